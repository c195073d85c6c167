"""Claim table: every claim on a line of a CSV file (RFC 4180), for spreadsheets."""

from __future__ import annotations

import csv
import io
import re

from digest.address import page_address
from digest.edition import Edition
from digest.exports.claim_review import find_claimant, find_day_said
from digest.prose import visible_text
from digest.register import Entry
from digest.sidebar import kind_of

PAGE = "claims.csv"
COLUMNS = (
    "id", "claim", "kind", "claimant", "said_on", "state", "rating", "signed_by", "signed_on", "draft_rating",
    "merged_into", "topics", "articles", "outlets", "evidence", "address",
)  # fmt: skip
_FORMULA = re.compile(r"\s*[=+\-@\uff1d\uff0b\uff0d\uff20]")
"""What a spreadsheet takes for the start of a formula, in full width too."""


def render_table(edition: Edition) -> bytes:
    """The table with its head, claims in the order of their ids; lists have `; ` between their items."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for entry in edition.register.values():
        writer.writerow([guard(cell) for cell in _describe(edition, entry)])
    return text.getvalue().encode()


def guard(cell: str) -> str:
    """`cell` on one line, with `'` before what a spreadsheet would calculate."""
    line = " ".join(visible_text(cell).split())
    return f"'{line}" if _FORMULA.match(line) else line


def _describe(edition: Edition, entry: Entry) -> tuple[str, ...]:
    """A cell for each of the columns."""
    verdict = edition.verdicts.get(entry.id)
    signed, draft = edition.signed_verdict(entry.id), edition.draft_verdict(entry.id)
    has_page = entry.id in edition.linked
    pages = dict.fromkeys(each.page for each in entry.carried)
    outlets = dict.fromkeys(edition.pieces[page].publisher for page in pages)
    return (
        entry.id,
        (verdict and verdict.claim) or entry.statement,
        kind_of(entry.lead, entry, verdict),
        find_claimant(entry, verdict),
        find_day_said(edition, entry),
        edition.standing_of(entry.id),
        signed.rating if signed else "",
        signed.signed_by if signed else "",
        signed.signed_on if signed else "",
        draft.rating if draft else "",
        (verdict and verdict.merged_into) or "",
        "; ".join(edition.topics_of(entry)),
        "; ".join(edition.pieces[page].title for page in pages),
        "; ".join(filter(None, outlets)),
        "; ".join(each.url for each in verdict.evidence) if verdict else "",
        page_address(edition.settings, f"claims/{entry.id}.md") if has_page else "",
    )
