"""Vocabulary: the words for what a machine found by comparing, which no rating may be called by."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from digest.relation import RelationType

DIFFERING: Mapping[RelationType, str] = MappingProxyType(
    {
        "differs": "Outlets differ",
        "quotation-altered": "Quotation altered",
        "quotation-cut": "Quotation cut",
        "different-measure": "Different measure",
        "different-scope": "Different scope",
        "different-time": "Different time",
    }
)
"""Relations that make a claim differ, most consequential first, in the words readers see."""
COMPARED: Mapping[RelationType, str] = MappingProxyType(
    {
        **DIFFERING,
        "vaguer": "Less exact",
        "rounded": "Rounded",
        "agrees": "Agrees",
        "only-in-headline": "Only in the headline",
        "single-origin": "One origin",
        "no-source-given": "No source given",
        "date-not-given": "No date given",
    }
)
CUT_ELSEWHERE = "Cut elsewhere"
WITHDRAWN = "Withdrawn"
WITHIN_ONE = "Differs within one article"
AUTOMATIC = "automatic comparison"
"""Stands in the head of whatever a machine found, so that nobody takes it for a verdict."""
MEANINGS: Mapping[RelationType, str] = MappingProxyType(
    {
        "differs": "Two passages give different numbers, names or dates for one thing.",
        "quotation-altered": "One quotation, in other words.",
        "quotation-cut": "A quotation without words that another article has in it; that one’s note says “cut elsewhere”.",
        "different-measure": "One figure, given for different measures, such as a price and a value.",
        "different-scope": "One thing, said of more or of fewer, such as a country and a company in it.",
        "different-time": "One thing, said of different times.",
        "vaguer": "Many or some, where another article has a number.",
        "rounded": "A number rounded or cut, where another article has it in full.",
        "agrees": "Two passages say one thing in different words.",
        "only-in-headline": "A headline says what the text below it does not.",
        "single-origin": "All who carry it have it from one place, such as one interview or one agency.",
        "no-source-given": "Nobody is named who says so, where another article names somebody.",
        "date-not-given": "No date is given, where another article gives one.",
    }
)
"""What each word means, for readers of the method page."""
STATES: Mapping[str, RelationType] = MappingProxyType(
    {
        **{words.casefold(): relation for relation, words in COMPARED.items()},
        CUT_ELSEWHERE.casefold(): "quotation-cut",
        WITHIN_ONE.casefold(): "differs",
    }
)
"""Everything that may stand at the head of a machine's finding, in lower case."""
