"""Quotation: words that an article gives between quotation marks.

Second step of annotating: from the blocks of a text to its quotations. Marks are paired inside each block, a
pair at a time from the left, and only then is looked at the words around a pair to tell its form.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Literal

from digest.article import Block
from digest.data.people import TITLES
from digest.data.speech import MENTAL, NAMES_AS, NOUN_TOO, VERBS
from digest.seed import Span

QuotationForm = Literal["direct", "mixed", "scare", "pull", "nested"]

RULES: Mapping[str, str] = MappingProxyType(
    {
        "quote-pull": "A block set apart from the text as a pull quote is a quotation as a whole.",
        "quote-nested": "Words between marks that stand inside another quotation are nested in it.",
        "quote-sentences": "Words between marks that hold whole sentences are direct speech.",
        "quote-tagged": "Words between marks with a verb of speech beside them, set off by a comma, colon or dash, "
        "are direct speech.",
        "quote-part": "Words between marks that are part of the reporter's own sentence are a mixed quotation.",
        "quote-tied": "A few words between marks are a mixed quotation when the sentence says who used them.",
        "quote-headline": "Two words or more between marks in a headline are words that somebody said.",
        "quote-title": "Capitalised words between marks, or words after `called` or `the book`, are a title.",
        "quote-nickname": "A word or two between marks in the middle of a name is a nickname.",
        "quote-few": "Four words or fewer between marks that nobody is said to have used are held at arm's length.",
    }
)


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words given as someone's own."""

    span: Span
    """The words without the quotation marks around them, inside one block."""
    form: QuotationForm
    """`direct`: whole sentences; `mixed`: part of the reporter's sentence; `scare`: a name, a title or a word held at
    arm's length; `pull`: repeated apart from the text; `nested`: inside another quotation."""
    continues: bool
    """Whether it goes on from the quotation before it, over a paragraph or an interrupting attribution."""
    rule: str
    reasons: tuple[str, ...]


@dataclass(slots=True)
class _Pair:
    """An opening mark and what closes it, while a block is being read."""

    start: int
    end: int
    mark: str
    depth: int
    closed: bool


CLOSERS = {
    "“": '”"',
    "„": "“”",
    "‟": "”",
    "«": "»",
    "»": "«",
    "‹": "›",
    "‘": "’",
    "‚": "‘’",
    '"': '"”',
    "'": "'",
    "”": "”",
}
_SINGLES = "'’‘‚"
# Between two letters or digits it is an apostrophe, and never looked at again. The mark comes first: that is found fastest.
_MARK = re.compile(r"[\"“”„‟«»‹›‚‘’'](?:(?<![’'])|(?<![^\W_].)|(?![^\W_]))", re.S)
_ELISION = re.compile(
    r"(?:\d0s?\b|\d\ds\b|(?:em|til|tis|twas|twere|cause|bout|round|n|ere|neath|cos|cuz|ave|ome|ello|fraid|tween)\b)",
    re.I,
)
_SPACES = " \t\n\r\u00a0\u2009\u200a\u202f\u3000\ufeff"
_OPENS_AFTER = "([{—–-/:,;.…“‘«\"'„‚‹"
FEW = 4
"""Words up to which a quotation without a speaker is a word held at arm's length."""
_WORD = re.compile(r"[^\W_]+(?:[-'’.][^\W_]+)*")
_END = ".?!…"
_SENTENCE_INSIDE = re.compile(r"(?<!\b[A-Z])[.?!…]\s+[A-ZÀ-Þ]")
_REACH = 240
"""Characters before and after a quotation that are looked at; an attribution is rarely longer."""
_STOP = re.compile(r"[.?!…][\"”’»)]?\s+(?=[\"“‘«(]?[A-ZÀ-Þ])|\n")
_TITLE_POINT = re.compile(rf"\b({'|'.join(sorted(TITLES))}|[A-Z])\.(?=\s)")
"""The point of a title or an initial, which ends no sentence: `Rep. Lee`, `J. Lee`."""
_TITLED = re.compile(
    r"\b(?:book|novel|film|movie|song|album|single|series|show|play|opera|poem|essay|article|paper|report|podcast|painting|"
    r"documentary|entitled|titled|headlined|named|nicknamed|dubbed|known as|so-called|called|column|musical|ballad|"
    r"exhibition|programme|program|game|memoir|story)[,:]?\s*(?:the\s+)?[*_]*$",
    re.I,
)
_NAMING = re.compile(r"\b(?:nicknamed|dubbed|known as|so-called|entitled|titled)[,:]?\s*$", re.I)
"""What leads up to a name, whether it is written with capitals or not."""
_SMALL = frozenset("a an the of in on at to for and or but nor by with from as is vs into over".split())
_LIKENS = re.compile(
    r"\b(?:describ|call|characteri[sz]|defin|label|brand|dubb|term|depict|portray|denounc|condemn|hail|dismiss|"
    r"prais|slamm|blast|refer|criticis|criticiz|paint)\w*\b[^.?!]*$",
    re.I,
)
_PASSIVE = re.compile(r"\b(?:is|are|was|were|be|been|being|so)[\s-]+(?:\w+ly\s+|also\s+|often\s+)?(?:\w+ed)(?:\s+(?:as|to as))?"
                      r"(?:\s+(?:an?|the))?\s*$", re.I)  # fmt: skip
