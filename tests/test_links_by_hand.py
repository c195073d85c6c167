"""Links by hand: what editors decide about two claims being set beside each other holds on every page."""

from __future__ import annotations

from folder import Folder, notices_of, problems_of

NEAR, FAR = "repair-cost-86-million", "repair-cost-91-million"
NEAR_PAGE, FAR_PAGE = f"docs/claims/{NEAR}.md", f"docs/claims/{FAR}.md"
LEDGER = "docs/differences.md"
STORY = "docs/stories/maren-oduya-harbour-bridge-porthallow.md"
SHOWN_ON = (
    LEDGER,
    NEAR_PAGE,
    FAR_PAGE,
    "docs/index.md",
    "docs/articles/harbour.md",
    "docs/articles/ferry.md",
)
"""Pages that say that the two costs differ."""


def says_so(folder: Folder) -> list[str]:
    """The pages that set the two claims beside each other."""
    return [path for path in SHOWN_ON if "Outlets differ" in folder.read(path)]


def line_with(folder: Folder, path: str, words: str) -> str:
    """The first line of a page that holds some words, with its line end."""
    return next(line for line in folder.read(path).splitlines(keepends=True) if words in line)


def entry_of(folder: Folder) -> str:
    """The one entry of the ledger, from its first line to its last."""
    text = folder.read(LEDGER)
    return text[text.index("- **Outlets differ**") : text.index("<!-- /digest:differences -->")]


def settle(folder: Folder) -> None:
    """Run, and see that a second run has nothing to add."""
    assert problems_of(folder.run()) == []
    assert folder.run().changes == ()


def test_a_difference_is_shown_everywhere(bridge: Folder) -> None:
    """Notes, claims, ledger and front page tell of one difference."""
    assert says_so(bridge) == list(SHOWN_ON)
    assert "[says otherwise](../articles/" in bridge.read(STORY)


def test_an_unlinked_claim_is_gone_from_every_page(bridge: Folder) -> None:
    """`unlinked` on one claim's page takes the link from both and from every list, and can be taken back."""
    bridge.edit(NEAR_PAGE, "rating: unrated", f"rating: unrated\nunlinked:\n  - {FAR}")
    settle(bridge)
    assert says_so(bridge) == []
    assert "says otherwise" not in bridge.read(STORY)
    undo = f"- `{NEAR}` and `{FAR}`. To undo, delete `{FAR}` under `unlinked` in `{NEAR_PAGE}`."
    assert undo in bridge.read("docs/review.md")
    bridge.edit(NEAR_PAGE, f"\nunlinked:\n  - {FAR}", "")
    settle(bridge)
    assert says_so(bridge) == list(SHOWN_ON)


def test_a_line_deleted_from_a_claims_page_is_a_decision(bridge: Folder) -> None:
    """Deleting how others put it unlinks the two, is written down where it can be undone, and stays so."""
    bridge.edit(NEAR_PAGE, line_with(bridge, NEAR_PAGE, "- Outlets differ: "), "")
    settle(bridge)
    assert says_so(bridge) == []
    assert f"unlinked:\n  - {FAR}\n" in bridge.read(NEAR_PAGE)
    bridge.edit(NEAR_PAGE, f"unlinked:\n  - {FAR}\n", "")
    settle(bridge)
    assert says_so(bridge) == list(SHOWN_ON)


def test_an_entry_deleted_from_the_ledger_is_a_decision(bridge: Folder) -> None:
    """Deleting a difference from the ledger does the same."""
    bridge.edit(LEDGER, entry_of(bridge), "")
    settle(bridge)
    assert says_so(bridge) == []
    assert f"unlinked:\n  - {FAR}\n" in bridge.read(NEAR_PAGE)
    assert "Links removed by hand" in bridge.read("docs/review.md")


def test_a_part_or_page_that_is_gone_decides_nothing(bridge: Folder) -> None:
    """Without its markers, or deleted, the ledger takes no link away."""
    bridge.edit(LEDGER, "<!-- /digest:differences -->", "")
    bridge.edit(LEDGER, entry_of_broken(bridge), "")
    bridge.run()
    assert "unlinked:\n" not in bridge.read(NEAR_PAGE)
    bridge.delete(LEDGER)
    bridge.run()
    assert not bridge.has(LEDGER)
    assert "unlinked:\n" not in bridge.read(NEAR_PAGE)


def entry_of_broken(folder: Folder) -> str:
    """The entry where the part no longer ends."""
    text = folder.read(LEDGER)
    return text[text.index("- **Outlets differ**") : text.index("<!--\nFor editors")]


