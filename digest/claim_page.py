"""Claim page: one claim, what editors say of it, who carries it and in which words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from digest.article_page import part
from digest.disclosure import render_disclosure
from digest.edition import Edition, topics_named
from digest.edtf import earliest_day, show_edtf
from digest.emphasis import compare_words
from digest.evidence import Evidence, tell_conflict
from digest.fragment import add_fragment, point_at_quote
from digest.ledger import tell_rule
from digest.mark import ClaimId
from digest.metadata import dump_metadata
from digest.piece import Piece, count_carriers, link_between, shorten, spell
from digest.precedent import NONE_BEFORE, Precedent, render_signature
from digest.prose import escape_prose
from digest.register import STATEMENT_LENGTH, Appearance, Entry, Link, fold_words
from digest.revision import Revision
from digest.sidebar import (
    CLAIM_LENGTH,
    describe_link,
    kind_of,
    link_appearance,
    link_passage,
    render_other_side,
    say_claim,
    source_link,
    who_says,
)
from digest.speaker import name_author
from digest.standing import find_states, head_of, order_links, tell_signature
from digest.verdict import CLAIM_KEYS, Verdict
from digest.vocabulary import COMPARED

MERGED = "merged"
"""The part of a page whose claim is one with another; the theme leads its readers on."""
_KEYS = (*CLAIM_KEYS, "unlinked")
HINT = (
    "<!--\n"
    "For editors. Two things set beside each other that have nothing to do with each other: delete the line above, and it\n"
    "is gone from every page. The other claim then stands under `unlinked` in the front matter; deleting it there undoes it.\n"
    "A link that is missing: `linked:` in the front matter, with `- claim: other-claim-id` and `as: differs` below it.\n"
    "What was really said: `reference:` in the front matter, with `words: …`, `source: …` and `url: …` below it.\n"
    "-->\n"
)


def render_claim_page(edition: Edition, entry: Entry) -> str:
    """The whole text of `docs/claims/ID.md` as the program would write it."""
    verdict, precedent = edition.verdicts[entry.id], edition.precedents.get(entry.id, NONE_BEFORE)
    kind = kind_of(entry.lead, entry, verdict)
    page = f"claims/{entry.id}.md"
    title = f"# {escape_prose(say_claim(shorten(edition.statement_of(entry), STATEMENT_LENGTH), kind, entry.carried))}\n"
    unlinked = edition.docket.unlinked_of(entry.id)
    matter = render_claim_matter(
        entry, topics_named(entry, edition.topics), verdict.claim, unlinked, precedent
    )
    parts = _render_merged(edition, verdict) if verdict.merged_into else _render_live(edition, entry, page)
    body = [
        title,
        *parts,
        _render_history(edition.history_of(entry.id)),
        render_disclosure([verdict], edition.letter(page, entry.id)),
        render_signature(precedent.signature),
    ]
    return f"{matter}\n" + "\n".join(each for each in body if each)


def _render_merged(edition: Edition, verdict: Verdict) -> list[str]:
    """What stands on the page of a claim that is one with another: the way to that one."""
    assert verdict.merged_into
    target = edition.register[verdict.merged_into]
    statement = escape_prose(shorten(edition.statement_of(target), CLAIM_LENGTH))
    return [part(MERGED, f"This claim is now part of another: [{statement}]({target.id}.md)")]


def _render_live(edition: Edition, entry: Entry, page: str) -> list[str]:
    context = edition.context
    carriers = _render_appearances(page, entry, edition.pieces, context.origins_of_claim(entry))
    return [
        part("verdict", *_render_verdict(edition, entry, page)),
        part("claim", *carriers, *context.around_claim(entry)),
        HINT,
    ]


def _render_history(history: Sequence[Revision]) -> str:
    """What changed since the claim was signed, newest first; nothing where nothing did."""
    if not history:
        return ""
    lines = [
        f"- {escape_prose(show_edtf(each.on))}: {escape_prose(each.change)}"
        + (f" *{escape_prose(each.by)}*" if each.by else "")
        for each in sorted(history, key=lambda each: earliest_day(each.on), reverse=True)
    ]
    return part("history", "## History", "", *lines)


def render_claim_matter(
    entry: Entry,
    under: Sequence[str],
    said: str = "",
    unlinked: Sequence[ClaimId] = (),
    precedent: Precedent = NONE_BEFORE,
) -> str:
    """The front matter between its fences, as far as the program gives it.

    `said` is what the page says now: it stays as long as an appearance, or none at all, is in these words.
    The wording of a claim that somebody rated stays as it was, and so does the claimant of one that somebody signed.
    """
    lead = entry.lead
    keeps = said and (not lead or any(each.tellings[0] == said for each in entry.appearances))
    values: dict[str, object] = dict.fromkeys(CLAIM_KEYS, "")
    values |= {
        "claim": precedent.claim or (said if keeps else entry.statement),
        "claimant": precedent.claimant if precedent.claimant is not None else lead.claimant if lead else "",
        "kind": lead.kind if lead else "",
        "topics": list(under),
        "rating": "unrated",
        "evidence": [],
        "history": [{"on": each.on, "by": each.by, "change": each.change} for each in precedent.revisions],
    }
    if unlinked:
        values["unlinked"] = list(unlinked)
    return f"---\n{dump_metadata(values, _KEYS)}---\n"


def order_appearances(entry: Entry, pieces: Mapping[str, Piece]) -> list[Appearance]:
    """Appearances by date of their article, oldest first, unknown dates last."""
    newest = sorted(entry.appearances, key=lambda each: (pieces[each.page].newest_first, each.anchor))
    dated = [each for each in newest if pieces[each.page].newest_first[0] == 0]
    return dated[::-1] + [each for each in newest if pieces[each.page].newest_first[0] == 1]


def _render_verdict(edition: Edition, entry: Entry, page: str) -> list[str]:
    verdict, lead = edition.verdicts[entry.id], entry.lead
    states = find_states(entry.all_links, verdict, edition.settings)
    facts = [
        kind_of(lead, entry, verdict),
        edition.link_name(page, name_author(entry, verdict)) or who_says(lead, entry, None),
        f"said on {escape_prose(show_edtf(verdict.said_on))}" if verdict.said_on else "",
        f"due {escape_prose(show_edtf(verdict.due))}" if verdict.due else "",
    ]
    lines = [head_of(states, edition.settings, *facts)]
    if signature := tell_signature(verdict):
        lines += ["", signature]
    linked = [
        f"[{escape_prose(edition.topic_titles[slug])}]({link_between(page, f'topics/{slug}.md')})"
        for slug in verdict.topics
        if slug in edition.topic_titles
    ]
    if linked:
        lines += ["", f"Topics: {' · '.join(linked)}"]
    if conflict := tell_conflict(verdict.evidence):
        lines += ["", conflict]
    for evidence in verdict.evidence:
        lines += ["", _render_evidence(evidence)]
    return lines


def _render_evidence(evidence: Evidence) -> str:
    """A list item: what the source does to the claim, the source, its words, and what an editor says of it."""
    address = add_fragment(evidence.url, point_at_quote(evidence.quote))
    told = [source_link(address, evidence.title or evidence.url)]
    told += [escape_prose(each) for each in (evidence.publisher, show_edtf(evidence.date)) if each]
    words = f": “{escape_prose(evidence.quote)}”" if evidence.quote else ""
    note = f" {escape_prose(evidence.note)}" if evidence.note else ""
    return f"- *{evidence.stance}*: {', '.join(told)}{words}{note}"


def _render_appearances(page: str, entry: Entry, pieces: Mapping[str, Piece], origins: str) -> list[str]:
    shown = order_appearances(entry, pieces)
    if not shown:
        return ["No article here carries this claim."]
    wordings = [compare_words(shown[0].words, each.words) for each in shown]
    count = _count([each for each in shown if not each.is_editors], pieces)
    bold = "Words in bold are not in the first one." if any("**" in each for each in wordings) else ""
    lines = ["## Who carries it", "", " ".join(each for each in (count, bold, origins) if each), ""]
    for appearance, wording in zip(shown, wordings, strict=True):
        piece = pieces[appearance.page]
        meta = [escape_prose(show_edtf(piece.published)) or "date unknown", who_says(appearance, entry, None)]
        told = [link_appearance(page, appearance, pieces), f"*{' · '.join(meta)}*", link_passage(appearance)]
        lines.append(f"- {' · '.join(each for each in told if each)}")
        lines.append("")
        lines.append(f"    > “{wording}”")
        lines.append("")
    related = _render_related(page, entry, pieces)
    return [*lines[:-1], *(["", "## How others put it", "", *related] if related else [])]


def _render_related(page: str, entry: Entry, pieces: Mapping[str, Piece]) -> list[str]:
    """Each passage once that the claim is set against, with all that is to be said of the two."""
    told: dict[Appearance, dict[str, list[Link]]] = {}
    nearest: dict[Appearance, Appearance] = {}
    for appearance in entry.appearances:
        for link in order_links(entry.links.get(appearance, ())):
            if link.other.claim != entry.id or link.type != "agrees":
                told.setdefault(link.other, {}).setdefault(describe_link(link), []).append(link)
                nearest.setdefault(link.other, appearance)
    lines: list[str] = []
    for other, links in told.items():
        kept = [name for name in links if len(links) == 1 or name != COMPARED["agrees"]]
        said = "; ".join([kept[0], *(name[:1].lower() + name[1:] for name in kept[1:])])
        wording = render_other_side(links[kept[0]][0], nearest[other])
        rules = " ".join(dict.fromkeys(tell_rule(link.rule) for name in kept for link in links[name]))
        lines.append(f"- {said}: {link_appearance(page, other, pieces)}: {wording} *{rules}*")
    return lines


def _count(shown: Sequence[Appearance], pieces: Mapping[str, Piece]) -> str:
    """How many carry the claim, and in how many wordings, as a sentence."""
    if not shown:
        return "No article here has it in these words, which are an editor’s."
    pages = dict.fromkeys(each.page for each in shown)
    wordings = len({fold_words(each.words) for each in shown})
    if len(pages) == 1:
        only = f"Only {escape_prose(pieces[shown[0].page].label)}"
        return (
            f"{only} carries it, in {spell(wordings)} wordings."
            if wordings > 1
            else f"{only} has it in these words."
        )
    carried = f"{count_carriers([pieces[page] for page in pages])} carry it"
    if wordings == 1:
        return f"{carried}, in the same words."
    return f"{carried}, in {spell(wordings)} wordings."
