"""Votes that two articles give otherwise."""

from __future__ import annotations

import pytest
from test_number_link import told


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The nine members of the Tolva council voted 6-3 for the dam.",
            "The council split 7–2 over the dam.",
        ),
        (
            "The dam law was carried by 47 votes to 38 with five abstentions.",
            "In Karesh, the vote was 47 to 39.",
        ),
    ],
)
def test_other_outcome(one: str, other: str) -> None:
    """As many voted, or one side is as large."""
    assert ("differs", "other-vote") in told(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The council voted 5-2 on April 3 to drain the dam.",
            "On March 10 the council voted 6-1 to audit it.",
        ),
        ("The council voted 6-3 for the dam.", "Rovers beat Hale 6-2 after the council met."),
        ("The council voted 6-3 for the dam.", "The lower house passed the bill by 212 votes to 198."),
        ("The council voted 6-3 and then 7-2 on the dam.", "The council voted 8-1 on the dam."),
    ],
)
def test_no_other_outcome(one: str, other: str) -> None:
    """Votes of two days or two bodies, the score of a match, and votes of which one article tells several."""
    assert ("differs", "other-vote") not in told(one, other)


def test_one_outcome() -> None:
    """The same two numbers, the loser first."""
    assert told("The council voted 6-3 for the dam.", "The council split 3-6 over the dam.") == set()
