"""The second digest: signed, corrected, withdrawn, merged and unrated claims, as every publisher shows them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import unescape
from pathlib import Path

import pytest
from browser import PUBLISHERS, Newsstand, make_signed_source, serve
from folder import Folder, notices_of, problems_of
from playwright.sync_api import Browser
from shown import Shown, look_at_site, read_labels

SIGNED: Mapping[str, tuple[str, str]] = {
    "wall-built-1954": ("accurate", "Holds up"),
    "wall-built-1945": ("inaccurate", "Does not hold up"),
    "work-cost-18-million": ("lacks-context", "Half the story"),
    "harbour-flood-2040-unless-raised": ("prediction", "Wait and see"),
    "skerrow-highest-tides-coast": ("disputed", "Contested"),
}
"""Claims whose rating counts, with what the digest calls it."""
DRAFTS: Mapping[str, tuple[str, str]] = {
    "brandreth-councils-engineer-23-million": ("disputed", "Draft: contested"),
    "half-insurers-left-coast": ("unverifiable", "Draft: cannot be settled"),
    "lost-41-houses-january-flood": ("inaccurate", "Draft: does not hold up"),
}
"""Claims that nobody signed, the last since it was changed."""
WITHDRAWN = "town-lost-41-houses-january"
MERGED, TARGET = "work-tide-wall-18-million", "work-cost-18-million"
NAMES = (
    "Holds up",
    "Holds up, mostly",
    "Half the story",
    "Contested",
    "Does not hold up",
    "Cannot be settled",
    "Wait and see",
)
TELLING = ("method", "corrections")
"""Pages that speak of ratings without giving one."""


@pytest.fixture(scope="module", params=PUBLISHERS)
def site(request: pytest.FixtureRequest, newsstand: Newsstand) -> Path:
    """The digest as each publisher publishes it."""
    return newsstand.site(make_signed_source, request.param)


def test_it_is_as_the_program_would_write_it(tmp_path: Path) -> None:
    """Nothing is out of step: `python build_digest.py -f tests/signed/mkdocs.yml` brings it there again."""
    folder = Folder(make_signed_source(tmp_path))
    outcome = folder.run()
    assert outcome.changes == ()
    assert problems_of(outcome) == []
    assert [each.file for each in notices_of(outcome)] == ["docs/claims/lost-41-houses-january-flood.md"]


def test_the_desk_on_a_day(tmp_path: Path) -> None:
    """`--check` lists drafts, thin evidence, sources and articles without a date, and what may be rated by now."""
    told = Folder(make_signed_source(tmp_path)).run(dry=True, today="2040-12-31")
    site, *claims = sorted(notices_of(told), key=lambda each: each.file != "mkdocs.yml")
    found = {(each.file.rpartition("/")[2][:-3], each.what) for each in claims}
    assert problems_of(told) == []
    assert "is a placeholder" in site.what
    assert found == {
        ("brandreth-councils-engineer-23-million", "`rating: disputed` is a draft"),
        ("half-insurers-left-coast", "`rating: unverifiable` is a draft"),
        (
            "half-insurers-left-coast",
            "the evidence for `rating: unverifiable` is thin: it is a single source, no source is quoted",
        ),
        ("half-insurers-left-coast", "source 1 of the evidence has no date"),
        (
            "lost-41-houses-january-flood",
            "changed since Ada Fictive signed it on 2025-03-11: Holds up, mostly → Does not hold up",
        ),
        (
            "harbour-flood-2040-unless-raised",
            "the prediction for 2025/2040 may be rated from now on",
        ),
        ("articles.atom.", "articles/library-post.md stays out of the feeds: no exact day is known"),
    }


@pytest.mark.slow
def test_only_what_is_signed_is_a_verdict(site: Path) -> None:
    """Every label of a rating, on every page, is that of a signed claim, in its words, with name and day."""
    shown = look_at_site(site)
    ratings = [each for each in shown if each.kind == "rating"]
    assert {(each.state, each.words) for each in ratings} == set(SIGNED.values())
    assert all(re.search(r"hecked by (Ada Fictive|Bo Madeup) on \d", each.text) for each in ratings)
    for claim, (state, words) in SIGNED.items():
        (own,) = labels_of(site, claim)
        assert (own.kind, own.state, own.words) == ("rating", state, words)


@pytest.mark.slow
def test_a_draft_is_one_by_shape_and_by_word(site: Path) -> None:
    """No draft has a verdict's label, words or signature, wherever it stands."""
    drafts = [each for each in look_at_site(site) if each.kind == "draft"]
    assert {(each.state, each.words) for each in drafts} == set(DRAFTS.values())
    assert not any("hecked by" in each.text for each in drafts)
    for claim, (state, words) in DRAFTS.items():
        (own,) = labels_of(site, claim)
        assert (own.kind, own.state, own.words) == ("draft", state, words)
        assert "A draft: " in own.text


@pytest.mark.slow
def test_no_page_says_a_rating_beside_its_labels(site: Path) -> None:
    """The names of ratings stand in labels, in a signed claim's data, and on the pages that explain them or tell what changed."""
    for path in site.rglob("*.html"):
        if path.parent.name in TELLING:
            continue
        html = path.read_text(encoding="utf-8").split("<article", 1)[-1].split("</article>", 1)[0]
        html = re.sub(r'<div class="digest-history".*?</div>', "", html, flags=re.DOTALL)
        if path.parent.name in SIGNED:
            html = re.sub(r"<script.*?</script>", "", html, flags=re.DOTALL)
        labels = [each.words for each in read_labels(html, path.name)]
        text = re.sub(r"<[^>]*>", "", html)
        for name in NAMES:
            in_labels = sum(label == name or label == f"Draft: {name.lower()}" for label in labels)
            said = len(re.findall(rf"(?<![\w,]){name}(?![\w,])", text, re.IGNORECASE))
            assert said == in_labels, (path, name)


