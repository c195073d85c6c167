"""Prose: an article's words as Markdown that shows them and does nothing else."""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from html.parser import HTMLParser

import markdown
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from mdit_py_plugins.footnote import footnote_plugin

from digest.extension import DigestExtension
from digest.prose import escape_prose, visible_text

OURS = ["footnotes", "tables", "toc", "fenced_code"]
# What an editor may switch on one day; no article may come to life by it.
OTHERS = [
    *OURS,
    "attr_list",
    "abbr",
    "admonition",
    "def_list",
    "md_in_html",
    "sane_lists",
    "pymdownx.details",
]


class _Seen(HTMLParser):
    """The text and the tags of a piece of HTML."""

    def __init__(self) -> None:
        super().__init__()
        self.text: list[str] = []
        self.tags: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)

    def handle_comment(self, data: str) -> None:
        self.tags.append("!--")

    def handle_data(self, data: str) -> None:
        self.text.append(data)


def see(source: str) -> tuple[str, list[str]]:
    """Text with white space folded, and tags, of HTML."""
    parser = _Seen()
    parser.feed(source)
    parser.close()
    return fold("".join(parser.text)), parser.tags


def fold(text: str) -> str:
    """`text` with each run of white space as one space."""
    return " ".join(text.split())


def python_markdown(source: str) -> str:
    """As published."""
    return markdown.markdown(source, extensions=[DigestExtension(), *OURS])


def python_markdown_with_more(source: str) -> str:
    """As published by a digest with more extensions."""
    return markdown.markdown(source, extensions=[DigestExtension(), *OTHERS])


def commonmark(source: str) -> str:
    """As a plain viewer shows it."""
    viewer = MarkdownIt("commonmark").enable(["table", "strikethrough"]).use(footnote_plugin)
    return str(viewer.render(source))


RENDERERS = [python_markdown, python_markdown_with_more, commonmark]

PIECES = st.sampled_from(
    [
        "<script>alert(1)</script>", "{{ config }}", "{% raw %}", "{# x #}", "[a](javascript:alert(1))",
        "<https://example.org>", "https://example.org/?a=b&c=d", "==", "=", "[^x]", "[^x]:", "*", "**", "_", "__",
        "`", "```", "~~~", "~", "|", "$", "&amp;", "&#60;", "&", ";", "1.", "1)", "٣.", "#", "##", "-", "+", ">", "---",
        "===", "    ", "\t", ":", "::", "!!!", "???", "!", "{: .x}", "{#x .y}", "<!--", "-->", "<!-- digest:text -->",
        "*[AI]: x", ":smile:", ":+1:", "10:30:45", "\u202e", "\u2066", "\u200f", "\u2028", "\x00", "\x02", "\x1c",
        "\\", "\\\\", "\\[", "(", ")", "[", "]", "[Wang]", "[a][b]", "[a]: b", "[TOC]", "[ ]", "[x]", "![", "<", "</p>",
        "<3", "a", "AI", "b c", " ", " ", "1", "“", "’", "é", "\xa0", "\n", "<b", 'onclick="x"', "www.example.org", "%",
        "<?php", "<![CDATA[", "]]>", "&lt", "\ue0f0", "///", "@", "a@b.c", "^", "^^", "++", "--", "...", "(c)",
    ]
)  # fmt: skip
TEXTS = st.one_of(st.lists(PIECES, max_size=12).map("".join), st.text(max_size=40))


@pytest.mark.parametrize("render", RENDERERS)
@given(text=TEXTS)
@example(text="a\\")
@example(text="# a #")
def test_shows_what_came_in(render: Callable[[str], str], text: str) -> None:
    """Rendered, a line has the words it had, and no tag but its paragraph's."""
    shown, tags = see(render(escape_prose(text)))
    assert shown == fold(visible_text(text))
    assert set(tags) <= {"p"}


