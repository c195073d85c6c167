"""Exports: they say what the pages say, in the words of others' formats, and never take a draft for a verdict."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from annotation_rules import check_collection
from folder import HARBOUR, Folder, make_folder, notices_of, problems_of
from jsonschema import Draft202012Validator, FormatChecker
from markdown import markdown
from vocabulary import check_vocabulary

from digest.article_page import find_part, read_prose
from digest.data_part import read_data, take_data
from digest.exports import claim_table
from digest.metadata import split_page
from digest.rating import NUMBERS, RATINGS, UNRATED

SCHEMA = json.loads((Path(__file__).parent.parent / "digest/schemas/export.json").read_text(encoding="utf-8"))
EVIDENCE = """evidence:
  - url: https://council.test/minutes
    title: Minutes of the council
    publisher: Porthallow Council
    date: 2025-02-01
    stance: supports
    quote: 140 of 212
"""
EXTENSIONS = ["footnotes", "tables", "digest.extension"]
SIGNED = {"rating": "accurate", "signed_by": "Edda Voss", "signed_on": "2025-02-03"}


@pytest.fixture(scope="module")
def built_news(built_bridge: Folder, tmp_path_factory: pytest.TempPathFactory) -> Folder:
    """Two outlets on one bridge, with all that is known of them, built once, to be copied."""
    folder = built_bridge.copy(tmp_path_factory.mktemp("news"))
    tell(folder, "articles/harbour", publisher="The Porthallow Post", author="Maren Oduya", published="2025-01-27",
         source_url="https://post.test/bridge?a=1&b=2", retrieved="2025-01-28")  # fmt: skip
    tell(folder, "articles/ferry", publisher="Coast Daily", published="2025-01-28~")
    folder.run()
    return folder


@pytest.fixture
def news(built_news: Folder, tmp_path: Path) -> Folder:
    """They, where a test may change them."""
    return built_news.copy(tmp_path)


def tell(folder: Folder, page: str, **values: str) -> None:
    """What an editor writes into the front matter."""
    path = f"docs/{page}.md"
    for key, value in values.items():
        text = folder.read(path)
        line = value if "\n" in value else f"{key}: {value}\n"
        found = re.search(rf"^{key}:.*\n", text, re.MULTILINE)
        assert found, f"{key} is not in {path}"
        folder.write(path, text[: found.start()] + line + text[found.end() :])


def claim_of(folder: Folder) -> str:
    """The id of the claim both outlets carry."""
    return sorted(path.stem for path in (folder.root / "docs/claims").glob("*cracks*.md"))[0]


def rate(folder: Folder, **values: str) -> str:
    """Fill in a claim's page, run, and give back the claim's id."""
    claim = claim_of(folder)
    tell(folder, f"claims/{claim}", **{"evidence": EVIDENCE, **values})
    folder.run()
    return claim


def data_of(folder: Folder, page: str) -> Mapping[str, Any] | None:
    """The data at the end of a page."""
    part = take_data(folder.read(f"docs/{page}.md"))[1]
    return read_data(part) if part else None


def catalogue(folder: Folder) -> dict[str, Any]:
    """`digest.json`, which fits its schema."""
    record: dict[str, Any] = json.loads(folder.read("docs/digest.json"))
    faults = [
        f"{list(each.path)}: {each.message}"
        for each in Draft202012Validator(SCHEMA, format_checker=FormatChecker()).iter_errors(record)
    ]
    assert faults == []
    return record


def claim_in(folder: Folder, claim: str) -> dict[str, Any]:
    """A claim out of `digest.json`."""
    return next(each for each in catalogue(folder)["claims"] if each["id"] == claim)


def row_of(folder: Folder, claim: str) -> dict[str, str]:
    """A claim out of `claims.csv`."""
    rows = csv.DictReader(io.StringIO(folder.read("docs/claims.csv"), newline=""), strict=True)
    return next(row for row in rows if row["id"] == claim)


def annotations(folder: Folder, article: str = "harbour") -> list[Mapping[str, Any]]:
    """The annotations of an article, which keep all the rules."""
    return check_collection(json.loads(folder.read(f"docs/annotations/{article}.json")))


def judgements(folder: Folder) -> list[Mapping[str, Any]]:
    """What any annotation of the digest assesses."""
    found = [each for article in ("harbour", "ferry") for each in annotations(folder, article)]
    return [each for each in found if each["motivation"] == "assessing" or "creator" in each]


# linked data


def test_a_signed_claim_is_reviewed(news: Folder) -> None:
    """All that the page shows, in schema.org's words, and nothing it does not show."""
    news.edit(
        f"docs/claims/{claim_of(news)}.md",
        "<!-- digest:verdict -->",
        "The *minutes* say [so](https://x.test).\n\n<!-- digest:verdict -->",
    )
    claim = rate(news, **SIGNED, said_on="2025-01-26")
    data = data_of(news, f"claims/{claim}")
    assert data is not None
    check_vocabulary(data)
    site = {"@type": "Organization", "name": "A digest", "url": "https://digest.test/"}
    assert data == {
        "@context": "https://schema.org",
        "@type": "ClaimReview",
        "url": f"https://digest.test/claims/{claim}/",
        "claimReviewed": "We found cracks in 140 of the 212 hangers, and I will not sign off another winter",
        "inLanguage": "en",
        "author": [site, {"@type": "Person", "name": "Edda Voss"}],
        "datePublished": "2025-02-03",
        "itemReviewed": {
            "@type": "Claim",
            "author": [{"@type": "Person", "name": "Maren Oduya"}],
            "datePublished": "2025-01-26",
            "appearance": [
                {
                    "@type": "NewsArticle",
                    "url": "https://post.test/bridge?a=1&b=2",
                    "headline": "Harbour bridge to close for two years",
                    "author": [{"@type": "Person", "name": "Maren Oduya"}],
                    "publisher": {"@type": "Organization", "name": "The Porthallow Post"},
                    "datePublished": "2025-01-27",
                }
            ],
        },
        "reviewRating": {
            "@type": "Rating",
            "alternateName": "Accurate",
            "ratingValue": 5,
            "bestRating": 5,
            "worstRating": 1,
            "ratingExplanation": "The minutes say so.",
        },
        "citation": [
            {
                "@type": "CreativeWork",
                "url": "https://council.test/minutes",
                "name": "Minutes of the council",
                "publisher": {"@type": "Organization", "name": "Porthallow Council"},
                "datePublished": "2025-02-01",
            }
        ],
    }


