"""Commonness: in how many articles of all news a word, a name or a number is expected.

The figures are estimates for 20,000 articles of everything; only their order matters. A digest of five articles
cannot tell by itself which of the words they share are rare.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from itertools import pairwise
from pathlib import Path

from digest.data.places import COUNTRIES, DEMONYMS, SHORT_PLACES
from digest.data.story_words import DAILY_WORDS, OFFICE_WORDS
from digest.gazetteer import gazetteer
from digest.seed import Span
from digest.wording import is_telling, stem_of, words_of

ARTICLES_OF_NEWS = 20_000
HEAD_OF_STATE = 400
"""A president or a king: news of every kind names them."""
_WORD_IN_MANY, _DAILY_WORD, _WORD_IN_SOME, _WORD = 800, 400, 300, 60
_COUNTRY, _KNOWN_PLACE, _TOWN = 1500, 250, 40
_KNOWN_BODY, _COMPANY = 250, 60
_FIRST_NAME, _SURNAME, _NAME, _FULL_NAME = 200, 100, 4, 2
_NUMBERS = (1200, 300, 60, 15)
"""Numbers of one, two, three, and more figures, closing noughts not counted."""
_LIST = Path(__file__).parent / "data" / "common_words.txt"


@lru_cache(maxsize=200_000)
def commonness_of_word(stem: str, is_name: bool) -> int:
    """How common a stem is; as a name (`is_name`) one that no list has is rare."""
    known = _known_names().get(stem, 0)
    listed = _DAILY_WORD if stem in DAILY_WORDS else _common_words().get(stem, 0)
    if listed or known:
        return max(listed, known)
    if stem in gazetteer().words:
        return _WORD_IN_SOME
    if not is_name:
        return _WORD
    if stem.title() in gazetteer().given:
        return _FIRST_NAME
    return _SURNAME if gazetteer().is_surname(stem) else _NAME


def commonness_of_pair(one: str, other: str) -> int:
    """How common two stems are that stand side by side in a name; every country has a `Supreme Court`."""
    known = _known_names().get(f"{one} {other}", 0)
    is_office = {one, other} <= OFFICE_WORDS or not (is_telling(one) or is_telling(other))
    return max(known, _KNOWN_BODY if is_office else _FULL_NAME)


def commonness_of_number(figures: int, has_unit: bool) -> int:
    """How common a number of so many figures is, closing noughts not counted."""
    common = _NUMBERS[min(max(figures, 1), len(_NUMBERS)) - 1]
    return common // 2 if has_unit and figures > 1 else common


@cache
def _common_words() -> dict[str, int]:
    """Stems of the words that most writers use."""
    found: dict[str, int] = {}
    commonness = 0
    for line in _LIST.read_text(encoding="utf-8").splitlines():
        if line.startswith("# in "):
            commonness = _WORD_IN_MANY if line == "# in many texts" else _WORD_IN_SOME
        elif not line.startswith("#"):
            found.update(dict.fromkeys(line.split(), commonness))
    return found


@cache
def _known_names() -> dict[str, int]:
    """Stems and pairs of stems of the names in the gazetteer; of two names with one stem the more common counts."""
    lists = gazetteer()
    found: dict[str, int] = {}
    layers: Sequence[tuple[Iterable[str], int]] = (
        (lists.towns, _TOWN),
        (lists.companies, _COMPANY),
        (lists.places, _KNOWN_PLACE),
        (lists.organizations, _KNOWN_BODY),
        ((*COUNTRIES, *DEMONYMS, *SHORT_PLACES), _COUNTRY),
    )
    for names, commonness in layers:
        for name in names:
            stems = [stem_of(word) for word in words_of(name, Span(0, len(name)))]
            found.update(dict.fromkeys(stems, commonness))
            found.update((f"{one} {other}", commonness) for one, other in pairwise(stems))
    return found
