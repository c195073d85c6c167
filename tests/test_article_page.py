"""The article page: blocks as Markdown, marks in place, words unharmed."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from digest.annotation import annotate
from digest.article_page import Marking, is_web_address, read_marks, read_prose, render_furniture, render_text
from digest.mark import ClaimId, take_marks
from digest.prose import escape_prose, visible_text
from digest.seed import Seed, Span

TEXT = "Dam closed\n\nThe dam in *Korr* is closed, she said. It cost = $3 [m] & more.\n"


def seed_of(text: str) -> Seed:
    """A seed with this text."""
    return Seed("a.txt", text, "")


def marked(text: str, *marks: tuple[str, str]) -> str:
    """The text part with these words marked."""
    markings = [
        Marking(ClaimId(claim), Span(text.index(words), text.index(words) + len(words)))
        for claim, words in marks
    ]
    return render_text(annotate(seed_of(text)), markings)


def test_marks_stand_around_escaped_words() -> None:
    """A mark may run over sentences and over characters that had to be escaped; it may nest."""
    text = marked(TEXT, ("a", "*Korr* is closed, she said. It cost = $3"), ("b", "is closed"))
    plain, marks = take_marks(text)
    assert {mark.claim: read_prose(mark.words(plain)) for mark in marks} == {
        "a": "*Korr* is closed, she said. It cost = $3",
        "b": "is closed",
    }


def test_crossing_marks_are_shortened() -> None:
    """Of two that cross, the later begins where the earlier ends."""
    plain, marks = take_marks(marked(TEXT, ("a", "The dam in *Korr*"), ("b", "*Korr* is closed")))
    assert {mark.claim: read_prose(mark.words(plain)) for mark in marks} == {
        "a": "The dam in *Korr*",
        "b": "is closed",
    }


@given(st.text(st.characters(codec="utf-8"), max_size=80), st.integers(0, 80), st.integers(0, 80))
@settings(max_examples=200, deadline=None)
def test_any_text_is_on_its_page_letter_for_letter(text: str, start: int, end: int) -> None:
    """Whatever an article says and whatever is marked in it, the page says the same words."""
    annotation = annotate(seed_of(text))
    inside = [
        Marking(ClaimId("x"), Span(max(start, block.span.start), min(end, block.span.end)))
        for block in annotation.blocks
        if max(start, block.span.start) < min(end, block.span.end)
    ]
    page = f"<!-- digest:text -->\n{render_text(annotation, inside)}<!-- /digest:text -->\n"
    shown = [
        " ".join(read_prose(escape_prose(visible_text(marking.span.of(text)))).split()) for marking in inside
    ]
    blocks = {block.span: block.kind for block in annotation.blocks}
    wanted = [
        words
        for marking, words in zip(inside, shown, strict=True)
        if words and any(span.holds(marking.span) and kind != "furniture" for span, kind in blocks.items())
    ]
    assert [" ".join(words.split()) for _, words in read_marks(page)] == wanted


@pytest.mark.parametrize(
    "line",
    ["Read more --> here", "<!-- x --> Subscribe now", "Share -- this --!> story", "/digest:furniture -->"],
)
def test_furniture_cannot_leave_its_comment(line: str) -> None:
    """Nothing in a furniture line ends the comment it is kept in."""
    text = f"Dam closed\n\nThe dam in Korr is closed for good, the ministry said on Monday.\n\nRelated Articles\n\n{line}\n"
    part = render_furniture(annotate(seed_of(text)))
    assert part.startswith("<!-- digest:furniture\n")
    assert part.index("-->") == len(part) - len("-->\n")
    assert "--" not in part.removeprefix("<!--").removesuffix("-->\n")


@pytest.mark.parametrize(
    ("address", "fits"),
    [
        ("https://outlet.example/a?b=c#d", True),
        ("http://outlet.example:8080/@name/(x)", True),
        ("https://[::1]/x", True),
        ("https://b\u00fccher.example", True),
        ("https://reader:secret@outlet.example/", False),
        ("https://outlet.example@elsewhere.example/", False),
        ("https:///x", False),
        ("https://?x", False),
        ("https://./", False),
        ("https://ex%61mple.org/", False),
        ("https://a\x07b.example/", False),
        ("https://outlet.example/\u202egpj.exe", False),
        ("https://outlet.example/\u200b", False),
        ("https://outlet.example/ x", False),
        ("javascript:alert(1)//https://outlet.example/", False),
        ("data:text/html,x", False),
        ("//outlet.example/", False),
    ],
)
def test_a_web_address_leads_where_it_says(address: str, fits: bool) -> None:
    """To a host, over the web, without a name before it and without characters that nobody sees."""
    assert is_web_address(address) == fits
