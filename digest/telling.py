"""Telling: a verb of speech, or `according to`, with its source and the statement beside it.

Works on the items of one sentence; what it finds, `attribution` ties to passages and quotations.
"""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from digest.data.people import ROLES
from digest.data.speech import (
    ADVERBS,
    AUXILIARIES,
    BE_FORMS,
    CLAUSE_WORDS,
    IRREGULAR_PAST,
    MENTAL,
    NAMES_AS,
    NOUN_TOO,
    ONLY_CLAUSE,
    PREPOSITIONS,
    SPOKEN,
    TAKES_LISTENER,
    TIMES,
    VERBS,
    WITH_NOUN,
)
from digest.name import Name
from digest.seed import Span
from digest.source import (
    Item,
    Memory,
    Source,
    is_adverb,
    is_source_noun,
    read_phrase,
    subject_after,
    subject_before,
)

_SPEAKER_OBJECTS = frozenset(
    "reporters journalists me us them him her it lawmakers parliament viewers listeners readers".split(" ")
)
_MUST_HAVE_THAT = frozenset("find show see know learn understand feel read hold".split(" "))
_CLAUSE_OPENERS = frozenset("the a an it he she they we i you there this that these those his her its their our my what if no "
                            "some many most all both each every not more less fewer about only".split(" "))  # fmt: skip
_CUTTERS = frozenset(("while", "but", "and", "whereas", "although", "though", "as", "yet"))
_OPENS_CLAUSE = frozenset(
    ("and", "but", "that", "while", "when", "because", "if", "although", "where", "or", "as", "so", "whereas")
)
_LEADS_TO: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "hint": ("at",), "warn": ("of", "about", "against"), "call": ("for",), "point": ("to", "out"), "argue": ("for", "against"),
        "complain": ("about", "of"), "boast": ("about", "of"), "caution": ("against",), "speculate": ("about",), "plead": ("for",),
        "demand": ("for",), "advise": ("against",), "recommend": ("against",),
    }
)  # fmt: skip
"""Prepositions behind a verb that open what is told with a noun alone."""
_HEARING = frozenset(("jury", "jurors", "court", "inquest", "inquiry", "tribunal", "hearing"))
"""Who listens in a headline: `…, jury told` names nobody who spoke."""
_NO_LISTENER = frozenset(
    ("say", "add", "argue", "claim", "explain", "insist", "note", "recall", "suggest", "write")
)
"""Verbs that take no listener: a person right behind one is who spoke."""


@dataclass(slots=True)
class Telling:
    """A verb of speech, or `according to`, with its source."""

    verb: int
    source: Source
    how: str
    """`before`, `after`, `participle`, `coordinate`, `by`, or `according`."""
    word: str
    base: str
    end: int = 0
    """Index of the item before which its complement ends."""
    passage: Span | None = None


