"""What cleantext is measured beside. Each peer is optional, and one that fails does not end a run."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Sequence
from importlib import import_module
from typing import Any, Generic, TypeVar

import attrs

System = TypeVar("System")

OURS = "cleantext"


class MissingPeerError(Exception):
    """A peer cannot be used here; the message says why."""


@attrs.frozen
class Peer(Generic[System]):
    """A system to measure.

    Attributes:
        make: imports the peer and gives the function that runs it.
        install: the command that installs it.
    """

    name: str
    make: Callable[[], System]
    install: str = ""


def open_peers(peers: Iterable[Peer[System]], names: Sequence[str] = ()) -> dict[str, System]:
    """The systems that can be used, by name: all of *peers*, or those in *names*. The others get a line each."""
    known = {peer.name: peer for peer in peers}
    unknown = [name for name in names if name not in known]
    if unknown:
        raise SystemExit(f"no system {', '.join(unknown)}; there are {', '.join(known)}")
    systems = {}
    for name in names or known:
        system = _open_peer(known[name])
        if system is not None:
            systems[name] = system
    return systems


def _open_peer(peer: Peer[System]) -> System | None:
    try:
        return peer.make()
    except (ImportError, AttributeError, MissingPeerError, OSError, LookupError) as error:
        tell(f"skipped {peer.name}: {error}" + (f"; install it with: {peer.install}" if peer.install else ""))
        return None


def load(module: str) -> Any:
    """The module of an optional peer, untyped."""
    return import_module(module)


def tell(message: str) -> None:
    """A line beside the results: progress, what was skipped, what failed."""
    print(message, file=sys.stderr, flush=True)
