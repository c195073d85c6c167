"""Published page: the last stage, from a finished Markdown page to the HTML a reader sees.

One Python-Markdown extension, so that MkDocs, ProperDocs and Zensical give the
same page. It knows six things and nothing about articles:

- `==words==[^id]` is a mark, `mark.py` says where it begins and ends;
- the footnote of a marked id is a note, and stands after the block of its first mark;
- `<!-- digest:NAME -->` … `<!-- /digest:NAME -->` is a part of the page;
- `<!-- NAME -->` on the line above a block says what the block is;
- a table under `<!-- chart -->` or `<!-- horizon -->` is drawn above itself, see `chart.py`;
- the first use of a word that the part `terms` explains is a link to it, see `first_use.py`.

The data part becomes a script element that search engines read. All other
comments, the site furniture among them, never reach the HTML.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from html import escape, unescape
from types import MappingProxyType
from typing import Any
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.blockprocessors import BlockProcessor
from markdown.extensions import Extension
from markdown.extensions.footnotes import FootnoteBlockProcessor, FootnoteExtension
from markdown.extensions.toc import slugify, unique
from markdown.inlinepatterns import InlineProcessor
from markdown.postprocessors import Postprocessor
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import ETX, HTML_PLACEHOLDER, STX

from digest import chart
from digest.choice import read_choice
from digest.data_part import dump_safely, read_data, take_data, tells_verdict
from digest.exhibit import take_exhibits
from digest.first_use import mark_first_uses
from digest.inset import LABELS, clean_inset, drop_verdicts
from digest.label import LISTS, SIGNATURE
from digest.mark import Mark, take_marks
from digest.rating import RATINGS, UNRATED
from digest.scale import DRAFT
from digest.vocabulary import STATES, WITHDRAWN

SWITCH_ID = "show-notes"
"""Of the checkbox that shows the notes and marks of an article."""
ALL_SWITCH_ID = "show-all-notes"
"""Of the checkbox that shows those of the `more-notes` part as well."""

TOPICS = "Topics:"
"""First word of the paragraph that says under which topics a claim is filed."""
PEEK_LENGTH = 120
"""Characters of a note that a narrow screen shows while the note is closed; more never fit in one line."""

SEARCHED_STATE = "state"
"""What `search.py` calls the label of a claim, which stands beside it where a search finds it."""

_HEADINGS = frozenset({"h2", "h3", "h4", "h5", "h6"})
_NOTE_PARTS = frozenset({"notes", "more-notes"})
_UNSOUGHT_PARTS = frozenset({"status", "source", "neighbours", "disclosure", "merged", "terms"})
"""Parts about the page or other pages, which the search index leaves out."""
_PART_EDGE = re.compile(r"<!-- (?P<close>/?)digest:(?P<name>[a-z][a-z0-9-]*) -->[ \t]*\Z")
_BLOCK_KIND = re.compile(r"<!-- (?P<name>[a-z]+(?:-[a-z]+)*) -->[ \t]*\Z")
_KEPT_ASIDE = re.compile(
    r"^<!-- digest:(?P<name>[a-z][a-z0-9-]*)[ \t]*\n.*?^/digest:(?P=name) -->[ \t]*$",
    re.DOTALL | re.MULTILINE,
)
_DEFINITION = re.compile(r"^ {0,3}\[\^(?P<id>[^\]\s]+)\]:", re.MULTILINE)
_REFERENCE = re.compile(r"\[\^(?P<id>[^\]\s]+)\](?!:)")
_NO_REFERENCE = re.compile(
    r"\\.|(?<!`)(`+)(?!`)[^\n]*?(?<!`)\1(?!`)|^(?: {4}|\t)[^\n]*|<!--.*?-->", re.DOTALL | re.MULTILINE
)
"""Escapes, code and comments."""
_PUT_AWAY = re.compile(HTML_PLACEHOLDER % r"(\d+)")
"""Stands for raw HTML until the end."""
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_STATE = re.compile(r"<!--\s*state:\s*(?P<id>\S+?)\s*-->")
"""Directly after the bold words of a head: what they mean, however the digest calls it."""
_ESCAPED = re.compile(f"{STX}(?:(?P<code>\\d+)|(?P<amp>amp)|[^{ETX}]*){ETX}")
"""What Python-Markdown keeps in place of an escaped character, an ampersand, or something it put away."""
_SIGNED = re.compile(rf"{SIGNATURE}\S.* on .*\d{{4}}", re.IGNORECASE)
"""Without such words beside it no label is shown as a verdict."""
_DISCLOSED = re.compile(r"signed by [^;]*? \d{4}\b", re.IGNORECASE)
"""Who signed, and when, in the sentence on how a page was made."""
_ENDS = " .,;:!?…“”„‟«»‹›‘’‚‛\"'"
"""Closing punctuation and quotation marks, which a note adds to what is said or leaves out."""
_JUDGED = frozenset({"rating", DRAFT, WITHDRAWN.casefold()})
"""Kinds of labels by which people speak, and behind which a machine's finding may stand."""
_COMPARED = frozenset(STATES.values()) | {"cut-elsewhere"}
_RATED: Mapping[str, str] = MappingProxyType({name.casefold(): rating for rating, name in RATINGS.items()})

# STX and ETX cannot stand in a page: Python-Markdown takes them out before any extension sees the text.
_TOKEN = re.compile(f"{STX}digest:(?P<number>\\d+){ETX}")


@dataclass(frozen=True, slots=True)
class _Token:
    """What a place holder in the text stands for."""

    kind: str
    """`open` or `close` of a mark, `part`, `end` of a part, or `block`."""
    name: str
    """Claim id, name of the part, or kind of block."""
    pair: int
    """Same for both ends of one mark; unused for the others."""
    source: str
    """As written, to be put back where it turns out to be code."""


