"""Disk: the only module that opens files. Seeds and pages come in here, changed pages go out.

    with disk.lock(say):  # one run at a time
        seeds, problems = disk.read_seeds()
        pages, problems = disk.read_pages()
        disk.write_page(pages[path], merged.text, merged.base, proposal)
        problems = disk.carry_out()

Every new text goes to a draft in `.digest/tmp/` first. When all are there,
`carry_out` notes them in a journal and lets each take the place of the old file
in a single step: a half-written file is never to be seen, and what a killed run
had begun to put in place is finished by the next.
"""

from __future__ import annotations

import errno
import hashlib
import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from itertools import count
from pathlib import Path, PurePosixPath
from typing import Literal

from filelock import FileLock, Timeout

from digest.journal import Entry, Step, dump_journal, parse_journal
from digest.line_end import decode, encode
from digest.metadata import body_start, read_metadata
from digest.problem import Problem, one_line
from digest.rights import NARROWEST
from digest.seed import Seed, sha256_of

Action = Literal["created", "updated", "moved", "removed"]

BASES = ".digest/base"
PROPOSALS = ".digest/proposed"
_INVENTORY = ".digest/inventory.txt"
_MOVED = ".digest/moved.txt"
WHOLES = ".digest/whole"
SHOWN = ".digest/shown"
RECORDS = ".digest/quoted"
_DRAFTS = ".digest/tmp"
_JOURNAL = f"{_DRAFTS}/journal"
_CACHE = ".cache"
_LOCK = ".cache/digest.lock"
SEED_SUFFIXES = (".txt", ".md")


@dataclass(frozen=True, slots=True, order=True)
class Change:
    """A file under `docs/` that this run changed, or would change."""

    path: str
    """Beside `mkdocs.yml`, forward slashes."""
    action: Action


@dataclass(frozen=True, slots=True)
class StoredPage:
    """A page as it stands on disk."""

    path: str
    """Beside `mkdocs.yml`, forward slashes, such as `docs/articles/rail.md`."""
    text: str | None
    """LF line ends, no byte-order mark: what the rest of the program works on. None: there is no such page,
    or it cannot be read."""
    base: str | None
    """What the program last wrote there."""
    proposal: str | None
    """The text of `.digest/proposed/PATH`, if there is one."""
    odd: bytes | None = None
    """The bytes of the page as they were read, where they are not just those of `text`."""
    whole: str | None = None
    """The page with all its text, where `docs/` holds only part of it; see `excerpt.py`."""
    shown: str | None = None
    """The part of it that the program last wrote to `docs/`."""
    record: str | None = None
    """Marked words that stood in the seed and are not the program's own marks; see `drift.py`."""
    is_unreadable: bool = False
    """Whether there is a page that cannot be read; nobody may write over it."""

    @property
    def received(self) -> bytes | None:
        """The bytes of the page as they were read; None where there is no such page."""
        return self.text.encode("utf-8") if self.odd is None and self.text is not None else self.odd


