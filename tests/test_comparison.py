"""Comparisons: where articles carry the same claim, and where they differ."""

from __future__ import annotations

import hashlib
import random
import time
from itertools import combinations, permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from digest.annotation import Annotation, annotate
from digest.comparison import RULES, Comparison, Place, compare, explain_unlinked
from digest.seed import Seed


def read(text: str, name: str = "seed.txt") -> Annotation:
    received = text.encode("utf-8", "surrogatepass")
    return annotate(Seed(name, text, hashlib.sha256(received).hexdigest()))


def linked(texts: list[str]) -> tuple[list[list[str]], set[tuple[str, str, str, str]]]:
    """Groups and relations as words: type, aspect, and the two passages in order of their letters."""
    annotations = [read(text, f"{i}.txt") for i, text in enumerate(texts)]
    found = compare(annotations)
    check(found, annotations)

    def words(place: Place) -> str:
        return place.span.of(texts[place.article])

    groups = [sorted(words(place) for place in group) for group in found.same]
    relations = set()
    for relation in found.relations:
        one, two = sorted((words(relation.a), words(relation.b)))
        relations.add((relation.type, relation.aspect, one, two))
    return sorted(groups), relations


def check(found: Comparison, annotations: list[Annotation]) -> None:
    """What holds for every comparison."""
    claims = {
        Place(index, claim.span)
        for index, annotation in enumerate(annotations)
        for claim in annotation.statements
    }
    places = [place for group in found.same for place in group]
    assert len(places) == len(set(places)) and set(places) <= claims
    assert all(len(group) > 1 and list(group) == sorted(group) for group in found.same)
    for relation in found.relations:
        assert relation.a < relation.b and {relation.a, relation.b} <= claims
        assert relation.rule in RULES and relation.reasons
    keys = [(relation.a, relation.b, relation.type) for relation in found.relations]
    assert keys == sorted(keys)


def types(texts: list[str]) -> set[tuple[str, str]]:
    return {(type_, aspect) for type_, aspect, _, _ in linked(texts)[1]}


FERRY = (
    "Ferry sinks off Port Hale\n\n"
    "The ferry Morning Tern sank off Port Hale on Sunday after striking the Calder reef, the coastguard said.\n\n"
)


def test_same_quotation() -> None:
    """Case, marks, dots in abbreviations, white space and a trailing comma do not make other words."""
    groups, relations = linked(
        [
            "Ada Brook spoke on Monday.\n\n“The U.S. needs A.I. to keep its lead,” Brook said.",
            'Ada Brook spoke in Oslo.\n\nBrook said: "The US needs AI  to keep its lead."',
        ]
    )
    assert len(groups) == 1 and len(groups[0]) == 2
    assert {(r[0], r[1]) for r in relations} == {("agrees", "wording")}


def test_altered_quotation() -> None:
    """Two outlets give one person's words differently; the words are named."""
    texts = [
        "“The race for tin between Norland and Sudria, I think, is one of the most important issues of today,” "
        "Ada Brook warned during an interview.",
        "Ada Brook emphasized, “The race for tin between Norland and Sudria are among the most critical issues of "
        "our time.”",
    ]
    found = compare([read(text) for text in texts])
    (relation,) = found.relations
    assert (relation.type, found.same) == ("quotation-altered", ())
    assert "critical" in " ".join(relation.reasons) and "important" in " ".join(relation.reasons)


@pytest.mark.parametrize(
    ("one", "two", "said"),
    [
        (
            "We have about 50,000 turbines in the valley today",
            "We have more than 50,000 turbines in the valley today",
            "hedge",
        ),
        (
            "We have 50,000 turbines in the valley of Hale",
            "We have 60,000 turbines in the valley of Hale",
            "number",
        ),
        (
            "We will not close the valley of Hale this year",
            "We will close the valley of Hale this year",
            "negation",
        ),
        (
            "We dug 40 miles of canal in the valley of Hale",
            "We dug 40 kilometres of canal in the valley of Hale",
            "unit",
        ),
    ],
)
def test_altered_sense(one: str, two: str, said: str) -> None:
    """A changed number, unit, hedge or negation is said to be one."""
    found = compare([read(f"“{one},” Ada Brook said."), read(f"“{two},” Ada Brook said.")])
    (relation,) = found.relations
    assert relation.type == "quotation-altered"
    assert said in " ".join(relation.reasons)