@pytest.mark.parametrize("rating", [each for each in RATINGS if each != UNRATED])
def test_each_rating_is_told_by_its_name(news: Folder, rating: str) -> None:
    """As the digest calls it; with a number only where that says how near to the truth."""
    news.write("mkdocs.yml", f"{news.read('mkdocs.yml')}    ratings:\n      {rating}: Renamed\n")
    claim = rate(news, **{**SIGNED, "rating": rating, "evidence": EVIDENCE.replace("supports", "context")})
    data = data_of(news, f"claims/{claim}")
    assert data is not None
    check_vocabulary(data)
    number = {"ratingValue": NUMBERS[rating], "bestRating": 5, "worstRating": 1} if rating in NUMBERS else {}
    assert data["reviewRating"] == {"@type": "Rating", "alternateName": "Renamed", **number}
    assert "Renamed" in news.read(f"docs/claims/{claim}.md").partition("digest:json-ld")[0]


def test_what_is_not_known_is_left_out(news: Folder) -> None:
    """No day that is not exact, no claimant of whom nobody knows whether it is a person, no article without address."""
    claim = rate(news, **SIGNED, said_on="2025-01-26~", claimant="the gatekeepers")
    tell(news, "articles/harbour", source_url="")
    news.run()
    data = data_of(news, f"claims/{claim}")
    assert data is not None
    check_vocabulary(data)
    assert "itemReviewed" not in data


