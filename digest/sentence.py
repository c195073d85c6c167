"""Sentence: where one ends and the next begins, inside one block."""

from __future__ import annotations

import re

from digest.seed import Span

_CLOSERS = "\"'”’»›)]"
# Only the first mark of a run may begin a match: else a megabyte of dots would cost its square.
_END = re.compile(r"(?<![.!?…])[.!?…]++[\"'”’»›)\]*_]*+(?=\s)")
_GAP = re.compile(r"\s+")
_OPENERS = re.compile(r"[\"'“‘«‹(\[*_]*")
_ACRONYM = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]\Z")
_LAST_WORD = re.compile(r"[^\s\"'“”‘’«»(\[—–/]*\Z")
_WORD = re.compile(r"[^\W_][\w’'-]*")
_BACK = 32
"""How far before a full stop its word is looked for: no abbreviation is longer."""
_AHEAD = 80
"""How far behind it the next words are looked for."""

_TITLES = frozenset(
    "Mr Mrs Ms Mx Dr Prof Gen Lt Col Sgt Capt Cmdr Cdr Maj Adm Brig Gov Sen Sens Rep Reps Rev Hon St Ste "
    "Mt Ft "
    "Messrs Mme Mlle Pres Supt Insp Det Const Cpl Pvt Pfc Sgts Fr Amb Atty Asst Assoc Dep Dir Sr Sra Srta "
    "Mons "
    "Msgr v vs Vs al eg ie viz cf e.g i.e Cllr Dist approx est".split()
)
"""Never the end of a sentence when a name or number follows, as in “Gov. Lee”."""

_NUMBERED = frozenset(
    "No Nos no nos Art Arts art Sec Secs sec Fig Figs fig p pp vol Vol ch Ch para paras cl Pt pt Rs ext "
    "tel Tel "
    "c ca Ca Op op Bk Eq".split()
)
"""Not the end of a sentence when a digit follows, as in “No. 5”."""

_OPEN = frozenset(
    "Inc Ltd Corp Co LLC plc Plc PLC Bros Jr etc Ave Blvd Rd Dept Univ Assn Jan Feb Mar Apr Jun Jul Aug Sept "
    "Sep Oct Nov Dec Mon Tue Tues Wed Thu Thurs Fri Sat Sun Calif Conn Fla Mass Mich Minn Miss Pa Tenn Tex "
    "Va "
    "Wash Wis Ariz Ark Colo Del Ga Ill Ind Kan Ky La Md Mo Mont Neb Nev Okla Ore Vt Wyo Ph.D Ph Ala Intl "
    "Natl "
    "Gov't Cos Sr hrs mins".split()
)
"""May or may not be the end: the next word decides."""

_STARTERS = frozenset(
    "The A An He She It They We You In On At But And Or So Yet This That These Those His Her Its Their Our "
    "My As If "
    "When While After Before For With Although Though Despite However Meanwhile Since Because Until Once "
    "From To By "
    "Of Under Over Both Some Many Most Several Few All Each Every One Two Three Four Five Six Seven Eight "
    "Nine Ten "
    "No Not Nor There Here Then Now Today Yesterday What Who Why How Where Which Whether Is Are Was Were "
    "Do Does Did "
    "Has Have Had Will Would Can Could Should May Might Must Also Even Still Only Just About Between "
    "During Through Nearly Almost Around More Less Fewer "
    "Last Next Earlier Later Instead Moreover Nevertheless Police Officials Shares Analysts Investors "
    "Critics Prices "
    "Sales Residents Researchers Scientists Experts Workers Voters Lawyers Prosecutors Authorities Lawmakers "
    "Supporters Opponents Asked Such According Another Other Others Nobody Everyone Neither Either I’m "
    "I’ve It’s "
    "He’s She’s They’re We’re That’s There’s Don’t I'm It's He's She's That's".split()
)
"""Words that open sentences and seldom go on a name."""

_TIME_WORDS = frozenset(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday EST EDT ET PT PST PDT CT CST GMT BST UTC CET "
    "CEST "
    "Eastern Central Pacific Mountain London New Paris Beijing Tokyo local".split()
)
_PARTICIPLE = re.compile(
    r"(?:[^\W\d_]\w+(?:ing|ed)|Born|Built|Led|Held|Made|Known|Given|Set|Seen) "
    r"(?:in|at|on|to|with|from|by|for|during|ahead|about|of|as)\b"
)
_ASKED = re.compile(
    r"(?:(?:The|Mr|Mrs|Ms|Dr|Sir|Dame|Lord|Lady|Prof|Gov|Sen|Rep)\.? )?(?:[^\W\d_]\S*\s+){1,3}?"
    r"(?:said|says|asked|asks|shouted|cried|yelled|wrote|added|replied|wondered|exclaimed|told|screamed|"
    r"demanded|"
    r"joked|tweeted|called|whispered)\b"
)
_PRONOUNS = frozenset("He She They We I It You".split())