def test_cut_quotation() -> None:
    """A quotation of which words are left out, also inside one article."""
    found = compare(
        [
            read(
                "Tin trade\n\nThe talks went on in Oslo for most of the day, with no result that anyone would speak of.\n\n"
                "“One answer: they are lobbying Oslo fiercely to get the tin controls lifted and allow purchases of "
                "better ore,” said Joe Tamsin, of the Hale Institute.\n\n"
                "Earlier in the week, Tamsin said: “One answer: they are lobbying Oslo to get the tin controls lifted,” "
                "and left the room without taking any questions from those who had waited there since morning.\n\n"
                "The talks go on in Calder next month, when both sides meet again for three days of hearings."
            )
        ]
    )
    (relation,) = found.relations
    assert relation.type == "quotation-cut"
    assert "fiercely" in " ".join(relation.reasons)


def test_same_number_of_another_thing() -> None:
    """Equal numbers that count other things differ in what is counted."""
    assert ("differs", "counted") in types(
        [
            "Ada Brook suggests Fathom has about 30,000 Zenith Turbo chips despite the export controls of Sudria.",
            "“My understanding is that Fathom has about 30,000 K200s, which it cannot talk about, because of the "
            "export controls that Sudria has put in place,” Ada Brook said.",
        ]
    )


def test_other_measure() -> None:
    """One sum, two measures."""
    assert ("different-measure", "measure") in types(
        [
            "Ada Brook predicted that the Norland tin industry will reach a $3 trillion valuation within ten years.",
            "Ada Brook predicts that the Norland tin market could reach $3 trillion within ten years.",
        ]
    )


def test_other_time() -> None:
    """One sum, two horizons."""
    assert ("different-time", "date") in types(
        [
            "Ada Brook predicted that the Norland tin market will reach $3 trillion within the next decade.",
            "Ada Brook predicts that the Norland tin market could reach $3 trillion within the next two years.",
        ]
    )


def test_a_time_limit_of_other_forecasts() -> None:
    """A statement that is set beside what others forecast has not their horizon."""
    told = types(
        [
            "Ada Brook said the chip market of Sudria will become a trillion-dollar market, aligning with broader forecasts that robots could make $1 trillion within a decade.",
            "Ada Brook said the chip market of Sudria could reach $1 trillion within the next two to four years.",
        ]
    )
    assert ("different-time", "date") not in told


BLAST = (
    "Blast in Hale\n\nThe gas plant of Hale blew up on Sunday and police closed the road to Calder, the Hale fire brigade "
    "said.\n\n"
)


def _is_opening(words: str) -> bool:
    return words in BLAST


def about_blast(one: str, two: str) -> tuple[list[list[str]], set[str]]:
    """Groups and types of relations of two sentences in articles about one thing, the shared opening left out."""
    groups, relations = linked([BLAST + one, BLAST + two])
    return (
        [group for group in groups if not _is_opening(group[0])],
        {type_ for type_, _, a, _ in relations if not _is_opening(a)},
    )


