"""Name: people, organizations, places and products a text mentions, each under one canonical name.

Runs of capital words are cut into mentions; what stands around each mention speaks for a type; all mentions of a
name vote; surnames, short forms and acronyms join the full name when only one fits.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from digest.article import Block
from digest.capital import LOWER_WORD, Token, find_runs, is_title_case, spelled
from digest.cutter import DIGITS, DISEASE, cut_runs, is_dateline, settle_extras, settle_owners, strip_openers
from digest.data.bodies import COMMON, HEADS, NOT_NAMES, PARTY_ADJECTIVES, SUFFIXES
from digest.data.hints import PAPERS
from digest.data.measures import INDEX_NAMES
from digest.data.people import CALLINGS, SURNAMES
from digest.data.places import PLACES, SHORT_PLACES
from digest.data.sources import EVIDENCE_PLURALS, SOURCE_NOUNS
from digest.entity import (
    Entity,
    add_hint,
    final_entity,
    make_entities,
    normal,
    type_of,
    weigh_all,
    weigh_capitals,
    weigh_reuse,
)
from digest.gazetteer import gazetteer
from digest.gender import gender_of, vote_genders
from digest.mention import Gender, Hint, Mention, NameType, find_lists
from digest.opinion import weigh_opinions
from digest.product import find_titles, is_about_arts, title_mention
from digest.recognizer import Recognizer
from digest.seed import Span
from digest.team import is_about_sport, weigh_teams
from digest.unification import join_entities, join_products, vote_together

RULES: Mapping[str, str] = MappingProxyType(
    {
        "name-title": "A title such as Dr or Mrs stands before a person's name.",
        "name-role": "A role such as minister or coach, before the name or after a comma, makes it a person's.",
        "name-first-name": "A name that begins with a known first name is a person's.",
        "name-surname": "A surname or first name stands for the one person of the text who bears it.",
        "name-suffix": "A name that ends or begins with a word such as Ltd, University or Ministry is an organization's.",
        "name-known": "Institutions, companies and teams known everywhere are in a list.",
        "name-company": "Words such as `startup`, `shares` or `CEO of` beside a name make it an organization's.",
        "name-acronym": "An abbreviation in capitals is an organization's, and stands for the long form it is tied to.",
        "name-short-form": "Part of an organization's name stands for the one organization of the text it fits.",
        "name-gazetteer": "Countries, regions and towns are in a list; one that is a surname or a common word too counts for less.",
        "name-place": "`in`, `near`, or words such as Lake and Street make a name a place's.",
        "name-digits": "A name with digits in it is a product's.",
        "name-product": "Words such as `model` or `phone` beside a name make it a product's.",
        "name-work": "Quoted words in capitals beside a word such as film, novel or sang are a title, and a product's.",
        "name-speaks": "What has a verb of speech beside it speaks, as people and organizations do.",
        "name-list": "Names in one list are mostly of one type.",
        "name-page": "The digest has a page for a name, which settles its type.",
        "name-recognizer": "The recognizer of the extra `[ner]` is asked where the rules know no type, or only a weak hint.",
        "name-capital": "A capital letter inside a sentence makes a name; nothing says of what.",
    }
)


_TITLE_KINDS = frozenset(
    ("headline", "heading", "kicker", "standfirst", "pull-quote", "paragraph", "bullet", "caption")
)
_TICKER = re.compile(r"[A-Z]{3,5}")
_TICKER_BEFORE = re.compile(
    r"(?:\$|\b(?:NYSE|Nasdaq|NASDAQ|LSE|AMEX|TSX|HKEX|ticker|tickers|symbol|ticker symbol)(?:\s?:)?\s?[“\"‘]?)\Z"
)


_EXCHANGE_AFTER = re.compile(r"\.[A-Z]{1,3}\)")
"""The exchange behind the sign of a stock: `(ABCD.N)`."""
_OPENING_BLOCKS = 3
"""Blocks of an article among which its headline may stand unmarked."""
_SPACES = "\t\n\r\u00a0\u2009\u200a\u202f"


@dataclass(frozen=True, slots=True)
class Name:
    """One mention."""

    span: Span
    type: NameType
    name: str
    """Canonical in this text: a surname alone has the full name of the one person it fits."""
    gender: Gender
    """What the text's pronouns and titles, or the first name, say of a person; empty when unknown."""
    rule: str
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class KnownName:
    """A name the digest has a page for."""

    name: str
    type: NameType
    aliases: tuple[str, ...] = ()
    """Other forms that mean it wherever they stand."""


