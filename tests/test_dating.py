"""Datings: days, months, years and periods, as EDTF where they can be pinned down."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.article import Block
from digest.dating import RULES, Dating, find_datings
from digest.seed import Span

FRIDAY = "2025-01-31"


def blocks_of(text: str) -> tuple[Block, ...]:
    """One block a line, made by hand."""
    return tuple(
        Block("paragraph", Span(line.start(), line.end()), "by-hand", ())
        for line in re.finditer(r"[^\s](?:[^\n]*[^\s])?", text)
    )


def datings(text: str, published: str = "") -> tuple[Dating, ...]:
    blocks = blocks_of(text)
    return find_datings(text, blocks, [block.span for block in blocks], published)


# Written before the rules: text, words found, EDTF without and with the publication date above.
LABELLED: list[tuple[str, list[tuple[str, str, str]]]] = [
    ("It opened on 3 May 2025.", [("3 May 2025", "2025-05-03", "2025-05-03")]),
    ("It opened on May 3, 2025, at noon.", [("May 3, 2025", "2025-05-03", "2025-05-03")]),
    ("It opened on the 3rd of May 2024.", [("3rd of May 2024", "2024-05-03", "2024-05-03")]),
    ("It opened on May 3.", [("May 3", "XXXX-05-03", "2025-05-03")]),
    ("It was released on December 25.", [("December 25", "XXXX-12-25", "2024-12-25")]),
    ("It was released on Christmas Day.", [("Christmas Day", "XXXX-12-25", "2024-12-25")]),
    ("It closed on New Year’s Eve.", [("New Year’s Eve", "XXXX-12-31", "2024-12-31")]),
    ("Prices rose in January 2025.", [("January 2025", "2025-01", "2025-01")]),
    ("In October, the firm said so.", [("October", "XXXX-10", "2024-10")]),
    ("Sales fell last March.", [("last March", "", "2024-03")]),
    ("He spoke on Monday.", [("Monday", "", "2025-01-27")]),
    ("He will speak on Monday.", [("Monday", "", "2025-02-03")]),
    ("Last week, he spoke.", [("Last week", "", "2025-01-20/2025-01-26")]),
    ("Earlier this week, he spoke.", [("Earlier this week", "", "2025-01-27/2025-01-31")]),
    ("He spoke yesterday.", [("yesterday", "", "2025-01-30")]),
    ("He spoke at the summit this year.", [("this year", "", "2025")]),
    ("He won last year.", [("last year", "", "2024")]),
    ("It will open next month.", [("next month", "", "2025-02")]),
    ("For the past decade, it led.", [("the past decade", "", "2015/2025")]),
    (
        "It could happen within the next two to four years.",
        [("within the next two to four years", "", "2027/2029")],
    ),
    ("It will happen within the next decade.", [("within the next decade", "", "2025/2035")]),
    ("It will happen within the next ten years.", [("within the next ten years", "", "2025/2035")]),
    ("It could happen within a decade.", [("within a decade", "", "2025/2035")]),
    ("It grew over the past five years.", [("the past five years", "", "2020/2025")]),
    ("It was in the 2019-20 season.", [("2019-20", "2019/2020", "2019/2020")]),
    ("It lasted from 2019 to 2021.", [("2019 to 2021", "2019/2021", "2019/2021")]),
    ("It was 2025-01-31 already.", [("2025-01-31", "2025-01-31", "2025-01-31")]),
    ("It began on 31/01/2025.", [("31/01/2025", "2025-01-31", "2025-01-31")]),
    ("It began on 03/04/2025.", [("03/04/2025", "", "")]),
    ("It began in 1998.", [("1998", "1998", "1998")]),
    ("By 2030 it will be gone.", [("2030", "2030", "2030")]),
    ("The 2020 elections were close.", [("2020", "2020", "2020")]),
    ("It was loved in the 1990s.", [("1990s", "199X", "199X")]),
    ("They met over the weekend.", [("over the weekend", "", "2025-01-25/2025-01-26")]),
    ("He died three days ago.", [("three days ago", "", "2025-01-28")]),
    ("It ran from 3-5 May 2024.", [("3-5 May 2024", "2024-05-03/2024-05-05", "2024-05-03/2024-05-05")]),
    ("It fell in late 2023.", [("late 2023", "2023~", "2023~")]),
    ("It fell in early March 2024.", [("early March 2024", "2024-03~", "2024-03~")]),
    ("It closed last night.", [("last night", "", "2025-01-30")]),
    ("He will speak today.", [("today", "", "2025-01-31")]),
    ("It happened on 9 Sept. 2001.", [("9 Sept. 2001", "2001-09-09", "2001-09-09")]),
    ("It closed on Friday, 3 January 2025.", [("Friday, 3 January 2025", "2025-01-03", "2025-01-03")]),
    ("It began in July of last year.", [("July of last year", "", "2024-07")]),
    ("It grew between 2010 and 2013.", [("2010 and 2013", "2010/2013", "2010/2013")]),
    # none at all
    ("China may possess more, and it may march on.", []),
    ("May I ask? They march in step.", []),
    ("Prime Minister May said so to April Jones.", []),
    ("They have 2000 people and 2,024 cows.", []),
    ("The K2024 and the 1,998 jobs and $2025.", []),
    ("He reads the Sunday Courier.", []),
    ("They sat in the second row, one day a week.", []),
    ("The marching band was sun-burnt on a fine day.", []),
    ("31 February 2025 is no day, nor is 2025-13-01.", [("February 2025", "2025-02", "2025-02")]),
]


@pytest.mark.parametrize(("text", "expected"), LABELLED, ids=[text[:40] for text, _ in LABELLED])
def test_labelled(text: str, expected: list[tuple[str, str, str]]) -> None:
    """A dating has its words and, where they or the publication date pin it down, its EDTF."""
    assert [(found.span.of(text), found.edtf) for found in datings(text)] == [(w, e) for w, e, _ in expected]
    assert [(found.span.of(text), found.edtf) for found in datings(text, FRIDAY)] == [
        (w, e) for w, _, e in expected
    ]


def test_unknown_is_said() -> None:
    """What hangs on an unknown publication date says so."""
    (found,) = datings("He spoke yesterday.")
    assert "hangs on the publication date, which is unknown" in " ".join(found.reasons)


def test_vague_publication_date() -> None:
    """A publication month pins down a year, not a day."""
    (year, day) = datings("He won last year and spoke on Monday.", "2025-01")
    assert (year.edtf, day.edtf) == ("2024", "")


PIECES = st.sampled_from(
    ["May ", "3", "rd of ", " 2025", "-", "/", "last ", "week", "this ", "Monday", " ", "\n", "within ", "the next ",
     "two ", "to four ", "years", " ago", "31 ", "February ", ", ", "in ", "\u00a0", "9999", "0", "s", "weekend"]
)  # fmt: skip


@given(
    st.one_of(st.text(max_size=80), st.lists(PIECES, max_size=25).map("".join)),
    st.sampled_from(
        [
            "",
            FRIDAY,
            "2025",
            "2025-01",
            "2024-02-29",
            "2025-01-31~",
            "0001-01-01",
            "9999-12-31",
            "2025-01-27/2025-01-29",
            "x",
        ]
    ),
)
def test_any_text(text: str, published: str) -> None:
    """Whatever stands there, spans lie in blocks, in order, apart."""
    blocks = blocks_of(text)
    found = datings(text, published)
    for one in found:
        words = one.span.of(text)
        assert words and words == words.strip()
        assert any(block.span.holds(one.span) for block in blocks)
        assert one.rule in RULES and one.reasons
        assert re.fullmatch(r"[0-9X~/-]*", one.edtf)
    for one, two in pairwise(found):
        assert one.span.end <= two.span.start