@dataclass(frozen=True, slots=True)
class Showing:
    """What a reader sees under somebody's name: a rating, or beside another label words for a signature."""

    of: str
    """Id of the note, address of the entry of a list, or name of the part."""
    rating: str
    """Id; empty where only the signature is shown."""
    words: str
    """Of the label."""
    signatures: tuple[str, ...]


@dataclass(slots=True)
class _Reading:
    """What is known of the page under way; emptied before each page."""

    tokens: list[_Token] = field(default_factory=list)
    marked: set[str] = field(default_factory=set)
    kept: set[str] = field(default_factory=set)
    """Ids whose footnotes are notes, or belong to nothing and are left out."""
    minor: set[str] = field(default_factory=set)
    """Ids whose footnotes stand in the `more-notes` part."""
    notes: dict[str, str] = field(default_factory=dict)
    """Markdown of the kept footnotes."""
    asides: dict[str, Element] = field(default_factory=dict)
    numbers: dict[str, str] = field(default_factory=dict)
    stash: list[Any] = field(default_factory=list)
    """Raw HTML that Python-Markdown put away, comments among it."""
    data: str = ""
    """The data part."""
    script: str = ""
    """The same as the page has it in the end."""
    shows_rating: bool = False
    """Whether readers see a signed rating at the head of the page."""
    showings: list[Showing] = field(default_factory=list)
    labelled: dict[Element, frozenset[str]] = field(default_factory=dict)
    """The elements that have attributes of `LABELS`, and which."""

    def token(self, kind: str, name: str, source: str, pair: int = 0) -> str:
        """A place holder for `source`."""
        self.tokens.append(_Token(kind, name, pair, source))
        return f"{STX}digest:{len(self.tokens) - 1}{ETX}"


class DigestExtension(Extension):
    """Marks, notes, parts and kinds of blocks."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the name is Python-Markdown's
        """Add the steps; the priorities say between which of the stock steps each one runs."""
        self.reading = _Reading()
        md.registerExtension(self)
        # After fenced code (25) is put away, before raw HTML (20) is looked for.
        md.preprocessors.register(_FindTokens(md, self), "digest-tokens", 22)
        # Before everything: a place holder is a block of its own.
        md.parser.blockprocessors.register(_PlaceEdges(md, self), "digest-edges", 95)
        # Before stock footnotes (17).
        md.parser.blockprocessors.register(_KeepNotes(md, self), "digest-notes", 18)
        # After code spans (190) and before everything that could swallow half a mark.
        md.inlinePatterns.register(_MarkEnds(md, self), "digest-marks", 185)
        # Before stock footnotes (175).
        md.inlinePatterns.register(_NoteReferences(md, self), "digest-references", 176)
        # Before inline patterns (20), which then see the notes too.
        md.treeprocessors.register(_WriteNotes(md, self), "digest-notes", 49)
        # After inline patterns, before `prettify` (10) and the table of contents (5), which keeps ids apart.
        md.treeprocessors.register(_LayOut(md, self), "digest-layout", 12)
        # After the table of contents (5), when nothing looks at the tree any more.
        md.treeprocessors.register(_AddData(md, self), "digest-data", 4)
        # Before raw HTML (30) is put back.
        md.postprocessors.register(_CleanInsets(md, self), "digest-insets", 31)
        # What was no mark after all.
        md.postprocessors.register(_RestoreTokens(md, self), "digest-tokens", 1)
        # After all raw HTML stands where an editor put it.
        md.postprocessors.register(_DropData(md, self), "digest-foreign-data", 0)

    def reset(self) -> None:
        """Forget the page before."""
        self.reading = _Reading()


class _FindTokens(Preprocessor):
    """Puts place holders for marks, parts and kinds of blocks."""

    def __init__(self, md: Markdown, digest: DigestExtension) -> None:
        super().__init__(md)
        self.digest = digest

    def run(self, lines: list[str]) -> list[str]:
        reading = self.digest.reading
        source, reading.data = take_data("\n".join(lines))
        source = _KEPT_ASIDE.sub("", source)
        pieces: list[tuple[str, str]] = []  # part name, text
        inside: list[str] = []
        text: list[str] = []
        referenced: set[str] = set()
        rows = source.split("\n")
        for number, row in enumerate(rows):
            edge = _PART_EDGE.match(row)
            stands_above = "".join(rows[number + 1 : number + 2]).strip()
            kind = _BLOCK_KIND.match(row) if stands_above and not edge else None
            if edge is None and kind is None:
                text.append(row)
                continue
            if edge:
                pieces.append((_note_part(inside), "\n".join(text)))
                text = []
                if not edge["close"]:
                    inside.append(edge["name"])
                elif edge["name"] in inside:
                    del inside[len(inside) - 1 - inside[::-1].index(edge["name"]) :]
                token = reading.token("end" if edge["close"] else "part", edge["name"], row)
            else:
                assert kind is not None
                token = reading.token("block", kind["name"], row)
            text += ["", token, ""]
        pieces.append((_note_part(inside), "\n".join(text)))

        done: list[str] = []
        defined: dict[str, str] = {}
        for part, piece in pieces:
            for match in _DEFINITION.finditer(piece):
                defined.setdefault(match["id"], part)
            plain, marks = take_marks(piece)
            referenced.update(match["id"] for match in _REFERENCE.finditer(_NO_REFERENCE.sub("", plain)))
            done.append(plain if part else self._tokenise(piece, plain, marks))
        reading.minor = {name for name, part in defined.items() if part == "more-notes"}
        reading.kept = {
            name
            for name, part in defined.items()
            if name in reading.marked or (part and name not in referenced)
        }
        return "\n".join(done).split("\n")

    def _tokenise(self, piece: str, plain: str, marks: tuple[Mark, ...]) -> str:
        """`piece` with place holders at the ends of marks; an outer mark opens first and closes last."""
        if not marks:
            return piece
        reading = self.digest.reading
        inserts: list[tuple[int, int, int, int, str]] = []
        for order, mark in enumerate(marks):
            reading.marked.add(mark.claim)
            pair = len(reading.tokens)
            opening = reading.token("open", mark.claim, "==", pair)
            closing = reading.token("close", mark.claim, f"==[^{mark.claim}]", pair)
            inserts.append((mark.start, 1, -mark.end, -order, opening))
            inserts.append((mark.end, 0, 0, order, closing))
        out: list[str] = []
        position = 0
        for place, _, _, _, token in sorted(inserts):
            out += [plain[position:place], token]
            position = place
        return "".join([*out, plain[position:]])


class _PlaceEdges(BlockProcessor):
    """Turns a place holder that is a block of its own into an empty element."""

    def __init__(self, md: Markdown, digest: DigestExtension) -> None:
        super().__init__(md.parser)
        self.digest = digest

    def test(self, parent: Element, block: str) -> bool:
        match = _TOKEN.fullmatch(block.strip())
        if match is None:
            return False
        return self.digest.reading.tokens[int(match["number"])].kind in {"part", "end", "block"}

    def run(self, parent: Element, blocks: list[str]) -> None:
        match = _TOKEN.fullmatch(blocks.pop(0).strip())
        assert match is not None
        SubElement(parent, "digest-edge", number=match["number"])


class _KeepNotes(FootnoteBlockProcessor):
    """Takes the footnotes that are notes; the others go where they would have gone."""

    def __init__(self, md: Markdown, digest: DigestExtension) -> None:
        BlockProcessor.__init__(self, md.parser)
        self.md = md
        self.digest = digest
        self.footnotes: Any = self  # the parent class hands what it finds to `footnotes.setFootnote`

    def setFootnote(self, id: str, text: str) -> None:  # noqa: N802 - the name is Python-Markdown's
        """Keep one footnote; the first of two with one id counts."""
        reading = self.digest.reading
        if id in reading.kept:
            reading.notes.setdefault(id, text)
        else:
            self.stock.setFootnote(id, text)

    def test(self, parent: Element, block: str) -> bool:
        return bool(self.digest.reading.kept) and "footnote" in self.parser.blockprocessors

    @property
    def stock(self) -> FootnoteExtension:
        """The `footnotes` extension of the page."""
        processor = self.parser.blockprocessors["footnote"]
        assert isinstance(processor, FootnoteBlockProcessor)
        return processor.footnotes


class _MarkEnds(InlineProcessor):
    """Turns the place holder of a mark's end into an empty element."""

    def __init__(self, md: Markdown, digest: DigestExtension) -> None:
        super().__init__(_TOKEN.pattern, md)
        self.digest = digest

    def handleMatch(  # type: ignore[override]  # noqa: N802 - the name is Python-Markdown's
        self, m: re.Match[str], data: str
    ) -> tuple[Element | None, int | None, int | None]:
        if self.digest.reading.tokens[int(m["number"])].kind not in {"open", "close"}:
            return None, None, None
        return Element("digest-end", number=m["number"]), m.start(0), m.end(0)


