"""Plants one change into an article, or one that means nothing: `python tests/plant.py FILE [SEED]` shows both.

It imports nothing of the program, so that what it calls a change does not depend on what the rules can see.
"""

from __future__ import annotations

import argparse
import random
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Planted:
    """An article with one edit."""

    kind: str
    """`number`, `number word`, `weekday`, `date`, `speaker`; or the name of an edit that means nothing."""
    text: str
    before: tuple[int, int]
    """Where the edit stands in the article as it was, half-open."""
    after: tuple[int, int]
    """The same in the edited article."""


_WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_MONTHS = "January February March April May June July August September October November December".split()
_WORDS = "two three four five six seven eight nine ten eleven twelve".split()
_PEOPLE = ("Quentin Marlowe", "Bettina Karlsen", "Rufus Adomako", "Ingrid Salcedo", "Dmitri Featherstone")
_NUMBER = re.compile(r"(?<![\w.,:/–-])(?P<number>\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)(?![\w:/–-]|[.,]\d)")
_NAME = r"[A-Z][a-z]{2,}(?: [A-Z][a-z]{2,}){1,2}"
_SPEAKER = re.compile(
    rf"(?:(?<=[”\"’'] said )|(?<=, said ))(?P<after>{_NAME})(?=[.,])|(?P<first>{_NAME})(?= said\b)"
)


def _bodies(text: str) -> Iterator[tuple[int, int]]:
    """Lines that are sentences of the article: long, and closed by a full stop or a mark."""
    for match in re.finditer(r"[^\n]+", text):
        line = match.group().rstrip()
        if len(line.split()) >= 8 and line[-1] in '.”"’!?' and line[0] not in "(-*•":
            yield match.start(), match.start() + len(line)


def _edits(
    text: str, kind: str, find: re.Pattern[str], write: Callable[[re.Match[str]], str | None]
) -> Iterator[Planted]:
    """Each place of the body where `find` fits, with what `write` makes of it."""
    for start, end in _bodies(text):
        for match in find.finditer(text, start, end):
            new = write(match)
            if new is not None and new != match.group():
                edited = text[: match.start()] + new + text[match.end() :]
                yield Planted(kind, edited, match.span(), (match.start(), match.start() + len(new)))


def changes(text: str, chance: random.Random) -> list[Planted]:
    """Every single change of sense the script knows for this article: numbers, days, speakers."""
    return [
        *_edits(text, "number", _NUMBER, lambda match: _other_number(match, chance)),
        *_edits(text, "number word", re.compile(rf"\b(?:{'|'.join(_WORDS)})\b"), lambda match: _other_word(match, chance)),
        *_edits(text, "weekday", re.compile(rf"\b(?:{'|'.join(_WEEKDAYS)})\b"), lambda match: _other_of(_WEEKDAYS, match, chance)),
        *_edits(text, "date", re.compile(rf"(?<=\b)(?:{'|'.join(_MONTHS)}) (?:[1-9]|1\d|2[0-8])\b(?!,?\d)"), _other_day),
        *_edits(text, "date", re.compile(rf"\b(?:[1-9]|1\d|2[0-8]) (?:{'|'.join(_MONTHS)})\b"), _other_day),
        *_edits(text, "speaker", _SPEAKER, lambda match: chance.choice([each for each in _PEOPLE if each not in text])),
    ]  # fmt: skip


def _other_number(match: re.Match[str], chance: random.Random) -> str | None:
    """A number clearly apart from the one that stands there; none for years, days of a month, and noughts."""
    old = match.group("number")
    value = float(old.replace(",", ""))
    before, behind = match.string[: match.start()], match.string[match.end() :]
    is_year = re.fullmatch(r"(?:1[89]|20)\d\d", old) is not None
    is_day = re.search(rf"(?:{'|'.join(_MONTHS)}|[A-Z][a-z]{{2}}\.)\s\Z", before) or re.match(
        rf"\s(?:{'|'.join(_MONTHS)})", behind
    )
    is_name = re.search(r"(?:\b[A-Z][\w.]*|\bNo\.?|[Nn]umber|\bpart|\bpage|\bage|\baged)\s\Z", before)
    is_clock = re.match(r"\s?[ap]\.?m\b", behind)
    if is_year or is_day or is_name or is_clock or value == 0:
        return None
    more = value * chance.choice((1.3, 1.4, 1.7))
    if "." in old:
        return f"{more:.{len(old.split('.')[1])}f}"
    whole = round(more) + 1
    return f"{whole:,}" if "," in old or whole >= 10_000 else str(whole)


def _other_word(match: re.Match[str], chance: random.Random) -> str:
    return chance.choice([word for word in _WORDS if word != match.group()])


def _other_of(row: list[str], match: re.Match[str], chance: random.Random) -> str:
    return chance.choice([word for word in row if word != match.group()])


def _other_day(match: re.Match[str]) -> str:
    return re.sub(r"\d+", lambda day: str(int(day.group()) % 28 + 1), match.group())


