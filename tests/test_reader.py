"""What a reader chooses and has seen: kept in one browser, and in no way of who keeps nothing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from browser import CROWD, Newsstand, make_source, serve
from playwright.sync_api import Browser, BrowserContext, Page

pytestmark = pytest.mark.browser

CLAIM = "claims/ai-race-and-ai-war/"
ARTICLE = "articles/rich/"


@pytest.fixture(scope="module")
def site(newsstand: Newsstand) -> Iterator[str]:
    """The test site, served."""
    with serve(newsstand.site(make_source)) as address:
        yield address


@pytest.fixture
def context(chromium: Browser, site: str) -> Iterator[BrowserContext]:
    """A browser that has never been here."""
    context = chromium.new_context(
        viewport={"width": 1440, "height": 900}, base_url=site, reduced_motion="reduce"
    )
    yield context
    context.close()


def look(context: BrowserContext, path: str) -> Page:
    """The page at `path`, in a new window."""
    page = context.new_page()
    page.goto(path)
    page.wait_for_load_state("load")
    return page


def focused(page: Page) -> Any:
    """The id of the element that has the keyboard."""
    page.evaluate("() => new Promise((r) => requestAnimationFrame(() => requestAnimationFrame(r)))")
    return page.evaluate("document.activeElement.id")


def test_notes_are_switched_off_for_good(context: BrowserContext) -> None:
    """Without notes the text stands alone, on this page, the next one and on paper, until they are asked for again."""
    page = look(context, ARTICLE)
    page.locator("label[for=show-notes]").click()
    for each in (page, look(context, ARTICLE), look(context, "articles/second/")):
        assert each.locator("aside.note:visible, .claim-ref:visible").count() == 0
        assert not each.get_by_role("switch", name="Show notes").is_checked()
        line = each.locator("mark.claim").first.evaluate("e => getComputedStyle(e).textDecorationLine")
        assert line == "none"
        assert "marked words" not in each.locator("[data-digest=text]").aria_snapshot()
        each.emulate_media(media="print")
        assert each.locator("aside.note:visible").count() == 0
        each.emulate_media(media="screen")
    page.locator("label[for=show-notes]").click()
    assert look(context, ARTICLE).locator("aside.note:visible").count() == 8


def test_all_notes_stay_shown(context: BrowserContext) -> None:
    """Who wants all notes gets all of them on the next page too, and before it is drawn."""
    look(context, ARTICLE).locator("label[for=show-all-notes]").click()
    page = look(context, ARTICLE)
    assert page.locator("aside.note:visible").count() == 14
    assert page.evaluate("localStorage.getItem('digest.show-all-notes')") == "on"


def test_a_link_to_a_note_shows_it_all_the_same(context: BrowserContext) -> None:
    """Who follows a link to a note sees it, also where notes are switched off; the choice stays as it was."""
    look(context, ARTICLE).locator("label[for=show-notes]").click()
    page = look(context, f"{ARTICLE}#note-gpu-count")
    assert page.locator("#note-gpu-count").is_visible()
    assert page.evaluate("localStorage.getItem('digest.show-notes')") == "off"


def test_switches_need_no_script(chromium: Browser, site: str) -> None:
    """Notes can be switched off with JavaScript off."""
    with chromium.new_context(base_url=site, java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(ARTICLE)
        page.locator("label[for=show-notes]").click()
        assert page.locator("aside.note:visible").count() == 0
        assert page.get_by_role("button", name="Keys and memory").count() == 0


@pytest.mark.parametrize("width", [1440, 390])
def test_keys_go_from_note_to_note(context: BrowserContext, width: int) -> None:
    """`n` and `p` reach every shown note in order and stop at the ends; Escape leads back to the text."""
    page = look(context, ARTICLE)
    page.set_viewport_size({"width": width, "height": 900})
    shown = page.evaluate(
        "[...document.querySelectorAll('aside.note')].filter((n) => n.getClientRects().length).map((n) => n.id)"
    )
    assert len(shown) == 8
    for wanted in [*shown, shown[-1]]:
        page.keyboard.press("n")
        assert focused(page) == wanted
        if width == 390:
            assert page.locator(f"#{wanted}.is-open").count() == 1
            assert page.locator("aside.is-open").count() == 1
    for wanted in [*shown[-2::-1], shown[0]]:
        page.keyboard.press("p")
        assert focused(page) == wanted
    page.keyboard.press("Escape")
    page.evaluate("() => new Promise((r) => requestAnimationFrame(r))")
    assert page.evaluate("document.activeElement.hash") == f"#{shown[0]}"


def test_keys_begin_where_the_reader_is(context: BrowserContext) -> None:
    """In the middle of an article `n` goes to the next note below, not to the first one."""
    page = look(context, "articles/crowded/")
    page.locator("#mark-m30").evaluate(
        "e => scrollTo(0, e.getBoundingClientRect().top - 60)"
    )  # below the header
    page.keyboard.press("n")
    assert focused(page) == "note-m30"


def test_keys_are_letters_in_a_field(context: BrowserContext) -> None:
    """Who searches for `np?` types `np?`."""
    page = look(context, ARTICLE)
    page.keyboard.press("/")
    field = page.get_by_role("textbox", name="Search")
    field.wait_for()
    page.keyboard.type("np?", delay=20)
    assert field.input_value() == "np?"
    assert page.locator("dialog[open]").count() == 0


def test_keys_can_be_switched_off(context: BrowserContext) -> None:
    """Switched off, no single letter does anything, the theme's own not either, on this page and the next."""
    page = look(context, ARTICLE)
    page.keyboard.press("?")
    page.get_by_label("Single letters are keys").click()
    page.get_by_role("button", name="Close").click()
    for each in (page, look(context, ARTICLE)):
        for key in ("n", "p", "?", "/", "f", "s"):
            each.keyboard.press(key)
        assert each.locator("dialog[open]").count() == 0
        assert each.locator("#__search").is_checked() is False
        assert each.evaluate("document.activeElement.closest('aside.note, .md-search')") is None
    page.get_by_role("button", name="Keys and memory").click()
    page.get_by_label("Single letters are keys").click()
    page.keyboard.press("Escape")
    page.keyboard.press("n")
    assert focused(page).startswith("note-")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_help_is_a_dialog(chromium: Browser, site: str, scheme: Any) -> None:
    """`?` opens and closes it, it holds the focus, gives it back, and axe-core finds nothing in it."""
    with chromium.new_context(base_url=site, color_scheme=scheme, reduced_motion="reduce") as context:
        page = look(context, CLAIM)
        button = page.get_by_role("button", name="Keys and memory")
        button.press("Enter")
        dialog = page.get_by_role("dialog", name="Keys and memory")
        assert dialog.is_visible()
        results = Axe().run(page, options={"resultTypes": ["violations"]})
        assert not results.violations_count, results.generate_report()
        page.keyboard.press("?")
        assert not dialog.is_visible()
        assert button.evaluate("e => e === document.activeElement")


