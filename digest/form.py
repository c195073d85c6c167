"""Form: what the words of a name, by themselves, say of its type."""

from __future__ import annotations

import re
from collections.abc import Iterator

from digest.capital import HYPHENED_PERSON, HYPHENED_PLACE, UPPER
from digest.data.bodies import (
    BODY_STARTS,
    CLUB_STARTS,
    CLUB_WORDS,
    COMMON,
    GOODS,
    HEADS,
    KNOWN,
    LEGAL_STARTS,
    NOT_NAMES,
    OF_HEADS,
    PLACE_STARTS,
    PLACE_WORDS,
    SPOTS,
    SUFFIXES,
)
from digest.data.hints import (
    EVENT_STARTS,
    EVENT_WORDS,
    PAPERS,
)
from digest.data.measures import FIRMS_TOO, INDEX_NAMES
from digest.data.people import INITIALLED, ROLES, SURNAMES
from digest.data.places import (
    AMERICAN_STATES,
    LANDS,
    OF_LANDS,
    PLACES,
    SHORT_PLACES,
    STATE_CODES_ALONE,
    TOWN_ENDS,
)
from digest.gazetteer import Gazetteer, gazetteer
from digest.mention import Hint
from digest.product import CAMEL, inner_product_hints

_INITIAL = re.compile(rf"[{UPPER}]\.|(?:[{UPPER}]\.){{2,3}}|[{UPPER}]\.-[{UPPER}]\.")


_ONLY_INDICES = INDEX_NAMES - FIRMS_TOO


def inner_hints(key: str, words: tuple[str, ...]) -> Iterator[Hint]:
    """What the words of a name say of its type."""
    lists = gazetteer()
    if key.removesuffix(" Index") in _ONLY_INDICES:
        yield Hint("other", 12.0, "name-known", "it is an index of what is traded")
        return
    known = lists.organization_weight(key)
    if known:
        yield Hint("organization", known, "name-known", "it is in the list of organizations")
    if known >= 6.0:
        return
    place = lists.place_weight(key)
    if place:
        yield Hint("place", place, "name-gazetteer", "it is in the list of places")
    if place >= 3.5 and len(words) > 1:
        return
    yield from inner_product_hints(key, words, lists)
    if len(words) == 1:
        yield from _single_word_hints(key, lists)
    else:
        yield from _body_hints(key, words, lists)
        yield from _thing_hints(key, words, lists)
        yield from _person_hints(key, words, lists)


def _single_word_hints(key: str, lists: Gazetteer) -> Iterator[Hint]:
    """What a single word says by itself."""
    if key.count("-") > 1 and HYPHENED_PLACE.search(key):
        yield Hint("place", 2.0, "name-place", "it is built like the name of a town")
    if HYPHENED_PERSON.search(key):
        yield Hint("person", 2.0, "name-first-name", "it is built like the name of a man")
    if key in lists.given and not lists.is_word(key):
        yield Hint("person", 0.7, "name-first-name", f"‘{key}’ is a first name")
    elif key in SURNAMES or (lists.is_surname(key) and not lists.is_word(key)):
        yield Hint("person", 0.7 if key in SURNAMES else 0.6, "name-first-name", f"‘{key}’ is a surname")
    elif key.endswith(TOWN_ENDS) and len(key) > 6 and key.isalpha() and not lists.is_word(key):
        yield Hint("place", 0.7, "name-place", "it ends as the names of towns do")
    if key in EVENT_WORDS:
        yield Hint("other", 1.2, "name-capital", "it is an event or a time")
    if key in INITIALLED:
        yield Hint("person", 1.2, "name-known", "these initials are a person’s")
    elif key in STATE_CODES_ALONE:
        yield Hint("place", 1.2, "name-place", "it is the code of a state or district")
    elif key.isupper() and key.isalpha():
        if 2 <= len(key) <= 5 and not lists.is_word(key) and key.lower() not in COMMON:
            yield Hint("organization", 1.2, "name-acronym", "it is an abbreviation in capitals")
    elif _is_clipped(key) and not (
        lists.is_word(key) or lists.is_surname(key) or key in lists.given or lists.place_weight(key)
    ):
        yield Hint("organization", 1.2, "name-acronym", "it has no vowel, as abbreviations have none")
    elif CAMEL.search(key):
        yield Hint(
            "organization", 1.2, "name-company", "capitals in the middle of a word are a company's way"
        )


