"""Makes `digest/data/assessor.npz`: `pip install -e '.[semantic]' jax optax onnx`, then `python tests/make_assessor.py`.

The model of the extra `[semantic]` is tuned with the statements labelled for
development, in `tests/labelled/dev/` and beside it, to tell their kinds and
what an editor would check first. Of the model itself only vectors change, its
biases, its norms and the strength of each column (as in BitFit, Ben Zaken et
al. 2022, and (IA)3, Liu et al. 2022), so that the file stays small. `--check`
writes nothing: it learns from all but the articles of `dev/`, and prints how
many statements of those come out right.

It takes about a quarter of an hour on two cores; another processor may round
differently, and then the file has other bytes.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import jax
import jax.numpy as jnp
import numpy
import onnx
import optax
from labels import Labelled, read_labelled
from make_leanings import OF_ARTICLE, OTHER_KIND, SENTENCES_PUBLISHED, overlap, read_passages_of
from onnx import numpy_helper
from passages import PASSAGES, WHOLE, read_passages
from statements import read_sentences, read_statements

from digest.assessor import JUDGES, MOST_PIECES, words_to_assess
from digest.leaning import LEANINGS
from digest.seed import Span
from digest.sentence_model import MODEL
from digest.wordpiece import pieces_of

TARGET = Path(__file__).parent.parent / "digest" / "data" / "assessor.npz"
FIRST: Mapping[int, float] = {0: 0.0, 1: 0.08, 2: 0.35, 3: 1.0}
"""How far each `check` of an article's label says that a statement is checked first."""
STARRED = 3
"""The `check` of a statement of `passages/` that is checked first; of the others nothing more is known."""
ROUNDS, BATCH, RATE, WARM_UP = 4, 32, 2e-3, 0.1
FIRST_COUNTS = 0.7
"""How much being checked first counts beside the kind."""
DROPPED = 0.1
LAYERS, HEADS, WIDTH = 6, 12, 384
SEED = 1

Arrays = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Example:
    """A statement as the model is asked about it, and what it is."""

    words: str
    kinds: tuple[str, ...]
    """The label, and the one that is as good; empty for a quotation."""
    first: float | None
    """How far it is checked first; None when nobody said."""
    is_of_article: bool
    """Whether it is from a whole article of `dev/`."""


def main() -> None:
    """Write the tuning, or check it."""
    parser = argparse.ArgumentParser(description="Tune the sentence model to tell what statements are.")
    parser.add_argument(
        "--check", action="store_true", help="learn without dev/ and print how right it is there"
    )
    options = parser.parse_args()
    examples = list(read_examples())
    model = read_model()
    if options.check:
        tuning = tune(model, [each for each in examples if not each.is_of_article])
        print_check(model, tuning, [each for each in examples if each.is_of_article and each.kinds])
        return
    twice = [each for each in examples for _ in range(OF_ARTICLE if each.is_of_article else 1)]
    tuning = tune(model, twice)
    with TARGET.open("wb") as file:
        numpy.savez_compressed(
            file, **{name: numpy.float16(array) for name, array in tuned_arrays(model, tuning).items()}
        )


# What is learned from


def read_examples() -> Iterator[Example]:
    """All labelled statements, as the rules cut them."""
    for article in read_labelled("dev"):
        yield from _examples_of(article, is_of_article=True)
    for part in (PASSAGES, WHOLE):
        for passage in read_passages(part):
            yield from _examples_of(passage.labelled, is_of_article=False)
    for told in read_statements():
        cut = {
            " ".join(each.span.of(told.text).split()): each
            for each in read_passages_of(told.text, told.published)
        }
        for statement in told.statements:
            if statement.words in cut:
                yield Example(words_to_assess(cut[statement.words], told.text), statement.kinds, None, False)
    for sentence in read_sentences():
        place = sentence.text.index(sentence.words)
        for each in read_passages_of(sentence.text, SENTENCES_PUBLISHED):
            if each.span.start == place and each.rule != "quotation":
                yield Example(words_to_assess(each, sentence.text), sentence.kinds, None, False)


