"""Killed processes and two runs at once, on a real digest with real edits."""

from __future__ import annotations

import random
import re
import shutil
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import pytest
from archive import write_archive
from folder import FERRY, HARBOUR, PROJECT, Folder, make_folder, problems_of
from killing import Killed, before_each_change, die_at

from digest.disk import Disk

KILLS = 12
COMMAND = [sys.executable, str(PROJECT / "build_digest.py")]


def edited_digest(root: Path) -> Folder:
    """Twelve articles, built, then edited on both sides, so that a run has all kinds of work to do."""
    texts = dict(write_archive(12))
    folder = make_folder(root, texts)
    folder.run()
    source = random.Random(3)
    for number, path in enumerate(sorted((root / "docs/articles").glob("0*.md"))):
        text = path.read_text(encoding="utf-8")
        lines = text.split("\n")
        places = [n for n, line in enumerate(lines) if line.endswith(".") and " said" in line]
        lines[source.choice(places)] += f" An editor's line {number}."
        path.write_text("\n".join(lines), encoding="utf-8")
    for name in list(texts)[:4]:
        folder.write(f"seeds/{name}", texts[name].replace(" a ", " one "))
    folder.write("seeds/new.txt", texts["000001.txt"].replace(" the ", " this "))
    return folder


DRIFTED = "the seed no longer has the words marked"
"""The one problem there is: seeds changed under marks."""


def settled_by_command(folder: Folder) -> dict[str, bytes]:
    """Pages, bases and proposals after a complete run of the command; nothing else may be left."""
    done = folder.command()
    told = [
        row for row in done.stdout.splitlines() if re.match(r"\S+: ", row) and not row.endswith("(notice)")
    ]
    assert all(DRIFTED in row for row in told)
    assert done.returncode == bool(told), done.stdout + done.stderr
    assert folder.command().stdout.count(" updated") == 0
    return dict(folder.files("docs", ".digest"))


def settled(folder: Folder) -> dict[str, bytes]:
    """The same without the process, which costs more than the run."""
    assert all(DRIFTED in each.what for each in problems_of(folder.run()))
    assert "updated" not in {each.action for each in folder.run().changes}
    return dict(folder.files("docs", ".digest"))


@pytest.mark.slow
@pytest.mark.long
def test_a_killed_run_mends_itself(tmp_path: Path) -> None:
    """Killed at any moment, the next run comes to the same files as a run that was left alone."""
    start = edited_digest(tmp_path / "start")
    whole = start.copy(tmp_path / "whole")
    begin = time.perf_counter()
    wanted = settled_by_command(whole)
    length = (time.perf_counter() - begin) / 2
    source = random.Random(5)
    for number in range(KILLS):
        folder = start.copy(tmp_path / f"killed{number}")
        process = subprocess.Popen(COMMAND, cwd=folder.root, stdout=subprocess.DEVNULL)
        time.sleep(length * source.uniform(0.2, 1.0))
        process.kill()
        process.wait()
        for page in folder.root.glob("docs/**/*.md"):
            text = page.read_text(encoding="utf-8")
            assert text.count("\n---\n") == 1, "no page is ever half written"
        found = settled(folder)
        assert {path: found.get(path) == wanted[path] for path in wanted} == dict.fromkeys(wanted, True)
        assert set(found) == set(wanted)


@pytest.mark.slow
def test_two_runs_at_once_come_to_one_result(tmp_path: Path) -> None:
    """The second run waits for the first, and finds nothing to do."""
    folder = edited_digest(tmp_path / "start")
    wanted = settled_by_command(folder.copy(tmp_path / "whole"))
    runs = [subprocess.Popen(COMMAND, cwd=folder.root, stdout=subprocess.PIPE, text=True) for _ in range(3)]
    assert sorted(run.wait(120) for run in runs) == [0, 0, 1], (
        "the first tells that seeds changed under marks"
    )
    outputs = [run.stdout.read() for run in runs if run.stdout]
    assert sum("0 pages changed" in output for output in outputs) == 2
    assert dict(folder.files("docs", ".digest")) == wanted


# killed at every write


ENDED = "Old bridge painted\n\nThe Harbour Bridge was painted green on Friday, the council said.\n"
LONG = """
Residents were told in letters that came by boat.

The plan was first put forward when the town grew. Nobody liked it much at that time. Few people here remember the storm.

Several shops said that trade had fallen. Work may begin in spring. The council said that 400 buses will run instead.
"""
KEPT = ("base", "inventory.txt", "moved.txt", "proposed", "quoted", "shown", "whole")
"""What stands in `.digest/` once all the program's writers have written there."""


