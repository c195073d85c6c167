"""Comparison: where articles carry the same claim, and where they differ.

Articles are grouped into stories first; inside a story every statement is set beside every other, and what they part
in is told with its rule. Articles that share no story are linked only through the same long words.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from types import MappingProxyType

from digest.annotation import Annotation
from digest.ballot import BallotFinder
from digest.claim_link import find_claim_links
from digest.copying import CopyFinder
from digest.headline_link import find_headline_links
from digest.near_miss import find_near_misses
from digest.number_link import find_links_within, find_number_links
from digest.owner_link import find_owner_links
from digest.pairing import Pairing
from digest.quote_link import find_quote_links
from digest.relation import Comparison, Link, NotLinked, Place, Relation, RelationType
from digest.source_link import find_source_links, find_sources_left_out
from digest.story import Story, find_stories
from digest.unquoted import UnquotedFinder
from digest.voice import Article

__all__ = [
    "RULES", "Comparison", "NotLinked", "Place", "Relation", "RelationType", "compare", "explain_unlinked",
]  # fmt: skip

RULES: Mapping[str, str] = MappingProxyType(
    {
        "same-quotation": "Two quotations are the same words but for case, marks, dots in abbreviations and contractions.",
        "same-words-other-speaker": "The same quotation is given to two different people.",
        "altered-quotation": "Two quotations of one speaker share most of their words in order, but not all.",
        "cut-quotation": "All words of the shorter quotation stand in the longer one, in order.",
        "unquoted-words": "The words of a quotation stand, in order, in a sentence of the other article that has no quotation marks.",
        "same-wording": "Two statements are the same words, or nearly: a copy.",
        "copied-other-number": "Two sentences are nearly the same words, but a number differs.",
        "copied-other-date": "Two sentences are nearly the same words, but a date differs.",
        "copied-other-name": "Two sentences are nearly the same words, but a name differs.",
        "copied-negated": "Two sentences are nearly the same words, but one denies what the other says.",
        "copied-opposite": "Two sentences are nearly the same words, but one word is the opposite of the other's.",
        "same-claim": "Two statements of one story share most of what they tell, in other words.",
        "same-number": "Two statements of one story give the same number for the same thing.",
        "same-number-other-thing": "Two statements of one story give the same number, but count different things.",
        "same-number-other-measure": "Two statements of one story give the same sum as two different measures.",
        "same-number-other-time": "Two statements of one story give the same number with different time limits.",
        "same-number-opposite-words": "Two statements of one story give the same number with opposite words beside it.",
        "other-number": "Two statements of one story give different numbers for the same thing.",
        "same-vote": "Two articles give the same outcome of a vote, as two numbers.",
        "other-vote": "Two articles that tell of one vote each give its outcome otherwise, with as many voters or one side alike.",
        "claimed-number": "One article denies a number as somebody's claim, another gives a different number of the same things.",
        "number-of-another-day": "Two articles of different days count what goes on being counted: an update.",
        "rate-and-sum": "One article gives a number a year, the other what it makes in the years it names.",
        "rounded-number": "One of two numbers for the same thing is the other one, rounded.",
        "bounded-number": "One statement gives a bound (“at least”, “up to”) that the other's number keeps.",
        "number-against-vague": "One statement gives a number, the other only “many” or “dozens” of the same things.",
        "number-against-vague-of-another": "The same, but the two statements name different holders of the things.",
        "number-only-in-headline": "A headline gives a number that its own text does not give, not even rounded.",
        "name-only-in-headline": "A headline names a person whom its own text does not name.",
        "other-date": "Two statements tell one event with two days.",
        "vaguer-date": "Two statements tell one event, the one with its day or month, the other with the month or year that holds it.",
        "other-side": "Two statements tell one event of the left and of the right, the front and the rear of one thing.",
        "other-direction": "Two statements tell of one thing that it rose and that it fell, or the like.",
        "other-owner": "Two articles of one story take one rule as known and give it to different countries or bodies.",
        "doubt-dropped": "One article has from somebody that it may be so, the other tells it as plain fact.",
        "source-dropped": "One article says who said it, the other tells it in nearly the same words as plain fact.",
        "denied": "One statement denies what the other states.",
    }
)


def compare(
    annotations: Sequence[Annotation], published: Sequence[str] = (), stories: Sequence[Story] | None = None
) -> Comparison:
    """All groups and relations between the articles and, for quotations, within one article.

    `published` has the date of each article (EDTF), empty where unknown;
    `stories` are those the articles are in, found here when not handed in.
    """
    dates = [*published, *[""] * (len(annotations) - len(published))]
    articles = [
        Article(number, each, day) for number, (each, day) in enumerate(zip(annotations, dates, strict=True))
    ]
    relations: dict[tuple[Place, Place, str, str], Relation] = {}
    groups = _Groups()
    if stories is None:
        stories = find_stories(annotations, dates)
    for relation, is_same in _all_links(articles, stories):
        key = (relation.a, relation.b, relation.type, relation.aspect)
        relations.setdefault(key, relation)
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


@dataclass(frozen=True, slots=True)
class _Finders:
    """What remembers the articles it has read."""

    copies: CopyFinder
    unquoted: UnquotedFinder
    ballots: BallotFinder


def _all_links(articles: Sequence[Article], stories: Sequence[Story]) -> Iterator[Link]:
    for article in articles:
        yield from find_quote_links(article, article)
        yield from find_links_within(article)
        yield from find_headline_links(article)
    copies = CopyFinder()
    finders = _Finders(copies, UnquotedFinder(copies.sentences_of), BallotFinder())
    pairs = {tuple(sorted(pair)) for story in stories for pair in combinations(story.articles, 2)}
    for i, j in sorted(pairs):
        yield from _links_between(articles[i], articles[j], finders)


def _links_between(one: Article, other: Article, finders: _Finders) -> Iterator[Link]:
    """Links of words first: what quotations or copied sentences part in is told there, numbers and all."""
    told: set[tuple[Place, Place]] = set()
    agreed: set[tuple[Place, Place]] = set()
    copies = finders.copies.between(one, other)
    for link in (
        *find_quote_links(one, other),
        *finders.unquoted.between(one, other),
        *copies.links,
        *find_sources_left_out(copies.same),
    ):
        told.add((link[0].a, link[0].b))
        yield link
    pairing = Pairing(one, other, copies.hold, copies.are_parting)
    for find in (
        finders.ballots.between,
        find_number_links,
        find_owner_links,
        find_claim_links,
        find_source_links,
    ):
        found = [link for link in find(pairing) if _is_news(link[0], told, agreed)]
        for relation, _ in found:
            (agreed if relation.type == "agrees" else told).add((relation.a, relation.b))
        yield from found


def _is_news(
    relation: Relation, told: Collection[tuple[Place, Place]], agreed: Collection[tuple[Place, Place]]
) -> bool:
    """Whether nothing is told of two places yet; that they agree in a number leaves room for a difference."""
    pair = (relation.a, relation.b)
    return pair not in told and (relation.type != "agrees" or pair not in agreed)


def explain_unlinked(a: Annotation, b: Annotation) -> tuple[NotLinked, ...]:
    """Pairs of statements of two texts that share something and are not linked, nearest first, with the reasons.

    `Place.article` is 0 for `a` and 1 for `b`; at most 20 pairs.
    """
    stories = find_stories((a, b), ("", ""))
    linked = {(relation.a, relation.b) for relation in compare((a, b), (), stories).relations}
    one, other = (Article(number, each, "") for number, each in enumerate((a, b)))
    return find_near_misses(Pairing(one, other), linked, is_one_story=bool(stories))
