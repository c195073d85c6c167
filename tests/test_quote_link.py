"""Quotations of two articles: one utterance, altered or cut, or one that is given to two people."""

from __future__ import annotations

import pytest
from test_comparison import read

from digest.comparison import compare

OPENING = (
    "Bank of Tolva sold\n\nThe Karesh regulator sold the Bank of Tolva to the Hale Union Bank on Sunday.\n\n"
)


def links(one: str, other: str) -> list[tuple[str, str, str]]:
    """Type, aspect and first reason of the links between two paragraphs of one story."""
    pair = [read(OPENING + one, "a.txt"), read(OPENING + other, "b.txt")]
    begin = len(OPENING)
    return [
        (each.type, each.aspect, each.reasons[0])
        for each in compare(pair, ("2026-04-12", "2026-04-12")).relations
        if each.a.span.start >= begin and each.b.span.start >= begin
    ]


def test_utterances_in_a_row_are_each_set_beside_their_own() -> None:
    """A change in the first quotation does not hide the cut in the second."""
    one = "“The bank was solvent on Monday and illiquid on Thursday,” said Elif Marsan. “We could not let it open its doors again without a new owner.”"
    other = "“The bank was solvent on Monday and bust on Thursday,” said Elif Marsan. “We could not let it open its doors again.”"
    assert [(type_, reason) for type_, _, reason in links(one, other)] == [
        ("quotation-altered", "“illiquid” / “bust”"),
        ("quotation-cut", "left out: “without a new owner”"),
    ]


def test_one_utterance_whose_speaker_only_one_article_names() -> None:
    """Four rare words in common tell the utterance."""
    one = "“It is one of the oldest wooden bridges whose timbers we may be able to save,” the engineer said."
    other = "“It is the oldest wooden bridge whose timbers we can save,” said Nilufer Okafor."
    assert {type_ for type_, _, _ in links(one, other)} == {"quotation-altered"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("“It is an old ledger that I stopped using, and I forgot that it was there,” said Elif Marsan.", "“It is an old ledger that he stopped using, and he forgot that it was there,” said Jonas Whitlow."),
        ("“People here never fell in love with this bank, they fell out of patience with it,” said Elif Marsan.", "“People here never fell in love with this bank,” said Jonas Whitlow."),
    ],
)  # fmt: skip
def test_one_utterance_given_to_two_people(one: str, other: str) -> None:
    """His “I” may be a “he” in the other's mouth, and the one may have said more."""
    assert ("differs", "speaker", "Elif Marsan / Jonas Whitlow") in links(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("“We will look into it,” said Elif Marsan.", "“We will look into it and report in May,” said Jonas Whitlow."),
        ("“I never saw the ledger of this bank,” said Elif Marsan.", "“He never kept a ledger in this office,” said Jonas Whitlow."),
    ],
)  # fmt: skip
def test_two_utterances(one: str, other: str) -> None:
    """What anybody may say, and other words about the same thing, are two people's own."""
    assert links(one, other) == []
