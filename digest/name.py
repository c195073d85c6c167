"""Name: people, organizations, places and products a text mentions, each under one canonical name.

Runs of capital words are cut into mentions; what stands around each mention speaks for a type; all mentions of a
name vote; surnames, short forms and acronyms join the full name when only one fits.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal

from digest.article import Block
from digest.data.bodies import (
    CLUB_WORDS,
    COMMON,
    COMPANY_NOUNS,
    EXPANSIONS,
    HEADS,
    KNOWN,
    MAY_BEGIN,
    NOT_NAMES,
    OF_HEADS,
    PLACE_STARTS,
    PLACE_WORDS,
    PRODUCT_NOUNS,
    STAFF_NOUNS,
    SUFFIXES,
)
from digest.data.people import (
    CITY_ROLES,
    EITHER,
    MEN,
    POST_NOMINALS,
    ROLE_PARTS,
    ROLES,
    SURNAMES,
    TITLE_ROLES,
    TITLES,
    WOMEN,
)
from digest.data.places import COUNTRIES, DEMONYMS, PLACES, SHORT_PLACES
from digest.data.speech import AUXILIARIES, PREPOSITIONS, VERBS
from digest.seed import Span

NameType = Literal["person", "organization", "place", "product", "other"]
Gender = Literal["f", "m", ""]

RULES: Mapping[str, str] = MappingProxyType(
    {
        "name-title": "A title such as Dr or Mrs stands before a person's name.",
        "name-role": "A role such as minister or coach, before the name or after a comma, makes it a person's.",
        "name-first-name": "A name that begins with a known first name is a person's.",
        "name-surname": "A surname or first name stands for the one person of the text who bears it.",
        "name-suffix": "A name that ends or begins with a word such as Ltd, University or Ministry is an organization's.",
        "name-known": "Institutions known everywhere are in a short list.",
        "name-company": "Words such as `startup`, `shares` or `CEO of` beside a name make it an organization's.",
        "name-acronym": "An abbreviation in capitals is an organization's, and stands for the long form it is tied to.",
        "name-short-form": "Part of an organization's name stands for the one organization of the text it fits.",
        "name-gazetteer": "Countries, regions and large cities are in a list.",
        "name-place": "`in`, `near`, or words such as Lake and Street make a name a place's.",
        "name-digits": "A name with digits in it is a product's.",
        "name-product": "Words such as `model` or `phone` beside a name make it a product's.",
        "name-speaks": "What has a verb of speech beside it speaks, as people and organizations do.",
        "name-list": "Names in one list are mostly of one type.",
        "name-capital": "A capital letter inside a sentence makes a name; nothing says of what.",
    }
)


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


@dataclass(slots=True)
class _Token:
    """A capital word of a run."""

    start: int
    end: int
    word: str
    joined: str
    """What stands between it and the token before it in the run; empty for the first."""
    owns: bool
    """Whether a possessive ending follows, which ends the name."""
    tail: str = ""
    """A small word that hangs on by a hyphen: `based` of `Leeds-based`."""


@dataclass(slots=True)
class _Mention:
    """A piece of text that may be a name."""

    start: int
    end: int
    key: str
    words: tuple[str, ...]
    initial: bool
    """Whether a capital letter is owed to the place in the sentence."""
    block: Span
    gender: Gender | None = None
    """What a title before it tells; None without a title."""
    hints: list[tuple[NameType, float, str, str]] = field(default_factory=list)
    """Type, weight, rule and reason of what cutting the run showed."""
    extra: tuple[str, int, bool] | None = None
    """An abbreviation behind it that may belong to it: its words, its end, and whether this place shows that it does."""


@dataclass(slots=True)
class _Entity:
    """All mentions of one name."""

    key: str
    shown: str
    """The key with the apostrophes of the text."""
    scores: dict[NameType, float] = field(default_factory=lambda: defaultdict(float))
    best: dict[NameType, tuple[float, str, str]] = field(default_factory=dict)
    """The strongest hint for each type: weight, rule, reason."""
    mentions: list[_Mention] = field(default_factory=list)
    inside: bool = False
    """Whether a mention stands where no capital letter is owed."""
    joined: str = ""
    """Key of the fuller name it stands for."""
    why: tuple[str, str] = ("", "")
    """Rule and reason of `joined`."""
    genders: Counter[str] = field(default_factory=Counter)


_UPPER = "A-ZÀ-ÖØ-ÞΑ-ΩА-ЯЁЂ-Џ" + "".join(chr(c) for c in range(0x100, 0x180) if chr(c).isupper())
_CAPITAL = re.compile(
    rf"(?<![\w@#/.])(?:(?:[{_UPPER}]\.){{2,}}(?:[{_UPPER}](?![\w]))?"  # U.S., A.G.I.
    rf"|[{_UPPER}]\.(?=[ \u00a0][{_UPPER}])"  # an initial
    rf"|(?:al-|el-|d['’]|[a-z]{{1,2}}(?=[{_UPPER}][a-z])|x(?=[{_UPPER}]))?[{_UPPER}]\w*(?:[-'’&]\w+|\.(?=[a-z0-9]{{2}})\w+)*)"
)
_PARTICLES = frozenset(
    " de , de la , van , van der , van den , von , von der , bin , ibn , da , di , du , dos , del , le , la , der , ter , y , "
    "al , zu , af ".split(",")
)
_OF = frozenset((" of ", " of the ", " for ", " for the ", " of St "))
_SHORTENED = frozenset("St Mt Ft Jr Sr Inc Co Corp Ltd".split()) | frozenset(TITLES)
_CLOSING_SUFFIX = frozenset("Inc Ltd LLC LLP PLC Plc Co Corp SA NV Jr Sr".split())
_AFTER_AND = frozenset(
    "Human International Tourism Technology Science Sports Sport Trade Security Food Drug Culture Commerce Industry Education "
    "Labour Labor Welfare Research Innovation Development Rural Affairs Strategic Medicine Tropical Political Economic Social "
    "Public Urban Climate Energy Forestry Fisheries Agriculture Environment Infrastructure Transport Communications "
    "Prevention Policy Budget Statistics Services Cooperation Crime Cultural Constitutional Local Rights".split(
        " "
    )
)
"""Words that go on with a ministry's or an institute's name after `and`."""
_DIGITS = re.compile(r"(?=[^\d]{0,60}\d)[^\W\d_][-\w.]{0,120}\Z")
_DISEASE = re.compile(
    r"(?:covid|sars|mers|hiv|hpv|htlv|hcov|ev-[ad])(?:[-\d]|$)|h\d{1,2}n\d{1,2}(?!\w)", re.I
)
"""Illnesses and viruses whose names have digits."""
_ILLNESS_AFTER = re.compile(
    r"[ -](?:virus|viruses|strain|variant|subvariant|infection|infections|disease|outbreak|pandemic|epidemic|flu|influenza|patients)\b"
)
_ILLNESS_BEFORE = re.compile(
    r"\b(?:virus|strain|variant|subvariant|disease|illness|syndrome|infection|influenza|flu|symptoms of|infected with)\s\Z",
    re.I,
)
_TICKER = re.compile(r"[A-Z]{3,5}")
_TICKER_BEFORE = re.compile(
    r"(?:\$|\b(?:NYSE|Nasdaq|NASDAQ|LSE|AMEX|TSX|HKEX|ticker|tickers|symbol|ticker symbol)(?:\s?:)?\s?[“\"‘]?)\Z"
)
_LABEL = re.compile(r"[^.!?:\n“\"]{1,50}:(?=\s)")
_LOWER_WORD = re.compile(r"[^\W\d_]+")
_NOT_ELECTRIC = frozenset(
    "Electric Motors Mills Dynamics Assembly Council Strike Election Synod Hospital Store".split()
)
_TITLE_KINDS = frozenset(
    ("headline", "heading", "kicker", "standfirst", "pull-quote", "paragraph", "bullet", "caption")
)
_ALL_CAPS = re.compile(rf"[{_UPPER}][{_UPPER}'’.-]+$")
_CAMEL = re.compile(rf"(?<!\bM)(?<!\bMa)(?<!\bD)(?<!\bL)(?<!\bFit)(?<!\bVa)[a-z0-9][{_UPPER}]")
_FAMILY = frozenset(
    "wife husband son daughter father mother brother sister parents family widow partner lawyer".split()
)
_BUSINESS = frozenset(
    "announced launched unveiled sold acquired released filed bought hired employs makes sells operates".split()
)
_IN = frozenset("in near across throughout outside towards toward around".split())
_PEOPLE_OF = frozenset(
    "executives employees shares clients customers engineers researchers partners officials like".split()
)
_BOSSES = frozenset(
    "ceo founder chief director spokesman spokeswoman chairman chairwoman co-founder executive boss".split()
)


def find_names(text: str, blocks: Sequence[Block]) -> tuple[Name, ...]:
    """Mentions in reading order, furniture left out; none overlaps another."""
    mentions: list[_Mention] = []
    headings: list[tuple[Block, list[list[_Token]]]] = []
    for block in blocks:
        if block.kind == "furniture":
            continue
        runs = list(_runs(text, block.span))
        if runs and block.kind in _TITLE_KINDS and _is_title_case(text, block.span, runs):
            headings.append((block, runs))
        else:
            mentions.extend(_cut(text, block.span, runs))
    if not mentions:  # a headline alone is all there is to go by
        for block, runs in headings:
            mentions.extend(_cut(text, block.span, runs))
        headings = []
    _settle_extras(mentions)
    entities = _entities(text, mentions)
    for block, runs in headings:
        found = _known_in_heading(text, block.span, runs, entities)
        _weigh_all(text, found, entities)
        mentions.extend(found)
    mentions.sort(key=lambda mention: mention.start)
    _weigh_lists(text, mentions, entities)
    mentions = _part_makers(text, mentions, entities)
    _join_plurals(entities)
    _demote(text, mentions, entities)
    _join(text, entities)
    return _names(text, mentions, entities)


def _is_title_case(text: str, span: Span, runs: list[list[_Token]]) -> bool:
    """Whether most longer words of a block are capitalised, so that capitals mean little in it."""
    if span.end - span.start > 240:
        return False
    words = _LOWER_WORD.findall(text[span.start : span.end])
    longer = [word for word in words if len(word) > 3]
    capital = sum(word[0].isupper() for word in longer)
    tokens = sum(len(run) for run in runs)
    return (
        len(words) >= 5
        and capital * 10 >= len(longer) * 7
        and tokens >= 4
        and text[span.end - 1] not in '.”"'
    )


def _runs(text: str, span: Span) -> Iterator[list[_Token]]:
    """Capital words of a block, those together that nothing but a joining word separates."""
    run: list[_Token] = []
    for match in _CAPITAL.finditer(text, span.start, span.end):
        start, end = match.span()
        word = match.group()
        owns = False
        if word[-2:] in ("'s", "’s") or word[-2:] in ("'S", "’S"):
            word, end, owns = word[:-2], end - 2, True
        elif text[end : end + 2] in ("'s", "’s") or (
            text[end : end + 1] in ("'", "’") and word[-1] in "sxz" and text[end + 1 : end + 2] == " "
        ):
            owns = True
        for contraction in ("’ll", "'ll", "’ve", "'ve", "’d", "'d", "’re", "'re", "n’t", "n't"):
            if word.endswith(contraction):
                word, end = word[: -len(contraction)], end - len(contraction)
        token = _Token(start, end, word, "", owns)
        if "-" in word:
            _cut_hyphen(token)
        if run and not run[-1].owns and not run[-1].tail:
            gap = text[run[-1].end : start]
            if _joins(gap, run, token):
                token.joined = gap
                run.append(token)
                continue
        if run:
            yield run
        run = [token]
    if run:
        yield run


def _cut_hyphen(token: _Token) -> None:
    """Take a small word off that hangs on by a hyphen."""
    head, _, tail = token.word.partition("-")
    if tail[:1].islower() and len(head) > 1 and not tail[:1].isdigit() and head not in ("Al", "El"):
        token.tail, token.word, token.end = tail, head, token.start + len(head)


def _joins(gap: str, run: list[_Token], token: _Token) -> bool:
    """Whether a capital word goes on with the run."""
    if gap in (" ", "\u00a0"):
        return True
    last = run[-1].word
    if len(gap) > 9 or "\n" in gap:
        return False
    if gap == ". ":
        return last in _SHORTENED
    if gap in (", ", " "):
        return token.word in _CLOSING_SUFFIX
    if gap == " & ":
        return True
    if gap in _OF:
        return _goes_on_with_of(run, gap)
    if gap in _PARTICLES:
        return last not in NOT_NAMES and last.lower() not in COMMON and token.word not in NOT_NAMES
    if gap == " and ":
        return token.word in _AFTER_AND and any(t.joined in _OF for t in run)
    return False


def _goes_on_with_of(run: list[_Token], gap: str) -> bool:
    """Whether `of` or `for` after a run belongs to a name."""
    last = run[-1].word
    if "for" in gap:
        return last in (
            "Center",
            "Centre",
            "Institute",
            "Campaign",
            "Fund",
            "Foundation",
            "Council",
            "Association",
            "Agency",
        )
    return last in OF_HEADS


def _cut(text: str, block: Span, runs: list[list[_Token]]) -> Iterator[_Mention]:
    """The mentions in runs: roles, titles, stop words and peoples taken out, makers and models parted."""
    label = _LABEL.match(text, block.start, block.end)
    for run in runs:
        yield from _Cutter(text, block, run, label.end() if label else block.start).mentions


class _Cutter:
    """Walks once along a run and collects its mentions."""

    def __init__(self, text: str, block: Span, run: list[_Token], label_end: int) -> None:
        self.text, self.block, self.run, self.label_end = text, block, run, label_end
        self.mentions: list[_Mention] = []
        self._words: list[_Token] = []
        self._gender: Gender | None = None
        self._role: str = ""
        self._role_gender: Gender = ""
        self._extra: tuple[str, int, bool] | None = None
        self._pending: list[tuple[NameType, float, str, str]] = []
        self._after_capital = False
        index = self._skip_portfolio()
        while index < len(run):
            index = self._step(index)
        self._flush()

    def _skip_portfolio(self) -> int:
        """Tokens at the start that belong to a role: `State` after `Secretary of`."""
        run, first = self.run, self.run[0]
        before = self.text[max(self.block.start, first.start - 18) : first.start].rstrip().lower()
        words = before.removesuffix(" the").split()
        if len(words) < 2 or words[-1] not in ("of", "for") or words[-2] not in ("secretary", "minister"):
            return 0
        self._role = words[-2]
        if first.word.lower() in ROLE_PARTS:
            return 1
        if first.word in PLACES or any(token.word in MEN or token.word in WOMEN for token in run):
            return 0
        return len(run)

    def _step(self, index: int) -> int:
        """Read the token at `index`; gives the index of the next to read."""
        run, token = self.run, self.run[index]
        word = token.word.rstrip(".") if token.word.count(".") == 1 else token.word
        last = index == len(run) - 1
        if self._words and word.replace(".", "") in POST_NOMINALS:
            self._flush()
            return index + 1
        if word in TITLES and not last and not run[index + 1].joined.startswith(" of"):
            self._flush()
            self._gender = self._gender or TITLES[word]  # type: ignore[assignment]
            return index + 1
        chain = self._role_chain(index)
        if chain:
            return self._take_role(index, chain)
        if self._words and word in SUFFIXES and token.joined in (" ", ", "):
            self._words.append(token)
            return index + 1
        named = word in MEN or word in WOMEN
        if named and not last and run[index + 1].joined == " " and run[index + 1].word not in NOT_NAMES:
            self._words.append(token)
            return index + 1
        if word in NOT_NAMES or word.replace(".", "") in NOT_NAMES:
            return self._take_stop(index)
        if self._is_function(index, word):
            self._flush()
            self._after_capital = index > 0 or not self._is_initial(token)
            return index + 1
        if self._is_demonym(index, word):
            if self._words and f"{self._words[-1].word} {word}" in DEMONYMS:
                self._words.pop()
            self._flush()
            return index + 1
        if _DIGITS.match(word) and word not in KNOWN:
            if _DISEASE.match(word) or self._is_strain(token):
                self._flush()
                self._emit([token], [], plain=True)
                return index + 1
            self._hint_maker()
            self._flush()
            self._emit([token], [("product", 4.0, "name-digits", "digits stand in it")], plain=True)
            return index + 1
        if "-" in word and self._take_pair(token, word):
            return index + 1
        self._words.append(token)
        if token.owns or token.tail:
            self._flush()
        return index + 1

    def _is_strain(self, token: _Token) -> bool:
        """Whether the words beside a name with digits make it a virus or an illness."""
        after = self.text[token.end : min(self.block.end, token.end + 24)]
        before = self.text[max(self.block.start, token.start - 24) : token.start]
        return bool(_ILLNESS_AFTER.match(after) or _ILLNESS_BEFORE.search(before))

    def _role_chain(self, index: int) -> int:
        """How many tokens from `index` on are a role before a name, or after an organization's."""
        run, end = self.run, index
        while end < len(run) - 1 and run[end].word.lower() in ROLE_PARTS and run[end].joined in ("", " "):
            end += 1
        word = run[end].word
        if word.lower() not in TITLE_ROLES:
            return 0
        rest = run[end + 1 :]
        if (
            self._words
            and not rest
            and (self._words[0].word in MEN or self._words[0].word in WOMEN)
            and not word.isupper()
        ):
            return 0  # a surname such as Bishop
        if rest and (rest[-1].word in HEADS or rest[0].word in _NOT_ELECTRIC or rest[0].joined in _OF):
            return 0
        return end - index + 1

    def _take_role(self, index: int, count: int) -> int:
        words = " ".join(token.word for token in self.run[index : index + count])
        last = self.run[index + count - 1]
        role = last.word.lower()
        if self._words:
            self._hints_after(words)
        self._flush()
        if not last.owns:
            self._role, self._role_gender = words, ROLES.get(role, "")  # type: ignore[assignment]
        return index + count

    def _hints_after(self, role: str) -> None:
        if self._whole() not in PLACES and self._whole().replace(".", "") not in SHORT_PLACES:
            self._pending = [("organization", 3.0, "name-company", f"‘{role}’ follows it")]

    def _take_stop(self, index: int) -> int:
        """A word that is no name: it ends the name before it, or is its last word."""
        run, token = self.run, self.run[index]
        upper = token.word.replace(".", "")
        following = run[index + 1 :]
        if following and following[0].word in ("Day", "Eve", "Year"):
            self._flush()
            return index + 2
        if (
            self._words
            and self._words[0].word in OF_HEADS
            and following
            and any(t.joined in _OF for t in (*self._words, token))
        ):
            self._words.append(token)
            return index + 1
        names_on = following and following[-1].word in HEADS and upper.isupper()
        if names_on and (self._words or token.start > self.block.start):
            self._words.append(token)
            return index + 1
        if (
            self._words
            and upper.isupper()
            and len(upper) <= 3
            and token.joined == " "
            and not self._is_placelike()
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
                self._pending = [("organization", 3.0, "name-company", f"‘{role}’ follows it")]
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
        if small not in MAY_BEGIN:
            return True
        alone = index == len(self.run) - 1 and not self._words
        if alone:
            return True
        return not self._words and self.run[index + 1].word in MEN | WOMEN

    def _is_demonym(self, index: int, word: str) -> bool:
        """Whether a word is the adjective of a country and not part of an institution's name."""
        pair = f"{self._words[-1].word} {word}" if self._words else ""
        if word not in DEMONYMS and pair not in DEMONYMS:
            return False
        last = self.run[-1].word
        institution = index < len(self.run) - 1 and (
            last in HEADS or last in SUFFIXES or self.run[index + 1].word in OF_HEADS
        )
        return not (
            institution
            and not any(self._role_chain(i) for i in range(index + 1, min(len(self.run), index + 5)))
        )

    def _take_pair(self, token: _Token, word: str) -> bool:
        """Two places in one word: `US-China`."""
        left, _, right = word.partition("-")
        both = all(part in PLACES or part.replace(".", "") in SHORT_PLACES for part in (left, right))
        if not both:
            return False
        self._flush()
        middle = token.start + len(left)
        why: list[tuple[NameType, float, str, str]] = [
            ("place", 4.0, "name-gazetteer", "it is in the list of places")
        ]
        self._emit([_Token(token.start, middle, left, "", False)], why, plain=True)
        self._emit([_Token(middle + 1, token.end, right, "", False)], why, plain=True)
        return True

    def _hint_maker(self) -> None:
        if self._words and not self._is_placelike():
            self._pending = [("organization", 1.5, "name-company", "the name of a product follows it")]

    def _whole(self) -> str:
        return _spelled(self._words)

    def _flush(self) -> None:
        """Give out the name collected so far."""
        tokens, hints = self._words, self._pending
        self._words, self._pending = [], []
        if not tokens:
            return
        if tokens[-1].tail in ("backed", "owned", "funded", "led", "based", "born"):
            if tokens[-1].tail in ("based", "born"):
                hints = [*hints, ("place", 2.0, "name-place", f"‘-{tokens[-1].tail}’ hangs on it")]
            else:
                hints = [*hints, ("organization", 1.0, "name-company", f"‘-{tokens[-1].tail}’ hangs on it")]
        for piece in self._parted(tokens):
            self._emit(piece, hints if piece is tokens or piece[-1] is tokens[-1] else [])
        self._gender, self._role, self._role_gender, self._extra = None, "", "", None

    def _parted(self, tokens: list[_Token]) -> list[list[_Token]]:
        """A place at the start parted from what follows it, unless both are one name."""
        whole = _spelled(tokens)
        if len(tokens) == 1 or whole in PLACES or whole in KNOWN or tokens[-1].word in HEADS:
            return [tokens]
        if (
            tokens[-1].word in SUFFIXES
            or tokens[-1].word in PLACE_WORDS
            or any(t.joined in _OF for t in tokens)
        ):
            return [tokens]
        for count in range(min(3, len(tokens) - 1), 0, -1):
            begin = _spelled(tokens[:count])
            short = begin.replace(".", "") in SHORT_PLACES
            rest = tokens[count:]
            if begin in KNOWN and rest[0].word in MEN | WOMEN:
                return [tokens[:count], rest]
            if not short and begin not in PLACES:
                continue
            if (
                short
                or _spelled(rest) in PLACES
                or (count > 1 and len(rest) > 1)
                or rest[0].word in MEN | WOMEN - PLACES
            ):
                if begin in MEN | WOMEN and not short:
                    return [tokens]
                return [tokens[:count], *self._parted(rest)]
        return [tokens]

    def _emit(
        self, tokens: list[_Token], hints: list[tuple[NameType, float, str, str]], *, plain: bool = False
    ) -> None:
        """Add a mention; to a `plain` one, titles and roles read before do not belong."""
        first, last = tokens[0], tokens[-1]
        gender, role = (None, "") if plain else (self._gender, self._role)
        hints = list(hints)
        if gender is not None:
            hints.append(("person", 4.0, "name-title", "a title stands before it"))
        if role:
            hints.append(
                ("person", 3.0 if len(tokens) > 1 else 2.0, "name-role", f"‘{role}’ stands before it")
            )
            gender = gender or self._role_gender or None
        words = tuple(token.word for token in tokens)
        initial = self._after_capital or self._is_initial(first)
        extra = None if plain else self._extra
        mention = _Mention(
            first.start, last.end, _spelled(tokens), words, initial, self.block, gender, hints, extra
        )
        self.mentions.append(mention)
        self._after_capital = False

    def _is_initial(self, first: _Token) -> bool:
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


def _spelled(tokens: Sequence[_Token]) -> str:
    return "".join((t.joined if i else "").replace("\u00a0", " ") + t.word for i, t in enumerate(tokens))


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
        or word[1] in _BUSINESS
        or word[1] in ("and", "of", "in", "at", "to", "for")
    )


