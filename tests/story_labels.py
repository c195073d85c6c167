"""Labels of the made-up stories: read, and checked: `python tests/story_labels.py [FOLDER ...]`.

Nothing here knows the rules; what a label may say is in `tests/stories/README.md`.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from labels import find_place

STORIES = Path(__file__).parent / "stories"
PARTS = ("dev", "measured")
TYPES = (
    "differs different-measure different-scope different-time rounded vaguer only-in-headline"
    " quotation-altered quotation-cut no-source-given date-not-given"
).split()


@dataclass(frozen=True, slots=True)
class LabelledStory:
    """The articles of one folder and what is right about them."""

    name: str
    articles: dict[str, str]
    """Text by letter."""
    labels: dict[str, Any]


def read_stories(part: str) -> Iterator[LabelledStory]:
    """The stories of `dev` or `measured`, by name."""
    for path in sorted((STORIES / part).iterdir()):
        if path.is_dir():
            yield read_story(path)


def read_story(folder: Path) -> LabelledStory:
    """One story with its labels."""
    labels = yaml.safe_load((folder / "labels.yml").read_text(encoding="utf-8"))
    articles = {
        path.stem: path.read_bytes().decode("utf-8")
        for path in sorted([*folder.glob("?.txt"), *folder.glob("?.md")])
    }
    return LabelledStory(folder.name, articles, labels)


def check(folder: Path) -> list[str]:
    """What is wrong with the labels of one story, a line each."""
    try:
        story = read_story(folder)
        wrong = list(_faults(story))
    except (OSError, ValueError, KeyError, TypeError, AttributeError, yaml.YAMLError) as error:
        wrong = [f"{type(error).__name__}: {' '.join(str(error).split())}"]
    return [f"{folder.name}: {each}" for each in wrong]


def _faults(story: LabelledStory) -> Iterator[str]:
    labels = story.labels
    if set(labels["articles"]) != set(story.articles):
        yield f"articles: labels have {sorted(labels['articles'])}, files are {sorted(story.articles)}"
    for each in labels["articles"].values():
        if "outlet" not in each or "published" not in each:
            yield f"articles: outlet or published is missing in {each}"
    for each in labels.get("quotations") or ():
        yield from _missing(story, each["wordings"])
        if len(each["wordings"]) < 2 or "speaker" not in each:
            yield f"quotations: speaker or second wording is missing: {each}"
    for each in labels.get("same") or ():
        yield from _missing(story, each)
        if len(each) < 2:
            yield f"same: only one article: {each}"
    for key in ("relations", "nothing"):
        for each in labels.get(key) or ():
            for side in ("a", "b"):
                yield from _missing(story, each[side])
                if len(each[side]) != 1:
                    yield f"{key}: a side has one article: {each[side]}"
            if key == "relations" and (each["type"] not in TYPES or "aspect" not in each):
                yield f"relations: type or aspect: {each}"
            if "why" not in each:
                yield f"{key}: why is missing: {each}"


def _missing(story: LabelledStory, words: dict[str, str]) -> Iterator[str]:
    for letter, passage in words.items():
        if letter not in story.articles:
            yield f"no article {letter!r}"
        elif not isinstance(passage, str) or find_place(story.articles[letter], passage) is None:
            yield f"not in {letter}: {str(passage)[:80]!r}"


def main() -> int:
    """Print what is wrong with the stories named, or with all."""
    folders = [Path(each) for each in sys.argv[1:]] or sorted(STORIES.glob("*/*/"))
    wrong = [line for folder in folders for line in check(folder)]
    print("\n".join(wrong) or f"{len(folders)} stories, nothing wrong")
    return bool(wrong)


if __name__ == "__main__":
    raise SystemExit(main())
