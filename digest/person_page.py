"""Person page: what somebody is said to have said, what became of it, and where outlets quote it in other words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from digest.article_page import part
from digest.edtf import parse_edtf, show_edtf
from digest.mark import ClaimId
from digest.metadata import dump_metadata
from digest.nameplate import Nameplate, render_hint
from digest.piece import Piece, count_carriers, link_between, shorten, spell, spell_count
from digest.prose import escape_prose
from digest.register import Appearance, Entry
from digest.settings import Settings
from digest.sidebar import CLAIM_LENGTH, link_appearance, say_claim
from digest.standing import State, find_difference, find_states, tell_in_list, tell_signature_in_short
from digest.verdict import Verdict

INDEX = "people/index.md"
PERSON_KEYS = ("title", "aliases", "wikidata")
LEAD = "Who speaks in the articles here, and how many claims they are given.\n"
HINT = (
    "For editors. Who this is: write it below the title. Other forms of the name: one a line under `aliases`, and every\n"
    "article then takes them for this person. A page that nobody needs: delete it, and it stays deleted.\n"
)
STATEMENTS_LISTED = 120
"""Claims on one page, the newest; nobody reads on beyond, and a browser has to hold them."""
PREDICTIONS_LISTED = 24
PEOPLE_LISTED = 500
"""In the index, those of most claims."""
_CARRIERS_LISTED = 4


@dataclass(frozen=True, slots=True)
class Statement:
    """One claim as a person's."""

    entry: Entry
    own: tuple[Appearance, ...]
    """Those that give it to the person."""
    verdict: Verdict | None
    states: tuple[State, ...]
    """What people say of it, then what a machine found; at least one."""
    said_on: str
    """EDTF, as an editor found it; empty when unknown."""
    has_page: bool

    @property
    def words(self) -> str:
        """The claim in words that stand alone."""
        lead = self.entry.lead
        told = self.verdict.claim if self.verdict and self.verdict.claim else ""
        kind = self.verdict.kind if self.verdict and self.verdict.kind else self.own[0].kind
        words = told or (lead.statement if lead else self.own[0].statement)
        return say_claim(shorten(words, CLAIM_LENGTH), kind, self.entry.carried)


def make_statements(
    told: Sequence[tuple[Entry, tuple[Appearance, ...]]],
    verdicts: Mapping[ClaimId, Verdict],
    said_on: Mapping[ClaimId, str],
    linked: frozenset[ClaimId],
    pieces: Mapping[str, Piece],
    settings: Settings,
) -> list[Statement]:
    """What a person said, by date, newest first and unknown dates last."""
    statements = []
    for entry, own in told:
        verdict = verdicts.get(entry.id)
        states = find_states(entry.all_links, verdict, settings)
        day = said_on.get(entry.id, "")
        statements.append(Statement(entry, own, verdict, states, day, entry.id in linked))
    return sorted(statements, key=lambda each: _newest_first(each, pieces))


def render_person_page(
    plate: Nameplate,
    statements: Sequence[Statement],
    collated: Sequence[tuple[Entry, int]],
    pieces: Mapping[str, Piece],
) -> str:
    """The whole text of `docs/people/SLUG.md` as the program would write it, without the lead, which is people's.

    Args:
        statements: newest first.
        collated: claims whose page sets a quotation of this person side by side, each with its number of wordings.
    """
    page = plate.page
    lines = [_count(statements, pieces), ""]
    predictions = sorted(filter(_is_prediction, statements), key=_soonest)[:PREDICTIONS_LISTED]
    if predictions:
        lines += ["## Predictions", "", *(_render_prediction(page, each, pieces) for each in predictions), ""]
    if collated:
        lines += ["## Quoted in different words", ""]
        lines += [_render_collated(page, entry, wordings) for entry, wordings in collated]
        lines += [""]
    further = [each for each in statements if each not in predictions]
    if further:
        lines += ["## What else they said" if predictions else "## What they said", ""]
        lines += [_render_statement(page, each, pieces) for each in further[:STATEMENTS_LISTED]]
        if len(further) > STATEMENTS_LISTED:
            more = len(further) - STATEMENTS_LISTED
            lines += [
                f"- *and {more} earlier ones; [all claims]({link_between(page, 'claims/index.md')}) with a page*"
            ]
        lines += [""]
    return f"{render_person_matter(plate)}\n# {escape_prose(plate.name)}\n\n{part('person', *lines[:-1])}\n{render_hint(plate, HINT)}"


def render_person_matter(plate: Nameplate) -> str:
    """The front matter between its fences, as the program would write it."""
    values: dict[str, object] = {"title": plate.base_name, "aliases": [], "wikidata": ""}
    return f"---\n{dump_metadata(values, PERSON_KEYS)}---\n"


