"""Glossary: from an editor's page to the first use of a word, in the Markdown and in the browser."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import markdown
import pytest
from axe_playwright_python.sync_playwright import Axe
from browser import PUBLISHERS, Newsstand, OpenWindow, make_source, open_windows, serve
from folder import FERRY, HARBOUR, Folder, make_folder, problems_of
from hypothesis import given
from hypothesis import strategies as st
from playwright.sync_api import Browser

from digest.article_page import find_part
from digest.glossary import Glossary, read_glossary
from digest.problem import Problem
from digest.term import Lookout, Term, read_forms, render_forms

GLOSSARY = """---
title: Glossary
---

# Glossary

A lead.

## Hanger
Also: hangers, suspension rod

A rod that carries the *deck* of a [bridge](topics/bridges.md).
It hangs from the cable.

A second paragraph stands here alone.

## Harbour office ##

The body that runs the port.
"""
HANGER = Term(
    "Hanger",
    ("Hanger", "hangers", "suspension rod"),
    "A rod that carries the deck of a bridge. It hangs from the cable.",
    "hanger",
)
OFFICE = Term("Harbour office", ("Harbour office",), "The body that runs the port.", "harbour-office")
HOSTILE = """# Glossary

## AI <script>document.title = "taken"</script>
Also: A.I., <img src=x onerror=alert(1)>

It is "<b onclick=alert(1)>bold</b>" & [a link](javascript:alert(1)) {{ 7*7 }} <!-- digest:text --> `code`.

## race

A contest --> of *speed*.
"""


def read(page: str) -> tuple[list[Term], list[tuple[int, str]]]:
    """The terms of a page, and the lines that are wrong."""
    glossary, problems = read_glossary(page, "docs/glossary.md")
    return list(glossary.terms), [(each.line, each.what) for each in problems]


def show(page: str) -> str:
    """The page as it is published, without the publisher."""
    return markdown.markdown(page, extensions=["digest.extension", "footnotes", "toc"])


def test_a_glossary_is_read_so() -> None:
    """A term is a heading, its other forms a line, its explanation the paragraph below; the rest stays on its page."""
    assert read(GLOSSARY) == ([HANGER, OFFICE], [])


def test_no_glossary_no_terms() -> None:
    """Without the page, and with an empty one, nothing is explained."""
    assert read("") == read("# Glossary\n\nNothing yet.\n") == ([], [])


@pytest.mark.parametrize(
    ("entries", "problem"),
    [
        ("## A\n\nx\n\n## A\n\ny\n", (7, "“A” stands here and in line 3")),
        ("## A\nAlso: b\n\nx\n\n## B\n\ny\n", (8, "“B” stands here and in line 3")),
        ("## A\n\n## B\n\ny\n", (3, "“A” has no explanation")),
        ("## A\nAlso: b\n", (3, "“A” has no explanation")),
        ("## A\n\n<!-- to be written -->\n", (3, "“A” has no explanation")),
        ("## \n\nx\n", (3, "a heading without words")),
    ],
)
def test_a_fault_is_one_line_with_file_and_line(entries: str, problem: tuple[int, str]) -> None:
    """A term twice, one without explanation and a heading without words are told, and the other terms stay."""
    terms, problems = read(f"# Glossary\n\n{entries}\n## Good\n\nFine.\n")
    assert problems == [problem]
    assert "Good" in [term.name for term in terms]


def test_the_anchor_is_the_publishers() -> None:
    """Each term leads to the id that its heading has on the published page."""
    page = "# A tram\n\n## A tram\n\nx\n\n## C++ & Co.\n\ny\n\n### More\n\n## Ärger\n\nz\n\n## more\n\nv\n"
    ids = re.findall(r'<h2 id="([^"]*)"', show(page))
    assert [term.anchor for term in read(page)[0]] == ids


@pytest.mark.parametrize(
    ("form", "text", "found"),
    [
        ("H100", "Nvidia H100s, more", "H100s"),
        ("H100", "the H1000 and an AH100", None),
        ("AGI", "the AGI-Next summit", None),
        ("AGI", "an AGI-like thing", "AGI"),
        ("A.G.I.", "achieves A.G.I. soon", "A.G.I."),
        ("agi", "see agi.example and x@agi.example", None),
        ("Hopper", "a coal hopper", None),
        ("Export controls", "under export\ncontrols today", "export\ncontrols"),
        ("export control", "Export Controls", "Export Controls"),
    ],
)
def test_a_form_is_found_as_a_word(form: str, text: str, found: str | None) -> None:
    """Whole words, in the plural too, across lines; not in longer names and addresses, and names with their capitals."""
    hit = Lookout({"it": [form]}).next_in(text)
    assert (hit and text[hit[1] : hit[2]]) == found


@given(st.lists(st.text(), max_size=4))
def test_any_forms_come_back(forms: list[str]) -> None:
    """Whatever an editor writes as a form, the comment holds it and ends where it should."""
    comment = render_forms(forms)
    assert comment.count("-->") == comment.count("<!--") == 1
    assert render_forms(read_forms(comment)) == comment


@given(st.text(max_size=60), st.text(max_size=20))
def test_any_text_is_searched(text: str, form: str) -> None:
    """No form and no text makes the search fail; what is found is there once."""
    lookout = Lookout({"it": [form]} if form.strip() else {})
    if hit := lookout.next_in(text):
        assert 0 <= hit[1] < hit[2] <= len(text)
        assert lookout.next_in(text) is None


PAGE = """---
title: t
---

