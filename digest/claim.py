"""Claim: one statement of an article, with its claimant and its weight; those that weigh enough are marked."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import NamedTuple

from digest.article import Block
from digest.assessor import Assessment, Assessor, words_to_assess
from digest.attribution import Attribution
from digest.data import words
from digest.data.speech import VERBS
from digest.dating import Dating
from digest.day import Time, time_of
from digest.findings import Findings, Row
from digest.kind import ClaimKind, Judgement, judge_kind
from digest.name import Name
from digest.quantity import Quantity
from digest.quotation import Quotation
from digest.seed import Span
from digest.statement import Passage, find_passages
from digest.weight import REPEATED, WORTH_CHECKING, Setting, best_for, find_repeats, is_against, weigh

RULES: Mapping[str, str] = MappingProxyType(
    {
        "quotation": "A sentence of a direct or pull quotation, or five words or more quoted inside a sentence: that these words were said.",
        "half-quoted": "Words quoted with the reporter's subject, or subject and verb, before them.",
        "attributed": "What the article attributes to someone, without the words that say whose it is.",
        "sentence": "A whole sentence.",
        "clause": "A part of a sentence with a verb of its own, joined by a word such as `and`, `but` or `while`.",
        "aside": "A relative clause set off by commas, or about a speaker: who, which, whose.",
        "tail": "What is added behind a comma without a subject of its own: it has no mark, that of the statement it belongs to covers it.",
    }
)


@dataclass(frozen=True, slots=True)
class Claim:
    """A statement, where one article makes it."""

    span: Span
    """The words to mark; inside one block, disjoint from or nested in every other statement of the text."""
    kind: ClaimKind
    claimant: str | None
    """None when the article says it in its own voice or when two speakers fit; `reasons` tells which."""
    score: float
    """Check-worthiness from 0 to 1: specific, measurable, of consequence; `WORTH_CHECKING` and more is marked."""
    rule: str
    reasons: tuple[str, ...]
    subject: Span | None = None
    """What it is about, where its own words leave that to those before them: “The crew” of “landed in Orm”."""

    @property
    def is_worth_checking(self) -> bool:
        """Whether it is marked on the page."""
        return self.score >= WORTH_CHECKING


def find_statements(
    text: str,
    blocks: Sequence[Block],
    sentences: Sequence[Span],
    quotations: Sequence[Quotation],
    attributions: Sequence[Attribution],
    names: Sequence[Name],
    quantities: Sequence[Quantity],
    datings: Sequence[Dating],
    published: str = "",
    assessor: Assessor | None = None,
) -> tuple[Claim, ...]:
    """All statements of a text in reading order, also those nobody would check; `published` (EDTF) may be empty.

    An `assessor` is asked what kind each is and how much it matters.
    """
    findings = Findings(text, Row(quotations), Row(attributions), Row(names), Row(quantities), Row(datings))
    passages = untangle(find_passages(findings, blocks, sentences))
    setting = Setting.of(passages, published)
    found = [_claim_of(findings, setting, passage, assessor) for passage in passages]
    for index, claim in enumerate(found):
        if claim.rule == "tail" and claim.is_worth_checking:
            found[index] = _unmarked(claim, _LEANS)
    for index in find_repeats(passages, [claim.score for claim in found]):
        found[index] = _as_repeat(found[index])
    for index in _marked_around(found):
        found[index] = _unmarked(found[index], _COVERED)
    return tuple(found)


def pick_claims(statements: Iterable[Claim]) -> tuple[Claim, ...]:
    """The statements worth checking, in their order."""
    return tuple(statement for statement in statements if statement.is_worth_checking)


def why_unmarked(statement: Claim) -> str:
    """Why a statement is not marked, in plain words; empty for one that is."""
    if statement.is_worth_checking:
        return ""
    for reason in (_COVERED, _LEANS):
        if reason in statement.reasons:
            return reason
    against = [reason for reason in statement.reasons if is_against(reason)]
    favour = best_for(statement.reasons)
    too_little = f"too little speaks for it ({', '.join(favour)})" if favour else "nothing speaks for it"
    return f"score {statement.score}, below {WORTH_CHECKING}: {'; '.join((*against, too_little))}"


def _marked_around(claims: Sequence[Claim]) -> Iterator[int]:
    """Indexes of the asides that stand inside a statement worth checking: one mark is enough for both."""
    end = -1
    for index, claim in enumerate(claims):
        if claim.rule == "aside" and claim.span.end <= end and claim.is_worth_checking:
            yield index
        elif claim.is_worth_checking and claim.rule != "quotation":
            end = max(end, claim.span.end)


def _unmarked(claim: Claim, reason: str) -> Claim:
    """A statement that has no mark of its own, and why."""
    score = round(WORTH_CHECKING - _LEAST_STEP, 3)
    return replace(claim, score=score, reasons=(*claim.reasons, reason))


_COVERED = "marked with the sentence around it"
_LEANS = "it only adds to another statement"
_LEAST_STEP = 0.001
"""By which a score stays below `WORTH_CHECKING`."""


def _as_repeat(claim: Claim) -> Claim:
    """A statement that another one makes too: still marked, but after all that is said once."""
    score = round(WORTH_CHECKING + REPEATED * (claim.score - WORTH_CHECKING), 3)
    return replace(claim, score=score, reasons=(*claim.reasons, "another statement says it more fully"))


class Studied(NamedTuple):
    """What is known of a statement before it is weighed."""

    judged: Judgement
    quantities: Sequence[Quantity]
    """Its own."""
    times: Sequence[Time]
    """Of the dates in it."""
    claimant: str | None
    whose: str
    """Whose statement it is, in plain words."""

    @property
    def is_said(self) -> bool:
        """Whether it is somebody's, though the text may not tell whose."""
        return self.claimant is not None or self.whose == REPORTED


