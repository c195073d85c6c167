"""Name: who and what a text mentions, under which name and of which type."""

from __future__ import annotations

import itertools
import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from digest.article import Block
from digest.name import RULES, KnownName, Name, find_names
from digest.seed import Span


def blocks_of(text: str) -> list[Block]:
    """A block a line."""
    return [
        Block("paragraph", Span(m.start(), m.start() + len(m.group().rstrip())), "test", ())
        for m in re.finditer(r"\S[^\n\r]*", text)
    ]


def names_of(text: str) -> tuple[Name, ...]:
    """The names of a text whose lines are its blocks."""
    return find_names(text, blocks_of(text))


def listed(text: str) -> list[str]:
    """`words = name (type)` of each mention; `= name` only where it differs."""
    return [
        f"{n.span.of(text)}{'' if n.span.of(text) == n.name else ' = ' + n.name} ({n.type})"
        for n in names_of(text)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Maria Lopez met Dr. Peter Okafor in Lyon. Lopez said Okafor was late.",
            [
                "Maria Lopez (person)", "Peter Okafor (person)", "Lyon (place)",
                "Lopez = Maria Lopez (person)", "Okafor = Peter Okafor (person)",
            ],
        ),
        ("It is a concern of Olympian Bill Kirby, who won.", ["Bill Kirby (person)"]),
        ("It rained in the Upper Midwest.", ["Upper Midwest (place)"]),
        (
            "Guards left the West Bank. " * 12,
            ["West Bank (place)"] * 12,
        ),
        ("AP Science Writer Ann Reid said so.", ["AP (organization)", "Ann Reid (person)"]),
        (
            "Northwind Ltd boss Ann Reid left. Dame Ann Reid’s firm, Northwind, is sold.",
            [
                "Northwind Ltd (organization)", "Ann Reid (person)", "Ann Reid (person)",
                "Northwind = Northwind Ltd (organization)",
            ],
        ),
        (
            "The World Health Organization (WHO) met. The WHO said so.",
            [
                "World Health Organization (organization)", "WHO = World Health Organization (organization)",
                "WHO = World Health Organization (organization)",
            ],
        ),
        (
            "Experts in artificial general intelligence (AGI) use AI, GPUs and A.I. on an IPO; GDP fell.",
            [],
        ),
        (
            "Airbus sold an A320-200, a phone maker showed the X200, and Covid-19 spread.",
            ["Airbus (organization)", "A320-200 (product)", "X200 (product)", "Covid-19 (other)"],
        ),
        (
            "The H5N1 virus and HIV-1 spread; a COVID-19 vaccine was sold.",
            ["H5N1 (other)", "HIV-1 (other)", "COVID-19 (other)"],
        ),
        (
            "Ada Brook of VOLT and Maria Lopez said so. Joe Tamsin of NATO and Peter Hale of the RSPCA left.",
            [
                "Ada Brook (person)", "VOLT (other)", "Maria Lopez (person)", "Joe Tamsin (person)", "NATO (organization)",
                "Peter Hale (person)", "RSPCA (organization)",
            ],
        ),
        (
            "Ada Brook of VOLT left Volt Old Line Trams (VOLT).",
            [
                "Ada Brook (person)", "VOLT = Volt Old Line Trams (organization)", "Volt Old Line Trams (organization)",
                "VOLT = Volt Old Line Trams (organization)",
            ],
        ),
        (
            "A firm sold the K200 chip; it has 10,000 K200s and 90 T100s.",
            ["K200 (product)", "K200s = K200 (product)", "T100s (product)"],
        ),
        (
            "She studied at the University of Oslo and joined the Ministry of Health and Welfare.",
            ["University of Oslo (organization)", "Ministry of Health and Welfare (organization)"],
        ),
        (
            "US-China talks in the U.S. stalled, the UK and Beijing said.",
            [
                "US = United States (place)", "China (place)", "U.S. = United States (place)", "UK = United Kingdom (place)",
                "Beijing (place)",
            ],
        ),
        (
            "Prime Minister Jan Novak and Foreign Secretary Olga Petrova flew to Davos, Switzerland.",
            ["Jan Novak (person)", "Olga Petrova (person)", "Davos (place)", "Switzerland (place)"],
        ),
        (
            "Quantor AI CEO Lena Fischer spoke. Fischer, 41, founded Quantor AI, a Chinese startup.",
            [
                "Quantor AI (organization)", "Lena Fischer (person)", "Fischer = Lena Fischer (person)",
                "Quantor AI (organization)",
            ],
        ),
        (
            "Executives from Volvo, Saab and Ericsson came; the startup Brelluma did not.",
            ["Volvo (organization)", "Saab (organization)", "Ericsson (organization)", "Brelluma (organization)"],
        ),
        ("Despite the rain, Police said However that Teachers left on Monday in May.", []),
        (
            "PARIS, May 2 (Vantage) - The ferry, the Lady Ysolde, and the carrier's sister Ann Reid left Wells-on-Sea.",
            [
                "PARIS = Paris (place)", "Vantage (organization)", "Lady Ysolde (product)", "Ann Reid (person)",
                "Wells-on-Sea (place)",
            ],
        ),
        (
            "The bulk carrier Nordic Tarn sank with SEK40m of ore; sailors aboard the Tarn were safe.",
            ["Nordic Tarn (product)", "Tarn = Nordic Tarn (product)"],
        ),
        (
            "Plaintiffs took it to the International Court of Justice and the Cricketers’ Welfare Association.",
            ["International Court of Justice (organization)", "Cricketers’ Welfare Association (organization)"],
        ),
        (
            "Joris van den Berg of KU Leuven, a professor, and Rana Okoye-Lind, M.D., ended Phase 2 of FY2025.",
            ["Joris van den Berg (person)", "KU Leuven (organization)", "Rana Okoye-Lind (person)"],
        ),
        (
            "Stefnor-Hals, a fund manager that runs $2bn, and Delft-based Tauber Ostrich met Insurance Ireland.",
            [
                "Stefnor-Hals (organization)", "Delft (place)", "Tauber Ostrich (organization)", "Insurance Ireland (organization)",
            ],
        ),
        (
            "He wrote on X that the N84 was closed near Ballinrobe, Co Mayo, said the Murray–Darling Basin Authority.",
            [
                "X (organization)", "N84 (place)", "Ballinrobe (place)", "Co Mayo (place)",
                "Murray–Darling Basin Authority (organization)",
            ],
        ),
        (
            "The House Oversight and Reform Committee met the federal Securities and Exchange Commission.",
            [
                "House Oversight and Reform Committee (organization)",
                "Securities and Exchange Commission (organization)",
            ],
        ),
        ("The Charlotte Panthers left the Queen City.", ["Charlotte Panthers (organization)", "Queen City (place)"]),
        ("The Leeds-based firm hired Washington-born Ludwig van der Berg.", [
            "Leeds (place)", "Washington (place)", "Ludwig van der Berg (person)",
        ]),
        ("NEW YORK (XYZ) — Goalkeeper Ngozi Adeyemi left. BEIRUT, Lebanon —", [
            "NEW YORK = New York (place)", "XYZ (organization)", "Ngozi Adeyemi (person)", "BEIRUT = Beirut (place)", "Lebanon (place)",
        ]),
        ("Noh Sang-kyu met Jun-seo Baek of the Leeds-based club.", [
            "Noh Sang-kyu (person)", "Jun-seo Baek (person)", "Leeds (place)",
        ]),
        ("She flew from northern Qarvand to the Gulf of Dorvas.", ["Qarvand (place)", "Gulf of Dorvas (place)"]),
        ("The Workers’ Party, the Panel on Climate Change and St Mary’s Hospital replied.", [
            "Workers’ Party (organization)", "Panel on Climate Change (organization)", "St Mary’s Hospital (organization)",
        ]),
        ("The Battle of Dorvas and the Autumn Cup were remembered in Washington, D.C.", [
            "Battle of Dorvas (other)", "Autumn Cup (other)", "Washington, D.C. (place)",
        ]),
        ("Haruto Quellan won. Later Quellan said H. Quellan was tired.", [
            "Haruto Quellan (person)", "Quellan = Haruto Quellan (person)", "H. Quellan = Haruto Quellan (person)",
        ]),
        ("The Ministry of Dorvas Affairs spoke; MDA said no.", ["Ministry of Dorvas Affairs (organization)", "MDA = Ministry of Dorvas Affairs (organization)"]),
        ("Senate Majority Leader Ann Reid (D-Texas) spoke on the A354.", [
            "Senate (organization)", "Ann Reid (person)", "Texas (place)", "A354 (place)",
        ]),
        ("Peter Shaw (Kenya) 2:10:05, Transport Correspondent", ["Peter Shaw (person)", "Kenya (place)"]),
        ("They ate McDonald-like food at O’Brien’s place in New York City.", [
            "McDonald (person)", "O’Brien (person)", "New York City (place)",
        ]),
    ],
)  # fmt: skip
def test_names_and_types(text: str, expected: list[str]) -> None:
    """Mentions are cut, typed and brought under one name as a reader would."""
    assert listed(text) == expected


