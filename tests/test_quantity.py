"""Quantities: numbers with what they count, and numbers that are none."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.article import Block
from digest.dating import find_datings
from digest.quantity import RULES, Quantity, find_quantities, find_time_limits
from digest.seed import Span


def blocks_of(text: str) -> tuple[Block, ...]:
    """One block a line, made by hand."""
    return tuple(
        Block("paragraph", Span(line.start(), line.end()), "by-hand", ())
        for line in re.finditer(r"[^\s](?:[^\n]*[^\s])?", text)
    )


def quantities(text: str) -> tuple[Quantity, ...]:
    blocks = blocks_of(text)
    return find_quantities(text, blocks, [block.span for block in blocks])


def told(text: str) -> list[tuple[str, float | None, float | None, str, str, str]]:
    """What was found, the way the labels below are written."""
    return [
        (found.span.of(text), found.low, found.high, found.relation, found.unit, found.counted)
        for found in quantities(text)
    ]


# Written before the rules.
LABELLED: list[tuple[str, list[tuple[str, float | None, float | None, str, str, str]]]] = [
    (
        "The lab has about 30,000 K200s, which it cannot talk about.",
        [("about 30,000 K200s", 30000, 30000, "~", "count", "K200s")],
    ),
    (
        "They suggest the firm has about 30,000 Zenith Turbo chips, not the 8,000 K200s they claim, today.",
        [
            ("about 30,000 Zenith Turbo chips", 30000, 30000, "~", "count", "Zenith Turbo chips"),
            ("8,000 K200s", 8000, 8000, "=", "count", "K200s"),
        ],
    ),
    (
        "The plan begins with a $20 billion investment, with up to $90 billion planned over six years.",
        [
            ("$20 billion", 2e10, 2e10, "=", "USD", ""),
            ("up to $90 billion", None, 9e10, "<=", "USD", ""),
            ("six years", 6, 6, "=", "year", ""),
        ],
    ),
    ("A further 20 to 25 have gathered.", [("20 to 25", 20, 25, "range", "count", "")]),
    (
        "They won 6 to 4.",
        [("6", 6, 6, "=", "count", ""), ("4", 4, 4, "=", "count", "")],
    ),
    ("It will become a trillion-dollar market.", [("trillion-dollar", 1e12, 1e12, "=", "USD", "")]),
    ("It could earn over £1.5 million.", [("over £1.5 million", 1.5e6, None, ">", "GBP", "")]),
    ("The stadium cost €1.5bn.", [("€1.5bn", 1.5e9, 1.5e9, "=", "EUR", "")]),
    ("The US$2 billion sale went ahead.", [("US$2 billion", 2e9, 2e9, "=", "USD", "")]),
    ("The price is 70 pence a litre.", [("70 pence a litre", 0.7, 0.7, "=", "GBP", "")]),
    ("It cost ¥500 million.", [("¥500 million", 5e8, 5e8, "=", "JPY", "")]),
    ("Some 1,500,000 people fled.", [("Some 1,500,000 people", 1.5e6, 1.5e6, "~", "count", "people")]),
    (
        "One and a half million people fled.",
        [("One and a half million people", 1.5e6, 1.5e6, "=", "count", "people")],
    ),
    ("1.5 million people fled.", [("1.5 million people", 1.5e6, 1.5e6, "=", "count", "people")]),
    ("Half a million homes lost power.", [("Half a million homes", 5e5, 5e5, "=", "count", "homes")]),
    ("Two thirds of voters agreed.", [("Two thirds", 200 / 3, 200 / 3, "=", "%", "voters")]),
    ("Profits fell by a third.", [("a third", 100 / 3, 100 / 3, "=", "%", "")]),
    ("A third man was held.", []),
    ("Nearly half of the students failed.", [("Nearly half", 50, 50, "~", "%", "students")]),
    ("Turnout was 61.4 per cent.", [("61.4 per cent", 61.4, 61.4, "=", "%", "")]),
    ("Support fell three percentage points.", [("three percentage points", 3, 3, "=", "point", "")]),
    ("Models struggle to surpass a 10% success rate.", [("10%", 10, 10, "=", "%", "")]),
    ("60% of farmers want rain.", [("60%", 60, 60, "=", "%", "farmers")]),
    ("It could happen within two to four years.", []),
    (
        "Between 20 and 30 people were hurt.",
        [("Between 20 and 30 people", 20, 30, "range", "count", "people")],
    ),
    ("The deal is worth $2-3 million.", [("$2-3 million", 2e6, 3e6, "range", "USD", "")]),
    ("Rates rose from 2% to 4%.", [("2%", 2, 2, "=", "%", ""), ("4%", 4, 4, "=", "%", "")]),
    ("At least 12 people died.", [("At least 12 people", 12, None, ">=", "count", "people")]),
    ("Fewer than 40 seats were filled.", [("Fewer than 40 seats", None, 40, "<", "count", "seats")]),
    (
        "Nearly 500 police officers were sent.",
        [("Nearly 500 police officers", 500, 500, "~", "count", "police officers")],
    ),
    ("The wall is 12 km long.", [("12 km", 12, 12, "=", "km", "")]),
    ("They walked five miles.", [("five miles", 5, 5, "=", "mile", "")]),
    ("The ship carried 3,000 tonnes of grain.", [("3,000 tonnes", 3000, 3000, "=", "tonne", "grain")]),
    ("Talks lasted 36 hours.", [("36 hours", 36, 36, "=", "hour", "")]),
    ("Twenty-three miners were trapped.", [("Twenty-three miners", 23, 23, "=", "count", "miners")]),
    (
        "Two hundred and fifty soldiers left.",
        [("Two hundred and fifty soldiers", 250, 250, "=", "count", "soldiers")],
    ),
    ("Dozens of people were hurt.", [("Dozens of people", None, None, "~", "count", "people")]),
    ("They will invest billions of dollars.", [("billions of dollars", None, None, "~", "USD", "")]),
    ("The 28-year-old singer resigned.", [("28-year-old", 28, 28, "=", "year", "")]),
    ("A two-day summit opened.", [("two-day", 2, 2, "=", "day", "")]),
    (
        "Output doubled to 4 million barrels a day.",
        [("4 million barrels a day", 4e6, 4e6, "=", "barrel", "")],
    ),
    ("The death toll rose to 45.", [("45", 45, 45, "=", "count", "")]),
    ("The £58million move.", [("£58million", 5.8e7, 5.8e7, "=", "GBP", "")]),
    (
        "It paid 34 cts a share, up 10.5 pct.",
        [("34 cts a share", 0.34, 0.34, "=", "USD", ""), ("10.5 pct", 10.5, 10.5, "=", "%", "")],
    ),
    ("It raised 50 mln stg.", [("50 mln stg", 5e7, 5e7, "=", "GBP", "")]),
    ("The shares were up 7/8 at the close.", [("7/8", 0.875, 0.875, "=", "count", "")]),
    ("Banks hold N$6,8 billion.", [("N$6,8 billion", 6.8e9, 6.8e9, "=", "NAD", "")]),
    (
        "It speaks for some 2 200 producers.",
        [("some 2 200 producers", 2200, 2200, "~", "count", "producers")],
    ),
    (
        "Hackers leaked 1.4M customer records.",
        [("1.4M customer records", 1.4e6, 1.4e6, "=", "count", "customer records")],
    ),
    ("TWO offshore workers died.", [("TWO offshore workers", 2, 2, "=", "count", "offshore workers")]),
    (
        "Added 214 net new customers.",
        [("214 net new customers", 214, 214, "=", "count", "net new customers")],
    ),
    ("Boeing 737 jets.", []),
    ("The captain had 20,537 flying hours.", [("20,537 flying hours", 20537, 20537, "=", "hour", "")]),
    ("They cut it by $4 to $68.", [("$4", 4, 4, "=", "USD", ""), ("$68", 68, 68, "=", "USD", "")]),
    ("The Fed moved by a quarter point.", [("a quarter point", 0.25, 0.25, "=", "point", "")]),
    ("It could cut deaths by a quarter.", [("a quarter", 25, 25, "=", "%", "")]),
    ("The bookkeeper, 58, was jailed.", [("58", 58, 58, "=", "year", "")]),
    ("He lives with a widow of 81.", [("81", 81, 81, "=", "year", "")]),
    ("Everyone aged 50 to 74 is asked.", [("50 to 74", 50, 74, "range", "year", "")]),
    ("It enters its ninth week.", [("ninth week", 9, 9, "=", "rank", "")]),
    ("Labour slips to third.", [("third", 3, 3, "=", "rank", "")]),
    ("She won at the 31st Marlow Film Festival.", [("31st Marlow Film Festival", 31, 31, "=", "rank", "")]),
    ("He weighs 9st.", [("9st", 9, 9, "=", "stone", "")]),
    (
        "Seven teachers and one custodian go.",
        [("Seven teachers", 7, 7, "=", "count", "teachers"), ("one", 1, 1, "=", "count", "")],
    ),
    ("Up to a foot of snow fell.", [("Up to a foot", None, 1, "<=", "foot", "")]),
    ("It had £50m plus add-ons.", [("£50m", 5e7, 5e7, "=", "GBP", "")]),
    ("The council employs 3,400 staff.", [("3,400 staff", 3400, 3400, "=", "count", "staff")]),
    (
        "More than 200 aircraft were grounded.",
        [("More than 200 aircraft", 200, None, ">", "count", "aircraft")],
    ),
    ("Prices rose 3 percent in 2023.", [("3 percent", 3, 3, "=", "%", "")]),
    ("It is three times larger than planned.", [("three times", 3, 3, "=", "times", "")]),
    ("One in five adults smokes.", [("One in five", 20, 20, "=", "%", "adults")]),
    ("The bomb weighed 5kg.", [("5kg", 5, 5, "=", "kg", "")]),
    ("The pit is 40m deep.", [("40m", 40, 40, "=", "metre", "")]),
    ("The app has 40m users.", [("40m users", 4e7, 4e7, "=", "count", "users")]),
    ("It was 40 degrees Celsius.", [("40 degrees Celsius", 40, 40, "=", "degC", "")]),
    ("The grant of 1.2 million dollars was paid.", [("1.2 million dollars", 1.2e6, 1.2e6, "=", "USD", "")]),
    ("The club paid 30 million euros.", [("30 million euros", 3e7, 3e7, "=", "EUR", "")]),
    ("No more than 15 guests may come.", [("No more than 15 guests", None, 15, "<=", "count", "guests")]),
    ("15 or more guests came.", [("15 or more guests", 15, None, ">=", "count", "guests")]),
    ("One person was killed.", [("One person", 1, 1, "=", "count", "person")]),
    # Written after a first look at what the rules find.
    (
        "They hold about 30,000 ZENITH Turbo GPUs now.",
        [("about 30,000 ZENITH Turbo GPUs", 30000, 30000, "~", "count", "ZENITH Turbo GPUs")],
    ),
    (
        "A quarter of a million voters stayed.",
        [("A quarter of a million voters", 250000, 250000, "=", "count", "voters")],
    ),
    (
        "Three of the nine judges left.",
        [("Three", 3, 3, "=", "count", "judges"), ("nine judges", 9, 9, "=", "count", "judges")],
    ),
    ("The patient, aged 67, left.", [("67", 67, 67, "=", "year", "")]),
    (
        "Tens of thousands of homes lost power.",
        [("Tens of thousands of homes", None, None, "~", "count", "homes")],
    ),
    ("It was minus 5 degrees.", [("minus 5 degrees", -5, -5, "=", "degree", "")]),
    (
        "The Fed made a 25 basis-point cut to 5.25%-5.50%.",
        [("25 basis-point", 25, 25, "=", "basis point", ""), ("5.25%-5.50%", 5.25, 5.5, "range", "%", "")],
    ),
    (
        "Oil fell $2 to $66 a barrel.",
        [("$2", 2, 2, "=", "USD", ""), ("$66 a barrel", 66, 66, "=", "USD", "")],
    ),
    (
        "It rose from 32,000 to 38,000 feet.",
        [("32,000", 32000, 32000, "=", "foot", ""), ("38,000 feet", 38000, 38000, "=", "foot", "")],
    ),
    (
        "They watch 3 hours and 30 minutes a day.",
        [("3 hours and 30 minutes a day", 3.5, 3.5, "=", "hour", "")],
    ),
    ("It took two years and six months.", [("two years and six months", 2.5, 2.5, "=", "year", "")]),
    (
        "He served two years and nine people were freed.",
        [("two years", 2, 2, "=", "year", ""), ("nine people", 9, 9, "=", "count", "people")],
    ),
    (
        "Three board members--Lund and two others--left.",
        [
            ("Three board members", 3, 3, "=", "count", "board members"),
            ("two others", 2, 2, "=", "count", "others"),
        ],
    ),
    ("Tune into its 1080p video feed.", []),
    ("The phone records 720p video.", []),
    ("Shares fell to 720p.", [("720p", 7.2, 7.2, "=", "GBP", "")]),
    (
        "It is trusted in 60 high-stakes exams.",
        [("60 high-stakes exams", 60, 60, "=", "count", "high-stakes exams")],
    ),
    ("The six Star Wars films sold well.", [("six Star Wars films", 6, 6, "=", "count", "Star Wars films")]),
    ("They got three- to five-year terms.", [("three- to five-year", 3, 5, "range", "year", "")]),
    (
        "From 3.2m to 3.5m people came.",
        [("3.2m", 3.2e6, 3.2e6, "=", "count", ""), ("3.5m people", 3.5e6, 3.5e6, "=", "count", "people")],
    ),
    ("Ann Lee, 58, of Hull, left.", [("58", 58, 58, "=", "year", "")]),
    (
        "The over-65s and people under 30 left.",
        [("over-65s", 65, None, ">", "year", ""), ("under 30", None, 30, "<", "year", "")],
    ),
    ("It is the third-largest bank.", [("third-largest", 3, 3, "=", "rank", "")]),
    ("It fell for the 14th time.", [("14th time", 14, 14, "=", "rank", "")]),
    (
        "He finished third, ranked No. 5.",
        [("third", 3, 3, "=", "rank", ""), ("No. 5", 5, 5, "=", "rank", "")],
    ),
    ("It is in the top 40.", [("top 40", None, 40, "<=", "rank", "")]),
    (
        "It grew twice as fast and more than tripled.",
        [("twice", 2, 2, "=", "times", ""), ("more than tripled", 3, None, ">", "times", "")],
    ),
    (
        "It is a threefold rise by a factor of ten.",
        [("threefold", 3, 3, "=", "times", ""), ("factor of ten", 10, 10, "=", "times", "")],
    ),
    (
        "It lasted half an hour, then an hour and a half.",
        [("half an hour", 0.5, 0.5, "=", "hour", ""), ("an hour and a half", 1.5, 1.5, "=", "hour", "")],
    ),
    (
        "It is under a year old and took up to a week.",
        [("under a year", None, 1, "<", "year", ""), ("up to a week", None, 1, "<=", "week", "")],
    ),
    (
        "It fell a quarter of a percentage point after a half-point cut.",
        [
            ("a quarter of a percentage point", 0.25, 0.25, "=", "point", ""),
            ("half-point", 0.5, 0.5, "=", "point", ""),
        ],
    ),
    (
        "It was minus 12C and -5C.",
        [("minus 12C", -12, -12, "=", "degC", ""), ("-5C", -5, -5, "=", "degC", "")],
    ),
    (
        "The 5-foot-11 guard is 6ft 2in now.",
        [
            ("5-foot-11", 5 + 11 / 12, 5 + 11 / 12, "=", "foot", ""),
            ("6ft 2in", 6 + 1 / 6, 6 + 1 / 6, "=", "foot", ""),
        ],
    ),
    (
        "It paid 52 cents and cost 40-odd people 30 grand, not $9.",
        [
            ("52 cents", 0.52, 0.52, "=", "USD", ""),
            ("40-odd people", 40, 40, "~", "count", "people"),
            ("30 grand", 30000, 30000, "=", "USD", ""),
            ("$9", 9, 9, "=", "USD", ""),
        ],
    ),
    (
        "Talks over 11 men went on over three seasons.",
        [("11 men", 11, 11, "=", "count", "men"), ("three seasons", 3, 3, "=", "count", "seasons")],
    ),
    (
        "It drew 190 billion CFA francs, 200,000 taka and 500 million Swedish crowns.",
        [
            ("190 billion CFA francs", 1.9e11, 1.9e11, "=", "XOF", ""),
            ("200,000 taka", 2e5, 2e5, "=", "BDT", ""),
            ("500 million Swedish crowns", 5e8, 5e8, "=", "SEK", ""),
        ],
    ),
    # none at all
    ("He left three days ago and is back within 30 days.", []),
    ("They met at 23 Baker Street, and at 1600 Elm Grove Road.", []),
    ("A 2-for-1 offer; they lost 6-3, 7-5; he took the 6.52.", []),
    ("The K200 and the A320-200 and Covid-19 and DeepSeek-R1 and QZ8501.", []),
    ("In 2023 the firm moved. Since 1998 it had stayed.", []),
    ("The 2020 elections were close.", []),
    ("The meeting began at 10:30, or 5 p.m. in the east.", []),
    ("The train left at 7.45am.", []),
    ("1. Open the lid.", []),
    ("2) Close the lid.", []),
    ("On 3 May and on May 4, and on December 25, and on the 21st.", []),
    ("Call 020 7946 0958 or +1 212 555 0100.", []),
    ("$ 0 M", []),
    ("The first of the third group, in the 21st century.", []),
    ("No one knows; one of the most important issues, one answer, one by one.", []),
    ("They live at No. 10, near Route 66.", []),
    ("They won 3-1 on Sunday.", []),
    ("A vision called Mind 2.0 was shown.", []),
    ("In the 1990s and in his 50s.", []),
    ("It happened on 9/11, and they are open 24/7.", []),
    ("It rose in 2019-20.", []),
    ("See section 230 and page 5.", []),
    ("He flew a Boeing 737 to the G20.", []),
]


@pytest.mark.parametrize(("text", "expected"), LABELLED, ids=[text[:40] for text, _ in LABELLED])
def test_labelled(text: str, expected: list[tuple[str, float | None, float | None, str, str, str]]) -> None:
    """A quantity has its words, its values, its unit and what it counts; a name, a date, a time is none."""
    found = told(text)
    assert [f[0] for f in found] == [e[0] for e in expected]
    for one, label in zip(found, expected, strict=True):
        assert one[1] == pytest.approx(label[1])
        assert one[2] == pytest.approx(label[2])
        assert one[3:] == label[3:]


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        ("It will reach a $3 trillion valuation.", ["valuation"]),
        ("With a valuation of $13.2 billion, it leads.", ["valuation"]),
        ("She runs a $12 billion startup.", ["valuation"]),
        ("The market could reach $1 trillion by then.", ["market"]),
        ("It will be a trillion-dollar market.", ["market"]),
        ("It could generate over $1 trillion in revenue.", ["revenue"]),
        ("The firm reported revenues of £20 million.", ["revenue"]),
        ("It begins with a $20 billion investment.", ["investment"]),
        ("The firm made a profit of €3 million.", ["profit"]),
        ("The fire killed 12 people and injured 30 others.", ["deaths", "injuries"]),
        ("The lake is 4 km away.", [""]),
    ],
)
def test_measure(text: str, measures: list[str]) -> None:
    """A sum says what it is a sum of, when the text does."""
    assert [found.measure for found in quantities(text)] == measures


@pytest.mark.parametrize(
    ("text", "negated"),
    [
        ("It has 30,000 chips, not the 8,000 K200s they claim.", [False, True]),
        ("It cost $5 million rather than $9 million.", [False, True]),
        ("Not only 500 workers came.", [False]),
        ("It has no more than 500 workers.", [False]),
    ],
)
def test_negated(text: str, negated: list[bool]) -> None:
    """A number the text denies is not one it states."""
    assert [found.negated for found in quantities(text)] == negated


@pytest.mark.parametrize(
    ("text", "per", "holder", "claimant"),
    [
        ("It made £24,500 a year.", "year", "", ""),
        ("Each paid $43,600 each, they said.", "each", "", "they"),
        ("It pumps 411,000 bpd.", "day", "", ""),
        ("Zenith Foods\u2019 $2bn loss grew.", "", "Zenith Foods", ""),
        ("Ann Lee, 58, left.", "", "Ann Lee", ""),
        ("It has not the 8,000 K200s they claim.", "", "", "they"),
        ("It costs 5p per person.", "person", "", ""),
    ],
)
def test_setting(text: str, per: str, holder: str, claimant: str) -> None:
    """A number says per what it is, whose it is and who gives it, when the words beside it do."""
    (found,) = quantities(text)
    assert (found.per, found.holder, found.claimant) == (per, holder, claimant)


def test_numbers_in_dates_are_time_limits() -> None:
    """The number in a date is no quantity of the text, but can be asked for."""
    text = "It could happen within two to four years, on 3 May 2030."
    limits = find_time_limits(text, find_datings(text, blocks_of(text), (), "2025-01-31"))
    assert [(limit.low, limit.high, limit.unit) for limit in limits] == [(2, 4, "year")]


def test_furniture_has_none() -> None:
    """What is not the report is not read."""
    text = "500 people left."
    block = Block("furniture", Span(0, len(text)), "by-hand", ())
    assert find_quantities(text, [block], []) == ()


PIECES = st.sampled_from(
    ["1", "0", "9,000", "2.5", "$", "£", " million", " people", "%", " to ", "-", "–", " ", "half", "two", "and",
     "a", "third", " of ", "not the ", "about ", "between ", "May ", "\n", "\u00a0", "“", ".", "km", "²", "٣", "’"]
)  # fmt: skip


@given(st.one_of(st.text(max_size=80), st.lists(PIECES, max_size=25).map("".join)))
def test_any_text(text: str) -> None:
    """Whatever stands there, spans lie in blocks, in order, apart, and start and end on a word."""
    blocks = blocks_of(text)
    found = quantities(text)
    for one in found:
        words = one.span.of(text)
        assert words and words == words.strip()
        assert any(block.span.holds(one.span) for block in blocks)
        assert one.counted in text
        assert one.low is None or one.high is None or one.low <= one.high
        assert one.rule in RULES and one.reasons
    for one, two in pairwise(found):
        assert one.span.end <= two.span.start


@pytest.mark.parametrize(
    "text",
    [
        "The kinds are 1) Deviled, 2) Scotch, 3) Pickled and 4) Fried.",
        "The pupil reached level six in maths, and form letter five was sent.",
        "The country's 2008 financial crisis cost him his job.",
    ],
)
def test_marks_and_labels_count_nothing(text: str) -> None:
    """Marks of a list, labels and years are no quantities."""
    assert quantities(text) == ()


@pytest.mark.parametrize(
    ("text", "words", "low", "relation", "unit"),
    [
        ("The fare would go up to $8 in March.", "$8", 8, "=", "USD"),
        ("The fare can cost up to $8.", "up to $8", None, "<=", "USD"),
        ("The clip was viewed 500,000 times.", "500,000 times", 500000, "=", "count"),
        ("When he was 16, Reid moved away.", "16", 16, "=", "year"),
        ("She is just 12 and plays for the county.", "12", 12, "=", "year"),
        ("Three people were hurt (one of them, a boy of 9) here.", "9", 9, "=", "year"),
    ],
)
def test_levels_times_and_ages(text: str, words: str, low: float | None, relation: str, unit: str) -> None:
    """The words around a number tell a level from a bound, and an age from a count."""
    found = {one.span.of(text): (one.low, one.relation, one.unit) for one in quantities(text)}
    assert found.get(words) == (low, relation, unit)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Profits at DomeWare jumped 76% to $1.13bn.", [("profit", "DomeWare"), ("profit", "DomeWare")]),
        ("The company's revenue rose to $5m.", [("revenue", "The company")]),
        ("Dome's market value passed $1 trillion.", [("valuation", "Dome")]),
        ("Tuesday's sale of $4m of paintings ended late.", [("", "")]),
        ("A cyclist, 61, was hurt.", [("", "")]),
    ],
)
def test_what_moved_and_whose_it_is(text: str, expected: list[tuple[str, str]]) -> None:
    """The subject of a movement is what the numbers behind it measure."""
    assert [(one.measure, one.holder) for one in quantities(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The drinking age on the island is 17, a poll says.", [("17", 17, 17, "year")]),
        ("Four nuns were left. The youngest is 77.", [("Four nuns", 4, 4, "count"), ("77", 77, 77, "year")]),
        ("Ines Holm, now 68, wept in court.", [("68", 68, 68, "year")]),
        ("He left school at 14 for the herring boats.", [("14", 14, 14, "year")]),
        ("Keeper of the last light dies at 91", [("91", 91, 91, "year")]),
        ("The toll stood at 112.", [("112", 112, 112, "count")]),
        ("At 79 he still mends clocks.", [("79", 79, 79, "year")]),
        ("One widow of 71 had paid twice.", [("71", 71, 71, "year"), ("twice", 2, 2, "count")]),
        ("A father of 4 was hurt.", [("4", 4, 4, "count")]),
        ("The number of swimmers over 80 has grown.", [("over 80", 80, None, "year")]),
        ("Children under five travel free.", [("under five", None, 5, "year")]),
        ("She was the third of five sisters; at 20 she left.", [("third", 3, 3, "rank"), ("five sisters", 5, 5, "count"), ("20", 20, 20, "year")]),
        ("I asked nine times, twice this week.", [("nine times", 9, 9, "count"), ("twice", 2, 2, "count")]),
        ("Complaints doubled in two years.", [("doubled", 2, 2, "times"), ("two years", 2, 2, "year")]),
        ("He doubled over and doubled as a porter.", []),
        ("It tracks people 65 and older.", [("65 and older", 65, None, "year")]),
        ("Only about half get a shot.", [("about half", 50, 50, "%")]),
        ("It may be the worst flood in a decade.", [("a decade", 1, 1, "decade")]),
        ("The boy, eight, was found. His sister is six.", [("eight", 8, 8, "year"), ("six", 6, 6, "year")]),
        ("They owe N92 billion and N50,000 each.", [("N92 billion", 9.2e10, 9.2e10, "NGN"), ("N50,000 each", 5e4, 5e4, "NGN")]),
        ("It was paid R4.2-million on the N2 road.", [("R4.2-million", 4.2e6, 4.2e6, "ZAR")]),
        ("The wage is Tk 12,500 a month.", [("Tk 12,500 a month", 12500, 12500, "BDT")]),
        ("A fare of P14.50 was set.", [("P14.50", 14.5, 14.5, "PHP")]),
        ("The 50,000 pound (US$93,000) prize is hers.", [("50,000 pound", 5e4, 5e4, "GBP"), ("US$93,000", 93000, 93000, "USD")]),
        ("Lava covers 14 square km.", [("14 square km", 14, 14, "km²")]),
        ("It runs at 70.7 teraflops, against 35.8 before.", [("70.7 teraflops", 70.7, 70.7, "teraflop"), ("35.8", 35.8, 35.8, "teraflop")]),
        ("Bats hear little below ten kilohertz.", [("below ten kilohertz", None, 10, "kHz")]),
        ("A panel of 31 by 24 centimetres was sold.", [("31", 31, 31, "cm"), ("24 centimetres", 24, 24, "cm")]),
        ("The odds are one in 45 million.", [("one in 45 million", 100 / 45e6, 100 / 45e6, "%")]),
        ("Two in five had no window.", [("Two in five", 40, 40, "%")]),
        ("It covers a fifth of one per cent of the floor.", [("a fifth of one per cent", 0.2, 0.2, "%")]),
        ("Delays of 30 minutes to an hour are likely.", [("30 minutes to an hour", 30, 60, "minute")]),
        ("They were the better side for an hour.", [("an hour", 1, 1, "hour")]),
        ("It meets once a week and on a week off.", []),
        ("Confidence fell to minus 41.", [("minus 41", -41, -41, "count")]),
        ("He flew 900 hours, of which 610 were at night.", [("900 hours", 900, 900, "hour"), ("610", 610, 610, "hour")]),
        ("The shower was seen in 687 BC, and a 911 call came.", []),
        ("Freight rates slid for a ninth week.", [("ninth week", 9, 9, "rank")]),
        ("She lies 91st in the rankings.", [("91st", 91, 91, "rank")]),
        ("He is the third county chief to be sent home.", [("third county chief", 3, 3, "rank")]),
        ("The second half in two acts is the first step to peace.", [("two acts", 2, 2, "count")]),
    ],
)  # fmt: skip
def test_as_papers_write_it(text: str, expected: list[tuple[str, float | None, float | None, str]]) -> None:
    """Ages, moneys, units, shares and places in an order are read as papers around the world write them."""
    found = [(words, low, high, unit) for words, low, high, _, unit, _ in told(text)]
    assert [each[0] for each in found] == [each[0] for each in expected]
    for each, (_, low, high, unit) in zip(found, expected, strict=True):
        assert each[1:] == (pytest.approx(low), pytest.approx(high), unit)


@pytest.mark.parametrize(
    ("text", "units"),
    [
        (
            "The line will cost $4 billion, Sydney and Queensland say, and fares rise 20 cents.",
            ["AUD", "AUD"],
        ),
        ("Auckland lost $2m, New Zealand police said, or US$1.2m.", ["NZD", "USD"]),
        ("Ottawa paid C$3m, Canada said, or $2m.", ["CAD", "USD"]),
        ("The American firm in Sydney, Australia, paid $3m.", ["USD"]),
        ("In Lahore, Pakistan pays 600 rupees, and 500 Indian rupees.", ["PKR", "INR"]),
        ("Egypt and Cairo owe 5 million pounds and £300.", ["EGP", "GBP"]),
    ],
)
def test_money_is_that_of_the_place(text: str, units: list[str]) -> None:
    """A name that several countries have for their money stands for that of the country the article is about."""
    assert [found.unit for found in quantities(text)] == units


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("The Shanghai Composite closed down 0.2 percent at 3,107.48.", ["%", "point"]),
        ("The Dow fell 77 points, or 0.4 percent, to 17,204.", ["point", "%", "point"]),
        ("The VIX 16.9 was low, and the FTSE 100 stood at 6,980.", ["point", "point"]),
        ("The Dow rose while claims for benefits fell to 250,000.", ["count"]),
    ],
)
def test_the_level_of_an_index_is_in_points(text: str, units: list[str]) -> None:
    """A bare number that an index is said to stand at has points for its unit."""
    assert [each.unit for each in quantities(text)] == units


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        ("The dollar bought 103 yen on Monday.", [""]),
        ("One dollar bought 103.4 yen.", ["", ""]),
        ("The firm bought the site for $3 million.", ["deal"]),
    ],
)
def test_what_a_currency_buys_is_no_deal(text: str, measures: list[str]) -> None:
    """The price of one currency in another is of no measure."""
    assert [each.measure for each in quantities(text)] == measures


def test_paying_is_no_pay() -> None:
    """What somebody would pay for a thing is no wage."""
    assert [each.measure for each in quantities("Dealers are willing to pay $20,000 for a pair.")] == [""]
    assert [each.measure for each in quantities("Their pay rose to $20,000.")] == ["wage"]


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("It drew 1.5 percent of the overall audience.", "audience"),
        ("About 30 percent of the total electorate voted early.", "electorate"),
        ("It was 20 percent of the total.", "total"),
    ],
)
def test_a_share_is_of_the_noun_behind_overall(text: str, counted: str) -> None:
    """An adjective for the whole is not what a share counts."""
    assert [each.counted for each in quantities(text)] == [counted]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("At least one of the parcels was opened.", [("At least one", 1, None, ">=", "count")]),
        (
            "Three were hurt, two were treated at home and one was taken to hospital.",
            [("Three", 3, 3, "=", "count"), ("two", 2, 2, "=", "count"), ("one", 1, 1, "=", "count")],
        ),
        ("No one was hurt, and the one who fled was caught.", []),
        ("The inquiry may last over a week.", [("over a week", 1, None, ">", "week")]),
        ("She led the board for over six years.", [("over six years", 6, None, ">", "year")]),
        ("The club grew over six years.", [("six years", 6, 6, "=", "year")]),
        ("Buyers must wait at least 30 days before signing.", [("at least 30 days", 30, None, ">=", "day")]),
        ("Solar power will one day be cheap. One day she hopes to sail.", []),
        ("One day of rain closed the course.", [("One day", 1, 1, "=", "day")]),
        ("The firm lost 18 Canadian cents a share.", [("18 Canadian cents a share", 0.18, 0.18, "=", "CAD")]),
        (
            "It hit 100 degrees and a half-inch of rain fell.",
            [("100 degrees", 100, 100, "=", "degree"), ("half-inch", 0.5, 0.5, "=", "inch")],
        ),
        ("They want to halve it by the year two thousand.", []),
        ("In the year two thousand people died in floods.", [("two thousand people", 2000, 2000, "=", "count")]),
    ],
)  # fmt: skip
def test_small_numbers_as_wires_write_them(
    text: str, expected: list[tuple[str, float | None, float | None, str, str]]
) -> None:
    """“One” with a bound or at the end of a row, “over” a time, “one day” that is none, cents with their country."""
    assert [found[:5] for found in told(text)] == expected


def test_dollars_of_a_state_are_american() -> None:
    """An article from an American state means its own dollars, whatever foreign places it names besides."""
    text = "BUFFALO, N.Y. — Officials in Vancouver, British Columbia, seek a man from St. Albans, Vt.; he may be fined $5,000."
    assert [found.unit for found in quantities(text)] == ["USD"]
