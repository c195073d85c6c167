"""Speakers: whose statement a claim is, and who gets a page."""

from __future__ import annotations

from dataclasses import replace

from appearing import appear, piece
from folder import Folder

from digest.mark import ClaimId
from digest.nameplate import Nameplate, Nameplates
from digest.register import Appearance, Entry
from digest.speaker import collect_statements, name_author, name_claimant
from digest.verdict import Verdict

PIECES = {each.page: each for each in (piece("courier"), piece("herald"))}
ANA = Nameplate("people", "ana-ferrer", "Ana Ferrer", "Ana Ferrer", frozenset(("ana ferrer",)))
TOM = Nameplate("people", "tom-brandt", "Tom Brandt", "Tom Brandt", frozenset(("tom brandt",)))
PERSON_PAGE = "docs/people/maren-oduya.md"


def said(page: str, claimant: str, claim: str = "cracks") -> Appearance:
    """A mark of somebody's."""
    return replace(appear(page, claim, "We found cracks"), claimant=claimant)


def entry(*appearances: Appearance) -> Entry:
    """One claim."""
    return Entry(appearances[0].claim, appearances, {})


def told(people: list[Nameplate], *entries: Entry, **verdicts: Verdict) -> dict[str, list[str]]:
    """The pages that give each person something."""
    found = collect_statements(
        {each.id: each for each in entries},
        {ClaimId(name): v for name, v in verdicts.items()},
        Nameplates(people),
    )
    return {slug: [each.page for _, own in row for each in own] for slug, row in found.items()}


def test_an_editors_claimant_counts_before_the_texts() -> None:
    """On every page; where the editor only kept what the text says, each text speaks for itself."""
    both = entry(said("courier", "Ana Ferrer"), said("herald", ""))
    assert [name_claimant(each, both, Verdict(claimant="Tom Brandt")) for each in both.appearances] == [
        "Tom Brandt"
    ] * 2
    assert [name_claimant(each, both, Verdict(claimant="Ana Ferrer")) for each in both.appearances] == [
        "Ana Ferrer",
        "",
    ]
    assert name_author(both, None) == "Ana Ferrer"
    assert name_author(both, Verdict(claimant="Tom Brandt")) == "Tom Brandt"


def test_joint_claimants_have_it_both() -> None:
    """“Ana Ferrer and Tom Brandt” speak with one voice, and it stands on both pages."""
    own = entry(said("courier", "Ana Ferrer and Tom Brandt"))
    assert told([ANA, TOM], own) == {
        "ana-ferrer": ["articles/courier.md"],
        "tom-brandt": ["articles/courier.md"],
    }


def test_a_surname_means_the_one_who_bears_it() -> None:
    """Of two who bear it, none."""
    own = entry(said("courier", "Ferrer"))
    assert told([ANA, TOM], own) == {"ana-ferrer": ["articles/courier.md"]}
    brother = Nameplate("people", "leo-ferrer", "Leo Ferrer", "Leo Ferrer", frozenset(("leo ferrer",)))
    assert told([ANA, brother], own) == {}


def test_who_is_named_by_two_outlets_gets_a_page(bridge: Folder) -> None:
    """A person gets one; somebody whom one article names, a council or a harbour office does not."""
    assert sorted(bridge.files("docs/people")) == ["docs/people/index.md", PERSON_PAGE]
    page = bridge.read(PERSON_PAGE)
    assert "title: Maren Oduya" in page
    assert "# Maren Oduya\n" in page
    assert "I will not sign off another winter" in page
    assert "(../claims/" in page


def test_a_claims_page_that_names_somebody_gives_them_one(bridge: Folder) -> None:
    """An editor's claimant gets a page too, as long as a text shows that it is a person."""
    claim = "docs/claims/repair-cost-86-million.md"
    bridge.edit(claim, "claimant: ", "claimant: Tomas Brandt and ")
    bridge.run()
    assert bridge.has("docs/people/tomas-brandt.md")
    bridge.edit(claim, "claimant: Tomas Brandt and ", "claimant: the harbour office of ")
    bridge.run()
    assert sorted(bridge.files("docs/people")) == [
        "docs/people/index.md", PERSON_PAGE, "docs/people/tomas-brandt.md",
    ]  # fmt: skip


def test_a_page_deleted_by_hand_stays_deleted(bridge: Folder) -> None:
    """And nothing links to it any more."""
    bridge.delete(PERSON_PAGE)
    bridge.run()
    assert not bridge.has(PERSON_PAGE)
    assert all(
        b"people/maren-oduya.md" not in text
        for path, text in bridge.files("docs").items()
        if path != "docs/review.md"
    )
    assert bridge.run().changes == ()


def test_what_an_editor_writes_on_a_page_stays(bridge: Folder) -> None:
    """A lead, an alias and another title outlive what the program adds; the alias is then taken for the person."""
    bridge.edit(PERSON_PAGE, "# Maren Oduya\n", "# Maren Oduya\n\nChief engineer since 2019.\n")
    bridge.edit(PERSON_PAGE, "aliases: []", "aliases:\n  - Oduya")
    bridge.write("seeds/third.txt", bridge.read("seeds/ferry.txt").replace("$91 million", "$95 million"))
    bridge.run()
    page = bridge.read(PERSON_PAGE)
    assert "Chief engineer since 2019." in page
    assert "  - Oduya" in page
    assert "third.md" in page
    assert bridge.run().changes == ()


def test_a_page_the_program_made_changes_no_reading(bridge: Folder) -> None:
    """Building anew beside pages made before is building once, byte for byte."""
    before = bridge.files("docs")
    for path in bridge.files(".cache"):
        bridge.delete(path)
    assert bridge.run().changes == ()
    assert bridge.files("docs") == before
