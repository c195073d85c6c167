"""Seed: an article as it was received, and spans that point into it."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

NOTHING: Mapping[str, object] = MappingProxyType({})


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open piece of `Seed.text`, in code points of the file as received."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The words this span stands for."""
        return text[self.start : self.end]

    def holds(self, other: Span) -> bool:
        """Whether `other` lies inside this span, or is the same."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one character."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Seed:
    """One file of `seeds/`."""

    name: str
    """File name inside the seeds folder, such as `003_406e.txt`."""
    text: str
    """`bytes.decode("utf-8")`: byte-order mark and carriage returns are in it, and counted."""
    sha256: str
    """Of the bytes received."""
    body: int = 0
    """Where the article begins in `text`: after a byte-order mark, or after the front matter of a `.md` seed."""
    metadata: Mapping[str, object] = field(default_factory=lambda: NOTHING)
    """What the front matter of a `.md` seed says; empty for `.txt`."""

    @property
    def is_markdown(self) -> bool:
        """Whether stars and hashes in it are marks of form, not characters of the article."""
        return self.name.lower().endswith(".md")

    def line_of(self, position: int) -> int:
        """1-based line of the file that holds `position`; `\\n`, `\\r\\n` and a lone `\\r` end a line."""
        before = self.text[:position].replace("\r\n", "\n")
        return before.count("\n") + before.count("\r") + 1


def sha256_of(received: bytes) -> str:
    """The digest by which a seed is known again after its file was renamed."""
    return hashlib.sha256(received).hexdigest()
