"""Docket: all that editors decided about claims being set beside each other, and where it is written down."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from digest import ledger
from digest.disk import StoredPage
from digest.mark import ClaimId
from digest.metadata import Metadata
from digest.problem import Problem
from digest.register import Entry
from digest.ruling import Ruling, find_deleted_entries, find_deleted_lines, is_linked, read_rulings


@dataclass(frozen=True, slots=True)
class Docket:
    """The rulings of a digest."""

    unlinked: Mapping[ClaimId, tuple[ClaimId, ...]]
    """For each claim, those that its page says, or will say, have nothing to do with it."""
    rulings: tuple[Ruling, ...]
    """As they are written down."""
    in_force: tuple[Ruling, ...]
    """The same of the claims as they are now: of a merged one they hold for the one it was merged into."""

    def unlinked_of(self, claim: ClaimId) -> tuple[ClaimId, ...]:
        """What stands, or will stand, under `unlinked` on a claim's page."""
        return self.unlinked.get(claim, ())


def open_docket(
    register: Mapping[ClaimId, Entry],
    paths: Mapping[ClaimId, str],
    metadata: Mapping[str, Metadata],
    pages: Mapping[str, StoredPage],
    held: Collection[str],
    folder: str,
    mergers: Mapping[ClaimId, ClaimId],
) -> tuple[Docket, tuple[Problem, ...]]:
    """What stands on the pages, and what an editor took off them or out of the ledger since the last run.

    Args:
        paths: the claims that have a page, and that page.
        pages: by their path inside `docs/`.
        held: pages whose front matter cannot be read, so that nothing may be written to them.
        folder: what stands before a path in the name of a file.
        mergers: for each merged claim the one it was merged into.
    """
    found: dict[ClaimId, dict[ClaimId, None]] = defaultdict(dict)
    rulings: dict[Ruling, None] = {}
    problems: list[Problem] = []
    for claim, path in sorted(paths.items()):
        told, faults = read_rulings(metadata[path], f"{folder}{path}", claim, register)
        rulings |= dict.fromkeys(told)
        problems += faults
        if path not in held:
            found[claim] |= dict.fromkeys(_written(metadata[path]))
        for told_of in find_deleted_lines(*_decided(pages.get(path)), claim, register):
            other = mergers.get(told_of, told_of)
            if is_linked(register, frozenset((claim, other))):
                found[claim][other] = None
    for pair in find_deleted_entries(*_decided(pages.get(ledger.PAGE))):
        one, other = min(pair), max(pair)
        if is_linked(register, pair) and other not in found[one] and one not in found[other]:
            home = one if one in paths or (_may_be_made(one, pages) and other not in paths) else other
            found[home][other if home == one else one] = None
    for claim, others in sorted(found.items()):
        rulings |= {Ruling(claim, other, None): None for other in others if other in register}
    unlinked = {claim: tuple(others) for claim, others in found.items() if others}
    in_force = dict.fromkeys(moved for each in rulings if (moved := _move(each, mergers)) is not None)
    return Docket(unlinked, tuple(rulings), tuple(in_force)), tuple(problems)


def _move(ruling: Ruling, mergers: Mapping[ClaimId, ClaimId]) -> Ruling | None:
    """The ruling as one of the claims that its two were merged into; None where that is one and the same."""
    one, other = (mergers.get(each, each) for each in (ruling.claim, ruling.other))
    return replace(ruling, claim=one, other=other) if one != other else None


def _written(metadata: Metadata) -> list[ClaimId]:
    """What stands under `unlinked`, ids that do not exist among it."""
    told = metadata.values.get("unlinked")
    return [ClaimId(each) for each in told if isinstance(each, str)] if isinstance(told, tuple) else []


def _decided(page: StoredPage | None) -> tuple[str | None, str | None]:
    """Base and text of a page whose editor has seen all that is in its base; None where a proposal lies open."""
    return (page.base, page.text) if page is not None and page.proposal is None else (None, None)


def _may_be_made(claim: ClaimId, pages: Mapping[str, StoredPage]) -> bool:
    """Whether a claim can get a page: not if an editor deleted it."""
    return f"claims/{claim}.md" not in pages
