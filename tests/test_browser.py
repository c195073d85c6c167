"""The published site in a real Chromium: what readers see, hear and can reach."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from browser import CROWD, NASTY, ROOT, Newsstand, make_source, serve
from playwright.sync_api import Browser, BrowserContext, Page

from digest.prose import visible_text

pytestmark = pytest.mark.browser

WIDTHS = (1440, 1220, 1024, 960)
"""At all of them notes stand in the margin."""
PAGES = (
    "",
    "about/",
    "differences/",
    "stories/",
    "stories/race/",
    "topics/",
    "topics/deepseek/",
    "claims/",
    "claims/ai-race-and-ai-war/",
    "articles/",
    "articles/rich/",
    "articles/second/",
    "articles/injection/",
    "404.html",
)
LEVEL = 4
"""Pixels by which a note may miss the line of its mark."""
SHOTS = ROOT / "tests/.output"

GEOMETRY = """() => {
  const text = document.querySelector("[data-digest=text]");
  return [...document.querySelectorAll("aside.note")].filter((n) => n.getClientRects().length).map((note) => {
    const mark = document.getElementById(note.id.replace(/^note-/, "mark-"));
    const line = mark.getClientRects()[0];
    const head = note.querySelector(".note-head");
    const box = note.getBoundingClientRect();
    const heights = getComputedStyle(head);
    return {
      id: note.id,
      left: box.left, right: box.right, top: box.top + scrollY, bottom: box.bottom + scrollY,
      head: head.getBoundingClientRect().top + parseFloat(heights.lineHeight) / 2 + scrollY,
      mark: line.top + line.height / 2 + scrollY,
      text: text.getBoundingClientRect().right,
      textBottom: text.getBoundingClientRect().bottom + scrollY,
      page: document.documentElement.clientWidth,
    };
  });
}"""


@pytest.fixture(scope="session")
def site(newsstand: Newsstand) -> Iterator[str]:
    """The test site, served."""
    with serve(newsstand.site(make_source)) as address:
        yield address


class Reader:
    """A window on the site that remembers what the page complained of and asked others for."""

    def __init__(self, browser: Browser, site: str, width: int = 1440, **options: Any) -> None:
        self.context: BrowserContext = browser.new_context(
            viewport={"width": width, "height": 900}, **options
        )
        self.page: Page = self.context.new_page()
        self.page.set_default_timeout(5000)
        self.complaints: list[str] = []
        self.strangers: list[str] = []
        self.site = site
        self.page.on("console", lambda message: self._hear(message.type, message.text))
        self.page.on("pageerror", lambda error: self._hear("error", str(error)))
        self.page.on("request", lambda request: self._see(request.url))

    def _hear(self, kind: str, text: str) -> None:
        if kind in {"error", "warning"} and "404" not in text:
            self.complaints.append(text)

    def _see(self, address: str) -> None:
        if not address.startswith((self.site, "data:", "blob:", "about:")):
            self.strangers.append(address)

    def open(self, path: str) -> Page:
        """The page at `path`, laid out."""
        self.page.goto(self.site + path)
        self.page.wait_for_load_state("load")
        self.settle()
        return self.page

    def settle(self) -> None:
        """Waits until two frames have passed."""
        self.page.evaluate("() => new Promise((r) => requestAnimationFrame(() => requestAnimationFrame(r)))")

    def notes(self) -> list[dict[str, Any]]:
        """Where the visible notes and their marks stand."""
        found: list[dict[str, Any]] = self.page.evaluate(GEOMETRY)
        return found


@pytest.fixture
def reader(chromium: Browser, site: str, request: pytest.FixtureRequest) -> Iterator[Any]:
    """Opens windows; leaves a screenshot of the last one where a test failed."""
    opened: list[Reader] = []

    def open_reader(width: int = 1440, **options: Any) -> Reader:
        opened.append(Reader(chromium, site, width, **options))
        return opened[-1]

    failed = request.session.testsfailed
    yield open_reader
    if request.session.testsfailed > failed and opened:
        SHOTS.mkdir(parents=True, exist_ok=True)
        name = re.sub(r"\W+", "-", request.node.name)
        opened[-1].page.screenshot(path=SHOTS / f"{name}.png", full_page=True)
    for each in opened:
        each.context.close()


def assert_apart(notes: list[dict[str, Any]]) -> None:
    """No note lies on another, on the text, or outside the window."""
    for above, below in itertools.pairwise(notes):
        assert below["top"] >= above["bottom"], (above["id"], below["id"])
    for note in notes:
        assert note["left"] >= note["text"]
        assert note["right"] <= note["page"]
        assert note["bottom"] <= note["textBottom"] + 1


def sheets(pdf: bytes) -> int:
    """How many pages a PDF has."""
    return len(re.findall(rb"/Type\s*/Page\b", pdf))


def search_for(page: Page, words: str) -> None:
    """Types into the search field and waits for what it finds."""
    field = page.get_by_role("textbox", name="Search")
    field.click()
    field.press_sequentially(words, delay=20)
    page.locator(".md-search-result__item").first.wait_for()


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("path", ["articles/rich/", "articles/crowded/"])
def test_notes_stand_level(reader: Any, width: int, path: str) -> None:
    """In the margin each note is level with the first line of its mark, unless what stands above pushed it down."""
    window = reader(width)
    page = window.open(path)
    notes = window.notes()
    assert len(notes) == (CROWD if "crowded" in path else 8)
    assert_apart(notes)
    head = page.evaluate("document.querySelector('.digest-switch').getBoundingClientRect().bottom + scrollY")
    assert notes[0]["top"] >= head
    assert notes[0]["top"] - head <= 20 or abs(notes[0]["head"] - notes[0]["mark"]) <= LEVEL
    for above, note in itertools.pairwise(notes):
        pushed = note["top"] - above["bottom"] <= 20
        assert pushed or abs(note["head"] - note["mark"]) <= LEVEL, note["id"]
        assert note["head"] >= note["mark"] - LEVEL
    if path == "articles/rich/":
        assert sum(abs(note["head"] - note["mark"]) <= LEVEL for note in notes) >= (4 if width >= 1220 else 2)
    assert not window.complaints


def test_no_sideways_scroll(reader: Any) -> None:
    """At 320 pixels as at 1440, nothing has to be pushed sideways."""
    window = reader(320)
    for path in ("articles/rich/", "articles/injection/", "claims/ai-race-and-ai-war/"):
        page = window.open(path)
        for width in (320, 390, 768, 960, 1220, 1440):
            page.set_viewport_size({"width": width, "height": 900})
            window.settle()
            sizes = page.evaluate(
                "[document.documentElement.scrollWidth, document.documentElement.clientWidth]"
            )
            assert sizes[0] <= sizes[1], (width, path)


def test_resize_and_back(reader: Any) -> None:
    """Notes find their places again when the window or the letters change."""
    window = reader(1440)
    page = window.open("articles/rich/")
    before = window.notes()
    page.set_viewport_size({"width": 390, "height": 900})
    window.settle()
    page.set_viewport_size({"width": 1440, "height": 900})
    window.settle()
    assert window.notes() == before
    page.add_style_tag(content=".md-typeset { font-size: 1.2rem !important; letter-spacing: 0.12em; }")
    window.settle()
    window.settle()
    after = window.notes()
    assert_apart(after)
    assert abs(after[0]["head"] - after[0]["mark"]) <= LEVEL


def test_many_notes_are_quick(reader: Any) -> None:
    """Sixty notes are placed in a fraction of a frame budget, and the page does not jump."""
    window = reader(1440)
    page = window.open("articles/crowded/")
    spent = page.evaluate(
        """() => {
          const start = performance.now();
          for (let n = 0; n < 5; n++) document.dispatchEvent(new Event("focusin"));
          matchMedia("(min-width: 60em)").dispatchEvent(new Event("change"));
          return new Promise((r) => requestAnimationFrame(() => r(performance.now() - start)));
        }"""
    )
    assert spent < 500
    shift = page.evaluate(
        """() => new Promise((r) => {
          let sum = 0;
          new PerformanceObserver((list) => list.getEntries().forEach((e) => (sum += e.value)))
            .observe({ type: "layout-shift", buffered: true });
          setTimeout(() => r(sum), 200);
        })"""
    )
    assert shift < 0.02


def test_script_that_never_comes(reader: Any) -> None:
    """Where scripts run but this one is lost, the notes appear in the margin all the same."""
    window = reader(1440)
    window.page.route("**/digest.js", lambda route: route.abort())
    page = window.open("articles/rich/")
    note = page.locator("#note-gpu-count")
    assert (
        note.evaluate("e => new Promise((r) => setTimeout(() => r(getComputedStyle(e).visibility), 1300))")
        == "visible"
    )
    assert_apart(window.notes())


def test_long_notes_fold(reader: Any) -> None:
    """In the margin a long note shows its first lines, and all of it on demand."""
    window = reader(1440)
    page = window.open("articles/crowded/")
    note = page.locator("#note-m6")
    toggle = note.locator(".note-toggle")
    folded = note.bounding_box()
    assert folded is not None
    assert folded["height"] < 300
    assert toggle.get_attribute("aria-expanded") == "false"
    assert "More" in toggle.evaluate("e => getComputedStyle(e, '::after').content")
    toggle.click()
    window.settle()
    unfolded = note.bounding_box()
    assert unfolded is not None
    assert unfolded["height"] > folded["height"] + 100
    assert toggle.get_attribute("aria-expanded") == "true"
    assert toggle.get_attribute("aria-label") == "Less of note 7"
    assert "Less" in toggle.evaluate("e => getComputedStyle(e, '::after').content")
    assert_apart(window.notes())
    toggle.click()
    window.settle()
    assert toggle.get_attribute("aria-expanded") == "false"
    assert toggle.get_attribute("aria-label") == "More of note 7"
    assert page.locator("#note-m0 .note-toggle").is_hidden()


def test_folding_pays(reader: Any) -> None:
    """No note is folded to save two lines."""
    window = reader(1440)
    page = window.open("articles/crowded/")
    saved = page.evaluate(
        """() => [...document.querySelectorAll("aside.note.is-long")].map((note) => {
          const body = note.querySelector(".note-body"), line = parseFloat(getComputedStyle(body).lineHeight);
          const toggle = note.querySelector(".note-toggle");
          return (body.scrollHeight - body.offsetHeight - toggle.offsetHeight) / line;
        })"""
    )
    assert len(saved) > 10
    assert min(saved) >= 2.4


def test_rest_of_a_note_is_reached_in_order(reader: Any) -> None:
    """The way to the rest stands where it is drawn: below the body in the margin, in the head's line elsewhere."""
    window = reader(1440)
    page = window.open("articles/crowded/")
    note = page.locator("#note-m6")
    order = "e => [...e.children].map((c) => c.className).filter((c) => /toggle|body/.test(c)).join()"
    assert note.evaluate(order) == "note-body,note-toggle"
    page.set_viewport_size({"width": 390, "height": 900})
    window.settle()
    assert note.evaluate(order) == "note-toggle,note-body"
    page.set_viewport_size({"width": 1440, "height": 900})
    window.settle()
    assert note.evaluate(order) == "note-body,note-toggle"
    body = note.locator(".note-body")
    toggle = note.locator(".note-toggle")
    toggle.focus()
    page.keyboard.press("Shift")  # as with the keyboard: the ring is drawn
    apart = toggle.evaluate(
        "e => e.getBoundingClientRect().top - e.parentNode.querySelector('.note-body').getBoundingClientRect().bottom"
    )
    assert apart >= 0
    assert toggle.evaluate("e => parseFloat(getComputedStyle(e).outlineOffset)") <= 0
    assert body.is_visible()


