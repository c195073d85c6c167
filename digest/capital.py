"""Capital: the capital words of a text, in runs that may hold names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from digest.data.bodies import COMMON, GOODS, HEADS, NOT_NAMES, OF_HEADS, PLACE_STARTS, SPOTS, SUFFIXES
from digest.data.days import WEEKDAYS
from digest.data.people import TITLES
from digest.data.places import COUNTRIES, DEMONYMS
from digest.data.units import GLUED_UNITS
from digest.gazetteer import gazetteer
from digest.seed import Span

_FURTHER_LATIN = (*range(0x100, 0x250), *range(0x1E00, 0x1F00))
UPPER = "A-ZÀ-ÖØ-ÞΑ-ΩА-ЯЁЂ-Џ" + "".join(chr(c) for c in _FURTHER_LATIN if chr(c).isupper())
_CAPITAL = re.compile(
    rf"(?<![\w@#])(?<!\w\.)(?:(?:[{UPPER}]\.){{2,}}(?:[{UPPER}](?![\w]))?"  # U.S., A.G.I.
    rf"|[{UPPER}]\.(?=[ \u00a0][{UPPER}])"  # an initial
    rf"|(?:[ae]l-|(?:d|l|t|dell|dall)['’]|[a-z]{{1,2}}(?=[{UPPER}][a-z])|x(?=[{UPPER}]))?[{UPPER}]\w*(?:[-'’&]\w+|\.(?=[a-z0-9]{{2}})\w+)*)"
)
PARTICLES = frozenset(
    " de , de la , van , van der , van den , von , von der , bin , ibn , da , di , du , dos , del , le , la , der , ter , y , "
    "al , zu , af , ag , ould , ben , bint , della , dello , dei , degli , das , do , ten , av , ud , ur , e , van 't , van ’t , in 't , in ’t ".split(
        ","
    )
)
_ON_HEADS = frozenset(
    "Panel Committee Commission Council Conference Subcommittee Convention Forum Institute Center Centre".split()
)
"""Words after which `on` goes on with the name."""
_LONG_NAMED = frozenset(
    "Department Ministry Office Committee Secretary Bureau Agency Commission Organization Organisation Institute Centers".split()
)
"""Bodies whose names may list all they are for."""
_FOR_HEADS = frozenset(
    "Center Centre Centers Centres Forum Network Observatory Institute Campaign Fund Foundation Council Association Agency Department Organization Organisation Coalition Trust "
    "Committee Ministry Office Society Union Party Movement Alliance Partnership Citizens Mothers Doctors College School "
    "Commission".split()
)
"""Words after which `for` goes on with the name."""
_CAUSE_HEADS = frozenset("League Front Congress Initiative Programme Program Mission Assembly".split())
"""Words after which `for` goes on with the name when a common word follows: `National League for Example`."""
_SENT_TO = frozenset("Force Mission Operation".split())
"""What is sent to a country, whose name ends in it: `Stabilisation Force in Example`."""
_CAUSES = frozenset("Organisation Organization Conference Campaign Coalition Movement Centre Center".split())
"""Bodies whose names may end in the country they are for: `Organisation for Example in Europe`."""
OF = frozenset((" of ", " of the ", " for ", " for the ", " of St ", " on ", " on the ", " in "))
_SHORTENED = frozenset("St Mt Ft Jr Sr Inc Co Corp Ltd".split()) | frozenset(TITLES)
_CLOSING_SUFFIX = frozenset("Inc Ltd LLC LLP PLC Plc Co Corp SA NV Jr Sr".split())
_AFTER_AND = frozenset(
    "Oversight Securities Reform Means Appropriations Judiciary Human International Tourism Technology Science Sports Sport Trade Security Food Drug Culture Commerce Industry Education "
    "Labour Labor Welfare Research Innovation Development Rural Affairs Strategic Medicine Tropical Political Economic Social "
    "Infectious Mental Children Oceanic Atmospheric Space Exchange Firearms Immigration Customs Border Aging Blood Lung Kidney "
    "Racial Equality Peace Conflict Gas Sanitation Fish Wildlife Peacekeeping Integration Media Housing Communities Families Skills Business Justice Interior Finance Water Power Health Civil Schools "
    "Public Urban Climate Energy Forestry Fisheries Agriculture Environment Infrastructure Transport Communications "
    "Prevention Policy Budget Statistics Services Cooperation Crime Cultural Constitutional Local Rights".split(
        " "
    )
)
"""Words that go on with a ministry's or an institute's name after `and`."""


_SUBJECT_BODIES = frozenset(
    "Committee Commission Department Ministry Administration Agency Authority Subcommittee Bureau Directorate Inspectorate "
    "Council Board Office Executive Association Institute Service Union Society Partnership Federation Ombudsman".split()
)
"""Words for bodies that stand behind all they are for."""
_SUBJECT_ENDS = (
    "tion",
    "sion",
    "ment",
    "ity",
    "ics",
    "ing",
    "ings",
    "ies",
    "ives",
    "arms",
    "ships",
    "ance",
    "ence",
    "ture",
    "fare",
    "ology",
)
"""Ends of nouns for what a body deals with."""
_SUBJECT_HEADS = frozenset(
    "Government House Exchange Judiciary Police Trust Fund Service Services Aid Relief Press Museum Library Standard Force Record".split()
)
"""Words for bodies that may be what a body is for."""
_PAIRS = frozenset(
    (
        ("Fire", "Rescue"), ("Search", "Rescue"), ("Arts", "Sciences"), ("Food", "Drug"), ("Safety", "Health"),
        ("Trade", "Industry"), ("Bed", "Breakfast"), ("Trinidad", "Tobago"), ("Research", "Development"),
        ("Hammersmith", "Fulham"), ("Kensington", "Chelsea"), ("Windsor", "Maidenhead"), ("Brighton", "Hove"),
        ("Procter", "Gamble"), ("Tyne", "Wear"), ("Devon", "Cornwall"), ("Avon", "Somerset"), ("Science", "Technology"),
        ("Immigration", "Customs"), ("Track", "Field"), ("Fish", "Wildlife"), ("Arts", "Crafts"), ("Law", "Justice"),
        ("University", "College"), ("Maritime", "Coastguard"), ("Competition", "Markets"), ("Revenue", "Customs"),
        ("Work", "Pensions"), ("Nursing", "Midwifery"), ("Food", "Agriculture"), ("Parks", "Recreation"), ("Parks", "Wildlife"),
        ("Planning", "Zoning"), ("Water", "Sanitation"), ("Gas", "Electricity"), ("Nurses", "Carers"), ("Aeronautics", "Space"),
    )
)  # fmt: skip
"""Words that `and` joins to one name wherever they stand."""
_LONGEST = 40
"""Capital words in one run, and in one body's name: more are no prose."""
_SPACES = re.compile("  +")
_CONTRACTIONS = ("’ll", "'ll", "’ve", "'ve", "’d", "'d", "’re", "'re", "n’t", "n't")
LOWER_WORD = re.compile(r"[^\W\d_]+")