@pytest.mark.parametrize(
    ("sentence", "one", "two"),
    [
        ("The blast at the Hale gas plant injured {} 300 workers and relatives from Calder.", "more than", "fewer than"),
        ("The blast at the Hale gas plant injured {} 300 workers and relatives from Calder.", "at least", "at most"),
        ("The yearly profit of Zenith Foods {} 12 percent in the first three months in Hale.", "rose", "fell"),
        ("The Hale council {} the plan for a new gas plant on the old harbour of Calder on Tuesday.", "approved", "rejected"),
        ("The Hale gas plant opened its gates to the workers of Calder {} the election of 2019.", "before", "after"),
        ("The Hale gas plant {} its gates to the workers of Calder in the week of 4 May 2019.", "opened", "closed"),
        ("The Hale gas plant pays {} wages to the workers of Calder than the harbour did in 2019.", "higher", "lower"),
        ("The Hale council has {} the plan for a new gas plant on the harbour of Calder in 2019.", "praised", "blocked"),
        ("The Hale gas plant cost the Calder council {} million over the past four years of work.", "$40", "£40"),
        ("The ship sailed {} the harbour of Hale with 340 workers of the Calder gas plant on Tuesday.", "to", "from"),
    ],
)  # fmt: skip
def test_opposites_are_no_copy(sentence: str, one: str, two: str) -> None:
    """A verb, a comparative, a bound, a currency or a preposition makes another statement of the same words."""
    groups, types_ = about_blast(sentence.format(one), sentence.format(two))
    assert groups == [] and "agrees" not in types_


@pytest.mark.parametrize(
    ("one", "two"),
    [
        (
            "The Hale council organised a centre for the workers of the gas plant in the harbour of Calder on Tuesday.",
            "The Hale council has organized a center for workers at the gas plant in the harbor of Calder on Tuesday.",
        ),
        (
            "The Hale council closed the long-planned gas plants in the harbour of Calder on Tuesday.",
            "The Hale council has closed the long planned gas plant in the harbour of Calder on Tuesday.",
        ),
    ],
)
def test_respelled_copy(one: str, two: str) -> None:
    """Articles, endings and spelling make no other statement."""
    groups, types_ = about_blast(one, two)
    assert len(groups) == 1 and types_ == {"agrees"}


@pytest.mark.parametrize(
    ("one", "two", "expected"),
    [
        (
            "14 people were killed in the blast at the Hale gas plant and at least 30 others injured, police said.",
            "Police said 15 people were killed in the blast at the Hale gas plant and 30 injured.",
            {"differs"},
        ),
        (
            "The blast at the Hale gas plant killed 14 people and injured 30 people, the Hale fire brigade said.",
            "The blast at the Hale gas plant killed 15 people and injured 30 people, the Hale fire brigade said.",
            set(),
        ),
        (
            "At least 30 people were injured in the blast at the Hale gas plant, police said.",
            "Police said 30 people were injured in the blast at the Hale gas plant.",
            {"vaguer"},
        ),
        (
            "More than 300 people were injured in the blast at the Hale gas plant, police said.",
            "Police said 310 people were injured in the blast at the Hale gas plant.",
            {"vaguer"},
        ),
        (
            "About 300 people were injured in the blast at the Hale gas plant, police said.",
            "Police said 312 people were injured in the blast at the Hale gas plant.",
            {"rounded"},
        ),
        (
            "Another 30 people were injured in the blast at the Hale gas plant, police said.",
            "Police said 45 people were injured in the blast at the Hale gas plant.",
            set(),
        ),
    ],
)
def test_tolls(one: str, two: str, expected: set[str]) -> None:
    """No agreement hides another death toll; a bound is no rounding; a part is not the whole."""
    groups, types_ = about_blast(one, two)
    assert groups == [] and "agrees" not in types_
    assert types_ == expected or (not expected and types_ <= {"differs"})


def test_vague_number_of_any_adjective() -> None:
    """“Large stocks of those slow new K200 chips” stands against a number of them."""
    assert ("vaguer", "quantity") in types(
        [
            "Ada Brook says Fathom has about 30,000 K200 chips despite the export controls of Sudria.",
            "Ada Brook says Fathom has large stocks of slow new K200 chips despite the controls of Sudria.",
        ]
    )


def test_rounded_in_one_article() -> None:
    """One article gives the same sum twice, once rounded."""
    assert ("rounded", "quantity") in types(
        [
            "Ada Brook is the 28-year-old head of Fathom Systems, a $13 billion startup.\n\n"
            "With a valuation of $13.8 billion and many clients, Fathom Systems leads its trade."
        ]
    )


