"""Headline link: numbers and people that a headline has and its own text has not."""

from __future__ import annotations

import re
from collections.abc import Iterator

from digest.data.senses import LISTED
from digest.figure import Figure, is_equal, is_money, is_rounded, keeps_bound
from digest.link import relate
from digest.relation import Link
from digest.voice import Article, Voice, speaker_stems

_FEWEST_STATEMENTS = 4
"""Statements below the headline without which there is no text to speak of."""
_BYLINE = re.compile(r"(?:\A|\n)\s*by\s\Z", re.I)
_BEFORE = 8
"""Characters before a name in which a line begins as a byline does."""
_SUMMED = 60
"""Numbers of a text that are added up two by two; further down nobody adds."""


def find_headline_links(article: Article) -> Iterator[Link]:
    """Each number and person of a headline that stands nowhere below it, beside the statement nearest to it."""
    body = [voice for voice in article.voices if not voice.is_title]
    if len(body) < _FEWEST_STATEMENTS:
        return
    named: set[str] = set()
    for voice in article.voices:
        if not voice.is_headline:
            continue
        nearest = max(body, key=lambda other: (_shared(voice, other), -other.place.span.start))
        if not _shared(voice, nearest):
            continue
        missing = next((each for each in voice.figures if _is_missing(article, each)), None)
        if missing is not None:
            words = missing.words(voice.text)
            yield relate(
                "only-in-headline", "quantity", voice, nearest, "number-only-in-headline",
                f"the headline gives {words}, which the text does not",
            ), False  # fmt: skip
        for name in (each for each in _missing_people(voice) if each not in named):
            named.add(name)
            yield relate(
                "only-in-headline", "person", voice, nearest, "name-only-in-headline",
                f"the headline names {name}, whom the text does not",
            ), False  # fmt: skip


def _shared(one: Voice, other: Voice) -> float:
    """The weight of the senses that two statements of one article share."""
    return sum(
        min(weight, other.senses[sense]) for sense, weight in one.senses.items() if sense in other.senses
    )


def _is_missing(article: Article, figure: Figure) -> bool:
    """Whether a number of a headline stands nowhere in the text, not even rounded, as a bound or as a sum."""
    if figure.is_vague or figure.quantity.rule == "age" or figure.head in LISTED:
        return False
    if (
        figure.quantity.rule == "bare"
        or not (figure.kind in ("count", "%") or is_money(figure.kind))
        or not figure.is_unusual
    ):
        return False
    body = [each for each in article.body_figures if each.kind == figure.kind]
    if any(is_equal(figure, each) or is_rounded(figure, each) or keeps_bound(figure, each) for each in body):
        return False
    values = [each.value for each in body[:_SUMMED] if each.value]
    sums = {round(a + b, 6) for i, a in enumerate(values) for b in values[i + 1 :]}
    return bool(body) and figure.value is not None and round(figure.value, 6) not in sums


def _missing_people(voice: Voice) -> Iterator[str]:
    """People named in a headline of whom no part of the name stands below it."""
    below = voice.article.body_words
    for name in voice.article.names_in(voice.article.block_span(voice.place.span)):
        is_full = " " in name.name  # a nickname or a club may pass for a surname
        before = voice.text[max(0, name.span.start - _BEFORE) : name.span.start]
        if _BYLINE.search(before):
            continue
        if name.type == "person" and is_full and not speaker_stems(name.name) & below:
            yield name.name