@dataclass(slots=True)
class Token:
    """A capital word of a run."""

    start: int
    end: int
    word: str
    joined: str
    """What stands between it and the token before it in the run; empty for the first."""
    owns: bool
    """Whether a possessive ending follows, which ends the name."""
    tail: str = ""
    """A small word that hangs on by a hyphen: `based` of `Leeds-based`."""


def is_title_case(text: str, span: Span, runs: list[list[Token]], *, opens: bool = False) -> bool:
    """Whether most longer words of a block are capitalised, so that capitals mean little in it.

    A block that `opens` the article may be a title with a full stop.
    """
    if span.end - span.start > 240:
        return False
    line = text[span.start : span.end]
    if line.isupper():
        return True
    if opens and _is_stopped_title(line):
        line = line[:-1]
    if line.count(",") > 2:  # a list of names
        return False
    words = LOWER_WORD.findall(line)
    longer = [word for word in words if len(word) > 3]
    common = [word for word in longer if gazetteer().is_word(word)]
    tokens = sum(len(run) for run in runs)
    if len(words) < 5 or tokens < 4 or line[-1] in '.”"' or _ENDS_INSIDE.search(line) or _CREDIT.search(line):
        return False
    return _mostly_capital(longer) and _mostly_capital(common)


_SMALL_IN_TITLES = frozenset(
    "a an and as at but by for from if in into is it its nor of off on onto or out over per so than that the to up via vs with yet".split()
)
"""Words that titles leave without a capital."""
_FEWEST_OF_TITLE = 3
"""Common words in capitals that a sentence of names alone, “Ann Reid of Example News.”, does not have."""