class Listener:
    """Hears who tells what in the sentences of one text, and remembers whom it heard."""

    def __init__(self, text: str, memory: Memory) -> None:
        self.text, self.memory = text, memory

    def note_subjects(self, items: Sequence[Item], first: int, last: int) -> None:
        """Remember the names between two items that are subjects, and a collective that opens the sentence."""
        if first == 0 and items and items[0].kind == "word":
            self._note_collective(items)
        for index in range(first, min(last, len(items))):
            name = items[index].name
            if name is None or name.type not in ("person", "organization"):
                continue
            following = items[index + 1] if index + 1 < len(items) else None
            owns = following is not None and following.low == "'s"
            self.memory.note(name.name, name, subject=not owns and _is_subject(items, index))

    def _note_collective(self, items: Sequence[Item]) -> None:
        for index, item in enumerate(items[:7]):
            if item.kind != "word" or (item.low in PREPOSITIONS or item.low in AUXILIARIES):
                return
            last = index
            following = items[index + 1] if index + 1 < len(items) else None
            if following is None or following.kind != "word" or following.low == "'s":
                continue
            source = read_phrase(self.text, items, 0, last, self.memory)
            if source is not None and source.claimant and not source.weak and not source.people:
                if following.low in ("from", "of", "at", "for", "leaders", "officials") or (
                    source.noun == item.low and _is_noun(following)
                ):
                    continue
                self.memory.note(source.claimant, None, plural=source.plural)
                return

    def find_tellings(self, items: list[Item]) -> list[Telling]:
        """The tellings of a sentence, in order."""
        tellings: list[Telling] = []
        noted = 0
        for index, item in enumerate(items):
            if item.kind != "word":
                continue
            if item.low == "according" and index + 2 < len(items) and items[index + 1].low == "to":
                self.note_subjects(items, noted, index)
                noted = index
                telling = self._according(items, index)
            elif item.low in VERBS:
                self.note_subjects(items, noted, index)
                noted = index
                telling = self._telling(items, index, tellings)
            else:
                continue
            if telling is not None:
                tellings.append(telling)
                source = telling.source
                for name in source.people:
                    self.memory.note(name.name, name)
                if source.claimant and len(source.people) != 1:
                    self.memory.note(source.claimant, None, plural=source.plural)
        self.note_subjects(items, noted, len(items))
        for telling in tellings:
            telling.end = len(items)
        return tellings

    def _according(self, items: list[Item], index: int) -> Telling | None:
        first = index + 2
        pronoun = {"him": "he", "her": "she", "them": "they"}.get(items[first].low)
        alone = first + 1 >= len(items) or items[first + 1].kind in ("mark", "quote")
        if pronoun and (alone or pronoun != "she"):
            meant = Item("word", items[first].start, items[first].end, pronoun)
            source = replace(self.memory.of_pronoun([meant], 0), first=first, last=first)
            return Telling(index, source, "according", "according to", "accord")
        last = first - 1
        while last + 1 < len(items) and last < first + 24:
            item = items[last + 1]
            if item.kind == "quote" or (item.kind == "mark" and item.low not in "&-/"):
                break
            if item.low in ("that", "who", "which", "while", "but", "because"):
                break
            last += 1
        if last < first:
            return None
        found = read_phrase(self.text, items, first, last, self.memory)
        if found is None or (found.claimant is None and not found.reason):
            return None
        source = found
        end_name = _first_person_head(items, first, last)
        if end_name is not None and not source.people:
            return None
        return Telling(index, source, "according", "according to", "accord")

    def _telling(self, items: list[Item], index: int, before: list[Telling]) -> Telling | None:
        """What the verb at `index` tells of; None when it is no telling."""
        low = items[index].low
        base, kind, strong = VERBS[low]
        previous = items[index - 1] if index else None
        following = items[index + 1] if index + 1 < len(items) else None
        if _is_noun_here(items, index, base, kind):
            return None
        if previous is not None and previous.low == "to" and kind == "base":
            return None
        if kind == "ing" and not (previous is not None and previous.low in BE_FORMS | {"been"}):
            return self._participle(items, index, before, low, base)
        if low == "seen" and (following is None or following.low != "that"):
            return None
        if low == "told" and following is not None and following.low == "to":
            return None  # `People told to stay in`: they heard it
        if low in ("told", "hears", "heard") and previous is not None and previous.low in _HEARING:
            return None
        if base in _NO_LISTENER and _is_set_off_before_person(previous, following):
            return self._inverted(items, index, low, base, kind, strong)
        source, why = subject_before(self.text, items, index, self.memory)
        if why == "passive":
            if following is not None and following.low == "by":
                agent = subject_after(self.text, items, index + 1, self.memory)
                if agent is not None and not _is_route(items, index):
                    return Telling(index, agent, "by", low, base)
            return None
        if why == "coordinate":
            return self._coordinate(items, index, before, low, base, kind)
        if source is not None:
            if source.weak and not source.people and base not in SPOKEN:
                return None
            if source.weak and not strong and kind != "past":
                return None
            if kind == "s" and (source.plural or len(source.people) > 1):
                return None
            if kind == "base" and not _may_be_plural(items, index, source):
                return None
            return Telling(index, source, "before", low, base)
        return self._inverted(items, index, low, base, kind, strong)

    def _inverted(
        self, items: list[Item], index: int, low: str, base: str, kind: str, strong: bool
    ) -> Telling | None:
        """A verb with its subject behind it, after a quotation or a comma."""
        previous = items[index - 1] if index else None
        set_off = previous is None or previous.kind == "quote" or previous.low in (",", "—", "–", "-", ":")
        if (
            not set_off
            or kind not in ("past", "s")
            or (not strong and base not in WITH_NOUN and base not in MENTAL)
        ):
            following = items[index + 1] if index + 1 < len(items) else None
            if kind == "past" and following is not None and following.low == "by" and base in NAMES_AS:
                agent = subject_after(self.text, items, index + 1, self.memory)
                return Telling(index, agent, "by", low, base) if agent is not None else None
            return None
        if previous is None and base not in ("say", "write", "ask", "add"):
            return None
        if any(item.low in CLAUSE_WORDS and item.kind == "word" for item in items[index + 1 : index + 2]):
            return None
        source = subject_after(self.text, items, index, self.memory)
        if source is None or (source.weak and not strong and not source.people):
            return None
        after_quote = (previous is not None and previous.kind == "quote") or (
            index >= 2 and items[index - 2].kind == "quote"
        )
        if (
            not after_quote
            and not source.people
            and (source.weak or base not in ("say", "report", "warn", "claim", "find", "suggest"))
        ):
            return None
        return Telling(index, source, "after", low, base)

    def _participle(
        self, items: list[Item], index: int, before: list[Telling], low: str, base: str
    ) -> Telling | None:
        previous = items[index - 1] if index else None
        if previous is None or base in (
            "speak",
            "talk",
            "refer",
            "see",
            "feel",
            "find",
            "show",
            "know",
            "read",
            "hold",
            "learn",
            "post",
            "offer",
            "rule",
        ):
            return None
        if previous.low == "as" and index >= 2 and items[index - 2].low in ("quoted", "cited", "reported"):
            source, _ = subject_before(self.text, items, index - 2, self.memory)
            if source is None:
                position = index - 3
                while position > 0 and items[position].low in BE_FORMS | ADVERBS | AUXILIARIES:
                    position -= 1
                source = self._phrase_back(items, position)
            return Telling(index, source, "before", low, base) if source is not None else None
        lone_subject = previous.kind == "name" or previous.low in (
            "experts",
            "critics",
            "analysts",
            "officials",
            "people",
            "others",
        )
        if lone_subject and index >= 2 and base in MENTAL | {"say", "argue", "claim", "warn", "insist"}:
            source = self._phrase_back(items, index - 1)
            return (
                Telling(index, source, "before", low, base)
                if source is not None and source.claimant
                else None
            )
        if (
            previous.kind != "quote"
            and previous.low not in (",", "—", "–", "while", "before", "and", "then")
            and not previous.low.endswith("ly")
        ):
            return None
        if previous.low == "and" and not any(t.how == "participle" for t in before):
            return None
        source = self._leading(items, index, before)
        return Telling(index, source, "participle", low, base) if source is not None else None

    def _phrase_back(self, items: list[Item], last: int) -> Source | None:
        first = last
        while (
            first > 0
            and items[first - 1].kind in ("word", "name")
            and items[first - 1].low not in CLAUSE_WORDS | {"with"}
        ):
            first -= 1
        return read_phrase(self.text, items, first, last, self.memory) if last >= 0 else None

    def _leading(self, items: list[Item], index: int, before: list[Telling]) -> Source | None:
        """The source that rules the sentence up to `index`: the last who spoke in it, or its subject."""
        subject = self.subject_of(items, index)
        for telling in reversed(before):
            if telling.how in ("before", "coordinate", "participle", "after", "according"):
                if telling.how == "according" and subject is not None:
                    continue
                if subject is not None and subject.first > telling.verb:
                    return subject
                return telling.source
        return subject

    def subject_of(self, items: list[Item], stop: int) -> Source | None:
        """The subject of the last clause before `stop`, where a name, a pronoun or a collective opens it."""
        starts = [0, *(i + 1 for i in range(stop) if items[i].low in (",", "—", "–", ";", "and", "but", ":"))]
        for start in reversed(starts[-12:]):
            last = start
            while (
                last < stop
                and items[last].kind == "word"
                and items[last].low in ("but", "and", "while", "as", "when", "yet")
            ):
                last += 1
            start = last
            while last < min(stop, start + 9):
                item = items[last]
                if item.kind in ("mark", "quote") or item.low in PREPOSITIONS or item.low in CLAUSE_WORDS:
                    break
                if item.kind == "word" and _is_finite(item):
                    break
                following = items[last + 1] if last + 1 < len(items) else None
                if following is None or following.low == "'s" or following.kind == "name":
                    last += 1
                    continue
                predicate = (
                    _is_finite(following)
                    or following.low in VERBS
                    or (following.kind == "word" and is_adverb(following))
                    or (
                        following.low.endswith("s")
                        and not is_source_noun(following.low)
                        and item.kind == "name"
                    )
                )
                opens = following.low == "," and start == 0
                if item.name is not None or item.low in ("he", "she", "they", "it"):
                    if predicate or opens:
                        return read_phrase(self.text, items, start, last, self.memory)
                    break
                last += 1
        return None

    def _coordinate(
        self, items: list[Item], index: int, before: list[Telling], low: str, base: str, kind: str
    ) -> Telling | None:
        """A verb after `and`, with the subject of the verb before it."""
        for telling in reversed(before):
            if telling.how == "participle" and kind != "ing":
                continue
            if telling.how in ("before", "coordinate"):
                same = VERBS[telling.word][1] == kind or kind == "past"
                return Telling(index, telling.source, "coordinate", low, base) if same else None
        source = self.subject_of(items, index)
        if source is None or kind == "base":
            return None
        return Telling(index, source, "coordinate", low, base)

    def cut_statements(self, items: list[Item], tellings: list[Telling]) -> None:
        """A statement ends where the next of its kind begins."""
        for telling, following in itertools.pairwise(tellings):
            if following.how in ("participle", "coordinate"):
                edge = following.verb
            elif following.how == "before":
                edge = following.source.first
            else:
                continue
            while (
                edge > 0
                and (items[edge - 1].low in ADVERBS or items[edge - 1].low.endswith("ly"))
                and items[edge - 1].kind == "word"
            ):
                edge -= 1
            if edge <= telling.verb + 1:
                continue
            before = items[edge - 1]
            if before.kind == "quote" or before.low in (";", "—", "–", ",", *_CUTTERS):
                while edge - 1 > telling.verb and (
                    items[edge - 1].low in (";", "—", "–", ",", ":") or items[edge - 1].low in _CUTTERS
                ):
                    edge -= 1
                telling.end = edge

    def statement_of(
        self, items: list[Item], tellings: list[Telling], telling: Telling
    ) -> tuple[int, int, str] | None:
        """First and last item of what is told, and the rule."""
        if telling.how == "according":
            return self._according_passage(items, telling)
        source = telling.source
        behind = max(telling.verb, source.last) + 1 if telling.how in ("after", "by") else telling.verb + 1
        start = _clause_start(items, telling, behind, tellings)
        lead = source.first if telling.how == "before" else telling.verb
        set_off = lead > 0 and items[lead - 1].low in (",", "—", "–", "…")
        quote_before = (lead > 0 and items[lead - 1].kind == "quote") or (
            set_off and lead > 1 and items[lead - 2].kind == "quote"
        )
        text_before = set_off and not quote_before and telling.how in ("before", "after")
        breaks_in = text_before and telling.how == "before" and _breaks_in(items, behind, telling.end)
        if text_before and telling.how == "before" and items[source.last + 1].low == "," and not breaks_in:
            # `The senator for the north, NAME, has condemned`: what stands before is no statement but an apposition
            text_before = any(
                _is_finite(item)
                for item in items[self._begin_of(items, lead - 1, tellings, telling) : lead - 1]
            )
        text_before = text_before and _tells_before(items, lead - 1, tellings, telling, breaks_in)
        if text_before and breaks_in:
            return self._begin_of(items, lead - 1, tellings, telling), telling.end - 1, "attr-inside"
        if text_before and (start is None or start >= telling.end):
            return self._begin_of(items, lead - 1, tellings, telling), lead - 2, "attr-after"
        if start is None or start >= telling.end or telling.how == "by":
            return None
        if quote_before and telling.how == "after":
            return None
        if telling.how == "after" and not any(i.low == "that" for i in items[behind : behind + 6]):
            return None
        rule = {"participle": "attr-participle", "coordinate": "attr-coordinate"}.get(
            telling.how, "attr-clause"
        )
        if telling.how == "before" and items[start].low in AUXILIARIES:  # `a goal NAME believes is near`
            while (
                lead > 0
                and items[lead - 1].kind in ("word", "name")
                and items[lead - 1].low not in CLAUSE_WORDS
            ):
                lead -= 1
            start = lead
        return start, telling.end - 1, rule

    def _begin_of(self, items: list[Item], stop: int, tellings: list[Telling], telling: Telling) -> int:
        """Where a statement begins that ends before its teller: after the telling before, or at the start."""
        begin = 0
        for other in tellings:
            if other is telling:
                break
            if other.end < stop and other.end > other.verb:
                begin = max(begin, other.end)
        for index in range(begin, stop):
            if items[index].low == ";" or (
                items[index].kind == "quote" and index + 1 < stop and items[index + 1].low in (".",)
            ):
                begin = index + 1
        label = begin == 0 and next((i for i in range(min(stop, 8)) if items[i].low == ":"), None)
        return label + 1 if label else begin

    def _according_passage(self, items: list[Item], telling: Telling) -> tuple[int, int, str] | None:
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
        if before is not None and before.low in ("but", "and", "while", "—", "–"):
            return (last + 2, len(items) - 1, "attr-according") if after_comma and rest > 1 else None
        if first == 0 or (first == 1 and before is not None and before.low in ("but", "and", "—")):
            return (last + 2, len(items) - 1, "attr-according") if rest > 0 else None
        if after_comma and rest > 2 and before is not None and before.low == ",":
            # between commas; after `—but` it opens what follows, else it breaks into one statement
            return 0, len(items) - 1, "attr-according"
        return 0, lead, "attr-according"


