"""Fixtures: small digests in temporary folders."""

from __future__ import annotations

import gc
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

sys.path.insert(0, str(Path(__file__).parent))

from browser import Newsstand, start_chromium
from folder import FERRY, HARBOUR, Folder, make_folder
from playwright.sync_api import Browser, sync_playwright

from build_digest import SELDOM

MEMORY = Path("/dev/shm")
ROOM = 4 * 2**30
"""Bytes that must be free there; the tests need a good quarter of them."""

gc.set_threshold(*SELDOM)  # as the command does, of which most tests make many runs

# Most tests write and remove very many small files: a disk takes longer over them than the program does.
if "TMPDIR" not in os.environ and MEMORY.is_dir() and shutil.disk_usage(MEMORY).free > ROOM:
    os.environ["TMPDIR"] = tempfile.tempdir = str(MEMORY)

# A busy machine is no fault of the program's. CI tries the same examples each time, so that it fails for a
# change and not by chance; everywhere else each run looks for new ones.
settings.register_profile("shared", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "shared")


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """One Chromium for all tests of a process; a second Playwright in it would refuse to start."""
    with sync_playwright() as playwright:
        browser = start_chromium(playwright)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def newsstand(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Iterator[Newsstand]:
    """The published sites that tests share; at the end none has been changed."""
    own = tmp_path_factory.getbasetemp()
    root = (own if worker_id == "master" else own.parent) / "newsstand"
    root.mkdir(exist_ok=True)
    stand = Newsstand(root)
    yield stand
    assert stand.changed() == []


@pytest.fixture(scope="session")
def built_bridge(tmp_path_factory: pytest.TempPathFactory) -> Folder:
    """Two outlets on one bridge, built once, to be copied."""
    folder = make_folder(tmp_path_factory.mktemp("bridge"), {"harbour.txt": HARBOUR, "ferry.txt": FERRY})
    folder.run()
    return folder


@pytest.fixture
def bridge(built_bridge: Folder, tmp_path: Path) -> Folder:
    """Two outlets on one bridge, built."""
    return built_bridge.copy(tmp_path)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Long tests begin; all others keep their order."""
    items.sort(key=lambda item: item.get_closest_marker("long") is None)


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--refresh-golden` writes the golden pages anew."""
    parser.addoption(
        "--refresh-golden", action="store_true", help="write tests/golden/*/page.md anew, to be read"
    )
