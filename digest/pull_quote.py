"""Pull quote: words lifted out of the text to stand apart, and the name below them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from digest.block import Reading
from digest.par import Par, ends_with_full_stop, is_prose
from digest.report import TOKEN
from digest.sign import QUOTED_LINE, QUOTED_WITH_NAME, SPEAKER

_REPORTS = re.compile(
    r"[,:”\"’]\s+(?:\w+\s+){0,4}(?:said|says|told|added|asked)\b|\b(?:said|says|told|added|asked)[^.]{0,40}[:,]?\s*[“\"‘]"
)
"""A line that says whose words it has is no pull quote: those stand bare."""
_LONGEST_PULL_QUOTE = 45
_SHORTEST_REPEAT = 5
_LIKE_ENOUGH = 0.8
"""Share of a pull quote's words that must stand in the paragraph it was cut from."""
_MOST_HOMES = 8
"""Pull quotes that may share three words: a cap, so that a text of one sentence repeated stays quick to read."""


def is_speaker(par: Par) -> bool:
    return par.words <= 14 and not ends_with_full_stop(par) and SPEAKER.match(par.text) is not None


def _is_credit_below(par: Par) -> bool:
    """Whether a line below a quoted line is nothing but the speaker."""
    return not par.glyph and is_speaker(par) and ("," in par.text or par.text[0] in "—–-")


def find_pull_quotes(pars: Sequence[Par], body: int) -> dict[int, Reading]:
    """Short pars that repeat words of a paragraph, or stand in quotation marks above a name."""
    pulls: dict[int, Reading] = {}
    candidates: dict[int, list[str]] = {}
    for i in range(body, len(pars)):
        par = pars[i]
        if par.glyph or par.level or not 3 <= par.words <= _LONGEST_PULL_QUOTE:
            continue
        if QUOTED_WITH_NAME.match(par.text) or (
            i + 1 < len(pars) and QUOTED_LINE.match(par.text) and _is_credit_below(pars[i + 1])
        ):
            pulls[i] = Reading(
                "pull-quote", "pull-quote.credited", "quoted words alone", "the speaker's name follows"
            )
            continue
        tokens = TOKEN.findall(par.low)
        opens_text = i == body and is_prose(par)  # what the text begins with, it may say again at its end
        if len(tokens) >= _SHORTEST_REPEAT and not opens_text and not _REPORTS.search(par.low):
            candidates[i] = tokens
    for i in _find_repeats(pars, body, candidates):
        pulls[i] = Reading(
            "pull-quote", "pull-quote.repeat", "repeats words of another paragraph, shorter than there"
        )
    return pulls


def _find_repeats(pars: Sequence[Par], body: int, candidates: Mapping[int, Sequence[str]]) -> list[int]:
    """Candidates whose words stand, in order and nearly all, in a longer paragraph."""
    homes: dict[tuple[str, str, str], list[int]] = {}
    for i, tokens in candidates.items():
        for three in zip(tokens, tokens[1:], tokens[2:], strict=False):
            homes.setdefault(three, []).append(i)
    best: dict[int, tuple[int, int]] = {}
    for j in range(body, len(pars)):
        longer = candidates.get(j) or TOKEN.findall(pars[j].low)
        shared: Counter[int] = Counter()
        for three in homes.keys() & zip(longer, longer[1:], longer[2:], strict=False):
            for i in homes[three][:_MOST_HOMES]:
                shared[i] += 1
        for i, times in shared.items():
            if len(longer) >= len(candidates[i]) + 4 and times >= 2:
                best[i] = max(best.get(i, (0, 0)), (times, j))
    return [i for i, (_, j) in sorted(best.items()) if _is_cut_from(candidates[i], pars[j])]


def _is_cut_from(tokens: Sequence[str], home: Par) -> bool:
    """Whether nearly all `tokens` stand in order in `home`."""
    return _longest_common(tokens, TOKEN.findall(home.low)) >= _LIKE_ENOUGH * len(tokens)


def _longest_common(short: Sequence[str], long: Sequence[str]) -> int:
    """Length of the longest common subsequence."""
    row = [0] * (len(long) + 1)
    for word in short:
        diagonal = 0
        for j, other in enumerate(long, 1):
            diagonal, row[j] = row[j], diagonal + 1 if word == other else max(row[j], row[j - 1])
    return row[-1]
