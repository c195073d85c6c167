"""Excerpt: how much of an article its page holds, and the way back to all of it.

A page with `rights: excerpt` holds the sentences with marks and one on either
side, one with `rights: link` the marked words alone. The whole page is kept
in `.digest/whole/`: there all merging is done, and what `docs/` gets is cut
from it last. What an editor does on the part shown goes back into the whole
by an ordinary merge, in which the part shown is the base and the whole the
fresh text; so nothing is lost on the way there and back.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from digest.article_page import TEXT, read_prose
from digest.disk import StoredPage
from digest.front_matter import compose
from digest.line import is_blank, is_version
from digest.mark import Mark, put_marks, take_marks
from digest.merge import Merged, merge_page
from digest.metadata import cut_page, read_metadata
from digest.rewrite import rewrite
from digest.sheet import Sheet, read_sheet

FURNITURE = "furniture"
GAP = ("<!-- left-out -->", "[…]")
"""Two lines that stand where text is left out."""
_GAP_ROWS = re.compile(rf"^{re.escape(GAP[0])}\n(?:{re.escape(GAP[1])}\n\n?)?", re.MULTILINE)
_LABEL = re.compile(r"<!-- [a-z-]+ -->[ \t]*\Z")
_HEADLINE = "# "
_SIGN = re.compile(r"^(?:#{1,6} |- |> | {2})", re.MULTILINE)
"""What Markdown puts before the words of a line."""
_LINE_JOINT = re.compile(r"\n(?:> | +)?")


@dataclass(frozen=True, slots=True)
class Excerpt:
    """What an article's page shows."""

    rights: str
    """`full`, `excerpt` or `link`."""
    page: str
    """The page as `docs/` gets it."""
    stretches: tuple[str, ...]
    """The text shown, in plain words with single spaces, parted where something is left out."""
    sentences: tuple[int, int]
    """How many sentences of the article are shown whole, of how many."""
    share: int
    """Percentage of the article's words that is shown."""
    is_cut: bool = True
    """False for a page without a text part, of which nothing can be left out."""

    @property
    def is_whole(self) -> bool:
        """Whether nothing is left out."""
        return self.rights == "full"

    def shows(self, words: str) -> bool:
        """Whether these words may stand on other pages too: they are in what this one shows."""
        folded = " ".join(words.split())
        return self.is_whole or any(folded in stretch for stretch in self.stretches)


@dataclass(frozen=True, slots=True)
class _Unit:
    """Lines of the text that stay or go together: a sentence, or the item of a list."""

    first: int
    """Number of its first row in the text."""
    rows: tuple[str, ...]
    """As they stand."""
    plain: str
    """Without marks and signs of Markdown, in one line."""
    label: str
    """The line above its block that says what the block is; empty without one."""
    gap: tuple[str, ...]
    """Blank lines before it."""
    is_marked: bool
    is_own: bool
    """Whether an editor wrote it: it is no sentence of the article."""

    @property
    def is_headline(self) -> bool:
        return self.rows[0].startswith(_HEADLINE)

    @property
    def is_sentence(self) -> bool:
        """Whether it counts among the sentences of the article."""
        return not self.is_own and not self.is_headline


def cut_excerpt(whole: str, fresh: str, rights: str) -> Excerpt:
    """What a page shows under its rights; `fresh` tells the article's sentences from an editor's own."""
    if rights == "full":
        return Excerpt(rights, whole, (), (0, 0), 100)
    opening, front, closing, body = cut_page(whole)
    sheet = read_sheet(body)
    if TEXT not in sheet.parts or sheet.faults:
        return Excerpt(rights, whole, (), (0, 0), 100, is_cut=False)
    part = sheet.parts[TEXT]
    inside = sheet.rows[part.first + 1 : part.last]
    units = list(_find_units(inside, _lines_of(fresh)))
    if rights == "link":
        kept: set[int] = set()
        rows, shown = _link_rows(units, "\n".join(inside))
    else:
        kept = _choose(units)
        rows, shown = list(_excerpt_rows(units, kept)), _stretches(units, kept)
    if front is not None:
        front = _without_description(whole, front, fresh, shown)
    page = f"{opening}{front or ''}{closing}{_join(sheet, rows)}"
    sentences = sum(units[number].is_sentence for number in kept), sum(unit.is_sentence for unit in units)
    return Excerpt(rights, page, tuple(shown), sentences, _measure(units, shown))


