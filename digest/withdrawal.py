"""Withdrawal: that a claim's page is taken back, since when and why."""

from __future__ import annotations

import re
from dataclasses import dataclass

from digest.edtf import parse_edtf
from digest.value import Value

_DATE_FIRST = re.compile(r"(?P<on>\S+?)(?:[:,;.]?\s+|[:,;.]\Z|\Z)(?:[–—-]+\s+)?(?P<reason>.*)", re.DOTALL)
_NOT = frozenset({"false", "no", "off"})
_WITHOUT_REASON = frozenset({"true", "yes", "on"})


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """When a page was withdrawn, and why."""

    on: str
    """EDTF; empty when the page does not say."""
    reason: str
    """Empty when the page does not say."""


def read_withdrawal(value: Value | None) -> Withdrawal | None:
    """What `withdrawn` says: a day, a reason, or a day and then the reason; None where the page stands.

    Whatever else stands there withdraws the page as well: better a page too few than a wrong one.
    """
    if value is None or (isinstance(value, str) and not any(c.isalnum() for c in value)):
        return None
    if not isinstance(value, str):
        return Withdrawal("", "") if value else None
    told = " ".join(value.split())
    if told.casefold() in _NOT:
        return None
    if told.casefold() in _WITHOUT_REASON:
        return Withdrawal("", "")
    match = _DATE_FIRST.fullmatch(told)
    if match and parse_edtf(match["on"]):
        return Withdrawal(match["on"], match["reason"])
    return Withdrawal("", told)
