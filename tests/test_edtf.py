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
    ],
)
def test_what_is_no_date_is_none(text: str) -> None:
    """Nothing is guessed at, and a day must exist."""
    assert parse_edtf(text) is None
    assert show_edtf(text) == text
