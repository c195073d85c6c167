"""Hint: what the words around a name say of its type."""

from __future__ import annotations

import re

from digest.capital import UPPER
from digest.data.bodies import (
    BODIES_FOR,
    COMMON,
    COMPANY_NOUNS,
    PRODUCT_NOUNS,
    STAFF_NOUNS,
)
from digest.data.hints import (
    AFTER_COMPANY,
    AIMED,
    ASSETS,
    BODY_NOUNS_AFTER,
    BOSSES,
    COMPANY_BEFORE,
    COMPASS,
    DEEDS,
    DONE_BY,
    EVENT_WORDS,
    FACILITIES,
    FAMILY,
    FLAWS,
    INHABITANTS,
    ITS_TERM,
    JOURNEYS,
    KIN,
    ORGANIZATION_VERBS,
    ORIGINS,
    PAPERS,
    PEOPLE_OF,
    PERSON_VERBS,
    PLACE_NOUNS_AFTER,
    PLACE_NOUNS_BEFORE,
    PLACE_OF,
    PLACE_PREPOSITIONS,
    PLACE_VERBS_BEFORE,
    SENT,
    SEVERAL_PLACES,
    SITS_FOR,
    TRADED_VERBS,
    WHO,
    WORKS_AT,
)
from digest.data.people import CALLINGS, SURNAMES
from digest.data.places import COUNTRIES, PLACES, SHORT_PLACES
from digest.data.products import DOSES, DRIVEN
from digest.data.speech import AUXILIARIES, PREPOSITIONS, VERBS
from digest.gazetteer import gazetteer
from digest.mention import Hint, Mention, NameType
from digest.product import CAMEL, is_made_by, is_thing_noun, product_hint_before

_ROAD = re.compile(r"[ABMN]\d{1,4}|(?:I|US|SR|Interstate|Route)[- ]?\d{1,4}")
_ON_ROAD = re.compile(r"\b(?:on|along|off|near|onto|down|up|closed|blocked|join|of|and) (?:the )?\Z", re.I)
_TRAFFIC = re.compile(
    r"[^.]*\b(?:closed|shut|blocked|reopened|traffic|motorists|drivers|carriageway|junction|roadworks|crash|collision|bypass|lanes?"
    r"|(?:north|south|east|west)bound)\b"
)
"""Words of the traffic on a road."""
_NUMBERED = re.compile(r" \d{1,4}(?![\d%,.]|[ -](?:million|billion|per|percent|people|points|years|times))")
_NEXT_ITEM = re.compile(r"[,;]? (?:and |or )?\d{1,2}\) ")
"""The mark of the next item in “1) NAME, 2) NAME”."""
_ABOARD = re.compile(r"\b(?:aboard|on board) (?:the )?\Z")
_POSTED = re.compile(
    r"\b(?:post|posts|posted|wrote|written|writing|message|said|statement|shared|account|thread|tweet|published)\b[^.]*? (?:on|to) \Z"
)
_OF_TOWN = re.compile(rf"[{UPPER}][\w’'-]+, of \Z")
"""`Ann Reid, of NAME, said`, as British papers tell where somebody lives."""
_AT_WORK = (" at ", " with ", " of ", " from ")
_EMPLOYED = re.compile(
    rf"\b(?:analyst|economist|strategist|trader|dealer|broker|salesman|researcher|professor|lecturer|consultant|engineer|spokesman|spokeswoman)"
    rf" [{UPPER}][\w.’'-]+(?: [{UPPER}][\w.’'-]+){{1,2}} (?:at|with|of|from) \Z"
)
"""`said analyst Ann Reid at NAME`."""
_ADVANCE = re.compile(
    r"\b(?:advanc(?:e|es|ed|ing)|march(?:es|ed|ing)?|converg(?:e|es|ed|ing)|closing in) on \Z"
)
"""What armies and crowds do to a town."""
_STATED = re.compile(
    r" (?:has )?(?:said|announced|confirmed|reported|warned) in (?:a|an|its) (?:[a-z-]+ )?(?:statement|filing|notice|bulletin|announcement|circular)\b"
)
_TRADED = re.compile(rf" (?:{'|'.join(sorted(TRADED_VERBS))}) (?:by )?\d[\d.,]*(?:%| per ?cent)")
_DOES = re.compile(r" which (?:has |had |have |also |now |is |was )?([a-z]+)")
"""What a body does, after a comma: `NAME, which supplies`."""
_BACKWARDS = 36
_FORWARDS = 56
"""Characters before and behind a name that are looked at."""


