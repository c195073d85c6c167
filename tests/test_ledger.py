"""Ledger: every difference once, with its sentences, the way to them and the rule."""

from __future__ import annotations

from appearing import appear, piece
from hypothesis import given
from hypothesis import strategies as st

from digest.article_page import read_prose
from digest.comparison import RelationType
from digest.difference import Difference, Side, find_differences
from digest.emphasis import emphasise
from digest.ledger import HINT, name_difference, render_in_short, render_ledger
from digest.mark import ClaimId
from digest.piece import Piece
from digest.register import Appearance, Entry, Link
from digest.ruling import find_deleted_entries


def register_of(
    *links: tuple[Appearance, Appearance, RelationType, tuple[str, str] | None, bool | None],
) -> dict[ClaimId, Entry]:
    """Entries that these links tie, each in both directions; the last value says whether the first says less."""
    found: dict[Appearance, list[Link]] = {}
    for one, other, kind, point, less in links:
        back = point[::-1] if point else None
        found.setdefault(one, []).append(Link(kind, "quantity", other, "other-number", ("x",), point, less))
        found.setdefault(other, []).append(
            Link(kind, "quantity", one, "other-number", ("x",), back, None if less is None else not less)
        )
    claims = dict.fromkeys(each.claim for each in found)
    return {
        claim: Entry(
            claim,
            tuple(each for each in found if each.claim == claim),
            {each: tuple(told) for each, told in found.items() if each.claim == claim},
        )
        for claim in claims
    }


ONE = appear("courier", "cost-86", "The repair will cost about $86 million")
TWO = appear("gazette", "cost-91", "the repair will cost about $91 million")
THREE = appear("herald", "cost-91", "It costs $91 million, he said")
FOUR = appear("mirror", "cost-90", "the price is $90 million")
PIECES = {
    each.page: each
    for each in (
        piece("courier", "2025-02-03"),
        piece("gazette", "2025-02-01"),
        piece("herald"),
        piece("mirror"),
    )
}
COSTS = register_of(
    (ONE, TWO, "differs", ("$86 million", "$91 million"), None),
    (ONE, THREE, "differs", ("$86 million", "$91 million"), None),
    (FOUR, ONE, "differs", ("$90 million", "$86 million"), None),
)


def test_the_same_difference_between_several_pairs_is_one() -> None:
    """All outlets stand on their side of one entry, the sides by date."""
    (found,) = find_differences(COSTS, PIECES)
    assert [(side.words, [each.page for each in side.appearances]) for side in found.sides] == [
        ("$91 million", ["articles/gazette.md", "articles/herald.md"]),
        ("$86 million", ["articles/courier.md"]),
        ("$90 million", ["articles/mirror.md"]),
    ]
    assert name_difference(found) == "**Outlets differ**: $91 million, $86 million or $90 million"


def test_two_differences_of_the_same_sentences_stay_two() -> None:
    """A passage that differs from two others in two things joins nothing."""
    other = appear("mirror", "bridges", "It will close 12 bridges for $86 million")
    register = register_of(
        (ONE, TWO, "differs", ("$86 million", "$91 million"), None),
        (ONE, other, "differs", ("two years", "three years"), None),
    )
    assert len(find_differences(register, PIECES)) == 2


def test_the_most_consequential_come_first() -> None:
    """What differs stands before what is rounded; what only one article differs from itself in, last."""
    inside = appear("courier", "cost-old", "a cost of $80 million")
    register = register_of(
        (ONE, TWO, "rounded", ("$86 million", "$86.2 million"), True),
        (ONE, inside, "differs", ("$86 million", "$80 million"), None),
        (THREE, FOUR, "different-scope", ("one bridge", "all bridges"), None),
    )
    found = find_differences(register, PIECES)
    assert [each.type for each in found] == ["different-scope", "rounded", "differs"]
    assert name_difference(found[1]) == "**Rounded**: $86.2 million, elsewhere $86 million"
    assert name_difference(found[2]) == "**Differs within one article**: $86 million or $80 million"


