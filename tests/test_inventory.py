"""Inventory: the program's own files are kept in step, and nobody else's are touched."""

from __future__ import annotations

from contextlib import suppress
from itertools import count
from pathlib import Path

import pytest
from folder import FERRY, HARBOUR, Folder, make_folder, notices_of, problems_of
from hypothesis import given
from hypothesis import strategies as st
from killing import Killed, die_at

from digest.disk import Change, Disk
from digest.inventory import dump_inventory, parse_inventory, read_inventory

NOTE = ".digest/inventory.txt"
JSON, CSV, NOTES = "docs/digest.json", "docs/claims.csv", "docs/annotations/harbour.json"


def bring(root: Path, *, dry: bool = False, **files: str) -> tuple[list[str], list[Change]]:
    """One run with these files wanted, by name without ending."""
    disk = Disk(root, dry=dry)
    wanted = [(f"{name}.json", text.encode()) for name, text in files.items()]
    with disk.lock(print):
        problems = [str(problem) for problem in read_inventory(disk).put(wanted)]
        problems += [str(problem) for problem in disk.carry_out()]
    return problems, disk.changes


def test_files_come_stay_change_and_go(tmp_path: Path) -> None:
    """Written when wanted, only when they differ, and taken away when no longer wanted."""
    folder = Folder(tmp_path)
    assert bring(tmp_path, a="1", b="1") == (
        [],
        [Change("docs/a.json", "created"), Change("docs/b.json", "created")],
    )
    before = folder.files()
    assert bring(tmp_path, a="1", b="1") == ([], [])
    assert folder.files() == before
    assert bring(tmp_path, a="2") == (
        [],
        [Change("docs/a.json", "updated"), Change("docs/b.json", "removed")],
    )
    assert folder.read("docs/a.json") == "2"
    assert not folder.has("docs/b.json")
    assert bring(tmp_path) == ([], [Change("docs/a.json", "removed")])
    assert not folder.has(NOTE)


def test_a_file_changed_by_hand_stays(tmp_path: Path) -> None:
    """A notice in each run, until it is deleted, which has it made anew."""
    folder = Folder(tmp_path)
    bring(tmp_path, a="1")
    folder.write("docs/a.json", "by hand")
    for wanted in ("1", "2", "2"):
        problems, changes = bring(tmp_path, a=wanted)
        assert changes == []
        assert problems == [
            "docs/a.json: this is not what the program wrote here, and is left as it is;"
            " delete it to have it made anew, or move it elsewhere to keep it"
        ]
    assert folder.read("docs/a.json") == "by hand"
    folder.delete("docs/a.json")
    assert bring(tmp_path, a="2") == ([], [Change("docs/a.json", "created")])
    assert bring(tmp_path, a="2") == ([], [])


def test_somebody_elses_file_is_left_alone(tmp_path: Path) -> None:
    """Also where the program would write one of that name; once it is gone, the program's comes."""
    folder = Folder(tmp_path)
    folder.write("docs/a.json", "mine")
    problems, changes = bring(tmp_path, a="1")
    assert (len(problems), changes) == (1, [])
    folder.delete("docs/a.json")
    assert bring(tmp_path, a="1") == ([], [Change("docs/a.json", "created")])


def test_a_changed_file_that_is_no_longer_wanted_stays(tmp_path: Path) -> None:
    """What somebody wrote is not deleted with what the program wrote."""
    folder = Folder(tmp_path)
    bring(tmp_path, a="1", b="1")
    folder.write("docs/a.json", "by hand")
    problems, changes = bring(tmp_path, b="1")
    assert changes == []
    assert problems == [
        "docs/a.json: the program no longer makes this file, and somebody changed it;"
        " delete it, or move it elsewhere to keep it"
    ]
    folder.delete("docs/a.json")
    assert bring(tmp_path, b="1") == ([], [])
    assert "a.json" not in folder.read(NOTE)