def _settle_extras(mentions: list[_Mention]) -> None:
    """Where an abbreviation behind a name was once shown to belong to it, it belongs to it everywhere."""
    shown = Counter((m.key, m.extra[0]) for m in mentions if m.extra and m.extra[2])
    for mention in mentions:
        if mention.extra and (mention.key, mention.extra[0]) in shown:
            word, end, _ = mention.extra
            mention.key, mention.end, mention.words = f"{mention.key} {word}", end, (*mention.words, word)


def _normal(key: str) -> str:
    """One spelling for points and apostrophes: `A.B.C.` is `ABC`."""
    key = key.replace("’", "'")
    if "." in key:
        key = re.sub(
            rf"\b((?:[{_UPPER}]\.)+[{_UPPER}]?)(?!\w)",
            lambda m: m[1].replace(".", "") if len(m[1]) > 2 else m[1],
            key,
        )
    return key


def _entities(text: str, mentions: Iterable[_Mention]) -> dict[str, _Entity]:
    """Mentions under their keys, with what speaks for each type."""
    entities: dict[str, _Entity] = {}
    found = list(mentions)
    _fold_capitals(text, found)
    _weigh_all(text, found, entities)
    return entities


def _fold_capitals(text: str, mentions: list[_Mention]) -> None:
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
        elif len(mention.words) > 1 and (mention.words[0].title() in MEN | WOMEN | EITHER or labelled):
            mention.key = mention.key.title()
            mention.hints.append(("person", 2.0, "name-role", "it stands at the head of a turn of speech"))
        else:
            continue
        mention.words = tuple(mention.key.split(" "))


