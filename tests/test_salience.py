"""Salience: whom a pronoun most likely means."""

from __future__ import annotations

import pytest
from make_salience import check, read_examples
from test_memory import ANNA, EVA, TOM, memory_of

from digest.salience import POINTS, Candidate, Seen, Shared, choose, rank


def shared(claimant: str, share: float, unit: int) -> Shared:
    """A candidate met last in a sentence, with its share."""
    return Shared(Candidate(Seen(0, unit, claimant, None, False, True, False), ()), share)


def test_shares_make_one_with_somebody_who_was_not_met() -> None:
    """The likeliest comes first, and something is left for others."""
    memory = memory_of(((ANNA, False),), ((EVA, True), (TOM, True)))
    ranked = rank(memory.candidates("she"), "she")
    assert [each.candidate.seen.claimant for each in ranked] == ["Eva Lind", "Anna Reed"]
    assert 0.9 < sum(each.share for each in ranked) < 1


def test_of_two_who_are_even_neither_is_named() -> None:
    """Two of one sentence make way for a third; two of different sentences do not."""
    even = [shared("Anna", 0.45, 3), shared("Eva", 0.4, 3)]
    assert choose(even) is None
    third = choose([*even, shared("Ruth", 0.1, 1)])
    assert third is not None and third.candidate.seen.claimant == "Ruth"
    first = choose([shared("Anna", 0.45, 3), shared("Eva", 0.4, 2)])
    assert first is not None and first.candidate.seen.claimant == "Anna"
    assert choose([shared("Anna", 0.2, 3)]) is None
    assert choose([]) is None


def test_who_speaks_is_told_by_a_name_of_every_sign() -> None:
    """A sign without points would silently count for nothing."""
    memory = memory_of(((ANNA, True), (TOM, True)), ((EVA, True),))
    signs = {sign for each in memory.candidates("she", in_tag=True) for sign in each.signs}
    assert signs and signs <= POINTS.keys()


def test_an_editor_is_told_why() -> None:
    """The reason says what spoke most for the one who was chosen."""
    meant = memory_of(((ANNA, True), (TOM, False))).of_pronoun("she")
    assert meant.reason == "‘she’ goes back to Anna Reed, the subject of the sentence before"


@pytest.mark.slow
def test_pronouns_of_articles_left_out() -> None:
    """More than nine of ten who are meant by `he` and `she` are found, and one of fourteen is wrong."""
    found = check([each for each in read_examples() if each.low != "it"])
    assert found["right"] / found.total() >= 0.91
    assert found["wrong"] / found.total() <= 0.072
