"""Gender: what titles, pronouns and first names say of a person."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Set

from digest.data.speech import PREPOSITIONS
from digest.entity import Entity, final_entity, type_of
from digest.gazetteer import gazetteer
from digest.mention import Gender, Mention


def gender_of(entity: Entity) -> Gender:
    """Titles before pronouns, pronouns before first names."""
    women, men = entity.genders["f"], entity.genders["m"]
    given: Gender = ""
    if " " in entity.key:
        first, lists = entity.key.split(" ")[0], gazetteer()
        given = "f" if first in lists.women else "m" if first in lists.men else ""
    if max(women, men) >= 2 and women != men:
        return "f" if women > men else "m"
    if given:
        return given
    if women != men:
        return "f" if women > men else "m"
    return ""


_PRONOUN = re.compile(r"\b(?:he|she|his|He|She|His)\b")
_PRONOUN_REACH = 300
"""Characters after a name in which a pronoun is taken to mean it, while no other person is named."""


def vote_genders(text: str, mentions: list[Mention], entities: Mapping[str, Entity]) -> None:
    """Pronouns after a person's name, with nobody else named between, tell the gender.

    Of a surname that two people of the text bear, they tell nothing: it is now the one, now the other.
    """
    people: list[tuple[Mention, Entity]] = []
    for mention in mentions:
        final = final_entity(mention, entities)
        if final is not None and type_of(final) == "person":
            people.append((mention, final))
    shared = _shared_surnames({entity.key for _, entity in people})
    for index, (mention, entity) in enumerate(people):
        if entity.key in shared:
            continue
        end = min(mention.end + _PRONOUN_REACH, mention.block.end)
        if index + 1 < len(people):
            end = min(end, people[index + 1][0].start)
        before = text[max(mention.block.start, mention.start - 12) : mention.start].split()
        if before and before[-1].lower() in PREPOSITIONS:
            continue
        if text[mention.end : mention.end + 2] in ("’s", "'s"):
            continue
        gender = _pronoun_after(text, mention.end, end)
        if gender:
            entity.genders[gender] += 1


def _shared_surnames(people: Iterable[str]) -> Set[str]:
    """The surnames with which more than one full name ends."""
    bearers = Counter(person.rpartition(" ")[2] for person in people if " " in person)
    return {surname for surname, count in bearers.items() if count > 1}


def _pronoun_after(text: str, start: int, end: int) -> str:
    """The gender of the first pronoun that stands in no quotation; empty when there is none."""
    for match in _PRONOUN.finditer(text, start, end):
        between = text[start : match.start()]
        if (
            between.count("“") > between.count("”")
            or between.count('"') % 2
            or between.count("‘") > between.count("’")
        ):
            continue
        return "f" if match.group().lower() == "she" else "m"
    return ""
