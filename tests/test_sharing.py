"""Sharing: what a published page tells feed readers, and those who show a card for a link, with every publisher."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from browser import PUBLISHERS, Newsstand, make_signed_source, serve
from playwright.sync_api import Browser
from test_signed import DRAFTS, MERGED, NAMES, SIGNED, WITHDRAWN

SITE = "https://skerrow.example/"
SIGNED_CLAIM, DRAFT_CLAIM = "wall-built-1945", "lost-41-houses-january-flood"
FORMATS = {"application/atom+xml", "application/rss+xml", "application/feed+json"}
HEAD = {"og:type", "og:site_name", "og:title", "og:url", "og:image", "og:image:type", "og:image:width",
        "og:image:height", "og:image:alt", "twitter:card"}  # fmt: skip


class _Head(HTMLParser):
    """The properties and the links of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.told: dict[str, str] = {}
        self.feeds: list[tuple[str, str]] = []
        self.cited: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        name = values.get("property") or values.get("name", "")
        if tag == "meta" and name.startswith(("og:", "twitter:")):
            assert name not in self.told, f"{name} twice"
            self.told[name] = values["content"]
        if tag == "link" and values.get("rel") == "alternate feed" and values.get("type") in FORMATS:
            self.feeds.append((values["type"], values["href"]))
        if tag == "a" and "download" in values:
            self.cited.append(values["href"])


@pytest.fixture(scope="module", params=PUBLISHERS)
def site(request: pytest.FixtureRequest, newsstand: Newsstand) -> Path:
    """The second digest, in which editors sign, as each publisher publishes it."""
    return newsstand.site(make_signed_source, request.param)


def heads_of(site: Path) -> Iterator[tuple[str, _Head]]:
    """Each page by its path inside the site, but the one for what is not there."""
    for path in sorted(site.rglob("*.html")):
        if path.name != "404.html":
            yield path.relative_to(site).as_posix(), _Head(path.read_text(encoding="utf-8"))


def place(site: Path, page: str, address: str) -> Path:
    """The file that a page leads to."""
    target = urlsplit(urljoin(SITE + page, address))
    assert f"{target.scheme}://{target.netloc}/" == SITE
    return site / unquote(target.path.removeprefix("/"))


@pytest.mark.slow
def test_every_page_has_a_card(site: Path) -> None:
    """That is there, under an address that works elsewhere; an article, a topic, a story and a verdict has its own."""
    own: Mapping[str, str] = {}
    for page, head in heads_of(site):
        assert set(head.told) - {"og:description"} == HEAD, page
        card = head.told["og:image"]
        assert card.startswith(SITE)
        assert place(site, page, card).is_file(), (page, card)
        assert head.told["og:title"]
        own = {**own, page: card.removeprefix(f"{SITE}assets/cards/")}
    assert own["index.html"] == own["about/index.html"] == own["claims/index.html"] == "index.png"
    for page in ("articles/tide-herald", "topics/tide-wall", f"claims/{SIGNED_CLAIM}", f"claims/{WITHDRAWN}"):
        assert own[f"{page}/index.html"] == f"{page}.png"
    assert own[f"claims/{MERGED}/index.html"] == "index.png"


@pytest.mark.slow
def test_no_head_tells_a_rating(site: Path) -> None:
    """Only the card does, and only what is signed: who shows a link reads the words, and not who stands behind them."""
    for page, head in heads_of(site):
        words = " ".join(head.told.values())
        assert not [name for name in NAMES if re.search(rf"\b{name}\b", words)], page


@pytest.mark.slow
def test_every_page_leads_to_the_feeds(site: Path) -> None:
    """Three of the digest in three formats each; a topic's page to its own before them."""
    for page, head in heads_of(site):
        wanted = ["articles", "verdicts", "corrections"]
        if page.startswith("topics/") and page != "topics/index.html":
            wanted.insert(0, posixpath.dirname(page))
        assert len(head.feeds) == len(wanted) * len(FORMATS)
        files = [place(site, page, address) for _, address in head.feeds]
        assert all(file.is_file() for file in files), page
        assert [kind for kind, _ in head.feeds] == [*dict.fromkeys(kind for kind, _ in head.feeds)] * len(
            wanted
        )
        found = dict.fromkeys(file.relative_to(site / "feeds").as_posix().partition(".")[0] for file in files)
        assert list(found) == wanted


@pytest.mark.slow
def test_every_claim_can_be_cited(site: Path) -> None:
    """By two files that are there; the page of a claim that is part of another has none."""
    cited = {page: head.cited for page, head in heads_of(site) if head.cited}
    claims = {page for page, _ in heads_of(site) if page.startswith("claims/")}
    assert set(cited) == claims - {"claims/index.html", f"claims/{MERGED}/index.html"}
    for page, addresses in cited.items():
        assert [place(site, page, each).name for each in addresses] == [
            f"{page.split('/')[1]}.bib",
            f"{page.split('/')[1]}.csl.json",
        ]
        assert all(place(site, page, each).is_file() for each in addresses)


COPIED = {
    SIGNED_CLAIM: ("Does not hold up", "Checked by "),
    DRAFT_CLAIM: ("Draft: does not hold up", "A draft: it was changed since it was signed by "),
    WITHDRAWN: ("Withdrawn", "We took back what we said of this claim"),
}


@pytest.mark.browser
def test_a_claim_is_copied_with_where_it_stands(newsstand: Newsstand, chromium: Browser) -> None:
    """Its words, its state as the page has it, who stands behind it, and its lasting address."""
    assert SIGNED[SIGNED_CLAIM][1] == COPIED[SIGNED_CLAIM][0]
    assert DRAFTS[DRAFT_CLAIM][1] == COPIED[DRAFT_CLAIM][0]
    with serve(newsstand.site(make_signed_source)) as address:
        context = chromium.new_context(permissions=["clipboard-read", "clipboard-write"])
        page = context.new_page()
        for claim, (state, signature) in COPIED.items():
            page.goto(f"{address}claims/{claim}/")
            page.get_by_role("button", name="Copy claim").click()
            page.get_by_text("Copied", exact=True).wait_for()
            told, head, signed, link = page.evaluate("navigator.clipboard.readText()").split("\n")
            assert told == page.inner_text("h1")
            assert head.startswith(state)
            assert signed.startswith(signature)
            assert link == f"{SITE}claims/{claim}/"
        context.close()


@pytest.mark.browser
def test_without_script_there_is_no_button(newsstand: Newsstand, chromium: Browser) -> None:
    """What could do nothing is not shown; the ways to cite are. Nor does a list have a button."""
    with serve(newsstand.site(make_signed_source)) as address:
        context = chromium.new_context(java_script_enabled=False)
        page = context.new_page()
        page.goto(f"{address}claims/{SIGNED_CLAIM}/")
        assert page.get_by_role("button", name="Copy claim").count() == 0
        assert page.get_by_role("link", name="BibTeX").is_visible()
        context.close()
        page = chromium.new_page()
        page.goto(f"{address}claims/")
        assert page.get_by_role("button", name="Copy claim").count() == 0
        page.close()