def _examples_of(article: Labelled, *, is_of_article: bool) -> Iterator[Example]:
    """The labelled statements of an article, each as the statement found that shares most words with it."""
    cut = read_passages_of(article.text, str(article.labels.get("published") or ""))
    for place, label in article.placed("statements"):
        kinds = tuple(kind for kind in (label["kind"], label.get("or")) if kind in LEANINGS)
        fitting = [each for each in cut if not kinds or each.rule != "quotation"]
        best = max(fitting, key=lambda each: overlap(each.span, Span(*place)), default=None)
        if best is None or not overlap(best.span, Span(*place)):
            continue
        first = FIRST[label["check"]] if is_of_article else float(label["check"] == STARRED)
        yield Example(words_to_assess(best, article.text), kinds, first, is_of_article)


# The model, as JAX can take its slopes


@dataclass(frozen=True, slots=True)
class Model:
    """The arrays of the sentence model, by the names of its parts, and the names its file has for their columns' strength."""

    arrays: Arrays
    strengths: Mapping[str, tuple[str, Any]]
    """Of each part that multiplies: what its file calls the strength of its columns, and that strength."""


_PREFIX = "inner."


def read_model() -> Model:
    """The installed model: `layer.part` for each array, matrices as input x output."""
    spec = find_spec(MODEL)
    assert spec is not None and spec.origin is not None, "install the extra [semantic]"
    graph = onnx.load(Path(spec.origin).parent / "model.onnx").graph
    stored = {each.name: numpy_helper.to_array(each) for each in graph.initializer}
    arrays: dict[str, Any] = {
        name.removeprefix(_PREFIX): jnp.asarray(array)
        for name, array in stored.items()
        if name.startswith(_PREFIX)
    }
    for name in ("embeddings.word_embeddings.weight", "embeddings.position_embeddings.weight"):
        arrays[name] = _whole(stored, _PREFIX + name)
    strengths = {}
    added = {node.input[0]: node.input[1] for node in graph.node if node.op_type == "Add"}
    added |= {node.input[1]: node.input[0] for node in graph.node if node.op_type == "Add"}
    for node in graph.node:
        if node.op_type == "MatMul" and f"{node.input[1]}_q" in stored:
            part = added[node.output[0]].removeprefix(_PREFIX).removesuffix(".bias")
            arrays[f"{part}.weight"] = _whole(stored, node.input[1])
            strength = f"{node.input[1]}_scale"
            strengths[part] = (strength, stored[strength])
    return Model(arrays, strengths)


def _whole(stored: Mapping[str, Any], name: str) -> Any:
    """An array of which the file keeps whole numbers and their scale."""
    return jnp.asarray(stored[f"{name}_q"] * stored[f"{name}_scale"])


_STRENGTH = ".strength"


def begin(model: Model) -> dict[str, Any]:
    """What is tuned, before anything is learned: strengths as shares that are added to one."""
    tuning = {
        f"{part}{_STRENGTH}": jnp.zeros(model.arrays[f"{part}.weight"].shape[1]) for part in model.strengths
    }
    for name, array in model.arrays.items():
        if name.endswith(".bias") or "LayerNorm" in name:
            tuning[name] = array
    weight, bias = JUDGES
    outputs = len(LEANINGS) + 1
    tuning[weight] = jnp.asarray(
        numpy.random.default_rng(SEED).normal(0, 0.02, (2 * WIDTH, outputs)), jnp.float32
    )
    tuning[bias] = jnp.zeros(outputs)
    return tuning


def tuned_arrays(model: Model, tuning: Arrays) -> dict[str, Any]:
    """What takes the place of arrays of the model's file, by their names there, with what judges."""
    found: dict[str, Any] = {}
    for name, array in tuning.items():
        part = name.removesuffix(_STRENGTH)
        if name in JUDGES:
            found[name] = array
        elif part in model.strengths:
            own, strength = model.strengths[part]
            found[own] = strength * (1 + array)
        else:
            found[_PREFIX + name] = array
    return found


