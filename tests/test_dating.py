"""Datings: days, months, years and periods, as EDTF where they can be pinned down."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest import date_form
from digest.article import Block, BlockKind
from digest.dating import RULES, Dating, find_datings
from digest.edtf import parse_edtf
from digest.seed import Span

FRIDAY = "2025-01-31"


def blocks_of(text: str) -> tuple[Block, ...]:
    """One block a line, made by hand."""
    return tuple(
        Block("paragraph", Span(line.start(), line.end()), "by-hand", ())
        for line in re.finditer(r"[^\s](?:[^\n]*[^\s])?", text)
    )


def datings(text: str, published: str = "") -> tuple[Dating, ...]:
    blocks = blocks_of(text)
    return find_datings(text, blocks, [block.span for block in blocks], published)


# Written before the rules: text, words found, EDTF without and with the publication date above.
LABELLED: list[tuple[str, list[tuple[str, str, str]]]] = [
    ("It opened on 3 May 2025.", [("3 May 2025", "2025-05-03", "2025-05-03")]),
    (
        "In the last two or three years, people found it.",
        [("the last two or three years", "", "2022/2025")],
    ),
    (
        "It sold from June 2024 until late 2024.",
        [("June 2024 until late 2024", "2024-06/2024", "2024-06/2024")],
    ),
    (
        "Second Quarter Fiscal 2024 results rose.",
        [("Second Quarter Fiscal 2024", "2024-04/2024-06", "2024-04/2024-06")],
    ),
    (
        "Net rose in the fourth quarter 2023.",
        [("in the fourth quarter 2023", "2023-10/2023-12", "2023-10/2023-12")],
    ),
    ("It fell from the year-earlier period.", [("the year-earlier period", "", "")]),
    ("For the full year, sales rose.", [("For the full year", "", "2024")]),
    ("It failed about 1 1/2 years later.", [("about 1 1/2 years later", "", "")]),
    ("The plant will be closed Nov. 1.", [("Nov. 1", "XXXX-11-01", "2025-11-01")]),
    (
        "The fair next year runs 2-4 May.",
        [("next year", "", "2026"), ("2-4 May", "XXXX-05-02/XXXX-05-04", "2026-05-02/2026-05-04")],
    ),
    ("It has to restate 2000 and 2003 results.", [("2000", "2000", "2000"), ("2003", "2003", "2003")]),
    ("LONDON, 13 MAY 2024", [("13 MAY 2024", "2024-05-13", "2024-05-13")]),
    ("It may last a week.", []),
    ("He scored twice last season.", [("last season", "", "")]),
    ("It was the last day of the trial.", []),
    ("Until Monday, it is shut.", [("Monday", "", "2025-02-03")]),
    ("The Monday 4 March hearing.", [("Monday 4 March", "XXXX-03-04", "2024-03-04")]),
    (
        "He joined in 2011 and left the following year.",
        [("2011", "2011", "2011"), ("the following year", "2012", "2012")],
    ),
    (
        "At year-end 1988 and in 1989's third quarter.",
        [
            ("year-end 1988", "1988-12", "1988-12"),
            ("in 1989's third quarter", "1989-07/1989-09", "1989-07/1989-09"),
        ],
    ),
    ("It rose in last year's first half.", [("in last year's first half", "", "2024-01/2024-06")]),
    ("Up from the same period of 2023.", [("the same period of 2023", "2023", "2023")]),
    ("It opens in late summer.", [("in late summer", "", "")]),
    ("It opened on May 3, 2025, at noon.", [("May 3, 2025", "2025-05-03", "2025-05-03")]),
    ("It opened on the 3rd of May 2024.", [("3rd of May 2024", "2024-05-03", "2024-05-03")]),
    ("It opens on May 3.", [("May 3", "XXXX-05-03", "2025-05-03")]),
    ("It opened on May 3.", [("May 3", "XXXX-05-03", "2024-05-03")]),
    ("It was released on December 25.", [("December 25", "XXXX-12-25", "2024-12-25")]),
    ("It was released on Christmas Day.", [("Christmas Day", "XXXX-12-25", "2024-12-25")]),
    ("It closed on New Year’s Eve.", [("New Year’s Eve", "XXXX-12-31", "2024-12-31")]),
    ("Prices rose in January 2025.", [("January 2025", "2025-01", "2025-01")]),
    ("In October, the firm said so.", [("October", "XXXX-10", "2024-10")]),
    ("Sales fell last March.", [("last March", "", "2024-03")]),
    ("He spoke on Monday.", [("Monday", "", "2025-01-27")]),
    ("He will speak on Monday.", [("Monday", "", "2025-02-03")]),
    ("Last week, he spoke.", [("Last week", "", "2025-01-20/2025-01-26")]),
    ("Earlier this week, he spoke.", [("Earlier this week", "", "2025-01-27/2025-01-31")]),
    ("He spoke yesterday.", [("yesterday", "", "2025-01-30")]),
    ("He spoke at the summit this year.", [("this year", "", "2025")]),
    ("He won last year.", [("last year", "", "2024")]),
    ("It will open next month.", [("next month", "", "2025-02")]),
    ("For the past decade, it led.", [("the past decade", "", "2015/2025")]),
    (
        "It could happen within the next two to four years.",
        [("within the next two to four years", "", "2027/2029")],
    ),
    ("It will happen within the next decade.", [("within the next decade", "", "2025/2035")]),
    ("It will happen within the next ten years.", [("within the next ten years", "", "2025/2035")]),
    ("It could happen within a decade.", [("within a decade", "", "2025/2035")]),
    ("It grew over the past five years.", [("the past five years", "", "2020/2025")]),
    ("It was in the 2019-20 season.", [("2019-20", "2019/2020", "2019/2020")]),
    ("It lasted from 2019 to 2021.", [("2019 to 2021", "2019/2021", "2019/2021")]),
    ("It was 2025-01-31 already.", [("2025-01-31", "2025-01-31", "2025-01-31")]),
    ("It began on 31/01/2025.", [("31/01/2025", "2025-01-31", "2025-01-31")]),
    ("It began on 03/04/2025.", [("03/04/2025", "", "")]),
    ("It began in 1998.", [("1998", "1998", "1998")]),
    ("By 2030 it will be gone.", [("2030", "2030", "2030")]),
    ("The 2020 elections were close.", [("2020", "2020", "2020")]),
    ("It was loved in the 1990s.", [("1990s", "199X", "199X")]),
    ("They met over the weekend.", [("over the weekend", "", "2025-01-25/2025-01-26")]),
    ("He died three days ago.", [("three days ago", "", "2025-01-28")]),
    ("It ran from 3-5 May 2024.", [("3-5 May 2024", "2024-05-03/2024-05-05", "2024-05-03/2024-05-05")]),
    ("It fell in late 2023.", [("late 2023", "2023~", "2023~")]),
    ("It fell in early March 2024.", [("early March 2024", "2024-03~", "2024-03~")]),
    ("It closed last night.", [("last night", "", "2025-01-30")]),
    ("He will speak today.", [("today", "", "2025-01-31")]),
    ("It happened on 9 Sept. 2001.", [("9 Sept. 2001", "2001-09-09", "2001-09-09")]),
    ("It closed on Friday, 3 January 2025.", [("Friday, 3 January 2025", "2025-01-03", "2025-01-03")]),
    ("It began in July of last year.", [("July of last year", "", "2024-07")]),
    ("It grew between 2010 and 2013.", [("2010 and 2013", "2010/2013", "2010/2013")]),
    # Written after a first look at what the rules find.
    ("Trial opens Monday, the judge said.", [("Monday", "", "2025-02-03")]),
    ("He was beaten by a neighbour on Monday.", [("Monday", "", "2025-01-27")]),
    ("It will be held on Monday.", [("Monday", "", "2025-02-03")]),
    ("It closes by the end of March.", [("by the end of March", "", "2025-03-31")]),
    (
        "It was in the first nine months of the year.",
        [("in the first nine months of the year", "", "2025-01/2025-09")],
    ),
    (
        "Third-quarter profit and Q3 2024 sales.",
        [("Third-quarter", "", "2024-07/2024-09"), ("Q3 2024", "2024-07/2024-09", "2024-07/2024-09")],
    ),
    (
        "It was due on Easter Monday and by Thanksgiving.",
        [("Easter Monday", "", "2025-04-21"), ("Thanksgiving", "", "2025-11-27")],
    ),
    ("It fell on Ramadan, 25 years ago.", [("Ramadan", "", ""), ("25 years ago", "", "2000")]),
    (
        "On 4 May 2024 he left; that night he returned.",
        [("4 May 2024", "2024-05-04", "2024-05-04"), ("that night", "2024-05-04", "2024-05-04")],
    ),
    (
        "A year earlier, in the previous month, it fell.",
        [("A year earlier", "", ""), ("in the previous month", "", "")],
    ),
    ("It stayed from May to July 2024.", [("May to July 2024", "2024-05/2024-07", "2024-05/2024-07")]),
    (
        "Last summer, in the spring of 2019, in recent weeks.",
        [("Last summer", "", ""), ("spring of 2019", "2019", "2019"), ("recent weeks", "", "")],
    ),
    ("The April figure for June.", [("April", "XXXX-04", "2024-04"), ("June", "XXXX-06", "2024-06")]),
    (
        "The class of ’92 and the nineteenth century.",
        [("’92", "1992", "1992"), ("nineteenth century", "18XX", "18XX")],
    ),
    (
        "Early last year and late in 2023.",
        [("Early last year", "", "2024~"), ("late in 2023", "2023~", "2023~")],
    ),
    # none at all
    ("The trial should last three weeks. USA Today said so.", []),
    ("Theresa May said so for May.", []),
    ("China may possess more, and it may march on.", []),
    ("May I ask? They march in step.", []),
    ("Prime Minister May said so to April Jones.", []),
    ("They have 2000 people and 2,024 cows.", []),
    ("The K2024 and the 1,998 jobs and $2025.", []),
    ("He reads the Sunday Courier.", []),
    ("They sat in the second row, one day a week.", []),
    ("The marching band was sun-burnt on a fine day.", []),
    ("31 February 2025 is no day, nor is 2025-13-01.", [("February 2025", "2025-02", "2025-02")]),
]


@pytest.mark.parametrize(("text", "expected"), LABELLED, ids=[text[:40] for text, _ in LABELLED])
def test_labelled(text: str, expected: list[tuple[str, str, str]]) -> None:
    """A dating has its words and, where they or the publication date pin it down, its EDTF."""
    assert [(found.span.of(text), found.edtf) for found in datings(text)] == [(w, e) for w, e, _ in expected]
    assert [(found.span.of(text), found.edtf) for found in datings(text, FRIDAY)] == [
        (w, e) for w, _, e in expected
    ]


THURSDAY = "2026-03-12"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a period by its length and its end, as company and official figures give it
        ("Prices rose in the year to January.", ["2025-02/2026-01"]),
        ("Prices rose 3% in the 12 months to February.", ["2025-03/2026-02"]),
        ("Sales fell in the three months to December.", ["2025-10/2025-12"]),
        ("Sales fell in the six months to June 30.", ["2025-01-01/2025-06-30"]),
        ("Profit rose in the year that ended June 30.", ["2024-07-01/2025-06-30"]),
        ("Profit rose in the two fiscal years to June 2025.", ["2023-07/2025-06"]),
        ("In the quarter ended Dec. 31 sales fell.", ["2025-10-01/2025-12-31"]),
        ("Stocks fell in the week to 7 March.", ["2026-03-01/2026-03-07"]),
        ("Profit rose in the year to 5 April 2025.", ["2024-04-06/2025-04-05"]),
        ("It fell from last year to January.", ["2025/2026-01"]),
        # a day of a year near publication
        ("Fares rose on 1 July last year.", ["2025-07-01"]),
        ("It will open on May 4 next year.", ["2027-05-04"]),
        # what the verb says of a day long past
        ("She is up for re-election on Nov. 3.", ["2026-11-03"]),
        ("The deal closes on Sept. 30.", ["2026-09-30"]),
        ("The deal closed on Sept. 30.", ["2025-09-30"]),
        ("Talks resume Monday.", ["2026-03-16"]),
        ("The public vote on Monday was close.", ["2026-03-09"]),
        # counted from another date of the paragraph
        ("He was seen on 3 March. Two days later he vanished.", ["2026-03-03", "2026-03-05"]),
        ("He was seen on 3 March. Two weeks earlier he had resigned.", ["2026-03-03", "2026-02-17"]),
        ("It was sold in 2019. Three years later it closed.", ["2019", "2022"]),
        ("It had closed two years earlier.", [""]),
        # quarters and years of the accounts
        ("Sales rose in 3Q25 and again in FY2026.", ["2025-07/2025-09", "2026"]),
        ("Margins narrowed in FY25.", ["2025"]),
        # what happened next in the same sentence
        ("He joined as a clerk in March 2001 and became its head in August.", ["2001-03", "2001-08"]),
        ("She was held on 3 November 2019 and convicted on 5 February.", ["2019-11-03", "2020-02-05"]),
        ("The firm, founded in March 2001, said in August that it was late.", ["2001-03", "2025-08"]),
        ("It opened in June 2024 and is due to close in August.", ["2024-06", "2026-08"]),
        ("How many eggs should one eat in a day?", []),
        ("They are due back in a day.", ["2026-03-13"]),
        ("It was the first launch since the September 11 attacks.", ["2001-09-11"]),
        ("The mill closed on September 11.", ["2025-09-11"]),
        ("The bank lent overnight funds to nobody.", []),
        # seasons stay open
        ("It won a prize two summers ago.", [""]),
    ],
)
def test_dates_as_news_writes_them(text: str, expected: list[str]) -> None:
    """Periods with their end, years by the verb, days counted from another day."""
    assert [found.edtf for found in datings(text, THURSDAY)] == expected


def test_a_period_without_its_year_is_only_its_end() -> None:
    """Nothing can be counted back from a day whose year is unknown."""
    (found,) = datings("Figures for the six months to June 30.")
    assert found.edtf == "XXXX-06-30"


def test_unknown_is_said() -> None:
    """What hangs on an unknown publication date says so."""
    (found,) = datings("He spoke yesterday.")
    assert "hangs on the publication date, which is unknown" in " ".join(found.reasons)


def test_vague_publication_date() -> None:
    """A publication month pins down a year, not a day."""
    (year, day) = datings("He won last year and spoke on Monday.", "2025-01")
    assert (year.edtf, day.edtf) == ("2024", "")


def is_edtf(edtf: str) -> bool:
    """Whether a text is empty or valid EDTF of the forms the program gives."""
    point = r"(?:\d{4}-\d\d-\d\d|XXXX-\d\d(?:-\d\d)?|\d{4}(?:-\d\d)?|\d{3}X|\d\dXX)~?"
    if edtf == "" or re.fullmatch(point, edtf) is None:
        return edtf == "" or (
            re.fullmatch(f"{point}/{point}", edtf) is not None
            and ("X" in edtf or parse_edtf(edtf) is not None)
        )
    return "X" in edtf or parse_edtf(edtf) is not None


PIECES = st.sampled_from(
    ["the end of ", "first quarter of ", "year", "Easter", " and a half", "a few ", "’92", "Q3 ", "that night", "by ", "the ", " to ", "centuries",
     "May ", "3", "rd of ", " 2025", "-", "/", "last ", "week", "this ", "Monday", " ", "\n", "within ", "the next ",
     "two ", "to four ", "years", " ago", "31 ", "February ", ", ", "in ", "\u00a0", "9999", "0", "s", "weekend"]
)  # fmt: skip


@given(
    st.one_of(st.text(max_size=80), st.lists(PIECES, max_size=25).map("".join)),
    st.sampled_from(
        [
            "",
            FRIDAY,
            "2025",
            "2025-01",
            "2024-02-29",
            "2025-01-31~",
            "0001-01-01",
            "9999-12-31",
            "2025-01-27/2025-01-29",
            "x",
        ]
    ),
)
def test_any_text(text: str, published: str) -> None:
    """Whatever stands there, spans lie in blocks, in order, apart."""
    blocks = blocks_of(text)
    found = datings(text, published)
    for one in found:
        words = one.span.of(text)
        assert words and words == words.strip()
        assert any(block.span.holds(one.span) for block in blocks)
        assert one.rule in RULES and one.reasons
        assert is_edtf(one.edtf)
    for one, two in pairwise(found):
        assert one.span.end <= two.span.start


def test_two_dates_make_a_period() -> None:
    """“Between X and Y”, “from X until Y”: one period, where both ends are known."""
    text = "Sold between June 2024 and last month."
    assert [(each.span.of(text), each.edtf) for each in datings(text, FRIDAY)] == [
        ("June 2024 and last month", "2024-06/2024-12")
    ]


def test_over_the_weekend_on_a_sunday_is_the_one_at_its_end() -> None:
    """A Sunday paper's weekend is not over yet."""
    text = "They were freed over the weekend."
    assert [each.edtf for each in datings(text, "2025-02-02")] == ["2025-02-01/2025-02-02"]
    assert [each.edtf for each in datings(text, "2025-02-03")] == ["2025-02-01/2025-02-02"]