def outer_hints(text: str, mention: Mention) -> list[Hint]:
    """What the words before and after a mention say of its type."""
    block = mention.block
    before = text[max(block.start, mention.start - _BACKWARDS) : mention.start]
    after = text[mention.end : min(block.end, mention.end + _FORWARDS)]
    hints: list[Hint] = []
    if (
        mention.words[-1][-1].isdigit()
        and _ROAD.fullmatch(mention.key)
        and (_ON_ROAD.search(before) or _TRAFFIC.search(before) or _TRAFFIC.match(after))
    ):
        hints.append(Hint("place", 4.5, "name-place", "it is the number of a road"))
    if _NUMBERED.match(after) and CAMEL.search(mention.key):
        hints.append(Hint("product", 2.0, "name-digits", "a number follows it, as in the names of products"))
    if "board" in before and _ABOARD.search(before) and len(mention.words) < 4:
        hints.append(Hint("product", 2.5, "name-product", "‘aboard’ stands before it"))
    if mention.key == "X" and _POSTED.search(before):
        hints.append(Hint("organization", 3.0, "name-company", "what is posted on it"))
    if before.endswith(", ") and ((code := mention.key.replace(".", "")) in STATE_CODES or code in STATES):
        hints.append(Hint("place", 3.0, "name-place", "it is the code of a state, after a town"))
    if before.endswith(", of ") and _OF_TOWN.search(before) and after[:1] in ("", ",", ".", ";"):
        weight = 1.6 if len(mention.words) == 1 else 1.0
        hints.append(Hint("place", weight, "name-place", "somebody is said to be of it"))
        hints.append(Hint("person", -1.0, "name-place", "somebody is said to be of it"))
    if before.endswith(_AT_WORK):
        wide = text[max(block.start, mention.start - 80) : mention.start]
        if _EMPLOYED.search(wide) and not gazetteer().place_weight(mention.key):
            hints.append(Hint("organization", 2.5, "name-company", "somebody of a trade works there"))
    elif before.endswith(" on ") and _ADVANCE.search(before):
        hints.append(Hint("place", 1.6, "name-place", "somebody advances on it"))
    if before.endswith((" ", "\u00a0")):
        words = before.split()
        if words:
            _hints_before(words, mention, after, hints)
    if after and not (_NEXT_ITEM.match(after) and "(" not in before):
        _hints_after(before, after, mention, hints)
    return hints


