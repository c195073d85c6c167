"""Watch: a session lives for days, and must not hold on to what it has done."""

from __future__ import annotations

import gc
from collections import Counter

from folder import HARBOUR, Folder

from digest.watch import Watch


def held() -> Counter[str]:
    """How many records of each kind of ours are alive."""
    gc.collect()
    kinds = (type(each) for each in gc.get_objects())
    return Counter(kind.__name__ for kind in kinds if str(kind.__module__).startswith("digest."))


def test_a_session_holds_no_more_after_many_saves(bridge: Folder) -> None:
    """Pages, annotations and comparisons of earlier runs are let go."""
    session = Watch(bridge.root / "mkdocs.yml", (), lambda text, is_problem: None)

    def save(number: int) -> None:
        bridge.write("seeds/harbour.txt", HARBOUR.replace("31,000", f"{number},000"))
        assert session.bring_in_step().changes

    numbers = (32, 33, 34)  # the same words each time: what is known of a word is kept, up to a limit
    for number in numbers * 2:  # the second time, links of earlier runs are read back
        save(number)
    before = held()
    for number in numbers * 2:
        save(number)
    assert held() == before
