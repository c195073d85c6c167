"""Label: the words at the head of a note, a claim's page or a list item by which a reader tells a verdict.

People may change every line of a page, but whether a rating counts is said in
one place, the front matter of its claim's page. A label or a signature that
was changed by hand is put back before the page is merged.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from digest.rating import RATINGS, UNRATED
from digest.scale import DRAFT
from digest.vocabulary import WITHDRAWN

SIGNATURE = "Checked by "
"""First words of the line that says who signed a rating, and when."""
LISTS = frozenset({"claims", "topic", "front", "person"})
"""Parts that list claims, each with a label in its second line."""
_EDGE = re.compile(r" {0,3}<!--\s*(?P<close>/?)digest:(?P<name>[a-z0-9-]+)\s*-->\s*\Z")
_NOTE = re.compile(r"(?P<lead> {0,3}\[\^(?P<id>[^\]\s]+)\]:\s*)(?P<rest>.*)")
_ITEM = re.compile(r"\s*[-*+] \[.*\]\((?P<target>[^()\s]*)\)\s*\Z")
_LABEL = re.compile(r"(?P<sign>\*\*|__)(?P<words>(?:\\.|[^*_\\])+)(?P=sign)(?:\s*<!--\s*state:[^>]*-->)?")
_STATE = re.compile(r"state:\s*(?P<id>[\w-]+)")
_MARKUP = re.compile(r"<[^>]*>|[*_`]")

_Key: TypeAlias = tuple[str, int]
"""What the head is of, and how many heads of the same stand before it."""


@dataclass(frozen=True, slots=True)
class _Head:
    """A line that begins with a label."""

    row: int
    line: str
    start: int
    """Where the label begins in its line."""
    signatures: Mapping[int, str]
    """The lines below it that say who signed, by their row."""
    is_item: bool = False


@dataclass(frozen=True, slots=True)
class Restored:
    """A line that was put back."""

    row: int
    """Counted from 0."""
    was: str
    """As the editor had it."""


def restore_labels(
    base: str | None, edited: str, fresh: str, names: Collection[str]
) -> tuple[str, tuple[Restored, ...]]:
    """`edited` with every label of a rating, and every signature, that an editor changed put back, and these lines.

    A head of which the program knows nothing loses its label. `names` are what the digest calls its ratings.
    """
    rows = edited.split("\n")
    before, after = _find_heads(base or ""), _find_heads(fresh)
    restored: list[Restored] = []
    for key, head in _find_heads(edited).items():
        old, right = before.get(key), after.get(key) or after.get((key[0], 1))
        was = rows[head.row]
        if old is None or was != old.line:
            rows[head.row] = _put_back(was, head, right, names) if right else _take_off(was, head, names)
            if rows[head.row] != was:
                restored.append(Restored(head.row, was))
        for row, told in head.signatures.items():
            known = old is not None and told in old.signatures.values()
            signed = next(iter(right.signatures.values()), "") if right else ""
            if not known and not (signed and told.startswith(signed)):
                rows[row] = signed
                restored.append(Restored(row, told))
    return "\n".join(rows), tuple(restored)


def _put_back(was: str, head: _Head, right: _Head, names: Collection[str]) -> str:
    """A head as it should be: the editor's line with the right label, or the right line where it has none."""
    ours, theirs = was[head.start :], right.line[right.start :]
    is_rating = _reads_as_rating(ours, names) or _reads_as_rating(theirs, names)
    label = _LABEL.match(ours)
    if is_rating and (head.is_item or not label) and ours != theirs:
        return right.line
    if label and any(_reads_as_rating(each.group(), names) for each in _LABEL.finditer(ours, label.end())):
        return right.line
    if not is_rating or not label:
        return was
    return was[: head.start] + _label(theirs) + ours[label.end() :]


def _take_off(was: str, head: _Head, names: Collection[str]) -> str:
    """A head that the program never wrote, its words as they are, but not as a label."""
    ours = was[head.start :]
    if not _reads_as_rating(ours, names):
        return was
    words, dot, rest = ours.partition("·")
    return was[: head.start] + _MARKUP.sub("", words) + dot + rest


def _label(line: str) -> str:
    match = _LABEL.match(line)
    return match.group() if match else ""


def _reads_as_rating(line: str, names: Collection[str]) -> bool:
    """Whether a reader, or the theme, would take the head of a note or page for a rating, a draft or a withdrawal."""
    state = _STATE.search(line)
    rating = state["id"].removeprefix(f"{DRAFT}-") if state else ""
    if rating == WITHDRAWN.casefold() or (rating in RATINGS and rating != UNRATED):
        return True
    label = _LABEL.match(line)
    told = label["words"] if label else line.partition("·")[0].partition("—")[0]
    words = _MARKUP.sub("", told).strip(" .:!").casefold()
    return words.startswith(DRAFT) or words in {name.casefold() for name in (*names, WITHDRAWN)}


def _find_heads(page: str) -> Mapping[_Key, _Head]:
    """The heads of a page: of its notes, of its verdict, and of the claims in its lists."""
    heads: dict[_Key, _Head] = {}
    counts: dict[str, int] = {}
    rows = page.split("\n")
    for name, head in _walk(rows):
        counts[name] = counts.get(name, 0) + 1
        heads[name, counts[name]] = head
    return heads


def _walk(rows: Sequence[str]) -> Iterator[tuple[str, _Head]]:
    part, name = "", ""
    signatures: dict[int, str] = {}
    for row, line in enumerate(rows):
        start = len(line) - len(line.lstrip())
        if edge := _EDGE.match(line):
            part, name = "" if edge["close"] else edge["name"], ""
        elif note := _NOTE.match(line):
            name, signatures = f"[^{note['id']}]", {}
            yield name, _Head(row, line, note.start("rest"), signatures)
        elif part == "verdict" and not name and line.strip():
            name, signatures = part, {}
            yield name, _Head(row, line, start, signatures)
        elif part in LISTS and row and (item := _ITEM.match(rows[row - 1])) and line.strip():
            yield item["target"], _Head(row, line, start, {}, is_item=True)
        elif name and _MARKUP.sub("", line).strip(" \t>-+").casefold().startswith(SIGNATURE.casefold()):
            signatures[row] = line