def _hints_before(words: list[str], mention: Mention, after: str, hints: list[Hint]) -> None:
    """What the word before a name says, and the one before that."""
    last = words[-1].lower().lstrip("“‘\"'(—–")
    second = words[-2].lower().strip(",").lstrip("“‘\"'(—–") if len(words) > 1 else ""
    several = len(mention.words) > 1
    if last[-1:] == ",":
        _hints_in_apposition(last[:-1], several, after, hints)
    thing = product_hint_before(words, several)
    if last[-1:].isdigit() and mention.key.isupper() and not several:
        hints.append(Hint("organization", -1.2, "name-digits", "a number stands before it, as before a unit"))
    if last.rstrip(",") in KIN and (second in _OWNERS or second.endswith(("'s", "’s"))):
        hints.append(Hint("person", 2.5, "name-role", f"‘{last}’ stands before it"))
    elif last.endswith("-year-old") and not gazetteer().place_weight(mention.key):
        _hints_after_age(mention, after, hints)
    elif last in CALLINGS:
        hints.append(Hint("person", 2.5 if several else 1.5, "name-role", f"‘{last}’ stands before it"))
    elif mention.key in PAPERS and (
        words[-1] == "The" or (last == "the" and second in ("told", "to", "by", "in", "for", "with", "from"))
    ):
        hints.append(Hint("organization", 3.0, "name-company", "newspapers are called so"))
    elif last == "the":
        _hints_after_article(several, after, mention.key in PLACES, hints)
        if _is_team(mention):
            hints.append(Hint("organization", 1.0, "name-company", "‘the’ stands before a plural"))
    elif last in ("a", "an") and not several and (after[:1] in ",.;)" or not after):
        hints.append(Hint("person", -1.5, "name-product", f"‘{last}’ stands before it"))
    elif last in ("a", "an") and several:
        if not all(gazetteer().is_word(word) for word in mention.words) and not mention.key.isupper():
            _hints_after_indefinite(second, after, hints)
    elif last == "to" and second == "according":
        hints.append(Hint("organization", 1.0, "name-company", "‘according to’ stands before it"))
        hints.append(Hint("person", 0.5, "name-speaks", "‘according to’ stands before it"))
    elif last == "as" and (second in COMPASS or second in ("inland", "afield")):
        hints.append(Hint("place", 1.5, "name-place", f"‘{second} as’ stands before it"))
    elif last == "of" and second:
        _hints_after_of(second, several, hints)
    elif (
        last.endswith(("-based", "-headquartered", "-listed", "-owned", "-backed", "-run"))
        and words[-1][:1].isupper()
    ):
        hints.append(Hint("organization", 2.5, "name-company", f"‘{words[-1]}’ stands before it"))
    elif last == "by" and second in DONE_BY:
        hints.append(Hint("organization", 1.5, "name-company", f"‘{second} by’ stands before it"))
    elif last[:1] in _CURRENCIES and last[1:2].isdigit() and second in ("a", "the", "his", "her"):
        hints.append(Hint("product", 3.0, "name-product", f"‘{last}’ stands before it"))
        hints.append(Hint("person", -2.0, "name-product", f"‘{last}’ stands before it"))
    elif last == "per" and after[:1] in (",", ".", ")"):
        hints.append(Hint("organization", 1.0, "name-company", "‘per’ stands before it"))
    elif last in COMPASS and words[-1].islower() and not (second == "the" and last in ("central", "greater")):
        hints.append(Hint("place", 2.0, "name-place", f"‘{last}’ stands before it"))
    elif last in PLACE_NOUNS_BEFORE:
        hints.append(Hint("place", 1.5, "name-place", f"‘{last}’ stands before it"))
    elif last.endswith(("'s", "’s")) and words[-1][:1].isupper():
        hints.append(Hint("person", 0.6, "name-role", f"‘{words[-1]}’ stands before it"))
    elif last in ("on", "via", "through") and mention.key in gazetteer().products:
        hints.append(Hint("product", 1.0, "name-product", f"‘{last}’ stands before it"))
    elif last in PLACE_PREPOSITIONS:
        _hints_after_preposition(last, second, mention, after, hints)
    elif last in PLACE_VERBS_BEFORE:
        hints.append(Hint("place", 0.4, "name-place", f"‘{last}’ stands before it"))
    elif last in ("for", "represents", "representing") and (second in SITS_FOR or last != "for"):
        hints.append(Hint("place", 2.0, "name-place", f"‘{second} {last}’ stands before it"))
    elif last in COMPANY_BEFORE:
        hints.append(Hint("organization", 1.2, "name-company", f"‘{last}’ stands before it"))
    if last == "station" and second in ("radio", "television", "tv"):
        hints.append(Hint("organization", 3.2, "name-company", f"‘{second} station’ stands before it"))
    elif last == "body" and second in BODIES_FOR:
        hints.append(Hint("organization", 4.0, "name-company", f"‘{second} body’ stands before it"))
    elif (last in COMPANY_NOUNS and last not in CALLINGS) or _is_plural_of_bodies(last):
        weight = 3.2  # more than a first name says
        if second in ("the", "a", "his", "her", "their"):  # `the company NAME founded`
            weight = (
                1.5 if several else 0.7 if last in ("company", "firm", "group", "agency", "site") else 1.2
            )
        hints.append(Hint("organization", weight, "name-company", f"‘{last}’ stands before it"))
    elif thing is not None:
        hints.append(thing)
    elif last == "from" and second in ("data", "figures", "statistics", "research", "analysis"):
        hints.append(Hint("organization", 1.0, "name-company", f"‘{second} from’ stands before it"))
    elif last in ("from", "at", "of", "like", "include", "including", "for") and (
        second in PEOPLE_OF or second in COMPANY_NOUNS
    ):
        hints.append(Hint("organization", 1.5, "name-company", f"‘{second} {last}’ stands before it"))
    elif last in VERBS and VERBS[last][2]:
        follows = len(mention.words) == 2 and last not in ("told", "tells", "asked", "asks")
        called = after.startswith(
            (", the ", ", a ", ", an ", ", its ")
        )  # the words behind the comma tell more
        weight = 1.0 if follows and not called else 0.5
        hints.append(Hint("person", weight, "name-speaks", f"‘{last}’ stands before it"))


def _is_plural_of_bodies(noun: str) -> bool:
    """Whether a noun is the plural of what companies and bodies are called, and people are not: `universities`."""
    single = singular(noun)
    return single != noun and single in COMPANY_NOUNS and single not in CALLINGS and single not in _PEOPLE_TOO


