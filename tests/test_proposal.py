"""Proposal: written, read back, settled both ways, carried from run to run."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from digest.clash import Clash
from digest.merge import merge_page
from digest.proposal import (
    proposal_notices,
    proposed_path,
    read_proposal,
    render_proposal,
    update_proposal,
)

PATH = "docs/articles/rail.md"
CHANGE = Clash(3, ("The editor's words.",), ("The program's ==words==[^x].",))
REMOVAL = Clash(5, ("Kept by hand.",), ())
RETURN = Clash(7, (), ("Deleted by hand, but new.",))
PAGE = "---\n---\nThe editor's words.\n\nKept by hand.\n\nEnd.\n"


def test_a_proposal_reads_as_a_letter_to_the_editor() -> None:
    """What it is, what to do with it, and each clash with both sides in full."""
    assert render_proposal(PATH, (CHANGE, REMOVAL, RETURN)) == (
        "<!-- What the program would write on docs/articles/rail.md,\n"
        "where the page was changed by hand. The page keeps its own words meanwhile.\n"
        "To take a proposal, copy its lines to the page in place of those it names.\n"
        "To keep the page as it is, delete this file. -->\n"
        "\n"
        "<!-- line 3, the page says:\n"
        "The editor's words.\n"
        "-->\n"
        "The program's ==words==[^x].\n"
        "\n"
        "<!-- line 5, to be taken out of the page:\n"
        "Kept by hand.\n"
        "-->\n"
        "\n"
        "<!-- line 7, no longer on the page:\n"
        "-->\n"
        "Deleted by hand, but new.\n"
    )


LINES = st.lists(
    st.text(st.characters(exclude_characters="\n\r", exclude_categories=["Cs"]), min_size=1), max_size=3
)
SOLID = LINES.map(lambda lines: tuple(line for line in lines if line.strip() and line != "-->"))


@given(st.lists(st.builds(Clash, st.integers(1, 999), SOLID, SOLID), max_size=4))
def test_a_proposal_is_read_back(clashes: list[Clash]) -> None:
    """Whatever the lines hold, the clashes come back; `-->` inside the editor's lines too."""
    expected = sorted(
        (clash for clash in clashes if clash.edited or clash.fresh),
        key=lambda each: (each.line, each.edited, each.fresh),
    )
    read = read_proposal(render_proposal(PATH, clashes))
    assert [(each.line, each.edited, each.fresh) for each in read] == [
        (each.line, tuple(line.replace("--&gt;", "-->") for line in each.edited), each.fresh)
        for each in expected
    ]


@given(st.text())
def test_any_text_is_read_as_a_proposal(text: str) -> None:
    """What an editor left in the file gives no exception."""
    read_proposal(text)
    update_proposal(PATH, text, text, ())


def settle(proposal: str, page: str) -> str | None:
    """The proposal after a run that found no new clash."""
    return update_proposal(PATH, proposal, page, ())


def test_copying_a_line_settles_its_clash() -> None:
    """With its mark or without; the others stay open; with the last one the proposal goes."""
    proposal = render_proposal(PATH, (CHANGE, REMOVAL))
    assert settle(proposal, PAGE) == proposal
    taken = PAGE.replace("The editor's words.", "The program's words.")
    assert settle(proposal, taken) == render_proposal(PATH, (REMOVAL,))
    assert settle(proposal, taken.replace("Kept by hand.\n", "")) is None


def test_an_open_proposal_is_carried_on_and_finds_its_line_again() -> None:
    """A clash is found once; until it is settled its proposal stays, whatever moves above it."""
    proposal = render_proposal(PATH, (CHANGE,))
    assert update_proposal(PATH, proposal, PAGE, ()) == proposal
    moved = PAGE.replace("The editor", "New.\n\nThe editor")
    carried = update_proposal(PATH, proposal, moved, ())
    assert carried is not None
    assert [clash.line for clash in read_proposal(carried)] == [5]
    assert update_proposal(PATH, None, PAGE, ()) is None


def test_a_new_clash_over_the_same_words_replaces_the_old() -> None:
    """One proposal a place; one elsewhere is added."""
    newer = Clash(3, ("The editor's words.",), ("Newer words.",))
    text = update_proposal(PATH, render_proposal(PATH, (CHANGE,)), PAGE, (newer, REMOVAL))
    assert text == render_proposal(PATH, (newer, REMOVAL))


def test_what_the_program_would_no_longer_write_is_dropped() -> None:
    """With the fresh text at hand, a proposal that is out of date goes."""
    proposal = render_proposal(PATH, (CHANGE,))
    assert update_proposal(PATH, proposal, PAGE, (), fresh="The program's words.\n") == proposal
    assert update_proposal(PATH, proposal, PAGE, (), fresh="Something else.\n") is None


def test_each_open_clash_is_a_notice() -> None:
    """At the line of the page, with both sides and both ways to settle it."""
    notices = proposal_notices(PATH, render_proposal(PATH, (CHANGE, REMOVAL, RETURN)))
    assert [str(notice) for notice in notices] == [
        "docs/articles/rail.md:3: the page says “The editor's words.” where the program would write "
        "“The program's ==words==[^x].”; copy that to the page to take it, or delete "
        ".digest/proposed/articles/rail.md to keep the page",
        "docs/articles/rail.md:5: the program would take out “Kept by hand.”, which was changed by hand; "
        "delete it from the page to agree, or delete .digest/proposed/articles/rail.md to keep the page",
        "docs/articles/rail.md:7: the program would write “Deleted by hand, but new.” where lines were deleted "
        "by hand; copy it to the page to take it, or delete .digest/proposed/articles/rail.md to keep the page",
    ]
    assert {notice.severity for notice in notices} == {"notice"}
    assert proposed_path(PATH) == ".digest/proposed/articles/rail.md"


def test_a_clash_is_settled_both_ways_through_the_merge() -> None:
    """Taking the line and keeping one's own both end with a quiet page."""
    base, edited, fresh = "One.\n\nOld.\n", "One.\n\nMine.\n", "One.\n\nTheirs.\n"
    merged = merge_page(base, edited, fresh)
    assert merged.text == edited
    proposal = update_proposal(PATH, None, edited, merged.clashes)
    assert proposal is not None
    again = merge_page(fresh, edited, fresh)
    assert update_proposal(PATH, proposal, edited, again.clashes) == proposal
    assert update_proposal(PATH, None, edited, again.clashes) is None
    taken = merge_page(fresh, fresh, fresh)
    assert taken.text is not None
    assert update_proposal(PATH, proposal, taken.text, taken.clashes) is None


def test_a_line_that_stands_elsewhere_settles_nothing() -> None:
    """Short lines stand in many notes: a proposal is taken when its line stands in place of the editor's."""
    clash = Clash(1, ("- One origin: mine",), ("- One origin: one text",))
    beside = "- One origin: mine\n\n- One origin: one text\n"
    proposal = update_proposal("docs/a.md", None, beside, [clash])
    assert proposal is not None
    assert update_proposal("docs/a.md", proposal, beside, ()) == proposal
    assert update_proposal("docs/a.md", proposal, "- One origin: one text\n", ()) is None
