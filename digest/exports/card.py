"""Card: the picture that stands for a page where somebody shares it, as words; `card_image.py` draws it.

A claim's card says what a person signed, else what was found by comparing,
and never what is only a draft.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import astuple, dataclass

from digest.edition import Edition
from digest.edtf import show_edtf
from digest.front_page import HOME
from digest.piece import shorten
from digest.rating import UNRATED
from digest.register import Entry
from digest.sidebar import say_claim
from digest.speaker import name_author
from digest.standing import find_difference, find_states
from digest.vocabulary import WITHDRAWN

FOLDER = "assets/cards"
LONGEST_TITLE = 240
"""Characters; what is longer could be read on no phone."""
_DRAWING = 1
"""Raised when the same words would be drawn in another way, so that every card is made anew."""


@dataclass(frozen=True, slots=True)
class Card:
    """What a card says."""

    page: str
    """Inside `docs/`."""
    kicker: str
    """What kind of page it is, or where the claim stands."""
    title: str
    facts: tuple[str, ...]
    """In one line below the title; those that are not known are empty."""
    site: str
    """What the digest is called; empty where the title says it."""

    @property
    def path(self) -> str:
        """Of the picture, inside `docs/`."""
        return f"{FOLDER}/{self.page.removesuffix('.md')}.png"

    @property
    def stamp(self) -> str:
        """The same for cards that say the same, drawn in the same way."""
        return hashlib.sha256(repr((_DRAWING, astuple(self))).encode("utf-8", "surrogatepass")).hexdigest()


def find_cards(edition: Edition) -> Iterator[Card]:
    """A card for the front page, each article, topic and story, and each claim of which there is something to say."""
    site = edition.settings.site_name or edition.settings.site_url
    articles, claims = len(edition.desks), len(edition.listed)
    told = (_count(articles, "article"), _count(claims, "claim"))
    yield Card(HOME, "Articles compared, claims checked", _cut(site), told, "")
    for desk in edition.desks:
        piece = desk.piece
        facts = (show_edtf(piece.published), edition.tally_of(desk).in_short)
        yield Card(piece.page, piece.publisher or "Article", _cut(piece.title), facts, site)
    for topic in edition.topics:
        yield Card(f"topics/{topic.slug}.md", "Topic", _cut(topic.title), (_cut(topic.description),), site)
    for dossier in edition.dossiers:
        size = _count(len(dossier.pages), "article")
        yield Card(dossier.page, "Story", _cut(dossier.title), (size,), site)
    for entry in edition.listed:
        if card := _find_claim_card(edition, entry, site):
            yield card


def _find_claim_card(edition: Edition, entry: Entry, site: str) -> Card | None:
    """The card of a claim; None where nobody rated it and nothing was found."""
    verdict = edition.verdicts[entry.id]
    if find_states(entry.all_links, verdict, edition.settings)[0].id == UNRATED:
        return None
    kind = verdict.kind or (entry.lead.kind if entry.lead else "")
    found = find_difference(entry.all_links)
    if edition.signed_verdict(entry.id):
        kicker = edition.settings.name_of(verdict.rating)
        said = f"Checked by {verdict.signed_by} on {show_edtf(verdict.signed_on)}"
    elif edition.standing_of(entry.id) == "withdrawn":
        kicker, said = WITHDRAWN, ""
    elif found is not None:
        kicker, said = found.words, found.said_by
    else:
        kicker, said = "Claim", "no verdict yet"
    title = say_claim(_cut(edition.statement_of(entry)), kind, entry.carried)
    return Card(f"claims/{entry.id}.md", kicker, title, (name_author(entry, verdict), said), site)


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'s' * (number != 1)}"


def _cut(words: str) -> str:
    return shorten(words, LONGEST_TITLE)
