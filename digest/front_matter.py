"""Front matter: YAML with the place of every value, so that one value can be rewritten and no other byte."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

import yaml

from digest.value import Value, canonical, dump_entry, dump_flow, dump_item, dump_scalar, dump_value, is_plain

LOADER: type = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
MAX_LENGTH = 1_000_000
"""Characters. Front matter of a page is some kilobytes; a megabyte of YAML is a mistake or an attack."""
MAX_DEPTH = 50
"""Levels. PyYAML's C reader ends the process on very deep nesting, so depth is checked first."""
_DEEP = 200
"""Brackets and dashes from which on the depth is looked at."""

Kind = Literal["scalar", "list", "mapping"]


class FaultyYAML(Exception):  # noqa: N818 - a fault of the page, named as editors know it
    """Front matter that cannot be read: `what`, at `offset`, and how to mend it."""

    def __init__(self, what: str, offset: int, mend: str) -> None:
        super().__init__(what)
        self.what, self.offset, self.mend = what, offset, mend


@dataclass(frozen=True, slots=True)
class Node:
    """A value and where it stands; offsets are half-open, in the front matter's text."""

    kind: Kind
    text: str
    """Of a scalar, as read."""
    tag: str
    """What YAML takes a scalar for: `str bool int float null timestamp …`."""
    style: str
    """Of a scalar: "" when plain, else `'`, `"`, `|` or `>`; of a list or mapping: `flow` or `block`."""
    start: int
    end: int
    """Behind the last character of the value itself; no comment or blank line is in it."""
    items: tuple[Node, ...] = ()
    """Of a list; of a mapping its values, in the order of `keys`."""
    keys: tuple[Node, ...] = ()

    @property
    def value(self) -> Value:
        """What the digest works with; of a key that stands twice, the first."""
        if self.kind == "scalar":
            return None if self.tag == "null" else self.text
        if self.kind == "list":
            return tuple(item.value for item in self.items)
        values: dict[str, Value] = {}
        for key, item in zip(self.keys, self.items, strict=True):
            values.setdefault(key.text, item.value)
        return values


def compose(text: str) -> Node | None:
    """The mapping that front matter `text` (LF, without fences) holds, None when it holds nothing.

    Raises `FaultyYAML`.
    """
    if len(text) > MAX_LENGTH:
        raise FaultyYAML("the front matter is longer than a million characters", 0, "move the text below it")
    try:
        _check_depth(text)
        root = yaml.compose(text, Loader=LOADER)
    except yaml.MarkedYAMLError as error:
        raise _explain(text, error) from None
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        where = getattr(error, "position", 0)
        character = text[where : where + 1] if isinstance(where, int) else ""
        what = f"the front matter holds a character that YAML forbids ({character!r})"
        raise FaultyYAML(what, where if isinstance(where, int) else 0, "delete the character") from None
    if root is None:
        return None
    if not isinstance(root, yaml.MappingNode):
        where = _index(root)
        what = f"the front matter is no list of `key: value` lines ({_line_at(text, where)!r})"
        raise FaultyYAML(what, where, "write it as in `title: A headline`")
    return _read(text, root, set(), _index(root))


def _check_depth(text: str) -> None:
    if text.count("[") + text.count("{") + text.count("- ") + text.count("? ") < _DEEP:
        return
    depth = 0
    for event in yaml.parse(text, Loader=LOADER):
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
            if depth > MAX_DEPTH:
                where = _index(event)
                raise FaultyYAML("the front matter is nested too deeply", where, "write it with fewer levels")
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1


