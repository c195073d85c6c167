"""Leaning: the learned weights are whole, the rules settle what labels are too few for, and reasons are plain words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from make_leanings import Pick, check, learn_picks, read_examples
from test_claim import statements_of

from digest.leaning import LEANINGS, START, add_up, lean, read_weights
from digest.weight import LEARNED_AGAINST, LEARNED_FOR


def test_every_sign_counts_for_every_kind() -> None:
    """The file has a number for each kind and one for checking first, and the sign that every statement has."""
    weights = read_weights()
    assert START in weights
    assert {len(points) for points in weights.values()} == {len(LEANINGS) + 1}


@given(st.lists(st.sampled_from(sorted(read_weights()))), st.sampled_from(LEANINGS))
def test_a_sign_for_a_kind_never_takes_it_away(signs: list[str], kind: str) -> None:
    """A statement keeps its kind when a sign is added that speaks for that kind alone."""
    place = LEANINGS.index(lean(add_up(signs, read_weights())))
    more = {**read_weights(), "made-up": tuple(100 * (place == i) for i in range(len(LEANINGS) + 1))}
    assert lean(add_up([*signs, "made-up"], more)) == LEANINGS[place]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("A recession is defined as two quarters of falling output.", "definition"),
        ("The union called the closure of nine depots an act of vandalism.", "characterization"),
        ("The union called for a strike at nine depots.", "event"),
        ("The premier called an early election.", "event"),
        ("The town council has voted to raise the wall by one metre.", "event"),
    ],
)
def test_what_the_rules_settle(text: str, kind: str) -> None:
    """Definitions, and what somebody calls a thing, are told by rule; calling or voting for something is a deed."""
    assert [statement.kind for statement in statements_of(text)] == [kind]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("The bridge is due to open in 2031.", "it tells what is to come: “is due”"),
        ("Sales fell to 3,400 in May.", "the number is the point: its subject is measured in numbers"),
        ("Soldiers shot three men at a roadblock.", "it tells what happened: “shot”"),
        ("The village has no bus.", "it says how something is, to judge by the word “no”"),
    ],
)
def test_the_reason_names_what_speaks_most(text: str, reason: str) -> None:
    """What a rule found comes first; without it, the words that count most."""
    (statement,) = statements_of(text)
    assert statement.reasons[0].startswith(reason)


def test_what_editors_pick_adds_as_much_as_it_takes_away() -> None:
    """A sign that goes with picks speaks for, one that goes without speaks against, and all statements together stay where they were."""
    picks = [
        Pick("a/1", ("word=killed" if is_first else "word=smile", "word=the"), 0.5, is_first)
        for is_first in (True, False) * 60
    ]
    weights = learn_picks(picks)
    assert weights["word=killed"] > 0 > weights["word=smile"]
    totals = [weights[START] + sum(weights.get(sign, 0) for sign in each.signs) for each in picks]
    assert abs(sum(totals)) <= len(picks)


def test_words_like_those_that_are_checked_first_are_a_reason() -> None:
    """An editor is told that the words spoke for or against checking a statement."""
    (grave,) = statements_of("Three miners were killed when a tunnel collapsed in May.")
    (light,) = statements_of("She laughed, and poured another cup of tea.")
    assert LEARNED_FOR in grave.reasons
    assert LEARNED_AGAINST in light.reasons


@pytest.mark.slow
@pytest.mark.long
def test_what_was_learned_beats_the_rules_on_articles_left_out() -> None:
    """By two points or more, when nothing of an article was learned from: else the rules alone would do.

    A third of them shows it; `python tests/make_leanings.py --check 8` learns from all.
    """
    examples = list(read_examples())
    some = set(sorted({each.story for each in examples})[::3])
    examples = [each for each in examples if each.story in some]
    by_rules = sum(any(f"rule={kind}" in each.signs for kind in each.kinds) for each in examples)
    assert check(examples, 4) >= by_rules + 0.02 * len(examples)