def _hints_in_apposition(noun: str, several: bool, after: str, hints: list[Hint]) -> None:
    """`the charity, NAME, said`: a noun and commas on both sides of a name call it what it is."""
    if after[:1] not in (",", ".", ""):
        return
    if (noun in COMPANY_NOUNS and noun not in CALLINGS) or _is_plural_of_bodies(noun):
        weight = 1.0 if noun in _PEOPLE_TOO else 2.0
        hints.append(Hint("organization", weight, "name-company", f"‘{noun},’ stands before it"))
    elif noun in CALLINGS and noun not in _BODIES_TOO and several and after[:1] == ",":
        hints.append(Hint("person", 1.2, "name-role", f"‘{noun},’ stands before it"))
    elif noun in PLACE_NOUNS_BEFORE:
        hints.append(Hint("place", 1.5, "name-place", f"‘{noun},’ stands before it"))


def _hints_after_article(several: bool, after: str, is_place: bool, hints: list[Hint]) -> None:
    """People have no article; `the NAME plan` says nothing, for it is the plan's, nor `the West Bank` of a body."""
    if after[:1] == " " and after[1:2].isalpha() and after[1:2].islower():
        word = after.split(None, 1)[0]
        if (
            word not in VERBS
            and word not in COMMON
            and word not in AUXILIARIES
            and not word.endswith(("ed", "s"))
            and word not in ("is", "was", "has", "had", "and", "in", "to")
        ):
            return
    hints.append(Hint("person", -3.0 if several else -1.5, "name-company", "‘the’ stands before it"))
    if not is_place:
        hints.append(Hint("organization", 0.5, "name-company", "‘the’ stands before it"))


def _hints_after_age(mention: Mention, after: str, hints: list[Hint]) -> None:
    """Who has an age may be a person; so may a car, a firm or a ship, where a single word is no name of people."""
    lists, several = gazetteer(), len(mention.words) > 1
    following = after[1:].split(" ", 1)[0].strip(",.") if after[:1] == " " else ""
    if following in CALLINGS or following in COMPANY_NOUNS:
        return
    if not several and lists.organization_weight(mention.key):
        return
    weight = 2.5 if several else 1.5 if lists.is_person_word(mention.key) else 0.75
    hints.append(Hint("person", weight, "name-role", "an age stands before it"))


def _is_team(mention: Mention) -> bool:
    """Whether a name may be the plural that a team or a band is called by: `the Rovers`."""
    key = mention.key
    return (
        len(mention.words) == 1
        and key[-1:] == "s"
        and key[-2:] not in ("ss", "us", "is", "os", "as")
        and key not in EVENT_WORDS
        and key not in SURNAMES
        and key not in gazetteer().places
        and not gazetteer().is_surname(key)
        and not gazetteer().is_surname(key[:-1])
    )


def _hints_after_indefinite(second: str, after: str, hints: list[Hint]) -> None:
    """`a NAME` is one of several things, unless a noun follows that has the article: `a NAME spokesman`."""
    word = after[1:].split(" ", 1)[0].rstrip(",.;:") if after[:1] == " " else ""
    if (
        word.isalpha()
        and word.islower()
        and word not in PREPOSITIONS
        and word not in ("and", "or", "was", "is", "worth")
    ):
        return
    weight = 2.5 if second in DRIVEN or word == "worth" else 1.0
    hints.append(Hint("product", weight, "name-product", "‘a’ stands before it"))
    hints.append(Hint("person", -2.0, "name-product", "‘a’ stands before it"))


def _hints_after_of(second: str, several: bool, hints: list[Hint]) -> None:
    """`mayor of`, `head of`, `Example, 44, of`."""
    if second.isdigit() and len(second) < 3:
        hints.append(Hint("place", 2.5, "name-place", "an age and ‘of’ stand before it"))
        if not several:
            hints.append(Hint("person", -1.0, "name-place", "an age and ‘of’ stand before it"))
    elif second in PLACE_NOUNS_BEFORE or second in COMPASS:
        hints.append(Hint("place", 2.5, "name-place", f"‘{second} of’ stands before it"))
        hints.append(Hint("person", -2.0, "name-place", f"‘{second} of’ stands before it"))
    elif second in PLACE_OF or singular(second) in PLACE_OF:
        hints.append(Hint("place", 1.3, "name-place", f"‘{second} of’ stands before it"))
    elif second in DOSES:
        hints.append(Hint("product", 1.5, "name-product", f"‘{second} of’ stands before it"))
    elif second in CALLINGS or second in (
        "shares",
        "ceo",
        "employees",
        "unit",
        "arm",
        "subsidiary",
        "members",
    ):
        hints.append(Hint("organization", 2.0, "name-company", f"‘{second} of’ stands before it"))


