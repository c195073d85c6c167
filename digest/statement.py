"""Passage: the words that state one thing, cut out of a sentence and free of the words that say whose it is."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from digest.article import Block
from digest.attribution import Attribution
from digest.clause import (
    DASHES,
    LENGTHS_OF_TIME,
    OPENERS,
    Clause,
    find_clauses,
    is_inverted,
    opens_before_main,
    opens_relative,
    opens_tail,
)
from digest.cue import (
    adds_to_telling,
    answers,
    find_listeners,
    says_more_of_source,
    says_who,
    sets_scene,
    widen,
)
from digest.data import words
from digest.data.speech import VERBS
from digest.data.verbs import AUXILIARIES, HAVE, PAST_ONLY
from digest.findings import Findings
from digest.finite import PREPOSITIONS, Word, find_finite, is_ing_form, is_ly_form, reach, read_words
from digest.quotation import Quotation
from digest.seed import Span
from digest.subject import antecedent, begins_with_verb, left_out_subject

FEWEST_QUOTED_WORDS = 5
"""Fewer quoted words inside the reporter's sentence are a label or a taste of someone's voice, not a statement."""
LONGEST_SENTENCE = 5_000
"""Characters; what goes on longer without a full stop is a table or a list, and states nothing as a whole."""
_FEWEST_WORDS = 3
_VERB_REACH = 25
"""Words within which the verb of an attributed clause is looked for."""
_TAKE_THINGS = words(
    "recall recalls recalled recalling expect expects expected expecting agree agrees agreed demand demands demanded demanding"
)
"""Verbs of telling that things follow more often than clauses."""
_MOSTLY = 0.5
"""A passage with more of its characters in quotation marks than this is carried by the quotation."""

SILENT = frozenset(("kicker", "byline", "dateline", "heading", "pull-attribution", "furniture"))
"""Blocks that label, not state."""
TITLES = frozenset(("headline", "standfirst", "bullet", "caption"))
"""Blocks whose statements may lack a verb: “Three dead in flood”."""
_QUOTED_FORMS = frozenset(("direct", "mixed", "pull"))


@dataclass(frozen=True, slots=True)
class Passage:
    """Words that state one thing."""

    span: Span
    """Trimmed: begins and ends on a word or what belongs to it."""
    words: tuple[Word, ...]
    """Its own words, without those of statements inside it."""
    finite: tuple[bool, ...]
    """For each of `words`, whether it is the verb of a clause."""
    rule: str
    cue: str
    """The words that say whose it is, when they stand outside; or empty."""
    block: Block
    number: int
    """Of the block, among those that state something."""
    tails: tuple[int, ...] = ()
    """Places among `words` of those that state something of their own behind a comma."""
    subject: Span | None = None
    """Where what it is about stands, when that is left to the words before it."""

    @property
    def core(self) -> Passage:
        """The passage without its tails: what tells its kind."""
        if not self.tails:
            return self
        kept = [place for place in range(len(self.words)) if place not in self.tails]
        own, finite = tuple(self.words[i] for i in kept), tuple(self.finite[i] for i in kept)
        return replace(self, words=own, finite=finite, tails=())


def find_passages(
    findings: Findings, blocks: Sequence[Block], sentences: Sequence[Span]
) -> Iterator[Passage]:
    """The passages of a text by block; those of one block in order of their rules, not of their places."""
    ordered = sorted(sentences)
    starts = [sentence.start for sentence in ordered]
    number = 0
    for block in blocks:
        if block.kind in SILENT:
            continue
        first, last = bisect_left(starts, block.span.start), bisect_left(starts, block.span.end)
        inside = [sentence for sentence in ordered[first:last] if sentence.end <= block.span.end]
        reader = _Reader(findings, block, number, inside)
        yield from reader.passages()
        number += 1


_TURN_LABEL = re.compile(r"[^:\n]{1,60}:\s+(?:\[[^\]]{1,40}\]\s+)?(?=\S)")
_DATELINE = re.compile(
    r"(?:(?:By\s)?(?:[A-Z][A-Z.'’/-]+(?:\s[A-Z][A-Z.'’/-]+){0,3})(?:[,/]\s?[^–—()\n]{2,40}?)?(?:\s\([\w .,/-]{2,40}\))?"
    r"|[A-Z][\w.'’-]+(?:\s[A-Z][\w.'’-]+){0,2}(?:,\s[^–—()\n]{2,40}?)?\s\([A-Z][\w .,/-]{1,40}\)"
    r"|[A-Z][a-z]{2,8}\.?\s\d{1,2}\s\([A-Z][\w .,/-]{1,40}\))\s*(?:[-–—]{1,2}|:)\s+(?=\S)"
)
"""“LONDON, March 3 (Reuters) - ”, “Aug. 6 (UPI) -- ”: in capitals, or with its agency."""
_FLAG = re.compile(
    r"(?:UPDATE\s\d+|WRAPUP\s\d+|CORRECTED|REFILE|EXCLUSIVE|BREAKING|REVEALED|ANALYSIS|FACTBOX|EXPLAINER|WATCH|VIDEO|JUST\sIN)"
    r"(?:\s?[-–—:|]+\s*)(?=\S)"
)
"""What agencies and tabloids set before a headline."""
_CREDIT = re.compile(r"(?<!\S)(?:Credit|Photo(?:graph)?|Picture|Image)s?(?: credit)?: .*", re.S)
"""Who made the picture, behind what it shows or alone."""


class _Reader:
    """Reads the passages of one block."""

    def __init__(self, findings: Findings, block: Block, number: int, sentences: Sequence[Span]) -> None:
        self.findings = findings
        self.text = findings.text
        self.block = block
        self.number = number
        self.sentences = sentences
        self.starts = [sentence.start for sentence in sentences]
        self.tags: list[Span] = []
        """Words of attribution that stand inside what they attribute, between its subject and its verb."""
        self.carried: set[Span] = set()
        """Quoted words that stand in a passage with the reporter's words before them."""
        self.heads: dict[int, Span | None] = {}
        """Where in a sentence a main clause goes on behind what its subject told, and that subject."""

    def passages(self) -> Iterator[Passage]:
        """The quotations of the block, then what its sentences state beside them."""
        quoted = list(self._quoted())
        beside: list[Passage] = []
        ends = [span.end for span in quoted]
        for sentence in self.sentences if self.block.kind != "pull-quote" else ():
            if sentence.end - sentence.start > LONGEST_SENTENCE:
                continue
            first = bisect_right(ends, sentence.start)
            last = bisect_left(quoted, Span(sentence.end, sentence.end))
            beside.extend(self._beside(self._without_label(sentence), quoted[first:last]))
        for span in quoted:
            if span not in self.carried:
                row = read_words(self.text, span)
                yield self._passage(span, row, find_finite(row), "quotation", "")
        yield from beside

    def _passage(
        self,
        span: Span,
        row: Sequence[Word],
        finite: Sequence[bool],
        rule: str,
        cue: str,
        tails: Sequence[int] = (),
        subject: Span | None = None,
    ) -> Passage:
        own, verbs = tuple(row), tuple(finite)
        return Passage(span, own, verbs, rule, cue, self.block, self.number, tuple(tails), subject)

    def _without_label(self, sentence: Span) -> Span:
        """A sentence without what a block opens with, the speaker of a turn, a dateline, an agency's flag, and without a picture's credit."""
        if self.block.kind == "caption" and (
            credit := _CREDIT.search(self.text, sentence.start, sentence.end)
        ):
            return Span(sentence.start, credit.start())
        if sentence.start != self.block.span.start:
            return sentence
        pattern = _DATELINE
        if self.block.rule == "paragraph.turn":
            pattern = _TURN_LABEL
        elif self.block.kind == "headline":
            pattern = _FLAG
        label = pattern.match(self.text, sentence.start, min(sentence.end, sentence.start + 120))
        return Span(label.end(), sentence.end) if label and label.end() < sentence.end else sentence

    def _quoted(self) -> Iterator[Span]:
        """The quotations of the block that state something, a sentence at a time."""
        found = [
            each for each in self.findings.quotations.inside(self.block.span) if each.form in _QUOTED_FORMS
        ]
        if self.block.kind == "pull-quote" and not found:
            whole = _without_marks(self.text, self.block.span)
            if whole is not None and count_words(self.text, whole) >= FEWEST_QUOTED_WORDS:
                yield whole
            return
        end = self.block.span.start
        for quotation in found:
            if quotation.span.start >= end:
                end = quotation.span.end
                yield from self._sentences_quoted(quotation)

    def _sentences_quoted(self, quotation: Quotation) -> Iterator[Span]:
        fewest = 2 if quotation.form == "direct" else FEWEST_QUOTED_WORDS
        first = bisect_right(self.starts, quotation.span.start) - 1
        last = bisect_left(self.starts, quotation.span.end)
        for sentence in self.sentences[max(0, first) : last]:
            if not sentence.overlaps(quotation.span):
                continue
            shared = Span(max(sentence.start, quotation.span.start), min(sentence.end, quotation.span.end))
            span = _without_marks(self.text, shared)
            if span is None or count_words(self.text, span, fewest) < fewest or _is_question(self.text, span):
                continue
            yield span

    def _beside(self, sentence: Span, quoted: Sequence[Span]) -> Iterator[Passage]:
        """What a sentence states besides its quotations."""
        text = self.text
        row = read_words(text, sentence)
        if not row:
            return
        pieces = [span for span in quoted if span.overlaps(sentence)]
        if not pieces and _is_question(text, sentence):
            return
        finite = find_finite(row)
        self.heads.clear()
        cues = self._cues(sentence, row, finite, pieces)
        cue = " … ".join(each.of(text) for each in cues)
        nothing = True
        cut = list(cues)
        for piece in pieces:
            others = [each for each in (*cut, *pieces) if each != piece]
            if passage := self._half_quoted(row, finite, piece, others, cue):
                cut.append(passage.span)
                self.carried.add(piece)
                nothing = False
                yield passage
            elif self._stands_apart(piece, sentence):
                cut.append(piece)
        cut.extend(self._ends_of_relatives(sentence, row, finite, cues))
        for first, last in _runs_between(row, sorted((span.start, span.end) for span in cut)):
            for passage in self._clauses(row, finite, first, last, cue, pieces):
                nothing = False
                yield passage
        for each in cues:
            yield from self._asides(row, finite, each)
        if nothing and not pieces and len(row) > 1:
            span = _trimmed(text, sentence)
            if span is not None:
                yield self._passage(span, row, finite, "sentence", "")

    def _half_quoted(
        self, row: Sequence[Word], finite: Sequence[bool], piece: Span, taken: Sequence[Span], cue: str
    ) -> Passage | None:
        """Quoted words with the reporter's subject and verb before them: “the policy is “killing the trade””."""
        if self.findings.quotations.touching(piece)[0].form != "mixed":
            return None
        behind = max((each.end for each in taken if each.end <= piece.start), default=row[0].start)
        first, last = reach(row, behind, piece.start)
        first, _ = _without_joints(row, finite, first, last)
        if last == first:
            return None
        begin = first + find_clauses(row[first:last], finite[first:last])[-1].first
        verb = next((i for i in range(last - 1, begin, -1) if finite[i]), last)
        if verb == last and not finite[last]:
            return None  # “wrote that the rule “would harm shops””: the verb may be the first of the words quoted
        if any(word.mark for word in row[verb + 1 : last]):
            return None
        end = reach(row, piece.start, piece.end)[1]
        closing = _CLOSING.match(self.text, piece.end)
        close = closing.end() if closing else piece.end
        until = min((each.start for each in taken if each.start >= piece.end), default=row[-1].end)
        while end < len(row) and row[end].start < until and not row[end].mark.strip(_QUOTE_MARKS):
            close, end = row[end].end, end + 1
        span = Span(self._extent(row[begin], row[begin]).start, close)
        if not _is_mostly_quoted(span, [piece]):
            return None
        bare = [word._replace(mark=word.mark.strip(_QUOTE_MARKS)) for word in row[begin:end]]
        return self._passage(span, bare, find_finite(bare), "quotation", cue)

    def _stands_apart(self, piece: Span, sentence: Span) -> bool:
        """Whether a quotation is no part of the reporter's sentence: whole sentences, or most of its words."""
        is_direct = any(each.form == "direct" for each in self.findings.quotations.touching(piece))
        return is_direct or piece.end - piece.start >= _MOSTLY * (sentence.end - sentence.start)

    def _cues(
        self, sentence: Span, row: Sequence[Word], finite: Sequence[bool], pieces: Sequence[Span]
    ) -> list[Span]:
        """The words of attribution in a sentence that stand outside what they attribute, none overlapping another."""
        found: list[Span] = []
        attributions = self.findings.attributions.touching(sentence)
        for attribution in attributions:
            cue = attribution.cue
            if cue is None or not sentence.holds(cue):
                continue
            if not self._is_set_apart(attribution, row, finite, pieces):
                continue
            inner = max((each.span.end for each in attributions if cue.holds(each.span)), default=cue.start)
            if inner > cue.start:  # “Pete Lund, who warned that the dam was leaking, said”
                first, last = reach(row, inner, cue.end)
                cue = Span(row[first].start, cue.end) if first < last else cue
            cue = widen(cue, attribution.span, row, finite)
            if not any(cue.overlaps(other) for other in (*found, *pieces)):
                found.append(cue)
        found.extend(self._cues_at_quotations(sentence, pieces, found))
        heard = find_listeners(self.text, sentence)
        if heard is not None and not any(heard.overlaps(other) for other in (*found, *pieces)):
            found.append(heard)
        return sorted(found)

    def _ends_of_relatives(
        self, sentence: Span, row: Sequence[Word], finite: Sequence[bool], cues: Sequence[Span]
    ) -> Iterator[Span]:
        """Where the main clause goes on behind what somebody says in a relative one: “Tin, which NAME says is dear, fell”."""
        for attribution in self.findings.attributions.touching(sentence):
            cue, end = attribution.cue, attribution.span.end
            if cue is None or end <= cue.end or not any(each.holds(cue) for each in cues):
                continue
            first, behind = reach(row, cue.start, end)
            told = reach(row, cue.start, cue.end)[1]
            near = range(max(0, first - 1), told)
            who = next((i for i in near if row[i].lower in ("which", "who") and "," in row[i].mark), -1)
            if who > 0 and behind < len(row) and row[behind].mark == "," and any(finite[behind:]):
                is_theirs = begins_with_verb(row, finite, behind)
                self.heads[behind] = antecedent(row, finite, who) if is_theirs else None
                yield Span(end, end + 1)

    def _cues_at_quotations(
        self, sentence: Span, pieces: Sequence[Span], found: Sequence[Span]
    ) -> Iterator[Span]:
        """Cues of quotations that began in a sentence before this one."""
        for piece in pieces:
            for attribution in self.findings.attributions.touching(piece):
                cue = attribution.cue
                if (
                    cue is not None
                    and sentence.holds(cue)
                    and not any(cue.overlaps(o) for o in (*found, *pieces))
                ):
                    yield cue
                    return

    def _is_set_apart(
        self, attribution: Attribution, row: Sequence[Word], finite: Sequence[bool], pieces: Sequence[Span]
    ) -> bool:
        """Whether what is attributed is a clause or a quotation that stands without the words of attribution."""
        span, cue = attribution.span, attribution.cue
        assert cue is not None
        if any(piece.overlaps(span) and span.holds(piece) for piece in pieces):
            return True
        first, last = reach(row, span.start, span.end)
        if span.holds(cue):
            opening, closing = reach(row, span.start, cue.start)
            parts_subject = (
                row[opening].lower not in OPENERS
                and not any(finite[opening:closing])
                and any(finite[closing:last])
            )
            if parts_subject:
                self.tags.append(cue)  # `The yard, she said, would close`
            return not parts_subject
        if first >= last:
            return False
        if cue.start >= span.end:  # “despite the cuts, growth remains strong, economists said”
            behind, _ = reach(row, cue.start, cue.end)
            return any(finite[first:last]) or ("," in row[behind].mark and last - first >= _FEWEST_WORDS)
        opening, _ = reach(row, cue.start, cue.end)
        is_source = row[opening].lower == "according" and not any(finite[opening:first])
        if is_source and "," in row[first].mark and last - first >= _FEWEST_WORDS:
            return True  # “According to the company, it errs in 4 percent of cases”
        return self._follows_apart(row, finite, first, last)

    @staticmethod
    def _follows_apart(row: Sequence[Word], finite: Sequence[bool], first: int, last: int) -> bool:
        """Whether what follows words of attribution is a clause, and not the thing they name."""
        if row[first].lower in ("to", "off", "out", "up", "down", "for", "as"):
            return False
        if row[first - 1].lower in _LEADS_TO_THING and not _has_own_verb(
            row, finite, first, min(last, first + 4)
        ):
            return False  # “warned against trust in a firm set up in May”
        if row[first].lower in _THINGS and not any(finite[first : first + 3]):
            return False  # “said nothing, as they had before”
        if first and row[first - 1].lower == "that" and last - first >= _FEWEST_WORDS:
            return True  # “revealed that the yard owns more” has a verb, known by its form or not
        if is_ing_form(row[first].lower) and row[first - 1].lower not in _SAYS:
            return False  # “denied hiding the money”, but “said trading was slow”
        joint = next((i for i in range(first + _FEWEST_WORDS, last) if _parts_clauses(row, i)), last)
        joint = last if row[first - 1].lower in _SAYS else joint
        stop = min(joint, first + _VERB_REACH)
        if row[first - 1].lower in _TAKE_THINGS:  # “is recalling 600 scooters sold in May”
            sure = AUXILIARIES | PAST_ONLY
            return any(finite[i] and row[i].lower in sure for i in range(first, stop))
        return _has_own_verb(row, finite, first, stop)

    def _clauses(
        self,
        row: Sequence[Word],
        finite: Sequence[bool],
        first: int,
        last: int,
        cue: str,
        pieces: Sequence[Span],
    ) -> Iterator[Passage]:
        """The statements of a run of words between quotations and words of attribution."""
        first, last = _without_joints(row, finite, first, last)
        if cue and first:
            first = self._behind_scrap(row, finite, first, last)
        if last - first < _FEWEST_WORDS:
            return
        is_whole = first == 0 and last == len(row)
        if row[last - 1].lower in _ARTICLES:
            return  # “called the plan a”, before the quotation
        part, verbs = row[first:last], finite[first:last]
        if not any(verbs):
            verbs = find_finite(part)  # one that `said` hid: “drivers pay more, she said”
        if cue and (self._is_time(part) or says_more_of_source(row, first)):
            return
        if cue and (answers(part) or _says_by_what(row, first, last)):
            return
        if cue and sets_scene(part, verbs) and not self._is_said(self._extent(part[0], part[-1])):
            return
        before, subject = 0, self.heads.get(first)
        is_added = bool(cue) and adds_to_telling(row, finite, first)
        if is_added:
            verbs = [True, *verbs[1:]]  # what stands behind it can be cut off
        for clause in self._unbroken(find_clauses(part, verbs, self.block.kind in TITLES), part):
            if clause.first:
                subject = left_out_subject(part, verbs, before, clause.first, subject)
            if self.tags or (cue and part[clause.first].lower in VERBS):
                subject = None  # “he said the yard was shut and vowed to go on”: the speaker may be meant
            if not opens_relative(part, clause.first):
                before = clause.first
            else:
                subject = antecedent(row, finite, first + clause.first)
            inner = {i for each in clause.inner if not each.is_tail for i in range(each.first, each.last)}
            behind = {i for each in clause.inner if each.is_tail for i in range(each.first, each.last)}
            own = [
                index
                for index in range(clause.first, clause.last)
                if index not in inner
                and not (self.tags and any(tag.start <= part[index].start < tag.end for tag in self.tags))
            ]
            is_tied = (
                clause.first > 0 and part[clause.first].lower == "after"
            )  # its words tell of a deed by it
            begin = clause.first + is_tied
            span = _trimmed(self.text, self._extent(part[begin], part[clause.last - 1]))
            if span is None or len(own) < _FEWEST_WORDS or _is_mostly_quoted(span, pieces):
                yield from self._inside(clause, row, finite, first)
                continue
            quoted = self._carrying(span)
            if quoted is not None:
                if not any(verbs[i] and part[i].start < quoted.start for i in own):
                    span = quoted
                carried = read_words(self.text, span)
                yield self._passage(span, carried, find_finite(carried), "quotation", cue)
                continue
            told, verbs_told = [part[i] for i in own], [verbs[i] for i in own]
            tails = [place for place, i in enumerate(own) if i in behind]
            if clause.first and part[clause.first - 1].lower in ("and", "but") and not any(verbs_told):
                verbs_told[is_ly_form(told[0].lower)] = True  # “and expects to finish”: cut for its verb
            adds = is_added and not clause.first
            leans = adds or (bool(cue) and opens_tail(part, clause.first))
            acts = any(verbs_told) and not (leans and is_ing_form(told[0].lower))
            states = not adds and (is_whole or acts or self._states_without_verb(span, len(own)))
            if leans and not states:
                if not says_who(row, finite, first):
                    yield self._passage(span, told, verbs_told, "tail", "", tails)
            elif states or self._is_said(span):
                rule = "attributed" if cue else "sentence" if is_whole and len(own) == len(part) else "clause"
                yield self._passage(span, told, verbs_told, rule, cue, tails, subject)
            yield from self._inside(clause, row, finite, first)

    def _behind_scrap(self, row: Sequence[Word], finite: Sequence[bool], first: int, last: int) -> int:
        """Where a run begins behind what still belongs to the telling before it: “on Monday, ”, “a trader, ”."""
        comma = next((i for i in range(first + 1, last) if row[i].mark), last)
        if comma >= last - _FEWEST_WORDS or any(finite[first:comma]) or not opens_tail(row, comma):
            return first
        is_scrap = says_who(row, finite, first) or self._is_time(row[first:comma])
        return comma if is_scrap else first

    def _inside(
        self, clause: Clause, row: Sequence[Word], finite: Sequence[bool], begin: int
    ) -> Iterator[Passage]:
        """What the words inside a clause state; `begin` is the place in the row from which the clause counts."""
        for each in clause.inner:
            first, last = begin + each.first, begin + each.last
            subject = antecedent(row, finite, first)
            rule = "tail" if each.is_tail else "aside"
            yield from self._aside(row[first:last], finite[first:last], rule, subject)

    def _unbroken(self, clauses: Sequence[Clause], part: Sequence[Word]) -> list[Clause]:
        """Clauses, those that a joint in quotation marks parted put together: “had “repeatedly and avoidably” failed”."""
        whole: list[Clause] = []
        for clause in clauses:
            start = part[clause.first].start
            around = self.findings.quotations.touching(Span(start, start + 1)) if whole else ()
            if any(each.form != "direct" and each.span.start < start for each in around):
                before = whole.pop()
                clause = replace(clause, first=before.first, inner=(*before.inner, *clause.inner))
            whole.append(clause)
        return whole

    def _is_time(self, part: Sequence[Word]) -> bool:
        """Whether words are little but a date: “over the past 10 months”."""
        span = Span(part[0].start, part[-1].end)
        dated = sum(each.span.end - each.span.start for each in self.findings.datings.inside(span))
        return part[0].lower in PREPOSITIONS and dated > _MOSTLY * (span.end - span.start)

    def _states_without_verb(self, span: Span, count: int) -> bool:
        """Whether words without a verb state something: in a title, or with a number among them."""
        if self.block.kind in TITLES:
            return count > _FEWEST_WORDS
        return count > _FEWEST_WORDS + 1 and bool(self.findings.quantities.inside(span))

    def _is_said(self, span: Span) -> bool:
        """Whether words are what somebody is said to have said, or stand behind it: “Too early to say, the firm said”."""
        return any(each.span.holds(span) for each in self.findings.attributions.touching(span) if each.cue)

    def _carrying(self, span: Span) -> Span | None:
        """The few quoted words that are nevertheless most of a clause."""
        for quotation in self.findings.quotations.inside(span):
            if quotation.form in _QUOTED_FORMS and _is_mostly_quoted(span, [quotation.span]):
                return _without_marks(self.text, quotation.span)
        return None

    def _extent(self, first: Word, last: Word) -> Span:
        """From the first word of a clause to its last, with the marks that belong to them."""
        start, end, text = first.start, last.end, self.text
        while start > self.block.span.start and text[start - 1] in "“‘\"'([£$€#@+-":
            start -= 1
        while end < self.block.span.end and text[end] in ")]%”’\"'+":
            end += 1
        if text[end : end + 1] == "." and _ABBREVIATED.search(text, max(start, end - 12), end + 1):
            end += 1
        return Span(start, end)

    def _asides(self, row: Sequence[Word], finite: Sequence[bool], cue: Span) -> Iterator[Passage]:
        """Relative clauses about a speaker, up to the mark behind them: “who visited on Monday, said”."""
        first, last = reach(row, cue.start, cue.end)
        index = first + 1
        while index < last:
            if row[index].lower in ("who", "whose", "which"):
                ends = (i for i in range(index + _FEWEST_WORDS, last) if row[i].mark[-1:] in _CLOSE_ASIDE)
                is_behind = any(finite[first:index]) or row[first].lower == "according"
                end = next(ends, last if is_behind else -1)
                verbs = finite[index:end] if any(finite[index:end]) else find_finite(row[index:end])
                if end > index and any(verbs):
                    yield from self._aside(row[index:end], verbs, subject=antecedent(row, finite, index))
                    index = end
            index += 1

    def _aside(
        self,
        row: Sequence[Word],
        finite: Sequence[bool],
        rule: str = "aside",
        subject: Span | None = None,
    ) -> Iterator[Passage]:
        span = _trimmed(self.text, Span(row[0].start, row[-1].end))
        if span is not None:
            yield self._passage(span, row, finite, rule, "", subject=subject)


