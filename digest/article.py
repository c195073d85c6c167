"""Article: the blocks of a seed, each with its place in the page of news it was."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from types import MappingProxyType
from typing import Literal, NamedTuple

from digest import boilerplate
from digest.boilerplate import (
    MANY_WORDS,
    Piece,
    ends_with_full_stop,
    find_boilerplate,
    is_cut_off,
    is_prose,
    is_sentence_like,
)
from digest.seed import Seed, Span
from digest.sentence import find_sentences

BlockKind = Literal[
    "kicker", "headline", "standfirst", "byline", "dateline", "heading", "paragraph", "bullet",
    "pull-quote", "pull-attribution", "caption", "comment", "furniture",
]  # fmt: skip

RULES: Mapping[str, str] = MappingProxyType(
    {
        "kicker.desk": "A short label above the headline names the desk or the kind of article.",
        "kicker.capitals": "A label of a few words in capitals stands above the headline.",
        "headline.marked": "The Markdown heading of the highest level before the text.",
        "headline.first": "The first line is a title: no full stop at its end, and text follows.",
        "standfirst.second-title": "A line between headline and text that is a title too, or ends without "
        "a full stop.",
        "standfirst.before-byline": "A sentence between the headline and the byline or date.",
        "standfirst.under-headline": "A sentence right under the headline, set apart from the paragraphs.",
        "standfirst.before-dateline": "A sentence between the headline and the paragraph that opens with a "
        "place.",
        "standfirst.restated": "A sentence under the headline that the next paragraphs say again in full.",
        "standfirst.deck": "An opening sentence with key points right below it, before the text and "
        "without headline.",
        "byline.by": "A line that says “By” and a name.",
        "byline.role": "A name and the role of a journalist.",
        "byline.name": "A name alone, between the titles and the text.",
        "byline.credits": "Who reported and edited, in brackets or after “Reporting by”.",
        "dateline.date": "A line that is a date, or says when the article was published or updated.",
        "dateline.place": "A line that is a place with a date or agency.",
        "heading.marked": "A Markdown heading.",
        "heading.time": "A time or date alone on its line, as in a live blog or timeline.",
        "heading.label": "A short label with a colon at its end, above what it introduces.",
        "heading.question": "A question above its answer.",
        "heading.numbered": "A numbered title, each time with text below it.",
        "heading.short": "A short line without a full stop above a paragraph.",
        "bullet.glyph": "The line begins with a bullet.",
        "pull-quote.marked": "A line that Markdown marks as a quotation.",
        "pull-quote.repeat": "A short line that repeats words of another paragraph.",
        "pull-quote.credited": "Quoted words alone on their line, with the speaker on the next line.",
        "pull-attribution.after": "A name right below a quotation that was lifted out of the text.",
        "caption.label": "The line begins with a word such as “Picture:” or “Image caption”.",
        "caption.credit": "The line ends with the credit of a photographer or agency.",
        "comment.label": "A label in front says comment, opinion, analysis or editor's note.",
        "comment.under-label": "A paragraph below a line that says comment, opinion or editor's note.",
        "comment.correction": "A note on how the outlet edited or changed the article.",
        "paragraph.turn": "A turn of a conversation, with the speaker's name or Q and A in front.",
        "paragraph.numbered": "A numbered item.",
        "paragraph.dateline": "A paragraph that opens with the place it was filed from.",
        "paragraph.default": "Nothing speaks for another kind.",
        **boilerplate.RULES,
    }
)
"""Each rule in one sentence; `Block.rule` is one of the keys."""


@dataclass(frozen=True, slots=True)
class Block:
    """A piece of the article that stands on its own: usually a line, in hard-wrapped text several."""

    kind: BlockKind
    span: Span
    """Without the white space around it and without a bullet's glyph."""
    rule: str
    """Id of the rule that decided the kind."""
    reasons: tuple[str, ...]
    """What spoke for it, in words an editor understands."""


def find_blocks(seed: Seed) -> tuple[Block, ...]:
    """The blocks of a seed in reading order; every character that is not white space or a bullet's glyph is in one."""
    is_markdown = seed.name.endswith((".md", ".markdown"))
    pieces = cut_pieces(seed.text, seed.body, is_markdown)
    wordings = [_read_wording(piece) for piece in pieces]
    furniture = find_boilerplate(pieces, {i for i, wording in enumerate(wordings) if wording is not _PLAIN})
    kept = [i for i in range(len(pieces)) if i not in furniture]
    report = _Report(seed.text, [pieces[i] for i in kept], [wordings[i] for i in kept])
    head = _read_head(report, has_title=bool(seed.metadata.get("title")))
    verdicts = iter(_read_body(report, head))
    blocks = []
    for i, piece in enumerate(pieces):
        found = furniture.get(i)
        verdict = _Verdict("furniture", found.rule, *found.reasons) if found else next(verdicts)
        blocks.append(Block(verdict.kind, piece.span, verdict.rule, verdict.reasons))
    return tuple(blocks)


class _Verdict:
    """A kind, the rule that gave it, and its reasons."""

    __slots__ = ("kind", "reasons", "rule")

    def __init__(self, kind: BlockKind, rule: str, *reasons: str) -> None:
        self.kind: BlockKind = kind
        self.rule = rule
        self.reasons = reasons


class _Report(NamedTuple):
    """The pieces of a seed without its furniture."""

    text: str
    """Of the seed."""
    pieces: Sequence[Piece]
    wordings: Sequence[_Wording]
    """What each of `pieces` says of itself."""


# ---- lines to pieces ------------------------------------------------------------------------------

