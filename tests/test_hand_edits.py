"""Hand edits: whatever a person writes survives every rebuild."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import pytest
from folder import FERRY, HARBOUR, Folder, notices_of, problems_of

from digest import build
from digest.annotation import Annotation
from digest.article_page import find_part, read_marks

PAGE = "docs/articles/harbour.md"
PROPOSAL = ".digest/proposed/articles/harbour.md"
CRACKS = "We found cracks in 140 of the 212 hangers, and I will not sign off another winter"


def claim_on(folder: Folder, words: str, page: str = PAGE) -> str:
    """The id of the mark on these words."""
    return next(claim for claim, marked in read_marks(folder.read(page)) if words in marked)


def test_a_second_run_writes_nothing(bridge: Folder) -> None:
    """Built twice is built once, byte for byte and without touching a file."""
    before = bridge.files()
    times = {path: (bridge.root / path).stat().st_mtime_ns for path in before}
    assert bridge.run().changes == ()
    assert bridge.files() == before
    assert {path: (bridge.root / path).stat().st_mtime_ns for path in before} == times


def test_a_second_run_without_caches_writes_nothing(bridge: Folder) -> None:
    """What is stored in `.cache/` saves time and changes nothing."""
    import shutil

    before = bridge.files()
    shutil.rmtree(bridge.root / ".cache")
    assert bridge.run().changes == ()
    assert bridge.files() == before


def test_a_sentence_reworded_outside_a_mark_stays(bridge: Folder) -> None:
    """An editor's words outside a mark stay through rebuilds and through changes elsewhere."""
    bridge.edit(PAGE, "the city council said on Monday", "the council of Porthallow said on Monday")
    bridge.run()
    bridge.write("seeds/third.txt", FERRY.replace("about $91 million", "about $95 million"))
    bridge.run()
    assert "the council of Porthallow said on Monday" in bridge.read(PAGE)


def test_a_sentence_reworded_inside_a_mark_stays_and_is_told(bridge: Folder) -> None:
    """Words changed inside a mark stay marked, show “Edited here”, and are a notice with their line."""
    claim = claim_on(bridge, CRACKS)
    bridge.edit(PAGE, "I will not sign off another winter", "I shall not sign off another winter")
    outcome = bridge.run()
    text = bridge.read(PAGE)
    assert f"I shall not sign off another winter==[^{claim}]" in text
    assert f"    “{CRACKS}”\n\n    *Edited here: these are the words of the original.*" in text
    line = next(n for n, each in enumerate(text.split("\n"), 1) if f"==[^{claim}]" in each)
    assert [(n.file, n.line) for n in notices_of(outcome)] == [(PAGE, line)]
    assert bridge.run().changes == ()


def test_a_sentence_changed_on_both_sides_is_reviewed_in_one_run(bridge: Folder) -> None:
    """What `review.md` offers as the way back is what the seed says now, and the next run writes nothing."""
    bridge.edit(PAGE, "every day", "on weekdays")
    bridge.run()
    bridge.write("seeds/harbour.txt", HARBOUR.replace("every day", "each day"))
    bridge.run()
    assert "To undo, write “31,000 vehicles cross the bridge each day”." in bridge.read("docs/review.md")
    assert bridge.run().changes == ()


def test_a_mark_without_its_words_is_reviewed_in_one_run(bridge: Folder) -> None:
    """A sentence that an editor took out with its mark is listed as what the page no longer says."""
    line = next(row for row in bridge.read(PAGE).split("\n") if "31,000 vehicles" in row)
    bridge.edit(PAGE, line, "")
    bridge.write("seeds/harbour.txt", HARBOUR.replace("31,000 vehicles", "33,000 vehicles"))
    bridge.run()
    section = bridge.read("docs/review.md").partition("## Marks whose words are gone")[2].partition("##")[0]
    assert "which the page no longer says" in section and "vehicles" in section
    assert bridge.run().changes == ()


def test_an_added_paragraph_stays(bridge: Folder) -> None:
    """A paragraph between two others stays where it was put."""
    bridge.edit(PAGE, "The repair will cost", "A paragraph of the editor's own.\n\nThe repair will cost") if (
        "The repair will cost" in bridge.read(PAGE)
    ) else bridge.edit(
        PAGE, "==The repair will cost", "A paragraph of the editor's own.\n\n==The repair will cost"
    )
    bridge.run()
    assert "A paragraph of the editor's own.\n\n" in bridge.read(PAGE)
    assert bridge.run().changes == ()


