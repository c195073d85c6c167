"""The model of the extra `[semantic]` is checked before it is loaded, and stops nothing when it cannot be."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

import pytest

from digest import sentence_model
from digest.meaning import MiniLM
from digest.sentence_model import MODEL, SentenceModel, changed_file, find_model, read_hashes
from digest.wordpiece import VOCABULARY, pieces_of


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
    monkeypatch.setattr(sentence_model, "MODEL", "no_such_model_anywhere")
    notices: list[str] = []
    assert find_model(notices.append) is None
    assert notices == []


def test_other_files_are_not_loaded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A model with other bytes is left alone, with one notice that says how to mend it."""
    package = tmp_path / "some_model"
    package.mkdir()
    (package / "__init__.py").write_text("raise SystemExit('code of the package ran')")
    (package / "model.onnx").write_bytes(b"not the model")
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setattr(sentence_model, "find_spec", lambda name: find_spec("some_model"))
    notices: list[str] = []
    assert find_model(notices.append) is None
    assert len(notices) == 1
    assert "model.onnx is not the file" in notices[0] and "the rules decide alone; pip install" in notices[0]


def test_a_model_that_does_not_load_is_told_once() -> None:
    """A broken installation stops nothing, and is told once; whoever asks goes without."""

    def load() -> tuple[None, tuple[()]]:
        raise OSError("no such library")

    notices: list[str] = []
    model = SentenceModel(load, notices.append)
    assert not model.start() and not model.start()
    assert MiniLM(model).near(["a"], ["b"]) == []
    assert len(notices) == 1 and "no such library" in notices[0]


@pytest.mark.skipif(
    find_spec("onnxruntime") is None or find_spec(MODEL) is None, reason="needs the extra [semantic]"
)
def test_a_tuning_takes_the_place_of_the_models_own_arrays() -> None:
    """What is given under the name of an array is used; with nothing given the model reads as it comes."""
    import numpy

    changed = {"inner.embeddings.LayerNorm.bias": numpy.ones(384, numpy.float32)}
    own, tuned = find_model(pytest.fail), find_model(pytest.fail, lambda: changed)
    assert own is not None and tuned is not None
    assert own.start() and tuned.start()
    pieces = pieces_of("Neither was hurt")
    assert own.read(pieces).shape == tuned.read(pieces).shape == (len(pieces), 384)
    assert not numpy.allclose(own.read(pieces), tuned.read(pieces))
