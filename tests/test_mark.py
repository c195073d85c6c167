"""Marks: taken out of a text and put back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.annotation import annotate
from digest.disk import make_seed
from digest.mark import Mark, put_marks, take_marks, uncross
from digest.sighting import find_stated

PIECES = st.sampled_from(
    ["==", "==[^a]", "==[^b-1]", "a", " ", "b c", "\n", "\n\n", "`", "\\", "- ", "<!--", "-->", "=", "```\n"]
)


@given(st.lists(PIECES, max_size=30).map("".join))
def test_taking_and_putting_back_changes_nothing(source: str) -> None:
    """Whatever is written, marks come out and go back in letter for letter."""
    plain, marks = take_marks(source)
    assert put_marks(plain, marks) == source


@pytest.mark.parametrize(
    ("source", "plain", "marked"),
    [
        ("say ==the words==[^x] here", "say the words here", [("x", "the words")]),
        ("==a ==b==[^x] c==[^y]", "a b c", [("x", "b"), ("y", "a b c")]),
        ("====a==[^x]==[^y]", "a", [("x", "a"), ("y", "a")]),
        ("1 == 2 and ==a==[^x]", "1 == 2 and a", [("x", "a")]),
        ("`==a==[^x]` and ==b==[^y]", "`==a==[^x]` and b", [("y", "b")]),
        ("==a ==[^x]", "==a ==[^x]", []),
        ("==a\n\nb==[^x]", "==a\n\nb==[^x]", []),
        ("==a.\nB.==[^x]", "a.\nB.", [("x", "a.\nB.")]),
        ("- ==a\n- b==[^x]", "- ==a\n- b==[^x]", []),
        ("```\n==a==[^x]\n```\n==b==[^y]", "```\n==a==[^x]\n```\nb", [("y", "b")]),
        ("plain footnote[^1]", "plain footnote[^1]", []),
        ("<!-- a\n\n==b==[^x]\n-->\n\n==c==[^y]", "<!-- a\n\n==b==[^x]\n-->\n\nc", [("y", "c")]),
    ],
)
def test_what_is_a_mark(source: str, plain: str, marked: list[tuple[str, str]]) -> None:
    """Marks nest, stay inside a block, and are not looked for in code."""
    taken, marks = take_marks(source)
    assert taken == plain
    assert [(mark.claim, mark.words(taken)) for mark in marks] == marked


SPANS = st.lists(st.tuples(st.integers(0, 12), st.integers(0, 12)), max_size=6)


@given(SPANS)
def test_uncrossed_marks_survive_the_round_trip(spans: list[tuple[int, int]]) -> None:
    """After `uncross`, what is put into a text is what is taken out of it."""
    plain = "ab cd ef gh ij"
    marks = uncross(plain, [Mark("x", min(s), max(s)) for s in spans])
    assert sorted(take_marks(put_marks(plain, marks))[1], key=str) == sorted(marks, key=str)


def test_a_judged_mark_follows_its_statement() -> None:
    """Rules that cut finer leave “She stressed that” outside: the mark moves to the statement, or stays where none is most of it."""
    text = "She stressed that the yard owns a great number of cranes. Rain fell on the town all day."
    seed, _ = make_seed("yard.txt", "yard.txt", text.encode())
    assert seed is not None
    annotation = annotate(seed, "2026-03-10")

    def stated(words: str) -> list[str]:
        return [span.of(text) for span in find_stated(annotation, [words])]

    assert stated("the yard owns a great number of cranes") == ["the yard owns a great number of cranes"]
    assert stated("She stressed that the yard owns a great number of cranes") == [
        "the yard owns a great number of cranes"
    ]
    assert stated("the yard owns") == []


def test_words_judged_once_are_marked_wherever_they_are_stated() -> None:
    """Which of two places an editor meant is told later, by the claim: neither is lost here."""
    text = "The yard owns twelve cranes. Rain fell all day. The yard owns twelve cranes."
    seed, _ = make_seed("yard.txt", "yard.txt", text.encode())
    assert seed is not None
    assert len(find_stated(annotate(seed, "2026-03-10"), ["The yard owns twelve cranes"])) == 2
