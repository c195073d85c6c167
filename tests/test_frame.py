"""Frame: what a copied web page has around its report, and texts that have no frame."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.article import find_blocks
from digest.boilerplate import find_boilerplate
from digest.frame import RULES
from digest.seed import Seed
from digest.wrapping import cut_pars

MENU = """Skip to main content
Halden Courier
Home
News
Harbour
Ferries
Fishing
Town hall
Schools
Weather
Jobs
Subscribe
Most read this week in the region"""
HEAD = """Ferry to Skarholm stays in port after crack is found in hull
By Lena Ortiz
14 May 2026
Share
Text size"""
REPORT = """The ferry between Halden and Skarholm will not sail for at least two weeks after divers found a crack in its hull on Monday, the operator said.

About 900 people cross the sound each day, most of them on their way to the shipyard, which has put on two boats of its own.

“We found it in time,” said Marit Hovland, the captain, who has sailed the ferry since it was built in 1998.

The operator, Sundferje, will pay for taxis over the bridge at Moss, a detour of 64 kilometres, until the hull is mended."""
MORE = """The crack, as long as a hand, was found beside the propeller shaft when divers came to look for a lost anchor.

Sundferje said the Halden shipyard would begin to mend the hull on Thursday, if the weather lets the ferry be towed there."""
BELOW = """Share
Mayor opens new swimming pool
Two held after break-in at school
Ten walks for a rainy day
School choir sings for the king
What the council decided on Tuesday
The mayor cut the ribbon before a crowd of children on Saturday.
Storm may reach the coast tonight
Old lighthouse is for sale
Sign in
Contact us
Terms of use | Privacy policy
© 2026 Halden Courier"""
READERS = """12 comments
Sort by: newest
seadog41
2 hours ago
I have said for years that the ferry is too old and that nobody at Sundferje wants to hear of it.
Reply
Report
Anna K
3 hours ago
My husband works at the shipyard and they have known of the crack in the hull since April at least, I am sure of that.
Reply
Report
Old Halden
yesterday
The bridge at Moss is always closed anyway.
Reply
Report"""
PAGE = "\n\n".join((MENU, HEAD, REPORT, BELOW))


def kept(text: str) -> list[str]:
    """The lines that are taken for the report, each on one line."""
    blocks = find_blocks(Seed("page.txt", text, ""))
    return [" ".join(b.span.of(text).split()) for b in blocks if b.kind != "furniture"]


def paragraphs(text: str) -> list[str]:
    """The paragraphs of one of the texts above."""
    return text.split("\n\n")


def test_menu_and_teasers_are_set_aside() -> None:
    """Of a copied page only headline, byline, date and text are report."""
    assert kept(PAGE) == [*HEAD.split("\n")[:3], *paragraphs(REPORT)]


def test_lines_without_blank_ones_between_are_told_too() -> None:
    """The same page is read the same when no blank line sets anything apart."""
    assert kept(PAGE.replace("\n\n", "\n")) == kept(PAGE)


def test_readers_comments_are_no_report() -> None:
    """What readers wrote is set aside, though it speaks of the same as the report."""
    assert kept("\n\n".join((MENU, HEAD, REPORT, READERS, BELOW))) == kept(PAGE)


def test_report_goes_on_below_an_inset() -> None:
    """A row of links between two paragraphs is set aside, and the text below it is kept."""
    inset = "Ferries\nHarbour\nFollow this topic\nOlder headlines"
    text = "\n\n".join((MENU, HEAD, REPORT, inset, MORE, BELOW))
    assert kept(text) == [*kept(PAGE), *paragraphs(MORE)]


def test_report_goes_on_below_many_links() -> None:
    """Also a long list of links does not end the report if what follows speaks of the same."""
    links = "\n".join(f"Another headline of the day, number {i}" for i in range(30))
    text = "\n\n".join((MENU, HEAD, REPORT, links, MORE, BELOW))
    assert kept(text) == [*kept(PAGE), *paragraphs(MORE)]


def test_speakers_are_no_readers() -> None:
    """“The captain said:” above a quotation is the report's own, however often it comes."""
    speakers = ("The captain said:", "The mayor of Halden said:", "A spokesman for Sundferje said:")
    said = "“Nobody was hurt, and the ferry will sail again before the end of the month.”"
    told = "\n\n".join(f"{speaker}\n\n{said}" for speaker in speakers)
    text = "\n\n".join((MENU, HEAD, REPORT, told, MORE, BELOW))
    assert kept(text) == [*kept(PAGE), *told.split("\n\n"), *paragraphs(MORE)]


def test_list_below_a_colon_is_report() -> None:
    """Short lines which the text itself introduces stay in it."""
    listed = "These boats sail instead:\n\nSjøgutt, from the north quay\n\nFagerli, from the shipyard\n\nHavørn, on request"
    text = "\n\n".join((MENU, HEAD, REPORT, listed, MORE, BELOW))
    assert kept(text) == [*kept(PAGE), *listed.split("\n\n"), *paragraphs(MORE)]


@pytest.mark.parametrize(
    "tail",
    [
        "\n".join(f"Skarholm {hour}.15, Halden {hour}.55, Moss {hour}.58" for hour in range(6, 22)),
        "\n".join(f"Boat number {i} of the harbour" for i in range(20)),
    ],
    ids=["timetable", "list"],
)
def test_text_that_shows_no_site_has_no_frame(tail: str) -> None:
    """A long list at the end of an article is its own when nothing around it comes from a site."""
    text = f"{HEAD.splitlines()[0]}\n\n{REPORT}\n\n{tail}"
    pars = cut_pars(text, 0)
    assert not find_boilerplate(pars)


def test_page_of_many_short_texts_has_no_report() -> None:
    """Where no stretch stands out, nothing is set aside for where it stands."""
    teaser = "{0} opens in Halden\nThe mayor cut the ribbon of the {0} before a crowd of children.\nRead more"
    text = MENU + "\n" + "\n".join(teaser.format(thing) for thing in ("Pool", "Library", "Museum", "Hall"))
    rules = {found.rule for found in find_boilerplate(cut_pars(text, 0)).values()}
    assert rules.isdisjoint(RULES)


@given(st.lists(st.sampled_from([*PAGE.split("\n"), *READERS.split("\n"), "", "x", "- y"]), max_size=80))
def test_nothing_is_lost(lines: list[str]) -> None:
    """However a page is shuffled, each word is in one block, and each furniture line has its rule and reasons."""
    text = "\n".join(lines)
    blocks = find_blocks(Seed("page.txt", text, ""))
    said = " ".join(b.span.of(text) for b in blocks).split()
    assert [word for word in text.split() if word != "-"] == said
    assert all(b.reasons for b in blocks)
