"""Ballot: the outcome of a vote as two numbers, and two articles that give it otherwise."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from digest.data.senses import VOTING
from digest.link import relate, side_by_side
from digest.pairing import Pairing
from digest.relation import Link
from digest.seed import Span
from digest.voice import Article, Voice

_OUTCOME = re.compile(
    r"(?<![\d.,–-])(?P<ayes>\d{1,4})(?:\svotes)?\s?(?:[-–—]|\bto\b|\bagainst\b)\s?(?P<noes>\d{1,4})(?![\d%–-]|[.,]\d)"
)
"""“6-3”, “47 votes to 38”."""
_BEFORE, _AFTER = 30, 15
"""Characters before and after two numbers in which a word of voting makes them an outcome."""
_VOTING = re.compile(rf"\b(?:{'|'.join(VOTING.split())})\b", re.I)


@dataclass(frozen=True, slots=True)
class _Ballot:
    """The outcome of a vote."""

    more: int
    fewer: int
    voice: Voice
    words: str

    @property
    def outcome(self) -> tuple[int, int]:
        """The two numbers, whichever the text has first."""
        return self.more, self.fewer


class BallotFinder:
    """Finds votes that two articles tell; each article is read once."""

    def __init__(self) -> None:
        self._ballots: dict[int, list[_Ballot]] = {}

    def between(self, pairing: Pairing) -> Iterator[Link]:
        """The one vote that each article tells, where it is one vote: its outcome agrees or differs."""
        mine, yours = self._ballots_of(pairing.one), self._ballots_of(pairing.other)
        if len(mine) == len(yours) == 1 and _may_be_one(mine[0], yours[0]):
            yield _link(mine[0], yours[0])

    def _ballots_of(self, article: Article) -> list[_Ballot]:
        if article.number not in self._ballots:
            self._ballots[article.number] = _ballots(article)
        return self._ballots[article.number]


def _link(a: _Ballot, b: _Ballot) -> Link:
    """What follows from two outcomes of one vote."""
    if a.outcome == b.outcome:
        return relate("agrees", "quantity", a.voice, b.voice, "same-vote", f"both give {a.words}"), False
    given = side_by_side(a.voice, b.voice, a.words, b.words)
    return relate(
        "differs", "quantity", a.voice, b.voice, "other-vote", given, "both tell of one vote"
    ), False


def _may_be_one(a: _Ballot, b: _Ballot) -> bool:
    """Whether two outcomes may be of one vote: as many voted, or one side is as large, and not on two days."""
    is_one_body = a.more + a.fewer == b.more + b.fewer
    is_near = a.more == b.more or a.fewer == b.fewer
    days = a.voice.days_around, b.voice.days_around
    return (is_one_body or is_near) and not (days[0] and days[1] and not days[0] & days[1])


def _is_of_voting(voice: Voice, match: re.Match[str]) -> bool:
    """Whether a word of voting stands beside two numbers."""
    start = max(voice.sentence.start, match.start() - _BEFORE)
    return _VOTING.search(voice.text, start, min(voice.sentence.end, match.end() + _AFTER)) is not None


def _ballots(article: Article) -> list[_Ballot]:
    """The outcomes of votes in the text, each once."""
    found: dict[tuple[int, int], _Ballot] = {}
    for voice in article.voices:
        if voice.is_title:
            continue
        for match in _OUTCOME.finditer(voice.text, voice.place.span.start, voice.place.span.end):
            if voice.article.datings_in(Span(*match.span())) or not _is_of_voting(voice, match):
                continue
            fewer, more = sorted((int(match["ayes"]), int(match["noes"])))
            found.setdefault((more, fewer), _Ballot(more, fewer, voice, " ".join(match.group().split())))
    return list(found.values())