def render_person_index(people: Sequence[tuple[Nameplate, int]]) -> str:
    """The kept part of `docs/people/index.md`: who speaks, with the number of claims, those of most first."""
    ordered = sorted(people, key=lambda row: (-row[1], row[0].name.casefold(), row[0].slug))
    lines = [
        f"- [{escape_prose(plate.name)}]({link_between(INDEX, plate.page)})\n  *{spell_count(number, 'claim')}*"
        for plate, number in ordered[:PEOPLE_LISTED]
    ]
    if len(ordered) > PEOPLE_LISTED:
        lines.append(f"- *and {len(ordered) - PEOPLE_LISTED} more with fewer claims, whom the search finds*")
    return part("people", *(lines or ["Nobody has a page yet: who is named by two outlets gets one."]))


def _count(statements: Sequence[Statement], pieces: Mapping[str, Piece]) -> str:
    if not statements:
        return "No claim in the articles here is given to this person."
    pages = dict.fromkeys(each.page for one in statements for each in one.own)
    carriers = count_carriers([pieces[page] for page in pages])
    signed = sum(bool(each.verdict and each.verdict.is_signed) for each in statements)
    drafts = sum(bool(each.verdict and each.verdict.is_draft) for each in statements)
    differing = sum(bool(find_difference(each.entry.all_links)) for each in statements)
    told = [
        f"{spell(signed)} of them checked and signed" if signed else "none of them checked and signed yet"
    ]
    told += [f"{spell(drafts)} with a draft rating"] if drafts else []
    told += [f"{spell(differing)} told differently by outlets"] if differing else []
    checked = ", ".join(told)
    number = spell_count(len(statements), "claim")
    return f"**{number[:1].upper()}{number[1:]}**, in the articles of {carriers[:1].lower()}{carriers[1:]}; {checked}."


def _render_statement(page: str, statement: Statement, pieces: Mapping[str, Piece], when: str = "") -> str:
    """A claim in the list, with where it stands; of a prediction also `when` it should come true."""
    signature = tell_signature_in_short(statement.verdict)
    facts = (signature, when, _tell_day(statement, pieces), _render_carriers(page, statement, pieces))
    return f"- {_link(page, statement)}\n  {tell_in_list(statement.states, *facts)}"


def _render_prediction(page: str, statement: Statement, pieces: Mapping[str, Piece]) -> str:
    due = statement.verdict.due if statement.verdict else ""
    when = f"due {escape_prose(show_edtf(due))}" if due else "no date by which it should come true"
    return _render_statement(page, statement, pieces, when)


def _render_collated(page: str, entry: Entry, wordings: int) -> str:
    kind = entry.lead.kind if entry.lead else ""
    words = escape_prose(say_claim(shorten(entry.statement, CLAIM_LENGTH), kind, entry.carried))
    target = link_between(page, f"claims/{entry.id}.md", "word-by-word")
    return f"- [{words}]({target})\n  *{spell(wordings)} wordings*"


def _link(page: str, statement: Statement) -> str:
    """The claim, linked to its page, else to its first mark."""
    first = statement.own[0]
    target = (
        link_between(page, f"claims/{statement.entry.id}.md")
        if statement.has_page
        else link_between(page, first.page, first.anchor)
    )
    return f"[{escape_prose(statement.words)}]({target})"


def _render_carriers(page: str, statement: Statement, pieces: Mapping[str, Piece]) -> str:
    """Links to the articles that give it to the person, one for each."""
    first = {each.page: each for each in reversed(statement.own)}
    links = [
        link_appearance(page, first[each], pieces) for each in dict.fromkeys(a.page for a in statement.own)
    ]
    more = len(links) - _CARRIERS_LISTED
    return ", ".join(links[:_CARRIERS_LISTED]) + (f" and {spell(more)} more" if more > 0 else "")


def _tell_day(statement: Statement, pieces: Mapping[str, Piece]) -> str:
    if statement.said_on:
        return f"said {escape_prose(show_edtf(statement.said_on))}"
    published = _first_published(statement, pieces)
    return f"published {escape_prose(show_edtf(published))}" if published else "date unknown"


def _first_published(statement: Statement, pieces: Mapping[str, Piece]) -> str:
    dated = [
        (date.sort_key, pieces[each.page].published)
        for each in statement.own
        if (date := parse_edtf(pieces[each.page].published))
    ]
    return min(dated)[1] if dated else ""


def _newest_first(statement: Statement, pieces: Mapping[str, Piece]) -> tuple[bool, str, str]:
    date = parse_edtf(statement.said_on or _first_published(statement, pieces))
    key = "".join(chr(0x7F - ord(c)) for c in date.sort_key) if date else ""
    return date is None, key, statement.entry.id


def _is_prediction(statement: Statement) -> bool:
    verdict = statement.verdict
    if verdict and (verdict.due or verdict.rating == "prediction"):
        return True
    return (verdict.kind if verdict and verdict.kind else statement.own[0].kind) == "prediction"


def _soonest(statement: Statement) -> tuple[bool, str, str]:
    date = parse_edtf(statement.verdict.due) if statement.verdict else None
    return date is None, (date.last or date.first) if date else "", statement.entry.id
