"""Text quote: the words of a passage and what stands around them, no character of a reader's torn."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.grapheme import end_of_grapheme, start_of_grapheme
from digest.seed import Span
from digest.text_quote import CONTEXT_LENGTH, quote_passage

FAMILY = "\U0001f468\u200d\U0001f469\u200d\U0001f467"


@pytest.mark.parametrize(
    "whole",
    [
        "e\u0301",
        "\U0001f1e9\U0001f1ea",
        FAMILY,
        "\U0001f44d\U0001f3fd",
        "☹\ufe0f",
        "\u1112\u1161\u11ab",
        "각\u11a8",
        "\r\n",
        "नि",
    ],
)
def test_no_grapheme_is_cut(whole: str) -> None:
    """A cut inside what readers take for one character moves to its edge."""
    text = f"ab{whole}cd"
    for position in range(len(text) + 1):
        inside = 2 < position < 2 + len(whole)
        assert start_of_grapheme(text, position) == (2 if inside else position)
        assert end_of_grapheme(text, position) == (2 + len(whole) if inside else position)


@given(st.text("ab e\u0301\u200d\U0001f1e9\U0001f44d\U0001f3fd\r\n", max_size=90), st.data())
def test_a_passage_is_quoted_letter_for_letter(text: str, data: st.DataObject) -> None:
    """Before, words and after are one piece of the text, hold the passage, and end where no grapheme is cut."""
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    quote = quote_passage(text, Span(start, end), [Span(0, len(text))])
    assert text[quote.start : quote.end] == quote.exact
    assert quote.start <= start and end <= quote.end
    first, last = quote.start - len(quote.prefix), quote.end + len(quote.suffix)
    assert text[first:last] == quote.prefix + quote.exact + quote.suffix
    assert len(quote.prefix) <= CONTEXT_LENGTH and len(quote.suffix) <= CONTEXT_LENGTH
    for cut in (first, quote.start, quote.end, last):
        assert start_of_grapheme(text, cut) == cut


def test_what_is_not_shown_is_no_context() -> None:
    """The words around a passage end with the stretch that holds it; in none, there are none."""
    text = "Left out. Shown, and marked here. Left out too."
    words = Span(text.index("marked"), text.index(" here"))
    shown = Span(text.index("Shown"), text.index(" Left out too"))
    assert quote_passage(text, words, [shown]).prefix == "Shown, and "
    assert quote_passage(text, words, [shown]).suffix == " here."
    bare = quote_passage(text, words, [])
    assert (bare.prefix, bare.exact, bare.suffix) == ("", "marked", "")
