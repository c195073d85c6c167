"""Catalogue: the whole digest in one JSON file, as `digest/schemas/export.json` describes it."""

from __future__ import annotations

from typing import Any

from digest.address import file_address, page_address
from digest.article_page import is_web_address
from digest.data_part import dump_safely
from digest.desk import Desk
from digest.difference import Difference, Side
from digest.dossier import Dossier
from digest.edition import Edition
from digest.evidence import Evidence
from digest.exports.claim_review import find_claimant, find_day_said
from digest.exports.explanation import find_explanation
from digest.exports.web_annotation import name_file
from digest.library import slug_of
from digest.rating import NUMBERS
from digest.register import Appearance, Entry
from digest.sidebar import kind_of
from digest.topic import Topic
from digest.verdict import Verdict

PAGE = "digest.json"
FORMAT = 1
"""Raised when a program that reads the file would have to be changed."""


def render_catalogue(edition: Edition) -> bytes:
    """Articles, claims, differences, stories and topics, each in the order of their ids; what is unknown is null."""
    settings = edition.settings
    desks = sorted(edition.desks, key=lambda desk: desk.piece.page)
    record = {
        "format": FORMAT,
        "title": settings.site_name or None,
        "address": settings.site_url or None,
        "ratings": [
            {"id": rating, "name": name, "number": NUMBERS.get(rating)} for rating, name in settings.ratings
        ],
        "articles": [_describe_article(edition, desk) for desk in desks],
        "claims": [_describe_claim(edition, entry) for entry in edition.register.values()],
        "differences": [_describe_difference(each) for each in edition.differences],
        "stories": [_describe_story(edition, each) for each in edition.dossiers],
        "topics": [_describe_topic(edition, each) for each in edition.topics],
    }
    return f"{dump_safely(record)}\n".encode()


def _describe_article(edition: Edition, desk: Desk) -> dict[str, Any]:
    piece = desk.piece
    annotations = file_address(edition.settings, name_file(piece.page))
    return {
        "id": slug_of(piece.page),
        "page": piece.page,
        "address": page_address(edition.settings, piece.page) or None,
        "title": piece.title,
        "publisher": piece.publisher or None,
        "author": piece.author or None,
        "published": piece.published or None,
        "source_url": piece.source_url if is_web_address(piece.source_url) else None,
        "rights": piece.rights,
        "topics": list(piece.topics),
        "people": list(piece.people),
        "claims": list(dict.fromkeys(each.claim for each in desk.appearances)),
        "annotations": annotations or None,
    }


def _describe_claim(edition: Edition, entry: Entry) -> dict[str, Any]:
    verdict = edition.verdicts.get(entry.id)
    page = f"claims/{entry.id}.md" if entry.id in edition.linked else ""
    return {
        "id": entry.id,
        "page": page or None,
        "address": (page and page_address(edition.settings, page)) or None,
        "claim": (verdict and verdict.claim) or entry.statement,
        "kind": kind_of(entry.lead, entry, verdict) or None,
        "claimant": find_claimant(entry, verdict) or None,
        "said_on": find_day_said(edition, entry) or None,
        "topics": list(edition.topics_of(entry)),
        "state": edition.standing_of(entry.id),
        "verdict": _describe_verdict(edition, entry),
        **_describe_draft(edition, entry),
        "withdrawn": _describe_withdrawal(verdict),
        "merged_into": (verdict and verdict.merged_into) or None,
        "evidence": [_describe_evidence(each) for each in verdict.evidence] if verdict else [],
        "appearances": [_describe_appearance(each) for each in entry.appearances],
    }


def _describe_withdrawal(verdict: Verdict | None) -> dict[str, Any] | None:
    """When and why a claim was taken back; None for one that stands."""
    taken = verdict.withdrawal if verdict else None
    return {"on": taken.on or None, "reason": taken.reason or None} if taken else None


def _describe_verdict(edition: Edition, entry: Entry) -> dict[str, Any] | None:
    """The rating of a claim; None for one that nobody signed."""
    verdict = edition.signed_verdict(entry.id)
    if verdict is None:
        return None
    return {
        "rating": verdict.rating,
        "signed_by": verdict.signed_by,
        "signed_on": verdict.signed_on,
        "explanation": find_explanation(edition.text(f"claims/{entry.id}.md")) or None,
    }


def _describe_draft(edition: Edition, entry: Entry) -> dict[str, Any]:
    """What somebody proposes and nobody signed, under names of its own: nothing that reads a verdict finds it."""
    draft = edition.draft_verdict(entry.id)
    explanation = find_explanation(edition.text(f"claims/{entry.id}.md")) if draft else ""
    return {"draft_rating": draft.rating if draft else None, "draft_explanation": explanation or None}


def _describe_evidence(evidence: Evidence) -> dict[str, Any]:
    return {
        "url": evidence.url,
        "title": evidence.title or None,
        "publisher": evidence.publisher or None,
        "date": evidence.date or None,
        "stance": evidence.stance,
        "quote": evidence.quote or None,
        "note": evidence.note or None,
    }


def _describe_appearance(appearance: Appearance) -> dict[str, Any]:
    return {
        **_place(appearance),
        "quote": appearance.words,
        "is_editors": appearance.is_editors,
        "claimant": appearance.claimant or None,
    }


def _place(appearance: Appearance) -> dict[str, Any]:
    return {"article": slug_of(appearance.page), "anchor": appearance.anchor}


def _describe_difference(difference: Difference) -> dict[str, Any]:
    return {
        "type": difference.type,
        "aspect": difference.aspect,
        "rule": difference.rule,
        "is_by_hand": difference.is_by_hand,
        "sides": [_describe_side(each) for each in difference.sides],
    }


def _describe_side(side: Side) -> dict[str, Any]:
    return {
        "words": side.words or None,
        "appearances": [{"claim": each.claim, **_place(each)} for each in side.appearances],
    }


def _describe_story(edition: Edition, dossier: Dossier) -> dict[str, Any]:
    return {
        "id": dossier.slug,
        "page": dossier.page,
        "address": page_address(edition.settings, dossier.page) or None,
        "title": dossier.title,
        "articles": [slug_of(page) for page in dossier.pages],
    }


def _describe_topic(edition: Edition, topic: Topic) -> dict[str, Any]:
    page = f"topics/{topic.slug}.md"
    return {
        "id": topic.slug,
        "page": page,
        "address": page_address(edition.settings, page) or None,
        "title": topic.title,
        "description": topic.description or None,
    }
