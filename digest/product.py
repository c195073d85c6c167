"""Product: named things that are made, from ships and devices to films and drugs, by their names and the words beside."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from digest.capital import UPPER, Token
from digest.data.bodies import HEADS, PLACE_WORDS, PRODUCT_NOUNS, SUFFIXES
from digest.data.hints import EVENT_WORDS
from digest.data.measures import INDEX_NAMES
from digest.data.products import (
    ARTS_WORDS,
    CARRIED,
    DOUBTFUL_PREFIXES,
    ENDS,
    GAMES,
    MADE_VERBS,
    NOT_MODELS,
    SERIES_NOT,
    SHIP_PREFIXES,
    SURE_WORKS,
    TITLE_VERBS,
    TITLED_NOUNS,
    VESSEL_NOUNS,
    WORKS_TOO,
)
from digest.data.speech import AUXILIARIES, PREPOSITIONS, VERBS
from digest.gazetteer import Gazetteer, gazetteer
from digest.mention import Hint, Mention
from digest.seed import Span

CAMEL = re.compile(rf"(?<!\bM)(?<!\bMa)(?<!\bD)(?<!\bL)(?<!\bFit)(?<!\bVa)[a-z0-9][{UPPER}]")
"""A capital inside a word: `PowerPoint`, but not `McGrath`, `DeLay` or `FitzGerald`."""
_QUOTED = re.compile(
    rf"[“\"](?P<double>[{UPPER}\d][^“”\"\n]{{1,70}})[”\"]|(?<!\w)[‘'](?P<single>[{UPPER}\d][^‘\"“”\n]{{1,70}}?)[’'](?!\w)"
)
_SMALL_IN_TITLES = frozenset(
    "a an and as at but by de del der die du for from in into is la le les of off on or our so than that the to up vs von with".split()
)
_ARTS_ENOUGH = 4
"""Different words of the arts from which quoted words in capitals are taken for titles."""
_YEAR_AFTER = re.compile(r"[”\"’'],? \((?:19|20)\d\d\)")
_BY_AFTER = re.compile(rf"[”\"’'],? (?:written |directed |sung )?by [{UPPER}][a-z]+ [{UPPER}]")
_WORDS_AFTER = re.compile(r"[”\"’'](,?) ((?:[a-z-]+[ ,.;]){1,4})")
_NUMBER_AFTER = re.compile(r" (\d{1,4})(?=([’'”\"]?)([,.;:)]?)(?:\s([a-z]*)|$|[’'”\"]))(?![,.]\d)")
_ROMAN = re.compile(r"I{2,3}|I?V|VI{1,3}|IX")
_GOES_ON = frozenset(
    "a and are as at but by can could for from goes had has have in into is may might must of on or sells should that was went "
    "were which who "
    "will with would".split()
)
"""Words that follow the name of a thing, and no noun that a number counts."""


def is_about_arts(text: str) -> bool:
    """Whether a report is about films, books or music."""
    return len(ARTS_WORDS.intersection(re.findall(r"[A-Za-z-]{3,12}", text))) >= _ARTS_ENOUGH


def find_titles(text: str, block: Span, about_arts: bool, told: Collection[str] = ()) -> list[Span]:
    """The quoted titles of works in a block, without their marks; `told` are those known from elsewhere in the text."""
    titles: list[Span] = []
    words = block.of(text)
    if not any(mark in words for mark in "“\"‘'"):
        return titles
    for match in _QUOTED.finditer(text, block.start, block.end):
        name = "double" if match["double"] is not None else "single"
        words = match[name].rstrip(",.;: ")
        if not _is_in_title_case(words):
            continue
        before = text[max(block.start, match.start() - 60) : match.start()]
        after = text[match.end() - 1 : min(block.end, match.end() + 40)]
        if (
            words in told
            or _leads_to_title(before, about_arts)
            or _follows_title(after)
            or (about_arts and " " in words)
        ):
            start = match.start(name)
            titles.append(Span(start, start + len(words)))
    return titles


def _is_in_title_case(words: str) -> bool:
    """Whether quoted words are written as titles are, and are no sentence."""
    parts = words.split()
    if not 1 <= len(parts) <= 9 or words[-1:] in ".?" or (words.isupper() and len(words) > 5):
        return False
    return all(part[:1].isupper() or part[:1].isdigit() or part in _SMALL_IN_TITLES for part in parts)


def _leads_to_title(before: str, about_arts: bool) -> bool:
    """Whether the words before an opening mark call what follows a work."""
    words = re.split(r"[.!?”\"] ", before)[-1].split()[-5:]
    if not words:
        return False
    last = words[-1].lower().strip(",:(")
    if last in TITLED_NOUNS or last in TITLE_VERBS:
        return True
    if last.endswith(("'s", "’s")):
        owner = words[-1][:-2]
        lists = gazetteer()
        return about_arts or owner in lists.organizations or owner in lists.companies
    near = [word.lower().strip(",") for word in words[-4:]]
    if words[-1].endswith(",") and any(word in TITLED_NOUNS for word in near[:-1]):
        return True
    called = last in ("called", "named", "of", "in", "on", "is", "was", "with")
    return called and any(word in TITLED_NOUNS for word in near)


def _follows_title(after: str) -> bool:
    """Whether the words behind a closing mark tell of a work: `” (1998)`, `,” a film`, `” author`."""
    if _YEAR_AFTER.match(after) or _BY_AFTER.match(after):
        return True
    match = _WORDS_AFTER.match(after)
    if match is None:
        return False
    works = TITLED_NOUNS if match[1] else SURE_WORKS
    for word in re.findall(r"[a-z-]+", match[2]):
        if word in works:
            return True
        if word in PREPOSITIONS or word in AUXILIARIES or word in VERBS:
            return False
    return False


def title_mention(text: str, title: Span, block: Span) -> Mention:
    """A mention of a work by its quoted title."""
    key = " ".join(title.of(text).split())
    hint = Hint("product", 5.0, "name-work", "it is the title of a work, in quotation marks")
    return Mention(title.start, title.end, key, tuple(key.split(" ")), False, block, None, [hint])


def is_ship_prefix(text: str, token: Token, following: Token | None) -> bool:
    """Whether letters begin the name of a ship: `HMS Example`, `the MV Example`."""
    if following is None or following.joined != " " or token.word not in SHIP_PREFIXES:
        return False
    if following.word.isupper() and len(following.word) < 4:
        return False
    return (
        token.word not in DOUBTFUL_PREFIXES or text[max(0, token.start - 4) : token.start].lower() == "the "
    )


def number_behind(text: str, block: Span, start: int, end: int, key: str) -> tuple[str, int, bool] | None:
    """A number that may end a name, where it ends, and whether this place shows that it does: `Example 2`."""
    match = _NUMBER_AFTER.match(text, end, min(block.end, end + 24))
    words = key.split(" ")
    if match is not None and f"{key} {match[1]}" in INDEX_NAMES:
        return match[1], match.end(1), True
    if match is None or len(words) > 3 or words[-1] in SERIES_NOT or words[0] in SERIES_NOT:
        return None
    number = match[1]
    if len(number) == 4 and number[:2] in ("19", "20"):
        return None
    before = text[max(block.start, start - 24) : start]
    last = before.split()[-1].lower() if before.endswith(" ") and before.split() else ""
    quoted = bool(match[2]) and before[-1:] in ("‘", "'", "“", '"')
    ends = match[4] is None or bool(match[3]) or match[4] in _GOES_ON
    shows = (
        quoted
        or last in VESSEL_NOUNS
        or key in gazetteer().vehicle_makers
        or last in PRODUCT_NOUNS
        or (ends and (bool(CAMEL.search(key)) or key in gazetteer().products))
        or (ends and last in ("the", "its", "a", "an") and match[4] is not None)
    )
    return number, match.end(1), shows


def inner_product_hints(key: str, words: tuple[str, ...], lists: Gazetteer) -> Iterator[Hint]:
    """What the words of a name say of its being a product's."""
    if key in lists.products:
        weight = 0.5 if lists.is_word(key) else 4.0
        yield Hint("product", weight, "name-product", "it is in the list of products")
        return
    if len(words) < 2:
        return
    first, last = words[0], words[-1]
    if last.lower() in PRODUCT_NOUNS or last.lower().endswith(("chip", "phone")):
        yield Hint("product", 2.0, "name-product", f"‘{last}’ ends it")
    if (
        _ROMAN.fullmatch(last)
        and first not in lists.given
        and first not in SERIES_NOT
        and first not in EVENT_WORDS
        and not (len(words) == 3 and lists.is_surname(words[1]))
    ):
        yield Hint("product", 1.2, "name-product", f"the number ‘{last}’ ends it")
    if last in ENDS and first not in lists.given:
        yield Hint("product", 2.5, "name-product", f"‘{last}’ ends the names of devices")
    if first in lists.makers and len(words) <= 4 and _is_model(first, words[1:], lists):
        yield Hint("product", 3.0, "name-product", f"a model’s name follows ‘{first}’")


