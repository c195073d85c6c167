"""Search: the step after a build that makes a published site searchable, however large it is.

    python -m digest.search [SITE]

Each publisher writes one index for the search in its theme, and every reader
loads all of it. While that costs a reader no more than `LIMIT`, it stays, and
each result gets its kind of page, by which readers choose, and, if it is a claim,
its state. Beyond it Pagefind takes over. That wants a server: a large copy that
opens from a folder has no search, and its lists of articles, claims, topics and
people are the way in.

Like `disk.py`, this and `pagefind.py` open files, but those of a built site alone.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from typing import Any, Literal

from digest.extension import SEARCHED_STATE
from digest.pagefind import index_site

LIMIT = 500_000
"""Bytes, compressed as servers do, that an index may cost a reader; those who never search pay them too."""
OFFLINE_LIMIT = 10_000_000
"""Bytes of the index of a copy on a disk: read when the search is opened, and kept in memory."""

Choice = Literal["theme", "pagefind", "none"]
_SCRIPT = "assets/search.js"
"""In a site; every page runs it before the theme's own. As built it lets readers choose by kind among the theme's results."""
_SCRIPTS: Mapping[Choice, str] = {"pagefind": "assets/search-large.js", "none": "assets/search-none.js"}
"""What takes its place."""
_APART = b"var digestClaimsApart = true;\n"
"""In front of the script where unrated claims have an index of their own."""
_KIND = re.compile(r'data-pagefind-filter="kind:([^"]+)"')
_STATE = re.compile(rf'data-pagefind-meta="{SEARCHED_STATE}"[^>]*>([^<]+)<')
_LEADS_ON = 'http-equiv="refresh"'


@dataclass(frozen=True, slots=True)
class Index:
    """What the publisher wrote for the search in its theme."""

    file: Path
    script: Path
    """The same as a script, which a copy has that opens from a folder."""
    entries: str
    """Under which key the entries stand."""

    @property
    def is_offline(self) -> bool:
        """Whether it belongs to a copy that opens from a folder."""
        return self.script.is_file()

    @property
    def is_large(self) -> bool:
        """Whether it costs a reader too much."""
        content = self.file.read_bytes()
        return len(content) > OFFLINE_LIMIT if self.is_offline else len(zlib.compress(content)) > LIMIT

    def read(self) -> dict[str, Any]:
        """The index as a record."""
        record = json.loads(self.file.read_text(encoding="utf-8"))
        assert isinstance(record, dict)
        return record

    def write(self, record: Mapping[str, Any]) -> None:
        """Put `record` in its place."""
        text = json.dumps(record, ensure_ascii=False, separators=(",", ":"))
        self.file.write_text(text, encoding="utf-8")
        if self.is_offline:
            self.script.write_text(f"var __index = {text};", encoding="utf-8")


def make_searchable(site: Path) -> Choice:
    """Do what is needed, and say which search the site has now; a second time changes nothing.

    Raises:
        ValueError: what is wrong with the site, and how to mend it, in one line.
    """
    index = find_index(site)
    record = index.read()
    if not record[index.entries]:
        return "none" if index.is_offline else "pagefind"
    if not index.is_large:
        index.write(add_tags(site, record, index.entries))
        return "theme"
    choice: Choice = "none" if index.is_offline else "pagefind"
    script = (site / _SCRIPTS[choice]).read_bytes()
    if choice == "pagefind" and index_site(site):
        script = _APART + script
    (site / _SCRIPT).write_bytes(script)
    index.write({**record, index.entries: []})
    return choice


def find_index(site: Path) -> Index:
    """The index of a site that MkDocs, ProperDocs or Zensical built."""
    for name, entries in (("search/search_index", "docs"), ("search", "items")):
        file = site / f"{name}.json"
        if file.is_file():
            return Index(file, site / f"{name}.js", entries)
    mend = "build the site first, as in mkdocs build, with the plugin `search` in mkdocs.yml"
    raise ValueError(f"{site}: no published site with a search stands here; {mend}")


def add_tags(site: Path, record: Mapping[str, Any], entries: str) -> dict[str, Any]:
    """The index with the kind of each page on its first entry, and the state of each claim; without pages that lead on."""
    kept = []
    for entry in record[entries]:
        page = find_page(site, entry["location"])
        if _LEADS_ON in page:
            continue
        tags = [] if "#" in entry["location"] else list(read_tags(page))
        seen = (
            {"path": tags} if "path" in entry else {}
        )  # Zensical shows no tags beside a result, but its path
        kept.append({**entry, "tags": tags, **seen} if tags else entry)
    config = dict(record["config"])
    if "fields" in config:  # else a word in a tag would count more than the same in a title
        config["fields"] = {**config["fields"], "tags": {"boost": 1.0}}
    return {**record, "config": config, entries: kept}


def find_page(site: Path, location: str) -> str:
    """The HTML of a page by its address inside the site."""
    path = location.partition("#")[0]
    file = site / (path if path.endswith(".html") else f"{path}index.html")
    return file.read_text(encoding="utf-8")


def read_tags(page: str) -> Iterator[str]:
    """What is to be said of a page wherever a search finds it."""
    for pattern in (_KIND, _STATE):
        if found := pattern.search(page):
            yield unescape(found[1]).strip()


_TOLD: Mapping[Choice, str] = {
    "theme": "searched by its theme",
    "pagefind": "searched by Pagefind, because one index of it all would be large",
    "none": "without a search, because its index would be large; the lists lead everywhere",
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Make a published site searchable, however large it is; gives back the exit status: 0 fine, 1 a problem."""
    parser = argparse.ArgumentParser(
        prog="python -m digest.search", description="Make a published site searchable, however large it is."
    )
    parser.add_argument("site", nargs="?", default="site", help="the folder of the published site")
    site = Path(parser.parse_args(arguments).site)
    try:
        print(f"{site}: {_TOLD[make_searchable(site)]}")
    except ValueError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
