"""Voice: one statement of one article, ready to be compared."""

from __future__ import annotations

import math
import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Protocol, TypeVar

from digest.annotation import Annotation
from digest.article import Block
from digest.claim import REPORTED, Claim
from digest.data.senses import CUMULATIVE
from digest.dating import Dating
from digest.figure import Figure, figure_of
from digest.gist import Gist, make_gist
from digest.horizon import own_datings
from digest.name import Name
from digest.quantity import Quantity, find_time_limits
from digest.relation import Place
from digest.seed import Span
from digest.sense import sense_of, weight_of
from digest.wording import NEGATIONS, stem_of, telling_words, tokens_of, words_of

_TITLES = frozenset(("headline", "standfirst", "kicker"))
_TITLE_ONLY = frozenset(("headline",))
_BREAK = re.compile(r"[,;:—–()“”]|\s(?:and|but|while|whereas|including|with|after|against|among|compared)\s")
"""Where the clause of a number ends."""
_SPOKEN = frozenset(("direct", "mixed"))
_MOST_OF_IT = 0.75
"""Share of a statement from which the quotation in it is all it says."""
_FEWEST_NEAR = 2
_BESIDE = 3
"""Words on either side of a number that say how it is put."""
_FIRST_PERSON = frozenset(("we", "our", "ours"))
_WHOLE_DAY = len("2026-03-12")
_CLOSEST = 2
"""Telling words on either side of a number that say what it is a number of."""
_AROUND = 0.35
"""What a word of the sentence counts that stands outside the statement."""
_NUMBER, _DATE = 4.5, 2.5
"""What an unusual number and a day tell when two statements share them."""


