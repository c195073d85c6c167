"""Counting: whether figures or a number word are a number that counts something."""

from __future__ import annotations

import re

from digest.data import nouns
from digest.data.numerals import GLYPHS
from digest.data.units import PER_WORDS
from digest.hedge import find_hedge
from digest.number import SIGN, Number
from digest.reading import OF, Ground
from digest.setting import PER
from digest.unit import Unit, counted_after

_LARGEST_DAY = 31
_LAST_HOUR = 24
_LONGEST_BRACKET = 200
"""Characters before a closing bracket among which its opening one is sought."""
"""Bare figures up to these may be a day of the month (“the 21”) or an hour (“at 5”)."""
_NAMING = frozenset(("at", "past", "page", "number", "chapter", "part", "phase", "group", "channel"))
"""Before a number word alone, these make it an hour or a label."""
_OPENS_SENTENCE = ".!?:“\"‘—–-()…\n\u2019'"
"""Behind one of these a number word has its capital as the first of a sentence."""
_SIGN_BEFORE = re.compile(rf"(?:{SIGN})\s?(?=0\Z)")
"""Tried on the words before a number and a nought in its place."""
_GLUED_BEFORE = frozenset(".,:/\\@#&+×-–_=*^'\u2019")
GROUPS = re.compile(r"\d{1,12}(?:[ \u00a0-]\(?\d{2,12}\)?)+")
CLOCK = re.compile(
    r"\d{4}\s?(?:GMT|BST|UTC|CET|CEST|EST|EDT|hrs|hours)\b|\d{1,2}(?:[:.]\d{2})?\s?(?:[ap]\.?m\b\.?|o[\u2019']clock|noon\b|midnight\b|[A-Z]MT\b|[A-Z][SD]T\b|hrs\b)|\d{1,2}:\d{2}(?::\d{2})?(?!\d)"
)
_WORD_CLOCK = re.compile(
    r"(?:[\s-](?:thirty|fifteen|forty-five))?\s(?:o[\u2019']clock|[ap]\.m|[ap]m\b|past\b|to\s(?:one|two|three|six|seven|eight)\b)"
)
_HOUR_FOLLOWS = re.compile(r"\s{1,3}(?:in\sthe\s(?:morning|afternoon|evening)|at\snight|tonight)\b")
SLASHED = re.compile(r"(?P<top>\d{1,2})/(?P<bottom>\d{1,2})(?:(?:rd|th)s?)?\b(?![/.]\d)")
_ADDRESS = re.compile(r"\s(?:[A-Z][\w\u2019']*\.?\s){0,3}(?P<kind>[A-Z][a-z]*)\b")
_LABEL = re.compile(r"(?P<word>[A-Za-z-]+)\.?\s{1,2}\Z")
_NUMBER_SIGN = re.compile(r"(?:\b(?:[Nn]os?\.?|[Nn]umbers?|NO\.?)|№|#)\s{0,2}\Z")
_NAME_BEFORE = re.compile(
    r"(?P<start>\A|[.!?:“\"‘(\n]\s{0,3}|[—–-]\s{1,3})?(?P<name>[A-Z][\w\u2019'&.-]*)\s{1,2}\Z"
)
_SCORED = re.compile(
    r"\s{1,2}for\s{1,2}(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine)\b(?!\s{1,3}[a-z])"
)
_MAY_BEFORE = re.compile(
    r"\b(?:will|would|could|might|may|can|should|shall|[\u2019']ll|[\u2019']d)\s{1,3}(?:all\s|only\s|also\s)?\Z"
)
_CLAUSE_BEHIND = re.compile(
    r",?\s{1,3}(?:(?:soon|perhaps|maybe),?\s)?(?:I|he|she|it|they|we|you|there|this|these|his|her|their|our|my|the)\s"
)
_IS_SUBJECT = re.compile(r"\s(?:have|had|were|are|remain|died|survived|voted|more|fewer)\b")
"""Behind bare figures that are the subject: “28 have died”."""
_NO_COUNT_BEHIND = re.compile(
    r"\(k\)|\s(?:BCE?|CE|AD)\b|(?<=\b(?:911|999|112))\s(?:calls?|operators?|dispatch\w*)\b"
)
"""Behind “401(k)”, years before Christ and the number one calls in need."""
_LISTED = re.compile(r",\s|,?\s(?:and|or)\s")
"""Between two numbers of a list: “12, 14 and 17”."""
_SMALL = r"(?:two|three|four|five|six|seven|eight|nine|ten|[2-9]|[1-9]\d{1,2})"
_NUMBERS_AND = re.compile(rf"\b{_SMALL}\s[a-z][^.;:]{{2,40}}\s(?:and|or|,)\s(?:just\s|only\s)?\Z", re.I)
_AND_NUMBER = re.compile(rf"\s[a-z-]+(?:\s[a-z-]+)?(?:,|\sand)\s{_SMALL}\s[a-z]")
_BOUND_BEFORE = re.compile(r"\b(?:at\sleast|more\sthan|fewer\sthan|only|exactly)\s{1,3}\Z", re.I)
_WAS = r"(?:was|is|has|had|died|survived|remains?|remained|went|came|got|escaped|fled)\b"
_ONE_OF_THEM = re.compile(rf"\s{{1,3}}(?:of\s(?:the|these|those|his|her|its|their|our|them|us|[A-Z])|{_WAS})")
_ONE_WAS = re.compile(rf"\s{{1,3}}(?:others?\s)?{_WAS}")
_NUMBERS_WERE = re.compile(
    rf"\b{_SMALL}\s(?:[a-z]+\s){{0,4}}(?:were|are|have|had|died|survived|remain(?:ed)?|went|came|got|escaped|fled)\b[^.:]{{0,50}}(?:[,;]|\sand|\swhile)\s(?:just\s|only\s)?\Z",
    re.I,
)
"""Before the “one” that closes a row: “two were hurt and one was killed”."""
_NOUN_FOLLOWS = re.compile(
    r"\s(?!of\b|who\b|was\b|is\b|has\b|had\b|to\b|in\b|that\b|day\b|more\b|another\b|thing\b)[a-z]{3,}"
)
_VICTIMS = re.compile(
    r"\b(?:kill(?:ed|s|ing)|injur(?:ed|es|ing)|wound(?:ed|s|ing)|toll (?:rose|rises|stood|stands|was|is|of) ?(?:to|at)?)\s{1,3}\Z",
    re.I,
)


