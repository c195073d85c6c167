"""Explanation: what the rules find in a text, and why, as plain records for people and programs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from digest.annotation import Annotation, annotate
from digest.assessor import Assessor
from digest.claim import Claim, why_unmarked
from digest.comparison import Place, compare, explain_unlinked
from digest.disk import make_seed
from digest.meaning import Meanings
from digest.recognizer import Recognizer
from digest.seed import Seed, Span


def explain(
    *received: bytes,
    names: Sequence[str] = (),
    recognizer: Recognizer | None = None,
    assessor: Assessor | None = None,
    meanings: Meanings | None = None,
) -> dict[str, Any]:
    """What is found in one text, or in two and between them.

    Each section is a list of items with `id start end text rule reasons` and
    fields of its own (`digest/schemas/explain.json`); `start` and `end` are
    half-open and count code points of the text as received. Two texts give
    `texts`, one record each, and beside them `relations` and `unlinked`.
    The models of the extras are asked where they are given.

    Raises:
        ValueError: a text is empty, binary or not UTF-8, or there are none or more than two.
    """
    if not 1 <= len(received) <= 2:
        raise ValueError("explain takes one text or two")
    labels = [*names, *("first.txt", "second.txt")[len(names) :]]
    annotations = [
        annotate(_seed(each, label), recognizer=recognizer, assessor=assessor)
        for each, label in zip(received, labels, strict=False)
    ]
    records = [explain_annotation(annotation) for annotation in annotations]
    if len(records) == 1:
        return records[0]
    return {"texts": records, **_explain_pair(annotations, meanings)}


def explain_annotation(annotation: Annotation) -> dict[str, Any]:
    """The sections of one text."""
    text = annotation.seed.text
    claimant_of = {attribution.span: attribution for attribution in annotation.attributions}

    def item(prefix: str, number: int, record: Any) -> dict[str, Any]:
        span: Span = record.span
        return {
            "id": f"{prefix}{number}", "start": span.start, "end": span.end, "text": span.of(text),
            "rule": record.rule, "reasons": list(record.reasons),
        }  # fmt: skip

    blocks = [item("b", n, each) | {"kind": each.kind} for n, each in enumerate(annotation.blocks, 1)]
    quotations = []
    for number, quotation in enumerate(annotation.quotations, 1):
        found = claimant_of.get(quotation.span)
        record = item("q", number, quotation)
        record["reasons"] += found.reasons if found else ()
        record |= {
            "form": quotation.form,
            "claimant": found.claimant if found else None,
            "claimant_rule": found.rule if found else None,
            "cue": _cue(found.cue, text) if found and found.cue else None,
            "continues": quotation.continues,
        }
        quotations.append(record)
    claims = [item("c", n, each) | _told(each, text) for n, each in enumerate(annotation.claims, 1)]
    ids = {claim.span: f"c{number}" for number, claim in enumerate(annotation.claims, 1)}
    statements = [
        item("s", n, each)
        | _told(each, text)
        | {"claim": ids.get(each.span), "unmarked": why_unmarked(each)}
        for n, each in enumerate(annotation.statements, 1)
    ]  # fmt: skip
    quantities = [
        item("n", n, each)
        | {
            "low": each.low, "high": each.high, "relation": each.relation, "unit": each.unit,
            "counted": each.counted, "measure": each.measure, "negated": each.negated,
            "per": each.per, "holder": each.holder, "claimant": each.claimant,
        }
        for n, each in enumerate(annotation.quantities, 1)
    ]  # fmt: skip
    dates = [item("d", n, each) | {"edtf": each.edtf} for n, each in enumerate(annotation.datings, 1)]
    names = [
        item("e", n, each) | {"type": each.type, "name": each.name}
        for n, each in enumerate(annotation.names, 1)
    ]
    return {
        "published": _explain_publication(annotation), "blocks": blocks, "quotations": quotations,
        "claims": claims, "statements": statements, "quantities": quantities, "dates": dates, "names": names,
    }  # fmt: skip


def _explain_publication(annotation: Annotation) -> dict[str, Any] | None:
    found = annotation.publication
    if found is None:
        return None
    return {
        "start": found.span.start, "end": found.span.end, "text": found.span.of(annotation.seed.text),
        "edtf": found.edtf, "rule": found.rule, "reasons": list(found.reasons),
    }  # fmt: skip


def _explain_pair(annotations: list[Annotation], meanings: Meanings | None) -> dict[str, Any]:
    comparison = compare(annotations, meanings=meanings)
    ids = [
        {claim.span: f"c{number}" for number, claim in enumerate(annotation.claims, 1)}
        for annotation in annotations
    ]

    def side(place: Place) -> Mapping[str, Any]:
        claim = ids[place.article].get(place.span)
        return {
            "text_number": place.article + 1, "start": place.span.start, "end": place.span.end,
            "text": place.span.of(annotations[place.article].seed.text), "claim": claim,
        }  # fmt: skip

    relations = [
        {
            "id": f"r{number}", "type": each.type, "aspect": each.aspect, "a": side(each.a), "b": side(each.b),
            "less": each.less, "rule": each.rule, "reasons": list(each.reasons),
        }
        for number, each in enumerate(comparison.relations, 1)
    ]  # fmt: skip
    unlinked = [
        {"a": side(each.a), "b": side(each.b), "reasons": list(each.reasons)}
        for each in explain_unlinked(*annotations)
    ]
    return {
        "same": [[side(place) for place in group] for group in comparison.same],
        "relations": relations,
        "unlinked": unlinked,
    }


def _told(claim: Claim, text: str) -> dict[str, Any]:
    """What is known of a statement, marked or not."""
    return {
        "kind": claim.kind,
        "claimant": claim.claimant,
        "score": round(claim.score, 3),
        "subject": claim.subject and claim.subject.of(text),
    }


def _cue(span: Span, text: str) -> dict[str, Any]:
    return {"start": span.start, "end": span.end, "text": span.of(text)}


def _seed(received: bytes, label: str) -> Seed:
    seed, problems = make_seed(label, label, received)
    if seed is None:
        raise ValueError(str(problems[0]))
    return seed
