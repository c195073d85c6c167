"""Spreads: the numbers that outlets give of one thing, side by side."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from folder import PROJECT, Folder, make_folder, problems_of

from digest.spread import name_unit

LEAD = "Fire on the Marrow Strait ferry\n\n"
FOUR = f"""{LEAD}Four people were killed when fire broke out on the ferry Ostrel in the Marrow Strait, the coastguard said on Monday.

The ferry Ostrel carried 212 passengers, said Ana Ferrer, the harbour master of Marrow.
"""
SEVEN = f"""{LEAD}Seven people were killed when fire broke out on the ferry Ostrel in the Marrow Strait, the coastguard said.

The ferry Ostrel carried about 240 passengers, Ana Ferrer, the harbour master of Marrow, said.
"""
NINE = f"""{LEAD}Nine people were killed when fire broke out on the ferry Ostrel in the Marrow Strait.

The ferry Ostrel carried at least 300 passengers, said Ana Ferrer, harbour master of Marrow.
"""
STORY = "docs/stories/"


def story_of(folder: Folder) -> str:
    """The page of the one story."""
    pages = [path for path in folder.files(STORY) if not path.endswith("index.md")]
    assert len(pages) == 1
    return folder.read(pages[0])


@pytest.fixture
def ferry(tmp_path: Path) -> Folder:
    """Three reports on one fire, not yet built."""
    return make_folder(tmp_path, {"four.txt": FOUR, "seven.txt": SEVEN, "nine.txt": NINE})


def build(folder: Folder) -> str:
    """The story page after a run."""
    assert problems_of(folder.run()) == []
    return story_of(folder)


def tables_of(page: str) -> list[list[str]]:
    """The rows of each table that a picture is drawn from, without their links."""
    tables = [part.split("\n\n")[0].split("\n")[3:] for part in page.split("<!-- chart -->")[1:]]
    return [[re.sub(r"\[([^]]*)\]\([^)]*\)", r"\1", row) for row in rows] for rows in tables]


def test_numbers_of_one_thing_stand_in_one_table(ferry: Folder) -> None:
    """Each with its words and its hedge; the dead and the passengers each in a table of their own."""
    page = build(ferry)
    assert "### People\n" in page
    assert "### Passengers\n" in page
    label = "“Fire on the Marrow Strait ferry”"
    by_number = sorted(tables_of(page), key=lambda rows: rows[0])
    assert by_number[0] == [
        f"| {label} | **Four people** were killed when fire broke out on the ferry Ostrel in the Marrow Strait | 4 |",
        f"| {label} | **Nine people** were killed when fire broke out on the ferry Ostrel in the Marrow Strait | 9 |",
        f"| {label} | **Seven people** were killed when fire broke out on the ferry Ostrel in the Marrow Strait | 7 |",
    ]
    assert by_number[1] == [
        f"| {label} | The ferry Ostrel carried **212 passengers** | 212 |",
        f"| {label} | The ferry Ostrel carried **at least 300 passengers** | at least 300 |",
        f"| {label} | The ferry Ostrel carried **about 240 passengers** | about 240 |",
    ]


def test_two_numbers_are_not_drawn(ferry: Folder) -> None:
    """What a sentence tells faster needs no picture."""
    ferry.delete("seeds/nine.txt")
    assert tables_of(build(ferry)) == []


def test_the_numbers_of_one_outlet_are_not_drawn(ferry: Folder) -> None:
    """Three articles of one outlet that correct each other are no comparison."""
    ferry.run()
    for name in ("four", "seven", "nine"):
        ferry.edit(f"docs/articles/{name}.md", "publisher:", "publisher: The Courier")
    assert tables_of(build(ferry)) == []


def test_claims_that_an_editor_parted_are_not_drawn(ferry: Folder) -> None:
    """Two numbers that have nothing to do with each other by an editor's word share no table."""
    page = build(ferry)
    claims = sorted(set(re.findall(r"claims/(people-killed[\w-]*)\.md", "".join(ferry.files("docs/claims")))))
    assert len(tables_of(page)) == 2
    for claim in claims:
        others = "".join(f"\n  - {other}" for other in claims if other != claim)
        ferry.edit(f"docs/claims/{claim}.md", "\n---\n\n#", f"\nunlinked:{others}\n---\n\n#")
    assert len(tables_of(build(ferry))) == 1


def test_an_editors_number_stays(ferry: Folder) -> None:
    """What is corrected in a table outlives the next article, and with it the picture."""
    build(ferry)
    path = next(path for path in ferry.files(STORY) if not path.endswith("index.md"))
    ferry.edit(path, "| 212 |", "| 221 |")
    ferry.edit("seeds/nine.txt", "at least 300", "at least 290")
    told = ferry.run().problems
    assert all("the seed no longer has the words marked" in each.what for each in told)
    assert "| 221 |" in ferry.read(path)
    assert "| at least 290 |" in ferry.read(path)


def test_a_made_up_story_of_a_strike(tmp_path: Path) -> None:
    """Four outlets count the flights that did not leave: each number with its hedge, and no other count among them."""
    own = PROJECT / "tests/stories/dev/t02-airline-strike"
    folder = make_folder(tmp_path, {path.name: path.read_bytes() for path in sorted(own.glob("*.txt"))})
    page = build(folder)
    assert page.index("### Flights\n") < page.index("<!-- chart -->")
    numbers = [row.rstrip(" |").rpartition("| ")[2] for row in tables_of(page)[0]]
    assert sorted(numbers) == ["212", "212", "221", "over 200"]


def test_units_have_names() -> None:
    """As the head of a column has them."""
    names = {unit: name_unit(unit) for unit in ("count", "%", "USD", "XAU", "km", "year")}
    assert names == {
        "count": "number", "%": "per cent", "USD": "US dollars", "XAU": "XAU", "km": "km", "year": "years",
    }  # fmt: skip
