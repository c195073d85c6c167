"""Claim: one checkable statement of an article, with its claimant and its weight."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import exp
from types import MappingProxyType
from typing import Generic, Literal, Protocol, TypeVar

from digest.article import Block
from digest.attribution import Attribution
from digest.dating import Dating
from digest.name import Name
from digest.quantity import Quantity
from digest.quotation import Quotation
from digest.seed import Span

ClaimKind = Literal["statistic", "event", "quotation", "prediction", "characterization", "definition"]

RULES: Mapping[str, str] = MappingProxyType(
    {
        "quotation": "A direct, mixed or pull quotation of five words or more is a claim: that these words were said.",
        "attributed": "The clause that the article attributes to someone, when it can be checked.",
        "sentence": "A sentence that can be checked, without the words that say whose statement it is.",
        "beside-quotation": "Words beside a quotation that state a number or an event of their own.",
    }
)


@dataclass(frozen=True, slots=True)
class Claim:
    """A statement that can be checked, where one article makes it."""

    span: Span
    """The words to mark; inside one block, disjoint from or nested in every other claim of the text."""
    kind: ClaimKind
    claimant: str | None
    """None when the article says it in its own voice or when two speakers fit; `reasons` tells which."""
    score: float
    """Check-worthiness from 0 to 1: specific, measurable, affecting people, said by someone named."""
    rule: str
    reasons: tuple[str, ...]


FEWEST_QUOTED_WORDS = 5
"""Fewer quoted words are a label or a taste of someone's voice, not a statement."""
FEWEST_WORDS_BESIDE = 9
"""Without a number, fewer words beside a quotation are its frame (“the minister said on a visit to the north”)."""
WORTH_CHECKING = 0.44
"""A statement below this score is not marked: on ordinary news about half of the sentences reach it."""
WORTH_CHECKING_BESIDE = 0.52
"""The same for what is left of a sentence beside its attributed clause: mostly its frame."""
_MOSTLY = 0.5
"""A sentence with more of its words in quotation marks than this is carried by the quotation's own mark."""

_SILENT = frozenset(("kicker", "byline", "dateline", "heading", "pull-attribution", "furniture"))
"""Blocks that label, not state."""
_QUOTED_FORMS = frozenset(("direct", "mixed", "pull"))


class _Placed(Protocol):
    @property
    def span(self) -> Span: ...


_P = TypeVar("_P", bound=_Placed)


_LOOK_BACK = 100
"""Records before a passage that may reach into it; a bound, so that one that spans a whole book costs little."""


class _Row(Generic[_P]):
    """Records in order of their spans, to find those that touch a passage without reading all."""

    __slots__ = ("_longest", "_records", "_starts")

    def __init__(self, records: Iterable[_P]) -> None:
        self._records = sorted(records, key=lambda record: record.span)
        self._starts = [record.span.start for record in self._records]
        self._longest: list[int] = []
        furthest = 0
        for record in self._records:
            furthest = max(furthest, record.span.end)
            self._longest.append(furthest)

    def touching(self, span: Span) -> list[_P]:
        """Records that share a character with `span`, in order."""
        found: list[_P] = []
        index = bisect_left(self._starts, span.end) - 1
        first = bisect_left(self._starts, span.start) - _LOOK_BACK
        while index >= max(0, first) and self._longest[index] > span.start:
            if self._records[index].span.overlaps(span):
                found.append(self._records[index])
            index -= 1
        found.reverse()
        return found

    def inside(self, span: Span) -> list[_P]:
        """Records that lie in `span`, in order."""
        first = bisect_left(self._starts, span.start)
        last = bisect_right(self._starts, span.end - 1)
        return [record for record in self._records[first:last] if record.span.end <= span.end]


@dataclass(frozen=True, slots=True)
class _Findings:
    """All that was found before, ready to be looked up by place."""

    text: str
    quotations: _Row[Quotation]
    attributions: _Row[Attribution]
    names: _Row[Name]
    quantities: _Row[Quantity]
    datings: _Row[Dating]


_TURN_LABEL = re.compile(r"[^:\n]{1,60}:\s+(?:\[[^\]]{1,40}\]\s+)?(?=\S)")


def find_claims(
    text: str,
    blocks: Sequence[Block],
    sentences: Sequence[Span],
    quotations: Sequence[Quotation],
    attributions: Sequence[Attribution],
    names: Sequence[Name],
    quantities: Sequence[Quantity],
    datings: Sequence[Dating],
) -> tuple[Claim, ...]:
    """Claims in reading order."""
    findings = _Findings(
        text, _Row(quotations), _Row(attributions), _Row(names), _Row(quantities), _Row(datings)
    )
    ordered = sorted(sentences)
    starts = [sentence.start for sentence in ordered]
    found: list[Claim] = []
    for block in blocks:
        if block.kind in _SILENT:
            continue
        quoted = _quoted_of(findings, block)
        found.extend(_quotation_claim(findings, span) for span in quoted)
        if block.kind == "pull-quote":
            continue
        row = _Row(
            [
                _Piece(
                    span, any(quotation.form == "direct" for quotation in findings.quotations.touching(span))
                )
                for span in quoted
            ]
        )
        first, last = bisect_left(starts, block.span.start), bisect_left(starts, block.span.end)
        for sentence in ordered[first:last]:
            if sentence.end <= block.span.end:
                found.extend(_statements_of(findings, _without_label(text, block, sentence), row))
    return _untangled(found)


def _without_label(text: str, block: Block, sentence: Span) -> Span:
    """A sentence without the name of the speaker whose turn of a conversation it opens."""
    if block.rule != "paragraph.turn" or sentence.start != block.span.start:
        return sentence
    label = _TURN_LABEL.match(text, sentence.start, sentence.end)
    return Span(label.end(), sentence.end) if label else sentence


