"""Build: one run of the digest, every stage in its order."""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from functools import lru_cache
from pathlib import Path

from digest import article_page, listing, sidebar
from digest.annotation import RULES_VERSION, Annotation, annotate
from digest.claim_page import render_claim_matter, render_claim_page
from digest.comparison import Comparison, Place, compare
from digest.disk import Disk, StoredPage
from digest.edtf import parse_edtf
from digest.language import is_english
from digest.mark import IS_CLAIM_ID, ClaimId
from digest.merge import Merged, merge_page
from digest.metadata import Metadata, dump_metadata, read_metadata, split_page
from digest.outcome import Outcome, list_articles, list_claims
from digest.piece import Piece
from digest.problem import Problem, one_line
from digest.proposal import proposal_notices, read_proposal, update_proposal
from digest.prose import escape_prose
from digest.register import Appearance, Entry, Marked, assign_ids, fold_words, make_register
from digest.review import Decisions, Review, render_review
from digest.seed import Seed, Span
from digest.settings import RIGHTS, Settings
from digest.shelf import Holding, arrange
from digest.store import pack_annotation, pack_comparison, unpack_annotation, unpack_comparison
from digest.tally import Tally, count_claims
from digest.topic import Hit, Topic, find_topics, suggest_topics, topics_in
from digest.topic_page import render_topic_index, render_topic_page
from digest.verdict import Verdict, read_verdict

Progress = Callable[[str, int, int], None]
"""Told the stage, how much of it is done, and of how much."""

_Texts = tuple[str | None, str | None, str | None]
"""A page, its base and its proposal."""

INDEXES = ("articles/index.md", "claims/index.md", "topics/index.md")


def silent(stage: str, done: int, of: int) -> None:
    """Progress nobody looks at."""


@dataclass(frozen=True, slots=True)
class _Desk:
    """An article on its way from seed to page."""

    piece: Piece
    annotation: Annotation | None
    """None: the seed is gone, and the page stays as it is."""
    article: int
    """Index of `annotation` among those compared; -1 without one."""
    markings: tuple[article_page.Marking, ...]
    values: Mapping[str, object]
    """Front matter as the seed gives it."""
    text: str
    """The text part as the program would write it."""
    hits: tuple[Hit, ...]
    appearances: tuple[Appearance, ...]


def build_digest(
    disk: Disk, settings: Settings, progress: Progress = silent, today: str | None = None
) -> Outcome:
    """Bring `docs/` in step with the seeds, and say what was done and what is wrong.

    `disk` decides whether anything is written. `today` (`YYYY-MM-DD`) adds
    what only `--check` tells: drafts, predictions that are due, claims
    without an appearance.
    """
    run = _Run(disk, settings, progress, today)
    return run.work()