@pytest.mark.parametrize("address", ["javascript:alert(1)", "https://post.test@elsewhere.test/"])
def test_no_file_has_an_address_that_nobody_may_follow(news: Folder, address: str) -> None:
    """What is no web address stands in the front matter of its page, with a problem, and nowhere else."""
    tell(news, "articles/harbour", source_url=address)
    news.run()
    told = [path for path, content in news.files("docs").items() if address.encode() in content]
    assert told == ["docs/articles/harbour.md"]
    (article,) = [each for each in catalogue(news)["articles"] if each["id"] == "harbour"]
    assert article["source_url"] is None


def test_a_page_settles_what_a_claimant_is(news: Folder) -> None:
    """People and outlets that have a page are known, alone and in a row."""
    news.write("docs/people/jo-quill.md", "---\ntitle: Jo Quill\n---\n")
    news.write("docs/outlets/the-gatekeepers.md", "---\ntitle: The gatekeepers\n---\n")
    claim = rate(news, **SIGNED, claimant="Jo Quill and the gatekeepers")
    data = data_of(news, f"claims/{claim}")
    assert data is not None
    assert data["itemReviewed"]["author"] == [
        {"@type": "Person", "name": "Jo Quill"},
        {"@type": "Organization", "name": "the gatekeepers"},
    ]


def test_an_article_page_is_about_the_article(news: Folder) -> None:
    """Ours is the digest's, the original has its own author, outlet and day."""
    data = data_of(news, "articles/harbour")
    assert data is not None
    check_vocabulary(data)
    site = {"@type": "Organization", "name": "A digest", "url": "https://digest.test/"}
    assert data == {
        "@context": "https://schema.org",
        "@type": "AnalysisNewsArticle",
        "url": "https://digest.test/articles/harbour/",
        "headline": "Harbour bridge to close for two years",
        "inLanguage": "en",
        "author": site,
        "isBasedOn": {
            "@type": "NewsArticle",
            "url": "https://post.test/bridge?a=1&b=2",
            "headline": "Harbour bridge to close for two years",
            "author": [{"@type": "Person", "name": "Maren Oduya"}],
            "publisher": {"@type": "Organization", "name": "The Porthallow Post"},
            "datePublished": "2025-01-27",
        },
    }
    estimated = data_of(news, "articles/ferry")
    assert estimated is not None
    check_vocabulary(estimated)
    assert not {"url", "author", "datePublished"} & set(estimated["isBasedOn"])


def test_a_working_title_is_not_the_outlets_headline(tmp_path: Path) -> None:
    """What the program called a text without headline is ours to say, not theirs."""
    text = "The council said on Monday that the bridge will close for 2 years.\n\nIt costs $86 million, it said.\n"
    folder = make_folder(tmp_path, {"x.txt": text})
    folder.run()
    data = data_of(folder, "articles/x")
    assert data is not None
    assert "headline" in data
    assert "isBasedOn" not in data, "nothing is known of the original"


@pytest.mark.parametrize("where", ["page", "digest"])
def test_a_page_that_only_links_is_a_web_page(news: Folder, where: str) -> None:
    """`rights: link`, of the article or of the digest."""
    if where == "page":
        tell(news, "articles/harbour", rights="link")
    else:
        news.edit("mkdocs.yml", "seeds: seeds", "seeds: seeds\n    rights: link")
    news.run()
    data = data_of(news, "articles/harbour")
    assert data is not None
    check_vocabulary(data)
    assert (data["@type"], data["name"]) == ("WebPage", "Harbour bridge to close for two years")


