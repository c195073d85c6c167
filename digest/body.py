"""Body: the kind of each par from the first paragraph on."""

from __future__ import annotations

import re
from collections.abc import Sequence

from digest.block import Reading
from digest.head import Head
from digest.par import Par, is_prose, is_sentence_like
from digest.pull_quote import find_pull_quotes, is_speaker
from digest.report import LONGEST_STANDFIRST, TOKEN, Report, find_turn_labels, is_title, turn_label
from digest.sign import COMMENT_LABEL, NUMBERED, PLACE_OPENS, PUBLISHED, QA, QUOTED_LINE, TIME

_LONGEST_HEADING = 13
_SIDE = r"[A-Z][\w.'’&-]*(?: [A-Z][\w.'’&-]*){0,3}"
_FIXTURE = re.compile(
    rf"{_SIDE} vs?\.? {_SIDE}(?:,? \(?\d{{1,2}}[.:]\d\d(?: ?[ap]m)?(?: [A-Z]{{2,4}})?\)?)?\.?\Z"
)
_NEAR = 12
"""Lines above which are looked at to know whether the text has begun."""
_VERBS = frozenset(
    TOKEN.findall(
        "is are was were be has have had said says say include includes included following told asked "
        "added do does "
        "did will would can could may must read reads wrote came comes go goes went"
    )
)
_TAIL_WORDS = frozenset(TOKEN.findall("a an the of to in on at for with and or but by from as than that"))
_ASIDES = frozenset(TOKEN.findall("but and so or really well surely right yes no why how"))


def read_body(report: Report, head: Head) -> list[Reading]:
    """A verdict for each par of the report."""
    pars = report.pars
    turns = find_turn_labels(pars)
    pulls = find_pull_quotes(pars, head.end)
    numbered_titles = _find_numbered_titles(pars, head.end)
    questions = _find_questions(pars, head.end)
    verdicts: list[Reading] = []
    for i, par in enumerate(pars):
        above = verdicts[-1] if verdicts else None
        verdicts.append(
            head.verdicts.get(i)
            or _read_marked(report, i, above)
            or _read_turn(par, turns)
            or (pulls.get(i) if above is None or above.rule != "heading.time" else None)
            or _read_number(par, i in numbered_titles)
            or report.signs[i].caption
            or _read_sign_off(report, i)
            or _read_date_in_text(report, i)
            or _read_under_label(pars, i, above)
            or questions.get(i)
            or _read_heading(pars, i)
            or _read_paragraph(par)
        )
    _lower_rows(pars, verdicts, head.end)
    return verdicts


def _read_marked(report: Report, i: int, above: Reading | None) -> Reading | None:
    """Kinds that a line bears on its face: a label, a glyph, hashes, a time; and the name below a pull quote."""
    par = report.pars[i]
    if above and above.kind == "pull-quote" and is_speaker(par):
        return Reading(
            "pull-attribution", "pull-attribution.after", "a name below a quotation lifted out of the text"
        )
    if comment := report.signs[i].comment:
        return comment
    if par.glyph == ">":
        return Reading("pull-quote", "pull-quote.marked", "a Markdown quotation")
    if par.glyph:
        return Reading("bullet", "bullet.glyph", f"begins with “{par.glyph}”")
    if par.level:
        return Reading("heading", "heading.marked", "a Markdown heading")
    if par.words <= 6 and TIME.match(par.low):
        return Reading("heading", "heading.time", "a time of day alone on its line")
    return None


def _read_turn(par: Par, turns: frozenset[str]) -> Reading | None:
    if QA.match(par.text) or (turns and turn_label(par) in turns):
        return Reading("paragraph", "paragraph.turn", "a turn of a conversation")
    return None


def _read_number(par: Par, is_title: bool) -> Reading | None:
    if is_title:
        return Reading(
            "heading", "heading.numbered", "a numbered title", "text follows, as below the other numbers"
        )
    if NUMBERED.match(par.text):
        return Reading("paragraph", "paragraph.numbered", "begins with its number")
    return None


def _is_in_text(pars: Sequence[Par], i: int) -> bool:
    """Whether the text has begun above `i`."""
    return any(is_prose(par) for par in pars[max(0, i - _NEAR) : i])


def _read_sign_off(report: Report, i: int) -> Reading | None:
    """A byline above or below the text; within it only the credits of a report count."""
    line = report.signs[i].byline
    if line is None or line.rule == "byline.credits" or i >= len(report.pars) - 3:
        return line
    return None if _is_in_text(report.pars, i) else line


def _read_date_in_text(report: Report, i: int) -> Reading | None:
    """A date between paragraphs is the heading of a day, as in a timeline; elsewhere it is a dateline."""
    line, pars = report.signs[i].dateline, report.pars
    if line is None or PUBLISHED.match(pars[i].low) or i + 1 >= len(pars):
        return line
    if is_prose(pars[i + 1]) and _is_in_text(pars, i):
        return Reading("heading", "heading.time", "a date alone on its line", "a paragraph follows")
    return line


