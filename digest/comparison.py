"""Comparison: where articles carry the same claim, and where they differ.

Articles are grouped into stories first; inside a story every statement is set beside every other, and what they part
in is told with its rule. Articles that share no story are linked only through the same long words.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from types import MappingProxyType
from typing import Protocol

from digest.annotation import Annotation
from digest.ballot import BallotFinder
from digest.claim_link import find_claim_links
from digest.copying import CopyFinder
from digest.currency_link import find_currency_links
from digest.headline_link import find_headline_links
from digest.meaning import Meanings
from digest.meaning_link import find_meaning_links
from digest.near_miss import find_near_misses
from digest.number_link import find_links_within, find_number_links
from digest.owner_link import find_owner_links
from digest.pairing import Pairing
from digest.quote_link import find_quote_links
from digest.relation import Comparison, Link, NotLinked, Place, Relation, RelationType
from digest.reported_link import find_reported_links
from digest.source_link import find_source_links, find_sources_left_out
from digest.story import Story, find_stories
from digest.unquoted import UnquotedFinder
from digest.voice import Article

__all__ = [
    "RULES", "Comparison", "LinkKeeper", "NotLinked", "Place", "Relation", "RelationType", "compare",
    "explain_unlinked",
]  # fmt: skip

Links = Mapping[int, tuple[Link, ...]]
"""Links of one article by the index of the other; by its own, those inside it."""
_Row = tuple[int, Sequence[int]]
"""An article, and those before it that it is compared with."""

_MOST_BESIDE = 60
"""Articles of a story before one, the nearest in time, that it is set beside; in a smaller story that is all of them."""
_IN_PART = "quoted-in-part"
"""Rule of links that are of some words of a statement only: the rest of it may be compared."""
_IN_HAND = 128
"""Articles that are held ready to be compared at a time, so that memory has a bound."""

RULES: Mapping[str, str] = MappingProxyType(
    {
        "same-quotation": "Two quotations are the same words but for case, marks, dots in abbreviations and contractions.",
        "same-words-other-speaker": "The same quotation is given to two different people.",
        "altered-quotation": "Two quotations of one speaker share most of their words in order, but not all.",
        "cut-quotation": "All words of the shorter quotation stand in the longer one, in order.",
        "quoted-in-part": "Words in quotation marks, a part of what was said, stand in a quotation of the other article.",
        "unquoted-words": "The words of a quotation stand, in order, in a sentence of the other article that has no quotation marks.",
        "said-in-own-words": "One article quotes what the other gives in its own words as the same speaker's.",
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
        "other-currency": "Two statements of one story give the same sum in two currencies.",
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
    hand, rows = _Hand(annotations, dates, meanings), _set_beside(stories, len(annotations))
    for relation, is_same in _all_links(hand, rows, keeper):
        key = (relation.a, relation.b, relation.type, relation.aspect)
        relations.setdefault(key, relation)
        if is_same:
            groups.join(relation.a, relation.b)
    ordered = sorted(relations.values(), key=_in_reading_order)
    return Comparison(groups.in_order(), tuple(ordered))


def _in_reading_order(relation: Relation) -> tuple[object, ...]:
    """Sort key by the two places, then type and aspect; places as bare numbers, which are compared much faster."""
    sides = ((side.article, side.span.start, side.span.end) for side in (relation.a, relation.b))
    return (*sides, relation.type, relation.aspect)


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
    meanings: Meanings | None


class _Hand:
    """Articles ready to be compared, and what remembers them; all are laid down when they get too many."""

    def __init__(
        self, annotations: Sequence[Annotation], dates: Sequence[str], meanings: Meanings | None
    ) -> None:
        self._annotations, self._dates, self._meanings = annotations, dates, meanings
        self._lay_down()

    def make_room(self, articles: int) -> None:
        """See to it that so many more can be taken."""
        if len(self._articles) + articles > _IN_HAND:
            self._lay_down()

    def take(self, number: int) -> Article:
        """An article, read now if it is not in hand."""
        if number not in self._articles:
            self._articles[number] = Article(number, self._annotations[number], self._dates[number])
        return self._articles[number]

    def _lay_down(self) -> None:
        self._articles: dict[int, Article] = {}
        copies = CopyFinder()
        self.finders = _Finders(copies, UnquotedFinder(copies.sentences_of), BallotFinder(), self._meanings)


def _all_links(hand: _Hand, rows: Iterable[_Row], keeper: LinkKeeper | None) -> Iterator[Link]:
    for number, beside in rows:
        known = keeper.recall(number) if keeper is not None else {}
        links = dict(known)
        hand.make_room(len(beside) + 1)
        for other in (*beside, number):
            if other not in links:
                links[other] = tuple(_links_between(hand.take(other), hand.take(number), hand.finders))
        wanted = {other: links[other] for other in (*beside, number)}
        if keeper is not None and wanted.keys() != known.keys():
            keeper.keep(number, wanted)
        for found in wanted.values():
            yield from found


def _set_beside(stories: Sequence[Story], articles: int) -> Iterator[_Row]:
    """Each article with those before it that it is compared with; the articles of a story follow each other."""
    beside: dict[int, set[int]] = defaultdict(set)
    for story in stories:
        for place, one in enumerate(story.articles):
            for other in story.articles[max(0, place - _MOST_BESIDE) : place]:
                beside[max(one, other)].add(min(one, other))
    for number in dict.fromkeys([*(each for story in stories for each in story.articles), *range(articles)]):
        yield number, sorted(beside[number])


def _links_between(one: Article, other: Article, finders: _Finders) -> Iterator[Link]:
    """Links of words first: what quotations or copied sentences part in is told there, numbers and all."""
    if one is other:
        yield from _links_within(one)
        return
    told: set[tuple[Place, Place]] = set()
    agreed: set[tuple[Place, Place]] = set()
    copies = finders.copies.between(one, other)
    for link in (
        *find_quote_links(one, other),
        *finders.unquoted.between(one, other),
        *copies.links,
        *find_sources_left_out(copies.same),
    ):
        (agreed if link[0].rule == _IN_PART else told).add((link[0].a, link[0].b))
        yield link
    pairing = Pairing(one, other, copies.hold, copies.are_parting)
    finds = [
        finders.ballots.between,
        find_number_links,
        find_currency_links,
        find_owner_links,
        find_reported_links,
        find_claim_links,
        find_source_links,
    ]
    if finders.meanings is not None:
        finds.append(partial(find_meaning_links, meanings=finders.meanings))
    for find in finds:
        found = [link for link in find(pairing) if _is_news(link[0], told, agreed)]
        for relation, _ in found:
            (agreed if relation.type == "agrees" else told).add((relation.a, relation.b))
        yield from found


def _links_within(article: Article) -> Iterator[Link]:
    yield from find_quote_links(article, article)
    yield from find_links_within(article)
    yield from find_headline_links(article)


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