def _weigh_all(text: str, mentions: Iterable[_Mention], entities: dict[str, _Entity]) -> None:
    for mention in mentions:
        key = _normal(mention.key)
        entity = entities.get(key)
        if entity is None:
            entity = entities[key] = _Entity(key, mention.key if "’" in mention.key else key)
            for hint in _inner_hints(key, mention.words):
                _add(entity, hint)
        entity.mentions.append(mention)
        entity.inside = entity.inside or not mention.initial
        for hint in mention.hints:
            _add(entity, hint)
        for hint in _outer_hints(text, mention):
            _add(entity, hint)
        if mention.gender:
            entity.genders[mention.gender] += 4


def _add(entity: _Entity, hint: tuple[NameType, float, str, str]) -> None:
    kind, weight, rule, reason = hint
    entity.scores[kind] += weight
    if kind not in entity.best or entity.best[kind][0] < weight:
        entity.best[kind] = (weight, rule, reason)


def _inner_hints(key: str, words: tuple[str, ...]) -> Iterator[tuple[NameType, float, str, str]]:
    """What the words of a name say of its type."""
    first, last = words[0], words[-1]
    if key in KNOWN:
        yield "organization", 6.0, "name-known", "it is an institution known everywhere"
        return
    if key in PLACES or key in SHORT_PLACES:
        yield "place", 4.0, "name-gazetteer", "it is in the list of places"
    if len(words) == 2 and first in PLACES and last in CLUB_WORDS and key not in PLACES:
        yield "organization", 4.0, "name-suffix", f"a town and ‘{last}’ make the name of a club"
    elif len(words) > 1 and (last in HEADS or last in SUFFIXES):
        yield "organization", 5.0, "name-suffix", f"‘{last}’ ends the names of organizations"
    elif " of " in key and any(word in OF_HEADS for word in words[:-1]):
        yield "organization", 3.0, "name-suffix", "it is built like the name of an institution"
    elif (len(words) > 2 and first in OF_HEADS) or (
        first in ("University", "Bank", "Ministry", "Department") and len(words) > 1
    ):
        yield "organization", 4.0, "name-suffix", f"‘{first} of’ begins the names of organizations"
    elif "&" in words or "&" in key or " & " in key:
        yield "organization", 2.0, "name-suffix", "‘&’ stands in the names of companies"
    elif len(words) > 1 and words[-1].rstrip(".").isupper() and words[-1].replace(".", "") in NOT_NAMES:
        yield "organization", 1.5, "name-suffix", f"‘{last}’ ends it"
    if len(words) > 1 and (last.lower() in PRODUCT_NOUNS or last.lower().endswith(("chip", "phone"))):
        yield "product", 2.0, "name-product", f"‘{last}’ ends it"
    if len(words) > 1 and last in PLACE_WORDS and not (first in PLACES and last in CLUB_WORDS):
        yield "place", 3.0, "name-place", f"‘{last}’ ends the names of places"
    if len(words) > 1 and first.rstrip(".") in PLACE_STARTS:
        yield "place", 1.5, "name-place", f"‘{first}’ begins the names of places"
    if 2 <= len(words) <= 5:
        if first in MEN or first in WOMEN or first in EITHER:
            yield "person", 3.0, "name-first-name", f"‘{first}’ is a first name"
        elif re.fullmatch(rf"[{_UPPER}]\.", first) or (
            len(words) > 2 and re.fullmatch(rf"[{_UPPER}]\.", words[1])
        ):
            yield "person", 3.0, "name-first-name", "an initial stands in it"
        elif len(words) <= 3 and all(w.isalpha() and w[1:].islower() for w in words):
            yield "person", 0.6, "name-first-name", "it looks like a first name and a surname"
    elif first in SURNAMES or ((first in MEN or first in WOMEN) and first not in PLACES):
        yield "person", 0.7, "name-first-name", f"‘{first}’ is often a person's name"
    if len(words) == 1 and 2 <= len(key) <= 5 and key.isupper() and key.isalpha():
        yield "organization", 1.2, "name-acronym", "it is an abbreviation in capitals"
    elif _CAMEL.search(key):
        yield "organization", 1.2, "name-company", "capitals in the middle of a word are a company's way"


