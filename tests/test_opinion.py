"""Opinion: a recognizer's votes on names, where the rules see little."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import pytest

from digest.article import Block
from digest.mention import NameType
from digest.name import find_names
from digest.recognizer import Guess
from digest.seed import Span


class FakeRecognizer:
    """Takes given words for names wherever they stand."""

    def __init__(self, types: dict[str, NameType]) -> None:
        self.types = types

    def recognize(self, sentences: Sequence[str]) -> Iterable[Sequence[Guess]]:
        """Every occurrence of the words given."""
        for sentence in sentences:
            yield [
                (start, start + len(words), kind)
                for words, kind in self.types.items()
                for start in [sentence.find(words)]
                if start >= 0
            ]


def types_of(text: str, types: dict[str, NameType]) -> dict[str, str]:
    """Names and types of a text of one paragraph."""
    block = Block("paragraph", Span(0, len(text)), "test", ())
    return {n.name: n.type for n in find_names(text, [block], recognizer=FakeRecognizer(types))}


def test_fake_finds_what_it_was_given() -> None:
    """The fake gives places in the sentence."""
    assert list(FakeRecognizer({"b": "place"}).recognize(["ab", "c"])) == [[(1, 2, "place")], []]


def test_settles_what_the_rules_leave_open() -> None:
    """A lone capital gets the recognizer's type, with the rule that says so."""
    text = "He praised Brelluma. Then they praised Zorvath again."
    assert types_of(text, {}) == {"Brelluma": "other", "Zorvath": "other"}
    assert types_of(text, {"Brelluma": "place"}) == {"Brelluma": "place", "Zorvath": "other"}


def test_a_lone_word_is_no_body_for_one_guess() -> None:
    """Three in four lone words that are once taken for a body are none; where two places agree, it is believed."""
    guesses: dict[str, NameType] = {"Brelluma": "organization"}
    assert types_of("He praised Brelluma.", guesses) == {"Brelluma": "other"}
    assert types_of("He praised Brelluma. He saw Brelluma.", guesses) == {"Brelluma": "organization"}


def test_does_not_overrule_the_rules() -> None:
    """What the rules are sure of stays."""
    assert types_of("Mrs Zorvath left.", {"Zorvath": "place"}) == {"Zorvath": "person"}


def test_adds_no_common_words() -> None:
    """What begins a sentence with a capital, and what is no name by the rules, is not added."""
    assert types_of("Turnout fell on Monday.", {"Turnout": "person", "Monday": "person"}) == {}


def test_article_and_possessive_are_taken_off() -> None:
    """A span with `the` or `'s` means the same name."""
    assert types_of("He likes the Brelluma’s work.", {"the Brelluma’s": "place"}) == {"Brelluma": "place"}


def test_likely_guesses_only() -> None:
    """Nobody is called by common words alone, and what is shouted tells no type."""
    text = "He praised the Whistle and Brelluma at BRIGHTWATER."
    guesses: dict[str, NameType] = {"Whistle": "place", "Brelluma": "person", "BRIGHTWATER": "organization"}
    assert types_of(text, guesses) == types_of(text, {})


@pytest.mark.parametrize(
    ("text", "span", "kind"),
    [
        ("Officers of the Scottish Police Federation met.", "Scottish Police Federation", "organization"),
        ("It was filed with Health New Zealand Agency today.", "Health New Zealand Agency", "organization"),
        (
            "Crews of the Fire Service and Civil Defense came.",
            "Fire Service and Civil Defense",
            "organization",
        ),
        ("She beat van der Reid again.", "van der Reid", "person"),
        ("A blow from Fighter Haskins ended it.", "Haskins", "person"),
    ],
)
def test_cuts_better_than_the_rules(text: str, span: str, kind: NameType) -> None:
    """A body with its people’s name, a surname with its small words and a name behind what its bearer is are one name each."""
    assert types_of(text, {span: kind}).get(span) == kind


@pytest.mark.parametrize(
    ("text", "span", "kind"),
    [
        ("Officials of the UK Met Office met.", "UK Met Office", "organization"),
        ("Then Ann Reid KC rose.", "Ann Reid KC", "person"),
        ("They met in Ostby, Brelluma and Tolvane Council.", "Ostby, Brelluma and Tolvane Council", "place"),
        ("They asked Ann Reid/Brelluma News.", "Ann Reid/Brelluma News", "person"),
    ],
)
def test_leaves_other_cuts_alone(text: str, span: str, kind: NameType) -> None:
    """Where the recognizer is mostly wrong, the names of a text are those of the rules."""
    assert types_of(text, {span: kind}) == types_of(text, {})


def test_turns_only_a_doubtful_person() -> None:
    """Two unknown words are a person’s until the recognizer says otherwise; a body stays a body, a known surname a person’s."""
    text = "Yesterday Ostby Tolvane opened. Then Ostby Ltd closed. Later Ostby Robertson came."
    assert types_of(text, {})["Ostby Tolvane"] == "person"
    guesses: dict[str, NameType] = dict.fromkeys(("Ostby Tolvane", "Ostby Robertson"), "organization")
    turned = types_of(text, {**guesses, "Ostby Ltd": "place"})
    assert turned == {
        "Ostby Tolvane": "organization",
        "Ostby Ltd": "organization",
        "Ostby Robertson": "person",
    }


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("Zorvath opened late.", "Zorvath"),
        ("He praised his Zorvath.", "Zorvath"),
        ("It was called Zorvath.", "Zorvath"),
        ("He praised the Zorvath Rally.", "Zorvath Rally"),
    ],
)
def test_unsound_places_have_no_vote(text: str, span: str) -> None:
    """A lone word that opens its sentence or follows `his`, and an event, are no places for the recognizer's sake."""
    assert types_of(text, {span: "place"}) == types_of(text, {})


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("It was told to Ann Reid of the Ostby Institute.", "Ann Reid of the Ostby Institute"),
        ("The former Ostby Bank in Leeds opened.", "Ostby Bank in Leeds"),
        ("They saw Kenya's Ostby Bank.", "Kenya's Ostby Bank"),
    ],
)
def test_two_names_are_not_one_body(text: str, span: str) -> None:
    """A span over a person and a body, or over a place and its bank, stays parted."""
    assert types_of(text, {span: "organization"}) == types_of(text, {})


def test_no_body_against_a_first_name() -> None:
    """A first name and a surname are a person's, whatever the recognizer says."""
    assert types_of("They met Grace Mulhare.", {"Grace Mulhare": "organization"}) == {
        "Grace Mulhare": "person"
    }
