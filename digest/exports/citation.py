"""Citation: a claim's page as programs for references take it, in BibTeX and as CSL-JSON."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from digest.address import page_address
from digest.data_part import dump_safely
from digest.edition import Edition
from digest.edtf import exact_day, show_edtf
from digest.prose import visible_text
from digest.register import Entry
from digest.slug import slugify
from digest.vocabulary import WITHDRAWN

FOLDER = "citations"
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_ESCAPED = MappingProxyType(
    {
        "\\": r"\textbackslash{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        "{": r"\textbraceleft{}",
        "}": r"\textbraceright{}",
        **{sign: f"\\{sign}" for sign in "$#%&_"},
    }
)
_SIGNS = re.compile(r"[\\~^{}$#%&_]")
"""What means something to TeX, or to BibTeX, which counts braces whatever stands before them."""


@dataclass(frozen=True, slots=True)
class Citation:
    """What is cited of one claim."""

    id: str
    title: str
    """The claim."""
    author: str
    """Who signed it; for a claim that nobody signed, the digest."""
    site: str
    address: str
    day: tuple[int, ...]
    """Year, month and day of the signature; empty without one."""
    note: str
    """Where the claim stands, so that nobody cites a draft for a verdict."""


def make_citations(edition: Edition) -> Iterator[tuple[str, bytes]]:
    """Two files for each claim that has a page of its own, by their paths inside `docs/`."""
    for entry in edition.listed:
        citation = _cite(edition, entry)
        yield f"{FOLDER}/{entry.id}.bib", render_bibtex(citation).encode("utf-8", "replace")
        yield f"{FOLDER}/{entry.id}.csl.json", render_csl(citation).encode()


def _cite(edition: Edition, entry: Entry) -> Citation:
    site = edition.settings.site_name or edition.settings.site_url
    verdict = edition.signed_verdict(entry.id)
    day = exact_day(verdict.signed_on) if verdict else ""
    return Citation(
        id=entry.id,
        title=edition.statement_of(entry),
        author=verdict.signed_by if verdict else site,
        site=site,
        address=page_address(edition.settings, f"claims/{entry.id}.md"),
        day=tuple(int(part) for part in day.split("-")) if day else (),
        note=_tell_standing(edition, entry),
    )


def _tell_standing(edition: Edition, entry: Entry) -> str:
    if verdict := edition.signed_verdict(entry.id):
        name = edition.settings.name_of(verdict.rating)
        return f"{name}, checked by {verdict.signed_by} on {show_edtf(verdict.signed_on)}"
    standing = edition.standing_of(entry.id)
    if standing == "withdrawn":
        return WITHDRAWN
    return "No verdict: a draft that nobody has signed" if standing == "draft" else "No verdict"


def render_csl(citation: Citation) -> str:
    """A list of one item, as CSL-JSON has it."""
    item: dict[str, Any] = {
        "id": citation.id,
        "type": "webpage",
        "title": citation.title,
        "author": [{"literal": citation.author}],
        "container-title": citation.site,
        "URL": citation.address,
        "language": "en",
        "note": citation.note,
    }
    if citation.day:
        item["issued"] = {"date-parts": [list(citation.day)]}
    return f"{dump_safely([item])}\n"


def render_bibtex(citation: Citation) -> str:
    """One entry; the second braces let titles and names keep their capitals."""
    fields = {
        "author": f"{{{_escape(citation.author)}}}",
        "title": f"{{{_escape(citation.title)}}}",
        "howpublished": f"{_escape(citation.site)}, \\url{{{citation.address}}}",
        "url": citation.address,
        "note": _escape(citation.note),
    }
    lines = [f"  {name} = {{{value}}},\n" for name, value in fields.items()]
    if citation.day:
        year, month, _ = citation.day
        lines += [f"  year = {{{year}}},\n", f"  month = {_MONTHS[month - 1]},\n"]
    return f"@misc{{{slugify(citation.id)},\n{''.join(lines)}}}\n"


def _escape(text: str) -> str:
    return _SIGNS.sub(lambda sign: _ESCAPED[sign[0]], visible_text(text))