def _is_clipped(key: str) -> bool:
    """Whether a word is an abbreviation in small letters: `Bhs`."""
    small = key.lower()
    return (
        3 <= len(key) <= 5
        and key.isalpha()
        and key[1:].islower()
        and _VOWELS.isdisjoint(small)
        and small not in _CRIES
        and small not in COMMON
        and key not in NOT_NAMES
    )


_VOWELS = frozenset("aeiouyáéíóúäöü")
_CRIES = frozenset(
    "hmm hmmm mmm shh shhh brr brrr psst pfft tsk grr zzz mrs sgt pvt cpl mph kph hrs yrs".split()
)


def _body_hints(key: str, words: tuple[str, ...], lists: Gazetteer) -> Iterator[Hint]:
    """How the names of organizations are built."""
    first, last = words[0], words[-1]
    town = " ".join(words[:-1])
    if _is_abbreviation(first) and len(words) == 2 and lists.place_weight(last):
        yield Hint("organization", 2.5, "name-suffix", f"‘{first}’ stands before the name of its town")
        return
    if first in lists.places and len(words) == 2 and _is_plural(last) and not lists.is_surname(last):
        yield Hint("organization", 3.5, "name-suffix", "a place and a plural make the name of a team")
        return
    if (
        last in LANDS
        and (lists.is_word(first) or first.endswith("ics"))
        and first not in OF_LANDS | PLACE_STARTS
        and key not in lists.places
    ):
        yield Hint("organization", 3.0, "name-suffix", "a common noun and a country make the name of a body")
        return
    if last == "State" and town in AMERICAN_STATES:
        yield Hint("organization", 4.5, "name-suffix", "universities and their teams are called so")
        return
    if len(words) > 1 and not _DAILY.isdisjoint(words[:-1]) and first != "Good":
        yield Hint("organization", 3.0, "name-suffix", "newspapers are called so")
        return
    if last in PAPERS and first not in lists.given and last not in HEADS:
        yield Hint("organization", 3.0, "name-suffix", f"‘{last}’ ends the names of newspapers")
        return
    rest = " ".join(words[1:])
    is_town = rest in lists.places or rest in lists.towns
    if is_town and (
        first in CLUB_STARTS or (lists.organization_weight(first) >= 6.0 and not first.isupper())
    ):
        yield Hint("organization", 4.0, "name-suffix", f"‘{first}’ and a town make the name of a club")
        return
    if first in LEGAL_STARTS and len(words) > 2:
        yield Hint("organization", 4.0, "name-suffix", f"‘{first}’ begins the names of companies")
        return
    is_club = last in CLUB_WORDS and (town in lists.places or town in lists.towns)
    if is_club and not lists.place_weight(key):
        yield Hint("organization", 4.0, "name-suffix", f"a town and ‘{last}’ make the name of a club")
    elif (
        last == "Court"
        and words[-2] not in _COURTS
        and not lists.is_word(words[-2])
        and town not in lists.places
    ):
        yield Hint("place", 1.2, "name-place", "‘Court’ ends the names of houses")
    elif last in HEADS or last in SUFFIXES:
        may_be_person = len(words) == 2 and first in lists.given and lists.is_surname(last)
        weight = 2.0 if may_be_person else 5.0
        yield Hint("organization", weight, "name-suffix", f"‘{last}’ ends the names of organizations")
    elif last in GOODS and not (first in lists.given and lists.is_surname(last)):
        yield Hint("organization", 3.5, "name-suffix", f"‘{last}’ ends the names of companies")
    elif len(words) > 2 and " ".join(words[1:]) in lists.organizations:
        yield Hint(
            "organization", 4.0, "name-suffix", f"‘{' '.join(words[1:])}’ is in the list of organizations"
        )
    elif _is_full_place(key, lists):
        yield Hint("place", 5.0, "name-place", "it is the full name of a country or a town")
    elif key.startswith(f"{first} of ") and first in _PLACE_HEADS:
        yield Hint("place", 4.0, "name-place", f"‘{first} of’ begins the names of places")
    elif last.lower().endswith(("bank", "banken")) and len(last) > 6:
        yield Hint("organization", 3.0, "name-suffix", f"‘{last}’ is built like the name of a bank")
    elif last == "Executive" and " and " in key:
        yield Hint("organization", 4.0, "name-suffix", "‘Executive’ ends the name of a body")
    elif " of " in key and first in ("Battle", "Siege", "Treaty"):
        return
    elif (" of " in key or " on " in key or " in " in key or " for " in key) and any(
        word in OF_HEADS for word in words[:-1]
    ):
        yield Hint("organization", 4.0, "name-suffix", "it is built like the name of an institution")
    elif ((len(words) > 2 or " for " in key) and first in OF_HEADS and first not in lists.given) or first in (
        "University",
        "Bank",
        "Ministry",
        "Department",
    ):
        begins = f"{first} of" if key.startswith(f"{first} of ") else first
        yield Hint("organization", 4.0, "name-suffix", f"‘{begins}’ begins the names of organizations")
    elif first in BODY_STARTS:
        yield Hint("organization", 4.0, "name-suffix", f"‘{first}’ begins the names of organizations")
    elif "&" in key:
        yield Hint("organization", 4.0, "name-suffix", "‘&’ stands in the names of companies")
    elif last.rstrip(".").isupper() and last.replace(".", "") in NOT_NAMES:
        yield Hint("organization", 1.5, "name-suffix", f"‘{last}’ ends it")
    elif any(word in HEADS for word in words[1:-1]) and first not in lists.given:
        yield Hint("organization", 1.0, "name-suffix", "a word for an institution stands in it")


