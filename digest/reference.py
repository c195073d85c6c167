"""Reference: the wording an editor holds the others against, such as that of the recording."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from digest.article_page import is_web_address
from digest.edtf import parse_edtf
from digest.mark import ClaimId
from digest.metadata import Metadata
from digest.problem import Problem, one_line
from digest.relation import Place
from digest.value import Value

REFERENCE_KEYS = ("words", "source", "url", "date")
"""Keys under `reference` in the front matter of a claim page."""
_EXAMPLE = "as in `reference: {words: …, source: …, url: …}`"


@dataclass(frozen=True, slots=True)
class Reference:
    """What was said, as an editor found it."""

    words: str
    source: str
    """Where the words are from: “recording of the press conference”. Empty when only the address is given."""
    url: str
    """Address of the source; empty when it has none."""
    date: str
    """EDTF; empty when unknown."""
    claim_id: ClaimId
    places: tuple[Place, ...] = ()
    """Where the digest has the claim; without them the wordings are found by their words."""


def read_reference(
    metadata: Metadata, file: str, claim_id: ClaimId
) -> tuple[Reference | None, tuple[Problem, ...]]:
    """The reference on a claim page, with a problem for whatever an editor must mend; None where there is none to use."""
    value = metadata.values.get("reference")
    problems: list[Problem] = []

    def complain(what: str, mend: str, key: str = "") -> None:
        line = metadata.line_of("reference", key) if key else metadata.line_of("reference")
        problems.append(Problem(file, line, what, mend))

    if value is None or value == "":
        return None, ()
    if not isinstance(value, Mapping):
        complain("`reference` has no keys", f"write the wording and where it is from, {_EXAMPLE}")
        return None, tuple(problems)
    told = {key: _told(value.get(key)) for key in REFERENCE_KEYS}
    for key in value:
        if key not in REFERENCE_KEYS:
            what = f"`reference` has no key `{one_line(key, 40)}`"
            complain(what, f"use {', '.join(REFERENCE_KEYS)}", key)
        elif told[key] is None:
            what = f"`{key}` of the reference holds a list or more keys, and should hold words"
            complain(what, f"write them on one line, as in {key}: …", key)
    words, source, url, date = (told[key] or "" for key in REFERENCE_KEYS)
    if not words:
        complain("`reference` has no words", "write what was said, as in words: …", "words")
        return None, tuple(problems)
    if url and not is_web_address(url):
        what = f"the reference has no usable address: {one_line(repr(url), 60)}"
        complain(what, "write url: https://…", "url")
        url = ""
    if date and parse_edtf(date) is None:
        complain(f"`{one_line(date, 40)}` is not a date", "write it as in date: 2025-02-03", "date")
        date = ""
    if not (source or url):
        what = "the reference does not say where its words are from"
        complain(what, "name the recording or the transcript, as in source: … or url: https://…")
        return None, tuple(problems)
    if words[0] in '“"' and words[-1] in '”"':
        words = words[1:-1].strip() or words
    return Reference(words, source, url, date, claim_id), tuple(problems)


def _told(value: Value) -> str | None:
    """A value as words; None when it is none."""
    if value is None:
        return ""
    return " ".join(value.split()) if isinstance(value, str) else None
