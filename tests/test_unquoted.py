"""Words that one article quotes and another has without quotation marks."""

from __future__ import annotations

import pytest
from test_quote_link import links

RELEASE = "We have stopped all trading on the floor and will work closely with the regulator."


def test_a_quotation_from_a_plain_text() -> None:
    """The words of a press release, quoted: they agree, or some are cut."""
    said = (
        "Hale Union said it had “stopped all trading on the floor and will work closely with the regulator”."
    )
    cut = "Hale Union said it had “stopped all trading and will work closely with the regulator”."
    assert [(type_, aspect) for type_, aspect, _ in links(RELEASE, said)] == [("agrees", "wording")]
    assert ("quotation-cut", "wording", "left out: “on the floor”") in links(RELEASE, cut)


@pytest.mark.parametrize(
    "said",
    [
        "Hale Union said it had “halted all trading on the floor and will work closely with the courts”.",
        "Hale Union said it “will work closely with the regulator”.",
    ],
)
def test_other_words_or_too_few(said: str) -> None:
    """Words that are not all there are not the same, and a few words anybody may use."""
    assert not {type_ for type_, _, _ in links(RELEASE, said)} & {"quotation-cut", "quotation-altered"}
    assert ("agrees", "wording") not in {(type_, aspect) for type_, aspect, _ in links(RELEASE, said)}


def test_words_that_are_quoted_in_part_do_not_stand_without_marks() -> None:
    """Where some of the words are in quotation marks there too, nothing is said of missing ones."""
    said = "Hale Union “stopped all trading on the floor and will work closely with the regulator”, it said."
    other = "Hale Union has stopped all trading on the floor and will “work closely” with the regulator."
    assert not any("without quotation marks" in reason for _, _, reason in links(said, other))
    assert not any(aspect == "wording" for _, aspect, _ in links(said, other))
