"""Passage: which words of a sentence a telling tells, and which quotations belong to it.

The clause behind the verb, the words in front of a tag, or the whole sentence that a tag breaks into.
"""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from digest.data.numerals import ONES, TENS
from digest.data.people import ROLES
from digest.data.sources import STATEMENT_NOUNS
from digest.data.speech import (
    ADVERBS,
    AUXILIARIES,
    CLAUSE_WORDS,
    INTENDS,
    IRREGULAR_PAST,
    LIKENS,
    MENTAL,
    NAMES_AS,
    NEED_THAT,
    ONLY_CLAUSE,
    ONLY_WHETHER,
    PREPOSITIONS,
    REMARKS,
    SAYINGS,
    SPOKEN,
    TAG_ONLY,
    TAKES_CLAUSE,
    TAKES_LISTENER,
    TIMES,
    VERBS,
    WITH_NOUN,
)
from digest.data.verbs import BASES, PARTICIPLES, THIRD_PERSON
from digest.finite import DETERMINERS, SUBJECT_PRONOUNS, is_ing_form, is_ly_form
from digest.item import Item
from digest.salience import is_evidence
from digest.source import is_adverb, is_finite
from digest.telling import Telling
from digest.verb import is_citing

_SPEAKER_OBJECTS = frozenset(
    "reporters journalists me us them him her it lawmakers parliament viewers listeners readers".split(" ")
)
_MUST_HAVE_THAT = NEED_THAT | frozenset(
    "find show see know learn understand feel read charge doubt decide judge discover consider".split(" ")
)
_CLAUSE_OPENERS = frozenset("the a an it he she they we i you there this that these those his her its their our my what if no "
                            "some many most all both each every not more less fewer about only".split(" "))  # fmt: skip
_SUBJECT_PRONOUNS = frozenset(
    "i he she it they we you there it's that's there's he's she's they're we're i'm i've".split(" ")
)
_ANYTHING = frozenset("nothing anything everything much little all".split())
_FIRST_PERSON = frozenset("i we us our my me".split())
_ARTICLES = frozenset(
    ("the", "a", "an", "his", "her", "its", "their", "our", "my", "'s", "this", "these", "those")
)
_OPENING_PHRASE = 5
"""Items of a phrase such as `In a statement on Monday`, which is no statement itself."""
_CLAUSE_REACH = 16
"""Items in which a clause shows its verb."""
_WHEN_AND_WHERE = frozenset(
    "on in at over during throughout since after before by via through with to outside inside near from within ahead".split(
        " "
    )
)
"""Prepositions that may stand between a verb and its `that`: `said over the weekend that`."""
CUTTERS = frozenset(("while", "but", "and", "whereas", "although", "though", "as", "yet"))
"""Words at which what is told may end."""
TURNS = frozenset(("though", "although", "whereas"))
"""Words behind a comma at which the article turns to another statement."""
_BEARS_THAT = frozenset("evidence fact idea possibility chance risk hope hopes signs sign proof".split())
"""Nouns whose `that` opens no statement of the verb before: `reported Friday, adding to evidence that`."""
_REASONING = frozenset("since because given provided".split())
"""Words that open a reason or a condition of what was told before them."""
_ADDING = _REASONING | {"and", "but", "though", "although", "so", "whereas", "or"}
"""Words behind a comma with which a speaker goes on."""
_PARTS_OF_IT = frozenset(
    "third quarter half fifth tenth further sum area age total rise fall drop decline decrease increase gain loss jump slump"
    " majority minority dozen handful few couple number average estimated".split()
)
"""Nouns behind `a` that go on with the figures of what was told: `…, he said, a third of them children`."""
_TURNS_BACK = frozenset(("even as", "even though"))
"""Words with which the article goes on behind what was told."""
STILL_TOLD = frozenset("would could might should".split())
"""Verbs behind `though` that show it to be told still: `though it would have liked to be asked`."""
_SHORTEST_ADDITION = 3
"""Items of the shortest clause that a speaker adds."""
_OF_AN_ACT = frozenset(("ask", "call", "appeal", "argue", "plead", "beg", "demand", "vow", "speak", "rule"))
"""Verbs that with `for` or `against` tell an act and close no statement: `asked for more money`."""
_SETTLES = frozenset(("decide", "determine"))
"""Verbs that stand behind what was settled, and tell nothing: `…, the board decided`."""
_REFLEXIVES = frozenset(("himself", "herself", "itself", "themselves"))
"""Pronouns that close a tag, `NAME said himself`, or are an object: `NAME declared himself a candidate`."""
_LIMITS = frozenset(("only", "just", "even", "almost", "nearly", "hardly", "barely", "roughly"))
"""Adverbs without which what is said would be something else."""
_CONDITIONS = frozenset(("since", "because", "although", "while", "unless", "if", "when", "once"))
"""Words with which what is said may open before its main clause, and no time of saying it."""
_ROUGHLY = frozenset(("about", "around", "over", "under", "nearly", "almost", "some"))
"""Words before the number that a statement begins with: `says about 16,000 workers are out`."""
_OBJECTS = frozenset(("them", "him", "us", "me", "nothing", "little"))
"""Words that follow a verb and are all of its object: `that oversees them`, `said nothing, but`."""
_AT_WHICH_TIME = frozenset("as when after before while until".split())
"""Words behind a verb of speech that open a clause on when it was said: `said Friday as she left`."""
_LINKS = frozenset("but and yet still however meanwhile instead nevertheless moreover".split())
"""Words that tie a sentence to the one before and may stand in front of an opening phrase."""
_SEASONS = frozenset(
    "january february march april may june july august september october november december spring summer autumn winter fall "
    "night weekend season term".split()
)
"""What `last` and `this` may stand before, besides the days."""
_SPANS_OF_TIME = frozenset("day days week weeks month months hour hours year years".split(" "))
_NOUN_IS_ENOUGH = (
    NAMES_AS | WITH_NOUN | {"deny", "dispute", "accept", "repeat", "reiterate", "rebut", "refute"}
)
"""Verbs whose object may be a statement by its noun alone: `dismissed that claim`."""
_LEADS_TO: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "hint": ("at",), "tell": ("of",), "warn": ("of", "about", "against"), "point": ("to", "out"), "argue": ("for", "against"),
        "complain": ("about", "of"), "boast": ("about", "of"), "caution": ("against",), "speculate": ("about",), "plead": ("for",),
        "demand": ("for",), "advise": ("against",), "recommend": ("against",),
    }
)  # fmt: skip
"""Prepositions behind a verb that open what is told with a noun alone."""


