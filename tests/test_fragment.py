"""Text fragments: the address of a sentence leads to that sentence, in a real browser too."""

from __future__ import annotations

import base64
import html
import re
from pathlib import Path
from urllib.parse import unquote

import pytest
from browser import serve
from folder import PROJECT
from hypothesis import given
from hypothesis import strategies as st
from playwright.sync_api import Browser, Page

from digest.annotation import annotate
from digest.article_page import is_web_address, link_target
from digest.fragment import Landmarks, add_fragment, point_at_quote, read_fragment
from digest.seed import Seed, Span

WORDS = st.sampled_from(
    [
        "the",
        "The",
        "dam",
        "Dam",
        "half-built",
        "built",
        "cost,",
        "$86",
        "“a",
        "b”",
        "don’t",
        "—",
        "U.S.",
        "A&B",
        "é",
        "e",
    ]
)
TEXTS = st.lists(
    st.sampled_from(["\n\n", "\n", " "]).flatmap(lambda gap: WORDS.map(lambda w: w + gap)), min_size=1
).map("".join)


def find(text: str, address: str) -> tuple[int, int] | None:
    """Where a browser would go in `text`, written anew from the specification: the first place that fits."""
    parts = list(read_fragment(address))
    prefix = parts.pop(0)[:-1] if parts[0].endswith("-") else ""
    suffix = parts.pop()[1:] if len(parts) > 1 and parts[-1].startswith("-") else ""
    start, end = parts[0], parts[1] if len(parts) > 1 else ""

    def pattern(words: str) -> str:
        return r"\s+".join(re.escape(word) for word in words.split())

    lead = rf"\b{pattern(prefix)}[\W_]*?\s*" if prefix else ""
    tail = rf"(?=\W*?\s*{pattern(suffix)}\b)" if suffix else ""
    between = rf"\b.*?\b{pattern(end)}" if end else ""
    found = re.search(rf"{lead}\b({pattern(start)}{between})\b{tail}", text, re.IGNORECASE | re.DOTALL)
    return found.span(1) if found else None


@given(TEXTS, st.data())
def test_a_fragment_leads_to_its_words_first(text: str, data: st.DataObject) -> None:
    """Whatever stands around, the first place that fits a fragment is the passage itself, or there is no fragment."""
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    fragment = Landmarks(text).point_at(Span(start, end), Span(0, len(text)))
    if not fragment:
        return
    found = find(text, f"https://example.org/#{fragment}")
    assert found is not None
    words = [start + each.start() for each in re.finditer(r"\w", text[start:end])]
    assert all(found[0] <= word < found[1] for word in words), "whole words, and all of the passage's own"


@given(st.text(max_size=60))
def test_no_sign_of_an_article_becomes_one_of_the_address(words: str) -> None:
    """Commas, hyphens, ampersands, brackets and spaces of the words are encoded; what is left is a safe address."""
    fragment = point_at_quote(words)
    address = add_fragment("https://example.org/a", fragment)
    assert is_web_address(address)
    assert link_target(address) == address
    told = fragment.removeprefix(":~:text=")
    assert not set(told) & set("-& ()[]<>\"'`*|\\#")
    assert told.count(",") <= 1


@pytest.mark.parametrize(
    ("address", "wanted"),
    [
        ("https://example.org/a", "https://example.org/a#:~:text=the%20dam"),
        ("https://example.org/a#part", "https://example.org/a#part:~:text=the%20dam"),
        ("https://example.org/a?b=c#", "https://example.org/a?b=c#:~:text=the%20dam"),
        ("https://example.org/a#:~:text=mine", "https://example.org/a#:~:text=mine"),
    ],
)
def test_a_fragment_joins_what_the_address_has(address: str, wanted: str) -> None:
    """Behind a part of the page it is appended; an editor's own stays."""
    assert add_fragment(address, point_at_quote("“the dam”")) == wanted


