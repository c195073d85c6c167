"""Attribution: the words that tie a statement to its claimant.

Each sentence that holds a verb of speech, `according to` or a quotation is read as a row of items. Verbs with their
subjects become tellings; tellings claim the clause beside them and the quotations they lead up to or follow.
Where nobody in the sentence says a quotation, the one who spoke before may go on, but never one of two.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from types import MappingProxyType

from digest.article import Block
from digest.cast import Cast
from digest.data.speech import (
    ADVERBS,
    AUXILIARIES,
    HELD_VIEWS,
    NAMES_AS,
    PREPOSITIONS,
    RETELLS,
    SAYINGS,
    SPOKEN,
    THOUGHT,
    TIMES,
    VERBS,
    WITH_NOUN,
)
from digest.edge import (
    cut_asides,
    cut_statements,
    end_additions,
    end_backshifted,
    end_contrasted,
    end_occasions,
    end_openings,
    end_retold,
)
from digest.item import Item, read_items
from digest.memory import PRONOUNS, Memory
from digest.name import Name
from digest.passage import follows, goes_on_behind, last_clause, leads_up, quotes_in_reach, statement_of
from digest.quotation import Quotation
from digest.salience import is_evidence
from digest.seed import Span
from digest.source import Source, is_auxiliary, is_finite, is_source_noun, read_phrase, subject_after
from digest.telling import Listener, Telling, is_owned
from digest.turn import Turn, find_turns

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
        "attr-colon": "A name and a colon before a quotation, or a colon and a name after it, say whose it is; so does"
        " `police:` before or `: police` behind the words of a headline.",
        "attr-dash": "A dash and a name after a quotation, or a source after the words of a headline, say whose it is.",
        "attr-continued": "A quotation that goes on belongs to the one it began with.",
        "attr-carried": "A quotation that stands alone belongs to the one person the text is hearing.",
        "attr-opening": "A quotation that is the first paragraph belongs to the one person the next sentence names.",
        "attr-open": "A direct quotation is somebody's even where the text does not let us say whose.",
        "attr-still": "A sentence with `And`, or `But it`, and `would` behind reported speech is still reported.",
        "attr-list": "The items of a list belong to whoever says the sentence with a colon that leads up to them.",
        "attr-turn": "In a transcript, what follows a name and a colon is that speaker's turn.",
        "attr-answer": "In questions and answers, the answers are those of the one person introduced.",
        "attr-pull": "A pull quote belongs to the name set beside it, or to whoever says the same words in the text.",
        "attr-headline": "A quotation in a headline belongs to whoever says the same words in the text.",
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
    """The words that say so ("Brook said", "according to the ministry"); None where it is carried over."""
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
    quoted: bool = False
    """Whether the unit is a quotation of whole sentences and its tag."""


_WORDS = re.compile(r"[^\W\d_]+")
_QUICK = (
    frozenset(VERBS)
    | HELD_VIEWS
    | SAYINGS
    | {
        "according",
        "put",
        "puts",
        "per",
        "view",
        "opinion",
        "words",
        "heard",
        "count",
        "account",
        "reckoning",
        "calculation",
        "tally",
    }
)
_DATELINE = re.compile(
    r"(?:(?:[A-ZÀ-Þ][A-ZÀ-Þ.'’-]+,? ?){1,4}(?:[A-Z][a-z.]+,? ?){0,3}(?:\d{1,2},? ?)?(?:\([^)\n]{2,30}\) ?)?"
    r"|[A-ZÀ-Þ][^()\n:;“”\"]{1,50}\([A-Z][A-Za-z /]{1,20}\) ?)[-–—]{1,2} (?=\S)"
    r"|[A-ZÀ-Þ][A-ZÀ-Þ.,/ ]{2,40}[-–—]{1,2}\([A-Z /]{2,20}\)[-–—]{1,2} ?(?=\S)"
)
_CLOCK = re.compile(r"\d{1,2}[.:]\d\d(?: ?[ap]\.?m\.?)?:? (?=[A-ZÀ-Þ“\"])")
"""When an entry of a live report was written."""
_STILL = re.compile(r"(?:And|Nor|But it) [^“”\"‘]{0,400}?\bwould\b(?! you)[^“”\"‘?]*\Z")
"""A sentence that goes on with what somebody is reported to say."""
_OUTCOMES = frozenset(("result", "results", "analysis", "review"))
"""With a colon behind them in a headline they are its subject or its kind, and tell nothing."""
_PUTS = frozenset("put puts set sets gave gives valued values likened likens rated rates pegged".split(" "))
"""Verbs of giving a figure or a name, which make a quotation their subject's: `who put it at “…”`."""
_MARKS = "“”\"„‟«»‹›‘’‚'"
_SHORT_TAG = 30
"""Characters behind the verb of a tag that follows a question: `“Who pays?” NAME asked the minister.`"""
_PLACED_TAG = 100
"""The same, where they say when and where: `“Who pays?” NAME, head of BODY, said at a meeting in the north on Monday.`"""
_TWO_SINGLE = ("''", "‘‘", "’’", "``")
"""Two single marks that stand for a double one."""
_TAGGED = frozenset(("attr-after", "attr-according"))
"""Rules of statements that stand before the words that say whose they are."""
_BESIDE = frozenset(("caption", "comment", "byline", "kicker"))
"""Kinds of blocks beside the report: whom they name, no pronoun of the report goes back to."""
LONGEST = 3000
"""Characters of a sentence that are read as one; a text without full stops is read in pieces of this length."""


