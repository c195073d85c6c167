"""Merge: what the program last wrote, what stands on the page and what it would write now, made one page."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from digest.anchor import MarkEdit, MarkEdits, anchor_marks, find_edits, pair_marks
from digest.clash import Clash
from digest.data_part import put_data, take_data
from digest.line import EMPTY, Dispute, MergedLines, Placed, Stretch, merge_lines
from digest.metadata import cut_page, merge_metadata, read_metadata
from digest.note import NO_NOTES, NOTE_PARTS, find_definitions, find_references, merge_notes
from digest.problem import Problem
from digest.sheet import Sheet, read_sheet

__all__ = ["MarkEdit", "Merged", "begin_merging", "find_mark_edits", "merge_page"]

TEXT_PART = "text"
"""The part that holds an article's own text."""
_MOST_PINS = 3
"""Rounds in which lines are held because of the marks on them; one is the rule."""


@dataclass(frozen=True, slots=True)
class Merged:
    """A merged page and what there is to say about it."""

    text: str | None
    """None: the page was deleted by hand and stays deleted."""
    base: str | None
    """What to write as the page's next base: the fresh text, or the old base when nothing could be merged."""
    clashes: tuple[Clash, ...] = ()
    unplaced: tuple[MarkEdit, ...] = ()
    """New marks of the program whose words no longer stand on the page."""
    rejected: tuple[MarkEdit, ...] = ()
    """Marks that the program makes and the editor deleted."""
    added: tuple[MarkEdit, ...] = ()
    """Marks that the editor made."""
    reworded: tuple[MarkEdit, ...] = ()
    """Marks whose words the editor changed."""
    problems: tuple[Problem, ...] = ()
    """Why a page was left as it is: faulty front matter, broken markers of a kept part."""
    is_data_restored: bool = False
    """Whether somebody had changed the data part, which no hand may do."""


_Asked = tuple[str | None, str | None, str, str, bool]


class _Recent:
    """What this run merged and the one before it: a save in the preview leaves most pages alone."""

    def __init__(self) -> None:
        self._before: dict[_Asked, Merged] = {}
        self._now: dict[_Asked, Merged] = {}

    def begin(self) -> None:
        """Let go of all that the run before this one did not ask for."""
        self._before, self._now = self._now, {}

    def find(self, asked: _Asked) -> Merged | None:
        """What became of the same three texts."""
        return self._now.get(asked) or self._before.get(asked)

    def keep(self, asked: _Asked, merged: Merged) -> Merged:
        """The same `merged`, kept for the next run."""
        self._now[asked] = merged
        return merged


_recent = _Recent()
begin_merging = _recent.begin
"""To be called once in each run, before its first merge."""


def merge_page(
    base: str | None, edited: str | None, fresh: str, path: str = "", *, keeps_notes: bool = False
) -> Merged:
    """The page to write. All texts have LF line ends and no byte-order mark; `path` is for problems.

    The data part is no text of anybody's: it is always the fresh one. With
    `keeps_notes` a note stays when its mark is gone: where the base is itself
    a page that an editor may have written on, another merge is to decide.
    """
    if edited is None:
        return Merged(fresh, fresh) if base is None else Merged(None, base)
    if edited in (base, fresh):
        return Merged(fresh, fresh)
    asked = base, edited, fresh, path, keeps_notes
    return _recent.keep(asked, _recent.find(asked) or _merge_page(*asked))


def _merge_page(base: str | None, edited: str, fresh: str, path: str, keeps_notes: bool) -> Merged:
    """The page to write, of three texts that differ."""
    own, found = take_data(edited)
    old, known = (None, "") if base is None else take_data(base)
    new, data = take_data(fresh)
    merged = _merge_words(old, own, new, path, keeps_notes)
    if merged.problems:
        return replace(merged, text=edited, base=base)
    text = None if merged.text is None else put_data(merged.text, data)
    return replace(merged, text=text, base=fresh, is_data_restored=found not in (known, data))


