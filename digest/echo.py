"""Echo: two articles of which one repeats the text of the other, word for word or sentence by sentence in other words."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise
from types import MappingProxyType

from digest.annotation import Annotation
from digest.findings import Row
from digest.seed import Span
from digest.utterance import SPOKEN
from digest.wording import is_telling, root_of, shingles_of, stem_of, words_of

RULES: Mapping[str, str] = MappingProxyType(
    {
        "echo-copy": "Half or more of the runs of five words of the shorter article, quotations left aside, stand in the longer one.",
        "echo-part": "Whole sentences of one article, quotations left aside, stand in another word for word or nearly so.",
        "echo-retold": "Two articles give the same facts sentence by sentence, in the same order and proportion, in other words.",
    }
)

_RUN = 5
"""Words in a row that two reporters seldom write alike."""
_COPY = 0.5
_FEWEST_RUNS = 40
"""Runs of the shorter article; less is a brief, which any two may write alike."""
_SENTENCE_COPY = 0.7
"""Share of a sentence's runs that must stand in the other article."""
_FEWEST_SENTENCE_RUNS = 6
_FEWEST_SENTENCES = 2
_FEWEST_SENTENCE_FACTS = 3
"""Telling words of a sentence from which it can be told by them; “said Brook” tells nothing."""
_MOST_SHARERS = 40
"""A run of words that more articles share is no clue; it keeps the cost in proportion."""
_MOST_FACT_SHARERS = 12
"""The same for a fact, of which an article has many more."""
_FEWEST_FACTS = 8
"""Telling words, names and numbers that two articles must share before their sentences are set side by side."""
_LIKE_SENTENCE = 0.26
_RETOLD = 0.7
"""Share of the sentences, of both articles, that must have their like in the same order."""
_MEAN_LIKENESS = 0.36
_FEWEST_RETOLD = 6
_MOST_RETOLD = 120
"""Sentences of an article up to which it is set beside another; the cost grows with the square."""


@dataclass(frozen=True, slots=True)
class Echo:
    """What two articles have alike beyond what they quote."""

    a: int
    b: int
    """Indices of the articles, the lower first."""
    share: float
    """Of the shorter one's own text, or of its sentences, that stands in the other."""
    sentences: tuple[tuple[Span, ...], tuple[Span, ...]]
    """The sentences alike, of `a` and of `b`; empty when the whole articles are."""
    rule: str
    reasons: tuple[str, ...]


class _Text:
    """One article, ready to be set beside others."""

    def __init__(self, annotation: Annotation) -> None:
        self.text = annotation.seed.text
        quotations = Row(each for each in annotation.quotations if each.form in SPOKEN)
        self.sentences: list[Span] = []
        """All of them."""
        self.runs: list[frozenset[tuple[str, ...]]] = []
        """Runs of words of each sentence."""
        self.facts: list[frozenset[str]] = []
        """Telling words and numbers of each sentence that has enough of them outside quotations."""
        for sentence in annotation.sentences:
            runs: list[tuple[str, ...]] = []
            facts: set[str] = set()
            for piece in _outside(sentence, [each.span for each in quotations.touching(sentence)]):
                words = words_of(self.text, piece)
                runs += shingles_of(words, _RUN)
                facts.update(
                    root_of(word) for word in words if word[0].isdigit() or is_telling(stem_of(word))
                )
            self.sentences.append(sentence)
            self.runs.append(frozenset(runs))
            if len(facts) >= _FEWEST_SENTENCE_FACTS:
                self.facts.append(frozenset(facts))
        self.all_runs = frozenset().union(*self.runs)
        self.all_facts = frozenset().union(*self.facts)


def _outside(sentence: Span, quoted: Sequence[Span]) -> Iterator[Span]:
    """The pieces of a sentence that are the reporter's own."""
    start = sentence.start
    for span in sorted(quoted):
        if span.start > start:
            yield Span(start, span.start)
        start = max(start, span.end)
    if start < sentence.end:
        yield Span(start, sentence.end)


def find_echoes(annotations: Sequence[Annotation]) -> tuple[Echo, ...]:
    """Pairs of articles of which one repeats the other, in order of their indices.

    Made for the articles of a story or of a digest; in a large archive, ask story by story.
    """
    texts = [_Text(annotation) for annotation in annotations]
    found: list[Echo] = []
    for a, b in sorted(_candidates(texts)):
        echo = _copied(texts, a, b) or _copied_in_part(texts, a, b) or _retold(texts, a, b)
        if echo is not None:
            found.append(echo)
    return tuple(found)


def _candidates(texts: Sequence[_Text]) -> set[tuple[int, int]]:
    """Pairs that share runs of words, or so many facts that one may be the other retold."""
    runs = _count_shared([text.all_runs for text in texts], _MOST_SHARERS)
    facts = _count_shared([text.all_facts for text in texts], _MOST_FACT_SHARERS)
    return {pair for pair, count in runs.items() if count >= _FEWEST_SENTENCE_RUNS} | {
        pair for pair, count in facts.items() if count >= _FEWEST_FACTS
    }


