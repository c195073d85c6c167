"""Amount: a number, a range or a bound as a table shows it, and read back from there.

    about 50,000 · 2 to 4 · over 1 trillion · up to 500 billion · 10,000, denied

What an editor corrects in a table is what its chart then draws.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

NO_NUMBER = "no number"
"""Stands in the table of an outlet that tells the thing without a number."""
_DENIED = ", denied"
_SIGNS: Mapping[str, str] = MappingProxyType(
    {"~": "about", ">": "over", ">=": "at least", "<": "under", "<=": "up to"}
)
_WORDS: Mapping[str, str] = MappingProxyType({word: sign for sign, word in _SIGNS.items()})
_SCALES = ((1e12, "trillion"), (1e9, "billion"), (1e6, "million"))
_NUMBER = r"(?:[-−]?\d[\d,]*(?:\.\d+)?(?:e[+-]?\d+)?(?: (?:million|billion|trillion))?)"
_AMOUNT = re.compile(
    rf"(?:(?P<sign>{'|'.join(_WORDS)}) )?(?P<low>{_NUMBER})(?: to (?P<high>{_NUMBER}))?", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Amount:
    """A number, a range or a bound."""

    low: float | None
    """None when open downwards."""
    high: float | None
    is_rough: bool = False
    """Whether it is “about” so many."""
    is_denied: bool = False
    """Whether the text says that it is not so many."""


def write_amount(
    low: float | None, high: float | None, relation: str = "=", *, is_denied: bool = False
) -> str:
    """An amount for a table; `relation` as a quantity has it."""
    denied = _DENIED if is_denied else ""
    if low is None and high is None:
        return NO_NUMBER
    if low is not None and high is not None and low != high:
        return f"{'about ' if relation == '~' else ''}{write_number(low)} to {write_number(high)}{denied}"
    if low is None or high is None:
        fitting = (">", ">=") if high is None else ("<", "<=")
        relation = relation if relation in fitting else fitting[1]
    word = _SIGNS.get(relation, "")
    number = write_number(low if low is not None else high or 0.0)
    return f"{word} {number}{denied}" if word else f"{number}{denied}"


def write_number(value: float) -> str:
    """A number as news has it: `50,000`, `13.8 billion`."""
    for scale, word in _SCALES:
        if abs(value) >= scale:
            return f"{value / scale:,.9g} {word}"
    return f"{value:,.9g}"


def read_amount(text: str) -> Amount | None:
    """The amount that `write_amount` wrote, or an editor in the same way; None where there is none."""
    words = " ".join(text.split())
    is_denied = words.endswith(_DENIED)
    match = _AMOUNT.fullmatch(words.removesuffix(_DENIED))
    if match is None:
        return None
    sign = _WORDS.get((match["sign"] or "").lower(), "=")
    low = _read_number(match["low"])
    high = _read_number(match["high"]) if match["high"] else low
    if low > high:
        return None
    return Amount(
        None if sign in ("<", "<=") else low, None if sign in (">", ">=") else high, sign == "~", is_denied
    )


def _read_number(text: str) -> float:
    figures, _, word = text.partition(" ")
    scale = next((scale for scale, name in _SCALES if name == word.lower()), 1.0)
    return float(figures.replace(",", "").replace("−", "-")) * scale
