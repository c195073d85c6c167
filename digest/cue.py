"""Cue: the words of a sentence that say whose a statement is, with all that belongs to them: a calling, hearers, a scene."""

from __future__ import annotations

import re
from collections.abc import Sequence

from digest.age import is_person_noun
from digest.clause import DASHES, OPENERS
from digest.data import words
from digest.data.days import WEEKDAYS
from digest.data.sources import STATEMENT_NOUNS
from digest.data.speech import QUOTING
from digest.data.verbs import PARTICIPLES, PAST_OR_PARTICIPLE
from digest.finite import DETERMINERS, PREPOSITIONS, Word, is_ing_form, reach
from digest.seed import Span
from digest.source import is_source_noun

_MARKS_AN_END = (",", ";", ":", *DASHES, "“", '"')
"""Marks behind which something new begins."""
_TELLS = words("told tells tell reminded assured")
"""Verbs that those who heard it follow without a preposition."""
_GO_ON = words("and but while although though whereas")
"""Words behind which a statement with a verb of its own may follow."""
_RELATIVES = words("who which whose whom that where")


def widen(cue: Span, said: Span, row: Sequence[Word], finite: Sequence[bool]) -> Span:
    """A cue with all that belongs to it, none of which states anything for itself.

    `row` are the words of its sentence, `finite` says of each whether it is the verb of a clause.
    """
    cue = _with_calling_before(_with_name_of(_up_to(cue, said, row, finite), row, finite), row, finite)
    cue = _with_quoting(cue, row)
    if said.start >= cue.start:
        return cue
    behind = reach(row, cue.start, cue.end)[1]
    end = _end_of_calling(row, finite, behind)
    end = _end_of_hearers(row, finite, end)
    end = _end_of_scene(row, finite, end)
    return cue if end == behind else Span(cue.start, row[end - 1].end)


def _up_to(cue: Span, said: Span, row: Sequence[Word], finite: Sequence[bool]) -> Span:
    """A cue with what leads from it to the words said: “said in a radio interview in the hills that”."""
    if cue.end > said.start:
        return cue
    first, last = reach(row, cue.end, said.start)
    if any(finite[first:last]) and not (row[first].lower in _AT_THE_TIME and row[last - 1].lower == "that"):
        return cue
    return Span(cue.start, said.start)


_AT_THE_TIME = words("when as after before while once")
"""Words that open when something was said: “said when the vote was over that …”."""


def _with_quoting(cue: Span, row: Sequence[Word]) -> Span:
    """A cue with who quotes its speaker before it: “The Times also quoted officials as saying”."""
    first, last = reach(row, cue.start, cue.end)
    if not first or row[first - 1].lower not in QUOTING or row[last - 1].lower != "saying":
        return cue
    begin = next((i for i in range(first - 1, 0, -1) if row[i].mark), 0)
    return Span(row[begin].start, cue.end)


_LONGEST_NAME = 4
"""Words of a name that can stand between commas behind “according to his lawyer”."""


def _with_name_of(cue: Span, row: Sequence[Word], finite: Sequence[bool]) -> Span:
    """A cue with the name set behind its speaker: “according to his lawyer, Ann Lee, a guard arrived”.

    A comma between the second one and the verb would make the name that of the subject: “Ann Lee, a guard, arrived”.
    """
    opening, first = reach(row, cue.start, cue.end)
    if first >= len(row) or row[opening].lower != "according" or "," not in row[first].mark:
        return cue
    end = next(
        (i for i in range(first + 1, min(len(row), first + 1 + _LONGEST_NAME)) if "," in row[i].mark), -1
    )
    if end < 0 or not all(word.is_capital for word in row[first:end]):
        return cue
    verb = next((i for i in range(end, len(row)) if finite[i]), -1)
    if verb < end + 2 or any("," in row[i].mark for i in range(end + 1, verb + 1)):
        return cue
    return Span(cue.start, row[end - 1].end)


_LONGEST_CALLING = 12
"""Words that say who somebody is, before the name."""


def _with_calling_before(cue: Span, row: Sequence[Word], finite: Sequence[bool]) -> Span:
    """A cue with what stands before it between commas: “…, the board's director, Ann Lee, said”, “…, Ann Lee, the director, said”."""
    first, last = reach(row, cue.start, cue.end)
    comma = next((i for i in range(first + 1, last) if "," in row[i].mark), last)
    if comma == last:
        return _with_office_before(cue, row, finite, first)
    if any(finite[first:comma]):
        return cue
    while first and row[first - 1].lower in _TITLES and not row[first].mark:
        first -= 1
    if not first or "," not in row[first].mark:
        return cue
    places = range(first - 1, max(-1, first - _LONGEST_CALLING - 1), -1)
    begin = next((i for i in places if "," in row[i].mark or not i), -1)
    if begin < 0 or any(finite[begin:first]):
        return cue
    one, other = row[begin:first], row[first:comma]
    belongs = (_is_name(other) and _calls(one)) or (begin > 0 and _is_name(one) and _calls(other))
    return Span(row[begin].start, cue.end) if belongs else cue