@pytest.mark.parametrize("render", RENDERERS)
@given(texts=st.lists(TEXTS, min_size=2, max_size=4))
def test_lines_of_one_paragraph(render: Callable[[str], str], texts: list[str]) -> None:
    """A paragraph of several lines stays one paragraph of just these words."""
    lines = [line for text in texts if (line := escape_prose(text))]
    shown, tags = see(render("\n".join(lines)))
    assert shown == fold(" ".join(visible_text(text) for text in texts))
    assert tags == ["p"] * bool(lines)


@pytest.mark.parametrize("render", RENDERERS)
@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("# ", "", ["h1"]),
        ("## ", " ##", ["h2"]),
        ("- ", "", ["ul", "li"]),
        ("> ", "", ["blockquote", "p"]),
        ("**x** [", "](y.md) z", ["p", "strong", "a"]),
        ("- x: “", "”", ["ul", "li"]),
        (
            "| a | b |\n| --- | --- |\n| x | ",
            " |",
            ["table", "thead", "tr", "th", "th", "tbody", "tr", "td", "td"],
        ),
    ],
)
@given(text=TEXTS)
def test_in_other_blocks(
    render: Callable[[str], str], before: str, after: str, expected: list[str], text: str
) -> None:
    """What holds for a paragraph holds for headings, lists, quotations, links and tables."""
    line = escape_prose(text)
    if not line:
        return
    shown, tags = see(render(f"{before}{line}{after}"))
    around = {
        "# ": "{}", "## ": "{}", "- ": "{}", "> ": "{}", "**x** [": "x {} z", "- x: “": "x: “{}”",
    }.get(before, "a b x {}")  # fmt: skip
    assert fold(shown) == fold(around.format(fold(visible_text(text)).replace("{", "{").strip()))
    assert tags == expected


@pytest.mark.parametrize(
    "text",
    [
        "It’s the U.S. (and China’s) AI-driven $100 bill; 10% of ~50,000 chips, AT&T's C# too.",
        "“We need it,” he said [Wang, 28] – “don't we?”",
        "The ratio was 3 < 5 and 7 > 2 at 10:30:45, a+b=c; snake_case/and-more... wow!",
        "1.5 million people, 2025 was the year; #1 is first",
        "see https://example.org/a_b?x=1",
        "50,000 A100s — “which they can’t talk about obviously”",
    ],
)
def test_ordinary_sentences_stay(text: str) -> None:
    """An editor sees no escape where none is needed."""
    assert escape_prose(text) == text


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("2025. That was the year.", r"2025\. That was the year."),
        ("#winning", r"\#winning"),
        ("- no bullet", r"\- no bullet"),
        ("-5 degrees", "-5 degrees"),
        ("a ==b==[^c]", r"a &#61;&#61;b&#61;&#61;\[^c\]"),
        ("<b>&amp;", "&lt;b>&amp;amp;"),
        ("{{ x }}", "&#123;&#123; x }}"),
        ("In C#", r"In C\#"),
        ("Home | News", "Home &#124; News"),
        ("*f_o_o*", r"\*f_o_o\*"),
        ("  a  ", "a"),
        ("", ""),
    ],
)
def test_escapes(text: str, escaped: str) -> None:
    """A backslash where every viewer takes it away, an entity elsewhere."""
    assert escape_prose(text) == escaped


def test_out_of_effect() -> None:
    """A character that would reorder the page, or that no page may hold, is seen and does nothing."""
    assert visible_text("a\u202eb\u2066c\u200fd\x00e\x85f\u2028g\ud800") == "a�b�c�d�e f g�"
    assert len(visible_text("a\u202e\r\n")) == 4
    assert visible_text("\u200e‍é\u200b") == "\u200e‍é\u200b"


def test_marks_stay_apart() -> None:
    """What the page program writes beside an escaped word cannot join with it."""
    line = escape_prose("x =\ue0f0=a= \ue0f1(b)")
    assert not re.search("[=\ue0f0\ue0f1]=|=[=\ue0f0\ue0f1]", line)
    assert html.unescape(line).replace("\\", "") == "x =\ue0f0=a= \ue0f1(b)"
    assert "\ue0f1\\(" in line
