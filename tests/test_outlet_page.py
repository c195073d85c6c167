"""Outlet pages: what an outlet carried, without a grade."""

from __future__ import annotations

from pathlib import Path

import pytest
from appearing import piece
from folder import FERRY, HARBOUR, Folder, make_folder, problems_of

from digest.nameplate import Nameplate
from digest.outlet_page import ARTICLES_LISTED, Output, render_outlet_index, render_outlet_page

PAGE = "docs/outlets/the-courier.md"
PART = """<!-- digest:outlet -->
**One article here.**

## What it carried

### Date unknown

- [Harbour bridge to close for two years](../articles/harbour.md)
  *The Courier · date and author unknown · 6 claims, 1 differs*

## Whom it names as its source

- Of 6 marked passages it gives 5 to a named speaker and 1 to nobody, in the article’s own words.
- Names no outlet or agency that it has something from.

## Where others tell it differently

[One difference](../differences.md), with The Herald (1).

## What only it tells

Of events that other outlets here report as well.

- [31,000 vehicles cross the bridge every day](../articles/harbour.md#mark-31000-vehicles-cross-bridge-every)
- [The 1931 crossing cannot carry another winter](../articles/harbour.md#mark-1931-crossing-cannot-another-winter)
- [Harbour bridge to close for two years](../articles/harbour.md#mark-harbour-bridge-close-two-years)
"""


@pytest.fixture
def newsroom(tmp_path: Path) -> Folder:
    """Two outlets on one bridge."""
    folder = make_folder(tmp_path, {"harbour.txt": HARBOUR, "ferry.txt": FERRY})
    folder.run()
    folder.edit("docs/articles/harbour.md", "publisher:", "publisher: The Courier")
    folder.edit("docs/articles/ferry.md", "publisher:", "publisher: The Herald")
    assert problems_of(folder.run()) == []
    return folder


def test_an_outlet_page_reads_so(newsroom: Folder) -> None:
    """Articles, whom it names, how often others tell it differently, what it alone tells: facts, no grade."""
    text = newsroom.read(PAGE)
    assert text.startswith(
        "---\ntitle: The Courier\naliases: []\nwikidata:\ndomain:\ncountry:\nkind:\n---\n\n# The Courier\n\n"
    )
    assert text[text.index("<!-- digest:outlet") : text.index("<!-- /digest:outlet")] == PART
    assert newsroom.run().changes == ()


def test_an_alias_takes_in_the_other_name(newsroom: Folder) -> None:
    """Two names of one outlet are one page, once an editor says so."""
    newsroom.edit("docs/articles/ferry.md", "publisher: The Herald", "publisher: Courier Online")
    newsroom.edit(PAGE, "aliases: []", "aliases:\n  - Courier Online")
    newsroom.run()
    assert "**Two articles here.**" in newsroom.read(PAGE)
    assert not newsroom.has("docs/outlets/courier-online.md")
    assert "[Courier Online](../outlets/the-courier.md)" in newsroom.read("docs/articles/ferry.md")


def test_a_page_deleted_by_hand_stays_deleted(newsroom: Folder) -> None:
    """And its outlet stands unlinked."""
    newsroom.delete(PAGE)
    newsroom.run()
    assert not newsroom.has(PAGE)
    assert "\nThe Courier · date" in newsroom.read("docs/articles/harbour.md")
    assert "The Courier" not in newsroom.read("docs/outlets/index.md")
    assert newsroom.run().changes == ()


def test_an_outlet_without_articles_keeps_its_page(newsroom: Folder) -> None:
    """What an editor wrote there stays."""
    newsroom.edit(PAGE, "# The Courier\n", "# The Courier\n\nA paper of the coast.\n")
    newsroom.edit("docs/articles/harbour.md", "publisher: The Courier", "publisher: The Herald")
    newsroom.run()
    assert "A paper of the coast." in newsroom.read(PAGE)
    assert "No article of this outlet is here." in newsroom.read(PAGE)


def test_very_many_articles_are_cut_short() -> None:
    """The newest stand on the page; the index has the others."""
    pieces = [
        piece(f"a{number:03}", f"2025-01-{number % 28 + 1:02}", "The Courier")
        for number in range(ARTICLES_LISTED + 40)
    ]
    plate = Nameplate("outlets", "courier", "The Courier", "The Courier", frozenset(("courier",)))
    text = render_outlet_page(
        plate, Output(tuple(pieces), (), (), (), ()), {}, {each.page: each for each in pieces}
    )
    assert text.count("](../articles/a") == ARTICLES_LISTED
    assert "[40 earlier articles](../articles/index.md) are in the index." in text


def test_the_index_counts_what_has_no_outlet() -> None:
    """An unknown outlet is said to be unknown."""
    plate = Nameplate("outlets", "courier", "The Courier", "The Courier", frozenset(("courier",)))
    assert render_outlet_index([(plate, 3)], 2) == (
        "<!-- digest:outlets -->\n- [The Courier](courier.md)\n  *three articles*\n\n"
        "Of two articles the outlet is unknown.\n<!-- /digest:outlets -->\n"
    )
