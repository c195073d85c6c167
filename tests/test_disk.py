"""Disk: what comes in is named when it is bad, what goes out is never half written."""

from __future__ import annotations

import errno
import multiprocessing
import os
import shutil
import subprocess
import sys
import time
from contextlib import suppress
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from killing import Killed, die_at

from digest.disk import Change, Disk
from digest.journal import Entry, Step, dump_journal
from digest.line_end import decode, encode
from digest.merge import merge_page
from digest.proposal import update_proposal
from digest.seed import sha256_of

BASE = "---\ntitle: A\n---\n\nOne.\n\nTwo.\n\nThree.\n"
EDITED = BASE.replace("Two.", "Two, by hand.")
FRESH = BASE.replace("Two.", "Two, anew.").replace("Three.", "Three, anew.")
PAGES = ("docs/a.md", "docs/articles/b.md", "docs/articles/c.md")


def build(root: Path, dry: bool = False) -> tuple[list[str], list[Change]]:
    """A build in small: every page is merged with `FRESH` and written."""
    disk = Disk(root, dry=dry)
    problems: list[str] = []
    with disk.lock(problems.append):
        pages, found = disk.read_pages()
        problems += map(str, found)
        for path in PAGES:
            page = pages.get(path) or disk.new_page(path)
            merged = merge_page(page.base, page.text, FRESH, path)
            proposal = page.proposal
            if merged.text is not None:
                proposal = update_proposal(path, page.proposal, merged.text, merged.clashes)
            problem = disk.write_page(page, merged.text, merged.base, proposal)
            problems += [str(problem)] if problem else []
        problems += map(str, disk.carry_out())
    return problems, disk.changes


def lay_out(root: Path) -> Path:
    """One page edited, one as it was generated, one that is new."""
    root.mkdir()
    for path, page in (("a.md", EDITED), ("articles/b.md", BASE)):
        for folder, text in (("docs", page), (".digest/base", BASE)):
            place = root / folder / path
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(text.encode())
    return root


def files(root: Path) -> dict[str, bytes]:
    """All files but the lock, with their bytes."""
    return {
        place.relative_to(root).as_posix(): place.read_bytes()
        for place in sorted(root.rglob("*"))
        if place.is_file() and place.name != "digest.lock"
    }


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A digest's folder before the build."""
    return lay_out(tmp_path / "digest")


def test_a_build_writes_pages_bases_and_proposals(root: Path) -> None:
    """What changed is told, and a second build writes nothing."""
    problems, changes = build(root)
    assert problems == []
    assert changes == [
        Change("docs/a.md", "updated"),
        Change("docs/articles/b.md", "updated"),
        Change("docs/articles/c.md", "created"),
    ]
    written = files(root)
    assert sorted(written) == [
        ".digest/base/a.md",
        ".digest/base/articles/b.md",
        ".digest/base/articles/c.md",
        ".digest/proposed/a.md",
        "docs/a.md",
        "docs/articles/b.md",
        "docs/articles/c.md",
    ]
    assert written["docs/a.md"].decode() == EDITED.replace("Three.", "Three, anew.")
    stamps = {place: place.stat().st_mtime_ns for place in root.rglob("*.md")}
    assert build(root) == ([], [])
    assert {place: place.stat().st_mtime_ns for place in root.rglob("*.md")} == stamps


def test_a_dry_disk_tells_the_same_and_writes_nothing(root: Path) -> None:
    """`--check` sees every change and leaves no trace, not even a lock."""
    before = files(root)
    _, changes = build(root, dry=True)
    assert [change.path for change in changes] == list(PAGES)
    assert files(root) == before
    assert not (root / ".cache").exists()


def break_at(patch: pytest.MonkeyPatch, name: str, number: int, code: int = errno.ENOSPC) -> None:
    """Let the given call, counted from 0, of `os.replace` or `Path.write_bytes` fail."""
    calls = count()
    owner = os if name == "replace" else Path
    real = getattr(owner, name)

    def call(*arguments: Any) -> Any:
        if next(calls) == number:
            raise OSError(code, os.strerror(code))
        return real(*arguments)

    patch.setattr(owner, name, call)


