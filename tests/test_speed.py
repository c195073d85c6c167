"""The analysis stays fast and keeps nothing; bounds are wide, because machines differ."""

from __future__ import annotations

import tracemalloc

import pytest
from archive import write_archive
from benchmark import import_time, read, words_a_second

pytestmark = [pytest.mark.slow, pytest.mark.timing]


def test_the_analysis_is_fast() -> None:
    """`python tests/benchmark.py` on a quiet core gives more than twice as many words a second."""
    assert words_a_second() > 12_000


def test_the_import_is_light() -> None:
    """No word list is read and no model loaded before a text is."""
    assert import_time() < 0.6


def test_nothing_is_kept_of_an_article() -> None:
    """Memory after three hundred articles is that after a hundred."""
    tracemalloc.start()
    sizes = {}
    for number, (_, text) in enumerate(write_archive(300), 1):
        read(text)
        if number in (100, 300):
            sizes[number] = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()
    assert sizes[300] - sizes[100] < 3_000_000
