"""Claim review: a signed verdict, in the words that search engines and other fact-checkers read."""

from __future__ import annotations

from typing import Any

from digest.address import page_address
from digest.annotation import Annotation
from digest.article_page import is_web_address
from digest.edition import Edition
from digest.edtf import exact_day
from digest.evidence import Evidence
from digest.exports.agent import describe_names, describe_site
from digest.exports.explanation import find_explanation
from digest.exports.news_article import describe_original
from digest.rating import NUMBERS
from digest.register import Entry
from digest.verdict import Verdict

_WORST, _BEST = min(NUMBERS.values()), max(NUMBERS.values())


def review_claim(edition: Edition, entry: Entry, verdict: Verdict) -> dict[str, Any]:
    """What a claim's page says of it, and no more; `verdict` is signed."""
    page = f"claims/{entry.id}.md"
    review: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "ClaimReview",
        "url": page_address(edition.settings, page),
        "claimReviewed": verdict.claim or entry.statement,
        "inLanguage": "en",
        "author": [describe_site(edition), {"@type": "Person", "name": verdict.signed_by}],
    }
    if day := exact_day(verdict.signed_on):
        review["datePublished"] = day
    if claim := _describe_claim(edition, entry, verdict):
        review["itemReviewed"] = {"@type": "Claim", **claim}
    review["reviewRating"] = _describe_rating(edition, verdict, find_explanation(edition.text(page)))
    if verdict.evidence:
        review["citation"] = [_describe_evidence(each) for each in verdict.evidence]
    return review


def _describe_rating(edition: Edition, verdict: Verdict, explanation: str) -> dict[str, Any]:
    rating: dict[str, Any] = {"@type": "Rating", "alternateName": edition.settings.name_of(verdict.rating)}
    if number := NUMBERS.get(verdict.rating):
        rating |= {"ratingValue": number, "bestRating": _BEST, "worstRating": _WORST}
    if explanation:
        rating["ratingExplanation"] = explanation
    return rating


def _describe_claim(edition: Edition, entry: Entry, verdict: Verdict) -> dict[str, Any]:
    """Who made the claim, when, and which articles carry it; what is not known is left out."""
    claim: dict[str, Any] = {}
    if claimants := describe_names(edition, find_claimant(entry, verdict), _annotations(edition, entry)):
        claim["author"] = claimants
    if day := find_day_said(edition, entry):
        claim["datePublished"] = day
    pages = dict.fromkeys(each.page for each in entry.carried)
    pieces = [edition.pieces[page] for page in pages]
    if carriers := [describe_original(edition, each) for each in pieces if is_web_address(each.source_url)]:
        claim["appearance"] = carriers
    return claim


def find_claimant(entry: Entry, verdict: Verdict | None) -> str:
    """Whose statement it is, by an editor's word or else by the text's; empty when open."""
    if verdict and verdict.claimant.strip():
        return " ".join(verdict.claimant.split())
    return entry.lead.claimant if entry.lead else ""


def find_day_said(edition: Edition, entry: Entry) -> str:
    """The day on which the claim was made, where an editor gives exactly one."""
    metadata = edition.matter(f"claims/{entry.id}.md")
    told = metadata.values.get("said_on") if metadata else None
    return exact_day(told) if isinstance(told, str) else ""


def _annotations(edition: Edition, entry: Entry) -> list[Annotation]:
    """Of the articles that carry the claim."""
    pages = {each.page for each in entry.appearances}
    return [desk.annotation for desk in edition.desks if desk.annotation and desk.piece.page in pages]


def _describe_evidence(evidence: Evidence) -> dict[str, Any]:
    source: dict[str, Any] = {"@type": "CreativeWork", "url": evidence.url}
    if evidence.title:
        source["name"] = evidence.title
    if evidence.publisher:
        source["publisher"] = {"@type": "Organization", "name": evidence.publisher}
    if day := exact_day(evidence.date):
        source["datePublished"] = day
    return source