def test_line_ends_do_not_count(tmp_path: Path) -> None:
    """A file that version control checked out with other line ends is still the program's, and is left so."""
    folder = Folder(tmp_path)
    bring(tmp_path, a="1\n2\n", b="x\r\ny\r\n")
    folder.write("docs/a.json", "1\r\n2\r\n")
    folder.write("docs/b.json", "x\ny\n")
    assert bring(tmp_path, a="1\n2\n", b="x\r\ny\r\n") == ([], [])
    assert bring(tmp_path, a="1\n3\n", b="x\r\ny\r\n") == ([], [Change("docs/a.json", "updated")])


def test_without_the_inventory_nothing_is_lost(tmp_path: Path) -> None:
    """Files that are as wanted are taken up again; others are taken for somebody's."""
    folder = Folder(tmp_path)
    bring(tmp_path, a="1", b="1")
    before = folder.files()
    folder.delete(NOTE)
    assert bring(tmp_path, a="1", b="1") == ([], [])
    assert folder.files() == before
    folder.write(NOTE, "<<<<<<< ours\n=======\n>>>>>>> theirs\n")
    problems, changes = bring(tmp_path, a="2", b="1")
    assert ([problem.split(":")[0] for problem in problems], changes) == (["docs/a.json"], [])


def test_a_dry_run_tells_the_same_and_writes_nothing(tmp_path: Path) -> None:
    """`--check` sees what is out of step."""
    folder = Folder(tmp_path)
    bring(tmp_path, a="1", b="1")
    before = folder.files()
    assert bring(tmp_path, dry=True, a="2", c="1")[1] == [
        Change("docs/a.json", "updated"),
        Change("docs/b.json", "removed"),
        Change("docs/c.json", "created"),
    ]
    assert folder.files() == before


def test_a_run_killed_between_any_two_writes_mends_itself(tmp_path: Path) -> None:
    """Also when what is wanted has changed by the next run: nothing passes for somebody's work."""
    for number in count():
        folder = Folder(tmp_path / str(number))
        bring(folder.root, a="1", b="1", c="1")
        with pytest.MonkeyPatch.context() as patch:
            done = die_at(patch, number)
            with suppress(Killed):
                bring(folder.root, a="2", b="2", d="2")
        problems, _ = bring(folder.root, a="3", b="3", d="3")
        assert problems == []
        assert {path: folder.read(f"docs/{path}.json") for path in "abd"} == dict.fromkeys("abd", "3")
        assert not folder.has("docs/c.json")
        assert bring(folder.root, a="3", b="3", d="3") == ([], [])
        if len(done) < number:
            break
    assert number > 12, "every write was the last of a run"


def test_a_file_that_cannot_be_written_is_a_problem(tmp_path: Path) -> None:
    """A folder in its place, or a link that leads away: told, the others written, mended by the next run."""
    folder = Folder(tmp_path / "digest")
    (tmp_path / "elsewhere.json").write_text("mine", encoding="utf-8")
    (folder.root / "docs/a.json").mkdir(parents=True)
    (folder.root / "docs/b.json").symlink_to(tmp_path / "elsewhere.json")
    problems, changes = bring(folder.root, a="1", b="1", c="1")
    assert [problem.split(":")[0] for problem in problems] == ["docs/a.json", "docs/b.json"]
    assert changes == [Change("docs/c.json", "created")]
    assert (tmp_path / "elsewhere.json").read_text(encoding="utf-8") == "mine"
    (folder.root / "docs/a.json").rmdir()
    folder.delete("docs/b.json")
    assert bring(folder.root, a="1", b="1", c="1")[0] == []


@given(
    st.dictionaries(
        st.text(st.characters(exclude_characters="\n", exclude_categories=["Cs"]), min_size=1),
        st.frozensets(st.binary(min_size=32, max_size=32).map(bytes.hex), max_size=2),
        max_size=4,
    )
)
def test_what_is_noted_is_read_again(sums: dict[str, frozenset[str]]) -> None:
    """Whatever files are called."""
    assert parse_inventory(dump_inventory(sums)) == sums


