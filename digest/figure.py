"""Figure: a number of a statement made comparable, with what it is a number of."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from types import MappingProxyType

from digest.data.senses import CUMULATIVE, FATES
from digest.quantity import Quantity
from digest.seed import Span
from digest.sense import sense_of
from digest.wording import words_of

_SCALES: Mapping[str, tuple[str, float]] = MappingProxyType(
    {
        "km": ("length", 1000.0), "metre": ("length", 1.0), "cm": ("length", 0.01), "mm": ("length", 0.001),
        "mile": ("length", 1609.344), "foot": ("length", 0.3048), "inch": ("length", 0.0254), "yard": ("length", 0.9144),
        "kg": ("mass", 1.0), "g": ("mass", 0.001), "tonne": ("mass", 1000.0), "ton": ("mass", 1000.0),
        "pound": ("mass", 0.45359), "ounce": ("mass", 0.02835), "stone": ("mass", 6.35),
        "hectare": ("area", 10_000.0), "acre": ("area", 4046.856), "km²": ("area", 1e6), "m²": ("area", 1.0),
        "square mile": ("area", 2_589_988.0), "square foot": ("area", 0.092903),
        "litre": ("volume", 1.0), "gallon": ("volume", 3.785), "pint": ("volume", 0.568), "ml": ("volume", 0.001),
        "km/h": ("speed", 1.0), "mph": ("speed", 1.609344), "knot": ("speed", 1.852),
        "W": ("power", 1.0), "kW": ("power", 1e3), "MW": ("power", 1e6), "GW": ("power", 1e9),
        "kWh": ("energy", 1.0), "MWh": ("energy", 1e3), "GWh": ("energy", 1e6), "TWh": ("energy", 1e9),
        "second": ("time", 1.0), "minute": ("time", 60.0), "hour": ("time", 3600.0), "day": ("time", 86_400.0),
        "week": ("time", 604_800.0), "fortnight": ("time", 1_209_600.0), "month": ("time", 2_629_800.0),
        "year": ("time", 31_557_600.0), "decade": ("time", 315_576_000.0), "century": ("time", 3_155_760_000.0),
        "basis point": ("point", 0.01), "point": ("point", 1.0),
    }
)  # fmt: skip
"""What a unit measures, and how much of the first unit of its kind it is."""
_ROUNDED_BY = 0.08
"""Share of a number that may be rounded away: 13 for 13.8 is rounded, 200,000 for 250,000 is another number."""
_MUCH_MONEY, _MANY = 1e6, 1000
_SMALL = 100
"""Counts below this are not rounded without a word that says so: 60 turbines are not 56."""
_YARDSTICKS = frozenset(("compared", "against", "versus"))
_YARDSTICKS_OF_TWO = frozenset((("up", "from"), ("down", "from"), ("rather", "than"), ("instead", "of")))
"""Words before a number that another one is measured by."""
_MONEY = re.compile(r"[A-Z]{3}\Z")
_CONVERTED = 0.012
"""Share by which two figures in different units may part and still be one: outlets round what they convert."""
_CUMULATIVE = frozenset(filter(None, map(sense_of, CUMULATIVE)))
"""Senses of what is counted on and on while a story runs."""
_FATES = frozenset(filter(None, map(sense_of, FATES)))
_GENERIC = frozenset(
    ("people", "person", "man", "woman", "other", "victim", "resident", "individual", "adult")
)
"""Heads that name whoever is counted."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A number of a statement."""

    quantity: Quantity
    kind: str
    """What can be set against it: a currency, `%`, `count`, or what its unit measures (`length`, `time`, …)."""
    low: float | None
    """In the first unit of its kind; None for a vague number."""
    high: float | None
    counted: frozenset[str]
    """Senses of the words that name what is counted."""
    head: str
    """Sense of the last of them; empty when nothing is named, or only people."""
    near: Mapping[str, float]
    """Senses of its clause with their weights."""
    beside: tuple[str, ...]
    """Three words before and three after the number, empty where the statement ends."""
    closest: frozenset[str] = frozenset()
    """Senses of the two telling words before it and the two after it, in its statement."""
    fates: frozenset[str] = frozenset()
    """What became of those counted: senses of `died`, `hurt`, `missing` in its clause."""
    thing: str = ""
    """What it is a number of: the thing counted, what became of people, or the measure; empty where none is named."""

    @property
    def is_vague(self) -> bool:
        """Whether it is “dozens” and the like."""
        return self.low is None and self.high is None

    @property
    def value(self) -> float | None:
        """The number written, whatever the hedge; of a range the lower end."""
        return self.low if self.low is not None else self.high

    @property
    def digits(self) -> str:
        """The digits that carry the number as written: of 13,800 `138`."""
        written = self.quantity.low if self.quantity.low is not None else self.quantity.high
        return digits_of(written or 0.0)

    @property
    def is_unusual(self) -> bool:
        """Whether it is rare enough to tie two statements together."""
        value = self.value
        if value is None or self.kind in ("time", "rank", "times"):
            return False
        return len(self.digits) >= 3 or (self.kind != "count" and len(self.digits) >= 2) or value > 20

    @property
    def is_telling(self) -> bool:
        """Whether it is such as stands once in a story: millions of money, four figures and more, a share with decimals."""
        value = self.value
        if value is None or len(self.digits) < 2:
            return False
        if is_money(self.kind):
            return value >= _MUCH_MONEY
        return (self.kind == "count" and value >= _MANY) or (self.kind == "%" and value % 1 != 0)

    @property
    def is_cumulative(self) -> bool:
        """Whether it counts what goes on being counted while a story runs: the dead, the hectares burnt."""
        return self.kind == "area" or any(sense in _CUMULATIVE for sense in (*self.near, *self.counted))

    @property
    def is_yardstick(self) -> bool:
        """Whether it stands only for another to be measured by: “49.9 percent, compared with 66.4 percent”."""
        before = self.beside[: len(self.beside) // 2]
        return any(word in _YARDSTICKS for word in before) or any(
            pair in _YARDSTICKS_OF_TWO for pair in pairwise(before)
        )

    def words(self, text: str) -> str:
        """The number as the text gives it."""
        return " ".join(self.quantity.span.of(text).split())


@lru_cache(maxsize=50_000)
def digits_of(value: float) -> str:
    """The digits that carry a number: of 13,800 `138`."""
    return f"{value:.9e}".split("e")[0].replace(".", "").rstrip("0")


def figure_of(
    quantity: Quantity,
    near: Mapping[str, float],
    beside: tuple[str, ...] = (),
    closest: frozenset[str] = frozenset(),
) -> Figure:
    """A quantity with the senses of its clause."""
    words = words_of(quantity.counted, Span(0, len(quantity.counted)))
    senses = [sense for word in words if (sense := sense_of(word) or _plain(word))]
    kind, scale = _SCALES.get(quantity.unit, (quantity.unit, 1.0))
    low, high = quantity.low, quantity.high
    last = senses[-1] if senses else ""
    head = "" if last in _GENERIC else last
    fates = _FATES.intersection(near)
    return Figure(
        quantity,
        kind,
        None if low is None else float(f"{low * scale:.9g}"),
        None if high is None else float(f"{high * scale:.9g}"),
        frozenset(senses),
        head,
        near,
        beside,
        closest,
        fates,
        _thing_of(quantity, head, fates),
    )


def _thing_of(quantity: Quantity, head: str, fates: frozenset[str]) -> str:
    """What a quantity is a number of; a number of the dead may be one of people, of deaths or of nothing named."""
    if quantity.unit == "count" and len(fates) == 1 and (not head or head in fates):
        return f"people {min(fates)}"
    return head or (f"measure {quantity.measure}" if quantity.measure else "")


def _plain(word: str) -> str:
    return "people" if word in ("people", "persons") else ""


def is_money(kind: str) -> bool:
    """Whether a kind of figure is a sum of money."""
    return _MONEY.match(kind) is not None


def is_equal(a: Figure, b: Figure) -> bool:
    """Whether two figures are one number, in whatever unit; ends of ranges must both be the same."""
    if a.kind != b.kind or a.is_vague or b.is_vague:
        return False
    slack = 0.0 if a.quantity.unit == b.quantity.unit else _CONVERTED
    return _near(a.low or a.high, b.low or b.high, slack) and _near(a.high or a.low, b.high or b.low, slack)


def _near(one: float | None, other: float | None, slack: float) -> bool:
    if one is None or other is None:
        return one == other
    return abs(one - other) <= max(slack, 1e-9) * max(abs(one), abs(other))


def is_rounded(a: Figure, b: Figure) -> bool:
    """Whether the coarser of two figures in one unit is the finer one rounded, or cut, to its own digits."""
    x, y = a.quantity, b.quantity
    if x.unit != y.unit or a.kind != b.kind or x.relation not in ("=", "~") or y.relation not in ("=", "~"):
        return False
    if x.low is None or y.low is None or x.low != x.high or y.low != y.high:
        return False
    coarse, fine = sorted((abs(x.low), abs(y.low)), key=lambda value: (len(digits_of(value)), value))
    if coarse == fine or len(digits_of(coarse)) >= len(digits_of(fine)):
        return False
    if a.kind == "count" and fine < _SMALL and "~" not in (x.relation, y.relation):
        return False
    step = 10.0 ** (_magnitude(coarse) - len(digits_of(coarse)) + 1)
    whole = (round(fine / step) * step, fine // step * step)
    if abs(coarse - fine) > _ROUNDED_BY * fine:
        return False
    return any(abs(coarse - each) < step / 1e6 for each in whole)


def _magnitude(value: float) -> int:
    return int(f"{value:.9e}".split("e")[1])


def exactness(figure: Figure) -> int:
    """Digits that carry the number: 2 of $13 billion, 3 of $13.8 billion."""
    return len(figure.digits)


def keeps_bound(bound: Figure, number: Figure) -> bool:
    """Whether a number is one that “at least”, “over”, “up to”, … leaves room for."""
    value = number.value
    if value is None or number.quantity.relation not in ("=", "~") or bound.kind != number.kind:
        return False
    relation = bound.quantity.relation
    if relation in (">", ">=") and bound.low is not None:
        return value >= bound.low
    if relation in ("<", "<=") and bound.high is not None:
        return value <= bound.high
    if relation != "range" or bound.low is None or bound.high is None:
        return False
    return bound.low <= value <= bound.high


def is_bound(figure: Figure) -> bool:
    """Whether it is “at least”, “up to”, … rather than a number."""
    return figure.quantity.relation in ("<", "<=", ">", ">=")
