"""Reading: what was made of the words at a place, and the ground the readers of a block stand on."""

from __future__ import annotations

import re
from dataclasses import dataclass

from digest.data.numerals import GLYPHS
from digest.hedge import QuantityRelation
from digest.local_currency import LocalCurrency

TOKEN = re.compile(rf"[^\W_]+|[{''.join(GLYPHS)}]")
"""A word, figures, or a fraction that is one character."""
OF = re.compile(r"\s{1,3}of\b")


@dataclass(slots=True)
class Ground:
    """The block that is being read, and how far."""

    text: str
    start: int
    end: int
    local: LocalCurrency
    """What the article means by “$” and “cents”."""
    is_title: bool
    """Whether the block is a headline or the like, where capitals make no names."""
    floor: int
    """Where the last quantity ended: words before it belong to that one."""

    @property
    def home(self) -> str:
        """The currency the article mostly uses."""
        return self.local.home

    def before(self, at: int, size: int = 40) -> str:
        """The words before a place, not further back than the last quantity."""
        return self.text[max(self.floor, at - size) : at]


@dataclass(frozen=True, slots=True)
class Reading:
    """What a reader made of the words at a place, before hedge, rate and measure are looked for."""

    start: int
    end: int
    low: float
    high: float
    unit: str
    counted: str
    rule: str
    why: str
    is_range: bool = False
    is_rough: bool = False
    relation: QuantityRelation = "="
