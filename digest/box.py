"""Box: a heading of the site inside a page, such as “Related articles”, and the lines that stand under it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from digest.furniture import ADDRESS, LONGEST_CALL, OPENS_WITH_QUOTE, REPORTED, Boilerplate, says
from digest.par import Par, is_cut_off, is_prose, is_sentence_like

_RELATED = re.compile(
    r"\A\W*(?:related(?: (?:articles?|stor(?:y|ies)|content|links?|coverage|reading|news|posts?|topics?|"
    r"items?))?|"
    r"read (?:more|also|next)(?: (?:on|about|from) .{1,40})?|also read|see also|further reading|keep reading|"
    r"more on this(?: (?:story|topic|subject))?|more (?:about|stories|coverage|like this|news|to (?:read|"
    r"explore))|"
    r"(?:you|readers) (?:may|might)(?: also)? (?:like|enjoy|be interested in)|you(?:[’']ll)? (?:also "
    r")?(?:like|love)|"
    r"(?:articles|stories) you (?:may|might)(?: also)? (?:like|enjoy)|others? (?:also )?read|people also "
    r"read|"
    r"most (?:read|popular|viewed|shared|commented)(?: (?:in|on|from|stories|articles|now|today|"
    r"this)\b.{0,30})?|recommended(?: (?:for you|stories|reading|articles))?|"
    r"trending(?: now| stories| topics)?|top stories|popular(?: now| stories| posts)?|"
    r"(?:the )?latest(?: (?:news|stories|headlines|posts|articles|videos?))|editor[’']?s[’']? (?:picks?|"
    r"choice)|"
    r"in case you missed it|what to read next|up next|next (?:article|story|post)|previous (?:article|"
    r"story|post)|"
    r"(?:from )?(?:around|across|elsewhere on) the (?:web|site|internet)|from our (?:partners|sponsors)|"
    r"sponsored (?:links|stories)|explore more(?: on these topics)?|topics|tags|key ?words|don[’']?t miss)\W*\Z",
)
_MORE_FROM = re.compile(r"\Amore (?:from|in|about|on)\b.{1,40}\Z")
_OFFER = re.compile(
    r"\A(?:need|want|looking for|ready to|enjoying|like what|love|interested in|curious about|keen to|"
    r"searching for|thinking of|tired of)\b[^.]*\?\Z",
)
_COMMENTS = re.compile(
    r"\Acomments\Z|\Acomments?\W+(?:our |house |community )?(?:rules|policy|guidelines)\Z|\Acomments? ?\(\d+\)|\A(?:leave|post|add|write) a (?:comment|reply)\b|"
    r"\A(?:view|show|load|see) (?:all )?(?:\d+ )?comments\b|\A(?:readers?[’'] )comments\Z|"
    r"\Ajoin the (?:conversation|discussion|debate)\b",
)
_ABOUT = re.compile(
    r"\A(?:About|ABOUT) (?P<name>(?!(?i:the|this|that)\b)[^\W\d_a-z][^.?!:]{0,60})(?:\W*\Z|: )"
)
_ABOUT_US = re.compile(
    r"\Aabout (?:us|the (?:authors?|writers?|company|organi[sz]ation|charity|publisher))\W*\Z"
)
_NOTES_TO_EDITORS = re.compile(r"\A\W*(?:notes? (?:to|for) editors?|editors?[’'] notes?)\b\W*")
_END_MARK = re.compile(r"\A\W*(?:-30-|ends?)\W*\Z|\A(?:#\s*){3,}\Z")

_IMPERATIVE = re.compile(
    r"(?:\A|[.!?]\s+)(?:Get|Discover|Try|Join|Sign up|Subscribe|Start|Find out|Explore|Learn|Download|"
    r"Contact|Book|"
    r"Visit|Upgrade|Buy|Shop|Save|Unlock|Access|Request|Schedule|Register|Choose|Claim|Enjoy)\b"
)
_YOU = re.compile(r"\byour?s?\b")
_OURS = re.compile(
    r"\b[Oo]ur (?:\w+ )?(?:team|experts?|platform|newsletters?|journalists?|app|services?|analysts?|"
    r"community|"
    r"partners|readers|data|journalism|coverage|reporters|tools?|reports|members)\b"
)
_WORD = re.compile(r"[^\W_][\w’'&-]*")
_LONG_WORD = 7
_LEAD_PARS = 8
_COMMON_LONG_WORDS = frozenset(
    _WORD.findall(
        "according against already although another because between company country despite "
        "government however including million billion minister national officials people percent "
        "president several through together towards without working whether thousand hundred "
        "january february september october november december tuesday wednesday thursday saturday "
        "monday friday sunday reported reports announced "
    )
)


def is_promotion(par: Par) -> bool:
    """Whether prose sells the outlet's own product to “you”."""
    text = par.text
    if par.words > LONGEST_CALL or OPENS_WITH_QUOTE.match(text) or REPORTED.search(text):
        return False
    return _YOU.search(par.low) is not None and (
        _IMPERATIVE.search(text) is not None or _OURS.search(text) is not None
    )