@dataclass(frozen=True, slots=True)
class _Piece:
    """A quotation that is a claim."""

    span: Span
    is_whole: bool
    """Whether it gives whole sentences."""


# Quotations


def _quoted_of(findings: _Findings, block: Block) -> list[Span]:
    """The passages of a block that are quotations long enough to be claims, none overlapping another."""
    text = findings.text
    spans = [
        trimmed
        for quotation in findings.quotations.inside(block.span)
        if quotation.form in _QUOTED_FORMS
        and (trimmed := _without_space(text, quotation.span)) is not None
        and _is_long_enough(text, trimmed)
    ]
    if block.kind == "pull-quote" and not spans:
        whole = _without_marks(text, block.span)
        if whole is not None and _is_long_enough(text, whole):
            spans = [whole]
    kept: list[Span] = []
    for span in spans:
        if not kept or kept[-1].end <= span.start:
            kept.append(span)
    return kept


_LETTERED = re.compile(r"\w\S*")


def _is_long_enough(text: str, span: Span, fewest: int = FEWEST_QUOTED_WORDS) -> bool:
    words = _LETTERED.finditer(text, span.start, span.end)
    return sum(1 for _ in zip(range(fewest), words, strict=False)) == fewest


def _without_space(text: str, span: Span) -> Span | None:
    start, end = span.start, span.end
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end) if start < end else None


def _without_marks(text: str, span: Span) -> Span | None:
    """A pull quote without the quotation marks around it."""
    start, end = span.start, span.end
    while start < end and (text[start].isspace() or text[start] in '“”"«»„‘'):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in '“”"«»'):
        end -= 1
    return Span(start, end) if start < end else None


def _quotation_claim(findings: _Findings, span: Span) -> Claim:
    claimant, whose = _claimant_of(findings, span, "")
    weight = _weigh(findings, span, "", claimant)
    score = 0.3 + 0.5 * weight.score + (0.1 if claimant else 0.0)
    return Claim(
        span,
        "quotation",
        claimant,
        _bounded(score),
        "quotation",
        ("words in quotation marks", *weight.reasons, whose),
    )


# Statements


def _statements_of(findings: _Findings, sentence: Span, quoted: _Row[_Piece]) -> Iterator[Claim]:
    """The claims of one sentence besides its quotations."""
    text = findings.text
    pieces = quoted.touching(sentence)
    if pieces:
        inside = sum(
            min(piece.span.end, sentence.end) - max(piece.span.start, sentence.start) for piece in pieces
        )
        opens = pieces[0].span.start <= sentence.start + 1 or any(piece.is_whole for piece in pieces)
        if (
            opens
            or inside >= _MOSTLY * (sentence.end - sentence.start)
            or not sentence.holds(pieces[-1].span)
        ):
            for gap in _gaps(sentence, [piece.span for piece in pieces]):
                yield from _beside(findings, gap)
            return
    if _is_question(text, sentence):
        return
    yield from _clauses_of(findings, sentence, "attributed", "sentence", 1)


def _clauses_of(
    findings: _Findings, passage: Span, attributed: str, otherwise: str, fewest: int
) -> Iterator[Claim]:
    """The claims of a passage outside quotations: its attributed clauses and what is left, or the passage itself."""
    text = findings.text
    clauses, taken = _attributed_clauses(findings, passage)
    for clause, cue in clauses:
        if _is_long_enough(text, clause, fewest):
            yield from _statement(findings, clause, cue, attributed, True)
    if clauses:
        for gap in _gaps(passage, taken):
            rest, _ = _without_attribution(text, gap)
            rest = _without_joint(text, rest) if rest is not None else None
            if rest is not None and _is_long_enough(text, rest, FEWEST_WORDS_BESIDE):
                yield from _statement(findings, rest, "", otherwise, False, WORTH_CHECKING_BESIDE)
        return
    span, cue = _without_attribution(text, passage)
    if span is None:
        return
    for part, more in _split(text, span):
        if _is_long_enough(text, part, fewest):
            yield from _statement(findings, part, cue or more, otherwise, bool(cue or more))


_JOINT = re.compile(r"(?:,?\s(?:and|but|or|while|as|who|which))\Z")


def _without_joint(text: str, span: Span) -> Span:
    """A clause without the `and` that led on to the next."""
    joint = _JOINT.search(span.of(text))
    return Span(span.start, span.start + joint.start()) if joint else span


_PARTICIPLE = re.compile(
    r",[”\"’]?\s(?:and\s)?(?:noting|adding|stating|saying|stressing|arguing|warning|claiming|explaining|predicting|insisting|citing|suggesting)"
    r"\sthat\s"
)


def _split(text: str, span: Span) -> Iterator[tuple[Span, str]]:
    """The clauses of a sentence that a participle of saying joins: “…, noting that …”."""
    match = _PARTICIPLE.search(text, span.start, span.end)
    if match is None or _is_inside_quotes(text, span.start, match.start()):
        yield span, ""
        return
    head = _trimmed(
        text, Span(span.start, match.start() + len(match.group()) - len(match.group().lstrip(',”"’')))
    )
    if head is not None:
        yield head, ""
    yield Span(match.end(), span.end), match.group().strip(' ,”"’')


def _gaps(sentence: Span, taken: Sequence[Span]) -> Iterator[Span]:
    """What is left of a sentence outside the passages taken."""
    position = sentence.start
    for span in sorted(taken):
        if position < span.start:
            yield Span(position, span.start)
        position = max(position, span.end)
    if position < sentence.end:
        yield Span(position, sentence.end)