@pytest.mark.parametrize("width", [390, 959])
def test_narrow_notes_are_closed_after_their_block(reader: Any, width: int) -> None:
    """Below 960 pixels a note stands under its block and shows its head."""
    window = reader(width)
    page = window.open("articles/rich/")
    assert page.locator(".note-body:visible").count() == 0
    assert page.locator(".note-head:visible").count() == 8
    peek = page.evaluate(
        """() => [...document.querySelectorAll("aside.note[data-peek]")].filter((n) => n.getClientRects().length)
          .map((n) => {
            const style = getComputedStyle(n, "::after");
            return [style.content, style.display, parseFloat(style.height) / parseFloat(style.lineHeight)];
          })"""
    )
    assert len(peek) == 7
    assert all(content.startswith('"') and shown == "block" for content, shown, _ in peek)
    assert all(0.9 < lines < 1.1 for _, _, lines in peek)
    order = page.evaluate(
        """() => [...document.querySelectorAll("aside.note")].filter((n) => n.getClientRects().length).map((note) => {
          let block = document.getElementById(note.id.replace(/^note-/, "mark-"));
          while (block.parentNode !== note.parentNode) block = block.parentNode;
          return note.getBoundingClientRect().top - block.getBoundingClientRect().bottom;
        })"""
    )
    assert all(gap >= -1 for gap in order)
    assert max(order[:2]) < 30


