"""Desk: an article on its way from seed to page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from digest.annotation import Annotation
from digest.article_page import Marking
from digest.piece import Piece
from digest.register import Appearance
from digest.topic import Hit


@dataclass(frozen=True, slots=True)
class Desk:
    """What is known of one article before its page is written."""

    piece: Piece
    annotation: Annotation | None
    """None: the seed is gone, and the page stays as it is."""
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
