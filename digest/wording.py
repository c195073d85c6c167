"""Wording: the words of a passage made comparable, and two wordings laid side by side."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache

from digest.seed import Span

_VOWEL = re.compile(r"[aeiouy]")
_WORD = re.compile(
    r"[^\W\d_](?:\.[^\W\d_])+\.?(?![^\W_])|\d+(?:[.,]\d+)*[^\W_]*|[^\W_]+(?:['\u2019\u02bc][^\W_]+)*"
)
_APOSTROPHES = str.maketrans({"\u2019": "'", "\u02bc": "'"})
_CONTRACTED = {"n't": " not", "'re": " are", "'ll": " will", "'ve": " have", "'m": " am"}
_LONGEST_ALIGNED = 400
"""Longer passages are compared by their shared runs of words only: aligning costs the square of the length."""


def word_list(words: str) -> tuple[str, ...]:
    """The words of a list written as one text."""
    return tuple(words.split())


def word_set(words: str) -> frozenset[str]:
    """The same, to look words up in."""
    return frozenset(words.split())


@dataclass(frozen=True, slots=True)
class Difference:
    """A place where two wordings part."""

    one: tuple[str, ...]
    other: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Alignment:
    """Two wordings side by side."""

    likeness: float
    """Share of the words of both that stand in the same order in the other, 0 to 1."""
    matched: int
    """Number of such words, counted once."""
    differences: tuple[Difference, ...]
    """In order of the text."""


def words_of(text: str, span: Span) -> tuple[str, ...]:
    """The words of a passage: small letters, no marks, `A.I.` as `ai`, `don’t` as `do not`, `50,000` as `50000`."""
    found: list[str] = []
    for word in _WORD.findall(text[span.start : span.end].casefold()):
        found.extend(_normal(word))
    return tuple(found)


@lru_cache(maxsize=200_000)
def _normal(word: str) -> tuple[str, ...]:
    """One word made comparable; a contraction makes two."""
    word = word.translate(_APOSTROPHES)
    if word[0].isdigit():
        return (word.replace(",", ""),)
    if "." in word:
        return (word.replace(".", ""),)
    if "'" in word:
        if word == "can't":
            return ("can", "not")
        if word == "won't":
            return ("will", "not")
        for ending, full in _CONTRACTED.items():
            if word.endswith(ending) and len(word) > len(ending):
                return (word[: -len(ending)], full.strip())
    if word == "cannot":
        return ("can", "not")
    return (word,)


@lru_cache(maxsize=200_000)
def stem_of(word: str) -> str:
    """A word without the ending of the plural or the possessive."""
    if word.endswith("'s"):
        word = word[:-2]
    elif word.endswith("'"):
        word = word[:-1]
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        if word.endswith("ies") and len(word) > 4:
            return word[:-3] + "y"
        if word.endswith(("ches", "shes", "xes", "sses")):
            return word[:-2]
        return word[:-1]
    if word.endswith("us") and word not in COMMON and not _VOWEL.search(word[:-2]):
        return word[:-1]  # the plural of letters read one by one: `gpus`
    return word


@lru_cache(maxsize=200_000)
def is_telling(stem: str) -> bool:
    """Whether a stem says what a passage is about: not a common word, not a bare number, not a single letter."""
    return len(stem) > 1 and stem not in COMMON and not stem.replace(".", "").isdigit()


def telling_words(words: tuple[str, ...]) -> frozenset[str]:
    """The stems of a passage that say what it is about."""
    return frozenset(stem for word in words if is_telling(stem := stem_of(word)))


def shingles_of(words: tuple[str, ...], size: int) -> Iterator[tuple[str, ...]]:
    """Every run of `size` words."""
    return (words[index : index + size] for index in range(len(words) - size + 1))


def aligned(one: tuple[str, ...], other: tuple[str, ...]) -> Alignment:
    """Two wordings side by side; the same both ways round but for the sides of each difference."""
    if (len(other), other) < (len(one), one):
        turned = _aligned(other, one)
        return Alignment(
            turned.likeness, turned.matched, tuple(Difference(d.other, d.one) for d in turned.differences)
        )
    return _aligned(one, other)


def _aligned(one: tuple[str, ...], other: tuple[str, ...]) -> Alignment:
    one, other = one[:_LONGEST_ALIGNED], other[:_LONGEST_ALIGNED]
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    matched = 0
    differences: list[Difference] = []
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag == "equal":
            matched += b - a
        else:
            differences.append(Difference(one[a:b], other[c:d]))
    both = len(one) + len(other)
    return Alignment(2 * matched / both if both else 1.0, matched, tuple(differences))


# Whether two wordings say the same

_LIGHT = word_set(
    "a an the this that these those which who of in on at its their also just too very then however meanwhile moreover indeed still and "
    "has have had mr mrs ms dr sir"
)
"""Words that may come, go or change between two copies of one statement."""
_ALIKE = tuple(
    word_set(group)
    for group in (
        "is are am", "was were", "about around roughly approximately", "while whilst", "among amongst", "amid amidst",
        "toward towards", "said says", "gray grey", "through thru", "until till", "percent percentage", "further farther",
        "rise rises rose risen", "fall falls fell fallen", "grow grows grew grown", "take takes took taken",
        "get gets got gotten", "begin begins began begun", "win wins won", "lose loses lost", "sell sells sold",
        "buy buys bought", "build builds built", "hold holds held", "lead leads led", "meet meets met", "pay pays paid",
        "send sends sent", "spend spends spent", "strike strikes struck", "sink sinks sank sunk", "find finds found",
        "make makes made", "give gives gave given", "come comes came", "go goes went gone", "see sees saw seen",
    )
)  # fmt: skip
"""Forms of one word that no rule of endings joins."""
_SPELLINGS = (
    (re.compile(r"is(?=(?:e[drs]?|ing|ations?)$)"), "iz"),
    (re.compile(r"(?<=[a-z]{2}[^aeo])our(?=$|ed$|ing$|s$|able$|ite$)"), "or"),
    (re.compile(r"(?<=[bt])res?$"), "er"),
    (re.compile(r"(?<=[aeiou])ll(?=ed$|ing$)"), "l"),
    (re.compile(r"mmes?$"), "m"),
    (re.compile(r"ogues?$"), "og"),
    (re.compile(r"(?<=en)ce$"), "se"),
)
_ENDING = re.compile(r"(?:ied|ies|ing|ed|es|e|s|y)$")
_DOUBLE = re.compile(r"([bdgmnprt])\1$")


@lru_cache(maxsize=50_000)
def root_of(word: str) -> str:
    """A word without its endings and in one spelling: `organised` and `organizing` are `organiz`."""
    word = word[:-2] if word.endswith("'s") else word.rstrip("'")
    if len(word) > 4:
        for pattern, instead in _SPELLINGS:
            word = pattern.sub(instead, word)
    root = _ENDING.sub("", word)
    return _DOUBLE.sub(r"\1", root) if len(root) >= 3 else word


def is_same_sense(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two wordings differ in articles and their like, in endings or in spelling only."""
    a = [word for word in one if word not in _LIGHT]
    b = [word for word in other if word not in _LIGHT]
    if "".join(a) == "".join(b):
        return True
    return len(a) == len(b) and all(
        root_of(x) == root_of(y) or any(x in group and y in group for group in _ALIKE)
        for x, y in zip(a, b, strict=True)
    )


