"""A made-up archive of any size, in the order in which its articles appeared.

What makes an archive hard is kept as it is in life: most stories are told once or by a few outlets, a few run for
weeks; desks have words of their own, which all their stories share; some people, towns, clubs and companies are in
the news all the time, most are met once; new names and words never cease to come, ever more slowly. Reports of
matches and trading days repeat each other with other numbers.
"""

from __future__ import annotations

import heapq
import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from archive_desks import (
    AND_SO,
    ANY_STORY,
    CITIES,
    COUNTRIES,
    DESKS,
    DID,
    DOES,
    I_SAY,
    IT,
    IT_IS,
    WHEN,
    WHO,
    Desk,
)  # fmt: skip

ARTICLES_A_DAY = 40
FIRST_DAY = date(2020, 1, 1)
_SIZE, _LARGEST = 1.5, 150
"""How fast stories of many articles get seldom, and what the longest has."""
_LOCAL = 0.7
"""Share of the people in a story who are met in no other."""
_PEOPLE, _PLACES, _WORDS = (0.6, 15), (0.75, 15), (0.65, 150)
"""With what power of the articles the number of different public people, towns and seldom words grows; and how many
of each are about as common as the commonest."""
_CLUBS = 20
_TOLD_DIFFERENTLY = 0.15
_DESK_FACTS, _OWN_FACTS, _FEWEST_FACTS = 3, 4, 4
"""Facts of a story that any of its desk might have, those that are its own, and how many an outlet tells at least."""
_OUTLETS = tuple(
    f"{where} {what}"
    for what in ("Courier", "Herald", "Post", "Standard")
    for where in ("Morning", "Evening", "Northern", "Coastal", "National", "Sunday")
)

_ONSETS = "B Br C Cl D Dr F Fr G Gr H J K L M N P Pr R S St T Tr V W".split()
_VOWELS = "a e i o u ai ea oo".split()
_CODAS = "l n r s t m nd rt ck ll ss ng".split()
_ENDS = "ton ham ford ley wick by mouth field dale burn".split()
_NAME_ENDS = "son man er ik ov ez ard ini ell ura ade ias".split()
_FIRST = (
    "Anna Maria James Peter Nadia Ahmed Grace Oliver Hannah David Leila Martin Sofia George Ruth Samuel"
    " Elena Thomas Ingrid Paul Amina Robert Chloe Victor Diana Simon Julia Henry Clara Daniel Helen Adam"
).split()


@dataclass(frozen=True)
class MadeUp:
    """One article of the archive."""

    name: str
    text: str
    outlet: str
    published: str
    """`YYYY-MM-DD`."""
    story: int
    """What it tells of; the same for all outlets and follow-ups."""


@dataclass(frozen=True)
class _Plan:
    """A story before it is told."""

    number: int
    desk: Desk
    began: int
    """Day of the archive."""
    names: Mapping[str, str]
    figures: Mapping[str, int]
    said: tuple[str, str]
    """A quotation of the person and one of the rival, with blanks."""
    facts: tuple[str, ...]
    """The same for what there is to tell."""


def write_archive(articles: int, seed: int = 7) -> Iterator[tuple[str, str]]:
    """File names and texts as an editor would put them into the seeds folder; the same for the same arguments."""
    for each in make_archive(articles, seed):
        yield each.name, f"---\npublisher: {each.outlet}\npublished: {each.published}\n---\n\n{each.text}"


def make_archive(articles: int, seed: int = 7) -> Iterator[MadeUp]:
    """The articles day by day, of about 330 words each; a smaller archive is the beginning of a larger one."""
    waiting: list[tuple[int, int, int]] = []
    plans: dict[int, _Plan] = {}
    day = planned = made = 0
    while made < articles:
        while planned < ARTICLES_A_DAY * (day + 1):
            plan = _plan(len(plans), day, seed)
            plans[plan.number] = plan
            days = _days_of(plan, seed)
            planned += len(days)
            for outlet, later in enumerate(days):
                heapq.heappush(waiting, (day + later, plan.number, outlet))
        while waiting and waiting[0][0] == day and made < articles:
            _, number, outlet = heapq.heappop(waiting)
            published = (FIRST_DAY + timedelta(day)).isoformat()
            text = _article(plans[number], outlet, day, seed)
            yield MadeUp(
                f"{made:06d}.txt", text, _OUTLETS[(number + outlet) % len(_OUTLETS)], published, number
            )
            made += 1
        day += 1


def _days_of(plan: _Plan, seed: int) -> list[int]:
    """On which day of a story each of its articles appears: all at once when few, over weeks when many."""
    source = random.Random(f"{seed}/days/{plan.number}")
    size = min(_LARGEST, int(source.paretovariate(_SIZE)))
    return [0, *sorted(int(source.expovariate(1 / (0.5 + size / 6))) for _ in range(size - 1))]


