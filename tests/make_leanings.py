"""Makes `digest/data/leanings.txt`: `python tests/make_leanings.py [--check FOLDS]`.

What each sign of a statement counts for its kind is learned from the labelled
articles of `tests/labelled/dev/`, and from `passages/`, `statements.txt` and
`sentences.txt` beside them, by multinomial logistic regression: the same
labels and rules give the same file. `--check`
writes nothing: it learns from all but a share of the articles, in turn, and
prints how many statements of the others come out right.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import exp, sqrt
from pathlib import Path

from labels import Labelled, read_labelled
from passages import PASSAGES, WHOLE, read_passages
from statements import read_sentences, read_statements

from digest.annotation import Annotation, annotate
from digest.claim import own_quantities, untangle
from digest.day import time_of
from digest.disk import make_seed
from digest.findings import Findings, Row
from digest.kind import gather_evidence
from digest.leaning import LEANINGS, START, find_signs, lean
from digest.seed import Span
from digest.statement import Passage, find_passages

TARGET = Path(__file__).parent.parent / "digest" / "data" / "leanings.txt"
HEAD = f"""\
# What each sign of a statement speaks for, in hundredths of log-odds: {" ".join(LEANINGS)}.
# Made by tests/make_leanings.py from labelled articles; an edit by hand is lost when it is made again.
"""
FEWEST = 3
"""Statements in which a sign must stand to be learned from."""
LEAST = 8
"""Hundredths; a sign that counts less for every kind is left out."""
ROUNDS = 12
STEP = 0.05
PULL = 2.5
"""How much a weight is drawn to nothing in each round, shared among the statements with its sign: what is rare counts for little."""
SENTENCES_PUBLISHED = "2026-03-10"
OF_ARTICLE = 2
"""How often a statement of a whole article is learned from; those of `passages/` were written to be hard."""
OTHER_KIND = 0.4
"""Share of a label that says a second kind is as good."""

Weights = Mapping[str, tuple[int, ...]]


@dataclass(frozen=True, slots=True)
class Example:
    """A statement with its signs and what it is."""

    article: str
    words: str
    signs: tuple[str, ...]
    kinds: tuple[str, ...]
    """The label, and the one that is as good."""
    times: int = 1
    """How often it is learned from."""

    @property
    def story(self) -> str:
        """What is left out together when the weights are checked; the short sentences all are one."""
        return self.article.partition("/")[0]


def main() -> None:
    """Write the weights, or check them."""
    parser = argparse.ArgumentParser(description="Learn what speaks for each kind of statement.")
    parser.add_argument(
        "--check", type=int, metavar="FOLDS", help="print how right it is on articles left out"
    )
    options = parser.parse_args()
    examples = list(read_examples())
    if options.check:
        right = check(examples, options.check)
        print(f"{right} of {len(examples)}: {right / len(examples):.3f}")
        return
    weights = learn(examples)
    rows = ["\t".join((sign, *map(str, points))) for sign, points in sorted(weights.items())]
    TARGET.write_text(HEAD + "\n".join(rows) + "\n", encoding="utf-8")


def read_examples() -> Iterator[Example]:
    """All labelled statements that the rules find too and take for more than a quotation."""
    for each in read_labelled("dev"):
        yield from _examples_of(each, OF_ARTICLE)
    for part in (PASSAGES, WHOLE):
        for passage in read_passages(part):
            yield from _examples_of(passage.labelled)
    for article in read_statements():
        stated = list(read_signs(article.text, article.published))
        places = {" ".join(passage.span.of(article.text).split()): signs for passage, signs in stated}
        for statement in article.statements:
            if statement.words in places:
                yield Example(article.name, statement.words, tuple(places[statement.words]), statement.kinds)
    for sentence in read_sentences():
        place = sentence.text.index(sentence.words)
        for passage, signs in read_signs(sentence.text, SENTENCES_PUBLISHED):
            if passage.span.start == place:
                yield Example(f"sentence/{sentence.words}", sentence.words, tuple(signs), sentence.kinds)


def _examples_of(article: Labelled, times: int = 1) -> Iterator[Example]:
    """The labelled statements of an article, each with the signs of the one found that shares most words with it."""
    stated = list(read_signs(article.text, str(article.labels.get("published") or "")))
    for place, label in article.placed("statements"):
        kinds = tuple(kind for kind in (label["kind"], label.get("or")) if kind in LEANINGS)
        best = max(stated, key=lambda s: overlap(s[0].span, Span(*place)), default=None)
        if best and kinds and overlap(best[0].span, Span(*place)) > 0:
            yield Example(article.name, label["text"], tuple(best[1]), kinds, times)


def read_signs(text: str, published: str) -> Iterator[tuple[Passage, list[str]]]:
    """What a text states in its own words, and the signs of each statement."""
    found = _read(text, published)
    findings = findings_of(found)
    for passage in untangle(find_passages(findings, found.blocks, found.sentences)):
        if passage.rule != "quotation":
            quantities = own_quantities(passage, findings.quantities.inside(passage.span))
            times = [time_of(each.edtf, published) for each in findings.datings.inside(passage.span)]
            evidence, _ = gather_evidence(passage, text, quantities, [time for time in times if time])
            yield passage, find_signs(evidence)


def read_passages_of(text: str, published: str) -> list[Passage]:
    """What a text states, quotations too, in reading order."""
    found = _read(text, published)
    return untangle(find_passages(findings_of(found), found.blocks, found.sentences))


def _read(text: str, published: str) -> Annotation:
    seed, _ = make_seed("labelled.txt", "labelled.txt", text.encode())
    assert seed is not None
    return annotate(seed, published)


def findings_of(found: Annotation) -> Findings:
    """What the statements of a text were read from."""
    rows = (found.quotations, found.attributions, found.names, found.quantities, found.datings)
    return Findings(found.seed.text, *map(Row, rows))  # type: ignore[arg-type]


def overlap(one: Span, other: Span) -> float:
    """What two places share of both together."""
    shared = max(0, min(one.end, other.end) - max(one.start, other.start))
    return shared / (one.end - one.start + other.end - other.start - shared)


def learn(examples: Sequence[Example]) -> Weights:
    """What each sign counts for each kind, by stochastic gradient descent in the order of the examples."""
    counts = Counter(sign for each in examples for sign in set(each.signs))
    known = {sign for sign, count in counts.items() if count >= FEWEST}
    pulls = {sign: PULL / counts.get(sign, len(examples)) for sign in (START, *known)}
    rows = [
        ([START, *(sign for sign in each.signs if sign in known)], _target(each.kinds))
        for each in examples
        for _ in range(each.times)
    ]
    weights = {sign: [0.0] * len(LEANINGS) for sign in (START, *known)}
    slopes = {sign: [1e-6] * len(LEANINGS) for sign in (START, *known)}
    for _ in range(ROUNDS):
        for signs, target in rows:
            for place, wrong in enumerate(_errors([weights[sign] for sign in signs], target)):
                for sign in signs:
                    slope = wrong + pulls[sign] * weights[sign][place]
                    slopes[sign][place] += slope * slope
                    weights[sign][place] -= STEP * slope / sqrt(slopes[sign][place])
    hundredths = {sign: tuple(round(100 * each) for each in row) for sign, row in weights.items()}
    return {sign: row for sign, row in hundredths.items() if sign == START or max(map(abs, row)) >= LEAST}


def _target(kinds: Sequence[str]) -> list[float]:
    shares = {kinds[0]: 1.0} if len(kinds) == 1 else {kinds[0]: 1 - OTHER_KIND, kinds[1]: OTHER_KIND}
    return [shares.get(kind, 0.0) for kind in LEANINGS]


def _errors(rows: Iterable[Sequence[float]], target: Sequence[float]) -> list[float]:
    """What each kind is held for, less what it is."""
    totals = [sum(column) for column in zip(*rows, strict=True)]
    odds = [exp(total - max(totals)) for total in totals]
    return [odd / sum(odds) - wanted for odd, wanted in zip(odds, target, strict=True)]


def check(examples: Sequence[Example], folds: int) -> int:
    """How many statements are right when nothing of their article was learned from."""
    stories = sorted({each.story for each in examples})
    fold_of = {story: number % folds for number, story in enumerate(stories)}
    right = 0
    for fold in range(folds):
        weights = learn([each for each in examples if fold_of[each.story] != fold])
        left_out = [each for each in examples if fold_of[each.story] == fold]
        right += sum(lean(each.signs, weights) in each.kinds for each in left_out)
    return right


if __name__ == "__main__":
    main()
