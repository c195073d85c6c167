"""Source: who a statement comes from, as far as the words of one sentence and the memory of those before it tell.

A sentence is read as items (words, marks, names, quotations). From the items before or after a verb of speech a
source is made: a name, several, or the phrase as written. Pronouns and `the company` go to whoever was subject or
speaker last, if only one fits.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from digest.data.bodies import COMMON
from digest.data.calling import BUSINESS_NOUNS, COLLECTIVES, OFFICES, RETOLD_NOUNS
from digest.data.hints import KIN
from digest.data.people import POST_NOMINALS, ROLE_PARTS, ROLES
from digest.data.places import DEMONYMS
from digest.data.sources import OPENERS, QUANTIFIERS, SOURCE_NOUNS, STATEMENT_NOUNS
from digest.data.speech import (
    ADVERBS,
    AUXILIARIES,
    CLAUSE_WORDS,
    IRREGULAR_PAST,
    MENTAL,
    NOUN_TOO,
    PREPOSITIONS,
    TIMES,
    VERBS,
)
from digest.data.verbs import PARTICIPLES, THIRD_PERSON
from digest.finite import is_ing_form, is_ly_form
from digest.item import Item
from digest.memory import PRONOUNS, Meant, Memory, is_personal
from digest.name import Name
from digest.salience import is_evidence

_NO_SOURCE = frozenset(
    "i we you this that these those there here what which who whom nothing something everything everyone anyone nobody "
    "somebody one it's him her them me us itself".split(" ")
)
_LEADS = frozenset(
    "and but so yet then however meanwhile still also even now earlier later yesterday today afterwards instead nevertheless "
    "moreover furthermore indeed similarly separately finally or".split(" ")
)
_DETERMINERS = frozenset(
    "the a an his her their its our my this that these those some many several most other".split(" ")
)
_WITH_LISTENER = frozenset(
    ("told", "tell", "tells", "informed", "assured", "reminded", "warned", "warns", "advised", "convinced")
)
"""Verbs after which a few words name who listens, and `that` opens what is said: `told the court that`."""
_LISTENERS = frozenset(
    "reporters journalists me us him them viewers listeners readers lawmakers mps".split(" ")
)
_POST_NOMINALS = frozenset(word.lower() for word in POST_NOMINALS)
_RELATIVE = frozenset(("that", "which", "who", "whose", "where", "whom"))
_AFFILIATION = re.compile(r"(?:D|R|I|L|DFL)-[A-Z]")
"""A party and a seat behind the name of a lawmaker."""
_CLOCK = re.compile(r"\d{1,2}[.:]\d\d(?:am|pm)?")
_ONE_OF_SEVERAL = frozenset(
    ("one", "another", "a second", "a third", "the second", "the third", "the other", "the others")
)
"""What stands for one of those just spoken of: `posted one`, `the other said`."""
_ASKING = frozenset(("requesting", "asking", "insisting", "declining", "wishing", "preferring", "refusing"))
"""Participles of those who do not want to be named: `an official, requesting anonymity because …, said`."""
_MAKING = frozenset(
    "published released issued conducted compiled prepared written commissioned produced carried collected gathered".split(
        " "
    )
)
"""What makers do with a report or figures; who only saw or obtained them is no source."""
_MAKER_REACH = 8
"""Items from such a participle to the `by` before its maker."""
_RELEASING = frozenset(("published", "released", "issued", "out", "obtained", "seen", "posted"))
"""What happens to a report or figures, which says nothing of whose they are."""
_NUMBERS = frozenset(
    "one two three four five six seven eight nine ten dozens scores hundreds thousands".split(" ")
)
_SPOKESMEN = frozenset(("spokesman", "spokeswoman", "spokesperson"))
_TAKEN_UP = IRREGULAR_PAST | {"seen", "known", "shown", "written", "given", "run", "driven", "chosen"}
_AFTER_NOUN = frozenset(
    "presiding involved concerned investigating attending familiar close privy present aware responsible opposed sympathetic loyal knowledgeable able unable".split(
        " "
    )
)
"""Words that stand behind their noun: `officials familiar with the plan`, `the judge presiding`."""
_WHO_KNOW = frozenset(
    "person people source sources official officials somebody someone insider insiders".split(" ")
)
"""Nouns for sources without a name, of whom it is said what they know: `a person with knowledge of the talks`."""
_KNOWING = frozenset("of for from at in with on to about".split(" "))
"""Prepositions that go on with that."""
_PARTICLES = frozenset("de del della di da du la le les van von der den bin al el y".split(" "))
"""Small words inside names."""
_ASIDE_MARKS = frozenset((",", "—", "–"))
_WHERE_REACH = 9
"""Items between `who` and its verb that say when and where."""
_OPENING_DETERMINERS = frozenset(("the", "a", "an", "its", "his", "her", "their"))
_BEFORE_ARTICLE = frozenset("all both half and or nor not even only such quite what than as".split())
"""Words that may stand before an article and belong to the same source: `all the members`."""
_OF_PRESS = frozenset("news local foreign social independent".split())
"""Words before `media` and `outlets`."""
_SEGMENTS = 8
"""Pieces between commas that may stand between a subject and its verb."""
REACH = 60
"""Items looked at before or after a verb; no subject is that long."""


@dataclass(frozen=True, slots=True)
class Source:
    """Who says something."""

    claimant: str | None
    first: int
    """Index of the first item of the words that name it."""
    last: int
    """Index of the last."""
    reason: str
    """How the words led to the claimant; empty when they are its name."""
    people: tuple[Name, ...] = ()
    """The names behind the claimant, for the memory."""
    plural: bool = False
    noun: str = ""
    """Head noun of a source in small letters."""
    weak: bool = False
    """Whether only verbs that speak for themselves make it a source."""


def is_auxiliary(low: str) -> bool:
    """Whether a word is a helping verb: `has`, `wouldn't`."""
    return low in AUXILIARIES or low.endswith(("n't", "n’t"))


def is_finite(item: Item) -> bool:
    """Whether a word looks like a verb in the past or an auxiliary."""
    low = item.low
    return (
        item.kind == "word"
        and low != "'s"
        and not (low == "may" and item.capital)
        and (
            is_auxiliary(low)
            or low in IRREGULAR_PAST
            or (len(low) > 4 and low.endswith("ed"))
            or (low in VERBS and VERBS[low][1] == "past")
        )
    )


def is_adverb(item: Item) -> bool:
    """Whether a word may stand between a subject and its verb."""
    low = item.low
    return low in ADVERBS or is_auxiliary(low) or is_ly_form(low)


def skip_back(items: Sequence[Item], index: int) -> tuple[int, bool]:
    """The last item that is no adverb, auxiliary or time before `index`, and whether a form of `be` was passed."""
    passive = False
    position = _over_brackets(items, index - 1)
    while position >= 0 and items[position].kind == "word":
        low = items[position].low
        if low == "'s" and position > 0 and items[position - 1].kind == "name":
            break
        if low in TIMES and position > 0:
            position -= 1
            if items[position].low in ("on", "last", "this", "earlier", "next", "late", "early"):
                position -= 1
        elif is_adverb(items[position]) or low in ("here", "there", "however"):
            if low in ("is", "are", "was", "were", "be", "been", "being"):
                passive = True
            position -= 1
        else:
            break
    return _over_brackets(items, position), passive


def _over_brackets(items: Sequence[Item], position: int) -> int:
    """Before what stands in round brackets up to `position`: `the ministry (MHCLG) said`."""
    if position < 1 or items[position].low != ")":
        return position
    opening = next((i for i in range(position - 1, max(-1, position - 12), -1) if items[i].low == "("), None)
    return opening - 1 if opening is not None else position


def _is_boundary(items: Sequence[Item], index: int) -> bool:
    """Whether a subject cannot reach over the item."""
    item = items[index]
    if item.kind == "quote":
        return True
    if item.kind == "mark":
        return item.low not in "&'’-/%$£€+"
    if item.kind == "name":
        return False
    low = item.low
    if low in CLAUSE_WORDS and low not in ("or", "nor"):
        return True
    if low in _LISTENERS and index > 0 and items[index - 1].low in _WITH_LISTENER:
        return True
    if low in AUXILIARIES and low != "'s":
        return low != "may" or not item.capital
    if low in VERBS:
        base, kind, strong = VERBS[low]
        if (
            kind == "past"
            and index >= 2
            and items[index - 2].low == "it"
            and is_auxiliary(items[index - 1].low)
        ):
            return True  # `it is understood the pilots reported`
        return strong and kind != "base" and base not in NOUN_TOO and base not in MENTAL
    return False


def subject_before(text: str, items: Sequence[Item], verb: int, memory: Memory) -> tuple[Source | None, str]:
    """The source that ends before the verb at `verb`; else None and `coordinate`, `passive` or nothing."""
    last, passive = skip_back(items, verb)
    if passive and items[verb].low in VERBS and VERBS[items[verb].low][1] == "past":
        return None, "passive"
    if last < 0:
        return None, ""
    item = items[last]
    if item.kind == "mark" and item.low == "," and last > 0:
        return _before_comma(text, items, last, memory), ""
    if item.kind == "mark" and item.low in ("—", "–"):
        return _before_dashes(text, items, last, memory), ""
    if item.kind in ("mark", "quote"):
        return None, ""
    if item.low in ("and", "but", "then", "or"):
        return None, "coordinate"
    if item.low in ("who", "which") and last > 0:
        return _before_who(text, items, last, memory), ""
    who = _who_behind(items, last)
    if who is not None:
        return _before_who(text, items, who, memory), ""
    if item.low == "that" and last > 0 and is_evidence(items[last - 1].low):
        opening = _article_of(items, last - 1)
        return (read_phrase(text, items, opening, last - 1, memory) if opening is not None else None), ""
    source = _alone(text, items, _phrase_ending_at(text, items, last, memory), verb, memory)
    above = _over_open_apposition(text, items, source, verb, memory)
    return above or _over_open_relative(text, items, source, memory) or source, ""


def _alone(
    text: str, items: Sequence[Item], source: Source | None, verb: int, memory: Memory
) -> Source | None:
    """The last of a list where the verb is that of one: `Three months since the attacks and NAME says`."""
    if source is None or items[verb].low not in THIRD_PERSON or not _is_person(items[source.last]):
        return source
    joint = next((i for i in range(source.last, source.first, -1) if items[i].low == "and"), source.last)
    begins = items[joint].low == "and" and (
        joint + 1 == source.last or items[joint + 1].low in ROLES.keys() | _DETERMINERS
    )
    return read_phrase(text, items, joint + 1, source.last, memory) if begins else source


def _over_open_apposition(
    text: str, items: Sequence[Item], source: Source | None, verb: int, memory: Memory
) -> Source | None:
    """The person of whom a phrase before a verb says more, without a comma behind it: `NAME, a dealer in PLACE told`."""
    if source is None or source.first < 2 or items[source.first].low not in ("a", "an"):
        return None
    if items[source.first - 1].low != "," or verb + 1 >= len(items):
        return None
    above = _before_comma(text, items, source.first - 1, memory)
    if above is None or len(above.people) != 1 or above.people[0].type != "person":
        return None
    if items[verb + 1].kind == "mark":  # `NAME, a friend said, was ill`, `NAME, 81, sold up, a friend said.`
        is_tag = items[verb + 1].low == "." and above.first > 0 and items[above.first - 1].kind == "quote"
        return above if is_tag else None  # `“…,” NAME, an adviser to NAME said.`
    return above


def _over_open_relative(
    text: str, items: Sequence[Item], source: Source | None, memory: Memory
) -> Source | None:
    """The person of whom a clause with `who` says more, without a comma behind it: `NAME, who is in for NAME says`."""
    if source is None or len(source.people) != 1:
        return None
    for place in range(source.first - 1, max(1, source.first - _OPEN_REACH), -1):
        item = items[place]
        if item.low == "who" and items[place - 1].low == "," and items[place - 2].kind == "name":
            return _before_who(text, items, place, memory) if is_finite(items[place + 1]) else None
        if item.kind in ("mark", "quote") or (
            item.kind == "word" and item.low in CLAUSE_WORDS - PREPOSITIONS
        ):
            return None
    return None


_OPEN_REACH = 16
"""Items from such a `who` to the name before the verb."""


def _who_behind(items: Sequence[Item], last: int) -> int | None:
    """Where the `who` stands before when and where somebody spoke: `NAME, who in a speech on Monday said`."""
    for place in range(last, max(1, last - _WHERE_REACH), -1):
        item = items[place]
        if item.low == "who" and item.kind == "word" and items[place - 1].low == ",":
            return place if items[place + 1].low in PREPOSITIONS else None
        if item.kind in ("mark", "quote") or is_finite(item):
            return None
    return None


def _before_dashes(text: str, items: Sequence[Item], closing: int, memory: Memory) -> Source | None:
    """The source before what is set between dashes in front of its verb: `NAME — who still works — told`."""
    floor = max(0, closing - REACH)
    opening = next((i for i in range(closing - 1, floor, -1) if items[i].low in ("—", "–", ";", ".")), None)
    if opening is None or items[opening].low not in ("—", "–"):
        return None
    source = _phrase_ending_at(text, items, opening - 1, memory)
    if source is not None and source.first > 1 and items[source.first - 1].low == ",":
        above = _before_comma(text, items, source.first - 1, memory)
        if above is not None and len(above.people) == 1:
            return above  # `NAME, the head of BODY — which owns it — told`
    return source


def _before_who(text: str, items: Sequence[Item], who: int, memory: Memory) -> Source | None:
    """The source that a relative clause says something of: `NAME, head of BODY, who warned`."""
    at = who - 1
    if items[at].low == "," and at > 0:
        name = items[at - 1].name
        if name is not None and (is_personal(name) or items[who].low == "which"):
            return Source(name.name, at - 1, at - 1, "", (name,))
        return _before_comma(text, items, at, memory, True)
    name = items[at].name
    if name is not None and is_personal(name):
        return Source(name.name, at, at, "", (name,))
    bearer = _bearer_of(items, at)
    if bearer is None and is_source_noun(items[at].low):
        opening = _noun_phrase_start(items, max(0, at - REACH), at)
        if opening > 0 and items[opening - 1].low == "by":
            return read_phrase(text, items, opening, at, memory)  # `disputed by critics who said`
    return bearer or _phrase_ending_at(text, items, at, memory)


def _bearer_of(items: Sequence[Item], noun: int) -> Source | None:
    """The person whom a noun with an article says more of behind a comma: `NAME, the council member who wrote`."""
    article = _article_of(items, noun) or 0
    name = items[article - 2].name if article >= 2 and items[article - 1].low == "," else None
    if name is None or not is_personal(name):
        return None
    return Source(name.name, article - 2, article - 2, "", (name,))


def _article_of(items: Sequence[Item], noun: int) -> int | None:
    """Where the article of a noun stands, with nothing but words between: `a` of `a state report`."""
    for place in range(noun, -1, -1):
        if items[place].kind != "word":
            return None
        if items[place].low in ("a", "an", "the"):
            return place
    return None


def _phrase_ending_at(text: str, items: Sequence[Item], last: int, memory: Memory) -> Source | None:
    """The source whose words end with the item at `last`."""
    if last > 1 and _is_post_nominal(items[last]) and items[last - 1].low == "," and items[last - 2].name:
        last -= 2  # `NAME, QC told`
    if items[last].low in ("both", "all", "each") and last > 0 and items[last - 1].kind in ("name", "word"):
        last -= 1
    if items[last].kind in ("mark", "quote") or items[last].low in ("and", "but", "or"):
        return None
    first = last
    floor = max(0, last - REACH)
    while first > floor and not _is_boundary(items, first - 1):
        first -= 1
    if first > floor:
        edge = items[first - 1]
        if edge.low == "than":
            return None
        if edge.low == "that" and first >= 2 and items[first - 2].low in PREPOSITIONS:
            article = _article_of(items, last)  # `At that point the banks said`
            return read_phrase(text, items, max(first, article or 0), last, memory)
        if edge.low == "before" and first >= 2 and is_evidence(items[first - 2].low):
            opening = _noun_phrase_start(items, floor, first - 2)
            return read_phrase(text, items, opening, last, memory)  # `documents before the tribunal showed`
        if edge.low in ("that", "which", "whom") and _is_lone_source(items, first, last):
            return read_phrase(text, items, first, last, memory)  # `a plan that critics say will fail`
        if edge.low in _RELATIVE and first >= 2 and not _starts_clause(items, first - 1):
            whole = _phrase_ending_at(text, items, first - 2, memory)
            return (
                whole
                if whole is not None
                and items[last].low not in PRONOUNS
                and (
                    items[last].kind != "name"
                    or _has_verb(items, first, last)
                    or (edge.low == "who" and last == first + 1 and items[first].low not in ADVERBS)
                )
                else (read_phrase(text, items, first, last, memory))
            )
        first = _over_list(items, first, floor)
    doer = _doer_in(items, floor, first, last)
    if doer is not None:
        return read_phrase(text, items, doer, last, memory)
    return read_phrase(text, items, _behind_antecedent(items, first, last), last, memory)


def _doer_in(items: Sequence[Item], floor: int, first: int, last: int) -> int | None:
    """Where a source begins whose noun a participle with an object stands behind: `the firm running the ferry said`."""
    if last + 2 < len(items) and is_auxiliary(items[last + 2].low):
        return None  # `a building the inspectors said was unsafe`
    for place in range(last - 1, max(floor, first - _JOINED), -1):
        if items[place].kind != "word" and place < first:
            return None
        if _is_doing(items, place, last):
            return place - 1 if place - 1 < first else first
    return None


_JOINED = 5
"""Items before an `and` in which such a participle is looked for: `the body representing food and drink firms`."""
_ACTING_FOR = frozenset(
    "representing regulating overseeing investigating defending prosecuting opposing handling supplying auditing advising".split()
)
"""What a body or a person does to somebody, whose participle is no noun: no article need follow."""


def _behind_antecedent(items: Sequence[Item], first: int, last: int) -> int:
    """Where a source begins that stands right behind what it speaks of: `a step the company said would cut jobs`."""
    for place in range(last, first, -1):
        if items[place].kind == "word" and items[place].low in _OPENING_DETERMINERS:
            return place if _may_be_antecedent(items[place - 1]) else first
    told = items[last + 1 : last + 3]
    is_cut_short = len(told) == 2 and told[0].low in VERBS and is_auxiliary(told[1].low)
    if not is_cut_short or last == first or not _is_lone_source(items, last, last):
        return first
    start = last
    while start > first and items[start - 1].low in ROLE_PARTS | QUANTIFIERS:
        start -= 1
    return start if start > first and _may_be_antecedent(items[start - 1]) else first


def _may_be_antecedent(item: Item) -> bool:
    """Whether a noun can end with an item, so that a source behind it begins anew."""
    return item.kind == "name" or (
        item.kind == "word"
        and len(item.low) > 2
        and not is_finite(item)
        and item.low
        not in PREPOSITIONS | CLAUSE_WORDS | QUANTIFIERS | _DETERMINERS | AUXILIARIES | _BEFORE_ARTICLE
        and item.low not in ADVERBS
    )


def _is_lone_source(items: Sequence[Item], first: int, last: int) -> bool:
    """Whether words are one who speaks, with an article or adjective at most: `the experts`."""
    described = all(item.low in ROLE_PARTS | _OF_PRESS for item in items[first:last])
    begins = (
        items[first].low in _DETERMINERS or is_source_noun(items[first].low) or first == last - 1 or described
    )
    return (
        items[last].kind == "word"
        and is_source_noun(items[last].low)
        and begins
        and last - first < 4
        and (
            described
            or not any(item.low.endswith("s") and not item.low.endswith("'s") for item in items[first:last])
        )
    )


def _is_post_nominal(item: Item) -> bool:
    """Whether a word is letters after a name, also where it was taken for a name itself."""
    return (item.name.name.lower() if item.name is not None else item.low) in _POST_NOMINALS


def _has_verb(items: Sequence[Item], first: int, last: int) -> bool:
    """Whether a relative clause has its verb before its last item: `the law that created NAME`."""
    return any(
        item.kind == "word"
        and (item.low.endswith("ed") or item.low in IRREGULAR_PAST or is_auxiliary(item.low))
        for item in items[first:last]
        if item.low != "'s"
    )


def _starts_clause(items: Sequence[Item], index: int) -> bool:
    """Whether `that` at `index` opens what somebody says, not what somebody is."""
    before = items[index - 1]
    return (
        before.kind in ("mark", "quote")
        or before.low in VERBS
        or before.low in CLAUSE_WORDS
        or items[index].low == "where"
        or any(item.low in _WITH_LISTENER for item in items[max(0, index - 4) : index])
    )


def _over_list(items: Sequence[Item], first: int, floor: int) -> int:
    """The first item of a list of names that goes on over commas to the left."""
    position = first
    while (
        position - 2 >= floor
        and items[position - 1].low == ","
        and items[position].kind == "name"
        and items[position - 2].kind == "name"
        and _alike(items[position], items[position - 2])
        and _closes_list(items, position)
    ):
        position -= 2
        while position > floor and not _is_boundary(items, position - 1):
            position -= 1
    return position


def _closes_list(items: Sequence[Item], position: int) -> bool:
    """Whether `and` stands behind a name before a verb does: not `off the Skelligs, NAME said, and is being towed`."""
    for item in items[position : position + 8]:
        if item.low == "and" or is_finite(item):
            return item.low == "and"
    return False


def _alike(one: Item, two: Item) -> bool:
    kinds = {one.name.type if one.name else "", two.name.type if two.name else ""}
    return len(kinds) == 1 or kinds <= {"organization", "other", "person"}


def _before_comma(
    text: str, items: Sequence[Item], comma: int, memory: Memory, relative: bool = False
) -> Source | None:
    """The source before what is set between commas in front of its verb: `NAME, 44, who runs BODY, said`.

    The nearest person, else the farthest body, else the farthest phrase, as far as no other clause stands between.
    """
    body: Source | None = None
    phrase: Source | None = None
    end = _before_quoting_clause(items, comma)
    for _ in range(_SEGMENTS):
        start = _segment_start(items, end)
        if start == end or comma - start > REACH:
            break
        given = items[end - 1]
        if items[start].low == "who" and items[end - 2].low == "as" and (given.name or given.capital):
            return read_phrase(
                text, items, end - 1, end - 1, memory
            )  # `…, who gave her name only as NAME, said`
        clause = _clause_in(items, start, end)
        start = clause or start
        if not _is_aside(items[start], items[start + 1] if start + 1 < end else None):
            stop = _over_brackets(items, _before_relative(items, start, end) - 1) + 1
            last_name = items[stop - 1].name
            if last_name is not None and is_personal(last_name) and (relative or items[start].low in VERBS):
                return Source(
                    last_name.name, stop - 1, stop - 1, "", (last_name,)
                )  # `said NAME, head of BODY, who …`
            opening = start
            if relative and is_source_noun(items[stop - 1].low):
                opening = _noun_phrase_start(items, start, stop - 1)
            if _has_predicate(items, opening, stop):
                break
            if is_ing_form(items[opening].low) and items[opening + 1].low in _DETERMINERS:
                opening += 1  # `overruling its inspector, who …`
            source = _whole_segment(text, items, opening, stop - 1, memory)
            if source is not None and len(source.people) == 1 and source.people[0].type == "person":
                return _with_partner(items, source, start)
            if source is not None and source.people:
                body = source
            elif source is not None and source.claimant is not None and not source.weak:
                phrase = source
        if clause or start == 0 or items[start - 1].low not in _ASIDE_MARKS:
            if end == comma:
                return None  # `Games appeal to gamers, said experts`: nothing is set between commas
            break
        end = start - 1
    if body is not None and phrase is not None and phrase.first < body.first:
        is_thing = body.people[0].type in ("place", "product") and is_source_noun(phrase.noun)
        return (
            phrase if is_thing or phrase.noun in _SPOKESMEN else body
        )  # `a spokesman for the yard, NAME, said`
    return body or phrase


def _before_quoting_clause(items: Sequence[Item], comma: int) -> int:
    """The comma before a relative clause that ends with a quotation: `NAME, who called it “…”, vowed`; else as given."""
    if items[comma - 1].kind != "quote":
        return comma
    for place in range(comma - 2, max(0, comma - REACH), -1):
        if items[place].kind == "quote" or items[place].low in (";", ".", ":"):
            break
        if items[place].low in ("who", "which") and items[place - 1].low == ",":
            return place - 1
    return comma


def _clause_in(items: Sequence[Item], start: int, end: int) -> int | None:
    """Where the clause begins that `that` opens behind a verb of speech: `BODY said in May that the crew of the ship, …`."""
    if items[start].low in ("who", "which") and end < len(items) and items[end].low == ",":
        return None  # `NAME, who warned that it leaked, said`
    that = next(
        (i for i in range(end - 2, start, -1) if items[i].low == "that" and items[i].kind == "word"), None
    )
    if that is None or not any(item.low in VERBS for item in items[start:that]):
        return None
    return that + 1


def _with_partner(items: Sequence[Item], source: Source, start: int) -> Source:
    """The source, with whoever is joined to it: `its head, NAME, and its chairman, NAME, said`."""
    place = _partner_of(items, start)
    partner = items[place].name if place is not None else None
    if place is None or partner is None or not is_personal(partner) or partner.name == source.claimant:
        return source
    names = (partner, *source.people)
    claimant = f"{partner.name} and {source.claimant}"
    return Source(claimant, place, source.last, "they say it together", names, True)


def _partner_of(items: Sequence[Item], start: int) -> int | None:
    """Where the first of two people stands: `NAME, and its chairman, NAME,`, `NAME and his deputy, NAME,`."""
    opening = _segment_start(items, start - 1) if start > 1 else 0
    if opening > 1 and items[opening].low == "and" and items[opening - 1].low == ",":
        return opening - 2
    joint = next((i for i in range(start - 2, opening, -1) if items[i].low == "and"), None)
    if joint is None or items[joint + 1].low not in ("its", "his", "her", "their", "the"):
        return None
    return None if any(map(is_finite, items[joint:start])) else joint - 1


def _noun_phrase_start(items: Sequence[Item], floor: int, noun: int) -> int:
    """Where the words begin that belong to a noun: behind the verb or preposition before them."""
    start = noun
    while start > floor and items[start - 1].kind in ("word", "name"):
        low = items[start - 1].low
        if (
            low in PREPOSITIONS
            or is_auxiliary(low)
            or low in CLAUSE_WORDS
            or (low.endswith("ed") and low not in _DETERMINERS)
        ):
            break
        start -= 1
    return start


def _segment_start(items: Sequence[Item], end: int) -> int:
    """Where the piece begins that ends before `end` and has no mark but hyphens and the like in it."""
    start = _over_brackets(items, end - 1) + 1
    while start > 0 and items[start - 1].kind != "quote":
        before = items[start - 1]
        if before.kind == "mark" and before.low in ",;—–.!?":
            break
        if before.low == ":" and before.kind == "mark" and before.end == items[start].start - 1:
            break
        start -= 1
    return start


_ASKED = frozenset(("asked", "pressed", "questioned", "challenged", "contacted", "approached", "reached"))


def _is_aside(opening: Item, following: Item | None) -> bool:
    """Whether a piece between commas only goes with its neighbour: an age, a time, a place, a relative clause."""
    low = opening.low
    if opening.name is not None:
        return _AFFILIATION.match(opening.name.name) is not None or _is_post_nominal(opening)
    if opening.kind != "word":
        return True
    return (
        low in PREPOSITIONS
        or low in _RELATIVE
        or low in _ASKING
        or (low in ("when", "if") and following is not None and following.low in _ASKED)
        or low
        in (
            "aged",
            "now",
            "then",
            "once",
            "formerly",
            "born",
            "led",
            "known",
            "whose",
            "asked",
            "himself",
            "herself",
        )
        or low[:1].isdigit()
        or (
            low.endswith(("ing", "ed"))
            and (
                following is None
                or following.kind != "word"
                or following.low in PREPOSITIONS
                or ((low in _MAKING or low in _RELEASING) and following.low not in _DETERMINERS)
            )
        )
    )


def _before_relative(items: Sequence[Item], start: int, end: int) -> int:
    """Where the relative clause of a piece begins; its end where it has none."""
    return next(
        (i for i in range(start + 1, end) if items[i].low in _RELATIVE and items[i].kind == "word"), end
    )


def _has_predicate(items: Sequence[Item], start: int, end: int) -> bool:
    """Whether a piece between commas has a finite verb, so that it is a clause of its own."""
    return any(
        item.kind == "quote"
        or (
            item.kind == "word"
            and (
                (item.low in AUXILIARIES and item.low != "'s")
                or (item.low in VERBS and VERBS[item.low][1] == "past" and VERBS[item.low][0] not in MENTAL)
            )
        )
        for item in items[start:end]
    )


def _whole_segment(text: str, items: Sequence[Item], start: int, last: int, memory: Memory) -> Source | None:
    """The source that a piece between commas is, from its first item to its last."""
    while start < last and (items[start].low in _LEADS or items[start].low in CLAUSE_WORDS):
        start += 1
    if last < start or items[start].low in PREPOSITIONS:
        return None
    return read_phrase(text, items, start, last, memory)


def subject_after(text: str, items: Sequence[Item], verb: int, memory: Memory) -> Source | None:
    """The source right behind the verb: `said NAME`, `said a spokesman for NAME`."""
    first = verb + 1
    if first >= len(items) or items[first].kind in ("mark", "quote"):
        return None
    low = items[first].low
    counted = low == "one" and (first + 1 >= len(items) or items[first + 1].low not in PREPOSITIONS - {"of"})
    if (
        low in PREPOSITIONS
        or low in CLAUSE_WORDS
        or low in AUXILIARIES
        or (low in _NO_SOURCE and not counted)
        or low in ("to", "and", "no", "not")
    ):
        return None
    last, prepositions = first, 0
    while last + 1 < min(len(items), first + REACH):
        item = items[last + 1]
        owns = item.low in ("'", "’") and last + 2 < len(items) and items[last + 2].kind == "word"
        if item.kind in ("mark", "quote") and item.low not in ("&", "-", "/") and not owns:
            break
        low = item.low
        if low == "and" and last + 2 < len(items) and is_finite(items[last + 2]):
            break  # `described as “…” by NAME and placed under …`
        if low in PREPOSITIONS:
            prepositions += 1
            named = any(items[i].kind == "name" and _is_person(items[i]) for i in range(first, last + 1))
            unnamed = any(item.low in _WHO_KNOW for item in items[first : last + 1])
            leads = _KNOWING if unnamed else ("of", "for", "from", "at", "in", "with", "on")
            if named or prepositions > 1 + unnamed or low not in leads:
                break
            if low in ("in", "on", "at", "with") and not _belongs(items, last + 2):
                break
        elif (
            low in TIMES
            or low in CLAUSE_WORDS
            or low in ADVERBS
            or (low in AUXILIARIES and low != "'s")
            or (
                low in VERBS
                and VERBS[low][1] != "base"
                and VERBS[low][0] not in NOUN_TOO
                and items[last].low not in _DETERMINERS
            )
        ):
            break
        last += 1
    if last + 2 < len(items) and items[last + 1].low == "," and items[last].kind == "word":
        named_next = items[last + 2]
        called = named_behind(items, last)
        if called is not None and (
            _is_person(named_next) or items[last].low in _OWNERS_TOO or is_body(called)
        ):
            return read_phrase(text, items, last + 2, last + 2, memory)
    return read_phrase(text, items, first, last, memory)


def named_behind(items: Sequence[Item], last: int) -> Name | None:
    """The name set behind a source that ends at `last`: `the health agency, NAME,`."""
    if last + 2 >= len(items) or items[last + 1].low != "," or items[last].kind != "word":
        return None
    closes = last + 3 >= len(items) or items[last + 3].kind in ("mark", "quote")
    return items[last + 2].name if closes else None


def is_body(name: Name) -> bool:
    return name.type == "organization"


_OWNERS_TOO = frozenset("owner landlord manager host promoter organiser organizer builder".split())
"""What a body may be called before its name as well as a person: `said the owner, Example Lines`."""


def _belongs(items: Sequence[Item], index: int) -> bool:
    """Whether what follows a preposition tells who the source is, not where it spoke."""
    if index >= len(items):
        return False
    if items[index].kind == "name":
        return True
    return not any(item.low in STATEMENT_NOUNS or item.low in TIMES for item in items[index : index + 4])


def _is_person(item: Item) -> bool:
    return item.name is not None and is_personal(item.name)


def read_phrase(text: str, items: Sequence[Item], first: int, last: int, memory: Memory) -> Source | None:
    """The source that the items from `first` to `last` name, if any."""
    while (
        first < last
        and items[first].kind == "word"
        and (items[first].low in _LEADS or items[first].low in ADVERBS)
    ):
        first += 1
    if first < last and _CLOCK.fullmatch(items[first].low):
        first += 1  # `14.29 Officials say`
    if first < last and items[first].kind == "word" and items[first].low in ("us", "me", "him", "them"):
        first += 1
    if (
        last > first + 1
        and items[first + 1].low == "and"
        and (items[first].low in PARTICIPLES or items[first].low.endswith("ed"))
    ):
        first += 2  # `six people have been killed and officials said`
    if first > last:
        return None
    if last > first and items[last].low in _POST_NOMINALS and items[last - 1].name is not None:
        last -= 1
    end = items[last]
    if end.low in ("he", "she") and end.kind == "word" and _follows_opening(items, last):
        meant = memory.of_opening(end.low)
        if meant is not None:
            return source_of(meant, last, last)
    if end.low in PRONOUNS and end.kind == "word":
        meant = memory.of_pronoun(end.low, in_tag=_is_in_tag(items, last), but=_named_by_pronoun(items, last))
        return source_of(meant, last, last)
    if items[first].low in PREPOSITIONS and items[first].kind == "word":
        if (
            last > first + 1
            and end.name is not None
            and items[last - 1].low not in PREPOSITIONS
            and items[last - 1].kind != "mark"
        ):
            first = last
        else:
            return None
    if any(item.kind == "quote" for item in items[first : last + 1]) or _holds_object(items, first, last):
        return None
    stop = first
    while stop <= last and not (
        items[stop].kind == "word" and items[stop].low in PREPOSITIONS and stop > first
    ):
        stop += 1
    head = items[first:stop]
    if head and memory.polled is not None and _is_share(items, first, stop - 1, last):
        return source_of(memory.polled, first, last)
    if not head or head[-1].kind == "mark":
        return None
    joint = _joint(items, first, last, stop)
    if joint is not None:
        return joint
    if _is_office_of(items, first, stop - 1, last):
        return _named(items, last, last)
    besieging = _verb_behind_noun(items, first, stop - 1)
    if besieging is not None:
        return _described(text, items, first, besieging - 1, last, memory)
    if head[-1].name is not None:
        retold = _retold(items, first, stop - 1, memory)
        if retold is not None:
            return retold
        return _with_collective(text, items, first, stop - 1) or _named(items, first, stop - 1)
    return _described(text, items, first, stop - 1, last, memory)


def _verb_behind_noun(items: Sequence[Item], first: int, last: int) -> int | None:
    """The participle behind the noun of a source that says what they do: `troops besieging NAME`, `the firm running the ferry`."""
    return next((place for place in range(first + 1, last) if _is_doing(items, place, last)), None)


def _is_doing(items: Sequence[Item], place: int, last: int) -> bool:
    """Whether a participle with its object stands behind the noun of a source; not `the police training unit`."""
    low, noun, object_ = items[place].low, items[place - 1], items[place + 1]
    if items[place].kind != "word" or items[place].capital or not low.endswith("ing") or len(low) < 6:
        return False
    if noun.kind != "word" or not is_source_noun(noun.low) or place + 1 > last:
        return False
    return (
        noun.low.endswith("s")
        or low in _ACTING_FOR
        or object_.kind == "name"
        or (object_.kind == "word" and (object_.capital or object_.low in _DETERMINERS))
    )


def _follows_opening(items: Sequence[Item], pronoun: int) -> bool:
    """Whether a pronoun opens the main clause behind one with `when`, `asked` and their like."""
    return (
        pronoun > 3
        and items[pronoun - 1].low == ","
        and items[0].low in ("when", "asked", "as", "after", "while", "once")
    )


def _named_by_pronoun(items: Sequence[Item], pronoun: int) -> str | None:
    """Whom the clause told by a pronoun has for its subject, who is somebody else: `He said NAME hopes to win`."""
    place = pronoun + 1
    while (
        place < len(items) and place < pronoun + 4 and items[place].kind == "word" and is_adverb(items[place])
    ):
        place += 1
    if place + 2 >= len(items) or items[place].low not in VERBS:
        return None
    place += 1 + (items[place + 1].low == "that")
    name = items[place].name if place + 1 < len(items) else None
    if name is None or name.type != "person" or items[place + 1].kind != "word":
        return None
    return name.name if items[place + 1].low != "'s" else None


def _is_in_tag(items: Sequence[Item], pronoun: int) -> bool:
    """Whether a pronoun and its verb only close a statement: `The clerk is his niece, he said.`"""
    if pronoun < 3 or items[pronoun - 1].low != "," or items[pronoun - 2].kind == "quote":
        return False
    if items[0].low in CLAUSE_WORDS or items[0].low in PREPOSITIONS:
        return False  # `When he arrived, he said`
    if pronoun + 2 >= len(items):
        return True
    behind = items[pronoun + 2]
    return behind.kind == "mark" or behind.low in TIMES | {"in", "at", "on", "during"}


def _holds_object(items: Sequence[Item], first: int, last: int) -> bool:
    """Whether words before a verb are a clause themselves: `owned a company`, `BODY deceived the ministry`."""
    return any(
        (items[i].low.endswith("ed") or items[i].low in IRREGULAR_PAST)
        and items[i].kind == "word"
        and items[i + 1].low in ("a", "an", "the", "its", "his", "her", "their")
        for i in range(first, last)
    )


def _is_office_of(items: Sequence[Item], first: int, head: int, last: int) -> bool:
    """Whether an office without an article stands before who holds it: `Leader of the council NAME`, no `friends of NAME`."""
    name = items[last].name
    return (
        name is not None
        and name.type == "person"
        and head + 2 < last
        and items[head].low in OFFICES
        and items[head + 1].low == "of"
        and items[last - 1].kind in ("word", "name")
        and items[last - 1].low not in PREPOSITIONS | {"'s", "and"}
        and not any(item.low in _DETERMINERS for item in items[first : head + 1])
    )


def _retold(items: Sequence[Item], first: int, last: int, memory: Memory) -> Source | None:
    """Whom a capital word means that is no name: `the Dutchwoman`."""
    name = items[last].name
    noun = name.name.lower() if name is not None else ""
    if noun not in RETOLD_NOUNS or items[first].low != "the":
        return None
    meant = memory.of_description(noun, ())
    return source_of(meant, first, last, noun) if meant is not None else None


def _joint(items: Sequence[Item], first: int, last: int, stop: int) -> Source | None:
    """Several people or bodies that say something together."""
    ands = [i for i in range(first + 1, last) if items[i].low == "and"]
    if not ands or items[last].name is None:
        return None
    head_names = [i for i in range(first, stop) if items[i].name is not None]
    if stop <= last:
        # "NAME of BODY and NAME": the second person stands beside the first, not beside the body
        before = items[ands[-1] - 1]
        if not (head_names and _is_person(items[head_names[-1]]) and _is_person(items[last])):
            return None
        if before.name is None or before.name.type == "person" or stop - 1 != head_names[-1]:
            return None
        members = [items[head_names[-1]].name, items[last].name]
    else:
        if items[ands[-1] - 1].kind != "name" and items[ands[-1] - 1].low != ",":
            return None
        members = [items[i].name for i in head_names if i == last or items[i + 1].low in (",", "and")]
    names = tuple(name for name in members if name is not None)
    types = {name.type for name in names}
    mixed = "person" in types and types & {"organization", "place", "product"}
    if len({name.name for name in names}) < 2 or (mixed and items[ands[-1] + 1].low != "its"):
        return None
    spelled = [name.name for name in names]
    claimant = ", ".join(spelled[:-1]) + " and " + spelled[-1]
    return Source(claimant, first, last, "they say it together", names, True)


def _with_collective(text: str, items: Sequence[Item], first: int, last: int) -> Source | None:
    """Several without a name and a body that say something together: `farm groups and NAME`."""
    at = last - 2 if items[last - 1].low == "the" else last - 1
    if at - 1 < first or items[at].low != "and" or _is_person(items[last]):
        return None
    noun = items[at - 1]
    if noun.kind != "word" or not noun.low.endswith("s") or not is_source_noun(noun.low):
        return None
    words = " ".join(text[items[first].start : items[last].end].split())
    if items[first].kind == "word" and not words[1:2].isupper():
        words = words[0].lower() + words[1:]
    return Source(words, first, last, "they say it together", (), True, noun.low)


def _named(items: Sequence[Item], first: int, last: int) -> Source | None:
    """A source whose head is a name: `CEO NAME`."""
    name = items[last].name
    assert name is not None
    before = items[first:last]
    if any(item.low == "and" for item in before) and name.type != "person":
        return None
    weak = name.type in ("place", "product", "other") and not is_personal(name)
    return Source(name.name, first, last, "", (name,), False, "", weak)


def _described(
    text: str, items: Sequence[Item], first: int, head: int, last: int, memory: Memory
) -> Source | None:
    """A source in small letters: a collective, a role, a body."""
    made = (
        i for i in range(first + 1, head + 1) if items[i].low in _MAKING and is_evidence(items[i - 1].low)
    )
    head = next(made, head + 1) - 1  # `a study released late last month by NAME`
    noun = items[head].low
    taken_up = noun in _TAKEN_UP or (noun.endswith(("ed", "ing")) and len(noun) > 4)
    if (
        taken_up and head > first and (head < last or noun in _MAKING) and is_source_noun(items[head - 1].low)
    ):  # `researchers led by NAME`
        head -= 1
        noun = items[head].low
        last = max(head, last - 1) if last == head + 1 else last
    if noun in _AFTER_NOUN and head > first and is_source_noun(items[head - 1].low):
        head -= 1  # `a person familiar with the talks`
        noun = items[head].low
    opening = items[first]
    words = text[opening.start : items[last].end].lower()
    if words in _ONE_OF_SEVERAL:
        return Source(words, first, last, "named as the article names it", (), noun == "others", noun, True)
    if (
        (noun in _NO_SOURCE and not (noun == "one" and head < last and items[head + 1].low == "of"))
        or noun in PRONOUNS
        or noun in _DETERMINERS - {"some", "many", "several", "most"}
        or noun == "'s"
    ):
        return None
    if opening.low in ("this", "that", "these", "those", "what", "no", "it") and not is_source_noun(noun):
        return None
    if noun.endswith("self") or (noun[:1].isdigit() and not noun.endswith("-old")) or noun in ADVERBS:
        return None
    meant = _meant(items, first, head, last, memory) or _open(items, first, head, last, memory)
    if meant is not None:
        return source_of(meant, first, head, noun)
    if noun in _SPOKESMEN and head == last and (head == first or (head == first + 1 and opening.low == "a")):
        body = memory.last_body()
        if body is not None:
            reason = f"{body} is the one body spoken of before"
            return Source(f"a {noun} for {body}", first, last, reason, (), False, noun)
    counted = noun in QUANTIFIERS or noun in _NUMBERS
    if counted and head + 2 <= last and items[head + 1].low == "of" and head - first < 2:
        words = " ".join(text[items[first].start : items[last].end].split())
        plural = noun != "one"
        return Source(
            words[0].lower() + words[1:], first, last, "named as the article names it", (), plural, noun
        )
    maker = _maker_of(items, first, head, last) or _owner_of(items, first, head)
    if maker is not None:
        return maker
    if is_evidence(noun) and head < last and items[head + 1].low in _RELEASING:
        last = head
    if noun in ("both", "all", "two", "three"):
        return None
    if head == last and _is_proper(items, first, last):
        words = " ".join(text[items[first].start : items[last].end].split())
        opens = first == last == 0 and (len(items) < 2 or items[1].low != ",")
        return Source(words, first, last, "", (), noun.endswith("s"), noun, opens)
    weak = not (is_source_noun(noun) or noun.endswith("-year-old") or (first == head and noun in QUANTIFIERS))
    if weak and not (opening.low in OPENERS or opening.low in _DETERMINERS or _owns(items, first, head)):
        return None
    plural = (
        (noun.endswith("s") and not noun.endswith(("ss", "sis")))
        or noun in ("police", "people", "men", "women", "data")
        or noun in QUANTIFIERS
    )
    words = text[items[first].start : items[last].end]
    if (
        opening.kind == "word"
        and words[:1].isupper()
        and not words[1:2].isupper()
        and _is_common(opening.low)
    ):
        words = words[0].lower() + words[1:]
    return Source(
        " ".join(words.split()), first, last, "named as the article names it", (), plural, noun, weak
    )


_ASKED = frozenset(("respondents", "questioned", "polled", "surveyed", "asked", "interviewed"))
_SHARES = frozenset("% percent cent half third thirds quarter quarters fifth fifths tenths majority".split())


def _is_share(items: Sequence[Item], first: int, head: int, last: int) -> bool:
    """Whether a source is a share of those whom a poll asked: `two thirds`, `44% of respondents`, `half of those questioned`."""
    said = {item.low for item in items[first : last + 1] if item.kind != "name"}
    return bool(said & _ASKED) or items[head].low in _SHARES


def _is_proper(items: Sequence[Item], first: int, last: int) -> bool:
    """Whether a word or three with capitals look like a name that nobody has listed."""
    words = [item for item in items[first : last + 1] if item.low not in _PARTICLES]
    if last - first > 2 or not items[first].capital or not items[last].capital:
        return False
    return all(item.capital and item.low not in COMMON and not _is_common(item.low) for item in words)


def _maker_of(items: Sequence[Item], first: int, head: int, last: int) -> Source | None:
    """Whose report or figures a source is: `a study by NAME`, `data published on Thursday by NAME`."""
    if not is_evidence(items[head].low):
        return None
    place = head + 1
    if place < last and items[place].low == "obtained" and items[place + 1].low == "from":
        place += 1
    if place <= last and items[place].low in _MAKING:
        place = next(
            (i for i in range(place, min(last + 1, place + _MAKER_REACH)) if items[i].low == "by"), last + 1
        )
    if place >= last or items[place].low not in ("by", "from"):
        return None
    furthest = min(last, place + 6 if place == head + 1 else place + 2)
    name_at = next((i for i in range(place + 1, furthest + 1) if items[i].kind != "word"), last)
    between = [item.low for item in items[place + 1 : name_at]]
    described = place == head + 1 or between in ([], ["the"])
    name = items[name_at].name if described and not PREPOSITIONS.intersection(between) else None
    holder = _holder_behind(items, name_at, last)
    name = holder if name is not None and holder is not None else name
    if name is None or name.type == "place":
        return None
    return Source(name.name, first, last, f"the {items[head].low} is theirs", (name,), False, items[head].low)


def _holder_behind(items: Sequence[Item], body: int, last: int) -> Name | None:
    """The person whose office at a body stands between the two: `BODY professor NAME`."""
    office = body + 1
    while office <= last and items[office].kind == "word" and items[office].low not in PREPOSITIONS:
        if items[office].low in ROLES and office < last and _is_person(items[office + 1]):
            return items[office + 1].name
        office += 1
    return None


def _owner_of(items: Sequence[Item], first: int, head: int) -> Source | None:
    """Whose report a source is that stands right behind a body's name: `a NAME report`."""
    name = items[head - 1].name if head > first else None
    if name is None or name.type != "organization" or not is_evidence(items[head].low):
        return None
    return Source(name.name, first, head, f"the {items[head].low} is theirs", (name,), False, items[head].low)