def test_names_cross_wrapped_lines() -> None:
    """A line break inside a paragraph parts no name."""
    text = "She thanked Maria\n  Lopez of the World Health\r\nOrganization."
    block = Block("paragraph", Span(0, len(text)), "test", ())
    assert [n.name for n in find_names(text, [block])] == ["Maria Lopez", "World Health Organization"]


def test_pages_settle_names() -> None:
    """A name the digest has a page for keeps the page's name and type, and its aliases mean it."""
    known = [KnownName("Brelluma Trust", "organization", ("Brelluma", "the Brell"))]
    text = "In Brelluma they smiled."
    names = find_names(text, blocks_of(text), known)
    assert [(n.name, n.type, n.rule) for n in names] == [("Brelluma Trust", "organization", "name-page")]


def test_clubs_play_and_towns_lie() -> None:
    """In a report about sport the town that plays is its club; the town things happen in is a place."""
    text = "Ipswich beat Norwich in the cup; a penalty in the match was scored by their striker before half-time."
    assert {n.name: n.type for n in names_of(text)} == {"Ipswich": "organization", "Norwich": "organization"}
    assert [n.type for n in names_of("The fire in Ipswich was put out.")] == ["place"]


@pytest.mark.parametrize(
    ("told", "team"),
    [
        ("Rochdale captain Omar Haddad was ill.", "Rochdale"),
        ("It was a good day for title rivals Rochdale.", "Rochdale"),
        ("Rochdale will also need to mend their defence.", "Rochdale"),
        ("The match was Rochdale's seventh defeat.", "Rochdale"),
        ("A late goal took Rochdale to 133 for five.", "Rochdale"),
        ("Rochdale has won six of its last ten.", "Rochdale"),
        ("Nobody has stopped Rochdale, who beat all others.", "Rochdale"),
        ("They were two points behind Rochdale.", "Rochdale"),
        ("Oldham beat nobody. The favourites were Oldham, Rochdale and Kettering.", "Kettering"),
        ("The crowd waited until the Otters batted.", "Otters"),
    ],
)
def test_a_team_called_after_its_town(told: str, team: str) -> None:
    """In a report about sport a town that has a captain, an opponent or a place in the table is its team."""
    text = f"It was a league match of the cup season; the striker scored a goal. {told}"
    assert {n.name: n.type for n in names_of(text)}[team] == "organization"