def _plan(number: int, began: int, seed: int) -> _Plan:
    source = random.Random(f"{seed}/story/{number}")
    desk = source.choice(DESKS)
    clubs = source.sample(range(_CLUBS), 2)
    names = {
        "town": _town(_rank(source, _PLACES)),
        "person": _someone(source),
        "rival": _someone(source),
        "body": source.choice(desk.bodies),
        "thing": source.choice(desk.things),
        "club": f"{_town(clubs[0])} {'United City Rovers'.split()[clubs[0] % 3]}",
        "visitors": f"{_town(clubs[1])} {'United City Rovers'.split()[clubs[1] % 3]}",
        "company": f"{_surname(_rank(source, _PEOPLE))} {source.choice(('Energy', 'Foods', 'Motors', 'Group'))}",
        "country": source.choice(COUNTRIES),
        **{key: _word(_rank(source, _WORDS)) for key in ("odd", "second", "third")},
        "day": (FIRST_DAY + timedelta(began)).strftime("%A"),
    }
    figures = {
        "many": source.randrange(30, 990),
        "few": source.randrange(3, 30),
        "sum": source.randrange(2, 900),
        "share": source.randrange(2, 95),
    }
    words = f"{source.choice(I_SAY)} {source.choice(IT_IS)}{source.choice(AND_SO)}"
    own = (f"{source.choice(IT)} {source.choice(DOES)}." for _ in range(_OWN_FACTS))
    facts = (*source.sample(desk.details, _DESK_FACTS), *own)
    place = _town(_rank(source, _PLACES))
    told = [each.replace("{place}", place) for each in (source.choice(desk.quotations), words, *facts)]
    return _Plan(number, desk, began, names, figures, (told[0], told[1]), tuple(told[2:]))


def _article(plan: _Plan, outlet: int, day: int, seed: int) -> str:
    own = random.Random(f"{seed}/{plan.number}/{outlet}")
    desk = plan.desk

    def tell(*sentences: str) -> str:
        return " ".join(_fill(each, plan, own) for each in sentences)

    facts = own.sample(plan.facts, own.randrange(_FEWEST_FACTS, len(plan.facts) + 1))
    around = [*own.sample(desk.asides, 2), *own.sample(ANY_STORY, 2), *(_remark(own) for _ in range(12))]
    own.shuffle(around)
    lead = [own.choice(desk.leads)]
    if day > plan.began:
        today = (FIRST_DAY + timedelta(day)).strftime("%A")
        lead.insert(0, f"{own.choice(('New questions were raised', 'More details emerged'))} on {today}.")
    said = [
        _quoted(words, speaker, own) for words, speaker in zip(plan.said, ("person", "rival"), strict=True)
    ]
    paragraphs = [
        tell(own.choice(desk.headlines)),
        tell(*lead),
        tell(said[0]),
        *map(tell, facts, around),
        tell(said[1]),
        *(tell(*pair) for pair in _by_two(around[len(facts) :])),
    ]
    return "\n\n".join(each[:1].upper() + each[1:] for each in paragraphs) + "\n"


def _fill(sentence: str, plan: _Plan, own: random.Random) -> str:
    """A sentence with its blanks filled; figures of a story are told differently now and then."""
    figures = {
        key: value + (own.randrange(1, 9) if own.random() < _TOLD_DIFFERENTLY else 0)
        for key, value in plan.figures.items()
    }
    return sentence.format_map({**plan.names, **figures, **_anybody(own)})


def _anybody(source: random.Random) -> dict[str, object]:
    """What fills the blanks that have nothing to do with the story."""
    return {
        "public": _person(_rank(source, _PEOPLE)),
        "place": _town(_rank(source, _PLACES)),
        "stray": _word(_rank(source, _WORDS)),
        "other": source.randrange(100, 9000),
        "year": source.randrange(1920, 2015),
    }


def _remark(own: random.Random) -> str:
    """What somebody said of the matter: hardly ever the same in two articles."""
    return f"{own.choice(WHO)} {own.choice(DID)}{own.choice(WHEN)}."


def _quoted(words: str, speaker: str, own: random.Random) -> str:
    """A quotation with its speaker."""
    opening, closing = own.choice((("“", "”"), ('"', '"')))
    verb = own.choice((f"{{{speaker}}} said", f"said {{{speaker}}}"))
    return f"{opening}{_retold(words, own)},{closing} {verb}."


def _retold(words: str, own: random.Random) -> str:
    """A quotation as it was said, shortened or with a word changed."""
    chance = own.random()
    if chance < 0.2:
        return words.split(", ")[0]
    return words.replace(" and ", " but ", 1) if chance < 0.3 else words


def _by_two(sentences: Sequence[str]) -> Iterator[Sequence[str]]:
    for start in range(0, len(sentences), 2):
        yield sentences[start : start + 2]


def _rank(source: random.Random, growth: tuple[float, int]) -> int:
    """Which of endlessly many, from 0: the first ones often, the others ever more seldom."""
    power, foremost = growth
    return int(min(source.paretovariate(power), 1e9) * foremost) - foremost


def _someone(source: random.Random) -> str:
    is_local = source.random() < _LOCAL
    return _person(source.getrandbits(40) + 10**12 if is_local else _rank(source, _PEOPLE))


def _person(number: int) -> str:
    return f"{random.Random(f'first/{number}').choice(_FIRST)} {_surname(number)}"


def _surname(number: int) -> str:
    source = random.Random(f"surname/{number}")
    return _syllable(source) + source.choice(_NAME_ENDS)


def _town(number: int) -> str:
    if number < len(CITIES):
        return CITIES[number]
    number -= len(CITIES)
    source = random.Random(f"town/{number}")
    return _syllable(source) + source.choice(_ENDS)


def _word(number: int) -> str:
    source = random.Random(f"word/{number}")
    return (_syllable(source) + source.choice(_VOWELS) + source.choice(_CODAS)).lower()


def _syllable(source: random.Random) -> str:
    return source.choice(_ONSETS) + source.choice(_VOWELS) + source.choice(_CODAS)
