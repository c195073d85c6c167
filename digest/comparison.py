"""Comparison: where articles carry the same claim, and where they differ."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations
from types import MappingProxyType
from typing import Literal, Protocol, TypeVar

from digest.annotation import Annotation
from digest.claim import Claim
from digest.dating import Dating
from digest.quantity import Quantity
from digest.seed import Seed, Span
from digest.wording import (
    HEDGE_WORDS,
    LIMIT_WORDS,
    NEGATIONS,
    NUMBER_WORDS,
    UNIT_WORDS,
    Alignment,
    aligned,
    is_same_sense,
    is_telling,
    opposed_words,
    shingles_of,
    stem_of,
    telling_words,
    words_of,
)

RelationType = Literal[
    "agrees", "differs", "different-measure", "different-scope", "different-time", "rounded", "vaguer",
    "only-in-headline", "quotation-altered", "quotation-cut", "single-origin", "no-source-given", "date-not-given",
]  # fmt: skip

RULES: Mapping[str, str] = MappingProxyType(
    {
        "same-quotation": "Two quotations are the same words but for case, marks, dots in abbreviations and contractions.",
        "same-words-other-speaker": "The same long quotation is given to two different speakers.",
        "altered-quotation": "Two quotations of one speaker share most of their words in order, but not all.",
        "cut-quotation": "All words of the shorter quotation stand in the longer one, in order.",
        "same-wording": "Two statements are the same words, or nearly: a copy.",
        "same-wording-other-number": "Two statements are nearly the same words, but a number differs.",
        "same-number": "Two statements of related articles give the same number for the same thing.",
        "same-number-other-thing": "Two statements of related articles give the same number, but count different things.",
        "same-number-other-measure": "Two statements of related articles give the same sum as two different measures.",
        "same-number-other-time": "Two statements of related articles give the same number with different time limits.",
        "other-number": "Two statements of related articles give different numbers for the same thing.",
        "rounded-number": "One of two numbers for the same thing is the other one, rounded.",
        "bounded-number": "One statement gives a bound (“at least”, “up to”) that the other's number keeps.",
        "number-against-vague": "One statement gives a number, the other only “many” or “a considerable number” of the same things.",
        "number-against-vague-of-another": "The same, but the two statements name different holders of the things.",
    }
)


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A passage of one of the articles compared."""

    article: int
    """Index into the sequence given to `compare`."""
    span: Span


@dataclass(frozen=True, slots=True)
class Relation:
    """A typed link between two passages; never a judgement of which is right."""

    type: RelationType
    aspect: str
    """What agrees or differs: `wording`, `quantity`, `counted`, `measure`, `date`, …"""
    a: Place
    b: Place
    rule: str
    reasons: tuple[str, ...]
    less: Literal["a", "b", ""] = ""
    """The side that says less: the cut quotation, the rounded or the vaguer number; empty where neither does."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """What several articles say, side by side."""

    same: tuple[tuple[Place, ...], ...]
    """Claims that are one claim, two or more places each, in order; a place is in one group at most."""
    relations: tuple[Relation, ...]
    """In order of `a`, `b`, type."""


@dataclass(frozen=True, slots=True)
class NotLinked:
    """Two claims that share something, and why they were not linked."""

    a: Place
    b: Place
    reasons: tuple[str, ...]


SHINGLE = 4
"""Words in a row by which two wordings find each other: fewer meet everywhere, more miss a changed word."""
MOST_SHARERS = 40
"""A run of words, a word or a number that more claims share than this is no clue; it keeps the cost in proportion."""
NEAREST_UNLINKED = 20
LIKE_A_QUOTATION = 0.6
"""Quotations alike in fewer of their words are two quotations, not one altered."""
LIKE_A_COPY = 0.86
LIKE_A_RESPELLED_COPY = 0.6
"""The same where all that differs is articles, endings and spelling."""
RELATED = 0.3
"""Two articles whose telling words overlap less are not about one matter, and their numbers are not compared."""
_PROFILE = 40
"""Telling words by which an article is known."""


# What is compared


@dataclass(frozen=True, slots=True)
class _Slot:
    """A number of a claim, with what it is a number of."""

    quantity: Quantity
    counted: frozenset[str]
    """Stems of the counted noun phrase."""
    head: str
    """Stem of its last word."""

    @property
    def values(self) -> tuple[float | None, float | None, str]:
        return self.quantity.low, self.quantity.high, self.quantity.unit


class _Voice:
    """One claim, ready to be compared."""

    def __init__(
        self,
        place: Place,
        claim: Claim,
        seed: Seed,
        quantities: Sequence[Quantity],
        datings: Sequence[Dating],
    ) -> None:
        self.place = place
        self.claim = claim
        self.text = seed.text
        self.origin = (seed.name, seed.sha256, place.span)
        """Where the claim stands, whatever the order of the articles."""
        self._quantities = quantities
        self._datings = datings
        self.words = words_of(self.text, claim.span)

    @property
    def is_quotation(self) -> bool:
        return self.claim.kind == "quotation"

    @property
    def passage(self) -> str:
        return self.claim.span.of(self.text)

    @cached_property
    def telling(self) -> frozenset[str]:
        return telling_words(self.words)

    @cached_property
    def slots(self) -> tuple[_Slot, ...]:
        return tuple(_slot_of(quantity) for quantity in self._quantities)

    @cached_property
    def named(self) -> frozenset[str]:
        """Stems of the names in the claim and of its claimant, and words such as `H100`."""
        stems = {stem_of(word) for word in self.words if word[0].isalpha() and any(map(str.isdigit, word))}
        span = self.claim.span
        for match in _CAPITAL.finditer(self.text, span.start, span.end):
            for word in words_of(self.text, Span(match.start(), match.end())):
                stems.add(stem_of(word))
        return frozenset(stem for stem in stems if is_telling(stem)) | self.speaker

    @cached_property
    def speaker(self) -> frozenset[str]:
        return speaker_stems(self.claim.claimant)

    @cached_property
    def horizon(self) -> tuple[float, float] | None:
        """The time limit named, in years: `within the next two to four years` is (2, 4)."""
        limits = {
            limit
            for dating in self._datings
            if dating.rule == "distance"
            and (limit := _years_of(dating.span.of(self.text), dating.span, self._quantities)) is not None
        }
        return limits.pop() if len(limits) == 1 else None

    def is_limit(self, slot: _Slot) -> bool:
        """Whether a length of time is a time limit: “within the next two years”."""
        return any(
            dating.rule == "distance" and dating.span.holds(slot.quantity.span) for dating in self._datings
        )

    @cached_property
    def dates(self) -> frozenset[str]:
        return frozenset(
            dating.edtf or dating.span.of(self.text).casefold()
            for dating in self._datings
            if dating.rule != "distance"
        )


_CAPITAL = re.compile(r"\b(?:[^\W\d_]+[A-Z]\w*|[A-Z][\w.]*)(?:['\u2019]s)?")


@dataclass(frozen=True, slots=True)
class _Corpus:
    """All claims of all articles, and what is known of each article."""

    annotations: Sequence[Annotation]
    voices: tuple[_Voice, ...]
    """In order of their places."""
    profiles: dict[int, frozenset[str]]
    """Telling words of each article, made when first asked for."""
    kinship: dict[tuple[int, int], float]


def speaker_stems(claimant: str | None) -> frozenset[str]:
    """The words of a claimant's name that tell it apart."""
    if not claimant:
        return frozenset()
    words = words_of(claimant, Span(0, len(claimant)))
    return frozenset(
        stem
        for word in words
        if len(stem := stem_of(word)) > 1 and stem not in ("the", "of", "mr", "mrs", "ms", "dr", "and")
    )


