"""Proposal: what the program would have written where an editor's words stand, kept in `.digest/proposed/`.

A proposal file is Markdown. Each clash is a comment with the page's line and
words, and under it the program's lines as they would stand on the page.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Set
from dataclasses import replace

from digest.clash import Clash
from digest.mark import take_marks
from digest.problem import Problem, one_line

_INTRODUCTION = """\
<!-- What the program would write on {path},
where the page was changed by hand. The page keeps its own words meanwhile.
To take a proposal, copy its lines to the page in place of those it names.
To keep the page as it is, delete this file. -->
"""
_CHANGE = "<!-- line {line}, the page says:"
_REMOVAL = "<!-- line {line}, to be taken out of the page:"
_RETURN = "<!-- line {line}, no longer on the page:"
_HEAD = re.compile(
    r"<!-- line (?P<line>\d{1,9}), (?:the page says|to be taken out of the page|no longer on the page):\Z"
)


def render_proposal(path: str, clashes: Iterable[Clash]) -> str:
    """The proposal file for the page `path` (such as `docs/articles/rail.md`)."""
    pieces = [_INTRODUCTION.format(path=_in_comment(path))]
    for clash in sorted(clashes, key=lambda each: (each.line, each.edited, each.fresh)):
        head = _RETURN if not clash.edited else _CHANGE if clash.fresh else _REMOVAL
        rows = [head.format(line=clash.line), *map(_in_comment, clash.edited), "-->", *clash.fresh]
        pieces.append("".join(f"{row}\n" for row in rows))
    return "\n".join(pieces)


def read_proposal(text: str) -> tuple[Clash, ...]:
    """The clashes of a proposal file; what an editor broke in it is left out."""
    rows = [row.removesuffix("\r") for row in text.split("\n")]
    heads = [number for number, row in enumerate(rows) if _HEAD.match(row)]
    clashes: list[Clash] = []
    for start, stop in zip(heads, [*heads[1:], len(rows)], strict=False):
        head = _HEAD.match(rows[start])
        if head is None or "-->" not in rows[start:stop]:
            continue
        end = rows.index("-->", start, stop)
        edited = tuple(row.replace("--&gt;", "-->") for row in rows[start + 1 : end])
        fresh = rows[end + 1 : stop]
        while fresh and not fresh[-1].strip():
            fresh.pop()
        if edited or fresh:
            clashes.append(Clash(int(head["line"]), edited, tuple(fresh)))
    return tuple(clashes)


def update_proposal(
    path: str, proposal: str | None, page: str, clashes: Iterable[Clash], fresh: str | None = None
) -> str | None:
    """The proposal to keep for `path` after a merge: what is still open in the old one, and the new clashes.

    `page` is the merged text. A new clash over the same words replaces the
    old one; with `fresh` given, an old one that the program would no longer
    write is dropped. None: no proposal is (any longer) needed.
    """
    new = tuple(clashes)
    kept: list[Clash] = []
    if proposal:
        places = {_key(clash.edited) for clash in new if clash.edited}
        offers = {_key(clash.fresh) for clash in new}
        lines = _lines(fresh) if fresh is not None else None
        for clash in _open(read_proposal(proposal), page):
            is_replaced = (bool(clash.edited) and _key(clash.edited) in places) or _key(clash.fresh) in offers
            is_stale = lines is not None and bool(clash.fresh) and not set(_key(clash.fresh)) <= lines
            if not is_replaced and not is_stale:
                kept.append(clash)
    if not new and not kept:
        return None
    rows = [_plain(row) for row in page.split("\n")]
    return render_proposal(path, [*(_find_again(clash, rows) for clash in kept), *new])


def proposal_notices(path: str, proposal: str) -> tuple[Problem, ...]:
    """One notice for each open clash, at its line of the page `path`."""
    notices: list[Problem] = []
    for clash in read_proposal(proposal):
        ours, theirs = one_line(" ".join(clash.edited), 60), one_line(" ".join(clash.fresh), 60)
        if not clash.fresh:
            what = f"the program would take out “{ours}”, which was changed by hand"
            mend = "delete it from the page to agree"
        elif not clash.edited:
            what = f"the program would write “{theirs}” where lines were deleted by hand"
            mend = "copy it to the page to take it"
        else:
            what = f"the page says “{ours}” where the program would write “{theirs}”"
            mend = "copy that to the page to take it"
        mend += f", or delete {proposed_path(path)} to keep the page"
        notices.append(Problem(path, clash.line, what, mend, "notice"))
    return tuple(notices)


def proposed_path(path: str) -> str:
    """Where the proposal for a page stands; the folder of the pages is left out of it."""
    return f".digest/proposed/{path.partition('/')[2] or path}"


def _open(clashes: Iterable[Clash], page: str) -> list[Clash]:
    """The clashes that the page has not settled."""
    lines = _lines(page)
    return [clash for clash in clashes if not _is_settled(clash, lines)]


def _is_settled(clash: Clash, lines: Set[str]) -> bool:
    """Whether what the program would write stands there, and not beside the words in whose place it would."""
    fresh, edited = set(_key(clash.fresh)), set(_key(clash.edited))
    if not fresh:
        return edited.isdisjoint(lines)
    return fresh <= lines and not (edited and edited <= lines)


def _find_again(clash: Clash, rows: list[str]) -> Clash:
    """`clash` at the line on which its words stand by now, the nearest if there are several."""
    words = _key(clash.edited)
    places = [number for number, row in enumerate(rows, 1) if words and row == words[0]]
    if not places:
        return replace(clash, line=min(clash.line, len(rows)))
    return replace(clash, line=min(places, key=lambda place: (abs(place - clash.line), place)))


def _lines(page: str) -> set[str]:
    return {_plain(row) for row in page.split("\n")}


def _key(rows: Iterable[str]) -> tuple[str, ...]:
    return tuple(words for row in rows if (words := _plain(row)))


def _plain(row: str) -> str:
    """A line without marks and without the space around it, to compare by."""
    return take_marks(row)[0].strip() if "==" in row else row.strip()


def _in_comment(row: str) -> str:
    return row.replace("-->", "--&gt;")


def _path_of(proposal: str) -> str:
    match = re.match(r"<!-- What the program would write on (.*),\n", proposal)
    return match[1] if match else "this page"