class Disk:
    """The digest's folder."""

    def __init__(self, root: Path, docs: str = "docs", seeds: str = "seeds", *, dry: bool = False) -> None:
        """`root` holds `mkdocs.yml`; a `dry` disk records changes and writes nothing (`--check`)."""
        self.root = Path(os.path.abspath(root))  # noqa: PTH100 - `resolve` would follow links
        self.docs, self.seeds = _plain_folder(docs), _plain_folder(seeds)
        self._top = os.path.realpath(self.root)
        self.is_dry = dry
        self.changes: list[Change] = []
        """What is written to `docs/`, or would be, in order."""
        self._entries: list[Entry] = []
        """What `carry_out` will put in place."""
        self._notes: dict[str, str] = {}
        """The texts of the program's notes as they will be."""
        self._numbers = count()

    # one run at a time

    @contextmanager
    def lock(self, say: Callable[[str], None], patience: float = 60.0) -> Iterator[None]:
        """Wait for another run to end, saying so once after `patience` seconds; then finish what a killed one left.

        A dry disk waits only where there was a run before, and finishes nothing.
        A folder that cannot be written to has no lock: nothing can be mixed up there.
        """
        place = self.root / _LOCK
        lock = FileLock(place)
        held = False
        if not self.is_dry or place.exists():
            try:
                place.parent.mkdir(parents=True, exist_ok=True)
                held = _acquire(lock, say, patience)
            except OSError:
                held = False
        try:
            if held and not self.is_dry:
                self._finish()
            yield
        finally:
            if held:
                lock.release()

    def _finish(self) -> None:
        """Put in place what a killed run had noted, and remove what else it left behind."""
        noted = parse_journal(self._read_note(_JOURNAL))
        self._put_in_place(entry for entry in noted if all(map(self._is_own, entry.steps)))
        self._sweep()

    def _is_own(self, step: Step) -> bool:
        """Whether a step that was read from a journal moves nothing but what this digest keeps."""
        parts, drafts = PurePosixPath(step.path).parts, PurePosixPath(step.draft).parts
        is_kept = parts[:1] == (".digest",) and ".." not in parts
        is_draft = drafts[:-1] == PurePosixPath(_DRAFTS).parts and ".." not in drafts
        return is_draft and (is_kept or self._check_path(step.path) is None)

    def _sweep(self) -> None:
        """Remove all drafts, the journal first: without it nothing is finished."""
        with suppress(OSError):
            (self.root / _JOURNAL).unlink()
        for folder in (self.root / _DRAFTS, self.root / _CACHE / "tmp"):
            with suppress(OSError):
                for entry in sorted(folder.iterdir()):
                    with suppress(OSError):
                        entry.unlink()

    # in

    def read_seeds(self) -> tuple[tuple[Seed, ...], tuple[Problem, ...]]:
        """All `.txt` and `.md` seeds by name, and what is wrong with the others."""
        folder = self.root / self.seeds
        seeds: list[Seed] = []
        problems: list[Problem] = []
        try:
            names = sorted(entry.name for entry in folder.iterdir())
        except OSError as error:
            what = f"the folder for seeds cannot be read ({_reason(error)})"
            return (), (Problem(self.seeds, 0, what, "create it, and put articles into it as .txt files"),)
        for name in names:
            if not name.startswith((".", "~")) and not name.endswith("~"):
                seed, found = self._read_seed(name)
                problems += found
                if seed:
                    seeds.append(seed)
        return tuple(seeds), tuple(problems)

    def _read_seed(self, name: str) -> tuple[Seed | None, list[Problem]]:
        path = f"{self.seeds}/{name}"
        place = self.root / path
        shown = path.encode("utf-8", "replace").decode()
        if place.is_dir():
            mend = "move its articles up into the seeds folder, as .txt or .md files"
            return None, [Problem(shown, 0, "a folder among the seeds is not read", mend, "notice")]
        if not name.lower().endswith(SEED_SUFFIXES):
            mend = "save the article as plain text under a name that ends in .txt"
            return None, [Problem(shown, 0, "only .txt and .md files are read as seeds", mend, "notice")]
        if place.exists() and not place.is_file():
            return None, [Problem(shown, 0, "this is no ordinary file", "put a text file in its place")]
        if not self._is_inside(place):
            mend = "put a copy of the file there instead"
            return None, [Problem(shown, 0, "this is a link to a file outside of the digest's folder", mend)]
        try:
            received = place.read_bytes()
        except OSError as error:
            what = f"the seed cannot be read ({_reason(error)})"
            return None, [Problem(shown, 0, what, "allow reading it, or put a copy in its place")]
        return make_seed(name, shown, received)

    def read_pages(self) -> tuple[Mapping[str, StoredPage], tuple[Problem, ...]]:
        """Every page under docs, and every page of which base or whole is kept (deleted by hand: `text` None), by path."""
        problems: list[Problem] = []
        bases, proposals = set(self._list_pages(BASES)), self._read_folder(PROPOSALS, problems)
        wholes, shown = self._read_folder(WHOLES, problems), self._read_folder(SHOWN, problems)
        records = self._read_folder(RECORDS, problems)
        pages: dict[str, StoredPage] = {}
        for inside in sorted({*self._list_pages(self.docs), *bases, *wholes}):
            path = f"{self.docs}/{inside}"
            received, fault = self._read_page(path)
            text = None
            if fault:
                problems.append(fault)
            elif received is not None:
                text = decode(received)
            base = self._read_kept(f"{BASES}/{inside}", problems) if inside in bases else None
            if received is None and fault is None and base is None and inside not in wholes:
                continue
            if base == text:
                base = text  # one object for both: most pages stand as they were written
            odd = received if text is None or text.encode("utf-8") != received else None
            pages[path] = StoredPage(
                path, text, base, proposals.get(inside), odd,
                wholes.get(inside), shown.get(inside), records.get(inside), fault is not None,
            )  # fmt: skip
        return pages, tuple(problems)

    def _list_pages(self, folder: str) -> Iterator[str]:
        """Paths inside `folder` of all Markdown files, hidden ones left out."""
        top = self.root / folder
        for here, folders, names in os.walk(top):
            folders[:] = sorted(name for name in folders if not name.startswith("."))
            for name in sorted(names):
                if name.endswith(".md") and not name.startswith("."):
                    yield Path(here, name).relative_to(top).as_posix()

    def _read_page(self, path: str) -> tuple[bytes | None, Problem | None]:
        place = self.root / path
        if not os.path.lexists(place):
            return None, None
        if place.is_symlink() and not self._is_inside(place):
            mend = "put a copy of the file there instead"
            return None, Problem(path, 0, "this is a link to a file outside of the digest's folder", mend)
        if place.exists() and not (place.is_file() or place.is_dir()):
            return None, Problem(
                path, 0, "this is no ordinary file", "put a page in its place, or move it away"
            )
        try:
            received = place.read_bytes()
        except OSError as error:
            what = f"the page cannot be read ({_reason(error)})"
            return None, Problem(path, 0, what, "allow reading it; until then it is left alone")
        fault = _check_encoding(received)
        if fault:
            line, what = fault
            return received, Problem(path, line, what, "save it as UTF-8; until then it is left alone")
        return received, None

    def _read_folder(self, folder: str, problems: list[Problem]) -> dict[str, str]:
        """The texts of a folder of the program's own."""
        read = {
            inside: self._read_kept(f"{folder}/{inside}", problems) for inside in self._list_pages(folder)
        }
        return {inside: text for inside, text in read.items() if text is not None}

    def _read_kept(self, path: str, problems: list[Problem]) -> str | None:
        """The text of a file of the program's own; None, and a problem, where it cannot be read."""
        try:
            return decode((self.root / path).read_bytes())
        except (OSError, UnicodeDecodeError) as error:
            what = f"the file cannot be read ({_reason(error)})"
            problems.append(Problem(path, 0, what, "restore it from git, or delete it"))
            return None

    def new_page(self, path: str) -> StoredPage:
        """What `read_pages` would say of a page that does not exist."""
        return StoredPage(path, None, None, None)

    def read_file(self, path: str) -> bytes | None:
        """A file beside `mkdocs.yml`, or that file itself; None when it is not there or not readable."""
        place = self.root / path
        try:
            return place.read_bytes() if self._is_inside(place) else None
        except OSError:
            return None

    # out

    def write_page(
        self,
        page: StoredPage,
        text: str | None,
        base: str | None,
        proposal: str | None,
        whole: str | None = None,
        shown: str | None = None,
        record: str | None = None,
    ) -> Problem | None:
        """Draft these texts for a page and what is kept of it (None: no such file), to be put in place together.

        Only what differs is written; nothing at all when the page's bytes are
        no longer `page.received`, then or when it is carried out, and nothing
        for a page that cannot be read. For a page that does not exist yet hand
        in `new_page(path)`.
        """
        if page.is_unreadable:
            return None
        inside = page.path.removeprefix(f"{self.docs}/")
        is_same = text == page.text
        kept = (page.base, page.proposal, page.whole, page.shown, page.record)
        if is_same and (base, proposal, whole, shown, record) == kept:
            return None
        if problem := self._check_path(page.path):
            return problem
        wanted = page.received if is_same else None if text is None else encode(text, page.received)
        files = (
            (f"{PROPOSALS}/{inside}", page.proposal, proposal),
            (f"{WHOLES}/{inside}", page.whole, whole or page.whole),  # before the page loses what it holds
            (page.path, page.received, wanted),
            (f"{WHOLES}/{inside}", whole or page.whole, whole),
            (f"{SHOWN}/{inside}", page.shown, shown),
            (f"{RECORDS}/{inside}", page.record, record),
            (f"{BASES}/{inside}", page.base, base),
        )
        try:
            if not self.is_dry and self._bytes_now(page.path) != page.received:
                return changed_meanwhile(page.path)
            self._draft(
                page.path,
                page.received,
                [
                    (path, after.encode() if isinstance(after, str) else after)
                    for path, before, after in files
                    if before != after
                ],
            )
        except OSError as error:
            return _unwritable(page.path, error)
        if wanted != page.received:
            self.changes.append(Change(page.path, _action(page.received, wanted)))
        return None

    def move_kept(self, moves: Sequence[tuple[StoredPage, StoredPage]]) -> Problem | None:
        """Let base, proposal and the like follow pages that editors renamed: of each pair from the first to the second.

        All at once, for what one page leaves may be what another takes: two pages can change their names.
        """
        kept: dict[str, str | None] = {}
        wanted: dict[str, str | None] = {}
        for was, now in moves:
            if problem := self._check_path(was.path) or self._check_path(now.path):
                return problem
            kept |= self._kept_files(was.path, was) | self._kept_files(now.path, now)
            wanted |= self._kept_files(now.path, was)
        files = [(path, wanted.get(path)) for path in kept if wanted.get(path) != kept[path]]
        files.sort(key=lambda file: file[1] is None)  # nothing is taken away before it stands elsewhere
        try:
            self._draft("", None, [(path, None if text is None else text.encode()) for path, text in files])
        except OSError as error:
            return _unwritable(moves[0][1].path, error)
        self.changes += [Change(now.path, "moved") for _, now in moves]
        return None

    def _kept_files(self, path: str, page: StoredPage) -> dict[str, str | None]:
        """The files in which what is kept of `page` stands where its path is `path`."""
        inside = path.removeprefix(f"{self.docs}/")
        return {
            f"{PROPOSALS}/{inside}": page.proposal,
            f"{WHOLES}/{inside}": page.whole,
            f"{SHOWN}/{inside}": page.shown,
            f"{RECORDS}/{inside}": page.record,
            f"{BASES}/{inside}": page.base,
        }

    def write_file(self, path: str, received: bytes | None, content: bytes | None) -> Problem | None:
        """Draft a file of the program's own under `docs/` (feed, JSON, card); None removes it.

        Nothing at all when its bytes are no longer those `received`, now or when it is carried out.
        """
        if problem := self._check_path(path):
            return problem
        if received == content:
            return None
        try:
            if self._bytes_now(path) != received:
                return changed_meanwhile(path)
            self._draft(path, received, [(path, content)])
        except OSError as error:
            return _unwritable(path, error)
        self.changes.append(Change(path, _action(received, content)))
        return None

    def read_inventory(self) -> str:
        """What the program noted of its own files under `docs/`; empty when it noted nothing that can be read."""
        return self._read_note(_INVENTORY)

    def write_inventory(self, text: str) -> Problem | None:
        """Note it anew, where that changes anything; an empty text takes the note away."""
        return self._write_note(_INVENTORY, text)

    def read_moves(self) -> str:
        """What the program noted of pages that were renamed; empty when it noted nothing that can be read."""
        return self._read_note(_MOVED)

    def write_moves(self, text: str) -> Problem | None:
        """Note it anew, where that changes anything; an empty text takes the note away."""
        return self._write_note(_MOVED, text)

    def _read_note(self, path: str) -> str:
        return _decode_leniently(self.read_file(path) or b"")

    def _write_note(self, path: str, text: str) -> Problem | None:
        if text == (self._notes[path] if path in self._notes else self._read_note(path)):
            return None
        try:
            self._draft("", None, [(path, text.encode() or None)])
        except OSError as error:
            return _unwritable(path, error)
        self._notes[path] = text
        return None

    def _draft(
        self, looked_at: str, received: bytes | None, files: Sequence[tuple[str, bytes | None]]
    ) -> None:
        """Lay down what `files` are to say (None: they go), for `carry_out`; nothing of it where that fails.

        They stay as they are when the file `looked_at` does not say then what it said when it was `received`.
        """
        steps: list[Step] = []
        if self.is_dry:
            return
        try:
            for path, content in files:
                steps.append(Step(path, self._name_draft(_DRAFTS), content is None))
                if content is not None:
                    self._lay_down(self.root / steps[-1].draft, content, self._place(path))
        except BaseException:
            self._drop(steps)
            raise
        self._entries.append(
            Entry(looked_at, None if received is None else sha256_of(received), tuple(steps))
        )

    def _lay_down(self, draft: Path, content: bytes, target: Path) -> None:
        """Write a draft of what will stand in `target`, where there is a folder for it from now on."""
        target.parent.mkdir(parents=True, exist_ok=True)
        draft.parent.mkdir(parents=True, exist_ok=True)
        draft.write_bytes(content)
        with suppress(FileNotFoundError):
            draft.chmod(target.stat().st_mode & 0o777)

    def _name_draft(self, folder: str) -> str:
        return f"{folder}/{os.getpid()}-{next(self._numbers)}"

    def _drop(self, steps: Iterable[Step]) -> None:
        for step in steps:
            with suppress(OSError):
                (self.root / step.draft).unlink()

    def carry_out(self) -> list[Problem]:
        """Put all drafts of this run in place, and say what could not be.

        What fails half-way stays in the journal, so that the next run tries it again.
        """
        entries, self._entries = self._entries, []
        self._notes = {}
        if not entries:
            return []
        try:
            self._replace(_JOURNAL, dump_journal(entries).encode())
        except OSError as error:
            self.changes.clear()
            self._sweep()
            return [_unwritable(entry.path or entry.steps[0].path, error) for entry in entries]
        problems, is_open = self._put_in_place(entries)
        if not is_open:
            self._sweep()
        return problems

    def _put_in_place(self, entries: Iterable[Entry]) -> tuple[list[Problem], bool]:
        """Work off a journal; gives back what is wrong, and whether something could not be written."""
        problems: list[Problem] = []
        is_open = False
        for entry in entries:
            path = entry.path or entry.steps[0].path
            if is_open and path == _INVENTORY:
                continue  # what it would note as written is not
            try:
                if self._put_entry(entry):
                    continue
                problems.append(changed_meanwhile(path))
            except OSError as error:
                is_open = True
                problems.append(_unwritable(path, error))
            if any(self._is_to_do(step) for step in entry.steps if step.path == entry.path):
                self.changes[:] = [each for each in self.changes if each.path != entry.path]
        return problems, is_open

    def _put_entry(self, entry: Entry) -> bool:
        """Do what is still to do of an entry; False where somebody changed the file it was made for."""
        to_do = [step for step in entry.steps if self._is_to_do(step)]
        is_begun = entry.path in {step.path for step in entry.steps} - {step.path for step in to_do}
        if to_do and entry.path and not is_begun:
            received = self._bytes_now(entry.path)
            if (None if received is None else sha256_of(received)) != entry.received:
                return False
        for step in to_do:
            _swap(*self._ends(step))
        return True

    def _is_to_do(self, step: Step) -> bool:
        """Whether a step was not done yet: what was to be moved still lies where it was."""
        source, target = self._ends(step)
        return os.path.lexists(source) and not (step.is_removal and os.path.lexists(target))

    def _ends(self, step: Step) -> tuple[Path, Path]:
        """Where a step takes a file from, and where to."""
        place, draft = self._place(step.path), self.root / step.draft
        return (place, draft) if step.is_removal else (draft, place)

    def _place(self, path: str) -> Path:
        """Where a file stands, should a link lead there."""
        place = self.root / path
        return place.resolve() if place.is_symlink() else place

    def _bytes_now(self, path: str) -> bytes | None:
        try:
            return (self.root / path).read_bytes()
        except FileNotFoundError:
            return None

    def _replace(self, path: str, content: bytes) -> None:
        """Put `content` in the place of a file in a single step."""
        draft = self.root / self._name_draft(_CACHE + "/tmp" if path.startswith(f"{_CACHE}/") else _DRAFTS)
        target = self._place(path)
        try:
            self._lay_down(draft, content, target)
            _swap(draft, target)
        except BaseException:
            with suppress(OSError):
                draft.unlink()
            raise

    def _check_path(self, path: str) -> Problem | None:
        """A problem for a name that leads out of the folder of the pages."""
        parts = PurePosixPath(path).parts
        docs = PurePosixPath(self.docs).parts
        is_plain = parts[: len(docs)] == docs and len(parts) > len(docs) and "/".join(parts) == path
        if is_plain and not {".", ".."} & set(parts) and "\0" not in path and "\\" not in path:
            top = os.path.realpath(self.root / self.docs)
            folder = os.path.realpath((self.root / path).parent)
            with suppress(OSError):
                if (folder + os.sep).startswith(top + os.sep) and self._is_inside(self.root / path):
                    return None
        what = f"the name leads out of {self.docs}/ ({one_line(path, 60)}), or is too long for a file"
        return Problem(one_line(path), 0, what, "give it a name of letters, digits and hyphens")

    def _is_inside(self, place: Path) -> bool:
        """Whether a path, its links followed, ends inside the digest's folder."""
        if not place.is_symlink() and place.parent == self.root / self.seeds:
            return True  # the seeds folder itself may stand anywhere
        real = os.path.realpath(place)
        return real == self._top or real.startswith(self._top + os.sep)

    # caches

    def get_cached(self, kind: str, key: str) -> bytes | None:
        """What `put_cached` stored; None when it is not there, cut short or damaged."""
        try:
            stored = self._cached(kind, key).read_bytes()
        except OSError:
            return None
        mark, content = stored[:32], stored[32:]
        return content if mark == hashlib.sha256(content).digest() else None

    def put_cached(self, kind: str, key: str, content: bytes) -> None:
        """Store `content` in `.cache/KIND/`; a failure to store is no problem. A dry disk stores nothing."""
        if self.is_dry:
            return
        path = self._cached(kind, key).relative_to(self.root).as_posix()
        with suppress(OSError):
            self._replace(path, hashlib.sha256(content).digest() + content)

    def _cached(self, kind: str, key: str) -> Path:
        return self.root / _CACHE / kind / hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()


