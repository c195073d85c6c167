"""Subject: who or what a statement is about, where the sentence said it once for two: “The crew turned back and | landed in Orm”."""

from __future__ import annotations

from collections.abc import Sequence

from digest.data import words
from digest.data.days import WEEKDAYS
from digest.data.verbs import AUXILIARIES, PAST_ONLY, PAST_OR_PARTICIPLE
from digest.finite import BEFORE_VERB, NO_VERBS, PREPOSITIONS, Word
from digest.seed import Span

LONGEST = 8
"""Words; a longer one would stand in the way of what is stated."""
_REACH = 4
"""Words behind a participle among which the verb stands that it is no part of."""
_JOINS = words("and but")
_RELATIVES = words("who which whose")
_INNER = words(
    "who which whose whom that where when if because while although though as after before since until whether what how why"
)
"""Words that open a clause inside another, whose subject the next verb may share."""
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
    if before + 2 >= first or row[first - 1].lower not in _JOINS or not _begins_with_verb(row, finite, first):
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
    if row[before].lower in _OPENERS or row[before].lower.endswith(("ly", "ing", "ed")):
        if len(commas) != 1 or row[commas[0]].lower in _OPENERS:
            return None
        begin, end = commas[0], verb  # “In March, the board met and …”
    elif commas and commas[-1] != verb:
        return None  # “Wheat, rice and maize fell in May and …”: no comma closes what it opens
    day = next((i for i in range(begin + 1, end) if row[i].lower.capitalize() in WEEKDAYS), end)
    end = min(end, day - (row[day - 1].lower == "on")) if day < end else end
    while end > begin + 1 and (row[end - 1].lower in BEFORE_VERB or row[end - 1].lower.endswith("ly")):
        end -= 1
    if not begin < end <= begin + LONGEST:
        return None
    return Span(row[begin].start, row[end - 1].end)


def _aside(row: Sequence[Word], first: int, last: int) -> range:
    """The relative clause set between commas among words: “The chain, which sells tea, closed”."""
    opening = (i for i in range(first + 1, last) if "," in row[i].mark and row[i].lower in _RELATIVES)
    begin = next(opening, last)
    end = next((i for i in range(begin + 1, last + 1) if "," in row[i].mark), -1)
    return range(begin, end) if end > 0 else range(0)


def _begins_with_verb(row: Sequence[Word], finite: Sequence[bool], first: int) -> bool:
    """Whether a statement begins with its verb, or with an adverb and its verb."""
    lower = row[first].lower
    if (lower in BEFORE_VERB or lower.endswith("ly")) and first + 1 < len(row):
        first += 1
        lower = row[first].lower
    if finite[first] or lower in AUXILIARIES or lower in PAST_ONLY:
        return True
    is_past = lower in PAST_OR_PARTICIPLE or (lower.endswith("ed") and lower not in NO_VERBS)
    return is_past and not any(finite[first + 1 : first + _REACH])  # “and closed shops reopened”
