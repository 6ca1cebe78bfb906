"""Shared Hypothesis strategies: clean articles, boilerplate of every kind, and hostile strings."""

from __future__ import annotations

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from cleantext import Kind

# Paragraphs of invented news, each long enough to be plain prose, none of them the same.
PARAGRAPHS = (
    "The harbour board of Lyndon voted on Thursday to close the old ferry terminal for the winter, a step that"
    " residents of the northern islands had tried to stop for almost two years.",
    "Maria Holt, who chairs the board, called the decision painful but overdue, and promised that a replacement"
    " service with smaller boats would run before the first snow falls on the strait.",
    "Engineers had warned since spring that the pillars under the eastern pier were rotten, and in May a lorry"
    " loaded with salt broke through the planks only minutes after the last passengers had left.",
    "About nine hundred people use the crossing on a working day, most of them on their way to the cannery, the"
    " school or the small hospital that stands on the far side of the water.",
    "For the owner of the bakery at the gate the closure means the loss of half her customers, and she has already"
    " told two of her four bakers that there will be no work for them in January.",
    "The province will pay for a study of a bridge, an idea that has come and gone since the sixties and that has"
    " always failed for the same reason: nobody wants the road to run past his own house.",
    "Fishermen on the western shore are less worried, since their own landing is deeper and was repaired after the"
    " storm four years ago with money that had been meant for the museum.",
    "Until then the islanders will travel by bus around the bay, which takes an hour and ten minutes when the road"
    " is dry and, as every driver on that coast will tell you, it is seldom dry after October.",
    "The last boat leaves on Sunday evening at a quarter past six, and the town band, which played when the first"
    " one came in a hundred and four years ago, has been asked to play again.",
    "A meeting with the passengers is planned for next week in the gymnasium, where the plans for the smaller boats"
    " will hang on the wall and the engineers will answer questions until the caretaker turns off the lights.",
)

# Blocks that must go wherever they stand between two paragraphs, by kind.
BOILERPLATE: dict[Kind, tuple[str, ...]] = {
    Kind.PROMO: (
        "Sign up for our weekly newsletter!",
        "Start your day with The Courier.\nSign up for the Morning Note newsletter",
        "Subscribe now for full access to The Courier.",
        "You have 2 free articles left this month.",
        "Download our app for breaking news.",
    ),
    Kind.PHOTO_CREDIT: (
        "Photo: Lena Brandt",
        "(Photo by Lena Brandt/Getty Images)",
        "The old terminal at dusk in October. (Photo by Sam Ode/Getty Images) MORE LESS",
        "Foto: Jana Weiß/dpa",
    ),
    Kind.WIDGET: ("MORE LESS", "Show more", "Listen to this article", "Copy link"),
    Kind.SHARE: ("Share this article\nFacebook\nTwitter\nWhatsApp", "Share on Facebook", "Follow us on Facebook and Instagram"),
    Kind.ADVERTISEMENT: ("Advertisement", "Story continues below advertisement", "If you buy through our links, we may earn a commission."),
    Kind.MASTHEAD: ("Masthead Masthead\nManaging Editor:\nHead of Product:\nFront End Developer:\nGeneral Counsel:",),
    Kind.NAVIGATION: ("Skip to main content", "Home > News > Harbour"),
    Kind.RELATED: (
        "Read more: The bridge that nobody wanted",
        "Related stories",
        "ALSO READ: Ferry strike enters third week",
        "You may also like",
    ),
    Kind.LEGAL: ("© 2024 The Courier. All rights reserved.", "This site uses cookies. By continuing you accept our cookie policy."),
    Kind.BYLINE: ("By Ruth Alder", "By Tom Berg and Ana Torres"),
    Kind.TIMESTAMP: ("Updated: 12 May 2024, 14:05", "5 min read"),
    Kind.AUTHOR_BIO: ("About the Author\nFollow her on Twitter @ruthalder",),
    Kind.COMMENTS: ("Leave a comment\nYour email address will not be published. Required fields are marked *",),
    Kind.EMBED: ("View this post on Instagram", "— Maria Holt (@mariaholt) May 3, 2021"),
    Kind.OTHER: ("Please enable JavaScript to view this page.", "You are using an outdated browser."),
}


@st.composite
def articles(draw: st.DrawFn, least: int = 4) -> list[str]:
    """Paragraphs of a clean article."""
    return draw(st.lists(st.sampled_from(PARAGRAPHS), min_size=least, max_size=len(PARAGRAPHS), unique=True))


def boilerplate() -> SearchStrategy[tuple[Kind, str]]:
    """A kind and a block of it."""
    return st.sampled_from([(kind, block) for kind, blocks in BOILERPLATE.items() for block in blocks])


_ODD = [
    "\0",
    "\ud800",
    "\u200b",
    "\ufeff",
    "\x1b",
    "\r",
    "\r\n",
    "\n",
    "\u2028",
    "\x85",
    "\t",
    " ",
    "…",
    "©",
    "『",
    "а",
    "é",
    "İ",
    "ß",
    "👍",
    ")",
    "(",
    '"',
    "“",
]


def hostile() -> SearchStrategy[str]:
    """Strings made to break a text filter: odd characters, pieces of boilerplate, half lines, repetition."""
    pieces = st.one_of(
        st.sampled_from(_ODD),
        st.sampled_from([block for blocks in BOILERPLATE.values() for block in blocks]),
        st.sampled_from(PARAGRAPHS),
        st.text(max_size=12),
        st.builds(
            lambda piece, times: piece * times,
            st.sampled_from(["a ", "Sam Ode/Getty Images ", "Home ", "By ", "Photo: ", "1 ", "([", ". ", "A. ", "\n", "Share\n"]),
            st.integers(1, 400),
        ),
    )
    return st.lists(pieces, max_size=14).map("".join)


@st.composite
def scrapes(draw: st.DrawFn) -> str:
    """An article with boilerplate before, inside and after it, with assorted line endings."""
    lines: list[str] = []
    for paragraph in draw(articles()):
        for _, block in draw(st.lists(boilerplate(), max_size=2)):
            lines += block.split("\n")
        lines.append(paragraph)
    for _, block in draw(st.lists(boilerplate(), max_size=4)):
        lines += block.split("\n")
    gaps = draw(st.lists(st.sampled_from(["\n", "\n\n", "\r\n", "\n \n"]), min_size=len(lines), max_size=len(lines)))
    return "".join(line + gap for line, gap in zip(lines, gaps, strict=True))
