"""Emphasis: a passage as Markdown, the words in bold that set it apart from another."""

from __future__ import annotations

import difflib
import re
from functools import lru_cache

from digest.piece import shorten, spell
from digest.prose import escape_prose
from digest.register import fold_words

ONE_WORDING = 0.5
"""Share of words, in order, above which two texts are wordings of one thing."""
_SMALL_NUMBER = re.compile(r"\b(?:\d|10)\b")
_PERIODS = {"10 years": "decade", "100 years": "century"}
"""Points that a sentence may name in a word of its own."""


@lru_cache(maxsize=1 << 14)  # a note and the page of its claim set the same two beside each other
def compare_words(words: str, other: str) -> str:
    """`other` as escaped Markdown, with the words in bold that `words` does not have there.

    Only where the two are wordings of one thing: of statements that share few
    words, all would be bold, and nothing told.
    """
    here, there = words.split(), other.split()
    folded = [fold_words(word) for word in here], [fold_words(word) for word in there]
    matcher = difflib.SequenceMatcher(None, folded[0], folded[1], autojunk=False)
    if matcher.ratio() < ONE_WORDING:
        return escape_prose(other)
    pieces: list[str] = []
    for tag, _, _, start, end in matcher.get_opcodes():
        run = escape_prose(" ".join(there[start:end]))
        if run:
            pieces.append(run if tag == "equal" else f"**{run}**")
    return " ".join(pieces)


@lru_cache(maxsize=1 << 14)
def emphasise(words: str, point: str, against: str, limit: int) -> str:
    """A sentence as escaped Markdown, what sets it apart in bold; cut around that where it is too long.

    `point` are the words a rule named; where the sentence does not have them as they are, the words that `against`
    does not have are set apart instead.
    """
    folded = " ".join(words.split())
    found = _find(folded, point)
    if found is None:
        shown = shorten(folded, limit)
        return compare_words(shorten(against, limit), shown) if against else escape_prose(shown)
    before, after = folded[: found.start()], folded[found.end() :]
    room = max(0, limit - len(found.group()))
    if len(folded) > limit:
        before = _keep_end(before, max(room // 2, room - len(after)))
        after = _keep_start(after, max(room // 2, room - len(before)))
    return f"{_beside(before)}**{escape_prose(found.group())}**{_beside(after)}"


def _find(words: str, point: str) -> re.Match[str] | None:
    """Where whole words of a sentence are the point, be it in words: `2 to 4 years` as numerals, `10 years` as a decade."""
    return next((found for pattern in _patterns_of(point) if (found := pattern.search(words))), None)


@lru_cache(maxsize=1 << 12)  # a point is looked for often, and compiling costs more than looking
def _patterns_of(point: str) -> tuple[re.Pattern[str], ...]:
    """What finds a point in a sentence, as it is first."""
    in_words = _SMALL_NUMBER.sub(lambda match: spell(int(match.group())), point)
    forms = (each.strip() for each in (point, in_words, _PERIODS.get(point, "")))
    return tuple(
        re.compile(rf"(?<!\w){re.escape(form)}(?!\w)", re.IGNORECASE) for form in dict.fromkeys(forms) if form
    )


def _keep_end(text: str, limit: int) -> str:
    """The last words of a text, … before them where something was left out."""
    return text if len(text) <= limit else f"… {text[len(text) - limit :].partition(' ')[2]}"


def _keep_start(text: str, limit: int) -> str:
    """The first words of a text, … behind them where something was left out; a space at its start stays."""
    space = " " if text[:1].isspace() else ""
    return space + shorten(text, max(2, limit)) if len(text) > limit else text


def _beside(text: str) -> str:
    """Text beside the words in bold, escaped, with the space between them, which escaping takes off the ends."""
    before = " " if text[:1].isspace() else ""
    after = " " if text[-1:].isspace() and text.strip() else ""
    return f"{before}{escape_prose(text)}{after}"