def _read(text: str, node: yaml.Node, seen: set[int], least: int) -> Node:
    """`node` as ours; `least` is the first offset at which it can stand."""
    if id(node) in seen:
        what = "the front matter uses a YAML alias (`*name`)"
        raise FaultyYAML(what, least, "write the value out, or put words that begin with * or & in quotes")
    seen.add(id(node))
    start = _index(node)
    tag = node.tag.removeprefix("tag:yaml.org,2002:")
    if text[start : start + 1] == "!" or (start and text[least:start].strip()[:1] == "!"):
        raise FaultyYAML("the front matter uses a YAML tag (`!name`)", start, "put the value in quotes")
    if isinstance(node, yaml.ScalarNode):
        return _read_scalar(text, node, tag, start, least)
    assert isinstance(node, yaml.CollectionNode)
    style = "flow" if node.flow_style else "block"
    close = _index(node, "end_mark")
    if isinstance(node, yaml.SequenceNode):
        items: list[Node] = []
        at = start + 1
        for each in node.value:
            at = at if style == "flow" else _after_dash(text, at - 1 if not items else at)
            items.append(_read(text, each, seen, at))
            at = max(at, items[-1].end)
        end = close if style == "flow" or not items else items[-1].end
        return Node("list", "", tag, style, start, end, tuple(items))
    assert isinstance(node, yaml.MappingNode)
    keys: list[Node] = []
    values: list[Node] = []
    for key, each in node.value:
        if not isinstance(key, yaml.ScalarNode):
            what = "a key of the front matter is no word"
            raise FaultyYAML(what, _index(key), "write it as in `title: A headline`")
        keys.append(_read(text, key, seen, _index(key)))
        colon = text.find(":", keys[-1].end)
        values.append(_read(text, each, seen, colon + 1 if colon >= 0 else keys[-1].end))
    end = close if style == "flow" or not values else values[-1].end
    return Node("mapping", "", tag, style, start, end, tuple(values), tuple(keys))


def _read_scalar(text: str, node: yaml.ScalarNode, tag: str, start: int, least: int) -> Node:
    style = node.style or ""
    end = _index(node, "end_mark")
    if not style and not node.value:
        start = end = least
    elif style in ("|", ">"):
        end = start + len(text[start:end].rstrip())
    return Node("scalar", node.value, tag, style, start, end)


def _after_dash(text: str, at: int) -> int:
    """Behind the next dash of a block list from `at` on, over comments and blank lines."""
    match = re.compile(r"(?:\s|(?<=\s)#[^\n]*)*-").match(text, at)
    if match is None:
        match = re.compile(r"[^\n]*\n(?:\s|#[^\n]*)*-").match(text, at)
    return match.end() if match else at


def _index(node: yaml.Node | yaml.Event, mark: str = "start_mark") -> int:
    index: int = getattr(node, mark).index
    return index


def _line_at(text: str, offset: int) -> str:
    end = text.find("\n", offset)
    return text[text.rfind("\n", 0, offset) + 1 : end if end >= 0 else len(text)].strip()[:60]


def _explain(text: str, error: yaml.MarkedYAMLError) -> FaultyYAML:
    problem, context = error.problem or "faulty", error.context or ""
    mark = error.problem_mark or error.context_mark
    if error.context_mark is not None and ("end of stream" in problem or "quoted scalar" in context):
        mark = error.context_mark
    offset = min(mark.index, len(text)) if mark is not None else 0
    if text[offset : offset + 1] == "\n" and offset == len(text.rstrip()):
        offset = max(offset - 1, 0)
    line = _line_at(text, offset)
    if "mapping values" in problem:
        mend = 'put the value in quotes, as in `title: "One: two"`'
    elif "quoted scalar" in context:
        mend = "close the quotation mark, or put the whole value in the other kind of quotes"
    elif "tab character" in problem:
        mend = "use spaces instead of tabs"
    elif "cannot start any token" in problem:
        mend = "use spaces instead of tabs, and put a value that begins with @, ` or % in quotes"
    elif "alias" in problem:
        mend = "put words that begin with * or & in quotes"
    else:
        mend = "mend this line or the one before it; put words with `: ` or ` #` in quotes"
    return FaultyYAML(f"the front matter is faulty at `{line}`: {problem}", offset, mend)


# Rewriting


def rewrite(text: str, node: Node | None, target: Mapping[str, Value]) -> str:
    """`text`, whose root is `node`, changed as little as it takes to mean `target`."""
    if node is None:
        return _ended(text) + "".join(dump_entry(key, value) for key, value in target.items())
    return _apply(text, _change_mapping(text, node, target))


@dataclass(frozen=True, slots=True)
class _Edit:
    start: int
    end: int
    text: str


def _apply(text: str, edits: list[_Edit]) -> str:
    pieces: list[str] = []
    at = 0
    for edit in sorted(edits, key=lambda each: (each.start, each.end)):
        pieces += [text[at : edit.start], edit.text]
        at = edit.end
    pieces.append(text[at:])
    return "".join(pieces)


