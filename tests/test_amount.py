"""Amounts: what a table of numbers says, and what its picture reads there."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.amount import Amount, read_amount, write_amount

NUMBERS = st.one_of(
    st.integers(-10_000, 10_000).map(float),
    st.decimals(0, 999, places=2).map(float),
    st.integers(1, 999).map(lambda n: n * 1e9),
    st.integers(1, 999).map(lambda n: n * 1e12),
)


@pytest.mark.parametrize(
    ("written", "low", "high", "relation"),
    [
        ("50,000", 50_000.0, 50_000.0, "="),
        ("about 50,000", 50_000.0, 50_000.0, "~"),
        ("13.8 billion", 13.8e9, 13.8e9, "="),
        ("2 to 4", 2.0, 4.0, "range"),
        ("over 1 trillion", 1e12, None, ">"),
        ("at least 20", 20.0, None, ">="),
        ("up to 500 billion", None, 5e11, "<="),
        ("under 7", None, 7.0, "<"),
    ],
)
def test_amounts_are_written_as_news_has_them(
    written: str, low: float | None, high: float | None, relation: str
) -> None:
    """A number with its hedge in words; the same comes back."""
    assert write_amount(low, high, relation) == written
    assert read_amount(written) == Amount(low, high, relation == "~")


def test_what_is_denied_and_what_has_no_number() -> None:
    """“Not the 10,000” is a number that is denied; words without a number are none."""
    assert write_amount(10_000.0, 10_000.0, is_denied=True) == "10,000, denied"
    assert read_amount("10,000, denied") == Amount(10_000.0, 10_000.0, is_denied=True)
    assert write_amount(None, None) == "no number"
    assert read_amount("no number") is None


def test_an_editor_may_write_otherwise() -> None:
    """Capitals and more space do no harm; what is no number, or a range upside down, is none."""
    assert read_amount(" About   50,000 ") == Amount(50_000.0, 50_000.0, is_rough=True)
    assert read_amount("many") is None
    assert read_amount("") is None
    assert read_amount("4 to 2") is None


@given(NUMBERS, NUMBERS, st.sampled_from(["=", "~", ">", ">=", "<", "<=", "range"]), st.booleans())
def test_what_is_written_is_read(one: float, other: float, relation: str, is_denied: bool) -> None:
    """Whatever a quantity can be, its amount comes back from the table."""
    low, high = (one, one) if relation != "range" else (min(one, other), max(one, other))
    ends = (
        (low, None) if relation in (">", ">=") else (None, high) if relation in ("<", "<=") else (low, high)
    )
    found = read_amount(write_amount(*ends, relation, is_denied=is_denied))
    assert found == Amount(*ends, relation == "~", is_denied)
