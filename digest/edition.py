"""Edition: everything that is known once all articles are read, compared and settled; pages and exports are made of it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from digest.annotation import Annotation
from digest.context import Context
from digest.desk import Desk
from digest.difference import Difference
from digest.disclosure import link_letter
from digest.docket import Docket
from digest.dossier import Dossier
from digest.filing import Filed
from digest.mark import ClaimId
from digest.metadata import Metadata
from digest.move import Moves
from digest.nameplate import Nameplates
from digest.origin import Origin
from digest.piece import Piece
from digest.precedent import NONE_BEFORE, Precedent
from digest.register import Entry
from digest.revision import Revision
from digest.settings import Settings
from digest.summary import find_summary
from digest.tally import Tally, count_claims
from digest.topic import Topic, topics_in
from digest.verdict import Standing, Verdict


@dataclass(frozen=True, slots=True)
class Edition:
    """One run's state of the digest, with people's edits in it."""

    settings: Settings
    topics: tuple[Topic, ...]
    desks: tuple[Desk, ...]
    """Articles, those with a seed first and in the order of the comparison."""
    pieces: Mapping[str, Piece]
    """By the path of their page inside `docs/`."""
    register: Mapping[ClaimId, Entry]
    verdicts: Mapping[ClaimId, Verdict]
    """Of every claim that has or gets a page."""
    precedents: Mapping[ClaimId, Precedent]
    """Of every claim that has a page: what the program last wrote there."""
    with_page: tuple[Entry, ...]
    """Claims whose page the program keeps; some were deleted by hand and stay so."""
    linked: frozenset[ClaimId]
    """Claims whose page is there to be linked to."""
    docket: Docket
    filed: tuple[Filed, ...]
    differences: tuple[Difference, ...]
    context: Context
    people: Nameplates
    """Who has or gets a page of their own."""
    outlets: Nameplates
    origins: Mapping[str, tuple[Origin, ...]]
    """Where each article says that it has something from, by its page."""
    matter: Callable[[str], Metadata | None]
    """Front matter of a page as it stands; None while there is no such page."""
    text: Callable[[str], str]
    """A whole page as it stands; empty while there is no such page."""
    letters: str
    """Where the digest says how to report an error, as a path inside `docs/`; empty where it does not."""
    moves: Moves
    """Pages that were renamed: where the readers of each old path are led."""

    @property
    def dossiers(self) -> list[Dossier]:
        """The stories that have a page."""
        return [each.dossier for each in self.filed]

    @property
    def topic_titles(self) -> dict[str, str]:
        """The title of each topic, by slug."""
        return {topic.slug: topic.title for topic in self.topics}

    @property
    def listed(self) -> list[Entry]:
        """The claims that lists may link to; those that were merged into another are none."""
        return [
            entry
            for entry in self.with_page
            if entry.id in self.linked and self.verdicts[entry.id].merged_into is None
        ]

    def statement_of(self, entry: Entry) -> str:
        """The claim in the words its page has as title; its id where nobody has put it into words."""
        verdict = self.verdicts.get(entry.id)
        return verdict.claim if verdict and verdict.claim else entry.statement or str(entry.id)

    def standing_of(self, claim: ClaimId) -> Standing:
        """What the rating of a claim may be told as; `none` for one without a page that a reader could look it up on."""
        return self.verdicts[claim].standing if claim in self.linked else "none"

    def history_of(self, claim: ClaimId) -> tuple[Revision, ...]:
        """What changed of a claim since somebody signed it; empty where nobody ever did.

        A history that somebody wrote of a rating that never was one stays in the front matter.
        """
        verdict = self.verdicts[claim]
        was_signed = (
            verdict.is_signed
            or verdict.has_lapsed
            or self.precedents.get(claim, NONE_BEFORE).signature is not None
        )
        return verdict.history if was_signed else ()

    def signed_verdict(self, claim: ClaimId) -> Verdict | None:
        """The verdict of a claim that somebody signed and nobody took back; None for every other."""
        return self.verdicts[claim] if self.standing_of(claim) == "signed" else None

    def draft_verdict(self, claim: ClaimId) -> Verdict | None:
        """The verdict of a claim that nobody has signed; None for every other."""
        return self.verdicts[claim] if self.standing_of(claim) == "draft" else None

    def letter(self, page: str, claim: str = "") -> str:
        """The link by which a reader reports an error on a page."""
        return link_letter(self.settings.report, self.letters, page, claim)

    def link_name(self, page: str, name: str) -> str:
        """A claimant or an outlet as escaped Markdown on `page`, linked where there is a page for the name."""
        plates = self.people if self.people.find_all(name) else self.outlets
        return plates.link_name(page, name)

    def said_on(self) -> dict[ClaimId, str]:
        """When claims were made, as far as editors found it (EDTF)."""
        return {entry.id: day for entry in self.with_page if (day := self.verdicts[entry.id].said_on)}

    def annotations(self) -> dict[str, Annotation]:
        """What was found in each article that has a seed, by its page."""
        return {desk.piece.page: desk.annotation for desk in self.desks if desk.annotation}

    def summaries(self, pages: Collection[str]) -> dict[str, str]:
        """The line that tells most of each article: an editor's `description`, else the article's own words.

        Empty where the article's rights leave those words out.
        """
        found: dict[str, str] = {}
        for desk in self.desks:
            if desk.piece.page in pages and desk.annotation is not None:
                told = desk.piece.description
                is_by_hand = bool(told) and told != " ".join(str(desk.values["description"]).split())
                own = "" if is_by_hand else find_summary(desk.annotation)
                shown = own if desk.excerpt.shows(own) else ""
                found[desk.piece.page] = told if is_by_hand else shown
        return found

    def tally_of(self, desk: Desk) -> Tally:
        """How the claims of an article stand."""
        return count_claims(
            desk.appearances, self.register, self.verdicts, is_compared=desk.annotation is not None
        )

    def tallies(self) -> dict[str, Tally]:
        """The same of each article, by its page."""
        return {desk.piece.page: self.tally_of(desk) for desk in self.desks}

    def topics_of(self, entry: Entry) -> Sequence[str]:
        """What the claim's page says; before it has one, the topics its own words name."""
        verdict = self.verdicts.get(entry.id)
        return verdict.topics if verdict else topics_named(entry, self.topics)

    def newest_first(self) -> Iterator[tuple[Desk, Piece | None, Piece | None]]:
        """Articles newest first, each with the next newer and the next older one."""
        ordered = sorted(self.desks, key=lambda desk: desk.piece.newest_first)
        for number, desk in enumerate(ordered):
            newer = ordered[number - 1].piece if number else None
            older = ordered[number + 1].piece if number + 1 < len(ordered) else None
            yield desk, newer, older


def topics_named(entry: Entry, topics: Sequence[Topic]) -> list[str]:
    """Slugs of the topics that the words of a claim name, in order."""
    return sorted({slug for each in entry.appearances for slug in topics_in(each.words, topics)})
