"""Bare numbers that share the unit of the number they are set against."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.article import Block
from digest.quantity import Quantity, find_quantities
from digest.seed import Span


def quantities(text: str) -> tuple[Quantity, ...]:
    """Of a text whose lines are its paragraphs."""
    blocks = tuple(
        Block("paragraph", Span(line.start(), line.end()), "by-hand", ())
        for line in re.finditer(r"[^\s](?:[^\n]*[^\s])?", text)
    )
    return find_quantities(text, blocks, [block.span for block in blocks])


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("The wait was cut from 47 minutes to 18.", ["minute", "minute"]),
        ("Exports fell to 150,000 tonnes from 175,000 in May.", ["tonne", "tonne"]),
        ("Turnout was 61 percent, against 58 in the last vote.", ["%", "%"]),
        ("It had 31.4 percent, ahead of Hearth with 22 and Dawn with 13.5.", ["%", "%", "%"]),
        ("The party is on 22%, down nine since January.", ["%", "point"]),
        ("She had 48 percent; in spring she trailed by nine.", ["%", "point"]),
        ("It took ten seconds, perhaps fifteen.", ["second", "second"]),
        ("He faces 45 years, though the deal caps it at no more than nine.", ["year", "year"]),
        ("She was given 12 years, of which she must serve eight.", ["year", "year"]),
        ("The assembly threw it out by 49 votes to 38.", ["vote", "vote"]),
        ("Members approved the deal 1,862 to 744.", ["vote", "vote"]),
        ("Net was 5.2 mln vs 4.4 mln dlrs.", ["USD", "USD"]),
        ("They have laid 71 of 96 kilometres.", ["km", "km"]),
        ("Output fell 30,000 ounces short of its target of 210,000.", ["ounce", "ounce"]),
        ("Two men, 34 and 36, were held.", ["count", "year", "year"]),
        # What is no comparison, or one of a change with a level, keeps to itself.
        ("The index rose 3% to 41.", ["%", "count"]),
        ("The index fell 12 points from 1,216 to 1,204.", ["point", "count", "count"]),
        ("It lasted 20 minutes. The toll rose to 45.", ["minute", "count"]),
        ("In 5% of villages, more than 40 died.", ["%", "count"]),
    ],
)
def test_a_bare_number_shares_the_unit_it_is_set_against(text: str, units: list[str]) -> None:
    """Only where the words between two numbers compare them."""
    assert [found.unit for found in quantities(text)] == units


@given(
    st.lists(
        st.sampled_from(["61 percent", "58", "against", "from 4", "to 3 km", "by nine", "votes", ",", "."]),
        max_size=14,
    )
)
def test_nothing_but_the_unit_changes(words: list[str]) -> None:
    """A shared unit moves no span and says why it was taken."""
    text = " ".join(words)
    for found in quantities(text):
        assert text[found.span.start : found.span.end].strip()
        assert found.rule != "parallel" or found.reasons[-1].startswith("set against")
