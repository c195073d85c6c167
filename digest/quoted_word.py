"""Quoted word: one word of a quotation, as the article has it and as it is compared."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from digest.data.numerals import ONES
from digest.seed import Span
from digest.wording import words_of

_PIECE = re.compile(r"[^\s\u2014\u2013/-]+[\u2014\u2013/-]*|[\u2014\u2013/-]+")
"""A word with the marks around it; parted behind dashes, hyphens and slashes, so that each part is compared."""
_SCALED = re.compile(r"(\d[\d.]*)(k|m|mn|bn|tn)")
_SCALES = {"k": "thousand", "m": "million", "mn": "million", "bn": "billion", "tn": "trillion"}
_CURRENCIES = {"$": "dollars", "£": "pounds", "€": "euros", "¥": "yen"}
_SENTENCE_END = re.compile(r"[.?!…][\"'”’)\]]*\Z")
_ABBREVIATED = re.compile(
    r"(?:\b[^\W\d_]\.)+\Z|\b(?:Mr|Mrs|Ms|Dr|St|Gov|Sen|Rep|Gen|Prof|No|vs|Inc|Corp|Co|Ltd|Jr|Sr)\.\Z"
)
_BREAKS = re.compile(r"[.?!…]\W*\Z")
"""What stands between two pieces of a quotation of which the second begins a sentence: `,” he said. “`."""
_MARKS = " \t\r\n\u00a0.,;:!?…\"'“”‘’()—–-"


@dataclass(frozen=True, slots=True)
class QuotedWord:
    """One word as it is compared; a contraction makes two, of which the second shows nothing."""

    normal: str
    """In small letters and without marks: `ai` for `A.I.`, `5` for `five`, `percent` for `%`."""
    shown: str
    """As the article has it, with the marks around it; empty for the second half of a contraction."""
    written: str
    """The same, also in the second half of a contraction."""
    span: Span
    """Where it stands in the text it is from."""
    place: int
    """Which piece of a broken quotation it stands in, from 0."""
    is_joined: bool
    """Whether no white space stands before it: the second half of `cutting-edge`."""
    sentence: int
    """Which sentence of the quotation it is in, from 0."""
    opens_sentence: bool
    is_bracketed: bool
    """Whether it stands in square brackets, and is the outlet's own."""

    @property
    def bare(self) -> str:
        """`written` without the marks around it."""
        return self.written.strip(_MARKS)


def read_words(text: str, spans: Sequence[Span]) -> tuple[QuotedWord, ...]:
    """The words of a quotation given in one piece or several, in their order."""
    words: list[QuotedWord] = []
    sentence, opens = 0, True
    for place, span in enumerate(spans):
        if place and _BREAKS.search(text[spans[place - 1].end : span.start]) and not opens:
            sentence, opens = sentence + 1, True
        bracketed, end = False, -1
        for match in _PIECE.finditer(text, span.start, span.end):
            here = Span(match.start(), match.end())
            normals = _normals(text, here)
            if normals == ["cent"] and words and words[-1].normal == "per" and words[-1].place == place:
                words[-1] = replace(_extended(words[-1], text, here.end), normal="percent")
                end = here.end
                continue
            if not normals:
                if words and words[-1].place == place:
                    words[-1] = _extended(words[-1], text, here.end)
                    end = here.end
                continue
            bracketed = bracketed or "[" in match.group()
            for number, normal in enumerate(normals):
                shown = "" if number else match.group()
                words.append(
                    QuotedWord(
                        normal,
                        shown,
                        match.group(),
                        here,
                        place,
                        here.start == end,
                        sentence,
                        opens,
                        bracketed,
                    )
                )
                opens = False
            bracketed = bracketed and "]" not in match.group()
            end = here.end
            if _SENTENCE_END.search(match.group()) and not _ABBREVIATED.search(match.group()):
                sentence, opens = sentence + 1, True
    return tuple(words)


def _extended(word: QuotedWord, text: str, end: int) -> QuotedWord:
    """A word with the loose dash behind it."""
    if not word.shown:
        return word
    span = Span(word.span.start, end)
    return replace(word, shown=span.of(text), written=span.of(text), span=span)


def _normals(text: str, span: Span) -> list[str]:
    """A piece of text as it is compared; empty for loose marks."""
    normals: list[str] = []
    for word in words_of(text, span):
        scaled = _SCALED.fullmatch(word)
        if scaled:
            normals += [scaled.group(1), _SCALES[scaled.group(2)]]
        elif word in ONES:
            normals.append(str(ONES[word]))
        else:
            normals.append(word)
    piece = span.of(text)
    if normals and normals[0][0].isdigit():
        currency = next((name for sign, name in _CURRENCIES.items() if sign in piece), None)
        normals[:0] = [currency] if currency else []
        normals += ["percent"] if "%" in piece else []
    return normals