@pytest.mark.parametrize(
    ("text", "words", "edtf"),
    [
        (
            "Thousands drove home on Thanksgiving weekend last year.",
            "Thanksgiving weekend last year",
            "2024-11-28~",
        ),
        ("Shops sold less at Christmas last year.", "Christmas last year", "2024-12-25"),
        (
            "Rain will fall for the next two or three days.",
            "for the next two or three days",
            "2025-06-06/2025-06-09",
        ),
        ("Voters still recall the country's 2008 financial crisis.", "2008", "2008"),
        ("The firm published its 2019 results.", "2019", "2019"),
    ],
)
def test_one_date_for_all_its_words(text: str, words: str, edtf: str) -> None:
    """A holiday goes with its year, a period begins with publication, a year may stand behind its owner."""
    assert [(found.span.of(text), found.edtf) for found in datings(text, "2025-06-06")] == [(words, edtf)]


def test_a_length_of_time_is_no_date() -> None:
    """“In a day” tells how long, not when."""
    assert datings("You cannot mend it in a day.", "2025-06-06") == ()


@pytest.mark.parametrize(
    ("text", "words", "edtf"),
    [
        ("The ceiling fell a week last Tuesday.", "a week last Tuesday", "2026-06-09"),
        ("It will be mended a week on Friday.", "a week on Friday", "2026-06-26"),
        ("The inquest opened a fortnight ago today.", "a fortnight ago today", "2026-06-03"),
        ("The vote is on Tuesday week.", "Tuesday week", "2026-06-30"),
        ("He works three days a week on Monday.", "Monday", "2026-06-15"),
        ("They sowed it in the fortnight to 3 May.", "fortnight to 3 May", "2026-04-20/2026-05-03"),
        ("Takings rose in the 10 days to Sunday.", "10 days to Sunday", "2026-06-05/2026-06-14"),
        ("Prices rose in the year to May.", "year to May", "2025-06/2026-05"),
        ("It had stood there since at least 2019.", "2019", "2019"),
        ("The queues are expected to last into Sunday.", "Sunday", "2026-06-21"),
        ("The shop will close on Christmas Eve.", "Christmas Eve", "2026-12-24"),
        ("On Remembrance Sunday he spoke.", "Remembrance Sunday", "2025-11-09"),
        ("She vanished on Wednesday last week.", "Wednesday last week", "2026-06-10"),
        ("He resigned the week before last.", "the week before last", "2026-06-01/2026-06-07"),
        ("The Friday before last it flooded.", "The Friday before last", "2026-06-05"),
        ("They won it the year before last.", "the year before last", "2024"),
        ("The hearing was adjourned until 9 January.", "9 January", "2027-01-09"),
        ("Crews worked through Monday night.", "Monday night", "2026-06-15"),
    ],
)
def test_days_a_week_off_and_periods_up_to_a_day(text: str, words: str, edtf: str) -> None:
    """Counted from a Wednesday."""
    assert [(found.span.of(text), found.edtf) for found in datings(text, "2026-06-17")] == [(words, edtf)]


