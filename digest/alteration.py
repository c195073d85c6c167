"""Alteration: a change of wording that touches the sense: a number, a hedge, a negation, who is meant."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from digest.data.altering import (
    BOUNDS,
    CONDITIONS,
    HEDGES,
    JUDGING,
    NUMBER_HEDGES,
    PRONOUNS,
    QUANTIFIERS,
    SUPERLATIVE_BEFORE,
)
from digest.quoted_word import QuotedWord
from digest.wording import NEGATIONS, NUMBER_WORDS, UNIT_WORDS, opposed_words

AlterationKind = Literal[
    "number",
    "unit",
    "hedge",
    "negation",
    "quantifier",
    "condition",
    "subject",
    "name",
    "opposite",
    "brackets",
]

RULES: Mapping[str, str] = MappingProxyType(
    {
        "altered-number": "A number stands in one wording and not in the other.",
        "altered-unit": "The unit of a number stands in one wording and not in the other.",
        "altered-hedge": "A word that bounds a number or weakens the statement, such as “about” or “I think”, came or went.",
        "altered-negation": "“Not”, “never” or their like came or went.",
        "altered-quantifier": "“Most of”, “all”, “some” or their like came, went or changed.",
        "altered-condition": "A clause with “if”, “unless”, “but” or their like was left out: a condition or a reservation.",
        "altered-subject": "A pronoun stands where the other wording has another pronoun or a name.",
        "altered-name": "A name, or a word with digits such as that of a model, stands where the other wording has another.",
        "altered-opposite": "A word stands where the other wording has its opposite.",
        "altered-brackets": "Words in square brackets are the outlet's own, put in or instead of words that were said.",
    }
)

_SHORT_CUT: Mapping[str, int] = MappingProxyType(
    {"number": 3, "unit": 3, "negation": 2, "quantifier": 3, "hedge": 5}
)
"""Words of a run that was cut or added as a whole up to which its words bear on those that stayed: “not”, “most of”,
“my understanding is that”. What goes with a longer one went with the clause it belongs to."""
_NEAR_NUMBER = 3
"""Words behind a number in which its unit stands."""


@dataclass(frozen=True, slots=True)
class Change:
    """A run of words in which a wording and the reference part."""

    was: tuple[QuotedWord, ...]
    """The reference's words, empty where some were added."""
    now: tuple[QuotedWord, ...]
    """The wording's words, empty where some were cut."""
    start: int
    """First column of the run."""
    end: int
    """Column behind it."""


@dataclass(frozen=True, slots=True)
class Alteration:
    """What a change of wording does to the sense."""

    kind: AlterationKind
    was: str
    """The reference's words as it has them; empty where there are none."""
    now: str
    """The wording's words."""

    @property
    def rule(self) -> str:
        """Key of `RULES`."""
        return f"altered-{self.kind}"

    def __str__(self) -> str:
        """In plain words, such as `number: “60”, was “50”`."""
        name = _NAMES[self.kind]
        if self.kind == "brackets":
            return f"{name}: “{self.now}”"
        if not self.now:
            return f"{name} left out: “{self.was}”"
        return f"{name}: “{self.now}”, was “{self.was}”" if self.was else f"{name} added: “{self.now}”"


_NAMES: Mapping[AlterationKind, str] = MappingProxyType(
    {
        "number": "number", "unit": "unit", "hedge": "hedge", "negation": "negation", "quantifier": "how many",
        "condition": "condition or reservation",
        "subject": "who or what is meant", "name": "name", "opposite": "opposite word",
        "brackets": "the outlet's own words",
    }
)  # fmt: skip
_COUNTED: tuple[AlterationKind, ...] = ("number", "unit", "negation", "quantifier", "hedge")
"""Kinds that are compared over the whole wording, so that a word that only moved is no alteration."""


def find_alterations(
    reference: Sequence[QuotedWord], wording: Sequence[QuotedWord], changes: Sequence[Change]
) -> tuple[Alteration, ...]:
    """What the changes between two wordings do to the sense, the weightiest kinds first."""
    kinds = {**_kinds_of(reference, 0), **_kinds_of(wording, 1)}
    found: list[Alteration] = []
    for kind in _COUNTED:
        bearing = [change for change in changes if _bears_on_rest(change, kind)]
        was = [word for change in bearing for word in change.was if kinds[0, word] == kind]
        now = [word for change in bearing for word in change.now if kinds[1, word] == kind]
        now = [word for word in now if not word.is_bracketed]
        left_out, added = _without(was, now), _without(now, was)
        if left_out or added:
            found.append(Alteration(kind, _words(left_out), _words(added)))
    for change in changes:
        found.extend(_at(change, kinds))
    return tuple(dict.fromkeys(found))


def _bears_on_rest(change: Change, kind: AlterationKind) -> bool:
    """Whether what came or went says something about the words that stayed."""
    if change.was and change.now:
        return True
    return len(change.was or change.now) <= _SHORT_CUT[kind]


