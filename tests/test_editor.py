"""An editor at work beside runs that are killed: every sentence written and not taken out stands exactly once."""

from __future__ import annotations

import random
import shutil
from pathlib import Path
from tempfile import mkdtemp

import pytest
from editor import Editor
from folder import FERRY, HARBOUR, Folder, make_folder
from hypothesis import HealthCheck, given, settings
from strategies import seeds_of_chance

ON_THE_FIRST_DAY = {"harbour.txt": HARBOUR, "ferry.txt": FERRY}


@pytest.fixture(scope="module")
def start(tmp_path_factory: pytest.TempPathFactory) -> Folder:
    """A digest that was built once."""
    folder = make_folder(tmp_path_factory.mktemp("start"), ON_THE_FIRST_DAY)
    folder.run()
    return folder


def work(start: Folder, root: Path, seed: int, days: int) -> None:
    """Some days of edits, each with a run that is killed, one that is not, both or none; then a quiet run."""
    rng = random.Random(seed)
    editor = Editor(start.copy(Path(mkdtemp(dir=root))), rng)
    for _ in range(rng.randint(1, days)):
        for _ in range(rng.randint(1, 5)):
            editor.act()
        if rng.random() < 0.5:
            editor.be_killed()
        if rng.random() < 0.7:
            editor.build()
    editor.build()
    assert editor.folder.run().changes == (), "\n".join(editor.log)


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seeds_of_chance)
def test_what_an_editor_wrote_stands_once(start: Folder, tmp_path: Path, seed: int) -> None:
    """On pages that are renamed, swapped, deleted, restored, cut and merged, with seeds that come, change and go."""
    work(start, tmp_path, seed, 4)


@pytest.mark.slow
@pytest.mark.long
@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seeds_of_chance)
def test_what_an_editor_wrote_stands_once_through_many_days(start: Folder, tmp_path: Path, seed: int) -> None:
    """The same for longer."""
    work(start, tmp_path, seed, 9)


@settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seeds_of_chance)
def test_caches_save_time_and_change_nothing(start: Folder, tmp_path: Path, seed: int) -> None:
    """After any edits, a run that recalls all it can writes and says what one does that works all out anew."""
    warm, cold = tmp_path / "warm", tmp_path / "cold"
    shutil.rmtree(warm, ignore_errors=True)
    rng = random.Random(seed)
    editor = Editor(start.copy(warm), rng)
    for _ in range(3):
        for _ in range(rng.randint(1, 4)):
            editor.act()
        shutil.rmtree(cold, ignore_errors=True)
        anew = Folder(Path(shutil.copytree(warm, cold, ignore=shutil.ignore_patterns(".cache"))))
        assert editor.folder.run() == anew.run(), "\n".join(editor.log)
        assert editor.folder.files() == anew.files(), "\n".join(editor.log)
