"""Cutter: cuts runs of capital words into the mentions they hold."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from digest.capital import OF, OPENS_NICKNAME, PARTICLES, UPPER, Token, is_in_nickname, spelled
from digest.data.bodies import (
    CLUB_STARTS,
    COMMON,
    COMPANY_NOUNS,
    GOODS,
    HEADS,
    MAY_BEGIN,
    NOT_NAMES,
    OF_HEADS,
    PLACE_STARTS,
    PLACE_WORDS,
    SUFFIXES,
)
from digest.data.hints import EVENT_STARTS, FACILITIES, NUMBERED_THINGS, ORGANIZATION_VERBS, PAPERS
from digest.data.people import CALLINGS, POST_NOMINALS, ROLE_PARTS, TITLE_ROLES, TITLES
from digest.data.places import DEMONYMS, PLACES, SHORT_PLACES
from digest.data.speech import AUXILIARIES, VERBS
from digest.data.units import CODES
from digest.gazetteer import gazetteer
from digest.mention import Gender, Hint, Mention
from digest.product import is_ship_prefix, is_vessel_noun, number_behind
from digest.seed import Span

DIGITS = re.compile(r"(?=[^\d]{0,60}\d)[^\W\d_][-\w.]{0,120}\Z")
DISEASE = re.compile(
    r"(?:covid|sars|mers|ebola|marburg|mpox|hiv|hpv|htlv|hcov|ev-[ad])(?:[-\d]|$)|h\d{1,2}n\d{1,2}(?!\w)",
    re.I,
)
"""Illnesses and viruses whose names have digits."""
_ILLNESS_AFTER = re.compile(
    r"[ -](?:virus|viruses|strain|variant|subvariant|infection|infections|disease|outbreak|pandemic|epidemic|flu|influenza|patients)\b"
)
_ILLNESS_BEFORE = re.compile(
    r"\b(?:virus|strain|variant|subvariant|disease|illness|syndrome|infection|influenza|flu|symptoms of|infected with)\s\Z",
    re.I,
)
_REIGNS = re.compile(
    r"['’]s\b| (?:of|born|ruled|reigned|who)\b| became (?:the )?(?:king|queen|emperor|empress|pope)\b|[,;)]",
    re.I,
)
"""What follows a monarch: `Example I became king`."""
_SPEAKER = re.compile(r"(?:\b(?P<before>\w+) )?\b(?:I|[Mm]e|[Mm]y|[Mm]yself)\b(?!\.)")
"""A writer's words for himself, among which an `I` is no number."""
_OF_ANYBODY = re.compile(r" (?:became|married|met|saw|knew|felt|thought|would|had|have|am)\b")
"""What writers say of themselves more often than kings are told of."""
_SENTENCE_END = re.compile(r"[.!?…]['\"”’)]*\s")
_SUM = re.compile(
    rf"(?:{'|'.join(sorted(CODES))}|FY|Rs|Tk|RM|Rp|Shs?|[DNSI]?[Kk]r|K?Sh)\.?\d[\d.,]*(?:[a-z]{{1,3}})?|[RN]\d[\d.]*(?:m|bn|tn|k)|P\d+\.\d\d"
)
"""A sum of money or a business year, written as one word: `SEK40m`, `FY2025`."""
_NUMBER_NEXT = re.compile(r"[ -](?:\d+[A-Za-z]?|[IVX]{1,4}|[A-F])\b(?!%)")
_ROADS = frozenset("Interstate Highway".split())
_ROAD_NUMBER = re.compile(r" \d{1,3}\b(?![%.,]\d|-)")
_ROYAL = frozenset("Queen King Prince Princess".split())
"""Titles of those whom hospitals and schools are called after."""
_DATELINE = re.compile(
    rf"([{UPPER}][{UPPER}'’. -]{{2,40}}(?:, [{UPPER}][\w.]*(?: [{UPPER}][\w.]*){{0,3}})?)"
    rf"(?:, \d{{1,2}} \w+|, \w+\.? \d{{1,2}})?(?:,? \(([^)\n]{{2,20}})\))?(\s*[–—]|\s+--?\s|\s+(?:19|20)\d\d-\d\d-\d\d)"
)
"""`LEEDS, England (XYZ) —`, `NEW YORK --`, `ROME 1996-12-06`: where a report was filed."""
_PART_OF_PLACE = frozenset(
    "North South East West Great Port Saint Central Royal Radio Greater Inner Outer".split()
)
"""Words before a place that make another name of it."""
_BODY_OPENERS = frozenset("Royal National First Imperial".split())
"""Words before the name of a body that make another one of it."""
_PARTY_ROLES = frozenset(
    "mp mps leader councillor candidate mep msp peer senator spokesman spokeswoman".split()
)
_IN_NAMES_TOO = frozenset(
    "Republican Democrat Conservative Liberal Christian Muslim Catholic Islamic Jewish Hindu Buddhist Protestant Western "
    "Eastern Northern Southern Roman Internet Earth Black White Image".split()
)
"""Words that alone are no names, but stand in those of bodies: `Irish Republican Army`."""
_FAITHS = frozenset("God Islam".split())
"""What the names of religious bodies end in: `Church of God`."""
_COMPASS_WORDS = frozenset("Northern Southern Eastern Western".split())
_LABEL = re.compile(r"[^.!?:\n“\"]{1,50}:(?=\s)")
_NOT_ELECTRIC = frozenset(
    "Electric Motors Mills Dynamics Assembly Council Strike Election Synod Hospital Store".split()
)


def cut_runs(text: str, block: Span, runs: list[list[Token]]) -> Iterator[Mention]:
    """The mentions in runs: roles, titles, stop words and peoples taken out, makers and models parted."""
    label = _LABEL.match(text, block.start, block.end)
    dateline = _DATELINE.match(text, block.start, block.end)
    for run in runs:
        for mention in Cutter(text, block, run, label.end() if label else block.start).mentions:
            if dateline and mention.end <= dateline.end(1) and _is_filed_from(mention, dateline):
                _place_of_report(mention)
            elif dateline and dateline.start(2) <= mention.start and mention.end <= dateline.end(2):
                mention.hints.append(Hint("organization", 5.0, "name-company", "it filed the report"))
            yield mention


