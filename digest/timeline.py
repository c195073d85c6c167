"""Timeline: what the articles of a story tell of which day, and when they appeared."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from digest.annotation import Annotation
from digest.edtf import parse_edtf, show_edtf
from digest.piece import Piece, link_between, shorten
from digest.prose import escape_prose
from digest.register import Appearance
from digest.sidebar import link_appearance, say

MOMENTS_LISTED = 24
WORDS_LENGTH = 200
_OPEN = frozenset("X")


@dataclass(frozen=True, slots=True)
class Moment:
    """Something with a date."""

    edtf: str
    page: str
    appearance: Appearance | None
    """The statement that gives the date; None for the publication of the article."""


def find_moments(
    pages: Sequence[str],
    pieces: Mapping[str, Piece],
    annotations: Mapping[str, Annotation],
    appearances: Sequence[Appearance],
) -> tuple[Moment, ...]:
    """Publications, and statements that give a date of their own, in order of time.

    Args:
        annotations: by page.
        appearances: the statements marked in these articles.
    """
    found = [Moment(pieces[page].published, page, None) for page in pages if pieces[page].published]
    for appearance in appearances:
        annotation = annotations.get(appearance.page)
        if annotation is None or appearance.place is None or appearance.page not in pages:
            continue
        dates = dict.fromkeys(
            each.edtf
            for each in annotation.datings
            if each.edtf and not _OPEN & set(each.edtf) and appearance.place.span.holds(each.span)
        )
        found += [Moment(edtf, appearance.page, appearance) for edtf in dates if parse_edtf(edtf)]
    ordered = sorted(dict.fromkeys(found), key=_when)
    return tuple(ordered[:MOMENTS_LISTED])


def render_timeline(page: str, moments: Sequence[Moment], pieces: Mapping[str, Piece]) -> list[str]:
    """A list: the day, then what is told of it and where."""
    lines: list[str] = []
    for moment in moments:
        piece = pieces[moment.page]
        day = show_edtf(moment.edtf)
        if moment.appearance is None:
            title = f"[{escape_prose(shorten(piece.title, WORDS_LENGTH))}]({link_between(page, piece.page)})"
            lines.append(f"- **{escape_prose(day)}** · published · {escape_prose(piece.label)}: {title}")
        else:
            words = escape_prose(say(shorten(moment.appearance.words, WORDS_LENGTH), moment.appearance.kind))
            lines.append(
                f"- **{escape_prose(day)}** · {link_appearance(page, moment.appearance, pieces)}: {words}"
            )
    return lines


def _when(moment: Moment) -> tuple[str, str, bool, str, str]:
    """Sort key; a period of years stands where it ends, so that a forecast follows what has happened."""
    date = parse_edtf(moment.edtf)
    assert date is not None
    return (
        date.sort_key if date.last[:4] in ("", date.first[:4]) else date.last,
        date.sort_key,
        moment.appearance is None,
        moment.page,
        moment.appearance.anchor if moment.appearance else "",
    )
