"""Contents: every page of an edition as the program would write it, but for what people make of it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from digest import (
    article_page,
    ledger,
    listing,
    outlet_page,
    person_page,
    sidebar,
    story_page,
    timeline_page,
)
from digest.about_page import PAGE as ABOUT
from digest.about_page import render_about
from digest.article_page import words_shown
from digest.choice import render_choice
from digest.claim_page import render_claim_page
from digest.correction import LEAD, find_corrections, render_corrections
from digest.correction import PAGE as CORRECTIONS
from digest.data_part import put_data
from digest.desk import Desk
from digest.difference import Difference
from digest.disclosure import render_disclosure
from digest.dossier import Dossier
from digest.edition import Edition
from digest.error_rate import read_measured
from digest.exports import tell_of_article, tell_of_claim
from digest.forecast import find_forecasts, render_forecasts
from digest.front_page import HOME, Front, choose_rated, render_front
from digest.headline import find_headlines, render_headlines
from digest.mark import ClaimId
from digest.matrix import Row, find_alone, make_rows, render_alone, render_matrix
from digest.metadata import dump_metadata
from digest.method_page import PAGE as METHOD
from digest.method_page import render_method
from digest.nameplate import Nameplate
from digest.piece import Piece
from digest.prose import escape_prose
from digest.register import Appearance, Entry
from digest.seed import Seed
from digest.sidebar import kind_of
from digest.sighting import find_unmarked
from digest.speaker import collect_statements, name_author
from digest.spread import find_spreads, render_spread
from digest.tally import Tally
from digest.timeline import MOMENTS_LISTED, Record, choose_moments, find_moments, render_moments
from digest.timeline_page import render_timeline_pages
from digest.topic import Hit
from digest.topic_page import Subject, render_topic_index, render_topic_page
from digest.verdict import Verdict


@dataclass(frozen=True, slots=True)
class Leaf:
    """One page."""

    path: str
    """Inside `docs/`."""
    text: str
    desk: Desk | None = None
    """The article it is of."""


def make_pages(edition: Edition) -> Iterator[Leaf]:
    """All pages but `review.md`, which tells what became of them: articles first, newest first."""
    tallies = edition.tallies()
    counts = {page: tally.in_short for page, tally in tallies.items()}
    yield from _articles(edition, tallies)
    yield from _claims(edition)
    record = _make_record(edition)
    matrices = {filed.dossier.slug: _make_matrix(edition, filed.dossier) for filed in edition.filed}
    yield from _topics(edition, counts, record)
    yield from _stories(edition, counts, record, matrices)
    yield from _people(edition, record)
    yield from _outlets(edition, counts, matrices)
    yield from _timeline(edition, record)
    yield from _indexes(edition, counts)
    yield from _trust(edition)


def text_part(text: str, values: Mapping[str, object], title: str) -> str:
    """The report, under the page's title when the seed has no headline of its own."""
    report = f"<!-- digest:text -->\n{text}<!-- /digest:text -->\n"
    if text.startswith("# ") or "\n# " in text:
        return report
    working = str(values["title"])
    heading = f"# {escape_prose(title or working)}\n\n"
    if title != working:
        return heading + report
    told = article_page.part("working-title", "Working title: the text was received without a headline.")
    return f"{heading}{told}\n{report}"


def _articles(edition: Edition, tallies: Mapping[str, Tally]) -> Iterator[Leaf]:
    for desk, newer, older in edition.newest_first():
        tally = tallies[desk.piece.page]
        if desk.annotation is not None:
            text = _render_article(edition, desk, newer, older, tally)
        else:
            text = _render_frame(edition, desk, tally)
        yield Leaf(desk.piece.page, put_data(text, tell_of_article(edition, desk)), desk)


def _render_article(
    edition: Edition, desk: Desk, newer: Piece | None, older: Piece | None, tally: Tally
) -> str:
    assert desk.annotation is not None
    parts = [
        _render_status(edition, desk, tally),
        text_part(desk.text, desk.values, desk.piece.title),
        article_page.render_source(desk.piece),
        article_page.render_neighbours(desk.piece, newer, older),
        _render_notes(edition, desk),
        _disclose_article(edition, desk),
        article_page.render_furniture(desk.annotation),
    ]
    matter = dump_metadata(desk.values, article_page.KEYS)
    return f"---\n{matter}---\n\n" + "\n".join(each for each in parts if each)


def _render_frame(edition: Edition, desk: Desk, tally: Tally) -> str:
    """What is still to be said on the page of an article whose seed is gone: how its claims stand, and who says so."""
    parts = [
        _render_status(edition, desk, tally),
        _render_notes(edition, desk),
        _disclose_article(edition, desk),
    ]
    return "\n".join(each for each in parts if each)


