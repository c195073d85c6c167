"""Wordings: what makes two of them the same."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.seed import Span
from digest.wording import (
    aligned,
    is_same_sense,
    opposed_words,
    rewritten,
    root_of,
    spelled,
    tokens_of,
    words_of,
)

WORDS = st.lists(
    st.sampled_from("the ferry sank off Port Hale on Sunday 40 people not".split()), max_size=12
).map(tuple)


def words(text: str) -> tuple[str, ...]:
    return words_of(text, Span(0, len(text)))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The U.S. won’t pay $50,000.", "the US will not pay 50000"),
        ("It’s A.I. — really!", "it's AI really"),
    ],
)
def test_marks_make_no_other_words(one: str, other: str) -> None:
    """Capitals, points, commas, apostrophes and contractions are no words."""
    assert words(one) == words(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("1.1 thousand metres", "1100 meters"),
        ("80 per cent of the colours", "80 percent of the colors"),
        ("4.2 million programmes", "4200000 programs"),
    ],
)
def test_one_way_of_writing(one: str, other: str) -> None:
    """Spelling, “per cent” and large numbers are written one way."""
    assert rewritten(words(one)) == rewritten(words(other))


@pytest.mark.parametrize(
    "pair", ["organised organized", "harbours harbors", "theatres theaters", "defence defense"]
)
def test_spelling(pair: str) -> None:
    """British and American spelling are one, endings kept."""
    one, other = pair.split()
    assert spelled(one) == spelled(other)
    assert spelled(one) != spelled("closed")


def test_senses() -> None:
    """Articles and endings change no sense; verbs do; opposites are told with their words."""
    assert is_same_sense(("the", "harbours"), ("a", "harbor"))
    assert not is_same_sense(("praised",), ("blocked",))
    assert opposed_words(("prices", "rose"), ("prices", "fell")) == ("rose", "fell")
    assert opposed_words(("rose", "fell"), ("fell",)) is None
    assert root_of("organizing") == root_of("organised")


@given(WORDS, WORDS)
def test_alignment_both_ways(one: tuple[str, ...], other: tuple[str, ...]) -> None:
    """Side by side means the same from either side, and equal words are alike in all."""
    forth, back = aligned(one, other), aligned(other, one)
    assert (forth.likeness, forth.matched) == (back.likeness, back.matched)
    assert [(d.one, d.other) for d in forth.differences] == [(d.other, d.one) for d in back.differences]
    assert 0 <= forth.likeness <= 1 and (forth.likeness == 1) == (one == other)


@given(st.text(max_size=60))
def test_tokens_are_the_words_in_place(text: str) -> None:
    """Each word is told with where it stands."""
    found = list(tokens_of(text, Span(0, len(text))))
    assert tuple(word for _, _, each in found for word in each) == words(text)
    assert all(0 <= start < end <= len(text) for start, end, _ in found)
