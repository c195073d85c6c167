"""Listing: articles and claims as lists, for the front page and the indexes."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import groupby

from digest.article_page import part
from digest.edtf import month_of
from digest.mark import ClaimId
from digest.piece import Piece, count_carriers, link_between, shorten, spell
from digest.prose import escape_prose
from digest.register import Entry
from digest.settings import Settings
from digest.sidebar import (
    CLAIM_LENGTH,
    kind_of,
    say_claim,
    who_says,
)
from digest.standing import find_states, tell_in_list, tell_signature_in_short
from digest.verdict import Verdict
from digest.vocabulary import DIFFERING, WITHDRAWN

NEWEST_LISTED = 20
"""On the front page; `docs/articles/index.md` has them all."""
CLAIMS_LISTED = 1000
"""In the index, the newest, and as many that were withdrawn: a browser has to hold them and chooses among them at once."""
DATE_UNKNOWN = "Date unknown"


def group_by_month(pieces: Sequence[Piece]) -> list[tuple[str, list[Piece]]]:
    """Articles newest first under the month they are of; those without a date stand last."""
    ordered = sorted(pieces, key=lambda each: each.newest_first)
    return [
        (month, list(group))
        for month, group in groupby(ordered, key=lambda each: month_of(each.published) or DATE_UNKNOWN)
    ]


def describe_piece(page: str, piece: Piece, counts: str = "") -> str:
    """A list item: title, and in a second line outlet, date and what was found."""
    meta = " · ".join(each for each in (escape_prose(piece.byline), counts) if each)
    return f"- [{escape_prose(piece.title)}]({link_between(page, piece.page)})\n  *{meta}*"


def describe_claim(
    page: str, entry: Entry, verdict: Verdict | None, pieces: Mapping[str, Piece], settings: Settings
) -> str:
    """A list item: the claim, and in a second line where it stands and how it differs, whose it is and who carries it."""
    lead = entry.lead
    words = verdict.claim if verdict and verdict.claim else lead.statement if lead else entry.id
    states = find_states(entry.all_links, verdict, settings)
    claimant = verdict.claimant if verdict else ""
    who = escape_prose(claimant) if claimant else who_says(lead, entry, None)
    if {pieces[each.page].label for each in entry.carried} == {claimant}:
        who = ""  # The outlet that alone carries what it claims is named once.
    title = escape_prose(
        say_claim(shorten(words, CLAIM_LENGTH), kind_of(lead, entry, verdict), entry.carried)
    )
    told = tell_in_list(states, tell_signature_in_short(verdict), who, _carriers(entry, pieces))
    return f"- [{title}]({link_between(page, f'claims/{entry.id}.md')})\n  {told}"


def _carriers(entry: Entry, pieces: Mapping[str, Piece]) -> str:
    """Who carries a claim, and with whom it is compared."""
    carriers = {each.page: pieces[each.page] for each in entry.carried}
    outlets = list(dict.fromkeys(piece.label for piece in carriers.values()))
    if not outlets:
        return "no article"
    if len(outlets) > 2:
        told = count_carriers(list(carriers.values()))
        carried = told[:1].lower() + told[1:]
    else:
        carried = escape_prose(" and ".join(outlets))
    differing = {pieces[link.other.page].label for link in entry.all_links if link.type in DIFFERING}
    against = sorted(differing - set(outlets))
    if not against:
        return carried
    others = escape_prose(against[0]) if len(against) == 1 else f"{spell(len(against))} others"
    return f"{carried}, compared with {others}"


def render_months(
    page: str, pieces: Sequence[Piece], counts: Mapping[str, str], level: str = "###"
) -> list[str]:
    """Articles under the months they are of, as lines of Markdown that end with a blank one."""
    lines: list[str] = []
    for month, group in group_by_month(pieces):
        lines += [f"{level} {month}", ""]
        lines += [describe_piece(page, piece, counts.get(piece.page, "")) for piece in group]
        lines.append("")
    return lines or ["No articles yet: put one into `seeds/`.", ""]


def render_article_index(pieces: Sequence[Piece], counts: Mapping[str, str]) -> str:
    """The kept part of `docs/articles/index.md`: every article, by month."""
    return part("articles", *render_months("articles/index.md", pieces, counts, "##")[:-1])


def render_claim_index(
    entries: Sequence[Entry],
    verdicts: Mapping[ClaimId, Verdict],
    pieces: Mapping[str, Piece],
    settings: Settings,
    choice_of: Callable[[Entry], str],
) -> str:
    """The kept part of `docs/claims/index.md`: the claims under the month of their newest article, withdrawn ones last.

    `choice_of` gives the comment that says by what a reader can choose a claim.
    """
    page = "claims/index.md"
    ordered = sorted(entries, key=lambda each: (_newest(each, pieces), each.id))
    live = [entry for entry in ordered if verdicts[entry.id].is_live]
    groups: dict[str, list[Entry]] = {}
    for entry in live[:CLAIMS_LISTED]:
        groups.setdefault(_newest_month(entry, pieces), []).append(entry)
    if withdrawn := [entry for entry in ordered if not verdicts[entry.id].is_live]:
        groups[WITHDRAWN] = withdrawn[:CLAIMS_LISTED]
    lines: list[str] = []
    if len(live) > CLAIMS_LISTED:
        table = f"[a table]({link_between(page, 'claims.csv')})"
        told = f"The newest {CLAIMS_LISTED} of {len(live)} claims; all of them stand in {table}, and the search finds them."
        lines += [told, ""]
    for month, group in groups.items():
        lines += [f"## {month}", ""]
        for entry in group:
            told = describe_claim(page, entry, verdicts.get(entry.id), pieces, settings)
            lines.append(f"{told}{choice_of(entry)}")
        lines.append("")
    return part("claims", *(lines[:-1] or ["No claim has a page yet."]))


def _newest_month(entry: Entry, pieces: Mapping[str, Piece]) -> str:
    carriers = [pieces[each.page] for each in entry.appearances]
    newest = min(carriers, key=lambda piece: piece.newest_first, default=None)
    return (month_of(newest.published) if newest else "") or DATE_UNKNOWN


def _newest(entry: Entry, pieces: Mapping[str, Piece]) -> tuple[int, str, str]:
    return min((pieces[each.page].newest_first for each in entry.appearances), default=(2, "", ""))
