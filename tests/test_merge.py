"""Merge: hand edits win, what is untouched follows the program, nothing is lost."""

from __future__ import annotations

import random
import re
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from strategies import edit_page, model, regenerate, render, seeds_of_chance

from digest.clash import Clash
from digest.mark import ClaimId, take_marks
from digest.merge import MarkEdit, Merged, merge_page

LENGTHY = settings(max_examples=150, deadline=None)


def plain_lines(page: str) -> list[str]:
    """The lines of a page that hold something, without their marks."""
    return [line for line in take_marks(page)[0].split("\n") if line.strip()]


def own_lines(edited: str, base: str) -> list[str]:
    """Lines an editor added or changed; space at the end of a line is no change of what it says."""
    known = {line.rstrip() for line in plain_lines(base)}
    return [line for line in plain_lines(edited) if line.rstrip() not in known]


def make(seed: int) -> tuple[str, str, str, random.Random]:
    """Base, edited and fresh text of one random page."""
    rng = random.Random(seed)
    made = model(rng)
    base = render(made)
    return base, edit_page(base, rng, rng.randint(1, 5)), render(regenerate(made, rng)), rng


@LENGTHY
@given(seeds_of_chance)
def test_an_untouched_page_becomes_fresh(seed: int) -> None:
    """What nobody edited is what the program writes."""
    base, _, fresh, _ = make(seed)
    merged = merge_page(base, base, fresh)
    assert (merged.text, merged.base, merged.clashes) == (fresh, fresh, ())


@LENGTHY
@given(seeds_of_chance)
def test_every_line_an_editor_wrote_survives(seed: int) -> None:
    """Each added or changed line stands on the merged page, marks apart."""
    base, edited, fresh, _ = make(seed)
    merged = merge_page(base, edited, fresh)
    assert merged.text is not None
    kept = plain_lines(merged.text)
    assert [line for line in own_lines(edited, base) if line not in kept] == []


@LENGTHY
@given(seeds_of_chance)
def test_no_line_of_the_program_is_lost_unseen(seed: int) -> None:
    """Each new line of the text is on the merged page or in a proposal."""
    base, edited, fresh, _ = make(seed)
    merged = merge_page(base, edited, fresh)
    assert merged.text is not None
    proposed = [
        line for clash in merged.clashes for line in take_marks("\n".join(clash.fresh))[0].split("\n")
    ]
    seen = {*plain_lines(merged.text), *proposed}
    text = re.compile(r"<!-- digest:text -->\n(.*)<!-- /digest:text -->", re.DOTALL)
    new = [line for line in plain_lines(text.findall(fresh)[0]) if line not in plain_lines(base)]
    assert [line for line in new if line not in seen] == []


@LENGTHY
@given(seeds_of_chance)
def test_merging_again_changes_nothing(seed: int) -> None:
    """A second run over the merged page writes nothing."""
    base, edited, fresh, _ = make(seed)
    merged = merge_page(base, edited, fresh)
    assert merged.text is not None
    again = merge_page(fresh, merged.text, fresh)
    assert (again.text, again.clashes) == (merged.text, ())


def check_merge_with_an_older_base(seed: int) -> None:
    """Merge a merged page with the base before, as after a page alone was fetched from elsewhere."""
    base, edited, fresh, _ = make(seed)
    merged = merge_page(base, edited, fresh)
    assert merged.text is not None
    again = merge_page(base, merged.text, fresh)
    assert again.text is not None
    assert again.base == merged.base
    before, after = Counter(plain_lines(merged.text)), Counter(plain_lines(again.text))
    assert before - after == Counter()
    proposed = {line for clash in merged.clashes for line in plain_lines("\n".join(clash.fresh))}
    more = after - before
    assert set(more) <= proposed and set(more.values()) <= {1}, "only what the program had proposed"
    assert own_marks(edited) == own_marks(merged.text) == own_marks(again.text)