_ACCORDING = re.compile(r"\b(?:according to|in the words of|as \w+ (?:\w+ )?put it)\b", re.I)


_TWO_SINGLES_OPEN = re.compile(r"(?<![^\s(\[—–-])''(?=[^\W_]|[…$£€(\[])")
"""Two single marks that stand for an opening one, before a word."""


def _with_double_marks(text: str) -> str:
    """The text with ``these'' and ''these'' marks of agencies as “such”; every place stays the same."""
    if "``" not in text and not _TWO_SINGLES_OPEN.search(text):
        return text
    return _TWO_SINGLES_OPEN.sub(" “", text).replace("``", " “").replace("''", "” ")


def find_quotations(text: str, blocks: Sequence[Block]) -> tuple[Quotation, ...]:
    """Quotations in reading order; an unclosed one ends with its block."""
    found: list[Quotation] = []
    open_mark = ""
    text = _with_double_marks(text)
    for block in blocks:
        if block.kind == "furniture":
            continue
        pairs = _pair_marks(text, block.span)
        if block.kind == "pull-quote":
            found.extend(_pull_quotation(text, block.span, pairs))
            continue
        if block.kind in ("pull-attribution", "caption") and not pairs:
            continue
        inside = _block_quotations(text, block.span, pairs, open_mark)
        found.extend(_in_headline(text, inside) if block.kind in ("headline", "standfirst") else inside)
        outer = [pair for pair in pairs if pair.depth == 0]
        open_mark = outer[-1].mark if outer and not outer[-1].closed else ""
    return tuple(found)


def _pair_marks(text: str, span: Span) -> list[_Pair]:
    """The pairs of a block in reading order, each with how many others it stands in."""
    places = [match.start() for match in _MARK.finditer(text, span.start, span.end)]
    if not places:
        return []
    sides = [_side(text, place, span) for place in places]
    openers_left, closers_left = _left_of_each(text, places, sides)
    singles_close = _closing_singles(text, places, sides, span)
    pairs: list[_Pair] = []
    stack: list[_Pair] = []
    for index, place in enumerate(places):
        mark, side = text[place], sides[index]
        closed = _closed_by(stack, mark, side, index in singles_close)
        if closed is not None:
            while stack[-1] is not closed:  # an inner one was never closed: it ends here
                _end(stack.pop(), place, False)
            _end(stack.pop(), place, True)
            continue
        if not _can_open(text, span, places, sides, index, singles_close, bool(stack)):
            continue
        waiting = sum(pair.mark == mark for pair in stack)
        if (
            stack
            and stack[-1].mark == mark
            and waiting + openers_left[mark][index] > closers_left[mark][index]
        ):
            _end(stack.pop(), place, False)  # one mark too many: the earlier was never closed
        pair = _Pair(place + 1, span.end, mark, len(stack), False)
        pairs.append(pair)
        stack.append(pair)
    return pairs


