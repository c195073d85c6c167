"""Chart: a table of numbers or dates, one row an outlet, drawn as a picture above it.

The table is the source: it stands on the Markdown page under `<!-- chart -->`
(numbers) or `<!-- horizon -->` (dates), and what an editor corrects there is
drawn. The picture is SVG without script; its places across are shares of its
width, so that it fits any screen with its letters at their own size. Colours
and letters come from the style sheet.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from xml.etree.ElementTree import Element, SubElement

from digest.amount import Amount, read_amount
from digest.axis import Axis, first_year, last_year, make_number_axis, make_year_axis
from digest.edtf import Edtf, read_shown
from digest.piece import shorten

KINDS = ("chart", "horizon")
"""Kinds of table that get a picture, in the comment above them."""
_ROW = 48
"""Pixels from one row to the next: a line of words, and below it the line of the number."""
_WORDS_AT, _LINE_AT = 15, 30
_FOOT = 38
"""Pixels of the axis and its unit."""
_DOT = 5
_APART = 2.0
"""Hundredths of the width from which the two ends of a range are two dots."""
_LABEL_LENGTH = 46
"""Characters of a row that fit a telephone's screen."""
_LEFT, _RIGHT = 0.4, 99.0
"""Where the axis begins and ends, in hundredths of the width."""
_TURN = 55.0
"""From here on, in hundredths, a number stands to the left of its dot."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One row: who, in which words, and from where to where."""

    who: str
    words: str
    shown: str
    """The number or date as the table has it."""
    low: float | None
    """None when open towards less; both are None where there is no number."""
    high: float | None
    is_rough: bool = False
    is_denied: bool = False

    @property
    def ends(self) -> tuple[float, ...]:
        """The ends that are known, once each."""
        return tuple(dict.fromkeys(each for each in (self.low, self.high) if each is not None))


def read_bars(rows: Sequence[Sequence[str]], kind: str) -> list[Bar]:
    """The rows of a table: who in the first cell, the number or date in the last, the words between."""
    bars = []
    for cells in rows:
        if len(cells) < 2:
            continue
        who, shown = cells[0].strip(), " ".join(cells[-1].split())
        words = " ".join(" ".join(cells[1:-1]).split())
        if kind == "horizon":
            bars.append(_bar_of_date(who, words, shown, read_shown(shown)))
        else:
            bars.append(_bar_of_amount(who, words, shown, read_amount(shown)))
    return bars


def _bar_of_amount(who: str, words: str, shown: str, amount: Amount | None) -> Bar:
    if amount is None:
        return Bar(who, words, shown, None, None)
    return Bar(who, words, shown, amount.low, amount.high, amount.is_rough, amount.is_denied)


def _bar_of_date(who: str, words: str, shown: str, date: Edtf | None) -> Bar:
    if date is None:
        return Bar(who, words, shown, None, None)
    return Bar(who, words, shown, first_year(date), last_year(date), bool(date.doubt))


def draw_chart(title: str, unit: str, bars: Sequence[Bar], kind: str, name: str) -> Element | None:
    """The picture as SVG; None where no row has a number.

    Args:
        name: begins the ids in it, which must be nobody else's on the page.
    """
    ends = [end for bar in bars for end in bar.ends]
    if not ends:
        return None
    axis = make_year_axis(ends) if kind == "horizon" else make_number_axis(ends)
    height = len(bars) * _ROW + _FOOT
    labels = f"{name}-title {name}-words"
    svg = Element(
        "svg",
        {"class": "digest-drawing", "role": "img", "aria-labelledby": labels, "width": "100%", "height": str(height)},
    )  # fmt: skip
    svg.set("data-search-exclude", "")  # the table below says the same
    SubElement(svg, "title", {"id": f"{name}-title"}).text = title
    SubElement(svg, "desc", {"id": f"{name}-words"}).text = _tell(bars, axis, unit)
    _draw_axis(svg, axis, unit, len(bars) * _ROW, kind)
    for number, bar in enumerate(bars):
        _draw_bar(svg, bar, axis, number * _ROW)
    return svg


def _tell(bars: Sequence[Bar], axis: Axis, unit: str) -> str:
    """The picture in words, for those who do not see it."""
    scale = "on a scale of powers of ten" if axis.is_log else "on one line"
    rows = "; ".join(f"{bar.who}: {bar.shown}" for bar in bars)
    return f"{unit}, {scale}, from {axis.marks[0][1]} to {axis.marks[-1][1]}. {rows}." if axis.marks else rows


