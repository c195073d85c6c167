"""Forecasts: when outlets say that something will come true."""

from __future__ import annotations

from pathlib import Path

from folder import Folder, make_folder, problems_of

LEAD = "Tidal power at Marrow Strait\n\n"
SEEDS = {
    "one.txt": f"{LEAD}The tidal plant at Marrow Strait will power 90,000 homes by 2031, said Ana Ferrer, who runs it.\n\nIt cost $86 million.\n",
    "two.txt": f"{LEAD}The tidal plant at Marrow Strait will power 90,000 homes by 2029, Ana Ferrer said.\n\nIt cost $86 million.\n",
    "three.txt": f"{LEAD}The tidal plant at Marrow Strait will power 90,000 homes by 2040, said Ana Ferrer, its manager.\n\nIt cost $86 million.\n",
}
STORY = "docs/stories/"


def build(folder: Folder) -> list[str]:
    """The rows of the table of forecasts, their links left out."""
    assert problems_of(folder.run()) == []
    page = next(folder.read(path) for path in folder.files(STORY) if not path.endswith("index.md"))
    table = page.partition("<!-- horizon -->\n")[2].partition("\n\n")[0]
    return [row.rpartition(" | ")[2].rstrip(" |") for row in table.split("\n")[2:]]


def make(root: Path) -> Folder:
    """Three outlets on one plant, their days known."""
    folder = make_folder(root, SEEDS)
    folder.run()
    for number, name in enumerate(("one", "two", "three"), 1):
        page = f"docs/articles/{name}.md"
        folder.edit(page, "publisher:", f"publisher: Outlet {name}")
        folder.edit(page, "published:", f"published: 2025-03-0{number}")
    return folder


def test_times_to_come_stand_soonest_first(tmp_path: Path) -> None:
    """Each outlet's own time, as its words give it."""
    assert build(make(tmp_path)) == ["2029", "2031", "2040"]


def test_the_time_an_editor_gives_counts(tmp_path: Path) -> None:
    """`due` on the page of a claim is drawn in place of what the words say."""
    folder = make(tmp_path)
    folder.run()
    claim = next(
        path
        for path in folder.files("docs/claims")
        if "90,000 homes by 2031" in folder.read(path).split("---")[1]
    )
    folder.edit(claim, "due:", "due: 2032-06")
    assert build(folder) == ["2029", "June 2032", "2040"]


def test_what_was_due_when_it_was_written_is_no_forecast(tmp_path: Path) -> None:
    """A time that had passed when the article appeared is left out, and two are too few to draw."""
    folder = make(tmp_path)
    folder.edit("docs/articles/two.md", "published: 2025-03-02", "published: 2030-01-01")
    assert build(folder) == []


def test_the_forecasts_of_others_are_no_times_of_its_own(tmp_path: Path) -> None:
    """A prediction that only goes with what others expect has no other time than it gives itself, here and on the timeline."""
    folder = make(tmp_path)
    folder.edit(
        "seeds/three.txt",
        "by 2040,",
        "by 2040, in line with official estimates that the strait will power a million by 2055,",
    )
    assert build(folder) == ["2029", "2031", "2040"]
    assert "2040**" in folder.read("docs/timeline.md")
    assert "2055**" not in folder.read("docs/timeline.md")


def test_without_dates_nothing_is_known_to_be_ahead(tmp_path: Path) -> None:
    """Where no article of a story has a date, no time is said to be to come."""
    assert build(make_folder(tmp_path, SEEDS)) == []
