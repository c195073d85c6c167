"""Metadata: the front matter of a page or seed, read with its lines and merged as text.

Every scalar is the text that stands there: `2025-01-29`, `12:30`, `012` and
`false` stay words, whatever YAML makes of them. An empty value, `~` and
`null` are `None`; lists are tuples; mappings are mappings.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from digest.clash import Clash
from digest.front_matter import FaultyYAML, Node, compose
from digest.order import merge_order
from digest.problem import Problem, one_line
from digest.rewrite import rewrite
from digest.value import Value, canonical, dump_entry, dump_scalar, is_same, number_items, to_value

Where: TypeAlias = tuple[str | int, ...]

WORDS = frozenset((
    "title", "description", "publisher", "author", "published", "source_url", "retrieved", "seed",
    "seed_sha256", "rights", "topics", "people", "organizations", "products", "basis", "claim", "claimant",
    "kind", "said_on", "rating", "signed_by", "signed_on", "due", "evidence", "history", "merged_into",
    "aliases", "except", "wikidata", "domain", "country", "articles", "url", "date", "stance", "quote",
    "note", "by", "change", "words", "source", "unlinked", "as",
))  # fmt: skip
"""Keys whose values are words, so that a truth value or a clock time there is a slip."""

_OPENING = re.compile("\ufeff?---[ \\t]*\r?\n")
_CLOSING = re.compile(r"^(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.MULTILINE)
_UNCLOSED = re.compile("\ufeff?---[ \\t]*\r?\n(?:[ \\t]*(?:#[^\n]*)?\r?\n)*[\\w\"'][^\n:]{0,40}:(?:\\s|\\Z)")
_WHOLE_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)\Z")
_MISSING = object()


@dataclass(frozen=True, slots=True)
class Metadata:
    """Front matter that was read."""

    values: Mapping[str, Value]
    """In the order of the page; empty when the front matter is missing or cannot be read."""
    lines: Mapping[Where, int]
    """The line in the file of every value, by its path: `("topics", 0)`, `("basis", "title")`."""
    problems: tuple[Problem, ...] = ()
    is_faulty: bool = False
    """Whether it has a fault that must be mended before anything may be written to the page."""

    def line_of(self, *where: str | int) -> int:
        """The line of a value, or of the nearest thing around it; 1 when there is none."""
        while where:
            if where in self.lines:
                return self.lines[where]
            where = where[:-1]
        return 1


def cut_page(text: str) -> tuple[str, str | None, str, str]:
    """Opening fence, front matter, closing fence, body; without front matter, None and all in the body."""
    opening = _OPENING.match(text)
    if opening:
        closing = _CLOSING.search(text, opening.end())
        if closing:
            front = text[opening.end() : closing.start()]
            return opening.group(), front, closing.group(), text[closing.end() :]
    return "", None, "", text


def split_page(text: str) -> tuple[str | None, str]:
    """Front matter without its fences, or None, and everything after the closing fence's line."""
    _, front, _, body = cut_page(text)
    return front, body.removeprefix("\ufeff") if front is None else body


def body_start(text: str) -> int:
    """Where the text after byte-order mark and front matter begins, in code points of `text`."""
    return len(text) - len(split_page(text)[1])


def read_metadata(text: str, file: str) -> Metadata:
    """The front matter of a whole page or seed `text`; `file` and its lines are named in the problems."""
    front, _ = split_page(text)
    if front is None:
        if _UNCLOSED.match(text):
            what = "the front matter has no end"
            problem = Problem(file, 1, what, "put a line `---` below its last line")
            return Metadata({}, {}, (problem,), True)
        return Metadata({}, {})
    front = front.replace("\r\n", "\n").replace("\r", "\n")
    try:
        root = compose(front)
    except FaultyYAML as fault:
        line = 2 + front.count("\n", 0, fault.offset)
        return Metadata({}, {}, (Problem(file, line, one_line(fault.what, 160), fault.mend),), True)
    if root is None:
        return Metadata({}, {})
    reading = _Reading(front, file, {}, [])
    reading.walk(root, ())
    values = root.value
    assert isinstance(values, Mapping)
    return Metadata(values, reading.lines, tuple(reading.problems), reading.is_faulty)