def test_days_a_week_off_hang_on_the_day_of_publication() -> None:
    """Without it they are open, or no more than the day of the week named in them."""
    for text in (
        "It fell a week last Tuesday.",
        "The Friday before last it flooded.",
        "It is on Monday week.",
    ):
        assert [found.edtf for found in datings(text)] == [""]


@pytest.mark.parametrize(
    ("text", "words", "edtf"),
    [
        ("The price cap rises on Wednesday.", "Wednesday", "2026-03-18"),
        ("Doors open at 7pm Thursday.", "Thursday", "2026-03-19"),
        ("Rovers host City on Saturday.", "Saturday", "2026-03-21"),
        ("The final is at Wembley on Saturday.", "Saturday", "2026-03-21"),
        ("The suspect is accused of stabbing her on Saturday.", "Saturday", "2026-03-14"),
        ("It is the second crash there since Saturday.", "Saturday", "2026-03-14"),
        ("Traders await Wednesday's inflation figures.", "Wednesday", "2026-03-18"),
        ("Rain is forecast from Thursday.", "Thursday", "2026-03-19"),
        ("Snow is likely on Sunday.", "Sunday", "2026-03-22"),
        ("Schools were told to stay shut until Wednesday.", "Wednesday", "2026-03-18"),
        ("The match was postponed until Wednesday.", "Wednesday", "2026-03-18"),
        ("A vigil will be held at 6 p.m. Friday.", "Friday", "2026-03-20"),
        ("She told a rally she would quit on Wednesday.", "Wednesday", "2026-03-18"),
        ("She told a rally she had quit on Wednesday.", "Wednesday", "2026-03-11"),
        ("The album is out on Friday.", "Friday", "2026-03-20"),
        ("The tribunal sits in December.", "December", "2026-12"),
        ("Contracts starting in July are dearer.", "July", "2026-07"),
        ("The ban starts on New Year's Day.", "New Year's Day", "2027-01-01"),
        ("She was sworn in on Dec. 20.", "Dec. 20", "2025-12-20"),
        ("The war began in February 2022. A month later the port fell.", "A month later", "2022-03"),
        ("He resigned in June 2024 and died three months later.", "three months later", "2024-09"),
        ("He was crowned on St George's Day.", "St George's Day", "2025-04-23"),
    ],
)
def test_days_of_a_calendar_and_days_gone_by(text: str, words: str, edtf: str) -> None:
    """A verb in the present announces a day to come; counted from a Monday."""
    found = {each.span.of(text): each.edtf for each in datings(text, "2026-03-16")}
    assert found[words] == edtf


