"""Line: a line of a page with the blank lines before it, and the three-way merge of lines.

Blank lines belong to the line that follows, so that sentences are compared
with sentences and never with the space between paragraphs.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from merge3 import Merge3

from digest.part import Part

Gap: TypeAlias = tuple[str, ...]
"""The blank lines before a line, as they stand."""

ALIKE = 0.5
"""Share of common words from which on two lines count as versions of one sentence."""
_WORD = re.compile(r"\w+")
_MOST_PAIRS = 4000
"""Lines times lines that are compared with each other; a longer passage is a rewrite, not a set of edits."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of one of the three texts."""

    text: str
    gap: Gap
    row: int
    """Of the text it is from, counted from 0."""
    part: Part | None = None
    """The kept part that this line stands for."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A line of the merged text and the lines it comes from."""

    text: str
    gap: Gap
    edited: int | None
    """Row of the edited line that it is, or that it replaces."""
    fresh: int | None
    """Row of the fresh line that it is, or that it stands instead of."""
    is_edited: bool
    """Whether it is the edited line, letter for letter."""
    is_fresh: bool
    part: Part | None = None


@dataclass(frozen=True, slots=True)
class Dispute:
    """Lines that both sides changed; the edited ones are in the merged text."""

    at: int
    """Index of the merged line where the edited ones begin, or would."""
    edited: tuple[Line, ...]
    fresh: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class MergedLines:
    """The merged text of a stretch."""

    lines: list[Placed]
    disputes: list[Dispute]
    tail: Gap
    """Blank lines behind the last line."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Lines of one text that are merged together."""

    lines: tuple[Line, ...]
    tail: Gap


EMPTY = Stretch((), ())


def is_blank(text: str) -> bool:
    """Whether a line holds nothing but spaces."""
    return not text.strip(" \t\r")


def read_lines(rows: Sequence[str], first: int = 0) -> Stretch:
    """`rows` as lines with their gaps; `first` is the row of the first."""
    lines: list[Line] = []
    gap: list[str] = []
    for row, text in enumerate(rows, first):
        if is_blank(text):
            gap.append(text)
        else:
            lines.append(Line(text, tuple(gap), row))
            gap = []
    return Stretch(tuple(lines), tuple(gap))


def merge_value(base: Gap, edited: Gap, fresh: Gap) -> Gap:
    """The editor's gap where it differs from the base, else the program's."""
    return fresh if edited == base else edited


def merge_lines(base: Stretch, edited: Stretch, fresh: Stretch, pinned: Collection[int] = ()) -> MergedLines:
    """The three-way merge; edited rows in `pinned` count as changed even where their words are the same."""
    merge = _Merge([], [])
    z, e, f = base.lines, edited.lines, fresh.lines
    texts = [line.text for line in z], [_key(line, pinned) for line in e], [line.text for line in f]
    at_z = at_e = at_f = 0
    for z_from, z_to, e_from, e_to, f_from, f_to in Merge3(*texts).find_sync_regions():
        merge.add_hunk(z[at_z:z_from], e[at_e:e_from], f[at_f:f_from], pinned)
        for old, ours, theirs in zip(z[z_from:z_to], e[e_from:e_to], f[f_from:f_to], strict=True):
            merge.add_both(old, ours, theirs)
        at_z, at_e, at_f = z_to, e_to, f_to
    lines = _part_paragraphs(merge.lines, _paragraphs(e), _paragraphs(f))
    return MergedLines(lines, merge.disputes, merge_value(base.tail, edited.tail, fresh.tail))


def _key(line: Line, pinned: Collection[int]) -> str:
    return f"{line.text}\0" if line.row in pinned else line.text


