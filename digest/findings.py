"""Findings: all that was found in a text before its statements are, ready to be looked up by place."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import accumulate
from typing import Generic, Protocol, TypeVar

from digest.attribution import Attribution
from digest.dating import Dating
from digest.name import Name
from digest.quantity import Quantity
from digest.quotation import Quotation
from digest.seed import Span


class _Placed(Protocol):
    @property
    def span(self) -> Span: ...


_P = TypeVar("_P", bound=_Placed)

_LOOK_BACK = 100
"""Records before a passage that may reach into it; a bound, so that one that spans a whole book costs little."""


class Row(Generic[_P]):
    """Records in order of their spans, to find those that touch a passage without reading all."""

    __slots__ = ("_longest", "_records", "_starts")

    def __init__(self, records: Iterable[_P]) -> None:
        self._records = sorted(records, key=lambda record: (record.span.start, record.span.end))
        self._starts = [record.span.start for record in self._records]
        self._longest = list(accumulate((record.span.end for record in self._records), max))

    def touching(self, span: Span) -> list[_P]:
        """Records that share a character with `span`, in order."""
        found: list[_P] = []
        index = bisect_left(self._starts, span.end) - 1
        first = max(0, bisect_left(self._starts, span.start) - _LOOK_BACK)
        while index >= first and self._longest[index] > span.start:
            if self._records[index].span.overlaps(span):
                found.append(self._records[index])
            index -= 1
        found.reverse()
        return found

    def inside(self, span: Span) -> list[_P]:
        """Records that lie in `span`, in order."""
        first = bisect_left(self._starts, span.start)
        last = bisect_right(self._starts, span.end - 1)
        return [record for record in self._records[first:last] if record.span.end <= span.end]


@dataclass(frozen=True, slots=True)
class Findings:
    """All that was found before."""

    text: str
    quotations: Row[Quotation]
    attributions: Row[Attribution]
    names: Row[Name]
    quantities: Row[Quantity]
    datings: Row[Dating]