def _count_shared(clues: Sequence[Iterable[Hashable]], most: int) -> Counter[tuple[int, int]]:
    """How many clues each pair of articles shares, those left aside that more than `most` have."""
    holders: dict[Hashable, list[int]] = defaultdict(list)
    for number, each in enumerate(clues):
        for clue in each:
            holders[clue].append(number)
    counted: Counter[tuple[int, int]] = Counter()
    for numbers in holders.values():
        if 1 < len(numbers) <= most:
            counted.update(combinations(numbers, 2))
    return counted


def _copied(texts: Sequence[_Text], a: int, b: int) -> Echo | None:
    shorter = min(len(texts[a].all_runs), len(texts[b].all_runs))
    shared = len(texts[a].all_runs & texts[b].all_runs)
    if shorter < _FEWEST_RUNS or shared < _COPY * shorter:
        return None
    share = shared / shorter
    reason = f"{share:.0%} of the shorter one's own text stands in the other word for word"
    return Echo(a, b, share, ((), ()), "echo-copy", (reason,))


def _copied_in_part(texts: Sequence[_Text], a: int, b: int) -> Echo | None:
    alike = tuple(
        tuple(
            sentence
            for sentence, runs in zip(texts[one].sentences, texts[one].runs, strict=True)
            if len(runs) >= _FEWEST_SENTENCE_RUNS
            and len(runs & texts[other].all_runs) >= _SENTENCE_COPY * len(runs)
        )
        for one, other in ((a, b), (b, a))
    )
    fewest = min(len(alike[0]), len(alike[1]))
    if fewest < _FEWEST_SENTENCES:
        return None
    share = fewest / max(1, min(len(texts[a].sentences), len(texts[b].sentences)))
    reason = f"{fewest} sentences of one stand in the other word for word or nearly so"
    return Echo(a, b, share, (alike[0], alike[1]), "echo-part", (reason,))


def _retold(texts: Sequence[_Text], a: int, b: int) -> Echo | None:
    one, other = texts[a].facts, texts[b].facts
    shorter, longer = sorted((len(one), len(other)))
    if shorter < _FEWEST_RETOLD or longer > _MOST_RETOLD or shorter < _RETOLD * longer:
        return None
    if len(texts[a].all_facts & texts[b].all_facts) < _FEWEST_FACTS:
        return None
    like = _find_like(one, other)
    if min(sum(map(bool, like)), len(set().union(*like))) < _RETOLD * longer:
        return None  # so many cannot be paired, in whatever order
    pairs = _pair_in_order(like, len(other))
    if len(pairs) < _RETOLD * longer:
        return None
    mean = sum(like[i][j] for i, j in pairs) / len(pairs)
    steady = sum(1 for (i, j), (k, m) in pairwise(pairs) if k - i <= 2 and m - j <= 2)
    if mean < _MEAN_LIKENESS or steady < _RETOLD * (len(pairs) - 1):
        return None
    share = len(pairs) / shorter
    reasons = (
        f"{len(pairs)} of {shorter} sentences tell the same, in the same order",
        "few runs of words are the same",
    )
    return Echo(a, b, share, ((), ()), "echo-retold", reasons)


def _find_like(one: Sequence[frozenset[str]], other: Sequence[frozenset[str]]) -> list[dict[int, float]]:
    """For each sentence of `one` those of `other` that are like it, and how much."""
    holders: dict[str, list[int]] = defaultdict(list)
    for number, facts in enumerate(other):
        for fact in facts:
            holders[fact].append(number)
    rows = []
    for facts in one:
        shared = Counter(number for fact in facts for number in holders.get(fact, ()))
        likeness = {number: 2 * count / (len(facts) + len(other[number])) for number, count in shared.items()}
        rows.append({number: each for number, each in likeness.items() if each >= _LIKE_SENTENCE})
    return rows


def _pair_in_order(like: Sequence[Mapping[int, float]], width: int) -> list[tuple[int, int]]:
    """The sentences of two articles that tell the same, in the order of both, so that they are alike as much as can be."""
    best = [[0.0] * (width + 1) for _ in range(len(like) + 1)]
    for i in range(len(like) - 1, -1, -1):
        row, below, alike = best[i], best[i + 1], like[i]
        for j in range(width - 1, -1, -1):
            pair = below[j + 1] + alike[j] if j in alike else 0.0
            row[j] = max(below[j], row[j + 1], pair)
    pairs: list[tuple[int, int]] = []
    i = j = 0
    while i < len(like) and j < width:
        if j in like[i] and best[i][j] == best[i + 1][j + 1] + like[i][j]:
            pairs.append((i, j))
            i, j = i + 1, j + 1
        elif best[i + 1][j] >= best[i][j + 1]:
            i += 1
        else:
            j += 1
    return pairs