def own_marks(page: str) -> set[str]:
    """The claims an editor made on a page."""
    return {mark.claim for mark in take_marks(page)[1] if mark.claim.startswith("edit")}


@LENGTHY
@given(seeds_of_chance)
def test_an_older_base_loses_and_doubles_nothing(seed: int) -> None:
    """No line and no mark of the merged page goes, and none that stands comes again."""
    check_merge_with_an_older_base(seed)


@LENGTHY
@given(seeds_of_chance)
def test_a_clash_is_where_it_says(seed: int) -> None:
    """The line of a clash is the line on which the editor's words stand."""
    base, edited, fresh, _ = make(seed)
    merged = merge_page(base, edited, fresh)
    assert merged.text is not None
    rows = take_marks(merged.text)[0].split("\n")
    for clash in merged.clashes:
        if clash.edited:
            first = take_marks("\n".join(clash.edited))[0].split("\n")[0]
            assert rows[clash.line - 1] == first


@LENGTHY
@given(seeds_of_chance)
def test_rejected_marks_stay_rejected(seed: int) -> None:
    """A deleted mark does not come back through three rebuilds that would all make it."""
    rng = random.Random(seed)
    made = model(rng)
    page = base = render(made)
    page = edit_page(base, rng, rng.randint(1, 4))
    offered = {mark[0] for mark in made.marks}
    gone = offered - {mark.claim for mark in take_marks(page)[1]}
    for round_ in range(3):
        made = regenerate(made, rng, round_)
        gone &= {mark[0] for mark in made.marks}
        fresh = render(made)
        merged = merge_page(base, page, fresh)
        assert merged.text is not None
        assert gone & {mark.claim for mark in take_marks(merged.text)[1]} == set()
        assert "<<<<<<<" not in merged.text
        page, base = merged.text, fresh


@LENGTHY
@given(seeds_of_chance)
def test_every_mark_has_its_note(seed: int) -> None:
    """No mark of the program without its note, no note of the program without its mark."""
    base, edited, fresh, _ = make(seed)
    merged = merge_page(base, edited, fresh)
    assert merged.text is not None
    marked = {mark.claim for mark in take_marks(merged.text)[1]}
    noted = re.findall(r"^\[\^([^\]]+)\]:", merged.text, re.MULTILINE)
    assert len(noted) == len(set(noted))
    assert {claim for claim in marked if claim.startswith("claim-")} <= set(noted)
    for claim in set(noted) - marked:
        note = merged.text.split(f"[^{claim}]:")[-1].split("[^")[0]
        assert "edit" in note or f"[^{claim}]" in merged.text.split("<!-- digest:notes")[0]


PIECES = st.sampled_from([
    "---\n", "title: x\n", "topics: [a\n", "\n", "\n\n", "==a==[^claim-0]", "==", "[^x]", "[^x]: note\n", "word ",
    "<!-- digest:text -->\n", "<!-- /digest:text -->\n", "<!-- digest:notes -->\n", "<!-- /digest:notes -->\n",
    "<!-- digest:furniture\n", "/digest:furniture -->\n", "<!--", "-->", "    x\n", "```\n", "\t", "\x00", "\r",
])  # fmt: skip


@LENGTHY
@given(seeds_of_chance, st.lists(PIECES | st.text(max_size=4), max_size=30).map("".join), st.booleans())
def test_any_text_at_all_is_merged_without_an_exception(seed: int, edited: str, has_base: bool) -> None:
    """Whatever an editor leaves in a file, it is merged or reported, and merging again changes nothing."""
    base, _, fresh, _ = make(seed)
    merged = merge_page(base if has_base else None, edited, fresh, "docs/a.md")
    assert merged.text is not None
    if not has_base or merged.problems:
        kept = merged.text.split("\n")
        assert [line for line in edited.split("\n") if line.strip() and line not in kept] == []
    if merged.problems:
        assert merged.text == edited
    else:
        assert merge_page(fresh, merged.text, fresh).text == merged.text


