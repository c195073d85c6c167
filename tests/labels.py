"""Labels of the made-up articles: read, and checked: `python tests/labels.py [FILE.yml ...]`.

Nothing here knows the rules; what a label may say is in `tests/labelled/README.md`.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

LABELLED = Path(__file__).parent / "labelled"
PARTS = ("dev", "measured")

BLOCKS = (
    "kicker headline standfirst byline dateline heading paragraph bullet pull-quote"
    " pull-attribution caption comment furniture"
).split()
FORMS = "direct mixed nested pull scare".split()
KINDS = "quotation prediction statistic event definition characterization".split()
RELATIONS = ("=", "~", "<", "<=", ">", ">=", "range")
TYPES = "person organization place product other".split()


@dataclass(frozen=True, slots=True)
class Labelled:
    """One article and what is right about it."""

    name: str
    path: Path
    """Of the text."""
    text: str
    labels: dict[str, Any]

    @property
    def lines(self) -> tuple[tuple[str, str], ...]:
        """Kind and words of every line that is not empty."""
        kinds = tuple(_unfold(self.labels["blocks"]))
        return tuple(zip(kinds, (line for line in self.text.splitlines() if line.strip()), strict=True))

    def placed(self, task: str) -> Iterator[tuple[tuple[int, int], dict[str, Any]]]:
        """The labels of one task with their places; the same words twice mean the first and the second place."""
        seen: Counter[str] = Counter()
        for label in self.labels.get(task) or ():
            place = find_place(self.text, label["text"], seen[label["text"]])
            seen[label["text"]] += 1
            if place is not None:
                yield place, label


def read_labelled(part: str) -> Iterator[Labelled]:
    """The articles of `dev` or `measured`, by name."""
    for path in sorted((LABELLED / part).glob("*.yml")):
        yield read_one(path)


def read_one(path: Path) -> Labelled:
    """One article with its labels."""
    text = path.with_suffix(".txt")
    labels = yaml.safe_load(path.read_text(encoding="utf-8"))
    return Labelled(path.stem, text, text.read_bytes().decode("utf-8"), labels)


def find_place(text: str, words: str, skip: int = 0) -> tuple[int, int] | None:
    """Where `words` stand for the `skip`+1st time; white space may differ, so that wrapped lines do not matter."""
    pattern = r"\s+".join(map(re.escape, words.split()))
    edges = (r"(?<!\w)" if words[:1].isalnum() else "", r"(?!\w)" if words[-1:].isalnum() else "")
    found = list(re.finditer(edges[0] + pattern + edges[1], text)) or list(re.finditer(pattern, text))
    return found[min(skip, len(found) - 1)].span() if found else None


def _unfold(blocks: list[str]) -> Iterator[str]:
    for each in blocks:
        kind, _, times = str(each).partition(" x")
        yield from [kind] * int(times or 1)


def check(path: Path) -> list[str]:
    """What is wrong with the labels of one article, a line each."""
    try:
        one = read_one(path)
        labels = one.labels
        kinds = list(_unfold(labels["blocks"]))
    except (OSError, ValueError, KeyError, TypeError, yaml.YAMLError) as error:
        return [f"{path.name}: {' '.join(str(error).split())}"]
    wrong: list[str] = []
    lines = [line for line in one.text.splitlines() if line.strip()]
    if len(lines) != len(kinds):
        wrong.append(f"blocks: {len(kinds)} kinds for {len(lines)} lines")
    wrong += [f"blocks: no kind {kind!r}" for kind in kinds if kind not in BLOCKS]
    for key in ("genre", "style", "english", "published", "top", "names", "statements"):
        if key not in labels:
            wrong.append(f"{key} is missing")
    wrong += _check_words(one)
    for each in labels.get("quotations") or ():
        if each.get("form") not in FORMS or "claimant" not in each:
            wrong.append(f"quotations: form or claimant of {each['text'][:50]!r}")
    for each in labels.get("statements") or ():
        if each.get("kind") not in KINDS or each.get("check") not in range(4) or "claimant" not in each:
            wrong.append(f"statements: kind, check or claimant of {each['text'][:50]!r}")
        if each.get("or") not in (None, *KINDS):
            wrong.append(f"statements: or of {each['text'][:50]!r}")
    for each in labels.get("quantities") or ():
        numbers = (each.get("low"), each.get("high"))
        if any(isinstance(n, (str, bool)) for n in numbers) or numbers == (None, None) or "unit" not in each:
            wrong.append(f"quantities: low, high or unit of {each['text']!r}")
        if each.get("relation") not in RELATIONS:
            wrong.append(f"quantities: relation of {each['text']!r}")
    for each in labels.get("dates") or ():
        edtf = each.get("edtf", 0)
        if edtf is not None and not isinstance(edtf, str):
            wrong.append(f"dates: edtf of {each['text']!r} must be null or a text in quotation marks")
    for each in labels.get("names") or ():
        if each.get("type") not in TYPES:
            wrong.append(f"names: type of {each['name']!r}")
    top = labels.get("top") or []
    if len(top) > 8 or len(set(top)) != len(top):
        wrong.append("top: more than eight, or one twice")
    wrong += [f"top: no statement {n}" for n in top if not 1 <= n <= len(labels.get("statements") or ())]
    return [f"{path.name}: {each}" for each in wrong]


def _check_words(one: Labelled) -> Iterator[str]:
    for task in ("quotations", "statements", "quantities", "dates"):
        for each in one.labels.get(task) or ():
            if not isinstance(each, dict) or not isinstance(each.get("text"), str):
                yield f"{task}: text missing or not a text (quote numbers): {each}"
            elif find_place(one.text, each["text"]) is None:
                yield f"{task}: not in the text: {each['text'][:70]!r}"
    for each in one.labels.get("names") or ():
        for form in (each.get("name"), *(each.get("also") or ())):
            if not isinstance(form, str) or find_place(one.text, form) is None:
                yield f"names: not in the text: {form!r}"
    for each in one.labels.get("either") or ():
        if not isinstance(each, str) or find_place(one.text, each) is None:
            yield f"either: not in the text: {each!r}"


def main() -> int:
    """Print what is wrong with the labels named, or with all."""
    paths = [Path(each) for each in sys.argv[1:]] or sorted(LABELLED.glob("*/*.yml"))
    wrong = [line for path in paths for line in check(path)]
    print("\n".join(wrong) or f"{len(paths)} articles, nothing wrong")
    return bool(wrong)


if __name__ == "__main__":
    raise SystemExit(main())
