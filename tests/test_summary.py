"""Summaries: the line of an article that tells most of it, never ours."""

from __future__ import annotations

import pytest
from folder import FERRY, HARBOUR, PROJECT, Folder

from digest.annotation import annotate
from digest.article_page import words_shown
from digest.disk import make_seed
from digest.seed import Span
from digest.summary import find_summary

SEEDS = [*sorted((PROJECT / "seeds").glob("*.txt")), *sorted((PROJECT / "tests/golden").glob("*/seed.txt"))]


def summary_of(text: str) -> str:
    """The summary of an article."""
    seed, _ = make_seed("a.txt", "a.txt", text.encode())
    assert seed is not None
    return find_summary(annotate(seed))


def test_a_standfirst_sums_up() -> None:
    """The outlet's own summary comes first."""
    assert summary_of(HARBOUR) == "City engineers say the 1931 crossing cannot carry another winter"


def test_else_the_most_central_sentence() -> None:
    """The sentence that shares most with the others, not the first at any price."""
    assert (
        summary_of(FERRY)
        == "Porthallow will run extra ferries when the Harbour Bridge closes, the council said."
    )
    late = "Notes\n\nGood morning to all of you.\n\n" + FERRY.partition("\n\n")[2]
    assert summary_of(late) != "Good morning to all of you."


@pytest.mark.parametrize("seed", SEEDS, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_a_summary_is_the_articles_own_words(seed: object) -> None:
    """Every summary stands in its article letter for letter."""
    found, _ = make_seed("a.txt", "a.txt", seed.read_bytes())  # type: ignore[attr-defined]
    assert found is not None
    summary = find_summary(annotate(found))
    assert summary
    assert summary in words_shown(found, Span(0, len(found.text)))


def test_an_editors_description_comes_first(bridge: Folder) -> None:
    """What an editor wrote under `description` stands on the story page; deleting it brings the article's words back."""
    story = "docs/stories/maren-oduya-harbour-bridge-porthallow.md"
    own = "> City engineers say the 1931 crossing cannot carry another winter"
    assert own in bridge.read(story)
    bridge.edit(
        "docs/articles/harbour.md",
        "description: City engineers say the 1931 crossing cannot carry another winter",
        "description: The bridge closes for two years.",
    )
    bridge.run()
    assert "> The bridge closes for two years." in bridge.read(story)
    bridge.edit("docs/articles/harbour.md", "description: The bridge closes for two years.", "description:")
    bridge.run()
    assert own in bridge.read(story)
