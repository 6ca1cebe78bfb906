"""Checkouts of public repositories: cloned at a pinned commit, and checked to be that commit, unchanged.

A commit's name is a digest of every file in it, so a clean checkout of the pinned commit is the pinned data.
"""

from __future__ import annotations

import subprocess
from pathlib import Path

from benchmarks.peers import tell


class CheckoutError(Exception):
    """A checkout is missing, or is not the one that figures are pinned to; the message says what to do."""


def clone(home: str, commit: str, cache: Path, host: str = "https://github.com") -> Path:
    """A checkout of *commit* of the repository *home* under *cache*; one that is there already is used."""
    target = cache / home.replace("/", "__")
    if not (target / ".git").exists():
        tell(f"cloning {host}/{home}")
        target.parent.mkdir(parents=True, exist_ok=True)
        _git("clone", "--quiet", "--filter=blob:none", "--no-checkout", f"{host}/{home}", str(target))
    _git("-C", str(target), "checkout", "--quiet", "--detach", commit)
    return target


def check(checkout: Path, commit: str) -> str:
    """A phrase that names the state of *checkout*, for reports.

    Raises:
        CheckoutError: it is a repository at another commit, or has changed files, or is not there.
    """
    if not checkout.is_dir():
        raise CheckoutError(f"there is no folder {checkout}")
    if not (checkout / ".git").exists():
        return f"an unpacked copy, not checked against {commit}; the digest of its rows is below"
    head = _git("-C", str(checkout), "rev-parse", "HEAD")
    if not head.startswith(commit):
        raise CheckoutError(f"{checkout} is at {head[:12]}, not at {commit}: git -C {checkout} checkout {commit}")
    changed = _git("-C", str(checkout), "status", "--porcelain", "--untracked-files=no")
    if changed:
        raise CheckoutError(f"{checkout} has changed files: {changed.splitlines()[0].strip()}")
    return f"commit {commit}, unchanged"


def _git(*arguments: str) -> str:
    try:
        found = subprocess.run(["git", *arguments], capture_output=True, text=True, check=False)
    except OSError as error:
        raise CheckoutError(f"git cannot be run: {error}") from error
    if found.returncode:
        raise CheckoutError(f"git {' '.join(arguments)}: {found.stderr.strip()}")
    return found.stdout.strip()
