"""Opinion: what a recognizer says of the names of a text, as a vote over all places where it sees them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from digest.article import Block
from digest.capital import PARTICLES
from digest.data.bodies import COMMON, HEADS, NOT_NAMES
from digest.data.hints import EVENT_WORDS
from digest.data.places import DEMONYMS, LANDS, SHORT_PLACES
from digest.entity import Entity, add_hint, normal, type_of, weigh_all
from digest.gazetteer import gazetteer
from digest.mention import Hint, Mention, NameType
from digest.recognizer import Recognizer
from digest.seed import Span
from digest.sentence import find_sentences

_SECOND = 1.2
"""Weight of the vote where the rules know no type: enough to be believed alone."""
_DOUBT = 1.2
"""Weight where the rules have only weak hints, which it can turn."""
_WEAK = 2.0
"""Weight up to which what the rules say is doubted."""


@dataclass(frozen=True, slots=True)
class _Guess:
    """A name as the recognizer sees it, without `the` before it and `'s` behind it."""

    span: Span
    key: str
    type: NameType
    block: Span
    initial: bool
    """Whether it begins its sentence."""


def weigh_opinions(
    text: str,
    blocks: Sequence[Block],
    recognizer: Recognizer,
    mentions: list[Mention],
    entities: dict[str, Entity],
) -> list[Mention]:
    """The mentions, with those that only the recognizer sees, in reading order; its votes are added to the entities."""
    guesses = _guesses(text, blocks, recognizer)
    mentions = _recut(text, guesses, mentions, entities)
    votes: dict[str, Counter[NameType]] = defaultdict(Counter)
    for guess in guesses:
        if _is_sound(text, guess):
            votes[guess.key][guess.type] += 1
    for key in votes.keys() & entities.keys():
        if entities[key].inside or not _owes_capital_to_place(key):
            _vote(entities[key], votes[key])
    added = [
        _mention(guess)
        for guess in _untaken(guesses, mentions)
        if " " in guess.key and guess.type != "organization" and _may_be_name(text, guess)
    ]
    weigh_all(text, added, entities)
    for key in {mention.key for mention in added}:
        _vote(entities[key], votes[key])
    return sorted([*mentions, *added], key=lambda mention: mention.start)


def _recut(
    text: str, guesses: Sequence[_Guess], mentions: list[Mention], entities: dict[str, Entity]
) -> list[Mention]:
    """The mentions, those replaced that the recognizer cuts better; names without a mention are forgotten."""
    mentions = sorted(mentions, key=lambda mention: mention.start)
    starts = [mention.start for mention in mentions]
    replaced: dict[int, None] = {}
    fresh: list[Mention] = []
    for guess in guesses:
        first = bisect_left(starts, guess.span.start)
        while first > 0 and mentions[first - 1].end > guess.span.start:
            first -= 1
        last = bisect_left(starts, guess.span.end)
        inside = mentions[first:last]
        kinds = [type_of(entities[normal(each.key)]) for each in inside]
        if (
            inside
            and not replaced.keys() & set(range(first, last))
            and _is_better_cut(text, guess, inside, kinds)
        ):
            replaced.update(dict.fromkeys(range(first, last)))
            fresh.append(_mention(guess))
    for index in replaced:
        entity = entities[normal(mentions[index].key)]
        entity.mentions.remove(mentions[index])
        if not entity.mentions:
            del entities[entity.key]
    weigh_all(text, fresh, entities)
    kept = (mention for index, mention in enumerate(mentions) if index not in replaced)
    return sorted([*kept, *fresh], key=lambda mention: mention.start)


def _is_better_cut(text: str, guess: _Guess, inside: Sequence[Mention], kinds: Sequence[NameType]) -> bool:
    """Whether the span of a guess is of a sort that is mostly right where the rules cut otherwise, into names of these kinds."""
    first, last = inside[0], inside[-1]
    words = guess.key.split(" ")
    if not _is_spelled_out(guess.key):
        return False
    if guess.type == "organization":
        if words[0] in SHORT_PLACES:
            return False  # `UK Met Office` is the Met Office
        if _APART.search(guess.key) or (kinds[0] == "person" and " of " in guess.key):
            return False
        if kinds[0] == "place" and guess.key.startswith((f"{first.key}'s", f"{first.key}’s")):
            return False  # `Example's Sample Bank`
        covers = guess.span.start <= first.start and last.end <= guess.span.end
        if not covers or len(inside) + len(words) < 4:
            return False
        ends_land = last.key in LANDS and last.end == guess.span.end
        joins = len(inside) > 1 and " of " not in guess.key and (ends_land or "organization" in kinds)
        return words[-1] in HEADS or joins
    if guess.type != "person" or len(inside) > 1 or guess.span.end != first.end:
        return False
    lists = gazetteer()
    more = text[guess.span.start : first.start].strip()
    if more:
        is_surname = len(first.words) == 1
        return is_surname and (more in lists.given or all(f" {word} " in PARTICLES for word in more.split()))
    less = text[first.start : guess.span.start].strip()
    return " " not in less and lists.is_word(less) and less not in lists.given


_APART = re.compile(r" (?:in|on|at|-) ")
"""What stands between two names more often than in one."""


def _is_spelled_out(key: str) -> bool:
    """Whether only letters, hyphens and apostrophes stand in a name."""
    return re.fullmatch(r"[^\W\d_]+(?:[ '-]+[^\W\d_]+)*", key) is not None


def _mention(guess: _Guess) -> Mention:
    """A guess as a mention."""
    span, words = guess.span, tuple(guess.key.split(" "))
    return Mention(span.start, span.end, guess.key, words, guess.initial, guess.block)


def _guesses(text: str, blocks: Sequence[Block], recognizer: Recognizer) -> list[_Guess]:
    """The names the recognizer sees, in reading order."""
    places = [(sentence, block.span) for block in blocks for sentence in find_sentences(text, block.span)]
    found = recognizer.recognize([sentence.of(text) for sentence, _ in places])
    guesses = []
    for (sentence, block), names in zip(places, found, strict=True):
        for start, end, kind in names:
            span = _trimmed(text, Span(sentence.start + start, sentence.start + end))
            if span.start < span.end:
                key = normal(" ".join(span.of(text).split()))
                if _is_likely(key, kind):
                    guesses.append(_Guess(span, key, kind, block, span.start <= sentence.start + 1))
    return sorted(guesses, key=lambda guess: guess.span)


def _is_likely(key: str, kind: NameType) -> bool:
    """Whether a guess is of a sort that is mostly right: nothing shouted, and nobody called by common words alone."""
    words = key.split(" ")
    if key.isupper() and len(key) > 5:
        return False
    lists = gazetteer()
    if kind == "person":
        return any(lists.is_person_word(word) and not lists.is_word(word) for word in words)
    return len(words) > 1 or not lists.is_word(key)


def _trimmed(text: str, span: Span) -> Span:
    """A span without an article before it and `'s` behind it."""
    start, end = span.start, span.end
    article = _ARTICLE.match(text, start, end)
    if article is not None:
        start = article.end()
    if text[max(start, end - 2) : end] in ("'s", "’s"):
        end -= 2
    return Span(start, end)


_ARTICLE = re.compile(r"(?:the|an?) ", re.I)
_NO_PLACE_BEFORE = re.compile(r"(?:\b(?:an?|his|her|its|their|our|my|named|called|surnamed)|['’]s?) \Z", re.I)
"""What stands before things and people, and seldom before a place."""


def _is_sound(text: str, guess: _Guess) -> bool:
    """Whether a guess may count as a vote: a lone word that opens its sentence, or follows `his` or `a`, is no place for it."""
    if guess.type != "place":
        return True
    if guess.key.rpartition(" ")[2] in EVENT_WORDS:
        return False
    if " " in guess.key:
        return True
    before = text[max(guess.block.start, guess.span.start - 12) : guess.span.start]
    return not guess.initial and _NO_PLACE_BEFORE.search(before) is None


def _untaken(guesses: list[_Guess], mentions: list[Mention]) -> list[_Guess]:
    """Guesses that touch no mention."""
    taken = sorted((mention.start, mention.end) for mention in mentions)
    free: list[_Guess] = []
    index = 0
    for guess in guesses:
        while index < len(taken) and taken[index][1] <= guess.span.start:
            index += 1
        clear = index == len(taken) or guess.span.end <= taken[index][0]
        if clear and (not free or free[-1].span.end <= guess.span.start):
            free.append(guess)
    return free


def _may_be_name(text: str, guess: _Guess) -> bool:
    """Whether the rules have nothing against its being a name."""
    words = guess.key.split(" ")
    first, last = words[0], words[-1]
    if not first[:1].isupper() or not _is_spelled_out(guess.key):
        return False
    if guess.type == "person" and any(_is_only_word(word) for word in words):
        return False
    if guess.block.of(text).isupper():
        return False
    if guess.initial and _owes_capital_to_place(guess.key):
        return False
    return not any(word.lower() in COMMON or word in NOT_NAMES or word in DEMONYMS for word in (first, last))


def _is_only_word(word: str) -> bool:
    """Whether a word is a common one, and nobody's name."""
    return gazetteer().is_word(word) and not gazetteer().is_person_word(word)


