"""What one pass over a page gathers: its lines, the elements that hold them, and what it says of itself."""

from __future__ import annotations

from collections.abc import Mapping

import attrs


class Node:
    """A block element: its tag, its names (class, id), and the units within it."""

    __slots__ = ("attributes", "end", "parent", "start", "tag")

    def __init__(self, tag: str, parent: int, start: int, attributes: Mapping[str, str]) -> None:
        self.tag = tag
        self.parent = parent
        self.start = start
        self.end = -1
        self.attributes = attributes


class Unit:
    """A line of visible text and where it stands."""

    __slots__ = ("bold", "broken", "linked", "links", "node", "text")

    def __init__(self, text: str, node: int, linked: int, bold: int, links: list[tuple[str, str]], *, broken: bool) -> None:
        self.text = text
        self.node = node  # the innermost block element
        self.linked = linked  # characters that are links
        self.bold = bold  # characters that are strong or emphasised
        self.links = links  # anchor text as the page spells it, and target
        self.broken = broken  # a <br> alone parts it from the unit before


@attrs.frozen
class Page:
    """Everything one walk over the tree gathers."""

    units: list[Unit]
    nodes: list[Node]
    meta: dict[str, str]
    many: dict[str, list[str]]
    data: list[str]  # the text of JSON-LD scripts
    dates: list[str]
    authors: list[str]
