"""Part: a stretch of a page that the program keeps.

It stands between `<!-- digest:NAME -->` and `<!-- /digest:NAME -->`, each on a
line of its own. A part that readers do not see is one HTML comment, from a
line `<!-- digest:NAME` to a line `/digest:NAME -->`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

_MARKER = re.compile(
    r" {0,3}(?:<!--[ \t]*(?P<slash>/?)digest:(?P<name>[a-z0-9-]+)[ \t]*-->"
    r"|<!--[ \t]*digest:(?P<opens>[a-z0-9-]+)"
    r"|/digest:(?P<closes>[a-z0-9-]+)[ \t]*-->)[ \t]*\Z"
)
_SUSPECT = "digest:"


@dataclass(frozen=True, slots=True)
class Part:
    """One kept part."""

    name: str
    first: int
    """Row of the opening marker, counted from 0."""
    last: int
    """Row of the closing marker."""


@dataclass(frozen=True, slots=True)
class Fault:
    """A marker that does not make a part."""

    row: int
    """Of the marker, counted from 0."""
    what: str
    mend: str


def find_parts(rows: Sequence[str]) -> tuple[tuple[Part, ...], tuple[Fault, ...]]:
    """The parts of a page in their order, none inside another, and every marker that is broken."""
    parts: list[Part] = []
    faults: list[Fault] = []
    names: set[str] = set()
    opened: tuple[str, bool, int] | None = None
    for row, text in enumerate(rows):
        if _SUSPECT not in text or not (marker := _MARKER.match(text)):
            continue
        name = marker["name"] or marker["opens"] or marker["closes"]
        closes = bool(marker["slash"] or marker["closes"])
        is_comment = not marker["name"]
        if closes and opened == (name, is_comment, opened[2] if opened else 0):
            parts.append(Part(name, opened[2], row))
            if name in names:
                faults.append(
                    Fault(opened[2], f"the kept part `{name}` stands twice", "delete one of the two")
                )
            names.add(name)
            opened = None
        elif closes and opened and opened[0] == name:
            what = f"the two markers of the kept part `{name}` differ"
            faults.append(Fault(opened[2], what, f"put {_opening(name, is_comment)} here instead"))
            opened = None
        elif closes:
            what = f"the end of the kept part `{name}` has no beginning"
            faults.append(Fault(row, what, f"put {_opening(name, is_comment)} where it begins"))
        else:
            if opened:
                faults.append(_unclosed(*opened))
            opened = name, is_comment, row
    if opened:
        faults.append(_unclosed(*opened))
    return tuple(parts), tuple(faults)


def _opening(name: str, is_comment: bool) -> str:
    return f"the line `<!-- digest:{name}`" if is_comment else f"the line `<!-- digest:{name} -->`"


def _unclosed(name: str, is_comment: bool, row: int) -> Fault:
    closing = f"/digest:{name} -->" if is_comment else f"<!-- /digest:{name} -->"
    return Fault(row, f"the kept part `{name}` has no end", f"put the line `{closing}` where it ends")