def _render_status(edition: Edition, desk: Desk, tally: Tally) -> str:
    return article_page.render_status(
        desk.piece,
        tally.in_full,
        edition.topic_titles,
        desk.excerpt.sentences,
        edition.outlets.link_name(desk.piece.page, desk.piece.publisher),
    )


def _disclose_article(edition: Edition, desk: Desk) -> str:
    """What was compared on an article's page, and whose the ratings of its claims are."""
    return _disclose(edition, desk.piece.page, (each.claim for each in desk.appearances))


def _disclose(edition: Edition, page: str, claims: Iterable[ClaimId] = ()) -> str:
    """The kept part at the end of a page that shows the ratings of these claims."""
    verdicts = [edition.verdicts[claim] for claim in dict.fromkeys(claims) if claim in edition.verdicts]
    return render_disclosure(verdicts, edition.letter(page))


def _render_notes(edition: Edition, desk: Desk) -> str:
    """Notes for every mark on the page, and for those the program would make but an editor took out."""
    first: dict[ClaimId, Appearance] = {}
    on_page = {appearance.note for appearance in desk.appearances}
    for appearance in desk.appearances:
        first.setdefault(appearance.note, appearance)
    if desk.annotation is not None:
        for appearance in find_unmarked(
            desk.piece, desk.article, desk.annotation, desk.markings, on_page, desk.excerpt
        ):
            first.setdefault(appearance.note, appearance)

    def known(note: ClaimId) -> tuple[Appearance, Entry, Verdict | None]:
        claim = first[note].claim
        return first[note], edition.register[claim], edition.verdicts.get(claim)

    ranked = sorted(
        (note for note in first if note in on_page), key=lambda note: (sidebar.rank(*known(note)), note)
    )
    standing_open = sum(sidebar.stands_open(*known(note)) for note in ranked)
    shown, more = sidebar.choose_shown(ranked, standing_open)
    more = (*more, *(claim for claim in first if claim not in on_page))
    order = {claim: number for number, claim in enumerate(first)}

    def notes(claims: Sequence[ClaimId]) -> list[str]:
        return [_render_note(edition, first[claim]) for claim in sorted(claims, key=order.__getitem__)]

    return sidebar.render_notes(notes(shown), notes(more))


def _render_note(edition: Edition, appearance: Appearance) -> str:
    claim = appearance.claim
    entry = edition.register.get(claim) or Entry(claim, (appearance,), {})
    return sidebar.render_note(
        appearance,
        entry,
        edition.verdicts.get(claim),
        edition.pieces,
        claim in edition.linked,
        edition.settings,
        edition.context.source_of(entry),
    )


def _claims(edition: Edition) -> Iterator[Leaf]:
    for entry in edition.with_page:
        yield Leaf(
            f"claims/{entry.id}.md",
            put_data(render_claim_page(edition, entry), tell_of_claim(edition, entry)),
        )


def _make_record(edition: Edition) -> Record:
    return Record(
        edition.pieces,
        edition.annotations(),
        edition.register,
        edition.verdicts,
        edition.said_on(),
        edition.linked,
        edition.link_name,
    )


def _topics(edition: Edition, counts: Mapping[str, str], record: Record) -> Iterator[Leaf]:
    told = {
        (hit.slug, desk.piece.page): _tell_hit(desk, desk.annotation.seed, hit)
        for desk in edition.desks
        if desk.annotation
        for hit in desk.hits
    }
    under: dict[str, list[tuple[Piece, str | None]]] = defaultdict(list)
    for piece in edition.pieces.values():
        for slug in piece.topics:
            under[slug].append((piece, told.get((slug, piece.page), "")))
    claims: dict[str, list[Entry]] = defaultdict(list)
    for entry in edition.listed:
        for slug in edition.topics_of(entry) if edition.verdicts[entry.id].is_live else ():
            claims[slug].append(entry)
    for topic in edition.topics:
        path = f"topics/{topic.slug}.md"
        moments = find_moments(record, (each for entry in claims[topic.slug] for each in entry.appearances))
        timeline = render_moments(path, choose_moments(moments, MOMENTS_LISTED), record)
        text = render_topic_page(
            Subject(topic, under[topic.slug], claims[topic.slug], timeline),
            edition.verdicts,
            edition.pieces,
            counts,
            edition.people,
            edition.settings,
        )
        yield Leaf(path, f"{text}\n{_disclose(edition, path, (entry.id for entry in claims[topic.slug]))}")
    sizes = {slug: len(each) for slug, each in under.items()}
    yield _list("topics/index.md", "Topics", render_topic_index(edition.topics, sizes))


def _tell_hit(desk: Desk, seed: Seed, hit: Hit) -> str | None:
    """The sentence that puts an article under a topic; None where its page leaves that sentence out."""
    return hit.sentence.of(seed.text) if desk.excerpt.shows(words_shown(seed, hit.sentence)) else None


