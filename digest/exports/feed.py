"""Feed: what is new in the digest or in one topic of it, the newest first, whatever format it is written in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from digest.correction import PAGE as CORRECTIONS_PAGE
from digest.correction import find_corrections
from digest.desk import Desk
from digest.edition import Edition
from digest.edtf import exact_day
from digest.exports.dispatch import Dispatch, at_midnight, tell_article, tell_corrections, tell_verdicts
from digest.subscription import ARTICLES, CORRECTIONS, VERDICTS, topic_feed

LONGEST = 50
"""Entries; a reader who looks in once a month misses nothing, and no feed grows past 250 kB."""
_NEVER = at_midnight("1970-01-01")
"""When a feed changed in which nothing ever stood: its formats want a moment, and the clock is no answer."""


@dataclass(frozen=True, slots=True)
class Feed:
    """One feed."""

    name: str
    """Its path without folder and ending, such as `topics/rail`."""
    title: str
    about: str
    """What it tells, in a line."""
    home: str
    """The page it belongs to, inside `docs/`."""
    dispatches: tuple[Dispatch, ...]
    """The newest first."""

    @property
    def updated(self) -> str:
        """When the newest entry was told."""
        return max((each.moment for each in self.dispatches), default=_NEVER)


def find_feeds(edition: Edition) -> Iterator[Feed]:
    """Articles, verdicts, corrections, and each topic with both its articles and its verdicts."""
    site = edition.settings.site_name or edition.settings.site_url
    newest = _Newest(edition)
    articles = newest.tell(ARTICLES)
    about = "Articles with notes on their claims, the newest first."
    yield Feed(ARTICLES, site, about, "index.md", articles)
    about = "Claims on which somebody has signed a rating."
    yield Feed(VERDICTS, f"{site}: verdicts", about, "claims/index.md", newest.tell(VERDICTS))
    about = "What was changed after somebody had signed it, and what was withdrawn."
    corrections = _choose(tell_corrections(edition, find_corrections(edition)))
    yield Feed(CORRECTIONS, f"{site}: corrections", about, CORRECTIONS_PAGE, corrections)
    for topic in edition.topics:
        about = topic.description or f"Articles and verdicts on {topic.title}."
        name, home = topic_feed(topic.slug), f"topics/{topic.slug}.md"
        yield Feed(name, f"{site}: {topic.title}", about, home, newest.tell(name))


def find_undated(edition: Edition) -> tuple[list[str], list[str]]:
    """Pages of articles, and of corrected claims, of which no exact day is known: no feed can tell when they were new."""
    articles = [page for page, piece in sorted(edition.pieces.items()) if not exact_day(piece.published)]
    claims = {each.page for each in find_corrections(edition) if not exact_day(each.on)}
    return articles, sorted(claims)


class _Newest:
    """What each feed tells, found once for all of them."""

    def __init__(self, edition: Edition) -> None:
        self._edition = edition
        self._desks: dict[str, list[Desk]] = defaultdict(list)
        self._verdicts: dict[str, list[Dispatch]] = defaultdict(list)
        for desk, _, _ in edition.newest_first():
            if exact_day(desk.piece.published):
                for name in {ARTICLES, *map(topic_feed, desk.piece.topics)}:
                    if len(self._desks[name]) < LONGEST:
                        self._desks[name].append(desk)
        for dispatch, topics in tell_verdicts(edition):
            for name in (VERDICTS, *map(topic_feed, topics)):
                self._verdicts[name].append(dispatch)
        chosen = {desk.piece.page for desks in self._desks.values() for desk in desks}
        self._summaries = edition.summaries(chosen)

    def tell(self, name: str) -> tuple[Dispatch, ...]:
        """The entries of one feed."""
        articles = (
            tell_article(self._edition, desk, self._summaries.get(desk.piece.page, ""))
            for desk in self._desks[name]
        )
        return _choose([*articles, *self._verdicts[name]])


def _choose(dispatches: Iterable[Dispatch]) -> tuple[Dispatch, ...]:
    """The newest, newest first; those of one moment by their page."""
    ordered = sorted(dispatches, key=lambda each: (each.page, each.id))
    return tuple(sorted(ordered, key=lambda each: each.moment, reverse=True)[:LONGEST])
