"""Recall: what was worked out in an earlier run, and the outcome of a run over files that have not changed since."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict
from functools import lru_cache
from pathlib import Path
from typing import TypeVar

from digest.annotation import RULES_VERSION
from digest.disk import Disk
from digest.outcome import Outcome
from digest.problem import Problem
from digest.seed import Seed
from digest.settings import Settings

Seal = str
"""What stands for the texts of a page and of what is kept of it, without holding them; empty where there are none."""
T = TypeVar("T")


def make_key(*parts: str) -> str:
    """A name for what the rules, the program and `parts` together give."""
    return hashlib.sha256("\x00".join((RULES_VERSION, _code_version(), *parts)).encode()).hexdigest()


def seal(*texts: str | None) -> Seal:
    """The same for the same texts only."""
    if all(each is None for each in texts):
        return ""
    sums = ("" if each is None else _sum(each) for each in texts)
    return _sum(" ".join(sums))


def recall_or_make(
    disk: Disk,
    shelf: str,
    key: str,
    unpack: Callable[[bytes], T | None],
    pack: Callable[[T], bytes],
    make: Callable[[], T],
) -> T:
    """What stands under `key`; where nothing does, or nothing that can be read, it is made and put there."""
    stored = disk.get_cached(shelf, key)
    found = unpack(stored) if stored else None
    if found is None:
        found = make()
        disk.put_cached(shelf, key, pack(found))
    return found


def fingerprint(
    today: str | None,
    settings: Settings,
    said_at_the_door: Sequence[str],
    seeds: Sequence[Seed],
    state: Mapping[str, Seal],
    files: Mapping[str, str],
) -> str:
    """The key of a run: the same as long as nothing that a run looks at has changed.

    `files` are those that the program makes beside the pages, as they stand.
    """
    parts: list[object] = [today, sorted(asdict(settings).items()), said_at_the_door]
    parts += [(seed.name, seed.sha256) for seed in seeds]
    parts += [(path, told) for path, told in sorted(state.items()) if told]
    return make_key(repr(parts), repr(sorted(files.items())))


def recall_outcome(disk: Disk, key: str) -> Outcome | None:
    """The outcome kept under `key`; None when there is none that can be read."""
    stored = disk.get_cached("outcomes", key)
    if stored is None:
        return None
    try:
        rows = json.loads(stored)
        problems = tuple(Problem(*row) for row in rows["problems"])
        shares = tuple((str(page), int(share)) for page, share in rows["shares"])
        return Outcome((), problems, tuple(rows["articles"]), tuple(rows["claims"]), shares)
    except (ValueError, KeyError, TypeError):
        return None


def remember_outcome(disk: Disk, key: str, outcome: Outcome) -> None:
    """Keep an outcome for the next run over the files it leaves behind, if they are sure to say the same again."""
    changed = {change.path for change in outcome.changes}
    if (disk.is_dry and changed) or any(problem.file in changed for problem in outcome.problems):
        return
    rows = {
        "problems": [[p.file, p.line, p.what, p.mend, p.severity] for p in outcome.problems],
        "articles": outcome.articles,
        "claims": outcome.claims,
        "shares": outcome.shares,
    }
    disk.put_cached("outcomes", key, json.dumps(rows, ensure_ascii=False).encode())


def _sum(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


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
