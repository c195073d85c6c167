"""Gazetteer: first names, surnames, places, organizations and products that are known beforehand.

The lists are text files of `digest/data/`; they are read when the first name is looked up, not on import.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from digest.data.bodies import KNOWN
from digest.data.places import COUNTRIES, DEMONYMS, PLACES, SHORT_PLACES

_DATA = Path(__file__).parent / "data"


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """What is known of names before a text is read."""

    women: frozenset[str]
    """First names mostly given to women."""
    men: frozenset[str]
    """First names mostly given to men."""
    given: frozenset[str]
    """All first names, also those given to both."""
    surnames: frozenset[str]
    """In small letters and without apostrophes, as the census has them."""
    places: frozenset[str]
    """Countries, regions, and cities known everywhere."""
    towns: frozenset[str]
    """All other cities of some size."""
    organizations: frozenset[str]
    """Those that news takes for known."""
    products: frozenset[str]
    """Devices, software, vehicles, drugs and works known everywhere."""
    makers: frozenset[str]
    """Companies whose names stand before those of their models."""
    vehicle_makers: frozenset[str]
    """Those of cars, aircraft and engines, whose models are called by both names."""
    companies: frozenset[str]
    """Those listed on the large exchanges."""
    words: frozenset[str]
    """Common words, in small letters, among them names that are words too."""

    def is_surname(self, word: str) -> bool:
        """Whether many people bear it; of a double-barrelled one, whether both halves are surnames or the last is."""
        low = word.lower().replace("’", "").replace("'", "")
        if low in self.surnames:
            return True
        first, _, last = low.rpartition("-")
        return len(first) > 1 and last in self.surnames

    def is_word(self, name: str) -> bool:
        """Whether a name is a common word too: Reading, Nice, Target."""
        return name.lower() in self.words

    def is_person_word(self, word: str) -> bool:
        """Whether it is a first name or a surname."""
        return word in self.given or self.is_surname(word)

    def place_weight(self, key: str) -> float:
        """How much a name by itself speaks for a place; 0 when no list has it."""
        if key in SHORT_PLACES or key in COUNTRIES:
            return 4.0
        known, town = key in self.places, key in self.towns
        if not known and not town:
            return 0.0
        if self.is_word(key) or key in DEMONYMS:
            return 0.4
        if key in PLACES:
            return 4.0
        ambiguous = " " not in key and self.is_person_word(key)
        if known:
            return 1.0 if ambiguous else 3.5
        return 0.4 if ambiguous else 1.6 if " " not in key else 2.0

    def organization_weight(self, key: str) -> float:
        """How much a name by itself speaks for an organization; 0 when no list has it."""
        listed, known = key in self.companies, key in self.organizations
        if not listed and not known:
            return 0.0
        if " " not in key and not key.isupper() and self.is_word(key):
            return 0.5
        if known and key in self.makers:
            return 6.0
        if known and (" " in key or not (key in self.places or key in self.towns)):
            return 1.5 if " " not in key and self.is_person_word(key) else 6.0
        if " " not in key and (self.is_person_word(key) or key in self.places or key in self.towns):
            return 0.6
        return 3.0


@cache
def gazetteer() -> Gazetteer:
    """All lists, read once."""
    given = _sections("given_names.txt")
    women, men = given["women"], given["men"]
    either = given["given to both, or whose gender this list does not settle"]
    by_hand = women | men | either
    women |= _lines("census_women.txt") - by_hand
    men |= _lines("census_men.txt") - by_hand
    either |= _lines("census_either.txt") - by_hand
    world = (word.lower().replace("'", "") for word in _words("surnames_world.txt"))
    makers = _sections("makers.txt")
    places = PLACES | _entries("regions.txt") | _lines("large_cities.txt")
    surnames = _lines("census_surnames.txt") | frozenset(world)
    names = surnames | {name.lower() for name in women | men | either}
    return Gazetteer(
        women=women - men,
        men=men - women,
        given=women | men | either,
        surnames=surnames,
        places=places - _NOT_PLACES,
        towns=_lines("cities.txt") - places - _NOT_PLACES,
        organizations=_entries("organizations.txt") | KNOWN,
        products=_entries("products.txt"),
        makers=makers["vehicles"] | makers["devices"],
        vehicle_makers=makers["vehicles"],
        companies=_lines("companies.txt"),
        words=_inflected(_lines("easy_words.txt"))
        | _words("words_too.txt")
        | (_words("common_words.txt") - names),
    )


_NOT_PLACES = frozenset(
    "Of Man Most Ho Along Date Same Well Central University Bar Best Male Un Ed Police Van".split()
)
"""Towns whose names mean something else in nearly every text."""


def _lines(file: str) -> frozenset[str]:
    """The entries of a list that has one a line."""
    lines = (_DATA / file).read_text(encoding="utf-8").splitlines()
    return frozenset(line for line in lines if line and line[0] != "#")


def _inflected(words: frozenset[str]) -> frozenset[str]:
    """Words with their plain endings: `hire` gives `hired`, `stop` `stopping`, `carry` `carried`."""
    forms = {word + end for word in words for end in ("", "s", "ed", "er", "ing")}
    for word in words:
        if word[-1] == "e":
            forms |= {word + "d", word + "r", word[:-1] + "ing"}
        elif word[-1] == "y":
            forms |= {word[:-1] + "ies", word[:-1] + "ied"}
        elif len(word) > 2 and word[-1] in "bdglmnprt" and word[-2] in "aeiou" and word[-3] not in "aeiou":
            forms |= {word + word[-1] + end for end in ("ed", "ing")}
    return frozenset(forms)


def _text(file: str) -> Iterator[str]:
    """The lines of a list without its headings."""
    return (line for line in (_DATA / file).read_text(encoding="utf-8").splitlines() if line[:1] != "#")


def _words(file: str) -> frozenset[str]:
    """The words of a list written as running text."""
    return frozenset(word for line in _text(file) for word in line.split())


def _entries(file: str) -> frozenset[str]:
    """The entries of a list that parts them by commas."""
    return frozenset(entry.strip() for line in _text(file) for entry in line.split(",")) - {""}


def _sections(file: str) -> dict[str, frozenset[str]]:
    """The words under each heading of a list."""
    text = (_DATA / file).read_text(encoding="utf-8")
    parts = re.split(r"^# (.*)\n", text, flags=re.M)[1:]
    return {title: frozenset(body.split()) for title, body in zip(parts[::2], parts[1::2], strict=True)}
