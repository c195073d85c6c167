"""Claim pages: who carries a claim, in how many wordings, and what is said of the other side."""

from __future__ import annotations

from pathlib import Path

import pytest
from folder import Folder, make_folder, problems_of
from test_headline_link import TEXT

from digest.sidebar import say
from digest.subject import tell_with

HARBOUR, FERRY = "docs/articles/harbour.md", "docs/articles/ferry.md"
TITLE = "“Harbour bridge to close for two years”"


def told(folder: Folder, claim: str) -> str:
    """What a claim's page says of how many carry it."""
    return folder.read(f"docs/claims/{claim}.md").split("## Who carries it\n\n")[1].split("\n")[0]


def mark(folder: Folder, path: str, before: str, words: str, claim: str) -> None:
    """What an editor does to words of the report, which stand behind `before` there."""
    folder.edit(path, f"{before}{words}", f"{before}=={words}==[^{claim}]")


def test_one_outlet_in_two_wordings(bridge: Folder) -> None:
    """Each of two marks in one article is a wording; one alone is what only this outlet has."""
    mark(bridge, HARBOUR, "], ", "the city council said", "said-so")
    assert problems_of(bridge.run()) == []
    assert told(bridge, "said-so") == f"Only {TITLE} has it in these words."
    mark(bridge, HARBOUR, "], ", "according to Oduya", "said-so")
    bridge.run()
    assert told(bridge, "said-so") == f"Only {TITLE} carries it, in two wordings."


@pytest.mark.parametrize(
    ("before", "words", "bold"),
    [("], ", "the council said", True), (",” ", "Maren Oduya told reporters", False)],
)
def test_bold_words_are_explained_where_there_are_some(
    bridge: Folder, before: str, words: str, bold: bool
) -> None:
    """Wordings that share few words are not set against each other, so that none are in bold."""
    mark(bridge, HARBOUR, "], ", "the city council said", "said-so")
    mark(bridge, FERRY, before, words, "said-so")
    bridge.run()
    assert ("Words in bold are not in the first one." in told(bridge, "said-so")) == bold
    page = bridge.read("docs/claims/said-so.md").split("## Who carries it")[1]
    assert "carry it, in two wordings." in page and ("**" in page) == bold


def test_origins_are_counted_of_all_or_of_none(bridge: Folder) -> None:
    """Where a third article carries a claim by an editor's mark alone, nothing is said of how many have it from one place."""
    claim = "cracks-140-212-hangers-another"
    assert "from one news conference" in told(bridge, claim)
    bridge.write("seeds/third.txt", "A bridge of cracks\n\nThose who love the bridge find its cracks ugly.\n")
    bridge.run()
    mark(bridge, "docs/articles/third.md", "\n", "Those who love the bridge find its cracks ugly", claim)
    bridge.run()
    assert told(bridge, claim) == "Three articles carry it, in two wordings."


def test_every_rule_is_told_that_says_one_thing_of_a_passage(tmp_path: Path) -> None:
    """A headline's number and its person are two findings about the same words, and both are explained."""
    folder = make_folder(
        tmp_path, {"bridge.txt": f"Martin Okafor: Hale bridge shut to 900 lorries\n\n{TEXT}\n"}
    )
    folder.run()
    page = "docs/claims/martin-okafor-hale-bridge-900.md"
    folder.write(page, "---\nclaim: Hale bridge is shut to 900 lorries.\n---\n")
    folder.run()
    related = folder.read(page).split("## How others put it")[1].split("\n\n")[1]
    assert related.count("Only in the headline") == 1
    assert "`name-only-in-headline`" in related and "`number-only-in-headline`" in related


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("we paid for the ‘best’ sluice on this coast", "“we paid for the ‘best’ sluice on this coast”"),
        ("“we paid twice”", "“we paid twice”"),
        ("the levy was “killing the fish trade”", "The levy was “killing the fish trade”"),
        ("Ada Holm ‘took the town’s money for her own’", "Ada Holm ‘took the town’s money for her own’"),
        ("was “a gift to nobody but the owners”", "… was “a gift to nobody but the owners”"),
        ("the levy was “killing the fish trade and…", "The levy was “killing the fish trade and…"),
    ],
)
def test_only_what_somebody_said_as_a_whole_stands_in_quotation_marks(words: str, said: str) -> None:
    """A reporter's subject before quoted words is not put into the speaker's mouth."""
    assert say(words, "quotation") == said


@pytest.mark.parametrize(
    ("subject", "stated", "told"),
    [
        ("the crew", "landed in Orm", "[The crew] landed in Orm"),
        ("the club", "which nearly folded", "[The club] nearly folded"),
        ("Ann Lee, 67", "who keeps 900 hens", "[Ann Lee, 67] keeps 900 hens"),
        ("Orm Holdings", "whose shares fell", "[Orm Holdings’] shares fell"),
        ("Ann Lee", "whose shares fell", "[Ann Lee’s] shares fell"),
    ],
)
def test_brackets_stand_for_the_word_that_refers_to_them(subject: str, stated: str, told: str) -> None:
    """Words added in brackets take the place of the `which` they explain, as editors write it."""
    assert tell_with(subject, stated) == told


def test_a_subject_left_to_the_words_before_stands_in_brackets(tmp_path: Path) -> None:
    """Who did it is told where a claim stands alone; its own words, in the article, stay as they are."""
    text = "Fire closes mill\n\nThe mill in Porthallow burned down in May and killed 14 of its 60 workers.\n"
    other = (
        "A town mourns\n\nThe flour mill in Porthallow burned down in May and killed 14 of its 60 workers.\n"
    )
    folder = make_folder(tmp_path, {"fire.txt": text, "town.txt": other})
    assert problems_of(folder.run()) == []
    note = folder.read("docs/articles/fire.md").split("<!-- digest:notes -->")[1]
    assert "\n    [The mill in Porthallow] killed 14 of its 60 workers\n" in note
    assert "==killed 14 of its 60 workers==" in folder.read("docs/articles/fire.md")
    page = folder.read("docs/claims/killed-14-60-workers.md")
    assert "\nclaim: '[The mill in Porthallow] killed 14 of its 60 workers'\n" in page
    assert "\n# [The mill in Porthallow] killed 14 of its 60 workers\n" in page
    before = folder.files("docs")
    folder.run()
    assert folder.files("docs") == before
