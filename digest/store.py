"""Store: annotations and links as bytes, so that an unchanged seed is not read twice."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import fields
from functools import lru_cache
from sys import intern
from typing import Any, TypeVar

from digest.annotation import Annotation
from digest.article import Block
from digest.attribution import Attribution
from digest.claim import Claim
from digest.dating import Dating
from digest.name import Name
from digest.publication import Publication
from digest.quantity import Quantity
from digest.quotation import Quotation
from digest.relation import Link, Place, Relation
from digest.seed import Seed, Span

T = TypeVar("T")
_SPANS = frozenset({"span", "cue", "subject"})
_RECORDS: dict[str, Any] = {
    "blocks": Block, "quotations": Quotation, "names": Name, "attributions": Attribution,
    "quantities": Quantity, "datings": Dating, "statements": Claim, "claims": Claim,
}  # fmt: skip
_NAMES: dict[Any, tuple[str, ...]] = {
    record: tuple(each.name for each in fields(record)) for record in (*_RECORDS.values(), Publication)
}


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


def pack_links(links: Mapping[str, Sequence[Link]], article: int) -> bytes:
    """Links of an article by what names the other one, as JSON; whatever its number, it is the second of the two."""
    rows = {name: [_pack_link(link, article) for link in found] for name, found in links.items()}
    return json.dumps(rows, ensure_ascii=False, separators=(",", ":")).encode()


def unpack_links(stored: bytes, article: int, index: Mapping[str, int]) -> dict[int, tuple[Link, ...]] | None:
    """What was packed, for those whose number `index` knows by what names them; None when it cannot be read."""
    try:
        return {
            index[name]: tuple(_unpack_link(row, (index[name], article)) for row in rows)
            for name, rows in json.loads(stored).items()
            if name in index
        }
    except (ValueError, KeyError, TypeError, AttributeError, IndexError):
        return None


def _pack_link(link: Link, article: int) -> list[Any]:
    relation, is_same = link
    sides = [[int(p.article == article), p.span.start, p.span.end] for p in (relation.a, relation.b)]
    return [
        relation.type, relation.aspect, *sides, relation.rule, relation.reasons, relation.less, is_same,
    ]  # fmt: skip


def _unpack_link(row: Sequence[Any], articles: tuple[int, int]) -> Link:
    type_, aspect, *sides, rule, reasons, less, is_same = row
    a, b = (_place(articles[which], start, end) for which, start, end in sides)
    words = _shared(type_), _shared(aspect), a, b, _shared(rule), tuple(map(_shared, reasons)), _shared(less)
    return Relation(*words), bool(is_same)


@lru_cache(maxsize=1 << 16)  # a passage is linked to many
def _place(article: int, start: int, end: int) -> Place:
    return Place(article, Span(start, end))


def _pack(record: Any) -> list[Any]:
    row: list[Any] = []
    for each in fields(record):
        value = getattr(record, each.name)
        if isinstance(value, Span):
            value = [value.start, value.end]
        row.append(value)
    return row


def _unpack(record: type[T], row: Sequence[Any]) -> T:
    values: list[Any] = []
    for name, value in zip(_NAMES[record], row, strict=True):
        if isinstance(value, list):
            value = Span(*value) if name in _SPANS else tuple(map(_shared, value))
        values.append(_shared(value))
    return record(*values)


def _shared(value: Any) -> Any:
    """One object for words that many records have, such as their rules and reasons, so that many articles fit in memory."""
    return intern(value) if isinstance(value, str) else value
