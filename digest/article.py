"""Article: the blocks of a seed, each with its place in the page of news it was."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from digest.seed import Seed, Span

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


def find_blocks(seed: Seed) -> tuple[Block, ...]:
    """The blocks of a seed in reading order; every character that is not white space or a bullet's glyph is in one."""
    raise NotImplementedError
