"""Tense: whether the words around a date speak of the past or of what is to come."""

from __future__ import annotations

import re
from typing import Literal

from digest.data.days import PAST_VERBS, SAME_IN_THE_PAST
from digest.data.speech import VERBS
from digest.data.verbs import AUXILIARIES, BASES, THIRD_PERSON
from digest.finite import find_finite, read_words
from digest.seed import Span

Tense = Literal["", "ahead", "back", "either"]
"""`either`: of a “would”, “could”, “might”, which may stand in reported or past speech."""

_AHEAD_CUES = (
    r"will|shall|won[\u2019']t|\w+[\u2019']ll|to\sbe(?:\s(?:[a-z]+ly\s)?(?:[a-z]{2,}ed|held|made|sold|heard|built|put|sent|told|given|taken|shown|known|brought|paid))?|due|(?:is|are|was|were|be)\sset|expected|scheduled|plans?|planned|planning|upcoming"
    r"|ahead\sof|intends?|deadline|to\s(?:run|last|continue|stay|remain)\s(?=until|till|through|to\b|into)|going\sto|(?:is|are)\sto|slated|vowed\sto|(?:(?:is|are|was|were|be)\s)?(?:tipped|poised|primed|predicted|projected|forecast|on\scourse|on\strack|about|bound|certain)\sto|next\syear(?:[\u2019']s)?"
    r"|(?:(?:is|are|was|were|been)\s)?(?:wait|waiting|waited|book|booked|reserved?|pencil?led\sin|earmarked|lined\sup|fixed|timed|arranged|set|forecast|predicted|promised)(?:\s[\w$£€.,-]+){0,5}?\sfor"
)
_WEAK_AHEAD_CUES = (
    r"hopes?\sto|aims?\sto|begins|starts|opens|reopens|relaunches|launches|retires|premieres|returns|resumes|continues|expires|ends|closes|faces|meets|kicks\soff|takes\splace|runs|expects?"
    r"|steps\sdown|appears?\s(?:in|before)|takes\s(?:over|effect|office|on)|comes\sinto|goes\son|(?:chance|odds|prospect|probability|likelihood)\s(?:of|for|that)"
    r"|(?:is|are)\sup\sfor|(?:(?<!to\s)(?:resume|reopen|reconvene|begin|expire|meet)|(?<=s\s)(?:start|open|close|end|return|vote))(?=\s(?:again\s|here\s)?(?:on\s|from\s)?\Z)"
    r"|(?:starting|beginning|commencing)(?=\s(?:(?:on|in|from|at)\s)?\Z)|awaits?|awaiting|eye(?:s|ing)|brac(?:e|es|ing)\sfor|prepar(?:e|es|ing)\sfor|(?:is|are)\s(?:forecast|likely|unlikely|possible)|[Ee]xpect|on\ssale|(?:had|have|has)(?=\suntil\s\Z)"
    r"|(?:is|are)(?=\s(?:out|live|back|away|off|home|released|published)\s(?:on|from)\s)"
    r"|who\s(?!was|has|is|does|says)[a-z]{3,}s\b|may|can|should|must|(?:is|are)(?=\son\s)|(?P<until>[Uu]ntil|[Tt]ill|[Bb]y)"
)
_OPEN_CUES = r"would|could|might"
_SAME = "|".join(sorted(SAME_IN_THE_PAST))
_BACK_CUES = rf"was|were|had|did|(?:has|(?<!will\s)have)(?!\sto\b)|ago|since|(?:up|down)(?:\s[\d.%]+)?\sfrom|compared\swith|(?!(?:expected|scheduled|planned|slated)\b)[a-z]{{3,}}ed|{'|'.join(sorted(PAST_VERBS))}|(?:it|he|she)\s(?:{_SAME})"
_CUE = re.compile(
    rf"\b(?:(?P<strong>{_AHEAD_CUES})|(?P<open>{_OPEN_CUES})|(?P<weak>{_WEAK_AHEAD_CUES})"
    rf"|(?:(?P<passive>be|being|is|are|get|gets|to|not|will|would|could|can|may|might|should|must|shall)\s)?(?P<back>{_BACK_CUES}))\b"
)
_HAD_BEEN = re.compile(r"\b(?:was|were|had)\b")
_ORDERED = re.compile(
    r"\b(?:was|were|been)\s(?:told|ordered|advised|asked|urged|warned|instructed|allowed|given|due|expected|remanded|bailed)\b"
)
"""“Schools were told to stay shut until Wednesday”: what is ordered lasts beyond the order."""
_SHORTENED = re.compile(
    r"\b(?:[A-Za-z]\.[A-Za-z]|Mr|Mrs|Ms|Dr|St|Sen|Rep|Gov|Gen|Lt|Sgt|Jan|Feb|Aug|Sept|Oct|Nov|Dec)\.(?=\s)"
)
"""A full stop that only ends a shortened word: “at 6 p.m. Friday”."""
_ENDED = re.compile(
    r"\b(?:days?|weeks?|months?|years?|quarter|half|period)\s{1,3}(?:ended|to|through|up\sto)\s{1,3}(?:on\s|the\s)?\Z"
)
"""“The six months to 30 June”: figures are given for months gone by."""
_RAN_UNTIL = re.compile(
    r"(?<!to )\b(?:ran|lasted|lived|worked|served|played|reigned|ruled|taught|presided|toured)\b[^.,;]{0,40}\s(?:until|till|through)\s\Z"
)
"""“The play ran until mid-January”: what is told as over ended on the day."""
_UNTIL = re.compile(r"\b(?:until|till|to|by|for|from|before)\s\Z")
_JUST_BEFORE = re.compile(r"\s(?:on\s(?:the\s(?:night|morning|evening)\sof\s)?|in\s)?\Z")
"""Between a verb and the date it is right in front of: “vanished on 8 March”."""
_ONLY_WHERE = re.compile(r"\s(?:in|on|at|from|near|outside)\s[^.;:!?]{1,60}\sat\s[\d.:]+\s?(?:[ap]\.?m\.?)?")
"""Between a verb and its date, the place and the hour: “was made on a shared iPad at 3.14am”."""
_CLAUSE_MARKS = (". ", "! ", "? ", "\n\n", "; ", " but ", " after ")
_AND_SOMEBODY = re.compile(r"\sand\s(?=(?:they|we|you|he|she|it)\s)")
"""Behind it a clause begins that names its subject anew."""
_SENTENCE_END = re.compile(r"[.!?;]\s")
_PROMISED = re.compile(
    r"\b(?:will|won[\u2019']t|shall|due|scheduled|expected|slated|set|going)\s(?:to\s)?(?:be\s)?(?:[a-z]+\s){1,3}(?:on\s|by\s|from\s)?\Z"
    r"|\b(?:adjourned|postponed|delayed|deferred|remanded|bailed|on\sbail|suspended|extended|moved|put\s(?:off|back))\s(?:[a-z]+\s){0,3}(?:until|till|to)\s\Z"
)
_WINDOW = 120
"""How far the words that tell past from future may stand from a date."""
_OPENING = 12
"""A date with no more than this before it opens its sentence, and the verb behind it tells its tense."""


