"""Screenshots of each kind of page, in both colour schemes and on a telephone: `python tests/screenshots.py`.

They show the made-up digest in `tests/signed`, whose pages change only when the program does, and stand in the
README. `test_screenshots.py` compares them with the pages of today. The browser itself makes them small and compares
them, so that no library for pictures is needed.
"""

from __future__ import annotations

import base64
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from browser import ROOT, make_signed_source, publish, serve, start_chromium
from playwright.sync_api import Browser, Page, sync_playwright

FOLDER = ROOT / "tests/screenshots"
PAGES = {
    "front": "",
    "article": "articles/tide-herald/",
    "claim": "claims/skerrow-highest-tides-coast/",
    "claims": "claims/",
    "differences": "differences/",
    "method": "method/",
    "outlet": "outlets/port-annick-herald/",
    "person": "people/hedda-quill/",
    "story": "stories/ivo-brandreth-skerrow-hedda-quill/",
    "timeline": "timeline/",
    "topic": "topics/tide-wall/",
}
QUALITY = 0.6
"""Of the WebP files: letters stay sharp, and none weighs more than 60 kB."""
GRAIN = 4
"""Pixels by pixels that are compared as one, so that the edges of letters may differ from system to system."""
STEP = 24
"""Of 255, by which one such piece must differ to count."""

_SHRINK = """async ([png, quality]) => {
  const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${png}`)).blob());
  const canvas = new OffscreenCanvas(image.width, image.height);
  canvas.getContext("2d").drawImage(image, 0, 0);
  const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: "image/webp", quality })).arrayBuffer());
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}"""
_COMPARE = """async ([one, other, grain, step]) => {
  const read = async (base64) => {
    const image = await createImageBitmap(await (await fetch(`data:image/webp;base64,${base64}`)).blob());
    const [width, height] = [image.width, image.height].map((side) => Math.ceil(side / grain));
    const canvas = new OffscreenCanvas(width, height);
    const brush = canvas.getContext("2d");
    brush.imageSmoothingQuality = "high";
    brush.drawImage(image, 0, 0, width, height);
    return { size: `${image.width} x ${image.height}`, pixels: brush.getImageData(0, 0, width, height).data };
  };
  const [a, b] = [await read(one), await read(other)];
  if (a.size !== b.size) return 1;
  let differing = 0;
  for (let at = 0; at < a.pixels.length; at += 4) {
    differing += [0, 1, 2].some((colour) => Math.abs(a.pixels[at + colour] - b.pixels[at + colour]) > step);
  }
  return differing / (a.pixels.length / 4);
}"""


@dataclass(frozen=True, slots=True)
class View:
    """How a page is looked at."""

    name: str
    width: int
    height: int
    scheme: str


VIEWS = (View("light", 1280, 800, "light"), View("dark", 1280, 800, "dark"), View("phone", 390, 780, "light"))


def take_screenshots(browser: Browser, address: str) -> Iterator[tuple[str, bytes]]:
    """Name and WebP of every page in every view."""
    for view in VIEWS:
        with browser.new_context(
            viewport={"width": view.width, "height": view.height},
            color_scheme="dark" if view.scheme == "dark" else "light",
            reduced_motion="reduce",
        ) as context:
            page = context.new_page()
            for name, path in PAGES.items():
                page.goto(address + path)
                yield f"{name}-{view.name}", take_screenshot(page)


def take_screenshot(page: Page) -> bytes:
    """What a reader sees of the open page before scrolling, as WebP."""
    page.wait_for_load_state("load")
    page.evaluate("document.fonts.ready")
    page.evaluate("() => new Promise((r) => requestAnimationFrame(() => requestAnimationFrame(r)))")
    png = base64.b64encode(page.screenshot(animations="disabled")).decode()
    return base64.b64decode(page.evaluate(_SHRINK, [png, QUALITY]))


def share_that_differs(page: Page, one: bytes, other: bytes) -> float:
    """How much of two pictures is not alike, from 0 to 1; all of it where their sizes differ."""
    pictures = [base64.b64encode(each).decode() for each in (one, other)]
    share: float = page.evaluate(_COMPARE, [*pictures, GRAIN, STEP])
    return share


def renew() -> None:
    """Writes the screenshots that have changed to the eye, so that the others keep their bytes."""
    FOLDER.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = start_chromium(playwright)
        judge = browser.new_page()
        with serve(publish(make_signed_source(Path(folder)))) as address:
            for name, picture in take_screenshots(browser, address):
                path = FOLDER / f"{name}.webp"
                if path.exists() and not share_that_differs(judge, path.read_bytes(), picture):
                    continue
                path.write_bytes(picture)
                print(path.relative_to(ROOT))


if __name__ == "__main__":
    renew()
