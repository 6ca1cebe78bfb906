"""What the reader does with each tag."""

from __future__ import annotations

# What is no part of the visible text.
_UNSEEN = (
    "style noscript template svg canvas iframe video audio select textarea datalist map rt rp embed applet frameset noembed noframes"
    " script title meta link base"
)
SKIPPED = tuple(_UNSEEN.split())
# What says only how a text looks.
_LOOKS = (
    "span font small big u s sub sup abbr acronym cite code q mark ins del img input wbr source picture tt kbd samp var strike dfn data bdi bdo"
    " ruby rb nobr path g use object param track"
)
STYLING = tuple(_LOOKS.split())
_BLOCKS = (
    "html body address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure footer form"
    " h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p search section summary table tbody thead tfoot tr"
    " caption ul button label"
)
# Every tag's treatment, in one look-up; tags that are not here are inline.
INLINE, BLOCK, CELL, PRE, STRONG, LINK, BREAK, TIME = range(8)
_TREATMENT = {
    **dict.fromkeys(_BLOCKS.split(), BLOCK),
    **dict.fromkeys(("pre", "listing", "plaintext", "xmp"), PRE),
    **dict.fromkeys(("b", "strong", "em", "i"), STRONG),
    "td": CELL,
    "th": CELL,
    "a": LINK,
    "br": BREAK,
    "time": TIME,
}
find_treatment = _TREATMENT.get
