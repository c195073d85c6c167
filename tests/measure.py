"""Compares what the rules find with the labels of the made-up articles: `python tests/measure.py [-v]`.

The labels (`tests/golden/*/gold.json`) were written by someone who had not
seen the rules, before any rule was run on the articles. Each row gives
precision, recall and F, or the share that is right; `-v` lists what is not.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from digest.explanation import explain

GOLDEN = Path(__file__).parent / "golden"


@dataclass
class Score:
    """Counts of one task."""

    right: int = 0
    found: int = 0
    wanted: int = 0
    misses: list[str] = field(default_factory=list)

    @property
    def precision(self) -> float:
        """Share of what was found that is right."""
        return self.right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """Share of what was wanted that was found."""
        return self.right / self.wanted if self.wanted else 0.0

    @property
    def f(self) -> float:
        """Harmonic mean of the two."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


def measure() -> dict[str, Score]:
    """All labelled articles against what `explain` finds in them."""
    scores: dict[str, Score] = {}
    for folder, seed, gold in labelled():
        record = explain(seed.read_bytes(), names=[seed.name])
        text = seed.read_bytes().decode("utf-8")
        for task, score in compare_article(record, gold, text).items():
            total = scores.setdefault(task, Score())
            total.right += score.right
            total.found += score.found
            total.wanted += score.wanted
            total.misses += [f"{folder}: {each}" for each in score.misses]
    return scores


def labelled() -> Iterator[tuple[str, Path, dict[str, Any]]]:
    """Name, seed and labels of each article."""
    for path in sorted(GOLDEN.glob("*/gold.json")):
        seed = next(path.parent.glob("seed.*"))
        yield path.parent.name, seed, json.loads(path.read_text(encoding="utf-8"))


def compare_article(record: dict[str, Any], gold: dict[str, Any], text: str) -> dict[str, Score]:
    """One article's counts, by task."""
    return {
        "article's own words": _own_words(record, gold),
        "kind of block": _kinds(record, gold),
        "title or none": _title(record, gold),
        "quotations": _spans(record["quotations"], gold["quotations"]),
        "claimant of a quotation": _claimants(record["quotations"], gold["quotations"]),
        "claimant of indirect speech": _indirect(record, gold, text),
        "quantities: span": _overlaps(record["quantities"], gold["quantities"]),
        "quantities: value": _values(record["quantities"], gold["quantities"]),
        "dates": _overlaps(record["dates"], gold["dates"]),
        "names": _names(record["names"], gold["names"]),
        "no claim where none is": _forbidden(record["claims"], gold["must_not_be_claims"]),
    }