def find_sentences(text: str, block: Span) -> tuple[Span, ...]:
    """Sentences of a block in order, without the white space between them; quotation marks stay with their sentence."""
    start, end = _trim(text, block.start, block.end)
    if start >= end:
        return ()
    sentences = []
    for stop in _END.finditer(text, start, end):
        if stop.end() <= start or stop.end() >= end:
            continue
        gap = _GAP.match(text, stop.end(), end)
        if gap is None or gap.end() >= end:
            break
        if _ends_sentence(text, start, stop, gap.end(), end):
            sentences.append(Span(start, stop.end()))
            start = gap.end()
    sentences.append(Span(start, end))
    return tuple(sentences)


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    """Start and end without the white space around."""
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return start, end


def _ends_sentence(text: str, start: int, stop: re.Match[str], after: int, end: int) -> bool:
    """Whether the marks `stop` end the sentence begun at `start`, with the next word at `after`."""
    opener = _OPENERS.match(text, after, end)
    first_at = opener.end() if opener else after
    if first_at >= end:
        return False  # only loose closing marks are left: they belong to this sentence
    first = text[first_at]
    if first.islower() or first in "—–-,;:…./&%!?)]”’»":
        return False
    marks = stop.group()
    if marks[0] == "." and (len(marks) == 1 or marks[1] not in ".!?…"):
        return _full_stop_ends(text, start, stop, first_at, end)
    if marks[0] in "….":
        return _ellipsis_ends(text, stop, first_at, end)
    return not (marks[-1] in _CLOSERS and _is_attributed(text, first_at, end))


def _full_stop_ends(text: str, start: int, stop: re.Match[str], first_at: int, end: int) -> bool:
    """Whether a single full stop ends the sentence, and not only an abbreviation or a number of a list."""
    found = _LAST_WORD.search(text[max(start, stop.start() - _BACK) : stop.start()])
    word = found.group() if found else ""
    if not word:
        return True
    if stop.start() - len(word) == start and (word.isdigit() or len(word) == 1):
        return False  # "1. Fuel duty": the number belongs to its item
    digit_follows = text[first_at].isdigit()
    if word in _NUMBERED:
        return not digit_follows
    if word in _TITLES:
        return False
    closed = stop.group()[1:]
    if len(word) == 1 and word.isupper():
        return bool(closed) or _starts_sentence(text, first_at, end)
    if _ACRONYM.search(word):
        if ")" in closed:
            return False  # "(A.I.) Research"
        if word in ("p.m", "a.m", "P.M", "A.M"):
            return _next_word(text, first_at, end) not in _TIME_WORDS
        return bool(closed) or _starts_sentence(text, first_at, end)
    if word in _OPEN:
        return bool(closed) or (not digit_follows and _starts_sentence(text, first_at, end))
    return True


def _ellipsis_ends(text: str, stop: re.Match[str], first_at: int, end: int) -> bool:
    """Whether an ellipsis ends the sentence: not in brackets, and not before a faltering “I”."""
    if "]" in stop.group() or ")" in stop.group():
        return False
    return _next_word(text, first_at, end) not in (
        "I",
        "I’m",
        "I'm",
        "I’ve",
        "I've",
        "I’ll",
        "I'll",
        "I’d",
        "I'd",
    )


def _next_word(text: str, first_at: int, end: int) -> str:
    found = _WORD.match(text, first_at, min(end, first_at + _AHEAD))
    return found.group() if found else ""


def _starts_sentence(text: str, first_at: int, end: int) -> bool:
    """Whether the words behind an abbreviation open a sentence rather than go on a name."""
    word = _next_word(text, first_at, end)
    if len(word) == 1 and text.startswith(".", first_at + 1, end):
        return False  # another initial
    if word in _STARTERS or text[first_at - 1] in "“‘\"'":
        return True
    return _PARTICIPLE.match(text, first_at, min(end, first_at + _AHEAD)) is not None


def _is_attributed(text: str, first_at: int, end: int) -> bool:
    """Whether the words behind a quoted question or cry say who uttered it: “Why?” Mr Hale asked."""
    if text[first_at - 1] in "“‘\"'«" or _next_word(text, first_at, end) in _PRONOUNS:
        return False
    return _ASKED.match(text, first_at, min(end, first_at + _AHEAD)) is not None
