"""What the reader does with each tag."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# What is no part of the visible text.
_SKIPPED = _words("style noscript template svg canvas iframe video audio select textarea datalist map rt rp embed applet frameset noembed noframes")
_BLOCKS = _words(
    "html body address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure footer form"
    " h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p search section summary table tbody thead tfoot tr"
    " caption ul button label"
)
_EMPHASIS = frozenset(("b", "strong", "em", "i"))
_PREFORMATTED = frozenset(("pre", "listing", "plaintext", "xmp"))
_META = frozenset(("meta", "link", "base"))
# Every tag's treatment, in one look-up; tags that are not here are inline.
INLINE, BLOCK, SKIP, CELL, PRE, STRONG, LINK, BREAK, SPAN, TIME, ABOUT, KEPT = range(12)
_TREATMENT = {
    **dict.fromkeys(_SKIPPED, SKIP),
    **dict.fromkeys(_BLOCKS, BLOCK),
    **dict.fromkeys(_PREFORMATTED, PRE),
    **dict.fromkeys(_EMPHASIS, STRONG),
    **dict.fromkeys(_META, ABOUT),
    "td": CELL,
    "th": CELL,
    "a": LINK,
    "br": BREAK,
    "span": SPAN,
    "time": TIME,
    "script": KEPT,
    "title": KEPT,
}
find_treatment = _TREATMENT.get
