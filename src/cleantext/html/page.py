"""What one pass over a page gathers: its lines, the elements that hold them, and what it says of itself."""

from __future__ import annotations

from collections.abc import Mapping

import attrs


@attrs.define
class Page:
    """Everything one pass over the markup gathers.

    Lines and elements are rows of lists side by side, an object for each would cost more than all that is asked of it.

    Attributes:
        texts: the units, which are the lines of visible text, in reading order.
        holders: the innermost block element of each unit, -1 for none.
        linked: characters of each unit that are links.
        bold: characters of each unit that are strong or emphasised.
        links: the links of the units that have any: anchor text as the page spells it, and target.
        broken: the units that a ``<br>`` alone parts from the unit before.
        tags: the block elements in document order.
        parents: the element around each, -1 for none; always a smaller number.
        starts: the first unit in each element.
        ends: the number behind its last unit.
        attributes: its names.
        meta: what ``<meta>``, ``<link>`` and ``<title>`` say, the first of each name.
        many: everything that each name of ``<meta>`` says.
        data: the text of JSON-LD scripts.
        dates: the stamps of ``<time>``.
        authors: links that are marked as the author's.
    """

    texts: list[str] = attrs.Factory(list)
    holders: list[int] = attrs.Factory(list)
    linked: list[int] = attrs.Factory(list)
    bold: list[int] = attrs.Factory(list)
    links: dict[int, list[tuple[str, str]]] = attrs.Factory(dict)
    broken: set[int] = attrs.Factory(set)
    tags: list[str] = attrs.Factory(list)
    parents: list[int] = attrs.Factory(list)
    starts: list[int] = attrs.Factory(list)
    ends: list[int] = attrs.Factory(list)
    attributes: list[Mapping[str, str]] = attrs.Factory(list)
    meta: dict[str, str] = attrs.Factory(dict)
    many: dict[str, list[str]] = attrs.Factory(dict)
    data: list[str] = attrs.Factory(list)
    dates: list[str] = attrs.Factory(list)
    authors: list[str] = attrs.Factory(list)


def note(page: Page, tag: str, attributes: Mapping[str, str]) -> None:
    """Note what a <meta>, <link> or <base> says."""
    if tag == "meta":
        name = attributes.get("property") or attributes.get("name") or attributes.get("itemprop")
        content = attributes.get("content")
        if name and content:
            name = name.strip().lower()
            page.meta.setdefault(name, content.strip())
            page.many.setdefault(name, []).append(content.strip())
    elif tag == "link" and attributes.get("rel", "").lower() == "canonical":
        page.meta.setdefault("<canonical>", attributes.get("href", "").strip())
    elif tag == "base":
        page.meta.setdefault("<base>", attributes.get("href", "").strip())
