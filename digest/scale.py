"""Scale: the ratings of a digest in its own order, under its own names and definitions; their ids never change."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from digest.problem import one_line
from digest.rating import MEANINGS, RATINGS
from digest.vocabulary import STATES, WITHDRAWN

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
    order = _arrange([rating for rating in told if rating in RATINGS])
    return Scale(
        tuple((rating, names[rating]) for rating in order),
        tuple((rating, meanings[rating]) for rating in order),
    )


def _fault_of(name: object, rating: str, names: Mapping[str, str]) -> str:
    """What keeps a name from being told apart from a draft, a comparison or another rating; empty when nothing does."""
    if not isinstance(name, str) or not any(c.isalnum() for c in name):
        return "has no name"
    folded = _fold(name)
    if folded in STATES:
        return f"is called “{one_line(name, 40)}”, which is a word for what a machine found"
    if folded.split(" ")[0].startswith(DRAFT) or folded == WITHDRAWN.casefold():
        return f"is called “{one_line(name, 40)}”, which reads as something else than a rating"
    twin = next((other for other, told in names.items() if other != rating and _fold(told) == folded), None)
    return f"has the name of `{twin}`" if twin else ""


def _fold(name: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())


def _arrange(named: list[str]) -> list[str]:
    """All ids: those in `named` in its order, in the places they have between them by default."""
    waiting = iter(named)
    return [next(waiting) if rating in named else rating for rating in RATINGS]
