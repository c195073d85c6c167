"""The optional sentence model proposes pairs of statements; it is checked before it is loaded, and overruled by what they give."""

from __future__ import annotations

from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

import pytest

from digest import meaning
from digest.annotation import annotate
from digest.comparison import compare
from digest.disk import make_seed
from digest.meaning import Near, changed_file, find_meanings, read_hashes
from digest.wordpiece import VOCABULARY


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


def test_hashes_are_of_model_and_vocabulary() -> None:
    """Both files that decide what comes out are checked, and the vocabulary is the one that is expected."""
    hashes = read_hashes()
    assert hashes.keys() == {"model.onnx", VOCABULARY.name}
    assert changed_file({VOCABULARY.name: VOCABULARY}, hashes) == ""


def test_files_are_compared_by_their_bytes(tmp_path: Path) -> None:
    """A file that is missing or has other bytes is named."""
    (tmp_path / "model.onnx").write_bytes(b"else")
    hashes = read_hashes()
    assert changed_file({"model.onnx": tmp_path / "model.onnx"}, hashes) == "model.onnx"
    assert changed_file({"model.onnx": tmp_path / "missing"}, hashes) == "model.onnx"


def test_without_the_extra_there_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the extra is not installed the rules decide alone, and nothing is said about it."""
    monkeypatch.setattr(meaning, "MODEL", "no_such_model_anywhere")
    notices: list[str] = []
    assert find_meanings(notices.append) is None
    assert notices == []


def test_other_files_are_not_loaded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A model with other bytes is left alone, with one notice that says how to mend it."""
    package = tmp_path / "some_model"
    package.mkdir()
    (package / "__init__.py").write_text("raise SystemExit('code of the package ran')")
    (package / "model.onnx").write_bytes(b"not the model")
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setattr(meaning, "find_spec", lambda name: find_spec("some_model"))
    notices: list[str] = []
    assert find_meanings(notices.append) is None
    assert len(notices) == 1
    assert "model.onnx is not the file" in notices[0] and "by rules alone; pip install" in notices[0]


def test_a_model_that_does_not_load_is_told_once() -> None:
    """A broken installation stops nothing, and is told once."""

    def load() -> None:
        raise OSError("no such library")

    notices: list[str] = []
    model = meaning.MiniLM(load, notices.append)
    assert model.near(["a"], ["b"]) == model.near(["a"], ["b"]) == []
    assert len(notices) == 1 and "no such library" in notices[0]


@pytest.mark.skipif(
    find_spec("onnxruntime") is None or find_spec(meaning.MODEL) is None, reason="needs the extra [semantic]"
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