def _merge_words(base: str | None, edited: str, fresh: str, path: str, keeps_notes: bool) -> Merged:
    """The page to write, of texts without data parts."""
    if edited in (base, fresh):
        return Merged(fresh, fresh)
    if fresh == base:
        changed = _differences(fresh, edited)
        is_framed = any(sign in text for text in changed for sign in _FRAMES)
        if not is_framed and not any(sign in text for text in changed for sign in _MARKS):
            return Merged(edited, fresh)
        if not is_framed and _keeps_notes(edited, fresh):
            return _with_edits(Merged(edited, fresh), find_mark_edits(fresh, edited))
    own = _take_apart(edited)
    if problems := _find_faults(own, edited, base, path):
        return Merged(edited, base, problems=problems)
    if base is None:
        adopted = _adopt(own, fresh)
        return _with_edits(Merged(adopted, fresh), find_mark_edits(fresh, adopted))
    return _merge(_take_apart(base), own, _take_apart(fresh), fresh, keeps_notes)


_MARKS = ("[^", "==")
"""Signs of marks and notes: where none of these was touched, they are what they were."""
_FRAMES = ("```", "~~~", "<!--", "-->")
"""Signs of code, comments and kept parts: where one of these was touched, nothing is what it was."""


def find_mark_edits(base: str, edited: str) -> MarkEdits:
    """What an editor did to the marks of a page whose sources did not change."""
    return find_edits(_take_apart(base).body, _take_apart(edited).body)


def _differences(base: str, edited: str) -> tuple[str, str]:
    """The paragraphs that are gone, and those that are new."""
    old, new = base.split("\n\n"), edited.split("\n\n")
    known, present = set(old), set(new)
    gone = "\n\n".join([each for each in old if each not in present])
    return gone, "\n\n".join([each for each in new if each not in known])


def _with_edits(merged: Merged, edits: MarkEdits) -> Merged:
    if edits == MarkEdits():
        return merged
    return replace(merged, rejected=edits.rejected, added=edits.added, reworded=edits.reworded)


def _keeps_notes(edited: str, fresh: str) -> bool:
    """Whether every mark on an edited page has its note and every note its mark, or the program has none."""
    known = find_definitions(fresh)
    return not known or find_references(edited) & known == find_definitions(edited) & known


@dataclass(frozen=True, slots=True)
class _Text:
    """One of the three texts, taken apart."""

    opening: str
    front: str | None
    closing: str
    body: Sheet


def _take_apart(text: str) -> _Text:
    opening, front, closing, body = cut_page(text)
    return _Text(opening, front, closing, read_sheet(body))


def _find_faults(own: _Text, edited: str, base: str | None, path: str) -> tuple[Problem, ...]:
    """What keeps a page from being merged."""
    head = own.opening + (own.front or "") + own.closing
    if base is None or not head or not base.startswith(head):
        metadata = read_metadata(edited, path)
        if metadata.is_faulty:
            return metadata.problems
    line = head.count("\n") + 1
    return tuple(Problem(path, line + fault.row, fault.what, fault.mend) for fault in own.body.faults)


# A page that the program did not write


def _adopt(own: _Text, fresh_text: str) -> str:
    """An editor's own page with the front matter and the kept parts it lacks."""
    fresh = _take_apart(fresh_text)
    body = "\n".join(own.body.rows)
    if own.front is None and fresh.front is not None:
        head = fresh.opening + fresh.front + fresh.closing + ("" if body[:1] in ("", "\n") else "\n")
    elif own.front is not None:
        head = own.opening + merge_metadata(None, own.front, fresh.front)[0] + own.closing
    else:
        head = ""
    return head + (_adopt_body(own.body, fresh.body) if body.strip() else "\n".join(fresh.body.rows))


def _adopt_body(own: Sheet, other: Sheet) -> str:
    has_prose = any(line.part is None and not line.text.startswith("#") for line in own.outline().lines)
    held = {*own.parts, TEXT_PART} if has_prose else {*own.parts}
    missing = [name for name in other.parts if name not in held]
    new = [_rows_of(other, name) for name in missing if name not in NOTE_PARTS]
    text = "\n".join([_outside_notes(own), *new])
    referred, defined = find_references(text), find_definitions(text)
    notes, _ = merge_notes(
        NO_NOTES,
        own.notes,
        other.notes,
        lambda claim: claim in referred,
        lambda _: False,
        lambda claim: claim in defined,
    )
    rows = list(own.rows)
    for name in sorted(own.parts, key=lambda each: -own.parts[each].first):
        if name in notes:
            rows[own.parts[name].first + 1 : own.parts[name].last] = notes[name]
    for name in missing:
        if name not in NOTE_PARTS:
            _append_part(rows, _rows_of(other, name).split("\n"))
        elif name in notes:
            part = other.parts[name]
            _append_part(rows, [other.rows[part.first], *notes[name], other.rows[part.last]])
    return "\n".join(rows)


