"""Predicate: the verb on which a statement hangs, and the participle behind it that tells what was done."""

from __future__ import annotations

from collections.abc import Sequence

from digest.clause import CONCEDES, OPENERS
from digest.data import words
from digest.data.verbs import (
    BASES,
    CHANGES,
    HAVE,
    LOOKS,
    MEASURES,
    PARTICIPLES,
    PAST_ONLY,
    PAST_OR_PARTICIPLE,
    PAST_OR_PRESENT,
    THIRD_PERSON,
)
from digest.finite import DETERMINERS, PREPOSITIONS
from digest.statement import Passage

_RELATIVES = words("who which that where whose")


def find_main_verb(passage: Passage, lower: Sequence[str], is_title: bool) -> int:
    """Index of the verb of the statement, behind an opening phrase; -1 when there is none."""
    if _opens_with_verb(passage, lower, is_title):
        return 0
    skip = 0
    if lower[0] in CONCEDES or (passage.words[0].is_capital and lower[0] in OPENERS):
        skip = next((i for i in range(2, len(lower)) if "," in passage.words[i].mark), 0)
    inside = False
    fallback = -1
    for index in range(skip, len(lower)):
        if index > skip and lower[index] in _RELATIVES and index + 1 < len(lower):
            inside = True
        elif inside and "," in passage.words[index].mark:
            inside = False
        if passage.finite[index]:
            if not inside:
                return _behind_participle(passage, lower, index)
            inside = False  # the verb of the inner clause; the next one is the outer's
            fallback = index if fallback < 0 else fallback
    if fallback >= 0:
        return fallback
    if lower and (lower[0] in PAST_OR_PARTICIPLE or lower[0] in PAST_OR_PRESENT or lower[0].endswith("ed")):
        return 0
    if is_title:
        for index in range(1, len(lower)):
            if lower[index] in THIRD_PERSON or lower[index] in PAST_OR_PRESENT or lower[index].endswith("ed"):
                return index
    return -1


def _opens_with_verb(passage: Passage, lower: Sequence[str], is_title: bool) -> bool:
    """Whether the subject is left out before the verb: “Opened a centre”, “and [he] walked to the back”."""
    if len(lower) < _FEWEST:
        return False
    word = lower[0]
    is_past = word in PAST_ONLY or word in PAST_OR_PARTICIPLE or (word.endswith("ed") and len(word) > 4)
    has_object = lower[1] in DETERMINERS or lower[1][:1].isdigit()
    if not passage.words[0].is_capital and not is_title:
        return is_past or (word in THIRD_PERSON and (has_object or lower[1] == "to"))
    return has_object and (is_past or (is_title and word in THIRD_PERSON))


_FEWEST = 3
"""Words of a statement that can go without its subject."""
_SUBORDINATES = words("who which that when as after before because if and but while what how where whose")


def _behind_participle(passage: Passage, lower: Sequence[str], index: int) -> int:
    """The verb behind a participle that only describes the subject: “data published on Thursday showed”."""
    word = lower[index]
    is_participle = (word in PARTICIPLES and word not in PAST_OR_PRESENT) or word.endswith("ed")
    if word in CHANGES or word in MEASURES:
        return index
    is_set_off = "," in passage.words[index].mark
    opens_phrase = is_set_off or (index + 1 < len(lower) and lower[index + 1] in PREPOSITIONS)
    if not is_participle or not opens_phrase:
        return index
    commas = int("," in passage.words[index].mark)
    for later in range(index + 2, min(len(lower), index + _DESCRIBED)):
        commas += "," in passage.words[later].mark
        if lower[later] in _SUBORDINATES:
            return index
        if passage.finite[later]:
            return later if commas in (0, 2) else index
    return index


_DESCRIBED = 16
"""Words within which the verb of a sentence follows a participle that describes its subject."""


def has_deed(lower: Sequence[str], verb: int) -> bool:
    """Whether a form of `be` or `have` stands before a participle of doing: “were killed”, “has closed”."""
    return find_deed(lower, verb) >= 0


def find_deed(lower: Sequence[str], verb: int) -> int:
    """Where the participle of doing stands behind a form of `be` or `have`; -1 where there is none."""
    for place in range(verb + 1, min(len(lower), verb + 5)):
        word = lower[place]
        if _is_state(lower[verb], word):
            return -1
        if word in PARTICIPLES or (word.endswith("ed") and len(word) > 3):
            return place
        if not (word.endswith("ly") or word in _BETWEEN):
            return -1
    return -1


def _is_state(auxiliary: str, word: str) -> bool:
    """Whether a participle says how something is: “is located”, “were pleased”, but not “has sold”."""
    if auxiliary in HAVE:
        return word in _NO_DEEDS
    if word in _DONE_IN_THE_PAST and auxiliary in ("was", "were"):
        return False
    return word in LOOKS or word in MEASURES or _is_unlike(word)


_NO_DEEDS = words("known needed meant supposed")
"""Participles that tell no deed, also behind `has`."""
_DONE_IN_THE_PAST = words("sold barred used located divided")
"""Participles of a state behind `is`, of a deed behind `was`."""


def _is_unlike(word: str) -> bool:
    """Whether a participle with `un-` says how something is: “unconvinced”, but not “unveiled”."""
    return word.startswith("un") and word not in BASES and word[:-1] not in BASES and word[:-2] not in BASES


_BETWEEN = words(
    "not been also now already never since being still just all both last first later twice once long often even ever to be only no then initially"
)
"""Words that may stand between an auxiliary and its participle."""
