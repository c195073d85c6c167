"""Fixtures: small digests in temporary folders."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

sys.path.insert(0, str(Path(__file__).parent))

from browser import start_chromium
from folder import FERRY, HARBOUR, Folder, make_folder
from playwright.sync_api import Browser, sync_playwright

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


@pytest.fixture
def bridge(tmp_path: Path) -> Folder:
    """Two outlets on one bridge, built."""
    folder = make_folder(tmp_path, {"harbour.txt": HARBOUR, "ferry.txt": FERRY})
    folder.run()
    return folder


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--refresh-golden` writes the golden pages anew."""
    parser.addoption(
        "--refresh-golden", action="store_true", help="write tests/golden/*/page.md anew, to be read"
    )