def _is_set_off_before_person(previous: Item | None, following: Item | None) -> bool:
    """Whether a verb stands between a comma and a person: `…, said NAME` has its subject behind it."""
    return (
        previous is not None
        and previous.low == ","
        and following is not None
        and following.name is not None
        and following.name.type == "person"
    )


def _is_finite(item: Item) -> bool:
    """Whether a word looks like a verb in the past or an auxiliary."""
    low = item.low
    return (
        item.kind == "word"
        and low != "'s"
        and (
            low in AUXILIARIES
            or low in IRREGULAR_PAST
            or (len(low) > 4 and low.endswith("ed"))
            or (low in VERBS and VERBS[low][1] == "past")
        )
    )


def _is_noun(item: Item) -> bool:
    return (
        item.low.endswith("s")
        and not item.low.endswith("ss")
        and item.low not in AUXILIARIES
        and item.low not in VERBS
    )


def _is_subject(items: Sequence[Item], index: int) -> bool:
    """Whether a name opens a clause, behind roles, bodies and adjectives at most."""
    target = items[index].name
    if (
        index + 1 < len(items)
        and items[index + 1].low in ("-", "–")
        and items[index + 1].end - items[index].end < 2
    ):
        return False
    position = index - 1
    while position >= max(0, index - 9):
        item = items[position]
        if item.kind == "quote":
            return True
        if item.kind == "mark" and item.low not in "-'’&":
            return item.low != "," or position <= 1 or _comma_opens(items, position, index)
        if item.name is not None:
            beside = items[position + 1]
            person = target is not None and target.type == "person" and item.name.type != "person"
            if not (beside.low in ("'s", "-") or person):
                return False
        elif item.low in _OPENS_CLAUSE:
            return True
        elif item.kind == "word" and item.low not in ROLES and _is_predicate(items, position):
            return False
        position -= 1
    return position < 0