_LINE = re.compile(r"[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")
_BREAK = re.compile(r"\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_GLYPH = re.compile(r"[-•*–‣◦▪●■·]\s+(?=\S)")
_MARKDOWN_GLYPH = re.compile(r"(?:[-•*–‣◦▪●■·+]\s+|>\s*)(?=\S)")
_HASHES = re.compile(r"(#{1,6})\s+(?=[^\s#])")
_STARTS_ITEM = re.compile(r"[-•*–‣◦▪●■·+]\s|\d{1,3}[.)]\s|#")
_CLOSING_HASHES = re.compile(r"\s+#+\Z")
_HAS_LETTER = re.compile(r"[^\W_]")
_LONGEST_READ = 2000
"""Characters; a line beyond it is prose, whatever its words say."""


class _Line(NamedTuple):
    start: int
    end: int
    indent: int
    gap: bool
    soft: bool
    """Whether only U+2028, a break inside a paragraph, stands before it."""


def cut_pieces(text: str, body: int, is_markdown: bool = False) -> list[Piece]:
    """Lines of `text` from `body` on that are not blank, with hard-wrapped ones put together, in order."""
    lines = _cut_lines(text, body)
    width = _find_wrap_width(text, lines)
    glyph_pattern = _MARKDOWN_GLYPH if is_markdown else _GLYPH
    pieces: list[Piece] = []
    i = 0
    while i < len(lines):
        first = lines[i]
        glyph, level, start, end = _read_marker(text, first, glyph_pattern, is_markdown)
        last = i
        if not level:
            while last + 1 < len(lines) and _continues(
                text, lines[last], lines[last + 1], width, first.indent if glyph else None, glyph_pattern
            ):
                last += 1
            end = max(end, lines[last].end)
        i = last + 1
        pieces.append(_make_piece(text, Span(start, end), glyph, level, first.gap, is_markdown))
    return pieces


def _cut_lines(text: str, body: int) -> list[_Line]:
    lines: list[_Line] = []
    if text.startswith("\ufeff", body):
        body += 1
    before = body
    for found in _LINE.finditer(text, body):
        raw = found.group()
        bare = raw.lstrip()
        if not bare:
            continue
        indent = len(raw) - len(bare)
        start = found.start() + indent
        end = start + len(bare.rstrip())
        between = text[before : found.start()]
        gap = bool(lines) and between not in ("\n", "\r\n", "\r") and len(_BREAK.findall(between)) > 1
        lines.append(_Line(start, end, indent, gap, between == "\u2028"))
        before = end
    return lines


def _read_marker(
    text: str, line: _Line, glyph_pattern: re.Pattern[str], is_markdown: bool
) -> tuple[str, int, int, int]:
    """Bullet glyph and heading level of a line, and where its words begin and end."""
    start, end = line.start, line.end
    first = text[start]
    if is_markdown and first == "#":
        hashes = _HASHES.match(text, start, end)
        if hashes and end - start < _LONGEST_READ:
            closing = _CLOSING_HASHES.search(text, hashes.end(), end)
            return "", len(hashes.group(1)), hashes.end(), closing.start() if closing else end
    found = glyph_pattern.match(text, start, end)
    if found and _HAS_LETTER.search(text, found.end(), end):
        return first, 0, found.end(), end
    return "", 0, start, end


def _make_piece(text: str, span: Span, glyph: str, level: int, gap: bool, is_markdown: bool) -> Piece:
    words = text[span.start : min(span.end, span.start + _LONGEST_READ + 1)]
    if len(words) > _LONGEST_READ:
        return Piece(span, words, words.lower(), MANY_WORDS, glyph, level, gap)
    parts = words.split()
    words = " ".join(parts)
    if is_markdown:
        words = words.removeprefix("> ").strip("*_") or words
    return Piece(span, words, words.lower(), min(len(parts), MANY_WORDS), glyph, level, gap)


# ---- hard-wrapped text ----------------------------------------------------------------------------

_NARROWEST, _WIDEST = 40, 120
"""Columns between which text is wrapped by hand or by a mail program, such as 72."""
_FULL = 0.85
"""A line is full when it and the next line's first word come to this share of the width."""


def _first_word_length(text: str, line: _Line) -> int:
    space = text.find(" ", line.start, min(line.end, line.start + _WIDEST))
    return (space if space >= 0 else line.end) - line.start


def _runs_on(text: str, line: _Line, after: _Line) -> bool:
    """Whether `line` stops inside a sentence: no mark at its end, a small letter on the next line."""
    return text[line.end - 1] not in ".!?:…" and text[after.start].islower()


def _find_wrap_width(text: str, lines: Sequence[_Line]) -> int:
    """The column at which the lines of a seed are wrapped, or 0 if each line is a paragraph."""
    neighbours = [
        (line, after)
        for line, after in pairwise(lines)
        if not after.gap and not _STARTS_ITEM.match(text, after.start, after.end)
    ]
    lengths = sorted(line.indent + line.end - line.start for pair in neighbours for line in pair)
    if not lengths:
        return 0
    width = lengths[int((len(lengths) - 1) * 0.95)]
    if not _NARROWEST <= width <= _WIDEST:
        return 0
    # A short line ends a paragraph or stands in a list; it tells nothing of where long ones are broken.
    pairs = [pair for pair in neighbours if 2 * (pair[0].indent + pair[0].end - pair[0].start) > width]
    full = [pair for pair in pairs if _is_full(text, *pair, width)]
    running = sum(1 for pair in full if _runs_on(text, *pair))
    if len(pairs) < 3:
        return width if pairs and len(full) == running == len(pairs) else 0
    return width if len(full) >= 0.5 * len(pairs) and running >= 0.3 * len(full) else 0


def _is_full(text: str, line: _Line, after: _Line, width: int) -> bool:
    length = line.indent + line.end - line.start
    return length <= 1.3 * width and length + 1 + _first_word_length(text, after) > _FULL * width


def _continues(
    text: str,
    line: _Line,
    after: _Line,
    width: int,
    bullet_indent: int | None,
    glyph_pattern: re.Pattern[str],
) -> bool:
    """Whether the line `after` goes on with what `line` began."""
    if after.gap or glyph_pattern.match(text, after.start, after.end):
        return False
    if after.soft and _runs_on(text, line, after):
        return True
    if bullet_indent is not None and after.indent >= bullet_indent + 2:
        return True
    if not width or (bullet_indent is None and after.indent > line.indent + 1):
        return False
    if _is_full(text, line, after, width):
        return True
    return _runs_on(text, line, after) and line.end - line.start > 0.6 * width


# ---- what single lines say ------------------------------------------------------------------------

_CAP = "A-ZÀ-ÖØ-Þ"
_PARTICLE = r"(?:de|van|von|der|den|la|le|bin|al|el|da|di|dos)"
_NAME = r"[^\W\d_a-zß-öø-ÿ][\w.’'-]*"
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|"
    r"oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DAY = r"(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?\.?"
_CLOCK = r"\d{1,2}[:.]\d\d(?::\d\d)?(?: ?[ap]\.?m\.?)?(?: ?\(?[a-z]{2,5}\)?)?|\d{1,2} ?[ap]\.?m\.?(?: ?[a-z]{2,4})?"
_DATE = (
    rf"(?:(?:{_DAY},? )?(?:\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {_MONTH}(?:,? \d{{4}})?|"
    rf"{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?(?:,? \d{{4}})?|{_MONTH} \d{{4}})|\d{{4}}-\d\d-\d\d|"
    rf"\d{{1,2}}[/.]\d{{1,2}}[/.]\d{{2,4}})"
)
_WHEN = (
    rf"(?:{_DATE}(?:\W{{1,3}}(?:at )?(?:{_CLOCK}))?|(?:{_CLOCK})\W{{1,3}}(?:on )?{_DATE}|"
    r"(?:\d+|an?) (?:minute|hour|day|week|month|year)s? ago|(?:today|yesterday)(?:,? at (?:\d.{0,12}))?)"
)
_ROLE = (
    r"(?:correspondent|reporter|editor|writer|columnist|bureau chief|journalist|staff|contributor|critic|"
    r"commentator|newsroom|news desk|news agency|producer|intern|freelance)"
)

_IS_CLOCK = re.compile(_CLOCK)
_IS_DATE = re.compile(_WHEN)
_DATE_LABEL = re.compile(
    r"\W*(?:(?:first |last )?(?:published|updated|posted|modified|filed|created|date|issued|printed)(?: on|"
    r" at)?\s*:?\s*)?"
)
_DATE_BREAK = re.compile(
    r"\s*(?:[|•·–—]|(?:\b(?:last )?(?:updated|modified|published)\b(?: on| at)?)\s*:?)\s*"
)
_PUBLISHED = re.compile(
    r"\W*(?:(?:first|last|originally) )?(?:published|updated|posted|modified)(?: on| "
    r"at)?\b\s*:?.{0,60}\d.{0,30}\Z"
)
_PLACE = re.compile(rf"{_NAME}(?: (?:{_NAME}|{_PARTICLE})){{0,3}}(?:, {_NAME}(?: {_NAME}){{0,2}}){{0,2}}")
_PLACE_BREAK = re.compile(r",? \(?|: ")
_PLACE_AGENCY = re.compile(rf"\A[{_CAP}]{{2}}[{_CAP}.’' ,-]{{0,40}}(?:\([{_CAP}][\w ]{{1,20}}\))?\s*[—–-]?\Z")
_PLACE_OPENS = re.compile(
    rf"\A[{_CAP}]{{2}}[{_CAP}.’' -]{{1,30}}(?:, [^—–(]{{1,30}})?(?: ?\([{_CAP}][^)]{{1,30}}\))?\s*[—–-]+ "
    rf"|\A[{_CAP}][\w.’' -]{{1,30}}(?:, [^—–(]{{1,30}})? ?\([{_CAP}][^)]{{1,30}}\)\s*[—–-]+ "
    rf"|\A[{_CAP}]{{2}}[{_CAP}.’' -]{{1,30}}, \d{{1,2}} \w+(?: \d{{4}})?\s*[—–:-]+ "
)
_TIME = re.compile(rf"\W*(?:{_CLOCK}|\d{{1,2}}h\d\d|\d{{3,4}} (?:gmt|bst|et|est|edt|cet|utc))\W*\Z")
_BY = re.compile(
    r"(?:by|words(?: by)?|(?:written|reported|posted) by|(?:story|text|analysis|report|interview|review) "
    r"by)[: ]\s*"
)
_FULL_NAME = rf"{_NAME}(?: (?:{_NAME}|{_PARTICLE})){{1,4}}"
_NAMES = rf"{_FULL_NAME}(?:(?:,? and |, | & ){_FULL_NAME}){{0,3}}"
_NAMED = re.compile(rf"{_NAME}(?: (?:{_NAME}|{_PARTICLE})){{0,4}}")
_STAFF = re.compile(rf"\b{_ROLE}s?\b|\bagenc(?:y|ies)\b|\bstaff\b|\bour own\b")
_ROLE_LINE = re.compile(
    rf"{_NAMES}\s*[,|·•–—-]\s*(?:(?!(?:is|was|has|said|says)\b)[\w’'&/-]+ ){{0,5}}(?i:{_ROLE})s?"
    rf"(?:(?:,? (?:in|at|for|and) |\s*[,|·•–—]\s*)(?:the )?[{_CAP}\d][^.?!]{{0,40}})?\Z"
)
_ROLE_ALONE = re.compile(rf"(?:[\w’'&/-]+ ){{0,4}}{_ROLE}(?:,? [\w’' ,]{{1,40}})?\Z")
_NAME_AND_MORE = re.compile(rf"{_NAMES}\s*(?:[|·•–—]|, )\s*(?P<rest>.+)\Z")
_MINUTES = re.compile(r"\d+ min(?:ute)?s? read")
_NAME_ALONE = re.compile(rf"{_NAMES}(?: in {_NAMED.pattern})?\Z")
_CREDITS = re.compile(
    r"\W*(?:additional |further )?"
    r"(?:reporting|writing|editing|compiled|edited|research|translated)"
    r"(?: and (?:writing|editing|research))? by\b"
)
_CONTRIBUTED = re.compile(
    r"\bcontributed (?:to (?:this|the) (?:report|story|article)|reporting|research)\b.{0,30}\Z"
)
_HANDLE = re.compile(r"(?:@\w+|[\w.+-]+@[\w-]+(?:\.\w+)+)\Z")

_CAPTION_LABEL = re.compile(
    r"[(\[]?(?:pictured?|pictures|photos?|photographs?|image|image (?:caption|source|credit)|caption|pics?|"
    r"(?:photo|picture|image) (?:credit|by|courtesy)|file photo|file image|illustration|graphic|chart|map|"
    r"video|source|credit)\s*(?:[:;,]| by\b|(?<=image caption)|(?<=image source))\s*\S|file photo\s*[-–—:] "
    r"|file [-–—] "
)
_THIN_LABEL = re.compile(r"(?:source|credit|video|chart|graphic|map|picture|image)\b")
_CAPTION_CREDIT = re.compile(
    r"[(\[](?:image|photo|photograph|picture|pic|credit|source|video|file photo|ap photo|ap)s?\s*"
    r"(?:credit|by|courtesy(?: of)?)?\s*[:/] ?[^()\[\]]{2,60}[)\]]\.?\Z"
    r"|[(\[][^()\[\]]{2,40}/[^()\[\]]{2,40}[)\]]\.?\Z"
    r"|[(\[][^()\[\]]{0,40}\b(?:images|pictures|photos|photo|handout)[)\]]\.?\Z"
    r"|\b(?:photo|photograph|picture|image|credit|pic)s?(?: by|:) ?(?:[^.:]|\b[a-z]\.){2,60}\Z"
)
_CREDIT_WORDS = ("photo", "picture", "image", "credit", "pic", "source", "video", "handout", "/")

_COMMENT_WORD = (
    r"(?:comment|commentary|opinion|editor(?:[’']?s|s[’'])? note|analysis|our (?:view|take)|correction|"
    r"clarification)"
)
_COMMENT_LABEL = re.compile(rf"\W*(?:[^\s.:!?]+ ){{0,5}}?{_COMMENT_WORD}\s*:\s*")
_CORRECTION = re.compile(
    r"\W*(?:this|an earlier version of this|a previous version of this|the original version of this) "
    r"(?:article|story|report|piece|headline)\b.{0,80}\b"
    r"(?:amended|corrected|updated|incorrectly|misstated|wrongly|clarif\w+)\b"
)
_EDITED = re.compile(
    r"\W*this (?:interview|conversation|transcript|article|column|q&a) (?:has been|was|is) (?:\w+ )?"
    r"(?:edited|condensed|shortened|abridged|translated)\b"
)
_QA = re.compile(r"(?:Q|A)\d*[.:)] ?\S|(?:Question|Answer)\s?\d*:\s")
_TURN = re.compile(r"(?P<label>[^\W\d_a-zß-öø-ÿ][^:.!?\"“”]{0,40}?)(?: \([^)]{1,20}\))?:\s")
_NUMBERED = re.compile(r"\d{1,3}[.)](?: |\Z)")
_DESKS = frozenset(
    re.split(
        ",",
        "opinion,comment,commentary,analysis,news,world,world news,politics,business,sport,"
        "sports,culture,arts,exclusive,breaking,breaking news,live,explainer,explained,"
        "interview,feature,features,review,reviews,column,editorial,leader,letters,markets,"
        "market report,economy,finance,money,technology,tech,science,health,environment,"
        "climate,education,crime,courts,local,local news,uk news,us news,national,"
        "international,europe,asia,africa,americas,middle east,obituary,obituaries,profile,"
        "video,long read,the long read,q&a,fact check,investigation,special report,"
        "first person,in depth,podcast,transcript,travel,food,style,lifestyle,entertainment,"
        "media,companies,energy,weather,football,cricket,property,motoring,books,film,"
        "music,television,tv,showbiz,dispatch,essay,notebook,diary,sketch,viewpoint,"
        "perspective,perspectives,debate,guest essay,op-ed,op-eds,quiz,live updates,latest,"
        "update,developing,just in,watch",
    )
)
_DESK_BREAK = re.compile(r"\s*[|/>·•:]\s*")
_QUOTED_LINE = re.compile(r"[\"“‘«'].+[\"”’»'][.,]?\Z")
_QUOTED_WITH_NAME = re.compile(rf"[\"“‘«].+[\"”’»][.,]?\s*[—–-]+\s*{_NAME}[^.]{{0,60}}\Z")
_SPEAKER = re.compile(rf"(?:[—–-]+\s*)?{_NAMED.pattern}(?:,.{{1,80}}|\s*[(|].{{1,60}})?\Z")
_FIGURE = re.compile(r"\S*\d\S*")


class _Wording(NamedTuple):
    """What a line says of itself, whatever stands around it."""

    byline: _Verdict | None = None
    dateline: _Verdict | None = None
    caption: _Verdict | None = None
    comment: _Verdict | None = None


_PLAIN = _Wording()


def _read_wording(piece: Piece) -> _Wording:
    if piece.level:
        return _PLAIN
    comment = _read_comment(piece)
    if piece.words > 60:
        return _Wording(comment=comment) if comment else _PLAIN
    byline, dateline, caption = _read_byline(piece), _read_dateline(piece), _read_caption(piece)
    return (
        _Wording(byline, dateline, caption, comment) if byline or dateline or caption or comment else _PLAIN
    )


def _read_byline(piece: Piece) -> _Verdict | None:
    """Whether a line says who wrote the article, by its wording alone."""
    text, low = piece.text, piece.low
    if piece.glyph or piece.words > 40:
        return None
    if _CREDITS.match(low) or ("contributed" in low and _CONTRIBUTED.search(low)):
        return _credits()
    if piece.words > 20 or is_sentence_like(piece):
        return None
    if found := _BY.match(low):
        name = text[found.end() :]
        named = _NAMED.match(name)
        if named and _is_name_list(name, named):
            return _Verdict("byline", "byline.by", f"says “{text.split()[0]}” and a name")
        if piece.words <= 12 and (named or name.lower().startswith("our ")) and _STAFF.search(name.lower()):
            return _Verdict("byline", "byline.by", "says “By” and the role of a journalist")
    if piece.words <= 16 and _ROLE_LINE.match(text):
        return _Verdict("byline", "byline.role", "gives a name and the role of a journalist")
    found = _NAME_AND_MORE.match(text) if piece.words <= 14 else None
    if found and not _IS_DATE.match(low):
        rest = found.group("rest").lower()
        if _IS_DATE.fullmatch(rest) or _MINUTES.fullmatch(rest):
            return _Verdict("byline", "byline.name", "gives a name and a date")
    return None


def _credits() -> _Verdict:
    return _Verdict("byline", "byline.credits", "says who reported, wrote or edited")


def _is_name_list(name: str, named: re.Match[str]) -> bool:
    """Whether what follows “By” is names, roles and places, and not the rest of a title such as “By the book”."""
    rest = name[named.end() :]
    first = named.group().split()
    if len(first) == 1 and not rest:
        return first[0].isupper() and len(first[0]) > 1
    if not rest:
        return True
    return bool(re.match(r"(?:,| and | & | in | at | for |\s*[|·•(–—]|\s+[-@])", rest)) and (
        len(first) >= 2 or _STAFF.search(rest) is not None
    )


def _read_dateline(piece: Piece) -> _Verdict | None:
    """Whether a line says only where and when, by its wording alone."""
    text, low = piece.text, piece.low
    if piece.glyph or piece.words > 18 or _TIME.match(low):
        return None
    has_digit = _FIGURE.search(low) is not None
    if (has_digit or piece.words < 8) and _is_date(low):
        return _Verdict("dateline", "dateline.date", "says when the article appeared")
    if has_digit and piece.words <= 16 and _PUBLISHED.match(low) and not is_prose(piece):
        return _Verdict("dateline", "dateline.date", "says when the article appeared")
    if has_digit and piece.words <= 12 and not is_sentence_like(piece):
        breaks = [found.span() for found in _PLACE_BREAK.finditer(text)]
        if any(_PLACE.fullmatch(text[:start]) and _is_date(low[end:].strip(" ()")) for start, end in breaks):
            return _Verdict("dateline", "dateline.place", "gives a place and a date")
    if piece.words <= 8 and ("(" in text or text[-1] in "—–-") and _PLACE_AGENCY.match(text):
        return _Verdict("dateline", "dateline.place", "gives a place and an agency")
    return None


def _is_date(low: str) -> bool:
    """Whether the words are a date, with or without a label such as “published”, or several of them."""
    label = _DATE_LABEL.match(low)
    moments = [part.strip(" .,;:()[]-") for part in _DATE_BREAK.split(low[label.end() if label else 0 :])]
    moments = [moment for moment in moments if moment]
    return (
        bool(moments)
        and all(_IS_DATE.fullmatch(moment) or _IS_CLOCK.fullmatch(moment) for moment in moments)
        and any(_IS_DATE.fullmatch(moment) for moment in moments)
    )


def _read_caption(piece: Piece) -> _Verdict | None:
    """Whether a line belongs to a picture, by its wording alone."""
    low = piece.low
    if piece.glyph or piece.level or piece.words > 60:
        return None
    if _CAPTION_LABEL.match(low) and not (
        _THIN_LABEL.match(low) and piece.words > 25 and is_prose(piece) and "(" not in low
    ):
        return _Verdict("caption", "caption.label", "begins with a word that stands beside pictures")
    end = low[-110:]
    if any(word in end for word in _CREDIT_WORDS) and _CAPTION_CREDIT.search(end):
        return _Verdict("caption", "caption.credit", "ends with the credit of a picture")
    return None


def _read_comment(piece: Piece) -> _Verdict | None:
    """Whether a line is the outlet's own comment on the news or on its article, by its label alone."""
    label = _COMMENT_LABEL.match(piece.low, 0, 200)
    if label and label.end() < len(piece.low):
        return _Verdict("comment", "comment.label", f"the label says “{piece.text[: label.end()].strip()}”")
    if _CORRECTION.match(piece.low, 0, 200) or _EDITED.match(piece.low, 0, 200):
        return _Verdict("comment", "comment.correction", "tells how the article was edited or changed")
    return None


# ---- the head: from the first line to the first paragraph -----------------------------------------

_TOKEN = re.compile(r"[^\W_]+")
_LONGEST_HEADLINE = 35
_LONGEST_STANDFIRST = 45
_LONGEST_LABEL = 4
_MOST_HEAD_LINES = 14
_ENDS_IN_ACRONYM = re.compile(r"\b(?:[^\W\d_]\.){2,}\Z")


def _is_title(piece: Piece, most: int) -> bool:
    """Whether the piece could be a title: not too long, and not ended by a full stop, unless of an abbreviation."""
    if piece.glyph or piece.words > most or piece.text[0] in "([" or is_cut_off(piece) or _is_row(piece):
        return False
    if ends_with_full_stop(piece):
        return piece.words <= 20 and _ENDS_IN_ACRONYM.search(piece.text) is not None
    return not (piece.text.endswith((",", ";")) or (piece.text.endswith(":") and piece.words > 6))


def _is_row(piece: Piece) -> bool:
    """Whether so many of few words are figures that the line is a score or a row of a table."""
    return piece.words <= 14 and 5 * len(_FIGURE.findall(piece.text)) >= 2 * piece.words


class _Head(NamedTuple):
    verdicts: dict[int, _Verdict]
    """By place in the report."""
    end: int
    """Where the body begins."""


def _read_head(report: _Report, has_title: bool) -> _Head:
    """Kicker, headline, standfirst, byline and dateline."""
    verdicts: dict[int, _Verdict] = {}
    titles, end = _collect_titles(report, verdicts)
    if titles:
        end = min(end, _name_titles(report, titles, verdicts, end, has_title))
    if deck := _read_deck(report, end, any(v.kind == "headline" for v in verdicts.values())):
        verdicts[end] = deck
        end += 1
        while end < len(report.pieces) and (line := _byline_or_dateline(report, end)):
            verdicts[end] = line
            end += 1
    for i in range(end):
        if i not in verdicts:  # titles that `_name_titles` left as names
            verdicts[i] = _Verdict(
                "byline", "byline.name", "a name below the titles", "a date or role is beside it"
            )
    return _Head({i: verdict for i, verdict in verdicts.items() if i < end}, end)


def _byline_or_dateline(report: _Report, i: int) -> _Verdict | None:
    return report.wordings[i].byline or report.wordings[i].dateline


def _collect_titles(report: _Report, verdicts: dict[int, _Verdict]) -> tuple[list[int], int]:
    """Places of title-like lines above the first paragraph, and where that stands.

    Bylines, datelines and captions among them go to `verdicts`.
    """
    titles: list[int] = []
    turns = _find_turn_labels(report.pieces[:60])
    for i, piece in enumerate(report.pieces[:_MOST_HEAD_LINES]):
        line = _byline_or_dateline(report, i) or (report.wordings[i].caption if titles else None)
        if line:
            verdicts[i] = line
        elif _is_below_byline(piece, verdicts.get(i - 1)):
            verdicts[i] = _Verdict("byline", "byline.role", "stands below the byline")
        elif len(titles) == 4 or _opens_body(report, i, titles, turns):
            return titles, i
        else:
            titles.append(i)
    return titles, min(len(report.pieces), _MOST_HEAD_LINES)


def _is_below_byline(piece: Piece, above: _Verdict | None) -> bool:
    """Whether a role or address goes with the byline above it."""
    if above is None or above.kind != "byline" or piece.words > 8:
        return False
    return bool(_ROLE_ALONE.match(piece.low) or _HANDLE.match(piece.low))


def _opens_body(report: _Report, i: int, titles: Sequence[int], turns: frozenset[str]) -> bool:
    """Whether the text begins at `i`, because the line cannot be a title."""
    piece = report.pieces[i]
    if not _is_title(piece, _LONGEST_STANDFIRST if titles else _LONGEST_HEADLINE):
        return True
    if _QA.match(piece.text) or _turn_label(piece) in turns or _TIME.match(piece.low):
        return True
    if not titles:
        others = report.pieces[i + 1 : i + 40]
        return _NUMBERED.match(piece.text) is not None and any(_NUMBERED.match(p.text) for p in others)
    is_deeper = piece.level > report.pieces[titles[0]].level > 0
    return is_deeper or report.wordings[i].comment is not None or _NUMBERED.match(piece.text) is not None


def _name_titles(
    report: _Report, titles: Sequence[int], verdicts: dict[int, _Verdict], end: int, has_title: bool
) -> int:
    """Gives kicker, headline and standfirst to the title-like lines; returns where the body begins."""
    pieces = report.pieces
    rest = list(titles)
    if kicker := _read_kicker(pieces, titles):
        verdicts[rest.pop(0)] = kicker
    at = rest.pop(0)
    first = pieces[at]
    if first.level > 1 and has_title:
        return at
    if first.level:
        reasons = ["a Markdown heading above the text"]
    else:
        reasons = ["the first line that is a title", "ends without a full stop"]
    if rest:
        reasons.append("of two titles the upper one is the headline")
    verdicts[at] = _Verdict("headline", "headline.marked" if first.level else "headline.first", *reasons)
    for place, i in enumerate(rest):
        if _is_bare_name(pieces, i, verdicts.get(i + 1)):
            continue
        after_byline = any(v.kind in ("byline", "dateline") for j, v in verdicts.items() if j < i)
        if i + 1 == len(pieces) or _is_heading_in_head(pieces[i], place, i == rest[-1], after_byline):
            return i
        verdicts[i] = _Verdict(
            "standfirst",
            "standfirst.second-title",
            "stands between the headline and the text",
            "a second title" if pieces[i].words <= 12 else "says more than the headline, without a full stop",
        )
    return end


def _is_heading_in_head(piece: Piece, place: int, is_last: bool, after_byline: bool) -> bool:
    """Whether a title below the headline heads the first section of the text."""
    if piece.level or piece.text.endswith(":") or place > 1:
        return True
    if after_byline and (piece.words < 8 or piece.text.endswith("?")):
        return True
    return is_last and piece.words <= 7 and place > 0


def _read_kicker(pieces: Sequence[Piece], titles: Sequence[int]) -> _Verdict | None:
    if len(titles) < 2:
        return None
    label, headline = pieces[titles[0]], pieces[titles[1]]
    if label.level or label.words > _LONGEST_LABEL or headline.words < 3:
        return None
    if all(word in _DESKS for word in _DESK_BREAK.split(label.low.rstrip(":").removeprefix("the "))):
        return _Verdict(
            "kicker", "kicker.desk", "a short label above the headline", "names a desk or a kind of article"
        )
    if label.text.isupper() and not headline.text.isupper() and label.words < headline.words:
        return _Verdict("kicker", "kicker.capitals", "a short label above the headline", "in capitals")
    if headline.level:
        return _Verdict("kicker", "kicker.desk", "a short label above the headline")
    return None


def _is_bare_name(pieces: Sequence[Piece], i: int, beside: _Verdict | None) -> bool:
    """Whether capitalised words alone are a name, because a date, byline or role stands right below them."""
    piece = pieces[i]
    if piece.words > 8 or piece.level or not _NAME_ALONE.match(piece.text) or piece.text.isupper():
        return False
    if i + 1 >= len(pieces):
        return False
    if beside is not None and beside.kind in ("dateline", "byline"):
        return True
    below = pieces[i + 1]
    return below.words <= 8 and not is_sentence_like(below) and _ROLE_ALONE.match(below.low) is not None


def _read_deck(report: _Report, at: int, has_headline: bool) -> _Verdict | None:
    """Whether the first sentence of the text is a standfirst."""
    if at + 1 >= len(report.pieces):
        return None
    piece, below = report.pieces[at], report.pieces[at + 1]
    if piece.words > _LONGEST_STANDFIRST or not is_prose(piece) or piece.text.endswith(":"):
        return None
    opens_text = _QA.match(piece.text) or _NUMBERED.match(piece.text) or _PLACE_OPENS.match(piece.text)
    sentences = len(find_sentences(report.text, piece.span))
    if opens_text or report.wordings[at] is not _PLAIN or sentences > 2:
        return None
    if not has_headline:
        prose_comes = any(is_prose(p) for p in report.pieces[at + 1 : at + _MOST_HEAD_LINES])
        if at == 0 and sentences == 1 and below.glyph and prose_comes:
            return _Verdict(
                "standfirst", "standfirst.deck", "one sentence above key points", "the text begins below them"
            )
        return None
    if _byline_or_dateline(report, at + 1):
        return _Verdict(
            "standfirst", "standfirst.before-byline", "stands between the headline and the byline or date"
        )
    return _read_single_sentence(report.pieces, at) if sentences == 1 else None


def _read_single_sentence(pieces: Sequence[Piece], at: int) -> _Verdict | None:
    """Whether one sentence below the headline is a standfirst and not the first paragraph."""
    below = pieces[at + 1 : at + 6]
    if _PLACE_OPENS.match(below[0].text):
        return _Verdict(
            "standfirst",
            "standfirst.before-dateline",
            "one sentence",
            "the paragraph below it opens with a place",
        )
    if at and not pieces[at].gap and len(below) >= 2 and all(piece.gap for piece in below):
        return _Verdict(
            "standfirst",
            "standfirst.under-headline",
            "right under the headline",
            "all paragraphs are set apart",
        )
    if at and _is_restated(pieces[at], below[:2]):
        return _Verdict(
            "standfirst", "standfirst.restated", "one sentence", "the text below says it again in full"
        )
    return None


def _is_restated(piece: Piece, below: Iterable[Piece]) -> bool:
    """Whether most of the longer words of `piece` come again in the paragraphs below it."""
    words = {word for word in _TOKEN.findall(piece.low) if len(word) > 3}
    again = {word for p in below for word in _TOKEN.findall(p.low)}
    return len(words) >= 6 and len(words & again) >= 0.75 * len(words)


# ---- the body -------------------------------------------------------------------------------------

_LONGEST_HEADING = 13
_LONGEST_PULL_QUOTE = 45
_NEAR = 12
"""Lines above which are looked at to know whether the text has begun."""
_VERBS = frozenset(
    _TOKEN.findall(
        "is are was were be has have had said says say include includes included following told asked "
        "added do does "
        "did will would can could may must read reads wrote came comes go goes went"
    )
)
_TAIL_WORDS = frozenset(_TOKEN.findall("a an the of to in on at for with and or but by from as than that"))
_ASIDES = frozenset(_TOKEN.findall("but and so or really well surely right yes no why how"))


def _read_body(report: _Report, head: _Head) -> list[_Verdict]:
    """A verdict for each piece of the report."""
    pieces = report.pieces
    turns = _find_turn_labels(pieces)
    pulls = _find_pull_quotes(pieces, head.end)
    numbered_titles = _find_numbered_titles(pieces, head.end)
    questions = _find_questions(pieces, head.end)
    verdicts: list[_Verdict] = []
    for i, piece in enumerate(pieces):
        above = verdicts[-1] if verdicts else None
        verdicts.append(
            head.verdicts.get(i)
            or _read_marked(report, i, above)
            or _read_turn(piece, turns)
            or (pulls.get(i) if above is None or above.rule != "heading.time" else None)
            or _read_number(piece, i in numbered_titles)
            or report.wordings[i].caption
            or _read_sign_off(report, i)
            or _read_date_in_text(report, i)
            or _read_under_label(pieces, i, above)
            or questions.get(i)
            or _read_heading(pieces, i)
            or _read_paragraph(piece)
        )
    _lower_rows(pieces, verdicts, head.end)
    return verdicts


def _read_marked(report: _Report, i: int, above: _Verdict | None) -> _Verdict | None:
    """Kinds that a line bears on its face: a label, a glyph, hashes, a time; and the name below a pull quote."""
    piece = report.pieces[i]
    if above and above.kind == "pull-quote" and _is_speaker(piece):
        return _Verdict(
            "pull-attribution", "pull-attribution.after", "a name below a quotation lifted out of the text"
        )
    if comment := report.wordings[i].comment:
        return comment
    if piece.glyph == ">":
        return _Verdict("pull-quote", "pull-quote.marked", "a Markdown quotation")
    if piece.glyph:
        return _Verdict("bullet", "bullet.glyph", f"begins with “{piece.glyph}”")
    if piece.level:
        return _Verdict("heading", "heading.marked", "a Markdown heading")
    if piece.words <= 6 and _TIME.match(piece.low):
        return _Verdict("heading", "heading.time", "a time of day alone on its line")
    return None


def _read_turn(piece: Piece, turns: frozenset[str]) -> _Verdict | None:
    if _QA.match(piece.text) or (turns and _turn_label(piece) in turns):
        return _Verdict("paragraph", "paragraph.turn", "a turn of a conversation")
    return None


def _read_number(piece: Piece, is_title: bool) -> _Verdict | None:
    if is_title:
        return _Verdict(
            "heading", "heading.numbered", "a numbered title", "text follows, as below the other numbers"
        )
    if _NUMBERED.match(piece.text):
        return _Verdict("paragraph", "paragraph.numbered", "begins with its number")
    return None


def _is_in_text(pieces: Sequence[Piece], i: int) -> bool:
    """Whether the text has begun above `i`."""
    return any(is_prose(piece) for piece in pieces[max(0, i - _NEAR) : i])


def _read_sign_off(report: _Report, i: int) -> _Verdict | None:
    """A byline above or below the text; within it only the credits of a report count."""
    line = report.wordings[i].byline
    if line is None or line.rule == "byline.credits" or i >= len(report.pieces) - 3:
        return line
    return None if _is_in_text(report.pieces, i) else line


def _read_date_in_text(report: _Report, i: int) -> _Verdict | None:
    """A date between paragraphs is the heading of a day, as in a timeline; elsewhere it is a dateline."""
    line, pieces = report.wordings[i].dateline, report.pieces
    if line is None or _PUBLISHED.match(pieces[i].low) or i + 1 >= len(pieces):
        return line
    if is_prose(pieces[i + 1]) and _is_in_text(pieces, i):
        return _Verdict("heading", "heading.time", "a date alone on its line", "a paragraph follows")
    return line


def _read_under_label(pieces: Sequence[Piece], i: int, above: _Verdict | None) -> _Verdict | None:
    """A comment whose label stands alone on the line above."""
    if (
        above
        and above.rule == "heading.label"
        and is_prose(pieces[i])
        and _COMMENT_LABEL.fullmatch(pieces[i - 1].low)
    ):
        return _Verdict("comment", "comment.under-label", f"below the label “{pieces[i - 1].text}”")
    return None


def _read_paragraph(piece: Piece) -> _Verdict:
    if _PLACE_OPENS.match(piece.text):
        return _Verdict("paragraph", "paragraph.dateline", "opens with the place it was filed from")
    if is_sentence_like(piece):
        return _Verdict("paragraph", "paragraph.default", "whole sentences")
    return _Verdict("paragraph", "paragraph.default", "nothing speaks for another kind")


def _read_heading(pieces: Sequence[Piece], i: int) -> _Verdict | None:
    """Whether a short line without a full stop stands above what it introduces."""
    piece = pieces[i]
    if i + 1 >= len(pieces) or not _is_title(piece, _LONGEST_HEADING):
        return None
    if piece.text[0].islower() or piece.text[0] in "—–-":
        return None
    if piece.words > 6 and _QUOTED_LINE.match(piece.text):
        return None
    words = piece.text.rstrip(":").split()
    if piece.text.endswith(":"):
        if piece.words <= 5 and _VERBS.isdisjoint(piece.low.rstrip(":").split()):
            return _Verdict(
                "heading", "heading.label", "a short label with a colon", "it introduces what follows"
            )
        return None
    if piece.text.endswith(("?", "!")):
        return _read_question(piece, pieces[i + 1], words)
    if words[-1].lower() in _TAIL_WORDS or not _introduces(pieces, i):
        return None
    return _Verdict("heading", "heading.short", "a short line without a full stop", "a paragraph follows")


def _introduces(pieces: Sequence[Piece], i: int) -> bool:
    """Whether text follows below `i`, at once or after one more title."""
    below = pieces[i + 1]
    if below.words > pieces[i].words or below.glyph or is_prose(below):
        return True
    return i + 2 < len(pieces) and pieces[i + 2].words > pieces[i].words and is_prose(pieces[i + 2])


def _read_question(piece: Piece, below: Piece, words: Sequence[str]) -> _Verdict | None:
    """Whether a short question or cry is a heading and not a columnist's aside."""
    if piece.words <= 2 or (piece.words <= 4 and words[0].lower().strip("“\"'‘,") in _ASIDES):
        return None
    is_capitalised = all(word[0].isupper() or len(word) <= 4 or not word[0].isalpha() for word in words)
    if is_capitalised or (piece.text.endswith("?") and (below.words >= 15 or below.words > 2 * piece.words)):
        return _Verdict("heading", "heading.question", "a question alone on its line", "an answer follows")
    return None


def _lower_rows(pieces: Sequence[Piece], verdicts: list[_Verdict], body: int) -> None:
    """Runs of three and more short lines are rows of a table or list, not headings; only the last may be one."""
    i = body
    while i < len(pieces):
        j = i
        while j < len(pieces) and verdicts[j].rule == "heading.short":
            j += 1
        if j - i >= 3:
            keeps_last = pieces[j - 1].gap and not pieces[j - 2].gap
            for k in range(i, j - 1 if keeps_last else j):
                verdicts[k] = _Verdict(
                    "paragraph", "paragraph.default", "one of several short lines in a row"
                )
        i = max(j, i + 1)


def _turn_label(piece: Piece) -> str:
    found = _TURN.match(piece.text, 0, 80)
    return found.group("label") if found else ""


def _find_turn_labels(pieces: Iterable[Piece]) -> frozenset[str]:
    """Names in front of turns: labels that come back, or stand in capitals, in a seed with three turns at least."""
    labels = Counter(label for piece in pieces if not piece.glyph and (label := _turn_label(piece)))
    speakers = {label for label, times in labels.items() if times > 1 or label.isupper()}
    if sum(labels[speaker] for speaker in speakers) < 3 or len(labels) < 2:
        return frozenset()
    return frozenset(speakers)


def _find_numbered_titles(pieces: Sequence[Piece], body: int) -> frozenset[int]:
    """Short numbered lines, if there are two at least and each has a paragraph without number below it."""
    numbered = [
        i for i in range(body, len(pieces)) if not pieces[i].glyph and _NUMBERED.match(pieces[i].text)
    ]
    if len(numbered) < 2 or numbered[-1] + 1 == len(pieces):
        return frozenset()
    for i in numbered:
        below = pieces[i + 1]
        if not is_prose(below) or _NUMBERED.match(below.text) or is_sentence_like(pieces[i]):
            return frozenset()
        if pieces[i].words > _LONGEST_HEADING:
            return frozenset()
    return frozenset(numbered)


def _find_questions(pieces: Sequence[Piece], body: int) -> dict[int, _Verdict]:
    """The questions of an interview: three at least, each alone above an answer, and so a good part of the text."""
    questions = [
        i
        for i in range(body, len(pieces) - 1)
        if pieces[i].text.endswith("?")
        and 3 <= pieces[i].words <= _LONGEST_STANDFIRST
        and not pieces[i].glyph
        and not pieces[i + 1].text.endswith("?")
        and is_prose(pieces[i + 1])
    ]
    if len(questions) < 3 or 4 * len(questions) < len(pieces) - body:
        return {}
    found = _Verdict(
        "heading", "heading.question", "a question alone on its line", "one of several, with answers below"
    )
    return dict.fromkeys(questions, found)


# ---- quotations lifted out of the text ------------------------------------------------------------

_REPORTS = re.compile(
    r"[,:”\"’]\s+(?:\w+\s+){0,4}(?:said|says|told|added|asked)\b|\b(?:said|says|told|added|asked)[^.]{0,40}[:,]?\s*[“\"‘]"
)
"""A line that says whose words it has is no pull quote: those stand bare."""
_SHORTEST_REPEAT = 5
_LIKE_ENOUGH = 0.8
"""Share of a pull quote's words that must stand in the paragraph it was cut from."""
_MOST_HOMES = 8
"""Pull quotes that may share three words: a cap, so that a text of one sentence repeated stays quick to read."""


def _is_speaker(piece: Piece) -> bool:
    return piece.words <= 14 and not ends_with_full_stop(piece) and _SPEAKER.match(piece.text) is not None


def _is_credit_below(piece: Piece) -> bool:
    """Whether a line below a quoted line is nothing but the speaker."""
    return not piece.glyph and _is_speaker(piece) and ("," in piece.text or piece.text[0] in "—–-")


def _find_pull_quotes(pieces: Sequence[Piece], body: int) -> dict[int, _Verdict]:
    """Short pieces that repeat words of a paragraph, or stand in quotation marks above a name."""
    pulls: dict[int, _Verdict] = {}
    candidates: dict[int, list[str]] = {}
    for i in range(body, len(pieces)):
        piece = pieces[i]
        if piece.glyph or piece.level or not 3 <= piece.words <= _LONGEST_PULL_QUOTE:
            continue
        if _QUOTED_WITH_NAME.match(piece.text) or (
            i + 1 < len(pieces) and _QUOTED_LINE.match(piece.text) and _is_credit_below(pieces[i + 1])
        ):
            pulls[i] = _Verdict(
                "pull-quote", "pull-quote.credited", "quoted words alone", "the speaker's name follows"
            )
            continue
        tokens = _TOKEN.findall(piece.low)
        if len(tokens) >= _SHORTEST_REPEAT and not _REPORTS.search(piece.low):
            candidates[i] = tokens
    for i in _find_repeats(pieces, body, candidates):
        pulls[i] = _Verdict(
            "pull-quote", "pull-quote.repeat", "repeats words of another paragraph, shorter than there"
        )
    return pulls


def _find_repeats(pieces: Sequence[Piece], body: int, candidates: Mapping[int, Sequence[str]]) -> list[int]:
    """Candidates whose words stand, in order and nearly all, in a longer paragraph."""
    homes: dict[tuple[str, str, str], list[int]] = {}
    for i, tokens in candidates.items():
        for three in zip(tokens, tokens[1:], tokens[2:], strict=False):
            homes.setdefault(three, []).append(i)
    best: dict[int, tuple[int, int]] = {}
    for j in range(body, len(pieces)):
        longer = candidates.get(j) or _TOKEN.findall(pieces[j].low)
        shared: Counter[int] = Counter()
        for three in set(zip(longer, longer[1:], longer[2:], strict=False)):
            for i in homes.get(three, ())[:_MOST_HOMES]:
                shared[i] += 1
        for i, times in shared.items():
            if len(longer) >= len(candidates[i]) + 4 and times >= 2:
                best[i] = max(best.get(i, (0, 0)), (times, j))
    return [i for i, (_, j) in sorted(best.items()) if _is_cut_from(candidates[i], pieces[j])]


def _is_cut_from(tokens: Sequence[str], home: Piece) -> bool:
    """Whether nearly all `tokens` stand in order in `home`."""
    return _longest_common(tokens, _TOKEN.findall(home.low)) >= _LIKE_ENOUGH * len(tokens)


def _longest_common(short: Sequence[str], long: Sequence[str]) -> int:
    """Length of the longest common subsequence."""
    row = [0] * (len(long) + 1)
    for word in short:
        diagonal = 0
        for j, other in enumerate(long, 1):
            diagonal, row[j] = row[j], diagonal + 1 if word == other else max(row[j], row[j - 1])
    return row[-1]