def start_of_figures(here: Ground, at: int) -> int:
    """Where the number begins with its sign; -1 when the figures are glued to something else."""
    text = here.text
    if at == here.start:
        return at
    before = here.before(at, 6)
    sign = _SIGN_BEFORE.search(before + "0")
    if sign:
        start = at - (len(before) - sign.start())
        glued = start > here.start and text[start - 1].isalnum()
        return -1 if glued else start
    if not before or before[-1] not in _GLUED_BEFORE:
        return at
    if before[-1] == "." and (len(before) == 1 or before[-2].isspace()):
        return at - 1 if re.match(r"\d{1,4}(?:\s?%|\s?per\s?cent|\spercentage)", text[at : at + 20]) else -1
    if before[-1] in "-–" and len(before) > 1 and (before[-2].isspace() or before[-2] == "("):
        return at
    return at if before[-1] in "'\u2019" and len(before) > 1 and before[-2].isspace() else -1


def is_no_number(here: Ground, number: Number | None, start: int, at: int) -> bool:
    """Whether figures read as `number` belong to a clock time, a score, a telephone number, an address, a version or a label."""
    text, end = here.text, here.end
    if number is None:
        return text[at] not in GLYPHS and text[start] != "."
    if text[at] == "0" and text[at + 1 : at + 2] != "." and number.end - at > 1:
        return True
    if start != at or number.currency:
        return False
    if CLOCK.match(text, at, end) or _NO_COUNT_BEHIND.match(text, number.end, end):
        return True
    groups = GROUPS.match(text, at, end)
    if groups and groups.end() > number.end and text[number.end] == " " and number.scale == 1:
        return True
    if groups and text.count("-", at, groups.end()) > 1:
        return True
    if _is_cut(here, number, at) or _is_list_mark(here, number):
        return True
    before = here.before(at, 28)
    if _NUMBER_SIGN.search(before):
        return True
    label = _LABEL.search(before)
    return bool(
        number.is_plain and label and label["word"].lower() in nouns.LABELS and _is_label(here, number, label)
    ) or _is_address(here, number)


