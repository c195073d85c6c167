"""Origin: who an article says it has something from: an interview, a report, an agency, a statement, a post."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from digest.annotation import Annotation
from digest.data.agencies import NEWS_AGENCIES
from digest.data.press import PLATFORMS
from digest.findings import Row
from digest.outlet_name import OutletName, OutletReader, fold_outlet
from digest.seed import Span

OriginKind = Literal["interview", "report", "agency", "statement", "post", "briefing", "press release"]

RULES: Mapping[str, str] = MappingProxyType(
    {
        "origin-told": "“Told NAME”, “speaking to NAME” or “on NAME” with the name of an outlet: an interview it held.",
        "origin-interview": "“In an interview with NAME”, “a NAME interview”: an interview the outlet held.",
        "origin-interview-unnamed": "“In an interview” without an outlet: an interview, by whom is unknown.",
        "origin-reported": "“As reported by NAME”, “NAME reported”, “according to NAME”, “citing NAME”: the outlet's report.",
        "origin-document": "“A report by NAME”, “figures from NAME” with the name of a body: what it published.",
        "origin-agency": "An agency in the opening words or below the article.",
        "origin-statement": "“Said in a statement”, “in a letter”: given out by whoever speaks.",
        "origin-post": "“Wrote on PLATFORM”, “in a post”: published by whoever speaks.",
        "origin-briefing": "“Told reporters”, “a news conference”: said to all who were there.",
        "origin-release": "The article calls itself a press release.",
        "origin-own": "“Told us”, “told this newspaper”, or the outlet's own name: the article itself is where it comes from.",
    }
)


@dataclass(frozen=True, slots=True)
class Origin:
    """Where an article says that it has something from."""

    article: int
    """Index into the annotations."""
    kind: OriginKind
    name: str
    """Of the outlet, the agency or the platform, as written; empty when unknown."""
    speaker: str
    """Whose words came that way; empty when the article does not say, or says it of several."""
    span: Span
    """The words that say so."""
    sentence: Span
    """The sentence they stand in: what came that way."""
    is_own: bool
    """Whether it is the article's own outlet that held the interview or gave out the text."""
    rule: str
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Cue:
    """Words that may say where something comes from, and where an outlet's name is looked for."""

    pattern: re.Pattern[str]
    kind: OriginKind
    rule: str
    side: Literal["after", "before", ""]
    """Where the outlet's name must stand; without one, none is needed."""


def _cue(words: str, kind: OriginKind, rule: str, side: Literal["after", "before", ""] = "after") -> _Cue:
    return _Cue(re.compile(rf"\b(?:{words})\b", re.I), kind, rule, side)


