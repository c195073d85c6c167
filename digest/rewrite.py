"""Rewrite: front matter changed value by value, and no other byte of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from digest.front_matter import Node
from digest.value import (
    Value,
    canonical,
    dump_entry,
    dump_flow,
    dump_item,
    dump_scalar,
    dump_value,
    is_plain,
    number_items,
)


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