_SPELLINGS = dict(
    pair.split("/")
    for pair in """organised/organized organisation/organization centre/center harbour/harbor labour/labor defence/defense
    programme/program travelling/traveling colour/color neighbour/neighbor favour/favor metres/meters kilometres/kilometers
    jewellery/jewelry theatre/theater cancelled/canceled recognised/recognized criticised/criticized tonnes/tons licence/license
    honour/honor neighbours/neighbors behaviour/behavior rumours/rumors fibre/fiber litres/liters modelling/modeling""".split()
    if not pair.startswith("tonnes")
)
_KEPT_ADVERBS = frozenset(
    """only early nearly daily weekly monthly yearly nightly hourly family supply reply apply july italy fly likely unlikely roughly
    approximately reportedly allegedly hardly barely scarcely exactly mostly partly possibly probably apparently largely usually assembly
    ally bully rally anomaly belly jelly lily ugly holy costly deadly friendly elderly lovely lonely ghastly orderly scholarly kindly
    previously formerly newly recently jointly respectively annually quarterly rely imply multiply comply wholly fully""".split()
)


def idle_edits(text: str, chance: random.Random) -> list[Planted]:
    """Every edit the script knows for this article that changes no meaning."""
    del chance
    american = {value: key for key, value in _SPELLINGS.items()}
    words = {**_SPELLINGS, **american}
    spelled = re.compile(rf"\b(?:{'|'.join(sorted(words, key=len, reverse=True))})\b")
    return [
        *_edits(text, "spelling", spelled, lambda match: words[match.group()]),
        *_edits(text, "per cent", re.compile(r"(?<=\d)(?:%| per cent| percent)"), lambda match: " per cent" if match.group() == "%" else "%"),
        *_edits(text, "thousands", re.compile(r"(?<![\d,.])\d{1,3},\d{3}(?![\d,.]\d|,)"), _other_thousands),
        *_edits(text, "millions", re.compile(r"(?<![\d,.£$€])\d\.\d million\b"), lambda match: f"{round(float(match.group().split()[0]) * 1e6):,}"),
        *_edits(text, "order of attribution", re.compile(rf"(?<=[”\"’'] )said (?P<name>{_NAME})(?=\.)"), lambda match: f"{match['name']} said"),
        *_edits(text, "order of attribution", re.compile(rf"(?<=[”\"’'] )(?P<name>{_NAME}) said(?=\.)"), lambda match: f"said {match['name']}"),
        *_edits(text, "verb of saying", re.compile(r"(?<=[”\"’'] )said\b|\bsaid(?= that\b)"), lambda match: "stated"),
        *_edits(text, "quotation marks", re.compile(r"“[^“”\n]+”"), lambda match: f'"{match.group()[1:-1]}"'),
        *_edits(text, "quotation marks", re.compile(r'(?<!\S)"[^"\n]+"'), lambda match: f"“{match.group()[1:-1]}”"),
        *_edits(text, "adverb", re.compile(r"(?<=[a-z] )[a-z]{3,}ly (?=[a-z])"), _without_adverb),
        *_edits(text, "white space", re.compile(r"(?<=[a-z]) (?=[a-z])"), lambda match: "  " if match.start() % 40 == 0 else None),
        *_edits(text, "white space", re.compile(r"(?<=[a-z]) (?=\d)"), lambda match: "\u00a0"),
        *_edits(text, "paragraphs", re.compile(r"(?<=[a-z]\.) (?=[A-Z][a-z]+ [a-z])"), lambda match: None if _is_quoted(match) else "\n\n"),
    ]  # fmt: skip


def _other_thousands(match: re.Match[str]) -> str:
    """`1,500` as `1500`, `1 500` or `1.5 thousand`, by its last figures."""
    plain = match.group().replace(",", "")
    if plain.endswith("00") and match.start() % 2:
        return f"{int(plain) / 1000:g} thousand"
    return plain if match.start() % 3 else match.group().replace(",", "\u202f")


def _without_adverb(match: re.Match[str]) -> str | None:
    return None if match.group().strip() in _KEPT_ADVERBS or _is_quoted(match) else ""


def _is_quoted(match: re.Match[str]) -> bool:
    """Whether a place is between quotation marks of its line."""
    line = match.string[match.string.rfind("\n", 0, match.start()) + 1 : match.start()]
    return line.count("“") > line.count("”") or line.count('"') % 2 == 1 or "‘" in line or " '" in f" {line}"


def main() -> None:
    """Print one change and one edit that means nothing."""
    parser = argparse.ArgumentParser(description="Plant one change into an article.")
    parser.add_argument("file", type=Path)
    parser.add_argument("seed", nargs="?", type=int, default=1)
    options = parser.parse_args()
    text = options.file.read_text(encoding="utf-8")
    chance = random.Random(options.seed)
    for found in (changes(text, chance), idle_edits(text, chance)):
        if found:
            one = chance.choice(found)
            print(f"{one.kind}: {text[slice(*one.before)]!r} -> {one.text[slice(*one.after)]!r}")


if __name__ == "__main__":
    main()
