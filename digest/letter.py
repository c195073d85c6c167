"""Letter: how a reader tells the editors of an error, with the page and the claim it is about."""

from __future__ import annotations

import re
from collections.abc import Callable
from urllib.parse import quote

from digest.problem import one_line

_EXAMPLE = "report: mailto:desk@example.org?subject={page}%20{claim}"
_FIELD = re.compile(r"\{(\w*)\}")
_FIELDS = frozenset(("page", "claim"))
_ADDRESS = re.compile(r"(?:https?://|mailto:)[^\s<>\"'\\]+")


def read_letterbox(told: object, complain: Callable[[str, str, str], None]) -> str:
    """The address in `mkdocs.yml` to which errors are reported; empty when there is none, or a faulty one."""
    if told is None or told == "":
        return ""
    shown = one_line(told if isinstance(told, str) else repr(told), 60)
    if not isinstance(told, str) or not _ADDRESS.fullmatch(told):
        complain(
            "report", f"`report: {shown}` is neither a web nor a mail address", f"write it as in {_EXAMPLE}"
        )
        return ""
    if unknown := sorted(set(_FIELD.findall(told)) - _FIELDS):
        what = f"`report` holds `{{{one_line(unknown[0], 40)}}}`, which nothing fills in"
        complain("report", what, "use {page} and {claim} only")
        return ""
    return told


def address_letter(letterbox: str, page: str, claim: str = "") -> str:
    """`letterbox` with the page (its path inside `docs/`) and the claim filled in, percent-encoded."""
    filled = {"page": quote(page, safe=""), "claim": quote(claim, safe="")}
    return _FIELD.sub(lambda match: filled[match[1]], letterbox)
