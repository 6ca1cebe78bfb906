"""The visual report: one HTML page, self-contained, that shows what was removed from many documents and by which rule."""

from __future__ import annotations

from cleantext.report.page import write_report

__all__ = ["write_report"]
