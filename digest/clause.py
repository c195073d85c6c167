"""Clause: where a sentence can be cut into statements, told from the verbs of its clauses."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from digest.data import words
from digest.data.numerals import ORDINALS
from digest.data.speech import REMARKS
from digest.data.verbs import (
    AUXILIARIES,
    AWAITED,
    BE,
    NOUNS_TOO,
    PARTICIPLES,
    PAST_ONLY,
    PAST_OR_PARTICIPLE,
    PAST_OR_PRESENT,
    PLANS,
    THIRD_PERSON,
)
from digest.finite import BEFORE_VERB, DETERMINERS, NO_VERBS, PREPOSITIONS, Word, is_ing_form, is_ly_form


class Inner(NamedTuple):
    """Words of a clause that state something of their own."""

    first: int
    """Half-open with `last`, in the row of words."""
    last: int
    is_tail: bool
    """Whether they have no verb with a subject: “leaving 40 without power”, “the worst in years”."""


@dataclass(frozen=True, slots=True)
class Clause:
    """Words that state one thing."""

    first: int
    """Half-open with `last`, in the row of words."""
    last: int
    inner: tuple[Inner, ...] = ()


_JOINS = words("and but while although though whereas yet so nor")
_MAY_JOIN = _JOINS | {"as", "when", "after", "where"}
"""Words at which a statement can begin without a mark before them."""
_SUBORDINATES = words("when as after before where because since until unless if that which who whose whether")
_OPEN_CLAUSES = words("as when after before because where if that")
"""Words behind which a verb is still to come before another statement can begin."""
_PREPOSITIONS_TOO = words("as after before since")
"""Those among them that may stand before a noun alone: “as a sign”, “after an audit”."""
_JOINTS_BEHIND_COMMA = words("and but since as after when")
_VERB_REACH = 24
"""Words behind a comma and a joint among which the verb of their clause stands."""
_RELATIVES = words("which who whose where whom")
CONCEDES = words("while although though whereas")
"""Joints of what is granted before the point is made; without them it would stand as a bare accusation."""
_GRANTS = CONCEDES - {"whereas"}
"""Those that keep their joint at the head of a sentence even where its verb cannot be told."""
_OPEN_FIRST = _SUBORDINATES | CONCEDES
"""Words that open a clause at the head of a sentence, before its main clause."""
OPENERS = CONCEDES | words("when if as because since after before once")
"""Words that open a clause before the one that states something."""
DASHES = ("-", "–", "—")
_PARTS = (",", *DASHES)
"""Marks that part what is added to a clause from it."""
_SAYS = words("said says say told tells thought believed believes claimed claims argued insisted added")
"""Verbs behind which `and` can join two subjects of what is said: “said the fund and the bank had met”."""
_OPEN_TAILS = words(
    "a an the its with without against up down after then among because well more most almost roughly twice each all one two three"
)
"""Words that open a tail in a fifth to a half of the cases; those that rarely do are not here."""
_OPEN_NO_TAILS = words(
    "including according citing owing following during pending regarding concerning excluding saying telling accusing arguing reporting"
)
"""Words in -ing that open a list, a source or a date."""
FEWEST_OF_TAIL = 6
"""Words of a tail; fewer hardly ever state something of their own."""
_LEN_OF_ING = 5
FEWEST_WORDS = 4
"""Words of a clause that can stand as a statement beside another; fewer are left with it."""


def find_clauses(row: Sequence[Word], finite: Sequence[bool], in_title: bool = False) -> tuple[Clause, ...]:
    """The clauses of a passage in order: joined ones one after the other, relative ones inside.

    `finite` says of each word whether it is the verb of a clause; in a title many verbs cannot be told by their form.
    """
    if not row:
        return ()
    cuts = [0]
    has_verb = False  # of the segment since the last cut or subordinating word
    opened_at = (
        0 if row[0].lower in _OPEN_FIRST else -1
    )  # the subordinate clause that stands before its main clause
    brackets = 0
    for index, word in enumerate(row):
        brackets = max(0, brackets + word.mark.count("(") - word.mark.count(")"))
        if opened_at >= 0 and index > opened_at and "," in word.mark:
            opened_at, has_verb = -1, False
        is_far = index - cuts[-1] >= FEWEST_WORDS - 1 and not brackets
        is_held = opened_at >= 0 and word.lower == "and" and _has_main_behind(row, finite, index)
        if (
            is_far
            and not is_held
            and (_is_open_joint(row, finite, index, in_title) or (has_verb and _may_cut(row, finite, index)))
        ):
            cuts.append(index - 1 if row[index - 1].lower == "even" else index)
            opened_at, has_verb = -1, False
        elif (
            word.lower in _OPEN_CLAUSES
            and index > cuts[-1]
            and not (has_verb and _adds_no_clause(row, finite, index))
        ):
            opened_at = -1 if has_verb else index
            has_verb = False
        has_verb = has_verb or finite[index]
    bounds = [*cuts, len(row)]
    found: list[Clause] = []
    for first, last in pairwise(bounds):
        begin = first if opens_before_main(row, finite, first, last) else _after_joint(row, first)
        found.extend(_with_relatives(row, finite, begin, last))
    return tuple(found)


def _has_main_behind(row: Sequence[Word], finite: Sequence[bool], joint: int) -> bool:
    """Whether an `and` joins two verbs of an opening clause: “though it was late and cost more, the bridge was …”."""
    comma = next((i for i in range(joint + 1, len(row)) if "," in row[i].mark), -1)
    return (
        comma > 0
        and any(finite[joint + 1 : comma])
        and row[comma].lower not in _JOINS
        and _has_subject_and_verb(row, finite, comma)
    )


def _adds_no_clause(row: Sequence[Word], finite: Sequence[bool], index: int) -> bool:
    """Whether a word behind a verb opens no clause of which a verb is still to come: behind a mark, or before a noun alone."""
    word = row[index]
    return bool(word.mark) or (
        word.lower in _PREPOSITIONS_TOO and not _has_subject_and_verb(row, finite, index + 1)
    )


def _is_open_joint(row: Sequence[Word], finite: Sequence[bool], index: int, in_title: bool) -> bool:
    """Whether a new statement begins at a word whatever its verbs: behind a semicolon, or “as” in a title."""
    if ";" in row[index].mark:
        return len(row) - index >= FEWEST_WORDS - 1 and not _is_listed(row, finite)
    if not in_title or row[index].lower != "as" or row[index].mark:
        return False
    return (
        _is_wide(row, index)
        and row[index + 1].lower not in ("a", "an")
        and not _leans_on_as(row[index - 1].lower)
    )


def _is_listed(row: Sequence[Word], finite: Sequence[bool]) -> bool:
    """Whether semicolons only part the things of a list: “named as Ann Lee, 39; Tom Moss, 32; and Dan Cole, 28”."""
    parts = [index for index, word in enumerate(row) if ";" in word.mark]
    if len(parts) < 2 or not any(finite[: parts[0]]):
        return False
    of_either = row[parts[-1]].lower == "or" and any(word.lower == "either" for word in row[: parts[0]])
    return of_either or not any(finite[parts[0] :])


def _may_cut(row: Sequence[Word], finite: Sequence[bool], index: int) -> bool:
    """Whether a new statement begins at a word, when a verb stands before it."""
    word = row[index]
    if not word.mark and word.lower not in _MAY_JOIN:
        return False
    if word.lower == "where" and "," in word.mark:
        return False  # what it opens is told apart with the other relative clauses
    rest = len(row) - index
    if rest < FEWEST_WORDS:
        return False
    if word.lower == "as" and not _is_wide(row, index):
        return False  # “as far as anybody knows”
    if word.lower in _JOINTS_BEHIND_COMMA and word.mark.endswith(","):
        after = row[index + 1]
        if word.lower in ("and", "but") and _adds_phrase(row, finite, index + 1):
            return False
        if word.lower == "but" and _leaves_out(row, finite, index + 1):
            return False
        if not after.mark and after.lower not in _JOINS and any(finite[index + 1 : index + _VERB_REACH]):
            return True
    if word.lower == "that" and word.mark.endswith(","):
        goes_on = any(one.lower == "and" and two.lower == "that" for one, two in pairwise(row[index:]))
        return goes_on and any(finite[index + 1 : index + _SUBJECT_REACH])
    if word.mark.endswith(",") and _opens_remark(row, index):
        return any(finite[index + 1 : index + _VERB_REACH])
    if word.mark.strip('”"’)') in (*DASHES, "--", ":"):
        return _has_subject_and_verb(row, finite, index if word.lower not in _JOINS else index + 1)
    if word.lower in _JOINS or (word.lower in ("as", "when", "after", "where") and _is_wide(row, index)):
        if index + 1 >= len(row) or row[index + 1].mark:
            return False
        if word.lower == "so" and not word.mark:
            return False
        if not word.mark and row[index - 1].is_capital and row[index + 1].is_capital:
            return word.lower in ("and", "but") and _begins_behind_place(
                row, finite, index
            )  # “Communities and Local Government”
        if not word.mark and row[index - 1].lower in ORDINALS and row[index + 1].lower in ORDINALS:
            return False  # “its second and third readings”
        if word.lower == "where" and row[index - 1].lower in PREPOSITIONS:
            return False  # “a study of where people live”
        if word.lower == "when" and not word.mark:
            return False  # “31 people died when the ferry sank” is one thing
        if word.lower == "after" and _leans_on_after(row, finite, index):
            return False
        if word.lower == "as" and not word.mark and _leans_on_as(row[index - 1].lower):
            return False
        if word.lower == "as" and not word.mark and _names_as(row, index):
            return False
        if word.lower == "as" and any(each.lower == "as" for each in row[max(0, index - _AS_REACH) : index]):
            return False  # “as long as the rains last”
        if word.lower == "as" and not word.mark and _answers_same(row, finite, index):
            return False
        if not word.mark and word.lower in ("as", "after") and _is_in_tail(row, finite, index):
            return False
        if word.lower in ("when", "after", "where") and _is_timeless(row, finite, index + 1):
            return False
        if word.lower in ("and", "but") and _says_it_again(row, finite, index + 1):
            return False
        if word.lower == "and" and not word.mark and _is_inside(row, finite, index):
            return False
        if word.lower == "and" and _joins_no_clauses(row, finite, index):
            return False
        if word.lower in ("and", "but") and _is_predicate(row, finite, index + 1):
            return True
        if word.lower == "and" and not word.mark and _joins_subjects_said(row, finite, index):
            return False
        if word.lower in ("and", "but") and row[index + 1].lower == "that":
            return rest > FEWEST_WORDS
        return _has_subject_and_verb(row, finite, index + 1)
    return False


def _begins_behind_place(row: Sequence[Word], finite: Sequence[bool], joint: int) -> bool:
    """Whether somebody acts behind the name of a place: “named him in New Orm and President Ann Lee tapped him”."""
    begin, end = joint - 1, joint + 1
    while begin and row[begin].is_capital and not row[begin].mark:
        begin -= 1
    while end < len(row) and row[end].is_capital and not row[end].mark:
        end += 1
    acts = end < len(row) and end > joint + 2 and finite[end] and not row[end].mark
    return acts and row[begin].lower in ("in", "at", "near", "from") and any(finite[:begin])


def _adds_phrase(row: Sequence[Word], finite: Sequence[bool], first: int) -> bool:
    """Whether only a phrase is added, with a clause inside: “, and in the report before he was released”."""
    if row[first].lower not in PREPOSITIONS - _SUBORDINATES:
        return False
    verbs = [i for i in range(first, min(len(row), first + _VERB_REACH)) if finite[i]]
    inner = (row[i].lower in _SUBORDINATES for i in range(first + 2, verbs[0])) if verbs else ()
    return len(verbs) == 1 and any(inner)


def _leaves_out(row: Sequence[Word], finite: Sequence[bool], first: int) -> bool:
    """Whether a phrase only says what is not meant: “some, but not all of the parts that were tested”."""
    verb = next((i for i in range(first, min(len(row), first + _VERB_REACH)) if finite[i]), first)
    return row[first].lower == "not" and any(
        row[i].lower in ("that", "which", "who") for i in range(first, verb)
    )


def opens_before_main(row: Sequence[Word], finite: Sequence[bool], first: int, last: int) -> bool:
    """Whether words begin with a concession that their main clause follows: “while he had erred, he would stay”."""
    if first >= last or row[first].lower not in CONCEDES:
        return False
    comma = next((i for i in range(first + 2, last) if "," in row[i].mark and any(finite[first:i])), last)
    return any(finite[comma:last])


def _joins_subjects_said(row: Sequence[Word], finite: Sequence[bool], index: int) -> bool:
    """Whether what is said has had no verb yet before an `and`: “said the fund and the bank had met”."""
    verb = next((i for i in range(index - 1, -1, -1) if finite[i]), -1)
    return verb >= 0 and row[verb].lower in _SAYS and index - verb > 1


_AS_REACH = 4
"""Words between an `as` and the one that answers it."""


def _names_as(row: Sequence[Word], index: int) -> bool:
    """Whether an `as` goes with a participle behind which somebody is named: “identified by the police as Dan Cole, 43”."""
    return any(
        row[i].lower == "by" and (row[i - 1].lower in PARTICIPLES or row[i - 1].lower.endswith("ed"))
        for i in range(max(1, index - _BY_REACH), index)
    )


def _answers_same(row: Sequence[Word], finite: Sequence[bool], index: int) -> bool:
    """Whether an `as` goes with a `same` or `such` behind the verb: “pay the same to host 900 as its rival paid to host 50”."""
    verb = next((i for i in range(index - 1, -1, -1) if finite[i]), 0)
    return any(row[i].lower in ("same", "such") for i in range(verb, index))


def _is_in_tail(row: Sequence[Word], finite: Sequence[bool], index: int) -> bool:
    """Whether a word belongs to what is added behind a comma: “will open it in May, giving the town a boost as it fights …”."""
    comma = next((i for i in range(index - 1, 0, -1) if "," in row[i].mark), 0)
    return (
        comma > 0
        and is_ing_form(row[comma].lower)
        and opens_tail(row, comma)
        and index - comma < FEWEST_OF_TAIL
        and not any(finite[comma:index])
    )


_BY_REACH = 6
"""Words between a participle's `by` and its `as`."""


