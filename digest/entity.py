"""Entity: all mentions of one name in a text, and what speaks for its type."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from digest.capital import UPPER
from digest.data.places import COUNTRIES, PLACES
from digest.form import inner_hints
from digest.gazetteer import gazetteer
from digest.hint import outer_hints
from digest.mention import Hint, Mention, NameType


@dataclass(slots=True)
class Entity:
    """All mentions of one name."""

    key: str
    shown: str
    """The key with the apostrophes of the text."""
    scores: dict[NameType, float] = field(default_factory=lambda: defaultdict(float))
    best: dict[NameType, tuple[float, str, str]] = field(default_factory=dict)
    """The strongest hint for each type: weight, rule, reason."""
    mentions: list[Mention] = field(default_factory=list)
    inside: bool = False
    """Whether a mention stands where no capital letter is owed."""
    joined: str = ""
    """Key of the fuller name it stands for."""
    why: tuple[str, str] = ("", "")
    """Rule and reason of `joined`."""
    genders: Counter[str] = field(default_factory=Counter)


_COMPASS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {"N.": ("North", "Northern"), "S.": ("South",), "E.": ("East",), "W.": ("West",)}
)
"""What a capital and a point before a country or state may stand for."""


def normal(key: str) -> str:
    """One spelling for points and apostrophes: `A.B.C.` is `ABC`, and `N. Carolina` is North Carolina."""
    key = key.replace("’", "'")
    if "." in key:
        first, _, rest = key.partition(" ")
        for quarter in _COMPASS.get(first, ()):
            if (full := f"{quarter} {rest}") in COUNTRIES or full in PLACES:
                return full
        key = re.sub(
            rf"\b((?:[{UPPER}]\.)+[{UPPER}]?)(?!\w)",
            lambda m: m[1].replace(".", "") if len(m[1]) > 2 else m[1],
            key,
        )
    return key


def make_entities(text: str, mentions: Iterable[Mention]) -> dict[str, Entity]:
    """Mentions under their keys, with what speaks for each type."""
    entities: dict[str, Entity] = {}
    found = list(mentions)
    _fold_capitals(text, found)
    weigh_all(text, found, entities)
    return entities


def _fold_capitals(text: str, mentions: list[Mention]) -> None:
    """A name shouted in capitals gets the spelling it has elsewhere, or capital initials when it is a person's."""
    quiet = {m.key.upper(): m.key for m in mentions if not m.key.isupper()}
    surnames = {
        m.words[-1].upper(): m.words[-1] for m in mentions if len(m.words) > 1 and not m.key.isupper()
    }
    for mention in mentions:
        if not mention.key.isupper() or len(mention.key) < 3:
            continue
        labelled = text[mention.end : mention.end + 1] == ":" and mention.start == mention.block.start
        if mention.key in quiet and (len(mention.key) > 3 or labelled):
            mention.key = quiet[mention.key]
        elif len(mention.words) == 1 and labelled and mention.key in surnames:
            mention.key = surnames[mention.key]
        elif len(mention.words) > 1 and (
            mention.words[0].title() in gazetteer().given
            or (labelled and not all(map(gazetteer().is_word, mention.words)))
        ):
            mention.key = mention.key.title()
            mention.hints.append(
                Hint("person", 2.0, "name-role", "it stands at the head of a turn of speech")
            )
        elif len(mention.key) > 3 and _is_listed_in_small(mention.key):
            mention.key = mention.key.title()
        else:
            continue
        mention.words = tuple(mention.key.split(" "))


def _is_listed_in_small(key: str) -> bool:
    """Whether a list has a shouted name in its usual spelling, and not as it stands."""
    lists, usual = gazetteer(), key.title()
    if lists.place_weight(key) or lists.organization_weight(key):
        return False
    return lists.place_weight(usual) >= 3.0 or lists.organization_weight(usual) >= 3.0


def weigh_all(text: str, mentions: Iterable[Mention], entities: dict[str, Entity]) -> None:
    """Put mentions under their entities and add up what speaks for each type."""
    for mention in mentions:
        key = normal(mention.key)
        entity = entities.get(key)
        if entity is None:
            as_written = "’" in mention.key or (" " in key and mention.key.partition(" ")[0] not in _COMPASS)
            entity = entities[key] = Entity(key, mention.key if as_written else key)
            for hint in inner_hints(key, mention.words):
                add_hint(entity, hint)
        entity.mentions.append(mention)
        entity.inside = entity.inside or not mention.initial
        for hint in mention.hints:
            add_hint(entity, hint)
        for hint in outer_hints(text, mention):
            add_hint(entity, hint)
        if mention.gender:
            entity.genders[mention.gender] += 4


