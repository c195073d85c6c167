"""Story page: articles about one event side by side, silence included."""

from __future__ import annotations

from appearing import appear, piece
from folder import FERRY, HARBOUR

from digest.annotation import Annotation, annotate
from digest.collation import collate
from digest.comparison import compare
from digest.disk import make_seed
from digest.dossier import Dossier, choose_slug, match_stories, name_story
from digest.lineage import Lineage
from digest.mark import ClaimId
from digest.matrix import find_alone, make_rows, render_alone, render_matrix
from digest.packing import pack, unpack
from digest.piece import Piece
from digest.register import Appearance, Entry, Link
from digest.story import Story, find_stories
from digest.story_page import (
    HINT,
    Sections,
    describe_story,
    render_story_matter,
    render_story_page,
    tell_origins,
)

PIECES = {
    each.page: each
    for each in (
        piece("courier", "2025-02-01"),
        piece("gazette", "2025-02-03"),
        piece("herald", "2025-02-02"),
    )
}
PAGES = ("articles/courier.md", "articles/herald.md", "articles/gazette.md")
ONE = appear("courier", "cost-86", "the repair will cost $86 million")
TWO = appear("gazette", "cost-91", "the repair will cost $91 million")
THREE = appear("herald", "cost-much", "the repair will cost many millions")
LONE = appear("herald", "ferries", "ferries | will leave every 20 minutes", 0.9)


def entry(*appearances: Appearance, links: dict[Appearance, tuple[Link, ...]] | None = None) -> Entry:
    """One claim."""
    return Entry(
        appearances[0].claim, appearances, {each: (links or {}).get(each, ()) for each in appearances}
    )


def link(other: Appearance, kind: str, less: bool | None = None) -> Link:
    """One side of a relation."""
    return Link(kind, "quantity", other, "other-number", ("x",), None, less)  # type: ignore[arg-type]


REGISTER = {
    each.id: each
    for each in (
        entry(ONE, links={ONE: (link(TWO, "differs"), link(THREE, "vaguer", less=False))}),
        entry(TWO, links={TWO: (link(ONE, "differs"),)}),
        entry(THREE, links={THREE: (link(ONE, "vaguer", less=True),)}),
        entry(LONE),
    )
}


def test_a_matrix_reads_so() -> None:
    """One row for claims that are tied, a column for each article, a link from each word to the mark."""
    rows = make_rows(PAGES, REGISTER)
    assert render_matrix("stories/x.md", rows, PAGES, {ONE.claim}, PIECES) == [
        "<!-- matrix -->",
        "| Claim | Courier | Herald | Gazette |",
        "|---|---|---|---|",
        "| [The repair will cost $86 million](../claims/cost-86.md) | [says](../articles/courier.md#mark-cost-86) "
        "| [says less](../articles/herald.md#mark-cost-much) | [says otherwise](../articles/gazette.md#mark-cost-91) |",
    ]
    alone = find_alone(PAGES, REGISTER, rows)
    assert render_alone("stories/x.md", alone, PIECES) == [
        "- [Herald](../articles/herald.md#mark-ferries): Ferries &#124; will leave every 20 minutes"
    ]


def test_silence_is_said() -> None:
    """An article that has nothing of a claim is silent in its row, and no bar of an article's own parts a cell."""
    shared = appear("courier", "ferries", "ferries | leave")
    register = {ClaimId("ferries"): entry(LONE, shared)}
    lines = render_matrix("stories/x.md", make_rows(PAGES, register), PAGES, (), PIECES)
    assert lines[-1].endswith(
        "| [says](../articles/courier.md#mark-ferries) | [says](../articles/herald.md#mark-ferries) | silent |"
    )
    assert lines[-1].count("|") == 5


def test_a_sentence_that_makes_two_claims_ties_no_rows_together() -> None:
    """What differs in the second of them has a row of its own, in which the sentence stands as well."""
    both = appear("courier", "opening-cost", "the bridge, which cost $86 million, will open in June")
    opening = appear("gazette", "opening", "the bridge will open in June")
    price = appear("herald", "price", "the bridge cost $91 million")
    register = {
        each.id: each
        for each in (
            entry(both, links={both: (link(opening, "agrees"), link(price, "differs"))}),
            entry(opening, links={opening: (link(both, "agrees"),)}),
            entry(price, links={price: (link(both, "differs"),)}),
        )
    }
    rows = {row.claim: row for row in make_rows(PAGES, register)}
    assert {page: stance for page, (stance, _) in rows[both.claim].cells.items()} == {
        both.page: "says",
        opening.page: "says",
        price.page: "says otherwise",
    }
    cut = dict(register)
    cut[opening.claim] = entry(
        opening, appear("herald", "opening", "June"), links={opening: (link(both, "agrees"),)}
    )
    rows = {row.claim: row for row in make_rows(PAGES, cut)}
    assert {
        claim: {page: stance for page, (stance, _) in row.cells.items()} for claim, row in rows.items()
    } == {
        opening.claim: {both.page: "says", opening.page: "says", price.page: "says"},
        price.claim: {both.page: "says otherwise", price.page: "says"},
    }


def test_two_articles_of_one_outlet_are_told_apart() -> None:
    """The second column of an outlet is numbered."""
    pieces = {page: Piece(page, "", "T", "Gazette", "", "", "") for page in PAGES}
    assert (
        render_matrix("stories/x.md", (), PAGES, (), pieces)[1]
        == "| Claim | Gazette | Gazette (2) | Gazette (3) |"
    )