def statement_of(items: list[Item], tellings: list[Telling], telling: Telling) -> tuple[int, int, str] | None:
    """First and last item of what is told, and the rule."""
    if telling.how == "according":
        return _according_passage(items, telling, tellings)
    if telling.base in TAG_ONLY or (telling.base == "cite" and telling.how == "participle"):
        return None  # `…, citing two officials` tells no more
    if telling.base == "demand" and any(
        item.low == "that" for item in items[telling.verb + 1 : telling.verb + 3]
    ):
        return None  # what somebody wants is no statement
    if telling.how == "before" and telling.source.first and items[telling.source.first - 1].low in _ANYTHING:
        return None  # `Nothing she said went beyond that`
    if telling.how == "before" and (_is_in_remark(items, telling) or _only_names(items, telling)):
        return None
    source = telling.source
    behind = max(telling.verb, source.last) + 1 if telling.how in ("after", "by") else telling.verb + 1
    start = clause_start(items, telling, behind, tellings)
    if start is None and telling.base == "point" and behind < len(items) and items[behind].low == "out":
        behind += 1
    if telling.how == "after" and not any(i.low == "that" for i in items[behind : behind + 6]):
        start = None  # `…, said NAME, a builder who …`
    lead = source.first if telling.how == "before" else telling.verb
    set_off = lead > 0 and items[lead - 1].low in (",", "—", "–", "…")
    quote_before = _follows_quotation(items, lead, set_off, tellings, telling)
    quoted_end = not set_off and lead > 0 and items[lead - 1].kind == "quote"
    stop = lead if quoted_end else lead - 1
    text_before = (
        (set_off or quoted_end)
        and not quote_before
        and telling.how in ("before", "after")
        and telling.base not in _SETTLES
        and not telling.relative
        and (telling.how == "after" or _ends_like_tag(items, behind, telling))
    )
    breaks_in = text_before and _breaks_in(items, behind, telling)
    if text_before and telling.how == "before" and items[source.last + 1].low == "," and not breaks_in:
        # `The senator for the north, NAME, has condemned`: what stands before is no statement but an apposition
        text_before = any(
            is_finite(item) for item in items[_begin_of(items, lead - 1, tellings, telling) : lead - 1]
        )
        stop = _before_role(items, stop)
    if breaks_in and set_off and items[lead - 2].low in CLAUSE_WORDS | {"and", "but"}:
        return behind + 1, telling.end - 1, "attr-clause"  # `…, where, he recalls, a foreman could …`
    text_before = text_before and (
        _tells_before(items, stop, tellings, telling, breaks_in)
        or _ends_sentence(items, behind, stop, tellings)
    )
    if text_before and breaks_in and _article_goes_on(items, behind, telling.end):
        return _begin_of(items, stop, tellings, telling), stop - 1, "attr-after"
    announced = behind + 1 < len(items) and items[behind].low == ":" and _is_whole(items[:stop])
    if text_before and (breaks_in or (announced and items[behind + 1].kind != "quote")):
        return _begin_of(items, stop, tellings, telling), telling.end - 1, "attr-inside"
    if text_before and (start is None or start >= telling.end or announced):
        return _begin_of(items, stop, tellings, telling), stop - 1, "attr-after"
    if start is None or start >= telling.end or telling.how == "by":
        return None
    if quote_before and telling.how == "after":
        return None
    by_a_person = any(name.type == "person" for name in source.people)
    if telling.base == "rule" and telling.how in ("before", "coordinate") and not by_a_person:
        return None  # what a court does is the article's to tell
    rule = {"participle": "attr-participle", "coordinate": "attr-coordinate"}.get(telling.how, "attr-clause")
    if telling.how == "before" and items[start].low in AUXILIARIES:  # `a goal NAME believes is near`
        while (
            lead > 0
            and items[lead - 1].kind in ("word", "name")
            and items[lead - 1].low not in CLAUSE_WORDS
            and not _is_verb_of_clause(items, lead - 1)
        ):
            lead -= 1
        start = lead if lead < source.first else start
        comma = next((i for i in range(behind, telling.end) if items[i].low == ","), telling.end)
        return start, comma - 1, rule
    if items[start].kind == "quote" and _is_taste(items, start, telling.end):
        return None
    if items[start].kind == "quote" and _acts_behind(items, start, telling.end):
        return None  # the quotation has its speaker; what the speaker did besides, nobody says
    return start, _before_addition(items, start, telling) - 1, rule


def _before_addition(items: Sequence[Item], start: int, telling: Telling) -> int:
    """Where something that somebody blames or praises ends: at what the article adds to it, `…, which killed nine`."""
    end = telling.end
    added = (i for i in range(start, end - 1) if items[i].low == "," and _adds_to_thing(items, i + 1))
    relative = next(added, end)
    if telling.base in _JUDGES:
        inner = (i for i in range(start, relative) if items[i].low == "in" and items[i + 1].low == "which")
        return next(inner, relative)  # `condemned the raids in which nine were killed`
    is_thing = not any(map(_is_predicate, items[start:relative]))
    closes = any(item.low in (",", "—", "–") or item.kind == "quote" for item in items[relative + 2 : end])
    return relative if is_thing and not closes else end


_JUDGES = frozenset("condemn denounce criticise criticize decry lament bemoan regret".split())
"""Verbs by which somebody thinks something of a thing, and says nothing of what happened in it."""


def _adds_to_thing(items: Sequence[Item], place: int) -> bool:
    """Whether a relative clause begins behind a comma: `which`, `who`, `in which`."""
    low = items[place].low
    return low in ("which", "who") or (
        low == "in" and [item.low for item in items[place + 1 : place + 2]] == ["which"]
    )


def _is_verb_of_clause(items: Sequence[Item], place: int) -> bool:
    """Whether a clause has its verb at a place, and its object, which somebody speaks of, behind it: `He faces` of `He faces charges police say could …`."""
    before = items[place - 1] if place else None
    is_verb = is_finite(items[place]) or items[place].low in THIRD_PERSON
    return is_verb and before is not None and (before.kind == "name" or before.low in _SUBJECT_PRONOUNS)


def _is_taste(items: Sequence[Item], quote: int, end: int) -> bool:
    """Whether a word or two are quoted of what somebody did with them: `answered “no” to questions about the illness`."""
    return (
        items[quote].end - items[quote].start <= _LONGEST_TASTE
        and quote + 1 < end
        and items[quote + 1].low == "to"
    )


_LONGEST_TASTE = 12
"""Characters of such words with their marks."""


