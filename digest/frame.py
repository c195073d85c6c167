"""Frame: what a site sets around its report when a whole page is copied: menus, teasers, readers' comments.

No wording gives these lines away; their company does.  The report is where
paragraphs stand close together, and a menu or a list of headlines is where
hardly any do.  A text that shows no trace of a site has no frame, so that
an article with a table or a list at its end is left alone.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterable, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from digest.data.desks import DESKS
from digest.furniture import Boilerplate
from digest.par import Par, is_prose, is_row, is_sentence_like
from digest.report import is_title

RULES: Mapping[str, str] = {
    "furniture.above": "A line above the headline of a copied web page, among menus and links.",
    "furniture.under-headline": "A short line between the headline and the text of a copied web page.",
    "furniture.inset": "One of several short lines in a row between paragraphs of a copied web page.",
    "furniture.below": "A line below the report of a copied web page, among links and teasers.",
    "furniture.readers": "What readers wrote, each time with a button or date of the comment section.",
}
"""Each rule of this module in one sentence."""


class Stretch(NamedTuple):
    """Pars from `start` to before `end`."""

    start: int
    end: int


# ---- where the report stands ----------------------------------------------------------------------

_MOST_WORTH = 60
"""Words of a paragraph that count; a longer one does not outweigh a whole list of links."""
_COST_OF_LOOSE = 8
"""Words of paragraph that one line of a menu outweighs: seven headings in a report leave it whole."""
_COST_OF_KNOWN = 3
"""The same for a line already known as furniture, since adverts stand inside reports."""
_COST_OF_TEASER = 25
"""What a lone sentence between two loose lines loses: a headline and its summary are no report."""
_LONGEST_TEASER = 45
_SHORTEST_ITEM = 7
_LONGEST_LINK = 25
"""Words; a line beyond it is neither menu nor headline, whether it ends with a full stop or not."""
_SHORTEST_REPORT = 60
"""Words; with less in its best stretch the page has no report that could be told from its frame."""
_CLEAR_REPORT = 100
"""Words from which on the best stretch is the report, whatever else the page holds."""
_RIVAL_ABOVE, _RIVAL_BELOW = 0.4, 0.8
"""Share of a shorter best stretch that none above or below may have: a page of many short texts has no report.