@pytest.fixture(scope="module")
def busy(tmp_path_factory: pytest.TempPathFactory) -> Folder:
    """A digest in which every writer of the program has something to write, change, move and take away."""
    seeds = {"harbour.txt": HARBOUR, "ferry.txt": FERRY, "ended.txt": ENDED, "long.txt": HARBOUR[:40] + LONG}
    folder = make_folder(tmp_path_factory.mktemp("busy"), seeds)
    folder.run()
    page = "docs/articles/harbour.md"
    folder.edit(page, "every day", "on weekdays")  # clashes with what the seed says from now on
    folder.edit("docs/articles/ferry.md", "rights:", "rights: excerpt")
    folder.edit("docs/articles/long.md", "rights:", "rights: link")
    folder.run()
    folder.write("seeds/harbour.txt", HARBOUR.replace("every day", "each day").replace("cracks", "gaps"))
    folder.write("seeds/third.txt", FERRY.replace("$91 million", "$95 million"))
    folder.edit("docs/articles/long.md", "rights: link", "rights: full")
    folder.edit(page, "on Monday", "==on Monday==[^when] evening")
    folder.edit(page, "publisher:", "publisher: The Gazette")
    claim = next(path for path in sorted(folder.files("docs/claims")) if "index" not in path)
    folder.edit(claim, "rating: unrated", "rating: accurate")
    folder.edit(claim, "evidence: []", "evidence:\n  - url: https://example.org/report\n    stance: supports")
    folder.edit(claim, "signed_by:", "signed_by: Jo Editor")
    folder.edit(claim, "signed_on:", "signed_on: 2025-02-03")
    for old, new in (
        ("articles/ferry.md", "articles/boats.md"),
        ("people/maren-oduya.md", "people/oduya.md"),
    ):
        (folder.root / "docs" / old).rename(folder.root / "docs" / new)
    folder.edit("docs/articles/boats.md", "rights: excerpt", "rights: link")
    folder.delete("seeds/ended.txt")
    folder.delete("docs/articles/ended.md")
    return folder


def outside_tmp(folder: Folder) -> dict[str, bytes]:
    """All files but caches and what a killed run leaves for the next."""
    return {path: text for path, text in folder.files().items() if not path.startswith(".digest/tmp/")}


def count_writes(folder: Folder) -> int:
    """How many changes of files a run makes."""
    with pytest.MonkeyPatch.context() as patch:
        done = die_at(patch, sys.maxsize)
        folder.run()
    return len(done)


def kill(busy: Folder, root: Path, number: int) -> Folder:
    """A digest whose run was killed after so many writes."""
    folder = busy.copy(root / f"killed{number}")
    with pytest.MonkeyPatch.context() as patch, suppress(Killed):
        die_at(patch, number)
        folder.run()
    return folder


def leave_at_each_write(folder: Folder, root: Path) -> list[Folder]:
    """What a run leaves that is killed at its first change of a file, at its second, and so on; this one is not."""
    left: list[Folder] = []
    with pytest.MonkeyPatch.context() as patch:
        before_each_change(patch, lambda name: left.append(folder.copy(root / f"left{len(left)}")))
        folder.run()
    return left


def test_every_writer_has_something_to_write(busy: Folder, tmp_path: Path) -> None:
    """So that the kills below are kills of all of them."""
    folder = busy.copy(tmp_path / "digest")
    before = folder.files(".digest", "docs")
    folder.run()
    after = folder.files(".digest", "docs")
    changed = {path for path in {*before, *after} if before.get(path) != after.get(path)}
    kinds = {"/".join(path.split("/")[:2]) for path in changed}
    assert {f".digest/{name}" for name in KEPT} <= kinds
    assert {"docs/digest.json", "docs/claims.csv", "docs/review.md", "docs/index.md"} <= kinds
    folders = (
        "annotations",
        "articles",
        "assets",
        "citations",
        "claims",
        "feeds",
        "outlets",
        "people",
        "topics",
    )
    assert {f"docs/{name}" for name in folders} <= kinds


def test_a_run_killed_at_some_write_is_as_good_as_none_that_was_killed(busy: Folder, tmp_path: Path) -> None:
    """The next run brings the same tree, byte for byte, and the one after it writes nothing."""
    whole = busy.copy(tmp_path / "whole")
    writes = count_writes(whole)
    assert whole.run().changes == ()
    for number in [writes * part // 10 for part in range(1, 10)]:
        folder = kill(busy, tmp_path, number)
        folder.run()
        assert outside_tmp(folder) == outside_tmp(whole), number
        assert not list((folder.root / ".digest/tmp").iterdir())


@pytest.mark.slow
def test_a_run_killed_at_any_write_is_done_or_was_never_begun(busy: Folder, tmp_path: Path) -> None:
    """What the next run finds, when it has finished what was begun, is the tree before, or the tree after."""
    whole = busy.copy(tmp_path / "whole")
    left = leave_at_each_write(whole, tmp_path)
    before, after = outside_tmp(busy), outside_tmp(whole)
    assert before != after
    done = []
    for number, folder in enumerate(left):
        with Disk(folder.root).lock(print):
            pass
        found = outside_tmp(folder)
        assert found in (before, after), number
        done.append(found == after)
        shutil.rmtree(folder.root)
    assert done == sorted(done), "from one moment on"
    assert set(done) == {False, True}
