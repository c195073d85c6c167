"""Attribution: the words that tie a statement to its claimant.

Each sentence that holds a verb of speech, `according to` or a quotation is read as a row of items. Verbs with their
subjects become tellings; tellings claim the clause beside them and the quotations they lead up to or follow.
Where nobody in the sentence says a quotation, the one who spoke before may go on, but never one of two.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from digest.article import Block
from digest.data.people import ROLES
from digest.data.speech import (
    ADVERBS,
    AUXILIARIES,
    BE_FORMS,
    CLAUSE_WORDS,
    MENTAL,
    NAMES_AS,
    NOUN_TOO,
    ONLY_CLAUSE,
    PREPOSITIONS,
    TAKES_LISTENER,
    TIMES,
    VERBS,
    WITH_NOUN,
)
from digest.name import Name
from digest.quotation import Quotation
from digest.seed import Span
from digest.source import Item, Memory, Source, read_items, read_phrase, subject_after, subject_before

RULES: Mapping[str, str] = MappingProxyType(
    {
        "attr-after": "A verb of speech with its subject right after a quotation or clause says whose it is.",
        "attr-before": "A verb of speech that leads up to a quotation says whose it is.",
        "attr-clause": "What follows `said that` and its like is the statement of the verb's subject.",
        "attr-inside": "A verb of speech that breaks into a sentence makes the whole sentence its subject's.",
        "attr-sentence": "Quoted words in a sentence belong to the one whose speech the sentence reports.",
        "attr-according": "`according to` names the source, whatever others are said to think inside the statement.",
        "attr-participle": "A participle such as `adding` goes with the subject of its sentence.",
        "attr-coordinate": "A second verb after `and` goes with the subject of the first.",
        "attr-by": "`described by` and its like name the speaker behind `by`.",
        "attr-colon": "A name and a colon before a quotation, or a colon and a name after it, say whose it is.",
        "attr-dash": "A dash and a name after a quotation say whose it is.",
        "attr-continued": "A quotation that goes on belongs to the one it began with.",
        "attr-carried": "A quotation that stands alone belongs to the one person the text is hearing.",
        "attr-turn": "In a transcript, what follows a name and a colon is that speaker's turn.",
        "attr-answer": "In questions and answers, the answers are those of the one person introduced.",
        "attr-pull": "A pull quote belongs to the name set beside it, or to whoever says the same words in the text.",
        "attr-nested": "A quotation inside another belongs to whoever the outer words name; else to the outer speaker.",
    }
)


@dataclass(frozen=True, slots=True)
class Attribution:
    """Whose statement a passage is."""

    span: Span
    """The passage attributed: a quotation's words, or the clause or sentence of indirect speech."""
    claimant: str | None
    """Canonical name or the collective as written ("the council"); None when two candidates fit equally."""
    cue: Span | None
    """The words that say so ("Wang said", "according to the ministry"); None where it is carried over."""
    rule: str
    reasons: tuple[str, ...]


def find_attributions(
    text: str,
    blocks: Sequence[Block],
    sentences: Sequence[Span],
    quotations: Sequence[Quotation],
    names: Sequence[Name],
) -> tuple[Attribution, ...]:
    """Attributions in reading order: at most one for each quotation (same span) and each passage of indirect speech.

    What carries none is in the article's own voice.
    """
    return _Reader(text, blocks, sentences, quotations, names).read()


@dataclass(slots=True)
class _Telling:
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


@dataclass(frozen=True, slots=True)
class _Unit:
    """One sentence, or several that a quotation ties together."""

    span: Span
    block: int
    first: bool
    """Whether it opens its block."""


@dataclass(slots=True)
class _Heard:
    """Who spoke last, for quotations that stand alone."""

    claimant: str | None
    block: int
    unit: int
    announces: bool
    """Whether the sentence ends with a colon, so that a quotation must follow."""
    sole: bool = True
    """Whether nobody else spoke in that block."""


_WORDS = re.compile(r"[^\W\d_]+")
_QUICK = frozenset(VERBS) | {"according"}
_LABEL = re.compile(r"[*_]{0,3}([A-ZÀ-Þ][\w.'’-]*(?: [A-ZÀ-Þ][\w.'’-]*){0,3})[*_]{0,3}:[*_]{0,3}(?=\s)")
_MARKS = "“”\"„‟«»‹›‘’‚'"
_SPEAKER_OBJECTS = frozenset("reporters journalists me us them him her it lawmakers parliament viewers listeners readers".split(" "))
_MUST_HAVE_THAT = frozenset("find show see know learn understand feel read hold".split(" "))
_CLAUSE_OPENERS = frozenset("the a an it he she they we i you there this that these those his her its their our my what if no "
                            "some many most all both each every not more less fewer about only".split(" "))  # fmt: skip
_LEADS_TO: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "hint": ("at",), "warn": ("of", "about", "against"), "call": ("for",), "point": ("to", "out"), "argue": ("for", "against"),
        "complain": ("about", "of"), "boast": ("about", "of"), "caution": ("against",), "speculate": ("about",), "plead": ("for",),
        "demand": ("for",), "advise": ("against",), "recommend": ("against",),
    }
)  # fmt: skip
"""Prepositions behind a verb that open what is told with a noun alone."""
_OPENS_CLAUSE = frozenset(("and", "but", "that", "while", "when", "because", "if", "although", "where", "or", "as", "so", "whereas"))
_CUTTERS = frozenset(("while", "but", "and", "whereas", "although", "though", "as", "yet"))