def _outer_hints(text: str, mention: _Mention) -> list[tuple[NameType, float, str, str]]:
    """What the words before and after a mention say of its type."""
    block = mention.block
    before = text[max(block.start, mention.start - 32) : mention.start]
    after = text[mention.end : min(block.end, mention.end + 48)]
    hints: list[tuple[NameType, float, str, str]] = []
    if before.endswith((" ", "\u00a0")):
        words = before.split()
        if words:
            _hints_before(words, len(mention.words), hints)
    if after:
        _hints_after(after, len(mention.words), hints)
    return hints


def _hints_before(words: list[str], length: int, hints: list[tuple[NameType, float, str, str]]) -> None:
    last = words[-1].lower().lstrip("“‘\"'(—–")
    if last in ROLES:
        hints.append(("person", 2.5 if length > 1 else 1.5, "name-role", f"‘{last}’ stands before it"))
    elif last == "of" and len(words) > 1:
        role = words[-2].lower()
        if role in CITY_ROLES:
            hints.append(("place", 1.2, "name-place", f"‘{role} of’ stands before it"))
        elif role in ROLES or role in ("shares", "ceo", "employees", "unit", "arm", "subsidiary"):
            hints.append(("organization", 3.0, "name-company", f"‘{role} of’ stands before it"))
    elif last in _IN:
        hints.append(("place", 1.2 if last == "in" else 1.5, "name-place", f"‘{last}’ stands before it"))
    elif last in ("from", "to") and len(words) > 1 and words[-2].lower() not in _PEOPLE_OF:
        hints.append(("place", 0.3, "name-place", f"‘{last}’ stands before it"))
    elif last == "at":
        hints.append(("organization", 0.4, "name-company", "‘at’ stands before it"))
    elif last in ("joined", "founded", "founding", "within"):
        hints.append(("organization", 1.2, "name-company", f"‘{last}’ stands before it"))
    if last in COMPANY_NOUNS and last not in ROLES:
        weight = 3.0
        if len(words) > 1 and words[-2].lower() in ("the", "a", "his", "her", "their"):
            weight = (
                0.7 if last in ("company", "firm", "group", "agency", "site") else 1.2
            )  # `the company NAME founded`
        hints.append(("organization", weight, "name-company", f"‘{last}’ stands before it"))
    elif last in PRODUCT_NOUNS:
        hints.append(("product", 2.0, "name-product", f"‘{last}’ stands before it"))
    elif last in ("from", "at", "of", "like", "include", "including") and len(words) > 1:
        if words[-2].lower().strip(",") in _PEOPLE_OF | COMPANY_NOUNS:
            hints.append(("organization", 1.5, "name-company", f"‘{words[-2]} {last}’ stands before it"))
    elif last in VERBS and VERBS[last][2]:
        hints.append(("person", 0.5, "name-speaks", f"‘{last}’ stands before it"))


