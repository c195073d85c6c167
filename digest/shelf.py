"""Shelf: which page belongs to which seed, also after either was renamed."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from digest.disk import StoredPage
from digest.metadata import Metadata, read_metadata
from digest.problem import Problem
from digest.seed import Seed
from digest.slug import LONGEST, slugify

ARTICLES = "articles/"
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
    """Pages that were renamed: the path their base has, the path they have now; inside `docs/`."""
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
    by_right = sorted(
        metadata, key=lambda path: (pages[path].base is None, path != _default_page(metadata[path]), path)
    )
    for path in by_right:
        named = _word(metadata[path], "seed")
        if not path.startswith(ARTICLES) or not named:
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
    moves = _find_moves(pages, by_name)
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


def _is_base_of(base: str | None, seed: str) -> bool:
    """Whether a page's base was written for this seed, not for another whose page once had the same name."""
    return base is not None and _word(read_metadata(base, ""), "seed") == seed


def _default_page(metadata: Metadata) -> str:
    """The page a seed of this name would get."""
    return f"{ARTICLES}{_word(metadata, 'seed').rsplit('.', 1)[0]}.md"


def _find_moves(pages: Mapping[str, StoredPage], by_name: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    """Bases whose page is gone, while a page without a base names the same seed."""
    moves: list[tuple[str, str]] = []
    for path, stored in sorted(pages.items()):
        if not path.startswith(ARTICLES) or stored.text is not None or stored.base is None:
            continue
        named = _word(read_metadata(stored.base, path), "seed")
        new = by_name.get(named)
        if new and new != path and not _is_base_of(pages[new].base, named):
            moves.append((path, new))
    return tuple(moves)


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
