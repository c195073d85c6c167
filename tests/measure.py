"""Compares what the rules find with the labelled articles: `python tests/measure.py [--part PART | --second] [--task TASK] [--ner] [-v]`.

The articles and their labels (`tests/labelled/`) were written by people who
had not seen the rules, before any rule was run on them. Each row gives
precision, recall and F, or the share that is right. `-v` lists what is not
right, of all parts but one: what is only measured is not looked at.
`--ner` lets the model of the extra `[ner]` have its say on names.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol, TypeVar

import yaml
from labels import KINDS, LABELLED, PARTS, Labelled, find_place, read_labelled
from passages import HELD, PASSAGES, WHOLE, read_passages

from digest.annotation import Annotation, annotate
from digest.assessor import Assessor, find_assessor
from digest.data.units import UNITS
from digest.disk import make_seed
from digest.name import Name
from digest.recognizer import Recognizer, find_recognizer
from digest.seed import Span

SECOND = {"measured": LABELLED / "second.yml", HELD: LABELLED / "second-held.yml"}
"""What a second person says of the articles of each part that is only measured."""
FLOORS = LABELLED / "floors.json"
"""Per part that is only measured and per task, the F (or share) that it must not fall below."""
ONLY_MEASURED = ("measured", HELD)


@dataclass
class Score:
    """Counts of one task over some articles."""

    right: float = 0
    found: int = 0
    wanted: int = 0
    misses: list[str] = field(default_factory=list, repr=False)
    """Not shown when a test fails: of the measured part nobody looks at them."""

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

    def add(self, other: Score) -> None:
        """Count another article in."""
        self.right += other.right
        self.found += other.found
        self.wanted += other.wanted
        self.misses += other.misses


@dataclass(frozen=True, slots=True)
class Case:
    """One labelled article and what was found in it."""

    labelled: Labelled
    annotation: Annotation

    @property
    def text(self) -> str:
        """As received."""
        return self.labelled.text

    def wanted(self, task: str) -> list[tuple[Span, dict[str, Any]]]:
        """The labels of one task with their places."""
        return [(Span(*place), label) for place, label in self.labelled.placed(task)]

    def either(self) -> list[Span]:
        """Places about which two careful people could disagree."""
        return [
            Span(*place)
            for words in self.labelled.labels.get("either") or ()
            if (place := find_place(self.text, words)) is not None
        ]


class _Placed(Protocol):
    @property
    def span(self) -> Span: ...


_P = TypeVar("_P", bound=_Placed)


def read_cases(
    part: str, recognizer: Recognizer | None = None, assessor: Assessor | None = None
) -> Iterator[Case]:
    """All articles of a part, or all passages, read by the rules as `build_digest.py` would."""
    for labelled in read_part(part):
        seed, problems = make_seed(labelled.name, labelled.path.name, labelled.text.encode("utf-8"))
        if seed is None:
            raise ValueError(str(problems[0]))
        published = str(labelled.labels.get("published") or "")
        yield Case(labelled, annotate(seed, published, recognizer=recognizer, assessor=assessor))


def read_part(part: str) -> Iterator[Labelled]:
    """All articles of a part, or all passages, with their labels."""
    if part in OF_PASSAGES:
        yield from (each.labelled for each in read_passages(part))
    else:
        yield from read_labelled(part)


def measure(
    part: str, recognizer: Recognizer | None = None, assessor: Assessor | None = None
) -> dict[str, Score]:
    """Each task's counts over one part; of passages only the tasks they are labelled for."""
    tasks = {task: TASKS[task] for task in OF_PASSAGES.get(part, TASKS)}
    scores = {task: Score() for task in tasks}
    for case in read_cases(part, recognizer, assessor):
        for task, compare in tasks.items():
            score = compare(case)
            score.misses = [f"{case.labelled.name}: {each}" for each in score.misses]
            scores[task].add(score)
    return scores


def measure_unseen() -> dict[str, Score]:
    """Each task's counts over all that is only measured."""
    scores = {task: Score() for task in TASKS}
    for part in ONLY_MEASURED:
        for task, score in measure(part).items():
            scores[task].add(score)
    return scores


