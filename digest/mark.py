"""Mark: words on a page that carry a claim, written `==the words==[^claim-id]`.

A page's text and its marks are two things that happen to share a line, so
that a reworded sentence and a deleted mark can be merged apart.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NewType

ClaimId = NewType("ClaimId", str)
"""A short readable slug, chosen once: lower-case letters, digits and single hyphens."""

IS_CLAIM_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*\Z")

_TOKEN = re.compile(
    r"(?=[\\`<=])(?:"  # looked at first: it halves the time
    r"(?P<skip>\\.|(?P<ticks>`+)(?!`)[^\n]*?(?<!`)(?P=ticks)(?!`)|<!--.*?-->)"
    r"|(?P<close>==\[\^(?P<id>[^\]\s]+)\])"
    r"|(?P<open>==(?=[^\s])))",
    re.DOTALL,
)
# A block ends at a blank line, at the next list item, quotation, heading or note, and around a fence:
# a mark that opens in one block cannot close in another.
_BLOCK_EDGE = re.compile(
    r"\n[ \t]*(?=\n)|\n(?=[ \t]*(?:[-*+•][ \t]|\d+[.)][ \t]|#{1,6}[ \t]|<!--|```|~~~|\[\^[^\]\n]+\]:))"
)
_FENCE = re.compile(
    r"^[ \t]*(```+|~~~+)[^\n]*\n.*?(?:^[ \t]*\1[^\n]*$|\Z)"
    r"|^ {0,3}<!--.*?-->",  # a comment may run over blank lines, as the part with the furniture does
    re.DOTALL | re.MULTILINE,
)


@dataclass(frozen=True, slots=True)
class Mark:
    """One marked passage of a text."""

    claim: ClaimId
    """As written; `IS_CLAIM_ID` says whether it is a slug."""
    start: int
    """Half-open with `end`, in the text with all marks taken out."""
    end: int

    def words(self, plain: str) -> str:
        """The marked words, out of the text with all marks taken out."""
        return plain[self.start : self.end]


def take_marks(source: str) -> tuple[str, tuple[Mark, ...]]:
    """The text without its marks, and the marks in the order in which they close.

    `put_marks` of the two gives `source` back, letter for letter. Marks in
    code, in comments and across blocks are text, not marks.
    """
    tokens = _pair_tokens(source)
    plain: list[str] = []
    length, position = 0, 0
    starts: dict[int, int] = {}
    marks: list[Mark] = []
    for start, end, opener, claim in tokens:
        plain.append(source[position:start])
        length += start - position
        position = end
        if claim is None:
            starts[start] = length
        else:
            marks.append(Mark(claim, starts[opener], length))
    plain.append(source[position:])
    return "".join(plain), tuple(marks)


def put_marks(plain: str, marks: Iterable[Mark]) -> str:
    """`plain` with `marks` written into it; marks that end together close in the order given.

    Marks may nest but not cross; `uncross` sees to that.
    """
    inserts: list[tuple[int, int, int, str]] = []
    for order, mark in enumerate(marks):
        inserts.append((mark.end, 0, order, f"==[^{mark.claim}]"))
        inserts.append((mark.start, 1, order, "=="))
    pieces: list[str] = []
    position = 0
    for place, _, _, token in sorted(inserts):
        pieces.append(plain[position:place])
        pieces.append(token)
        position = place
    pieces.append(plain[position:])
    return "".join(pieces)


def uncross(plain: str, marks: Iterable[Mark]) -> tuple[Mark, ...]:
    """`marks` in closing order, with the later of two that cross shortened to end before the earlier begins,
    or to begin after it ends, and trimmed so that none starts or ends on a space; emptied ones are left out."""
    kept: list[Mark] = []
    for mark in sorted(marks, key=lambda m: (m.start, -m.end)):
        start, end = mark.start, mark.end
        for other in kept:
            if other.start < start < other.end < end:
                start = other.end
        while start < end and not plain[start].strip():
            start += 1
        while start < end and not plain[end - 1].strip():
            end -= 1
        if start < end:
            kept.append(Mark(mark.claim, start, end))
    return tuple(sorted(kept, key=lambda m: (m.end, -m.start)))


def _pair_tokens(source: str) -> list[tuple[int, int, int, ClaimId | None]]:
    """Matched tokens in order: start, end, start of the opener they belong to, and the claim of a closing one."""
    if "==[^" not in source:
        return []
    paired: list[tuple[int, int, int, ClaimId | None]] = []
    for block_start, block_end in _blocks(source):
        if source.find("==[^", block_start, block_end) < 0:
            continue
        open_tokens: list[tuple[int, int]] = []
        for match in _TOKEN.finditer(source, block_start, block_end):
            if match["open"]:
                open_tokens.append(match.span())
            elif match["close"] and open_tokens and not source[match.start() - 1].isspace():
                start, end = open_tokens.pop()
                if end == match.start():  # nothing between: `====[^x]` marks no words
                    continue
                paired.append((start, end, start, None))
                paired.append((match.start(), match.end(), start, ClaimId(match["id"])))
    return sorted(paired)


def _blocks(source: str) -> Iterable[tuple[int, int]]:
    """Start and end of each piece a mark may not leave; fenced code and block comments are left out."""
    position = 0
    for fence in [*_FENCE.finditer(source), None]:
        stop = fence.start() if fence else len(source)
        for edge in _BLOCK_EDGE.finditer(source, position, stop):
            yield position, edge.start()
            position = edge.end()
        yield position, stop
        position = fence.end() if fence else stop
