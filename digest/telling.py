"""Telling: a verb of speech, or `according to`, with its source and the statement beside it.

Works on the items of one sentence; what it finds, `attribution` ties to passages and quotations.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from digest.data.calling import RETOLD_NOUNS
from digest.data.people import ROLES
from digest.data.press import PLATFORMS
from digest.data.sources import AGREED, FORMULAS, ISSUED, ISSUES, RULES_AGREED, STATEMENT_NOUNS
from digest.data.speech import (
    ADVERBS,
    AUXILIARIES,
    BE_FORMS,
    CLAUSE_WORDS,
    HELD_VIEWS,
    MENTAL,
    MODALS,
    NAMES_AS,
    NAMING,
    NEED_THAT,
    NEVER_INVERTED,
    ONLY_MADE,
    PHRASAL,
    PREPOSITIONS,
    QUOTING,
    SAYINGS,
    SPOKEN,
    TIMES,
    VERBS,
    VOICES,
    WITH_NOUN,
)
from digest.data.verbs import BASES, NOUNS_TOO, PAST_ONLY, PAST_OR_PARTICIPLE, THIRD_PERSON
from digest.finite import is_ly_form
from digest.item import Item
from digest.memory import PRONOUNS, SINGULAR_PRONOUNS, Meant, Memory
from digest.name import Name
from digest.salience import BODIES, is_evidence
from digest.seed import Span
from digest.source import (
    Source,
    is_adverb,
    is_finite,
    is_source_noun,
    named_behind,
    read_phrase,
    skip_back,
    source_of,
    subject_after,
    subject_before,
)
from digest.verb import (
    after_quotation,
    agent_at,
    is_branded,
    is_caused,
    is_citing,
    is_headline,
    is_named_here,
    is_noun_here,
    is_only_understood,
    is_reduced,
    is_route,
    is_set_off_before_name,
    is_set_off_before_person,
    is_set_off_view,
    is_sum,
    is_summons,
    is_tale,
    is_untold,
    lead_of,
    may_be_plural,
    puts_figure,
)

_OPENS_CLAUSE = frozenset(
    ("and", "but", "that", "while", "when", "because", "if", "although", "where", "or", "as", "so", "whereas")
)
_VIEWS = frozenset(("view", "opinion", "estimation", "words"))
"""Nouns behind `in` and an owner that make what stands beside them the owner's."""
_BEHIND_COUNT = frozenset("but though although while compared against with up down".split())
_COUNTS = frozenset(
    "count estimate account reckoning calculation tally calculations estimates assessment projection".split()
)
"""Nouns behind `by` and an owner that make the number or story beside them the owner's."""
_VERBS = BASES | THIRD_PERSON.keys() | PAST_ONLY | PAST_OR_PARTICIPLE
"""Verbs right behind `that`, which then says more of the noun before it."""
_RARE = HELD_VIEWS | SAYINGS | {"put", "puts", "words", "view", "heard"}
"""Words other than verbs of speech that can tell whose something is."""
_OWNERS: Mapping[str, str] = MappingProxyType(
    {"'s": "", "his": "he", "her": "she", "their": "they", "its": "it"}
)
"""What stands before somebody's own saying, and the pronoun it stands for."""
_COMES_FROM = frozenset(("from", "by", "among"))
"""Prepositions behind a saying that lead to whose it is."""
_OPENING_REACH = 8
"""Items in which an opening phrase has its saying: `Despite repeated warnings from …`."""
_OPENS_SUBJECT = frozenset(
    (",", "—", "–", ";", ":", "and", "but", "when", "after", "while", "as", "before", "because", "that")
)
"""Marks and words right behind which a clause may name its subject."""
_HEARING = frozenset(("jury", "jurors", "court", "inquest", "inquiry", "tribunal", "hearing"))
"""Who listens in a headline: `…, jury told` names nobody who spoke."""
_INVERTED_TOO = frozenset(
    (
        "say",
        "report",
        "warn",
        "claim",
        "find",
        "suggest",
        "reply",
        "answer",
        "add",
        "insist",
        "explain",
        "admit",
        "concede",
        "promise",
        "estimate",
        "write",
        "observe",
        "protest",
        "counter",
        "reckon",
        "calculate",
        "predict",
        "forecast",
        "complain",
        "argue",
        "caution",
        "recall",
    )
)
"""Verbs that stand before a subject without a name also where no quotation does: `…, replied the minister`."""
_NO_LISTENER = frozenset(
    ("say", "add", "argue", "claim", "explain", "insist", "note", "recall", "suggest", "write")
)
"""Verbs that take no listener: a person right behind one is who spoke."""


_POLLS = frozenset(("poll", "survey", "polling", "questionnaire"))
"""What asks many people and gives the shares of their answers."""
_NO_COLLECTIVE = PRONOUNS | {"i", "we", "you", "there", "this", "that"} | (AUXILIARIES - {"'s"})
"""Words that open a sentence whose subject or verb they are: no collective stands behind them."""
_RULING = frozenset(("rule", "find", "hold"))
"""Verbs of courts, whose participle tells something before `that` alone: `ruling that he could stay`."""
_NO_PARTICIPLE = _RULING | frozenset(
    "speak talk refer see feel show know read learn post offer reflect".split()
)
"""Verbs whose participle goes on with no statement: `speaking after the match`."""
_ABSOLUTE = MENTAL | {"say", "argue", "claim", "warn", "insist"}
"""Verbs whose participle may stand right behind its subject: `critics saying it will fail`."""
_BLAMED_FOR = ("for", "after", "by")
"""Prepositions behind which a participle says what somebody did: `thrown out for shouting`."""
_DESCRIBING = frozenset("a an the its his her their former then now who".split())
"""Words that open what is said of somebody between commas."""
_SHORTEST_OPENING = 6
"""Items of the shortest sentence with a participle before its subject."""
_BELONGING = frozenset(("for", "of", "from", "at", "in"))
"""Prepositions behind a noun that say whose or where its bearer is."""
_LONGEST_SUBJECT = 8
"""Items before the verb of a clause that follows such an opening."""
_LONGEST_COLLECTIVE = 7
"""Items from the beginning of a sentence among which a collective that opens it ends."""
_STATEMENT_REACH = 16
"""Items between `a statement from NAME` and the participle that goes on with it."""


