"""Finite verb: the words of a passage, and which of them are the verbs of its clauses.

Nothing here knows what a sentence means; a verb is told by its form and by the words beside it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from digest.data import words
from digest.data.speech import VERBS
from digest.data.verbs import (
    AUXILIARIES,
    BASES,
    NOUNS_TOO,
    PAST_ONLY,
    PAST_OR_PARTICIPLE,
    PAST_OR_PRESENT,
    THIRD_PERSON,
)
from digest.seed import Span

_WORD = re.compile(r"[^\W_]+(?:[-'’.,&/][^\W_]+)*|[$£€¥]\d[\d.,]*\w*")
_CURLY = str.maketrans("’", "'")


class Word(NamedTuple):
    """One word of a passage; a tuple, because a text has very many."""

    start: int
    end: int
    lower: str
    """In small letters, with a straight apostrophe."""
    is_capital: bool
    mark: str
    """Punctuation between it and the word before it, without spaces."""


def read_words(text: str, span: Span) -> list[Word]:
    """The words of a passage in order."""
    found: list[Word] = []
    position = span.start
    for match in _WORD.finditer(text, span.start, span.end):
        word, (start, end) = match.group(), match.span()
        mark = text[position:start].strip() if start - position > 1 else ""
        lower = word.lower()
        if "’" in lower:
            lower = lower.translate(_CURLY)
        found.append(Word(start, end, lower, word[0].isupper(), mark))
        position = end
    return found


def reach(row: Sequence[Word], start: int, end: int) -> tuple[int, int]:
    """The words of a row between two places, half-open."""
    starts = [word.start for word in row]
    return bisect_left(starts, start), bisect_left(starts, end)


DETERMINERS = words(
    "the a an this that these those its his her their our my your no some any each every both all another such"
)
PREPOSITIONS = words(
    "of in on at by for with from to into over under about against between among during through as than per via"
    " without within off near across around behind beyond despite including after before since until upon"
)
SUBJECT_PRONOUNS = words(
    "he she it they we i you who which that there this these those what nobody everyone one"
)
_WITH_AUXILIARY = re.compile(
    r"(?:he|she|it|they|we|i|you|who|that|there|what|here|where|how)'(?:s|re|ve|ll|d|m)\Z|\w+'ll\Z"
)
NO_VERBS = words(
    "hundred need speed seed feed greed breed indeed deed red bed united limited associated so-called unnamed"
    " armed unprecedented aged related unemployed skilled"
)
"""Words that look like verbs in the past and stand before nouns more often."""


_VERBS_AT_TIMES = words(
    "alleged continued increased reported proposed planned expected combined detailed advanced estimated retired used"
)
"""The same where something behind them shows that they are verbs: “reported no delays”."""


_LIKE_VERBS = frozenset().union(
    AUXILIARIES, BASES, PAST_ONLY, PAST_OR_PARTICIPLE, PAST_OR_PRESENT, THIRD_PERSON, _VERBS_AT_TIMES
)
"""Words with the form of a verb, beside those in `-ed` or with an apostrophe; no other is looked at."""


_NO_ING_FORMS = words(
    "thing something anything nothing everything plaything during king ring string spring wing"
    " morning evening sterling ceiling sibling darling pudding herring viking ping bling"
)
"""Words that end as a verb in `-ing` does and are none."""


def is_ing_form(lower: str) -> bool:
    """Whether a word in small letters may be the `-ing` of a verb: “leaving”, and not “everything”."""
    return lower.endswith("ing") and len(lower) > 4 and lower not in _NO_ING_FORMS


_NOUNS_IN_LY = words(
    "family daily weekly monthly quarterly assembly ally rally supply reply bully july italy anomaly monopoly fly belly jelly"
)
"""Nouns that end like adverbs."""


def is_ly_form(lower: str) -> bool:
    """Whether a word in small letters may be an adverb by its end: “widely”, and not “family”."""
    return lower.endswith("ly") and len(lower) > 4 and lower not in _NOUNS_IN_LY


def _has_object(row: Sequence[Word], index: int) -> bool:
    """Whether an object, a phrase or a clause follows a verb."""
    if index + 1 >= len(row):
        return not row[index].mark
    after = row[index + 1].lower
    if row[index].lower == "used" and _looks_plural(after) and not row[index + 1].mark:
        return row[index - 1].lower not in THIRD_PERSON and not row[index - 1].lower.endswith("ed")
    if row[index].lower == "proposed" and after.endswith("ing") and not row[index + 1].mark:
        return True  # “the board proposed cutting 40 jobs”
    return after in DETERMINERS or after in PREPOSITIONS or after == "no" or after[:1] in "0123456789$£€"


def find_finite(row: Sequence[Word]) -> list[bool]:
    """For each word, whether it is the verb of a clause."""
    long = [word for word in row[1:] if word.end - word.start > 3]
    in_title_case = len(long) > 2 and 2 * sum(word.is_capital for word in long) > len(long)
    found = [
        (word.lower in _LIKE_VERBS or word.lower.endswith("ed") or "'" in word.lower)
        and _is_finite(row, index, in_title_case)
        for index, word in enumerate(row)
    ]
    if not any(found):
        plain = next((index for index in range(1, len(row)) if _is_plain_present(row, index)), -1)
        if plain >= 0:
            found[plain] = True
    return found


_MANY = words("people men women children police troops crew staff media")


def _is_plain_present(row: Sequence[Word], index: int) -> bool:
    """Whether a plain form is the only verb there can be: “seven museums hold work”, “France, Spain end talks”."""
    word, before = row[index], row[index - 1]
    if word.lower not in BASES or word.mark or (word.is_capital and not before.is_capital):
        return False
    if index + 1 < len(row) and row[index + 1].lower == "of":
        return False
    is_many = before.lower in _MANY or (
        before.lower.endswith("s")
        and not before.lower.endswith(("ss", "us", "'s"))
        and before.lower != "news"
    )
    is_name = before.is_capital and not word.is_capital and index > 1
    return is_many or is_name


def _is_finite(row: Sequence[Word], index: int, in_title_case: bool) -> bool:
    """Whether a word is the verb of a clause, as its form and its neighbours tell."""
    lower = row[index].lower
    before = row[index - 1].lower if index else ""
    if lower == "am" and before[:1].isdigit():
        return False  # “3:40 am”
    if lower in AUXILIARIES:
        if lower in ("have", "do") and before == "to":
            return False
        return not (row[index].is_capital and lower in ("may", "will") and index > 0)
    if lower in PAST_ONLY:
        return True
    if "'" in lower:
        return _WITH_AUXILIARY.match(lower) is not None
    if row[index].is_capital and index and not in_title_case:
        return False  # part of a name
    if "-" in lower and not lower.startswith(_PREFIXES):
        return False  # “state-owned”
    if lower in PAST_OR_PRESENT:
        return (
            bool(before)
            and before not in DETERMINERS
            and before not in PREPOSITIONS
            and not _ends_possessive(before)
            and not (row[index + 1 : index + 2] and row[index + 1].lower == "of")  # “the fourth set of rules”
        )
    if lower in _VERBS_AT_TIMES:
        return _can_follow_subject(row, index) and _has_object(row, index)
    if lower in PAST_OR_PARTICIPLE or (lower.endswith("ed") and len(lower) > 3 and lower not in NO_VERBS):
        return _can_follow_subject(row, index) and not _describes(row, index)
    if lower in THIRD_PERSON:
        return _is_present(row, index)
    if lower in BASES and before in ("they", "we", "i", "you", "who", "to"):
        return before != "to"
    if lower in BASES:
        return _follows_plural(row, index)
    return False


_PREFIXES = ("re-", "co-", "pre-", "de-", "over-", "under-", "out-")
"""With a hyphen behind them a verb is still a verb."""
_BEFORE_NOUN = words("more most other many new and or two three four five six seven eight nine ten")
BEFORE_VERB = words(
    "also then later now never still often sometimes always once twice soon again even instead"
)
_BEHIND_AUXILIARY = words("already ever just only yet well long since first last better all both almost")
"""With `BEFORE_VERB`, what stands between an auxiliary and its participle: “was already flattened”."""
_ABOUT = words("about around over under some up")
"""With a number behind them they open an object: “kills about 16,000”."""
_ADVERBS = words("next again only still now also not up down out off back away home ahead just well")


def _ends_possessive(word: str) -> bool:
    return word.endswith("'s") or word.endswith("s'")


def _can_follow_subject(row: Sequence[Word], index: int) -> bool:
    """Whether `-ed` follows what can be its subject: not an article, a preposition, a form of `be` or `have`."""
    if not index:
        return False
    before = row[index - 1].lower
    if before in DETERMINERS and before not in ("that", "this", "these", "those", "all", "both"):
        return False
    if before in AUXILIARIES or before in PREPOSITIONS or _ends_possessive(before):
        return False
    if (
        before == "that"
        and index > 1
        and (
            VERBS.get(row[index - 2].lower, _NO_TELLING)[1] in ("past", "s") or row[index - 2].lower == "say"
        )
    ):
        return False  # “said that improved devices will help”
    is_adverb = is_ly_form(before) or before in BEFORE_VERB or before in _BEHIND_AUXILIARY
    if is_adverb and index > 1 and row[index - 2].lower in AUXILIARIES:
        return False
    return before not in (
        "being",
        "been",
        "be",
        "newly",
        "more",
        "most",
        "having",
        "not",
        "and",
        "or",
        "when",
        "if",
        "once",
        "get",
        "got",
    )


_NO_TELLING = ("", "", False)
_SETS_BESIDE = words("compared based")
_MOVES = words("passed stopped dropped abided died lived slipped sailed walked")
"""Verbs of motion and the like with which `by` is no agent."""
_AMOUNTS = words(
    "about around nearly almost more less half two three four five six seven eight nine ten a an some up over"
)
_NAMES_IT = words("dubbed titled entitled nicknamed")
"""Participles behind which stands what somebody or something is called."""
"""Participles that with a preposition right behind them say more of what stands before: “900 pages compared to 2,000”."""


def _describes(row: Sequence[Word], index: int) -> bool:
    """Whether a word in `-ed` only says more of a noun: “900 pages compared to 2,000”, “7 connected devices”."""
    if row[index].lower in _NAMES_IT and index + 1 < len(row):
        before, word = row[index - 1], row[index + 1]
        is_name = word.is_capital or word.mark.strip("“\"‘'") != word.mark
        return (
            is_name and not before.is_capital and before.lower.endswith("s")
        )  # “cameras dubbed “Smart City””
    if index + 1 >= len(row) or row[index + 1].mark:
        return False
    after = row[index + 1].lower
    if row[index].lower in _SETS_BESIDE:
        return after in PREPOSITIONS
    if after == "by" and index + 2 < len(row) and row[index].lower not in _MOVES:
        amount = row[index + 2].lower
        measured = amount[:1] in "0123456789$£€" or amount in _AMOUNTS or is_ing_form(amount)
        return not measured and row[index - 1].lower not in SUBJECT_PRONOUNS  # “damage caused by the storm”
    counted = row[index - 1].lower.isdigit() and row[index].lower.endswith("ed")
    return counted and after.endswith("s") and after not in PREPOSITIONS and after not in DETERMINERS


def _is_present(row: Sequence[Word], index: int) -> bool:
    """Whether a word such as `plans` is a verb: by its subject before and its object after."""
    if not index:
        return False
    before = row[index - 1]
    if (
        (before.lower in DETERMINERS and before.lower not in ("that", "this"))
        or before.lower in PREPOSITIONS
        or _ends_possessive(before.lower)
    ):
        return False
    if before.lower in SUBJECT_PRONOUNS:
        return index + 1 >= len(row) or row[index + 1].lower not in AUXILIARIES
    if before.lower in BEFORE_VERB or is_ly_form(before.lower):
        return True
    if before.lower.isdigit() or before.lower in _BEFORE_NOUN:
        return False
    if index + 1 >= len(row):
        return False
    after = row[index + 1]
    if after.mark:
        return False
    if row[index].lower == "helps" and after.lower in BASES:
        return True  # “helps keep the peace”
    if after.lower in AUXILIARIES or (after.lower in BASES and row[index].lower in NOUNS_TOO):
        return False
    if after.lower == "to" and index + 2 < len(row) and row[index + 2].lower in BASES:
        return True
    if after.lower in _ABOUT and index + 2 < len(row) and row[index + 2].lower[:1] in "0123456789$£€":
        return True
    if after.lower in PREPOSITIONS:
        return before.is_capital or row[index].lower not in NOUNS_TOO
    opens_object = after.lower in DETERMINERS or after.lower[:1].isdigit() or after.lower[:1] in "$£€"
    opens_object = opens_object or after.lower in _ADVERBS or _looks_plural(after.lower)
    return opens_object or (before.is_capital and not after.is_capital) or after.is_capital


def _looks_plural(lower: str) -> bool:
    return lower.endswith("s") and not lower.endswith(("ss", "us", "'s")) and lower not in THIRD_PERSON


def _follows_plural(row: Sequence[Word], index: int) -> bool:
    """Whether a plain form such as `pay` has a plural before it and an object after it: “passengers pay the fare”."""
    if not index or index + 1 >= len(row):
        return False
    before, after = row[index - 1].lower, row[index + 1]
    if (
        not before.endswith("s")
        or before.endswith(("ss", "us", "'s"))
        or len(before) < 4
        or (before in THIRD_PERSON and before not in NOUNS_TOO)
    ):
        return False
    return not after.mark and (
        after.lower in DETERMINERS
        or after.lower[:1].isdigit()
        or after.lower in PREPOSITIONS
        or is_ly_form(after.lower)
    )
