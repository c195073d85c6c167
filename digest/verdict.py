"""Verdict: what an editor has put on record about a claim, out of the front matter of its page."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass

from digest.article_page import is_web_address
from digest.edtf import parse_edtf
from digest.mark import IS_CLAIM_ID, ClaimId
from digest.metadata import Metadata
from digest.problem import Problem, one_line
from digest.rating import KINDS, RATINGS, STANCES, UNRATED
from digest.value import Value

CLAIM_KEYS = (
    "claim", "claimant", "kind", "said_on", "topics", "rating", "signed_by", "signed_on", "due", "evidence",
    "history", "withdrawn", "merged_into",
)  # fmt: skip
"""Front matter of a claim page, in its order."""

_EVIDENCE_KEYS = ("url", "title", "publisher", "date", "stance", "quote", "note")


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a claim is set against."""

    url: str
    title: str
    publisher: str
    date: str
    stance: str
    quote: str
    note: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """The front matter of a claim page, checked; what is faulty stands at its default."""

    claim: str = ""
    claimant: str = ""
    kind: str = ""
    rating: str = UNRATED
    signed_by: str = ""
    signed_on: str = ""
    due: str = ""
    withdrawn: str = ""
    topics: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    merged_into: ClaimId | None = None

    @property
    def is_rated(self) -> bool:
        """Whether there is a rating at all, signed or not."""
        return self.rating != UNRATED

    @property
    def is_signed(self) -> bool:
        """Whether a person stands behind the rating, with a date."""
        return self.is_rated and bool(self.signed_by and self.signed_on)


def read_verdict(
    metadata: Metadata, file: str, claims: Collection[str]
) -> tuple[Verdict, tuple[Problem, ...]]:
    """A verdict out of front matter, with a problem for whatever an editor must mend.

    `claims` are the ids that exist, for `merged_into`.
    """
    problems: list[Problem] = []
    values = metadata.values

    def complain(key: str, what: str, mend: str) -> None:
        problems.append(Problem(file, metadata.line_of(key), what, mend))

    def text_of(key: str) -> str:
        value = values.get(key)
        if value is None or isinstance(value, str):
            return value or ""
        complain(
            key,
            f"`{key}` holds a list or more keys, and should hold words",
            f"write them on one line, as in {key}: …",
        )
        return ""

    rating = text_of("rating") or UNRATED
    if rating not in RATINGS:
        complain("rating", f"there is no rating `{one_line(rating, 40)}`", f"use one of {', '.join(RATINGS)}")
        rating = UNRATED
    kind = text_of("kind")
    if kind and kind not in KINDS:
        complain("kind", f"there is no kind `{one_line(kind, 40)}`", f"use one of {', '.join(KINDS)}")
        kind = ""
    evidence = _read_evidence(values.get("evidence"), complain)
    if rating != UNRATED and not evidence:
        complain(
            "rating",
            f"`rating: {rating}` has no evidence",
            "add a source under `evidence`, or write `unrated`",
        )
        rating = UNRATED
    if rating in ("unverifiable", "prediction") and all(each.stance != "context" for each in evidence):
        what = f"`rating: {rating}` shows no search"
        complain("rating", what, "add under `evidence` where you looked, with `stance: context`")
        rating = UNRATED
    signed_on = text_of("signed_on")
    if signed_on and parse_edtf(signed_on) is None:
        complain(
            "signed_on", f"`{one_line(signed_on, 40)}` is not a date", "write it as in signed_on: 2025-02-03"
        )
        signed_on = ""
    signed_by = text_of("signed_by")
    if rating != UNRATED and signed_by and not signed_on:
        what, mend = "the rating is signed without a date", "write the day, as in signed_on: 2025-02-03"
        problems.append(Problem(file, metadata.line_of("signed_by"), what, mend, "notice"))
    merged = text_of("merged_into")
    if merged and merged not in claims:
        complain(
            "merged_into",
            f"there is no claim `{one_line(merged, 60)}`",
            "name the id of a claim, or delete the line",
        )
        merged = ""
    topics = values.get("topics")
    verdict = Verdict(
        claim=" ".join(text_of("claim").split()),
        claimant=text_of("claimant"),
        kind=kind,
        rating=rating,
        signed_by=signed_by,
        signed_on=signed_on,
        due=text_of("due"),
        withdrawn=text_of("withdrawn"),
        topics=tuple(each for each in topics if isinstance(each, str)) if isinstance(topics, tuple) else (),
        evidence=evidence,
        merged_into=ClaimId(merged) if IS_CLAIM_ID.match(merged) else None,
    )
    return verdict, tuple(problems)


def _read_evidence(value: Value, complain: Callable[[str, str, str], None]) -> tuple[Evidence, ...]:
    if value is None or value == "":
        return ()
    if not isinstance(value, tuple):
        complain(
            "evidence",
            "`evidence` is not a list of sources",
            "write each as `- url: https://…`, its other keys under it",
        )
        return ()
    sources: list[Evidence] = []
    for number, source in enumerate(value, 1):
        if not isinstance(source, Mapping):
            complain(
                "evidence",
                f"source {number} has no keys",
                "write it as `- url: https://…`, its other keys under it",
            )
            continue
        told = {key: each for key in _EVIDENCE_KEYS if isinstance(each := source.get(key), str)}
        url, stance = told.get("url", ""), told.get("stance", "context")
        if not is_web_address(url):
            complain(
                "evidence",
                f"source {number} has no usable address: {one_line(repr(url), 60)}",
                "write url: https://…",
            )
        elif stance not in STANCES:
            what = f"source {number} has the stance {one_line(repr(stance), 40)}"
            complain("evidence", what, f"use one of {', '.join(STANCES)}")
        else:
            sources.append(Evidence(**{**dict.fromkeys(_EVIDENCE_KEYS, ""), **told, "stance": stance}))
    return tuple(sources)
