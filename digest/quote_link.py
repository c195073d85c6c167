"""Quote link: the quotations of two articles that are one person's words, the same, altered or cut."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise, product

from digest.gist import Gist, compare_gists, make_gist, weigh_shared
from digest.link import relate, side_by_side
from digest.relation import Link
from digest.voice import Article, Voice, damping_between, is_one_speaker
from digest.wording import (
    HEDGE_WORDS,
    LIMIT_WORDS,
    NEGATIONS,
    NUMBER_WORDS,
    QUANTIFIERS,
    SUBJECTS,
    UNIT_WORDS,
    Alignment,
    aligned,
    rewritten,
    shingles_of,
    telling_words,
)

_LIKE_WITH_SPEAKER = 0.5
"""Quotations of one speaker alike in fewer of their words are two quotations, not one altered."""
_LIKE_WITHOUT_SPEAKER = 0.75
_LIKE_OTHER_SPEAKER = 0.9
_KEPT = 0.92
"""Share of the shorter quotation's words that must stand in the longer one for it to be cut, not altered."""
_KEPT_BUT_CHANGED = 0.75
"""The same for a quotation that is both cut and altered."""
_SHORTER = 0.9
_FEWEST_MATCHED = 4
_FEWEST_MATCHED_WITHOUT_SPEAKER = 5
_FEWEST_OTHER_SPEAKER = 5
"""Words of a quotation that is told to be given to two people."""
_FEWEST_WITHIN = 7
"""Words in a row that two people are both said to have said, when the one said more."""
_LIKE_ANYWAY = 0.6
_TELLING = 0.5
"""Share of the telling words that must be the same, unless the quotations are alike in so many of all words."""
_MANY_TELLING = 4
"""Telling words that are seldom shared but by one utterance, whoever is said to have made it."""
_MANY_WITHIN = 8
"""Words that two quotations of one article share when they are one utterance given twice, pull quotes aside."""
_MANY_SHARED = 6
"""Words of whatever kind two quotations share, from which they may be one."""
_LEAST_WEIGHT = 3.0
"""Weight of the words two quotations share, from which they may be one: more than “I think so”."""
_KNOWN_AGAIN = ((0.5, 5.0), (0.6, 4.0), (0.75, 3.0))
"""Share of the shorter quotation and weight from which one speaker's quotations are one, however it was put and turned."""
_ALL_KNOWN_AGAIN = ((0.95, 3.5),)
"""The same for words that stand in the other quotation in their order: “heavy hearts”."""
_KNOWN_AGAIN_WITHOUT_SPEAKER = ((0.6, 8.0), (0.8, 6.0), (0.9, 4.5))
"""The same where one article does not tell whose words they are."""
_LEAST_IN_PART = 3.5
"""Weight of the few words of a statement that are quoted: the catchword of a whole story ties nothing."""
_FEWEST_TELLING_IN_PART = 2
"""Telling words of them that must stand in a quotation which has not all of them."""
_FEWEST_KNOWN_AGAIN = 2
"""Words of a quotation that its rare words tell."""
_TURNED = 3
"""Words left out, a negation among them, that turn the sense and are no cut."""
_MOST_PAIRS = 4_000
_RUN, _MOST_SHARERS = 3, 30
"""Words in a row by which quotations of long articles find each other, and how many may share them to be a clue."""
_JOINED = 3
"""Quotations in a row that may be one utterance, broken by “he said”."""
_BREAK = 160
"""Characters of reporting that may stand between two parts of one utterance."""
_TOO_FEW = "the quotations share too few words"
_ALTERED_LATER = 0.05
"""What an alteration ranks behind a cut: of two ways to lay quotations side by side the milder is meant."""


