"""Library: the pages as they are stored, with their front matter and what is wrong with it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from digest.disk import Disk, StoredPage
from digest.excerpt import put_back
from digest.mention import NameType
from digest.metadata import Metadata, read_metadata, split_page
from digest.name import KnownName
from digest.nameplate import Nameplates, read_nameplates, says_nothing_new
from digest.problem import Problem
from digest.recall import Seal, seal
from digest.rights import read_rights
from digest.topic import Topic

INDEXES = (
    "articles/index.md", "claims/index.md", "topics/index.md", "stories/index.md", "people/index.md", "outlets/index.md",
)  # fmt: skip
_NAMED_ON: Mapping[str, NameType] = {"people": "person", "outlets": "organization"}
"""Folders of pages that are each about one name."""


@dataclass(slots=True)
class Library:
    """Every page by its path inside `docs/`, from the moment it was read to the moment it is written."""

    disk: Disk
    folder: str
    """What stands before that path in the name of a file."""
    pages: dict[str, StoredPage]
    problems: list[Problem]
    """Grows as pages are looked at."""
    state: dict[str, Seal] = field(init=False)
    """What each page and what is kept of it say now."""
    metadata: dict[str, Metadata] = field(default_factory=dict)
    """Front matter of each page; of one that cannot be read, as the program last wrote it."""
    held: set[str] = field(default_factory=set)
    """Pages to which nothing is written until they are mended."""
    restored: dict[str, StoredPage] = field(default_factory=dict)
    """Pages that hold only part of their article, with all its text."""

    def __post_init__(self) -> None:
        self.state = {path: _seal(page) for path, page in self.pages.items()}

    def stored(self, path: str) -> StoredPage:
        """The page as it was read, with all its text, or what is known of one that does not exist yet."""
        return self.restored.get(path) or self.received(path)

    def received(self, path: str) -> StoredPage:
        """The same with no more text than it holds."""
        return self.pages.get(path) or self.disk.new_page(self.name(path))

    def restore(self, rights: str) -> None:
        """Bring what editors did on excerpts together with the text that is left out there.

        `rights` are those of articles that do not say.
        """
        for path, page in self.pages.items():
            # Where the whole text was lost, what the program last wrote is all of the article at least.
            known = replace(page, whole=page.whole or page.base) if page.shown else page
            if known.text is None or known.whole is None or path in self.held:
                continue
            merged = put_back(known, self.rights_of(path, rights))
            if merged.problems:
                self.problems += merged.problems
                self.held.add(path)
            else:
                self.restored[path] = replace(page, text=merged.text)

    def rights_of(self, path: str, default: str) -> str:
        """The rights an article's page gives; `default` where it gives none."""
        return read_rights(
            self.metadata[path].values.get("rights") if path in self.metadata else None, default
        )

    def name(self, path: str) -> str:
        """What the page is called in problems."""
        return f"{self.folder}{path}"

    def complain(self, path: str, line: int, what: str, mend: str) -> None:
        """Note a problem of a page."""
        self.problems.append(Problem(self.name(path), line, what, mend))

    def notice(self, path: str, line: int, what: str, mend: str) -> None:
        """Note something an editor should know of a page, and may leave."""
        self.problems.append(Problem(self.name(path), line, what, mend, "notice"))

    def read_front_matter(self) -> None:
        """Fill `metadata` and `held`, and tell what is wrong."""
        for path, page in sorted(self.pages.items()):
            if page.text is None:
                continue
            self.metadata[path] = read_metadata(page.text, self.name(path))
            self.problems += self.metadata[path].problems
            if _has_lost_fence(page):
                what = "the front matter does not begin with a line `---`"
                self.complain(path, 1, what, "put such a line above it; nothing is written here until then")
            elif not self.metadata[path].is_faulty:
                continue
            self.held.add(path)
            if page.base is not None:
                self.metadata[path] = replace(read_metadata(page.base, self.name(path)), problems=())

    def matter_of(self, path: str, text: str) -> Metadata:
        """The front matter of a text for a page; what was read already where that is what stands on the page."""
        page, front = self.pages.get(path), split_page(text)[0]
        stands = split_page(page.text)[0] if page and page.text and path not in self.held else None
        if front is not None and front == stands:
            return self.metadata[path]
        return read_metadata(text, self.name(path))

    def move(self, moves: Sequence[tuple[str, str]]) -> None:
        """Let base, proposal and the like follow pages that editors renamed, from the first path to the second."""
        if not moves:
            return
        was = dict(self.pages)
        if problem := self.disk.move_kept([(was[old], was[new]) for old, new in moves]):
            self.problems.append(problem)
            self.held.update(path for move in moves for path in move)
            return
        for old, _ in moves:
            self.pages[old] = _carry(self.disk.new_page(was[old].path), was[old])
        for old, new in moves:
            self.pages[new] = _carry(was[old], was[new])
        for path in sorted({path for move in moves for path in move}):
            page = self.pages[path]
            if page.text is None and page.base is None:
                del self.pages[path], self.state[path]
            else:
                self.state[path] = _seal(page)

    def within(self, folder: str) -> Iterator[str]:
        """Paths of the pages of a folder such as `topics`, without its index, in the order of `pages`."""
        for path in self.pages:
            if path.startswith(f"{folder}/") and path.count("/") == 1 and path not in INDEXES:
                yield path

    def words(self, path: str, key: str) -> tuple[str, ...]:
        """The words a page lists under `key`; a problem, and none, when that is no list of words."""
        metadata = self.metadata[path]
        value = metadata.values.get(key)
        if value is None or value == "":
            return ()
        if isinstance(value, tuple) and all(isinstance(each, str) for each in value):
            return tuple(str(each) for each in value if each)
        mend = f"write one a line, as in {key}: / - first / - second"
        self.complain(path, metadata.line_of(key), f"`{key}` is not a list of words", mend)
        return ()

    def topics(self) -> tuple[Topic, ...]:
        """The topics that have a page."""
        found: list[Topic] = []
        for path in self.within("topics"):
            if path not in self.metadata:
                continue
            values = self.metadata[path].values
            slug = slug_of(path)
            title = values.get("title")
            found.append(
                Topic(
                    slug,
                    title if isinstance(title, str) and title else slug,
                    self.words(path, "aliases"),
                    self.words(path, "except"),
                    str(values.get("description") or ""),
                )
            )
        return tuple(sorted(found, key=lambda topic: topic.slug))

    def nameplates(self, folder: str) -> Nameplates:
        """The names that have a page in a folder such as `people`, deleted ones among them."""
        own = {path: self.pages[path] for path in self.within(folder)}
        return read_nameplates(folder, own, self.metadata)

    def known_names(self) -> tuple[KnownName, ...]:
        """The people and outlets on whose page a person wrote, under its title and aliases.

        A page as the program made it says nothing that the texts do not, and
        would make the next run read them otherwise than this one.
        """
        known = []
        for folder, kind in _NAMED_ON.items():
            for path in sorted(self.within(folder)):
                if says_nothing_new(self.pages[path]):
                    continue
                metadata = self.metadata.get(path)
                title = metadata.values.get("title") if metadata else None
                if isinstance(title, str) and title.strip():
                    known.append(KnownName(" ".join(title.split()), kind, self.words(path, "aliases")))
        return tuple(known)

    def deleted(self) -> set[str]:
        """Pages an editor deleted, which stay so."""
        return {
            path
            for path, page in self.pages.items()
            if page.text is None and page.base is not None and not page.is_unreadable
        }


def slug_of(path: str) -> str:
    """The name of a page without folder and ending."""
    return path.rpartition("/")[2].removesuffix(".md")


def _seal(page: StoredPage) -> Seal:
    return seal(page.text, page.base, page.proposal, page.whole, page.shown, page.record)


def _carry(was: StoredPage, now: StoredPage) -> StoredPage:
    """The page `now` with what is kept of `was`."""
    return replace(
        now, base=was.base, proposal=was.proposal, whole=was.whole, shown=was.shown, record=was.record
    )


def _has_lost_fence(page: StoredPage) -> bool:
    """Whether a page that had front matter now shows it as text, because its first line is gone."""
    if page.text is None or page.base is None or split_page(page.text)[0] is not None:
        return False
    matter = split_page(page.base)[0] or ""
    keys = {line.partition(":")[0] for line in matter.split("\n") if line[:1].isalpha() and ":" in line}
    first = [line.partition(":")[0] for line in page.text.split("\n")[:8] if ":" in line]
    return len(keys.intersection(first)) >= 2