def _is_predicate(items: Sequence[Item], position: int) -> bool:
    """Whether a word before a name makes the name an object."""
    low = items[position].low
    if (
        low in PREPOSITIONS
        or low in ("he", "she", "they", "it", "we", "i", "to")
        or (low in AUXILIARIES and low != "'s")
    ):
        return True
    compound = position > 0 and items[position - 1].low == "-"
    return not compound and (low.endswith("ed") or low in VERBS)


def _comma_opens(items: Sequence[Item], comma: int, index: int) -> bool:
    """Whether the name after a comma is a subject, not one of a list or an apposition."""
    before, after = items[comma - 1], items[index + 1] if index + 1 < len(items) else None
    if before.name is not None and before.name.type != "place":
        return (
            after is not None
            and after.kind == "word"
            and after.low not in PREPOSITIONS
            and after.low not in ("and", "or")
        )
    return (after is not None and after.kind != "mark") or (after is not None and after.low == ",")


def _first_person_head(items: Sequence[Item], first: int, last: int) -> Name | None:
    """The person that a phrase begins with."""
    name = items[first].name
    return (
        name
        if name is not None
        and name.type == "person"
        and first < last
        and items[first + 1].low in PREPOSITIONS
        else None
    )


def _is_noun_here(items: Sequence[Item], index: int, base: str, kind: str) -> bool:
    """Whether what looks like a verb of speech is a noun, or a participle before a noun."""
    previous = items[index - 1] if index else None
    following = items[index + 1] if index + 1 < len(items) else None
    if following is not None and following.low == "'s":
        return True
    if base in NOUN_TOO and kind in ("base", "s"):
        if previous is None:
            return True
        if previous.low in ("the", "a", "an", "his", "her", "its", "their", "our", "my", "this", "that", "these", "those", "no", "any",
                            "some", "'s", "new", "recent", "such", "first", "latest") or previous.low in PREPOSITIONS:  # fmt: skip
            return True
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
    return bool(
        kind == "past"
        and previous is not None
        and previous.low in ("the", "a", "an", "its", "his", "her", "their", "'s", "newly")
    )