def is_dateline(text: str, block: Span) -> bool:
    """Whether a line is nothing but where and when a report was filed: `LEEDS, England 1996-12-06`."""
    match = _DATELINE.match(text, block.start, block.end)
    return match is not None and match.end() == block.end and match[3].strip()[-1:].isdigit()


def _is_filed_from(mention: Mention, dateline: re.Match[str]) -> bool:
    """Whether it is a place: before a single hyphen, which also stands behind labels, only a known one, or one with the agency behind it."""
    if dateline[2]:
        return True
    return dateline[3].strip() != "-" or gazetteer().place_weight(mention.key.title()) > 0.0


def _place_of_report(mention: Mention) -> None:
    """A place the report was filed from, written in capitals or not."""
    if mention.key.isupper() and len(mention.key) > 3:
        mention.key = re.sub(r"[^\W\d_]+", lambda word: word[0].capitalize(), mention.key)
        mention.words = tuple(mention.key.split(" "))
    mention.hints.append(Hint("place", 4.0, "name-place", "the report was filed from it"))


_OWN_INITIALS = frozenset(("PM",))
"""Initials behind a person's single name that are read as a word elsewhere: `Sunil PM`."""


_FULL_NAME = re.compile(rf"\b([{UPPER}]\w+)(?: [{UPPER}]\.)? ([{UPPER}][a-z]+)\b(?! of\b|[ ’'-]*[{UPPER}])")


@lru_cache(maxsize=2)
def _surnames_like_roles(text: str) -> frozenset[str]:
    """Words for roles that are surnames in a text, where it has them behind a first name: `Harold Dean`."""
    given = gazetteer().given
    return frozenset(
        last
        for first, last in _FULL_NAME.findall(text)
        if last.lower() in TITLE_ROLES and first in given and first not in PLACES
    )