class _Reader:
    """Goes through a text once and collects its attributions."""

    def __init__(
        self, text: str, blocks: Sequence[Block], sentences: Sequence[Span],
        quotations: Sequence[Quotation], names: Sequence[Name],
    ) -> None:  # fmt: skip
        self.text, self.blocks, self.sentences = text, blocks, sentences
        self.quotations, self.names = quotations, names
        self.memory = Memory()
        self.found: list[Attribution] = []
        self.said_by: dict[int, Attribution] = {}
        self.heard: _Heard | None = None
        self.outer = [i for i, q in enumerate(quotations) if q.form not in ("nested", "pull")]
        self.quote_starts = [quotations[i].span.start for i in self.outer]
        self.name_starts = [name.span.start for name in names]
        self._learn_roles()

    def read(self) -> tuple[Attribution, ...]:
        """All attributions, in reading order."""
        turns = self._turns()
        previous: _Unit | None = None
        for number, unit in enumerate(self._units()):
            if self.blocks[unit.block].kind in ("pull-quote", "pull-attribution", "furniture"):
                continue
            if previous is None or unit.block != previous.block:
                self.memory.block = unit.block
            self.memory.unit = number
            self._read_unit(unit, turns.get(unit.block))
            previous = unit
        self._go_on_backwards()
        self._read_turns(turns)
        self._read_pulls()
        self._read_nested()
        return self._sorted()

    def _sorted(self) -> tuple[Attribution, ...]:
        taken: set[Span] = set()
        kept = []
        for attribution in [*self.said_by.values(), *self.found]:
            if attribution.span not in taken:
                taken.add(attribution.span)
                kept.append(attribution)
        return tuple(sorted(kept, key=lambda a: (a.span.start, -a.span.end)))

    # --- what the text tells about its people

    def _learn_roles(self) -> None:
        """What people are called, and where they hold an office."""
        text, names, memory = self.text, self.names, self.memory
        for index, name in enumerate(names):
            if name.type != "person":
                continue
            before = text[max(0, name.span.start - 60) : name.span.start]
            tail = re.search(r"((?:[\w'’-]+[ \u00a0]){1,4}),?\s?$", before)
            words = [word.lower() for word in tail[1].split()] if tail else []
            roles = [word for word in words[-2:] if word in ROLES]
            for role in roles:
                memory.roles.setdefault(role, {})[name.name] = name
            if roles and index and names[index - 1].type in ("organization", "other"):
                between = text[names[index - 1].span.end : name.span.start]
                if len(between) < 40 and not re.search(r"[.,;:“”]", between):
                    memory.offices.setdefault((roles[-1], names[index - 1].name), {})[name.name] = name
            self._learn_apposition(index, name)

    def _learn_apposition(self, index: int, name: Name) -> None:
        """Roles behind a name: `NAME, the head of BODY,`."""
        text, memory = self.text, self.memory
        after = text[name.span.end : name.span.end + 90]
        match = re.match(r",? (?:is |was )?(?:(?:the|a|an|its|their|his|her|who is|who was)\s)?([^.;:,“”\"]{2,70})", after)
        if match is None or (after[0] != "," and not after.startswith((" is ", " was "))):
            return
        words = match[1].split()
        for place, word in enumerate(words[:7]):
            role = word.lower().strip("’'")
            if role in ("said", "and", "who", "of"):
                break
            if role not in ROLES:
                continue
            memory.roles.setdefault(role, {})[name.name] = name
            if index + 1 < len(self.names) and words[place + 1 : place + 2] in (["of"], ["at"]):
                other = self.names[index + 1]
                gap = text[name.span.end : other.span.start]
                if other.type in ("organization", "other") and len(gap) < 70 and re.search(rf"{word} (?:of|at)(?: the)? $", gap):
                    memory.offices.setdefault((role, other.name), {})[name.name] = name
            break

    # --- sentences

    def _units(self) -> Iterator[_Unit]:
        """Sentences, those together that one quotation holds or that its tag follows."""
        block_index, quote_index = 0, 0
        pending: Span | None = None
        pending_block = -1
        opened: set[int] = set()
        for sentence in self.sentences:
            while block_index < len(self.blocks) - 1 and self.blocks[block_index].span.end <= sentence.start:
                block_index += 1
            if pending is not None:
                while quote_index < len(self.outer) and self._quote(quote_index).end < pending.end - 1:
                    quote_index += 1
                crossing = quote_index < len(self.outer) and (
                    self._quote(quote_index).start < pending.end and self._quote(quote_index).end > sentence.start
                )
                tag = not crossing and self._is_tag(pending, sentence, quote_index)
                if pending_block == block_index and (crossing or tag):
                    pending = Span(pending.start, max(pending.end, sentence.end))
                    continue
                yield _Unit(pending, pending_block, pending_block not in opened)
                opened.add(pending_block)
            pending, pending_block = sentence, block_index
        if pending is not None:
            yield _Unit(pending, pending_block, pending_block not in opened)

    def _quote(self, index: int) -> Span:
        return self.quotations[self.outer[index]].span

    def _is_tag(self, before: Span, sentence: Span, quote_index: int) -> bool:
        """Whether a sentence is only the tag of the question or cry that ends the one before it."""
        last = self.text[max(before.start, before.end - 3) : before.end]
        if last[-1:] not in _MARKS or not any(mark in last for mark in "?!…,—–"):
            return False
        head = self.text[sentence.start : min(sentence.end, sentence.start + 90)]
        tag = next((m for m in _WORDS.finditer(head) if m.group().lower() in VERBS and VERBS[m.group().lower()][2]), None)
        if tag is None:
            return False
        return head[:1].islower() or "," in last or sentence.end - sentence.start - tag.end() < 30

    def _read_unit(self, unit: _Unit, turn: str | None) -> None:
        text, span = self.text, unit.span
        low = bisect_left(self.quote_starts, span.start)
        high = bisect_left(self.quote_starts, span.end)
        inside = self.outer[low:high]
        name_low = bisect_left(self.name_starts, span.start)
        name_high = bisect_left(self.name_starts, span.end)
        names = self.names[name_low:name_high]
        if not inside and _QUICK.isdisjoint(_WORDS.findall(text[span.start : span.end].lower())):
            self._note_quickly(span, names)
            self._hear(unit, [], text)
            return
        spans = [
            (i, Span(max(span.start, q.start - 1), min(span.end, self._closing(q.end))))
            for i in inside
            if (q := self.quotations[i].span) and self.quotations[i].form != "scare"
        ]
        items = read_items(text, span, names, spans)
        tellings = self._tellings(items)
        self._cut_passages(items, tellings)
        for telling in tellings:
            self._claim_passage(unit, items, tellings, telling)
        self._claim_quotations(unit, items, tellings)
        self._hear(unit, tellings, text)

    def _closing(self, end: int) -> int:
        """The end of a quotation with its closing mark, and the comma before it."""
        position = end
        while position < len(self.text) and position < end + 3:
            if self.text[position] in _MARKS:
                return position + 1
            if self.text[position] not in ", \u00a0":
                break
            position += 1
        return end

    def _note_quickly(self, span: Span, names: Sequence[Name]) -> None:
        """Remember the subjects of a sentence in which nobody speaks."""
        items = read_items(self.text, Span(span.start, min(span.end, span.start + 120)), [n for n in names if n.span.start < span.start + 120], ())
        self._note_subjects(items, 0, len(items))
        for name in names:
            if name.type in ("person", "organization"):
                self.memory.note(name.name, name, subject=False)

    def _note_subjects(self, items: Sequence[Item], first: int, last: int) -> None:
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
                if following.low in ("from", "of", "at", "for", "leaders", "officials") or source.noun == item.low and _is_noun(following):
                    continue
                self.memory.note(source.claimant, None, plural=source.plural)
                return

    # --- tellings

    def _tellings(self, items: list[Item]) -> list[_Telling]:
        """The tellings of a sentence, in order."""
        tellings: list[_Telling] = []
        noted = 0
        for index, item in enumerate(items):
            if item.kind != "word":
                continue
            if item.low == "according" and index + 2 < len(items) and items[index + 1].low == "to":
                self._note_subjects(items, noted, index)
                noted = index
                telling = self._according(items, index)
            elif item.low in VERBS:
                self._note_subjects(items, noted, index)
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
        self._note_subjects(items, noted, len(items))
        for telling in tellings:
            telling.end = len(items)
        return tellings

    def _according(self, items: list[Item], index: int) -> _Telling | None:
        first = index + 2
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
        source = read_phrase(self.text, items, first, last, self.memory)
        if source is None or source.claimant is None and not source.reason:
            return None
        end_name = _first_person_head(items, first, last)
        if end_name is not None and not source.people:
            return None
        return _Telling(index, source, "according", "according to", "accord")

    def _telling(self, items: list[Item], index: int, before: list[_Telling]) -> _Telling | None:
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
        source, why = subject_before(self.text, items, index, self.memory)
        if why == "passive":
            if following is not None and following.low == "by":
                agent = subject_after(self.text, items, index + 1, self.memory)
                if agent is not None and not _is_route(items, index):
                    return _Telling(index, agent, "by", low, base)
            return None
        if why == "coordinate":
            return self._coordinate(items, index, before, low, base, kind)
        if source is not None:
            if source.weak and not strong and not source.people:
                return None
            if kind == "base" and not _may_be_plural(items, index, source):
                return None
            return _Telling(index, source, "before", low, base)
        return self._inverted(items, index, low, base, kind, strong)

    def _inverted(
        self, items: list[Item], index: int, low: str, base: str, kind: str, strong: bool
    ) -> _Telling | None:
        """A verb with its subject behind it, after a quotation or a comma."""
        previous = items[index - 1] if index else None
        set_off = previous is None or previous.kind == "quote" or previous.low in (",", "—", "–", "-", ":")
        if not set_off or kind not in ("past", "s") or (not strong and base not in WITH_NOUN and base not in MENTAL):
            following = items[index + 1] if index + 1 < len(items) else None
            if kind == "past" and following is not None and following.low == "by" and base in NAMES_AS:
                agent = subject_after(self.text, items, index + 1, self.memory)
                return _Telling(index, agent, "by", low, base) if agent is not None else None
            return None
        if previous is None and base not in ("say", "write", "ask", "add"):
            return None
        if any(item.low in CLAUSE_WORDS and item.kind == "word" for item in items[index + 1 : index + 2]):
            return None
        source = subject_after(self.text, items, index, self.memory)
        if source is None or (source.weak and not strong and not source.people):
            return None
        after_quote = previous is not None and previous.kind == "quote" or (
            index >= 2 and items[index - 2].kind == "quote"
        )
        if not after_quote and not source.people and (source.weak or base not in ("say", "report", "warn", "claim", "find", "suggest")):
            return None
        return _Telling(index, source, "after", low, base)

    def _participle(
        self, items: list[Item], index: int, before: list[_Telling], low: str, base: str
    ) -> _Telling | None:
        previous = items[index - 1] if index else None
        if previous is None or base in ("see", "feel", "find", "show", "know", "read", "hold", "learn", "post", "offer", "rule"):
            return None
        if previous.low == "as" and index >= 2 and items[index - 2].low in ("quoted", "cited", "reported"):
            source, _ = subject_before(self.text, items, index - 2, self.memory)
            if source is None:
                position = index - 3
                while position > 0 and items[position].low in BE_FORMS | ADVERBS | AUXILIARIES:
                    position -= 1
                source = self._phrase_back(items, position)
            return _Telling(index, source, "before", low, base) if source is not None else None
        lone_subject = previous.kind == "name" or previous.low in ("experts", "critics", "analysts", "officials", "people", "others")
        if lone_subject and index >= 2 and base in MENTAL | {"say", "argue", "claim", "warn", "insist"}:
            source = self._phrase_back(items, index - 1)
            return _Telling(index, source, "before", low, base) if source is not None and source.claimant else None
        if previous.kind != "quote" and previous.low not in (",", "—", "–", "while", "before", "and", "then") and not previous.low.endswith("ly"):
            return None
        if previous.low == "and" and not any(t.how == "participle" for t in before):
            return None
        source = self._leading(items, index, before)
        return _Telling(index, source, "participle", low, base) if source is not None else None

    def _phrase_back(self, items: list[Item], last: int) -> Source | None:
        first = last
        while first > 0 and items[first - 1].kind in ("word", "name") and items[first - 1].low not in CLAUSE_WORDS | {"with"}:
            first -= 1
        return read_phrase(self.text, items, first, last, self.memory) if last >= 0 else None

    def _leading(self, items: list[Item], index: int, before: list[_Telling]) -> Source | None:
        """The source that rules the sentence up to `index`: the last who spoke in it, or its subject."""
        subject = self._subject_of(items, index)
        for telling in reversed(before):
            if telling.how in ("before", "coordinate", "participle", "after", "according"):
                if telling.how == "according" and subject is not None:
                    continue
                if subject is not None and subject.first > telling.verb:
                    return subject
                return telling.source
        return subject

    def _subject_of(self, items: list[Item], stop: int) -> Source | None:
        """The subject of the last clause before `stop`, where a name, a pronoun or a collective opens it."""
        starts = [0, *(i + 1 for i in range(stop) if items[i].low in (",", "—", "–", ";", "and", "but", ":"))]
        for start in reversed(starts[-12:]):
            last = start
            while last < stop and items[last].kind == "word" and items[last].low in ("but", "and", "while", "as", "when", "yet"):
                last += 1
            start = last
            while last < min(stop, start + 9):
                item = items[last]
                if item.kind in ("mark", "quote") or item.low in PREPOSITIONS or item.low in CLAUSE_WORDS:
                    break
                following = items[last + 1] if last + 1 < len(items) else None
                if following is None or following.low == "'s" or following.kind == "name":
                    last += 1
                    continue
                predicate = following.kind == "word" and following.low not in PREPOSITIONS and following.low != "and"
                opens = following.low == "," and start == 0
                if item.name is not None or item.low in ("he", "she", "they", "it"):
                    if predicate or opens:
                        return read_phrase(self.text, items, start, last, self.memory)
                    break
                last += 1
        return None

    def _coordinate(
        self, items: list[Item], index: int, before: list[_Telling], low: str, base: str, kind: str
    ) -> _Telling | None:
        """A verb after `and`, with the subject of the verb before it."""
        for telling in reversed(before):
            if telling.how == "participle" and kind != "ing":
                continue
            if telling.how in ("before", "coordinate"):
                same = VERBS[telling.word][1] == kind or kind == "past"
                return _Telling(index, telling.source, "coordinate", low, base) if same else None
        source = self._subject_of(items, index)
        if source is None or kind == "base":
            return None
        return _Telling(index, source, "coordinate", low, base)

    # --- passages

    def _cut_passages(self, items: list[Item], tellings: list[_Telling]) -> None:
        """A statement ends where the next of its kind begins."""
        for telling, following in zip(tellings, tellings[1:], strict=False):
            if following.how in ("participle", "coordinate"):
                edge = following.verb
            elif following.how == "before":
                edge = following.source.first
            else:
                continue
            while edge > 0 and (items[edge - 1].low in ADVERBS or items[edge - 1].low.endswith("ly")) and items[edge - 1].kind == "word":
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

    def _claim_passage(self, unit: _Unit, items: list[Item], tellings: list[_Telling], telling: _Telling) -> None:
        """Give the telling the clause it reports, if it reports one in other words than quoted ones."""
        found = self._passage(unit, items, tellings, telling)
        if found is None:
            return
        first, last, rule = found
        while first <= last and (items[first].kind == "mark" and items[first].low not in "$£€#" or items[first].low in ("that", "and", "but")):
            first += 1
        while last >= first and items[last].kind == "mark" and items[last].low not in "%)]":
            last -= 1
        if first > last:
            return
        said = [item for item in items[first : last + 1] if item.kind in ("word", "name")]
        if len(said) < 2 and not (len(said) == 1 and telling.base in WITH_NOUN and len(items[first : last + 1]) > 1):
            return
        if all(item.kind == "quote" or item.low in ("a", "an", "the", "as", "it", "that") for item in items[first : last + 1]):
            return
        span = Span(items[first].start, items[last].end)
        telling.passage = span
        self.found.append(Attribution(span, telling.source.claimant, self._cue(items, telling), rule, self._reasons(telling, rule)))

    def _passage(
        self, unit: _Unit, items: list[Item], tellings: list[_Telling], telling: _Telling
    ) -> tuple[int, int, str] | None:
        """First and last item of what is told, and the rule."""
        if telling.how == "according":
            return self._according_passage(items, telling)
        source = telling.source
        behind = max(telling.verb, source.last) + 1 if telling.how in ("after", "by") else telling.verb + 1
        start = _clause_start(items, telling, behind, tellings)
        lead = source.first if telling.how == "before" else telling.verb
        set_off = lead > 0 and items[lead - 1].low in (",", "—", "–", "…")
        quote_before = lead > 0 and items[lead - 1].kind == "quote" or (
            set_off and lead > 1 and items[lead - 2].kind == "quote"
        )
        text_before = set_off and not quote_before and telling.how in ("before", "after")
        breaks_in = text_before and telling.how == "before" and _breaks_in(items, behind, telling.end)
        text_before = text_before and _tells_before(items, lead - 1, tellings, telling, breaks_in)
        if text_before and breaks_in:
            return self._begin_of(items, lead - 1, tellings, telling), telling.end - 1, "attr-inside"
        if text_before and (start is None or start >= telling.end):
            return self._begin_of(items, lead - 1, tellings, telling), lead - 2, "attr-after"
        if start is None or telling.how == "by":
            return None
        if quote_before and telling.how == "after":
            return None
        if telling.how == "after" and not any(i.low == "that" for i in items[behind : behind + 6]):
            return None
        rule = {"participle": "attr-participle", "coordinate": "attr-coordinate"}.get(telling.how, "attr-clause")
        if telling.how == "before" and items[start].low in AUXILIARIES:  # `a goal NAME believes is near`
            while lead > 0 and items[lead - 1].kind in ("word", "name") and items[lead - 1].low not in CLAUSE_WORDS:
                lead -= 1
            start = lead
        return start, telling.end - 1, rule

    def _begin_of(self, items: list[Item], stop: int, tellings: list[_Telling], telling: _Telling) -> int:
        """Where a statement begins that ends before its teller: after the telling before, or at the start."""
        begin = 0
        for other in tellings:
            if other is telling:
                break
            if other.end < stop and other.end > other.verb:
                begin = max(begin, other.end)
        for index in range(begin, stop):
            if items[index].low == ";" or (items[index].kind == "quote" and index + 1 < stop and items[index + 1].low in (".",)):
                begin = index + 1
        label = begin == 0 and next((i for i in range(min(stop, 8)) if items[i].low == ":"), None)
        return label + 1 if label else begin

    def _according_passage(self, items: list[Item], telling: _Telling) -> tuple[int, int, str] | None:
        first, last = telling.verb, telling.source.last
        while last + 1 < len(items) and items[last + 1].kind in ("word", "name") and items[last + 1].low not in CLAUSE_WORDS:
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

    # --- quotations

    def _claim_quotations(self, unit: _Unit, items: list[Item], tellings: list[_Telling]) -> None:
        places = [index for index, item in enumerate(items) if item.kind == "quote"]
        for place in places:
            number = items[place].quotation
            quotation = self.quotations[number]
            if number in self.said_by:
                continue
            found = self._teller_of(items, place, tellings)
            if found is not None:
                telling, rule = found
                self._say(number, telling.source.claimant, self._cue(items, telling), rule, self._reasons(telling, rule))
                continue
            beside = self._named_beside(items, place)
            if beside is not None:
                source, rule = beside
                cue = Span(items[source.first].start, items[source.last].end)
                self._say(number, source.claimant, cue, rule, (RULES[rule], source.reason) if source.reason else (RULES[rule],))
                for name in source.people:
                    self.memory.note(name.name, name)
                continue
            if quotation.continues and number > 0:
                continue  # the one it goes on from is asked once all are read
            self._carry(unit, items, place, number)

    def _teller_of(self, items: list[Item], place: int, tellings: list[_Telling]) -> tuple[_Telling, str] | None:
        """The telling that a quotation belongs to, and the rule."""
        left = next((t for t in reversed(tellings) if t.verb < place and t.how != "according"), None)
        right = next((t for t in tellings if t.verb > place and t.how != "according"), None)
        close_left = left is not None and _leads_up(items, left, place)
        close_right = right is not None and _follows(items, right, place)
        if left is not None and close_left and (items[place - 1].low in (":", ",") or not close_right):
            return left, {"participle": "attr-participle", "coordinate": "attr-coordinate"}.get(left.how, "attr-before")
        if right is not None and close_right:
            return right, "attr-after"
        according = next((t for t in tellings if t.how == "according"), None)
        if according is not None:
            return according, "attr-according"
        if left is not None and left.end > place and left.how != "by":
            if left.passage is not None or left.base in NAMES_AS or _quotes_in_reach(items, left, place):
                return left, "attr-sentence"
        if right is not None and right.passage is not None and right.passage.start <= items[place].start < right.passage.end:
            return right, "attr-sentence"
        if right is not None and right.how == "by" and right.verb == place + 1:
            return right, "attr-by"
        by = next((t for t in tellings if t.how == "by"), None)
        if by is not None and by.base in NAMES_AS:
            return by, "attr-by"
        return None

    def _named_beside(self, items: list[Item], place: int) -> tuple[Source, str] | None:
        """A name with a colon or a dash beside a quotation."""
        if place >= 2 and items[place - 1].low == ":":
            head = items[place - 2]
            if place >= 2 and head.name is not None and place - 2 == 0 and head.name.type in ("person", "organization"):
                return Source(head.name.name, 0, 0, "", (head.name,)), "attr-colon"
            subject = self._subject_of(items, place - 1)
            if subject is not None and subject.claimant:
                return subject, "attr-colon"
        if place + 2 < len(items) and items[place + 1].low in (":", "—", "–", "-"):
            name = items[place + 2].name
            ends = place + 3 >= len(items) or items[place + 3].low in (",", ".", "(")
            if name is not None and name.type == "person" and (items[place + 1].low == ":" or ends) and place == 0:
                rule = "attr-colon" if items[place + 1].low == ":" else "attr-dash"
                return Source(name.name, place + 2, place + 2, "", (name,)), rule
        return None

    def _carry(self, unit: _Unit, items: list[Item], place: int, number: int) -> None:
        """A quotation that nobody in its sentence says: the one who is being heard goes on, if that is sure."""
        quotation = self.quotations[number]
        alone = all(item.kind in ("quote", "mark") or item.low in ("and", "but") for item in items)
        if quotation.form != "direct" or not alone or self.heard is None:
            return
        heard = self.heard
        same_block = heard.block == unit.block
        if heard.announces and (same_block or heard.block == unit.block - 1):
            reason = "the sentence before it ends with a colon"
        elif same_block and heard.unit == self.memory.unit - 1:
            reason = "it stands alone after a sentence about or by that source"
        elif heard.block == unit.block - 1 and heard.unit == self.memory.unit - 1 and heard.sole and unit.first and self._plain(unit, heard):
            reason = "it stands alone after a paragraph in which only that source speaks"
        else:
            return
        if heard.claimant is None:
            return
        self._say(number, heard.claimant, None, "attr-carried", (reason,))

    def _plain(self, unit: _Unit, heard: _Heard) -> bool:
        kinds = {self.blocks[unit.block].kind, self.blocks[heard.block].kind}
        return kinds <= {"paragraph", "bullet"}

    def _say(self, number: int, claimant: str | None, cue: Span | None, rule: str, reasons: tuple[str, ...]) -> None:
        span = self.quotations[number].span
        self.said_by[number] = Attribution(span, claimant, cue, rule, tuple(r for r in reasons if r))

    def _hear(self, unit: _Unit, tellings: list[_Telling], text: str) -> None:
        """Remember who is being heard at the end of the unit."""
        low = bisect_left(self.quote_starts, unit.span.start)
        high = bisect_left(self.quote_starts, unit.span.end)
        carried = [self.said_by[i].claimant for i in self.outer[low:high] if i in self.said_by]
        speakers = [t.source.claimant for t in tellings] + carried
        announces = text[unit.span.end - 1] == ":"
        before = self.heard
        sole = len(set(speakers)) <= 1 and (
            before is None or before.block != unit.block or (before.sole and (before.claimant in speakers or not speakers))
        )
        if speakers:
            last = carried[-1] if carried else speakers[-1]
            self.heard = _Heard(last, unit.block, self.memory.unit, announces, sole)
            return
        subjects = [s for s in self.memory.seen if s.unit == self.memory.unit and s.subject]
        people = {s.claimant for s in subjects if s.name is not None and s.name.type == "person"}
        if len(people) == 1:
            self.heard = _Heard(next(iter(people)), unit.block, self.memory.unit, announces, sole)
        elif len(subjects) == 1 and announces:
            self.heard = _Heard(subjects[0].claimant, unit.block, self.memory.unit, True, sole)
        elif low < high and before is not None and before.block == unit.block:
            self.heard = _Heard(before.claimant, unit.block, self.memory.unit, announces, before.sole)
        elif before is not None and low == high and not announces:
            self.heard = None

    def _go_on_backwards(self) -> None:
        """Quotations that go on share one claimant, wherever in the chain it is named."""
        chain: list[int] = []
        for number in [*self.outer, -1]:
            if number >= 0 and self.quotations[number].continues and chain:
                chain.append(number)
                continue
            self._share(chain)
            chain = [number]

    def _share(self, chain: list[int]) -> None:
        named = [number for number in chain if number in self.said_by]
        if len(chain) < 2 or not named:
            return
        for place, number in enumerate(chain):
            if number in self.said_by:
                continue
            before = next((n for n in reversed(chain[:place]) if n in self.said_by), None)
            model = self.said_by[before if before is not None else named[0]]
            self._say(number, model.claimant, None, "attr-continued", (RULES["attr-continued"],))

    # --- transcripts, pull quotes, nested quotations

    def _turns(self) -> dict[int, str]:
        """Blocks that open with a speaker's name and a colon, where a text has several."""
        labels: dict[int, str] = {}
        for index, block in enumerate(self.blocks):
            if block.kind in ("paragraph", "bullet"):
                match = _LABEL.match(self.text, block.span.start, block.span.end)
                if match is not None:
                    labels[index] = match[1]
        if len(labels) < 2:
            return {}
        counts = Counter(labels.values())
        if counts["Q"] and counts["A"]:
            return {index: label for index, label in labels.items() if label in ("Q", "A")}
        speakers = {label for label in counts if self._label_name(labels, label) is not None}
        repeated = {label for label, count in counts.items() if count > 1 and (label.isupper() or label in speakers)}
        turns = {index: label for index, label in labels.items() if label in speakers or label in repeated}
        return turns if len(turns) >= 2 and (repeated or len(speakers) >= 2) else {}

    def _label_name(self, labels: Mapping[int, str], label: str) -> Name | None:
        """The person whose name a label is."""
        for index, other in labels.items():
            if other != label:
                continue
            place = bisect_left(self.name_starts, self.blocks[index].span.start)
            if place < len(self.names):
                name = self.names[place]
                colon = self.text.find(":", self.blocks[index].span.start)
                if name.span.start - self.blocks[index].span.start <= 3 and colon - name.span.end <= 3 and name.type == "person":
                    return name
        return None

    def _read_turns(self, turns: dict[int, str]) -> None:
        if not turns:
            return
        answering = self._sole_person() if "A" in turns.values() else None
        who = {label: self._label_name(turns, label) for label in set(turns.values())}
        current: tuple[str | None, str, str] | None = None
        last_turn = max(turns)
        for index, block in enumerate(self.blocks):
            start = block.span.start
            cue: Span | None = None
            if index in turns:
                label = turns[index]
                match = _LABEL.match(self.text, start, block.span.end)
                assert match is not None
                cue, start = Span(match.start(), match.end()), match.end()
                current = self._turn_of(label, who.get(label), answering)
            elif current is None or index > last_turn or block.kind not in ("paragraph", "bullet"):
                continue
            while start < block.span.end and self.text[start].isspace():
                start += 1
            if current is None or start >= block.span.end:
                continue
            claimant, rule, reason = current
            self._say_turn(Span(start, block.span.end), claimant, cue, rule, reason)

    def _turn_of(self, label: str, name: Name | None, answering: str | None) -> tuple[str | None, str, str]:
        if label == "A":
            reason = "the answers are those of the one person introduced" if answering else "several people could be answering"
            return answering, "attr-answer", reason
        if label == "Q":
            return None, "attr-answer", "the questions are those of an interviewer who is not named"
        if name is not None:
            return name.name, "attr-turn", f"‘{label}:’ opens the turn"
        return label, "attr-turn", f"‘{label}:’ opens the turn; nobody in the text is known by that name"

    def _say_turn(self, span: Span, claimant: str | None, cue: Span | None, rule: str, reason: str) -> None:
        low, high = bisect_left(self.quote_starts, span.start), bisect_left(self.quote_starts, span.end)
        for number in self.outer[low:high]:
            quotation = self.quotations[number]
            whole = quotation.span.end - quotation.span.start >= span.end - span.start - 4
            if number not in self.said_by and (whole or quotation.form == "direct"):
                self._say(number, claimant, cue, rule, (reason,))
            if whole:
                return
        self.found.append(Attribution(span, claimant, cue, rule, (reason,)))

    def _sole_person(self) -> str | None:
        """The one person of the text, or the one that stands out by being named first and most."""
        counts = Counter(name.name for name in self.names if name.type == "person")
        if len(counts) == 1:
            return next(iter(counts))
        ranked = counts.most_common(2)
        return ranked[0][0] if ranked and ranked[0][1] >= 3 * ranked[1][1] else None

    def _read_pulls(self) -> None:
        for number, quotation in enumerate(self.quotations):
            if quotation.form != "pull":
                continue
            index = bisect_left([block.span.end for block in self.blocks], quotation.span.end)
            self._read_pull(number, index)

    def _read_pull(self, number: int, index: int) -> None:
        for beside in (index + 1, index - 1):
            if 0 <= beside < len(self.blocks) and self.blocks[beside].kind == "pull-attribution":
                span = self.blocks[beside].span
                self._say(number, self._claimant_in(span), span, "attr-pull", ("the name is set beside the pull quote",))
                return
        same = self._said_in_text(number)
        if same is not None:
            self._say(number, same, None, "attr-pull", ("the same words are a quotation in the text",))

    def _claimant_in(self, span: Span) -> str | None:
        """The person of a pull attribution, or the words before its first comma."""
        place = bisect_left(self.name_starts, span.start)
        names = []
        while place < len(self.names) and self.names[place].span.start < span.end:
            names.append(self.names[place])
            place += 1
        people = [name for name in names if name.type == "person"]
        chosen = people or names[:1]
        if chosen and chosen[0].span.start - span.start < 40:
            return chosen[0].name
        words = self.text[span.start : span.end].lstrip("—–- ").split(",")[0].strip()
        return words or None

    def _said_in_text(self, number: int) -> str | None:
        """Who says, in a quotation of the text, the words of a pull quote or most of them."""
        words = _WORDS.findall(self.quotations[number].span.of(self.text).lower())[:80]
        pull = set(words)
        best: tuple[int, str | None] = (0, None)
        for other, attribution in self.said_by.items():
            if other == number or attribution.claimant is None:
                continue
            shared = len(pull.intersection(_WORDS.findall(attribution.span.of(self.text)[:3000].lower())))
            if shared * 4 >= len(pull) * 3 and shared > best[0]:
                best = (shared, attribution.claimant)
        return best[1]

    def _read_nested(self) -> None:
        outer: int | None = None
        for number, quotation in enumerate(self.quotations):
            if quotation.form != "nested":
                outer = number
                continue
            if outer is None or outer not in self.said_by or not self.quotations[outer].span.holds(quotation.span):
                continue
            self._say_nested(number, outer)

    def _say_nested(self, number: int, outer: int) -> None:
        quotation, around = self.quotations[number], self.said_by[outer]
        before = self.text[max(self.quotations[outer].span.start, quotation.span.start - 60) : quotation.span.start - 1]
        words = [word.lower() for word in _WORDS.findall(re.split(r"[.?!;]\s", before)[-1])]
        spoken = [place for place, word in enumerate(words) if word in VERBS and VERBS[word][2] and VERBS[word][1] in ("past", "s")]
        if not spoken:
            self._say(number, around.claimant, None, "attr-nested", ("it is part of the outer quotation's words",))
            return
        subject = words[spoken[-1] - 1] if spoken[-1] else ""
        if subject in ("i", "we"):
            self._say(number, around.claimant, None, "attr-nested", ("the outer speaker quotes their own words",))
            return
        place = bisect_left(self.name_starts, quotation.span.start) - 1
        if place >= 0 and self.names[place].span.start >= quotation.span.start - len(before) - 1:
            name = self.names[place]
            if name.name.lower().split()[-1] == subject or name.span.of(self.text).lower().split()[-1] == subject:
                self._say(number, name.name, None, "attr-nested", (f"‘{words[spoken[-1]]}’ stands behind the name",))
                return
        reason = "inside the outer quotation somebody is quoted who is not named there"
        self._say(number, None, None, "attr-nested", (reason,))

    # --- wording

    def _cue(self, items: list[Item], telling: _Telling) -> Span:
        """The words that say whose it is."""
        source = telling.source
        if telling.how in ("participle", "coordinate"):
            return Span(items[telling.verb].start, items[telling.verb].end)
        if telling.how == "according":
            return Span(items[telling.verb].start, items[source.last].end)
        first, last = min(telling.verb, source.first), max(telling.verb, source.last)
        return Span(items[first].start, items[last].end)

    def _reasons(self, telling: _Telling, rule: str) -> tuple[str, ...]:
        word = telling.word
        if telling.how == "according":
            how = "‘according to’ names the source"
        elif telling.how == "participle":
            how = f"‘{word}’ goes with the subject of its sentence"
        elif telling.how == "coordinate":
            how = f"‘{word}’ follows ‘and’ and shares the subject before it"
        elif telling.how == "by":
            how = f"‘{word} by’ names the speaker"
        elif rule == "attr-after":
            where = "before" if telling.how == "before" else "behind"
            how = f"‘{word}’ follows the statement with its subject {where} it"
        elif rule == "attr-inside":
            how = f"‘{word}’ with its subject breaks into the sentence"
        elif rule == "attr-sentence":
            how = f"‘{word}’ in the same sentence reports what its subject says"
        else:
            how = f"‘{word}’ leads up to it, with its subject {'before' if telling.how == 'before' else 'behind'} it"
        return (how, telling.source.reason) if telling.source.reason else (how,)