def _is_stopped_title(line: str) -> bool:
    """Whether a line is in title case down to its last verb, and ends in a full stop."""
    if not line.endswith(".") or line.endswith(".."):
        return False
    words = LOWER_WORD.findall(line)
    capitals = [word for word in words[1:] if word[0].isupper() and len(word) > 3]
    return sum(gazetteer().is_word(word) for word in capitals) >= _FEWEST_OF_TITLE and all(
        word[0].isupper() or len(word) == 1 or word in _SMALL_IN_TITLES for word in words
    )


_ENDS_INSIDE = re.compile(rf"[a-z]{{3}}\. [{UPPER}]")
"""The end of a sentence inside a line, as before the credit of a picture; titles have none."""


_CREDIT = re.compile(
    r"(?:\b(?:Photo|Photograph|Photography|Image|Picture|Credit): |© ?)[A-Z]|\([A-Z][^()\n]*(?:/| for )[^()\n]*\)\Z"
)
"""Who took a picture: `Photo: Ann Reid`, `(Ann Reid/Example News)`; titles name nobody so."""


def _mostly_capital(words: Sequence[str]) -> bool:
    """Whether seven words of ten have a capital; common words tell a title from a line full of names."""
    return sum(word[0].isupper() for word in words) * 10 >= len(words) * 7


def find_runs(text: str, span: Span) -> Iterator[list[Token]]:
    """Capital words of a block, those together that nothing but a joining word separates."""
    waiting: list[list[Token]] = []
    for run in _plain_runs(text, span):
        if waiting and not _may_be_listed(text, waiting[-1], run):
            yield from _joined_list(text, waiting)
            waiting = []
        waiting.append(run)
    yield from _joined_list(text, waiting)


def _may_be_listed(text: str, before: list[Token], run: list[Token]) -> bool:
    """Whether `and` or a comma alone stands between two runs of plain words."""
    gap = text[before[-1].end : run[0].start]
    return gap in (" and ", ", ", ", and ", " & ") and not before[-1].owns and not before[-1].tail


def _joined_list(text: str, runs: list[list[Token]]) -> Iterator[list[Token]]:
    """Runs of a list as one where it is all one body: `Energy Security and Net Zero Committee`, else as they are."""
    if 1 < len(runs) < _LONGEST and (
        _closes_with_body(text, runs) or _opens_with_body(text, runs) or _serves_two_places(text, runs)
    ):
        whole = list(runs[0])
        for run in runs[1:]:
            run[0].joined = text[whole[-1].end : run[0].start]
            whole += run
        yield whole
    else:
        yield from runs


_ARTICLE_BEFORE = re.compile(r"\b[Tt]he (?:[a-z]+ )?\Z")


def _closes_with_body(text: str, runs: list[list[Token]]) -> bool:
    """Whether the last of several subjects ends in the word for their body, and `the` stands before the first."""
    first, last = runs[0], runs[-1]
    before = text[max(0, first[0].start - 20) : first[0].start]
    has_article = first[0].word == "The" or _ARTICLE_BEFORE.search(before) is not None
    if last[-1].word not in _SUBJECT_BODIES or len(last) < 2 or not has_article:
        return False
    if text[last[0].start - 5 : last[0].start] != " and ":
        return False
    opens = ("The", "House", "Senate")
    leading = [token for token in first if token.word not in opens]
    if len(leading) > 1 and leading[0].word in DEMONYMS:
        if leading[-1].word in HEADS and not _is_shortened(text, runs):
            return False  # `the British Museum and Arts Council`
        leading = leading[1:]
    subjects = [
        *leading,
        *(token for run in runs[1:-1] for token in run),
        *last[:-1],
    ]
    return all(_is_subject(token.word) for token in subjects)