def dump_metadata(values: Mapping[str, object], order: Sequence[str] = ()) -> str:
    """Fresh front matter without fences, one key a line or more, ending in a line end ("" when empty).

    Keys come in `order`, the others after them as they stand. None and "" are
    written `key:`, an empty list `key: []`. A word that YAML would read as
    something else is quoted, but a plain date (`2025-01-29`) is not: for us it
    stays text, and every publisher prints it the same.
    """
    keys = [key for key in order if key in values]
    keys += [key for key in values if key not in order]
    return "".join(dump_entry(key, to_value(values[key])) for key in keys)


def merge_metadata(
    base: str | None, edited: str | None, fresh: str | None, first_line: int = 2
) -> tuple[str, tuple[Clash, ...]]:
    """The edited front matter (all without fences) with what the program changed, and the clashes.

    `base` None: the editor's values stay and only missing keys are added.
    `first_line` is the line of the page on which the front matter begins.
    Raises `FaultyYAML` when the edited front matter cannot be read.
    """
    ours, theirs = edited or "", fresh or ""
    if ours == theirs or base == theirs:
        return ours, ()
    if base == ours:
        return theirs, ()
    root = compose(ours)
    known, new = _values(compose(theirs)), _values(root)
    try:
        before = None if base is None else _values(compose(base))
    except FaultyYAML:
        before = None  # a base that was damaged by hand is as good as none
    disputes: list[tuple[Where, Value]] = []
    merged = _merge_mapping(before, new, known, (), disputes)
    text = rewrite(ours, root, merged)
    try:
        result = compose(text)
        sound = canonical(_values(result)) == canonical(merged)
    except FaultyYAML:
        sound = False
    if not sound:  # an arrangement that `rewrite` does not know: all the program's changes become proposals
        text, result = ours, root
        disputes = [((key,), value) for key, value in known.items() if not is_same(new.get(key), value)]
    return text, tuple(_clash(text, result, where, value, first_line) for where, value in disputes)


@dataclass(frozen=True, slots=True)
class _Reading:
    """A walk through front matter that notes lines and slips."""

    text: str
    file: str
    lines: dict[Where, int]
    problems: list[Problem]

    @property
    def is_faulty(self) -> bool:
        return any("stands twice" in problem.what for problem in self.problems)

    def walk(self, node: Node, where: Where) -> None:
        if node.kind == "scalar":
            self._check_scalar(node, where)
        elif node.kind == "list":
            for number, item in enumerate(node.items):
                self._note(item, (*where, number))
        else:
            seen: set[str] = set()
            for key, item in zip(node.keys, node.items, strict=True):
                if key.text in seen:
                    what = f"the key `{one_line(key.text, 40)}` stands twice"
                    self._tell(key, what, "delete one of the two")
                    continue
                seen.add(key.text)
                if key.tag != "str" and key.text != "on":
                    what = f"the key `{one_line(key.text, 40)}` is no word to YAML"
                    self._tell(key, what, f"write it in quotes: `{dump_scalar(key.text)}:`")
                self.lines[(*where, key.text)] = self._line(key)
                self.walk(item, (*where, key.text))

    def _note(self, item: Node, where: Where) -> None:
        self.lines[where] = self._line(item)
        self.walk(item, where)

    def _line(self, node: Node) -> int:
        return 2 + self.text.count("\n", 0, node.start)

    def _tell(self, node: Node, what: str, mend: str) -> None:
        self.problems.append(Problem(self.file, self._line(node), what, mend))

    def _check_scalar(self, node: Node, where: Where) -> None:
        key = next((part for part in reversed(where) if isinstance(part, str)), "")
        if node.style or node.tag == "str" or not node.text or node.text == "~":
            return
        shown = f"{key}: {one_line(node.text, 40)}"
        mend = f'put it in quotes: `{key}: "{one_line(node.text, 40)}"`'
        if node.tag == "timestamp":
            if not _is_moment(node.text):
                self._tell(node, f"`{shown}` is a day that does not exist", "correct the date")
        elif key not in WORDS or (node.tag == "int" and _WHOLE_NUMBER.match(node.text)):
            return
        elif node.tag == "bool":
            self._tell(node, f"`{shown}` is a truth value to YAML, not a word", mend)
        elif node.tag == "null":
            self._tell(node, f"`{shown}` is nothing to YAML, not a word", mend)
        elif node.tag in ("int", "float"):
            if _is_plain_decimal(node.text):
                return
            self._tell(node, f"`{shown}` is another number to YAML than it looks", mend)
        else:
            self._tell(node, f"`{shown}` has a special meaning to YAML", mend)