def _acts_behind(items: Sequence[Item], quote: int, end: int) -> bool:
    """Whether the one who said a quotation does something else behind it: `chanted “…” and kept going`."""
    joint = quote + 1
    if joint + 2 >= end or items[joint].low not in ("and", "then") or not is_finite(items[joint + 1]):
        return False
    low = items[joint + 1].low
    return low not in AUXILIARIES and low not in VERBS


def last_clause(items: Sequence[Item], first: int, last: int) -> int:
    """Where the clause begins that a tag behind it tells, when the article may tell the one before itself.

    `She is back on Thursday, and a tour is planned for the spring, aides say`: the aides tell of the tour.
    """
    for comma in range(last - _SHORTEST_ADDITION, first + _SHORTEST_ADDITION, -1):
        if items[comma].low == ":" and items[comma].end < items[comma + 1].start:
            parts = items[first:comma], items[comma + 1 : last + 1]
            return comma + 1 if all(any(map(_is_predicate, part)) for part in parts) else first
        if items[comma].low != "," or items[comma + 1].low not in ("and", "but"):
            continue
        before, opening, behind = items[first:comma], items[comma + 2], items[comma + 3 : last + 1]
        own_subject = (
            not _is_predicate(opening) and not is_adverb(opening) and opening.low not in ("that", "not")
        )
        speaks = any(item.low in _FIRST_PERSON for item in before)
        both = any(map(_is_predicate, before)) and any(map(_is_predicate, behind))
        return comma + 2 if own_subject and both and not speaks else first
    return first


_FINITE_AUXILIARIES = AUXILIARIES - {"'s", "being", "been", "be"}


def _is_predicate(item: Item) -> bool:
    return is_finite(item) or item.low in _FINITE_AUXILIARIES


def goes_on_behind(
    items: Sequence[Item], tellings: Sequence[Telling], telling: Telling
) -> tuple[int, int] | None:
    """First and last item of what a tag breaks off: `The road was shut, said NAME, an engineer, but would open soon`."""
    last = max(telling.verb, telling.source.last)
    for other in tellings:
        opens = items[other.source.first - 1].low if other.source.first else ""
        if other.verb > last and not other.relative and opens not in ("that", "which", "whom"):
            return None
    for index in range(last + 1, len(items) - _SHORTEST_ADDITION):
        item, following = items[index], items[index + 1]
        if item.kind == "quote":
            return None
        adds = item.low in (";", ":") or (item.low in (",", "—", "–") and following.low in _ADDING)
        if item.low == "," and _measures(items, index + 1, index - 1 > telling.source.last):
            return index + 1, len(items) - 1
        if adds and following.low == "though" and sets_beside(items, index + 1, len(items)):
            return None
        if adds and (following.low in _REASONING or any(map(is_finite, items[index + 1 :]))):
            return index + 1, len(items) - 1
    return None


def _measures(items: Sequence[Item], place: int, is_far: bool) -> bool:
    """Whether words go on with how much or how: `it sank by 9 per cent, the bank said, against 4 last year`.

    Right behind the name of who said it, as `is_far` denies, some would say who that is: `said NAME, of BODY`.
    """
    low, after = items[place].low, items[place + 1].low
    if low == "the":
        return is_far and (
            after in ("first", "last", "most", "worst") or (after.endswith("est") and len(after) > 5)
        )
    return low in _AMOUNTS or (is_far and low in _HOWS) or (is_far and low[:1].isdigit())


_AMOUNTS = frozenset("against compared up down versus".split())
_HOWS = frozenset("with on of at more less fewer nearly almost about twice half roughly".split())


def _is_whole(said: Sequence[Item]) -> bool:
    """Whether words are a clause without an opening or a second part: `The road is safe` of `The road is safe, NAME said: “…”`."""
    opening = said[0].low if said else ""
    points = opening == "that" and len(said) > 1 and is_finite(said[1])  # `That is a book for thieves`
    opens = opening in PREPOSITIONS | CLAUSE_WORDS or opening.endswith("ed") or is_ing_form(opening)
    opens = opens and not points
    return not opens and all(item.kind in ("word", "name") for item in said) and any(map(is_finite, said))


def _before_role(items: Sequence[Item], comma: int) -> int:
    """Where a statement ends before `…, its head,` and the name: at the comma before the role."""
    opening = next((i for i in range(comma - 1, max(3, comma - 12), -1) if items[i].low == ","), comma)
    role = items[opening + 1 : comma]
    named = bool(role) and role[0].low in ("its", "the", "his", "her", "their", "a", "an")
    return opening if named and not any(is_finite(item) for item in role) else comma


def _follows_quotation(
    items: list[Item], lead: int, set_off: bool, tellings: list[Telling], telling: Telling
) -> bool:
    """Whether quoted words stand before the telling, and no words of the article lead up to them."""
    quote = lead - 2 if set_off else lead - 1
    if quote < 0 or items[quote].kind != "quote":
        return False
    begin = _begin_of(items, quote, tellings, telling)
    led_up = any(begin <= other.verb < quote for other in tellings if other is not telling)
    return led_up or not any(item.kind in ("word", "name") for item in items[begin:quote])


def _begin_of(items: list[Item], stop: int, tellings: list[Telling], telling: Telling) -> int:
    """Where a statement begins that ends before its teller: after the telling before, or at the start."""
    begin = 0
    for other in tellings:
        if other is telling:
            break
        told = other.end < stop and other.end > other.verb and not other.relative
        if told and not _is_added(items, other.end):
            begin = max(begin, other.end)
    for index in range(begin, stop):
        if (
            items[index].low == ";"
            or (items[index].low == "," and items[index + 1].low in TURNS)
            or (items[index].kind == "quote" and index + 1 < stop and items[index + 1].low in (".",))
        ):
            begin = index + 1
    label = begin == 0 and next((i for i in range(min(stop, 8)) if items[i].low == ":"), None)
    return label + 1 if label else begin


def _is_added(items: Sequence[Item], comma: int) -> bool:
    """Whether the sentence goes on behind what was told with what came of it: `NAME told them to go, ending his mission, NAME said`."""
    return 0 < comma < len(items) - 1 and items[comma].low == "," and is_ing_form(items[comma + 1].low)


def _behind_apposition(items: list[Item], start: int) -> int:
    """Where the statement begins behind `According to NAME, a charity that …,`."""
    if start >= len(items) or items[start].low not in ("a", "an", "who", "which", "whose"):
        return start
    comma = next((i for i in range(start, min(len(items), start + 30)) if items[i].low == ","), None)
    return comma + 1 if comma is not None and len(items) - comma > 4 else start


