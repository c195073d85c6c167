"""Nameplates: names with a page, whichever way a text writes them."""

from __future__ import annotations

import pytest
from folder import Folder
from hypothesis import given
from hypothesis import strategies as st

from digest.article_page import read_prose
from digest.disk import StoredPage
from digest.metadata import read_metadata
from digest.nameplate import MADE_HERE, PEOPLE, Nameplates, fold_name, read_nameplates, split_names

ANA = "---\ntitle: Ana Ferrer\naliases:\n  - A. M. Ferrer-Lopes\n---\n\n# Ana Ferrer\n"
TOM = "---\ntitle: Tomas Brandt\n---\n"


def plates(**pages: str | None) -> Nameplates:
    """The names of these pages; None is a page that was deleted by hand."""
    stored = {
        f"people/{slug}.md": StoredPage(f"docs/people/{slug}.md", text, text or ANA, None, None)
        for slug, text in pages.items()
    }
    metadata = {path: read_metadata(page.text, path) for path, page in stored.items() if page.text}
    return read_nameplates(PEOPLE, stored, metadata)


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("Ana M. Ferrer", "ana ferrer"),
        ("ANA FERRER", "ana ferrer"),
        ("The Courier", "courier"),
        ("X", "x"),
        ("A. B.", "a b"),
        ("Donald Example Jr", "donald example jr"),
    ],
)
def test_names_are_compared_without_initials_and_article(written: str, folded: str) -> None:
    """What tells one person from another stays: a suffix is no initial."""
    assert fold_name(written) == folded


def test_a_page_is_found_by_title_and_alias() -> None:
    """And by no other name."""
    known = plates(ana=ANA, tom=TOM)
    names = ("Ana Ferrer", "A. M. Ferrer-Lopes", "Ana M. Ferrer")
    assert [plate.slug for name in names if (plate := known.find(name))] == ["ana", "ana", "ana"]
    assert known.find("Brandt") is None


def test_joint_names_are_each_found() -> None:
    """“Ana Ferrer and Tomas Brandt” are two; a name that holds “and” is one."""
    known = plates(ana=ANA, tom=TOM, firm="---\ntitle: Marsh and Sons\n---\n")
    assert [each.slug for each in known.find_all("Ana Ferrer and Tomas Brandt")] == ["ana", "tom"]
    assert [each.slug for each in known.find_all("Ana Ferrer, Lena Nobody & Tomas Brandt")] == ["ana", "tom"]
    assert [each.slug for each in known.find_all("Marsh and Sons")] == ["firm"]
    assert split_names("Ana Ferrer, Tomas Brandt and Lena Sand") == [
        "Ana Ferrer",
        "Tomas Brandt",
        "Lena Sand",
    ]


def test_names_are_linked_where_there_is_a_page() -> None:
    """Escaped in any case; a page deleted by hand gets no link."""
    known = plates(ana=ANA, tom=TOM)
    assert (
        known.link_name("claims/x.md", "Ana Ferrer and Lena | Sand")
        == "[Ana Ferrer](../people/ana.md) and Lena &#124; Sand"
    )
    assert known.link_name("claims/x.md", "Ana and Lena <b>") == "Ana and Lena &lt;b>"
    gone = plates(ana=None)
    assert gone.link_name("claims/x.md", "Ana Ferrer") == "Ana Ferrer"
    assert list(gone) == []


def test_a_name_of_two_pages_is_nobodys() -> None:
    """Where two pages have one form, none is meant."""
    assert plates(ana=ANA, other=ANA).find("Ana Ferrer") is None


def test_new_names_get_pages_of_their_own() -> None:
    """Once each, not where a page or a deleted one has the name, and never under a slug that is taken."""
    known = plates(ana=None, lena="---\ntitle: Somebody Else\n---\n")
    grown = known.with_names(PEOPLE, ["Ana Ferrer", "Lena", "Tomas Brandt", "Tomas B. Brandt", "Index"])
    assert [(each.slug, each.name) for each in grown] == [
        ("index-2", "Index"), ("lena", "Somebody Else"), ("lena-2", "Lena"), ("tomas-brandt", "Tomas Brandt"),
    ]  # fmt: skip


def test_a_new_title_keeps_the_page() -> None:
    """An editor who renames a page the program made still has the page of the old name."""
    page = StoredPage("docs/people/ana.md", ANA.replace("Ana Ferrer", "Anna Ferrer"), ANA, None, None)
    known = read_nameplates(
        PEOPLE, {"people/ana.md": page}, {"people/ana.md": read_metadata(page.text or "", "")}
    )
    plate = known.find("Ana Ferrer")
    assert plate is not None
    assert (plate.name, plate.base_name) == ("Anna Ferrer", "Ana Ferrer")
    assert known.find("Anna Ferrer") is plate


@given(st.lists(st.text("abAB .,&/;and", max_size=20), max_size=6))
def test_no_words_are_lost_in_links(names: list[str]) -> None:
    """Whatever stands in the line of names, a reader sees all of it."""
    line = " and ".join(names)
    shown = plates(ana=ANA).link_name("index.md", line)
    assert read_prose(shown).replace(" ", "") == line.replace(" ", "")


def test_a_bare_page_made_by_hand_stays_known(bridge: Folder) -> None:
    """A page of a title alone settles a name in every run, not in the first only."""
    bridge.write("docs/people/harbour-bridge.md", "---\ntitle: Harbour Bridge\naliases: []\nwikidata:\n---\n")
    bridge.run()
    assert "  - Harbour Bridge\n" in bridge.read("docs/articles/harbour.md").partition("organizations:")[0]
    assert bridge.run().changes == ()
    assert MADE_HERE not in bridge.read("docs/people/harbour-bridge.md")
    assert MADE_HERE in bridge.read("docs/people/maren-oduya.md")
