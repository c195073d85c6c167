"""Recognizer: the optional model, checked before it is loaded."""

from __future__ import annotations

import hashlib
from importlib.util import find_spec
from pathlib import Path

import pytest

from digest import recognizer
from digest.recognizer import changed_files, find_recognizer, read_hashes


def test_files_are_compared_by_their_bytes(tmp_path: Path) -> None:
    """A changed, a missing and an added file are told, the same file is not."""
    for name in ("same", "changed", "added"):
        (tmp_path / name).write_bytes(name.encode())
    hashes = {name: hashlib.sha256(name.encode()).hexdigest() for name in ("same", "missing")}
    hashes["changed"] = hashlib.sha256(b"else").hexdigest()
    assert changed_files(tmp_path, hashes) == ["added", "changed", "missing"]


def test_hashes_are_of_a_whole_model() -> None:
    """Weights and configuration of the recognizer are among the files checked."""
    hashes = read_hashes()
    assert {"config.cfg", "ner/model", "tok2vec/model", "vocab/strings.json"} <= hashes.keys()
    assert all(len(sha256) == 64 for sha256 in hashes.values())


def test_without_the_extra_there_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the extra is not installed the rules decide alone, and nothing is said about it."""
    monkeypatch.setattr(recognizer, "MODEL", "no_such_model_anywhere")
    notices: list[str] = []
    assert find_recognizer(notices.append) is None
    assert notices == []


def test_other_files_are_not_loaded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A model with other bytes is left alone, with one notice that says how to mend it."""
    package = tmp_path / "some_model"
    package.mkdir()
    (package / "__init__.py").write_text("raise SystemExit('code of the package ran')")
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setattr(recognizer, "MODEL", "some_model")
    monkeypatch.setattr(recognizer, "find_spec", lambda name: find_spec("some_model"))
    notices: list[str] = []
    assert find_recognizer(notices.append) is None
    assert len(notices) == 1 and "names are found by rules alone; pip install" in notices[0]


@pytest.mark.skipif(
    find_spec("spacy") is None or find_spec(recognizer.MODEL) is None, reason="needs the extra [ner]"
)
def test_the_real_one() -> None:
    """The model that is installed with the extra passes the check and finds names."""
    found = find_recognizer(pytest.fail)
    assert found is not None
    (names,) = found.recognize(["Ann Reid flew to Kenya."])
    assert (0, 8, "person") in names and (17, 22, "place") in names