def undisturbed(tmp_path: Path) -> dict[str, bytes]:
    """The files after a build that nothing happened to."""
    other = lay_out(tmp_path / "undisturbed")
    build(other)
    return files(other)


def test_a_build_killed_between_any_two_writes_mends_itself(root: Path, tmp_path: Path) -> None:
    """The next run ends where an undisturbed one would have, byte for byte, and no base is behind its page."""
    wanted = undisturbed(tmp_path)
    before = files(root)
    for number in count():
        killed = Path(shutil.copytree(root, tmp_path / f"killed{number}"))
        with pytest.MonkeyPatch.context() as patch:
            done = die_at(patch, number)
            with suppress(Killed):
                build(killed)
        with Disk(killed).lock(print):
            pass
        assert files(killed) in (before, wanted), "all of a run is there, or nothing"
        build(killed)
        assert files(killed) == wanted
        if len(done) < number:
            break
    assert number > 2 * 7 + 2, "a draft and a move for each file, and the journal"


def test_a_page_edited_after_a_kill_is_left_to_the_editor(root: Path, tmp_path: Path) -> None:
    """Before its new text was put in place it is the old page that was edited, and afterwards the new one."""
    seen: set[str] = set()
    for number in range(7 + 2, 2 * 7 + 2):
        killed = Path(shutil.copytree(root, tmp_path / f"killed{number}"))
        with pytest.MonkeyPatch.context() as patch:
            die_at(patch, number)
            with pytest.raises(Killed):
                build(killed)
        page = killed / "docs/articles/b.md"
        found = page.read_text()
        seen.add(found)
        page.write_text(found.replace("One.", "One, by hand."))
        build(killed)
        assert page.read_text() == FRESH.replace("One.", "One, by hand.")
    assert seen == {BASE, FRESH}


@pytest.mark.parametrize(
    ("path", "draft"),
    [
        ("../outside.md", ".digest/tmp/1-1"),
        (".digest/../../outside.md", ".digest/tmp/1-1"),
        ("docs/a.md", ".digest/tmp/../../../outside.md"),
        ("mkdocs.yml", ".digest/tmp/1-1"),
    ],
)
def test_a_journal_that_came_with_a_digest_moves_nothing_of_others(root: Path, path: str, draft: str) -> None:
    """Whatever stands in it, only files that the program keeps are put in place."""
    (root / ".digest/tmp").mkdir()
    (root / ".digest/tmp/1-1").write_text("theirs")
    (root.parent / "outside.md").write_text("mine")
    (root / "mkdocs.yml").write_text("mine")
    (root / ".digest/tmp/journal").write_text(dump_journal([Entry("", None, (Step(path, draft, False),))]))
    with Disk(root).lock(print):
        pass
    assert (root.parent / "outside.md").read_text() == "mine"
    assert (root / "mkdocs.yml").read_text() == "mine"
    assert (root / "docs/a.md").read_text() == EDITED


KILLED_RUN = """
import os, sys
from pathlib import Path
import test_disk
real, calls = os.replace, []
def replace(source, target):
    if len(calls) == int(sys.argv[2]):
        os._exit(9)
    calls.append(1)
    real(source, target)
os.replace = replace
test_disk.build(Path(sys.argv[1]))
"""


@pytest.mark.parametrize("number", [0, 1, 2, 3, 6])
def test_a_process_that_dies_leaves_no_half_written_file(root: Path, tmp_path: Path, number: int) -> None:
    """No exception handler runs, the lock is free again, and the leftovers are swept."""
    here = Path(__file__).parent
    run = [sys.executable, "-c", KILLED_RUN, str(root), str(number)]
    done = subprocess.run(run, env={**os.environ, "PYTHONPATH": f"{here}:{here.parent}"}, check=False)
    assert done.returncode == 9
    assert list((root / ".digest/tmp").iterdir())
    for path, content in files(root).items():
        if not path.startswith(".digest/tmp/"):
            assert content.endswith(b"\n")
    build(root)
    assert files(root) == undisturbed(tmp_path)


