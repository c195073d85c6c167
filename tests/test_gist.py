"""What two wordings of something said have in common."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.gist import compare_gists, make_gist, weigh_shared

WORDS = st.lists(
    st.sampled_from("we it's nobody not harbour smashed broke thirty 30 the a vault quilt".split()),
    max_size=12,
)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("it's over", "it is over"),
        ("nobody slept", "no one slept"),
        ("they smashed it", "they broke it"),
        ("thirty years", "30 years"),
        ("well we didnt know", "we did not know"),
        ("he has seen it", "he saw it"),
    ],
)
def test_a_word_is_known_in_its_other_forms(one: str, other: str) -> None:
    """Short forms, numbers, forms of a verb and everyday synonyms are one word."""
    shared = compare_gists(make_gist(one.split()), make_gist(other.split()))
    assert shared.in_order == pytest.approx(1.0)


def test_the_order_counts_apart() -> None:
    """Turned round, all words are there and few in their order."""
    one, other = make_gist("boats blankets drivers".split()), make_gist("drivers blankets boats".split())
    shared = compare_gists(one, other)
    assert shared.share == pytest.approx(1.0)
    assert shared.in_order < 0.5


def test_a_damped_word_tells_less() -> None:
    """A word that a whole story is about tells no utterance."""
    one, other = make_gist("the harbour quilt".split()), make_gist("a harbour vault".split())
    plain = compare_gists(one, other)
    damped = compare_gists(one, other, lambda sense: 0.1 if sense == "harbor" else 1.0)
    assert damped.weight < plain.weight
    assert damped.share < plain.share


@given(WORDS, WORDS)
def test_shared_is_the_same_both_ways(one: list[str], other: list[str]) -> None:
    """Whichever comes first, the shorter is measured, and no share is beyond the whole."""
    a, b = make_gist(one), make_gist(other)
    assert compare_gists(a, b) == compare_gists(b, a)
    shared = compare_gists(a, b)
    assert 0 <= shared.in_order <= shared.share + 1e-9 <= 1 + 2e-9
    assert shared.weight <= weigh_shared(a, b) + 1e-9
