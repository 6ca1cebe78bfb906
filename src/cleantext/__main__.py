"""``python -m cleantext``: the command line. With nothing but a FILE, the text that is left and a table of what went and why."""

from __future__ import annotations

import sys

from cleantext.cli.main import main

if __name__ == "__main__":
    sys.exit(main())