def _is_shortened(text: str, runs: list[list[Token]]) -> bool:
    """Whether the first letters of all words stand in brackets behind: `Australian Securities and Investments Commission (ASIC)`."""
    letters = "".join(token.word[0] for run in runs for token in run if token.word != "The")
    return text.startswith(f" ({letters})", runs[-1][-1].end)


def _opens_with_body(text: str, runs: list[list[Token]]) -> bool:
    """Whether the first run is a body `of` or `for` its subjects, and only subjects follow: `Department for Culture, Media and Sport`."""
    first = runs[0]
    if not any(token.word in _LONG_NAMED for token in first) or not any(
        token.joined in OF for token in first
    ):
        return False
    gap = text[runs[-2][-1].end : runs[-1][0].start]
    return "and" in gap and all(_is_subject(token.word) for run in runs[1:] for token in run)


def _serves_two_places(text: str, runs: list[list[Token]]) -> bool:
    """Whether two places stand before the one body that serves both: `Example and Sample Council`."""
    if len(runs) != 2 or len(runs[0]) != 1 or runs[1][-1].word not in _LOCAL_BODIES:
        return False
    if text[runs[0][0].end : runs[1][0].start] != " and " or len(runs[1]) != 2:
        return False
    lists, places = gazetteer(), (runs[0][0].word, runs[1][0].word)
    is_known = any(lists.place_weight(place) > 0.0 for place in places)
    return is_known and not any(lists.is_word(place) for place in places)


_LOCAL_BODIES = frozenset("Council Police Constabulary Borough Hospitals University".split())
"""Words for bodies that may serve two places by one name."""


def _is_subject(word: str) -> bool:
    """Whether a capital word is a common one, as what a ministry is for, and nobody's name."""
    lists = gazetteer()
    if (
        word in HEADS - _SUBJECT_HEADS
        or word in lists.given
        or word in lists.places
        or word in NOT_NAMES
        or word.isupper()
    ):
        return False
    if word in lists.organizations or word in lists.companies:
        return False
    return any(
        lists.is_word(form) or form in _AFTER_AND or form.lower().endswith(_SUBJECT_ENDS)
        for form in (word, word.removesuffix("s"))
    )


def _plain_runs(text: str, span: Span) -> Iterator[list[Token]]:
    """Capital words of a block, those together that nothing but a short joining word separates."""
    run: list[Token] = []
    for match in _CAPITAL.finditer(text, span.start, span.end):
        start, end = match.span()
        if text[start - 1 : start] == "/" and _is_in_address(text, start):
            continue
        word = match.group()
        if text[end : end + 1] == "$" or (
            word in GLUED_UNITS and text[max(0, start - 2) : start - 1].isdigit()
        ):
            continue  # `US$93,000` names no country, `21 GW` nobody
        owns = False
        if word[-2:] in ("'s", "’s") or word[-2:] in ("'S", "’S"):
            word, end, owns = word[:-2], end - 2, True
        elif text[end : end + 2] in ("'s", "’s") or (
            text[end : end + 1] in ("'", "’") and word[-1] in "sxz" and text[end + 1 : end + 2] == " "
        ):
            owns = True
        for contraction in () if word.isalpha() else _CONTRACTIONS:
            if word.endswith(contraction):
                word, end = word[: -len(contraction)], end - len(contraction)
        token = Token(start, end, word, "", owns)
        if "-" in word:
            follows = bool(run) and run[-1].end + 1 == start and not run[-1].owns
            _cut_hyphen(token, follows or (text[end : end + 1] == " " and text[end + 1 : end + 2].isupper()))
        if (
            0 < len(run) < _LONGEST
            and not run[-1].tail
            and (not run[-1].owns or _owns_in_name(run, text, start))
        ):
            gap = text[run[-1].end : start]
            gap = gap if gap == " " else _SPACES.sub(" ", gap)
            if gap == ", " and word == "Co" and text[end + 1 : end + 2].isupper():
                gap = "; "  # `Example, Co Mayo` is a town in its county
            if (
                _joins(gap, run, token)
                or (gap == "–" and _ends_with_body(text, start))
                or (gap == " the " and len(run) == 1 and _opens_motto(text, run[0]))
                or _is_beside_nickname(text, run, token)
            ):
                token.joined = gap
                run.append(token)
                continue
        if run:
            yield run
        run = [token]
    if run:
        yield run