@dataclass(frozen=True)
class _Speech:
    """One quotation, or several in a row of one speaker."""

    voices: tuple[Voice, ...]

    @cached_property
    def words(self) -> tuple[str, ...]:
        return tuple(word for voice in self.voices for word in voice.words)

    @property
    def is_apart(self) -> bool:
        """Whether it is set apart from the text: a pull quote or words in a title."""
        return any(voice.is_title or voice.block == "pull-quote" for voice in self.voices)

    @property
    def is_in_part(self) -> bool:
        """Whether it is the few words that a statement has in quotation marks."""
        return any(voice.is_in_part for voice in self.voices)

    def voice_of(self, number: int) -> Voice:
        """The quotation that has a word, by its number."""
        for voice in self.voices:
            if number < len(voice.words):
                return voice
            number -= len(voice.words)
        return self.voices[0]

    @cached_property
    def plain(self) -> tuple[str, ...]:
        """The words in one spelling, numbers written one way."""
        return rewritten(self.words)

    @cached_property
    def word_set(self) -> frozenset[str]:
        return frozenset(self.words)

    @cached_property
    def telling(self) -> frozenset[str]:
        return telling_words(self.words)

    @cached_property
    def gist(self) -> Gist:
        return self.voices[0].gist if len(self.voices) == 1 else make_gist(self.words)


@dataclass(frozen=True, slots=True)
class _Match:
    """Two speeches that are one utterance."""

    one: _Speech
    other: _Speech
    rank: float
    link: Link | None
    """None where the words are the same, and too few to tell anything."""

    @property
    def is_same(self) -> bool:
        """Whether they are word for word the same."""
        return self.one.plain == self.other.plain

    @property
    def key(self) -> tuple[object, ...]:
        """By how well they fit, then by what does not depend on the order of the articles."""
        voices = (*self.one.voices, *self.other.voices)
        return (-self.rank, len(voices), sorted(voice.origin for voice in voices))


def find_quote_links(one: Article, other: Article) -> Iterator[Link]:
    """Links between the quotations of two articles of one story, or within one article.

    Of several ways to lay quotations beside each other the one that leaves least over is taken; one that the other
    article has word for word is set against nothing else.
    """
    taken: set[tuple[Voice, Voice]] = set()
    settled: set[Voice] = set()
    for match in sorted(_matches(one, other), key=lambda each: each.key):
        voices = {*match.one.voices, *match.other.voices}
        pairs = {(x, y) for x in match.one.voices for y in match.other.voices}
        if pairs & taken or (not match.is_same and voices & settled):
            continue
        taken |= pairs
        if match.is_same:
            settled |= voices
        if match.link is not None:
            yield match.link
            yield from _pieces(match)


def _pieces(match: _Match) -> Iterator[Link]:
    """The other quotations of a match that is of several, each with the quotation of the other article it is a piece of."""
    assert match.link is not None
    told = {match.link[0].a, match.link[0].b}
    for a, b in product(match.one.voices, match.other.voices):
        x, y = _Speech((a,)), _Speech((b,))
        is_whole = aligned(a.words, b.words).matched == min(len(a.words), len(b.words))
        if (
            {a.place, b.place} != told
            and is_whole
            and a.article is not b.article
            and _is_known_again(x, y, True)
        ):
            yield _same_in_part(a, b)


def _matches(one: Article, other: Article) -> Iterator[_Match]:
    mine = _speeches(one)
    yours = mine if one is other else _speeches(other)
    for i, j in _candidates(mine, yours):
        a, b = mine[i], yours[j]
        if one is other and (j <= i or set(a.voices) & set(b.voices) or a.is_in_part or b.is_in_part):
            continue
        if not _may_be_one(a, b) or _are_told_singly(a, b):
            continue
        alignment = aligned(a.words, b.words)
        if one is other and alignment.matched < _MANY_WITHIN and not (a.is_apart or b.is_apart):
            continue
        link = _link(a, b, alignment)
        if a.plain == b.plain and isinstance(link, str):
            yield _Match(a, b, 1.0, None)
        elif isinstance(link, tuple):
            is_altered = link[0].type == "quotation-altered"
            yield _Match(a, b, alignment.likeness - _ALTERED_LATER * is_altered, link)


def _are_told_singly(one: _Speech, other: _Speech) -> bool:
    """Whether two rows of quotations are the same utterances one by one, each to be set beside its own."""
    if len(one.voices) == 1 or len(one.voices) != len(other.voices):
        return False
    pairs = [(_Speech((x,)), _Speech((y,))) for x, y in zip(one.voices, other.voices, strict=True)]
    return all(
        _may_be_one(x, y) and not isinstance(_link(x, y, aligned(x.words, y.words)), str) for x, y in pairs
    )


