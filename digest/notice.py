"""Notice: what is to be said of pages that people edited, where something needs their eye."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from digest.article_page import is_web_address
from digest.metadata import Metadata
from digest.piece import Piece
from digest.problem import Problem, one_line
from digest.review import Decisions
from digest.settings import RIGHTS
from digest.topic import Topic

LONGEST_SHOWN = 40
_DATES = "write it as in 2025-01-29, 2025-01 or 2025-01-27/2025-01-29"


def notice_edits(folder: str, decisions: Sequence[Decisions]) -> Iterator[Problem]:
    """Notices of marked words that an editor changed, and of marks that lost their place."""
    for each in decisions:
        page, text = f"{folder}{each.page}", each.merged.text or ""
        for edit in each.merged.reworded:
            what = f"the words marked `{edit.claim}` are not those of the seed"
            mend = f"write “{one_line(edit.was)}” to have them back, or leave it"
            yield Problem(page, find_line(text, f"[^{edit.claim}]"), what, mend, "notice")
        for edit in each.merged.unplaced:
            what = f"there is no place for the new mark `{edit.claim}`: the page no longer says “{one_line(edit.words)}”"
            yield Problem(page, 0, what, "mark other words with this id, or leave it", "notice")


def check_piece(page: str, piece: Piece, metadata: Metadata, topics: Sequence[Topic]) -> Iterator[Problem]:
    """Problems of an article's front matter: topics, dates, addresses and rights that nobody knows."""
    slugs = {topic.slug for topic in topics}
    for number, slug in enumerate(piece.topics):
        if slug not in slugs:
            shown = one_line(slug, LONGEST_SHOWN)
            mend = f"make docs/topics/{shown}.md, or take it out"
            yield Problem(page, metadata.line_of("topics", number), f"there is no topic `{shown}`", mend)
    published = metadata.values.get("published")
    if isinstance(published, str) and published and not piece.published and not metadata.problems:
        what = f"`published: {one_line(published, LONGEST_SHOWN)}` is not a date"
        yield Problem(page, metadata.line_of("published"), what, _DATES)
    if piece.source_url and not is_web_address(piece.source_url):
        what = f"`source_url: {one_line(piece.source_url, LONGEST_SHOWN)}` is not a web address"
        yield Problem(page, metadata.line_of("source_url"), what, "write it as in https://example.org/story")
    rights = metadata.values.get("rights")
    if rights and rights not in RIGHTS:
        what = f"`rights: {one_line(str(rights), LONGEST_SHOWN)}` is not known"
        yield Problem(
            page, metadata.line_of("rights"), what, f"use one of {', '.join(RIGHTS)}, or leave it empty"
        )


def find_line(text: str | None, words: str) -> int:
    """The line of a page that holds some words; 0 when none does."""
    for number, line in enumerate((text or "").split("\n"), 1):
        if words in line:
            return number
    return 0