def singular(noun: str) -> str:
    """A regular plural without its ending: `counties`, `villages`."""
    if noun.endswith("ies"):
        return noun[:-3] + "y"
    return noun[:-1] if noun.endswith("s") else noun


_OF_LETTERS = 0.3
"""Share of what `in` says for a place where an abbreviation that no list knows for one stands behind: `accounts in IFRS`."""


def _is_unheard_of(mention: Mention) -> bool:
    """Whether a name is a single word that no list of people, bodies or common words has."""
    key, lists = mention.key, gazetteer()
    if len(mention.words) > 1 or key.isupper() or not key.isalpha():
        return False
    return not (lists.is_word(key) or lists.is_person_word(key) or lists.organization_weight(key))


def _hints_after_preposition(last: str, second: str, mention: Mention, after: str, hints: list[Hint]) -> None:
    """`in NAME` is a place, `in NAME's book` and `shares in NAME` are not."""
    if second in PEOPLE_OF or second in COMPANY_NOUNS:
        return
    if last == "in" and second in (
        "published",
        "writing",
        "reported",
        "wrote",
        "article",
        "paper",
        "appeared",
    ):
        hints.append(Hint("organization", 1.5, "name-company", f"‘{second} in’ stands before it"))
        return
    if last in ("at", "with", "for", "by") and (second in CALLINGS or second in WORKS_AT):
        hints.append(Hint("organization", 2.5, "name-company", f"‘{second} {last}’ stands before it"))
        return
    if (
        mention.words[-1] in FACILITIES
        and len(mention.words) > 1
        and last in ("at", "in", "to", "outside", "inside", "near")
    ):
        hints.append(Hint("place", 5.5, "name-place", f"‘{last}’ leads to where something happens"))
        return
    owned = after[:2] in ("’s", "'s")
    if last == "in" and second in FLAWS:
        hints.append(Hint("product", 2.0, "name-product", f"‘{second} in’ stands before it"))
        return
    weight = PLACE_PREPOSITIONS[last] * (0.3 if owned else 1.0)
    comes = last == "from" and (
        second in ORIGINS or second.endswith("-year-old") or (second not in SENT and _is_unheard_of(mention))
    )
    if comes or (last == "to" and second in JOURNEYS):
        weight = 1.2 * (0.3 if owned else 1.0)
    elif last == "around" and second == "and":  # `in and around`
        weight = 3.0
    if last == "in" and second in (
        "based",
        "born",
        "live",
        "lived",
        "lives",
        "arrived",
        "held",
        "village",
        "town",
        "city",
    ):
        weight = 2.0
    if second in ("stake", "shares", "confidence", "trust", "faith") and last == "in":
        hints.append(Hint("organization", 1.0, "name-company", f"‘{second} in’ stands before it"))
        return
    if mention.key.isupper() and len(mention.key) > 2 and not gazetteer().place_weight(mention.key):
        weight *= _OF_LETTERS
    hints.append(Hint("place", weight, "name-place", f"‘{last}’ stands before it"))
    if last == "at" and second not in AIMED:
        hints.append(Hint("place", 0.8, "name-place", "‘at’ stands before it"))
        hints.append(Hint("organization", 0.5, "name-company", "‘at’ stands before it"))
    if weight >= 0.8 and second not in AIMED:
        against = -2.0 if last == "in" and len(mention.words) > 1 else -1.0
        hints.append(Hint("person", against, "name-place", f"‘{last}’ stands before it"))


_OF_PERSON = re.compile(
    rf"\b[{UPPER}][\w’'-]+ (?:[a-z]{{1,4}} ){{0,3}}[{UPPER}][\w’'-]+ (?:of|from|at|for|with) (?:the )?\Z"
)


_MAYOR_OF = re.compile(
    r"\b(?:mayor|governor|bishop|archbishop|residents?|people|villagers|king|queen|emir|sultan) of \Z"
)
"""Before a place: what follows it behind a comma, `, who`, is said of the mayor."""


def _is_of_person(before: str) -> bool:
    """Whether somebody stands before a name with `of` or `from`, so that what follows a comma is theirs: `Ann Reid of NAME, a professor`."""
    return before.endswith((" ", "\u00a0")) and _OF_PERSON.search(before) is not None