def _with_office_before(cue: Span, row: Sequence[Word], finite: Sequence[bool], name: int) -> Span:
    """A cue with the office before its name, behind a comma: “…, U.S. Secretary of State Ann Lee said”."""
    if not name or row[name].mark or not row[name].is_capital:
        return cue
    begin = next((i for i in range(name, max(0, name - _LONGEST_CALLING), -1) if row[i].mark.strip(".")), 0)
    office = row[begin:name]
    if "," not in row[begin].mark or any(finite[begin:name]) or not any(map(_is_caller, office)):
        return cue
    is_office = _is_name(office) or office[0].lower in DETERMINERS
    return Span(row[begin].start, cue.end) if is_office else cue


_TITLES = words("mr mrs ms dr prof professor sir dame madam lord lady judge justice captain rev")
_SMALL_IN_NAMES = words("of de la van von der al bin the and for")


def _is_name(part: Sequence[Word]) -> bool:
    """Whether words are a name, with small ones inside: “Boreal Energy of France”."""
    return part[0].is_capital and all(word.is_capital or word.lower in _SMALL_IN_NAMES for word in part)


def _calls(part: Sequence[Word]) -> bool:
    """Whether words say who somebody is: “the board's director”, “one of the bidders”."""
    opens = part[0].lower in DETERMINERS or part[0].lower in ("one", "two", "mayor")
    return opens or any(_is_caller(word) or _is_owner(word) for word in part)


def _is_caller(word: Word) -> bool:
    """Whether a noun can say who a speaker is: “a geographer”, “an association”."""
    return is_person_noun(word.lower) or is_source_noun(word.lower)


def _is_owner(word: Word) -> bool:
    return word.lower.endswith(("'s", "s'"))


_CALLER_REACH = 3
"""Words without an article in which the noun stands: “said Ann Lee, deputy general manager of the port”."""
_OPEN_CALLING = words("a an the its their his her one")
"""Words that open who a speaker is, behind the name."""


def _end_of_calling(row: Sequence[Word], finite: Sequence[bool], at: int) -> int:
    """Where it ends who a speaker is, behind the name: “said Ann Lee, 27, a geographer who has written on the route”."""
    if at >= len(row) or "," not in row[at].mark or not row[at - 1].is_capital or finite[at - 1]:
        return at
    has_age = row[at].lower.isdigit() and at + 1 < len(row) and "," in row[at + 1].mark
    first = at + has_age
    if row[first].lower not in _OPEN_CALLING and not any(map(_is_caller, row[first : first + _CALLER_REACH])):
        return at
    end = next((i for i in range(first + 1, len(row)) if row[i].mark.startswith(_MARKS_AN_END)), len(row))
    opens = (i for i in range(first, end) if row[i].lower in PREPOSITIONS or row[i].lower in _RELATIVES)
    named = row[first : next(opens, end)]
    return end if any(map(_is_caller, named)) and _only_describes(row, finite, first, end) else at


def says_who(row: Sequence[Word], finite: Sequence[bool], at: int) -> bool:
    """Whether words behind a telling may only say who spoke: “said Ann Reid, a professor of transport”."""
    return (
        0 < at < len(row) and row[at].lower in _OPEN_CALLING and row[at - 1].is_capital and not finite[at - 1]
    )


def _end_of_hearers(row: Sequence[Word], finite: Sequence[bool], at: int) -> int:
    """Where it ends who heard it, and when: “he told the Gazette as he left, and …”."""
    if not at or at >= len(row) or row[at - 1].lower not in _TELLS or row[at].mark:
        return at
    end = _end_of_phrase(row, finite, at)
    verb = next((i for i in range(at, end) if finite[i]), end)
    opens = any(word.lower in OPENERS or word.lower in _RELATIVES for word in row[at:verb])
    return end if verb == end or opens else at


_OPEN_SCENE = words("in on at during from of to via through outside inside")
"""Words that open where, when or of whom something was said."""
_NOUN_REACH = 6
"""Words behind a comma and `in` among which the noun stands: “…, he said, in a long and angry letter”."""


def _end_of_scene(row: Sequence[Word], finite: Sequence[bool], at: int) -> int:
    """Where it ends in what, where or when something was said: “said in a report that names eleven officers”."""
    if at and at < len(row) and not row[at].mark and _is_day(row[at]):
        at += 1  # “said Wednesday, after”, “said yesterday in a letter”
    if not at or at >= len(row) or row[at].lower not in _OPEN_SCENE:
        return at
    if row[at].mark and (
        row[at].lower != "in"
        or row[at].mark != ","
        or not any(word.lower in STATEMENT_NOUNS for word in row[at + 1 : at + _NOUN_REACH])
    ):
        return at
    end = _end_of_phrase(row, finite, at)
    return end if _only_describes(row, finite, at, end) else at


