"""Local currency: what an article means by “$”, “pesos”, “cents” and “grand” where it does not say."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from digest.data.currency_places import PLACES, SHARED_NAMES

_CODE_OF = {name: code for code, names in PLACES.items() for name in names}
_MONEY_WORD = r"(?:dollar|rupee|peso|shilling|franc|dinar|pound|kron[ae]|kroner|kronor|rial|riyal|dirham)s?\b"
_MONEY = re.compile(rf"[$£]|\bRs\b|\bShs?\b|\b{_MONEY_WORD}")
_NAMES = "|".join(re.escape(name).replace(r"\ ", r"\s") for name in sorted(_CODE_OF, key=len, reverse=True))
_PLACE = re.compile(rf"\b(?=[A-Z])(?:{_NAMES})(?!\w|\$|\s{_MONEY_WORD})")
"""Not the “Indian” of “500 Indian rupees”."""
_CAPITAL = re.compile(r"\b[A-Z]\w*")
_FIRST_WORDS = frozenset(re.split(r"\W", name, maxsplit=1)[0] for name in _CODE_OF)
"""The first word of each: only where one stands are the places tried, for a pattern of all of them is slow."""
_SAYS_WHICH = re.compile(
    r"(?:\bA|\bAU|\bNZ|\bC|\bCA|\bCdn|\bHK|\bS)\$|\b(?:Australian|New\sZealand|Kiwi|Canadian|Singapore|Hong\sKong)\sdollars?\b"
    r"|\b(?:AUD|NZD|CAD|SGD|HKD)\b|\bCanadian\s\("
)
"""An article that writes so of its own dollars means another's by a bare “$”."""
_FEWEST_PLACES = 2
_NAMED = re.compile(r"[A-Z]{2}|U\.S|[A-Z][a-z]{3}")
"""In a sum that says of itself whose money it is: “US$5”, “INR 500”, “Mexican pesos”."""


@dataclass(frozen=True, slots=True)
class LocalCurrency:
    """The currencies an article need not name."""

    home: str
    """Code of “cents” and “grand”: the currency the article mostly uses."""
    codes: Mapping[str, str]
    """What a name that several countries have for their money stands for here, by the code it has elsewhere."""

    def code_of(self, unit: str, words: str) -> str:
        """The code of a sum, given as read from its words alone."""
        local = self.codes.get(unit)
        return unit if local is None or "£" in words or _NAMED.search(words) else local


ANYWHERE = LocalCurrency("USD", {})
"""Where nothing tells whose money is meant."""


def find_local_currency(text: str) -> LocalCurrency:
    """What bare names of money stand for, and the currency an article mostly uses: of £, € and $ the most frequent."""
    codes = _find_codes(text) if _MONEY.search(text) else {}
    dollar = codes.get("USD", "USD")
    signs = {dollar: text.count("$"), "GBP": text.count("£"), "EUR": text.count("€")}
    return LocalCurrency(max(signs, key=lambda code: signs[code]), codes)


def _find_codes(text: str) -> dict[str, str]:
    """For each shared name of money the country whose places stand in a text, where those of the first are rare."""
    places = Counter(_CODE_OF[re.sub(r"\s", " ", name)] for name in _find_places(text))
    codes: dict[str, str] = {}
    for first, others in SHARED_NAMES.items():
        count, code = max((places[other], other) for other in others)
        if count >= _FEWEST_PLACES and count > 2 * places[first]:
            codes[first] = code
    if _SAYS_WHICH.search(text):
        codes.pop("USD", None)
    return codes


def _find_places(text: str) -> Iterator[str]:
    """The names of countries and of what is theirs, from left to right."""
    stop = 0
    for capital in _CAPITAL.finditer(text):
        if capital.start() >= stop and capital.group() in _FIRST_WORDS:
            place = _PLACE.match(text, capital.start())
            if place:
                stop = place.end()
                yield place.group()
