"""The labelled stories: well formed, and the comparison no worse on them than it was."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from measure_stories import compare_part, count_unrelated, measure
from story_labels import PARTS, STORIES

FLOORS: dict[str, dict[str, float]] = json.loads((STORIES / "floors.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def figures() -> dict[str, dict[str, float]]:
    """Precision and recall of each task in the part that is only measured."""
    scores = measure(compare_part("measured"))
    return {task: {"precision": each.precision, "recall": each.recall} for task, each in scores.items()}


@pytest.mark.long
@pytest.mark.parametrize("task", sorted(FLOORS))
def test_the_measured_part_stays_above_its_floor(task: str, figures: dict[str, dict[str, float]]) -> None:
    """Lowering a floor takes a commit of its own that says why."""
    for figure, floor in FLOORS[task].items():
        assert figures[task][figure] >= floor, figure


@pytest.mark.slow
def test_unrelated_articles_are_left_alone() -> None:
    """At most one false difference in 100,000 pairs of claims of articles that have nothing to do with each other."""
    found, pairs = count_unrelated("measured")
    assert pairs > 1_000_000
    assert found <= pairs / 100_000


def test_there_are_stories_in_both_parts() -> None:
    """At least 25 stories of three articles and more."""
    folders = [path for part in PARTS for path in Path(STORIES / part).iterdir() if path.is_dir()]
    assert len(folders) >= 25
    assert all(len(list(folder.glob("?.txt"))) >= 3 for folder in folders)
