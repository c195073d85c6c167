"""Words that stand where a name should, and name nobody: no person, or none that could answer for a verdict."""

from __future__ import annotations

NOBODY = frozenset(
    {
        "anon", "anonymous", "anybody", "anyone", "draft", "me", "n/a", "na", "name", "nn", "no", "no name", "no one",
        "nobody", "none", "not signed", "not yet", "null", "pending", "somebody", "someone", "tba", "tbc", "tbd", "todo",
        "unknown", "unsigned", "us", "we", "your name", "your name here",
        "desk", "editor", "editors", "newsroom", "staff", "team", "the desk", "the editor", "the editors",
        "the newsroom", "the staff", "the team",
        "ai", "algorithm", "automatic", "automated", "automatically", "bot", "computer", "language model", "machine",
        "model", "program", "robot", "script", "software", "the machine", "the model", "the program",
    }
)  # fmt: skip
BLANK_LETTERS = frozenset("\u115f\u1160\u3164\uffa0")
"""Letters to Unicode, and nothing to the eye: the fillers of Hangul."""
