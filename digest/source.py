"""Source: who a statement comes from, as far as the words of one sentence and the memory of those before it tell.

A sentence is read as items (words, marks, names, quotations). From the items before or after a verb of speech a
source is made: a name, several, or the phrase as written. Pronouns and `the company` go to whoever was subject or
speaker last, if only one fits.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Literal

from digest.data.bodies import COMPANY_NOUNS, KNOWN
from digest.data.people import ROLE_PARTS, ROLES
from digest.data.speech import (
    ADVERBS,
    AUXILIARIES,
    CLAUSE_WORDS,
    IRREGULAR_PAST,
    MENTAL,
    NOUN_TOO,
    OPENERS,
    PREPOSITIONS,
    QUANTIFIERS,
    SOURCE_NOUNS,
    TIMES,
    VERBS,
)
from digest.name import Name
from digest.seed import Span

ItemKind = Literal["word", "name", "mark", "quote"]
TOKEN = re.compile(r"['’]s\b|[^\W_]+(?:[-.][^\W_]+|['’](?!s\b)[^\W_]+)*|[^\w\s]")
SINGULAR_PRONOUNS = {"he": "m", "she": "f"}
PRONOUNS = frozenset(("he", "she", "they", "it"))
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
_STATEMENTS = frozenset(
    "statement interview letter report post tweet speech email e-mail note message press news video blog briefing".split(
        " "
    )
)
_WITH_LISTENER = frozenset(
    ("told", "tell", "tells", "informed", "assured", "reminded", "warned", "warns", "advised", "convinced")
)
"""Verbs after which a few words name who listens, and `that` opens what is said: `told the court that`."""
_RELATIVE = frozenset(("that", "which", "who", "whose", "where", "whom"))
_ABBREVIATED = re.compile(
    r"(?:\.\w+|\b(?:\w{1,2}|inc|corp|ltd|llc|plc|bros|dept|univ|assn|mfg|intl|ave|blvd|est|approx|etc|jan|feb|aug|sept|oct|nov|dec))\Z",
    re.I,
)
"""A shortened word before its point: `Corp. said`, not `the mayor. eBay said`."""
REACH = 40
"""Items looked at before or after a verb; no subject is that long."""


_TITLE_WORDS = frozenset("mr mrs ms dr prof st gen col lt sgt capt sen rep gov rev hon supt insp".split(" "))


@dataclass(frozen=True, slots=True)
class Item:
    """A word, a mark, a name or a whole quotation."""

    kind: ItemKind
    start: int
    end: int
    low: str
    """In small letters; the mark itself; empty for names and quotations."""
    name: Name | None = None
    quotation: int = -1
    """Index of the quotation."""


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


def read_items(
    text: str, span: Span, names: Iterable[Name], quotes: Iterable[tuple[int, Span]]
) -> list[Item]:
    """The items of a sentence; a quotation is one item, from its opening to its closing mark."""
    pieces: list[Item] = [Item("quote", q.start, q.end, "", None, index) for index, q in quotes]
    edges = [(piece.start, piece.end) for piece in pieces]
    for name in names:
        if not any(start <= name.span.start < end for start, end in edges):
            pieces.append(Item("name", name.span.start, name.span.end, "", name))
    pieces.sort(key=lambda item: item.start)
    items: list[Item] = []
    position = span.start
    for piece in pieces:
        _add_words(text, position, piece.start, items)
        items.append(piece)
        position = max(position, piece.end)
    _add_words(text, position, span.end, items)
    return items


def _add_words(text: str, start: int, end: int, items: list[Item]) -> None:
    if start >= end:
        return
    for match in TOKEN.finditer(text, start, end):
        word = match.group()
        if word[0].isalnum():
            items.append(Item("word", match.start(), match.end(), word.lower()))
        elif len(word) > 1:
            items.append(Item("word", match.start(), match.end(), "'s"))
        elif word == "." and (
            text[match.end() : match.end() + 1] == ","
            or (
                text[match.end() + 1 : match.end() + 2].islower()
                and _ABBREVIATED.search(text, max(0, match.start() - 12), match.start()) is not None
            )
        ):
            continue  # the point of an abbreviation
        elif word == "." and items and items[-1].low in _TITLE_WORDS and items[-1].end == match.start():
            continue
        elif word not in "*_`~":
            items.append(Item("mark", match.start(), match.end(), word))


def is_adverb(item: Item) -> bool:
    """Whether a word may stand between a subject and its verb."""
    low = item.low
    return (
        low in ADVERBS
        or low in AUXILIARIES
        or (len(low) > 4 and low.endswith("ly") and low not in ("family", "police", "only"))
    )


def skip_back(items: Sequence[Item], index: int) -> tuple[int, bool]:
    """The last item that is no adverb, auxiliary or time before `index`, and whether a form of `be` was passed."""
    passive = False
    position = index - 1
    while position >= 0 and items[position].kind == "word":
        low = items[position].low
        if low == "'s" and position > 0 and items[position - 1].kind == "name":
            break
        if low in TIMES and position > 0:
            position -= 1
            if items[position].low in ("on", "last", "this", "earlier", "next", "late", "early"):
                position -= 1
        elif is_adverb(items[position]):
            if low in ("is", "are", "was", "were", "be", "been", "being"):
                passive = True
            position -= 1
        else:
            break
    return position, passive


def _is_boundary(items: Sequence[Item], index: int) -> bool:
    """Whether a subject cannot reach over the item."""
    item = items[index]
    if item.kind == "quote":
        return True
    if item.kind == "mark":
        return item.low not in "&'’-/%$£€"
    if item.kind == "name":
        return False
    low = item.low
    if low in CLAUSE_WORDS and low not in ("or", "nor"):
        return low not in ("after", "before", "until", "since") or True
    if low in AUXILIARIES and low != "'s":
        return True
    if low in VERBS:
        base, kind, strong = VERBS[low]
        return strong and kind in ("past", "s") and base not in NOUN_TOO and base not in MENTAL
    return False


def subject_before(text: str, items: Sequence[Item], verb: int, memory: Memory) -> tuple[Source | None, str]:
    """The source that ends before the verb at `verb`; else None and `coordinate`, `passive` or nothing."""
    last, passive = skip_back(items, verb)
    if passive and VERBS[items[verb].low][1] == "past":
        return None, "passive"
    if last < 0:
        return None, ""
    item = items[last]
    if item.kind == "mark" and item.low == "," and last > 0:
        return _before_comma(text, items, last, memory), ""
    if item.kind in ("mark", "quote"):
        return None, ""
    if item.low in ("and", "but", "then", "or"):
        return None, "coordinate"
    if item.low in ("who", "which") and last > 0:
        at = last - 1
        if items[at].kind == "mark" and at > 0:
            at -= 1
        name = items[at].name
        if name is not None and name.type == "person":
            return Source(name.name, at, at, "", (name,)), ""
        return _phrase_ending_at(text, items, at, memory), ""
    return _phrase_ending_at(text, items, last, memory), ""


def _phrase_ending_at(text: str, items: Sequence[Item], last: int, memory: Memory) -> Source | None:
    """The source whose words end with the item at `last`."""
    if items[last].kind in ("mark", "quote"):
        return None
    first = last
    floor = max(0, last - REACH)
    while first > floor and not _is_boundary(items, first - 1):
        first -= 1
    if first > floor:
        edge = items[first - 1]
        if edge.low == "than":
            return None
        if edge.low in _RELATIVE and first >= 2 and not _starts_clause(items, first - 1):
            whole = _phrase_ending_at(text, items, first - 2, memory)
            return (
                whole
                if whole is not None and items[last].kind != "name" and items[last].low not in PRONOUNS
                else (read_phrase(text, items, first, last, memory))
            )
        first = _over_list(items, first, floor)
    return read_phrase(text, items, first, last, memory)


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
        and any(items[i].low == "and" for i in range(position, min(position + 8, len(items))))
    ):
        position -= 2
        while position > floor and not _is_boundary(items, position - 1):
            position -= 1
    return position


def _alike(one: Item, two: Item) -> bool:
    kinds = {one.name.type if one.name else "", two.name.type if two.name else ""}
    return len(kinds) == 1 or kinds <= {"organization", "other", "person"}


def _before_comma(text: str, items: Sequence[Item], comma: int, memory: Memory) -> Source | None:
    """The source before an apposition that ends at the comma: `NAME, the head of …,`."""
    nearest_body: Source | None = None
    phrase: Source | None = None
    end, segments = comma, 0
    while end > 0 and segments < 8 and comma - end < REACH:
        start = end
        while (
            start > 0
            and items[start - 1].kind != "quote"
            and not (items[start - 1].kind == "mark" and items[start - 1].low in ",;:—–.!?")
        ):
            start -= 1
        if start == end:
            break
        segments += 1
        source = _whole_segment(text, items, start, end - 1, memory)
        if source is not None and segments:
            if source.people and source.people[0].type == "person" and len(source.people) == 1:
                return source
            if source.people:
                nearest_body = source
            elif source.claimant is not None and not source.weak:
                phrase = source
        elif _is_clause(items, start, end):
            break
        if start == 0 or items[start - 1].low != ",":
            break
        end = start - 1
    return nearest_body or phrase


def _whole_segment(text: str, items: Sequence[Item], start: int, last: int, memory: Memory) -> Source | None:
    """The source that a piece between commas is, from its first item to its last."""
    while start < last and items[start].low in _LEADS | CLAUSE_WORDS:
        start += 1
    first = items[start]
    if (
        first.low in PREPOSITIONS
        or first.low in _RELATIVE
        or first.low.endswith("ing")
        or first.low[:1].isdigit()
    ):
        return None
    if any(item.kind == "quote" or item.low in AUXILIARIES - {"'s"} for item in items[start : last + 1]):
        return None
    if any(items[i].low in VERBS and VERBS[items[i].low][1] == "past" for i in range(start, last + 1)):
        return None
    return read_phrase(text, items, start, last, memory)


def _is_clause(items: Sequence[Item], start: int, end: int) -> bool:
    """Whether a piece between commas has a verb of its own, and is no relative clause."""
    if items[start].low in _RELATIVE or items[start].low.endswith("ing"):
        return False
    return any(
        item.low in AUXILIARIES - {"'s"} or (item.low in VERBS and VERBS[item.low][1] == "past")
        for item in items[start:end]
    )


def subject_after(text: str, items: Sequence[Item], verb: int, memory: Memory) -> Source | None:
    """The source right behind the verb: `said NAME`, `said a spokesman for NAME`."""
    first = verb + 1
    if first >= len(items) or items[first].kind in ("mark", "quote"):
        return None
    low = items[first].low
    if (
        low in PREPOSITIONS
        or low in CLAUSE_WORDS
        or low in AUXILIARIES
        or low in _NO_SOURCE
        or low in ("to", "and", "no", "not")
    ):
        return None
    last, prepositions = first, 0
    while last + 1 < min(len(items), first + REACH):
        item = items[last + 1]
        if item.kind in ("mark", "quote") and item.low not in ("&", "-", "/"):
            break
        low = item.low
        if low in PREPOSITIONS:
            prepositions += 1
            named = any(items[i].kind == "name" and _is_person(items[i]) for i in range(first, last + 1))
            if named or prepositions > 1 or low not in ("of", "for", "from", "at", "in", "with", "on"):
                break
            if low in ("in", "on", "at", "with") and not _belongs(items, last + 2):
                break
        elif (
            low in TIMES
            or low in CLAUSE_WORDS
            or low in ADVERBS
            or (low in AUXILIARIES and low != "'s")
            or (low in VERBS and VERBS[low][1] != "base" and VERBS[low][0] not in NOUN_TOO)
        ):
            break
        last += 1
    if last + 2 < len(items) and items[last + 1].low == "," and items[first].kind == "word":
        named_next = items[last + 2]
        if _is_person(named_next) and (last + 3 >= len(items) or items[last + 3].kind in ("mark", "quote")):
            return read_phrase(text, items, last + 2, last + 2, memory)
    return read_phrase(text, items, first, last, memory)


def _belongs(items: Sequence[Item], index: int) -> bool:
    """Whether what follows a preposition tells who the source is, not where it spoke."""
    if index >= len(items):
        return False
    if items[index].kind == "name":
        return True
    return not any(item.low in _STATEMENTS or item.low in TIMES for item in items[index : index + 4])


def _is_person(item: Item) -> bool:
    return item.name is not None and item.name.type == "person"


def read_phrase(text: str, items: Sequence[Item], first: int, last: int, memory: Memory) -> Source | None:
    """The source that the items from `first` to `last` name, if any."""
    while (
        first < last
        and items[first].kind == "word"
        and (items[first].low in _LEADS or items[first].low in ADVERBS)
    ):
        first += 1
    if first < last and items[first].kind == "word" and items[first].low in ("us", "me", "him", "them"):
        first += 1
    if first > last:
        return None
    end = items[last]
    if end.low in PRONOUNS and end.kind == "word":
        return memory.of_pronoun(items, last)
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
    if any(item.kind == "quote" for item in items[first : last + 1]):
        return None
    stop = first
    while stop <= last and not (
        items[stop].kind == "word" and items[stop].low in PREPOSITIONS and stop > first
    ):
        stop += 1
    head = items[first:stop]
    if not head or head[-1].kind == "mark":
        return None
    joint = _joint(items, first, last, stop)
    if joint is not None:
        return joint
    if head[-1].name is not None:
        return _named(items, first, stop - 1)
    return _described(text, items, first, stop - 1, last, memory)


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
    if len({name.name for name in names}) < 2 or (
        "person" in types and types & {"organization", "place", "product"}
    ):
        return None
    spelled = [name.name for name in names]
    claimant = ", ".join(spelled[:-1]) + " and " + spelled[-1]
    return Source(claimant, first, last, "they say it together", names, True)


def _named(items: Sequence[Item], first: int, last: int) -> Source | None:
    """A source whose head is a name: `CEO NAME`."""
    name = items[last].name
    assert name is not None
    before = items[first:last]
    if any(item.low == "and" for item in before) and name.type != "person":
        return None
    return Source(name.name, first, last, "", (name,), False, "", name.type in ("place", "product", "other"))


def _described(
    text: str, items: Sequence[Item], first: int, head: int, last: int, memory: Memory
) -> Source | None:
    """A source in small letters: a collective, a role, a body."""
    noun = items[head].low
    taken_up = noun in IRREGULAR_PAST or (noun.endswith("ed") and len(noun) > 4)
    if (
        taken_up and head > first and head < last and is_source_noun(items[head - 1].low)
    ):  # `researchers led by NAME`
        head -= 1
        noun = items[head].low
    opening = items[first]
    if (
        noun in _NO_SOURCE
        or noun in PRONOUNS
        or noun in _DETERMINERS - {"some", "many", "several", "most"}
        or noun == "'s"
    ):
        return None
    if opening.low in ("this", "that", "these", "those", "what", "no", "it") and not is_source_noun(noun):
        return None
    if noun.endswith("self") or (noun[:1].isdigit() and not noun.endswith("-old")) or noun in ADVERBS:
        return None
    role = memory.of_role(text, items, first, head)
    if role is not None:
        return Source(
            role.name, first, head, f"only {role.name} is called so in the text", (role,), False, noun
        )
    if opening.low == "the" and first + 1 == head == last:
        found = memory.of_description(noun)
        if found is not None:
            return Source(
                found.name,
                first,
                head,
                f"‘the {noun}’ fits only {found.name} before it",
                (found,),
                False,
                noun,
            )
    if noun in ("both", "all", "two", "three"):
        return None
    weak = not (is_source_noun(noun) or noun.endswith("-year-old") or (first == head and noun in QUANTIFIERS))
    if weak and not (opening.low in OPENERS or opening.low in _DETERMINERS or _owns(items, first, head)):
        return None
    plural = (
        (noun.endswith("s") and not noun.endswith("ss"))
        or noun in ("police", "people", "men", "women")
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


@dataclass(slots=True)
class _Seen:
    """Somebody met as subject or speaker."""

    block: int
    unit: int
    claimant: str
    name: Name | None
    plural: bool
    subject: bool
    """False when only mentioned."""


@dataclass(slots=True)
class Memory:
    """Who was subject or speaker in the sentences before, and what people are called."""

    block: int = 0
    unit: int = 0
    seen: deque[_Seen] = field(default_factory=lambda: deque(maxlen=24))
    roles: dict[str, dict[str, Name]] = field(default_factory=dict)
    """Role in small letters to the people of the text who are called so."""
    offices: dict[tuple[str, str], dict[str, Name]] = field(default_factory=dict)
    """Role and organization to the people who hold it."""

    def note(self, claimant: str, name: Name | None, *, plural: bool = False, subject: bool = True) -> None:
        """Remember somebody met in the current sentence."""
        for seen in self.seen:
            if seen.unit == self.unit and seen.claimant == claimant and (seen.subject or not subject):
                return
        self.seen.append(_Seen(self.block, self.unit, claimant, name, plural, subject))

    def of_pronoun(self, items: Sequence[Item], index: int) -> Source:
        """Whom `he`, `she`, `they` or `it` means; a source without a claimant when that is open."""
        low = items[index].low
        for subject in (True, False):
            fitting = self._nearest(low, subject)
            if len(fitting) == 1:
                only = fitting[0]
                reason = f"‘{low}’ fits only {only.claimant} in what goes before"
                return Source(
                    only.claimant, index, index, reason, (only.name,) if only.name else (), only.plural
                )
            if fitting:
                both = " and ".join(sorted(seen.claimant for seen in fitting)[:3])
                return Source(None, index, index, f"‘{low}’ could be any of {both}", (), low == "they")
        return Source(None, index, index, f"nobody named before is sure to be ‘{low}’", (), low == "they")

    def _nearest(self, low: str, subject: bool) -> list[_Seen]:
        """The distinct ones a pronoun fits, in this paragraph's last sentences, else in the nearest before."""
        fitting = [seen for seen in self.seen if (seen.subject or not subject) and _fits(seen, low)]
        near = [seen for seen in fitting if seen.block == self.block and seen.unit >= self.unit - 3]
        if not near:
            same = [seen for seen in fitting if seen.block == self.block]
            near = [seen for seen in same if seen.unit == same[-1].unit] if same else []
        if not near:
            back = [seen for seen in fitting if self.block - 4 <= seen.block < self.block]
            near = [seen for seen in back if seen.block == back[-1].block] if back else []
        if not subject and near:
            near = [seen for seen in near if seen.unit == near[-1].unit]
        return list({seen.claimant: seen for seen in near}.values())

    def of_role(self, text: str, items: Sequence[Item], first: int, head: int) -> Name | None:
        """The one person who holds the role at the body that the words name: `Northwind CEO`."""
        role = items[head].low
        if role not in ROLES:
            return None
        for item in items[first:head]:
            if item.name is not None and item.name.type in ("organization", "other"):
                holders = self.offices.get((role, item.name.name), {})
                return next(iter(holders.values())) if len(holders) == 1 else None
        return None

    def of_description(self, noun: str) -> Name | None:
        """The one name that `the company` or `the minister` fits."""
        if noun in ROLES and noun not in ("group",):
            holders = self.roles.get(noun, {})
            return next(iter(holders.values())) if len(holders) == 1 else None
        for subject in (True, False):
            fitting = {
                seen.claimant: seen.name
                for seen in self.seen
                if seen.name is not None
                and (seen.subject or not subject)
                and seen.block >= self.block - 1
                and _is_body(seen.name, noun)
            }
            if len(fitting) == 1:
                name = next(iter(fitting.values()))
                earlier = {
                    seen.claimant
                    for seen in self.seen
                    if seen.subject and seen.name is not None and _is_body(seen.name, noun)
                }
                return name if subject or earlier <= {name.name} else None
            if fitting:
                return None
        return None


def _fits(seen: _Seen, low: str) -> bool:
    if low in SINGULAR_PRONOUNS:
        return (
            seen.name is not None
            and seen.name.type == "person"
            and seen.name.gender in ("", SINGULAR_PRONOUNS[low])
            and (not seen.plural)
        )
    if low == "they":
        return seen.plural
    return not seen.plural and (seen.name.type == "organization" if seen.name is not None else True)


_PUBLIC = frozenset(
    "Ministry Department Agency Council Commission Committee Court Parliament Police Army University Party Union Congress "
    "Senate Institute Institution House Forum".split(" ")
)


def _is_body(name: Name, noun: str) -> bool:
    """Whether a name can be called `the` noun."""
    if name.type != "organization" or name.name in KNOWN:
        return False
    words = name.name.split(" ")
    if noun.capitalize() in words:
        return True
    business = (
        noun in COMPANY_NOUNS
        or noun.endswith("maker")
        or noun
        in (
            "corporation",
            "manufacturer",
            "maker",
            "producer",
            "business",
        )
    )
    return (
        business
        and noun
        not in ("university", "institute", "union", "agency", "foundation", "charity", "newspaper", "club")
        and not (_PUBLIC & set(words))
    )