Legal lines at the foot of a page read like paragraphs.
"""


def _weigh(pars: Sequence[Par], known: Container[int], readers: Container[int]) -> list[int]:
    """For each par, how much it speaks for report (more than 0) or for frame (less)."""
    weights: list[int] = []
    for i, par in enumerate(pars):
        if i in readers:
            weights.append(-_COST_OF_LOOSE)
        elif i in known:
            weights.append(-_COST_OF_KNOWN)
        elif is_prose(par):
            weights.append(min(par.words, _MOST_WORTH))
        else:
            weights.append(_weigh_loose(par))
    return weights


def _discount_teasers(pars: Sequence[Par], known: Container[int], weights: Sequence[int]) -> list[int]:
    """The same weights, but less for a paragraph that has neither paragraph nor item of a list beside it."""
    beside = [i for i in range(len(pars)) if i not in known]
    discounted = list(weights)
    for k, i in enumerate(beside):
        if not 0 < weights[i] <= _LONGEST_TEASER:
            continue
        has_company = (k and weights[beside[k - 1]] > 0) or (
            k + 1 < len(beside) and weights[beside[k + 1]] > 0
        )
        if not has_company:
            discounted[i] -= _COST_OF_TEASER
    return discounted


def _weigh_loose(par: Par) -> int:
    """The weight of a line that is no paragraph: a list of whole sentences speaks for report, half sentences for nothing."""
    if par.glyph and par.words >= _SHORTEST_ITEM and is_sentence_like(par):
        return par.words // 2
    if par.words > _LONGEST_LINK or (par.text[0].islower() and par.words > 2):
        return 0
    return -_COST_OF_LOOSE


def _find_heaviest(weights: Sequence[int], within: Stretch) -> tuple[int, Stretch]:
    """The stretch of largest total weight inside `within`, and that weight; (0, empty) if all weigh less than 0."""
    best, best_stretch = 0, Stretch(within.start, within.start)
    total, start = 0, within.start
    for i in range(within.start, within.end):
        if total <= 0:
            total, start = 0, i
        total += weights[i]
        if total > best:
            best, best_stretch = total, Stretch(start, i + 1)
    return best, best_stretch


# ---- readers' comments ----------------------------------------------------------------------------

_BUTTON_OF_COMMENT = re.compile(
    r"(?:\W*(?:reply|report(?: (?:abuse|comment|this|as \w+))?|flag(?: as \w+)?|permalink|link to this|recommend"
    r"|like|dislike|up ?vote|down ?vote|vote|quote|share(?: it)?|history|\d+)\b\W*)*\Z"
)
_SAYS_COMMENT = re.compile(
    r"\b(?:reply|permalink|report (?:abuse|comment|this)|flag)\b|\b(?:says|said|wrote)\b.{0,40}\d.{0,20}:\W*\Z"
)
"""Also “Lena wrote on 3 May at 7:30:”, but not “The mayor said:”, which leads over to a quotation."""
_NO_COMMENT = re.compile(r"\bretweet|\bfavou?rite")
_OPENS_COMMENTS = re.compile(
    r"\W*(?:\d[\d,.]* )?(?:all |reader |readers[’'] |user |pending |view |your )?comments?\b|"
    r"\W*(?:leave|post|add|write|submit) (?:a|your) (?:comment|reply)|\W*\d+ (?:responses?|thoughts?|replies)\b|"
    r"\W*(?:join|start) the (?:conversation|discussion|debate)|\W*sort(?:ed)? by\b|\W*(?:log|sign) ?in\b.*\bcomment"
)
_COMMENT_STRIDE = 12
"""Pars at most from one comment's button to the next one's."""
_FEWEST_COMMENTS = 3


def _is_comment_button(par: Par) -> bool:
    if par.words > 10 or not _SAYS_COMMENT.search(par.low) or _NO_COMMENT.search(par.low):
        return False
    return par.text.endswith(":") or _BUTTON_OF_COMMENT.match(par.low) is not None


def _find_readers(pars: Sequence[Par]) -> Stretch:
    """Where the readers' comments stand, from their heading on; empty if there are none."""
    buttons = [i for i, par in enumerate(pars) if _is_comment_button(par)]
    run: list[int] = []
    for before, after in pairwise([-_COMMENT_STRIDE - 1, *buttons]):
        if after - before > _COMMENT_STRIDE:
            if len(run) >= _FEWEST_COMMENTS:
                break
            run = []
        run.append(after)
    if len(run) < _FEWEST_COMMENTS:
        return Stretch(0, 0)
    start = max(0, run[0] - _COMMENT_STRIDE)
    headings = [i for i in range(start, run[0]) if pars[i].words <= 10 and _OPENS_COMMENTS.match(pars[i].low)]
    first = headings[0] if headings else max(0, run[0] - 2)
    return Stretch(first, min(len(pars), run[-1] + _COMMENT_STRIDE // 2))


# ---- the frame ------------------------------------------------------------------------------------

_FEWEST_LINES = 12
"""Lines outside the report from which on a page may have a frame."""
_FEWEST_KNOWN = 2
"""How many of them must give themselves away by their wording."""
_FEWEST_ABOVE = 9
"""Lines above the text; a report's own head has fewer."""
_SIGN_OFF = 4
"""Lines below the text among which credits, corrections and captions are still its own."""
_FEWEST_BELOW = 3
"""Lines below the text that give themselves away, if nothing above it shows a site: an article may end with a list."""
_HEAD = 30
"""Lines above the text among which the headline is sought."""
_WEAKEST_HEADLINE = 0.8
"""Share of a line's longer words that the text repeats, times how many these are, from which on it may be the headline."""
_RIVALS = 5
"""Lines above the likeliest headline among which a headline may stand whose standfirst that line is."""
_LEAD = 12
"""Paragraphs whose words tell a headline and a later part of the report."""
_MOST_PARTS = 12
_SHORTEST_PART = 30
_FEWEST_TERMS = 4
"""Names and long words that a further part of the report must share with its heaviest part."""
_SHARED_TERMS = 0.3
"""Share of its names and long words which these must be."""
_INSET = 3
"""Lines in a row that make an inset of the site; a heading and a caption may well stand together."""
_WORD = re.compile(r"[^\W_]{4,}")
_TERM = re.compile(r"(?<=[^.!?:]\s)[^\W\d_a-zß-öø-ÿ][\w’-]{2,}|\b[^\W\d_]{5,}")
"""A word with a capital inside a sentence, or a long one."""


def find_frame(
    pars: Sequence[Par], known: Mapping[int, Boilerplate], signed: Container[int]
) -> Mapping[int, Boilerplate]:
    """Further pars that are furniture, by place, given those `known`; `signed` say by themselves what they are."""
    readers = _find_readers(pars)
    weights = _weigh(pars, known, range(*readers))
    core = _find_core(_discount_teasers(pars, known, weights))
    outside = [i for i in range(len(pars)) if core and not core.start <= i < core.end]
    if not core or len(outside) < _FEWEST_LINES or sum(i in known for i in outside) < _FEWEST_KNOWN:
        return {}
    return _FramedPage(pars, known, signed, range(*readers), weights).judge(core)


def _find_core(weights: Sequence[int]) -> Stretch | None:
    """The heaviest stretch, if it is heavy enough, or so much heavier than any other that it must be the report."""
    weight, core = _find_heaviest(weights, Stretch(0, len(weights)))
    if weight >= _CLEAR_REPORT:
        return core
    above, _ = _find_heaviest(weights, Stretch(0, core.start))
    below, _ = _find_heaviest(weights, Stretch(core.end, len(weights)))
    is_clear = weight >= _SHORTEST_REPORT and above < _RIVAL_ABOVE * weight and below < _RIVAL_BELOW * weight
    return core if is_clear else None


class _FramedPage:
    """A copied page whose report has been found."""

    def __init__(
        self,
        pars: Sequence[Par],
        known: Mapping[int, Boilerplate],
        signed: Container[int],
        readers: range,
        weights: Sequence[int],
    ) -> None:
        self.pars = pars
        self.known = known
        self.signed = signed
        self.readers = readers
        self.weights = weights
        self.found: dict[int, Boilerplate] = {}

    def judge(self, core: Stretch) -> Mapping[int, Boilerplate]:
        parts = self._find_parts(core)
        top, bottom = parts[0].start, parts[-1].end
        self._read_lead(parts)
        if top >= _FEWEST_ABOVE:
            self._judge_top(top)
        for before, after in pairwise(parts):
            self._judge_inset(before.end, after.start)
        for part in parts:
            self._judge_insets(part)
        if (
            top >= _FEWEST_ABOVE
            or sum(i in self.known for i in range(bottom, len(self.pars))) >= _FEWEST_BELOW
        ):
            self._judge_bottom(bottom)
        return self.found

    def _find_parts(self, core: Stretch) -> list[Stretch]:
        """The stretches of the report in order: the heaviest, and those beside it that speak of the same."""
        terms = self._terms_of(core)
        parts = [core]
        sides = [Stretch(0, core.start), Stretch(core.end, len(self.pars))]
        for _ in range(_MOST_PARTS):
            if not sides:
                break
            side = sides.pop()
            weight, part = _find_heaviest(self.weights, side)
            if weight < _SHORTEST_PART:
                continue
            if self._speaks_of(terms, part):
                parts.append(part)
            sides += [Stretch(side.start, part.start), Stretch(part.end, side.end)]
        return sorted(parts)

    def _terms_of(self, stretch: Stretch) -> Counter[str]:
        """Names and long words of the paragraphs in a stretch."""
        terms: Counter[str] = Counter()
        for i in range(stretch.start, stretch.end):
            if self.weights[i] > 0:
                terms.update(term.lower() for term in _TERM.findall(self.pars[i].text))
        return terms

    def _speaks_of(self, terms: Mapping[str, int], part: Stretch) -> bool:
        """Whether a stretch repeats so many terms of the report that it goes on with it."""
        own = self._terms_of(part)
        shared = sum(1 for term in own if term in terms)
        return shared >= _FEWEST_TERMS and shared >= _SHARED_TERMS * len(own)

    def _read_lead(self, parts: Iterable[Stretch]) -> None:
        paragraphs = [i for part in parts for i in range(part.start, part.end) if self.weights[i] > 0]
        self.lead = {word for i in paragraphs[:_LEAD] for word in _WORD.findall(self.pars[i].low)}

    def _share_of_lead(self, par: Par) -> tuple[int, float]:
        """How many of a line's longer words come in the report, and which share of them that is."""
        words = set(_WORD.findall(par.low))
        shared = len(words & self.lead)
        return shared, shared / len(words) if words else 0.0

    def _find_headline(self, top: int) -> int | None:
        """The line above the text that says most of what the text says; the highest of several close together."""
        scores = {i: self._score_headline(i) for i in range(max(0, top - _HEAD), top)}
        best = max(scores, key=lambda i: (scores[i], i), default=None)
        if best is None or scores[best] < _WEAKEST_HEADLINE:
            return None
        rivals = [
            i
            for i in range(best - _RIVALS, best)
            if scores.get(i, 0) >= max(_WEAKEST_HEADLINE, scores[best] / 2)
        ]
        return min(rivals, default=best)

    def _score_headline(self, i: int) -> float:
        par = self.pars[i]
        if i in self.known or i in self.signed or not 3 <= par.words <= 35:
            return 0
        if not is_title(par, 35):
            return 0
        shared, share = self._share_of_lead(par)
        return share * min(shared, 5) if shared >= 2 else 0

    def _judge_top(self, top: int) -> None:
        headline = self._find_headline(top)
        head = top if headline is None else headline
        if headline is not None and self._is_kicker(headline - 1):
            head -= 1
        for i in range(head):
            if headline is not None or i not in self.signed or i < top - 3:
                self._add(
                    i, "furniture.above", "stands above the " + ("text" if headline is None else "headline")
                )
        if headline is not None:
            for i in range(headline + 1, top):
                if i not in self.signed and not self._is_standfirst(i, headline, top):
                    self._add(i, "furniture.under-headline", "a short line between headline and text")

    def _is_kicker(self, i: int) -> bool:
        """Whether the line above the headline is a label that stands apart from the menus."""
        par = self.pars[i]
        if i < 1 or i in self.known or par.glyph or par.words > 4:
            return False
        return (par.text.isupper() or par.low.rstrip(":") in DESKS) and (par.gap or i - 1 in self.known)

    def _is_standfirst(self, i: int, headline: int, top: int) -> bool:
        """Whether a line between headline and text says what the text says, or heads the list that opens it."""
        par = self.pars[i]
        if i == top - 1 and self.pars[top].glyph and par.words >= 2:
            return True
        shared, share = self._share_of_lead(par)
        if i <= headline + _RIVALS and is_prose(par) and par.words >= 10:
            return True
        if par.words < 6 or shared < 2:
            return False
        return share >= (0.3 if par.words >= 12 or i == headline + 1 else 0.5)

    def _judge_inset(self, start: int, end: int) -> None:
        for i in range(start, end):
            self._add(i, "furniture.inset", "stands between two parts of the report")

    def _judge_insets(self, part: Stretch) -> None:
        """Rows of short lines between the paragraphs of one part, unless a colon introduces them."""
        i = part.start
        while i < part.end:
            j = i
            while j < part.end and self._is_loose(j):
                j += 1
            if j - i >= _INSET and not self._is_introduced(i):
                self._judge_inset(i, j - 1 if self._is_heading(j - 1) else j)
            i = max(j, i + 1)

    def _is_introduced(self, i: int) -> bool:
        """Whether a colon leads over to the row that begins at `i`."""
        par, above = self.pars[i], self.pars[max(0, i - 1)]
        return above.text.endswith(":") or (par.text.endswith(":") and par.words >= 4 and i not in self.known)

    def _is_loose(self, i: int) -> bool:
        return self.weights[i] < 0 and i not in self.signed and not is_prose(self.pars[i])

    def _is_heading(self, i: int) -> bool:
        """Whether the last line of a row heads the paragraph below it."""
        par = self.pars[i]
        return i not in self.known and not par.glyph and par.gap and 2 <= par.words <= 13

    def _judge_bottom(self, bottom: int) -> None:
        while bottom < len(self.pars) and is_row(self.pars[bottom]):
            bottom += 1  # a table of results below the report is its own
        for i in range(bottom, len(self.pars)):
            if i in self.readers:
                self._add(i, "furniture.readers", "stands among the readers' comments")
            elif i not in self.signed or i >= bottom + _SIGN_OFF:
                self._add(i, "furniture.below", "stands below the end of the report")

    def _add(self, i: int, rule: str, where: str) -> None:
        if i not in self.known:
            what = "reads like a teaser" if is_prose(self.pars[i]) else "one of many loose lines"
            self.found[i] = Boilerplate(rule, (where, what))
