"""Every rule, collected from the modules of this folder. Order carries no meaning."""

from cleantext.detectors import credits, outside, page, people, promo

RULES = tuple(
    sorted(
        (rule for module in (credits, outside, page, people, promo) for rule in module.RULES),
        key=lambda rule: rule.name,
    )
)
