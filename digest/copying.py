"""Copying: sentences that one article has from another nearly word for word, and the words in which they part."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property

from digest.data.speech import VERBS
from digest.dating import Dating
from digest.figure import Figure, exactness, figure_of, is_bound, is_equal, is_rounded, keeps_bound
from digest.link import relate, side_by_side
from digest.quote_link import numbers_in
from digest.relation import Link
from digest.seed import Span
from digest.voice import Article, Voice, speaker_stems
from digest.wording import (
    NEGATIONS,
    UNIT_WORDS,
    is_same_sense,
    opposed_words,
    shingles_of,
    stem_of,
    tokens_of,
)

SHINGLE = 3
"""Words in a row by which two sentences find each other."""
_MOST_SHARERS = 12
"""A run of words that more sentences of two articles share is no clue."""
LIKE_A_COPY = 0.78
"""Share of the words of both sentences that must be the same, in order, numbers, days and names not counted."""
_SHARED_AT_ALL = 0.6
"""Share of the words of both that must be the same in any order, before they are laid side by side."""
_PARTED_AT_MOST = 0.3
"""Share of the words that may differ in sentences of which the differing words are what matters."""
_FEWEST_WORDS = 5
_LONG = 15
"""Words from which a sentence that parts in other words too may still be a copy."""
_MOST_PARTINGS = 4
"""Sentences that part in more places than this are told anew, not copied."""


@dataclass(frozen=True)
class Sentence:
    """A sentence, and the statements that begin in it."""

    article: Article
    span: Span
    voices: tuple[Voice, ...]

    @property
    def text(self) -> str:
        return self.article.text

    @cached_property
    def tokens(self) -> list[tuple[int, int, str]]:
        return [(a, b, word) for a, b, words in tokens_of(self.text, self.span) for word in words]

    @cached_property
    def words(self) -> tuple[str, ...]:
        return tuple(word for _, _, word in self.tokens)

    @cached_property
    def runs(self) -> frozenset[tuple[str, ...]]:
        return frozenset(shingles_of(self.words, SHINGLE))

    @cached_property
    def counts(self) -> Counter[str]:
        return Counter(self.words)

    @cached_property
    def figures(self) -> tuple[tuple[Figure, Voice], ...]:
        quantities = self.article.annotation.quantities
        first = bisect_left(quantities, self.span.start, key=lambda each: each.span.start)
        found = []
        for quantity in quantities[first:]:
            if quantity.span.start >= self.span.end:
                break
            found.append((figure_of(quantity, {}), self.voice_at(quantity.span)))
        return tuple(found)

    @cached_property
    def datings(self) -> tuple[Dating, ...]:
        return self.article.datings_in(self.span)

    def voice_at(self, span: Span) -> Voice:
        """The statement a place is in, the innermost; else the one nearest to it."""
        holding = [voice for voice in self.voices if voice.place.span.overlaps(span)]
        if holding:
            return min(
                holding, key=lambda voice: (voice.place.span.end - voice.place.span.start, voice.place)
            )
        return min(self.voices, key=lambda voice: (abs(voice.place.span.start - span.start), voice.place))


@dataclass(frozen=True, slots=True)
class _Parting:
    """A place where two sentences part."""

    one: tuple[int, int]
    """First and last token of the one, half-open."""
    other: tuple[int, int]


class CopyFinder:
    """Finds copies between articles, each of which is read once."""

    def __init__(self) -> None:
        self._sentences: dict[int, list[Sentence]] = {}

    def between(self, one: Article, other: Article) -> Copies:
        """The copies of two articles."""
        return Copies(_copies(self.sentences_of(one), self.sentences_of(other)))

    def sentences_of(self, article: Article) -> Sequence[Sentence]:
        """The sentences of an article that hold a statement, in order."""
        if article.number not in self._sentences:
            self._sentences[article.number] = _read_sentences(article)
        return self._sentences[article.number]


class Copies:
    """The sentences of two articles that are the same words, or nearly, each beside one."""

    def __init__(self, copies: Iterable[_Copy]) -> None:
        self._copies = tuple(copies)
        self.links: list[Link] = []
        """That sentences agree, or in what they differ."""
        self.same: list[tuple[Voice, Voice]] = []
        """The statements of sentences that agree, each beside the one at its place."""
        self._told: set[tuple[int, Span]] = set()
        self._parting: set[tuple[Span, Span]] = set()
        for copy in self._copies:
            found = list(copy.links())
            self.links += found
            if copy.is_same and len(copy.one.voices) == len(copy.other.voices):
                self.same += zip(copy.one.voices, copy.other.voices, strict=True)
            if found or copy.is_same:
                self._told |= {(each.article.number, each.span) for each in (copy.one, copy.other)}
            elif copy.shares_most:
                self._parting.add((copy.one.span, copy.other.span))

    def hold(self, voice: Voice) -> bool:
        """Whether a statement stands in a sentence that the other article has too; all there is to say is said then."""
        return (voice.place.article, voice.first_sentence) in self._told

    def are_parting(self, one: Voice, other: Voice) -> bool:
        """Whether two statements are of sentences with mostly the same words and other words that matter."""
        return (one.first_sentence, other.first_sentence) in self._parting


def _copies(mine: Sequence[Sentence], yours: Sequence[Sentence]) -> Iterator[_Copy]:
    """Sentences side by side, the most alike first, each once."""
    found = []
    for i, j in _near_pairs(mine, yours):
        copy = _laid_beside(mine[i], yours[j])
        if copy is not None:
            found.append((-copy.likeness, abs(i - j), sorted((i, j)), i, j, copy))
    found.sort(key=lambda row: row[:3])
    taken: set[tuple[str, int]] = set()
    for *_, i, j, copy in found:
        if ("one", i) not in taken and ("other", j) not in taken:
            taken |= {("one", i), ("other", j)}
            yield copy


def _read_sentences(article: Article) -> list[Sentence]:
    """The sentences of an article that hold a statement."""
    rows: dict[Span, list[Voice]] = defaultdict(list)
    for voice in article.voices:
        rows[voice.first_sentence].append(voice)
    return [Sentence(article, span, tuple(voices)) for span, voices in sorted(rows.items())]


def _near_pairs(mine: Sequence[Sentence], yours: Sequence[Sentence]) -> Iterator[tuple[int, int]]:
    """Pairs of sentences that share runs of words."""
    holders: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for number, sentence in enumerate(yours):
        for run in sentence.runs:
            holders[run].append(number)
    counts: Counter[tuple[int, int]] = Counter()
    for number, sentence in enumerate(mine):
        for run in sentence.runs:
            sharers = holders.get(run, ())
            if len(sharers) <= _MOST_SHARERS:
                counts.update((number, each) for each in sharers)
    for (i, j), count in sorted(counts.items()):
        a, b = mine[i], yours[j]
        fewer = min(len(a.words), len(b.words))
        if fewer < _FEWEST_WORDS or count < min(3, max(1, fewer // 4)):
            continue
        if 2 * (a.counts & b.counts).total() >= _SHARED_AT_ALL * (len(a.words) + len(b.words)):
            yield i, j


@dataclass(frozen=True)
class _Copy:
    """Two sentences side by side."""

    one: Sentence
    other: Sentence
    likeness: float
    """Share of their words that are the same, what changes no sense and short swaps not counted."""
    partings: tuple[_Parting, ...]

    def links(self) -> Iterator[Link]:
        """What the two sentences part in; that they agree, when it is nothing."""
        left = self.left
        if self.is_same:
            clash = self._clash()
            yield from self._agreement() if clash is None else [clash]
            return
        if len(left) > _MOST_PARTINGS:
            return
        found = [link for link in map(self._link, left) if link is not None]
        if len(found) == len(left) or min(len(self.one.words), len(self.other.words)) >= _LONG:
            yield from found

    @cached_property
    def left(self) -> tuple[_Parting, ...]:
        """The partings that change the sense, or may."""
        return tuple(each for each in self.partings if not self._is_neutral(each))

    @cached_property
    def shares_most(self) -> bool:
        """Whether most words of both are the same, all counted."""
        parted = sum(p.one[1] - p.one[0] + p.other[1] - p.other[0] for p in self.partings)
        return parted <= _PARTED_AT_MOST * (len(self.one.words) + len(self.other.words))

    @cached_property
    def is_same(self) -> bool:
        """Whether nothing that matters parts the two sentences."""
        return not self.left or self.is_moved

    def _words(self, parting: _Parting) -> tuple[tuple[str, ...], tuple[str, ...]]:
        return self.one.words[slice(*parting.one)], self.other.words[slice(*parting.other)]

    def _spans(self, parting: _Parting) -> tuple[Span, Span]:
        return _span_of(self.one, parting.one), _span_of(self.other, parting.other)

    @cached_property
    def is_moved(self) -> bool:
        """Whether what parts is only the same words in another order: “said Brook” and “Brook said”."""
        one: Counter[str] = Counter()
        other: Counter[str] = Counter()
        for parting in self.partings:
            a, b = self._words(parting)
            one.update(a)
            other.update(b)
        left = [*(one - other).elements(), *(other - one).elements()]
        return all(word in _SAYING or word in _SLIGHT for word in left)

    def _is_neutral(self, parting: _Parting) -> bool:
        """Whether what parts changes no sense: spelling, a saying verb, an adverb, a number written otherwise."""
        a, b = self._words(parting)
        if is_same_sense(a, b):
            return True
        rest = [word for word in (*a, *b) if word not in _SLIGHT and not _is_adverb(word)]
        if all(word in _SAYING for word in rest):
            return True
        spans = self._spans(parting)
        mine, yours = _touching(self.one, spans[0]), _touching(self.other, spans[1])
        if mine[0] and len(mine[0]) == len(yours[0]):
            return all(
                is_equal(x, y) and x.quantity.relation == y.quantity.relation
                for (x, _), (y, _) in zip(mine[0], yours[0], strict=True)
            ) and not _has_other_words(a, b)
        if mine[1] and len(mine[1]) == len(yours[1]):
            return all(
                x.edtf
                and x.edtf == y.edtf
                and not _has_other_weekday(x.span.of(self.one.text), y.span.of(self.other.text))
                for x, y in zip(mine[1], yours[1], strict=True)
            )
        return False

    def _clash(self) -> Link | None:
        """Numbers of sentences with the same words that are not the same: in another currency, with another bound."""
        mine, yours = (
            [row for row in each.figures if not row[0].is_vague] for each in (self.one, self.other)
        )
        if len(mine) != len(yours) or sorted(map(_reckoned, mine)) == sorted(map(_reckoned, yours)):
            return None
        for (x, one), (y, other) in zip(
            sorted(mine, key=_by_thing), sorted(yours, key=_by_thing), strict=True
        ):
            if is_equal(x, y) and x.quantity.relation == y.quantity.relation:
                continue
            given = side_by_side(one, other, x.words(one.text), y.words(other.text))
            common = "the sentences are the same otherwise"
            return relate("differs", "quantity", one, other, "copied-other-number", given, common), False
        return None

    def _agreement(self) -> Iterator[Link]:
        """That the sentences agree, told for each statement that stands at the same place in both."""
        if len(self.one.voices) != len(self.other.voices):
            return
        for a, b in zip(self.one.voices, self.other.voices, strict=True):
            if a.claim.rule != b.claim.rule or a.is_quotation or len(a.words) < _FEWEST_WORDS:
                continue
            reason = "the same words" if a.words == b.words else "nearly the same words"
            yield relate("agrees", "wording", a, b, "same-wording", reason), True

    def _link(self, parting: _Parting) -> Link | None:
        """The difference that a parting makes; None where it is one of words only."""
        a, b = self._words(parting)
        spans = self._spans(parting)
        one, other = self.one.voice_at(spans[0]), self.other.voice_at(spans[1])
        if all(
            v.is_quotation and v.place.span.overlaps(at) for v, at in zip((one, other), spans, strict=True)
        ):
            return None  # told where quotations are compared
        given = f"{_passage(self.one, spans[0])} / {_passage(self.other, spans[1])}"
        if one.place > other.place:
            given = f"{_passage(self.other, spans[1])} / {_passage(self.one, spans[0])}"
        common = "the sentences are the same otherwise"
        mine, yours = _touching(self.one, spans[0]), _touching(self.other, spans[1])
        if mine[1] or yours[1]:
            if len(mine[1]) == len(yours[1]) == 1 and not _is_other_deixis(
                mine[1][0], yours[1][0], one, other
            ):
                is_limit = mine[1][0].rule == yours[1][0].rule == "distance"
                return relate(
                    "different-time" if is_limit else "differs",
                    "date",
                    one,
                    other,
                    "copied-other-date",
                    given,
                    common,
                ), False
            if not mine[0] and not yours[0]:
                return None
        if numbers_in(a) and numbers_in(b) and numbers_in(a) != numbers_in(b):
            return self._number_link(one, other, mine[0], yours[0], given, common)
        if set(a) & NEGATIONS != set(b) & NEGATIONS:
            return relate("differs", "negation", one, other, "copied-negated", given, common), False
        if opposed_words(a, b):
            return relate("differs", "direction", one, other, "copied-opposite", given, common), False
        names = _names_at(self.one, spans[0]), _names_at(self.other, spans[1])
        kinds = _types_at(self.one, names[0]) & _types_at(self.other, names[1])
        if kinds and not _is_one_name(*names):
            return self._name_link(one, other, names, given, common)
        return None

    def _number_link(
        self,
        one: Voice,
        other: Voice,
        mine: Sequence[tuple[Figure, Voice]],
        yours: Sequence[tuple[Figure, Voice]],
        given: str,
        common: str,
    ) -> Link | None:
        if len(mine) == len(yours) == 1:
            x, y = mine[0][0], yours[0][0]
            if is_equal(x, y) and not (is_bound(x) or is_bound(y)):
                return None
            if is_rounded(x, y):
                less = one if exactness(x) <= exactness(y) else other
                return relate(
                    "rounded", "quantity", one, other, "rounded-number", given, common, less=less
                ), False
            if keeps_bound(x, y) or keeps_bound(y, x):
                less = one if is_bound(x) else other
                return relate(
                    "vaguer", "quantity", one, other, "bounded-number", given, common, less=less
                ), False
        if one.article.published[:10] != other.article.published[:10] and (
            one.is_running or other.is_running
        ):
            return relate("different-time", "time", one, other, "number-of-another-day", given, common), False
        return relate("differs", "quantity", one, other, "copied-other-number", given, common), False

    def _name_link(
        self, one: Voice, other: Voice, names: tuple[list[str], list[str]], given: str, common: str
    ) -> Link:
        """A name in place of another: of the speaker, of somebody else, of a place."""
        speakers = speaker_stems(one.claim.claimant), speaker_stems(other.claim.claimant)
        told = [speaker_stems(" ".join(side)) for side in names]
        aspect = "person"
        if speakers[0] & told[0] and speakers[1] & told[1]:
            aspect = "speaker"
        elif _types_at(self.one, names[0]) == _types_at(self.other, names[1]) == {"place"}:
            aspect = "place"
        return relate("differs", aspect, one, other, "copied-other-name", given, common), False


def _laid_beside(one: Sentence, other: Sentence) -> _Copy | None:
    """Two sentences word by word, or None where they are too different to be one."""
    a, b = one.words, other.words
    if a == b:
        return _Copy(one, other, 1.0, ())
    matcher = SequenceMatcher(None, a, b, autojunk=False)
    matched, partings = 0, []
    for tag, a1, a2, b1, b2 in matcher.get_opcodes():
        if tag == "equal":
            matched += a2 - a1
        else:
            partings.append(_Parting((a1, a2), (b1, b2)))
    copy = _Copy(one, other, 0.0, tuple(partings))
    light = sum(
        (p.one[1] - p.one[0]) + (p.other[1] - p.other[0])
        for p in partings
        if p not in copy.left or _is_short_swap(p)
    )
    whole = len(a) + len(b) - light
    likeness = 2 * matched / whole if whole else 1.0
    moved = copy.is_moved
    if (likeness < LIKE_A_COPY and not moved) or matched < _FEWEST_WORDS - 1:
        return None
    return _Copy(one, other, 1.0 if moved else likeness, tuple(partings))


def _is_short_swap(parting: _Parting) -> bool:
    """Whether a few words stand in place of a few."""
    sizes = parting.one[1] - parting.one[0], parting.other[1] - parting.other[0]
    return min(sizes) > 0 and max(sizes) <= 3


def _reckoned(row: tuple[Figure, Voice]) -> tuple[str, str, float, str]:
    figure = row[0]
    return (figure.kind, figure.head, round(figure.value or 0.0, 6), figure.quantity.relation)


def _by_thing(row: tuple[Figure, Voice]) -> tuple[str, int]:
    return (row[0].head, row[0].quantity.span.start)


_SLIGHT = frozenset(
    "a an the that this who which has have had also just too then still he she it they was were is of on in at for to by mr mrs ms per cent percent".split()
)
_SAYING = frozenset({*VERBS, "according", "to", "quoted", "as", "saying"})


def _is_adverb(word: str) -> bool:
    return len(word) > 4 and word.endswith("ly")


def _has_other_words(a: Sequence[str], b: Sequence[str]) -> bool:
    """Whether telling words beside the numbers differ."""
    rest = [
        {
            stem_of(w)
            for w in side
            if w.isalpha() and w not in _SLIGHT and w not in UNIT_WORDS and not numbers_in((w,))
        }
        for side in (a, b)
    ]
    return rest[0] != rest[1] and bool(rest[0] and rest[1])


def _span_of(sentence: Sentence, tokens: tuple[int, int]) -> Span:
    """The place of some tokens; of none, the place between its neighbours."""
    first, last = tokens
    row = sentence.tokens
    if first < last:
        return Span(row[first][0], row[last - 1][1])
    at = row[first][0] if first < len(row) else row[-1][1]
    return Span(max(sentence.span.start, at - 1), at + 1)


def _passage(sentence: Sentence, span: Span) -> str:
    return " ".join(span.of(sentence.text).split())


def _touching(sentence: Sentence, span: Span) -> tuple[list[tuple[Figure, Voice]], list[Dating]]:
    """Figures and dates that a passage touches."""
    return (
        [row for row in sentence.figures if row[0].quantity.span.overlaps(span)],
        [each for each in sentence.datings if each.span.overlaps(span)],
    )


_WEEKDAY = re.compile(r"\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b", re.I)


def _is_other_deixis(x: Dating, y: Dating, one: Voice, other: Voice) -> bool:
    """Whether two dates may be one day, told from two days: “yesterday”, “Monday”."""
    if _has_other_weekday(x.span.of(one.text), y.span.of(other.text)):
        return False
    return x.edtf == y.edtf if x.edtf and y.edtf else x.rule != y.rule


def _has_other_weekday(one: str, other: str) -> bool:
    days = _WEEKDAY.search(one), _WEEKDAY.search(other)
    return bool(days[0] and days[1]) and days[0].group()[:3].casefold() != days[1].group()[:3].casefold()  # type: ignore[union-attr]


def _names_at(sentence: Sentence, span: Span) -> list[str]:
    return [name.name for name in sentence.article.names_in(span) if name.span.overlaps(span)]


def _types_at(sentence: Sentence, names: Sequence[str]) -> set[str]:
    return {name.type for name in sentence.article.names_in(sentence.span) if name.name in names}


def _is_one_name(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether names may stand for one another: one is part of the other, or its abbreviation."""
    a, b = speaker_stems(" ".join(one)), speaker_stems(" ".join(other))
    if a & b:
        return True
    letters = ["".join(word[0] for word in " ".join(side).split()).casefold() for side in (one, other)]
    return letters[0] in b or letters[1] in a
