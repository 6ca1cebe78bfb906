"""The values that users see: kinds, removals and results. Frozen, without logic of their own."""

from __future__ import annotations

from enum import Enum

import attrs


class Kind(str, Enum):
    """What a removed span is. A string enum: ``Kind.PROMO == "promo"``."""

    PROMO = "promo"
    PHOTO_CREDIT = "photo_credit"
    CAPTION = "caption"
    WIDGET = "widget"
    SHARE = "share"
    ADVERTISEMENT = "advertisement"
    MASTHEAD = "masthead"
    NAVIGATION = "navigation"
    RELATED = "related"
    LEGAL = "legal"
    BYLINE = "byline"
    TIMESTAMP = "timestamp"
    AUTHOR_BIO = "author_bio"
    COMMENTS = "comments"
    EMBED = "embed"
    OTHER = "other"

    def __str__(self) -> str:
        return self.value


@attrs.frozen
class Removal:
    """One span of the source that was taken out, or was suspected and kept.

    Attributes:
        start: offset of its first character in the source.
        end: offset behind its last character.
        kind: what it is.
        rule: stable id of the rule that names it, such as ``newsletter/sign-up``.
        text: ``source[start:end]``, with the blank space that goes with it.
    """

    start: int
    end: int
    kind: Kind
    rule: str
    text: str


@attrs.frozen
class Result:
    """What `analyze` found.

    Attributes:
        source: the text as it was given.
        text: what is left of it; character for character the source without the removals.
        removed: the removals, in order and without overlap.
        suspected: spans that a rule claimed and the decision kept, for tuning.
    """

    source: str
    text: str
    removed: tuple[Removal, ...]
    suspected: tuple[Removal, ...] = ()