def _beside(findings: _Findings, gap: Span) -> Iterator[Claim]:
    """The claim of the words beside a quotation, when they state a number of their own."""
    text = findings.text
    start = gap.start
    opened = _AFTER_QUOTATION.match(text, start, gap.end)
    if opened:
        start = opened.end()
    span = _trimmed(text, Span(start, gap.end))
    if span is None:
        return
    ending = _SPEAKS_NEXT.search(text, span.start, span.end)
    if ending:
        span = _trimmed(text, Span(span.start, ending.start()))
        if span is None:
            return
    strong = any(_is_strong(text, quantity) for quantity in findings.quantities.inside(span))
    fewest = FEWEST_QUOTED_WORDS if strong else FEWEST_WORDS_BESIDE
    yield from _clauses_of(findings, span, "beside-quotation", "beside-quotation", fewest)


def _attributed_clauses(findings: _Findings, sentence: Span) -> tuple[list[tuple[Span, str]], list[Span]]:
    """Clauses of indirect speech in a sentence, with the words that attribute them; and what clauses and words take up."""
    text = findings.text
    clauses: list[tuple[Span, str]] = []
    taken: list[Span] = []
    last = sentence.start
    for attribution in findings.attributions.touching(sentence):
        span, cue = attribution.span, attribution.cue
        if not sentence.holds(span) or span.start < last:
            continue
        words = cue.of(text) if cue is not None else ""
        if cue is not None and span.holds(cue):
            before, after = Span(span.start, cue.start), Span(cue.end, span.end)
            span = after if after.end - after.start >= before.end - before.start else before
        if not _is_clause(text, span, cue):
            continue
        inner, more = _without_attribution(text, span)
        if inner is None:
            continue
        clauses.append((inner, f"{words} {more}".strip()))
        taken.append(span)
        if cue is not None:
            taken.append(cue)
        last = span.end
    return clauses, taken


_FINITE = re.compile(
    r"(?:\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|shall|do|does|did|won|lost|took|began|fell|rose|grew|led|made"
    r"|got|held|went|came|gave|paid|spent|became|left|met|ran|saw|knew|needs|means|remains|makes)\b|n[\u2019']t\b"
    r"|\b[a-z]+ed\s(?:the|an?|its|his|her|their|to|in|on|at|from|by|into|for|that|more|about|over|up|nearly)\b"
    r"|[a-z][\u2019'](?:s|re|ve|ll|d)\s(?:an?|the|not|been|in|on|at|about|\w+ing|\w+ed)\b)"
)
_NEAR_CUE = 40
"""Characters between a cue and its clause: “said on Monday that”; farther off, other clauses stand between."""
_OTHER_CLAUSE = re.compile(
    r"[,;:—“”]|\b(?:that|which|who|where|when|while|because|is|are|was|were|has|have|had|will|would|can|could)\b"
)
_AS = re.compile(r"\bas\s(?:an?|the)?\b")


def _is_clause(text: str, span: Span, cue: Span | None) -> bool:
    """Whether an attributed passage can stand as a statement: “schools have closed”, not “a grim picture of schools”."""
    opening = text[span.start : min(span.end, span.start + 140)]
    if cue is not None and cue.end <= span.start:
        between = text[max(cue.start, span.start - _NEAR_CUE) : span.start]
        if span.start - cue.end > _NEAR_CUE:
            # “said in a radio interview at the fair that”: no other clause stands between
            gap = text[cue.end : span.start]
            return re.search(r"\sthat\s\Z", gap) is not None and not _OTHER_CLAUSE.search(gap[:-5])
        if re.search(r"(?:\bthat|:)\s{0,2}\Z", between):
            return True
    if opening.startswith("to ") or re.match(r"\w+ing\b", opening):
        return False
    finite = _FINITE.search(opening)
    if finite is None or finite.start() == 0:
        return False
    as_ = _AS.search(opening)
    return as_ is None or finite.start() < as_.start()


def _statement(
    findings: _Findings, span: Span, cue: str, rule: str, has_source: bool, least: float = WORTH_CHECKING
) -> Iterator[Claim]:
    """The claim of a clause, when it is worth checking."""
    text = findings.text
    trimmed = _trimmed(text, span)
    if trimmed is None or _is_question(text, trimmed):
        return
    if not _is_stated(findings, trimmed):
        return
    claimant, whose = _claimant_of(findings, trimmed, cue if has_source else "")
    weight = _weigh(findings, trimmed, cue, claimant)
    if weight.score < least:
        return
    yield Claim(trimmed, weight.kind, claimant, _bounded(weight.score), rule, (*weight.reasons, whose))


_STARTS_FINITE = re.compile(
    r"(?:(?:and|but|or|also|now|then|just)\s)*(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|shall|does|did"
    r"|said|says|told|became|began|went|came|took|made|gave|led|won|lost|fell|rose|grew|got)\b"
)
_CUT_OFF = re.compile(r"[a-z]")
_NOUN_PHRASE = re.compile(
    r"(?:the|an?|its|their|his|her|this|that|such|more|less|any|some|no|further|\w+ing)\s"
)
_NO_VERB = re.compile(
    r"\bneed\sfor\b|\A(?:the|an?|any|no|its|their)\sneed\b|\b(?:speed|seed|feed|greed|breed|hundred|indeed|deed|shed|red|bed)\b"
)
"""Nouns that end like verbs in the past."""
_MAY_BE_FINITE = re.compile(
    r"\b(?:[a-z]+ed|[a-z]+n[\u2019']t)\b|\b[A-Za-z]+[\u2019'](?:s|re|ve|ll|d)\s(?:an?|the|not|\w+ing|\w+ed)\b"
    r"|\w\s(?!(?:this|its|his|us|as|was)\b)[a-z]{2,}s\s(?:the|an?|its|his|her|their|no|some|many|most|more|less|all|both|that|to|not|it|them|him|us|\d)\b"
)


