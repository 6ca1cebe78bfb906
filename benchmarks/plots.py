"""Plots as SVG, drawn with matplotlib where it is there. The same figures give the same file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import attrs

from benchmarks.peers import OURS, load, tell

_OURS_COLOR, _PEER_COLOR = "#1b6ca8", "#b8bec5"


@attrs.frozen
class Bars:
    """A bar for each system, the best on top, with its interval where there is one."""

    name: str
    title: str
    axis: str
    values: Mapping[str, float]
    bounds: Mapping[str, tuple[float, float]] = attrs.field(factory=dict)

    def draw(self, axes: Any) -> None:
        names = sorted(self.values, key=self.values.__getitem__)
        spans = [self.bounds.get(name, (self.values[name], self.values[name])) for name in names]
        below = [max(0.0, self.values[name] - low) for name, (low, _) in zip(names, spans, strict=True)]
        above = [max(0.0, high - self.values[name]) for name, (_, high) in zip(names, spans, strict=True)]
        colors = [_OURS_COLOR if OURS in name else _PEER_COLOR for name in names]
        axes.barh(names, [self.values[name] for name in names], color=colors, xerr=[below, above], error_kw={"linewidth": 1})
        axes.set(title=self.title, xlabel=self.axis)

    @property
    def height(self) -> float:
        return 1 + 0.3 * len(self.values)


@attrs.frozen
class Lines:
    """Lines on two logarithmic axes."""

    name: str
    title: str
    axes_names: tuple[str, str]
    series: Mapping[str, Sequence[tuple[float, float]]]
    height: float = 5.0

    def draw(self, axes: Any) -> None:
        for label, points in self.series.items():
            axes.loglog([x for x, _ in points], [y for _, y in points], marker="o", markersize=3, label=label)
        axes.set(title=self.title, xlabel=self.axes_names[0], ylabel=self.axes_names[1])
        axes.legend(fontsize="x-small")
        axes.grid(visible=True, which="major", color="#e4e7ea")


Plot = Bars | Lines


def draw_plot(plot: Plot, folder: Path) -> str | None:
    """The name of the file written into *folder*; None, and a line that says why, without matplotlib."""
    try:
        matplotlib = load("matplotlib")
    except ImportError:
        tell("no plot drawn; install matplotlib with: pip install matplotlib")
        return None
    matplotlib.use("Agg")
    matplotlib.rcParams["svg.hashsalt"] = "cleantext"
    pyplot = load("matplotlib.pyplot")
    figure, axes = pyplot.subplots(figsize=(7, plot.height), layout="constrained")
    plot.draw(axes)
    folder.mkdir(exist_ok=True)
    figure.savefig(folder / f"{plot.name}.svg", metadata={"Date": None})
    pyplot.close(figure)
    return f"{plot.name}.svg"
