"""Sentences: where one ends and the next begins."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.seed import Span
from digest.sentence import find_sentences

# A bar stands where one sentence ends and the next begins.
BLOCKS = [
    "One. | Two! | Three?",
    "No full stop at the end",
    # questions and cries inside a sentence
    "“Stop!” he shouted. | Nobody did.",
    '"Is this the end?" she asked. | It was.',
    "“Why now?” Mr Hale asked. | Nobody knew.",
    "“Why now?” asked Mr Hale. | Nobody knew.",
    "“Who pays?” | The answer is nobody.",
    "“Is it over?” | He shrugged.",
    "He asked: “Who pays?” | The room fell silent.",
    # quotations of several sentences
    "“We won. | We are happy,” she said.",
    "“We won.” | She smiled.",
    '"We need time," Ms Ruud said. | "We have none."',
    "He said: “It is over. | Go home.” | They went.",
    "“It is over,” he said, “and I am glad.” | Then he left.",
    "She called it “a mess.” | He did not.",
    "‘It rained.’ | ‘It always rains.’",
    # abbreviations with points
    "The U.S. economy grew. | So did the E.U. economy.",
    "They moved to the U.S. | The firm stayed.",
    "The storm hit N.C. | Nearly 40 roads are shut.",
    "Their view of A.I. | Born in Oslo, she left early.",
    "It is led by the Center for A.I. Safety and others.",
    "He leads the U.S. Department of Defense.",
    "General intelligence (A.G.I.) is near. | A.G.I. refers to machines.",
    "A model of the field (A.I.) Safety groups like.",
    "They want A.I. | “It is time,” he said.",
    "He came at 5 p.m. | Police were there.",
    "He came at 5 p.m. Monday with flowers.",
    "She wrote, e.g. about eels, i.e. fish.",
    # titles, ranks, offices
    "Lt. Col. Adams met Gov. Reyes and Sen. Mary Oduya.",
    "Mr. and Mrs. Hale spoke to Dr. Finch. | Prof. Lin did not.",
    "They live in St. Petersburg, near Mt. Rainier.",
    "George W. Bush met J. K. Rowling and A. A. Milne.",
    "It was vitamin C. | The doctor knew.",
    # numbers
    "It is No. 5 on the list. | No. 6 is worse.",
    "“Will you go?” | “No. | I will not.”",
    "It rose 3.5 percent to $2.3 billion in 2024. | In 2025 it fell.",
    "It fell to 5. | 20 people left.",
    "1. Fuel duty is frozen. | Again.",
    "See pp. 5 and 6, Fig. 3 and Art. 50 of the treaty.",
    "On Jan. 5 it snowed. | On Feb. 6 it did not.",
    "It ended in Jan. | The next began in May.",
    # companies
    "Halden Inc. rose 2%. | Tarn Corp. Ltd. fell.",
    "He works for Halden Inc. | The firm makes pumps.",
    "Corley & Co. Bank said so.",
    # ellipses
    "I wonder … | The end was near.",
    "It works just like a human… essentially a worker.",
    "“I … I do not know,” he said.",
    "“We tried [...] They did not,” he said.",
    "Wait... | What was that?",
    # brackets
    "He left (she did not). | They wept.",
    "He left. | (She did not.) | They wept.",
    # others
    "Visit example.com today. | It is free.",
    "He said it on Yahoo! and left.",
    "Really?! | Yes.",
    "“Never give up.” — Elin Strand, keeper",
    "The iPhone sold well. iPads did not.",
]


@pytest.mark.parametrize("marked", BLOCKS)
def test_where_sentences_end(marked: str) -> None:
    """A block is cut where an editor would cut it."""
    text = marked.replace(" | ", " ")
    found = find_sentences(text, Span(0, len(text)))
    assert [span.of(text) for span in found] == marked.split(" | ")


@pytest.mark.parametrize("space", ["\u00a0", "\u200a", "\n", "\r\n", "\u2028", "  "])
def test_any_space_may_stand_between(space: str) -> None:
    """Odd spaces and line ends of hard-wrapped text part words and sentences as a space does."""
    text = "One two. Three, said Gov. Hale. Four".replace(" ", space)
    found = find_sentences(text, Span(0, len(text)))
    assert [" ".join(span.of(text).split()) for span in found] == [
        "One two.",
        "Three, said Gov. Hale.",
        "Four",
    ]


def test_only_the_block_is_read() -> None:
    """What stands before and behind the block neither ends nor joins its sentences."""
    text = "Gov. Xy. Aa bb. Cc dd. Ee"
    found = find_sentences(text, Span(8, 23))
    assert [span.of(text) for span in found] == ["Aa bb.", "Cc dd."]


PIECES = st.sampled_from(
    ["He", "said", "A.I.", "U.S.", "No.", "5", "3.5", "Mr.", ".", "!", "?", "…", "...", "“", "”", '"', "’", "(", ")", "]",
     " ", "  ", "\n", "\u00a0", "—", "said.", "Who?", "we", "I", ":", "p.m.", "x", "É", "\u2028"]
)  # fmt: skip


@given(st.lists(PIECES, max_size=40).map("".join), st.integers(0, 20), st.integers(0, 20))
def test_sentences_cover_their_block(text: str, cut_before: int, cut_after: int) -> None:
    """Sentences are in order, apart, inside the block, begin and end on a letter or mark, and leave only spaces."""
    block = Span(min(cut_before, len(text)), max(min(cut_before, len(text)), len(text) - cut_after))
    position = block.start
    for sentence in find_sentences(text, block):
        assert block.holds(sentence) and position <= sentence.start < sentence.end
        assert not text[position : sentence.start].strip()
        assert sentence.of(text) == sentence.of(text).strip()
        position = sentence.end
    assert not text[position : block.end].strip()


@pytest.mark.timing
@pytest.mark.parametrize("unit", [".", ". ", '."', "A. ", "“We. ", "!? ", "… ", "Mr. ", "word ", " "])
def test_long_lines_are_quick(unit: str) -> None:
    """A long line takes time in proportion to its length, whatever it is made of."""
    text = unit * (300_000 // len(unit))
    begun = time.process_time()
    find_sentences(text, Span(0, len(text)))
    assert time.process_time() - begun < 5