def _is_day(word: Word) -> bool:
    return word.lower in ("yesterday", "today", "tonight") or (
        word.is_capital and word.lower.capitalize() in WEEKDAYS
    )


def _end_of_phrase(row: Sequence[Word], finite: Sequence[bool], at: int) -> int:
    """Where the words behind a telling end: at a mark, or at a joint with a verb behind it."""
    for index in range(at + 1, len(row)):
        if row[index].mark.startswith(_MARKS_AN_END):
            return index
        if row[index].lower in _GO_ON and any(finite[index + 1 :]):
            return index
    return len(row)


def _only_describes(row: Sequence[Word], finite: Sequence[bool], first: int, last: int) -> bool:
    """Whether the verbs among words only say more of a noun: “a letter pinned to the door”, “a report that names him”."""
    is_inside = False
    for index in range(first, last):
        is_inside = is_inside or row[index].lower in _RELATIVES
        if finite[index] and not is_inside and not can_be_participle(row[index].lower):
            return False
    return True


_SPEAKING = words("speaking talking writing responding replying referring commenting")
"""Words that open a phrase in which somebody speaks: “speaking of his years in Orm, she said …”."""
_ASKED = words("asked pressed questioned challenged quizzed")
"""The same for what somebody was asked before."""


def answers(part: Sequence[Word]) -> bool:
    """Whether words say what somebody was asked: “pressed on who would pay, she said …”."""
    return part[0].lower in _ASKED


def sets_scene(part: Sequence[Word], finite: Sequence[bool]) -> bool:
    """Whether words only say where, when or in spite of what something is said: “in a letter seen by the paper”."""
    opener, behind = part[0].lower, part[1].lower
    if opener == "despite" or opener in _SPEAKING:
        return True
    if any("," in word.mark for word in part):
        return False
    if opener in OPENERS and (can_be_participle(behind) or is_ing_form(behind)):
        return True  # “when pressed on how this works”
    return opener in PREPOSITIONS and not any(
        is_verb and (not can_be_participle(word.lower) or _takes_object(part, index))
        for index, (word, is_verb) in enumerate(zip(part, finite, strict=True))
    )


def _takes_object(part: Sequence[Word], verb: int) -> bool:
    """Whether an object shows that a verb is no participle: “In a statement the club thanked him”."""
    after = part[verb + 1] if verb + 1 < len(part) else None
    return after is not None and not after.mark and (after.is_capital or after.lower in DETERMINERS)


_CITING = words("citing quoting")
"""Words that open whom the speaker has it from."""


def adds_to_telling(row: Sequence[Word], finite: Sequence[bool], at: int) -> bool:
    """Whether words behind a telling and a comma have no subject: “she said on Friday, driven by the harvest”, “citing a study”."""
    if not 0 < at < len(row) or "," not in row[at].mark:
        return False
    lower = row[at].lower
    return lower in _CITING or (not finite[at] and can_be_participle(lower))


def says_more_of_source(row: Sequence[Word], at: int) -> bool:
    """Whether words right behind a source only say which one: “according to a study published on Thursday in a journal”."""
    if not at or row[at].mark or not can_be_participle(row[at].lower):
        return False
    behind = {word.lower for word in row[max(0, at - _SOURCE_REACH) : at]}
    return "according" in behind


_SOURCE_REACH = 6
"""Words between `according` and the end of the source's name."""


def can_be_participle(lower: str) -> bool:
    """Whether a verb may only describe the noun before it: “a report published at noon”."""
    return lower.endswith("ed") or lower in PARTICIPLES or lower in PAST_OR_PARTICIPLE


_HEARD = re.compile(
    r"(?<=,\s)(?:a|an|the)?\s?(?:[\w’'-]+\s){0,2}(?:court|jury|jurors|inquest|tribunal|inquiry|hearing|magistrates)"
    r"\s(?:(?:has|have|was|were)\s)?(?:been\s)?(?:told|heard)(?=\W*\Z|[.,])",
    re.I,
)
"""Who listened, at the end of a sentence, where nobody is named who spoke: “…, a court has been told”."""
_HEARD_FIRST = re.compile(
    r"(?:The|A|An)\s(?:[\w’'-]+\s){0,2}(?:court|jury|jurors|inquest|tribunal|inquiry|hearing|magistrates)"
    r"\s(?:(?:has|have|had|was|were)\s)?(?:been\s)?(?:told(?:\sthat)?|heard\s(?:that|how))\s(?=\w)"
)
"""The same at its beginning: “The jury were told that …”."""


def find_listeners(text: str, sentence: Span) -> Span | None:
    """The words that say who listened, where nobody is named who spoke."""
    said = sentence.of(text).lower()
    if "told" not in said and "heard" not in said:
        return None
    heard = _HEARD.search(text, sentence.start, sentence.end) or _HEARD_FIRST.match(
        text, sentence.start, sentence.end
    )
    return Span(*heard.span()) if heard else None
