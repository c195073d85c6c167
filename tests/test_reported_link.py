"""What one article quotes, and another gives in its own words."""

from __future__ import annotations

import pytest
from test_comparison import read

from digest.comparison import compare

OPENING = "Nurses in Tolland vote to strike\n\nNurses at the four hospitals of Tolland voted to strike in September.\n\n"


def rules(one: str, other: str) -> set[str]:
    """Rules of the links between two paragraphs of one story."""
    pair = [read(OPENING + one, "a.txt"), read(OPENING + other, "b.txt")]
    begin = len(OPENING)
    found = compare(pair, ("2026-08-26", "2026-08-26")).relations
    return {each.rule for each in found if each.a.span.start >= begin and each.b.span.start >= begin}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("“Not one of the sanctions against our ward will be lifted this year,” Elif Marsan said.", "None of the sanctions would be lifted this year, Elif Marsan said."),
        ("“Large projects can still be built in this country,” said Elif Marsan.", "Elif Marsan said that big projects could still be built in the country."),
        ("“We have 22 prints of the plan. The other one the matron burned,” said Elif Marsan.", "The matron burned the other print of the plan, according to Elif Marsan."),
    ],
)  # fmt: skip
def test_a_quotation_is_told_in_the_outlets_own_words(one: str, other: str) -> None:
    """The same speaker, and most of the words that tell it."""
    assert "said-in-own-words" in rules(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("“Large projects can still be built in this country,” said Elif Marsan.", "Jonas Whitlow said that big projects could still be built in the country."),
        ("“Large projects can still be built in this country,” said Elif Marsan.", "Elif Marsan said that large projects could not be built in the country."),
        ("“Some 900 beds will be moved to the new ward,” said Elif Marsan.", "Elif Marsan said that 700 beds would be moved to the new ward."),
        ("“The crack was as long as my hand on Friday,” said Elif Marsan.", "Elif Marsan said that the crack was first seen on Friday."),
    ],
)  # fmt: skip
def test_another_speaker_number_or_a_denial_is_no_agreement(one: str, other: str) -> None:
    """What parts the two, or that too little is shared, is not called the same."""
    assert "said-in-own-words" not in rules(one, other)
