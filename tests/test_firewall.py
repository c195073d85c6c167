"""Firewall: nothing but a signed rating with evidence is ever shown as a verdict, whatever stands in a page."""

from __future__ import annotations

import pytest
from folder import Folder, notices_of, problems_of
from shown import look_at_pages

PAGE = "docs/articles/harbour.md"
SOURCES = """\
  - url: https://example.org/report
    title: Report
    date: 2025-01-05
    stance: supports
    quote: as told
  - url: https://example.org/minutes
    date: 2025-01-06
    stance: context
"""


@pytest.fixture
def claim(bridge: Folder) -> str:
    """The page of a claim that two articles carry, with evidence and a signature that counts."""
    (page,) = [path for path in bridge.files("docs/claims") if "cracks" in path]
    bridge.edit(page, "rating: unrated", "rating: accurate")
    bridge.edit(page, "signed_by:", "signed_by: Ada Fictive")
    bridge.edit(page, "signed_on:", "signed_on: 2025-02-03")
    bridge.edit(page, "evidence: []\n", f"evidence:\n{SOURCES}")
    bridge.run()
    return page


def verdicts_in(folder: Folder) -> list[str]:
    """Pages that show a verdict, or words by which a reader would take something for one."""
    shown = look_at_pages(folder)
    loud = [each for each in shown if each.kind == "rating" or each.words in ("Accurate", "Inaccurate")]
    return sorted({each.page for each in loud} | {each.page for each in shown if "hecked by" in each.text})


def test_a_signed_rating_is_a_verdict_everywhere(bridge: Folder, claim: str) -> None:
    """On its page, in both articles, in the list of claims and on the front page, always with name and day."""
    assert verdicts_in(bridge) == [
        "articles/ferry.md",
        "articles/harbour.md",
        claim.removeprefix("docs/"),
        "claims/index.md",
        "index.md",
    ]
    ratings = [each for each in look_at_pages(bridge) if each.kind == "rating"]
    assert {(each.state, each.words) for each in ratings} == {("accurate", "Accurate")}
    assert all("hecked by Ada Fictive on 3 February 2025" in each.text for each in ratings)
    assert "The rating was signed by Ada Fictive on 3 February 2025." in bridge.read(claim)
    assert "One rating on it was signed by Ada Fictive on 3 February 2025." in bridge.read(PAGE)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("signed_by: Ada Fictive", "signed_by:"),
        ("signed_by: Ada Fictive", 'signed_by: " "'),
        ("signed_by: Ada Fictive", 'signed_by: "\\u00A0\\u2003"'),
        ("signed_by: Ada Fictive", 'signed_by: "\\u200B\\u2060"'),
        ("signed_by: Ada Fictive", "signed_by: \u3164"),
        ("signed_by: Ada Fictive", "signed_by: '-'"),
        ("signed_by: Ada Fictive", "signed_by: TBD"),
        ("signed_by: Ada Fictive", "signed_by: null"),
        ("signed_by: Ada Fictive", "signed_by: ~"),
        ("signed_by: Ada Fictive", "signed_by: [Ada Fictive]"),
        ("signed_by: Ada Fictive", "signed_by: {name: Ada Fictive}"),
        ("signed_by: Ada Fictive", "signed_by: 2025"),
        ("signed_on: 2025-02-03", "signed_on:"),
        ("signed_on: 2025-02-03", "signed_on: 0000"),
        ("signed_on: 2025-02-03", "signed_on: 0000-00-00"),
        ("signed_on: 2025-02-03", "signed_on: 2025-02-30"),
        ("signed_on: 2025-02-03", "signed_on: 2025-02"),
        ("signed_on: 2025-02-03", "signed_on: 2025-02-03~"),
        ("signed_on: 2025-02-03", "signed_on: ../2025-02-03"),
        ("signed_on: 2025-02-03", "signed_on: [2025-02-03]"),
        ("signed_on: 2025-02-03", "signed_on: today"),
        ("rating: accurate", "rating: Accurate"),
        ("rating: accurate", 'rating: "accurate "'),
        ("rating: accurate", "rating: [accurate]"),
        ("rating: accurate", "rating: true"),
        ("rating: accurate", "rating: unrated"),
        ("rating: accurate", "rating:"),
        ("rating: accurate", "rating: inaccurate"),
        ("rating: accurate", "rating: accurate\nrating: inaccurate"),
        ("    quote: as told", "    quote: as I tell it"),
        ("    stance: supports", "    stance: refutes"),
        ("https://example.org/report", "https://example.org/other"),
        ("https://example.org/report", "javascript:alert(1)"),
        ("claim: We found", "claim: They found"),
        ("withdrawn:", "withdrawn: 2025-03-01 we were wrong"),
        ("withdrawn:", "withdrawn: [we were wrong]"),
        ("withdrawn:", "withdrawn: true"),
        ("merged_into:", "merged_into: {other}"),
    ],
)
def test_front_matter_that_is_no_verdict(bridge: Folder, claim: str, old: str, new: str) -> None:
    """A rating without a person, a day or evidence, or other than the one signed, is shown as a verdict nowhere.

    A page whose front matter cannot be read stays as it is, and is the one page that still says what it said.
    """
    (other,) = [path for path in bridge.files("docs/claims") if "91" in path]
    bridge.edit(claim, old, new.replace("{other}", other[12:-3]))
    outcome = bridge.run()
    held = [claim.removeprefix("docs/")] if "stands twice" in str(outcome.problems) else []
    assert verdicts_in(bridge) == held


