"""Sheet: the body of a page taken apart for merging: rows, kept parts, notes, plain text and marks."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass

from digest.line import Line, Stretch, is_blank, read_lines
from digest.mark import ClaimId, take_marks
from digest.note import NOTE_PARTS, Notes, read_notes
from digest.part import Fault, Part, find_parts


@dataclass(frozen=True, slots=True)
class Place:
    """Where a mark stands on a sheet."""

    claim: ClaimId
    words: str
    first: int
    """Row in which it starts, counted from 0."""
    start: int
    """Its first character, counted from the start of that row's plain text."""
    last: int
    """Row in which it ends."""
    end: int
    """Behind its last character, counted from the start of that row's plain text."""
    line: str
    """The plain text of the row in which it starts."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One of the three texts of a page, without its front matter."""

    rows: tuple[str, ...]
    """As they stand."""
    plain: tuple[str, ...]
    """Without marks; the rows of notes are empty here."""
    marks: tuple[Place, ...]
    """In closing order."""
    parts: Mapping[str, Part]
    faults: tuple[Fault, ...]
    notes: Notes

    def outline(self) -> Stretch:
        """The lines outside of all parts, and one line for each part."""
        lines: list[Line] = []
        gap: list[str] = []
        begins = {part.first: part for part in self.parts.values()}
        row = 0
        while row < len(self.plain):
            text = self.plain[row]
            if part := begins.get(row):
                lines.append(Line(f"\0{part.name}", tuple(gap), row, part))
                gap = []
                row = part.last
            elif is_blank(text):
                gap.append(text)
            else:
                lines.append(Line(text, tuple(gap), row))
                gap = []
            row += 1
        return Stretch(tuple(lines), tuple(gap))

    def inside(self, name: str) -> Stretch:
        """The lines of a part, without its markers; none when the sheet has no such part."""
        part = self.parts.get(name)
        if part is None:
            return Stretch((), ())
        return read_lines(self.plain[part.first + 1 : part.last], part.first + 1)

    def part_of(self, row: int) -> str:
        """The name of the part that holds a row; empty outside of all."""
        for part in self.parts.values():
            if part.first <= row <= part.last:
                return part.name
        return ""


def read_sheet(body: str) -> Sheet:
    """`body` taken apart."""
    rows = body.split("\n")
    found, faults = find_parts(rows)
    parts = {part.name: part for part in reversed(found)}
    parts = {part.name: part for part in found if parts[part.name] is part}
    held = list(rows)
    for name in NOTE_PARTS:
        if part := parts.get(name):
            held[part.first + 1 : part.last] = [""] * (part.last - part.first - 1)
    text, marks = take_marks("\n".join(held))
    plain = text.split("\n")
    offsets: list[int] = []
    at = 0
    for row in plain:
        offsets.append(at)
        at += len(row) + 1
    places: list[Place] = []
    for mark in marks:
        first = bisect_right(offsets, mark.start) - 1
        last = bisect_right(offsets, mark.end) - 1
        start, end = mark.start - offsets[first], mark.end - offsets[last]
        places.append(Place(mark.claim, mark.words(text), first, start, last, end, plain[first]))
    inside = {name: rows[part.first + 1 : part.last] for name, part in parts.items() if name in NOTE_PARTS}
    return Sheet(tuple(rows), tuple(plain), tuple(places), parts, faults, read_notes(inside))
