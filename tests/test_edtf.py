"""Dates as far as they are known."""

from __future__ import annotations

import pytest

from digest.edtf import month_of, parse_edtf, show_edtf


@pytest.mark.parametrize(
    ("text", "shown", "month"),
    [
        ("2025-01-29", "29 January 2025", "January 2025"),
        ("2025-01", "January 2025", "January 2025"),
        ("2025", "2025", "2025"),
        ("2025-01-31~", "31 January 2025 (estimated)", "January 2025"),
        ("2025-01-27/2025-01-29", "27–29 January 2025", "January 2025"),
        ("2025-01-27~/2025-02-02~", "27 January 2025 – 2 February 2025 (estimated)", "January 2025"),
        ("2025-01/..", "since January 2025", "January 2025"),
        ("../2025-01", "until January 2025", "January 2025"),
        ("2024-02-29", "29 February 2024", "February 2024"),
        ("198X", "1980s", "1980"),
        ("198X~", "1980s (estimated)", "1980"),
        ("19XX", "1900s", "1900"),
    ],
)
def test_dates_are_shown_as_a_reader_writes_them(text: str, shown: str, month: str) -> None:
    """A day, a month, a year, an estimate, a span."""
    assert (show_edtf(text), month_of(text)) == (shown, month)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "soon",
        "2025-02-30",
        "2023-02-29",
        "2025-13",
        "29/01/2025",
        "2025-02/2025-01",
        "..",
        "../..",
        "0000",
        "000X",
        "XXXX",
        "198X-05",
        "XXXX-13",
    ],
)
def test_what_is_no_date_is_none(text: str) -> None:
    """Nothing is guessed at, and a day must exist."""
    assert parse_edtf(text) is None
    assert show_edtf(text) == text


def test_a_decade_is_its_years() -> None:
    """The first and the last year of a decade or century bound it."""
    decade, century = parse_edtf("198X"), parse_edtf("20XX~")
    assert decade is not None and (decade.first, decade.last, decade.doubt) == ("1980", "1989", "")
    assert century is not None and (century.first, century.last, century.doubt) == ("2000", "2099", "~")


@pytest.mark.parametrize(("text", "shown"), [("XXXX-12-25", "25 December"), ("XXXX-05", "May")])
def test_a_day_of_some_year_is_shown(text: str, shown: str) -> None:
    """Without its year a day lies nowhere, but a reader can be told it."""
    assert parse_edtf(text) is None
    assert show_edtf(text) == shown


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2025", "2025-01-01", "2025-12-31"),
        ("2025-01-27/2025-02", "2025-01-27", "2025-02-28"),
        ("2025-01-31~", "2025-01-31", "2025-01-31"),
        ("2027/..", "2027-01-01", ""),
        ("../2027", "", "2027-12-31"),
        ("198X", "1980-01-01", "1989-12-31"),
    ],
)
def test_first_and_last_day(text: str, first: str, last: str) -> None:
    """A window runs from its first day to its last, and is open where nothing is said."""
    date = parse_edtf(text)
    assert date is not None
    assert (date.first_day, date.last_day) == (first, last)