def weigh_capitals(entities: Mapping[str, Entity]) -> None:
    """A listed name that is a common word too is believed where its capital is not owed to the sentence."""
    lists = gazetteer()
    for entity in entities.values():
        key = entity.key
        if " " in key or not entity.inside:
            continue
        if lists.is_person_word(key) and not lists.is_word(key) and not lists.place_weight(key):
            add_hint(
                entity, Hint("person", 0.4, "name-first-name", "its capital is not owed to the sentence")
            )
        if not lists.is_word(key):
            continue
        if lists.organization_weight(key):
            add_hint(entity, Hint("organization", 0.8, "name-known", "it is in the list of organizations"))
        if lists.place_weight(key):
            add_hint(entity, Hint("place", 0.7, "name-gazetteer", "it is in the list of places"))


def weigh_reuse(entities: Mapping[str, Entity]) -> None:
    """A name that is taken up by its last word alone is a person's, by its first word alone more likely a body's."""
    lists = gazetteer()
    in_names = {word for key in entities if " " in key for word in key.split(" ")}
    _weigh_towns(entities)
    for entity in entities.values():
        words = entity.key.split(" ")
        if len(words) == 1 and 0.0 < lists.place_weight(entity.key) <= 1.0 and entity.key not in in_names:
            weight = 0.8 if lists.is_surname(entity.key) and not lists.is_word(entity.key) else 0.3
            add_hint(entity, Hint("place", weight, "name-gazetteer", "nobody of this surname is in the text"))
        _weigh_surname(words, entity, entities)
        if not 2 <= len(words) <= 4 or max(entity.scores.values(), default=0.0) >= 3.0:
            continue
        if words[-1] in entities and words[0] not in entities and not lists.is_word(words[-1]):
            add_hint(entity, Hint("person", 1.0, "name-surname", f"‘{words[-1]}’ stands for it elsewhere"))
        elif words[0] in entities and words[-1] not in entities and words[0] not in lists.given:
            add_hint(
                entity, Hint("organization", 0.6, "name-short-form", f"‘{words[0]}’ stands for it elsewhere")
            )


def _weigh_surname(words: list[str], entity: Entity, entities: Mapping[str, Entity]) -> None:
    """The last word of a person's name is that person where it is called as a place is, and nothing happens there."""
    short = entities.get(words[-1])
    if short is None or len(words) not in (2, 3) or type_of(short) == "organization":
        return
    if gazetteer().place_weight(short.key) >= 3.5:
        is_person = type_of(entity) == "person" and gazetteer().is_surname(short.key)
        is_signed = short.scores.get("person", 0.0) >= 1.0
        is_where = short.scores.get("place", 0.0) > gazetteer().place_weight(short.key) + 0.3
        if is_person and is_signed and not is_where:
            add_hint(short, Hint("person", 5.0, "name-surname", f"{entity.key} is in the text"))
    elif short.scores.get("person", 0.0) >= 2.0 and type_of(entity) in ("place", "other"):
        add_hint(entity, Hint("person", 2.0, "name-surname", f"‘{short.key}’ is a person’s elsewhere"))


_TOWN_BODIES = frozenset(
    "Council council Police police County Borough Infirmary Hospital court Court Town City Cathedral Airport Station".split()
)
"""Last words of bodies and houses that bear the name of their town."""


def _weigh_towns(entities: Mapping[str, Entity]) -> None:
    """A single word that begins the names of councils, courts and the like is the town they serve."""
    served: Counter[str] = Counter()
    surnames: set[str] = set()
    for key in entities:
        first, _, rest = key.partition(" ")
        if rest and rest.split(" ")[-1] in _TOWN_BODIES:
            served[first] += 1
        elif key.startswith(("University of ", "Bishop of ", "Bank of ")):
            served[key.rpartition(" ")[2]] += 1
        elif rest:
            surnames.add(rest.rpartition(" ")[2])
    for town, count in served.items():
        entity = entities.get(town)
        if entity is not None and town not in surnames:
            weight = 1.2 if count == 1 else 2.0
            add_hint(
                entity,
                Hint("place", weight, "name-place", "a body or a house of the text is called after it"),
            )


def add_hint(entity: Entity, hint: Hint) -> None:
    """Count what speaks for a type, and remember the strongest reason."""
    kind, weight, rule, reason = hint
    entity.scores[kind] += weight
    if kind not in entity.best or entity.best[kind][0] < weight:
        entity.best[kind] = (weight, rule, reason)


_ORDER: tuple[NameType, ...] = ("person", "organization", "place", "product")
ENOUGH = 1.0
"""Weight from which a type is believed: one plain hint, or two weak ones."""


def type_of(entity: Entity) -> NameType:
    """The type most speaks for; `other` when little does, or more for an event."""
    scores = entity.scores
    best, weight = _ORDER[0], scores.get(_ORDER[0], 0.0)
    for kind in _ORDER[1:]:
        if scores.get(kind, 0.0) > weight:
            best, weight = kind, scores[kind]
    return best if weight >= ENOUGH and weight >= scores.get("other", 0.0) else "other"


def final_entity(mention: Mention, entities: Mapping[str, Entity]) -> Entity | None:
    """The entity a mention stands for in the end; None when it is no name."""
    entity = entities[normal(mention.key)]
    for _ in range(3):
        if not entity.joined:
            return entity
        if entity.joined == "-" or entity.joined not in entities:
            return None
        entity = entities[entity.joined]
    return entity
