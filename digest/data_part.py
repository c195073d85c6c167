"""Data part: what a page tells machines, as one comment at its end that no reader sees.

    <!-- digest:json-ld
    …a line for editors…
    {"@context": "https://schema.org", …}
    /digest:json-ld -->

It follows the page and nothing else: `merge.py` makes it anew whatever stands
there, and `extension.py` turns it into a script element. Inside it `&`, `<`,
`>` and every character that cannot be seen are written as `\\u…`, so that
nothing in it can end the comment, the script element or a line.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from typing import Any

from digest.prose import REPLACEMENT

_INTRO = "For search engines, made from what this page says. A change made here is undone."
_PART = re.compile(
    r"(?:(?<=\n)\n)?^<!-- digest:json-ld[ \t]*\n(?P<inside>(?:(?!.*(?:<!--|-->)).*\n)*?)/digest:json-ld -->[ \t]*(?:\n|\Z)",
    re.MULTILINE,
)
_OF_VERDICTS = frozenset({"claimreview", "claimreviewed", "reviewrating", "ratingvalue"})
"""What only a verdict is, and has, in lower case."""
_NAME_START = re.compile(r"[/#:]")
_TYPES = frozenset({"@type", "@context"})
_SUSPECT = re.compile(r"[^\n !-%'-;=?-~]")
"""What may have to be escaped: all but a line end and most of ASCII."""
_SURROGATE = re.compile("[\ud800-\udfff]")


def render_data(record: Mapping[str, Any]) -> str:
    """The part that holds `record`."""
    return f"<!-- digest:json-ld\n{_INTRO}\n{dump_safely(record)}\n/digest:json-ld -->\n"


def dump_safely(record: Mapping[str, Any] | Sequence[Any]) -> str:
    """`record` as JSON that may stand inside a comment and inside a script element."""
    text = json.dumps(record, ensure_ascii=False, indent=1)
    return _SUSPECT.sub(_make_safe, _SURROGATE.sub(REPLACEMENT, text))


def take_data(page: str) -> tuple[str, str]:
    """A page without its data parts, and what they are; empty when it has none."""
    if "<!-- digest:json-ld" not in page:
        return page, ""
    parts = [match[0].removeprefix("\n") for match in _PART.finditer(page)]
    return _PART.sub("", page), "".join(parts)


def put_data(page: str, data: str) -> str:
    """A page with a data part at its end, which `take_data` takes off again; as it is when there is none to put."""
    if not data:
        return page
    return page + ("\n" if page.endswith("\n") else "\n\n") + data


def read_data(part: str) -> Mapping[str, Any] | None:
    """What a data part holds; None when that is no record, or there are two parts."""
    match = _PART.fullmatch(part)
    if match is None:
        return None
    try:
        record = json.loads(match["inside"].partition("\n")[2])
    except ValueError:
        return None
    return record if isinstance(record, dict) else None


def is_verdict(data: str) -> bool:
    """Whether the JSON of a script element says how a claim was rated; what is no JSON might."""
    try:
        return tells_verdict(json.loads(data))
    except ValueError:
        return True


def tells_verdict(record: object) -> bool:
    """Whether a record, or one inside it, says how a claim was rated."""
    if isinstance(record, Mapping):
        return any(map(names_verdict, record)) or any(
            tells_verdict(value) or (key in _TYPES and _mentions_verdict(value))
            for key, value in record.items()
        )
    return isinstance(record, list) and any(map(tells_verdict, record))


def names_verdict(name: str) -> bool:
    """Whether a type or a property is a verdict's, with or without the address of its vocabulary before it."""
    return _NAME_START.split(name)[-1].casefold() in _OF_VERDICTS


def _mentions_verdict(value: object) -> bool:
    """Whether a type is that of a verdict, or a context gives its names to other words."""
    if isinstance(value, Mapping):
        return any(map(_mentions_verdict, value.values()))
    if isinstance(value, list):
        return any(map(_mentions_verdict, value))
    return isinstance(value, str) and names_verdict(value)


def _make_safe(match: re.Match[str]) -> str:
    """A character as it is where readers would see it, else as JSON writes it in ASCII: one unit of UTF-16, or two."""
    character = match[0]
    if character.isprintable() and character not in "&<>":
        return character
    units = character.encode("utf-16-be")
    return "".join(f"\\u{units[at]:02x}{units[at + 1]:02x}" for at in range(0, len(units), 2))
