"""Precedent: what stood on a claim's page before, by which a signature is held to what was signed.

The program writes what was signed into a comment at the end of the page. It
reads it back from the page's base, which no editor changes, so that a rating,
a claim, its claimant, an explanation, a source or an article that is other
than the one signed shows.
"""

from __future__ import annotations

import hashlib
import json
import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from digest.metadata import Metadata, read_metadata
from digest.rating import RATINGS
from digest.revision import Revision, read_revisions
from digest.verdict import Verdict

_PART = re.compile(
    r"^<!-- digest:signed\n.*?^(?P<rating>[a-z-]+) on (?P<on>[0-9-]{10}), signature (?P<name>[0-9a-f]+),"
    r" claim (?P<claim>[0-9a-f]+), evidence (?P<evidence>[0-9a-f]+)"
    r"(?:, claimant (?P<claimant>[0-9a-f]+), explanation (?P<explanation>[0-9a-f]+))?\n(?P<passages>(?:\S+: text .*\n)*)"
    r"/digest:signed -->",
    re.DOTALL | re.MULTILINE,
)
_PASSAGE = re.compile(r"^(?P<page>\S+): text (?P<text>[0-9a-f]+), words (?P<words>[0-9a-f]+)$", re.MULTILINE)
_SEAL_LENGTH = 16


@dataclass(frozen=True, slots=True)
class Passage:
    """What one article says that carries a claim, as seals."""

    page: str
    """Of the article, inside `docs/`."""
    text: str
    """Seal of the text received."""
    words: str
    """Seal of the words marked in it."""


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
    claimant: str = ""
    """Seal of who made the claim; empty where the page does not tell, as it was signed before this was kept."""
    explanation: str = ""
    """Seal of what an editor wrote on the page; empty in the same case."""
    passages: tuple[Passage, ...] = ()
    """Of the articles whose text was at hand, in the order of their pages."""


@dataclass(frozen=True, slots=True)
class Precedent:
    """What the program last wrote on a claim's page."""

    signature: Signature | None = None
    """What was signed last; None where nobody ever signed."""
    revisions: tuple[Revision, ...] = ()
    """The entries of the history that it wrote itself."""
    claim: str = ""
    """The wording of the claim, where that must stay because the claim is rated; else empty."""
    claimant: str | None = None
    """Who made it, where that must stay because the rating is signed; empty where nobody is named."""


NONE_BEFORE = Precedent()


def read_precedent(base: str | None, page: str | None, metadata: Metadata) -> Precedent:
    """The precedent of a page with this base; without a base, what a copied page brought along.

    `metadata` is the front matter as it stands.
    """
    signature = read_signature(base if base is not None else page or "")
    if base is None:
        return Precedent(signature)
    was = read_metadata(base, "").values
    claim, claimant = was.get("claim"), was.get("claimant") or ""
    is_judged = metadata.values.get("rating") in set(RATINGS) - {"unrated"}
    is_signed = is_judged and bool(metadata.values.get("signed_by"))
    return Precedent(
        signature,
        read_revisions(was.get("history"), lambda place, what, mend: None),
        claim if is_judged and isinstance(claim, str) else "",
        claimant if is_signed and isinstance(claimant, str) else None,
    )


def read_signature(page: str) -> Signature | None:
    """What a page says was signed last."""
    match = _PART.search(page)
    if match is None:
        return None
    passages = tuple(Passage(**each.groupdict()) for each in _PASSAGE.finditer(match["passages"]))
    told = {key: words or "" for key, words in match.groupdict().items() if key != "passages"}
    return Signature(**told, passages=passages)


def render_signature(signature: Signature | None) -> str:
    """The comment that keeps a signature; empty for none."""
    if signature is None:
        return ""
    passages = "".join(f"{each.page}: text {each.text}, words {each.words}\n" for each in signature.passages)
    later = f", claimant {signature.claimant}, explanation {signature.explanation}"
    return (
        "<!-- digest:signed\nKept by the program: what was signed last, so that a change of it shows.\n"
        f"{signature.rating} on {signature.on}, signature {signature.name}, claim {signature.claim},"
        f" evidence {signature.evidence}{later if signature.claimant else ''}\n{passages}/digest:signed -->\n"
    )


def seal_passage(page: str, text: str, words: Sequence[str]) -> Passage:
    """What an article has of a claim: `words` are those marked, of a `text` that its digest tells apart from others."""
    return Passage(page, text[:_SEAL_LENGTH], _seal(*words))


def hold_to(
    verdict: Verdict,
    statement: str,
    explanation: str,
    passages: Sequence[Passage],
    precedent: Precedent,
    name_of: Callable[[str], str],
) -> tuple[Verdict, Precedent]:
    """The verdict as far as its signature covers it, and the precedent from now on.

    A change under an old signature makes the verdict a draft; under a new one
    it becomes an entry of the history, unless an editor wrote one for that day.
    So does a change of an article that carried the claim, but for the entry.
    `statement` is the claim as readers see it, `explanation` what editors wrote on its page.
    """
    last = precedent.signature
    if not verdict.is_signed:
        return verdict, precedent
    now = replace(_sign(verdict, statement, explanation), passages=tuple(passages))
    change = _tell_change(last, now, name_of) if last else ""
    adrift = _find_adrift(last, now) if last else ()
    if last is None or not (change or adrift):
        return verdict, replace(precedent, signature=_remember(last, now))
    if now.name == last.name or now.on < last.on:
        return replace(verdict, changed=change, adrift=adrift), precedent
    if not change or any(each.on == now.on for each in verdict.history):
        return verdict, replace(precedent, signature=now)
    revision = Revision(now.on, verdict.signed_by, change)
    history = (*verdict.history, revision)
    return replace(verdict, history=history), replace(
        precedent, signature=now, revisions=(*precedent.revisions, revision)
    )


def _sign(verdict: Verdict, statement: str, explanation: str) -> Signature:
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
        _seal(" ".join(verdict.claimant.split())),
        _seal(" ".join(explanation.split())),
    )


def _seal(*parts: object) -> str:
    return hashlib.sha256(json.dumps(parts).encode()).hexdigest()[:_SEAL_LENGTH]


def _find_adrift(last: Signature, now: Signature) -> tuple[str, ...]:
    """Pages of the articles whose text is another than the one signed for, and that has the claim in other words.

    Other words of the same text are no drift: there an editor, or a rule, only marked more or less of it.
    """
    before = {each.page: each for each in last.passages}
    return tuple(
        each.page
        for each in now.passages
        if (old := before.get(each.page)) and each.text != old.text and each.words != old.words
    )


def _remember(last: Signature | None, now: Signature) -> Signature:
    """The signature with all articles it ever stood for, also those that are away and may come back."""
    before = {each.page: each for each in last.passages} if last else {}
    passages = before | {each.page: each for each in now.passages}
    return replace(now, passages=tuple(passages[page] for page in sorted(passages)))


def _tell_change(last: Signature, now: Signature, name_of: Callable[[str], str]) -> str:
    """What differs between two signatures but for name and day, in words for readers; empty when nothing does."""
    told = []
    if last.rating != now.rating:
        told.append(f"{name_of(last.rating)} → {name_of(now.rating)}")
    told += ["claim reworded"] if last.claim != now.claim else []
    told += ["claimant changed"] if last.claimant not in ("", now.claimant) else []
    told += ["explanation changed"] if last.explanation not in ("", now.explanation) else []
    told += ["evidence changed"] if last.evidence != now.evidence else []
    said = ", ".join(told)
    return said[:1].upper() + said[1:]