def find_names(
    text: str,
    blocks: Sequence[Block],
    known: Sequence[KnownName] = (),
    recognizer: Recognizer | None = None,
) -> tuple[Name, ...]:
    """Mentions in reading order, furniture left out; none overlaps another.

    `known` names keep their type and name whatever the text says; `recognizer` is asked where the rules see little.
    """
    for mark in _SPACES:
        text = text.replace(mark, " ")  # an offset stays what it is
    mentions: list[Mention] = []
    headings: list[tuple[Block, list[list[Token]]]] = []
    told = [block for block in blocks if block.kind != "furniture"]
    for place, (block, titles) in enumerate(zip(told, _titles(text, told), strict=True)):
        runs = list(find_runs(text, block.span))
        opens = place < _OPENING_BLOCKS
        if _is_title(text, block, runs, opens=opens):
            headings.append((block, runs))
        else:
            mentions.extend(title_mention(text, title, block.span) for title in titles)
            mentions.extend(cut_runs(text, block.span, _outside(runs, titles)))
    if not mentions:  # a headline alone is all there is to go by
        for block, runs in headings:
            mentions.extend(cut_runs(text, block.span, runs))
        headings = []
    settle_extras(mentions)
    settle_owners(text, mentions)
    strip_openers(mentions)
    entities = make_entities(text, mentions)
    words = frozenset(LOWER_WORD.findall(text))
    if is_about_sport(text, words):
        weigh_teams(text, mentions, entities)
    weigh_reuse(entities)
    last_words = _last_words(entities)
    spellings = {key.upper(): key for key in (*last_words, *entities)}
    for block, runs in headings:
        found = find_known(text, block.span, runs, entities, last_words, spellings)
        weigh_all(text, found, entities)
        mentions.extend(found)
    if recognizer is not None:
        mentions = weigh_opinions(text, told, recognizer, mentions, entities)
    weigh_capitals(entities)
    mentions.sort(key=lambda mention: mention.start)
    weigh_lists(text, mentions, entities)
    mentions = part_makers(text, mentions, entities)
    _weigh_known(known, entities)
    join_products(entities)
    _demote(text, mentions, entities)
    join_entities(text, entities)
    _settle_speakers(entities)
    return _names(text, words, mentions, entities)


def _is_title(text: str, block: Block, runs: list[list[Token]], *, opens: bool) -> bool:
    """Whether capitals mean little in a block, as in a headline."""
    if not runs or block.kind not in _TITLE_KINDS:
        return False
    return is_title_case(text, block.span, runs, opens=opens) and not is_dateline(text, block.span)


def _titles(text: str, blocks: Sequence[Block]) -> list[list[Span]]:
    """The quoted titles of works in each block: what is one for the words beside it is one wherever it stands."""
    about_arts = is_about_arts(text)
    found = [find_titles(text, block.span, about_arts) for block in blocks]
    told = {title.of(text) for titles in found for title in titles}
    if not told:
        return found
    return [find_titles(text, block.span, about_arts, told) for block in blocks]


def _outside(runs: list[list[Token]], titles: list[Span]) -> list[list[Token]]:
    """The runs without the words of quoted titles."""
    if not titles:
        return runs
    kept = (
        [token for token in run if not any(title.start <= token.start < title.end for title in titles)]
        for run in runs
    )
    return [run for run in kept if run]


_PAGE = 20.0
"""Weight of a page of the digest: more than a text can say against it."""


def _weigh_known(known: Sequence[KnownName], entities: dict[str, Entity]) -> None:
    """Names with a page of the digest get its type, and their aliases its name."""
    for each in known:
        hint = Hint(each.type, _PAGE, "name-page", f"the digest has a page for {each.name}")
        forms = [normal(form) for form in (each.name, *each.aliases)]
        there = [entities[form] for form in forms if form in entities]
        if not there:
            continue
        full = entities.setdefault(forms[0], Entity(forms[0], each.name))
        for entity in (full, *there):
            add_hint(entity, hint)
            if entity is not full:
                entity.joined, entity.why = full.key, ("name-page", hint.reason)


