"""Review: what editors decided against the program, with the way back, and what the program suggests."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from digest.article_page import part, read_prose
from digest.drift import Drift
from digest.excerpt import Excerpt
from digest.mark import ClaimId, Mark, put_marks, take_marks
from digest.merge import MarkEdit, Merged
from digest.piece import shorten
from digest.prose import escape_prose
from digest.ruling import Ruling

WORDS_SHOWN = 200


@dataclass(frozen=True, slots=True)
class Decisions:
    """What people decided on one article page."""

    page: str
    """Path inside `docs/`."""
    merged: Merged
    topics_removed: tuple[str, ...] = ()
    excerpt: Excerpt | None = None
    """What the page shows of its article."""
    drifts: tuple[Drift, ...] = ()
    """Marked words that the seed no longer has."""
    unfounded: frozenset[ClaimId] = frozenset()
    """Claims marked on words that are an editor's own."""

    def shows(self, words: str) -> bool:
        """Whether these words of the article may stand on other pages."""
        return self.excerpt is None or self.excerpt.shows(read_prose(words))


@dataclass(frozen=True, slots=True)
class Review:
    """Everything `docs/review.md` lists."""

    decisions: Sequence[Decisions] = ()
    deleted: Sequence[str] = ()
    """Pages deleted by hand; paths inside `docs/`, as everywhere here."""
    suggestions: Sequence[tuple[str, int]] = ()
    """Names without a topic page, with the number of articles that mention them."""
    open_proposals: Mapping[str, int] = field(default_factory=dict)
    """Pages with proposals in `.digest/proposed/`, with their number."""
    rulings: Sequence[Ruling] = ()
    """What editors decided about claims being set beside each other."""
    stories: Sequence[tuple[str, tuple[str, ...], tuple[str, ...]]] = ()
    """Pages of stories, each with the articles taken out of it by hand, and those put in."""


def render_review(review: Review) -> str:
    """The whole text of `docs/review.md` as the program would write it."""
    sections: list[str] = []
    for heading, lines in (
        ("Open proposals", _proposals(review)),
        ("Marks deleted by hand", _rejected(review.decisions)),
        ("Marks made by hand", _added(review.decisions)),
        ("Marked words changed by hand", _reworded(review.decisions)),
        ("Marks whose words are gone", _without_words(review.decisions)),
        ("Topics removed by hand", _topics(review.decisions)),
        ("Links removed by hand", _unlinked(review.rulings)),
        ("Links made by hand", _linked(review.rulings)),
        ("Stories changed by hand", _stories(review.stories)),
        (
            "Pages deleted by hand",
            [f"- `docs/{path}`: to bring it back, delete `.digest/base/{path}`." for path in review.deleted],
        ),
        ("Names without a topic page", _suggestions(review.suggestions)),
    ):
        if lines:
            sections += [f"## {heading}", "", *lines, ""]
    intro = (
        "What editors decided, each with its undo, and what the program suggests.\n"
        "This page is not published. The program keeps the list; notes of your own may stand above it.\n"
    )
    body = part("review", *(sections[:-1] or ["Nothing to review."]))
    return f"---\ntitle: Review\n---\n\n# Review\n\n{intro}\n{body}"


def _proposals(review: Review) -> list[str]:
    return [
        f"- `docs/{path}`: {number} in `.digest/proposed/{path}`. Delete that file to keep the page as it is; copy a line to take it."
        for path, number in sorted(review.open_proposals.items())
    ]


def _rejected(decisions: Sequence[Decisions]) -> list[str]:
    lines: list[str] = []
    for each in decisions:
        moved = {edit.words: edit.claim for edit in each.merged.added}
        for edit in each.merged.rejected:
            where = f"`docs/{each.page}`"
            if not each.shows(edit.words):
                lines.append(
                    f"- {where}: `{edit.claim}`, on words that the page leaves out. To undo, give it `rights: full`; the way back then stands here."
                )
            elif edit.words in moved:
                lines.append(
                    f"- {where}: moved from `{edit.claim}` to `{moved[edit.words]}`. To undo, write the old id: {_source(edit.claim, edit.words)}"
                )
            elif _stands(edit, each):
                lines.append(f"- {where}: to undo, write {_source(edit.claim, edit.words)}")
    return lines


def _added(decisions: Sequence[Decisions]) -> list[str]:
    return [
        f"- `docs/{each.page}`: `{edit.claim}` on “{_quoted(edit.words)}”. To undo, take the mark away."
        for each in decisions
        for edit in each.merged.added
        if edit.words not in {old.words for old in each.merged.rejected}
    ]


def _reworded(decisions: Sequence[Decisions]) -> list[str]:
    return [
        f"- `docs/{each.page}`: `{edit.claim}` now marks “{_quoted(edit.words)}”. To undo, write “{_quoted(edit.was)}”."
        for each in decisions
        for edit in each.merged.reworded
    ]


def _without_words(decisions: Sequence[Decisions]) -> list[str]:
    return [
        f"- `docs/{each.page}`: {_source(edit.claim, edit.words)}, which the page no longer says. Write it there to have the mark."
        for each in decisions
        for edit in each.merged.rejected
        if each.shows(edit.words) and not _stands(edit, each)
    ]


def _stands(edit: MarkEdit, decisions: Decisions) -> bool:
    """Whether the page still says the words of a mark that it does not carry."""
    plain, _ = take_marks(decisions.merged.text or "")
    return " ".join(edit.words.split()) in " ".join(plain.split())


def _topics(decisions: Sequence[Decisions]) -> list[str]:
    return [
        f"- `docs/{each.page}`: `{topic}`. To undo, write it under `topics` again."
        for each in decisions
        for topic in each.topics_removed
    ]


def _unlinked(rulings: Sequence[Ruling]) -> list[str]:
    return [
        f"- `{each.claim}` and `{each.other}`. To undo, delete `{each.other}` under `unlinked` in `docs/claims/{each.claim}.md`."
        for each in rulings
        if each.type is None
    ]


def _linked(rulings: Sequence[Ruling]) -> list[str]:
    return [
        f"- `{each.claim}` and `{each.other}`, as `{each.type}`. To undo, delete it under `linked` in `docs/claims/{each.claim}.md`."
        for each in rulings
        if each.type is not None
    ]


def _stories(stories: Sequence[tuple[str, tuple[str, ...], tuple[str, ...]]]) -> list[str]:
    lines: list[str] = []
    for page, removed, added in stories:
        lines += [
            f"- `docs/{page}`: without `{each}`. To undo, write it under `articles` again."
            for each in removed
        ]
        lines += [f"- `docs/{page}`: with `{each}`. To undo, delete it under `articles`." for each in added]
    return lines


def _suggestions(suggestions: Sequence[tuple[str, int]]) -> list[str]:
    return [
        f"- {escape_prose(name)}, in {number} articles: a page in `docs/topics/` with this name under `aliases` makes it a topic."
        for name, number in suggestions
    ]


def _source(claim: ClaimId, words: str) -> str:
    """The Markdown of a mark as code, in as many backticks as its words need."""
    folded = shorten(words, WORDS_SHOWN)
    source = put_marks(folded, [Mark(claim, 0, len(folded))])
    fence = "`"
    while fence in source:
        fence += "`"
    return f"{fence} {source} {fence}" if "`" in source else f"`{source}`"


def _quoted(words: str) -> str:
    return escape_prose(shorten(words, WORDS_SHOWN))
