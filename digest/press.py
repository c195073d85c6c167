"""Press: brings fresh pages together with what people made of them, and puts the result on disk."""

from __future__ import annotations

from collections.abc import Collection

from digest import article_page
from digest.contents import Leaf
from digest.label import restore_labels
from digest.library import Library
from digest.merge import Merged, merge_page
from digest.metadata import read_metadata
from digest.problem import one_line
from digest.proposal import proposal_notices, read_proposal, update_proposal
from digest.review import Decisions


class Press:
    """What became of the pages of one run."""

    def __init__(self, library: Library, names: Collection[str]) -> None:
        """`names` are what the digest calls its ratings."""
        self._library = library
        self._names = names
        self.decisions: list[Decisions] = []
        """What people decided on each article page."""
        self.open_proposals: dict[str, int] = {}
        """Pages with proposals beside them, with their number."""

    def put(self, leaf: Leaf) -> None:
        """Merge a page with what people made of it, and write it where that changes anything."""
        library, path = self._library, leaf.path
        stored, name = library.stored(path), library.name(path)
        if path in library.held:
            return
        edited = self._put_labels_back(leaf, stored.base, stored.text)
        merged = merge_page(stored.base, edited, leaf.text, name)
        library.problems += merged.problems
        if stored.base is None and stored.text and article_page.has_other_parts(stored.text, leaf.text):
            what = "nothing is known of what the program last wrote here, so the page keeps all its text"
            mend = "restore .digest/base from git, or delete the page to have it made anew"
            library.notice(path, 0, what, mend)
        self._move_problems(path, stored.text, merged.text)
        proposal = None
        if merged.text is not None:
            proposal = update_proposal(name, stored.proposal, merged.text, merged.clashes, leaf.text)
            if proposal:
                library.problems += proposal_notices(name, proposal)
                self.open_proposals[path] = len(read_proposal(proposal))
        if problem := library.disk.write_page(stored, merged.text, merged.base, proposal):
            library.problems.append(problem)
        library.state[path] = (merged.text, merged.base, proposal)
        self._decide(leaf, merged)

    def _put_labels_back(self, leaf: Leaf, base: str | None, text: str | None) -> str | None:
        """The page as it stands, but for labels and signatures of ratings that were changed on it by hand."""
        if text is None or text == base:
            return text
        text, restored = restore_labels(base, text, leaf.text, self._names)
        for each in restored:
            what = f"“{one_line(each.was.strip(), 80)}” is put back: whether a claim is rated is said on its page alone"
            mend = "fill in rating, evidence, signed_by and signed_on in the front matter there"
            self._library.notice(leaf.path, each.row + 1, what, mend)
        return text

    def _decide(self, leaf: Leaf, merged: Merged) -> None:
        """Note what people decided on an article page that stands."""
        if leaf.desk is None or merged.text is None:
            return
        kept = set(leaf.desk.piece.topics)
        offered = leaf.desk.values["topics"]
        assert isinstance(offered, list)
        self.decisions.append(Decisions(leaf.path, merged, tuple(t for t in offered if t not in kept)))

    def _move_problems(self, path: str, was: str | None, now: str | None) -> None:
        """Let what is wrong with a page's front matter name its lines as the page is written."""
        library = self._library
        metadata = library.metadata.get(path)
        if metadata is not None and metadata.problems and now is not None and now != was:
            known = set(metadata.problems)
            library.problems[:] = [each for each in library.problems if each not in known]
            library.problems += read_metadata(now, library.name(path)).problems