class Voice:
    """One statement, ready to be compared."""

    def __init__(
        self,
        place: Place,
        claim: Claim,
        article: Article,
        quantities: Sequence[Quantity],
        datings: Sequence[Dating],
    ) -> None:
        self.place = place
        self.claim = claim
        self.article = article
        self.text = article.text
        self.origin = (article.name, article.sha256, claim.span)
        """Where its words stand, whatever the order of the articles."""
        self.quantities = quantities
        self.datings = datings
        self.block = article.block_at(place.span)
        self.sentence = article.sentence_at(place.span)

    @cached_property
    def first_sentence(self) -> Span:
        """The sentence it begins in."""
        return self.article.sentence_at(Span(self.place.span.start, self.place.span.start + 1))

    @property
    def is_quotation(self) -> bool:
        """Whether it stands in quotation marks."""
        return self.claim.rule == "quotation"

    @property
    def is_in_part(self) -> bool:
        """Whether it is some words that a statement has in quotation marks, and more of it is the article's own."""
        quoted, whole = self.claim.span, self.place.span
        return quoted.end - quoted.start < _MOST_OF_IT * (whole.end - whole.start)

    @cached_property
    def is_piece_of_quotation(self) -> bool:
        """Whether it is a clause of a question or exclamation that somebody is quoted with."""
        here = self.place.span
        return not self.is_quotation and any(
            quotation.form == "direct" and quotation.span.overlaps(here) and not here.holds(quotation.span)
            for quotation in self.article.annotation.quotations
        )

    @property
    def is_reported(self) -> bool:
        """Whether its words are somebody's, though it may be open whose."""
        return self.claim.rule == "attributed" or self.claim.reasons[-1] == REPORTED

    @property
    def is_title(self) -> bool:
        """Whether it stands above the text: a headline, standfirst or kicker."""
        return self.block in _TITLES

    @property
    def is_headline(self) -> bool:
        """Whether it is a headline."""
        return self.block in _TITLE_ONLY

    @property
    def passage(self) -> str:
        """Its words as they stand."""
        return self.claim.span.of(self.text)

    @cached_property
    def tokens(self) -> tuple[tuple[int, int, tuple[str, ...]], ...]:
        """Its words with their places."""
        return tuple(tokens_of(self.text, self.claim.span))

    @cached_property
    def words(self) -> tuple[str, ...]:
        """Its words, made comparable."""
        return tuple(word for _, _, words in self.tokens for word in words)

    @cached_property
    def word_set(self) -> frozenset[str]:
        """The same, to look words up in."""
        return frozenset(self.words)

    @cached_property
    def telling(self) -> frozenset[str]:
        """Stems of the words that are not met everywhere."""
        return telling_words(self.words)

    @cached_property
    def gist(self) -> Gist:
        """Its words, without what changes when another outlet writes them down."""
        return make_gist(self.words)

    @cached_property
    def names(self) -> tuple[Name, ...]:
        """Names in it."""
        return self.article.names_in(self.claim.span)

    @cached_property
    def names_around(self) -> frozenset[str]:
        """Stems of the names in its sentence."""
        return frozenset(
            stem for name in self.article.names_in(self.sentence) for stem in speaker_stems(name.name)
        )

    @cached_property
    def named(self) -> frozenset[str]:
        """Stems of the names in it and of its claimant, and words such as `H100`."""
        stems = {stem_of(word) for word in self.words if word[0].isalpha() and any(map(str.isdigit, word))}
        for name in self.names:
            stems |= speaker_stems(name.name)
        return frozenset(stems) | self.speaker

    @cached_property
    def named_senses(self) -> frozenset[str]:
        """Senses of the words that are names in it, or part of one."""
        return frozenset(sense for name in self.names for sense in self.article.senses_of(name.span))

    @cached_property
    def speaker(self) -> frozenset[str]:
        """The words of its claimant's name that tell it apart."""
        return speaker_stems(self.claim.claimant)

    @cached_property
    def has_speaker_near(self) -> bool:
        """Whether its claimant is named in its paragraph, not only meant by a “she said” that leans on the one before."""
        paragraph = self.article.block_span(self.place.span)
        return not self.speaker.isdisjoint(map(stem_of, words_of(self.text, paragraph)))

    @cached_property
    def senses(self) -> Mapping[str, float]:
        """The senses of its own words with their weights; numbers and days count too."""
        found = self.article.senses_of(self.claim.span)
        for figure in self.figures:
            if figure.is_unusual and figure.value is not None:
                found[f"#{figure.kind}{figure.value:.6g}"] = _NUMBER
        for day in self.days:
            found[f"@{day}"] = _DATE
        return found

    @cached_property
    def around(self) -> Mapping[str, float]:
        """Its senses, and those of the rest of its sentence for less."""
        found = {sense: _AROUND * weight for sense, weight in self.article.senses_of(self.sentence).items()}
        found.update(self.senses)
        return found

    @cached_property
    def figures(self) -> tuple[Figure, ...]:
        """Its numbers; lengths of time in dates are among them."""
        return tuple(
            figure_of(each, self._near(each), self._beside(each), self._closest(each))
            for each in self.quantities
        )

    def _beside(self, quantity: Quantity) -> tuple[str, ...]:
        """The words right before a number and, after it, those it counts and the next: `there were _ people on`."""
        at = quantity.span
        before = [words[-1] for start, _, words in self.tokens if start < at.start]
        after = [
            words[0] for start, _, words in self.tokens if start > at.start and not words[0][0].isdigit()
        ]
        before = [""] * _BESIDE + before
        return (*before[-_BESIDE:], *[*after, *[""] * _BESIDE][:_BESIDE])

    def _closest(self, quantity: Quantity) -> frozenset[str]:
        """The senses of the two telling words on either side of a number."""
        at = quantity.span
        telling = [
            (start, sense) for start, _, words in self.tokens for word in words if (sense := sense_of(word))
        ]
        before = [sense for start, sense in telling if start < at.start]
        after = [sense for start, sense in telling if start >= at.end]
        return frozenset((*before[-_CLOSEST:], *after[:_CLOSEST]))

    def _near(self, quantity: Quantity) -> Mapping[str, float]:
        """Senses of the clause a number stands in; of more, when that says too little."""
        start, end = self.claim.span.start, self.claim.span.end
        before = [m.end() for m in _BREAK.finditer(self.text, start, quantity.span.start)]
        after = [m.start() for m in _BREAK.finditer(self.text, quantity.span.end, end)]
        lefts, rights = [*reversed(before), start], [*after, end]
        for step in range(max(len(lefts), len(rights))):
            left = lefts[min(step, len(lefts) - 1)]
            right = rights[min(step, len(rights) - 1)]
            found = self.article.senses_of(Span(left, max(left, right)))
            if len(found) >= _FEWEST_NEAR:
                break
        return found

    @cached_property
    def horizon(self) -> tuple[float, float] | None:
        """The time limit named, in years: `within the next two to four years` is (2, 4)."""
        limits = {
            limit
            for dating in own_datings(self.text, self.claim.span, self.datings)
            if dating.rule == "distance"
            and (limit := _years_of(dating.span.of(self.text), dating.span, self.quantities)) is not None
        }
        return limits.pop() if len(limits) == 1 else None

    def is_limit(self, quantity: Quantity) -> bool:
        """Whether a length of time is a time limit: “within the next two years”."""
        return any(each.rule == "distance" and each.span.holds(quantity.span) for each in self.datings)

    @cached_property
    def days(self) -> frozenset[str]:
        """The days it names, resolved."""
        return frozenset(each.edtf for each in self.datings if len(each.edtf) == 10 and "X" not in each.edtf)

    @cached_property
    def days_around(self) -> frozenset[str]:
        """The days its sentence names, also without their year."""
        datings = self.article.datings_in(self.sentence)
        return frozenset(each.edtf for each in datings if len(each.edtf) == _WHOLE_DAY)

    @cached_property
    def is_negated(self) -> bool:
        """Whether something in it is denied."""
        return bool(self.word_set & NEGATIONS)

    @cached_property
    def is_running(self) -> bool:
        """Whether it counts what is counted on and on while a story runs."""
        return bool(self.word_set & CUMULATIVE)