@dataclass(frozen=True, slots=True)
class _Matrix:
    """What the articles of a story have in common, and what each alone tells."""

    rows: tuple[Row, ...]
    alone: tuple[Appearance, ...]


def _make_matrix(edition: Edition, dossier: Dossier) -> _Matrix:
    register = edition.context.entries_of(dossier.pages)
    rows = make_rows(dossier.pages, register)
    return _Matrix(rows, tuple(find_alone(dossier.pages, register, rows)) if rows else ())


def _stories(
    edition: Edition, counts: Mapping[str, str], record: Record, matrices: Mapping[str, _Matrix]
) -> Iterator[Leaf]:
    summaries = edition.summaries({page for filed in edition.filed for page in filed.dossier.pages})
    for filed in edition.filed:
        dossier = filed.dossier
        text = story_page.render_story_page(
            dossier,
            filed.matter,
            _story_sections(edition, dossier, record, matrices[dossier.slug]),
            edition.context.origins_of_story(dossier),
            counts,
            summaries,
            edition.pieces,
        )
        yield Leaf(dossier.page, f"{text}\n{_disclose(edition, dossier.page)}")
    stories = story_page.render_story_index(
        edition.dossiers, edition.context.told_of_stories(), edition.pieces
    )
    yield _disclosed_list(edition, story_page.INDEX, "Stories", stories)


def _story_sections(
    edition: Edition, dossier: Dossier, record: Record, matrix: _Matrix
) -> story_page.Sections:
    context, pieces, pages = edition.context, edition.pieces, dossier.pages
    register, appearances = context.entries_of(pages), context.appearances_of(pages)
    spreads = find_spreads(pages, register, record.annotations, pieces)
    forecasts = find_forecasts(pages, appearances, edition.verdicts, record.annotations, pieces)
    tables = [render_spread(dossier.page, each, pieces) for each in spreads]
    tables += [render_forecasts(dossier.page, forecasts, pieces)] if forecasts else []
    headlines = find_headlines(pages, pieces, record.annotations, register)
    moments = choose_moments(find_moments(record, appearances, pages), MOMENTS_LISTED)
    return story_page.Sections(
        matrix=render_matrix(dossier.page, matrix.rows, pages, edition.linked, pieces) if matrix.rows else (),
        alone=render_alone(dossier.page, matrix.alone, pieces),
        headlines=render_headlines(dossier.page, headlines, pieces),
        numbers=[line for table in tables for line in (*table, "")][:-1],
        timeline=render_moments(dossier.page, moments, record) if len(moments) > 1 else (),
        collations=context.quotations_of_story(dossier),
    )


def _people(edition: Edition, record: Record) -> Iterator[Leaf]:
    told = collect_statements(edition.register, edition.verdicts, edition.people)
    sizes: list[tuple[Nameplate, int]] = []
    for plate in edition.people:
        own = told.get(plate.slug, [])
        statements = person_page.make_statements(
            own, edition.verdicts, record.said_on, edition.linked, edition.pieces, edition.settings
        )
        collated = edition.context.find_collated(entry for entry, _ in own if entry.id in edition.linked)
        text = person_page.render_person_page(plate, statements, collated, edition.pieces)
        sizes.append((plate, len(own)))
        yield Leaf(plate.page, f"{text}\n{_disclose(edition, plate.page, (entry.id for entry, _ in own))}")
    people = person_page.render_person_index(sizes)
    yield _list(person_page.INDEX, "People", f"{person_page.LEAD}\n{people}")


def _outlets(edition: Edition, counts: Mapping[str, str], matrices: Mapping[str, _Matrix]) -> Iterator[Leaf]:
    """Pages of outlets; what only one outlet tells is known of stories that others tell too."""
    output = _Outputs(edition, matrices)
    sizes: list[tuple[Nameplate, int]] = []
    for plate in edition.outlets:
        own = output.of(plate)
        sizes.append((plate, len(own.pieces)))
        text = outlet_page.render_outlet_page(plate, own, counts, edition.pieces)
        yield Leaf(plate.page, f"{text}\n{_disclose(edition, plate.page)}")
    without = sum(not piece.publisher for piece in edition.pieces.values())
    outlets = outlet_page.render_outlet_index(sizes, without)
    yield _list(outlet_page.INDEX, "Outlets", f"{outlet_page.LEAD}\n{outlets}")