def _hints_after(after: str, length: int, hints: list[tuple[NameType, float, str, str]]) -> None:
    if after[:3] in ("’s ", "'s "):
        word = after[3:].split(None, 1)[0].strip(",.;:").lower() if after[3:].strip() else ""
        if word in _BOSSES or word in STAFF_NOUNS:
            hints.append(("organization", 1.5, "name-company", f"it has a ‘{word}’"))
        elif word in _FAMILY:
            hints.append(("person", 1.5, "name-role", f"it has a ‘{word}’"))
        return
    if after[0] == ",":
        _hints_apposition(after[1:], hints)
        return
    if after[0] != " ":
        return
    words = after.split(None, 3)
    if not words:
        return
    word = words[0].strip(",.;:").lower()
    if word in STAFF_NOUNS or word in (
        "co-founder",
        "cofounder",
        "founder",
        "chief",
        "boss",
        "chairman",
        "spokesman",
        "spokeswoman",
        "executive",
    ):
        hints.append(("organization", 2.5, "name-company", f"‘{word}’ follows it"))
    elif word in PRODUCT_NOUNS and word.endswith("s") and length == 1:
        hints.append(("organization", 1.0, "name-company", f"‘{word}’ of several kinds follow it"))
    elif word in PRODUCT_NOUNS:
        hints.append(("product", 1.0, "name-product", f"‘{word}’ follows it"))
    elif word in VERBS and VERBS[word][1] in ("s", "past") and VERBS[word][2]:
        hints.append(("person", 0.7, "name-speaks", f"‘{word}’ follows it"))
        hints.append(("organization", 0.5, "name-speaks", f"‘{word}’ follows it"))
    elif word in _BUSINESS:
        hints.append(("organization", 0.7, "name-company", f"‘{word}’ follows it"))
    elif word in ("administration", "presidency", "campaign", "premiership"):
        hints.append(("person", 1.2, "name-role", f"‘{word}’ follows it"))
    elif word in ("himself", "herself", "who"):
        hints.append(("person", 2.0, "name-role", f"‘{word}’ follows it"))


