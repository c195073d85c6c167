"""Par: a line of the seed, or several that were one before they were wrapped; its kind is not known yet."""

from __future__ import annotations

import re
from dataclasses import dataclass

from digest.seed import Span

MANY_WORDS = 100
"""Longer pars are all alike to the rules: they are prose."""

_FIGURE = re.compile(r"\S*\d\S*")
_SENTENCE_END = re.compile(r"[.!?…]['\"’”»)\]]*\s")
_CLOSERS = "'\"’”»)]*_"


@dataclass(frozen=True, slots=True)
class Par:
    """Words that stand together, with what tells of their place."""

    span: Span
    """Without white space around it, bullet glyph and heading hashes."""
    text: str
    """Its words on one line, for reading; positions in it mean nothing."""
    low: str
    """The same in small letters."""
    words: int
    """How many, `MANY_WORDS` at most."""
    glyph: str = ""
    """The bullet before it, or nothing."""
    level: int = 0
    """Of a Markdown heading, 1 to 6; else 0."""
    gap: bool = False
    """Whether a blank line stands above it."""


def is_sentence_like(par: Par) -> bool:
    """Whether the par ends as a sentence does."""
    return par.text.rstrip(_CLOSERS).endswith((".", "!", "?", "…"))


def ends_with_full_stop(par: Par) -> bool:
    """Whether the par ends with a full stop, behind which quotation marks may close; an ellipsis is none."""
    bare = par.text.rstrip(_CLOSERS)
    return bare.endswith(".") and not bare.endswith("...")


def is_prose(par: Par) -> bool:
    """Whether the par reads like a paragraph: whole sentences, not a title, an item or a teaser that breaks off."""
    if par.glyph or par.level or par.words < 4:
        return False
    if ends_with_full_stop(par):
        return True
    if par.words >= MANY_WORDS:
        return _SENTENCE_END.search(par.text) is not None
    return par.words >= 12 and (is_sentence_like(par) or par.text.endswith(":")) and not is_cut_off(par)


def is_cut_off(par: Par) -> bool:
    """Whether the par breaks off like a teaser."""
    return par.text.endswith(("…", "...", "[…]", "[...]"))


def is_row(par: Par) -> bool:
    """Whether so many of few words are figures that the line is a score or a row of a table."""
    return par.words <= 14 and 5 * len(_FIGURE.findall(par.text)) >= 2 * par.words