def find_known(
    text: str,
    block: Span,
    runs: list[list[Token]],
    entities: Mapping[str, Entity],
    last_words: Mapping[str, NameType],
    spellings: Mapping[str, str],
) -> list[Mention]:
    """Names in a block in title case: only those known from elsewhere, or from the lists.

    `last_words` are the short forms a headline may use, `spellings` how a name in capitals is spelled in the text.
    """
    shouted = text[block.start : block.end].isupper()
    found: list[Mention] = []
    for run in runs:
        index = 0
        while index < len(run):
            for count in range(min(6, len(run) - index), 0, -1):
                tokens = run[index : index + count]
                key = normal(spelled(tokens))
                if shouted:
                    key = spellings.get(key, key if key in SHORT_PLACES else key.title())
                if shouted and key == "LA" and len(run) > 1:
                    continue  # `LA EXAMPLE`, a town or a paper
                is_paper = (
                    shouted
                    and count > 1
                    and tokens[-1].word.title() in PAPERS
                    and _is_line(text, block, tokens)
                )
                if is_paper or _is_known(key, tokens, entities) or key in last_words:
                    hints: list[Hint] = []
                    if key in last_words:
                        hints.append(
                            Hint(last_words[key], 1.0, "name-short-form", "a name of the text ends in it")
                        )
                    if count == 1 and DIGITS.match(key) and not DISEASE.match(key):
                        hints.append(Hint("product", 4.0, "name-digits", "digits stand in it"))
                    span = (tokens[0].start, tokens[-1].end)
                    found.append(Mention(*span, key, tuple(key.split(" ")), False, block, None, hints))
                    index += count
                    break
            else:
                index += 1
    return found


def _is_line(text: str, block: Span, tokens: Sequence[Token]) -> bool:
    """Whether a block holds nothing but these words."""
    return not text[block.start : tokens[0].start].strip() and not text[tokens[-1].end : block.end].strip(
        " .:"
    )


def _last_words(entities: Mapping[str, Entity]) -> dict[str, NameType]:
    """Surnames of the people of a text and plurals its teams are called by, for its headline; common words are left out."""
    lists = gazetteer()
    ends = {e.key.rpartition(" ")[2]: type_of(e) for e in entities.values() if " " in e.key}
    return {
        end: kind
        for end, kind in ends.items()
        if (kind == "person" or (kind == "organization" and end.endswith("s") and end not in HEADS))
        and len(end) > 2
        and not lists.is_word(end)
    }


def _is_known(key: str, tokens: Sequence[Token], entities: Mapping[str, Entity]) -> bool:
    """Whether a piece of a headline in capitals is a name for sure."""
    lists, first = gazetteer(), tokens[0].word.capitalize()
    if len(tokens) == 1:
        if tokens[0].word.lower() in COMMON:
            return False
        if DIGITS.match(key) and key not in NOT_NAMES:
            return True
    if key in entities:
        return True
    if len(tokens) == 2 and first in lists.given and not lists.is_word(first):
        return lists.is_surname(tokens[1].word)
    return lists.place_weight(key) >= 3.0 or lists.organization_weight(key) >= 6.0


def weigh_lists(text: str, mentions: list[Mention], entities: dict[str, Entity]) -> None:
    """Names in one list lend each other their type."""
    for group in find_lists(text, mentions):
        _lend(group, entities)
        _lend_place(text, group, entities)


def _lend(group: list[Mention], entities: dict[str, Entity]) -> None:
    types = Counter(type_of(entities[normal(m.key)]) for m in group)
    types.pop("other", None)
    if len(types) != 1:
        return
    kind, count = types.most_common(1)[0]
    if kind == "place" and count < 2:
        return
    for mention in group:
        entity = entities[normal(mention.key)]
        if type_of(entity) == "other":
            add_hint(
                entity, Hint(kind, 1.0, "name-list", f"it stands in a list with names of the type {kind}")
            )


_PLACED = re.compile(
    r"\b(?:in|between|near|across|around|outside|(?P<sure>(?:villages|towns|cities|suburbs|districts|departments|provinces|valleys|islands) of)) \Z"
)


