"""What is stored comes back the same, and what is damaged does not come back."""

from __future__ import annotations

import pytest
from folder import FERRY, HARBOUR, PROJECT

from digest.annotation import annotate
from digest.comparison import compare
from digest.seed import Seed, sha256_of
from digest.store import pack_annotation, pack_comparison, unpack_annotation, unpack_comparison

SEEDS = [
    Seed(path.name, path.read_text(encoding="utf-8"), sha256_of(path.read_bytes()))
    for path in sorted((PROJECT / "seeds").glob("*.txt"))
] + [Seed("h.txt", HARBOUR, ""), Seed("f.txt", FERRY, "")]


@pytest.mark.parametrize("seed", SEEDS, ids=lambda seed: seed.name)
def test_an_annotation_comes_back(seed: Seed) -> None:
    """Packed and unpacked, every record is the same."""
    annotation = annotate(seed)
    assert unpack_annotation(seed, pack_annotation(annotation)) == annotation


def test_a_comparison_comes_back() -> None:
    """The same for what links articles."""
    comparison = compare([annotate(seed) for seed in SEEDS])
    assert comparison.relations
    assert unpack_comparison(pack_comparison(comparison)) == comparison


@pytest.mark.parametrize("stored", [b"", b"{", b"[]", b"null", b'{"blocks": [[1]]}', b"\xff"])
def test_damage_is_a_miss(stored: bytes) -> None:
    """A damaged store is as good as none."""
    assert unpack_annotation(SEEDS[0], stored) is None
    assert unpack_comparison(stored) is None