class Article:
    """One article, ready to be compared."""

    def __init__(self, number: int, annotation: Annotation, published: str) -> None:
        self.number = number
        self.annotation = annotation
        self.published = published
        self.text = annotation.seed.text
        self.name = annotation.seed.name
        self.sha256 = annotation.seed.sha256
        self._block_starts = [block.span.start for block in annotation.blocks]
        self._sentences = sorted(annotation.sentences)
        self._sentence_starts = [sentence.start for sentence in self._sentences]
        self._names = sorted(annotation.names, key=lambda name: name.span)
        self._name_starts = [name.span.start for name in self._names]
        self._datings = sorted(annotation.datings, key=lambda dating: dating.span)
        self._dating_starts = [dating.span.start for dating in self._datings]
        self._senses: dict[Span, dict[str, float]] = {}

    def block_at(self, span: Span) -> str:
        """Kind of the block a passage stands in."""
        block = self._block_of(span)
        return block.kind if block else ""

    def block_span(self, span: Span) -> Span:
        """The block a passage stands in."""
        block = self._block_of(span)
        return block.span if block else span

    def _block_of(self, span: Span) -> Block | None:
        index = bisect_right(self._block_starts, span.start) - 1
        return self.annotation.blocks[index] if index >= 0 else None

    def sentence_at(self, span: Span) -> Span:
        """The sentence a passage stands in; from the first to the last when in several."""
        index = bisect_right(self._sentence_starts, span.start) - 1
        if index < 0:
            return span
        start, end = self._sentences[index].start, self._sentences[index].end
        while end < span.end and index + 1 < len(self._sentences):
            index += 1
            end = self._sentences[index].end
        return Span(start, max(end, span.end))

    def names_in(self, span: Span) -> tuple[Name, ...]:
        """Names in a passage."""
        found = []
        index = bisect_right(self._name_starts, span.start - 1)
        while index < len(self._names) and self._names[index].span.start < span.end:
            found.append(self._names[index])
            index += 1
        return tuple(found)

    def datings_in(self, span: Span) -> tuple[Dating, ...]:
        """Dates in a passage."""
        first = bisect_left(self._dating_starts, span.start)
        last = bisect_left(self._dating_starts, span.end)
        return tuple(self._datings[first:last])

    @cached_property
    def is_in_first_person(self) -> bool:
        """Whether it says “we” outside quotation marks, as a firm does in its press release."""
        if self.all_words.isdisjoint(_FIRST_PERSON):
            return False
        quoted = [quotation.span for quotation in self.annotation.quotations]
        return any(
            not _FIRST_PERSON.isdisjoint(words) and not any(span.holds(Span(start, end)) for span in quoted)
            for block in self.annotation.blocks
            for start, end, words in tokens_of(self.text, block.span)
        )

    @cached_property
    def figures_by_sentence(self) -> Mapping[Span, tuple[Figure, ...]]:
        """The numbers of each sentence."""
        found: dict[Span, tuple[Figure, ...]] = defaultdict(tuple)
        for voice in self.voices:
            found[voice.sentence] += voice.figures
        return found

    def senses_of(self, span: Span) -> dict[str, float]:
        """The senses of the words of a passage with their weights; a new dictionary each time."""
        if span not in self._senses:
            self._senses[span] = self._read_senses(span)
        return dict(self._senses[span])

    def _read_senses(self, span: Span) -> dict[str, float]:
        named = {
            place: each for each in self.names_in(span) for place in range(each.span.start, each.span.end)
        }
        found: dict[str, float] = {}
        for start, _, words in tokens_of(self.text, span):
            name = named.get(start)
            for word in words:
                sense = sense_of(word, name is not None)
                if not sense or (name is not None and _is_first_name(name, word)):
                    continue
                found[sense] = max(found.get(sense, 0.0), weight_of(word, name is not None))
        return found

    @cached_property
    def people(self) -> frozenset[str]:
        """Names of people in it."""
        return frozenset(name.name for name in self.annotation.names if name.type == "person")

    @cached_property
    def voices(self) -> tuple[Voice, ...]:
        """Its statements, in order of their places."""
        statements = self.annotation.statements
        limits = find_time_limits(self.text, self.annotation.datings)
        quantities = _dealt(statements, [*self.annotation.quantities, *limits])
        datings = _dealt(statements, self.annotation.datings)
        return tuple(
            sorted(
                (
                    Voice(
                        Place(self.number, claim.span),
                        claim,
                        self,
                        quantities.get(number, ()),
                        datings.get(number, ()),
                    )
                    for number, claim in enumerate(statements)
                ),
                key=lambda voice: voice.place,
            )
        )

    @cached_property
    def quoted(self) -> tuple[Voice, ...]:
        """Its quotations in order, those that are a statement and the others."""
        whole = [voice for voice in self.voices if voice.is_quotation]
        return tuple(sorted((*whole, *self._quoted_beside()), key=lambda voice: voice.origin))

    def _quoted_beside(self) -> Iterator[Voice]:
        """Quotations that are no statement: words inside one, which then is their place, and questions and exclamations."""
        claimants = {each.span: each.claimant for each in self.annotation.attributions}
        for quotation in self.annotation.quotations:
            around = [voice for voice in self.voices if voice.place.span.overlaps(quotation.span)]
            if quotation.form not in _SPOKEN or any(voice.is_quotation for voice in around):
                continue
            span, claimant = quotation.span, claimants.get(quotation.span)
            if around:
                holder = min(around, key=lambda voice: voice.place.span.end - voice.place.span.start)
                span, claimant = holder.place.span, claimant or holder.claim.claimant
            claim = Claim(quotation.span, "quotation", claimant, 0.0, "quotation", quotation.reasons)
            yield Voice(Place(self.number, span), claim, self, (), ())

    @cached_property
    def body_figures(self) -> tuple[Figure, ...]:
        """The numbers of its text, titles aside."""
        return tuple(figure for voice in self.voices if not voice.is_title for figure in voice.figures)

    @cached_property
    def numbers_of(self) -> Mapping[tuple[str, str], frozenset[float]]:
        """The different numbers its text gives of each thing, by their kind and the thing; yardsticks aside."""
        found: dict[tuple[str, str], set[float]] = defaultdict(set)
        for figure in self.body_figures:
            if figure.thing and figure.value is not None and not figure.is_yardstick:
                found[figure.kind, figure.thing].add(figure.value)
        return {thing: frozenset(values) for thing, values in found.items()}

    @cached_property
    def body_words(self) -> frozenset[str]:
        """Stems of the words of its text, titles aside."""
        blocks = (block for block in self.annotation.blocks if block.kind not in _TITLES)
        return frozenset(stem_of(word) for block in blocks for word in words_of(self.text, block.span))

    @cached_property
    def all_words(self) -> frozenset[str]:
        """Stems of the words of its text, titles and all."""
        return frozenset(map(stem_of, words_of(self.text, Span(0, len(self.text)))))

    @cached_property
    def spread(self) -> Counter[str]:
        """In how many statements each sense stands."""
        return Counter(sense for voice in self.voices for sense in voice.senses)


