"""Memory: whom pronouns and descriptions mean."""

from __future__ import annotations

from typing import Literal

from digest.cast import Cast
from digest.memory import Memory, gender_of
from digest.name import Name
from digest.seed import Span


def person(name: str, gender: Literal["f", "m", ""] = "") -> Name:
    """A person of whom only the name and gender matter."""
    return Name(Span(0, 1), "person", name, gender, "test", ())


def memory_of(*sentences: tuple[tuple[Name, bool], ...]) -> Memory:
    """A memory of sentences with the people in them, each with whether they are subject; the next sentence comes now."""
    memory = Memory(Cast("", ()))
    for sentence in sentences:
        memory.unit += 1
        for name, subject in sentence:
            memory.note(name.name, name, subject=subject)
    memory.unit += 1
    return memory


ANNA, TOM, EVA = person("Anna Reed", "f"), person("Tom Berg", "m"), person("Eva Lind", "f")


def test_a_pronoun_means_the_last_subject_of_its_gender() -> None:
    """Who did something is nearer than who was only mentioned."""
    assert memory_of(((ANNA, True), (EVA, False))).of_pronoun("she").claimant == "Anna Reed"
    assert memory_of(((ANNA, True),), ((EVA, True),)).of_pronoun("she").claimant == "Eva Lind"
    assert memory_of(((ANNA, True),), ((TOM, True),)).of_pronoun("she").claimant == "Anna Reed"


def test_two_subjects_of_one_sentence_leave_a_pronoun_open() -> None:
    """No name is better than a wrong one."""
    meant = memory_of(((ANNA, True), (EVA, True))).of_pronoun("she")
    assert (meant.claimant, meant.reason) == (None, "‘she’ could be any of Anna Reed and Eva Lind")
    assert memory_of(((TOM, True),)).of_pronoun("she").claimant is None


def test_one_who_is_not_named_can_go_on_speaking() -> None:
    """`A neighbour said … She said …` does not fall to somebody named before."""
    memory = memory_of(((ANNA, True),))
    memory.note("a neighbour", None, spoke=True, noun="neighbour")
    memory.unit += 1
    assert memory.of_pronoun("she").claimant == "a neighbour"
    assert memory.of_pronoun("it").claimant is None


def test_words_that_say_more_about_somebody_take_up_the_last_named() -> None:
    """`the 67-year-old` and `the retired driver` are whoever was named last; `the other driver` is not."""
    memory = memory_of(((ANNA, True),))
    assert [
        meant and meant.claimant
        for meant in (
            memory.of_description("67-year-old", ()),
            memory.of_description("driver", ("retired", "bus")),
            memory.of_description("driver", ("other",)),
            memory.of_description("judge", ()),
        )
    ] == ["Anna Reed", "Anna Reed", None, None]


def test_the_only_body_named_so_far_is_the_company() -> None:
    """Of what the text names only later nothing is meant, nor by what says which business it is."""
    first, later = (
        Name(Span(place, place + 9), "organization", name, "", "test", ())
        for place, name in ((0, "Orm Glass"), (900, "Tern Foods"))
    )
    memory = Memory(Cast("", (first, later)), place_read=500)
    meant = memory.of_only_body("company")
    assert meant is not None and meant.claimant == "Orm Glass"
    assert memory.of_only_body("bank") is None
    memory.place_read = 1000
    assert memory.of_only_body("company") is None


def test_gender_of_nouns() -> None:
    """Endings and roles tell it, most nouns do not."""
    assert [gender_of(noun) for noun in ("spokeswoman", "policeman", "actress", "driver")] == [
        "f",
        "m",
        "f",
        "",
    ]
