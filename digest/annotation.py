"""Annotation: everything that was found in one seed."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from digest.article import Block, find_blocks
from digest.assessor import Assessor
from digest.attribution import Attribution, find_attributions
from digest.claim import Claim, find_statements, pick_claims
from digest.dating import Dating, find_datings
from digest.edtf import parse_edtf
from digest.giver import with_claimants
from digest.name import KnownName, Name, find_names
from digest.publication import Publication, find_published
from digest.quantity import Quantity, find_quantities
from digest.quotation import Quotation, find_quotations
from digest.recognizer import Recognizer
from digest.seed import Seed, Span
from digest.sentence import find_sentences

RULES_VERSION = "16"
"""Raised whenever a rule changes what is found, so that stored annotations are made anew."""


@dataclass(frozen=True, slots=True)
class Annotation:
    """One seed, read."""

    seed: Seed
    blocks: tuple[Block, ...]
    publication: Publication | None
    """The day the text itself gives for its publication."""
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
    """The statements that are worth checking, and those that an outlet tells differently."""


def annotate(
    seed: Seed,
    published: str | None = None,
    known: Sequence[KnownName] = (),
    recognizer: Recognizer | None = None,
    assessor: Assessor | None = None,
) -> Annotation:
    """Everything the rules find in `seed`.

    `published` (EDTF) anchors relative dates; None leaves it to what the
    seed says of itself, empty leaves them open. `known` are the names the
    digest has pages for, `recognizer` is asked where the rules see little,
    `assessor` what each statement is.
    """
    blocks = find_blocks(seed)
    text = seed.text
    publication = find_published(text, blocks)
    if published is None:
        published = published_in(seed, publication)
    report = tuple(block for block in blocks if block.kind != "furniture")
    sentences = tuple(sentence for block in report for sentence in find_sentences(text, block.span))
    quotations = find_quotations(text, report)
    names = find_names(text, report, known, recognizer)
    attributions = find_attributions(text, report, sentences, quotations, names)
    datings = find_datings(text, report, sentences, published)
    quantities = with_claimants(find_quantities(text, report, sentences, datings), attributions)
    statements = find_statements(
        text, report, sentences, quotations, attributions, names, quantities, datings, published, assessor
    )
    return Annotation(
        seed, blocks, publication, sentences, quotations, names, attributions, quantities, datings,
        statements, pick_claims(statements),
    )  # fmt: skip


def published_in(seed: Seed, publication: Publication | None) -> str:
    """The day its page will give an article (EDTF): its own front matter, or else the text; empty when unknown.

    Front matter that is no date leaves it unknown: an editor has to mend it, and until then nothing is guessed.
    """
    own = seed.metadata.get("published")
    if isinstance(own, str) and own.strip():
        return own.strip() if parse_edtf(own.strip()) else ""
    return publication.edtf if publication else ""


def mark_also(annotation: Annotation, spans: Collection[Span]) -> Annotation:
    """The annotation with the statements at `spans` marked too, whatever their own weight."""
    if not spans:
        return annotation
    claims = tuple(each for each in annotation.statements if each.is_worth_checking or each.span in spans)
    return replace(annotation, claims=claims)