def _leans_on_as(lower: str) -> bool:
    """Whether a word says little without the `as` behind it: “the news comes as”, “is seen as”."""
    return lower in _COMES or lower in PARTICIPLES or lower.endswith("ed")


_SOON = words("soon shortly immediately just long even right")
_HOURS = words("dark midnight midday noon dusk dawn sunset sunrise work school hours lunch dinner")
LENGTHS_OF_TIME = words("minutes hour hours day days week weeks month months year years")
"""Nouns before an `after` that says how much later something was."""
_TIMES_AFTER = LENGTHS_OF_TIME | {"moments"}


def _leans_on_after(row: Sequence[Word], finite: Sequence[bool], index: int) -> bool:
    """Whether `after` only says when: “soon after it won”, “comes a day after she left”, “died after drinking wine”."""
    before = row[index - 1].lower
    if row[index].mark:
        return False
    if row[index + 1].lower in _HOURS:
        return True  # “the routes that are safe after dark”
    if before in _TIMES_AFTER:
        return row[index - 2].lower in ("a", "an", "the") and row[index - 3].lower in _COMES
    return before in _SOON or (is_ing_form(row[index + 1].lower) and finite[index + 2])


def _is_inside(row: Sequence[Word], finite: Sequence[bool], index: int) -> bool:
    """Whether an `and` joins what stands behind a dash or in a relative clause: “- a result of strikes and floods”."""
    verb = next((i for i in range(index - 1, -1, -1) if finite[i]), 0)
    if any(row[i].mark[-1:] in DASHES for i in range(verb + 1, index)):
        return True
    opening = row[verb - 1].lower if verb else ""
    near = {row[i].lower for i in range(max(0, verb - _HEAD), verb)}
    return (
        opening != "that"
        and not _RELATIVES.isdisjoint(near)
        and not any(row[i].mark for i in range(verb, index))
    )


