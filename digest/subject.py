"""Subject: who or what a statement is about, where its own words leave that to those before them.

“The crew turned back and | landed in Orm” says it once for two; “The club, | which nearly folded, …” refers to it.
"""

from __future__ import annotations

from collections.abc import Sequence

from digest.data import words
from digest.data.days import MONTHS, WEEKDAYS
from digest.data.speech import TIMES
from digest.data.verbs import AUXILIARIES, BASES, PAST_ONLY, PAST_OR_PARTICIPLE
from digest.finite import BEFORE_VERB, DETERMINERS, NO_VERBS, PREPOSITIONS, Word, is_ly_form
from digest.seed import Span

LONGEST = 8
"""Words; a longer one would stand in the way of what is stated."""
_REACH = 4
"""Words behind a participle among which the verb stands that it is no part of."""
_LONGEST_NOUN = 6
"""Words of a noun with its article: “the third-best pitching prospect”."""
_JOINS = words("and but")
_RELATIVES = words("who which whose")
_INNER = words(
    "who which whose whom that where when if because while although though as after before since until whether what how why"
)
"""Words that open a clause inside another, whose subject the next verb may share."""
_OF_A_CLAUSE = words("means meant would may might could")
"""Verbs behind a `which` that goes back to a whole clause: “by 2029, which would mean 75,000 a year”."""
_WHERE = words("in at on of from for near inside")
"""Prepositions behind which stands no one who acts."""
_PLURALS = words("are were have do")
"""Verbs that one name alone does not go with."""
_PLACES_TOO = words("outside inside elsewhere nearby back home")
"""Places, not names, also where they open a sentence."""
_NO_NOUN = _INNER | AUXILIARIES | PAST_ONLY | (PREPOSITIONS - {"of"}) | words("and but or not to said")
"""Words that no noun with its article reaches over."""
_TIMES_TOO = words("ago weekend night morning afternoon evening summer winter spring autumn")
"""What may end a time, beside days of the week."""
_OPENERS = _INNER | PREPOSITIONS | words("yesterday today there here then once and but or so yet")
"""Words with which something other than the subject begins."""


def left_out_subject(
    row: Sequence[Word], finite: Sequence[bool], before: int, first: int, kept: Span | None = None
) -> Span | None:
    """The subject of a statement that begins at `first` with its verb, from the one before it, which begins at `before`.

    None where it has one of its own, or where it is not plain. `kept` is the
    subject that the one before was lent itself: of three verbs, the third has
    that of the first.
    """
    if not first:
        return None
    if before + 2 >= first or row[first - 1].lower not in _JOINS or not begins_with_verb(row, finite, first):
        return None
    if kept is not None:
        return kept
    if before and row[before - 1].lower in _INNER:
        return None  # “While the panel met the price rose and …”
    aside = _aside(row, before, first - 1)
    own = [i for i in range(before, first - 1) if i not in aside]
    verb = next((i for i in own if finite[i]), -1)
    if verb <= before or any(row[i].lower in _INNER for i in own):
        return None
    commas = [i for i in range(before + 1, verb + 1) if "," in row[i].mark]
    begin, end = before, commas[0] if commas else verb
    opening = row[before].lower
    if opening in _OPENERS or is_ly_form(opening) or opening.endswith(("ing", "ed")):
        if len(commas) != 1 or row[commas[0]].lower in _OPENERS:
            return None
        begin, end = commas[0], verb  # “In March, the board met and …”
    elif commas and commas[-1] != verb:
        return None  # “Wheat, rice and maize fell in May and …”: no comma closes what it opens
    day = next((i for i in range(begin + 1, end) if row[i].lower.capitalize() in WEEKDAYS), end)
    end = min(end, day - (row[day - 1].lower == "on")) if day < end else end
    while end > begin + 1 and (row[end - 1].lower in BEFORE_VERB or is_ly_form(row[end - 1].lower)):
        end -= 1
    if not begin < end <= begin + LONGEST:
        return None
    return Span(row[begin].start, row[end - 1].end)


def tell_with(subject: str, stated: str) -> str:
    """What is stated with its subject in brackets, which stand for the `which` or `whose` it begins with."""
    first, _, rest = stated.partition(" ")
    if first.lower() == "whose":
        subject += "’" if subject.endswith("s") else "’s"
    shown = f"[{subject[0].upper()}{subject[1:]}]"
    return f"{shown} {rest if first.lower() in _RELATIVES else stated}"


