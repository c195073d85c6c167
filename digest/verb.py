"""Verb: whether a word that looks like a verb of speech is one where it stands.

A noun, a participle before one, something only denied or thought possible, or how a thing is called tells nothing.
Works on the items of one sentence, for `telling`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from digest.data.calling import PUBLIC_NOUNS
from digest.data.numerals import ONES, TENS
from digest.data.people import ROLES
from digest.data.speech import (
    ADVERBS,
    AUXILIARIES,
    BE_FORMS,
    CLAUSE_WORDS,
    HABITS,
    MENTAL,
    MESSAGES,
    MODALS,
    NAMES_AS,
    NEGATED_VIEWS,
    NOUN_TOO,
    PREPOSITIONS,
    QUOTING,
    SPOKEN,
    TIMES,
    VERBS,
    WITH_NOUN,
)
from digest.data.verbs import PARTICIPLES
from digest.item import Item
from digest.memory import is_personal
from digest.source import Source, is_adverb, is_finite, is_source_noun

_BEFORE_FIGURES = frozenset(
    "$ £ € ₹ ₦ ¥ a$ us$ rs about around nearly almost over more than some at least just between up to".split(
        " "
    )
)
_SUM = re.compile(r"[a-z]{0,3}\d")
"""A number, with letters for money before it or none: `40`, `R6.1`."""
_FIGURE_WORDS = ONES.keys() | TENS.keys() | {"half", "less", "fewer", "double", "twice"}
_CAUSING = frozenset(
    "help helps helped helping let lets letting make makes made making have see watch hear".split(" ")
)

_BEFORE_NOUNS = frozenset("despite amid of after without following over against".split(" "))
"""Prepositions behind which a participle goes with the noun after it: `despite repeated warnings`."""


def is_set_off_before_name(items: Sequence[Item], index: int) -> bool:
    """Whether `per` stands behind a comma and before a name: `…, per NAME`."""
    following = items[index + 1].name if index + 1 < len(items) else None
    before = items[index - 1].low if index else ""
    return before == "," and following is not None and following.type not in ("place", "product")


def is_set_off_view(items: Sequence[Item], index: int) -> bool:
    """Whether `view` ends a phrase of its own: `…, in her view, …`, `In NAME’s words “…”`."""
    return index + 1 >= len(items) or items[index + 1].kind in ("mark", "quote")


def is_collective(source: Source) -> bool:
    """Whether a body in the singular may go with a plural verb, as in Britain: `the team report`, `BODY say`."""
    if source.people:
        return source.people[0].type in ("organization", "other")
    return source.noun in PUBLIC_NOUNS or source.noun in (
        "team",
        "group",
        "family",
        "government",
        "cabinet",
        "firm",
    )


def is_named_here(items: Sequence[Item], index: int, source: Source) -> bool:
    """Whether a noun is followed by how it is called: `a firm called NAME`."""
    if index + 1 >= len(items) or items[index + 1].kind not in ("name", "quote"):
        return False
    if items[source.last].low in ROLES and items[source.first].low not in ("a", "an"):
        return False  # `the minister called NAME to say so`, but `a son called NAME`
    behind = items[index + 2] if index + 2 < len(items) else None
    ends = (
        behind is None
        or behind.kind == "mark"
        or behind.low in PREPOSITIONS | CLAUSE_WORDS
        or is_finite(behind)
    )
    return ends and source.last == index - 1 and items[source.last].kind == "word"


def is_only_understood(items: Sequence[Item], first: int, base: str) -> bool:
    """Whether the article has it from hearsay that somebody reported something: `it is understood the pilots reported`."""
    before = [item.low for item in items[max(0, first - 4) : first]]
    return (
        base not in SPOKEN
        and "it" in before
        and any(low in ("understood", "believed", "thought") for low in before)
    )


def is_untold(items: Sequence[Item], first: int, verb: int, base: str) -> bool:
    """Whether helping words say that nothing was said or thought: `did not confirm`, `could not have believed`."""
    helping = {item.low.replace("’", "'") for item in items[first:verb]}
    if any(low.endswith("n't") for low in helping) or helping & {"not", "never", "cannot"}:
        return base not in NEGATED_VIEWS or bool(helping & MODALS)
    that = verb + 1 < len(items) and items[verb + 1].low == "that"
    if helping & MODALS and verb + 1 < len(items) and items[verb + 1].low == "whether":
        return True  # `before tests can confirm whether it spread`
    if helping & {"must", "should"} and not that:
        return True  # `must reveal which parts are lost`
    if "will" in helping:
        return base in WITH_NOUN and not that
    return bool(helping & MODALS) and (base in MENTAL or (base in WITH_NOUN | {"claim"} and not that))


def is_caused(items: Sequence[Item], source: Source) -> bool:
    """Whether a subject is made or helped to do something: `helps scientists understand`."""
    before = items[source.first - 1].low if source.first else ""
    return items[source.first].low in _CAUSING or before in _CAUSING


def agent_at(items: Sequence[Item], verb: int, base: str) -> int | None:
    """Where `by` stands behind a passive verb: `described by`, `branded “…” by`, `accused of … by`."""
    if verb + 1 < len(items) and items[verb + 1].low == "by":
        return verb + 1
    if base not in NAMES_AS:
        return None
    for index in range(verb + 1, min(len(items) - 2, verb + 9)):
        if items[index].low == "being":
            return None  # `accused the firm of being “fooled” by a boy`
        if items[index].kind == "quote" and items[index + 1].low == "by":
            return index + 1
    return None


def is_branded(items: Sequence[Item], verb: int, base: str, kind: str) -> bool:
    """Whether a participle says what somebody was called, by whom: `a man branded a “thief” by NAME`."""
    if kind != "past" or base not in NAMES_AS or verb + 1 >= len(items):
        return False
    beside = items[verb + 1]
    names = beside.kind == "quote" or beside.low in ("as", "a", "an", "the")
    return names and agent_at(items, verb, base) is not None


def is_reduced(items: Sequence[Item], first: int) -> bool:
    """Whether a pronoun stands right behind a noun: `a contest it had expected to win`."""
    if first and items[first - 1].low == "," and items[first].low in ("a", "an"):
        name = next((i for i in range(first + 1, min(len(items), first + 5)) if items[i].name), first)
        owner, noun = items[name].name, items[name - 1]
        return (
            owner is not None
            and is_personal(owner)
            and noun.kind == "word"
            and not is_source_noun(noun.low)
            and noun.low not in ROLES
            and noun.low not in PREPOSITIONS
        )  # `…, a delay NAME blamed on the rain`
    if first == 0 or items[first].low not in ("he", "she", "it", "they"):
        return False
    before = items[first - 1]
    return (
        before.kind == "word"
        and before.low not in CLAUSE_WORDS
        and before.low not in VERBS
        and before.low not in ADVERBS
        and before.low not in TIMES
        and before.low not in ("and", "but", "then", "reporters")
        and not is_adverb(before)
    )


def after_quotation(items: Sequence[Item], index: int) -> bool:
    """Whether a quotation stands close before the verb."""
    return any(item.kind == "quote" for item in items[max(0, index - 8) : index])


def is_set_off_before_person(items: Sequence[Item], index: int) -> bool:
    """Whether a verb stands between a comma and a person: `…, said NAME` has its subject behind it, `…, says NAME was`, `…, said NAME’s trip` and `…, said NAME workers plan` have not."""
    if index == 0 or index + 1 >= len(items) or items[index - 1].low != ",":
        return False
    name = items[index + 1].name
    acts = index + 2 < len(items) and (
        is_finite(items[index + 2]) or _owns_next(items, index + 1) or _has_people(items, index + 1)
    )
    return name is not None and is_personal(name) and not acts


def _has_people(items: Sequence[Item], name: int) -> bool:
    """Whether a name only says whose the people behind it are: `NAME campaign workers plan`, no `NAME spokesman NAME`."""
    mark = next((i for i in range(name + 1, len(items)) if items[i].kind in ("mark", "quote")), len(items))
    behind = items[name + 1 : mark]
    return (
        len(behind) > 2
        and behind[0].kind == "word"
        and is_source_noun(behind[0].low)
        and not any(item.kind == "name" for item in behind)
    )


def _owns_next(items: Sequence[Item], name: int) -> bool:
    """Whether something of a name's stands behind it: `NAME’s trip`, `the Joneses’ trip`."""
    mark = items[name + 1]
    is_bare = mark.low in ("'", "’") and mark.start == items[name].end and name + 2 < len(items)
    return mark.low == "'s" or (is_bare and items[name + 2].kind in ("word", "quote"))