def test_a_draft_says_so_everywhere(bridge: Folder, claim: str) -> None:
    """Taking the signature out makes a draft of the rating, by shape and by words, on every page."""
    bridge.edit(claim, "signed_by: Ada Fictive", "signed_by:")
    bridge.run()
    drafts = [each for each in look_at_pages(bridge) if each.kind == "draft"]
    assert {each.page for each in drafts} == {
        "articles/ferry.md",
        "articles/harbour.md",
        "claims/index.md",
        "index.md",
        claim.removeprefix("docs/"),
    }
    assert {each.words for each in drafts} == {"Draft: accurate"}
    assert all("nobody has signed it" in each.text for each in drafts)
    assert "1 draft rating" in bridge.read(PAGE)
    assert "No rating on it is signed." in bridge.read(PAGE)
    assert "No rating on it is signed." in bridge.read(claim)


def test_a_change_under_an_old_signature_is_a_draft_until_it_is_signed_anew(
    bridge: Folder, claim: str
) -> None:
    """The page says since when; a new signature makes it a verdict again and leaves an entry in the history."""
    bridge.edit(claim, "rating: accurate", "rating: lacks-context")
    (notice,) = notices_of(bridge.run())
    assert notice.file == claim
    assert bridge.read(claim).split("\n")[notice.line - 1] == "signed_on: 2025-02-03"
    assert "changed since Ada Fictive signed it on 2025-02-03: Accurate → Lacks context" in notice.what
    assert "A draft: it was changed since it was signed by Ada Fictive on 3 February 2025." in bridge.read(
        PAGE
    )
    assert "Nothing has been corrected" in bridge.read("docs/corrections.md")
    bridge.edit(claim, "signed_on: 2025-02-03", "signed_on: 2025-03-01")
    assert notices_of(bridge.run()) == []
    assert bridge.run().changes == ()
    told = "- 1 March 2025: Accurate → Lacks context *Ada Fictive*"
    assert told in bridge.read(claim).split("## History")[1]
    assert "change: Accurate → Lacks context" in bridge.read(claim)
    assert "Accurate → Lacks context *1 March 2025 · Ada Fictive*" in bridge.read("docs/corrections.md")


def test_history_is_the_editors_too(bridge: Folder, claim: str) -> None:
    """Entries by hand stay, what was written by the program may be reworded or deleted, and both stay so."""
    bridge.edit(claim, "history: []", "history:\n  - on: 2025-02-04\n    change: A typing error  # by hand")
    bridge.edit(claim, "rating: accurate", "rating: inaccurate")
    bridge.edit(claim, "signed_on: 2025-02-03", "signed_on: 2025-03-01")
    bridge.run()
    assert "change: A typing error  # by hand" in bridge.read(claim)
    bridge.edit(claim, "change: Accurate → Inaccurate", "change: We had read the wrong report")
    bridge.run()
    assert bridge.run().changes == ()
    corrections = bridge.read("docs/corrections.md")
    assert "We had read the wrong report *1 March 2025 · Ada Fictive*" in corrections
    assert "A typing error *4 February 2025*" in corrections
    assert corrections.index("wrong report") < corrections.index("typing error")
    assert "Accurate → Inaccurate" not in corrections + bridge.read(claim)