def _candidates(mine: Sequence[_Speech], yours: Sequence[_Speech]) -> Iterable[tuple[int, int]]:
    """Pairs of speeches to look at: all of few; of many those that share three words in a row."""
    if len(mine) * len(yours) <= _MOST_PAIRS:
        return product(range(len(mine)), range(len(yours)))
    holders: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for number, speech in enumerate(yours):
        for run in set(shingles_of(speech.words, _RUN)):
            holders[run].append(number)
    found = {
        (number, other)
        for number, speech in enumerate(mine)
        for run in set(shingles_of(speech.words, _RUN))
        if len(holders.get(run, ())) <= _MOST_SHARERS
        for other in holders.get(run, ())
    }
    return sorted(found)


def why_no_quote_link(one: Voice, other: Voice) -> str:
    """Why two quotations are not linked; empty where they are."""
    a, b = _Speech((one,)), _Speech((other,))
    if not _may_be_one(a, b):
        return _TOO_FEW
    link = _link(a, b, aligned(a.words, b.words))
    return link if isinstance(link, str) else ""


def _speeches(article: Article) -> list[_Speech]:
    quotations = article.quoted
    found = [_Speech((voice,)) for voice in quotations]
    for size in range(2, _JOINED + 1):
        for start in range(len(quotations) - size + 1):
            row = quotations[start : start + size]
            if all(_goes_on(a, b) for a, b in pairwise(row)):
                found.append(_Speech(tuple(row)))
    return found


def _goes_on(one: Voice, other: Voice) -> bool:
    gap = other.place.span.start - one.place.span.end
    return one.claim.claimant == other.claim.claimant and 0 <= gap <= _BREAK


def _may_be_one(one: _Speech, other: _Speech) -> bool:
    """Whether two speeches share enough to be laid side by side."""
    if len(one.word_set & other.word_set) >= _MANY_SHARED or one.plain == other.plain:
        return True
    return weigh_shared(one.gist, other.gist) >= _LEAST_WEIGHT


def _link(one: _Speech, other: _Speech, alignment: Alignment) -> Link | str:
    """How two speeches that share words are related; or why they are not."""
    a, b = _where_they_part(one, other)
    speaker = _is_one_person(a, b)
    if speaker is False:
        return _other_speaker_link(one, other, alignment)
    is_between = a.place.article != b.place.article
    is_known = bool(speaker) and is_between
    is_known_again = is_between and _is_known_again(one, other, is_known)
    if one.is_in_part or other.is_in_part:
        is_sure = is_known and len(one.telling & other.telling) >= _FEWEST_TELLING_IN_PART
        return _link_in_part(one, other, alignment, is_sure) if is_known_again else _TOO_FEW
    if one.plain == other.plain:
        if not is_known_again and (len(one.words) < _FEWEST_MATCHED or not one.telling):
            return "the quotations are too short to be told apart from others"
        return relate("agrees", "wording", a, b, "same-quotation", "the same words in quotation marks"), True
    fewest = _FEWEST_MATCHED if is_known else _FEWEST_MATCHED_WITHOUT_SPEAKER
    if _is_cut(one, other, alignment, _FEWEST_KNOWN_AGAIN if is_known_again else fewest):
        left_out = [" ".join(d.one or d.other) for d in alignment.differences]
        reason = "left out: " + "; ".join(f"“{words}”" for words in left_out[:4])
        less = min(one, other, key=lambda speech: len(speech.words)).voices[0]
        notes = notes_on(alignment)
        return relate("quotation-cut", "wording", a, b, "cut-quotation", reason, *notes, less=less), False
    why_not = "" if is_known_again else _why_not_one(one, other, alignment, is_known)
    if why_not:
        return why_not
    return _altered(a, b, alignment)


def _altered(a: Voice, b: Voice, alignment: Alignment) -> Link:
    reasons = (*_told(alignment, a.place <= b.place), *notes_on(alignment))
    return relate("quotation-altered", "wording", a, b, "altered-quotation", *reasons), False


