"""Loose number: a number against vague words, and one that a text only denies as somebody else's."""

from __future__ import annotations

import re
from collections.abc import Iterator

from digest.data.senses import VAGUE_COUNTS, VAGUE_SHARES
from digest.figure import Figure, is_equal
from digest.link import name_words, relate, side_by_side
from digest.pairing import Likeness, Pairing
from digest.relation import Link
from digest.seed import Span
from digest.sense import sense_of
from digest.voice import Article, Voice
from digest.wording import stem_of, words_of

# Numbers that a text denies, and gives as somebody else's


def find_claimed_links(pairing: Pairing) -> Iterator[Link]:
    """A number denied as another's (“not the 10,000 they claim”) against a different one of the same things."""
    for claimed_of, given_of in ((pairing.one, pairing.other), (pairing.other, pairing.one)):
        for voice in claimed_of.voices:
            for figure in voice.figures:
                if figure.quantity.negated and figure.quantity.claimant and figure.head:
                    yield from _against_claimed(voice, figure, given_of)


def _against_claimed(voice: Voice, figure: Figure, article: Article) -> Iterator[Link]:
    for other in article.voices:
        for given in other.figures:
            if (
                given.kind != figure.kind
                or given.head != figure.head
                or given.is_vague
                or is_equal(given, figure)
            ):
                continue
            beside = side_by_side(voice, other, figure.words(voice.text), given.words(other.text))
            common = f"“{figure.quantity.claimant}” are said to give {figure.words(voice.text)}"
            yield relate("differs", "quantity", voice, other, "claimed-number", beside, common), False


# Numbers against vague words

_VAGUE_NUMBER = re.compile(
    r"\b(?:(?:considerable|significant|substantial|large|larger|small|smaller|huge|vast|great|growing|limited|unknown|undisclosed|massive)\s(?:numbers?|quantit(?:y|ies)|stockpiles?|stocks?|supply|supplies|reserves?|holdings?|hoards?|amounts?)\sof"
    r"|(?:far|many|much)\smore|(?:many|several|countless|numerous|thousands\sof|hundreds\sof|dozens\sof))\s(?:these\s|those\s|the\s|its\s|their\s)?(?P<what>(?:[^\s,;.]+\s){0,4}?[^\s,;.—–]+s)\b"
)
_OWNER = re.compile(r"(?P<who>[A-Z][\w.-]*(?:\s[A-Z][\w.-]*)*)[\u2019']s?\s\Z")
_COUNT_WORD = re.compile(
    rf"\b(?:{'|'.join(VAGUE_COUNTS.split())})\s(?:of\s)?(?:(?:the|these|those)\s)?(?P<what>[\w-]+)", re.I
)
_SHARE_WORD = re.compile(rf"\b(?:{'|'.join(VAGUE_SHARES.split())})\b", re.I)
_ONE_CLAIM = ((0.6, 4.0),)
"""Likeness and shared weight from which a statement with a number and one with a vague word are one."""
_FEWEST_COUNTED = 2
"""Words of what is counted that a number and a vague word must share."""


def find_vague_links(pairing: Pairing) -> Iterator[Link]:
    """A number against “a considerable number” of the same things."""
    for exact_of, vague_of in ((pairing.one, pairing.other), (pairing.other, pairing.one)):
        for vague in vague_of.voices:
            match = _VAGUE_NUMBER.search(vague.passage)
            if match is None:
                continue
            for exact in exact_of.voices:
                link = _vague_link(exact, vague, match)
                if link is not None:
                    yield link


def find_vaguer_telling(one: Voice, other: Voice, likeness: Likeness, common: str) -> Link | None:
    """A number against “several” or “nearly all” in statements that are one else."""
    if (
        not likeness.reaches(_ONE_CLAIM)
        or one.is_title
        or other.is_title
        or one.is_negated != other.is_negated
    ):
        return None
    for exact, vague in ((one, other), (other, one)):
        if any(not each.is_vague for each in vague.figures):
            continue
        for number in exact.figures:
            words = None if number.is_vague else _vague_word(number, vague)
            if words and _vague_word(number, exact) is None:
                given = side_by_side(exact, vague, number.words(exact.text), words)
                rule = "number-against-vague"
                return relate("vaguer", "quantity", exact, vague, rule, given, common, less=vague), False
    return None


def _vague_word(number: Figure, voice: Voice) -> str | None:
    """The vague words with which a statement tells what a number tells."""
    if number.kind == "%":
        match = _SHARE_WORD.search(voice.passage)
        return match.group() if match else None
    for match in _COUNT_WORD.finditer(voice.passage):
        what = match["what"].casefold()
        senses = {sense_of(what), sense_of(stem_of(what))} - {""}
        if senses & (number.counted | number.closest) or stem_of(what) == number.quantity.unit:
            return " ".join(match.group().split())
    return None


def _find_owner(voice: Voice, match: re.Match[str]) -> frozenset[str]:
    """Whose the things are that vague words count, where a name says so before them: `China’s significant holdings of`."""
    owner = _OWNER.search(voice.passage, 0, match.start())
    return _stems(owner["who"]) if owner else frozenset()


def _stems(words: str) -> frozenset[str]:
    return frozenset(stem_of(word.casefold()) for word in words.split())


def _vague_link(exact: Voice, vague: Voice, match: re.Match[str]) -> Link | None:
    """A number against vague words; None where other things are counted. Another holder makes it another scope."""
    what = {stem_of(word) for word in words_of(match["what"], Span(0, len(match["what"])))}
    last = stem_of(match["what"].split()[-1].casefold())
    for figure in exact.figures:
        counted = figure.quantity.counted
        stems = [stem_of(word) for word in words_of(counted, Span(0, len(counted)))]
        if figure.is_vague or figure.quantity.negated or not stems or stems[-1] != last:
            continue
        if len(what.intersection(stems)) < _FEWEST_COUNTED:
            continue
        given = side_by_side(exact, vague, figure.words(exact.text), " ".join(match.group().split()))
        holders = exact.named - exact.speaker - set(stems), vague.named - vague.speaker - what
        before = exact.passage.partition(figure.words(exact.text))[0]
        owners = exact.named & _stems(before), vague.named & _find_owner(vague, match)
        if all(owners):
            holders = owners
        if holders[0] and holders[1] and not holders[0] & holders[1]:
            who = side_by_side(exact, vague, name_words(holders[0]), name_words(holders[1]))
            return relate(
                "different-scope",
                "quantity",
                exact,
                vague,
                "number-against-vague-of-another",
                given,
                f"about {who}",
            ), False
        return relate("vaguer", "quantity", exact, vague, "number-against-vague", given, less=vague), False
    return None
