"""Makes `digest/data/leanings.txt`: `python tests/make_leanings.py [--check FOLDS]`.

What each sign of a statement counts for its kind is learned from the labelled
articles of `tests/labelled/dev/`, and from `whole/`, `passages/`,
`statements.txt` and `sentences.txt` beside them, by multinomial logistic
regression; what it counts for checking a statement first, beside the points of
`digest/weight.py`, from what editors picked in the articles. The same labels
and rules give the same file. `--check` writes nothing: it learns from all but a
share of the articles, in turn, and prints how many statements of the others
come out right.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from math import exp, sqrt
from pathlib import Path
from typing import NamedTuple

from labels import Labelled, read_labelled
from passages import PASSAGES, WHOLE, read_passages
from statements import read_sentences, read_statements

from digest.annotation import Annotation, annotate
from digest.claim import Studied, own_quantities, study, untangle
from digest.disk import make_seed
from digest.findings import Findings, Row
from digest.kind import gather_evidence
from digest.leaning import LEANINGS, START, add_up, find_signs, lean
from digest.seed import Span
from digest.statement import Passage, find_passages
from digest.weight import Setting, add_points, find_features

TARGET = Path(__file__).parent.parent / "digest" / "data" / "leanings.txt"
HEAD = f"""\
# What each sign of a statement speaks for, in hundredths of log-odds: {" ".join(LEANINGS)}; and for checking it first.
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
PULL_OF_PICKS = 20.0
"""The same for what is checked first: editors differ more about that than about kinds."""
POINTS_COUNT = 0.7
"""How much the points count that a statement has already, when it is learned what its signs add to them."""
SENTENCES_PUBLISHED = "2026-03-10"
OF_ARTICLE = 2
"""How often a statement of a whole article is learned from; those of `passages/` were written to be hard."""
OF_PATTERN = 3
"""The same for a sentence of `sentences.txt`, which stands for many like it."""
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


@dataclass(frozen=True, slots=True)
class Pick:
    """A statement that the rules found in an article, and whether an editor would check it first."""

    article: str
    signs: tuple[str, ...]
    points: float
    """What it has by its features, in log-odds."""
    is_first: bool


def main() -> None:
    """Write the weights, or check them."""
    parser = argparse.ArgumentParser(description="Learn what speaks for each kind of statement.")
    parser.add_argument(
        "--check", type=int, metavar="FOLDS", help="print how right it is on articles left out"
    )
    options = parser.parse_args()
    examples, picks = list(read_examples()), list(read_picks())
    if options.check:
        right = check(examples, options.check)
        print(f"{right} of {len(examples)} kinds: {right / len(examples):.3f}")
        print("{} of {} checked first, by their points alone {}".format(*check_picks(picks, options.check)))
        return
    weights, firsts = learn(examples), learn_picks(picks)
    lines = (
        "\t".join(map(str, (sign, *weights.get(sign, (0,) * len(LEANINGS)), firsts.get(sign, 0))))
        for sign in sorted(weights.keys() | firsts.keys())
    )
    TARGET.write_text(HEAD + "\n".join(lines) + "\n", encoding="utf-8")


def read_examples() -> Iterator[Example]:
    """All labelled statements that the rules find too and take for more than a quotation."""
    for each in read_labelled("dev"):
        yield from _examples_of(each, OF_ARTICLE)
    for part in (PASSAGES, WHOLE):
        for passage in read_passages(part):
            yield from _examples_of(passage.labelled)
    for article in read_statements():
        places = {
            " ".join(each.passage.span.of(article.text).split()): each.signs
            for each in read_stated(article.text, article.published)
            if not each.is_quoted
        }
        for statement in article.statements:
            if statement.words in places:
                yield Example(article.name, statement.words, places[statement.words], statement.kinds)
    for sentence in read_sentences():
        place = sentence.text.index(sentence.words)
        for each in read_stated(sentence.text, SENTENCES_PUBLISHED):
            if each.passage.span.start == place and not each.is_quoted:
                yield Example(
                    f"sentence/{sentence.words}", sentence.words, each.signs, sentence.kinds, OF_PATTERN
                )


def _examples_of(article: Labelled, times: int = 1) -> Iterator[Example]:
    """The labelled statements of an article, each with the signs of the one found that shares most words with it."""
    stated = [each for each in _stated_in(article) if not each.is_quoted]
    for place, label in article.placed("statements"):
        kinds = tuple(kind for kind in (label["kind"], label.get("or")) if kind in LEANINGS)
        best = max(stated, key=lambda each: overlap(each.passage.span, Span(*place)), default=None)
        if best and kinds and overlap(best.passage.span, Span(*place)) > 0:
            yield Example(article.name, label["text"], best.signs, kinds, times)


def read_picks() -> Iterator[Pick]:
    """All statements that the rules find in labelled articles and passages."""
    for each in read_labelled("dev"):
        yield from _picks_of(each)
    for part in (PASSAGES, WHOLE):
        for passage in read_passages(part):
            yield from _picks_of(passage.labelled)


