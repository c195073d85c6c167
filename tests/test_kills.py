"""Killed processes and two runs at once, on a real digest with real edits."""

from __future__ import annotations

import random
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest
from archive import write_archive
from folder import PROJECT, Folder, make_folder

pytestmark = pytest.mark.slow

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


def settled(folder: Folder) -> dict[str, bytes]:
    """Pages, bases and proposals after a complete run; nothing else may be left."""
    done = folder.command()
    told = [
        row for row in done.stdout.splitlines() if re.match(r"\S+: ", row) and not row.endswith("(notice)")
    ]
    assert all("the seed no longer has the words marked" in row for row in told), "seeds changed under marks"
    assert done.returncode == bool(told), done.stdout + done.stderr
    assert folder.command().stdout.count(" updated") == 0
    return dict(folder.files("docs", ".digest"))


def test_a_killed_run_mends_itself(tmp_path: Path) -> None:
    """Killed at any moment, the next run comes to the same files as a run that was left alone."""
    start = tmp_path / "start"
    edited_digest(start)
    whole = Folder(Path(shutil.copytree(start, tmp_path / "whole")))
    begin = time.perf_counter()
    wanted = settled(whole)
    length = (time.perf_counter() - begin) / 2
    source = random.Random(5)
    for number in range(KILLS):
        folder = Folder(Path(shutil.copytree(start, tmp_path / f"killed{number}")))
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


def test_two_runs_at_once_come_to_one_result(tmp_path: Path) -> None:
    """The second run waits for the first, and finds nothing to do."""
    start = tmp_path / "start"
    edited_digest(start)
    wanted = settled(Folder(Path(shutil.copytree(start, tmp_path / "whole"))))
    folder = Folder(start)
    runs = [subprocess.Popen(COMMAND, cwd=start, stdout=subprocess.PIPE, text=True) for _ in range(3)]
    assert sorted(run.wait(120) for run in runs) == [0, 0, 1], (
        "the first tells that seeds changed under marks"
    )
    outputs = [run.stdout.read() for run in runs if run.stdout]
    assert sum("0 pages changed" in output for output in outputs) == 2
    assert dict(folder.files("docs", ".digest")) == wanted