def test_a_rated_claim_keeps_its_wording(bridge: Folder, claim: str) -> None:
    """A seed that is corrected under a rating does not reword what was rated, and the rating waits for its signer.

    Nobody has put a name to a rating of the new words, so that beside them it is no verdict.
    """
    said = bridge.read(claim).split("claim: ")[1].split("\n")[0]
    for seed in ("seeds/harbour.txt", "seeds/ferry.txt"):
        bridge.edit(seed, "another winter", "one more winter")
    for _ in range(2):
        lapsed = [each for each in problems_of(bridge.run()) if each.file == claim]
        assert [each.what for each in lapsed] == [
            "docs/articles/ferry.md has other words for this claim since Ada Fictive signed it on 2025-02-03"
        ], "the sentence of the other article is the same"
    assert f"claim: {said}\n" in bridge.read(claim)
    assert verdicts_in(bridge) == []
    assert "an article that carries the claim was changed since it was signed" in bridge.read(PAGE)
    bridge.edit(claim, "signed_on: 2025-02-03", "signed_on: 2025-03-01")
    assert problems_of(bridge.run()) == []
    assert claim.removeprefix("docs/") in verdicts_in(bridge)
    assert "Nothing has been corrected" in bridge.read("docs/corrections.md")


@pytest.mark.parametrize(
    ("page", "old", "new"),
    [
        ("claim", "**Draft: accurate**", "**Accurate**"),
        ("claim", "A draft: nobody has signed it.", "Checked by Ada Fictive on 3 February 2025."),
        ("claim", "**Draft: accurate** ·", "**Accurate**<!-- state:accurate --> ·"),
        ("article", "**Draft: accurate**", "**Accurate**"),
        ("article", "A draft: nobody has signed it.", "Checked by Ada Fictive on 3 February 2025."),
        ("article", "A draft: nobody has signed it.", "*checked by* Ada Fictive on 3 February 2025"),
        ("list", "**Draft: accurate** *nobody has signed it", "**Accurate** *checked by Ada on 3 May 2025"),
    ],
)
def test_a_kept_part_edited_by_hand(bridge: Folder, claim: str, page: str, old: str, new: str) -> None:
    """Labels and signatures are put back, with a notice, and the rest of what the editor wrote is kept."""
    bridge.edit(claim, "signed_by: Ada Fictive", "signed_by:")
    bridge.run()
    path = {"claim": claim, "article": PAGE, "list": "docs/claims/index.md"}[page]
    before = bridge.read(path)
    bridge.edit(path, old, new)
    (notice,) = notices_of(bridge.run())
    assert notice.file == path and "put back" in notice.what
    assert verdicts_in(bridge) == []
    assert bridge.run().changes == ()
    if "hecked" not in new or page == "list":
        assert bridge.read(path) == before


def test_published_before_the_build_ran(bridge: Folder, claim: str) -> None:
    """A label that was forged and not yet put back is shown as a draft, because nothing beside it is signed."""
    bridge.edit(claim, "signed_by: Ada Fictive", "signed_by:")
    bridge.run()
    for path in (claim, PAGE, "docs/claims/index.md"):
        bridge.edit(path, "**Draft: accurate**", "**Accurate**")
    assert {(each.kind, each.words) for each in look_at_pages(bridge) if each.state == "accurate"} == {
        ("draft", "Draft: accurate")
    }


def test_faulty_front_matter_makes_no_verdict_elsewhere(bridge: Folder, claim: str) -> None:
    """While the page of a claim cannot be read, no other page calls it rated."""
    bridge.edit(claim, "claim: We", 'claim: "We')
    assert problems_of(bridge.run())
    assert verdicts_in(bridge) == [claim.removeprefix("docs/")]


def test_a_withdrawn_claim_keeps_its_address_and_says_so(bridge: Folder, claim: str) -> None:
    """The page says when and why, the lists have it apart, and no rating is left."""
    bridge.edit(claim, "withdrawn:", "withdrawn: 2025-03-01 the report was retracted")
    bridge.run()
    said = "We took back what we said of this claim on 1 March 2025: the report was retracted."
    assert said in bridge.read(claim) and said in bridge.read(PAGE)
    assert "**Withdrawn**" in bridge.read("docs/claims/index.md").split("## Withdrawn")[1]
    assert "Withdrawn: the report was retracted *1 March 2025*" in bridge.read("docs/corrections.md")
    shown = [each for each in look_at_pages(bridge) if each.kind == "withdrawn"]
    assert {each.words for each in shown} == {"Withdrawn"}
    assert verdicts_in(bridge) == []