def _slot_of(quantity: Quantity) -> _Slot:
    words = words_of(quantity.counted, Span(0, len(quantity.counted)))
    stems = [stem_of(word) for word in words]
    return _Slot(quantity, frozenset(stems), stems[-1] if stems else "")


_LONG_TIME = {"year": 1.0, "decade": 10.0, "century": 100.0, "month": 1 / 12, "week": 1 / 52, "day": 1 / 365}


def _years_of(words: str, span: Span, quantities: Sequence[Quantity]) -> tuple[float, float] | None:
    """A time limit in years, from the number in its words or from “decade” by itself."""
    for quantity in quantities:
        if span.holds(quantity.span) and quantity.unit in _LONG_TIME:
            low = quantity.low if quantity.low is not None else quantity.high
            high = quantity.high if quantity.high is not None else quantity.low
            if low is not None and high is not None:
                scale = _LONG_TIME[quantity.unit]
                return round(low * scale, 2), round(high * scale, 2)
    match = re.search(r"\b(decade|century|year|month|week|day)\b", words)
    return (_LONG_TIME[match.group(1)],) * 2 if match else None


def _gather(annotations: Sequence[Annotation]) -> _Corpus:
    voices: list[_Voice] = []
    for index, annotation in enumerate(annotations):
        quantities = _dealt(annotation.claims, annotation.quantities)
        datings = _dealt(annotation.claims, annotation.datings)
        voices.extend(
            _Voice(
                Place(index, claim.span),
                claim,
                annotation.seed,
                quantities.get(number, ()),
                datings.get(number, ()),
            )
            for number, claim in enumerate(annotation.claims)
        )
    voices.sort(key=lambda voice: voice.place)
    return _Corpus(annotations, tuple(voices), {}, {})


class _Placed(Protocol):
    @property
    def span(self) -> Span: ...


_P = TypeVar("_P", bound=_Placed)


def _dealt(claims: Sequence[Claim], records: Sequence[_P]) -> dict[int, list[_P]]:
    """For each claim, by its index, the records in it; of nested claims the innermost has them."""
    order = sorted(range(len(claims)), key=lambda n: (claims[n].span.start, -claims[n].span.end))
    dealt: dict[int, list[_P]] = {}
    open_: list[int] = []
    position = 0
    for record in sorted(records, key=lambda record: record.span):
        while position < len(order) and claims[order[position]].span.start <= record.span.start:
            while open_ and claims[open_[-1]].span.end <= claims[order[position]].span.start:
                open_.pop()
            open_.append(order[position])
            position += 1
        while open_ and claims[open_[-1]].span.end <= record.span.start:
            open_.pop()
        for owner in reversed(open_):
            if claims[owner].span.holds(record.span):
                dealt.setdefault(owner, []).append(record)
                break
    return dealt


# Whether two articles, two speakers are the same matter


def _profile_of(corpus: _Corpus, index: int) -> frozenset[str]:
    """The words an article is known by: its most frequent telling words, names before others."""
    if index not in corpus.profiles:
        annotation = corpus.annotations[index]
        counts: Counter[str] = Counter()
        for block in annotation.blocks:
            if block.kind != "furniture":
                counts.update(
                    stem
                    for word in words_of(annotation.seed.text, block.span)
                    if is_telling(stem := stem_of(word))
                )
        ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
        corpus.profiles[index] = frozenset(stem for stem, _ in ranked[:_PROFILE])
    return corpus.profiles[index]


def _kinship(corpus: _Corpus, one: int, other: int) -> float:
    """How much two articles are about one matter: the overlap of their profiles, 0 to 1."""
    if one == other:
        return 1.0
    pair = (min(one, other), max(one, other))
    if pair not in corpus.kinship:
        a, b = _profile_of(corpus, one), _profile_of(corpus, other)
        corpus.kinship[pair] = len(a & b) / min(len(a), len(b)) if a and b else 0.0
    return corpus.kinship[pair]


def _is_one_speaker(one: _Voice, other: _Voice) -> bool | None:
    """Whether the claimants are the same; None when one of them is unknown."""
    a, b = one.speaker, other.speaker
    if not a or not b:
        return None
    return a <= b or b <= a


