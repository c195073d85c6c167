"""Memory: whom the sentences before spoke of, so that `she`, `they` and `the agency` can be somebody."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import groupby

from digest.cast import Cast, bears
from digest.data.bodies import KNOWN, PARTIES
from digest.data.calling import (
    BUSINESS_NOUNS,
    FULLY_CALLED,
    KINDS_OF_BUSINESS,
    LEADERS,
    PARTISANS,
    PEOPLE_NOUNS,
    PUBLIC_NOUNS,
    RETELLING,
    RETOLD_NOUNS,
    SELF_NAMED,
    TAKEN_UP,
    THEY_NOUNS,
    WATCHING_NOUNS,
)
from digest.data.people import ROLES
from digest.data.sources import SOURCE_NOUNS
from digest.name import Name
from digest.salience import BODIES, FEW, Candidate, Seen, choose, find_candidates, is_evidence, rank, tell

SINGULAR_PRONOUNS = {"he": "m", "she": "f"}
PRONOUNS = frozenset(("he", "she", "they", "it"))
_ASKING = frozenset(("questioner", "interviewer", "moderator", "heckler"))
"""Those behind whose words `he said` is the one who answers."""
_KEPT = 24
"""How many are remembered: nobody goes back further for a pronoun."""
_BLOCKS_BACK = 4
"""Paragraphs over which a pronoun may reach back."""
_OTHERS = frozenset("other another second third next new late local senior same latter some".split(" "))
"""Words before a noun that make it somebody else than the one so called before."""
_WOMEN_ENDINGS = (
    "woman",
    "mother",
    "mother-of-two",
    "mother-of-three",
    "actress",
    "widow",
    "mistress",
    "wife",
    "daughter",
    "sister",
)
_MEN_ENDINGS = (
    "father",
    "father-of-two",
    "father-of-three",
    "actor",
    "widower",
    "master",
    "husband",
    "brother",
    "man",
)


@dataclass(frozen=True, slots=True)
class Meant:
    """Whom a pronoun or a description means."""

    claimant: str | None
    """None when it is open."""
    reason: str
    name: Name | None = None
    plural: bool = False


@dataclass(slots=True)
class Memory:
    """Who was subject or speaker in the sentences before."""

    cast: Cast
    block: int = 0
    unit: int = 0
    place_read: int = 0
    """Where the sentence being read ends."""
    in_title: bool = False
    """Whether the sentence being read stands above the text, which names people that the text introduces."""
    in_lede: bool = False
    """Whether it stands there or in the first paragraph, which says what people are before it names them."""
    polled: Meant | None = None
    """Whose poll or survey the text last told of: what a share of those asked says is its finding."""
    seen: deque[Seen] = field(default_factory=lambda: deque(maxlen=_KEPT))
    genders: dict[str, str] = field(default_factory=dict)
    """Claimants to the gender that a pronoun gave them last."""

    def note(
        self,
        claimant: str,
        name: Name | None,
        *,
        plural: bool = False,
        subject: bool = True,
        spoke: bool = False,
        noun: str = "",
    ) -> None:
        """Remember somebody met in the current sentence."""
        for seen in self.seen:
            same = seen.unit == self.unit and seen.claimant == claimant
            if same and seen.spoke >= spoke and seen.subject >= subject:
                return
        if not noun and name is None:
            noun = next((seen.noun for seen in reversed(self.seen) if seen.claimant == claimant), "")
        self.seen.append(Seen(self.block, self.unit, claimant, name, plural, subject, spoke, noun))

    @contextmanager
    def left_alone(self) -> Iterator[None]:
        """Forget afterwards whom the sentences read meanwhile speak of."""
        kept = self.seen.copy()
        yield
        self.seen = kept

    # --- pronouns

    def of_opening(self, low: str) -> Meant | None:
        """The one person whom the clause before a pronoun names: `When I put that to NAME, she laughed`; None where it is no one."""
        here = _distinct(
            seen for seen in self.seen if seen.unit == self.unit and self._can_be(seen, low) and seen.name
        )
        if len(here) != 1 or here[0].name is None:
            return None
        return Meant(here[0].claimant, f"‘{low}’ goes back to {here[0].claimant}", here[0].name)

    def of_pronoun(self, low: str, *, in_tag: bool = False, but: str | None = None) -> Meant:
        """Whom `he`, `she`, `they` or `it` means; nobody when that is open, and never the one named in `but`.

        `in_tag` says that it only closes a statement, as in `, he said.`
        """
        if low == "they":
            return self._of_they(in_tag=in_tag, but=but)
        ranked = rank(self.candidates(low, in_tag=in_tag, but=but), low)
        chosen = choose(ranked)
        if chosen is None:
            possible = sorted(each.candidate.seen.claimant for each in ranked[:2] if each.share > FEW)
            if len(possible) < 2:
                return Meant(None, f"nobody named before is sure to be ‘{low}’")
            return Meant(None, f"‘{low}’ could be any of {' and '.join(possible)}")
        only = chosen.candidate.seen
        if low in SINGULAR_PRONOUNS:
            self.genders[only.claimant] = SINGULAR_PRONOUNS[low]
        why = tell(chosen.candidate)
        reason = f"‘{low}’ goes back to {only.claimant}" + (f", {why}" if why else "")
        return Meant(only.claimant, reason, only.name, only.plural)

    def candidates(self, low: str, *, in_tag: bool = False, but: str | None = None) -> list[Candidate]:
        """Whom `he`, `she` or `it` may mean, with what speaks for each."""
        near = [
            seen
            for seen in self.seen
            if seen.block >= self.block - _BLOCKS_BACK and seen.claimant != but and self._may_be(seen, low)
        ]
        if in_tag:
            near = self._without_told_of(near)
        fitting = {seen.claimant for seen in near if self._is_sure_to_fit(seen, low)}
        if low in SINGULAR_PRONOUNS and not near:
            near = [seen for seen in self.seen if self._may_be_person(seen)]
        gendered = {seen.claimant for seen in near if self._has_gender(seen, SINGULAR_PRONOUNS.get(low, ""))}
        place = (self.block, self.unit)
        return find_candidates(near, fitting, gendered, place, self.cast.weight, in_tag=in_tag)

    def _has_gender(self, seen: Seen, gender: str) -> bool:
        """Whether a name, a noun or a pronoun before has told the gender of somebody."""
        told = seen.name.gender if seen.name is not None else gender_of(seen.noun)
        return bool(gender) and gender in (told, self.genders.get(seen.claimant))

    def _without_told_of(self, near: Sequence[Seen]) -> list[Seen]:
        """Without those whom a told sentence only mentions, where others spoke: `The offer came through NAME’s man, he said.`"""
        acting = {seen.claimant for seen in near if seen.unit == self.unit and (seen.subject or seen.spoke)}
        mentioned = {seen.claimant for seen in near if seen.unit == self.unit} - acting
        spoke = {seen.claimant for seen in near if seen.spoke and seen.block >= self.block - 2}
        return [seen for seen in near if seen.claimant not in mentioned or not spoke - mentioned]

    def _of_they(self, *, in_tag: bool, but: str | None) -> Meant:
        """Whom `they` means: those last spoken of who are several, else a body; in a tag rather those who spoke."""
        fitting: Sequence[Seen] = [
            seen
            for seen in self.seen
            if _fits(seen, "they") and seen.claimant != but and seen.block >= self.block - _BLOCKS_BACK
        ]
        if in_tag:
            fitting = self._heard_in_tag(fitting)
        if not fitting:
            fitting = [seen for seen in self.seen if _fits(seen, "it") and seen.block >= self.block - 1]
        chosen = self._latest(fitting)
        if len(chosen) == 1:
            only = chosen[0]
            return Meant(only.claimant, f"‘they’ goes back to {only.claimant}", only.name, only.plural)
        if chosen:
            both = " and ".join(sorted(seen.claimant for seen in chosen)[:3])
            return Meant(None, f"‘they’ could be any of {both}", None, plural=True)
        return Meant(None, "nobody named before is sure to be ‘they’", None, plural=True)

    def _heard_in_tag(self, fitting: Sequence[Seen]) -> Sequence[Seen]:
        """Those of several whom a tag goes back to: rather who spoke before its own sentence."""
        earlier = [seen for seen in fitting if seen.unit < self.unit]
        if any(seen.spoke and seen.block >= self.block - 1 for seen in earlier):
            return [seen for seen in earlier if seen.spoke or seen.subject]
        if not any(seen.subject and seen.block == self.block for seen in earlier):
            speakers = [seen for seen in earlier if seen.spoke and seen.block >= self.block - 2]
            return speakers if len(_distinct(speakers)) == 1 else fitting
        return fitting

    def _is_sure_to_fit(self, seen: Seen, low: str) -> bool:
        """Whether all that is known of somebody fits a pronoun."""
        return self._can_be(seen, low) or self._is_just_told_of(seen, low)

    def _may_be(self, seen: Seen, low: str) -> bool:
        """Whether nothing that is known of somebody speaks against a pronoun."""
        name = seen.name
        if name is None or seen.plural:
            return not seen.plural and self._is_sure_to_fit(seen, low)
        if low == "it":
            return name.type != "person"
        if name.type != "person":
            return self._is_sure_to_fit(seen, low)
        return name.gender in ("", SINGULAR_PRONOUNS[low])

    def _can_be(self, seen: Seen, low: str) -> bool:
        """Whether a pronoun can mean somebody; no thing is he or she."""
        name = seen.name
        if low in SINGULAR_PRONOUNS and name is not None and name.type == "other" and self._is_thing(name):
            return False
        return _fits(seen, low)

    def _is_thing(self, name: Name) -> bool:
        """Whether a name of unknown type is no person's: the text calls it `the NAME`, or it holds a number."""
        return self.cast.with_article(name) != name.name or any(map(str.isdigit, name.name))

    def _may_be_person(self, seen: Seen) -> bool:
        """Whether one word that spoke just now, and was taken for a body, can be a person after all: `Lund said so. He …`."""
        name = seen.name
        unsure = (
            name is not None and " " not in name.name and name.name not in KNOWN and name.type != "person"
        )
        return unsure and seen.spoke and seen.block >= self.block - 1

    def _is_just_told_of(self, seen: Seen, low: str) -> bool:
        """Whether one who is not named, but by a word for a man or a woman, was subject just now: `His mother sewed; she …`."""
        return (
            seen.name is None
            and seen.subject
            and seen.block == self.block
            and seen.unit >= self.unit - 1
            and low in SINGULAR_PRONOUNS
            and (gender_of(seen.noun) == SINGULAR_PRONOUNS[low] or seen.noun.endswith("-year-old"))
        )

    def _latest(self, fitting: Sequence[Seen]) -> list[Seen]:
        """The last one spoken of: who spoke before who did, who did before who was only mentioned."""
        passing: list[Seen] = []
        for unit in _by_unit(fitting):
            subjects = _distinct(seen for seen in unit if seen.subject)
            if passing and unit[0].block != passing[0].block:
                return passing  # somebody mentioned in this paragraph is nearer than a subject of another
            if len(subjects) > 1:
                return _distinct(seen for seen in subjects if seen.spoke) or subjects
            if subjects:
                return subjects
            if not passing:
                passing = _distinct(unit)
        return passing

    def last_body(self) -> str | None:
        """The body of which the last sentence or two spoke, as the text has it; None where several fit."""
        near = [
            seen
            for seen in self.seen
            if (seen.subject or seen.spoke)
            and seen.unit < self.unit
            and seen.block >= self.block - 1
            and (seen.name.type == "organization" if seen.name else _is_body(seen.noun))
        ]
        latest = self._latest(near)
        if len(latest) != 1 or latest[0].unit < self.unit - 3:
            return None
        name = latest[0].name
        return self.cast.with_article(name) if name is not None else latest[0].claimant

    # --- descriptions

    def of_description(self, noun: str, modifiers: Sequence[str]) -> Meant | None:
        """The one that `the` noun means, with the words before it; None where nobody is sure to be meant."""
        if _OTHERS.intersection(modifiers):
            return None
        found = self._so_called(noun, modifiers) or self._retold(noun, modifiers)
        if found is None and noun in FULLY_CALLED:
            found = self._so_called(FULLY_CALLED[noun], modifiers)
        if found is None and not modifiers and noun in BUSINESS_NOUNS | PUBLIC_NOUNS:
            found = self._body(noun)
        if found is None and modifiers and noun in WATCHING_NOUNS:
            found = self._doing_body(noun)
        if found is None:
            return self._described_before(noun, modifiers)
        called = " ".join((*modifiers, noun))
        return Meant(found.name, f"‘the {called}’ fits only {found.name}", found)

    def of_retelling(self, noun: str, modifiers: Sequence[str]) -> Meant | None:
        """The person just named, whom `the NAME` and a noun say more of; None where nobody is sure to be meant."""
        found = self._retold(noun, modifiers)
        return (
            Meant(found.name, f"‘the … {noun}’ fits only {found.name}", found) if found is not None else None
        )

    def of_located(self, noun: str) -> Meant | None:
        """The body last spoken of, for `the NAME-based company` or `the Dutch firm`; None where nobody is sure to be meant."""
        found = self._doing_body(noun)
        return (
            Meant(found.name, f"‘the … {noun}’ takes up {found.name}", found) if found is not None else None
        )

    def of_newcomer(self, noun: str) -> Meant | None:
        """The one whom the text calls so further on, for `a farmer` of its first words; None where nobody is sure to be."""
        called = dict(self.cast.so_called(noun))
        if noun in LEADERS:
            called = {name: each for role in LEADERS for name, each in self.cast.so_called(role).items()}
        only = next(iter(called.values())) if len(called) == 1 else None
        return Meant(only.name, f"only {only.name} is called so in the text", only) if only else None

    def of_only_body(self, noun: str) -> Meant | None:
        """The body for `the company`, where the text has named no other one that fits so far; None where it has."""
        bodies = self.cast.bodies_fitting(noun).values()
        before = [body for body in bodies if self._is_named_before(body) and body.name not in KNOWN]
        if len(before) != 1 or noun in KINDS_OF_BUSINESS:
            return None
        name = before[0].name
        return Meant(name, f"{name} is the only one named so far that can be ‘the {noun}’", before[0])

    def may_mean(self, noun: str) -> bool:
        """Whether `the` noun can be somebody that the text names."""
        if self.cast.so_called(noun):
            return True
        is_body = noun in BUSINESS_NOUNS or noun in PUBLIC_NOUNS
        return is_body and any(name not in KNOWN for name in self.cast.bodies_fitting(noun))

    def _described_before(self, noun: str, modifiers: Sequence[str]) -> Meant | None:
        """One who is not named but was told of more fully before: `a spokesman for the court` for `the spokesman`."""
        for seen in reversed(self.seen):
            if (
                seen.name is None
                and (seen.noun == noun or (seen.spoke and seen.noun in TAKEN_UP.get(noun, ())))
                and set(modifiers) <= set(seen.claimant.lower().split())
                and seen.block >= self.block - _BLOCKS_BACK
                and " " in seen.claimant
                and seen.claimant != f"the {noun}"
            ):
                return Meant(seen.claimant, f"‘the {noun}’ takes up {seen.claimant}", None, seen.plural)
        return None

    def _so_called(self, noun: str, modifiers: Sequence[str]) -> Name | None:
        """The one whom the text calls so elsewhere; of several the last spoken of."""
        called = self.cast.so_called(noun)
        near = [seen for seen in self.seen if seen.claimant in called and seen.block >= self.block - 1]
        if modifiers:
            so_described = [name for name in called.values() if self._holds(name, noun, modifiers)]
            if len(so_described) == 1 and _is_office(noun, modifiers):
                return so_described[0]  # `the prime minister`, among other ministers
            near = [seen for seen in near if seen.name and self._is_described(seen.name, modifiers)]
        if len(called) == 1:
            only = next(iter(called.values()))
            known = only.type != "organization" or self.in_lede or self._is_named_before(only)
            return only if known and self._is_described(only, modifiers) else None
        latest = self._latest(near)
        return latest[0].name if len(latest) == 1 else None

    def _is_named_before(self, name: Name) -> bool:
        """Whether a body is named up to the sentence being read: what `the agency` means, no later sentence says."""
        return self.cast.bodies[name.name].span.start < self.place_read

    def _holds(self, name: Name, noun: str, modifiers: Sequence[str]) -> bool:
        """Whether the text calls somebody by the noun and every word before it."""
        return {noun, *modifiers} <= self.cast.words[name.name]

    def _is_described(self, name: Name, modifiers: Sequence[str]) -> bool:
        known = self.cast.words[name.name]
        is_open = known.isdisjoint(PARTISANS)
        return all(
            word in known or word in RETELLING or word.endswith("-old") or (is_open and word in PARTISANS)
            for word in modifiers
        )

    def _retold(self, noun: str, modifiers: Sequence[str]) -> Name | None:
        """The person just named, where the words only say more about them: `the 67-year-old`, `the retired driver`."""
        aged = any(word.endswith("-year-old") for word in (noun, *modifiers))
        if not (aged or noun in RETOLD_NOUNS or RETELLING.intersection(modifiers)):
            return None
        gender = gender_of(noun)
        pronoun = "she" if gender == "f" else "he"
        people = [
            seen for seen in self.seen
            if seen.block >= self.block - 1
            and (seen.unit < self.unit or seen.subject)
            and (self._can_be(seen, pronoun) or (not gender and self._can_be(seen, "she")))
        ]  # fmt: skip
        latest = self._latest(people)
        if aged and len(_distinct(seen for seen in people if latest and seen.unit == latest[0].unit)) > 1:
            return None  # `The manager praised NAME. The 18-year-old …`
        return latest[0].name if len(latest) == 1 else None

    def _doing_body(self, noun: str) -> Name | None:
        """The one organization of those a noun fits that was subject or speaker in this paragraph or the one before."""
        bodies = self.cast.bodies_fitting(noun)
        doing = [
            seen
            for seen in self.seen
            if seen.claimant in bodies
            and (seen.subject or seen.spoke)
            and seen.unit < self.unit
            and seen.block >= self.block - 1
        ]
        latest = self._latest(doing)
        return latest[0].name if len(latest) == 1 else None

    def _body(self, noun: str) -> Name | None:
        """The organization that fits a noun by name or kind, if one does or one was spoken of last."""
        bodies = self.cast.bodies_fitting(noun)
        near = [seen for seen in self.seen if seen.claimant in bodies and seen.block >= self.block - 1]
        doing = [seen for seen in near if seen.subject or seen.spoke]
        if not doing and len({seen.claimant for seen in near}) == 1 and noun not in SELF_NAMED:
            # only mentioned, as in `Shares of NAME fell`; what this very sentence mentions may be no more than a place
            doing = [seen for seen in near if seen.unit < self.unit or self.cast.weight[seen.claimant] > 1]
        latest = self._latest(doing)
        if len(latest) == 1:
            return latest[0].name
        only = next(iter(bodies.values())) if len(bodies) == 1 else None
        sure = only is not None and (bears(only, noun) or noun in WATCHING_NOUNS)
        if only is not None and sure and only.name not in KNOWN:
            return only
        if any(seen.unit < self.unit or seen.subject for seen in near) or noun in KINDS_OF_BUSINESS:
            return None
        return self.cast.foremost(noun) or (self.cast.incorporated() if noun in BUSINESS_NOUNS else None)


