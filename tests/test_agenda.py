"""Agenda: what `--check` puts on the editors' desk."""

from __future__ import annotations

from dataclasses import replace

import pytest
from folder import Folder, notices_of, problems_of

from digest.agenda import Matter, list_agenda
from digest.evidence import Evidence
from digest.mark import ClaimId
from digest.metadata import Metadata
from digest.precedent import NONE_BEFORE, Precedent, Signature
from digest.register import Entry
from digest.revision import Revision
from digest.verdict import Verdict
from digest.withdrawal import Withdrawal

TODAY = "2026-03-15"
REPORT = Evidence("https://example.org/a", "A", "B", "2025", "supports", "as told", "")
MINUTES = Evidence("https://example.org/b", "A", "B", "2025-01", "refutes", "", "")
SOUND = Verdict(
    rating="accurate", evidence=(REPORT, MINUTES), signed_by="Ada Fictive", signed_on="2025-02-03"
)
PREDICTION = replace(
    SOUND,
    rating="prediction",
    evidence=(replace(REPORT, stance="context"), replace(MINUTES, stance="context")),
)


def agenda(verdict: Verdict, precedent: Precedent = NONE_BEFORE, today: str = TODAY) -> list[str]:
    """What is told of a claim that no article carries, but for that."""
    matter = Matter("x.md", Entry(ClaimId("x"), (), {}), verdict, precedent, Metadata({}, {}))
    found = list(list_agenda(matter, today))
    assert all(each.severity == "notice" and each.mend for each in found)
    return [each.what for each in found if each.what != "no article carries this claim"]


def test_a_sound_verdict_waits_for_nobody() -> None:
    """Signed, with two dated sources of which one is quoted: nothing to do."""
    assert agenda(SOUND) == []


@pytest.mark.parametrize(
    ("verdict", "told"),
    [
        (replace(SOUND, signed_by="", signed_on=""), "`rating: accurate` is a draft"),
        (replace(SOUND, evidence=(REPORT,)), "is thin: it is a single source"),
        (replace(SOUND, evidence=(REPORT, replace(REPORT, date="2024"))), "is thin: it is a single source"),
        (
            replace(SOUND, evidence=(replace(REPORT, stance="context"), replace(MINUTES, stance="context"))),
            "no source supports or refutes the claim",
        ),
        (replace(SOUND, evidence=(replace(REPORT, quote=""), MINUTES)), "no source is quoted"),
        (
            replace(SOUND, evidence=(replace(REPORT, date=""), MINUTES)),
            "source 1 of the evidence has no date",
        ),
        (
            replace(SOUND, evidence=(replace(REPORT, date=""), replace(MINUTES, date="spring"))),
            "sources 1, 2 of the evidence have no date",
        ),
        (replace(SOUND, signed_on="2026-03-16"), "`signed_on: 2026-03-16` is a day to come"),
        (replace(SOUND, rating="unrated"), "Ada Fictive signed a claim that has no rating"),
        (PREDICTION, "a prediction says nothing of when it is due"),
        (replace(SOUND, withdrawal=Withdrawal("", "wrong")), "the page is withdrawn without a date"),
    ],
)
def test_what_is_told(verdict: Verdict, told: str) -> None:
    """Each thing that waits has its line."""
    found = agenda(verdict)
    assert len(found) == 1
    assert told in found[0]


def test_a_search_needs_no_source_that_takes_sides() -> None:
    """For a prediction it is enough to show where somebody looked."""
    assert agenda(replace(PREDICTION, due="2030")) == []


@pytest.mark.parametrize(
    ("due", "told"),
    [
        ("2026-03-14", "the prediction was due 2026-03-14"),
        ("2026-03-15", "the prediction for 2026-03-15 may be rated from now on"),
        ("2026-03-16", ""),
        ("2026-02", "the prediction was due 2026-02"),
        ("2026-03", "the prediction for 2026-03 may be rated from now on"),
        ("2025", "the prediction was due 2025"),
        ("2025/2027", "the prediction for 2025/2027 may be rated from now on"),
        ("2027-01/2029-01", ""),
        ("2024-02/2024-02~", "the prediction was due 2024-02/2024-02~"),
        ("2026/..", "the prediction for 2026/.. may be rated from now on"),
        ("../2027", "the prediction for ../2027 may be rated from now on"),
        ("202X", "the prediction for 202X may be rated from now on"),
    ],
)
def test_when_a_prediction_is_due(due: str, told: str) -> None:
    """It is due once its last day has passed; from its first day on it may be rated."""
    assert agenda(replace(PREDICTION, due=due)) == ([told] if told else [])


def test_a_prediction_that_was_settled_is_due_no_more() -> None:
    """Once somebody signed what became of it, its day does not matter."""
    assert agenda(replace(SOUND, due="2025")) == []
    draft = replace(SOUND, due="2025", signed_by="", signed_on="")
    assert len(agenda(draft)) == 2


def test_a_signature_that_vanished_is_told_until_somebody_says_why() -> None:
    """A verdict does not go silently: sign again, write down why, or withdraw."""
    precedent = Precedent(Signature("accurate", "2025-02-03", "0", "0", "0"))
    gone = replace(SOUND, rating="unrated", signed_by="", signed_on="")
    assert "no longer signed, and nothing says why" in agenda(gone, precedent)[0]
    told = replace(gone, history=(Revision("2025-02-04", "Ada Fictive", "We were wrong"),))
    assert agenda(told, precedent) == []
    assert agenda(replace(gone, withdrawal=Withdrawal("2025-02-04", "")), precedent) == []


def test_only_check_tells_and_names_the_line(bridge: Folder) -> None:
    """A plain run is silent about the desk; `--check` names the line of the value."""
    page = "docs/claims/my-claim.md"
    bridge.write(
        page,
        "---\nclaim: It rained\nrating: accurate\nevidence:\n  - url: https://example.org\n    stance: supports\n---\n",
    )
    assert notices_of(bridge.run()) == []
    outcome = bridge.run(dry=True, today=TODAY)
    assert problems_of(outcome) == []
    lines = bridge.read(page).split("\n")
    told = {lines[each.line - 1].strip() for each in notices_of(outcome) if each.file == page and each.line}
    assert told == {"rating: accurate", "evidence:", "- url: https://example.org"}