def find_tense(text: str, block: Span, at: int, stop: int) -> Tense:
    """What the verb nearest to a date speaks of; empty when none tells."""
    before = _clause_before(text, block, at)
    if _ENDED.search(before) or _RAN_UNTIL.search(before):
        return "back"
    cues = [cue for cue in _CUE.finditer(before) if _tells_tense(cue, before)]
    if cues:
        last = cues[-1]
        if last["until"]:
            reported = before.rpartition(" that ")[2]
            return "back" if _HAD_BEEN.search(reported) and not _ORDERED.search(reported) else "ahead"
        if last["open"]:
            return "either"
        return "back" if last["back"] else "ahead"
    if len(before.strip()) > _OPENING:
        return ""
    after = text[stop : min(block.end, stop + _WINDOW)]
    cut = _SENTENCE_END.search(after)
    first = _CUE.search(after[: cut.start()] if cut else after)
    is_told = first is not None and first["back"] and not first["passive"]
    if before.strip().lower() == "from" and after.startswith(",") and not is_told:
        return "ahead"
    return "ahead" if first and first["strong"] else ""


_LAST_WORD = re.compile(r"\b([a-z]+)\son\s\Z")
_FEWEST_WORDS = 4
"""Fewer words up to a day are no clause: “Cuts on Wednesday”."""
_HABIT = re.compile(r"\b(?:every|each|always|usually|often|sometimes|a\s(?:day|week|month|year))\b")


def is_scheduled(text: str, block: Span, at: int, stop: int) -> bool:
    """Whether only a verb in the present stands before a day, as of what is on a calendar: “The price cap rises on Wednesday”."""
    before = _clause_before(text, block, at)
    if _HABIT.search(before) or any(_tells_tense(cue, before) for cue in _CUE.finditer(before)):
        return False
    clause = before + text[at:stop]
    row = read_words(clause, Span(0, len(clause)))
    verbs = [word.lower for word, finite in zip(row, find_finite(row), strict=True) if finite]
    if verbs and verbs[-1] in ("is", "are"):
        behind = [word.lower for word in row[[word.lower for word in row].index(verbs[-1]) + 1 :]]
        return not any(word.endswith(("ed", "en", "ing")) or word in PAST_VERBS for word in behind)
    if not verbs:
        last = _LAST_WORD.search(
            before
        )  # `The price cap rises on Wednesday`: a noun, were there another verb
        return last is not None and last[1] in THIRD_PERSON and len(row) > _FEWEST_WORDS
    if verbs[-1] in AUXILIARIES or verbs[-1] in VERBS:
        return False
    return verbs[-1] in THIRD_PERSON or (
        verbs[-1] in BASES and verbs[-1] not in PAST_VERBS | SAME_IN_THE_PAST
    )


