"""Leaning: which kind the signs of a statement speak for, and how far for checking it first, by weights learned from labels.

The signs are what the rules of `kind` and `statistic` found, the verb and the words beside it, and the other words.
`tests/make_leanings.py` learns what each sign counts; `data/leanings.txt` keeps it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Literal, NamedTuple, get_args

from digest.data import words
from digest.data.verbs import (
    BASES,
    BE,
    CALLS,
    DO,
    HAVE,
    MODALS,
    NAMES_AS,
    PAST_ONLY,
    PAST_OR_PARTICIPLE,
    PAST_OR_PRESENT,
    THIRD_PERSON,
)
from digest.day import Time
from digest.finite import DETERMINERS, PREPOSITIONS
from digest.statement import TITLES, Passage

Leaning = Literal["event", "statistic", "prediction", "characterization", "definition"]
LEANINGS: tuple[Leaning, ...] = get_args(Leaning)
"""In the order of the columns of `leanings.txt`, behind which stands one more: whether editors check it first."""
_FILE = Path(__file__).parent / "data" / "leanings.txt"
_STEM = 6
"""Letters of a word that count; what follows is mostly an ending."""


_RULES = words("ruled rules ordered orders decided decreed law rule rules order orders court judge judges")
"""Words of a cue behind which `must` is no wish but binds."""


class Evidence(NamedTuple):
    """What the rules found in a statement, before its kind is judged; a tuple, because a text has very many."""

    passage: Passage
    lower: Sequence[str]
    """Its words in small letters."""
    verb: int
    """Place of the main verb; -1 for none."""
    deed: int
    """Place of the participle behind `was` or `has`; -1 for none."""
    ahead: str
    """Words that look ahead, or nothing."""
    happened: str
    """Words that tell what happened, or nothing."""
    is_definition: bool
    numbers: Sequence[str]
    """What is known of the numbers it holds; empty when none can carry it."""
    is_about_number: bool
    times: Sequence[Time]
    """Of the dates in it."""

    @property
    def settled(self) -> Leaning | None:
        """The kind where labels are too few to learn from: a definition, and what somebody calls a thing."""
        if self.ahead:
            return None
        if self.is_definition:
            return "definition"
        if self._is_vote():
            return "event"
        told = self.passage.cue.lower().split()
        is_called = bool(told) and not CALLS.isdisjoint(told)
        is_demand = bool(told) and self._is_demand() and _RULES.isdisjoint(told)
        return "characterization" if is_called or is_demand or self._calls_it_something() else None

    def _is_demand(self) -> bool:
        """Whether somebody says what ought to be done, without a day: “the state must act”."""
        return self.verb >= 0 and self.lower[self.verb] == "must" and not self.times

    def _is_vote(self) -> bool:
        """Whether something was voted for, which took place whatever numbers stand in it: “voted to raise it by 4%”."""
        place = max(self.verb, self.deed)
        return place >= 0 and list(self.lower[place : place + 2]) == ["voted", "to"]

    def _calls_it_something(self) -> bool:
        """Whether the verb names a thing and then what it is called: “called the plan a gift”, not “called for a vote”."""
        if self.verb < 0 or self.lower[self.verb] not in CALLS:
            return False
        for word in self.lower[self.verb + 1 :]:
            if word in PREPOSITIONS and word != "of":
                return False
            if word in ("a", "an"):
                return word is not self.lower[self.verb + 1]
        return False

    @property
    def leaning(self) -> Leaning:
        """The kind by the rules alone."""
        if self.ahead:
            return "prediction"
        if self.is_definition:
            return "definition"
        if self.is_about_number:
            return "statistic"
        return "event" if self.happened else "characterization"


def find_signs(evidence: Evidence) -> list[str]:
    """The signs of a statement, each as `family=value`."""
    passage, lower = evidence.passage, evidence.lower
    signs = [
        f"block={passage.block.kind}",
        f"cut={passage.rule}",
        f"first={lower[0]}",
        f"length={min(len(lower) // _LENGTH_STEP, _LONG)}",
    ]
    signs.extend(_of_setting(passage))
    signs.extend(_of_verb(evidence))
    signs.extend(_of_subject(evidence))
    signs.extend(_of_rules(evidence))
    signs.extend(["word=" + word for word in dict.fromkeys([word[:_STEM] for word in lower])])
    return signs


def _of_setting(passage: Passage) -> Iterator[str]:
    """Where a statement stands in its text, how it is built, and the words that say whose it is."""
    place = min(passage.number, _FAR_IN)
    yield f"place={place}"
    yield f"place={place}, {passage.block.kind}, {passage.rule}"
    yield f"verbs={min(sum(passage.finite), _MANY)}"
    yield f"commas={min(sum(',' in word.mark for word in passage.words), _MANY)}"
    yield from ["cue=" + word for word in dict.fromkeys(passage.cue.lower().split()[:_CUE_REACH])]


_FAR_IN, _MANY = 6, 3
"""The block from which all are far into a text, and the number from which verbs and commas are many."""
_CUE_REACH = 6
"""Words of a cue that count."""
_LENGTH_STEP, _LONG = 4, 7
"""Words of a step of length, and the step from which all are long."""
_PAST = frozenset(("was", "were", "had", "past", "past-or-participle", "wasn't", "weren't", "hadn't"))
_PRESENT = frozenset(("is", "are", "am", "has", "have", "do", "present", "plain", "isn't", "aren't"))
_PRONOUNS = frozenset(("it", "he", "she", "they", "we", "i", "you"))
_RELATIVES = frozenset(("who", "which", "that", "where"))


def _of_subject(evidence: Evidence) -> Iterator[str]:
    """What a statement begins with, which is mostly its subject, with the tense: “Storms are …” holds in general."""
    opening = _opening_of(evidence)
    if evidence.verb < 0:
        yield f"verbless={opening}"
        return
    form = _form_of(evidence.lower[evidence.verb])
    tense = "past" if form in _PAST else "present" if form in _PRESENT else form
    has_name = any(word.is_capital for word in evidence.passage.words[1:])
    yield f"subject={opening}"
    yield f"subject={opening}, {tense}"
    yield f"subject={opening}, {tense}, {'with' if has_name else 'without'} names"


def _opening_of(evidence: Evidence) -> str:
    """What sort of word a statement begins with."""
    word = evidence.lower[0]
    if word in ("a", "an"):
        return "a"
    if word in _PRONOUNS:
        return "pronoun"
    if word in _RELATIVES:
        return "relative"
    if known := _class_of(word):
        return known
    if word.endswith("ing"):
        return "-ing"
    if word.endswith("s") and not word.endswith("ss"):
        return "plural"
    return "capital" if evidence.passage.words[0].is_capital else "other"


def _class_of(word: str) -> str:
    """What sort of word one is that is known by itself; empty for the others."""
    if word in DETERMINERS:
        return "the"
    if word in PREPOSITIONS:
        return "preposition"
    return "number" if word[:1].isdigit() or word[:1] in "$£€" else ""


def _of_verb(evidence: Evidence) -> Iterator[str]:
    """The form of the main verb, its stem, and the words beside it."""
    lower, verb = evidence.lower, evidence.verb
    if verb < 0:
        yield "form=none"
        return
    word = lower[verb]
    form = _form_of(word)
    after = lower[verb + 1] if verb + 1 < len(lower) else "."
    yield f"form={form} in a title" if evidence.passage.block.kind in TITLES else f"form={form}"
    if word in MODALS and "have" in lower[verb + 1 : verb + 4]:
        yield "form=modal with have"
    yield f"verb={THIRD_PERSON.get(word, word)[:_STEM]}"
    yield f"after={after}"
    if verb:
        yield f"before={lower[verb - 1]}"
    if word in CALLS or (word in NAMES_AS and "as" in lower[verb + 1 :]):
        yield "calls"
    if word in BE or word in HAVE:
        auxiliary = "be" if word in BE else "have"
        yield f"after-{auxiliary}={after}"
        if evidence.deed >= 0:
            yield f"deed={auxiliary}"
            yield f"participle={lower[evidence.deed][:_STEM]}"
            yield "by-whom" if "by" in lower[evidence.deed :] else "by-nobody"
            yield f"after-deed={lower[evidence.deed + 1] if evidence.deed + 1 < len(lower) else '.'}"
            yield f"deed={word}, {'dated' if evidence.times else 'undated'}"
        if word in BE:
            yield f"is={word}, {_ending_of(after)}"


def _ending_of(word: str) -> str:
    """What sort of word stands behind `is`: its ending, where nothing else is known."""
    if known := _class_of(word):
        return known
    return word[-3:] if word.endswith("ing") else word[-2:]


def _form_of(word: str) -> str:
    """What a verb looks like: an auxiliary as it is, or its tense."""
    if word in BE or word in HAVE or word in MODALS:
        return word
    if word in DO:
        return "do"
    if word in PAST_ONLY or (word.endswith("ed") and word not in BASES):
        return "past"
    if word in PAST_OR_PRESENT:
        return "past-or-present"
    if word in PAST_OR_PARTICIPLE:
        return "past-or-participle"
    if word in THIRD_PERSON:
        return "present"
    if word in BASES:
        return "plain"
    return word[word.index("'") :] if "'" in word else "other"


def _of_rules(evidence: Evidence) -> Iterator[str]:
    """What the rules found."""
    if evidence.ahead:
        yield "ahead"
    if evidence.happened:
        yield "happened"
    if evidence.is_definition:
        yield "defines"
    if evidence.numbers:
        yield "numbers"
        yield "number-for" if evidence.is_about_number else "number-against"
        for each in evidence.numbers:
            yield f"number={each}"
    for each in evidence.times:
        yield f"time={each}"
    yield f"rule={evidence.leaning}"


@cache
def read_weights() -> Mapping[str, tuple[int, ...]]:
    """What each sign speaks for, a number for each of `LEANINGS`, then for checking it first; read when the first statement is judged.

    A plain dictionary: it is asked some fifty times for each statement, and a proxy would double the time.
    """
    lines = _FILE.read_text(encoding="utf-8").splitlines()
    rows = (line.rsplit("\t", len(LEANINGS) + 1) for line in lines if line[:1] != "#")
    return {row[0]: tuple(map(int, row[1:])) for row in rows}


START = "start"
"""The sign every statement has."""


def add_up(signs: Sequence[str], weights: Mapping[str, tuple[int, ...]]) -> tuple[int, ...]:
    """What all signs of a statement speak for together, in hundredths of log-odds, column by column."""
    counted = [weights[START], *[weights[sign] for sign in signs if sign in weights]]
    return tuple(map(sum, zip(*counted, strict=True)))


def lean(totals: Sequence[int], opinion: Sequence[float] = ()) -> Leaning:
    """The kind that most speaks for; of two that are even, the first of `LEANINGS`.

    An `opinion` from elsewhere, in log-odds of each, counts as much as all signs together.
    """
    kinds = totals[: len(LEANINGS)]
    if opinion:
        kinds = [total + round(100 * each) for total, each in zip(kinds, opinion, strict=True)]
    return LEANINGS[kinds.index(max(kinds))]


_WORDS_OF: Mapping[str, str] = MappingProxyType(
    {
        "word": "the word “{}”",
        "verb": "the verb “{}”",
        "participle": "the participle “{}”",
        "first": "“{}” at its beginning",
        "after": "“{}” behind its verb",
        "after-be": "“{}” behind a form of `be`",
        "after-have": "“{}” behind a form of `have`",
        "before": "“{}” before its verb",
    }
)
"""Families of signs that a reader understands by the words alone."""
_FEW = 2
_TELLING = 15
"""Hundredths; a sign that counts less is no reason worth telling."""


def strongest_words(
    signs: Sequence[str], kind: Leaning, lower: Sequence[str], weights: Mapping[str, tuple[int, ...]]
) -> str:
    """The two signs of words that speak most for a kind, in plain words; empty when none does."""
    place = LEANINGS.index(kind)
    found: list[tuple[int, str]] = []
    for sign in signs:
        points = weights.get(sign)
        if points is not None and points[place] >= _TELLING and sign.partition("=")[0] in _WORDS_OF:
            found.append((-points[place], sign))
    named: dict[str, str] = {}
    for _, sign in sorted(found)[: 2 * _FEW]:
        family, _, value = sign.partition("=")
        whole = value if value in lower else next((word for word in lower if word.startswith(value)), value)
        named.setdefault(whole, _WORDS_OF[family].format(whole))
    return ", ".join(list(named.values())[:_FEW])