_FIRST = r"(?:first |earlier |also |previously |originally |exclusively )?"
_TOLD = r"told|tells|spoke (?:exclusively )?to|speaks to|speaking (?:exclusively )?(?:to|with|on)|spoke (?:exclusively )?with|spoke on|talked to|talking to|appeared on|appearing on|remarks to|comments to|confirmed to|confided to|said on|admitted to"
_REPORT = r"report|article|story|investigation|account"
_CUES = (
    _cue(
        r"interview(?:ed)?(?: (?:\w+ly |that was |which was )?(?:broadcast|aired|published|conducted|given|printed|recorded|shown))?(?: (?:\w+day|last week|this week|earlier))? (?:with|by|on|for|in|to)",
        "interview", "origin-interview",
    ),
    _cue(r"interviews?", "interview", "origin-interview", "before"),
    _cue(_TOLD, "interview", "origin-told"),
    _cue(rf"{_FIRST}(?:reported|revealed|disclosed|published|broadcast|quoted|cited|obtained|seen|reviewed|carried|broken|leaked)(?: \w+day)? (?:by|in|on|to)", "report", "origin-reported"),
    _cue(r"according to", "report", "origin-reported"),
    _cue(rf"according to (?:an?|the|\w+’?'?s?) (?:\w+ )?(?:{_REPORT}) (?:\w+ )?(?:by|in|from|on)", "report", "origin-reported"),
    _cue(rf"(?:an?|the) (?:\w+ )?(?:{_REPORT}) (?:published |carried |that appeared )?(?:by|in|from)", "report", "origin-reported"),
    _cue(r"citing|quoting", "report", "origin-reported"),
    _cue(rf"{_FIRST}(?:reported|reports|has reported|had reported|revealed)", "report", "origin-reported", "before"),
    _cue(
        r"(?:said|says|announced|confirmed|wrote|apologised|apologized|insisted|added|stated)(?:, \w+ing)? (?:\w+day )?in (?:an?|the|its|his|her|their) (?:\w+ |[\w-]+ ){0,2}(?:statement|press release|news release|letter|memo|email|filing|open letter|note to \w+)|in (?:an?|the|its|his|her|their) (?:written |joint |brief |short |emailed |prepared |press |media )?(?:statement|press release|news release)",
        "statement", "origin-statement", "",
    ),
    _cue(
        r"(?:told|tells) (?:reporters|journalists|the press|the media)|(?:an?|the|his|her|its|their|packed|\w+day’?'?s?) (?:packed |televised |daily |weekly |joint )?(?:news conference|press conference|press briefing|news briefing|media briefing)",
        "briefing", "origin-briefing", "",
    ),
)  # fmt: skip
_INTERVIEW = re.compile(
    r"\b(?:in|during|through|for)\s(?:an?|the|this|that|his|her|their|its)\s(?:(?!to\s)[\w-]+\s){0,3}?interview\b",
    re.I,
)
_POST = re.compile(
    r"\b(?:(?:wrote|said|announced|tweeted|asked|joked|added)\b[^.?!\n]{0,40}?\s(?:on|via)|posted (?:\w+ly )?(?:on|to|via))"
    r"\s(?P<a>[A-Z]\w*(?: Social)?|social media)\b"
    r"|\bin an? (?:\w+ ){0,2}?(?:post|thread|tweet|video message)(?: (?:on|to) (?P<b>[A-Z]\w*(?: Social)?|social media)\b)?"
)
_DOCUMENT = re.compile(
    r"\b(?:report|study|survey|figures|statistics|data|analysis|poll|research|audit|forecast|census|index)"
    r"(?: (?:published|released|issued|compiled|carried out|conducted|produced|collected|commissioned))?"
    r"(?: (?:on \w+day|last \w+|this \w+|\w+day))?(?: by| from) (?:the )?"
)
_RELEASE = re.compile(
    r"\b(?:press|media|news) (?:release|statement)\b|\bfor immediate release\b|\bcommuniqu[ée]\b", re.I
)
_HEAD_BLOCKS = 4
"""Blocks at the top among which a release says what it is."""
_LONGEST_LABEL = 120
_AGENCY_OPENS = re.compile(r"[^()\n]{0,60}\((?P<name>[A-Z][\w .&-]{1,40})\)\s*[-–—]")
_AGENCY_SIGNS = re.compile(
    r"\W*(?:(?:reporting )?by |source: |with |from |additional reporting by )?(?P<name>[A-Z][\w .&-]{1,40}?)(?: contributed to this (?:report|story))?\W*\Z"
)
_QUICK = re.compile(
    r"\b(?:study|survey|figures|statistics|data|analysis|poll|research|audit|forecast|census|index|interview|told|tells|spoke|speak|talk|report|according|citing|quoting|statement|release|confer|briefing|letter|memo|email|filing|"
    r"appear|remarks|comments|confirmed to|confided|admitted to|said on|published|revealed|quoted|cited|obtained|seen|reviewed|carried|leaked|disclosed|"
    r"broadcast|broken|wrote|posted|tweet|post|thread|shared|on social|video|message|note)", re.I
)  # fmt: skip
"""Sentences without one of these words hold no cue."""


def find_origins(annotations: Sequence[Annotation], outlets: Sequence[str]) -> tuple[Origin, ...]:
    """Where the articles say they have things from, in order of article and place.

    Args:
        outlets: the outlet of each article, empty when unknown.
    """
    found: list[Origin] = []
    for article, annotation in enumerate(annotations):
        own = outlets[article]
        others = [each for each in outlets if each and each != own]
        found += _Reader(article, annotation, own, others).read()
    return tuple(found)