class _Outputs:
    """What there is of each outlet, sorted once."""

    def __init__(self, edition: Edition, matrices: Mapping[str, _Matrix]) -> None:
        self._edition = edition
        self._slugs: dict[str, str] = {}
        self._pieces: dict[str, list[Piece]] = defaultdict(list)
        for piece in sorted(edition.pieces.values(), key=lambda each: each.newest_first):
            plate = edition.outlets.find(piece.publisher) if piece.publisher else None
            if plate is not None:
                self._slugs[piece.page] = plate.slug
                self._pieces[plate.slug].append(piece)
        self._alone: dict[str, list[Appearance]] = defaultdict(list)
        for dossier in edition.dossiers:
            if len({edition.pieces[page].source for page in dossier.pages}) > 1:
                for each in matrices[dossier.slug].alone:
                    self._alone[self._slugs.get(each.page, "")].append(each)
        self._differences: dict[str, list[Difference]] = defaultdict(list)
        for difference in edition.differences:
            slugs = {self._slugs.get(page, "") for page in difference.pages}
            for slug in slugs if len(slugs) > 1 else ():
                self._differences[slug].append(difference)

    def of(self, plate: Nameplate) -> outlet_page.Output:
        """All that there is of one outlet."""
        pieces = self._pieces[plate.slug]
        alone = sorted(self._alone[plate.slug], key=lambda each: (-each.score, each.page, each.anchor))
        return outlet_page.Output(
            tuple(pieces),
            tuple(self._edition.context.appearances_of([piece.page for piece in pieces])),
            tuple(origin for piece in pieces for origin in self._edition.origins.get(piece.page, ())),
            tuple(dict.fromkeys(alone)),
            tuple(self._differences[plate.slug]),
        )


def _timeline(edition: Edition, record: Record) -> Iterator[Leaf]:
    appearances = (each for entry in record.register.values() for each in entry.appearances)
    moments = find_moments(record, appearances, sorted(record.pieces))
    for path, title, kept in render_timeline_pages(moments, record):
        lead = f"{timeline_page.LEAD}\n" if path == timeline_page.PAGE else ""
        yield _disclosed_list(edition, path, title, f"{lead}{kept}")


def _indexes(edition: Edition, counts: Mapping[str, str]) -> Iterator[Leaf]:
    pieces, differences = edition.pieces, edition.differences
    sizes = Counter(slug for piece in pieces.values() for slug in piece.topics)
    front = Front(
        pieces,
        differences,
        edition.dossiers,
        edition.context.told_of_stories(),
        counts,
        edition.listed,
        edition.verdicts,
        [(topic, sizes[topic.slug]) for topic in edition.topics],
        edition.settings,
    )
    rated = (entry.id for entry in choose_rated(front))
    yield _disclosed_list(edition, HOME, "Digest", render_front(front), rated)
    articles = listing.render_article_index(list(pieces.values()), counts)
    yield _disclosed_list(edition, "articles/index.md", "Articles", articles)
    claims = listing.render_claim_index(
        edition.listed, edition.verdicts, pieces, edition.settings, lambda entry: _choose_by(edition, entry)
    )
    listed = (entry.id for entry in edition.listed)
    yield _disclosed_list(edition, "claims/index.md", "Claims", claims, listed)
    kept = ledger.render_ledger(
        differences,
        lambda claim: edition.topics_of(edition.register[claim]),
        edition.topic_titles,
        edition.linked,
        pieces,
    )
    yield _disclosed_list(edition, ledger.PAGE, "Differences", f"{ledger.LEAD}\n{kept}")


def _choose_by(edition: Edition, entry: Entry) -> str:
    """The comment that says by what a reader can choose a claim; joint claimants by each who has a page."""
    verdict, titles = edition.verdicts.get(entry.id), edition.topic_titles
    topics = [titles[slug] for slug in edition.topics_of(entry) if slug in titles]
    author = name_author(entry, verdict)
    claimants = [plate.name for plate in edition.people.find_all(author)] or [author]
    outlets = dict.fromkeys(edition.pieces[each.page].label for each in entry.carried)
    return render_choice("claim", kind_of(entry.lead, entry, verdict), topics, claimants, outlets)


def _trust(edition: Edition) -> Iterator[Leaf]:
    """The pages that say how the digest works, what it got wrong, and how to tell it so."""
    has_feeds = bool(edition.settings.site_url)
    corrections = render_corrections(
        find_corrections(edition), edition.letter(CORRECTIONS), has_feeds=has_feeds
    )
    yield _list(CORRECTIONS, "Corrections", f"{LEAD}\n{corrections}")
    yield Leaf(METHOD, render_method(edition.settings, read_measured()))
    yield Leaf(ABOUT, render_about(edition.settings.report, has_feeds=has_feeds))


def _disclosed_list(
    edition: Edition, path: str, title: str, kept: str, claims: Iterable[ClaimId] = ()
) -> Leaf:
    """A list of what was compared, and at its foot by whom; `claims` are those whose ratings it shows."""
    return _list(path, title, f"{kept}\n{_disclose(edition, path, claims)}")


def _list(path: str, title: str, kept: str) -> Leaf:
    return Leaf(path, f"---\ntitle: {title}\n---\n\n# {title}\n\n{kept}")
