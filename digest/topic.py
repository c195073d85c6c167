"""Topic: a subject under which readers find articles, kept as a page with aliases."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from digest.annotation import Annotation
from digest.seed import Span


@dataclass(frozen=True, slots=True)
class Topic:
    """What the front matter of a topic page says."""

    slug: str
    title: str
    aliases: tuple[str, ...]
    """Words that make an article belong; the title is one of them only when listed."""
    excepted: tuple[str, ...]
    """Longer names in which an alias does not count (`except`)."""
    description: str = ""
    """A line for lists."""


@dataclass(frozen=True, slots=True)
class Hit:
    """Why an article stands under a topic."""

    slug: str
    sentence: Span
    """The first sentence of the running text that names it, else the first of any other block."""
    times: int


def find_topics(annotation: Annotation, topics: Sequence[Topic]) -> tuple[Hit, ...]:
    """Topics of a text in the order of their slugs; furniture counts for nothing.

    An alias counts as a whole word, in any case when it is written in lower
    case and with or without the dots of an abbreviation (`A.G.I.` is `AGI`).
    Inside a longer proper name ("AGI-Next summit") it does not.
    """
    text = annotation.seed.text
    hits: list[Hit] = []
    running = {block.span for block in annotation.blocks if block.kind == "paragraph"}
    for topic in sorted(topics, key=lambda each: each.slug):
        pattern = _pattern(topic.aliases, topic.excepted)
        if pattern is None:
            continue
        found = [sentence for sentence in annotation.sentences if _counts(pattern, text, sentence)]
        if found:
            told = [s for s in found if any(block.holds(s) for block in running)]
            times = sum(_count(pattern, text, sentence) for sentence in found)
            hits.append(Hit(topic.slug, (told or found)[0], times))
    return tuple(hits)


def topics_in(words: str, topics: Sequence[Topic]) -> tuple[str, ...]:
    """Slugs of the topics that a passage itself names, in order."""
    whole = Span(0, len(words))
    patterns = ((topic.slug, _pattern(topic.aliases, topic.excepted)) for topic in topics)
    return tuple(sorted(slug for slug, pattern in patterns if pattern and _counts(pattern, words, whole)))


def suggest_topics(
    annotations: Sequence[Annotation], topics: Sequence[Topic], least: int = 3
) -> tuple[tuple[str, int], ...]:
    """Names that at least `least` articles mention and no topic covers, with their number, most frequent first."""
    counts: Counter[str] = Counter()
    for annotation in annotations:
        counts.update({name.name for name in annotation.names if name.type in ("organization", "product")})
    patterns = [pattern for topic in topics if (pattern := _pattern(topic.aliases, ()))]
    free = [
        (name, count)
        for name, count in counts.items()
        if count >= least and not any(pattern.search(name) for pattern in patterns)
    ]
    return tuple(sorted(free, key=lambda pair: (-pair[1], pair[0])))


@lru_cache(maxsize=512)
def _pattern(aliases: tuple[str, ...], excepted: tuple[str, ...]) -> re.Pattern[str] | None:
    if not aliases:
        return None
    shield = "|".join(_spelled(name) for name in sorted(excepted, key=len, reverse=True))
    words = "|".join(_spelled(alias) for alias in sorted(aliases, key=len, reverse=True))
    # What an excepted name covers is matched first, without a group, and so used up.
    # A hyphen and a capital after the alias, or before it, make it part of a longer proper name.
    part_of_name = r"(?![-‑–][A-Z])(?![’']?\w)"
    begins = r"(?<![\w])(?<![A-Z][-‑–])"
    counted = rf"{begins}(?P<alias>{words}){part_of_name}"
    return re.compile(rf"{begins}(?:{shield})(?!\w)|{counted}" if shield else counted)


def _spelled(alias: str) -> str:
    """A pattern for an alias: dots of abbreviations optional, any white space, ’ for ', any case when lower."""
    letters = alias.replace(".", "")
    if re.fullmatch(r"[A-Z]{2,6}", letters):
        return r"\.?".join(letters) + r"(?:\.(?=\W|$))?(?:(?<!\.)s\b)?"
    parts = [re.escape(part).replace("'", "[’']") for part in alias.split()]
    pattern = r"[\s‑-]+".join(parts) if alias == alias.lower() else r"\s+".join(parts)
    return f"(?i:{pattern})" if alias == alias.lower() else pattern


def _counts(pattern: re.Pattern[str], text: str, sentence: Span) -> bool:
    return _count(pattern, text, sentence) > 0


def _count(pattern: re.Pattern[str], text: str, sentence: Span) -> int:
    return sum(1 for match in pattern.finditer(text, sentence.start, sentence.end) if match["alias"])
