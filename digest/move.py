"""Move: a page that people gave another name, and whose old address leads on.

All moves stand in `.digest/moved.txt`, a line each: the old path and the new
one, inside `docs/`. A line that is deleted by hand ends the lead, one that is
added makes one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import TypeAlias

from digest.disk import StoredPage
from digest.metadata import split_page
from digest.problem import Problem

FILE = ".digest/moved.txt"
FOLDERS = ("claims/", "topics/", "people/", "outlets/", "stories/")
"""Whose pages are known again by what stands on them; those of articles are by their seed."""
_ALIKE = 0.6
"""Share of what the program last wrote on a page that must stand on another for that to be the same page."""
Moves: TypeAlias = Mapping[str, str]
"""The path each page has now, by one that it had; both inside `docs/`."""


def find_moves(pages: Mapping[str, StoredPage]) -> Iterator[tuple[str, str]]:
    """Pages that are gone, each with the new one of its folder that says what was written there."""
    new = [path for path, page in pages.items() if page.text is not None and page.base is None]
    for old in sorted(pages):
        base = pages[old].base
        folder = old.partition("/")[0] + "/"
        if pages[old].text is not None or pages[old].is_unreadable or base is None or folder not in FOLDERS:
            continue
        shares = {path: _share(base, pages[path].text or "") for path in new if path.startswith(folder)}
        best = max(sorted(shares), key=shares.__getitem__, default=None)
        if best is not None and shares[best] >= _ALIKE:
            new.remove(best)
            yield old, best


def _share(base: str, text: str) -> float:
    """How much of what the program wrote below the front matter of a page stands on another, by its lines."""
    written = Counter(_lines(base))
    there = Counter(_lines(text))
    size = sum(len(line) * count for line, count in written.items())
    kept = sum(len(line) * count for line, count in (written & there).items())
    return kept / size if size else 0.0


def _lines(page: str) -> Iterator[str]:
    """The lines of a page that say something of its own: no headings, no markers of parts, nothing for editors alone."""
    is_comment = False
    for line in split_page(page)[1].split("\n"):
        is_comment = is_comment or line.startswith("<!--")
        if not is_comment and line.strip() and not line.startswith("#"):
            yield line
        is_comment = is_comment and "-->" not in line


def read_moves(text: str) -> tuple[Moves, tuple[Problem, ...]]:
    """The moves that are known, and a problem for each line that is none."""
    moves: dict[str, str] = {}
    problems: list[Problem] = []
    for number, line in enumerate(text.split("\n"), 1):
        names = line.split()
        if len(names) == 2 and all(name.endswith(".md") for name in names):
            moves[names[0]] = names[1]
        elif names:
            mend = "write the old and the new path, as in claims/old-name.md claims/new-name.md"
            problems.append(Problem(FILE, number, "this line is no move of a page", mend))
    return moves, tuple(problems)


def note_moves(text: str, new: Sequence[tuple[str, str]]) -> str:
    """What is to be noted after `new` moves; lines of people stay, but a page that has an old name again keeps it."""
    named = {name for move in new for name in move}
    kept = [line for line in text.split("\n") if line.strip() and line.split()[0] not in named]
    return "".join(f"{line}\n" for line in (*kept, *(" ".join(move) for move in new)))


def follow_moves(moves: Moves, pages: Collection[str]) -> Moves:
    """For each old path where no page stands the page its readers end up on; none that ends nowhere."""
    ends: dict[str, str] = {}
    for old in sorted(moves):
        seen = {old}
        end = moves[old]
        while end not in pages and end in moves and end not in seen:
            seen.add(end)
            end = moves[end]
        if end in pages and old not in pages:
            ends[old] = end
    return ends
