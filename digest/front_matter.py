"""Front matter: YAML read with the place of every value."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

import yaml

from digest.value import Value

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
