"""Article page: one article as Markdown that people read and edit, one sentence a line."""

from __future__ import annotations

import html
import re
from collections import deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from digest.annotation import Annotation
from digest.article import Block
from digest.mark import ClaimId, Mark, put_marks, take_marks, uncross
from digest.piece import Piece, link_between, shorten
from digest.prose import escape_prose, visible_text
from digest.rights import NARROWEST
from digest.seed import Seed, Span

TEXT = "text"
KEYS = (
    "title", "description", "publisher", "author", "published", "source_url", "retrieved", "seed", "seed_sha256",
    "rights", "topics", "people", "organizations", "products", "basis",
)  # fmt: skip
"""Front matter of an article page, in its order."""

_FROM_SENTENCE, _FROM_FILE = "first sentence (working title)", "file name"
MADE_TITLES = (_FROM_SENTENCE, _FROM_FILE)
"""What `basis` says of a title that is not the outlet's."""
TITLE_LENGTH = 90
SHORTEST_TITLE = 40
DESCRIPTION_LENGTH = 200
NAMES_LISTED = 12
"""Of each type; a longer list in front matter is noise to an editor."""

_LINE_BREAK = re.compile(r"[ \t]*(?:\r\n|[\r\n\u2028\u2029\x0b\x0c\x85])[ \t\r\n\u2028\u2029\x0b\x0c\x85]*")
_OPEN, _CLOSE = "\ue0f0", "\ue0f1"
"""Stand for the ends of a mark while the words around them are escaped; taken out of seeds' text beforehand."""
_PRIVATE = str.maketrans({_OPEN: "\ufffd", _CLOSE: "\ufffd"})

_CLAUSE_END = re.compile(r"[,;:] | [–—-] |—| (?:as|and|while|when|after|before|because|but|which|who|with) ")
_WEB_ADDRESS = re.compile(
    r"https?://(?=[^/?#]*[^\W_])(?:[^\s<>\"'\\/?#@:%\[\]]+|\[[0-9A-Fa-f:.]+\])(?::[0-9]{1,5})?(?:[/?#][^\s<>\"'\\]*)?"
)
_TAG_START = re.compile(r"<(?=[A-Za-z/!?])")
_EMPHASIS = re.compile(r"(\*{1,3})(?=\S)([^*]+?)(?<=\S)\1")
_MARKDOWN_IN_LINKS = frozenset("()[]^`*|\\<>{}\"' ")
_LABELLED = frozenset(
    {"kicker", "standfirst", "byline", "dateline", "pull-quote", "pull-attribution", "caption", "comment"}
)


@dataclass(frozen=True, slots=True)
class Marking:
    """A claim that a page is to mark."""

    claim: ClaimId
    span: Span


def part(name: str, *lines: str) -> str:
    """A part kept by the program, between its two comments."""
    inside = "".join(f"{line}\n" for line in lines)
    return f"<!-- digest:{name} -->\n{inside}<!-- /digest:{name} -->\n"


def find_part(body: str, name: str) -> str:
    """What stands in a kept part of a page; empty when the page has none."""
    match = re.search(
        rf"^<!-- digest:{name} -->\n(.*?)^<!-- /digest:{name} -->", body, re.DOTALL | re.MULTILINE
    )
    return match[1] if match else ""


def has_other_parts(page: str, fresh: str) -> bool:
    """Whether a kept part of `page` says something else than the program would write there."""
    names = set(re.findall(r"^<!-- digest:([\w-]+) -->$", page, re.MULTILINE))
    return any(find_part(page, name) != find_part(fresh, name) for name in names)


@lru_cache(maxsize=1 << 10)  # base, page and fresh text of an article are mostly one and the same
def read_marks(page: str) -> tuple[tuple[ClaimId, str], ...]:
    """The marks of an article page in reading order: claim and words as a reader sees them."""
    text = find_part(page, TEXT) or page
    plain, marks = take_marks(text)
    return tuple(
        (mark.claim, read_prose(mark.words(plain))) for mark in sorted(marks, key=lambda m: (m.start, -m.end))
    )


def read_prose(markdown: str) -> str:
    """The words a reader sees where `markdown` is prose: escapes and entities undone, emphasis and line ends gone."""
    text = re.sub(r"\s*\n\s*", " ", markdown)
    text = (
        re.sub(r"(?<!\\)(\*\*|\*|__|_)(?=\S)(.+?)(?<=\S)\1", r"\2", text)
        if "*" in text or "_" in text
        else text
    )
    text = re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", text)
    return html.unescape(text)