def annotations() -> list[Annotation]:
    """The two articles on the bridge."""
    seeds = [make_seed(f"{n}.txt", n, t.encode())[0] for n, t in (("harbour", HARBOUR), ("ferry", FERRY))]
    return [annotate(seed, "2025-02-03") for seed in seeds if seed]


def test_what_is_stored_comes_back() -> None:
    """Stories and collations survive the trip into the cache; rubbish is nothing."""
    read = annotations()
    stories = find_stories(read, ["2025-02-03"] * 2)
    collations = collate(read, compare(read, ["2025-02-03"] * 2).relations)
    assert stories
    assert collations
    assert unpack(pack(stories)) == stories
    assert unpack(pack(collations)) == collations
    assert unpack(b"[") is None
    assert unpack(b'["Nothing"]') is None
    assert unpack(b"7") is None


def test_a_story_page_reads_so() -> None:
    """The whole page of a story: its articles, its table, why it is one."""
    story = Story(
        (0, 1),
        ("Harbour Bridge",),
        ("story-names", "story-dates"),
        ("the same names: Harbour Bridge (2 of 2)", "x"),
    )
    dossier = Dossier("bridge", "The bridge", PAGES[:2], story)
    text = render_story_page(
        dossier, render_story_matter("The bridge", PAGES[:2]), Sections(matrix=["| a |"], timeline=["- a day"]),
        ["Two articles, one interview (CITY NEWS)"], {PAGES[0]: "one claim"}, {PAGES[1]: "It closes | in March."}, PIECES,
    )  # fmt: skip
    assert text == (
        "---\ntitle: The bridge\narticles:\n  - courier\n  - herald\n---\n\n# The bridge\n\n"
        "<!-- digest:story -->\n"
        "**Two articles, one interview (CITY NEWS).** Outlets that have it from one place are one witness, not several.\n"
        "\n## Articles\n\n"
        "- [Title of courier](../articles/courier.md)\n  *Courier · 1 February 2025 · author unknown · one claim*\n"
        "\n- [Title of herald](../articles/herald.md)\n  *Herald · 2 February 2025 · author unknown*\n"
        "\n    > It closes &#124; in March.\n"
        "\n## Who says what\n\n"
        "“Silent” means that no sentence of the article was found to speak of it.\n"
        "\n| a |\n"
        "\n## In order of time\n\n- a day\n\n[All dates of the digest](../timeline.md)\n"
        "\n## Why these articles\n\n"
        "- The same names: Harbour Bridge (2 of 2).\n"
        f"<!-- /digest:story -->\n\n{HINT}"
    )


def test_without_a_known_origin_nothing_is_made_up() -> None:
    """Articles and outlets are counted, and that nothing ties them is said."""
    text = render_story_page(
        Dossier("bridge", "The bridge", PAGES[:2], None),
        render_story_matter("", ()),
        Sections(),
        [],
        {},
        {},
        PIECES,
    )
    assert "**Two articles, two outlets.** Nothing in them says that they have it from one place." in text


def test_origins_are_told_once() -> None:
    """Of articles that a wider origin covers, no narrower one is told; other stories' origins are not told at all."""
    wide = Lineage((0, 1, 2), "interview", "CITY NEWS", "", (), (0, 1, 2), "lineage-outlet", ())
    narrow = Lineage((0, 1), "", "", "Maren Oduya", (), (), "lineage-words", ())
    elsewhere = Lineage((2, 3), "post", "X", "", (), (), "lineage-report", ())
    assert tell_origins((wide, narrow, elsewhere), (0, 1, 2)) == ["Three articles, one interview (CITY NEWS)"]


def test_a_story_keeps_its_page() -> None:
    """A story goes to the page it shares most articles with, and no page to two stories."""
    known = {"bridge": {"a", "b"}, "harbour": {"c"}}
    assert match_stories([("a", "c", "d"), ("a", "b"), ("e",)], known) == {1: "bridge", 0: "harbour"}


def test_a_story_is_named_after_what_its_articles_share() -> None:
    """By names where there are some, else by the headline of the longest article; the slug is short and free."""
    pieces = [PIECES[page] for page in PAGES[:2]]
    named = Story((0, 1), ("Harbour Bridge", "cracks", "Maren Oduya", "Porthallow", "March"), (), ())
    assert name_story(named, pieces, (3, 9)) == "Harbour Bridge, Maren Oduya and Porthallow"
    assert name_story(Story((0, 1), ("cracks",), (), ()), pieces, (3, 9)) == "Title of herald"
    assert choose_slug("The bridge and the harbour", {"bridge-harbour"}) == "bridge-harbour-2"


def test_a_list_names_the_latest_articles_of_a_story() -> None:
    """Newest first; the others are counted."""
    dossier = Dossier("bridge", "The bridge", PAGES, None)
    pieces = {**PIECES, "articles/old.md": piece("old", "2020")}
    lines = describe_story(
        "index.md",
        Dossier("bridge", "The bridge", ("articles/old.md", *dossier.pages), None),
        {"bridge": "told"},
        pieces,
    )
    assert lines == [
        "- [The bridge](stories/bridge.md)",
        "  *told*",
        "",
        "    - [Title of gazette](articles/gazette.md) *Gazette · 3 February 2025*",
        "    - [Title of herald](articles/herald.md) *Herald · 2 February 2025*",
        "    - [Title of courier](articles/courier.md) *Courier · 1 February 2025*",
        "    - *and one earlier article*",
        "",
    ]