@LENGTHY
@given(seeds_of_chance, st.data())
def test_a_page_cut_anywhere_is_merged_without_an_exception(seed: int, data: st.DataObject) -> None:
    """A stretch deleted across markers, marks and front matter is a broken page, not a crash."""
    base, edited, fresh, _ = make(seed)
    start = data.draw(st.integers(0, len(edited)))
    end = data.draw(st.integers(start, min(len(edited), start + 300)))
    cut = edited[:start] + edited[end:]
    merged = merge_page(base, cut, fresh, "docs/a.md")
    assert merged.text is not None
    kept = plain_lines(merged.text)
    assert [line for line in own_lines(cut, base) if line not in kept] == []
    if not merged.problems:
        assert merge_page(fresh, merged.text, fresh).text == merged.text


# One edit at a time, whole pages compared

BASE = """\
---
title: Talks fail
topics:
  - rail
---

<!-- digest:status -->
2 claims.
<!-- /digest:status -->

<!-- digest:text -->
# Talks fail

The union said ==pay fell by 5%==[^pay-fell].
It wants talks.

The minister ==denied it==[^denial].
Trains stop on Monday.
<!-- /digest:text -->

<!-- digest:notes -->
[^pay-fell]: **Not rated yet** · pay

    Pay fell.

[^denial]: **Not rated yet** · denial
<!-- /digest:notes -->
"""
FRESH = """\
---
title: Talks fail
topics:
  - rail
  - pay
---

<!-- digest:status -->
3 claims.
<!-- /digest:status -->

<!-- digest:text -->
# Talks fail

The union said ==pay fell by 5%==[^pay-fell].
It wants talks.

A new paragraph came in.

The minister ==denied it==[^denial].
==Trains stop==[^stop] on Monday.
<!-- /digest:text -->

<!-- digest:notes -->
[^pay-fell]: **Not rated yet** · pay

    Pay fell.

[^denial]: **Not rated yet** · denial, also elsewhere

[^stop]: **Not rated yet** · stop
<!-- /digest:notes -->
"""

EDITS = [
    pytest.param([("It wants talks.", "It wants *new* talks.  ")], id="reword outside a mark"),
    pytest.param([("==pay fell by 5%==", "==pay fell by a 20th==")], id="reword inside a mark"),
    pytest.param([("==pay fell by 5%==[^pay-fell].", "==pay fell==[^pay-fell] by 5%.")], id="narrow a mark"),
    pytest.param([("It wants talks.\n", "It wants talks.\n\nMy own paragraph.\n")], id="add a paragraph"),
    pytest.param([("# Talks fail\n\n", "# Talks fail\n\n<!-- mine -->\n\n")], id="add a comment"),
    pytest.param([("It wants talks.", "It ==wants talks==[^own].")], id="add a mark"),
    pytest.param(
        [("<!-- digest:status", "A lead by hand.\n\n<!-- digest:status")], id="add prose outside the parts"
    ),
    pytest.param([("title: Talks fail", "# so\ntitle:  'Talks failed' # odd")], id="odd front matter"),
    pytest.param([("    Pay fell.\n", "    Pay fell.\n\n    - see the tables\n")], id="add to a note"),
    pytest.param(
        [("\n[^denial]:", "\n[^1]: An editor's own footnote.\n\n[^denial]:")], id="own footnote in the part"
    ),
]


def change(page: str, replacements: list[tuple[str, str]]) -> str:
    """`page` with each replacement made once, all of them possible."""
    for old, new in replacements:
        assert page.count(old) == 1, old
        page = page.replace(old, new)
    return page


@pytest.mark.parametrize("replacements", EDITS)
def test_an_edit_and_a_regeneration_are_both_on_the_page(replacements: list[tuple[str, str]]) -> None:
    """The same edit of the base and of the fresh page: that is what merging must give."""
    edited, expected = change(BASE, replacements), change(FRESH, replacements)
    merged = merge_page(BASE, edited, FRESH)
    assert (merged.text, merged.clashes, merged.problems) == (expected, (), ())
    assert merge_page(FRESH, expected, FRESH).text == expected
    assert merge_page(BASE, expected, FRESH).text == expected