def test_opens_by_its_link_and_closes(reader: Any) -> None:
    """The number opens the note and takes the focus there; the way back and Escape close it and return."""
    window = reader(390)
    page = window.open("articles/rich/")
    link = page.locator("#mark-gpu-count > .claim-ref")
    note = page.locator("#note-gpu-count")
    body = note.locator(".note-body")
    assert link.get_attribute("aria-expanded") == "false"
    link.click()
    window.settle()
    assert body.is_visible()
    assert link.get_attribute("aria-expanded") == "true"
    assert page.evaluate("document.activeElement.id") == "note-gpu-count"
    note.get_by_role("link", name="Back to the text").click()
    window.settle()
    assert body.is_hidden()
    assert page.evaluate("document.activeElement.getAttribute('href')") == "#note-gpu-count"
    page.keyboard.press("Enter")
    window.settle()
    assert body.is_visible()
    page.keyboard.press("Escape")
    window.settle()
    assert body.is_hidden()
    assert page.evaluate("document.activeElement.getAttribute('href')") == "#note-gpu-count"
    note.locator(".note-head").click(force=True)  # all of a closed note is its button
    assert body.is_visible()
    note.locator(".note-toggle").press(" ")
    assert body.is_hidden()


def test_later_mark_returns_to_itself(reader: Any) -> None:
    """Who came from the second mark of a claim goes back to the second."""
    window = reader(1440)
    page = window.open("articles/rich/")
    page.locator("#show-all-notes").check(force=True)
    page.locator("#mark-stargate-2 > .claim-ref").click()
    window.settle()
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.closest('mark').id") == "mark-stargate-2"