def _hints_after(before: str, after: str, mention: Mention, hints: list[Hint]) -> None:
    """What follows a name: what it has, an apposition, a verb, a noun it goes with."""
    if after[:3] in ("’s ", "'s "):
        _hints_owned(after[3:], hints)
    elif after[0] == "," and not _is_of_person(before):
        told: list[Hint] = []
        _hints_apposition(after[1:], len(mention.words), told)
        where = before.endswith((" in ", " near ")) or _MAYOR_OF.search(before) is not None
        hints.extend(hint for hint in told if not (where and hint.type == "person" and hint.weight > 0.0))
    elif after[:2] == " (":
        _hints_bracket(after[2:], hints)
    elif after[0] in " \u00a0":
        words = after.split(None, 3)
        _hints_own_pronoun(after, mention, hints)
        if words and words[0] in ("have", "were", "are") and not before.endswith(("and ", "or ")):
            _hints_plural_verb(words[0], mention, hints)
        if words and words[0] in TRADED_VERBS and _TRADED.match(after):
            lone = mention.initial and len(mention.words) == 1
            if not lone and not gazetteer().is_word(singular(mention.key)):
                hints.append(Hint("organization", 1.2, "name-company", "its shares rose or fell"))
        elif " in " in after and _STATED.match(after):
            hints.append(Hint("organization", 1.0, "name-company", "it has made a statement"))
        if _RAISED.match(after) or _HAS_HEARD.match(after):
            hints.append(Hint("organization", 1.2, "name-company", f"‘{words[0]}’ follows it"))
        if words:
            _hints_next_word(words[0].strip(",.;:").lower(), mention, hints)
        if len(words) > 1 and words[0] in _DAILIES:
            verb = words[1].rstrip(",.:")
            if verb in VERBS and VERBS[verb][2]:
                hints.append(Hint("organization", 2.5, "name-company", f"‘{words[0]} {verb}’ follows it"))


def _hints_plural_verb(verb: str, mention: Mention, hints: list[Hint]) -> None:
    """`NAME have won`: British papers let a team or a company have a verb in the plural; one person never has it."""
    hints.append(Hint("person", -1.5, "name-company", f"‘{verb}’ follows it"))
    if mention.key not in COUNTRIES and len(mention.words) == 1:
        hints.append(Hint("organization", 0.8, "name-company", f"‘{verb}’ follows it"))


_CURRENCIES = "$£€¥₹"
_RAISED = re.compile(rf" (?:has |have )?rais(?:ed|es|ing) [{_CURRENCIES}]")
"""`NAME raises $47m`, as young companies do."""
_HAS_HEARD = re.compile(r" (?:understands|has learn(?:ed|t)|can reveal)(?=[.,]|$)")
"""`NAME understands.`, as papers say of themselves."""
_OWN_PRONOUN = re.compile(
    r" (?:has |had |have |is |was )?[a-z]+ (?:on [A-Z][a-z]+day )?(?:that )?"
    r"(?:(its|it(?= (?:had|has|would|will|was|is|could|can|may|might|must|did|does|plan|expect)))|(his|her|he|she))\b"
)


def _hints_own_pronoun(after: str, mention: Mention, hints: list[Hint]) -> None:
    """`NAME cut its forecast` is a body's, `NAME lost his job` a person's."""
    match = _OWN_PRONOUN.match(after)
    lone = mention.initial and len(mention.words) == 1
    if match is None or (
        lone and (gazetteer().is_word(mention.key) or gazetteer().is_word(singular(mention.key)))
    ):
        return
    kind: NameType = "organization" if match[1] else "person"
    weight = 1.0 if kind == "organization" else 0.8
    hints.append(
        Hint(
            kind,
            weight,
            "name-company" if match[1] else "name-role",
            f"‘{match[1] or match[2]}’ refers to it",
        )
    )


def _hints_owned(after: str, hints: list[Hint]) -> None:
    word = after.split(None, 1)[0].strip(",.;:").lower() if after.strip() else ""
    if word in BOSSES or word in STAFF_NOUNS:
        hints.append(Hint("organization", 1.5, "name-company", f"it has a ‘{word}’"))
    elif word in ("disease", "syndrome", "lymphoma", "palsy"):
        hints.append(Hint("other", 4.0, "name-capital", f"it has its ‘{word}’ called after it"))
    elif word in FAMILY:
        hints.append(Hint("person", 1.5, "name-role", f"it has a ‘{word}’"))
    elif word in (
        "capital",
        "government",
        "parliament",
        "president",
        "economy",
        "airport",
        "population",
        "border",
    ):
        hints.append(Hint("place", 1.0, "name-place", f"it has a ‘{word}’"))