def _is_route(items: Sequence[Item], index: int) -> bool:
    """Whether the verb only tells by which way words came: `as reported by`."""
    return items[index].low in ("reported", "quoted", "cited", "posted", "published") and (
        index > 0 and items[index - 1].low in ("as", "first", "was", "were")
    )


def _may_be_plural(items: Sequence[Item], index: int, source: Source) -> bool:
    """Whether the bare form of a verb can go with its subject."""
    if source.plural or (source.people and len(source.people) > 1):
        return True
    position = index - 1
    while position > source.last:
        if items[position].low in AUXILIARIES:
            return True
        position -= 1
    return False


def _clause_start(
    items: Sequence[Item], telling: Telling, behind: int, tellings: Sequence[Telling]
) -> int | None:
    """The first item of what follows the verb as its statement; None when nothing does."""
    index, end = behind, telling.end
    base = telling.base
    while (
        index < end
        and items[index].kind == "word"
        and (items[index].low in ADVERBS or (items[index].low.endswith("ly") and len(items[index].low) > 4))
    ):
        index += 1
    if index < end and base in TAKES_LISTENER:
        index = _over_listener(items, index, end, base)
        if index < 0:
            return None
    if index >= end:
        return None
    item = items[index]
    if item.kind == "mark" and item.low == "," and base in ("say", "add", "warn", "tell"):
        that = _find_that(items, index, min(end, index + 14))
        return that + 1 if that is not None else None
    if item.kind == "mark" and item.low == ":":
        return index + 1
    if item.kind == "mark":
        return index if item.low in "$£€#" and base not in ONLY_CLAUSE else None
    if item.kind == "quote":
        return index
    if item.low in ("this", "so", "it") and (
        index + 1 >= end or items[index + 1].kind in ("mark", "quote") or items[index + 1].low in PREPOSITIONS
    ):
        return None
    if item.low in ("that", "how", "why", "whether", "if", "what"):
        return index + 1 if item.low == "that" else index
    if base in _MUST_HAVE_THAT:
        return None
    if item.low in _LEADS_TO.get(base, ()):
        return index + 1
    if (
        item.low in ("late", "early", "earlier")
        and index + 1 < end
        and (items[index + 1].low in TIMES or items[index + 1].low in ("on", "in", "last", "this"))
    ):
        return _after_time(items, index + 1, end)
    if (
        item.low in ("on", "in", "at", "during", "after", "before", "by", "via", "through", "with", "to")
        or item.low in TIMES
        or (item.low in ("this", "last") and index + 1 < end and items[index + 1].low in TIMES)
    ):
        that = _find_that(items, index, min(end, index + 30))
        if that is not None:
            return that + 1
        if item.low in TIMES or item.low in ("on", "last", "this"):
            return _after_time(items, index, end)
        return (
            index
            if base in ("point", "commit", "pledge", "claim", "vow", "threaten") and item.low == "to"
            else None
        )
    if item.low in ("about", "against", "of", "for", "out", "as"):
        return None
    if base in ("speak", "refer", "talk", "quote", "see", "feel", "read", "praise", "hail"):
        return None
    if base in ("voice", "express"):
        that = _find_that(items, index, min(end, index + 8))
        return that + 1 if that is not None else None
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
    return index if _is_clause_ahead(items, index, end) else None