class _Run:
    """The state of one run; each method is a stage."""

    def __init__(self, disk: Disk, settings: Settings, progress: Progress, today: str | None) -> None:
        self.disk, self.settings, self.progress, self.today = disk, settings, progress, today
        self.problems: list[Problem] = []
        self.folder = f"{settings.docs}/"

    def work(self) -> Outcome:
        seeds, seed_problems = self.disk.read_seeds()
        stored, page_problems = self.disk.read_pages()
        self.problems += [*seed_problems, *page_problems]
        self.said_at_the_door = [str(problem) for problem in self.problems]
        self.pages = {path.removeprefix(self.folder): page for path, page in stored.items()}
        self.state: dict[str, _Texts] = {
            path: (page.text, page.base, page.proposal) for path, page in self.pages.items()
        }
        if remembered := self._recall(self._fingerprint(seeds, self.state)):
            return remembered
        self.metadata = self._read_front_matter()
        self._shelve(seeds)
        self._annotate()
        self._mark()
        self._register()
        outcome = self._write()
        self._remember(outcome, seeds)
        return outcome

    # read

    def _read_front_matter(self) -> dict[str, Metadata]:
        """Front matter of every page; of one that cannot be read, as the program last wrote it.

        Such a page is held back: nothing is written to it until it is mended.
        """
        found: dict[str, Metadata] = {}
        self.held: set[str] = set()
        for path, page in sorted(self.pages.items()):
            if page.text is None:
                continue
            name = f"{self.folder}{path}"
            found[path] = read_metadata(page.text, name)
            self.problems += found[path].problems
            if _has_lost_fence(page):
                what = "the front matter does not begin with a line `---`"
                self._complain(path, 1, what, "put such a line above it; nothing is written here until then")
            elif not found[path].is_faulty:
                continue
            self.held.add(path)
            if page.base is not None:
                found[path] = replace(read_metadata(page.base, name), problems=())
        return found

    def _shelve(self, seeds: Sequence[Seed]) -> None:
        shelf = arrange(seeds, self.pages, self.metadata, self.settings.seeds, self.settings.docs)
        self.problems += shelf.problems
        for old, new in shelf.moves:
            problem = self.disk.move_base(f"{self.folder}{old}", f"{self.folder}{new}")
            if problem:
                self.problems.append(problem)
                continue
            was, now = self.pages.pop(old), self.pages[new]
            del self.state[old]
            self.pages[new] = replace(now, base=was.base, proposal=was.proposal)
        self.shelf = shelf
        self.topics = self._read_topics()

    def _read_topics(self) -> tuple[Topic, ...]:
        topics: list[Topic] = []
        for path, metadata in self.metadata.items():
            if not path.startswith("topics/") or path.count("/") != 1 or path == "topics/index.md":
                continue
            slug = path.removeprefix("topics/").removesuffix(".md")
            title = metadata.values.get("title")
            topics.append(
                Topic(
                    slug,
                    title if isinstance(title, str) and title else slug,
                    self._words(path, metadata, "aliases"),
                    self._words(path, metadata, "except"),
                    str(metadata.values.get("description") or ""),
                )
            )
        return tuple(topics)

    def _words(self, path: str, metadata: Metadata, key: str) -> tuple[str, ...]:
        value = metadata.values.get(key)
        if value is None or value == "":
            return ()
        if isinstance(value, tuple) and all(isinstance(each, str) for each in value):
            return tuple(str(each) for each in value if each)
        mend = f"write one a line, as in {key}: / - first / - second"
        self._complain(path, metadata.line_of(key), f"`{key}` is not a list of words", mend)
        return ()

    def _complain(self, path: str, line: int, what: str, mend: str) -> None:
        self.problems.append(Problem(f"{self.folder}{path}", line, what, mend))

    def _notice(self, path: str, line: int, what: str, mend: str) -> None:
        self.problems.append(Problem(f"{self.folder}{path}", line, what, mend, "notice"))

    # parse, annotate, compare

    def _annotate(self) -> None:
        holdings = self.shelf.holdings
        self.annotations: list[Annotation] = []
        keys: list[str] = []
        for number, holding in enumerate(holdings):
            self.progress("reading", number, len(holdings))
            published = self._published(holding)
            key = _key(holding.seed.sha256, str(holding.seed.body), published)
            keys.append(key)
            cached = self.disk.get_cached("annotations", key)
            annotation = unpack_annotation(holding.seed, cached) if cached else None
            if annotation is None:
                annotation = annotate(holding.seed, published)
                self.disk.put_cached("annotations", key, pack_annotation(annotation))
            self.annotations.append(annotation)
            if not is_english(holding.seed.text[holding.seed.body :]):
                name = f"{self.settings.seeds}/{holding.seed.name}"
                what = "this does not read as English, the one language the rules know"
                self.problems.append(Problem(name, 0, what, "expect few marks, and check them", "notice"))
        self.progress("comparing", 0, 1)
        key = _key(*keys)
        cached = self.disk.get_cached("comparisons", key)
        comparison = unpack_comparison(cached) if cached else None
        if comparison is None:
            comparison = compare(self.annotations)
            self.disk.put_cached("comparisons", key, pack_comparison(comparison))
        self.comparison: Comparison = comparison

    def _published(self, holding: Holding) -> str:
        metadata = self.metadata.get(holding.page)
        told = metadata.values.get("published") if metadata else holding.seed.metadata.get("published")
        return told if isinstance(told, str) and parse_edtf(told) else ""

    # marks and their claims

    def _mark(self) -> None:
        """Each article as the program would mark it, and as it stands once people's edits are kept."""
        holdings = self.shelf.holdings
        generated = [_marks_of(self._stored(holding.page).base) for holding in holdings]
        edited = [_marks_of(self._stored(holding.page).text) for holding in holdings]
        strays = [mark for path in self.shelf.orphans for mark in _marks_of(self._stored(path).text)]
        taken = {
            path.removeprefix("claims/").removesuffix(".md")
            for path in self.pages
            if path.startswith("claims/")
        }
        taken |= {claim for marks in [*generated, *edited, strays] for claim, _ in marks}
        ids = assign_ids(self.annotations, self.comparison, generated, edited, strays, taken)
        self.desks: list[_Desk] = []
        for number, (holding, annotation) in enumerate(zip(holdings, self.annotations, strict=True)):
            self.progress("marking", number, len(holdings))
            markings = tuple(
                article_page.Marking(claim_id, claim.span)
                for claim_id, claim in zip(ids[number], annotation.claims, strict=True)
            )
            values = article_page.describe(annotation)
            hits = find_topics(annotation, self.topics)
            values["topics"] = [hit.slug for hit in hits]
            text = article_page.render_text(annotation, markings)
            piece, marks = self._settle(holding.page, values, text)
            shown = _find_appearances(piece.page, number, annotation, ids[number], marks)
            self.desks.append(_Desk(piece, annotation, number, markings, values, text, hits, shown))
        for path in self.shelf.orphans:
            page = self._stored(path).text or ""
            piece = _read_piece(path, self.metadata[path], "")
            shown = _find_appearances(path, -1, None, (), _marks_of(page))
            self.desks.append(_Desk(piece, None, -1, (), {}, "", (), shown))
        self.pieces = {desk.piece.page: desk.piece for desk in self.desks}

    def _stored(self, path: str) -> StoredPage:
        return self.pages.get(path) or self.disk.new_page(f"{self.folder}{path}")

    def _settle(self, path: str, values: Mapping[str, object], text: str) -> tuple[Piece, tuple[Marked, ...]]:
        """What an article's page will say of it, and mark, once it is merged."""
        fresh = f"---\n{dump_metadata(values, article_page.KEYS)}---\n\n{_text_part(text, values, '')}"
        stored = self._stored(path)
        if path in self.held:
            return _read_piece(path, self.metadata[path], str(values["title"])), _marks_of(stored.text)
        if stored.text is None or stored.text == stored.base:
            settled = fresh
        else:
            settled = merge_page(stored.base, stored.text, fresh, f"{self.folder}{path}").text or stored.text
        metadata = read_metadata(settled, f"{self.folder}{path}")
        self.metadata.setdefault(path, metadata)  # of a page made in this run, for what is to be said of it
        return _read_piece(path, metadata, str(values["title"])), _marks_of(settled)

    def _register(self) -> None:
        appearances = [each for desk in self.desks for each in desk.appearances]
        paths = {
            ClaimId(path.removeprefix("claims/").removesuffix(".md")): path
            for path in self.metadata
            if path.startswith("claims/") and path.count("/") == 1 and path not in INDEXES
        }
        self.register = make_register(appearances, self.comparison, paths)
        self.verdicts: dict[ClaimId, Verdict] = {}
        for claim, path in paths.items():
            metadata = self._settle_claim(claim, path)
            verdict, problems = read_verdict(metadata, f"{self.folder}{path}", self.register)
            self.verdicts[claim] = verdict
            self.problems += problems
        made_by_hand: set[ClaimId] = set()
        for desk in self.desks:
            proposed = {marking.claim for marking in desk.markings}
            made_by_hand |= {each.claim for each in desk.appearances} - proposed
        self.claims_with_page = [
            entry
            for claim, entry in self.register.items()
            if IS_CLAIM_ID.match(claim)
            and (claim in paths or claim in made_by_hand or self._outlets(entry) > 1)
        ]
        for entry in self.claims_with_page:
            if entry.id not in self.verdicts:  # as its page will have it, once it is made
                matter = render_claim_matter(entry, self._topics_named(entry))
                made = read_metadata(matter, f"{self.folder}claims/{entry.id}.md")
                self.verdicts[entry.id], _ = read_verdict(made, "", ())
        deleted = self._deleted()
        self.linked_claims = {e.id for e in self.claims_with_page if f"claims/{e.id}.md" not in deleted}
        self._check_ids()

    def _settle_claim(self, claim: ClaimId, path: str) -> Metadata:
        """The front matter a claim's page will have once it is merged."""
        stored = self.pages[path]
        name = f"{self.folder}{path}"
        entry = self.register[claim]
        if stored.text is None or path in self.held:
            return self.metadata[path]
        said = self.metadata[path].values.get("claim")
        fresh = render_claim_matter(entry, self._topics_named(entry), said if isinstance(said, str) else "")
        if stored.text == stored.base:
            return read_metadata(fresh, name)
        return read_metadata(merge_page(stored.base, stored.text, fresh, name).text or stored.text, name)

    def _outlets(self, entry: Entry) -> int:
        """How many outlets carry the claim, be it in other words or with another number."""
        pages = {each.page for each in entry.appearances}
        for links in entry.links.values():
            pages |= {link.other.page for link in links if link.type in sidebar.DIFFERING}
        return len({self.pieces[page].publisher or page for page in pages})

    def _check_ids(self) -> None:
        for desk in self.desks:
            for appearance in desk.appearances:
                if not IS_CLAIM_ID.match(appearance.claim):
                    line = _line_holding(self._stored(appearance.page).text, f"[^{appearance.claim}]")
                    what = f"`{one_line(appearance.claim, 40)}` is no claim id"
                    self._complain(
                        appearance.page, line, what, "use lower-case letters, digits and single hyphens"
                    )

    # render, merge, write

    def _write(self) -> Outcome:
        self.decisions: list[Decisions] = []
        self.open_proposals: dict[str, int] = {}
        tallies = {
            desk.piece.page: count_claims(desk.appearances, self.register, self.verdicts)
            for desk in self.desks
        }
        counts = {page: tally.in_short for page, tally in tallies.items()}
        for number, (desk, newer, older) in enumerate(self._in_order()):
            self.progress("writing", number, len(self.desks))
            if desk.annotation is not None:
                text = self._render_article(desk, newer, older, tallies[desk.piece.page])
                self._put(desk.piece.page, text, desk)
        for entry in self.claims_with_page:
            names = {topic.slug: topic.title for topic in self.topics}
            under = self._topics_named(entry)
            page = render_claim_page(
                entry, self.verdicts.get(entry.id), self.pieces, names, under, self.settings
            )
            self._put(f"claims/{entry.id}.md", page)
        self._write_topics(counts)
        self._write_indexes(counts)
        self._notice_edits()
        self._check_pieces()
        if self.today:
            self._check_day(self.today)
        self._write_review()
        appearances = {desk.piece.page: desk.appearances for desk in self.desks}
        return Outcome(
            tuple(self.disk.changes),
            tuple(sorted(set(self.problems))),
            list_articles(list(self.pieces.values()), appearances, self.settings.docs),
            list_claims(self.register, self.verdicts, self.settings.docs),
        )

    def _in_order(self) -> Iterable[tuple[_Desk, Piece | None, Piece | None]]:
        """Articles newest first, each with the next newer and the next older one."""
        ordered = sorted(self.desks, key=lambda desk: desk.piece.newest_first)
        for number, desk in enumerate(ordered):
            newer = ordered[number - 1].piece if number else None
            older = ordered[number + 1].piece if number + 1 < len(ordered) else None
            yield desk, newer, older

    def _render_article(self, desk: _Desk, newer: Piece | None, older: Piece | None, tally: Tally) -> str:
        names = {topic.slug: topic.title for topic in self.topics}
        assert desk.annotation is not None
        parts = [
            article_page.render_status(desk.piece, tally.in_full, names),
            _text_part(desk.text, desk.values, desk.piece.title),
            article_page.render_source(desk.piece),
            article_page.render_neighbours(desk.piece, newer, older),
            self._render_notes(desk),
            article_page.render_furniture(desk.annotation),
        ]
        matter = dump_metadata(desk.values, article_page.KEYS)
        return f"---\n{matter}---\n\n" + "\n".join(each for each in parts if each)

    def _render_notes(self, desk: _Desk) -> str:
        """Notes for every mark on the page, and for those the program would make but an editor took out."""
        first: dict[ClaimId, Appearance] = {}
        for appearance in [*desk.appearances, *_would_be(desk)]:
            first.setdefault(appearance.claim, appearance)
        on_page = {appearance.claim for appearance in desk.appearances}
        ranked = sorted(
            (claim for claim in first if claim in on_page),
            key=lambda claim: (
                sidebar.rank(first[claim], self.register[claim], self.verdicts.get(claim)),
                claim,
            ),
        )
        shown, more = sidebar.choose_shown(ranked)
        more = (*more, *(claim for claim in first if claim not in on_page))
        order = {claim: number for number, claim in enumerate(first)}

        def notes(claims: Sequence[ClaimId]) -> list[str]:
            return [self._render_note(first[claim]) for claim in sorted(claims, key=order.__getitem__)]

        return sidebar.render_notes(notes(shown), notes(more))

    def _render_note(self, appearance: Appearance) -> str:
        claim = appearance.claim
        entry = self.register.get(claim) or Entry(claim, (appearance,), {})
        linked = claim in self.linked_claims
        return sidebar.render_note(
            appearance, entry, self.verdicts.get(claim), self.pieces, linked, self.settings
        )

    def _put(self, path: str, fresh: str, desk: _Desk | None = None) -> Merged:
        """Merge a page with what people made of it, and write it where that changes anything."""
        stored = self._stored(path)
        name = f"{self.folder}{path}"
        if path in self.held:
            return Merged(stored.text, stored.base)
        merged = merge_page(stored.base, stored.text, fresh, name)
        self.problems += merged.problems
        if stored.base is None and stored.text and article_page.has_other_parts(stored.text, fresh):
            what = "nothing is known of what the program last wrote here, so the page keeps all its text"
            self._notice(
                path, 0, what, "restore .digest/base from git, or delete the page to have it made anew"
            )
        self._move_problems(path, stored.text, merged.text)
        proposal = None
        if merged.text is not None:
            proposal = update_proposal(name, stored.proposal, merged.text, merged.clashes, fresh)
            if proposal:
                self.problems += proposal_notices(name, proposal)
                self.open_proposals[path] = len(read_proposal(proposal))
        if problem := self.disk.write_page(stored, merged.text, merged.base, proposal):
            self.problems.append(problem)
        self.state[path] = (merged.text, merged.base, proposal)
        if desk is not None and merged.text is not None:
            kept = set(desk.piece.topics)
            offered = desk.values["topics"]
            assert isinstance(offered, list)
            self.decisions.append(Decisions(path, merged, tuple(t for t in offered if t not in kept)))
        return merged

    def _move_problems(self, path: str, was: str | None, now: str | None) -> None:
        """Let what is wrong with a page's front matter name its lines as the page is written."""
        metadata = self.metadata.get(path)
        if metadata is not None and metadata.problems and now is not None and now != was:
            self.problems = [each for each in self.problems if each not in metadata.problems]
            self.problems += read_metadata(now, f"{self.folder}{path}").problems

    def _write_topics(self, counts: Mapping[str, str]) -> None:
        told = {
            (hit.slug, desk.piece.page): hit.sentence.of(desk.annotation.seed.text)
            for desk in self.desks
            if desk.annotation
            for hit in desk.hits
        }
        under: dict[str, list[tuple[Piece, str]]] = defaultdict(list)
        for piece in self.pieces.values():
            for slug in piece.topics:
                under[slug].append((piece, told.get((slug, piece.page), "")))
        claims: dict[str, list[Entry]] = defaultdict(list)
        for entry in self.claims_with_page:
            for slug in self._claim_topics(entry):
                claims[slug].append(entry)
        for topic in self.topics:
            page = render_topic_page(
                topic,
                under[topic.slug],
                claims[topic.slug],
                self.verdicts,
                self.pieces,
                counts,
                self.settings,
            )
            self._put(f"topics/{topic.slug}.md", page)
        sizes = {slug: len(each) for slug, each in under.items()}
        self._put_list("topics/index.md", "Topics", render_topic_index(self.topics, sizes))

    def _claim_topics(self, entry: Entry) -> Sequence[str]:
        """What the claim's page says; before it has one, the topics its own words name."""
        verdict = self.verdicts.get(entry.id)
        return verdict.topics if verdict else self._topics_named(entry)

    def _topics_named(self, entry: Entry) -> list[str]:
        return sorted({slug for each in entry.appearances for slug in topics_in(each.words, self.topics)})

    def _write_indexes(self, counts: Mapping[str, str]) -> None:
        pieces = list(self.pieces.values())
        listed = [entry for entry in self.claims_with_page if entry.id in self.linked_claims]
        self._put_list(
            "index.md", "Digest", listing.render_front(pieces, listed, self.verdicts, counts, self.settings)
        )
        self._put_list("articles/index.md", "Articles", listing.render_article_index(pieces, counts))
        claims = listing.render_claim_index(listed, self.verdicts, self.pieces, self.settings)
        self._put_list("claims/index.md", "Claims", claims)

    def _put_list(self, path: str, title: str, kept: str) -> None:
        self._put(path, f"---\ntitle: {title}\n---\n\n# {title}\n\n{kept}")

    def _write_review(self) -> None:
        deleted = sorted(self._deleted())
        suggestions = suggest_topics(self.annotations, self.topics)
        review = Review(self.decisions, deleted, suggestions, self.open_proposals)
        if self._stored("review.md").text is None:  # it tells how to undo, and is no page to do without
            self.pages["review.md"] = self.disk.new_page(f"{self.folder}review.md")
        self._put("review.md", render_review(review))

    def _deleted(self) -> set[str]:
        """Pages an editor deleted, which stay so."""
        return {
            path
            for path, page in self.pages.items()
            if page.text is None and page.base is not None and not page.is_unreadable
        }

    # notices

    def _notice_edits(self) -> None:
        for each in self.decisions:
            text = each.merged.text or ""
            for edit in each.merged.reworded:
                line = _line_holding(text, f"[^{edit.claim}]")
                what = f"the words marked `{edit.claim}` are not those of the seed"
                self._notice(
                    each.page, line, what, f"write “{one_line(edit.was)}” to have them back, or leave it"
                )
            for edit in each.merged.unplaced:
                what = f"there is no place for the new mark `{edit.claim}`: the page no longer says “{one_line(edit.words)}”"
                self._notice(each.page, 0, what, "mark other words with this id, or leave it")

    def _check_pieces(self) -> None:
        slugs = {topic.slug for topic in self.topics}
        for piece in self.pieces.values():
            metadata = self.metadata.get(piece.page)
            if metadata is None or metadata.is_faulty:
                continue
            for number, slug in enumerate(piece.topics):
                if slug not in slugs:
                    what = f"there is no topic `{one_line(slug, 40)}`"
                    line = metadata.line_of("topics", number)
                    mend = f"make docs/topics/{one_line(slug, 40)}.md, or take it out"
                    self._complain(piece.page, line, what, mend)
            published = metadata.values.get("published")
            if isinstance(published, str) and published and not piece.published and not metadata.problems:
                what = f"`published: {one_line(published, 40)}` is not a date"
                self._complain(
                    piece.page,
                    metadata.line_of("published"),
                    what,
                    "write it as in 2025-01-29, 2025-01 or 2025-01-27/2025-01-29",
                )
            if piece.source_url and not article_page.is_web_address(piece.source_url):
                what = f"`source_url: {one_line(piece.source_url, 40)}` is not a web address"
                self._complain(
                    piece.page,
                    metadata.line_of("source_url"),
                    what,
                    "write it as in https://example.org/story",
                )
            rights = metadata.values.get("rights")
            if rights and rights not in RIGHTS:
                what = f"`rights: {one_line(str(rights), 40)}` is not known"
                self._complain(
                    piece.page,
                    metadata.line_of("rights"),
                    what,
                    f"use one of {', '.join(RIGHTS)}, or leave it empty",
                )

    def _check_day(self, today: str) -> None:
        for claim, verdict in sorted(self.verdicts.items()):
            path = f"claims/{claim}.md"
            metadata = self.metadata.get(path)
            if metadata is None:
                continue
            if verdict.is_rated and not verdict.is_signed:
                what = f"`rating: {verdict.rating}` is a draft"
                self._notice(path, metadata.line_of("rating"), what, "sign it with signed_by and signed_on")
            due = parse_edtf(verdict.due) if verdict.due else None
            if due and (due.last or due.first).ljust(10, "9") <= today:
                what = f"the prediction was due {verdict.due}"
                self._notice(path, metadata.line_of("due"), what, "see what became of it, and rate it")
            if not self.register[claim].appearances and not verdict.merged_into:
                self._notice(
                    path, 0, "no article carries this claim", "mark its words in one, or delete the page"
                )

    # what need not be done again

    def _fingerprint(self, seeds: Sequence[Seed], state: Mapping[str, _Texts]) -> str:
        parts: list[object] = [self.today, sorted(asdict(self.settings).items()), self.said_at_the_door]
        parts += [(seed.name, seed.sha256) for seed in seeds]
        parts += [(path, *map(_sha, texts)) for path, texts in sorted(state.items()) if texts != (None,) * 3]
        return _key(repr(parts))

    def _recall(self, known: str) -> Outcome | None:
        stored = self.disk.get_cached("outcomes", known)
        if stored is None:
            return None
        try:
            rows = json.loads(stored)
            problems = tuple(Problem(*row) for row in rows["problems"])
            return Outcome((), problems, tuple(rows["articles"]), tuple(rows["claims"]))
        except (ValueError, KeyError, TypeError):
            return None

    def _remember(self, outcome: Outcome, seeds: Sequence[Seed]) -> None:
        """Keep the outcome for the state of files it leaves behind, if that state is sure to say the same again.

        The state is the one written, not one read back: a page saved in the
        meantime must not pass for one that was looked at.
        """
        changed = {change.path for change in outcome.changes}
        if (self.disk.is_dry and changed) or any(problem.file in changed for problem in outcome.problems):
            return
        known = self._fingerprint(seeds, self.state)
        rows = {
            "problems": [[p.file, p.line, p.what, p.mend, p.severity] for p in outcome.problems],
            "articles": outcome.articles,
            "claims": outcome.claims,
        }
        self.disk.put_cached("outcomes", known, json.dumps(rows, ensure_ascii=False).encode())


