"""Data part: it says what the page says, nothing in it can break out, and no hand changes it."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from folder import Folder, notices_of
from hypothesis import assume, given
from hypothesis import strategies as st
from markdown import Markdown, markdown
from markdown_it import MarkdownIt

from digest.data_part import put_data, read_data, render_data, take_data, tells_verdict
from digest.merge import merge_page

PAGE = "docs/articles/harbour.md"
NASTY = (
    "</script><script>alert(1)</script>", "-->", "--!>", "<!--", "]]>", "/digest:json-ld -->", "<!-- digest:json-ld",
    "\u2028", "\u2029", "\x00\x02\x03\x0b\x0c\x1b\x7f\x85", "\ud800", "\U0001f469\u200d\U0001f680", "\u202e", "&lt;",
    "==x==[^y]", "[^y]: note", "```", "# heading", "{{ 7 * 7 }}", '"\\', "\r\n", "\t", "*em* `code` <b>",
)  # fmt: skip
WORDS = st.one_of(
    st.sampled_from(NASTY), st.text(alphabet=st.characters()), st.lists(st.sampled_from(NASTY)).map("".join)
)
VERDICT = "<!-- digest:verdict -->\n**Accurate** · statistic\n\nChecked by Edda Voss on 3 May 2025.\n<!-- /digest:verdict -->\n"
REVIEW = {
    "@context": "https://schema.org",
    "@type": "ClaimReview",
    "reviewRating": {"alternateName": "Accurate"},
}


def scripts(html: str) -> list[str]:
    """What stands in the script elements of a page, cut where a browser would cut."""
    return re.findall(
        r"<script type=\"application/ld\+json\"[^>]*>(.*?)</script", html, re.DOTALL | re.IGNORECASE
    )


def publish(page: str) -> str:
    """The page as the site has it."""
    return markdown(page, extensions=["footnotes", "tables", "fenced_code", "toc", "digest.extension"])


@given(WORDS)
def test_any_words_come_back(words: str) -> None:
    """Through the page and through the script element, half a surrogate aside, which no file can hold."""
    record = {"@context": "https://schema.org", "headline": words}
    part = render_data(record)
    part.encode()
    page = put_data("# A title\n\nText.\n", part)
    assert take_data(page) == ("# A title\n\nText.\n", part)
    wanted = {**record, "headline": re.sub("[\ud800-\udfff]", "\ufffd", words)}
    assert read_data(part) == wanted
    (script,) = scripts(publish(page))
    assert json.loads(script) == wanted
    assert not set("<>&") & set(script)
    assert all(character.isprintable() or character == "\n" for character in script)


@given(WORDS)
def test_a_plain_viewer_shows_nothing_of_it(words: str) -> None:
    """To CommonMark it is one comment."""
    part = render_data({"headline": words})
    html = MarkdownIt().render(put_data("Before.\n", part) + "\nAfter.\n")
    assert re.sub(r"<!--.*?-->", "", html, flags=re.DOTALL).split() == ["<p>Before.</p>", "<p>After.</p>"]


@given(
    st.lists(
        st.sampled_from(("a", "\n", " ", "<!--", "-->", "<!-- digest:json-ld", "/digest:json-ld -->", "{"))
    ).map("".join),
    st.text(alphabet="a\n"),
)
def test_taking_it_out_loses_no_line(before: str, after: str) -> None:
    """What stands around it stays, whatever that is but a data part; put back, it stays where it is."""
    assume(not EMPTIED.search(before))
    part = render_data({"a": "b"})
    rest, found = take_data(f"{before}\n{part}{after}")
    assert found == part
    assert rest.split() == f"{before}\n{after}".split()
    once = put_data(*take_data(put_data(rest, part)))
    assert put_data(*take_data(once)) == once


EMPTIED = re.compile(
    r"^<!-- digest:json-ld[ \t]*\n(?:(?!.*(?:<!--|-->)).*\n)*?/digest:json-ld -->[ \t]*$", re.M
)
"""A data part in which somebody has written something else, or nothing."""


def test_an_emptied_part_is_taken_out_with_the_whole_one() -> None:
    """Whoever took the inside away has left a data part that holds nothing."""
    part, emptied = render_data({"a": "b"}), "<!-- digest:json-ld\n/digest:json-ld -->\n"
    assert take_data(f"Before.\n{emptied}{part}After.\n") == ("Before.\nAfter.\n", emptied + part)


def edits(part: str) -> dict[str, str]:
    """What a hand may make of a page with a data part."""
    forged = render_data(REVIEW)
    return {
        "a value": part.replace('"b"', '"c"'),
        "another record": forged,
        "a second part": part + "\n" + forged,
        "a second part before": forged + "\n" + part,
        "taken out": "",
        "emptied": "<!-- digest:json-ld\n/digest:json-ld -->\n",
        "no JSON": part.replace("{", "", 1),
        "words in it": part.replace("\n}", "\n}\nThe editor's words."),
    }


@pytest.mark.parametrize("edit", sorted(edits("")))
@pytest.mark.parametrize("has_base", [True, False])
def test_a_hand_in_it_is_undone(edit: str, has_base: bool) -> None:
    """Whatever was changed there, with and without a base, the page says again what the program says."""
    part = render_data({"a": "b"})
    text = "---\ntitle: A\n---\n\n# A\n\nText.\n"
    fresh = put_data(text, part)
    edited = put_data(text.replace("Text.", "Text by hand."), edits(part)[edit])
    merged = merge_page(fresh if has_base else None, edited, fresh)
    assert merged.text == put_data(text.replace("Text.", "Text by hand."), part)
    assert merged.base == fresh
    # Without a base, a page without the part is one that never had it.
    assert merged.is_data_restored == (has_base or edit != "taken out")
    again = merge_page(merged.base, merged.text, fresh)
    assert (again.text, again.is_data_restored) == (merged.text, False)


def test_new_data_is_no_clash() -> None:
    """When page and data change, the editor's words and the new data stand."""
    old, new = render_data({"a": "b"}), render_data({"a": "c"})
    base, fresh = put_data("# A\n\nText.\n", old), put_data("# A\n\nText.\n", new)
    edited = base.replace("Text.", "Text by hand.")
    merged = merge_page(base, edited, fresh)
    assert merged.text == put_data("# A\n\nText by hand.\n", new)
    assert (merged.clashes, merged.is_data_restored) == ((), False)
    gone = merge_page(base, edited, "# A\n\nText.\n")
    assert (gone.text, gone.is_data_restored) == ("# A\n\nText by hand.\n", False)


