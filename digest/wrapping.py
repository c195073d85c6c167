"""Wrapping: the lines of a seed made pars, with the lines of a hard-wrapped paragraph put together again."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from digest.par import MANY_WORDS, Par
from digest.seed import Span

_LINE = re.compile(r"[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")
_BREAK = re.compile(r"\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_BULLETS = "•*‣◦▪●■·∙⁃○□▸▶►➤➔❖◆◇✓✔✅\uf0b7\uf0a7"
_GLYPH = re.compile(rf"[-–{_BULLETS}]\s+(?=\S)")
_MARKDOWN_GLYPH = re.compile(rf"(?:[-–+{_BULLETS}]\s+|>\s*)(?=\S)")
_HASHES = re.compile(r"(#{1,6})\s+(?=[^\s#])")
_STARTS_ITEM = re.compile(rf"[-–+{_BULLETS}]\s|\d{{1,3}}[.)]\s|#")
_CLOSING_HASHES = re.compile(r"\s+#+\Z")
_HAS_LETTER = re.compile(r"[^\W_]")
_LONGEST_READ = 2000
"""Characters; a line beyond it is prose, whatever its words say."""


class _Line(NamedTuple):
    start: int
    end: int
    indent: int
    gap: bool
    soft: bool
    """Whether only U+2028, a break inside a paragraph, stands before it."""


def cut_pars(text: str, body: int, is_markdown: bool = False) -> list[Par]:
    """Lines of `text` from `body` on that are not blank, with hard-wrapped ones put together, in order."""
    lines = _join_at_links(text, _cut_lines(text, body))
    width = _find_wrap_width(text, lines)
    glyph_pattern = _MARKDOWN_GLYPH if is_markdown else _GLYPH
    pars: list[Par] = []
    i = 0
    while i < len(lines):
        first = lines[i]
        glyph, level, start, end = _read_marker(text, first, glyph_pattern, is_markdown)
        last = i
        if not level:
            while last + 1 < len(lines) and _continues(
                text, lines[last], lines[last + 1], width, first.indent if glyph else None, glyph_pattern
            ):
                last += 1
            end = max(end, lines[last].end)
        i = last + 1
        pars.append(_make_par(text, Span(start, end), glyph, level, first.gap, is_markdown))
    return pars


def _cut_lines(text: str, body: int) -> list[_Line]:
    lines: list[_Line] = []
    if text.startswith("\ufeff", body):
        body += 1
    before = body
    for found in _LINE.finditer(text, body):
        raw = found.group()
        bare = raw.lstrip()
        if not bare:
            continue
        indent = len(raw) - len(bare)
        start = found.start() + indent
        end = start + len(bare.rstrip())
        between = text[before : found.start()]
        gap = bool(lines) and between not in ("\n", "\r\n", "\r") and len(_BREAK.findall(between)) > 1
        lines.append(_Line(start, end, indent, gap, between == "\u2028"))
        before = end
    return lines


def _read_marker(
    text: str, line: _Line, glyph_pattern: re.Pattern[str], is_markdown: bool
) -> tuple[str, int, int, int]:
    """Bullet glyph and heading level of a line, and where its words begin and end."""
    start, end = line.start, line.end
    first = text[start]
    if is_markdown and first == "#":
        hashes = _HASHES.match(text, start, end)
        if hashes and end - start < _LONGEST_READ:
            closing = _CLOSING_HASHES.search(text, hashes.end(), end)
            return "", len(hashes.group(1)), hashes.end(), closing.start() if closing else end
    found = glyph_pattern.match(text, start, end)
    if found and _HAS_LETTER.search(text, found.end(), end):
        return first, 0, found.end(), end
    return "", 0, start, end


def _make_par(text: str, span: Span, glyph: str, level: int, gap: bool, is_markdown: bool) -> Par:
    words = text[span.start : min(span.end, span.start + _LONGEST_READ + 1)]
    if len(words) > _LONGEST_READ:
        return Par(span, words, words.lower(), MANY_WORDS, glyph, level, gap)
    parts = words.split()
    words = " ".join(parts)
    if is_markdown:
        words = words.removeprefix("> ").strip("*_") or words
    return Par(span, words, words.lower(), min(len(parts), MANY_WORDS), glyph, level, gap)


# ---- text cut at its links ------------------------------------------------------------------------

_CLOSING = ",.;:)%”"
_ENDS_SENTENCE = ".!?:…”"
_FEWEST_CUTS = 3
"""Lines that begin with a comma or full stop, from which on a text is one that was cut wherever a link stood in it."""
_PART_OF_SENTENCE = 25
"""Characters; of two lines cut apart one at least is this long, since the words of a menu are short."""
_JOINING = frozenset(
    "a an the of to in on at for with from by and or off into over about after before as is was were has have had said "
    "who which that its their his her".split()
)


def _join_at_links(text: str, lines: Sequence[_Line]) -> Sequence[_Line]:
    """The same lines, with sentences put together that a program cut apart at each of their links."""
    if sum(1 for line in lines if _begins_with_closing(text, line)) < _FEWEST_CUTS:
        return lines
    joined = [lines[0]]
    for after in lines[1:]:
        if not after.gap and _is_cut_at_link(text, joined[-1], after):
            joined[-1] = joined[-1]._replace(end=after.end)
        else:
            joined.append(after)
    return joined


def _begins_with_closing(text: str, line: _Line) -> bool:
    return text[line.start] in _CLOSING and not text.startswith("..", line.start)


def _is_cut_at_link(text: str, line: _Line, after: _Line) -> bool:
    if _begins_with_closing(text, after):
        return True
    if text[line.end - 1] in _ENDS_SENTENCE:
        return False
    last_word = text[max(line.start, line.end - 8) : line.end].rpartition(" ")[2]
    if last_word in _JOINING:
        return True
    is_menu = max(line.end - line.start, after.end - after.start) < _PART_OF_SENTENCE
    return not is_menu and (text[after.start].islower() or text[line.end - 1] in ",;(“")


# ---- hard-wrapped text ----------------------------------------------------------------------------

_NARROWEST, _WIDEST = 40, 120
"""Columns between which text is wrapped by hand or by a mail program, such as 72."""
_FULL = 0.85
"""A line is full when it and the next line's first word come to this share of the width."""