class Cutter:
    """Walks once along a run and collects its mentions."""

    def __init__(self, text: str, block: Span, run: list[Token], label_end: int) -> None:
        self.text, self.block, self.run, self.label_end = text, block, run, label_end
        self.lists = gazetteer()
        self.mentions: list[Mention] = []
        self._words: list[Token] = []
        self._gender: Gender | None = None
        self._role: str = ""
        self._role_gender: Gender = ""
        self._extra: tuple[str, int, bool] | None = None
        self._pending: list[Hint] = []
        self._after_capital = False
        self._has_nickname = any(token.joined in OPENS_NICKNAME for token in run)
        index = self._skip_portfolio()
        while index < len(run):
            index = self._step(index)
        self._flush()

    def _skip_portfolio(self) -> int:
        """Tokens at the start that belong to a role: `State` after `Secretary of`."""
        run, first = self.run, self.run[0]
        before = self.text[max(self.block.start, first.start - 18) : first.start].lower()
        if "secretary" not in before and "minister" not in before:
            return 0
        words = before.rstrip().removesuffix(" the").split()
        if len(words) < 2 or words[-1] not in ("of", "for") or words[-2] not in ("secretary", "minister"):
            return 0
        self._role = words[-2]
        if first.word.lower() in ROLE_PARTS:
            return 1
        if first.word in PLACES or any(token.word in self.lists.given for token in run):
            return 0
        return len(run)

    def _step(self, index: int) -> int:
        """Read the token at `index`; gives the index of the next to read."""
        run, token = self.run, self.run[index]
        if self._has_nickname and self._words and is_in_nickname(run[: index + 1]):
            self._words.append(token)
            return index + 1
        word = token.word.rstrip(".") if token.word.count(".") == 1 else token.word
        last = index == len(run) - 1
        if (
            word[:2] in ("D-", "R-", "I-")
            and word[2:3].isupper()
            and self.text[max(0, token.start - 2) : token.start][-2:] in (" (", ", ")
        ):
            self._flush()
            if len(word) < 4:
                return index + 1
            seat = Token(token.start + 2, token.end, word[2:], "", token.owns)
            self._emit(
                [seat], [Hint("place", 5.0, "name-place", "a party and a seat stand in brackets")], plain=True
            )
            return index + 1
        if self._words and (
            word.replace(".", "") in POST_NOMINALS
            or (
                word in _OWN_INITIALS
                and last
                and self._words[0].word not in PLACES
                and not self._is_placelike()
            )
        ):
            if self._whole() in self.lists.organizations:  # `Labour MP`
                self._pending = [Hint("organization", 3.0, "name-company", f"‘{word}’ follows it")]
            self._flush()
            return index + 1
        if not self._words and self._is_degree(token):
            return index + 1
        if is_ship_prefix(self.text, token, None if last else run[index + 1]):
            self._flush()
            self._words = [token, run[index + 1]]
            self._pending = [Hint("product", 6.0, "name-product", f"‘{word}’ begins the names of ships")]
            return index + 2
        if (
            word in TITLES
            and not last
            and not token.owns
            and not run[index + 1].joined.startswith(" of")
            and not self._is_nickname(token)
            and not self._is_called_after(token)
            and not (run[index + 1].word in PLACE_WORDS and index + 2 == len(run))
            and not self._is_title_in_body(word)
        ):
            self._flush()
            self._gender = self._gender or TITLES[word]  # type: ignore[assignment]
            return index + 1
        listed = self._listed_phrase(index, word)
        if listed:
            if not self._goes_on_with(run[index : index + listed]):
                self._flush()
            self._words.extend(run[index : index + listed])
            return index + listed
        chain = self._role_chain(index)
        if chain:
            return self._take_role(index, chain)
        if self._words and word in SUFFIXES and token.joined in (" ", ", "):
            self._words.append(token)
            return index + 1
        named = word in self.lists.given and not self._is_month(token)
        goes_on = not last and (run[index + 1].joined == " " or run[index + 1].joined in PARTICLES)
        if named and goes_on and run[index + 1].word not in NOT_NAMES:
            self._words.append(token)
            return index + 1
        if self._is_surname_of_month(index, word):
            self._words.append(token)
            return index + 1
        if self._words and len(token.word) == 2 and token.word[1] == ".":
            self._words.append(token)  # a middle initial, were it `A.` or `I.`
            return index + 1
        if word == "I" and self._is_first_of_name(token):
            self._words.append(token)
            return index + 1
        stops = word in NOT_NAMES or word.replace(".", "") in NOT_NAMES or _is_span_of_dates(word)
        if stops and not (self._words and token.joined in PARTICLES):
            return self._take_stop(index)
        if self._is_function(index, word):
            self._flush()
            self._after_capital = index > 0 or not self._is_initial(token)
            return index + 1
        if self._is_vessel(index):
            self._words.append(token)
            return index + 1
        if self._is_demonym(index, word):
            if self._words and f"{self._words[-1].word} {word}" in DEMONYMS:
                self._words.pop()
            self._flush()
            return index + 1
        if word in NUMBERED_THINGS and not self._words and _NUMBER_NEXT.match(self.text, token.end):
            return index + 1
        road = _ROAD_NUMBER.match(self.text, token.end) if word in _ROADS and not self._words else None
        if road is not None:
            end = road.end()
            numbered = Token(token.start, end, self.text[token.start : end], token.joined, False)
            self._emit(
                [numbered], [Hint("place", 4.5, "name-place", "it is the number of a road")], plain=True
            )
            return index + 1
        if DIGITS.match(word) and _SUM.fullmatch(word):
            self._flush()
            return index + 1
        if DIGITS.match(word) and word not in self.lists.organizations:
            if DISEASE.match(word) or self._is_strain(token):
                self._flush()
                self._emit([token], [], plain=True)
                return index + 1
            digits = [Hint("product", 4.0, "name-digits", "digits stand in it")]
            if (
                len(self._words) == 1
                and self._words[0].word in self.lists.vehicle_makers
                and token.joined == " "
            ):
                self._emit([*self._words, token], digits, plain=True)
                self._words = []
                return index + 1
            if self._is_line_of_models() and token.joined == " ":
                self._emit([*self._words, token], digits, plain=True)
                self._words = []
                return index + 1
            self._hint_maker()
            self._flush()
            self._emit([token], digits, plain=True)
            return index + 1
        if token.owns and not self._words and f"{word}'s" in self.lists.organizations:
            name = self.text[token.start : token.end + 2]
            token = Token(token.start, token.end + 2, name, token.joined, False)
        if "-" in word and self._take_pair(token, word):
            return index + 1
        if self._words and word in self.lists.vehicle_makers and self._is_owner_of_model(index):
            self._pending = [Hint("organization", 4.0, "name-company", "the name of a product follows it")]
            self._flush()  # `Airline Boeing 737`
        self._words.append(token)
        goes_on = not last and run[index + 1].joined[:1] in ("'", "’")
        if (token.owns and not goes_on) or token.tail:
            self._flush()
        return index + 1

    def _is_owner_of_model(self, index: int) -> bool:
        """Whether the words so far name an airline or the like, and the maker of its vehicle follows."""
        whole, maker = self._whole(), self.run[index].word
        if whole in self.lists.organizations:
            return True
        model = self.run[index + 1 : index + 2]
        has_model = bool(model) and model[0].joined == " " and DIGITS.match(model[0].word) is not None
        return has_model and len(self._words) > 1 and f"{whole} {maker}" not in self.lists.organizations

    def _is_title_in_body(self, word: str) -> bool:
        """Whether a title stands in the name of a body or a house: `Queen Example Hospital`, `Royal Flying Doctor Service`."""
        last = self.run[-1].word
        if last not in HEADS and last not in FACILITIES:
            return False
        return word in _ROYAL or (word == "Doctor" and bool(self._words))

    def _is_nickname(self, token: Token) -> bool:
        """Whether a peer's title is a first name here: `Duke Reid`, but `the Duke of Example`."""
        if token.word not in ("Duke", "Earl", "Baron") or self._words or self._gender is not None:
            return False
        return self.text[max(0, token.start - 4) : token.start].lower() != "the "

    def _is_called_after(self, token: Token) -> bool:
        """Whether a title begins the name of a ship or a house: `the Lady Example`."""
        if token.word not in ("Lady", "Sir", "Miss", "Madam") or self._words:
            return False
        return self.text[max(0, token.start - 4) : token.start].lower() == "the "

    def _is_degree(self, token: Token) -> bool:
        """Whether letters stand behind a person's full name and a comma: `Ann Reid, MD`."""
        if token.word.replace(".", "") not in POST_NOMINALS:
            return False
        before = self.text[max(self.block.start, token.start - 40) : token.start]
        words = before.removesuffix(", ").split()
        return before.endswith(", ") and len(words) > 1 and not self.lists.place_weight(words[-1])

    def _listed_phrase(self, index: int, word: str) -> int:
        """How many tokens make a listed name whose first or second word is no name: `Saudi Arabia`, `Holy See`; else 0."""
        following = self.run[index + 1].word if index + 1 < len(self.run) else ""
        begins = word in DEMONYMS or word in NOT_NAMES or word.lower() in COMMON
        if (
            not begins
            and following not in DEMONYMS
            and (following in HEADS or following.lower() not in COMMON)
        ):
            return 0
        for count in range(min(4, len(self.run) - index), 1, -1):
            phrase = spelled(self.run[index : index + count])
            if phrase in self.lists.organizations or phrase in self.lists.places:
                return count
        return 0

    def _goes_on_with(self, phrase: list[Token]) -> bool:
        """Whether a listed name is the end of a longer one: `Scottish Police Federation`, `Royal Bank of Canada`, `Ohio Republican Party`."""
        if not self._words:
            return False
        last = self._words[-1].word
        return (
            last in DEMONYMS or last in _BODY_OPENERS or (phrase[-1].word == "Party" and self._is_placelike())
        )

    def _is_month(self, token: Token) -> bool:
        """Whether a first name is a month here: `in June`, `from March to June`."""
        if token.word not in _FIRST_NAMES_TOO or self._words:
            return False
        return (
            _BEFORE_MONTH.search(self.text, max(self.block.start, token.start - 24), token.start) is not None
        )

    def _is_surname_of_month(self, index: int, word: str) -> bool:
        """Whether `May` or `March` is a surname: behind a first name or a title, and no day or year follows."""
        if word not in ("May", "March", "June", "August", "April"):
            return False
        token = self.run[index]
        if re.match(r" \d", self.text[token.end : token.end + 3]):
            return False
        if not self._words:
            return self._gender is not None or bool(self._role and word == "May")
        return len(self._words) == 1 and self._words[0].word in self.lists.given and token.joined == " "

    def _is_first_of_name(self, token: Token) -> bool:
        """Whether `I` is the number of a monarch: behind a first name with a title, or where no verb of mine follows."""
        if len(self._words) != 1 or self._words[0].word not in self.lists.given or token.joined != " ":
            return False
        if self._gender is not None:
            return True
        return _REIGNS.match(self.text, token.end) is not None and not self._has_speaker_beside(token)

    def _is_speaker(self, token: Token) -> bool:
        """Whether an `I` that is no monarch's for sure is the writer: he speaks of himself beside it, or does what anybody may."""
        if token.word != "I":
            return False
        return self._has_speaker_beside(token) or _OF_ANYBODY.match(self.text, token.end) is not None

    def _has_speaker_beside(self, token: Token) -> bool:
        """Whether the sentence around an `I` speaks of its writer in other words too."""
        ends = [match.end() for match in _SENTENCE_END.finditer(self.text, self.block.start, token.start)]
        start = ends[-1] if ends else self.block.start
        end = _SENTENCE_END.search(self.text, token.end, self.block.end)
        stop = end.start() if end else self.block.end
        return any(
            match.end() != token.end and match["before"] not in self.lists.given
            for match in _SPEAKER.finditer(self.text, start, stop)
        )

    def _is_strain(self, token: Token) -> bool:
        """Whether the words beside a name with digits make it a virus or an illness."""
        after = self.text[token.end : min(self.block.end, token.end + 24)]
        before = self.text[max(self.block.start, token.start - 24) : token.start]
        return bool(_ILLNESS_AFTER.match(after) or _ILLNESS_BEFORE.search(before))

    def _role_chain(self, index: int) -> int:
        """How many tokens from `index` on are a role before a name, or after an organization's."""
        run, end = self.run, index
        if index == 0 and self._is_first_name(run[0]):
            return 0
        if not self._words and index == len(run) - 1 and run[index].word in _surnames_like_roles(self.text):
            return 0  # `Dean` in a text on Harold Dean
        if self._words and spelled([*self._words, run[index]]) in self.lists.organizations:
            return 0  # `Ottawa Senators`
        if run[index].joined in OF:
            return 0  # `House of Representatives`
        while end < len(run) - 1 and run[end].word.lower() in ROLE_PARTS and run[end].joined in ("", " "):
            end += 1
        if (
            end > index
            and run[index].word in self.lists.organizations
            and run[end].word.lower() in _PARTY_ROLES
        ):
            return 0  # `Labour` is the party of its MPs, and no part of what they are
        word = _role_of(run[end].word)
        while end > index and word.lower() not in CALLINGS and run[end - 1].word.lower() in TITLE_ROLES:
            end -= 1  # `Chief` alone is a role, though it may begin `Chief Executive`
            word = _role_of(run[end].word)
        rest = run[end + 1 :]
        is_listed = any(token.joined == " and " for token in run[index + 1 : end + 1])
        if word == "Executive" and (end == index or is_listed) and not self._begins_person("", rest):
            return 0  # `Executive Session`, `Health and Safety Executive`
        if end > index and run[end].joined in OF:
            return 0  # `International Court of Justice`
        if word.lower() not in TITLE_ROLES and not (
            word.lower() in CALLINGS
            and index == len(self._words)
            and (
                self._is_employer()
                or all(self.lists.is_word(t.word) and t.word not in self.lists.given for t in self._words)
            )
            and self._begins_person(word, rest)
        ):
            return 0
        if self._words and not rest and self._words[0].word in self.lists.given and not word.isupper():
            return 0  # a surname such as Bishop
        if rest and (rest[-1].word in HEADS or rest[0].word in _NOT_ELECTRIC or rest[0].joined in OF):
            return 0
        return end - index + 1

    def _is_employer(self) -> bool:
        """Whether the words read so far are a known body, for which one may work: `XYZ Technology Writer Ann Reid`."""
        return bool(self._words) and self._whole() in self.lists.organizations

    def _is_first_name(self, token: Token) -> bool:
        """Whether a role that is a first name too stands behind another role or in a list: `captain Dean Example`."""
        if token.word not in self.lists.given:
            return False
        before = self.text[max(self.block.start, token.start - 24) : token.start]
        after = self.text[self.run[-1].end : self.run[-1].end + 2]
        if len(self.run) == 2 and before.endswith(", ") and (after[:1] in ",." or after == " ("):
            return self.lists.is_surname(self.run[-1].word)  # one of a list of players
        words = before.split(" ")
        return len(words) > 1 and words[-1] == "" and words[-2].lower() in CALLINGS

    def _begins_person(self, role: str, rest: list[Token]) -> bool:
        """Whether a person's name follows a word that is a role here, and no surname: `Goalkeeper Ann Reid`."""
        if not rest or role in self.lists.given or rest[-1].word in PLACE_WORDS or rest[0].word in HEADS:
            return False
        if rest[0].word in self.lists.given or (len(rest) > 1 and self.lists.is_surname(rest[-1].word)):
            return True
        return len(rest) == 2 and not any(self.lists.is_word(token.word) for token in rest)

    def _take_role(self, index: int, count: int) -> int:
        words = " ".join(token.word for token in self.run[index : index + count])
        last = self.run[index + count - 1]
        role = _role_of(last.word).lower()
        if role not in TITLE_ROLES and not self._is_employer():
            self._words = []  # `Village` of `Village Planner Ann Reid` is part of what she is
        if self._words and self._words[-1].word not in PLACE_WORDS:
            self._hints_after(words)
        self._flush()
        if not last.owns:
            self._role, self._role_gender = words, CALLINGS.get(role, "")  # type: ignore[assignment]
        return index + count

    def _hints_after(self, role: str) -> None:
        if self._whole() not in PLACES and self._whole().replace(".", "") not in SHORT_PLACES:
            self._pending = [Hint("organization", 3.0, "name-company", f"‘{role}’ follows it")]

    def _take_stop(self, index: int) -> int:
        """A word that is no name: it ends the name before it, or is its last word."""
        run, token = self.run, self.run[index]
        whole = spelled([*self._words, token]) if self._words else ""
        if whole in self.lists.organizations or whole in self.lists.companies:
            self._words.append(token)
            return index + 1
        upper = token.word.replace(".", "")
        following = run[index + 1 :]
        if following and following[0].word in ("Day", "Eve", "Year"):
            self._flush()
            return index + 2
        if (
            self._words
            and self._words[0].word in OF_HEADS
            and following
            and any(t.joined in OF for t in (*self._words, token))
        ):
            self._words.append(token)
            return index + 1
        if following and following[0].joined == " " and token.word in _COMPASS_WORDS:
            self._words.append(token)
            return index + 1
        if self._words and token.joined in OF and token.word in _FAITHS and self._words[-1].word in OF_HEADS:
            self._words.append(token)
            return index + 1
        goes_on = bool(following) and following[0].joined == " " and token.word in _IN_NAMES_TOO
        goes_on = goes_on and not self._is_before_place(index)
        if goes_on and _ends_body(following[-1].word) and (self._words or len(following) > 1):
            self._words.append(token)
            return index + 1
        names_on = following and following[-1].word in HEADS and upper.isupper() and len(upper) > 1
        if names_on and (self._words or token.start > self.block.start):
            self._words.append(token)
            return index + 1
        if (
            self._words
            and upper.isupper()
            and len(upper) <= 3
            and token.joined == " "
            and not self._is_placelike()
            and not self._is_speaker(token)
        ):
            after = self.text[token.end : token.end + 24]
            shows = (
                token.owns
                or not after
                or bool(following and self._role_chain(index + 1))
                or _shows_end(after)
            )
            self._extra = (token.word, token.end, shows)
            if following and self._role_chain(index + 1):
                role = " ".join(t.word for t in following[: self._role_chain(index + 1)])
                self._pending = [Hint("organization", 3.0, "name-company", f"‘{role}’ follows it")]
        self._flush()
        return index + 1

    def _is_placelike(self) -> bool:
        whole = self._whole()
        return whole in PLACES or whole.replace(".", "") in SHORT_PLACES or whole in DEMONYMS

    def _is_function(self, index: int, word: str) -> bool:
        """Whether a word of the run is a common word in a capital."""
        small = word.lower()
        if small not in COMMON or (
            word.isupper() and len(word) > 1 and small not in ("the", "in", "of", "and", "for", "to")
        ):
            return False
        last = self.run[-1].word
        joined = self.run[index].joined
        if self.run[index].owns and self.run[index + 1 : index + 2] and self.run[index + 1].joined[0] in "'’":
            return False  # `Farmers' Union`
        if self._gender is not None and not self._words:
            return False  # `Lord Young`
        first_name = len(self._words) == 1 and self._words[0].word in self.lists.given
        if first_name and joined == " " and self.lists.is_surname(word) and index == len(self.run) - 1:
            return False  # `Ann Close`
        if self._words and (word in HEADS or joined not in ("", " ") or _ends_body(last)):
            return False  # `Highway Safety Administration`, `Example Research Council`
        if any(token.joined in OF for token in self._words):
            return False  # `Department for Levelling Up`
        if self._is_paper(index):
            return False
        if word == "One" and self._words and joined == " ":
            return False  # `Example One`, an airline
        if small not in MAY_BEGIN:
            return True
        alone = index == len(self.run) - 1 and not self._words
        if alone:
            return True
        return not self._words and self.run[index + 1].word in self.lists.given

    def _is_paper(self, index: int) -> bool:
        """Whether a common word begins the name of a newspaper inside a sentence: `Farmers Gazette`."""
        token = self.run[index]
        begins = not self._words and index < len(self.run) - 1 and self.run[-1].word in PAPERS
        return begins and token.word.lower() != "the" and not self._is_initial(token)

    def _is_demonym(self, index: int, word: str) -> bool:
        """Whether a word is the adjective of a country and not part of an institution's name."""
        pair = f"{self._words[-1].word} {word}" if self._words else ""
        if word not in DEMONYMS and pair not in DEMONYMS:
            return "-" in word and all(part in DEMONYMS for part in word.split("-"))
        if self._is_before_place(index):
            return True
        if self._is_subject_of_body(index) or self._is_called_by_noun(index):
            return False
        if pair not in DEMONYMS and self._is_surname_of_people(index):
            return False
        last = self.run[-1].word
        institution = index < len(self.run) - 1 and (
            _ends_body(last)
            or last in ("Cross", "Crescent")
            or any(
                part.word in OF_HEADS and after.joined in OF
                for part, after in zip(self.run[index + 1 :], self.run[index + 2 :], strict=False)
            )
            or self.run[index + 1].word in OF_HEADS
        )
        return not (
            institution
            and not any(self._role_chain(i) for i in range(index + 1, min(len(self.run), index + 5)))
        )

    def _is_before_place(self, index: int) -> bool:
        """Whether the words behind one are a place that ends as bodies do: `Jewish West Bank`."""
        following = self.run[index + 1 :]
        return len(following) > 1 and spelled(following) in PLACES

    def _is_subject_of_body(self, index: int) -> bool:
        """Whether the adjective of a country begins what a body is for: `Department of Example Affairs`."""
        following = self.run[index + 1 : index + 2]
        if not self._words or not following or following[0].joined != " ":
            return False
        return self.run[index].joined in OF and self._words[-1].word in OF_HEADS

    def _is_called_by_noun(self, index: int) -> bool:
        """Whether the adjective of a country and one word more are what a company is called: `the insurer Scottish Example`."""
        token, following = self.run[index], self.run[index + 1 :]
        if (
            self._words
            or len(following) != 1
            or following[0].joined != " "
            or following[0].word in self.lists.given
        ):
            return False
        before = self.text[max(self.block.start, token.start - 24) : token.start].split()
        return bool(before) and before[-1] in COMPANY_NOUNS and before[-1] not in CALLINGS

    def _is_surname_of_people(self, index: int) -> bool:
        """Whether the name of a people ends a person’s: behind a first name or a title, with no noun after it: `Ann English`."""
        if index < len(self.run) - 1 or self.run[index].joined not in ("", " "):
            return False
        if not self._words:
            return self._gender is not None
        first = self._words[0].word
        named = len(self._words) == 1 and first in self.lists.given and not self.lists.is_word(first)
        return (
            named
            and first not in PLACES
            and (
                self.text[self.run[index].end : self.run[index].end + 1] in ".,;)"
                or self.run[index].end == self.block.end
            )
        )

    def _is_vessel(self, index: int) -> bool:
        """Whether the adjective of a country begins the name of a ship: `the tanker Nordic Example`."""
        token, following = self.run[index], self.run[index + 1 : index + 2]
        if self._words or not following or following[0].joined != " ":
            return False
        before = self.text[max(self.block.start, token.start - 24) : token.start].split()
        return len(before) > 1 and is_vessel_noun(before[-1], before[-2])

    def _take_pair(self, token: Token, word: str) -> bool:
        """Two places in one word: `US-China`."""
        left, _, right = word.partition("-")
        both = all(part in PLACES or part.replace(".", "") in SHORT_PLACES for part in (left, right))
        if not both:
            return False
        self._flush()
        middle = token.start + len(left)
        why: list[Hint] = [Hint("place", 4.0, "name-gazetteer", "it is in the list of places")]
        self._emit([Token(token.start, middle, left, "", False)], why, plain=True)
        self._emit([Token(middle + 1, token.end, right, "", False)], why, plain=True)
        return True

    def _is_line_of_models(self) -> bool:
        """Whether the one word before a name with digits is a common word, and no maker: `Galaxy` of `Galaxy X20`."""
        if len(self._words) != 1 or self._words[0].owns or self._is_initial(self._words[0]):
            return False
        word = self._words[0].word
        return (
            self.lists.is_word(word)
            and not self.lists.organization_weight(word)
            and not self.lists.place_weight(word)
        )

    def _hint_maker(self) -> None:
        if self._words and not self._is_placelike():
            self._pending = [Hint("organization", 1.5, "name-company", "the name of a product follows it")]

    def _whole(self) -> str:
        return spelled(self._words)

    def _flush(self) -> None:
        """Give out the name collected so far."""
        tokens, hints = self._words, self._pending
        self._words, self._pending = [], []
        if not tokens:
            return
        if tokens[-1].tail in ("backed", "owned", "funded", "led", "based", "born"):
            if tokens[-1].tail in ("based", "born"):
                hints = [*hints, Hint("place", 2.0, "name-place", f"‘-{tokens[-1].tail}’ hangs on it")]
            else:
                hints = [
                    *hints,
                    Hint("organization", 1.0, "name-company", f"‘-{tokens[-1].tail}’ hangs on it"),
                ]
        if self._is_bare_role(tokens) and not any(token.joined == " and " for token in tokens):
            tokens = []
        pieces = self._parted(tokens) if tokens else []
        if (
            len(pieces) == 2
            and spelled(pieces[0]) in self.lists.organizations
            and self._may_be_person(pieces[1])
        ):
            hints = [*hints, Hint("person", 1.5, "name-role", f"‘{spelled(pieces[0])}’ stands before it")]
        for piece in pieces:
            if piece[-1] is tokens[-1]:
                self._emit(piece, hints)
            else:
                self._emit(piece, [], plain=True)
        self._gender, self._role, self._role_gender, self._extra = None, "", "", None

    def _parted(self, tokens: list[Token]) -> list[list[Token]]:
        """A place at the start parted from what follows it, unless both are one name."""
        whole = spelled(tokens)
        if len(tokens) > 2 and tokens[1].joined in OF:
            for middle in range(len(tokens) - 1, 1, -1):
                body, rest = tokens[:middle], tokens[middle:]
                if spelled(body) in self.lists.organizations and self._may_be_person(rest):
                    return [body, rest]  # `House of Representatives Reid`
        if tokens[0].word in SHORT_PLACES and spelled(tokens[1:]) in self.lists.organizations:
            return [tokens[:1], tokens[1:]]
        for middle in range(2, len(tokens) - 1):
            if tokens[middle - 1].word in HEADS and self._is_full_name(tokens[middle:]):
                return [tokens[:middle], tokens[middle:]]  # `Example Weather Bureau Ann Reid`
        if (
            len(tokens) == 1
            or whole in PLACES
            or whole in self.lists.organizations
            or self.lists.place_weight(whole) > 0.0
            or tokens[-1].word in HEADS
        ):
            return [tokens]
        if (
            tokens[-1].word in SUFFIXES
            or tokens[-1].word in PLACE_WORDS
            or any(t.joined in OF for t in tokens)
        ):
            return [tokens]
        without_first = self._without_common_first(tokens)
        if without_first:
            return [without_first]
        for count in range(min(3, len(tokens) - 1), 0, -1):
            begin = spelled(tokens[:count])
            rest = tokens[count:]
            short = begin.replace(".", "") in SHORT_PLACES
            if begin == "LA" and len(rest[0].word) > 3 and rest[0].word.isupper():
                continue  # `LA EXAMPLE`, a town in capitals
            is_town = len(rest) == 1 and rest[0].word in PLACES
            if begin in self.lists.organizations and rest[0].word in self.lists.given and not is_town:
                return [tokens[:count], rest]
            if not short and begin not in PLACES:
                continue
            if (
                short
                or spelled(rest) in PLACES
                or (count > 1 and len(rest) > 1)
                or (rest[0].word in self.lists.given and rest[0].word not in PLACES)
            ):
                if begin in self.lists.given and not short:
                    return [tokens]
                return [tokens[:count], *self._parted(rest)]
        return [tokens]

    def _may_be_person(self, tokens: list[Token]) -> bool:
        """Whether no word of a few is part of a body's name, a place or a common word."""
        return (
            len(tokens) < 4
            and tokens[0].joined == " "
            and not any(_ends_body(t.word) or self.lists.is_word(t.word) for t in tokens)
            and not any(self.lists.place_weight(t.word) or t.word.isupper() for t in tokens)
        )

    def _is_full_name(self, tokens: list[Token]) -> bool:
        """Whether a first name and a surname, and nothing that is a word, make up the tokens."""
        words = [token.word for token in tokens]
        return (
            len(words) == 2
            and tokens[0].joined == " "
            and words[0] in self.lists.given
            and self.lists.is_surname(words[1])
            and not any(map(self.lists.is_word, words))
        )

    def _is_bare_role(self, tokens: list[Token]) -> bool:
        """Whether nothing but a role in capitals was read: `Transport Correspondent` under a name."""
        first, last = tokens[0].word, tokens[-1].word.lower()
        if len(tokens) < 2 or last not in CALLINGS or first in self.lists.given:
            return False
        return (
            first.lower() in ROLE_PARTS
            or (first in PLACES and not self.lists.is_surname(last))
            or last == "correspondent"
        )

    def _without_common_first(self, tokens: list[Token]) -> list[Token]:
        """The name without the word that begins its sentence: `Hosts Example United`; empty when all is one name."""
        first, rest = tokens[0].word, tokens[1:]
        if not self._is_initial(tokens[0]) or tokens[1].joined != " " or self.lists.is_person_word(first):
            return []
        if (
            first in OF_HEADS
            or first in PLACE_STARTS
            or first in CLUB_STARTS
            or first in PLACES
            or first.isupper()
            or first in DEMONYMS
        ):
            return []
        given = len(rest) > 1 and rest[0].word in self.lists.given
        begins_name = given and (self.lists.is_surname(rest[-1].word) or self._is_verb(first))
        known = spelled(rest)
        listed = self.lists.place_weight(known) >= 3.5 or self.lists.organization_weight(known) >= 6.0
        listed = listed and (self.lists.is_word(first) or not self.lists.is_surname(known))
        in_front = first in _PART_OF_PLACE
        return rest if (listed or begins_name) and not in_front else []

    def _is_verb(self, word: str) -> bool:
        """Whether a word that begins a sentence is the past or participle of a verb: `Hired`, `Beating`."""
        return word.lower().endswith(("ed", "ing")) and self.lists.is_word(word)

    def _emit(self, tokens: list[Token], hints: list[Hint], *, plain: bool = False) -> None:
        """Add a mention; to a `plain` one, titles and roles read before do not belong."""
        first, last = tokens[0], tokens[-1]
        gender, role = (None, "") if plain else (self._gender, self._role)
        hints = list(hints)
        if gender is not None:
            hints.append(Hint("person", 4.0, "name-title", "a title stands before it"))
        if role:
            hints.append(
                Hint("person", 3.0 if len(tokens) > 1 else 2.0, "name-role", f"‘{role}’ stands before it")
            )
            gender = gender or self._role_gender or None
        words = tuple(token.word for token in tokens)
        initial = self._after_capital or self._is_initial(first)
        if not plain and gender is None and not role and not last.owns and not last.tail:
            body = body_behind(self.text, self.block, first, last, spelled(tokens))
            if body:
                tokens, last = [*tokens, body], body
                words = (*words, *body.word.split(" "))
                hints.append(
                    Hint("organization", 6.0, "name-suffix", f"‘{body.word}’ ends the names of bodies")
                )
        extra = None if plain else self._extra
        if extra is None and not last.owns and not last.tail:
            extra = number_behind(self.text, self.block, first.start, last.end, spelled(tokens))
        mention = Mention(
            first.start, last.end, spelled(tokens), words, initial, self.block, gender, hints, extra
        )
        self.mentions.append(mention)
        self._after_capital = False

    def _is_initial(self, first: Token) -> bool:
        """Whether the place in the sentence, not the word, may have called for the capital."""
        if first.start < self.label_end:
            return True
        if first is not self.run[0]:
            return False
        position = first.start - 1
        while position >= self.block.start and self.text[position] in " \t\n\r\u00a0*_([\"“”‘’'«»-—–•":
            if self.text[position] in '“‘"«(':
                return True
            position -= 1
        return position < self.block.start or self.text[position] in ".?!:;…"