PAY_MARK = ("==pay fell by 5%==[^pay-fell]", "pay fell by 5%")
PAY_NOTE = ("[^pay-fell]: **Not rated yet** · pay\n\n    Pay fell.\n\n", "")


def test_a_deleted_mark_stays_deleted_and_its_note_goes_with_it() -> None:
    """It is told as rejected, with and without a regeneration; an undone rejection brings the note back."""
    edited = change(BASE, [PAY_MARK])
    rejected = (MarkEdit(ClaimId("pay-fell"), "pay fell by 5%"),)
    merged = merge_page(BASE, edited, FRESH)
    assert (merged.text, merged.rejected) == (change(FRESH, [PAY_MARK, PAY_NOTE]), rejected)
    quiet = merge_page(BASE, edited, BASE)
    assert (quiet.text, quiet.rejected) == (change(BASE, [PAY_MARK, PAY_NOTE]), rejected)
    assert quiet.text is not None
    assert merge_page(BASE, quiet.text, BASE).rejected == rejected
    undone = quiet.text.replace("pay fell by 5%", "==pay fell by 5%==[^pay-fell]")
    assert merge_page(BASE, undone, BASE).text == BASE


def test_a_note_an_editor_changed_outlives_its_mark() -> None:
    """What a person wrote is not deleted with the mark."""
    edited = change(BASE, [PAY_MARK, ("    Pay fell.", "    Pay fell, see the tables.")])
    assert merge_page(BASE, edited, BASE).text == edited


def test_a_note_whose_opening_was_broken_by_hand_comes_again_below_what_is_left() -> None:
    """With a line between the two, so that the next run has nothing to add."""
    edited = change(BASE, [("[^pay-fell]: **Not", "^pay-fell]: **Not")])
    merged = merge_page(BASE, edited, BASE)
    assert merged.text == change(
        BASE,
        [
            (
                "<!-- digest:notes -->\n",
                "<!-- digest:notes -->\n^pay-fell]: **Not rated yet** · pay\n\n    Pay fell.\n\n",
            )
        ],
    )
    assert merge_page(BASE, merged.text, BASE).text == merged.text


def test_a_mark_given_to_another_claim_is_one_rejected_and_one_added() -> None:
    """The note of the old id goes, the words carry the new id."""
    edited = change(BASE, [("[^pay-fell].", "[^denial].")])
    merged = merge_page(BASE, edited, FRESH)
    assert merged.text == change(FRESH, [("[^pay-fell].", "[^denial]."), PAY_NOTE])
    assert merged.rejected == (MarkEdit(ClaimId("pay-fell"), "pay fell by 5%"),)
    assert merged.added == (MarkEdit(ClaimId("denial"), "pay fell by 5%"),)


def test_a_reworded_mark_is_told_with_its_old_words() -> None:
    """For the notice "edited here"."""
    edited = change(BASE, [("==denied it==", "==denied all of it==")])
    expected = (MarkEdit(ClaimId("denial"), "denied all of it", "denied it"),)
    assert merge_page(BASE, edited, FRESH).reworded == expected
    assert merge_page(BASE, edited, BASE).reworded == expected


def test_a_second_mark_is_not_the_one_whose_sentence_was_rewritten() -> None:
    """An editor's own mark on a sentence that stood before stays one that was added: nothing was reworded."""
    second = change(BASE, [("Trains stop on Monday.", "==Trains stop on Monday==[^denial].")])
    edited = change(second, [("==denied it==[^denial]", "never spoke of it")])
    for fresh in (BASE, FRESH):
        merged = merge_page(BASE, edited, fresh)
        assert merged.reworded == ()
        assert MarkEdit(ClaimId("denial"), "Trains stop on Monday") in merged.added