def source_of(meant: Meant, first: int, last: int, noun: str = "") -> Source:
    """A source that memory has resolved."""
    return Source(
        meant.claimant, first, last, meant.reason, (meant.name,) if meant.name else (), meant.plural, noun
    )


def _meant(items: Sequence[Item], first: int, head: int, last: int, memory: Memory) -> Meant | None:
    """Whom a role at a body, or `the` noun, means: `Northwind CEO`, `the retired driver`."""
    noun = items[head].low
    bodies = [item.name for item in items[first:head] if item.name is not None]
    if bodies and noun in ROLES:
        holder = memory.cast.holder_of(noun, bodies[-1].name)
        if holder is not None:
            return Meant(holder.name, f"only {holder.name} is called so in the text", holder)
    if (
        items[first].low in ("his", "her", "its", "their")
        and head == last
        and noun in ROLES
        and noun not in KIN
    ):
        called = memory.cast.so_called(noun)
        only = next(iter(called.values())) if len(called) == 1 else None
        if only is not None and not _may_be_owned(items[first].low, only, memory):
            return None
        return Meant(only.name, f"only {only.name} is called so in the text", only) if only else None
    if memory.in_lede and noun in ROLES and _is_newcomer(items, first, head, last, memory):
        return memory.of_newcomer(noun)
    if items[first].low != "the" or head != last or first == head:
        return None
    between = items[first + 1 : head]
    modifiers = [item.low for item in between if item.kind == "word"]
    if noun in BUSINESS_NOUNS and _is_located(between):
        return memory.of_located(noun)
    if any(item.kind in ("mark", "quote") or item.low == "'s" for item in between):
        return None
    if any(
        item.name is not None and (item.name.type == "person" or noun not in RETOLD_NOUNS) for item in between
    ):
        return None if any(map(_is_person, between)) else memory.of_retelling(noun, modifiers)
    if len(modifiers) < len(between):
        return memory.of_retelling(noun, modifiers)  # `the Example FC striker`
    meant = memory.of_description(noun, modifiers)
    return None if meant is not None and _is_named_later(items, last, meant) else meant