def is_report(par: Par) -> bool:
    return is_prose(par) and not is_promotion(par)


def _rare_terms(par: Par) -> set[str]:
    """Names and long words, which tell whether two pars share a subject."""
    terms = set()
    for found in _WORD.finditer(par.text):
        word = found.group()
        is_name = word[0].isupper() and len(word) > 2 and found.start() > 0
        if is_name or len(word) >= _LONG_WORD:
            terms.add(word.lower().removesuffix("’s").removesuffix("'s"))
    return terms - _COMMON_LONG_WORDS


class BoxFinder:
    """Looks for boxes among the pars of a page; what it finds is added to `found`."""

    def __init__(self, pars: Sequence[Par], found: dict[int, Boilerplate]) -> None:
        self.pars = pars
        self.found = found
        self.prose_before = 0
        """Paragraphs of report above the par under judgement."""

    def judge_boxes(self) -> int:
        """Judge headings that open a box and what stands in it; returns how many paragraphs of report there are."""
        self.unjudged_after = _count_unjudged(len(self.pars), self.found)
        self.lead_terms: set[str] = set()
        self.lead: list[Par] = []
        i = 0
        while i < len(self.pars):
            par = self.pars[i]
            opened = self._open_box(i)
            if opened is not None:
                rule, reason, end = opened
                if end > i + 1 or rule in ("furniture.related", "furniture.comments", "furniture.release"):
                    self.found[i] = Boilerplate(rule, (reason, says(par.text)))
                for j in range(i + 1, end):
                    self.found.setdefault(j, Boilerplate("furniture.box", _reasons_in_box(self.pars[j], par)))
                i = max(end, i + 1)
                continue
            if i not in self.found and is_prose(par):
                self.prose_before += 1
                if self.prose_before <= _LEAD_PARS:
                    self.lead.append(par)
            i += 1
        return self.prose_before

    def _open_box(self, i: int) -> tuple[str, str, int] | None:
        """Rule, reason and end of the box that opens at `i`; the end is `i + 1` when nothing follows in it."""
        par = self.pars[i]
        if par.words > 14 or (i in self.found and self.found[i].rule == "furniture.tags"):
            return None
        if self.prose_before and _COMMENTS.search(par.low) and self._may_run_to_the_end(i):
            return "furniture.comments", "readers' comments begin here", len(self.pars)
        if self.prose_before and self._opens_release_end(i) and self._may_run_to_the_end(i):
            return "furniture.release", "the press office's own matter begins here", len(self.pars)
        if self.found.get(i, None) and self.found[i].rule == "furniture.contact":
            return "furniture.contact", "says whom the press may ask", self._end_of_contact(i)
        if par.glyph:
            return None
        if _RELATED.match(par.low):
            end = self._end_of_box(i) if self.prose_before else self._end_of_list(i)
            return "furniture.related", "leads to other articles", end
        if _MORE_FROM.match(par.low) and self.prose_before:
            end = self._end_of_box(i)
            return ("furniture.related", "leads to other articles", end) if end > i + 1 else None
        if _OFFER.match(par.low) and i + 1 < len(self.pars) and self.prose_before:
            after = self.pars[i + 1]
            if is_promotion(after) or i + 1 in self.found:
                return "furniture.promotion", "offers the outlet's own product", self._end_of_box(i)
        return None

    def _may_run_to_the_end(self, i: int) -> bool:
        """Whether less text stands below than above: a box that swallows all the rest must be the smaller part."""
        after = self.pars[-1].span.end - self.pars[i].span.end
        before = self.pars[i].span.start - self.pars[0].span.start
        return after <= before

    def _opens_release_end(self, i: int) -> bool:
        """Whether notes to editors, an “About” section, or an end mark with one of these below stands at `i`."""
        if _END_MARK.match(self.pars[i].low):
            below = range(i + 1, min(i + 3, len(self.pars)))
            return any(self._opens_notes(j) or self._is_contact(j) for j in below)
        return self._opens_notes(i)

    def _opens_notes(self, i: int) -> bool:
        """Whether notes to editors or an “About” section that goes on to speak of what it names stands at `i`."""
        text = self.pars[i].text
        if _NOTES_TO_EDITORS.fullmatch(self.pars[i].low):
            return True
        if _ABOUT_US.match(self.pars[i].low):
            return True
        named = _ABOUT.match(text)
        if not named:
            return False
        body = text[named.end() :] or (self.pars[i + 1].text if i + 1 < len(self.pars) else "")
        first_word = named.group("name").split()[0].strip(",’'\"“”").lower()
        return first_word in body[:80].lower() and not REPORTED.search(body)

    def _is_contact(self, i: int) -> bool:
        found = self.found.get(i)
        return found is not None and found.rule in ("furniture.contact", "furniture.release")

    def _end_of_contact(self, i: int) -> int:
        """Behind the last of the next six short lines that gives a telephone number or address."""
        end = i + 1
        for j in range(i + 1, min(i + 7, len(self.pars))):
            par = self.pars[j]
            if par.words > 12 or is_prose(par):
                break
            if ADDRESS.search(par.text):
                end = j + 1
        return end

    def _end_of_box(self, i: int) -> int:
        """Where the report goes on below the heading at `i`, or the end of the seed."""
        pars = self.pars
        n = len(pars)
        lead_terms = self._terms_of_lead()
        is_compact = i + 1 < n and not pars[i + 1].gap and pars[i].gap
        has_bullets = i + 1 < n and bool(pars[i + 1].glyph)
        items = teasers = 0
        for j in range(i + 1, n):
            par = pars[j]
            if self._opens_another(j):
                return j
            if j in self.found:
                continue
            if not is_report(par):
                if has_bullets and not par.glyph and par.words >= 12:
                    return j
                items += 1
                teasers += par.words >= 14 or is_prose(par)
                continue
            shared = len(_rare_terms(par) & lead_terms)
            goes_on = (
                shared >= 3
                or self._is_report_next(j)
                or (has_bullets and items > 0)
                or (is_compact and items > 0 and par.gap)
                or (self.unjudged_after[j + 1] == 0 and (shared >= 2 or (items >= 2 and not teasers)))
            )
            if goes_on:
                return self._give_heading_back(i, j, items)
            teasers += 1
        return n

    def _end_of_list(self, i: int) -> int:
        """Where the list under the heading at `i` ends, above the text: the headline must not go with it."""
        end = i + 1
        is_compact = any(par.gap for par in self.pars[i + 2 : i + 12]) and not self.pars[i].level
        while end < len(self.pars) and (self.pars[end].glyph or (is_compact and not self.pars[end].gap)):
            end += 1
        return end

    def _opens_another(self, j: int) -> bool:
        """Whether a heading that opens a box of its own stands at `j`."""
        par = self.pars[j]
        if par.glyph or par.words > 14:
            return False
        if _RELATED.match(par.low) or (_COMMENTS.search(par.low) and self._may_run_to_the_end(j)):
            return True
        if j + 1 >= len(self.pars) or not _OFFER.match(par.low):
            return False
        return is_promotion(self.pars[j + 1])

    def _terms_of_lead(self) -> set[str]:
        """What the first paragraphs of the report speak of."""
        while self.lead:
            self.lead_terms |= _rare_terms(self.lead.pop())
        return self.lead_terms

    def _is_report_next(self, j: int) -> bool:
        for k in range(j + 1, min(j + 4, len(self.pars))):
            if k not in self.found:
                return is_report(self.pars[k])
        return False

    def _give_heading_back(self, opener: int, end: int, items: int) -> int:
        """`end`, or one par earlier when that par is the heading of the report that goes on."""
        if end - 1 <= opener or items < 2:
            return end
        last, before = self.pars[end - 1], self.pars[end - 2]
        is_short = last.words <= 5 or last.text.endswith("?")
        stands_apart = (last.gap and not before.gap) or (before.glyph and not last.glyph) or bool(last.level)
        if end - 1 not in self.found and is_short and (stands_apart or last.words <= 4):
            return end - 1
        return end


def _count_unjudged(n: int, found: Iterable[int]) -> list[int]:
    """For each place, how many pars from there on no line rule has judged."""
    judged = set(found)
    counts = [0] * (n + 1)
    for i in range(n - 1, -1, -1):
        counts[i] = counts[i + 1] + (i not in judged)
    return counts


def _reasons_in_box(par: Par, heading: Par) -> tuple[str, ...]:
    """Why a line in a box is none of the report."""
    shown = heading.text if len(heading.text) <= 40 else heading.text[:39] + "…"
    where = f"stands under “{shown}”, before the report goes on"
    if 3 <= par.words <= 14 and par.text[:1].islower():
        return ("reads like the description of a picture: short, in lower case, no sentence", where)
    if is_promotion(par):
        return ("sells something to “you”", where)
    if is_cut_off(par) or (par.words >= 14 and not is_sentence_like(par)):
        return ("breaks off like a teaser", where)
    return (where,)