@dataclass(frozen=True, slots=True)
class _Merge:
    lines: list[Placed]
    disputes: list[Dispute]

    def add_both(self, base: Line | None, edited: Line, fresh: Line) -> None:
        """A line that is the same on both sides."""
        gap = merge_value(base.gap, edited.gap, fresh.gap) if base else edited.gap
        self.lines.append(Placed(edited.text, gap, edited.row, fresh.row, True, True, edited.part))

    def add_edited(self, line: Line, base: Line | None = None, fresh: Line | None = None) -> None:
        gap = merge_value(base.gap, line.gap, fresh.gap) if base and fresh else line.gap
        row = fresh.row if fresh else None
        self.lines.append(Placed(line.text, gap, line.row, row, True, False, line.part))

    def add_fresh(self, line: Line, base: Line | None = None, edited: Line | None = None) -> None:
        gap = merge_value(base.gap, edited.gap, line.gap) if base and edited else line.gap
        row = edited.row if edited else None
        self.lines.append(Placed(line.text, gap, row, line.row, False, True, line.part))

    def dispute(self, edited: Sequence[Line], fresh: Sequence[Line]) -> None:
        """Call before the edited lines are added."""
        self.disputes.append(Dispute(len(self.lines), tuple(edited), tuple(fresh)))

    def add_hunk(
        self, z: Sequence[Line], e: Sequence[Line], f: Sequence[Line], pinned: Collection[int]
    ) -> None:
        """Lines between two places where all three texts agree."""
        texts_z, texts_f = [line.text for line in z], [line.text for line in f]
        texts_e = [_key(line, pinned) for line in e]
        if texts_f == [line.text for line in e]:
            for number, line in enumerate(e):
                self.add_both(z[number] if len(z) == len(e) else None, line, f[number])
        elif texts_e == texts_z:
            places = _find_ancestors(z, f)
            for line in f:
                place = places.get(line.row)
                self.add_fresh(line, *(() if place is None else (z[place], e[place])))
        elif texts_f == texts_z:
            places = _find_ancestors(z, e)
            for line in e:
                place = places.get(line.row)
                self.add_edited(line, *(() if place is None else (z[place], f[place])))
        else:
            self._add_slots(z, e, f, pinned)

    def _add_slots(
        self, z: Sequence[Line], e: Sequence[Line], f: Sequence[Line], pinned: Collection[int]
    ) -> None:
        """Line by line: every base line with what became of it on either side, and what was put before it."""
        agreed = {line.text for line in e} & {line.text for line in f} - {line.text for line in z}
        twins = {line.text: line for line in f if line.text in agreed}
        e_heirs, e_new = _align(z, e, agreed)
        f_heirs, f_new = _align(z, f, agreed)
        for number in range(len(z) + 1):
            self._add_new(e_new[number], [line for line in f_new[number] if line.text not in agreed], twins)
            if number < len(z):
                self._add_slot(z[number], e_heirs[number], f_heirs[number], pinned)

    def _add_slot(self, old: Line, ours: Line | None, theirs: Line | None, pinned: Collection[int]) -> None:
        before = old.text
        own = _key(ours, pinned) if ours else None
        if ours and theirs and ours.text == theirs.text:
            self.add_both(old, ours, theirs)
        elif own == before:
            if theirs:
                self.add_fresh(theirs, old, ours)
        elif theirs and theirs.text == before:
            if ours:
                self.add_edited(ours, old, theirs)
        elif ours or theirs:
            self.dispute((ours,) if ours else (), (theirs,) if theirs else ())
            if ours:
                self.add_edited(ours, old, theirs)

    def _add_new(self, ours: Sequence[Line], theirs: Sequence[Line], twins: Mapping[str, Line]) -> None:
        """Lines that were put in at one place: those of both sides, but no two versions of one sentence.

        `twins` are the lines that both sides put in; they come with `ours`.
        """
        own = [line for line in ours if line.text not in twins]
        versions = [line for line in theirs if any(_alike(line.text, each.text) >= ALIKE for each in own)]
        if versions:
            self.dispute(own, versions)
        for line in ours:
            if line.text in twins:
                self.add_both(None, line, twins[line.text])
            else:
                self.add_edited(line)
        for line in theirs:
            if line not in versions:
                self.add_fresh(line)