_DATE_WORDS = frozenset(
    "January February March April May June July August September October November December Jan Feb Mar Apr Jun Jul Aug Sept Sep "
    "Oct Nov Dec Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Wed Thu Fri Sat Sun".split()
)


_FIRST_NAMES_TOO = frozenset("April June August".split())
"""Months that people are called by."""
_BEFORE_MONTH = re.compile(
    rf"\b(?:in|since|until|till|during|late|early|mid|last|next|(?:{'|'.join(sorted(_DATE_WORDS))}) (?:to|and|or|through|until))[ -]\Z",
    re.I,
)


def _is_span_of_dates(word: str) -> bool:
    """Whether a word is months or days joined, or shouted: `January-March`, `AUG`."""
    if "-" not in word and not word.isupper():
        return False
    parts = word.split("-")
    if len(parts) == 1 and (len(word) < 3 or word in ("MAY", "SUN", "SAT", "MAR")):
        return False
    return all(part.capitalize() in _DATE_WORDS for part in parts)


def _role_of(word: str) -> str:
    """What a word says somebody is: `General` of `Attorney-General`, `Chancellor` of `Vice-Chancellor`."""
    head, _, tail = word.rpartition("-")
    if head and tail.lower() in TITLE_ROLES:
        return tail
    return (
        word[:-1]
        if word[-1:] == "s" and word[:-1].lower() in CALLINGS and word.lower() not in TITLE_ROLES
        else word
    )


