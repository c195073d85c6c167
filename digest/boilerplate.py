"""Boilerplate: what the outlet sets around its reports, told from the report line by line, with the reason.

Three looks: at the wording of each line, at how a copied page is laid out
around its report, and at boxes and notes inside what is left.  When in doubt
a line is report: a leaked promotion costs less than a lost paragraph.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Container, Mapping, Sequence

from digest import frame
from digest.box import BoxFinder, is_report
from digest.frame import find_frame
from digest.furniture import LONE_NUMBER, LONGEST_CALL, Boilerplate, is_row_of_sections, judge_line
from digest.par import Par, is_prose, is_sentence_like

RULES: Mapping[str, str] = {
    "furniture.separator": "A line without letters or digits, such as *** or ---.",
    "furniture.menu": "A row of section names, a breadcrumb trail, or a button such as “Menu” or “Share”.",
    "furniture.masthead": "The outlet's name or motto above a row of its sections at the top of the page.",
    "furniture.advert": "A label of an advertisement, or “story continues below”.",
    "furniture.counter": "Reading time, number of comments or shares, or the place in a picture gallery.",
    "furniture.call": "A call to the reader: subscribe, sign up, follow, share, donate, accept cookies.",
    "furniture.link": "One line that leads to another article, such as “Read more: …”.",
    "furniture.legal": "Copyright, terms of use, or where the text was first published.",
    "furniture.tags": "A list of tags or topics the article is filed under.",
    "furniture.image": "The markup of a picture, without words of the report.",
    "furniture.release": "A press office's apparatus: for immediate release, notes to editors, about the "
    "company.",
    "furniture.contact": "A telephone number or address of a press office, or a line right beside one.",
    "furniture.related": "A heading over links to other articles, such as “Related articles” or “Most read”.",
    "furniture.promotion": "A heading that offers the outlet's own product.",
    "furniture.comments": "A heading over readers' comments.",
    "furniture.box": "A line under one of these headings, before the report goes on.",
    "furniture.author-note": "A note on the author after the end of the report.",
    "furniture.between": "A loose line after the end of the report, below other furniture.",
    **frame.RULES,
}
"""Each rule in one sentence."""

_QUIET_RULES = frozenset(
    ("furniture.advert", "furniture.separator", "furniture.counter", "furniture.image", "furniture.link")
)
"""Furniture that may stand in the middle of a report, so that lines below it may still be report."""

_AUTHOR = re.compile(
    r"\A(?P<name>[^\W\d_a-z][\w.’'-]+(?: [^\W\d_a-z][\w.’'-]*){1,3}),? (?:covers|writes about|reports on|"
    r"(?:is|was|writes|reports|has been)\b.*"
    r"\b(?:reporter|correspondent|columnist|editor|writer|author|journalist|professor|fellow|contributor|"
    r"reports|covers|writes))\b"
)
_THE_AUTHOR = re.compile(r"\AThe (?:author|writer|columnist) is (?:an?|the|our)\b")
_REACH = re.compile(
    r"\bfollow (?:her|him|them|@)|@\w+|\b(?:reach|e-?mail|contact) (?:her|him|them)\b|\bcan be reached\b|\b(?:his|her) (?:latest|new) book\b"
)


_LONGEST_TEASER = 14
_TEASER = re.compile(
    r"\d{1,3} (?:[\w’'-]+ ){0,4}(?:tips|ways|things|reasons|tricks|facts|recipes|ideas|photos|pictures|questions|mistakes|myths|signs|foods|secrets|lessons)\b"
)
_LISTED = re.compile(r"(?:\d{1,3}[.):]|[Ff]irst\b|(?:No|Number)\.? ?\d)")
_MASTHEAD = 8
"""Lines from the top of a page among which its row of sections is sought."""
_LONGEST_MOTTO = 12


class _Page:
    """The pars of a seed, or of the report in its frame, while they are being judged."""

    def __init__(self, pars: Sequence[Par], kept: Container[int], found: dict[int, Boilerplate]) -> None:
        self.pars = pars
        self.kept = kept
        self.found = found

    def judge_inside(self) -> None:
        """Boxes, and what is left below the last paragraph of the report."""
        self.prose_before = BoxFinder(self.pars, self.found).judge_boxes()
        last = self._last_report()
        if last is not None:
            self._judge_teasers(last)
            self._judge_rest(last)
            self._judge_author_note(last)

    def _judge_teasers(self, last: int) -> None:
        """Titles of lists such as “7 ways to …” alone between two paragraphs, of which neither is such a list."""
        for i in range(2, last):
            par, below = self.pars[i], self.pars[i + 1]
            above = next((self.pars[k] for k in range(i - 1, max(-1, i - 4), -1) if k not in self.found), par)
            if i in self.found or i in self.kept or par.glyph or par.level or par.words > _LONGEST_TEASER:
                continue
            is_alone = (
                par.gap and below.gap and all(p.words > par.words and is_prose(p) for p in (above, below))
            )
            teaser = _TEASER.match(par.text) if is_alone and not is_sentence_like(par) else None
            if teaser and not _LISTED.match(below.text):
                self.found[i] = Boilerplate(
                    "furniture.link", ("leads to another article", f"the title of a list: “{teaser.group()}”")
                )

    def _judge_rest(self, last: int) -> None:
        below_furniture = False
        for i in range(last + 1, len(self.pars)):
            if i in self.found:
                below_furniture |= self.found[i].rule not in _QUIET_RULES
            elif below_furniture and i not in self.kept and not self.pars[i].glyph:
                self.found[i] = Boilerplate(
                    "furniture.between",
                    ("stands below the end of the report", "other furniture stands above it"),
                )

    def _last_report(self) -> int | None:
        for i in range(len(self.pars) - 1, -1, -1):
            if i not in self.found and is_report(self.pars[i]):
                return i
        return None

    def _judge_author_note(self, last: int) -> None:
        """A note on the author as the last paragraph of the report, or below it."""
        own = itertools.islice((p for i, p in enumerate(self.pars) if i not in self.found), 8)
        heads = {p.text.removeprefix("By ") for p in own if p.words <= 8}
        author = ""  # whose note stands above
        for i in range(max(3, last - 1), min(last + 4, len(self.pars))):
            par = self.pars[i]
            if i in self.found or par.words > LONGEST_CALL or self.prose_before < 2:
                continue
            named = _AUTHOR.match(par.text)
            is_signed = named is not None and any(named.group("name") in head for head in heads)
            is_above = i < last  # where a report may still tell of somebody
            is_note = named is not None and (is_signed or (not is_above and bool(_REACH.search(par.low))))
            goes_on = bool(author) and par.text.startswith(tuple(f"{name} " for name in author.split()))
            if is_note or goes_on or (not is_above and _THE_AUTHOR.match(par.text)):
                author = author or (named.group("name") if named is not None else "")
                self.found[i] = Boilerplate(
                    "furniture.author-note", ("says who the author is", "stands at the end of the report")
                )


def find_boilerplate(pars: Sequence[Par], kept: Container[int] = ()) -> Mapping[int, Boilerplate]:
    """The pars that are not the report, by their place in `pars`; those in `kept` are known to be report."""
    known = _judge_lines(pars, kept)
    framed = find_frame(pars, known, kept)
    inside = [i for i in range(len(pars)) if i not in framed]
    report = _Page(
        [pars[i] for i in inside],
        {k for k, i in enumerate(inside) if i in kept},
        {k: known[i] for k, i in enumerate(inside) if i in known},
    )
    report.judge_inside()
    return {**framed, **{inside[k]: found for k, found in report.found.items()}}


def _judge_lines(pars: Sequence[Par], kept: Container[int]) -> dict[int, Boilerplate]:
    """The lines that give themselves away."""
    found: dict[int, Boilerplate] = {}
    seen_report = seen_prose = False
    for i, par in enumerate(pars):
        if par.words > LONGEST_CALL:
            seen_report = seen_prose = True
            continue
        judged = None if i in kept else judge_line(par, not seen_report)
        if not judged and seen_report and not seen_prose and LONE_NUMBER.match(par.text):
            judged = Boilerplate("furniture.counter", ("a number alone above the text",))
        seen_prose = seen_prose or is_prose(par)
        if judged:
            found[i] = judged
        else:
            seen_report = True
    _judge_masthead(pars, kept, found)
    return found


def _judge_masthead(pars: Sequence[Par], kept: Container[int], found: dict[int, Boilerplate]) -> None:
    """Add to `found` the short lines above a row of sections at the top of the page."""
    top = range(min(_MASTHEAD, len(pars)))
    row = max((i for i in top if i in found and is_row_of_sections(pars[i])), default=0)
    above = [i for i in range(row) if i not in found]
    if any(i in kept or pars[i].words > _LONGEST_MOTTO or is_sentence_like(pars[i]) for i in above):
        return
    below = range(row + 1, min(row + _MASTHEAD, len(pars)))
    if any(i not in found and i not in kept and pars[i].words >= 3 and not is_prose(pars[i]) for i in below):
        for i in above:
            found[i] = Boilerplate("furniture.masthead", ("stands above a row of section names",))
