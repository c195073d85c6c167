"""Notice: what is to be said of pages that people edited, where something needs their eye."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from digest.article_page import is_web_address
from digest.drift import Drift
from digest.metadata import Metadata
from digest.piece import Piece
from digest.problem import Problem, one_line
from digest.review import Decisions
from digest.rights import NARROWEST, RIGHTS
from digest.topic import Topic

LONGEST_SHOWN = 40
WORDS_SHOWN = 200
"""Characters of marked words, which somebody has to find and put in place."""
_DATES = "write it as in 2025-01-29, 2025-01 or 2025-01-27/2025-01-29"


def notice_edits(folder: str, seeds: str, decisions: Sequence[Decisions]) -> Iterator[Problem]:
    """Problems of marked words that the seed no longer has; notices of those that an editor changed, or made up, and
    of marks that lost their place."""
    for each in decisions:
        page, text = f"{folder}{each.page}", each.merged.text or ""
        drifted = {drift.claim for drift in each.drifts}
        for drift in each.drifts:
            yield _tell_drift(page, text, f"{seeds}/{drift.seed}", drift)
        for edit in each.merged.added:
            if edit.claim in each.unfounded and edit.claim not in drifted:
                what = f"the words marked `{edit.claim}` do not stand in the seed"
                mend = "mark words of the article, or leave it: the note says that they are an editor’s"
                yield Problem(page, find_line(text, f"[^{edit.claim}]"), what, mend, "notice")
        for edit in each.merged.reworded:
            if edit.claim in drifted:
                continue
            what = f"the words marked `{edit.claim}` are not those of the seed"
            mend = f"write “{one_line(edit.was)}” to have them back, or leave it"
            yield Problem(page, find_line(text, f"[^{edit.claim}]"), what, mend, "notice")
        for edit in each.merged.unplaced:
            what = f"there is no place for the new mark `{edit.claim}`: the page no longer says “{one_line(edit.words)}”"
            yield Problem(page, 0, what, "mark other words with this id, or leave it", "notice")


def _tell_drift(page: str, text: str, seed: str, drift: Drift) -> Problem:
    """What became of marked words in the seed, and what to do about it."""
    was, nearest = one_line(drift.words, WORDS_SHOWN), drift.nearest
    line = find_line(text, f"[^{drift.claim}]")
    what = f"the seed no longer has the words marked `{drift.claim}`: “{was}”"
    if nearest is None:
        mend = f"nothing in {seed} is near them; " + (
            "take the mark away, or put the seed back"
            if line
            else "the mark is gone, put the seed back to have it"
        )
    elif not nearest.has_same_numbers:
        mend = (
            f"the nearest passage has other numbers, {seed}:{nearest.line}: “{one_line(nearest.words, WORDS_SHOWN)}”; "
            + (
                "mark that if it is the same claim, or take the mark away"
                if drift.stays
                else "see whether it is the same claim"
            )
        )
    else:
        mend = f"{seed}:{nearest.line} now reads “{one_line(nearest.words, WORDS_SHOWN)}”; " + (
            "write that, or put the seed back"
            if drift.stays
            else "the page has followed, see whether what was said of the claim still holds"
        )
    return Problem(page, line, what, mend)


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
        told = rights if isinstance(rights, str) else "…"
        what = f"`rights: {one_line(told, LONGEST_SHOWN)}` is not known, and is taken for `{NARROWEST}`"
        yield Problem(
            page, metadata.line_of("rights"), what, f"use one of {', '.join(RIGHTS)}, or leave it empty"
        )


def find_line(text: str | None, words: str) -> int:
    """The line of a page that holds some words; 0 when none does."""
    for number, line in enumerate((text or "").split("\n"), 1):
        if words in line:
            return number
    return 0
