"""Front page: the differences a reader should not miss, the stories, and the newest of what is in none."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from digest.article_page import part
from digest.difference import Difference
from digest.dossier import Dossier
from digest.ledger import PAGE, render_in_short
from digest.listing import NEWEST_LISTED, render_months
from digest.piece import Piece
from digest.story_page import INDEX, describe_story, order_stories

DIFFERENCES_LISTED = 3
STORIES_LISTED = 8


def render_front(
    pieces: Mapping[str, Piece],
    differences: Sequence[Difference],
    dossiers: Sequence[Dossier],
    told: Mapping[str, str],
    counts: Mapping[str, str],
    checked: Sequence[str],
) -> str:
    """The kept part of the front page.

    Args:
        differences: most consequential first.
        told: for each story, by its slug, the words that say what is known of it.
        counts: for each page, the words that say how many claims it has.
        checked: the claims that somebody signed a rating of last, as list items.
    """
    lines: list[str] = []
    if loudest := choose_loudest(differences):
        lines += ["## Where outlets differ", ""]
        for difference in loudest:
            lines += [*render_in_short("index.md", difference, pieces), ""]
        if len(differences) > len(loudest):
            lines += [f"[All {len(differences)} differences]({PAGE})", ""]
    if checked:
        lines += ["## Checked last", "", *checked, "", "[All claims](claims/index.md)", ""]
    stories = order_stories(dossiers, pieces)
    if stories:
        lines += ["## Stories", ""]
        for dossier in stories[:STORIES_LISTED]:
            lines += describe_story("index.md", dossier, told, pieces)
        if len(stories) > STORIES_LISTED:
            lines += [f"[All {len(stories)} stories]({INDEX})", ""]
    in_story = {page for dossier in stories[:STORIES_LISTED] for page in dossier.pages}
    others = sorted(
        (each for each in pieces.values() if each.page not in in_story), key=lambda each: each.newest_first
    )
    if others or not stories:
        lines += ["## Other articles" if stories else "## Latest articles", ""]
        lines += render_months("index.md", others[:NEWEST_LISTED], counts)
    if stories or len(others) > NEWEST_LISTED:
        lines += [f"[All {len(pieces)} articles](articles/index.md)", ""]
    return part("front", *lines[:-1])


def choose_loudest(differences: Sequence[Difference]) -> list[Difference]:
    """Those a reader should not miss: between articles, and of several about one claim the first alone."""
    chosen: list[Difference] = []
    shown: set[str] = set()
    for difference in differences:
        if len(difference.pages) > 1 and not shown.intersection(difference.claims):
            chosen.append(difference)
            shown.update(difference.claims)
    return chosen[:DIFFERENCES_LISTED]
