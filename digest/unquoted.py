"""Unquoted: words that one article quotes, and that another has as its own, without quotation marks."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from digest.copying import Sentence
from digest.link import relate
from digest.relation import Link
from digest.seed import Span
from digest.voice import Article, Voice
from digest.wording import aligned, shingles_of

_RUN = 5
"""Words in a row by which a quotation and a sentence find each other."""
_FEWEST = 8
"""Words of a quotation that nobody says twice by chance."""
_LONGEST = 80
"""Words of a sentence that is laid beside a quotation."""


_Sentences = Mapping[tuple[str, ...], tuple[Sentence, int]]
"""Sentences by each run of their words, with the place of the run."""
_Quotation = tuple[Voice, tuple[tuple[str, ...], ...]]
"""A quotation and the runs of its words."""


class UnquotedFinder:
    """Finds quoted words that another article has unquoted; each article is read once."""

    def __init__(self, read: Callable[[Article], Sequence[Sentence]]) -> None:
        """`read` gives the sentences of an article."""
        self._read = read
        self._sentences: dict[int, _Sentences] = {}
        self._quotations: dict[int, list[_Quotation]] = {}

    def between(self, one: Article, other: Article) -> Iterator[Link]:
        """Each quotation whose words stand in order in a sentence of the other article: all in a row, or some cut."""
        for quoting, plain in ((one, other), (other, one)):
            sentences = self._sentences_of(plain)
            for quotation, runs in self._quotations_of(quoting):
                offset = next((number for number, run in enumerate(runs) if run in sentences), None)
                if offset is not None:
                    link = _laid_beside(quotation, *sentences[runs[offset]], offset)
                    if link is not None:
                        yield link

    def _sentences_of(self, article: Article) -> _Sentences:
        if article.number not in self._sentences:
            self._sentences[article.number] = _by_run(self._read(article))
        return self._sentences[article.number]

    def _quotations_of(self, article: Article) -> list[_Quotation]:
        if article.number not in self._quotations:
            self._quotations[article.number] = [
                (voice, tuple(shingles_of(voice.words, _RUN)))
                for voice in article.quoted
                if len(voice.words) >= _FEWEST
            ]
        return self._quotations[article.number]


def _by_run(sentences: Iterable[Sentence]) -> _Sentences:
    """The sentences without quotation marks by each run of their words."""
    found: dict[tuple[str, ...], tuple[Sentence, int]] = {}
    for sentence in sentences:
        if len(sentence.words) <= _LONGEST and not any(voice.is_quotation for voice in sentence.voices):
            for at, run in enumerate(shingles_of(sentence.words, _RUN)):
                found.setdefault(run, (sentence, at))
    return found


def _laid_beside(quotation: Voice, sentence: Sentence, at: int, offset: int) -> Link | None:
    """A quotation beside a sentence that has a run of its words; `offset` and `at` are where the run stands in each."""
    words, plain = quotation.words, sentence.words
    starts = [n for n in range(at - offset + 1) if plain[n] == words[0]]
    ends = [n for n in range(at - offset + len(words) - 1, len(plain)) if n >= 0 and plain[n] == words[-1]]
    if not starts or not ends:
        return None
    alignment = aligned(words, plain[starts[-1] : ends[0] + 1])
    if alignment.matched < len(words):
        return None
    start, end, _ = sentence.tokens[starts[-1]]
    words_of_sentence = Span(start, sentence.tokens[ends[0]][1])
    if any(each.span.overlaps(words_of_sentence) for each in sentence.article.annotation.quotations):
        return None
    statement = sentence.voice_at(Span(start, end))
    common = "the words stand without quotation marks in the other article"
    if not alignment.differences:
        return relate("agrees", "wording", quotation, statement, "unquoted-words", common), False
    left_out = "; ".join(f"“{' '.join(each.other)}”" for each in alignment.differences)
    reasons = (f"left out: {left_out}", common)
    return relate(
        "quotation-cut", "wording", quotation, statement, "unquoted-words", *reasons, less=quotation
    ), False