@pytest.mark.parametrize("kind", ["headline", "caption"])
def test_the_present_of_headlines_and_captions_tells_what_has_happened(kind: BlockKind) -> None:
    """“Man dies in fire on Friday” is news of the last Friday."""
    text = "Voters queue outside the school on Friday"
    block = Block(kind, Span(0, len(text)), "test", ())
    assert [found.edtf for found in find_datings(text, [block], [block.span], "2026-03-16")] == ["2026-03-13"]


@pytest.mark.parametrize(
    ("text", "words", "edtf"),
    [
        ("The raid was in June 2004, and that month she quit.", "that month", "2004-06"),
        ("A second walkout is planned for the 24th unless talks resume.", "the 24th", "2026-03-24"),
        ("He was arrested on the 9th, police say.", "the 9th", "2026-03-09"),
        ("The deadline for bids is open until the 9th.", "the 9th", "2026-04-09"),
        ("It covers 1 October to 31 March 2025.", "1 October to 31 March 2025", "2024-10-01/2025-03-31"),
        ("The tour, which began on 3 May, ran until mid-January.", "mid-January", "2026-01~"),
        ("Three firms are to run through June.", "June", "2026-06"),
        ("Inflation will be halved by New Year.", "New Year", "2027-01-01"),
        ("Sales have risen since New Year.", "New Year", "2026-01-01"),
        ("Old rows flared again and they meet at home on Tuesday.", "Tuesday", "2026-03-17"),
        ("The winner advances to August's final.", "August", "2026-08"),
        ("For the full-year, it lost $3m.", "For the full-year", "2025"),
        ("They were ordered to pay within three days.", "within three days", "2026-03-16/2026-03-19"),
        ("The firm promised to mend it by the end of June.", "by the end of June", "2026-06-30"),
        ("Sales had halved by the end of June.", "by the end of June", "2025-06-30"),
        ("From April, relief is cut to half.", "April", "2026-04"),
        ("He quit a week or so ago.", "a week or so ago", "2026-03-09"),
        ("It ran on coal for the last century.", "the last century", "19XX"),
        ("The bank warned of a potential rate hike in July.", "July", "2026-07"),
        ("Traders weighed a possible rise in December.", "December", "2026-12"),
        ("He came a day before yesterday.", "a day before yesterday", "2026-03-14"),
        ("There was unease over next week's vote.", "next week", "2026-03-23/2026-03-29"),
        ("Sales rose over last month’s low.", "last month", "2026-02"),
        ("Rain fell over last week.", "over last week", "2026-03-09/2026-03-15"),
    ],
)
def test_days_and_months_told_by_few_words(text: str, words: str, edtf: str) -> None:
    """A bare day of the month, a month already named and a new year are dated by the sentence; counted from a Monday."""
    found = {each.span.of(text): each.edtf for each in datings(text, "2026-03-16")}
    assert found[words] == edtf


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("It happened on a Sunday.", [""]),
        ("It raised much within four years.", [""]),
        ("It is the third theft within eight days.", [""]),
        ("It must be paid within four days.", ["2026-03-16/2026-03-20"]),
        ("Turnout was low for a wet Thursday in town.", [""]),
        ("She filed a lawsuit Thursday.", ["2026-03-12"]),
        ("He told a Friday news conference so.", ["2026-03-13"]),
        ("They stood there every Thursday, and on Friday afternoons.", ["", ""]),
        ("The board met on the first Monday of each month.", [""]),
        ("Temperatures are tipped to hit 36C on Friday.", ["2026-03-20"]),
        ("Rovers must now beat City on Tuesday.", ["2026-03-17"]),
        ("The search went on, with gales forecast for much of Friday.", ["2026-03-20"]),
    ],
)
def test_days_that_come_back_and_days_to_come(text: str, edtf: list[str]) -> None:
    """One of many Sundays, what comes every week and what went fast stay open; counted from a Monday."""
    assert [each.edtf for each in datings(text, "2026-03-16")] == edtf


