"""What one article has from somebody, and another tells as plain fact."""

from __future__ import annotations

from pathlib import Path

import pytest
from folder import make_folder
from test_comparison import read

from digest.comparison import compare

OPENING = "Quay wall falls in Tolva\n\nPart of the quay wall in Tolva fell into the harbour on Saturday.\n\n"


def sources_left_out(one: str, other: str) -> list[str]:
    """Rules by which a paragraph of one of two articles of a story is said to give no source."""
    pair = [read(OPENING + one, "a.txt"), read(OPENING + other, "b.txt")]
    found = compare(pair, ("2026-04-12", "2026-04-12")).relations
    return [each.rule for each in found if each.type == "no-source-given"]


@pytest.mark.parametrize(
    ("one", "other", "rule"),
    [
        ("Salt water in the joints probably weakened the wall, engineer Elif Marsan said.", "Salt water seeping into the joints weakened the wall.", "doubt-dropped"),
        ("“Part of the damage may reflect cranes working too near the wall,” said Elif Marsan.", "Cranes working too near the wall did part of the damage.", "doubt-dropped"),
        ("Sixty-three of the anchors had no bolts, according to the auditor, Elif Marsan.", "Sixty-three anchors of the wall came without bolts.", "source-dropped"),
        ("The anchors of the wall had not been inspected since 2011, Elif Marsan said.", "The anchors of the wall had not been inspected since 2011.", "source-dropped"),
    ],
)  # fmt: skip
def test_a_source_is_left_out(one: str, other: str, rule: str) -> None:
    """A guess becomes a fact, or a finding nobody's."""
    assert sources_left_out(one, other) == [rule]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Salt water probably weakened the wall, Elif Marsan said.", "Salt water weakened the wall, she said."),
        ("Salt water probably weakened the wall, Elif Marsan said.", "Marsan looked at the joints. Salt water had weakened the wall."),
        ("Salt water probably weakened the wall, Elif Marsan said.", "Salt water may have weakened the wall."),
        ("The harbour board stopped all work on the wall, it said.", "Our harbour board has stopped all work on the wall."),
        ("The wall was built in 1911, Elif Marsan said.", "Tolva built a wall in the harbour."),
    ],
)  # fmt: skip
def test_a_source_is_given_or_none_is_needed(one: str, other: str) -> None:
    """The source is named, or stands beside, or the doubt is kept, or the text is the source's own; or it is no one claim."""
    assert sources_left_out(one, other) == []


def test_both_pages_say_which_of_them_gives_the_source(tmp_path: Path) -> None:
    """The article without a source shows that the other gives one, and the other way round."""
    seeds = {
        "a.txt": OPENING + "The anchors of the wall had not been inspected since 2011, Elif Marsan said.\n",
        "b.txt": OPENING + "The anchors of the wall had not been inspected since 2011.\n",
    }
    folder = make_folder(tmp_path, seeds)
    assert folder.run().problems == ()
    pages = folder.pages()
    assert "- No source given: [" in pages["docs/articles/a.md"]
    assert "- Source given: [" in pages["docs/articles/b.md"]
