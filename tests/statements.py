"""Statements of the made-up stories with their kinds: `tests/labelled/statements.txt`, read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

STATEMENTS = Path(__file__).parent / "labelled" / "statements.txt"
STORIES = Path(__file__).parent / "stories" / "dev"


@dataclass(frozen=True, slots=True)
class LabelledStatement:
    """One statement as the rules cut it out on the day it was labelled."""

    words: str
    """With single spaces."""
    kinds: tuple[str, ...]
    """What it is, and a second kind that is as good."""
    is_first: bool
    """Whether an editor short of time would check it."""


@dataclass(frozen=True, slots=True)
class LabelledArticle:
    """An article of a story, and what is known of its statements."""

    name: str
    text: str
    published: str
    statements: tuple[LabelledStatement, ...]


def read_statements() -> Iterator[LabelledArticle]:
    """The articles in the order of the file."""
    name, found = "", list[LabelledStatement]()
    for line in STATEMENTS.read_text(encoding="utf-8").splitlines():
        if line[:1] == "#":
            continue
        if line[:2] in ("* ", "  "):
            kinds, words = line[2:].split(": ", 1)
            found.append(LabelledStatement(words, tuple(kinds.split(", ")), line[0] == "*"))
            continue
        if name:
            yield _article(name, found)
        name, found = line, []
    yield _article(name, found)


def _article(name: str, statements: list[LabelledStatement]) -> LabelledArticle:
    story, _, article = name.partition("/")
    labels = yaml.safe_load((STORIES / story / "labels.yml").read_text(encoding="utf-8"))
    text = (STORIES / story / f"{article}.txt").read_bytes().decode("utf-8")
    return LabelledArticle(name, text, str(labels["articles"][article]["published"]), tuple(statements))


SENTENCES = STATEMENTS.with_name("sentences.txt")


@dataclass(frozen=True, slots=True)
class LabelledSentence:
    """One short sentence, or a headline."""

    words: str
    kinds: tuple[str, ...]
    """What it is, and a second kind that is as good."""
    is_headline: bool

    @property
    def text(self) -> str:
        """As it would stand in an article."""
        return f"{self.words}\n\nMade up." if self.is_headline else f"Made up\n\n{self.words}."


def read_sentences() -> Iterator[LabelledSentence]:
    """The sentences in the order of the file."""
    for line in SENTENCES.read_text(encoding="utf-8").splitlines():
        if line[:1] != "#":
            kinds, words = line.split(": ", 1)
            told, _, where = kinds.partition(" in a ")
            yield LabelledSentence(words, tuple(told.split(", ")), where == "headline")