def _is_plain_decimal(text: str) -> bool:
    return re.match(r"-?(?:0|[1-9][0-9]*)\.[0-9]*[1-9]\Z", text) is not None


def _is_moment(text: str) -> bool:
    """Whether a YAML timestamp names a day and time that exist."""
    numbers = [int(number) for number in re.findall(r"\d+", text)[:6]]
    try:
        datetime.datetime(*numbers)  # type: ignore[arg-type]
    except (ValueError, TypeError):
        return False
    return True


def _values(node: Node | None) -> Mapping[str, Value]:
    values = node.value if node else {}
    assert isinstance(values, Mapping)
    return values


def _merge_mapping(
    base: Mapping[str, Value] | None,
    edited: Mapping[str, Value],
    fresh: Mapping[str, Value],
    where: Where,
    disputes: list[tuple[Where, Value]],
) -> Mapping[str, Value]:
    """Key by key, in the editor's order; a key new in `fresh` follows the key it follows there."""
    known: Mapping[str, Value] = base or {}
    merged: dict[str, Value] = {}
    for key, value in edited.items():
        if key in fresh:
            before = known.get(key, _MISSING)
            merged[key] = _merge_value(before, value, fresh[key], base is None, (*where, key), disputes)
        elif not (key in known and is_same(known[key], value)):
            merged[key] = value
    keys = list(merged)
    previous = 0
    for key in fresh:
        if key in merged and key in keys:
            previous = keys.index(key) + 1
        elif key not in known and key not in edited:
            keys.insert(previous, key)
            previous += 1
            merged[key] = fresh[key]
    return {key: merged[key] for key in keys}


def _merge_value(
    base: object,
    edited: Value,
    fresh: Value,
    adopting: bool,
    where: Where,
    disputes: list[tuple[Where, Value]],
) -> Value:
    if is_same(edited, fresh):
        return edited
    before = to_value(base) if base is not _MISSING else None
    if base is not _MISSING:
        if is_same(edited, before):
            return fresh
        if is_same(fresh, before):
            return edited
    kinds = {_kind(value) for value in (before, edited, fresh)} - {""}
    if kinds == {"list"}:
        return edited if adopting else _merge_list(_items(before), _items(edited), _items(fresh))
    if kinds == {"mapping"}:
        known = None if adopting else _pairs(before)
        return _merge_mapping(known, _pairs(edited), _pairs(fresh), where, disputes)
    if not adopting:
        disputes.append((where, fresh))
    return edited


def _merge_list(
    base: tuple[Value, ...], edited: tuple[Value, ...], fresh: tuple[Value, ...]
) -> tuple[Value, ...]:
    named = [dict(zip(number_items(items), items, strict=True)) for items in (base, fresh, edited)]
    values = named[0] | named[1] | named[2]
    # What an editor took out stays out, also when the program now has it twice.
    removed = {meaning for meaning, count in named[0] if (meaning, count) not in named[2]}
    offered = tuple(
        name for name in named[1] if name in named[0] or name in named[2] or name[0] not in removed
    )
    order = merge_order(tuple(named[0]), tuple(named[2]), offered)
    return tuple(values[name] for name in order)


def _kind(value: Value) -> str:
    if value is None or value == "":
        return ""
    return "mapping" if isinstance(value, Mapping) else "list" if isinstance(value, tuple) else "scalar"


def _items(value: Value) -> tuple[Value, ...]:
    return value if isinstance(value, tuple) else ()


def _pairs(value: Value) -> Mapping[str, Value]:
    return value if isinstance(value, Mapping) else {}


def _clash(text: str, root: Node | None, where: Where, fresh: Value, first_line: int) -> Clash:
    """The lines of the value at `where`, beside what the program would write there."""
    node = root
    start = end = 0
    for part in where:
        if node is None or part not in (names := [key.text for key in node.keys]):
            break
        key, node = node.keys[names.index(str(part))], node.items[names.index(str(part))]
        start, end = key.start, max(node.end, key.end)
    start = text.rfind("\n", 0, start) + 1
    stop = text.find("\n", end)
    edited = tuple(text[start : stop if stop >= 0 else len(text)].split("\n")) if end > start else ()
    indent = 2 * (len(where) - 1)
    written = dump_entry(str(where[-1]), fresh, indent).removesuffix("\n")
    return Clash(first_line + text.count("\n", 0, start), edited, tuple(written.split("\n")))