def _text_part(text: str, values: Mapping[str, object], title: str) -> str:
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


def _has_lost_fence(page: StoredPage) -> bool:
    """Whether a page that had front matter now shows it as text, because its first line is gone."""
    if page.text is None or page.base is None or split_page(page.text)[0] is not None:
        return False
    matter = split_page(page.base)[0] or ""
    keys = {line.partition(":")[0] for line in matter.split("\n") if line[:1].isalpha() and ":" in line}
    first = [line.partition(":")[0] for line in page.text.split("\n")[:8] if ":" in line]
    return len(keys.intersection(first)) >= 2


def _marks_of(page: str | None) -> tuple[Marked, ...]:
    return article_page.read_marks(page) if page and "==[^" in page else ()


def _read_piece(path: str, metadata: Metadata, title: str) -> Piece:
    def word(key: str) -> str:
        value = metadata.values.get(key)
        return " ".join(value.split()) if isinstance(value, str) else ""

    def words(key: str) -> tuple[str, ...]:
        value = metadata.values.get(key)
        return tuple(each for each in value if isinstance(each, str)) if isinstance(value, tuple) else ()

    return Piece(
        page=path,
        seed=word("seed"),
        title=word("title") or title or path,
        publisher=word("publisher"),
        author=word("author"),
        published=word("published") if parse_edtf(word("published")) else "",
        source_url=word("source_url"),
        topics=words("topics"),
        people=words("people"),
    )