@dataclass(slots=True)
class Telling:
    """A verb of speech, or `according to`, with its source."""

    verb: int
    source: Source
    how: str
    """`before`, `after`, `participle`, `coordinate`, `by`, or `according`."""
    word: str
    base: str
    relative: bool = False
    """Whether its subject is `who` or `which`: what stands before it is no statement of its own."""
    end: int = 0
    """Index of the item before which its complement ends."""
    passage: Span | None = None


class Listener:
    """Hears who tells what in the sentences of one text, and remembers whom it heard."""

    def __init__(self, text: str, memory: Memory) -> None:
        self.text, self.memory = text, memory

    def note_subjects(self, items: Sequence[Item], first: int, last: int) -> None:
        """Remember the names between two items that are subjects, and a collective that opens the sentence."""
        if first == 0 and items and items[0].low in SINGULAR_PRONOUNS:
            meant = self.memory.of_pronoun(items[0].low)
            if meant.claimant is not None:
                self.memory.note(meant.claimant, meant.name)
        owned = len(items) > 1 and items[1].low == "'s"
        if first == 0 and items and (items[0].kind == "word" or owned):
            self._note_collective(items)
        for index in range(first, min(last, len(items))):
            name = items[index].name
            if name is None:
                continue
            following = items[index + 1] if index + 1 < len(items) else None
            owns = following is not None and following.low == "'s"
            stands_before = following is not None and (
                following.low in ROLES or following.low in ("backbencher", "lawmaker")
            )
            subject = not owns and not stands_before and _is_subject(items, index)
            if (
                name.name.lower() in PLATFORMS
                and index
                and items[index - 1].low in ("on", "to", "via", "through")
            ):
                continue  # where somebody posted it
            is_told_of = subject and name.name.lower() not in RETOLD_NOUNS
            if is_told_of or name.type in ("person", "organization"):
                self.memory.note(name.name, name, subject=subject)

    def _note_collective(self, items: Sequence[Item]) -> None:
        """Remember a collective that opens a sentence: `A local charity …`."""
        shorter: Source | None = None
        for index, item in enumerate(items[:_LONGEST_COLLECTIVE]):
            if (index and item.kind != "word") or item.low in PREPOSITIONS or item.low in _NO_COLLECTIVE:
                break
            following = items[index + 1] if index + 1 < len(items) else None
            set_off = following is not None and following.low == "," and items[0].low == "the"
            if following is None or item.low == "'s" or following.low == "'s":
                continue
            if following.kind != "word" and not set_off:
                continue
            source = read_phrase(self.text, items, 0, index, self.memory)
            if source is not None and source.noun and len(source.people) == 1 and not source.weak:
                self.memory.note(source.people[0].name, source.people[0])
                return
            if source is not None and source.claimant and not source.weak and not source.people:
                if following.low in ("from", "of", "at", "for") and source.plural:
                    whole = self._with_belonging(items, index)
                    meant = whole.claimant if whole is not None and whole.claimant else source.claimant
                    self.memory.note(meant, None, plural=True, noun=source.noun)
                    return
                if following.low in ("from", "of", "at", "for", "leaders", "officials"):
                    continue
                shorter = source
                if source.noun == item.low and (_is_noun(following) or _is_body(following)):
                    continue
                break
        if shorter is not None and shorter.claimant:
            self.memory.note(shorter.claimant, None, plural=shorter.plural, noun=shorter.noun)

    def _with_belonging(self, items: Sequence[Item], noun: int) -> Source | None:
        """Those who open a sentence with whose or of what they are: `critics of the plan`."""
        last = noun + 1
        while (
            last + 1 < len(items)
            and items[last + 1].kind in ("word", "name")
            and not is_finite(items[last + 1])
            and items[last + 1].low not in CLAUSE_WORDS
            and last - noun < _LONGEST_SUBJECT
        ):
            last += 1
        source = read_phrase(self.text, items, 0, last, self.memory)
        return source if source is not None and source.claimant and source.plural else None

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
            elif item.low == "per" and is_set_off_before_name(items, index):
                telling = self._according(items, index, words=1)
            elif item.low == "per" and _is_as_per(items, index):
                telling = self._according(items, index - 1)
            elif item.low in _COUNTS and (counted := self._by_count_of(items, index)) is not None:
                telling = counted
            elif item.low in _VIEWS and is_set_off_view(items, index):
                self.note_subjects(items, noted, index)
                noted = index
                telling = self._in_view_of(items, index)
            elif item.low in _VIEWS | _COUNTS and _is_view_of(items, index):
                self.note_subjects(items, noted, index)
                noted = index
                telling = self._according(items, index - 2, words=4)
            elif item.low in VERBS:
                self.note_subjects(items, noted, index)
                noted = index
                telling = self._telling(items, index, tellings)
                if telling is None and item.low in SAYINGS:
                    telling = self._saying(items, index)
            elif item.low in _RARE:
                self.note_subjects(items, noted, index)
                noted = index
                telling = self._rare(items, index)
            else:
                continue
            if telling is not None:
                tellings.append(telling)
                self._note_source(items, telling.source)
        self.note_subjects(items, noted, len(items))
        for telling in tellings:
            behind = (i for i in range(telling.verb, len(items)) if items[i].low == ";")
            reach = next(behind, len(items)) if telling.how != "according" else len(items)
            telling.end = telling.end or reach
            if telling.relative:
                telling.end = _end_of_relative(items, telling)
        return tellings

    def _note_source(self, items: Sequence[Item], source: Source) -> None:
        """Remember who speaks, whose board or spokesman it is, and whose poll it is."""
        for name in source.people:
            self.memory.note(name.name, name, spoke=True)
        if source.noun in _POLLS and source.claimant:
            polled = source.people[0] if source.people else None
            self.memory.polled = Meant(source.claimant, f"it is a finding of {source.claimant}", polled)
        owner = _owner_in(items, source)
        if owner is not None:
            self.memory.note(owner.name, owner)
        if source.claimant and len(source.people) != 1:
            self.memory.note(source.claimant, None, plural=source.plural, spoke=True, noun=source.noun)

    def _rare(self, items: list[Item], index: int) -> Telling | None:
        """What is told without a verb of speech: `is confident that`, `as NAME put it`, `NAME’s claim that`."""
        low = items[index].low
        following = items[index + 1].low if index + 1 < len(items) else ""
        if low in ("put", "puts"):
            before = [item.low for item in items[max(0, index - 24) : index]]
            puts_so = following == "it" and "as" in before
            if not puts_so and not puts_figure(items, index):
                return None
            source, _ = subject_before(self.text, items, index, self.memory)
            if source is None or (source.weak and not puts_so):
                return None
            return Telling(index, source, "before", low, "put" if puts_so else "estimate")
        if low == "heard":
            return self._heard(items, index)
        if low in ("words", "view"):
            opens = index >= 2 and items[index - 1].low == "the" and items[index - 2].low == "in"
            telling = self._according(items, index) if opens and following == "of" else None
            return replace(telling, verb=index - 2) if telling is not None else None
        if (
            low == "clear"
            and index > 2
            and items[index - 1].low == "it"
            and items[index - 2].low in ("made", "makes")
        ):
            source, _ = subject_before(self.text, items, index - 2, self.memory)
            return (
                Telling(index, source, "before", low, "say")
                if source is not None and source.claimant
                else None
            )
        if low in HELD_VIEWS and following == "that":
            if any(item.low in MODALS | {"not"} for item in items[max(0, index - 4) : index]):
                return None  # `could not be sure that`
            place = index - 1
            while place > 0 and items[place].low in ADVERBS | {
                "very",
                "increasingly",
                "so",
                "not",
                "fairly",
                "quite",
            }:
                place -= 1
            if items[place].low not in BE_FORMS | {
                "been",
                "'s",
                "remain",
                "remains",
                "remained",
                "seems",
                "made",
            }:
                return None
            source, _ = subject_before(self.text, items, index, self.memory)
            if source is None or (source.weak and not source.people):
                return None
            return Telling(index, source, "before", low, "feel")
        return self._saying(items, index)

    def _heard(self, items: list[Item], index: int) -> Telling | None:
        """What a court is told by somebody who is not named: `the jury heard that …`, `…, the court heard, …`."""
        at, _ = skip_back(items, index)
        helping = {item.low for item in items[at + 1 : index]}
        if at < 0 or items[at].low not in _HEARING or not helping <= {"has", "have", "had", "also", "later"}:
            return None
        source, _ = subject_before(self.text, items, index, self.memory)
        if source is None:
            return None
        nobody = replace(source, claimant=None, reason="who listened is named, not who spoke", people=())
        return Telling(index, nobody, "before", "heard", "add")

    def _saying(self, items: list[Item], index: int) -> Telling | None:
        """`NAME’s claim that …`, `NAME raised concerns that …`, `claims by NAME that …`: the owner's or maker's statement."""
        if index + 1 >= len(items) or items[index].low not in SAYINGS:
            return None
        if items[index + 1].low in _COMES_FROM:
            return self._saying_from(items, index)
        if items[index + 1].low != "that":
            return None
        owner = index - 1
        while owner > max(0, index - 4) and items[owner].kind == "word" and items[owner].low not in _OWNERS:
            owner -= 1
        if owner < 0 or items[owner].low not in _OWNERS:
            return self._saying_made(items, index)
        if items[index].low in ONLY_MADE:
            return None  # `her case that went to court`
        pronoun = _OWNERS[items[owner].low]
        if pronoun:
            source: Source | None = source_of(self.memory.of_pronoun(pronoun), owner, owner)
        else:
            source = self._phrase_back(items, owner - 1)
        return Telling(index, source, "before", items[index].low, "claim") if source is not None else None

    def _saying_made(self, items: list[Item], index: int) -> Telling | None:
        """What somebody says by a noun that is the object of a verb: `NAME raised concerns that`, `NAME issued a fresh warning that`."""
        verb = index - 1
        while verb > max(0, index - 4) and items[verb].kind == "word" and items[verb].low not in VOICES:
            verb -= 1
        if verb < 1 or items[verb].low not in VOICES:
            return None
        if items[index].low in ONLY_MADE and VOICES[items[verb].low] != "make":
            return None
        source, _ = subject_before(self.text, items, verb, self.memory)
        if source is None or not source.claimant or (source.weak and not source.people):
            return None
        return Telling(index, source, "before", items[index].low, "claim")

    def _saying_from(self, items: list[Item], index: int) -> Telling | None:
        """What `claims by NAME that`, `warnings from his lawyer, NAME, that` tell; not in a phrase before the main clause."""
        if items[0].low in PREPOSITIONS | CLAUSE_WORDS and index < _OPENING_REACH:
            return None
        first = index + 2
        that = next(
            (i for i in range(first + 1, min(len(items) - 2, first + 12)) if items[i].low == "that"), None
        )
        if that is None or any(item.kind == "quote" or is_finite(item) for item in items[first:that]):
            return None
        if items[index].low in ONLY_MADE or is_finite(items[that + 1]) or items[that + 1].low in _VERBS:
            return None  # `a statement from the company that owns the mill`
        last = that - 2 if items[that - 1].low == "," else that - 1
        comma = next((i for i in range(first, last) if items[i].low == ","), None)
        opening = comma + 1 if comma is not None and _is_person(items[last]) else first
        source = read_phrase(self.text, items, opening, last, self.memory)
        if source is None or not source.claimant:
            return None
        return Telling(index, replace(source, last=last), "after", items[index].low, "say")

    def _by_count_of(self, items: list[Item], index: int) -> Telling | None:
        """Whose number or story it is, behind a comma: `…, by her estimate`, `…, by the union’s own count`, `…, by one estimate`."""
        opening = next((i for i in range(index - 1, max(-1, index - 9), -1) if items[i].low == "by"), None)
        if opening == 0:  # `By his count, …`
            return (
                self._count_of(items, 0, index)
                if items[index + 1 : index + 2] and items[index + 1].low == ","
                else None
            )
        if opening is not None and [item.low for item in items[opening:index]] == ["by", "the"]:
            of_it = items[index + 1 : index + 2] and items[index + 1].low == "of" and opening > 0
            telling = self._according(items, opening, 4) if of_it else None  # `by the reckoning of the bank`
            stop = items[telling.source.last + 1 :][:2] if telling is not None else []
            goes_on = len(stop) == 2 and stop[0].low == "," and stop[1].low not in _BEHIND_COUNT
            return None if goes_on else telling
        closes = index + 1 >= len(items) or items[index + 1].low in (".", ";")
        ends = closes or (items[index + 1].low == "," and items[index + 2].low in _BEHIND_COUNT)
        if (
            opening is None
            or items[opening - 1].low != ","
            or not ends
            or items[opening + 1].low in ("my", "our")
        ):
            return None
        return self._count_of(items, opening, index)

    def _count_of(self, items: list[Item], opening: int, index: int) -> Telling | None:
        """Whose the count is that stands at `index`, behind a `by`."""
        own = items[index - 1].low == "own"
        owner = index - 2 if own else index - 1
        pronoun = _OWNERS.get(items[owner].low, "")
        if pronoun and owner == opening + 1:
            source: Source | None = source_of(self.memory.of_pronoun(pronoun), owner, index)
        elif items[owner].low == "'s" or items[owner].low in ("'", "’"):
            source = read_phrase(self.text, items, opening + 1, owner - 1, self.memory)
        else:
            source = read_phrase(self.text, items, opening + 1, index, self.memory)
        if source is None or not source.claimant:
            return None
        return Telling(opening, replace(source, last=index), "according", "by the count of", "accord")

    def _in_view_of(self, items: list[Item], index: int) -> Telling | None:
        """Whose statement stands beside `in her view`, `in NAME’s opinion`."""
        opening = next((i for i in range(index - 1, max(-1, index - 9), -1) if items[i].low == "in"), None)
        if opening is None:
            return None
        pronoun = _OWNERS.get(items[opening + 1].low, "")
        if pronoun and opening + 2 == index:
            source: Source | None = source_of(self.memory.of_pronoun(pronoun), opening + 1, index)
        elif items[index - 1].low == "'s":
            source = read_phrase(self.text, items, opening + 1, index - 2, self.memory)
        else:
            return None
        if source is None or not source.claimant:
            return None
        return Telling(opening, replace(source, last=index), "according", "in the view of", "accord")

    def _according(self, items: list[Item], index: int, words: int = 2) -> Telling | None:
        """The source behind `according to`, `in the words of` or, of one word, `per`."""
        first = index + words
        pronoun = {"him": "he", "her": "she", "them": "they"}.get(items[first].low)
        alone = first + 1 >= len(items) or items[first + 1].kind in ("mark", "quote")
        if pronoun and (alone or pronoun != "she"):
            source = source_of(self.memory.of_pronoun(pronoun), first, first)
            return Telling(index, source, "according", "according to", "accord")
        last = first - 1
        while last + 1 < len(items) and last < first + 24:
            item = items[last + 1]
            if item.kind == "quote" or (item.kind == "mark" and item.low not in "&-/"):
                break
            if item.low in ("that", "who", "which", "while", "but", "because"):
                break
            if item.low in PRONOUNS and last >= first and is_evidence(items[last].low):
                break  # `according to papers she gave to the council`
            last += 1
        if last < first or _is_rule(items, first, last):
            return None
        found = read_phrase(self.text, items, first, last, self.memory)
        if found is None or (found.claimant is None and not found.reason):
            return None
        source = found
        called = named_behind(items, last) if index and not found.people and not found.plural else None
        if called is not None and called.type in ("person", "organization"):
            return Telling(
                index,
                Source(called.name, first, last + 2, "", (called,)),
                "according",
                "according to",
                "accord",
            )
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
        if (
            is_noun_here(items, index, base, kind)
            or is_summons(items, index, base)
            or is_sum(items, index, base)
        ):
            return None
        if is_tale(items, index, base) or is_citing(items, index):
            teller, _ = subject_before(self.text, items, index, self.memory)
            if teller is not None:
                self._note_source(items, teller)
            return None
        if kind == "base" and _is_before_auxiliary(items, index):
            return None
        lead = lead_of(items, index) if kind == "base" else index
        if lead is None:
            return None
        if following is not None and following.low in PHRASAL.get(base, ()):
            return None  # `called off a strike`
        if kind == "ing" and not _is_going_on(items, index):
            return self._participle(items, index, before, low, base)
        if base in NEED_THAT and not any(item.low == "that" for item in items[index + 1 : index + 4]):
            return None
        if low == "expected" and following is not None and following.low == "to" and is_headline(items):
            return None  # `Storm expected to hit the south`: nobody is said to expect it
        if (
            base in MENTAL
            and kind == "past"
            and following is not None
            and following.low == "to"
            and previous is not None
            and previous.low == ","
        ):
            return None  # `The trial, expected to last a week, …`
        if low == "seen" and (following is None or following.low != "that"):
            return None
        if low == "told" and following is not None and following.low == "to":
            return None  # `People told to stay in`: they heard it
        if base == "feel" and previous is not None and previous.low == "it":
            return None  # `To fans, it felt like a holiday`: nobody says so
        if (
            low == "told"
            and (following is None or following.kind == "mark")
            and not after_quotation(items, index)
        ):
            return None  # `…, MPs told`
        if low in ("told", "hears", "heard") and previous is not None and previous.low in _HEARING:
            return None
        if base == "ask" and _is_asked(items, index):
            return None
        if base in _NO_LISTENER and is_set_off_before_person(items, index):
            return self._inverted(items, index, low, base, kind, strong)
        source, why = subject_before(self.text, items, lead, self.memory)
        if not why and is_branded(items, index, base, kind):
            why = "passive"
        if why == "passive":
            by = agent_at(items, index, base)
            if by is not None:
                agent = subject_after(self.text, items, by, self.memory)
                if agent is not None and not is_route(items, index):
                    return Telling(index, agent, "by", low, base)
            return None
        if why == "coordinate":
            return self._coordinate(items, index, before, low, base, kind)
        if source is not None:
            if source.weak and not source.people and base not in SPOKEN:
                return None
            if (
                base in NAMES_AS
                and is_evidence(source.noun)
                and not any(each.kind == "quote" for each in items[index:])
            ):
                return None  # `a test called NAME`
            if base in NAMING and not source.plural and is_named_here(items, index, source):
                return None
            if kind == "base" and is_caused(items, source):
                return None
            if source.first and items[source.first - 1].low == "how" and base not in SPOKEN:
                return None  # `how scientists forecast rain`
            if source.weak and not strong and kind != "past":
                return None
            if kind == "s" and (source.plural or len(source.people) > 1):
                return None
            if kind == "base" and lead == index and not may_be_plural(items, index, source):
                return None
            at, _ = skip_back(items, lead)
            if _is_outlets_own(items, index, base):
                return None
            if is_untold(items, at + 1, index, base) or is_only_understood(items, source.first, base):
                return None
            relative = (at >= 0 and items[at].low in ("who", "which", "that")) or is_reduced(
                items, source.first
            )
            return Telling(index, source, "before", low, base, relative)
        return self._inverted(items, index, low, base, kind, strong)

    def _inverted(
        self, items: list[Item], index: int, low: str, base: str, kind: str, strong: bool
    ) -> Telling | None:
        """A verb with its subject behind it, after a quotation or a comma."""
        previous = items[index - 1] if index else None
        if base in NEVER_INVERTED:
            return None  # what stands behind `told` listens
        set_off = previous is None or previous.kind == "quote" or previous.low in (",", "—", "–", "-", ":")
        saying = low == "say" and previous is not None and previous.low == ","  # `…, say builders.`
        if (
            not set_off
            or (kind not in ("past", "s") and not saying)
            or (not strong and base not in WITH_NOUN | MENTAL | _INVERTED_TOO)
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
        if index + 2 < len(items) and items[index + 1].low in PRONOUNS and is_finite(items[index + 2]):
            return None  # `said they had …`
        source = subject_after(self.text, items, index, self.memory)
        if source is None or (source.weak and not strong and not source.people):
            return None
        if saying and not (source.plural or len(source.people) > 1):
            return None
        if base == "show" and not is_evidence(source.noun):
            return None  # `A video dated Jan. 11, 2014, showed NAME at a rally`
        after_quote = (previous is not None and previous.kind == "quote") or (
            index >= 2 and items[index - 2].kind == "quote"
        )
        if not after_quote and not source.people and (source.weak or base not in _INVERTED_TOO):
            return None
        return Telling(index, source, "after", low, base)

    def _participle(
        self, items: list[Item], index: int, before: list[Telling], low: str, base: str
    ) -> Telling | None:
        previous = items[index - 1] if index else None
        if base == "ask" and previous is not None and previous.low == "by":
            return None  # `arrived at by asking firms whether they would come`
        if previous is not None and is_adverb(previous) and items[max(0, index - 2)].low in PREPOSITIONS:
            return None  # `a policy of effectively guaranteeing loans`
        followed = items[index + 1].low if index + 1 < len(items) else ""
        holds_that = base in _RULING and followed == "that"
        if base in _NO_PARTICIPLE and not holds_that:
            return None
        if previous is None:
            return self._opening(items, low, base)
        quoted = next(
            (i for i in range(index - 2, max(-1, index - 12), -1) if items[i].low in QUOTING),
            None,
        )
        is_passive = (
            quoted is not None and items[quoted + 1].low == "by"
        )  # `was quoted by the agency as saying`
        if previous.low == "as" and quoted is not None and index - quoted > 2 and not is_passive:
            commas = (i for i in range(quoted + 2, index - 1) if items[i].low == ",")
            last = next(commas, index - 1) - 1  # `quoted NAME, head of BODY, as saying`
            source = read_phrase(self.text, items, quoted + 1, last, self.memory)
            return Telling(index, source, "before", low, base) if source is not None else None
        if previous.low == "as" and quoted is not None:
            source, _ = subject_before(self.text, items, quoted, self.memory)
            if source is None:
                position = quoted - 1
                while position > 0 and items[position].low in BE_FORMS | ADVERBS | AUXILIARIES:
                    position -= 1
                if items[position].low == ",":  # `NAME, head of BODY, was quoted as saying`
                    source, _ = subject_before(self.text, items, position + 1, self.memory)
                else:
                    source = self._phrase_back(items, position)
            return Telling(index, source, "before", low, base) if source is not None else None
        if (
            previous.low in ("heard", "overheard", "seen", "caught")
            and index >= 2
            and items[index - 2].low in BE_FORMS
        ):
            source, _ = subject_before(self.text, items, index - 1, self.memory)
            source = source or self._phrase_back(items, index - 3)
            return (
                Telling(index, source, "before", low, base)
                if source is not None and source.claimant
                else None
            )
        issued = _issued_before(items, index)
        if issued is not None and previous.kind != "mark":
            source = self._stated_by(items, index) or self._issuer(items, issued)
            return Telling(index, source, "participle", low, base) if source is not None else None
        lone_subject = previous.kind == "name" or previous.low in (
            "experts",
            "critics",
            "analysts",
            "officials",
            "people",
            "others",
        )
        with_subject = any(item.low == "with" for item in items[max(0, index - 6) : index - 1])
        if lone_subject and index >= 2 and (with_subject or base in _ABSOLUTE):
            source = self._phrase_back(items, index - 1)
            return (
                Telling(index, source, "before", low, base)
                if source is not None and source.claimant
                else None
            )
        if (
            previous.kind != "quote"
            and previous.low not in (",", "—", "–", "while", "before", "and", "then", *_BLAMED_FOR)
            and not is_ly_form(previous.low)
            and previous.low not in STATEMENT_NOUNS
        ):
            return None
        if previous.low == "and" and not any(t.how == "participle" for t in before):
            return None
        source = (
            self._stated_by(items, index) or self._blamed(items, index) or self._leading(items, index, before)
        )
        return Telling(index, source, "participle", low, base) if source is not None else None

    def _opening(self, items: list[Item], low: str, base: str) -> Telling | None:
        """What the participle that opens a sentence tells, up to the comma before its subject: `Saying he was tired, NAME left`."""
        if base in MENTAL or len(items) < _SHORTEST_OPENING or items[1].low == "of":
            return None  # `Questioning of witnesses will take months, …`
        for comma in range(2, len(items) - 2):
            if items[comma].low in (".", ";", ":"):
                return None
            if items[comma].low != "," and not (
                items[comma - 1].kind == "quote" and _ends_with_comma(self.text, items[comma - 1])
            ):
                continue
            start = comma + 1 if items[comma].low == "," else comma
            source = self._subject_at(items, start)
            if source is not None:
                return Telling(0, source, "participle", low, base, end=start)
        return None

    def _subject_at(self, items: list[Item], start: int) -> Source | None:
        """The source that opens a clause at `start` and stands right before its verb."""
        verb = start + 1
        while verb < min(len(items), start + _LONGEST_SUBJECT) and items[verb].kind in ("word", "name"):
            if items[verb].kind == "word" and is_finite(items[verb]):
                source = read_phrase(self.text, items, start, verb - 1, self.memory)
                return source if source is not None and source.claimant and not source.weak else None
            verb += 1
        return None

    def _blamed(self, items: list[Item], index: int) -> Source | None:
        """The person nearest before `for saying`, who is thrown out or told off for it.

        Where it is `for accusing him`, the nearest is accused, and the one before that did it.
        """
        if items[index - 1].low not in _BLAMED_FOR:
            return None
        done_to_them = index + 1 < len(items) and items[index + 1].low in ("him", "her", "them")
        noun = next((i for i in range(index - 2, max(-1, index - 14), -1) if items[i].kind != "word"), -1)
        people = [i for i in range(index - 2, -1, -1) if _is_person(items[i])]
        if done_to_them and len(people) > 1:
            return read_phrase(self.text, items, people[1], people[1], self.memory)
        if people[:1] == [noun] and not done_to_them:
            return read_phrase(self.text, items, noun, noun, self.memory)
        return self.subject_of(items, index)

    def _stated_by(self, items: list[Item], index: int) -> Source | None:
        """Whose statement a participle goes on with: `a statement from NAME, head of BODY, confirming …`."""
        for place in range(max(0, index - _STATEMENT_REACH), index - 1):
            if items[place].low not in STATEMENT_NOUNS or items[place + 1].low not in ("from", "by"):
                continue
            between = items[place + 2 : index]
            if any(each.kind == "quote" or (each.kind == "word" and is_finite(each)) for each in between):
                continue
            stop = next((i for i in range(place + 2, index) if items[i].kind == "mark"), index)
            return read_phrase(self.text, items, place + 2, stop - 1, self.memory)
        return None

    def _issuer(self, items: list[Item], statement: int) -> Source | None:
        """Who issued the statement that stands at a place: `NAME sent an email to staff on Monday saying …`."""
        verbs = (i for i in range(statement - 1, max(-1, statement - 6), -1) if items[i].low in ISSUES)
        verb = next(verbs, None)
        if verb is None:
            return None
        source, _ = subject_before(self.text, items, verb, self.memory)
        return source if source is not None and source.claimant else None

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
        starts = [
            0,
            *(i + 1 for i in range(stop) if _opens_subject(items, i) and not _says_of_noun(items, i)),
        ]
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
                if item.low == "," and last > start and _is_apposed(items, last + 1):
                    return read_phrase(self.text, items, last + 1, last + 1, self.memory)
                if item.low in _BELONGING and start < last and is_source_noun(items[last - 1].low):
                    whole = self._subject_with_belonging(items, start, last, stop)
                    if whole is not None:
                        return whole
                if item.kind in ("mark", "quote") or item.low in PREPOSITIONS or item.low in CLAUSE_WORDS:
                    break
                if item.kind == "word" and is_finite(item) and not _is_adjective(items, last, start):
                    break
                behind = _behind_brackets(items, last + 1)
                following = items[behind] if behind < len(items) else None
                if following is None or following.low == "'s" or following.kind == "name":
                    last += 1
                    continue
                predicate = (
                    is_finite(following)
                    or _acts_on_a_day(items, last + 1)
                    or following.low in VERBS
                    or (following.kind == "word" and is_adverb(following))
                    or (
                        following.low.endswith("s")
                        and not is_source_noun(following.low)
                        and item.kind == "name"
                    )
                )
                predicate = predicate or (item.name is not None and _is_affiliated(items, last + 1, stop))
                predicate = predicate or (item.name is not None and _has_aside(items, last + 1, stop))
                opens = following.low == "," and start == 0
                speaks = item.kind == "word" and predicate and (is_source_noun(item.low) or item.capital)
                if item.name is not None or item.low in ("he", "she", "they", "it") or speaks:
                    if predicate or opens:
                        return read_phrase(self.text, items, start, last, self.memory)
                    if following.kind != "word":
                        break
                last += 1
        return self._subject_behind_opening(items, stop)

    def _subject_behind_opening(self, items: list[Item], stop: int) -> Source | None:
        """The subject behind a time or place that no comma ends: `On Friday the council cut the grant and said`."""
        if items[0].kind != "word" or items[0].low not in PREPOSITIONS:
            return None
        verb = next((i for i in range(2, min(stop, _LONGEST_SUBJECT)) if _ends_phrase(items[i])), stop)
        if verb >= stop - 1 or not is_finite(items[verb]) or items[verb].kind != "word":
            return None
        source, why = subject_before(self.text, items, verb, self.memory)
        return source if not why and source is not None and source.first > 1 else None

    def _subject_with_belonging(
        self, items: list[Item], start: int, preposition: int, stop: int
    ) -> Source | None:
        """A subject with whose it is before its verb: `a spokesman for the agency declined`."""
        reach = min(stop, preposition + _LONGEST_SUBJECT)
        verb = next((i for i in range(preposition + 1, reach) if _ends_phrase(items[i])), reach)
        if verb == reach or not is_finite(items[verb]):
            return None
        return read_phrase(self.text, items, start, verb - 1, self.memory)

    def _coordinate(
        self, items: list[Item], index: int, before: list[Telling], low: str, base: str, kind: str
    ) -> Telling | None:
        """A verb after `and`, with the subject of the verb before it."""
        for telling in reversed(before):
            if telling.how == "participle" and kind != "ing":
                continue
            if kind == "past" and telling.word in VERBS and VERBS[telling.word][1] == "base":
                continue  # `NAME said the country would declare war and suggested …`
            if telling.how in ("before", "coordinate"):
                same = kind == "past" or (telling.word in VERBS and VERBS[telling.word][1] == kind)
                return Telling(index, telling.source, "coordinate", low, base) if same else None
        source = self.subject_of(items, index)
        if source is None or kind == "base":
            return None
        return Telling(index, source, "coordinate", low, base)


def _is_view_of(items: Sequence[Item], index: int) -> bool:
    """Whether a phrase of its own names whose view something is: `…, in the reckoning of NAME`."""
    around = [item.low for item in items[max(0, index - 2) : index + 2]]
    opens = index == 2 or (index > 2 and items[index - 3].low == ",")
    return around == ["in", "the", items[index].low, "of"] and opens and index + 2 < len(items)


def _is_as_per(items: Sequence[Item], index: int) -> bool:
    """Whether `per` stands in `…, as per the report of NAME`."""
    return (
        index > 1 and items[index - 1].low == "as" and items[index - 2].low == "," and index + 1 < len(items)
    )


def _is_before_auxiliary(items: Sequence[Item], verb: int) -> bool:
    """Whether a verb in its first form is a noun that has its own verb behind it: `Staff at the counter have gone home`."""
    if not 0 < verb < len(items) - 1 or items[verb + 1].low not in AUXILIARIES - {"'s"}:
        return False
    teller = items[verb - 1]  # `a plan that critics argue will fail`
    return teller.kind == "word" and teller.low not in PRONOUNS and not is_source_noun(teller.low)


def _behind_brackets(items: Sequence[Item], place: int) -> int:
    """The place, or the one behind the round brackets that open there: `The union (TWU) will strike`."""
    if place >= len(items) or items[place].low != "(":
        return place
    reach = range(place + 1, min(len(items), place + _LONGEST_SUBJECT))
    return next((i + 1 for i in reach if items[i].low == ")"), place)


def _ends_phrase(item: Item) -> bool:
    """Whether a subject has ended at an item: a mark, a verb or the start of a clause."""
    return item.kind in ("mark", "quote") or is_finite(item) or item.low in CLAUSE_WORDS - PREPOSITIONS


def _issued_before(items: Sequence[Item], participle: int) -> int | None:
    """Where the statement stands that a participle goes on with, behind where and on what it was made."""
    for place in range(participle - 2, max(-1, participle - _STATEMENT_REACH), -1):
        item = items[place]
        if item.kind in ("mark", "quote") or is_finite(item) or item.low in CLAUSE_WORDS - PREPOSITIONS:
            return None
        if item.kind == "word" and item.low in ISSUED:
            behind = items[place + 1]
            return place if behind.kind == "word" and behind.low in PREPOSITIONS else None
    return None


def _is_rule(items: Sequence[Item], first: int, last: int) -> bool:
    """Whether words are what something goes by, and nobody who knows it: `a formula agreed with all towns`, `the schedule set in May`."""
    for place in range(first, min(last + 1, first + _LONGEST_SUBJECT)):
        low = items[place].low
        if low in PREPOSITIONS or items[place].kind != "word":
            return False
        if low in FORMULAS:
            return True
        if low in RULES_AGREED:
            return place < last and items[place + 1].low in AGREED
    return False


def _is_asked(items: Sequence[Item], verb: int) -> bool:
    """Whether somebody was asked before a telling that follows: `NAME, asked whether she would go, said`."""
    if not verb or items[verb - 1].low != "," or verb + 1 >= len(items):
        return False
    if items[verb + 1].low not in ("whether", "about", "if", "why", "how", "what", "by"):
        return False
    comma = next((i for i in range(verb + 2, len(items) - 1) if items[i].low == ","), -1)
    return comma > 0 and items[comma + 1].low in VERBS


def _is_outlets_own(items: Sequence[Item], verb: int, base: str) -> bool:
    """Whether a paper tells what it has found out itself, so that nobody else says it: `…, NAME has learned`."""
    before = items[verb - 1].low if verb else ""
    found_out = (
        (base in ("reveal", "disclose") and before in ("can", "exclusively"))
        or (base == "learn" and before in ("has", "have"))
        or items[verb].low == "understands"
    )
    return found_out and (verb + 1 >= len(items) or items[verb + 1].kind == "mark")


def is_owned(items: Sequence[Item], telling: Telling) -> bool:
    """Whether what tells is somebody's own saying, a noun: `NAME’s claim that`."""
    before = items[telling.verb - 1].low if telling.verb else ""
    return telling.word in SAYINGS and before in _OWNERS


def _ends_with_comma(text: str, quote: Item) -> bool:
    """Whether a comma stands before the closing mark of a quotation."""
    return "," in text[quote.end - 3 : quote.end]


def _is_person(item: Item) -> bool:
    return item.name is not None and item.name.type == "person"


def _is_going_on(items: Sequence[Item], verb: int) -> bool:
    """Whether a form of `be` makes a participle a verb: `was saying`, `he’s saying`."""
    before = items[verb - 1].low if verb else ""
    short = before == "'s" and verb > 1 and items[verb - 2].low in PRONOUNS | {"who"}
    return short or before in BE_FORMS


def _owner_in(items: Sequence[Item], source: Source) -> Name | None:
    """The body whose board or spokesman speaks, so that `the company` can take it up: `NAME’s board said`, `a NAME spokesman said`."""
    if source.people:
        return None
    for place in range(source.first, min(source.last, source.first + 3)):
        name, behind = items[place].name, items[place + 1].low
        if name is not None and name.type == "organization":
            return name if behind == "'s" or behind.startswith("spokes") else None
    return None


def _acts_on_a_day(items: Sequence[Item], place: int) -> bool:
    """Whether a day and a verb stand at a place: `on Friday blocked`."""
    return (
        items[place].low == "on"
        and place + 2 < len(items)
        and items[place + 1].low in TIMES
        and is_finite(items[place + 2])
    )


def _is_apposed(items: Sequence[Item], place: int) -> bool:
    """Whether a person's name stands between commas, and the verb of what it says more of behind: `The mayor, NAME, was`."""
    name = items[place].name
    return (
        name is not None
        and name.type == "person"
        and place + 2 < len(items)
        and items[place + 1].low == ","
        and is_finite(items[place + 2])
    )


def _has_aside(items: Sequence[Item], comma: int, stop: int) -> bool:
    """Whether only a few words between commas stand before the verb behind a name: `NAME, no relation, has`."""
    if items[comma].low != ",":
        return False
    describes = items[comma + 1].low in _DESCRIBING
    inside, reach = (("word", "name"), 16) if describes else (("word",), 8)
    closing = next(
        (i for i in range(comma + 1, min(stop, comma + reach)) if items[i].kind not in inside), stop
    )
    if closing + 1 >= stop or items[closing].low != "," or any(map(is_finite, items[comma + 1 : closing])):
        return False
    return is_finite(items[closing + 1])


def _is_affiliated(items: Sequence[Item], place: int, stop: int) -> bool:
    """Whether only where somebody works stands before the verb behind a name: `NAME of BODY kept`."""
    if items[place].low not in ("of", "at", "from", "for"):
        return False
    end = place + 1
    while end < stop and (items[end].kind == "name" or items[end].low in ("the", "a", "an")):
        end += 1
    return place + 1 < end < stop and is_finite(items[end])


def _end_of_relative(items: Sequence[Item], telling: Telling) -> int:
    """Where `, who admitted theft,` ends: at the comma behind which the sentence has its own verb; else as it did."""
    opening = max((i for i in range(telling.verb) if items[i].low in ("who", "which")), default=0)
    if opening == 0 or items[opening - 1].low != ",":
        return telling.end
    commas = (i for i in range(telling.verb, telling.end - 1) if items[i].low == ",")
    return next((i for i in commas if is_finite(items[i + 1])), telling.end)


def _is_adjective(items: Sequence[Item], index: int, start: int) -> bool:
    """Whether a word in -ed stands between an article and a noun: `a retired dealer`."""
    return (
        index > start
        and items[index].low.endswith("ed")
        and items[index - 1].low in ("a", "an", "the", "his", "her", "its", "their")
    )


def _opens_subject(items: Sequence[Item], index: int) -> bool:
    """Whether a clause may name its subject behind the item; not where `and` joins two subjects."""
    if items[index].low != "and" or index == 0 or items[index - 1].kind != "name":
        return items[index].low in _OPENS_SUBJECT
    subject = next((i for i in range(index + 1, min(len(items), index + 9)) if items[i].kind == "name"), None)
    return subject is None or any(is_finite(item) for item in items[max(0, index - 9) : index])


def _says_of_noun(items: Sequence[Item], index: int) -> bool:
    """Whether `that` opens what a noun says: `angry at her announcement on Friday that the mill would shut, saying …`."""
    if items[index].low != "that" or index == 0:
        return False
    before = next((i for i in range(index - 1, 0, -1) if items[i].low not in TIMES | {"on"}), 0)
    return items[before].low in SAYINGS | {"announcement", "news", "report"} and before > 0


def _is_noun(item: Item) -> bool:
    return (
        item.low.endswith("s")
        and not item.low.endswith("ss")
        and item.low not in AUXILIARIES
        and item.low not in VERBS
        and (item.low not in THIRD_PERSON or item.low in NOUNS_TOO)
    )


def _is_body(item: Item) -> bool:
    """Whether a word in small letters names a body, behind a word that says which: `a local charity`."""
    return item.kind == "word" and not item.capital and item.low in BODIES


def _is_subject(items: Sequence[Item], index: int) -> bool:
    """Whether a name opens a clause, behind roles, bodies and adjectives at most."""
    target = items[index].name
    if items[0].low == "for" and index < 4 and index + 1 < len(items) and items[index + 1].low == ",":
        return True  # `For NAME, it was not enough.`
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
        elif item.low in ("and", "or") and position and items[position - 1].kind == "name":
            both = position - 2 if position > 1 and items[position - 2].low == "both" else position - 1
            if (
                both > 1
                and items[both - 1].low in ("for", "of", "to", "with")
                and items[both - 2].kind == "word"
            ):
                return False  # `lawyers for both NAME and NAME`
            return _has_predicate_behind(items, index) or _is_subject(items, position - 1)
        elif item.low in _OPENS_CLAUSE:
            return True
        elif item.kind == "word" and item.low not in ROLES and _is_predicate(items, position):
            return False
        position -= 1
    return position < 0


def _has_predicate_behind(items: Sequence[Item], index: int) -> bool:
    """Whether a verb, or what stands before one, follows a name: `… and NAME has agreed`."""
    following = items[index + 1] if index + 1 < len(items) else None
    if following is None or following.kind != "word":
        return False
    return is_finite(following) or following.low in VERBS or is_adverb(following)


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
    return not compound and (
        low.endswith("ed") or low in VERBS or (low in THIRD_PERSON and low not in NOUNS_TOO)
    )


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
