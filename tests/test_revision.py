"""Revision: what a history says, and what is wrong with it."""

from __future__ import annotations

import pytest

from digest.revision import Revision, read_revisions
from digest.value import Value


@pytest.mark.parametrize(
    ("told", "revisions", "faults"),
    [
        (None, (), []),
        ((), (), []),
        (({"on": "2025-02", "by": "Ada", "change": "a  b"},), (Revision("2025-02", "Ada", "a b"),), []),
        (({"on": "2025-02-03", "change": "a"},), (Revision("2025-02-03", "", "a"),), []),
        ("corrected", (), [0]),
        (("corrected", {"on": "2025", "change": "a"}), (Revision("2025", "", "a"),), [0]),
        (({"on": "2025-02-03"},), (), [0]),
        (({"on": "2025", "change": "a"}, {"on": "spring", "change": "b"}), (Revision("2025", "", "a"),), [1]),
    ],
)
def test_what_is_read(told: Value, revisions: tuple[Revision, ...], faults: list[int]) -> None:
    """Entries that say when and what are read in their order; the place of each other one is told."""
    found: list[int] = []
    assert read_revisions(told, lambda place, what, mend: found.append(place)) == revisions
    assert found == faults
