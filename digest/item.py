"""Item: a word, a mark, a name or a whole quotation of one sentence, as the finding of sources reads it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Literal, NamedTuple

from digest.name import Name
from digest.seed import Span

ItemKind = Literal["word", "name", "mark", "quote"]
TOKEN = re.compile(r"['’]s\b|\d+(?:[.,:]\d+)+[^\W_]*|[^\W_]+(?:[-.][^\W_]+|['’](?!s\b)[^\W_]+)*|--+|[^\w\s]")
_ABBREVIATED = re.compile(
    r"(?:\.\w+|\b(?:\w{1,2}|inc|corp|ltd|llc|plc|bros|dept|univ|assn|mfg|intl|ave|blvd|est|approx|etc|jan|feb|aug|sept|oct|nov|dec))\Z",
    re.I,
)
"""A shortened word before its point: `Corp. said`, not `the mayor. eBay said`."""
_TITLE_WORDS = frozenset(
    "mr mrs ms dr prof st gen col lt sgt capt sen rep gov rev hon supt insp maj cmdr del det cllr adm pte cpl coun ald "
    "brig cdr pvt pfc spc const atty amb mme mlle msgr smt fr sens reps drs profs messrs govs".split(" ")
)


class Item(NamedTuple):
    """A word, a mark, a name or a whole quotation; a tuple, because a text has very many."""

    kind: ItemKind
    start: int
    end: int
    low: str
    """In small letters; the mark itself; empty for names and quotations."""
    name: Name | None = None
    quotation: int = -1
    """Index of the quotation."""
    capital: bool = False
    """Whether a word begins with a capital letter."""


def read_items(
    text: str, span: Span, names: Iterable[Name], quotes: Iterable[tuple[int, Span]]
) -> list[Item]:
    """The items of a sentence; a quotation is one item, from its opening to its closing mark."""
    pieces: list[Item] = [Item("quote", q.start, q.end, "", None, index) for index, q in quotes]
    edges = [(piece.start, piece.end) for piece in pieces]
    for name in names:
        if not any(start <= name.span.start < end for start, end in edges):
            pieces.append(Item("name", name.span.start, name.span.end, "", name))
    pieces.sort(key=lambda item: item.start)
    items: list[Item] = []
    position = span.start
    for piece in pieces:
        _add_words(text, position, piece.start, items)
        items.append(piece)
        position = max(position, piece.end)
    _add_words(text, position, span.end, items)
    return items


def _add_words(text: str, start: int, end: int, items: list[Item]) -> None:
    if start >= end:
        return
    for match in TOKEN.finditer(text, start, end):
        word = match.group()
        at, stop = match.span()
        if word[0].isalnum():
            items.append(Item("word", at, stop, word.lower(), None, -1, word[0].isupper()))
        elif len(word) > 1 and word[0] != "-":
            items.append(Item("word", at, stop, "'s"))
        elif word == "." and items and items[-1].end == at and _is_point(text, stop, end, items[-1]):
            continue
        elif word not in "*_`~":
            spaced = word == "-" and text[at - 1 : at] == text[stop : stop + 1] == " "
            items.append(Item("mark", at, stop, "–" if spaced or word.startswith("--") else word))


def _is_point(text: str, after: int, end: int, before: Item) -> bool:
    """Whether a full stop only ends a shortened word: `Gov. Lee`, `U.S. officials`, `Corp. said`, `Pa., emailed`."""
    if before.low in _TITLE_WORDS or text[after : after + 1] == ",":
        return True
    if before.name is not None and (
        text[after + 1 : after + 2].islower() or text[after + 1 : after + 2] == "("
    ):
        return before.name.span.of(text).endswith(("Inc", "Corp", "Ltd", "Co", "Jr", "Sr", "Bros"))
    if before.low in ("no", "nos") and text[after : after + 2].strip().isdigit():
        return True
    if "." in before.low and after < end:
        return True
    return text[after + 1 : after + 2].islower() and _ABBREVIATED.search(before.low) is not None
