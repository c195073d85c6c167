"""Search: small sites keep the search of their theme, large ones get Pagefind, large copies on a disk none."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from browser import PUBLISHERS, make_signed_source, make_source, publish, serve
from playwright.sync_api import Browser, Page

from digest import search
from digest.pagefind import find_program, sort_pages

SIGNED, DRAFT, UNRATED = (
    "claims/wall-built-1945/",
    "claims/half-insurers-left-coast/",
    "claims/skerrow-highest-tides-coast/",
)
MERGED = "claims/work-tide-wall-18-million/"
INDEXES = ("search/search_index.json", "search.json")


def index_of(site: Path) -> dict[str, Any]:
    """The index of a site, whoever built it."""
    found: dict[str, Any] = json.loads(
        next(site / each for each in INDEXES if (site / each).is_file()).read_text("utf-8")
    )
    return found


def make_large(site: Path, monkeypatch: pytest.MonkeyPatch, at_once: int = 1000) -> None:
    """The step, as for a site whose index is too large; its claims stand apart beyond `at_once` pages."""
    try:
        find_program()
    except ValueError:
        if os.environ.get("CI"):
            raise
        pytest.skip("no Pagefind")
    with monkeypatch.context() as patch:
        patch.setattr(search, "LIMIT", 1)
        patch.setattr("digest.pagefind.PAGES_AT_ONCE", at_once)
        assert search.make_searchable(site) == "pagefind"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The signed digest as MkDocs publishes it; tests work on copies."""
    return publish(make_signed_source(tmp_path_factory.mktemp("built")))


@pytest.fixture
def site(built: Path, tmp_path: Path) -> Path:
    """A copy of it."""
    return shutil.copytree(built, tmp_path / "site")


# which search a site has


def page(kind: str, state: str = "") -> str:
    """The HTML of a page that a search finds."""
    label = f'<div data-digest="verdict" data-kind="{state}"><strong data-pagefind-meta="state">{state}</strong></div>'
    return f'<div data-pagefind-body data-pagefind-filter="kind:{kind}">{label if state else ""}</div>'


def write(site: Path, **pages: str) -> Path:
    """A site of these pages, `claims_a` for `claims/a/`, and of one that no search finds."""
    for name, text in {**pages, "articles": "<p>A list</p>"}.items():
        folder = site / name.replace("_", "/")
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "index.html").write_text(text, encoding="utf-8")
    return site


def test_claims_that_nobody_rated_stand_apart_where_pages_are_many(tmp_path: Path) -> None:
    """All in one index as long as they fit; then rated claims, drafts and withdrawn ones stay with the other pages."""
    states = {
        f"claims_{state}": page("Claim", state)
        for state in ("rating", "draft", "withdrawn", "unrated", "comparison")
    }
    site = write(tmp_path, articles_a=page("Article"), **states)
    few = sort_pages(site, at_once=6)
    assert (len(few.together), few.apart) == (6, ())
    many = sort_pages(site, at_once=5)
    assert [each.parent.as_posix() for each in many.apart] == ["claims/comparison", "claims/unrated"]
    assert {*many.together, *many.apart} == {*few.together}


