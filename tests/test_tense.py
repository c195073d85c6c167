"""Whether the words around a date look back or ahead."""

from __future__ import annotations

import pytest

from digest.seed import Span
from digest.tense import find_tense, has_just_happened, is_next_year, is_to_come


def around(text: str) -> tuple[str, Span, int, int]:
    """A sentence whose date stands between the signs `<` and `>`."""
    at = text.index("<")
    stop = text.index(">") - 1
    plain = text.replace("<", "").replace(">", "")
    return plain, Span(0, len(plain)), at, stop


@pytest.mark.parametrize(
    ("text", "tense"),
    [
        ("It will open in <October>.", "ahead"),
        ("Two of them want to wait for <October> figures.", "ahead"),
        ("A cut is pencilled in for <September>.", "ahead"),
        ("Markets see a one-in-five chance of a cut in <July>.", "ahead"),
        ("The director, who steps down in <December>, said so.", "ahead"),
        ("That is below the 110,000 it forecast in <October>.", "back"),
        ("They put the chance of a cut at a fifth, down from 46% on <Monday>.", "back"),
        ("Profit for the six months to <June 30> was flat.", "back"),
        ("Nobody could answer that in <February>.", "either"),
        ("On <Tuesday>, the orchestra announced that he will leave.", ""),
        ("On <Tuesday>, he will leave.", "ahead"),
        ("The <May> figure.", ""),
        ("Talks will have to be concluded by midnight on <Monday>.", "ahead"),
        ("Ministers have to decide on <Monday>.", ""),
        ("Ministers have decided on <Monday>.", "back"),
    ],
)
def test_the_nearest_verb_tells(text: str, tense: str) -> None:
    """Of the verbs before a date the last one counts; before a date that opens its sentence stands none."""
    assert find_tense(*around(text)) == tense


def test_what_stands_right_before_a_date() -> None:
    """A verb in the past, a promise, and “next year” hold for the date behind them."""
    for words in (
        "He vanished on <8 March>.",
        "A search was made on the couple’s tablet at 3.14am on <9 February>.",
        "On <17 July>, the board voted to close.",
    ):
        text, block, at, stop = around(words)
        assert has_just_happened(text, block, at, stop) and not is_to_come(text, block, at)
    text, block, at, stop = around("The plant will be closed on <1 November>.")
    assert is_to_come(text, block, at) and not has_just_happened(text, block, at, stop)
    text, block, at, stop = around("On <17 July>, the board will vote.")
    assert not has_just_happened(text, block, at, stop)
    text, block, at, _ = around("Next year’s edition runs <2-12 September>.")
    assert is_next_year(text, block, at)
