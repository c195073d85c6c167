"""Sighting: the marks of a page as they stand, each tied to the claim and to the words the seed has for it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from functools import cached_property

from digest.annotation import Annotation
from digest.article_page import Marking, is_web_address, words_shown
from digest.comparison import Place
from digest.excerpt import Excerpt
from digest.fragment import Landmarks, add_fragment
from digest.mark import ClaimId
from digest.piece import Piece
from digest.prose import REPLACEMENT
from digest.register import Appearance, Marked, fold_words
from digest.seed import Seed, Span
from digest.text_quote import find_around, quote_passage


def find_appearances(
    piece: Piece,
    article: int,
    annotation: Annotation,
    ids: Sequence[ClaimId],
    marks: Sequence[Marked],
    excerpt: Excerpt,
) -> tuple[Appearance, ...]:
    """The marks of a page, each tied to the claim the program found there, if it did.

    Their words are the seed's, also where an editor changed those on the page.
    """
    sighter = _Sighter(piece, article, annotation, excerpt)
    seed = annotation.seed
    found: dict[str, list[int]] = defaultdict(list)
    for index, claim in enumerate(annotation.claims):
        found[fold_words(claim.span.of(seed.text))].append(index)
    first = {claim_id: number for number, claim_id in reversed(list(enumerate(ids)))}
    times: dict[ClaimId, int] = defaultdict(int)
    shown: list[Appearance] = []
    for claim_id, words in marks:
        times[claim_id] += 1
        same = found.get(fold_words(words), [])
        number: int | None = next((n for n in same if ids[n] == claim_id), same[0] if same else None)
        if number is None and claim_id in first:  # an editor changed the words, the claim is the same
            number = first[claim_id]
        elif number is not None:
            same.remove(number)
        shown.append(sighter.see(claim_id, words, number, _anchor(claim_id, times[claim_id])))
    return tuple(shown)


_MOST_OF_MARK = 0.6
"""Share of a mark's letters that a statement inside it must have to be what is marked."""


def find_stated(annotation: Annotation, marked: Sequence[str]) -> set[Span]:
    """Where the statements stand that have exactly these words, or, where none has, most of them.

    Rules that cut finer leave “He said that” outside a statement that was marked with it before.
    """
    wanted = {fold_words(words) for words in marked}
    if not wanted:
        return set()
    text = annotation.seed.text
    stated: dict[str, set[Span]] = defaultdict(set)
    for each in annotation.statements:
        stated[fold_words(each.span.of(text))].add(each.span)
    found: set[Span] = set()
    for words in wanted:
        inside = [each for each in stated if each in words and len(each) >= _MOST_OF_MARK * len(words)]
        if inside:
            found |= stated[max(inside, key=len)]
    return found


def find_again(seed: Seed, marks: Sequence[Marked]) -> tuple[Marking, ...]:
    """Marks that no statement has the words of any more, at the place where a seed has those words."""
    found = ((claim, _find_words(seed, words, None, seed.body)) for claim, words in marks)
    return tuple(Marking(claim, span) for claim, span in found if span is not None)


def find_strays(piece: Piece, marks: Sequence[Marked], stood: Collection[Marked]) -> tuple[Appearance, ...]:
    """The marks of a page whose seed is gone, and with it who spoke; `stood` are those once found in the seed."""
    times: dict[ClaimId, int] = defaultdict(int)
    shown: list[Appearance] = []
    for claim, words in marks:
        times[claim] += 1
        edited = (claim, words) not in stood
        anchor = _anchor(claim, times[claim])
        shown.append(Appearance(piece.page, claim, words, "", "", True, 0.0, None, edited, anchor))
    return tuple(shown)


def find_unmarked(
    piece: Piece,
    article: int,
    annotation: Annotation,
    markings: Sequence[Marking],
    on_page: Collection[ClaimId],
    excerpt: Excerpt,
) -> Iterator[Appearance]:
    """What the program would mark and an editor took out."""
    sighter = _Sighter(piece, article, annotation, excerpt)
    for number, marking in enumerate(markings):
        if marking.claim not in on_page:
            words = words_shown(annotation.seed, marking.span)
            yield sighter.see(marking.claim, words, number, _anchor(marking.claim, 1))