# The comparison


def compare(annotations: Sequence[Annotation]) -> Comparison:
    """All groups and relations between the articles and, for quotations, within one article."""
    corpus = _gather(annotations)
    relations: dict[tuple[Place, Place, str, str], Relation] = {}
    groups = _Groups()
    for relation, is_same in _all_links(corpus):
        key = (relation.a, relation.b, relation.type, relation.aspect)
        if key not in relations:
            relations[key] = relation
        if is_same:
            groups.join(relation.a, relation.b)
    ordered = sorted(relations.values(), key=lambda r: (r.a, r.b, r.type, r.aspect))
    return Comparison(groups.in_order(), tuple(ordered))


class _Groups:
    """Places joined into groups."""

    def __init__(self) -> None:
        self._above: dict[Place, Place] = {}

    def _top(self, place: Place) -> Place:
        path = []
        while (above := self._above.setdefault(place, place)) != place:
            path.append(place)
            place = above
        for step in path:
            self._above[step] = place
        return place

    def join(self, a: Place, b: Place) -> None:
        low, high = sorted((self._top(a), self._top(b)))
        self._above[high] = low

    def in_order(self) -> tuple[tuple[Place, ...], ...]:
        members: dict[Place, list[Place]] = defaultdict(list)
        for place in self._above:
            members[self._top(place)].append(place)
        return tuple(sorted(tuple(sorted(group)) for group in members.values() if len(group) > 1))


_Link = tuple[Relation, bool]
"""A relation, and whether its two places are one claim."""


def _all_links(corpus: _Corpus) -> Iterator[_Link]:
    """Links of wording first: what two quotations or copies differ in is told there, numbers and all."""
    told: set[tuple[Place, Place]] = set()
    for link in _wording_links(corpus):
        told.add((link[0].a, link[0].b))
        yield link
    for link in _number_links(corpus):
        if (link[0].a, link[0].b) not in told:
            yield link


def _related(
    type_: RelationType,
    aspect: str,
    one: _Voice,
    other: _Voice,
    rule: str,
    *reasons: str,
    less: _Voice | None = None,
) -> Relation:
    """The relation of two claims, the earlier place first; `less` is the one that says less."""
    a, b = sorted((one.place, other.place))
    side: Literal["a", "b", ""] = "" if less is None else "a" if less.place == a else "b"
    return Relation(type_, aspect, a, b, rule, reasons, side)


def _exactness(quantity: Quantity) -> int:
    """Significant digits of a number: 2 of $13 billion, 3 of $13.8 billion."""
    value = quantity.low if quantity.low is not None else quantity.high
    return len(f"{value or 0:.12g}".split("e")[0].replace(".", "").strip("0"))


# Wording


def _wording_links(corpus: _Corpus) -> Iterator[_Link]:
    """Quotations and statements that share their words."""
    forms: dict[tuple[bool, tuple[str, ...]], list[_Voice]] = defaultdict(list)
    for voice in corpus.voices:
        if len(voice.words) >= 5:
            forms[voice.is_quotation, voice.words].append(voice)
    for (is_quotation, words), voices in forms.items():
        voices.sort(key=lambda voice: voice.origin)
        if len(voices) > 1:
            yield from _same_words(words, voices, is_quotation)
    pairs: Counter[tuple[int, int]] = Counter()
    rows = list(forms.items())
    shared: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for number, ((_, words), _) in enumerate(rows):
        for shingle in set(shingles_of(words, SHINGLE)):
            shared[shingle].append(number)
    for numbers in shared.values():
        if 1 < len(numbers) <= MOST_SHARERS:
            for place, number in enumerate(numbers):
                for other in numbers[place + 1 :]:
                    pairs[number, other] += 1
    for (number, other), count in pairs.items():
        (one_kind, one_words), one_voices = rows[number]
        (other_kind, other_words), other_voices = rows[other]
        if one_kind != other_kind or not _may_be_one_wording(one_words, other_words, count):
            continue
        alignment = aligned(one_words, other_words)
        for one in one_voices[:MOST_SHARERS]:
            for two in other_voices[:MOST_SHARERS]:
                link = _quotation_link(one, two, alignment) if one_kind else _copy_link(one, two, alignment)
                if isinstance(link, tuple):
                    yield link


def _same_words(words: tuple[str, ...], voices: Sequence[_Voice], is_quotation: bool) -> Iterator[_Link]:
    """Links between claims of the same words: each pair of few, else each with the first by name of seed."""
    telling = telling_words(words)
    if len(telling) < 2 and not (len(telling) == 1 and len(words) >= 8):
        return
    first_only = len(voices) > 8
    for index, one in enumerate(voices):
        if first_only and index:
            return
        for other in voices[index + 1 :]:
            link = _same_words_link(one, other, is_quotation, len(telling))
            if link is not None:
                yield link


def _same_words_link(one: _Voice, other: _Voice, is_quotation: bool, telling: int) -> _Link | None:
    if _clash_in_order(one, other):
        return None
    if not is_quotation:
        return _related("agrees", "wording", one, other, "same-wording", "the same words"), True
    if _is_one_speaker(one, other) is False:
        if len(one.words) < 8 or telling < 3:
            return None
        speakers = " / ".join(sorted((one.claim.claimant or "", other.claim.claimant or "")))
        return _related(
            "differs",
            "claimant",
            one,
            other,
            "same-words-other-speaker",
            f"the same words, given to {speakers}",
        ), False
    return _related(
        "agrees", "wording", one, other, "same-quotation", "the same words in quotation marks"
    ), True


def _may_be_one_wording(one: tuple[str, ...], other: tuple[str, ...], shingles: int) -> bool:
    """Whether two wordings share enough runs of words to be worth aligning."""
    shorter = min(len(one), len(other))
    return shingles >= min(2, shorter - SHINGLE + 1) and len(telling_words(one) & telling_words(other)) >= 2