def _according_passage(
    items: list[Item], telling: Telling, tellings: list[Telling]
) -> tuple[int, int, str] | None:
    first, last = telling.verb, telling.source.last
    while (
        last + 1 < len(items)
        and items[last + 1].kind in ("word", "name")
        and items[last + 1].low not in CLAUSE_WORDS
    ):
        last += 1
    after_comma = last + 1 < len(items) and items[last + 1].low in (",", "—", "–")
    rest = len(items) - (last + 2)
    before = items[first - 1] if first else None
    lead = first - 1
    if before is not None and before.low in ("but", "and", "while", "—", "–", ":", ";"):
        return (last + 2, len(items) - 1, "attr-according") if after_comma and rest > 1 else None
    if first == 0 or (first == 1 and before is not None and before.low in ("but", "and", "—")):
        start = _behind_apposition(items, last + 2)
        return (start, len(items) - 1, "attr-according") if rest > 0 else None
    if after_comma and rest > 2 and items[last + 2].low in TURNS | {"but", "while"}:
        return 0, lead, "attr-according"  # `…, according to NAME, but …`: the article goes on itself
    if after_comma and rest > 2 and before is not None and before.low == ",":
        # between commas; after `—but` it opens what follows, else it breaks into one statement
        whole = any(map(is_finite, items[:lead]))
        ours = whole and (_article_goes_on(items, last + 1, len(items)) or _says_of_source(items, last + 2))
        return 0, lead - 1 if ours else len(items) - 1, "attr-according"
    ended = max((other.end for other in tellings if other.verb < other.end < lead), default=0)
    if ended and items[ended].low == "," and items[ended + 1].low in CUTTERS:
        return ended + 2, lead, "attr-according"
    return 0, lead, "attr-according"


def _ends_like_tag(items: Sequence[Item], behind: int, telling: Telling) -> bool:
    """Whether what follows the verb of `…, NAME said` is a time, a place, a listener or a mark, no object."""
    if behind >= telling.end or telling.base in TAKES_LISTENER:
        return True
    item = items[behind]
    low = item.low
    if low in _REFLEXIVES and behind + 1 < telling.end:
        behind_it = items[behind + 1]
        return behind_it.kind != "name" and (
            behind_it.kind != "word" or behind_it.low in PREPOSITIONS | TIMES
        )
    return item.kind != "name" and (
        item.kind in ("mark", "quote")
        or low in TIMES
        or (low in PREPOSITIONS and not (low in ("for", "against", "into") and telling.base in _OF_AN_ACT))
        or low in CLAUSE_WORDS
        or low
        in (
            "last",
            "this",
            "late",
            "early",
            "earlier",
            "later",
            "and",
            "but",
            "to",
            "it",
            "they",
            "he",
            "she",
        )
        or is_ly_form(low)
        or is_ing_form(low)
        or is_adverb(item)
    )


def clause_start(
    items: Sequence[Item], telling: Telling, behind: int, tellings: Sequence[Telling]
) -> int | None:
    """The first item of what follows the verb as its statement; None when nothing does."""
    index, end = behind, telling.end
    base = telling.base
    while (
        index < end
        and items[index].kind == "word"
        and (items[index].low in ADVERBS or is_ly_form(items[index].low))
    ):
        index += 1
    ago = next((i for i in range(index, min(end, index + 4)) if items[i].low == "ago"), None)
    if ago is not None and not any(item.low == "that" for item in items[index:ago]):
        behind_it = items[ago + 1] if ago + 1 < end else None
        if behind_it is None or (behind_it.kind != "word" and behind_it.kind != "name"):
            return None  # `told NAME a few minutes ago`
        if behind_it.low == "that":
            return ago + 2  # `said two years ago that the plant was safe`
    if index > behind and index < end and items[index].low in ("many", "much", "few", "little"):
        index -= 1  # `said too many …`
    if index > behind and index < end and items[index - 1].low in _LIMITS and items[index].low != "that":
        index -= 1  # `said only eight of them came`
    elif index > behind and index < end and _belongs_behind(items[index - 1], items[index]):
        index -= 1
    if index < end and base in TAKES_LISTENER:
        index = _over_listener(items, index, end, base)
        if index < 0:
            return None
    if index >= end:
        return None
    item = items[index]
    if item.low == "to" and base in _ANSWERS and _is_answered(items, index, end):
        return None
    if item.kind == "mark" and item.low == "," and base in ("say", "add", "warn", "tell"):
        that = _find_that(items, index, min(end, index + 14))
        return that + 1 if that is not None else None
    if item.kind == "mark" and item.low == ":":
        return index + 1
    if base == "charge" and (item.low in tuple("$£€") or item.low[:1].isdigit()):
        return None  # `charges $25 for a cut`
    if item.kind == "mark":
        opens = item.low in "$£€#" and (base not in ONLY_CLAUSE or _is_clause_ahead(items, index, end, base))
        return index if opens else None
    if item.kind == "quote":
        return index
    if item.low == "at" and index + 1 < end and items[index + 1].low in ("least", "most"):
        return index if base not in ONLY_CLAUSE or _is_clause_ahead(items, index + 1, end, base) else None
    if item.low in _ROUGHLY and index + 1 < end and items[index + 1].low[:1].isdigit():
        return index if _is_clause_ahead(items, index + 1, end, base) else None
    if item.low in _OBJECTS and index + 1 < end and items[index + 1].kind == "mark":
        return None  # `nobody had ever warned them, said NAME`
    if item.low in ("this", "so", "it") and (
        index + 1 >= end or items[index + 1].kind in ("mark", "quote") or items[index + 1].low in PREPOSITIONS
    ):
        return None
    if item.low == "that":
        if base in _NOUN_IS_ENOUGH and _points_at_noun(items, index, end):
            return None
        contracted = index + 1 < end and items[index + 1].low == "'s"
        return index if contracted else index + 1
    if item.low in ("how", "why", "whether", "if", "what"):
        return index if base not in _MUST_HAVE_THAT else None
    if base in ONLY_WHETHER:
        return None
    if item.low in _CONDITIONS and base in SPOKEN - {"ask"} and sum(map(is_finite, items[index:end])) > 1:
        that = _find_that(items, index, min(end, index + 14)) if item.low == "when" else None
        return index if that is None else that + 1  # `says since the law was passed firms have cut salt`
    if base in _MUST_HAVE_THAT:
        shown = is_evidence(telling.source.noun) and (
            base in ("find", "show") or _has_subject_and_verb(items, index, end)
        )
        if not shown and base in ("find", "show") and item.low in _WHEN_AND_WHERE | TIMES | {"last", "this"}:
            that = _find_that(items, index, min(end, index + 8))  # `found last year that`
            return that + 1 if that is not None else None
        if not shown or item.low not in _WHEN_AND_WHERE | TIMES:
            return index if shown else None
    if item.low in _LEADS_TO.get(base, ()):
        if index + 1 < end and items[index + 1].kind == "mark" and items[index + 1].low not in "$£€#":
            return None  # `…, NAME pointed out, and …`
        return index + 1 if index + 1 < end and items[index + 1].low != "as" else None
    if (
        item.low in ("late", "early", "earlier")
        and index + 1 < end
        and (items[index + 1].low in TIMES or items[index + 1].low in ("on", "in", "last", "this"))
    ):
        return _after_time(items, index + 1, end, base)
    if (
        item.low in _WHEN_AND_WHERE
        or item.low in TIMES
        or (item.low in ("this", "last") and index + 1 < end and items[index + 1].low in TIMES | _SEASONS)
    ):
        timed = (
            _after_time(items, index, end, base)
            if item.low in TIMES or item.low in ("on", "last", "this")
            else _after_where(items, index, end, base)
        )
        if timed is not None and items[timed].low != "that":
            return timed
        reach = 6 if item.low == "to" else 30  # `said to reporters that`
        that = _find_that(items, index, min(end, index + reach))
        if that is not None:
            return that + 1
        return index if base in INTENDS and item.low == "to" and not telling.relative else None
    if item.low == "as":
        that = _find_that(items, index, min(end, index + 6))
        return that + 1 if that is not None else None
    if item.low in ("about", "against", "of", "for", "out"):
        return None
    if base in ("speak", "refer", "talk", "quote", "see", "feel", "read", "praise", "hail"):
        return None
    if base in LIKENS and not any(each.low == "as" or each.kind == "quote" for each in items[index:end]):
        return None
    if base in ("voice", "express"):
        that = _find_that(items, index, min(end, index + 8))
        return that + 1 if that is not None else None
    if base == "call" and not _calls_so(items, index, end):
        return None
    if base in WITH_NOUN:
        return index
    if base in ("ask", "write", "read", "post", "continue", "quip", "joke", "sum") or item.low in (
        "and",
        "or",
        "but",
        "than",
        "while",
    ):
        return None
    if item.low == "to" and base in INTENDS and not telling.relative and not telling.word.endswith("ing"):
        return index
    if base in ("deny", "recall", "suggest", "propose", "mention") and is_ing_form(item.low):
        return index
    listener = items[index - 1]
    told = (
        base == "tell"
        and index > behind
        and (listener.kind == "name" or listener.low in _SPEAKER_OBJECTS)
        and item.low in _CLAUSE_OPENERS
    )
    return index if told or _is_clause_ahead(items, index, end, base) else None


