"""Collation: all wordings of one utterance side by side, word by word.

Each wording is set against the reference: the one an editor pinned, else the longest. What a wording has, and what of
the reference it lacks, stands in columns, so that the same word stands in the same column of every row.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from types import MappingProxyType
from typing import Literal

from digest.alteration import Alteration, Change, find_alterations
from digest.annotation import Annotation
from digest.data.altering import GLUE
from digest.quoted_word import QuotedWord, read_words
from digest.reference import Reference
from digest.relation import Place, Relation
from digest.seed import Span
from digest.utterance import Speech, SpeechIndex, find_utterances, speech_key

CellState = Literal["same", "cut", "changed", "added", "none"]

RULES: Mapping[str, str] = MappingProxyType(
    {
        "collation-pinned": "The wording an editor gave with its source is the one the others are set against.",
        "collation-longest": "Where no wording is pinned, the others are set against the longest; it need not be the right one.",
    }
)

_LONGEST = 1000
"""Words of a wording that are set side by side; the cost grows with the square."""
_SHORTEST_GLUE = 2
"""Small words in a row that two wordings may share by chance between two changes."""
_LIKE_REFERENCE = 0.6
"""Share of the shorter one's words that must stand in a pinned reference for a speech to be set against it."""
_FEWEST_WORDS = 5


@dataclass(frozen=True, slots=True)
class Cell:
    """One column of one wording."""

    words: str
    """Exactly as the text has them, marks and all; empty where the wording has nothing here."""
    state: CellState
    """Against the reference; `none` where neither of the two has a word."""
    place: Place | None = None
    """Where the words stand; None without words, and for words from outside the digest."""
    is_joined: bool = False
    """Whether no white space stands before them."""


@dataclass(frozen=True, slots=True)
class Wording:
    """One wording of an utterance: a row of its collation."""

    places: tuple[Place, ...]
    """Where it stands, a quotation broken by “he said” in two places; empty for words from outside the digest."""
    speaker: str | None
    is_pull: bool
    """Whether it is a pull quote."""
    cells: tuple[Cell, ...]
    """One for each column."""
    changes: tuple[Change, ...] = ()
    """Where it parts from the reference, in order; empty for the reference."""
    alterations: tuple[Alteration, ...] = ()
    """Which of the changes touch the sense."""
    leaves_off: tuple[bool, bool] = (False, False)
    """Whether sentences before, and behind, what is shown were left aside, since no other wording has them."""

    @property
    def article(self) -> int | None:
        """Index of the article; None for words from outside the digest."""
        return self.places[0].article if self.places else None

    @property
    def words(self) -> str:
        """All its words that are shown, in one line."""
        return " ".join(
            "".join(
                (" " if number and not cell.is_joined else "") + cell.words for number, cell in enumerate(row)
            )
            for row in self.pieces()
        ).strip()

    def pieces(self) -> list[list[Cell]]:
        """Its cells with words, parted where the article breaks the quotation."""
        found: list[list[Cell]] = []
        last: Span | None = None
        for cell in self.cells:
            if not cell.words:
                continue
            here = None if cell.place is None else self._piece_of(cell.place)
            if not found or here != last:
                found.append([])
            found[-1].append(cell)
            last = here
        return found

    def _piece_of(self, place: Place) -> Span | None:
        return next((each.span for each in self.places if each.span.holds(place.span)), None)


@dataclass(frozen=True, slots=True)
class Collation:
    """One utterance in all its wordings."""

    wordings: tuple[Wording, ...]
    """The reference first, then by seed and place; all have the same number of cells."""
    reference: Reference | None
    """What an editor pinned; None where the longest wording stands first."""
    rule: str
    """Key of `RULES`: how the reference was chosen."""

    @property
    def speakers(self) -> tuple[str, ...]:
        """Whoever an article names as the speaker, in order of the wordings."""
        return tuple(dict.fromkeys(each.speaker for each in self.wordings if each.speaker))


