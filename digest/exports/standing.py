"""Standing: what a claim's verdict may be told as; the one place where an export asks whether it is signed."""

from __future__ import annotations

from typing import Literal

from digest.edition import Edition
from digest.mark import ClaimId
from digest.verdict import Verdict

State = Literal["signed", "draft", "none", "withdrawn", "merged"]


def find_state(verdict: Verdict | None) -> State:
    """Where a claim stands; a rating with nobody's name or day on it is a draft, whatever else it says."""
    if verdict is None:
        return "none"
    if verdict.merged_into:
        return "merged"
    if verdict.withdrawal:
        return "withdrawn"
    if not verdict.is_rated:
        return "none"
    return "signed" if verdict.is_signed else "draft"


def signed_verdict(edition: Edition, claim: ClaimId) -> Verdict | None:
    """The verdict of a claim that somebody signed and nobody took back; None for every other, and without a page."""
    verdict = edition.verdicts.get(claim)
    return verdict if claim in edition.linked and find_state(verdict) == "signed" else None


def draft_verdict(edition: Edition, claim: ClaimId) -> Verdict | None:
    """The verdict of a claim that nobody has signed."""
    verdict = edition.verdicts.get(claim)
    return verdict if claim in edition.linked and find_state(verdict) == "draft" else None