def test_a_ledger_reads_so() -> None:
    """The whole kept part of a ledger with one entry."""
    (found,) = find_differences(
        register_of((ONE, TWO, "differs", ("$86 million", "$91 million"), None)), PIECES
    )
    text = render_ledger(
        (found,), lambda claim: ["bridges"], {"bridges": "Bridges"}, frozenset({ONE.claim}), PIECES
    )
    assert text == (
        "<!-- digest:differences -->\n"
        "One difference.\n"
        "\n"
        "- **Outlets differ**: $91 million or $86 million\n"
        "\n"
        "    > [Gazette](articles/gazette.md#mark-cost-91), 1 February 2025: “the repair will cost about **$91 million**”\n"
        "    >\n"
        "    > [Courier](articles/courier.md#mark-cost-86), 3 February 2025: “The repair will cost about **$86 million**”\n"
        "\n"
        "    *All wordings: [Courier](claims/cost-86.md) · Topics: [Bridges](topics/bridges.md) · Found by the rule `other-number`: "
        "Two statements of one story give different numbers for the same thing.*"
        "<!-- difference: differs | Bridges | Gazette; Courier | cost-86+cost-91 -->\n"
        "<!-- /digest:differences -->\n"
        f"\n{HINT}"
    )
    gone = text.replace(text[text.index("- **Outlets") : text.index("<!-- /digest")], "")
    assert find_deleted_entries(text, gone) == (frozenset({"cost-86", "cost-91"}),)
    assert find_deleted_entries(text, text) == ()


def test_an_empty_ledger_says_so() -> None:
    """Without a difference there is a sentence, not an empty page."""
    text = render_ledger((), lambda claim: [], {}, frozenset(), PIECES)
    assert "No two articles here tell one thing differently." in text


def test_the_front_page_names_all_outlets_of_a_side_once() -> None:
    """In short, each side is one sentence under the outlets that are on it."""
    (found,) = find_differences(COSTS, PIECES)
    lines = render_in_short("index.md", found, PIECES)
    assert lines[2] == (
        "    > [Gazette](articles/gazette.md#mark-cost-91), [Herald](articles/herald.md#mark-cost-91):"
        " “the repair will cost about **$91 million**”"
    )


def test_changed_and_left_out_words_are_named() -> None:
    """Of a quotation the words in which the wordings part are told."""
    one = appear("courier", "q1", "It is one of the most important issues of today")
    other = appear("gazette", "q2", "It is among the most critical issues of our time")
    cut = appear("herald", "q3", "It is one of the most important issues")
    altered = Difference(
        "quotation-altered", "wording", (Side("", (one,)), Side("", (other,))), "altered-quotation"
    )
    assert name_difference(altered) == "**Quotation altered**: “one of” or “among”; “important” or “critical”"
    shortened = Difference("quotation-cut", "wording", (Side("", (one,)), Side("", (cut,))), "cut-quotation")
    assert name_difference(shortened) == "**Quotation cut**: leaves out “of today”"


def test_names_cannot_break_the_comment() -> None:
    """An outlet called like the end of a comment stays a name."""
    evil = piece("evil", publisher="A --> B | C; <b>D</b>")
    pieces = {**PIECES, ONE.page: Piece(ONE.page, "x", "x", evil.publisher, "", "", "")}
    (found,) = find_differences(
        register_of((ONE, TWO, "differs", ("$86 million", "$91 million"), None)), pieces
    )
    text = render_ledger((found,), lambda claim: [], {}, frozenset(), pieces)
    assert "| Gazette; A B C b D /b | cost-86+cost-91 -->" in text
    assert text.partition("<!-- difference")[2].partition("<!-- /digest")[0].count("-->") == 1


def test_numbers_are_found_as_words() -> None:
    """What a rule names in digits is set apart where the article spells it out."""
    assert emphasise("within two to four years", "2 to 4 years", "", 99) == "within **two to four years**"
    assert emphasise("within the next decade", "10 years", "", 99) == "within the next **decade**"


@given(
    words=st.text("ab $1.é", min_size=1, max_size=60),
    at=st.integers(0, 59),
    length=st.integers(1, 9),
    limit=st.integers(8, 80),
)
def test_emphasis_changes_no_word(words: str, at: int, length: int, limit: int) -> None:
    """Whatever is set apart, the words are those of the sentence, in order; cut only where it is too long."""
    folded = " ".join(words.split())
    point = folded[at : at + length].strip()
    shown = read_prose(emphasise(words, point, "", limit).replace("**", ""))
    if len(folded) <= limit:
        assert shown == folded
    else:
        rest = iter(folded.replace(" ", ""))
        assert all(letter in rest for letter in shown.replace("…", "").replace(" ", ""))


def test_what_a_headline_has_alone_is_said() -> None:
    """Where no words stand against each other, the head of an entry is what the rule saw."""
    one, other = (
        appear("courier", "headline", "86 million for a bridge"),
        appear("courier", "body", "the bridge"),
    )
    links = {
        near: (
            Link(
                "only-in-headline",
                "quantity",
                far,
                "number-only-in-headline",
                ("the headline gives 86 million",),
                None,
                None,
            ),
        )
        for near, far in ((one, other), (other, one))
    }
    register = {each.claim: Entry(each.claim, (each,), {each: links[each]}) for each in (one, other)}
    (found,) = find_differences(register, PIECES)
    assert name_difference(found) == "**Only in the headline**: the headline gives 86 million"
