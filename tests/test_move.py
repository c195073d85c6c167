"""Move: pages that people rename keep what is known of them, and their old addresses lead on."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from browser import PUBLISHERS, make_signed_source, publish
from folder import Folder, notices_of, problems_of
from hypothesis import given
from hypothesis import strategies as st

from digest.disk import StoredPage
from digest.move import FILE, find_moves, follow_moves, note_moves, read_moves

CLAIM, RENAMED = "docs/claims/wall-built-1945.md", "docs/claims/age-of-the-wall.md"
PAGES = st.sampled_from([f"claims/{letter}.md" for letter in "abcdef"])


def rename(folder: Folder, old: str, new: str) -> None:
    """What an editor does in a file manager."""
    (folder.root / old).rename(folder.root / new)


@pytest.fixture
def signed(tmp_path: Path) -> Folder:
    """The digest whose editors sign and merge."""
    return Folder(make_signed_source(tmp_path))


# which page is which


def page(text: str | None, base: str | None = None) -> StoredPage:
    """A page as it stands on disk."""
    return StoredPage("", text, base, None)


WRITTEN = "---\nclaim: A\n---\n\n# A\n\n- The words of the first outlet\n- The words of the second\n"
OTHER = "---\nclaim: B\n---\n\n# B\n\n- Something else altogether\n- The words of the second\n"


@pytest.mark.parametrize(
    ("pages", "moves"),
    [
        ({"claims/a.md": page(None, WRITTEN), "claims/b.md": page(WRITTEN)}, [("claims/a.md", "claims/b.md")]),
        (
            {"claims/a.md": page(None, WRITTEN), "claims/b.md": page(f"{WRITTEN}\nBy hand.\n")},
            [("claims/a.md", "claims/b.md")],
        ),
        ({"claims/a.md": page(None, WRITTEN), "claims/b.md": page(OTHER)}, []),
        ({"claims/a.md": page(None, WRITTEN), "claims/b.md": page(WRITTEN, WRITTEN)}, []),
        ({"claims/a.md": page(WRITTEN, WRITTEN), "claims/b.md": page(WRITTEN)}, []),
        ({"claims/a.md": page(None, WRITTEN), "topics/b.md": page(WRITTEN)}, []),
        ({"claims/a.md": page(None, "---\nclaim: A\n---\n\n# A\n"), "claims/b.md": page("# A\n")}, []),
        (
            {"claims/a.md": page(None, WRITTEN), "claims/b.md": page(OTHER), "claims/c.md": page(WRITTEN)},
            [("claims/a.md", "claims/c.md")],
        ),
    ],
    ids=[
        "renamed", "renamed and edited", "another", "known already", "copied", "other folder", "says nothing", "the likest",
    ],
)  # fmt: skip
def test_a_renamed_page_is_known_by_what_was_written_on_it(
    pages: dict[str, StoredPage], moves: list[tuple[str, str]]
) -> None:
    """A page that is gone and one that is new are the same where the new one has what the program wrote on the old."""
    assert list(find_moves(pages)) == moves


@given(st.lists(st.tuples(PAGES, PAGES)), st.sets(PAGES))
def test_every_lead_ends_at_a_page(rows: list[tuple[str, str]], standing: set[str]) -> None:
    """Whatever is noted, circles too: no page that stands is led away from, and every lead ends at one that stands."""
    ends = follow_moves(dict(rows), standing)
    assert not set(ends) & standing
    assert set(ends.values()) <= standing


@given(st.lists(st.tuples(PAGES, PAGES).filter(lambda each: each[0] != each[1]), max_size=6))
def test_the_last_move_of_a_page_counts(moves: list[tuple[str, str]]) -> None:
    """However often pages are renamed, the last name leads to where the page is, and is led away from nowhere."""
    text = ""
    for each in moves:
        text = note_moves(text, [each])
    known, problems = read_moves(text)
    assert problems == ()
    if moves:
        old, new = moves[-1]
        assert known[old] == new
        assert new not in known


def test_a_line_that_is_no_move_is_told_and_kept() -> None:
    """The problem names the line; a later move leaves it where it is."""
    moves, problems = read_moves("claims/a.md claims/b.md\nclaims/a.md to b\n")
    assert moves == {"claims/a.md": "claims/b.md"}
    assert [str(each) for each in problems] == [
        f"{FILE}:2: this line is no move of a page;"
        " write the old and the new path, as in claims/old-name.md claims/new-name.md"
    ]
    assert "to b\n" in note_moves("claims/x.md to b\n", [("claims/c.md", "claims/d.md")])


# in a digest


def test_the_old_address_of_an_article_leads_on(bridge: Folder) -> None:
    """Also after a second name; and no longer where the page has its first name again."""
    first, second, third = (f"docs/articles/{name}.md" for name in ("harbour", "bridge", "crossing"))
    rename(bridge, first, second)
    bridge.run()
    stub = bridge.read("docs/articles/harbour/index.html")
    assert '<meta http-equiv="refresh" content="0; url=../bridge/">' in stub
    assert '<link rel="canonical" href="https://digest.test/articles/bridge/">' in stub
    assert bridge.run().changes == ()
    rename(bridge, second, third)
    bridge.run()
    assert "url=../crossing/" in bridge.read("docs/articles/harbour/index.html")
    assert "url=../crossing/" in bridge.read("docs/articles/bridge/index.html")
    rename(bridge, third, first)
    bridge.run()
    assert not bridge.has("docs/articles/harbour/index.html")
    assert "url=../harbour/" in bridge.read("docs/articles/crossing/index.html")
    assert bridge.run().changes == ()


def test_addresses_with_endings(bridge: Folder) -> None:
    """Where pages end in `.html`, so do the leads."""
    bridge.edit("mkdocs.yml", "site_name", "use_directory_urls: false\nsite_name")
    rename(bridge, "docs/articles/harbour.md", "docs/articles/bridge.md")
    bridge.run()
    assert "url=bridge.html" in bridge.read("docs/articles/harbour.html")


def test_a_lead_can_be_taken_away_and_made_by_hand(bridge: Folder) -> None:
    """Both in the file that remembers them, a line each."""
    rename(bridge, "docs/articles/harbour.md", "docs/articles/bridge.md")
    bridge.run()
    bridge.write(FILE, "claims/of-old.md articles/bridge.md\n")
    assert problems_of(bridge.run()) == []
    assert not bridge.has("docs/articles/harbour/index.html")
    assert "url=../../articles/bridge/" in bridge.read("docs/claims/of-old/index.html")
    assert bridge.run().changes == ()


def test_check_only_tells(bridge: Folder) -> None:
    """Nothing is written, and what would be is told."""
    rename(bridge, "docs/articles/harbour.md", "docs/articles/bridge.md")
    before = bridge.files()
    changed = {each.path for each in bridge.run(dry=True).changes}
    assert "docs/articles/harbour/index.html" in changed
    assert bridge.files() == before


def test_a_claim_page_can_be_renamed(signed: Folder) -> None:
    """It keeps its rating and its appearances, though the articles still have its old short name."""
    before = signed.read(CLAIM)
    rename(signed, CLAIM, RENAMED)
    outcome = signed.run()
    assert problems_of(outcome) == []
    assert not any("age-of-the-wall" in each.file for each in notices_of(outcome))
    assert not signed.has(CLAIM)
    after = signed.read(RENAMED)
    for words in (
        "signed_by: Ada Fictive",
        "[Port Annick Herald](../articles/tide-herald.md#mark-wall-built-1945)",
    ):
        assert words in before
        assert words in after
    assert "claims/age-of-the-wall.md" in signed.read("docs/articles/tide-herald.md")
    assert "wall-built-1945.md" not in signed.read("docs/claims/index.md")
    assert "url=../age-of-the-wall/" in signed.read("docs/claims/wall-built-1945/index.html")
    assert signed.run().changes == ()


@pytest.mark.parametrize(
    "old", ["docs/topics/tide-wall.md", "docs/people/hedda-quill.md", "docs/outlets/annick-post.md"]
)
def test_other_pages_can_be_renamed(signed: Folder, old: str) -> None:
    """Their lists go with them, no second page is made, and no link leads to the old name."""
    folder, name = old.rsplit("/", 1)
    rename(signed, old, f"{folder}/another-name.md")
    assert problems_of(signed.run()) == []
    assert not signed.has(old)
    assert signed.has(f"{old.removesuffix('.md')}/index.html")
    links = [
        path
        for path, text in signed.files("docs").items()
        if path.endswith(".md") and f"/{name}.md".encode() in text
    ]
    assert links == []
    assert signed.run().changes == ()


@pytest.mark.slow
@pytest.mark.parametrize("publisher", PUBLISHERS)
def test_every_publisher_leads_on(signed: Folder, publisher: str) -> None:
    """The old address of a renamed page is a page of the site that is in neither the sitemap nor the search."""
    rename(signed, CLAIM, RENAMED)
    signed.run()
    site = publish(signed.root, publisher)
    stub = (site / "claims/wall-built-1945/index.html").read_text(encoding="utf-8")
    assert re.findall(r'content="0; url=([^"]*)"', stub) == ["../age-of-the-wall/"]
    assert (site / "claims/age-of-the-wall/index.html").is_file()
    assert "wall-built-1945" not in (site / "sitemap.xml").read_text(encoding="utf-8")
    index = next(path for path in (site / "search/search_index.json", site / "search.json") if path.is_file())
    assert '"claims/wall-built-1945/' not in index.read_text(encoding="utf-8")