def _is_noun(item: Item) -> bool:
    return item.low.endswith("s") and not item.low.endswith("ss") and item.low not in AUXILIARIES and item.low not in VERBS


def _is_subject(items: Sequence[Item], index: int) -> bool:
    """Whether a name opens a clause, behind roles, bodies and adjectives at most."""
    target = items[index].name
    if index + 1 < len(items) and items[index + 1].low in ("-", "–") and items[index + 1].end - items[index].end < 2:
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
    if low in PREPOSITIONS or low in ("he", "she", "they", "it", "we", "i", "to") or (low in AUXILIARIES and low != "'s"):
        return True
    compound = position > 0 and items[position - 1].low == "-"
    return not compound and (low.endswith("ed") or low in VERBS)


def _comma_opens(items: Sequence[Item], comma: int, index: int) -> bool:
    """Whether the name after a comma is a subject, not one of a list or an apposition."""
    before, after = items[comma - 1], items[index + 1] if index + 1 < len(items) else None
    if before.name is not None and before.name.type != "place":
        return after is not None and after.kind == "word" and after.low not in PREPOSITIONS and after.low not in ("and", "or")
    return after is not None and after.kind != "mark" or (after is not None and after.low == ",")


def _first_person_head(items: Sequence[Item], first: int, last: int) -> Name | None:
    """The person that a phrase begins with."""
    name = items[first].name
    return name if name is not None and name.type == "person" and first < last and items[first + 1].low in PREPOSITIONS else None


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
        if following is not None and following.low in ("of", "are", "were", "is", "was", "have", "from", "by", "about", "had", "and", "or"):
            return kind == "s" or following.low not in ("about",)
    if kind == "past" and previous is not None and previous.low in ("the", "a", "an", "its", "his", "her", "their", "'s", "newly"):
        return True
    return False


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
    name = source.people[0] if source.people else None
    return name is not None and name.type in ("organization", "other") and items[source.last].low == "" and False