def test_a_deleted_mark_stays_deleted_and_can_be_undone(bridge: Folder) -> None:
    """A mark taken away stays away, its note goes with it, and `review.md` holds the way back."""
    claim = claim_on(bridge, CRACKS)
    whole = bridge.read(PAGE)
    bridge.edit(PAGE, f"=={CRACKS}==[^{claim}]", CRACKS)
    for _ in range(3):
        bridge.run()
        text = bridge.read(PAGE)
        assert f"[^{claim}]" not in text
        assert CRACKS in text
    review = bridge.read("docs/review.md")
    undo = re.search(r"`(==.*?==\[\^" + claim + r"\])`", review)
    assert undo, review
    bridge.edit(PAGE, CRACKS, undo[1])
    bridge.run()
    assert bridge.read(PAGE) == whole


def test_an_added_mark_gets_a_note_and_a_page(bridge: Folder) -> None:
    """Words marked with a new id are a claim: with a note, and with a page to rate it on."""
    bridge.edit(
        PAGE,
        "the city council said on Monday",
        "==the city council said on Monday==[^bridge-unsafe]",
    )
    outcome = bridge.run()
    assert problems_of(outcome) == []
    assert "[^bridge-unsafe]: **Not rated yet**" in bridge.read(PAGE)
    assert "claim: the city council said on Monday" in bridge.read("docs/claims/bridge-unsafe.md")
    assert bridge.run().changes == ()


def test_an_id_that_is_no_slug_is_named(bridge: Folder) -> None:
    """An id with capitals is a problem with its line, and nothing is lost."""
    bridge.edit(
        PAGE,
        "the city council said on Monday",
        "==the city council said on Monday==[^Bridge_Unsafe]",
    )
    problem = problems_of(bridge.run())[0]
    assert (problem.file, "Bridge_Unsafe" in problem.what) == (PAGE, True)
    assert "==the city council said on Monday==[^Bridge_Unsafe]" in bridge.read(PAGE)


def test_a_mark_moved_to_another_claim_stays_there(bridge: Folder) -> None:
    """One id in place of another merges two claims; the program does not take it back."""
    claim = claim_on(bridge, CRACKS)
    bridge.edit(PAGE, f"==[^{claim}]", "==[^cracked-hangers]")
    bridge.run()
    bridge.run()
    text = bridge.read(PAGE)
    assert f"=={CRACKS}==[^cracked-hangers]" in text
    assert f"[^{claim}]" not in text
    assert "[^cracked-hangers]: " in text
    assert f"moved from `{claim}` to `cracked-hangers`" in bridge.read("docs/review.md")


def test_a_new_seed_joins_a_moved_claim(bridge: Folder) -> None:
    """The same quotation received later comes under the id that editors gave it."""
    for page in (PAGE, "docs/articles/ferry.md"):
        bridge.edit(page, f"==[^{claim_on(bridge, CRACKS, page)}]", "==[^cracked-hangers]")
    bridge.run()
    bridge.write(
        "seeds/later.txt",
        f'Bridge news\n\nA long day in Porthallow ended with a warning.\n\n"{CRACKS}," said Maren Oduya.\n',
    )
    bridge.run()
    assert f"{CRACKS}==[^cracked-hangers]" in bridge.read("docs/articles/later.md")


def test_front_matter_keeps_comments_quoting_and_order(bridge: Folder) -> None:
    """Front matter is merged key by key: what an editor wrote stays as it is written."""
    text = bridge.read(PAGE)
    front, body = text.split("\n---\n", 1)
    lines = [line for line in front.split("\n")[1:] if not line.startswith(("publisher:", "title:"))]
    mine = [
        "---",
        "# the editor's own order",
        "publisher: 'The Gazette'   # by phone",
        'title: "Bridge: closed"',
        *lines,
    ]
    bridge.write(PAGE, "\n".join(mine) + "\n---\n" + body)
    bridge.run()
    after = bridge.read(PAGE)
    assert after.startswith(
        "---\n# the editor's own order\npublisher: 'The Gazette'   # by phone\ntitle: \"Bridge: closed\"\n"
    )
    assert "The Gazette" in after.split("<!-- /digest:status -->")[0].split("<!-- digest:status -->")[1]
    assert "[Bridge: closed]" in bridge.read("docs/articles/index.md")
    assert bridge.run().changes == ()