@pytest.mark.parametrize("width", [1440, 390])
def test_keyboard_round_trip(reader: Any, width: int) -> None:
    """With the Tab key alone every number is reached, each leads to its note, and a visible ring goes along."""
    window = reader(width)
    page = window.open("articles/rich/")
    reached: list[str] = []
    for _ in range(120):
        page.keyboard.press("Tab")
        here = page.evaluate(
            """() => {
              const e = document.activeElement;
              const style = getComputedStyle(e);
              const box = e.getBoundingClientRect();
              return {
                tag: e.tagName, ref: e.matches(".claim-ref") ? e.hash : "",
                ring: style.outlineStyle !== "none" || e.tagName === "BODY" || e.tagName === "INPUT",
                seen: box.bottom > 0 && box.top < innerHeight,
                under: box.top < (document.querySelector(".digest-header").getBoundingClientRect().bottom - 1)
                  && !e.closest(".digest-header, .md-skip") && !e.matches(".md-skip"),
              };
            }"""
        )
        if here["tag"] == "BODY":
            break
        assert here["ring"], here
        assert here["seen"], here
        assert not here["under"], here
        if here["ref"]:
            reached.append(here["ref"])
    assert len(reached) == 8
    for target in reached:
        page.locator(f".claim-ref[href='{target}']:visible").first.focus()
        page.keyboard.press("Enter")
        window.settle()
        assert page.evaluate("'#' + document.activeElement.id") == target
        back = page.locator(f"{target} .note-back a")
        back.focus()
        assert back.is_visible()
        page.keyboard.press("Enter")
        window.settle()
        assert page.evaluate("document.activeElement.hash") == target


def test_skip_notes(reader: Any) -> None:
    """The notes of a block can be skipped by the first link in them."""
    window = reader(1440)
    page = window.open("articles/rich/")
    page.locator("#note-unleash-energy .note-past").focus()
    assert page.locator("#note-unleash-energy .note-past").is_visible()
    page.keyboard.press("Enter")
    window.settle()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.hash") == "#note-model-on-par"


def test_the_switch(reader: Any) -> None:
    """One switch shows the rest of the notes and their marks, and hides them again."""
    window = reader(1440)
    page = window.open("articles/rich/")
    switch = page.get_by_role("switch", name="Show all 14 notes")
    assert page.locator("aside.note:visible").count() == 8
    assert page.locator("#mark-stargate > .claim-ref").is_hidden()
    switch.press(" ")
    window.settle()
    assert page.locator("aside.note:visible").count() == 14
    assert page.locator("#mark-stargate > .claim-ref").is_visible()
    assert_apart(window.notes())
    switch.press(" ")
    assert page.locator("aside.note:visible").count() == 8


@pytest.mark.parametrize("target", ["note-stargate", "mark-stargate-2"])
def test_a_link_to_a_hidden_note_shows_it(reader: Any, target: str) -> None:
    """Who comes from a claim page to a note or mark that is not shown at first sees it."""
    window = reader(1440)
    page = window.open(f"articles/rich/#{target}")
    assert page.locator("#note-stargate").is_visible()
    assert page.locator(f"#{target}").evaluate(
        "e => e.getBoundingClientRect().top >= 0 && e.getBoundingClientRect().top < innerHeight"
    )


def test_numbers_do_not_break_away(reader: Any) -> None:
    """The number stays in the line of the word before it."""
    window = reader(320)
    page = window.open("articles/rich/")
    for width in range(320, 420, 4):
        page.set_viewport_size({"width": width, "height": 900})
        torn = page.evaluate(
            """() => [...document.querySelectorAll("mark.claim[data-kind] > .claim-ref:last-child")]
              .filter((link) => link.getClientRects().length)
              .filter((link) => {
                const range = document.createRange();
                const before = link.previousSibling;
                if (!before || before.nodeType !== 3) return false;
                range.setStart(before, before.length - 1);
                range.setEnd(before, before.length);
                const word = range.getBoundingClientRect(), number = link.getBoundingClientRect();
                return number.left < word.left;
              }).map((link) => link.hash)"""
        )
        assert not torn, width