def judge(model: Model, tuning: Arrays, pieces: Any, present: Any, chance: Any = None) -> Any:
    """Log-odds of each kind and of being checked first: batch x 6; `chance` drops some of what is passed on."""
    keys = [None] * (2 * LAYERS + 1) if chance is None else list(jax.random.split(chance, 2 * LAYERS + 1))
    whole = model.arrays
    passed = (
        whole["embeddings.word_embeddings.weight"][pieces]
        + whole["embeddings.position_embeddings.weight"][: pieces.shape[1]]
        + whole["embeddings.token_type_embeddings.weight"][0]
    )
    passed = _norm(tuning, "embeddings.LayerNorm", passed)
    unseen = (1 - present)[:, None, None, :] * -1e9
    for number in range(LAYERS):
        layer = f"encoder.layer.{number}"
        multiply = partial(_multiply, whole, tuning, layer)
        query, key, value = (
            _split(multiply(f"attention.self.{each}", passed)) for each in ("query", "key", "value")
        )
        looked = (
            jax.nn.softmax(query @ key.transpose(0, 1, 3, 2) / numpy.sqrt(WIDTH / HEADS) + unseen, -1) @ value
        )
        looked = multiply("attention.output.dense", looked.transpose(0, 2, 1, 3).reshape(passed.shape))
        passed = _norm(
            tuning, f"{layer}.attention.output.LayerNorm", passed + _drop(keys[2 * number], looked)
        )
        thought = jax.nn.gelu(multiply("intermediate.dense", passed), approximate=False)
        thought = multiply("output.dense", thought)
        passed = _norm(tuning, f"{layer}.output.LayerNorm", passed + _drop(keys[2 * number + 1], thought))
    mean = (passed * present[:, :, None]).sum(1) / present.sum(1)[:, None]
    weight, bias = (tuning[name] for name in JUDGES)
    return _drop(keys[-1], jnp.concatenate([mean, passed[:, 0]], -1)) @ weight + bias


def _multiply(whole: Arrays, tuning: Arrays, layer: str, part: str, passed: Any) -> Any:
    name = f"{layer}.{part}"
    return passed @ whole[f"{name}.weight"] * (1 + tuning[f"{name}{_STRENGTH}"]) + tuning[f"{name}.bias"]


def _split(passed: Any) -> Any:
    """Batch x heads x pieces x the width of a head."""
    return passed.reshape(*passed.shape[:2], HEADS, -1).transpose(0, 2, 1, 3)


def _norm(tuning: Arrays, name: str, passed: Any) -> Any:
    centred = passed - passed.mean(-1, keepdims=True)
    spread = jnp.sqrt((centred**2).mean(-1, keepdims=True) + 1e-12)
    return centred / spread * tuning[f"{name}.weight"] + tuning[f"{name}.bias"]


def _drop(chance: Any, passed: Any) -> Any:
    if chance is None:
        return passed
    return jnp.where(jax.random.bernoulli(chance, 1 - DROPPED, passed.shape), passed / (1 - DROPPED), 0)


# Learning


@dataclass(frozen=True, slots=True)
class Batch:
    """Statements of like length, filled up to one: `BATCH` rows."""

    places: tuple[int, ...]
    pieces: Any
    present: Any
    kinds: Any
    """Share of each kind; nothing for a quotation."""
    first: Any
    asked: Any
    """Whether anybody said if it is checked first."""


_STEP = 8
"""Pieces by which the lengths of batches differ, so that few shapes are compiled."""


def batches(examples: Sequence[Example], chance: numpy.random.Generator | None = None) -> list[Batch]:
    """All examples, by length; with `chance` mixed among those of like length, and in its order."""
    read = [pieces_of(each.words)[:MOST_PIECES] for each in examples]
    blur = chance.normal(0, 3, len(read)) if chance else numpy.zeros(len(read))
    order = sorted(range(len(read)), key=lambda place: (len(read[place]) + blur[place], place))
    found = [_batch_of(examples, read, order[at : at + BATCH]) for at in range(0, len(order), BATCH)]
    if chance:
        chance.shuffle(found)
    return found


