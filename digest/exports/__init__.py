"""Exports: what the digest tells machines, from the same records as its pages.

Data files beside the pages, and a data part at the end of the pages of
articles and of signed claims. Nothing here looks at a rating but through
`Edition.signed_verdict` and `Edition.draft_verdict`.
"""

from __future__ import annotations

from collections.abc import Iterator

from digest.address import is_placeholder
from digest.data_part import render_data
from digest.desk import Desk
from digest.edition import Edition
from digest.exports.catalogue import PAGE as CATALOGUE
from digest.exports.catalogue import render_catalogue
from digest.exports.claim_review import review_claim
from digest.exports.claim_table import PAGE as TABLE
from digest.exports.claim_table import render_table
from digest.exports.news_article import describe_article
from digest.exports.web_annotation import name_file, render_annotations
from digest.problem import Problem
from digest.register import Entry

LONGEST_CLAIM = 75
"""Characters of a claim that search engines show."""


def make_files(edition: Edition) -> Iterator[tuple[str, bytes]]:
    """Every data file of the digest, by its path inside `docs/`."""
    yield CATALOGUE, render_catalogue(edition)
    yield TABLE, render_table(edition)
    if edition.settings.site_url:
        for desk in edition.desks:
            yield name_file(desk.piece.page), render_annotations(edition, desk)


def tell_of_article(edition: Edition, desk: Desk) -> str:
    """The data part of an article's page; empty for a site without an address."""
    return render_data(describe_article(edition, desk)) if edition.settings.site_url else ""


def tell_of_claim(edition: Edition, entry: Entry) -> str:
    """The data part of a claim's page; empty unless somebody signed its rating."""
    verdict = edition.signed_verdict(entry.id)
    if verdict is None or not edition.settings.site_url:
        return ""
    return render_data(review_claim(edition, entry, verdict))


def find_missing(edition: Edition, *, is_check: bool) -> Iterator[Problem]:
    """Notices of what the data files lack; with `is_check`, also of what only an editor on duty wants to know."""
    site = edition.settings.site_url
    if not site:
        what = "`site_url` is not set, so that the data for search engines and the annotations are left out"
        mend = "write the address of the published site, as in https://news.example.org/"
        yield Problem("mkdocs.yml", 0, what, mend, "notice")
    if is_check and is_placeholder(site):
        what = f"`site_url: {site}` is a placeholder, which stands in every address of the data files"
        yield Problem("mkdocs.yml", 0, what, "write where the site is published", "notice")
    for entry in edition.listed if is_check else ():
        verdict = edition.signed_verdict(entry.id)
        if verdict is not None and len(verdict.claim) > LONGEST_CLAIM:
            what = f"search engines show {LONGEST_CLAIM} characters of a claim, and this has {len(verdict.claim)}"
            page = f"{edition.settings.docs}/claims/{entry.id}.md"
            yield Problem(page, 0, what, "write `claim` shorter if you can, or leave it", "notice")