def _rows_of(sheet: Sheet, name: str) -> str:
    part = sheet.parts[name]
    return "\n".join(sheet.rows[part.first : part.last + 1])


def _outside_notes(sheet: Sheet) -> str:
    """The text of a sheet with its marks and without the rows of its notes."""
    rows = list(sheet.rows)
    for name in NOTE_PARTS:
        if part := sheet.parts.get(name):
            rows[part.first + 1 : part.last] = [""] * (part.last - part.first - 1)
    return "\n".join(rows)


# A page that both sides changed


def _merge(base: _Text, edited: _Text, fresh: _Text, fresh_text: str, keeps_notes: bool) -> Merged:
    clashes: list[Clash] = []
    head = edited.opening + (edited.front or "") + edited.closing
    if edited.front is not None and fresh.front is not None:
        text, found = merge_metadata(base.front or "", edited.front, fresh.front)
        clashes += found
        head = edited.opening + text + edited.closing
    elif edited.front is None and base.front is None and fresh.front is not None:
        head = fresh.opening + fresh.front + fresh.closing
    if base.body.faults:  # a base that was damaged by hand is as good as none
        return Merged(head + _adopt_body(edited.body, fresh.body), fresh_text, tuple(clashes))
    merged = _merge_bodies(base.body, edited.body, fresh.body, keeps_notes)
    first = head.count("\n") + 1
    clashes += [replace(clash, line=clash.line + first) for clash in merged.clashes]
    clashes.sort(key=lambda clash: clash.line)
    return replace(merged, text=head + (merged.text or ""), base=fresh_text, clashes=tuple(clashes))


def _merge_bodies(base: Sheet, edited: Sheet, fresh: Sheet, keeps_notes: bool) -> Merged:
    """The merged body; the lines of its clashes are counted from 0."""
    pairs = pair_marks(base, edited, fresh)
    pinned: frozenset[int] = frozenset()
    for _ in range(_MOST_PINS):
        layout = _lay_out(base, edited, fresh, pinned)
        anchored = anchor_marks(base, edited, fresh, layout.lines, layout.tail, pairs)
        if anchored.unsettled <= pinned:
            break
        pinned |= anchored.unsettled
    rows, clashes = _add_notes(base, edited, fresh, layout, anchored.rows, keeps_notes)
    text = "\n".join(rows)
    merged = Merged(text, None, tuple(clashes), anchored.unplaced)
    return _with_edits(merged, find_edits(fresh, read_sheet(text)))  # as the next run will see it


@dataclass(frozen=True, slots=True)
class _Layout:
    """The merged lines of a body, parts opened out, notes still missing."""

    lines: list[Placed]
    tail: tuple[str, ...]
    disputes: list[Dispute]
    ends: Mapping[str, int]
    """Index of the closing marker's line of each part."""


def _lay_out(base: Sheet, edited: Sheet, fresh: Sheet, pinned: Collection[int]) -> _Layout:
    insides: dict[str, MergedLines] = {}
    held = set(pinned)
    for name in {**edited.parts, **fresh.parts}:
        if name in NOTE_PARTS:
            insides[name] = MergedLines([], [], ())
            continue
        inside = _merge_inside(name, base, edited, fresh, pinned)
        insides[name] = inside
        if name in edited.parts and name not in fresh.parts and inside.lines:
            held.add(edited.parts[name].first)  # the program dropped a part in which an editor has written
    outline = merge_lines(base.outline(), edited.outline(), fresh.outline(), held)
    lines: list[Placed] = []
    disputes: list[Dispute] = []
    ends: dict[str, int] = {}
    places: list[int] = []
    chosen = _choose_parts(outline, base, edited)
    for number, line in enumerate(outline.lines):
        places.append(len(lines))
        if line.part is None:
            lines.append(line)
        elif chosen.get(line.part.name) == number:
            inside = insides[line.part.name]
            lines += _open_out(line, inside, edited, fresh, disputes, len(lines))
            ends[line.part.name] = len(lines) - 1
    places.append(len(lines))
    for dispute in outline.disputes:
        if dispute.fresh or any(line.part is None for line in dispute.edited):
            disputes.append(replace(dispute, at=places[dispute.at]))
    return _Layout(lines, outline.tail, disputes, ends)


