"""What WCAG 2.2 asks at level AA, on every kind of page: by axe-core, by keyboard, by ear, and as readers set their systems."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from browser import Newsstand, OpenWindow, make_signed_source, open_windows, serve
from playwright.sync_api import Browser, Page

pytestmark = [pytest.mark.browser, pytest.mark.slow]

ARTICLE = "articles/tide-herald/"
STORY = "stories/ivo-brandreth-skerrow-hedda-quill/"
PAGES = (
    "", "articles/", ARTICLE, "articles/library-post/", "claims/", "claims/skerrow-highest-tides-coast/",
    "claims/work-cost-18-million/", "claims/half-insurers-left-coast/", "claims/town-lost-41-houses-january/", "differences/", "stories/", STORY,
    "topics/", "topics/tide-wall/", "people/", "people/hedda-quill/", "outlets/", "outlets/port-annick-herald/",
    "timeline/", "method/", "corrections/", "about/", "404.html",
)  # fmt: skip
"""Each kind of page of the signed digest; of claims those that are rated, merged, drafted and withdrawn."""
WIDTHS = (1440, 768, 320)
"""The last is what remains of a window of 1280 pixels at 400 %, by which WCAG measures."""

AXE = {
    "runOnly": {"type": "tag", "values": [
        "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice", "experimental",
    ]},
    "rules": {"target-size": {"enabled": True}, "hidden-content": {"enabled": False}},
    "resultTypes": ["violations"],
}  # fmt: skip
"""All that axe-core knows, the size of what is pressed included; only what it cannot see is not its matter."""

SPACING = """* { letter-spacing: 0.12em !important; line-height: 1.5 !important; word-spacing: 0.16em !important; }
p { margin-bottom: 2em !important; }"""
"""As WCAG 1.4.12 gives it."""
FIT = """() => {
  const wide = document.documentElement.scrollWidth > document.documentElement.clientWidth;
  const hides = (e, axis) => /hidden|clip/.test(getComputedStyle(e)[`overflow${axis}`]);
  const cut = [...document.querySelectorAll("body *")].filter((e) => e.clientWidth > 2 && e.checkVisibility())
    .filter((e) => getComputedStyle(e).clipPath === "none") // words for screen readers alone
    .filter((e) => (hides(e, "X") && e.scrollWidth > e.clientWidth + 1) ||
      (hides(e, "Y") && e.scrollHeight > e.clientHeight + 1))
    .filter((e) => !e.closest(".is-long")); // a folded note, which its button opens
  return [...(wide ? ["the page"] : []), ...cut.map((e) => `${e.localName}.${e.className}`)];
}"""
"""What is wider than the window, or holds more than it shows."""

CONTROLS = """() => {
  const all = [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex]")];
  window.controls = all.filter((e) => e.tabIndex >= 0 && e.checkVisibility({ visibilityProperty: true }) && !e.disabled)
    .filter((e) => e.type !== "radio" || all.find((other) => other.name === e.name) === e); // a group is one
  return window.controls.length;
}"""
FOCUSED = """async () => {
  await new Promise((r) => requestAnimationFrame(() => setTimeout(r))); // until the frame is drawn
  const e = document.activeElement, drawn = e.matches("[type=checkbox], [type=radio]") ? e.nextElementSibling : e;
  const style = getComputedStyle(drawn), box = drawn.getClientRects()[0];
  const bar = document.querySelector(".digest-header");
  const under = getComputedStyle(bar).position === "sticky" && !bar.contains(e) && !e.matches(".md-skip")
    ? bar.getBoundingClientRect().bottom : 0;
  const [x, y] = [box.left + Math.min(box.width / 2, 4), box.top + Math.min(box.height / 2, 8)];
  const hit = document.elementFromPoint(x, y);
  return {
    number: window.controls.findIndex((o) => o === e || (e.type === "radio" && o.name === e.name)),
    html: e.outerHTML.slice(0, 120),
    ring: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 1,
    seen: box.bottom > under && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
    free: !hit || drawn.contains(hit) || hit.contains(drawn) || getComputedStyle(hit).pointerEvents === "none",
  };
}"""


@pytest.fixture(scope="module")
def address(newsstand: Newsstand) -> Iterator[str]:
    """The signed digest, published and served."""
    with serve(newsstand.site(make_signed_source)) as served:
        yield served


@pytest.fixture
def open_window(chromium: Browser, address: str) -> Iterator[OpenWindow]:
    """Opens windows; at the end none has asked a stranger for anything or complained."""
    with open_windows(chromium, address) as opened:
        yield opened


def look(page: Page, path: str) -> None:
    """Opens the page at `path` and waits until it stands."""
    page.goto(path)
    page.evaluate("document.fonts.ready")
    settle(page)


def settle(page: Page) -> None:
    """Waits until two frames have passed."""
    page.evaluate("() => new Promise((r) => requestAnimationFrame(() => requestAnimationFrame(r)))")


def show_all(page: Page) -> None:
    """Shows every note of an article and unfolds each."""
    if page.locator("label[for=show-all-notes]").count():
        page.locator("label[for=show-all-notes]").click()
    page.evaluate(
        """() => [...document.querySelectorAll("aside.note:not(.is-open) .note-toggle")]
          .filter((e) => e.checkVisibility()).forEach((e) => e.click())"""
    )


@pytest.mark.long
@pytest.mark.parametrize("forced", ["none", "active"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(open_window: OpenWindow, scheme: str, forced: str) -> None:
    """At three widths, in both colour schemes, and in the colours of a reader's own system."""
    page = open_window(color_scheme=scheme, forced_colors=forced)
    for path in PAGES:
        look(page, path)
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 900})
            settle(page)
            show_all(page)
            results = Axe().run(page, options=AXE)
            assert not results.violations_count, f"{path} at {width}: {results.generate_report()}"


