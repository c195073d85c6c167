"""Value: what front matter holds, and how it is written.

A scalar is always text. `None` and "" are the same empty value; so are lists
and tuples of the same items.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import TypeAlias, Union

import yaml

Value: TypeAlias = Union[str, tuple["Value", ...], Mapping[str, "Value"], None]  # noqa: UP007 - quotes

_RESOLVER = yaml.SafeLoader
_DATE = re.compile(r"\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])\Z")
# What some YAML reader takes for a number, a truth value or nothing, beyond what PyYAML does.
_NOT_A_WORD = re.compile(
    r"(?:[-+.]?[0-9][0-9_,.:eExXoO+-]*|\.|[-+]?\.(?:inf|nan)|y|n|yes|no|on|off|true|false|null|none|~)\Z",
    re.IGNORECASE,
)
_UNPRINTABLE = re.compile(
    "[^\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)
_INDICATORS = frozenset("-?:,[]{}#&*!|>'\"%@`=<")
_ESCAPES = {"\n": "\\n", "\t": "\\t", "\r": "\\r", "\\": "\\\\", '"': '\\"'}


def to_value(given: object) -> Value:
    """`given` as front matter holds it: tuples for lists, text for numbers, dates and truth values."""
    if given is None or isinstance(given, str):
        return given
    if isinstance(given, Mapping):
        return {str(key): to_value(item) for key, item in given.items()}
    if isinstance(given, bool):
        return "true" if given else "false"
    if isinstance(given, Sequence | set | frozenset):
        items = given if isinstance(given, Sequence) else sorted(given, key=str)
        return tuple(to_value(item) for item in items)
    return str(given)


def canonical(value: Value) -> object:
    """A key under which equal values are the same: order of keys and kind of emptiness do not count."""
    if value is None or isinstance(value, str):
        return value or ""
    if isinstance(value, Mapping):
        return frozenset((key, canonical(item)) for key, item in value.items())
    return tuple(canonical(item) for item in value)


def is_same(one: Value, other: Value) -> bool:
    """Whether two values mean the same."""
    return one == other or canonical(one) == canonical(other)


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


def dump_entry(key: str, value: Value, indent: int = 0) -> str:
    """`key: value` on one or more lines, each indented and ended."""
    return " " * indent + dump_scalar(key) + ":" + dump_value(value, indent) + "\n"


def dump_value(value: Value, indent: int) -> str:
    """What follows the colon of a key indented by `indent`, without the last line end."""
    if value is None or value == "":
        return ""
    if isinstance(value, str):
        return " " + (_dump_lines(value, indent + 2) or dump_scalar(value))
    if not value:
        return " {}" if isinstance(value, Mapping) else " []"
    if isinstance(value, Mapping):
        inner = "".join(dump_entry(key, item, indent + 2) for key, item in value.items())
    else:
        inner = "".join(dump_item(item, indent + 2) for item in value)
    return "\n" + inner.removesuffix("\n")


def dump_item(value: Value, indent: int) -> str:
    """One item of a block list, each line indented and ended."""
    dash = " " * indent + "- "
    if isinstance(value, Mapping) and value:
        entries = "".join(dump_entry(key, item, indent + 2) for key, item in value.items())
        return dash + entries[indent + 2 :]
    if isinstance(value, str) and (block := _dump_lines(value, indent + 2)):
        return f"{dash}{block}\n"
    return f"{dash}{dump_flow(value)}\n"


def dump_flow(value: Value) -> str:
    """A value inside `[ ]` or `{ }`, on one line."""
    if value is None or isinstance(value, str):
        return dump_scalar(value or "", flow=True)
    if isinstance(value, Mapping):
        inner = ", ".join(f"{dump_scalar(key, flow=True)}: {dump_flow(item)}" for key, item in value.items())
        return f"{{{inner}}}"
    return f"[{', '.join(dump_flow(item) for item in value)}]"


@lru_cache(maxsize=1 << 12)
def dump_scalar(text: str, *, flow: bool = False, quote: str = "") -> str:
    """`text` on one line, quoted where YAML would read something else, or with `quote` where that can be."""
    if _UNPRINTABLE.search(text):
        return '"' + _UNPRINTABLE.sub(_escape, text.replace("\\", "\\\\").replace('"', '\\"')) + '"'
    if quote == '"':
        return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
    if not quote and is_plain(text, flow=flow):
        return text
    if quote != "'" and "'" in text and '"' not in text and "\\" not in text:
        return f'"{text}"'
    return "'" + text.replace("'", "''") + "'"


def is_plain(text: str, *, flow: bool = False) -> bool:
    """Whether YAML reads unquoted `text` (printable, one line) as that text; a plain date counts as text."""
    if not text or text[0] in _INDICATORS or text != text.strip():
        return False
    if ": " in text or " #" in text or text.endswith(":") or text.startswith("..."):
        return False
    if flow and any(character in _INDICATORS - {"-"} for character in text):
        return False
    if _DATE.match(text):
        return _is_day(text)
    if _NOT_A_WORD.match(text):
        return False
    return _resolve(text) == "tag:yaml.org,2002:str"


def _is_day(text: str) -> bool:
    year, month, day = int(text[:4]), int(text[5:7]), int(text[8:])
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return year > 0 and day <= (31, 29 if leap else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)[month - 1]


def _resolve(text: str) -> str:
    for tag, pattern in _RESOLVER.yaml_implicit_resolvers.get(text[0], []):
        if pattern.match(text):
            return str(tag)
    return "tag:yaml.org,2002:str"


def _dump_lines(text: str, indent: int) -> str:
    """Text of several lines as a literal block; empty where that cannot hold it."""
    lines = text.split("\n")
    if len(lines) < 2 or not text.strip() or lines[0] != lines[0].strip() or not lines[0]:
        return ""
    if text.endswith("\n\n") or any(_UNPRINTABLE.search(line) or line != line.rstrip() for line in lines):
        return ""
    head = "|" if text.endswith("\n") else "|-"
    if head == "|":
        lines.pop()
    pad = " " * indent
    return "\n".join([head, *(pad + line if line else "" for line in lines)])


def _escape(match: re.Match[str]) -> str:
    character = match.group()
    if character in _ESCAPES:
        return _ESCAPES[character]
    code = ord(character)
    if 0xD800 <= code <= 0xDFFF:
        code = 0xFFFD
    return f"\\x{code:02X}" if code < 0x100 else f"\\u{code:04X}" if code < 0x10000 else f"\\U{code:08X}"