_ANSWERS = frozenset(("respond", "reply", "react"))
_ANSWERED = frozenset(
    "claim claims charge charges criticism reports rumour rumours rumor rumors suggestion suggestions allegation allegations"
    " accusation accusations call calls news question questions".split()
)
"""With reports and statements, what somebody answers."""


def _is_answered(items: Sequence[Item], to: int, end: int) -> bool:
    """Whether a `that` says what was answered, and no answer: `responded to a report that the club is in debt`."""
    that = next((i for i in range(to, min(end, to + 8)) if items[i].low in ("that", ",")), to)
    noun = items[that - 1]
    return items[that].low == "that" and (is_evidence(noun.low) or noun.low in STATEMENT_NOUNS | _ANSWERED)


def _points_at_noun(items: Sequence[Item], that: int, end: int) -> bool:
    """Whether `that` stands before a noun alone, and opens no clause: `rejected that argument in a ruling`."""
    behind = items[that + 1 : min(end, that + 3)]
    return (
        bool(behind)
        and behind[0].low in REMARKS | SAYINGS
        and (len(behind) < 2 or behind[1].kind == "mark" or behind[1].low in PREPOSITIONS)
    )


def _calls_so(items: Sequence[Item], index: int, end: int) -> bool:
    """Whether `called` has something and what it is called behind it: `called the plan a disaster`, no `called a strike`."""
    following = items[index + 1 : min(end, index + 12)]
    if any(item.kind == "quote" for item in items[index : min(end, index + 12)]):
        return True
    object_of_one = items[index].kind == "name" or items[index].low in _SPEAKER_OBJECTS | {"this", "that"}
    if object_of_one:
        return bool(following) and following[0].low not in PREPOSITIONS
    return any(item.low in ("a", "an", "the") for item in following)


def _over_listener(items: Sequence[Item], index: int, end: int, base: str) -> int:
    """Behind the listener of `told`; -1 when nothing is told."""
    that = _find_that(
        items,
        index,
        min(end, index + (16 if base in ("tell", "remind", "assure", "inform", "email", "text") else 5)),
    )
    if that is not None and items[that - 1].low == "and":
        that = None  # `told officers they were late and that …`
    quote = next((i for i in range(index, min(end, index + 16)) if items[i].kind == "quote"), None)
    if that is not None and (quote is None or that < quote):
        return that
    if base in ("warn", "advise", "ask", "caution", "urge", "promise"):
        names_listener = (
            items[index].kind == "name" and index + 2 < end and items[index + 1].low in _CLAUSE_OPENERS
        )
        return index + 1 if names_listener else index
    if index < end and (items[index].kind == "name" or items[index].low in _SPEAKER_OBJECTS):
        return index + 2 if _names_members(items, index, end) else index + 1
    if index + 1 < end and items[index].low.endswith("s") and _opens_clause(items[index + 1]):
        return index + 1  # `told members he …`
    for place in range(index + 2, min(end, index + 4)):
        if items[place].low in _SUBJECT_PRONOUNS and items[place - 1].low.endswith("s"):
            return place  # `told customs officers they …`
    if index < end and items[index].low in (
        "the",
        "a",
        "an",
        "his",
        "her",
        "their",
        "its",
        "this",
        "our",
        "my",
    ):
        for i in range(index + 1, min(end, index + 6)):
            if items[i].low in _CLAUSE_OPENERS:
                return i
            if items[i].kind in ("mark", "quote"):
                return i
        return -1
    return index + 1 if index < end else -1


def _names_members(items: Sequence[Item], index: int, end: int) -> bool:
    """Whether the members of a body listen: `told Labour members the …`."""
    return (
        index + 2 < end
        and items[index].kind == "name"
        and items[index + 1].low.endswith("s")
        and items[index + 1].low not in VERBS
        and not is_finite(items[index + 1])
        and _opens_clause(items[index + 2])
    )


def _opens_clause(item: Item) -> bool:
    return item.low in _CLAUSE_OPENERS or item.kind == "name"


