"""Utterance: what one person said once, in all the wordings the articles give of it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from digest.annotation import Annotation
from digest.relation import Place, Relation
from digest.seed import Span

_T = TypeVar("_T")
SPOKEN = frozenset(("direct", "mixed", "pull"))
"""Forms of quotations that give what somebody said; a title or a word held at arm's length does not."""


@dataclass(frozen=True, slots=True)
class Speech:
    """What one article quotes of one person in one breath."""

    places: tuple[Place, ...]
    """One for each piece between quotation marks; “…,” he said, “…” are two."""
    speaker: str | None
    is_pull: bool
    """Whether it is set apart from the text as a pull quote."""

    @property
    def article(self) -> int:
        """Index of the article it stands in."""
        return self.places[0].article


@dataclass(frozen=True, slots=True)
class Utterance:
    """Speeches that the comparison tied to each other."""

    speeches: tuple[Speech, ...]
    """In an order that does not depend on that of the articles: by seed, then by place."""


class SpeechIndex:
    """The speeches of a digest, to be found by a passage inside them."""

    def __init__(self, annotations: Sequence[Annotation]) -> None:
        self.speeches: tuple[Speech, ...] = tuple(
            speech for article, each in enumerate(annotations) for speech in find_speeches(each, article)
        )
        rows: dict[int, list[tuple[Span, Speech]]] = {}
        for speech in self.speeches:
            for place in speech.places:
                rows.setdefault(place.article, []).append((place.span, speech))
        self._rows = {article: sorted(row, key=lambda each: each[0]) for article, row in rows.items()}
        self._starts = {article: [span.start for span, _ in row] for article, row in self._rows.items()}

    def at(self, place: Place) -> Speech | None:
        """The speech that holds the middle of a passage; None where the article speaks itself."""
        middle = (place.span.start + place.span.end) // 2
        index = bisect_right(self._starts.get(place.article, ()), middle) - 1
        if index < 0:
            return None
        span, speech = self._rows[place.article][index]
        return speech if middle < span.end else None


def find_speeches(annotation: Annotation, article: int = 0) -> tuple[Speech, ...]:
    """What an article quotes, in reading order; a quotation that goes on is one speech with what it goes on from."""
    claimants = {each.span: each.claimant for each in annotation.attributions}
    found: list[Speech] = []
    goes_on = False
    for quotation in annotation.quotations:
        if quotation.form == "nested":
            continue
        if quotation.form not in SPOKEN:
            goes_on = False
            continue
        place = Place(article, quotation.span)
        speaker = claimants.get(quotation.span)
        before = found[-1] if found and goes_on and quotation.continues else None
        if before is not None and (speaker is None or before.speaker in (None, speaker)):
            found[-1] = Speech((*before.places, place), before.speaker or speaker, before.is_pull)
        else:
            found.append(Speech((place,), speaker, quotation.form == "pull"))
        goes_on = quotation.form != "pull"
    return tuple(found)


def is_of_wording(relation: Relation) -> bool:
    """Whether a relation is between two wordings of one utterance, if both its sides are quotations."""
    return (
        relation.type in ("quotation-altered", "quotation-cut")
        or (relation.type == "agrees" and relation.aspect == "wording")
        or (relation.type == "differs" and relation.aspect in ("claimant", "speaker"))
    )


def tied_speeches(speeches: SpeechIndex, relation: Relation) -> tuple[Speech, Speech] | None:
    """The two speeches that a relation says are one utterance; None for any other relation."""
    if not is_of_wording(relation):
        return None
    one, other = speeches.at(relation.a), speeches.at(relation.b)
    if one is None or other is None or one is other:
        return None
    return one, other


def find_utterances(
    annotations: Sequence[Annotation], speeches: SpeechIndex, relations: Iterable[Relation]
) -> tuple[Utterance, ...]:
    """The utterances given in two wordings or more, by the place of their first speech."""
    groups: Groups[Speech] = Groups()
    for relation in relations:
        tied = tied_speeches(speeches, relation)
        if tied is not None:
            groups.join(*tied)

    def key(speech: Speech) -> tuple[object, ...]:
        return speech_key(annotations, speech)

    found = [tuple(sorted(group, key=key)) for group in groups.members() if len(group) > 1]
    return tuple(Utterance(group) for group in sorted(found, key=lambda group: key(group[0])))


def speech_key(annotations: Sequence[Annotation], speech: Speech) -> tuple[str, str, Span]:
    """A sort key that does not depend on the order of the articles."""
    seed = annotations[speech.article].seed
    return seed.name, seed.sha256, speech.places[0].span


class Groups(Generic[_T]):
    """Things joined into groups."""

    def __init__(self) -> None:
        self._above: dict[_T, _T] = {}

    def top(self, thing: _T) -> _T:
        """One thing that stands for the whole group."""
        path = []
        while (above := self._above.setdefault(thing, thing)) != thing:
            path.append(thing)
            thing = above
        for step in path:
            self._above[step] = thing
        return thing

    def join(self, one: _T, other: _T) -> None:
        """Make two groups one."""
        self._above[self.top(other)] = self.top(one)

    def members(self) -> list[list[_T]]:
        """All groups, in the order in which their first things were met."""
        groups: dict[_T, list[_T]] = {}
        for thing in list(self._above):
            groups.setdefault(self.top(thing), []).append(thing)
        return list(groups.values())


def claimants_by_place(annotations: Sequence[Annotation]) -> Mapping[Place, str]:
    """Whose each statement is, where the article says so."""
    return {
        Place(article, claim.span): claim.claimant
        for article, annotation in enumerate(annotations)
        for claim in (*annotation.statements, *annotation.claims)
        if claim.claimant
    }
