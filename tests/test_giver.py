"""Tests of giver: who is said to give a number."""

from __future__ import annotations

import pytest
from test_article import seed_of

from digest.annotation import annotate
from digest.seed import Seed


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Ledger reported on Monday that up to 650,000 people were affected.", ["Ledger"]),
        ("Police said 30 people were hurt. Another 12 people fled.", ["police", ""]),
        ("There were 12 people on board, according to the fire service.", ["the fire service"]),
        ("The council said it was not the 10,000 homes they claim.", ["they"]),
        ("Police said it was not 300 people.", [""]),
    ],
)
def test_a_number_has_the_claimant_of_its_statement(text: str, expected: list[str]) -> None:
    """The words right behind a number win; a denial gives none."""
    seed: Seed = seed_of(f"A made-up headline\n\n{text}\n")
    assert [one.claimant for one in annotate(seed).quantities] == expected