_DAILY = frozenset("Daily Evening Morning Sunday Weekly".split())
"""When a newspaper appears."""


def _is_abbreviation(word: str) -> bool:
    """Whether a word is two or three capitals that are no country's: `TU`, `KU`."""
    return 2 <= len(word) <= 3 and word.isalpha() and word.isupper() and word not in SHORT_PLACES


_COURTS = frozenset(
    "Supreme High Crown County District Appeals Appeal Magistrates Magistrates' Magistrates’ Circuit Federal Superior Criminal Constitutional "
    "Sheriff Youth Family Municipal Bankruptcy Chancery Justice Claims Juvenile Probate Appellate Coroner's Coroner’s Royal Sessions Election".split()
)
"""What a court is called by, where a house is not."""
_PLACE_HEADS = frozenset(
    "Gulf Bay Isle Isles Cape Strait Straits City State States Commonwealth Republic Kingdom Sea Lake Mount Mountains Port Horn Tower "
    "Duchy Principality Province Valley Forest Rock Firth Mull County Island Islands Borough Palace".split()
)
"""Words whose `of` goes on with the name of a place."""


def _is_full_place(key: str, lists: Gazetteer) -> bool:
    """Whether a country or town stands behind what it calls itself: `Federal Republic of Example`."""
    head, _, place = key.partition(" of ")
    called = head.split(" ")
    return (
        len(called) > 1
        and called[-1] in ("Republic", "Kingdom", "City", "State", "Commonwealth", "Emirate", "Principality")
        and not any(word in HEADS for word in called[:-1])
        and lists.place_weight(place) > 0.0
    )


def _thing_hints(key: str, words: tuple[str, ...], lists: Gazetteer) -> Iterator[Hint]:
    """How the names of products, places and events are built."""
    first, last = words[0], words[-1]
    if last in PLACE_WORDS and "&" not in key and not (first in lists.places and last in CLUB_WORDS):
        weight = 1.0 if first in lists.given and lists.is_surname(last) else 3.5
        yield Hint("place", weight, "name-place", f"‘{last}’ ends the names of places")
    if first.rstrip(".") in PLACE_STARTS and last not in HEADS:
        yield Hint("place", 2.5, "name-place", f"‘{first}’ begins the names of places")
    elif first in (
        "North",
        "South",
        "East",
        "West",
        "Upper",
        "Lower",
        "Great",
        "Little",
        "Old",
        "New",
        "Central",
    ):
        unlikely = last in HEADS or last in SUFFIXES or lists.is_surname(last) or lists.is_word(last)
        yield Hint("place", 0.6 if unlikely else 1.2, "name-place", f"‘{first}’ begins the names of places")
    elif last in ("North", "South", "East", "West", "Central") and first not in lists.given:
        yield Hint("place", 1.5, "name-place", f"‘{last}’ ends the names of places")
    if (
        last in EVENT_WORDS
        or first in EVENT_STARTS
        or (" of " in key and first in ("Battle", "Siege", "Treaty"))
    ):
        may_be_person = len(words) == 2 and first in lists.given and not lists.is_word(first)
        may_be_person = may_be_person and lists.is_surname(last) and first not in lists.places
        weight = 1.0 if may_be_person else 4.0  # `Ann Law`
        yield Hint("other", weight, "name-capital", "it is an event, a law, a prize or a time")


_NICKNAME = re.compile(r" [“\"‘'][^“”\"]+[”\"’'] ")
_HYPHENED_PARTICLES = ("al-", "el-", "d'", "d’", "dell'", "dell’", "dall'", "dall’")
"""Small words that hang on the surnames of people, and less often on the names of places."""


