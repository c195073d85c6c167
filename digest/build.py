"""Build: one run of the digest, every stage in its order."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from digest import article_page, ledger, listing, sidebar, story_page
from digest.annotation import Annotation, annotate, mark_also
from digest.claim_page import render_claim_matter, render_claim_page
from digest.collation import collate
from digest.comparison import Comparison, Relation, compare
from digest.context import Context
from digest.difference import CONSEQUENCE, Difference, find_differences
from digest.disk import Disk, StoredPage
from digest.docket import open_docket
from digest.edtf import parse_edtf
from digest.filing import Filed, file_stories
from digest.front_page import render_front
from digest.language import is_english
from digest.lineage import find_lineages
from digest.mark import IS_CLAIM_ID, ClaimId
from digest.matrix import find_alone, make_rows, render_alone, render_matrix
from digest.mention import NameType
from digest.merge import Merged, merge_page
from digest.metadata import Metadata, dump_metadata, read_metadata, split_page
from digest.name import KnownName
from digest.notice import check_day, check_piece, find_line, notice_edits
from digest.outcome import Outcome, list_articles, list_claims
from digest.packing import pack, unpack
from digest.piece import Piece
from digest.problem import Problem, one_line
from digest.proposal import proposal_notices, read_proposal, update_proposal
from digest.prose import escape_prose
from digest.recall import Texts, fingerprint, make_key, recall_or_make, recall_outcome, remember_outcome
from digest.recognizer import Recognizer, find_recognizer
from digest.reference import Reference, read_reference
from digest.register import Appearance, Entry, Marked, assign_ids, make_register
from digest.review import Decisions, Review, render_review
from digest.ruling import apply_rulings
from digest.seed import Seed, Span
from digest.settings import Settings
from digest.shelf import Holding, arrange
from digest.sighting import find_appearances, find_unmarked
from digest.store import pack_annotation, pack_comparison, unpack_annotation, unpack_comparison
from digest.story import Story, find_stories
from digest.tally import Tally, count_claims
from digest.timeline import find_moments, render_timeline
from digest.topic import Hit, Topic, find_topics, suggest_topics, topics_in
from digest.topic_page import render_topic_index, render_topic_page
from digest.verdict import Verdict, read_verdict

Progress = Callable[[str, int, int], None]
"""Told the stage, how much of it is done, and of how much."""

_SHARED_QUOTATION = "same-quotation"
_NAMED_ON: Mapping[str, NameType] = {"people": "person", "outlets": "organization"}
"""Folders of pages that are each about one name."""
INDEXES = (
    "articles/index.md", "claims/index.md", "topics/index.md", "stories/index.md", "people/index.md", "outlets/index.md",
)  # fmt: skip


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
        self.state: dict[str, Texts] = {
            path: (page.text, page.base, page.proposal) for path, page in self.pages.items()
        }
        if remembered := recall_outcome(self.disk, self._fingerprint(seeds)):
            return remembered
        self.metadata = self._read_front_matter()
        self._shelve(seeds)
        self._annotate()
        self._mark()
        self._register()
        self._connect()
        outcome = self._write()
        # For the state written, not one read back: a page saved in the meantime must not pass for one that was looked at.
        remember_outcome(self.disk, self._fingerprint(seeds), outcome)
        return outcome

    def _fingerprint(self, seeds: Sequence[Seed]) -> str:
        return fingerprint(self.today, self.settings, self.said_at_the_door, seeds, self.state)

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
        days: list[str] = []
        known, recognizer = self._known_names(), self._recognizer()
        told = make_key(repr(known), "" if recognizer is None else "with a recognizer")
        for number, holding in enumerate(holdings):
            self.progress("reading", number, len(holdings))
            published = self._published(holding)
            parts = (told, holding.seed.sha256, str(holding.seed.body))
            key = make_key(*parts, repr(published))
            cached = self.disk.get_cached("annotations", key)
            annotation = unpack_annotation(holding.seed, cached) if cached else None
            if annotation is None:
                annotation = annotate(holding.seed, published, known, recognizer)
                self.disk.put_cached("annotations", key, pack_annotation(annotation))
            self.annotations.append(annotation)
            if published is None:  # as the page will say, once it is made: the next run asks under that day
                published = str(article_page.describe(annotation).get("published") or "")
                published = published if parse_edtf(published) else ""
                key = make_key(*parts, repr(published))
                self.disk.put_cached("annotations", key, pack_annotation(annotation))
            keys.append(key)
            days.append(published)
            if not is_english(holding.seed.text[holding.seed.body :]):
                name = f"{self.settings.seeds}/{holding.seed.name}"
                what = "this does not read as English, the one language the rules know"
                self.problems.append(Problem(name, 0, what, "expect few marks, and check them", "notice"))
        self._compare(make_key(*keys, *days), days)

    def _compare(self, key: str, days: Sequence[str]) -> None:
        """Stories and differences of all articles; `key` names what they were found in."""
        self.progress("comparing", 0, 1)
        self.compared_as = key
        self.stories: tuple[Story, ...] = recall_or_make(
            self.disk, "stories", key, unpack, pack, lambda: find_stories(self.annotations, days)
        )
        self.comparison: Comparison = recall_or_make(
            self.disk,
            "comparisons",
            key,
            unpack_comparison,
            pack_comparison,
            lambda: compare(self.annotations, days),
        )
        told = _told_differently(self.comparison, self.shelf.holdings)
        self.annotations = [
            mark_also(annotation, spans) for annotation, spans in zip(self.annotations, told, strict=True)
        ]

    def _published(self, holding: Holding) -> str | None:
        """What the article's page says; None while it has none, which leaves it to the seed."""
        metadata = self.metadata.get(holding.page)
        if metadata is None or "published" not in metadata.values:
            return None
        told = metadata.values["published"]
        return told if isinstance(told, str) and parse_edtf(told) else ""

    def _known_names(self) -> tuple[KnownName, ...]:
        """The people and outlets that have a page, under its title and aliases."""
        known = []
        for path, metadata in self.metadata.items():
            kind = _NAMED_ON.get(path.partition("/")[0])
            title = metadata.values.get("title")
            if (
                kind
                and path.count("/") == 1
                and path not in INDEXES
                and isinstance(title, str)
                and title.strip()
            ):
                known.append(KnownName(" ".join(title.split()), kind, self._words(path, metadata, "aliases")))
        return tuple(known)

    def _recognizer(self) -> Recognizer | None:
        def notify(what: str) -> None:
            fault, _, mend = what.rpartition("; ")
            self.problems.append(Problem("mkdocs.yml", 0, fault, mend, "notice"))

        return find_recognizer(notify)

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
            shown = find_appearances(piece.page, number, annotation, ids[number], marks)
            self.desks.append(_Desk(piece, annotation, number, markings, values, text, hits, shown))
        for path in self.shelf.orphans:
            page = self._stored(path).text or ""
            piece = _read_piece(path, self.metadata[path], "")
            shown = find_appearances(path, -1, None, (), _marks_of(page))
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
        register = make_register(appearances, self.comparison, paths)
        self.docket, problems = open_docket(
            register, paths, self.metadata, self.pages, self.held, self.folder
        )
        self.problems += problems
        self.register = apply_rulings(register, self.docket.rulings)
        self.verdicts: dict[ClaimId, Verdict] = {}
        for claim, path in paths.items():
            metadata = self._settle_claim(claim, path)
            verdict, faults = read_verdict(metadata, f"{self.folder}{path}", self.register)
            self.verdicts[claim] = verdict
            self.problems += faults
        made_by_hand: set[ClaimId] = set()
        for desk in self.desks:
            proposed = {marking.claim for marking in desk.markings}
            made_by_hand |= {each.claim for each in desk.appearances} - proposed
        self.claims_with_page = [
            entry
            for claim, entry in self.register.items()
            if IS_CLAIM_ID.match(claim)
            and (
                claim in paths
                or claim in made_by_hand
                or claim in self.docket.unlinked
                or self._outlets(entry) > 1
            )
        ]
        for entry in self.claims_with_page:
            if entry.id not in self.verdicts:  # as its page will have it, once it is made
                matter = render_claim_matter(
                    entry, self._topics_named(entry), "", self.docket.unlinked_of(entry.id)
                )
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
        fresh = render_claim_matter(
            entry,
            self._topics_named(entry),
            said if isinstance(said, str) else "",
            self.docket.unlinked_of(claim),
        )
        if stored.text == stored.base:
            return read_metadata(fresh, name)
        return read_metadata(merge_page(stored.base, stored.text, fresh, name).text or stored.text, name)

    def _outlets(self, entry: Entry) -> int:
        """How many outlets carry the claim, be it in other words or with another number."""
        pages = {each.page for each in entry.appearances}
        for links in entry.links.values():
            pages |= {link.other.page for link in links if link.type in CONSEQUENCE}
        return len({self.pieces[page].publisher or page for page in pages})

    def _check_ids(self) -> None:
        for desk in self.desks:
            for appearance in desk.appearances:
                if not IS_CLAIM_ID.match(appearance.claim):
                    line = find_line(self._stored(appearance.page).text, f"[^{appearance.claim}]")
                    what = f"`{one_line(appearance.claim, 40)}` is no claim id"
                    self._complain(
                        appearance.page, line, what, "use lower-case letters, digits and single hyphens"
                    )

    # stories, quotations, origins and differences

    def _connect(self) -> None:
        """What articles have in common beyond single claims, once people's edits are known."""
        articles = [self.pieces[holding.page] for holding in self.shelf.holdings]
        lengths = [len(annotation.sentences) for annotation in self.annotations]
        stored = {
            path.removeprefix("stories/").removesuffix(".md"): page
            for path, page in self.pages.items()
            if path.startswith("stories/") and path.count("/") == 1 and path not in INDEXES
        }
        filed, problems = file_stories(
            self.stories, articles, lengths, stored, self._read_story, self.folder, self.pieces
        )
        self.filed: tuple[Filed, ...] = filed
        self.problems += problems
        self.differences: tuple[Difference, ...] = find_differences(self.register, self.pieces)
        relations, parted = self._kept_relations()
        outlets = [piece.publisher for piece in articles]
        key = make_key(self.compared_as, repr(outlets), parted)
        lineages = recall_or_make(
            self.disk,
            "lineages",
            key,
            unpack,
            pack,
            lambda: find_lineages(self.annotations, outlets, relations),
        )
        references = self._read_references()
        key = make_key(self.compared_as, repr(references), parted)
        collations = recall_or_make(
            self.disk,
            "collations",
            key,
            unpack,
            pack,
            lambda: collate(self.annotations, relations, references),
        )
        self.dossiers = [each.dossier for each in filed]
        self.context = Context(
            [piece.page for piece in articles],
            self.pieces,
            self.register,
            self.dossiers,
            self.differences,
            self.annotations,
            lineages,
            collations,
        )

    def _read_story(self, path: str) -> Metadata:
        return self.metadata[path]

    def _kept_relations(self) -> tuple[tuple[Relation, ...], str]:
        """Relations without those that editors took out, and which these are."""
        claim_at = {
            each.place: claim
            for claim, entry in self.register.items()
            for each in entry.appearances
            if each.place
        }
        parted = {ruling.pair for ruling in self.docket.rulings if ruling.type is None}
        dropped = {
            relation
            for relation in self.comparison.relations
            if parted and frozenset((claim_at.get(relation.a), claim_at.get(relation.b))) in parted
        }
        kept = tuple(each for each in self.comparison.relations if each not in dropped)
        return kept, repr(sorted((each.a, each.b) for each in dropped))

    def _read_references(self) -> list[Reference]:
        """The wordings that editors pinned on claims' pages."""
        found: list[Reference] = []
        for claim, entry in self.register.items():
            path = f"claims/{claim}.md"
            metadata = self.metadata.get(path)
            if metadata is None:
                continue
            reference, problems = read_reference(metadata, f"{self.folder}{path}", claim)
            self.problems += problems
            if reference is not None:
                places = tuple(each.place for each in entry.appearances if each.place)
                found.append(replace(reference, places=places))
        return found

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
                entry,
                self.verdicts.get(entry.id),
                self.pieces,
                names,
                under,
                self.settings,
                self.docket.unlinked_of(entry.id),
                self.context.around_claim(entry),
                self.context.origins_of_claim(entry),
            )
            self._put(f"claims/{entry.id}.md", page)
        self._write_topics(counts)
        self._write_stories(counts)
        self._write_indexes(counts)
        self._check()
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
        on_page = {appearance.claim for appearance in desk.appearances}
        for appearance in desk.appearances:
            first.setdefault(appearance.claim, appearance)
        if desk.annotation is not None:
            for appearance in find_unmarked(
                desk.piece.page, desk.article, desk.annotation, desk.markings, on_page
            ):
                first.setdefault(appearance.claim, appearance)
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
            appearance,
            entry,
            self.verdicts.get(claim),
            self.pieces,
            linked,
            self.settings,
            self.context.source_of(entry),
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
        front = render_front(
            self.pieces, self.differences, self.dossiers, self.context.told_of_stories(), counts
        )
        self._put_list("index.md", "Digest", front)
        self._put_list("articles/index.md", "Articles", listing.render_article_index(pieces, counts))
        claims = listing.render_claim_index(listed, self.verdicts, self.pieces, self.settings)
        self._put_list("claims/index.md", "Claims", claims)
        kept = ledger.render_ledger(
            self.differences,
            lambda claim: self._claim_topics(self.register[claim]),
            {topic.slug: topic.title for topic in self.topics},
            frozenset(self.linked_claims),
            self.pieces,
        )
        self._put_list(ledger.PAGE, "Differences", f"{ledger.LEAD}\n{kept}")

    def _write_stories(self, counts: Mapping[str, str]) -> None:
        annotations = {desk.piece.page: desk.annotation for desk in self.desks if desk.annotation}
        for filed in self.filed:
            dossier, pages = filed.dossier, filed.dossier.pages
            register = self.context.entries_of(pages)
            rows = make_rows(pages, register)
            appearances = self.context.appearances_of(pages)
            moments = find_moments(pages, self.pieces, annotations, appearances)
            alone = find_alone(pages, register, rows) if rows else []
            text = story_page.render_story_page(
                dossier,
                filed.matter,
                render_matrix(dossier.page, rows, pages, self.linked_claims, self.pieces) if rows else (),
                render_alone(dossier.page, alone, self.pieces),
                render_timeline(dossier.page, moments, self.pieces),
                self.context.quotations_of_story(dossier),
                self.context.origins_of_story(dossier),
                counts,
                self.pieces,
            )
            self._put(dossier.page, text)
        stories = story_page.render_story_index(self.dossiers, self.context.told_of_stories(), self.pieces)
        self._put_list(story_page.INDEX, "Stories", stories)

    def _put_list(self, path: str, title: str, kept: str) -> None:
        self._put(path, f"---\ntitle: {title}\n---\n\n# {title}\n\n{kept}")

    def _write_review(self) -> None:
        deleted = sorted(self._deleted())
        suggestions = suggest_topics(self.annotations, self.topics)
        stories = [(each.dossier.page, each.removed, each.added) for each in self.filed]
        review = Review(
            self.decisions, deleted, suggestions, self.open_proposals, self.docket.rulings, stories
        )
        if self._stored("review.md").text is None:  # it tells how to undo, and is no page to do without
            self.pages["review.md"] = self.disk.new_page(f"{self.folder}review.md")
        self._put("review.md", render_review(review))

    def _check(self) -> None:
        """What is to be said of pages that people edited."""
        self.problems += notice_edits(self.folder, self.decisions)
        for piece in self.pieces.values():
            metadata = self.metadata.get(piece.page)
            if metadata is not None and not metadata.is_faulty:
                self.problems += check_piece(f"{self.folder}{piece.page}", piece, metadata, self.topics)
        for claim, verdict in sorted(self.verdicts.items()) if self.today else ():
            path = f"claims/{claim}.md"
            if path in self.metadata and self.today:
                entry, metadata = self.register[claim], self.metadata[path]
                self.problems += check_day(f"{self.folder}{path}", verdict, metadata, entry, self.today)

    def _deleted(self) -> set[str]:
        """Pages an editor deleted, which stay so."""
        return {
            path
            for path, page in self.pages.items()
            if page.text is None and page.base is not None and not page.is_unreadable
        }


def _told_differently(comparison: Comparison, holdings: Sequence[Holding]) -> list[set[Span]]:
    """For each article, the passages that another tells differently, or quotes as well."""
    spans: list[set[Span]] = [set() for _ in holdings]
    for relation in comparison.relations:
        if relation.type in CONSEQUENCE or relation.rule == _SHARED_QUOTATION:
            for place in (relation.a, relation.b):
                spans[place.article].add(place.span)
    return spans


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
