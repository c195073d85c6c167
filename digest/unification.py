"""Unification: short forms, surnames and abbreviations under the one full name they fit."""

from __future__ import annotations

import re
from collections import defaultdict

from digest.capital import UPPER
from digest.data.bodies import EXPANSIONS, HEADS
from digest.data.hints import HOUSES
from digest.data.places import COUNTRIES, DEMONYMS, PLACES, SHORT_PLACES
from digest.entity import ENOUGH, Entity, add_hint, type_of
from digest.gazetteer import gazetteer
from digest.gender import gender_of
from digest.hint import STATES
from digest.mention import Hint


def join_products(entities: dict[str, Entity]) -> None:
    """A plural to its singular, `A100s` to `A100`, and a model to its name with the maker, `H175` to `Airbus H175`."""
    by_model: dict[str, list[Entity]] = defaultdict(list)
    for entity in entities.values():
        if " " in entity.key and type_of(entity) == "product":
            by_model[entity.key.partition(" ")[2]].append(entity)
    for entity in entities.values():
        single = entities.get(entity.key[:-1])
        if re.search(r"\ds\Z", entity.key) and single is not None and type_of(entity) == "product":
            entity.joined = single.key
            entity.why = ("name-digits", f"it is the plural of {single.key}")
            continue
        fuller = by_model.get(entity.key) or by_model.get(entity.key.removesuffix("s"), [])
        if len(fuller) == 1 and type_of(entity) in ("product", "other"):
            entity.joined = fuller[0].key
            entity.why = ("name-short-form", f"{fuller[0].key} is the only name of the text that it fits")


def join_entities(text: str, entities: dict[str, Entity]) -> None:
    """Short forms under the one full name they fit."""
    _join_acronyms(text, entities)
    _join_places(entities)
    _join_halves(text, entities)
    _join_people(entities)
    _join_organizations(text, entities)


_BRACKETED = re.compile(rf"\(((?:[{UPPER}]\.?){{2,8}})s?\)")


def _join_acronyms(text: str, entities: dict[str, Entity]) -> None:
    """`Long Form (LF)` ties LF to the long form; a long form in small letters shows that LF is no name."""
    ends = {m.end: e for e in entities.values() for m in e.mentions}
    for match in _BRACKETED.finditer(text):
        short = match[1].replace(".", "")
        entity = entities.get(short)
        if entity is None:
            continue
        owner = ends.get(match.start() - 1)
        if owner is not None and owner is not entity and _initials(owner.key) == short:
            entity.joined = owner.key
            entity.why = ("name-acronym", f"‘{match[0]}’ follows the long form")
            continue
        words = [
            word for word in text[max(0, match.start() - 80) : match.start()].split() if word[:1].isalpha()
        ]
        if "".join(word[0] for word in words[-len(short) :]).upper() == short and words[-1].islower():
            entity.joined = "-"
    _join_initials(entities)
    for short, long in EXPANSIONS.items():
        if short in entities and long in entities and not entities[short].joined:
            entities[short].joined = long
            entities[short].why = ("name-acronym", f"it is the abbreviation of {long}")


def _join_initials(entities: dict[str, Entity]) -> None:
    """`MoD` and `AP` to the one long name of the text that has these initials."""
    shorts = [
        e
        for e in entities.values()
        if not e.joined and 2 <= len(e.key) <= 6 and sum(map(str.isupper, e.key)) > 1
    ]
    if not shorts:
        return
    by_initials: dict[str, set[str]] = defaultdict(set)
    for entity in entities.values():
        if " " in entity.key and not entity.joined and type_of(entity) == "organization":
            by_initials[_initials(entity.key)].add(entity.key)
            by_initials["".join(word[0] for word in entity.key.split()).upper()].add(entity.key)
    for entity in shorts:
        fitting = by_initials.get(entity.key.upper(), set())
        if (
            len(fitting) == 1
            and entity.key not in SHORT_PLACES
            and type_of(entity) in ("organization", "other")
        ):
            entity.joined = next(iter(fitting))
            entity.why = ("name-acronym", f"it is made of the initials of {entity.joined}")


def _initials(key: str) -> str:
    """The capital initials of a name."""
    return "".join(word[0] for word in key.split() if word[:1].isupper())


def _join_places(entities: dict[str, Entity]) -> None:
    """Abbreviations of places to what they stand for; `Nev.` to `Nevada` where the text has both."""
    for entity in entities.values():
        if entity.key in STATES:
            fitting = [
                e
                for e in entities.values()
                if e.key in PLACES and e.key.startswith(entity.key) and e is not entity
            ]
            if len(fitting) == 1 and type_of(entity) == "place":
                entity.joined = fitting[0].key
                entity.why = ("name-gazetteer", f"it is short for {fitting[0].key}")
    _join_waters(entities)
    for short, long in SHORT_PLACES.items():
        if short in entities and short != "LA":
            fuller = entities.setdefault(long, Entity(long, long))
            if not fuller.mentions:
                fuller.scores["place"] = 4.0
                fuller.best["place"] = (4.0, "name-gazetteer", "it is in the list of places")
            entities[short].joined = long
            entities[short].why = ("name-gazetteer", f"it is the abbreviation of {long}")