OPENS_NICKNAME, _CLOSES_NICKNAME = (" “", ' "', " ‘", " '"), ("” ", '" ', "’ ", "' ")
_BEHIND_NICKNAME = re.compile(rf"(?: (?:of |the |of the )?[{UPPER}]\w+){{0,3}}[”\"’'] [{UPPER}]")


def is_in_nickname(run: Sequence[Token]) -> bool:
    """Whether the last word of a run stands in quotation marks that its name goes on behind: `Ann “Hands of Gold` …"""
    for token in reversed(run):
        if token.joined in _CLOSES_NICKNAME:
            return False
        if token.joined in OPENS_NICKNAME:
            return True
    return False


def _is_beside_nickname(text: str, run: list[Token], token: Token) -> bool:
    """Whether a quoted word stands between a first name and a surname, or the surname behind it: `Ann “Nan” Reid`, `Ann “Hands of Gold” Reid`."""
    gap = text[run[-1].end : token.start]
    if gap in _CLOSES_NICKNAME or gap in (" of ", " of the ", " the "):
        return is_in_nickname(run)
    if gap not in OPENS_NICKNAME or len(run) > 1 or run[0].word not in gazetteer().given:
        return False
    return _BEHIND_NICKNAME.match(text, token.end) is not None


def _opens_motto(text: str, token: Token) -> bool:
    """Whether a participle has its capital inside a sentence, as in the name of a campaign: `of Breaking the Silence`."""
    word = token.word
    if (
        len(word) < 7
        or not word.endswith("ing")
        or not re.search(r"[a-z] \Z", text[max(0, token.start - 2) : token.start])
    ):
        return False
    lists = gazetteer()
    return lists.is_word(word) and not lists.place_weight(word) and not lists.is_surname(word)


def _is_in_address(text: str, start: int) -> bool:
    """Whether the slash before a capital belongs to a web address, not to a credit such as `Photo: Ann Reid/XYZ`."""
    chunk = text[max(0, start - 60) : start].rsplit(None, 1)[-1:]
    return not chunk or "." in chunk[0] or "//" in chunk[0] or chunk[0][:1] in "/@#"


def _owns_in_name(run: list[Token], text: str, start: int) -> bool:
    """Whether a possessive stands inside a name: `Workers' Party`, `St Mary's Hospital`."""
    gap, owner = text[run[-1].end : start], run[-1].word
    if gap not in ("' ", "’ ", "'s ", "’s "):
        return False
    if owner in _OWNERS or (len(run) > 1 and run[-2].word.rstrip(".") in ("St", "Saint")):
        return True
    if owner in _OFFICERS and _OFFICE.match(text, start):
        return True
    if (
        len(run) < 3
        and gap[:2] in ("'s", "’s")
        and _SPOT.match(text, start)
        and not gazetteer().place_weight(owner)
    ):
        return True
    if len(run) == 1 and _FIRM.match(text, start) and not gazetteer().place_weight(owner):
        return True
    if len(run) == 1 and _HOUSE.match(text, start) and not gazetteer().place_weight(owner):
        return True
    return (
        gap in ("' ", "’ ")
        and _is_plural(owner)
        and (_ends_with_body(text, start) or _LAW.match(text, start) is not None)
    )


