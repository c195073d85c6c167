"""Labelled passages of news, and whole articles in the same form, read, and checked: `python tests/passages.py`.

They are in `tests/labelled/passages/`, `whole/` and `held/`. Nothing here knows the rules; the format is in
`tests/labelled/README.md`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from labels import KINDS, LABELLED, Labelled

PASSAGES, WHOLE, HELD = "passages", "whole", "held"
"""The parts: headlines with their first sentences, whole articles, and whole articles that are only measured."""
PUBLISHED = "2026-03-12"
"""The day on which every passage is read as news; none of them names its own."""

_STATEMENT = re.compile(
    r"\[(?P<mark>[*-]?)(?P<kinds>[a-z, ]+)(?:; (?P<claimant>[^\[\]:]+))?: (?P<words>[^\[\]]+)\]"
)
_LINES: Mapping[str, tuple[int, int]] = {PASSAGES: (3, 15), WHOLE: (13, 32), HELD: (13, 32)}
"""Fewest and most lines of one."""
_PICKED = 8
"""Statements of a whole article that an editor would check first."""


@dataclass(frozen=True, slots=True)
class PassageStatement:
    """One statement and where it stands in the text of its passage."""

    start: int
    end: int
    words: str
    kinds: tuple[str, ...]
    """What it is, and a second kind that is as good."""
    claimant: str | None
    """None: the article's own voice."""
    mark: str
    """`*`: an editor short of time would check it; `-`, in a whole article: nobody would."""

    @property
    def check(self) -> int:
        """What the label of an article says for it."""
        return {"*": 3, "-": 1}.get(self.mark, 2)


@dataclass(frozen=True, slots=True)
class LabelledPassage:
    """A headline and some sentences of a news article, or all of them."""

    part: str
    name: str
    """The file and the number in it: `p1.7`."""
    text: str
    statements: tuple[PassageStatement, ...]

    @property
    def labelled(self) -> Labelled:
        """The same as an article with labels, of which only the statements are known."""
        statements = [
            {
                "text": each.words,
                "kind": each.kinds[0],
                "or": each.kinds[1] if len(each.kinds) > 1 else None,
                "claimant": each.claimant,
                "check": each.check if self.part != PASSAGES or each.mark else 1,
            }
            for each in self.statements
        ]
        top = [number for number, each in enumerate(self.statements, 1) if each.mark == "*"]
        labels = {"published": PUBLISHED, "statements": statements, "top": top}
        return Labelled(self.name, LABELLED / self.part / "passage.txt", self.text, labels)


def read_passages(part: str) -> Iterator[LabelledPassage]:
    """All of a part in the order of the files."""
    for path in sorted((LABELLED / part).glob("*.txt")):
        for number, (_, lines) in enumerate(_split(path.read_text(encoding="utf-8")), 1):
            yield _read_one(part, f"{path.stem}.{number}", lines)


def _split(text: str) -> Iterator[tuple[int, list[str]]]:
    """The lines of each passage, with the number of the first in its file."""
    number = 1
    for block in text.split("\n\n"):
        lines = [line for line in block.splitlines() if line.strip()]
        if lines:
            yield number + len(block) - len(block.lstrip("\n")), lines
        number += block.count("\n") + 2


def _read_one(part: str, name: str, lines: list[str]) -> LabelledPassage:
    """The text with the headline apart, a first paragraph of one sentence, then of two and of one in turn."""
    text, statements = "", list[PassageStatement]()
    for number, line in enumerate(lines):
        text += _gap_before(number)
        last = 0
        line = line.removeprefix("# ")
        for match in _STATEMENT.finditer(line):
            text += line[last : match.start()]
            statements.append(_statement_of(match, len(text)))
            text += match["words"]
            last = match.end()
        text += line[last:]
    return LabelledPassage(part, name, text + "\n", tuple(statements))


def _gap_before(number: int) -> str:
    """What stands before the line of a passage: nothing, a space, or an empty line."""
    if number == 0:
        return ""
    return " " if number % 3 == 0 else "\n\n"


def _statement_of(match: re.Match[str], start: int) -> PassageStatement:
    words, kinds = match["words"], tuple(match["kinds"].split(", "))
    return PassageStatement(start, start + len(words), words, kinds, match["claimant"], match["mark"])


def check(part: str) -> Iterator[str]:
    """What is wrong with a part, a line each."""
    fewest, most = _LINES[part]
    for path in sorted((LABELLED / part).glob("*.txt")):
        for first, lines in _split(path.read_text(encoding="utf-8")):
            if not fewest <= len(lines) <= most or not lines[0].startswith("# "):
                yield f"{path.name}:{first}: a headline behind `# ` and {fewest - 1} to {most - 1} sentences"
            marks = Counter(match["mark"] for line in lines for match in _STATEMENT.finditer(line))
            if part == PASSAGES and marks["-"]:
                yield f"{path.name}:{first}: a passage has no `-`; leave it out"
            if part != PASSAGES and marks["*"] != _PICKED:
                yield f"{path.name}:{first}: {marks['*']} statements have a `*`; pick {_PICKED}"
            for number, line in enumerate(lines, first):
                yield from (f"{path.name}:{number}: {wrong}" for wrong in _check_line(line, number == first))


def _check_line(line: str, is_headline: bool) -> Iterator[str]:
    if line.startswith("# ") != is_headline:
        yield "a second headline in one passage"
    for match in _STATEMENT.finditer(line):
        kinds = match["kinds"].split(", ")
        if len(set(kinds)) != len(kinds) or len(kinds) > 2 or not set(kinds) <= set(KINDS):
            yield f"kinds {match['kinds']!r}"
        if match["words"] != match["words"].strip():
            yield f"space at an edge of {match['words'][:50]!r}"
    rest = _STATEMENT.sub("", line)
    if "[" in rest or "]" in rest:
        yield f"brackets in {rest[:70]!r}"


def main() -> int:
    """Print what is wrong with the passages and the whole articles."""
    is_wrong = False
    for part in (PASSAGES, WHOLE, HELD):
        wrong = list(check(part))
        is_wrong |= bool(wrong)
        print("\n".join(wrong) or f"{part}: {sum(1 for _ in read_passages(part))}, nothing wrong")
    return is_wrong


if __name__ == "__main__":
    raise SystemExit(main())