def _plain_folder(folder: str) -> str:
    return PurePosixPath(folder.replace("\\", "/")).as_posix()


def _acquire(lock: FileLock, say: Callable[[str], None], patience: float) -> bool:
    try:
        lock.acquire(timeout=patience)
    except Timeout:
        say(f"another build of this digest has been running for {patience:g} seconds; waiting for it to end")
        lock.acquire()
    return True


def _swap(draft: Path, target: Path) -> None:
    """Put `draft` in the place of `target`; over the border of a file system by way of a hidden neighbour."""
    try:
        os.replace(draft, target)  # noqa: PTH105 - patched in tests
    except OSError as error:
        if error.errno != errno.EXDEV:
            raise
        neighbour = target.with_name(f".{draft.name}.tmp")
        neighbour.write_bytes(draft.read_bytes())
        os.replace(neighbour, target)  # noqa: PTH105 - patched in tests
        draft.unlink()


def _decode_leniently(received: bytes) -> str:
    """The text of a file of the program's own, LF line ends; what is no UTF-8 in it shows as such."""
    return received.decode("utf-8", "replace").replace("\r\n", "\n")


def make_seed(name: str, path: str, received: bytes) -> tuple[Seed | None, list[Problem]]:
    """The seed of the bytes received, and what is to be said about it."""
    if not received.strip():
        return None, [Problem(path, 0, "the seed is empty", "put the article's text into it, or delete it")]
    fault = _check_encoding(received)
    if fault:
        line, what = fault
        return None, [Problem(path, line, what, "save the article as plain text in UTF-8")]
    text = received.decode("utf-8")
    body = 1 if text.startswith("\ufeff") else 0
    problems: list[Problem] = []
    values: Mapping[str, object] = {}
    if name.lower().endswith(".md"):
        metadata = read_metadata(text, path)
        problems += metadata.problems
        values = metadata.values
        if metadata.is_faulty:  # it may say that little is to be shown
            values = {**values, "rights": NARROWEST}
        body = body_start(text)
    if not text[body:].strip():
        problems.append(Problem(path, 0, "the seed holds no article", "put the article's text into it"))
        return None, problems
    if len(text[body:].split("\n")) == 1 or "\n" not in text[body:].strip().replace("\r", "\n"):
        what = "the seed is a single line"
        mend = "give each paragraph a line of its own, if the article has more than one"
        problems.append(Problem(path, 1, what, mend, "notice"))
    return Seed(name, text, sha256_of(received), body, values), problems


