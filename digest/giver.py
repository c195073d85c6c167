"""Giver: who is said to give a number, from the words that tie the statement around it to its claimant."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from digest.attribution import Attribution
from digest.quantity import Quantity


def with_claimants(
    quantities: Sequence[Quantity], attributions: Sequence[Attribution]
) -> tuple[Quantity, ...]:
    """The quantities, those without a claimant of their own with the one of the narrowest passage they lie in.

    Both come in reading order.  A number that the text denies is not its denier's.
    """
    found: list[Quantity] = []
    open_passages: list[Attribution] = []
    number = 0
    for quantity in quantities:
        start, end = quantity.span.start, quantity.span.end
        while number < len(attributions) and attributions[number].span.start <= start:
            open_passages.append(attributions[number])
            number += 1
        open_passages = [passage for passage in open_passages if passage.span.end > start]
        around = [passage for passage in open_passages if passage.span.end >= end]
        if around and not quantity.claimant and not quantity.negated:
            narrowest = min(around, key=lambda passage: passage.span.end - passage.span.start)
            quantity = replace(quantity, claimant=narrowest.claimant or "")
        found.append(quantity)
    return tuple(found)