def antecedent(row: Sequence[Word], finite: Sequence[bool], relative: int) -> Span | None:
    """Whom or what a relative clause behind a comma says more of: “the club” of “The club, which nearly folded, …”.

    The name right before it, with an age between them or not, or the noun with its
    article; None where neither is plain, as behind a whole clause, or where it is
    no subject: “which the court threw out”.
    """
    last = relative - 1
    if last < 0 or row[relative].mark[-1:] != "," or row[relative].lower not in _RELATIVES:
        return None
    if row[relative].lower != "whose" and not begins_with_verb(row, finite, relative + 1):
        return None
    if row[last].lower.isdigit() and row[last].mark == "," and last:
        last -= 1  # “Ann Lee, 67, who”
    elif row[last].mark.strip("-"):
        return None
    if row[relative + 1].lower in _OF_A_CLAUSE or _is_time(row, last):
        return None
    is_name = row[last].is_capital and row[last].lower.capitalize() not in MONTHS
    first = _name_start(row, last) if is_name else _noun_start(row, finite, last)
    if first is None or last - first >= LONGEST:
        return None
    before = row[first - 1].lower if first else ""
    if before == "of" and first > 1 and row[first - 2].lower == "one":
        first -= 2
    elif row[relative].lower != "which" and any(
        word.lower in _WHERE for word in row[max(0, first - 2) : first]
    ):
        return None  # “say officials in Orm, who”, “Ann Lee of Hale in the north of Orm, whose”
    if is_name and before in ("and", "or") and row[relative + 1].lower in BASES | _PLURALS:
        return None
    return Span(row[first].start, row[relative - 1].end)


def _is_time(row: Sequence[Word], last: int) -> bool:
    """Whether words before a relative clause end with when it was: “opened on Tuesday, which”, “closed last week, which”."""
    return row[last].lower in TIMES | _TIMES_TOO and (last < 1 or row[last - 1].lower not in ("the", "a"))


def _name_start(row: Sequence[Word], last: int) -> int | None:
    """Where the words with capitals begin that end with one."""
    first = last
    while first and row[first - 1].is_capital and not row[first].mark.strip("-&.'’"):
        first -= 1
    if first > 1 and row[first - 1].lower == "for" and row[first - 2].is_capital:
        return _name_start(row, first - 2)  # “the Institute for Fair Rents”
    if first < last and row[first].lower in PREPOSITIONS:
        first += 1  # “In Orm, where”
    elif first and row[first - 1].lower == "the":
        first -= 1
    return None if first == last == 0 and row[0].lower in _OPENERS | _PLACES_TOO else first


def _noun_start(row: Sequence[Word], finite: Sequence[bool], last: int) -> int | None:
    """Where the noun that ends with a word begins, with its article."""
    for first in range(last, max(-1, last - _LONGEST_NOUN), -1):
        lower = row[first].lower
        if lower in DETERMINERS:
            return first if first < last else None
        if finite[first] or lower in _NO_NOUN or (first and row[first].mark.strip("-'’")):
            return None
        if not first:
            return 0 if lower not in _OPENERS | _PLACES_TOO else None  # “Settlement talks, which broke off”
    return None


def _aside(row: Sequence[Word], first: int, last: int) -> range:
    """The relative clause set between commas among words: “The chain, which sells tea, closed”."""
    opening = (i for i in range(first + 1, last) if "," in row[i].mark and row[i].lower in _RELATIVES)
    begin = next(opening, last)
    end = next((i for i in range(begin + 1, last + 1) if "," in row[i].mark), -1)
    return range(begin, end) if end > 0 else range(0)


def begins_with_verb(row: Sequence[Word], finite: Sequence[bool], first: int) -> bool:
    """Whether a statement begins with its verb, or with an adverb and its verb."""
    if first >= len(row):
        return False
    lower = row[first].lower
    if (lower in BEFORE_VERB or is_ly_form(lower)) and first + 1 < len(row):
        first += 1
        lower = row[first].lower
    if finite[first] or lower in AUXILIARIES or lower in PAST_ONLY:
        return True
    is_past = lower in PAST_OR_PARTICIPLE or (lower.endswith("ed") and lower not in NO_VERBS)
    return is_past and not any(finite[first + 1 : first + _REACH])  # “and closed shops reopened”
