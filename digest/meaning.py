"""Meaning: a trained model's opinion on which statements say the same in other words, from the optional extra `[semantic]`."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Any, Protocol

from digest.sentence_model import SentenceModel, find_model
from digest.wordpiece import pieces_of

Near = tuple[int, int, float]
"""The numbers of two statements, and how near they are in meaning: 1 for the same words."""


class Meanings(Protocol):
    """Whoever can tell which statements are near to each other in meaning."""

    def near(self, one: Sequence[str], other: Sequence[str]) -> Sequence[Near]:
        """Pairs of a statement of `one` and one of `other` that are each other's nearest, in order."""
        ...


_REMEMBERED = 20_000
"""Statements whose meaning is kept at a time: those of a thousand articles."""


class MiniLM:
    """The sentence model as it comes: statements that say the same lie in the same direction."""

    def __init__(self, model: SentenceModel) -> None:
        self._model = model
        self._meaning_of = lru_cache(maxsize=_REMEMBERED)(self._read)

    def near(self, one: Sequence[str], other: Sequence[str]) -> list[Near]:
        """Pairs that are each other's nearest; none when the model cannot be loaded."""
        if not one or not other or not self._model.start():
            return []
        import numpy

        table = (
            numpy.stack([self._meaning_of(text) for text in one])
            @ numpy.stack([self._meaning_of(text) for text in other]).T
        )
        nearest, back = table.argmax(axis=1), table.argmax(axis=0)
        return [(i, int(j), float(table[i, j])) for i, j in enumerate(nearest) if back[j] == i]

    def _read(self, text: str) -> Any:
        """The direction in which a statement lies."""
        import numpy

        mean = self._model.read(pieces_of(text)).mean(axis=0)
        return mean / numpy.linalg.norm(mean)


def find_meanings(notify: Callable[[str], None]) -> Meanings | None:
    """The installed model; None without the extra, or, with one notice, when it cannot be trusted."""
    model = find_model(notify)
    return None if model is None else MiniLM(model)
