"""The published digest: this one, with articles nobody here chose and hostile ones beside it, in a real browser.

Everything goes the whole way: seed, `build_digest.py`, MkDocs, Chromium.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from browser import NASTY, publish, serve
from folder import PROJECT, Folder, problems_of
from playwright.sync_api import Browser, Page

from digest.annotation import annotate
from digest.article_page import without_emphasis
from digest.disk import make_seed
from digest.prose import visible_text

pytestmark = [pytest.mark.browser, pytest.mark.slow]

HOSTILE = (
    "A story of the bridge\n\nA standfirst with \"><script>document.title = 'taken'</script> in it\n\n__config\n\nThe bridge in Porthallow is closed, said Maren Oduya.\n\n"
    + "\n\n".join(line.replace("\x00", "") for line in NASTY)
)
TITLE = 'title: "<img src=x onerror=alert(1)> {{ 7*7 }} [a](javascript:alert(1)) | --> *b* ==c==[^d]"'
EVIL = """---
title: 'Umbrella </title><img src=x onerror="window.pwned=1">'
author: '"><script>window.pwned=1</script>'
description: '"><script>window.pwned=1</script>'
---

The bridge in Porthallow is closed, said Maren Oduya.
"""
GOLDEN = sorted(path for path in (PROJECT / "tests" / "golden").glob("*/seed.*"))
PAGES = (
    "", "differences/", "stories/", "articles/", "claims/", "topics/", "topics/agi/", "about/", "articles/001_a26b95494ad5ac9e/",
    "articles/hostile/", "articles/court-report/", "people/", "people/alexandr-wang/", "outlets/", "outlets/casson-living/",
    "timeline/", "stories/alexandr-wang-scale-ai-h100/",
)  # fmt: skip

REPORT = """() => [...document.querySelectorAll("[data-digest=text]")].map((part) => {
  const copy = part.cloneNode(true);
  copy.querySelectorAll("aside").forEach((note) => note.remove());
  return copy.textContent;
}).join(" ")"""
LIVE = """() => {
  const all = [...document.querySelector("article").querySelectorAll("*")];
  return {
    handlers: all.flatMap((e) => e.getAttributeNames()).filter((name) => name.startsWith("on")),
    schemes: [...new Set(all.flatMap((e) => [e.getAttribute("href"), e.getAttribute("src")])
      .filter(Boolean).map((a) => new URL(a, location).protocol))],
    scripts: all.filter((e) => ["script", "iframe", "img", "object", "form"].includes(e.localName))
      .filter((e) => e.type !== "application/ld+json").length,
    data: all.filter((e) => e.type === "application/ld+json").map((e) => JSON.parse(e.textContent)),
    computed: document.body.textContent.includes("49"),
    comments: document.createTreeWalker(document.querySelector("article"), NodeFilter.SHOW_COMMENT).nextNode() !== null,
    ids: all.map((e) => e.id).filter(Boolean).length - new Set(all.map((e) => e.id).filter(Boolean)).size,
  };
}"""


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Folder, str]]:
    """A copy of this digest with the golden articles and a hostile one, its title mended by a hostile editor."""
    root = tmp_path_factory.mktemp("published")
    shutil.copytree(PROJECT / "docs", root / "docs")
    shutil.copytree(PROJECT / "seeds", root / "seeds")
    shutil.copytree(PROJECT / ".digest", root / ".digest")
    shutil.copy(PROJECT / "mkdocs.yml", root)
    for name in ("overrides", "digest"):
        (root / name).symlink_to(PROJECT / name)
    folder = Folder(root)
    for seed in GOLDEN:
        folder.write(f"seeds/{seed.parent.name}{seed.suffix}", seed.read_bytes())
    folder.write("seeds/hostile.txt", HOSTILE)
    folder.write("seeds/evil.md", EVIL)
    assert problems_of(folder.run()) == []
    page = "docs/articles/hostile.md"
    folder.edit(page, "title: A story of the bridge", TITLE)
    folder.edit(page, "publisher:", "publisher: '<b>Outlet</b> [x](javascript:alert(1)) `'")
    assert problems_of(folder.run()) == []
    assert folder.run().changes == ()
    with serve(publish(root)) as address:
        yield folder, address


@pytest.fixture(scope="module")
def window(published: tuple[Folder, str], chromium: Browser) -> Iterator[Any]:
    """Opens pages; at the end nothing was asked of strangers and nothing was complained of."""
    address = published[1]
    strangers: list[str] = []
    complaints: list[str] = []
    page = chromium.new_page(viewport={"width": 1440, "height": 900})
    page.on(
        "request",
        lambda request: (
            strangers.append(request.url) if not request.url.startswith((address, "data:", "blob:")) else None
        ),
    )
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("dialog", lambda dialog: (complaints.append("a dialog"), dialog.dismiss()))

    def open_page(path: str) -> Page:
        page.goto(address + path)
        page.wait_for_load_state("load")
        return page

    yield open_page
    page.close()
    assert strangers == []
    assert complaints == []


def seeds() -> list[Path]:
    """Every article of the published digest but the hostile one."""
    return [*sorted((PROJECT / "seeds").glob("*.txt")), *GOLDEN]


@pytest.mark.parametrize(
    "seed", seeds(), ids=lambda seed: seed.parent.name if seed.stem == "seed" else seed.stem
)
def test_the_page_says_what_the_seed_says(seed: Path, window: Any) -> None:
    """Without its notes, the text of each page is the seed's report, word for word and mark for mark."""
    name = seed.parent.name if seed.stem == "seed" else seed.stem
    found, _ = make_seed(seed.name, name, seed.read_bytes())
    assert found is not None
    report = [visible_text(b.span.of(found.text)) for b in annotate(found).blocks if b.kind != "furniture"]
    words = " ".join(report)
    shown = window(f"articles/{name}/").evaluate(REPORT)
    assert shown.split() == (without_emphasis(words) if found.is_markdown else words).split()