def test_a_claim_that_changed_says_so(context: BrowserContext) -> None:
    """On its own page and in lists, a claim tells those who looked at it before what it was, and nobody else."""
    page = look(context, CLAIM)
    assert page.locator(".digest-since").count() == 0
    assert look(context, CLAIM).locator(".digest-since").count() == 0
    page.evaluate(
        """() => {
          const seen = JSON.parse(localStorage.getItem("digest.seen"));
          seen[location.pathname] = { on: "2025-02-03", is: { "": "Not rated yet" } };
          localStorage.setItem("digest.seen", JSON.stringify(seen));
        }"""
    )
    listed = look(context, "claims/").locator("li[data-kind] .digest-since")
    assert listed.all_text_contents() == [" · was “Not rated yet” when you last looked"]
    told = look(context, CLAIM).locator(".digest-since")
    assert told.all_text_contents() == [
        "Changed since 3 February 2025", " · was “Not rated yet” when you last looked",
    ]  # fmt: skip
    assert look(context, CLAIM).locator(".digest-since").count() == 0


def test_an_article_whose_notes_changed_says_so(context: BrowserContext) -> None:
    """Its head counts what has changed and what is new, and the note that changed says what it said."""
    page = look(context, "articles/crowded/")
    page.evaluate(
        """() => {
          const seen = JSON.parse(localStorage.getItem("digest.seen"));
          seen[location.pathname].on = "2025-02-03";
          delete seen[location.pathname].is["note-m1"];
          seen[location.pathname].is["note-m2"] = "Not rated yet";
          localStorage.setItem("digest.seen", JSON.stringify(seen));
        }"""
    )
    page = look(context, "articles/crowded/")
    assert page.locator("aside .digest-since").all_text_contents() == [
        " · was “Not rated yet” when you last looked"
    ]
    assert page.locator("#note-m2 .digest-since").count() == 1
    assert page.locator(".digest-since-all").inner_text() == "Notes since 3 February 2025: 1 new, 1 changed"
    assert page.locator("#note-m1 .digest-since-dot").inner_text().strip() == "New"
    assert page.locator("aside.note").count() == CROWD


