"""Prints the points of `digest/salience.py`: `python tests/make_salience.py`.

The pronouns that tell a labelled statement, with whom each may mean, are
learned from: those of `dev/`, `passages/` and `whole/` in `tests/labelled/`.
`--check` leaves out a share of the articles in turn and prints how many
pronouns of those come out right, wrong and open.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import exp, sqrt
from unittest.mock import patch

from measure import Case, read_cases, same_speaker

from digest.memory import Meant, Memory
from digest.salience import Candidate, Shared, choose
from digest.seed import Span

PARTS = ("dev", "passages", "whole")
FEWEST = 3
"""Candidates that must have a sign for it to be learned."""
ROUNDS = 40
STEP = 0.1
PULL = 0.02
"""How much a point is drawn to nothing by each pronoun that it is learned from."""
FOLDS = 5
_PRONOUN = re.compile(r"\b(?:he|she|it)\b", re.I)

Points = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Example:
    """A pronoun that tells a statement."""

    article: str
    low: str
    candidates: Sequence[Candidate]
    meant: Sequence[bool]
    """Of each candidate, whether it is the one who made the statement."""


def main() -> None:
    """Print the points, or check them."""
    parser = argparse.ArgumentParser(description="Learn whom pronouns mean.")
    parser.add_argument("--check", action="store_true", help="print how right they are on articles left out")
    options = parser.parse_args()
    examples = list(read_examples())
    columns = [[each for each in examples if (each.low == "it") == is_thing] for is_thing in (False, True)]
    if options.check:
        for name, column in zip(("he, she", "it"), columns, strict=True):
            found = check(column)
            print(f"{name}: {found['right']} right, {found['wrong']} wrong, {found['open']} open")
        return
    people, things = map(learn, columns)
    for sign in sorted(people.keys() | things.keys()):
        print(f'        "{sign}": ({people.get(sign, 0.0):.2f}, {things.get(sign, 0.0):.2f}),')


def read_examples() -> Iterator[Example]:
    """The pronouns that the rules hear tell a labelled statement."""
    asked: dict[str, list[tuple[int, str, list[Candidate]]]] = defaultdict(list)
    answer = Memory.of_pronoun

    def listen(memory: Memory, low: str, *, in_tag: bool = False, but: str | None = None) -> Meant:
        if low != "they":
            candidates = memory.candidates(low, in_tag=in_tag, but=but)
            asked[memory.cast.text].append((memory.place_read, low, candidates))
        return answer(memory, low, in_tag=in_tag, but=but)

    with patch.object(Memory, "of_pronoun", listen):
        for part in PARTS:
            for case in read_cases(part):
                yield from _examples_of(case, asked[case.text])


def _examples_of(case: Case, asked: Sequence[tuple[int, str, list[Candidate]]]) -> Iterator[Example]:
    """The pronouns of one article, each once."""
    taken = set()
    for span, label in case.wanted("statements"):
        claimant = label["claimant"]
        over = [each for each in case.annotation.attributions if 2 * _shared(each.span, span) > _length(span)]
        told = min(over, key=lambda each: _length(each.span), default=None)
        if claimant in (None, "?") or told is None or told.cue is None or told.span in taken:
            continue
        taken.add(told.span)
        pronoun = _PRONOUN.search(told.cue.of(case.text))
        sentence = next((each for each in case.annotation.sentences if each.holds(told.cue)), None)
        if pronoun is None or sentence is None:
            continue
        low = pronoun.group().lower()
        fitting = [
            row for place, word, row in asked if word == low and sentence.start < place <= sentence.end + 1
        ]
        if fitting:
            meant = [same_speaker(case.labelled, each.seen.claimant, claimant) for each in fitting[-1]]
            yield Example(case.labelled.name, low, fitting[-1], meant)


def learn(examples: Sequence[Example]) -> Points:
    """What each sign counts, by stochastic gradient descent in the order of the examples."""
    counts = Counter(sign for each in examples for one in each.candidates for sign in one.signs)
    points = {sign: 0.0 for sign, count in counts.items() if count >= FEWEST}
    slopes = dict.fromkeys(points, 1e-6)
    for _ in range(ROUNDS):
        for each in examples:
            shares = _shares(each, points)
            wanted = _wanted(each, shares)
            errors: Counter[str] = Counter()
            for one, share, want in zip(each.candidates, shares, wanted, strict=True):
                for sign in one.signs:
                    if sign in points:
                        errors[sign] += share - want  # type: ignore[assignment]
            for sign, wrong in errors.items():
                slope = wrong + PULL * points[sign]
                slopes[sign] += slope * slope
                points[sign] -= STEP * slope / sqrt(slopes[sign])
    return points


def _shares(example: Example, points: Points) -> list[float]:
    odds = [exp(sum(points.get(sign, 0.0) for sign in one.signs)) for one in example.candidates]
    return [odd / (1 + sum(odds)) for odd in odds]


def _wanted(example: Example, shares: Sequence[float]) -> list[float]:
    """What the shares ought to be: all for those meant, as they now stand; nothing where it is somebody else."""
    whole = sum(share for share, is_meant in zip(shares, example.meant, strict=True) if is_meant)
    return [share / whole if is_meant else 0.0 for share, is_meant in zip(shares, example.meant, strict=True)]


def check(examples: Sequence[Example]) -> Counter[str]:
    """How many pronouns of articles left out are `right`, `wrong` and `open`."""
    stories = sorted({each.article for each in examples})
    fold_of = {story: number % FOLDS for number, story in enumerate(stories)}
    found: Counter[str] = Counter()
    for fold in range(FOLDS):
        points = learn([each for each in examples if fold_of[each.article] != fold])
        for each in examples:
            if fold_of[each.article] == fold:
                found[_outcome(each, points)] += 1
    return found


def _outcome(example: Example, points: Points) -> str:
    shares = map(Shared, example.candidates, _shares(example, points))
    ranked = sorted(shares, key=lambda each: -each.share)
    chosen = choose(ranked)
    if chosen is None:
        return "open"
    return "right" if example.meant[example.candidates.index(chosen.candidate)] else "wrong"


def _shared(one: Span, other: Span) -> int:
    return max(0, min(one.end, other.end) - max(one.start, other.start))


def _length(span: Span) -> int:
    return span.end - span.start


if __name__ == "__main__":
    main()
