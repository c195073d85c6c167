"""Cast: the people and bodies of one article and what they are called beside their names.

`the striker`, `the mediator` or `the agency` is somebody the article names elsewhere. Titles and roles before a name,
appositions on either side of it and `NAME is a …` tell who is called what, wherever in the text they stand.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set

from digest.data.bodies import COMPANY_NOUNS, KNOWN
from digest.data.calling import (
    ACTING_NOUNS,
    BUSINESS_NOUNS,
    COLLECTIVES,
    PEOPLE_NOUNS,
    PUBLIC_NOUNS,
    TITLE_NOUNS,
    TRADES,
    WATCHING_NOUNS,
)
from digest.data.people import ROLES
from digest.data.press import OUTLETS, PLATFORMS, PRESS_WORDS
from digest.data.sources import EVIDENCE_NOUNS, SOURCE_NOUNS
from digest.data.speech import AUXILIARIES, CLAUSE_WORDS, NOUN_TOO, PREPOSITIONS, VERBS
from digest.name import Name

_BACK, _AHEAD = 90, 130
"""Characters before and behind a name in which it is said what its bearer is."""
_WORD = re.compile(r"[^\W_][\w’'.-]*")
_ENDS_SENTENCE = re.compile(r"(?<=\b[a-z]{3})\.\s|(?<=[a-z]{4})\.\s")
"""A full stop behind a word in small letters: behind `said.`, a new sentence begins; `Sen.` and `Brig.` go on."""
_BESIDE = re.compile(r"(?:[ \n\u00a0][\w’'.-]+){1,5}")
"""The words right before a name, backwards: so that they are not sought from every place before it."""
_APPOSED_BEFORE = re.compile(
    r"(?:\b(?:the|its|their|his|her|our|whose|a|an)|[’']s?)\s+((?:[\w’'-]+\s+){0,4}[\w’'-]+),\s+(?:(?:the\s)?(?:[\w’'.-]+\s+){0,4})\Z",
    re.I,
)
_APPOSED_AFTER = re.compile(r",\s+(?:(?:who\s(?:is|was)|now|then|formerly|once)\s)?([^.;:“”\"()]{3,110})")
_IS = re.compile(
    r"\s(?:is|was|becomes?|became)\s(?:now\s)?(?:also\s)?(?:an?|the|its|their|one of)\s([^.;:,“”\"()]{3,80})"
)
_AGE = re.compile(r"(?:aged\s)?\d{1,3},?\s*")
_PUBLIC = frozenset(
    "Ministry Department Agency Council Commission Committee Court Parliament Police Army University Party Union Congress "
    "Senate Institute Institution House Forum Office Service Authority Administration Bureau Hospital Museum Society "
    "Foundation Trust Charity Cross Watch Federation Association Board School College Library Guard Force Forces "
    "Church Observatory Conservatives Democrats Republicans Labour Coalition Campaign Alliance".split(" ")
)
_WATCHING = frozenset(
    "Agency Commission Administration Authority Office Bureau Service Board Department Council Executive".split(
        " "
    )
)


def _is_tag(words: Sequence[str]) -> bool:
    """Whether what stands behind a name and a comma says who tells the sentence: `NAME, the paper said`."""
    for word in words[:5]:
        if word.lower() in VERBS and VERBS[word.lower()][1] in ("past", "s") and VERBS[word.lower()][2]:
            return True
        if word.endswith(",") or word.lower() in PREPOSITIONS | CLAUSE_WORDS:
            return False
    return False


_COMPANY_ENDINGS = frozenset(
    "Ltd Limited Inc Plc PLC plc Corp Corporation Co LLC LLP AG SA NV GmbH AB ASA SpA Holdings".split(" ")
)
_NOBODY = BUSINESS_NOUNS | PUBLIC_NOUNS | EVIDENCE_NOUNS | ACTING_NOUNS | COLLECTIVES
"""Nouns that no person is called by."""
_ANYBODY = frozenset(
    "source official person people man woman member friend colleague resident one some many".split(" ")
)
"""Nouns that fit too many to stand for one."""


class Cast:
    """Who is called what in one text."""

    def __init__(self, text: str, names: Sequence[Name]) -> None:
        self.text, self.names = text, names
        self.called: dict[str, dict[str, Name]] = defaultdict(dict)
        """Noun in small letters to the people and bodies that the text calls so."""
        self.words: dict[str, set[str]] = defaultdict(set)
        """Name to the words that stand with what its bearer is called: `retired bus` of `a retired bus driver`."""
        self.offices: dict[tuple[str, str], dict[str, Name]] = defaultdict(dict)
        """Role and organization to the people who hold it."""
        self.bodies: dict[str, Name] = {}
        """The organizations of the text by name, as first mentioned."""
        self._fitting: dict[str, dict[str, Name]] = {}
        self._foremost: dict[str, Name | None] = {}
        self._full: dict[str, Sequence[Name]] = {}
        self.weight = Counter(name.name for name in names)
        for index, name in enumerate(names):
            if name.type == "organization":
                self.bodies.setdefault(name.name, name)
            if name.type in ("person", "organization"):
                self._learn_before(index, name)
                self._learn_after(index, name)

    # --- learning

    def _learn_before(self, index: int, name: Name) -> None:
        """Titles, roles and appositions before a name: `striker NAME`, `The mediator, former diplomat NAME`."""
        start = name.span.start
        before = self.text[max(0, start - _BACK) : start]
        beside = _BESIDE.match(before[::-1])
        sentence = _ENDS_SENTENCE.split(beside.group()[::-1])[-1] if beside else ""
        words = [word.lower().strip("’'") for word in _WORD.findall(sentence)]
        verb = next((i for i in range(len(words) - 1, -1, -1) if _opens_phrase(words[i])), -1)
        words = words[verb + 1 :]
        for word in words[-2:]:
            self._call(word, name, words)
        if name.type == "person" and words:
            for noun in TITLE_NOUNS.get(words[-1].rstrip("."), ()):
                self.called[noun][name.name] = name
        roles = [word for word in words[-2:] if word in ROLES]
        if roles:
            self._learn_office(index, name, roles[-1])
        apposed = _APPOSED_BEFORE.search(before) if "," in before else None
        if apposed is not None:
            self._call(apposed[1].split()[-1].lower(), name, ())

    def _learn_office(self, index: int, name: Name, role: str) -> None:
        """The body whose office stands before a name: `Northwind chief executive NAME`."""
        before = self.names[index - 1] if index else None
        if name.type != "person" or before is None or before.type not in ("organization", "other"):
            return
        between = self.text[before.span.end : name.span.start]
        if len(between) < 40 and not re.search(r"[.,;:“”]", between):
            self.offices[role, before.name][name.name] = name

    def _learn_after(self, index: int, name: Name) -> None:
        """What an apposition or `is a` behind a name says its bearer is."""
        after = self.text[name.span.end : name.span.end + _AHEAD]
        if after[:1] not in ", ":
            return
        match = _IS.match(after) or _APPOSED_AFTER.match(
            _AGE.sub("", after, count=1) if after[:1] == "," else ""
        )
        if match is None:
            return
        words = match[1].split()
        if _is_tag(words) or words[0].lower() == "according":
            return  # `bought through NAME, according to the council`
        opened = False
        for place, word in enumerate(words[:9]):
            low = word.lower().strip("’',")
            if low in ("who", "which", "said", "says", "told", "that", "whose"):
                break
            opened = opened or low in ("the", "a", "an", "its", "their", "his", "her") or low in ROLES
            if opened and self._call(low, name, words[:place]) and name.type == "person":
                self._learn_office_after(index, name, low, words[place + 1 : place + 2])
            if word.endswith(",") or (low in ("of", "at", "for", "in", "from", "with") and opened):
                break

    def _learn_office_after(self, index: int, name: Name, role: str, following: list[str]) -> None:
        """The body of `NAME, the head of BODY`."""
        if following not in (["of"], ["at"]) or index + 1 >= len(self.names):
            return
        other = self.names[index + 1]
        gap = self.text[name.span.end : other.span.start]
        if (
            other.type in ("organization", "other")
            and len(gap) < 70
            and re.search(rf"\b{role} (?:of|at)(?: the)? $", gap, re.I)
        ):
            self.offices[role, other.name][name.name] = name

    def _call(self, noun: str, name: Name, around: Iterable[str]) -> bool:
        """Remember that the text calls somebody so, where the word is for people or for bodies as the name is."""
        if name.type == "person":
            fits = noun in ROLES or noun in PEOPLE_NOUNS or noun in SOURCE_NOUNS
            fits = fits and noun not in _NOBODY
        else:
            fits = (
                noun in BUSINESS_NOUNS or noun in PUBLIC_NOUNS or noun in COMPANY_NOUNS
            ) and noun not in AUXILIARIES
        if not fits or noun in CLAUSE_WORDS or noun in _ANYBODY:
            return False
        self.called[noun][name.name] = name
        self.words[name.name].update(word.lower() for word in around)
        return True

    # --- asking

    def holder_of(self, role: str, body: str) -> Name | None:
        """The one person who holds a role at a body."""
        holders = self.offices.get((role, body), {})
        return next(iter(holders.values())) if len(holders) == 1 else None

    def in_full(self, claimant: str, place: int, speakers: Set[str | None]) -> str:
        """The full name of a person whom only a surname names.

        It is the one that fits of the text, of those named up to a place, or of those of them who speak.
        """
        if not self._full:
            self._full = self._full_names()
        bearers = self._full.get(claimant, ())
        if len(bearers) > 1:
            before = [name for name in bearers if name.span.start < place]
            bearers = before if len(before) == 1 else [name for name in before if name.name in speakers]
        return bearers[0].name if len(bearers) == 1 else claimant

    def _full_names(self) -> dict[str, Sequence[Name]]:
        """Surnames to the people who bear them, as first named."""
        people: dict[str, Name] = {}
        for name in self.names:
            if name.type == "person":
                people.setdefault(name.name, name)
        by_surname: dict[str, list[Name]] = defaultdict(list)
        for name in people.values():
            if " " in name.name:
                by_surname[name.name.rpartition(" ")[2]].append(name)
        full: dict[str, Sequence[Name]] = {"": ()}
        for name in people.values():
            bearers = by_surname.get(name.name, ())
            full[name.name] = [each for each in bearers if {each.gender, name.gender} != {"m", "f"}]
        return full

    def with_article(self, name: Name) -> str:
        """A name with `the` where the text sets it: `the Treasury`."""
        start = name.span.start
        return f"the {name.name}" if self.text[max(0, start - 4) : start].lower() == "the " else name.name

    def so_called(self, noun: str) -> Mapping[str, Name]:
        """The people and bodies that the text calls so, by name."""
        return self.called.get(noun, {})

    def bodies_fitting(self, noun: str) -> Mapping[str, Name]:
        """The organizations that `the` noun can mean, by name: those that bear the word, else those of the kind."""
        if noun not in self._fitting:
            self._fitting[noun] = {body.name: body for body in self._bodies_of(noun)}
        return self._fitting[noun]

    def _bodies_of(self, noun: str) -> Iterator[Name]:
        singular = noun[:-1] if noun.endswith("s") and noun[:-1] in WATCHING_NOUNS | BUSINESS_NOUNS else noun
        bearing = [body for body in self.bodies.values() if bears(body, singular)]
        if bearing:
            yield from bearing
        elif singular in WATCHING_NOUNS:
            yield from (body for body in self.bodies.values() if _WATCHING & set(body.name.split(" ")))
        elif singular in BUSINESS_NOUNS or singular.endswith("maker"):
            businesses = (body for body in self.bodies.values() if not _is_public(body))
            own = [
                body
                for body in businesses
                if body.name not in KNOWN and not self._is_of_other_trade(body, singular)
            ]
            yield from [body for body in own if not self._is_press(body)] or own

    def _is_press(self, body: Name) -> bool:
        """Whether a body is a paper or a platform, where the text has read or posted something."""
        lower = body.name.lower()
        return lower in PLATFORMS | OUTLETS or lower.split(" ")[-1] in PRESS_WORDS

    def _is_of_other_trade(self, body: Name, noun: str) -> bool:
        """Whether its name, or what the text calls it, sets a body in another trade than a noun: `Orm Bank` is no airline."""
        parts = {part.lower() for part in body.name.split(" ")}
        trades = [
            nouns
            for nouns, shown in TRADES
            if shown & parts or any(body.name in self.called.get(each, ()) for each in nouns)
        ]
        return (
            bool(trades)
            and any(noun in nouns for nouns, _ in TRADES)
            and not any(noun in nouns for nouns in trades)
        )

    def foremost(self, noun: str) -> Name | None:
        """The body of which the article speaks far more than of the others that a noun can mean."""
        if noun not in self._foremost:
            self._foremost[noun] = self._outstanding(noun)
        return self._foremost[noun]

    def incorporated(self) -> Name | None:
        """The only body of the article whose name says that it is a company: `NAME Ltd`."""
        companies = [
            body for body in self.bodies.values() if body.name.rpartition(" ")[2] in _COMPANY_ENDINGS
        ]
        return companies[0] if len(companies) == 1 else None

    def _outstanding(self, noun: str) -> Name | None:
        ranked = sorted(self.bodies_fitting(noun).values(), key=lambda body: -self.weight[body.name])[:2]
        if not ranked or ranked[0].name in KNOWN or self.weight[ranked[0].name] < 2:
            return None
        if len(ranked) > 1 and self.weight[ranked[0].name] < 2 * self.weight[ranked[1].name]:
            return None
        return ranked[0]


def _opens_phrase(word: str) -> bool:
    """Whether a word before a name begins another phrase, so that what stands before it is not what the bearer is."""
    return (
        word in PREPOSITIONS
        or word in CLAUSE_WORDS
        or word in AUXILIARIES
        or (word in VERBS and VERBS[word][1] in ("past", "s") and VERBS[word][0] not in NOUN_TOO)
    )


def bears(body: Name, noun: str) -> bool:
    """Whether a noun is one of the words of a body's name: `the board` for the Board of Elections."""
    return noun.capitalize() in body.name.split(" ")


def _is_public(name: Name) -> bool:
    """Whether a body's name says that it is an office, not a business."""
    return bool(_PUBLIC & set(name.name.split(" ")))