def _read_under_label(pars: Sequence[Par], i: int, above: Reading | None) -> Reading | None:
    """A comment whose label stands alone on the line above."""
    if (
        above
        and above.rule == "heading.label"
        and is_prose(pars[i])
        and COMMENT_LABEL.fullmatch(pars[i - 1].low)
    ):
        return Reading("comment", "comment.under-label", f"below the label “{pars[i - 1].text}”")
    return None


def _read_paragraph(par: Par) -> Reading:
    if PLACE_OPENS.match(par.text):
        return Reading("paragraph", "paragraph.dateline", "opens with the place it was filed from")
    if is_sentence_like(par):
        return Reading("paragraph", "paragraph.default", "whole sentences")
    return Reading("paragraph", "paragraph.default", "nothing speaks for another kind")


def _read_heading(pars: Sequence[Par], i: int) -> Reading | None:
    """Whether a short line without a full stop stands above what it introduces."""
    par = pars[i]
    if _FIXTURE.match(par.text):
        return Reading("heading", "heading.fixture", "two sides with “v” between them, alone on a line")
    if i + 1 >= len(pars) or not is_title(par, _LONGEST_HEADING):
        return None
    if par.text[0].islower() or par.text[0] in "—–-":
        return None
    if par.words > 6 and QUOTED_LINE.match(par.text):
        return None
    words = par.text.rstrip(":").split()
    if par.text.endswith(":"):
        if par.words <= 5 and "," not in par.text and _VERBS.isdisjoint(par.low.rstrip(":").split()):
            return Reading(
                "heading", "heading.label", "a short label with a colon", "it introduces what follows"
            )
        return None
    if par.text.endswith(("?", "!")):
        return _read_question(par, pars[i + 1], words)
    if words[-1].lower() in _TAIL_WORDS or not _introduces(pars, i):
        return None
    return Reading("heading", "heading.short", "a short line without a full stop", "a paragraph follows")


def _introduces(pars: Sequence[Par], i: int) -> bool:
    """Whether text follows below `i`, at once or after one more title."""
    below = pars[i + 1]
    if below.words > pars[i].words or below.glyph or is_prose(below):
        return True
    return i + 2 < len(pars) and pars[i + 2].words > pars[i].words and is_prose(pars[i + 2])


def _read_question(par: Par, below: Par, words: Sequence[str]) -> Reading | None:
    """Whether a short question or cry is a heading and not a columnist's aside."""
    if par.words <= 2 or (par.words <= 4 and words[0].lower().strip("“\"'‘,") in _ASIDES):
        return None
    is_capitalised = all(word[0].isupper() or len(word) <= 4 or not word[0].isalpha() for word in words)
    if is_capitalised or (par.text.endswith("?") and (below.words >= 15 or below.words > 2 * par.words)):
        return Reading("heading", "heading.question", "a question alone on its line", "an answer follows")
    return None


def _lower_rows(pars: Sequence[Par], verdicts: list[Reading], body: int) -> None:
    """Runs of three and more short lines are rows of a table or list, not headings; only the last may be one."""
    i = body
    while i < len(pars):
        j = i
        while j < len(pars) and verdicts[j].rule == "heading.short":
            j += 1
        if j - i >= 3:
            keeps_last = pars[j - 1].gap and not pars[j - 2].gap
            for k in range(i, j - 1 if keeps_last else j):
                verdicts[k] = Reading("paragraph", "paragraph.default", "one of several short lines in a row")
        i = max(j, i + 1)


def _find_numbered_titles(pars: Sequence[Par], body: int) -> frozenset[int]:
    """Short numbered lines, if there are two at least and each has a paragraph without number below it."""
    numbered = [i for i in range(body, len(pars)) if not pars[i].glyph and NUMBERED.match(pars[i].text)]
    if len(numbered) < 2 or numbered[-1] + 1 == len(pars):
        return frozenset()
    for i in numbered:
        below = pars[i + 1]
        if not is_prose(below) or NUMBERED.match(below.text) or is_sentence_like(pars[i]):
            return frozenset()
        if pars[i].words > _LONGEST_HEADING:
            return frozenset()
    return frozenset(numbered)


def _find_questions(pars: Sequence[Par], body: int) -> dict[int, Reading]:
    """The questions of an interview: three at least, each alone above an answer, and so a good part of the text."""
    questions = [
        i
        for i in range(body, len(pars) - 1)
        if pars[i].text.endswith("?")
        and 3 <= pars[i].words <= LONGEST_STANDFIRST
        and not pars[i].glyph
        and not pars[i + 1].text.endswith("?")
        and is_prose(pars[i + 1])
    ]
    if len(questions) < 3 or 4 * len(questions) < len(pars) - body:
        return {}
    found = Reading(
        "heading", "heading.question", "a question alone on its line", "one of several, with answers below"
    )
    return dict.fromkeys(questions, found)
