"""Planted changes: one number, day or speaker changed is found; an edit that means nothing is not."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from measure_stories import DIFFERENCES
from plant import Planted, changes, idle_edits

from digest.annotation import Annotation, annotate
from digest.comparison import Relation, compare
from digest.disk import make_seed
from digest.seed import Span

FOLDER = Path(__file__).parent
ARTICLES = sorted([*FOLDER.glob("labelled/dev/*.txt"), *FOLDER.glob("stories/dev/*/*.txt")])
DAY = "2026-03-12"


def read(text: str, name: str) -> Annotation:
    """An article of the day."""
    seed, _ = make_seed(name, name, text.encode("utf-8"))
    assert seed is not None
    return annotate(seed, DAY)


def differences(one: Annotation, other: Annotation) -> list[Relation]:
    """What a reader would be shown to differ between two articles."""
    found = compare([one, other], [DAY, DAY]).relations
    return [each for each in found if each.type in DIFFERENCES and each.a.article != each.b.article]


def one_of_each_kind(
    plant: Callable[[str, random.Random], list[Planted]], texts: list[str]
) -> Iterator[tuple[str, list[Planted]]]:
    """For each article one edit of each kind that fits it; the same ones each time."""
    chance = random.Random(11)
    for text in texts:
        kinds: dict[str, list[Planted]] = {}
        for edit in plant(text, chance):
            kinds.setdefault(edit.kind, []).append(edit)
        yield text, [chance.choice(edits) for edits in kinds.values()]


@dataclass
class Tally:
    """What was planted, found and shown."""

    planted: int = 0
    found: int = 0
    shown: int = 0
    right: int = 0
    missed: list[str] = field(default_factory=list)


def is_at(relation: Relation, edit: Planted, sentences: tuple[Span, Span]) -> bool:
    """Whether a difference stands where the edit does; another speaker also where his speech goes on."""
    is_here = relation.a.span.overlaps(sentences[0]) and relation.b.span.overlaps(sentences[1])
    new = edit.text[slice(*edit.after)]
    return is_here or (edit.kind == "speaker" and new in relation.reasons[0])


def sentence_at(annotation: Annotation, place: int) -> Span:
    """The sentence around a place; without one, the place."""
    around = (each for each in annotation.sentences if each.start <= place <= each.end)
    return next(around, Span(place, place + 1))


def tally(texts: list[str]) -> Tally:
    """Plant changes into articles, and count."""
    result = Tally()
    for text, edits in one_of_each_kind(changes, texts):
        one = read(text, "a.txt")
        for edit in edits:
            other = read(edit.text, "b.txt")
            shown = differences(one, other)
            sentences = sentence_at(one, edit.before[0]), sentence_at(other, edit.after[0])
            right = [each for each in shown if is_at(each, edit, sentences)]
            result.planted += 1
            result.found += bool(right)
            result.shown += len(shown)
            result.right += len(right)
            if not right:
                result.missed.append(text[edit.before[0] - 40 : edit.before[1] + 40])
    return result


@pytest.mark.slow
@pytest.mark.long
def test_planted_changes_are_found_and_nothing_beside_them() -> None:
    """A changed number, day or speaker is shown at its place, in at least 19 of 20; so is what is shown."""
    result = tally([path.read_text(encoding="utf-8") for path in ARTICLES])
    assert result.planted >= 250
    assert result.found >= 0.95 * result.planted, result.missed
    assert result.right >= 0.95 * result.shown


@pytest.mark.slow
@pytest.mark.long
def test_edits_that_mean_nothing_are_silent() -> None:
    """Other spelling, marks, forms of a number, words of saying: at most one in fifty is shown as a difference."""
    texts = [path.read_text(encoding="utf-8") for path in ARTICLES]
    whole, loud = 0, []
    for text, edits in one_of_each_kind(idle_edits, texts):
        one = read(text, "a.txt")
        whole += len(edits)
        loud += [
            (edit.kind, text[edit.before[0] - 20 : edit.before[1] + 20])
            for edit in edits
            if differences(one, read(edit.text, "b.txt"))
        ]
    assert whole >= 250
    assert len(loud) <= 0.02 * whole, loud


def test_a_few_articles() -> None:
    """The same on a few articles, each time the tests run."""
    result = tally([path.read_text(encoding="utf-8") for path in ARTICLES[::12]])
    assert result.found >= 0.9 * result.planted > 0, result.missed
    assert result.right >= 0.9 * result.shown


def test_the_planter_changes_one_place() -> None:
    """An edit is as it says: what stands before and behind it is untouched."""
    text = ARTICLES[0].read_text(encoding="utf-8")
    for plant in (changes, idle_edits):
        for edit in plant(text, random.Random(1)):
            assert edit.text[: edit.after[0]] == text[: edit.before[0]]
            assert edit.text[edit.after[1] :] == text[edit.before[1] :]
            assert edit.text != text
