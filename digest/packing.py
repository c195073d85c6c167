"""Packing: frozen records of any shape as bytes and back, for what is kept between two runs."""

from __future__ import annotations

import json
from dataclasses import fields, is_dataclass
from typing import Any

from digest.alteration import Alteration, Change
from digest.collation import Cell, Collation, Wording
from digest.extension import Showing
from digest.lineage import Lineage
from digest.origin import Origin
from digest.quoted_word import QuotedWord
from digest.reference import Reference
from digest.relation import Place
from digest.seed import Span
from digest.story import Story

_RECORDS: dict[str, Any] = {
    record.__name__: record
    for record in (
        Alteration,
        Cell,
        Change,
        Collation,
        Lineage,
        Origin,
        Place,
        QuotedWord,
        Reference,
        Showing,
        Span,
        Story,
        Wording,
    )
}


def pack(records: tuple[Any, ...]) -> bytes:
    """Records as JSON: each a list that begins with its name, tuples as lists that begin with nothing."""
    return json.dumps(_to_rows(records), ensure_ascii=False, separators=(",", ":")).encode()


def unpack(stored: bytes) -> tuple[Any, ...] | None:
    """What was packed; None when it cannot be read."""
    try:
        found = _from_rows(json.loads(stored))
    except (ValueError, KeyError, TypeError, IndexError):
        return None
    return found if isinstance(found, tuple) else None


def _to_rows(value: Any) -> Any:
    if is_dataclass(value):
        return [type(value).__name__, *(_to_rows(getattr(value, each.name)) for each in fields(value))]
    return ["", *map(_to_rows, value)] if isinstance(value, tuple) else value


def _from_rows(row: Any) -> Any:
    if not isinstance(row, list):
        return row
    name, *rest = row
    values = tuple(map(_from_rows, rest))
    return _RECORDS[name](*values) if name else values