def _joins_no_clauses(row: Sequence[Word], finite: Sequence[bool], index: int) -> bool:
    """Whether an `and` joins two ends of a range, two relative clauses, two subjects of one, or the first two of three things."""
    if row[index + 1].lower in _RELATIVES and row[index + 1].lower != "where":
        return True  # “which was brought in and which traders expected”
    if row[index].mark:
        return False
    verb = next((i for i in range(index - 1, -1, -1) if finite[i]), -1)
    between = [word.lower for word in row[verb + 1 : index]]
    if "between" in between and "and" not in between[between.index("between") :]:
        return True  # “between 2020 and 2022, and”
    if not _RELATIVES.isdisjoint(between):
        return True  # “the age at which drivers and guards can retire”
    behind = row[index + 2 : index + 4]
    return (  # “pen and paper and 43 appointments were put off”
        len(behind) > 1
        and behind[0].lower == "and"
        and not behind[0].mark
        and (behind[1].lower in DETERMINERS or behind[1].lower[:1].isdigit())
    )


def _opens_remark(row: Sequence[Word], index: int) -> bool:
    """Whether words name what was stated, for somebody to do something with it: “a claim the rebels denied”."""
    return row[index].lower == "something" or (
        row[index].lower in ("a", "an") and row[index + 1].lower in REMARKS
    )


