"""Press: brings fresh pages together with what people made of them, and puts the result on disk."""

from __future__ import annotations

from digest import article_page
from digest.contents import Leaf
from digest.library import Library
from digest.merge import Merged, merge_page
from digest.metadata import read_metadata
from digest.proposal import proposal_notices, read_proposal, update_proposal
from digest.review import Decisions


class Press:
    """What became of the pages of one run."""

    def __init__(self, library: Library) -> None:
        self._library = library
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
        merged = merge_page(stored.base, stored.text, leaf.text, name)
        library.problems += merged.problems
        if stored.base is None and stored.text and article_page.has_other_parts(stored.text, leaf.text):
            what = "nothing is known of what the program last wrote here, so the page keeps all its text"
            mend = "restore .digest/base from git, or delete the page to have it made anew"
            library.notice(path, 0, what, mend)
        if merged.is_data_restored:
            what = "the data for search engines was changed by hand, and has been made anew"
            library.notice(path, 0, what, "change the page above it: the data follows it")
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