def _quotation_link(one: _Voice, other: _Voice, alignment: Alignment) -> _Link | str:
    """How two quotations that share runs of words are related; or why they are not."""
    speaker = _is_one_speaker(one, other)
    if speaker is False:
        return "the quotations are given to different speakers"
    within = one.place.article == other.place.article
    shorter, longer = sorted((len(one.words), len(other.words)))
    notes = _notes_on(alignment)
    keeps_sense = not {"a number differs", "a unit differs", "a negation differs"} & set(notes)
    if (
        keeps_sense
        and shorter <= 0.9 * longer
        and alignment.matched >= 0.95 * shorter
        and alignment.matched >= 5
    ):
        left_out = [" ".join(d.one or d.other) for d in alignment.differences]
        return _related(
            "quotation-cut",
            "wording",
            one,
            other,
            "cut-quotation",
            "left out: " + "; ".join(f"“{words}”" for words in left_out[:4]),
            *notes,
            less=min(one, other, key=lambda voice: len(voice.words)),
        ), False
    needed = LIKE_A_QUOTATION if speaker and not within else 0.75
    if alignment.likeness < needed:
        return f"the quotations share {alignment.likeness:.0%} of their words; {needed:.0%} are needed"
    return _related(
        "quotation-altered",
        "wording",
        one,
        other,
        "altered-quotation",
        *_told(alignment, one.place <= other.place),
        *notes,
    ), False


def _told(alignment: Alignment, in_order: bool) -> Iterator[str]:
    """The differences as reasons, the words of the earlier place first."""
    for difference in alignment.differences[:6]:
        one, other = (difference.one, difference.other) if in_order else (difference.other, difference.one)
        yield f"“{' '.join(one)}” / “{' '.join(other)}”"


def _notes_on(alignment: Alignment) -> tuple[str, ...]:
    """Which differences touch the sense: numbers, units, hedges, negations."""
    return tuple(
        f"a {name} differs"
        for name, words_of_kind in _SENSES
        if any(words_of_kind(d.one) != words_of_kind(d.other) for d in alignment.differences)
    )


def _numbers_in(words: tuple[str, ...]) -> set[str]:
    return {
        word
        for word in words
        if word[0].isdigit() or (word in NUMBER_WORDS and (word != "one" or len(words) == 1))
    }


def _hedges_in(words: tuple[str, ...]) -> set[str]:
    limits = "than" in words or "least" in words or "up" in words
    return {word for word in words if word in HEDGE_WORDS or (limits and word in LIMIT_WORDS)}


_SENSES: tuple[tuple[str, Callable[[tuple[str, ...]], set[str]]], ...] = (
    ("number", _numbers_in),
    ("unit", lambda words: set(words) & UNIT_WORDS),
    ("hedge", _hedges_in),
    ("negation", lambda words: set(words) & NEGATIONS),
)


def _copy_link(one: _Voice, other: _Voice, alignment: Alignment) -> _Link | str:
    """How two statements of nearly the same words are related; or why they are not."""
    other_words = next((d for d in alignment.differences if not is_same_sense(d.one, d.other)), None)
    needed = LIKE_A_COPY if other_words is not None else LIKE_A_RESPELLED_COPY
    if alignment.likeness < needed:
        return f"the statements share {alignment.likeness:.0%} of their words; {needed:.0%} are needed"
    if one.place.article == other.place.article:
        return "the statements stand in one article and are not the same words"
    if _is_one_speaker(one, other) is False:
        return "the statements are given to different speakers"
    notes = _notes_on(alignment)
    if "a number differs" in notes:
        return "a number differs"
    if "a unit differs" in notes or "a negation differs" in notes:
        return notes[0]
    names = [
        d for d in alignment.differences if _touches_a_name(d.one, one) or _touches_a_name(d.other, other)
    ]
    if names:
        return "a name differs"
    if other_words is not None:
        return f"other words: “{' '.join(other_words.one)}” / “{' '.join(other_words.other)}”"
    if len(one.slots) != len(other.slots) or _clash_in_order(one, other):
        return "a number differs"
    return _related(
        "agrees",
        "wording",
        one,
        other,
        "same-wording",
        "nearly the same words",
        *_told(alignment, one.place <= other.place),
    ), True


def _clash_in_order(one: _Voice, other: _Voice) -> bool:
    """Whether the numbers of two claims of the same words differ: in value, in bound or in currency."""
    if len(one.slots) != len(other.slots):
        return False
    rows = (sorted(voice.slots, key=lambda slot: slot.quantity.span) for voice in (one, other))
    return any(
        _number_of(a.quantity) is not None
        and _number_of(b.quantity) is not None
        and not _is_equal(a.quantity, b.quantity)
        for a, b in zip(*rows, strict=True)
    )


def _touches_a_name(words: Iterable[str], voice: _Voice) -> bool:
    return any(stem_of(word) in voice.named for word in words)


# Numbers


def _number_links(corpus: _Corpus) -> Iterator[_Link]:
    """Statements of related articles, or of one, that give numbers for the same thing."""
    for one, other in _number_pairs(corpus):
        links, _ = _judged(corpus, one, other)
        yield from links
    for one, other in _pairs_within(corpus):
        links, _ = _judged_within(one, other)
        yield from links


def _number_pairs(corpus: _Corpus) -> Iterator[tuple[_Voice, _Voice]]:
    """Pairs of claims with numbers that share at least two clues, found by inverted index."""
    sharers: dict[object, list[int]] = defaultdict(list)
    for number, voice in enumerate(corpus.voices):
        if voice.slots or _VAGUE_NUMBER.search(voice.passage):
            for clue in _clues_of(voice):
                sharers[clue].append(number)
    article = [voice.place.article for voice in corpus.voices]
    pairs: Counter[tuple[int, int]] = Counter()
    for numbers in sharers.values():
        if 1 < len(numbers) <= MOST_SHARERS:
            for place, number in enumerate(numbers):
                for other in numbers[place + 1 :]:
                    if article[number] != article[other]:
                        pairs[number, other] += 1
    for (number, other), count in sorted(pairs.items()):
        if count >= 2:
            yield corpus.voices[number], corpus.voices[other]


