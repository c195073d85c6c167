"""Feeds: valid in each format, the same in all of them, and nothing in them that nobody stands behind."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from feed_rules import Told, check_atom, check_json_feed, check_rss
from folder import Folder, notices_of, problems_of
from hypothesis import given
from hypothesis import strategies as st
from test_exports import DRAFTS, NO_RATINGS, SIGNED, claim_of, rate, tell

from digest.address import page_address
from digest.exports.atom import render_atom
from digest.exports.dispatch import Dispatch, make_id
from digest.exports.feed import LONGEST, Feed
from digest.exports.json_feed import render_json_feed
from digest.exports.rss import render_rss
from digest.settings import Settings
from digest.subscription import FORMATS

DOCS = Path(__file__).parent.parent / "docs"
CHECKS = dict(zip((ending for _, ending in FORMATS), (check_atom, check_rss, check_json_feed), strict=True))
SITE = Settings(site_name="A digest", site_url="https://digest.test/")
URN = "urn:uuid:0b4e5f1c-65a1-5d5f-8f5e-0a0b0c0d0e0f"


@pytest.fixture(scope="module")
def built_news(built_bridge: Folder, tmp_path_factory: pytest.TempPathFactory) -> Folder:
    """Two articles on one bridge, the day of both known, built once, to be copied."""
    folder = built_bridge.copy(tmp_path_factory.mktemp("news"))
    tell(folder, "articles/harbour", publisher="The Porthallow Post", published="2025-01-27",
         source_url="https://post.test/bridge?a=1&b=2")  # fmt: skip
    tell(folder, "articles/ferry", publisher="Coast Daily", published="2025-01-28")
    folder.run()
    return folder


@pytest.fixture
def news(built_news: Folder, tmp_path: Path) -> Folder:
    """They, where a test may change them."""
    return built_news.copy(tmp_path)


def read_feed(folder: Folder, name: str) -> list[Told]:
    """What a feed tells, which is the same in each format."""
    found = {
        ending: check((folder.root / f"docs/feeds/{name}{ending}").read_bytes())
        for ending, check in CHECKS.items()
    }
    atom, rss, json_feed = found.values()
    assert atom == json_feed
    assert [replace(each, original="") for each in atom] == rss, (
        "RSS has no place for the original but the text"
    )
    return atom


def test_articles_are_told_newest_first(news: Folder) -> None:
    """With a line of their own words, what is known of them, and the way to both pages."""
    ferry, harbour = read_feed(news, "articles")
    assert harbour == Told(
        id=make_id(SITE, "seeds/harbour.txt"),
        title="Harbour bridge to close for two years",
        content=(
            "<p>City engineers say the 1931 crossing cannot carry another winter</p>\n"
            "<p>The Porthallow Post · 27 January 2025 · author unknown · 6 claims, 1 differs</p>\n"
            '<p><a href="https://digest.test/articles/harbour/">Read it with notes</a> · '
            '<a href="https://post.test/bridge?a=1&amp;b=2">Read the original at The Porthallow Post</a></p>\n'
        ),
        page="https://digest.test/articles/harbour/",
        moment="2025-01-27T00:00:00Z",
        by="",
        original="https://post.test/bridge?a=1&b=2",
        topics=("Bridges",),
    )
    assert (ferry.moment, ferry.original) == ("2025-01-28T00:00:00Z", "")
    assert [each.id for each in read_feed(news, "topics/bridges")] == [ferry.id, harbour.id]
    assert read_feed(news, "verdicts") == read_feed(news, "corrections") == []


def test_a_second_run_writes_nothing(news: Folder) -> None:
    """Nor does another day: no feed knows the clock."""
    rate(news, **SIGNED)
    before = news.files("docs/feeds")
    assert news.run().changes == ()
    assert news.files("docs/feeds") == before


@pytest.mark.parametrize("published", ["", "2025-01-27~", "2025-01", "2025-01-26/2025-01-27", "2025-01-27?"])
def test_without_an_exact_day_an_article_stays_out(news: Folder, published: str) -> None:
    """`--check` says so, once for all that stay out; an ordinary run has nothing to mend and is silent."""
    for page in ("articles/harbour", "articles/ferry"):
        tell(news, page, published=published)
    assert problems_of(news.run()) == []
    assert read_feed(news, "articles") == read_feed(news, "topics/bridges") == []
    assert notices_of(news.run()) == []
    (told,) = [each for each in notices_of(news.run(dry=True, today="2025-06-01")) if "feeds" in each.file]
    assert str(told) == (
        "docs/feeds/articles.atom.xml: articles/ferry.md and articles/harbour.md stay out of the feeds: no exact day is"
        " known; write the day if you know it, as in published: 2025-01-29, or leave it"
    )


def test_a_signed_verdict_is_told(news: Folder) -> None:
    """With its reasons, its evidence and its author, also to those who follow its topic."""
    news.edit(
        f"docs/claims/{claim_of(news)}.md",
        "<!-- digest:verdict -->",
        "The *minutes* <b> say so.\n\n<!-- digest:verdict -->",
    )
    claim = rate(news, **SIGNED, topics="topics:\n  - bridges\n")
    (verdict,) = read_feed(news, "verdicts")
    statement = "We found cracks in 140 of the 212 hangers, and I will not sign off another winter"
    assert verdict == Told(
        id=make_id(SITE, f"claims/{claim}.md"),
        title=f"Accurate: {statement}",
        content=(
            f"<p><strong>Accurate</strong>: {statement}</p>\n"
            "<p>The minutes say so.</p>\n"
            '<ul><li>supports: <a href="https://council.test/minutes">Minutes of the council</a>, Porthallow Council,'
            " 1 February 2025: “140 of 212”</li></ul>\n"
            "<p>Checked by Edda Voss on 3 February 2025.</p>\n"
            f'<p><a href="https://digest.test/claims/{claim}/">The claim’s page</a></p>\n'
        ),
        page=f"https://digest.test/claims/{claim}/",
        moment="2025-02-03T00:00:00Z",
        by="Edda Voss",
        original="",
        topics=("Bridges",),
    )
    assert read_feed(news, "topics/bridges")[0] == verdict


@pytest.mark.parametrize(
    ("signed_on", "moment"),
    [
        ("2025-02-03T15:30", "2025-02-03T15:30:00Z"),
        ("2025-02-03T15:30:59Z", "2025-02-03T15:30:59Z"),
        ("2025-02-03T25:61", "2025-02-03T00:00:00Z"),
    ],
)
def test_a_verdict_has_the_time_it_was_signed(news: Folder, signed_on: str, moment: str) -> None:
    """As far as a clock can show it."""
    rate(news, **{**SIGNED, "signed_on": signed_on})
    assert [each.moment for each in read_feed(news, "verdicts")] == [moment]


@pytest.mark.parametrize("case", [*DRAFTS, *NO_RATINGS])
def test_what_nobody_signed_is_no_news(news: Folder, case: str) -> None:
    """No feed has a word of a rating that does not count."""
    rate(news, **{**DRAFTS, **NO_RATINGS}[case], topics="topics:\n  - bridges\n")
    assert read_feed(news, "verdicts") == []
    for path, content in news.files("docs/feeds").items():
        assert b"ccurate" not in content, path
    assert len(read_feed(news, "topics/bridges")) == 2


def test_a_correction_is_told(news: Folder) -> None:
    """What changed, of which claim, by whom; two of one day are two, and each keeps its id when a third comes."""
    claim = rate(news, **SIGNED)
    history = "history:\n  - on: 2025-02-04\n    by: Edda Voss\n    change: Accurate → Disputed\n"
    second = "  - on: 2025-02-04\n    by: Bo Ray\n    change: Disputed → Accurate\n"
    undated = "  - on: 2025-02\n    change: The <claim> was reworded\n"
    tell(news, f"claims/{claim}", history=history + second + undated)
    news.run()
    first, other = sorted(read_feed(news, "corrections"), key=lambda each: each.by, reverse=True)
    assert (first.by, first.moment, other.by) == ("Edda Voss", "2025-02-04T00:00:00Z", "Bo Ray")
    assert first.title == (
        "Correction: “We found cracks in 140 of the 212 hangers, and I will not sign off another winter”"
    )
    assert "<p>Accurate → Disputed</p>" in first.content
    assert first.id != other.id
    news.edit(f"docs/claims/{claim}.md", undated, f"  - on: 2025-02-04\n    change: A third\n{undated}")
    news.run()
    assert {first.id, other.id} < {each.id for each in read_feed(news, "corrections")}
    told = [
        each.what for each in notices_of(news.run(dry=True, today="2025-06-01")) if "corrections" in each.file
    ]
    assert told == [f"claims/{claim}.md stays out of the feeds: no exact day is known"]


def test_ids_outlive_what_changes(news: Folder) -> None:
    """A title, a day, a page's name, `https` and the form of addresses may change, and it is still the same entry."""
    claim = rate(news, **SIGNED)
    before = {each.id for name in ("articles", "verdicts") for each in read_feed(news, name)}
    tell(news, "articles/harbour", title="Another title", published="2025-01-20")
    tell(news, f"claims/{claim}", rating="disputed", signed_on="2025-03-01")
    text = news.read("docs/articles/harbour.md")
    news.delete("docs/articles/harbour.md")
    news.write("docs/articles/bridge.md", text)
    news.edit(
        "mkdocs.yml",
        "site_url: https://digest.test/",
        "site_url: http://digest.test\nuse_directory_urls: false",
    )
    news.run()
    articles = read_feed(news, "articles")
    assert {each.id for each in [*articles, *read_feed(news, "verdicts")]} == before
    assert [each.page for each in articles] == [
        "http://digest.test/articles/ferry.html",
        "http://digest.test/articles/bridge.html",
    ]


