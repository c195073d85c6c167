"""Numbers of two articles of one story: which are set against each other, and which only look alike."""

from __future__ import annotations

import pytest
from test_comparison import read

from digest.comparison import compare

OPENING = "Dam bursts above Tolva\n\nA dam burst above the town of Tolva in southern Karesh on Saturday, Governor Elif Marsan said.\n\n"


def told(
    one: str, other: str, published: tuple[str, str] = ("2026-04-12", "2026-04-12")
) -> set[tuple[str, str]]:
    """Types and rules of the differences between two sentences of one story."""
    annotations = [read(OPENING + one, "a.txt"), read(OPENING + other, "b.txt")]
    return {
        (each.type, each.rule) for each in compare(annotations, published).relations if each.type != "agrees"
    }


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("The dam held 22 million cubic metres of water.", "The 58-year-old dam held 25 million cubic metres of water.", ("differs", "other-number")),
        ("Two bridges in Tolva were washed away.", "In Tolva three bridges were washed away by the water.", ("differs", "other-number")),
        ("There were 143 people on board the rescue boat.", "There were 134 people on the boat, rescuers said.", ("differs", "other-number")),
        ("The repairs in Tolva will cost $38 million.", "Repairs in Tolva are set to cost $38.4 million, he said.", ("rounded", "rounded-number")),
        ("The Karesh savings bank has 26 branches.", "All 29 branches of the savings bank opened late.", ("differs", "other-number")),
        ("Turnout in Tolva was 58.3%, compared with 71% four years ago.", "In Tolva, turnout fell to 53.8%.", ("differs", "other-number")),
        ("Divers searched the lake for four hours.", "They searched for six hours, the divers said.", ("differs", "other-number")),
        ("Rescuers took 310,000 families to safety in Karesh.", "In Karesh, 310,000 workers were taken to safety.", ("differs", "same-number-other-thing")),
        ("Engineers reckon the dam feeds 900,000 homes.", "The dam above Tolva feeds 900,000 people.", ("differs", "same-number-other-thing")),
        ("The dam board said 27 homes in Tolva have been destroyed.", "Twenty-seven buildings in Tolva have been destroyed.", ("differs", "same-number-other-thing")),
        ("In Karesh 2,215 people have been infected since April.", "In Karesh, 2,215 are in hospital.", ("differs", "same-number-other-thing")),
        ("The water rose 12% in the first quarter, the Karesh dam board said.", "The dam board in Karesh said water fell 12% in the quarter.", ("differs", "same-number-opposite-words")),
    ],
)  # fmt: skip
def test_differences(one: str, other: str, expected: tuple[str, str]) -> None:
    """Two numbers of one thing, or one number of two things."""
    assert expected in told(one, other)


def test_a_number_a_year_and_its_sum() -> None:
    """What a number a year makes in the years that the other sentence names is another time, not another number."""
    one = "The new hotel levy in Tolva brings in an extra €35 million a year."
    assert told(one, "The hotel levy yields an extra €175 million over the five years to 2031.") == {
        ("different-time", "rate-and-sum")
    }
    assert told(one, "The hotel levy yields an extra €150 million over the five years to 2031.") == set()


def test_fewer_than_before() -> None:
    """Fewer may still be trapped the next day."""
    one, other = "Five workers were trapped in the dam.", "The rescue leaves four workers still trapped."
    assert ("different-time", "number-of-another-day") in told(one, other, ("2026-04-12", "2026-04-13"))


@pytest.mark.parametrize(
    ("owner", "expected"),
    [("Karesh’s", "different-scope"), ("Marsan Water’s", "vaguer"), ("The", "vaguer")],
)
def test_vague_words_for_what_another_owns(owner: str, expected: str) -> None:
    """Whose the things are stands right before the vague words, whatever else both sentences name."""
    one = "Marsan Water has about 50,000 diesel flood pumps, despite Tolva import rules."
    other = f"{owner} significant holdings of diesel flood pumps, despite Tolva import rules, have helped."
    assert {type_ for type_, _ in told(one, other)} == {expected}


def test_an_equal_number_of_something_else_settles_nothing() -> None:
    """A man of 31 does not keep 31 moves from being set against 38."""
    one = "Marsan beat Whitlow in 31 moves in Tolva."
    other = "In Tolva, Marsan beat Whitlow in 38 moves. Okafor was 31 at the time."
    assert ("differs", "other-number") in told(one, other)


def test_digits_in_another_order() -> None:
    """Three digits turned round are a slip, whatever names stand beside them."""
    one = "The University of Hale puts the dam 38.6 miles from the sea."
    assert ("differs", "other-number") in told(one, "The old dam of Tolva is just 36.8 miles from the sea.")


