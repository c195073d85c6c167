"""Choice: the comment behind an entry of a list that says by what a reader can choose it.

An entry of the ledger has one and a claim in the index has one, so that what
the page's script offers is what stands in the Markdown.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from types import MappingProxyType

_NOT_PLAIN = re.compile(r"[|;<>\n]|--+")
"""What would end a name, a field or the comment."""
_COMMENT = re.compile(r"<!--\s*(?P<of>difference|claim): (?P<fields>[^<>]*?)\s*-->")
_FIELDS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "difference": ("difference", "topics", "outlets"),
        "claim": ("claim", "topics", "claimants", "outlets"),
    }
)
"""What the fields are, in order; the first is one word, the others are names. More fields are no choice of readers."""


def plain(name: str) -> str:
    """A name as it can stand in a field; readers are shown it as it is."""
    return " ".join(_NOT_PLAIN.sub(" ", name).split())


def render_choice(of: str, kind: str, *names: Iterable[str]) -> str:
    """The comment, as in `<!-- claim: event | Trade; Tides | Ada Fictive | The Herald -->`."""
    fields = [kind, *("; ".join(filter(None, map(plain, each))) for each in names)]
    return f"<!-- {of}: {' | '.join(fields)} -->"


def read_choice(comment: str) -> Mapping[str, str]:
    """What the comment says, each field under its name, names with `; ` between them; empty where it is another comment."""
    match = _COMMENT.fullmatch(comment.strip())
    if match is None:
        return {}
    keys = _FIELDS[match["of"]]
    fields = [field.strip() for field in match["fields"].split("|")]
    return dict(zip(keys, fields, strict=False)) if len(fields) >= len(keys) else {}
