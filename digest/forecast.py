"""Forecast: when outlets say that something will come true."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from digest.annotation import Annotation
from digest.edtf import parse_edtf, show_edtf
from digest.horizon import own_datings
from digest.mark import ClaimId
from digest.piece import Piece, shorten
from digest.prose import escape_prose
from digest.register import Appearance
from digest.sidebar import link_appearance, say
from digest.verdict import Verdict

PREDICTION = "prediction"
FEWEST_FORECASTS, FEWEST_OUTLETS = 3, 2
"""What a picture needs; fewer are read faster in sentences."""
ROWS_LISTED = 14
_WORDS_LENGTH = 110


@dataclass(frozen=True, slots=True)
class Forecast:
    """One outlet's prediction with its time."""

    appearance: Appearance
    edtf: str


def find_forecasts(
    pages: Collection[str],
    appearances: Sequence[Appearance],
    verdicts: Mapping[ClaimId, Verdict],
    annotations: Mapping[str, Annotation],
    pieces: Mapping[str, Piece],
) -> list[Forecast]:
    """Predictions of a story with the time they name, soonest first, each once for an article.

    The time is the one that an editor put under `due`, else those in the
    article's own words that were to come when it appeared. Empty where the
    predictions are too few to compare, or all of one time.
    """
    now = min((pieces[page].published for page in pages if pieces[page].published), default="")
    found: dict[tuple[str, str, str], Forecast] = {}
    for appearance in appearances:
        if appearance.kind != PREDICTION or appearance.page not in pages:
            continue
        verdict = verdicts.get(appearance.claim)
        due = verdict.due if verdict and parse_edtf(verdict.due) else ""
        said = pieces[appearance.page].published or now
        for edtf in [due] if due else _times_ahead(appearance, annotations, said):
            found.setdefault((appearance.page, appearance.claim, edtf), Forecast(appearance, edtf))
    outlets = {pieces[each.appearance.page].source for each in found.values()}
    times = {each.edtf for each in found.values()}
    if len(found) < FEWEST_FORECASTS or len(outlets) < FEWEST_OUTLETS or len(times) < 2:
        return []
    return sorted(found.values(), key=_soonest)[:ROWS_LISTED]


def render_forecasts(page: str, forecasts: Sequence[Forecast], pieces: Mapping[str, Piece]) -> list[str]:
    """A heading and the table that the picture is drawn from; no lines where there are no forecasts."""
    if not forecasts:
        return []
    lines = [
        "### When it should come true",
        "",
        "<!-- horizon -->",
        "| Outlet | In its words | When |",
        "|---|---|---|",
    ]
    for each in forecasts:
        words = escape_prose(say(shorten(each.appearance.statement, _WORDS_LENGTH), each.appearance.kind))
        when = escape_prose(show_edtf(each.edtf))
        lines.append(f"| {link_appearance(page, each.appearance, pieces)} | {words} | {when} |")
    return lines


def _times_ahead(appearance: Appearance, annotations: Mapping[str, Annotation], said: str) -> list[str]:
    """The times that a prediction names beyond `said`; a single day is an appointment, and tells nothing of a course."""
    annotation, published = annotations.get(appearance.page), parse_edtf(said)
    if annotation is None or appearance.place is None or published is None:
        return []
    now = published.last or published.first
    times: dict[str, None] = {}
    for dating in own_datings(annotation.seed.text, appearance.place.span, annotation.datings):
        date = parse_edtf(dating.edtf)
        if (
            date is not None
            and date.last > now
            and (date.first != date.last or len(date.last) < len("2025-01-31"))
        ):
            times[dating.edtf] = None
    return list(times)


def _soonest(forecast: Forecast) -> tuple[str, str, str, str]:
    date = parse_edtf(forecast.edtf)
    assert date is not None
    return date.last or date.first, date.first, forecast.appearance.page, forecast.appearance.anchor
