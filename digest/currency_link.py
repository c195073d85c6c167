"""Currency link: one sum that two articles give in two currencies."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from digest.data.units import CURRENCIES_OF_ONE_NAME
from digest.figure import Figure, is_money
from digest.link import relate, side_by_side
from digest.pairing import Pairing
from digest.relation import Link
from digest.same_thing import is_of_another, measure_of
from digest.voice import Article, Voice


def find_currency_links(pairing: Pairing) -> Iterator[Link]:
    """The same sum in two currencies, where neither article gives it in the other's currency too.

    A sum of millions with two digits or more stands once in a story: it is one sum, whatever words stand around it.
    """
    for (one, a), (other, b) in product(_sums(pairing.one), _sums(pairing.other)):
        if a.value != b.value or not _are_apart(a, b) or _may_be_two(a, b):
            continue
        if _gives(pairing.one, a, b.kind) or _gives(pairing.other, b, a.kind):
            continue
        given = side_by_side(one, other, a.words(one.text), b.words(other.text))
        yield relate("differs", "quantity", one, other, "other-currency", given, "the same sum"), False


def _sums(article: Article) -> Iterator[tuple[Voice, Figure]]:
    """The sums of an article's text that stand once in a story, by being so large."""
    for voice in article.voices:
        if not voice.is_title and not is_of_another(voice):
            yield from ((voice, each) for each in voice.figures if is_money(each.kind) and each.is_telling)


def _are_apart(a: Figure, b: Figure) -> bool:
    """Whether two sums are in currencies that no one word stands for."""
    return a.kind != b.kind and not any(a.kind in row and b.kind in row for row in CURRENCIES_OF_ONE_NAME)


def _may_be_two(a: Figure, b: Figure) -> bool:
    """Whether two sums are said to be of two measures."""
    measures = measure_of(a), measure_of(b)
    return all(measures) and measures[0] != measures[1]


def _gives(article: Article, figure: Figure, currency: str) -> bool:
    """Whether an article has the number in another currency too: both may be so."""
    return any(each.kind == currency and each.value == figure.value for each in article.body_figures)