class _Reader:
    """Goes through a text once and collects its attributions."""

    def __init__(
        self, text: str, blocks: Sequence[Block], sentences: Sequence[Span],
        quotations: Sequence[Quotation], names: Sequence[Name],
    ) -> None:  # fmt: skip
        self.text, self.blocks, self.sentences = text, blocks, sentences
        self.quotations, self.names = quotations, names
        self.memory = Memory(Cast(text, names))
        self.listener = Listener(text, self.memory)
        self.found: list[Attribution] = []
        self.said_by: dict[int, Attribution] = {}
        self.unsaid: dict[int, str] = {}
        """Quotations whose speaker was not found in their sentence, with the reason."""
        self.heard: _Heard | None = None
        self.listing: Telling | None = None
        """Who says the list that the items being read belong to."""
        self.reporting: tuple[Telling, int] | None = None
        """The telling whose statement ends the sentence before, with the block."""
        self.outer = [i for i, q in enumerate(quotations) if q.form not in ("nested", "pull")]
        self.quote_starts = [quotations[i].span.start for i in self.outer]
        self.name_starts = [name.span.start for name in names]
        self.lede = next((i for i, block in enumerate(blocks) if block.kind == "paragraph"), -1)

    def read(self) -> tuple[Attribution, ...]:
        """All attributions, in reading order."""
        previous: _Unit | None = None
        for number, unit in enumerate(self._units()):
            if self.blocks[unit.block].kind in ("pull-quote", "pull-attribution", "furniture"):
                continue
            if previous is None or unit.block != previous.block:
                self.memory.block = unit.block
            self.memory.unit, self.memory.place_read = number, unit.span.end
            self.memory.in_title = self.blocks[unit.block].kind in ("headline", "standfirst", "kicker")
            self.memory.in_lede = self.memory.in_title or unit.block == self.lede
            if self.blocks[unit.block].kind in _BESIDE:
                with self.memory.left_alone():
                    self._read_unit(unit)
            else:
                self._read_unit(unit)
            previous = unit
        self._read_opening()
        self._go_on_backwards()
        for turn in find_turns(self.text, self.blocks, self.names):
            self._say_turn(turn)
        self._read_pulls()
        self._read_headlines()
        self._read_retold()
        self._read_nested()
        for number, reason in self.unsaid.items():
            if number not in self.said_by:
                self._say(number, None, None, "attr-open", (reason,))
        return self._sorted()

    def _sorted(self) -> tuple[Attribution, ...]:
        taken: set[Span] = set()
        kept = []
        speakers = {each.claimant for each in (*self.said_by.values(), *self.found)}
        for attribution in [*self.said_by.values(), *self.found]:
            if attribution.span not in taken:
                taken.add(attribution.span)
                kept.append(self._in_full(attribution, speakers))
        return tuple(sorted(kept, key=lambda a: (a.span.start, -a.span.end)))

    def _in_full(self, attribution: Attribution, speakers: Set[str | None]) -> Attribution:
        """The attribution with the full name of a claimant who is only named by surname."""
        short = attribution.claimant
        start = attribution.span.start
        full = self.memory.cast.in_full(short, start, speakers) if short is not None else None
        if full is None or full == short:
            return attribution
        reason = f"{full} is the only full name up to there that ends with {short}"
        return replace(attribution, claimant=full, reasons=(*attribution.reasons, reason))

    # --- sentences

    def _units(self) -> Iterator[_Unit]:
        """Sentences, those together that one quotation holds or that its tag follows."""
        block_index, quote_index = 0, 0
        pending: Span | None = None
        pending_block = -1
        opened: set[int] = set()
        for sentence in self._bearable():
            while block_index < len(self.blocks) - 1 and self.blocks[block_index].span.end <= sentence.start:
                block_index += 1
            if pending is not None:
                while quote_index < len(self.outer) and self._quote(quote_index).end < pending.end - 1:
                    quote_index += 1
                crossing = quote_index < len(self.outer) and (
                    self._quote(quote_index).start < pending.end
                    and self._quote(quote_index).end > sentence.start
                )
                tag = not crossing and self._is_tag(pending, sentence, quote_index)
                if (
                    pending_block == block_index
                    and (crossing or tag)
                    and pending.end - pending.start < LONGEST
                ):
                    pending = Span(pending.start, max(pending.end, sentence.end))
                    continue
                yield _Unit(pending, pending_block, pending_block not in opened)
                opened.add(pending_block)
            pending, pending_block = sentence, block_index
        if pending is not None:
            yield _Unit(pending, pending_block, pending_block not in opened)

    def _bearable(self) -> Iterator[Span]:
        """Sentences; one beyond all measure comes in pieces, so that time grows with the text only."""
        for sentence in self.sentences:
            start = sentence.start
            while sentence.end - start > LONGEST:
                space = self.text.rfind(" ", start + 1, start + LONGEST)
                end = space if space > 0 else start + LONGEST
                yield Span(start, end)
                start = end
            yield Span(start, sentence.end)

    def _quote(self, index: int) -> Span:
        return self.quotations[self.outer[index]].span

    def _is_tag(self, before: Span, sentence: Span, quote_index: int) -> bool:
        """Whether a sentence is only the tag of the question or cry that ends the one before it."""
        last = self.text[max(before.start, before.end - 3) : before.end]
        if last[-1:] not in _MARKS or not any(mark in last for mark in "?!…,—–"):
            return False
        head = self.text[sentence.start : min(sentence.end, sentence.start + 120)]
        tag = next(
            (m for m in _WORDS.finditer(head) if m.group().lower() in VERBS and VERBS[m.group().lower()][2]),
            None,
        )
        if tag is None:
            return False
        behind = _WORDS.match(head, tag.end() + 1)
        if behind is not None and behind.group().endswith("ly"):
            behind = _WORDS.match(head, behind.end() + 1)  # `wrote bitterly on Monday`
        placed = behind is not None and behind.group().lower() in PREPOSITIONS | TIMES
        reach = _PLACED_TAG if placed else _SHORT_TAG
        return head[:1].islower() or "," in last or sentence.end - sentence.start - tag.end() < reach

    def _read_unit(self, unit: _Unit) -> None:
        text, span = self.text, self._behind_dateline(unit)
        low = bisect_left(self.quote_starts, span.start)
        high = bisect_left(self.quote_starts, span.end)
        inside = self.outer[low:high]
        name_low = bisect_left(self.name_starts, span.start)
        name_high = bisect_left(self.name_starts, span.end)
        names = self.names[name_low:name_high]
        in_head = self.blocks[unit.block].kind in ("headline", "standfirst")
        if (
            not inside
            and not in_head
            and _QUICK.isdisjoint(_WORDS.findall(text[span.start : span.end].lower()))
        ):
            items = self._note_quickly(span, names)
            self._go_on_list(unit, items, [])
            self._go_on_reporting(unit, items, [])
            self._hear(unit, [], text)
            return
        spans = [
            (i, Span(max(span.start, self._opening(q.start)), min(span.end, self._closing(q.end))))
            for i in inside
            if (q := self.quotations[i].span) and self.quotations[i].form != "scare"
        ]
        items = self._without_scare_marks(read_items(text, span, names, spans), inside)
        tellings = self.listener.find_tellings(items)
        cut_statements(items, tellings)
        cut_asides(items, tellings)
        end_retold(items, tellings)
        end_backshifted(items, tellings)
        end_contrasted(items, tellings)
        end_additions(items, tellings)
        end_openings(items, tellings)
        end_occasions(items, tellings)
        for telling in sorted(
            tellings, key=lambda each: each.base in THOUGHT or is_evidence(each.source.noun)
        ):
            self._claim_passage(items, tellings, telling)
        self._go_on_list(unit, items, tellings)
        self._go_on_reporting(unit, items, tellings)
        if not tellings and in_head:
            self._read_label(items)
        speaking = [telling for telling in tellings if not self._is_told_of(items, tellings, telling)]
        self._claim_quotations(unit, items, speaking)
        self._hear(unit, tellings, text)

    def _behind_dateline(self, unit: _Unit) -> Span:
        """A sentence without what opens its block, a place and agency or a clock: `PARIS (Reuters) - The bank …`, `13.08 The …`."""
        span = unit.span
        reach = min(span.end, span.start + 90)
        dateline = (
            _DATELINE.match(self.text, span.start, reach) or _CLOCK.match(self.text, span.start, reach)
            if unit.first
            else None
        )
        return Span(dateline.end(), span.end) if dateline is not None else span

    def _without_scare_marks(self, items: list[Item], inside: Sequence[int]) -> list[Item]:
        """The items without the marks around titles and words held at arm's length, which part no subject from its verb."""
        edges = {
            edge
            for i in inside
            if self.quotations[i].form == "scare"
            for edge in (self.quotations[i].span.start - 1, self._closing(self.quotations[i].span.end) - 1)
        }
        return (
            [item for item in items if item.start not in edges or item.low not in _MARKS] if edges else items
        )

    def _opening(self, start: int) -> int:
        """The start of a quotation with its opening mark, which some write as two single ones."""
        return start - (2 if self.text[start - 2 : start] in _TWO_SINGLE else 1)

    def _closing(self, end: int) -> int:
        """The end of a quotation with its closing mark, and the comma before it."""
        position = end
        while position < len(self.text) and position < end + 3:
            if self.text[position] in _MARKS:
                return position + (2 if self.text[position : position + 2] in _TWO_SINGLE else 1)
            if self.text[position] not in ", \u00a0":
                break
            position += 1
        return end

    def _note_quickly(self, span: Span, names: Sequence[Name]) -> list[Item]:
        """Remember the subjects of a sentence in which nobody speaks; gives its first items."""
        items = read_items(
            self.text,
            Span(span.start, min(span.end, span.start + 120)),
            [n for n in names if n.span.start < span.start + 120],
            (),
        )
        self.listener.note_subjects(items, 0, len(items))
        for name in names:
            if name.type in ("person", "organization"):
                self.memory.note(name.name, name, subject=False)
        return items

    # --- passages

    def _claim_passage(self, items: list[Item], tellings: list[Telling], telling: Telling) -> None:
        """Give the telling the clause it reports, if it reports one in other words than quoted ones."""
        if telling.base in THOUGHT and self._is_reported(items, tellings, telling):
            return
        if items[telling.source.first].low in ("it", "they") and self._is_reported(items, tellings, telling):
            return
        shows = is_evidence(telling.source.noun) and not telling.source.people
        if shows and telling.how == "before" and self._is_reported(items, tellings, telling):
            return
        found = statement_of(items, tellings, telling)
        if found is None:
            return
        first, last, rule = found
        if rule in _TAGGED and last < min(telling.verb, telling.source.first) and not self.memory.in_lede:
            first = last_clause(items, first, last)
        self._claim_items(items, telling, first, last, rule)
        more = goes_on_behind(items, tellings, telling) if rule == "attr-after" else None
        if more is not None and telling.passage is not None:
            before = telling.passage
            self._claim_items(items, telling, *more, "attr-inside")
            telling.passage = before

    def _claim_items(self, items: list[Item], telling: Telling, first: int, last: int, rule: str) -> None:
        """Give the telling the words from one item to another, without the marks and the `that` around them."""
        while first <= last and (
            (items[first].kind == "mark" and items[first].low not in "$£€#")
            or (items[first].low in ("that", "and", "but") and items[min(last, first + 1)].low != "'s")
        ):
            first += 1
        while last >= first and items[last].kind == "mark" and items[last].low not in "%)]":
            last -= 1
        if first > last:
            return
        said = [item for item in items[first : last + 1] if item.kind in ("word", "name")]
        if len(said) < 2 and not (
            len(said) == 1
            and (telling.base in WITH_NOUN or items[first - 1].low == "that")
            and len(items[first : last + 1]) > 1
        ):
            return
        if all(
            item.kind == "quote" or item.low in ("a", "an", "the", "as", "it", "that")
            for item in items[first : last + 1]
        ):
            return
        span = Span(items[first].start, items[last].end)
        telling.passage = span
        self.found.append(
            Attribution(
                span, telling.source.claimant, self._cue(items, telling), rule, self._reasons(telling, rule)
            )
        )

    def _is_reported(self, items: list[Item], tellings: list[Telling], telling: Telling) -> bool:
        """Whether somebody else in the sentence says that the telling's subject thinks so: theirs is the statement."""
        start = items[min(telling.source.first, telling.verb)].start
        return any(
            other.passage is not None and other.passage.start <= start < other.passage.end
            for other in tellings
            if other is not telling and other.base not in THOUGHT
        )

    def _read_label(self, items: list[Item]) -> None:
        """Give a headline to whom a colon or dash sets before or behind it: `Police: man held`, `Man held - report`."""
        for place in range(1, len(items) - 1):
            before = place < 5 and place * 2 < len(items)
            if items[place].low != ":" and (before or items[place].low not in ("–", "—")):
                continue
            if not before and len(items) - place > 5:
                continue
            first, last = (0, place - 1) if before else (place + 1, len(items) - 1)
            source = read_phrase(self.text, items, first, last, self.memory)
            if source is None or source.weak or not source.claimant:
                continue
            if source.noun in _OUTCOMES:
                continue  # `Regatta results: NAME among four to reach the final`
            if not is_source_noun(source.noun) and not (before and _speaks_for_itself(source, items, place)):
                continue
            self._say_headline(
                items[place + 1 :] if before else items[:place],
                source.claimant,
                Span(items[first].start, items[last].end),
                "attr-colon" if items[place].low == ":" else "attr-dash",
            )
            return

    def _say_headline(self, said: list[Item], claimant: str, cue: Span, rule: str) -> None:
        """Give the words of a headline, and the quotations among them, to their source."""
        reasons = (RULES[rule],)
        self.found.append(Attribution(Span(said[0].start, said[-1].end), claimant, cue, rule, reasons))
        for item in said:
            if item.kind == "quote":
                self._say(item.quotation, claimant, cue, rule, reasons)

    def _go_on_list(self, unit: _Unit, items: list[Item], tellings: list[Telling]) -> None:
        """Note who leads up to a list, and give them its items, in which nobody else speaks."""
        if self.blocks[unit.block].kind == "bullet":
            if self.listing is not None and not tellings and not any(item.kind == "quote" for item in items):
                claimant = self.listing.source.claimant
                self.found.append(Attribution(unit.span, claimant, None, "attr-list", (RULES["attr-list"],)))
            return
        self.listing = None
        if tellings and items[-1].low == ":":
            last = tellings[-1]
            led = last.passage is not None and last.passage.end >= items[-1].start
            direct = last.verb >= len(items) - 3
            self.listing = last if (led or direct) and last.source.claimant else None

    def _go_on_reporting(self, unit: _Unit, items: list[Item], tellings: list[Telling]) -> None:
        """Give `And only … would be admitted` to whoever says the sentence before it; note who may be gone on from."""
        before, self.reporting = self.reporting, None
        if tellings:
            last = tellings[-1]
            ends = last.passage is not None and last.passage.end >= items[-1].start
            if ends and last.how == "before" and last.base in SPOKEN and last.source.claimant:
                self.reporting = (last, unit.block)
        elif before is not None and before[1] == unit.block and _STILL.match(unit.span.of(self.text)):
            told = before[0]
            opening = unit.span.of(self.text).split(" ", 1)[0]
            reason = (
                f"it goes on with ‘{opening} … would’ from what ‘{told.word}’ reports in the sentence before"
            )
            self.found.append(
                Attribution(_bare(self.text, unit.span), told.source.claimant, None, "attr-still", (reason,))
            )

    def _is_told_of(self, items: list[Item], tellings: list[Telling], telling: Telling) -> bool:
        """Whether somebody else tells what the telling's subject accepted or showed: quoted words are that teller's."""
        start = items[telling.verb].start
        return telling.base not in SPOKEN and any(
            other.passage is not None and other.passage.start <= start < other.passage.end
            for other in tellings
            if other is not telling
            and other.how != "according"
            and other.base in SPOKEN
            and other.verb < telling.verb
        )

    # --- quotations

    def _claim_quotations(self, unit: _Unit, items: list[Item], tellings: list[Telling]) -> None:
        places = [index for index, item in enumerate(items) if item.kind == "quote"]
        for place in places:
            number = items[place].quotation
            quotation = self.quotations[number]
            if number in self.said_by:
                continue
            putter = self._putter_of(items, place)
            if putter is not None:
                who, source_put = putter
                if source_put is not None:
                    cue = Span(items[who - 1].start, items[place - 1].end)
                    self._say(number, source_put.claimant, cue, "attr-before", (RULES["attr-before"],))
                continue
            found = self._teller_of(items, place, tellings)
            if found is not None:
                telling, rule = found
                self._say(
                    number,
                    telling.source.claimant,
                    self._cue(items, telling),
                    rule,
                    self._reasons(telling, rule),
                )
                continue
            beside = self._named_beside(items, place)
            if beside is not None:
                source, rule = beside
                cue = Span(items[source.first].start, items[source.last].end)
                self._say(
                    number,
                    source.claimant,
                    cue,
                    rule,
                    (RULES[rule], source.reason) if source.reason else (RULES[rule],),
                )
                for name in source.people:
                    self.memory.note(name.name, name, spoke=True)
                continue
            if quotation.continues and number > 0:
                continue  # the one it goes on from is asked once all are read
            self._carry(unit, items, place, number)

    def _putter_of(self, items: list[Item], place: int) -> tuple[int, Source | None] | None:
        """Where a relative clause of its own leads up to a quotation: `NAME, who put it at “…”`.

        Gives the place of `who` and its subject, None where no name stands before it.
        """
        index = place - 1
        while index > 0 and items[index].kind in ("word", "name") and items[index].low != "who":
            index -= 1
        if index < 1 or items[index].low != "who" or index + 1 >= place:
            return None
        verb = index + 1
        while verb < place and (items[verb].low in ADVERBS or items[verb].low in AUXILIARIES):
            verb += 1
        if verb >= place or items[verb].low not in _PUTS:
            return None
        at = index - 2 if items[index - 1].low == "," else index - 1
        name = items[at].name if at >= 0 else None
        if name is None or name.type != "person":
            return index, None
        return index, Source(name.name, at, at, "", (name,))

    def _teller_of(
        self, items: list[Item], place: int, tellings: list[Telling]
    ) -> tuple[Telling, str] | None:
        """The telling that a quotation belongs to, and the rule."""
        left = next((t for t in reversed(tellings) if t.verb < place and t.how != "according"), None)
        right = next((t for t in tellings if t.verb > place and t.how != "according"), None)
        close_left = left is not None and leads_up(items, left, place)
        close_right = right is not None and not is_owned(items, right) and follows(items, right, place)
        announced = items[place - 1].low == ":"
        tagged = announced and close_right and "," in self.text[items[place].end - 2 : items[place].end]
        if (
            left is not None
            and close_left
            and not tagged
            and (items[place - 1].low in (":", ",") or not close_right)
        ):
            return left, {"participle": "attr-participle", "coordinate": "attr-coordinate"}.get(
                left.how, "attr-before"
            )
        if right is not None and close_right:
            return right, "attr-after"
        reaches = left is not None and left.end > place and left.how != "by"
        according = next((t for t in tellings if t.how == "according"), None)
        if according is not None and not (left is not None and reaches and left.base in RETELLS):
            return according, "attr-according"
        if (
            left is not None
            and reaches
            and (left.passage is not None or left.base in NAMES_AS or quotes_in_reach(items, left, place))
        ):
            return left, "attr-sentence"
        if (
            right is not None
            and right.passage is not None
            and right.passage.start <= items[place].start < right.passage.end
        ):
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
            if (
                place >= 2
                and head.name is not None
                and place - 2 == 0
                and head.name.type in ("person", "organization")
            ):
                return Source(head.name.name, 0, 0, "", (head.name,)), "attr-colon"
            subject = self.listener.subject_of(items, place - 1)
            if subject is not None and subject.claimant:
                return subject, "attr-colon"
        if place + 2 < len(items) and _tags_with_any_verb(
            self.text[items[place].end - 3 : items[place].end], items[place + 1]
        ):
            source = subject_after(self.text, items, place + 1, self.memory)
            ends = source is not None and (
                source.last + 1 >= len(items) or items[source.last + 1].kind == "mark"
            )
            if (
                source is not None
                and ends
                and source.people
                and source.people[0].type in ("person", "organization")
            ):
                return source, "attr-after"
        tagging = self._tagging_person(items, place)
        if tagging is not None:
            return tagging, "attr-after"
        if place + 2 < len(items) and items[place + 1].low in (":", "—", "–", "-"):
            name = items[place + 2].name
            ends = place + 3 >= len(items) or items[place + 3].low in (",", ".", "(")
            if (
                name is not None
                and name.type == "person"
                and (items[place + 1].low == ":" or ends)
                and place == 0
            ):
                rule = "attr-colon" if items[place + 1].low == ":" else "attr-dash"
                return Source(name.name, place + 2, place + 2, "", (name,)), rule
        return None

    def _tagging_person(self, items: list[Item], place: int) -> Source | None:
        """The person right behind a quotation that ends with a comma or cry, with any verb: `“Rubbish,” NAME hit back`."""
        ending = self.text[items[place].end - 3 : items[place].end]
        at = place + 1
        if at + 1 < len(items) and items[at].kind == "word" and items[at].capital:
            at += 1  # a title
        if at + 1 >= len(items) or not any(mark in ending for mark in ",?!"):
            return None
        name, verb = items[at].name, items[at + 1]
        acts = (
            verb.kind == "word" and (is_finite(verb) or verb.low.endswith("s")) and not is_auxiliary(verb.low)
        )
        return Source(name.name, at, at, "", (name,)) if name and name.type == "person" and acts else None

    def _carry(self, unit: _Unit, items: list[Item], place: int, number: int) -> None:
        """A quotation that nobody in its sentence says: the one who is being heard goes on, if that is sure."""
        quotation = self.quotations[number]
        alone = all(item.kind in ("quote", "mark") or item.low in ("and", "but") for item in items)
        heard = self.heard
        if quotation.form != "direct":
            return
        self.unsaid[number] = _why_open(alone, heard)
        if alone and heard is None:
            self._say_as_before(unit, number)
        if not alone or heard is None:
            return
        same_block = heard.block == unit.block
        if heard.announces and (same_block or heard.block == unit.block - 1):
            reason = "the sentence before it ends with a colon"
        elif same_block and heard.unit == self.memory.unit - 1:
            reason = "it stands alone after a sentence about or by that source"
        elif (
            heard.block == unit.block - 1
            and heard.unit == self.memory.unit - 1
            and (heard.sole or heard.quoted)
            and unit.first
            and self._plain(unit, heard)
        ):
            reason = (
                "it stands alone after a paragraph in which only that source speaks"
                if heard.sole
                else "it stands alone after a paragraph that ends with that source’s own words"
            )
        else:
            self._say_as_before(unit, number)
            return
        if heard.claimant is None:
            return
        self._say(number, heard.claimant, None, "attr-carried", (reason,))

    def _say_as_before(self, unit: _Unit, number: int) -> None:
        """Give a quotation that stands alone to the one person quoted in its paragraph so far."""
        low = bisect_left(self.quote_starts, self.blocks[unit.block].span.start)
        high = bisect_left(self.quote_starts, unit.span.start)
        before = [self.said_by.get(each) for each in self.outer[low:high]]
        speakers = {each.claimant if each is not None else None for each in before}
        if len(speakers) == 1 and (only := speakers.pop()) is not None:
            reason = "nobody else is quoted in its paragraph"
            self._say(number, only, None, "attr-carried", (reason,))

    def _plain(self, unit: _Unit, heard: _Heard) -> bool:
        kinds = {self.blocks[unit.block].kind, self.blocks[heard.block].kind}
        return kinds <= {"paragraph", "bullet"}

    def _say(
        self, number: int, claimant: str | None, cue: Span | None, rule: str, reasons: tuple[str, ...]
    ) -> None:
        span = self.quotations[number].span
        self.said_by[number] = Attribution(span, claimant, cue, rule, tuple(r for r in reasons if r))

    def _hear(self, unit: _Unit, tellings: list[Telling], text: str) -> None:
        """Remember who is being heard at the end of the unit."""
        low = bisect_left(self.quote_starts, unit.span.start)
        high = bisect_left(self.quote_starts, unit.span.end)
        carried = [self.said_by[i].claimant for i in self.outer[low:high] if i in self.said_by]
        speakers = [t.source.claimant for t in tellings] + carried
        announces = text[unit.span.end - 1] == ":"
        before = self.heard
        sole = len(set(speakers)) <= 1 and (
            before is None
            or before.block != unit.block
            or (before.sole and (before.claimant in speakers or not speakers))
        )
        if speakers:
            last = carried[-1] if carried else speakers[-1]
            quoted = (
                low < high and self.quotations[self.outer[low]].form == "direct" and len(set(speakers)) == 1
            )
            self.heard = _Heard(last, unit.block, self.memory.unit, announces, sole, quoted)
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

    def _read_opening(self) -> None:
        """Give a quotation that is the first paragraph to whom the second begins with: `“I ran.” / NAME is at home now.`"""
        following = self.blocks[self.lede + 1 : self.lede + 2]
        if not following or following[0].kind != "paragraph":
            return
        lede = self.blocks[self.lede].span
        for number in self.unsaid.keys() - self.said_by.keys():
            span = self.quotations[number].span
            if span.start - lede.start <= 1 and lede.end - span.end <= 1:
                sentence = self.sentences[bisect_left(self.sentences, following[0].span.start, key=_start_of)]
                named = {n.name for n in self.names if n.type == "person" and sentence.holds(n.span)}
                if len(named) == 1:
                    self._say(number, named.pop(), None, "attr-opening", (RULES["attr-opening"],))

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
        told = [number for number in named if self.said_by[number].rule != "attr-carried"]
        if told:
            for number in named:
                if number not in told:
                    del self.said_by[number]
            named = told
        for place, number in enumerate(chain):
            if number in self.said_by:
                continue
            before = next((n for n in reversed(chain[:place]) if n in self.said_by), None)
            model = self.said_by[before if before is not None else named[0]]
            self._say(number, model.claimant, None, "attr-continued", (self._going_on(model),))

    def _going_on(self, model: Attribution) -> str:
        """Which quotation another goes on from, and whose it is."""
        words = model.span.of(self.text).split()
        opening = " ".join(words[:4]) + (" …" if len(words) > 4 else "")
        whose = f"which is {model.claimant}’s" if model.claimant else "of which it is open who says it"
        return f"it belongs to the same speech as ‘{opening}’, {whose}"

    # --- transcripts, pull quotes, nested quotations

    def _say_turn(self, turn: Turn) -> None:
        """Give a turn to its speaker, and its own quotations that nobody else says."""
        span, reasons = turn.span, (turn.reason,)
        low, high = bisect_left(self.quote_starts, span.start), bisect_left(self.quote_starts, span.end)
        for number in self.outer[low:high]:
            quotation = self.quotations[number]
            whole = quotation.span.end - quotation.span.start >= span.end - span.start - 4
            if number not in self.said_by and (whole or quotation.form == "direct"):
                self._say(number, turn.claimant, turn.cue, turn.rule, reasons)
            if whole:
                return
        self.found.append(Attribution(span, turn.claimant, turn.cue, turn.rule, reasons))

    def _read_pulls(self) -> None:
        ends = [block.span.end for block in self.blocks]
        for number, quotation in enumerate(self.quotations):
            if quotation.form != "pull":
                continue
            index = bisect_left(ends, quotation.span.end)
            self._read_pull(number, index)

    def _read_pull(self, number: int, index: int) -> None:
        for beside in (index + 1, index - 1):
            if 0 <= beside < len(self.blocks) and self.blocks[beside].kind == "pull-attribution":
                span = self.blocks[beside].span
                self._say(
                    number,
                    self._claimant_in(span),
                    span,
                    "attr-pull",
                    ("the name is set beside the pull quote",),
                )
                return
        same = self._said_in_text(number)
        if same is not None:
            self._say(number, same, None, "attr-pull", ("the same words are a quotation in the text",))

    def _read_headlines(self) -> None:
        """Quotations of headlines that nobody there says: whoever says the same words in the text."""
        starts = [block.span.start for block in self.blocks]
        for number in self.outer:
            quotation = self.quotations[number]
            block = self.blocks[max(0, bisect_left(starts, quotation.span.end) - 1)]
            if (
                number in self.said_by
                or quotation.form == "scare"
                or block.kind not in ("headline", "standfirst")
            ):
                continue
            same = self._said_in_text(number)
            if same is not None:
                self._say(number, same, None, "attr-headline", (RULES["attr-headline"],))

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

    def _read_retold(self) -> None:
        """What others told a speaker, inside a quotation or a turn: `“The agency told me it was safe,” she said`."""
        spoken = [*self.said_by.values(), *(each for each in self.found if each.rule == "attr-turn")]
        for outer in spoken:
            for start, end in _sentences_of(self.text, outer.span):
                with self.memory.left_alone():
                    self._retell(Span(start, end))

    def _retell(self, span: Span) -> None:
        """Give what a sentence of somebody's speech says others told to those who told it."""
        if _RETOLD.search(self.text, span.start, span.end) is None:
            return
        low, high = bisect_left(self.name_starts, span.start), bisect_left(self.name_starts, span.end)
        items = read_items(self.text, span, self.names[low:high], ())
        tellings = self.listener.find_tellings(items)
        cut_statements(items, tellings)
        for telling in tellings:
            named = telling.source.claimant is not None and items[telling.source.first].low not in PRONOUNS
            if telling.base in RETELLS and telling.how == "before" and named:
                self._claim_passage(items, tellings, telling)

    def _read_nested(self) -> None:
        outer: int | None = None
        for number, quotation in enumerate(self.quotations):
            if quotation.form != "nested":
                outer = number
                continue
            if (
                outer is None
                or outer not in self.said_by
                or not self.quotations[outer].span.holds(quotation.span)
            ):
                continue
            self._say_nested(number, outer)

    def _say_nested(self, number: int, outer: int) -> None:
        quotation, around = self.quotations[number], self.said_by[outer]
        before = self.text[
            max(self.quotations[outer].span.start, quotation.span.start - 60) : quotation.span.start - 1
        ]
        words = [word.lower() for word in _WORDS.findall(re.split(r"[.?!;]\s", before)[-1])]
        spoken = [
            place
            for place, word in enumerate(words)
            if word in VERBS and VERBS[word][2] and VERBS[word][1] in ("past", "s")
        ]
        if not spoken:
            self._say(
                number, around.claimant, None, "attr-nested", ("it is part of the outer quotation's words",)
            )
            return
        subject = words[spoken[-1] - 1] if spoken[-1] else ""
        if subject in ("i", "we"):
            self._say(
                number, around.claimant, None, "attr-nested", ("the outer speaker quotes their own words",)
            )
            return
        place = bisect_left(self.name_starts, quotation.span.start) - 1
        if place >= 0 and self.names[place].span.start >= quotation.span.start - len(before) - 1:
            name = self.names[place]
            if (
                name.name.lower().split()[-1] == subject
                or name.span.of(self.text).lower().split()[-1] == subject
            ):
                self._say(
                    number, name.name, None, "attr-nested", (f"‘{words[spoken[-1]]}’ stands behind the name",)
                )
                return
        reason = "inside the outer quotation somebody is quoted who is not named there"
        described = _DESCRIBED.search(before[: before.rfind(words[spoken[-1]])])
        self._say(number, described[1].lower() if described else None, None, "attr-nested", (reason,))

    # --- wording

    def _cue(self, items: list[Item], telling: Telling) -> Span:
        """The words that say whose it is."""
        source = telling.source
        if telling.how in ("participle", "coordinate"):
            return Span(items[telling.verb].start, items[telling.verb].end)
        if telling.how == "according":
            return Span(items[telling.verb].start, items[source.last].end)
        first, last = min(telling.verb, source.first), max(telling.verb, source.last)
        return Span(items[first].start, items[last].end)

    def _reasons(self, telling: Telling, rule: str) -> tuple[str, ...]:
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


