"""Scale: the ratings of a digest in its own order, under its own names and definitions; their ids never change."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from digest.data.verdicts import VERDICTS
from digest.problem import one_line
from digest.rating import MEANINGS, RATINGS, UNRATED
from digest.vocabulary import STATES, WITHDRAWN

_SIGNATURE = "checked by"
"""With such words a name would sign for whoever gives the rating."""
_LOOKALIKES = frozenset({"LATIN", "GREEK", "CYRILLIC", "ARMENIAN", "CHEROKEE"})
"""Alphabets that have letters in common to the eye."""
DRAFT = "draft"
"""First word of the name of a rating that nobody signed."""
Complain = Callable[[str, str, str], None]
"""Told the key at fault, what is wrong with it, and how to mend it."""


@dataclass(frozen=True, slots=True)
class Scale:
    """What `ratings` in `mkdocs.yml` makes of the ratings."""

    names: tuple[tuple[str, str], ...] = tuple(RATINGS.items())
    """Id and shown name of each rating, in order."""
    meanings: tuple[tuple[str, str], ...] = tuple(MEANINGS.items())
    """Id and definition of each, in the same order."""


def read_scale(told: object, complain: Complain) -> Scale:
    """The scale that `told` describes: by id a name, or `name` and `meaning`.

    The ids that are named stand in the order in which they are named, in the
    places those ids have by default. A faulty name is left out with a complaint.
    """
    if not isinstance(told, Mapping):
        mend = f"write each as a key with its name, as in accurate: {RATINGS['accurate']}"
        complain("ratings", f"`ratings` is {one_line(repr(told), 40)}", mend)
        return Scale()
    names, meanings = dict(RATINGS), dict(MEANINGS)
    for rating, entry in told.items():
        if rating not in RATINGS:
            shown = one_line(str(rating), 40)
            complain(str(rating), f"there is no rating `{shown}`", f"use one of {', '.join(RATINGS)}")
            continue
        parts = entry if isinstance(entry, Mapping) else {"name": entry}
        name, meaning = parts.get("name", RATINGS[rating]), parts.get("meaning", MEANINGS[rating])
        if fault := _fault_of(name, rating, names):
            mend = f'give it a name of its own in quotation marks, as in {rating}: "{RATINGS[rating]}"'
            complain(rating, f"`{rating}` {fault}", mend)
        else:
            names[rating] = " ".join(name.split())
        if isinstance(meaning, str) and meaning.strip():
            meanings[rating] = " ".join(meaning.split())
        else:
            complain(rating, f"`{rating}` has an empty `meaning`", "write a sentence, or delete the key")
    if fault := _fault_of_unrated(names):
        mend = f'give it a name that rates nothing, in quotation marks, as in {UNRATED}: "{RATINGS[UNRATED]}"'
        complain(UNRATED, f"`{UNRATED}` {fault}", mend)
        names[UNRATED] = RATINGS[UNRATED]
    order = _arrange([rating for rating in told if rating in RATINGS])
    return Scale(
        tuple((rating, names[rating]) for rating in order),
        tuple((rating, meanings[rating]) for rating in order),
    )


def _fault_of(name: object, rating: str, names: Mapping[str, str]) -> str:
    """What keeps a name from being told apart from a draft, a comparison or another rating; empty when nothing does."""
    if not isinstance(name, str) or not any(c.isalnum() for c in name):
        return "has no name"
    shown, folded = one_line(name, 40), _fold(name)
    if not " ".join(name.split()).isprintable():
        return f"is called “{shown}”, which has a character in it that nobody sees"
    if len(_LOOKALIKES.intersection(map(_alphabet_of, name))) > 1:
        return f"is called “{shown}”, which mixes the letters of two alphabets"
    if folded in map(_fold, STATES):
        return f"is called “{shown}”, which is a word for what a machine found"
    first = folded.split(" ")[0]
    if first.startswith(DRAFT) or first == _fold(WITHDRAWN) or _SIGNATURE in folded:
        return f"is called “{shown}”, which reads as something else than a rating"
    for other in names:
        if other != rating and folded in (_fold(names[other]), _fold(RATINGS[other])):
            return f"has the name of `{other}`"
    return ""


def _fault_of_unrated(names: Mapping[str, str]) -> str:
    """What makes a reader take the name of a claim without a rating for a rating; empty when nothing does.

    Names of other ratings may hold each other, as “Mostly accurate” does: a rating stands behind both.
    """
    name = _fold(names[UNRATED])
    shown = one_line(names[UNRATED], 40)
    for other in RATINGS:
        if other != UNRATED and any(_holds(name, _fold(each[other])) for each in (names, RATINGS)):
            return f"is called “{shown}”, which has the name of `{other}` in it"
    return f"is called “{shown}”, which is a verdict" if name in VERDICTS else ""


def _holds(name: str, words: str) -> bool:
    """Whether a folded name has these words in it, whole and side by side."""
    return f" {words} " in f" {name} "


def _fold(name: str) -> str:
    """The words of a name as a hasty reader tells them from others: no accents, no signs, no capitals."""
    letters = unicodedata.normalize("NFKD", name).casefold()
    seen = "".join(each for each in letters if not unicodedata.combining(each))
    return " ".join("".join(each if each.isalnum() else " " for each in seen).split())


def _alphabet_of(letter: str) -> str:
    """The first word of what Unicode calls a letter, which is its alphabet: `LATIN`, `CYRILLIC`."""
    return unicodedata.name(letter, "").split(" ")[0]


def _arrange(named: list[str]) -> list[str]:
    """All ids: those in `named` in its order, in the places they have between them by default."""
    waiting = iter(named)
    return [next(waiting) if rating in named else rating for rating in RATINGS]