_CLOSE_ASIDE = (",", *DASHES)
"""Marks behind what is said of a speaker in passing."""


_OPEN_INNER = words("who which whose if when because unless where")
"""Words behind which the next verb is that of a clause inside: “repercussions for the army if it was sent”."""
_SAYS = words("say says said")
"""Verbs that no thing can follow alone, so that the subject of a clause may be two."""
_THINGS = words("nothing something anything everything")
"""Words for a thing that somebody told or left untold; with a verb behind them they open a clause."""
_LEADS_TO_THING = words("against of at about for to")
"""Prepositions between a verb of telling and the thing it names."""


def _says_by_what(row: Sequence[Word], first: int, last: int) -> bool:
    """Whether words behind a tag only say by what means: “…, he warned, by allowing errors to creep in”."""
    return 0 < first < last - 1 and row[first].lower == "by" and is_ing_form(row[first + 1].lower)


def _parts_clauses(row: Sequence[Word], joint: int) -> bool:
    """Whether a word is an `and` or `but` that stands between more than two names: not “Ann Reid and Tom Hale will be asked”."""
    if row[joint].lower not in ("and", "but") or joint + 1 >= len(row):
        return row[joint].lower in ("and", "but")
    return not (row[joint - 1].is_capital and row[joint + 1].is_capital)