def _fold(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


def _own_words(record: dict[str, Any], gold: dict[str, Any]) -> Score:
    ours = Counter(w for b in record["blocks"] if b["kind"] != "furniture" for w in _fold(b["text"]).split())
    wanted = Counter(w for b in gold["blocks"] if b["kind"] != "furniture" for w in _fold(b["text"]).split())
    misses = [
        f"lost: {b['text'][:70]}"
        for b in gold["blocks"]
        if b["kind"] != "furniture" and _is_furniture(b, record)
    ]
    misses += [
        f"kept: {b['text'][:70]}"
        for b in gold["blocks"]
        if b["kind"] == "furniture" and not _is_furniture(b, record)
    ]
    return Score((ours & wanted).total(), ours.total(), wanted.total(), misses)


def _is_furniture(block: dict[str, Any], record: dict[str, Any]) -> bool:
    folded = _fold(block["text"])
    return any(b["kind"] == "furniture" and folded and folded in _fold(b["text"]) for b in record["blocks"])


def _kinds(record: dict[str, Any], gold: dict[str, Any]) -> Score:
    ours: dict[str, list[str]] = {}
    for block in record["blocks"]:
        ours.setdefault(_fold(block["text"]), []).append(block["kind"])
    score = Score(found=len(record["blocks"]), wanted=len(gold["blocks"]))
    for block in gold["blocks"]:
        kinds = ours.get(_fold(block["text"]), ["missing"])
        kind = kinds.pop(0) if len(kinds) > 1 else kinds[0]
        if kind == block["kind"]:
            score.right += 1
        else:
            score.misses.append(f"{block['kind']} taken for {kind}: {block['text'][:60]}")
    return score


def _title(record: dict[str, Any], gold: dict[str, Any]) -> Score:
    found = next((b["text"] for b in record["blocks"] if b["kind"] == "headline"), None)
    same = _fold(found or "") == _fold(gold["title"] or "")
    return Score(int(same), 1, 1, [] if same else [f"{found!r} for {gold['title']!r}"])


def _spans(found: list[dict[str, Any]], wanted: list[dict[str, Any]]) -> Score:
    rest = Counter(_fold(each["text"]) for each in found)
    score = Score(found=len(found), wanted=len(wanted))
    for each in wanted:
        words = _fold(each["text"])
        if rest[words]:
            rest[words] -= 1
            score.right += 1
        else:
            score.misses.append(f"not found: {each['text'][:70]}")
    score.misses += [f"not wanted: {words[:70]}" for words in rest.elements()]
    return score


def _claimants(found: list[dict[str, Any]], wanted: list[dict[str, Any]]) -> Score:
    ours: dict[str, list[dict[str, Any]]] = {}
    for each in found:
        ours.setdefault(_fold(each["text"]), []).append(each)
    score = Score()
    for each in wanted:
        items = ours.get(_fold(each["text"]))
        if not items:
            continue
        item = items.pop(0) if len(items) > 1 else items[0]
        score.wanted += 1
        score.found += 1
        if _same_person(item["claimant"], each["claimant"]):
            score.right += 1
        else:
            score.misses.append(f"{item['claimant']!r} for {each['claimant']!r}: {each['text'][:60]}")
    return score


def _indirect(record: dict[str, Any], gold: dict[str, Any], text: str) -> Score:
    """The claimant that most of a labelled passage is given to, by claims and quotations."""
    score = Score()
    for each in gold.get("attributed", []):
        start = text.find(each["text"])
        if start < 0:
            continue
        end = start + len(each["text"])
        over = [
            c for c in [*record["claims"], *record["quotations"]] if c["start"] < end and start < c["end"]
        ]
        named = [c["claimant"] for c in over if c["claimant"]]
        score.wanted += 1
        score.found += bool(named)
        if any(_same_person(name, each["claimant"]) for name in named):
            score.right += 1
        else:
            score.misses.append(
                f"{named or ('no claim' if not over else None)} for {each['claimant']!r}: {each['text']}"
            )
    return score


def _same_person(one: str | None, other: str | None) -> bool:
    if one is None or other is None:
        return one is other
    a, b = _fold(re.sub(r"^(the|a|an) ", "", one.lower())), _fold(re.sub(r"^(the|a|an) ", "", other.lower()))
    return a == b or set(a.split()) <= set(b.split()) or set(b.split()) <= set(a.split())


def _overlaps(found: list[dict[str, Any]], wanted: list[dict[str, Any]]) -> Score:
    score = Score(found=len(found), wanted=len(wanted))
    rest = list(found)
    for each in wanted:
        hit = next((item for item in rest if _shares(item["text"], each["text"])), None)
        if hit is None:
            score.misses.append(f"not found: {each['text']}")
        else:
            rest.remove(hit)
            score.right += 1
    score.misses += [f"not wanted: {item['text']}" for item in rest]
    return score


def _shares(one: str, other: str) -> bool:
    a, b = _fold(one), _fold(other)
    return bool(a and b) and (a in b or b in a)


def _values(found: list[dict[str, Any]], wanted: list[dict[str, Any]]) -> Score:
    score = Score()
    rest = list(found)
    for each in wanted:
        hit = next((item for item in rest if _shares(item["text"], each["text"])), None)
        if hit is None:
            continue
        rest.remove(hit)
        score.wanted += 1
        score.found += 1
        if all(_near(hit[end], each.get(end)) for end in ("low", "high")) and hit["unit"] == each["unit"]:
            score.right += 1
        else:
            ours = (hit["low"], hit["high"], hit["unit"])
            score.misses.append(
                f"{each['text']}: {ours} for {(each.get('low'), each.get('high'), each['unit'])}"
            )
    return score


def _near(one: float | None, other: float | None) -> bool:
    if one is None or other is None:
        return one is other
    return abs(one - other) <= 1e-6 * max(1.0, abs(one), abs(other))


def _names(found: list[dict[str, Any]], wanted: list[dict[str, Any]]) -> Score:
    ours = {(_fold(each["name"]), each["type"]) for each in found if each["type"] != "other"}
    gold = {(_fold(each["name"]), each["type"]) for each in wanted}
    misses = [f"not found: {name} ({kind})" for name, kind in sorted(gold - ours)]
    misses += [f"not wanted: {name} ({kind})" for name, kind in sorted(ours - gold)]
    return Score(len(ours & gold), len(ours), len(gold), misses)


def _forbidden(found: list[dict[str, Any]], sentences: Iterable[str]) -> Score:
    score = Score()
    for sentence in sentences:
        score.wanted += 1
        score.found += 1
        folded = _fold(sentence)
        hit = next(
            (c["text"] for c in found if c["kind"] != "quotation" and _fold(c["text"]) in folded), None
        )
        score.right += hit is None
        if hit:
            score.misses.append(f"claimed: {hit[:70]}")
    return score


def main() -> None:
    """Print one row for each task."""
    scores = measure()
    width = max(map(len, scores))
    print(f"{'':{width}}  right  found  wanted  precision  recall  F")
    for task, score in scores.items():
        print(
            f"{task:{width}}  {score.right:5}  {score.found:5}  {score.wanted:6}  {score.precision:9.2f}"
            f"  {score.recall:6.2f}  {score.f:.2f}"
        )
        if "-v" in sys.argv:
            for miss in score.misses:
                print(f"    {miss}")


if __name__ == "__main__":
    main()
