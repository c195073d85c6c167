"""Numbers in figures and words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.data.numerals import ONES, TENS
from digest.number import read_number, read_ordinal

_ONES = {value: word for word, value in ONES.items()}
_TENS = {value: word for word, value in TENS.items()}


def in_words(value: int, link: str) -> str:
    """A whole number below a million million in English words; `link` stands between hundreds and the rest."""
    for scale, word in ((10**9, "billion"), (10**6, "million"), (1000, "thousand"), (100, "hundred")):
        if value >= scale:
            rest = value % scale
            joint = link if scale == 100 or rest < 100 else " "
            return f"{in_words(value // scale, link)} {word}" + (joint + in_words(rest, link) if rest else "")
    if value < 20:
        return _ONES[value]
    return _TENS[value - value % 10] + (f"-{_ONES[value % 10]}" if value % 10 else "")


def writings(value: int) -> list[str]:
    """Ways in which a newspaper may write one whole number."""
    grouped = f"{value:,}"
    ways = [str(value), grouped, in_words(value, " and "), in_words(value, " ")]
    ways += [grouped.replace(",", gap) for gap in ("\u00a0", "\u2009", "\u202f", "\u2019", "'")]
    for size, names in ((10**6, ("million", "mn", "mln")), (10**9, ("billion", "bn"))):
        for name in names if value % (size // 1000) == 0 and value >= size else ():
            gap = " " if len(name) > 3 else ""
            ways.append(f"{value / size:.12g}{gap}{name}")
    return ways


@given(
    st.one_of(st.integers(1, 10**12 - 1), st.integers(1, 10**6).map(lambda n: n * 1000), st.integers(1, 999))
)
def test_all_writings_are_one_number(value: int) -> None:
    """1.5 million, 1,500,000 and one and a half million are one number."""
    for words in writings(value):
        found = read_number(words, 0, len(words))
        assert found is not None, words
        assert (found.value, found.end) == (value, len(words)), words


@given(
    st.integers(1, 999),
    st.sampled_from([("half", 0.5), ("quarter", 0.25)]),
    st.sampled_from(["million", "billion"]),
)
def test_halves_and_quarters(value: int, part: tuple[str, float], scale: str) -> None:
    """Three and a quarter million, 3¼ million, 3 1/4 million and 3.25 million are one number."""
    word, fraction = part
    glyph, slashed = {"half": ("½", "1/2"), "quarter": ("¼", "1/4")}[word]
    factor = {"million": 1e6, "billion": 1e9}[scale]
    for words in (
        f"{in_words(value, ' and ')} and a {word} {scale}", f"{value}{glyph} {scale}", f"{value} {slashed} {scale}",
        f"{value} and a {word} {scale}", f"{value + fraction} {scale}",
    ):  # fmt: skip
        found = read_number(words, 0, len(words))
        assert found is not None, words
        assert (found.value, found.end) == ((value + fraction) * factor, len(words)), words


@pytest.mark.parametrize(
    ("words", "value", "currency"),
    [
        ("half a million", 5e5, ""), ("a million and a half", 1.5e6, ""), ("a hundred and five", 105, ""),
        ("two dozen", 24, ""), ("half a dozen", 6, ""), ("a couple hundred", 200, ""), ("twelve hundred", 1200, ""),
        ("two point five million", 2.5e6, ""), ("2.5 lakh crore", 2.5e12, ""), ("1,00,000", 1e5, ""),
        ("1 500 000", 1.5e6, ""), ("50 000", 5e4, ""), ("3-3/8", 3.375, ""), ("£1.5m", 1.5e6, "GBP"),
        ("US$2bn", 2e9, "USD"), ("A$3k", 3000, "AUD"), ("Rs 500", 500, "INR"), ("SEK 5", 5, "SEK"), ("¥1tn", 1e12, "JPY"),
    ],
)  # fmt: skip
def test_writings(words: str, value: float, currency: str) -> None:
    """Scales, fractions, groups and signs are part of the number."""
    found = read_number(words, 0, len(words))
    assert found is not None
    assert (found.value, found.currency, found.end) == (value, currency, len(words))


@pytest.mark.parametrize("words", ["an hour", "a", "half", "hour", "and five", ""])
def test_no_number(words: str) -> None:
    """A word that only may open a number is none."""
    assert read_number(words, 0, len(words)) is None


@given(st.integers(1, 99))
def test_ordinals(value: int) -> None:
    """An ordinal in figures is the place it names."""
    words = f"{value}th"
    assert read_ordinal(words, 0, len(words)) == (value, len(words))
    assert read_ordinal("twenty-first", 0, 12) == (21, 12)