def test_words_behind_it_stay_on_the_page() -> None:
    """An editor who writes at the end of the file writes on the page."""
    part = render_data({"a": "b"})
    fresh = put_data("# A\n\nText.\n", part)
    merged = merge_page(fresh, f"{fresh}\nA last word.\n", fresh)
    assert merged.text == f"# A\n\nText.\n\nA last word.\n\n{part}"
    assert not merged.is_data_restored


@pytest.mark.parametrize(
    "record",
    [
        REVIEW,
        {"@type": ["Thing", "ClaimReview"], "reviewRating": {}},
        {"@graph": [{"x": [REVIEW]}]},
        {"@type": "https://schema.org/ClaimReview", "claimReviewed": "x"},
    ],
)
def test_no_verdict_is_told_that_readers_do_not_see(record: dict[str, Any]) -> None:
    """Data on a rating is left out unless the page shows a signed one, however it came into the file."""
    assert tells_verdict(record)
    part = render_data(record)
    draft = VERDICT.replace("**Accurate**", "**Draft: accurate**").replace("Checked by", "A draft by")
    for shown in (
        "",
        "# A\n",
        f"# A\n\n{draft}",
        "# A\n\n**Accurate**\n",
        "# A\n\n==x==[^c]\n\n[^c]: **Accurate**\n",
    ):
        assert "ld+json" not in publish(put_data(shown, part)), shown
    assert len(scripts(publish(put_data(f"# A\n\n{VERDICT}", part)))) == 1


@pytest.mark.parametrize(
    "part",
    [
        render_data(REVIEW) + "\n" + render_data(REVIEW),
        "<!-- digest:json-ld\nintro\n{broken\n/digest:json-ld -->\n",
        "<!-- digest:json-ld\nintro\n[1]\n/digest:json-ld -->\n",
        '<!-- digest:json-ld\nintro\n{"a": "</script>"}\n',
        '<!-- digest:json-ld\nintro\n{"a": "-->"}\n/digest:json-ld -->\n',
    ],
)
def test_what_is_no_single_record_is_left_out(part: str) -> None:
    """Two parts, no JSON, no record, no end: nothing for search engines, and nothing comes to life."""
    html = publish(put_data(f"# A\n\n{VERDICT}", part))
    assert "ld+json" not in html
    assert "<script" not in html


def test_headings_stay_what_they_are() -> None:
    """The table of contents, from which publishers take titles, has nothing of the data."""
    reader = Markdown(extensions=["toc", "digest.extension"])
    html = reader.convert(put_data("# A\n\n## B\n\nText.\n", render_data({"headline": "Words"})))
    assert html.count("Words") == 1
    assert "Words" not in reader.toc + json.dumps(reader.toc_tokens)  # type: ignore[attr-defined]


def test_markup_in_it_stays_words() -> None:
    """A hand-made part with live markup is data all the same, and written anew with what is safe."""
    page = put_data("# A\n", '<!-- digest:json-ld\nintro\n{"a": "<b>&amp;</script >"}\n/digest:json-ld -->\n')
    assert scripts(publish(page)) == ['\n{\n "a": "\\u003cb\\u003e\\u0026amp;\\u003c/script \\u003e"\n}\n']


def test_a_build_undoes_a_hand_in_it_and_says_so(bridge: Folder) -> None:
    """One notice, the part as it was, and a quiet run after that."""
    before = bridge.read(PAGE)
    bridge.edit(PAGE, '"@type": "AnalysisNewsArticle"', '"@type": "ClaimReview"')
    (notice,) = notices_of(bridge.run())
    assert str(notice) == (
        f"{PAGE}: the data for search engines was changed by hand, and has been made anew;"
        " change the page above it: the data follows it"
    )
    assert bridge.read(PAGE) == before
    outcome = bridge.run()
    assert (outcome.changes, notices_of(outcome)) == ((), [])


def test_data_follows_the_front_matter(bridge: Folder) -> None:
    """What an editor fills in at the top stands in the data below it."""
    bridge.edit(PAGE, "publisher:\n", "publisher: The Porthallow Post\n")
    bridge.run()
    data = read_data(take_data(bridge.read(PAGE))[1])
    assert data is not None
    assert data["isBasedOn"]["publisher"] == {"@type": "Organization", "name": "The Porthallow Post"}
