"""Comparison: where articles carry the same claim, and where they differ.

Articles are grouped into stories first; inside a story every statement is set beside every other, and what they part
in is told with its rule. Articles that share no story are linked only through the same long words.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache, partial
from types import MappingProxyType
from typing import Protocol

from digest.annotation import Annotation
from digest.claim_link import find_claim_links
from digest.copying import CopyFinder
from digest.headline_link import find_headline_links
from digest.meaning import Meanings
from digest.meaning_link import find_meaning_links
from digest.near_miss import find_near_misses
from digest.number_link import find_links_within, find_number_links
from digest.owner_link import find_owner_links
from digest.pairing import Pairing
from digest.quote_link import find_quote_links
from digest.relation import Comparison, Link, NotLinked, Place, Relation, RelationType
from digest.story import Story, find_stories
from digest.voice import Article

__all__ = [
    "RULES", "Comparison", "LinkKeeper", "NotLinked", "Place", "Relation", "RelationType", "compare",
    "explain_unlinked",
]  # fmt: skip

Links = Mapping[int, tuple[Link, ...]]
"""Links of one article by the index of the other; by its own, those inside it."""

_MOST_BESIDE = 60
"""Articles of a story before one, the nearest in time, that it is set beside; in a smaller story that is all of them."""
_IN_HAND = 96
"""Articles that are held ready to be compared at a time, so that memory has a bound."""

RULES: Mapping[str, str] = MappingProxyType(
    {
        "same-quotation": "Two quotations are the same words but for case, marks, dots in abbreviations and contractions.",
        "same-words-other-speaker": "The same quotation is given to two different people.",
        "altered-quotation": "Two quotations of one speaker share most of their words in order, but not all.",
        "cut-quotation": "All words of the shorter quotation stand in the longer one, in order.",
        "same-wording": "Two statements are the same words, or nearly: a copy.",
        "copied-other-number": "Two sentences are nearly the same words, but a number differs.",
        "copied-other-date": "Two sentences are nearly the same words, but a date differs.",
        "copied-other-name": "Two sentences are nearly the same words, but a name differs.",
        "copied-negated": "Two sentences are nearly the same words, but one denies what the other says.",
        "copied-opposite": "Two sentences are nearly the same words, but one word is the opposite of the other's.",
        "same-claim": "Two statements of one story share most of what they tell, in other words.",
        "same-meaning": "Two statements of one story are each other's nearest in meaning for the model of the extra `[semantic]`, "
        "and no number, name, speaker, day or denial parts them.",
        "same-number": "Two statements of one story give the same number for the same thing.",
        "same-number-other-thing": "Two statements of one story give the same number, but count different things.",
        "same-number-other-measure": "Two statements of one story give the same sum as two different measures.",
        "same-number-other-time": "Two statements of one story give the same number with different time limits.",
        "same-number-opposite-words": "Two statements of one story give the same number with opposite words beside it.",
        "other-number": "Two statements of one story give different numbers for the same thing.",
        "claimed-number": "One article denies a number as somebody's claim, another gives a different number of the same things.",
        "number-of-another-day": "Two articles of different days count what goes on being counted: an update.",
        "rounded-number": "One of two numbers for the same thing is the other one, rounded.",
        "bounded-number": "One statement gives a bound (“at least”, “up to”) that the other's number keeps.",
        "number-against-vague": "One statement gives a number, the other only “many” or “dozens” of the same things.",
        "number-against-vague-of-another": "The same, but the two statements name different holders of the things.",
        "number-only-in-headline": "A headline gives a number that its own text does not give, not even rounded.",
        "name-only-in-headline": "A headline names a person whom its own text does not name.",
        "other-date": "Two statements tell one event with two days.",
        "other-direction": "Two statements tell of one thing that it rose and that it fell, or the like.",
        "other-owner": "Two articles of one story take one rule as known and give it to different countries or bodies.",
        "denied": "One statement denies what the other states.",
    }
)


class LinkKeeper(Protocol):
    """Whoever knows from an earlier run how articles are linked."""

    def recall(self, article: int) -> Links:
        """What is known of an article and those before it."""
        ...

    def keep(self, article: int, links: Links) -> None:
        """Take note of all links of an article and those before it."""
        ...


def compare(
    annotations: Sequence[Annotation],
    published: Sequence[str] = (),
    stories: Sequence[Story] | None = None,
    keeper: LinkKeeper | None = None,
    meanings: Meanings | None = None,
) -> Comparison:
    """All groups and relations between the articles and, for quotations, within one article.

    `published` has the date of each article (EDTF), empty where unknown;
    `stories` are those the articles are in, found here when not handed in.
    What `keeper` knows is not looked at again; `meanings` is asked for statements that the rules find too little in.
    """
    dates = [*published, *[""] * (len(annotations) - len(published))]
    relations: dict[tuple[Place, Place, str, str], Relation] = {}
    groups = _Groups()
    if stories is None:
        stories = find_stories(annotations, dates)
    for relation, is_same in _all_links(annotations, dates, stories, keeper, meanings):
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


def _all_links(
    annotations: Sequence[Annotation],
    dates: Sequence[str],
    stories: Sequence[Story],
    keeper: LinkKeeper | None,
    meanings: Meanings | None,
) -> Iterator[Link]:
    @lru_cache(maxsize=_IN_HAND)
    def in_hand(number: int) -> Article:
        return Article(number, annotations[number], dates[number])

    finder = CopyFinder()
    for number, beside in _set_beside(stories, len(annotations)):
        known = keeper.recall(number) if keeper is not None else {}
        links = {
            other: known[other]
            if other in known
            else tuple(_links_between(in_hand(other), in_hand(number), finder, meanings))
            for other in (*beside, number)
        }
        if keeper is not None and links.keys() != known.keys():
            keeper.keep(number, links)
        for found in links.values():
            yield from found


def _set_beside(stories: Sequence[Story], articles: int) -> Iterator[tuple[int, Sequence[int]]]:
    """Each article with those before it that it is compared with; the articles of a story follow each other."""
    beside: dict[int, set[int]] = defaultdict(set)
    for story in stories:
        for place, one in enumerate(story.articles):
            for other in story.articles[max(0, place - _MOST_BESIDE) : place]:
                beside[max(one, other)].add(min(one, other))
    for number in dict.fromkeys([*(each for story in stories for each in story.articles), *range(articles)]):
        yield number, sorted(beside[number])


def _links_between(
    one: Article, other: Article, finder: CopyFinder, meanings: Meanings | None
) -> Iterator[Link]:
    """Links of words first: what quotations or copied sentences part in is told there, numbers and all."""
    if one is other:
        yield from _links_within(one)
        return
    told: set[tuple[Place, Place]] = set()
    copies = finder.between(one, other)
    for link in (*find_quote_links(one, other), *copies.links):
        told.add((link[0].a, link[0].b))
        yield link
    pairing = Pairing(one, other, copies.hold, copies.are_parting)
    finders = [find_number_links, find_owner_links, find_claim_links]
    if meanings is not None:
        finders.append(partial(find_meaning_links, meanings=meanings))
    for find in finders:
        found = [link for link in find(pairing) if (link[0].a, link[0].b) not in told]
        told |= {(link[0].a, link[0].b) for link in found}
        yield from found


def _links_within(article: Article) -> Iterator[Link]:
    yield from find_quote_links(article, article)
    yield from find_links_within(article)
    yield from find_headline_links(article)


def explain_unlinked(a: Annotation, b: Annotation) -> tuple[NotLinked, ...]:
    """Pairs of statements of two texts that share something and are not linked, nearest first, with the reasons.

    `Place.article` is 0 for `a` and 1 for `b`; at most 20 pairs.
    """
    stories = find_stories((a, b), ("", ""))
    linked = {(relation.a, relation.b) for relation in compare((a, b), (), stories).relations}
    one, other = (Article(number, each, "") for number, each in enumerate((a, b)))
    return find_near_misses(Pairing(one, other), linked, is_one_story=bool(stories))