@pytest.mark.parametrize(
    "title",
    [
        "</script><script>alert(1)</script>",
        "--> <!-- /digest:json-ld -->",
        "“Quotes” and \"more\" and 'others'",
        "Rocket \U0001f680 and \U0001f469\u200d\U0001f4bb",
        "line\u2028separator",
        "<b>&amp;</b> {{ 1 }} ==x==[^y]",
    ],
)
def test_no_title_breaks_out(news: Folder, title: str) -> None:
    """It stands in the data as it is, and in the page as words."""
    tell(news, "articles/harbour", title=json.dumps(title, ensure_ascii=False))
    assert problems_of(news.run()) == []
    data = data_of(news, "articles/harbour")
    assert data is not None
    assert data["headline"] == " ".join(title.split())
    html = markdown(split_page(news.read("docs/articles/harbour.md"))[1], extensions=EXTENSIONS)
    (script,) = re.findall(r"<script[^>]*>(.*?)</script>", html, re.DOTALL)
    assert json.loads(script) == data
    assert [each["title"] for each in catalogue(news)["articles"] if each["id"] == "harbour"] == [
        data["headline"]
    ]
    assert news.run().changes == ()


DOCS = Path(__file__).parent.parent / "docs"


def test_what_the_digest_ships_is_in_order() -> None:
    """The committed files themselves fit the schema, the vocabulary and the rules, and nothing in them is signed."""
    record = json.loads((DOCS / "digest.json").read_text(encoding="utf-8"))
    assert [*Draft202012Validator(SCHEMA, format_checker=FormatChecker()).iter_errors(record)] == []
    assert all(each["verdict"] is None for each in record["claims"])
    for path in sorted((DOCS / "annotations").glob("*.json")):
        for each in check_collection(json.loads(path.read_text(encoding="utf-8"))):
            assert each["motivation"] == "commenting"
    for path in sorted(DOCS.rglob("*.md")):
        if part := take_data(path.read_text(encoding="utf-8"))[1]:
            data = read_data(part)
            assert data is not None
            check_vocabulary(data)
            assert data["@type"] == "AnalysisNewsArticle"


# the firewall


DRAFTS: Mapping[str, Mapping[str, str]] = {
    "nobody signed": {"rating": "inaccurate"},
    "without a day": {"rating": "inaccurate", "signed_by": "Edda Voss"},
    "without a name": {"rating": "inaccurate", "signed_on": "2025-02-03"},
    "a name of spaces": {**SIGNED, "rating": "inaccurate", "signed_by": '" \u00a0\u200b "'},
    "a name of signs": {**SIGNED, "rating": "inaccurate", "signed_by": '"-"'},
    "a list for a name": {**SIGNED, "rating": "inaccurate", "signed_by": "[Edda Voss]"},
    "a day that does not exist": {**SIGNED, "rating": "inaccurate", "signed_on": "2025-02-31"},
    "no day at all": {**SIGNED, "rating": "inaccurate", "signed_on": "yesterday"},
    "the year nought": {**SIGNED, "rating": "inaccurate", "signed_on": '"0000"'},
    "null for a name": {**SIGNED, "rating": "inaccurate", "signed_by": "~"},
}
NO_RATINGS: Mapping[str, Mapping[str, str]] = {
    "signed, not rated": {**SIGNED, "rating": "unrated"},
    "another case": {**SIGNED, "rating": "Inaccurate"},
    "no evidence": {**SIGNED, "rating": "inaccurate", "evidence": "evidence: []"},
    "no search": {**SIGNED, "rating": "unverifiable"},
    "the shown name": {**SIGNED, "rating": "Mostly accurate"},
    "a list": {**SIGNED, "rating": "[inaccurate]"},
    "withdrawn": {**SIGNED, "rating": "inaccurate", "withdrawn": "The minutes were wrong."},
    "faulty front matter": {**SIGNED, "rating": "inaccurate: x: y"},
}


def assert_no_verdict(folder: Folder, claim: str) -> None:
    """Nothing anywhere takes the claim for rated."""
    assert "json-ld" not in folder.read(f"docs/claims/{claim}.md")
    told = claim_in(folder, claim)
    assert told["state"] != "signed"
    assert told["verdict"] is None
    row = row_of(folder, claim)
    assert (row["rating"], row["signed_by"], row["signed_on"]) == ("", "", "")
    assert row["state"] == told["state"]
    assert judgements(folder) == []


