"""What is stored comes back the same, and what is damaged does not come back."""

from __future__ import annotations

import pytest
from folder import FERRY, HARBOUR, PROJECT

from digest.annotation import annotate
from digest.comparison import compare
from digest.seed import Seed, sha256_of
from digest.store import pack_annotation, pack_links, unpack_annotation, unpack_links

SEEDS = [
    Seed(path.name, path.read_text(encoding="utf-8"), sha256_of(path.read_bytes()))
    for path in sorted((PROJECT / "seeds").glob("*.txt"))
] + [Seed("h.txt", HARBOUR, ""), Seed("f.txt", FERRY, "")]


@pytest.mark.parametrize("seed", SEEDS, ids=lambda seed: seed.name)
def test_an_annotation_comes_back(seed: Seed) -> None:
    """Packed and unpacked, every record is the same."""
    annotation = annotate(seed)
    assert unpack_annotation(seed, pack_annotation(annotation)) == annotation


def test_links_come_back() -> None:
    """The same for what links two articles, whatever their numbers are by then."""
    relations = compare([annotate(seed) for seed in SEEDS[2:4]]).relations
    links = {0: tuple((each, False) for each in relations if each.a.article == 0 and each.b.article == 1)}
    assert links[0]
    stored = pack_links({"the other": links[0]}, 1)
    assert unpack_links(stored, 1, {"the other": 0}) == links
    assert unpack_links(stored, 1, {}) == {}
    moved = unpack_links(stored, 7, {"the other": 5})
    assert moved is not None
    assert {(each.a.article, each.b.article) for each, _ in moved[5]} == {(5, 7)}


@pytest.mark.parametrize("stored", [b"", b"{", b"[]", b"null", b'{"blocks": [[1]]}', b"\xff"])
def test_damage_is_a_miss(stored: bytes) -> None:
    """A damaged store is as good as none."""
    assert unpack_annotation(SEEDS[0], stored) is None
    assert not unpack_links(stored, 1, {"blocks": 0})
