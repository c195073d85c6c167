"""Writes what the method page says of the rules' errors: `python tests/figures.py` measures and writes them anew.

The figures are those of the parts that are only measured, into
`digest/data/measured.json`: how much was right, found and wanted of each task.
"""

from __future__ import annotations

import json
from collections.abc import Mapping

import measure
import measure_stories
from folder import PROJECT
from measure import Score

FILE = PROJECT / "digest" / "data" / "measured.json"


def main() -> None:
    """Measure, and write the figures."""
    articles = measure.measure_unseen()
    stories = measure_stories.compare_part("measured")
    record = {
        "articles": sum(1 for part in measure.ONLY_MEASURED for _ in measure.read_cases(part)),
        "stories": len(stories.stories),
        "article_tasks": _counts(articles),
        "story_tasks": _counts(measure_stories.measure(stories)),
    }
    FILE.write_text(json.dumps(record, indent=1) + "\n", encoding="utf-8")


def _counts(scores: Mapping[str, Score]) -> dict[str, dict[str, float]]:
    """Precision and recall in full, as the two are counted in different ways from task to task."""
    return {
        task: {"precision": round(score.precision, 4), "recall": round(score.recall, 4)}
        for task, score in scores.items()
    }


if __name__ == "__main__":
    main()