class _NoteReferences(InlineProcessor):
    """`[^id]` without a mark, of an id that has a note: a link to it."""

    def __init__(self, md: Markdown, digest: DigestExtension) -> None:
        super().__init__(_REFERENCE.pattern, md)
        self.digest = digest

    def handleMatch(  # type: ignore[override]  # noqa: N802 - the name is Python-Markdown's
        self, m: re.Match[str], data: str
    ) -> tuple[Element | None, int | None, int | None]:
        if m["id"] not in self.digest.reading.kept:
            return None, None, None
        return Element("digest-reference", name=m["id"]), m.start(0), m.end(0)


class _WriteNotes(Treeprocessor):
    """Sets each note that has a mark at the end of the page, so that its text is read as Markdown."""

    def __init__(self, md: Markdown, digest: DigestExtension) -> None:
        super().__init__(md)
        self.digest = digest

    def run(self, root: Element) -> None:
        reading = self.digest.reading
        marked = {
            token.name
            for end in root.iter()
            for text in (end.text, end.tail)
            if text and STX in text
            for match in _TOKEN.finditer(text)
            if (token := reading.tokens[int(match["number"])]).kind == "open"
        }
        for name, text in reading.notes.items():
            if name in marked:
                aside = SubElement(root, "aside")
                self.md.parser.parseChunk(aside, text)
                reading.asides[name] = aside