@pytest.mark.parametrize("case", DRAFTS)
def test_a_draft_is_a_draft_everywhere(news: Folder, case: str) -> None:
    """What somebody proposes stands under names of its own, and says that nobody signed it."""
    claim = rate(news, **DRAFTS[case])
    assert_no_verdict(news, claim)
    told = claim_in(news, claim)
    assert (told["state"], told["draft_rating"]) == ("draft", "inaccurate")
    assert row_of(news, claim)["draft_rating"] == "inaccurate"
    (draft,) = [each for each in annotations(news) if "naccurate" in each["body"]["value"]]
    assert draft["motivation"] == "commenting"
    assert draft["body"]["value"].startswith("A draft that nobody has signed: no verdict of this digest.")


@pytest.mark.parametrize("case", NO_RATINGS)
def test_what_is_no_rating_is_told_nowhere(news: Folder, case: str) -> None:
    """Neither as a verdict nor as a draft."""
    claim = rate(news, **NO_RATINGS[case])
    assert_no_verdict(news, claim)
    told = claim_in(news, claim)
    assert told["state"] == ("withdrawn" if case == "withdrawn" else "none")
    assert (told["draft_rating"], row_of(news, claim)["draft_rating"]) == (None, "")
    assert not any("naccurate" in each["body"]["value"] for each in annotations(news))


def test_a_merged_claim_is_no_verdict(news: Folder) -> None:
    """The claim it went into is; this one names it."""
    other = sorted({each["id"] for each in catalogue(news)["claims"]} - {claim_of(news)})[0]
    claim = rate(news, **SIGNED, merged_into=other)
    assert_no_verdict(news, claim)
    assert (claim_in(news, claim)["state"], claim_in(news, claim)["merged_into"]) == ("merged", other)
    assert row_of(news, claim)["merged_into"] == other


@pytest.mark.parametrize("change", ["signed_by", "signed_on", "rating", "evidence", "page"])
def test_a_verdict_that_is_taken_back_is_gone_everywhere(news: Folder, change: str) -> None:
    """Whoever takes out the name, the day, the rating, the evidence or the page takes out the verdict."""
    claim = rate(news, **SIGNED)
    assert claim_in(news, claim)["verdict"] == {
        "rating": "accurate",
        "signed_by": "Edda Voss",
        "signed_on": "2025-02-03",
        "explanation": None,
    }
    assert row_of(news, claim)["rating"] == "accurate"
    assert len(judgements(news)) == 2
    if change == "page":
        news.delete(f"docs/claims/{claim}.md")
        news.run()
        news.write(f"docs/claims/{claim}.md", "")
    else:
        value = "unrated" if change == "rating" else ""
        text = news.read(f"docs/claims/{claim}.md")
        if change == "evidence":
            news.write(f"docs/claims/{claim}.md", text.replace(EVIDENCE, "evidence: []\n"))
        else:
            tell(news, f"claims/{claim}", **{change: value})
    news.run()
    assert_no_verdict(news, claim)


def test_a_hand_cannot_put_a_verdict_into_the_data(news: Folder) -> None:
    """A review pasted onto the page of a draft is taken out by the next run, with a notice."""
    claim = rate(news, **SIGNED)
    signed = take_data(news.read(f"docs/claims/{claim}.md"))[1]
    tell(news, f"claims/{claim}", signed_by="")
    news.run()
    for path in (f"docs/claims/{claim}.md", "docs/articles/ferry.md"):
        news.write(path, f"{take_data(news.read(path))[0]}\n{signed}")
        html = markdown(news.read(path), extensions=EXTENSIONS)
        assert "ClaimReview" not in html, "not even before the next run"
    outcome = news.run()
    assert sorted(each.file for each in notices_of(outcome) if "search engines" in each.what) == [
        "docs/articles/ferry.md",
        f"docs/claims/{claim}.md",
    ]
    assert_no_verdict(news, claim)