@pytest.mark.long
@pytest.mark.parametrize("width", [1440, 320])
def test_the_keyboard_reaches_everything_in_order(open_window: OpenWindow, width: int) -> None:
    """Tab goes through every control once, in the order of the page, and back; each is seen, free and ringed."""
    page = open_window(width=width)
    for path in PAGES:
        look(page, path)
        count = page.evaluate(CONTROLS)
        for keys, wanted in (("Tab", range(count)), ("Shift+Tab", range(count - 2, -1, -1))):
            for number in wanted:
                page.keyboard.press(keys)
                here = page.evaluate(FOCUSED)
                assert here["number"] == number, (path, here)
                assert here["ring"] and here["seen"] and here["free"], (path, here)


@pytest.mark.parametrize("key", ["Space", "Enter", "ArrowRight"])
def test_colours_are_switched_by_key(open_window: OpenWindow, key: str) -> None:
    """Each key that moves such a switch moves it, there and back, and the focus stays on it."""
    page = open_window(color_scheme="light")
    look(page, "")
    page.get_by_role("radio", name="Switch to dark colours").focus()
    for scheme in ("slate", "default", "slate"):
        page.keyboard.press(key)
        page.locator(f"body[data-md-color-scheme={scheme}]").wait_for()
        assert page.evaluate("document.activeElement.name") == "__palette"