_COURT_OR_COUNCIL = re.compile(
    r" ((?:city|county|town|borough|district|parish) council|crown court|magistrates[’']? court|county court|sheriff court)\b(?!-)"
)
_POLICE = re.compile(
    r" (police|council|fire and rescue service|fire brigade|ambulance service)\b(?![ -](?:officer|chief|station|headquarters|house|seat|tax|leader|car)s?\b)(?!-)"
)


def body_behind(text: str, block: Span, first: Token, last: Token, key: str) -> Token | None:
    """The words in small letters behind a place that make a public body of it: `Example city council`, `West Example police`."""
    if text[last.end : last.end + 1] != " " or not text[last.end + 1 : last.end + 2].islower():
        return None
    lists = gazetteer()
    match = _COURT_OR_COUNCIL.match(text, last.end, block.end)
    if (
        match is None
        and not lists.is_word(key)
        and not lists.place_weight(key)
        and not lists.organization_weight(key)
        and first.word not in lists.given
    ):
        match = _POLICE.match(text, last.end, block.end)
    if match is None or key in DEMONYMS or key.isupper():
        return None
    return Token(match.start(1), match.end(1), match[1], " ", False)


def _ends_body(word: str) -> bool:
    """Whether a word ends the names of organizations."""
    return word in HEADS or word in SUFFIXES or word in GOODS