def puts_figure(items: Sequence[Item], index: int) -> bool:
    """Whether `put` gives a figure: `police put the number of dead at 112`, `the survey puts her on 31%`."""
    for place in range(index + 2, min(len(items) - 1, index + 24)):
        if items[place].low in (".", ";", ":"):
            return False
        if items[place].low in ("at", "on"):
            after = next((i for i in items[place + 1 : place + 5] if i.low not in _BEFORE_FIGURES), None)
            if after is not None and after.kind == "quote":
                return True
            figure = after.name.name.lower() if after is not None and after.name is not None else ""
            if _SUM.match(figure):
                return True  # `N11 billion`, taken for a name
            if after is not None and (_SUM.match(after.low) or after.low in _FIGURE_WORDS):
                return True
    return False


def is_headline(items: Sequence[Item]) -> bool:
    """Whether a sentence ends without a mark, as headlines do, which leave out `is`."""
    return items[-1].kind in ("word", "name")


def is_sum(items: Sequence[Item], verb: int, base: str) -> bool:
    """Whether `add` only adds to a number of things: `is adding an average of 300 jobs a month`, `added two seats`."""
    if base != "add" or verb + 1 >= len(items) or any(item.kind == "quote" for item in items):
        return False
    behind = items[verb + 1].low
    counts = behind in _BEFORE_FIGURES | _FIGURE_WORDS | {"a", "an"} or behind[:1].isdigit()
    goes_on = items[verb].low == "adding" and verb > 0 and items[verb - 1].low in BE_FORMS
    if behind == "that" or not (counts or goes_on):
        return False
    stop = next((i for i in range(verb + 1, len(items)) if items[i].low in _ENDS_CLAUSE), len(items))
    return not any(map(is_finite, items[verb + 1 : stop]))