def _pairs_within(corpus: _Corpus) -> Iterator[tuple[_Voice, _Voice]]:
    """Pairs of claims of one article that give sums of one measure."""
    sharers: dict[tuple[int, str, str], list[_Voice]] = defaultdict(list)
    for voice in corpus.voices:
        for key in sorted({(slot.quantity.measure, slot.quantity.unit) for slot in voice.slots}):
            if key[0]:
                sharers[voice.place.article, *key].append(voice)
    for row in sharers.values():
        if len(row) <= MOST_SHARERS:
            yield from combinations(row, 2)


def _clues_of(voice: _Voice) -> Iterator[object]:
    """What two claims about one thing are likely to share: telling words, the speaker, an unusual number."""
    yield from voice.telling | voice.speaker
    for slot in voice.slots:
        if _is_unusual(slot.quantity):
            yield slot.values
        if slot.quantity.measure:
            yield "measure", slot.quantity.measure, slot.quantity.unit


def _is_unusual(quantity: Quantity) -> bool:
    """Whether a number is rare enough to tie two statements together: money, shares, anything above a dozen."""
    value = quantity.high if quantity.high is not None else quantity.low
    return value is not None and quantity.unit not in _TIME_UNITS and (quantity.unit != "count" or value > 12)


_TIME_UNITS = frozenset(
    ("second", "minute", "hour", "day", "week", "month", "year", "decade", "century", "times")
)
_MONEY = re.compile(r"[A-Z]{3}\Z")
_PART_BEFORE = re.compile(
    r"\b(?:among\sthem|includ(?:es|ed|ing)|another|a\sfurther|additional|other|an?\saverage(?:\sof)?|on\saverage|remaining|each|every)"
    r"(?:\s\w+){0,2}\s*\Z",
    re.I,
)
_PART_AFTER = re.compile(
    r"\s*(?:[\w-]+\s){0,2}?(?:of\s(?:them|these|those|the)|others?|more|additional|further|each|per|daily|a\s(?:day|week|month|year)|on\saverage|remaining)\b",
    re.I,
)
_NEAR_SLOT = 30
"""Characters beside a number in which a word makes it a part or a rate."""
_VAGUE_NUMBER = re.compile(
    r"\b(?:(?:considerable|significant|substantial|large|larger|small|smaller|huge|vast|great|growing|limited|unknown|undisclosed|massive)\s(?:numbers?|quantit(?:y|ies)|stockpiles?|stocks?|supply|supplies|reserves?|holdings?|hoards?|amounts?)\sof"
    r"|(?:far|many|much)\smore|(?:many|several|countless|numerous|thousands\sof|hundreds\sof|dozens\sof))\s(?:these\s|those\s|the\s|its\s|their\s)?(?P<what>(?:[^\s,;.]+\s){0,4}?[^\s,;.—–]+s)\b"
)


def _judged(corpus: _Corpus, one: _Voice, other: _Voice) -> tuple[list[_Link], list[str]]:
    """The links between the numbers of two claims, and, where there are none, why."""
    if one.place.article == other.place.article:
        return _judged_within(one, other)
    kinship = _kinship(corpus, one.place.article, other.place.article)
    if kinship < RELATED:
        return [], [
            f"the articles are not about one matter: they share {kinship:.0%} of their leading words; {RELATED:.0%} are needed"
        ]
    named = one.named & other.named
    if not named:
        return [], ["no name is in both claims"]
    shared = one.telling & other.telling
    links: list[_Link] = []
    why: list[str] = []
    pairs, rest_one, rest_other = _paired(one.slots, other.slots)
    for a, b in pairs:
        links.extend(_equal_links(one, other, a, b, shared, named, why))
    links.extend(_unequal_links(one, other, rest_one, rest_other, shared, why))
    against = _why_no_agreement(one, other, rest_one, rest_other)
    if against and any(relation.type == "agrees" for relation, _ in links):
        why.append(against)
        links = [link for link in links if link[0].type != "agrees"]
    links.extend(_vague_links(one, other, shared))
    if not links and not why:
        why.append(
            "no number of the one is a number of the same kind of thing in the other"
            if one.slots and other.slots
            else "only one of them gives a number"
            if one.slots or other.slots
            else "neither gives a number"
        )
    return links, why


def _why_no_agreement(
    one: _Voice, other: _Voice, rest_one: Sequence[_Slot], rest_other: Sequence[_Slot]
) -> str:
    """Why two claims that give one number do not agree; empty when they may."""
    opposed = opposed_words(one.words, other.words)
    if opposed:
        return f"the same number, but opposite words: {_side_by_side(one, other, *opposed)}"
    if bool(set(one.words) & NEGATIONS) != bool(set(other.words) & NEGATIONS):
        return "the same number, but only one of them denies something"
    alignment = aligned(one.words, other.words)
    if alignment.likeness >= LIKE_A_COPY:
        for difference in alignment.differences:
            sides = _uncounted(difference.one), _uncounted(difference.other)
            if not is_same_sense(*sides):
                return f"the same number, but other words: {_side_by_side(one, other, *map(' '.join, sides))}"
    for a in rest_one:
        for b in rest_other:
            kinds = _kinds_of(a) & _kinds_of(b)
            fits = (
                _keeps_bound(a.quantity, b.quantity)
                or _keeps_bound(b.quantity, a.quantity)
                or _rounds(a.quantity, b.quantity)
            )
            if kinds and not fits:
                return f"the same number, but different numbers of {min(kinds)}"
    return ""


