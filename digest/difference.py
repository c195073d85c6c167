"""Difference: one thing that articles tell in two ways or more, with all who tell it each way."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from digest.comparison import RelationType
from digest.edtf import parse_edtf
from digest.mark import ClaimId
from digest.piece import Piece
from digest.register import Appearance, Entry, Link, fold_words
from digest.utterance import Groups

CONSEQUENCE: tuple[RelationType, ...] = (
    "differs", "quotation-altered", "different-measure", "different-scope", "different-time", "only-in-headline",
    "quotation-cut", "vaguer", "rounded", "no-source-given", "date-not-given",
)  # fmt: skip
"""Relations that readers are shown as a difference, most consequential first."""
OF_WORDING = ("quotation-altered", "quotation-cut")
_OF_ONE_SIDE = ("only-in-headline", "no-source-given", "date-not-given")
"""Relations that say of one passage what it lacks or has too much; the other only stands beside it."""
BY_HAND = "by-hand"
"""Rule of a difference that an editor wrote down."""


@dataclass(frozen=True, slots=True)
class Side:
    """One way of telling it."""

    words: str
    """What sets this side apart (`A100s`); empty where it is the wording as a whole."""
    appearances: tuple[Appearance, ...]
    """By date of their article, oldest first."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing told in two ways or more."""

    type: RelationType
    aspect: str
    sides: tuple[Side, ...]
    """Two or more: what says more first, then by date."""
    rule: str
    reason: str = ""
    """What the rule saw, in a few words, where it names none that differ."""

    @property
    def appearances(self) -> tuple[Appearance, ...]:
        """Those of all sides, in order."""
        return tuple(each for side in self.sides for each in side.appearances)

    @property
    def claims(self) -> tuple[ClaimId, ...]:
        """Ids of the claims it is about, the first side's first."""
        return tuple(dict.fromkeys(each.claim for each in self.appearances))

    @property
    def pages(self) -> tuple[str, ...]:
        """Pages of the articles it is about."""
        return tuple(dict.fromkeys(each.page for each in self.appearances))

    @property
    def is_by_hand(self) -> bool:
        """Whether an editor wrote it down."""
        return self.rule == BY_HAND


@dataclass(frozen=True, slots=True)
class _Node:
    """A passage and the words in it that another is set against."""

    type: RelationType
    aspect: str
    appearance: Appearance
    folded: str


def find_differences(
    register: Mapping[ClaimId, Entry], pieces: Mapping[str, Piece]
) -> tuple[Difference, ...]:
    """All differences, most consequential first; the same one between several pairs of articles is one."""
    groups: Groups[_Node] = Groups()
    words: dict[_Node, str] = {}
    less: set[_Node] = set()
    found_by: dict[_Node, Link] = {}
    for near, link in _links(register):
        here, there = _node(near, link, 0), _node(link.other, link, 1)
        groups.join(here, there)
        for node, side in ((here, 0), (there, 1)):
            words.setdefault(node, link.point[side] if link.point and node.folded else "")
            found_by.setdefault(node, link)
        if link.says_less is not None:
            less.add(here if link.says_less else there)
    found = [_difference(nodes, words, less, found_by, pieces) for nodes in groups.members()]
    return tuple(sorted(found, key=lambda each: _weight(each, pieces)))


def outlets_of(difference: Difference, pieces: Mapping[str, Piece]) -> tuple[str, ...]:
    """The outlets it is about, as readers know them."""
    return tuple(dict.fromkeys(pieces[page].label for page in difference.pages))


def oldest_first(piece: Piece) -> tuple[bool, str, str]:
    """Sort key by date, unknown ones last."""
    date = parse_edtf(piece.published)
    return date is None, date.sort_key if date else "", piece.page


def _links(register: Mapping[ClaimId, Entry]) -> Iterator[tuple[Appearance, Link]]:
    """Each link that says that two passages differ, from one of its two sides."""
    for entry in register.values():
        for near, links in entry.links.items():
            for link in links:
                is_first = (near.page, near.anchor) < (link.other.page, link.other.anchor)
                if is_first and link.type in CONSEQUENCE:
                    yield near, link


def _node(appearance: Appearance, link: Link, side: int) -> _Node:
    """Differences in wording are of the whole passage; the others of the words the rule names, where they differ."""
    point = link.point if link.type not in OF_WORDING else None
    folded = tuple(map(fold_words, point)) if point else ("", "")
    return _Node(link.type, link.aspect, appearance, folded[side] if folded[0] != folded[1] else "")


def _difference(
    nodes: list[_Node],
    words: Mapping[_Node, str],
    less: set[_Node],
    found_by: Mapping[_Node, Link],
    pieces: Mapping[str, Piece],
) -> Difference:
    sides: dict[str, list[_Node]] = {}
    for node in sorted(
        nodes, key=lambda each: (*oldest_first(pieces[each.appearance.page]), each.appearance.anchor)
    ):
        sides.setdefault(node.folded or fold_words(node.appearance.words), []).append(node)
    ordered = sorted(sides.values(), key=lambda side: all(node in less for node in side))  # else as they came
    told = tuple(
        Side(words[side[0]], tuple(dict.fromkeys(node.appearance for node in side))) for side in ordered
    )
    first = nodes[0]
    link = found_by[ordered[0][0]]
    reason = link.reasons[0] if link.reasons and first.type in _OF_ONE_SIDE else ""
    return Difference(first.type, first.aspect, told, link.rule, reason)


def _weight(difference: Difference, pieces: Mapping[str, Piece]) -> tuple[object, ...]:
    """Sort key: what differs, then between how many outlets, then how much it is worth checking."""
    outlets = outlets_of(difference, pieces)
    score = max(each.score for each in difference.appearances)
    place = CONSEQUENCE.index(difference.type)
    return len(outlets) < 2, place, -len(outlets), -score, difference.pages, difference.claims
