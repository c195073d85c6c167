"""Register: every claim of the digest under its lasting id, and where it appears."""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from digest.annotation import Annotation
from digest.comparison import Comparison, Place, RelationType
from digest.mark import ClaimId
from digest.piece import shorten
from digest.slug import name_claim
from digest.subject import tell_with
from digest.text_quote import TextQuote

Marked = tuple[ClaimId, str]
"""A mark as far as ids go: its claim and its words as a reader sees them."""

STATEMENT_LENGTH = 400
NEARLY_SAME = 0.75
"""Share of words two wordings have in common, in order, to be one claim after a correction of the seed."""


@dataclass(frozen=True, slots=True)
class Appearance:
    """One claim on one page, in that page's words."""

    page: str
    """Path inside `docs/`."""
    claim: ClaimId
    words: str
    """The marked words as the seed has them; as the page has them where the seed has none for this mark."""
    kind: str
    claimant: str
    """Empty when nobody is named, or when two fit."""
    unclear: bool
    """Whether it is somebody's statement, and the text does not say plainly whose."""
    score: float
    place: Place | None
    """Where the program found it; None for a mark an editor made where the program found no claim."""
    edited: bool
    """Whether the words on the page do not stand in the seed letter for letter."""
    anchor: str
    """Id of the mark in the page's HTML."""
    quote: TextQuote | None = None
    """`words` by their place in the seed; None for words that are the editor's own, or whose seed is gone."""
    address: str = ""
    """Where the outlet has these words: its article's address with a text fragment; empty where that is unknown."""
    merged_from: ClaimId | None = None
    """What the mark is called on its page, where that claim was merged into this one."""
    subject: str = ""
    """What `words` are about, where they leave that to the words before them; empty where they say it themselves."""

    def __hash__(self) -> int:
        """That of its place: pages ask for what is known of an appearance so often that hashing all of it takes seconds."""
        return hash((self.page, self.anchor))

    @property
    def statement(self) -> str:
        """The words to stand alone: with their subject in brackets, where they have none."""
        return tell_with(self.subject, self.words) if self.subject else self.words

    @property
    def tellings(self) -> tuple[str, str]:
        """How the program may have put the claim's page: with the subject, and as earlier versions did, without."""
        return shorten(self.statement, STATEMENT_LENGTH), shorten(self.words, STATEMENT_LENGTH)

    @property
    def is_editors(self) -> bool:
        """Whether `words` are an editor's, so that nobody may take them for the outlet's."""
        return self.edited and self.quote is None

    @property
    def is_by_hand(self) -> bool:
        """Whether an editor marked it; where the seed is gone nobody knows any more."""
        return self.place is None and (self.quote is not None or self.is_editors)

    @property
    def note(self) -> ClaimId:
        """Id of the mark's footnote on its page."""
        return self.merged_from or self.claim


@dataclass(frozen=True, slots=True)
class Link:
    """A relation as one of its two sides sees it."""

    type: RelationType
    aspect: str
    other: Appearance
    rule: str
    reasons: tuple[str, ...]
    point: tuple[str, str] | None
    """The words that differ, this side's and the other's, when the rule tells them."""
    says_less: bool | None
    """Whether this side says less than the other: is the cut, the rounded, the vaguer one; None where neither is."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One claim with all its appearances."""

    id: ClaimId
    appearances: tuple[Appearance, ...]
    """In the order of the pages; never empty but for a claim that has a page and no marks."""
    links: Mapping[Appearance, tuple[Link, ...]]
    """What each appearance is set against."""

    @property
    def carried(self) -> tuple[Appearance, ...]:
        """The appearances in the outlets' own words, by which an article carries the claim."""
        return tuple(each for each in self.appearances if not each.is_editors)

    @property
    def all_links(self) -> tuple[Link, ...]:
        """The links of all appearances, in their order."""
        return tuple(link for links in self.links.values() for link in links)

    @property
    def statement(self) -> str:
        """The claim in words that stand alone, as far as the program can say it; empty without an appearance."""
        return shorten(self.lead.statement, STATEMENT_LENGTH) if self.lead else ""

    @property
    def lead(self) -> Appearance | None:
        """The appearance that says most about the claim: with a claimant, then the longest words."""
        if len(self.appearances) == 1:
            return self.appearances[0]
        return min(
            self.appearances, key=lambda a: (not a.claimant, a.edited, -len(a.words), a.page), default=None
        )


@lru_cache(maxsize=1 << 16)
def fold_words(words: str) -> str:
    """`words` as they count when two passages are the same: letters and digits only, in lower case."""
    dotless = re.sub(r"\b((?:\w\.){2,})", lambda match: match.group().replace(".", ""), words)
    plain = unicodedata.normalize("NFKC", dotless).casefold().replace("’", "").replace("'", "")
    return " ".join(re.findall(r"\w+", plain))


