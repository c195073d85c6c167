"""Browser: the test site, built, served and looked at.

The site is `tests/site/` with the digest's own `mkdocs.yml`, templates, style
sheet and script, and two pages made here: one with very many notes, one made
of article text that tries to come to life.
"""

from __future__ import annotations

import functools
import gzip
import http.server
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

import pytest
from filelock import FileLock
from playwright.sync_api import Browser, BrowserContext, Error, Page, Playwright

from digest.prose import escape_prose

ROOT = Path(__file__).parent.parent
PUBLISHERS: Mapping[str, tuple[str, ...]] = {
    "mkdocs": ("mkdocs", "build", "--strict"),
    "properdocs": ("properdocs", "build", "--strict", "-f", "mkdocs.yml"),
    "zensical": ("zensical", "build", "--strict", "-f", "mkdocs.yml"),
}
CROWD = 60
"""Notes on the page `articles/crowded.md`."""

NASTY = (
    "<script>document.title = 'taken'</script>",
    "<img src=x onerror=\"document.title = 'taken'\">",
    "<a href=\"javascript:alert(1)\" onclick='alert(2)'>link</a> <b>bold</b> <iframe src='//example.org'>",
    "[click](javascript:alert(1)) ![pixel](https://example.org/pixel.png) <https://example.org> [a][b] [b]: x",
    "[b]: javascript:alert(1)",
    "{{ config.site_name }} {% include 'x' %} {# y #} {{ 7 * 7 }}",
    "---",
    "title: taken",
    "---",
    "==a mark==[^m0] [^m0] ==[^m0]",
    "[^m0]: **Accurate** · taken over",
    "<!-- a comment --> <!-- digest:status -->",
    "<!-- digest:text -->",
    "<!-- /digest:text -->",
    "<!-- kicker -->",
    "--> ]]> </p></div></article></body>",
    "# heading",
    "- bullet",
    "1. one",
    "> quotation",
    "    code",
    "```",
    "~~~",
    "| a | b |",
    "|---|---|",
    "*[AI]: abbreviation",
    "!!! note",
    "??? note",
    "{: .class #id onclick=alert(1) }",
    ": definition",
    "&lt;script&gt; &amp; &#60;b> &copy;",
    "\u202eright to left\u202c and \u2066isolate\u2069",
    "nul \x00 and bell \x07",
    "\\<b> \\[x] \\",
    "`code` ``more`` *em* **strong** __u__ ~~gone~~ ==x==",
)


def write_crowded(path: Path) -> None:
    """An article with many notes, some of them long, several in one paragraph."""
    text = [f"Sentence one with ==claim {n}==[^m{n}] in it.\nSentence two goes on." for n in range(CROWD)]
    paragraphs = "\n\n".join("\n".join(text[at : at + 3]) for at in range(0, CROWD, 3))
    notes = "\n\n".join(
        f"[^m{n}]: **Outlets differ** · statistic · speaker {n}\n"
        + "".join(f"\n    Line {line} of note {n} goes on for a while.\n" for line in range(1 + (n % 7) * 3))
        for n in range(CROWD)
    )
    path.write_text(
        f"---\ntitle: Crowded\n---\n\n# Crowded\n\n<!-- digest:text -->\n{paragraphs}\n<!-- /digest:text -->\n\n"
        f"<!-- digest:notes -->\n{notes}\n<!-- /digest:notes -->\n",
        encoding="utf-8",
    )


def write_injection(path: Path) -> None:
    """An article whose text is `NASTY`, as paragraphs, as lines of one paragraph, as headings and as bullets."""
    lines = [escape_prose(line) for line in NASTY]
    blocks = ["\n\n".join(lines), "\n".join(lines), "\n\n".join(f"## {line}" for line in lines)]
    blocks.append("\n".join(f"- {line}" for line in lines))
    path.write_text(
        "---\ntitle: Injection\n---\n\n# Injection\n\n<!-- digest:text -->\nReal ==mark==[^m0].\n\n"
        + "\n\n".join(blocks)
        + "\n<!-- /digest:text -->\n\n<!-- digest:notes -->\n[^m0]: **Not rated yet** · event\n<!-- /digest:notes -->\n",
        encoding="utf-8",
    )


def make_source(folder: Path) -> Path:
    """The test site as Markdown, with the digest's own configuration."""
    shutil.copy(ROOT / "mkdocs.yml", folder)
    for name in ("overrides", "digest"):
        (folder / name).symlink_to(ROOT / name)
    shutil.copytree(ROOT / "tests/site", folder / "docs")
    copy_assets(folder)
    write_crowded(folder / "docs/articles/crowded.md")
    write_injection(folder / "docs/articles/injection.md")
    return folder


def copy_assets(folder: Path) -> None:
    """The digest's own style sheet and script beside the pages; its cards are of other pages, and stay where they are."""
    ignored = shutil.ignore_patterns("cards")
    shutil.copytree(ROOT / "docs/assets", folder / "docs/assets", ignore=ignored, dirs_exist_ok=True)


def make_signed_source(folder: Path) -> Path:
    """The second digest, in which editors sign, correct, withdraw and merge, ready to be built and published."""
    shutil.copytree(
        ROOT / "tests/signed",
        folder,
        dirs_exist_ok=True,
        ignore=shutil.ignore_patterns(".cache", "site", "tmp"),
    )
    for name in ("overrides", "digest"):
        (folder / name).symlink_to(ROOT / name)
    copy_assets(folder)
    return folder


