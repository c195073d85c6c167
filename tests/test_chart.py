"""Charts: a table of numbers, and the picture drawn from it."""

from __future__ import annotations

from xml.etree.ElementTree import Element

import markdown
from hypothesis import given, settings
from hypothesis import strategies as st

from digest.chart import Bar, draw_chart, read_bars
from digest.prose import escape_prose

ROWS = [
    ["Courier", "about 50,000 chips", "about 50,000"],
    ["Herald", "not the 10,000", "10,000, denied"],
    ["Gazette", "many chips", "no number"],
    ["Star", "20,000 and more", "over 20,000"],
    ["Mail", "20 to 30 thousand", "20,000 to 30,000"],
]
PAGE = """<!-- digest:story -->
### Chips

<!-- chart -->
| Outlet | In its words | Number |
|---|---|---|
{rows}

<!-- /digest:story -->
"""


def drawn(rows: list[list[str]] = ROWS, kind: str = "chart") -> Element:
    """The picture of a table."""
    picture = draw_chart("Chips", "number", read_bars(rows, kind), kind, "chart-1")
    assert picture is not None
    return picture


def published(*rows: str) -> str:
    """The HTML of a page with such a table."""
    return markdown.markdown(
        PAGE.format(rows="\n".join(rows)), extensions=["digest.extension", "footnotes", "tables", "toc"]
    )


def test_a_row_is_who_words_and_number() -> None:
    """Bounds are open at one end, a rough number is a ring, no number is none."""
    assert read_bars(ROWS, "chart") == [
        Bar("Courier", "about 50,000 chips", "about 50,000", 50_000, 50_000, is_rough=True),
        Bar("Herald", "not the 10,000", "10,000, denied", 10_000, 10_000, is_denied=True),
        Bar("Gazette", "many chips", "no number", None, None),
        Bar("Star", "20,000 and more", "over 20,000", 20_000, None),
        Bar("Mail", "20 to 30 thousand", "20,000 to 30,000", 20_000, 30_000),
    ]


def test_the_picture_says_in_words_what_it_shows() -> None:
    """Title and description, tied to the picture by their ids."""
    picture = drawn()
    title, words = picture.find("title"), picture.find("desc")
    assert title is not None
    assert words is not None
    assert picture.get("role") == "img"
    assert picture.get("aria-labelledby") == f"{title.get('id')} {words.get('id')}"
    assert title.text == "Chips"
    assert words.text is not None
    assert "Courier: about 50,000; Herald: 10,000, denied; Gazette: no number" in words.text


def test_each_sign_has_its_own_shape() -> None:
    """A ring, a cross, a dot with an open line, a line between two dots: told apart without colour."""
    kinds = [
        [each.get("class", "").removeprefix("digest-drawing-") for each in group][1:]
        for group in drawn().iter("g")
    ]
    assert kinds == [
        ["ring", "number"],
        ["cross", "number"],
        ["none"],
        ["open", "dot", "number"],
        ["span", "dot", "dot", "number"],
    ]


def test_dates_are_drawn_too() -> None:
    """A period is a line, a month a dot."""
    rows = [["Courier", "x", "2027 – 2029"], ["Herald", "y", "January 2035"], ["Star", "z", "soon"]]
    kinds = [[each.get("class") for each in group][1] for group in drawn(rows, "horizon").iter("g")]
    assert kinds == ["digest-drawing-span", "digest-drawing-dot", "digest-drawing-none"]


def test_nothing_to_draw_is_not_drawn() -> None:
    """A table without a number stays a table."""
    assert draw_chart("x", "number", read_bars([["A", "b", "no number"]], "chart"), "chart", "c") is None
    html = published("| A | b | no number |")
    assert "<svg" not in html
    assert "<table" in html


def test_a_page_shows_picture_and_table() -> None:
    """Picture first, then the table, in one figure; an editor's number is drawn."""
    html = published("| [Courier](a.md) | **50,000 chips** at last | 50,000 |", "| Herald | y | 10,000 |")
    assert html.index("<figure") < html.index("<svg") < html.index("<table") < html.index("</figure>")
    assert html.count("<circle") == 2
    assert '<tspan class="digest-drawing-words" dx="6">50,000 chips</tspan>' in html
    assert html.count('scope="col"') == 3


@settings(max_examples=60, deadline=None)
@given(st.text(st.characters(blacklist_categories=("Cs", "Cc")), min_size=1, max_size=40))
def test_words_of_an_article_stay_words(words: str) -> None:
    """Whatever an article says, it is text in the picture, and adds no element to it."""
    cell = escape_prose(words) or "x"
    html = published(f"| {cell} | {cell} | 50,000 |", "| Herald | y | 10,000 |")
    picture = html[html.index("<svg") : html.index("</svg>")]
    for tag in ("<script", "<img", "<a ", "<mark", "<em", "<strong", "<code"):
        assert tag not in picture


def test_script_in_an_outlets_name_is_text() -> None:
    """As readers see it, escaped."""
    hostile = escape_prose("<script>alert(1)</script> ==x==[^y]")
    html = published(f"| {hostile} | {hostile} | 50,000 |", "| Herald | y | 10,000 |")
    picture = html[html.index("<svg") : html.index("</svg>")]
    assert "&lt;script&gt;" in picture
    assert "<script" not in html
