"""Revision: one change of a verdict that was public, as the history on its page has it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from digest.edtf import parse_edtf
from digest.problem import one_line
from digest.value import Value

_EXAMPLE = "`- on: 2025-02-03`, with `by:` and `change:` under it"


@dataclass(frozen=True, slots=True)
class Revision:
    """What changed, when, and by whom."""

    on: str
    """EDTF."""
    by: str
    """Empty when nobody is named."""
    change: str
    """In words for readers, such as `Accurate → Lacks context`."""


def read_revisions(value: Value, complain: Callable[[int, str, str], None]) -> tuple[Revision, ...]:
    """The entries of a page's `history` in its order; `complain` is told the number of one that is left out."""
    if value is None or value == "":
        return ()
    if not isinstance(value, tuple):
        complain(0, "`history` is not a list of changes", f"write each as {_EXAMPLE}")
        return ()
    revisions: list[Revision] = []
    for number, entry in enumerate(value):
        told = entry if isinstance(entry, Mapping) else {}
        on, by, change = (_words(told.get(key)) for key in ("on", "by", "change"))
        if not change:
            complain(
                number,
                f"change {number + 1} of `history` does not say what changed",
                f"write it as {_EXAMPLE}",
            )
        elif parse_edtf(on) is None:
            what = f"change {number + 1} of `history` has no date: {one_line(repr(on), 40)}"
            complain(number, what, "write the day, as in on: 2025-02-03")
        else:
            revisions.append(Revision(on, by, change))
    return tuple(revisions)


def _words(value: Value | None) -> str:
    return " ".join(value.split()) if isinstance(value, str) else ""