@pytest.mark.parametrize("width", [1440, 390])
def test_without_script(reader: Any, width: int) -> None:
    """Without script notes are in the margin or open by their links, none on another, and the switch works."""
    window = reader(width, java_script_enabled=False)
    page = window.page
    page.goto(window.site + "articles/rich/")
    shown = page.locator("aside.note:visible")
    assert shown.count() == 8
    boxes = [box for n in range(8) if (box := shown.nth(n).bounding_box())]
    for above, below in itertools.pairwise(boxes):
        assert below["y"] >= above["y"] + above["height"]
    body = page.locator("#note-gpu-count .note-body")
    if width == 390:
        assert body.is_hidden()
        assert page.locator("#note-gpu-count .note-toggle").is_visible()
        page.locator("#mark-gpu-count > .claim-ref").click()
        assert body.is_visible()
        assert page.locator("#note-gpu-count .note-toggle").is_hidden()
        assert page.locator(".digest-search-open").is_hidden()
        page.locator("#note-gpu-count .note-back a").click()
        assert body.is_hidden()
    else:
        assert body.is_visible()
        right = page.locator("[data-digest=text]").bounding_box()
        assert right is not None
        assert all(box["x"] >= right["x"] + right["width"] for box in boxes)
    page.locator("label[for=show-all-notes]").click()
    assert page.locator("aside.note:visible").count() == 14