class _LayOut(Treeprocessor):
    """Makes marks, parts and notes of what the steps before left in the tree."""

    def __init__(self, md: Markdown, digest: DigestExtension) -> None:
        super().__init__(md)
        self.digest = digest

    def run(self, root: Element) -> None:
        _drop_comments(root, self.md.htmlStash.rawHtmlBlocks)
        reading = self.digest.reading
        _take_off_labels(root, reading)
        if not reading.tokens:
            return
        reading.stash = self.md.htmlStash.rawHtmlBlocks
        for aside in reading.asides.values():
            root.remove(aside)
        _wrap_marks(root, reading)
        order = [mark.get("data-claim", "") for mark in root.iter("mark")]
        order += [each.get("name", "") for each in root.iter("digest-reference")]  # its mark was in code
        shown = [name for name in dict.fromkeys(order) if name in reading.asides]
        reading.numbers = _number(shown, reading.minor)
        ids = _Ids(
            [f"{kind}-{name}" for name in order for kind in ("mark", "note")] + [SWITCH_ID, ALL_SWITCH_ID]
        )
        _name_marks(root, reading, ids)
        _wrap_parts(root, reading)
        reading.shows_rating = any(
            part.get("data-digest") == "verdict" and part.get("data-kind") == "rating" for part in root
        )
        if shown:
            _add_switches(root, len(shown), any(name in reading.minor for name in shown))
        _set_beside_text(root)
        _place_notes(root, reading)
        reading.labelled = {
            each: found for each in root.iter() if (found := LABELS.intersection(each.keys()))
        }
        _sweep(root)
        mark_first_uses(root, lambda each: _raw_html(each, reading), lambda each: _plain(each, reading))
        for aside in reading.asides.values():
            _sweep(aside)


class _CleanInsets(Postprocessor):
    """Takes out of the raw HTML that editors wrote what is said in the margin, and what is not theirs to say."""

    def __init__(self, md: Markdown, digest: DigestExtension) -> None:
        super().__init__(md)

    def run(self, text: str) -> str:
        blocks: list[Any] = self.md.htmlStash.rawHtmlBlocks
        for number, block in enumerate(blocks):
            if isinstance(block, str):
                blocks[number] = clean_inset(block)
        return text


class _RestoreTokens(Postprocessor):
    """Puts back what a place holder stood for where it met code."""

    def __init__(self, md: Markdown, digest: DigestExtension) -> None:
        super().__init__(md)
        self.digest = digest

    def run(self, text: str) -> str:
        tokens = self.digest.reading.tokens
        return _TOKEN.sub(lambda match: escape(tokens[int(match["number"])].source), text)


class _DropData(Postprocessor):
    """Takes out data on verdicts that an editor wrote as HTML: search engines are told what readers see, and no more."""

    def __init__(self, md: Markdown, digest: DigestExtension) -> None:
        super().__init__(md)
        self.digest = digest

    def run(self, text: str) -> str:
        return drop_verdicts(text, self.digest.reading.script)


class _AddData(Treeprocessor):
    """Puts the data of the page behind it, unless it tells of a verdict that readers do not see.

    No postprocessor, because the table of contents runs those over each heading.
    """

    def __init__(self, md: Markdown, digest: DigestExtension) -> None:
        super().__init__(md)
        self.digest = digest

    def run(self, root: Element) -> None:
        reading = self.digest.reading
        _take_off_labels(root, reading)
        record = read_data(reading.data) if reading.data else None
        if record is None or (tells_verdict(record) and not reading.shows_rating):
            return
        # `dump_safely` leaves nothing to be escaped, in which a script element would differ from others.
        reading.script = f"\n{dump_safely(record)}\n"
        SubElement(root, "script", {"type": "application/ld+json"}).text = reading.script


def _take_off_labels(root: Element, reading: _Reading) -> None:
    """Takes away what other extensions, which let editors write attributes, made pass for a label."""
    for element in root.iter():
        own = reading.labelled.get(element, frozenset())
        for name in (LABELS - own).intersection(element.keys()):
            del element.attrib[name]


class _Ids:
    """Gives each id once."""

    def __init__(self, reserved: list[str]) -> None:
        self._reserved = set(reserved)
        self._given: set[str] = set()

    def first(self, wanted: str) -> bool:
        """Whether the reserved id `wanted` is still to be had; it is not afterwards."""
        fresh = wanted not in self._given
        self._given.add(wanted)
        return fresh

    def other(self, stem: str) -> str:
        """`stem-2`, or the next number that makes it nobody else's."""
        number = 2
        while f"{stem}-{number}" in self._given | self._reserved:
            number += 1
        self._given.add(f"{stem}-{number}")
        return f"{stem}-{number}"


def _note_part(inside: list[str]) -> str:
    """The innermost part if it holds notes, else nothing."""
    return inside[-1] if inside and inside[-1] in _NOTE_PARTS else ""


def _drop_comments(root: Element, stash: list[Any]) -> None:
    """Takes out the paragraphs that hold comments only."""
    for parent in list(root.iter()):
        for child in [child for child in parent if child.tag == "p" and not len(child) and child.text]:
            rest = _PUT_AWAY.sub(lambda match: _COMMENT.sub("", str(stash[int(match[1])])), child.text or "")
            if _PUT_AWAY.search(child.text or "") and not rest.strip():
                parent.remove(child)


def _wrap_marks(element: Element, reading: _Reading) -> set[int]:
    """Wraps in `mark` what stands between two ends below `element`.

    Gives back the ends that met no beginning here. A mark that leaves the
    emphasis it began in ends with it, and one that ends inside an emphasis it
    did not open takes all of it: no words are lost, no element is torn.
    """
    if element.tag in {"code", "pre"}:
        return set()
    children = list(element)
    if not children:
        return set()
    orphans: set[int] = set()
    frames: list[tuple[int, Element]] = []
    into = element
    for child in children:
        element.remove(child)
    for child in children:
        tail, child.tail = child.tail, None
        closed: set[int] = set()
        if child.tag != "digest-end":
            into.append(child)
            closed = _wrap_marks(child, reading)
        else:
            token = reading.tokens[int(child.get("number", ""))]
            if token.kind == "open":
                mark = SubElement(into, "mark", {"class": "claim", "data-claim": token.name})
                frames.append((token.pair, mark))
                into = mark
            else:
                closed = {token.pair}
        while frames and frames[-1][0] in closed:
            closed.discard(frames.pop()[0])
            into = frames[-1][1] if frames else element
        orphans |= closed
        _append_text(into, tail or "")
    return orphans