def _uncounted(words: tuple[str, ...]) -> tuple[str, ...]:
    """Words without numbers, units and hedges, which are compared as quantities."""
    return tuple(
        word
        for word in words
        if not word[0].isdigit() and word not in NUMBER_WORDS | UNIT_WORDS | HEDGE_WORDS
    )


def _kinds_of(slot: _Slot) -> frozenset[str]:
    """What a number is a number of, whatever the currency; sums and shares that say nothing else are all alike."""
    unit = _unit_of(slot.quantity)
    if unit == "year" or unit in _TIME_UNITS or _number_of(slot.quantity) is None:
        return frozenset()
    named = frozenset(filter(None, (slot.head, slot.quantity.measure)))
    if named or unit == "count":
        return named
    return frozenset(("money" if _is_money(unit) else unit,))


def _paired(
    one: Sequence[_Slot], other: Sequence[_Slot]
) -> tuple[list[tuple[_Slot, _Slot]], list[_Slot], list[_Slot]]:
    """Equal numbers side by side, best fit first, and what is left on each side."""
    fits = sorted(
        (
            (-_fit(a, b), i, j)
            for i, a in enumerate(one)
            for j, b in enumerate(other)
            if _is_equal(a.quantity, b.quantity)
        ),
    )
    pairs: list[tuple[_Slot, _Slot]] = []
    used_one: set[int] = set()
    used_other: set[int] = set()
    for _, i, j in fits:
        if i not in used_one and j not in used_other:
            used_one.add(i)
            used_other.add(j)
            pairs.append((one[i], other[j]))
    return (
        pairs,
        [slot for i, slot in enumerate(one) if i not in used_one],
        [slot for j, slot in enumerate(other) if j not in used_other],
    )


def _fit(a: _Slot, b: _Slot) -> int:
    return (
        2 * len(a.counted & b.counted)
        + (a.quantity.measure == b.quantity.measure)
        + (a.quantity.relation == b.quantity.relation)
    )


def _number_of(quantity: Quantity) -> tuple[float, float] | None:
    """The number or numbers written, whatever the hedge; None for a vague one."""
    low = quantity.low if quantity.low is not None else quantity.high
    high = quantity.high if quantity.high is not None else quantity.low
    if low is None or high is None:
        return None
    scale = 100.0 if quantity.unit == "fraction" else _LONG_TIME.get(quantity.unit, 1.0)
    return float(f"{low * scale:.9g}"), float(f"{high * scale:.9g}")


def _unit_of(quantity: Quantity) -> str:
    """The unit under which numbers are compared: a fraction is a share, a decade is years."""
    if quantity.unit == "fraction":
        return "%"
    return "year" if quantity.unit in _LONG_TIME else quantity.unit


_BOUNDS: Mapping[str, str] = MappingProxyType({"~": "=", ">=": ">", "<=": "<"})
"""Relations that say nearly the same: “over” and “at least”, “about” and the bare number."""


def _is_equal(a: Quantity, b: Quantity) -> bool:
    """Whether two quantities are one number: “at least 30” and “30” are not."""
    number = _number_of(a)
    return (
        number is not None
        and _unit_of(a) == _unit_of(b)
        and number == _number_of(b)
        and _BOUNDS.get(a.relation, a.relation) == _BOUNDS.get(b.relation, b.relation)
    )


def _words(stems: Iterable[str]) -> str:
    return ", ".join(sorted(stems)[:6])


def _is_money(unit: str) -> bool:
    return _MONEY.match(unit) is not None


def _equal_links(
    one: _Voice,
    other: _Voice,
    a: _Slot,
    b: _Slot,
    shared: frozenset[str],
    named: frozenset[str],
    why: list[str],
) -> Iterator[_Link]:
    """What follows from two equal numbers."""
    unit = _unit_of(a.quantity)
    if a.quantity.negated != b.quantity.negated:
        why.append("one of them denies the number")
        return
    evidence = len(shared - one.speaker) + bool(_is_one_speaker(one, other)) + _is_unusual(a.quantity)
    if evidence < 3:
        why.append(f"they share the number and too little else ({_words(shared)})")
        return
    common = f"both name {_words(named)} and share {_words(shared)}"
    if a.counted and b.counted and unit == "count" and not a.counted & b.counted:
        if not _is_unusual(a.quantity):
            why.append("a small number that counts different things")
            return
        yield (
            _related(
                "differs",
                "counted",
                one,
                other,
                "same-number-other-thing",
                _side_by_side(one, other, a.quantity.counted, b.quantity.counted),
                common,
            ),
            False,
        )
        return
    measures = a.quantity.measure, b.quantity.measure
    if all(measures) and measures[0] != measures[1]:
        if not _is_money(unit):
            why.append(f"the number is one of {measures[0]} in one and of {measures[1]} in the other")
            return
        yield (
            _related(
                "different-measure",
                "measure",
                one,
                other,
                "same-number-other-measure",
                _side_by_side(one, other, *measures),
                common,
            ),
            False,
        )
    elif unit == "year" or (not a.counted & b.counted and not (all(measures)) and unit == "count"):
        if unit == "year" and len(shared) < 3:
            why.append("the same length of time, of different things")
            return
        if unit == "count":
            why.append("the number counts nothing that both name")
            return
        yield (
            _related(
                "agrees",
                "date" if unit == "year" and one.is_limit(a) and other.is_limit(b) else "quantity",
                one,
                other,
                "same-number",
                f"both give {_number_words(a, one)}",
                common,
            ),
            False,
        )
        return
    else:
        yield (
            _related(
                "agrees", "quantity", one, other, "same-number", f"both give {_number_words(a, one)}", common
            ),
            False,
        )
    if one.horizon and other.horizon and one.horizon != other.horizon and unit != "year":
        yield (
            _related(
                "different-time",
                "date",
                one,
                other,
                "same-number-other-time",
                _side_by_side(one, other, _horizon_words(one.horizon), _horizon_words(other.horizon)),
                common,
            ),
            False,
        )


