"""Axes: where numbers and dates stand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.axis import first_year, last_year, make_number_axis, make_year_axis
from digest.edtf import parse_edtf


def test_an_axis_begins_at_nought_unless_numbers_are_near() -> None:
    """10,000 and 50,000 are read from nought; 143 and 134 would be one dot there."""
    assert [words for _, words in make_number_axis([10_000, 50_000]).marks] == [
        "0", "10,000", "20,000", "30,000", "40,000", "50,000",
    ]  # fmt: skip
    near = make_number_axis([134, 143])
    assert near.low > 100
    assert not near.is_log


def test_numbers_far_apart_stand_on_powers_of_ten() -> None:
    """From fifty times on; the marks are powers of ten."""
    axis = make_number_axis([2, 5_000])
    assert axis.is_log
    assert [value for value, _ in axis.marks] == [1, 10, 100, 1000, 10_000]
    assert axis.place(100) == pytest.approx(0.5)
    assert not make_number_axis([100, 5_000]).is_log


@given(
    st.lists(st.floats(-1e15, 1e15, allow_nan=False).map(lambda n: float(f"{n:.6g}")), min_size=1, max_size=9)
)
def test_every_number_stands_on_the_line(values: list[float]) -> None:
    """Between its ends, in order, and the marks too."""
    axis = make_number_axis(values)
    places = [axis.place(value) for value in sorted(values)]
    assert places == sorted(places)
    assert all(0 <= each <= 1 for each in places)
    assert all(
        axis.low - 1e-6 * abs(axis.low) <= value <= axis.high * (1 + 1e-6) + 1e-6
        for value, _ in axis.marks
        if not axis.is_log
    )
    assert len(axis.marks) <= 9


def test_dates_stand_where_they_begin_and_end() -> None:
    """A year lasts a year, a month a month; an open end is none."""
    date = parse_edtf("2027/2029")
    assert date is not None
    assert (first_year(date), last_year(date)) == (2027.0, 2030.0)
    month = parse_edtf("2035-01")
    assert month is not None
    assert (first_year(month), last_year(month)) == (2035.0, pytest.approx(2035 + 1 / 12))
    until = parse_edtf("../2026-06-15")
    assert until is not None
    assert first_year(until) is None
    assert last_year(until) == pytest.approx(2026.457, abs=0.01)


def test_marks_of_years_are_whole_and_few() -> None:
    """Steps of one, two, five, ten, … years."""
    assert [words for _, words in make_year_axis([2025.1, 2035.9]).marks] == [
        "2026",
        "2028",
        "2030",
        "2032",
        "2034",
        "2036",
    ]
    assert [words for _, words in make_year_axis([2025.1, 2025.2]).marks] == ["2025", "2026"]