def _append_text(element: Element, text: str) -> None:
    """Adds `text` behind all that `element` holds."""
    if not text:
        return
    if len(element):
        element[-1].tail = (element[-1].tail or "") + text
    else:
        element.text = (element.text or "") + text


def _number(shown: list[str], minor: set[str]) -> dict[str, str]:
    """1, 2, 3 for the notes shown at first and a, b, c for the rest, so that neither row has gaps."""
    numbers: dict[str, str] = {}
    for name in shown:
        count = sum((other in minor) == (name in minor) for other in numbers)
        numbers[name] = _letters(count) if name in minor else str(count + 1)
    return numbers


def _letters(count: int) -> str:
    """a to z, then aa, ab…"""
    letters = ""
    count += 1
    while count:
        count, letter = divmod(count - 1, 26)
        letters = chr(ord("a") + letter) + letters
    return letters


def _name_marks(root: Element, reading: _Reading, ids: _Ids) -> None:
    """Gives each mark its id and, where there is a note, the link to it.

    A reference without a mark becomes such a link as well, and stands in for
    the mark where there is none.
    """
    for mark in list(root.iter("mark")):
        name = mark.attrib.pop("data-claim", "")
        if not name:
            continue
        mark.set("id", f"mark-{name}" if ids.first(f"mark-{name}") else ids.other(f"mark-{name}"))
        if name in reading.numbers:
            if name in reading.minor:
                mark.set("class", "claim claim--more")
            aside = reading.asides[name]
            kind, state, _ = _state(aside, reading)
            mark.set("data-kind", kind)
            mark.set("data-state", state)
            if found := _find_compared(aside, kind, reading):
                mark.set("data-compared", found[1])
            mark.append(_reference(name, reading))
    for tree in (root, *reading.asides.values()):
        for element in list(tree.iter("digest-reference")):
            name = element.attrib.pop("name")
            if name in reading.numbers:
                link = _reference(name, reading)
                element.tag, element.attrib = link.tag, link.attrib
                if tree is root and ids.first(f"mark-{name}"):
                    element.set("id", f"mark-{name}")


def _reference(name: str, reading: _Reading) -> Element:
    """The link from a mark to its note; the style sheet draws its number, so that it adds no text."""
    number, aside = reading.numbers[name], reading.asides[name]
    kind, _, words = _state(aside, reading)
    if found := _find_compared(aside, kind, reading):
        words = f"{words}; {_plain(found[0], reading).casefold()}"
    label = f"Note {number}: {words[:1].lower()}{words[1:]}" if words else f"Note {number}"
    more = " claim-ref--more" if name in reading.minor else ""
    return Element(
        "a",
        {"class": f"claim-ref{more}", "href": f"#note-{name}", "aria-label": label, "data-number": number},
    )


def _state(element: Element, reading: _Reading) -> tuple[str, str, str]:
    """Kind of note, state and the words for it, from the bold words at the head of `element`.

    The id in the comment behind them says what they mean, because a digest may
    call its ratings as it likes. Without one, the words do. Neither an id nor a
    word that nobody knows ever makes a rating, and no rating is one without a
    signature beside it: it is a draft.
    """
    label = _label(element)
    if label is None:
        return "note", "none", ""
    kind, state, words = _read_label(label, reading)
    if kind == "rating" and not _signatures(element, reading):
        return DRAFT, state, f"{DRAFT.capitalize()}: {words[:1].lower()}{words[1:]}"
    return kind, state, words


def _label(element: Element) -> Element | None:
    """The bold words that `element` begins with, or has behind the link that it begins with."""
    box = element[0] if len(element) and element[0].tag == "p" else element
    if (box is element and element.tag != "li") or (box.text or "").strip() or not len(box):
        return None
    if box[0].tag == "a" and len(box) > 1 and not (box[0].tail or "").strip():
        return box[1] if box[1].tag == "strong" and element.tag == "li" else None
    return box[0] if box[0].tag == "strong" else None


def _find_compared(element: Element, kind: str, reading: _Reading) -> tuple[Element, str] | None:
    """The label behind the one that says what people think of a claim, and its state: what a machine found as well."""
    label = _label(element)
    if label is None or kind not in _JUDGED:
        return None
    box = element[0] if element[0].tag == "p" else element
    after = list(box).index(label) + 1
    if _PUT_AWAY.sub("", label.tail or "").strip(" ·") or len(box) == after or box[after].tag != "strong":
        return None
    found, state, _ = _read_label(box[after], reading)
    return (box[after], state) if found == "comparison" else None


def _signatures(element: Element, reading: _Reading) -> tuple[str, ...]:
    """The paragraphs, and the small print, that say who signed, and when."""
    told = (_plain(each, reading) for each in element.iter() if each.tag in ("p", "em"))
    return tuple(each for each in told if _SIGNED.match(each))


def _read_label(label: Element, reading: _Reading) -> tuple[str, str, str]:
    """Kind, state and words of a label by itself."""
    words = _plain(label, reading)
    if (name := _state_id(label, reading)) is not None:
        kind, state = _kind_of(name)
        if name == DRAFT:
            state = _RATED.get(words.partition(":")[2].strip().casefold(), "none")
        return kind, state, words
    folded = words.casefold()
    before, colon, after = folded.partition(":")
    if folded in STATES:
        return "comparison", STATES[folded], words
    if before == DRAFT and colon:
        return DRAFT, _RATED.get(after.strip(), "none"), words
    if folded in _RATED or folded == WITHDRAWN.casefold():
        return *_kind_of(_RATED.get(folded, folded)), words
    return "note", "none", words