def render_text(annotation: Annotation, markings: Sequence[Marking]) -> str:
    """The text part of a page: every block but furniture, marks in place.

    Where two marks cross, the later one is shortened (`mark.uncross`).
    """
    sentences = _by_block(annotation)
    places = deque(sorted(markings, key=lambda each: (each.span.start, -each.span.end)))
    pieces: list[str] = []
    before, has_title = "", False
    for block in annotation.blocks:
        if block.kind == "furniture":
            continue
        while places and places[0].span.start < block.span.start:
            places.popleft()
        inside: list[Marking] = []
        while places and places[0].span.start < block.span.end:
            inside.append(places.popleft())
        rendered = _render_block(annotation.seed, block, sentences.get(block.span, ()), inside, has_title)
        has_title = has_title or block.kind == "headline"
        tight = block.kind == "bullet" and before == "bullet"
        pieces.append(rendered if tight or not pieces else f"\n{rendered}")
        before = block.kind
    return "".join(pieces)


def render_furniture(annotation: Annotation) -> str:
    """The kept comment with all lines taken for site furniture; empty when there are none."""
    text = annotation.seed.text
    lines: list[str] = []
    for block in annotation.blocks:
        if block.kind == "furniture":
            reason = "; ".join(block.reasons) or block.rule
            lines.append(f"\n(line {annotation.seed.line_of(block.span.start)}: {_in_comment(reason)})\n")
            lines.append(_in_comment(escape_prose(_unbroken(block.span.of(text)))) + "\n")
    if not lines:
        return ""
    intro = (
        "Taken for the outlet's own furniture, and not shown.\nTo bring a line back, move it into the text.\n"
    )
    return f"<!-- digest:furniture\n{intro}{''.join(lines)}/digest:furniture -->\n"


def describe(annotation: Annotation) -> dict[str, object]:
    """Front matter as far as the seed itself gives it; `basis` says where each derived value comes from."""
    seed = annotation.seed
    given = seed.metadata
    basis: dict[str, str] = {}
    values: dict[str, object] = {}

    def take(key: str, value: str, why: str) -> None:
        own = given.get(key)
        if isinstance(own, str) and own.strip():
            value, why = " ".join(own.split()), "front matter of the seed"
        values[key] = without_tags(value)
        if values[key]:
            basis[key] = why

    title, title_basis = _find_title(annotation)
    take("title", title, title_basis)
    description, description_basis = _find_description(annotation)
    take("description", description, description_basis)
    publication = annotation.publication
    take("publisher", "", "")
    take("author", _find_author(annotation), "byline")
    take("published", publication.edtf if publication else "", publication.reasons[0] if publication else "")
    take("source_url", "", "")
    take("retrieved", "", "")
    values["seed"] = seed.name
    values["seed_sha256"] = seed.sha256
    rights = given.get("rights")
    values["rights"] = rights if isinstance(rights, str) else NARROWEST if rights else ""
    for key, kind in (("people", "person"), ("organizations", "organization"), ("products", "product")):
        names = dict.fromkeys(name.name for name in annotation.names if name.type == kind)
        values[key] = list(names)[:NAMES_LISTED]
    values["basis"] = basis
    return values


def render_status(
    piece: Piece,
    counts: str,
    topics: Mapping[str, str],
    sentences: tuple[int, int] = (0, 0),
    outlet: str = "",
) -> str:
    """The strip at the top: whose article it is, how much of it is here, what was checked, where else to read on.

    `sentences` are those an excerpt shows, and all; `outlet` is its outlet as
    Markdown, with a link where it has a page.
    """
    lines = [_credit(piece, outlet) + (f" · {read_on}" if (read_on := link_original(piece)) else ""), ""]
    if piece.rights == "excerpt":
        lines += [f"Excerpt: {sentences[0]} of {sentences[1]} sentences are shown here.", ""]
    elif piece.rights == "link":
        lines += ["Link only: of the text, nothing but the words of its claims is shown here.", ""]
    lines.append(counts)
    linked = [
        f"[{escape_prose(topics[slug])}]({link_between(piece.page, f'topics/{slug}.md')})"
        for slug in piece.topics
        if slug in topics
    ]
    if linked:
        lines += ["", f"Topics: {' · '.join(linked)}"]
    return part("status", *lines)


def render_source(piece: Piece) -> str:
    """The line under the text that leads back to the original."""
    link = link_original(piece)
    return part(
        "source", link[:1] + link[1:2].upper() + link[2:] or "The address of the original is unknown."
    )


