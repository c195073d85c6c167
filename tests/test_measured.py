"""The labelled articles: well formed, many enough, and the rules no worse on them than they were."""

from __future__ import annotations

import json
import re

import pytest
from figures import FILE
from folder import PROJECT
from labels import LABELLED, PARTS, check, read_labelled
from measure import TASKS, Score, measure, measure_second, read_floors
from passages import check as check_passages
from passages import PASSAGES, WHOLE, read_passages
from readme import README, rules

from digest.seed import Span
from digest.sentence import find_sentences


@pytest.fixture(scope="module")
def scores() -> dict[str, Score]:
    """What the rules find in the part that is only measured."""
    return measure("measured")


@pytest.mark.parametrize("task", sorted(TASKS))
def test_the_measured_part_stays_above_its_floor(task: str, scores: dict[str, Score]) -> None:
    """Lowering a floor takes a commit of its own that says why."""
    assert scores[task].f >= read_floors()[task]


@pytest.mark.parametrize("task", sorted(TASKS))
def test_the_method_page_tells_what_is_measured(task: str, scores: dict[str, Score]) -> None:
    """No figure readers are told is off by more than a point: `python tests/figures.py` writes them anew."""
    told = json.loads(FILE.read_text(encoding="utf-8"))["article_tasks"][task]
    assert told["precision"] == pytest.approx(scores[task].precision, abs=0.01)
    assert told["recall"] == pytest.approx(scores[task].recall, abs=0.01)


def test_the_labels_are_such_that_a_second_person_finds_them_too() -> None:
    """Else they would measure the taste of one: the second had not seen them."""
    second = measure_second()
    assert second["kind of statement"].f > 0.95
    assert second["first claims"].f > 0.8


@pytest.mark.parametrize("part", [PASSAGES, WHOLE])
def test_every_passage_is_labelled_as_the_guide_says(part: str) -> None:
    """Kinds are known, brackets are paired, and of a whole article eight statements are picked."""
    assert list(check_passages(part)) == []


@pytest.mark.parametrize("part", [PASSAGES, WHOLE])
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