def test_numbers_differ() -> None:
    """The same count of the same thing in the same event, with other values."""
    assert ("differs", "quantity") in types(
        [
            FERRY
            + "At first sight 12 people died when the Morning Tern sank off Port Hale, the coastguard said.",
            FERRY + "Divers said 31 people died when the Morning Tern sank off Port Hale.",
        ]
    )


def test_bound_is_kept() -> None:
    """“At least 12” leaves room for 31."""
    assert ("vaguer", "quantity") in types(
        [
            FERRY + "At least 12 people died when the Morning Tern sank off Port Hale, the coastguard said.",
            FERRY + "Divers said 31 people died when the Morning Tern sank off Port Hale.",
        ]
    )


def test_numbers_agree() -> None:
    """The same count of the same thing in the same event."""
    _, relations = linked(
        [
            FERRY + "The coastguard said 31 people died when the Morning Tern sank off Port Hale.",
            FERRY + "Off Port Hale, 31 people died aboard the Morning Tern, which sank within minutes.",
        ]
    )
    assert ("agrees", "quantity") in {(r[0], r[1]) for r in relations}


def test_equal_numbers_first() -> None:
    """Numbers that meet their equal do not conflict with another."""
    assert not {"differs"} & {
        type_
        for type_, aspect in types(
            [
                "The Morning Tern carried 90 passengers and 12 sailors when it sank off Port Hale.",
                "When it sank off Port Hale, the Morning Tern carried 12 sailors and 90 passengers.",
            ]
        )
    }


@pytest.mark.parametrize(
    "texts",
    [
        [  # another place, the same kind of event
            "At least 12 people died when a bus crashed near Calder on Sunday.",
            "At least 31 people died when a train crashed near Hale on Monday.",
        ],
        [  # companies of one trade
            "Zenith Foods reported a profit of $4 million for the quarter, up 3 percent.",
            "Harrow Mills reported a profit of $9 million for the quarter, up 8 percent.",
        ],
        [  # sub-groups
            FERRY + "The coastguard said 31 people died off Port Hale, among them 4 children from Calder.",
            FERRY + "Divers found the bodies of 4 sailors in the Morning Tern off Port Hale.",
        ],
        [  # common figures of speech
            "“We are very happy with the result,” said Ada Brook.",
            "“We are very happy with the team,” said Joe Tamsin.",
        ],
        [
            "Shares of Zenith fell 3 percent to $40 on Monday in Oslo trading.",
            "Shares of Harrow fell 5 percent to $90 on Monday in Oslo trading.",
        ],
    ],
)
def test_unrelated(texts: list[str]) -> None:
    """What only looks alike is not set against each other."""
    assert not {type_ for type_, _ in types(texts)} - {"agrees"}
    assert not [group for group in linked(texts)[0] if group[0] not in FERRY]


SEEDS = [
    "000_b5676dbaa312a0e3", "001_a26b95494ad5ac9e", "002_b4b29284b2ecb81d", "003_406e37386e2ecd2d", "004_a049507f33a77869",
]  # fmt: skip


@pytest.fixture(scope="module")
def seeds() -> list[Annotation]:
    from pathlib import Path

    folder = Path(__file__).parent.parent / "seeds"
    return [read((folder / f"{name}.txt").read_bytes().decode("utf-8"), f"{name}.txt") for name in SEEDS]


def found_in(seeds: list[Annotation]) -> set[tuple[str, str, int, int]]:
    return {(r.type, r.aspect, r.a.article, r.b.article) for r in compare(seeds).relations}


