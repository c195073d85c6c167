"""Note: the footnote of a claim, `[^claim-id]: …`, in one of the two parts that hold a page's notes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from digest.line import Gap, Placed, is_blank, merge_lines, merge_value, read_lines
from digest.order import arrange

NOTE_PARTS = ("notes", "more-notes")

NoteKey: TypeAlias = tuple[str, int]
"""Claim id, and how many notes of that id stand before it (more than none only by mistake)."""

_HEAD = re.compile(r"\[\^(?P<id>[^\]\s]+)\]:")
_REFERENCE = re.compile(r"^ {0,3}\[\^[^\]\s]+\]:|\[\^([^\]\s]+)\]", re.MULTILINE)
_DEFINITION = re.compile(r"^ {0,3}\[\^([^\]\s]+)\]:", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Note:
    """One footnote definition with everything down to the next."""

    part: str
    gap: Gap
    rows: tuple[str, ...]
    """Its lines; the first begins with `[^id]:`, the last is not blank."""


@dataclass(frozen=True, slots=True)
class Notes:
    """All notes of one text."""

    notes: Mapping[NoteKey, Note]
    """In the order of the page."""
    before: Mapping[str, tuple[str, ...]]
    """What stands in each part before its first note."""
    tails: Mapping[str, Gap]
    """Blank lines at the end of each part."""


NO_NOTES = Notes({}, {}, {})


@dataclass(frozen=True, slots=True)
class NoteDispute:
    """Lines of a note that both sides changed."""

    part: str
    at: int
    """Row inside the part, counted from 0."""
    edited: tuple[str, ...]
    fresh: tuple[str, ...]


def find_references(text: str) -> set[str]:
    """Ids of the footnotes that `text` refers to, with a mark or without."""
    return set(_REFERENCE.findall(text)) - {""}


def find_definitions(text: str) -> set[str]:
    """Ids of the footnotes that `text` defines."""
    return set(_DEFINITION.findall(text))


def read_notes(parts: Mapping[str, Sequence[str]]) -> Notes:
    """The notes in the rows of the parts that hold notes."""
    notes: dict[NoteKey, Note] = {}
    before: dict[str, tuple[str, ...]] = {}
    tails: dict[str, Gap] = {}
    counts: Counter[str] = Counter()
    for name in NOTE_PARTS:
        if name not in parts:
            continue
        rows = list(parts[name])
        end = len(rows)
        while end and is_blank(rows[end - 1]):
            end -= 1
        tails[name] = tuple(rows[end:])
        starts = [number for number in range(end) if _HEAD.match(rows[number])]
        first = starts[0] if starts else end
        gap, before[name] = _cut_blank(rows[:first])
        for start, stop in zip(starts, [*starts[1:], end], strict=False):
            next_gap, own = _cut_blank(rows[start:stop])
            head = _HEAD.match(own[0])
            assert head
            notes[head["id"], counts[head["id"]]] = Note(name, gap, own)
            counts[head["id"]] += 1
            gap = next_gap
    return Notes(notes, before, tails)


def _cut_blank(rows: Sequence[str]) -> tuple[Gap, tuple[str, ...]]:
    """The blank rows at the end, and the rows before them."""
    end = len(rows)
    while end and is_blank(rows[end - 1]):
        end -= 1
    return tuple(rows[end:]), tuple(rows[:end])


def merge_notes(
    base: Notes,
    edited: Notes,
    fresh: Notes,
    is_marked: Callable[[str], bool],
    was_marked: Callable[[str], bool],
    is_defined: Callable[[str], bool],
) -> tuple[Mapping[str, list[str]], list[NoteDispute]]:
    """The rows of each part that holds notes (missing where it has none), and what both sides changed.

    `is_marked` tells whether the merged page refers to an id, `was_marked`
    whether the base did, `is_defined` whether the page defines the id outside
    of the parts. A note without its mark goes unless an editor changed it; a
    mark never stays without its note.
    """
    wanted: dict[NoteKey, tuple[str, Gap]] = {}
    bodies: dict[NoteKey, tuple[list[str], list[NoteDispute]]] = {}
    for key in {**edited.notes, **fresh.notes}:
        old, ours, theirs = base.notes.get(key), edited.notes.get(key), fresh.notes.get(key)
        marked = is_marked(key[0])
        if ours is None:
            if theirs is not None and marked and not is_defined(key[0]):
                wanted[key] = theirs.part, theirs.gap
                bodies[key] = list(theirs.rows), []
            continue
        untouched = old is not None and old.rows == ours.rows
        if untouched and not marked and (theirs is None or was_marked(key[0])):
            continue
        wanted[key] = _merge_part(old, ours, theirs), ours.gap
        bodies[key] = _merge_rows(old, ours, theirs)
    order = arrange(wanted.keys(), tuple(base.notes), tuple(edited.notes), tuple(fresh.notes))
    return _write(order, wanted, bodies, base, edited, fresh)


def _merge_part(base: Note | None, edited: Note, fresh: Note | None) -> str:
    return fresh.part if base and fresh and base.part == edited.part else edited.part


def _merge_rows(base: Note | None, edited: Note, fresh: Note | None) -> tuple[list[str], list[NoteDispute]]:
    if base is None or fresh is None or base.rows == fresh.rows or edited.rows == fresh.rows:
        return list(edited.rows), []
    if base.rows == edited.rows:
        return list(fresh.rows), []
    merged = merge_lines(read_lines(base.rows), read_lines(edited.rows), read_lines(fresh.rows))
    if not merged.lines or not _HEAD.match(merged.lines[0].text):
        return list(edited.rows), [NoteDispute("", 0, edited.rows, fresh.rows)]
    rows, places = write_lines(merged.lines)
    disputes = [
        NoteDispute(
            "",
            places[dispute.at] if dispute.at < len(places) else len(rows),
            tuple(line.text for line in dispute.edited),
            tuple(line.text for line in dispute.fresh),
        )
        for dispute in merged.disputes
    ]
    return rows, disputes


def write_lines(lines: Sequence[Placed]) -> tuple[list[str], list[int]]:
    """Rows of merged lines with their gaps, and the row of each line."""
    rows: list[str] = []
    places: list[int] = []
    for line in lines:
        rows += line.gap
        places.append(len(rows))
        rows.append(line.text)
    return rows, places


def _write(
    order: Sequence[NoteKey],
    wanted: Mapping[NoteKey, tuple[str, Gap]],
    bodies: Mapping[NoteKey, tuple[list[str], list[NoteDispute]]],
    base: Notes,
    edited: Notes,
    fresh: Notes,
) -> tuple[Mapping[str, list[str]], list[NoteDispute]]:
    parts: dict[str, list[str]] = {}
    disputes: list[NoteDispute] = []
    follows = dict(zip(list(edited.notes)[1:], list(edited.notes), strict=False))
    for name in NOTE_PARTS:
        old, ours, theirs = (read_lines(notes.before.get(name, ())) for notes in (base, edited, fresh))
        rows, _ = write_lines(merge_lines(old, ours, theirs).lines)
        keys = [key for key in order if wanted[key][0] == name]
        previous: NoteKey | None = None
        for key in keys:
            gap = wanted[key][1]
            if previous is None and not rows:
                gap = _first_gap(edited, fresh, name)
            elif not gap and (key not in edited.notes or follows.get(key) != previous):
                gap = ("",)
            rows += gap
            body, found = bodies[key]
            disputes += [NoteDispute(name, len(rows) + each.at, each.edited, each.fresh) for each in found]
            rows += body
            previous = key
        if rows:
            tails = [notes.tails.get(name, ()) for notes in (base, edited, fresh)]
            parts[name] = rows + list(merge_value(*tails))
    return parts, disputes


def _first_gap(edited: Notes, fresh: Notes, name: str) -> Gap:
    for notes in (edited, fresh):
        for note in notes.notes.values():
            if note.part == name:
                return note.gap
    return ()