_HOUSE = re.compile(
    r"(?:Hospital|Hospice|Infirmary|Bar|Bowl|Diner|Tavern|Bakery|Café|Cafe|Grill|Pizzeria|Pharmacy)\b(?! [A-Z])"
)
"""Houses that are called by the name of whoever founded or keeps them."""
_FIRM = re.compile(
    rf"(?:{'|'.join(sorted(SUFFIXES | GOODS))}) (?:[{UPPER}][\w&-]+ ){{0,2}}(?:Inc|Corp|Ltd|Plc|PLC|Co|LLC)\b"
)
"""The rest of the full name of a company that bears its founder's: `Example's Stores Inc`."""
_SPOT = re.compile(rf"(?:{'|'.join(sorted(SPOTS))})\b(?! [A-Z])")
"""Spots that are called after somebody: `Example's Bay`."""
_OFFICERS = frozenset(
    "Sheriff Governor Mayor Attorney General Prosecutor Examiner Comptroller Ombudsman Commissioner".split()
)
_OFFICE = re.compile(r"(?:Office|Department|Bureau)\b")
"""Whose possessive goes on with the name of their office: `Example County Sheriff's Office`."""
_LAW = re.compile(rf"(?:[{UPPER}][\w-]+ (?:and |of )?){{1,3}}(?:Act|Bill|Charter)\b")
"""The rest of a law called after those it is for: `Renters' Rights Act`."""
_CAPITAL_WORDS = re.compile(rf"[{UPPER}][\w-]+(?: (?:and |& )?[{UPPER}][\w-]+){{0,4}}")


def _ends_with_body(text: str, start: int) -> bool:
    """Whether the capital words from `start` on end in a word for a body: `Welfare Association`."""
    match = _CAPITAL_WORDS.match(text, start)
    return match is not None and match.group().rpartition(" ")[2] in HEADS | _SUBJECT_BODIES


def _is_plural(word: str) -> bool:
    """Whether a capital word is the plural of a common noun, and no body or people: `Cricketers`."""
    lists = gazetteer()
    return (
        word[-1] == "s"
        and (lists.is_word(word[:-1]) or word.endswith(("ers", "ors", "ists", "ians")))
        and not lists.is_surname(word)
        and word not in NOT_NAMES
        and word not in HEADS
        and not lists.organization_weight(word)
    )


_OWNERS = frozenset(
    "Workers Farmers Residents Teachers Students Veterans Doctors Mothers Employers Users Writers Players Bankers Lawyers Drivers "
    "Miners Fishermen Nurses Parents Tenants Passengers Prisoners Consumers Investors Travellers Actors Directors Artists People "
    "Women Men Children King Queen Lord Prince Girls Boys Ladies Sailors Soldiers Pensioners Magistrates Coroner Smokers".split()
)
"""Whose possessive goes on with a name."""


def _cut_hyphen(token: Token, in_name: bool) -> None:
    """Take a small word off that hangs on by a hyphen, unless it may belong to a name such as Sang-kyu."""
    head, _, tail = token.word.partition("-")
    if not tail[:1].islower() or len(head) < 2 or head in ("Al", "El"):
        return
    if HYPHENED_PLACE.search(token.word) or HYPHENED_PERSON.search(token.word):
        return
    if in_name and tail in ("in", "on") and len(head) <= 4:  # Jae-in, Hye-on
        return
    if in_name and len(tail) <= 6 and tail not in _TAILS and not tail.endswith(("ed", "ing", "like")):
        return
    token.tail, token.word, token.end = tail, head, token.start + len(head)