def damping_between(one: Article, other: Article) -> Callable[[str], float]:
    """The share of its weight that is left to a sense which many statements of two articles have."""

    def damped(sense: str) -> float:
        return 1 / (1 + 0.5 * math.log(max(2, one.spread[sense] + other.spread[sense]) / 2))

    return damped


def _is_first_name(name: Name, word: str) -> bool:
    """Whether a word of a person's name is not the last of it: the surname alone is told elsewhere."""
    if name.type != "person":
        return False
    words = words_of(name.name, Span(0, len(name.name)))
    return len(words) > 1 and word in words[:-1]


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


def is_one_speaker(one: Voice, other: Voice) -> bool | None:
    """Whether the claimants are the same; None when one of them is unknown."""
    a, b = one.speaker, other.speaker
    if not a or not b:
        return None
    return a <= b or b <= a or _are_initials(one, other) or _are_initials(other, one)


def _are_initials(one: Voice, other: Voice) -> bool:
    """Whether the one's claimant is the other's by the first letters of the name, as an interview has it."""
    short, full = one.claim.claimant or "", other.claim.claimant or ""
    letters = [word[0] for word in full.split() if word[0].isupper()]
    return len(letters) > 1 and short.replace(".", "").replace(" ", "") == "".join(letters)


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


class _Placed(Protocol):
    @property
    def span(self) -> Span: ...


_P = TypeVar("_P", bound=_Placed)


def _dealt(claims: Sequence[Claim], records: Iterable[_P]) -> dict[int, list[_P]]:
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
