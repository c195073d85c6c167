"""Measure the search of a large digest: what a first query loads in a real browser.

    python tests/measure_search.py [ARTICLES] [--keep FOLDER]

Makes an archive up, builds it, publishes it with MkDocs, runs the search step, serves the site compressed and asks
one query a visit, each in a fresh browser; with the last two a kind is chosen once the answer stands there. Ten thousand articles take an hour, 5 GB of memory and 4 GB of disk.
"""

from __future__ import annotations

import argparse
import resource
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from archive import write_archive
from browser import ROOT, Web, publish, serve_compressed, start_chromium
from playwright.sync_api import Browser, sync_playwright

from digest.search import make_searchable

QUERIES = ("bridge", "port authority", "Anna", "finance minister said on Monday", "the")
"""A word, two, a name, a sentence, and the commonest word there is."""
KINDS = ("Article", "Claim")


def make_digest(folder: Path, articles: int) -> None:
    """An archive as an editor would have it, ready to be built."""
    (folder / "seeds").mkdir(parents=True)
    for name, text in write_archive(articles):
        (folder / "seeds" / f"{Path(name).stem}.md").write_text(text, encoding="utf-8")
    shutil.copytree(ROOT / "docs/assets", folder / "docs/assets")
    shutil.copy(ROOT / "mkdocs.yml", folder)
    for name in ("overrides", "digest"):
        (folder / name).symlink_to(ROOT / name)


def timed(what: str, work: Callable[[], object]) -> None:
    """Do it, and print how long it took and how much memory the largest process so far has had."""
    start = time.perf_counter()
    done = work()
    peak = max(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    told = f" ({done})" if isinstance(done, str) else ""
    print(f"{what}: {time.perf_counter() - start:.0f} s, {peak // 1024} MB{told}", flush=True)


def ask_first(browser: Browser, server: Web, query: str, kind: str = "") -> tuple[int, float, str]:
    """Bytes a reader loads for the first query of a visit, seconds until its results stand there, and how many.

    With a kind, what choosing it after that adds: no kind is offered before an answer.
    """
    page = browser.new_context().new_page()
    page.goto(f"{server.address}about/")
    page.wait_for_load_state("networkidle")
    before = server.sent
    page.get_by_role("button", name="Search").click()
    start = time.perf_counter()
    page.get_by_role("searchbox", name="Search").fill(query)
    answer = page.locator(".digest-search-list[aria-busy=false]")
    answer.wait_for(state="attached", timeout=60_000)
    if kind:
        page.wait_for_load_state("networkidle")
        before, start = server.sent, time.perf_counter()
        page.get_by_label("Kind of page").select_option(kind)
        answer.wait_for(state="attached", timeout=60_000)
    seconds = time.perf_counter() - start
    page.wait_for_load_state("networkidle")
    told = page.locator(".digest-search-told").inner_text()
    page.context.close()
    return server.sent - before, seconds, told


def measure(site: Path) -> None:
    """Print what each query costs."""
    with serve_compressed(site) as server, sync_playwright() as playwright:
        browser = start_chromium(playwright)
        for query, kind in [(each, "") for each in QUERIES] + [(QUERIES[0], kind) for kind in KINDS]:
            size, seconds, told = ask_first(browser, server, query, kind)
            asked = f"{query!r}, then {kind}s alone" if kind else repr(query)
            print(f"{asked}: {size / 1000:.0f} kB, {seconds:.1f} s, {told}", flush=True)
        browser.close()


def build(folder: Path) -> None:
    """`python build_digest.py`, in its own process."""
    subprocess.run(
        [sys.executable, str(ROOT / "build_digest.py")], cwd=folder, check=True, capture_output=True
    )


def main() -> None:
    """Measure."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("articles", nargs="?", type=int, default=1000)
    parser.add_argument(
        "--keep", type=Path, help="where the digest is made, and stays; one that is there is published anew"
    )
    options = parser.parse_args()
    with TemporaryDirectory() as temporary:
        folder = options.keep or Path(temporary) / "digest"
        if not folder.exists():
            make_digest(folder, options.articles)
            timed(f"{options.articles} articles built", partial(build, folder))
        timed("published", partial(publish, folder))
        timed("search step", lambda: make_searchable(folder / "site"))
        pages = sum(1 for _ in (folder / "site").rglob("*.html"))
        print(f"{pages} pages", flush=True)
        measure(folder / "site")


if __name__ == "__main__":
    main()
