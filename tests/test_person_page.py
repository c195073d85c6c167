"""Person pages: what somebody said, what became of it, where they are quoted otherwise."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from appearing import appear, piece
from folder import FERRY, HARBOUR, Folder, make_folder, problems_of

from digest.mark import ClaimId
from digest.nameplate import Nameplate
from digest.person_page import (
    PEOPLE_LISTED,
    STATEMENTS_LISTED,
    make_statements,
    render_person_index,
    render_person_page,
)
from digest.register import Entry
from digest.settings import Settings

PAGE = "docs/people/maren-oduya.md"
CLAIM = "docs/claims/repair-cost-86-million.md"
PART = """<!-- digest:person -->
**Four claims**, in the articles of two outlets; one of them checked and signed, two told differently by outlets.

## Predictions

- [The repair will cost about $86 million](../claims/repair-cost-86-million.md)
  **Disputed** · **Outlets differ** · *checked by Ann Editor on 1 March 2025 · no date by which it should come true · said 2 February 2025 · [The Courier](../articles/harbour.md#mark-repair-cost-86-million)*
- [The repair will cost about $91 million](../claims/repair-cost-91-million.md)
  **Outlets differ** · *no date by which it should come true · published 3 February 2025 · [The Herald](../articles/ferry.md#mark-repair-cost-91-million)*

## What else they said

- [“We found cracks in 140 of the 212 hangers, and I will not sign off another winter”](../claims/cracks-140-212-hangers-another.md)
  **Not rated yet** · *published 3 February 2025 · [The Herald](../articles/ferry.md#mark-cracks-140-212-hangers-another), [The Courier](../articles/harbour.md#mark-cracks-140-212-hangers-another)*
- [31,000 vehicles cross the bridge every day](../articles/harbour.md#mark-31000-vehicles-cross-bridge-every)
  **Not rated yet** · *date unknown · [The Courier](../articles/harbour.md#mark-31000-vehicles-cross-bridge-every)*
"""


@pytest.fixture
def newsroom(tmp_path: Path) -> Folder:
    """Two outlets on one bridge, with a rating somebody signed."""
    folder = make_folder(tmp_path, {"harbour.txt": HARBOUR, "ferry.txt": FERRY})
    folder.run()
    folder.edit("docs/articles/harbour.md", "publisher:", "publisher: The Courier")
    folder.edit("docs/articles/ferry.md", "publisher:", "publisher: The Herald")
    folder.edit("docs/articles/ferry.md", "published:", "published: 2025-02-03")
    for old, new in (
        ("rating: unrated", "rating: disputed"),
        ("signed_by:", "signed_by: Ann Editor"),
        ("signed_on:", "signed_on: 2025-03-01"),
        ("said_on:", "said_on: 2025-02-02"),
        ("evidence: []", "evidence:\n  - url: https://example.org/x\n    stance: refutes"),
    ):
        folder.edit(CLAIM, old, new)
    assert problems_of(folder.run()) == []
    return folder


def test_a_person_page_reads_so(newsroom: Folder) -> None:
    """What was said, newest first, each with its day, its state and the articles; predictions, above them, once."""
    text = newsroom.read(PAGE)
    assert text.startswith(
        "---\ntitle: Maren Oduya\naliases: []\nwikidata:\n---\n\n# Maren Oduya\n\n<!-- digest:person -->\n"
    )
    assert text[text.index("<!-- digest:person") : text.index("<!-- /digest:person")] == PART


def test_a_prediction_shows_when_it_is_due(newsroom: Folder) -> None:
    """The day that an editor put under `due`, in words."""
    newsroom.edit(CLAIM, "due:", "due: 2027-03")
    newsroom.run()
    assert (
        "*checked by Ann Editor on 1 March 2025 · due March 2027 · said 2 February 2025 · "
        in newsroom.read(PAGE)
    )


def test_a_claims_page_leads_to_its_claimant(newsroom: Folder) -> None:
    """And the article's strip to its outlet."""
    assert "[Maren Oduya](../people/maren-oduya.md)" in newsroom.read(CLAIM)
    assert "\n[The Courier](../outlets/the-courier.md) · " in newsroom.read("docs/articles/harbour.md")


def test_quotations_in_other_words_are_led_to(newsroom: Folder) -> None:
    """Where outlets give one utterance in two wordings, the page names the claim that sets them side by side."""
    assert "## Quoted in different words" not in newsroom.read(PAGE)
    newsroom.write(
        "seeds/third.txt",
        FERRY.replace("I will not sign off another winter", "I cannot sign off one more winter"),
    )
    newsroom.run()
    part = newsroom.read(PAGE).partition("## Quoted in different words\n\n")[2].partition("\n\n")[0]
    assert "#word-by-word)\n  *two wordings*" in part


def test_a_person_of_very_many_claims_has_the_newest() -> None:
    """The rest is counted and led to."""
    pieces = {"articles/courier.md": piece("courier", "2025-02-01")}
    told = []
    for number in range(STATEMENTS_LISTED + 30):
        mark = appear("courier", f"claim-{number:03}", f"number {number}")
        told.append((Entry(mark.claim, (mark,), {}), (mark,)))
    plate = Nameplate("people", "ana", "Ana", "Ana", frozenset(("ana",)))
    statements = make_statements(told, {}, {ClaimId("claim-149"): "2026"}, frozenset(), pieces, Settings())
    text = render_person_page(plate, statements, (), pieces)
    listed = text.partition("## What they said")[2]
    assert listed.count("\n- [") == STATEMENTS_LISTED
    assert "Number 149" in listed.split("\n")[2]
    assert "- *and 30 earlier ones; [all claims](../claims/index.md) with a page*" in listed


def test_the_index_names_those_of_most_claims_first() -> None:
    """With the number of their claims."""
    plates = [
        Nameplate("people", slug, slug.title(), slug, frozenset((slug,))) for slug in ("ana", "ben", "eve")
    ]
    assert render_person_index(list(zip(plates, (1, 20, 1), strict=True))) == (
        "<!-- digest:people -->\n- [Ben](ben.md)\n  *20 claims*\n- [Ana](ana.md)\n  *one claim*\n"
        "- [Eve](eve.md)\n  *one claim*\n<!-- /digest:people -->\n"
    )
    assert "Nobody has a page yet" in render_person_index([])
    crowd = [(replace(plates[0], slug=f"ana-{number}"), number) for number in range(PEOPLE_LISTED + 3)]
    text = render_person_index(crowd)
    assert text.count("\n- [Ana](") == PEOPLE_LISTED
    assert "- *and 3 more with fewer claims, whom the search finds*" in text