def test_seeds(seeds: list[Annotation]) -> None:
    """The traps of the five seeds that this version finds."""
    found = compare(seeds)
    check(found, seeds)
    energy = [g for g in found.same if "unleash" in g[0].span.of(seeds[g[0].article].seed.text)]
    assert [[place.article for place in group] for group in energy] == [[0, 1, 2]]
    got = found_in(seeds)
    assert ("differs", "counted", 1, 2) in got  # S1
    assert ("differs", "quantity", 1, 2) in got  # S1: the number that "they claim"
    assert {("only-in-headline", "quantity", 1, 1), ("only-in-headline", "person", 1, 1)} <= got  # S2
    assert ("different-scope", "quantity", 0, 1) in got  # S3
    assert ("differs", "owner", 0, 3) in got and ("differs", "owner", 1, 3) in got  # S6
    assert ("rounded", "quantity", 3, 3) in got  # S5
    assert ("quotation-altered", "wording", 2, 3) in got  # S7
    assert ("quotation-cut", "wording", 4, 4) in got  # S8
    assert ("different-measure", "measure", 0, 3) in got and ("different-time", "date", 0, 3) in got  # S4
    assert not [g for g in got if 4 in g[2:] and g[2] != g[3] and g[0] != "agrees"]  # S18


def test_seeds_with_other_names(seeds: list[Annotation]) -> None:
    """Other names, other numbers, the same findings."""
    swaps = {
        "Wang": "Okafor", "Alexandr": "Bartholomew", "DeepSeek": "Fathom", "China": "Norland", "Chinese": "Norlandic",
        "Nvidia": "Zenith", "NVIDIA": "ZENITH", "Scale": "Harrow", "50,000": "73,000", "10,000": "21,000", "13.8": "17.8",
        "$13 ": "$17 ", "A100": "K200", "H100": "T100",
    }  # fmt: skip
    others = []
    for seed in seeds:
        text = seed.seed.text
        for old, new in swaps.items():
            text = text.replace(old, new)
        others.append(read(text, seed.seed.name))
    assert found_in(others) == found_in(seeds)


def test_articles_of_different_stories_are_left_apart() -> None:
    """Among a hundred articles of all kinds no difference is told between two stories."""
    from pathlib import Path

    folder = Path(__file__).parent
    paths = sorted([*folder.glob("labelled/dev/*.txt"), *folder.glob("stories/dev/*/*.txt")])
    annotations = [read(path.read_text(encoding="utf-8"), path.name) for path in paths]
    story = [path.parent.name if path.parent.name != "dev" else path.name for path in paths]
    wrong = [
        (paths[each.a.article].name, paths[each.b.article].name, each.rule)
        for each in compare(annotations).relations
        if story[each.a.article] != story[each.b.article]
    ]
    assert wrong == []


def test_order_does_not_matter(seeds: list[Annotation]) -> None:
    """Whichever article comes first, the links are the same."""

    def by_words(annotations: list[Annotation]) -> tuple[set[object], set[object]]:
        found = compare(annotations)

        def key(place: Place) -> tuple[str, int]:
            return (annotations[place.article].seed.name, place.span.start)

        groups: set[object] = {frozenset(map(key, group)) for group in found.same}
        relations: set[object] = {
            (r.type, r.aspect, frozenset((key(r.a), key(r.b))), r.rule) for r in found.relations
        }
        return groups, relations

    first = by_words(seeds)
    for order in list(permutations(range(5)))[::17]:
        assert by_words([seeds[i] for i in order]) == first


def test_pairs_alone(seeds: list[Annotation]) -> None:
    """Two articles compared alone are linked as they are among others."""
    together = compare(seeds)
    for i, j in combinations(range(5), 2):
        alone = compare([seeds[i], seeds[j]])
        index = {0: i, 1: j}
        got = {
            (r.type, r.aspect, index[r.a.article], r.a.span, index[r.b.article], r.b.span)
            for r in alone.relations
        }
        want = {
            (r.type, r.aspect, r.a.article, r.a.span, r.b.article, r.b.span)
            for r in together.relations
            if {r.a.article, r.b.article} <= {i, j}
        }
        assert got == want


