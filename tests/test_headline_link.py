"""Headlines: what they give that their own text does not."""

from __future__ import annotations

from test_comparison import read

from digest.comparison import compare

TEXT = (
    "The council of Hale voted on Tuesday to close the harbour bridge, Ada Brook said.\n\n"
    "Repairs to the bridge will cost 41 million crowns and last until spring.\n\n"
    "About 300 lorries cross the bridge in a day. The council of Hale has looked for money since June.\n\n"
    "“We had no choice,” Brook said. The bridge was built by the harbour company of Calder."
)


def told(headline: str) -> set[tuple[str, str]]:
    """Types and aspects of what is found in an article under a headline."""
    found = compare([read(f"{headline}\n\n{TEXT}")])
    return {(each.type, each.aspect) for each in found.relations}


def test_number_and_name_only_in_the_headline() -> None:
    """A number and a person that the text does not have."""
    assert ("only-in-headline", "quantity") in told("Hale bridge shut to 900 lorries")
    assert ("only-in-headline", "person") in told("Hale bridge must close, says Martin Okafor")


def test_headlines_that_their_text_bears_out() -> None:
    """The number of the text, rounded or not, and its people."""
    assert told("Hale bridge shut to 300 lorries") == set()
    assert told("Ada Brook: Hale bridge must close") == set()
    assert told("Hale bridge repairs to cost 40 million crowns") == set()


def test_a_byline_is_no_part_of_the_headline() -> None:
    """Who wrote the article is named above it and nowhere else; a person of the headline is told once."""
    assert told("Hale bridge must close\nby Cass Okafor") == set()
    found = compare([read(f"Martin Okafor: Hale bridge must close. Martin Okafor: now\n\n{TEXT}")])
    assert [each.aspect for each in found.relations if each.aspect == "person"] == ["person"]