def _change(text: str, key: Node, node: Node, target: Value) -> list[_Edit]:
    """What makes the value `node` of `key` in a block mapping mean `target`."""
    if canonical(node.value) == canonical(target) and _is_container(node.value) == _is_container(target):
        return []
    if node.kind == "mapping" and isinstance(target, Mapping) and target and node.items:
        return _change_mapping(text, node, target)
    if node.kind == "list" and isinstance(target, tuple) and target and node.items:
        return _change_list(text, node, target)
    colon = text.index(":", key.end) + 1
    if node.kind == "scalar" and not _is_container(target) and "\n" not in text[colon : node.end]:
        assert target is None or isinstance(target, str)
        return _change_scalar(text, key, colon, node, target)
    return _replace(text, key, colon, node, target)


def _is_container(value: Value) -> bool:
    return value is not None and not isinstance(value, str)


def _change_scalar(text: str, key: Node, colon: int, node: Node, target: str | None) -> list[_Edit]:
    if not target:
        return [_Edit(colon, node.end, "")]
    quote = node.style if node.style in ("'", '"') else ""
    if quote and not is_plain(node.text) and is_plain(target):
        quote = ""  # the quotes were there because the old words needed them
    written = dump_value(target, 0)
    if "\n" in written:
        return _replace(text, key, colon, node, target)
    written = dump_scalar(target, quote=quote)
    if node.start == colon:
        return [_Edit(colon, node.end, f" {written}")]
    return [_Edit(node.start, node.end, written)]


def _replace(text: str, key: Node, colon: int, node: Node, target: Value) -> list[_Edit]:
    """The whole value written anew; comments in it and behind it stay, on their own lines where need be."""
    line_start = text.rfind("\n", 0, key.start) + 1
    indent = key.start - line_start
    head, _, rest = dump_value(target, indent).partition("\n")
    stop = _line_end(text, node.end)
    comments = [*_comments(text, colon, stop, node, indent)]
    beside = ""
    if comments and comments[0].strip() in text[colon : _line_end(text, colon)]:
        beside = f" {comments.pop(0).strip()}"
    lines = [head + beside, *([rest] if rest else []), *comments]
    return [_Edit(colon, stop, "\n".join(lines) + "\n")]


def _change_mapping(text: str, node: Node, target: Mapping[str, Value]) -> list[_Edit]:
    if node.style == "flow":
        return _change_flow(text, node, target)
    edits: list[_Edit] = []
    indent = node.keys[0].start - (text.rfind("\n", 0, node.keys[0].start) + 1)
    place = text.rfind("\n", 0, node.keys[0].start) + 1
    places: dict[str, int] = {}
    for key, item in zip(node.keys, node.items, strict=True):
        stop = _line_end(text, max(item.end, key.end + 1))
        places[key.text] = stop
        if key.text in target:
            edits += _change(text, key, item, target[key.text])
        else:
            start = text.rfind("\n", 0, key.start) + 1
            kept = "".join(f"{comment}\n" for comment in _comments(text, key.end, stop, item, indent))
            edits.append(_Edit(start, stop, kept))
    for name, value in target.items():
        if name in places:
            place = places[name]
        else:
            line_break = "" if place == 0 or text[place - 1] == "\n" else "\n"
            edits.append(_Edit(place, place, line_break + dump_entry(name, value, indent)))
    return edits


def _change_list(text: str, node: Node, target: tuple[Value, ...]) -> list[_Edit]:
    if node.style == "flow":
        return _change_flow(text, node, target)
    begin = text.rfind("\n", 0, node.start) + 1
    indent = node.start - begin
    chunks: dict[tuple[object, int], tuple[str, str, Node]] = {}
    at = begin
    for name, item in zip(number_items(node.value), node.items, strict=True):
        stop = _line_end(text, max(item.end, at + 1))
        dash = re.compile(rf"^ {{{indent}}}-", re.MULTILINE).search(text, at, stop)
        lead = text[at : dash.start()] if dash else ""
        chunks[name] = lead, text[dash.start() if dash else at : stop], item
        at = stop
    wanted = dict(zip(number_items(target), target, strict=True))
    pieces: list[str] = []
    kept_order = [name for name in chunks if name in wanted] == [name for name in wanted if name in chunks]
    if not kept_order:
        pieces += [_without_item(text, chunks[name], indent) for name in chunks if name not in wanted]
        for name, value in wanted.items():
            pieces.append("".join(chunks[name][:2]) if name in chunks else dump_item(value, indent))
    else:
        names = list(wanted)
        done = 0
        for name, (lead, own, _) in chunks.items():
            if name not in wanted:
                pieces.append(_without_item(text, chunks[name], indent))
                continue
            while names[done] != name:
                pieces.append(dump_item(wanted[names[done]], indent))
                done += 1
            pieces += [lead, own]
            done += 1
            while done < len(names) and names[done] not in chunks:
                pieces.append(dump_item(wanted[names[done]], indent))
                done += 1
        pieces += [dump_item(wanted[name], indent) for name in names[done:]]
    return [_Edit(begin, at, "".join(map(_ended, pieces)))]


