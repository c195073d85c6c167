"""Owner link: whose rule it is, where two articles give one rule to two countries."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from digest.link import relate, side_by_side
from digest.pairing import Pairing
from digest.relation import Link
from digest.voice import Article, Voice, speaker_stems
from digest.wording import stem_of

_RULE = re.compile(
    r"(?:['’]s)?\s(?:[\w-]+\s){0,2}?(?P<kind>[a-z][\w-]+)\s"
    r"(?:controls?|restrictions?|regulations?|rules?|curbs?|bans?|limits?|sanctions?|embargo)\b"
)
"""What follows the owner: “’s strict export regulations”, “ export controls”."""
_LEANING = re.compile(
    r"\b(?:despite|under|due\sto|because\sof|amid|against|over|by|given)\s(?:the\s|new\s)*\Z", re.I
)
"""Words before the owner, with which the rule is taken as known: two countries may well have rules of one kind."""
_BEFORE = 24


@dataclass(frozen=True, slots=True)
class _Rule:
    """A rule with its owner."""

    owner: frozenset[str]
    kind: str
    words: str
    voice: Voice
    is_leaning: bool


def find_owner_links(pairing: Pairing) -> Iterator[Link]:
    """One rule, taken as known in both articles, and given to one owner in the one, to another in the other."""
    mine, yours = list(_rules(pairing.one)), list(_rules(pairing.other))
    for kind in sorted({rule.kind for rule in mine} & {rule.kind for rule in yours}):
        ours = [rule for rule in mine if rule.kind == kind]
        theirs = [rule for rule in yours if rule.kind == kind]
        if any(a.owner & b.owner for a in ours for b in theirs):
            continue
        if len({a.owner for a in ours}) > 1 or len({b.owner for b in theirs}) > 1:
            continue
        pairs = [(a, b) for a in ours for b in theirs if a.is_leaning and b.is_leaning]
        if pairs:
            a, b = pairs[0]
            given = side_by_side(a.voice, b.voice, a.words, b.words)
            yield (
                relate(
                    "differs", "owner", a.voice, b.voice, "other-owner", given, f"both speak of {kind} rules"
                ),
                False,
            )


def _rules(article: Article) -> Iterator[_Rule]:
    """The rules of an article with the country or body named right before them."""
    for voice in article.voices:
        for name in voice.names:
            match = _RULE.match(article.text, name.span.end, voice.place.span.end)
            if match is None or name.type == "person":
                continue
            before = article.text[max(voice.sentence.start, name.span.start - _BEFORE) : name.span.start]
            words = " ".join(article.text[name.span.start : match.end()].split())
            owner = speaker_stems(name.name)
            yield _Rule(
                owner, stem_of(match["kind"].casefold()), words, voice, _LEANING.search(before) is not None
            )