def test_print(reader: Any) -> None:
    """On paper all notes are open after their blocks, sources with their addresses, marks with line and number."""
    window = reader(1440)
    page = window.open("articles/rich/")
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 680, "height": 900})
    window.settle()
    assert page.locator("aside.note:visible").count() == 14
    assert page.locator(".note-body:visible").count() == page.locator(".note-body").count()
    assert page.locator(".digest-header:visible, .digest-switch:visible, .note-toggle:visible").count() == 0
    seen = page.evaluate(
        """() => ({
          position: getComputedStyle(document.querySelector(".note")).position,
          address: getComputedStyle(document.querySelector("#note-stargate-cost a[href^=http]"), "::after").content,
          line: getComputedStyle(document.querySelector("#mark-stargate")).textDecorationLine,
          number: getComputedStyle(document.querySelector("#mark-stargate > a"), "::after").content,
        })"""
    )
    assert seen["position"] == "static"
    assert "https://example.org/stargate" in seen["address"]
    assert seen["line"] == "underline"
    assert "d" in seen["number"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_page_behind_the_page(reader: Any, scheme: str) -> None:
    """What shows where the page is pulled is as it is itself, and on paper nothing lies behind it."""
    page = reader(1440, color_scheme=scheme).open("articles/rich/")
    colour = "getComputedStyle(document.documentElement).backgroundColor"
    assert page.evaluate(colour) == {"light": "rgb(253, 252, 248)", "dark": "rgb(22, 24, 28)"}[scheme]
    page.emulate_media(media="print")
    assert page.evaluate(colour) == "rgba(0, 0, 0, 0)"


def test_print_after_a_look_at_the_margin(reader: Any, tmp_path: Path) -> None:
    """Paper made from a wide window has every note's text."""
    window = reader(1440)
    page = window.open("articles/crowded/")
    assert len(page.pdf(format="A4", path=tmp_path / "page.pdf")) > 10_000
    page.emulate_media(media="print")
    assert page.locator(".note-body:visible").count() == CROWD


def test_paper_is_filled(reader: Any, tmp_path: Path) -> None:
    """A short page is one sheet, and a note does not push the text it belongs to off the first one."""
    window = reader(1440)
    for path in ("about/", "claims/", "404.html"):
        assert sheets(window.open(path).pdf(format="A4")) == 1, path
    window.open("articles/rich/")
    assert sheets(window.page.pdf(format="A4")) <= 3
    page = window.open("articles/crowded/")
    page.emulate_media(media="print")
    assert page.locator("aside.note").first.evaluate("e => getComputedStyle(e).breakBefore") == "auto"


@pytest.mark.parametrize("width", [1440, 960])
def test_search_results_fit(reader: Any, width: int) -> None:
    """No result is cut off at the right edge of the box."""
    window = reader(width)
    page = window.open("")
    search_for(page, "China")
    page.wait_for_timeout(400)
    sizes = page.evaluate(
        """() => [".md-search__output", ".md-search__scrollwrap"].map(
          (name) => document.querySelector(name).getBoundingClientRect().right)"""
    )
    assert sizes[1] <= sizes[0]
    assert sizes[0] <= width


def test_page_that_is_not_there(reader: Any) -> None:
    """Who followed a dead link is told so and can go on."""
    window = reader(1440)
    page = window.open("404.html")
    assert page.locator("h1").inner_text() == "This page is not here"
    for name, title in (("Articles", "Articles"), ("Claims", "Claims"), ("Topics", "Topics")):
        page.get_by_role("main").get_by_role("link", name=name).click()
        assert page.locator("h1").inner_text() == title
        page.go_back()


@pytest.mark.parametrize(("scheme", "width"), [("light", 1440), ("dark", 1440), ("dark", 390)])
def test_axe(reader: Any, scheme: str, width: int) -> None:
    """axe-core finds nothing on any kind of page, in neither colour scheme, with all notes shown and open."""
    window = reader(width, color_scheme=scheme, reduced_motion="reduce")
    for path in PAGES:
        page = window.open(path)
        if page.locator("#show-all-notes").count():
            page.locator("label[for=show-all-notes]").click()
            for toggle in page.locator(".note-toggle:visible").all():
                toggle.click()
        assert scheme == (
            "dark" if "slate" in (page.get_attribute("body", "data-md-color-scheme") or "") else "light"
        )
        results = Axe().run(page, options={"resultTypes": ["violations"]})
        assert not results.violations_count, f"{path}: {results.generate_report()}"
    assert not window.complaints
    assert not window.strangers


def test_search_dialog(reader: Any) -> None:
    """Search opens, finds an article, and passes axe-core while it is open."""
    window = reader(1440, reduced_motion="reduce")
    page = window.open("")
    search_for(page, "lobbying")
    assert "rich" in (page.locator(".md-search-result__link").first.get_attribute("href") or "")
    results = Axe().run(page)
    assert not results.violations_count, results.generate_report()
    assert not window.complaints
    assert not window.strangers


def test_search_on_a_narrow_screen(reader: Any) -> None:
    """The magnifier is a button for the keyboard too, and a closed search holds no focus."""
    window = reader(390)
    page = window.open("")
    page.get_by_role("button", name="Search").focus()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('.md-search')") is None
    page.get_by_role("button", name="Search").press("Enter")
    search_for(page, "lobbying")
    assert not window.complaints


def test_colour_switch(reader: Any) -> None:
    """The reader's choice of colours beats the system's and stays for the next page."""
    window = reader(1440, color_scheme="light")
    page = window.open("")
    light = page.evaluate("getComputedStyle(document.body).backgroundColor")
    page.get_by_title("Switch to dark colours").click()
    window.settle()
    dark = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert light != dark
    page = window.open("articles/rich/")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == dark


def test_targets_are_large_enough(reader: Any) -> None:
    """What is pressed with a finger and stands alone is at least 24 pixels high and wide."""
    window = reader(390)
    page = window.open("articles/rich/")
    small = page.evaluate(
        """() => [...document.querySelectorAll(".note-toggle, .digest-switch label, .digest-nav a, .digest-tools label, .digest-tools button")]
          .filter((e) => e.getClientRects().length && !e.closest(".md-search"))
          .map((e) => [e.className || e.textContent, e.getBoundingClientRect()])
          .filter(([, box]) => box.width < 24 || box.height < 24).map(([name]) => name)"""
    )
    assert not small
    number = page.locator("#mark-gpu-count > .claim-ref")
    reach = number.evaluate(
        """e => {
          const box = e.getBoundingClientRect(), x = box.left + box.width / 2, y = box.top + box.height / 2;
          e.scrollIntoView({ block: "center" });
          const now = e.getBoundingClientRect();
          const hit = (dy) => document.elementFromPoint(now.left + now.width / 2, now.top + now.height / 2 + dy);
          return [hit(-6), hit(0), hit(6)].map((found) => found === e);
        }"""
    )
    assert reach == [True, True, True]


def test_words_of_the_text(reader: Any) -> None:
    """Without its notes the text part has the words of the article, and the cues of a mark are read once."""
    window = reader(1440)
    page = window.open("articles/rich/")
    text = page.evaluate(
        """() => {
          const copy = document.querySelector("[data-digest=text]").cloneNode(true);
          copy.querySelectorAll("aside, sup").forEach((e) => e.remove());
          return copy.textContent.replace(/\\s+/g, " ").trim();
        }"""
    )
    assert "Scale AI, the company Wang founded, plays a pivotal role in training AI models by" in text
    assert "“We need to unleash U.S. energy to enable this AI boom,” he stated, stressing that" in text
    tree = page.locator("[data-digest=text]").aria_snapshot()
    assert (
        tree.count("[end of marked words]") == page.locator("mark.claim[data-kind]:not(.claim--more)").count()
    )


def test_injection(reader: Any) -> None:
    """Article text that tries to be code, markup, a link, a mark or a part is words, and the page is whole."""
    window = reader(1440)
    page = window.open("articles/injection/")
    found = page.evaluate(
        """() => {
          const article = document.querySelector("article");
          const text = document.querySelector("[data-digest=text]");
          const all = [...article.querySelectorAll("*")];
          const comments = document.createTreeWalker(article, NodeFilter.SHOW_COMMENT);
          return {
            title: document.title,
            parts: [...document.querySelectorAll("[data-digest]")].map((e) => e.dataset.digest),
            tags: [...new Set([...text.querySelectorAll(":not(aside, aside *)")].map((e) => e.localName))].sort(),
            handlers: all.flatMap((e) => e.getAttributeNames()).filter((name) => name.startsWith("on")),
            addresses: all.map((e) => e.getAttribute("href") || e.getAttribute("src") || "")
              .filter((a) => a && !a.startsWith("#")),
            comment: comments.nextNode() !== null,
            marks: article.querySelectorAll("mark").length,
            headings: [...text.querySelectorAll("h2")].map((e) => e.textContent),
            bullets: [...text.querySelectorAll("li")].map((e) => e.textContent),
            controls: /[\\u202a-\\u202e\\u2066-\\u2069\\u200f\\u061c\\0]/.test(text.textContent),
          };
        }"""
    )
    assert found["title"].startswith("Injection")
    assert found["parts"] == ["text"]
    assert found["tags"] == ["a", "div", "h2", "li", "mark", "p", "ul"]
    assert found["handlers"] == []
    assert found["addresses"] == []
    assert not found["comment"]
    assert found["marks"] == 1
    assert not found["controls"]
    lines = [" ".join(visible_text(line).split()) for line in NASTY]
    assert [" ".join(each.split()) for each in found["headings"]] == lines
    assert [" ".join(each.split()) for each in found["bullets"]] == lines
    assert not window.complaints
    assert not window.strangers


@pytest.mark.parametrize("path", ["articles/rich/index.html", "claims/ai-race-and-ai-war/index.html"])
def test_cost_does_not_grow_with_articles(site: str, path: str, reader: Any) -> None:
    """No page lists articles that it does not mention."""
    window = reader()
    page = window.open(path)
    # Brand, six sections, the skip link, and in the footer method, corrections and about.
    assert page.locator("header a, nav a, footer a").count() <= 11


def test_from_a_folder(chromium: Browser, newsstand: Newsstand) -> None:
    """Built with OFFLINE=true the site works from file://: pages, styles, notes and search."""
    site = newsstand.site(make_source, is_offline=True)
    window = Reader(chromium, site.as_uri())
    page = window.open("/articles/rich.html")
    assert len(window.notes()) == 8
    assert_apart(window.notes())
    page.get_by_role("navigation", name="Sections").get_by_role("link", name="Topics").click()
    page.get_by_role("link", name="DeepSeek").click()
    assert page.url.endswith("/topics/deepseek.html")
    search_for(page, "lobbying")
    page.locator(".md-search-result__link").first.click()
    page.wait_for_url(re.compile(r"/articles/rich\.html"))
    assert not window.strangers
    assert not window.complaints
    window.context.close()


def test_search_from_a_folder_with_zensical(chromium: Browser, newsstand: Newsstand) -> None:
    """Zensical's own search, too, works from file:// and asks nobody else for a script."""
    window = Reader(chromium, newsstand.site(make_source, "zensical", is_offline=True).as_uri())
    page = window.open("/index.html")
    page.locator(".md-search__button").click()
    page.keyboard.type("lobbying", delay=20)
    page.get_by_text("1 result").first.wait_for()
    assert page.locator(".digest-search-kinds").count() == 0  # it has its own
    assert not window.strangers
    assert not window.complaints
    window.context.close()


@pytest.mark.parametrize("publisher", ["zensical", "properdocs"])
def test_other_publishers(chromium: Browser, newsstand: Newsstand, publisher: str) -> None:
    """Levels, silence and axe-core hold with the other publishers too."""
    with serve(newsstand.site(make_source, publisher)) as address:
        window = Reader(chromium, address, reduced_motion="reduce")
        page = window.open("articles/rich/")
        notes = window.notes()
        assert len(notes) == 8
        assert_apart(notes)
        assert abs(notes[0]["head"] - notes[0]["mark"]) <= LEVEL
        results = Axe().run(page)
        assert not results.violations_count, results.generate_report()
        assert not window.complaints
        assert not window.strangers
        window.context.close()


# The ledger of differences and the table of a story


def kinds_shown(page: Page) -> list[str | None]:
    """The kinds of the differences that are to be seen, in order."""
    entries = page.locator("[data-difference]").all()
    return [each.get_attribute("data-difference") for each in entries if each.is_visible()]


def test_the_ledger_without_script_is_a_list(reader: Any) -> None:
    """No control appears that would do nothing; every difference has a link to each of its sentences."""
    window = reader(1024, java_script_enabled=False)
    page = window.page
    page.goto(window.site + "differences/")
    assert kinds_shown(page) == ["differs", "quotation-altered", "rounded"]
    assert page.locator(".digest-filter").count() == 0
    assert page.get_by_text("Three differences.").is_visible()
    assert page.locator("[data-difference] blockquote a[href*='#mark-']").count() == 6
    assert "difference:" not in page.locator("article").inner_html()


def test_differences_are_chosen_by_kind_topic_and_outlet(reader: Any) -> None:
    """Selects with labels choose; how many are left is said; all of it works by keyboard and can be taken back."""
    page = reader(1440).open("differences/")
    status = page.get_by_role("status")
    assert status.inner_text() == "All 3 differences"
    assert not page.get_by_text("Three differences.").is_visible()
    options = page.get_by_label("Kind").locator("option").all_inner_texts()
    assert options == ["All kinds", "Outlets differ (1)", "Quotation altered (1)", "Rounded (1)"]
    page.get_by_label("Topic").select_option("DeepSeek")
    assert kinds_shown(page) == ["differs", "quotation-altered"]
    assert status.inner_text() == "2 of 3 differences"
    page.get_by_label("Kind").focus()
    page.keyboard.type("Rounded")
    assert kinds_shown(page) == []
    assert status.inner_text() == "0 of 3 differences"
    page.get_by_role("button", name="Show all").click()
    assert kinds_shown(page) == ["differs", "quotation-altered", "rounded"]
    assert page.evaluate("document.activeElement.name") == "kind"
    page.get_by_label("Outlet").select_option("Casson Living")
    assert len(kinds_shown(page)) == 3
    assert page.get_by_role("button", name="Show all").is_visible()


def test_a_chosen_view_can_be_sent_on(reader: Any) -> None:
    """What is chosen stands in the address; a strange value there chooses nothing."""
    window = reader(1440)
    page = window.open("differences/")
    page.get_by_label("Topic").select_option("AI & race")
    assert page.url.endswith("differences/?topic=AI+%26+race")
    address = page.url.removeprefix(window.site)
    other = reader(390).open(address)
    assert kinds_shown(other) == ["quotation-altered"]
    assert other.get_by_label("Topic").input_value() == "AI & race"
    page = window.open("differences/?kind=%3Cb%3E&outlet=nobody")
    assert len(kinds_shown(page)) == 3
    assert not window.complaints


def test_the_table_of_a_story_names_its_heads(reader: Any) -> None:
    """Each cell belongs to an outlet and a claim, says its word without colour, and leads to the mark."""
    page = reader(1440).open("stories/race/")
    table = page.locator("table.digest-matrix")
    assert table.locator("thead th[scope=col]").count() == 5
    assert table.locator("tbody th[scope=row]").all_inner_texts() == [
        "The AI race | the AI war",
        "DeepSeek has about 50,000 A100s",
    ]
    assert table.locator("td").all_inner_texts() == [
        "says", "says otherwise", "says less", "silent", "silent", "says", "silent", "silent",
    ]  # fmt: skip
    table.get_by_role("link", name="says otherwise").click()
    assert page.url.endswith("articles/rich/#mark-ai-race-and-ai-war")


def test_the_table_of_a_story_scrolls_by_itself(reader: Any) -> None:
    """On a phone the page does not scroll sideways; the table does, says so, and can be reached by keyboard."""
    page = reader(390).open("stories/race/")
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    frame = page.get_by_role("region", name="Who says what")
    assert frame.evaluate("e => e.scrollWidth > e.clientWidth")
    assert "scroll it sideways" in frame.evaluate("e => getComputedStyle(e, '::before').content")
    frame.focus()
    page.keyboard.press("ArrowRight")
    page.wait_for_function("document.querySelector('.digest-scroll').scrollLeft > 0")


@pytest.mark.parametrize("width", [1440, 390, 320])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_picture_of_numbers_fits(reader: Any, width: int, scheme: str) -> None:
    """No word of it leaves the page, its letters keep their size, and they are seen on the paper."""
    page = reader(width, color_scheme=scheme).open("stories/race/")
    texts = page.evaluate("""() => [...document.querySelectorAll(".digest-drawing text")].map((text) => {
      const box = text.getBoundingClientRect(), style = getComputedStyle(text);
      return { words: text.textContent, left: box.left, right: box.right, size: parseFloat(style.fontSize), fill: style.fill };
    })""")
    assert len(texts) > 15
    paper = page.evaluate("getComputedStyle(document.body).backgroundColor")
    for text in texts:
        assert text["left"] >= 0, text
        assert text["right"] <= width, text
        assert text["size"] >= 11, text
        assert text["fill"] != paper, text
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_a_picture_needs_no_script(reader: Any) -> None:
    """It is there with JavaScript off, and named for those who hear it."""
    page = reader(1440, java_script_enabled=False).page
    page.goto(reader(1440).site + "stories/race/")
    assert page.get_by_role("img", name="Chips").count() == 1
    assert page.locator(".digest-drawing circle").count() == 5