def _find_that(items: Sequence[Item], start: int, end: int) -> int | None:
    """The first `that` before a mark, a quotation or another verb of speech."""
    for index in range(start, end):
        item = items[index]
        if item.low == "that" and item.kind == "word" and not _is_relative(items, start, index):
            return index if items[index - 1].low not in _BEARS_THAT else None
        if item.kind == "quote" or (item.kind == "mark" and item.low not in ",'’-&"):
            return None
        if (
            item.low == ","
            and index + 1 < end
            and items[index + 1].low in TURNS | {"but", "which", "who", "while"}
        ):
            return None
        if item.low in VERBS and VERBS[item.low][1] == "past" and index > start and VERBS[item.low][2]:
            return None
    return None


_APPOSITION = 3
"""Most items between the article of an apposition and its `that`."""


def _is_in_apposition(items: Sequence[Item], that: int) -> bool:
    """Whether `that` stands behind a comma, an article and a noun: `agreed on Friday to swap prisoners, a first step that …`."""
    article = next(
        (i for i in range(that - 2, max(0, that - 2 - _APPOSITION), -1) if items[i].low in ("a", "an")), 0
    )
    return article > 0 and items[article - 1].low == ","


def _is_relative(items: Sequence[Item], start: int, that: int) -> bool:
    """Whether `that` says more of a noun: `said NAME, an official with the board that oversees it`, `told us after a talk that was held`."""
    if that + 2 >= len(items):
        return False
    if _is_in_apposition(items, that):
        return True
    verb, object_ = items[that + 1], items[that + 2]
    is_present = verb.kind == "word" and verb.low.endswith("s") and object_.low in _OBJECTS
    is_verb = is_finite(verb) or (verb.low in THIRD_PERSON and not is_finite(object_)) or is_present
    return is_verb and any(item.low in PREPOSITIONS or item.low == "," for item in items[start:that])


def _after_time(items: Sequence[Item], index: int, end: int, base: str) -> int | None:
    """Behind `on Monday` and its like, where a clause follows."""
    begun = index
    owner = next((i for i in range(begun, min(end, begun + 3)) if items[i].low == "'s"), None)
    if owner is not None and items[owner - 1].low in TIMES | _SEASONS and items[begun].low != "on":
        return begun  # `said last year's figures were wrong`
    while index < end and (
        items[index].low in TIMES
        or items[index].low in ("on", "last", "this", "in", "morning", "evening", "night", "afternoon")
        or (items[index].low in _SEASONS and items[index - 1].low in ("last", "this"))
    ):
        index += 1
    if not any(item.low in TIMES | _SEASONS for item in items[begun:index]):
        return None
    if items[index - 1].low in ("in", "on"):  # `said Tuesday in a letter the road was safe`
        if items[index].kind != "name":
            return _after_where(items, index - 1, end, base)
        index += 1  # `said Tuesday in Orm the road was safe`
    return (
        index
        if index < end and items[index].kind in ("word", "name") and _is_clause_ahead(items, index, end, base)
        else None
    )


def _after_where(items: Sequence[Item], index: int, end: int, base: str) -> int | None:
    """Behind `in a statement` and its like, where a clause follows: `said in a letter the road was safe`."""
    noun = next((i for i in range(index + 1, min(end, index + 5)) if items[i].low in STATEMENT_NOUNS), None)
    if noun is None:
        return _at_pronoun(items, index, end)
    if any(item.kind != "word" for item in items[index:noun]) or noun + 1 >= end:
        return None
    start = noun + 1
    timed = items[start].low == "this" and start + 1 < end and items[start + 1].low in TIMES | _SEASONS
    opens = _opens_clause(items[start]) and not timed
    return start if opens and _is_clause_ahead(items, start, end, base) else None


def _at_pronoun(items: Sequence[Item], index: int, end: int) -> int | None:
    """The pronoun behind a place with which a clause begins: `said at a hotel in Orm it was late`."""
    for place in range(index + 2, min(end - 1, index + _PLACE_REACH)):
        if items[place].kind not in ("word", "name") or is_finite(items[place]):
            return None
        if items[place].low in ("it", "he", "she", "they", "there", "we"):
            return place if items[place + 1].low in AUXILIARIES else None
    return None


_PLACE_REACH = 9
"""Items of a place among which the pronoun stands."""


def _is_clause_ahead(items: Sequence[Item], index: int, end: int, base: str) -> bool:
    """Whether a clause, not a lone noun, begins at `index`; verbs that take no noun are believed without a look."""
    if end - index < 2 or items[index].low in PREPOSITIONS | {"to"}:
        return False
    if items[index].kind == "mark" and items[index].low not in "$£€¥₹":
        return False
    if items[index].low in _AT_WHICH_TIME and not any(item.low == "," for item in items[index:end]):
        return False
    return base in TAKES_CLAUSE or _has_subject_and_verb(items, index, end)


def _has_subject_and_verb(items: Sequence[Item], index: int, end: int) -> bool:
    """Whether what begins at `index` has a finite verb behind a subject, before the next clause begins."""
    if items[index].low in _SUBJECT_PRONOUNS:
        return True
    for place in range(index + 1, min(end, index + _CLAUSE_REACH)):
        item = items[place]
        if item.kind == "quote" or (item.kind == "mark" and item.low in ".;:?!—–"):
            return item.kind == "quote" and place > index + 1 and items[place - 1].low in AUXILIARIES
        if item.kind == "word" and (item.low in CLAUSE_WORDS or item.low in ("and", "but", "to")):
            return False
        if item.low == "'s" and items[place - 1].low in ("that", "there", "what", "who", "here"):
            return True
        if _is_present(items, place):
            return True
        if item.low == "ended" and items[place - 1].low in (
            "quarter",
            "year",
            "half",
            "months",
            "weeks",
            "period",
        ):
            continue  # `results for the quarter ended 30 June`
        if is_finite(item) and items[place - 1].low not in PREPOSITIONS | _ARTICLES:
            if is_ly_form(items[place - 1].low) and items[place - 2].low in _ARTICLES:
                continue  # `assumed a newly created role`
            closes = place + 1 >= end or items[place + 1].kind == "mark" or items[place + 1].low == "by"
            participle = item.low.endswith("ed") or item.low in IRREGULAR_PAST
            if not (participle and closes):
                return True
    return False


