"""Bearing: whether a word of consequence means in its statement what its class takes it for, told by its company."""

from __future__ import annotations

from collections.abc import Sequence

from digest.data.bearing import NEVER_BEFORE, NEVER_BEHIND, ONLY_BEFORE, ONLY_BEHIND, ONLY_WITH, RARELY_WITH
from digest.finite import Word

_TELLING = frozenset().union(ONLY_BEFORE, ONLY_BEHIND, NEVER_BEFORE, NEVER_BEHIND, ONLY_WITH, RARELY_WITH)
"""Classes and words whose company tells; all others mean one thing everywhere."""
_NEAR = 3
"""Words behind a verb within which its object tells what it means: “kill the bill”."""


def has_sense(name: str, row: Sequence[Word], index: int) -> bool:
    """Whether a word belongs to a class: `drown` in “drown out the noise” is no harm, `fine` in “a fine day” no penalty."""
    key = (name, row[index].lower)
    if key not in _TELLING:
        return True
    before = row[index - 1].lower if index else ""
    behind = [word.lower for word in row[index + 1 : index + 1 + _NEAR]]
    if key in ONLY_BEFORE and not ONLY_BEFORE[key].intersection(behind[:1]):
        return False
    if key in ONLY_BEHIND and before not in ONLY_BEHIND[key]:
        return False
    if key in NEVER_BEFORE and NEVER_BEFORE[key].intersection(behind):
        return False
    if key in NEVER_BEHIND and before in NEVER_BEHIND[key]:
        return False
    if key in ONLY_WITH and not any(word.lower in ONLY_WITH[key] for word in row):
        return False
    return key not in RARELY_WITH or not any(word.lower in RARELY_WITH[key] for word in row)
