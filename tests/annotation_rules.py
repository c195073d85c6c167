"""Annotation rules: what the W3C's Web Annotation Data Model demands of a collection, as far as we use it.

https://www.w3.org/TR/annotation-model/: each `must` below is a MUST there, and
no key may stand in a place that the model does not know.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
MOTIVATIONS = {
    "assessing", "bookmarking", "classifying", "commenting", "describing", "editing", "highlighting", "identifying",
    "linking", "moderating", "questioning", "replying", "tagging",
}  # fmt: skip
KEYS = {
    "AnnotationCollection": {"@context", "id", "type", "label", "total", "first", "last", "creator", "generator"},
    "AnnotationPage": {"@context", "id", "type", "partOf", "items", "next", "prev", "startIndex"},
    "Annotation": {
        "@context", "id", "type", "body", "bodyValue", "target", "motivation", "creator", "created", "generator",
        "generated", "modified",
    },
    "TextualBody": {"id", "type", "value", "format", "language", "purpose", "textDirection"},
    "SpecificResource": {"id", "type", "source", "selector", "state", "purpose", "scope"},
    "TextQuoteSelector": {"type", "exact", "prefix", "suffix", "refinedBy"},
    "TextPositionSelector": {"type", "start", "end", "refinedBy"},
    "FragmentSelector": {"type", "value", "conformsTo", "refinedBy"},
    "TimeState": {"type", "sourceDate", "sourceDateStart", "sourceDateEnd", "cached", "refinedBy"},
    "Person": {"id", "type", "name", "nickname", "email", "homepage"},
    "Software": {"id", "type", "name", "nickname", "email", "homepage"},
}  # fmt: skip
IRI = re.compile(r"[a-z][a-z0-9+.-]*:[^\s<>\"{}|\\^`]+", re.IGNORECASE)
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")


def check_collection(record: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """The annotations of a collection, all of them found right."""
    must(record["@context"] == CONTEXT, "the collection has the context")
    must_be(record, "AnnotationCollection")
    must_be_iri(record["id"])
    must(record["total"] >= 0, "the total is not negative")
    must(("first" in record) == (record["total"] > 0), "a collection with annotations has a first page")
    if not record["total"]:
        return []
    page = record["first"]
    must_be(page, "AnnotationPage")
    must_be_iri(page["id"])
    must(page["startIndex"] == 0, "the first page begins with the first annotation")
    items = page["items"]
    must(len(items) == record["total"], "the only page holds all")
    must(len({each["id"] for each in items}) == len(items), "an annotation has its id for itself")
    for each in items:
        check_annotation(each)
    return list(items)


def check_annotation(annotation: Mapping[str, Any]) -> None:
    """Fail where an annotation breaks a rule."""
    must_be(annotation, "Annotation")
    must(annotation["@context"] == CONTEXT, "an annotation has the context")
    must_be_iri(annotation["id"])
    must(annotation["motivation"] in MOTIVATIONS, "the motivation is one of the model's")
    must(
        "created" not in annotation or MOMENT.fullmatch(annotation["created"]), "a moment is in UTC, with a Z"
    )
    for agent, kind in (("creator", "Person"), ("generator", "Software")):
        if agent in annotation:
            must_be(annotation[agent], kind)
    body = annotation["body"]
    must_be(body, "TextualBody")
    must(isinstance(body["value"], str) and body["value"] != "", "a textual body has exactly one value")
    _check_target(annotation["target"])


def _check_target(target: Mapping[str, Any]) -> None:
    must_be(target, "SpecificResource")
    must_be_iri(target["source"])
    selectors = target["selector"] if isinstance(target["selector"], list) else [target["selector"]]
    for selector in selectors:
        must_be(selector, selector["type"])
        if selector["type"] == "TextQuoteSelector":
            must(isinstance(selector["exact"], str), "a quote has exactly one text")
        elif selector["type"] == "TextPositionSelector":
            must(0 <= selector["start"] <= selector["end"], "positions are not negative")
        else:
            must(isinstance(selector["value"], str), "a fragment has exactly one value")
    if state := target.get("state"):
        must_be(state, "TimeState")
        must_be_iri(state["cached"])
        must(("sourceDateStart" in state) == ("sourceDateEnd" in state), "a start has an end")
        for moment in (state.get("sourceDateStart"), state.get("sourceDateEnd")):
            must(moment is None or MOMENT.fullmatch(moment), "a moment is in UTC, with a Z")


def must_be(record: Mapping[str, Any], kind: str) -> None:
    """Of this class, and with no key it does not have."""
    must(record["type"] == kind, f"this is a {kind}")
    must(set(record) <= KEYS[kind], f"{set(record) - KEYS[kind]} on a {kind}")


def must_be_iri(value: object) -> None:
    """An absolute address."""
    must(isinstance(value, str) and IRI.fullmatch(value), f"{value!r} is an IRI")


def must(holds: object, rule: str) -> None:
    """Name the rule that is broken."""
    assert holds, rule