def _without_item(text: str, chunk: tuple[str, str, Node], indent: int) -> str:
    """What stays of a list item that goes: the comments before it and in it."""
    lead, _, item = chunk
    start = item.start if item.end > item.start else item.end
    return lead + "".join(
        f"{comment}\n" for comment in _comments(text, start, _line_end(text, item.end), item, indent)
    )


def _change_flow(text: str, node: Node, target: tuple[Value, ...] | Mapping[str, Value]) -> list[_Edit]:
    """`[ ]` or `{ }` with the gaps between what stays kept as they are; nothing where comments are in them."""
    if any(_comments(text, node.start, node.end, node, 0)):
        return []
    keys: tuple[Node, ...]
    if isinstance(target, Mapping):
        wanted: dict[object, str] = {
            name: f"{dump_scalar(name, flow=True)}: {dump_flow(value)}" for name, value in target.items()
        }
        keys = node.keys
        names: list[object] = [key.text for key in keys]
        values = dict(target)
        same: set[object] = {
            key.text
            for key, item in zip(keys, node.items, strict=True)
            if key.text in values and canonical(values[key.text]) == canonical(item.value)
        }
    else:
        numbered = number_items(target)
        wanted = {name: dump_flow(value) for name, value in zip(numbered, target, strict=True)}
        keys = node.items
        names = list(number_items(node.value))
        same = set(names) & set(wanted)
    ends = [max(item.end, key.end) for key, item in zip(keys, node.items, strict=True)]
    spans = {name: (key.start, end) for name, key, end in zip(names, keys, ends, strict=True)}
    pieces: list[str] = []
    last = node.start + 1
    before: object = None
    for number, (name, fresh) in enumerate(wanted.items()):
        position = names.index(name) if name in spans else -1
        if number:
            adjacent = position > 0 and names[position - 1] == before
            pieces.append(text[spans[before][1] : spans[name][0]] if adjacent else ", ")
        elif spans:
            pieces.append(text[node.start + 1 : spans[names[0]][0]])
        pieces.append(text[slice(*spans[name])] if name in same and name in spans else fresh)
        before = name
    tail = text[spans[names[-1]][1] : node.end - 1] if spans and wanted else ""
    return [_Edit(last, node.end - 1, "".join(pieces) + tail)]


def number_items(value: Value) -> tuple[tuple[object, int], ...]:
    """A name for each item of a list: what it means, and how often that came before."""
    assert isinstance(value, tuple)
    counts: dict[object, int] = {}
    names: list[tuple[object, int]] = []
    for item in value:
        meaning = canonical(item)
        counts[meaning] = counts.get(meaning, -1) + 1
        names.append((meaning, counts[meaning]))
    return tuple(names)


_COMMENT = re.compile(r"(?P<own>^[ \t]*#[^\n]*)|(?<=[ \t])(?P<beside>#[^\n]*)", re.MULTILINE)


def _comments(text: str, start: int, end: int, node: Node, indent: int) -> Iterator[str]:
    """The comments between two offsets, outside of the scalars of `node`, each fit for a line of its own."""
    at = start
    for leaf_start, leaf_end in [*_leaves(node), (end, end)]:
        if leaf_start >= at:
            for match in _COMMENT.finditer(text, at, leaf_start):
                yield match["own"] or " " * indent + match["beside"]
            at = leaf_end


def _leaves(node: Node) -> Iterator[tuple[int, int]]:
    if node.kind == "scalar":
        if node.end > node.start:
            yield node.start, node.end
        return
    for number, item in enumerate(node.items):
        if node.keys:
            yield node.keys[number].start, node.keys[number].end
        yield from _leaves(item)


def _line_end(text: str, offset: int) -> int:
    """Behind the line end that follows `offset`."""
    if offset > 0 and offset <= len(text) and text[offset - 1] == "\n":
        return offset
    end = text.find("\n", offset)
    return end + 1 if end >= 0 else len(text)


def _ended(text: str) -> str:
    return text if not text or text.endswith("\n") else text + "\n"
