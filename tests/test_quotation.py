"""Quotation: what stands between marks, and in which form."""

from __future__ import annotations

import itertools
import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from digest.article import Block
from digest.quotation import RULES, find_quotations
from digest.seed import Span


def blocks_of(text: str) -> list[Block]:
    """A block a line; a line that begins with `>> ` is a pull quote."""
    blocks = []
    for match in re.finditer(r"\S[^\n\r]*", text):
        pull = match.group().startswith(">> ")
        start = match.start() + (3 if pull else 0)
        end = match.start() + len(match.group().rstrip())
        if start < end:
            blocks.append(Block("pull-quote" if pull else "paragraph", Span(start, end), "test", ()))
    return blocks


def quoted(text: str) -> list[str]:
    """`form: words` of each quotation, with a plus where it continues."""
    return [f"{q.form}{'+' * q.continues}: {q.span.of(text)}" for q in find_quotations(text, blocks_of(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"We won," she said.', ["direct: We won"]),
        (
            "''The hall will not end want in the town,'' she said. ''It won't stop the wars.''",
            ["direct: The hall will not end want in the town", "direct+: It won't stop the wars."],
        ),
        (
            '"We are no burden on the town," Ms. Weller added. "We are the town."',
            ["direct: We are no burden on the town", "direct+: We are the town."],
        ),
        ("She said: ''We won.'' It rained.", ["direct: We won."]),
        ("The clerk called it ''a poor deal'' in May.", ["mixed: a poor deal"]),
        ("“We won,” she said.", ["direct: We won"]),
        ("“We won,” Rep. Jane Doe (R-Utah) said after it.", ["direct: We won"]),
        ("‘We won,’ she said.", ["direct: We won"]),
        ("'We won,' she said.", ["direct: We won"]),
        ("« Nous avons gagné », said Dupont.", ["direct: Nous avons gagné"]),
        ("»Wir haben gewonnen«, said Braun.", ["direct: Wir haben gewonnen"]),
        ("„Wir haben gewonnen“, said Braun.", ["direct: Wir haben gewonnen"]),
        ("”Vi vann”, said Svensson.", ["direct: Vi vann"]),
        ('**"We won,"** she said.', ["direct: We won"]),
        ('"*We* won," she said.', ["direct: *We* won"]),
    ],
)
def test_every_kind_of_mark(text: str, expected: list[str]) -> None:
    """Marks of all habits are read, also with Markdown about."""
    assert quoted(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The workers' rights and the '90s weren't Peter's.", []),
        ("It's the dogs’ dinner, and rock ’n’ roll of the ’60s isn’t James’s.", []),
        (
            "‘The workers’ rights were ignored for years,’ he said.",
            ["direct: The workers’ rights were ignored for years"],
        ),
        (
            "'The workers' rights were ignored for years,' he said.",
            ["direct: The workers' rights were ignored for years"],
        ),
        ("‘It’s Peter’s,’ she said.", ["direct: It’s Peter’s"]),
        ('He is 6\'2" tall and has a 19" screen.', []),
        ("'Tis the season, said the vicar.", []),
        ("The film ‘Jaws’ and the boys’ school.", ["scare: Jaws"]),
        ("We were rockin’ and rollin’ all night.", []),
    ],
)
def test_apostrophes_are_no_marks(text: str, expected: list[str]) -> None:
    """Possessives, decades, inches and dropped letters open and close nothing."""
    assert quoted(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "“He told me ‘never again’ and left,” she said.",
            ["direct: He told me ‘never again’ and left", "nested: never again"],
        ),
        (
            "‘He told me “never again” and left,’ she said.",
            ["direct: He told me “never again” and left", "nested: never again"],
        ),
        (
            '"He told me "no way" yesterday," she said.',
            ['direct: He told me "no way" yesterday', "nested: no way"],
        ),
        (
            "“One “two “three” two” one two,” he said.",
            ["direct: One “two “three” two” one two", "nested: two “three” two", "nested: three"],
        ),
    ],
)
def test_quotations_in_quotations(text: str, expected: list[str]) -> None:
    """The outer one is direct, those inside are nested, with other marks or with the same."""
    assert quoted(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "“First we ran.\n“Then we hid.\n“Then we came home,” he said.",
            ["direct: First we ran.", "direct+: Then we hid.", "direct+: Then we came home"],
        ),
        ('"First we ran.\n"Then we hid," he said.', ["direct: First we ran.", "direct+: Then we hid"]),
        ("“First we ran.\nNobody spoke.", ["direct: First we ran."]),
        ("It was over”, he said. Then it rained.", []),
        ('He said it was over" and left.', []),
        (
            "“A stray one. Then “we won the cup,” she said.",
            ["direct: A stray one. Then", "mixed: we won the cup"],
        ),
        ("“We won,” she said. “It is over.”", ["direct: We won", "direct+: It is over."]),
        ("“We won,” she said, “and it is over.”", ["direct: We won", "direct+: and it is over."]),
        (
            "“We won,” she said. Bello disagreed. “It is not over.”",
            ["direct: We won", "direct: It is not over."],
        ),
        (
            "“We won,” Ann Reid said. “It is over,” said Idris Bello.",
            ["direct: We won", "direct: It is over"],
        ),
        ('"We won,” she said. ‘It is over.’', ["direct: We won", "direct+: It is over."]),
    ],
)
def test_over_paragraphs_and_attributions(text: str, expected: list[str]) -> None:
    """A quotation goes on where it opens again, never crosses a block, and a stray mark is nothing."""
    if expected:
        assert quoted(text) == expected
    else:
        assert not [words for words in quoted(text) if not words.startswith("direct")]


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("The “ghost fleet” sailed at night.", "scare"),
        ("The so-called ‘ghost fleet’ sailed.", "scare"),
        ("Her novel, “The Winter Road”, sold out.", "scare"),
        ("The test, dubbed “the last mile”, is hard.", "scare"),
        ('John "Jack" Smith was there.', "scare"),
        ("The ship was called “Albatross”.", "scare"),
        ("She described it as an “AI war”.", "mixed"),
        ("She called the plan “absurd”.", "mixed"),
        ("This “earth-shattering” development, according to Okafor, changes all.", "mixed"),
        ("She said the plan was “absurd” and left.", "mixed"),
        ("He spoke of “a long and bitter winter of discontent” in the north.", "mixed"),
        ("She said the plan had “failed every one of its tests”.", "mixed"),
        ("She said: “The plan failed.”", "direct"),
        ("“No,” she said.", "direct"),
        ("She left. “It was a long night for all of us.”", "direct"),
        ("HEADLINE: ‘We were lied to’", "direct"),
        (">> Nobody told us.", "pull"),
        (">> “Nobody told us.”", "pull"),
    ],
)
def test_forms(text: str, form: str) -> None:
    """Form follows from length, place in the sentence, and words of speech around it."""
    assert [q.form for q in find_quotations(text, blocks_of(text))] == [form]


