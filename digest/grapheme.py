"""Grapheme: what a reader takes for one character, however many code points it has."""

from __future__ import annotations

import unicodedata

_JOINER = "\u200d"
_TAGS = range(0xE0020, 0xE0080)
_SKIN_TONES = range(0x1F3FB, 0x1F400)
_FLAG_LETTERS = range(0x1F1E6, 0x1F200)
_HANGUL_LETTERS = range(0x1100, 0x1200)
_HANGUL_SYLLABLES = range(0xAC00, 0xD7A4)


def start_of_grapheme(text: str, position: int) -> int:
    """The nearest place at or before `position` at which no grapheme is cut."""
    while 0 < position < len(text) and _belongs_together(text[position - 1], text[position]):
        position -= 1
    return position


def end_of_grapheme(text: str, position: int) -> int:
    """The nearest place at or behind `position` at which no grapheme is cut."""
    while 0 < position < len(text) and _belongs_together(text[position - 1], text[position]):
        position += 1
    return position


def _belongs_together(one: str, other: str) -> bool:
    """Whether a cut between two characters may cut a grapheme; in doubt, as in a row of flags, it may."""
    code, before = ord(other), ord(one)
    return (
        unicodedata.category(other) in ("Mn", "Mc", "Me")
        or _JOINER in (one, other)
        or other == "\u200c"
        or code in _TAGS
        or code in _SKIN_TONES
        or (code in _FLAG_LETTERS and before in _FLAG_LETTERS)
        or (code in _HANGUL_LETTERS and (before in _HANGUL_LETTERS or before in _HANGUL_SYLLABLES))
        or (one == "\r" and other == "\n")
    )