def test_a_topic_removed_stays_removed(bridge: Folder) -> None:
    """A topic taken out of an article's list does not come back, and the topic page follows."""
    bridge.edit(PAGE, "topics:\n  - bridges\n", "topics: []\n")
    bridge.run()
    bridge.run()
    assert "topics: []\n" in bridge.read(PAGE)
    assert "harbour.md" not in bridge.read("docs/topics/bridges.md")
    assert "`bridges`" in bridge.read("docs/review.md")


def test_a_topic_added_by_hand_is_listed(bridge: Folder) -> None:
    """A topic an editor adds lists the article, and says so instead of a sentence."""
    bridge.write("docs/topics/winter.md", "---\ntitle: Winter\naliases:\n  - blizzard\n---\n\n# Winter\n")
    bridge.edit(PAGE, "  - bridges\n", "  - bridges\n  - winter\n")
    bridge.run()
    assert "harbour.md" in bridge.read("docs/topics/winter.md")
    assert "Listed here by an editor." in bridge.read("docs/topics/winter.md")


def test_a_deleted_page_stays_deleted(bridge: Folder) -> None:
    """A page deleted by hand is not made again, and its article is gone from every list."""
    bridge.delete(PAGE)
    for _ in range(2):
        bridge.run()
        assert not bridge.has(PAGE)
    assert "harbour.md" not in bridge.read("docs/articles/index.md")
    assert PAGE in bridge.read("docs/review.md")


def test_a_renamed_page_is_adopted(bridge: Folder) -> None:
    """A page under another name is still the page of its seed, edits and all."""
    bridge.edit(PAGE, "on Monday", "on Monday evening")
    (bridge.root / PAGE).rename(bridge.root / "docs/articles/bridge-closes.md")
    bridge.run()
    assert not bridge.has(PAGE)
    assert "on Monday evening" in bridge.read("docs/articles/bridge-closes.md")
    assert "bridge-closes.md" in bridge.read("docs/articles/index.md")
    assert bridge.has(".digest/base/articles/bridge-closes.md")
    assert bridge.run().changes == ()


def test_a_changed_title_shows_everywhere(bridge: Folder) -> None:
    """A title changed in front matter is the article's name in every list."""
    bridge.edit(PAGE, "title: Harbour bridge to close for two years", "title: The bridge closes")
    bridge.run()
    assert "[The bridge closes](articles/harbour.md)" in bridge.read("docs/index.md")
    assert "[The bridge closes]" in bridge.read("docs/articles/ferry.md")


def test_a_renamed_seed_keeps_its_edited_page(bridge: Folder) -> None:
    """A seed under another name is known by its digest; its page keeps its address and its edits."""
    bridge.edit(PAGE, "on Monday", "on Monday evening")
    (bridge.root / "seeds/harbour.txt").rename(bridge.root / "seeds/2025-bridge.txt")
    outcome = bridge.run()
    assert problems_of(outcome) == []
    assert "seed: 2025-bridge.txt" in bridge.read(PAGE)
    assert "on Monday evening" in bridge.read(PAGE)
    assert not bridge.has("docs/articles/2025-bridge.md")


def test_an_edited_seed_changes_only_what_it_must(bridge: Folder) -> None:
    """A seed corrected after its page was edited: both changes are on the page."""
    bridge.edit(PAGE, "on Monday", "on Monday evening")
    bridge.write("seeds/harbour.txt", HARBOUR.replace("31,000 vehicles", "33,000 vehicles"))
    bridge.run()
    text = bridge.read(PAGE)
    assert "on Monday evening" in text
    assert "33,000 vehicles" in text
    assert "31,000" not in text


def test_a_deleted_seed_leaves_its_page(bridge: Folder) -> None:
    """Without its seed a page stays as it is, but for counts of what nobody can compare any more, and a notice says so."""
    bridge.edit(PAGE, "on Monday", "on Monday evening")
    bridge.run()
    before = bridge.read(PAGE)
    bridge.delete("seeds/harbour.txt")
    outcome = bridge.run()
    assert bridge.read(PAGE) == before.replace(" · 1 differs between outlets", "")
    assert any("harbour.txt is gone" in n.what for n in notices_of(outcome))