def test_a_link_made_by_hand_is_shown_everywhere(bridge: Folder) -> None:
    """`linked` sets two claims beside each other on both their pages, in the ledger and in the notes."""
    cracks = "docs/claims/cracks-140-212-hangers-another.md"
    bridge.edit(
        cracks, "rating: unrated", f"rating: unrated\nlinked:\n  - claim: {FAR}\n    as: different-scope"
    )
    settle(bridge)
    for path in (cracks, FAR_PAGE):
        assert "- Different scope, linked by an editor: " in bridge.read(path)
    assert "- **Different scope**, linked by an editor\n" in bridge.read(LEDGER)
    assert "An editor set the two beside each other." in bridge.read(LEDGER)
    assert "Different scope, linked by an editor" in bridge.read("docs/articles/ferry.md")
    undo = f"- `cracks-140-212-hangers-another` and `{FAR}`, as `different-scope`. To undo, delete it under `linked`"
    assert undo in bridge.read("docs/review.md")


def test_faulty_links_are_named_with_their_line(bridge: Folder) -> None:
    """An id that does not exist, and a link without its kind, are problems with the way to mend them."""
    bridge.edit(
        NEAR_PAGE,
        "rating: unrated",
        f"rating: unrated\nunlinked:\n  - nothing-of-the-kind\nlinked:\n  - claim: {FAR}\n    as: wrong\n  - {FAR}",
    )
    found = problems_of(bridge.run())
    lines = bridge.read(NEAR_PAGE).split("\n")
    assert [(each.what, lines[each.line - 1].strip()) for each in found] == [
        ("there is no claim `nothing-of-the-kind`", "- nothing-of-the-kind"),
        ("a claim is linked without saying how", f"- claim: {FAR}"),
        ("a claim is linked without saying how", f"- {FAR}"),
    ]
    assert says_so(bridge) == list(SHOWN_ON)


def test_a_pinned_wording_is_what_the_others_are_set_against(bridge: Folder) -> None:
    """`reference` on a claim's page stands first in its collation, with the outlets' wordings against it."""
    page = "docs/claims/cracks-140-212-hangers-another.md"
    words = "We found cracks in 141 of the 212 hangers, and I will not sign off another winter."
    bridge.edit(
        page,
        "rating: unrated",
        f"rating: unrated\nreference:\n  words: {words}\n  source: recording of the press conference",
    )
    settle(bridge)
    told = bridge.read(page).split("## Word by word", 1)[1]
    assert "The first is what was said, as an editor found it" in told
    assert "**140**" in told
    assert notices_of(bridge.run()) == []


def test_an_article_taken_out_of_a_story_stays_out(bridge: Folder) -> None:
    """`articles` of a story's page is people's: what they take out or put in stays so, and is listed with its undo."""
    bridge.edit(STORY, "  - ferry\n", "")
    settle(bridge)
    assert "articles/ferry.md" not in bridge.read(STORY)
    assert f"- `{STORY}`: without `ferry`. To undo, write it under `articles` again." in bridge.read(
        "docs/review.md"
    )
    bridge.edit(STORY, "  - harbour\n", "  - harbour\n  - ferry\n")
    settle(bridge)
    assert "[Ferries to replace bridge](../articles/ferry.md)" in bridge.read(STORY)


def test_a_story_made_by_hand_is_filled(bridge: Folder) -> None:
    """A page that names articles gets what the program knows of them; one that names none of them is told so."""
    bridge.write("seeds/other.txt", "Bakery opens\n\nA bakery opened in Marlow on Monday, said Ada Finch.\n")
    bridge.run()
    bridge.write(
        "docs/stories/town.md", "---\ntitle: The town\narticles:\n  - other\n  - nowhere\n---\n\nBy hand.\n"
    )
    found = problems_of(bridge.run())
    assert [(each.file, each.line, each.what) for each in found] == [
        ("docs/stories/town.md", 5, "there is no article `nowhere`")
    ]
    page = bridge.read("docs/stories/town.md")
    assert "By hand." in page
    assert "[Bakery opens](../articles/other.md)" in page
    assert "[The town](town.md)" in bridge.read("docs/stories/index.md")


def test_a_storys_title_and_deletion_are_kept(bridge: Folder) -> None:
    """A title given by hand is the story's name in every list, and a deleted story stays deleted."""
    bridge.edit(STORY, "title: Maren Oduya, Harbour Bridge and Porthallow", "title: The bridge closes")
    settle(bridge)
    assert "[The bridge closes](stories/" in bridge.read("docs/index.md")
    assert "# The bridge closes" in bridge.read(STORY)
    bridge.delete(STORY)
    settle(bridge)
    assert not bridge.has(STORY)
    assert "stories/maren" not in bridge.read("docs/index.md") + bridge.read(NEAR_PAGE)