def _find_appearances(
    page: str, article: int, annotation: Annotation | None, ids: Sequence[ClaimId], marks: Sequence[Marked]
) -> tuple[Appearance, ...]:
    """The marks of a page, each tied to the claim the program found there, if it did."""
    seed = annotation.seed if annotation else Seed("", "", "")
    text = seed.text
    folded_seed = article_page.words_shown(seed, Span(0, len(text)))
    found: dict[str, list[int]] = defaultdict(list)
    claims = annotation.claims if annotation else ()
    for index, claim in enumerate(claims):
        found[fold_words(claim.span.of(text))].append(index)
    first = {claim_id: number for number, claim_id in reversed(list(enumerate(ids)))}
    times: dict[ClaimId, int] = defaultdict(int)
    shown: list[Appearance] = []
    for claim_id, words in marks:
        times[claim_id] += 1
        anchor = f"mark-{claim_id}" + (f"-{times[claim_id]}" if times[claim_id] > 1 else "")
        same = found.get(fold_words(words), [])
        number: int | None = next((n for n in same if ids[n] == claim_id), same[0] if same else None)
        if number is None and claim_id in first:  # an editor changed the words, the claim is the same
            number = first[claim_id]
        elif number is not None:
            same.remove(number)
        said = " ".join(words.split())
        is_claims_own = number is not None and article_page.words_shown(seed, claims[number].span) == said
        # The whole text is searched last: that is slow in a large article, and seldom needed.
        edited = annotation is not None and not is_claims_own and said not in folded_seed
        shown.append(_appear(page, article, annotation, number, claim_id, words, edited, anchor))
    return tuple(shown)