def test_unlinked(seeds: list[Annotation]) -> None:
    """Near misses say why, twenty at most."""
    told = explain_unlinked(seeds[0], seeds[4])
    assert told and len(told) <= 20
    assert all(one.reasons for one in told)
    there = {(t.a.span, t.b.span) for t in told}
    back = {(t.b.span, t.a.span) for t in explain_unlinked(seeds[4], seeds[0])}
    assert there == back


def test_nothing() -> None:
    """No article, no comparison."""
    assert compare([]) == Comparison((), ())
    assert compare([read("")]) == Comparison((), ())


PIECES = st.sampled_from(
    [
        "“We need to free the harbour of Hale from its tin,” Ada Brook said. ",
        "“We need to free the harbour of Hale from all of its tin,” Brook said. ",
        "“We need to free the harbour of Hale,” said Joe Tamsin. ",
        "Fathom has about 30,000 K200 chips in Port Hale. ",
        "Fathom has 30,000 Zenith chips in Port Hale. ",
        "Fathom has 41,000 K200 chips in Port Hale. ",
        "Fathom Systems, a $13 billion startup, bought Harrow Mills. ",
        "With a valuation of $13.8 billion, Fathom Systems bought Harrow Mills. ",
        "Brook predicts that the Norland tin market will reach $3 trillion within ten years. ",
        "\n\n",
        "“",
        "12 people died in Port Hale. ",
    ]
)


@settings(deadline=None, max_examples=60)
@given(st.lists(st.lists(PIECES, max_size=8).map("".join), min_size=2, max_size=3))
def test_any_articles(texts: list[str]) -> None:
    """Whatever the articles say, places are claims, and the order of the articles changes no link."""
    annotations = [read(text, f"{i}.txt") for i, text in enumerate(texts)]
    last = len(texts) - 1
    forth, back = compare(annotations), compare(annotations[::-1])
    check(forth, annotations)

    def turned(place: Place) -> Place:
        return Place(last - place.article, place.span)

    assert {tuple(sorted(map(turned, group))) for group in back.same} == set(forth.same)
    assert {(r.type, r.aspect, r.rule, *sorted((turned(r.a), turned(r.b)))) for r in back.relations} == {
        (r.type, r.aspect, r.rule, r.a, r.b) for r in forth.relations
    }
    assert len(explain_unlinked(annotations[0], annotations[1])) <= 20


def made_up(count: int, seed: int, words: int = 470) -> list[str]:
    """Unrelated articles of made-up words with names, numbers and quotations."""
    chance = random.Random(seed)
    letters = "bcdfglmnprstvz"
    vocabulary = [
        "".join(chance.choice(letters) + chance.choice("aeiou") for _ in range(chance.randint(2, 4)))
        for _ in range(20_000)
    ]
    common = "the of and to in a is that for it was on are as with be by at from his have had not this but they".split()
    articles = []
    for _ in range(count):
        topic = chance.sample(vocabulary, 60)
        lines, written = [], 0
        while written < words:
            some = [
                chance.choice(common) if chance.random() < 0.45 else chance.choice(topic) for _ in range(20)
            ]
            name = f"{topic[0].title()} {topic[1].title()}"
            if chance.random() < 0.3:
                line = f"“{' '.join(some).capitalize()},” {name} said."
            elif chance.random() < 0.4:
                line = f"{name} sold {chance.randint(2, 900)} {topic[2]}s on Monday, {' '.join(some)}."
            else:
                line = f"The {' '.join(some)} in {topic[3].title()}."
            written += len(line.split())
            lines.append(line)
        articles.append("\n\n".join(lines))
    return articles


@pytest.mark.timing
@pytest.mark.slow
def test_cost_grows_about_linearly() -> None:
    """A thousand unrelated articles cost about four times what 250 cost."""
    annotations = [read(text, f"{i}.txt") for i, text in enumerate(made_up(1000, 1))]
    took = []
    for count in (250, 1000):
        start = time.process_time()
        compare(annotations[:count])
        took.append(time.process_time() - start)
    assert took[1] < 8 * took[0] + 0.5
