"""Name: who and what a text mentions, under which name and of which type."""

from __future__ import annotations

import itertools
import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from digest.article import Block
from digest.name import RULES, Name, find_names
from digest.seed import Span


def blocks_of(text: str) -> list[Block]:
    """A block a line."""
    return [
        Block("paragraph", Span(m.start(), m.start() + len(m.group().rstrip())), "test", ())
        for m in re.finditer(r"\S[^\n\r]*", text)
    ]


def names_of(text: str) -> tuple[Name, ...]:
    """The names of a text whose lines are its blocks."""
    return find_names(text, blocks_of(text))


def listed(text: str) -> list[str]:
    """`words = name (type)` of each mention; `= name` only where it differs."""
    return [
        f"{n.span.of(text)}{'' if n.span.of(text) == n.name else ' = ' + n.name} ({n.type})"
        for n in names_of(text)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Maria Lopez met Dr. Peter Okafor in Lyon. Lopez said Okafor was late.",
            [
                "Maria Lopez (person)", "Peter Okafor (person)", "Lyon (place)",
                "Lopez = Maria Lopez (person)", "Okafor = Peter Okafor (person)",
            ],
        ),
        (
            "Northwind Ltd boss Ann Reid left. Dame Ann Reid’s firm, Northwind, is sold.",
            [
                "Northwind Ltd (organization)", "Ann Reid (person)", "Ann Reid (person)",
                "Northwind = Northwind Ltd (organization)",
            ],
        ),
        (
            "The World Health Organization (WHO) met. The WHO said so.",
            [
                "World Health Organization (organization)", "WHO = World Health Organization (organization)",
                "WHO = World Health Organization (organization)",
            ],
        ),
        (
            "Experts in artificial general intelligence (AGI) use AI, GPUs and A.I. on an IPO; GDP fell.",
            [],
        ),
        (
            "Airbus sold an A320-200, a phone maker showed the X200, and Covid-19 spread.",
            ["Airbus (other)", "A320-200 (product)", "X200 (product)", "Covid-19 (other)"],
        ),
        (
            "The H5N1 virus and HIV-1 spread; a COVID-19 vaccine was sold.",
            ["H5N1 (other)", "HIV-1 (other)", "COVID-19 (other)"],
        ),
        (
            "Ada Brook of VOLT and Maria Lopez said so. Joe Tamsin of NATO and Peter Hale of the RSPCA left.",
            [
                "Ada Brook (person)", "VOLT (other)", "Maria Lopez (person)", "Joe Tamsin (person)", "NATO (organization)",
                "Peter Hale (person)", "RSPCA (organization)",
            ],
        ),
        (
            "Ada Brook of VOLT left Volt Old Line Trams (VOLT).",
            [
                "Ada Brook (person)", "VOLT = Volt Old Line Trams (organization)", "Volt Old Line Trams (organization)",
                "VOLT = Volt Old Line Trams (organization)",
            ],
        ),
        (
            "A firm sold the K200 chip; it has 10,000 K200s and 90 T100s.",
            ["K200 (product)", "K200s = K200 (product)", "T100s (product)"],
        ),
        (
            "She studied at the University of Oslo and joined the Ministry of Health and Welfare.",
            ["University of Oslo (organization)", "Ministry of Health and Welfare (organization)"],
        ),
        (
            "US-China talks in the U.S. stalled, the UK and Beijing said.",
            [
                "US = United States (place)", "China (place)", "U.S. = United States (place)", "UK = United Kingdom (place)",
                "Beijing (place)",
            ],
        ),
        (
            "Prime Minister Jan Novak and Foreign Secretary Olga Petrova flew to Davos, Switzerland.",
            ["Jan Novak (person)", "Olga Petrova (person)", "Davos (place)", "Switzerland (place)"],
        ),
        (
            "Quantor AI CEO Lena Fischer spoke. Fischer, 41, founded Quantor AI, a Chinese startup.",
            [
                "Quantor AI (organization)", "Lena Fischer (person)", "Fischer = Lena Fischer (person)",
                "Quantor AI (organization)",
            ],
        ),
        (
            "Executives from Volvo, Saab and Ericsson came; the startup Brelluma did not.",
            ["Volvo (organization)", "Saab (organization)", "Ericsson (organization)", "Brelluma (organization)"],
        ),
        ("Despite the rain, Police said However that Teachers left on Monday in May.", []),
        ("The Leeds-based firm hired Washington-born Ludwig van der Berg.", [
            "Leeds (place)", "Washington (place)", "Ludwig van der Berg (person)",
        ]),
        ("They ate McDonald-like food at O’Brien’s place in New York City.", [
            "McDonald (other)", "O’Brien (other)", "New York City (place)",
        ]),
    ],
)  # fmt: skip
def test_names_and_types(text: str, expected: list[str]) -> None:
    """Mentions are cut, typed and brought under one name as a reader would."""
    assert listed(text) == expected


