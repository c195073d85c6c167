"""The look of each kind of page, against the screenshots in the README."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from browser import ROOT, Newsstand, make_signed_source, serve
from playwright.sync_api import Browser, Page
from screenshots import FOLDER, PAGES, VIEWS, share_that_differs, take_screenshot, take_screenshots

pytestmark = [pytest.mark.browser, pytest.mark.slow]

TOLERANCE = 0.004
"""Share of a picture that may differ: other versions of a browser draw letters a little differently."""
SIZE = 60_000
"""Bytes of one picture."""
NAMES = [f"{name}-{view.name}" for view in VIEWS for name in PAGES]


@pytest.fixture(scope="module")
def site(newsstand: Newsstand) -> Iterator[str]:
    """The made-up digest, served."""
    with serve(newsstand.site(make_signed_source)) as address:
        yield address


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    """A window of the size of a computer's."""
    with chromium.new_context(
        viewport={"width": VIEWS[0].width, "height": VIEWS[0].height}, reduced_motion="reduce"
    ) as context:
        yield context.new_page()


def test_pages_look_as_they_did(chromium: Browser, site: str, page: Page) -> None:
    """A change that can be seen is seen here; if it was meant, `python tests/screenshots.py` takes it over."""
    shares: dict[str, float] = {}
    for name, picture in take_screenshots(chromium, site):
        shares[name] = share_that_differs(page, (FOLDER / f"{name}.webp").read_bytes(), picture)
        if shares[name] > TOLERANCE:
            found = ROOT / "tests/.output" / f"{name}.webp"
            found.parent.mkdir(exist_ok=True)
            found.write_bytes(picture)
    assert sorted(shares) == sorted(NAMES)
    assert not {name: share for name, share in shares.items() if share > TOLERANCE}


@pytest.mark.parametrize(
    "change",
    [
        "body { --link: #8f1d2c !important }",
        ".md-typeset { line-height: 1.68 !important }",
        ".md-typeset { font-family: sans-serif !important }",
        ".md-content__inner { padding-top: 1.6rem !important }",
        "mark.claim { text-decoration: none !important }",
        ".note { border: 0 !important }",
    ],
)
def test_a_change_that_can_be_seen_is_seen(site: str, page: Page, change: str) -> None:
    """Another accent, other spacing, another face, a lost line: each is more than the tolerance."""
    page.goto(f"{site}{PAGES['article']}")
    before = take_screenshot(page)
    assert share_that_differs(page, before, take_screenshot(page)) == 0
    page.add_style_tag(content=change)
    assert share_that_differs(page, before, take_screenshot(page)) > TOLERANCE


def test_screenshots_are_small_and_shown() -> None:
    """Each picture is small, and the README shows all of them and no others."""
    assert sorted(path.stem for path in FOLDER.iterdir()) == sorted(NAMES)
    assert max(path.stat().st_size for path in FOLDER.iterdir()) < SIZE
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert sorted(re.findall(r"tests/screenshots/([\w-]+)\.webp", readme)) == sorted(NAMES)