def _link_in_part(one: _Speech, other: _Speech, alignment: Alignment, is_sure: bool) -> Link | str:
    """Few words in a sentence of the one article that stand in a quotation of the other; where sure, also altered."""
    a, b = _where_they_part(one, other)
    if alignment.matched == min(len(one.words), len(other.words)):
        return _same_in_part(a, b)
    return _altered(a, b, alignment) if is_sure else _TOO_FEW


def _same_in_part(a: Voice, b: Voice) -> Link:
    less = min(a, b, key=lambda voice: (len(voice.words), voice.origin))
    reason = "the same words in quotation marks"
    return relate("agrees", "wording", a, b, "quoted-in-part", reason, less=less), False


def _is_known_again(one: _Speech, other: _Speech, is_known: bool) -> bool:
    """Whether the words by which one knows the shorter speech again stand in the longer one."""
    damping = damping_between(one.voices[0].article, other.voices[0].article)
    shared = compare_gists(one.gist, other.gist, damping)
    if (one.is_in_part or other.is_in_part) and shared.weight < _LEAST_IN_PART:
        return False
    if is_known and any(shared.share >= share and shared.weight >= weight for share, weight in _KNOWN_AGAIN):
        return True
    steps = _ALL_KNOWN_AGAIN if is_known else _KNOWN_AGAIN_WITHOUT_SPEAKER
    return any(shared.in_order >= share and shared.weight >= weight for share, weight in steps)


def _why_not_one(one: _Speech, other: _Speech, alignment: Alignment, is_known: bool) -> str:
    """Why two speeches are not one utterance altered, by how much of their words is the same; empty where they are."""
    needed = _LIKE_WITH_SPEAKER if is_known else _LIKE_WITHOUT_SPEAKER
    if (
        len(one.telling & other.telling) >= _MANY_TELLING
        and one.voices[0].article is not other.voices[0].article
    ):
        needed = min(needed, _LIKE_ANYWAY)
    if alignment.likeness < _LIKE_ANYWAY and not _share_what_tells(one, other):
        return "the quotations share few of the words that tell what they are about"
    kept = alignment.matched / min(len(one.words), len(other.words))
    is_kept = is_known and kept >= _KEPT_BUT_CHANGED and alignment.matched >= _FEWEST_MATCHED
    if alignment.likeness < needed and not is_kept:
        return f"the quotations share {alignment.likeness:.0%} of their words; {needed:.0%} are needed"
    return ""


def _share_what_tells(one: _Speech, other: _Speech) -> bool:
    """Whether half of the telling words of the poorer speech stand in the other too."""
    fewer = min(len(one.telling), len(other.telling))
    return len(one.telling & other.telling) >= _TELLING * fewer


def _where_they_part(one: _Speech, other: _Speech) -> tuple[Voice, Voice]:
    """The quotations of two speeches in which the first difference stands; the first ones where there is none."""
    same = 0
    for x, y in zip(one.words, other.words, strict=False):
        if x != y:
            break
        same += 1
    return one.voice_of(same), other.voice_of(same)


def _is_cut(one: _Speech, other: _Speech, alignment: Alignment, fewest: int) -> bool:
    """Whether all words of the shorter speech stand in the longer one, and none that is left out turns the sense."""
    shorter, longer = sorted((len(one.words), len(other.words)))
    if shorter > _SHORTER * longer or alignment.matched < max(fewest, _KEPT * shorter):
        return False
    if any(
        set(run) & NEGATIONS and len(run) <= _TURNED
        for d in alignment.differences
        for run in (d.one, d.other)
    ):
        return False
    return not any(
        words_of_kind(d.one) != words_of_kind(d.other) and (d.one and d.other)
        for d in alignment.differences
        for name, words_of_kind in _SENSES
        if name in ("number", "unit", "negation")
    )


def _is_one_person(one: Voice, other: Voice) -> bool | None:
    """Whether two quotations are one speaker's; None also where a body and one of its people may be one.

    Where the speaker of the one is named beside the words in the other too, only the rules took different names.
    """
    same = is_one_speaker(one, other)
    if same is not False or not (_is_person(one) and _is_person(other)):
        return None if same is False else same
    is_beside = one.speaker & other.names_around or other.speaker & one.names_around
    are_named = one.has_speaker_near and other.has_speaker_near
    return None if is_beside or not are_named or _may_be_called(one, other) else False