class _Reader:
    """Reads one article for the origins it names."""

    def __init__(self, article: int, annotation: Annotation, own: str, others: Sequence[str]) -> None:
        self._article = article
        self._annotation = annotation
        self._text = annotation.seed.text
        self._own = own
        self._outlets = OutletReader(self._text, own, others)
        self._attributions = sorted(annotation.attributions, key=lambda each: each.span)
        self._starts = [each.span.start for each in self._attributions]
        self._quotations = Row(annotation.quotations)
        self._bodies = {each.span.start: each for each in annotation.names if each.type == "organization"}
        self._longest = max((each.span.end - each.span.start for each in self._attributions), default=0)

    def read(self) -> list[Origin]:
        """The origins in order, each sentence's cue of a kind once."""
        found = [*self._read_head(), *self._read_agencies()]
        for sentence in self._annotation.sentences:
            if _QUICK.search(self._text, sentence.start, sentence.end):
                found += self._read_sentence(sentence)
        return sorted(found, key=lambda each: (each.span, each.rule))

    def _read_sentence(self, sentence: Span) -> list[Origin]:
        quoted = [each.span for each in self._quotations.touching(sentence) if each.form != "scare"]
        found: dict[tuple[OriginKind, str], Origin] = {}
        for origin in [
            *self._named(sentence),
            *self._documents(sentence),
            *self._unnamed(sentence),
            *self._posts(sentence),
        ]:
            if not any(span.holds(origin.span) for span in quoted):
                found.setdefault((origin.kind, origin.name.casefold()), origin)
        origins = list(found.values())
        if any(each.kind == "interview" and (each.name or each.is_own) for each in origins):
            origins = [each for each in origins if each.kind != "interview" or each.name or each.is_own]
        return origins

    def _named(self, sentence: Span) -> Iterator[Origin]:
        for cue in _CUES:
            for match in cue.pattern.finditer(self._text, sentence.start, sentence.end):
                if not cue.side:
                    yield self._origin(cue.kind, "", Span(*match.span()), sentence, cue.rule)
                    continue
                name = self._outlet_beside(cue, match, sentence)
                if name is not None:
                    span = Span(min(match.start(), name.span.start), max(match.end(), name.span.end))
                    yield self._from_outlet(cue, name, span, sentence)

    def _outlet_beside(self, cue: _Cue, match: re.Match[str], sentence: Span) -> OutletName | None:
        if cue.side == "before":
            return self._outlets.before(sentence.start, match.start())
        gap = re.compile(r"\s").match(self._text, match.end(), sentence.end)
        return self._outlets.after(gap.end(), sentence.end) if gap else None

    def _from_outlet(self, cue: _Cue, name: OutletName, span: Span, sentence: Span) -> Origin:
        shown = self._own if name.is_own and self._own else name.name
        rule = "origin-own" if name.is_own else cue.rule
        return self._origin(cue.kind, shown, span, sentence, rule, is_own=name.is_own)

    def _documents(self, sentence: Span) -> Iterator[Origin]:
        """What a body published, where the body is no outlet."""
        for match in _DOCUMENT.finditer(self._text, sentence.start, sentence.end):
            name = self._bodies.get(match.end())
            if name is not None and self._outlets.after(match.end(), sentence.end) is None:
                span = Span(match.start(), name.span.end)
                yield self._origin("report", name.name, span, sentence, "origin-document")

    def _unnamed(self, sentence: Span) -> Iterator[Origin]:
        match = _INTERVIEW.search(self._text, sentence.start, sentence.end)
        if match:
            yield self._origin("interview", "", Span(*match.span()), sentence, "origin-interview-unnamed")

    def _posts(self, sentence: Span) -> Iterator[Origin]:
        for match in _POST.finditer(self._text, sentence.start, sentence.end):
            name = match["a"] or match["b"] or ""
            if (name and name.casefold() in PLATFORMS) or (not match["a"] and not name):
                yield self._origin("post", name, Span(*match.span()), sentence, "origin-post")

    def _read_head(self) -> Iterator[Origin]:
        """What the lines at the top say the text is."""
        for block in self._annotation.blocks[:_HEAD_BLOCKS]:
            if block.span.end - block.span.start > _LONGEST_LABEL:
                continue
            match = _RELEASE.search(self._text, block.span.start, block.span.end)
            if match:
                span = Span(*match.span())
                yield self._origin(
                    "press release", self._own, span, block.span, "origin-release", is_own=True, speaks=False
                )
                return

    def _read_agencies(self) -> Iterator[Origin]:
        """The agency whose copy the article is, or has words of."""
        blocks = self._annotation.blocks
        first = next((each for each in blocks if each.kind == "paragraph"), None)
        for block in blocks:
            is_label = block is not first and block.span.end - block.span.start <= _LONGEST_LABEL
            if block is not first and not is_label:
                continue
            pattern = _AGENCY_SIGNS if is_label else _AGENCY_OPENS
            match = pattern.match(self._text, block.span.start, block.span.end)
            name = self._outlets.after(match.start("name"), match.end("name")) if match else None
            if match is None or name is None or name.is_own or name.span.end != match.end("name"):
                continue
            if not is_label or fold_outlet(name.name) in NEWS_AGENCIES:
                yield self._origin("agency", name.name, name.span, block.span, "origin-agency", speaks=False)
                return

    def _origin(
        self,
        kind: OriginKind,
        name: str,
        span: Span,
        sentence: Span,
        rule: str,
        *,
        is_own: bool = False,
        speaks: bool = True,
    ) -> Origin:
        speaker = self._speaker_of(sentence, span, name) if speaks else ""
        words = " ".join(span.of(self._text).split())
        reasons = [f"the article says “{words}”"]
        if is_own:
            reasons.append("that is the article's own outlet")
        if speaker:
            reasons.append(f"what {speaker} says came that way")
        return Origin(self._article, kind, name, speaker, span, sentence, is_own, rule, tuple(reasons))

    def _speaker_of(self, sentence: Span, cue: Span, outlet: str) -> str:
        """Who speaks in a sentence, if one does; whom the cue itself ties to the words, if several do."""
        index = bisect_right(self._starts, sentence.end) - 1
        near = []
        while index >= 0 and self._starts[index] >= sentence.start - self._longest:
            each = self._attributions[index]
            if each.claimant and (
                each.span.overlaps(sentence) or (each.cue is not None and each.cue.overlaps(sentence))
            ):
                near.append(each)
            index -= 1
        others = [
            each for each in near if not outlet or outlet.casefold() not in str(each.claimant).casefold()
        ]
        tied = [each for each in others if each.cue is not None and each.cue.overlaps(cue)]
        return _sole(each.claimant for each in tied) or _sole(each.claimant for each in others)


def _sole(names: Iterable[str | None]) -> str:
    """The one name, if there is one only."""
    found = {name for name in names if name}
    return found.pop() if len(found) == 1 else ""