def make_own_source(folder: Path) -> Path:
    """This digest, ready to be published."""
    shutil.copy(ROOT / "mkdocs.yml", folder)
    shutil.copytree(ROOT / "docs", folder / "docs")  # Zensical follows no link that leads out of its folder
    for name in ("overrides", "digest"):
        (folder / name).symlink_to(ROOT / name)
    return folder


def publish(folder: Path, publisher: str = "mkdocs", offline: bool = False) -> Path:
    """The site of the digest in `folder`; a warning ends the test."""
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1", "OFFLINE": "true" if offline else "false"}
    done = subprocess.run(
        [str(Path(sys.executable).with_name(PUBLISHERS[publisher][0])), *PUBLISHERS[publisher][1:]],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return folder / "site"


@dataclass(frozen=True)
class Newsstand:
    """Sites of sources that no test changed, each published once for all tests of a run, by whichever asks first.

    They are to be read; a test that changes one works on a copy.
    """

    root: Path
    """A folder that all processes of the run share."""

    def site(
        self, make: Callable[[Path], Path], publisher: str = "mkdocs", *, is_offline: bool = False
    ) -> Path:
        """What `publisher` makes of the source that `make` makes."""
        folder = self.root / "-".join([make.__name__, publisher, "folder" if is_offline else "server"])
        with FileLock(f"{folder}.lock"):
            if not self._stamp(folder).exists():
                shutil.rmtree(folder, ignore_errors=True)  # of a test that was ended as it waited
                folder.mkdir()
                publish(make(folder), publisher, offline=is_offline)
                self._stamp(folder).touch()
        return folder / "site"

    def changed(self) -> list[str]:
        """Files that are younger than their site."""
        return sorted(
            str(path.relative_to(self.root))
            for folder in self.root.iterdir()
            if folder.is_dir() and self._stamp(folder).exists()
            for path in (folder / "site").rglob("*")
            if path.stat().st_mtime_ns > self._stamp(folder).stat().st_mtime_ns
        )

    @staticmethod
    def _stamp(folder: Path) -> Path:
        """What says that the site in `folder` is whole."""
        return folder.with_suffix(".whole")


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *args: object) -> None:
        pass


@contextmanager
def serve(site: Path) -> Iterator[str]:
    """The address of `site` on a free port, while the block runs."""
    handler = functools.partial(_Quiet, directory=str(site))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


class Web(http.server.ThreadingHTTPServer):
    """A server as readers meet them: it compresses, keeps connections open, and says what a browser may keep."""

    daemon_threads = True
    sent = 0
    """Bytes of all answers, as they go over the line."""

    def __init__(self, site: Path) -> None:
        super().__init__(("127.0.0.1", 0), functools.partial(_Compressed, directory=str(site)))
        self.address = f"http://127.0.0.1:{self.server_port}/"


class _Compressed(_Quiet):
    """One connection of such a server."""

    protocol_version = "HTTP/1.1"
    server: Web

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path.partition("?")[0]))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self.send_error(404)
            return
        content = path.read_bytes()
        self.send_response(200)
        if path.suffix in (".html", ".css", ".js", ".json", ".svg", ".txt", ".xml"):
            content = gzip.compress(content, 6, mtime=0)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Type", self.guess_type(path))
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", f"max-age={600 if path.suffix == '.html' else 31_536_000}")
        self.end_headers()
        self.wfile.write(content)
        self.server.sent += len(content)


@contextmanager
def serve_compressed(site: Path) -> Iterator[Web]:
    """A server of `site` on a free port, at work while the block runs."""
    with Web(site) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server
        server.shutdown()


def find_chromium() -> str | None:
    """The path of Debian's Chromium, or of another."""
    names = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
    return next((found for name in names if (found := shutil.which(name))), None)


def start_chromium(playwright: Playwright) -> Browser:
    """Chromium at work; without one the test is skipped, and in CI it fails.

    Where there is one that never had a window, it is taken: a page costs it less than half the time.
    """
    try:
        return playwright.chromium.launch(
            executable_path=shutil.which("chromium-headless-shell") or find_chromium(),
            args=[
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync",
                "--font-render-hinting=slight", "--disable-lcd-text", "--force-color-profile=srgb",
            ],
        )  # fmt: skip
    except Error as error:
        if os.environ.get("CI"):
            raise
        pytest.skip(f"no Chromium: {error.message.splitlines()[0]}")


class OpenWindow(Protocol):
    """Opens a browser that has never been here, at `path` of the site where one is given."""

    def __call__(self, path: str | None = None, width: int = 1440, **options: Any) -> Page: ...


@contextmanager
def open_windows(chromium: Browser, site: str) -> Iterator[OpenWindow]:
    """Windows on a site while the block runs; in the end none has complained or asked a stranger for anything."""
    contexts: list[BrowserContext] = []
    heard: list[str] = []

    def open_window(path: str | None = None, width: int = 1440, **options: Any) -> Page:
        view = {"viewport": {"width": width, "height": 900}, "reduced_motion": "reduce", **options}
        contexts.append(chromium.new_context(base_url=site, **view))
        page = contexts[-1].new_page()
        page.on("request", lambda request: heard.append(request.url))
        page.on("pageerror", lambda error: heard.append(str(error)))
        if path is not None:
            page.goto(path)
            page.wait_for_load_state("load")
        return page

    yield open_window
    for context in contexts:
        context.close()
    assert [each for each in heard if not each.startswith((site, "data:", "blob:"))] == []
