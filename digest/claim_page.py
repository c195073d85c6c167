"""Claim page: one claim, what editors say of it, who carries it and in which words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from digest.article_page import part
from digest.edtf import show_edtf
from digest.metadata import dump_metadata
from digest.piece import Piece, link_between, shorten
from digest.prose import escape_prose
from digest.register import Appearance, Entry, fold_words
from digest.settings import Settings
from digest.sidebar import (
    OWN_VOICE,
    compare_words,
    link_appearance,
    name_link,
    order_links,
    render_wording,
    say,
    source_link,
)
from digest.verdict import CLAIM_KEYS, Verdict

TITLE_LENGTH = 140
STATEMENT_LENGTH = 400


def render_claim_page(
    entry: Entry,
    verdict: Verdict | None,
    pieces: Mapping[str, Piece],
    topics: Mapping[str, str],
    under: Sequence[str],
    settings: Settings,
) -> str:
    """The whole text of `docs/claims/ID.md` as the program would write it.

    Args:
        topics: title of each topic, by slug.
        under: slugs of the topics the claim's own words name.
    """
    page = f"claims/{entry.id}.md"
    lead = entry.lead
    statement = verdict.claim if verdict and verdict.claim else lead.words if lead else str(entry.id)
    kind = verdict.kind if verdict and verdict.kind else lead.kind if lead else ""
    body = [
        f"# {escape_prose(say(shorten(statement, TITLE_LENGTH), kind))}\n",
        part("verdict", *_render_verdict(entry, verdict, topics, under, page, settings)),
        part("claim", *_render_appearances(page, entry, pieces)),
    ]
    return f"{render_claim_matter(entry, under)}\n" + "\n".join(body)


def render_claim_matter(entry: Entry, under: Sequence[str]) -> str:
    """The front matter between its fences, as far as the appearances of the claim give it."""
    lead = entry.lead
    values: dict[str, object] = dict.fromkeys(CLAIM_KEYS, "")
    values |= {
        "claim": shorten(lead.words, STATEMENT_LENGTH) if lead else "",
        "claimant": lead.claimant if lead else "",
        "kind": lead.kind if lead else "",
        "topics": list(under),
        "rating": "unrated",
        "evidence": [],
        "history": [],
    }
    return f"---\n{dump_metadata(values, CLAIM_KEYS)}---\n"


def order_appearances(entry: Entry, pieces: Mapping[str, Piece]) -> list[Appearance]:
    """Appearances by date of their article, oldest first, unknown dates last."""
    newest = sorted(entry.appearances, key=lambda each: (pieces[each.page].newest_first, each.anchor))
    dated = [each for each in newest if pieces[each.page].newest_first[0] == 0]
    return dated[::-1] + [each for each in newest if pieces[each.page].newest_first[0] == 1]


def _render_verdict(
    entry: Entry,
    verdict: Verdict | None,
    topics: Mapping[str, str],
    under: Sequence[str],
    page: str,
    settings: Settings,
) -> list[str]:
    lead = entry.lead
    claimant = verdict.claimant if verdict and verdict.claimant else lead.claimant if lead else ""
    kind = verdict.kind if verdict and verdict.kind else lead.kind if lead else ""
    head: list[str] = []
    if verdict and verdict.is_signed:
        head.append(f"**{escape_prose(settings.name_of(verdict.rating))}**")
    elif verdict and verdict.is_rated:
        head.append(f"**Draft: {escape_prose(settings.name_of(verdict.rating).lower())}**")
    else:
        head.append(f"**{escape_prose(settings.name_of('unrated'))}**")
    head += [kind] if kind else []
    head.append(escape_prose(claimant) or ("speaker unclear" if lead and lead.unclear else OWN_VOICE))
    lines = [" · ".join(head)]
    if verdict and verdict.is_signed:
        lines += ["", f"Checked by {escape_prose(verdict.signed_by)} on {show_edtf(verdict.signed_on)}."]
    elif verdict and verdict.is_rated:
        lines += ["", "A draft: nobody has signed it."]
    if verdict and verdict.merged_into:
        lines += [
            "",
            f"Kept as part of [{verdict.merged_into}]({link_between(page, f'claims/{verdict.merged_into}.md')}).",
        ]
    slugs = verdict.topics if verdict else under
    linked = [
        f"[{escape_prose(topics[s])}]({link_between(page, f'topics/{s}.md')})" for s in slugs if s in topics
    ]
    if linked:
        lines += ["", f"Topics: {' · '.join(linked)}"]
    for evidence in verdict.evidence if verdict else ():
        told = [source_link(evidence.url, evidence.title or evidence.url)]
        told += [escape_prose(each) for each in (evidence.publisher, show_edtf(evidence.date)) if each]
        words = f": “{escape_prose(evidence.quote)}”" if evidence.quote else ""
        lines += ["", f"- *{evidence.stance}*: {', '.join(told)}{words}"]
    return lines


def _render_appearances(page: str, entry: Entry, pieces: Mapping[str, Piece]) -> list[str]:
    shown = order_appearances(entry, pieces)
    if not shown:
        return ["No article here carries this claim."]
    outlets = {pieces[each.page].label for each in shown}
    lines = [
        "## Who carries it",
        "",
        _count(len(outlets), len({fold_words(each.words) for each in shown})),
        "",
    ]
    first = shown[0].words
    for appearance in shown:
        piece = pieces[appearance.page]
        meta = [show_edtf(piece.published) or "date unknown", escape_prose(appearance.claimant) or OWN_VOICE]
        lines.append(f"- {link_appearance(page, appearance, pieces)} · *{' · '.join(meta)}*")
        lines.append("")
        lines.append(f"    > “{compare_words(first, appearance.words)}”")
        lines.append("")
    related = _render_related(page, entry, pieces)
    return [*lines[:-1], *(["", "## Set against", "", *related] if related else [])]


def _render_related(page: str, entry: Entry, pieces: Mapping[str, Piece]) -> Sequence[str]:
    lines: dict[str, None] = {}
    for appearance in entry.appearances:
        for link in order_links(entry.links.get(appearance, ())):
            if link.other.claim == entry.id and link.type == "agrees":
                continue
            where = link_appearance(page, link.other, pieces)
            lines[f"- {name_link(link)}: {where}: {render_wording(link.other, appearance.words)}"] = None
    return list(lines)


def _count(outlets: int, wordings: int) -> str:
    carried = "One article carries it" if outlets == 1 else f"{outlets} outlets carry it"
    return (
        f"{carried}, in {'one wording' if wordings == 1 else f'{wordings} wordings'}. Words in bold are not in the first one."
        if wordings > 1
        else f"{carried}, in the same words."
        if outlets > 1
        else f"{carried}."
    )
