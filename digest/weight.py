"""Weight: how much a statement is worth checking, as a sum of named points."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import exp
from types import MappingProxyType

from digest.assessor import Assessment
from digest.bearing import has_sense
from digest.data import words
from digest.data.consequence import (
    ADDRESSES,
    BLAME,
    CAUSES,
    COMPARES,
    CONTESTED,
    COUNTED_FIRST,
    DECIDES,
    DENIES,
    FEELS,
    FIRST_PERSON,
    HARM,
    JUSTICE,
    LENGTHS,
    LIVELIHOOD,
    MOVES_BY,
    NO_NEWS,
    OPINION,
    PEOPLE,
    PERIODS,
    PRESSES,
    PUBLIC,
    RANK,
    REACHES_OUT,
    SAFETY,
    SCHEDULE,
    VAGUE,
    WE,
)
from digest.findings import Findings
from digest.finite import Word
from digest.kind import Judgement, has_horizon, is_telling
from digest.quantity import Quantity
from digest.statement import Passage

WORTH_CHECKING = 0.44
"""A statement below this score is not marked: on ordinary news about half of the statements reach it."""

BASE = -1.12
"""Where a statement starts: without anything for it, nobody would check it."""

POINTS: Mapping[str, tuple[float, str]] = MappingProxyType(
    {
        # what can be measured
        "number": (1.25, "a number that can be checked"),
        "numbers": (0.1, "another number"),
        "small-number": (0.8, "a length of time, a place in an order or a small count"),
        "money": (0.4, "money"),
        "share": (0.5, "a share or a multiple"),
        "large": (0.45, "a large number"),
        "people": (0.45, "it counts people or what they live by"),
        "length": (-0.2, "a length or a weight"),
        "compares": (0.15, "a comparison"),
        "horizon": (0.5, "it says by when it is to come"),
        "rank": (0.55, "a record or a superlative"),
        "first": (0.25, "a first, a last or an only one"),
        "dated": (0.8, "it says when"),
        # what it touches
        "harm": (0.55, "people died, were hurt or are in danger"),
        "justice": (0.6, "crime or justice"),
        "blame": (0.45, "guilt, failure or an accusation"),
        "contested": (0.25, "denied, admitted or disputed"),
        "public": (0.45, "law, policy, elections or public money"),
        "livelihood": (0.3, "jobs, prices or earnings"),
        "safety": (0.45, "health or safety"),
        "decides": (0.15, "somebody with power decided"),
        "rule": (0.35, "it says what is allowed or required"),
        "causes": (0.1, "what brought something about"),
        "harms": (0.4, "it says what is harmful"),
        "denies": (0.1, "it says that something is not so"),
        # who says it, and where
        "said": (0.7, "attributed to someone"),
        "pressed": (0.4, "accused, warned, denied, admitted or found"),
        "subject": (0.2, "it is about the subject of the headline or the first paragraph"),
        "headline": (0.5, "in the headline"),
        "standfirst": (0.25, "in the summary under the headline"),
        "bullet": (0.1, "in a list"),
        "lead": (0.45, "in the first paragraph"),
        "early": (0.35, "near the beginning"),
        "late": (-0.25, "near the end"),
        "caption": (-0.5, "in a caption"),
        "long": (0.35, "many particulars"),
        "short": (-0.25, "very short"),
        "points-back": (-0.2, "it leans on what was said before"),
        # what kind it is
        "kind-statistic": (0.55, "a statistic"),
        "kind-event": (0.35, "something that happened"),
        "kind-prediction": (0.25, "a prediction"),
        "kind-characterization": (-0.25, "it only says how something is"),
        "kind-quotation": (-0.3, "quoted, which shows only that it was said"),
        # what nobody can check
        "opinion": (-0.55, "an opinion or a wish"),
        "vague": (-0.55, "vague"),
        "feels": (-0.75, "how a scene looked or felt"),
        "first-person": (-1.0, "personal experience"),
        "addresses": (-0.5, "it speaks to the reader or listener"),
        "reaches-out": (-0.2, "an appeal or a notice"),
        "schedule": (-0.2, "procedure"),
        "biography": (-0.7, "it only says more about somebody"),
        "no-news": (-0.5, "it says that nothing was said"),
    }
)
"""What each feature counts, in log-odds, and what it says; fitted on the labelled articles for development, then rounded."""

_CLASSES: tuple[tuple[str, frozenset[str]], ...] = (
    ("harm", HARM),
    ("justice", JUSTICE),
    ("blame", BLAME),
    ("public", PUBLIC),
    ("livelihood", LIVELIHOOD),
    ("safety", SAFETY),
    ("rank", RANK),
    ("opinion", OPINION),
    ("feels", FEELS),
    ("vague", VAGUE),
    ("contested", CONTESTED),
    ("we", WE),
    ("first-person", FIRST_PERSON),
    ("addresses", ADDRESSES),
    ("reaches-out", REACHES_OUT),
    ("schedule", SCHEDULE),
    ("no-news", NO_NEWS),
    ("causes", CAUSES),
    ("decides", DECIDES),
    ("denies", DENIES),
)
LEXICON: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        word: tuple(name for name, members in _CLASSES if word in members)
        for word in frozenset().union(*(members for _, members in _CLASSES))
    }
)


@dataclass(frozen=True, slots=True)
class Setting:
    """What the whole text says of how much its single statements matter."""

    blocks: int
    """How many blocks state something."""
    lead: int
    """Number of the first paragraph; -1 without one."""
    subject: frozenset[str]
    """Words of the headline and the first paragraph that carry meaning."""
    published: str
    """When the text appeared (EDTF); may be empty."""

    @classmethod
    def of(cls, passages: Sequence[Passage], published: str) -> Setting:
        """From all statements of a text."""
        lead = next((p.number for p in passages if p.block.kind == "paragraph"), -1)
        subject = frozenset(
            word.lower
            for passage in passages
            if passage.number == lead or passage.block.kind == "headline"
            for word in passage.words
            if len(word.lower) > 4
        )
        return cls(max((p.number for p in passages), default=0) + 1, lead, subject, published)


_NEAR = 3
"""Paragraphs after the first that a report begins with."""
_NEAR_END = 0.75
"""Share of a report after which it fills in the background."""
_MANY_WORDS, _FEW_WORDS = 16, 6
_SHARED = 3
"""Longer words shared with the headline or the first paragraph that make a statement about their subject."""


def find_features(
    findings: Findings,
    setting: Setting,
    passage: Passage,
    judged: Judgement,
    quantities: Sequence[Quantity],
    is_said: bool,
) -> Iterator[tuple[str, str]]:
    """What speaks for or against checking a statement: the name of each point, and the words that show it."""
    numbers = [each for each in quantities if is_telling(each, findings.text)]
    yield from _of_numbers(findings.text, quantities, numbers)
    hits = _hits(passage)
    if not quantities:
        hits.pop("compares", None)
    if len(numbers) > 1:
        hits.pop("first-person", None)  # “we found cracks in 140 of the 212 hangers, and I …”
    yield from hits.items()
    if "causes" in hits and ("harm" in hits or "safety" in hits):
        yield "harms", hits["causes"]
    if findings.datings.inside(passage.span):
        yield "dated", ""
    yield from _of_kind(passage, judged, "opinion" in hits)
    if is_said and judged.kind != "quotation":
        yield "said", ""
    pressed = next((word for word in passage.cue.lower().split() if word in PRESSES), "")
    if pressed:
        yield "pressed", pressed
    yield from _of_place(setting, passage)
    if passage.words[0].lower == "who":
        yield "biography", ""
    if passage.words[0].lower in ("it", "that", "this", "he", "she", "they", "there") and not numbers:
        yield "points-back", ""


def _of_numbers(
    text: str, quantities: Sequence[Quantity], numbers: Sequence[Quantity]
) -> Iterator[tuple[str, str]]:
    """What the numbers of a statement speak for; `numbers` are those that can carry it."""
    measured = [each for each in quantities if each.low is not None or each.high is not None]
    if numbers:
        yield "number", numbers[0].span.of(text)
        if len(numbers) > 1:
            yield "numbers", numbers[1].span.of(text)
        money = next((each for each in numbers if each.unit.isupper() and len(each.unit) == 3), None)
        if money is not None:
            yield "money", money.span.of(text)
        if any(each.unit in ("%", "point", "basis point", "fraction", "times") for each in numbers):
            yield "share", ""
        if any(_is_large(each) for each in numbers):
            yield "large", ""
    elif any(not (each.unit == "year" and each.holder) for each in measured):
        yield "small-number", ""
    counted = [word for each in measured for word in each.counted.lower().split()[-2:] if word in PEOPLE]
    if counted:
        yield "people", counted[0]
    elif numbers and all(each.unit.lower() in LENGTHS for each in numbers):
        yield "length", ""


def _of_kind(passage: Passage, judged: Judgement, is_opinion: bool) -> Iterator[tuple[str, str]]:
    """What the kind of a statement speaks for; of a quotation, also the kind of what is quoted."""
    kind = judged.content
    if judged.kind == "quotation":
        yield "kind-quotation", ""
        if is_opinion and kind == "event":
            return
    rule = find_rule(passage)
    if rule:
        yield "rule", rule
    elif kind == "prediction" and has_horizon([word.lower for word in passage.words]):
        yield "horizon", ""
    if not (rule and kind == "characterization"):
        yield f"kind-{kind}", ""


_REQUIRES = words(
    "prohibits prohibit requires require bans forbids forbid bars permits permit obliges oblige"
)
_PERSONS = words("i we you it he she this that there one nothing nobody")


def find_rule(passage: Passage) -> str:
    """The words with which a statement says what people may or must do: “drivers must pay”, “the law bans”; or nothing."""
    row = passage.words
    for index in range(1, len(row) - 1):
        word, before, after = row[index].lower, row[index - 1].lower, row[index + 1].lower
        if not passage.finite[index] or before in _PERSONS:
            continue
        if word in _REQUIRES:
            return word
        if word == "will" and after == "have" and index + 2 < len(row) and row[index + 2].lower == "to":
            return "will have to"
        if word == "must" and after not in ("have", "be"):
            return "must"
        if word in ("can", "may") and (after in ("now", "only") or (word == "can" and _is_many(before))):
            return f"{word} {after}"
    return ""


def _is_many(word: str) -> bool:
    """Whether a word is a plural: rules are made for many."""
    return word.endswith("s") and not word.endswith(("ss", "us", "'s"))


def _of_place(setting: Setting, passage: Passage) -> Iterator[tuple[str, str]]:
    """What the length of a statement, its place in the report and its subject speak for."""
    count = len(passage.words)
    if count < _FEW_WORDS:
        yield "short", ""
    elif count > _MANY_WORDS:
        yield "long", ""
    if passage.block.kind in ("headline", "standfirst", "caption", "bullet"):
        yield passage.block.kind, ""
    elif passage.number == setting.lead:
        yield "lead", ""
    elif passage.number <= setting.lead + _NEAR:
        yield "early", ""
    elif passage.number > _NEAR_END * setting.blocks:
        yield "late", ""
    if passage.number != setting.lead and passage.block.kind != "headline":
        shared = sum(word.lower in setting.subject for word in passage.words)
        if shared >= _SHARED:
            yield "subject", ""


def _hits(passage: Passage) -> dict[str, str]:
    """The classes of consequence that the words of a statement belong to, each with its first word."""
    hits: dict[str, str] = {}
    before = ""
    for index, word in enumerate(passage.words):
        lower = word.lower
        for name in LEXICON.get(lower, ()):
            if name in _NEVER_NAMES and index and word.is_capital:
                continue
            if name not in hits and has_sense(name, passage.words, index):
                hits[name] = lower
        if lower in COMPARES and _compares(passage.words, index):
            hits.setdefault("compares", lower)
        elif lower in COUNTED_FIRST and _is_first(passage.words, index, before):
            hits.setdefault("first", lower)
        before = lower
    return hits


def _compares(row: Sequence[Word], index: int) -> bool:
    """Whether a word compares two numbers; “up to 300” and “grew up” do not."""
    if row[index].lower not in ("up", "down"):
        return True
    after = row[index + 1].lower if index + 1 < len(row) else ""
    return after in MOVES_BY or after[:1] in tuple("0123456789$£€")


def _is_first(row: Sequence[Word], index: int, before: str) -> bool:
    """Whether a word gives a place before all others: “the last survivor”, not “the last 24 hours”."""
    if before not in ("the", "its", "their", "his", "her") and not before.endswith("'s"):
        return False
    after = row[index + 1].lower if index + 1 < len(row) else ""
    return row[index].lower == "only" or not (after in PERIODS or after[:1].isdigit())


_NEVER_NAMES = frozenset(("opinion", "feels", "vague", "rank"))
"""Classes whose words mean something else as part of a name: “Best Buy”."""


def _is_large(quantity: Quantity) -> bool:
    value = quantity.high if quantity.high is not None else quantity.low
    if value is None:
        return False
    return value >= (1e6 if quantity.unit.isupper() and len(quantity.unit) == 3 else 1e3)


@dataclass(frozen=True, slots=True)
class Weight:
    """How much a statement is worth checking."""

    score: float
    """From 0 to 1."""
    reasons: tuple[str, ...]


def weigh(
    findings: Findings,
    setting: Setting,
    passage: Passage,
    judged: Judgement,
    quantities: Sequence[Quantity],
    is_said: bool,
    assessment: Assessment | None = None,
) -> Weight:
    """The sum of the points of a statement, and what each was given for."""
    features = list(find_features(findings, setting, passage, judged, quantities, is_said))
    total = add_points(features) + judged.first
    reasons = list(_reasons(features))
    if abs(judged.first) >= _TELLING:
        reasons.append(LEARNED_FOR if judged.first > 0 else LEARNED_AGAINST)
    if assessment is not None:
        opinion = ASSESSED * (assessment.first - USUAL)
        total += opinion
        if abs(opinion) >= _TELLING:
            reasons.append(ASSESSED_FOR if opinion > 0 else ASSESSED_AGAINST)
    return Weight(round(1 / (1 + exp(-total)), 3), tuple(reasons))


def add_points(features: Iterable[tuple[str, str]]) -> float:
    """What the features of a statement count together, from `BASE`, in log-odds."""
    return BASE + sum(POINTS[name][0] for name, _ in features if name in POINTS)


def _reasons(features: Iterable[tuple[str, str]]) -> Iterator[str]:
    """In plain words what a statement has its points for."""
    for name, shown in features:
        if name in POINTS:
            reason = POINTS[name][1]
            yield f"{reason}: {_short(shown)}" if shown else reason


LEARNED_FOR, LEARNED_AGAINST = (
    "its words are like those of statements that editors check first",
    "its words are like those of statements that editors leave for later",
)
ASSESSED = 0.6
"""How much an assessor's opinion counts beside the points; with less or more fewer of the editor's first claims in `dev/` come first."""
USUAL = -1.2
"""The opinion, in log-odds, on a statement that is neither here nor there."""
ASSESSED_FOR, ASSESSED_AGAINST = (
    "a trained model would check it first",
    "a trained model would not check it first",
)
_TELLING = 0.3
"""Log-odds; what counts less is not told."""

_AGAINST = (
    *(reason for points, reason in POINTS.values() if points < 0),
    LEARNED_AGAINST,
    ASSESSED_AGAINST,
)
_FOR = sorted(
    [
        *((points, reason) for points, reason in POINTS.values() if points > 0),
        (_TELLING, LEARNED_FOR),
        (_TELLING, ASSESSED_FOR),
    ],
    reverse=True,
)
"""What speaks for a statement, the weightiest first."""
_FEW_REASONS = 2


def is_against(reason: str) -> bool:
    """Whether a reason speaks against checking a statement."""
    return reason.startswith(_AGAINST)


def best_for(reasons: Sequence[str]) -> list[str]:
    """The two weightiest reasons for checking a statement, the weightier first; empty when there is none."""
    told = [reason for _, about in _FOR for reason in reasons if reason.split(":")[0] == about]
    return told[:_FEW_REASONS]


REPEATED = 0.3
"""Share of what a statement has above `WORTH_CHECKING` that is left when it says again what another one says."""
_SAME = 0.4
"""Share of the words of the shorter statement that makes two say the same."""
_TELLS_AGAIN = frozenset(("headline", "standfirst", "caption", "pull-quote"))
"""Blocks that say in short what the text says; an editor checks it where it is said in full."""
_FIRST = 60
"""How many of the weightiest statements are compared: a reader is shown far fewer."""
_FULL = 8
"""With as many statements of its own worth checking, a text says all that its headline says."""


def find_repeats(passages: Sequence[Passage], scores: Sequence[float]) -> frozenset[int]:
    """Indexes of the statements that repeat a weightier one, or that a title makes before the text does."""
    worthy = [index for index, score in enumerate(scores) if score >= WORTH_CHECKING]
    worthy.sort(key=lambda n: (passages[n].block.kind in _TELLS_AGAIN, -scores[n], n))
    told: list[frozenset[str]] = []
    repeats: set[int] = set()
    for index in worthy:
        words = _content(passages[index])
        is_title = passages[index].block.kind in _TELLS_AGAIN
        if (is_title and len(told) >= _FULL) or any(
            len(words & other) >= _SAME * min(len(words), len(other)) for other in told
        ):
            repeats.add(index)
        elif len(told) < _FIRST:
            told.append(words)
    return frozenset(repeats)


def _content(passage: Passage) -> frozenset[str]:
    """Names, numbers and longer words, cut so that endings do not matter."""
    return frozenset(
        word.lower[:5]
        for word in passage.words
        if word.is_capital or len(word.lower) > 4 or word.lower[:1].isdigit()
    )


def _short(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= 60 else words[:57].rsplit(" ", 1)[0] + "…"
