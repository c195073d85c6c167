"""Ruling: what an editor decided about two claims being set beside each other.

In the front matter of a claim's page, `unlinked` names claims that have nothing to do with it, `linked` those that
the program did not find. A line deleted from a claim's page or an entry deleted from the ledger is a ruling as well;
the program writes it down under `unlinked`, where it can be taken back.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from digest.article_page import find_part
from digest.comparison import RelationType
from digest.difference import BY_HAND, CONSEQUENCE
from digest.mark import ClaimId
from digest.metadata import Metadata
from digest.problem import Problem, one_line
from digest.register import Appearance, Entry, Link

RULES: Mapping[str, str] = MappingProxyType({BY_HAND: "An editor set the two beside each other."})

LINKABLE: tuple[RelationType, ...] = ("agrees", *CONSEQUENCE)
_ONE_SIDED = ("vaguer", "rounded", "quotation-cut")
_LINK = re.compile(r"#mark-(?P<id>[a-z0-9-]+)\)")
_NUMBERED = re.compile(r"-\d+\Z")
_RELATED = "## How others put it"
PAIRS = re.compile(r"<!-- difference: [^\n]*\| (?P<pairs>[a-z0-9 +-]*) -->")
"""The end of an entry of the ledger: the claims it sets beside each other, as `one+other one+third`."""


@dataclass(frozen=True, slots=True)
class Ruling:
    """Two claims that an editor parted, or set beside each other."""

    claim: ClaimId
    """On whose page it stands."""
    other: ClaimId
    type: RelationType | None
    """How the two are related; None where they are not."""

    @property
    def pair(self) -> frozenset[ClaimId]:
        """Both claims."""
        return frozenset((self.claim, self.other))


def read_rulings(
    metadata: Metadata, file: str, claim: ClaimId, claims: Collection[str]
) -> tuple[tuple[Ruling, ...], tuple[Problem, ...]]:
    """The rulings of a claim's page, with a problem for each that cannot be followed.

    `claims` are the ids there are.
    """
    found: list[Ruling] = []
    problems: list[Problem] = []

    def complain(key: str, number: int, what: str, mend: str) -> None:
        problems.append(Problem(file, metadata.line_of(key, number), what, mend))

    def named(key: str, number: int, told: object) -> ClaimId | None:
        if isinstance(told, str) and told in claims:
            return ClaimId(told)
        shown = one_line(told, 60) if isinstance(told, str) else ""
        complain(key, number, f"there is no claim `{shown}`", "name the id of a claim, or delete the line")
        return None

    for key in ("unlinked", "linked"):
        value = metadata.values.get(key)
        if value is not None and value != "" and not isinstance(value, tuple):
            complain(key, 0, f"`{key}` is not a list", f"write one a line, as in {_EXAMPLES[key]}")
            continue
        for number, told in enumerate(value or ()):
            if key == "unlinked":
                if other := named(key, number, told):
                    found.append(Ruling(claim, other, None))
            elif not isinstance(told, Mapping) or told.get("as") not in LINKABLE:
                what = "a claim is linked without saying how"
                complain(
                    key, number, what, f"write it as in {_EXAMPLES[key]}, with one of {', '.join(LINKABLE)}"
                )
            elif other := named(key, number, told.get("claim")):
                found.append(Ruling(claim, other, next(each for each in LINKABLE if each == told["as"])))
    return tuple(found), tuple(problems)


_EXAMPLES = {
    "unlinked": "unlinked: / - other-claim-id",
    "linked": "linked: / - claim: other-claim-id / as: differs",
}


def find_deleted_lines(
    base: str | None, edited: str | None, claim: ClaimId, claims: Collection[str]
) -> tuple[ClaimId, ...]:
    """Claims whose every line was deleted from the part of a claim's page that says how others put it."""
    if not base or not edited or "<!-- /digest:claim -->" not in edited:
        return ()
    before = _claims_in(find_part(base, "claim").partition(_RELATED)[2], claims)
    left = _claims_in(edited, claims)
    return tuple(sorted(before - left - {claim}))


def find_deleted_entries(base: str | None, edited: str | None) -> tuple[frozenset[ClaimId], ...]:
    """Pairs of claims whose every entry was deleted from the ledger."""
    if not base or not edited or "<!-- /digest:differences -->" not in edited:
        return ()
    return tuple(sorted(_pairs_in(base) - _pairs_in(edited), key=sorted))


def apply_rulings(register: Mapping[ClaimId, Entry], rulings: Sequence[Ruling]) -> dict[ClaimId, Entry]:
    """The register as editors want it: without the links they took out, with those they added."""
    if not rulings:
        return dict(register)
    parted = {each.pair for each in rulings if each.type is None}
    links: dict[Appearance, list[Link]] = {}
    for entry in register.values():
        for near, found in entry.links.items():
            links[near] = [link for link in found if not _is_parted(near, link, parted)]
    for ruling in rulings:
        if ruling.type is not None and ruling.pair not in parted:
            _add(register, ruling, links)
    return {
        claim: replace(entry, links={near: tuple(links[near]) for near in entry.links})
        for claim, entry in register.items()
    }


def is_linked(register: Mapping[ClaimId, Entry], pair: frozenset[ClaimId]) -> bool:
    """Whether two claims are set beside each other."""
    return any(
        frozenset((claim, link.other.claim)) == pair
        for claim in pair
        if claim in register
        for link in register[claim].all_links
    )


def _is_parted(near: Appearance, link: Link, parted: Collection[frozenset[ClaimId]]) -> bool:
    pair = frozenset((near.claim, link.other.claim))
    return pair in parted and (len(pair) > 1 or link.type != "agrees")


def _add(register: Mapping[ClaimId, Entry], ruling: Ruling, links: dict[Appearance, list[Link]]) -> None:
    one, other = register[ruling.claim].lead, register[ruling.other].lead
    if one is None or other is None or one == other or ruling.type is None:
        return
    for near, far in ((one, other), (other, one)):
        less = len(near.words) < len(far.words) if ruling.type in _ONE_SIDED else None
        links[near].append(Link(ruling.type, "by hand", far, BY_HAND, ("linked by an editor",), None, less))


def _claims_in(text: str, claims: Collection[str]) -> set[ClaimId]:
    """The claims that links of a text lead to; the mark of a claim's second appearance ends with its number."""
    found = {match["id"] for match in _LINK.finditer(text)}
    return {ClaimId(each if each in claims else _NUMBERED.sub("", each)) for each in found}


def _pairs_in(ledger: str) -> set[frozenset[ClaimId]]:
    pairs: Iterable[str] = (pair for match in PAIRS.finditer(ledger) for pair in match["pairs"].split())
    return {frozenset(map(ClaimId, pair.split("+"))) for pair in pairs}