def test_a_folder_that_is_no_site(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One line says what is wrong and what to do."""
    assert search.main([str(tmp_path)]) == 1
    told = capsys.readouterr().err
    assert told.startswith(f"{tmp_path}: no published site")
    assert "build the site first" in told
    assert told.count("\n") == 1


def test_pagefind_missing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One line says how to get it."""
    monkeypatch.setitem(__import__("sys").modules, "pagefind_bin", None)
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(ValueError, match="pip install pagefind_bin"):
        find_program()


@pytest.mark.slow
@pytest.mark.parametrize("publisher", PUBLISHERS)
def test_a_small_site_says_what_it_found(publisher: str, tmp_path: Path) -> None:
    """Each page has its kind in the theme's index, each claim its state, a draft as a draft; a lead on is not found."""
    site = publish(make_signed_source(tmp_path), publisher)
    assert search.make_searchable(site) == "theme"
    once = index_of(site)
    tags = {each["location"]: each.get("tags") for each in once.get("docs") or once["items"]}
    assert tags[SIGNED] == ["Claim", "Does not hold up"]
    assert tags[DRAFT] == ["Claim", "Draft: cannot be settled"]
    assert tags["people/hedda-quill/"] == ["Person"]
    assert tags["articles/tide-herald/"] == ["Article"]
    assert not tags["articles/"]
    assert MERGED not in tags
    assert search.make_searchable(site) == "theme"
    assert index_of(site) == once


@pytest.mark.slow
def test_a_large_site_has_no_index_for_all(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What every reader would load is empty, Pagefind's is there, and a second time changes nothing."""
    make_large(site, monkeypatch)
    assert index_of(site)["docs"] == []
    assert (site / "pagefind/pagefind.js").is_file()
    assert not (site / "pagefind-unrated").exists()
    before = {path: path.read_bytes() for path in site.rglob("*") if path.is_file()}
    assert search.make_searchable(site) == "pagefind"
    assert {path: path.read_bytes() for path in site.rglob("*") if path.is_file()} == before


@pytest.mark.slow
@pytest.mark.parametrize("publisher", PUBLISHERS)
def test_a_large_copy_on_a_disk_has_lists(
    publisher: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No search there, and nothing that would load an index."""
    site = publish(make_signed_source(tmp_path), publisher, offline=True)
    monkeypatch.setattr(search, "OFFLINE_LIMIT", 1)
    assert search.make_searchable(site) == "none"
    assert not (site / "pagefind").exists()
    script = next(path for path in (site / "search/search_index.js", site / "search.js") if path.is_file())
    assert len(script.read_bytes()) < 1000
    assert search.make_searchable(site) == "none"


# in a browser


@pytest.fixture
def window(site: Path, chromium: Browser, monkeypatch: pytest.MonkeyPatch) -> Iterator[Page]:
    """A window on the signed digest as if it were large; at the end nothing was complained of or asked of strangers."""
    make_large(site, monkeypatch, at_once=10)
    with serve(site) as address:
        yield from open_window(chromium, address)


def open_window(chromium: Browser, address: str) -> Iterator[Page]:
    """The front page, and at the end a look at what it said and asked for."""
    faults: list[str] = []
    page = chromium.new_page(viewport={"width": 1280, "height": 900}, reduced_motion="reduce")
    page.on("console", lambda each: faults.append(each.text) if each.type in ("error", "warning") else None)
    page.on("pageerror", lambda each: faults.append(str(each)))
    page.on(
        "request",
        lambda each: None if each.url.startswith((address, "data:", "blob:")) else faults.append(each.url),
    )
    page.goto(f"{address}index.html")
    yield page
    page.close()
    assert faults == []


def ask(page: Page, query: str) -> None:
    """Type into the search, and wait for its answer."""
    if not page.locator("dialog.digest-search").is_visible():
        page.get_by_role("button", name="Search").click()
    page.get_by_role("searchbox", name="Search").fill(query)
    page.locator(".digest-search-list[aria-busy=false]").wait_for(state="attached")


def results(page: Page) -> list[str]:
    """What is said above the title of each result, and the title."""
    page.locator(".digest-search-list[aria-busy=false] a").first.wait_for()
    return [
        " | ".join(each.locator("p").all_inner_texts()[:2])
        for each in page.locator(".digest-search-list li").all()
    ]


@pytest.mark.slow
@pytest.mark.browser
@pytest.mark.parametrize("width", [360, 1280])
def test_results_say_kind_and_state(window: Page, width: int) -> None:
    """A signed rating, and a draft that says so; axe-core finds nothing wrong with the open dialog."""
    window.set_viewport_size({"width": width, "height": 800})
    ask(window, "wall built 1945")
    assert "Claim · Does not hold up | The wall was built in 1945" in results(window)
    report = Axe().run(window)
    assert not report.violations_count, report.generate_report()
    ask(window, "half the insurers")
    assert any(each.startswith("Claim · Draft: cannot be settled | ") for each in results(window))
    assert window.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.slow
@pytest.mark.browser
def test_results_can_be_chosen_by_kind(window: Page) -> None:
    """The kinds come with their numbers; claims that nobody has rated come when claims are chosen."""
    ask(window, "tides")
    kinds = window.get_by_label("Kind of page")
    assert "Claim · Not rated yet" not in " ".join(results(window))
    assert window.get_by_text("Claims that nobody has rated").is_visible()
    kinds.select_option(
        label=next(each for each in kinds.locator("option").all_inner_texts() if "Article" in each)
    )
    window.wait_for_function(
        "[...document.querySelectorAll('.digest-search-facts')].every((e) => e.textContent == 'Article')"
    )
    kinds.select_option("Claim")
    window.locator(".digest-search-facts", has_text="Claim").first.wait_for()
    assert {each.split(" ·")[0] for each in results(window)} == {"Claim"}
    assert any("highest tides" in each for each in results(window))
    assert not window.get_by_text("Claims that nobody has rated").is_visible()


@pytest.mark.slow
@pytest.mark.browser
def test_the_keyboard_alone(window: Page) -> None:
    """Opened by its button, closed by Escape, which brings the focus back; Enter goes to the first result."""
    button = window.get_by_role("button", name="Search")
    button.focus()
    window.keyboard.press("Enter")
    window.keyboard.type("wall built 1945")
    results(window)
    window.keyboard.press("Escape")
    assert not window.locator("dialog.digest-search").is_visible()
    assert button.evaluate("each => each === document.activeElement")
    window.keyboard.press("Enter")
    assert len(results(window)) > 1
    window.keyboard.press("Enter")
    assert window.evaluate("document.activeElement.closest('.digest-search-list li:first-child') !== null")
    window.keyboard.press("Enter")
    window.wait_for_url("**/claims/wall-built-19*/")


@pytest.mark.slow
@pytest.mark.browser
def test_hostile_words_stay_text(chromium: Browser, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What an article says never comes to life in a result."""
    site = publish(make_source(tmp_path))
    make_large(site, monkeypatch)
    with serve(site) as address:
        for page in open_window(chromium, address):
            ask(page, "script alert onerror")
            results(page)
            assert (
                page.locator("dialog.digest-search :is(script, img, iframe, b, [onerror], [onclick])").count()
                == 0
            )


@pytest.mark.slow
@pytest.mark.browser
def test_zensical_gives_way_too(chromium: Browser, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its own search is gone, and the dialog is there."""
    site = publish(make_signed_source(tmp_path), "zensical")
    make_large(site, monkeypatch)
    with serve(site) as address:
        for page in open_window(chromium, address):
            ask(page, "wall built 1945")
            assert "Claim · Does not hold up | The wall was built in 1945" in results(page)


@pytest.mark.slow
@pytest.mark.browser
def test_a_large_copy_shows_no_search(
    chromium: Browser, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No field and no button that would find nothing; the sections are there."""
    site = publish(make_signed_source(tmp_path), offline=True)
    monkeypatch.setattr(search, "OFFLINE_LIMIT", 1)
    search.make_searchable(site)
    for page in open_window(chromium, f"{site.as_uri()}/"):
        assert page.get_by_role("button", name="Search").count() == 0
        assert page.locator(".md-search").count() == 0
        assert page.get_by_role("navigation", name="Sections").get_by_role("link", name="Claims").is_visible()