class _Sighter:
    """Looks at the marks of one page, in their order."""

    def __init__(self, piece: Piece, article: int, annotation: Annotation, excerpt: Excerpt) -> None:
        self.piece, self.article, self.annotation = piece, article, annotation
        self.seed = annotation.seed
        self.stretches = find_stretches(annotation, excerpt)
        self.blocks = [block.span for block in annotation.blocks]
        self.block_starts = [span.start for span in self.blocks]
        self.at = 0
        """Where the last mark began: marks come in the order of the text."""

    @cached_property
    def landmarks(self) -> Landmarks:
        """The words of the seed, looked through only where there is somewhere to lead to."""
        return Landmarks(self.seed.text, is_markdown=self.seed.is_markdown)

    def see(self, claim_id: ClaimId, words: str, number: int | None, anchor: str) -> Appearance:
        """A mark with what the seed has at its place; `number` is that of the program's claim."""
        claim = None if number is None else self.annotation.claims[number]
        said = " ".join(words.split())
        own = None if claim is None else claim.span
        is_own = own is not None and words_shown(self.seed, own) == said
        found = own if is_own else _find_words(self.seed, said, own, self.at)
        span = found or own
        if span is not None:
            words, self.at = said if found else words_shown(self.seed, span), span.start
        claimant, unclear = self._find_claimant(span) if claim is None else (claim.claimant or "", False)
        if claim is not None and claim.claimant is None:
            around = (each for each in self.annotation.attributions if each.claimant is None)
            unclear = claim.kind == "quotation" or any(each.span.overlaps(claim.span) for each in around)
        return Appearance(
            self.piece.page,
            claim_id,
            words,
            claim.kind if claim else "",
            claimant,
            unclear,
            claim.score if claim else 0.0,
            Place(self.article, claim.span) if claim else None,
            found is None,
            anchor,
            quote_passage(self.seed.text, span, self.stretches) if span else None,
            self._find_address(span) if span else "",
            subject=words_shown(self.seed, claim.subject) if claim and claim.subject and is_own else "",
        )

    def _find_claimant(self, span: Span | None) -> tuple[str, bool]:
        """Who says words that an editor marked, and whether that is somebody the text does not name plainly."""
        if span is None:
            return "", False
        around = [each for each in self.annotation.attributions if each.span.overlaps(span)]
        named = {each.claimant for each in around if each.claimant}
        return (named.pop(), False) if len(named) == 1 else ("", bool(around))

    def _find_address(self, span: Span) -> str:
        """Where the words stand at the outlet: its article's address with a text fragment; empty without one."""
        if not is_web_address(self.piece.source_url):
            return ""
        block = self.blocks[max(0, bisect_left(self.block_starts, span.start + 1) - 1)]
        stretch = find_around(span, self.stretches)
        around = Span(max(block.start, stretch.start), min(block.end, stretch.end))
        return add_fragment(self.piece.source_url, self.landmarks.point_at(span, around))


def find_stretches(annotation: Annotation, excerpt: Excerpt) -> tuple[Span, ...]:
    """Pieces of the seed that its page shows without a gap; none where only the words of claims are shown."""
    seed = annotation.seed
    if excerpt.is_whole:
        return (Span(seed.body, len(seed.text)),)
    if excerpt.rights == "link":
        return ()
    found: list[Span] = []
    is_open = False
    for sentence in annotation.sentences:
        is_shown = excerpt.shows(words_shown(seed, sentence))
        if is_shown and is_open and not _has_words(seed.text[found[-1].end : sentence.start]):
            found[-1] = Span(found[-1].start, sentence.end)
        elif is_shown:
            found.append(sentence)
        is_open = is_shown
    return tuple(found)


def _has_words(between: str) -> bool:
    """Whether something stands between two sentences that is none: an outlet's own furniture."""
    return any(character.isalnum() for character in between)


def _anchor(claim: ClaimId, time: int) -> str:
    return f"mark-{claim}" + (f"-{time}" if time > 1 else "")


def _find_words(seed: Seed, said: str, near: Span | None, at: int) -> Span | None:
    """Where the words stand in a seed letter for letter, line ends aside: inside `near`, else from `at` on, else first.

    A whole text is searched last: that is slow in a large article, and seldom needed.
    """
    joint = r"[\s*]+" if seed.is_markdown else r"\s+"
    words = joint.join(re.escape(word).replace(REPLACEMENT, ".") for word in said.split())
    if not words:
        return None
    pattern = re.compile(words, re.DOTALL)
    found = (near and pattern.search(seed.text, near.start, near.end)) or (
        pattern.search(seed.text, max(at, seed.body)) or pattern.search(seed.text, seed.body)
    )
    return Span(*found.span()) if found else None