@pytest.fixture
def clash(bridge: Folder) -> Folder:
    """The same sentence changed by an editor and in the seed."""
    bridge.edit(PAGE, "every day", "on weekdays")
    bridge.write("seeds/harbour.txt", HARBOUR.replace("every day", "each day"))
    return bridge


def test_a_clash_keeps_the_editors_words_and_proposes(clash: Folder) -> None:
    """Both sides changed one sentence: the editor's is on the page, the other beside it, no marker anywhere."""
    outcome = clash.run()
    assert "on weekdays" in clash.read(PAGE)
    assert "each day" not in find_part(clash.read(PAGE), "text"), "only the note says what the original says"
    assert "each day" in clash.read(PROPOSAL)
    assert any(n.file == PAGE and n.line for n in notices_of(outcome))
    assert "<<<<" not in clash.read(PAGE)
    assert any(n.file == PAGE for n in notices_of(clash.run())), "the notice stays until the clash is settled"


def test_deleting_the_proposal_keeps_the_editors_words(clash: Folder) -> None:
    """One way to settle: delete the proposal."""
    clash.run()
    clash.delete(PROPOSAL)
    outcome = clash.run()
    assert "on weekdays" in clash.read(PAGE)
    assert not clash.has(PROPOSAL)
    assert not any("propos" in n.what for n in notices_of(outcome))


def test_copying_the_line_takes_the_proposal(clash: Folder) -> None:
    """The other way: put the proposed line on the page."""
    clash.run()
    proposed = next(line for line in clash.read(PROPOSAL).split("\n") if "each day" in line)
    mine = next(line for line in clash.read(PAGE).split("\n") if "on weekdays" in line)
    clash.edit(PAGE, mine, proposed)
    outcome = clash.run()
    assert "each day" in clash.read(PAGE)
    assert not clash.has(PROPOSAL)
    assert not any("propos" in n.what for n in notices_of(outcome))


@pytest.mark.parametrize(("mark", "newline"), [("\ufeff", "\n"), ("", "\r\n"), ("\ufeff", "\r\n")])
def test_line_ends_and_byte_order_mark_stay(bridge: Folder, mark: str, newline: str) -> None:
    """A page saved by another editor keeps its byte-order mark and its line ends when the program changes it."""
    text = bridge.read(PAGE).replace("on Monday", "on Monday evening")
    bridge.write(PAGE, mark + text.replace("\n", newline))
    bridge.write("seeds/harbour.txt", HARBOUR.replace("31,000 vehicles", "33,000 vehicles"))
    bridge.run()
    after = bridge.read(PAGE)
    assert after.startswith(f"{mark}---{newline}")
    assert "33,000" in after and "on Monday evening" in after
    assert after.count("\n") == after.count(newline)
    assert bridge.run().changes == ()


def test_a_lead_by_hand_stays_on_a_topic_page(bridge: Folder) -> None:
    """The prose of a topic page is people's; the program adds and renews its own part."""
    page = "docs/topics/bridges.md"
    assert "A lead by hand." in bridge.read(page)
    bridge.edit(page, "A lead by hand.", "A better lead.")
    bridge.write(
        "seeds/third.txt",
        "Old bridge painted\n\nThe Harbour Bridge was painted green on Friday, the council said.\n",
    )
    bridge.run()
    assert "A better lead." in bridge.read(page)
    assert "third.md" in bridge.read(page)


def test_an_edit_inside_a_kept_part_is_merged(bridge: Folder) -> None:
    """A line an editor writes into a kept part stays when the program renews the part."""
    page = "docs/topics/bridges.md"
    bridge.edit(page, "## Articles\n", "## Articles\n\nThe two articles of the first day.\n")
    bridge.write(
        "seeds/third.txt",
        "Old bridge painted\n\nThe Harbour Bridge was painted green on Friday, the council said.\n",
    )
    bridge.run()
    assert "The two articles of the first day." in bridge.read(page)
    assert "third.md" in bridge.read(page)


