"""Web annotation: the notes of an article as the W3C's Web Annotation Data Model has them.

They are about the article where it was published, so that a reader can lay
them over it there. What the rules found has the program as its generator;
only a signed verdict has a creator and assesses anything.
"""

from __future__ import annotations

import base64
from collections.abc import Iterator
from typing import Any

from digest.address import file_address, page_address
from digest.article_page import is_web_address
from digest.data_part import dump_safely
from digest.desk import Desk
from digest.edition import Edition
from digest.edtf import exact_day
from digest.exports.note_text import tell_comparison, tell_draft, tell_verdict
from digest.register import Appearance, Entry
from digest.text_quote import TextQuote

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
MEDIA_TYPE = f'application/ld+json;profile="{CONTEXT}"'
_FRAGMENT_SYNTAX = "http://tools.ietf.org/rfc/rfc3236"
"""Of the part behind the `#` in the address of an HTML page."""


def name_file(page: str) -> str:
    """The path inside `docs/` of the annotations of an article's page."""
    return f"annotations/{page.removeprefix('articles/').removesuffix('.md')}.json"


def render_annotations(edition: Edition, desk: Desk) -> bytes:
    """All notes of one article as an annotation collection."""
    own = file_address(edition.settings, name_file(desk.piece.page))
    items = list(_annotate(edition, desk, own))
    record: dict[str, Any] = {
        "@context": CONTEXT,
        "id": own,
        "type": "AnnotationCollection",
        "label": f"Notes on {desk.piece.title}",
        "total": len(items),
    }
    if items:
        record["first"] = {"id": f"{own}#page", "type": "AnnotationPage", "startIndex": 0, "items": items}
    return f"{dump_safely(record)}\n".encode()


def _annotate(edition: Edition, desk: Desk, own: str) -> Iterator[dict[str, Any]]:
    for appearance in desk.appearances:
        entry = edition.register[appearance.claim]
        target = _aim(edition, desk, appearance)
        name = f"{own}#{appearance.anchor}"
        comparison = {"generator": _describe_program(edition)}
        yield _annotation(name, "commenting", comparison, tell_comparison(edition, appearance, entry), target)
        yield from _judge(edition, entry, name, target)


def _judge(edition: Edition, entry: Entry, name: str, target: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """What people say of the claim: a verdict if somebody signed it, else a draft if there is one."""
    if verdict := edition.signed_verdict(entry.id):
        signature: dict[str, Any] = {"creator": {"type": "Person", "name": verdict.signed_by}}
        if day := exact_day(verdict.signed_on):
            signature["created"] = f"{day}T00:00:00Z"
        told = tell_verdict(edition, verdict, entry)
        yield _annotation(f"{name}.verdict", "assessing", signature, told, target)
    elif draft := edition.draft_verdict(entry.id):
        told = tell_draft(edition, draft, entry)
        yield _annotation(f"{name}.draft", "commenting", {}, told, target)


def _annotation(
    name: str, motivation: str, origin: dict[str, Any], words: str, target: dict[str, Any]
) -> dict[str, Any]:
    body = {"type": "TextualBody", "value": words, "format": "text/plain", "language": "en"}
    return {
        "@context": CONTEXT,
        "id": name,
        "type": "Annotation",
        "motivation": motivation,
        **origin,
        "body": body,
        "target": target,
    }


def _aim(edition: Edition, desk: Desk, appearance: Appearance) -> dict[str, Any]:
    """The marked words, where the outlet published them; on our page where that or its text is not known."""
    piece = desk.piece
    page = page_address(edition.settings, piece.page)
    found = appearance.quote
    if found is None:
        fragment = {"type": "FragmentSelector", "conformsTo": _FRAGMENT_SYNTAX, "value": appearance.anchor}
        return {"type": "SpecificResource", "source": page, "selector": fragment}
    quote = _quote(found)
    if not is_web_address(piece.source_url):
        return {"type": "SpecificResource", "source": page, "selector": quote}
    position = {"type": "TextPositionSelector", "start": found.start, "end": found.end}
    return {
        "type": "SpecificResource",
        "source": piece.source_url,
        "selector": [quote, position],
        "state": _describe_copy(edition, desk),
    }


def _quote(found: TextQuote) -> dict[str, Any]:
    """The words, and what stands around them as far as the digest may show it."""
    quote = {"type": "TextQuoteSelector", "exact": found.exact}
    around = {"prefix": found.prefix, "suffix": found.suffix}
    return quote | {place: words for place, words in around.items() if words}


def _describe_copy(edition: Edition, desk: Desk) -> dict[str, Any]:
    """The text in which the positions count: the one received, named by its digest, and when it was taken."""
    assert desk.annotation is not None
    digest = base64.urlsafe_b64encode(bytes.fromhex(desk.annotation.seed.sha256)).decode().rstrip("=")
    state = {"type": "TimeState", "cached": f"ni:///sha-256;{digest}"}
    metadata = edition.matter(desk.piece.page)
    told = metadata.values.get("retrieved") if metadata else None
    if day := exact_day(told) if isinstance(told, str) else "":
        state |= {"sourceDateStart": f"{day}T00:00:00Z", "sourceDateEnd": f"{day}T23:59:59Z"}
    return state


def _describe_program(edition: Edition) -> dict[str, Any]:
    about = page_address(edition.settings, "about.md")
    return {"id": f"{about}#program", "type": "Software", "name": "Annotated news digest", "homepage": about}