def _picks_of(article: Labelled) -> Iterator[Pick]:
    """The statements of an article; a pick is one that shares more than half of itself, or of it, with one an editor picked."""
    top = set(article.labels.get("top") or ())
    places = [
        Span(*place) for number, (place, _) in enumerate(article.placed("statements"), 1) if number in top
    ]
    for each in _stated_in(article):
        if each.passage.rule != "tail":
            is_first = any(_is_same(each.passage.span, place) for place in places)
            yield Pick(article.name, each.signs_of_pick, each.points, is_first)


def _is_same(one: Span, other: Span) -> bool:
    shared = min(one.end, other.end) - max(one.start, other.start)
    return 2 * shared > min(one.end - one.start, other.end - other.start)


class Stated(NamedTuple):
    """A statement as the rules find it."""

    passage: Passage
    signs: tuple[str, ...]
    """Of its kind."""
    signs_of_pick: tuple[str, ...]
    """With what is added to it: a mark shows both."""
    points: float
    """What it has by its features, in log-odds."""

    @property
    def is_quoted(self) -> bool:
        """Whether its kind is settled by that alone."""
        return self.passage.rule == "quotation"


def _stated_in(article: Labelled) -> Sequence[Stated]:
    return read_stated(article.text, str(article.labels.get("published") or ""))


@cache
def read_stated(text: str, published: str) -> Sequence[Stated]:
    """What a text states, with the signs and the points of each statement."""
    found = _read(text, published)
    findings = findings_of(found)
    passages = untangle(find_passages(findings, found.blocks, found.sentences))
    setting = Setting.of(passages, published)
    return [_stated(findings, setting, passage) for passage in passages]


def _stated(findings: Findings, setting: Setting, passage: Passage) -> Stated:
    studied = study(findings, setting, passage)
    signs = _signs_of(findings, passage, studied)
    core = _signs_of(findings, passage.core, studied) if passage.tails else signs
    features = find_features(findings, setting, passage, studied.judged, studied.quantities, studied.is_said)
    return Stated(passage, core, signs, add_points(features))


def _signs_of(findings: Findings, passage: Passage, studied: Studied) -> tuple[str, ...]:
    quantities = own_quantities(passage, studied.quantities)
    evidence, _ = gather_evidence(passage, findings.text, quantities, studied.times)
    return tuple(find_signs(evidence))


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


def learn_picks(picks: Sequence[Pick]) -> Mapping[str, int]:
    """What each sign adds to the points of a statement, in hundredths: as much for as against, over all statements together."""
    counts = Counter(sign for each in picks for sign in set(each.signs))
    known = {sign for sign, count in counts.items() if count >= FEWEST}
    weights = dict.fromkeys((START, *known), 0.0)
    slopes = dict.fromkeys((START, *known), 1e-6)
    pulls = {sign: PULL_OF_PICKS / count for sign, count in counts.items()} | {START: 0.0}
    rows = [([START, *(sign for sign in each.signs if sign in known)], each) for each in picks]
    for _ in range(ROUNDS):
        for signs, each in rows:
            odds = POINTS_COUNT * each.points + sum(weights[sign] for sign in signs)
            wrong = 1 / (1 + exp(-odds)) - each.is_first
            for sign in signs:
                slope = wrong + pulls[sign] * weights[sign]
                slopes[sign] += slope * slope
                weights[sign] -= STEP * slope / sqrt(slopes[sign])
    hundredths = {sign: round(100 * weight) for sign, weight in weights.items() if abs(100 * weight) >= LEAST}
    hundredths.pop(START, None)
    mean = sum(hundredths.get(sign, 0) for signs, _ in rows for sign in signs) / len(rows)
    return {**hundredths, START: -round(mean)}


def check_picks(picks: Sequence[Pick], folds: int) -> tuple[int, int, int]:
    """Of so many picked statements of articles left out, how many are among as many first: with what was learned, in all, and without."""
    fold_of = {name: number % folds for number, name in enumerate(sorted({_story(each) for each in picks}))}
    learned = known = 0
    for fold in range(folds):
        weights = learn_picks([each for each in picks if fold_of[_story(each)] != fold])
        left_out = [each for each in picks if fold_of[_story(each)] == fold]
        for _, article in groupby(left_out, key=lambda each: each.article):
            rows = list(article)
            known += _count_first(rows, [each.points for each in rows])
            learned += _count_first(
                rows, [each.points + sum(weights.get(sign, 0) for sign in each.signs) / 100 for each in rows]
            )
    return learned, sum(each.is_first for each in picks), known


def _story(pick: Pick) -> str:
    return pick.article.partition("/")[0]


def _count_first(rows: Sequence[Pick], odds: Sequence[float]) -> int:
    """How many picks are among as many statements with the highest odds."""
    count = sum(each.is_first for each in rows)
    best = sorted(range(len(rows)), key=lambda place: (-odds[place], place))[:count]
    return sum(rows[place].is_first for place in best)


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
        right += sum(lean(add_up(each.signs, weights)) in each.kinds for each in left_out)
    return right


if __name__ == "__main__":
    main()