def collate(
    annotations: Sequence[Annotation], relations: Iterable[Relation], references: Sequence[Reference] = ()
) -> tuple[Collation, ...]:
    """The utterances of a digest that are given in two wordings or more, or in one beside a pinned reference.

    By seed and place of the first wording, whatever the order of the articles.
    """
    speeches = SpeechIndex(annotations)
    groups = [list(each.speeches) for each in find_utterances(annotations, speeches, relations)]
    pinned = _pin(annotations, speeches, groups, references)
    found = [_collate(annotations, group, reference) for group, reference in zip(groups, pinned, strict=True)]
    order = [speech_key(annotations, group[0]) for group in groups]
    return tuple(each for _, each in sorted(zip(order, found, strict=True), key=lambda pair: pair[0]))


# Which wording the others are set against


def _pin(
    annotations: Sequence[Annotation],
    speeches: SpeechIndex,
    groups: list[list[Speech]],
    references: Sequence[Reference],
) -> list[Reference | None]:
    """The reference of each group; speeches that stand alone but have a reference become groups of their own."""
    group_of = {speech: number for number, group in enumerate(groups) for speech in group}
    pinned: list[Reference | None] = [None] * len(groups)
    runs = _RunIndex(annotations, speeches) if any(not each.places for each in references) else None
    for reference in sorted(references, key=lambda each: (each.claim_id, each.words)):
        if reference.places:
            carriers = [speeches.at(place) for place in reference.places]
        else:
            assert runs is not None
            carriers = list(runs.like(reference.words))
        told = list(dict.fromkeys(each for each in carriers if each is not None))
        for number in sorted({group_of[each] for each in told if each in group_of}):
            pinned[number] = pinned[number] or reference
        alone = sorted(
            (each for each in told if each not in group_of), key=lambda s: speech_key(annotations, s)
        )
        if alone:
            group_of.update(dict.fromkeys(alone, len(groups)))
            groups.append(alone)
            pinned.append(reference)
    return pinned


class _RunIndex:
    """Speeches by their runs of three words, to find those that give the words of a reference."""

    def __init__(self, annotations: Sequence[Annotation], speeches: SpeechIndex) -> None:
        self._words = {each: _normals(_words_of(annotations, each)) for each in speeches.speeches}
        self._holders: dict[tuple[str, ...], list[Speech]] = {}
        for speech, words in self._words.items():
            for run in dict.fromkeys(zip(words, words[1:], words[2:], strict=False)):
                self._holders.setdefault(run, []).append(speech)

    def like(self, text: str) -> Iterable[Speech]:
        """The speeches most of whose words stand in `text`, in order."""
        said = _normals(read_words(text, (Span(0, len(text)),)))
        near = dict.fromkeys(
            speech
            for run in dict.fromkeys(zip(said, said[1:], said[2:], strict=False))
            for speech in self._holders.get(run, ())
        )
        for speech in near:
            words = self._words[speech]
            shorter = min(len(words), len(said))
            matcher = SequenceMatcher(None, said, words, autojunk=False)
            matched = sum(block.size for block in matcher.get_matching_blocks())
            if shorter >= _FEWEST_WORDS and matched >= _LIKE_REFERENCE * shorter:
                yield speech


def _words_of(annotations: Sequence[Annotation], speech: Speech) -> tuple[QuotedWord, ...]:
    text = annotations[speech.article].seed.text
    return read_words(text, [place.span for place in speech.places])[:_LONGEST]


def _normals(words: Iterable[QuotedWord]) -> tuple[str, ...]:
    return tuple(word.normal for word in words)


# One collation


@dataclass(slots=True)
class _Row:
    """A wording under way."""

    words: tuple[QuotedWord, ...]
    speech: Speech | None
    leaves_off: tuple[bool, bool] = (False, False)


def _collate(
    annotations: Sequence[Annotation], group: Sequence[Speech], pinned: Reference | None
) -> Collation:
    rows = [_Row(_words_of(annotations, speech), speech) for speech in group]
    reference = _reference_row(rows, pinned)
    others = [row for row in rows if row is not reference]
    _leave_off(reference, others)
    table = _Table(reference.words, [row.words for row in others])
    wordings = [_wording(reference, table.cells(None, reference))]
    for number, row in enumerate(others):
        changes = table.changes(number)
        alterations = find_alterations(reference.words, row.words, _close_changes(changes, reference, row))
        wordings.append(_wording(row, table.cells(number, row), changes, alterations))
    return Collation(tuple(wordings), pinned, "collation-pinned" if pinned else "collation-longest")


