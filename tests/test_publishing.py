"""Publishing: addresses, sitemap and robots of a whole site, and the recipes that put it on a server."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml
from browser import PUBLISHERS, Newsstand, make_signed_source
from folder import PROJECT, Folder

SITE = "https://skerrow.example/"
WHOLE, EXCERPT = "articles/tide-herald/", "articles/tide-beacon/"
MERGED, TARGET = "claims/work-tide-wall-18-million/", "claims/work-cost-18-million/"


def make_source_with_an_excerpt(root: Path) -> Path:
    """The signed digest, one of its articles an excerpt."""
    folder = Folder(make_signed_source(root))
    folder.edit(f"docs/{EXCERPT[:-1]}.md", "\nrights:", "\nrights: excerpt\n#")
    folder.run()
    return folder.root


@pytest.fixture(scope="module", params=PUBLISHERS)
def site(request: pytest.FixtureRequest, newsstand: Newsstand) -> Path:
    """It, as each publisher publishes it; a warning is a failure."""
    return newsstand.site(make_source_with_an_excerpt, request.param)


def read_html(site: Path, path: str) -> str:
    """The page at an address."""
    return (site / path / "index.html").read_text(encoding="utf-8")


def listed(site: Path) -> list[str]:
    """The addresses of the sitemap, inside the site."""
    text = (site / "sitemap.xml").read_text(encoding="utf-8").replace("&#x2f;", "/")
    return [each.removeprefix(SITE) for each in re.findall(r"<loc>([^<]*)</loc>", text)]


@pytest.mark.slow
def test_every_page_says_its_address(site: Path) -> None:
    """One canonical address each, its own; only a page that leads on names the other."""
    for file in sorted(site.rglob("index.html")):
        path = "" if file.parent == site else f"{file.parent.relative_to(site).as_posix()}/"
        canonical = re.findall(
            r'<link rel="canonical" href="([^"]*)">', file.read_text("utf-8").replace("&#x2f;", "/")
        )
        assert canonical == [SITE + (TARGET if path == MERGED else path)]


@pytest.mark.slow
def test_the_sitemap_names_what_is_to_be_listed(site: Path) -> None:
    """Every page but those that ask not to be listed: whole articles of others, and pages that lead on."""
    paths = listed(site)
    assert len(paths) == len(set(paths))
    hidden = {MERGED}
    for file in site.rglob("index.html"):
        path = "" if file.parent == site else f"{file.parent.relative_to(site).as_posix()}/"
        if '<meta name="robots" content="noindex">' in file.read_text("utf-8"):
            hidden.add(path)
        else:
            assert path in paths
    assert WHOLE in hidden
    assert EXCERPT not in hidden
    assert not hidden & set(paths)


@pytest.mark.slow
def test_robots_find_the_sitemap(site: Path) -> None:
    """The file stands at the top of the site, and keeps nobody from the pages that ask not to be listed."""
    told = (site / "robots.txt").read_text(encoding="utf-8").splitlines()
    assert told == ["User-agent: *", "Allow: /", "", f"Sitemap: {SITE}sitemap.xml"]


@pytest.mark.slow
def test_a_page_that_is_not_there(site: Path) -> None:
    """It can be served for any address: its links and styles do not hang on where it is asked for."""
    text = (site / "404.html").read_text(encoding="utf-8")
    assert "This page is not here" in text
    links = re.findall(r'(?:href|src)="([^"]*)"', text)
    assert [each for each in links if not each.startswith(("/", "#", "https://"))] == []


def test_without_an_address_nothing_names_one(bridge: Folder) -> None:
    """No robots.txt with half an address; one that was made goes away again."""
    assert bridge.has("docs/robots.txt")
    bridge.edit("mkdocs.yml", "site_url: https://digest.test/\n", "")
    bridge.run()
    assert not bridge.has("docs/robots.txt")


# recipes

COMMANDS = ("build_digest.py", "mkdocs build --strict", "digest.search site")


def test_every_recipe_has_every_step() -> None:
    """`make site`, the workflow and the README run the same commands in the same order."""
    workflow = yaml.safe_load((PROJECT / ".github/workflows/pages.yml").read_text(encoding="utf-8"))
    steps = "\n".join(step.get("run", "") for step in workflow["jobs"]["build"]["steps"])
    makefile = (PROJECT / "Makefile").read_text(encoding="utf-8")
    target = makefile[makefile.index("\nbuild:") : makefile.index("\ntest:")]
    for recipe in (steps, target, (PROJECT / "README.md").read_text(encoding="utf-8")):
        places = [recipe.index(each) for each in COMMANDS]
        assert places == sorted(places)


def test_the_workflow_may_publish_and_no_more() -> None:
    """It reads the repository, writes Pages, and takes each action at one major version."""
    text = (PROJECT / ".github/workflows/pages.yml").read_text(encoding="utf-8")
    workflow = yaml.safe_load(text)
    assert workflow["permissions"] == {"contents": "read", "pages": "write", "id-token": "write"}
    used = re.findall(r"uses: (\S+)", text)
    assert len(used) == 4
    assert all(re.fullmatch(r"actions/[a-z-]+@v\d+", each) for each in used)