def _says_it_again(row: Sequence[Word], finite: Sequence[bool], index: int) -> bool:
    """Whether the same form of `be` is repeated for more of the same: “is announced each year and is worked out by hand”."""
    verb = next((i for i in range(index - 2, -1, -1) if finite[i]), -1)
    return (
        row[index].lower in BE
        and verb >= 0
        and row[verb].lower == row[index].lower
        and AWAITED.isdisjoint(word.lower for word in row[index + 1 : index + 3])
    )


_COMES = words("come comes came coming just so such same serve serves work works act acts")


def _is_timeless(row: Sequence[Word], finite: Sequence[bool], index: int) -> bool:
    """Whether the next verb is in the present: a condition (“when it falls below zero”), nothing that happened."""
    verb = next((i for i in range(index, len(row)) if finite[i]), -1)
    return verb >= 0 and (
        row[verb].lower in ("is", "are", "has", "have", "does", "do") or row[verb].lower in THIRD_PERSON
    )


def _is_wide(row: Sequence[Word], index: int) -> bool:
    """Whether `as` or `when` can open a clause long enough to stand alone: not “as part of”."""
    return len(row) - index > FEWEST_WORDS and row[index + 1].lower not in (
        "of",
        "part",
        "well",
        "many",
        "much",
        "little",
        "far",
        "long",
        "soon",
        "if",
        "though",
        "usual",
    )