_ENDS_CLAUSE = frozenset(", ; : — – . and but while as which who".split(" "))
"""Marks and words at which the object of a verb has ended."""
_COURTS = frozenset("court courts judge judges panel tribunal board".split(" "))
"""Who is called by what is brought before them: an appeals court, a claims tribunal."""


def is_noun_here(items: Sequence[Item], index: int, base: str, kind: str) -> bool:
    """Whether what looks like a verb of speech is a noun, or a participle before a noun."""
    previous = items[index - 1] if index else None
    following = items[index + 1] if index + 1 < len(items) else None
    if following is not None and following.low == "'s":
        return True
    if kind == "past" and previous is not None and previous.low in _BEFORE_NOUNS:
        return following is not None and following.kind == "word" and following.low.endswith("s")
    if (
        base == "report"
        and kind == "s"
        and previous is not None
        and previous.low in ("media", "news", "press")
    ):
        return True  # `could not confirm media reports`
    if kind == "s" and following is not None and following.low in _COURTS:
        return True  # `a state appeals court`
    if kind == "base" and base in MESSAGES and following is not None and following.kind == "word":
        return following.low not in {
            "the",
            "a",
            "an",
            "his",
            "her",
            "their",
            "that",
            "to",
            "he",
            "she",
            "it",
            "they",
            "me",
            "him",
            "them",
        }
    if base in NOUN_TOO and kind in ("base", "s"):
        if previous is None:
            return True
        if base == "point" and (
            previous.low[:1].isdigit() or previous.low in ONES or previous.low == "percentage"
        ):
            return True  # `slipped three points to 44%`
        if following is not None and following.low in VERBS and VERBS[following.low][1] == "past":
            return True  # `A BODY report released in May found`, `official estimates showed`
        if kind == "base" and following is not None and _describes_noun(items, index + 1):
            return True  # `the council report obtained by the paper shows`
        if previous.low in ("the", "a", "an", "his", "her", "its", "their", "our", "my", "this", "that", "these", "those", "no", "any",
                            "some", "'s", "new", "recent", "such", "first", "latest") or previous.low in PREPOSITIONS:  # fmt: skip
            return True
        if kind == "s" and following is not None and following.low in _WHAT_FIGURES_DO:
            return True  # `the bureau's estimates stay close`
        if following is not None and following.low in (
            "of",
            "are",
            "were",
            "is",
            "was",
            "have",
            "from",
            "by",
            "about",
            "had",
            "and",
            "or",
        ):
            return kind == "s" or following.low not in ("about",)
    if kind == "past" and index > 1 and items[index - 1].low.endswith("ly") and is_adverb(items[index - 1]):
        before = items[index - 2].low
        if before.endswith("ing") or before in PREPOSITIONS | {"the", "a", "an"}:
            return True  # `providing carefully labelled data`
    return bool(
        kind == "past"
        and previous is not None
        and previous.low in ("the", "a", "an", "its", "his", "her", "their", "'s", "newly")
    )