_NAMED_BEHIND = frozenset("Lake Loch Lough Mount Mt River Cape Isle".split())
"""First words of places that the text leaves out when it names them again."""


def _join_waters(entities: dict[str, Entity]) -> None:
    """`Example` to `Lake Example`, where the text has both and no person or body of that name."""
    for entity in list(entities.values()):
        first, _, rest = entity.key.partition(" ")
        short = entities.get(rest)
        if first not in _NAMED_BEHIND or short is None or short.joined or entity.joined:
            continue
        if type_of(short) in ("place", "other") and rest not in PLACES:
            short.joined, short.why = (
                entity.key,
                ("name-short-form", f"{entity.key} is the only place that it fits"),
            )


_HALVES = (("North", "South"), ("East", "West"))
_BEHIND_ARTICLE = re.compile(r"\b[Tt]he (?:(?:North|South|East|West) (?:and|or) )?\Z|\b(?:[Aa]nti|[Pp]ro)-\Z")
"""“The West”, “the North and South”, “anti-West”: `\\Z` is the place of the name."""


def _join_halves(text: str, entities: dict[str, Entity]) -> None:
    """`The North` to the one half of a divided country of the text; elsewhere a quarter of the sky is no name."""
    for pair in _HALVES:
        countries = {
            key.partition(" ")[2]
            for key in entities
            if key.partition(" ")[0] in pair
            and all(f"{half} {key.partition(' ')[2]}" in COUNTRIES for half in pair)
        }
        for half in pair:
            entity = entities.get(half)
            if entity is None or entity.joined or type_of(entity) in ("person", "product"):
                continue
            if not all(_BEHIND_ARTICLE.search(text, max(0, m.start - 15), m.start) for m in entity.mentions):
                continue
            if len(countries) != 1:
                entity.joined = "-"
                continue
            full = f"{half} {next(iter(countries))}"
            if full not in entities:
                entities[full] = Entity(full, full)
                add_hint(entities[full], Hint("place", 4.0, "name-gazetteer", "it is in the list of places"))
            entity.joined = full
            entity.why = ("name-gazetteer", f"‘the {half}’ is {full} where the text is about the two")


def _join_people(entities: dict[str, Entity]) -> None:
    """Surnames and first names to the one full name they fit."""
    people = [e for e in entities.values() if " " in e.key and not e.joined and type_of(e) == "person"]
    people += [
        e for e in entities.values()
        if " " in e.key and not e.joined and type_of(e) == "other" and 2 <= len(e.key.split()) <= 3
    ]  # fmt: skip
    by_ends: dict[tuple[str, str], list[Entity]] = defaultdict(list)
    by_last: dict[str, list[Entity]] = defaultdict(list)
    by_first: dict[str, list[Entity]] = defaultdict(list)
    bare = _bare_names(people)
    for person in people:
        words = bare[person.key]
        by_ends[words[0], words[-1]].append(person)
    _join_initialled(by_ends)
    for same in by_ends.values():  # with and without a middle name
        fullest = max(same, key=lambda e: (len(e.mentions), len(e.key)))
        for person in same:
            if person is not fullest:
                person.joined, person.why = (
                    fullest.key,
                    ("name-surname", "first name and surname are the same"),
                )
        words = bare[fullest.key]
        by_last[words[-1]].append(fullest)
        article, _, rest = words[-1].partition("-")
        if article in ("al", "el", "Al", "El") and rest:
            by_last[rest].append(fullest)
        by_first[words[0]].append(fullest)
        for cut in range(1, len(words) - 1):  # `van der Berg` without the first name
            rest = " ".join(words[cut:])
            by_last[rest].append(fullest)
            if rest[0].islower():
                by_last[rest[0].upper() + rest[1:]].append(fullest)  # at the start of a sentence
    for entity in entities.values():
        if (
            entity.joined
            or (entity.key in gazetteer().organizations and not _has_title(entity))
            or (" " in entity.key and entity.key not in by_last)
        ):
            continue
        _join_to_person(entity, by_last.get(entity.key, []), by_first.get(entity.key, []))


_GENERATIONS = frozenset(("Jr", "Jr.", "Sr", "Sr.", "III"))
"""What stands behind the name of one of several of a family; `II` and `IV` are more often a monarch's."""


