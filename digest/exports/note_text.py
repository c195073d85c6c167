"""Note text: what the note beside a mark says, in plain words."""

from __future__ import annotations

from collections.abc import Iterator

from digest.edition import Edition
from digest.edtf import show_edtf
from digest.exports.explanation import find_explanation
from digest.piece import shorten
from digest.register import STATEMENT_LENGTH, Appearance, Entry, fold_words
from digest.sidebar import LINKS_LISTED, WORDING_LENGTH, describe_link, name_voice
from digest.standing import order_links
from digest.verdict import Verdict


def tell_comparison(edition: Edition, appearance: Appearance, entry: Entry) -> str:
    """What the rules found: who says it, and who says it differently; never a word on whether it is so.

    As long as the note beside the mark: the claim's own page has the rest.
    """
    marked = "Marked by an editor" if appearance.is_by_hand else "Marked as a claim"
    head = " · ".join(each for each in (marked, appearance.kind, name_voice(appearance)) if each)
    told = dict.fromkeys(_tell_links(edition, appearance, entry))
    told |= dict.fromkeys(_tell_wordings(edition, appearance, entry))
    return "\n".join([head, *_tell_same(edition, appearance, entry), *list(told)[:LINKS_LISTED]])


def tell_verdict(edition: Edition, verdict: Verdict, entry: Entry) -> str:
    """A rating with its reasons and its evidence."""
    name = edition.settings.name_of(verdict.rating)
    claim = shorten(verdict.claim or entry.statement, STATEMENT_LENGTH)
    explanation = find_explanation(edition.text(f"claims/{entry.id}.md"))
    return "\n\n".join(filter(None, [f"{name}: {claim}", explanation, *_tell_evidence(verdict)]))


def tell_draft(edition: Edition, verdict: Verdict, entry: Entry) -> str:
    """The same of a rating that nobody signed, which is what it begins with."""
    told = tell_verdict(edition, verdict, entry)
    return f"A draft that nobody has signed: no verdict of this digest.\n\nDraft rating: {told}"


def _tell_links(edition: Edition, appearance: Appearance, entry: Entry) -> Iterator[str]:
    for link in order_links(entry.links.get(appearance, ())):
        if link.type != "agrees" or link.other.claim != entry.id:
            is_here = link.other.page == appearance.page
            where = "elsewhere in this article" if is_here else edition.pieces[link.other.page].label
            yield f"{describe_link(link)}: {where}: “{shorten(link.other.words, WORDING_LENGTH)}”"


def _tell_same(edition: Edition, appearance: Appearance, entry: Entry) -> Iterator[str]:
    """Who else carries the claim in the same words, in one line."""
    here = fold_words(appearance.words)
    pages = [each.page for each in entry.carried if fold_words(each.words) == here]
    labels = [edition.pieces[page].label for page in dict.fromkeys(pages) if page != appearance.page]
    if labels:
        rest = f" and {len(labels) - LINKS_LISTED} more" if len(labels) > LINKS_LISTED else ""
        yield f"Same words: {', '.join(labels[:LINKS_LISTED])}{rest}"


def _tell_wordings(edition: Edition, appearance: Appearance, entry: Entry) -> Iterator[str]:
    """Who carries it in other words."""
    here = fold_words(appearance.words)
    for other in entry.carried:
        if other.page != appearance.page and fold_words(other.words) != here:
            label = edition.pieces[other.page].label
            yield f"Also in {label}: “{shorten(other.words, WORDING_LENGTH)}”"


def _tell_evidence(verdict: Verdict) -> Iterator[str]:
    for each in verdict.evidence:
        told = [each.title, each.publisher, show_edtf(each.date), each.url]
        words = f" “{each.quote}”" if each.quote else ""
        yield f"Evidence ({each.stance}): {', '.join(filter(None, told))}{words}"