def _may_be_called(one: Voice, other: Voice) -> bool:
    """Whether two people may be one under two first names, as Joe is Joseph: none of the articles knows them both."""
    a, b = one.claim.claimant or "", other.claim.claimant or ""
    if a.split()[-1] != b.split()[-1] or a[0] != b[0]:
        return False
    return not any({a, b} <= article.people for article in (one.article, other.article))


def _is_person(voice: Voice) -> bool:
    return voice.claim.claimant in voice.article.people


def _other_speaker_link(one: _Speech, other: _Speech, alignment: Alignment) -> Link | str:
    """Quotations given to two people: of note only where the words are the same."""
    a, b = one.voices[0], other.voices[0]
    if one.is_in_part or other.is_in_part:
        return "the quotations are given to different speakers"
    shorter = min(len(one.words), len(other.words))
    is_within = shorter >= _FEWEST_WITHIN and alignment.matched == shorter
    if (
        (_likeness_but_for_person(one, other, alignment) < _LIKE_OTHER_SPEAKER and not is_within)
        or shorter < _FEWEST_OTHER_SPEAKER
        or not one.telling & other.telling
        or a.place.article == b.place.article
    ):
        return "the quotations are given to different speakers"
    given = side_by_side(a, b, a.claim.claimant or "", b.claim.claimant or "")
    return relate("differs", "speaker", a, b, "same-words-other-speaker", given, "the same words"), False


def _likeness_but_for_person(one: _Speech, other: _Speech, alignment: Alignment) -> float:
    """Likeness of two speeches, the speaker's “I” and another's “he” for him taken as one word."""
    if not (
        (one.word_set & _FIRST and other.word_set & _THIRD)
        or (one.word_set & _THIRD and other.word_set & _FIRST)
    ):
        return alignment.likeness
    turned = (tuple(_PERSONS.get(word, word) for word in each.words) for each in (one, other))
    return aligned(*turned).likeness


_FIRST, _THIRD = frozenset(("i", "we")), frozenset(("he", "she", "they"))
_PERSONS = {
    **dict.fromkeys((*_FIRST, *_THIRD), "i"),
    **dict.fromkeys(("me", "us", "him", "them"), "me"),
    **dict.fromkeys(("my", "our", "his", "her", "their"), "my"),
    **dict.fromkeys(("am", "is", "are"), "is"),
    **dict.fromkeys(("has", "have"), "have"),
}


def _told(alignment: Alignment, in_order: bool) -> Iterator[str]:
    """The differences as reasons, the words of the earlier place first."""
    for difference in alignment.differences[:6]:
        one, other = (difference.one, difference.other) if in_order else (difference.other, difference.one)
        yield f"“{' '.join(one)}” / “{' '.join(other)}”"


def notes_on(alignment: Alignment) -> tuple[str, ...]:
    """Which differences touch the sense: numbers, units, hedges, negations, quantifiers, subjects."""
    return tuple(
        f"a {name} differs"
        for name, words_of_kind in _SENSES
        if any(words_of_kind(d.one) != words_of_kind(d.other) for d in alignment.differences)
    )


def numbers_in(words: Sequence[str]) -> set[str]:
    """The words of numbers among words; `one` is a number only by itself."""
    return {
        word
        for word in words
        if word[0].isdigit() or (word in NUMBER_WORDS and (word != "one" or len(words) == 1))
    }


def _hedges_in(words: Sequence[str]) -> set[str]:
    limits = "than" in words or "least" in words or "up" in words
    return {word for word in words if word in HEDGE_WORDS or (limits and word in LIMIT_WORDS)}


_SENSES: tuple[tuple[str, Callable[[tuple[str, ...]], set[str]]], ...] = (
    ("number", numbers_in),
    ("unit", lambda words: set(words) & UNIT_WORDS),
    ("hedge", _hedges_in),
    ("negation", lambda words: set(words) & NEGATIONS),
    ("quantifier", lambda words: set(words) & QUANTIFIERS),
    ("subject", lambda words: set(words) & SUBJECTS),
)