def _bare_names(people: list[Entity]) -> dict[str, list[str]]:
    """The words of each name without `Jr` or `III`, which stay where the text has two generations of one name."""
    words = {person.key: person.key.split(" ") for person in people}
    certain = {person.key for person in people if type_of(person) == "person"}
    generations: dict[tuple[str, str], set[str]] = defaultdict(set)
    for key, name in words.items():
        if key in certain and len(name) > 2 and name[-1] in _GENERATIONS:
            generations[name[0], name[-2]].add(name[-1].rstrip("."))
    return {
        key: name[:-1]
        if len(generations.get((name[0], name[-2]), ())) == 1 and name[-1] in _GENERATIONS
        else name
        for key, name in words.items()
    }


def _has_title(entity: Entity) -> bool:
    """Whether a title stands before every mention of a name: `Dr Fox` is no company."""
    return bool(entity.mentions) and all(mention.gender is not None for mention in entity.mentions)


def _join_initialled(by_ends: dict[tuple[str, str], list[Entity]]) -> None:
    """`A. Surname` to the one full name it may shorten; it is then no name of its own."""
    firsts: dict[str, list[str]] = defaultdict(list)
    for first, last in by_ends:
        firsts[last].append(first)
    for (first, last), same in list(by_ends.items()):
        if len(first) != 2 or first[1] != ".":
            continue
        fitting = [other for other in firsts[last] if len(other) > 2 and other[0] == first[0]]
        if len(fitting) == 1:
            full = by_ends[fitting[0], last][0]
            for entity in same:
                entity.joined, entity.why = (
                    full.key,
                    ("name-surname", f"{full.key} is the only name its initial fits"),
                )
            del by_ends[first, last]


def _join_to_person(entity: Entity, by_last: list[Entity], by_first: list[Entity]) -> None:
    """A surname or first name to the one person it fits, unless more speaks for a place or a body."""
    fitting = [e for e in by_last if e is not entity] or [e for e in by_first if e is not entity]
    told = {m.gender for m in entity.mentions if m.gender}
    if len(told) == 1:  # `Mr Quill` is not Marta Quill, though nobody else of that name is named
        gender = next(iter(told))
        fitting = [e for e in fitting if gender_of(e) in (gender, "")]
    if len(fitting) != 1:
        return
    kind = type_of(entity)
    if kind in ("place", "product") and entity.scores["place"] + entity.scores["product"] >= 4.0 and not told:
        return
    if kind == "organization" and entity.scores["organization"] >= 2.5 and not _has_title(entity):
        return
    full = fitting[0]
    if type_of(full) != "person" and (
        full.scores["person"] + entity.scores["person"] < ENOUGH or entity.scores["place"]
    ):
        return
    entity.joined = fitting[0].key
    entity.why = ("name-surname", f"{fitting[0].key} is the only name of the text that it fits")


def _join_organizations(text: str, entities: dict[str, Entity]) -> None:
    """Parts of an organization's name to the one organization they fit."""
    by_part: dict[str, list[Entity]] = defaultdict(list)
    for entity in entities.values():
        words = entity.key.split(" ")
        if len(words) < 2 or entity.joined or type_of(entity) != "organization":
            continue
        if len(words) == 2 and words[1] in HOUSES:
            continue  # the first word is the owner or the sponsor of the house
        for count in range(1, len(words)):
            by_part[" ".join(words[:count])].append(entity)
        if words[-1] in HEADS:
            by_part[words[-1]].append(entity)
        if len(words) > 2 and words[0] not in HEADS:
            by_part["".join(w[0] for w in words if w[0].isupper())].append(entity)
    for entity in entities.values():
        fitting = by_part.get(entity.key, [])
        if entity.joined or len(fitting) != 1 or fitting[0] is entity:
            continue
        if (
            entity.key in PLACES
            or entity.key in gazetteer().organizations
            or entity.key in SHORT_PLACES
            or entity.key in DEMONYMS
        ):
            continue
        sure = 3.0 if fitting[0].scores["organization"] >= 4.0 else 2.0
        if type_of(entity) in ("person", "place") and entity.scores[type_of(entity)] >= sure:
            continue
        if entity.key in HEADS and not all(
            text[max(0, m.start - 4) : m.start].lower() == "the " for m in entity.mentions
        ):
            continue
        entity.joined = fitting[0].key
        entity.why = ("name-short-form", f"{fitting[0].key} is the only name of the text that it fits")


def vote_together(entities: dict[str, Entity]) -> None:
    """What speaks for a short form speaks for the full name too."""
    for entity in entities.values():
        if entity.joined and entity.joined in entities and entity.joined != entity.key:
            final = entities[entity.joined]
            for kind, weight in entity.scores.items():
                final.scores[kind] += weight
                if kind in entity.best and (
                    kind not in final.best or final.best[kind][0] < entity.best[kind][0]
                ):
                    final.best[kind] = entity.best[kind]
            final.genders.update(entity.genders)
