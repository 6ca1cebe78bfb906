"""Every rule, collected from the modules of this folder. Order carries no meaning."""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules

from cleantext.rules import Rule

RULES: tuple[Rule, ...] = tuple(
    sorted((rule for _, name, _ in iter_modules(__path__) for rule in import_module(f"{__name__}.{name}").RULES), key=lambda rule: rule.name)
)