def _clause_start(items: Sequence[Item], telling: _Telling, behind: int, tellings: Sequence[_Telling]) -> int | None:
    """The first item of what follows the verb as its statement; None when nothing does."""
    index, end = behind, telling.end
    base = telling.base
    while index < end and items[index].kind == "word" and (items[index].low in ADVERBS or (items[index].low.endswith("ly") and len(items[index].low) > 4)):
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
    if item.low in ("that", "how", "why", "whether", "if", "what"):
        return index + 1 if item.low == "that" else index
    if base in _MUST_HAVE_THAT:
        return None
    if item.low in _LEADS_TO.get(base, ()):
        return index + 1
    if item.low in ("on", "in", "at", "during", "after", "before", "last", "by", "via", "through", "with", "this", "to") or item.low in TIMES:
        that = _find_that(items, index, min(end, index + 30))
        if that is not None:
            return that + 1
        if item.low in TIMES or item.low in ("on", "last", "this"):
            return _after_time(items, index, end)
        return index if base in ("point", "commit", "pledge", "claim", "vow", "threaten") and item.low == "to" else None
    if item.low in ("about", "against", "of", "for", "out", "as"):
        return None
    if base in ("speak", "refer", "talk", "quote", "see", "feel", "read", "praise", "hail"):
        return None
    if base in ("voice", "express"):
        that = _find_that(items, index, min(end, index + 8))
        return that + 1 if that is not None else None
    if base in WITH_NOUN:
        return index
    if base in ("ask", "write", "read", "post", "continue", "quip", "joke", "sum") or item.low in ("and", "or", "but", "than", "while"):
        return None
    return index if _is_clause_ahead(items, index, end) else None


