"""Anchor: which marks a merged page carries, and where."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from digest.line import Placed, is_blank, is_version
from digest.mark import ClaimId, Mark, put_marks, take_marks
from digest.sheet import Place, Sheet


@dataclass(frozen=True, slots=True)
class MarkEdit:
    """What happened to one mark."""

    claim: ClaimId
    words: str
    """The marked words: on the page, or as the program had marked them where the mark is gone."""
    was: str = ""
    """For a reworded mark, the words the program had marked."""


@dataclass(frozen=True, slots=True)
class MarkEdits:
    """What the editor did to the program's marks, in the order of the page."""

    rejected: tuple[MarkEdit, ...] = ()
    added: tuple[MarkEdit, ...] = ()
    reworded: tuple[MarkEdit, ...] = ()


@dataclass(frozen=True, slots=True)
class Anchored:
    """The rows of a merged text with its marks."""

    rows: list[str]
    unplaced: tuple[MarkEdit, ...]
    unsettled: frozenset[int]
    """Edited rows that must stay as they are, because a mark an editor made has no place otherwise."""


@dataclass(frozen=True, slots=True)
class MarkPairs:
    """Marks of the three texts that are one and the same."""

    edited: Mapping[int, int]
    """Index of the base mark for each edited mark that has one."""
    fresh: Mapping[int, int]
    """Index of the base mark for each fresh mark that has one."""
    twins: Mapping[int, int]
    """Index of the edited mark for each fresh mark that is new on both sides, or the editor's already."""


def pair_marks(base: Sheet, edited: Sheet, fresh: Sheet) -> MarkPairs:
    """Pairs by claim id, first in the same sentence, then in another version of it, then in order.

    A mark in another sentence is another mark as long as the sentence it would
    come from still stands, or its own stood before: a second mark of a claim
    that an editor made is not the one that the program made, whichever comes
    first on the page.
    Of marks that the base did not have, only those are one that share their
    words: the program's may have been shortened to fit beside the editor's.
    """
    ours, theirs = _pair_with_base(base, edited), _pair_with_base(base, fresh)
    new_ours = [number for number in range(len(edited.marks)) if number not in ours]
    new_theirs = [number for number in range(len(fresh.marks)) if number not in theirs]
    pairs = _pair(
        [edited.marks[n] for n in new_ours],
        [fresh.marks[n] for n in new_theirs],
        (_has_same_words, _has_shared_words),
    )
    return MarkPairs(ours, theirs, {new_theirs[f]: new_ours[e] for f, e in pairs.items()})


def _pair_with_base(base: Sheet, other: Sheet) -> dict[int, int]:
    """The index of the base mark for each mark of another text that is the same."""
    standing, stood = set(other.plain), set(base.plain)

    def is_from_gone_line(one: Place, mark: Place) -> bool:
        return one.line not in standing

    def is_moved_by_rewriting(one: Place, mark: Place) -> bool:
        return is_from_gone_line(one, mark) and mark.line not in stood

    tests = (
        _both(_has_same_words, _is_in_same_line),
        _both(_has_same_words, _is_in_version_of_line),
        _is_in_same_line,
        _is_in_version_of_line,
        _both(_has_same_words, is_from_gone_line),
        is_moved_by_rewriting,
    )
    return _pair(base.marks, other.marks, tests)


_Test: TypeAlias = Callable[[Place, Place], bool]


def _both(one: _Test, other: _Test) -> _Test:
    return lambda old, new: one(old, new) and other(old, new)


def _is_in_same_line(one: Place, other: Place) -> bool:
    return one.line == other.line


def _is_in_version_of_line(one: Place, other: Place) -> bool:
    return is_version(one.line, (other.line,))


def _has_same_words(one: Place, other: Place) -> bool:
    return one.words == other.words


def _has_shared_words(one: Place, other: Place) -> bool:
    return one.words in other.words or other.words in one.words


