"""Block: a piece of the article that stands on its own, with its kind and why it was given that kind."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from digest.seed import Span

BlockKind = Literal[
    "kicker", "headline", "standfirst", "byline", "dateline", "heading", "paragraph", "bullet",
    "pull-quote", "pull-attribution", "caption", "comment", "furniture",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Block:
    """A piece of the article that stands on its own: usually a line, in hard-wrapped text several."""

    kind: BlockKind
    span: Span
    """Without the white space around it and without a bullet's glyph."""
    rule: str
    """Id of the rule that decided the kind."""
    reasons: tuple[str, ...]
    """What spoke for it, in words an editor understands."""


class Reading:
    """A kind, the rule that gave it, and its reasons."""

    __slots__ = ("kind", "reasons", "rule")

    def __init__(self, kind: BlockKind, rule: str, *reasons: str) -> None:
        self.kind: BlockKind = kind
        self.rule = rule
        self.reasons = reasons
