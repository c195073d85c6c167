"""Rights: where nobody can tell how much of an article may be shown, as little as can be is."""

from __future__ import annotations

from pathlib import Path

import pytest
from folder import FERRY, HARBOUR, Folder, make_folder, problems_of

from digest.rights import read_rights

KEPT = "Gulls nest under the deck each spring and are counted by volunteers."
LONG = f"{HARBOUR}\nPaint from the towers will be kept in the town museum.\n\n{KEPT}\n"
PAGE = "docs/articles/harbour.md"


def published(folder: Folder) -> list[str]:
    """The files of `docs/` that hold a sentence without a claim."""
    return [path for path, content in folder.files("docs").items() if KEPT.encode() in content]


@pytest.fixture
def museum(tmp_path: Path) -> Folder:
    """An article, built and shown with all its text."""
    folder = make_folder(tmp_path, {"harbour.txt": LONG, "ferry.txt": FERRY})
    folder.run()
    assert published(folder) == [PAGE]
    return folder


@pytest.mark.parametrize(
    "told", ["Link", "exerpt", "[link]", "{link: yes}", "none", '"\\u200blink"', "false", "l\u0456nk"]
)
def test_a_word_that_nobody_knows_shows_the_least(museum: Folder, told: str) -> None:
    """A slip on an article's page publishes nothing, is named, and mending it brings the text back."""
    museum.edit(PAGE, "rights:", f"rights: {told}")
    outcome = museum.run()
    assert [each.what for each in problems_of(outcome) if "is not known" in each.what]
    assert published(museum) == []
    museum.edit(PAGE, f"rights: {told}", "rights: full")
    assert problems_of(museum.run()) == []
    assert published(museum) == [PAGE]


def test_spaces_around_a_word_are_nothing(museum: Folder) -> None:
    """Nor is a word in quotes another."""
    assert read_rights(" excerpt ", "full") == "excerpt"
    assert read_rights(None, "excerpt") == read_rights("", "excerpt") == "excerpt"


@pytest.mark.parametrize(
    "front", ["rights: Link", "rights: [link]", 'rights: link\nbad: "x', "title: x\ntitle: y"]
)
def test_a_seed_that_cannot_be_understood_shows_the_least(tmp_path: Path, front: str) -> None:
    """Its front matter may say that little is to be shown."""
    folder = make_folder(tmp_path, {"museum.md": f"---\n{front}\n---\n\n{LONG}", "ferry.txt": FERRY})
    folder.run()
    assert folder.has("docs/articles/museum.md")
    assert published(folder) == []
    folder.write("seeds/museum.md", f"---\nrights: full\n---\n\n{LONG}")
    folder.run()
    assert published(folder) == ["docs/articles/museum.md"]


@pytest.mark.parametrize("told", ["rights: Link", "rights: [link]", "rights: true", "rights:"])
def test_a_digest_that_cannot_be_understood_shows_the_least(museum: Folder, told: str) -> None:
    """`mkdocs.yml` has the rights of all articles that do not say."""
    museum.edit("mkdocs.yml", "seeds: seeds", f"seeds: seeds\n    {told}")
    assert "`rights`" in problems_of(museum.run())[0].what
    assert published(museum) == []


def test_nothing_is_built_while_the_settings_cannot_be_read(museum: Folder) -> None:
    """Nobody knows then where the pages are, and what they may show."""
    museum.edit(PAGE, "rights:", "rights: link")
    museum.run()
    museum.edit("mkdocs.yml", "site_name: A digest", 'docs_dir: pages\nsite_name: "A digest')
    before = museum.files()
    done = museum.command()
    assert done.returncode == 1 and "nothing is built until then" in done.stdout
    assert museum.files() == before


@pytest.mark.parametrize("folder", ["docs/seeds", "docs", "./docs/seeds", "docs/../docs/seeds"])
def test_seeds_are_not_published(tmp_path: Path, folder: str) -> None:
    """Every file in the folder of the pages is: a seed there would be, whole and with what its page leaves out."""
    digest = make_folder(tmp_path, {})
    digest.edit("mkdocs.yml", "seeds: seeds", f"seeds: {folder}")
    digest.write(f"{folder}/harbour.txt", LONG)
    (problem,) = [each for each in problems_of(digest.run()) if each.file == "mkdocs.yml"]
    assert problem.line == 5 and "is published as it is" in problem.what


def test_settings_of_another_file_are_asked_for(museum: Folder) -> None:
    """MkDocs would take the rights from there, and the digest would not know."""
    museum.edit("mkdocs.yml", "site_name", "INHERIT: ../base.yml\nsite_name")
    assert "INHERIT" in problems_of(museum.run())[0].what