def _draw_axis(svg: Element, axis: Axis, unit: str, bottom: int, kind: str) -> None:
    for value, words in axis.marks:
        at = _across(axis, value)
        _line(svg, at, at, 0, bottom + 4, "digest-drawing-grid")
        _write(svg, at, bottom + 18, words, "digest-drawing-mark", _anchor_at(at))
    _line(svg, _LEFT, _RIGHT, bottom, bottom, "digest-drawing-axis")
    if axis.is_log:
        unit = f"{unit}; powers of ten"
    elif axis.low > 0 and kind != "horizon":
        unit = f"{unit}; the line does not begin at 0"
    _write(svg, _LEFT, bottom + 34, unit, "digest-drawing-unit", "start")


def _draw_bar(svg: Element, bar: Bar, axis: Axis, top: int) -> None:
    group = SubElement(svg, "g", {"class": "digest-drawing-row"})
    label = SubElement(group, "text", {"x": f"{_LEFT}%", "y": str(top + _WORDS_AT)})
    who = SubElement(label, "tspan", {"class": "digest-drawing-who"})
    who.text = shorten(bar.who, _LABEL_LENGTH)
    room = _LABEL_LENGTH - len(who.text)
    if bar.words and room > 12:
        said = SubElement(label, "tspan", {"class": "digest-drawing-words", "dx": "6"})
        said.text = shorten(bar.words, room)
    middle = top + _LINE_AT
    if not bar.ends:
        _write(group, _LEFT, middle + 4, bar.shown, "digest-drawing-none", "start")
        return
    left = _across(axis, bar.low) if bar.low is not None else _LEFT
    right = _across(axis, bar.high) if bar.high is not None else _RIGHT
    is_open = bar.low is None or bar.high is None
    if right - left < _APART and not is_open:
        left = right = (left + right) / 2
    else:
        _line(group, left, right, middle, middle, "digest-drawing-open" if is_open else "digest-drawing-span")
    ends = [left] * (bar.low is not None) + [right] * (bar.high is not None)
    for at in dict.fromkeys(ends):
        _dot(group, at, middle, bar)
    _write_number_beside(group, bar, left, right, middle)


def _write_number_beside(group: Element, bar: Bar, left: float, right: float, middle: int) -> None:
    """The number where there is room for it: behind what is drawn, before it, or below the words of an open line."""
    if bar.high is not None and right <= _TURN:
        _write(group, right, middle + 4, bar.shown, "digest-drawing-number", "start", dx=10)
    elif bar.low is not None and left > _TURN - 20:
        _write(group, left, middle + 4, bar.shown, "digest-drawing-number", "end", dx=-10)
    else:
        at = (left + right) / 2
        _write(group, at, middle + 14, bar.shown, "digest-drawing-number", "middle")


def _dot(group: Element, at: float, middle: int, bar: Bar) -> None:
    """A full dot for a number as it stands, a ring for one that is about so much, a cross for one that is denied."""
    if bar.is_denied:
        _write(group, at, middle + 6, "×", "digest-drawing-cross", "middle")
        return
    kind = "digest-drawing-ring" if bar.is_rough else "digest-drawing-dot"
    SubElement(group, "circle", {"class": kind, "cx": f"{at:.4g}%", "cy": str(middle), "r": str(_DOT)})


def _across(axis: Axis, value: float) -> float:
    """Where a value stands, in hundredths of the width."""
    return _LEFT + (_RIGHT - _LEFT) * axis.place(value)


def _anchor_at(at: float) -> str:
    """Which end of some words stands at a mark of the axis, so that none leaves the picture."""
    return "start" if at < 5 else "end" if at > 95 else "middle"


def _line(parent: Element, left: float, right: float, top: int, bottom: int, kind: str) -> None:
    places = {"x1": f"{left:.4g}%", "x2": f"{right:.4g}%", "y1": str(top), "y2": str(bottom)}
    SubElement(parent, "line", {"class": kind, **places})


def _write(parent: Element, at: float, y: int, words: str, kind: str, anchor: str, dx: int = 0) -> None:
    places = {"x": f"{at:.4g}%", "y": str(y), "text-anchor": anchor}
    text = SubElement(parent, "text", {"class": kind, **places, **({"dx": str(dx)} if dx else {})})
    text.text = words