@pytest.mark.parametrize(
    "told",
    [
        "It was played in Rochdale, where it rained.",
        "The players came from Rochdale, Oldham and Kettering.",
        "England captain Ann Reid was born at Rochdale, who knows when.",
    ],
)
def test_a_town_is_where_a_match_is_played(told: str) -> None:
    """Where players come from or meet is a place in a report about sport as well."""
    text = f"It was a league match of the cup season; the striker scored a goal. {told}"
    assert {n.name: n.type for n in names_of(text)}["Rochdale"] == "place"


def test_surname_of_two_people_stays_alone() -> None:
    """A surname that two people of the text bear is joined to neither."""
    names = {n.span.start: n.name for n in names_of("Ann Reid met Tom Reid. Reid said no.")}
    assert sorted(names.values()) == ["Ann Reid", "Reid", "Tom Reid"]


def test_title_tells_two_people_apart() -> None:
    """`Mrs` settles which of two people with one surname is meant."""
    assert [n.name for n in names_of("Anna Reid met Thomas Reid. Mrs Reid said no.")][-1] == "Anna Reid"


@pytest.mark.parametrize(
    ("text", "gender"),
    [
        ("Dame Robin Shaw left.", "f"),
        ("Peter Shaw left.", "m"),
        ("Robin Shaw left.", ""),
        ("Robin Shaw said she would stay. Later Robin Shaw said she was glad.", "f"),
        ("Spokeswoman Kim Shaw left.", "f"),
    ],
)
def test_gender(text: str, gender: str) -> None:
    """Title, role, pronouns and first name tell the gender, or nothing does."""
    assert {n.gender for n in names_of(text)} == {gender}


TEXTS = st.lists(
    st.sampled_from(
        ["Ann", "Reid", "Dr", ".", ",", "’s", "'s", "of", "the", "University", "A.I.", "U.S.", "H100", "CEO", "and", "in", "-", "(",
         "WHO)", "said", "Leeds", "Ltd", "Inc", "\n", "\u00a0", "US-China", "Minister", "AI", "&", "van", "É", "x", "“", "”", ":"]
    ),
    max_size=50,
)  # fmt: skip


@settings(max_examples=400, deadline=None)
@given(st.one_of(TEXTS.map(" ".join), TEXTS.map("".join), st.text(max_size=120)))
def test_any_text(text: str) -> None:
    """On any text: mentions are in order, apart from each other, inside blocks, with known rules and reasons."""
    blocks = blocks_of(text)
    found = find_names(text, blocks)
    assert all(a.span.end <= b.span.start for a, b in itertools.pairwise(found))
    for name in found:
        assert name.span.start < name.span.end
        assert any(block.span.holds(name.span) for block in blocks)
        assert name.name.strip() and name.rule in RULES and name.reasons


def test_a_line_with_a_credit_is_no_headline() -> None:
    """A caption full of capitals, with a credit behind its sentence, is read as prose, so that its names are found."""
    text = "Tanvir Mahmud at the Dorvas National Stadium in May. Photo: Maria Lopez"
    block = Block("caption", Span(0, len(text)), "test", ())
    assert {name.name for name in find_names(text + "\n\nIt rained.", [block, *blocks_of("")])} >= {
        "Maria Lopez"
    }


def test_furniture_holds_no_names() -> None:
    """Nothing is looked for in what is no part of the report."""
    text = "Peter Shaw left."
    assert find_names(text, [Block("furniture", Span(0, len(text)), "test", ())]) == ()


@pytest.mark.timing
@pytest.mark.parametrize(
    "unit", ["Ann Reid, ", "Anna Reid met {0} Dorn{0} at Bank{0} of Leeds. ", "A.", "US-", "Of The "]
)
def test_time_grows_with_the_text_only(unit: str) -> None:
    """Twenty thousand units take seconds."""
    text = "".join(unit.replace("{0}", f"B{chr(97 + i % 26)}x{i}") for i in range(20_000))
    began = time.process_time()
    find_names(text, [Block("paragraph", Span(0, len(text)), "test", ())])
    assert time.process_time() - began < 25


