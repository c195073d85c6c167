"""Dossier: a story as the digest keeps it, with a page of its own, its title and its articles."""

from __future__ import annotations

from collections.abc import Collection, Container, Mapping, Sequence
from dataclasses import dataclass

from digest.piece import Piece
from digest.slug import slugify
from digest.story import Story

STORY_KEYS = ("title", "articles")
_NAMES_IN_TITLE = 3
_SLUG_WORDS = 8


@dataclass(frozen=True, slots=True)
class Dossier:
    """One story, as the program found it and as people left it."""

    slug: str
    """Chosen once, then kept."""
    title: str
    pages: tuple[str, ...]
    """Its articles as people want them, by date, oldest first; unknown dates last."""
    story: Story | None
    """What the program found; None for a story that only an editor sees."""

    @property
    def page(self) -> str:
        """Path inside `docs/`."""
        return f"stories/{self.slug}.md"


def match_stories(found: Sequence[Collection[str]], known: Mapping[str, Collection[str]]) -> dict[int, str]:
    """The slug of the page each story already has, by its place in `found`; new ones are missing.

    A page goes to the story it shares most articles with, and no page to two.
    """
    pairs = [
        (-len(shared), slug, number)
        for number, pages in enumerate(found)
        for slug, kept in known.items()
        if (shared := set(pages) & set(kept))
    ]
    matched: dict[int, str] = {}
    for _, slug, number in sorted(pairs):
        if number not in matched and slug not in matched.values():
            matched[number] = slug
    return matched


def name_story(story: Story, pieces: Sequence[Piece], lengths: Sequence[int]) -> str:
    """A working title: the names that most of its articles share, else the headline of the longest of them.

    Args:
        pieces: the articles of the story, in its order.
        lengths: how much each of them tells.
    """
    names = [term for term in story.terms if term[:1].isupper()][:_NAMES_IN_TITLE]
    if names:
        return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
    return max(zip(lengths, pieces, strict=True), key=lambda row: (row[0], row[1].page))[1].title


def choose_slug(title: str, taken: Container[str]) -> str:
    """A new slug of a title's first words; numbered from 2 when taken."""
    words = [word for word in slugify(title, "story").split("-") if word not in ("and", "the", "of", "a")]
    stem = "-".join(words[:_SLUG_WORDS]) or "story"
    if stem not in taken:
        return stem
    number = 2
    while f"{stem}-{number}" in taken:
        number += 1
    return f"{stem}-{number}"