def _is_stated(findings: _Findings, span: Span) -> bool:
    """Whether words outside quotations state something: not a predicate without its subject, nor a lone noun."""
    words = span.of(findings.text)
    strong = any(_is_strong(findings.text, quantity) for quantity in findings.quantities.inside(span))
    if _STARTS_FINITE.match(words):
        return strong
    after_that = re.search(r"(?:\bthat|:)\s\Z", findings.text[max(0, span.start - 8) : span.start])
    if after_that or not _CUT_OFF.match(words) or not _NOUN_PHRASE.match(words):
        return True
    if findings.quantities.inside(span):
        return True
    words = _NO_VERB.sub("it", words)
    return any(pattern.search(words) is not None for pattern in (_FINITE, _EVENT, _MAY_BE_FINITE))


def _bounded(points: float) -> float:
    """Points as a score: as they are up to one half, then ever closer to 1, so that the best still rank."""
    if points > 0.5:
        points = 1 - 0.5 * exp(1 - 2 * points)
    return round(max(0.0, points), 2)


# The words of a statement, without the words that say whose it is

_SAY = (
    r"(?:said|says|say|told|tells|added|adds|argued|argues|warned|warns|claimed|claims|noted|notes|explained|explains|announced|announces"
    r"|insisted|insists|stated|states|reported|reports|believes?|believed|thinks?|thought|suggested|suggests?|estimated|estimates?"
    r"|predicted|predicts?|forecast|forecasts|stressed|stresses|emphasi[sz]e[ds]?|acknowledged|acknowledges|admitted|admits|confirmed"
    r"|confirms|concluded|concludes|declared|declares|revealed|reveals|alleged|alleges|contends?|contended|maintains?|maintained|asserted"
    r"|asserts?|conceded|concedes|denied|denies|testified|testifies|wrote|writes|tweeted|posted|pointed\sout|points\sout|found|finds|shows"
    r"|showed|recalled|recalls|disclosed|observed|observes|remarked|hinted|hopes?|hoped|fears?|feared|expects?|expected|learned)"
)
_PLAIN_SAY = r"(?:said|says|say|believes?|thinks?|estimates?|added|adds|insists?)"
_NAMEISH = r"(?:[^\s,;:.“”\"]|\.(?=\S)|(?<=[A-Z])\.(?=\s))++"
_WHO = rf"{_NAMEISH}(?:\s{_NAMEISH}){{0,6}}"
_LEADING = re.compile(
    r"(?:(?:In|At|Speaking|During|On|Looking|Asked|Earlier|Last|Yesterday|Writing|Addressing|Citing|Highlighting)\b[^,;:“”\"]{2,90}"
    r"(?:,\s[A-Z][\w-]+)?,\s)?"
    rf"(?:(?P<who>{_WHO})(?:,\s[^,;“”\"]{{2,90}}?,)?\s(?:has\s|have\s|had\s|also\s|later\s|then\s|further\s|repeatedly\s)?"
    rf"(?:(?:{_SAY})(?:\s(?:{_NAMEISH}\s){{0,5}}?that\s|:\s)|(?:{_PLAIN_SAY})\s(?:on\s\w+day\s)?"
    r"(?=(?:the|a|an|its|it|his|her|their|he|she|they|we|there|this|these|those|that|more|about|at|nearly|some|no|most|many|all|\d|[A-Z$£€])\b|[$£€\d])))"
    r"|(?:According\sto|In\sthe\swords\sof|As\sreported\sby)\s[^,;“”\"]{2,90}(?:,\s(?:who|which|whose|the|a|an)\s[^,;“”\"]{2,90})?,\s"
)
_SPEAKER_IS_SENTENCE = re.compile(
    r"\b(?:and|but|or|when|while|after|before|because|who|which|that|if)\Z|\b(?:is|are|was|were|has|had)\b",
    re.I,
)
_TRAILING = re.compile(
    r",[”\"]?\s(?:according\sto|as\sreported\sby|as\sreported\sin)\s[^;“”\"]{2,140}\Z"
    rf"|,[”\"]?\s(?=[A-Z]|(?:he|she|they|it|we|the|an?|one|his|her|its|their|officials|police|experts|critics|analysts|researchers|scientists"
    r"|sources|doctors|lawyers|prosecutors|investigators|authorities|organi[sz]ers|government|court|state|federal|local|two|three|some|many)\s)"
    rf"(?:{_WHO}\s)(?:has\s|have\s|had\s|also\s|later\s)?{_SAY}(?:\s(?:on|in|at|during|to|late|early|last|this|yesterday"
    r"|earlier|after|before|by|via|through|about|of|from|[A-Z]\w+)\b[^,;“”\"]{0,70})?\Z"
    rf"|,[”\"]?\s{_SAY}\s(?=[A-Z]|(?:the|an?|one|his|her|its|their|officials|police)\s)(?![^;“”\"]*\b(?:is|are|was|were|has|have|had|will|would"
    r"|could|can|must|should|may|might|do|does|did)\b(?<!who\sis)(?<!who\swas)(?<!who\shas)(?<!which\sis))[^;“”\"]{2,140}\Z"
    r"|(?<!\bbut)(?<!\band)(?<!that)(?<!because)(?<!while)(?<!—)\saccording\sto\s[^,;“”\"]{2,90}(?:,\s[^,;“”\"]{2,90})?\Z"
)
_LEAD_IN = re.compile(
    r"(?:But|And|So|Yet|However,|Meanwhile,|Moreover,|Still,|Also,|Besides,|In\saddition,|Furthermore,|Nevertheless,|Nonetheless,|Indeed,|Then,"
    r"|Finally,|Of\scourse,|In\sfact,|Overall,|Separately,|[A-Z][\w\s\u2019'-]{2,30}:)\s+"
)
_AFTER_QUOTATION = re.compile(
    rf"[”\"'’\s,.–—-]*(?:{_SAY}\s(?:{_NAMEISH})(?:\s{_NAMEISH}){{0,5}}|(?:{_NAMEISH}\s){{1,5}}{_SAY})?(?:,\s|\s(?=that\b|and\b|when\b|as\b|after\b)|[”\"’\s]+)?"
)
_SPEAKS_NEXT = re.compile(
    rf",?\s(?:and\s)?(?:{_SAY}|adding|saying|stating|noting|stressing|telling\s\S+)[,:]?\s?[“\"‘]?\Z"
)
_EDGE_LEFT = re.compile(r"[\s,;:.!?…”’»)\]–—-]+(?=\S)")
_ABBREVIATED = re.compile(
    r"(?:\b[A-Za-z]\.){2,}\Z|\b(?:[A-Z]|Inc|Co|Corp|Ltd|Jr|Sr|St|No|Bros|a\.m|p\.m)\.\Z"
)


