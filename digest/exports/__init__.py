"""Exports: what the digest tells machines, from the same records as its pages.

Data files, feeds, cards and citations beside the pages, and a data part at the end of the pages
of articles and of signed claims. Nothing here looks at a rating but through
`Edition.signed_verdict` and `Edition.draft_verdict`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from digest.address import is_placeholder
from digest.data_part import render_data
from digest.desk import Desk
from digest.edition import Edition
from digest.exports.atom import render_atom
from digest.exports.card import FOLDER as CARDS
from digest.exports.card import find_cards
from digest.exports.card_image import draw_card, read_stamp
from digest.exports.catalogue import PAGE as CATALOGUE
from digest.exports.catalogue import render_catalogue
from digest.exports.citation import make_citations
from digest.exports.claim_review import review_claim
from digest.exports.claim_table import PAGE as TABLE
from digest.exports.claim_table import render_table
from digest.exports.feed import Feed, find_feeds, find_undated
from digest.exports.json_feed import render_json_feed
from digest.exports.news_article import describe_article
from digest.exports.redirect import render_redirects
from digest.exports.robots import PAGE as ROBOTS
from digest.exports.robots import render_robots
from digest.exports.rss import render_rss
from digest.exports.web_annotation import name_file, render_annotations
from digest.problem import Problem
from digest.register import Entry
from digest.settings import Settings
from digest.subscription import ARTICLES, CORRECTIONS, FORMATS, name_feed

LONGEST_CLAIM = 75
"""Characters of a claim that search engines show."""
_OF_CLAIMS = ("annotations/", "citations/", "feeds/", f"{CARDS}/claims/")
_NAMED = 3
"""Pages that one notice names."""
_RENDERERS: tuple[Callable[[Feed, str, Settings], bytes], ...] = (render_atom, render_rss, render_json_feed)
"""In the order of `FORMATS`."""


def make_files(edition: Edition, own: Callable[[str], bytes | None]) -> Iterator[tuple[str, bytes]]:
    """Every file beside the pages, by its path inside `docs/`; `own` tells what the program last wrote there."""
    yield CATALOGUE, render_catalogue(edition)
    yield TABLE, render_table(edition)
    yield from render_redirects(edition)
    if edition.settings.site_url:
        yield ROBOTS, render_robots(edition.settings)
        for desk in edition.desks:
            yield name_file(desk.piece.page), render_annotations(edition, desk)
        yield from _make_feeds(edition)
        yield from _make_cards(edition, own)
        yield from make_citations(edition)


def speaks_of_claims(path: str) -> bool:
    """Whether a file of `make_files` says how claims are rated, or that they are not."""
    return path in (CATALOGUE, TABLE) or path.startswith(_OF_CLAIMS)


def _make_feeds(edition: Edition) -> Iterator[tuple[str, bytes]]:
    for feed in find_feeds(edition):
        for (_, ending), render in zip(FORMATS, _RENDERERS, strict=True):
            yield name_feed(feed.name, ending), render(feed, ending, edition.settings)


def _make_cards(edition: Edition, own: Callable[[str], bytes | None]) -> Iterator[tuple[str, bytes]]:
    """The cards; one that says the same as before stays as it was drawn."""
    for card in find_cards(edition):
        before = own(card.path)
        yield card.path, before if before and read_stamp(before) == card.stamp else draw_card(card)


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
        what = "`site_url` is not set, so that feeds, cards, citations, annotations and the data for search engines are left out"
        mend = "write the address of the published site, as in https://news.example.org/"
        yield Problem("mkdocs.yml", 0, what, mend, "notice")
    if is_check and is_placeholder(site):
        what = f"`site_url: {site}` is a placeholder, which stands in every address of the data files"
        yield Problem("mkdocs.yml", 0, what, "write where the site is published", "notice")
    yield from _tell_undated(edition) if is_check and site else ()
    for entry in edition.listed if is_check else ():
        verdict = edition.signed_verdict(entry.id)
        if verdict is not None and len(verdict.claim) > LONGEST_CLAIM:
            what = f"search engines show {LONGEST_CLAIM} characters of a claim, and this has {len(verdict.claim)}"
            page = f"{edition.settings.docs}/claims/{entry.id}.md"
            yield Problem(page, 0, what, "write `claim` shorter if you can, or leave it", "notice")


def _tell_undated(edition: Edition) -> Iterator[Problem]:
    """For each feed, one notice of all that stays out of it; what stays out of a topic's stays out of that of all articles."""
    articles, claims = find_undated(edition)
    for name, pages, key in ((ARTICLES, articles, "published"), (CORRECTIONS, claims, "on")):
        if pages:
            what = (
                f"{_enumerate(pages)} stay{'s' * (len(pages) == 1)} out of the feeds: no exact day is known"
            )
            mend = f"write the day if you know it, as in {key}: 2025-01-29, or leave it"
            file = f"{edition.settings.docs}/{name_feed(name, FORMATS[0][1])}"
            yield Problem(file, 0, what, mend, "notice")


def _enumerate(pages: Sequence[str]) -> str:
    rest = [f"{len(pages) - _NAMED} more"] if len(pages) > _NAMED else []
    return " and ".join([*pages[:_NAMED], *rest])