def test_a_headline_announces_by_to() -> None:
    """“Heat to break Sunday” looks ahead."""
    text = "Heat to break Sunday"
    block = Block("headline", Span(0, len(text)), "test", ())
    assert [found.edtf for found in find_datings(text, [block], [block.span], "2026-03-16")] == ["2026-03-22"]


def test_no_day_where_none_is_meant() -> None:
    """Holes of a golf course, parties and deliveries are no days."""
    for text in (
        "He made birdie on the 9th, then par.",
        "A New Year party was held.",
        "Next day delivery is free.",
    ):
        assert datings(text, "2026-03-16") == ()


BEGUN_BY_WORDS = (
    "year_end part_of half season_year shifted_day before_last near_day full_year ago past ahead seasons_ago playing_season"
    " year_earlier day_after before_that other_day near_period weekday month_year month_alone century holiday decade"
    " decade_word years"
).split()


@pytest.mark.parametrize("form", BEGUN_BY_WORDS)
@given(data=st.data())
def test_words_that_begin_a_date_lead_to_a_time(form: str, data: st.DataObject) -> None:
    """No form of a date is left untried, whatever words it is written in."""
    pattern = getattr(date_form, form.upper())
    words = data.draw(st.from_regex(pattern, fullmatch=True, alphabet=st.characters(max_codepoint=127)))
    first = date_form.TOKEN.match(words)
    if first and date_form.STARTERS.get(first.group()) in ("word", "length"):
        assert date_form.leads_to_time(words, 0, len(words))


