"""Merger: claims that editors found to be one with another, and whose appearances count there."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from digest.mark import ClaimId
from digest.metadata import Metadata
from digest.register import Appearance

KEY = "merged_into"
"""In the front matter of a claim's page."""
_EXAMPLE = "name a claim that is not merged itself"


@dataclass(frozen=True, slots=True)
class Mergers:
    """Which claims were made one."""

    into: Mapping[ClaimId, ClaimId]
    """For each merged claim the one at the end of its way."""
    faults: Mapping[ClaimId, tuple[str, str]]
    """For each claim whose way is none, or no short one: what is wrong with it, and how to mend it."""


def find_mergers(
    pages: Mapping[ClaimId, Metadata],
    claims: Collection[str],
    deleted: Collection[str],
    renamed: Mapping[ClaimId, ClaimId],
) -> Mergers:
    """What the pages of claims say they were merged into, and the claims whose page has another name now.

    Args:
        pages: front matter of the page of each claim that has one.
        claims: the ids that exist; others are told of where the page is read.
        deleted: pages that an editor deleted, inside `docs/`.
        renamed: the id of the page that a claim without one of its own has now.
    """
    into = {
        claim: ClaimId(told)
        for claim, metadata in sorted(pages.items())
        if isinstance(told := metadata.values.get(KEY), str) and told in claims
    }
    into |= {claim: end for claim, end in renamed.items() if claim not in pages}
    ways = {claim: _follow(into, claim) for claim in into}
    faults = {
        claim: fault
        for claim, way in ways.items()
        if claim in pages and (fault := _fault_of(claim, way, into, deleted))
    }
    ends = {
        claim: way[-1]
        for claim, way in ways.items()
        if way[-1] not in into and f"claims/{way[-1]}.md" not in deleted
    }
    return Mergers(ends, faults)


def _follow(into: Mapping[ClaimId, ClaimId], claim: ClaimId) -> list[ClaimId]:
    """The claims on the way from one to where it is merged, without that one itself; it ends before it repeats."""
    way: list[ClaimId] = []
    while claim in into and into[claim] not in way:
        claim = into[claim]
        way.append(claim)
    return way


def _fault_of(
    claim: ClaimId, way: Sequence[ClaimId], into: Mapping[ClaimId, ClaimId], deleted: Collection[str]
) -> tuple[str, str] | None:
    """What is wrong with a merger, and how to mend it."""
    target, end = way[0], way[-1]
    if claim in way:
        return f"`{KEY}: {target}` leads back to this claim", "take the line out on one page of the circle"
    if end in into:
        return f"`{KEY}: {target}` leads into a circle of claims", _EXAMPLE
    if f"claims/{end}.md" in deleted:
        return f"the page of `{end}` was deleted", _EXAMPLE
    if end != target:
        return f"`{target}` is itself merged into `{end}`", f"write {KEY}: {end}"
    return None


def move_appearances(
    appearances: Sequence[Appearance], mergers: Mapping[ClaimId, ClaimId]
) -> tuple[Appearance, ...]:
    """The appearances, those of a merged claim as appearances of the one it is merged into."""
    return tuple(
        replace(each, claim=mergers[each.claim], merged_from=each.claim) if each.claim in mergers else each
        for each in appearances
    )
