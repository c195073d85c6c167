"""Clash: a place where an editor and the program changed the same words, each in their own way."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Clash:
    """The editor's lines stay on the page; the program's are a proposal beside it."""

    line: int
    """1-based line of the merged page where the editor's lines begin, or where they would stand."""
    edited: tuple[str, ...]
    """What the page says there; empty when the editor took the lines out."""
    fresh: tuple[str, ...]
    """What the program would write there; empty when it would take the lines out."""
