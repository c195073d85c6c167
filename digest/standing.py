"""Standing: in which words a reader learns where a claim stands, and who says so.

A verdict, a draft and a machine's finding have words of their own. Where there
is a rating and a finding, both are told, the rating first; whether a rating is
signed, and may be called by its name, is the verdict's to say.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from digest.difference import BY_HAND
from digest.edtf import show_edtf
from digest.prose import escape_prose
from digest.rating import RATINGS, UNRATED
from digest.register import Link
from digest.scale import DRAFT
from digest.settings import Settings
from digest.verdict import Verdict
from digest.vocabulary import AUTOMATIC, COMPARED, CUT_ELSEWHERE, DIFFERING, WITHDRAWN

_ORDER = {relation: number for number, relation in enumerate(COMPARED)}
_USUAL_WORDS: Mapping[str, str] = MappingProxyType(
    {
        **RATINGS,
        **{f"{DRAFT}-{rating}": f"Draft: {name.lower()}" for rating, name in RATINGS.items()},
        **{str(relation): words for relation, words in COMPARED.items()},
        "cut-elsewhere": CUT_ELSEWHERE,
        WITHDRAWN.lower(): WITHDRAWN,
    }
)
"""What a state is called unless a digest renames it, by its id."""


@dataclass(frozen=True, slots=True)
class State:
    """Where a claim stands: a rating, a draft, a withdrawal, a difference, or that nothing is known yet."""

    id: str
    """Of the rating, `draft-` before it when nobody signed it, `withdrawn`, or of the relation."""
    words: str
    """In the digest's own words."""
    said_by: str
    """Who found it, as far as the words do not tell: a machine, an editor who linked two claims, or empty."""

    @property
    def markdown(self) -> str:
        """In bold; with the id in a comment where the words are not the usual ones for it."""
        comment = "" if _USUAL_WORDS.get(self.id) == self.words else f"<!-- state:{self.id} -->"
        return f"**{escape_prose(self.words)}**{comment}"


def order_links(links: Sequence[Link]) -> list[Link]:
    """Links with the most consequential type first, else as they come."""
    if len(links) < 2:
        return list(links)
    return sorted(links, key=lambda link: _ORDER[link.type])


def find_difference(links: Sequence[Link]) -> State | None:
    """How a claim, or one appearance of it, differs from what it was compared with; None where it does not."""
    for link in order_links(links):
        said_by = "linked by an editor" if link.rule == BY_HAND else AUTOMATIC
        if link.type == "quotation-cut" and not link.says_less:
            return State("cut-elsewhere", CUT_ELSEWHERE, said_by)
        if link.type in DIFFERING:
            return State(link.type, COMPARED[link.type], said_by)
    return None


def find_states(links: Sequence[Link], verdict: Verdict | None, settings: Settings) -> tuple[State, ...]:
    """What people say of a claim, then what a machine found, as far as there is either; else that it is not rated."""
    told, found = _find_judgement(verdict, settings), find_difference(links)
    states = tuple(each for each in (told, found) if each is not None)
    return states or (State(UNRATED, settings.name_of(UNRATED), ""),)


def _find_judgement(verdict: Verdict | None, settings: Settings) -> State | None:
    if verdict and verdict.withdrawal:
        return State(WITHDRAWN.lower(), WITHDRAWN, "")
    if verdict and verdict.is_signed:
        return State(verdict.rating, settings.name_of(verdict.rating), "")
    if verdict and verdict.is_draft:
        return State(f"{DRAFT}-{verdict.rating}", f"Draft: {settings.name_of(verdict.rating).lower()}", "")
    return None


def head_of(states: Sequence[State], settings: Settings, *facts: str) -> str:
    """The first line of a note or a claim's page, as Markdown: its states, `facts`, and whose finding it is."""
    first, *found = states
    parts = [first.markdown, *(f"{each.markdown} ({each.said_by})" for each in found), *filter(None, facts)]
    if first.said_by:
        unrated = settings.name_of(UNRATED)
        parts.append(f"{first.said_by}, {unrated[:1].lower()}{escape_prose(unrated[1:])}")
    return " · ".join(parts)


def tell_in_list(states: Sequence[State], *facts: str) -> str:
    """The line below a claim in a list, as Markdown: its states, then in small print what else is to be said of it."""
    told = " · ".join(filter(None, facts))
    return " · ".join([*(each.markdown for each in states), *([f"*{told}*"] if told else [])])


def tell_signature(verdict: Verdict | None) -> str:
    """The sentence under a verdict: who checked it, why it is only a draft, or that it was withdrawn; else empty.

    As escaped Markdown.
    """
    if verdict is None:
        return ""
    if verdict.withdrawal:
        since = f" on {_date(verdict.withdrawal.on)}" if verdict.withdrawal.on else ""
        why = f": {escape_prose(verdict.withdrawal.reason.rstrip('.'))}" if verdict.withdrawal.reason else ""
        return f"We took back what we said of this claim{since}{why}."
    if verdict.is_signed:
        return f"Checked {_signed(verdict)}."
    if not verdict.is_draft:
        return ""
    if verdict.changed:
        return f"A draft: it was changed since it was signed {_signed(verdict)}."
    if verdict.adrift:
        return (
            f"A draft: an article that carries the claim was changed since it was signed {_signed(verdict)}."
        )
    if verdict.signed_by:
        return f"A draft: signed by {escape_prose(verdict.signed_by)}, but without a date."
    return "A draft: nobody has signed it."


def tell_signature_in_short(verdict: Verdict | None) -> str:
    """The same for a list, where the claim's state stands before it; empty where nobody rated the claim."""
    if verdict and verdict.is_signed:
        return f"checked {_signed(verdict)}"
    if verdict and verdict.is_draft:
        return "changed since it was signed" if verdict.has_lapsed else "nobody has signed it"
    return ""


def _signed(verdict: Verdict) -> str:
    return f"by {escape_prose(verdict.signed_by)} on {_date(verdict.signed_on)}"


def _date(edtf: str) -> str:
    return escape_prose(show_edtf(edtf))
