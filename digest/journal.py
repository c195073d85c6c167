"""Journal: all that a run is about to write, noted before the first file is changed.

Every new text stands in a draft of its own by then, and takes its place by being
moved there. So a run that is killed half-way tells the next one how far it
came: what it had not put in its place still lies where the drafts are. No page
is ever left without the base that belongs to it, and no list without what it lists.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Step:
    """One file that is put in its place, or taken away."""

    path: str
    """Beside `mkdocs.yml`, forward slashes."""
    draft: str
    """Where its new content lies, or where the file goes when it is taken away."""
    is_removal: bool


@dataclass(frozen=True, slots=True)
class Entry:
    """Files that are written together: a page and what is kept of it, or one file alone."""

    path: str
    """The page or file that was looked at before."""
    received: str | None
    """The sum of what it said then; None where it was not there."""
    steps: tuple[Step, ...]


def dump_journal(entries: Iterable[Entry]) -> str:
    """The journal as text, an entry a line."""
    rows = (
        [each.path, each.received, [[step.path, step.draft, step.is_removal] for step in each.steps]]
        for each in entries
    )
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)


def parse_journal(text: str) -> tuple[Entry, ...]:
    """The entries of a journal; none when it cannot be read."""
    try:
        return tuple(
            Entry(path, received, tuple(Step(*step) for step in steps))
            for path, received, steps in map(json.loads, text.splitlines())
        )
    except (ValueError, TypeError):
        return ()
