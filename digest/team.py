"""Team: in a report about sport, what plays against another is a team, whatever place it is called after."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from digest.data.bodies import CLUB_WORDS
from digest.data.hints import (
    CONTENDERS,
    EVENT_WORDS,
    MATCH_VERBS,
    SPORT_WORDS,
    SQUAD_NOUNS,
    TEAM_NOUNS,
    TEAM_VERBS,
)
from digest.data.places import COUNTRIES, DEMONYMS, SHORT_PLACES
from digest.entity import Entity, add_hint, normal, type_of
from digest.gazetteer import gazetteer
from digest.mention import Hint, Mention, find_lists

_SCORE = re.compile(r"\b\d{1,3}-\d{1,3}\b|[a-z] \d{1,2} [A-Z][\w ]{2,20} \d{1,2}\b")
"""`3-1`, or `Example 2 Sample 0`."""
_SPORT_ENOUGH, _SCORES_ENOUGH = 5, 3
"""Different words of sport, and up to three scores, from which a report is taken to be about it."""


def is_about_sport(text: str, words: frozenset[str]) -> bool:
    """Whether a report with these words tells of matches."""
    told = len(SPORT_WORDS.intersection(words))
    if told < _SPORT_ENOUGH - _SCORES_ENOUGH:
        return False
    return told >= _SPORT_ENOUGH or (told + min(_SCORES_ENOUGH, len(_SCORE.findall(text))) >= _SPORT_ENOUGH)


def weigh_teams(text: str, mentions: Sequence[Mention], entities: Mapping[str, Entity]) -> None:
    """In a report about sport, places that play are teams, and so are those listed with them; countries stay countries."""
    surnames = {key.rpartition(" ")[2] for key in entities if " " in key}
    people = [e.key.split(" ") for e in entities.values() if " " in e.key and type_of(e) == "person"]
    clubs = {
        e.key.rpartition(" ")[2] for e in entities.values() if " " in e.key and type_of(e) == "organization"
    }
    no_towns = COUNTRIES | SHORT_PLACES.keys() | surnames
    players = {word for words in people for word in (words[0], words[-1])}
    for mention in mentions:
        entity = entities[normal(mention.key)]
        if entity.key in COUNTRIES or entity.key in SHORT_PLACES:
            continue
        is_player = entity.key in players and not gazetteer().organization_weight(entity.key)
        if is_player and not gazetteer().place_weight(entity.key):
            continue  # players beat each other as teams do
        is_town = entity.scores.get("place", 0.0) > 0.0 and entity.key not in surnames
        for hint in team_hints(text, mention, is_town=is_town, is_club=entity.key in clubs):
            add_hint(entity, hint)
    for group in find_lists(text, mentions):
        listed = [entities[normal(mention.key)] for mention in group]
        if _is_where(text, group[0]) or not any(type_of(entity) == "organization" for entity in listed):
            continue
        for entity in listed:
            may_be_town = type_of(entity) in ("place", "other") and entity.scores.get("place", 0.0) > 0.0
            if may_be_town and entity.key not in no_towns:
                add_hint(entity, Hint("organization", 3.0, "name-list", "it stands in a list with a team"))
                add_hint(entity, Hint("place", -1.5, "name-list", "it stands in a list with a team"))


_TRANSFER = re.compile(
    r"\b(?:signed|signing|joined|loan|loaned|transferred|transfer|move|moved|arrived|bought|signs|sold)\b[^.;:]{0,40} (?:from|to|at) \Z"
)
_AGAINST = (" against ", " beat ", " defeated ", " over ", " v ", " would play ", " will play ", " to play ")
_RESULT = re.compile(
    r"(?:\b(?:wins?|victor(?:y|ies)|success(?:es)?|defeats?|draws?|beating|stalemate) (?:for|at|to|with|by)"
    r"|\b(?:goals?|hat-trick|lead|points|debut|equali[sz]er|scored|plays|playing|played|winner) for|\blost to|\bjoined|\breducing|\bdefeating"
    r"|\b\d+(?:st|nd|rd|th) for|\b(?:homered|pitched|tripled|doubled) for|\bfans of|\bpoints? (?:behind|ahead of|above|clear of)|\b\d{1,3}-\d{1,3} (?:[a-z-]+ ){0,2}(?:at|to|with|by)) \Z"
)
"""What leads to a team: a result, a goal, a place in the table."""
_FIGURES_AFTER = re.compile(
    r" to \d{2,3}\b(?! ?(?:miles|km|m\b|years|people|%|percent))|(?:, \w+(?:-\w+)?,)? an? \d{1,2}-\d{1,2} "
)
"""`took NAME to 471`, `gave NAME a 4-2 lead`."""
_THEIR = re.compile(r" (?:[a-z-]+ ){1,6}their\b")
"""`NAME must play their next game`: one place is no `they`, a team is."""
_WHO = re.compile(r", who ([a-z-]+)")
_HAS_DONE = re.compile(
    r" (?:has|had|have|will|could|should|must) (?:also |already |now |only |still )?([a-z-]+)"
)


def team_hints(text: str, mention: Mention, *, is_town: bool, is_club: bool) -> Iterator[Hint]:
    """What the words beside a name say of a team; of a town more is believed than of a name that may be a player's."""
    if (
        len(mention.words) > 1
        and mention.words[-1] in CLUB_WORDS
        and not gazetteer().place_weight(mention.key)
    ):
        yield Hint("organization", 4.0, "name-suffix", f"‘{mention.words[-1]}’ ends the names of clubs")
    if _is_full_name(mention):
        return
    after = text[mention.end : min(mention.block.end, mention.end + 60)]
    before = text[max(mention.block.start, mention.start - 60) : mention.start].lower()
    word = after[1:].split(" ", 1)[0] if after[:1] == " " else ""
    plays = (
        word in MATCH_VERBS
        or _TRANSFER.search(before)
        or re.match(r" \d{1,3}\b", after)
        or before.endswith(_AGAINST)
    )
    called = is_club and mention.key.endswith("s") and before.endswith("the ")
    if plays or called or (is_town and _acts_as_team(before, after, word)):
        yield Hint("organization", 3.5 if is_town else 3.0, "name-company", "it plays a match")
        yield Hint("place", -1.5, "name-company", "it plays a match")
    elif before.endswith(" the ") and _is_plural(mention):
        yield Hint("organization", 1.5, "name-company", "teams are called by such plurals")