def _wording(
    row: _Row,
    cells: tuple[Cell, ...],
    changes: tuple[Change, ...] = (),
    alterations: tuple[Alteration, ...] = (),
) -> Wording:
    speech = row.speech
    if speech is None:
        return Wording((), None, False, cells, changes, alterations, row.leaves_off)
    return Wording(speech.places, speech.speaker, speech.is_pull, cells, changes, alterations, row.leaves_off)


def _reference_row(rows: Sequence[_Row], pinned: Reference | None) -> _Row:
    """The row the others are set against: what is pinned, also where an article has it word for word; else the longest."""
    if pinned is None:
        return max(rows, key=lambda row: (len(row.words), not (row.speech and row.speech.is_pull)))
    words = read_words(pinned.words, (Span(0, len(pinned.words)),))[:_LONGEST]
    return next((row for row in rows if _normals(row.words) == _normals(words)), _Row(words, None))


def _leave_off(reference: _Row, others: Sequence[_Row]) -> None:
    """Cut from each row's ends the sentences that no other row has a word of."""
    kept: set[int] = set()
    for row in others:
        same = [
            (a + step, c + step)
            for tag, a, b, c, _ in _opcodes(reference.words, row.words)
            if tag == "equal"
            for step in range(b - a)
        ]
        telling = [(one, other) for one, other in same if row.words[other].normal not in GLUE] or same
        kept.update(reference.words[one].sentence for one, _ in telling)
        _keep(row, {row.words[other].sentence for _, other in telling})
    _keep(reference, kept)


def _keep(row: _Row, sentences: set[int]) -> None:
    """Keep of a row the words from the first of some sentences to the last."""
    if not sentences:
        return
    first, last = min(sentences), max(sentences)
    words = tuple(word for word in row.words if first <= word.sentence <= last)
    row.leaves_off = (words[0] != row.words[0], words[-1] != row.words[-1])
    row.words = words


def _close_changes(changes: Sequence[Change], reference: _Row, row: _Row) -> list[Change]:
    """The changes, without words of the reference that are cut in sentences of which the wording has nothing."""
    cut = {word for change in changes for word in change.was}
    has = {word.sentence for word in reference.words if word not in cut}
    replaced = {word.sentence for change in changes if change.now for word in change.was}
    return [
        replace(change, was=tuple(word for word in change.was if word.sentence in has | replaced))
        for change in changes
    ]


_Opcode = tuple[str, int, int, int, int]


def _opcodes(one: Sequence[QuotedWord], other: Sequence[QuotedWord]) -> list[_Opcode]:
    """How one row of words becomes another; small words shared by chance between two changes count as changed."""
    matcher = SequenceMatcher(None, _normals(one), _normals(other), autojunk=False)
    found: list[_Opcode] = []
    codes: list[_Opcode] = [(tag, a, b, c, d) for tag, a, b, c, d in matcher.get_opcodes()]
    for index, (tag, a, b, c, d) in enumerate(codes):
        is_chance = (
            tag == "equal"
            and b - a <= _SHORTEST_GLUE
            and all(word.normal in GLUE for word in one[a:b])
            and 0 < index < len(codes) - 1
            and all(_size(codes[beside]) > b - a for beside in (index - 1, index + 1))
        )
        kind = "other" if tag != "equal" or is_chance else "equal"
        if found and found[-1][0] == kind == "other":
            found[-1] = ("other", found[-1][1], b, found[-1][3], d)
        else:
            found.append((kind, a, b, c, d))
    return found


def _size(code: _Opcode) -> int:
    """Words that an opcode changes on its larger side."""
    return max(code[2] - code[1], code[4] - code[3])