def test_a_page_without_a_base_keeps_all_its_text(bridge: Folder) -> None:
    """With the bases lost, every page stays as it is, and editing goes on."""
    import shutil

    bridge.edit(PAGE, "on Monday", "on Monday evening")
    bridge.run()
    before = bridge.files("docs")
    shutil.rmtree(bridge.root / ".digest")
    outcome = bridge.run()
    assert bridge.files("docs") == before
    assert [notice.file for notice in notices_of(outcome)] == [PAGE], (
        "the page that is not as the program would have it"
    )


def test_a_claim_page_asked_for_is_filled(bridge: Folder) -> None:
    """An empty page under a claim's id asks for that claim's page."""
    claim = claim_on(bridge, "31,000 vehicles")
    assert not bridge.has(f"docs/claims/{claim}.md")
    bridge.write(f"docs/claims/{claim}.md", "")
    bridge.run()
    assert "harbour.md" in bridge.read(f"docs/claims/{claim}.md")


def test_a_verdict_by_hand_shows_as_a_draft_until_signed(bridge: Folder) -> None:
    """A rating with evidence is a draft everywhere; with a name and a date it is a verdict."""
    claim = claim_on(bridge, CRACKS)
    page = f"docs/claims/{claim}.md"
    bridge.edit(page, "rating: unrated", "rating: accurate")
    bridge.edit(
        page,
        "evidence: []",
        "evidence:\n  - url: https://example.org/report\n    title: Report\n    stance: supports",
    )
    assert problems_of(bridge.run()) == []
    assert f"[^{claim}]: **Draft: accurate**" in bridge.read(PAGE)
    bridge.edit(page, "signed_by:", "signed_by: Jo Editor")
    bridge.edit(page, "signed_on:", "signed_on: 2025-02-03")
    bridge.run()
    assert f"[^{claim}]: **Accurate**" in bridge.read(PAGE)
    assert "Checked by Jo Editor on 3 February 2025." in bridge.read(PAGE)


@pytest.mark.parametrize("page", ["index.md", "claims/index.md", "differences.md", "timeline.md"])
def test_a_lists_last_sentence_is_the_editors_too(bridge: Folder, page: str) -> None:
    """Words in it and below it stay as they are; deleted, it stays so."""
    path, own = f"docs/{page}", "\nThe desk is open on weekdays.\n"
    part = f"<!-- digest:disclosure -->\n{find_part(bridge.read(path), 'disclosure')}<!-- /digest:disclosure -->\n"
    bridge.edit(path, part, part.replace("Comparisons", "All comparisons") + own)
    bridge.write("seeds/third.txt", FERRY.replace("about $91 million", "about $95 million"))
    bridge.run()
    text = bridge.read(path)
    assert "\nAll comparisons on this page were made by rules, version " in text
    assert text.endswith(f"<!-- /digest:disclosure -->\n{own}")
    kept = text.partition("<!-- digest:disclosure -->")[0] + own
    bridge.write(path, kept)
    bridge.delete("seeds/third.txt")
    bridge.run()
    assert "digest:disclosure" not in bridge.read(path) and bridge.read(path).endswith(own)
    assert bridge.run().changes == ()


