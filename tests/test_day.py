"""The publication day and what is counted from it."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.data.days import EASTER_HOLIDAYS, FIXED_HOLIDAYS, WEEKDAY_HOLIDAYS
from digest.day import anchor_of, holiday, last_day, quarter_edtf
from digest.edtf import parse_edtf


@pytest.mark.parametrize(
    ("name", "year", "expected"),
    [
        ("Easter Sunday", 2025, (4, 20)),
        ("Good Friday", 2024, (3, 29)),
        ("Thanksgiving", 2025, (11, 27)),
        ("Memorial Day", 2026, (5, 25)),
        ("Election Day", 2024, (11, 5)),
        ("Christmas Day", 2030, (12, 25)),
    ],
)
def test_holidays(name: str, year: int, expected: tuple[int, int]) -> None:
    """Holidays fall where the calendar has them."""
    assert holiday(name, year) == expected


@given(st.integers(1583, 9998), st.sampled_from([*FIXED_HOLIDAYS, *EASTER_HOLIDAYS, *WEEKDAY_HOLIDAYS]))
def test_holidays_are_days(year: int, name: str) -> None:
    """Every holiday of every year is a day of the calendar."""
    month, day = holiday(name, year)
    assert date(year, month, day).year == year


@given(
    st.dates(date(2, 1, 1), date(9990, 1, 1)),
    st.sampled_from(["day", "week", "weekend", "month", "quarter", "year"]),
    st.integers(-3, 3),
)
def test_periods_are_edtf(day: date, unit: str, steps: int) -> None:
    """A period so many steps from publication is valid EDTF, and so is its last day."""
    anchor = anchor_of(day.isoformat())
    try:
        edtf = anchor.period(unit if unit != "day" else "week", steps, "")
        shifted = anchor.shifted(unit, steps)
    except (ValueError, OverflowError):
        return
    assert parse_edtf(edtf) and parse_edtf(shifted) and parse_edtf(last_day(edtf))


def test_vague_publication() -> None:
    """A publication month gives months and years, not days."""
    anchor = anchor_of("2025-01")
    assert (anchor.shifted("day", 1), anchor.shifted("month", 1), anchor.shifted("year", 1)) == (
        "",
        "2025-02",
        "2026",
    )
    assert quarter_edtf(2024, 2) == "2024-04/2024-06"
