"""Link file: how an article is linked to those before it, kept from one run to the next, a file an article.

An edit of one article leaves the files of the others as they are, but for what they say of that one.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from digest.disk import Disk
from digest.relation import Link
from digest.store import pack_links, unpack_links

_SHELF = "links"


class LinkFiles:
    """The link files of a digest's articles."""

    def __init__(self, disk: Disk, names: Sequence[str]) -> None:
        """`names` tell for each article all that its links depend on; no two are the same."""
        self._disk, self._names = disk, names
        self._index = {name: number for number, name in enumerate(names)}

    def recall(self, article: int) -> Mapping[int, tuple[Link, ...]]:
        """What an earlier run found, by the index of the other article; of those that have changed since, nothing."""
        stored = self._disk.get_cached(_SHELF, self._names[article])
        found = unpack_links(stored, article, self._index) if stored else None
        return {other: links for other, links in (found or {}).items() if other <= article}

    def keep(self, article: int, links: Mapping[int, tuple[Link, ...]]) -> None:
        """Put down what was found, in place of what was known before."""
        by_name = {self._names[other]: found for other, found in links.items()}
        self._disk.put_cached(_SHELF, self._names[article], pack_links(by_name, article))
