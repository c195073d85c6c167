"""Timelines: events, statements and publications in order of time."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from appearing import appear, piece
from hypothesis import given
from hypothesis import strategies as st

from digest.annotation import Annotation, annotate
from digest.disk import make_seed
from digest.edtf import parse_edtf
from digest.mark import ClaimId
from digest.register import Appearance, Entry
from digest.relation import Place
from digest.seed import Span
from digest.timeline import Moment, Record, choose_moments, find_moments, render_moments, year_of
from digest.timeline_page import MOMENTS_ON_ONE_PAGE, render_timeline_pages
from digest.verdict import Verdict

PIECES = {
    each.page: each
    for each in (piece("courier", "2025-02-01"), piece("herald", "2025-02-02"), piece("gazette"))
}
WORDS = "The bridge closed on 3 March 2024, and it will open again in 2031."
LONE = appear("herald", "ferries", "ferries | will leave every 20 minutes", 0.9)


def record(
    annotations: Mapping[str, Annotation] | None = None,
    appearances: tuple[Appearance, ...] = (),
    said_on: Mapping[ClaimId, str] | None = None,
    verdicts: Mapping[ClaimId, Verdict] | None = None,
) -> Record:
    """What a timeline is made of; nobody has a page."""
    register = {each.claim: Entry(each.claim, (each,), {}) for each in appearances}
    return Record(
        PIECES, annotations or {}, register, verdicts or {}, said_on or {}, (), lambda _, name: name
    )


def told(page: str) -> tuple[Annotation, Appearance]:
    """An article of one sentence, all of it marked."""
    seed, _ = make_seed("a.txt", "a", f"A bridge\n\n{WORDS}\n".encode())
    assert seed is not None
    start = seed.text.index(WORDS)
    place = Place(0, Span(start, start + len(WORDS)))
    return annotate(seed), replace(appear(page, "closed", WORDS), place=place)


def test_events_statements_and_articles_stand_in_order() -> None:
    """What is told of a day, what was said on one, and what appeared; forecasts where they end."""
    annotation, mark = told("courier")
    known = record(
        {mark.page: annotation},
        (mark,),
        {mark.claim: "2024-02-28"},
        {mark.claim: Verdict(claimant="Ana Ferrer")},
    )
    moments = find_moments(known, [mark], sorted(PIECES))
    assert [(each.edtf, each.kind) for each in moments] == [
        ("2024-02-28", "said"),
        ("2024-03-03", "event"),
        ("2025-02-01", "published"),
        ("2025-02-02", "published"),
        ("2031", "event"),
    ]
    assert moments[0].speaker == "Ana Ferrer"


def test_a_claim_of_several_articles_is_one_event() -> None:
    """Told once, with all who carry it."""
    annotation, mark = told("courier")
    other = replace(mark, page="articles/herald.md")
    known = record({mark.page: annotation, other.page: annotation}, (mark,))
    events = find_moments(known, [mark, other])
    assert [len(each.appearances) for each in events] == [2, 2]
    assert render_moments("timeline.md", events[:1], known) == [
        "<!-- dates -->",
        "- **3 March 2024** [Courier](articles/courier.md#mark-closed), [Herald](articles/herald.md#mark-closed): "
        f"{WORDS}",
    ]


def test_a_timeline_reads_so() -> None:
    """The day, the kind of moment, who and what; a year that is not known is called that."""
    known = record(appearances=(LONE,))
    moments = [
        Moment("2025-02-01", "published", "articles/courier.md"),
        Moment("2025-02-02", "said", "", (LONE,), "Ana Ferrer"),
        Moment("2027/2029", "event", "", (LONE,)),
        Moment("XXXX-12-25", "event", "", (LONE,)),
    ]
    ferries = "Ferries &#124; will leave every 20 minutes"
    assert render_moments("stories/x.md", moments, known) == [
        "<!-- dates -->",
        "- **1 February 2025** *published* · Courier: [Title of courier](../articles/courier.md)",
        f"- **2 February 2025** *said* · Ana Ferrer: [{ferries}](../articles/herald.md#mark-ferries)",
        f"- **2027 – 2029** [Herald](../articles/herald.md#mark-ferries): {ferries}",
        f"- **25 December, year unknown** [Herald](../articles/herald.md#mark-ferries): {ferries}",
    ]
    assert render_moments("stories/x.md", [], known) == []
    assert [year_of(each) for each in moments] == ["2025", "2025", "2029", ""]


def test_a_quotation_marked_by_hand_keeps_its_quotation_marks() -> None:
    """The rules know no kind of a mark that an editor made; the claim's page does."""
    by_hand = replace(LONE, kind="", words="Ferries will leave")
    verdict = Verdict(claim="Ferries will leave", claimant="Ana Ferrer", kind="quotation")
    known = record(appearances=(by_hand,), verdicts={by_hand.claim: verdict})
    moment = Moment("2025-02-02", "said", "", (by_hand,), "Ana Ferrer")
    assert render_moments("timeline.md", [moment], known)[1].endswith(
        "Ana Ferrer: [“Ferries will leave”](articles/herald.md#mark-ferries)"
    )