def test_a_hostile_article_stays_text(window: Any) -> None:
    """Nothing an article or a hostile value of front matter says comes to life, on its page or on any list."""
    lists = (
        "articles/",
        "differences/",
        "stories/",
        "outlets/",
        "outlets/b-outlet-b-x-javascript-alert-1/",
        "timeline/",
        "",
    )
    for path in ("articles/hostile/", "articles/evil/", *lists):
        live = window(path).evaluate(LIVE)
        assert live["handlers"] == []
        assert set(live["schemes"]) <= {"http:", "https:"}
        assert live["scripts"] == 0, "beside the data for search engines, which no browser runs"
        assert [each["@type"] for each in live["data"]] == ["AnalysisNewsArticle"] * path.startswith(
            ("articles/h", "articles/e")
        )
        assert not live["computed"]
        assert not live["comments"]
        assert live["ids"] == 0
    shown = window("articles/hostile/").evaluate(REPORT)
    assert " ".join(shown.split()).count("<script>document.title = 'taken'</script>") == 2
    for path in ("articles/hostile/", "articles/evil/"):
        page = window(path)
        assert "taken" not in page.title()
        assert page.evaluate("document.querySelectorAll('#__config').length") == 1
        assert page.evaluate("window.pwned") is None


def test_a_hostile_title_stays_text_in_search(window: Any) -> None:
    """Search results show a seed's title as words."""
    page: Page = window("")
    field = page.get_by_role("textbox", name="Search")
    field.click()
    field.press_sequentially("Umbrella", delay=20)
    page.locator(".md-search-result__item").first.wait_for()
    assert page.locator(".md-search-result img").count() == 0
    assert page.evaluate("window.pwned") is None


@pytest.mark.parametrize("width", [1440, 1024, 390])
def test_axe_finds_nothing(width: int, window: Any) -> None:
    """Every kind of page, at three widths."""
    for path in PAGES:
        page: Page = window(path)
        page.set_viewport_size({"width": width, "height": 900})
        results = Axe().run(page, options={"resultTypes": ["violations"]})
        assert not results.violations_count, f"{path} at {width}: {results.generate_report()}"


def test_a_claim_page_without_violation(published: tuple[Folder, str], window: Any) -> None:
    """The claim pages of this digest, each."""
    for path in sorted((published[0].root / "docs/claims").glob("*.md"))[:4]:
        page: Page = window(f"claims/{path.stem}/" if path.stem != "index" else "claims/")
        results = Axe().run(page, options={"resultTypes": ["violations"]})
        assert not results.violations_count, f"{path.stem}: {results.generate_report()}"


PLAIN = {
    "digest-chart", "digest-drawing-row", "digest-feeds", "digest-figure--chart", "digest-horizon", "digest-measured",
    "digest-merged", "digest-report", "digest-scale", "digest-timeline", "digest-vocabulary", "note-compared", "notes-end",
}  # fmt: skip
"""Classes that look like the text they stand in; they are there for styles of one's own."""


def test_nothing_has_lost_its_look(published: tuple[Folder, str]) -> None:
    """The stylesheet knows every class that the program writes, but for those that are meant to look like the text."""
    styles = (PROJECT / "docs/assets/digest.css").read_text(encoding="utf-8")
    styled = set(re.findall(r"\.((?:digest|note)[\w-]*)", styles))
    pages = (path.read_text(encoding="utf-8") for path in (published[0].root / "site").rglob("*.html"))
    used = {
        name for html in pages for names in re.findall(r'class="([^"]*)"', html) for name in names.split()
    }
    assert {name for name in used if name.startswith(("digest-", "note"))} - styled <= PLAIN