def test_surname_of_two_people_stays_alone() -> None:
    """A surname that two people of the text bear is joined to neither."""
    names = {n.span.start: n.name for n in names_of("Ann Reid met Tom Reid. Reid said no.")}
    assert sorted(names.values()) == ["Ann Reid", "Reid", "Tom Reid"]


def test_title_tells_two_people_apart() -> None:
    """`Mrs` settles which of two people with one surname is meant."""
    assert [n.name for n in names_of("Anna Reid met Thomas Reid. Mrs Reid said no.")][-1] == "Anna Reid"


@pytest.mark.parametrize(
    ("text", "gender"),
    [
        ("Dame Robin Shaw left.", "f"),
        ("Peter Shaw left.", "m"),
        ("Robin Shaw left.", ""),
        ("Robin Shaw said she would stay. Later Robin Shaw said she was glad.", "f"),
        ("Spokeswoman Kim Shaw left.", "f"),
    ],
)
def test_gender(text: str, gender: str) -> None:
    """Title, role, pronouns and first name tell the gender, or nothing does."""
    assert {n.gender for n in names_of(text)} == {gender}


TEXTS = st.lists(
    st.sampled_from(
        ["Ann", "Reid", "Dr", ".", ",", "’s", "'s", "of", "the", "University", "A.I.", "U.S.", "H100", "CEO", "and", "in", "-", "(",
         "WHO)", "said", "Leeds", "Ltd", "Inc", "\n", "\u00a0", "US-China", "Minister", "AI", "&", "van", "É", "x", "“", "”", ":"]
    ),
    max_size=50,
)  # fmt: skip


@settings(max_examples=400, deadline=None)
@given(st.one_of(TEXTS.map(" ".join), TEXTS.map("".join), st.text(max_size=120)))
def test_any_text(text: str) -> None:
    """On any text: mentions are in order, apart from each other, inside blocks, with known rules and reasons."""
    blocks = blocks_of(text)
    found = find_names(text, blocks)
    assert all(a.span.end <= b.span.start for a, b in itertools.pairwise(found))
    for name in found:
        assert name.span.start < name.span.end
        assert any(block.span.holds(name.span) for block in blocks)
        assert name.name.strip() and name.rule in RULES and name.reasons


def test_furniture_holds_no_names() -> None:
    """Nothing is looked for in what is no part of the report."""
    text = "Peter Shaw left."
    assert find_names(text, [Block("furniture", Span(0, len(text)), "test", ())]) == ()


@pytest.mark.parametrize(
    "unit", ["Ann Reid, ", "Anna Reid met {0} Dorn{0} at Bank{0} of Leeds. ", "A.", "US-", "Of The "]
)
def test_time_grows_with_the_text_only(unit: str) -> None:
    """Twenty thousand units take seconds."""
    text = "".join(unit.replace("{0}", f"B{chr(97 + i % 26)}x{i}") for i in range(20_000))
    began = time.process_time()
    find_names(text, [Block("paragraph", Span(0, len(text)), "test", ())])
    assert time.process_time() - began < 25