@pytest.mark.slow
def test_comparisons_are_nobodys_verdict(site: Path) -> None:
    """What a machine found says so at the head of its note, and has a kind of its own."""
    html = (site / "articles/tide-herald/index.html").read_text(encoding="utf-8")
    compared = [each for each in read_labels(html, "") if each.kind == "comparison"]
    assert compared
    assert all("automatic comparison, not looked at yet" in each.text for each in compared)
    behind = [each for each in read_labels(html, "") if each.compared]
    assert {(each.kind, each.compared) for each in behind} >= {("rating", "Outlets differ")}
    assert all("(automatic comparison)" in each.text for each in behind)


@pytest.mark.slow
def test_a_merged_claim_leads_on(site: Path) -> None:
    """Its page keeps its address, sends browsers and search engines on, and has a link for the rest."""
    html = (site / f"claims/{MERGED}/index.html").read_text(encoding="utf-8")
    head, body = html.split("</head>", 1)
    assert f'<meta http-equiv="refresh" content="0; url=../{TARGET}/">' in head
    assert '<meta name="robots" content="noindex">' in head
    (canonical,) = re.findall(r'<link rel="canonical" href="([^"]*)">', head)
    assert canonical.replace("&#x2f;", "/") == f"https://skerrow.example/claims/{TARGET}/"
    assert f'<a href="../{TARGET}/">' in body
    listed = unescape((site / "sitemap.xml").read_text(encoding="utf-8"))
    assert f"/claims/{TARGET}/<" in listed and MERGED not in listed
    assert labels_of(site, MERGED) == []
    carriers = (site / f"claims/{TARGET}/index.html").read_text(encoding="utf-8")
    assert f"tide-beacon/#mark-{MERGED}" in carriers


@pytest.mark.slow
def test_nothing_else_leads_on_or_hides(site: Path) -> None:
    """No other page redirects or keeps search engines out."""
    leading = [
        path for path in site.rglob("*.html") if 'http-equiv="refresh"' in path.read_text(encoding="utf-8")
    ]
    assert leading == [site / f"claims/{MERGED}/index.html"]


@pytest.mark.slow
def test_a_withdrawn_claim_says_so_and_no_more(site: Path) -> None:
    """At the top, in the notes, apart in the list, and under the corrections; nowhere with its rating."""
    (own,) = labels_of(site, WITHDRAWN)
    assert (own.kind, own.words) == ("withdrawn", "Withdrawn")
    assert "We took back what we said of this claim on 6 May 2025" in own.text
    corrections = (site / "corrections/index.html").read_text(encoding="utf-8")
    listed = corrections.split('data-digest="corrections"')[1].split("</div>")[0]
    assert [re.sub("<[^>]*>", "", each) for each in re.findall(r"<li><a.*?</a>", listed)] == [
        "The town lost 41 houses in the January flood",
        "The work will cost about $18 million",
        "Skerrow has the highest tides on the coast",
    ]
    topic = (site / "topics/tide-wall/index.html").read_text(encoding="utf-8")
    assert WITHDRAWN not in topic.split("<article", 1)[1]


@pytest.mark.slow
def test_trust_pages(site: Path) -> None:
    """The method page has the scale in the digest's own order; every page leads to it and lets a reader report an error."""
    method = (site / "method/index.html").read_text(encoding="utf-8")
    scale = method.split('data-digest="scale"')[1].split("</table>")[0]
    assert re.findall(r"<tr>\s*<td>([^<]*)</td>", scale)[:-1] == [
        "Holds up", "Holds up, mostly", "Half the story", "Does not hold up", "Contested", "Cannot be settled",
        "Wait and see",
    ]  # fmt: skip
    assert "we look again when its time has come" in scale
    for path in [*site.glob("articles/*/index.html"), *site.glob("claims/*/index.html")]:
        html = path.read_text(encoding="utf-8")
        footer = html.split('class="digest-footer"')[1]
        assert re.findall(r'href="([^"]*)"', footer) == [
            "../../method/", "../../corrections/", "../../about/"
        ]  # fmt: skip
        if f"/{MERGED}/" not in path.as_posix():
            assert "Comparisons on this page were made by rules, version" in html
            assert re.search(r'href="[^"]*(mailto|&#109;)', html)


@pytest.mark.browser
def test_a_browser_follows_the_merged_claim(newsstand: Newsstand, chromium: Browser) -> None:
    """A reader who opens the old address reads the page of the claim it is part of, also in the copy for a folder."""
    with serve(newsstand.site(make_signed_source)) as address:
        page = chromium.new_page()
        page.goto(f"{address}claims/{MERGED}/")
        page.wait_for_url(f"{address}claims/{TARGET}/")
        assert page.inner_text("h1") == "The work will cost about $18 million"
        page.close()
    offline = newsstand.site(make_signed_source, is_offline=True)
    page = chromium.new_page()
    page.goto((offline / f"claims/{MERGED}.html").as_uri())
    page.wait_for_url((offline / f"claims/{TARGET}.html").as_uri())
    page.close()


def labels_of(site: Path, claim: str) -> list[Shown]:
    """The labels on a claim's own page."""
    return read_labels((site / f"claims/{claim}/index.html").read_text(encoding="utf-8"), claim)
