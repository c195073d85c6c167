"""Words for numbers: whole numbers, scales, parts of a whole, places in an order."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType


def _counted_up(names: str, start: int, step: int = 1) -> dict[str, int]:
    """The words of a list with the numbers they stand for."""
    return {name: start + step * place for place, name in enumerate(names.split())}


ONES: Mapping[str, int] = MappingProxyType(
    _counted_up(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen",
        0,
    )
)
TENS: Mapping[str, int] = MappingProxyType(
    _counted_up("twenty thirty forty fifty sixty seventy eighty ninety", 20, 10)
)
SCALES: Mapping[str, float] = MappingProxyType(
    {
        "hundred": 1e2, "thousand": 1e3, "lakh": 1e5, "lakhs": 1e5, "million": 1e6, "crore": 1e7, "crores": 1e7,
        "billion": 1e9, "trillion": 1e12, "quadrillion": 1e15,
    }
)  # fmt: skip
SCALE_LETTERS: Mapping[str, float] = MappingProxyType(
    {
        "k": 1e3, "m": 1e6, "mn": 1e6, "mln": 1e6, "mm": 1e6, "mil": 1e6, "b": 1e9, "bn": 1e9, "bln": 1e9,
        "t": 1e12, "tn": 1e12, "trn": 1e12, "tln": 1e12, "cr": 1e7,
    }
)  # fmt: skip
"""Short forms glued to a number or right behind it: `1.5bn`, `20 mln`."""

_ORDINAL_ONES = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth"
)
ORDINALS: Mapping[str, int] = MappingProxyType(
    _counted_up(_ORDINAL_ONES, 1)
    | _counted_up("twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth", 20, 10)
    | {
        f"{tens}-{ones}": value + place
        for tens, value in TENS.items()
        for place, ones in enumerate(_ORDINAL_ONES.split()[:9], start=1)
    }
    | {"hundredth": 100, "thousandth": 1000}
)
PARTS: Mapping[str, int] = MappingProxyType(
    {"half": 2, "halve": 2, "quarter": 4}
    | {name: value for name, value in ORDINALS.items() if 3 <= value <= 20 or value in (100, 1000)}
)
"""What a whole is cut into: `third` is one of three."""
GLYPHS: Mapping[str, float] = MappingProxyType(
    {
        "½": 1 / 2, "¼": 1 / 4, "¾": 3 / 4, "⅓": 1 / 3, "⅔": 2 / 3, "⅕": 1 / 5, "⅖": 2 / 5, "⅗": 3 / 5, "⅘": 4 / 5,
        "⅙": 1 / 6, "⅚": 5 / 6, "⅛": 1 / 8, "⅜": 3 / 8, "⅝": 5 / 8, "⅞": 7 / 8,
    }
)  # fmt: skip
"""Fractions that are one character."""
