"""Articles and marks made in one line, for tests of lists and stories."""

from __future__ import annotations

from digest.mark import ClaimId
from digest.piece import Piece
from digest.register import Appearance


def piece(name: str, published: str = "", publisher: str = "") -> Piece:
    """An article."""
    title = f"Title of {name}"
    return Piece(f"articles/{name}.md", f"{name}.txt", title, publisher or name.title(), "", published, "")


def appear(page: str, claim: str, words: str, score: float = 0.5) -> Appearance:
    """A mark."""
    return Appearance(
        f"articles/{page}.md",
        ClaimId(claim),
        words,
        "statistic",
        "",
        False,
        score,
        None,
        False,
        f"mark-{claim}",
    )