def test_one_review_a_page_and_none_elsewhere(news: Folder) -> None:
    """A signed claim is reviewed on its own page, once."""
    claim = rate(news, **SIGNED)
    pages = {
        path: news.read(path).count('"ClaimReview"') for path in news.files("docs") if path.endswith(".md")
    }
    assert {path: count for path, count in pages.items() if count} == {f"docs/claims/{claim}.md": 1}


# annotations


def test_every_mark_is_annotated(news: Folder) -> None:
    """The seed's own words, with what stands around them, and where they stand in the text received."""
    found = annotations(news)
    marks = next(each["claims"] for each in catalogue(news)["articles"] if each["id"] == "harbour")
    assert {each["id"].partition("#mark-")[2] for each in found} >= set(marks)
    for each in found:
        target = each["target"]
        quote, position = target["selector"]
        start, end = position["start"], position["end"]
        assert target["source"] == "https://post.test/bridge?a=1&b=2"
        assert HARBOUR[start:end] == quote["exact"]
        assert HARBOUR[max(0, start - 32) : start] == quote.get("prefix", "")
        assert HARBOUR[end : end + 32] == quote["suffix"]
        assert target["state"]["sourceDateStart"] == "2025-01-28T00:00:00Z"
        assert each["generator"]["type"] == "Software"
        assert "created" not in each


def test_a_note_without_address_is_about_our_page(news: Folder) -> None:
    """There the same words stand; where they stood in the seed says nothing of it."""
    for each in annotations(news, "ferry"):
        assert each["target"]["source"] == "https://digest.test/articles/ferry/"
        assert each["target"]["selector"]["type"] == "TextQuoteSelector"


def test_a_signed_verdict_assesses(news: Folder) -> None:
    """By the person who signed it, on that day, beside what the rules found."""
    claim = rate(news, **SIGNED)
    (verdict,) = [each for each in annotations(news) if each["motivation"] == "assessing"]
    assert verdict["id"].endswith(f"#mark-{claim}.verdict")
    assert verdict["creator"] == {"type": "Person", "name": "Edda Voss"}
    assert verdict["created"] == "2025-02-03T00:00:00Z"
    assert "generator" not in verdict
    assert verdict["body"]["value"].startswith("Accurate: We found cracks in 140 of the 212 hangers")
    machine = [
        each for each in annotations(news) if each is not verdict and each["id"].endswith(f"#mark-{claim}")
    ]
    assert [("Accurate" in each["body"]["value"], "creator" in each) for each in machine] == [(False, False)]


@pytest.mark.parametrize("rights", ["excerpt", "link"])
def test_what_stands_around_words_is_no_more_than_the_page_shows(news: Folder, rights: str) -> None:
    """Of an excerpt the context ends where the page leaves text out, and there is none where only claims are shown."""
    tell(news, "articles/harbour", rights=rights)
    news.run()
    text = find_part(news.read("docs/articles/harbour.md"), "text")
    shown = re.sub(r"<!--.*?-->|^# |==|\[\^[^\]]+\]", "", text, flags=re.MULTILINE)
    for each in annotations(news):
        quote = each["target"]["selector"][0]
        around = [part for key in ("prefix", "suffix") if (part := quote.get(key, ""))]
        assert all(" ".join(part.split()) in read_prose(shown) for part in around)
        assert rights == "excerpt" or not around


def test_each_mark_of_a_claim_is_annotated_where_it_stands(news: Folder) -> None:
    """Two marks of one claim in other words, or in the same words twice, are two places of the text."""
    page = "docs/articles/harbour.md"
    news.edit(page, "the city council said on Monday", "==the city council said==[^said] on Monday")
    news.edit(page, "She said that", "==She said==[^said] that")
    news.run()
    found = [each for each in annotations(news) if "#mark-said" in each["id"]]
    exact = {each["id"].partition("#")[2]: each["target"]["selector"][0]["exact"] for each in found}
    assert exact == {"mark-said": "the city council said", "mark-said-2": "She said"}


