"""Quantity: a number or range with what it counts, as the text gives it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from digest.article import Block
from digest.seed import Span

QuantityRelation = Literal["=", "~", "<", "<=", ">", ">=", "range"]


@dataclass(frozen=True, slots=True)
class Quantity:
    """One quantity."""

    span: Span
    """With its hedge and its unit: `about 50,000 A100s`, `up to $500 billion`, `a 10% success rate` from `10%`."""
    low: float | None
    """Smallest value meant, in `unit`; None when open downwards or vague."""
    high: float | None
    relation: QuantityRelation
    unit: str
    """`count`, a currency code, `%`, `point`, or a plain unit such as `km`, `year`, `hour`."""
    counted: str
    """What is counted, as written after the number (`A100s`, `NVIDIA Hopper GPUs`); empty when nothing is."""
    measure: str
    """Which measure it is of when the text says so: `valuation`, `revenue`, `market`, `investment`, …; or empty."""
    negated: bool
    """Whether the text denies it ("not the 10,000 …")."""
    rule: str
    reasons: tuple[str, ...]


def find_quantities(text: str, blocks: Sequence[Block], sentences: Sequence[Span]) -> tuple[Quantity, ...]:
    """Quantities in reading order; years, clock times, list numbers and names with digits are not quantities."""
    raise NotImplementedError
