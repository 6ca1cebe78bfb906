"""Promos: newsletters, subscriptions, paywalls, donations, apps. News *about* them stays."""

from cleantext.model import Kind
from cleantext.rules import Pattern, Rule, Strength

RULES = (
    Rule(
        "newsletter/sign-up",
        Kind.PROMO,
        Strength.SURE,
        "an invitation to sign up for a newsletter or alert",
        patterns=(
            Pattern(
                r"(?i)(?:please )?(?:sign up|subscribe)(?: now| today| here)? (?:for|to) (?:our|the|my) (?:[\w'’-]+ ){0,6}(?:newsletters?|briefing|bulletin|digest|mailing list|email alerts|updates)(?:[ ,].{0,80})?[.!]?",
                needs=("newsletter", "newsletters", "briefing", "bulletin", "digest", "mailing list", "email alerts", "updates"),
                removes=("Sign up for our weekly newsletter!", "Subscribe to the Morning Brief newsletter"),
                keeps=("Readers sign up for the newsletter at the counter, where a girl writes their names into a blue book.",),
            ),
        ),
    ),
    Rule("newsletter/label", Kind.PROMO, Strength.LIKELY, "the label of a newsletter box", max_words=14),
    Rule("subscription/offer", Kind.PROMO, Strength.SURE, "an offer of a subscription or membership"),
    Rule(
        "subscription/paywall",
        Kind.PROMO,
        Strength.SURE,
        "a notice that the rest is for subscribers, or that free articles are used up",
        max_words=40,
    ),
    Rule("subscription/account", Kind.PROMO, Strength.LIKELY, "log in, register and subscribe labels", max_words=12),
    Rule("donation/appeal", Kind.PROMO, Strength.SURE, "an appeal to support the publication with money", max_words=45),
    Rule("app/download", Kind.PROMO, Strength.SURE, "an invitation to download the publication's app"),
    Rule(
        "offer/pitch",
        Kind.PROMO,
        Strength.LIKELY,
        "a call to action of a shop or service: demos, trials, deals",
        max_words=24,
        patterns=(
            Pattern(
                r"(?i)(?:save|get|take|enjoy) (?:up to |an? (?:extra|additional) )?\d{1,2} ?% (?:off|discount)\b.{0,80}",
                needs=("off", "discount"),
                removes=("Get up to 40% off your first order",),
                keeps=("Shoppers who came before noon took 30 per cent off, the owner of the store recalled.",),
            ),
        ),
    ),
)
