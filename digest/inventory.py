"""Inventory: the files under `docs/` that are the program's own, and what it last wrote into each.

A file that says something else than that was changed by hand, and one that it
never wrote is somebody's: both are left alone, and told of. Line ends do not
count, because a version control system may change them.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from digest.disk import Disk, changed_meanwhile
from digest.problem import Problem, Severity

_ROW = re.compile(r"(?P<sum>[0-9a-f]{64}|-{64})  (?P<path>[^\n]+)")
_NEVER = "-" * 64
"""In place of a sum: the program would write there, and never did."""
Sums = Mapping[str, frozenset[str]]
"""By the path of a file inside `docs/`, what it may say and still be the program's own."""


@dataclass(slots=True)
class Inventory:
    """The program's own files, from the moment they are read to the moment they are written."""

    disk: Disk
    known: Sums
    """What the program last wrote."""
    found: dict[str, str | None]
    """What stands there now, by its sum; None: no such file, or none that can be read."""

    @property
    def state(self) -> dict[str, str]:
        """What a run looks at: each file as it stands, and as it was noted."""
        return {
            path: " ".join((found or "", *sorted(self.known.get(path, ()))))
            for path, found in sorted(self.found.items())
        }

    def own(self, path: str) -> bytes | None:
        """What stands in a file, where that is what the program last wrote there; None where it is not."""
        if self.found.get(path) not in self.known.get(path, ()):
            return None
        content = self._read(path)
        return content if _sum_of(content) == self.found[path] else None

    def put(self, files: Iterable[tuple[str, bytes]], speaks: Callable[[str], bool]) -> Iterator[Problem]:
        """Bring the files on disk to what is wanted, and take away those that no longer are.

        A file that was changed by hand is a problem where it `speaks` for the
        digest on a claim, because it does not follow what people sign and take
        back, and else a notice.

        What is about to be written is noted before the first file, and what
        was written after the last: a run that is killed in between leaves
        nothing behind that would pass for somebody's work.
        """
        wanted: dict[str, str] = {}
        new: dict[str, bytes] = {}
        for path, content in files:
            wanted[path] = _sum(content)
            if path not in self.found:
                self.found[path] = _sum_of(self._read(path))
            if self.found[path] != wanted[path]:
                new[path] = content
        ours = {path for path in self.found if self._is_ours(path, wanted.get(path))}
        changed = {path for path in ours if self.found[path] != wanted.get(path)}
        if planned := changed & wanted.keys():
            noted = {path: self._sums_of(path, wanted[path]) for path in planned}
            yield from self._note({**self.known, **noted})
        for path in sorted(self.found):
            if path in changed:
                yield from self._write(path, new.get(path))
            elif path not in ours:
                yield self._tell(path, path in wanted, "problem" if speaks(path) else "notice")
        kept = {path: self._sums_after(path, wanted.get(path)) for path in self.found}
        self.known = {path: sums for path, sums in kept.items() if sums is not None}
        yield from self._note(self.known)

    def _read(self, path: str) -> bytes | None:
        return self.disk.read_file(f"{self.disk.docs}/{path}")

    def _is_ours(self, path: str, wanted: str | None) -> bool:
        """Whether nobody else's work would be lost if the program wrote there."""
        found = self.found[path]
        return found is None or found == wanted or found in self.known.get(path, ())

    def _write(self, path: str, content: bytes | None) -> Iterator[Problem]:
        name, received = f"{self.disk.docs}/{path}", self._read(path)
        if _sum_of(received) != self.found[path]:
            yield changed_meanwhile(name)
        elif problem := self.disk.write_file(name, received, content):
            yield problem
        else:
            self.found[path] = _sum_of(content)

    def _sums_of(self, path: str, wanted: str) -> frozenset[str]:
        """What a file that is about to be written may say, whether that comes about or not."""
        return self.known.get(path, frozenset()) | {wanted}

    def _sums_after(self, path: str, wanted: str | None) -> frozenset[str] | None:
        """What to note of a file once all are written; None for one that is gone for good."""
        if wanted is not None and self.found[path] == wanted:
            return frozenset((wanted,))
        if wanted is not None or self.found[path] is not None:
            return self.known.get(path, frozenset())
        return None

    def _note(self, sums: Sums) -> Iterator[Problem]:
        if problem := self.disk.write_inventory(dump_inventory(sums)):
            yield problem

    def _tell(self, path: str, is_wanted: bool, severity: Severity) -> Problem:
        """That a file was left alone."""
        if is_wanted:
            what = "this is not what the program wrote here, and is left as it is"
            mend = "delete it to have it made anew, or move it elsewhere to keep it"
        else:
            what = "the program no longer makes this file, and somebody changed it"
            mend = "delete it, or move it elsewhere to keep it"
        return Problem(f"{self.disk.docs}/{path}", 0, what, mend, severity)


def read_inventory(disk: Disk) -> Inventory:
    """The inventory of a digest, with the files as they stand."""
    known = parse_inventory(disk.read_inventory())
    return Inventory(disk, known, {path: _sum_of(disk.read_file(f"{disk.docs}/{path}")) for path in known})


def parse_inventory(text: str) -> Sums:
    """The sums of each file; a line that is none, as after a merge that went wrong, counts for nothing."""
    sums: dict[str, frozenset[str]] = {}
    for line in text.split("\n"):
        if row := _ROW.fullmatch(line):
            told = frozenset() if row["sum"] == _NEVER else frozenset((row["sum"],))
            sums[row["path"]] = sums.get(row["path"], frozenset()) | told
    return sums


def dump_inventory(sums: Sums) -> str:
    """A line for each sum, in the form that `sha256sum` has."""
    rows = [(path, each) for path, told in sums.items() for each in (told or {_NEVER})]
    return "".join(f"{each}  {path}\n" for path, each in sorted(rows))


def _sum(content: bytes) -> str:
    return hashlib.sha256(content.replace(b"\r\n", b"\n")).hexdigest()


def _sum_of(content: bytes | None) -> str | None:
    return None if content is None else _sum(content)