def _state_id(words: Element, reading: _Reading) -> str | None:
    """The id in the comment directly behind the bold `words`, if there is one."""
    away = _PUT_AWAY.match((words.tail or "").lstrip())
    if away is None or int(away[1]) >= len(reading.stash):
        return None
    match = _STATE.fullmatch(str(reading.stash[int(away[1])]).strip())
    return match["id"] if match else None


def _kind_of(name: str) -> tuple[str, str]:
    """Kind and state of an id; one that nobody knows is not rated."""
    if name in _COMPARED:
        return "comparison", name
    if name in (DRAFT, WITHDRAWN.casefold()):
        return name, "none"
    if (rating := name.removeprefix(f"{DRAFT}-")) in RATINGS and rating != UNRATED:
        return "rating" if rating == name else "draft", rating
    return "unrated", UNRATED


def _wrap_parts(root: Element, reading: _Reading) -> None:
    """Puts a `div` around each part, and its kind on each block that has one; a lonely edge is dropped."""
    frames: list[tuple[str, Element]] = [("", Element("div"))]
    kind = ""
    for child in list(root):
        root.remove(child)
        if child.tag != "digest-edge":
            if kind:
                child.set("class", f"{child.get('class', '')} digest-{kind}".strip())
                kind = ""
            frames[-1][1].append(child)
            continue
        token = reading.tokens[int(child.get("number", ""))]
        kind = token.name if token.kind == "block" else ""
        if token.kind == "part":
            frames.append((token.name, Element("div")))
        elif token.kind == "end" and any(name == token.name for name, _ in frames):
            while frames[-1][0] != token.name:
                _dissolve(frames)
            name, part = frames.pop()
            if name in _NOTE_PARTS:
                frames[-1][1].extend(list(part))
            else:
                part.set("class", f"digest-{name}")
                part.set("data-digest", name)
                if name == "text":
                    _name_headings(part)
                if name in _UNSOUGHT_PARTS:
                    part.set("data-search-exclude", "")
                if name == "disclosure":
                    _note_disclosure(part, name, reading)
                if name in LISTS or name == "differences":
                    _show_states(part, reading)
                    _show_choices(part, reading)
                _set_up_tables(part)
                _draw_charts(part, reading)
                if name == "verdict":
                    _show_state(part, name, reading)
                    if (label := _label(part)) is not None:
                        label.set("data-pagefind-meta", SEARCHED_STATE)
                    for block in part:
                        if block.tag == "p" and (block.text or "").startswith(TOPICS):
                            block.set("data-search-exclude", "")
                if name == "front":
                    _set_columns(part)
                frames[-1][1].append(part)
    while len(frames) > 1:
        _dissolve(frames)
    root.extend(list(frames[0][1]))
    _set_evidence(root)
    title = next(root.iter("h1"), None)
    if title is not None and any(child.get("data-digest") == "verdict" for child in root):
        title.set("class", f"{title.get('class', '')} digest-claim-title".strip())


def _set_columns(part: Element) -> None:
    """Two columns of the front page: what is new, and beside it the sections at the end that only lead further."""
    sections: list[list[Element]] = [[]]
    for block in list(part):
        part.remove(block)
        if block.tag == "h2":
            sections.append([])
        sections[-1].append(block)
    first = len(sections)
    while first > 1 and not _tells_news(sections[first - 1]):
        first -= 1
    part.set("class", "digest-columns")
    for name, column in (
        ("digest-front", sections[:first]),
        ("digest-front digest-beside", sections[first:]),
    ):
        if any(column):
            SubElement(part, "div", {"class": name}).extend(block for blocks in column for block in blocks)


def _tells_news(section: list[Element]) -> bool:
    """Whether a section lists articles or differences, and not claims by their state or mere links."""
    items = [item for block in section if block.tag == "ul" for item in block]
    return any(item.get("data-kind", "comparison") == "comparison" for item in items)


def _set_evidence(root: Element) -> None:
    """Moves the evidence of a claim page behind the explanation, which is what stands before the next part."""
    for verdict in [child for child in root if child.get("data-digest") == "verdict"]:
        exhibits = take_exhibits(verdict)
        if exhibits is not None:
            after = list(root)[list(root).index(verdict) + 1 :]
            parts = [child for child in after if child.get("data-digest")]
            root.insert(list(root).index(parts[0]) if parts else len(root), exhibits)


def _show_choices(part: Element, reading: _Reading) -> None:
    """Lets the page's script see by what a reader can choose each entry of a list."""
    for entry in [child for items in part if items.tag == "ul" for child in items]:
        for raw in _raw_html(entry, reading):
            for name, told in read_choice(raw).items():
                entry.set(f"data-{name}", told)


def _raw_html(element: Element, reading: _Reading) -> Iterator[str]:
    """The raw HTML that was put away below `element`, comments among it."""
    for text in element.itertext():
        for away in _PUT_AWAY.finditer(text):
            if int(away[1]) < len(reading.stash):
                yield str(reading.stash[int(away[1])])


