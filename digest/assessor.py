"""Assessor: a trained model's opinion on what kind a statement is, and on whether an editor would check it first.

The model is that of the optional extra `[semantic]`, tuned with our labelled articles by `tests/make_assessor.py`:
its biases, its norms and the strength of each of its columns; `data/assessor.npz` keeps them, and what judges.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple, Protocol

from digest.sentence_model import SentenceModel, find_model
from digest.statement import Passage
from digest.wordpiece import pieces_of

JUDGES = ("judges.weight", "judges.bias")
"""Names of what is no part of the model itself: 768 x 6, and 6."""
_FILE = Path(__file__).parent / "data" / "assessor.npz"
MOST_PIECES = 88
"""Pieces of a statement with which the model was tuned."""


class Assessment(NamedTuple):
    """What the model makes of a statement, in log-odds; to two places, so that what machines round differently hardly tells."""

    kinds: tuple[float, ...]
    """For each of `LEANINGS` in `digest/leaning.py`."""
    first: float
    """That an editor short of time would check it."""


class Assessor(Protocol):
    """Whoever can say what kind a statement is."""

    def assess(self, words: str) -> Assessment | None:
        """The opinion on a statement, as `words_to_assess` gives it; None when there is none."""
        ...


class TunedMiniLM:
    """The sentence model with our tuning."""

    def __init__(self, model: SentenceModel) -> None:
        self._model = model

    def assess(self, words: str) -> Assessment | None:
        """The opinion on a statement; None when the model cannot be loaded."""
        if not self._model.start():
            return None
        import numpy

        weight, bias = (read_tuning()[name] for name in JUDGES)
        read = self._model.read(pieces_of(words)[:MOST_PIECES])
        odds = numpy.concatenate([read.mean(axis=0), read[0]]) @ weight + bias
        *kinds, first = (round(float(each), 2) for each in odds)
        return Assessment(tuple(kinds), first)


def find_assessor(notify: Callable[[str], None]) -> Assessor | None:
    """The tuned model; None without the extra, or, with one notice, when it cannot be trusted."""
    model = find_model(notify, tuning_of_model)
    return None if model is None else TunedMiniLM(model)


def words_to_assess(passage: Passage, text: str) -> str:
    """A statement as the model is asked about it: where it stands, whose words lead to it, and itself."""
    told = f"{passage.cue}: " if passage.cue else ""
    return f"{passage.block.kind}; {told}{' '.join(passage.span.of(text).split())}"


@cache
def read_tuning() -> Mapping[str, Any]:
    """Every array of `assessor.npz` by its name, in single precision."""
    import numpy

    with numpy.load(_FILE, allow_pickle=False) as arrays:
        return {name: arrays[name].astype(numpy.float32) for name in arrays.files}


def tuning_of_model() -> Mapping[str, Any]:
    """What takes the place of the model's own arrays."""
    return {name: array for name, array in read_tuning().items() if name not in JUDGES}