def test_words_an_editor_changed_are_quoted_as_received(news: Folder) -> None:
    """The seed has the last word on what the outlet wrote."""
    news.edit(
        "docs/articles/harbour.md",
        "I will not sign off another winter",
        "I shall not sign off another winter",
    )
    news.run()
    exact = [each["target"]["selector"][0]["exact"] for each in annotations(news)]
    assert "We found cracks in 140 of the 212 hangers, and I will not sign off another winter" in exact
    told = [each for each in claim_in(news, claim_of(news))["appearances"] if each["article"] == "harbour"]
    assert [(each["quote"], each["is_editors"]) for each in told] == [
        ("We found cracks in 140 of the 212 hangers, and I will not sign off another winter", False)
    ]


def test_words_an_editor_made_up_are_no_outlets(news: Folder) -> None:
    """A mark on words that no article has makes no outlet their carrier, on pages or in data."""
    page = "docs/articles/ferry.md"
    news.edit(page, "Two ferries will leave", "==The ferries will sink==[^sinking]. Two ferries will leave")
    news.edit("docs/articles/harbour.md", "She said that", "==She wept==[^sinking] and said that")
    news.run()
    page = news.read("docs/claims/sinking.md")
    assert "No article here has it in these words, which are an editor’s." in page
    assert page.count("(words of an editor)") == 2
    row = row_of(news, "sinking")
    assert (row["articles"], row["outlets"]) == ("", "")
    assert [each["is_editors"] for each in claim_in(news, "sinking")["appearances"]] == [True, True]
    tell(news, "claims/sinking", evidence=EVIDENCE, **SIGNED)
    news.run()
    data = data_of(news, "claims/sinking")
    assert data is not None and "appearance" not in data.get("itemReviewed", {})
    for article in ("harbour", "ferry"):
        (own,) = [
            each
            for each in annotations(news, article)
            if each["id"].endswith("#mark-sinking") and "generator" in each
        ]
        assert own["target"]["source"] == f"https://digest.test/articles/{article}/"
        assert own["body"]["value"] == "Marked by an editor · words of an editor"
    index = news.read("docs/claims/index.md").partition("sinking.md")[2].partition("- [")[0]
    assert "no article" in index


def test_an_article_without_seed_is_annotated_where_its_marks_stand(news: Folder) -> None:
    """Without the text received, the mark on our page is all there is to point to."""
    news.delete("seeds/harbour.txt")
    news.run()
    for each in annotations(news):
        assert each["target"]["source"] == "https://digest.test/articles/harbour/"
        assert each["target"]["selector"]["value"].startswith("mark-")


def test_words_marked_by_hand_are_found_in_the_seed(news: Folder) -> None:
    """Also across a line end of the seed, and with the context they have there."""
    news.edit(
        "docs/articles/harbour.md",
        "the city council said on Monday",
        "==the city council said==[^by-hand] on Monday",
    )
    news.run()
    (found,) = [each for each in annotations(news) if each["id"].endswith("#mark-by-hand")]
    assert found["target"]["selector"][0]["exact"] == "the city council said"


# files


def test_the_catalogue_has_everything(news: Folder) -> None:
    """Articles, claims, differences, stories and topics, each id there once and every reference resolved."""
    record = catalogue(news)
    ids = {
        kind: [each["id"] for each in record[kind]] for kind in ("articles", "claims", "stories", "topics")
    }
    for kind, each in ids.items():
        assert each == sorted(set(each)), kind
    articles, claims, topics = set(ids["articles"]), set(ids["claims"]), set(ids["topics"])
    assert articles == {"harbour", "ferry"}
    for article in record["articles"]:
        assert set(article["claims"]) <= claims
        assert set(article["topics"]) <= topics
    for claim in record["claims"]:
        assert {each["article"] for each in claim["appearances"]} <= articles
    sides = [side for difference in record["differences"] for side in difference["sides"]]
    assert {each["claim"] for side in sides for each in side["appearances"]} <= claims
    assert {article for story in record["stories"] for article in story["articles"]} <= articles
    assert any("86" in (side["words"] or "") for side in sides)