def _is_predicate(row: Sequence[Word], finite: Sequence[bool], index: int) -> bool:
    """Whether a second verb of the same subject follows: “and is serving life”, “and lost two wickets”."""
    if len(row) - index < FEWEST_WORDS:
        return False
    lower = row[index].lower
    if lower in AUXILIARIES or lower in PAST_ONLY:
        return True
    if (lower in BEFORE_VERB or is_ly_form(lower)) and index + 1 < len(row):
        return finite[index + 1] or row[index + 1].lower in PAST_ONLY
    is_past = (
        lower in PAST_OR_PARTICIPLE
        or lower in PAST_OR_PRESENT
        or (lower.endswith("ed") and lower not in NO_VERBS)
    )
    earlier = next((i for i in range(index - 2, -1, -1) if finite[i]), -1)
    if not is_past and any(row[i].lower == "including" for i in range(earlier + 1, index - 1)):
        return False  # “announced changes, including new checks and plans to build homes”
    if lower in PLANS and row[index + 1].lower == "to":
        return True
    if not is_past and lower not in THIRD_PERSON:
        return False
    if lower in NOUNS_TOO and earlier >= 0 and row[earlier].lower not in THIRD_PERSON:
        return False  # “announced new features and updates at its fair”: the tenses differ
    return (
        earlier >= 0
        and row[earlier].lower not in AUXILIARIES
        and "'" not in row[earlier].lower
        and row[index].mark == ""
    )