def _side_by_side(one: _Voice, other: _Voice, a: str, b: str) -> str:
    """Two words, that of the earlier place first."""
    return f"{a} / {b}" if one.place <= other.place else f"{b} / {a}"


def _horizon_words(horizon: tuple[float, float]) -> str:
    low, high = horizon
    return f"{low:g} years" if low == high else f"{low:g} to {high:g} years"


def _number_words(slot: _Slot, voice: _Voice) -> str:
    return " ".join(slot.quantity.span.of(voice.text).split())


def _unequal_links(
    one: _Voice,
    other: _Voice,
    rest_one: Sequence[_Slot],
    rest_other: Sequence[_Slot],
    shared: frozenset[str],
    why: list[str],
) -> Iterator[_Link]:
    """What follows from numbers of one kind of thing that have no equal on the other side."""
    told: list[_Slot] = []
    for key in sorted({key for slot in rest_one for key in _keys_of(slot)}):
        left = [slot for slot in rest_one if key in _keys_of(slot) and slot not in told]
        right = [slot for slot in rest_other if key in _keys_of(slot) and slot not in told]
        if not left or not right:
            continue
        what = key[1]
        if len(left) > 1 or len(right) > 1:
            why.append(f"more than one number of {what}, and no telling which belongs to which")
            continue
        a, b = left[0], right[0]
        reason = _why_not_compared(one, other, a, b, shared)
        if reason:
            why.append(reason)
            continue
        yield from _unequal_link(one, other, a, b, shared, what)
        told += [a, b]


def _keys_of(slot: _Slot) -> tuple[tuple[str, str], ...]:
    """By what a number is set against another: its unit with what it counts or measures."""
    unit = _unit_of(slot.quantity)
    if unit == "year" or unit in _TIME_UNITS or _number_of(slot.quantity) is None:
        return ()
    keys = []
    if slot.head:
        keys.append((unit, slot.head))
    if slot.quantity.measure:
        keys.append((unit, slot.quantity.measure))
    return tuple(keys)


def _why_not_compared(one: _Voice, other: _Voice, a: _Slot, b: _Slot, shared: frozenset[str]) -> str:
    """Why two different numbers are not set against each other; empty when they may be."""
    if a.quantity.negated or b.quantity.negated:
        return "one of the numbers is denied"
    if a.quantity.measure and b.quantity.measure and a.quantity.measure != b.quantity.measure:
        return f"different numbers of different measures, {a.quantity.measure} and {b.quantity.measure}"
    if a.counted and b.counted and not (a.counted <= b.counted or b.counted <= a.counted):
        return f"they count different things, {a.quantity.counted} and {b.quantity.counted}"
    own = shared - a.counted - b.counted
    least = min(len(one.telling), len(other.telling))
    if len(own) < 3 or len(own) < 0.4 * least:
        return f"different numbers, and too little else shared ({_words(own)})"
    if one.dates and other.dates and not one.dates & other.dates:
        return "different numbers of different dates"
    if _is_part(one, a) != _is_part(other, b):
        return "one number may be a part or a rate of the other"
    return ""


_CLAUSE_MARK = re.compile(r"[,;:—–.!?“”()]")


def _is_part(voice: _Voice, slot: _Slot) -> bool:
    """Whether the words beside a number make it a part or a rate: `another 30`, `30 others`, `30 a day`."""
    span, whole = slot.quantity.span, voice.claim.span
    before = voice.text[max(whole.start, span.start - _NEAR_SLOT) : span.start]
    after = voice.text[span.end : min(whole.end, span.end + _NEAR_SLOT)]
    before = _CLAUSE_MARK.split(before)[-1]
    after = _CLAUSE_MARK.split(after)[0]
    return (
        bool(slot.counted & {"other", "more"})
        or re.search(r"\b(?:other|another|additional|further|average)s?\b", span.of(voice.text), re.I)
        is not None
        or _PART_BEFORE.search(before) is not None
        or _PART_AFTER.match(after) is not None
    )


def _unequal_link(
    one: _Voice, other: _Voice, a: _Slot, b: _Slot, shared: frozenset[str], what: str
) -> Iterator[_Link]:
    given = _side_by_side(one, other, _number_words(a, one), _number_words(b, other))
    common = f"both are about {_words(shared)}"
    if _keeps_bound(a.quantity, b.quantity) or _keeps_bound(b.quantity, a.quantity):
        less = one if a.quantity.relation in ("<", "<=", ">", ">=") else other
        yield _related("vaguer", "quantity", one, other, "bounded-number", given, common, less=less), False
    elif _rounds(a.quantity, b.quantity):
        less = one if _exactness(a.quantity) <= _exactness(b.quantity) else other
        yield _related("rounded", "quantity", one, other, "rounded-number", given, common, less=less), False
    else:
        yield (
            _related(
                "differs",
                "quantity",
                one,
                other,
                "other-number",
                given,
                f"both give a number of {what}",
                common,
            ),
            False,
        )


def _rounds(a: Quantity, b: Quantity) -> bool:
    """Whether the coarser of two numbers is the finer one rounded, or cut, to its own digits."""
    if a.relation not in ("=", "~") or b.relation not in ("=", "~"):
        return False
    x, y = _number_of(a), _number_of(b)
    if x is None or y is None or x[0] != x[1] or y[0] != y[1]:
        return False
    coarse, fine = sorted((abs(x[0]), abs(y[0])), key=lambda value: (len(_digits(value)), value))
    if coarse == fine or len(_digits(coarse)) >= len(_digits(fine)):
        return False
    step = 10.0 ** (_magnitude(coarse) - len(_digits(coarse)) + 1)
    return _magnitude(coarse) - _magnitude(fine) in (0, 1) and coarse in (
        round(fine / step) * step,
        fine // step * step,
    )


def _digits(value: float) -> str:
    """The digits that carry a number: of 13,800 `138`."""
    return f"{value:.9e}".split("e")[0].replace(".", "").rstrip("0")


