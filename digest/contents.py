"""Contents: every page of an edition as the program would write it, but for what people make of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from digest import article_page, ledger, listing, sidebar, story_page
from digest.about_page import PAGE as ABOUT
from digest.about_page import render_about
from digest.article_page import words_shown
from digest.claim_page import render_claim_page
from digest.correction import LEAD, find_corrections, render_corrections
from digest.correction import PAGE as CORRECTIONS
from digest.data_part import put_data
from digest.desk import Desk
from digest.disclosure import render_disclosure
from digest.edition import Edition
from digest.error_rate import read_measured
from digest.exports import tell_of_article, tell_of_claim
from digest.front_page import render_front
from digest.mark import ClaimId
from digest.matrix import find_alone, make_rows, render_alone, render_matrix
from digest.metadata import dump_metadata
from digest.method_page import PAGE as METHOD
from digest.method_page import render_method
from digest.piece import Piece
from digest.prose import escape_prose
from digest.register import Appearance, Entry
from digest.seed import Seed
from digest.sighting import find_unmarked
from digest.tally import Tally
from digest.timeline import find_moments, render_timeline
from digest.topic import Hit
from digest.topic_page import render_topic_index, render_topic_page
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
    yield from _topics(edition, counts)
    yield from _stories(edition, counts)
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
    return article_page.render_status(desk.piece, tally.in_full, edition.topic_titles, desk.excerpt.sentences)


def _disclose_article(edition: Edition, desk: Desk) -> str:
    """What was compared on an article's page, and whose the ratings of its claims are."""
    claims = dict.fromkeys(each.claim for each in desk.appearances)
    verdicts = [edition.verdicts[claim] for claim in claims if claim in edition.verdicts]
    return render_disclosure(verdicts, edition.letter(desk.piece.page))


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


def _topics(edition: Edition, counts: Mapping[str, str]) -> Iterator[Leaf]:
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
        text = render_topic_page(
            topic,
            under[topic.slug],
            claims[topic.slug],
            edition.verdicts,
            edition.pieces,
            counts,
            edition.settings,
        )
        yield Leaf(f"topics/{topic.slug}.md", text)
    sizes = {slug: len(each) for slug, each in under.items()}
    yield _list("topics/index.md", "Topics", render_topic_index(edition.topics, sizes))


def _tell_hit(desk: Desk, seed: Seed, hit: Hit) -> str | None:
    """The sentence that puts an article under a topic; None where its page leaves that sentence out."""
    return hit.sentence.of(seed.text) if desk.excerpt.shows(words_shown(seed, hit.sentence)) else None


def _stories(edition: Edition, counts: Mapping[str, str]) -> Iterator[Leaf]:
    annotations = {desk.piece.page: desk.annotation for desk in edition.desks if desk.annotation}
    context, pieces = edition.context, edition.pieces
    for filed in edition.filed:
        dossier, pages = filed.dossier, filed.dossier.pages
        register = context.entries_of(pages)
        rows = make_rows(pages, register)
        moments = find_moments(pages, pieces, annotations, context.appearances_of(pages))
        alone = find_alone(pages, register, rows) if rows else []
        text = story_page.render_story_page(
            dossier,
            filed.matter,
            render_matrix(dossier.page, rows, pages, edition.linked, pieces) if rows else (),
            render_alone(dossier.page, alone, pieces),
            render_timeline(dossier.page, moments, pieces),
            context.quotations_of_story(dossier),
            context.origins_of_story(dossier),
            counts,
            pieces,
        )
        yield Leaf(dossier.page, text)
    stories = story_page.render_story_index(edition.dossiers, context.told_of_stories(), pieces)
    yield _list(story_page.INDEX, "Stories", stories)


def _indexes(edition: Edition, counts: Mapping[str, str]) -> Iterator[Leaf]:
    pieces, differences = edition.pieces, edition.differences
    told = edition.context.told_of_stories()
    checked = listing.list_checked(edition.listed, edition.verdicts, pieces, edition.settings)
    front = render_front(pieces, differences, edition.dossiers, told, counts, checked)
    yield _list("index.md", "Digest", front)
    articles = listing.render_article_index(list(pieces.values()), counts)
    yield _list("articles/index.md", "Articles", articles)
    claims = listing.render_claim_index(edition.listed, edition.verdicts, pieces, edition.settings)
    yield _list("claims/index.md", "Claims", claims)
    kept = ledger.render_ledger(
        differences,
        lambda claim: edition.topics_of(edition.register[claim]),
        edition.topic_titles,
        edition.linked,
        pieces,
    )
    yield _list(ledger.PAGE, "Differences", f"{ledger.LEAD}\n{kept}")


def _trust(edition: Edition) -> Iterator[Leaf]:
    """The pages that say how the digest works, what it got wrong, and how to tell it so."""
    corrections = render_corrections(find_corrections(edition), edition.letter(CORRECTIONS))
    yield _list(CORRECTIONS, "Corrections", f"{LEAD}\n{corrections}")
    yield Leaf(METHOD, render_method(edition.settings, read_measured()))
    yield Leaf(ABOUT, render_about(edition.settings.report))


def _list(path: str, title: str, kept: str) -> Leaf:
    return Leaf(path, f"---\ntitle: {title}\n---\n\n# {title}\n\n{kept}")
