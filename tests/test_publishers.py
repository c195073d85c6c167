"""Publishers: MkDocs, ProperDocs and Zensical give readers the same page."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Mapping
from html.parser import HTMLParser
from pathlib import Path

import pytest
from browser import PUBLISHERS, Newsstand, make_source, publish

from digest.data_part import put_data, render_data

pytestmark = pytest.mark.slow

VOID = {"br", "hr", "img", "input", "link", "meta", "wbr"}


class _Content(HTMLParser):
    """What stands in the content area: tags with sorted attributes, and text with white space folded."""

    def __init__(self) -> None:
        super().__init__()
        self.depth = 0
        self.seen: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self.depth == 0:
            if tag == "article":
                self.depth = 1
            return
        self.depth += tag not in VOID
        # Zensical takes the word to its search index off the page once it has read it.
        kept = " ".join(
            f"{name}={value or ''}" for name, value in sorted(attrs) if name != "data-search-exclude"
        )
        self.seen.append(f"<{tag} {kept}>")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if self.depth and tag not in VOID:
            self.depth -= 1
            if self.depth:
                self.seen.append(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        if self.depth and (text := " ".join(data.split())):
            self.seen.append(text)

    def handle_comment(self, data: str) -> None:
        if self.depth:
            self.seen.append("<!-- -->")


def content(page: Path) -> list[str]:
    """The content area of a published page, without the place Zensical's skip link leads to."""
    parser = _Content()
    parser.feed(page.read_text(encoding="utf-8").replace('<a id="__skip" tabindex="-1"></a>', ""))
    parser.close()
    return parser.seen


ARTICLE = {
    "@context": "https://schema.org",
    "@type": "AnalysisNewsArticle",
    "headline": "</script> “A” & \U0001f680",
}
REVIEW = {
    "@context": "https://schema.org",
    "@type": "ClaimReview",
    "claimReviewed": "Unlikelywordofthereview",
    "reviewRating": {"@type": "Rating", "alternateName": "Accurate"},
}
SIGNED = """---
claim: A claim that somebody signed
---

# A claim that somebody signed

<!-- digest:verdict -->
**Accurate** · event · the council

Checked by Edda Voss on 3 February 2025.
<!-- /digest:verdict -->
"""


def make_source_with_data(folder: Path) -> Path:
    """The test site with data for machines: on an article, on a signed claim, pasted onto a draft, and in files."""
    docs = make_source(folder) / "docs"
    (docs / "claims/signed.md").write_text(put_data(SIGNED, render_data(REVIEW)), encoding="utf-8")
    for path, record in (("articles/rich.md", ARTICLE), ("claims/ai-race-and-ai-war.md", REVIEW)):
        text = (docs / path).read_text(encoding="utf-8")
        (docs / path).write_text(put_data(text, render_data(record)), encoding="utf-8")
    (docs / "annotations").mkdir()
    for name in ("digest.json", "claims.csv", "annotations/rich.json"):
        (docs / name).write_bytes(b'{"made": "by the program"}\r\n')
    return folder


@pytest.fixture(scope="module")
def sites(newsstand: Newsstand) -> Mapping[str, Path]:
    """It, as each publisher publishes it; a warning is a failure."""
    return {name: newsstand.site(make_source_with_data, name) for name in PUBLISHERS}


@pytest.mark.parametrize("publisher", ["properdocs", "zensical"])
def test_same_content(sites: Mapping[str, Path], publisher: str) -> None:
    """Every page has the same structure and words as with MkDocs."""
    pages = sorted(each.relative_to(sites["mkdocs"]) for each in sites["mkdocs"].rglob("index.html"))
    assert {
        Path("articles/rich/index.html"),
        Path("differences/index.html"),
        Path("stories/race/index.html"),
    } <= {*pages}
    assert pages == sorted(
        each.relative_to(sites[publisher]) for each in sites[publisher].rglob("index.html")
    )
    for page in pages:
        assert content(sites[publisher] / page) == content(sites["mkdocs"] / page), page


@pytest.mark.parametrize("publisher", PUBLISHERS)
def test_same_frame(sites: Mapping[str, Path], publisher: str) -> None:
    """Header, footer and files come along; what is kept out stays out."""
    site = sites[publisher]
    page = (site / "articles/rich/index.html").read_text(encoding="utf-8")
    assert 'class="digest-header md-header"' in page
    assert 'class="digest-footer"' in page
    assert '<a href="../" aria-current="true">Articles</a>' in page
    assert "md-sidebar" not in page
    assert "review" not in [each.parent.name for each in site.rglob("*.html")]
    assert "second" not in (site / "about/index.html").read_text(encoding="utf-8")
    nowhere = (site / "404.html").read_text(encoding="utf-8")
    assert "This page is not here" in nowhere
    for section in ("articles", "claims", "differences", "stories", "topics"):
        assert f'<li><a href="/{section}/">' in nowhere.split("<article", 1)[1]
    for name in ("digest.css", "digest.js"):
        assert (site / "assets" / name).is_file()


@pytest.mark.parametrize("publisher", PUBLISHERS)
def test_states_do_not_hang_on_words(sites: Mapping[str, Path], publisher: str) -> None:
    """A note that a digest heads with words of its own is what the comment behind them says."""
    page = (sites[publisher] / "articles/rich/index.html").read_text(encoding="utf-8")
    kinds = {
        name: kind
        for kind, name in re.findall(
            r'<mark class="claim" data-kind="([a-z]+)" data-state="[^"]*" id="mark-([^"]+)"', page
        )
    }
    assert (kinds["model-on-par"], kinds["lobbying"], kinds["stargate-cost"]) == (
        "unrated",
        "unrated",
        "rating",
    )
    assert '<strong class="note-state">Unchecked</strong> · characterization' in page
    assert "state:" not in page