@dataclass(slots=True)
class _Column:
    """What stands side by side: the reference's word, if any, and those of the other rows, by their number."""

    reference: QuotedWord | None
    words: dict[int, QuotedWord]


class _Table:
    """A reference and other rows of words, in columns."""

    def __init__(self, reference: Sequence[QuotedWord], rows: Sequence[Sequence[QuotedWord]]) -> None:
        own = [_Column(word, {}) for word in reference]
        between: list[list[_Column]] = [[] for _ in range(len(reference) + 1)]
        self._same: set[tuple[int, int]] = set()
        """Rows and columns (by `id`) in which a row has the reference's word."""
        for number, words in enumerate(rows):
            for tag, a, b, c, d in _opcodes(reference, words):
                paired = min(b - a, d - c)
                for step in range(paired):
                    own[a + step].words[number] = words[c + step]
                    if tag == "equal":
                        self._same.add((number, id(own[a + step])))
                if d - c > paired:
                    _insert(between[b], number, words[c + paired : d])
        self._columns: list[_Column] = []
        for index, gap in enumerate(between):
            self._columns += gap
            if index < len(own):
                self._columns.append(own[index])

    def cells(self, number: int | None, row: _Row) -> tuple[Cell, ...]:
        """The cells of a row; of the reference, for None."""
        article = row.speech.article if row.speech else None
        words = [self._word(column, number) for column in self._columns]
        states = self._states(number)
        parted = {
            word.span: state
            for word, state in zip(words, states, strict=True)
            if word is not None and state != "same"
        }
        return tuple(
            _cell(word, parted.get(word.span, state) if word is not None else state, article)
            for word, state in zip(words, states, strict=True)
        )

    def changes(self, number: int) -> tuple[Change, ...]:
        """Where a row parts from the reference."""
        found: list[Change] = []
        for start, end in self._parted(number):
            columns = self._columns[start:end]
            was = tuple(column.reference for column in columns if column.reference is not None)
            now = tuple(column.words[number] for column in columns if number in column.words)
            found.append(Change(was, now, start, end))
        return tuple(found)

    def _word(self, column: _Column, number: int | None) -> QuotedWord | None:
        return column.reference if number is None else column.words.get(number)

    def _states(self, number: int | None) -> list[CellState]:
        if number is None:
            return ["same" if column.reference else "none" for column in self._columns]
        states: list[CellState] = [
            "same" if (number, id(column)) in self._same else "none" for column in self._columns
        ]
        for change in self.changes(number):
            state: CellState = "changed" if change.was and change.now else "added" if change.now else "cut"
            for index in range(change.start, change.end):
                column = self._columns[index]
                if column.reference is not None or number in column.words:
                    states[index] = state
        return states

    def _parted(self, number: int) -> Iterable[tuple[int, int]]:
        """Runs of columns between those in which a row has the reference's word; only runs that hold words."""
        start: int | None = None
        end = 0
        for index, column in enumerate(self._columns):
            if (number, id(column)) in self._same:
                if start is not None:
                    yield start, end
                start = None
            elif column.reference is not None or number in column.words:
                start = index if start is None else start
                end = index + 1
        if start is not None:
            yield start, end


def _insert(gap: list[_Column], number: int, words: Sequence[QuotedWord]) -> None:
    """Put words that the reference lacks into columns of their own, beside those of other rows where these are the same."""
    known = [next(iter(column.words.values())).normal for column in gap]
    matcher = SequenceMatcher(None, known, _normals(words), autojunk=False)
    columns: list[_Column] = []
    for tag, a, b, c, d in matcher.get_opcodes():
        columns += gap[a:b]
        if tag == "equal":
            for step in range(b - a):
                gap[a + step].words[number] = words[c + step]
        else:
            columns += [_Column(None, {number: word}) for word in words[c:d]]
    gap[:] = columns


def _cell(word: QuotedWord | None, state: CellState, article: int | None) -> Cell:
    if word is None or not word.shown:
        return Cell("", state)
    place = None if article is None else Place(article, word.span)
    return Cell(word.shown, state, place, word.is_joined)
