"""Slugs: short, readable, never twice."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.mark import IS_CLAIM_ID
from digest.slug import CLAIM_WORDS, LONGEST, name_claim, slugify


@pytest.mark.parametrize(
    ("words", "claim"),
    [
        ("We need to rebuild the U.S. grid by 2030", "need-rebuild-us-grid-2030"),
        ("the plant has about 50,000 turbines—and more", "plant-50000-turbines"),
        ("Sales of $4.21 billion and $18 million", "sales-4-21-billion-18-million"),
        ("It is.", "it-is"),
        ("Überraschung in Köln", "uberraschung-koln"),
    ],
)
def test_a_claim_is_named_after_its_weightiest_words(words: str, claim: str) -> None:
    """Names and numbers first, in the order of the text; dashes part words, accents go."""
    assert name_claim(words, ()) == claim


@given(st.text(), st.integers(1, 4))
def test_every_text_gives_a_new_id(words: str, times: int) -> None:
    """Whatever the words, the id is a slug of few words, and not one that is taken."""
    taken: set[str] = set()
    for _ in range(times):
        claim = name_claim(words, taken)
        assert IS_CLAIM_ID.match(claim)
        assert claim not in taken
        assert claim.count("-") <= 2 * CLAIM_WORDS
        taken.add(claim)
    assert IS_CLAIM_ID.match(slugify(words))


@given(st.text(st.sampled_from("ab -"), min_size=LONGEST, max_size=4 * LONGEST))
def test_no_slug_is_too_long_for_a_file(words: str) -> None:
    """It ends with a whole word, where there are several."""
    slug = slugify(words)
    assert IS_CLAIM_ID.match(slug) and len(slug) <= LONGEST
    assert f"{slugify(' '.join(words.split()))}-".startswith(f"{slug}-")