def _set_up_tables(part: Element) -> None:
    """Says of each head of a matrix what it is the head of, and lets a narrow screen scroll the table by itself."""
    for place, table in enumerate(list(part)):
        if table.tag != "table" or "digest-matrix" not in table.get("class", ""):
            continue
        for head in table.iter("th"):
            head.set("scope", "col")
        for row in [row for body in table.iter("tbody") for row in body]:
            row[0].tag = "th"
            row[0].set("scope", "row")
        for cell in table.iter("td"):
            cell.set("data-says", "".join(cell.itertext()).strip().replace(" ", "-"))
        frame = Element(
            "div",
            {"class": "digest-scroll", "role": "region", "aria-label": "Who says what", "tabindex": "0"},
        )
        part.remove(table)
        frame.append(table)
        part.insert(place, frame)


def _draw_charts(part: Element, reading: _Reading) -> None:
    """Sets above each table of numbers the picture of it; the heading before the table is the title of both."""
    title, drawn = "", 0
    for place, table in enumerate(list(part)):
        if table.tag in _HEADINGS:
            title = _plain(table, reading)
        kind = table.get("class", "").removeprefix("digest-")
        if table.tag != "table" or kind not in chart.KINDS:
            continue
        drawn += 1
        rows = [[_cell_words(cell, reading) for cell in row] for row in table.iter("tr")]
        unit = rows[0][-1] if rows and rows[0] else ""
        bars = chart.read_bars(rows[1:], kind)
        svg = chart.draw_chart(title, unit, bars, kind, f"{part.get('data-digest')}-{kind}-{drawn}")
        for head in table.iter("th"):
            head.set("scope", "col")
        if svg is None:
            continue
        figure = Element("figure", {"class": f"digest-figure digest-figure--{kind}"})
        part.remove(table)
        figure.append(svg)
        figure.append(table)
        part.insert(place, figure)


def _cell_words(cell: Element, reading: _Reading) -> str:
    """What a picture says of a cell: its words in bold, if it has any, else all."""
    return _plain(next(cell.iter("strong"), cell), reading)


def _name_headings(part: Element) -> None:
    """Ids of an article's own headings, which must not be those the theme's script looks for (`__config`)."""
    used: set[str] = set()
    for heading in part.iter():
        if heading.tag in _HEADINGS:
            words = "".join(heading.itertext())
            heading.set("id", unique(f"s-{slugify(words, '-').strip('-_') or 'heading'}", used))


def _note_disclosure(part: Element, name: str, reading: _Reading) -> None:
    """Notes who is said, at the end of a page, to have signed ratings on it."""
    reading.showings += [Showing(name, "", told, ()) for told in _DISCLOSED.findall(_plain(part, reading))]


def _address(item: Element) -> str:
    """Where the first link of a list item leads; empty without one."""
    return next((link.get("href", "") for link in item.iter("a")), "")


def _show_state(element: Element, name: str, reading: _Reading) -> None:
    """Lets the style sheet see what `element` says in the bold words it begins with; `name` tells it from others."""
    kind, state, words = _state(element, reading)
    label = _label(element)
    signatures = _signatures(element, reading)
    if kind == "rating" or signatures:
        reading.showings.append(Showing(name, state if kind == "rating" else "", words, signatures))
    if kind != "note" and label is not None:
        element.set("data-kind", kind)
        element.set("data-state", state)
        label.set("class", "note-state")
        if found := _find_compared(element, kind, reading):
            found[0].set("class", "note-compared")
            element.set("data-compared", found[1])
        if words != _plain(label, reading):  # a rating that nobody signed
            label[:] = []
            label.text = words


def _show_states(part: Element, reading: _Reading) -> None:
    """Lets the style sheet see of each claim in a list where it stands."""
    for item in [child for items in part if items.tag == "ul" for child in items]:
        _show_state(item, _address(item), reading)


def _dissolve(frames: list[tuple[str, Element]]) -> None:
    """Leaves what is in a part that never ended, without the part."""
    _, part = frames.pop()
    frames[-1][1].extend(list(part))


def _add_switches(root: Element, count: int, some_are_hidden: bool) -> None:
    """Switches under the status line, for all notes and for those of the `more-notes` part; they work without script."""
    box = Element("div", {"class": "digest-switch"})
    _add_switch(box, SWITCH_ID, "Show notes", {"checked": "checked"})
    if some_are_hidden:
        _add_switch(box, ALL_SWITCH_ID, f"Show all {count} notes", {})
    parts = [child.get("data-digest", "") for child in root]
    place = 0
    if "status" in parts:
        place = parts.index("status") + 1
    elif "text" in parts:
        place = parts.index("text")
    root.insert(place, box)


def _set_beside_text(root: Element) -> None:
    """Says of status line and switches that a text follows, so that they stand in its margin before it has come."""
    children = list(root)
    parts = [child.get("data-digest", "") for child in children]
    for child in children[: parts.index("text") if "text" in parts else 0]:
        if child.get("class") in {"digest-status", "digest-switch"}:
            child.set("data-beside", "text")


def _add_switch(box: Element, name: str, words: str, state: Mapping[str, str]) -> None:
    """One switch and its label, at the end of `box`."""
    # Each row for itself: for Material an element that is left out ends with the first of its name inside it.
    row = SubElement(box, "div", {"data-search-exclude": ""})
    SubElement(row, "input", {"type": "checkbox", "role": "switch", "id": name, **state})
    SubElement(row, "label", {"for": name}).text = words


def _place_notes(root: Element, reading: _Reading) -> None:
    """Sets each note after the block of its first mark: after a list or table as a whole, never inside."""
    parents = {child: parent for parent in root.iter() for child in parent}
    placed: set[str] = set()
    after: dict[Element, list[str]] = {}
    for mark in [each for each in root.iter() if each.tag == "mark" or "claim-ref" in each.get("class", "")]:
        name = mark.get("id", "").removeprefix("mark-")
        if name not in reading.asides or name in placed:
            continue
        placed.add(name)
        _find_echo(reading.asides[name], mark, reading)
        block = mark
        while (parent := parents[block]) is not root and not parent.get("data-digest"):
            block = parent
        after.setdefault(block, []).append(name)
    for block, names in after.items():
        container = parents[block]
        place = list(container).index(block) + 1
        for offset, name in enumerate(names):
            container.insert(place + offset, _finish_note(name, reading))
        _add_way_past(container, place + len(names), [reading.asides[name] for name in names])