@pytest.mark.timing
def test_time_grows_with_the_headings_only() -> None:
    """Four thousand headlines, each over a person of its own, are read without walking all names for each."""
    parts = (
        "bek",
        "dal",
        "fin",
        "gar",
        "hold",
        "kov",
        "lem",
        "mar",
        "nid",
        "pol",
        "ram",
        "ski",
        "ton",
        "vik",
        "wen",
        "zer",
    )
    surnames = ("".join(each).title() for each in itertools.product(parts, repeat=3))
    text = "\n\n".join(
        f"Council Votes Down Market Plan Again\n\nThe clerk Mary {surname} told the council that it would close."
        for surname in itertools.islice(surnames, 4_000)
    )
    began = time.process_time()
    find_names(text, blocks_of(text))
    assert time.process_time() - began < 4


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The MV Brightwater struck HMS Dauntless; the ferry Karolina 2 and the Panama-flagged Ostby Star sank.",
            [
                "MV Brightwater (product)", "HMS Dauntless (product)", "Karolina 2 (product)", "Panama (place)",
                "Ostby Star (product)",
            ],
        ),
        (
            "The boats, ‘Otter 1’ and ‘Otter 2’, raced. Barnsley 3 Oldham 0. The S&P 500 fell on Channel 4.",
            [
                "Otter 1 (product)", "Otter 2 (product)", "Barnsley (place)", "Oldham (place)", "S&P 500 (other)",
                "Channel (other)",
            ],
        ),
        (
            "He was driving a Ford Tourer or an Isuzu Q-Line. An Airbus H175 ditched; other H175s were grounded.",
            [
                "Ford Tourer (product)", "Isuzu Q-Line (product)", "Airbus H175 (product)", "H175s = Airbus H175 (product)",
            ],
        ),
        (
            "Her novel “The Long Road” and the film ‘Dust’ sold. He called it “A Great Day” for “Big Mike”.",
            ["The Long Road (product)", "Dust (product)", "Great Day (other)", "Mike (person)"],
        ),
        (
            "Regulators cleared the drug Velmarin, made by Corvane Therapeutics.",
            ["Velmarin (product)", "Corvane Therapeutics (organization)"],
        ),
    ],
)  # fmt: skip
def test_made_things(text: str, expected: list[str]) -> None:
    """Ships, models and works are products; scores, indices and things held at arm's length are not."""
    assert listed(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Energy Security and Net Zero Committee met the Ministry of Housing, Communities and Local Government.",
            [
                "Energy Security and Net Zero Committee (organization)",
                "Ministry of Housing, Communities and Local Government (organization)",
            ],
        ),
        (
            "They prepare accounts in IFRS and do not plan to go to GAAP. She moved to the UAE.",
            ["IFRS (organization)", "GAAP (organization)", "UAE = United Arab Emirates (place)"],
        ),
        (
            "He sued the Australian Securities and Investments Commission on Friday. The British Museum and Arts Council met.",
            [
                "Australian Securities and Investments Commission (organization)",
                "British Museum (organization)", "Arts Council (organization)",
            ],
        ),
        (
            "The Department of Energy, Shell and BP met the Ministry of Defence and Nato.",
            [
                "Department of Energy (organization)", "Shell (organization)", "BP (organization)",
                "Ministry of Defence (organization)", "Nato (organization)",
            ],
        ),
        (
            "Leeds crown court heard that West Brackmoor police and Bristol city council agreed. Houston police left.",
            [
                "Leeds crown court (organization)", "West Brackmoor police (organization)",
                "Bristol city council (organization)", "Houston (place)",
            ],
        ),
        (
            "Saudi Arabia spoke. The Irish Republican Army and the Philippine Red Cross replied.",
            ["Saudi Arabia (place)", "Irish Republican Army (organization)", "Philippine Red Cross (organization)"],
        ),
        (
            "Theresa May, Lord Young and John A. Smith met in May.",
            ["Theresa May (person)", "Young (person)", "John A. Smith (person)"],
        ),
        (
            "He was taken to Marlow Hospital. Analysts at Moxley Grant agreed.",
            ["Marlow Hospital (place)", "Moxley Grant (organization)"],
        ),
        (
            "Hired Tina Lopez. “We saw Quorra,” she said. Meet Quorra.",
            ["Tina Lopez (person)", "Quorra (other)", "Quorra (other)"],
        ),
        (
            "Village Planner Walter Brown and Trustees Joe Hale and Ann Reid left the U.S. House of Representatives.",
            ["Walter Brown (person)", "Joe Hale (person)", "Ann Reid (person)", "U.S. House of Representatives (organization)"],
        ),
        ("Ledger photo/Ann Reid, see example.com/Maria.", ["Ann Reid (person)"]),
        (
            "Chiara dell’Acqua met Faraj al-Bahsani, and Ana de Sousa e Melo met Pieter van ’t Hoff.",
            [
                "Chiara dell’Acqua (person)", "Faraj al-Bahsani (person)", "Ana de Sousa e Melo (person)",
                "Pieter van ’t Hoff (person)",
            ],
        ),
    ],
)  # fmt: skip
def test_where_names_begin_and_end(text: str, expected: list[str]) -> None:
    """A body keeps all its subjects, a person the initial and the surname that is a common word, no name the word before it."""
    assert listed(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Leaders of the North and the South met. North Korea spoke. South Korea listened.",
            ["North Korea", "South Korea", "North Korea", "South Korea"],
        ),
        ("Snow fell in the North and in Leeds.", ["Leeds"]),
        ("Liam Fox met the minister. Dr Fox said he was pleased.", ["Liam Fox", "Liam Fox"]),
        ("Indulal PM, 45, left. Mr Indulal PM drove away.", ["Indulal", "Indulal"]),
        (
            "An Indonesia AirAsia Airbus A320 is lost. The Indonesia AirAsia flight was full.",
            ["Indonesia AirAsia", "Airbus A320", "Indonesia AirAsia"],
        ),
        ("Critics of Breaking the Silence reject it.", ["Breaking the Silence"]),
    ],
)
def test_one_name_for_all_mentions(text: str, expected: list[str]) -> None:
    """Mentions join the name they stand for, and what is no name goes."""
    assert [name.name for name in names_of(text)] == expected


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("The kinds are 1) Deviled, 2) Scotch, 3) Pickled and 4) Fried.", "Scotch", "other"),
        ("The State Board of Elections ruled on it.", "State Board of Elections", "organization"),
        ("Yesterday the retailer lost to Bhs again.", "Bhs", "organization"),
        ("He spoke of JFK at length.", "JFK", "person"),
        ("He drove to DC at night.", "DC", "place"),
    ],
)
def test_types_of_odd_names(text: str, name: str, kind: str) -> None:
    """Marks of a list are no ages, abbreviations are not always organizations."""
    assert {each.name: each.type for each in names_of(text)}.get(name) == kind


