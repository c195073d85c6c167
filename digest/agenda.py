"""Agenda: what waits on the editors' desk on a day, as notices that only `--check` gives."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from digest.edtf import parse_edtf
from digest.evidence import find_gaps, is_dated
from digest.metadata import Metadata
from digest.precedent import Precedent
from digest.problem import Problem
from digest.register import Entry
from digest.verdict import SEARCHED, Verdict


@dataclass(frozen=True, slots=True)
class Matter:
    """The page of one claim, as it lies on the desk."""

    page: str
    """As problems name it."""
    entry: Entry
    verdict: Verdict
    precedent: Precedent
    metadata: Metadata

    def notice(self, what: str, mend: str, *where: str | int) -> Problem:
        """A notice at the line of a value; of the page as a whole without one."""
        line = self.metadata.line_of(*where) if where else 0
        return Problem(self.page, line, what, mend, "notice")


def list_agenda(matter: Matter, today: str) -> Iterator[Problem]:
    """What is to be done about a claim by `today` (`YYYY-MM-DD`)."""
    verdict = matter.verdict
    if verdict.is_live:
        yield from _signatures(matter, today)
        yield from _evidence(matter)
        yield from _due(matter, today)
    if verdict.withdrawal and not verdict.withdrawal.on:
        mend = "begin with the day, as in withdrawn: 2025-02-03 the source was misread"
        yield matter.notice("the page is withdrawn without a date", mend, "withdrawn")
    if not matter.entry.appearances and not verdict.merged_into:
        yield matter.notice("no article carries this claim", "mark its words in one, or delete the page")


def _signatures(matter: Matter, today: str) -> Iterator[Problem]:
    verdict, last = matter.verdict, matter.precedent.signature
    if verdict.is_draft and not verdict.has_lapsed:
        yield matter.notice(
            f"`rating: {verdict.rating}` is a draft", "sign it with signed_by and signed_on", "rating"
        )
    if verdict.signed_on > today:
        what = f"`signed_on: {verdict.signed_on}` is a day to come"
        yield matter.notice(what, "write the day on which it was signed", "signed_on")
    if verdict.signed_by and not verdict.is_rated:
        what = f"{verdict.signed_by} signed a claim that has no rating"
        yield matter.notice(what, "rate it, or take the signature out", "signed_by")
    if verdict.history and not last and not verdict.is_signed:
        what = (
            "the history tells of changes, and nobody ever signed what was changed, so that it is not shown"
        )
        yield matter.notice(what, "sign the rating, or take the entries out", "history")
    if last and not verdict.signed_by and not any(each.on >= last.on for each in verdict.history):
        what = f"the rating that was signed on {last.on} is no longer signed, and nothing says why"
        mend = "sign it again, write the reason under `history`, or fill in `withdrawn`"
        yield matter.notice(what, mend, "signed_by")


def _evidence(matter: Matter) -> Iterator[Problem]:
    verdict = matter.verdict
    if not verdict.is_rated:
        return
    if gaps := find_gaps(verdict.evidence, verdict.rating in SEARCHED):
        what = f"the evidence for `rating: {verdict.rating}` is thin: {', '.join(gaps)}"
        yield matter.notice(what, "add a source or a quotation", "evidence")
    undated = [number for number, each in enumerate(verdict.evidence, 1) if not is_dated(each)]
    if undated:
        which = f"source{'s' * (len(undated) > 1)} {', '.join(map(str, undated))}"
        what = f"{which} of the evidence {'has' if len(undated) == 1 else 'have'} no date"
        yield matter.notice(what, "write it as in date: 2025-02-03", "evidence", undated[0] - 1)


def _due(matter: Matter, today: str) -> Iterator[Problem]:
    """A prediction may be rated from the first day of its window on, and is due when the last has passed."""
    verdict = matter.verdict
    is_settled = verdict.is_signed and verdict.rating != "prediction"
    due = parse_edtf(verdict.due)
    if due is None:
        if verdict.rating == "prediction" and verdict.is_live:
            mend = "write the day or the span of it, as in due: 2027/2029"
            yield matter.notice("a prediction says nothing of when it is due", mend, "due")
    elif due.last and due.last_day < today and not is_settled:
        what = f"the prediction was due {verdict.due}"
        yield matter.notice(what, "see what became of it, and rate it", "due")
    elif due.first_day <= today and not is_settled:
        what = f"the prediction for {verdict.due} may be rated from now on"
        yield matter.notice(what, "see what became of it", "due")
