"""Salience: which of those a text has spoken of a pronoun most likely means.

Everyone gets points for how near and in which role they stand (after Lappin and Leass 1994), and the points
become shares. `python tests/make_salience.py` learns the points from our labelled articles.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import exp
from types import MappingProxyType
from typing import NamedTuple

from digest.data.calling import ACTING_NOUNS, BUSINESS_NOUNS, COLLECTIVES, PUBLIC_NOUNS
from digest.data.sources import EVIDENCE_NOUNS
from digest.name import Name

FEWEST_SHARE, FEW = 0.3, 0.2
"""Below the first share nobody is named, for no name is better than a wrong one; above the second one may be meant."""
LEAST_LEAD = 1.3
"""How many times as likely as another one must be who was met beside them."""
BODIES = BUSINESS_NOUNS | PUBLIC_NOUNS | ACTING_NOUNS | COLLECTIVES
"""Nouns for several who act as one, in the singular."""
REACH = 4
"""Paragraphs, and sentences, from which on all are far."""


@dataclass(frozen=True, slots=True)
class Seen:
    """Somebody met as subject, speaker or in passing."""

    block: int
    unit: int
    claimant: str
    name: Name | None
    plural: bool
    subject: bool
    """False when only mentioned."""
    spoke: bool
    noun: str = ""
    """Head noun of one who is not named."""


class Candidate(NamedTuple):
    """One whom a pronoun may mean."""

    seen: Seen
    """Where they were met last."""
    signs: tuple[str, ...]
    """What speaks for or against them, by the names of `POINTS`."""


POINTS: Mapping[str, tuple[float, float]] = MappingProxyType(
    {
        "beside another": (-0.33, 0.25),
        "fits": (0.28, -0.00),
        "fits alone": (0.12, 0.05),
        "gender known": (0.72, 0.00),
        "here": (0.55, 0.86),
        "last named": (0.31, -0.02),
        "last speaker": (-0.03, 0.21),
        "last subject": (0.34, 0.13),
        "named most": (0.34, 0.82),
        "one word": (-0.97, -0.24),
        "only speaker nearby": (0.09, 0.09),
        "only speaker of the sentence before": (0.20, 0.23),
        "organization": (0.00, 0.43),
        "other": (-0.81, 0.18),
        "paragraph 0": (0.32, 0.49),
        "paragraph 1": (0.57, -0.00),
        "paragraph 2": (-0.17, -0.70),
        "paragraph 3": (-0.23, 0.04),
        "paragraph 4": (-0.71, -0.61),
        "person": (0.46, 0.00),
        "place": (0.00, -0.79),
        "product": (0.00, -1.09),
        "sentence 1": (0.48, 0.06),
        "sentence 2": (-0.33, -0.27),
        "sentence 3": (-0.46, -0.35),
        "sentence 4": (-0.60, -0.53),
        "speaker here": (0.68, 0.58),
        "speaker in the paragraph": (0.08, -0.05),
        "speaker more than once": (-0.64, 0.11),
        "speaker of the sentence before": (0.20, 0.24),
        "spoke": (0.04, 0.80),
        "subject here": (0.49, 0.62),
        "subject in the paragraph": (0.30, 0.28),
        "subject more than once": (-0.12, 0.08),
        "subject of the sentence before": (0.42, 0.29),
        "tag, here": (0.24, -0.48),
        "tag, last named": (0.16, -0.02),
        "tag, last speaker": (0.10, 0.06),
        "tag, last subject": (0.01, 0.01),
        "tag, only speaker nearby": (0.16, 0.05),
        "tag, only speaker of the sentence before": (0.11, -0.00),
        "tag, paragraph 0": (0.06, -0.48),
        "tag, paragraph 1": (0.06, -0.03),
        "tag, paragraph 2": (0.37, -0.10),
        "tag, paragraph 3": (0.44, -0.41),
        "tag, paragraph 4": (-0.27, 0.25),
        "tag, sentence 1": (0.13, 0.03),
        "tag, sentence 2": (-0.05, -0.15),
        "tag, sentence 3": (-0.74, -0.18),
        "tag, sentence 4": (-0.44, -0.30),
        "tag, speaker here": (0.55, -0.64),
        "tag, speaker in the paragraph": (-0.57, 0.45),
        "tag, speaker more than once": (-0.12, 0.24),
        "tag, speaker of the sentence before": (0.09, 0.09),
        "tag, spoke": (0.25, 0.61),
        "tag, subject here": (0.22, -0.48),
        "tag, subject in the paragraph": (-0.23, -0.10),
        "tag, subject more than once": (-0.50, -0.15),
        "tag, subject of the sentence before": (-0.13, 0.19),
        "tag, unnamed, spoke": (-0.09, -0.51),
        "unnamed": (-0.82, -0.55),
        "unnamed body": (0.00, -0.16),
        "unnamed evidence": (0.00, -0.46),
        "unnamed, beside a name": (-0.24, 0.16),
        "unnamed, spoke": (-0.74, -0.21),
    }
)
"""What each sign counts when the pronoun is `he` or `she`, and when it is `it`, in log-odds."""


class Shared(NamedTuple):
    """A candidate and how likely it is the one meant."""

    candidate: Candidate
    share: float
    """All candidates of a pronoun make one together, with somebody who was not met, of no points."""


def rank(candidates: Sequence[Candidate], low: str) -> list[Shared]:
    """The candidates for `he`, `she` or `it`, the likeliest first."""
    column = int(low == "it")
    odds = [exp(sum(POINTS[sign][column] for sign in each.signs if sign in POINTS)) for each in candidates]
    whole = 1 + sum(odds)
    shares = [Shared(each, odd / whole) for each, odd in zip(candidates, odds, strict=True)]
    return sorted(shares, key=lambda each: -each.share)


def choose(ranked: Sequence[Shared]) -> Shared | None:
    """The candidate that is likely enough to be named; None where there is none.

    Two who were met last in one sentence and role stand in each other's way: then the next of the others is asked for.
    """
    if len(ranked) > 2 and _are_even(*ranked[:2]):
        left = 1 - ranked[0].share - ranked[1].share
        return choose([Shared(each.candidate, each.share / left) for each in ranked[2:]])
    if not ranked or ranked[0].share < FEWEST_SHARE:
        return None
    return None if len(ranked) > 1 and _are_even(*ranked[:2]) else ranked[0]


def _are_even(one: Shared, other: Shared) -> bool:
    """Whether little tells two apart who were met in the same sentence."""
    return one.share < LEAST_LEAD * other.share and one.candidate.seen.unit == other.candidate.seen.unit


def find_candidates(
    seen: Iterable[Seen],
    fitting: Collection[str],
    place: tuple[int, int],
    weight: Mapping[str, int],
    *,
    in_tag: bool,
) -> list[Candidate]:
    """Those met, each once, with what speaks for them.

    `fitting` are the claimants who fit a pronoun by all that is known of them, `place` its paragraph and sentence,
    `weight` how often each is named; `in_tag` says that it only closes a statement: `, he said.`
    """
    met: dict[str, list[Seen]] = defaultdict(list)
    for each in seen:
        met[each.claimant].append(each)
    last = _Last.of((each for rows in met.values() for each in rows if each.claimant in fitting), place)
    most = max((weight[claimant] for claimant in met), default=0)
    named = {each.unit for rows in met.values() for each in rows if each.name is not None}
    beside = _beside_another([rows for claimant, rows in met.items() if claimant in fitting])
    return [
        Candidate(
            max(rows, key=lambda each: each.unit),
            (
                *_nearness(rows, place, last, in_tag=in_tag),
                *_nature(rows[-1]),
                *(["fits"] if claimant in fitting else []),
                *(["fits alone"] if fitting == {claimant} else []),
                *(["beside another"] if claimant in beside else []),
                *(["unnamed, beside a name"] if rows[-1].name is None and rows[-1].unit in named else []),
                *(["named most"] if weight[claimant] == most > 1 else []),
            ),
        )
        for claimant, rows in met.items()
    ]


def _beside_another(met: Sequence[Sequence[Seen]]) -> set[str]:
    """Those who were met last in the same sentence and role as another."""
    roles: dict[tuple[int, bool], set[str]] = defaultdict(set)
    for rows in met:
        unit = max(each.unit for each in rows)
        is_acting = any(each.unit == unit and (each.subject or each.spoke) for each in rows)
        roles[unit, is_acting].add(rows[0].claimant)
    return {claimant for claimants in roles.values() if len(claimants) > 1 for claimant in claimants}


class _Last(NamedTuple):
    """The last sentences before a pronoun with somebody who fits it."""

    speaker: int
    subject: int
    named: int
    speakers: Mapping[int, set[str]]
    """Who of them spoke in each."""
    speakers_near: set[str]
    """Who of them spoke in this paragraph or the two before it."""

    @classmethod
    def of(cls, seen: Iterable[Seen], place: tuple[int, int]) -> _Last:
        block, unit = place
        earlier = [each for each in seen if each.unit < unit]
        speakers: dict[int, set[str]] = defaultdict(set)
        for each in earlier:
            if each.spoke:
                speakers[each.unit].add(each.claimant)
        return cls(
            max((each.unit for each in earlier if each.spoke), default=-1),
            max((each.unit for each in earlier if each.subject), default=-1),
            max((each.unit for each in earlier), default=-1),
            speakers,
            {each.claimant for each in earlier if each.spoke and each.block >= block - 2},
        )


def _nearness(rows: Sequence[Seen], place: tuple[int, int], last: _Last, *, in_tag: bool) -> Iterator[str]:
    """How near somebody stands, and in which role; it counts otherwise in a tag."""
    for sign in _roles(rows, place, last):
        yield sign
        if in_tag:
            yield f"tag, {sign}"


def _roles(rows: Sequence[Seen], place: tuple[int, int], last: _Last) -> Iterator[str]:
    block, unit = place
    earlier = [each for each in rows if each.unit < unit]
    paragraphs = min(block - max(each.block for each in rows), REACH)
    yield f"paragraph {paragraphs}"
    if earlier:
        yield f"sentence {min(unit - max(each.unit for each in earlier), REACH)}"
    if any(each.unit == last.named for each in earlier):
        yield "last named"
    if len(earlier) < len(rows):
        yield "here"
    for role, latest, roles in (
        ("speaker", last.speaker, [each for each in rows if each.spoke]),
        ("subject", last.subject, [each for each in rows if each.subject]),
    ):
        if any(each.unit == latest for each in roles):
            yield f"last {role}"
        if any(each.unit == unit - 1 for each in roles):
            yield f"{role} of the sentence before"
        if any(each.block == block and each.unit < unit for each in roles):
            yield f"{role} in the paragraph"
        if any(each.unit == unit for each in roles):
            yield f"{role} here"
        if len({each.unit for each in roles}) > 1:
            yield f"{role} more than once"
    if last.speakers.get(unit - 1) == {rows[0].claimant}:
        yield "only speaker of the sentence before"
    if last.speakers_near == {rows[0].claimant}:
        yield "only speaker nearby"
    if any(each.spoke for each in rows):
        yield "spoke"
        if rows[-1].name is None:
            yield "unnamed, spoke"


def _nature(seen: Seen) -> Iterator[str]:
    """What somebody is."""
    name = seen.name
    if name is None:
        yield "unnamed"
        if seen.noun in BODIES:
            yield "unnamed body"
        elif is_evidence(seen.noun):
            yield "unnamed evidence"
        return
    yield name.type
    if " " not in name.name:
        yield "one word"
    if name.gender:
        yield "gender known"


def is_evidence(noun: str) -> bool:
    """Whether a noun, in singular or plural, is a thing that says or shows something."""
    return (
        noun in EVIDENCE_NOUNS
        or noun in ("data", "figures", "statistics", "radar")
        or (noun.endswith("s") and (noun[:-1] in EVIDENCE_NOUNS or noun[:-2] in EVIDENCE_NOUNS))
        or (noun.endswith("ies") and noun[:-3] + "y" in EVIDENCE_NOUNS)
    )
