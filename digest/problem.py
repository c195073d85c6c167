"""Problem: one line for a person about what is wrong, where, and how to mend it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

LONGEST_LINE = 1000
Severity = Literal["problem", "notice"]


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """Something a person should know; a `notice` does not fail the run, a `problem` does."""

    file: str
    """Path beside `mkdocs.yml`, with forward slashes; empty when no file is to blame."""
    line: int
    """1-based; 0 when the file as a whole is meant."""
    what: str
    """What is wrong, with the faulty text repeated where that helps."""
    mend: str
    """What the person can do, as an order."""
    severity: Severity = "problem"

    def __str__(self) -> str:
        where = f"{self.file}:{self.line}" if self.line else self.file
        text = f"{self.what}; {self.mend}" if self.mend else self.what
        return one_line(f"{where}: {text}" if where else text, LONGEST_LINE)


def one_line(text: str, limit: int = 80) -> str:
    """`text` fit for the inside of a message: white space folded, no controls, cut at `limit` characters."""
    folded = " ".join("".join(c if c.isprintable() else " " for c in text).split())
    return folded if len(folded) <= limit else folded[: limit - 1].rstrip() + "…"