def _is_label(here: Ground, number: Number, label: re.Match[str]) -> bool:
    """Whether the figures name one of many: “page 5”, not “the lines 12 people crossed”."""
    counted, _ = counted_after(here.text, number.end, here.end)
    return not counted or label["word"][0].isupper()


def _is_list_mark(here: Ground, number: Number) -> bool:
    """“1) boiled, 2) fried”: a bracket closes behind the figures that was never opened."""
    text, at, stop = here.text, number.start, number.end
    if not number.is_plain or not text.startswith(") ", stop):
        return False
    reach = max(here.start, at - _LONGEST_BRACKET)
    return text.rfind("(", reach, at) <= text.rfind(")", reach, at)


def _is_cut(here: Ground, number: Number, at: int) -> bool:
    """Whether more figures are glued behind: “10:30”, “5/8”, “2.0.1”, or a score stands there."""
    text, stop = here.text, number.end
    if SLASHED.match(text, at, here.end):
        return False
    if text[stop : stop + 1] in ("/", ":", "\\") and text[stop + 1 : stop + 2].isalnum():
        rate = text[stop] == "/" and PER.match(text, stop, here.end)
        return not (rate and rate["what"].lower() in PER_WORDS)
    if text[stop : stop + 1] in (".", ",") and text[stop + 1 : stop + 2].isdigit():
        return True
    return bool(number.is_plain and _SCORED.match(text, stop, here.end))


def _is_address(here: Ground, number: Number) -> bool:
    """“23 Ashfield Road”, “1600 Elm St.”."""
    if not number.is_plain:
        return False
    match = _ADDRESS.match(here.text, number.end, min(here.end, number.end + 48))
    while match:
        if match["kind"].lower() in nouns.STREETS and match.start("kind") > number.end + 1:
            return True
        shorter = here.text.rfind(" ", number.end + 1, match.start("kind"))
        if shorter <= number.end:
            return False
        match = _ADDRESS.match(here.text, number.end, shorter)
    return False


def is_some_day(here: Ground, number: Number, stop: int) -> bool:
    """Whether “one day” is no length of time but some day: “will one day be”, “One day she hopes to”."""
    if not number.is_word:
        return False
    before = here.before(number.start)
    if _MAY_BEFORE.search(before):
        return True
    opens = not before.strip() or before.rstrip()[-1] in _OPENS_SENTENCE or before.endswith(" that ")
    return opens and _CLAUSE_BEHIND.match(here.text, stop, here.end) is not None


def is_counting(here: Ground, number: Number, unit: Unit) -> bool:
    """Whether a number with this unit or noun is a quantity, not a name, a label or a figure of speech."""
    text, before = here.text, here.before(number.start, 28)
    if unit.rule in ("money", "share"):
        return True
    if unit.rule == "unit":
        return not _is_named(here, number, before) or not number.is_plain or number.is_word
    if number.is_word:
        return _is_counting_word(here, number, unit, before)
    hedge = find_hedge(text, here.floor, number.start, unit.name or "count", unit.counted)
    if hedge and (unit.counted or unit.name or not number.is_plain or number.value > 12):
        return True
    is_figure_of_name = number.scale == 1 and "," not in text[number.start : number.end]
    if is_figure_of_name and _is_named(here, number, before):
        return False
    if _is_clock(here, number, before):
        return False
    if unit.counted:
        return True
    return bool(unit.name) or _is_counting_figure(here, number, before)


def _is_named(here: Ground, number: Number, before: str) -> bool:
    """Whether a capitalized word just before makes the figures part of a name: “Boeing 737”."""
    name = _NAME_BEFORE.search(before)
    if not name or here.is_title:
        return False
    word = name["name"].lower().rstrip(".")
    opens = name["start"] is not None and word.endswith(("ing", "ly", "ed", "’s", "'s"))
    opens = opens and word not in nouns.NAMES_LIKE_VERBS
    return word not in nouns.BEFORE_NUMBERS and not opens