def link_original(piece: Piece) -> str:
    """A link to the article where it was published; empty without a usable address."""
    if not is_web_address(piece.source_url):
        return ""
    outlet = f" at {escape_prose(piece.publisher)}" if piece.publisher else ""
    return f"[read the original{outlet}]({link_target(piece.source_url)})"


def render_neighbours(piece: Piece, newer: Piece | None, older: Piece | None) -> str:
    """Links to the articles before and after this one in the order of the index, newest first."""
    links = [
        f"{word}: [{escape_prose(other.title)}]({link_between(piece.page, other.page)})"
        for word, other in zip(_name_ways(piece, newer, older), (newer, older), strict=True)
        if other is not None
    ]
    return part("neighbours", "\n\n".join(links)) if links else ""


def _name_ways(piece: Piece, newer: Piece | None, older: Piece | None) -> tuple[str, str]:
    """What to call the two: newer and older only where the dates are known."""
    dated = [bool(each and each.published) for each in (newer, piece, older)]
    return "Newer" if dated[0] and dated[1] else "Previous", "Older" if dated[1] and dated[2] else "Next"


def link_target(address: str) -> str:
    """A web address as the target of a Markdown link, with what Markdown would read as its own percent-encoded."""
    safe = "".join(f"%{ord(c):02X}" if c in _MARKDOWN_IN_LINKS else c for c in address)
    return safe.replace("==", "%3D%3D")


def is_web_address(address: str) -> bool:
    """Whether `address` is safe to link: http or https and a host, without what hides or feigns where it leads.

    Such are a name and password before the host (`https://outlet.example@elsewhere.example/`), white space,
    quotes, angle brackets, and characters that nobody sees.
    """
    return address.isprintable() and _WEB_ADDRESS.fullmatch(address) is not None


def _credit(piece: Piece, outlet: str) -> str:
    credit = escape_prose(piece.byline)
    return credit.replace(escape_prose(piece.publisher), outlet, 1) if outlet else credit


def _render_block(
    seed: Seed, block: Block, sentences: Sequence[Span], markings: Sequence[Marking], has_title: bool
) -> str:
    lines = _render_lines(seed, sentences or (block.span,), markings)
    if block.kind == "headline":
        return f"{'##' if has_title else '#'} {' '.join(lines)}\n"
    if block.kind == "heading":
        return f"## {' '.join(lines)}\n"
    if block.kind == "bullet":
        return "- " + "\n  ".join(lines) + "\n"
    prefix = "> " if block.kind == "pull-quote" else ""
    label = f"<!-- {block.kind} -->\n" if block.kind in _LABELLED else ""
    return label + "".join(f"{prefix}{line}\n" for line in lines)


def without_emphasis(words: str) -> str:
    """The words of a Markdown seed as a reader of it sees them: without the stars of emphasis."""
    return _EMPHASIS.sub(r"\2", _EMPHASIS.sub(r"\2", words)) if "*" in words else words


def _render_lines(seed: Seed, sentences: Sequence[Span], markings: Sequence[Marking]) -> list[str]:
    """Sentences as escaped lines with marks; a mark may run from one line into the next."""
    text = seed.text
    start, end = sentences[0].start, sentences[-1].end
    tokens: list[tuple[int, int, str]] = []
    for mark in _settle(text, markings, start, end):
        tokens.append((mark.start, 1, _OPEN))
        tokens.append((mark.end, 0, _CLOSE))
    waiting = deque(sorted(tokens))
    rows: list[str] = []
    for sentence in sentences:
        row: list[str] = []
        position = sentence.start
        while waiting and (waiting[0][0] < sentence.end or waiting[0] == (sentence.end, 0, _CLOSE)):
            place, _, token = waiting.popleft()
            row.append(text[position:place].translate(_PRIVATE))
            row.append(token)
            position = place
        row.append(text[position : sentence.end].translate(_PRIVATE))
        words = _unbroken("".join(row))
        rows.append(escape_prose(without_emphasis(words) if seed.is_markdown else words))
    return _write_marks(rows, _settle(text, markings, start, end))


def _settle(text: str, markings: Sequence[Marking], start: int, end: int) -> tuple[Mark, ...]:
    inside = (Mark(each.claim, max(each.span.start, start), min(each.span.end, end)) for each in markings)
    return uncross(text, inside)