def _pair(old: Sequence[Place], new: Sequence[Place], tests: Iterable[_Test]) -> dict[int, int]:
    """The index of an old mark for each new one of the same claim; each test has its turn with what is left."""
    waiting: dict[ClaimId, list[int]] = defaultdict(list)
    for number, mark in enumerate(old):
        waiting[mark.claim].append(number)
    pairs: dict[int, int] = {}
    for test in tests:
        for number, mark in enumerate(new):
            if number in pairs or not waiting.get(mark.claim):
                continue
            for candidate in waiting[mark.claim]:
                if test(old[candidate], mark):
                    pairs[number] = candidate
                    waiting[mark.claim].remove(candidate)
                    break
    return pairs


def find_edits(base: Sheet, edited: Sheet) -> MarkEdits:
    """What the editor did to the marks of `base`; a part that is gone as a whole counts for nothing."""
    pairs = _pair_with_base(base, edited)
    kept = set(pairs.values())
    gone = set(base.parts) - set(edited.parts)
    by_hand = [edited.marks[number] for number in sorted(_by_hand(base, edited, pairs))]
    rejected = [
        MarkEdit(mark.claim, mark.words)
        for number, mark in sorted(enumerate(base.marks), key=lambda each: _position(each[1]))
        if number not in kept and base.part_of(mark.first) not in gone and not _stood_back(mark, by_hand)
    ]
    added: list[MarkEdit] = []
    reworded: list[MarkEdit] = []
    for number, mark in sorted(enumerate(edited.marks), key=lambda each: _position(each[1])):
        if number not in pairs:
            added.append(MarkEdit(mark.claim, mark.words))
        elif (was := base.marks[pairs[number]].words) != mark.words:
            reworded.append(MarkEdit(mark.claim, mark.words, was))
    return MarkEdits(tuple(rejected), tuple(added), tuple(reworded))


def _by_hand(base: Sheet, edited: Sheet, pairs: Mapping[int, int]) -> frozenset[int]:
    """Indexes of the marks that an editor made or reworded; `pairs` has the index of the base mark for each that has one."""
    return frozenset(
        number
        for number, mark in enumerate(edited.marks)
        if number not in pairs or base.marks[pairs[number]].words != mark.words
    )


def _overlap(one: Place | Mark, other: Place | Mark) -> bool:
    """Whether two marks of one line, or of one text, stand on some of the same words."""
    return one.start < other.end and other.start < one.end


def _stood_back(mark: Place, by_hand: Sequence[Place]) -> bool:
    """Whether a mark is not on the page because editors' own marks stand on some of its words, and none was it before."""
    beside = [own for own in by_hand if own.line == mark.line]
    if any(own.words == mark.words for own in beside):
        return False  # it was given to another claim
    return any(_overlap(own, mark) for own in beside)


def _position(mark: Place) -> tuple[int, int, int, int]:
    return mark.first, mark.start, -mark.last, -mark.end


def anchor_marks(
    base: Sheet, edited: Sheet, fresh: Sheet, lines: Sequence[Placed], tail: Sequence[str], pairs: MarkPairs
) -> Anchored:
    """The merged `lines` with the marks that belong on them.

    The editor's marks stay; one the editor deleted stays out; the program's
    new ones come in where their words still stand and no editor has marked
    any of them otherwise, and those it dropped go unless the editor touched
    them.
    """
    return _Page(base, edited, fresh, lines, tail, pairs).anchor()


