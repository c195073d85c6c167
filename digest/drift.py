"""Drift: marked words that stood in a seed and stand there no longer, and what stands there now.

Words that an editor changed are no drift. To tell the two apart also in later
runs, marks that are not the program's own are kept on record as long as they
stand on their page, from the moment their words were found in the seed.
"""

from __future__ import annotations

import difflib
from collections.abc import Sequence
from dataclasses import dataclass

from digest.annotation import Annotation
from digest.article_page import read_marks, words_shown
from digest.data.numerals import ONES, SCALES, TENS
from digest.disk import StoredPage
from digest.mark import ClaimId
from digest.register import Marked, fold_words
from digest.seed import Span

NEAR = 0.5
"""Share of words in common, in order, from which on a passage may be what became of another."""
_EDGES = ' ,"“”‘’'
"""What a passage need not begin or end with."""
_NUMBER_WORDS = frozenset((*ONES, *TENS, *SCALES))


@dataclass(frozen=True, slots=True)
class Nearest:
    """The passage of a seed that is most like some words."""

    words: str
    line: int
    """1-based, of the seed."""
    has_same_numbers: bool
    """Whether it gives the same numbers in the same order; only then may it be said to be the passage."""


@dataclass(frozen=True, slots=True)
class Drift:
    """Marked words that the seed no longer has."""

    claim: ClaimId
    words: str
    seed: str
    """File name of the seed."""
    nearest: Nearest | None
    stays: bool
    """Whether the words still stand on the page; else the page has followed the seed."""


def find_drifts(
    annotation: Annotation, stored: StoredPage, page: str, fresh: str
) -> tuple[tuple[Drift, ...], str | None]:
    """The drifts of an article, in the order of its page, and the record to keep of its marks.

    Args:
        stored: the page before this run, with all its text.
        page: the same after it.
        fresh: the page as the program would write it.
    """
    now, made = read_marks(page), set(read_marks(fresh))
    before = read_marks(stored.text) if stored.text else ()
    stood = {*(read_marks(stored.base) if stored.base else ()), *_read_record(stored.record)}
    by_hand = [mark for mark in now if mark not in made]
    gone = [mark for mark in before if mark in stood and mark not in made and mark not in now]
    if not by_hand and not gone:
        return (), None
    seed = annotation.seed
    text = words_shown(seed, Span(0, len(seed.text)))

    def resolves(mark: Marked) -> bool:
        return " ".join(mark[1].split()) in text

    lost = [mark for mark in by_hand if mark in stood and not resolves(mark)]
    lost += [mark for mark in gone if not resolves(mark)]
    drifts = tuple(
        Drift(claim, words, seed.name, find_nearest(words, annotation), (claim, words) in now)
        for claim, words in dict.fromkeys(lost)
    )
    kept = [mark for mark in by_hand if mark in stood or resolves(mark)]
    return drifts, _write_record(kept)


def stood_in_seed(stored: StoredPage) -> frozenset[Marked]:
    """Marks of a page whose words were once found in its seed."""
    made = read_marks(stored.base) if stored.base else ()
    return frozenset((*made, *_read_record(stored.record)))


def find_nearest(words: str, annotation: Annotation) -> Nearest | None:
    """The words of a sentence most like `words`, about as many; None where none are near."""
    seed = annotation.seed
    wanted = _fold(words.split())
    matcher = difflib.SequenceMatcher(autojunk=False)
    matcher.set_seq2(wanted)
    best: tuple[float, str, int] | None = None
    for sentence in annotation.sentences:
        shown = words_shown(seed, sentence).split()
        matcher.set_seq1(_fold(shown))
        passage = shown[slice(*_find_window(matcher, len(shown), len(wanted)))]
        ratio = difflib.SequenceMatcher(None, _fold(passage), wanted, autojunk=False).ratio()
        if ratio > best[0] if best else ratio >= NEAR:
            best = ratio, " ".join(passage).strip(_EDGES), seed.line_of(sentence.start)
    if best is None:
        return None
    return Nearest(best[1], best[2], _numbers(_fold(best[1].split())) == _numbers(wanted))


def _find_window(matcher: difflib.SequenceMatcher[str], length: int, wanted: int) -> tuple[int, int]:
    """From where to where a sentence says what is wanted, with the words at the ends that may have been changed."""
    *blocks, _ = matcher.get_matching_blocks()
    if not blocks:
        return 0, 0
    first, last = blocks[0], blocks[-1]
    return max(0, first.a - first.b), min(length, last.a + wanted - last.b)


def _fold(words: Sequence[str]) -> list[str]:
    return [fold_words(word) for word in words]


def _numbers(folded: Sequence[str]) -> list[str]:
    words = " ".join(folded).split()
    return [word for word in words if word in _NUMBER_WORDS or any(c.isdigit() for c in word)]


def _read_record(record: str | None) -> list[Marked]:
    rows = (row.partition("\t") for row in (record or "").split("\n"))
    return [(ClaimId(claim), words) for claim, tab, words in rows if tab]


def _write_record(marks: Sequence[Marked]) -> str | None:
    return "".join(f"{claim}\t{words}\n" for claim, words in dict.fromkeys(marks)) or None