def _has_own_verb(row: Sequence[Word], finite: Sequence[bool], first: int, last: int) -> bool:
    """Whether words have a verb that is not inside “of telling lies” or “people who lost their jobs”."""
    inside = False
    for index in range(first, last):
        opens_relative = row[index].lower in _OPEN_INNER and index > first
        after = row[index + 1].lower if index + 1 < last else ""
        if opens_relative or (row[index].lower in ("of", "for") and is_ing_form(after)):
            inside = True
        elif finite[index]:
            if not inside:
                return True
            inside = False
    return False


def _runs_between(row: Sequence[Word], taken: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Runs of words outside the places taken."""
    first = 0
    for start, end in taken:
        at, behind = reach(row, start, end)
        if at > first:
            yield first, at
        first = max(first, behind)
    if first < len(row):
        yield first, len(row)


_JOINTS = words(
    "and but that while as who which or so with when where after although though because if by in a to of despite amid"
)
_ARTICLES = frozenset(("a", "an", "the"))
_OPENING_JOINTS = words("and but that while or so as although though when where after before")


def _without_joints(row: Sequence[Word], finite: Sequence[bool], first: int, last: int) -> tuple[int, int]:
    """A run without the words that only tie it to what stands beside it."""
    while (
        first < last
        and first
        and row[first].lower in _OPENING_JOINTS
        and not opens_before_main(row, finite, first, last)
        and not _opens_what_is_said(row, finite, first, last)
    ):
        first += 1
    if (
        first < last
        and not first
        and row[first].lower in ("and", "but", "so", "yet")
        and not is_inverted(row, 0)
    ):
        first += 1
    if not first and last < len(row) and (joint := _long_after(row, last)):
        first = joint + 1
    while last > first and last < len(row) and row[last - 1].lower in _JOINTS:
        if row[last].mark and _closes_a_clause(row, first, last):
            return first, last
        last -= 1
    if (
        last - first > 2
        and last < len(row)
        and row[last - 1].lower in HAVE
        and row[last - 2].lower in _JOINTS
    ):
        last -= 2  # “… and has said that …”
    return first, last


def _opens_what_is_said(row: Sequence[Word], finite: Sequence[bool], first: int, last: int) -> bool:
    """Whether a time right behind the verb of telling is part of what is told: “says when he saw it he was reminded”."""
    tells_when = any(
        word.lower == "that" for word in row[first:last]
    )  # “said when the vote was over that she …”
    return (
        row[first].lower == "when"
        and not row[first - 1].mark
        and not tells_when
        and sum(finite[first:last]) > 1
    )


_LEFT_BEHIND = words("in to by of")
"""Prepositions that may end a clause: “had nobody to bring them in, he said”."""


def _closes_a_clause(row: Sequence[Word], first: int, last: int) -> bool:
    """Whether what looks like a joint belongs to the words before it: “the taxes she was not entitled to, she wrote”."""
    word, before = row[last - 1].lower, row[last - 2].lower if last - 2 > first else ""
    return not row[last - 1].mark and (word in _LEFT_BEHIND or (word == "that" and before in PREPOSITIONS))


_QUOTE_MARKS = "“”\"‘’'"
_CLOSING = re.compile(r"[.,]?[”\"’']+")
"""What closes a quotation behind its words."""


_LATER_BY = LENGTHS_OF_TIME | {"seconds"}


def _long_after(row: Sequence[Word], last: int) -> int:
    """Place of the `after` in “hours after”, “two days after” at the head of a sentence; 0 where there is none."""
    for at in range(1, min(3, last)):
        if row[at].lower == "after" and row[at - 1].lower in _LATER_BY and not row[at].mark:
            return at
    return 0


def _is_mostly_quoted(span: Span, pieces: Sequence[Span]) -> bool:
    inside = sum(max(0, min(piece.end, span.end) - max(piece.start, span.start)) for piece in pieces)
    return inside > _MOSTLY * (span.end - span.start)


_LETTERED = re.compile(r"\w\S*")


def count_words(text: str, span: Span, enough: int = FEWEST_QUOTED_WORDS) -> int:
    """Words of a passage, counted up to `enough`."""
    found = _LETTERED.finditer(text, span.start, span.end)
    return sum(1 for _ in zip(range(enough), found, strict=False))


def _without_marks(text: str, span: Span) -> Span | None:
    """A quotation without space and quotation marks around it."""
    start, end = span.start, span.end
    while start < end and (text[start].isspace() or text[start] in '“”"«»„‘'):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in '“”"«»'):
        end -= 1
    return Span(start, end) if start < end else None


_ABBREVIATED = re.compile(
    r"(?:\b[A-Za-z]\.){2,}\Z|\b(?:[A-Z]|Inc|Co|Corp|Ltd|Jr|Sr|St|No|Bros|a\.m|p\.m)\.\Z"
)


def _trimmed(text: str, span: Span) -> Span | None:
    """The span without white space, full stop, commas and dangling marks at its ends."""
    start, end = span.start, span.end
    while start < end and (text[start].isspace() or text[start] in ",;:.!…”»)]–—-•*"):
        start += 1
    while end > start:
        last = text[end - 1]
        is_stop = last in ".!…" and not _ABBREVIATED.search(text, max(start, end - 12), end)
        if not (is_stop or last.isspace() or last in ",;:–—-“„«(["):
            break
        end -= 1
    return Span(start, _closed(text, start, end)) if start < end else None


_CLOSES = {"“": re.compile(r"[.,]”"), "(": re.compile(r"\.\)")}


def _closed(text: str, start: int, end: int) -> int:
    """Where a passage ends with the marks that close behind its stop: “a wall,” “a wall.” (a wall.)."""
    for opening, closing in (("“", "”"), ("(", ")")):
        if text.rfind(opening, start, end) > text.rfind(closing, start, end):
            found = _CLOSES[opening].match(text, end)
            return found.end() if found else end
    return end


def _is_question(text: str, span: Span) -> bool:
    return text[max(span.start, span.end - 8) : span.end].rstrip('”"’ \n').endswith("?")