def _first_word_length(text: str, line: _Line) -> int:
    space = text.find(" ", line.start, min(line.end, line.start + _WIDEST))
    return (space if space >= 0 else line.end) - line.start


def _runs_on(text: str, line: _Line, after: _Line) -> bool:
    """Whether `line` stops inside a sentence: no mark at its end, a small letter on the next line."""
    return text[line.end - 1] not in ".!?:…" and text[after.start].islower()


def _find_wrap_width(text: str, lines: Sequence[_Line]) -> int:
    """The column at which the lines of a seed are wrapped, or 0 if each line is a paragraph."""
    neighbours = [
        (line, after)
        for line, after in pairwise(lines)
        if not after.gap and not _STARTS_ITEM.match(text, after.start, after.end)
    ]
    lengths = sorted(line.indent + line.end - line.start for pair in neighbours for line in pair)
    if not lengths:
        return 0
    width = lengths[int((len(lengths) - 1) * 0.95)]
    if not _NARROWEST <= width <= _WIDEST:
        return 0
    # A short line ends a paragraph or stands in a list; it tells nothing of where long ones are broken.
    pairs = [pair for pair in neighbours if 2 * (pair[0].indent + pair[0].end - pair[0].start) > width]
    full = [pair for pair in pairs if _is_full(text, *pair, width)]
    running = sum(1 for pair in full if _runs_on(text, *pair))
    if len(pairs) < 3:
        return width if pairs and len(full) == running == len(pairs) else 0
    return width if len(full) >= 0.5 * len(pairs) and running >= 0.3 * len(full) else 0


def _is_full(text: str, line: _Line, after: _Line, width: int) -> bool:
    length = line.indent + line.end - line.start
    return length <= 1.3 * width and length + 1 + _first_word_length(text, after) > _FULL * width


def _continues(
    text: str,
    line: _Line,
    after: _Line,
    width: int,
    bullet_indent: int | None,
    glyph_pattern: re.Pattern[str],
) -> bool:
    """Whether the line `after` goes on with what `line` began."""
    if after.gap or glyph_pattern.match(text, after.start, after.end):
        return False
    if after.soft and _runs_on(text, line, after):
        return True
    if bullet_indent is not None and after.indent >= bullet_indent + 2:
        return True
    if not width or (bullet_indent is None and after.indent > line.indent + 1):
        return False
    if _is_full(text, line, after, width):
        return True
    return _runs_on(text, line, after) and line.end - line.start > 0.6 * width
