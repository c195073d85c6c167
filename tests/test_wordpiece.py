"""Texts fall into the pieces that the model was trained on."""

from __future__ import annotations

import pytest

from digest.wordpiece import pieces_of, read_vocabulary

START, END = "[CLS]", "[SEP]"


def pieces(text: str) -> list[str]:
    """The pieces of a text as written in the vocabulary."""
    by_number = {number: piece for piece, number in read_vocabulary().items()}
    found = [by_number[number] for number in pieces_of(text)]
    assert (found[0], found[-1]) == (START, END)
    return found[1:-1]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ""),
        ("The ferry sank.", "the ferry sank ."),
        ("“Unaffable,” she said", "“ una ##ffa ##ble , ” she said"),
        ("Café Ångström", "cafe ang ##strom"),
        ("$4.2m (A+B)", "$ 4 . 2 ##m ( a + b )"),
        ("don't\u00a0go\u200b!", "don ' t go !"),
        ("中国 🙂 " + "x" * 101, "中 国 [UNK] [UNK]"),
    ],
)
def test_pieces(text: str, expected: str) -> None:
    """What the tokenizer that ships with the model gives for the same text."""
    assert pieces(text) == expected.split()


def test_a_long_text_is_cut() -> None:
    """The model reads 256 pieces, its own two marks among them."""
    found = pieces_of("ferry " * 1000)
    assert len(found) == 256 and found[-1] == read_vocabulary()[END]


def test_the_vocabulary_is_whole() -> None:
    """A piece a line, 30,522 of them."""
    assert len(read_vocabulary()) == 30_522 and read_vocabulary()["##ing"] == 2075
