"""Precedent: what stood on a claim's page before, by which a signature is held to what was signed.

The program writes what was signed into a comment at the end of the page. It
reads it back from the page's base, which no editor changes, so that a rating,
a claim or a source that is other than the one signed shows.
"""

from __future__ import annotations

import hashlib
import json
import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, replace

from digest.metadata import Metadata, read_metadata
from digest.rating import RATINGS
from digest.revision import Revision, read_revisions
from digest.verdict import Verdict

_PART = re.compile(
    r"^<!-- digest:signed\n.*?^(?P<rating>[a-z-]+) on (?P<on>[0-9-]{10}), signature (?P<name>[0-9a-f]+),"
    r" claim (?P<claim>[0-9a-f]+), evidence (?P<evidence>[0-9a-f]+)\n/digest:signed -->",
    re.DOTALL | re.MULTILINE,
)
_SEAL_LENGTH = 16


@dataclass(frozen=True, slots=True)
class Signature:
    """What somebody put a name to; texts as seals, which tell only whether they changed."""

    rating: str
    on: str
    """A day, `YYYY-MM-DD`."""
    name: str
    """Seal of who signed and when."""
    claim: str
    """Seal of the claim's wording."""
    evidence: str
    """Seal of all sources, in whatever order."""


@dataclass(frozen=True, slots=True)
class Precedent:
    """What the program last wrote on a claim's page."""

    signature: Signature | None = None
    """What was signed last; None where nobody ever signed."""
    revisions: tuple[Revision, ...] = ()
    """The entries of the history that it wrote itself."""
    claim: str = ""
    """The wording of the claim, where that must stay because the claim is rated; else empty."""


NONE_BEFORE = Precedent()


def read_precedent(base: str | None, page: str | None, metadata: Metadata) -> Precedent:
    """The precedent of a page with this base; without a base, what a copied page brought along.

    `metadata` is the front matter as it stands.
    """
    signature = read_signature(base if base is not None else page or "")
    if base is None:
        return Precedent(signature)
    was = read_metadata(base, "").values
    claim = was.get("claim")
    is_judged = metadata.values.get("rating") in set(RATINGS) - {"unrated"}
    return Precedent(
        signature,
        read_revisions(was.get("history"), lambda place, what, mend: None),
        claim if is_judged and isinstance(claim, str) else "",
    )


def read_signature(page: str) -> Signature | None:
    """What a page says was signed last."""
    match = _PART.search(page)
    return Signature(**match.groupdict()) if match else None


def render_signature(signature: Signature | None) -> str:
    """The comment that keeps a signature; empty for none."""
    if signature is None:
        return ""
    return (
        "<!-- digest:signed\nKept by the program: what was signed last, so that a change of it shows.\n"
        f"{signature.rating} on {signature.on}, signature {signature.name}, claim {signature.claim},"
        f" evidence {signature.evidence}\n/digest:signed -->\n"
    )


def hold_to(
    verdict: Verdict, statement: str, precedent: Precedent, name_of: Callable[[str], str]
) -> tuple[Verdict, Precedent]:
    """The verdict as far as its signature covers it, and the precedent from now on.

    A change under an old signature makes the verdict a draft; under a new one
    it becomes an entry of the history, unless an editor wrote one for that day.
    `statement` is the claim as readers see it.
    """
    last = precedent.signature
    if not verdict.is_signed:
        return verdict, precedent
    now = _sign(verdict, statement)
    change = _tell_change(last, now, name_of) if last else ""
    if last is None or not change:
        return verdict, replace(precedent, signature=now)
    if now.name == last.name or now.on < last.on:
        return replace(verdict, changed=change), precedent
    if any(each.on == now.on for each in verdict.history):
        return verdict, replace(precedent, signature=now)
    revision = Revision(now.on, verdict.signed_by, change)
    history = (*verdict.history, revision)
    return replace(verdict, history=history), replace(
        precedent, signature=now, revisions=(*precedent.revisions, revision)
    )


def _sign(verdict: Verdict, statement: str) -> Signature:
    sources = sorted(
        [each.url, each.title, each.publisher, each.date, each.stance, each.quote, each.note]
        for each in verdict.evidence
    )
    name = unicodedata.normalize("NFKC", verdict.signed_by).casefold()
    return Signature(
        verdict.rating,
        verdict.signed_on,
        _seal(name, verdict.signed_on, verdict.signed_at),
        _seal(statement),
        _seal(sources),
    )


def _seal(*parts: object) -> str:
    return hashlib.sha256(json.dumps(parts).encode()).hexdigest()[:_SEAL_LENGTH]


def _tell_change(last: Signature, now: Signature, name_of: Callable[[str], str]) -> str:
    """What differs between two signatures but for name and day, in words for readers; empty when nothing does."""
    told = []
    if last.rating != now.rating:
        told.append(f"{name_of(last.rating)} → {name_of(now.rating)}")
    told += ["claim reworded"] if last.claim != now.claim else []
    told += ["evidence changed"] if last.evidence != now.evidence else []
    said = ", ".join(told)
    return said[:1].upper() + said[1:]
