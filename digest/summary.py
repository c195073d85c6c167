"""Summary: the one line of an article that tells most of it, in its own words and never in ours."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import chain

from digest.annotation import Annotation
from digest.article import Block
from digest.article_page import words_shown
from digest.seed import Span
from digest.sense import sense_of, weight_of
from digest.wording import words_of

SUMMARY_LENGTH = 280
"""Characters that a list shows; an editor finds the whole in the article."""
_FEWEST_WORDS = 6
"""Words of a standfirst from which it sums anything up."""
_SENTENCES_READ = 40
"""From the top: further down news tells the background, and a long article must not cost more than a short one."""
_LONGEST_SENTENCE = 60
"""Words; a longer sentence shares something with everything, and is no line."""
_TOP = 0.5
"""How much more the first sentence counts than one far below it, since news tells the most important first."""
_RUNNING = frozenset(("paragraph", "bullet"))


def find_summary(annotation: Annotation) -> str:
    """The standfirst where there is one, else the most central sentence of the report; empty for a text of headings only."""
    standfirst = next((block for block in annotation.blocks if block.kind == "standfirst"), None)
    if standfirst is not None:
        words = words_shown(annotation.seed, standfirst.span)
        if len(words.split()) >= _FEWEST_WORDS:
            return words
    span = _find_central(annotation)
    return words_shown(annotation.seed, span) if span else ""


def _find_central(annotation: Annotation) -> Span | None:
    """The sentence that shares most with the others, by the weight of what its words stand for."""
    sentences = [
        each for each, _ in zip(_running_sentences(annotation), range(_SENTENCES_READ), strict=False)
    ]
    senses = [_senses_of(annotation.seed.text, each) for each in sentences]
    told = Counter(chain.from_iterable(senses))
    best: tuple[float, int] | None = None
    for number, own in enumerate(senses):
        if (
            not own
            or not _FEWEST_WORDS
            <= len(sentences[number].of(annotation.seed.text).split())
            <= _LONGEST_SENTENCE
        ):
            continue
        shared = sum(weight * told[sense] for sense, weight in own.items()) / len(senses)
        central = shared / (5 + sum(own.values())) * (1 + _TOP / (1 + number))
        if best is None or central > best[0] + 1e-9:
            best = central, number
    return sentences[best[1]] if best else (sentences[0] if sentences else None)


def _running_sentences(annotation: Annotation) -> Iterator[Span]:
    """Sentences of paragraphs and bullets, in reading order."""
    blocks: Iterator[Block] = iter([each for each in annotation.blocks if each.kind in _RUNNING])
    block = next(blocks, None)
    for sentence in annotation.sentences:
        while block is not None and block.span.end <= sentence.start:
            block = next(blocks, None)
        if block is not None and block.span.holds(sentence):
            yield sentence


def _senses_of(text: str, span: Span) -> dict[str, float]:
    return {sense: weight_of(word) for word in words_of(text, span) if (sense := sense_of(word))}
