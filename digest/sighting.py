"""Sighting: the marks of a page as they stand, each tied to the claim the program found there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence

from digest.annotation import Annotation
from digest.article_page import Marking, words_shown
from digest.comparison import Place
from digest.mark import ClaimId
from digest.register import Appearance, Marked, fold_words
from digest.seed import Seed, Span


def find_appearances(
    page: str, article: int, annotation: Annotation | None, ids: Sequence[ClaimId], marks: Sequence[Marked]
) -> tuple[Appearance, ...]:
    """The marks of a page, each tied to the claim the program found there, if it did."""
    seed = annotation.seed if annotation else Seed("", "", "")
    text = seed.text
    folded_seed = words_shown(seed, Span(0, len(text)))
    found: dict[str, list[int]] = defaultdict(list)
    claims = annotation.claims if annotation else ()
    for index, claim in enumerate(claims):
        found[fold_words(claim.span.of(text))].append(index)
    first = {claim_id: number for number, claim_id in reversed(list(enumerate(ids)))}
    times: dict[ClaimId, int] = defaultdict(int)
    shown: list[Appearance] = []
    for claim_id, words in marks:
        times[claim_id] += 1
        anchor = f"mark-{claim_id}" + (f"-{times[claim_id]}" if times[claim_id] > 1 else "")
        same = found.get(fold_words(words), [])
        number: int | None = next((n for n in same if ids[n] == claim_id), same[0] if same else None)
        if number is None and claim_id in first:  # an editor changed the words, the claim is the same
            number = first[claim_id]
        elif number is not None:
            same.remove(number)
        said = " ".join(words.split())
        is_claims_own = number is not None and words_shown(seed, claims[number].span) == said
        # The whole text is searched last: that is slow in a large article, and seldom needed.
        edited = annotation is not None and not is_claims_own and said not in folded_seed
        shown.append(_appear(page, article, annotation, number, claim_id, words, edited, anchor))
    return tuple(shown)


def _appear(
    page: str,
    article: int,
    annotation: Annotation | None,
    number: int | None,
    claim_id: ClaimId,
    words: str,
    edited: bool,
    anchor: str,
) -> Appearance:
    if annotation is None:  # the seed is gone, and with it who spoke
        return Appearance(page, claim_id, words, "", "", True, 0.0, None, edited, anchor)
    if number is None:
        claimant, unclear = _find_claimant(annotation, words)
        return Appearance(page, claim_id, words, "", claimant, unclear, 0.0, None, edited, anchor)
    claim = annotation.claims[number]
    unclear = claim.claimant is None and (
        claim.kind == "quotation"
        or any(each.claimant is None and each.span.overlaps(claim.span) for each in annotation.attributions)
    )
    place = Place(article, claim.span)
    return Appearance(
        page, claim_id, words, claim.kind, claim.claimant or "", unclear, claim.score, place, edited, anchor
    )


def _find_claimant(annotation: Annotation, words: str) -> tuple[str, bool]:
    """Who says words that an editor marked, and whether that is somebody the text does not name plainly."""
    start = annotation.seed.text.find(words)
    if start < 0:
        return "", False
    span = Span(start, start + len(words))
    around = [each for each in annotation.attributions if each.span.overlaps(span)]
    named = {each.claimant for each in around if each.claimant}
    return (named.pop(), False) if len(named) == 1 else ("", bool(around))


def find_unmarked(
    page: str,
    article: int,
    annotation: Annotation,
    markings: Sequence[Marking],
    on_page: Collection[ClaimId],
) -> Iterator[Appearance]:
    """What the program would mark and an editor took out."""
    for number, marking in enumerate(markings):
        if marking.claim not in on_page:
            words = words_shown(annotation.seed, marking.span)
            yield _appear(
                page, article, annotation, number, marking.claim, words, False, f"mark-{marking.claim}"
            )