@pytest.mark.parametrize("rights", ["full", "excerpt", "link"])
def test_no_feed_has_an_article(news: Folder, rights: str) -> None:
    """A line of it is all, and only one that its page shows too."""
    tell(news, "articles/harbour", rights=rights)
    news.run()
    harbour = read_feed(news, "articles")[1]
    words = re.sub(r"<[^>]+>", " ", harbour.content)
    line = "City engineers say the 1931 crossing cannot carry another winter"
    assert (line in words) == (line in news.read("docs/articles/harbour.md")) == (rights != "link")
    for sentence in ("will close to all traffic", "about $86 million", "31,000 vehicles"):
        assert sentence not in words


def test_without_an_address_there_are_no_feeds(news: Folder) -> None:
    """Nor anything that leads to one; one notice tells why."""
    news.edit("mkdocs.yml", "site_url: https://digest.test/\n", "")
    outcome = news.run()
    assert not news.has("docs/feeds/articles.json")
    assert [each.what for each in notices_of(outcome)] == [
        "`site_url` is not set, so that feeds, cards, citations, annotations and the data for search engines are left out"
    ]
    for path in ("docs/about.md", "docs/corrections.md", "docs/topics/bridges.md"):
        assert "feeds/" not in news.read(path)


@pytest.mark.parametrize(
    ("page", "name", "up"),
    [
        ("about", "articles", ""),
        ("about", "verdicts", ""),
        ("about", "corrections", ""),
        ("corrections", "corrections", ""),
        ("topics/bridges", "topics/bridges", "../"),
    ],
)
def test_a_reader_finds_the_feed(news: Folder, page: str, name: str, up: str) -> None:
    """Each format is a link away, and what it leads to is there."""
    text = news.read(f"docs/{page}.md")
    for title, ending in FORMATS:
        assert f"[{title}]({up}feeds/{name}{ending})" in text
        assert news.has(f"docs/feeds/{name}{ending}")


