"""Matrix: which articles of a story tell which of its claims, and which are silent."""

from __future__ import annotations

from collections import deque
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from digest.mark import ClaimId
from digest.piece import Piece, link_between, shorten
from digest.prose import escape_prose
from digest.register import Appearance, Entry, Link
from digest.sidebar import link_appearance, say
from digest.utterance import Groups
from digest.vocabulary import DIFFERING

Stance = Literal["says", "says less", "says otherwise"]

_FURTHER: tuple[Stance, ...] = ("says", "says less", "says otherwise")
"""From what the row says, nearest first."""
ROW_LENGTH = 120
ALONE_LISTED = 8
"""Claims of one article only that are named below the table."""


@dataclass(frozen=True, slots=True)
class Row:
    """One claim, and what each article has of it."""

    claim: ClaimId
    lead: Appearance
    cells: Mapping[str, tuple[Stance, Appearance]]
    """By page; an article that has nothing of it is missing."""


def make_rows(pages: Sequence[str], register: Mapping[ClaimId, Entry]) -> tuple[Row, ...]:
    """A row for each claim that two articles of `pages` or more have something of, the best covered first."""
    rows = [row for entries in _components(pages, register) for row in _rows_of(entries, pages)]
    return tuple(sorted((row for row in rows if len(row.cells) > 1), key=_weight))


def find_alone(
    pages: Sequence[str], register: Mapping[ClaimId, Entry], rows: Sequence[Row]
) -> list[Appearance]:
    """What only one article of `pages` tells, the most worth checking first."""
    told = {(page, cell[1].anchor) for row in rows for page, cell in row.cells.items()}
    alone = [
        appearance
        for entry in register.values()
        for appearance in entry.carried
        if appearance.page in pages
        and (appearance.page, appearance.anchor) not in told
        and all(link.other.page == appearance.page for link in entry.all_links)
        and len({each.page for each in entry.carried}) == 1
    ]
    return sorted(alone, key=lambda each: (-each.score, each.page, each.anchor))


def render_matrix(
    page: str,
    rows: Sequence[Row],
    pages: Sequence[str],
    with_page: Collection[ClaimId],
    pieces: Mapping[str, Piece],
) -> list[str]:
    """A table: a row for each claim, a column for each article, a word and a link in each cell."""
    names = _name_columns([pieces[each] for each in pages])
    lines = ["<!-- matrix -->", f"| Claim | {' | '.join(names)} |", f"|---|{'---|' * len(names)}"]
    for row in rows:
        words = escape_prose(say(shorten(row.lead.statement, ROW_LENGTH), row.lead.kind))
        claim = (
            f"[{words}]({link_between(page, f'claims/{row.claim}.md')})" if row.claim in with_page else words
        )
        cells = [_render_cell(page, row, each) for each in pages]
        lines.append(f"| {claim} | {' | '.join(cells)} |")
    return lines


def render_alone(page: str, alone: Sequence[Appearance], pieces: Mapping[str, Piece]) -> list[str]:
    """What only one article tells, as a list."""
    return [
        f"- {link_appearance(page, each, pieces)}: {escape_prose(say(shorten(each.statement, 2 * ROW_LENGTH), each.kind))}"
        for each in alone[:ALONE_LISTED]
    ]


def _components(pages: Sequence[str], register: Mapping[ClaimId, Entry]) -> list[list[Entry]]:
    """Claims of these articles that are tied to each other, directly or over others."""
    groups: Groups[ClaimId] = Groups()
    for claim, entry in register.items():
        here = [each for each in entry.carried if each.page in pages]
        if here:
            groups.join(claim, claim)
        for near in here:
            for link in entry.links.get(near, ()):
                if link.other.page in pages:
                    groups.join(claim, link.other.claim)
    return [[register[claim] for claim in sorted(claims)] for claims in groups.members()]