LISTS = ("", "articles/", "claims/", "topics/deepseek/", "stories/")


def forget_one(page: Page) -> str:
    """Lets the reader have looked at a list before its first entry was on it; gives back where that leads."""
    path: str = page.evaluate(
        """() => {
          const seen = JSON.parse(localStorage.getItem("digest.seen"));
          const { is } = Object.assign(seen[location.pathname], { on: "2025-02-03" });
          const [path] = Object.keys(is);
          delete is[path];
          localStorage.setItem("digest.seen", JSON.stringify(seen));
          return path;
        }"""
    )
    return path


@pytest.mark.parametrize("path", LISTS)
def test_a_list_says_what_is_new(context: BrowserContext, path: str) -> None:
    """Nothing on the first visit; later the new entry has a dot and the sum stands above, for all of the visit."""
    page = look(context, path)
    assert page.locator(".digest-since, .digest-since-dot").count() == 0
    target = forget_one(page)
    page = look(context, path)
    for _ in range(2):  # a reload says it again
        assert page.locator(".digest-since-all").inner_text() == "Since 3 February 2025: 1 new"
        dots = page.locator("li:has(> .digest-since-dot)")
        assert dots.count() == 1
        assert dots.locator("a").first.evaluate("e => e.pathname") == target
        assert dots.locator(".digest-since-dot").inner_text().strip() == "New here"
        page.reload()
    assert look(context, path).locator(".digest-since, .digest-since-dot").count() == 0


def places(page: Page) -> Any:
    """Where everything stands that was on the page before, to the pixel."""
    return page.evaluate(
        """() => [...document.querySelectorAll("main :is(h1, h2, p, li, a, em, aside):not([class*=digest-since])")]
          .map((each) => each.getBoundingClientRect()).map(({ left, top, height }) => [left, top, height])"""
    )


@pytest.mark.parametrize("width", [1440, 768, 320])
@pytest.mark.parametrize("path", [*LISTS, CLAIM, ARTICLE])
def test_what_is_new_moves_nothing(context: BrowserContext, path: str, width: int) -> None:
    """With dots, sum and changed states the page has every block where it was; axe-core finds nothing."""
    page = context.new_page()
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(path)
    page.wait_for_load_state("load")
    page.evaluate("document.fonts.ready")
    before = places(page)
    page.evaluate(
        """() => {
          const seen = JSON.parse(localStorage.getItem("digest.seen"));
          const { is } = Object.assign(seen[location.pathname], { on: "2025-02-03" });
          const names = Object.keys(is);
          for (const name of names) if (is[name]) is[name] = "Draft: a rating with a rather long name";
          if (names.length > 1) delete is[names[0]];
          localStorage.setItem("digest.seen", JSON.stringify(seen));
          sessionStorage.clear();
        }"""
    )
    page.reload()
    page.wait_for_load_state("load")
    page.evaluate("document.fonts.ready")
    assert page.locator(".digest-since-all").count() == 1
    assert places(page) == before
    title = page.locator("h1").first.bounding_box()
    told = page.locator(".digest-since-all").bounding_box()
    header = page.locator(".digest-header").bounding_box()
    assert header and title and told
    assert header["y"] + header["height"] <= told["y"]
    assert told["y"] + told["height"] <= title["y"]
    results = Axe().run(page, options={"resultTypes": ["violations"]})
    assert not results.violations_count, results.generate_report()


