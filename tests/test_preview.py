"""The preview: `mkdocs serve` brings everything in step and reloads once; `--watch` does the same without it."""

from __future__ import annotations

import os
import re
import shutil
import socket
import statistics
import subprocess
import sys
import threading
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from folder import FERRY, PROJECT, Folder

pytestmark = pytest.mark.slow

ARTICLE = "docs/articles/002_b4b29284b2ecb81d.md"
SECONDS_TO_RELOAD = 2.5


class Preview:
    """A running `mkdocs serve` of a copy of the digest."""

    def __init__(self, folder: Folder) -> None:
        self.folder = folder
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self.process = subprocess.Popen(
            [sys.executable, "-m", "mkdocs", "serve", "--livereload", "-a", f"127.0.0.1:{self.port}"],
            cwd=folder.root, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
            env={**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONUNBUFFERED": "1"},
        )  # fmt: skip
        self.lines: list[str] = []
        threading.Thread(target=self._listen, daemon=True).start()
        self.wait_for(lambda: any("Serving on" in line for line in self.lines), 60)

    def _listen(self) -> None:
        assert self.process.stdout
        for line in self.process.stdout:
            self.lines.append(line.rstrip("\n"))

    def wait_for(self, condition: Callable[[], bool], seconds: float) -> float:
        """Seconds until the condition holds; fails with the terminal's text when it never does."""
        start = time.perf_counter()
        while time.perf_counter() - start < seconds:
            if condition():
                return time.perf_counter() - start
            time.sleep(0.02)
        raise AssertionError("\n".join(self.lines))

    def get(self, path: str) -> str:
        """A page as the browser gets it."""
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{self.port}/{path}", timeout=10) as answer:
                return str(answer.read().decode("utf-8"))
        except urllib.error.HTTPError:
            return ""

    @property
    def reloads(self) -> int:
        """How often the browser was told to reload."""
        return sum("Reloading browsers" in line for line in self.lines)


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Preview]:
    """The preview of a copy of this digest."""
    root = tmp_path_factory.mktemp("preview")
    for name in ("docs", "seeds", "overrides", "digest", ".digest"):
        if (PROJECT / name).exists():
            shutil.copytree(PROJECT / name, root / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(PROJECT / "mkdocs.yml", root / "mkdocs.yml")
    running = Preview(Folder(root))
    yield running
    running.process.terminate()
    running.process.wait(20)


def settle(preview: Preview) -> int:
    """Wait until nothing more happens; gives back the reloads so far."""
    count = -1
    while count != preview.reloads:
        count = preview.reloads
        time.sleep(2.0)
    return count


def reload_after(preview: Preview, save: Callable[[], None]) -> float:
    """Seconds from a save, before which all was quiet, to the one reload it causes; all is quiet again then."""
    before = preview.reloads
    save()
    seconds = preview.wait_for(lambda: preview.reloads > before, 30)
    assert settle(preview) == before + 1, "one save, one reload"
    return seconds


@pytest.mark.timing
@pytest.mark.alone
def test_a_saved_page_shows_within_seconds_and_reloads_once(preview: Preview) -> None:
    """Saving a page, a topic, a claim and a seed: each reloads once, within 2.5 seconds in the middle of all."""
    folder = preview.folder
    times = []
    settle(preview)
    for number in range(3):
        old = "remains optimistic" if number == 0 else f"remains optimistic ({number - 1})"
        new = f"remains optimistic ({number})"
        times.append(reload_after(preview, lambda old=old, new=new: folder.edit(ARTICLE, old, new)))  # type: ignore[misc]
        assert new in preview.get("articles/002_b4b29284b2ecb81d/")
    times.append(
        reload_after(
            preview,
            lambda: folder.edit("docs/topics/agi.md", "no agreed definition", "no settled definition"),
        )
    )
    assert "no settled definition" in preview.get("topics/agi/")
    claim = next(
        path for path in sorted((folder.root / "docs/claims").glob("*.md")) if path.name != "index.md"
    )
    times.append(
        reload_after(preview, lambda: folder.edit(f"docs/claims/{claim.name}", "claim: ", "claim: Said: "))
    )
    times.append(reload_after(preview, lambda: folder.write("seeds/ferry.txt", FERRY)))
    assert "Ferries to replace bridge" in preview.get("articles/ferry/")
    assert "Ferries to replace bridge" in preview.get("articles/")
    print("seconds from save to reload:", ", ".join(f"{each:.2f}" for each in times))
    assert statistics.median(times) <= SECONDS_TO_RELOAD


def test_saving_without_change_reloads_nothing(preview: Preview) -> None:
    """The same bytes again are no news."""
    before = settle(preview)
    for path in (ARTICLE, "seeds/002_b4b29284b2ecb81d.txt", "mkdocs.yml"):
        preview.folder.write(path, (preview.folder.root / path).read_bytes())
    time.sleep(3)
    assert settle(preview) == before


def test_a_faulty_page_is_named_and_the_preview_goes_on(preview: Preview) -> None:
    """Broken front matter: file and line in the terminal, and the next good save shows."""
    folder = preview.folder
    good = folder.read("docs/topics/stargate.md")
    folder.write("docs/topics/stargate.md", good.replace("title: Stargate", 'title: Star: "gate'))
    preview.wait_for(
        lambda: any(re.search(r"docs/topics/stargate\.md:\d+: ", line) for line in preview.lines), 20
    )
    settle(preview)
    assert preview.process.poll() is None
    folder.write("docs/topics/stargate.md", good.replace("easily run together", "often run together"))
    preview.wait_for(lambda: "often run together" in preview.get("topics/stargate/"), 20)


def test_watch_without_a_preview(bridge: Folder, tmp_path: Path) -> None:
    """`--watch` keeps the pages in step until it is stopped."""
    process = subprocess.Popen(
        [sys.executable, str(PROJECT / "build_digest.py"), "--watch"],
        cwd=bridge.root,
        stdout=subprocess.DEVNULL,
    )
    try:
        deadline = time.time() + 30
        time.sleep(1.5)
        bridge.write("seeds/third.txt", FERRY.replace("$91", "$95"))
        while not bridge.has("docs/articles/third.md") and time.time() < deadline:
            time.sleep(0.05)
        assert bridge.has("docs/articles/third.md")
    finally:
        process.terminate()
        process.wait(10)