def _trimmed(text: str, span: Span) -> Span | None:
    """The span without white space, full stop, commas and dangling marks at its ends."""
    start, end = span.start, span.end
    while start < end and (text[start].isspace() or text[start] in ",;:.!…”»)]–—-•*"):
        start += 1
    while end > start:
        last = text[end - 1]
        is_stop = last in ".!…" and not _ABBREVIATED.search(text, max(start, end - 12), end)
        if not (is_stop or last.isspace() or last in ",;:–—-“„«(["):
            break
        end -= 1
    return Span(start, end) if start < end else None


def _without_attribution(text: str, sentence: Span) -> tuple[Span | None, str]:
    """The clause of a sentence that carries the statement, and the words of attribution taken off."""
    span = _trimmed(text, sentence)
    if span is None:
        return None, ""
    start, end, cues = span.start, span.end, []
    lead = _LEAD_IN.match(text, start, end)
    if lead and end - lead.end() > 12:
        start = lead.end()
    leading = _LEADING.match(text, start, end)
    if leading and end - leading.end() > 12 and not _SPEAKER_IS_SENTENCE.search(leading["who"] or ""):
        cues.append(leading.group())
        start = leading.end()
    tail = text.rfind(",", start, end)
    if "according to" in text[max(start, end - 170) : end] or tail > 0:
        trailing = _last_match(_TRAILING, text, start, end)
        if (
            trailing
            and trailing.start() - start > 12
            and not _is_inside_quotes(text, start, trailing.start())
        ):
            cues.append(trailing.group().strip(' ,”"'))
            end = trailing.start()
    return _trimmed(text, Span(start, end)), " … ".join(cues)


def _last_match(pattern: re.Pattern[str], text: str, start: int, end: int) -> re.Match[str] | None:
    """The shortest tail of a sentence that matches, looked for from its last commas."""
    position = end
    for _ in range(3):
        position = max(text.rfind(",", start, position), text.rfind(" according to", start, position))
        if position <= start:
            return None
        match = pattern.match(text, position, end)
        if match:
            return match
    return None


def _is_inside_quotes(text: str, start: int, position: int) -> bool:
    """Whether a quotation is open at `position`."""
    opened = text.count("“", start, position) - text.count("”", start, position)
    return opened > 0 or text.count('"', start, position) % 2 == 1


def _is_question(text: str, span: Span) -> bool:
    return text[span.start : span.end].rstrip('”"’ \n').endswith("?")


# Whose claim it is


_THROUGHOUT = 0.8
"""Share of a passage that reported speech and its cues must make up to be one speaker's."""


def _claimant_of(findings: _Findings, span: Span, cue: str) -> tuple[str | None, str]:
    """Claimant and the reason, from the attribution that fits the span best."""
    best: Attribution | None = None
    best_fit = 0.0
    for attribution in findings.attributions.touching(span):
        shared = min(span.end, attribution.span.end) - max(span.start, attribution.span.start)
        union = max(span.end, attribution.span.end) - min(span.start, attribution.span.start)
        covers = shared / max(1, span.end - span.start)
        fit = covers + shared / max(1, union)
        if covers >= 0.6 and fit > best_fit:
            best, best_fit = attribution, fit
    if best is None:
        speaker = _speaker_throughout(findings, span)
        if speaker is not None:
            return speaker, f"all of it is what {speaker} says"
        if cue:
            return None, f"attributed by “{_short(cue)}” to someone no rule could name"
        return None, "in the article's own voice"
    if best.claimant is None:
        return None, "attributed, but two speakers fit equally"
    return best.claimant, f"said by {best.claimant}"


_OPENING_PHRASE = re.compile(r"[^,;:.“”\"]{2,90},\s")


def _speaker_throughout(findings: _Findings, span: Span) -> str | None:
    """The one whose speech, with the words that report it, makes up most of a passage; the opening phrase aside."""
    text = findings.text
    inside = [a for a in findings.attributions.touching(span) if a.cue is not None and span.holds(a.span)]
    speakers = {attribution.claimant for attribution in inside}
    if len(speakers) != 1:
        return None
    if any(name.type == "place" and name.name in speakers for name in findings.names.inside(span)):
        return None
    covered: set[int] = set()
    for attribution in inside:
        assert attribution.cue is not None
        covered.update(range(attribution.span.start, attribution.span.end))
        covered.update(range(attribution.cue.start, attribution.cue.end))
    first = min(covered)
    opening = _OPENING_PHRASE.match(text, span.start, span.end)
    start = first if opening and opening.end() >= first > span.start else span.start
    inner = sum(start <= place < span.end for place in covered)
    return speakers.pop() if inner >= _THROUGHOUT * (span.end - start) else None