_RETOLD = re.compile(
    r"\b(?:told|tells|assured|promised|warned|informed) (?:me|us|him|her|them|this|my|our|the)\b"
)
"""What shows that a speaker gives the words of others."""
_DESCRIBED = re.compile(r"\b((?:[Tt]he|[Aa]n?|[Oo]ne)(?: [a-z-]+){1,3}) (?:[a-z]+ly )?\Z")
"""Who is quoted inside a quotation, without a name: `the doctor` before `said`."""
_SENTENCE_ENDS = re.compile(r"(?<=[.?!;])\s+")


def _sentences_of(text: str, span: Span) -> Iterator[tuple[int, int]]:
    """Where the sentences of a passage begin and end, told apart by their marks alone."""
    start = span.start
    for match in _SENTENCE_ENDS.finditer(text, span.start, span.end):
        yield start, match.start()
        start = match.end()
    if start < span.end:
        yield start, span.end


def _start_of(span: Span) -> int:
    return span.start


def _bare(text: str, sentence: Span) -> Span:
    """A sentence without its first word and its full stop."""
    start = text.index(" ", sentence.start) + 1
    end = sentence.end - 1 if text[sentence.end - 1] in ".!" else sentence.end
    return Span(start, end)


def _speaks_for_itself(source: Source, items: Sequence[Item], colon: int) -> bool:
    """Whether a headline gives a person's own words behind the name and a colon: `NAME: I’ll quit`, `NAME: voters were lied to`."""
    said = items[colon + 1 :]
    named = len(source.people) == 1 and source.people[0].type == "person" and source.last == colon - 1
    first_person = any(
        item.low.partition("’")[0].partition("'")[0] in ("i", "we", "my", "our") for item in said
    )
    return named and (first_person or any(map(is_finite, said)))


def _why_open(alone: bool, heard: _Heard | None) -> str:
    """Why nobody is sure to say a direct quotation, given who was heard before it."""
    if not alone:
        return "the words beside it in its sentence name nobody who says it"
    if heard is None:
        return "it stands alone, and nobody speaks in the sentence before it"
    if heard.claimant is None:
        return "it stands alone, and the speaker before it is not known for certain"
    if not heard.sole:
        return f"it stands alone, and others than {heard.claimant} speak in the paragraph before it"
    return f"it stands alone, too far from where {heard.claimant} was heard last"


def _tags_with_any_verb(ending: str, item: Item) -> bool:
    """Whether a word right behind a quotation, which ends with a comma or mark, is a verb: `beamed the captain`."""
    return (
        item.kind == "word"
        and len(item.low) > 4
        and item.low.endswith("ed")
        and any(m in ending for m in ",?!…")
    )
