"""Outlet page: what an outlet carried, what it alone has and where it says that it has things from; never a grade."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from digest.article_page import part
from digest.difference import Difference
from digest.ledger import PAGE as DIFFERENCES
from digest.listing import render_months
from digest.metadata import dump_metadata
from digest.nameplate import Nameplate, render_hint
from digest.origin import Origin
from digest.piece import Piece, link_between, shorten, spell, spell_count
from digest.prose import escape_prose
from digest.register import Appearance
from digest.sidebar import say

INDEX = "outlets/index.md"
OUTLET_KEYS = ("title", "aliases", "wikidata", "domain", "country", "kind")
LEAD = "Whose articles stand here, and how many. Nobody is graded.\n"
HINT = (
    "For editors. Who publishes this: write it below the title, and its address, country and kind in the front matter.\n"
    "Other forms of the name: one a line under `aliases`. A page that nobody needs: delete it, and it stays deleted.\n"
)
ARTICLES_LISTED = 60
"""Articles on one page, the newest; the index of articles has them all."""
ALONE_LISTED = 8
OUTLETS_LISTED = 12
OUTLETS_IN_INDEX = 500
"""Those of most articles."""
NAMES_LISTED = 8
_WORDS_LENGTH = 200


@dataclass(frozen=True, slots=True)
class Output:
    """What there is of one outlet."""

    pieces: tuple[Piece, ...]
    """Its articles, newest first."""
    appearances: tuple[Appearance, ...]
    """What is marked in them."""
    origins: tuple[Origin, ...]
    """Where they say that they have something from."""
    alone: tuple[Appearance, ...]
    """What only this outlet tells of a story that others tell too, the most worth checking first."""
    differences: tuple[Difference, ...]
    """Those with other outlets."""


def render_outlet_page(
    plate: Nameplate, output: Output, counts: Mapping[str, str], pieces: Mapping[str, Piece]
) -> str:
    """The whole text of `docs/outlets/SLUG.md` as the program would write it, without the lead, which is people's.

    Args:
        counts: for each article, the words that say how many claims it has.
    """
    page = plate.page
    number = len(output.pieces)
    lines = [
        f"**{spell_count(number, 'article').capitalize()} here.**"
        if number
        else "No article of this outlet is here.",
        "",
    ]
    if number:
        lines += ["## What it carried", ""]
        lines += render_months(page, output.pieces[:ARTICLES_LISTED], counts)
        if number > ARTICLES_LISTED:
            more = number - ARTICLES_LISTED
            lines += [
                f"[{more} earlier articles]({link_between(page, 'articles/index.md')}) are in the index.",
                "",
            ]
        lines += ["## Whom it names as its source", "", *_render_sources(output), ""]
    if output.differences:
        lines += ["## Where others tell it differently", "", *_render_differences(page, output, pieces), ""]
    if output.alone:
        lines += ["## What only it tells", "", "Of events that other outlets here report as well.", ""]
        lines += [
            f"- [{escape_prose(say(shorten(each.statement, _WORDS_LENGTH), each.kind))}]"
            f"({link_between(page, each.page, each.anchor)})"
            for each in output.alone[:ALONE_LISTED]
        ]
        lines += [""]
    return f"{render_outlet_matter(plate)}\n# {escape_prose(plate.name)}\n\n{part('outlet', *lines[:-1])}\n{render_hint(plate, HINT)}"


def render_outlet_matter(plate: Nameplate) -> str:
    """The front matter between its fences, as the program would write it."""
    values: dict[str, object] = dict.fromkeys(OUTLET_KEYS, "")
    values |= {"title": plate.base_name, "aliases": []}
    return f"---\n{dump_metadata(values, OUTLET_KEYS)}---\n"


def render_outlet_index(outlets: Sequence[tuple[Nameplate, int]], without: int) -> str:
    """The kept part of `docs/outlets/index.md`: outlets with the number of their articles, those of most first.

    `without` is the number of articles whose outlet is unknown.
    """
    ordered = sorted(outlets, key=lambda row: (-row[1], row[0].name.casefold(), row[0].slug))
    lines = [
        f"- [{escape_prose(plate.name)}]({link_between(INDEX, plate.page)})\n  *{spell_count(number, 'article')}*"
        for plate, number in ordered[:OUTLETS_IN_INDEX]
    ]
    if len(ordered) > OUTLETS_IN_INDEX:
        lines.append(
            f"- *and {len(ordered) - OUTLETS_IN_INDEX} more with fewer articles, which the search finds*"
        )
    if without:
        told = spell_count(without, "article")
        lines += ["", f"Of {told} the outlet is unknown."]
    return part(
        "outlets",
        *(lines or ["No outlet is known yet: write one under `publisher` on the page of an article."]),
    )


def _render_sources(output: Output) -> list[str]:
    """Whose the marked passages are said to be, and which outlets and agencies the articles name: facts, no score."""
    total = len(output.appearances)
    named = sum(bool(each.claimant) for each in output.appearances)
    unclear = sum(each.unclear and not each.claimant for each in output.appearances)
    own = total - named - unclear
    told = [f"{named} to a named speaker", f"{own} to nobody, in the article’s own words"]
    told += [f"{unclear} to somebody it does not name plainly"] if unclear else []
    lines = [f"- Of {total} marked passages it gives {', '.join(told[:-1])} and {told[-1]}."] if total else []
    places = Counter(each.name for each in output.origins if each.name and not each.is_own)
    if places:
        ordered = sorted(places, key=lambda name: (-places[name], name.casefold()))[:NAMES_LISTED]
        names = ", ".join(f"{escape_prose(name)} ({_times(places[name])})" for name in ordered)
        return [*lines, f"- Says that it has something from: {names}."]
    return [*lines, "- Names no outlet or agency that it has something from."]


def _render_differences(page: str, output: Output, pieces: Mapping[str, Piece]) -> list[str]:
    """How often it parts with which outlet, and the way to the list."""
    own = {piece.page for piece in output.pieces}
    others: Counter[str] = Counter()
    for difference in output.differences:
        others.update({pieces[each].label for each in difference.pages if each not in own})
    ordered = sorted(others, key=lambda name: (-others[name], name.casefold()))[:OUTLETS_LISTED]
    number = len(output.differences)
    named = ", ".join(f"{escape_prose(name)} ({others[name]})" for name in ordered)
    told = spell_count(number, "difference").capitalize()
    return [f"[{told}]({link_between(page, DIFFERENCES)}), with {named}."]


def _times(number: int) -> str:
    return ("once", "twice")[number - 1] if number < 3 else f"{spell(number)} times"