def _hints_apposition(after: str, hints: list[tuple[NameType, float, str, str]]) -> None:
    """What follows a comma behind a name: an age, a role, a kind of company."""
    words = after.split(None, 7)[:7]
    if not words:
        return
    owned = words[0].endswith(("’s", "'s"))
    if (
        re.fullmatch(r"\d{1,3},?\.?", words[0])
        and int(re.sub(r"\D", "", words[0])) < 115
        and after.strip()[:4].strip(",. ").isdigit()
    ):
        hints.append(("person", 3.0, "name-role", "an age follows it"))
        return
    if words[0].lower() == "who":
        hints.append(("person", 2.0, "name-role", "‘who’ follows it"))
        return
    if not owned and (
        words[0].strip(",.") in COUNTRIES
        or " ".join(words[:2]).strip(",.") in PLACES
        or words[0].strip(",.") in PLACES
    ):
        hints.append(("place", 1.5, "name-place", "the name of a country or region follows it"))
        return
    determined = owned or words[0].lower() in (
        "a",
        "an",
        "the",
        "his",
        "her",
        "their",
        "its",
        "chief",
        "head",
        "director",
        "president",
    )
    for word in words if determined or words[0].islower() else words[:2]:
        small = word.strip(',.;:”"').lower()
        if small in (
            "of",
            "at",
            "in",
            "for",
            "from",
            "said",
            "which",
            "and",
            "on",
            "to",
            "with",
            "has",
            "is",
        ):
            return
        if small in COMPANY_NOUNS and small not in ROLES:
            hints.append(("organization", 3.0, "name-company", f"‘{small}’ follows it"))
            return
        if small in ROLES:
            hints.append(("person", 2.0, "name-role", f"‘{small}’ follows it"))
            return
        if word.endswith((",", ".")):
            return


def _known_in_heading(
    text: str, block: Span, runs: list[list[_Token]], entities: Mapping[str, _Entity]
) -> list[_Mention]:
    """Names in a block in title case: only those known from elsewhere, or from the lists."""
    found: list[_Mention] = []
    for run in runs:
        index = 0
        while index < len(run):
            for count in range(min(6, len(run) - index), 0, -1):
                tokens = run[index : index + count]
                key = _normal(_spelled(tokens))
                alone = count == 1 and tokens[0].word.lower() in COMMON
                digits = count == 1 and _DIGITS.match(tokens[0].word) and tokens[0].word not in NOT_NAMES
                person = (
                    count == 2
                    and tokens[0].word in MEN | WOMEN
                    and tokens[0].word not in PLACES
                    and tokens[1].word.lower() not in COMMON
                )
                in_lists = key in PLACES or key in SHORT_PLACES or key in KNOWN
                if (key in entities and not alone) or in_lists or digits or person:
                    hints: list[tuple[NameType, float, str, str]] = (
                        [("product", 4.0, "name-digits", "digits stand in it")]
                        if digits and not _DISEASE.match(key)
                        else []
                    )
                    words = tuple(t.word for t in tokens)
                    found.append(
                        _Mention(tokens[0].start, tokens[-1].end, key, words, False, block, None, hints)
                    )
                    index += count
                    break
            else:
                index += 1
    return found