# Hanger

<!-- digest:status -->
hangers
<!-- /digest:status -->

<!-- digest:text -->
## A hanger

`hangers` and [hangers](x.md) and ==two **hangers** and more hangers==[^c] of the harbour office.
<!-- /digest:text -->

<!-- digest:notes -->
[^c]: **Not rated yet** · hangers
<!-- /digest:notes -->

<!-- digest:disclosure -->
By rules.
<!-- /digest:disclosure -->
"""


def test_a_page_lists_the_terms_it_uses() -> None:
    """The part stands above what is said of the page, the terms by the alphabet; done twice it stands once."""
    glossary = Glossary((OFFICE, HANGER))
    put = glossary.put_terms("articles/a.md", PAGE, PAGE)
    assert find_part(put, "terms") == (
        "## Words explained\n\n"
        "- [Hanger](../glossary.md#hanger): A rod that carries the deck of a bridge. It hangs from the cable."
        "<!-- term: Hanger; hangers; suspension rod -->\n"
        "- [Harbour office](../glossary.md#harbour-office): The body that runs the port.<!-- term: Harbour office -->\n"
    )
    assert put.index("digest:terms") < put.index("digest:disclosure")
    assert glossary.put_terms("articles/a.md", put, put) == put
    assert Glossary().put_terms("articles/a.md", put, put) == PAGE


def test_brackets_and_backslashes_are_read_at_once() -> None:
    """A text that seems to begin very many links, with signs that end none, keeps nobody waiting."""
    page = PAGE.replace("two **hangers**", "[\\\\ \\* " * 4000)
    assert "digest:terms" in Glossary((HANGER,)).put_terms("articles/a.md", page, page)


@pytest.mark.parametrize("path", ["index.md", "people/a.md", "claims/index.md", "glossary.md"])
def test_other_pages_stay_as_they_are(path: str) -> None:
    """Lists, people and the glossary itself explain nothing."""
    assert Glossary((HANGER,)).put_terms(path, PAGE, PAGE) == PAGE


def test_words_in_headings_links_code_and_notes_are_no_use() -> None:
    """A page that has a term only where it cannot be marked does not explain it."""
    page = PAGE.replace("two **hangers** and more hangers", "two rods")
    assert "terms" not in Glossary((HANGER,)).put_terms("articles/a.md", page, page)


def test_the_first_use_is_a_link_also_in_a_mark() -> None:
    """One link, described by the explanation, which leads back; mark and note are whole, no heading, code or link has it."""
    html = show(Glossary((HANGER, OFFICE)).put_terms("articles/a.md", PAGE, PAGE).split("---\n", 2)[2])
    assert html.count('class="digest-term"') == 2
    link = (
        '<strong><a aria-describedby="term-hanger-says" class="digest-term" href="#term-hanger" id="use-hanger" '
        'title="A rod that carries the deck of a bridge. It hangs from the cable.">hangers</a></strong> and more hangers'
    )
    assert sorted(re.findall(r'[\w-]+="[^"]*"', link)) == sorted(
        re.findall(r'[\w-]+="[^"]*"', html.split("<strong>")[1].split("</strong>")[0])
    )
    assert re.search(
        r"<mark[^>]*>two <strong><a [^>]*>hangers</a></strong> and more hangers<a [^>]*claim-ref", html
    )
    assert (
        '<span id="term-hanger-says">A rod that carries the deck of a bridge. It hangs from the cable.</span>'
        in html
    )
    assert '<a class="digest-term-back" href="#use-hanger">' in html
    assert "<!--" not in html


@given(
    st.lists(
        st.sampled_from(
            [
                "hanger",
                "Hangers",
                "**hangers**",
                "a",
                "==b hangers==[^c]",
                "[^c]",
                "&amp;",
                "\\*",
                "\n\n",
                "- ",
                "`x`",
            ]
        )
    )
)
def test_no_word_of_a_text_is_changed(words: list[str]) -> None:
    """With terms or without, a page has the same words in the same order."""
    text = f"<!-- digest:text -->\n{' '.join(words)}\n<!-- /digest:text -->\n\n<!-- digest:notes -->\n[^c]: **Not rated yet**\n<!-- /digest:notes -->\n"
    entry = "- [Hanger](../glossary.md#hanger): A rod.<!-- term: hanger -->\n"
    terms = f"\n<!-- digest:terms -->\n{entry}<!-- /digest:terms -->\n"

    def words_of(page: str) -> str:
        return " ".join(
            re.sub(r'<div class="digest-terms".*?</div>|<[^>]*>', "", show(page), flags=re.DOTALL).split()
        )

    assert words_of(text + terms) == words_of(text)


def test_a_hostile_entry_stays_text() -> None:
    """HTML, links, comments and templates in a glossary are words on the pages of others."""
    terms, problems = read(HOSTILE)
    assert problems == []
    page = "# T\n\n<!-- digest:text -->\nThe AI race, or the A.I. race.\n<!-- /digest:text -->\n"
    html = show(Glossary(tuple(terms)).put_terms("articles/a.md", page, page))
    assert html.count('class="digest-term"') == 2
    assert not re.search(r"<(script|img|b)\b|javascript:|<!--", html)
    assert html.count('data-digest="text"') == 1


# The whole run


@pytest.fixture
def digest(tmp_path: Path) -> Folder:
    """Two articles on one bridge, and a glossary."""
    folder = make_folder(tmp_path, {"harbour.txt": HARBOUR, "ferry.txt": FERRY})
    folder.write("docs/glossary.md", GLOSSARY)
    return folder


def explained(folder: Folder, path: str = "docs/articles/harbour.md") -> list[str]:
    """The terms that a page explains."""
    return re.findall(r"^- \[([^\]]*)\]", find_part(folder.read(path), "terms"), re.MULTILINE)


def test_pages_follow_the_glossary(digest: Folder) -> None:
    """A build explains what each page uses and leaves the glossary alone; the next one writes nothing."""
    digest.run()
    assert explained(digest) == ["Hanger"]
    assert explained(digest, "docs/articles/ferry.md") == ["Hanger", "Harbour office"]
    assert digest.read("docs/glossary.md") == GLOSSARY
    assert not digest.has(".digest/base/glossary.md")
    assert digest.run().changes == ()
    digest.edit("docs/glossary.md", "It hangs from the cable.", "Steel, mostly.")
    digest.run()
    assert "Steel, mostly." in digest.read("docs/articles/harbour.md")
    assert "It hangs" not in digest.read("docs/articles/harbour.md")
    assert digest.run().changes == ()
    digest.delete("docs/glossary.md")
    digest.run()
    assert not any("digest:terms" in text for text in digest.pages().values())


def test_without_a_glossary_no_page_has_anything_of_it(tmp_path: Path) -> None:
    """A digest that has no such page is as it was."""
    folder = make_folder(tmp_path, {"harbour.txt": HARBOUR})
    folder.run()
    assert not any("glossary" in text or "digest:terms" in text for text in folder.pages().values())


def test_an_editors_words_are_explained(digest: Folder) -> None:
    """What an editor writes on a page counts as its text, and so does what an editor takes away; twice writes nothing."""
    digest.run()
    path = "docs/topics/bridges.md"
    before = explained(digest, path)
    digest.edit(path, "A lead by hand.", "A lead by hand on the harbour office.")
    digest.run()
    assert explained(digest, path) == [*before, "Harbour office"]
    assert digest.run().changes == ()
    digest.edit(path, " on the harbour office", "")
    digest.run()
    assert explained(digest, path) == before
    assert digest.run().changes == ()


def test_an_entry_taken_off_a_page_stays_off(digest: Folder) -> None:
    """An editor who thinks that a page needs no explanation deletes its line there."""
    digest.run()
    path = "docs/articles/ferry.md"
    line = next(row for row in digest.read(path).split("\n") if row.startswith("- [Hanger]"))
    digest.edit(path, f"{line}\n", "")
    for _ in range(2):
        digest.run()
        assert explained(digest, path) == ["Harbour office"]
    assert explained(digest) == ["Hanger"]


def test_a_faulty_glossary_is_told_and_the_rest_is_built(digest: Folder) -> None:
    """One line names the file, the line and the remedy."""
    digest.edit("docs/glossary.md", "The body that runs the port.\n", "")
    outcome = digest.run()
    assert problems_of(outcome) == [
        Problem(
            "docs/glossary.md", 17, "“Harbour office” has no explanation",
            "write one or two sentences below its heading, as in `A chip that trains large models.`",
        )
    ]  # fmt: skip
    assert explained(digest, "docs/articles/ferry.md") == ["Hanger"]


def test_what_an_excerpt_leaves_out_is_not_explained(digest: Folder) -> None:
    """A page that shows part of its article explains the words of that part."""
    digest.run()
    whole = explained(digest, "docs/articles/ferry.md")
    digest.edit("docs/articles/ferry.md", "rights:", "rights: link #")
    digest.run()
    page = digest.read("docs/articles/ferry.md")
    assert [name for name in whole if name.casefold() in find_part(page, "text").casefold()] == explained(
        digest, "docs/articles/ferry.md"
    )
    assert digest.run().changes == ()


# In the browser

TERMS = """
<!-- digest:terms -->
## Words explained

