"""Cast: what people and bodies are called."""

from __future__ import annotations

from test_attribution import blocks_of

from digest.cast import Cast
from digest.name import find_names


def cast_of(text: str) -> Cast:
    """The cast of a text."""
    return Cast(text, find_names(text, blocks_of(text)))


def test_people_are_called_what_stands_beside_their_names() -> None:
    """Roles before a name, appositions on either side of it, titles and `is a` all count."""
    cast = cast_of(
        "Striker Tom Berg scored. Anna Reed, 44, a retired bus driver from Leeds, saw it. "
        "The mediator, former diplomat Nana Sarpong, left. Dr Eva Lindgren is a geologist at the institute."
    )
    called = {
        noun: list(cast.so_called(noun)) for noun in ("striker", "driver", "mediator", "doctor", "geologist")
    }
    assert called == {
        "striker": ["Tom Berg"],
        "driver": ["Anna Reed"],
        "mediator": ["Nana Sarpong"],
        "doctor": ["Eva Lindgren"],
        "geologist": ["Eva Lindgren"],
    }


def test_a_body_is_meant_by_a_word_of_its_name_before_its_kind() -> None:
    """`The board` is the body with Board in its name; `the company` a business."""
    cast = cast_of("Northwind Corp paid the Hollis County Board of Elections. Northwind Corp will pay again.")
    assert list(cast.bodies_fitting("board")) == ["Hollis County Board of Elections"]
    assert list(cast.bodies_fitting("company")) == ["Northwind Corp"]
    assert list(cast.bodies_fitting("striker")) == []


def test_the_foremost_body_is_spoken_of_twice_as_often() -> None:
    """Two businesses of equal weight leave `the company` open."""
    one = cast_of("Northwind Corp grew. Northwind Corp paid. Eastgate Ltd did not.").foremost("company")
    assert one is not None
    assert one.name == "Northwind Corp"
    assert cast_of("Northwind Corp grew. Eastgate Ltd did not.").foremost("company") is None