def put_back(page: StoredPage, rights: str) -> Merged:
    """A page that holds part of its article, with all of it and with what editors did on the part."""
    assert page.text is not None and page.whole is not None
    now = page.text
    if now == page.shown or cut_excerpt(page.whole, page.base or page.whole, rights).page == now:
        return Merged(page.whole, None)
    if page.shown is None:  # a run was killed before it shortened the page, which still has everything
        return Merged(now, None)
    shown, now = _without_gaps(page.shown), _without_gaps(now)
    return merge_page(shown, now, page.whole, page.path, keeps_notes=True)


def _without_gaps(page: str) -> str:
    """A page without the signs of what is left out, so that taking one away takes no text away."""
    return _GAP_ROWS.sub("", page)


def _measure(units: Sequence[_Unit], shown: Sequence[str]) -> int:
    """How much of the article's words is among those shown, in percent; an editor's own count for nothing."""
    own = sum(len(unit.plain.split()) for unit in units if unit.is_own)
    words = sum(len(unit.plain.split()) for unit in units) - own
    told = sum(len(stretch.split()) for stretch in shown) - own
    return round(100 * max(told, 0) / words) if words else 100


# Choosing


def _lines_of(page: str) -> frozenset[str]:
    """The article's lines on a page that the program wrote, in plain words."""
    sheet = read_sheet(cut_page(page)[3])
    part = sheet.parts.get(TEXT)
    rows = sheet.plain[part.first + 1 : part.last] if part else ()
    return frozenset(_read(row) for row in rows if not is_blank(row) and not _LABEL.match(row))


def _find_units(rows: Sequence[str], known: Collection[str]) -> Iterator[_Unit]:
    """The units of the text part, in order; `known` are the article's own lines."""
    plain, marks = take_marks("\n".join(rows))
    offsets, at = [], 0
    for row in plain.split("\n"):
        offsets.append((at, at + len(row)))
        at += len(row) + 1
    marked = {
        number
        for number, (start, end) in enumerate(offsets)
        if any(mark.start < end and start < mark.end for mark in marks)
    }
    label, gap, number = "", [], 0
    while number < len(rows):
        first = number
        number += 1
        if is_blank(rows[first]):
            gap.append(rows[first])
            label = ""
            continue
        if _LABEL.match(rows[first]) and first + 1 < len(rows) and not is_blank(rows[first + 1]):
            label = rows[first]
            continue
        if rows[first].startswith("- "):
            while number < len(rows) and rows[number].startswith("  ") and not is_blank(rows[number]):
                number += 1
        words = [_read(row) for row in plain.split("\n")[first:number]]
        yield _Unit(
            first,
            tuple(rows[first:number]),
            " ".join(words),
            label,
            tuple(gap),
            not marked.isdisjoint(range(first, number)),
            not any(each in known or is_version(each, known) for each in words),
        )
        gap = []


def _read(row: str) -> str:
    return " ".join(read_prose(_SIGN.sub("", row)).split())


def _choose(units: Sequence[_Unit]) -> set[int]:
    """The sentences with marks, one of the article's on either side, headlines, and what an editor wrote."""
    kept = {number for number, unit in enumerate(units) if unit.is_headline or unit.is_own}
    sentences = [number for number, unit in enumerate(units) if not unit.is_own]
    for place, number in enumerate(sentences):
        if units[number].is_marked:
            kept.update(sentences[max(0, place - 1) : place + 2])
    return kept | {number for number, unit in enumerate(units) if unit.is_marked}


