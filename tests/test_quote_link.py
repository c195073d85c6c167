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


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("“They knew exactly which vault to break, and they were gone in four minutes,” said Elif Marsan.", "“They knew precisely which vault to smash, and they had vanished in four minutes,” said Elif Marsan."),
        ("“I owe this bank everything, including my ulcer,” said Elif Marsan.", "“Everything I have I owe to this bank. Also the ulcer,” said Elif Marsan."),
        ("“Nobody took anybody hostage,” said Elif Marsan.", "“No one has taken anyone hostage,” said Elif Marsan."),
        ("“We need boats, blankets and drivers, in that order,” said Elif Marsan.", "“In this order: boats, blankets, drivers,” said Elif Marsan."),
        ("“I have run this bank for 30 years and I thought I would get a telephone call,” said Elif Marsan.", "“Thirty years in this bank and I thought I’d at least get a phone call,” said the former chairwoman."),
        ("“Who is going to pay my rent while nobody can reach my shop?” asked Elif Marsan.", "“Who’s going to pay my rent when nobody can get to my shop?” said Elif Marsan."),
    ],
)  # fmt: skip
def test_one_utterance_put_otherwise(one: str, other: str) -> None:
    """Translated, tidied, turned round or asked: the rare words tell it."""
    assert {type_ for type_, _, _ in links(one, other)} == {"quotation-altered"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The board acted with “heavy hearts”, said Elif Marsan.", "“We did it with heavy hearts and after much thought,” said Elif Marsan."),
        ("Elif Marsan said that the clerks of the bank “preferred to say nothing” of it.", "“They had known it for years, and they preferred to say nothing,” Elif Marsan said."),
        ("Jonas Whitlow called it “a tax on savers”.", "“This is a tax on savers and nothing else,” said Jonas Whitlow."),
    ],
)  # fmt: skip
def test_a_few_words_are_quoted_inside_a_statement(one: str, other: str) -> None:
    """What one outlet tells with two words of the quotation is that quotation."""
    assert ("agrees", "wording", "the same words in quotation marks") in links(one, other)


def test_an_utterance_in_two_pieces_is_tied_with_both() -> None:
    """Where the other outlet breaks it with “he said”, each piece is tied to the whole."""
    one = "“My doctors gave me a choice between this bank and a long life, and I would like to meet my grandchildren,” said Elif Marsan."
    other = "“My doctors gave me a choice between this bank and a long life,” said Elif Marsan. “I would like to meet my grandchildren.”"
    assert {type_ for type_, _, _ in links(one, other)} == {"quotation-altered", "agrees"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("“The vault was empty on Monday,” said Elif Marsan.", "“The directors will answer for it in court,” said Elif Marsan."),
        ("“The savers of this bank will be paid,” said Elif Marsan.", "“We shall not sell this bank to strangers,” said Elif Marsan."),
        ("The bank was “in trouble”, said Elif Marsan.", "“There will be trouble if they sell it,” said Elif Marsan."),
        ("The sale was “a dark day” for Tolva, said Elif Marsan.", "Jonas Whitlow called Sunday “a dark day”."),
    ],
)  # fmt: skip
def test_two_utterances_of_one_story(one: str, other: str) -> None:
    """One speaker says more than one thing of one matter, and two people use the same two words."""
    assert links(one, other) == []


def test_a_speaker_meant_by_a_pronoun_is_no_other_speaker() -> None:
    """“She said” may be read to mean somebody else than it does; the same words are then one utterance."""
    one = "“People here never fell in love with this bank, they fell out of patience with it,” said Elif Marsan."
    other = "Jonas Whitlow lost his post.\n\nThe new chairwoman was candid. “People here never fell in love with this bank,” she said."
    assert {type_ for type_, _, _ in links(one, other)} == {"quotation-cut"}


@pytest.mark.parametrize("name", ["Joe Marsan", "JM", "the regulator"])
def test_one_speaker_under_two_names(name: str) -> None:
    """A short name, the letters of an interview, an office."""
    one = "“We have heard that song before, and it ends in a parking lot with a padlock,” said Joseph Marsan."
    other = f"“We’ve heard that song before and it always ends in a parking lot,” said {name}."
    assert {type_ for type_, _, _ in links(one, other)} == {"quotation-cut"}