_TO_DO = re.compile(r"\bto\s[a-z]+\b")


def is_announced(text: str, block: Span, at: int) -> bool:
    """Whether a headline announces a day by a “to” without another verb: “Heat to break Sunday”."""
    before = _clause_before(text, block, at)
    to_do = _TO_DO.search(before)
    if to_do is None:
        return False
    row = read_words(before, Span(0, to_do.start()))
    return bool(row) and not any(find_finite(row))


_WAS_DONE = re.compile(
    r"\b(?:was|were|had\sbeen|has\sbeen)\s(?:[a-z]+ly\s)?(?!due|set|expected|scheduled|planned|slated|postponed|adjourned|booked|put|told|ordered)"
    r"(?:[a-z]{2,}ed|sworn|born|held|made|sold|found|shot|struck|hit|killed|seen|sent|taken|given|built|lost|won|met|signed)\b(?!\sto\b)[^.;:,]{0,40}?\s(?:on\s)?\Z"
)
"""“Was sworn in on”, “were found dead in a flat on”."""


def has_just_happened(text: str, block: Span, at: int, stop: int) -> bool:
    """Whether a verb in the past stands right before a date, “vanished on 8 March”, or behind one that opens its sentence."""
    if _ENDED.search(text[max(block.start, at - 40) : at]) or _opens_in_the_past(text, block, at, stop):
        return True
    before = text[max(block.start, at - _WINDOW) : at]
    if _WAS_DONE.search(_clause_before(text, block, at)) and not _UNTIL.search(before):
        return True
    gap = _JUST_BEFORE.search(before)
    before = before[: gap.start()] if gap else before
    verbs = [cue.end() for cue in _CUE.finditer(before) if cue["back"] and not cue["passive"]]
    return any(
        end == len(before) or (gap is not None and _ONLY_WHERE.fullmatch(before, end)) for end in verbs
    )


def _opens_in_the_past(text: str, block: Span, at: int, stop: int) -> bool:
    """Whether the first verb behind a date that opens its sentence is in the past: “On 8 March the board voted”."""
    if len(_clause_before(text, block, at).strip()) > _OPENING:
        return False
    after = text[stop : min(block.end, stop + _WINDOW)]
    cut = _SENTENCE_END.search(after)
    first = _CUE.search(after[: cut.start()] if cut else after)
    return first is not None and bool(first["back"]) and not first["passive"]


_MAY_COME = re.compile(
    r"\b(?:potential|possible|prospective|looming|upcoming)\s(?:[a-z-]+\s){0,2}"
    r"(?:hike|rise|increase|cut|move|change|vote|election|referendum|ballot|strike|walkout|closure|sale|deal|run|bid|visit|summit|meeting|trip|rally|launch|return)s?\sin\s\Z"
)


def may_come(text: str, block: Span, at: int) -> bool:
    """Whether the words right before a month name what may come in it, whatever the verb: “warned of a possible hike in December”."""
    return _MAY_COME.search(text[max(block.start, at - 60) : at]) is not None


def is_next_year(text: str, block: Span, at: int) -> bool:
    """Whether the clause before a date speaks of next year: “next year’s edition runs from 2 May”."""
    return bool(re.search(r"\b[Nn]ext\s{1,3}year\b", _clause_before(text, block, at)))


def _clause_before(text: str, block: Span, at: int) -> str:
    before = text[max(block.start, at - _WINDOW) : at]
    before = _SHORTENED.sub(lambda match: match.group()[:-1] + "_", before)
    for mark in _CLAUSE_MARKS:
        before = before[before.rfind(mark) + len(mark) :] if mark in before else before
    cuts = list(_AND_SOMEBODY.finditer(before))
    return before[cuts[-1].end() :] if cuts else before


_HELPED = re.compile(
    r"\b(?:would|could|might|will|may|can|should|must|to)\s(?:(?:now|then|still|also|not|never|only|first|again|[a-z]+ly)\s)?\Z"
)
"""Before a verb that looks the same in the past: “would quit”."""


def _tells_tense(cue: re.Match[str], before: str) -> bool:
    """Whether a cue speaks of the time: not “to be made”, nor the “by” of “beaten by a neighbour on Friday”."""
    if cue["until"]:
        return not before[cue.end() :].strip()
    return not (cue["back"] and (cue["passive"] or _HELPED.search(before[: cue.start()])))


def is_to_come(text: str, block: Span, at: int) -> bool:
    """Whether the words right before a date promise it: “will close on 1 November”, “is due to end June 3”."""
    return _PROMISED.search(text[max(block.start, at - 60) : at]) is not None