def _over_listener(items: Sequence[Item], index: int, end: int, base: str) -> int:
    """Behind the listener of `told`; -1 when nothing is told."""
    that = _find_that(items, index, min(end, index + 16))
    quote = next((i for i in range(index, min(end, index + 16)) if items[i].kind == "quote"), None)
    if that is not None and (quote is None or that < quote):
        return that
    if base in ("warn", "advise", "ask", "caution", "urge", "promise"):
        return index
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
    while index < end and (items[index].low in TIMES or items[index].low in ("on", "last", "this", "in", "morning", "evening", "night", "afternoon")):
        index += 1
    return index if index < end and items[index].kind in ("word", "name") and _is_clause_ahead(items, index, end) else None


def _is_clause_ahead(items: Sequence[Item], index: int, end: int) -> bool:
    """Whether a clause, not a lone noun, begins at `index`."""
    return end - index >= 2 and items[index].kind in ("word", "name", "quote") and items[index].low not in PREPOSITIONS | {"to"}


def _tells_before(
    items: Sequence[Item], comma: int, tellings: Sequence[_Telling], telling: _Telling, breaks_in: bool
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
    intro = opening in PREPOSITIONS or opening.endswith("ing") or opening in ("when", "while", "as", "if", "although", "though", "asked", "earlier", "last", "later", "yesterday", "born", "highlighting", "because", "since")
    if not intro:
        return True
    # an opening phrase is a statement only when a clause of its own follows it: `Despite …, China has …, NAME said`
    commas = [i for i in range(begin, comma) if items[i].low == ","]
    return bool(commas) and any(item.low in AUXILIARIES for item in items[commas[0] : comma] if item.kind == "word")


def _breaks_in(items: Sequence[Item], behind: int, end: int) -> bool:
    """Whether the sentence goes on behind the verb after a comma."""
    index = behind
    while index < end and items[index].kind == "word" and items[index].low in ADVERBS:
        index += 1
    if index >= end or items[index].low not in (",", "—", "–"):
        return False
    return end - index > 2


def _leads_up(items: Sequence[Item], telling: _Telling, place: int) -> bool:
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


def _follows(items: Sequence[Item], telling: _Telling, place: int) -> bool:
    """Whether the telling comes right behind the quotation."""
    index = place + 1
    while index < len(items) and items[index].kind == "mark" and items[index].low in (",", "—", "–", "-", ".", "?", "!", "…"):
        index += 1
    if telling.how == "after":
        return telling.verb == index or (telling.verb == index + 1 and items[index].low in ADVERBS)
    if telling.how == "before":
        return telling.source.first == index
    return False


def _quotes_in_reach(items: Sequence[Item], telling: _Telling, place: int) -> bool:
    """Whether a mixed quotation stands in the clause right behind the verb, with no full stop between."""
    return not any(item.low in (".", ";", "?", "!") and item.kind == "mark" for item in items[telling.verb : place]) and (
        telling.base not in MENTAL
    )
