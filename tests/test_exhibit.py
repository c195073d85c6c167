"""Exhibits: a piece of evidence as readers of a claim page see it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from test_extension import part, tree

LINK = "[Minutes of May](https://a.example/minutes)"


def lay_out(*lines: str) -> list[list[tuple[str, str]]]:
    """Of each exhibit its parts: class and words."""
    items = "\n\n".join(f"- {line}" for line in lines)
    root = tree(f"<!-- digest:verdict -->\n**Disputed** · event\n\n{items}\n<!-- /digest:verdict -->")
    listed = part(root, "evidence").find("ul")
    assert listed is not None
    return [
        [
            (each.get("class", "title").removeprefix("digest-exhibit-"), "".join(each.itertext()))
            for each in item
        ]
        for item in listed
    ]


@pytest.mark.parametrize(
    ("told", "parts"),
    [
        ("", []),
        (", Town Hall", [("source", "Town Hall")]),
        (", Town Hall, 2 May 2025", [("source", "Town Hall, 2 May 2025")]),
        (": “a wall”", [("words", "“a wall”")]),
        (
            ", Town Hall, 2 May 2025: “a “high” wall” The “wall” is a dyke.",
            [
                ("source", "Town Hall, 2 May 2025"),
                ("words", "“a “high” wall”"),
                ("remark", "The “wall” is a dyke."),
            ],
        ),
        (", Town Hall: “never closed", [("source", "Town Hall"), ("words", "“never closed")]),
        (", Town Hall, as far as we know", [("source", "Town Hall, as far as we know")]),
    ],
)
def test_parts_of_an_exhibit(told: str, parts: list[tuple[str, str]]) -> None:
    """Title, source, words and remark stand under each other, whether the page has one source or several."""
    whole = [("title", "refutes Minutes of May"), *parts]
    assert lay_out(f"*refutes*: {LINK}{told}") == [whole]
    assert lay_out(f"*refutes*: {LINK}{told}", f"*refutes*: {LINK}{told}") == [whole, whole]


def test_a_line_in_another_form_stays_a_line() -> None:
    """What an editor wrote with emphasis or without a link is shown as it was written."""
    ((first,), (second,)) = lay_out("*supports*: seen by *two* of us", "*context*: nobody was there")
    assert first == ("title", "supports: seen by two of us")
    assert second == ("title", "context: nobody was there")


def test_stance_is_seen_by_the_style_sheet() -> None:
    """Each exhibit says whether it supports, refutes or is context."""
    root = tree(
        "<!-- digest:verdict -->\n**Disputed**\n\n"
        + "\n".join(f"- *{stance}*: {LINK}" for stance in ("supports", "refutes", "context"))
        + "\n<!-- /digest:verdict -->"
    )
    items = list(part(root, "evidence").iter("li"))
    assert [each.get("data-stance") for each in items] == ["supports", "refutes", "context"]
    assert [each.get("class") for each in root.iter("em")] == ["digest-stance"] * 3


@given(st.text(alphabet="ab “”,:.", max_size=30))
def test_no_word_of_the_evidence_is_lost(told: str) -> None:
    """However source, words and remark are told apart, every letter of them is shown, once and in order."""
    root = tree(
        f"<!-- digest:verdict -->\n**Disputed**\n\n- *refutes*: {LINK}, A{told}\n<!-- /digest:verdict -->"
    )
    shown = [each for each in "".join(part(root, "evidence").itertext()) if each in "ab“”"]
    kept = [each for each in told if each in "ab“”"]
    assert shown[len(shown) - len(kept) :] == kept


def test_address_for_paper() -> None:
    """Printed is the address a reader can type, without the words that a browser looks for on the page."""
    root = tree(
        "<!-- digest:verdict -->\n**Disputed**\n\n- *refutes*: [A](https://a.example/x#:~:text=b%20c), B\n<!-- /digest:verdict -->"
    )
    (link,) = root.iter("a")
    assert link.get("data-address") == "https://a.example/x"
    assert link.get("href") == "https://a.example/x#:~:text=b%20c"
