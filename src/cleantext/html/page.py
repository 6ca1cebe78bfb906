"""What one pass over a page gathers: its lines, the elements that hold them, and what it says of itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

if TYPE_CHECKING:
    from lxml.etree import _Element as Element


@attrs.define
class Page:
    """Everything one pass over the markup gathers.

    Lines and elements are rows of lists side by side, an object for each would cost more than all that is asked of it.

    Attributes:
        root: the whole tree without what a reader does not see; None for an empty page.
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
        elements: the elements themselves.
        meta: what ``<meta>``, ``<link>`` and ``<title>`` say, the first of each name.
        many: everything that each name of ``<meta>`` says.
        data: the text of JSON-LD scripts.
        dates: the stamps of ``<time>``.
    """

    root: Element | None = None
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
    elements: list[Element] = attrs.Factory(list)
    meta: dict[str, str] = attrs.Factory(dict)
    many: dict[str, list[str]] = attrs.Factory(dict)
    data: list[str] = attrs.Factory(list)
    dates: list[str] = attrs.Factory(list)


def note(page: Page, root: Element) -> None:
    """Note what the page says of itself to machines."""
    meta = page.meta
    for element in root.iter("meta"):
        content = element.get("content")
        name = element.get("property") or element.get("name") or element.get("itemprop")
        if name and content:
            name = name.strip().lower()
            meta.setdefault(name, content.strip())
            page.many.setdefault(name, []).append(content.strip())
    for element in root.iter("title"):
        if next(element.iterancestors("svg"), None) is None:
            meta["<title>"] = " ".join((element.text or "").split())
            break
    for name, found in (
        ("<canonical>", [element.get("href") for element in root.iter("link") if (element.get("rel") or "").lower() == "canonical"]),
        ("<base>", [element.get("href") for element in root.iter("base")]),
    ):
        if found:
            meta[name] = (found[0] or "").strip()
    page.data += [element.text or "" for element in root.iter("script") if "ld+json" in (element.get("type") or "").lower()]
    page.dates += [stamp for element in root.iter("time") if (stamp := element.get("datetime"))]