def _magnitude(value: float) -> int:
    return int(f"{value:.9e}".split("e")[1])


def _keeps_bound(bound: Quantity, number: Quantity) -> bool:
    """Whether a number is one that “at least”, “over”, “up to”, … leaves room for."""
    value = _number_of(number)
    if value is None or number.relation not in ("=", "~"):
        return False
    if bound.relation in (">", ">=") and bound.low is not None:
        return value[0] >= bound.low
    if bound.relation in ("<", "<=") and bound.high is not None:
        return value[1] <= bound.high
    return (
        bound.relation == "range"
        and bound.low is not None
        and bound.high is not None
        and bound.low <= value[0] <= bound.high
    )


def _vague_links(one: _Voice, other: _Voice, shared: frozenset[str]) -> Iterator[_Link]:
    """A number against “a considerable number” of the same things."""
    for exact, vague in ((one, other), (other, one)):
        match = _VAGUE_NUMBER.search(vague.passage)
        if match is None:
            continue
        what = [stem_of(word) for word in words_of(match["what"], Span(0, len(match["what"])))]
        if not what:
            continue
        for slot in exact.slots:
            if (
                slot.head != what[-1]
                or len(slot.counted & set(what)) < 2
                or slot.quantity.negated
                or _number_of(slot.quantity) is None
            ):
                continue
            words = _number_words(slot, exact), " ".join(match.group().split())
            given = _side_by_side(one, other, *(words if exact is one else words[::-1]))
            holders = exact.named - exact.speaker - slot.counted, vague.named - vague.speaker - set(what)
            if holders[0] and holders[1] and not holders[0] & holders[1]:
                who = _side_by_side(one, other, *(map(_words, holders if exact is one else holders[::-1])))
                yield (
                    _related(
                        "different-scope",
                        "quantity",
                        one,
                        other,
                        "number-against-vague-of-another",
                        given,
                        f"about {who}",
                    ),
                    False,
                )
            else:
                yield (
                    _related(
                        "vaguer",
                        "quantity",
                        one,
                        other,
                        "number-against-vague",
                        given,
                        f"both are about {_words(shared)}",
                        less=vague,
                    ),
                    False,
                )
            return


def _judged_within(one: _Voice, other: _Voice) -> tuple[list[_Link], list[str]]:
    """Within one article, only the same measure of the same name given twice, once rounded."""
    named = one.named & other.named
    for a in one.slots:
        for b in other.slots:
            x, y = a.quantity, b.quantity
            if (
                x.measure
                and x.measure == y.measure
                and _unit_of(x) == _unit_of(y)
                and _is_money(x.unit)
                and named
                and _rounds(x, y)
            ):
                given = _side_by_side(one, other, _number_words(a, one), _number_words(b, other))
                return [
                    (
                        _related(
                            "rounded",
                            "quantity",
                            one,
                            other,
                            "rounded-number",
                            given,
                            f"{x.measure} in both, and both name {_words(named)}",
                            less=one if _exactness(x) <= _exactness(y) else other,
                        ),
                        False,
                    )
                ], []
    return [], ["numbers of one article are set against each other only where one is the other rounded"]


# Near misses


def explain_unlinked(a: Annotation, b: Annotation) -> tuple[NotLinked, ...]:
    """Pairs of claims of two texts that share words or a number and are not linked, nearest first, with the reasons.

    `Place.article` is 0 for `a` and 1 for `b`; at most 20 pairs.
    """
    corpus = _gather((a, b))
    linked = {(relation.a, relation.b) for relation in compare((a, b)).relations}
    sharers: dict[object, list[_Voice]] = defaultdict(list)
    for voice in corpus.voices:
        for clue in set(_clues_of(voice)):
            sharers[clue].append(voice)
    weights: dict[tuple[Place, Place], float] = defaultdict(float)
    voices = {voice.place: voice for voice in corpus.voices}
    for row in sharers.values():
        left = [voice.place for voice in row if voice.place.article == 0]
        right = [voice.place for voice in row if voice.place.article == 1]
        if left and right and len(left) + len(right) <= MOST_SHARERS:
            for one in left:
                for other in right:
                    weights[one, other] += 1 / (len(left) + len(right))
    nearest = sorted(
        ((pair, weight) for pair, weight in weights.items() if pair not in linked),
        key=lambda item: (-round(item[1], 6), _content(voices, item[0])),
    )[:NEAREST_UNLINKED]
    return tuple(
        NotLinked(one, other, _why_unlinked(corpus, voices[one], voices[other]))
        for (one, other), _ in nearest
    )


def _content(
    voices: Mapping[Place, _Voice], pair: tuple[Place, Place]
) -> tuple[tuple[tuple[str, ...], Span], ...]:
    """A sort key that does not depend on which text came first."""
    return tuple(sorted((voices[place].words, place.span) for place in pair))


def _why_unlinked(corpus: _Corpus, one: _Voice, other: _Voice) -> tuple[str, ...]:
    """What two claims share, and what kept them from being linked."""
    shared = (one.telling & other.telling) | (one.speaker & other.speaker)
    reasons = [f"they share {_words(shared)}" if shared else "they share a number or a measure"]
    if one.is_quotation and other.is_quotation:
        link = _quotation_link(one, other, aligned(one.words, other.words))
        reasons.append(link if isinstance(link, str) else "the quotations share no run of words long enough")
    elif one.is_quotation or other.is_quotation:
        reasons.append("one is a quotation, the other a statement: their wording is not compared")
    if one.slots or other.slots:
        reasons.extend(_judged(corpus, one, other)[1])
    elif not one.is_quotation and not other.is_quotation:
        alignment = aligned(one.words, other.words)
        link = _copy_link(one, other, alignment)
        reasons.append(link if isinstance(link, str) else "the statements share no run of words long enough")
        reasons.append("neither gives a number to compare")
    return tuple(dict.fromkeys(reasons))