def assign_ids(
    annotations: Sequence[Annotation],
    comparison: Comparison,
    generated: Sequence[Sequence[Marked]],
    edited: Sequence[Sequence[Marked]],
    strays: Sequence[Marked],
    taken: Collection[str],
) -> tuple[tuple[ClaimId, ...], ...]:
    """An id for each claim of each annotation.

    A claim that a page was generated with keeps its id there, also when the
    seed was corrected and the words are nearly the same, numbers exactly. A
    new one takes the id under which the same claim, or the same words, already stand
    on a page as people left it. Only then is a new id chosen, outside `taken`.

    Args:
        generated: for each article, the marks of its page as last generated.
        edited: for each article, the marks of its page as people left it.
        strays: marks on pages that belong to none of the annotations.
        taken: ids that must not be given to something new.
    """
    group_of = {place: number for number, group in enumerate(comparison.same) for place in group}
    words_of = [[fold_words(claim.span.of(a.seed.text)) for claim in a.claims] for a in annotations]
    group_id: dict[int, ClaimId] = {}
    words_id: dict[str, ClaimId] = {}
    ids: list[list[ClaimId | None]] = [[None] * len(a.claims) for a in annotations]
    for article, annotation in enumerate(annotations):
        own: dict[str, list[ClaimId]] = defaultdict(list)
        for claim_id, words in generated[article]:
            own[fold_words(words)].append(claim_id)
        moved = {fold_words(words): claim_id for claim_id, words in reversed(edited[article])}
        for number, claim in enumerate(annotation.claims):
            folded = words_of[article][number]
            if own.get(folded):
                ids[article][number] = own[folded].pop(0)
                settled = moved.get(folded, ids[article][number])
                assert settled is not None
                words_id.setdefault(folded, settled)
                group = group_of.get(Place(article, claim.span))
                if group is not None:
                    group_id.setdefault(group, settled)
        _find_again(own, words_of[article], ids[article])
        for folded, claim_id in moved.items():
            words_id.setdefault(folded, claim_id)
    for claim_id, words in strays:
        words_id.setdefault(fold_words(words), claim_id)
    numbers: dict[str, int] = {}
    used = set(taken) | set(words_id.values()) | set(group_id.values())
    for article, annotation in enumerate(annotations):
        for number, claim in enumerate(annotation.claims):
            if ids[article][number] is not None:
                continue
            folded = words_of[article][number]
            group = group_of.get(Place(article, claim.span))
            known = group_id.get(group) if group is not None else None
            known = known or words_id.get(folded)
            if known is None:
                known = name_claim(claim.span.of(annotation.seed.text), used, numbers)
                used.add(known)
            ids[article][number] = known
            words_id.setdefault(folded, known)
            if group is not None:
                group_id.setdefault(group, known)
    return tuple(tuple(each for each in row if each is not None) for row in ids)


def make_register(
    appearances: Sequence[Appearance], comparison: Comparison, pages: Collection[str]
) -> dict[ClaimId, Entry]:
    """The claims of the digest by id, in the order of the ids; `pages` are ids that have a page of their own."""
    grouped: dict[ClaimId, list[Appearance]] = {ClaimId(claim): [] for claim in pages}
    for appearance in appearances:
        grouped.setdefault(appearance.claim, []).append(appearance)
    links = _link(appearances, comparison)
    return {
        claim: Entry(claim, tuple(shown), {each: links.get(each, ()) for each in shown})
        for claim, shown in sorted(grouped.items())
    }


def _find_again(own: Mapping[str, list[ClaimId]], words: Sequence[str], ids: list[ClaimId | None]) -> None:
    """Give claims without an id those of a page's marks that are left over and say nearly the same."""
    left = [(folded, claim_id) for folded, claim_ids in own.items() for claim_id in claim_ids]
    for folded, claim_id in left:
        old = folded.split()
        best, nearness = -1, NEARLY_SAME
        for number, candidate in enumerate(words):
            if ids[number] is not None or _numbers(candidate) != _numbers(folded):
                continue
            ratio = difflib.SequenceMatcher(None, old, candidate.split(), autojunk=False).ratio()
            if ratio >= nearness:
                best, nearness = number, ratio
        if best >= 0:
            ids[best] = claim_id


def _point(reasons: Sequence[str], side: str) -> tuple[str, str] | None:
    """The words of a first reason that sets two passages side by side (`x / y`), the near side's first."""
    of_a, slash, of_b = reasons[0].partition(" / ") if reasons else ("", "", "")
    if not slash:
        return None
    return (of_a, of_b) if side == "a" else (of_b, of_a)


def _numbers(folded: str) -> list[str]:
    return [word for word in folded.split() if any(c.isdigit() for c in word)]


def _link(appearances: Sequence[Appearance], comparison: Comparison) -> dict[Appearance, tuple[Link, ...]]:
    by_article: dict[int, list[Appearance]] = defaultdict(list)
    for appearance in appearances:
        if appearance.place is not None:
            by_article[appearance.place.article].append(appearance)

    found: dict[Place, Appearance | None] = {
        appearance.place: appearance for appearance in reversed(appearances) if appearance.place
    }

    def at(place: Place) -> Appearance | None:
        """The mark on just this passage, else the shortest that holds it, else the one that shares most of it."""
        if place not in found:
            fitting = [
                (not span.holds(place.span), span.end - span.start, span.start, each)
                for each in by_article.get(place.article, ())
                if each.place is not None and (span := each.place.span).overlaps(place.span)
            ]
            found[place] = min(fitting, key=lambda row: row[:3])[3] if fitting else None
        return found[place]

    links: dict[Appearance, dict[Link, None]] = defaultdict(dict)
    for relation in comparison.relations:
        one, other = at(relation.a), at(relation.b)
        if one is None or other is None or one is other:
            continue
        for near, far, side in ((one, other, "a"), (other, one, "b")):
            says_less = relation.less == side if relation.less else None
            point = _point(relation.reasons, side)
            link = Link(
                relation.type, relation.aspect, far, relation.rule, relation.reasons, point, says_less
            )
            links[near][link] = None
    return {appearance: tuple(found) for appearance, found in links.items()}
