"""Build: one run of the digest, every stage in its order."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial

from digest import article_page
from digest.about_page import PAGE as ABOUT
from digest.about_page import find_letters
from digest.agenda import Matter, list_agenda
from digest.annotation import Annotation, annotate, mark_also, published_in
from digest.assessor import find_assessor
from digest.claim_page import render_claim_matter
from digest.collation import collate
from digest.comparison import Comparison, Relation, compare
from digest.contents import Leaf, make_pages, text_part
from digest.context import Context
from digest.desk import Desk
from digest.difference import CONSEQUENCE, find_differences
from digest.disk import Disk
from digest.docket import open_docket
from digest.drift import stood_in_seed
from digest.edition import Edition, topics_named
from digest.edtf import parse_edtf
from digest.excerpt import Excerpt, cut_excerpt
from digest.exports import find_missing, make_files, speaks_of_claims
from digest.exports.explanation import find_explanation
from digest.filing import file_stories
from digest.glossary import PAGE as GLOSSARY
from digest.glossary import read_glossary
from digest.inventory import read_inventory
from digest.language import is_english
from digest.library import Library, slug_of
from digest.lineage import find_lineages
from digest.link_file import LinkFiles
from digest.mark import IS_CLAIM_ID, ClaimId
from digest.meaning import find_meanings
from digest.merge import begin_merging, merge_page
from digest.merger import KEY as MERGED_INTO
from digest.merger import find_mergers, move_appearances
from digest.metadata import Metadata, dump_metadata, read_metadata
from digest.move import FILE as MOVED
from digest.move import find_moves, follow_moves, note_moves, read_moves
from digest.nameplate import OUTLETS, PEOPLE, Nameplates
from digest.notice import check_piece, find_line, notice_edits
from digest.origin import Origin, find_origins
from digest.outcome import Outcome, list_articles, list_claims
from digest.packing import pack, unpack
from digest.piece import Piece
from digest.precedent import Passage, Precedent, hold_to, read_precedent, seal_passage
from digest.press import Press
from digest.problem import Problem, one_line
from digest.profile import pack_profile, profile_of, unpack_profile
from digest.rating import UNRATED
from digest.recall import fingerprint, make_key, recall_or_make, recall_outcome, remember_outcome
from digest.recognizer import find_recognizer
from digest.reference import Reference, read_reference
from digest.register import Entry, Marked, assign_ids, make_register
from digest.review import Review, render_review
from digest.rights import read_rights
from digest.ruling import apply_rulings
from digest.seed import Seed, Span
from digest.settings import Settings
from digest.shelf import Holding, arrange
from digest.sighting import find_again, find_appearances, find_stated, find_strays
from digest.speaker import choose_people
from digest.store import pack_annotation, unpack_annotation
from digest.story import Story, StoryIndex
from digest.summary import find_summary
from digest.topic import find_topics, suggest_topics
from digest.verdict import JUDGEMENT_KEYS, Verdict, read_verdict

Progress = Callable[[str, int, int], None]
"""Told the stage, how much of it is done, and of how much."""

_SHARED_QUOTATION = "same-quotation"


def silent(stage: str, done: int, of: int) -> None:
    """Progress nobody looks at."""


def build_digest(
    disk: Disk, settings: Settings, progress: Progress = silent, today: str | None = None
) -> Outcome:
    """Bring `docs/` in step with the seeds, and say what was done and what is wrong.

    `disk` decides whether anything is written. `today` (`YYYY-MM-DD`) adds
    what only `--check` tells: drafts, predictions that are due, claims
    without an appearance.
    """
    if not settings.is_known:
        return Outcome((), (), (), ())
    run = _Run(disk, settings, progress, today)
    return run.work()


class _Run:
    """The state of one run; each method is a stage."""

    def __init__(self, disk: Disk, settings: Settings, progress: Progress, today: str | None) -> None:
        self.disk, self.settings, self.progress, self.today = disk, settings, progress, today
        self.problems: list[Problem] = []
        self.ratings = [name for rating, name in settings.ratings if rating != UNRATED]

    def work(self) -> Outcome:
        seeds, seed_problems = self.disk.read_seeds()
        stored, page_problems = self.disk.read_pages()
        self.problems += [*seed_problems, *page_problems]
        self.said_at_the_door = [str(problem) for problem in self.problems]
        folder = f"{self.settings.docs}/"
        pages = {path.removeprefix(folder): page for path, page in stored.items()}
        self.library = Library(self.disk, folder, pages, self.problems)
        self.inventory = read_inventory(self.disk)
        self.moved = self.disk.read_moves()
        if remembered := recall_outcome(self.disk, self._fingerprint(seeds)):
            return remembered
        begin_merging()
        self.library.read_front_matter()
        self._shelve(seeds)
        self._annotate()
        self._mark()
        self._register()
        outcome = self._write(self._connect())
        if not self.unwritten:
            # For the state written, not one read back: a page saved in the meantime must not pass for one that was looked at.
            remember_outcome(self.disk, self._fingerprint(seeds), outcome)
        return outcome

    def _fingerprint(self, seeds: Sequence[Seed]) -> str:
        return fingerprint(
            self.today,
            self.settings,
            self.said_at_the_door,
            seeds,
            self.library.state,
            {**self.inventory.state, MOVED: self.moved},
        )

    # read

    def _shelve(self, seeds: Sequence[Seed]) -> None:
        library = self.library
        shelf = arrange(seeds, library.pages, library.metadata, self.settings.seeds, self.settings.docs)
        self.problems += shelf.problems
        self._follow_renames([*shelf.moves, *find_moves(library.pages)])
        self.shelf = shelf
        library.restore(self.settings.rights)
        self.topics = library.topics()

    def _follow_renames(self, new: Sequence[tuple[str, str]]) -> None:
        """Let what is kept of a page go with it, and remember its old name."""
        self.library.move(new)
        standing = {path for path, page in self.library.pages.items() if page.text is not None}
        if left := [(old, path) for old, path in new if old not in standing]:
            self.moved = note_moves(self.moved, left)
            if problem := self.disk.write_moves(self.moved):
                self.problems.append(problem)
        moves, problems = read_moves(self.moved)
        self.problems += problems
        self.moves = follow_moves(moves, standing)
        self.renamed = {
            ClaimId(slug_of(old)): ClaimId(slug_of(end))
            for old, end in self.moves.items()
            if old.startswith("claims/") and end.startswith("claims/")
        }

    # parse, annotate, compare

    def _annotate(self) -> None:
        holdings = self.shelf.holdings
        self.annotations: list[Annotation] = []
        known = self.library.known_names()
        recognizer, assessor = find_recognizer(self._notify), find_assessor(self._notify)
        asked = make_key(
            repr(known),
            "" if recognizer is None else "with a recognizer",
            "" if assessor is None else "with an assessor",
        )
        keys: list[str] = []
        days: list[str] = []
        for number, holding in enumerate(holdings):
            self.progress("reading", number, len(holdings))
            seed, told = holding.seed, self._published(holding)
            key = _annotation_key(asked, seed, told)
            annotation = recall_or_make(
                self.disk,
                "annotations",
                key,
                partial(unpack_annotation, seed),
                pack_annotation,
                partial(annotate, seed, told, known, recognizer, assessor),
            )
            if told is None:  # as the page will say, once it is made: the next run asks under that day
                told = published_in(seed, annotation.publication)
                key = _annotation_key(asked, seed, told)
                self.disk.put_cached("annotations", key, pack_annotation(annotation))
            self.annotations.append(annotation)
            keys.append(key)
            days.append(told)
            if not is_english(seed.text[seed.body :]):
                name = f"{self.settings.seeds}/{seed.name}"
                what = "this does not read as English, the one language the rules know"
                self.problems.append(Problem(name, 0, what, "expect few marks, and check them", "notice"))
        self._compare(keys, days)

    def _compare(self, keys: Sequence[str], days: Sequence[str]) -> None:
        """Stories and differences of all articles; `keys` name what was found in each."""
        self.progress("comparing", 0, 1)
        meanings = find_meanings(self._notify)
        compared = "" if meanings is None else "with a model"
        self.compared_as = make_key(*keys, *days, compared)
        self.stories: tuple[Story, ...] = recall_or_make(
            self.disk, "stories", self.compared_as, unpack, pack, lambda: self._find_stories(keys, days)
        )
        names = [
            make_key(key, holding.seed.name, compared)
            for key, holding in zip(keys, self.shelf.holdings, strict=True)
        ]
        self.comparison: Comparison = compare(
            self.annotations, days, self.stories, LinkFiles(self.disk, names), meanings
        )
        told = _told_differently(self.comparison, self.shelf.holdings)
        self.annotations = [
            mark_also(annotation, spans) for annotation, spans in zip(self.annotations, told, strict=True)
        ]

    def _find_stories(self, keys: Sequence[str], days: Sequence[str]) -> tuple[Story, ...]:
        """The stories of all articles; a profile is made once for each."""
        profiles = (
            recall_or_make(
                self.disk, "profiles", key, unpack_profile, pack_profile, partial(profile_of, annotation, day)
            )
            for key, annotation, day in zip(keys, self.annotations, days, strict=True)
        )
        return StoryIndex(profiles).stories()

    def _published(self, holding: Holding) -> str | None:
        """What the article's page says; None while it has none, which leaves it to the seed."""
        metadata = self.library.metadata.get(holding.page)
        if metadata is None or "published" not in metadata.values:
            return None
        told = metadata.values["published"]
        return told if isinstance(told, str) and parse_edtf(told) else ""

    def _notify(self, what: str) -> None:
        """Note once what is to be said of an extra, which two parts may use."""
        fault, _, mend = what.rpartition("; ")
        notice = Problem("mkdocs.yml", 0, fault, mend, "notice")
        if notice not in self.problems:
            self.problems.append(notice)

    # marks and their claims

    def _mark(self) -> None:
        """Each article as the program would mark it, and as it stands once people's edits are kept."""
        holdings = self.shelf.holdings
        generated, edited = [], []
        for holding in holdings:
            page = self.library.stored(holding.page)
            generated.append(_marks_of(page.base))
            edited.append(_marks_of(page.text))
        strays = [mark for path in self.shelf.orphans for mark in _marks_of(self.library.stored(path).text)]
        taken = {
            path.removeprefix("claims/").removesuffix(".md")
            for path in self.library.pages
            if path.startswith("claims/")
        }
        taken |= {claim for marks in [*generated, *edited, strays] for claim, _ in marks}
        kept = [self._held_marks(before, now) for before, now in zip(generated, edited, strict=True)]
        self.annotations = [
            mark_also(annotation, find_stated(annotation, [words for _, words in marks]))
            for annotation, marks in zip(self.annotations, kept, strict=True)
        ]
        ids = assign_ids(self.annotations, self.comparison, generated, edited, strays, taken)
        self.desks: list[Desk] = []
        for number, (holding, annotation) in enumerate(zip(holdings, self.annotations, strict=True)):
            self.progress("marking", number, len(holdings))
            markings = tuple(
                article_page.Marking(claim_id, claim.span)
                for claim_id, claim in zip(ids[number], annotation.claims, strict=True)
            )
            markings += find_again(
                annotation.seed, [each for each in kept[number] if each[0] not in ids[number]]
            )
            values = article_page.describe(annotation)
            hits = find_topics(annotation, self.topics)
            values["topics"] = [hit.slug for hit in hits]
            text = article_page.render_text(annotation, markings)
            piece, excerpt, marks = self._settle(holding.page, values, text)
            shown = find_appearances(piece, number, annotation, ids[number], marks, excerpt)
            self.desks.append(Desk(piece, annotation, number, markings, values, text, hits, shown, excerpt))
        for path in self.shelf.orphans:
            stored = self.library.stored(path)
            piece = self._read_piece(path, self.library.metadata[path], "")
            excerpt = cut_excerpt(stored.text or "", stored.base or stored.text or "", piece.rights)
            shown = find_strays(piece, _marks_of(stored.text), stood_in_seed(stored))
            self.desks.append(Desk(piece, None, -1, (), {}, "", (), shown, excerpt))
        self.pieces = {desk.piece.page: desk.piece for desk in self.desks}

    def _held_marks(self, before: Sequence[Marked], now: Sequence[Marked]) -> list[Marked]:
        """Marks the program made and nobody took out, whose claim an editor rated, or gave evidence or a day.

        They stay as long as the words do, whatever the rules think of them today: a verdict must not lose its text.
        """
        standing = {claim for claim, _ in now}
        return [mark for mark in before if mark[0] in standing and self._is_judged(mark[0])]

    def _is_judged(self, claim: ClaimId) -> bool:
        """Whether a claim's page says what only people can have written there."""
        metadata = self.library.metadata.get(f"claims/{self.renamed.get(claim, claim)}.md")
        values = metadata.values if metadata else {}
        return any(values.get(key) not in (None, "", (), UNRATED) for key in JUDGEMENT_KEYS)

    def _settle(
        self, path: str, values: Mapping[str, object], text: str
    ) -> tuple[Piece, Excerpt, tuple[Marked, ...]]:
        """What an article's page will say of it, show of it, and mark, once it is merged."""
        fresh = f"---\n{dump_metadata(values, article_page.KEYS)}---\n\n{text_part(text, values, '')}"
        stored = self.library.stored(path)
        if path in self.library.held:
            piece = self._read_piece(path, self.library.metadata[path], str(values["title"]))
            page = stored.text or ""
            return piece, cut_excerpt(page, fresh, piece.rights), _marks_of(page)
        if stored.text is None or stored.text == stored.base:
            settled = fresh
        else:
            settled = merge_page(stored.base, stored.text, fresh, self.library.name(path)).text or stored.text
        piece = self._read_piece(path, self.library.matter_of(path, settled), str(values["title"]))
        excerpt = cut_excerpt(settled, fresh, piece.rights)
        if path not in self.library.metadata or not excerpt.is_whole:
            self._note_matter(path, excerpt.page)
        return piece, excerpt, _marks_of(settled)

    def _note_matter(self, path: str, page: str) -> None:
        """Let the front matter of a page made or cut in this run be what is said of it."""
        library = self.library
        known = library.metadata.get(path)
        metadata = read_metadata(page, library.name(path))
        library.metadata[path] = replace(metadata, problems=known.problems) if known else metadata

    def _read_piece(self, path: str, metadata: Metadata, title: str) -> Piece:
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
            description=word("description"),
            rights=read_rights(metadata.values.get("rights"), self.settings.rights),
        )

    def _register(self) -> None:
        paths = {
            ClaimId(slug_of(path)): path
            for path in self.library.within("claims")
            if path in self.library.metadata
        }
        self._merge_claims(paths)
        appearances = [each for desk in self.desks for each in desk.appearances]
        register = make_register(appearances, self.comparison, paths)
        self.docket, problems = open_docket(
            register,
            paths,
            self.library.metadata,
            self.library.pages,
            self.library.held,
            self.library.folder,
            self.mergers.into,
        )
        self.problems += problems
        self.register = apply_rulings(register, self.docket.in_force)
        self.verdicts: dict[ClaimId, Verdict] = {}
        self.precedents: dict[ClaimId, Precedent] = {}
        self.seals = {desk.piece.page: desk.annotation.seed.sha256 for desk in self.desks if desk.annotation}
        for claim, path in paths.items():
            self._judge(claim, path)
        made_by_hand: set[ClaimId] = set()
        for desk in self.desks:
            proposed = {marking.claim for marking in desk.markings}
            made_by_hand |= {each.claim for each in desk.appearances} - proposed
        self.with_page = [
            entry
            for claim, entry in self.register.items()
            if IS_CLAIM_ID.match(claim)
            and (
                claim in paths
                or claim in made_by_hand
                or claim in self.mergers.into.values()
                or claim in self.docket.unlinked
                or self._outlets(entry) > 1
            )
        ]
        for entry in self.with_page:
            if entry.id not in self.verdicts:  # as its page will have it, once it is made
                matter = render_claim_matter(
                    entry, topics_named(entry, self.topics), "", self.docket.unlinked_of(entry.id)
                )
                made = read_metadata(matter, f"{self.library.folder}claims/{entry.id}.md")
                self.verdicts[entry.id], _ = read_verdict(made, "", ())
        deleted = self.library.deleted()
        self.linked = {e.id for e in self.with_page if f"claims/{e.id}.md" not in deleted}
        self._check_ids()

    def _merge_claims(self, paths: Mapping[ClaimId, str]) -> None:
        """Let the appearances of merged claims count where editors merged them."""
        library = self.library
        known = {each.claim for desk in self.desks for each in desk.appearances} | set(paths)
        pages = {claim: library.metadata[path] for claim, path in paths.items()}
        self.mergers = find_mergers(pages, known, library.deleted(), self.renamed)
        self.desks = [
            replace(desk, appearances=move_appearances(desk.appearances, self.mergers.into))
            for desk in self.desks
        ]

    def _judge(self, claim: ClaimId, path: str) -> None:
        """What the page of a claim says of it, as far as a signature covers it."""
        library, entry, page = self.library, self.register[claim], self.library.pages[path]
        precedent = read_precedent(page.base, page.text, library.metadata[path])
        self.precedents[claim] = precedent
        metadata = self._settle_claim(claim, path)
        verdict, problems = read_verdict(metadata, library.name(path), self.register)
        verdict = replace(verdict, merged_into=self.mergers.into.get(claim))
        statement = verdict.claim or entry.statement
        passages = self._passages(entry)
        verdict, precedent = hold_to(
            verdict, statement, find_explanation(page.text or ""), passages, precedent, self.settings.name_of
        )
        self.verdicts[claim], self.precedents[claim] = verdict, precedent
        self.problems += problems
        if fault := self.mergers.faults.get(claim):
            library.complain(path, metadata.line_of(MERGED_INTO), *fault)
        if verdict.has_lapsed:
            self._tell_lapse(path, metadata.line_of("signed_on"), verdict)

    def _tell_lapse(self, path: str, line: int, verdict: Verdict) -> None:
        """A notice of what editors changed under a signature, and a problem of each article that changed under it."""
        since = f"since {verdict.signed_by} signed it on {verdict.signed_on}"
        mend = "sign it again with a new signed_on (on the same day with the time, as in 2025-02-03T15:30)"
        if verdict.changed:
            self.library.notice(path, line, f"changed {since}: {verdict.changed}", mend)
        for page in verdict.adrift:
            what = f"{self.library.name(page)} has other words for this claim {since}"
            self.library.complain(path, line, what, f"see whether the rating still holds, and {mend}")

    def _passages(self, entry: Entry) -> list[Passage]:
        """What the articles whose text is at hand have of a claim; words of an editor's own are told apart."""
        words: dict[str, list[str]] = defaultdict(list)
        for each in entry.appearances:
            words[each.page].append(f"{each.words}, an editor's" if each.is_editors else each.words)
        return [
            seal_passage(page, self.seals[page], sorted(said))
            for page, said in sorted(words.items())
            if page in self.seals
        ]

    def _settle_claim(self, claim: ClaimId, path: str) -> Metadata:
        """The front matter a claim's page will have once it is merged."""
        stored = self.library.pages[path]
        name = self.library.name(path)
        entry = self.register[claim]
        if stored.text is None or path in self.library.held:
            return self.library.metadata[path]
        said = self.library.metadata[path].values.get("claim")
        fresh = render_claim_matter(
            entry,
            topics_named(entry, self.topics),
            said if isinstance(said, str) else "",
            self.docket.unlinked_of(claim),
            self.precedents[claim],
        )
        if stored.text == stored.base:
            return self.library.matter_of(path, fresh)
        settled = merge_page(stored.base, stored.text, fresh, name).text or stored.text
        return self.library.matter_of(path, settled)

    def _outlets(self, entry: Entry) -> int:
        """How many outlets carry the claim, be it in other words or with another number."""
        pages = {each.page for each in entry.carried}
        for links in entry.links.values():
            pages |= {link.other.page for link in links if link.type in CONSEQUENCE}
        return len({self.pieces[page].publisher or page for page in pages})

    def _check_ids(self) -> None:
        for desk in self.desks:
            for appearance in desk.appearances:
                if not IS_CLAIM_ID.match(appearance.claim):
                    line = find_line(self.library.stored(appearance.page).text, f"[^{appearance.claim}]")
                    what = f"`{one_line(appearance.claim, 40)}` is no claim id"
                    self.library.complain(
                        appearance.page, line, what, "use lower-case letters, digits and single hyphens"
                    )

    # stories, quotations, origins and differences

    def _connect(self) -> Edition:
        """What articles have in common beyond single claims, once people's edits are known."""
        library = self.library
        articles = [self.pieces[holding.page] for holding in self.shelf.holdings]
        lengths = [len(annotation.sentences) for annotation in self.annotations]
        stored = {slug_of(path): library.pages[path] for path in library.within("stories")}
        self.filed, problems = file_stories(
            self.stories, articles, lengths, stored, library.metadata.__getitem__, library.folder, self.pieces
        )
        self.problems += problems
        differences = find_differences(self.register, self.pieces)
        relations, parted = self._kept_relations()
        outlets = [piece.publisher for piece in articles]
        origins = recall_or_make(
            self.disk,
            "origins",
            make_key(self.compared_as, repr(outlets)),
            unpack,
            pack,
            lambda: find_origins(self.annotations, outlets),
        )
        lineages = recall_or_make(
            self.disk,
            "lineages",
            make_key(self.compared_as, repr(outlets), parted),
            unpack,
            pack,
            lambda: find_lineages(self.annotations, outlets, relations, origins),
        )
        references = self._read_references()
        quotable, hidden = self._quotable()
        collations = recall_or_make(
            self.disk,
            "collations",
            make_key(self.compared_as, repr(references), parted, repr(hidden)),
            unpack,
            pack,
            lambda: collate(quotable, relations, references),
        )
        context = Context(
            [piece.page for piece in articles],
            self.pieces,
            self.register,
            [each.dossier for each in self.filed],
            differences,
            self.annotations,
            lineages,
            collations,
        )
        return Edition(
            self.settings,
            self.topics,
            tuple(self.desks),
            self.pieces,
            self.register,
            self.verdicts,
            self.precedents,
            tuple(self.with_page),
            frozenset(self.linked),
            self.docket,
            self.filed,
            differences,
            context,
            self._name_people(),
            self._name_outlets(),
            _by_page(origins, articles),
            library.metadata.get,
            lambda path: library.stored(path).text or "",
            find_letters(library.stored(ABOUT), ABOUT in library.held),
            self.moves,
            self._find_summaries(),
        )

    def _find_summaries(self) -> tuple[str, ...]:
        """The line of each article that tells most of it."""
        return recall_or_make(
            self.disk,
            "summaries",
            self.compared_as,
            unpack,
            pack,
            lambda: tuple(find_summary(annotation) for annotation in self.annotations),
        )

    def _name_people(self) -> Nameplates:
        """The people who have a page, and those who get one."""
        known = self.library.nameplates(PEOPLE)
        with_page = {entry.id for entry in self.with_page}
        new = choose_people(self.register, self.verdicts, with_page, self.pieces, self.annotations, known)
        return known.with_names(PEOPLE, new)

    def _name_outlets(self) -> Nameplates:
        """The outlets that have a page, and those that get one: each that publishes an article here."""
        publishers = {piece.publisher for piece in self.pieces.values() if piece.publisher}
        return self.library.nameplates(OUTLETS).with_names(OUTLETS, publishers)

    def _kept_relations(self) -> tuple[tuple[Relation, ...], str]:
        """Relations without those that editors took out, and which these are."""
        claim_at = {
            each.place: claim
            for claim, entry in self.register.items()
            for each in entry.appearances
            if each.place
        }
        parted = {ruling.pair for ruling in self.docket.in_force if ruling.type is None}
        kept: list[Relation] = []
        dropped: list[Relation] = []
        for relation in self.comparison.relations:
            is_parted = parted and frozenset((claim_at.get(relation.a), claim_at.get(relation.b))) in parted
            (dropped if is_parted else kept).append(relation)
        return tuple(kept), repr(sorted((each.a, each.b) for each in dropped))

    def _quotable(self) -> tuple[list[Annotation], list[tuple[int, Span]]]:
        """The annotations without quotations that no page shows, and which these are, by article."""
        annotations: list[Annotation] = []
        hidden: list[tuple[int, Span]] = []
        for number, (desk, annotation) in enumerate(zip(self.desks, self.annotations, strict=False)):
            left_out = () if desk.excerpt.is_whole else desk.left_out(annotation.quotations)
            hidden += [(number, each.span) for each in left_out]
            kept = tuple(each for each in annotation.quotations if each not in left_out)
            annotations.append(replace(annotation, quotations=kept) if left_out else annotation)
        return annotations, hidden

    def _read_references(self) -> list[Reference]:
        """The wordings that editors pinned on claims' pages."""
        found: list[Reference] = []
        for claim, entry in self.register.items():
            path = f"claims/{claim}.md"
            metadata = self.library.metadata.get(path)
            if metadata is None:
                continue
            reference, problems = read_reference(metadata, self.library.name(path), claim)
            self.problems += problems
            if reference is not None:
                places = tuple(each.place for each in entry.appearances if each.place)
                found.append(replace(reference, places=places))
        return found

    # render, merge, write

    def _write(self, edition: Edition) -> Outcome:
        glossary, problems = read_glossary(
            self.library.stored(GLOSSARY).text or "", self.library.name(GLOSSARY)
        )
        self.problems += problems
        press = Press(self.library, self.ratings, glossary)
        number = 0
        for leaf in make_pages(edition):
            if leaf.desk is not None:
                self.progress("writing", number, len(edition.desks))
                number += 1
            press.put(leaf)
        self.problems += self.inventory.put(make_files(edition, self.inventory.own), speaks_of_claims)
        self.problems += find_missing(edition, is_check=self.today is not None)
        self._check(press)
        self._write_review(press)
        press.keep()
        self.unwritten = self.disk.carry_out()
        self.problems += self.unwritten
        appearances = {desk.piece.page: desk.appearances for desk in self.desks}
        return Outcome(
            tuple(self.disk.changes),
            tuple(sorted(set(self.problems))),
            list_articles(list(self.pieces.values()), appearances, self.settings.docs),
            list_claims(self.register, self.verdicts, self.settings.docs),
            tuple(sorted(press.shares)),
        )

    def _write_review(self, press: Press) -> None:
        review = Review(
            press.decisions,
            sorted(self.library.deleted()),
            suggest_topics(self.annotations, self.topics),
            press.open_proposals,
            self.docket.rulings,
            [(each.dossier.page, each.removed, each.added) for each in self.filed],
        )
        if (
            self.library.stored("review.md").text is None
        ):  # it tells how to undo, and is no page to do without
            self.library.pages["review.md"] = self.disk.new_page(self.library.name("review.md"))
        press.put(Leaf("review.md", render_review(review)))

    def _check(self, press: Press) -> None:
        """What is to be said of pages that people edited."""
        library = self.library
        for path, page in sorted(library.pages.items()):
            if path not in press.written:
                press.tell_forgeries(path, page.text or "", "")
        self.problems += notice_edits(library.folder, self.settings.seeds, press.decisions)
        for piece in self.pieces.values():
            metadata = library.metadata.get(piece.page)
            if metadata is not None and not metadata.is_faulty:
                self.problems += check_piece(library.name(piece.page), piece, metadata, self.topics)
        for claim, verdict in sorted(self.verdicts.items()) if self.today else ():
            path = f"claims/{claim}.md"
            if path in library.metadata and self.today:
                entry, metadata = self.register[claim], library.metadata[path]
                precedent = self.precedents[claim]
                matter = Matter(library.name(path), entry, verdict, precedent, metadata)
                self.problems += list_agenda(matter, self.today)


def _by_page(origins: Sequence[Origin], articles: Sequence[Piece]) -> dict[str, tuple[Origin, ...]]:
    """Where each article says that it has something from."""
    found: dict[str, list[Origin]] = {}
    for origin in origins:
        found.setdefault(articles[origin.article].page, []).append(origin)
    return {page: tuple(own) for page, own in found.items()}


def _annotation_key(asked: str, seed: Seed, day: str | None) -> str:
    return make_key(asked, seed.sha256, str(seed.body), repr(day))


def _told_differently(comparison: Comparison, holdings: Sequence[Holding]) -> list[set[Span]]:
    """For each article, the passages that another tells differently, or quotes as well."""
    spans: list[set[Span]] = [set() for _ in holdings]
    for relation in comparison.relations:
        if relation.type in CONSEQUENCE or relation.rule == _SHARED_QUOTATION:
            for place in (relation.a, relation.b):
                spans[place.article].add(place.span)
    return spans


def _marks_of(page: str | None) -> tuple[Marked, ...]:
    return article_page.read_marks(page) if page and "==[^" in page else ()
