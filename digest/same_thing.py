"""Same thing: whether two numbers may be numbers of one thing, and if not, why."""

from __future__ import annotations

import re
from functools import cache

from digest.data.numerals import ONES
from digest.data.senses import CONTRASTS, SCOPES, SUBGROUPS
from digest.data.units import TIME_UNITS
from digest.figure import Figure, is_equal
from digest.link import name_words
from digest.sense import sense_of
from digest.voice import Voice, speaker_stems
from digest.wording import stem_of

_SAME_THING = 6.0
"""Times that one number may be the other and still be of the same thing."""
_NEAR_SLOT = 30
"""Characters beside a number in which a word makes it a part or a rate."""


def counts_other(a: Figure, b: Figure) -> bool:
    """Whether two counts are of what is known to be different: two models, families and workers, the hurt and the dead."""
    if a.kind != "count":
        return False
    if has_other_fate(a, b):
        return True
    if not (a.counted and b.counted) or a.counted & b.counted:
        return False
    if _MODEL.search(a.quantity.counted) and _MODEL.search(b.quantity.counted):
        return True
    mine, yours = last_word(a), last_word(b)
    return mine != yours and any(mine in row and yours in row for row in _contrasts())


_MODEL = re.compile(r"\b[A-Z]+[a-z]*\d|\b[A-Z]")
"""A name, or letters with figures, among the words for what is counted."""


def last_word(figure: Figure) -> str:
    """The sense of the last word for what a figure counts, or the word where it has none; empty where nothing is."""
    words = figure.quantity.counted.casefold().split()
    last = stem_of(words[-1]) if words else ""
    return sense_of(last) or last


@cache
def _contrasts() -> tuple[frozenset[str], ...]:
    return tuple(frozenset(sense_of(word) or word for word in line.split()) for line in CONTRASTS)


_OUTLAY = frozenset(
    ("investment", "cost", "deal", "price", "value", "funding", "budget", "aid", "compensation", "damage")
)
"""Measures that one sum can be at once: what one invests is what it costs."""


def measure_of(figure: Figure) -> str:
    """The measure of a figure, the kinds of outlay as one."""
    measure = figure.quantity.measure
    return "outlay" if measure in _OUTLAY else measure


_CLAUSE_MARK = re.compile(r"[,;:—–.!?“”()]")
_PART_BEFORE = re.compile(
    r"\b(?:among\sthem|includ(?:es|ed|ing)|another|a\sfurther|further|additional|other|an?\saverage(?:\sof)?|on\saverage|remaining|each|every|than\sthe|last|previous)"
    r"(?:\s\w+){0,2}\s*\Z|\ban?\s[\w-]+\sand\s*\Z",
    re.I,
)
_OF_WHOLE = re.compile(r"\s*(?:[\w-]+\s){0,2}?of\s(?:the|its|their|his|her|our)\b", re.I)
"""After a number without its noun: “nine of the workers”; “nine branches of the bank” are all it has."""
_PART_AFTER = re.compile(
    r"\s*(?:[\w-]+\s){0,2}?(?:of\s(?:them|these|those)|others?|more(?!\sthan\b)|additional|further|each|per|(?:\w+\s)?among|daily|a\s(?:day|week|month|year)|on\saverage|remaining)\b",
    re.I,
)


def why_not_compared(one: Voice, other: Voice, a: Figure, b: Figure) -> str:
    """Why two different numbers are not set against each other; empty when they may be."""
    low, high = sorted((abs(a.value or 0.0), abs(b.value or 0.0)))
    if low == 0 or high > _SAME_THING * low:
        return "the numbers are too far apart to be of one thing"
    return why_other_thing(one, other, a, b)