def _end(pair: _Pair, place: int, closed: bool) -> None:
    pair.end, pair.closed = place, closed


def _side(text: str, place: int, span: Span) -> str:
    """On which side of a mark its words stand by the look of it: `open`, `close`, or `both`."""
    before, after = place - 1, place + 1
    while before >= span.start and text[before] in "*_~`":
        before -= 1
    while after < span.end and text[after] in "*_~`":
        after += 1
    left = text[before] if before >= span.start else " "
    right = text[after] if after < span.end else " "
    spaced_left, spaced_right = left in _SPACES, right in _SPACES
    if spaced_left != spaced_right:
        return "open" if spaced_left else "close"
    if spaced_left:
        return "none"
    if left in _OPENS_AFTER and (right.isalnum() or right in "“‘«„‚\"'…$£€¿¡["):
        return "open" if left not in ".,…" else "both"
    if not right.isalnum():
        return "close"
    return "both"


def _left_of_each(
    text: str, places: list[int], sides: list[str]
) -> tuple[dict[str, list[int]], dict[str, list[int]]]:
    """For each place, how many marks from there on open and how many close each kind of pair."""
    openers: dict[str, list[int]] = {}
    closers: dict[str, list[int]] = {}
    present = {text[place] for place in places}
    for mark in present:
        if mark not in CLOSERS:
            continue
        opens, closes = [0] * len(places), [0] * len(places)
        opened = shut = 0
        for index in range(len(places) - 1, -1, -1):
            here = text[places[index]]
            if here == mark and (mark not in "\"'" or sides[index] == "open"):
                opened += 1
            elif here in CLOSERS[mark] and (mark not in "\"'" or sides[index] != "open"):
                shut += 1
            opens[index], closes[index] = opened, shut
        openers[mark], closers[mark] = opens, closes
    return openers, closers


def _closing_singles(text: str, places: list[int], sides: list[str], span: Span) -> set[int]:
    """Indexes of the single marks that can close: not a plural's apostrophe with a true closing mark behind it."""
    closing: set[int] = set()
    later = span.end if _goes_on_below(text, span) else None
    for index in range(len(places) - 1, -1, -1):
        place = places[index]
        mark = text[place]
        if mark in "‘‚" or (mark == "'" and sides[index] == "open"):
            later = None
            if mark in "'‚":
                continue
        if mark not in "’'‘":
            continue
        if sides[index] not in ("close", "both"):
            continue
        after = text[place + 1 : place + 3]
        drops_letter = (
            text[max(span.start, place - 2) : place].lower() in ("in", "ol")
            or text[place - 1 : place] in "sS"
        )
        if drops_letter and after[:1] == " " and after[1:2].islower() and later is not None:
            continue
        closing.add(index)
        if text[place - 1 : place] not in "sS":
            later = index
    return closing


def _closed_by(stack: list[_Pair], mark: str, side: str, single_closes: bool) -> _Pair | None:
    """The open pair that `mark` closes, if any."""
    if not stack or side == "none":
        return None
    if mark in _SINGLES and not single_closes:
        return None
    for pair in reversed(stack):
        if mark not in CLOSERS[pair.mark]:
            continue
        if mark == pair.mark and side == "open":
            return None
        if pair.mark == "„" and mark == "“" and side == "open":
            return None
        return pair
    return None