def study(
    findings: Findings, setting: Setting, passage: Passage, assessment: Assessment | None = None
) -> Studied:
    """What a passage states, and whose statement it is."""
    quantities = own_quantities(passage, findings.quantities.inside(passage.span))
    dated = [time_of(each.edtf, setting.published) for each in findings.datings.inside(passage.span)]
    times = [time for time in dated if time]
    judged = judge_kind(passage, findings.text, quantities, times, assessment)
    if passage.tails:
        core = passage.core
        told = judge_kind(core, findings.text, own_quantities(core, quantities), times, assessment)
        judged = replace(told, first=judged.first)
    claimant, whose = _claimant_of(findings, passage, judged.kind)
    if claimant is None and passage.cue:
        whose = REPORTED
    return Studied(judged, quantities, times, claimant, whose)


def _claim_of(findings: Findings, setting: Setting, passage: Passage, assessor: Assessor | None) -> Claim:
    """A passage with its kind, claimant and weight."""
    assessment = assessor.assess(words_to_assess(passage, findings.text)) if assessor else None
    studied = study(findings, setting, passage, assessment)
    weight = weigh(
        findings, setting, passage, studied.judged, studied.quantities, studied.is_said, assessment
    )
    return Claim(
        passage.span,
        studied.judged.kind,
        studied.claimant,
        weight.score,
        "half-quoted" if _is_half_quoted(findings, passage) else passage.rule,
        (studied.judged.reason, *weight.reasons, studied.whose),
        passage.subject,
    )


def _is_half_quoted(findings: Findings, passage: Passage) -> bool:
    """Whether a quotation has the reporter's subject before it: its words are not all somebody's own."""
    if passage.rule != "quotation":
        return False
    inside = findings.quotations.inside(passage.span)
    return bool(inside) and inside[0].span.start > passage.words[0].end


REPORTED = "reported, but it is open by whom"
"""Reason of a claim that somebody made, the article does not tell who."""


def own_quantities(passage: Passage, quantities: Sequence[Quantity]) -> list[Quantity]:
    """Quantities in the passage's own words, not in those of statements inside it."""
    if not quantities:
        return []
    starts = [word.start for word in passage.words]
    at = [bisect_left(starts, each.span.start) for each in quantities]
    return [
        each for each, i in zip(quantities, at, strict=True) if i < len(starts) and starts[i] < each.span.end
    ]


def _claimant_of(findings: Findings, passage: Passage, kind: str) -> tuple[str | None, str]:
    """Claimant and the reason, from the attribution that fits the passage best."""
    span = passage.span
    best: Attribution | None = None
    best_fit = 0.0
    heard = findings.attributions.touching(span)
    told_of = [
        each
        for each in heard
        if kind in ("event", "characterization") and _is_told_of(each, span, findings.text)
    ]
    if len(told_of) == 1:
        heard = [each for each in heard if each is not told_of[0]]
    for attribution in heard:
        shared = min(span.end, attribution.span.end) - max(span.start, attribution.span.start)
        union = max(span.end, attribution.span.end) - min(span.start, attribution.span.start)
        covers = shared / max(1, span.end - span.start)
        fit = covers + shared / max(1, union)
        if covers >= 0.6 and fit > best_fit:
            best, best_fit = attribution, fit
    if best is not None and best.claimant is not None:
        return best.claimant, f"said by {best.claimant}"
    if best is not None:
        return None, REPORTED
    speaker = _speaker_throughout(heard, findings, passage) or _speaker_in_cue(findings, passage)
    if speaker is not None:
        return speaker, f"all of it is what {speaker} says"
    return None, "in the article's own voice"