HYPHENED_PLACE = re.compile(
    rf"\w-(?:on|upon|under|by|in|le|la|les|de|du|des|sur|sous|en|am|an|der|e|el|al)-(?:the-)?[{UPPER}]"
)
"""A small word between hyphens, as in the names of towns: `Example-on-Sea`, `Exemple-sur-Mer`."""
HYPHENED_PERSON = re.compile(rf"\w-(?:ul|ur|ud|us|uz)-[{UPPER}]")
"""The article between hyphens in the names of Muslims: `Example-ur-Rehman`."""
_TAILS = frozenset(
    "based born backed led owned run made held built bred style era wide bound only level class mile year month week day old new "
    "hit torn fed set cut ready free friendly linked area side wing sized size type off up out in on to by and turned then "
    "proof plus rich poor heavy hungry focused first second third long time born based elect the".split()
)
"""Small words that hang on a name by a hyphen and are no part of it."""


def _joins(gap: str, run: list[Token], token: Token) -> bool:
    """Whether a capital word goes on with the run."""
    if gap == " " or run[-1].owns:
        return True
    last = run[-1].word
    if len(gap) > 9 or "\n" in gap:
        return False
    if gap == ". ":
        return (last in _SHORTENED or last in ("ST", "MT", "FT")) and (
            last not in _CLOSING_SUFFIX or token.word in _CLOSING_SUFFIX or last in ("Jr", "Sr")
        )
    if gap in (" at ", ", ") and run[0].word == "University" and len(run) == 2:
        return _may_be_town(token.word) and (gap == " at " or last in _CAMPUS_STATES)
    if gap == ", " and token.word in ("D.C.", "DC"):
        return last == "Washington"
    if gap == ", ":
        return token.word in _CLOSING_SUFFIX or (
            run[0].word in _LONG_NAMED and token.word in _AFTER_AND and any(t.joined in OF for t in run)
        )
    if gap == " & ":
        return True
    if gap == " in ":
        is_cause = run[0].word in _CAUSES and any(t.joined in OF for t in run)
        return len(run) > 1 and (is_cause or last in _SENT_TO) and token.word in COUNTRIES
    if gap == " for " and last in _CAUSE_HEADS:
        return len(run) > 1 and gazetteer().is_word(token.word) and not gazetteer().place_weight(token.word)
    if gap in OF:
        return _goes_on_with_of(run, gap) and token.word not in WEEKDAYS
    if gap in PARTICLES:
        stops = token.word in NOT_NAMES and gap[1:3] != "de"
        may_lead = last not in NOT_NAMES or last in gazetteer().given  # `Jan van der Example`
        return may_lead and last.lower() not in COMMON and not stops
    if gap == " and ":
        return (last, token.word) in _PAIRS or (token.word in _AFTER_AND and any(t.joined in OF for t in run))
    return False


def _may_be_town(word: str) -> bool:
    """Whether a word is a place, or begins the names of places, and is nobody's first name."""
    lists = gazetteer()
    return word not in lists.given and (lists.place_weight(word) > 0.0 or word in PLACE_STARTS)


_CAMPUS_STATES = frozenset(
    "Alabama Arkansas California Colorado Hawaii Illinois Maryland Massachusetts Michigan Minnesota Missouri Nebraska Nevada "
    "Tennessee Texas Wisconsin".split()
)
"""States whose university has houses in several towns, each named behind a comma: `University of Nevada, Reno`."""


def _goes_on_with_of(run: list[Token], gap: str) -> bool:
    """Whether `of` or `for` after a run belongs to a name."""
    last = run[-1].word
    if gap[1:3] == "on":
        return last in _ON_HEADS
    if run[0].word in _LONG_NAMED and "of" in gap and any(t.joined in OF for t in run):
        return True  # `Office for the Coordination of Example Affairs`
    if "of" in gap and any(t.joined in (" for ", " for the ") for t in run):
        return True  # `Society for the Protection of Example Birds`
    return last in _FOR_HEADS if "for" in gap else last in OF_HEADS


def spelled(tokens: Sequence[Token]) -> str:
    """The words as one name."""
    if len(tokens) == 1:
        return tokens[0].word
    return "".join((t.joined if i else "").replace("\u00a0", " ") + t.word for i, t in enumerate(tokens))
