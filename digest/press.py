"""Press: brings fresh pages together with what people made of them, and puts the result on disk."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from digest import article_page
from digest.clash import Clash
from digest.contents import Leaf
from digest.desk import Desk
from digest.drift import find_drifts
from digest.excerpt import Excerpt, cut_excerpt
from digest.forgery import Showings, find_forgeries
from digest.glossary import Glossary
from digest.label import restore_labels
from digest.library import Library
from digest.merge import Merged, merge_page
from digest.metadata import read_metadata
from digest.orphan import renew_orphan
from digest.problem import one_line
from digest.proposal import proposal_notices, read_proposal, update_proposal
from digest.recall import seal
from digest.review import Decisions


class Press:
    """What became of the pages of one run."""

    def __init__(self, library: Library, names: Collection[str], glossary: Glossary) -> None:
        """`names` are what the digest calls its ratings."""
        self._library = library
        self._names = names
        self._glossary = glossary
        self._showings = Showings(library.disk)
        self.decisions: list[Decisions] = []
        """What people decided on each article page."""
        self.open_proposals: dict[str, int] = {}
        """Pages with proposals beside them, with their number."""
        self.shares: list[tuple[str, int]] = []
        """Pages that hold part of their article, each with the percentage of its words."""
        self.written: set[str] = set()
        """Pages that are the program's as well as their editors'."""

    def put(self, leaf: Leaf) -> None:
        """Merge a page with what people made of it, and write it where that changes anything."""
        library, path = self._library, leaf.path
        stored, name = library.stored(path), library.name(path)
        self.written.add(path)
        if path in library.held:
            return
        if leaf.desk is not None and leaf.desk.annotation is None:
            if stored.base is None:
                self._shorten(leaf.desk)
                self.tell_forgeries(path, stored.text or "", leaf.text)
                return
            leaf = replace(leaf, text=renew_orphan(stored.base, leaf.text, self._names))
        edited = self._put_labels_back(leaf, stored.base, stored.text)
        merged = merge_page(stored.base, edited, leaf.text, name)
        explained = self._explain(leaf, merged.text)
        if explained != leaf.text:
            leaf = replace(leaf, text=explained)
            merged = merge_page(stored.base, edited, leaf.text, name)
        library.problems += merged.problems
        if stored.base is None and stored.text and article_page.has_other_parts(stored.text, leaf.text):
            what = "nothing is known of what the program last wrote here, so the page keeps all its text"
            mend = "restore .digest/base from git, or delete the page to have it made anew"
            library.notice(path, 0, what, mend)
        if merged.is_data_restored:
            what = "the data for search engines was changed by hand, and has been made anew"
            library.notice(path, 0, what, "change the page above it: the data follows it")
        text, whole, record = merged.text, None, stored.record
        excerpt: Excerpt | None = None
        if leaf.desk is not None and merged.text is not None:
            excerpt = cut_excerpt(merged.text, leaf.text, leaf.desk.piece.rights)
            text, whole = excerpt.page, None if excerpt.is_whole else merged.text
            merged = replace(merged, text=text, clashes=_find_lines(merged.clashes, excerpt))
            self._tell_share(path, excerpt)
            if leaf.desk.annotation is not None:
                record = self._decide(leaf, merged, excerpt, whole or text)
        self.tell_forgeries(path, text or "", leaf.text)
        self._move_problems(path, library.received(path).text, text)
        proposal = None
        if text is not None:
            proposal = update_proposal(name, stored.proposal, text, merged.clashes, leaf.text)
            if proposal:
                library.problems += proposal_notices(name, proposal)
                self.open_proposals[path] = len(read_proposal(proposal))
        shown = text if whole else None
        kept = (text, merged.base, proposal, whole, shown, record)
        if problem := library.disk.write_page(library.received(path), *kept):
            library.problems.append(problem)
        library.state[path] = seal(*kept)

    def _explain(self, leaf: Leaf, shown: str | None) -> str:
        """A fresh page with the terms of the glossary that it uses once it is merged as `shown`, an editor's own words among them."""
        if not self._glossary.terms or shown is None:
            return leaf.text
        if leaf.desk is not None:
            shown = cut_excerpt(shown, leaf.text, leaf.desk.piece.rights).page
        return self._glossary.put_terms(leaf.path, leaf.text, shown)

    def _put_labels_back(self, leaf: Leaf, base: str | None, text: str | None) -> str | None:
        """The page as it stands, but for labels and signatures of ratings that were changed on it by hand."""
        if text is None or text == base:
            return text
        text, restored = restore_labels(base, text, leaf.text, self._names)
        for each in restored:
            what = f"“{one_line(each.was.strip(), 80)}” is undone: whether a claim is rated is said in the front matter of its page alone"
            mend = "fill in rating, evidence, signed_by and signed_on there"
            self._library.notice(leaf.path, each.row + 1, what, mend)
        return text

    def tell_forgeries(self, path: str, text: str, fresh: str) -> None:
        """Note what a page shows as a verdict that the page as the program would write it, `fresh`, does not."""
        try:
            lines = list(find_forgeries(text, fresh, self._showings))
        except RecursionError:
            what = "this is nested too deeply to be read as it would be published"
            self._library.complain(path, 0, what, "write it with fewer lists or quotations inside each other")
            return
        for line in lines:
            what = "this would be shown as a rating that somebody signed, and is none"
            mend = (
                "take it out, and link to the page of the claim instead: it alone says how a claim is rated"
            )
            self._library.complain(path, line, what, mend)

    def keep(self) -> None:
        """Put down what the next run need not work out again."""
        self._showings.keep()

    def _shorten(self, desk: Desk) -> None:
        """Let a page without seed and base, which is all an editor's, show as much of it as its rights allow."""
        library, path = self._library, desk.piece.page
        received, stored = library.received(path), library.stored(path)
        if path in library.held or stored.text is None:
            return
        excerpt = desk.excerpt
        whole, shown = (None, None) if excerpt.is_whole else (stored.text, excerpt.page)
        self._tell_share(path, excerpt)
        kept = (excerpt.page, stored.base, stored.proposal, whole, shown, stored.record)
        if problem := library.disk.write_page(received, *kept):
            library.problems.append(problem)
        library.state[path] = seal(*kept)

    def _tell_share(self, path: str, excerpt: Excerpt) -> None:
        """Note how much of an article a page quotes, and where nothing could be left out."""
        if excerpt.is_whole:
            return
        self.shares.append((self._library.name(path), excerpt.share))
        if not excerpt.is_cut:
            what = f"`rights: {excerpt.rights}`, but the page has no kept part `text` of which something could be left out"
            mend = "put <!-- digest:text --> above the article's text and <!-- /digest:text --> below it"
            self._library.complain(path, self._library.metadata[path].line_of("rights"), what, mend)

    def _decide(self, leaf: Leaf, merged: Merged, excerpt: Excerpt, whole: str) -> str | None:
        """Note what people decided on an article page that stands; gives back the record of its marks."""
        assert leaf.desk is not None and leaf.desk.annotation is not None
        kept = set(leaf.desk.piece.topics)
        offered = leaf.desk.values["topics"]
        assert isinstance(offered, list)
        removed = tuple(topic for topic in offered if topic not in kept)
        stored = self._library.stored(leaf.path)
        drifts, record = find_drifts(leaf.desk.annotation, stored, whole, leaf.text)
        unfounded = frozenset(each.claim for each in leaf.desk.appearances if each.is_editors)
        self.decisions.append(Decisions(leaf.path, merged, removed, excerpt, drifts, unfounded))
        return record

    def _move_problems(self, path: str, was: str | None, now: str | None) -> None:
        """Let what is wrong with a page's front matter name its lines as the page is written."""
        library = self._library
        metadata = library.metadata.get(path)
        if metadata is not None and metadata.problems and now is not None and now != was:
            known = set(metadata.problems)
            library.problems[:] = [each for each in library.problems if each not in known]
            library.problems += read_metadata(now, library.name(path)).problems


def _find_lines(clashes: Sequence[Clash], excerpt: Excerpt) -> tuple[Clash, ...]:
    """Clashes with the lines they have on the page as it is cut; 0 where their lines are left out."""
    if excerpt.is_whole:
        return tuple(clashes)
    rows = excerpt.page.split("\n")
    return tuple(
        replace(each, line=rows.index(each.edited[0]) + 1 if each.edited and each.edited[0] in rows else 0)
        for each in clashes
    )