@pytest.mark.parametrize(
    "words", ["the year to January", "three months ended 30 June", "week through Friday"]
)
def test_the_words_of_a_period_lead_to_its_end(words: str) -> None:
    """A period is tried that a date ends."""
    assert date_form.leads_to_time(words, 0, len(words))


@pytest.mark.parametrize(
    ("text", "words", "edtf"),
    [
        ("The mayor wrote in a notice on Saturday, March 1: the pool stays shut.", "Saturday, March 1", "2025-03-01"),
        ("Owners have until 9 a.m. Tuesday to sign.", "Tuesday", "2025-02-04"),
        ("Owners had signed the papers by noon Tuesday.", "Tuesday", "2025-01-28"),
        ("Most holders sold their stock by the Tuesday deadline.", "Tuesday", "2025-01-28"),
        ("The close Thursday vote split the council; the Thursday vote was the third.", "Thursday", "2025-01-30"),
        ("Police have looked for her since shortly after the April 3 raid.", "April 3", "2024-04-03"),
        ("The cut may come in a year or two.", "in a year or two", "2026/2027"),
        ("They hope to halve it by the year two thousand and thirty.", "the year two thousand and thirty", "2030"),
        ("It opened in the year two thousand as a school.", "the year two thousand", "2000"),
        ("They earned their degrees in the 70s and wed later.", "the 70s", "197X"),
        ("She left high school in the 80s.", "the 80s", "198X"),
        ("The readings of poems of the 70s drew a crowd.", "the 70s", "197X"),
        ("She left the army in the year nineteen eighty-four.", "the year nineteen eighty-four", "1984"),
        ("Sales fell in the last three months of 2023.", "in the last three months of 2023", "2023-10/2023-12"),
        ("The final two months of last year were dry.", "The final two months of last year", "2024-11/2024-12"),
        ("The first ten days of December were wet.", "The first ten days of December", "2024-12-01/2024-12-10"),
        ("He came on Jan. 14 and left the following Thursday.", "Thursday", "2025-01-16"),
        ("He was held on Jan. 14 following Tuesday's attack.", "Tuesday", "2025-01-14"),
        ("The bridge reopened on Jan. 22, following Saturday's fire.", "Saturday", "2025-01-18"),
        ("It shut on Jan. 14. He resigned following Tuesday's vote.", "Tuesday", "2025-01-28"),
        ("The strike began the day after Christmas.", "the day after Christmas", "2024-12-26"),
        ("It snowed in the winter of 1994-95.", "winter of 1994-95", "1994/1995"),
        ("It snowed in the winter of 1999-00.", "winter of 1999-00", "1999/2000"),
        ("It snowed in the winter of 1999-2000.", "winter of 1999-2000", "1999/2000"),
        ("It snowed in the winter of 1994-90.", "winter of 1994-90", "1994"),
    ],
)  # fmt: skip
def test_days_as_wires_and_broadcasts_write_them(text: str, words: str, edtf: str) -> None:
    """Hours before days, days of events, days and months at the edge of a period, years in words."""
    found = datings(text, FRIDAY)
    assert (words.lower(), edtf) in [(each.span.of(text).lower(), each.edtf) for each in found]


@pytest.mark.parametrize(
    "text",
    [
        "Buyers must wait at least 30 days before closing the sale.",
        "He served for six years before the merger.",
        "Highs will be in the 80s, with lows in the 50s.",
        "Daytime readings will be in the 80s, with a low in the 50s.",
        "In the year two thousand people died in floods.",
        "The Friday market was full, and the Monday Club met.",
    ],
)
def test_lengths_degrees_and_days_of_a_row_are_no_dates(text: str) -> None:
    """What lasts so long before something, degrees in tens, and “the Friday” of every week."""
    assert datings(text, FRIDAY) == ()