# Writing


def _excerpt_rows(units: Sequence[_Unit], kept: Collection[int]) -> Iterator[str]:
    """The rows of the units kept, with a sign wherever some are left out."""
    label, is_open = "", False
    for number, unit in enumerate(units):
        if number not in kept:
            if not is_open:
                yield from ("", *GAP) if number else GAP
                is_open = True
            continue
        starts = bool(unit.gap) or not number
        if is_open:
            yield ""
        else:
            yield from unit.gap
        if unit.label and (starts or is_open or unit.label != label):
            yield unit.label
        yield from unit.rows
        label, is_open = unit.label, False


def _stretches(units: Sequence[_Unit], kept: Collection[int]) -> list[str]:
    """The words of the units kept, parted where some are left out."""
    found: list[str] = []
    is_open = True
    for number, unit in enumerate(units):
        if number not in kept:
            is_open = True
        elif is_open:
            found.append(unit.plain)
            is_open = False
        else:
            found[-1] += f" {unit.plain}"
    return found


def _link_rows(units: Sequence[_Unit], text: str) -> tuple[list[str], list[str]]:
    """Headlines, what an editor wrote, and the marked words in lists, in the order of `text`; with the words shown.

    In another order a word changed on the page would not find its line in the whole again, and stand twice.
    """
    kept = [unit for unit in units if unit.is_headline or unit.is_own]
    own_rows = {row for unit in kept for row in unit.rows}
    pieces = [(unit.first, [*([unit.label] if unit.label else []), *unit.rows], unit.plain) for unit in kept]
    for number, quote in _quote_marks(text):
        if not any(quote in row for row in own_rows):
            plain = " ".join(read_prose(take_marks(quote)[0]).split())
            pieces.append((number, [f"- “{quote}”"], plain))
    pieces.sort(key=lambda piece: piece[0])
    rows: list[str] = []
    is_list = False
    for _, own, _ in pieces:
        is_item = own[0].startswith("- “")
        rows += ["", *own] if rows and not (is_list and is_item) else own
        is_list = is_item
    return rows, [plain for _, _, plain in pieces]


def _quote_marks(text: str) -> Iterator[tuple[int, str]]:
    """The marked words in one line each, with the marks inside them, and the number of the row where they begin."""
    plain, marks = take_marks(text)
    end = 0
    for outer in sorted(marks, key=lambda mark: (mark.start, -mark.end)):
        if outer.end <= end:
            continue
        end = outer.end
        inside = [
            Mark(mark.claim, mark.start - outer.start, mark.end - outer.start)
            for mark in marks
            if outer.start <= mark.start and mark.end <= outer.end
        ]
        words = _LINE_JOINT.sub(" ", put_marks(plain[outer.start : outer.end], inside))
        yield plain.count("\n", 0, outer.start), words


def _join(sheet: Sheet, rows: Sequence[str]) -> str:
    """The body with other rows in its text part, and without the comment that holds the furniture."""
    whole = list(sheet.rows)
    text, furniture = sheet.parts[TEXT], sheet.parts.get(FURNITURE)
    cuts = [(text.first + 1, text.last, list(rows))]
    if furniture:
        start = furniture.first
        while start and is_blank(whole[start - 1]):
            start -= 1
        cuts.append((start, furniture.last + 1, []))
    for start, end, new in sorted(cuts, reverse=True):
        whole[start:end] = new
    return "\n".join(whole)


def _without_description(whole: str, front: str, fresh: str, shown: Sequence[str]) -> str:
    """Front matter without a description that the program took from words left out."""
    values = read_metadata(whole, "").values
    told = values.get("description")
    if not isinstance(told, str) or told != read_metadata(fresh, "").values.get("description"):
        return front
    if any(" ".join(told.rstrip("…").split()) in stretch for stretch in shown):
        return front
    return rewrite(front, compose(front), {**values, "description": None})