def _are_named_later(items: Sequence[Item], last: int, noun: str, memory: Memory) -> bool:
    """Whether all that a noun could mean are named only where this sentence says more of it."""
    bodies = (*memory.cast.bodies_fitting(noun).values(), *memory.cast.so_called(noun).values())
    return bool(bodies) and all(_is_named_later(items, last, Meant(body.name, "", body)) for body in bodies)


def _is_named_later(items: Sequence[Item], last: int, meant: Meant) -> bool:
    """Whether the sentence is the first to name who is meant, where it says more of the noun: `the company, the maker of NAME soap`."""
    if meant.name is None or meant.name.span.start < items[last].end:
        return False
    place = next((i for i in range(last + 1, len(items)) if items[i].name == meant.name), len(items))
    return last + 2 < place < len(items)


def _may_be_owned(owner: str, name: Name, memory: Memory) -> bool:
    """Whether somebody the text calls `NAME’s lawyer` can be `his lawyer`: not where `he` is somebody else."""
    owners = {word[:-2] for word in memory.cast.words[name.name] if word.endswith(("'s", "’s"))}
    pronoun = {"his": "he", "her": "she"}.get(owner)
    meant = memory.of_pronoun(pronoun) if pronoun is not None and owners else None
    if meant is None or meant.claimant is None:
        return True
    known = {*meant.claimant.lower().split(), *memory.cast.words[meant.claimant]}
    return not owners.isdisjoint(known)