# in a digest


def test_exports_are_made_with_the_pages(bridge: Folder) -> None:
    """One JSON, one CSV, one file of annotations for each article, feeds, cards and citations, all noted."""
    noted = [line.split("  ", 1)[1] for line in bridge.read(NOTE).splitlines()]
    assert [path for path in noted if not path.startswith(("feeds/", "assets/cards/", "citations/"))] == [
        "annotations/ferry.json",
        "annotations/harbour.json",
        "claims.csv",
        "digest.json",
        "robots.txt",
    ]
    assert all(bridge.has(f"docs/{path}") for path in noted)


@pytest.mark.parametrize("path", [JSON, CSV, NOTES])
def test_a_deleted_export_comes_back(bridge: Folder, path: str) -> None:
    """Although nothing else has changed since the run before."""
    before = bridge.read(path)
    assert bridge.run().changes == ()
    bridge.delete(path)
    check = bridge.run(dry=True, today="2026-01-01")
    assert check.changes == (Change(path, "created"),)
    assert not bridge.has(path)
    assert bridge.run().changes == (Change(path, "created"),)
    assert bridge.read(path) == before
    assert bridge.run().changes == ()


@pytest.mark.parametrize("path", [JSON, CSV, NOTES])
def test_an_export_changed_by_hand_is_told_in_every_run(bridge: Folder, path: str) -> None:
    """Once a run, and nothing is written."""
    bridge.write(path, "by hand")
    for _ in range(3):
        outcome = bridge.run()
        assert [notice.file for notice in notices_of(outcome)] == [path]
        assert outcome.changes == ()
    assert bridge.read(path) == "by hand"


def test_a_deleted_article_takes_its_files_along(bridge: Folder) -> None:
    """No note is published on what is gone, and no card of it."""
    bridge.delete("seeds/harbour.txt")
    bridge.delete("docs/articles/harbour.md")
    outcome = bridge.run()
    assert problems_of(outcome) == []
    assert not bridge.has(NOTES)
    assert "/harbour." not in bridge.read(NOTE)


def test_check_lists_exports_that_are_out_of_step(bridge: Folder) -> None:
    """By the command, with how to mend it."""
    bridge.delete(JSON)
    done = bridge.command("--check")
    assert done.returncode == 1
    assert f"{JSON}: out of step: it would be created; run python build_digest.py" in done.stdout


def test_without_an_address_what_needs_one_is_left_out(tmp_path: Path) -> None:
    """With one notice; what was made before goes, and JSON and CSV stay."""
    folder = make_folder(tmp_path, {"harbour.txt": HARBOUR, "ferry.txt": FERRY})
    folder.run()
    folder.edit("mkdocs.yml", "site_url: https://digest.test/\n", "")
    outcome = folder.run()
    assert [str(notice) for notice in notices_of(outcome)] == [
        "mkdocs.yml: `site_url` is not set, so that feeds, cards, citations, annotations and the data for search engines are left out;"
        " write the address of the published site, as in https://news.example.org/"
    ]
    assert not folder.has(NOTES)
    assert "json-ld" not in folder.read("docs/articles/harbour.md")
    assert "digest.test" not in folder.read(JSON) + folder.read(CSV)
    assert folder.run().changes == ()


def test_a_placeholder_is_told_to_those_who_check(bridge: Folder) -> None:
    """And to nobody else."""
    bridge.edit("mkdocs.yml", "https://digest.test/", "https://annotated.example/")
    assert notices_of(bridge.run()) == []
    told = [
        notice
        for notice in notices_of(bridge.run(dry=True, today="2026-01-01"))
        if notice.file == "mkdocs.yml"
    ]
    assert [notice.what for notice in told] == [
        "`site_url: https://annotated.example/` is a placeholder, which stands in every address of the data files"
    ]