_APOSTROPHES = ("'", "’")
_QUIET = "()'‘’\"“”"
"""Brackets and quotation marks, which part no subject from its verb."""
_SUBJECT_REACH = 10
"""Words between the opening of a clause and its verb; more stand there only after a comma."""


def _has_subject_and_verb(row: Sequence[Word], finite: Sequence[bool], index: int) -> bool:
    """Whether a subject and its verb follow before the next comma."""
    if index >= len(row):
        return False
    opener = row[index]
    if opener.lower in _WHITHER and row[index + 1 : index + 2] and row[index + 1].lower in PREPOSITIONS:
        return False  # “towards towns he lost and away from those he won”
    if index + 1 < len(row) and opener.lower[:1].isdigit() and row[index + 1].lower.endswith("ed"):
        return False  # “four were killed and 31 injured”: one verb for both
    commas = 0
    for at in range(index + 1, min(len(row), index + _SUBJECT_REACH)):
        if row[at].mark[-1:] in DASHES:
            return False
        is_possessive = row[at].mark in _APOSTROPHES and row[at - 1].lower.endswith("s")
        if is_possessive or row[at].mark.strip(_QUIET):
            commas += 1
            if at > index + 5 and not finite[at]:
                return False
        if finite[at]:
            # “and a hospital, is”, “and a horse, a court was told”: the verb is that of another clause
            return commas != 1 or ("," not in row[at].mark and opener.lower in PREPOSITIONS | _SUBORDINATES)
        if row[at].lower in ("that", "who", "which") and at <= index + _HEAD and not row[at].mark:
            return _has_verb_behind_relative(row, finite, at)
        if row[at].lower in _JOINS or row[at].lower in _SUBORDINATES or row[at].lower in _ASKS:
            if row[at].lower != "and" or row[at].mark or at >= index + 5 or at + 1 >= len(row):
                return False
            if finite[at + 1] or row[at + 1].lower in BEFORE_VERB:
                return False  # “after an audit and later sued”: its subject stands further up
            return _has_subject_and_verb(row, finite, at + 1)
    return False


_WHITHER = words("away out off up down back ahead home over")
_ASKS = words("what how why")
"""Words behind which the verb is that of an inner clause: “as a symbol of what the coast has taken”."""
_HEAD = 3
"""Words of a subject that a relative clause can follow: “the four that remain”."""
_RELATIVE_REACH = 12


def _has_verb_behind_relative(row: Sequence[Word], finite: Sequence[bool], at: int) -> bool:
    """Whether the verb of a clause follows the relative clause of its subject: “the four that remain are due”."""
    verbs = [index for index in range(at + 1, min(len(row), at + _RELATIVE_REACH)) if finite[index]]
    if len(verbs) < 2:
        return False
    return not any(row[i].mark or row[i].lower in _JOINS for i in range(at + 1, verbs[1] + 1))


