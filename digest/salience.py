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
_TAG = "tag, "
"""Stands before a sign that counts otherwise for a pronoun that only closes a statement."""
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
        "acting here": (0.41, 0.47),
        "beside a speaker": (-0.48, -0.53),
        "beside another": (-0.04, 0.38),
        "fits": (0.17, -0.18),
        "fits alone": (0.06, 0.02),
        "gender known": (0.69, 0.00),
        "last named": (0.31, -0.03),
        "last speaker": (-0.10, 0.35),
        "last subject": (0.28, 0.13),
        "named here": (0.67, 1.67),
        "named most": (0.31, 0.89),
        "only one acting here": (0.41, 0.47),
        "only speaker nearby": (0.08, 0.12),
        "only speaker of the sentence before": (0.24, 0.25),
        "organization": (0.00, 0.70),
        "other": (-0.81, 0.30),
        "paragraph 0": (0.28, 0.36),
        "paragraph 1": (0.50, -0.05),
        "paragraph 2": (-0.23, -0.61),
        "paragraph 3": (-0.26, -0.19),
        "paragraph 4": (-0.86, -0.74),
        "person": (0.71, 0.00),
        "place": (0.00, -0.78),
        "product": (0.00, -0.91),
        "sentence 1": (0.54, 0.07),
        "sentence 2": (-0.23, -0.44),
        "sentence 3": (-0.47, -0.47),
        "sentence 4": (-0.56, -0.55),
        "speaker here": (0.18, 1.32),
        "speaker in the paragraph": (-0.02, 0.07),
        "speaker of the sentence before": (0.20, 0.26),
        "spoke": (-0.06, 0.79),
        "subject here": (0.41, 0.93),
        "subject in the paragraph": (0.28, 0.25),
        "subject of the sentence before": (0.46, 0.36),
        "tag, acting here": (0.53, 0.21),
        "tag, named here": (0.00, -1.01),
        "tag, only one acting here": (0.11, 0.21),
        "tag, speaker here": (0.87, -0.55),
        "tag, subject here": (0.53, -0.19),
        "unnamed body": (0.00, -0.54),
        "unnamed evidence": (0.00, -0.70),
        "unnamed, beside a name": (-1.01, -0.02),
    }
)
"""What each sign counts when the pronoun is `he` or `she`, and when it is `it`, in log-odds."""


class Shared(NamedTuple):
    """A candidate and how likely it is the one meant."""

    candidate: Candidate
    share: float
    """All candidates of a pronoun make one together, with somebody who was not met, of no points."""


_SAID_OF: Mapping[str, str] = MappingProxyType(
    {
        "only one acting here": "the only subject or speaker of the same sentence",
        "acting here": "a subject or speaker of the same sentence",
        "subject of the sentence before": "the subject of the sentence before",
        "speaker of the sentence before": "who spoke in the sentence before",
        "only speaker nearby": "the only one who spoke nearby",
        "subject in the paragraph": "a subject of the paragraph",
        "speaker in the paragraph": "who spoke in the paragraph",
        "fits alone": "the only one who fits",
        "named most": "named most often",
        "last named": "named last",
        "last speaker": "the last who spoke",
        "last subject": "the last subject",
    }
)
"""What an editor is told of a sign, the most telling first."""


def tell(candidate: Candidate) -> str:
    """The most telling of what speaks for a candidate; empty where nothing does."""
    signs = {sign.removeprefix(_TAG) for sign in candidate.signs}
    return next((words for sign, words in _SAID_OF.items() if sign in signs), "")


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
    gendered: Collection[str],
    place: tuple[int, int],
    weight: Mapping[str, int],
    *,
    in_tag: bool,
) -> list[Candidate]:
    """Those met, each once, with what speaks for them.

    `fitting` are the claimants who fit a pronoun by all that is known of them, `gendered` those whose gender is known
    to be its own, `place` is its paragraph and sentence, `weight` how often each is named; `in_tag` says that it only
    closes a statement: `, he said.`
    """
    met: dict[str, list[Seen]] = defaultdict(list)
    for each in seen:
        met[each.claimant].append(each)
    last = _Last.of([each for rows in met.values() for each in rows if each.claimant in fitting], place)
    most = max((weight[claimant] for claimant in met), default=0)
    named = {each.unit for rows in met.values() for each in rows if each.name is not None}
    beside = _beside_another([rows for claimant, rows in met.items() if claimant in fitting])
    return [
        Candidate(
            max(rows, key=lambda each: each.unit),
            (
                *_roles(rows, place, last, _TAG if in_tag else ""),
                *_nature(rows[-1]),
                *(["fits"] if claimant in fitting else []),
                *(["gender known"] if claimant in gendered else []),
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
    acting: set[str]
    """Who of them is subject or speaker of its own sentence."""
    speakers_near: set[str]
    """Who of them spoke in this paragraph or the two before it."""

    @classmethod
    def of(cls, seen: Sequence[Seen], place: tuple[int, int]) -> _Last:
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
            {each.claimant for each in seen if each.unit == unit and (each.subject or each.spoke)},
            {each.claimant for each in earlier if each.spoke and each.block >= block - 2},
        )


def _roles(rows: Sequence[Seen], place: tuple[int, int], last: _Last, tag: str) -> Iterator[str]:
    """How near somebody stands, and in which role; its own sentence counts otherwise for a tag, hence the prefix."""
    block, unit = place
    earlier = [each for each in rows if each.unit < unit]
    paragraphs = min(block - max(each.block for each in rows), REACH)
    yield f"paragraph {paragraphs}"
    is_acting = rows[0].claimant in last.acting
    if is_acting:
        yield f"{tag}acting here"
        if len(last.acting) == 1:
            yield f"{tag}only one acting here"
    else:
        if earlier:
            yield f"sentence {min(unit - max(each.unit for each in earlier), REACH)}"
        if len(earlier) < len(rows):
            yield f"{tag}named here"
    if any(each.unit == last.named for each in earlier):
        yield "last named"
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
            yield f"{tag}{role} here"
    if last.speakers.get(unit - 1) == {rows[0].claimant}:
        yield "only speaker of the sentence before"
    near = max((each.unit for each in earlier), default=-1)
    if not is_acting and last.speakers.get(near, set()) - {rows[0].claimant}:
        yield "beside a speaker"
    if last.speakers_near == {rows[0].claimant}:
        yield "only speaker nearby"
    if any(each.spoke for each in rows):
        yield "spoke"


def _nature(seen: Seen) -> Iterator[str]:
    """What somebody is."""
    name = seen.name
    if name is None:
        if " " not in seen.claimant and seen.claimant[:1].isupper():
            yield "person"
        if seen.noun in BODIES:
            yield "unnamed body"
        elif is_evidence(seen.noun):
            yield "unnamed evidence"
        return
    yield name.type


def is_evidence(noun: str) -> bool:
    """Whether a noun, in singular or plural, is a thing that says or shows something."""
    return (
        noun in EVIDENCE_NOUNS
        or noun in ("data", "figures", "statistics", "radar")
        or (noun.endswith("s") and (noun[:-1] in EVIDENCE_NOUNS or noun[:-2] in EVIDENCE_NOUNS))
        or (noun.endswith("ies") and noun[:-3] + "y" in EVIDENCE_NOUNS)
    )