def _is_present(items: Sequence[Item], place: int) -> bool:
    """Whether a word is the verb of a clause in the present, by its form and its object: `the chip uses a third`."""
    before, behind = items[place - 1], items[place + 1] if place + 1 < len(items) else None
    if behind is None:
        return False
    is_plural = before.low.endswith("s") and before.kind == "word" and not before.low.endswith(("ss", "'s"))
    does = items[place].low in BASES and is_plural and behind.low in _CLAUSE_OPENERS
    helps = items[place].low == "helps" and behind.low in BASES  # `helps keep the peace`
    return (
        (does or helps or (items[place].low in THIRD_PERSON and behind.low in _CLAUSE_OPENERS))
        and before.kind in ("word", "name")
        and before.low not in PREPOSITIONS | _ARTICLES
    )


def _tells_before(
    items: Sequence[Item], comma: int, tellings: Sequence[Telling], telling: Telling, breaks_in: bool
) -> bool:
    """Whether enough stands before the comma to be a statement, and it is no mere opening."""
    begin = 0
    for other in tellings:
        if other is telling:
            break
        if other.how == "participle" and other.end >= comma:
            return False
        begin = max(begin, other.end if other.end < comma else begin)
    words = [item for item in items[begin:comma] if item.kind in ("word", "name")]
    while len(words) > 3 and words[0].low in _LINKS:
        words.pop(0)
    if len(words) < 3:
        told = breaks_in or (telling.how == "after" and telling.base in SPOKEN)
        return len(words) >= 2 and (told or any(item.low in AUXILIARIES for item in words))
    opening = words[0].low
    if _is_added(items, begin):
        return True
    intro = (
        opening in PREPOSITIONS
        or is_ing_form(opening)
        or opening
        in (
            "when",
            "while",
            "as",
            "if",
            "although",
            "though",
            "asked",
            "earlier",
            "last",
            "later",
            "yesterday",
            "born",
            "because",
            "since",
        )
    )
    if not intro or breaks_in or _counts(words) or _has_own_clause(words):
        return True
    # an opening phrase is a statement only when a clause of its own follows it: `Despite …, the country has …, NAME said`
    commas = [i for i in range(begin, comma) if items[i].low == ","]
    if commas and telling.base in SPOKEN | {"report"} and any(map(is_finite, items[commas[0] + 2 : comma])):
        return True  # `When they were asked again, the share dropped to 68 per cent, NAME, who ran the test, reported`
    if (
        telling.how == "after"
        and telling.base in SPOKEN
        and not commas
        and any(map(_is_predicate, words[2:]))
    ):
        return True  # `As bullion it would fetch £58,000, said NAME, a dealer`
    return bool(commas) and any(
        item.low in AUXILIARIES or (item.low in THIRD_PERSON and items[place + 1].low == "to")
        for place, item in enumerate(items[commas[0] : comma], commas[0])
        if item.kind == "word"
    )


def _ends_sentence(items: Sequence[Item], behind: int, comma: int, tellings: Sequence[Telling]) -> bool:
    """Whether nothing follows the tag of a sentence in which nobody else speaks: all before it is told."""
    return (
        len(tellings) == 1
        and comma > _OPENING_PHRASE
        and all(item.kind == "mark" for item in items[behind:])
        and not any(item.kind == "quote" for item in items)
    )


_BEFORE_NOUN = frozenset(("first", "further", "earlier"))
"""Adverbs that are adjectives before a noun."""


def _belongs_behind(adverb: Item, following: Item) -> bool:
    """Whether an adverb behind a verb of telling is part of what is told: `said newly hired staff`, `said further talks`, `said now was`."""
    if following.kind != "word" or following.low in _OPENING_WORDS or is_adverb(following):
        return following.kind == "word" and adverb.low == "now" and following.low in ("is", "was")
    if adverb.low in _BEFORE_NOUN:
        return True
    is_close = is_ly_form(adverb.low) or adverb.low in ("once", "long", "still")
    return is_close and (
        following.low.endswith("ed") or following.low in PARTICIPLES or following.low[:2] == "un"
    )


_OPENING_WORDS = CLAUSE_WORDS | PREPOSITIONS | SUBJECT_PRONOUNS | TIMES | DETERMINERS
"""Words that open what is told, or tell more of when and where."""


def _counts(words: Sequence[Item]) -> bool:
    """Whether a preposition only opens a number: `at least four people`, `about 30 homes`."""
    second = words[1].low
    return words[0].low in PREPOSITIONS and (
        second in ("least", "most", "half")
        or second[:1].isdigit()
        or second.partition("-")[0] in ONES.keys() | TENS.keys()
    )


def _has_own_clause(words: Sequence[Item]) -> bool:
    """Whether what looks like an opening phrase has a verb of its own: `In Kent the river has burst`, `Trading was slow`."""
    if words[0].low in CLAUSE_WORDS - PREPOSITIONS or words[0].low in ("asked", "born"):
        return False
    opens = next((i for i, word in enumerate(words) if word.low in CLAUSE_WORDS - PREPOSITIONS), len(words))
    acts = is_ing_form(words[0].low) and is_finite(words[1])  # `Hiring slowed in May`
    goes_on = any(
        one.low in SUBJECT_PRONOUNS and is_finite(two) for one, two in itertools.pairwise(words[2:opens])
    )  # `For young families it meant a lease`
    return (
        acts or goes_on or any(word.low in AUXILIARIES - {"'s", "being", "been"} for word in words[2:opens])
    )


def _breaks_in(items: Sequence[Item], behind: int, telling: Telling) -> bool:
    """Whether the statement goes on behind a comma: `The road, NAME says, is …`, `The road, says NAME, is …`."""
    index, end = behind, telling.end
    while index < end and items[index].kind == "word" and items[index].low in ADVERBS:
        index += 1
    if telling.how == "after" and index < end and items[index].low in ("of", "at", "from"):
        while index < end and (
            items[index].kind == "name" or items[index].low in ("of", "at", "from", "the")
        ):
            index += 1  # `says NAME of BODY, is`
    if telling.how == "before" and index < end and items[index].low in _WHEN_AND_WHERE | {"earlier", "later"}:
        comma = next(
            (i for i in range(index, min(end, index + 9)) if items[i].kind in ("mark", "quote")), end
        )
        if comma + 1 < end and is_finite(items[comma + 1]):
            index = comma  # `The staff, NAME said at a hearing, were …`
    if telling.how == "before" and telling.base == "tell" and index < end:
        comma = next(
            (i for i in range(index, min(end, index + 6)) if items[i].kind in ("mark", "quote")), end
        )
        if comma + 1 < end and items[comma].low == "," and is_finite(items[comma + 1]):
            index = comma  # `The rules, NAME told the jury, would have stopped it`
    if index >= end or items[index].low not in (",", "—", "–"):
        return False
    return end - index > 2 and (
        telling.how == "before"
        or (
            telling.base in SPOKEN
            and (is_finite(items[index + 1]) or _only_opens(items, telling.verb - 1, index + 1))
        )
    )


