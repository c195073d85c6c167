"""The labelled articles: well formed, many enough, and the rules no worse on them than they were."""

from __future__ import annotations

import json
import re

import pytest
from figures import FILE
from folder import PROJECT
from labels import LABELLED, PARTS, check, read_labelled
from measure import OF_PASSAGES, TASKS, Score, measure, measure_second, read_floors
from passages import HELD, PASSAGES, WHOLE, read_passages
from passages import check as check_passages
from readme import README, rules

from digest.seed import Span
from digest.sentence import find_sentences


@pytest.fixture(scope="module")
def scores() -> dict[str, Score]:
    """What the rules find in the part that is only measured."""
    return measure("measured")


@pytest.fixture(scope="module")
def scores_of_held() -> dict[str, Score]:
    """What they find in the whole articles that are only measured."""
    return measure(HELD)


@pytest.mark.parametrize("task", sorted(TASKS))
def test_the_measured_part_stays_above_its_floor(task: str, scores: dict[str, Score]) -> None:
    """Lowering a floor takes a commit of its own that says why."""
    assert scores[task].f >= read_floors()["measured"][task]


@pytest.mark.parametrize("task", sorted(OF_PASSAGES[HELD]))
def test_the_held_part_stays_above_its_floor(task: str, scores_of_held: dict[str, Score]) -> None:
    """So it is with the articles that came last and are the hardest."""
    assert scores_of_held[task].f >= read_floors()[HELD][task]


@pytest.mark.parametrize("task", sorted(TASKS))
def test_the_method_page_tells_what_is_measured(
    task: str, scores: dict[str, Score], scores_of_held: dict[str, Score]
) -> None:
    """No figure readers are told is off by more than a point: `python tests/figures.py` writes them anew."""
    told = json.loads(FILE.read_text(encoding="utf-8"))["article_tasks"][task]
    both = Score()
    both.add(scores[task])
    both.add(scores_of_held.get(task, Score()))
    assert told["precision"] == pytest.approx(both.precision, abs=0.01)
    assert told["recall"] == pytest.approx(both.recall, abs=0.01)


@pytest.mark.parametrize(
    ("part", "least"),
    [
        ("measured", {"kind of statement": 0.95, "first claims": 0.8}),
        (HELD, {"kind of statement": 0.9, "first claims": 0.75, "claimant": 0.95, "no wrong name": 0.95}),
    ],
)
def test_the_labels_are_such_that_a_second_person_finds_them_too(part: str, least: dict[str, float]) -> None:
    """Else they would measure the taste of one: the second had not seen them."""
    second = measure_second(part)
    assert {task: second[task].f for task, share in least.items() if second[task].f < share} == {}


@pytest.mark.parametrize("part", [PASSAGES, WHOLE, HELD])
def test_every_passage_is_labelled_as_the_guide_says(part: str) -> None:
    """Kinds are known, brackets are paired, and of a whole article eight statements are picked."""
    assert list(check_passages(part)) == []


@pytest.mark.parametrize("part", [PASSAGES, WHOLE, HELD])
def test_a_statement_of_a_passage_stands_where_it_says(part: str) -> None:
    """The labels are cut out of the text, so that the rules never read them."""
    for passage in read_passages(part):
        assert "[" not in passage.text
        assert all(passage.text[each.start : each.end] == each.words for each in passage.statements)


def test_every_label_names_words_that_are_there() -> None:
    """Labels are about the text beside them."""
    assert [wrong for path in sorted(LABELLED.glob("*/*.yml")) for wrong in check(path)] == []


def test_the_set_is_large_and_mixed() -> None:
    """Sixty articles, 250 sentences, both spellings, many genres and styles, no article twice."""
    articles = [each for part in PARTS for each in read_labelled(part)]
    paragraphs = [
        line
        for each in articles
        for kind, line in each.lines
        if kind in ("paragraph", "bullet", "standfirst")
    ]
    sentences = sum(len(find_sentences(line, Span(0, len(line)))) for line in paragraphs)
    assert len(articles) >= 60
    assert sentences >= 250
    assert {each.labels["english"] for each in articles} == {"British", "American"}
    assert len({each.labels["genre"] for each in articles}) >= 10
    assert len({each.labels["style"] for each in articles}) >= 6
    openings = {re.sub(r"\W+", " ", line.casefold())[:40] for line in paragraphs}
    assert len(openings) > 0.9 * len(paragraphs)


def test_the_readme_lists_every_rule() -> None:
    """`python tests/readme.py` writes the list anew."""
    assert rules() in README.read_text(encoding="utf-8")


def test_no_label_has_its_words_from_a_seed() -> None:
    """The articles are made up, not copied from the seeds."""
    seeds = " ".join(
        " ".join(path.read_text(encoding="utf-8").casefold().split())
        for path in (PROJECT / "seeds").glob("*.txt")
    )
    for part in PARTS:
        for each in read_labelled(part):
            words = each.text.casefold().split()
            runs = (" ".join(words[i : i + 9]) for i in range(len(words) - 8))
            assert [run for run in runs if run in seeds] == [], each.name