def _can_open(
    text: str,
    span: Span,
    places: list[int],
    sides: list[str],
    index: int,
    singles_close: set[int],
    inside: bool,
) -> bool:
    """Whether a mark that closes nothing opens a quotation."""
    place, side = places[index], sides[index]
    mark = text[place]
    if mark in "“„‟«‹":
        return text[place + 1 : place + 2] != "" and place + 1 < span.end
    if mark == "»":
        return side == "open" and "«" in text[place + 1 : span.end]
    if mark == '"':
        if side not in ("open", "both"):
            return False
        return side == "open" or not text[place - 1 : place].isalnum()
    if mark == "”":
        return side == "open" and not inside and "”" in text[place + 1 : place + 2000]
    if mark in "‘‚'":
        return _single_opens(text, span, places, sides, index, singles_close)
    return False


def _single_opens(
    text: str, span: Span, places: list[int], sides: list[str], index: int, singles_close: set[int]
) -> bool:
    """Whether a single mark opens a quotation and is not an apostrophe."""
    place, side = places[index], sides[index]
    mark = text[place]
    if side != "open" or not (text[place + 1].isalnum() or text[place + 1] in '“"*_…$£€(['):
        return False
    ends = _next_single(mark, index, places, text, sides, singles_close)
    if _ELISION.match(text, place + 1):
        return (
            ends
            and mark == "‘"
            and not text[place + 1].isdigit()
            and not text[place + 1 : place + 3].islower()
        )
    if ends:
        return True
    before = text[span.start : place].rstrip(_SPACES)[-1:]
    leads_up = before in ("", ",", ":", ".") if mark == "‘" else before == ":"
    leads_up = leads_up or (before in ("", ".", ",") and _goes_on_below(text, span))
    return mark in "‘'" and text[place + 1].isupper() and leads_up


_OPENS_BELOW = re.compile(r"\s*(['‘])")


def _goes_on_below(text: str, span: Span) -> bool:
    """Whether a block opens with a single mark that its last words do not close, and the next block opens with it too."""
    below = _OPENS_BELOW.match(text, span.end)
    return below is not None and below[1] == text[span.start] and text[span.end - 1] not in "'’"


def _next_single(
    mark: str, index: int, places: list[int], text: str, sides: list[str], singles_close: set[int]
) -> bool:
    """Whether a closing single mark comes before another opens; looks a few marks ahead."""
    closers = CLOSERS[mark]
    for ahead in range(index + 1, min(index + 12, len(places))):
        here = text[places[ahead]]
        if here in closers and ahead in singles_close:
            return True
        if here == mark and sides[ahead] == "open":
            return False
    return False


def _trimmed(text: str, start: int, end: int) -> Span | None:
    """The words of a pair: without white space around them and without a comma behind them."""
    while start < end and text[start] in _SPACES:
        start += 1
    while end > start and (text[end - 1] in _SPACES or text[end - 1] in ",،"):
        end -= 1
    return (
        Span(start, end)
        if start < end and any(c.isalnum() for c in text[start : min(end, start + 200)])
        else None
    )


def _pull_quotation(text: str, block: Span, pairs: list[_Pair]) -> list[Quotation]:
    """The whole block, without marks at its two ends; what is quoted inside it is nested."""
    start, end = block.start, block.end
    outer = pairs[0] if pairs else None
    if outer is not None and outer.start == start + 1 and (not outer.closed or outer.end >= end - 1):
        start, end = outer.start, outer.end
    elif text[end - 1] in '”"»':
        end -= 1
    span = _trimmed(text, start, end)
    if span is None:
        return []
    found = [
        Quotation(
            span, "pull", False, "quote-pull", ("the block stands apart from the text as a pull quote",)
        )
    ]
    for pair in pairs:
        inner = _trimmed(text, pair.start, pair.end)
        if inner is not None and span.holds(inner) and inner != span:
            found.append(_nested(inner))
    return found


def _nested(span: Span) -> Quotation:
    return Quotation(span, "nested", False, "quote-nested", ("the marks stand inside another quotation",))