@pytest.mark.parametrize(
    "text", ["They met the House Judiciary Committee.", "They met Front Line Defenders."]
)
def test_reasons_quote_words_of_the_text(text: str) -> None:
    """A reason quotes no words that are not there."""
    for name in names_of(text):
        for quoted in re.findall(r"‘([^’]+)’", " ".join(name.reasons)):
            assert quoted in text


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Police held a 27-year-old man from Zorvath.", "Zorvath", "place"),
        ("They had flown to Zorvath in June.", "Zorvath", "place"),
        ("Among them were Ann Reid, 44, of Zorvath, and others.", "Zorvath", "place"),
        ("It lies near the village of Zorvath, civil protection officers said.", "Zorvath", "place"),
        ("It lies 22 miles east of Ostby Head.", "Ostby Head", "place"),
        ("It rained in and around Zorvath all day.", "Zorvath", "place"),
        ("Shops in Leeds and Zorvath were shut.", "Zorvath", "place"),
        ("He praised Zorvathville.", "Zorvathville", "other"),
        ("A letter came from Zorvathville.", "Zorvathville", "place"),
        ("The charity, Ostby Tolvane, confirmed it.", "Ostby Tolvane", "organization"),
        ("The trade body Ostby Tolvane agreed.", "Ostby Tolvane", "organization"),
        ("Yesterday Zorvath raises $47m for robots.", "Zorvath", "organization"),
        ("Half of the players do, per Zorvath.", "Zorvath", "organization"),
        ("But Zorvath said no.", "Zorvath", "organization"),
        ("He came in a £70,000 Ostby Tolvane.", "Ostby Tolvane", "product"),
        ("Then he drove a Ostby Tolvane worth £38,000.", "Ostby Tolvane", "product"),
        ("They used a bug in Zorvath, a program.", "Zorvath", "product"),
        ("His cousin Zorvath left.", "Zorvath", "person"),
    ],
)
def test_the_words_beside_an_unknown_name(text: str, name: str, kind: str) -> None:
    """A name that no list has is typed by what stands beside it."""
    assert f"{name} ({kind})" in listed(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He joined the Scottish Police Federation.", ["Scottish Police Federation (organization)"]),
        ("He sued the Health and Safety Executive.", ["Health and Safety Executive (organization)"]),
        ("He left the Farmers' Union of Wales.", ["Farmers' Union of Wales (organization)"]),
        ("She teaches at the University of Hawaii at Hilo.", ["University of Hawaii at Hilo (organization)"]),
        (
            "At the University of Hawaii, Ann Reid slept.",
            ["University of Hawaii (organization)", "Ann Reid (person)"],
        ),
        ("It belongs to Dumfries and Leeds Council.", ["Dumfries and Leeds Council (organization)"]),
        ("Substitute Ann Reid rose.", ["Ann Reid (person)"]),
        ("They called Ann English, an editor.", ["Ann English (person)"]),
        ("They raised US$93,000 and 21 GW of wind.", []),
        ("Here is Officer K.", []),
    ],
)
def test_cuts_names_where_they_end(text: str, expected: list[str]) -> None:
    """Bodies keep what they are for and where they are; what is said of people, money and units stays outside."""
    assert listed(text) == expected


def test_a_caption_with_a_credit_is_prose() -> None:
    """Few words of it are none of a name, and yet it is no title."""
    text = "Ostby Orchestra at Zorvath Hall in October (Ann Reid for Ostby News)"
    block = Block("caption", Span(0, len(text)), "test", ())
    assert {"Zorvath Hall", "Ann Reid", "Ostby News"} <= {n.name for n in find_names(text, [block])}


@pytest.mark.parametrize(
    "opening",
    [
        "Paul Varley Blasts Harbour Mayor Over Voter Fraud Claim.",
        "Daughter Of Paul Varley Slams Rivals For Ballot Fraud Claim And Wasted Years.",
    ],
)
def test_a_first_line_in_title_case_may_end_in_a_full_stop(opening: str) -> None:
    """The capitals of a headline make no names, though a full stop ends it."""
    text = f"{opening}\n\nPaul Varley, a plumber, spoke in Leeds. Mr Varley stood by it."
    line = len(opening)
    assert [n.span.of(text) for n in names_of(text) if n.span.start < line] == ["Paul Varley"]


