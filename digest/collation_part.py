"""Collation part: all wordings of one utterance as Markdown, with what each has otherwise.

Every row shows an outlet's own words and nothing else, so that each quotation can be found in its article. Words in
bold are not in the first row; what was left out or changed stands again in a line of plain words below the row, for
those who do not see bold.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from digest.alteration import Change
from digest.collation import Cell, Collation, Wording
from digest.piece import shorten, spell
from digest.prose import escape_prose
from digest.quoted_word import QuotedWord

CUT = "**[…]**"
"""Stands in a row where words of the first row were left out; in bold, since an outlet's own words may hold “[…]”."""
_MOST_CHANGES = 8
"""Changes told below a row; a wording with more is another one, and the rows tell it better."""
_LONGEST_CHANGE = 160
_BREAK = "” … “"
"""Stands where the article breaks the quotation by words of its own."""
_OPENING = "([“‘\"'"
_CLOSING = ".,;:!?…)]”’\"'—–-"


def render_collation(collation: Collation, name: Callable[[Wording], str]) -> str:
    """A sentence on what is compared, then one block for each wording; ends without a line end.

    Args:
        name: Markdown that says whose a row is, such as a link to the outlet's article and its date.
    """
    rows = _merge_rows(collation.wordings)
    lines = [_introduce(collation, len(rows))]
    for number, row in enumerate(rows):
        lines += ["", f"- {_head(collation, row, number, name)}", "", f"    > {_render_words(row[0])}"]
        for said in _tell_changes(row[0]):
            lines += ["", f"    {said}"]
    return "\n".join(lines)


def count_wordings(collation: Collation) -> int:
    """How many wordings are set side by side; what several outlets give in the same words is one."""
    return len(_merge_rows(collation.wordings))


def _merge_rows(wordings: Sequence[Wording]) -> list[list[Wording]]:
    """The wordings, those of the same words in one row."""
    rows: dict[tuple[str, ...], list[Wording]] = {}
    for wording in wordings:
        folded = "".join(character for character in wording.words.casefold() if character.isalnum())
        rows.setdefault((folded, wording.speaker or ""), []).append(wording)
    return list(rows.values())


def _introduce(collation: Collation, rows: int) -> str:
    speakers = " or ".join(escape_prose(each) for each in collation.speakers)
    changes = [change for each in collation.wordings for change in each.changes]
    told = f"{speakers}: one utterance" if speakers else "One utterance"
    if not changes:
        return f"{told}, in the same words{' given to different speakers' if rows > 1 else ''}."
    told += f", {spell(rows)} wordings."
    first = "what was said, as an editor found it" if collation.reference else "the longest wording"
    told += f" The first is {first}; words in bold are not in it"
    if any(not change.now for change in changes):
        told += f", and {CUT} stands where words of it are left out"
    return f"{told}."


def _head(collation: Collation, row: Sequence[Wording], number: int, name: Callable[[Wording], str]) -> str:
    head = ", ".join(name(each) + (" (pull quote)" if each.is_pull else "") for each in row)
    if len(collation.speakers) > 1 and row[0].speaker:
        head += f" · *given to {escape_prose(row[0].speaker)}*"
    same = number > 0 and not row[0].changes
    return f"{head} · *same words*" if same else head


def _render_words(wording: Wording) -> str:
    """A row's own words between quotation marks, what is not in the first row in bold."""
    held = [index for index, cell in enumerate(wording.cells) if cell.words]
    if not held:
        return "“”"
    cuts = {change.start for change in wording.changes if not change.now}
    opens = wording.leaves_off[0] or any(start < held[0] for start in cuts)
    closes = wording.leaves_off[1] or any(start > held[-1] for start in cuts)
    shown: list[str] = []
    run: list[Cell] = []
    for before, index in zip([held[0], *held], held, strict=False):
        cell, last = wording.cells[index], wording.cells[before]
        is_cut = any(before < start < index for start in cuts)
        is_broken = _piece_number(wording, cell) != _piece_number(wording, last)
        if run and (is_cut or is_broken or (cell.state == "same") != (last.state == "same")):
            shown.append(_render_run(run, is_first=not shown or shown[-1] == _BREAK))
            run = []
        shown += [f" {CUT}"] * is_cut + [_BREAK] * is_broken
        run.append(cell)
    shown.append(_render_run(run, is_first=not shown or shown[-1] == _BREAK))
    return f"“{'… ' if opens else ''}{''.join(shown)}{' …' if closes else ''}”"


def _piece_number(wording: Wording, cell: Cell) -> int:
    """Which piece of a broken quotation a cell stands in."""
    if cell.place is None:
        return 0
    return next(
        (n for n, each in enumerate(wording.places) if each.span.holds(cell.place.span)), len(wording.places)
    )


def _render_run(run: Sequence[Cell], *, is_first: bool) -> str:
    """Cells that stand together, escaped; in bold, without the marks at their ends, where they differ."""
    space = "" if is_first or run[0].is_joined else " "
    words = "".join(
        (" " if number and not cell.is_joined else "") + cell.words for number, cell in enumerate(run)
    )
    inner = words.lstrip(_OPENING)
    core = inner.rstrip(_CLOSING)
    if run[0].state == "same" or not core:
        return space + escape_prose(words)
    before, after = words[: len(words) - len(inner)], inner[len(core) :]
    return f"{space}{escape_prose(before)}**{escape_prose(core)}**{escape_prose(after)}"


def _tell_changes(wording: Wording) -> list[str]:
    """What a row has otherwise, in plain words: changed, added, left out; and what of it touches the sense."""
    told: dict[str, list[str]] = {"Changed": [], "Added": [], "Left out": []}
    for change in wording.changes[:_MOST_CHANGES]:
        was, now = _quote(change.was), _quote(change.now)
        if change.was and change.now:
            told["Changed"].append(f"{now}, was {was}")
        elif change.now:
            told["Added"].append(now)
        else:
            told["Left out"].append(f"{was}{_where(wording, change)}")
    more = len(wording.changes) - _MOST_CHANGES
    lines = [f"*{kind}:* {'; '.join(each)}." for kind, each in told.items() if each]
    if more > 0:
        lines.append(f"*And {spell(more)} more.*")
    said = [" ".join(lines)] if lines else []
    if wording.alterations:
        touched = "; ".join(escape_prose(shorten(str(each), _LONGEST_CHANGE)) for each in wording.alterations)
        said.append(f"*Touches the sense:* {touched}.")
    return said


def _where(wording: Wording, change: Change) -> str:
    """Whether words were left out at an end."""
    if not any(cell.words for cell in wording.cells[: change.start]):
        return " (at the start)"
    return "" if any(cell.words for cell in wording.cells[change.end :]) else " (at the end)"


def _quote(words: Sequence[QuotedWord]) -> str:
    shown = "".join(("" if word.is_joined or not word.shown else " ") + word.shown for word in words)
    bare = shown.strip(' ,;:—–-"“”').removesuffix(".")
    if not shown.strip() and words:
        bare = words[0].bare
    return f"“{escape_prose(shorten(bare, _LONGEST_CHANGE))}”"
