"""Head: kicker, headline, standfirst, byline and dateline, from the first line to the first paragraph."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set
from typing import NamedTuple

from digest.block import BlockKind, Reading
from digest.data.desks import SECTIONS
from digest.data.press import OUTLETS, PRESS_WORDS
from digest.par import Par, ends_with_full_stop, is_prose, is_sentence_like
from digest.report import LONGEST_STANDFIRST, TOKEN, Report, find_turn_labels, is_title, turn_label
from digest.sentence import find_sentences
from digest.sign import (
    DESK_BREAK,
    HANDLE,
    NAME_ALONE,
    NAME_AT_PLACE,
    NAME_OF_OUTLET,
    NO_SIGNS,
    NUMBERED,
    PLACE_OPENS,
    QA,
    QUOTED_LINE,
    ROLE_ALONE,
    TIME,
)

_LONGEST_HEADLINE = 35
_LONGEST_LABEL = 4
_SHORTEST_HEADLINE = 3
_SHORTEST_BELOW_WORD = 4
"""Words of a headline that a single word of any kind can stand above as a label."""
_MOST_TITLES = 4
"""Headline and standfirsts; what stands below more of them is text."""
_MOST_HEAD_LINES = 14
_LONGEST_STOPPED = 18
_ARTICLES = frozenset(("a", "an", "the"))
"""Headlines do without these."""


class Head(NamedTuple):
    verdicts: dict[int, Reading]
    """By place in the report."""
    end: int
    """Where the body begins."""


def read_head(report: Report, has_title: bool) -> Head:
    """Kicker, headline, standfirst, byline and dateline."""
    verdicts: dict[int, Reading] = {}
    titles, end = _collect_titles(report, verdicts)
    if not titles and not has_title and (stopped := _read_stopped_headline(report)):
        verdicts[0], end = stopped, 1
    if titles:
        end = min(end, _name_titles(report, titles, verdicts, end, has_title))
    if deck := _read_deck(report, end, {verdict.kind for verdict in verdicts.values()}):
        verdicts[end] = deck
        end += 1
        while end < len(report.pars) and (line := _byline_or_dateline(report, end)):
            verdicts[end] = line
            end += 1
    for i in range(end):
        if i not in verdicts:  # titles that `_name_titles` left as names
            verdicts[i] = Reading(
                "byline", "byline.name", "a name below the titles", "a date or role is beside it"
            )
    return Head({i: verdict for i, verdict in verdicts.items() if i < end}, end)


def _read_stopped_headline(report: Report) -> Reading | None:
    """Whether the first line is a headline in spite of its full stop: set apart, short, and told again in full below."""
    if len(report.pars) < 3:
        return None
    par, below = report.pars[0], report.pars[1:4]
    if par.words > _LONGEST_STOPPED or par.words < 4 or par.glyph or par.level:
        return None
    if report.signs[0] is not NO_SIGNS or not below[0].gap or not ends_with_full_stop(par):
        return None
    if (
        len(find_sentences(report.text, par.span)) > 1
        or QUOTED_LINE.match(par.text)
        or PLACE_OPENS.match(par.text)
    ):
        return None
    longer = [word for word in par.text.rstrip(".").split() if len(word) > 3]
    capitals = sum(word[0].isupper() for word in longer)
    if len(longer) >= 4 and capitals == len(longer):
        return _stopped_headline("in title case")
    if PLACE_OPENS.match(below[0].text) and not _has_article(par):
        return _stopped_headline("the paragraph below it opens with a place")
    if (
        not _has_article(par)
        and any(is_prose(p) and p.words > par.words for p in below)
        and _is_retold(par, below)
    ):
        return _stopped_headline("without articles", "the text below says it again in full")
    return None


def _stopped_headline(*reasons: str) -> Reading:
    return Reading("headline", "headline.stopped", "a short first line, set apart", *reasons)


def _has_article(par: Par) -> bool:
    return not _ARTICLES.isdisjoint(par.low.split())


def _is_retold(par: Par, below: Iterable[Par]) -> bool:
    """Whether half of the longer words of a headline come again below it."""
    words = {word for word in TOKEN.findall(par.low) if len(word) > 3}
    again = {word for p in below for word in TOKEN.findall(p.low)}
    return len(words) >= 4 and 2 * len(words & again) >= len(words)


def _byline_or_dateline(report: Report, i: int) -> Reading | None:
    return report.signs[i].byline or report.signs[i].dateline


def _collect_titles(report: Report, verdicts: dict[int, Reading]) -> tuple[list[int], int]:
    """Places of title-like lines above the first paragraph, and where that stands.

    Bylines, datelines and captions among them go to `verdicts`.
    """
    titles: list[int] = []
    turns = find_turn_labels(report.pars[:60])
    for i, par in enumerate(report.pars[:_MOST_HEAD_LINES]):
        line = _byline_or_dateline(report, i) or (report.signs[i].caption if titles else None)
        if line:
            verdicts[i] = line
        elif _is_below_byline(par, verdicts.get(i - 1)):
            verdicts[i] = Reading("byline", "byline.role", "stands below the byline")
        elif len(titles) - len(_read_kickers(report.pars, titles)) == _MOST_TITLES or _opens_body(
            report, i, titles, turns
        ):
            return titles, i
        else:
            titles.append(i)
    return titles, min(len(report.pars), _MOST_HEAD_LINES)


def _is_below_byline(par: Par, above: Reading | None) -> bool:
    """Whether a role or address goes with the byline above it."""
    if above is None or above.kind != "byline" or par.words > 8:
        return False
    return bool(ROLE_ALONE.match(par.low) or HANDLE.match(par.low))


def _opens_body(report: Report, i: int, titles: Sequence[int], turns: frozenset[str]) -> bool:
    """Whether the text begins at `i`, because the line cannot be a title."""
    par = report.pars[i]
    if not is_title(par, LONGEST_STANDFIRST if titles else _LONGEST_HEADLINE):
        return True
    if QA.match(par.text) or turn_label(par) in turns or TIME.match(par.low):
        return True
    if not titles:
        others = report.pars[i + 1 : i + 40]
        return NUMBERED.match(par.text) is not None and any(NUMBERED.match(p.text) for p in others)
    is_deeper = par.level > report.pars[titles[0]].level > 0
    return is_deeper or report.signs[i].comment is not None or NUMBERED.match(par.text) is not None


def _name_titles(
    report: Report, titles: Sequence[int], verdicts: dict[int, Reading], end: int, has_title: bool
) -> int:
    """Gives kicker, headline and standfirst to the title-like lines; returns where the body begins."""
    pars = report.pars
    kickers = _read_kickers(pars, titles)
    verdicts.update(kickers)
    at, *rest = titles[len(kickers) :]
    first = pars[at]
    if first.level > 1 and has_title:
        return at
    if first.level:
        reasons = ["a Markdown heading above the text"]
    else:
        reasons = ["the first line that is a title", "ends without a full stop"]
    if rest:
        reasons.append("of two titles the upper one is the headline")
    verdicts[at] = Reading("headline", "headline.marked" if first.level else "headline.first", *reasons)
    for place, i in enumerate(rest):
        if pars[i].words <= 16 and NAME_AT_PLACE.match(pars[i].text):
            verdicts[i] = Reading("byline", "byline.place", "a name and a place below the titles")
            continue
        if _is_bare_name(pars, i, verdicts.get(i + 1)):
            continue
        if i == rest[-1] and pars[i].words <= 10 and NAME_OF_OUTLET.match(pars[i].text):
            verdicts[i] = Reading("byline", "byline.place", "a name and an outlet below the titles")
            continue
        if place and i - 1 == rest[place - 1] and i - 1 not in verdicts and ROLE_ALONE.match(pars[i].low):
            verdicts[i] = Reading("byline", "byline.role", "stands below the byline")
            continue
        after_byline = any(v.kind in ("byline", "dateline") for j, v in verdicts.items() if j < i)
        if i + 1 == len(pars) or _is_heading_in_head(pars[i], place, i == rest[-1], after_byline):
            return i
        verdicts[i] = Reading(
            "standfirst",
            "standfirst.second-title",
            "stands between the headline and the text",
            "a second title" if pars[i].words <= 12 else "says more than the headline, without a full stop",
        )
    return end


def _is_heading_in_head(par: Par, place: int, is_last: bool, after_byline: bool) -> bool:
    """Whether a title below the headline heads the first section of the text."""
    if par.level or par.text.endswith(":") or place > 1:
        return True
    if after_byline and (par.words < 8 or par.text.endswith("?")):
        return True
    return is_last and par.words <= 7 and place > 0


def _read_kickers(pars: Sequence[Par], titles: Sequence[int]) -> Mapping[int, Reading]:
    """The labels above the headline, by place: site, section and desk may stand one below the other."""
    kickers: dict[int, Reading] = {}
    for place, i in enumerate(titles):
        kicker = _read_kicker([pars[k] for k in titles[place:]])
        if kicker is None:
            break
        kickers[i] = kicker
    return kickers


def _read_kicker(titles: Sequence[Par]) -> Reading | None:
    """Whether the first of these titles is a label above the others."""
    if len(titles) < 2:
        return None
    label, headline = titles[:2]
    if label.level or label.words > _LONGEST_LABEL:
        return None
    if headline.words < _SHORTEST_HEADLINE and _read_kicker(titles[1:]) is None:
        return None
    desks = DESK_BREAK.split(label.low.rstrip(":").removeprefix("the "))
    known = [word in SECTIONS for word in desks]
    if all(known) or (len(known) > 1 and any(known)):  # “World / Cardona”
        return Reading(
            "kicker", "kicker.desk", "a short label above the headline", "names a desk or a kind of article"
        )
    if label.text.isupper() and not headline.text.isupper() and label.words < headline.words:
        return Reading("kicker", "kicker.capitals", "a short label above the headline", "in capitals")
    if headline.level:
        return Reading("kicker", "kicker.desk", "a short label above the headline")
    if _names_outlet(label):
        return Reading("kicker", "kicker.site", "a short label above the headline", "names an outlet")
    longest = max(par.words for par in titles[1:])
    if label.words == 1 and longest >= _SHORTEST_BELOW_WORD and label.text[-1].isalnum():
        return Reading("kicker", "kicker.word", "a single word above the headline")
    return None


def _names_outlet(label: Par) -> bool:
    """Whether a label is the name of a site or paper, well known or ending as theirs do: “The Elmet Post”."""
    words = label.text.split()
    if label.low.removeprefix("the ") in OUTLETS or label.low in OUTLETS:
        return True
    return label.words > 1 and words[-1].lower() in PRESS_WORDS and all(word[0].isupper() for word in words)


def _is_bare_name(pars: Sequence[Par], i: int, beside: Reading | None) -> bool:
    """Whether capitalised words alone are a name, because a date, byline or role stands right below them."""
    par = pars[i]
    if par.words > 8 or par.level or not NAME_ALONE.match(par.text) or par.text.isupper():
        return False
    if i + 1 >= len(pars):
        return False
    if beside is not None and beside.kind in ("dateline", "byline"):
        return True
    below = pars[i + 1]
    return below.words <= 8 and not is_sentence_like(below) and ROLE_ALONE.match(below.low) is not None


def _read_deck(report: Report, at: int, above: Set[BlockKind]) -> Reading | None:
    """Whether the first sentence of the text is a standfirst; `above` are the kinds of the lines over it."""
    if at + 1 >= len(report.pars):
        return None
    par, below = report.pars[at], report.pars[at + 1]
    if par.words > LONGEST_STANDFIRST or not is_prose(par) or par.text.endswith(":"):
        return None
    opens_text = QA.match(par.text) or NUMBERED.match(par.text) or PLACE_OPENS.match(par.text)
    sentences = len(find_sentences(report.text, par.span))
    if opens_text or report.signs[at] is not NO_SIGNS or sentences > 2:
        return None
    if "headline" not in above:
        prose_comes = any(is_prose(p) for p in report.pars[at + 1 : at + _MOST_HEAD_LINES])
        if at == 0 and sentences == 1 and below.glyph and prose_comes:
            return Reading(
                "standfirst", "standfirst.deck", "one sentence above key points", "the text begins below them"
            )
        return None
    if _byline_or_dateline(report, at + 1):
        return Reading(
            "standfirst", "standfirst.before-byline", "stands between the headline and the byline or date"
        )
    if sentences > 1 or ("standfirst" in above and not above.isdisjoint(("byline", "dateline"))):
        return None
    return _read_single_sentence(report.pars, at)


def _read_single_sentence(pars: Sequence[Par], at: int) -> Reading | None:
    """Whether one sentence below the headline is a standfirst and not the first paragraph."""
    below = pars[at + 1 : at + 6]
    if PLACE_OPENS.match(below[0].text):
        return Reading(
            "standfirst",
            "standfirst.before-dateline",
            "one sentence",
            "the paragraph below it opens with a place",
        )
    if at and not pars[at].gap and len(below) >= 2 and all(par.gap for par in below):
        return Reading(
            "standfirst",
            "standfirst.under-headline",
            "right under the headline",
            "all paragraphs are set apart",
        )
    if at and _is_restated(pars[at], below[:2]):
        return Reading(
            "standfirst", "standfirst.restated", "one sentence", "the text below says it again in full"
        )
    return None


def _is_restated(par: Par, below: Iterable[Par]) -> bool:
    """Whether most of the longer words of `par` come again in the paragraphs below it."""
    words = {word for word in TOKEN.findall(par.low) if len(word) > 3}
    again = {word for p in below for word in TOKEN.findall(p.low)}
    return len(words) >= 6 and len(words & again) >= 0.75 * len(words)
