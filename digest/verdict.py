"""Verdict: what an editor has put on record about a claim, out of the front matter of its page."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Collection, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from typing import Literal, TypeAlias

from digest.data.nobody import BLANK_LETTERS, NOBODY
from digest.edtf import parse_edtf
from digest.evidence import Evidence, read_evidence
from digest.mark import IS_CLAIM_ID, ClaimId
from digest.metadata import Metadata
from digest.problem import Problem, Severity, one_line
from digest.prose import visible_text
from digest.rating import KINDS, RATINGS, UNRATED
from digest.revision import Revision, read_revisions
from digest.withdrawal import Withdrawal, read_withdrawal

CLAIM_KEYS = (
    "claim", "claimant", "kind", "said_on", "topics", "rating", "signed_by", "signed_on", "due", "evidence",
    "history", "withdrawn", "merged_into",
)  # fmt: skip
"""Front matter of a claim page, in its order."""
JUDGEMENT_KEYS = ("said_on", "rating", "due", "evidence", "history", "withdrawn", "reference", "linked")
"""Those that the program leaves empty, so that whatever stands there was written by a person."""

Standing: TypeAlias = Literal["signed", "draft", "none", "withdrawn", "merged"]
SEARCHED = ("unverifiable", "prediction")
"""Ratings whose evidence shows where somebody looked, and need not bear on the claim."""
_DAY = re.compile(r"(?P<day>[0-9]{4}-[0-9]{2}-[0-9]{2})(?:[T ](?P<time>[0-9]{2}:[0-9]{2}(?::[0-9]{2})?)Z?)?")
_DAY_EXAMPLE = "write the day, as in signed_on: 2025-02-03"
_DATES = "2025-02-03, 2025-02 or 2027/2029"


def _letters_of(name: str) -> str:
    """The letters and digits of a name alone, which nobody varies to sign: `N. A.` and `(n/a)` are one."""
    return "".join(c for c in unicodedata.normalize("NFKC", name).casefold() if c.isalnum())


_NOBODY = frozenset(map(_letters_of, NOBODY))


@dataclass(frozen=True, slots=True)
class Verdict:
    """The front matter of a claim page, checked; what is faulty stands at its default."""

    claim: str = ""
    claimant: str = ""
    kind: str = ""
    said_on: str = ""
    rating: str = UNRATED
    signed_by: str = ""
    """Empty unless it names somebody."""
    signed_on: str = ""
    """A day, `YYYY-MM-DD`."""
    signed_at: str = ""
    """The time of that day, if it is given: a second signature on one day needs one."""
    due: str = ""
    topics: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    history: tuple[Revision, ...] = ()
    withdrawal: Withdrawal | None = None
    merged_into: ClaimId | None = None
    changed: str = ""
    """What was changed since it was signed, which that signature does not cover; empty when nothing was."""
    adrift: tuple[str, ...] = ()
    """Pages of articles that carry the claim in other words since it was signed, as their texts changed."""

    @property
    def is_live(self) -> bool:
        """Whether the page speaks for the digest: it was neither withdrawn nor merged into another."""
        return self.withdrawal is None and self.merged_into is None

    @property
    def is_rated(self) -> bool:
        """Whether there is a rating to show, signed or not."""
        return self.is_live and self.rating != UNRATED

    @property
    def is_signed(self) -> bool:
        """Whether a person stands behind the rating as it is now, with a date; all that calls a rating one asks here."""
        return self.is_rated and bool(self.signed_by and self.signed_on) and not self.has_lapsed

    @property
    def has_lapsed(self) -> bool:
        """Whether the signature no longer covers what stands here."""
        return bool(self.changed or self.adrift)

    @property
    def is_draft(self) -> bool:
        """Whether there is a rating that nobody stands behind."""
        return self.is_rated and not self.is_signed

    @property
    def standing(self) -> Standing:
        """What the rating may be told as, in one word for programs."""
        if self.merged_into:
            return "merged"
        if self.withdrawal:
            return "withdrawn"
        if not self.is_rated:
            return "none"
        return "signed" if self.is_signed else "draft"


def read_verdict(
    metadata: Metadata, file: str, claims: Collection[str]
) -> tuple[Verdict, tuple[Problem, ...]]:
    """A verdict out of front matter, with a problem for whatever an editor must mend.

    `claims` are the ids that exist, for `merged_into`.
    """
    reading = _Reading(metadata, file)
    signed_by, (signed_on, signed_at) = reading.name("signed_by"), reading.moment("signed_on")
    evidence = read_evidence(metadata.values.get("evidence"), reading.complain_of("evidence"))
    rating = reading.rating(evidence)
    if signed_on and (younger := reading.find_younger(signed_on, evidence)):
        what = f"`signed_on: {signed_on}` is before {younger}"
        reading.complain("signed_on", what, "write the day on which it was signed, or correct the other")
        signed_on = signed_at = ""
    if rating != UNRATED and signed_by and not signed_on:
        what = "the rating is signed without a date"
        reading.complain("signed_by", what, _DAY_EXAMPLE, "notice")
    topics = metadata.values.get("topics")
    verdict = Verdict(
        claim=" ".join(reading.words("claim").split()),
        claimant=reading.words("claimant"),
        kind=reading.one_of("kind", KINDS, ""),
        said_on=reading.date("said_on"),
        rating=rating,
        signed_by=signed_by,
        signed_on=signed_on,
        signed_at=signed_at,
        due=reading.date("due"),
        topics=tuple(each for each in topics if isinstance(each, str)) if isinstance(topics, tuple) else (),
        evidence=evidence,
        history=read_revisions(metadata.values.get("history"), reading.complain_of("history")),
        withdrawal=read_withdrawal(metadata.values.get("withdrawn")),
        merged_into=reading.claim("merged_into", claims),
    )
    return verdict, tuple(reading.problems)


@dataclass(frozen=True, slots=True)
class _Reading:
    """Front matter on its way to a verdict: what is faulty is told, and stands at its default."""

    metadata: Metadata
    file: str
    problems: list[Problem] = field(default_factory=list)

    def complain(self, key: str, what: str, mend: str, severity: Severity = "problem") -> None:
        self.problems.append(Problem(self.file, self.metadata.line_of(key), what, mend, severity))

    def complain_of(self, key: str) -> Callable[[int, str, str], None]:
        """What is told the place of a faulty item in the list under `key`."""

        def complain(place: int, what: str, mend: str) -> None:
            self.problems.append(Problem(self.file, self.metadata.line_of(key, place), what, mend))

        return complain

    def words(self, key: str) -> str:
        value = self.metadata.values.get(key)
        if value is None or isinstance(value, str):
            return value or ""
        what = f"`{key}` holds a list or more keys, and should hold words"
        self.complain(key, what, f"write them on one line, as in {key}: …")
        return ""

    def one_of(self, key: str, allowed: Collection[str], default: str) -> str:
        told = self.words(key) or default
        if told == default or told in allowed:
            return told
        self.complain(key, f"there is no {key} `{one_line(told, 40)}`", f"use one of {', '.join(allowed)}")
        return default

    def rating(self, evidence: Sequence[Evidence]) -> str:
        """The rating, as long as its evidence bears one."""
        rating = self.one_of("rating", RATINGS, UNRATED)
        if rating != UNRATED and not evidence:
            mend = "add a source under `evidence`, or write `unrated`"
            self.complain("rating", f"`rating: {rating}` has no evidence", mend)
        elif rating in SEARCHED and all(each.stance != "context" for each in evidence):
            mend = "add under `evidence` where you looked, with `stance: context`"
            self.complain("rating", f"`rating: {rating}` shows no search", mend)
        else:
            return rating
        return UNRATED

    def name(self, key: str) -> str:
        """The name under `key`; empty when it is a word for nobody, or nothing a reader could see."""
        told = " ".join(self.words(key).split())
        if visible_text(told) != told:
            what = f"`{key}: {one_line(told, 40)}` holds a character that turns round or hides what stands beside it"
            self.complain(key, what, "write the name again by hand")
            return ""
        has_letter = any(c.isalpha() and c not in BLANK_LETTERS for c in told)
        if not told or (has_letter and _letters_of(told) not in _NOBODY):
            return told
        self.complain(key, f"`{key}: {one_line(told, 40)}` names nobody", "write a name, or leave it empty")
        return ""

    def moment(self, key: str) -> tuple[str, str]:
        """The day under `key` and the time of it; both empty when there is no such day."""
        told = self.words(key).strip()
        match = _DAY.fullmatch(told)
        with suppress(ValueError):
            if match and date.fromisoformat(match["day"]):
                return match["day"], match["time"] or ""
        if told:
            self.complain(key, f"`{key}: {one_line(told, 40)}` is not a day", _DAY_EXAMPLE)
        return "", ""

    def find_younger(self, day: str, evidence: Sequence[Evidence]) -> str:
        """What a signature of that day cannot have known: the claim, or a source of its evidence; empty when nothing."""
        told = [("the claim was made", self.metadata.values.get("said_on"))]
        told += [(f"source {number} of the evidence", each.date) for number, each in enumerate(evidence, 1)]
        for name, date_told in told:
            known = parse_edtf(date_told) if isinstance(date_told, str) else None
            if known and known.first_day > day:
                return f"{name} ({one_line(str(date_told), 40)})"
        return ""

    def date(self, key: str) -> str:
        told = self.words(key).strip()
        if not told or parse_edtf(told):
            return told
        mend = f"write it as in {key}: {_DATES}"
        self.complain(key, f"`{key}: {one_line(told, 40)}` is not a date", mend)
        return ""

    def claim(self, key: str, claims: Collection[str]) -> ClaimId | None:
        told = self.words(key).strip()
        if told in claims and IS_CLAIM_ID.match(told):
            return ClaimId(told)
        if told:
            mend = "name the id of a claim, or delete the line"
            self.complain(key, f"there is no claim `{one_line(told, 60)}`", mend)
        return None