def _is_told_of(attribution: Attribution, span: Span, text: str) -> bool:
    """Whether a statement tells that somebody denied, promised or warned of something: that they did is no statement of theirs."""
    cue = attribution.cue
    if cue is None or not span.holds(cue) or cue.end > attribution.span.start:
        return False
    return any(word in VERBS and VERBS[word][0] in _ACTS for word in cue.of(text).lower().split())


_ACTS = words(
    "deny accuse call apologise apologize promise praise urge announce recommend recall admit reject blast condemn criticise "
    "criticize plead"
)
"""Verbs by which somebody does something in saying it, and says less what is so: `NAME denied having been there`."""


_CLOSING_MARKS = 2
"""Marks at the end of what is attributed that a passage leaves out: `In May, NAME said it was “late.”`."""
_THROUGHOUT = 0.8
"""Share of a passage that reported speech and its cues must make up to be one speaker's."""


def _is_relative(attribution: Attribution, text: str) -> bool:
    """Whether who tells is told of in passing: “a paper that had put”."""
    cue = attribution.cue.of(text).split() if attribution.cue else []
    return any(word in ("that", "who", "which") for word in cue[1:-1])


def _speaker_throughout(
    attributions: Iterable[Attribution], findings: Findings, passage: Passage
) -> str | None:
    """The one whose speech, with the words that report it, makes up most of a passage; the opening phrase aside."""
    span = passage.span
    marked = Span(span.start, span.end + _CLOSING_MARKS)
    inside = [
        a
        for a in attributions
        if a.cue is not None and (marked if a.cue.start > span.start else span).holds(a.span)
    ]
    speakers = {attribution.claimant for attribution in inside}
    if len(speakers) != 1:
        return None
    if any(name.type == "place" and name.name in speakers for name in findings.names.inside(span)):
        return None
    told = [part for a in inside if a.cue is not None for part in (a.span, a.cue)]
    first = min(part.start for part in told)
    rest = [word for word in passage.words if word.start >= first]
    has_opening = passage.words[0].start < first and any("," in word.mark for word in rest[:1])
    counted = rest if has_opening else passage.words
    begins_before = span.start < first and not has_opening
    if begins_before and any(_is_relative(each, findings.text) for each in inside):
        return None  # “It contradicts a paper that had put it at 4%”
    heard = sum(any(part.start <= word.start < part.end for part in told) for word in counted)
    return speakers.pop() if heard >= _THROUGHOUT * len(counted) else None


def _speaker_in_cue(findings: Findings, passage: Passage) -> str | None:
    """The one who is said to say a part of a passage, by words that were cut off from it: ““It will close” in May, NAME said”."""
    span = passage.span
    speakers = {
        attribution.claimant
        for attribution in findings.attributions.touching(span)
        if attribution.cue is not None
        and span.holds(attribution.span)
        and not span.overlaps(attribution.cue)
        and attribution.cue.of(findings.text) in passage.cue
    }
    return speakers.pop() if len(speakers) == 1 else None


def untangle(passages: Iterable[Passage]) -> list[Passage]:
    """Passages in reading order, none crossing or equal to another; a quotation stays before a statement."""
    ordered = sorted(passages, key=lambda p: (p.span.start, -p.span.end, p.rule != "quotation"))
    open_: list[int] = []
    dropped: set[int] = set()
    for index, passage in enumerate(ordered):
        while open_ and ordered[open_[-1]].span.end <= passage.span.start:
            open_.pop()
        while open_:
            top = ordered[open_[-1]]
            if top.span != passage.span and passage.span.end <= top.span.end:
                break
            if passage.rule == "quotation" and top.rule != "quotation":
                dropped.add(open_.pop())
                continue
            dropped.add(index)
            break
        if index not in dropped:
            open_.append(index)
    return [passage for index, passage in enumerate(ordered) if index not in dropped]
