"""A digest in a temporary folder, run as the command runs it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from digest.build import build_digest
from digest.disk import Disk
from digest.outcome import Outcome
from digest.problem import Problem
from digest.settings import read_settings

PROJECT = Path(__file__).parent.parent

HARBOUR = """Harbour bridge to close for two years

City engineers say the 1931 crossing cannot carry another winter

The Harbour Bridge in Porthallow will close to all traffic in March for two years, the city council said on Monday.

"We found cracks in 140 of the 212 hangers, and I will not sign off another winter," said Maren Oduya, the city's chief engineer.

The repair will cost about $86 million, according to Oduya. She said that 31,000 vehicles cross the bridge every day.
"""

FERRY = """Ferries to replace bridge

Porthallow will run extra ferries when the Harbour Bridge closes, the council said.

“We found cracks in 140 of the 212 hangers, and I will not sign off another winter,” Maren Oduya told reporters.

Oduya said the repair will cost about $91 million. Two ferries will leave every 20 minutes, said Tomas Brandt, who runs the harbour office.
"""

MKDOCS = """site_name: A digest
site_url: https://digest.test/
extra:
  digest:
    seeds: seeds
"""

TOPIC = """---
title: Bridges
aliases:
  - Harbour Bridge
---

# Bridges

A lead by hand.
"""


@dataclass(frozen=True)
class Folder:
    """One digest on disk."""

    root: Path

    def run(self, *, dry: bool = False, today: str | None = None) -> Outcome:
        """What `python build_digest.py` does, without the process."""
        settings, problems = read_settings(self.read("mkdocs.yml"), "mkdocs.yml")
        disk = Disk(self.root, settings.docs, settings.seeds, dry=dry)
        with disk.lock(print):
            outcome = build_digest(disk, settings, today=today)
        return replace(outcome, problems=(*problems, *outcome.problems))

    def command(self, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
        """The real command, in this folder."""
        return subprocess.run(
            [sys.executable, str(PROJECT / "build_digest.py"), *arguments],
            cwd=self.root, capture_output=True, text=True, timeout=120, env={**os.environ, **environment}, check=False,
        )  # fmt: skip

    def copy(self, root: Path) -> Folder:
        """The same digest in another folder."""
        return Folder(Path(shutil.copytree(self.root, root, dirs_exist_ok=True)))

    def read(self, path: str) -> str:
        """A file's text, its line ends as they are."""
        return (self.root / path).read_bytes().decode("utf-8")

    def write(self, path: str, text: str | bytes) -> None:
        """A file with exactly these characters."""
        target = self.root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(text.encode() if isinstance(text, str) else text)

    def edit(self, path: str, old: str, new: str) -> None:
        """What an editor does: one passage replaced, which must be there."""
        text = self.read(path)
        assert old in text, f"{old!r} is not in {path}:\n{text}"
        self.write(path, text.replace(old, new, 1))

    def pages(self) -> Mapping[str, str]:
        """Every page of the digest, with its text."""
        return {path: self.read(path) for path in self.files("docs") if path.endswith(".md")}

    def delete(self, path: str) -> None:
        """A file taken away."""
        (self.root / path).unlink()

    def has(self, path: str) -> bool:
        """Whether there is such a file."""
        return (self.root / path).exists()

    def files(self, *folders: str) -> Mapping[str, bytes]:
        """Every file under the folders (all but the caches, when none is named), with its bytes."""
        roots = [self.root / folder for folder in folders] or [self.root]
        return {
            str(path.relative_to(self.root)): path.read_bytes()
            for root in roots
            for path in sorted(root.rglob("*"))
            if path.is_file() and ".cache" not in path.parts
        }


def make_folder(root: Path, seeds: Mapping[str, str | bytes]) -> Folder:
    """A digest with these seeds and one topic, not yet built."""
    folder = Folder(root)
    folder.write("mkdocs.yml", MKDOCS)
    folder.write("docs/topics/bridges.md", TOPIC)
    (root / "seeds").mkdir(exist_ok=True)
    for name, text in seeds.items():
        folder.write(f"seeds/{name}", text)
    return folder


def problems_of(outcome: Outcome) -> list[Problem]:
    """Problems without the notices."""
    return [each for each in outcome.problems if each.severity == "problem"]


def notices_of(outcome: Outcome) -> list[Problem]:
    """Notices alone."""
    return [each for each in outcome.problems if each.severity == "notice"]