def _person_hints(key: str, words: tuple[str, ...], lists: Gazetteer) -> Iterator[Hint]:
    """How the names of people are built."""
    first, last = words[0], words[-1]
    if first in lists.given and _NICKNAME.search(key):
        yield Hint("person", 3.0, "name-first-name", f"‘{first}’ is a first name, and a nickname follows it")
        return
    if "'s " in key or "’s " in key:
        if last in SPOTS:
            yield Hint("place", 2.5, "name-place", f"‘{last}’ is called after somebody")
        return
    if len(words) > 5 or "&" in key or " of " in key or " for " in key or " on " in key:
        return
    short = first.replace(".", "")
    if (_INITIAL.fullmatch(first) and short not in SHORT_PLACES and short not in KNOWN) or (
        len(words) > 2 and _INITIAL.fullmatch(words[1])
    ):
        yield Hint("person", 3.0, "name-first-name", "an initial stands in it")
    elif len(words) == 3 and last in ("II", "III", "IV") and lists.is_surname(words[1]):
        yield Hint("person", 2.0, "name-first-name", f"‘{last}’ tells people of one name apart")
    elif first in lists.given:
        sure = (not lists.is_word(first) or lists.is_surname(last)) and first not in PLACES
        if lists.is_word(last) and not lists.is_person_word(last):
            sure = False  # `Amber Data`
        yield Hint("person", 3.0 if sure else 1.2, "name-first-name", f"‘{first}’ is a first name")
    elif "-" in first and first.partition("-")[0] in lists.given:
        yield Hint("person", 3.0, "name-first-name", f"‘{first}’ is a first name")
    elif (
        len(words) <= 4
        and last in lists.given
        and lists.is_surname(first)
        and ("-" in last or not lists.is_word(first))
    ):
        yield Hint("person", 2.0, "name-first-name", f"‘{first}’ is a surname, and ‘{last}’ a first name")
    elif len(words) == 2 and _is_firm(first, last, lists):
        yield Hint("organization", 1.0, "name-company", f"‘{first}’ is a surname, and ‘{last}’ a common noun")
    elif last.startswith(_HYPHENED_PARTICLES) and first not in lists.places:
        yield Hint("person", 1.0, "name-first-name", f"‘{last}’ is built like a surname")
    elif len(words) == 3 and lists.is_word(words[1]) and not lists.is_person_word(words[1]):
        return  # `Halden Strategic Land`
    elif len(words) <= 3 and all(_is_plain(word) for word in words):
        words_too = lists.is_word(first) or lists.is_word(last)
        if lists.is_surname(last) and not lists.is_word(first):
            yield Hint("person", 1.4, "name-first-name", f"‘{last}’ is a surname")
        elif not words_too and not _is_noun(last) and not (first in lists.places or first in lists.towns):
            yield Hint("person", 1.0, "name-first-name", "it looks like a first name and a surname")


def _is_firm(first: str, last: str, lists: Gazetteer) -> bool:
    """Whether a surname and a noun make the name of a business: `Haskins Grain`."""
    return (
        lists.is_surname(first)
        and not lists.is_word(first)
        and lists.is_word(last)
        and not lists.is_person_word(last)
        and not last.isupper()
        and last.lower() not in ROLES
        and last not in EVENT_WORDS
        and last not in HEADS
        and last not in SUFFIXES
        and last not in PLACE_WORDS
        and last.lower() not in COMMON
    )


_NOUN_ENDS = (
    "tion",
    "sion",
    "ment",
    "ness",
    "ship",
    "ics",
    "ing",
    "ings",
    "ism",
    "ware",
    "soft",
    "tech",
    "corp",
    "bank",
    "media",
    "ity",
)
"""Ends of common nouns, which few surnames have."""


def _is_plural(word: str) -> bool:
    """Whether a word ends as plurals do."""
    return word.endswith("s") and not word.endswith(("ss", "us", "is", "os", "as"))


def _is_noun(word: str) -> bool:
    """Whether the end of an unknown word is that of a common noun, or of a plural."""
    low = word.lower()
    return low.endswith(_NOUN_ENDS) or (_is_plural(low) and not low.endswith("es"))


def _is_plain(word: str) -> bool:
    """Whether a word is written as people's names are: `Mbeki`, `O'Neil`, `McGrath`, `Smith-Jones`."""
    bare = word.replace("'", "").replace("’", "").replace("-", "")
    return bare.isalpha() and not bare.isupper() and bare[:1].isupper()
