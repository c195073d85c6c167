"""Claim page: one claim, what editors say of it, who carries it and in which words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from digest.article_page import part
from digest.edtf import show_edtf
from digest.emphasis import compare_words
from digest.ledger import tell_rule
from digest.mark import ClaimId
from digest.metadata import dump_metadata
from digest.piece import Piece, count_carriers, link_between, shorten, spell
from digest.prose import escape_prose
from digest.rating import UNRATED
from digest.register import STATEMENT_LENGTH, Appearance, Entry, Link, fold_words
from digest.settings import Settings
from digest.sidebar import (
    COMPARED,
    describe_link,
    find_state,
    link_appearance,
    order_links,
    render_other_side,
    say,
    source_link,
    unsigned,
    who_says,
)
from digest.verdict import CLAIM_KEYS, Verdict

_KEYS = (*CLAIM_KEYS, "unlinked")
HINT = (
    "<!--\n"
    "For editors. Two things set beside each other that have nothing to do with each other: delete the line above, and it\n"
    "is gone from every page. The other claim then stands under `unlinked` in the front matter; deleting it there undoes it.\n"
    "A link that is missing: `linked:` in the front matter, with `- claim: other-claim-id` and `as: differs` below it.\n"
    "What was really said: `reference:` in the front matter, with `words: …`, `source: …` and `url: …` below it.\n"
    "-->\n"
)


def render_claim_page(
    entry: Entry,
    verdict: Verdict | None,
    pieces: Mapping[str, Piece],
    topics: Mapping[str, str],
    under: Sequence[str],
    settings: Settings,
    unlinked: Sequence[ClaimId] = (),
    context: Sequence[str] = (),
    origins: str = "",
    claimant: str = "",
) -> str:
    """The whole text of `docs/claims/ID.md` as the program would write it.

    Args:
        unlinked: claims that editors say have nothing to do with it.
        context: its quotation in all wordings and the stories it is in, as Markdown lines.
        origins: a sentence on how many origins it has; empty where nothing is known.
        claimant: who made it as Markdown, with links to their pages; empty where nobody is named.
        topics: title of each topic, by slug.
        under: slugs of the topics the claim's own words name.
    """
    page = f"claims/{entry.id}.md"
    lead = entry.lead
    statement = verdict.claim if verdict and verdict.claim else lead.words if lead else str(entry.id)
    kind = verdict.kind if verdict and verdict.kind else lead.kind if lead else ""
    body = [
        f"# {escape_prose(say(shorten(statement, STATEMENT_LENGTH), kind))}\n",
        part("verdict", *_render_verdict(entry, verdict, topics, under, page, settings, claimant)),
        part("claim", *_render_appearances(page, entry, pieces, origins), *context),
        HINT,
    ]
    said = verdict.claim if verdict else ""
    return f"{render_claim_matter(entry, under, said, unlinked)}\n" + "\n".join(body)


def render_claim_matter(
    entry: Entry, under: Sequence[str], said: str = "", unlinked: Sequence[ClaimId] = ()
) -> str:
    """The front matter between its fences, as far as the appearances of the claim give it.

    `said` is what the page says now: it stays as long as an appearance, or none at all, is in these words.
    """
    lead = entry.lead
    keeps = said and (
        not lead or any(shorten(each.words, STATEMENT_LENGTH) == said for each in entry.appearances)
    )
    values: dict[str, object] = dict.fromkeys(CLAIM_KEYS, "")
    values |= {
        "claim": said if keeps else entry.statement,
        "claimant": lead.claimant if lead else "",
        "kind": lead.kind if lead else "",
        "topics": list(under),
        "rating": "unrated",
        "evidence": [],
        "history": [],
    }
    if unlinked:
        values["unlinked"] = list(unlinked)
    return f"---\n{dump_metadata(values, _KEYS)}---\n"


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
    claimant: str,
) -> list[str]:
    lead = entry.lead
    kind = verdict.kind if verdict and verdict.kind else lead.kind if lead else ""
    state = find_state(entry.all_links, verdict, settings)
    head = [state.markdown]
    head += [kind] if kind else []
    head.append(claimant or who_says(lead, entry, None))
    unrated = settings.name_of("unrated")
    if not (verdict and verdict.is_rated) and state.id != UNRATED:
        head.append(unrated[:1].lower() + unrated[1:])
    lines = [" · ".join(head)]
    if verdict and verdict.is_signed:
        lines += [
            "",
            f"Checked by {escape_prose(verdict.signed_by)} on {escape_prose(show_edtf(verdict.signed_on))}.",
        ]
    elif verdict and verdict.is_rated:
        lines += ["", unsigned(verdict)]
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


def _render_appearances(page: str, entry: Entry, pieces: Mapping[str, Piece], origins: str) -> list[str]:
    shown = order_appearances(entry, pieces)
    if not shown:
        return ["No article here carries this claim."]
    lines = ["## Who carries it", "", " ".join(each for each in (_count(shown, pieces), origins) if each), ""]
    first = shown[0].words
    for appearance in shown:
        piece = pieces[appearance.page]
        meta = [escape_prose(show_edtf(piece.published)) or "date unknown", who_says(appearance, entry, None)]
        lines.append(f"- {link_appearance(page, appearance, pieces)} · *{' · '.join(meta)}*")
        lines.append("")
        lines.append(f"    > “{compare_words(first, appearance.words)}”")
        lines.append("")
    related = _render_related(page, entry, pieces)
    return [*lines[:-1], *(["", "## How others put it", "", *related] if related else [])]


def _render_related(page: str, entry: Entry, pieces: Mapping[str, Piece]) -> list[str]:
    """Each passage once that the claim is set against, with all that is to be said of the two."""
    told: dict[Appearance, dict[str, Link]] = {}
    nearest: dict[Appearance, Appearance] = {}
    for appearance in entry.appearances:
        for link in order_links(entry.links.get(appearance, ())):
            if link.other.claim != entry.id or link.type != "agrees":
                told.setdefault(link.other, {}).setdefault(describe_link(link), link)
                nearest.setdefault(link.other, appearance)
    lines: list[str] = []
    for other, links in told.items():
        kept = [name for name in links if len(links) == 1 or name != COMPARED["agrees"]]
        said = "; ".join([kept[0], *(name[:1].lower() + name[1:] for name in kept[1:])])
        wording = render_other_side(links[kept[0]], nearest[other])
        rules = " ".join(dict.fromkeys(tell_rule(links[name].rule) for name in kept))
        lines.append(f"- {said}: {link_appearance(page, other, pieces)}: {wording} *{rules}*")
    return lines


def _count(shown: Sequence[Appearance], pieces: Mapping[str, Piece]) -> str:
    """How many carry the claim, and in how many wordings, as a sentence or two."""
    pages = dict.fromkeys(each.page for each in shown)
    wordings = len({fold_words(each.words) for each in shown})
    if len(pages) == 1:
        return f"Only {escape_prose(pieces[shown[0].page].label)} has it in these words."
    carried = f"{count_carriers([pieces[page] for page in pages])} carry it"
    if wordings == 1:
        return f"{carried}, in the same words."
    return f"{carried}, in {spell(wordings)} wordings. Words in bold are not in the first one."