def _hints_bracket(after: str, hints: list[Hint]) -> None:
    """`(Kenya)`, `(41)`, `(D-Texas)` behind a person, in lists of results or of politicians."""
    inside, closed, _ = after.partition(")")
    if not closed:
        return
    inside = inside.strip()
    if (inside.isdigit() and len(inside) <= 2) or re.fullmatch(r"[RDI]-[A-Z][\w. ]*", inside):
        hints.append(Hint("person", 1.5, "name-role", "an age or a party follows it in brackets"))
    elif inside in COUNTRIES or inside.replace(".", "") in SHORT_PLACES:
        hints.append(Hint("person", 1.0, "name-role", "a country follows it in brackets"))


def _hints_next_word(word: str, mention: Mention, hints: list[Hint]) -> None:
    """A verb only people, or only bodies, are the subject of; a noun the name stands before."""
    length, last = len(mention.words), mention.words[-1]
    plural = (
        last.endswith("s")
        and not last.endswith(("ss", "us", "is", "os", "as"))
        and not gazetteer().is_surname(last)
    )
    if word == "scale":
        hints.append(Hint("other", 2.5, "name-capital", f"‘{word}’ follows it"))
    elif word in STAFF_NOUNS or word in AFTER_COMPANY:
        weight = 0.4 if mention.initial and length == 1 else 2.0  # `Quarterly profits`
        hints.append(Hint("organization", weight, "name-company", f"‘{word}’ follows it"))
    elif word in _CALLED_AFTER and length > 1:
        hints.append(Hint("place", 4.0, "name-place", f"‘{word}’ follows it"))
        hints.append(Hint("person", -1.0, "name-place", f"‘{word}’ follows it"))
    elif word in PLACE_NOUNS_AFTER or (word in INHABITANTS and not gazetteer().is_word(mention.key)):
        hints.append(Hint("place", 1.6, "name-place", f"‘{word}’ follows it"))
    elif mention.initial and length == 1 and word in PRODUCT_NOUNS and gazetteer().is_word(mention.key):
        return  # `Payments app`
    elif word in PRODUCT_NOUNS and word.endswith("s") and length == 1:
        hints.append(Hint("organization", 1.0, "name-company", f"‘{word}’ of several kinds follow it"))
    elif word in PRODUCT_NOUNS:
        hints.append(Hint("product", 1.0, "name-product", f"‘{word}’ follows it"))
    elif word in BODY_NOUNS_AFTER:
        is_common = mention.initial and length == 1 and gazetteer().is_word(mention.key)  # `Public radio`
        hints.append(Hint("organization", 0.4 if is_common else 1.5, "name-company", f"‘{word}’ follows it"))
    elif word in SEVERAL_PLACES:
        hints.append(Hint("place", 3.0, "name-place", f"‘{word}’ follows it"))
    elif word in VERBS and VERBS[word][1] in ("s", "past") and VERBS[word][2]:
        hints.append(Hint("person", 0.7, "name-speaks", f"‘{word}’ follows it"))
        hints.append(Hint("organization", 0.5, "name-speaks", f"‘{word}’ follows it"))
    elif word in ORGANIZATION_VERBS:
        hints.append(Hint("organization", 0.7, "name-company", f"‘{word}’ follows it"))
    elif word in PERSON_VERBS:
        hints.append(Hint("person", 0.6, "name-role", f"‘{word}’ follows it"))
    elif word in ITS_TERM:
        hints.append(Hint("person", 1.2, "name-role", f"‘{word}’ follows it"))
    elif word in WHO and not plural:
        hints.append(Hint("person", 2.0, "name-role", f"‘{word}’ follows it"))