FULL = "the page cannot be written (no space left on device); make room on the disk, and run the build again"


@pytest.mark.parametrize("number", range(7))
def test_a_full_disk_is_one_problem_and_the_other_pages_are_written(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    """The page at which the disk was full is named; with room again, all is as it should be."""
    page = PAGES[0] if number < 3 else PAGES[1] if number < 5 else PAGES[2]
    with monkeypatch.context() as patch:
        break_at(patch, "write_bytes", number)
        problems, changes = build(root)
    assert problems == [f"{page}: {FULL}"]
    assert [change.path for change in changes] == [each for each in PAGES if each != page]
    assert not list((root / ".digest/tmp").iterdir())
    assert build(root)[0] == []
    assert files(root) == undisturbed(tmp_path)


@pytest.mark.parametrize("number", range(8))
def test_what_cannot_be_put_in_place_is_tried_again(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    """Each page that is not as it should be is named, and the next run finishes it, base and all."""
    with monkeypatch.context() as patch:
        break_at(patch, "replace", number)
        problems, _ = build(root)
    page = PAGES[0] if number < 4 else PAGES[1] if number < 6 else PAGES[2]
    assert problems == [f"{each}: {FULL}" for each in (PAGES if number == 0 else [page])]
    assert build(root)[0] == []
    assert files(root) == undisturbed(tmp_path)


@pytest.mark.parametrize("is_late", [False, True])
def test_a_page_that_changed_while_the_build_ran_is_left_alone(root: Path, is_late: bool) -> None:
    """One problem, nothing overwritten, neither page nor base nor proposal; be it saved late or early in the run."""
    disk = Disk(root)
    pages, _ = disk.read_pages()
    page = pages["docs/a.md"]
    before = files(root)
    before["docs/a.md"] = b"Saved a moment ago.\n"
    if not is_late:
        (root / "docs/a.md").write_bytes(before["docs/a.md"])
    problem = disk.write_page(page, FRESH, FRESH, "proposal")
    if is_late:
        assert problem is None
        (root / "docs/a.md").write_bytes(before["docs/a.md"])
        (problem,) = disk.carry_out()
    assert str(problem) == (
        "docs/a.md: the page was changed while the build ran, and is left as it is; run the build again"
    )
    assert files(root) == before
    assert disk.changes == []
    new = disk.new_page("docs/articles/c.md")
    (root / "docs/articles/c.md").write_text("Just made by hand.\n")
    assert disk.write_page(new, FRESH, FRESH, None) is not None


def _hold(root: Path, ready: str) -> None:
    with Disk(root).lock(print):
        Path(ready).touch()
        time.sleep(0.6)
        (root / "docs/held.md").write_text("done\n")


def test_two_runs_at_once_wait_for_each_other(root: Path, tmp_path: Path) -> None:
    """The second starts when the first has ended, and says so when that takes long."""
    ready = tmp_path / "ready"
    process = multiprocessing.get_context("spawn").Process(target=_hold, args=(root, str(ready)))
    process.start()
    while not ready.exists():
        time.sleep(0.01)
    said: list[str] = []
    with Disk(root).lock(said.append, patience=0.1):
        assert (root / "docs/held.md").exists()
    process.join()
    assert said == ["another build of this digest has been running for 0.1 seconds; waiting for it to end"]


def _build(root: Path) -> None:
    build(root)


def test_many_builds_at_once_end_as_one(root: Path, tmp_path: Path) -> None:
    """Four processes over one folder leave what one leaves."""
    context = multiprocessing.get_context("spawn")
    runs = [context.Process(target=_build, args=(root,)) for _ in range(4)]
    for run in runs:
        run.start()
    for run in runs:
        run.join()
    assert files(root) == undisturbed(tmp_path)


def test_a_page_keeps_its_line_ends_and_its_mark(root: Path) -> None:
    """CRLF and byte-order mark come back on writing; the program never sees them."""
    crlf = b"\xef\xbb\xbf" + EDITED.replace("\n", "\r\n").encode()
    (root / "docs/a.md").write_bytes(crlf)
    pages, _ = Disk(root).read_pages()
    assert pages["docs/a.md"].text == EDITED
    build(root)
    expected = crlf.replace(b"Three.", b"Three, anew.")
    assert (root / "docs/a.md").read_bytes() == expected
    assert build(root) == ([], [])


ENDS = st.lists(
    st.tuples(st.sampled_from(["", "a", "b", "c d"]), st.sampled_from(["\n", "\r\n", "\r"])), max_size=8
)


@given(ENDS, st.booleans(), st.sampled_from(["", "x"]))
def test_line_ends_survive_the_round_trip(lines: list[tuple[str, str]], has_mark: bool, last: str) -> None:
    """However a page mixes its line ends, reading and writing it changes nothing."""
    text = "".join(line + end for line, end in lines) + last
    received = b"\xef\xbb\xbf" * has_mark + text.encode()
    assert encode(decode(received), received) == received


def test_a_page_that_mixes_line_ends_keeps_them_line_by_line() -> None:
    """New lines get the commonest end."""
    assert encode("one\nnew\ntwo\nthree\n", b"one\ntwo\r\nthree\r\n") == b"one\nnew\r\ntwo\r\nthree\r\n"


def test_a_base_that_git_gave_other_line_ends_is_the_same_base(root: Path) -> None:
    """With autocrlf, bases arrive with CRLF; that alone is no reason to write anything."""
    build(root)
    for place in (root / ".digest").rglob("*.md"):
        place.write_bytes(place.read_bytes().replace(b"\n", b"\r\n"))
    assert build(root) == ([], [])


def test_a_deleted_page_stays_deleted_and_keeps_its_base(root: Path) -> None:
    """A page with a base and no file was deleted by hand."""
    build(root)
    (root / "docs/articles/b.md").unlink()
    before = files(root)
    assert build(root) == ([], [])
    assert files(root) == before
    page = Disk(root).read_pages()[0]["docs/articles/b.md"]
    assert (page.text, page.base, page.received) == (None, FRESH, None)


def test_base_and_proposal_follow_a_renamed_page(root: Path) -> None:
    """One step for each file, and the change is told."""
    build(root)
    (root / "docs/a.md").rename(root / "docs/z.md")
    disk = Disk(root)
    pages, _ = disk.read_pages()
    assert disk.move_kept([(pages["docs/a.md"], pages["docs/z.md"])]) is None
    assert disk.carry_out() == []
    assert disk.changes == [Change("docs/z.md", "moved")]
    page = disk.read_pages()[0]["docs/z.md"]
    assert page.base == FRESH
    assert page.proposal is not None
    assert "docs/a.md" not in disk.read_pages()[0]


def test_a_page_that_cannot_be_read_is_named_and_left_alone(root: Path) -> None:
    """Bad bytes have a line; nobody writes over them."""
    (root / "docs/a.md").write_bytes(b"good\n\xff\xfe\xfd\n")
    (root / "docs/articles/b.md").write_bytes(b"a\0b\n")
    problems, changes = build(root)
    assert problems == [
        "docs/a.md:2: the file is not UTF-8: byte 6 is 0xFF; save it as UTF-8; until then it is left alone",
        "docs/articles/b.md:1: the file is not text: it holds a zero byte; "
        "save it as UTF-8; until then it is left alone",
    ]
    assert [change.path for change in changes] == ["docs/articles/c.md"]
    assert (root / "docs/a.md").read_bytes() == b"good\n\xff\xfe\xfd\n"


def test_seeds_come_in_sorted_and_bad_ones_are_named(root: Path, tmp_path: Path) -> None:
    """Every way in which a seed can be bad, one line each; the good ones are read whole."""
    seeds = root / "seeds"
    seeds.mkdir()
    (tmp_path / "secret.txt").write_text("Outside.\nTwo lines.\n")
    contents = {
        "b.txt": "\ufeffFirst line.\r\nSecond line.\r\n".encode(),
        "a.md": b"---\ntitle: A title\n---\nFirst.\nSecond.\n",
        "big.txt": b"A line of text.\n" * 700_000,
        "empty.txt": b"",
        "blank.txt": b" \n\n",
        "latin.txt": b"one\ncaf\xe9\n",
        "utf16.txt": "Hello\nyou\n".encode("utf-16"),
        "binary.txt": b"a\nb\0c\n",
        "line.txt": b"All on one line.",
        "fault.md": b"---\ntitle: One: two\n---\nFirst.\nSecond.\n",
        "only.md": b"---\ntitle: One\n---\n",
        "word.docx": b"PK",
        ".hidden.txt": b"\xff",
        "backup.txt~": b"\xff",
    }
    for name, content in contents.items():
        (seeds / name).write_bytes(content)
    (seeds / "folder.txt").mkdir()
    (seeds / "link.txt").symlink_to(tmp_path / "secret.txt")
    found, problems = Disk(root).read_seeds()
    assert [seed.name for seed in found] == ["a.md", "b.txt", "big.txt", "fault.md", "line.txt"]
    assert found[0].text[found[0].body :] == "First.\nSecond.\n"
    assert found[0].metadata == {"title": "A title"}
    assert (found[1].text, found[1].body) == ("\ufeffFirst line.\r\nSecond line.\r\n", 1)
    assert found[1].sha256 == sha256_of(contents["b.txt"])
    assert [(problem.severity, f"{problem.file}:{problem.line}", problem.what) for problem in problems] == [
        ("problem", "seeds/binary.txt:2", "the file is not text: it holds a zero byte"),
        ("problem", "seeds/blank.txt:0", "the seed is empty"),
        ("problem", "seeds/empty.txt:0", "the seed is empty"),
        ("problem", "seeds/fault.md:2", "the front matter is faulty at `title: One: two`: "
         "mapping values are not allowed in this context"),
        ("notice", "seeds/folder.txt:0", "a folder among the seeds is not read"),
        ("problem", "seeds/latin.txt:2", "the file is not UTF-8: byte 8 is 0xE9"),
        ("notice", "seeds/line.txt:1", "the seed is a single line"),
        ("problem", "seeds/link.txt:0", "this is a link to a file outside of the digest's folder"),
        ("problem", "seeds/only.md:0", "the seed holds no article"),
        ("problem", "seeds/utf16.txt:0", "the file is UTF-16, not UTF-8"),
        ("notice", "seeds/word.docx:0", "only .txt and .md files are read as seeds"),
    ]  # fmt: skip


def test_a_missing_seeds_folder_is_a_problem(tmp_path: Path) -> None:
    """Named, with what to do."""
    found, problems = Disk(tmp_path).read_seeds()
    assert found == ()
    assert "the folder for seeds cannot be read" in problems[0].what


def test_an_unreadable_seed_is_a_problem(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Permission is asked for; the others are read."""
    (root / "seeds").mkdir()
    (root / "seeds/a.txt").write_text("One.\nTwo.\n")
    (root / "seeds/b.txt").write_text("One.\nTwo.\n")
    real = Path.read_bytes

    def read_bytes(self: Path) -> bytes:
        if self.name == "a.txt":
            raise PermissionError(errno.EACCES, "Permission denied")
        return real(self)

    monkeypatch.setattr(Path, "read_bytes", read_bytes)
    found, problems = Disk(root).read_seeds()
    assert [seed.name for seed in found] == ["b.txt"]
    assert [problem.what for problem in problems] == ["the seed cannot be read (permission denied)"]


@pytest.mark.parametrize(
    "path",
    [
        "docs/../secret.md",
        "secret.md",
        "/etc/x.md",
        "docs//x.md",
        "docs/./x.md",
        "docs",
        "docs/a\\..\\b.md",
        "docs/a\0.md",
        "docs/link/x.md",
        "docs2/x.md",
    ],
)
def test_no_name_leads_out_of_the_folder_of_pages(root: Path, tmp_path: Path, path: str) -> None:
    """A page, a file and a move under such a name are refused, with a problem."""
    (root / "docs/link").symlink_to(tmp_path)
    disk = Disk(root)
    before = files(tmp_path)
    for problem in (
        disk.write_page(disk.new_page(path), "text\n", "text\n", None),
        disk.write_file(path, None, b"x"),
        disk.move_kept([(disk.new_page(path), disk.new_page("docs/a.md"))]),
        disk.move_kept([(disk.new_page("docs/a.md"), disk.new_page(path))]),
    ):
        assert problem is not None
        assert "leads out of docs/" in problem.what
    assert files(tmp_path) == before
    assert disk.changes == []


def test_a_linked_page_is_written_where_it_stands(root: Path) -> None:
    """The link stays a link."""
    (root / "docs/a.md").rename(root / "a-elsewhere.md")
    (root / "docs/a.md").symlink_to(root / "a-elsewhere.md")
    build(root)
    assert (root / "docs/a.md").is_symlink()
    assert "Three, anew." in (root / "a-elsewhere.md").read_text()


def test_files_of_the_programs_own_are_written_only_if_they_differ(root: Path) -> None:
    """Created, left, updated, removed."""
    disk = Disk(root)
    before = None
    for content in (b"a", b"a", b"b", None, None):
        assert disk.write_file("docs/feeds/new.json", before, content) is None
        assert disk.carry_out() == []
        before = content
    assert [change.action for change in disk.changes] == ["created", "updated", "removed"]
    assert disk.read_file("docs/a.md") == EDITED.encode()
    assert disk.read_file("docs/none.md") is None


def test_a_file_changed_while_the_build_runs_is_left(root: Path) -> None:
    """What somebody saved in the meantime stays, and is told."""
    disk = Disk(root)
    (root / "docs/a.json").write_bytes(b"by hand")
    problem = disk.write_file("docs/a.json", None, b"by the program")
    assert problem is not None
    assert "changed while the build ran" in problem.what
    assert (root / "docs/a.json").read_bytes() == b"by hand"
    assert disk.changes == []


def test_the_inventory_is_kept_beside_the_bases(root: Path) -> None:
    """Written where it differs, read with any line ends, and taken away with the last file."""
    disk = Disk(root)
    assert disk.read_inventory() == ""
    assert disk.write_inventory("abc  digest.json\n") is None
    assert disk.carry_out() == []
    (root / ".digest/inventory.txt").write_bytes(b"abc  digest.json\r\n")
    assert disk.read_inventory() == "abc  digest.json\n"
    assert Disk(root, dry=True).write_inventory("") is None
    assert disk.read_inventory() == "abc  digest.json\n"
    assert disk.write_inventory("") is None
    assert disk.carry_out() == []
    assert not (root / ".digest/inventory.txt").exists()
    assert disk.changes == []


def test_a_cache_that_is_lost_or_damaged_is_a_miss(root: Path) -> None:
    """Nothing but the very bytes that were stored ever comes back."""
    disk = Disk(root)
    assert disk.get_cached("annotations", "x") is None
    disk.put_cached("annotations", "x", b"content")
    assert disk.get_cached("annotations", "x") == b"content"
    assert disk.get_cached("annotations", "y") is None
    (place,) = (root / ".cache/annotations").iterdir()
    place.write_bytes(place.read_bytes()[:-1])
    assert disk.get_cached("annotations", "x") is None
    place.write_bytes(b"")
    assert disk.get_cached("annotations", "x") is None
    Disk(root, dry=True).put_cached("annotations", "z", b"content")
    assert disk.get_cached("annotations", "z") is None
    assert disk.changes == []


def test_another_file_system_is_written_to_as_well(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where `docs/` is mounted from elsewhere, the draft is made beside the page."""
    disk = Disk(root)
    assert disk.write_page(disk.new_page("docs/articles/c.md"), FRESH, FRESH, None) is None
    break_at(monkeypatch, "replace", 1, errno.EXDEV)
    assert disk.carry_out() == []
    assert (root / "docs/articles/c.md").read_text() == FRESH
    assert sorted(place.name for place in (root / "docs/articles").iterdir()) == ["b.md", "c.md"]
