"""Fixtures: small digests in temporary folders."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from hypothesis import settings

sys.path.insert(0, str(Path(__file__).parent))

from folder import FERRY, HARBOUR, Folder, make_folder

settings.register_profile("shared", deadline=None)  # a busy machine is no fault of the program's
settings.load_profile("shared")


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