class _Page:
    """The merged plain text, with the way from rows of the two sides to places in it."""

    def __init__(
        self,
        base: Sheet,
        edited: Sheet,
        fresh: Sheet,
        lines: Sequence[Placed],
        tail: Sequence[str],
        pairs: MarkPairs,
    ) -> None:
        self.base, self.edited, self.fresh, self.pairs = base, edited, fresh, pairs
        rows: list[str] = []
        self.paragraphs: list[tuple[int, int]] = []
        """Start and end of each run of lines without a gap."""
        self.from_edited: dict[int, int] = {}
        """Start of the line that is an edited row, letter for letter."""
        self.from_fresh: dict[int, int] = {}
        self.near_edited: dict[int, tuple[int, int]] = {}
        """Start and end of the line that an edited row is, or that replaces it."""
        self.near_fresh: dict[int, tuple[int, int]] = {}
        at = 0
        for line in lines:
            at += sum(len(gap) + 1 for gap in line.gap)
            rows += line.gap
            rows.append(line.text)
            end = at + len(line.text)
            if line.gap or not self.paragraphs:
                self.paragraphs.append((at, end))
            else:
                self.paragraphs[-1] = self.paragraphs[-1][0], end
            if line.edited is not None:
                self.near_edited[line.edited] = at, end
                if line.is_edited:
                    self.from_edited[line.edited] = at
            if line.fresh is not None:
                self.near_fresh[line.fresh] = at, end
                if line.is_fresh:
                    self.from_fresh[line.fresh] = at
            at = end + 1
        rows += tail
        self.plain = "\n".join(rows)

    def anchor(self) -> Anchored:
        fixed: list[Mark] = []
        loose: list[Mark] = []
        made = _by_hand(self.base, self.edited, self.pairs.edited)
        by_hand: list[Mark] = []
        unsettled: set[int] = set()
        partners = {old: number for number, old in self.pairs.fresh.items()}
        placed_fresh: set[int] = set()
        for number, mark in enumerate(self.edited.marks):
            old = self.pairs.edited.get(number)
            offer = partners.get(old) if old is not None else None
            untouched = number not in made
            if untouched and offer is None:
                continue
            if offer is not None:
                placed_fresh.add(offer)
            theirs = self.fresh.marks[offer] if offer is not None else None
            offered = self._exact(theirs, self.from_fresh) if untouched and theirs else None
            own = self._exact(mark, self.from_edited)
            if own and not (offered and theirs and theirs.words != mark.words):
                fixed.append(own)
            elif moved := offered or (
                self._search(mark, self.near_edited, self.edited) if untouched else self._follow(mark)
            ):
                own = moved
                loose.append(moved)
            else:
                unsettled |= set(range(mark.first, mark.last + 1))
            if own and not untouched:
                by_hand.append(own)
        unplaced: list[Place] = []
        for number in self._new_marks(placed_fresh):
            mark = self.fresh.marks[number]
            found = self._exact(mark, self.from_fresh) or self._search(mark, self.near_fresh, self.fresh)
            if found and not any(_overlap(found, own) for own in by_hand):
                loose.append(found)
            elif found is None and self.fresh.part_of(mark.first) in {"", *self.edited.parts}:
                unplaced.append(mark)
        rows, lost = self._write(fixed, loose)
        left_out = [MarkEdit(mark.claim, mark.words) for mark in unplaced]
        left_out += [MarkEdit(mark.claim, mark.words(self.plain)) for mark in lost]
        return Anchored(rows, tuple(left_out), frozenset(unsettled))

    def _new_marks(self, placed: Collection[int]) -> Iterable[int]:
        """Fresh marks that the base did not have, but for claims the editor rejected on this page."""
        kept = {self.edited.marks[number].claim for number in self.pairs.edited}
        rejected = {mark.claim for mark in self.base.marks} - kept
        rejected -= {self.edited.marks[number].claim for number in range(len(self.edited.marks))}
        for number, mark in enumerate(self.fresh.marks):
            if number in placed or number in self.pairs.fresh or number in self.pairs.twins:
                continue
            if mark.claim not in rejected:
                yield number

    def _exact(self, mark: Place, starts: Mapping[int, int]) -> Mark | None:
        """The mark where its rows stand letter for letter, and together."""
        if mark.first not in starts or mark.last not in starts:
            return None
        start, end = starts[mark.first] + mark.start, starts[mark.last] + mark.end
        if start < end and self.plain[start:end] == mark.words:
            return Mark(mark.claim, start, end)
        return None

    def _follow(self, mark: Place) -> Mark | None:
        """A mark of an editor's own, where its words stand once in another version of its sentence.

        The same words in another sentence are another statement.
        """
        lines = [self.near_edited[row] for row in range(mark.first, mark.last + 1) if row in self.near_edited]
        if not lines:
            return None
        start, end = lines[0][0], lines[-1][1]
        was = " ".join(self.edited.plain[mark.first : mark.last + 1])
        found = list(_pattern(mark).finditer(self.plain, start, end))
        if len(found) == 1 and is_version(was, (self.plain[start:end],)):
            return Mark(mark.claim, *found[0].span())
        return None

    def _search(self, mark: Place, near: Mapping[int, tuple[int, int]], sheet: Sheet) -> Mark | None:
        """The mark where its words stand once: in the lines in place of its own, else in their paragraph."""
        lines = [near[row] for row in range(mark.first, mark.last + 1) if row in near]
        if not lines:
            lines = [near[row] for row in _paragraph(sheet, mark.first) if row in near][:1]
        if not lines:
            return None
        start, end = lines[0][0], lines[-1][1]
        around = [paragraph for paragraph in self.paragraphs if paragraph[0] < end and start < paragraph[1]]
        for first, last in ((start, end), (around[0][0], around[-1][1])):
            found = list(_pattern(mark).finditer(self.plain, first, last))
            if len(found) == 1:
                return Mark(mark.claim, *found[0].span())
        return None

    def _write(self, fixed: list[Mark], loose: list[Mark]) -> tuple[list[str], list[Mark]]:
        """The rows with all marks that can stand together, and the loose ones that cannot."""
        fitted: list[Mark] = []
        lost: list[Mark] = []
        for mark in loose:
            own = _fit(mark, [*fixed, *fitted], self.plain)
            (fitted if own else lost).append(own or mark)
        written = self._put([*fixed, *fitted])
        if fitted and written is None:
            kept: list[Mark] = []
            for mark in fitted:
                if self._put([*fixed, *kept, mark]) is None:
                    lost.append(mark)
                else:
                    kept.append(mark)
            fitted = kept
            written = self._put([*fixed, *fitted])
        if written is None:
            written = put_marks(self.plain, _closing(fixed))
        return written.split("\n"), lost

    def _put(self, marks: Sequence[Mark]) -> str | None:
        """The text with `marks`; None where it would not be read as it is meant."""
        written = put_marks(self.plain, _closing(marks))
        plain, taken = take_marks(written)
        is_sound = plain == self.plain and sorted(taken, key=_order) == sorted(marks, key=_order)
        return written if is_sound else None


