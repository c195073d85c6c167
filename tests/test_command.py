"""The command: options, exit status, and what it prints."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from folder import FERRY, HARBOUR, PROJECT, Folder, make_folder
from jsonschema import Draft202012Validator

from build_digest import make_parser
from digest.explanation import explain

SCHEMAS = PROJECT / "digest" / "schemas"


@pytest.fixture
def fresh(tmp_path: Path) -> Folder:
    """Two outlets on one bridge, not built."""
    return make_folder(tmp_path, {"harbour.txt": HARBOUR, "ferry.txt": FERRY})


def check_schema(record: object, name: str) -> None:
    """The record is what its schema says."""
    schema = json.loads((SCHEMAS / name).read_text())
    Draft202012Validator.check_schema(schema)
    Draft202012Validator(schema).validate(record)


def test_it_prints_what_changed(fresh: Folder) -> None:
    """A first run names each page it made; a second says that nothing changed."""
    first = fresh.command()
    assert first.returncode == 0, first.stderr
    assert "docs/articles/harbour.md created\n" in first.stdout
    assert first.stderr == ""
    second = fresh.command()
    assert second.stdout.endswith("0 pages changed, 0 problems, 0 notices\n")


def test_another_folder_is_named_with_f(fresh: Folder, tmp_path_factory: pytest.TempPathFactory) -> None:
    """`-f` names the digest from anywhere."""
    elsewhere = Folder(tmp_path_factory.mktemp("elsewhere"))
    assert elsewhere.command("-f", str(fresh.root / "mkdocs.yml")).returncode == 0
    assert fresh.has("docs/articles/harbour.md")
    assert list(elsewhere.root.iterdir()) == []


def test_json_prints_nothing_else(fresh: Folder) -> None:
    """`--json` is one record, as its schema says, in every state of the digest."""
    fresh.write("seeds/empty.txt", "")
    done = fresh.command("--json")
    record = json.loads(done.stdout)
    check_schema(record, "digest.json")
    assert done.returncode == 1
    assert {each["path"] for each in record["changed"]} >= {"docs/articles/harbour.md", "docs/index.md"}
    assert [each["file"] for each in record["problems"]] == ["seeds/empty.txt"]
    assert [each["seed"] for each in record["articles"]] == ["ferry.txt", "harbour.txt"]
    shared = [each for each in record["claims"] if len(each["appearances"]) == 2]
    assert any("We found cracks" in each["claim"] for each in shared)
    again = json.loads(fresh.command("--json").stdout)
    assert again == record | {"changed": []}


def test_check_writes_nothing_and_fails_when_out_of_step(fresh: Folder) -> None:
    """`--check` leaves every file alone; before the first run everything is out of step, after it nothing."""
    before = fresh.files()
    done = fresh.command("--check")
    assert done.returncode == 1
    assert "docs/articles/harbour.md: out of step" in done.stdout
    assert fresh.files() == before
    fresh.command()
    assert fresh.command("--check").returncode == 0


def test_check_knows_the_day(fresh: Folder) -> None:
    """A prediction is due on the day `--today` names, and drafts are listed."""
    fresh.command()
    fresh.write(
        "docs/claims/more-ferries.md",
        "---\nclaim: More ferries\nrating: prediction\ndue: 2026-03\nevidence:\n  - url: https://example.org\n    stance: context\n---\n",
    )
    fresh.command()
    early = fresh.command("--check", "--today", "2026-02-01")
    assert "is a draft" in early.stdout
    assert "was due" not in early.stdout
    late = fresh.command("--check", "--today", "2026-04-01")
    assert "the prediction was due 2026-03" in late.stdout
    assert late.returncode == 0
    assert fresh.command("--check", "--strict", "--today", "2026-04-01").returncode == 1


@pytest.mark.parametrize(
    "arguments",
    [["--nonsense"], ["--today", "2025-01-01"], ["--check", "--today", "soon"], ["-f", "nowhere.yml"], ["--explain"],
     ["--explain", "a", "b", "c"], ["--watch", "--check"]],
)  # fmt: skip
def test_wrong_usage_is_status_2(fresh: Folder, arguments: list[str]) -> None:
    """Wrong usage: status 2, a line on how to use it, no traceback."""
    done = fresh.command(*arguments)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    assert done.stdout == ""


def test_explain_needs_no_digest(tmp_path: Path) -> None:
    """`--explain FILE` works on a file anywhere, and every item quotes the text at its offsets."""
    folder = Folder(tmp_path)
    received = ("\ufeff" + HARBOUR.replace("\n", "\r\n")).encode()
    folder.write("some.txt", received)
    done = folder.command("--explain", "some.txt")
    assert done.returncode == 0, done.stderr
    record = json.loads(done.stdout)
    check_schema(record, "explain.json")
    text = received.decode("utf-8")
    assert record["published"] is None
    for section in (each for each in record.values() if each is not None):
        for item in section:
            assert text[item["start"] : item["end"]] == item["text"]
            assert item["rule"] and item["reasons"]
    assert record == explain(received)
    cracks = next(each for each in record["quotations"] if each["text"].startswith("We found cracks"))
    assert (cracks["form"], cracks["claimant"]) == ("direct", "Maren Oduya")


def test_explain_two_files_relates_them(tmp_path: Path) -> None:
    """`--explain A B` adds what links the two, and what was not linked and why."""
    folder = Folder(tmp_path)
    folder.write("a.txt", HARBOUR)
    folder.write("b.txt", FERRY)
    record = json.loads(folder.command("--explain", "a.txt", "b.txt").stdout)
    check_schema(record, "explain.json")
    assert any(
        each["type"] == "agrees" and "We found cracks" in each["a"]["text"] for each in record["relations"]
    )


@pytest.mark.parametrize("content", [None, b"", b"\xff\xfe\x00"])
def test_explain_names_a_file_it_cannot_read(tmp_path: Path, content: bytes | None) -> None:
    """One line on standard error, nothing on standard output, status 1."""
    folder = Folder(tmp_path)
    if content is not None:
        folder.write("bad.txt", content)
    done = folder.command("--explain", "bad.txt")
    assert done.returncode == 1
    assert done.stdout == ""
    assert done.stderr.startswith("bad.txt") and done.stderr.count("\n") == 1


def test_the_readme_names_every_option() -> None:
    """An option nobody can read about does not exist."""
    readme = (PROJECT / "README.md").read_text(encoding="utf-8")
    options = [
        name
        for action in make_parser()._actions
        for name in action.option_strings
        if name not in ("-h", "--help")
    ]
    assert [name for name in options if f"`{name}" not in readme] == []


def test_a_fault_of_ours_shows_its_traceback(fresh: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    """Only people's faults are shown without a traceback."""
    import build_digest
    import digest.build

    def fail(*_: object) -> None:
        raise RuntimeError("ours")

    monkeypatch.setattr(digest.build, "compare", fail)
    with pytest.raises(RuntimeError, match="ours"):
        build_digest.main(["-f", str(fresh.root / "mkdocs.yml")])


def test_the_worked_example_is_what_the_command_prints(tmp_path: Path) -> None:
    """Each JSON record in the README stands in what the command prints for the two example texts."""
    readme = (PROJECT / "README.md").read_text(encoding="utf-8")
    shown = [
        json.loads(block) for block in re.findall(r"^```json\n(.*?)^```$", readme, re.DOTALL | re.MULTILINE)
    ]
    examples = {path.name: path.read_bytes() for path in (PROJECT / "tests" / "examples").glob("*.txt")}
    record = explain(examples["bridge.txt"], examples["ferry.txt"])
    first = record["texts"][0]
    found = [
        *first["quotations"],
        *first["claims"],
        *first["quantities"],
        *record["relations"],
        *record["unlinked"],
    ]
    outcome = json.loads(make_folder(tmp_path, examples).command("--json").stdout)
    assert len(shown) == 6
    assert [each in found for each in shown[:-1]] == [True] * 5
    assert shown[-1]["changed"][0] in outcome["changed"]
    assert shown[-1]["claims"][0] in outcome["claims"]
    (article,) = shown[-1]["articles"]
    match = next(each for each in outcome["articles"] if each["page"] == article["page"])
    assert article["claims"][0] in match["claims"]
