"""Withdrawal: a day, a reason, both, or just that it is so."""

from __future__ import annotations

import pytest

from digest.value import Value
from digest.withdrawal import Withdrawal, read_withdrawal


@pytest.mark.parametrize(
    ("told", "withdrawal"),
    [
        (None, None),
        ("", None),
        (" - ", None),
        ("no", None),
        ("false", None),
        ((), None),
        ("yes", Withdrawal("", "")),
        ("2025-02-03", Withdrawal("2025-02-03", "")),
        ("2025-02", Withdrawal("2025-02", "")),
        ("2025-02-03 misread", Withdrawal("2025-02-03", "misread")),
        ("2025-02-03: misread", Withdrawal("2025-02-03", "misread")),
        ("2025-02-03, misread by us", Withdrawal("2025-02-03", "misread by us")),
        ("2025-02-03 – misread", Withdrawal("2025-02-03", "misread")),
        ("misread on 2025-02-03", Withdrawal("", "misread on 2025-02-03")),
        ("the  report\nwas retracted", Withdrawal("", "the report was retracted")),
        (("misread",), Withdrawal("", "")),
        ({"on": "2025-02-03"}, Withdrawal("", "")),
    ],
)
def test_what_is_read(told: Value, withdrawal: Withdrawal | None) -> None:
    """A page is withdrawn by whatever says so; only emptiness and a plain no leave it standing."""
    assert read_withdrawal(told) == withdrawal