def opposed_words(one: tuple[str, ...], other: tuple[str, ...]) -> tuple[str, str] | None:
    """A word of each of two wordings that are opposites: `rose`, `fell`; None where the wordings hold none."""
    mine, theirs = set(one), set(other)
    for up, down in _OPPOSITES:
        for first, second in ((up, down), (down, up)):
            if mine & first and theirs & second and not (mine & second or theirs & first):
                return min(mine & first), min(theirs & second)
    return None


_OPPOSITES = tuple(
    (word_set(up), word_set(down))
    for up, down in (
        (
            "rise rises rose risen rising grow grows grew grown growing increase increases increased increasing climb climbs climbed climbing "
            "gain gains gained gaining jump jumps jumped jumping surge surges surged surging soar soars soared soaring up raise raises raised "
            "raising expand expands expanded",
            "fall falls fell fallen falling drop drops dropped dropping decrease decreases decreased decreasing decline declines declined "
            "declining sink sinks shrink shrinks shrank shrunk lose loses lost slump slumps slumped slumping plunge plunges plunged plunging "
            "tumble tumbles tumbled down cut cuts cutting lower lowers lowered lowering reduce reduces reduced reducing",
        ),
        ("approve approves approved approving accept accepts accepted pass passed", "reject rejects rejected rejecting refuse refuses refused veto vetoed block blocked"),
        ("before until", "after since"),
        ("open opens opened opening reopen reopened", "close closes closed closing shut shuts"),
        ("more over above least", "fewer less under below most"),
        ("profit profits", "loss losses"),
        ("win wins won winning", "lose loses lost losing"),
        ("buy buys bought buying acquire acquired", "sell sells sold selling"),
        ("hire hires hired hiring recruit recruited", "fire fires fired dismiss dismissed sack sacked"),
        ("import imports imported importing", "export exports exported exporting"),
        ("start starts started begin begins began begun launch launched", "end ends ended stop stops stopped finish finished"),
        ("support supports supported backed back backs favour favoured favor favored", "oppose opposes opposed against"),
        ("allow allows allowed permit permits permitted legalise legalize", "ban bans banned forbid forbids forbade prohibit prohibited outlaw outlawed"),
        ("kill kills killed dead died deaths", "injure injures injured injuries hurt wounded survive survived survivors"),
        ("arrive arrives arrived enter entered", "leave leaves left depart departed"),
        ("lend lent", "borrow borrowed"),
        ("true confirm confirmed confirms", "false deny denied denies"),
        ("guilty convicted convict", "acquitted acquit innocent cleared"),
        ("upheld uphold", "overturned overturn quashed"),
        ("add added adds", "remove removed removes"),
    )
)  # fmt: skip
"""Words that say the opposite of one another."""