def _at(change: Change, kinds: Mapping[tuple[int, QuotedWord], str]) -> Iterable[Alteration]:
    """What one change does by leaving a clause out, or by putting one word in the place of another."""
    own = [word for word in change.now if word.is_bracketed]
    now = [word for word in change.now if not word.is_bracketed]
    if len(change.was) > 1 and not change.now and any(word.normal in CONDITIONS for word in change.was):
        yield Alteration("condition", _words(change.was, bare=False).strip(" ,;:."), "")
    was_meant = [word for word in change.was if kinds[0, word] in ("subject", "name")]
    now_meant = [word for word in now if kinds[1, word] in ("subject", "name")]
    left, right = _without(was_meant, now_meant), _without(now_meant, was_meant)
    if left and right:
        both = {kinds[0, word] for word in left} | {kinds[1, word] for word in right}
        yield Alteration("subject" if "subject" in both else "name", _words(left), _words(right))
    opposed = opposed_words(tuple(word.normal for word in change.was), tuple(word.normal for word in now))
    if opposed is not None:
        yield Alteration("opposite", *opposed)
    if own:
        yield Alteration("brackets", "", _words(own, bare=False))


def _without(words: Sequence[QuotedWord], others: Sequence[QuotedWord]) -> list[QuotedWord]:
    """Words that do not stand among the others, each as often as it stands more often."""
    left = Counter(word.normal for word in others)
    kept: list[QuotedWord] = []
    for word in words:
        if left[word.normal]:
            left[word.normal] -= 1
        else:
            kept.append(word)
    return kept


def _words(words: Sequence[QuotedWord], *, bare: bool = True) -> str:
    """Words as their text has them; what stands apart there, apart by an ellipsis."""
    pieces: list[str] = []
    for before, word in zip([None, *words], words, strict=False):
        if before is not None and before.span == word.span:
            continue
        shown = word.bare if bare else word.written
        if before is not None and word.span.start - before.span.end > 1:
            pieces.append("…")
        pieces.append(shown)
    return " ".join(pieces)


def _kinds_of(words: Sequence[QuotedWord], side: int) -> dict[tuple[int, QuotedWord], str]:
    """For each word of a wording what it does to the sense; empty for most."""
    kinds = [_kind_of(words, index) for index in range(len(words))]
    normals = [word.normal for word in words]
    for bound in BOUNDS:
        for index in range(len(normals) - len(bound) + 1):
            after = index + len(bound)
            beside = normals[after : after + 2] + (
                normals[max(0, index - 2) : index] if bound[0] == "or" else []
            )
            if tuple(normals[index:after]) == bound and any(map(_is_number, beside)):
                kinds[index:after] = ["hedge"] * len(bound)
    return {(side, word): kind for word, kind in zip(words, kinds, strict=True)}


def _kind_of(words: Sequence[QuotedWord], index: int) -> str:
    word = words[index]
    normal = word.normal
    before = words[index - 1].normal if index else ""
    after = words[index + 1].normal if index + 1 < len(words) else ""
    if _is_number(normal):
        is_pronoun = normal == "1" and not word.shown.strip("“\"‘'(")[:1].isdigit()
        return "" if is_pronoun else "number"
    if normal in UNIT_WORDS and any(
        _is_number(each.normal) for each in words[max(0, index - _NEAR_NUMBER) : index]
    ):
        return "unit"
    if normal in ("dollars", "pounds", "euros", "yen") and _is_number(after):
        return "unit"
    if normal in NEGATIONS:
        return "negation"
    if normal in NUMBER_HEDGES and _is_number(after):
        return "hedge"
    if normal == "most":
        is_quantity = after == "of" or (before not in SUPERLATIVE_BEFORE and after.endswith("s"))
        return "quantifier" if is_quantity else ""
    if normal in QUANTIFIERS:
        return "quantifier"
    if normal in HEDGES:
        return "" if _only_says_whose(words, index) else "hedge"
    if normal in PRONOUNS:
        return "subject"
    return "name" if _is_name(word) else ""


def _only_says_whose(words: Sequence[QuotedWord], index: int) -> bool:
    """Whether a hedge is the “I think” of a judgement, which weakens nothing that can be checked."""
    is_think = words[index].normal == "think" and index > 0 and words[index - 1].normal == "i"
    return is_think and any(word.normal in JUDGING for word in words)


def _is_number(normal: str) -> bool:
    return normal[:1].isdigit() or normal in NUMBER_WORDS


def _is_name(word: QuotedWord) -> bool:
    """Whether a word is written as a name: with a capital inside a sentence, or with digits and letters."""
    bare = word.bare
    has_digit = any(character.isdigit() for character in bare)
    has_letter = any(character.isalpha() for character in bare)
    return (bare[:1].isupper() and not word.opens_sentence) or (
        has_digit and has_letter and not bare[0].isdigit()
    )
