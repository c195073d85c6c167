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
from browser import PUBLISHERS, Newsstand, make_signed_source, make_source, serve
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


def copy_of(site: Path, tmp_path: Path) -> Path:
    """The same site where a test may change it."""
    return shutil.copytree(site, tmp_path / "site")


@pytest.fixture
def site(newsstand: Newsstand, tmp_path: Path) -> Path:
    """The signed digest as MkDocs publishes it."""
    return copy_of(newsstand.site(make_signed_source), tmp_path)


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
def test_a_small_site_says_what_it_found(publisher: str, newsstand: Newsstand, tmp_path: Path) -> None:
    """Each page has its kind in the theme's index, each claim its state, a draft as a draft; a lead on is not found."""
    site = copy_of(newsstand.site(make_signed_source, publisher), tmp_path)
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
    publisher: str, newsstand: Newsstand, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No search there, and nothing that would load an index."""
    site = copy_of(newsstand.site(make_signed_source, publisher, is_offline=True), tmp_path)
    monkeypatch.setattr(search, "OFFLINE_LIMIT", 1)
    assert search.make_searchable(site) == "none"
    assert not (site / "pagefind").exists()
    script = next(path for path in (site / "search/search_index.js", site / "search.js") if path.is_file())
    assert len(script.read_bytes()) < 1000
    assert search.make_searchable(site) == "none"


# choosing by kind, in the theme's own search

KINDS = {
    "Articles": "Article",
    "Claims": "Claim",
    "People": "Person",
    "Outlets": "Outlet",
    "Topics": "Topic",
    "Stories": "Story",
    "Pages": "Page",
}
MANY = 30
"""Articles with `kelp` in their titles; the theme draws ten results, and more as a reader scrolls."""


def add_many(site: Path) -> None:
    """Put articles and a person into the index of a small site that no other query finds."""
    index = search.find_index(site)
    record = index.read()
    kinds = ["Article"] * MANY + ["Person"]
    record[index.entries] += [
        {"location": f"made-up-{n}/", "title": f"Kelp {n}", "text": "", "tags": [kind]}
        for n, kind in enumerate(kinds)
    ]
    index.write(record)


@pytest.fixture(params=["server", "folder"])
def small(
    request: pytest.FixtureRequest, newsstand: Newsstand, tmp_path: Path, chromium: Browser
) -> Iterator[Page]:
    """A window on the signed digest, from a server and from a folder."""
    is_offline = request.param == "folder"
    site = copy_of(newsstand.site(make_signed_source, is_offline=is_offline), tmp_path)
    assert search.make_searchable(site) == "theme"
    add_many(site)
    with serve(site) as address:
        yield from open_window(chromium, f"{site.as_uri()}/" if is_offline else address)


def ask_theme(page: Page, query: str) -> None:
    """Type into the theme's search, and wait for results."""
    button = page.get_by_role("button", name="Search")
    if button.is_visible() and not page.locator("#__search").is_checked():
        button.click()
    field = page.get_by_role("textbox", name="Search")
    field.fill(query)
    field.press("End")  # the theme looks when a key comes up
    page.wait_for_function(
        """(query) => [...document.querySelectorAll(".md-search-result__item mark")].some(
          (each) => query.startsWith(each.textContent.toLowerCase()))""",
        arg=query,
    )


def kinds_of(page: Page) -> dict[str, int]:
    """What the buttons above the results say."""
    row = page.get_by_role("group", name="Kind of page")
    row.wait_for()
    told = [each.rsplit(" ", 1) for each in row.get_by_role("button").all_inner_texts()]
    return {name: int(count) for name, count in told}


def choose(page: Page, kind: str) -> None:
    """Press the button of a kind."""
    page.get_by_role("group", name="Kind of page").get_by_role("button", name=kind).click()


def draw_all(page: Page) -> list[str]:
    """Scroll until no further result comes; the first tag of each."""
    items = page.locator(".md-search-result__item")
    drawn = -1
    while items.count() > drawn:
        drawn = items.count()
        for end in ("0", "each.scrollHeight"):
            page.locator(".md-search__scrollwrap").evaluate(f"(each) => each.scrollTop = {end}")
            page.wait_for_timeout(50)
    return items.evaluate_all("all => all.map((each) => each.querySelector('.md-tag')?.textContent || '')")


@pytest.mark.slow
@pytest.mark.browser
@pytest.mark.parametrize("query", ["kelp", "wall", "claim"])
def test_a_kind_has_all_its_results(small: Page, query: str) -> None:
    """As many as its button says, none of another kind, told in a live region, and all are back with “All”."""
    ask_theme(small, query)
    counts = kinds_of(small)
    assert list(counts) == ["All", *(name for name in KINDS if name in counts)]
    assert 0 not in counts.values()
    if query == "kelp":
        assert counts == {"All": MANY + 1, "Articles": MANY, "People": 1}
    for name, count in [*counts.items(), ("All", counts["All"])]:
        choose(small, name)
        pressed = small.locator(".digest-search-kinds [aria-pressed=true]")
        assert pressed.all_inner_texts() == [f"{name} {count}"]
        assert small.get_by_role("status").inner_text() == (
            "1 matching document" if count == 1 else f"{count} matching documents"
        )
        drawn = draw_all(small)
        assert len(drawn) == count
        assert name == "All" or set(drawn) == {KINDS[name]}
        assert kinds_of(small) == counts