def _block_quotations(text: str, block: Span, pairs: list[_Pair], open_mark: str) -> list[Quotation]:
    """The quotations of one block, given the mark that the block before left open."""
    found: list[Quotation] = []
    previous: _Pair | None = None
    outer: Span | None = None
    verbs: list[int] | None = None
    for pair in pairs:
        span = _trimmed(text, pair.start, pair.end)
        if pair.depth:
            if span is not None and outer is not None and outer.holds(span) and span != outer:
                found.append(_nested(span))
            continue
        outer = span
        if span is None:
            continue
        if verbs is None:
            verbs = _verb_places(text, block)
        continues, why = _goes_on(text, block, pair, previous, open_mark)
        form, rule, reason = _form(text, block, pair, span, verbs, continues)
        found.append(Quotation(span, form, continues, rule, (reason, why) if why else (reason,)))
        previous = pair
    return found


def _in_headline(text: str, found: Sequence[Quotation]) -> list[Quotation]:
    """The quotations of a headline, where a few words between marks are mostly what somebody said."""
    reason = ("a headline puts words between marks that somebody said",)
    return [
        replace(each, form="mixed", rule="quote-headline", reasons=reason)
        if each.rule == "quote-few" and " " in each.span.of(text)
        else each
        for each in found
    ]


def _verb_places(text: str, block: Span) -> list[int]:
    """Where verbs of speech stand in a block."""
    return [m.start() for m in _WORD.finditer(text, block.start, block.end) if m.group().lower() in _TIES]


def _goes_on(text: str, block: Span, pair: _Pair, previous: _Pair | None, open_mark: str) -> tuple[bool, str]:
    """Whether a pair goes on from the one before it, and why."""
    if previous is None:
        if open_mark and open_mark == pair.mark and not text[block.start : pair.start - 1].strip(" *_\t"):
            return (
                True,
                "the block before ends inside a quotation and this one opens again with the same mark",
            )
        return False, ""
    between = text[previous.end + 1 : pair.start - 1]
    if len(between) > _REACH or not previous.closed:
        return False, ""
    inside = between.strip(_AROUND)
    words = [word.lower() for word in _WORD.findall(inside)]
    if not words or len(words) > 30 or not any(word in VERBS for word in words):
        return False, ""
    if (
        _STOP.search(_TITLE_POINT.sub(lambda match: match[1], inside))
        or text[previous.end - 1] not in ",.?!…—–-"
    ):
        return False, ""
    if inside[-1:] in ".":
        whole = (
            _WORD.search(text, pair.start) is not None
            and text[pair.start : pair.start + 1].strip("*_ ")[:1].isupper()
        ) or (
            text[pair.start : pair.start + 1] in "‘“\"'" and text[pair.start + 1 : pair.start + 2].isupper()
        )
        rest = text[pair.end : pair.end + 80]
        tagged_anew = pair.closed and text[pair.end - 1] in ",?!" and _begins_with_tag(rest)
        going_on = whole and not tagged_anew
    else:
        last = words[-1]
        going_on = inside[-1:] in ",—–;" and last not in _NEW_TAGS
    return (True, "only the words that say who speaks interrupt it") if going_on else (False, "")


_AROUND = " *_\t'‘’`"
"""What may stand around the words between two quotations, the second half of marks made of two single ones too."""
_TIES = frozenset(
    form
    for form, (base, kind, _) in VERBS.items()
    if base not in MENTAL
    and base not in ("see", "offer", "post", "rule")
    and (kind != "base" or base not in NOUN_TOO)
)
"""Forms that tie words in the same sentence to a speaker; not nouns, and not what goes on in a head."""
_NEW_TAGS = frozenset(form for form, (_, kind, _) in VERBS.items() if kind == "ing")
_TAG = re.compile(r"[\"”’»'*_]*[,]?\s*((?:[^\W\d_][\w.'’-]*[ \u00a0]?){1,4})")


