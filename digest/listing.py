"""Listing: articles and claims as lists, for the front page and the indexes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
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
    DIFFERING,
    differs,
    find_state,
    order_links,
    render_wording,
    say,
    who_says,
)
from digest.verdict import Verdict

NEWEST_LISTED = 20
"""On the front page; `docs/articles/index.md` has them all."""
DIFFERENCES_LISTED = 6
POINT_LENGTH = 80
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
    """A list item: the claim, and in a second line where it stands, whose it is and who carries it."""
    lead = entry.lead
    words = verdict.claim if verdict and verdict.claim else lead.words if lead else entry.id
    kind = verdict.kind if verdict and verdict.kind else lead.kind if lead else ""
    state = find_state(entry.all_links, verdict, settings)
    who = escape_prose(verdict.claimant) if verdict and verdict.claimant else who_says(lead, entry, None)
    meta = " · ".join([escape_prose(state.words), who, _carriers(entry, pieces)])
    title = escape_prose(say(shorten(words, CLAIM_LENGTH), kind))
    return f"- [{title}]({link_between(page, f'claims/{entry.id}.md')})\n  *{meta}*"


def describe_difference(
    page: str, entry: Entry, verdict: Verdict | None, pieces: Mapping[str, Piece], settings: Settings
) -> str:
    """The same, with the words that differ in a third line, where the rule tells them."""
    item = describe_claim(page, entry, verdict, pieces, settings)
    for near, links in entry.links.items():
        for link in order_links(links):
            if link.type not in DIFFERING or link.other.page == near.page:
                continue
            other = pieces[link.other.page].label
            if link.type.startswith("quotation"):
                return f"{item}\n\n    > {escape_prose(other)}: {render_wording(link.other, near.words)}"
            if link.point:
                here, there = (escape_prose(shorten(words, POINT_LENGTH)) for words in link.point)
                own = escape_prose(pieces[near.page].label)
                return f"{item}\n\n    > {own}: {here} · {escape_prose(other)}: {there}"
    return item


def _carriers(entry: Entry, pieces: Mapping[str, Piece]) -> str:
    """Who carries a claim, and with whom it is compared."""
    carriers = {each.page: pieces[each.page] for each in entry.appearances}
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


def render_front(
    pieces: Sequence[Piece],
    entries: Sequence[Entry],
    verdicts: Mapping[ClaimId, Verdict],
    counts: Mapping[str, str],
    settings: Settings,
) -> str:
    """The kept part of the front page: newest articles by month, and where outlets differ most."""
    by_page = {piece.page: piece for piece in pieces}
    lines: list[str] = []
    loudest = _loudest(entries)
    if loudest:
        lines += ["## Where outlets differ", ""]
        for entry in loudest:  # a blank line after each, or the next item would go on in its quotation
            lines += [
                describe_difference("index.md", entry, verdicts.get(entry.id), by_page, settings),
                "",
            ]
    lines += ["## Latest articles", ""]
    newest = sorted(pieces, key=lambda each: each.newest_first)[:NEWEST_LISTED]
    lines += _render_months("index.md", newest, counts)
    if len(pieces) > NEWEST_LISTED:
        lines += [f"[All {len(pieces)} articles](articles/index.md)", ""]
    return part("front", *lines[:-1])


def render_article_index(pieces: Sequence[Piece], counts: Mapping[str, str]) -> str:
    """The kept part of `docs/articles/index.md`: every article, by month."""
    return part("articles", *_render_months("articles/index.md", pieces, counts, "##")[:-1])


def render_claim_index(
    entries: Sequence[Entry],
    verdicts: Mapping[ClaimId, Verdict],
    pieces: Mapping[str, Piece],
    settings: Settings,
) -> str:
    """The kept part of `docs/claims/index.md`: every claim with a page, under the month of its newest article."""
    page = "claims/index.md"
    groups: dict[str, list[Entry]] = {}
    for entry in sorted(entries, key=lambda each: (_newest(each, pieces), each.id)):
        newest = min(
            (pieces[each.page] for each in entry.appearances), key=lambda p: p.newest_first, default=None
        )
        month = (month_of(newest.published) if newest else "") or DATE_UNKNOWN
        groups.setdefault(month, []).append(entry)
    lines: list[str] = []
    for month, group in groups.items():
        lines += [f"## {month}", ""]
        lines += [describe_claim(page, entry, verdicts.get(entry.id), pieces, settings) for entry in group]
        lines.append("")
    return part("claims", *(lines[:-1] or ["No claim has a page yet."]))


def _render_months(
    page: str, pieces: Sequence[Piece], counts: Mapping[str, str], level: str = "###"
) -> list[str]:
    lines: list[str] = []
    for month, group in group_by_month(pieces):
        lines += [f"{level} {month}", ""]
        lines += [describe_piece(page, piece, counts.get(piece.page, "")) for piece in group]
        lines.append("")
    return lines or ["No articles yet: put one into `seeds/`.", ""]


def _loudest(entries: Sequence[Entry]) -> list[Entry]:
    """Claims that differ most; of two that are set against each other, the first alone."""
    chosen: list[Entry] = []
    shown: set[str] = set()
    for entry in sorted(entries, key=lambda e: (-_weight(e), e.id)):
        others = {link.other.claim for link in entry.all_links}
        if _weight(entry) > 0 and not {entry.id, *others} & shown and len(chosen) < DIFFERENCES_LISTED:
            chosen.append(entry)
            shown |= {entry.id, *others}
    return chosen


def _weight(entry: Entry) -> int:
    """How much a reader misses who does not see this difference: outlets that carry it, and links that differ."""
    if not any(differs(links) for links in entry.links.values()):
        return 0
    pages = {each.page for each in entry.appearances}
    pages |= {link.other.page for links in entry.links.values() for link in links if link.type in DIFFERING}
    kinds = {link.type for links in entry.links.values() for link in links if link.type in DIFFERING}
    return 0 if len(pages) < 2 else 10 * len(pages) + 3 * ("differs" in kinds) + len(kinds)


def _newest(entry: Entry, pieces: Mapping[str, Piece]) -> tuple[int, str, str]:
    return min((pieces[each.page].newest_first for each in entry.appearances), default=(2, "", ""))
