"""Report: the pars of a seed without its furniture, and what several of them together tell."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from digest.par import Par, ends_with_full_stop, is_cut_off, is_row
from digest.sign import TURN, Signs

TOKEN = re.compile(r"[^\W_]+")
LONGEST_STANDFIRST = 45
_ENDS_IN_ACRONYM = re.compile(r"\b(?:[^\W\d_]\.){2,}\Z")


class Report(NamedTuple):
    """The pars of a seed without its furniture."""

    text: str
    """Of the seed."""
    pars: Sequence[Par]
    signs: Sequence[Signs]
    """What each of `pars` says of itself."""


def is_title(par: Par, most: int) -> bool:
    """Whether the par could be a title: not too long, and not ended by a full stop, unless of an abbreviation."""
    if par.glyph or par.words > most or par.text[0] in "([" or is_cut_off(par) or is_row(par):
        return False
    if ends_with_full_stop(par):
        return par.words <= 20 and _ENDS_IN_ACRONYM.search(par.text) is not None
    return not (par.text.endswith((",", ";")) or (par.text.endswith(":") and par.words > 6))


_NO_SPEAKERS = frozenset(
    (
        "credit",
        "credits",
        "photo",
        "photos",
        "image",
        "picture",
        "source",
        "video",
        "caption",
        "via",
        "article",
        "more",
        "related",
    )
)
"""Labels of pictures and links, which come back in a text as speakers do: `Credit: …`."""


def turn_label(par: Par) -> str:
    """Who a line says is speaking: the words before its colon; empty where it has no such label."""
    found = TURN.match(par.text, 0, 80)
    label = found.group("label") if found else ""
    return label if label.lower() not in _NO_SPEAKERS else ""


def find_turn_labels(pars: Iterable[Par]) -> frozenset[str]:
    """Names in front of turns: labels that come back, or stand in capitals, in a seed with three turns at least."""
    labels = Counter(label for par in pars if not par.glyph and (label := turn_label(par)))
    speakers = {label for label, times in labels.items() if times > 1 or label.isupper()}
    if sum(labels[speaker] for speaker in speakers) < 3 or len(labels) < 2:
        return frozenset()
    return frozenset(speakers)
