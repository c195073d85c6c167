"""Correction: one change of what the digest had said under somebody's name, for the page and whoever else lists them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from digest.article_page import part
from digest.edition import Edition
from digest.edtf import earliest_day, show_edtf
from digest.mark import ClaimId
from digest.piece import link_between, shorten
from digest.prose import escape_prose
from digest.sidebar import CLAIM_LENGTH, say_claim
from digest.subscription import CORRECTIONS, offer_feed
from digest.vocabulary import WITHDRAWN

PAGE = "corrections.md"
LEAD = (
    "What we changed after somebody had signed it, and what we withdrew, the newest first.\n"
    "Each claim’s page has its own history.\n"
)
UNDATED = "Date not given"


@dataclass(frozen=True, slots=True)
class Correction:
    """What changed, when, and of which claim."""

    on: str
    """EDTF; empty for a withdrawal that does not say when."""
    by: str
    """Empty when nobody is named."""
    change: str
    """In words for readers, such as `Accurate → Lacks context`."""
    claim: ClaimId
    statement: str
    """The claim as its page words it now."""
    page: str
    """Of the claim, inside `docs/`."""


def find_corrections(edition: Edition) -> tuple[Correction, ...]:
    """All changes in the histories of claims, and all withdrawals: newest first, undated ones last."""
    found: list[Correction] = []
    for entry in edition.with_page:
        verdict = edition.verdicts[entry.id]
        changes = [(each.on, each.by, each.change) for each in edition.history_of(entry.id)]
        if verdict.withdrawal:
            reason = verdict.withdrawal.reason
            changes.append((verdict.withdrawal.on, "", f"{WITHDRAWN}: {reason}" if reason else WITHDRAWN))
        if changes and entry.id in edition.linked:
            statement = say_claim(edition.statement_of(entry), verdict.kind, entry.carried)
            page = f"claims/{entry.id}.md"
            found += [Correction(*change, entry.id, statement, page) for change in changes]
    found.sort(key=lambda each: each.claim)
    return tuple(sorted(found, key=lambda each: earliest_day(each.on), reverse=True))


def render_corrections(corrections: Sequence[Correction], letter: str, *, has_feeds: bool) -> str:
    """The kept part of `docs/corrections.md`; `letter` is the link by which a reader reports an error."""
    lines: list[str] = []
    for each in corrections:
        statement = escape_prose(shorten(each.statement, CLAIM_LENGTH))
        meta = [escape_prose(show_edtf(each.on)) or UNDATED, escape_prose(each.by)]
        lines.append(f"- [{statement}]({link_between(PAGE, each.page)})")
        lines.append(f"  {escape_prose(each.change)} *{' · '.join(word for word in meta if word)}*")
    lines = lines or ["Nothing has been corrected or withdrawn yet."]
    after = [letter, offer_feed(PAGE, CORRECTIONS, "Follow corrections") if has_feeds else ""]
    return part("corrections", *lines, *(row for each in after if each for row in ("", each)))