def _lend_place(text: str, group: list[Mention], entities: dict[str, Entity]) -> None:
    """`in Leeds and NAME` makes the other a place too, unless more speaks against it."""
    first = group[0]
    known = {normal(mention.key) for mention in group}
    placed = _PLACED.search(text, max(first.block.start, first.start - 16), first.start)
    if placed is None:
        return
    known_place = any(entities[key].scores.get("place", 0.0) >= _PLAIN for key in known)
    if not known_place and placed["sure"] is None:
        return
    for key in sorted(known):
        if " " not in key and max(entities[key].scores.values(), default=0.0) < _SURE / 2:
            add_hint(entities[key], Hint("place", 1.6, "name-list", "it stands in a list with a place"))


_SURE = 3.5
"""Weight of what a list of places or a plain sign says."""
_PLAIN = 2.0
"""Weight of a known town, or of two signs of a place."""


def part_makers(text: str, mentions: list[Mention], entities: dict[str, Entity]) -> list[Mention]:
    """`Maker Model` as two names, where the maker is known as an organization from elsewhere in the text."""
    parted: list[Mention] = []
    for mention in mentions:
        maker = None
        if len(mention.words) == 2:
            first = mention.words[0]
            maker = entities.get(normal(first)) or (entities.get(first.title()) if first.isupper() else None)
        whole = entities[normal(mention.key)]
        is_index = mention.key in INDEX_NAMES
        if (
            is_index
            or maker is None
            or type_of(maker) != "organization"
            or type_of(whole) not in ("product", "other")
            or _is_plural_noun(mention.words[1])
        ):
            parted.append(mention)
            continue
        first, second = mention.words
        middle = mention.start + len(first)
        pieces = [
            Mention(mention.start, middle, maker.key, (first,), mention.initial, mention.block),
            Mention(
                mention.end - len(second),
                mention.end,
                second,
                (second,),
                False,
                mention.block,
                None,
                mention.hints,
            ),
        ]
        weigh_all(text, pieces, entities)
        parted.extend(pieces)
    return parted


def _is_plural_noun(word: str) -> bool:
    """Whether a word is the plural of a common one, as what a firm deals in, and no model of its maker: `Provisions`."""
    lists = gazetteer()
    return word.endswith("s") and (lists.is_word(word) or lists.is_word(word[:-1]))


def _demote(text: str, mentions: Sequence[Mention], entities: dict[str, Entity]) -> None:
    """The sign of a stock (`$ABCD`, `NYSE: ABCD`, `NAME of ABCD`) is no organization for its capitals alone, an illness no product."""
    ends = {mention.end: mention for mention in mentions}
    tickers: dict[str, bool] = {}
    for mention in mentions:
        key = normal(mention.key)
        if (
            not _TICKER.fullmatch(key)
            or key in gazetteer().organizations
            or key in PLACES
            or key in SHORT_PLACES
        ):
            continue
        before = text[max(mention.block.start, mention.start - 24) : mention.start]
        on_exchange = before.endswith("(") and _EXCHANGE_AFTER.match(text, mention.end) is not None
        owner = ends.get(mention.start - 4) if before.endswith(" of ") else None
        of_person = owner is not None and type_of(entities[normal(owner.key)]) == "person"
        tickers[key] = tickers.get(key, True) and (
            of_person or on_exchange or _TICKER_BEFORE.search(before) is not None
        )
    for entity in entities.values():
        if DISEASE.match(entity.key):
            entity.scores.clear()
    for key, is_ticker in tickers.items():
        if is_ticker:
            entities[key].scores.pop("organization", None)


def _settle_speakers(entities: dict[str, Entity]) -> None:
    """A lone name that says something is a body's where no list and no full name of the text makes it a person's."""
    lists = gazetteer()
    in_names = {word for key in entities if " " in key for word in key.split(" ")}
    for entity in entities.values():
        key = entity.key
        if key in in_names or not entity.inside or key.endswith("s"):
            continue
        speaks = any(rule == "name-speaks" for _, rule, _ in entity.best.values())
        if entity.joined or " " in key or not speaks or type_of(entity) != "other" or not key.isalpha():
            continue
        if not (lists.is_word(key) or lists.is_person_word(key) or lists.place_weight(key)):
            add_hint(
                entity, Hint("organization", 1.0, "name-speaks", "it speaks, and no full name introduces it")
            )