def _find_ancestors(old: Sequence[Line], new: Sequence[Line]) -> dict[int, int]:
    """The index of the old line for each row of a new one that took its place."""
    if not old:
        return {}
    heirs, _ = _align(old, new, ())
    return {heir.row: number for number, heir in enumerate(heirs) if heir}


def _align(
    old: Sequence[Line], new: Sequence[Line], agreed: Collection[str]
) -> tuple[list[Line | None], list[list[Line]]]:
    """For each old line the new one that took its place, and for each place what was put in before it.

    Lines that both sides put in (`agreed`) take nobody's place.
    """
    heirs: list[Line | None] = [None] * len(old)
    added: list[list[Line]] = [[] for _ in range(len(old) + 1)]
    at_old = at_new = 0
    for i, j in [*_pair_alike(old, new, agreed), (len(old), len(new))]:
        between = new[at_new:j]
        is_rewrite = len(between) == i - at_old  # as many lines as before: each was rewritten
        for line in between:
            if line.text in agreed or not is_rewrite:
                added[at_old].append(line)
            else:
                heirs[at_old] = line
            at_old += is_rewrite
        if i < len(old):
            heirs[i] = new[j]
        at_old, at_new = i + 1, j + 1
    return heirs, added


def _pair_alike(
    old: Sequence[Line], new: Sequence[Line], agreed: Collection[str]
) -> Iterator[tuple[int, int]]:
    """Index pairs of lines that are versions of each other, ascending on both sides, best in sum."""
    if not old or not new or len(old) * len(new) > _MOST_PAIRS:
        return
    scores = [[0.0 if other.text in agreed else _alike(one.text, other.text) for other in new] for one in old]
    best = [[0.0] * (len(new) + 1) for _ in range(len(old) + 1)]
    for i in range(len(old) - 1, -1, -1):
        for j in range(len(new) - 1, -1, -1):
            score = scores[i][j]
            paired = best[i + 1][j + 1] + score if score >= ALIKE else 0.0
            best[i][j] = max(best[i + 1][j], best[i][j + 1], paired)
    i = j = 0
    while i < len(old) and j < len(new):
        score = scores[i][j]
        if score >= ALIKE and best[i][j] == best[i + 1][j + 1] + score:
            yield i, j
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1


def is_version(line: str, others: Iterable[str]) -> bool:
    """Whether a line is one of `others` with some words changed."""
    return any(_alike(line, other) >= ALIKE for other in others)


def _alike(one: str, other: str) -> float:
    """How many words two lines share, from 0 to 1."""
    if one == other:
        return 1.0
    ours, theirs = set(_WORD.findall(one)), set(_WORD.findall(other))
    total = len(ours) + len(theirs)
    return 2 * len(ours & theirs) / total if total else 0.0


def _paragraphs(lines: Sequence[Line]) -> dict[int, int]:
    """The number of the paragraph of each row."""
    numbers: dict[int, int] = {}
    number = 0
    for line in lines:
        if line.gap:
            number += 1
        numbers[line.row] = number
    return numbers


def _part_paragraphs(lines: list[Placed], edited: dict[int, int], fresh: dict[int, int]) -> list[Placed]:
    """`lines` with a blank line wherever two stand together that are of one paragraph on neither side."""
    result: list[Placed] = []
    run: set[tuple[str, int]] = set()
    for line in lines:
        own: set[tuple[str, int]] = set()
        if line.edited is not None:
            own.add(("edited", edited[line.edited]))
        if line.fresh is not None:
            own.add(("fresh", fresh[line.fresh]))
        if line.gap or not result:
            run = own
        elif run & own:
            run |= own
        else:
            gap = ("",)
            line = Placed(line.text, gap, line.edited, line.fresh, line.is_edited, line.is_fresh, line.part)
            run = own
        result.append(line)
    return result