def _is_located(between: Sequence[Item]) -> bool:
    """Whether words before a noun only say where a body is: `Oslo-based`, `New York-listed`, `German`."""
    if len(between) == 1 and between[0].kind == "word":
        return between[0].capital and between[0].low.capitalize() in DEMONYMS
    return (
        len(between) > 2
        and between[0].name is not None
        and between[-2].low == "-"
        and between[-1].low in ("based", "listed", "headquartered", "registered")
    )


def _is_newcomer(items: Sequence[Item], first: int, head: int, last: int, memory: Memory) -> bool:
    """Whether somebody is told of before being named: `a farmer`, `the boss of a firm`, in a headline `High Court judge`."""
    opening = items[first]
    if opening.low == "the":
        return (
            head + 2 < len(items)
            and items[head + 1].low == "of"
            and items[head + 2].low in ("a", "an", "the")
        )
    return head == last and (
        opening.low in ("a", "an") or (memory.in_title and (opening.capital or opening.kind == "name"))
    )


_NEED_NO_ARTICLE = frozenset(("police", "media", "press", "radio", "television", "tv", "staff"))
"""Sources that are many, or all of their kind: nobody asks which one it is."""


def _open(items: Sequence[Item], first: int, head: int, last: int, memory: Memory) -> Meant | None:
    """Nobody for sure, where `the company` could be one of several of the text, or a headline leaves open which judge says so."""
    noun = items[head].low
    if head != last or any(item.kind != "word" for item in items[first : head + 1]):
        return None
    words = [item.low for item in items[first:head]]
    if words == ["the"] and memory.may_mean(noun) and not _are_named_later(items, last, noun, memory):
        is_named_now = (
            last + 2 < len(items) and items[last + 1].low == "," and items[last + 2].name is not None
        )
        only = None if is_named_now else memory.of_only_body(noun)
        return only or Meant(None, f"‘the {noun}’ could be one of several")
    bare = first == 0 and items[0].capital and items[0].low not in OPENERS | QUANTIFIERS | _DETERMINERS
    if (
        not (memory.in_title or bare)
        or noun.endswith("s")
        or noun in _NEED_NO_ARTICLE
        or is_evidence(noun)
        or set(words) & {"a", "an", "one"}
    ):
        return None
    if not is_source_noun(noun) or noun in COLLECTIVES:
        return None
    meant = memory.of_description(noun, [word for word in words if word != "the"])
    return meant or Meant(None, f"the words above the text do not say which {noun} it is")


def _owns(items: Sequence[Item], first: int, head: int) -> bool:
    return any(items[i].low == "'s" for i in range(first, head))


def is_source_noun(noun: str) -> bool:
    """Whether a noun, in singular or plural, can be the source of a statement."""
    if noun in SOURCE_NOUNS or noun in ROLES:
        return True
    for ending, instead in (("ies", "y"), ("men", "man"), ("women", "woman"), ("es", ""), ("s", "")):
        if noun.endswith(ending):
            single = noun[: -len(ending)] + instead
            if single in SOURCE_NOUNS or single in ROLES:
                return True
    part = noun.rpartition("-")[2]
    return part != noun and is_source_noun(part)


def _is_common(low: str) -> bool:
    return (
        low in OPENERS
        or low in QUANTIFIERS
        or low in _DETERMINERS
        or is_source_noun(low)
        or low in ROLE_PARTS
    )
