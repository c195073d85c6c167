"""Rights: how much of an article's text the digest may show."""

from __future__ import annotations

from digest.value import Value

RIGHTS = ("full", "excerpt", "link")
"""From all of it to nothing but the words of its claims."""
FULL, NARROWEST = RIGHTS[0], RIGHTS[-1]


def read_rights(told: Value, default: str) -> str:
    """What is told; `default` where nothing is, and the least there is where nobody knows what is meant.

    Text shown too late can be shown later, text shown too early is published.
    """
    if told is None or told == "":
        return default
    words = told.strip() if isinstance(told, str) else ""
    return words if words in RIGHTS else NARROWEST
