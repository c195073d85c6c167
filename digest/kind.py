"""Kind: whether a statement foretells, counts, reports what happened, defines or characterizes.

Told from the verb of the statement and from what stands behind it; numbers are weighed in `statistic`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from digest.assessor import Assessment
from digest.data import words
from digest.data.consequence import MEASURED
from digest.data.verbs import (
    AWAITED,
    BASES,
    BE,
    CALLS,
    DO,
    FORETELLS,
    HAVE,
    MEASURES,
    MODALS,
    NAMES_AS,
    PARTICIPLES,
    PAST_ONLY,
    PAST_OR_PARTICIPLE,
    PAST_OR_PRESENT,
    PLANS,
    PUNCTUAL,
    REPORTS,
    STATIVE,
    THIRD_PERSON,
    USUALLY,
    WILL,
)
from digest.day import Time
from digest.leaning import Evidence, Leaning, add_up, find_signs, lean, read_weights, strongest_words
from digest.predicate import find_deed, find_main_verb, has_deed
from digest.quantity import Quantity
from digest.statement import TITLES, Passage
from digest.statistic import find_features, is_about_number

ClaimKind = Literal["statistic", "event", "quotation", "prediction", "characterization", "definition"]

_TIME_UNITS = words("second minute hour day week fortnight month quarter year decade century")
_DEFINES = re.compile(
    r"(?:is|are) (?:defined as|known as|short for|(?:a|the) (?:term|name|word|measure) (?:for|of))|refers? to|stands for|means that an?\b|defined \w+ as"
)
_DEFINING = words("defined known short term name word measure refer refers stands means")
"""Words without one of which nothing is defined so."""
_BE_OR_HAVE = BE | HAVE


@dataclass(frozen=True, slots=True)
class Judgement:
    """What kind of statement a passage is."""

    kind: ClaimKind
    content: Leaning
    """The kind of what is said, whether or not it is quoted."""
    reason: str
    """In plain words."""
    first: float
    """Log-odds that its words and their setting speak for checking it before others; nothing, on average."""


def judge_kind(
    passage: Passage,
    text: str,
    quantities: Sequence[Quantity],
    times: Sequence[Time] = (),
    assessment: Assessment | None = None,
) -> Judgement:
    """The kind of a statement; `times` are as in `Evidence`, an `assessment` counts where no rule has settled it."""
    evidence, telling = gather_evidence(passage, text, quantities, times)
    signs, weights = find_signs(evidence), read_weights()
    totals = add_up(signs, weights)
    by_words = evidence.settled or lean(totals)
    content = by_words
    if assessment and not evidence.settled:
        content = lean(totals, assessment.kinds)
    first = totals[-1] / 100
    if passage.rule == "quotation":
        return Judgement("quotation", content, "words in quotation marks", first)
    if content != by_words:
        return Judgement(content, content, f"{_SAYS[content]}, as a trained model reads it", first)
    reason = _reason(content, evidence, telling) or _reason_of_words(content, signs, evidence, weights)
    return Judgement(content, content, reason, first)


def gather_evidence(
    passage: Passage, text: str, quantities: Sequence[Quantity], times: Sequence[Time]
) -> tuple[Evidence, str]:
    """What the rules find in a statement, and what speaks most for its number being the point."""
    row = passage.words
    lower = [word.lower for word in row]
    is_title = passage.block.kind in TITLES
    verb = find_main_verb(passage, lower, is_title)
    deed = find_deed(lower, verb) if verb >= 0 and lower[verb] in _BE_OR_HAVE else -1
    numbers = _numbers_of(text, lower, verb, quantities)
    features = list(dict.fromkeys(find_features(row, verb, deed, numbers, is_title))) if numbers else []
    is_point, telling = is_about_number(features) if numbers else (False, "")
    evidence = Evidence(
        passage,
        lower,
        verb,
        deed,
        _foretells(passage, lower, verb),
        _happened(passage, lower, verb, is_title),
        _is_definition(lower),
        features,
        is_point,
        times,
    )
    return evidence, telling


def _is_definition(lower: Sequence[str]) -> bool:
    """Whether a statement says what something is called or short for."""
    return not _DEFINING.isdisjoint(lower) and _DEFINES.search(" ".join(lower)) is not None


def _reason(kind: Leaning, evidence: Evidence, telling: str) -> str:
    """What a rule found that shows the kind of a statement; empty when none did."""
    if kind == "prediction" and evidence.ahead:
        return f"it tells what is to come: “{evidence.ahead}”"
    if kind == "statistic" and telling:
        return f"the number is the point: {telling}"
    if kind == "event" and evidence.happened:
        return f"it tells what happened: “{evidence.happened}”"
    if kind == "definition" and evidence.is_definition:
        return "it says what something is"
    return ""


_SAYS: Mapping[Leaning, str] = MappingProxyType(
    {
        "prediction": "it tells what is to come",
        "statistic": "it is about how much or how many",
        "event": "it tells what happened",
        "definition": "it says what something is",
        "characterization": "it says how something is",
    }
)


def _reason_of_words(
    kind: Leaning, signs: Sequence[str], evidence: Evidence, weights: Mapping[str, tuple[int, ...]]
) -> str:
    """The kind by the words that speak most for it."""
    shown = strongest_words(signs, kind, evidence.lower, weights)
    return f"{_SAYS[kind]}, to judge by {shown}" if shown else _SAYS[kind]


def _numbers_of(text: str, lower: Sequence[str], verb: int, quantities: Sequence[Quantity]) -> list[Quantity]:
    """The quantities that can carry a statement; a length of time can where it is measured: “delays averaged two hours”."""
    is_measure = verb >= 0 and (lower[verb] in MEASURES or any(word in MEASURED for word in lower[:verb]))
    return [
        each
        for each in quantities
        if is_telling(each, text) or (is_measure and each.unit in _TIME_UNITS and not each.holder)
    ]


def is_telling(quantity: Quantity, text: str) -> bool:
    """Whether a quantity is specific enough to carry a statement: not an age, a length of time, a place in an order or “two leaders”."""
    if quantity.low is None and quantity.high is None:
        return False
    if quantity.unit in _TIME_UNITS or quantity.unit == "rank":
        return False
    if quantity.unit != "count" or quantity.measure in ("deaths", "injuries"):
        return True
    value = quantity.low if quantity.low is not None else quantity.high
    return value is not None and (value >= 10 or text[quantity.span.end - 1 : quantity.span.end].isdigit())


# What is to come


def _foretells(passage: Passage, lower: Sequence[str], verb: int) -> str:
    """The words that look ahead, or nothing."""
    is_title = passage.block.kind in TITLES
    if is_title:
        ahead = _to_come(lower[: verb if verb >= 0 else len(lower)])
        if ahead:
            return ahead
    if verb < 0:
        return ""
    places = [verb]
    if lower[verb] in REPORTS:
        places += [i for i in range(verb + 1, len(lower)) if passage.finite[i]]
    for index in places:
        found = _looks_ahead(passage, lower, index)
        if found:
            return found
    is_present = lower[verb] in ("is", "are") or lower[verb] in THIRD_PERSON or lower[verb] in BASES
    if is_present and not is_title and lower[verb] not in PAST_OR_PRESENT and lower[verb] not in STATIVE:
        day = next((word for word in lower[verb:] if word in _DAYS_AHEAD), "")
        if day and not has_deed(lower, verb):
            return f"{lower[verb]} … {day}"
    if lower[verb] in ("is", "are") and has_horizon(lower[verb:]) and not has_deed(lower, verb):
        return f"{lower[verb]} … years"
    return ""


_FAR = words("year years decade decades century")
_TERM = 6
"""Words behind `within` among which its years stand: “within the next two to four years”."""


def has_horizon(lower: Sequence[str]) -> bool:
    """Whether words say by how many years from now: “within a decade”, “over the next ten years”."""
    place = next((i for i, word in enumerate(lower) if word == "within"), -1)
    if place < 0:
        place = next(
            (i for i, word in enumerate(lower) if word == "next" and lower[i - 1 : i] == ["the"]), -1
        )
    return place >= 0 and not _FAR.isdisjoint(lower[place + 1 : place + 1 + _TERM])


def _to_come(lower: Sequence[str]) -> str:
    """“to” with its verb behind the subject of a headline: “Plant to close”."""
    place = next((i for i, word in enumerate(lower[1:7], 1) if word == "to"), len(lower))
    verb = lower[place + 1 : place + 2]
    is_verb = bool(verb) and (verb[0] in BASES or verb[0] in ("be", "have", "do"))
    return f"to {verb[0]}" if is_verb else ""


_DAYS_AHEAD = words("tomorrow next monday tuesday wednesday thursday friday saturday sunday")


def _looks_ahead(passage: Passage, lower: Sequence[str], index: int) -> str:
    """Whether one verb looks ahead: the words that show it."""
    word = lower[index]
    following = lower[index + 1 : index + 9]
    if word in ("may", "might", "could") and lower[max(0, index - 1)] == "there" and following[:1] == ["be"]:
        return ""  # “there may be up to 300 survivors” is a guess at what is
    if word in WILL or word.endswith("'ll") or word in ("won't", "wouldn't"):
        return "" if _looks_back(passage, word, following) else " ".join([word, *following[:1]])
    if word in BE or word.endswith(("'s", "'re", "'m")) or (word in HAVE and following[:1] == ["been"]):
        is_purpose = following[:1] == ["to"] and not _PURPOSES.isdisjoint(lower[max(0, index - 6) : index])
        return "" if is_purpose else _is_awaited(word, following)
    if word in _FACES and _SENTENCES.intersection(lower[index + 1 :]):
        return f"{word} …"
    if word in FORETELLS and (word not in PLANS or "to" in following or "that" in following[:1]):
        return word
    if word in HAVE and following[:1] and following[0] in FORETELLS | PLANS and "to" in following:
        return f"{word} {following[0]}"
    if word in PLANS and "to" in following:
        return f"{word} to"
    return ""


_PURPOSES = words("purpose aim idea task job trick point role function key duty")
"""Nouns that `is to` says more of, and foretells nothing: “its purpose is to slow traffic”."""
_FACES = words("face faces facing")
_SENTENCES = words("prison jail death charges trial years sentence fine deportation extradition penalty")
"""What somebody who faces it has not got yet."""


def _is_awaited(word: str, following: Sequence[str]) -> str:
    """Whether a form of `be` leads up to `expected to`, `due on`, `on course to`, or to `to` itself."""
    if following[:1] == ["to"] and following[1:2] not in (["be"], ["blame"]):
        return f"{word} to"
    for place, each in enumerate(following[:4]):
        if each.endswith("ing") and each in FORETELLS:
            return f"{word} {each}"
        behind = following[place + 1 : place + 2]
        if each in AWAITED:
            is_dated = (
                each in ("coming", "due", "expected", "scheduled", "forecast", "likely", "unlikely")
                and word != "was"
            )
            return f"{word} {each}" if behind == ["to"] or is_dated else ""
        if each == "on" and behind in (["course"], ["track"]):
            return "on course"
        if not (
            each.endswith("ly")
            or each in ("not", "also", "now", "still", "already", "been", "both", "all", "currently")
        ):
            return ""
    return ""


_NOT_AHEAD = words("could might may would")
_TELLS = words("discuss comment say elaborate confirm disclose reveal name give answer explain respond")
_SENSES = words("see hear remember feel find say tell smell read afford diagnose")


def _looks_back(passage: Passage, word: str, following: Sequence[str]) -> bool:
    """Whether `may have gone`, `could not answer` or `would not comment` speak of what was."""
    if word in ("will", "shall", "won't") or word.endswith("'ll"):
        return False
    if "have" in following[:3] and "to" not in following[:3]:
        return True
    is_denied = word in ("wouldn't", "couldn't") or following[:1] == ["not"]
    if word in ("would", "wouldn't") and any(each in _TELLS for each in following[:2]):
        return is_denied or passage.words[0].lower in ("neither", "nobody", "no", "none")
    if is_denied and not passage.cue:
        return True
    return word == "could" and any(each in _SENSES for each in following[:2])


# What happened


def _was_done(following: Sequence[str]) -> bool:
    """Whether a modal verb leads up to what was or was not done: “may have struck”, “would not comment”."""
    if "have" not in following:
        return True
    behind = [word for word in following[following.index("have") + 1 :] if word != "been"]
    deed = next((word for word in behind if not word.endswith("ly")), "")
    return (deed in PARTICIPLES or deed.endswith("ed")) and deed not in STATIVE


_TOOK_PLACE = tuple(
    ["there", *each.split()] for each in ("had been no", "has been no", "had been a", "has been a")
)
"""“There had been no warning” tells what did not happen."""
_TOLL = words("dead missing hurt injured killed wounded feared held arrested jailed charged")
"""What headlines say of people without a verb."""


def _in_a_title(passage: Passage, lower: Sequence[str], verb: int) -> str:
    """What a headline or a caption without a finite verb tells: its victims, or what a picture shows."""
    if verb < 0 and passage.block.kind != "caption":
        return next((word for word in lower[:_HEAD] if word in _TOLL), "")
    if passage.block.kind != "caption" or (verb >= 0 and lower[verb] in BE | HAVE | MODALS):
        return ""
    return next((word for word in lower if word.endswith("ing") and len(word) > _LEN_OF_ING), "")


_HEAD = 4
"""Words of a headline within which the verb would stand."""
_LEN_OF_ING = 5


_UNDER_WAY = words("talks discussions negotiations contact touch mourning hiding")
_LET = words("allowed enabled required")
"""Verbs of a state that with whom and `to` tell a deed: “allowed members to keep their jobs”."""
_SUMMONED = words(
    "election elections vote ballot referendum strike walkout meeting session conference summit inquiry police ambulance"
    " truce halt witness witnesses him her me them us"
)
"""What is called for to come or to be held, not given a name."""
_WHOM = 6
"""Words between such a verb and its `to`."""


def _is_at_it(words_of_state: Sequence[str]) -> str:
    """“are in talks”, “was still in hiding”: a form of `be` with what is being done, or nothing."""
    place = next((i for i, word in enumerate(words_of_state[:3]) if word == "in"), -1)
    behind = words_of_state[place + 1 : place + 2] if place > 0 else []
    return f"{words_of_state[0]} in {behind[0]}" if behind and behind[0] in _UNDER_WAY else ""


def _happened(passage: Passage, lower: Sequence[str], verb: int, is_title: bool) -> str:
    """The verb that tells what was done or took place, or nothing."""
    shown = _in_a_title(passage, lower, verb) if is_title else ""
    if verb < 0 or shown:
        return shown
    word = lower[verb]
    following = lower[verb + 1 : verb + 3]
    if lower[max(0, verb - 1) : verb + 3] in _TOOK_PLACE:
        return " ".join(lower[verb - 1 : verb + 2])
    if word in NAMES_AS and "as" in lower[verb + 1 :]:
        return ""
    if word in CALLS and following[:1] not in (["off"], ["for"], ["on"], ["in"], ["up"]):
        return word if any(each in _SUMMONED for each in lower[verb + 1 : verb + 5]) else ""
    if word in BE:
        if word in ("is", "are") and any(each in USUALLY for each in lower[verb : verb + 4]):
            return ""
        if has_deed(lower, verb):
            return " ".join(lower[verb : verb + 2])
        if any(each.endswith("ing") and len(each) > 4 for each in following[:2]):
            return " ".join(lower[verb : verb + 2])
        return _is_at_it(lower[verb : verb + 4])
    if word in HAVE and following[:1] == ["been"] and following[1:2] and following[1].endswith("ing"):
        return " ".join(lower[verb : verb + 3])
    if word in HAVE:
        return " ".join(lower[verb : verb + 2]) if has_deed(lower, verb) else ""
    if word.endswith(("'ve", "'d", "'s", "'re")) and has_deed(lower, verb):
        return " ".join(lower[verb : verb + 2])
    if word in DO:
        past = word in ("did", "didn't")
        return word if past and not any(each in STATIVE for each in following) else ""
    if word in STATIVE:
        if word in _LET and "to" in lower[verb + 2 : verb + 2 + _WHOM]:
            return f"{word} … to"
        return f"{word} to have" if following == ["to", "have"] else ""
    if word in PAST_ONLY or word in PAST_OR_PARTICIPLE or word in PAST_OR_PRESENT or word.endswith("ed"):
        return word
    if word in _NOT_AHEAD or word in ("wouldn't", "couldn't"):
        return " ".join(lower[verb : verb + 2]) if _was_done(lower[verb + 1 : verb + 6]) else ""
    if word in PUNCTUAL:
        return word
    if is_title and (word in THIRD_PERSON or word in BASES):
        return word
    return ""