def _by_unit(fitting: Sequence[Seen]) -> Iterator[list[Seen]]:
    """Those met in one sentence, the latest sentence first."""
    ordered = sorted(fitting, key=lambda seen: -seen.unit)
    for _, group in groupby(ordered, key=lambda seen: seen.unit):
        yield list(group)


def _distinct(seen: Iterable[Seen]) -> list[Seen]:
    return list({each.claimant: each for each in seen}.values())


def is_personal(name: Name) -> bool:
    """Whether a name is a person's, or may be for all that is known."""
    return name.type == "person" or (name.type == "other" and 2 <= len(name.name.split(" ")) <= 4)


def _fits(seen: Seen, low: str) -> bool:
    if low == "they":
        members = seen.name is not None and seen.name.name in PARTIES and (seen.subject or seen.spoke)
        members = members or (seen.name is None and seen.noun in THEY_NOUNS)
        return members or (seen.plural and not is_evidence(seen.noun))
    if seen.plural or (low == "it" and seen.name is not None and seen.name.name in PARTIES):
        return False
    name = seen.name
    if low in SINGULAR_PRONOUNS:
        if name is None:
            return seen.spoke and _may_be(seen, SINGULAR_PRONOUNS[low])
        several = " " in name.name
        personal = name.type == "person" or (
            name.type == "other" and (seen.spoke or (seen.subject and several))
        )
        return personal and name.gender in ("", SINGULAR_PRONOUNS[low])
    if name is None:
        return not _is_human(seen.noun) and seen.noun not in THEY_NOUNS
    return name.type == "organization" or (seen.spoke and name.type in ("place", "product"))


def _may_be(seen: Seen, gender: str) -> bool:
    """Whether one who is not named, or by a word that is no known name, can be a man or a woman."""
    if seen.noun in _ASKING:
        return False
    if not _is_human(seen.noun) and not (seen.claimant[:1].isupper() and " " not in seen.claimant):
        return False
    return gender_of(seen.noun) in ("", gender)


def _is_office(noun: str, modifiers: Sequence[str]) -> bool:
    """Whether words name an office that one person holds: `prime minister`, `foreign secretary`."""
    return noun in ROLES and len(modifiers) == 1 and not RETELLING.intersection(modifiers)


def _is_body(noun: str) -> bool:
    return noun in BUSINESS_NOUNS or noun in PUBLIC_NOUNS


def _is_human(noun: str) -> bool:
    if noun in BODIES or is_evidence(noun):
        return False
    return noun in SOURCE_NOUNS or noun in ROLES or noun in PEOPLE_NOUNS or noun.endswith("-year-old")


def gender_of(noun: str) -> str:
    """The gender that a noun tells: `m`, `f` or nothing."""
    return ROLES.get(noun, "") or (
        "f" if noun.endswith(_WOMEN_ENDINGS) else "m" if noun.endswith(_MEN_ENDINGS) else ""
    )