def test_the_schema_knows_a_draft_from_a_verdict(news: Folder) -> None:
    """A file that tells a draft as a verdict does not fit it."""
    claim = rate(news, rating="inaccurate")
    record = catalogue(news)
    told = next(each for each in record["claims"] if each["id"] == claim)
    validator = Draft202012Validator(SCHEMA)
    verdict = {"rating": "inaccurate", "signed_by": "x", "signed_on": "2025", "explanation": None}
    for change in (
        {"verdict": verdict},
        {"state": "signed"},
        {"state": "none"},
        {"rating": "inaccurate"},
        {"state": "signed", "verdict": {**verdict, "signed_by": ""}, "draft_rating": None},
    ):
        told_wrong = {**told, **change}
        wrong = {**record, "claims": [told_wrong if each is told else each for each in record["claims"]]}
        assert not validator.is_valid(wrong), change


def test_the_table_is_plain_csv(news: Folder) -> None:
    """RFC 4180: a head, CRLF, the same number of cells in every row."""
    text = news.read("docs/claims.csv")
    assert text.endswith("\r\n")
    assert "\n" not in text.replace("\r\n", "")
    rows = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    assert tuple(rows[0]) == claim_table.COLUMNS
    assert {len(row) for row in rows} == {len(claim_table.COLUMNS)}
    assert [row[0] for row in rows[1:]] == [each["id"] for each in catalogue(news)["claims"]]


@pytest.mark.parametrize(
    ("cell", "written"),
    [
        ("=1+1", "'=1+1"),
        ("+31 6", "'+31 6"),
        ("-5 degrees", "'-5 degrees"),
        ("@cmd", "'@cmd"),
        ("\t=1", "'=1"),
        ("\r\n=1", "'=1"),
        ("＝1", "'＝1"),
        ("\u200b", "\u200b"),
        ("a=1", "a=1"),
        ("two\nlines", "two lines"),
        ("", ""),
    ],
)
def test_no_cell_is_a_formula(cell: str, written: str) -> None:
    """What a spreadsheet would calculate begins with an apostrophe."""
    assert claim_table.guard(cell) == written


def test_a_claim_that_looks_like_a_formula_is_words(news: Folder) -> None:
    """In the file itself."""
    claim = rate(news, claim='\'=HYPERLINK("https://x.test";"a, b")\'')
    assert row_of(news, claim)["claim"] == '\'=HYPERLINK("https://x.test";"a, b")'


def test_a_long_claim_that_is_signed_is_told_to_those_who_check(news: Folder) -> None:
    """Search engines would cut it; the editor decides."""
    claim = rate(news, **SIGNED)
    told = [
        each for each in notices_of(news.run(dry=True, today="2026-01-01")) if "search engines" in each.what
    ]
    assert [str(each) for each in told] == [
        f"docs/claims/{claim}.md: search engines show 75 characters of a claim, and this has 81;"
        " write `claim` shorter if you can, or leave it"
    ]
    rate(news, claim="The bridge has cracks in 140 of its 212 hangers")
    assert not any("search engines" in each.what for each in news.run(dry=True, today="2026-01-01").problems)


def test_the_same_state_gives_the_same_bytes(news: Folder, tmp_path: Path) -> None:
    """Whatever way led there."""
    rate(news, **SIGNED)
    before = news.files("docs", ".digest")
    for path in (
        "docs/digest.json",
        "docs/claims.csv",
        "docs/annotations/harbour.json",
        ".digest/inventory.txt",
    ):
        news.delete(path)
    news.run()
    assert news.files("docs", ".digest") == before
    assert news.run().changes == ()