def _begins_with_tag(rest: str) -> bool:
    """Whether what follows a quotation says who speaks."""
    match = _TAG.match(rest)
    return match is not None and any(word.lower() in VERBS for word in _WORD.findall(match[1]))


def _form(
    text: str, block: Span, pair: _Pair, span: Span, verbs: list[int], continues: bool
) -> tuple[QuotationForm, str, str]:
    """Form, rule and reason of a quotation that stands in no other."""
    words = span.of(text)
    before, after = _before(text, block, pair), _after(text, block, pair)
    count = len(_WORD.findall(words[:2000]))
    opens_sentence = not before.strip(" *_—–-:") or before.rstrip(" *_")[-1:] in ":"
    verb_before = _has_verb(verbs, pair.start - 1 - len(before), pair.start)
    tagged = _is_tagged(text, pair, before, after, words)
    if continues:
        if words[:1].islower() and not tagged and count <= FEW:
            return "mixed", "quote-part", "it goes on from the quotation before it"
        return "direct", "quote-sentences", "it goes on from the quotation before it"
    if opens_sentence and count > 2 and pair.closed and after.lstrip("*_ ")[:1] == ":":
        return "direct", "quote-tagged", "it opens the line, and a colon leads on to whose it is"
    if _is_nickname(before, after, count):
        return "scare", "quote-nickname", "it stands in the middle of a name"
    title = _is_title(words, before, count)
    if title and not (tagged and opens_sentence):
        return "scare", "quote-title", title
    starts_big = words.lstrip("*_([…. ‘“\"'")[:1].isupper() or words[:1].isdigit()
    if (
        count > 1
        and starts_big
        and (
            _SENTENCE_INSIDE.search(words)
            or (opens_sentence and words[-1:] in _END and count > 2)
            or (opens_sentence and count > FEW and after.strip(" *_") in (".", "!", "?"))
        )
    ):
        return "direct", "quote-sentences", "whole sentences stand between the marks"
    if tagged and (opens_sentence or (starts_big and before.rstrip()[-1:] in ",:—–")):
        return (
            "direct",
            "quote-tagged",
            f"a verb of speech stands beside it, set off by {_setting_off(before, after)}",
        )
    if (
        starts_big
        and before.rstrip()[-1:] in ",:"
        and (verb_before or before.rstrip()[-1:] == ":")
        and count > 2
    ):
        return "direct", "quote-tagged", "a verb of speech leads up to it, and it begins like a sentence"
    return _part_of_sentence(before, after, count, verb_before, tagged)


def _part_of_sentence(
    before: str, after: str, count: int, verb_before: bool, tagged: bool
) -> tuple[QuotationForm, str, str]:
    """Form, rule and reason of words that belong to the reporter's sentence."""
    if count > FEW:
        return "mixed", "quote-part", "it is part of the reporter's own sentence"
    if re.search(r"\bso-?called\s*$", before, re.I):
        return "scare", "quote-few", "‘so-called’ holds the words at arm's length"
    if tagged:
        return "mixed", "quote-tied", "a verb of speech stands beside it"
    if _ends_with_tag(after):
        return "mixed", "quote-tied", "the sentence ends with who said so"
    if _ACCORDING.search(before) or _ACCORDING.search(after):
        return "mixed", "quote-tied", "the sentence says according to whom"
    if _LIKENS.search(before) and not (_PASSIVE.search(before) and " by " not in after[:40]):
        return "mixed", "quote-tied", "the sentence says who described it so"
    if verb_before and not _PASSIVE.search(before):
        return "mixed", "quote-tied", "a verb of speech in the same sentence leads up to it"
    return (
        "scare",
        "quote-few",
        f"{count or 'no'} word{'s' if count != 1 else ''} between marks that nobody is said to have used",
    )