def _acts_as_team(before: str, after: str, word: str) -> bool:
    """Whether a town has a captain, a score or an opponent, or does what teams do."""
    if word.strip(",.") in SQUAD_NOUNS or _FIGURES_AFTER.match(after) or _RESULT.search(before):
        return True
    last = before.rpartition(" ")[0].rpartition(" ")[2]
    if last in CONTENDERS:
        return True
    if last in _WHERE:
        return False
    if after[:3] in ("'s ", "’s "):
        owned = after[3:].split(" ", 1)[0].strip(",.")
        return owned in TEAM_NOUNS or owned in gazetteer().given
    relative = _WHO.match(after)
    if relative is not None and (relative[1] in MATCH_VERBS or relative[1] in TEAM_VERBS):
        return True
    done = _HAS_DONE.match(after)
    if done is not None and (done[1] in MATCH_VERBS or done[1] in TEAM_VERBS or done[1] == "reached"):
        return True
    return word in TEAM_VERBS or _THEIR.match(after) is not None


_WHERE = frozenset("in at near from of outside around across to and".split())
"""Words before a town that is a town, or one of two."""


def _is_where(text: str, mention: Mention) -> bool:
    """Whether the word before a name tells that something is there."""
    before = text[max(mention.block.start, mention.start - 16) : mention.start].lower()
    return before.rpartition(" ")[0].rpartition(" ")[2] in _WHERE


def _is_plural(mention: Mention) -> bool:
    """Whether a single word is a plural, and no people, event or land: `Tigers`."""
    key = mention.key
    return (
        len(mention.words) == 1
        and key.endswith("s")
        and not key.endswith(("ss", "us", "is", "as"))
        and key not in EVENT_WORDS
        and key not in DEMONYMS
        and not gazetteer().place_weight(key)
    )


def _is_full_name(mention: Mention) -> bool:
    """Whether two or three words are more like somebody's name than a team's: players beat each other as teams do."""
    lists, words = gazetteer(), mention.words
    if len(words) < 2 or lists.place_weight(words[0]) or lists.organization_weight(mention.key):
        return False
    return lists.is_person_word(words[0]) and not any(lists.is_word(word) for word in words)