def test_a_feed_stays_short(news: Folder) -> None:
    """The newest entries, however many there are."""
    for number in range(LONGEST + 5):
        news.write(
            f"seeds/n{number}.txt",
            f"Bridge news {number}\n\nThe Harbour Bridge, number {number}, is closed.\n",
        )
    news.run()
    for number in range(LONGEST + 5):
        tell(news, f"articles/n{number}", published=f"2024-{1 + number // 28:02}-{1 + number % 28:02}")
    news.run()
    for name in ("articles", "topics/bridges"):
        told = read_feed(news, name)
        assert len(told) == LONGEST
        assert told[0].moment == "2025-01-28T00:00:00Z"
        assert [each.moment for each in told] == sorted((each.moment for each in told), reverse=True)


dispatches = st.builds(
    Dispatch,
    id=st.just(URN),
    title=st.text(min_size=1).map(lambda text: f"x{text}"),
    content=st.text(),
    page=st.just("https://digest.test/articles/a/"),
    moment=st.datetimes()
    .filter(lambda day: day.year > 999)
    .map(lambda day: day.strftime("%Y-%m-%dT%H:%M:%SZ")),
    by=st.text(),
    original=st.sampled_from(["", "https://post.test/a?b=1&c='2'"]),
    topics=st.lists(st.text(), max_size=2).map(tuple),
)


@given(dispatches)
def test_no_text_breaks_a_feed(dispatch: Dispatch) -> None:
    """Whatever an article or an editor wrote, each file is read as one that keeps the rules."""
    feed = Feed("articles", "A digest", "About", "index.md", (dispatch,))
    (atom,) = check_atom(render_atom(feed, ".atom.xml", SITE))
    (rss,) = check_rss(render_rss(feed, ".rss.xml", SITE))
    (told,) = check_json_feed(render_json_feed(feed, ".json", SITE))
    assert told.page == atom.page == rss.page == page_address(SITE, "articles/a.md")
    for found in (atom, told):
        assert (found.id, found.moment, found.original) == (dispatch.id, dispatch.moment, dispatch.original)


def test_what_the_digest_ships_is_in_order() -> None:
    """Every committed feed keeps the rules, and tells no verdict as long as nobody signed one."""
    files: Mapping[str, Path] = {
        str(path.relative_to(DOCS)): path for path in sorted((DOCS / "feeds").rglob("*.*"))
    }
    topics = [path.stem for path in (DOCS / "topics").glob("*.md") if path.stem != "index"]
    names = ["articles", "verdicts", "corrections", *(f"topics/{topic}" for topic in topics)]
    assert sorted(files) == sorted(f"feeds/{name}{ending}" for name in names for ending in CHECKS)
    for name, path in files.items():
        ending = next(each for each in CHECKS if name.endswith(each))
        CHECKS[ending](path.read_bytes())
    assert json.loads(files["feeds/verdicts.json"].read_bytes())["items"] == []