def _shows_end(after: str) -> bool:
    """Whether a name ends here: a mark or a verb follows, not a noun it might belong to."""
    if after[:1] != " ":
        return after[:1] not in ("-", "–")
    word = re.match(r" ([a-z]+)", after)
    if word is None:
        return after[1:2] in "(—–"
    return (
        word[1] in AUXILIARIES
        or word[1] in VERBS
        or word[1] in ORGANIZATION_VERBS
        or word[1] in ("and", "of", "in", "at", "to", "for")
    )


def settle_extras(mentions: list[Mention]) -> None:
    """Where an abbreviation or a number behind a name was once shown to belong to it, it belongs to it everywhere."""
    shown = Counter((m.key, m.extra[0]) for m in mentions if m.extra and m.extra[2])
    for mention in mentions:
        if mention.extra and (mention.key, mention.extra[0]) in shown:
            word, end, _ = mention.extra
            if word.isdigit():
                mention.hints.append(Hint("product", 4.0, "name-digits", "a number ends it"))
            mention.key, mention.end, mention.words = f"{mention.key} {word}", end, (*mention.words, word)


def settle_owners(text: str, mentions: list[Mention]) -> None:
    """A name that has its possessive in the full name of a company, `Example's Stores Inc`, has it everywhere."""
    firms = {
        mention.words[0]
        for mention in mentions
        if len(mention.words) > 2 and f"{mention.words[0]}'s " in mention.key.replace("’", "'")
    }
    for mention in mentions:
        ending = text[mention.end : mention.end + 2]
        if mention.key in firms and ending in ("'s", "’s"):
            mention.key, mention.end = mention.key + ending, mention.end + 2
            mention.words = (mention.key,)