def _only_opens(items: Sequence[Item], comma: int, start: int) -> bool:
    """Whether a few words without a verb lead up to a statement: `This time` of `This time, said NAME, roads would stay open`."""
    before = items[:comma]
    if comma > _OPENING_PHRASE or any(item.kind != "word" or _is_predicate(item) for item in before):
        return False
    stop = next((i for i in range(start, len(items)) if items[i].low == ","), len(items))
    opens = items[start].low not in CLAUSE_WORDS | {"a", "an", "the", "whose", "head"}
    return opens and any(map(_is_predicate, items[start + 1 : stop]))


def _article_goes_on(items: Sequence[Item], behind: int, end: int) -> bool:
    """Whether what follows `…, officials said,` is the article's own addition: `as rescuers reached the village`."""
    index = next((i for i in range(behind, end) if items[i].low in (",", "—", "–")), end) + 1
    return index + 3 < end and (
        items[index].low in ("as", "while", "after", "amid", "hours", "days", "weeks", "months", "minutes")
        or (items[index].low in ("a", "two", "three") and items[index + 1].low in _SPANS_OF_TIME)
        or _ranks_it(items, index, end)
        or _is_remark(items, index)
        or sets_beside(items, index, end)
    )


def sets_beside(items: Sequence[Item], index: int, end: int) -> bool:
    """Whether words set something of the article's own beside what was told: `where traffic is up`, `a habit it dislikes`."""
    opening, second = items[index].low, items[index + 1].low
    third = items[index + 2].low
    if opening == "without":
        return is_ing_form(second)
    if opening in ("a", "an"):
        return second not in _PARTS_OF_IT and not second[:1].isdigit()
    if opening == "in":  # `in a ruling that ends his season`
        that = {item.low for item in items[index + 3 : index + 6]}
        return (second == "which" and third == "case") or (second in ("a", "an") and "that" in that)
    if opening == "though":
        told = {item.low for item in items[index + 1 : end]}
        return second != "only" and told.isdisjoint(STILL_TOLD)
    return opening in ("where", "citing") or f"{opening} {second}" in _TURNS_BACK


def _says_of_source(items: Sequence[Item], index: int) -> bool:
    """Whether a clause says something of the source named before it: `according to NAME, which runs the schools`."""
    opening, second, third, fourth = (*(item.low for item in items[index : index + 4]), "", "", "", "")[:4]
    if opening in ("which", "who", "whose"):
        return second not in VERBS and second not in (
            "makes",
            "made",
            "means",
            "meant",
            "would",
            "put",
            "puts",
        )
    return (second == "of" and third in ("whom", "which")) or (third == "of" and fourth == "whom")


def _is_remark(items: Sequence[Item], index: int) -> bool:
    """Whether words name what was told, for somebody to do something with it: `a claim the rebels denied`."""
    opening, noun = items[index].low, items[index + 1].low if index + 1 < len(items) else ""
    return opening == "something" or (opening in ("a", "an") and noun in REMARKS)


def _only_names(items: Sequence[Item], telling: Telling) -> bool:
    """Whether somebody's word for a thing stands inside a statement of the article: `an end to what NAME called “…” rule`."""
    opening = telling.source.first - 1
    while opening > 0 and items[opening].kind == "word" and items[opening].low in ROLES:
        opening -= 1
    return telling.base in NAMES_AS and opening > 0 and items[opening].low == "what"


def _is_in_remark(items: Sequence[Item], telling: Telling) -> bool:
    """Whether a verb stands in a remark behind a comma and tells nothing itself."""
    comma = next((i for i in range(telling.verb, 0, -1) if items[i].low in (",", "—", "–")), -1)
    return comma > 0 and comma + 2 < telling.verb and _is_remark(items, comma + 1)


def _ranks_it(items: Sequence[Item], index: int, end: int) -> bool:
    """Whether words without a verb set what is told beside other cases: `in the deadliest accident in years`, `well above the limit`."""
    said = items[index:end]
    if any(is_finite(item) or item.kind == "quote" for item in said):
        return False
    if said[0].low == "well":
        return said[1].low in ("above", "below", "within", "short", "over", "under", "beyond")
    return said[0].low in ("in", "the", "a") and any(
        item.low in ("latest", "first", "worst") or (item.low.endswith("est") and len(item.low) > 5)
        for item in said[1:7]
    )


def leads_up(items: Sequence[Item], telling: Telling, place: int) -> bool:
    """Whether nothing but the listener, articles and marks stands between the telling and the quotation."""
    start = max(telling.verb, telling.source.last if telling.how in ("after", "by") else telling.verb) + 1
    between = items[start:place]
    if any(item.kind == "quote" for item in between) or telling.how == "by":
        return False
    if not between:
        return True
    last = between[-1]
    if last.low in (":", "—", "–") or (last.low == "," and len(between) <= 14):
        return True
    return len(between) <= 3 and all(item.kind == "word" and item.low in (
        "that", "as", "a", "an", "the", "it", "him", "her", "them", "this", "how", "was", "is", "were", "of") for item in between)  # fmt: skip


def follows(items: Sequence[Item], telling: Telling, place: int) -> bool:
    """Whether the telling comes right behind the quotation."""
    index = place + 1
    while (
        index < len(items)
        and items[index].kind == "mark"
        and items[index].low in (",", "—", "–", "-", ".", "?", "!", "…")
    ):
        index += 1
    if telling.how == "after":
        return telling.verb == index or (telling.verb == index + 1 and items[index].low in ADVERBS)
    if index < len(items) and items[index].low == "as":
        index += 1  # `“…,” as NAME put it`
    if telling.how == "before" and telling.source.first > index:
        # `“…,” their coach, NAME, told`: what is set before the name only says who that is
        between = items[index : telling.source.first]
        if is_citing(items, telling.source.first - 1):
            return not any(item.kind == "quote" or item.low in (".", ";", ":") for item in between)
        return (
            len(between) <= 12
            and not telling.relative
            and between[-1].low == ","
            and not any(
                item.kind == "quote" or item.low in (".", ";", ":") or is_finite(item) for item in between
            )
        )
    return telling.how == "before" and telling.source.first == index


def quotes_in_reach(items: Sequence[Item], telling: Telling, place: int) -> bool:
    """Whether a mixed quotation stands in the clause right behind the verb, with no full stop between."""
    return not any(
        item.low in (".", ";", "?", "!") and item.kind == "mark" for item in items[telling.verb : place]
    ) and (telling.base not in MENTAL)