def test_few_are_chosen_by_what_most_tell() -> None:
    """Publications stay, then events of most articles; in order of time as before."""
    many = Moment("2020", "event", "", (LONE, replace(LONE, page="articles/courier.md")))
    moments = [Moment("2019", "event", "", (LONE,)), many, Moment("2025", "published", "articles/courier.md")]
    assert choose_moments(moments, 2) == tuple(moments[1:])
    assert choose_moments(moments, 9) == tuple(moments)


@given(
    st.lists(
        st.sampled_from(["2019", "2020-05", "2020-05-07", "2019/2031", "1980~", "../2021", "2022/..", "198X"])
    )
)
def test_years_follow_each_other(dates: list[str]) -> None:
    """Whatever the dates, no year comes back once another has begun."""
    pieces = {f"articles/a{number}.md": piece(f"a{number}", day) for number, day in enumerate(dates)}
    known = replace(record(), pieces=pieces)
    years = [year_of(each) for each in find_moments(known, [], sorted(pieces))]
    assert years == sorted(years)
    assert all(parse_edtf(year) for year in years)


def pages_of(number: int) -> dict[str, str]:
    """The pages for so many articles of two years, a day of an unknown year and an article without a date."""
    pieces = {
        f"articles/a{n}.md": piece(f"a{n}", f"{2020 + n % 2}-0{1 + n % 9}-1{n % 10}") for n in range(number)
    }
    pieces["articles/gazette.md"] = piece("gazette")
    known = replace(record(), pieces=pieces)
    moments = [
        *find_moments(known, [], sorted(pieces)),
        Moment("XXXX-12-25", "published", "articles/gazette.md"),
    ]
    return {path: kept for path, _, kept in render_timeline_pages(moments, known)}


def test_a_small_digest_has_one_line_of_dates() -> None:
    """By year and month, what has no date apart."""
    pages = pages_of(4)
    assert list(pages) == ["timeline.md"]
    text = pages["timeline.md"]
    assert [line for line in text.split("\n") if line.startswith("#")] == [
        "## 2020", "### January 2020", "### March 2020", "## 2021", "### February 2021", "### April 2021",
        "## Date unknown",
    ]  # fmt: skip
    assert text.rindex("- **no date** *published* · Gazette") > text.index("## Date unknown")


def test_a_large_one_has_a_page_for_each_year() -> None:
    """The first page then leads to the years, and no page holds more than so many."""
    pages = pages_of(MOMENTS_ON_ONE_PAGE * 4)
    assert sorted(pages) == ["timeline.md", "timeline/2020.md", "timeline/2021.md"]
    assert "- [2021](timeline/2021.md)\n  *no events and statements, 600 articles*" in pages["timeline.md"]
    assert pages["timeline/2021.md"].count("\n- **") == 500
    assert "100 more" in pages["timeline/2021.md"]
    assert "](../articles/a" in pages["timeline/2021.md"]


def test_without_dates_it_says_so() -> None:
    """A digest without an article has a timeline without a date."""
    pages = {path: kept for path, _, kept in render_timeline_pages([], replace(record(), pieces={}))}
    assert "Nothing here has a date yet." in pages["timeline.md"]


def test_a_claim_in_a_row_of_claims_has_no_full_stop() -> None:
    """But an abbreviation at its end keeps its own."""
    marks = (
        appear("herald", "ends", "It sails on Monday."),
        appear("herald", "short", "It sails to the U.S.", 0.1),
    )
    said = Moment("2025-02-02", "said", "", marks)
    line = render_moments("timeline.md", [said], record(appearances=marks))[1]
    assert "[It sails on Monday](" in line
    assert "[It sails to the U.S.](" in line
