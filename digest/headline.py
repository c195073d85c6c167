"""Headline: what the headlines of one story name and count, each beside the others."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from digest.annotation import Annotation
from digest.article_page import words_shown
from digest.mark import ClaimId
from digest.piece import Piece, link_between
from digest.prose import escape_prose
from digest.register import Entry, fold_words

_ONLY_THERE = "only-in-headline"
_NAMED = frozenset(("person", "organization", "place"))
"""Products are counted, and stand among the numbers."""


@dataclass(frozen=True, slots=True)
class Headline:
    """One article's headline."""

    page: str
    names: tuple[str, ...]
    """In their order in the headline."""
    numbers: tuple[str, ...]
    """As written."""
    only_there: tuple[str, ...]
    """Sentences on what it gives and its own text does not."""
    is_received: bool
    """Whether the article came with it; else an editor or its first sentence gave it."""


def find_headlines(
    pages: Sequence[str],
    pieces: Mapping[str, Piece],
    annotations: Mapping[str, Annotation],
    register: Mapping[ClaimId, Entry],
) -> list[Headline]:
    """The headline of each article, in the order of `pages`; of articles whose seed is gone only as far as it is known."""
    missing = _find_only_there(pages, register)
    return [
        _read_headline(pieces[page], annotations.get(page), tuple(missing.get(page, ()))) for page in pages
    ]


def render_headlines(page: str, headlines: Sequence[Headline], pieces: Mapping[str, Piece]) -> list[str]:
    """A sentence and a list; no lines for a single headline."""
    if len(headlines) < 2:
        return []
    named = Counter(fold_words(each) for line in headlines for each in dict.fromkeys(line.names))
    counted = Counter(fold_words(each) for line in headlines for each in dict.fromkeys(line.numbers))
    lines = ["In bold: what no other of these headlines names or counts.", ""]
    for line in headlines:
        piece = pieces[line.page]
        target = link_between(page, line.page)
        title = escape_prose(piece.title)
        shown = (
            f"[{escape_prose(piece.publisher)}]({target}): {title}"
            if piece.publisher
            else f"[{title}]({target})"
        )
        told = [f"names {_list(line.names, named)}"] if line.names else ["names nobody"]
        told += [f"gives {_list(line.numbers, counted)}"] if line.numbers else []
        told += [escape_prose(each) for each in line.only_there]
        told += [] if line.is_received else ["received without a headline"]
        said = " · ".join(told)
        lines += [f"- {shown}", f"  *{said[:1].upper()}{said[1:]}*"]
    return lines


def _read_headline(piece: Piece, annotation: Annotation | None, only_there: tuple[str, ...]) -> Headline:
    if annotation is None:
        return Headline(piece.page, (), (), only_there, True)
    block = next((each for each in annotation.blocks if each.kind == "headline"), None)
    if block is None or words_shown(annotation.seed, block.span) != piece.title:
        return Headline(piece.page, _find_names(piece.title, annotation), (), only_there, False)
    text = annotation.seed.text
    names = (each.name for each in annotation.names if each.type in _NAMED and block.span.holds(each.span))
    numbers = (each.span.of(text) for each in annotation.quantities if block.span.holds(each.span))
    folded = (" ".join(each.split()) for each in numbers)
    return Headline(piece.page, tuple(dict.fromkeys(names)), tuple(dict.fromkeys(folded)), only_there, True)


def _find_names(title: str, annotation: Annotation) -> tuple[str, ...]:
    """The names of an article that stand in a headline it did not come with; of two in one place the longer."""
    found: dict[int, str] = {}
    names = dict.fromkeys(each.name for each in annotation.names if each.type in _NAMED)
    for name in sorted(names, key=lambda each: (-len(each), each)):
        match = re.search(rf"(?<!\w){re.escape(name)}(?!\w)", title, re.IGNORECASE)
        if match and not any(at <= match.start() < at + len(longer) for at, longer in found.items()):
            found[match.start()] = name
    return tuple(found[at] for at in sorted(found))


def _find_only_there(pages: Collection[str], register: Mapping[ClaimId, Entry]) -> dict[str, dict[str, None]]:
    """For each article what the comparison says of a headline that its own text does not bear out."""
    found: dict[str, dict[str, None]] = {}
    for entry in register.values():
        for near, links in entry.links.items():
            for link in links:
                if link.type == _ONLY_THERE and near.page in pages and link.reasons:
                    found.setdefault(near.page, {})[link.reasons[0]] = None
    return found


def _list(words: Sequence[str], times: Mapping[str, int]) -> str:
    """Names or numbers, those in bold that one headline alone has."""
    shown = [
        f"**{escape_prose(each)}**" if times[fold_words(each)] == 1 else escape_prose(each) for each in words
    ]
    return ", ".join(shown)
