"""Edge: where what somebody tells ends, and the article or somebody else goes on.

At the next statement, at a remark of the article on what it has reported, and where it turns back to its own present.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from digest.data.speech import ADVERBS, NAMES_AS, VERBS, WITH_NOUN
from digest.finite import is_ly_form
from digest.item import Item
from digest.passage import CUTTERS, STILL_TOLD, TURNS, clause_start, sets_beside
from digest.source import is_finite
from digest.telling import Telling


def cut_statements(items: list[Item], tellings: list[Telling]) -> None:
    """A statement ends where the next of its kind begins."""
    for telling, following in itertools.pairwise(tellings):
        if following.how == "participle" and following.base == "cite":
            continue  # `pointed to the thaw, citing two studies` is one statement
        if following.how in ("participle", "coordinate"):
            edge = following.verb
        elif following.how == "before":
            if clause_start(items, following, following.verb + 1, tellings) is None:
                continue
            edge = following.source.first
        elif following.how == "according":
            turn = _turn_before(items, telling.verb, following.verb)
            telling.end = turn if turn is not None else telling.end
            continue
        else:
            continue
        while (
            edge > 0
            and (items[edge - 1].low in ADVERBS or is_ly_form(items[edge - 1].low))
            and items[edge - 1].kind == "word"
        ):
            edge -= 1
        if edge <= telling.verb + 1:
            continue
        before = items[edge - 1]
        if before.kind == "quote" or before.low in (";", "—", "–", ",", *CUTTERS):
            while edge - 1 > telling.verb and (
                items[edge - 1].low in (";", "—", "–", ",", ":") or items[edge - 1].low in CUTTERS
            ):
                edge -= 1
            telling.end = edge


def end_backshifted(items: Sequence[Item], tellings: Sequence[Telling]) -> None:
    """What is reported in the past ends where the article turns to its own present: `said it was safe, although it has failed twice`."""
    for telling in tellings:
        if telling.how != "before" or VERBS.get(telling.word, ("", "", False))[1] != "past":
            continue
        for comma in range(telling.verb + 4, telling.end - 3):
            if items[comma].low == "," and items[comma + 1].low in TURNS | {"but", "while", "which", "who"}:
                told = next((i.low for i in items[telling.verb + 1 : comma] if is_finite(i)), "")
                turned = next((i.low for i in items[comma + 2 : telling.end] if is_finite(i)), "")
                if told in _SHIFTED and turned in _PRESENT:
                    telling.end = comma
                break


def end_contrasted(items: Sequence[Item], tellings: Sequence[Telling]) -> None:
    """What is reported ends where the article sets something against it: `insisted it was rigged, even though no case was found`."""
    for telling in tellings:
        if telling.how not in ("before", "participle", "coordinate"):
            continue
        for turn in range(telling.verb + 4, telling.end - 2):
            if items[turn].low not in _CONTRASTS or not _is_told(items, telling, turn):
                continue
            edge = turn - 1 if items[turn - 1].low == "even" else turn
            set_off = items[edge - 1].low in (",", "—", "–")
            contrasts = items[turn].low != "despite" and (set_off or edge < turn)
            behind = [item.low for item in items[turn + 2 : telling.end] if _is_verb(item)][:1]
            if (contrasts and behind and behind[0] not in STILL_TOLD) or (set_off and not contrasts):
                telling.end = edge - 1 if set_off else edge
                break


def end_additions(items: Sequence[Item], tellings: Sequence[Telling]) -> None:
    """What is told ends where the article adds something of its own, behind a noun, a refusal to say more, or what came of it."""
    for telling in tellings:
        if telling.how not in ("before", "coordinate"):
            continue
        noun_ends = _behind_noun(items, telling) if telling.base in WITH_NOUN else None
        ends = noun_ends or next(
            (
                end
                for place in range(telling.verb + 4, telling.end - 3)
                if (end := _refusal_at(items, place)) or (end := _addition_at(items, place, telling))
            ),
            None,
        )
        telling.end = ends or telling.end


def _refusal_at(items: Sequence[Item], joint: int) -> int | None:
    """Where what is told ends when the source then would say no more: `said it had met the board, and declined to say when`."""
    if items[joint].low not in ("and", "but") or items[joint + 1].low not in _REFUSED:
        return None
    if items[joint + 2].low != "to" or items[joint + 3].low not in _TO_TELL:
        return None  # `said he had been drinking and refused to take a test`
    return joint - 1 if items[joint - 1].low == "," else joint


def _addition_at(items: Sequence[Item], comma: int, telling: Telling) -> int | None:
    """Where what is told ends when the article adds what came of it: `said it would cut 900 jobs, sending a chill through the town`."""
    told = items[telling.verb + 1 : comma]
    if items[comma].low != "," or not any(map(is_finite, told)):
        return None
    behind = items[comma + 1 : telling.end]
    if any(one.low in ("and", "but") and two.low == "that" for one, two in itertools.pairwise(behind)):
        return None  # the telling goes on: `, and that a third fled`
    of_source = not _OF_SOURCE.isdisjoint(item.low for item in told)
    follows = items[comma + 1].low in _RESULTS and items[comma + 1].kind == "word" and of_source
    return comma if follows or _adds_remark(items, comma + 1, telling.end) else None


_OF_SOURCE = frozenset("it he she they will would".split())
"""Words of what is told that show it to be about the source itself, or still to come."""
_TO_TELL = frozenset(
    "say comment elaborate name give discuss answer disclose identify speak confirm provide reveal talk".split()
)
"""What somebody declines to do who says no more."""


def _behind_noun(items: Sequence[Item], telling: Telling) -> int | None:
    """The comma behind which the article turns elsewhere, where a noun alone is told: `had pointed to a benefit, but a third found none`."""
    for comma in range(telling.verb + 1, telling.end - 3):
        if is_finite(items[comma]) or items[comma].kind == "quote" or items[comma].low in ("that", ":"):
            return None
        if items[comma].low == "," and items[comma + 1].low in _TURNS_ELSEWHERE:
            turned = items[comma + 2 : telling.end]
            return comma if any(map(is_finite, turned)) else None
    return None


_TURNS_ELSEWHERE = frozenset("but while although though".split())
"""Words behind a noun that was told with which the article goes on."""


def _adds_remark(items: Sequence[Item], start: int, end: int) -> bool:
    """Whether the article sets something beside what is told, and no thing of a list: `a step for which it had lobbied`."""
    if not sets_beside(items, start, end) or any(item.kind == "quote" for item in items[start:end]):
        return False
    if items[start].low == "citing":
        return False  # `pointed to advanced turbines, citing two studies` is one statement
    return items[start].low not in ("a", "an") or any(
        item.low in ("that", "which", "to") for item in items[start + 2 : start + 5]
    )


_REFUSED = frozenset(("declined", "refused"))
"""What somebody did who did not say more: `said it had met the board, and declined to say when`."""
_RESULTS = frozenset(
    "sending handing bringing closing ending siding dealing prompting sparking clearing paving dashing delivering capping "
    "marking wiping sparing".split()
)
"""Participles with which the article says what came of something told."""


def end_openings(items: Sequence[Item], tellings: Sequence[Telling]) -> None:
    """What is told in a clause with `when` ends at the comma before the main clause: `When NAME said it was safe, the host laughed`."""
    for telling in tellings:
        first = telling.source.first
        if telling.how != "before" or not 0 < first < _LONGEST_OPENING or items[0].low not in _OPENINGS:
            continue
        if any(item.kind != "word" for item in items[1:first]):
            continue
        for comma in range(telling.verb + 3, telling.end - 2):
            told = any(map(_is_verb, items[telling.verb + 1 : comma]))
            goes_on = items[comma + 1].low in _GOES_ON
            if items[comma].low == "," and told and not goes_on and _is_main(items, comma + 1, telling.end):
                telling.end = comma
                break


def end_occasions(items: Sequence[Item], tellings: Sequence[Telling]) -> None:
    """What something is called ends before the article says on what occasion: `called it “a disgrace” after it was passed`."""
    for telling in tellings:
        if telling.base not in NAMES_AS or telling.how != "before":
            continue
        for quote in range(telling.verb + 1, min(telling.end, len(items)) - 2):
            if items[quote].kind == "quote" and items[quote + 1].low in _OCCASIONS:
                telling.end = quote + 1
                break


def _is_main(items: Sequence[Item], start: int, end: int) -> bool:
    """Whether a clause with its subject first begins at `start`: no verb stands there, and one comes before the next comma."""
    stop = next((i for i in range(start, end) if items[i].kind == "mark" and items[i].low == ","), end)
    return not _is_verb(items[start]) and any(map(_is_verb, items[start + 1 : stop]))


def _is_verb(item: Item) -> bool:
    """Whether a word looks like the verb of a clause, of speech also in the present: `critics consider`."""
    return is_finite(item) or (item.kind == "word" and item.low in VERBS and VERBS[item.low][1] != "ing")


_OPENINGS = frozenset("when after once while although though because since".split())
"""Words that open a clause before the main one."""
_OCCASIONS = frozenset(("after", "when", "before"))
"""Words behind a quotation with which the article tells what led to it."""
_LONGEST_OPENING = 8
"""Items up to the subject of such a clause."""
_GOES_ON = frozenset("who which whose where and or but as that to".split())
"""Words behind a comma with which the same clause goes on."""


def _is_told(items: Sequence[Item], telling: Telling, turn: int) -> bool:
    """Whether a clause of its own is told before a turn: not `said that, although …`."""
    said = items[telling.verb + 1 : turn]
    opens = items[turn - 1].low == "that" or items[turn - 2].low == "that"
    return not opens and any(map(is_finite, said)) and not any(item.low == ";" for item in said)


_CONTRASTS = frozenset(("though", "although", "despite"))
"""Words with which the article sets something against what it has just reported."""
_SHIFTED = frozenset("was were had would could did might".split())
"""Verbs of what is reported in the past."""
_PRESENT = frozenset("is are has have does do will can".split())
"""Verbs of what the article says itself."""


def end_retold(items: Sequence[Item], tellings: Sequence[Telling]) -> None:
    """What somebody is said to have told ends before `and that`: `said NAME told her it was late and that …`."""
    for outer, inner in itertools.pairwise(tellings):
        start = clause_start(items, inner, inner.verb + 1, tellings) if inner.how == "before" else None
        if start is None or items[start - 1].low == "that" or not outer.verb < inner.source.first < outer.end:
            continue
        rejoins = (
            i
            for i in range(start + 1, min(inner.end, len(items) - 1))
            if items[i].low == "and" and items[i + 1].low == "that"
        )
        inner.end = next(rejoins, inner.end)


def _turn_before(items: Sequence[Item], first: int, last: int) -> int | None:
    """The last comma between two tellings behind which the article sets something against what the first tells."""
    turns = (
        i
        for i in range(last - 3, first + 2, -1)
        if items[i].low == "," and items[i + 1].low in ("but", "though", "while")
    )
    return next(turns, None)


def cut_asides(items: list[Item], tellings: list[Telling]) -> None:
    """A statement ends before what the article says of it: `…, a figure NAME disputes`, `…, a claim that was denied`."""
    for telling in tellings:
        for index in range(telling.verb + 2, min(telling.end, len(items) - 3)):
            if items[index].low != "," or items[index + 1].low not in (
                "a",
                "an",
                "claims",
                "allegations",
                "figures",
            ):
                continue
            noun = index + 2 if items[index + 1].low in ("a", "an") else index + 1
            if items[noun].low in _TAKEN_AS and (
                items[noun + 1].kind == "name" or items[noun + 1].low in _SAYS_OF_IT
            ):
                telling.end = index
                break


_TAKEN_AS = frozenset(
    "claim claims charge charges allegation allegations accusation accusations suggestion figure figures number sum amount "
    "estimate assertion contention version account story theory view move decision".split()
)
"""What an article calls a statement it has just reported."""
_SAYS_OF_IT = frozenset("that which the on of his her disputed denied rejected dismissed contested".split())
"""Words behind such a noun with which the article says something of the statement."""
