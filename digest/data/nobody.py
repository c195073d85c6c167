"""Words that stand where a name should, and name nobody."""

from __future__ import annotations

NOBODY = frozenset(
    {
        "anonymous", "draft", "editor", "me", "n/a", "na", "name", "nn", "no", "no one", "nobody", "none", "null",
        "pending", "tba", "tbd", "todo", "unknown", "unsigned", "your name",
    }
)  # fmt: skip
BLANK_LETTERS = frozenset("\u115f\u1160\u3164\uffa0")
"""Letters to Unicode, and nothing to the eye: the fillers of Hangul."""
