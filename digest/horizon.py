"""Horizon: which of the times in a statement are its own, and not those of others' forecasts it is set beside."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from digest.dating import Dating
from digest.seed import Span

_OF_OTHERS = re.compile(
    r"\b(?:(?:align(?:s|ed|ing)?|line|keeping|consistent)\swith|echo(?:es|ed|ing)|unlike|contrary\sto)\s[^.;,]*?"
    r"\b(?:forecast|prediction|estimate|projection|expectation)s?\sthat\b"
)
"""From where on a statement tells what others forecast: “in line with broader forecasts that”."""


def own_datings(text: str, statement: Span, datings: Sequence[Dating]) -> Iterator[Dating]:
    """The dates and times of a statement that are its own, in their order."""
    others = _OF_OTHERS.search(text, statement.start, statement.end)
    end = others.end() if others else statement.end
    for each in datings:
        if statement.holds(each.span) and each.span.start < end:
            yield each