@pytest.mark.parametrize("width", [1440, 320])
def test_a_note_is_heard_after_its_words(open_window: OpenWindow, width: int) -> None:
    """In the tree that screen readers read, the notes of a block come right behind it, each under the number and the
    state that its mark has said in words, and each leads back."""
    page = open_window(width=width)
    look(page, ARTICLE)
    tree = page.locator("[data-digest=text]").aria_snapshot()
    heard = re.findall(r'- \W?(link|note) "(Note \d+):? ([^"·;]*\w)', tree)
    runs = [(kind, list(told)) for kind, told in itertools.groupby(heard, key=lambda each: each[0])]
    assert [kind for kind, _ in runs] == ["link", "note"] * (len(runs) // 2)
    for (_, marks), (_, notes) in zip(runs[::2], runs[1::2], strict=True):
        assert [(number, state.casefold()) for _, number, state in marks] == [
            (number, state.casefold()) for _, number, state in notes
        ]
    assert [number for kind, number, _ in heard if kind == "note"] == [f"Note {each}" for each in range(1, 6)]
    for _, number, state in [each for each in heard if each[0] == "note"]:
        link = page.get_by_role("link", name=f"{number}: {state}")
        note = page.get_by_role("note", name=f"{number} {state}")
        link.focus()
        page.keyboard.press("Enter")
        settle(page)
        assert note.evaluate("e => e === document.activeElement")
        note.get_by_role("link", name="Back to the text").focus()
        page.keyboard.press("Enter")
        settle(page)
        assert link.evaluate("e => e === document.activeElement")


@pytest.mark.parametrize("mended", ["", SPACING], ids=["as set", "letters set wider"])
def test_everything_fits(open_window: OpenWindow, mended: str) -> None:
    """Down to 320 pixels, also with the spaces between letters, words and lines that a reader may ask for."""
    page = open_window()
    for path in PAGES:
        look(page, path)
        page.add_style_tag(content=f"{mended}\n")
        for width in (1440, 720, 320):
            page.set_viewport_size({"width": width, "height": 900})
            settle(page)
            show_all(page)
            settle(page)
            assert page.evaluate(FIT) == [], (path, width)


@pytest.mark.parametrize("width", [1440, 640])
def test_letters_of_twice_the_size_fit(open_window: OpenWindow, width: int) -> None:
    """A browser whose letters are set to 200 % gets a narrower page, and not a wider one."""
    page = open_window(width=width)
    session = page.context.new_cdp_session(page)
    session.send("Page.enable")
    session.send("Page.setFontSizes", {"fontSizes": {"standard": 32, "fixed": 26}})
    for path in PAGES:
        look(page, path)
        assert page.evaluate("parseFloat(getComputedStyle(document.documentElement).fontSize)") >= 32
        assert page.evaluate(FIT) == [], path


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_colours_of_the_system(open_window: OpenWindow, scheme: Literal["light", "dark"]) -> None:
    """Marked words, labels, icons, lines and pictures are seen on the system's paper; a link and a switch look like it."""
    page = open_window(color_scheme=scheme, forced_colors="active")
    look(page, ARTICLE)
    colours = page.evaluate(
        """() => {
          const of = (e, name, part) => getComputedStyle(e, part)[name];
          const first = (words) => document.querySelector(words);
          const probe = document.body.appendChild(document.createElement("i"));
          const system = (name) => ((probe.style.color = name), getComputedStyle(probe).color);
          return {
            paper: system("Canvas"), ink: system("CanvasText"), link: system("LinkText"),
            marks: [...document.querySelectorAll("mark.claim")].map((e) => of(e, "color")),
            lines: [...document.querySelectorAll("mark.claim")].map((e) => of(e, "textDecorationColor")),
            links: [...document.querySelectorAll("a[href]")].map((e) => of(e, "color")),
            icon: of(first("[data-kind=comparison] .note-state"), "backgroundColor", "::before"),
            label: [of(first("[data-kind=rating] .note-state"), "color"),
              of(first("[data-kind=rating] .note-state"), "backgroundColor"),
              of(first("[data-kind=rating] .note-state"), "backgroundColor", "::before")],
          };
        }"""
    )
    paper, ink, link = colours["paper"], colours["ink"], colours["link"]
    assert paper != ink
    assert {*colours["marks"], *colours["lines"], colours["icon"]} == {ink}
    assert {*colours["links"]} == {link}
    words, behind, icon = colours["label"]
    assert {words, behind} == {paper, ink} and icon == words
    look(page, STORY)
    drawn = page.evaluate(
        """() => [...document.querySelectorAll(".digest-drawing :is(text, line, circle)")].map((e) => {
          const style = getComputedStyle(e);
          return [style.fill, style.stroke];
        })"""
    )
    assert len(drawn) > 20
    assert [] not in [[each for each in pair if each not in ("none", paper)] for pair in drawn]


def test_nothing_moves_for_who_wants_no_motion(open_window: OpenWindow) -> None:
    """Nothing glides, grows or scrolls by itself: what changes is there at once."""
    page = open_window()
    for path in PAGES:
        look(page, path)
        moving = page.evaluate(
            """() => [...document.querySelectorAll("*")].filter((e) => e.checkVisibility()).flatMap((e) =>
              ["", "::before", "::after"].map((part) => getComputedStyle(e, part || null)).filter((style) =>
                style.transitionDuration.split(", ").some((each) => parseFloat(each) > 0.001) ||
                style.scrollBehavior === "smooth" || (style.animationName !== "none" && parseFloat(style.animationDuration) > 0.001))
              .map(() => `${e.localName}.${e.className}`))"""
        )
        assert moving == [], path


@pytest.mark.parametrize("width", [1440, 390])
def test_nothing_needs_a_script(open_window: OpenWindow, width: int) -> None:
    """Without JavaScript each page has its words and its ways on, and no control that would do nothing."""
    page = open_window(width=width, java_script_enabled=False)
    scripted = open_window(width=width)
    for path in PAGES:
        page.goto(path)
        look(scripted, path)
        assert page.get_by_role("heading", level=1).count() == 1, path
        for part in ("header nav", "footer nav", "main"):
            links = f"{part} a:not(.note-toggle):visible"
            assert page.locator(links).count() >= scripted.locator(links).count() > 0, (path, part)
        dead = page.locator(
            "button:visible, select:visible, summary:visible, input:visible:not([role=switch])"
        )
        assert [each.evaluate("e => e.outerHTML") for each in dead.all()] == [], path
        labels = [each.get_attribute("for") or "" for each in page.locator("label:visible").all()]
        assert {*labels} <= {"show-notes", "show-all-notes"}, path
