"""Merger: two claims made one, on all pages."""

from __future__ import annotations

import pytest
from folder import PROJECT, Folder, problems_of
from hypothesis import given
from hypothesis import strategies as st

from digest.mark import ClaimId
from digest.merger import find_mergers
from digest.metadata import Metadata


def pages_of(**into: str) -> dict[ClaimId, Metadata]:
    """Pages of claims, each with what it says it was merged into."""
    return {ClaimId(claim): Metadata({"merged_into": target}, {}) for claim, target in into.items()}


@pytest.mark.parametrize(
    ("into", "ends", "faults"),
    [
        ({"a": "b"}, {"a": "b"}, {}),
        ({"a": "b", "c": "b"}, {"a": "b", "c": "b"}, {}),
        ({"a": "b", "b": "c"}, {"a": "c", "b": "c"}, {"a": "`b` is itself merged into `c`"}),
        ({"a": "a"}, {}, {"a": "leads back to this claim"}),
        ({"a": "b", "b": "a"}, {}, {"a": "leads back", "b": "leads back"}),
        ({"a": "b", "b": "c", "c": "b"}, {}, {"a": "into a circle", "b": "leads back", "c": "leads back"}),
        ({"a": "gone"}, {}, {"a": "was deleted"}),
        ({"a": "nowhere"}, {}, {}),
    ],
)
def test_ways(into: dict[str, str], ends: dict[str, str], faults: dict[str, str]) -> None:
    """A way of one step is right; a longer one is followed and named; one without an end is none."""
    mergers = find_mergers(pages_of(**into), {"a", "b", "c", "gone"}, {"claims/gone.md"}, {})
    assert mergers.into == ends
    assert mergers.faults.keys() == faults.keys()
    assert all(faults[claim] in what for claim, (what, _) in mergers.faults.items())


@given(st.dictionaries(st.sampled_from("abcdef"), st.sampled_from("abcdef")))
def test_no_claim_ends_in_one_that_is_merged(into: dict[str, str]) -> None:
    """However claims are merged, each either stays or ends at one that stays; whatever does not is named."""
    mergers = find_mergers(pages_of(**into), set("abcdef"), (), {})
    assert not set(mergers.into.values()) & set(into)
    assert set(into) - set(mergers.into) <= set(mergers.faults)


def claim_with(folder: Folder, words: str) -> str:
    """The id of the claim whose mark has these words."""
    for path in ("docs/articles/harbour.md", "docs/articles/ferry.md"):
        text = folder.read(path)
        if words in text and "==[^" in text.split(words, 1)[1]:
            return text.split(words, 1)[1].split("==[^", 1)[1].split("]", 1)[0]
    raise AssertionError(words)


def test_appearances_count_where_the_claim_went(bridge: Folder) -> None:
    """The target carries both; the merged page leads there, the marks keep their ids, and nothing links to the old page."""
    one, other = claim_with(bridge, "about $86 million"), claim_with(bridge, "about $91 million")
    bridge.edit(f"docs/claims/{other}.md", "merged_into:", f"merged_into: {one}")
    assert problems_of(bridge.run()) == []
    assert bridge.run().changes == ()
    page = bridge.read(f"docs/claims/{one}.md")
    assert "harbour.md#mark-" in page.split("## Who carries it")[1]
    assert f"ferry.md#mark-{other}" in page.split("## Who carries it")[1]
    assert "digest:merged" in bridge.read(f"docs/claims/{other}.md")
    assert f"]({one}.md)" in bridge.read(f"docs/claims/{other}.md")
    note = bridge.read("docs/articles/ferry.md").split(f"[^{other}]: ")[1].split("[^")[0]
    assert f"../claims/{one}.md" in note
    listed = [
        path
        for path, text in bridge.files("docs").items()
        if path.endswith(".md") and f"{other}.md)" in text.decode()
    ]
    assert listed == []


def test_a_merger_is_taken_back(bridge: Folder) -> None:
    """Without the line everything is as it was before."""
    one, other = claim_with(bridge, "about $86 million"), claim_with(bridge, "about $91 million")
    before = bridge.files("docs")
    bridge.edit(f"docs/claims/{other}.md", "merged_into:", f"merged_into: {one}")
    bridge.run()
    assert bridge.files("docs") != before
    bridge.edit(f"docs/claims/{other}.md", f"merged_into: {one}", "merged_into:")
    bridge.run()
    assert bridge.files("docs") == before


def test_what_was_parted_stays_parted(bridge: Folder) -> None:
    """A link that an editor took out does not come back under the name of the claim it was merged into."""
    one, other = claim_with(bridge, "about $86 million"), claim_with(bridge, "about $91 million")
    bridge.write("docs/claims/of-my-own.md", "---\nclaim: The cost of it all\n---\n")
    line = next(each for each in bridge.read(f"docs/claims/{one}.md").split("\n") if f"#mark-{other}" in each)
    bridge.edit(f"docs/claims/{one}.md", f"{line}\n", "")
    bridge.run()
    bridge.edit(f"docs/claims/{other}.md", "merged_into:", "merged_into: of-my-own")
    assert problems_of(bridge.run()) == []
    for path in (f"docs/claims/{one}.md", "docs/claims/of-my-own.md", "docs/differences.md"):
        assert "Outlets differ" not in bridge.read(path), path


def test_the_theme_leads_on_only_from_what_the_program_wrote() -> None:
    """A circle has no kept part `merged`, so that no browser is sent round it."""
    head = (PROJECT / "overrides/page.html").read_text(encoding="utf-8")
    assert '\'<div class="digest-merged" data-digest="merged"\' in page.content' in head
