"""Store: annotations and comparisons as bytes, so that an unchanged seed is not read twice."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import fields
from typing import Any, TypeVar

from digest.annotation import Annotation
from digest.article import Block
from digest.attribution import Attribution
from digest.claim import Claim
from digest.comparison import Comparison, Place, Relation
from digest.dating import Dating
from digest.name import Name
from digest.publication import Publication
from digest.quantity import Quantity
from digest.quotation import Quotation
from digest.seed import Seed, Span

T = TypeVar("T")
_SPANS = frozenset({"span", "cue"})
_PLACES = frozenset({"a", "b"})
_RECORDS: dict[str, Any] = {
    "blocks": Block, "quotations": Quotation, "names": Name, "attributions": Attribution,
    "quantities": Quantity, "datings": Dating, "statements": Claim, "claims": Claim,
}  # fmt: skip


def pack_annotation(annotation: Annotation) -> bytes:
    """Everything but the seed itself."""
    rows: dict[str, Any] = {name: [_pack(each) for each in getattr(annotation, name)] for name in _RECORDS}
    rows["sentences"] = [[span.start, span.end] for span in annotation.sentences]
    rows["publication"] = _pack(annotation.publication) if annotation.publication else None
    return json.dumps(rows, ensure_ascii=False, separators=(",", ":")).encode()


def unpack_annotation(seed: Seed, stored: bytes) -> Annotation | None:
    """What was packed, tied to its seed again; None when it cannot be read."""
    try:
        rows = json.loads(stored)
        found = {name: tuple(_unpack(record, row) for row in rows[name]) for name, record in _RECORDS.items()}
        sentences = tuple(Span(*pair) for pair in rows["sentences"])
        publication = _unpack(Publication, rows["publication"]) if rows["publication"] else None
        return Annotation(seed=seed, sentences=sentences, publication=publication, **found)
    except (ValueError, KeyError, TypeError):
        return None


def pack_comparison(comparison: Comparison) -> bytes:
    """A comparison as JSON."""
    rows = {
        "same": [[_pack_place(place) for place in group] for group in comparison.same],
        "relations": [_pack(relation) for relation in comparison.relations],
    }
    return json.dumps(rows, ensure_ascii=False, separators=(",", ":")).encode()


def unpack_comparison(stored: bytes) -> Comparison | None:
    """What was packed; None when it cannot be read."""
    try:
        rows = json.loads(stored)
        same = tuple(tuple(_unpack_place(place) for place in group) for group in rows["same"])
        return Comparison(same, tuple(_unpack(Relation, row) for row in rows["relations"]))
    except (ValueError, KeyError, TypeError):
        return None


def _pack(record: Any) -> list[Any]:
    row: list[Any] = []
    for each in fields(record):
        value = getattr(record, each.name)
        if isinstance(value, Span):
            value = [value.start, value.end]
        elif isinstance(value, Place):
            value = _pack_place(value)
        row.append(value)
    return row


def _unpack(record: type[T], row: Sequence[Any]) -> T:
    values: list[Any] = []
    for each, value in zip(fields(record), row, strict=True):  # type: ignore[arg-type]
        if isinstance(value, list):
            if each.name in _SPANS:
                value = Span(*value)
            elif each.name in _PLACES:
                value = _unpack_place(value)
            else:
                value = tuple(value)
        values.append(value)
    return record(*values)


def _pack_place(place: Place) -> list[int]:
    return [place.article, place.span.start, place.span.end]


def _unpack_place(row: Sequence[int]) -> Place:
    article, start, end = row
    return Place(article, Span(start, end))