def why_other_thing(one: Voice, other: Voice, a: Figure, b: Figure) -> str:
    """Why two numbers are of different things, times or kinds; empty when they may be of one."""
    x, y = a.quantity, b.quantity
    if x.negated or y.negated:
        return "one of the numbers is denied"
    if a.kind in ("rank", "times") or (a.kind == "time" and not _is_one_length(one, other, a, b)):
        return "ranks, multiples and lengths of time of different things are not set against each other"
    if measure_of(a) and measure_of(b) and measure_of(a) != measure_of(b):
        return f"different numbers of different measures, {x.measure} and {y.measure}"
    if a.head and b.head and not (a.counted <= b.counted or b.counted <= a.counted or a.head == b.head):
        return f"they count different things, {x.counted} and {y.counted}"
    if x.per != y.per:
        return "one is a rate, or of another rate"
    if _is_part(one, a) != _is_part(other, b) and not (_is_beside_dead(one, a) or _is_beside_dead(other, b)):
        return "one number may be a part or a rate of the other"
    if (a.fates or b.fates) and ("also" in one.word_set) != ("also" in other.word_set):
        return "one counts others, beside those told of before"
    if a.is_yardstick != b.is_yardstick:
        return "one is only the number that another is measured by"
    if is_of_another(one) != is_of_another(other):
        return "one is a number of another of the kind"
    if has_other_fate(a, b):
        return "what became of those counted differs"
    if _is_sum(a, b, other) or _is_sum(b, a, one):
        return "one number is the other and what is added to it"
    if _is_attributive(one, a) or _is_attributive(other, b):
        return "one number only says of what size the thing is"
    if (a.head in SUBGROUPS) != (b.head in SUBGROUPS) and not (a.head and b.head):
        return "one counts a group of the others"
    years = _years(one), _years(other)
    if (years[0] and years[1] and not years[0] & years[1]) or _long_ago(one) != _long_ago(other):
        return "different numbers of different years"
    if (set(a.near) ^ set(b.near)) & _scopes() and not (a.fates and a.fates == b.fates):
        return "one is a number of the whole, or of a longer time"
    if not _is_about_shared(one, other) or not _is_about_shared(other, one):
        return "one stands in an aside about something else"
    if not (one.days and other.days) and _is_other_period(one, other):
        return "different numbers of different times"
    sums = _currencies(one), _currencies(other)
    if sums[0] - sums[1] and sums[1] - sums[0]:
        return "they are in or against different currencies"
    for names in (
        (_subjects(one), _subjects(other)),
        (_places(one), _places(other)),
        (_named(one), _named(other)),
    ):
        if names[0] and names[1] and not names[0] & names[1]:
            return f"they are about different names, {name_words(names[0])} and {name_words(names[1])}"
    if (one.speaker and other.speaker and not one.speaker & other.speaker) and (
        _is_own(one, a) or _is_own(other, b)
    ):
        return "each speaks of his own"
    return ""


_ANOTHER = re.compile(
    r"\b(?:neighbou?ring|nearby|rival|similar|sister|previous|earlier|former|original|unlike)\b", re.I
)
"""Words that turn to another of the kind: “the neighbouring farm, also of 60 turbines”."""


def is_of_another(voice: Voice) -> bool:
    """Whether a statement turns to another of the kind."""
    return _ANOTHER.search(voice.passage) is not None


def has_other_fate(a: Figure, b: Figure) -> bool:
    """Whether other things became of those whom two figures count."""
    return bool(a.fates and b.fates) and not a.fates & b.fates


def fate_words(voice: Voice, figure: Figure) -> str:
    """The words of a statement for what became of those counted."""
    return ", ".join(dict.fromkeys(word for word in voice.words if sense_of(word) in figure.fates))


def has_other_number(one: Voice, other: Voice) -> bool:
    """Whether numbers of one kind, or all that are unusual, have no equal on the other side."""
    unusual = [[figure for figure in voice.figures if figure.is_unusual] for voice in (one, other)]
    if all(unusual) and not any(is_equal(a, b) for a in unusual[0] for b in unusual[1]):
        return True
    kinds = {a.kind for a in one.figures} & {b.kind for b in other.figures}
    return any(
        not any(is_equal(a, b) for a in one.figures for b in other.figures if a.kind == b.kind == kind)
        for kind in kinds
    )


_TERM = frozenset(filter(None, map(sense_of, ("jailed", "sentenced", "suspended", "banned"))))
"""Senses of what is measured out in years."""


def _is_one_length(one: Voice, other: Voice, a: Figure, b: Figure) -> bool:
    """Whether two lengths of time are of one thing: one person's age, or one sentence."""
    x, y = a.quantity, b.quantity
    if "age" in (x.rule, y.rule):
        holders = speaker_stems(x.holder), speaker_stems(y.holder)
        return (
            x.rule == y.rule
            and bool(holders[0] and holders[1])
            and (holders[0] <= holders[1] or holders[1] <= holders[0])
        )
    if x.unit != y.unit or one.is_limit(x) or other.is_limit(y):
        return False
    if _TERM & a.near.keys() and _TERM & b.near.keys():
        return True
    return bool(a.closest & b.closest - _lengths()) and _is_put_alike(a, b)


def _is_put_alike(a: Figure, b: Figure) -> bool:
    """Whether the word before two numbers is the same, and two of the words beside them: “for four months”."""
    before = len(a.beside) // 2 - 1
    alike = sum(bool(x) and x == y for x, y in zip(a.beside, b.beside, strict=True))
    return bool(a.beside) and a.beside[before] == b.beside[before] != "" and alike >= _PUT_ALIKE


_PUT_ALIKE = 2
"""Words beside two lengths of time that are the same where they are of one thing."""


@cache
def _lengths() -> frozenset[str]:
    """Senses of the words for lengths of time themselves."""
    words = (word for unit in TIME_UNITS for word in (unit, f"{unit}s"))
    return frozenset(filter(None, map(sense_of, words)))


def _is_sum(a: Figure, b: Figure, other: Voice) -> bool:
    """Whether a figure is another one and what the same sentence adds to it: 223 people, 211 passengers and 12 crew."""
    rest = [
        each.low
        for each in other.article.figures_by_sentence[other.sentence]
        if each.kind == b.kind and each.low and each.quantity.span != b.quantity.span
    ]
    return any(
        a.low is not None and b.low is not None and abs(a.low - b.low - more) < 1e-6 * a.low for more in rest
    )


