"""Scale: a digest's own names, definitions and order of the ratings."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.rating import MEANINGS, RATINGS
from digest.scale import Scale, read_scale


def read(told: object) -> tuple[Scale, list[str]]:
    """The scale, and what is wrong with it."""
    faults: list[str] = []
    return read_scale(told, lambda key, what, mend: faults.append(what)), faults


def test_nothing_told_is_the_usual_scale() -> None:
    """Without settings every rating has its usual name, meaning and place."""
    assert read({}) == (Scale(tuple(RATINGS.items()), tuple(MEANINGS.items())), [])


def test_a_name_and_a_definition() -> None:
    """A rating may be given a name alone, or a name and what it means; its id and place stay."""
    scale, faults = read({"disputed": "Strittig", "accurate": {"name": "Richtig", "meaning": "Stimmt so."}})
    assert faults == []
    assert dict(scale.names) == RATINGS | {"disputed": "Strittig", "accurate": "Richtig"}
    assert dict(scale.meanings) == MEANINGS | {"accurate": "Stimmt so."}


def test_two_ratings_change_places() -> None:
    """Those that are named stand in the order in which they are named; the others where they always did."""
    scale, _ = read({"inaccurate": "False", "accurate": "True"})
    order = list(RATINGS)
    order[0], order[4] = order[4], order[0]
    assert [rating for rating, _ in scale.names] == order
    assert [rating for rating, _ in scale.meanings] == order


@given(st.permutations(list(RATINGS)), st.integers(0, len(RATINGS)))
def test_any_order_holds_every_rating_once(ratings: list[str], number: int) -> None:
    """However ratings are ordered, none is lost, and those named keep their order."""
    named = ratings[:number]
    scale, faults = read({rating: RATINGS[rating] for rating in named})
    order = [rating for rating, _ in scale.names]
    assert faults == []
    assert sorted(order) == sorted(RATINGS)
    assert [rating for rating in order if rating in named] == named


@pytest.mark.parametrize(
    ("told", "words"),
    [
        ({"inaccurate": "Accurate\u200b"}, "nobody sees"),
        ({"accurate": "\u202eetaruccanI"}, "nobody sees"),
        ({"inaccurate": "\u0410ccurate"}, "two alphabets"),
        ({"inaccurate": "Accurate!"}, "the name of `accurate`"),
        ({"inaccurate": "\uff21ccurate"}, "the name of `accurate`"),
        ({"lacks-context": "Lacks-context", "disputed": "Lacks  Context"}, "the name of `lacks-context`"),
        ({"accurate": "True", "inaccurate": "Accurate"}, "the name of `accurate`"),
        ({"accurate": "(Draft) right"}, "something else than a rating"),
        ({"accurate": "Dr\u00e4ft: right"}, "something else than a rating"),
        ({"accurate": "Withdrawn: no"}, "something else than a rating"),
        ({"unrated": "Checked by us"}, "something else than a rating"),
        ({"accurate": "Outlets differ!"}, "what a machine found"),
        ({"unrated": "True"}, "is a verdict"),
        ({"unrated": "Pants on fire!"}, "is a verdict"),
        ({"unrated": "Not accurate yet"}, "the name of `accurate` in it"),
        ({"unrated": "So far disputed"}, "the name of `disputed` in it"),
        ({"accurate": "Holds up", "unrated": "Holds up for now"}, "the name of `accurate` in it"),
    ],
)
def test_no_name_is_taken_for_another(told: dict[str, str], words: str) -> None:
    """Not by a hasty reader, and not in a type that has one letter for two."""
    scale, faults = read(told)
    assert len(faults) == 1 and words in faults[0]
    assert list(told)[-1] in [rating for rating, name in scale.names if name == RATINGS[rating]]


def test_where_a_name_stands_says_nothing() -> None:
    """A rating that is named after `unrated` is told apart from it as well."""
    told = {"unrated": "Holds up for now", "accurate": "Holds up"}
    scale, faults = read(told)
    assert faults == ["`unrated` is called “Holds up for now”, which has the name of `accurate` in it"]
    assert dict(scale.names) == RATINGS | {"accurate": "Holds up"}


def test_ratings_may_hold_each_others_words() -> None:
    """Only a claim that has none must not seem to have one; part of a word is no name."""
    told = {"accurate": "No", "mostly-accurate": "No, mostly", "unrated": "Nobody has looked at it yet"}
    assert read(told)[1] == []


def test_names_in_other_languages() -> None:
    """Accents and other scripts are nothing odd."""
    told = {
        "accurate": "Überprüft",
        "disputed": "Спорно",
        "inaccurate": "正しくない",
        "unrated": "ยังไม่ได้ตรวจสอบ",
    }
    scale, faults = read(told)
    assert faults == [] and dict(scale.names) == RATINGS | told


@given(st.dictionaries(st.sampled_from(list(RATINGS)), st.one_of(st.none(), st.integers(), st.text())))
def test_whatever_is_told_no_two_ratings_look_alike(told: dict[str, object]) -> None:
    """A name that is none, or that is somebody else's, is left out."""
    names = [" ".join(name.casefold().split()) for _, name in read(told)[0].names]
    assert len(set(names)) == len(RATINGS)
    assert all(any(c.isalnum() for c in name) for name in names)
