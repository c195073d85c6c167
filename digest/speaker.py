"""Speaker: whose statement a claim is on each page, and which of the people who speak get a page of their own."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence

from digest.annotation import Annotation
from digest.mark import ClaimId
from digest.nameplate import Nameplates, fold_name, split_names
from digest.piece import Piece
from digest.register import Appearance, Entry
from digest.verdict import Verdict

FEWEST_OUTLETS = 2
"""Outlets that give somebody's statements, from which readers will look for them in one place."""


def name_claimant(appearance: Appearance, entry: Entry, verdict: Verdict | None) -> str:
    """Who is said to have made a claim: what an editor says, else what the text says; empty where nobody is named."""
    lead = entry.lead
    if verdict and verdict.claimant and not (lead and verdict.claimant == lead.claimant):
        return verdict.claimant
    return appearance.claimant


def name_author(entry: Entry, verdict: Verdict | None) -> str:
    """Who made a claim, be it given to somebody else, or to nobody, on some page; empty where nobody is named."""
    return (verdict.claimant if verdict else "") or (entry.lead.claimant if entry.lead else "")


def choose_people(
    register: Mapping[ClaimId, Entry],
    verdicts: Mapping[ClaimId, Verdict],
    with_page: Collection[ClaimId],
    pieces: Mapping[str, Piece],
    annotations: Sequence[Annotation],
    known: Nameplates,
) -> list[str]:
    """The people who get a page, besides those who have one: named as claimants by two outlets, or on a claim's page.

    Only full names that a text shows to be a person's; a firm or a ministry speaks too, and gets none.
    """
    people = _name_people(annotations)
    outlets: dict[str, set[str]] = defaultdict(set)
    on_page: set[str] = set()
    for entry in register.values():
        verdict = verdicts.get(entry.id)
        for appearance in entry.appearances:
            for name in split_names(name_claimant(appearance, entry, verdict)):
                form = fold_name(name)
                outlets[form].add(pieces[appearance.page].source)
        if entry.id in with_page and verdict:
            on_page |= {fold_name(name) for name in split_names(verdict.claimant)}
    chosen = {form for form, told in outlets.items() if len(told) >= FEWEST_OUTLETS} | on_page
    return [people[form] for form in sorted(chosen & people.keys()) if known.find(people[form]) is None]


def collect_statements(
    register: Mapping[ClaimId, Entry], verdicts: Mapping[ClaimId, Verdict], people: Nameplates
) -> Mapping[str, list[tuple[Entry, tuple[Appearance, ...]]]]:
    """What each person said, by the slug of their page: claims with the appearances that give it to them.

    A surname alone means the one person who has a page and bears it; joint claimants have it both.
    """
    surnames = _surnames(people)
    found: dict[str, list[tuple[Entry, tuple[Appearance, ...]]]] = defaultdict(list)
    for entry in register.values():
        own: dict[str, list[Appearance]] = defaultdict(list)
        for appearance, slug in _speakers(entry, verdicts.get(entry.id), people, surnames):
            own[slug].append(appearance)
        for slug, appearances in own.items():
            found[slug].append((entry, tuple(appearances)))
    return found


def _speakers(
    entry: Entry, verdict: Verdict | None, people: Nameplates, surnames: Mapping[str, str]
) -> Iterator[tuple[Appearance, str]]:
    for appearance in entry.appearances:
        claimant = name_claimant(appearance, entry, verdict)
        if claimant:
            slugs = [plate.slug for plate in people.find_all(claimant)]
            alone = surnames.get(fold_name(claimant))
            for slug in slugs or ([alone] if alone else []):
                yield appearance, slug


def _name_people(annotations: Sequence[Annotation]) -> dict[str, str]:
    """Full names of people as the texts write them, by their folded form; the first writing of each by its letters."""
    found: dict[str, str] = {}
    for annotation in annotations:
        for name in annotation.names:
            if name.type == "person" and " " in name.name.strip():
                form = fold_name(name.name)
                found[form] = min(found.get(form, name.name), name.name)
    return found


def _surnames(people: Nameplates) -> dict[str, str]:
    """The slug of the one person who bears a surname; surnames of two are left out."""
    bearers: dict[str, set[str]] = defaultdict(set)
    for plate in people:
        for form in plate.forms:
            if " " in form:
                bearers[form.rpartition(" ")[2]].add(plate.slug)
    return {surname: slugs.copy().pop() for surname, slugs in bearers.items() if len(slugs) == 1}
