"""Dispatch: one piece of news as subscribers get it: an article, a signed verdict, a correction."""

from __future__ import annotations

import re
import uuid
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import time
from html import escape

from digest.address import page_address
from digest.article_page import is_web_address
from digest.correction import Correction
from digest.desk import Desk
from digest.edition import Edition
from digest.edtf import exact_day, show_edtf
from digest.evidence import Evidence
from digest.exports.explanation import find_explanation
from digest.piece import Piece, shorten
from digest.register import Entry
from digest.settings import Settings
from digest.sidebar import CLAIM_LENGTH
from digest.summary import SUMMARY_LENGTH
from digest.verdict import Verdict

_SCHEME = re.compile(r"\Ahttps?://")


@dataclass(frozen=True, slots=True)
class Dispatch:
    """One entry of a feed."""

    id: str
    """A `urn:uuid:` that stays when titles, dates or the form of addresses change."""
    title: str
    content: str
    """As HTML."""
    page: str
    """Address of the page here."""
    moment: str
    """When it was published, signed or corrected: RFC 3339, in UTC."""
    by: str = ""
    """Who answers for it; empty for the digest as a whole."""
    original: str = ""
    """Address of the article where its outlet published it; empty when unknown."""
    topics: tuple[str, ...] = ()
    """Titles."""


def make_id(settings: Settings, name: str) -> str:
    """The lasting id of what is called `name` in this digest; the same whether the site is read by http or https."""
    site = _SCHEME.sub("", settings.site_url)
    return f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, f'{site}{name}')}"


def at_midnight(day: str) -> str:
    """The first moment of a day."""
    return f"{day}T00:00:00Z"


def tell_article(edition: Edition, desk: Desk, summary: str) -> Dispatch:
    """An article of which the day is known; what stands in it is a line of it at most, never its text."""
    piece, settings = desk.piece, edition.settings
    page = page_address(settings, piece.page)
    original = piece.source_url if is_web_address(piece.source_url) else ""
    links = [_link(page, "Read it with notes")]
    links += [_link(original, f"Read the original at {piece.publisher or 'its outlet'}")] if original else []
    paragraphs = [
        escape(shorten(summary, SUMMARY_LENGTH)),
        escape(f"{piece.byline} · {edition.tally_of(desk).in_short}"),
        " · ".join(links),
    ]
    return Dispatch(
        id=make_id(settings, _name_article(piece)),
        title=piece.title,
        content=_paragraphs(paragraphs),
        page=page,
        moment=at_midnight(exact_day(piece.published)),
        original=original,
        topics=_titles(edition, piece.topics),
    )


def tell_verdicts(edition: Edition) -> Iterator[tuple[Dispatch, Sequence[str]]]:
    """Every verdict that somebody signed, with the slugs of its topics."""
    for entry in edition.listed:
        if verdict := edition.signed_verdict(entry.id):
            topics = edition.topics_of(entry)
            yield _tell_verdict(edition, entry, verdict, topics), topics


def tell_corrections(edition: Edition, corrections: Iterable[Correction]) -> Iterator[Dispatch]:
    """Every correction of which the day is known; the second of one claim on one day is an entry of its own."""
    told: Counter[tuple[str, str]] = Counter()
    for each in corrections:
        day = exact_day(each.on)
        if not day:
            continue
        told[each.claim, day] += 1
        name = f"{each.page} corrected on {day}, {told[each.claim, day]}"
        page = page_address(edition.settings, each.page)
        yield Dispatch(
            id=make_id(edition.settings, name),
            title=f"Correction: {shorten(each.statement, CLAIM_LENGTH)}",
            content=_paragraphs(
                [escape(each.statement), escape(each.change), _link(page, "The claim’s page")]
            ),
            page=page,
            moment=at_midnight(day),
            by=each.by,
        )


def _name_article(piece: Piece) -> str:
    """What tells an article from all others: its seed, because a page may be renamed."""
    return f"seeds/{piece.seed}" if piece.seed else piece.page


def _tell_verdict(edition: Edition, entry: Entry, verdict: Verdict, topics: Sequence[str]) -> Dispatch:
    page = f"claims/{entry.id}.md"
    address = page_address(edition.settings, page)
    name, statement = edition.settings.name_of(verdict.rating), edition.statement_of(entry)
    explanation = find_explanation(edition.text(page))
    signature = f"Checked by {verdict.signed_by} on {show_edtf(verdict.signed_on)}."
    content = [
        _paragraphs([f"<strong>{escape(name)}</strong>: {escape(statement)}"]),
        _paragraphs(map(escape, explanation.split("\n\n"))),
        f"<ul>{''.join(map(_tell_evidence, verdict.evidence))}</ul>\n",
        _paragraphs([escape(signature), _link(address, "The claim’s page")]),
    ]
    return Dispatch(
        id=make_id(edition.settings, page),
        title=f"{name}: {shorten(statement, CLAIM_LENGTH)}",
        content="".join(content),
        page=address,
        moment=_signed_at(verdict),
        by=verdict.signed_by,
        topics=_titles(edition, topics),
    )


def _signed_at(verdict: Verdict) -> str:
    """When it was signed; the day's first moment where no time is given, or none that a clock shows."""
    with suppress(ValueError):
        return f"{verdict.signed_on}T{time.fromisoformat(verdict.signed_at)}Z"
    return at_midnight(verdict.signed_on)


def _tell_evidence(evidence: Evidence) -> str:
    facts = [_link(evidence.url, evidence.title or evidence.url)]
    facts += [escape(each) for each in (evidence.publisher, show_edtf(evidence.date)) if each]
    quote = f": “{escape(evidence.quote)}”" if evidence.quote else ""
    return f"<li>{evidence.stance}: {', '.join(facts)}{quote}</li>"


def _titles(edition: Edition, slugs: Iterable[str]) -> tuple[str, ...]:
    titles = edition.topic_titles
    return tuple(titles[slug] for slug in slugs if slug in titles)


def _paragraphs(paragraphs: Iterable[str]) -> str:
    return "".join(f"<p>{each}</p>\n" for each in paragraphs if each)


def _link(address: str, words: str) -> str:
    return f'<a href="{escape(address)}">{escape(words)}</a>'
