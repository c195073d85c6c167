"""Turn: what one speaker says in a transcript, or one answer in questions and answers.

A block that opens with a label and a colon (`NAME:`, `FURLONG:`, `Q:`) begins a turn; the blocks behind it go on with it.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from digest.article import Block
from digest.data.people import ROLES
from digest.memory import is_personal
from digest.name import Name
from digest.seed import Span

_LABEL = re.compile(r"[“\"]?[*_]{0,3}([A-ZÀ-Þ][\w.'’-]*(?: [A-ZÀ-Þ][\w.'’-]*){0,3})[*_]{0,3}:[*_]{0,3}(?=\s)")


_FIGURES = re.compile(r"\s+[£$€]?\d[\d.,]*(?:%| per ?cent|m|bn|k)?(?: \(|[,;.]?\s*$)")
"""What follows a name in a list of results, and is no speech: `NAME: 74.6% (up 8.5 points)`."""
_SPOKEN_KINDS = frozenset(("paragraph", "bullet"))
_LONGEST_TURN = 8
"""Paragraphs without a label that may go on with one turn; behind more, the article itself has gone on."""


@dataclass(frozen=True, slots=True)
class Turn:
    """One block of somebody's turn."""

    span: Span
    """The words, without the label."""
    claimant: str | None
    """None where it is an interviewer's question, or nobody knows who answers."""
    cue: Span | None
    """The label with its colon; None where a block goes on with the turn before it."""
    rule: str
    reason: str


def find_turns(text: str, blocks: Sequence[Block], names: Sequence[Name]) -> tuple[Turn, ...]:
    """The turns of a text in order; none where it is no transcript."""
    speakers = _Speakers(text, names)
    labels = _labels_of_turns(text, blocks, speakers)
    if not labels:
        return ()
    answering = _who_answers(blocks, names, min(labels)) if "A" in labels.values() else None
    turns: list[Turn] = []
    speaking: tuple[str | None, str, str] | None = None
    breaks = _breaks(blocks, sorted(labels))
    for index, block in enumerate(blocks[: max(labels) + 1]):
        if index in breaks:
            speaking = None
        start, cue = block.span.start, None
        match = _LABEL.match(text, start, block.span.end) if index in labels else None
        if match is not None:
            cue, start = Span(match.start(), match.end()), match.end()
            speaking = _speaker_of(labels[index], speakers, answering)
        elif block.kind not in _SPOKEN_KINDS:
            continue
        while start < block.span.end and text[start].isspace():
            start += 1
        if speaking is not None and start < block.span.end:
            turns.append(Turn(Span(start, block.span.end), speaking[0], cue, *speaking[1:]))
    return tuple(turns)


class _Speakers:
    """The people of a text by their surnames and full names."""

    def __init__(self, text: str, names: Sequence[Name]) -> None:
        self.ending: dict[str, set[str]] = defaultdict(set)
        self.whole: dict[str, str] = {}
        self.introduced: set[str] = set()
        """Those whom the text names elsewhere than in a label."""
        for name in names:
            if is_personal(name) and text[name.span.end : name.span.end + 1] != ":":
                self.introduced.add(name.name)
            folded = name.name.casefold()
            self.whole.setdefault(folded, name.name)
            if is_personal(name) and " " in folded:
                self.ending[folded.rpartition(" ")[2]].add(name.name)

    def named(self, label: str) -> str | None:
        """The one person whose name a label is, or ends with: `FURLONG` for Geraint Furlong."""
        folded = label.casefold()
        ending = self.ending.get(folded.rpartition(" ")[2].strip("."), set())
        fitting = {name for name in ending if not name.isupper()} or ending
        if not fitting and " " in folded and folded in self.whole:
            return self.whole[folded]
        return min(fitting) if len({name.casefold() for name in fitting}) == 1 else None


def _labels_of_turns(text: str, blocks: Sequence[Block], speakers: _Speakers) -> Mapping[int, str]:
    """The labels of a transcript by block; empty where names before a colon are something else."""
    labels: dict[int, str] = {}
    for index, block in enumerate(blocks):
        match = _LABEL.match(text, block.span.start, block.span.end)
        figures = match is not None and _FIGURES.match(text, match.end(), block.span.end)
        if match is not None and not figures and block.kind in _SPOKEN_KINDS:
            labels[index] = match[1]
    counts = Counter(labels.values())
    if counts["Q"] and counts["A"]:
        return {index: label for index, label in labels.items() if label in ("Q", "A")}
    known = {label for label in counts if speakers.named(label) is not None or _is_role(label)}
    repeated = {label for label, count in counts.items() if count > 1 and (label.isupper() or label in known)}
    met = any(_is_role(label) or speakers.named(label) in speakers.introduced for label in known)
    if not met and not _are_dense(blocks, sorted(labels)):
        return {}  # the same advertisement between paragraphs: `READ MORE: …`
    if repeated and len(known | repeated) >= 2:
        known |= {label for label in counts if label.isupper()}
    turns = {index: label for index, label in labels.items() if label in known | repeated}
    return turns if len(turns) >= 2 and (repeated or len(known) >= 2) else {}


def _is_role(label: str) -> bool:
    """Whether a label is what somebody is there for: `MODERATOR`, `The Chair`."""
    return label.casefold().rpartition(" ")[2] in ROLES


def _are_dense(blocks: Sequence[Block], labelled: Sequence[int]) -> bool:
    """Whether most paragraphs from the first label to the last have one."""
    if not labelled:
        return False
    stretch = blocks[labelled[0] : labelled[-1] + 1]
    return 2 * len(labelled) > sum(block.kind in _SPOKEN_KINDS for block in stretch)


def _breaks(blocks: Sequence[Block], labelled: Sequence[int]) -> frozenset[int]:
    """The blocks at which nobody speaks any more, as the next label is too far for one turn."""
    return frozenset(
        here + 1
        for here, following in itertools.pairwise(labelled)
        if sum(block.kind in _SPOKEN_KINDS for block in blocks[here + 1 : following]) > _LONGEST_TURN
    )


def _speaker_of(label: str, speakers: _Speakers, answering: str | None) -> tuple[str | None, str, str]:
    """Who speaks under a label, with the rule and the reason."""
    if label == "A":
        known = "the answers are those of the one person introduced"
        return answering, "attr-answer", known if answering else "several people could be answering"
    if label == "Q":
        return None, "attr-answer", "the questions are those of an interviewer who is not named"
    name = speakers.named(label)
    if name is not None:
        return name, "attr-turn", f"‘{label}:’ opens the turn"
    return label, "attr-turn", f"‘{label}:’ opens the turn; nobody in the text is known by that name"


def _who_answers(blocks: Sequence[Block], names: Sequence[Name], first: int) -> str | None:
    """The one person whom a headline above the first question names, else all that stands above it, else the text."""
    above = [block for block in blocks[:first] if block.kind != "byline"]
    headlines = [block for block in above if block.kind == "headline"]
    for introducing in (headlines, above, blocks):
        person = _sole_person([name for name in names if any(b.span.holds(name.span) for b in introducing)])
        if person is not None:
            return person
    return None


def _sole_person(names: Sequence[Name]) -> str | None:
    """The one person among some names, or the one that stands out by being named first and most."""
    counts = Counter(name.name for name in names if name.type == "person")
    ranked = counts.most_common(2)
    if len(ranked) == 1 or (ranked and ranked[0][1] >= 3 * ranked[1][1]):
        return ranked[0][0]
    return None