def _write_marks(rows: Sequence[str], marks: Sequence[Mark]) -> list[str]:
    """`rows` with the stand-ins for marks' ends replaced by marks."""
    joined = "\n".join(rows)
    starts: list[int] = []
    ends: list[int] = []
    plain: list[str] = []
    length = 0
    for piece in re.split(f"([{_OPEN}{_CLOSE}])", joined):
        if piece == _OPEN:
            starts.append(length)
        elif piece == _CLOSE:
            ends.append(length)
        else:
            plain.append(piece)
            length += len(piece)
    by_start = sorted(range(len(marks)), key=lambda n: (marks[n].start, -marks[n].end))
    by_end = sorted(range(len(marks)), key=lambda n: (marks[n].end, -marks[n].start))
    places: dict[int, list[int]] = {number: [0, 0] for number in range(len(marks))}
    for number, start in zip(by_start, starts, strict=True):
        places[number][0] = start
    for number, end in zip(by_end, ends, strict=True):
        places[number][1] = end
    placed = [Mark(marks[number].claim, *places[number]) for number in by_end]
    return put_marks("".join(plain), placed).split("\n")


def _by_block(annotation: Annotation) -> dict[Span, list[Span]]:
    """Sentences of each block, found in one pass over both."""
    sentences = iter(annotation.sentences)
    sentence = next(sentences, None)
    found: dict[Span, list[Span]] = {}
    for block in annotation.blocks:
        while sentence is not None and sentence.start < block.span.end:
            if block.span.holds(sentence):
                found.setdefault(block.span, []).append(sentence)
            sentence = next(sentences, None)
    return found


def _unbroken(text: str) -> str:
    return _LINE_BREAK.sub(" ", text)


def _in_comment(text: str) -> str:
    """`text` fit for the inside of an HTML comment."""
    return re.sub(
        r"-(?=-)|(?<=-)>|^>|^->", lambda m: {"-": "&#45;", ">": "&gt;", "->": "-&gt;"}[m.group()], text
    )


def _first(annotation: Annotation, *kinds: str) -> Block | None:
    for kind in kinds:
        for block in annotation.blocks:
            if block.kind == kind:
                return block
    return None


def _first_sentence(annotation: Annotation, block: Block) -> str:
    inside = (s for s in annotation.sentences if block.span.holds(s))
    return words_shown(annotation.seed, next(inside, block.span))


def without_tags(value: str) -> str:
    """`value` with `‹` for each `<` that could begin a tag: themes and search indexes print front matter unescaped."""
    return _TAG_START.sub("‹", visible_text(value))


def words_shown(seed: Seed, span: Span) -> str:
    """A passage as its page shows it, with white space folded."""
    words = visible_text(span.of(seed.text))
    return " ".join((without_emphasis(words) if seed.is_markdown else words).split())


def _find_title(annotation: Annotation) -> tuple[str, str]:
    headline = _first(annotation, "headline")
    if headline is not None:
        return words_shown(annotation.seed, headline.span), "headline"
    block = _first(annotation, "standfirst", "paragraph", "bullet", "heading")
    if block is None:
        return annotation.seed.name, _FROM_FILE
    sentence = _first_sentence(annotation, block)
    if len(sentence) <= TITLE_LENGTH:
        return sentence.rstrip("."), _FROM_SENTENCE
    return _cut_at_clause(sentence), _FROM_SENTENCE


def _cut_at_clause(sentence: str) -> str:
    """The beginning of a long sentence, up to the last clause that ends within a title's length."""
    ends = [match.start() for match in _CLAUSE_END.finditer(sentence, SHORTEST_TITLE, TITLE_LENGTH)]
    return sentence[: ends[-1]].rstrip(" ,;:–—-") + "…" if ends else shorten(sentence, TITLE_LENGTH)


def _find_description(annotation: Annotation) -> tuple[str, str]:
    standfirst = _first(annotation, "standfirst")
    if standfirst is not None:
        return shorten(words_shown(annotation.seed, standfirst.span), DESCRIPTION_LENGTH), "standfirst"
    paragraph = _first(annotation, "paragraph", "bullet")
    if paragraph is None:
        return "", ""
    return shorten(_first_sentence(annotation, paragraph), DESCRIPTION_LENGTH), "first sentence"


def _find_author(annotation: Annotation) -> str:
    byline = _first(annotation, "byline")
    if byline is None:
        return ""
    people = [
        name.name for name in annotation.names if name.type == "person" and byline.span.holds(name.span)
    ]
    if people:
        return ", ".join(dict.fromkeys(people))
    match = re.match(
        r"(?i:by)\s+(?P<author>[^,|•·]+?)(?:\s+(?i:in)\s|[,|•·]|$)", byline.span.of(annotation.seed.text)
    )
    return " ".join(match["author"].split()) if match else ""