def _appear(
    page: str,
    article: int,
    annotation: Annotation | None,
    number: int | None,
    claim_id: ClaimId,
    words: str,
    edited: bool,
    anchor: str,
) -> Appearance:
    if annotation is None:  # the seed is gone, and with it who spoke
        return Appearance(page, claim_id, words, "", "", True, 0.0, None, edited, anchor)
    if number is None:
        claimant, unclear = _find_claimant(annotation, words)
        return Appearance(page, claim_id, words, "", claimant, unclear, 0.0, None, edited, anchor)
    claim = annotation.claims[number]
    unclear = claim.claimant is None and (
        claim.kind == "quotation"
        or any(each.claimant is None and each.span.overlaps(claim.span) for each in annotation.attributions)
    )
    place = Place(article, claim.span)
    return Appearance(
        page, claim_id, words, claim.kind, claim.claimant or "", unclear, claim.score, place, edited, anchor
    )


def _find_claimant(annotation: Annotation, words: str) -> tuple[str, bool]:
    """Who says words that an editor marked, and whether that is somebody the text does not name plainly."""
    start = annotation.seed.text.find(words)
    if start < 0:
        return "", False
    span = Span(start, start + len(words))
    around = [each for each in annotation.attributions if each.span.overlaps(span)]
    named = {each.claimant for each in around if each.claimant}
    return (named.pop(), False) if len(named) == 1 else ("", bool(around))