def _pattern(mark: Place) -> re.Pattern[str]:
    """What finds the marked words, however their lines are broken."""
    return re.compile(r"\s+".join(map(re.escape, mark.words.split())))


def _closing(marks: Sequence[Mark]) -> list[Mark]:
    return sorted(marks, key=lambda mark: (mark.end, -mark.start))


def _order(mark: Mark) -> tuple[int, int, str]:
    return mark.start, mark.end, mark.claim


def _fit(mark: Mark, others: Sequence[Mark], plain: str) -> Mark | None:
    """`mark` shortened so that it crosses none of `others`; None where nothing is left, or it is there."""
    start, end = mark.start, mark.end
    for other in others:
        if (other.claim, other.start, other.end) == (mark.claim, mark.start, mark.end):
            return None
        if other.start < start < other.end < end:
            start = other.end
        elif start < other.start < end < other.end:
            end = other.start
    while start < end and plain[start].isspace():
        start += 1
    while start < end and plain[end - 1].isspace():
        end -= 1
    return Mark(mark.claim, start, end) if start < end else None


def _paragraph(sheet: Sheet, row: int) -> Iterable[int]:
    """The rows of the paragraph that holds `row`, nearest first."""
    rows: list[int] = []
    for step in (-1, 1):
        at = row + step
        while 0 <= at < len(sheet.plain) and not is_blank(sheet.plain[at]):
            rows.append(at)
            at += step
    return sorted(rows, key=lambda at: (abs(at - row), at))