_BEHIND_PARTICIPLES = frozenset(
    "by in on at to from last this earlier today yesterday for with after before ahead".split()
)
"""Words that follow a participle which stands behind its noun."""


def _describes_noun(items: Sequence[Item], index: int) -> bool:
    """Whether a word says which report it is: `obtained by`, `seen by`, `published`."""
    low = items[index].low
    if low in ("released", "published", "issued", "seen"):
        return True
    behind = items[index + 1].low if index + 1 < len(items) else ""
    return (low.endswith("ed") or low in PARTICIPLES) and behind in _BEHIND_PARTICIPLES


_WHAT_FIGURES_DO = frozenset(
    "stay remain suggest show indicate imply put prove vary differ seem appear become come keep include".split()
)
"""What is said of claims and estimates, behind the plural: none of it can be their object."""
_CALLED = frozenset(
    "election elections vote referendum strike meeting summit halt truce police ambulance conference session inquiry vets".split()
)
"""What is called without a word being said of it."""


def is_summons(items: Sequence[Item], verb: int, base: str) -> bool:
    """Whether `call` calls something about: `called an early election`, `called the police`."""
    if base != "call" or verb + 2 >= len(items) or items[verb + 1].low not in ("a", "an", "the", "for"):
        return False
    noun = next((i for i in range(verb + 2, min(verb + 6, len(items))) if items[i].low in _CALLED), None)
    return noun is not None and items[verb + 1].low != "for" and items[noun - 1].kind == "word"


_TALES = frozenset("story stories tale tales truth lie lies joke jokes".split())
"""What is told without words being given of it."""


def is_tale(items: Sequence[Item], verb: int, base: str) -> bool:
    """Whether `tell` has no listener but a story behind it: `tells an old story`, `told the truth`."""
    if base != "tell":
        return False
    for item in items[verb + 1 : verb + 6]:
        if item.kind != "word" or item.low in PREPOSITIONS | CLAUSE_WORDS:
            return False
        if item.low in _TALES:
            return True
    return False


def is_citing(items: Sequence[Item], verb: int) -> bool:
    """Whether a verb gives the words of the one behind it: `the Gazette quoted NAME as saying`."""
    if items[verb].low not in QUOTING or verb + 1 >= len(items) or items[verb + 1].low == "as":
        return False
    behind = range(verb + 2, min(len(items) - 1, verb + _CITED_REACH))
    return any(items[i].low == "as" and items[i + 1].low in _AS_SAYING for i in behind)


_CITED_REACH = 12
"""Items in which somebody is named and described between `quoted` and `as saying`."""
_AS_SAYING = frozenset("saying telling writing adding warning".split())


def lead_of(items: Sequence[Item], verb: int) -> int | None:
    """Where the words before the bare form of a verb begin that its subject stands before: `liked` of `she liked to say`.

    The verb itself where it stands alone; None where `to` makes it what somebody might say.
    """
    if verb == 0 or items[verb - 1].low != "to":
        return verb
    lead = verb - 2
    if lead < 0 or items[lead].low not in HABITS:
        return None
    if items[lead].low == "on":
        lead -= 1
        return lead if lead >= 0 and items[lead].low in ("go", "goes", "went", "gone") else None
    return lead


def is_route(items: Sequence[Item], index: int) -> bool:
    """Whether the verb only tells by which way words came: `as reported by`."""
    return items[index].low in ("reported", "quoted", "cited", "posted", "published") and (
        index > 0 and items[index - 1].low in ("as", "first", "was", "were")
    )


def may_be_plural(items: Sequence[Item], index: int, source: Source) -> bool:
    """Whether the bare form of a verb can go with its subject."""
    labels = index + 1 < len(items) and items[index + 1].low == ":"  # `BODY comment: …`
    if source.plural or len(source.people) > 1 or (is_collective(source) and not labels):
        return True
    position = index - 1
    while position > source.last:
        if items[position].low in AUXILIARIES:
            return True
        position -= 1
    return False
