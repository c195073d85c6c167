"""Statements of one story in other words: what is one claim, and where two tellings part."""

from __future__ import annotations

import pytest
from test_comparison import read
from test_number_link import told

from digest.comparison import compare

OPENING = "Abara quits as Larkhaven mayor\n\nThe city council of Larkhaven met after an audit of the mayor’s card, Haruka Whitlow said.\n\n"


def links(one: str, other: str) -> set[tuple[str, str]]:
    """Types and rules of the links between two sentences of one story."""
    pair = [read(OPENING + one, "a.txt"), read(OPENING + other, "b.txt")]
    found = compare(pair, ("2026-02-12", "2026-02-12")).relations
    begin = len(OPENING)
    return {
        (each.type, each.rule) for each in found if each.a.span.start >= begin and each.b.span.start >= begin
    }


def test_one_claim_in_other_words() -> None:
    """A clause told again, in synonyms and inside a longer sentence."""
    one = "Council president Haruka Whitlow will serve as acting mayor of Larkhaven."
    other = "Haruka Whitlow, the council president, takes over as acting mayor of Larkhaven for now."
    assert ("agrees", "same-claim") in links(one, other)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (
            "Denise Abara resigned as mayor of Larkhaven on Tuesday.",
            "Denise Abara stepped down as Larkhaven mayor on Monday, the clerk said.",
            ("differs", "other-date"),
        ),
        (
            "The gap between rents in Larkhaven and Hale is widening, Whitlow said.",
            "Rents in Larkhaven and Hale: the gap is narrowing, said Ngozi Pettersen.",
            ("differs", "other-direction"),
        ),
    ],
)
def test_tellings_that_part(one: str, other: str, expected: tuple[str, str]) -> None:
    """One event with two days, one measure moving two ways."""
    assert expected in links(one, other)


def test_two_events() -> None:
    """What is told of two things with the same words beside them is not one claim."""
    assert not links(
        "The council praised the audit of the mayor.", "The council blocked the audit of the mayor."
    )
    assert told("Divers searched the lake of Tolva.", "The museum of Tolva opened a show of masks.") == set()


def test_owner() -> None:
    """One rule, taken as known, and given to two countries."""
    one = "Despite French export controls, the mayor of Larkhaven bought the chips."
    other = "Despite Germany’s strict chip export controls, the Larkhaven mayor bought chips."
    assert ("differs", "other-owner") in links(one.replace("French", "France’s"), other)