def _batch_of(examples: Sequence[Example], read: Sequence[Sequence[int]], places: Sequence[int]) -> Batch:
    longest = -(-max(len(read[place]) for place in places) // _STEP) * _STEP
    pieces, present = numpy.zeros((BATCH, longest), numpy.int32), numpy.zeros((BATCH, longest), numpy.float32)
    present[:, 0] = 1
    kinds, first, asked = (
        numpy.zeros(shape, numpy.float32) for shape in ((BATCH, len(LEANINGS)), BATCH, BATCH)
    )
    for row, place in enumerate(places):
        pieces[row, : len(read[place])] = read[place]
        present[row, : len(read[place])] = 1
        example = examples[place]
        shares = (1.0,) if len(example.kinds) == 1 else (1 - OTHER_KIND, OTHER_KIND)
        for kind, share in zip(example.kinds, shares, strict=False):
            kinds[row, LEANINGS.index(kind)] += share
        if example.first is not None:
            first[row], asked[row] = example.first, 1
    return Batch(tuple(places), pieces, present, kinds, first, asked)


def tune(model: Model, examples: Sequence[Example]) -> Arrays:
    """What is learned from the examples, in the order that `SEED` gives."""
    chance = numpy.random.default_rng(SEED)
    key = jax.random.PRNGKey(SEED)
    steps = ROUNDS * -(-len(examples) // BATCH)
    rates = optax.warmup_cosine_decay_schedule(0, RATE, int(WARM_UP * steps), steps)
    learner = optax.chain(optax.clip_by_global_norm(1.0), optax.adamw(rates, weight_decay=0.01))
    tuning = begin(model)
    state = learner.init(tuning)

    @jax.jit
    def step(
        whole: Arrays, tuning: Arrays, state: Any, key: Any, batch: Sequence[Any]
    ) -> tuple[Any, Any, Any]:
        wrong, slopes = jax.value_and_grad(_wrong)(tuning, replace(model, arrays=whole), key, *batch)
        changes, state = learner.update(slopes, state, tuning)
        return optax.apply_updates(tuning, changes), state, wrong

    for number in range(ROUNDS):
        told = []
        for batch in batches(examples, chance):
            key, now = jax.random.split(key)
            arrays = (batch.pieces, batch.present, batch.kinds, batch.first, batch.asked)
            tuning, state, wrong = step(model.arrays, tuning, state, now, arrays)
            told.append(float(wrong))
        print(f"round {number + 1} of {ROUNDS}: loss {numpy.mean(told):.3f}", flush=True)
    return tuning


def _wrong(
    tuning: Arrays, model: Model, key: Any, pieces: Any, present: Any, kinds: Any, first: Any, asked: Any
) -> Any:
    """The mean cross-entropy of both questions."""
    odds = judge(model, tuning, pieces, present, key)
    of_kinds = -(jax.nn.log_softmax(odds[:, :-1]) * kinds).sum(1)
    of_first = asked * (jnp.logaddexp(0, odds[:, -1]) - first * odds[:, -1])
    return (of_kinds + FIRST_COUNTS * of_first).sum() / jnp.maximum(1, (kinds.sum(1) + asked > 0).sum())


def print_check(model: Model, tuning: Arrays, examples: Sequence[Example]) -> None:
    """How many kinds are right."""
    right = 0
    ask = jax.jit(lambda whole, pieces, present: judge(replace(model, arrays=whole), tuning, pieces, present))
    for batch in batches(examples):
        likeliest = numpy.asarray(ask(model.arrays, batch.pieces, batch.present))[:, :-1].argmax(1)
        right += sum(
            LEANINGS[likeliest[row]] in examples[place].kinds for row, place in enumerate(batch.places)
        )
    print(f"{right} of {len(examples)}: {right / len(examples):.3f}")


if __name__ == "__main__":
    main()
