"""Spread: how far the numbers lie apart that several outlets give of one thing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from digest.amount import NO_NUMBER, write_amount
from digest.annotation import Annotation
from digest.data.unit_names import UNIT_NAMES
from digest.difference import oldest_first
from digest.emphasis import emphasise
from digest.figure import figure_of
from digest.mark import ClaimId
from digest.piece import Piece
from digest.prose import escape_prose
from digest.quantity import Quantity
from digest.register import Appearance, Entry, Link, fold_words
from digest.sidebar import link_appearance
from digest.utterance import Groups

FEWEST_NUMBERS, FEWEST_OUTLETS = 3, 2
"""What a picture needs: two numbers are read faster in a sentence, and those of one outlet are its own affair."""
CHARTS_LISTED = 4
"""Pictures on one page, those of most outlets first."""
ROWS_LISTED = 14
_WORDS_LENGTH = 90
_THINGS_NAMED = 3
_LONGEST_SIGN = 2
"""Letters of a sign such as `km`; a longer unit is a word, and has a plural."""
_OF_NUMBERS = frozenset(("quantity", "counted", "measure"))
"""Aspects of relations that tie two numbers to one thing."""


@dataclass(frozen=True, slots=True)
class Told:
    """One outlet's number, or its words where it gives none."""

    appearance: Appearance
    quantity: Quantity | None
    words: str
    """As the article has them."""


@dataclass(frozen=True, slots=True)
class Spread:
    """The numbers of one thing."""

    told: tuple[Told, ...]
    """By date of their article; those without a number last."""
    unit: str
    """Of all of them, as `Quantity` has it: `count`, `%`, a currency, `km`."""


_Key = tuple[str, int, int, str]
"""A number by the page and the place it stands at; words without a number by themselves."""


def find_spreads(
    pages: Collection[str],
    register: Mapping[ClaimId, Entry],
    annotations: Mapping[str, Annotation],
    pieces: Mapping[str, Piece],
) -> list[Spread]:
    """Things of which outlets of a story give three numbers or more, not all the same; of most outlets first.

    Only numbers that the comparison ties to each other stand beside each other,
    so that two counts of different things never share a line.
    """
    groups: Groups[_Key] = Groups()
    told: dict[_Key, Told] = {}
    known: dict[Appearance, list[Told]] = {}

    def numbers_in(appearance: Appearance) -> list[Told]:
        if appearance not in known:
            known[appearance] = _numbers_in(appearance, annotations)
        return known[appearance]

    for near, link in _number_links(pages, register):
        pair = _tie(near, link, numbers_in)
        if pair is not None:
            keys = [_key(each) for each in pair]
            told |= {key: each for key, each in zip(keys, pair, strict=True) if key not in told}
            groups.join(keys[0], keys[1])
    spreads = [_make_spread([told[key] for key in keys], pieces) for keys in groups.members()]
    found = [each for each in spreads if _is_worth_drawing(each, pieces)]
    return sorted(found, key=lambda each: _weight(each, pieces))[:CHARTS_LISTED]


def render_spread(page: str, spread: Spread, pieces: Mapping[str, Piece]) -> list[str]:
    """A heading and the table that the picture is drawn from; ends without a blank line."""
    number = name_unit(spread.unit)
    lines = [f"### {name_things(spread)}", "", "<!-- chart -->"]
    lines += [f"| Outlet | In its words | {number[:1].upper()}{number[1:]} |", "|---|---|---|"]
    for told in spread.told[:ROWS_LISTED]:
        words = emphasise(told.appearance.words, told.words, "", _WORDS_LENGTH)
        lines.append(
            f"| {link_appearance(page, told.appearance, pieces)} | {words} | {_amount(told, spread.unit)} |"
        )
    return lines


def name_things(spread: Spread) -> str:
    """What the numbers are of, as far as the articles name it, escaped: `ferries or cargo ships`."""
    named: dict[str, str] = {}
    for told in spread.told:
        quantity = told.quantity
        if quantity is not None and (name := quantity.counted or quantity.measure):
            named.setdefault(fold_words(name), name)
    things = list(named.values())[:_THINGS_NAMED]
    if not things:
        number = name_unit(spread.unit)
        return f"Numbers, in {escape_prose(number)}"
    said = things[0] if len(things) == 1 else f"{', '.join(things[:-1])} or {things[-1]}"
    return escape_prose(f"{said[:1].upper()}{said[1:]}")


def name_unit(unit: str) -> str:
    """A unit as the head of a column: `US dollars`, `per cent`, `years`; a sign such as `km` stays as it is."""
    if unit in UNIT_NAMES:
        return UNIT_NAMES[unit]
    return f"{unit}s" if len(unit) > _LONGEST_SIGN and unit.islower() and unit.isalpha() else unit


def _number_links(
    pages: Collection[str], register: Mapping[ClaimId, Entry]
) -> Iterator[tuple[Appearance, Link]]:
    for entry in register.values():
        for near, links in entry.links.items():
            for link in links:
                if link.aspect in _OF_NUMBERS and near.page in pages and link.other.page in pages:
                    yield near, link


