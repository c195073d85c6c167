"""Wordpiece: the pieces of words by which a BERT model reads a text, as numbers."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

VOCABULARY = Path(__file__).parent / "data" / "bert_vocabulary.txt"
_START, _END, _UNKNOWN = "[CLS]", "[SEP]", "[UNK]"
_GOES_ON = "##"
"""What a piece begins with that is not the first of its word."""
_LONGEST_WORD = 100
"""Letters from which the model takes a word for an unknown one."""
_MOST = 256
"""Pieces of a text that the model was trained to read; what comes behind is left off."""


@cache
def read_vocabulary() -> Mapping[str, int]:
    """The number of each piece: its line in the vocabulary, from 0."""
    lines = VOCABULARY.read_text(encoding="utf-8").split("\n")
    return {piece: number for number, piece in enumerate(lines) if piece}


def pieces_of(text: str) -> list[int]:
    """Numbers of the pieces of a text, with those that mark its beginning and its end."""
    vocabulary = read_vocabulary()
    found = [number for word in _words(text) for number in _split(word, vocabulary)]
    return [vocabulary[_START], *found[: _MOST - 2], vocabulary[_END]]


def _words(text: str) -> Iterator[str]:
    """Words in small letters without accents; each mark and each Chinese character is a word of its own."""
    word = ""
    for letter in unicodedata.normalize("NFD", text.lower()):
        category = unicodedata.category(letter)
        if category == "Mn" or (category[0] == "C" and not letter.isspace()):
            continue
        stands_alone = _is_mark(letter, category) or "\u4e00" <= letter <= "\u9fff"
        if (letter.isspace() or stands_alone) and word:
            yield word
            word = ""
        if stands_alone:
            yield letter
        elif not letter.isspace():
            word += letter
    if word:
        yield word


def _is_mark(letter: str, category: str) -> bool:
    """Whether a character is punctuation, as BERT counts it: `$`, `+` and the like are, other symbols are not."""
    return category[0] == "P" or (
        letter.isascii() and letter.isprintable() and not letter.isalnum() and letter != " "
    )


def _split(word: str, vocabulary: Mapping[str, int]) -> list[int]:
    """The longest known piece, and so on with what is left; one unknown piece where that does not come out even."""
    found: list[int] = []
    start = 0
    while start < len(word) <= _LONGEST_WORD:
        goes_on = _GOES_ON if start else ""
        end = next(
            (end for end in range(len(word), start, -1) if goes_on + word[start:end] in vocabulary), start
        )
        if end == start:
            break
        found.append(vocabulary[goes_on + word[start:end]])
        start = end
    return found if start == len(word) else [vocabulary[_UNKNOWN]]