_CALLED_AFTER = frozenset("airport stadium".split())
"""Places that bear the whole name of somebody."""
_DAILIES = frozenset("daily weekly newspaper magazine tabloid".split())
"""What a paper is called behind its name: `the NAME daily said`."""
_OWNERS = frozenset("his her their my our your whose a".split())
_PEOPLE_TOO = frozenset(
    "operator developer publisher investor supplier maker provider rival broadcaster insurer brewer pollster grocer".split()
)
"""What people can be as well as companies."""
_BODIES_TOO = frozenset(
    "manager owner host partner producer organiser organizer champion administrator agent auditor".split()
)
"""Roles that companies have as well as people: `the ship's manager, NAME, said`."""
_AGE = re.compile(r"\s(?:aged\s)?(\d{1,2}|10\d)(?=[,.;)\s]|$)(?!\s[a-z])")
_AGED = re.compile(r"\d{1,3}-(?:year|month|week|day)-old\b")
_DETERMINERS = frozenset("a an the his her their its chief head director president former".split())
_ENDS_APPOSITION = frozenset("of at in for from said which and on to with has is was were had".split())


_THING_CLAUSE = re.compile(r" (?:a|an|the|one of) (?:(?!who\b|whose\b)[a-z’'-]+ ){1,5}(?:that|which) ")
"""An apposition about a thing or a body: `, a fund manager that runs`."""


def _hints_apposition(after: str, length: int, hints: list[Hint]) -> None:
    """What follows a comma behind a name: an age, a role, a kind of company, a country."""
    if _THING_CLAUSE.match(after):
        hints.append(Hint("person", -2.0, "name-company", "‘that’ says more about it"))
        hints.append(Hint("organization", 1.5, "name-company", "‘that’ says more about it"))
    if _AGE.match(after):
        hints.append(Hint("person", 3.0, "name-role", "an age follows it"))
        return
    kind: NameType
    words = after.split(None, 7)[:7]
    if not words:
        return
    if words[0].lower() in ("who", "whom"):
        hints.append(Hint("person", 2.0, "name-role", "‘who’ follows it"))
        return
    if words[0].lower() == "which":
        hints.append(Hint("person", -2.0, "name-company", "‘which’ follows it"))
        does = _DOES.match(after)
        if does is not None and does[1] in DEEDS:
            hints.append(Hint("organization", 1.0, "name-company", f"‘which {does[1]}’ follows it"))
        return
    if words[0].lower() == "whose":
        has = {word.strip(",.;:").lower() for word in words[1:4]}
        kind = "organization" if has & (BOSSES | STAFF_NOUNS | ASSETS) else "person"
        hints.append(Hint(kind, 1.5, "name-role", "‘whose’ follows it"))
        return
    if is_made_by(words):
        hints.append(Hint("product", 2.0, "name-product", f"‘{words[0]} by’ follows it"))
        return
    owned = words[0].endswith(("’s", "'s"))
    first = words[0].strip(",.")
    if not owned and (first in PLACES or " ".join(words[:2]).strip(",.") in PLACES or first in STATES):
        weight = 1.5 if length == 1 else 0.8
        hints.append(Hint("place", weight, "name-place", "the name of a country or region follows it"))
        return
    if len(words) > 2 and words[0].lower() == "a" and _AGED.match(words[1]):
        hints.append(Hint("person", 3.0, "name-role", "an age follows it"))
        return
    determined = owned or words[0].lower() in _DETERMINERS
    looked_at = words if determined or words[0].islower() else words[:2]
    is_largest = False
    for word, following in zip(looked_at, [*looked_at[1:], ""], strict=True):
        small = word.strip(',.;:”"').lower()
        if small in _ENDS_APPOSITION:
            return
        if small in COMPANY_NOUNS and small not in CALLINGS:
            weight = 0.6 if small in _PEOPLE_TOO else 2.0
            hints.append(Hint("organization", weight, "name-company", f"‘{small}’ follows it"))
            return
        if determined and is_thing_noun(small, "" if word != small else following):
            hints.append(Hint("product", 2.0, "name-product", f"‘{small}’ follows it"))
            return
        if small in CALLINGS:
            kind = "organization" if is_largest else "person"
            hints.append(Hint(kind, 2.0, "name-role", f"‘{small}’ follows it"))
            return
        is_largest = is_largest or small.endswith(("largest", "biggest"))
        if small in PLACE_NOUNS_BEFORE:
            hints.append(Hint("place", 1.5, "name-place", f"‘{small}’ follows it"))
            return
        if word.endswith((",", ".")):
            return


STATES = frozenset(
    "Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev N.H N.J N.M N.Y N.C N.D "
    "Okla Ore Pa R.I S.C S.D Tenn Tex Vt Va Wash W.Va Wis Wyo B.C Ont Que Alta Sask Md D.C NY NJ CA TX FL".split()
)
"""How agencies shorten the states of America, without the last point."""


STATE_CODES = frozenset(
    "AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD "
    "TN TX UT VT VA WA WV WI WY".split()
)