def test_update() -> None:
    """What is counted on while a story runs is another time, when it was told on another day."""
    one, other = "Nine people in Tolva have died.", "In Tolva, 17 people are now dead."
    assert ("different-time", "number-of-another-day") in told(one, other, ("2026-04-11", "2026-04-12"))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Nine people were killed in Tolva.", "Four children are among those killed in Tolva."),
        ("A flood killed 60 people in Tolva in 2011.", "The flood killed nine people in Tolva."),
        ("There were 211 passengers and 12 crew on the Tolva train.", "The 223 people on the Tolva train were unhurt."),
        ("The crown slipped 0.4% against the euro after the flood.", "The crown slipped 0.6% against the dollar after the flood."),
        ("Tolva lost 27 homes.", "Another 14 homes were lost in Tolva."),
        ("Brent crude rose 3.4% to $78.20 a barrel.", "US crude rose 3.1% to $74.60 a barrel."),
        ("A family with a 200,000-crown loan in Tolva pays more.", "A family with a 250,000-crown loan in Tolva pays more each month now."),
        ("The fire near the dam covers 6,800 hectares.", "Fires have covered 1.1 million hectares of the country this season."),
        ("The Karesh savings bank has 26 branches.", "The neighbouring bank has 29 branches."),
        ("The number of hurt in Tolva has risen to 17.", "Three people of another firm were also hurt."),
        ("Seven people of Tolva died in the flood.", "A sailor and four passengers of the Tolva ferry died."),
        ("Turnout was 58.3%, compared with 71% in 2022.", "Turnout was 58.3%, up from 69% four years ago."),
        ("Three workers were trapped in the dam.", "Five workers of the dam were hurt."),
        ("The farm has 56 turbines above Tolva.", "A wind farm in Norway has 60 turbines."),
        ("Divers searched the lake for four hours.", "Divers had trained for six hours."),
        ("The Karesh bank has 26 branches.", "After the sale the Hale bank will have 90 branches."),
        ("The dam covered 4,200 hectares at dawn.", "At dawn the dam covered about 10,400 acres."),
    ],
)  # fmt: skip
def test_no_difference(one: str, other: str) -> None:
    """A part and the whole, another year, a sum, another currency, name, size, scope, unit, holder, fate or deed."""
    assert not {type_ for type_, _ in told(one, other)} & {"differs", "different-time", "rounded"}


def agreed(one: str, other: str) -> set[str]:
    """Rules by which two sentences of one story agree."""
    annotations = [read(OPENING + one, "a.txt"), read(OPENING + other, "b.txt")]
    begin = len(OPENING)
    return {
        each.rule
        for each in compare(annotations, ("2026-04-12", "2026-04-12")).relations
        if each.type == "agrees" and each.a.span.start >= begin and each.b.span.start >= begin
    }


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The partners will put £2.4 billion into the valley.", "Capital spending is set at £2.4bn."),
        ("Pensions go up by 3.2%.", "Pensioners get 3.2 per cent."),
        ("Whitlow came second with 12,661.", "“I am proud of all 12,661 who trusted me,” he said."),
    ],
)
def test_numbers_that_stand_once_in_a_story(one: str, other: str) -> None:
    """Equal numbers that nobody uses twice in a story are one, whatever the words beside them."""
    assert agreed(one, other) == {"same-number"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The neighbouring dam of Hale cost £2.4 billion.", "Capital spending is set at £2.4bn."),
        ("The dam of Tolva won two prizes.", "Only two women have won a prize for a dam."),
        ("Repairs take 40 days.", "The engineer is 40."),
    ],
)
def test_numbers_that_only_happen_to_be_equal(one: str, other: str) -> None:
    """One of another of the kind, a small one of other things, and one of another unit."""
    assert "same-number" not in agreed(one, other)


def test_a_growing_number_may_have_grown_much() -> None:
    """Of what has now reached a place, more than before is another time."""
    one, other = "Oil blackened 27 kilometres of coast.", "The oil has now reached 64 km of coast."
    assert told(one, other, ("2026-04-11", "2026-04-14")) == {("different-time", "number-of-another-day")}


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Vaccines for 400,000 people in Karesh landed in Tolva on Friday.", "On Friday, he said, vaccines arrived in Karesh for 40,000 people.", ("differs", "other-number")),
        ("The repairs will cost £2.4 billion.", "The bill is $2.4bn.", ("differs", "other-currency")),
        ("Sixty-two people were working in the dam.", "About 60 people were in the dam at the time.", ("rounded", "rounded-number")),
    ],
)  # fmt: skip
def test_slips_of_a_nought_a_currency_or_a_round_number(
    one: str, other: str, expected: tuple[str, str]
) -> None:
    """A nought too few, pounds for dollars, and a number in words with a hyphen that is rounded."""
    assert expected in told(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The repairs will cost £2.4 billion ($3.2 billion).", "The bill is $3.2bn."),
        ("The repairs will cost £2.4 billion, and the new dam $2.4 billion.", "The bill is $2.4bn."),
        ("The loan is 1.2 billion Norwegian kroner.", "The loan is 1.2 billion Danish kroner."),
        ("The dam cost £2.4 million.", "The company made a profit of $2.4 million."),
    ],
)  # fmt: skip
def test_sums_in_two_currencies_that_are_no_slip(one: str, other: str) -> None:
    """A conversion, currencies that share a name, and sums of two measures."""
    assert not any(rule == "other-currency" for _, rule in told(one, other))


def test_the_hurt_told_beside_the_dead_are_all_the_hurt() -> None:
    """“Another 41” were hurt besides those who died; another article gives them another number."""
    one = "Three people died in the dam. Another 41 were hurt in the dam above Tolva."
    other = "The number of people hurt in the dam above Tolva is 14."
    assert "differs" in {type_ for type_, _ in told(one, other)}


def test_the_total_of_the_infected_is_an_update() -> None:
    """That one says “in total” is no other reckoning where both count the same fate."""
    one, other = (
        "The fever has infected 1,140 people in Karesh.",
        "In total 2,215 people in Karesh have been infected.",
    )
    assert ("different-time", "number-of-another-day") in told(one, other, ("2026-04-12", "2026-04-15"))