def test_a_first_line_full_of_names_is_a_sentence() -> None:
    """A verb in small letters tells a sentence from a headline."""
    text = "Prime Minister Jan Novak met Foreign Secretary Olga Petrova.\n\nThey spoke for an hour in Leeds."
    assert listed(text)[:2] == ["Jan Novak (person)", "Olga Petrova (person)"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Royal Bank of Canada Group said no. The Royal United Services Institute did not.",
            ["Royal Bank of Canada Group (organization)", "Royal United Services Institute (organization)"],
        ),
        (
            "The Democratic nominee and a Republican strategist met voters in Democratic areas of Ohio.",
            ["Ohio (place)"],
        ),
        (
            "A study by the Institute for Tidecraft found it.",
            ["Institute for Tidecraft (organization)"],
        ),
        (
            "The Ohio GOP sued. The New York Republican Party said so. In Ohio the Republican Party won.",
            [
                "Ohio GOP (organization)", "New York Republican Party (organization)", "Ohio (place)",
                "Republican Party (organization)",
            ],
        ),
        (
            "Ties with the West, he said, are bad. The West have said little of the North and South, or of anti-West talk.",
            [],
        ),
        (
            "Alan James Morley III was charged. Police said Morley, 41, was alone.",
            ["Alan James Morley III (person)", "Morley = Alan James Morley III (person)"],
        ),
        (
            "Peter Hollis Jr met Peter Hollis Sr in Leeds. Mr Hollis left.",
            [
                "Peter Hollis Jr (person)", "Peter Hollis Sr (person)", "Leeds (place)", "Hollis (person)",
            ],
        ),
    ],
)  # fmt: skip
def test_parties_quarters_of_the_sky_and_generations(text: str, expected: list[str]) -> None:
    """A party's adjective and the West name nothing; longer names stay whole; `III` hides no surname."""
    assert listed(text) == expected


def test_an_index_is_neither_a_person_nor_a_firm() -> None:
    """The name of an index has its number, and is of no other type."""
    text = "The S&P 500 rose. The Nikkei 225 fell, Nikkei said. The Hang Seng Index and the VIX were flat."
    assert listed(text) == [
        "S&P 500 (other)", "Nikkei 225 (other)", "Nikkei (organization)", "Hang Seng Index (other)", "VIX (other)",
    ]  # fmt: skip


def test_nouns_of_deeds_that_open_a_sentence_are_no_names() -> None:
    """A plural made of a verb and its particle owes its capital to the sentence."""
    assert listed("Layoffs are rare. Buyouts said to be dear are on. Ann Rowe left.") == ["Ann Rowe (person)"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "It was tested by Pellucid Research. Amber Water and Corvane Seafoods said no.",
            ["Pellucid Research (organization)", "Amber Water (organization)", "Corvane Seafoods (organization)"],
        ),
        (
            "She wrote for the Daily Lantern, the Tarrow Evening Beacon and Farmers Gazette.",
            [
                "Daily Lantern (organization)", "Tarrow Evening Beacon (organization)",
                "Farmers Gazette (organization)",
            ],
        ),
        ("They beat Ohio State.", ["Ohio State (organization)"]),
        (
            "The Tarrow County Sheriff's Office and the Centers for Disease Control and Prevention said so.",
            [
                "Tarrow County Sheriff's Office (organization)",
                "Centers for Disease Control and Prevention (organization)",
            ],
        ),
        (
            "The Forum for Open Harbours and the Society for the Protection of Moor Birds met.",
            ["Forum for Open Harbours (organization)", "Society for the Protection of Moor Birds (organization)"],
        ),
        (
            "The Department of Chinese Affairs asked the insurer Scottish Providence.",
            ["Department of Chinese Affairs (organization)", "Scottish Providence (organization)"],
        ),
        (
            "The Queen Elizabeth Hospital thanked the Royal Flying Doctor Service.",
            ["Queen Elizabeth Hospital (organization)", "Royal Flying Doctor Service (organization)"],
        ),
        (
            "A forecaster with the Tarrow Weather Bureau Ian Robertson said so.",
            ["Tarrow Weather Bureau (organization)", "Ian Robertson (person)"],
        ),
        (
            "The United Arab Emirates and Papua New Guinea asked the Holy See.",
            ["United Arab Emirates (place)", "Papua New Guinea (place)", "Holy See (organization)"],
        ),
        ("Landlords fear the Renters' Rights Act.", ["Renters' Rights Act (other)"]),
    ],
)  # fmt: skip
def test_bodies_are_kept_whole(text: str, expected: list[str]) -> None:
    """A name ends with what a firm deals in, and goes on over a country, an office, `for` and a possessive."""
    assert listed(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The operator, Jadrolim, closed the line.", ["Jadrolim (organization)"]),
        ("The larger of the two chains, Delvano, said no.", ["Delvano (organization)"]),
        ("The minister, Joke Brekkel, signed.", ["Joke Brekkel (person)"]),
        ("Prices fell, according to Quillmark, which surveyed 900 firms.", ["Quillmark (organization)"]),
        ("Corvane said in a statement that it was sorry.", ["Corvane (organization)"]),
        ("On Friday Vellum Noor rose 4.2 percent.", ["Vellum Noor (organization)"]),
        (
            "Data from Sorrelgate show less. Liquidators from Hask Tilden came.",
            ["Sorrelgate (organization)", "Hask Tilden (organization)"],
        ),
        (
            "The radio station QRV Norte and the journal Tidal Letters said so.",
            ["QRV Norte (organization)", "Tidal Letters (organization)"],
        ),
        ("Prices will fall, said Rutger Aalsmeer of the plant.", ["Rutger Aalsmeer (person)"]),
        ("The plant stands at 9,200 NTU.", []),
    ],
)
def test_what_the_words_beside_a_body_say(text: str, expected: list[str]) -> None:
    """Commas, sources, statements and share prices tell a body; `said` before two words tells a person."""
    assert listed(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ann Reid, of Mardlethorpe, had been warned.", ["Ann Reid (person)", "Mardlethorpe (place)"]),
        ("He saw the villages of Brakhu and Ostel.", ["Brakhu (place)", "Ostel (place)"]),
        ("It runs past the river Wend, as far north as Sumvik.", ["Wend (place)", "Sumvik (place)"]),
        ("She died at her home in Lomathal, aged 91.", ["Lomathal (place)"]),
        ("The mayor of Ushkarat, who resigned, is ill.", ["Ushkarat (place)"]),
        ("Residents of Ostrel crossed the Dravik desert.", ["Ostrel (place)", "Dravik (place)"]),
        ("She sailed round Hodder's Reef.", ["Hodder's Reef (place)"]),
        (
            "Lake Orvane is dry. Orvane was full once.",
            ["Lake Orvane (place)", "Orvane = Lake Orvane (place)"],
        ),
    ],
)
def test_what_the_words_beside_a_place_say(text: str, expected: list[str]) -> None:
    """People are of a town, lists are of villages, and what follows a comma is said of the mayor, not of the town."""
    assert listed(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Kevin “Dash” Morrow, 27, ran. Morrow fell.",
            ["Kevin “Dash” Morrow (person)", "Morrow = Kevin “Dash” Morrow (person)"],
        ),
        ("It is by Jan van der Molen.", ["Jan van der Molen (person)"]),
        ("Roofer Ann Reid met Hydrologist Omar Reid.", ["Ann Reid (person)", "Omar Reid (person)"]),
        (
            "Fisheries Minister Ann Reid met Electricity Minister Omar Haddad at 8pm AEDT.",
            ["Ann Reid (person)", "Omar Haddad (person)"],
        ),
        (
            "Ann Reid has Parkinson's disease. It was 4 on the Richter scale.",
            ["Ann Reid (person)", "Parkinson (other)", "Richter (other)"],
        ),
        ("A Mi'kmaq family met an Australian-Israeli team.", []),
        (
            "Ministers denounce N. Korea and W. Virginia, North Korea said.",
            ["N. Korea = North Korea (place)", "W. Virginia = West Virginia (place)", "North Korea (place)"],
        ),
        (
            "They met Harold Dean. On Monday Dean slept.",
            ["Harold Dean (person)", "Dean = Harold Dean (person)"],
        ),
    ],
)
def test_nicknames_months_portfolios_and_eponyms(text: str, expected: list[str]) -> None:
    """A name keeps its nickname and its first name; a minister's portfolio, an illness and a people are none."""
    assert listed(text) == expected