@pytest.mark.slow
@pytest.mark.browser
def test_a_chosen_kind_stays_until_the_search_is_closed(small: Page) -> None:
    """With the next query too, also where that finds none of it; who opens the search again sees all."""
    ask_theme(small, "kelp")
    choose(small, "People")
    ask_theme(small, "kelp 30")
    assert draw_all(small) == ["Person"]
    small.get_by_role("textbox", name="Search").fill("kelp 7 +7")
    small.get_by_role("textbox", name="Search").press("End")
    small.get_by_text("No matching documents").wait_for()
    assert kinds_of(small) == {"All": 1, "Articles": 1, "People": 0}
    small.keyboard.press("Escape")
    small.wait_for_timeout(200)  # else the theme does not see that its field had lost the focus
    ask_theme(small, "kelp 7 +7")
    assert small.locator("#__search").is_checked()
    assert kinds_of(small) == {"All": 1, "Articles": 1}


@pytest.mark.slow
@pytest.mark.browser
def test_kinds_by_the_keyboard_alone(small: Page) -> None:
    """Tab leads to them, arrows and Tab along, Space and Enter press; letters go on to the query, Escape closes."""
    ask_theme(small, "kelp")
    assert kinds_of(small) == {"All": MANY + 1, "Articles": MANY, "People": 1}

    def focused() -> str:
        text = small.evaluate("document.activeElement.innerText || document.activeElement.name")
        return str(text)

    for key, reached in [
        ("Tab", f"All {MANY + 1}"),
        ("ArrowRight", f"Articles {MANY}"),
        ("Tab", "People 1"),
        ("ArrowRight", f"All {MANY + 1}"),
        ("ArrowLeft", "People 1"),
        ("Space", "People 1"),
    ]:
        small.keyboard.press(key)
        assert focused() == reached, key
    assert draw_all(small) == ["Person"]
    small.keyboard.press("Shift+Tab")
    small.keyboard.press("Enter")
    assert set(draw_all(small)) == {"Article"}
    small.keyboard.press("ArrowDown")
    assert focused().startswith("Kelp")
    small.keyboard.press("Shift+Tab")  # to the box that scrolls
    small.keyboard.press("Shift+Tab")
    assert focused() == "People 1"
    small.keyboard.press("n")
    assert focused() == "query"
    assert small.get_by_role("textbox", name="Search").input_value() == "kelpn"
    ask_theme(small, "kelp")
    small.keyboard.press("Tab")
    assert focused() == f"All {MANY + 1}"
    small.keyboard.press("Escape")
    assert not small.locator("#__search").is_checked()
    small.wait_for_function("!document.activeElement.closest('.md-search__output')")


@pytest.mark.slow
@pytest.mark.browser
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(
    ("width", "is_touched", "least"), [(1440, False, 24), (390, True, 44), (320, True, 44)]
)
def test_kinds_can_be_seen_and_touched(
    site: Path, chromium: Browser, scheme: Any, width: int, is_touched: bool, least: int
) -> None:
    """Large enough, inside the window, still while one chooses, and axe-core finds nothing wrong with them."""
    search.make_searchable(site)
    with serve(site) as address:
        context = chromium.new_context(
            viewport={"width": width, "height": 800},
            color_scheme=scheme,
            has_touch=is_touched,
            reduced_motion="reduce",
        )
        page = context.new_page()
        page.goto(f"{address}index.html")
        ask_theme(page, "tide")
        assert len(kinds_of(page)) > 4
        row = page.get_by_role("group", name="Kind of page")
        places = [each.bounding_box() for each in row.get_by_role("button").all()]
        for place in places:
            assert place and min(place["width"], place["height"]) >= least
            assert 0 <= place["x"] <= width - place["width"]
        results = page.locator(".md-search-result__list")
        before = results.bounding_box()
        for name in ("Claims", "Articles", "All"):
            choose(page, name)
            after = results.bounding_box()
            assert before and after and after["y"] == before["y"]
            assert [each.bounding_box() for each in row.get_by_role("button").all()] == places
        report = Axe().run(page)
        assert not report.violations_count, report.generate_report()
        context.close()


@pytest.mark.slow
@pytest.mark.browser
def test_without_kinds_nothing_is_to_be_chosen(site: Path, chromium: Browser) -> None:
    """In a site without the step after its build, results stand as the theme draws them, and Tab closes its search."""
    with serve(site) as address:
        for page in open_window(chromium, address):
            ask_theme(page, "wall")
            assert page.locator(".digest-search-kinds").is_hidden()
            page.keyboard.press("Tab")
            assert not page.locator("#__search").is_checked()


# Pagefind, in a browser


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
def test_hostile_words_stay_text(
    chromium: Browser, newsstand: Newsstand, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What an article says never comes to life in a result."""
    site = copy_of(newsstand.site(make_source), tmp_path)
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
def test_zensical_gives_way_too(
    chromium: Browser, newsstand: Newsstand, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its own search is gone, and the dialog is there."""
    site = copy_of(newsstand.site(make_signed_source, "zensical"), tmp_path)
    make_large(site, monkeypatch)
    with serve(site) as address:
        for page in open_window(chromium, address):
            ask(page, "wall built 1945")
            assert "Claim · Does not hold up | The wall was built in 1945" in results(page)


@pytest.mark.slow
@pytest.mark.browser
def test_a_large_copy_shows_no_search(
    chromium: Browser, newsstand: Newsstand, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No field and no button that would find nothing; the sections are there."""
    site = copy_of(newsstand.site(make_signed_source, is_offline=True), tmp_path)
    monkeypatch.setattr(search, "OFFLINE_LIMIT", 1)
    search.make_searchable(site)
    for page in open_window(chromium, f"{site.as_uri()}/"):
        assert page.get_by_role("button", name="Search").count() == 0
        assert page.locator(".md-search").count() == 0
        assert page.get_by_role("navigation", name="Sections").get_by_role("link", name="Claims").is_visible()
