"""Desk: an article on its way from seed to page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from digest.annotation import Annotation
from digest.article_page import Marking, words_shown
from digest.excerpt import Excerpt
from digest.piece import Piece
from digest.quotation import Quotation
from digest.register import Appearance
from digest.topic import Hit


@dataclass(frozen=True, slots=True)
class Desk:
    """What is known of one article before its page is written."""

    piece: Piece
    annotation: Annotation | None
    """None: the seed is gone, and the page keeps the text it has."""
    article: int
    """Index of `annotation` among those compared; -1 without one."""
    markings: tuple[Marking, ...]
    values: Mapping[str, object]
    """Front matter as the seed gives it."""
    text: str
    """The text part as the program would write it."""
    hits: tuple[Hit, ...]
    appearances: tuple[Appearance, ...]
    """The marks that stand on its page once people's edits are kept."""
    excerpt: Excerpt
    """How much of the article its page shows."""

    def left_out(self, quotations: Sequence[Quotation]) -> tuple[Quotation, ...]:
        """Those of the article's quotations that its page does not show."""
        if self.annotation is None:
            return ()
        seed = self.annotation.seed
        return tuple(each for each in quotations if not self.excerpt.shows(words_shown(seed, each.span)))