def test_a_title_is_one_wherever_it_stands() -> None:
    """The words behind a quoted title call it a work, there and where nothing does."""
    text = "Tarrow Books withdrew “Marsh Road”, a memoir of a childhood. Few read “Marsh Road” twice."
    assert listed(text) == [
        "Tarrow Books (organization)", "Marsh Road (product)", "Marsh Road (product)",
    ]  # fmt: skip


def test_players_are_no_teams() -> None:
    """Who is beaten by a score is no team for it where a word is a person's."""
    text = "The champion lost the final in the tournament. Laidlaw beat Wu Jialing 10-8 to reach the semi-final of the league cup."
    assert "Wu Jialing (organization)" not in listed(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Queen Matilda I died. Pedro I became king.", ["Matilda I (person)", "Pedro I (person)"]),
        ("Emperor Charles VI met Ann Reid.", ["Charles VI (person)", "Ann Reid (person)"]),
        ("The captain Dean Holloway was ill.", ["Dean Holloway (person)"]),
        ("Speak to Dean Ann Holloway.", ["Ann Holloway (person)"]),
        (
            "Ann “Hands of Gold” Reid, 27, ran. Reid fell.",
            ["Ann “Hands of Gold” Reid (person)", "Reid = Ann “Hands of Gold” Reid (person)"],
        ),
        ("The singer Doris Chase was ill.", ["Doris Chase (person)"]),
        ("Privatisation Minister Ann Reid met Ann Holloway.", ["Ann Reid (person)", "Ann Holloway (person)"]),
        (
            "The Speaker of the House of Representatives Tjandra said so.",
            ["House of Representatives (organization)", "Tjandra (person)"],
        ),
    ],
)
def test_monarchs_nicknames_and_offices(text: str, expected: list[str]) -> None:
    """A monarch keeps the number, a captain the first name, and an office stands apart from who holds it."""
    assert listed(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She joined the National Front for Change.", ["National Front for Change (organization)"]),
        (
            "She joined the Organisation for Rights in Kenya.",
            ["Organisation for Rights in Kenya (organization)"],
        ),
        ("He left the Stabilisation Force in Kosovo.", ["Stabilisation Force in Kosovo (organization)"]),
        ("Members of the Army of God met.", ["Army of God (organization)"]),
        ("It was made by PT Sumber Makmur Jaya.", ["PT Sumber Makmur Jaya (organization)"]),
        (
            "Wenlow’s Bancshares Inc grew. Much of Wenlow’s profit was spent.",
            ["Wenlow’s Bancshares Inc (organization)", "Wenlow’s = Wenlow’s Bancshares Inc (organization)"],
        ),
        ("Most of it went to Brelva One.", ["Brelva One (other)"]),
        ("“No,” said analyst Ann Reid at Brelluma.", ["Ann Reid (person)", "Brelluma (organization)"]),
        ("It is a fake, the Nowy Zapis daily said.", ["Nowy Zapis (organization)"]),
        ("From January to June Halvex sold its boats.", ["Halvex (organization)"]),
        (
            "It went from Lokomotiv Leipzig to Rapid Vienna.",
            ["Lokomotiv Leipzig (organization)", "Rapid Vienna (organization)"],
        ),
    ],
)
def test_bodies_as_agencies_write_them(text: str, expected: list[str]) -> None:
    """Causes, countries and owners belong to the names of bodies; who works there and what is said of them tell them."""
    assert listed(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They were advancing on Ostrelka.", ["Ostrelka (place)"]),
        ("It landed at Louis de Vries airport.", ["Louis de Vries (place)"]),
        ("The two met in Carson City in June.", ["Carson City (place)"]),
        ("It is about Jewish West Bank settlements.", ["West Bank (place)"]),
        ("It is in the Federal Republic of Yugoslavia.", ["Federal Republic of Yugoslavia (place)"]),
        ("There was a war in the Balkans then.", ["Balkans (place)"]),
        ("The crash closed Interstate 95 for hours.", ["Interstate 95 (place)"]),
    ],
)
def test_places_as_agencies_write_them(text: str, expected: list[str]) -> None:
    """What armies advance on, planes land at and roads are numbered by is a place."""
    assert listed(text) == expected


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("A 20-year-old Ford was sold.", False),
        ("A 19-year-old Reid was hurt.", True),
        ("The 34-year-old Tarvaski, who won, smiled.", True),
    ],
)
def test_an_age_before_the_name_of_a_firm_makes_no_person(text: str, person: bool) -> None:
    """Cars have an age too; a surname behind one is a person."""
    assert ("person" in {name.type for name in names_of(text)}) is person


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("When I met John I became ill, she wrote.", ["John"]),
        ("I was late. When he saw Henry I became ill.", ["Henry"]),
        ("I wrote to John I, who was ill.", ["John"]),
        ("John I became the king.", ["John I"]),
        ("John I of Ostby met Peter I, who ruled.", ["John I", "Peter I"]),
    ],
)
def test_a_writer_behind_a_first_name_is_no_monarch(text: str, people: list[str]) -> None:
    """An `I` is the number of a king where something of a king follows, and where no writer speaks beside it."""
    assert [name.name for name in names_of(text) if name.type == "person"] == people