def _fold(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


def _line_kinds(case: Case) -> Iterator[tuple[str, str, str]]:
    """Each line's labelled kind, the kind found, and its words."""
    position = 0
    blocks = list(case.annotation.blocks)
    for kind, line in case.labelled.lines:
        start = case.text.index(line, position)
        position = start + len(line)
        span = Span(start, position)
        over = max(blocks, key=lambda block: _shared(block.span, span), default=None)
        found = over.kind if over is not None and _shared(over.span, span) else "missing"
        yield kind, found, line


def _own_words(case: Case) -> Score:
    score = Score()
    for kind, found, line in _line_kinds(case):
        words = len(line.split())
        own, kept = kind != "furniture", found not in ("furniture", "missing")
        score.wanted += words * own
        score.found += words * kept
        score.right += words * (own and kept)
        if own != kept:
            score.misses.append(f"{'lost' if own else 'kept'} ({kind}): {line[:80]}")
    return score


def _kinds_of_lines(case: Case) -> Score:
    score = Score()
    for kind, found, line in _line_kinds(case):
        score.wanted += 1
        score.found += 1
        if kind == found:
            score.right += 1
        else:
            score.misses.append(f"{kind} taken for {found}: {line[:80]}")
    return score


def _quotations(case: Case) -> Score:
    wanted = [
        (span, each)
        for span, each in case.wanted("quotations")
        if each["form"] in ("direct", "mixed", "pull")
    ]
    found = [q for q in case.annotation.quotations if q.form in ("direct", "mixed", "pull")]
    score = Score()
    rest = [q for q in found if not any(place.holds(q.span) for place in case.either())]
    for span, each in wanted:
        hit = next((q for q in rest if _fold(q.span.of(case.text)) == _fold(each["text"])
                    and _shared(q.span, span)), None)  # fmt: skip
        score.wanted += 1
        if hit is None:
            score.misses.append(f"not found: {each['form']} {each['text'][:80]!r}")
        else:
            rest.remove(hit)
            score.right += 1
    score.found = round(score.right) + len(rest)
    score.misses += [f"not wanted: {q.form} {q.span.of(case.text)[:80]!r}" for q in rest]
    return score


def _quotation_speakers(case: Case) -> Score:
    score = Score()
    for span, each in case.wanted("quotations"):
        if each["form"] == "scare" or each["claimant"] == "?":
            continue
        hit = next((q for q in case.annotation.quotations if _shared(q.span, span)
                    and _fold(q.span.of(case.text)) == _fold(each["text"])), None)  # fmt: skip
        if hit is None:
            continue
        claimant, _ = _claimant_at(case, hit.span)
        score.wanted += 1
        score.found += 1
        if same_speaker(case.labelled, claimant, each["claimant"]):
            score.right += 1
        else:
            score.misses.append(f"{claimant!r} for {each['claimant']!r}: {each['text'][:80]!r}")
    return score


def _claimants(case: Case) -> Iterator[tuple[str, str | None, str | None]]:
    """Words, claimant wanted and claimant found of every statement that has one right answer."""
    for span, each in case.wanted("statements"):
        if each["claimant"] != "?":
            yield each["text"], each["claimant"], _claimant_at(case, span)[0]


def _all_claimants(case: Case) -> Score:
    score = Score()
    for words, wanted, found in _claimants(case):
        score.wanted += 1
        score.found += 1
        if same_speaker(case.labelled, found, wanted):
            score.right += 1
        else:
            score.misses.append(f"{found!r} for {wanted!r}: {words[:90]!r}")
    return score


def _named_claimants(case: Case) -> Score:
    """Precision: how many of the claimants given are right; recall: how many of those there are."""
    score = Score()
    for words, wanted, found in _claimants(case):
        score.wanted += wanted is not None
        score.found += found is not None
        if found is not None and same_speaker(case.labelled, found, wanted):
            score.right += 1
        elif found is not None or wanted is not None:
            score.misses.append(f"{found!r} for {wanted!r}: {words[:90]!r}")
    return score


def _no_wrong_names(case: Case) -> Score:
    """Share of statements that are not given to somebody who did not make them."""
    score = Score()
    for words, wanted, found in _claimants(case):
        score.wanted += 1
        score.found += 1
        wrong = found is not None and not same_speaker(case.labelled, found, wanted)
        score.right += not wrong
        if wrong:
            score.misses.append(f"{found!r} for {wanted!r}: {words[:90]!r}")
    return score


def _claimant_at(case: Case, span: Span) -> tuple[str | None, str]:
    """Who the rules say speaks in a passage, and by which rule: the smallest attribution that covers most of it."""
    over = [a for a in case.annotation.attributions if _shared(a.span, span) * 2 > span.end - span.start]
    if not over:
        return None, ""
    best = min(over, key=lambda a: (a.span.end - a.span.start, a.span.start))
    return best.claimant, best.rule


_ARTICLES = re.compile(r"^(?:the|a|an|some|its|his|her|their)\s+", re.I)
_TITLES = re.compile(
    r"^(?:(?:mr|mrs|ms|miss|dr|sir|dame|lord|lady|prof|professor|sgt|det|insp|chief|rev|gov|sen|rep|judge|justice|president"
    r"|minister|prime|mayor|officer|captain|capt|lt|col|gen|general|constable|inspector|superintendent|st|supt)\.?\s+)+",
    re.I,
)


def same_speaker(labelled: Labelled, found: str | None, wanted: str | None) -> bool:
    if found is None or wanted is None:
        return found is wanted
    forms = {wanted}
    for name in labelled.labels.get("names") or ():
        if name["name"] == wanted or wanted in (name.get("also") or ()):
            forms |= {name["name"], *(name.get("also") or ())}
    return any(_alike(found, form) for form in forms)


def _alike(one: str, other: str) -> bool:
    """Whether two writings name one speaker: equal but for article and title, or one is a longer form of the other."""
    a, b = (_fold(_TITLES.sub("", _ARTICLES.sub("", each.strip()))).split() for each in (one, other))
    if not a or not b:
        return False
    if a == b:
        return True
    short, long = sorted((a, b), key=len)
    return any(long[i : i + len(short)] == short for i in range(len(long) - len(short) + 1)) and (
        len(short) > 1 or len(long) <= 4
    )


def _statement_at(case: Case, span: Span) -> Any:
    """What the rules state over a passage: the one that shares most, smaller ones first."""
    over = [each for each in case.annotation.statements if _shared(each.span, span)]
    return max(over, key=lambda each: (_overlap(each.span, span), each.score), default=None)


def _overlap(one: Span, other: Span) -> float:
    """Shared characters over all characters of both."""
    shared = _shared(one, other)
    return shared / (one.end - one.start + other.end - other.start - shared)


def _kinds_of_statements(case: Case) -> Score:
    score = Score()
    for span, each in case.wanted("statements"):
        found = _statement_at(case, span)
        score.wanted += 1
        score.found += 1
        kind = found.kind if found is not None else "no statement"
        if kind in (each["kind"], each.get("or")):
            score.right += 1
        else:
            score.misses.append(f"{kind} for {each['kind']}: {each['text'][:90]!r}")
    return score


def _check_worthy(case: Case) -> Score:
    """Whether what is marked is what is worth checking (label 2 or 3)."""
    score = Score()
    for span, each in case.wanted("statements"):
        marked = any(_shared(claim.span, span) * 2 > min(_length(claim.span), _length(span))
                     for claim in case.annotation.claims)  # fmt: skip
        worthy = each["check"] >= 2
        score.wanted += worthy
        score.found += marked
        score.right += worthy and marked
        if worthy != marked:
            score.misses.append(f"{'not marked' if worthy else 'marked'}: {each['text'][:90]!r}")
    return score


def _shown(case: Case) -> Score:
    """How many of an editor's first claims are among as many first of ours."""
    labels = case.wanted("statements")
    numbers = case.labelled.labels.get("top") or []
    score = Score()
    if not numbers or not labels:
        return score
    ranked = sorted(case.annotation.claims, key=lambda claim: (-claim.score, claim.span))[: len(numbers)]
    for number in numbers:
        span, each = labels[number - 1]
        score.wanted += 1
        score.found += 1
        if any(_shared(claim.span, span) * 2 > min(_length(claim.span), _length(span)) for claim in ranked):
            score.right += 1
        else:
            score.misses.append(f"not shown: {each['text'][:90]!r}")
    return score


FULL, ENOUGH = 8, 6
"""Claims an editor picks of a long article, and how many of them are to be among as many of ours."""


def _of_eight(case: Case) -> Score:
    """The same for articles of which an editor picked eight."""
    one = _shown(case)
    return one if one.wanted == FULL else Score()


def _six_of_eight(case: Case) -> Score:
    """The same, as the share of articles with six or more."""
    one = _of_eight(case)
    if not one.wanted:
        return Score()
    good = one.right >= ENOUGH
    return Score(int(good), 1, 1, [] if good else [f"{one.right:.0f} of 8"])


def _pairs(
    case: Case, task: str, found: Sequence[_P]
) -> tuple[list[tuple[dict[str, Any], _P | None]], list[_P]]:
    """Each label with the record that begins nearest to it (“two of five samples” is two), and the records left over."""
    rest = [each for each in found if each.span.end > each.span.start]
    pairs: list[tuple[dict[str, Any], _P | None]] = []
    for span, label in case.wanted(task):
        over = [each for each in rest if _shared(each.span, span)]
        hit = min(over, key=lambda each: abs(each.span.start - span.start), default=None)
        if hit is not None:
            rest.remove(hit)
        pairs.append((label, hit))
    own = [Span(*_at(case, line)) for kind, line in case.labelled.lines if kind == "furniture"]
    return pairs, [each for each in rest if not _inside(each.span, [*case.either(), *own])]


def _at(case: Case, words: str) -> tuple[int, int]:
    start = case.text.index(words)
    return start, start + len(words)


def _spans(task: str, get: Callable[[Annotation], Sequence[Any]]) -> Callable[[Case], Score]:
    """Whether each label was found at its place."""

    def compare(case: Case) -> Score:
        pairs, rest = _pairs(case, task, get(case.annotation))
        right = sum(hit is not None for _, hit in pairs)
        score = Score(right, right + len(rest), len(pairs))
        score.misses += [f"not found: {label['text']!r}" for label, hit in pairs if hit is None]
        score.misses += [f"not wanted: {each.span.of(case.text)!r}" for each in rest]
        return score

    return compare


def _values(
    task: str,
    get: Callable[[Annotation], Sequence[Any]],
    differs: Callable[[dict[str, Any], Any], str],
    *,
    all_of_it: bool,
) -> Callable[[Case], Score]:
    """Whether what was found at a label's place says the same; `all_of_it` counts what was not found too."""

    def compare(case: Case) -> Score:
        pairs, rest = _pairs(case, task, get(case.annotation))
        both = [(label, hit) for label, hit in pairs if hit is not None]
        wrong = [
            f"{label['text']!r} ({hit.span.of(case.text)!r}): {differs(label, hit)}"
            for label, hit in both
            if differs(label, hit)
        ]
        right = len(both) - len(wrong)
        if all_of_it:
            return Score(right, len(both) + len(rest), len(pairs), wrong)
        return Score(right, len(both), len(both), wrong)

    return compare


def _quantity_differs(label: dict[str, Any], found: Any) -> str:
    same = (
        _near(found.low, label.get("low"))
        and _near(found.high, label.get("high"))
        and _unit(found.unit) == _unit(str(label["unit"]))
    )
    ours = (found.low, found.high, found.unit)
    return "" if same else f"{ours} for {(label.get('low'), label.get('high'), label['unit'])}"


def _relation_differs(label: dict[str, Any], found: Any) -> str:
    return "" if found.relation == label["relation"] else f"{found.relation!r} for {label['relation']!r}"


def _unit(unit: str) -> str:
    """One writing for a unit: a label may say `milligram` or `mg`, `lb` or `pound`."""
    folded = unit.casefold()
    return {"person": "count", "times": "times", "pp": "point", "percentage point": "point"}.get(
        folded, UNITS.get(folded, folded).casefold()
    )


def _near(one: float | None, other: float | None) -> bool:
    if one is None or other is None:
        return one is other
    return abs(one - other) <= 1e-3 * max(1e-9, abs(one), abs(other))


def _date_differs(label: dict[str, Any], found: Any) -> str:
    wanted = label.get("edtf")
    if wanted == "any" or found.edtf.rstrip("~") == (wanted or "").rstrip("~"):
        return ""
    return f"{found.edtf!r} for {wanted!r}"


def _names(case: Case) -> Score:
    """Each named thing once, under one name and with its type."""
    entities: dict[tuple[str, str], set[str]] = defaultdict(set)
    shown: dict[tuple[str, str], Name] = {}
    either = {_fold(words) for words in case.labelled.labels.get("either") or ()}
    furniture = [line for kind, line in case.labelled.lines if kind == "furniture"]
    for name in case.annotation.names:
        if name.type != "other" and not _in_furniture(case, name.span, furniture):
            key = (_fold(name.name), name.type)
            entities[key] |= {key[0], _fold(name.span.of(case.text))}
            shown[key] = name
    labels = case.labelled.labels.get("names") or ()
    doubtful = {
        _fold(form)
        for each in labels
        if each["type"] == "other"
        for form in (each["name"], *(each.get("also") or ()))
    }
    score = Score()
    rest = dict(entities)
    for each in labels:
        if each["type"] == "other":
            continue
        forms = {_fold(each["name"])}
        fitting = [key for key, words in rest.items() if key[1] == each["type"] and words & forms]
        score.wanted += 1
        if fitting:
            score.right += 1
            del rest[fitting[0]]
        else:
            score.misses.append(f"not found: {each['name']} ({each['type']})")
    wrong = [key for key, words in rest.items() if not words & (either | doubtful)]
    score.found = round(score.right) + len(wrong)
    score.misses += [f"not wanted: {shown[key].name} ({key[1]}, {shown[key].rule})" for key in wrong]
    return score


def _in_furniture(case: Case, span: Span, furniture: Iterable[str]) -> bool:
    line_start = case.text.rfind("\n", 0, span.start) + 1
    line_end = case.text.find("\n", span.end)
    return case.text[line_start : line_end if line_end >= 0 else len(case.text)].rstrip("\r") in furniture


def _shared(one: Span, other: Span) -> int:
    return max(0, min(one.end, other.end) - max(one.start, other.start))


def _length(span: Span) -> int:
    return span.end - span.start


def _inside(span: Span, places: Iterable[Span]) -> bool:
    return any(_shared(span, place) for place in places)


def _quantities_of(annotation: Annotation) -> Sequence[Any]:
    return [q for q in annotation.quantities if q.low is not None or q.high is not None]


def _dates_of(annotation: Annotation) -> Sequence[Any]:
    return annotation.datings


TASKS: Mapping[str, Callable[[Case], Score]] = {
    "own words": _own_words,
    "kind of line": _kinds_of_lines,
    "quotations": _quotations,
    "speaker of a quotation": _quotation_speakers,
    "claimant": _all_claimants,
    "claimant, where there is one": _named_claimants,
    "no wrong name": _no_wrong_names,
    "kind of statement": _kinds_of_statements,
    "worth checking": _check_worthy,
    "first claims": _shown,
    "of eight picked": _of_eight,
    "six of eight": _six_of_eight,
    "quantities: span": _spans("quantities", _quantities_of),
    "quantities: value": _values("quantities", _quantities_of, _quantity_differs, all_of_it=False),
    "quantities: both": _values("quantities", _quantities_of, _quantity_differs, all_of_it=True),
    "quantities: relation": _values("quantities", _quantities_of, _relation_differs, all_of_it=False),
    "dates: span": _spans("dates", _dates_of),
    "dates: value": _values("dates", _dates_of, _date_differs, all_of_it=False),
    "dates: both": _values("dates", _dates_of, _date_differs, all_of_it=True),
    "names": _names,
}


_OF_STATEMENTS = (
    "claimant",
    "claimant, where there is one",
    "no wrong name",
    "kind of statement",
    "worth checking",
    "first claims",
)
OF_PASSAGES: Mapping[str, Sequence[str]] = {
    PASSAGES: _OF_STATEMENTS,
    WHOLE: (*_OF_STATEMENTS, "of eight picked", "six of eight"),
    HELD: (*_OF_STATEMENTS, "of eight picked", "six of eight"),
}
"""Tasks for which the short form of labels says enough; in a passage, what is worth checking is only what an editor would check first."""


KIND_OF = {each[0]: each for each in KINDS}
"""Kinds by the letters that stand for them in `SECOND`."""


def measure_second(part: str) -> dict[str, Score]:
    """What the second person has right by the labels of the first, counted as what the rules find is."""
    answers = yaml.safe_load(SECOND[part].read_text(encoding="utf-8"))
    scores: dict[str, Score] = defaultdict(Score)
    for case in read_cases(part):
        answer, labels = answers[case.labelled.name], case.labelled.labels
        for label, letters in zip(labels["statements"], answer["kinds"].split(), strict=True):
            scores["kind of statement"].add(
                Score(KIND_OF[letters[0]] in (label["kind"], label.get("or")), 1, 1)
            )
        if "claimants" in answer:
            for number, label in enumerate(labels["statements"], 1):
                wanted, said = label["claimant"], (answer["claimants"] or {}).get(number)
                if "?" not in (wanted, said):
                    right = same_speaker(case.labelled, said, wanted)
                    scores["claimant"].add(Score(right, 1, 1))
                    scores["no wrong name"].add(Score(right or said is None, 1, 1))
        top = labels.get("top") or []
        picked = len(set(answer["top"]) & set(top))
        scores["first claims"].add(Score(picked, len(top), len(top)))
        if len(top) == FULL:
            scores["six of eight"].add(Score(picked >= ENOUGH, 1, 1))
    return scores


def read_floors() -> dict[str, dict[str, float]]:
    """The recorded floor of each task, of each part that is only measured."""
    floors: dict[str, dict[str, float]] = json.loads(FLOORS.read_text(encoding="utf-8"))
    return floors


def main() -> None:
    """Print one row for each task and part."""
    parser = argparse.ArgumentParser(description="Compare what the rules find with the labelled articles.")
    parser.add_argument("--part", choices=(*PARTS, *OF_PASSAGES), action="append", help="only this part")
    parser.add_argument("--task", action="append", help="only tasks that begin like this")
    parser.add_argument(
        "--second",
        action="store_true",
        help="measure second people, who labelled the parts that are only measured without seeing their labels",
    )
    parser.add_argument(
        "-v", action="store_true", help="list what is not right, but never of the measured part"
    )
    parser.add_argument("--ner", action="store_true", help="with the model of the extra [ner]")
    parser.add_argument("--semantic", action="store_true", help="with the model of the extra [semantic]")
    options = parser.parse_args()
    recognizer = find_recognizer(print) if options.ner else None
    if options.ner and recognizer is None:
        parser.error("the extra [ner] is not installed; pip install -e '.[ner]'")
    assessor = find_assessor(print) if options.semantic else None
    if options.semantic and assessor is None:
        parser.error("the extra [semantic] is not installed; pip install -e '.[semantic]'")
    width = max(map(len, TASKS))
    parts = [*SECOND] if options.second else options.part or (*PARTS, HELD)
    for part in parts:
        title = f"second person, {part}" if options.second else part
        print(f"{title:{width}}   right  found  wanted  precision  recall  F")
        for task, score in (
            measure_second(part) if options.second else measure(part, recognizer, assessor)
        ).items():
            if options.task and not any(task.startswith(each) for each in options.task):
                continue
            print(
                f"{task:{width}}  {score.right:6.0f} {score.found:6} {score.wanted:7}  {score.precision:9.3f}"
                f"  {score.recall:6.3f}  {score.f:.3f}"
            )
            if options.v and part not in ONLY_MEASURED:
                print("".join(f"    {miss}\n" for miss in score.misses), end="")


if __name__ == "__main__":
    main()