def _is_clock(here: Ground, number: Number, before: str) -> bool:
    """Whether “6.52”, “17.00” without a unit is a time of day, the British way."""
    if not re.fullmatch(r"(?:1?\d|2[0-3])\.[0-5]\d", here.text[number.start : number.end]):
        return False
    return not before.strip() or bool(
        re.search(r"\b(?:the|at|until|till|before|after|about|around|by)\s\Z", before, re.I)
    )


def _is_counting_figure(here: Ground, number: Number, before: str) -> bool:
    """Whether figures without unit or noun count something."""
    text, stop = here.text, number.end
    if stop < here.end and (text[stop].isalnum() or text[stop] in "-–/:\u2019'"):
        return text[stop] in "–'\u2019" and not text[stop + 1 : stop + 2].isalnum()
    if OF.match(text, stop, here.end) or _VICTIMS.search(before) or not number.is_plain:
        return True
    if before.rstrip().endswith(("(", "[", "/", "*", "=")):
        return False
    if here.floor > here.start and _LISTED.fullmatch(text, here.floor, number.start):
        return True
    if _IS_SUBJECT.match(text, stop, here.end):
        return True
    word = _LABEL.search(before)
    if not word:
        return number.value > _LARGEST_DAY
    if word["word"].lower() in ("at", "around") and number.value <= _LAST_HOUR:
        return False
    return not (word["word"].lower() == "the" and number.value <= _LARGEST_DAY)


def _is_counting_word(here: Ground, number: Number, unit: Unit, before: str) -> bool:
    """Whether a number word counts: not the “one” of “one of the best”, nor the hour of “at six”."""
    text, stop = here.text, number.end
    is_capital = (
        text[number.start].isupper() and not here.is_title and not text[number.start : stop].isupper()
    )
    if is_capital and before.strip() and before.rstrip()[-1] not in _OPENS_SENTENCE:
        return False
    if number.value == 1:
        return _is_counting_one(here, number, unit, before)
    if unit.counted or unit.name:
        return True
    if stop < here.end and (text[stop].isalnum() or text[stop] in "-\u2019'"):
        return False
    if number.value <= 12 and (
        _WORD_CLOCK.match(text, stop, here.end) or _HOUR_FOLLOWS.match(text, stop, here.end)
    ):
        return False
    word = _LABEL.search(before)
    return not (word and word["word"].lower() in _NAMING | nouns.LABELS)


def _is_one_of_several(here: Ground, number: Number) -> bool:
    """“Three aides and one custodian”, “one fine and two warnings”: set beside another number."""
    after = here.text[number.end : min(here.end, number.end + 40)]
    opening = here.text[max(here.start, number.start - 90) : number.start]
    if _ONE_WAS.match(after):
        return _NUMBERS_WERE.search(opening) is not None
    if not _NOUN_FOLLOWS.match(after):
        return False
    return bool(_NUMBERS_AND.search(opening) or _AND_NUMBER.match(after))


def _is_bound_one(here: Ground, number: Number, before: str) -> bool:
    """“At least one of the boats”, “more than one was found”: a bound makes one a number."""
    is_bound = _BOUND_BEFORE.search(before) is not None
    return is_bound and _ONE_OF_THEM.match(here.text, number.end, here.end) is not None


def _is_counting_one(here: Ground, number: Number, unit: Unit, before: str) -> bool:
    """“Only one exit”, “one person was killed”; elsewhere “one” means “a” or “somebody”."""
    if _VICTIMS.search(before) or _is_one_of_several(here, number) or _is_bound_one(here, number, before):
        return True
    counted = unit.counted.rsplit(" ", 1)[-1].lower()
    if counted in nouns.SINGULARS and unit.rule == "count" and unit.end > 0:
        return True
    return bool(re.search(r"\b(?:only|just|least|than|exactly)\s{1,3}\Z", before)) and unit.rule == "count"
