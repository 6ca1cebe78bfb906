"""What happens to an article that has nothing to remove? Gold bodies alone go in; they should come out whole."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from benchmarks.line_filters import FILTERS, Filter
from benchmarks.peers import open_peers
from benchmarks.progress import track
from benchmarks.report import Section, Table, number, with_interval
from benchmarks.rows import DataSet, gold_bodies
from benchmarks.scores import resample

ABOUT = (
    "Gold bodies alone, with no boilerplate around them. *Characters lost* is the share of characters, blank space aside, that a filter takes; "
    "*documents changed* is the share of bodies that lose any."
)


def answer(data: DataSet, names: Sequence[str] = ()) -> Section | None:
    """The section on harm over *data*, or None where it has no gold text."""
    bodies = gold_bodies(data.rows)
    if not bodies:
        return None
    rows = []
    for name, system in open_peers([peer for peer in FILTERS if peer.name != "none"], names).items():
        losses = [count_loss(body, system) for _, body in track(bodies, name)]
        rows.append([name, with_interval(share_lost(losses), resample(len(losses), partial(_share_at, losses)), 5), number(share_changed(losses))])
    table = Table(f"**{len(bodies)} bodies**", ("filter", "characters lost", "documents changed"), rows)
    return Section(f"harm/{data.name}", f"Harm to clean articles: {data.name}", f"{ABOUT} {data.note}".strip(), [table])


def count_loss(body: str, system: Filter) -> tuple[int, int]:
    """Characters lost and characters given, blank space aside.

    >>> count_loss("a b", lambda text: "a")
    (1, 2)
    """
    given = len("".join(body.split()))
    return given - len("".join(system(body).split())), given


def share_lost(losses: Sequence[tuple[int, int]]) -> float:
    return sum(lost for lost, _ in losses) / max(1, sum(given for _, given in losses))


def share_changed(losses: Sequence[tuple[int, int]]) -> float:
    return sum(lost > 0 for lost, _ in losses) / max(1, len(losses))


def _share_at(losses: Sequence[tuple[int, int]], numbers: Sequence[int]) -> float:
    return share_lost([losses[at] for at in numbers])
