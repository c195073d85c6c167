"""The optional tuned model says what a statement is and how much it matters; without it the rules do."""

from __future__ import annotations

from importlib.util import find_spec

import pytest

from digest.annotation import Annotation, annotate
from digest.assessor import JUDGES, Assessment, find_assessor, read_tuning
from digest.claim import Claim, why_unmarked
from digest.disk import make_seed
from digest.leaning import LEANINGS, Leaning
from digest.sentence_model import MODEL
from digest.weight import ASSESSED_AGAINST, ASSESSED_FOR, USUAL

needs_extra = pytest.mark.skipif(
    find_spec("onnxruntime") is None or find_spec(MODEL) is None, reason="needs the extra [semantic]"
)


class Sure:
    """An assessor that takes all statements for one kind, and remembers what it was asked."""

    def __init__(self, kind: Leaning, first: float = USUAL) -> None:
        self.kind, self.first = kind, first
        self.asked: list[str] = []

    def assess(self, words: str) -> Assessment:
        """That kind."""
        self.asked.append(words)
        return Assessment(tuple(40.0 if each == self.kind else 0.0 for each in LEANINGS), self.first)


class Silent:
    """An assessor whose model cannot be loaded."""

    def assess(self, words: str) -> None:
        """Nothing."""


def read(text: str, assessor: Sure | Silent | None) -> Annotation:
    """A text under a headline, read with an assessor."""
    seed, _ = make_seed("pier.txt", "pier.txt", f"Council shuts the pier\n\n{text}\n".encode())
    assert seed is not None
    return annotate(seed, "2026-05-04", assessor=assessor)


def statement_in(found: Annotation, words: str) -> Claim:
    """The statement that begins with some words."""
    return next(each for each in found.statements if each.span.of(found.seed.text).startswith(words))


TOLD = "The pier lost 40 planks in the storm, and its railing is a disgrace, the harbour master said."


def test_an_assessor_decides_the_kind() -> None:
    """Where the rules only weigh words, a model that is sure is believed, and the reason says so."""
    claim = statement_in(read(TOLD, Sure("prediction")), "The pier lost")
    assert claim.kind == "prediction"
    assert claim.reasons[0] == "it tells what is to come, as a trained model reads it"
    assert statement_in(read(TOLD, None), "The pier lost").kind != "prediction"


def test_what_a_rule_has_settled_stays() -> None:
    """A vote was held, whatever a model says; and quoted words stay a quotation."""
    text = (
        "Members voted to raise the fee by 4%. “We have never seen waves like these before,” Ada Holm said."
    )
    found = read(text, Sure("prediction"))
    assert statement_in(found, "Members voted").kind == "event"
    assert "quotation" in {each.kind for each in found.statements}


def test_it_is_asked_about_each_statement_once_with_what_leads_to_it() -> None:
    """Block, cue and words, whatever spaces the text has."""
    assessor = Sure("event")
    found = read(TOLD.replace("in the storm", "in  the storm"), assessor)
    assert len(assessor.asked) == len(found.statements)
    assert "paragraph; the harbour master said: The pier lost 40 planks in the storm" in assessor.asked


def test_its_opinion_moves_the_score_both_ways() -> None:
    """What a model would check first weighs more, what it would not weighs less, and both are told."""
    plain = statement_in(read(TOLD, Sure("event")), "The pier lost")
    more = statement_in(read(TOLD, Sure("event", USUAL + 2)), "The pier lost")
    less = statement_in(read(TOLD, Sure("event", USUAL - 9)), "The pier lost")
    assert less.score < plain.score < more.score
    assert ASSESSED_FOR in more.reasons and ASSESSED_AGAINST in less.reasons
    assert not {ASSESSED_FOR, ASSESSED_AGAINST} & set(plain.reasons)
    assert ASSESSED_AGAINST in why_unmarked(less)


def test_without_an_opinion_the_rules_decide() -> None:
    """A model that cannot be loaded changes nothing."""
    assert read(TOLD, Silent()) == read(TOLD, None)


@needs_extra
def test_the_tuning_fits_the_model() -> None:
    """Every array is finite, and what judges has a column for each kind and one for being checked first."""
    import numpy

    tuning = read_tuning()
    weight, bias = (tuning[name] for name in JUDGES)
    assert weight.shape == (768, len(LEANINGS) + 1) and bias.shape == (len(LEANINGS) + 1,)
    assert all(numpy.isfinite(array).all() for array in tuning.values())


@needs_extra
@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Lorries will be kept off the pier from June", "prediction"),
        ("Two anglers were pulled from the water by a lifeboat", "event"),
        ("Repairs cost 3.2 million euros, a third more than planned", "statistic"),
        ("The pier is the ugliest on this coast", "characterization"),
    ],
)
def test_the_real_one(words: str, kind: str) -> None:
    """The model that is installed with the extra knows plain cases of each kind."""
    found = find_assessor(pytest.fail)
    assert found is not None
    assessment = found.assess(f"paragraph; {words}")
    assert assessment is not None
    assert max(zip(assessment.kinds, LEANINGS, strict=True))[1] == kind
