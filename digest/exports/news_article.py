"""News article: an article of another outlet, and our page about it, as schema.org describes them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from digest.address import page_address
from digest.annotation import Annotation
from digest.article_page import MADE_TITLES, is_web_address
from digest.desk import Desk
from digest.edition import Edition
from digest.edtf import exact_day
from digest.exports.agent import describe_names, describe_site
from digest.piece import Piece


def describe_article(edition: Edition, desk: Desk) -> dict[str, Any]:
    """Our page about an article: its author is the digest, and the article is what it is based on."""
    piece = desk.piece
    kind = "WebPage" if piece.rights == "link" else "AnalysisNewsArticle"
    title = "name" if kind == "WebPage" else "headline"
    annotations = [desk.annotation] if desk.annotation else []
    record = {
        "@context": "https://schema.org",
        "@type": kind,
        "url": page_address(edition.settings, piece.page),
        title: piece.title,
        "inLanguage": "en",
        "author": describe_site(edition),
    }
    original = describe_original(edition, piece, annotations)
    return record | {"isBasedOn": original} if len(original) > 1 else record


def describe_original(
    edition: Edition, piece: Piece, annotations: Sequence[Annotation] = ()
) -> dict[str, Any]:
    """The article itself, as far as it is known; a day that is estimated is not known."""
    known: dict[str, Any] = {"@type": "NewsArticle"}
    if is_web_address(piece.source_url):
        known["url"] = piece.source_url
    if _is_headline(edition, piece):
        known["headline"] = piece.title
    if authors := describe_names(edition, piece.author, annotations):
        known["author"] = authors
    if piece.publisher:
        known["publisher"] = {"@type": "Organization", "name": piece.publisher}
    if day := exact_day(piece.published):
        known["datePublished"] = day
    return known


def _is_headline(edition: Edition, piece: Piece) -> bool:
    """Whether the title is the outlet's, and not one the program made for a text without."""
    metadata = edition.matter(piece.page)
    basis = metadata.values.get("basis") if metadata else None
    why = basis.get("title") if isinstance(basis, Mapping) else None
    return why not in MADE_TITLES
