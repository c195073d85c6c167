"""Topics: what makes an article belong, and what does not."""

from __future__ import annotations

import pytest

from digest.annotation import annotate
from digest.seed import Seed, sha256_of
from digest.topic import Topic, find_topics, suggest_topics

GMO = Topic("gmo", "GMO", ("GMO", "genetically modified organism"), ())
CONTROL = Topic("rent", "Rent control", ("rent control", "rent controls"), ("Rent Control Board",))


def found(text: str, *topics: Topic) -> dict[str, str]:
    """Topics with the sentence that says why."""
    seed = Seed("a.txt", text, sha256_of(text.encode()))
    return {hit.slug: hit.sentence.of(text) for hit in find_topics(annotate(seed), topics)}


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        ("The ministry banned every GMO on Monday.", True),
        ("The ministry banned the G.M.O. on Monday.", True),
        ("The ministry banned all GMOs on Monday.", True),
        ("A genetically modified organism was banned on Monday.", True),
        ("A Genetically Modified  Organism was banned on Monday.", True),
        ("Farmers met at the GMO-Next summit on Monday.", False),
        ("Farmers met at EGMO headquarters on Monday.", False),
        ("Farmers planted a gmo on Monday.", False),
    ],
)
def test_an_alias_counts_as_a_whole_word(sentence: str, counts: bool) -> None:
    """With or without dots, in any case when written small, not inside a longer proper name."""
    text = f"Farm news\n\nIt rained in the north of the country for three days.\n\n{sentence}\n"
    assert found(text, GMO) == ({"gmo": sentence} if counts else {})


def test_an_excepted_name_does_not_count() -> None:
    """`except` lists longer names; beside one, the alias itself still counts."""
    lead = "City news\n\nThe Rent Control Board met on Friday in the old town hall.\n"
    assert found(lead, CONTROL) == {}
    assert set(found(lead + "\nIt praised rent controls at length.\n", CONTROL)) == {"rent"}


def test_running_text_explains_before_a_headline_does() -> None:
    """The sentence shown is from the article's running text, when that names the topic too."""
    text = "GMO ban agreed\n\nIt rained in the north for three days.\n\nThe ministry banned every GMO on Monday.\n"
    assert found(text, GMO)["gmo"] == "The ministry banned every GMO on Monday."


def test_furniture_counts_for_nothing() -> None:
    """What the website prints around the article names no topic."""
    text = (
        "Farm news\n\nIt rained in the north of the country for three days, said Ana Lopes, a farmer there.\n\n"
        "Related Articles\n\nWhy the GMO ban failed\n\nSubscribe to our newsletter for GMO news every week.\n"
    )
    assert found(text, GMO) == {}


def test_names_seen_often_are_suggested() -> None:
    """A name that several articles mention and no topic covers is a suggestion; a covered one is not."""
    texts = [
        f"Story {n}\n\nThe firm Corvane Systems opened a plant on day {n}, and Corvane Systems Ltd hired {n}00 people.\n"
        for n in range(2, 5)
    ]
    annotations = [annotate(Seed(f"{n}.txt", text, "")) for n, text in enumerate(texts)]
    suggested = [name for name, _ in suggest_topics(annotations, ())]
    assert any("Corvane" in name for name in suggested)
    covered = Topic("corvane", "Corvane", ("Corvane",), ())
    assert not any("Corvane" in name for name, _ in suggest_topics(annotations, (covered,)))
