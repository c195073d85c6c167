"""Shelf: which page belongs to which seed, also after either was renamed."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from digest.disk import StoredPage
from digest.metadata import Metadata, read_metadata, split_page
from digest.problem import Problem
from digest.seed import Seed
from digest.slug import LONGEST, slugify

ARTICLES = "articles/"
Identity: TypeAlias = tuple[str, str]
"""What tells an article from another: the name of its seed, and the digest of it."""
_RESERVED = ("index", "readme")
"""Names every publisher takes for the page of a folder."""
_SAFE_STEM = re.compile(r"[A-Za-z0-9][\w.-]*\Z", re.ASCII)


@dataclass(frozen=True, slots=True)
class Holding:
    """A seed with its page."""

    seed: Seed
    page: str
    """Path inside `docs/`; the page need not exist yet."""


@dataclass(frozen=True, slots=True)
class Shelf:
    """Every article of the digest, once."""

    holdings: tuple[Holding, ...]
    """By seed; duplicates and seeds whose page was deleted by hand are left out."""
    orphans: tuple[str, ...]
    """Article pages whose seed is gone, as paths inside `docs/`."""
    moves: tuple[tuple[str, str], ...]
    """Pages that were renamed: the path at which base and the like are kept, the path they have now; inside `docs/`."""
    deleted: tuple[str, ...]
    """Article pages that were deleted by hand and stay so."""
    problems: tuple[Problem, ...]


def arrange(
    seeds: Sequence[Seed],
    pages: Mapping[str, StoredPage],
    metadata: Mapping[str, Metadata],
    seeds_folder: str,
    docs_folder: str,
) -> Shelf:
    """Every seed beside its page.

    A page belongs to the seed its `seed` names; when that is gone, to the one
    with its `seed_sha256`. A seed without a page gets one named after its stem.
    `pages` and `metadata` go by path inside `docs/`; pages deleted by hand
    have `text` None.
    """
    problems: list[Problem] = []
    names = {seed.name for seed in seeds}
    by_name: dict[str, str] = {}
    by_sha: dict[str, str] = {}
    kept = {path: _kept_as(pages[path], metadata.get(path)) for path in pages if path.startswith(ARTICLES)}
    by_right = sorted(
        (path for path in metadata if path in kept),
        key=lambda path: (
            kept[path][0] != _word(metadata[path], "seed"),
            pages[path].base is None,
            path != _default_page(metadata[path]),
            path,
        ),
    )
    for path in by_right:
        named = _word(metadata[path], "seed")
        if not named:
            continue
        if named in by_name:
            line = metadata[path].line_of("seed")
            what = f"`{named}` already belongs to {docs_folder}/{by_name[named]}"
            mend = "delete one of the two pages, or name another seed here"
            problems.append(Problem(f"{docs_folder}/{path}", line, what, mend))
            continue
        by_name[named] = path
        if named not in names and (sha := _word(metadata[path], "seed_sha256")):
            by_sha.setdefault(sha, path)
    holdings: list[Holding] = []
    deleted: list[str] = []
    gone = _find_deleted(pages, by_name, names)
    seen: dict[str, str] = {}
    used = set(by_name.values())
    adopted: set[str] = set()
    for seed in sorted(seeds, key=lambda each: each.name):
        if seed.sha256 in seen:
            what = f"the same text as {seeds_folder}/{seen[seed.sha256]}"
            problems.append(
                Problem(f"{seeds_folder}/{seed.name}", 0, what, "delete one of the two; this one has no page")
            )
            continue
        page = by_name.get(seed.name) or by_sha.get(seed.sha256)
        if page is None and (was := gone.get(seed.name) or gone.get(seed.sha256)):
            seen[seed.sha256] = seed.name
            deleted.append(was)
            continue
        if page is None:
            page = _page_for(seed)
            stored = pages.get(page)
            if (
                stored is not None
                and stored.text is None
                and (stored.base is not None or stored.is_unreadable)
            ):
                seen[seed.sha256] = seed.name
                deleted.append(page)
                continue
            if page in used:
                what = f"its page would be {docs_folder}/{page}, which belongs to another seed"
                problems.append(Problem(f"{seeds_folder}/{seed.name}", 0, what, "give the seed another name"))
                continue
        seen[seed.sha256] = seed.name
        used.add(page)
        adopted.add(page)
        holdings.append(Holding(seed, page))
    orphans = tuple(path for name, path in sorted(by_name.items()) if path not in adopted)
    for path in orphans:
        named = _word(metadata[path], "seed")
        if named not in names:
            what = f"its seed {seeds_folder}/{named} is gone"
            mend = "the page keeps its text; put the seed back, or delete the page"
            problems.append(
                Problem(f"{docs_folder}/{path}", metadata[path].line_of("seed"), what, mend, "notice")
            )
    moves = _find_moves(pages, metadata, by_name, kept)
    return Shelf(tuple(holdings), orphans, moves, tuple(deleted), tuple(problems))


def _find_deleted(
    pages: Mapping[str, StoredPage], by_name: Mapping[str, str], names: Collection[str]
) -> dict[str, str]:
    """Pages deleted by hand, by the name of their seed, and by its digest where that seed was renamed."""
    gone: dict[str, str] = {}
    for path, stored in sorted(pages.items()):
        if (
            not path.startswith(ARTICLES)
            or stored.text is not None
            or stored.base is None
            or stored.is_unreadable
        ):
            continue
        metadata = read_metadata(stored.base, path)
        named = _word(metadata, "seed")
        if named and named not in by_name:
            gone[named] = path
            if named not in names and (sha := _word(metadata, "seed_sha256")):
                gone[sha] = path
    return gone


def _kept_as(stored: StoredPage, said: Metadata | None) -> Identity:
    """Seed and digest of the article of which base and whole are kept there; both empty where nothing is.

    The whole, where there is one, names them as the page last did; nearly always the page still does, as is `said` there.
    """
    kept = stored.whole or stored.base
    if kept is None:
        return "", ""
    if said is None or stored.text is None or _seed_rows(stored.text) != _seed_rows(kept):
        said = read_metadata(kept, stored.path)
    return _named_by(said)


def _seed_rows(page: str) -> list[str]:
    """The rows of front matter that name the seed, which are compared sooner than read."""
    return [row for row in (split_page(page)[0] or "").split("\n") if row.startswith("seed")]


def _named_by(metadata: Metadata) -> Identity:
    """Seed and digest that a page names."""
    return _word(metadata, "seed"), _word(metadata, "seed_sha256")


def _default_page(metadata: Metadata) -> str:
    """The page a seed of this name would get."""
    return f"{ARTICLES}{_word(metadata, 'seed').rsplit('.', 1)[0]}.md"


def _find_moves(
    pages: Mapping[str, StoredPage],
    metadata: Mapping[str, Metadata],
    by_name: Mapping[str, str],
    kept: Mapping[str, Identity],
) -> tuple[tuple[str, str], ...]:
    """Where something is kept of an article whose page is elsewhere now.

    Where another page stands in the old place, as when two changed their names,
    the digest must be the same too: somebody may have written another seed into both.
    """
    moves: dict[str, str] = {}
    for path, (named, sha) in sorted(kept.items()):
        new = by_name.get(named)
        if not named or new is None or kept.get(new, ("", ""))[0] == named or pages[path].is_unreadable:
            continue
        if pages[path].text is None or _named_by(metadata[new]) == (named, sha):
            moves.setdefault(new, path)
    return tuple(sorted((old, new) for new, old in moves.items()))


def _page_for(seed: Seed) -> str:
    stem = seed.name.rsplit(".", 1)[0]
    if stem.lower() in _RESERVED:
        stem = f"{stem}-article"
    safe = (
        stem
        if _SAFE_STEM.match(stem) and len(stem) <= LONGEST
        else slugify(stem, f"article-{seed.sha256[:8]}")
    )
    return f"{ARTICLES}{safe}.md"


def _word(metadata: Metadata, key: str) -> str:
    value = metadata.values.get(key)
    return value if isinstance(value, str) else ""