def _find_echo(aside: Element, mark: Element, reading: _Reading) -> None:
    """Tells the style sheet where a note repeats the marked words, which a reader of the margin has beside it."""
    if len(aside) > 1 and aside[1].tag == "p":
        said = _plain(aside[1], reading).strip(_ENDS).casefold()
        if said and _plain(mark, reading).lstrip(_ENDS).casefold().startswith(said):
            aside[1].set("class", "note-echo")
            aside[1].set("data-search-exclude", "")


def _plain(element: Element, reading: _Reading) -> str:
    """The words in `element`, white space folded, without tags and what stands for marks."""

    def put_back(match: re.Match[str]) -> str:
        raw = str(reading.stash[int(match[1])]) if int(match[1]) < len(reading.stash) else ""
        return unescape(raw) if raw.startswith("&") else ""

    def read(match: re.Match[str]) -> str:
        return chr(int(match["code"])) if match["code"] else "&" if match["amp"] else ""

    text = _PUT_AWAY.sub(put_back, "".join(element.itertext()))
    return " ".join(_ESCAPED.sub(read, text).split())


def _peek(blocks: list[Element], words: str, reading: _Reading) -> str:
    """What a closed note says under its head: its first words that are neither an echo nor just a link."""
    texts: list[tuple[bool, str]] = []
    for block in blocks:
        first = next(block.iter("li"), block)
        links = sum(len(_plain(link, reading)) for link in first.iter("a"))
        text = _plain(first, reading)
        if text:
            texts.append((block.get("class") == "note-echo" or links >= len(text), text))
    text = next((text for is_idle, text in texts if not is_idle), texts[0][1] if texts else "")
    text = text.removeprefix(f"{words}: ")  # the head has just said so
    return text if len(text) <= PEEK_LENGTH else f"{text[:PEEK_LENGTH].rstrip()}…"


def _finish_note(name: str, reading: _Reading) -> Element:
    """The note as readers see it: number, head, body, way back."""
    aside = reading.asides[name]
    number = reading.numbers[name]
    kind, _, words = _state(aside, reading)
    _show_state(aside, name, reading)
    blocks = list(aside)
    for block in blocks:
        aside.remove(block)
    aside.text = None
    head = blocks.pop(0) if blocks and blocks[0].tag == "p" else Element("p")
    head.set("class", "note-head")
    head.set("id", f"note-{name}.head")
    label = Element("span", {"class": "note-number"})
    hidden = SubElement(label, "span", {"class": "digest-unseen"})
    hidden.text = "Note "
    hidden.tail = number
    label.tail = f" {(head.text or '').lstrip()}"
    head.text = None
    head.insert(0, label)
    aside.attrib.update(
        {
            "class": " ".join(
                ["note", *["note--more"] * (name in reading.minor), *["note--bare"] * (not blocks)]
            ),
            "id": f"note-{name}",
            "role": "note",
            "aria-labelledby": f"note-{name}.head",
            "tabindex": "-1",
        }
    )
    aside.append(head)
    if peek := _peek(blocks, words, reading):
        aside.set("data-peek", peek)
    if blocks:
        SubElement(
            aside,
            "a",
            {
                "class": "note-toggle",
                "href": f"#note-{name}",
                "aria-label": f"More of note {number}",
                "data-search-exclude": "",
            },
        )
        body = SubElement(aside, "div", {"class": "note-body"})
        body.extend(blocks)
        for block in blocks:
            if kind == "rating" and (block.text or "").startswith(SIGNATURE):
                block.set("class", "note-signature")
    back = SubElement(aside, "p", {"class": "note-back", "data-search-exclude": ""})
    link = SubElement(back, "a", {"href": f"#mark-{name}"})
    link.text = "Back to the text"
    hidden = SubElement(link, "span", {"class": "digest-unseen"})
    hidden.text = f" at note {number}"
    return aside


def _add_way_past(container: Element, place: int, asides: list[Element]) -> None:
    """A link before the notes of one block, seen when it has the focus, to a place behind the last of them.

    Where the first note may be hidden, the first that never is has the link too.
    """
    target = f"{asides[0].get('id')}.past"
    first_shown = [aside for aside in asides if "note--more" not in aside.get("class", "").split()][:1]
    for aside in dict.fromkeys([asides[0], *first_shown]):
        link = Element("a", {"class": "note-past", "href": f"#{target}", "data-search-exclude": ""})
        link.text = "Skip these notes"
        aside.insert(0, link)
    container.insert(place, Element("div", {"id": target, "class": "notes-end"}))


def _sweep(element: Element) -> None:
    """Takes out what is left of place holders below `element`; the text behind them stays."""
    for parent in list(element.iter()):
        for child in [child for child in parent if str(child.tag).startswith("digest-")]:
            place = list(parent).index(child)
            parent.remove(child)
            if place:
                parent[place - 1].tail = (parent[place - 1].tail or "") + (child.tail or "")
            else:
                parent.text = (parent.text or "") + (child.tail or "")


def makeExtension(**options: Any) -> DigestExtension:  # noqa: N802 - the name is Python-Markdown's
    """For `digest.extension` in the list of extensions."""
    return DigestExtension(**options)
