"""Merge: hand edits win, what is untouched follows the program, nothing is lost."""

from __future__ import annotations

import random
import re

from hypothesis import given, settings
from hypothesis import strategies as st
from strategies import edit_page, model, regenerate, render, seeds_of_chance

from digest.mark import take_marks
from digest.merge import merge_page

LENGTHY = settings(max_examples=200, deadline=None)


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
    """A second run over the merged page writes nothing, whether or not the base was written."""
    base, edited, fresh, _ = make(seed)
    merged = merge_page(base, edited, fresh)
    assert merged.text is not None
    again = merge_page(fresh, merged.text, fresh)
    assert (again.text, again.clashes) == (merged.text, ())
    killed_before_base = merge_page(base, merged.text, fresh)
    assert killed_before_base.text == merged.text
    assert killed_before_base.base == merged.base
    assert {clash.fresh for clash in killed_before_base.clashes} - {()} == {clash.fresh for clash in merged.clashes} - {()}


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


PIECES = st.sampled_from(
    ["---\n", "title: x\n", "topics: [a\n", "\n", "\n\n", "==a==[^claim-0]", "==", "[^x]", "[^x]: note\n"]
    + ["word ", "<!-- digest:text -->\n", "<!-- /digest:text -->\n", "<!-- digest:notes -->\n", "    x\n"]
    + ["<!-- /digest:notes -->\n", "<!-- digest:furniture\n", "/digest:furniture -->\n", "<!--", "-->"]
    + ["```\n", "\t", "\x00", "\r", "\u2028"]
)


@LENGTHY
@given(seeds_of_chance, st.lists(PIECES | st.text(max_size=4), max_size=30).map("".join), st.booleans())
def test_any_text_at_all_is_merged_without_an_exception(seed: int, edited: str, has_base: bool) -> None:
    """Whatever an editor leaves in a file, it is merged or reported, and merging again changes nothing."""
    base, _, fresh, _ = make(seed)
    merged = merge_page(base if has_base else None, edited, fresh, "docs/a.md")
    assert merged.text is not None
    own = own_lines(edited, base)
    if not has_base or merged.problems:
        assert [line for line in own if line not in plain_lines(merged.text)] == []
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