@pytest.mark.parametrize(
    ("quote", "wanted"),
    [
        ("The dam … is closed for the whole winter", ("is closed for the whole winter",)),
        ("[The dam] is closed, he said", ("is closed, he said",)),
        ("one two three four five six seven eight nine ten eleven", ("one two three four", "eight nine ten eleven")),
        ("a well-known, costly R&D", ("a well-known, costly R&D",)),
        ("…", ()),
    ],
)  # fmt: skip
def test_a_quotation_is_looked_for_by_what_its_source_says(quote: str, wanted: tuple[str, ...]) -> None:
    """Ellipses and words in brackets are the quoter's; of the rest the longest run is looked for, long ones by their ends."""
    assert read_fragment(point_at_quote(quote)) == wanted


def test_words_that_stand_twice_are_told_apart() -> None:
    """Where the words stand elsewhere before, the words around them come along."""
    text = "The dam is closed. It cost much. In May the dam is closed again."
    second = text.rindex("dam is closed")
    marks = Landmarks(text)
    assert read_fragment(marks.point_at(Span(text.index("dam"), 17), Span(0, len(text)))) == (
        "dam is closed",
    )
    span = Span(second, second + 13)
    assert read_fragment(marks.point_at(span, Span(0, len(text)))) == ("May the-", "dam is closed", "-again")
    assert marks.point_at(span) == "", "without the words around it no fragment is better than a wrong one"


def test_emphasis_is_no_part_of_the_words() -> None:
    """A Markdown seed's stars are not on the publisher's page."""
    text = "It *really* is **the dam** that broke."
    fragment = Landmarks(text, is_markdown=True).point_at(Span(3, 26))
    assert unquote(fragment) == ":~:text=really is the dam"


def is_red(page: Page) -> bool:
    """Whether something on the screen is highlighted in the colour the test gives it."""
    picture = base64.b64encode(page.screenshot()).decode()
    return bool(
        page.evaluate(
            """async (picture) => {
              const image = new Image();
              image.src = "data:image/png;base64," + picture;
              await image.decode();
              const canvas = new OffscreenCanvas(image.width, image.height).getContext("2d");
              canvas.drawImage(image, 0, 0);
              const { data } = canvas.getImageData(0, 0, image.width, image.height);
              for (let at = 0; at < data.length; at += 4)
                if (data[at] === 255 && data[at + 1] === 0 && data[at + 2] === 0) return true;
              return false;
            }""",
            picture,
        )
    )


@pytest.mark.browser
def test_a_browser_goes_there(tmp_path: Path, chromium: Browser) -> None:
    """In Chromium, each claim's address in an article that says much twice scrolls to the claim and highlights it."""
    texts = [path.read_text(encoding="utf-8") for path in sorted((PROJECT / "seeds").glob("*.txt"))]
    text = "\n\n".join([texts[3], texts[3].replace("Wang", "He"), texts[2]])
    annotation = annotate(Seed("a.txt", text, ""))
    blocks = [block.span for block in annotation.blocks]
    marks = Landmarks(text)
    spans = [claim.span for claim in annotation.claims]
    wanted: dict[int, str] = {}
    for number, span in enumerate(spans):
        block = next(each for each in blocks if each.holds(span))
        if fragment := marks.point_at(span, block):
            wanted[number] = fragment
    assert len(wanted) > 0.6 * len(spans), "the others are told in the same words before"
    body: list[str] = []
    for block in blocks:
        own = [(n, s) for n, s in enumerate(spans) if block.holds(s)]
        words = html.escape(block.of(text))
        anchors = "".join(f'<i id="c{number}"></i>' for number, _ in own)
        body.append(f"<p>{anchors}{words}</p>")
    style = "p { margin: 90vh 0 } ::target-text { background: rgb(255, 0, 0) }"
    (tmp_path / "a.html").write_text(
        f"<meta charset=utf-8><style>{style}</style>{''.join(body)}", encoding="utf-8"
    )
    with serve(tmp_path) as address:
        for number, fragment in list(wanted.items())[::3]:
            page = chromium.new_page(viewport={"width": 1200, "height": 600})
            page.goto(f"{address}a.html#{fragment}")
            page.wait_for_function("scrollY > 0", timeout=5000)
            place = page.evaluate(f"document.getElementById('c{number}').getBoundingClientRect().top")
            assert -200 < place < 600, (number, unquote(fragment))
            assert is_red(page), unquote(fragment)
            page.close()
