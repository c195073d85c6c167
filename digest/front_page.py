"""Front page: the latest articles by story, the differences a reader should not miss, ratings and topics."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from digest.article_page import part
from digest.difference import Difference
from digest.dossier import Dossier
from digest.ledger import PAGE, render_in_short
from digest.listing import NEWEST_LISTED, describe_claim, render_months
from digest.mark import ClaimId
from digest.piece import Piece, link_between, spell_count
from digest.prose import escape_prose
from digest.register import Entry
from digest.settings import Settings
from digest.story_page import INDEX, describe_story, order_stories
from digest.topic import Topic
from digest.topic_page import OTHER_WAYS
from digest.verdict import Verdict

HOME = "index.md"

DIFFERENCES_LISTED = 3
STORIES_LISTED = 8
SIGNED_LISTED = 5
DRAFTS_LISTED = 3
"""Ratings that nobody has signed, which are no news until somebody does."""
TOPICS_LISTED = 12


@dataclass(frozen=True, slots=True)
class Front:
    """What the front page is made of."""

    pieces: Mapping[str, Piece]
    differences: Sequence[Difference]
    """Most consequential first."""
    dossiers: Sequence[Dossier]
    told: Mapping[str, str]
    """For each story, by its slug, the words that say what is known of it."""
    counts: Mapping[str, str]
    """For each page, the words that say how many claims it has."""
    claims: Sequence[Entry]
    """Those with a page."""
    verdicts: Mapping[ClaimId, Verdict]
    topics: Sequence[tuple[Topic, int]]
    """Each with the number of its articles."""
    settings: Settings


def render_front(front: Front) -> str:
    """The kept part of the front page."""
    lines = [_sum_up(front), ""]
    stories = order_stories(front.dossiers, front.pieces)
    lines += [*_render_stories(stories, front), *_render_others(stories, front)]
    if loudest := choose_loudest(front.differences):
        lines += ["## Where outlets differ", ""]
        for difference in loudest:
            lines += [*render_in_short(HOME, difference, front.pieces), ""]
        if len(front.differences) > len(loudest):
            lines += [f"[All {len(front.differences)} differences]({PAGE})", ""]
    lines += [*_render_rated(front), *_render_topics(front)]
    return part("front", *lines[:-1])


def _sum_up(front: Front) -> str:
    """One sentence on what there is."""
    articles, outlets = len(front.pieces), {each.publisher for each in front.pieces.values()}
    told = spell_count(articles, "article").capitalize()
    if outlets and "" not in outlets:
        told += f" from {spell_count(len(outlets), 'outlet')}"
    number = len(front.differences)
    differ = f"{spell_count(number, 'place')} where they tell one thing in two ways"
    return f"**{told}, set beside each other: {differ}.**"


def _render_stories(stories: Sequence[Dossier], front: Front) -> list[str]:
    """The latest articles under the events they are about; ends with a blank line."""
    if not stories:
        return []
    lines = ["## Stories", ""]
    for dossier in stories[:STORIES_LISTED]:
        lines += describe_story(HOME, dossier, front.told, front.pieces)
    return [*lines, f"[All {len(stories)} stories]({INDEX})", ""] if len(stories) > STORIES_LISTED else lines


def _render_others(stories: Sequence[Dossier], front: Front) -> list[str]:
    """The newest articles that are in none of these stories, and the way to all; ends with a blank line."""
    in_story = {page for dossier in stories[:STORIES_LISTED] for page in dossier.pages}
    others = sorted(
        (each for each in front.pieces.values() if each.page not in in_story),
        key=lambda each: each.newest_first,
    )
    lines: list[str] = []
    if others or not stories:
        lines += ["## Other articles" if stories else "## Latest articles", ""]
        lines += render_months(HOME, others[:NEWEST_LISTED], front.counts)
    if stories or len(others) > NEWEST_LISTED:
        lines += [f"[All {len(front.pieces)} articles](articles/index.md)", ""]
    return lines


def choose_rated(front: Front) -> list[Entry]:
    """The claims whose ratings the front page shows, in its order."""
    return [entry for _, rows, limit in _sort_rated(front) for entry, _ in rows[:limit]]


def _sort_rated(front: Front) -> tuple[tuple[str, list[tuple[Entry, Verdict]], int], ...]:
    """Under each title the rated claims, and how many of them are shown: those signed last, and the newest drafts."""
    rated = [(entry, front.verdicts[entry.id]) for entry in front.claims if entry.id in front.verdicts]
    signed = sorted((row for row in rated if row[1].is_signed), key=lambda row: row[0].id)
    signed.sort(key=lambda row: (row[1].signed_on, row[1].signed_at), reverse=True)
    drafts = [row for row in rated if row[1].is_draft]
    drafts.sort(key=lambda row: (_newest(row[0], front.pieces), row[0].id))
    return (
        ("Recently checked", signed, SIGNED_LISTED),
        ("Drafts, signed by nobody yet", drafts, DRAFTS_LISTED),
    )


def _render_rated(front: Front) -> list[str]:
    """The ratings signed last, and a few that wait for a signature, called what they are; ends with a blank line."""
    lines: list[str] = []
    for title, rows, limit in _sort_rated(front):
        if rows:
            lines += [f"## {title}", ""]
            lines += [
                describe_claim(HOME, entry, verdict, front.pieces, front.settings)
                for entry, verdict in rows[:limit]
            ]
            lines += ["", f"[All {len(rows)} of them](claims/index.md)", ""] if len(rows) > limit else [""]
    return lines


def _newest(entry: Entry, pieces: Mapping[str, Piece]) -> tuple[int, str, str]:
    return min((pieces[each.page].newest_first for each in entry.appearances), default=(2, "", ""))


def _render_topics(front: Front) -> list[str]:
    """Topics with the number of their articles, those of most first, and other ways in; ends with a blank line."""
    ordered = sorted(front.topics, key=lambda row: (-row[1], row[0].title.casefold()))[:TOPICS_LISTED]
    links = [
        f"[{escape_prose(topic.title)}]({link_between(HOME, f'topics/{topic.slug}.md')}) ({number})"
        for topic, number in ordered
    ]
    ways = " · ".join(f"[{title}]({link_between(HOME, path)})" for title, path in OTHER_WAYS)
    return ["## Topics", "", *([" · ".join(links), ""] if links else []), f"Other ways in: {ways}", ""]


def choose_loudest(differences: Sequence[Difference]) -> list[Difference]:
    """Those a reader should not miss: between articles, and of several about one claim the first alone."""
    chosen: list[Difference] = []
    shown: set[str] = set()
    for difference in differences:
        if len(difference.pages) > 1 and not shown.intersection(difference.claims):
            chosen.append(difference)
            shown.update(difference.claims)
    return chosen[:DIFFERENCES_LISTED]