def _weigh_lists(text: str, mentions: list[_Mention], entities: dict[str, _Entity]) -> None:
    """Names in one list lend each other their type."""
    group: list[_Mention] = []
    for mention in [*mentions, None]:
        if (
            mention is not None
            and group
            and text[group[-1].end : mention.start] in (", ", " and ", ", and ", " or ", ", or ")
        ):
            group.append(mention)
            continue
        if len(group) > 1 and _is_list(text, group):
            _lend(group, entities)
        group = [mention] if mention is not None else []


def _is_list(text: str, group: list[_Mention]) -> bool:
    """Whether `and` or `or` joins the last of several different names."""
    gap = text[group[-2].end : group[-1].start]
    return len({m.key for m in group}) == len(group) and ("and" in gap or "or" in gap)


def _lend(group: list[_Mention], entities: dict[str, _Entity]) -> None:
    types = Counter(_type_of(entities[_normal(m.key)]) for m in group)
    types.pop("other", None)
    if len(types) != 1:
        return
    kind, count = types.most_common(1)[0]
    if kind == "place" and count < 2:
        return
    for mention in group:
        entity = entities[_normal(mention.key)]
        if _type_of(entity) == "other":
            _add(entity, (kind, 1.0, "name-list", f"it stands in a list with names of the type {kind}"))


