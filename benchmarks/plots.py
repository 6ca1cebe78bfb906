"""Plots as SVG, drawn with matplotlib where it is there. The same figures give the same file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from benchmarks.peers import OURS, load, tell
from benchmarks.report import FOLDER

_OURS_COLOR, _PEER_COLOR = "#1b6ca8", "#b8bec5"


def draw_bars(name: str, title: str, axis: str, values: Mapping[str, float], bounds: Mapping[str, tuple[float, float]] | None = None) -> list[str]:
    """A bar for each system, the best on top, with its interval; the file names written (none without matplotlib)."""
    pyplot = _open()
    if pyplot is None:
        return []
    names = sorted(values, key=values.__getitem__)
    figure, axes = pyplot.subplots(figsize=(7, 0.6 + 0.36 * len(names)), layout="constrained")
    spans = [bounds[key] if bounds else (values[key], values[key]) for key in names]
    axes.barh(
        names,
        [values[key] for key in names],
        color=[_OURS_COLOR if OURS in key else _PEER_COLOR for key in names],
        xerr=[
            [max(0.0, values[key] - span[0]) for key, span in zip(names, spans, strict=True)],
            [max(0.0, span[1] - values[key]) for key, span in zip(names, spans, strict=True)],
        ],
        error_kw={"linewidth": 1, "ecolor": "#333333"},
    )
    axes.set(title=title, xlabel=axis)
    return [_save(pyplot, figure, name)]


def draw_lines(name: str, title: str, axes_names: tuple[str, str], series: Mapping[str, Sequence[tuple[float, float]]]) -> list[str]:
    """Lines on two logarithmic axes; the file names written (none without matplotlib)."""
    pyplot = _open()
    if pyplot is None:
        return []
    figure, axes = pyplot.subplots(figsize=(7, 4.5), layout="constrained")
    for label, points in series.items():
        axes.loglog([x for x, _ in points], [y for _, y in points], marker="o", markersize=3, label=label)
    axes.set(title=title, xlabel=axes_names[0], ylabel=axes_names[1])
    axes.legend(fontsize="small")
    axes.grid(visible=True, which="major", color="#e4e7ea")
    return [_save(pyplot, figure, name)]


def _open() -> Any:
    try:
        matplotlib = load("matplotlib")
    except ImportError:
        tell("no plot drawn; install matplotlib with: pip install matplotlib")
        return None
    matplotlib.use("Agg")
    matplotlib.rcParams["svg.hashsalt"] = "cleantext"
    return load("matplotlib.pyplot")


def _save(pyplot: Any, figure: Any, name: str, folder: Path = FOLDER / "plots") -> str:
    folder.mkdir(exist_ok=True)
    figure.savefig(folder / f"{name}.svg", metadata={"Date": None})
    pyplot.close(figure)
    return f"{name}.svg"
