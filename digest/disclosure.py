"""Disclosure: the sentence at the end of a page on what a machine made of it, what editors wrote and who signed it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from digest.annotation import RULES_VERSION
from digest.article_page import link_target, part
from digest.edtf import show_edtf
from digest.letter import address_letter
from digest.piece import link_between, spell
from digest.prose import escape_prose
from digest.verdict import Verdict

PART = "disclosure"
_UNSIGNED = "no rating on it is signed"
_DRAFTED = "ratings and explanations are drafts by editors"


def disclose(verdicts: Iterable[Verdict]) -> str:
    """What was compared by rules on a page with these verdicts, and what people wrote and signed: one sentence, as Markdown."""
    return f"Comparisons on this page were made by rules, version {RULES_VERSION}; {_tell_written(tuple(verdicts))}."


def link_letter(letterbox: str, fallback: str, page: str, claim: str = "") -> str:
    """A link by which a reader reports an error on `page`; empty when nobody takes reports.

    `letterbox` is the address in `mkdocs.yml`; without one the link leads to
    `fallback`, the place in the digest that says how (a path inside `docs/`).
    """
    if letterbox:
        return f"[Report an error]({link_target(address_letter(letterbox, page, claim))})"
    target, _, anchor = fallback.partition("#")
    return f"[Report an error]({link_between(page, target, anchor)})" if target else ""


def render_disclosure(verdicts: Iterable[Verdict], letter: str) -> str:
    """The kept part at the end of an article's or a claim's page."""
    lines = [disclose(verdicts)]
    return part(PART, *lines, *(["", letter] if letter else []))


def _tell_written(verdicts: Sequence[Verdict]) -> str:
    has_drafts = any(each.is_draft for each in verdicts)
    signed = [each for each in verdicts if each.is_signed]
    if not signed:
        return f"{_DRAFTED}, and {_UNSIGNED}" if has_drafts else _UNSIGNED
    return (
        f"{_tell_signed(signed, len(verdicts))}{'; the others are drafts by editors' if has_drafts else ''}"
    )


def _tell_signed(signed: Sequence[Verdict], number: int) -> str:
    """Who signed these verdicts, of `number` on a page, and when."""
    names = [escape_prose(name) for name in sorted({each.signed_by for each in signed})]
    whose = names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
    day = escape_prose(show_edtf(max(each.signed_on for each in signed)))
    if len(signed) == 1:
        which = "the rating" if number == 1 else "one rating on it"
        return f"{which} was signed by {whose} on {day}"
    return f"{spell(len(signed))} ratings on it were signed by {whose}, the last on {day}"
