"""Prose: the words of an article as Markdown that shows them and does nothing else.

A backslash only where Python-Markdown and CommonMark both take it away again,
an entity for the rest (Python-Markdown prints the backslash of `\\<`, `\\|`,
`\\~`, `\\:`, `\\=`). Ordinary sentences come out as they went in.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

REPLACEMENT = "\N{REPLACEMENT CHARACTER}"

# Embeddings, overrides and isolates turn round the words that follow, and the
# right-to-left marks can swap two numbers ("10 - 20"). The left-to-right mark
# does nothing in English and comes along with copied text, so it may stay.
_REORDERING = "\u061c\u200f\u202a-\u202e\u2066-\u2069"
# What HTML forbids, lone surrogates, and the annotation characters browsers drop.
_UNSHOWABLE = re.compile(
    f"[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ud800-\udfff\ufff9-\ufffb\ufffe\uffff{_REORDERING}]"
)
_LINE_ENDS = re.compile("[\n\r\t\x0b\x0c\x1c-\x1f\x85\u2028\u2029]")

_SPECIAL = re.compile(
    r"(?P<always>[\\`*])"
    r"|(?P<brace>\{)"
    r"|(?P<pipe>\|)"
    # Words in brackets, as editors add them to a quotation, unless a link, note or task could come of them.
    r"|(?P<pair>(?<![!^])\[(?![ xX]\]|TOC\]|[\^!])[^\[\]\\`*_{}<&|~=:\ue000-\uf8ff]+\](?![(\[:\]\ue000-\uf8ff]))"
    r"|(?P<bracket>[\[\]])"
    r"|(?P<underscore>_)"
    r"|(?P<less><(?! ))"
    r"|(?P<entity>&(?=\#?[0-9A-Za-z\ue000-\uf8ff]+;))"
    r"|(?P<equals>=)"
    r"|(?P<tilde>~)"
    r"|(?P<emoji>:(?=(?:[a-z_+-]*[a-z][a-z0-9_+-]*|100|1234|\+1|-1):))"
    r"|(?P<call>(?<=[\]\ue000-\uf8ff])\()",
)
_LINE_START = re.compile(
    r"(?P<slash>#|>|!!!|[-+](?=\s|$)|-(?=[-\s]*$)|\+\+\+)"
    r"|(?P<entity>:(?=[\s:]|$)|\?\?\?|=)"
    r"|(?P<number>\d+)(?=[.)](?:\s|$))"
)
_LINE_END = re.compile(r"#+\Z")


def visible_text(text: str) -> str:
    """`text` as a page can show it: one character for each, so that offsets stay.

    A character that no page may hold (NUL, other controls, half a surrogate)
    or that would reorder what stands beside it (right-to-left overrides,
    embeddings, isolates and marks) becomes U+FFFD, which readers see.
    Every line end, U+2028 too, becomes a space.
    """
    if text.isprintable():  # most are: nothing that is replaced here is printable
        return text
    return _LINE_ENDS.sub(" ", _UNSHOWABLE.sub(REPLACEMENT, text))


@lru_cache(maxsize=1 << 15)  # names, rules and wordings stand on many pages
def escape_prose(text: str) -> str:
    """One line of Markdown that shows `visible_text(text)`, without space at its ends.

    It holds at the start of a paragraph and in its middle, in a heading, a list,
    a quotation, a table and the words of a link.
    """
    line = visible_text(text).strip()
    if line.isalnum() and not line[:1].isdigit():
        return line
    start = _LINE_START.match(line)
    head, position = "", 0
    if start:
        position = start.end()
        head = _escape_start(start, line)
        if start["number"]:
            head, position = f"{start['number']}\\{line[position]}", position + 1
    end = _LINE_END.search(line, position)
    tail = "\\#" * (len(line) - end.start()) if end else ""
    stop = end.start() if end else len(line)
    body = _SPECIAL.sub(_escape, line[position:stop]) if position < stop else ""
    return f"{head}{body}{tail}"


def _escape_start(match: re.Match[str], line: str) -> str:
    """What begins a line and would make it a heading, a list, a rule, a quotation or a box."""
    found = match.group()
    return f"\\{found}" if match["slash"] else _entity(found)


def _escape(match: re.Match[str]) -> str:
    """One character, or a bracketed word that may stay."""
    found, kind = match.group(), match.lastgroup
    text, start, end = match.string, match.start(), match.end()
    before, after = text[start - 1 : start], text[end : end + 1]
    if kind == "pair":
        return found
    if kind in {"always", "bracket", "call"}:
        return f"\\{found}"
    if kind == "underscore":
        return found if _is_word(before) and _is_word(after) else "\\_"
    if kind == "equals" and (_is_word(before) or before == " ") and (_is_word(after) or after == " "):
        return found
    if kind == "tilde" and before in {"", " ", "("} and _is_word(after):
        return found
    return _entity(found)


def _entity(characters: str) -> str:
    """Entities readable to an editor where there are such."""
    return "".join({"<": "&lt;", "&": "&amp;"}.get(each, f"&#{ord(each)};") for each in characters)


def _is_word(character: str) -> bool:
    """Whether it is a letter or digit of any script."""
    return bool(character) and unicodedata.category(character)[0] in "LN"