def _would_be(desk: _Desk) -> Iterable[Appearance]:
    """What the program would mark and an editor took out."""
    annotation = desk.annotation
    if annotation is None:
        return
    on_page = {appearance.claim for appearance in desk.appearances}
    for number, marking in enumerate(desk.markings):
        if marking.claim not in on_page:
            words = article_page.words_shown(annotation.seed, marking.span)
            yield _appear(
                desk.piece.page,
                desk.article,
                annotation,
                number,
                marking.claim,
                words,
                False,
                f"mark-{marking.claim}",
            )


def _line_holding(text: str | None, words: str) -> int:
    for number, line in enumerate((text or "").split("\n"), 1):
        if words in line:
            return number
    return 0


def _sha(text: str | None) -> str:
    return "" if text is None else hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _key(*parts: str) -> str:
    return hashlib.sha256("\x00".join((RULES_VERSION, _code_version(), *parts)).encode()).hexdigest()


@lru_cache(maxsize=1)
def _code_version() -> str:
    """Changes whenever the program does, so that nothing stored outlives the rules that made it."""
    folder = Path(__file__).parent
    digest = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        if path.suffix in (".py", ".json", ".txt"):
            digest.update(path.name.encode())
            digest.update(path.read_bytes())
    return digest.hexdigest()
