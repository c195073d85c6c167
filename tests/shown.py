"""What a reader is shown: the labels on published pages, each with its kind, its state and its words."""

from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path
from typing import NamedTuple

from folder import Folder
from markdown import Markdown

from digest.metadata import split_page

VOID = frozenset("br hr img input link meta wbr".split())


class Shown(NamedTuple):
    """One label."""

    page: str
    kind: str
    """`rating`, `draft`, `withdrawn`, `comparison`, `unrated`."""
    state: str
    words: str
    text: str
    """All that is said beside it, in the note, the list item or the head of the page."""
    compared: str = ""
    """The words for what a machine found, where they stand behind a person's."""


def look_at_pages(folder: Folder) -> list[Shown]:
    """The labels of all pages of a digest as its editors see them in the preview."""
    shown: list[Shown] = []
    for path in sorted((folder.root / "docs").rglob("*.md")):
        html = Markdown(extensions=["digest.extension", "footnotes", "tables"]).convert(
            split_page(path.read_text(encoding="utf-8"))[1]
        )
        shown += read_labels(html, path.relative_to(folder.root / "docs").as_posix())
    return shown


def look_at_site(site: Path) -> list[Shown]:
    """The labels of all pages of a published site."""
    return [
        each
        for path in sorted(site.rglob("*.html"))
        for each in read_labels(path.read_text(encoding="utf-8"), path.relative_to(site).as_posix())
    ]


def read_labels(html: str, page: str) -> list[Shown]:
    """The labels of one page, in order; marks are left out, as each has its note."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return [
        Shown(page, kind, state, *(" ".join("".join(told).split()) for told in (words, text, compared)))
        for kind, state, words, text, compared in reader.labels
    ]


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.stack: list[tuple[str, int | None, str]] = []
        self.labels: list[tuple[str, str, list[str], list[str], list[str]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in VOID:
            return
        told = dict(attrs)
        number = None
        if told.get("data-kind") and tag != "mark":
            self.labels.append((told["data-kind"] or "", told.get("data-state") or "", [], [], []))
            number = len(self.labels) - 1
        self.stack.append((tag, number, told.get("class") or ""))

    def handle_endtag(self, tag: str) -> None:
        while self.stack and tag not in VOID:
            if self.stack.pop()[0] == tag:
                break

    def handle_data(self, data: str) -> None:
        numbers = [number for _, number, _ in self.stack if number is not None]
        if not numbers:
            return
        self.labels[numbers[-1]][3].append(data)
        for name, place in (("note-state", 2), ("note-compared", 4)):
            if any(name in classes for _, _, classes in self.stack):
                self.labels[numbers[-1]][place].append(data)