def test_a_new_mark_without_its_words_is_unplaced() -> None:
    """The editor reworded what the program now wants to mark."""
    edited = change(BASE, [("Trains stop on Monday.", "No train runs on Monday.")])
    merged = merge_page(BASE, edited, FRESH)
    assert merged.unplaced == (MarkEdit(ClaimId("stop"), "Trains stop"),)
    assert merged.text == change(
        FRESH,
        [
            ("==Trains stop==[^stop] on Monday.", "No train runs on Monday."),
            ("\n[^stop]: **Not rated yet** · stop\n", ""),
        ],
    )


def test_a_new_mark_finds_its_words_in_a_reworded_sentence() -> None:
    """The words still stand in the paragraph."""
    edited = change(BASE, [("Trains stop on Monday.", "Trains stop at noon on Monday.")])
    expected = change(FRESH, [("==Trains stop==[^stop] on", "==Trains stop==[^stop] at noon on")])
    assert merge_page(BASE, edited, FRESH).text == expected


@pytest.mark.parametrize(
    "own",
    [
        pytest.param("Trains ==stop on Monday==[^own].", id="that it would cross"),
        pytest.param("==Trains stop on Monday==[^own].", id="that it would stand in"),
        pytest.param("==Trains==[^own] stop on Monday.", id="that it would stand around"),
    ],
)
def test_a_new_mark_stands_back_for_an_editors_own(own: str) -> None:
    """Whoever has marked a sentence by hand has said what is claimed in it; it stays so at the next run."""
    edited = change(BASE, [("Trains stop on Monday.", own)])
    merged = merge_page(BASE, edited, FRESH)
    assert merged.text is not None
    assert own in merged.text
    assert "[^stop]" not in merged.text
    assert merged.unplaced == ()
    assert merged.rejected == (), "it is not told as a mark that was deleted by hand"
    again = merge_page(merged.base, merged.text, FRESH)
    assert (again.text, again.rejected) == (merged.text, ())


def test_a_mark_of_the_program_goes_when_the_program_drops_it() -> None:
    """Unless an editor reworded it."""
    dropped = change(BASE, [PAY_MARK, PAY_NOTE])
    aside = ("It wants talks.", "It wants more.")
    assert merge_page(BASE, change(BASE, [aside]), dropped).text == change(dropped, [aside])
    reworded = change(BASE, [("==pay fell by 5%==", "==pay fell==")])
    assert merge_page(BASE, reworded, dropped).text == reworded


def test_an_editors_mark_holds_its_sentence_when_the_program_rewrites_it() -> None:
    """A mark is never lost: the sentence stays, the new one is proposed."""
    edited = change(BASE, [("Trains stop on Monday.", "Trains ==stop on Monday==[^own].")])
    fresh = change(BASE, [("Trains stop on Monday.", "Nothing runs next week.")])
    merged = merge_page(BASE, edited, fresh)
    assert merged.text == edited
    line = edited.split("\n").index("Trains ==stop on Monday==[^own].") + 1
    assert merged.clashes == (
        Clash(line, ("Trains ==stop on Monday==[^own].",), ("Nothing runs next week.",)),
    )


def test_an_editors_mark_moves_along_when_its_words_stay() -> None:
    """The sentence is rewritten around the marked words."""
    edited = change(BASE, [("Trains stop on Monday.", "Trains ==stop on Monday==[^own].")])
    fresh = change(BASE, [("Trains stop on Monday.", "All trains stop on Monday, they say.")])
    expected = change(BASE, [("Trains stop on Monday.", "All trains ==stop on Monday==[^own], they say.")])
    assert merge_page(BASE, edited, fresh).text == expected


def test_an_editors_second_mark_of_a_claim_stays_when_the_program_drops_the_first() -> None:
    """The one that stands earlier on the page is not taken for the one the program made, though the words are the same."""
    base = change(BASE, [("Trains stop", "==Trains== stop"), ("It wants talks.", "Trains run.")])
    base = base.replace("==Trains==", "==Trains==[^stop]")
    edited = change(base, [("Trains run.", "==Trains==[^stop] run.")])
    fresh = change(base, [("==Trains==[^stop] stop", "Trains stop"), ("2 claims", "1 claim")])
    expected = change(fresh, [("Trains run.", "==Trains==[^stop] run.")])
    merged = merge_page(base, edited, fresh)
    assert merged.text == expected
    assert merge_page(base, expected, fresh).text == expected, "nor with a base that is older than the page"