- [AI race](../glossary.md#ai-race): A contest of “laboratories” &lt;b&gt; & states.<!-- term: AI race -->
- [DeepSeek](../glossary.md#deepseek): A laboratory in China.<!-- term: DeepSeek -->
- [Nowhere](../glossary.md#nowhere): A word that this page does not use.<!-- term: Nowhere -->
<!-- /digest:terms -->
"""
ARTICLE = "articles/rich/"


def make_source_with_a_glossary(folder: Path) -> Path:
    """The test site with a glossary."""
    source = make_source(folder)
    names = ("AI race", "DeepSeek", "Nowhere")
    entries = "".join(f"## {name}\n\nExplained.\n\n" for name in names)
    (source / "docs/glossary.md").write_text(f"# Glossary\n\n{entries}", encoding="utf-8")
    page = source / "docs/articles/rich.md"
    page.write_text(page.read_text(encoding="utf-8").rstrip() + "\n" + TERMS, encoding="utf-8")
    return source


@pytest.fixture(scope="module", params=PUBLISHERS)
def site(request: pytest.FixtureRequest, newsstand: Newsstand) -> Iterator[str]:
    """It, as each publisher publishes it."""
    with serve(newsstand.site(make_source_with_a_glossary, request.param)) as address:
        yield address


@pytest.fixture
def window(chromium: Browser, site: str) -> Iterator[OpenWindow]:
    """Opens pages of the site; nothing may go wrong on one."""
    with open_windows(chromium, site) as open_window:
        yield open_window


SAYS = "A contest of “laboratories” <b> & states."


@pytest.mark.browser
def test_without_script_the_link_leads_there_and_back(window: OpenWindow) -> None:
    """The explanation is the title of the link and below the text, from where one comes back, or goes to the glossary."""
    page = window(ARTICLE, java_script_enabled=False)
    assert page.locator("a.digest-term").count() == 2
    term = page.locator("#use-ai-race")
    assert term.get_attribute("title") == SAYS
    term.click()
    assert page.url.endswith("#term-ai-race")
    entry = page.locator("#term-ai-race")
    assert SAYS in entry.inner_text()
    assert entry.locator("a").first.get_attribute("href").endswith("glossary/#ai-race")
    assert page.locator("#term-nowhere").count() == 0
    entry.get_by_role("link", name="Back to the text").click()
    assert page.url.endswith("#use-ai-race")
    page.locator(".digest-terms a").first.click()
    assert page.locator(":target").inner_text().startswith("AI race")


@pytest.mark.browser
def test_screen_readers_are_told(window: OpenWindow) -> None:
    """The link is described by the explanation, with the script and without."""
    page = window(ARTICLE)
    told = page.locator("#use-ai-race").evaluate(
        "e => document.getElementById(e.getAttribute('aria-describedby')).innerText"
    )
    assert told == SAYS
    assert page.locator(".digest-explained").get_attribute("aria-hidden") == "true"


@pytest.mark.browser
def test_a_pointer_reads_it_beside_the_word(window: OpenWindow) -> None:
    """It comes under the pointer, stays while the pointer is on it, and goes with Escape or with the pointer."""
    page = window(ARTICLE)
    term, box = page.locator("#use-ai-race"), page.locator(".digest-explained")
    assert not term.get_attribute("title")
    term.hover()
    box.wait_for(state="visible")
    assert box.inner_text() == SAYS
    box.hover()
    page.wait_for_timeout(400)
    assert box.is_visible()
    page.mouse.move(1, 1)
    box.wait_for(state="hidden")
    term.hover()
    box.wait_for(state="visible")
    page.keyboard.press("Escape")
    assert box.is_hidden()


@pytest.mark.browser
def test_the_keyboard_reads_it(window: OpenWindow) -> None:
    """Focus shows it, Escape takes it away and leaves the focus, Enter goes to it below the text."""
    page = window(ARTICLE)
    term, box = page.locator("#use-ai-race"), page.locator(".digest-explained")
    term.focus()
    assert box.is_visible()
    page.keyboard.press("Escape")
    assert box.is_hidden()
    assert page.evaluate("document.activeElement.id") == "use-ai-race"
    page.keyboard.press("Enter")
    assert page.url.endswith("#term-ai-race")
    assert box.is_hidden()


@pytest.mark.browser
def test_a_touch_reads_it(window: OpenWindow) -> None:
    """The first touch shows it and goes nowhere, one beside it takes it away, a second one on it goes below."""
    page = window(ARTICLE, 390, has_touch=True)
    term, box = page.locator("#use-ai-race"), page.locator(".digest-explained")
    term.tap()
    assert box.is_visible()
    assert "#" not in page.url
    page.locator("h1").tap()
    assert box.is_hidden()
    term.tap()
    term.tap()
    assert page.url.endswith("#term-ai-race")


@pytest.mark.browser
@pytest.mark.parametrize("width", [1440, 768, 320])
def test_axe_and_width(window: OpenWindow, width: int) -> None:
    """With an explanation open axe-core finds nothing, it is whole in the window, and nothing scrolls sideways."""
    page = window(ARTICLE, width)
    for term in page.locator("a.digest-term").all():
        term.focus()
        box = page.locator(".digest-explained").bounding_box()
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= width
        assert box["y"] >= 0
        assert box["y"] + box["height"] <= 900
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    results = Axe().run(page, options={"resultTypes": ["violations"]})
    assert not results.violations_count, results.generate_report()


@pytest.mark.browser
def test_on_paper_the_words_stand_below(window: OpenWindow) -> None:
    """Printed, the text has no dots and no boxes, and the list explains."""
    page = window(ARTICLE)
    page.locator("#use-ai-race").focus()
    page.emulate_media(media="print")
    assert page.locator(".digest-explained").is_hidden()
    assert page.locator(".digest-term-back:visible").count() == 0
    assert page.locator(".digest-terms li:visible").count() == 3
