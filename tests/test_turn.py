"""Turn: who speaks in a transcript."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from test_attribution import blocks_of

from digest.name import find_names
from digest.turn import find_turns


def turns_of(text: str) -> list[tuple[str | None, str]]:
    """Each turn's claimant and words."""
    blocks = blocks_of(text)
    return [
        (turn.claimant, turn.span.of(text)) for turn in find_turns(text, blocks, find_names(text, blocks))
    ]


def test_a_surname_in_capitals_is_the_person_introduced() -> None:
    """`FURLONG:` is Geraint Furlong, and a paragraph without a label goes on with the turn."""
    text = (
        "The chair, Geraint Furlong, asked Idris Lunn about the damp.\n"
        "GERAINT FURLONG: You said one in 20.\n"
        "IDRIS LUNN: That was right then.\n"
        "We have looked again.\n"
        "FURLONG: It was wrong."
    )
    assert turns_of(text) == [
        ("Geraint Furlong", "You said one in 20."),
        ("Idris Lunn", "That was right then."),
        ("Idris Lunn", "We have looked again."),
        ("Geraint Furlong", "It was wrong."),
    ]


def test_answers_are_those_of_the_one_person_introduced() -> None:
    """Questions belong to an interviewer who is not named."""
    text = "Maria Lopez mends bridges.\nQ: Is it safe?\nA: It is.\nQ: For how long?\nA: Ten years."
    assert turns_of(text) == [
        (None, "Is it safe?"),
        ("Maria Lopez", "It is."),
        (None, "For how long?"),
        ("Maria Lopez", "Ten years."),
    ]


def test_one_label_is_no_transcript() -> None:
    """A single name and a colon may lead up to anything."""
    assert turns_of("Price: ten pounds.\nThe shop opens at nine.") == []


def test_the_same_advertisement_twice_is_no_transcript() -> None:
    """Labels in capitals that are nobody, between many paragraphs, say nothing."""
    lines = ["It rained in the north.", "BARGAIN FIRST: a lamp for ten pounds", *["The match went on."] * 4]
    assert turns_of("\n".join([*lines, *lines, "READERS CHOICE: our ten best walks"])) == []


def test_a_label_does_not_speak_for_the_article_that_goes_on() -> None:
    """Behind a long stretch without labels the article itself has gone on."""
    talk = ["ANNA REED: Yes.", "TOM BERG: No."]
    lines = ["Anna Reed met Tom Berg.", *talk, *["The river rose."] * 12, *talk]
    assert [words for _, words in turns_of("\n".join(lines))] == ["Yes.", "No.", "Yes.", "No."]


def test_a_role_is_a_speaker() -> None:
    """A moderator whom nobody names still takes turns."""
    text = "MODERATOR: Who begins?\nIt is late.\nGUEST ONE: I do.\nMODERATOR: Go on."
    assert ("MODERATOR", "Who begins?") in turns_of(text)


@given(
    st.lists(
        st.sampled_from(["ANNA REED: Yes.", "TOM BERG: No.", "It rained.", "Q: Why?", "A: So."]), max_size=8
    )
)
def test_turns_stand_in_order_and_inside_their_blocks(lines: list[str]) -> None:
    """No turn reaches over a line, and each comes after the one before it."""
    text = "\n".join(lines)
    blocks = blocks_of(text)
    turns = find_turns(text, blocks, find_names(text, blocks))
    assert [turn.span for turn in turns] == sorted(turn.span for turn in turns)
    assert all("\n" not in turn.span.of(text) for turn in turns)


def test_answers_are_those_of_the_person_in_the_headline() -> None:
    """Others named in questions and answers, or in a byline, do not answer."""
    text = (
        "headline| Maria Lopez Is Done With Bridges\nShe spoke to us last week.\n"
        "Q: Dean Holt has said it is safe.\nA: Anna Reid told me it was not.\nQ: And now?\nA: Ask Mark Pike."
    )
    assert [claimant for claimant, _ in turns_of(text)] == [None, "Maria Lopez"] * 2