@pytest.mark.parametrize("publisher", PUBLISHERS)
def test_data_for_machines(sites: Mapping[str, Path], publisher: str) -> None:
    """A page says what its data part says, once; a review stands only beside a signed rating; files are copied."""
    site = sites[publisher]
    found = {
        str(path.parent.relative_to(site)): [
            json.loads(each)
            for each in re.findall(
                r'<script type="application/ld\+json"[^>]*>(.*?)</script',
                path.read_text(encoding="utf-8"),
                re.DOTALL,
            )
        ]
        for path in site.rglob("index.html")
    }
    assert {page: data for page, data in found.items() if data} == {
        "articles/rich": [ARTICLE],
        "claims/signed": [REVIEW],
    }
    for name in ("digest.json", "claims.csv", "annotations/rich.json"):
        assert (site / name).read_bytes() == b'{"made": "by the program"}\r\n'
    for index in [*site.rglob("search*.json"), *site.rglob("search*.js")]:
        assert "Unlikelywordofthereview" not in index.read_text(encoding="utf-8")


@pytest.mark.parametrize("publisher", PUBLISHERS)
def test_words_in_a_text_are_no_part_of_the_page(publisher: str, tmp_path: Path) -> None:
    """Whoever writes what the templates look for leads no reader away, and hides no card and no citation."""
    folder = make_source(tmp_path)
    told = 'It says data-digest="merged" and data-kind="unrated".\n\n<div class="digest-merged" data-digest="merged">x</div>\n'
    page = SIGNED.replace("---\n\n", f"merged_into: //elsewhere.example\n---\n\n{told}\n", 1)
    (folder / "docs/claims/signed.md").write_text(page, encoding="utf-8")
    config = (folder / "mkdocs.yml").read_text(encoding="utf-8")
    assert "site_url: https" in config
    site = publish(folder, publisher)
    shown = html.unescape((site / "claims/signed/index.html").read_text(encoding="utf-8"))
    assert "elsewhere.example" not in shown and "refresh" not in shown
    assert "assets/cards/claims/signed.png" in shown
    assert "citations/signed.bib" in shown


@pytest.mark.parametrize("publisher", PUBLISHERS)
def test_an_article_leads_to_its_annotations(sites: Mapping[str, Path], publisher: str) -> None:
    """In the head of its page, and of no other."""
    links = {
        str(path.parent.relative_to(sites[publisher])): re.findall(
            r'<link rel="alternate describedby" type="application/ld\+json;profile=&quot;[^>]*href="([^"]*)"',
            path.read_text(encoding="utf-8"),
        )
        for path in sites[publisher].rglob("index.html")
    }
    assert links["articles/rich"] == ["../../annotations/rich.json"]
    assert not any(links[page] for page in ("about", "articles", "claims/signed"))


@pytest.mark.parametrize("publisher", PUBLISHERS)
def test_nothing_from_elsewhere(sites: Mapping[str, Path], publisher: str) -> None:
    """No page, style sheet or template asks another server for anything."""
    for page in sites[publisher].rglob("*.html"):
        for wanted in _wanted(page.read_text(encoding="utf-8")):
            assert "//" not in wanted, (page, wanted)


class _Wanted(HTMLParser):
    """Addresses a browser fetches by itself."""

    def __init__(self) -> None:
        super().__init__()
        self.addresses: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag != "a" and "canonical" not in (given.get("rel") or ""):
            self.addresses += [value for name in ("src", "href", "srcset") if (value := given.get(name))]


def _wanted(html: str) -> list[str]:
    parser = _Wanted()
    parser.feed(html)
    return parser.addresses


def test_broken_links_end_the_build(tmp_path: Path) -> None:
    """A link to a page or to a mark that is not there is a failure, not a surprise for readers."""
    folder = make_source(tmp_path)
    about = folder / "docs/about.md"
    for target in ("nowhere.md", "articles/rich.md#mark-nowhere"):
        about.write_text(f"# About\n\n[x]({target})\n", encoding="utf-8")
        for publisher in PUBLISHERS:
            with pytest.raises(AssertionError):
                publish(folder, publisher)


@pytest.mark.parametrize("publisher", PUBLISHERS)
@pytest.mark.parametrize("default", ["full", "excerpt"])
def test_whole_articles_stay_out_of_search_engines(publisher: str, default: str, tmp_path: Path) -> None:
    """A whole article of somebody else's has `noindex` and is not in the sitemap; excerpts, links and our own pages are."""
    folder = make_source(tmp_path)
    config = (folder / "mkdocs.yml").read_text(encoding="utf-8").replace("rights: full", f"rights: {default}")
    config = re.sub(r"^site_url:.*\n", "", config, flags=re.MULTILINE)
    (folder / "mkdocs.yml").write_text(f"site_url: https://example.org/\n{config}", encoding="utf-8")
    rights = {"unsaid": "", "whole": "full", "part": "excerpt", "none": "link"}
    for name, told in rights.items():
        (folder / f"docs/articles/{name}.md").write_text(
            f"---\ntitle: {name}\nseed: {name}.txt\nrights: {told}\n---\n\n# {name}\n", encoding="utf-8"
        )
    site = publish(folder, publisher)
    listed = html.unescape((site / "sitemap.xml").read_text(encoding="utf-8"))
    hidden = {"whole"} | ({"unsaid", "rich"} if default == "full" else set())
    for name in ("rich", *rights):
        page = (site / f"articles/{name}/index.html").read_text(encoding="utf-8")
        assert ('<meta name="robots" content="noindex">' in page) == (name in hidden), name
        assert (f"<loc>https://example.org/articles/{name}/</loc>" in listed) != (name in hidden), name
    assert "<loc>https://example.org/about/</loc>" in listed