def _owes_capital_to_place(key: str) -> bool:
    """Whether a name that begins its sentence may be a common word: a single one that no list has."""
    lists = gazetteer()
    return " " not in key and not lists.is_person_word(key) and not lists.place_weight(key)


def _vote(entity: Entity, counts: Counter[NameType]) -> None:
    """Add the type most places speak for, where the rules know little and it is of a sort that is mostly right."""
    kind, count = counts.most_common(1)[0]
    if count * 2 <= counts.total() or entity.scores.get("other", 0.0) >= _WEAK:
        return
    seen, strongest = type_of(entity), max(entity.scores.values(), default=0.0)
    if strongest > _WEAK:
        return
    if seen == "other" and _may_settle(entity.key, kind, count):
        weight = _SECOND
    elif seen == "person" and _may_doubt_person(entity.key, kind, strongest):
        weight = _DOUBT
    else:
        return
    add_hint(entity, Hint(kind, weight, "name-recognizer", f"the type the recognizer gives it is {kind}"))


def _may_doubt_person(key: str, kind: NameType, strongest: float) -> bool:
    """Whether another type is believed where the rules weakly see a person: a place of several words, a body of two that no list makes a person's."""
    first, _, rest = key.partition(" ")
    if kind == "place":
        return bool(rest)
    lists = gazetteer()
    if strongest >= _WEAK or " " in rest:
        return False
    return lists.is_word(rest) or not (first in lists.given or lists.is_person_word(rest))


def _may_settle(key: str, kind: NameType, count: int) -> bool:
    """Whether a type is believed where the rules have none: common words are no names, and most lone words once taken for a body are none."""
    lists, words = gazetteer(), key.split(" ")
    if len(words) == 1:
        return not lists.is_word(key) and (kind == "place" or count > 1)
    if kind == "organization" and (
        words[-1] in EVENT_WORDS or any(f" {word} " in PARTICLES for word in words)
    ):
        return False
    return len(words) > 3 or (kind == "place" and len(words) > 2) or not all(map(lists.is_word, words))