_OPENING_NOUNS = frozenset(
    "rival retailer newcomer carmaker automaker chipmaker drugmaker housebuilder supermarket broker lender insurer publisher airline "
    "brewer grocer regulator watchdog charity pollster consultancy operator utility startup start-up".split()
)
"""What companies are called, without an article, at the start of a sentence."""


def strip_openers(mentions: list[Mention]) -> None:
    """Take the common word that opens a sentence off a name that the text has without it, or off a person's: `Meet Example`, `Substitute Ann Reid`."""
    names = {mention.key for mention in mentions}
    inside = {mention.key for mention in mentions if not mention.initial}
    lists = gazetteer()
    for mention in mentions:
        first, _, rest = mention.key.partition(" ")
        if not mention.initial or len(mention.words) < 2 or mention.key in inside or mention.hints:
            continue
        is_rival = first.lower() in _OPENING_NOUNS and " " not in rest and not lists.is_word(rest)
        second = rest.partition(" ")[0]
        is_person = first not in EVENT_STARTS and second in lists.given and not lists.is_word(second)
        if not (rest in names or is_rival or is_person):
            continue
        if (
            not lists.is_word(first)
            or lists.is_person_word(first)
            or first in lists.places
            or first in PLACE_STARTS
        ):
            continue
        if first in _PART_OF_PLACE or first in OF_HEADS or first in HEADS:
            continue
        if is_rival and rest not in names:
            mention.hints.append(Hint("organization", 2.5, "name-company", f"‘{first}’ stands before it"))
        mention.start, mention.key, mention.words = mention.start + len(first) + 1, rest, mention.words[1:]
