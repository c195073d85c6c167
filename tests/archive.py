"""A made-up archive of any size: stories that several outlets retell, with other numbers and words."""

from __future__ import annotations

import random
from collections.abc import Iterator

OUTLETS_A_STORY = 4

_ONSETS = "B Br C Cl D Dr F Fr G Gr H J K L M N P Pr R S St T Tr V W".split()
_VOWELS = "a e i o u ai ea oo".split()
_CODAS = "l n r s t m nd rt ck ll ss ng".split()
_ENDS = "ton ham ford ley wick by mouth field dale burn".split()
_FIRST = "Anna Maria James Peter Nadia Ahmed Grace Oliver Hannah David Leila Martin Sofia George Ruth Samuel".split()
_BODIES = "council|hospital|port authority|water company|university|railway|police force|museum|school board|airport".split(
    "|"
)
_THINGS = "bridge|hospital wing|flood wall|tram line|power station|library|ferry dock|reservoir|stadium|bus depot".split(
    "|"
)
_FILLER = [
    "The plan was first put forward in {year}, when {town} grew faster than any other place on the coast.",
    "Residents were told of the decision in letters that reached most homes by the end of the week.",
    "Work is expected to begin in the spring, although no contractor has been named so far.",
    "A public meeting in the town hall drew a crowd that filled the gallery and spilled on to the steps.",
    "The {body} has faced criticism over its handling of earlier projects, two of which ran late.",
    "Several shops on the harbour front said that trade had fallen since the barriers went up.",
    "An earlier study by engineers had warned that repairs could not be put off much longer.",
    "Neither the government nor the opposition would say how they intended to vote on the matter.",
    "Few people here remember the storm of {year}, but the marks it left on the sea wall can still be seen.",
    "It remains unclear who will pay for the work if the grant from the ministry does not arrive in time.",
]


def write_archive(articles: int, seed: int = 7) -> Iterator[tuple[str, str]]:
    """File names and texts of about 470 words each; the same for the same arguments."""
    for number in range(articles):
        story, outlet = divmod(number, OUTLETS_A_STORY)
        yield f"{number:06d}.txt", _article(story, outlet, seed)


def _article(story: int, outlet: int, seed: int) -> str:
    shared = random.Random(f"{seed}/{story}")
    own = random.Random(f"{seed}/{story}/{outlet}")
    place = _place(shared)
    town, body, thing = place, shared.choice(_BODIES), shared.choice(_THINGS)
    person = f"{shared.choice(_FIRST)} {_place(shared)}"
    other = f"{shared.choice(_FIRST)} {_place(shared)}"
    cost = shared.randrange(12, 900)
    told = cost if own.random() < 0.7 else cost + own.randrange(1, 20)
    quote = (
        f"We cannot keep {town} waiting for a {thing} that was promised {shared.randrange(3, 20)} years ago, "
        f"and I will not sign another report about it"
    )
    if own.random() < 0.3:
        quote = quote.replace("I will not sign", "nobody should sign")
    left, right = ("“", "”") if outlet % 2 else ('"', '"')
    paragraphs = [
        f"{town} {body} approves new {thing}",
        "",
        f"The {body} in {town} has approved a {thing} that will cost about ${told} million, {person} said on "
        f"{own.choice(['Monday', 'Tuesday', 'Wednesday'])}. The vote was {shared.randrange(8, 30)} to {shared.randrange(2, 8)}.",
        f"{left}{quote},{right} said {person}, who leads the {body}. {left}This is what people asked for.{right}",
        f"According to {other}, an engineer, at least {shared.randrange(20, 900)} homes would be at risk without it, "
        f"and {shared.randrange(10, 60)}% of the old structure is beyond repair.",
        f"{other} predicted that the {thing} would be finished within {shared.randrange(2, 6)} years.",
    ]
    fillers = own.sample(_FILLER, len(_FILLER))
    for start in range(0, len(fillers), 2):
        pair = fillers[start : start + 2]
        paragraphs.append(
            " ".join(each.format(town=town, body=body, year=shared.randrange(1920, 2010)) for each in pair)
        )
        paragraphs.append(
            f"Last year the {body} spent ${own.randrange(2, 90)} million on repairs and hired {own.randrange(20, 400)} people, "
            f"more than in any year since {own.randrange(1960, 2015)}, a spokesman for the {body} said."
        )
    return "\n\n".join(each for each in paragraphs if each) + "\n"


def _place(source: random.Random) -> str:
    return source.choice(_ONSETS) + source.choice(_VOWELS) + source.choice(_CODAS) + source.choice(_ENDS)
