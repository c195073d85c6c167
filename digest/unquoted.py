"""Unquoted: words that one article quotes, and that another has as its own, without quotation marks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from digest.link import relate
from digest.relation import Link
from digest.voice import Article, Voice
from digest.wording import aligned, shingles_of, tokens_of

_RUN = 5
"""Words in a row by which a quotation and a sentence find each other."""
_FEWEST = 8
"""Words of a quotation that nobody says twice by chance."""
_LONGEST = 80
"""Words of a sentence that is laid beside a quotation."""


@dataclass(frozen=True, slots=True)
class _Plain:
    """A sentence without quotation marks."""

    words: tuple[str, ...]
    voices: tuple[Voice, ...]
    """The statement of each word."""


def find_unquoted_links(one: Article, other: Article) -> Iterator[Link]:
    """Each quotation whose words stand in order in a sentence of the other article: all in a row, or some cut."""
    for quoting, plain in ((one, other), (other, one)):
        quotations = [each for each in quoting.voices if each.is_quotation and len(each.words) >= _FEWEST]
        sentences = _sentences_by_run(plain) if quotations else {}
        for quotation in quotations:
            link = _link(quotation, sentences)
            if link is not None:
                yield link


def _sentences_by_run(article: Article) -> Mapping[tuple[str, ...], tuple[_Plain, int]]:
    """The sentences without quotation marks by each run of their words, with the place of the run."""
    found: dict[tuple[str, ...], tuple[_Plain, int]] = {}
    for sentence, voices in article.voices_by_sentence.items():
        if any(voice.is_quotation for voice in voices):
            continue
        row = [
            (word, max((v for v in voices if v.place.span.start <= start), key=_start, default=voices[0]))
            for start, _, words in tokens_of(article.text, sentence)
            for word in words
        ]
        if row and len(row) <= _LONGEST:
            words, holders = zip(*row, strict=True)
            for at, run in enumerate(shingles_of(words, _RUN)):
                found.setdefault(run, (_Plain(words, holders), at))
    return found


def _start(voice: Voice) -> int:
    return voice.place.span.start


def _link(quotation: Voice, sentences: Mapping[tuple[str, ...], tuple[_Plain, int]]) -> Link | None:
    """The link of a quotation to the sentence that has its words; None where none has all of them."""
    for offset, run in enumerate(shingles_of(quotation.words, _RUN)):
        if run in sentences:
            sentence, at = sentences[run]
            return _laid_beside(quotation, sentence, at, offset)
    return None


def _laid_beside(quotation: Voice, sentence: _Plain, at: int, offset: int) -> Link | None:
    """A quotation beside a sentence that has a run of its words; `offset` and `at` are where the run stands in each."""
    words, plain = quotation.words, sentence.words
    starts = [n for n in range(at - offset + 1) if plain[n] == words[0]]
    ends = [n for n in range(at - offset + len(words) - 1, len(plain)) if n >= 0 and plain[n] == words[-1]]
    if not starts or not ends:
        return None
    alignment = aligned(words, plain[starts[-1] : ends[0] + 1])
    if alignment.matched < len(words):
        return None
    statement = sentence.voices[starts[-1]]
    common = "the words stand without quotation marks in the other article"
    if not alignment.differences:
        return relate("agrees", "wording", quotation, statement, "unquoted-words", common), False
    left_out = "; ".join(f"“{' '.join(each.other)}”" for each in alignment.differences)
    reasons = (f"left out: {left_out}", common)
    return relate(
        "quotation-cut", "wording", quotation, statement, "unquoted-words", *reasons, less=quotation
    ), False