def _check_encoding(received: bytes) -> tuple[int, str] | None:
    """Line and name of the fault in bytes that are not UTF-8 text."""
    if received.startswith((b"\xff\xfe", b"\xfe\xff")):
        return 0, "the file is UTF-16, not UTF-8"
    nothing = received.find(b"\0")
    if nothing >= 0:
        return received.count(b"\n", 0, nothing) + 1, "the file is not text: it holds a zero byte"
    try:
        received.decode("utf-8")
    except UnicodeDecodeError as error:
        line = received.count(b"\n", 0, error.start) + 1
        byte = received[error.start]
        return line, f"the file is not UTF-8: byte {error.start + 1} is 0x{byte:02X}"
    return None


def _action(before: bytes | None, after: bytes | None) -> Action:
    return "created" if before is None else "removed" if after is None else "updated"


def changed_meanwhile(path: str) -> Problem:
    """That a file is left as somebody saved it in the meantime."""
    what = "the page was changed while the build ran, and is left as it is"
    return Problem(path, 0, what, "run the build again")


def _unwritable(path: str, error: OSError) -> Problem:
    mend = "make room on the disk" if error.errno in (errno.ENOSPC, errno.EDQUOT) else "allow writing there"
    what = f"the page cannot be written ({_reason(error)})"
    return Problem(path, 0, what, f"{mend}, and run the build again")


def _reason(error: OSError | UnicodeDecodeError) -> str:
    if isinstance(error, UnicodeDecodeError):
        return "it is not UTF-8"
    return (error.strerror or type(error).__name__).lower()
