"""Context: what claims and stories have in common with others: origins, quotations in all wordings, differences."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import partial

from digest.annotation import Annotation
from digest.collation import Collation, Wording
from digest.collation_part import count_wordings, render_collation
from digest.comparison import Place
from digest.corroboration import OriginCounter
from digest.difference import Difference
from digest.dossier import Dossier
from digest.edtf import show_edtf
from digest.fragment import add_fragment, point_at_quote
from digest.lineage import Lineage
from digest.mark import ClaimId
from digest.piece import Piece, link_between, spell, spell_count
from digest.prose import escape_prose
from digest.reference import Reference
from digest.register import Appearance, Entry
from digest.sidebar import source_link
from digest.story_page import order_stories, tell_origins


class Context:
    """Answers what else is known around a claim or a story, looking only at the articles concerned."""

    def __init__(
        self,
        pages: Sequence[str],
        pieces: Mapping[str, Piece],
        register: Mapping[ClaimId, Entry],
        dossiers: Sequence[Dossier],
        differences: Sequence[Difference],
        annotations: Sequence[Annotation],
        lineages: Sequence[Lineage],
        collations: Sequence[Collation],
    ) -> None:
        """`pages` has the page of each article that `annotations`, `lineages` and `collations` are about."""
        self._pages, self._pieces = pages, pieces
        self._articles = {page: article for article, page in enumerate(pages)}
        self._dossiers = dossiers
        self._lineages, self._origins = lineages, OriginCounter(annotations, lineages)
        self._entries: dict[str, dict[ClaimId, Entry]] = defaultdict(dict)
        self._appearances: dict[str, list[Appearance]] = defaultdict(list)
        for entry in register.values():
            for appearance in entry.appearances:
                self._entries[appearance.page][entry.id] = entry
                self._appearances[appearance.page].append(appearance)
        self._lineages_of: dict[int, list[int]] = defaultdict(list)
        for number, lineage in enumerate(lineages):
            for article in lineage.articles:
                self._lineages_of[article].append(number)
        self._collations = [each for each in collations if _has_wordings(each)]
        self._collations_of: dict[int, list[int]] = defaultdict(list)
        for number, collation in enumerate(self._collations):
            for article in {each.article for each in collation.wordings if each.article is not None}:
                self._collations_of[article].append(number)
        self._stories_of: dict[str, list[Dossier]] = defaultdict(list)
        for dossier in order_stories(dossiers, pieces):
            for page in dossier.pages:
                self._stories_of[page].append(dossier)
        self._differing: dict[str, int] = defaultdict(int)
        for difference in differences:
            for dossier in self._stories_of[difference.pages[0]]:
                self._differing[dossier.slug] += set(difference.pages) <= set(dossier.pages)

    def entries_of(self, pages: Iterable[str]) -> dict[ClaimId, Entry]:
        """The claims that some articles carry, by id, in order."""
        found = {claim: entry for page in pages for claim, entry in self._entries[page].items()}
        return dict(sorted(found.items()))

    def appearances_of(self, pages: Iterable[str]) -> list[Appearance]:
        """The marks of some articles."""
        return [each for page in pages for each in self._appearances[page]]

    def source_of(self, entry: Entry) -> str:
        """What all who carry a claim have it from, as Markdown; empty where that is not one place, or not known."""
        lineage = self._origins.single(_places(entry))
        return escape_prose(str(lineage).partition(", ")[2]) if lineage is not None else ""

    def origins_of_claim(self, entry: Entry) -> str:
        """A sentence on how many origins a claim has; empty for one that a single article carries.

        Empty too where an article carries it by an editor's mark alone: the rules
        know nothing of that one, and a count without it would say something else.
        """
        places = _places(entry)
        known = {self._pages[place.article] for place in places}
        if len(known) < 2 or any(each.page not in known for each in entry.carried):
            return ""
        count = self._origins.count(places)
        if source := self.source_of(entry):
            whole = "Both have it" if count.articles == 2 else f"All {spell(count.articles)} have it"
            return f"{whole} from {source}."
        said = str(count)
        return f"{said[:1].upper()}{escape_prose(said[1:])}."

    def around_claim(self, entry: Entry) -> list[str]:
        """What a claim's page says below its appearances: its quotation in all wordings, and its stories."""
        page = f"claims/{entry.id}.md"
        places = _places(entry)
        near = self._collations_in(place.article for place in places)
        own = [collation for collation in near if _touches(collation, places)]
        lines: list[str] = []
        if own:
            lines += ["", "## Word by word", "", *self._render(own, page)]
        stories = {each.slug: each for one in entry.appearances for each in self._stories_of[one.page]}
        links = [
            f"[{escape_prose(each.title)}]({link_between(page, each.page)})" for each in stories.values()
        ]
        return [*lines, "", f"Stories: {' · '.join(links)}"] if links else lines

    def find_collated(self, entries: Iterable[Entry]) -> list[tuple[Entry, int]]:
        """Claims whose page sets a quotation side by side, with its number of wordings; each quotation once."""
        told: set[int] = set()
        found: list[tuple[Entry, int]] = []
        for entry in entries:
            places = _places(entry)
            near = {number for place in places for number in self._collations_of[place.article]}
            own = [n for n in sorted(near - told) if _touches(self._collations[n], places)]
            told.update(own)
            if own:
                found.append((entry, max(count_wordings(self._collations[n]) for n in own)))
        return found

    def origins_of_story(self, dossier: Dossier) -> list[str]:
        """What the articles of a story go back to, as phrases."""
        articles = self._articles_of(dossier)
        numbers = sorted({number for article in articles for number in self._lineages_of[article]})
        return tell_origins([self._lineages[number] for number in numbers], articles)

    def quotations_of_story(self, dossier: Dossier) -> list[str]:
        """The quotations that only the articles of a story give, in different words, as Markdown lines."""
        articles = set(self._articles_of(dossier))
        own = [
            collation
            for collation in self._collations_in(articles)
            if {each.article for each in collation.wordings if each.article is not None} <= articles
        ]
        return self._render(own, dossier.page)

    def told_of_stories(self) -> dict[str, str]:
        """For each story what lists say of it: how many articles, from how many origins, how many differences."""
        told: dict[str, str] = {}
        for dossier in self._dossiers:
            origins = self.origins_of_story(dossier)
            number, differing = len(dossier.pages), self._differing[dossier.slug]
            parts = [origins[0] if origins else spell_count(number, "article").capitalize()]
            if differing:
                parts.append(spell_count(differing, "difference"))
            told[dossier.slug] = " · ".join(parts)
        return told

    def _articles_of(self, dossier: Dossier) -> list[int]:
        return [self._articles[page] for page in dossier.pages if page in self._articles]

    def _collations_in(self, articles: Iterable[int]) -> list[Collation]:
        numbers = sorted({number for article in articles for number in self._collations_of[article]})
        return [self._collations[number] for number in numbers]

    def _render(self, collations: Sequence[Collation], page: str) -> list[str]:
        lines: list[str] = []
        for collation in collations:
            own = render_collation(collation, partial(self._name, page, collation))
            lines += [*own.split("\n"), ""]
        return lines[:-1]

    def _name(self, page: str, collation: Collation, wording: Wording) -> str:
        """Whose wording it is, as a link to the mark that carries it, and its date."""
        if wording.article is None:
            return _name_reference(collation.reference)
        piece = self._pieces[self._pages[wording.article]]
        anchors = (
            each.anchor
            for each in self._appearances[piece.page]
            if each.place and any(each.place.span.overlaps(place.span) for place in wording.places)
        )
        link = f"[{escape_prose(piece.label)}]({link_between(page, piece.page, next(anchors, ''))})"
        return f"{link} · *{escape_prose(show_edtf(piece.published)) or 'date unknown'}*"


def _name_reference(reference: Reference | None) -> str:
    """Where an editor has a wording from, with its date."""
    if reference is None:
        return "The wording an editor gave"
    source = reference.source or reference.url
    address = add_fragment(reference.url, point_at_quote(reference.words)) if reference.url else ""
    link = source_link(address, source) if address else escape_prose(source)
    date = escape_prose(show_edtf(reference.date))
    return f"{link} · *{date}, given by an editor*" if date else f"{link} · *given by an editor*"


def _places(entry: Entry) -> list[Place]:
    return [each.place for each in entry.appearances if each.place]


def _has_wordings(collation: Collation) -> bool:
    """Whether there is anything to compare: two wordings, or one and what an editor gave."""
    return collation.reference is not None or any(each.changes for each in collation.wordings)


def _touches(collation: Collation, places: Sequence[Place]) -> bool:
    """Whether a quotation stands where a claim does."""
    return any(
        own.article == place.article and own.span.overlaps(place.span)
        for wording in collation.wordings
        for own in wording.places
        for place in places
    )