def _over_listener(items: Sequence[Item], index: int, end: int, base: str) -> int:
    """Behind the listener of `told`; -1 when nothing is told."""
    that = _find_that(
        items, index, min(end, index + (16 if base in ("tell", "remind", "assure", "inform") else 5))
    )
    quote = next((i for i in range(index, min(end, index + 16)) if items[i].kind == "quote"), None)
    if that is not None and (quote is None or that < quote):
        return that
    if base in ("warn", "advise", "ask", "caution", "urge", "promise"):
        names_listener = (
            items[index].kind == "name" and index + 2 < end and items[index + 1].low in _CLAUSE_OPENERS
        )
        return index + 1 if names_listener else index
    if index < end and (items[index].kind == "name" or items[index].low in _SPEAKER_OBJECTS):
        return index + 1
    if index < end and items[index].low in ("the", "a", "an", "his", "her", "their", "its"):
        for i in range(index + 1, min(end, index + 6)):
            if items[i].low in _CLAUSE_OPENERS:
                return i
            if items[i].kind in ("mark", "quote"):
                return i
        return -1
    return index + 1 if index < end else -1


def _find_that(items: Sequence[Item], start: int, end: int) -> int | None:
    """The first `that` before a mark, a quotation or another verb of speech."""
    for index in range(start, end):
        item = items[index]
        if item.low == "that" and item.kind == "word":
            return index
        if item.kind == "quote" or (item.kind == "mark" and item.low not in ",'’-&"):
            return None
        if item.low in VERBS and VERBS[item.low][1] == "past" and index > start and VERBS[item.low][2]:
            return None
    return None


