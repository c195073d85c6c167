"""Axis: where on a line a number or a day stands, and the marks to read it by."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from digest.amount import write_number
from digest.edtf import Edtf

LOG_FROM = 50
"""Times by which the largest number must exceed the smallest for a scale of powers of ten; less is read as it is."""
_MOST_MARKS = 6
_FROM_NOUGHT = 2.0
"""Times by which numbers must part for the axis to begin at nought: two that are near would become one dot."""
_STEPS = (1, 2, 5)
_YEAR_STEPS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)
_AROUND = 0.08
"""Share of the axis that is left on either side of numbers that it does not begin at nought for."""


@dataclass(frozen=True, slots=True)
class Axis:
    """A line from `low` to `high`."""

    low: float
    high: float
    is_log: bool
    marks: tuple[tuple[float, str], ...]
    """Values with what is written at them, in order."""

    def place(self, value: float) -> float:
        """Where a value stands, from 0 to 1; one beyond an end stands at the end."""
        low, high = self.low, self.high
        if self.is_log:
            low, high, value = math.log10(low), math.log10(high), math.log10(max(value, self.low))
        return min(1.0, max(0.0, (value - low) / (high - low)))


def make_number_axis(values: Sequence[float]) -> Axis:
    """An axis for one number or more: of powers of ten where they lie far apart, else from nought unless they are near."""
    low, high = min(values), max(values)
    if low > 0 and high / low > LOG_FROM:
        first, last = math.floor(math.log10(low)), math.ceil(math.log10(high))
        powers = range(first, last + 1, max(1, math.ceil((last - first) / _MOST_MARKS)))
        return Axis(10.0**first, 10.0**last, True, tuple((10.0**n, write_number(10.0**n)) for n in powers))
    room = (high - low) * _AROUND or abs(high) * _AROUND or 1.0
    if low >= 0 and high >= low * _FROM_NOUGHT:
        low, high = 0.0, high + room
    elif low < 0 < high or low >= 0:
        low, high = (low - room if low < 0 else max(0.0, low - room)), high + room
    else:
        low, high = low - room, high + room
    step = _find_step((high - low) / _MOST_MARKS)
    first = math.ceil(low / step - 1e-9)
    marks = [float(f"{n * step:.9g}") for n in range(first, math.floor(high / step + 1e-9) + 1)]
    return Axis(low, high, False, tuple((mark, write_number(mark)) for mark in marks))


def make_year_axis(years: Sequence[float]) -> Axis:
    """An axis for points in time, as years and their fractions: from the year of the first to that after the last."""
    low, high = math.floor(min(years)), math.ceil(max(years))
    high = max(high, low + 1)
    step = next((each for each in _YEAR_STEPS if (high - low) / each <= _MOST_MARKS), _YEAR_STEPS[-1])
    first = math.ceil(low / step) * step
    marks = tuple((float(year), str(year)) for year in range(first, high + 1, step))
    return Axis(float(low), float(high), False, marks)


def first_year(date: Edtf) -> float | None:
    """Where a date begins, in years; None when it is open towards the past."""
    return _year(date.first, 0) if date.first else None


def last_year(date: Edtf) -> float | None:
    """Where a date ends, in years; None when it is open towards the future."""
    return _year(date.last, 1) if date.last else None


def _year(point: str, end: int) -> float:
    """The start of a day, month or year, or its end where `end` is 1."""
    year, month, day = (int(part) for part in f"{point}-0-0".split("-")[:3])
    if not month:
        return float(year + end)
    if not day:
        return year + (month - 1 + end) / 12
    return year + (month - 1) / 12 + (day - 1 + end) / 372


def _find_step(least: float) -> float:
    """The next of 1, 2, 5, 10, 20, 50, … from `least` on."""
    power = 10.0 ** math.floor(math.log10(least))
    return next(step * power for step in (*_STEPS, 10) if step * power >= least * (1 - 1e-9))