def _part_makers(text: str, mentions: list[_Mention], entities: dict[str, _Entity]) -> list[_Mention]:
    """`Maker Model` as two names, where the maker is known as an organization from elsewhere in the text."""
    parted: list[_Mention] = []
    for mention in mentions:
        maker = None
        if len(mention.words) == 2:
            first = mention.words[0]
            maker = entities.get(_normal(first)) or (entities.get(first.title()) if first.isupper() else None)
        whole = entities[_normal(mention.key)]
        if maker is None or _type_of(maker) != "organization" or _type_of(whole) not in ("product", "other"):
            parted.append(mention)
            continue
        first, second = mention.words
        middle = mention.start + len(first)
        pieces = [
            _Mention(mention.start, middle, maker.key, (first,), mention.initial, mention.block),
            _Mention(
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
        _weigh_all(text, pieces, entities)
        parted.extend(pieces)
    return parted


_ORDER: tuple[NameType, ...] = ("person", "organization", "place", "product")
ENOUGH = 1.0
"""Weight from which a type is believed: one plain hint, or two weak ones."""


def _type_of(entity: _Entity) -> NameType:
    best = max(_ORDER, key=lambda kind: (entity.scores.get(kind, 0.0), -_ORDER.index(kind)))
    return best if entity.scores.get(best, 0.0) >= ENOUGH else "other"


def _join_plurals(entities: dict[str, _Entity]) -> None:
    """The plural of a product whose name ends in digits to its singular: `A100s` to `A100`."""
    for entity in entities.values():
        single = entities.get(entity.key[:-1])
        if re.search(r"\ds\Z", entity.key) and single is not None and _type_of(entity) == "product":
            entity.joined = single.key
            entity.why = ("name-digits", f"it is the plural of {single.key}")


def _demote(text: str, mentions: Sequence[_Mention], entities: dict[str, _Entity]) -> None:
    """The sign of a stock (`$ABCD`, `NYSE: ABCD`, `NAME of ABCD`) is no organization for its capitals alone, an illness no product."""
    ends = {mention.end: mention for mention in mentions}
    tickers: dict[str, bool] = {}
    for mention in mentions:
        key = _normal(mention.key)
        if not _TICKER.fullmatch(key) or key in KNOWN or key in PLACES or key in SHORT_PLACES:
            continue
        before = text[max(mention.block.start, mention.start - 24) : mention.start]
        owner = ends.get(mention.start - 4) if before.endswith(" of ") else None
        of_person = owner is not None and _type_of(entities[_normal(owner.key)]) == "person"
        tickers[key] = tickers.get(key, True) and (of_person or _TICKER_BEFORE.search(before) is not None)
    for entity in entities.values():
        if _DISEASE.match(entity.key):
            entity.scores.clear()
    for key, is_ticker in tickers.items():
        if is_ticker:
            entities[key].scores.pop("organization", None)


def _join(text: str, entities: dict[str, _Entity]) -> None:
    """Short forms under the one full name they fit."""
    _join_acronyms(text, entities)
    _join_places(entities)
    _join_people(entities)
    _join_organizations(text, entities)


_BRACKETED = re.compile(rf"\(((?:[{_UPPER}]\.?){{2,8}})s?\)")


def _join_acronyms(text: str, entities: dict[str, _Entity]) -> None:
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
    for short, long in EXPANSIONS.items():
        if short in entities and long in entities and not entities[short].joined:
            entities[short].joined = long
            entities[short].why = ("name-acronym", f"it is the abbreviation of {long}")


def _initials(key: str) -> str:
    return "".join(word[0] for word in key.split() if word[:1].isupper())


def _join_places(entities: dict[str, _Entity]) -> None:
    for short, long in SHORT_PLACES.items():
        if short in entities and short != "LA":
            fuller = entities.setdefault(long, _Entity(long, long))
            if not fuller.mentions:
                fuller.scores["place"] = 4.0
                fuller.best["place"] = (4.0, "name-gazetteer", "it is in the list of places")
            entities[short].joined = long
            entities[short].why = ("name-gazetteer", f"it is the abbreviation of {long}")


def _join_people(entities: dict[str, _Entity]) -> None:
    """Surnames and first names to the one full name they fit."""
    people = [e for e in entities.values() if " " in e.key and not e.joined and _type_of(e) == "person"]
    people += [
        e for e in entities.values()
        if " " in e.key and not e.joined and _type_of(e) == "other" and 2 <= len(e.key.split()) <= 3
    ]  # fmt: skip
    by_ends: dict[tuple[str, str], list[_Entity]] = defaultdict(list)
    by_last: dict[str, list[_Entity]] = defaultdict(list)
    by_first: dict[str, list[_Entity]] = defaultdict(list)
    for person in people:
        words = person.key.split(" ")
        by_ends[words[0], words[-1]].append(person)
    for same in by_ends.values():  # with and without a middle name
        fullest = max(same, key=lambda e: (len(e.mentions), len(e.key)))
        for person in same:
            if person is not fullest:
                person.joined, person.why = (
                    fullest.key,
                    ("name-surname", "first name and surname are the same"),
                )
        words = fullest.key.split(" ")
        by_last[words[-1]].append(fullest)
        by_first[words[0]].append(fullest)
        for cut in range(1, len(words) - 1):  # `van der Berg` without the first name
            by_last[" ".join(words[cut:])].append(fullest)
    for entity in entities.values():
        if entity.joined or entity.key in KNOWN or (" " in entity.key and entity.key not in by_last):
            continue
        _join_to_person(entity, by_last.get(entity.key, []), by_first.get(entity.key, []))


def _join_to_person(entity: _Entity, by_last: list[_Entity], by_first: list[_Entity]) -> None:
    fitting = [e for e in by_last if e is not entity] or [e for e in by_first if e is not entity]
    told = {m.gender for m in entity.mentions if m.gender}
    if len(told) == 1 and len(fitting) > 1:
        gender = next(iter(told))
        fitting = [e for e in fitting if _gender_of(e) in (gender, "")]
    if len(fitting) != 1:
        return
    kind = _type_of(entity)
    if kind in ("place", "product") and entity.scores["place"] + entity.scores["product"] >= 4.0 and not told:
        return
    if kind == "organization" and entity.scores["organization"] >= 2.5:
        return
    full = fitting[0]
    if _type_of(full) != "person" and (
        full.scores["person"] + entity.scores["person"] < ENOUGH or entity.scores["place"]
    ):
        return
    entity.joined = fitting[0].key
    entity.why = ("name-surname", f"{fitting[0].key} is the only name of the text that it fits")


def _join_organizations(text: str, entities: dict[str, _Entity]) -> None:
    """Parts of an organization's name to the one organization they fit."""
    by_part: dict[str, list[_Entity]] = defaultdict(list)
    for entity in entities.values():
        words = entity.key.split(" ")
        if len(words) < 2 or entity.joined or _type_of(entity) != "organization":
            continue
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
            or entity.key in KNOWN
            or entity.key in SHORT_PLACES
            or entity.key in DEMONYMS
        ):
            continue
        if _type_of(entity) in ("person", "place") and entity.scores[_type_of(entity)] >= 2.0:
            continue
        if entity.key in HEADS and not all(
            text[max(0, m.start - 4) : m.start].lower() == "the " for m in entity.mentions
        ):
            continue
        entity.joined = fitting[0].key
        entity.why = ("name-short-form", f"{fitting[0].key} is the only name of the text that it fits")


def _gender_of(entity: _Entity) -> Gender:
    """Titles before pronouns, pronouns before first names."""
    women, men = entity.genders["f"], entity.genders["m"]
    first = entity.key.split(" ")[0]
    given = "f" if first in WOMEN and first not in MEN else "m" if first in MEN and first not in WOMEN else ""
    if first in EITHER or " " not in entity.key:
        given = ""
    if max(women, men) >= 2 and women != men:
        return "f" if women > men else "m"
    if given:
        return given  # type: ignore[return-value]
    if women != men:
        return "f" if women > men else "m"
    return ""


def _names(text: str, mentions: list[_Mention], entities: dict[str, _Entity]) -> tuple[Name, ...]:
    """Mentions as records; those that nothing but a capital speaks for are looked at once more."""
    _vote_together(entities)
    small = _small_words(text, entities)
    kept = [m for m in mentions if _is_kept(m, entities, small) and _final(m, entities) is not None]
    _vote_genders(text, kept, entities)
    names = []
    for mention in kept:
        entity = entities[_normal(mention.key)]
        final = _final(mention, entities)
        assert final is not None
        kind = _type_of(final)
        _, rule, reason = final.best.get(kind, (0.0, "name-capital", "a capital letter inside a sentence"))
        reasons: tuple[str, ...] = (reason,)
        if entity.joined:
            rule, reasons = entity.why[0], (entity.why[1], reason)
        gender = _gender_of(final) if kind == "person" else ""
        names.append(Name(Span(mention.start, mention.end), kind, final.shown, gender, rule, reasons))
    return tuple(names)


def _final(mention: _Mention, entities: Mapping[str, _Entity]) -> _Entity | None:
    """The entity a mention stands for in the end; None when it is no name."""
    entity = entities[_normal(mention.key)]
    for _ in range(3):
        if not entity.joined:
            return entity
        if entity.joined == "-" or entity.joined not in entities:
            return None
        entity = entities[entity.joined]
    return entity


def _vote_together(entities: dict[str, _Entity]) -> None:
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


def _small_words(text: str, entities: Mapping[str, _Entity]) -> frozenset[str]:
    """Those single capital words of the text that it also has in small letters."""
    wanted = {e.key.lower() for e in entities.values() if " " not in e.key and not e.joined}
    return frozenset(wanted.intersection(_LOWER_WORD.findall(text))) if wanted else frozenset()


def _is_kept(mention: _Mention, entities: Mapping[str, _Entity], small: frozenset[str]) -> bool:
    """Whether a mention is a name and not a common word in a capital."""
    entity = entities[_normal(mention.key)]
    if entity.joined:
        return entity.joined != "-"
    if " " in entity.key:
        return True
    strongest = max(entity.scores.values(), default=0.0)
    if entity.key in HEADS or entity.key in SUFFIXES:
        return entity.key in KNOWN
    if len(entity.key) == 1:
        return strongest >= 2.0
    if (
        entity.key.lower() in small
        and strongest < 2.0
        and entity.key not in PLACES
        and entity.key not in KNOWN
    ):
        return False
    if not entity.inside:
        if strongest < 0.7:
            return False
        only_speaks = {rule for _, rule, _ in entity.best.values()} == {"name-speaks"}
        plural = (
            entity.key.endswith("s")
            and entity.key not in SURNAMES
            and not entity.key.endswith(("ss", "us", "is", "os", "as"))
        )
        return not (only_speaks and (plural or entity.key.lower() in COMMON))
    return True


_PRONOUN = re.compile(r"\b(?:he|she|his|He|She|His)\b")
_PRONOUN_REACH = 300
"""Characters after a name in which a pronoun is taken to mean it, while no other person is named."""


def _vote_genders(text: str, mentions: list[_Mention], entities: Mapping[str, _Entity]) -> None:
    """Pronouns after a person's name, with nobody else named between, tell the gender."""
    people: list[tuple[_Mention, _Entity]] = []
    for mention in mentions:
        final = _final(mention, entities)
        if final is not None and _type_of(final) == "person":
            people.append((mention, final))
    for index, (mention, entity) in enumerate(people):
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
