"""Pagefind: an index of a site in pieces, of which a reader loads only what a query needs.

Its table of contents alone is loaded whole, and has a row for each page. Where
that would cost too much, claims that nobody has rated are left to an index of
their own, which is asked when a reader chooses claims: their words stand in
the articles that carry them, too.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from digest.problem import one_line

PAGES_AT_ONCE = 20_000
"""Pages in one index, at about 7 bytes each in its table of contents, and 2 in the list of kinds.

The index of unrated claims has no list of kinds: the script says of it as a whole that it holds claims.
"""
ALL, APART = "pagefind", "pagefind-unrated"
"""Folders of a site with the index of its pages, and with that of unrated claims."""
EXCLUDED = (
    "[data-search-exclude], .digest-unseen, .digest-status, .digest-source, .digest-neighbours, .digest-disclosure, "
    ".note-head, .note-body ul, .digest-claim ul, .digest-person ul, .digest-outlet ul, .digest-story ul, .digest-matrix"
)
"""What the indexes of the publishers leave out too, words that only screen readers meet, and what a page says of others.

Sentences that notes and lists set beside a claim stand in the articles that
they link to. With them every word would be on several times as many pages, and
a first query would cost a reader of ten thousand articles half as much again.
"""
_FOUND = "data-pagefind-body"
_CLAIM = 'data-pagefind-filter="kind:Claim"'
_RATED = re.compile(r'data-digest="verdict" data-kind="(?:rating|draft|withdrawn)"')


@dataclass(frozen=True, slots=True)
class Sorted:
    """The pages of a site that a search finds, inside the site and in order."""

    together: tuple[Path, ...]
    apart: tuple[Path, ...]
    """Claims that nobody has rated, where they have an index of their own."""


def index_site(site: Path) -> bool:
    """Let Pagefind write its index, or both; says whether there are both.

    Raises:
        ValueError: what went wrong, and how to mend it, in one line.
    """
    program = find_program()
    found = sort_pages(site, PAGES_AT_ONCE)
    for folder, pages in ((ALL, found.together), (APART, found.apart)):
        shutil.rmtree(site / folder, ignore_errors=True)
        if pages:
            _run(program, site, pages, folder)
    return bool(found.apart)


def sort_pages(site: Path, at_once: int) -> Sorted:
    """The pages of a site by the index they go to."""
    together: list[Path] = []
    unrated: list[Path] = []
    for path, text in _read_pages(site):
        (unrated if _CLAIM in text and not _RATED.search(text) else together).append(path)
    if len(together) + len(unrated) <= at_once:
        return Sorted(tuple(sorted(together + unrated)), ())
    return Sorted(tuple(together), tuple(unrated))


def _read_pages(site: Path) -> Iterator[tuple[Path, str]]:
    """Each page that says it may be found, with its HTML, in order."""
    for file in sorted(site.rglob("*.html")):
        text = file.read_text(encoding="utf-8")
        if _FOUND in text:
            yield file.relative_to(site), text


def _run(program: str, site: Path, pages: Sequence[Path], folder: str) -> None:
    """Index `pages` alone, which Pagefind can only be told by a folder that holds nothing else."""
    with TemporaryDirectory(dir=site) as alone:
        for page in pages:
            copy = Path(alone) / page
            copy.parent.mkdir(parents=True, exist_ok=True)
            if folder == APART:
                text = (site / page).read_text(encoding="utf-8")
                copy.write_text(text.replace(_CLAIM, "", 1), encoding="utf-8")
            else:
                os.link(site / page, copy)
        command = [
            program, "--site", alone, "--output-path", str(site / folder), "--exclude-selectors", EXCLUDED, "--quiet",
        ]  # fmt: skip
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        told = one_line(done.stderr.strip() or done.stdout.strip())
        raise ValueError(f"{site}: Pagefind ended with an error ({told}); build the site anew and try again")


def find_program() -> str:
    """Pagefind as it came with this package, or as it stands on this machine."""
    try:
        from pagefind_bin import get_executable

        return str(get_executable())
    except (ImportError, FileNotFoundError):
        if found := shutil.which("pagefind"):
            return found
    mend = "pip install pagefind_bin, or put the program `pagefind` on the path"
    raise ValueError(f"this digest is too large for the search of its theme, and Pagefind is missing; {mend}")
