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


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Neither guard of the pier was hurt.", "Neither guard was harmed."),
        (
            "The Larkhaven pier will stay closed until Easter.",
            "The pier is going to remain shut until Easter.",
        ),
    ],
)
def test_one_claim_in_few_words(one: str, other: str) -> None:
    """Short statements that share nearly all they say."""
    assert ("agrees", "same-claim") in links(one, other)


def test_a_date_beside_an_equal_number() -> None:
    """That two tellings agree in a sum does not hide that they part in the day."""
    one = "Abara sold the old Larkhaven pier to Whitlow for 41,500 crowns on Sunday."
    other = "The old pier was sold to Whitlow on Saturday for 41,500 crowns."
    assert {("agrees", "same-number"), ("differs", "other-date")} <= links(one, other)


def test_dates_of_two_halves_of_a_year() -> None:
    """Few words tell the event, and most of them are the same."""
    one = "The first trams are expected to leave the depot in the second half of 2029."
    assert ("differs", "other-date") in links(
        one, "The depot is to turn out its first trams in the first half of 2029."
    )


def test_vaguer_date() -> None:
    """A year that holds the month the other gives says less."""
    one = "Abara left the stage of the Larkhaven arena in September 2023 and has not sung since."
    other = "Abara, the singer, stormed off the arena stage in 2023."
    assert links(one, other) == {("vaguer", "vaguer-date")}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The council raised the rent limit to pay for schools, Whitlow said on Monday.", "From 1 March the council raises the rent limit to pay for schools."),
        ("The council of Larkhaven will audit the pier on 3 March.", "The council of Larkhaven audited the pier on 20 December."),
        ("Abara opened the harbour show on Monday.", "Abara left Larkhaven on Tuesday."),
    ],
)  # fmt: skip
def test_dates_of_other_events(one: str, other: str) -> None:
    """The day on which something was said, days far apart, and one person on two days."""
    assert not {rule for _, rule in links(one, other)} & {"other-date", "vaguer-date"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Pettersen runs the Larkhaven Fire Safety Board.", "Larkhaven reached a deal with the Fire Safety Board to clear the pier."),
        ("Larkhaven Old Harbour turns its back on Abara.", "They do not often lose in places like Larkhaven Old Harbour."),
        ("Workers rolled the statue to the pier.", "Nobody rolled a car onto the pier, whatever you hear."),
    ],
)  # fmt: skip
def test_shared_names_are_no_shared_deed(one: str, other: str) -> None:
    """A name in both, or a place, makes neither one claim nor a contradiction."""
    assert not links(one, other) & {
        ("agrees", "same-claim"),
        ("differs", "denied"),
        ("differs", "other-direction"),
    }


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("For four months Abara did not speak at all.", "For several months Abara did not talk."),
        ("Some 94 percent of those voting in Larkhaven backed the strike, on a turnout of 88 percent.", "Nearly all of those who voted in Larkhaven backed the strike."),
    ],
)  # fmt: skip
def test_vaguer_number(one: str, other: str) -> None:
    """“Several” and “nearly all” say less than a number."""
    assert links(one, other) == {("vaguer", "number-against-vague")}


def test_vague_words_about_something_else() -> None:
    """Several of one thing say nothing of the number of another."""
    one = "For four months Abara did not speak to the council."
    other = "Abara did not speak to the council for several reasons."
    assert ("vaguer", "number-against-vague") not in links(one, other)


def test_two_sides() -> None:
    """One shoe cannot be the left one and the right one; who left and what is right are something else."""
    one = "A receiver was found in Abara’s left shoe during the audit."
    assert ("differs", "other-side") in links(
        one, "Auditors found a hidden receiver in her right shoe, Abara said."
    )
    assert ("differs", "other-side") not in links(
        one, "Abara was right that a receiver was found in her shoe."
    )


def test_a_moving_word_about_something_else() -> None:
    """A lake that shrinks in one, and a way up in the other, are no two directions of a prize."""
    one = "A play of three sisters by a shrinking lake won best costume."
    other = "Best costume went to the play of three sisters up by the lake."
    assert ("differs", "other-direction") not in links(one, other)


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
