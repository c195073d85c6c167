"""Corroboration: how many origins a claim has, however many outlets carry it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from digest.annotation import Annotation
from digest.lineage import Lineage, is_one_speaker
from digest.piece import spell_count
from digest.relation import Place, Relation
from digest.utterance import Groups, claimants_by_place


@dataclass(frozen=True, slots=True)
class OriginCount:
    """How many origins a claim has."""

    origins: int
    """At most so many: articles of unknown origin count for one each, and may still have it from one place."""
    articles: int
    is_certain: bool
    """Whether the number is known: all go back to one origin."""
    reasons: tuple[str, ...]
    """Why, in words an editor understands."""

    def __str__(self) -> str:
        """Such as `four articles, one origin` or `three articles, at most two origins`."""
        origins = spell_count(self.origins, "origin")
        articles = spell_count(self.articles, "article")
        return f"{articles}, {origins}" if self.is_certain else f"{articles}, at most {origins}"


class OriginCounter:
    """Counts the origins of claims by what ties the articles that carry them."""

    def __init__(self, annotations: Sequence[Annotation], lineages: Sequence[Lineage]) -> None:
        self._claimants = claimants_by_place(annotations)
        self._lineages = lineages
        self._lineages_of: dict[int, list[int]] = defaultdict(list)
        for number, lineage in enumerate(lineages):
            for article in lineage.articles:
                self._lineages_of[article].append(number)

    def count(self, places: Sequence[Place]) -> OriginCount:
        """How many origins the statements at `places` have, which say one thing."""
        groups: Groups[int] = Groups()
        articles = sorted({place.article for place in places})
        for article in articles:
            groups.join(article, article)
        reasons: list[str] = []
        for lineage in self._tying(articles, 2):
            held = sorted({place.article for place in places if self._holds(lineage, place)})
            if len({groups.top(article) for article in held}) > 1:
                for article in held[1:]:
                    groups.join(held[0], article)
                reasons += [str(lineage), *lineage.reasons]
        reasons += self._join_claimants(places, groups)
        origins = len({groups.top(article) for article in articles})
        if origins > 1:
            reasons.append("nothing tells whether the others have it from one place")
        return OriginCount(origins, len(articles), origins == 1, tuple(dict.fromkeys(reasons)))

    def single(self, places: Sequence[Place]) -> Lineage | None:
        """The one origin that all these statements go back to; None when there are several or nothing says what it is."""
        articles = {place.article for place in places}
        if len(articles) < 2:
            return None
        tying = self._tying(articles, len(articles))
        return next(
            (each for each in tying if each.kind and all(self._holds(each, place) for place in places)), None
        )

    def relate(self, groups: Iterable[Sequence[Place]]) -> tuple[Relation, ...]:
        """A `single-origin` relation from the first place of each claim to its others, where all go back to one origin."""
        found: list[Relation] = []
        for places in groups:
            lineage = self.single(places)
            if lineage is not None:
                first, *others = sorted(places)
                found += [
                    Relation(
                        "single-origin",
                        "origin",
                        first,
                        other,
                        lineage.rule,
                        (str(lineage), *lineage.reasons),
                    )
                    for other in others
                    if other.article != first.article
                ]
        return tuple(found)

    def _tying(self, articles: Collection[int], fewest: int) -> list[Lineage]:
        """What ties at least `fewest` of these articles to each other, in order."""
        tied = Counter(number for article in articles for number in self._lineages_of[article])
        return [self._lineages[number] for number, count in sorted(tied.items()) if count >= fewest]

    def _holds(self, lineage: Lineage, place: Place) -> bool:
        return lineage.holds(place, self._claimants.get(place, ""))

    def _join_claimants(self, places: Sequence[Place], groups: Groups[int]) -> Iterator[str]:
        """Join articles that give the statement as one person's, whose word is one origin however often it is passed on."""
        told = [(place.article, claimant) for place in places if (claimant := self._claimants.get(place))]
        for index, (one, claimant) in enumerate(told):
            for other, name in told[index + 1 :]:
                if groups.top(one) != groups.top(other) and is_one_speaker(claimant, name):
                    groups.join(one, other)
                    yield f"given as what {max(claimant, name, key=len)} said"