def _names(
    text: str, words: frozenset[str], mentions: list[Mention], entities: dict[str, Entity]
) -> tuple[Name, ...]:
    """Mentions as records; those that nothing but a capital speaks for are looked at once more."""
    vote_together(entities)
    small = _small_words(words, entities)
    kept = [m for m in mentions if _is_kept(m, entities, small) and final_entity(m, entities) is not None]
    vote_genders(text, kept, entities)
    names = []
    for mention in kept:
        entity = entities[normal(mention.key)]
        final = final_entity(mention, entities)
        assert final is not None
        kind = type_of(final)
        _, rule, reason = final.best.get(kind, (0.0, "name-capital", "a capital letter inside a sentence"))
        reasons: tuple[str, ...] = (reason,)
        if entity.joined:
            rule, reasons = entity.why[0], (entity.why[1], reason)
        gender = gender_of(final) if kind == "person" else ""
        names.append(Name(Span(mention.start, mention.end), kind, final.shown, gender, rule, reasons))
    return tuple(names)


def _small_words(words: frozenset[str], entities: Mapping[str, Entity]) -> frozenset[str]:
    """Those single capital words of the text that it also has in small letters."""
    wanted = {e.key.lower() for e in entities.values() if " " not in e.key and not e.joined}
    return words & wanted


def _is_adverb(word: str) -> bool:
    """Whether a word is an adverb of a common adjective: `Nationally`."""
    return word.endswith("ly") and gazetteer().is_word(word[:-2])


_OF_DEEDS = re.compile(r"([A-Z][a-z]{2,})(?:offs|outs|ups|downs|backs|overs)")


def _is_plural_of_deeds(word: str) -> bool:
    """Whether a word is the plural of a noun made of a verb and its particle: `Layoffs`, `Buyouts`."""
    made = _OF_DEEDS.fullmatch(word)
    return made is not None and gazetteer().is_word(made[1]) and not gazetteer().organization_weight(word)


def _is_plural_of_people(word: str) -> bool:
    """Whether a word is the plural of what people or bodies are called: `Employers`, `Colleagues`."""
    low = word.lower()
    return low.endswith("s") and (low[:-1] in SOURCE_NOUNS or low[:-1] in CALLINGS or low in EVIDENCE_PLURALS)


def _is_kept(mention: Mention, entities: Mapping[str, Entity], small: frozenset[str]) -> bool:
    """Whether a mention is a name and not a common word in a capital."""
    entity = entities[normal(mention.key)]
    if entity.key in PARTY_ADJECTIVES:
        return False
    if entity.joined:
        return entity.joined != "-"
    if " " in entity.key:
        return True
    strongest = max(entity.scores.values(), default=0.0)
    if entity.key.lower() in CALLINGS and not any(m.gender is not None for m in entity.mentions):
        return entity.inside and strongest >= 2.0
    if entity.key in PAPERS and entity.scores.get("organization", 0.0) >= 3.0:
        return True
    if entity.key in HEADS or entity.key in SUFFIXES:
        return entity.key in gazetteer().organizations
    if len(entity.key) == 1:
        return strongest >= 2.0 and type_of(entity) != "person"  # `Officer K` hides a name
    if (
        entity.key.lower() in small
        and strongest < 2.0
        and entity.key not in PLACES
        and entity.key not in gazetteer().organizations
    ):
        return False
    if not entity.inside:
        if _is_plural_of_people(entity.key) and entity.key not in SURNAMES:
            return False
        if strongest < 0.7 or _is_adverb(entity.key) or _is_plural_of_deeds(entity.key):
            return False
        if entity.key.endswith(("ing", "ed")) and gazetteer().is_word(entity.key) and strongest < 3.0:
            return False
        only_speaks = {rule for _, rule, _ in entity.best.values()} == {"name-speaks"}
        plural = (
            entity.key.endswith("s")
            and entity.key not in SURNAMES
            and not entity.key.endswith(("ss", "us", "is", "os", "as"))
        )
        return not (only_speaks and (plural or entity.key.lower() in COMMON))
    return True