def _short(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= 60 else words[:57].rsplit(" ", 1)[0] + "…"


# What makes a statement worth checking

_TIME_UNITS = frozenset(
    ("second", "minute", "hour", "day", "week", "month", "year", "decade", "century", "times")
)


def _is_strong(text: str, quantity: Quantity) -> bool:
    """Whether a quantity is specific enough to make its sentence a statistic: not “two leaders”, not an age."""
    if quantity.unit in _TIME_UNITS:
        return False
    if quantity.unit != "count" or quantity.measure in ("deaths", "injuries"):
        return True
    value = quantity.low if quantity.low is not None else quantity.high
    return value is not None and (
        value >= 10 or text[quantity.span.start : quantity.span.end].strip()[-1:].isdigit()
    )


def _is_title_case(words: str) -> bool:
    """Whether Most Words Begin With a Capital, as in headlines."""
    long = [word for word in words.split() if len(word) > 3]
    return len(long) > 2 and sum(word[0].isupper() for word in long) >= 0.8 * len(long)


def _is_large(quantity: Quantity) -> bool:
    value = quantity.high if quantity.high is not None else quantity.low
    return value is not None and (value >= 1e8 or (quantity.unit == "count" and value >= 1e4))


@dataclass(frozen=True, slots=True)
class _Weight:
    """How much a statement is worth checking, and as what."""

    score: float
    kind: ClaimKind
    reasons: tuple[str, ...]


_EVENT = re.compile(
    r"\b(?:sign|kill|arrest|charg|convict|sentenc|jail|imprison|sack|fir|dismiss|appoint|elect|resign|launch|unveil|releas|announc|approv"
    r"|reject|bann|block|pass|vot|veto|acquir|merg|clos|open|found|establish|creat|introduc|publish|issu|fil|su|settl|award|invest|donat"
    r"|rais|reduc|increas|slash|doubl|tripl|halv|surg|plung|soar|drop|declin|collaps|crash|explod|attack|bomb|shell|invad|captur|seiz"
    r"|releas|rescu|evacuat|injur|wound|deport|extradit|suspend|cancel|postpon|delay|end|start|launch|join|ratif|order|rul|overturn|uphold"
    r"|replac|defeat|beat|march|protest|strik|damag|destroy|demolish|burn|flood|ground|recall|hack|steal|discover|detect|develop|build"
    r"|construct|complet|deliver|export|import|ship|buy|purchas|sell|hir|employ|cut|expand|mov|relocat|transfer|visit|host|attend|test|trial"
    r"|vaccinat|infect|quarantin|treat|diagnos|enact|impos|lift|eas|tighten|adopt|amend|repeal|confiscat|raid|investigat|interview|accus"
    r"|blam|apologi[sz]|withdr[ae]w|pledg|promis|secur|outlaw|allow|permit|fin|penali[sz]|tax|fund|financ|bail|sponsor|own|market|retir"
    r"|marri|divorc|tr(?:y|i)|abolish|declar|dissolv|form|merg|partner|back|endors|nominat|name|list|enter|earn|collect|pai|borrow|default"
    r"|surviv|drown|disappear|abduct|kidnapp|recover|escap|plead|acquit|testif|lobb|champion|surfac|emerg|strengthen|weaken|cement|solidif|consolidat|intensif|accelerat|propos|train|foster|nurtur|cultivat)"
    r"(?:e?d|ied|led|ned|ped|ted|red)\b"
    r"|\b(?:won|lost|took|began|fell|rose|grew|cut|sold|bought|built|shot|struck|hit|died|dies|left|met|made|sent|held|gave|paid|spent|drove|fled|led"
    r"|ran|beat|broke|caught|drew|fought|flew|sank|stole|threw|withdrew|overthrew|overtook|set\s(?:up|fire)|shut|quit|sued|swore|wrote|born|arose|drank"
    r"|founded|unveiled|taken|given|begun|driven|fallen|risen|grown|stolen|forced|used|turned|brought|became|become|came|went|put|saw|seen|caused|reached"
    r"|worked|raised|studied|moved|played|served|returned|arrived|carried|called\soff|carries|carried|required|needed|received|gained|trained|graduated"
    r"|claimed|possesses|secured|managed\sto|contains?|employs?|produces|supplies|operates|owns|runs|provides|requires|holds|makes|sells|buys|allows|bans|exports\s\w+s|faces)\b"
)
_CONSISTS = re.compile(
    r"\b(?:include[sd]?|comprise[sd]?|consists?\sof|consisted\sof|belongs?\sto|houses|lacks?)\b"
)
_MANY = re.compile(
    r"\b(?:considerable|significant|substantial|large|small|huge|vast|growing|record)\s(?:number|amount|quantity|stockpile|share)s?\sof\b|\bfar\s(?:more|fewer|less)\b"
)
_PREDICTION = re.compile(
    r"\b(?:will|won[\u2019']t|shall)\b(?!\s(?:not\s)?(?:be\s)?(?:remembered|always))|\b(?:is|are|was|were)\s(?:now\s)?(?:expected|set|due|likely|unlikely|projected|forecast|predicted|slated"
    r"|poised|scheduled|on\scourse|bound)\sto\b|\b(?:predict|forecast|foresee|project(?:s|ed)\sthat|envisag|anticipat)\w*|\bprediction\b|\bby\s(?:20[3-9]\d|21\d\d)\b"
)
_POSSIBLE = re.compile(r"\b(?:could|may|might|would|can|achievable|on\sthe\shorizon|imminent)\b")
_HORIZON = re.compile(
    r"\b(?:within|next|coming|by\s(?:the\send|20\d\d)|future|soon|once|one\sday|years?\sto\scome|eventually)\b",
    re.I,
)
_CUE_PREDICTS = re.compile(r"\b(?:predict|forecast|foresee|project|estimat\w+\sthat|expect)\w*", re.I)
_DEFINITION = re.compile(
    r"\b(?:(?:is|are)\sdefined\sas|refers?\sto|is\sknown\sas|are\sknown\sas|stands\sfor|is\sshort\sfor|means\sthat\sa|is\sthe\sterm\sfor|is\sa\sterm\sfor|defined\s\w+\sas|that\sis\sto\ssay)\b"
)
_COMPARES = re.compile(
    r"\b(?:most|more|fewer|less|higher|lower|larger|bigger|greater|better|worse|faster|slower|longer|shorter|older|younger|stronger|weaker|closer|cheaper)\s(?:\w+\s){0,3}?than\b"
    r"|\bthe\s(?:\w+[\u2019']s\s)?(?:\w+\s)?(?:largest|biggest|smallest|highest|lowest|greatest|oldest|youngest|longest|fastest|slowest|worst|best|richest|poorest|busiest|deadliest|cheapest|heaviest|hottest|coldest|first|only|leading|main|sole|top|latest|largest)\b"
    r"|[\u2019']s\s(?:\w+[-\s]){0,2}(?:largest|biggest|highest|leading|first|only|oldest|youngest|best|worst|deadliest|most|top|second-largest|richest)\b"
    r"|\b(?:as\s\w+\sas|on\spar\swith|comparable\sto|exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?|rivals|rival(?:led|ling)|outperform\w*|outnumber\w*|twice|half\sof|least|a\srecord|majority\sof|all\sof|none\sof|never\sbefore|no\sother|second-largest|dominat\w+)\b"
    r"|\b(?:[Mm]ost|[Aa]ll|[Nn]o|[Ee]very|[Nn]early\sall|[Ff]ew)\s[a-z]+s\b|\bhave\sno\b|\bhas\sno\b"
)
_CAUSES = re.compile(
    r"\b(?:caus(?:e|es|ed|ing)|led\sto|leads\sto|leading\sto|result(?:s|ed|ing)?\sin|because\sof|due\sto|thanks\sto|as\sa\sresult|enabl(?:e|es|ed|ing)|prevent(?:s|ed)?|driven\sby|fuel(?:s|ed|ling|led|ing)"
    r"|contribut\w+\sto|linked\sto|trigger(?:s|ed)|spark(?:s|ed)|forc(?:es|ed)|bolster(?:s|ed)?|power(?:s|ed)\sby|(?:boosted|slowed|hurt|helped|hit|hampered|held\sback|shaped)\sby|credited\swith|crucial|essential|pivotal|key\s(?:role|factor|partners?))\b"
)
_TRENDS = re.compile(
    r"\b(?:growing|rising|falling|shrinking|widen(?:s|ing|ed)?|narrow(?:s|ing|ed)|clos(?:es|ing)\sthe\sgap|catch(?:es|ing)\sup|caught\sup|accelerat(?:es|ing|ed)|improv(?:es|ing|ed)|worsen(?:s|ing|ed)|spread(?:s|ing)?|outdated|lags?|behind|ahead\sof|keeps?\s\w+ing|no\slonger|still\s(?:lacks?|has|have))\b"
)
_CHARACTERIZES = re.compile(
    r"\b(?:describ|characteri[sz]|portray|depict|label|brand|dubb|denounc|condemn|hail)(?:e|es|ed|s)\b|\bpaint(?:s|ed)\san?\s|\b(?:calls|called)\s(?:the|it|him|her|them|for|this|\w+\s)|\b(?:accus|blam)(?:es|ed)\b|\bclaims?\sto\b|\bwarned\b|\bargues?\b|\bcriti(?:cs|ci[sz]ed)\b"
)
_PUBLIC = re.compile(
    r"\b(?:law|laws|ban|bans|tax|taxes|tariff|court|police|government|ministry|minister|president|parliament|congress|senate|council|army|military|troops|war|peace|treaty|election|vote|voters|jobs?|workers|unemployment|crime|hospital|patients|health|disease|virus|vaccine|drug|drugs|school|schools|students|children|housing|rent|prices|inflation|energy|power|water|climate|emissions|pollution|safety|rights|refugees|migrants|sanctions|exports?|imports?|controls|regulations?|trade|budget|debt|bank|banks|company|industry|market|economy|households|families|victims|deaths|accident|fire|flood|earthquake|storm|weapons|nuclear|attack|security|infrastructure|investment|scientists|researchers|study|data)\b"
)
_OPINION = re.compile(
    r"\b(?:should|must|ought|need(?:s)?\sto|beautiful|wonderful|terrible|amazing|horrible|awful|lovely|great|brilliant|disgraceful|shame(?:ful)?|sad(?:ly)?|unfortunately|fortunately|hopefully|arguably|surely|obviously|frankly|honestly|in\smy\sview|in\smy\sopinion|feel(?:s)?|felt|love[sd]?|hate[sd]?|hope[sd]?|wish(?:es|ed)?|enjoy(?:s|ed)?|welcome[sd]?|proud|happy|delighted|thrilled|excited|grateful|sorry)\b",
    re.I,
)
_VAGUE = re.compile(
    r"\b(?:some\ssay|many\sbelieve|it\sseems|seems\sto|appears\sto|perhaps|maybe|possibly|in\ssome\sways|sort\sof|kind\sof|things|something|(?:could|may|might|will)\s(?:well\s)?(?:define|shape|decide|determine|change)\sthe\s(?:future|fate|course|history|world|shape)|(?:more|less|as|so|how)\s(?:interesting|intriguing|fascinating|exciting|inspiring|remarkable)|somehow|anyone[\u2019']s\sguess|remains\sto\sbe\sseen|time\swill\stell|to\sbe\sfair|at\sthe\send\sof\sthe\sday|arguably|not\sjust\sabout|it[\u2019']s\sabout|goes\son)\b",
    re.I,
)
_PERSONAL = re.compile(r"(?<![\w.])(?:I(?!\.)|me|my|myself|mine)\b")
_ADDRESSES = re.compile(
    r"\b(?:you|your|yours|click|subscribe|sign\sup|newsletter|read\smore|follow\sus|let[\u2019']s|please|thank\syou|here[\u2019']s|here\sis\swhat|cookies|our\s(?:team|platform|newsletter|readers))\b",
    re.I,
)
_NO_NEWS = re.compile(
    r"\b(?:declined\sto\s(?:comment|be|speak|say)|(?:did|could|has|have|had)\snot\s(?:immediately\s)?(?:respond|comment|reply|be\sreached|return)|not\simmediately\s(?:available|clear)|asked\snot\sto\sbe|on\scondition\sof\sanonymity)\b"
)
_POINTS_BACK = re.compile(r"(?:It|This|That|These|Those|There|Here|Such|What)\b")


def _weigh(findings: _Findings, span: Span, cue: str, claimant: str | None) -> _Weight:
    """Score, kind and reasons of a statement."""
    words = span.of(findings.text)
    if _is_title_case(words):
        words = words.lower()
    quantities = [
        quantity
        for quantity in findings.quantities.inside(span)
        if quantity.low is not None or quantity.high is not None
    ]
    strong = [quantity for quantity in quantities if _is_strong(findings.text, quantity)]
    vague = len(findings.quantities.inside(span)) > len(quantities)
    dated = findings.datings.inside(span)
    named = {name.name for name in findings.names.inside(span)}
    score: float = 0.12
    reasons: list[str] = []

    def add(points: float, reason: str) -> None:
        nonlocal score
        score += points
        reasons.append(reason)

    if strong:
        add(0.32, f"a number that can be checked: {_short(strong[0].span.of(findings.text))}")
        if len(strong) > 1:
            add(0.06, "more than one number")
    elif quantities:
        add(0.12, f"a number: {_short(quantities[0].span.of(findings.text))}")
    elif vague:
        add(0.14, "a number named by its size only")
    if any(quantity.measure in ("deaths", "injuries") for quantity in quantities):
        add(0.12, "people died or were hurt")
    elif any(_is_large(quantity) for quantity in strong):
        add(0.05, "a large number")
    if dated:
        add(0.1, f"a date: {_short(dated[0].span.of(findings.text))}")
    if named:
        add(0.12, f"about someone or something named: {min(named)}")
        if len(named) > 1:
            add(0.05, "more than one name")
    event = _EVENT.search(words)
    if event:
        add(0.22, f"something that happened or is done: {event.group()}")
    elif _CONSISTS.search(words):
        add(0.14, "it says what something has or is made of")
    if _MANY.search(words) and not quantities:
        add(0.2, "an amount without a number")
    foretells = bool(_PREDICTION.search(words) or _CUE_PREDICTS.search(cue))
    horizon = bool(_HORIZON.search(words)) or any(dating.rule == "distance" for dating in dated)
    possible = _POSSIBLE.search(words) is not None
    foretells = foretells or (possible and horizon)
    if foretells:
        add(0.22, "a statement about the future")
        if dated or horizon:
            add(0.08, "with a time by which it can be checked")
    definition = _DEFINITION.search(words)
    if definition:
        add(0.4, "it says what a word means")
    compared, caused = _COMPARES.search(words), _CAUSES.search(words)
    if compared:
        add(0.32, f"a comparison: {_short(compared.group())}")
    if caused:
        add(0.25, f"a cause or a role: {caused.group()}")
    trend = _TRENDS.search(words)
    if trend and not compared:
        add(0.14, f"a trend or a standing: {trend.group()}")
    characterized = _CHARACTERIZES.search(words)
    if characterized:
        add(0.24, f"it says what something is called or accused of: {characterized.group().strip()}")
    if _PUBLIC.search(words):
        add(0.08, "it bears on public matters")
    if claimant:
        add(0.14, "said by someone named")
    elif cue:
        add(0.06, "attributed")
    for points, pattern, reason in _MINUS:
        if pattern.search(words):
            add(points, reason)
    if _POINTS_BACK.match(words) and not strong and not named:
        add(-0.12, "it leans on what was said before")
    if len(words) < 16 and not strong:
        add(-0.08, "very short")
    if possible and not strong and not horizon:
        add(-0.06, "hedged")
    kind = _kind(
        bool(strong),
        bool(definition),
        foretells,
        bool(event),
        bool(caused or compared or characterized),
        bool(quantities),
        bool(dated),
    )
    return _Weight(score, kind, tuple(reasons) or ("words that state something",))


_MINUS: tuple[tuple[float, re.Pattern[str], str], ...] = (
    (-0.2, _OPINION, "an opinion or a wish"),
    (-0.25, _VAGUE, "vague"),
    (-0.35, _PERSONAL, "personal experience"),
    (-0.4, _ADDRESSES, "it speaks to the reader"),
    (-0.5, _NO_NEWS, "it says that nothing was said"),
)


def _kind(
    strong: bool, definition: bool, foretells: bool, event: bool, judged: bool, counted: bool, dated: bool
) -> ClaimKind:
    """The kind of a statement: what decides it first."""
    if definition:
        return "definition"
    if foretells:
        return "prediction"
    if strong:
        return "statistic"
    if judged:
        return "event" if event and dated else "characterization"
    if event:
        return "event"
    return "statistic" if counted else "characterization"


# Order


def _untangled(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """Claims in reading order, none crossing or equal to another; a quotation stays before a statement."""
    ordered = sorted(claims, key=lambda claim: (claim.span.start, -claim.span.end, claim.kind != "quotation"))
    open_: list[int] = []
    dropped: set[int] = set()
    for index, claim in enumerate(ordered):
        while open_ and ordered[open_[-1]].span.end <= claim.span.start:
            open_.pop()
        while open_:
            top = ordered[open_[-1]]
            if top.span != claim.span and claim.span.end <= top.span.end:
                break
            if claim.kind == "quotation" and top.kind != "quotation":
                dropped.add(open_.pop())
                continue
            dropped.add(index)
            break
        if index not in dropped:
            open_.append(index)
    return tuple(claim for index, claim in enumerate(ordered) if index not in dropped)