def _years(voice: Voice) -> set[str]:
    return {
        each.edtf[:4] for each in voice.datings if each.edtf and each.rule in ("year", "day", "month", "part")
    }


def _is_other_period(one: Voice, other: Voice) -> bool:
    """Whether two statements name periods of one kind, and none in common; a quarter and three months may be one."""
    mine, yours = ({each.edtf for each in voice.datings if each.edtf} for voice in (one, other))
    return not mine & yours and any(len(a) == len(b) for a in mine for b in yours)


_CURRENCIES = frozenset("dollar pound euro yen yuan franc rouble ruble rupee peso krona lira crown".split())


def _subjects(voice: Voice) -> set[str]:
    """Names in a statement, without its claimant; an aside is about a name of its sentence."""
    names = voice.article.names_in(voice.sentence) if voice.claim.rule == "aside" else voice.names
    return {
        stem
        for name in names
        if name.name != voice.claim.claimant and name.type != "place"
        for stem in speaker_stems(name.name)
    }


def _currencies(voice: Voice) -> set[str]:
    return {stem for word in voice.words if (stem := stem_of(word)) in _CURRENCIES}


_HYPHENED = re.compile(r"[\d.,\w£$€]+-([^\W\d_]+)")
"""A number and what hangs on it: “200,000-crown”; also “sixty-two”, which is all number."""


def _is_attributive(voice: Voice, figure: Figure) -> bool:
    """Whether a number is part of an adjective: “a 200,000-crown loan”."""
    hyphened = _HYPHENED.match(figure.quantity.span.of(voice.text))
    return hyphened is not None and hyphened.group(1).casefold() not in ONES


def _long_ago(voice: Voice) -> set[str]:
    """Years that a statement's sentence names and that were over when the article appeared."""
    published = voice.article.published[:4]
    if not published.isdigit():
        return set()
    years = {each.edtf[:4] for each in voice.article.datings_in(voice.sentence) if each.edtf[:4].isdigit()}
    return {year for year in years if int(year) < int(published) - 1}


@cache
def _scopes() -> frozenset[str]:
    return frozenset(filter(None, map(sense_of, SCOPES)))


_ASIDE = re.compile(r"(?:which|who|whose|where)\b", re.I)


def _is_about_shared(one: Voice, other: Voice) -> bool:
    """Whether a relative clause is about a name that the other sentence has too; other statements are taken to be."""
    if _ASIDE.match(one.passage) is None:
        return True
    return not one.names_around or bool(one.names_around & other.names_around)


def _named(voice: Voice) -> set[str]:
    return _subjects(voice) | _places(voice)


_BESIDES = frozenset(("another", "other", "others"))
"""Words that set the hurt beside the dead: “another 41 were hurt” are all who were."""


def _is_beside_dead(voice: Voice, figure: Figure) -> bool:
    """Whether a number of those hurt, missing or the like is the only one of them in its article, told beside the dead."""
    told = voice.article.numbers_of.get((figure.kind, figure.thing), frozenset())
    return (
        bool(figure.fates) and len(told) == 1 and not _BESIDES.isdisjoint((*figure.beside, *figure.counted))
    )


_OWN = re.compile(r"\s*(?:[\w-]+\s){0,2}?of\s(?:its|their|his|her|our)\b")


def _is_own(voice: Voice, figure: Figure) -> bool:
    """Whether a number counts what belongs to somebody: “three of its soldiers”."""
    after = voice.text[figure.quantity.span.end : figure.quantity.span.end + _NEAR_SLOT]
    return _OWN.match(after) is not None


def _places(voice: Voice) -> set[str]:
    names = voice.article.names_in(voice.sentence) if voice.claim.rule == "aside" else voice.names
    return {stem for name in names if name.type == "place" for stem in speaker_stems(name.name)}


def _is_part(voice: Voice, figure: Figure) -> bool:
    """Whether the words beside a number make it a part or a rate: `another 30`, `30 others`, `30 a day`."""
    span, whole = figure.quantity.span, voice.claim.span
    before = voice.text[max(whole.start, span.start - _NEAR_SLOT) : span.start]
    after = voice.text[span.end : min(whole.end, span.end + _NEAR_SLOT)]
    before = _CLAUSE_MARK.split(before)[-1]
    after = _CLAUSE_MARK.split(after)[0]
    names_things = bool(figure.quantity.counted) and span.of(voice.text).endswith(figure.quantity.counted)
    return (
        bool(figure.counted & {"other", "more"})
        or re.search(r"\b(?:other|another|additional|further|average)s?\b", span.of(voice.text), re.I)
        is not None
        or _PART_BEFORE.search(before) is not None
        or _PART_AFTER.match(after) is not None
        or (not names_things and _OF_WHOLE.match(after) is not None)
    )