def _ends_with_tag(after: str) -> bool:
    """Whether the sentence ends with a verb of speech behind its last comma: `…, the minister said`."""
    tail = [word.lower() for word in _WORD.findall(after.rpartition(", ")[2])]
    return (
        ", " in after
        and len(tail) <= 12
        and any(word in VERBS and VERBS[word][2] and VERBS[word][1] in ("past", "s") for word in tail[:8])
    )


def _before(text: str, block: Span, pair: _Pair) -> str:
    """The sentence up to a quotation."""
    piece = text[max(block.start, pair.start - 1 - _REACH) : pair.start - 1]
    cut = 0
    for match in _STOP.finditer(piece):
        cut = match.end()
    tail = piece[cut:]
    return "" if tail.rstrip()[-1:] in _END + '”"' and tail.rstrip(" *_\t")[-1:] in ".?!" else tail


def _after(text: str, block: Span, pair: _Pair) -> str:
    """The sentence from the end of a quotation on."""
    begin = min(pair.end + (1 if pair.closed else 0), block.end)
    piece = text[begin : min(block.end, begin + _REACH)]
    piece = _TITLE_POINT.sub(lambda match: match[1], piece)
    match = _STOP.search(piece)
    return piece[: match.start()] if match else piece


def _has_verb(verbs: list[int], start: int, end: int) -> bool:
    index = bisect_left(verbs, start)
    return index < len(verbs) and verbs[index] < end


def _is_tagged(text: str, pair: _Pair, before: str, after: str, words: str) -> bool:
    """Whether a verb of speech stands beside the quotation as its tag, before or after."""
    last = [word.lower() for word in _WORD.findall(before[-90:])[-9:]]
    if before.rstrip(" *_")[-1:] in (",", ":", "—", "–") and any(word in VERBS for word in last):
        return True
    if last and last[-1] in VERBS and VERBS[last[-1]][2] and last[-1] not in NAMES_AS:
        return True
    comma_inside = pair.closed and text[pair.end - 1 : pair.end] in (",", "?", "!", "—", "–", ".", "…", "-")
    comma_after = after.lstrip("*_ ")[:1] in (",", "—", "–", ":")
    if not (comma_inside or comma_after):
        return False
    following = [word.lower() for word in _WORD.findall(after[:160])[:16]]
    clause = re.split(r"[.;:]\s", after, maxsplit=1)[0]
    return any(word in VERBS and VERBS[word][2] for word in following if word in clause.lower())


def _setting_off(before: str, after: str) -> str:
    mark = before.rstrip(" *_")[-1:]
    return {":": "a colon", "—": "a dash", "–": "a dash"}.get(mark, "a comma")


def _is_nickname(before: str, after: str, count: int) -> bool:
    """Whether capital words stand right before and right after: John “Jack” Smith."""
    left = re.search(r"(?:^|\s)[A-ZÀ-Þ][\w.'’-]+\s$", before)
    return count <= 2 and left is not None and re.match(r"\s[A-ZÀ-Þ][\w'’-]+", after) is not None


def _is_title(words: str, before: str, count: int) -> str:
    """Why the words are the title or name of something; empty when they are not."""
    if count > 12 or words[-1:] in ".":
        return ""
    tokens = _WORD.findall(words)
    capital = [token for token in tokens if token[:1].isupper() or token[:1].isdigit()]
    small = sum(token.lower() in _SMALL for token in tokens)
    headed = (
        count > 1
        and len(tokens) - small > 1
        and all(token[:1].isupper() or token[:1].isdigit() or token in _SMALL for token in tokens)
    )
    if headed and capital and not re.search(r"\b(?:said|says|told|asked|replied)\b[^.]*$", before[-40:]):
        return "its words are capitalised like a title"
    if (
        _TITLED.search(before[-40:])
        and count <= 8
        and (_NAMING.search(before[-40:]) or not (words[:1].islower() and count > 1))
    ):
        return "the words before it announce a title or a name"
    return ""
