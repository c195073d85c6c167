"""The optional sentence model proposes pairs of statements; it is overruled by what they give."""

from __future__ import annotations

from collections.abc import Sequence
from importlib.util import find_spec

import pytest

from digest.annotation import annotate
from digest.comparison import compare
from digest.disk import make_seed
from digest.meaning import Near, find_meanings
from digest.sentence_model import MODEL


class AllNear:
    """A model to which the statements of two articles are near in the order in which they stand."""

    def __init__(self, nearness: float = 0.9) -> None:
        self.nearness = nearness

    def near(self, one: Sequence[str], other: Sequence[str]) -> list[Near]:
        """The first with the first, the second with the second."""
        return [(number, number, self.nearness) for number in range(min(len(one), len(other)))]


TOLD = "The vessel rolled over in minutes off {place}, the coastguard said."
RETOLD = "Off {place} the boat capsized almost at once, the coastguard said."


def links(one: str, other: str, model: AllNear | None) -> list[tuple[str, str]]:
    """Types and rules that link two articles of one story."""
    lead = "The ferry Brannoch Star left Tessaly Quay with Mara Oduya-Lindqvist on board.\n\n"
    annotations = []
    for number, text in enumerate((lead + one, lead + other)):
        seed, _ = make_seed(f"{number}.txt", f"{number}.txt", text.encode())
        assert seed is not None
        annotations.append(annotate(seed, "2026-05-04"))
    found = compare(annotations, ["2026-05-04"] * 2, meanings=model)
    return [(each.type, each.rule) for each in found.relations if each.rule == "same-meaning"]


def test_other_words_are_one_claim() -> None:
    """What shares too few words for the rules is linked when the model finds it near."""
    one, other = TOLD.format(place="Skerry"), RETOLD.format(place="Skerry")
    assert links(one, other, AllNear()) == [("agrees", "same-meaning")]
    assert links(one, other, None) == []
    assert links(one, other, AllNear(0.5)) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Skerry", "Dunvarra"),
        ("capsized", "never capsized"),
        ("almost at once", "after 11 hours"),
        ("Ilse Brandvold", "Tomas Brandt"),
    ],
)
def test_what_is_given_decides(old: str, new: str) -> None:
    """Another name, a denial, a number on one side or another speaker: the model is not believed."""
    one = TOLD.format(place="Skerry").replace("the coastguard", "Ilse Brandvold")
    other = RETOLD.format(place="Skerry").replace("the coastguard", "Ilse Brandvold")
    assert links(one, other, AllNear())
    assert old in other and links(one, other.replace(old, new), AllNear()) == []


@pytest.mark.skipif(
    find_spec("onnxruntime") is None or find_spec(MODEL) is None, reason="needs the extra [semantic]"
)
def test_the_real_one() -> None:
    """The model that is installed with the extra passes the check and knows a statement in other words."""
    found = find_meanings(pytest.fail)
    assert found is not None
    one = ["Neither was hurt", "Shares fell by a tenth"]
    near = {
        (i, j): nearness
        for i, j, nearness in found.near(one, ["The stock lost 10%", "Neither one was harmed"])
    }
    assert near.keys() == {(0, 1), (1, 0)}
    assert near[0, 1] > 0.65
    assert found.near(one, one) == [(0, 0, pytest.approx(1)), (1, 1, pytest.approx(1))]
    assert found.near(one, []) == []