def _is_model(maker: str, rest: tuple[str, ...], lists: Gazetteer) -> bool:
    """Whether what follows a maker's name may be that of a model."""
    last = rest[-1]
    if last in NOT_MODELS or last in HEADS or last in SUFFIXES or last in PLACE_WORDS or last in lists.places:
        return False
    if " ".join(rest) in lists.organizations:
        return False
    return not (maker in lists.given and lists.is_surname(last))


def product_hint_before(words: list[str], several: bool) -> Hint | None:
    """What the word right before a name says: `the ferry NAME`, `the film NAME`, `a sensor, the NAME`."""
    last, second = words[-1], words[-2].lower() if len(words) > 1 else ""
    small = last.lower().lstrip("“‘\"'(—–")
    if small.endswith(("-flagged", "-registered", "-masted")):
        return Hint("product", 6.0, "name-product", f"‘{last}’ stands before it")
    if is_vessel_noun(small, second):
        return Hint("product", 6.0, "name-product", f"‘{last}’ stands before it")
    if small[-1:] == "," and small[:-1] in SURE_WORKS and second not in ("of", "and"):
        return Hint("product", 2.0, "name-product", f"‘{last}’ stands before it")
    if small in SURE_WORKS:
        return Hint("product", 3.5 if several else 2.0, "name-product", f"‘{last}’ stands before it")
    if small == "the" and second[-1:] == "," and second[:-1] in PRODUCT_NOUNS | VESSEL_NOUNS:
        return Hint("product", 2.0, "name-product", f"‘{words[-2]} the’ stands before it")
    if small in PRODUCT_NOUNS or small in WORKS_TOO:
        sure = (
            small in PRODUCT_NOUNS
            and second in ("the", "its", "new", "a")
            and small not in ("model", "assistant")
        )
        return Hint("product", 2.5 if sure else 1.5, "name-product", f"‘{last}’ stands before it")
    return None


def is_vessel_noun(word: str, second: str) -> bool:
    """Whether a word before a name is what ships and craft are called, given the word before it: `bulk carrier`."""
    if word == "carrier":
        return second.lower() in CARRIED
    return word in VESSEL_NOUNS and second not in ("of", "his", "her")


def is_made_by(words: list[str]) -> bool:
    """Whether the words behind a comma say who makes a thing: `, made by`."""
    return len(words) > 1 and words[0].lower() in MADE_VERBS and words[1].lower() == "by"


def is_thing_noun(word: str, following: str) -> bool:
    """Whether a noun of an apposition tells of a thing, and not of one who makes it: `a film`, not `a film director`."""
    return (
        word in SURE_WORKS or word in GAMES or word in VESSEL_NOUNS or word in PRODUCT_NOUNS
    ) and not following[:1].isalpha()
