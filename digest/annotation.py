"""Annotation: everything that was found in one seed."""

from __future__ import annotations

from dataclasses import dataclass

from digest.article import Block, find_blocks
from digest.attribution import Attribution, find_attributions
from digest.claim import Claim, find_claims
from digest.dating import Dating, find_datings
from digest.name import Name, find_names
from digest.quantity import Quantity, find_quantities
from digest.quotation import Quotation, find_quotations
from digest.seed import Seed, Span
from digest.sentence import find_sentences

RULES_VERSION = "1"
"""Raised whenever a rule changes what is found, so that stored annotations are made anew."""


@dataclass(frozen=True, slots=True)
class Annotation:
    """One seed, read."""

    seed: Seed
    blocks: tuple[Block, ...]
    sentences: tuple[Span, ...]
    """Of all blocks but furniture, in reading order."""
    quotations: tuple[Quotation, ...]
    names: tuple[Name, ...]
    attributions: tuple[Attribution, ...]
    quantities: tuple[Quantity, ...]
    datings: tuple[Dating, ...]
    statements: tuple[Claim, ...]
    """All that can be told apart as a statement, also what is not worth checking."""
    claims: tuple[Claim, ...]
    """The statements that are worth checking."""


def annotate(seed: Seed, published: str = "") -> Annotation:
    """Everything the rules find in `seed`; `published` (EDTF) anchors relative dates."""
    blocks = find_blocks(seed)
    text = seed.text
    report = tuple(block for block in blocks if block.kind != "furniture")
    sentences = tuple(sentence for block in report for sentence in find_sentences(text, block.span))
    quotations = find_quotations(text, report)
    names = find_names(text, report)
    attributions = find_attributions(text, report, sentences, quotations, names)
    quantities = find_quantities(text, report, sentences)
    datings = find_datings(text, report, sentences, published)
    claims = find_claims(text, report, sentences, quotations, attributions, names, quantities, datings)
    return Annotation(
        seed, blocks, sentences, quotations, names, attributions, quantities, datings, claims, claims
    )
