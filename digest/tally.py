"""Tally: how many claims of an article are marked, checked, differing and open."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from digest.mark import ClaimId
from digest.register import Appearance, Entry
from digest.verdict import Verdict
from digest.vocabulary import DIFFERING


@dataclass(frozen=True, slots=True)
class Tally:
    """Numbers of claims; each claim counts once, however often it is marked."""

    marked: int
    signed: int
    """With a rating somebody signed."""
    drafts: int
    """With a rating nobody signed."""
    differing: int
    """Set against another article."""
    inside: int
    """Set against another passage of the same article only, as a shortened pull quote is."""
    is_compared: bool = True
    """False for an article whose text is gone, so that nobody knows how its claims differ."""

    @property
    def in_full(self) -> str:
        """The status line of the article, as Markdown."""
        parts = [f"**{_claims(self.marked)} marked**", f"{self.signed} checked"]
        parts += [f"{self.drafts} draft rating{'s' * (self.drafts != 1)}"] if self.drafts else []
        parts += [f"{_differ(self.differing)} between outlets"] if self.is_compared else []
        parts += [f"{_differ(self.inside)} within this article"] if self.inside else []
        parts.append(f"{self.marked - self.signed - self.drafts} open")
        return " · ".join(parts)

    @property
    def in_short(self) -> str:
        """The same in a few words, for lists."""
        total = self.differing + self.inside
        words = _claims(self.marked)
        return f"{words[:1].lower()}{words[1:]}" + (f", {_differ(total)}" if total else "")


def count_claims(
    appearances: Sequence[Appearance],
    register: Mapping[ClaimId, Entry],
    verdicts: Mapping[ClaimId, Verdict],
    is_compared: bool = True,
) -> Tally:
    """The tally of one article, from what is marked on its page; `is_compared` while its text is at hand."""
    claims = {appearance.claim for appearance in appearances}
    rated = [verdict for claim in claims if (verdict := verdicts.get(claim)) and verdict.is_rated]
    signed = sum(verdict.is_signed for verdict in rated)
    between: set[ClaimId] = set()
    inside: set[ClaimId] = set()
    for appearance in appearances:
        for link in register[appearance.claim].links.get(appearance, ()):
            if link.type in DIFFERING:
                (inside if link.other.page == appearance.page else between).add(appearance.claim)
    drafts, alone = len(rated) - signed, len(inside - between)
    return Tally(len(claims), signed, drafts, len(between), alone, is_compared)


def _claims(number: int) -> str:
    return f"{number or 'No'} claim{'s' * (number != 1)}"


def _differ(number: int) -> str:
    return f"{number} differ{'s' * (number == 1)}"