def _merge_inside(
    name: str, base: Sheet, edited: Sheet, fresh: Sheet, pinned: Collection[int]
) -> MergedLines:
    old, ours, theirs = base.inside(name), edited.inside(name), fresh.inside(name)
    if name not in edited.parts:
        return merge_lines(EMPTY, EMPTY, theirs)
    if name not in base.parts:
        old = theirs = Stretch((), ())  # the editor's own, or added on both sides: as the editor has it
    return merge_lines(old, ours, theirs, pinned)


def _choose_parts(outline: MergedLines, base: Sheet, edited: Sheet) -> dict[str, int]:
    """The index of the line that stands for each part: once each, where the editor has it, if anywhere."""
    chosen: dict[str, int] = {}
    for number, line in enumerate(outline.lines):
        if line.part is None or (line.part.name in base.parts and line.part.name not in edited.parts):
            continue
        name = line.part.name
        if name not in chosen or (line.is_edited and not outline.lines[chosen[name]].is_edited):
            chosen[name] = number
    return chosen


def _open_out(
    line: Placed, inside: MergedLines, edited: Sheet, fresh: Sheet, disputes: list[Dispute], at: int
) -> list[Placed]:
    """The lines of a part, markers included, in place of the one `line` that stands for it."""
    assert line.part is not None
    name = line.part.name
    ours, theirs = edited.parts.get(name), fresh.parts.get(name)
    source, part = (edited, ours) if ours else (fresh, theirs)
    assert part is not None
    disputes += [replace(dispute, at=dispute.at + at + 1) for dispute in inside.disputes]
    rows = (ours.first if ours else None, theirs.first if theirs else None)
    ends = (ours.last if ours else None, theirs.last if theirs else None)
    first = Placed(source.rows[part.first], line.gap, *rows, ours is not None, ours is None)
    last = Placed(source.rows[part.last], inside.tail, *ends, ours is not None, ours is None)
    return [first, *inside.lines, last]


def _add_notes(
    base: Sheet, edited: Sheet, fresh: Sheet, layout: _Layout, rows: list[str], keeps_notes: bool
) -> tuple[list[str], list[Clash]]:
    """The rows of the body with its notes, and all clashes, their lines counted from 0."""
    text = "\n".join(rows)
    referred, defined = find_references(text), find_definitions(text)
    before = set() if keeps_notes else find_references(_outside_notes(base))
    notes, note_disputes = merge_notes(
        base.notes,
        edited.notes,
        fresh.notes,
        lambda claim: claim in referred,
        lambda claim: claim in before,
        lambda claim: claim in defined,
    )
    starts: list[int] = []
    at = 0
    for line in layout.lines:
        at += len(line.gap)
        starts.append(at)
        at += 1
    result = list(rows)
    stops = {name: starts[layout.ends[name]] for name in notes if name in layout.ends}
    clashes = [
        Clash(starts[dispute.at] if dispute.at < len(starts) else at, *_lines_of(dispute, edited, fresh))
        for dispute in layout.disputes
    ]
    for name in sorted(stops, key=lambda each: -stops[each]):
        stop = stops[name]
        result[stop:stop] = notes[name]
        shift = len(notes[name])
        clashes = [replace(each, line=each.line + (shift if each.line >= stop else 0)) for each in clashes]
        stops = {other: row + (shift if row > stop else 0) for other, row in stops.items()}
    for name in notes:
        if name not in layout.ends:
            source = edited if name in edited.parts else fresh
            part = source.parts[name]
            markers = source.rows[part.first], source.rows[part.last]
            stops[name] = _append_part(result, [markers[0], *notes[name], markers[1]])
    clashes += [Clash(stops[each.part] + each.at, each.edited, each.fresh) for each in note_disputes]
    return result, clashes


def _append_part(rows: list[str], part: list[str]) -> int:
    """Put a part at the end of the page; its first inner row."""
    while rows and not rows[-1].strip():
        rows.pop()
    rows += ["", *part, ""]
    return len(rows) - len(part)


def _lines_of(dispute: Dispute, edited: Sheet, fresh: Sheet) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The lines of both sides as they stand on their pages, marks and whole parts included."""
    sides: list[tuple[str, ...]] = []
    for lines, sheet in ((dispute.edited, edited), (dispute.fresh, fresh)):
        rows: list[str] = []
        for line in lines:
            rows += sheet.rows[line.row : line.part.last + 1] if line.part else [sheet.rows[line.row]]
        sides.append(tuple(rows))
    return sides[0], sides[1]