def test_a_dateline_alone_on_its_line_is_read() -> None:
    """A line of capitals with a date is where a report was filed, and no headline."""
    text = "Motel burns down.\n\nLA VERRADA, Spain 1996-12-06\n\nA fire burnt a motel at La Verrada down."
    assert [(n.span.of(text), n.type) for n in names_of(text)] == [
        ("LA VERRADA", "place"), ("Spain", "place"), ("La Verrada", "place"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "headline", ["TARVASKI DEFENDS HIS TITLE.", "Tarvaski Defends His World Title Again"]
)
def test_a_surname_in_a_headline_is_known_from_the_text(headline: str) -> None:
    """A headline names by the surname whom the text names in full."""
    text = f"{headline}\n\nThe boxer Ann Tarvaski won the fight on Saturday, two days after the other fight."
    first = names_of(text)[0]
    assert (first.span.start, first.name, first.type) == (0, "Ann Tarvaski", "person")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("MaliVai Washington won. “It was hard,” said Washington, who left at once.", "MaliVai Washington"),
        ("He praised 20-year-old Otter Woods. Woods, who won, smiled.", "Otter Woods"),
        ("They met Ata-ur-Rehman there.", "Ata-ur-Rehman"),
        ("Teams: Ann Reid, Dean Headley, Omar Haddad.", "Dean Headley"),
    ],
)
def test_people_called_as_places_and_offices_are(text: str, name: str) -> None:
    """A surname that is a town, a wood or an office is a person's where a full name or an age says so."""
    assert {n.type for n in names_of(text) if n.name == name} == {"person"}
    assert name in {n.name for n in names_of(text)}


def test_a_town_stays_one_beside_somebody_of_its_name() -> None:
    """What happens in a town happens there, whoever is called so."""
    text = "Ann Washington won. The talks were held in Washington, where it rained."
    assert listed(text) == ["Ann Washington (person)", "Washington (place)"]


def test_a_byline_may_end_in_the_name_of_a_people() -> None:
    """`Finn` behind a first name, alone on its line, is a surname."""
    assert (
        listed("Spain begin at home.\n\nRichard Finn\n\nThis year they begin at home.")[-1]
        == "Richard Finn (person)"
    )


def test_a_player_who_wins_is_no_team() -> None:
    """A surname of somebody the text names in full plays as a team does, and is none."""
    text = "The champion lost the final of the tennis tournament: Ann Tarvaski lost 6-3 6-4. Tarvaski lost to a penalty."
    assert {n.type for n in names_of(text) if n.name == "Ann Tarvaski"} == {"person"}


@pytest.mark.parametrize(
    ("text", "team"),
    [
        ("BASEBALL - REID WINS AS TARPONS LOSE.\n\nThe Denver Tarpons lost.", "TARPONS"),
        ("The Denver Rockies lost the match; the league season ended. A goal beat the Rockies.", "Rockies"),
    ],
)
def test_the_plural_a_team_is_called_by(text: str, team: str) -> None:
    """The last word of a team's name stands for it in a headline, and where it is a mountain range too."""
    story = f"{text} The striker of the other team scored a penalty in the cup match before half-time."
    assert [n.type for n in names_of(story) if n.span.of(story) == team] == ["organization"]