def test_an_editors_mark_goes_to_no_other_sentence() -> None:
    """The sentence is dropped by the program, and its marked word stands in the next one too: the sentence stays."""
    base = change(BASE, [("It wants talks.", "It wants trains to stop.\nThe trains are late.")])
    edited = change(base, [("It wants trains", "It wants ==trains==[^own]")])
    fresh = change(base, [("It wants trains to stop.\n", "")])
    merged = merge_page(base, edited, fresh)
    assert merged.text == edited
    assert [clash.edited for clash in merged.clashes] == [("It wants ==trains==[^own] to stop.",)]


def test_the_same_sentence_changed_on_both_sides_is_a_clash() -> None:
    """The editor's words stay, the line is named, the program's line comes with its marks."""
    edited = change(
        BASE, [("The minister ==denied it==[^denial].", "The minister would not ==confirm it==[^denial].")]
    )
    fresh = change(
        BASE, [("The minister ==denied it==[^denial].", "The minister flatly ==denied it==[^denial].")]
    )
    merged = merge_page(BASE, edited, fresh)
    assert merged.text == edited
    assert merged.clashes == (
        Clash(
            17,
            ("The minister would not ==confirm it==[^denial].",),
            ("The minister flatly ==denied it==[^denial].",),
        ),
    )
    assert merge_page(fresh, fresh, fresh).text == fresh
    assert merge_page(fresh, edited, fresh).clashes == ()


def test_both_sides_add_at_one_place() -> None:
    """The editor's paragraph first, then the program's, each a paragraph of its own."""
    edited = change(BASE, [("It wants talks.\n", "It wants talks.\n\nMine.\n")])
    fresh = change(BASE, [("It wants talks.\n", "It wants talks.\n\nTheirs of another kind.\n")])
    expected = change(BASE, [("It wants talks.\n", "It wants talks.\n\nMine.\n\nTheirs of another kind.\n")])
    assert merge_page(BASE, edited, fresh).text == expected


def test_a_sentence_added_to_a_paragraph_that_goes_stands_alone() -> None:
    """It does not run into the paragraph before."""
    edited = change(BASE, [("Trains stop on Monday.\n", "Trains stop on Monday.\nMine.\n")])
    gone = "\n\nThe minister ==denied it==[^denial].\nTrains stop on Monday."
    fresh = change(BASE, [(gone, ""), ("\n\n[^denial]: **Not rated yet** · denial", "")])
    assert merge_page(BASE, edited, fresh).text == change(
        fresh, [("It wants talks.\n", "It wants talks.\n\nMine.\n")]
    )


def test_a_deleted_page_stays_deleted_and_a_new_one_is_written() -> None:
    """Without a base there was never a page; with one there was."""
    assert merge_page(BASE, None, FRESH) == Merged(None, BASE)
    assert merge_page(None, None, FRESH) == Merged(FRESH, FRESH)


def test_a_line_moved_out_of_the_furniture_comes_back() -> None:
    """It leaves the kept comment and stays in the text, through a regeneration of both."""
    furniture = "\n<!-- digest:furniture\nSign up.\nRead more.\n/digest:furniture -->\n"
    edited = change(
        BASE + furniture, [("Read more.\n", ""), ("It wants talks.\n", "It wants talks.\nRead more.\n")]
    )
    fresh = FRESH + furniture.replace("Sign up.", "Sign up!")
    merged = merge_page(BASE + furniture, edited, fresh)
    assert merged.text == change(
        fresh, [("Read more.\n", ""), ("It wants talks.\n", "It wants talks.\nRead more.\n")]
    )