def test_pull_quote_without_its_marks() -> None:
    """A pull quote is its whole block, minus the marks at its ends; what it quotes is nested."""
    assert quoted(">> “He said ‘run’ and we ran.”") == ["pull: He said ‘run’ and we ran.", "nested: run"]


TEXTS = st.lists(
    st.sampled_from(
        [
            "“",
            "”",
            '"',
            "'",
            "‘",
            "’",
            "«",
            "»",
            "„",
            "‚",
            "‹",
            "›",
            "a",
            "We won",
            ",",
            ".",
            "?",
            " ",
            " ",
            "\n",
            "—",
            "said",
            "*",
            "s",
            "90",
        ]
    ),
    max_size=60,
).map("".join)


@settings(max_examples=400, deadline=None)
@given(st.one_of(TEXTS, st.text(max_size=120)))
def test_spans_are_in_order_and_in_their_place(text: str) -> None:
    """On any text: spans lie in blocks, only nested ones share words, and each of those lies in another."""
    blocks = blocks_of(text)
    found = find_quotations(text, blocks)
    assert [q.span for q in found] == sorted((q.span for q in found), key=lambda s: (s.start, -s.end))
    plain = [q.span for q in found if q.form != "nested"]
    assert all(a.end <= b.start for a, b in itertools.pairwise(plain))
    for quotation in found:
        assert quotation.span.start < quotation.span.end
        assert any(block.span.holds(quotation.span) for block in blocks)
        assert quotation.rule in RULES
        assert quotation.reasons
        if quotation.form == "nested":
            assert any(span.holds(quotation.span) and span != quotation.span for span in plain)


@pytest.mark.timing
@pytest.mark.parametrize(
    "unit", ["“We won,” she said. ", '"We "won" it. ', "‘a ", "' ", '" ', "“ ", "“a ”", "dogs’ "]
)
def test_time_grows_with_the_text_only(unit: str) -> None:
    """A block of 120,000 characters of marks takes seconds, not minutes."""
    text = (unit * (120_000 // len(unit))).strip()
    began = time.process_time()
    find_quotations(text, [Block("paragraph", Span(0, len(text)), "test", ())])
    assert time.process_time() - began < 12


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The home was 'within a week' of closing, Mr Mahal said.", ["mixed: within a week"]),
        ("The plan, dubbed “the snoopers’ charter”, was dropped.", ["scare: the snoopers’ charter"]),
        ("It was what his manager called “the save of his life”.", ["mixed: the save of his life"]),
        (
            'He wept.\n"I knew I had to stay very calm - you cannot fight six men".',
            ["direct: I knew I had to stay very calm - you cannot fight six men"],
        ),
        (
            "The coach admitted: 'It was desperate. We ran on tea.\n'Then it rained.'",
            ["direct: It was desperate. We ran on tea.", "direct+: Then it rained."],
        ),
        (
            "'It was desperate,' the coach said. 'We ran on tea.\n'It is the players' job to win.\n'Then it rained.'",
            [
                "direct: It was desperate",
                "direct+: We ran on tea.",
                "direct+: It is the players' job to win.",
                "direct+: Then it rained.",
            ],
        ),
        (
            "“Go after them,” he said. “‘Soon’ is the key word here.”",
            ["direct: Go after them", "direct+: ‘Soon’ is the key word here.", "nested: Soon"],
        ),
    ],
)
def test_words_that_hang_on_their_sentence(text: str, expected: list[str]) -> None:
    """The end of the sentence, the line before and the mark inside tell a form as much as the words do."""
    assert quoted(text) == expected


def test_a_headline_quotes() -> None:
    """Two words or more between marks in a headline are somebody's; a single one is held at arm's length."""
    text = "Boss ‘not ready’ for the ‘big’ day"
    found = find_quotations(text, [Block("headline", Span(0, len(text)), "test", ())])
    assert [(q.form, q.span.of(text)) for q in found] == [("mixed", "not ready"), ("scare", "big")]