def _rows_of(entries: Sequence[Entry], pages: Sequence[str]) -> Iterator[Row]:
    """The rows of claims that are tied; one sentence may tie two: “$1 trillion once they think as people do in 2029”."""
    waiting = list(entries)
    while waiting:
        main = max(waiting, key=lambda entry: _carried(entry, pages))
        stances = _find_stances(main, entries, pages)
        yield _make_row(main, stances, pages)
        waiting = [
            entry for entry in waiting if entry is not main and stances.keys().isdisjoint(entry.carried)
        ]


def _make_row(main: Entry, stances: Mapping[Appearance, Stance], pages: Sequence[str]) -> Row:
    """The row of a claim, with the nearest that each article says to it."""
    lead = max(
        (each for each in main.carried if each.page in pages),
        key=lambda each: (bool(each.claimant), not each.edited, len(each.words), each.page),
    )
    cells: dict[str, tuple[Stance, Appearance]] = {}
    for appearance, stance in stances.items():
        known = cells.get(appearance.page)
        if known is None or _FURTHER.index(stance) < _FURTHER.index(known[0]):
            cells[appearance.page] = stance, appearance
    return Row(main.id, lead, cells)


def _find_stances(main: Entry, entries: Sequence[Entry], pages: Sequence[str]) -> dict[Appearance, Stance]:
    """How what the articles say stands to a claim: what is tied to its own appearances, and what says the same as that."""
    links = {near: entry.links.get(near, ()) for entry in entries for near in entry.carried}
    stances: dict[Appearance, Stance] = {each: "says" for each in main.carried if each.page in pages}
    waiting = deque(stances)
    while waiting:
        near = waiting.popleft()
        for link in links.get(near, ()):
            if link.other.page not in pages or link.other in stances:
                continue
            stance = _stance_of(link)
            if stance != "says otherwise":
                waiting.append(link.other)
            elif near.claim != main.id:
                continue  # it may differ in what has nothing to do with this claim
            stances[link.other] = _further(stances[near], stance)
    for entry in entries:  # what is under one id says one thing, linked or not
        told = [stances[each] for each in entry.carried if each in stances]
        for each in entry.carried:
            if each.page in pages and each not in stances and told:
                stances[each] = told[0]
    return stances


def _stance_of(link: Link) -> Stance:
    if link.says_less is not None:  # of this side: where it says less, the other says it in full
        return "says" if link.says_less else "says less"
    if link.type in ("agrees", "single-origin"):
        return "says"
    return "says otherwise" if link.type in DIFFERING else "says less"


def _further(one: Stance, other: Stance) -> Stance:
    return max(one, other, key=_FURTHER.index)


def _carried(entry: Entry, pages: Sequence[str]) -> tuple[int, int, bool, float, str]:
    """How many articles carry a claim in its own words, and are set against it; and whether none says more."""
    here = [each for each in entry.carried if each.page in pages]
    tied = {
        link.other.page for each in here for link in entry.links.get(each, ()) if link.other.page in pages
    }
    own = {each.page for each in here}
    is_full = not any(link.says_less for each in here for link in entry.links.get(each, ()))
    return len(own), len(tied | own), is_full, max((each.score for each in here), default=0.0), entry.id


def _weight(row: Row) -> tuple[object, ...]:
    differing = sum(stance == "says otherwise" for stance, _ in row.cells.values())
    return -len(row.cells), -differing, -row.lead.score, row.claim


def _name_columns(pieces: Sequence[Piece]) -> list[str]:
    """Outlets; of two articles of one outlet, the later are numbered."""
    names: list[str] = []
    for piece in pieces:
        name = escape_prose(shorten(piece.label, 40))
        number = sum(each == name or each.startswith(f"{name} (") for each in names) + 1
        names.append(name if number == 1 else f"{name} ({number})")
    return names


def _render_cell(page: str, row: Row, column: str) -> str:
    cell = row.cells.get(column)
    if cell is None:
        return "silent"
    stance, appearance = cell
    return f"[{stance}]({link_between(page, appearance.page, appearance.anchor)})"
