"""Inset: HTML by hand is published as it is, but for what only the program may say."""

from __future__ import annotations

import pytest
from markdown import Markdown
from shown import read_labels

from digest.inset import clean_inset, drop_verdicts

REVIEW = '{"@type": "ClaimReview", "claimReviewed": "x", "reviewRating": {"alternateName": "Accurate"}}'
PART = "<!-- digest:text -->\nText.\n<!-- /digest:text -->\n"


def publish(source: str, *others: str) -> str:
    """A page as readers get it, with other extensions beside ours."""
    extensions = ["digest.extension", "footnotes", "tables", "fenced_code", *others]
    return Markdown(extensions=extensions).convert(source)


@pytest.mark.parametrize(
    "tag",
    [
        '<div class="note" data-kind="rating" data-state="accurate">',
        "<div data-kind=rating>",
        "<div/DATA-KIND=rating>",
        '<div a="b"data-kind="rating">',
        '<div title=a" data-kind=rating>',
        '<div title="<" data-kind=rating>',
        "<div title='>' data-kind = 'rating'>",
        '<div\nclass="x"\ndata-kind="rating">',
        '<mark class="claim" data-kind="rating" data-state="accurate">',
    ],
)
@pytest.mark.parametrize(
    "source", ["{tag}\nAccurate\n</div>", "A {tag}word</div>.", "- a\n\n    {tag}b</div>"]
)
def test_no_element_by_hand_is_a_label(tag: str, source: str) -> None:
    """However its attributes are written, in a block of its own or in a line, on a page with kept parts or without."""
    page = source.format(tag=tag)
    for text in (page, f"{PART}\n{page}", page.join(PART.split("Text."))):
        assert [each for each in read_labels(publish(text), "") if each.kind == "rating"] == []


def test_other_extensions_make_no_label() -> None:
    """A digest may let its editors write attributes in Markdown: those by which labels are told are not among them."""
    page = (
        'A **word**{: data-kind="rating" .note-state }.\n{: data-kind="rating" data-state="accurate" #own }\n\n'
        '<div markdown data-kind="rating" title="t">\n**Accurate**\n</div>\n'
    )
    for text in (page, f"{PART}\n{page}"):
        html = publish(text, "attr_list", "md_in_html")
        assert "data-kind" not in html
        assert 'id="own"' in html and 'title="t"' in html
    verdict = "<!-- digest:verdict -->\n**Accurate** · event\n\nChecked by Ada on 3 May 2025.\n<!-- /digest:verdict -->"
    assert 'data-kind="rating"' in publish(verdict, "attr_list", "md_in_html")


@pytest.mark.parametrize(
    "html",
    [
        '<p>a <b class="x" data-search-exclude>b</b> &amp; c</p>',
        '<pre class="code"><code>&lt;div data-kind=&quot;rating&quot;&gt;</code></pre>',
        "<p>data-kind=rating</p>",
        '<div itemscope itemtype="https://schema.org/Person"><b itemprop="name">Ada</b></div>',
        "<br/><img alt='=' src=x.png>",
    ],
)
def test_what_is_the_editors_stays(html: str) -> None:
    """Letter for letter."""
    assert clean_inset(html) == html


@pytest.mark.parametrize(
    "script",
    [
        f'<script type="application/ld+json">{REVIEW}</script>',
        f'<script type="application/ld&#43;json">{REVIEW}</script>',
        f'<script title=">" type="application/ld+json">{REVIEW}</script>',
        f"<SCRIPT type='application/LD+JSON'>{REVIEW}</script foo>",
        f'<script type="application/ld+json">{REVIEW}',
        '<script type="application/ld+json">{"https://schema.org/reviewRating": 5}</script>',
        '<script type="application/ld+json">{"@context": {"r": "schema:reviewRating"}, "r": {"x": 5}}</script>',
        '<script type="application/ld+json">{"@graph": [{"@type": ["Thing", "ClaimReview"]}]}</script>',
        '<script type="application/ld+json">no JSON</script>',
    ],
)
def test_data_on_verdicts_is_the_programs(script: str) -> None:
    """Other data of the editors' is published, and so is what follows it."""
    assert drop_verdicts(f"<p>a</p>{script}", "") == "<p>a</p>"
    other = '<script type="application/ld+json">{"@type": "WebPage"}</script><script>let a = 1</script>'
    assert drop_verdicts(other, "") == other
    assert drop_verdicts(f'<script type="application/ld+json">{REVIEW}</script>', REVIEW) != ""


def test_attributes_on_verdicts_are_the_programs() -> None:
    """Microdata and RDFa say to machines what JSON-LD says."""
    for tag in (
        '<div itemscope itemtype="https://schema.org/Thing https://schema.org/ClaimReview">',
        '<b itemprop="ratingValue">',
        '<b property="schema:reviewRating">',
        '<div typeof="ClaimReview">',
        '<div typeof="Claim&#82;eview">',
    ):
        name = tag.partition("=")[0].rpartition(" ")[2]
        assert clean_inset(tag) == tag.replace(name, f"data-by-hand-{name}", 1)