NUMBER_WORDS = word_set(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty "
    "thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion half third quarter dozen double triple twice "
    "bn tn hundreds thousands millions billions dozens"
)
UNIT_WORDS = word_set(
    "percent cent point points dollar dollars pound pounds euro euros yen yuan km kilometre kilometres kilometer kilometers mile miles metre "
    "metres meter meters foot feet inch inches kg kilo kilos kilogram kilograms ton tons tonne tonnes gram grams second seconds minute minutes "
    "hour hours day days week weeks month months year years decade decades century centuries litre litres liter liters gallon gallons barrel "
    "barrels acre acres hectare hectares degree degrees mph megawatt megawatts gigawatt gigawatts watt watts"
)
HEDGE_WORDS = word_set(
    "about around roughly approximately nearly almost exactly perhaps maybe possibly probably likely may might could would should apparently "
    "reportedly allegedly seems appears often sometimes usually mostly largely think believe guess"
)
LIMIT_WORDS = word_set("more less fewer over under least most up")
"""Words that make a bound of a number (“more than 50”, “at least 12”) and mean other things elsewhere."""
NEGATIONS = word_set("not no never none nobody nothing neither nor without hardly cannot")

COMMON = word_set(  # Function words
    "a an the this that these those and or but nor so yet if then else than as of at by for from in into on onto off out over under up down with "
    "without within to toward towards through during before after since until till while when where why how what which who whom whose because "
    "although though unless whether against among between about above across along around behind below beneath beside beyond despite except inside "
    "like near outside past per plus via i me my mine myself you your yours he him his himself she her hers herself it its itself we us our ours "
    "ourselves they them their theirs themselves one ones some any each every all both few many much more most other another such no not only own "
    "same too very just also even still already ever never again once here there now is am are was were be been being has have had having do does "
    "did doing done will would can could shall should may might must ought need ’s s t d ll re ve m o y mr mrs ms dr sir "
    # Numbers and units
    "zero two three four five six seven eight nine ten eleven twelve thirteen fifteen twenty thirty forty fifty sixty seventy eighty ninety hundred "
    "thousand million billion trillion dozen half third quarter first second fourth fifth last next previous percent cent per-cent point dollar pound "
    "euro km mile metre meter foot feet inch kg ton tonne hour minute day week month year decade century time today yesterday tomorrow tonight "
    "monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december "
    "morning afternoon evening night weekend daily weekly monthly annual annually recent recently early earlier late later ago soon long short "
    # Saying
    "say said saying says tell told telling ask asked asking answer add added adding note noted call called claim claimed warn warned argue argued "
    "announce announced announcement explain explained describe described believe believed think thought know known knew report reported reporter "
    "according statement comment interview speak speaking spoke spoken talk talking spokesman spokeswoman spokesperson suggest suggested insist state "
    "stated predict predicted expect expected estimate estimated confirm confirmed reveal revealed mention write wrote written news story article "
    # Common verbs
    "make made making take took taken taking get got getting give gave given giving go going gone went come came coming see seen saw seeing look looked "
    "looking want wanted use used using user find found finding put keep kept let begin began begun start started stop seem seemed feel felt become "
    "became leave left leaving work worked working try tried trying turn turned show showed shown showing help helped helping move moved moving live "
    "lived living hold held holding bring brought happen happened include included including continue continued set meet met meeting run running ran "
    "pay paid provide provided lead led leading understand follow followed following create created open opened close closed win won lose lost losing "
    "allow allowed reach reached remain remained raise raised rise rose risen fall fell fallen grow grew grown growing increase increased cut reduce "
    "reduced change changed end ended plan planned planning build built hit stand stood play played send sent receive received carry carried offer "
    "offered consider considered appear appeared buy bought sell sold serve die died dead death kill killed hear heard read spend spent face faced "
    "agree agreed join joined decide decided pass passed support supported require required produce produced cause caused "
    # Common nouns
    "people person man men woman women child children life world country nation national international government official president minister party "
    "leader member group company firm business industry market economy economic public private police law court case right power force system program "
    "programme project service team office officer chief head director executive board job worker employee student school university family home house "
    "city town area region place part side way thing issue problem question fact reason result idea example kind type number amount level rate cost price "
    "money fund share sale profit loss deal trade tax bank policy decision effort action role term line name word book film game sport season player club "
    "history future past present information data study research expert analyst service product car road water food health hospital medical science "
    "technology building event member community local global political politics social human military war attack security control energy election vote "
    "voter campaign bill letter matter view chance lot bit end hand head body eye face door room street north south east west northern southern eastern western "
    "us "
    "investment investor revenue value capital "
    # Common adjectives and adverbs
    "new old good better best bad worse worst big bigger biggest large larger largest small smaller little great greater greatest high higher highest low "
    "lower lowest young younger important major main key full free real true sure clear able available different certain likely possible strong hard easy "
    "simple whole several enough less least almost nearly rather quite really perhaps maybe often always sometimes usually however therefore instead "
    "together away back forward further far well especially particularly especially ahead total average top current currently former special general "
    "significant significantly serious seriously critical crucial massive huge rapid rapidly latest potential potentially powerful advanced "
    "least amid among today’s due"
)
"""Words so frequent in English news that sharing them says nothing about two passages."""
