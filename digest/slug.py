"""Slug: the short readable word-chain by which a claim, a topic or a page is addressed."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container, MutableMapping

from digest.mark import ClaimId

_DOTTED = re.compile(r"\b(?:[A-Za-z]\.){2,}")
_WORD = re.compile(r"\d+(?:\.\d+)+|[a-z0-9]+")
LONGEST = 120
"""Characters; no file may have a name of more than 255 bytes, its ending among them."""
CLAIM_WORDS = 5
"""Words in a claim's id: enough to recognise it in a list, short enough to type."""

_THIN = frozenset(
    """a an the and or but nor of in on at to for from by with as into over under than that this these those it its
    is are was were be been being has have had do does did will would can could may might shall should must
    i you he she we they me him her us them my your his our their who whom which what when where while how
    if so not no said says say also very just such some any each more most many much about there here""".split()
)


def slugify(text: str, fallback: str = "page") -> str:
    """`text` in lower-case letters, digits and single hyphens; `fallback` when nothing is left."""
    slug = "-".join(_words(text))
    if len(slug) > LONGEST:
        slug = slug[: LONGEST + 1].rpartition("-")[0] or slug[:LONGEST]
    return slug or fallback


def name_claim(words: str, taken: Container[str], used: MutableMapping[str, int] | None = None) -> ClaimId:
    """A new id for a claim with these words: its weightiest, in their order; numbered from 2 when taken.

    `used` remembers the last number of each row of words, so that thousands of like claims are named quickly.
    """
    stem = "-".join(_weighty(words))[:60].strip("-") or "claim"
    if stem not in taken:
        return ClaimId(stem)
    used = {} if used is None else used
    number = used.get(stem, 1) + 1
    while f"{stem}-{number}" in taken:
        number += 1
    used[stem] = number
    return ClaimId(f"{stem}-{number}")


def _weighty(words: str) -> list[str]:
    """Names and numbers first, then long words, then the earlier; in the order of the text."""
    found: dict[str, tuple[int, int]] = {}
    for place, token in enumerate(words.split()[:60]):
        for word in _words(token):
            thin = word in _THIN and not token[:2].isupper() and not _DOTTED.search(token)
            marked = any(c.isdigit() for c in word) or (place > 0 and token.lstrip("“‘\"'(")[:1].isupper())
            if not thin and word != "i" and word not in found:
                found[word] = (-2 if marked else -1 if len(word) > 5 else 0, len(found))
    chosen = sorted(found, key=found.__getitem__)[:CLAIM_WORDS]
    return sorted(chosen, key=lambda word: found[word][1]) or _words(words)[:CLAIM_WORDS]


def _words(text: str) -> list[str]:
    joined = _DOTTED.sub(lambda match: match.group().replace(".", ""), text)
    joined = re.sub(r"(?<=\d),(?=\d{3})", "", joined).replace("’", "").replace("'", "")
    split = unicodedata.normalize("NFKD", joined)
    plain = "".join(c if c.isascii() else "" if unicodedata.combining(c) else " " for c in split)
    return [word.replace(".", "-") for word in _WORD.findall(plain.lower())]