def _after_time(items: Sequence[Item], index: int, end: int) -> int | None:
    """Behind `on Monday` and its like, where a clause follows."""
    while index < end and (
        items[index].low in TIMES
        or items[index].low in ("on", "last", "this", "in", "morning", "evening", "night", "afternoon")
    ):
        index += 1
    return (
        index
        if index < end and items[index].kind in ("word", "name") and _is_clause_ahead(items, index, end)
        else None
    )


def _is_clause_ahead(items: Sequence[Item], index: int, end: int) -> bool:
    """Whether a clause, not a lone noun, begins at `index`."""
    return (
        end - index >= 2
        and items[index].kind in ("word", "name", "quote")
        and items[index].low not in PREPOSITIONS | {"to"}
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
    if len(words) < 3:
        return len(words) >= 2 and (breaks_in or any(item.low in AUXILIARIES for item in words))
    opening = words[0].low
    intro = (
        opening in PREPOSITIONS
        or opening.endswith("ing")
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
    if not intro:
        return True
    # an opening phrase is a statement only when a clause of its own follows it: `Despite …, the country has …, NAME said`
    commas = [i for i in range(begin, comma) if items[i].low == ","]
    return bool(commas) and any(
        item.low in AUXILIARIES for item in items[commas[0] : comma] if item.kind == "word"
    )


def _breaks_in(items: Sequence[Item], behind: int, end: int) -> bool:
    """Whether the sentence goes on behind the verb after a comma."""
    index = behind
    while index < end and items[index].kind == "word" and items[index].low in ADVERBS:
        index += 1
    if index >= end or items[index].low not in (",", "—", "–"):
        return False
    return end - index > 2


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
    if telling.how == "before":
        return telling.source.first == index
    return False


def quotes_in_reach(items: Sequence[Item], telling: Telling, place: int) -> bool:
    """Whether a mixed quotation stands in the clause right behind the verb, with no full stop between."""
    return not any(
        item.low in (".", ";", "?", "!") and item.kind == "mark" for item in items[telling.verb : place]
    ) and (telling.base not in MENTAL)