def _after_joint(row: Sequence[Word], first: int) -> int:
    """Where the words of a clause begin, behind the `and` that leads to it."""
    if not first and row[0].lower in _GRANTS and any("," in word.mark for word in row[1:]):
        return first  # “Though tons of games make up its core, the …”: its verb cannot be told
    while first + 1 < len(row) and (
        (row[first].lower in _JOINS and not is_inverted(row, first))
        or (row[first].lower == "that" and first)
        or (row[first].lower == "as" and first and row[first - 1].lower not in ("and", "but"))
        or (row[first].lower == "even" and row[first + 1].lower in _JOINS)
    ):
        first += 1
    return first


def is_inverted(row: Sequence[Word], first: int) -> bool:
    """Whether a `so` belongs to the words behind it: “so great was the demand that …”, “so far it looks calm”."""
    if row[first].lower != "so" or first + 2 >= len(row):
        return False
    return row[first + 2].lower in BE or (row[first + 1].lower == "far" and not row[first + 1].mark)


def _with_relatives(row: Sequence[Word], finite: Sequence[bool], first: int, last: int) -> Iterator[Clause]:
    """A clause and the relative clauses set off by commas: one at its end stands beside it, one inside it in it, as tails do."""
    inner: list[Inner] = []
    index = first + 1
    while index < last:
        if row[index].mark[-1:] in _PARTS and opens_relative(row, index):
            stop = _relative_end(row, index, last)
            if stop - index >= FEWEST_WORDS:
                if stop >= last and index - first >= 3 and any(finite[first:index]):
                    yield Clause(first, index, tuple(inner))
                    yield from _with_relatives(row, finite, index, last)
                    return
                inner.append(Inner(index, stop, is_tail=False))
                index = stop
                continue
        if opens_tail(row, index) and any(finite[first:index]):
            stop = next((i for i in range(index + 1, last) if row[i].mark[-1:] in _PARTS), last)
            if stop - index >= FEWEST_OF_TAIL and not _is_main(row, finite, index, stop):
                inner.append(Inner(index, stop, is_tail=True))
                index = stop
                continue
        index += 1
    yield Clause(first, last, tuple(inner))


def opens_tail(row: Sequence[Word], index: int) -> bool:
    """Whether a word behind a comma opens what is added to a clause: “leaving”, “the largest”, “with”."""
    lower = row[index].lower
    is_adding = is_ing_form(lower) and len(lower) > _LEN_OF_ING and lower not in _OPEN_NO_TAILS
    return (is_adding or lower in _OPEN_TAILS) and row[index].mark[-1:] in _PARTS


_OPEN_SUBJECTS = words("a an the its their each all one two three most more then")
"""Words among those that open tails with which a clause with a verb of its own may begin, too."""


def _is_main(row: Sequence[Word], finite: Sequence[bool], first: int, last: int) -> bool:
    """Whether what looks like a tail has a verb of its own: “as she put it, the race is heating up”."""
    verb = next((i for i in range(first, last) if finite[i]), last)
    if verb == last or row[first].lower not in _OPEN_SUBJECTS:
        return False
    return not any(row[i].lower in _RELATIVES or row[i].lower == "that" for i in range(first, verb))


_QUANTIFIER = 2
"""Words before `of which`: “none of which”, “the last of which”."""


def opens_relative(row: Sequence[Word], index: int) -> bool:
    """Whether a relative clause begins at a word: “which”, “in which”, “some of whom”."""
    if row[index].lower in _RELATIVES:
        return True
    if row[index].lower in _JOINS:
        return False
    for at in range(index + 1, min(len(row), index + _QUANTIFIER + 2)):
        if row[at].mark:
            return False
        if row[at].lower in ("which", "whom", "whose"):
            return row[at - 1].lower in PREPOSITIONS
    return False


def _relative_end(row: Sequence[Word], first: int, last: int) -> int:
    """Where a relative clause ends: at the next comma that is not inside a number or a list."""
    for index in range(first + 2, last):
        mark = row[index].mark
        if mark[-1:] in _PARTS and (row[index].lower not in _JOINS) and index - first >= 3:
            return index
    return last