def _tie(
    near: Appearance, link: Link, numbers_in: Callable[[Appearance], list[Told]]
) -> tuple[Told, Told] | None:
    """The two numbers that a relation is about; None where it does not say which."""
    point = link.point or ("", "")
    here, there = numbers_in(near), numbers_in(link.other)
    mine, yours = _named(here, point[0]), _named(there, point[1])
    for one in mine or here:
        for other in yours or there:
            if _is_one_kind(one, other) and ((mine and yours) or _ends(one) == _ends(other)):
                return one, other
    if mine and point[1] and not yours:
        return mine[0], Told(link.other, None, point[1])
    return None


def _numbers_in(appearance: Appearance, annotations: Mapping[str, Annotation]) -> list[Told]:
    """The numbers of a statement."""
    annotation = annotations.get(appearance.page)
    if annotation is None or appearance.place is None:
        return []
    text, span = annotation.seed.text, appearance.place.span
    return [
        Told(appearance, each, " ".join(each.span.of(text).split()))
        for each in annotation.quantities
        if span.holds(each.span) and (each.low is not None or each.high is not None)
    ]


def _named(numbers: Sequence[Told], words: str) -> list[Told]:
    """Those that a relation names: by their words or the first of them, by what they count or by their measure."""
    folded = fold_words(words)
    return [
        each
        for each in numbers
        if each.quantity
        and folded
        and (
            folded in (fold_words(each.quantity.counted), each.quantity.measure)
            or f"{fold_words(each.words)} ".startswith(f"{folded} ")
        )
    ]


def _is_one_kind(one: Told, other: Told) -> bool:
    return bool(
        one.quantity
        and other.quantity
        and figure_of(one.quantity, {}).kind == figure_of(other.quantity, {}).kind
    )


def _ends(told: Told) -> tuple[float | None, float | None]:
    """The ends of a number in the first unit of its kind."""
    if told.quantity is None:
        return None, None
    figure = figure_of(told.quantity, {})
    return figure.low, figure.high


def _key(told: Told) -> _Key:
    if told.quantity is None:
        return told.appearance.page, -1, -1, fold_words(told.words)
    return told.appearance.page, told.quantity.span.start, told.quantity.span.end, ""


def _make_spread(told: Sequence[Told], pieces: Mapping[str, Piece]) -> Spread:
    """One row for what an article says in one way, be it in several places."""
    rows: dict[tuple[object, ...], Told] = {}
    for each in sorted(told, key=lambda each: _order(each, pieces)):
        quantity = each.quantity
        counted = (fold_words(quantity.counted), quantity.measure, quantity.negated) if quantity else ()
        rows.setdefault((each.appearance.page, _ends(each), counted), each)
    units = Counter(each.quantity.unit for each in rows.values() if each.quantity)
    unit = min(units, key=lambda name: (-units[name], name)) if units else ""
    return Spread(tuple(rows.values()), unit)


def _order(told: Told, pieces: Mapping[str, Piece]) -> tuple[object, ...]:
    return (told.quantity is None, *oldest_first(pieces[told.appearance.page]), _key(told))


def _is_worth_drawing(spread: Spread, pieces: Mapping[str, Piece]) -> bool:
    """Whether three numbers or more of two outlets differ in more than a hedge, and are not each of another thing."""
    numbers = [each.quantity for each in spread.told if each.quantity]
    outlets = {pieces[each.appearance.page].source for each in spread.told if each.quantity}
    values = {figure_of(each, {}).value for each in numbers}
    things = {fold_words(each.counted or each.measure) for each in numbers}
    is_one_thing = len(things) < len(numbers)
    return (
        len(numbers) >= FEWEST_NUMBERS and len(outlets) >= FEWEST_OUTLETS and len(values) > 1 and is_one_thing
    )


def _weight(spread: Spread, pieces: Mapping[str, Piece]) -> tuple[object, ...]:
    outlets = {pieces[each.appearance.page].source for each in spread.told}
    return -len(outlets), -len(spread.told), [_key(each) for each in spread.told]


def _amount(told: Told, unit: str) -> str:
    """The number in the unit of the column; to so many digits as a change of unit leaves it."""
    quantity = told.quantity
    if quantity is None:
        return NO_NUMBER
    low, high = quantity.low, quantity.high
    if quantity.unit != unit:
        scale = _scale(quantity, quantity.unit) / _scale(quantity, unit)
        low, high = (None if end is None else float(f"{end * scale:.3g}") for end in (low, high))
    return escape_prose(write_amount(low, high, quantity.relation, is_denied=quantity.negated))


def _scale(quantity: Quantity, unit: str) -> float:
    """How much of the first unit of its kind a unit is."""
    return figure_of(replace(quantity, unit=unit, low=1.0, high=1.0), {}).low or 1.0
