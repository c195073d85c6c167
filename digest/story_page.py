"""Story page: the articles about one event, side by side: who says what, since when, and in which words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from digest.article_page import part
from digest.dossier import STORY_KEYS, Dossier
from digest.edtf import show_edtf
from digest.lineage import Lineage
from digest.listing import describe_piece
from digest.metadata import dump_metadata
from digest.piece import Piece, count_carriers, link_between, shorten, spell_count
from digest.prose import escape_prose
from digest.summary import SUMMARY_LENGTH

INDEX = "stories/index.md"
TIMELINE = "timeline.md"
HINT = (
    "<!--\n"
    "For editors. An article that does not belong here: delete it from `articles` in the front matter.\n"
    "One that is missing: add the name of its page. Both stay as you leave them, and so does the title.\n"
    "-->\n"
)
_SHOWN_ABOVE = ("story-dates",)
"""Rules whose reason readers have before them already."""
_LATEST = 3
"""Articles of a story that a list of stories names."""


def render_story_matter(title: str, pages: Sequence[str]) -> str:
    """The front matter between its fences; articles are named by their pages."""
    values: dict[str, object] = {"title": title, "articles": [name_page(page) for page in pages]}
    return f"---\n{dump_metadata(values, STORY_KEYS)}---\n"


def name_page(page: str) -> str:
    """An article's page as `articles` has it: `rail-strike` for `articles/rail-strike.md`."""
    return page.removeprefix("articles/").removesuffix(".md")


@dataclass(frozen=True, slots=True)
class Sections:
    """What stands under the headings of a story page, as Markdown lines; a section without lines is left out."""

    matrix: Sequence[str] = ()
    """The table of who says what; empty where no two articles share a claim."""
    alone: Sequence[str] = ()
    headlines: Sequence[str] = ()
    numbers: Sequence[str] = ()
    """Tables that pictures are drawn from, each under its own smaller heading."""
    timeline: Sequence[str] = ()
    collations: Sequence[str] = ()


def render_story_page(
    dossier: Dossier,
    matter: str,
    sections: Sections,
    origins: Sequence[str],
    counts: Mapping[str, str],
    summaries: Mapping[str, str],
    pieces: Mapping[str, Piece],
) -> str:
    """The whole text of `docs/stories/SLUG.md` as the program would write it.

    Args:
        matter: its front matter.
        origins: sentences on what the articles go back to.
        counts: for each page, the words that say how many claims it has.
        summaries: for each page, the line of the article that tells most of it.
    """
    shown = [pieces[page] for page in dossier.pages]
    lines = [_count(shown, origins), ""]
    lines += ["## Articles", ""]
    for piece in shown:
        lines += _describe(dossier.page, piece, counts, summaries)
    lines = lines[:-1]
    if sections.matrix:
        lines += ["", "## Who says what", ""]
        lines += ["“Silent” means that no sentence of the article was found to speak of it.", ""]
        lines += sections.matrix
    timeline = sections.timeline
    if timeline:
        timeline = [*timeline, "", f"[All dates of the digest]({link_between(dossier.page, TIMELINE)})"]
    titled = (
        ("In numbers", sections.numbers),
        ("The headlines", sections.headlines),
        ("What only one article tells", sections.alone),
        ("In order of time", timeline),
        ("Quotations, word by word", sections.collations),
    )
    for title, section in titled:
        lines += ["", f"## {title}", "", *section] if section else []
    if dossier.story is not None:
        lines += ["", "## Why these articles", ""]
        reasons = zip(dossier.story.rules, dossier.story.reasons, strict=True)
        lines += [f"- {escape_prose(_capital(each))}." for rule, each in reasons if rule not in _SHOWN_ABOVE]
    return f"{matter}\n# {escape_prose(dossier.title)}\n\n{part('story', *lines)}\n{HINT}"


def _describe(page: str, piece: Piece, counts: Mapping[str, str], summaries: Mapping[str, str]) -> list[str]:
    """A list item: the article, and the line that tells most of it; ends with a blank line."""
    lines = [describe_piece(page, piece, counts.get(piece.page, ""))]
    if summary := summaries.get(piece.page):
        lines += ["", f"    > {escape_prose(shorten(summary, SUMMARY_LENGTH))}"]
    return [*lines, ""]


def render_story_index(
    dossiers: Sequence[Dossier], told: Mapping[str, str], pieces: Mapping[str, Piece]
) -> str:
    """The kept part of `docs/stories/index.md`: every story, that with the newest article first."""
    lines = [
        line
        for dossier in order_stories(dossiers, pieces)
        for line in describe_story(INDEX, dossier, told, pieces)
    ]
    return part("stories", *(lines[:-1] or ["No two articles here are about one event yet."]))


def describe_story(
    page: str, dossier: Dossier, told: Mapping[str, str], pieces: Mapping[str, Piece]
) -> list[str]:
    """A list item: the story, what is known of it in a second line, its latest articles below; ends with a blank line."""
    lines = [
        f"- [{escape_prose(dossier.title)}]({link_between(page, dossier.page)})",
        f"  *{told[dossier.slug]}*",
        "",
    ]
    newest = sorted((pieces[each] for each in dossier.pages), key=lambda each: each.newest_first)
    for piece in newest[:_LATEST]:
        known = [each for each in (piece.publisher, show_edtf(piece.published)) if each]
        meta = escape_prose(" · ".join(known)) or "outlet and date unknown"
        lines.append(f"    - [{escape_prose(piece.title)}]({link_between(page, piece.page)}) *{meta}*")
    if len(newest) > _LATEST:
        more = len(newest) - _LATEST
        lines.append(f"    - *and {spell_count(more, 'earlier article')}*")
    return [*lines, ""]


def order_stories(dossiers: Sequence[Dossier], pieces: Mapping[str, Piece]) -> list[Dossier]:
    """Stories with the newest article first; those without articles are left out."""
    filled = [each for each in dossiers if each.pages]
    return sorted(filled, key=lambda each: (min(pieces[page].newest_first for page in each.pages), each.slug))


def tell_origins(lineages: Sequence[Lineage], articles: Sequence[int]) -> list[str]:
    """What the articles of a story go back to: `Four articles, one interview (with an outlet)`, that of most articles first.

    Of articles that a first sentence has told of, no second one is said.
    """
    told: list[set[int]] = []
    lines: list[str] = []
    for lineage in lineages:
        own = set(lineage.articles)
        if own <= set(articles) and not any(own <= others for others in told):
            told.append(own)
            lines.append(escape_prose(str(lineage)))
    return lines


def _count(pieces: Sequence[Piece], origins: Sequence[str]) -> str:
    if not pieces:
        return "No article of this story is left."
    if origins:
        return f"**{'. '.join(origins)}.** Outlets that have it from one place are one witness, not several."
    number = spell_count(len(pieces), "article").capitalize()
    if all(piece.publisher for piece in pieces):
        outlets = count_carriers(pieces)
        number += f", {outlets[:1].lower()}{outlets[1:]}"
    return f"**{number}.** Nothing in them says that they have it from one place."


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