def test_a_claim_people_wrote_on_keeps_its_mark_when_the_rules_drop_it(
    bridge: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Rules that no longer think its words worth checking, or cut them otherwise, leave the mark; others lose theirs."""
    bridge.run()
    before = read_marks(bridge.read(PAGE))
    owned = claim_on(bridge, CRACKS)
    bridge.edit(f"docs/claims/{owned}.md", "said_on:", "said_on: 2025-02-03")
    annotate, key = build.annotate, build._annotation_key

    def forgetful(*arguments: Any) -> Annotation:
        return replace(annotate(*arguments), claims=(), statements=())

    monkeypatch.setattr(build, "annotate", forgetful)
    monkeypatch.setattr(build, "_annotation_key", lambda *parts: key(*parts)[::-1])
    bridge.run()
    assert read_marks(bridge.read(PAGE)) == tuple(mark for mark in before if mark[0] == owned)
    assert not bridge.run().changes


def test_a_rating_without_evidence_is_a_problem_and_not_shown(bridge: Folder) -> None:
    """No evidence, no rating."""
    claim = claim_on(bridge, CRACKS)
    page = f"docs/claims/{claim}.md"
    bridge.edit(page, "rating: unrated", "rating: inaccurate")
    problem = problems_of(bridge.run())[0]
    line = next(n for n, each in enumerate(bridge.read(page).split("\n"), 1) if each.startswith("rating:"))
    assert (problem.file, problem.line) == (page, line)
    assert "naccurate**" not in bridge.read(PAGE)


def test_furniture_moved_into_the_text_is_back(bridge: Folder) -> None:
    """A line moved out of the furniture part stands in the text and stays there."""
    bridge.write(
        "seeds/tail.txt",
        HARBOUR.replace("140", "141")
        + "\nRelated Articles\n\nTen bridges you must see\n\nSubscribe to our newsletter to get the latest news in your inbox every week.\n",
    )
    bridge.run()
    page = "docs/articles/tail.md"
    text = bridge.read(page)
    furniture = text.split("<!-- digest:furniture")[1]
    assert "Related Articles" in furniture
    line = next(each for each in furniture.split("\n") if each.startswith("Ten bridges"))
    bridge.write(
        page,
        text.replace(f"{line}\n", "", 1).replace("<!-- /digest:text -->", f"\n{line}\n<!-- /digest:text -->"),
    )
    bridge.run()
    bridge.run()
    body, furniture = bridge.read(page).split("<!-- digest:furniture")
    assert "Ten bridges you must see" in body
    assert "Ten bridges you must see" not in furniture


def test_joining_two_claims_settles_in_one_run(bridge: Folder) -> None:
    """A mark given the id of another article's claim: everything follows in one run, and the next writes nothing."""
    cost = claim_on(bridge, "about $86 million")
    other = claim_on(bridge, "about $91 million", "docs/articles/ferry.md")
    bridge.edit("docs/articles/ferry.md", f"==[^{other}]", f"==[^{cost}]")
    bridge.run()
    assert bridge.run().changes == ()
    assert "about $86 million" in bridge.read(PAGE).split(f"[^{cost}]: ")[1].split("[^")[0], (
        "each note has its page's words"
    )
    assert (
        "about $91 million" in bridge.read("docs/articles/ferry.md").split(f"[^{cost}]: ")[1].split("[^")[0]
    )


def test_a_lost_fence_holds_the_page_back(bridge: Folder) -> None:
    """Without its opening `---` a page is named and left alone, and no other page forgets what it said."""
    bridge.edit(PAGE, "---\ntitle", "title")
    before = bridge.files("docs")
    (problem,) = problems_of(bridge.run())
    assert (problem.file, problem.line) == (PAGE, 1)
    assert bridge.files("docs") == before


def test_broken_front_matter_takes_nothing_from_other_pages(bridge: Folder) -> None:
    """While a page's YAML is broken, lists and topics go on as they were."""
    before = {path: text for path, text in bridge.files("docs").items() if path != PAGE}
    bridge.edit(PAGE, "title: Harbour", 'title: "Harbour')
    assert problems_of(bridge.run())
    assert {path: text for path, text in bridge.files("docs").items() if path != PAGE} == before


def test_a_mark_by_hand_names_who_speaks(bridge: Folder) -> None:
    """A mark an editor makes inside somebody's statement is that person's."""
    claim = claim_on(bridge, "31,000 vehicles")
    bridge.edit(
        PAGE,
        f"==31,000 vehicles cross the bridge every day==[^{claim}]",
        "31,000 vehicles ==cross the bridge==[^crossing]",
    )
    bridge.run()
    assert "[^crossing]: **Not rated yet** · Maren Oduya" in bridge.read(PAGE)


def test_a_rating_signed_without_a_date_is_a_draft_and_says_why(bridge: Folder) -> None:
    """A name alone signs nothing."""
    page = f"docs/claims/{claim_on(bridge, CRACKS)}.md"
    bridge.edit(page, "rating: unrated", "rating: accurate")
    bridge.edit(page, "evidence: []", "evidence:\n  - url: https://example.org/report\n    stance: supports")
    bridge.edit(page, "signed_by:", "signed_by: Jo Editor")
    assert any("without a date" in notice.what for notice in notices_of(bridge.run()))
    assert "**Draft: accurate**" in bridge.read(PAGE)
    assert "signed by Jo Editor, but without a date" in bridge.read(PAGE)


def test_a_renamed_rating_keeps_its_id_beside_it(bridge: Folder) -> None:
    """A digest's own word for a state carries the id, so that no reader takes a comparison for a verdict."""
    bridge.write("mkdocs.yml", "site_name: x\nextra: {digest: {ratings: {unrated: Unchecked}}}\n")
    bridge.run()
    assert "**Unchecked**<!-- state:unrated --> · " in bridge.read(PAGE)


def test_a_state_renamed_to_a_rating_is_still_no_rating(bridge: Folder) -> None:
    """`unrated: Accurate` is refused: no reader of the words alone may take a note for a verdict."""
    bridge.write("mkdocs.yml", "site_name: x\nextra: {digest: {ratings: {unrated: Accurate}}}\n")
    assert problems_of(bridge.run())
    assert "Accurate" not in bridge.read(PAGE)
    assert "**Not rated yet** · " in bridge.read(PAGE)


def test_a_page_renamed_and_then_deleted_stays_deleted(bridge: Folder) -> None:
    """Deleted under its new name, a page does not come back under its old one."""
    (bridge.root / PAGE).rename(bridge.root / "docs/articles/boats.md")
    bridge.run()
    bridge.delete("docs/articles/boats.md")
    bridge.run()
    assert not bridge.has(PAGE) and not bridge.has("docs/articles/boats.md")


def test_a_deleted_page_stays_deleted_when_its_seed_is_renamed(bridge: Folder) -> None:
    """The seed is known by its digest, and so is the decision."""
    bridge.delete(PAGE)
    bridge.run()
    (bridge.root / "seeds/harbour.txt").rename(bridge.root / "seeds/bridge.txt")
    bridge.run()
    assert not bridge.has(PAGE) and not bridge.has("docs/articles/bridge.md")


def test_a_backup_copy_does_not_take_over(bridge: Folder) -> None:
    """Of two pages for one seed, the one the program knows stays the page; the copy is named."""
    bridge.write("docs/articles/a-copy.md", bridge.read(PAGE))
    (problem,) = problems_of(bridge.run())
    assert problem.file == "docs/articles/a-copy.md"
    assert "(articles/harbour.md)" in bridge.read("docs/index.md")
    assert bridge.run().changes == ()


def test_a_page_renamed_to_a_deleted_ones_name_keeps_its_edits(bridge: Folder) -> None:
    """A base that was another page's is not merged with."""
    bridge.delete("docs/articles/ferry.md")
    bridge.run()
    bridge.edit(PAGE, "She said that", "It was said that")
    bridge.run()
    (bridge.root / PAGE).rename(bridge.root / "docs/articles/ferry.md")
    bridge.run()
    text = bridge.read("docs/articles/ferry.md")
    assert "It was said that" in text and "She said that" not in text


def test_problems_of_a_new_page_are_told_again(bridge: Folder) -> None:
    """What is wrong with a page made in this run is told now and in the next."""
    bridge.write(
        "seeds/bad.md",
        "---\ntitle: A story\npublished: tomorrow\nsource_url: javascript:alert(1)\n---\n\n" + FERRY[30:],
    )
    assert len(problems_of(bridge.run())) == 2
    assert len(problems_of(bridge.run())) == 2


def test_a_mark_inside_a_note_is_no_claim(bridge: Folder) -> None:
    """What an editor writes into a note stays there, is no mark of the article, and settles at once, caches or not."""
    import shutil

    text = bridge.read(PAGE)
    place = text.index("    The repair")
    bridge.write(PAGE, f"{text[:place]}    ==The repair==[^mine] {text[place + 15 :]}")
    bridge.run()
    bridge.write("seeds/harbour.txt", HARBOUR.replace("31,000", "33,000"))
    bridge.run()
    shutil.rmtree(bridge.root / ".cache")
    assert bridge.run().changes == ()
    assert "==The repair==[^mine]" in bridge.read(PAGE)


def test_deleting_everything_leaves_the_way_back(bridge: Folder) -> None:
    """With all pages deleted, `review.md` is made again and says how to bring them back."""
    import shutil

    shutil.rmtree(bridge.root / "docs")
    bridge.run()
    assert "`docs/articles/harbour.md`: to bring it back" in bridge.read("docs/review.md")
    assert not bridge.has(PAGE)