def test_nothing_is_said_on_paper(context: BrowserContext) -> None:
    """What one reader has seen is no part of what is printed."""
    forget_one(look(context, "claims/"))
    page = look(context, "claims/")
    page.emulate_media(media="print")
    assert page.locator(".digest-since:visible, .digest-since-dot:visible").count() == 0


def test_memory_is_switched_off(context: BrowserContext) -> None:
    """Who wants to be told nothing has nothing kept, and what was kept is gone; switched on, it begins anew."""
    forget_one(look(context, "claims/"))
    page = look(context, "claims/")
    assert page.locator(".digest-since-all").count() == 1
    page.keyboard.press("?")
    page.get_by_label("Tell me what is new").uncheck()
    assert page.locator(".digest-since, .digest-since-dot").count() == 0
    page = look(context, "claims/")
    look(context, CLAIM)
    assert page.evaluate("localStorage.getItem('digest.seen')") is None
    assert page.evaluate("sessionStorage.length") == 0
    page.keyboard.press("?")
    page.get_by_label("Tell me what is new").check()
    page = look(context, "claims/")
    assert page.evaluate("localStorage.getItem('digest.seen')")
    assert page.locator(".digest-since, .digest-since-dot").count() == 0


@pytest.mark.parametrize("kept", ["nonsense", "[]", "null", '{"%s": 5}', '{"%s": {"on": "x", "is": null}}'])
def test_strange_memory_harms_nothing(context: BrowserContext, site: str, kept: str) -> None:
    """What another version or another hand left in the browser is passed over."""
    page = look(context, CLAIM)
    complaints: list[str] = []
    path = page.evaluate("location.pathname")
    page.evaluate("(kept) => localStorage.setItem('digest.seen', kept)", kept.replace("%s", path))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.reload()
    page.goto("claims/")
    assert not complaints
    assert page.locator(".digest-since").count() == 0


def test_a_browser_that_keeps_nothing(context: BrowserContext) -> None:
    """Where storage is refused, every page works and nothing is complained of."""
    context.add_init_script(
        "Object.defineProperty(window, 'localStorage', { get() { throw new Error('no'); } })"
    )
    page = context.new_page()
    ours: list[str] = []
    page.on(
        "pageerror", lambda error: ours.append(str(error.stack)) if "reader" in str(error.stack) else None
    )
    page.goto(ARTICLE)
    page.locator("label[for=show-notes]").click()
    assert page.locator("aside.note:visible").count() == 0
    assert not ours


def test_what_was_kept_is_forgotten(context: BrowserContext) -> None:
    """One button takes away all that was kept, and nothing that others keep."""
    page = look(context, CLAIM)
    page.evaluate("localStorage.setItem('other', '1')")
    assert page.evaluate("Object.keys(localStorage).some((name) => name.startsWith('digest.'))")
    page.keyboard.press("?")
    page.get_by_role("button", name="Forget it").click()
    assert not page.evaluate("Object.keys(localStorage).some((name) => name.startsWith('digest.'))")
    assert page.evaluate("localStorage.getItem('other')") == "1"


def test_memory_has_an_end(context: BrowserContext) -> None:
    """No more than 300 pages are remembered; the ones looked at longest ago go first."""
    page = look(context, "about/")
    page.evaluate(
        """() => {
          const seen = {};
          for (let n = 0; n < 400; n++) seen[`/p${n}/`] = { on: "2025-02-03", is: { "": "x" } };
          localStorage.setItem("digest.seen", JSON.stringify(seen));
        }"""
    )
    seen = look(context, CLAIM).evaluate("Object.keys(JSON.parse(localStorage.getItem('digest.seen')))")
    assert len(seen) == 300
    assert seen[0] == "/p101/"
    assert seen[-1].endswith(CLAIM)


def test_quick_fingers_lose_no_note(context: BrowserContext) -> None:
    """Two presses in one frame go two notes on."""
    page = look(context, "articles/crowded/")
    page.evaluate(
        "() => [1, 1, 1].forEach((detail) => document.dispatchEvent(new CustomEvent('digest-step', { detail })))"
    )
    assert focused(page) == "note-m2"