def test_a_part_that_was_moved_is_kept_up_where_it_stands() -> None:
    """And one that was deleted stays away."""
    status = "<!-- digest:status -->\n2 claims.\n<!-- /digest:status -->\n"
    moved = merge_page(BASE, change(BASE, [(status + "\n", "")]) + "\n" + status, FRESH)
    fresh_status = status.replace("2", "3")
    assert moved.text == change(FRESH, [(fresh_status + "\n", "")]) + "\n" + fresh_status
    deleted = merge_page(BASE, change(BASE, [(status + "\n", "")]), FRESH)
    assert deleted.text == change(FRESH, [(fresh_status + "\n", "")])


@pytest.mark.parametrize(
    ("replacements", "line", "what"),
    [
        ([("<!-- /digest:status -->\n", "")], 7, "the kept part `status` has no end"),
        ([("<!-- digest:status -->\n", "")], 8, "the end of the kept part `status` has no beginning"),
        (
            [("<!-- digest:text -->", "<!-- digest:text")],
            11,
            "the two markers of the kept part `text` differ",
        ),
        (
            [("It wants talks.", "<!-- digest:status -->\n<!-- /digest:status -->")],
            11,
            "the kept part `text` has no end",
        ),
        (
            [("2 claims.", "2 claims.\n<!-- /digest:status -->\n<!-- digest:status -->")],
            10,
            "the kept part `status` stands twice",
        ),
        ([("title: Talks fail", "title: Talks: fail")], 2, "the front matter is faulty"),
        ([("topics:", "title: again\ntopics:")], 3, "the key `title` stands twice"),
    ],
)
def test_a_broken_page_is_left_as_it_is_until_it_is_mended(
    replacements: list[tuple[str, str]], line: int, what: str
) -> None:
    """Nothing is written and the base stays; once mended, everything comes in."""
    edited = change(BASE, [*replacements, ("stop on Monday", "halt on Monday")])
    merged = merge_page(BASE, edited, FRESH, "docs/a.md")
    assert (merged.text, merged.base) == (edited, BASE)
    assert (merged.problems[0].file, merged.problems[0].line) == ("docs/a.md", line)
    assert merged.problems[0].what.startswith(what)
    mended = merge_page(merged.base, change(BASE, [("stop on Monday", "halt on Monday")]), FRESH)
    assert mended.text is not None
    assert "A new paragraph came in." in mended.text


def test_an_editors_own_page_gets_what_it_lacks() -> None:
    """Front matter keys and kept parts; its text stays, and the article's own text is not put below it."""
    own = "---\n# mine\ntitle: My title\n---\nMy prose with ==a mark==[^denial].\n"
    assert merge_page(None, own, FRESH).text == (
        "---\n# mine\ntitle: My title\ntopics:\n  - rail\n  - pay\n---\nMy prose with ==a mark==[^denial].\n"
        "\n<!-- digest:status -->\n3 claims.\n<!-- /digest:status -->\n"
        "\n<!-- digest:notes -->\n[^denial]: **Not rated yet** · denial, also elsewhere\n<!-- /digest:notes -->\n"
    )
    assert merge_page(None, "", FRESH).text == FRESH
    aliases = "---\naliases: [x]\n---\n"
    assert merge_page(None, aliases, FRESH).text == (
        "---\ntitle: Talks fail\ntopics:\n  - rail\n  - pay\naliases: [x]\n---\n"
        + FRESH.partition("---\n\n")[2].join(["\n", ""])
    )


def test_an_adopted_page_is_kept_up_afterwards() -> None:
    """From the second run on it has a base, and is merged like any other; nothing counts as rejected."""
    own = "# Mine\n\nProse.\n"
    first = merge_page(None, own, BASE)
    assert first.text is not None
    second = merge_page(first.base, first.text, FRESH)
    assert second.text == first.text.replace("2 claims.", "3 claims.").replace(
        "  - rail\n", "  - rail\n  - pay\n"
    )
    assert (second.rejected, second.unplaced, second.clashes) == ((), (), ())
