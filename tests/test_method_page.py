"""Method page: the scale, the words of the rules, and how often they err."""

from __future__ import annotations

from digest.annotation import RULES_VERSION
from digest.error_rate import COMMAND, read_measured
from digest.method_page import render_method
from digest.rating import MEANINGS, NUMBERS, RATINGS
from digest.settings import Settings
from digest.vocabulary import COMPARED
from digest.vocabulary import MEANINGS as COMPARISONS


def test_every_word_is_explained() -> None:
    """Each rating and each comparison stands on the page with its meaning, each rating with its number."""
    page = render_method(Settings(), read_measured())
    for rating, name in RATINGS.items():
        assert f"| {name} | {MEANINGS[rating]} | {NUMBERS.get(rating, '–')} |" in page
    for relation, words in COMPARED.items():
        assert f"| {words} | {COMPARISONS[relation]} |" in page
    assert f"version {RULES_VERSION}." in page


def test_numbers_fall_with_the_scale() -> None:
    """Nearer to the truth is a higher number, from 5 down to 1, and none is given where nothing was settled."""
    numbers = [NUMBERS[rating] for rating in RATINGS if rating in NUMBERS]
    assert numbers == sorted(numbers, reverse=True)
    assert (numbers[0], numbers[-1]) == (5, 1)
    assert not {"disputed", "unverifiable", "prediction", "unrated"} & set(NUMBERS)


def test_error_rates_are_shares_and_name_their_command() -> None:
    """Each row says how much of what was found is right, and how much of what is there was found."""
    measured = read_measured()
    page = render_method(Settings(), measured)
    assert f"`{COMMAND}`" in page
    assert len(measured.rates) == len({rate.what for rate in measured.rates}) == 12
    for rate in measured.rates:
        assert 0 < rate.precision <= 1 and 0 < rate.recall <= 1
        assert f"| {rate.what} | {rate.precision:.0%} | {rate.recall:.0%} |" in page


def test_names_of_ones_own_are_escaped() -> None:
    """What a digest calls a rating is text, whatever stands in it."""
    settings = Settings(
        ratings=tuple({**RATINGS, "accurate": "Right | <b>*"}.items()), meanings=tuple(MEANINGS.items())
    )
    row = next(
        line for line in render_method(settings, read_measured()).split("\n") if line.startswith("| Right")
    )
    assert row.count("|") == 4
    assert "<b>" not in row
