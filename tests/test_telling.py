"""Telling: who says what in news of many kinds, each case a class of sentences that rules once misread."""

from __future__ import annotations

import pytest

from digest.annotation import Annotation, annotate
from digest.disk import make_seed
from digest.seed import Span

WHO_IS_MEANT = [
    (
        "Rail strike is off\n\nThe Welsh government urged both sides to talk. Employers have offered 3%.\n\n"
        "The Welsh government has met them twice. It said plans were in place for June.",
        {"plans were in place for June": "the Welsh government"},
    ),
    (
        "Tram row grows\n\nMayor Delia Harcourt made the pledge hours after her opponent claimed the bill had reached £460m.\n\n"
        "“I will stake my job on it,” she said to cheers.",
        {"I will stake my job on it": "Delia Harcourt"},
    ),
    (
        "Surgeon dies\n\nHe was born in Grimsby in 1934. His mother took in washing; she told him that “clean hands open doors”.",
        {"clean hands open doors": "his mother"},
    ),
    (
        "Chef on song\n\nThe critic Ruud Pels had praised the soup. When I repeated this to Dana Lanning, she laughed. “Half,” she said.",
        {"Half": "Dana Lanning"},
    ),
    (
        "Town mourns\n\nFor Moira Ansell, whose son was on the bus, it was not enough. “Sorry will not drive him to school,” she said.",
        {"Sorry will not drive him to school": "Moira Ansell"},
    ),
    (
        "Orbis drops bid\n\nPrivate equity group Orbis has walked away from Quantrell. Quantrell’s board said the offer was too low.\n\n"
        "The London-listed company said it was confident.",
        {"it was confident": "Quantrell"},
    ),
    (
        "Auditor slams system\n\nThe National Audit Office has criticised the Home Office over a late computer system.\n\n"
        "In a report published today, the spending watchdog says costs have risen by 140%.",
        {"costs have risen by 140%": "National Audit Office"},
    ),
    (
        "Zoo loses elephant\n\nIn a statement posted to Facebook on Monday, the zoo said Maya had died. “She was the heart of our herd,” it read.",
        {"She was the heart of our herd": "the zoo"},
    ),
    (
        "Yields climb\n\nA fire at the plant of Brightpack Ltd killed six people.\n\nThe yield was 7 percent, the bank said.",
        {"The yield was 7 percent": None},
    ),
    (
        "Firemen to strike\n\nUnion secretary Matt Hollis and its Welsh organiser, Cerys Pryce, announced the dates in Cardiff."
        " They said talks had broken down.",
        {"talks had broken down": "Matt Hollis and Cerys Pryce"},
    ),
]
"""Pronouns and descriptions, told by what stands around them."""

WHO_SPEAKS = [
    (
        "Schools lose\n\nFarm groups and Democrats argued 300 schools would lose.",
        {"300 schools would lose": "farm groups and Democrats"},
    ),
    (
        "Homes lost\n\nRights groups and the Orm Party warned that 300 people would lose their homes.",
        {"300 people would lose their homes": "rights groups and the Orm Party"},
    ),
    (
        "Police face inquiry\n\nThe minister was alarmed by the findings of newspaper Marsh Daily.\n\n"
        "In a report over the weekend, the paper claimed that the leaks named 40 witnesses.",
        {"the leaks named 40 witnesses": "Marsh Daily"},
    ),
    (
        "Bees like salt\n\nNewspaper Marsh Daily first wrote of the bees. The white paper said 300 hives had gone.",
        {"300 hives had gone": "the white paper"},
    ),
    (
        "Budget passes\n\nGov. Ann Holt signed the bill on Friday.\n\nThe Republican governor said 300 schools would gain.",
        {"300 schools would gain": "Ann Holt"},
    ),
    (
        "Budget passes\n\nDemocratic Gov. Ann Holt signed it.\n\nThe Republican governor next door said 300 schools would lose.",
        {"300 schools would lose": "the Republican governor next door"},
    ),
    (
        "Court stays drive\n\nAppearing for the petitioners, advocate Rekha Nair submitted that the huts had stood for 40 years.",
        {"the huts had stood for 40 years": "Rekha Nair"},
    ),
    (
        "Carer jailed\n\nA carer stole more than £90,000 from a dying widow, a court has heard.",
        {"A carer stole more than £90,000 from a dying widow": None},
    ),
    (
        "Singer returns\n\nHis producer, Talia Brandt, says Colin Farrow recorded every song in one take.",
        {"Colin Farrow recorded every song in one take": "Talia Brandt"},
    ),
    (
        "Dating disputed\n\nAn early estimate was disputed by critics who said the seeds might have been older.",
        {"the seeds might have been older": "critics"},
    ),
    (
        "Book ban blocked\n\nA federal judge on Friday blocked the law, ruling that it was too broad.",
        {"it was too broad": "a federal judge"},
    ),
    (
        "Landlords sell\n\nOne in eight landlords plans to sell, according to research by the lettings agency Hamblin.",
        {"One in eight landlords plans to sell": "Hamblin"},
    ),
    (
        "Harcourt: I’ll quit if tram goes over budget\n\nMayor Delia Harcourt has promised to resign if the line costs more than £400m.",
        {"I’ll quit if tram goes over budget": "Delia Harcourt"},
    ),
    (
        "Chip is frugal\n\nOpenloom, the firm founded by two engineers, claims its new processor uses a third of the power.",
        {"its new processor uses a third of the power": "Openloom"},
    ),
    (
        "Oil firm probed\n\nAccounts filed at Companies House show that the firm made 14 payments to its founder.",
        {"the firm made 14 payments to its founder": "accounts filed at Companies House"},
    ),
    (
        "Trial met its goal\n\nVeridane Bio, Inc. (Nasdaq: VRDN), a company developing pills for skin, today announced that its trial met its goal.",
        {"its trial met its goal": "Veridane Bio, Inc"},
    ),
    (
        "Talks fail\n\nThe paper quoted an aide as saying the talks had failed.",
        {"the talks had failed": "an aide"},
    ),
    (
        "Verdict in Ghent\n\nLieve Claes, who lives under guard, said outside court that justice had been done.",
        {"justice had been done": "Lieve Claes"},
    ),
    (
        "Dogs cost graziers\n\nA ministry spokeswoman said $2.5 million had been set aside this year.",
        {"2.5 million had been set aside this year": "a ministry spokeswoman"},
    ),
    (
        "Rents rise\n\nThe simple answer, says Dara Whitfield of the Housing Institute, is that there are too few homes.",
        {"is that there are too few homes": "Dara Whitfield"},
    ),
    (
        "Rates held\n\nThe Bank of Tarland held its rate but signalled that it could cut in June.",
        {"it could cut in June": "Bank of Tarland"},
    ),
    (
        "Poll is close\n\nA new Gannet University poll shows the parties level. Two thirds said they thought the tram would never run.",
        {"they thought the tram would never run": "Gannet University"},
    ),
    (
        "Surgeon dies\n\nHis former pupil Anjali Rao remembered him as “terrifying for a week and then like a father”.",
        {"terrifying for a week and then like a father": "Anjali Rao"},
    ),
    (
        "Singer on grief\n\n“I wrote it in a truck,” Wes Calloway says. The truck was sold in 2021. “I miss it more than the house.”",
        {"I miss it more than the house.": "Wes Calloway"},
    ),
    (
        "Princess on tour\n\nIt rained in May.\n\nShe will be back in Leith on Monday, and a tour is planned for the"
        " spring, aides say.\n\nStocks would run out by June, the grid operator said, though it would buy more.",
        {
            "a tour is planned for the spring": "aides",
            "Stocks would run out by June": "the grid operator",
            "it would buy more": "the grid operator",
        },
    ),
    (
        "Camp was cold\n\nIrma Solberg, the group's founder, said at least 138 prisoners had died there.\n\n"
        "Some 40 pubs have shut, the Brewers Guild pointed out, and four more will follow.\n\n"
        "A coroner found last year that the delay was too long.",
        {
            "at least 138 prisoners had died there": "Irma Solberg",
            "Some 40 pubs have shut": "Brewers Guild",
            "the delay was too long": "a coroner",
        },
    ),
    (
        "Town runs dry\n\nTown wells will be empty by June, the city manager told councillors on Tuesday in a hall that"
        " was darkened twice.\n\nThe pump had been bought second-hand, a driver there said.\n\n"
        "The money does not stretch, say builders.\n\nThis time, said Irma Solberg, roads would stay open.",
        {
            "Town wells will be empty by June": "the city manager",
            "was darkened twice": None,
            "The pump had been bought second-hand": "a driver",
            "The money does not stretch": "builders",
            "roads would stay open": "Irma Solberg",
        },
    ),
    (
        "Gold is gone\n\nAs bullion the gold would fetch £58,000, said Julian Holt, a former head of the squad.\n\n"
        "Nelson Ogbe, 81, sold the mill after his sons fell out, a person close to the family said.\n\n"
        "The spare parts were flagged as faulty in May, said a senior official of the works who asked not to be named.",
        {
            "the gold would fetch £58,000": "Julian Holt",
            "Nelson Ogbe, 81, sold the mill": "a person close to the family",
            "The spare parts were flagged as faulty": "a senior official of the works",
        },
    ),
    (
        "Rocket was late\n\nA spokesman for the agency declined to comment, saying a panel would report in May.\n\n"
        "An officer, requesting anonymity as he was not allowed to talk, said a threat had come on Friday.\n\n"
        "Opposition parties were quick to react, with Pranab Holt asking why the cover had lapsed.",
        {
            "a panel would report in May": "a spokesman for the agency",
            "a threat had come on Friday": "an officer",
            "why the cover had lapsed": "Pranab Holt",
        },
    ),
    (
        "Bog gives up gold\n\nThe lambs point to spring, according to the museum's conservator, Peadar Holt.\n\n"
        "Until June, said the health agency, Santé Québec, “the order applies as written”.\n\n"
        "Load on the grid fell, according to figures obtained from Transmission Services, the grid operator.",
        {
            "The lambs point to spring": "Peadar Holt",
            "the order applies as written": "Santé Québec",
            "Load on the grid fell": "Transmission Services",
        },
    ),
    (
        "Oil is up\n\nTwo of the 11 analysts who follow Holt Systems told clients the fall was overdone.\n\n"
        "The cut had been too small, two OPEC+ sources told reporters.\n\n"
        "Fans spent $61 million through Holt Systems last year, according to the Trade Commission.\n\n"
        "Fans paid twice through Holt Systems, according to the commission, for years.",
        {
            "the fall was overdone": "two of the 11 analysts",
            "The cut had been too small": "two OPEC+ sources",
            "Fans paid twice through Holt Systems": "Trade Commission",
        },
    ),
    (
        "Trawler is lost\n\nThe Rivers Forum put the loss to its members at N11 billion for every day.\n\n"
        "When the same sums were set again, the share dropped to 68 per cent, Anselm Holt, who leads a group in Graz,"
        " reported on a website.\n\nA trawler lost power off the Skelligs, Valentia Coast Guard said, and is being towed.",
        {
            "the loss to its members at N11 billion": "Rivers Forum",
            "the share dropped to 68 per cent": "Anselm Holt",
            "A trawler lost power off the Skelligs": "Valentia Coast Guard",
        },
    ),
]
"""Verbs, makers, labels and places in the sentence that show the speaker."""

NOBODY_SAYS_IT = [
    ("Appeal over crash", "Inspector Alan Munro urged anyone with film from the road to come forward.", "film from the road"),
    ("Profit falls", "Toro Motors on Thursday reported a 22 percent drop in its profit.", "22 percent drop in its profit"),
    ("Vote called", "Tarland’s president on Monday dissolved parliament and called an early election.", "an early election"),
    ("Scale firm grows", "His luck led him to a company providing carefully labelled data for farms.", "data for farms"),
    ("Blast kills six", "A blast killed six people, officials said, in the deadliest accident in years.", "in the deadliest accident in years"),
    ("Sale goes on", "Helen Sowerby insisted the deal was sound, although the firm has lost £30m this year.", "the firm has lost £30m this year"),
    ("Peers to go", "The bill will end what officials called the ‘outdated and indefensible’ rule of 90 peers.", "The bill will end"),
    ("Truce doubted", "The sale casts doubt on what Mayor Ann Holt calls the “better than ever” ties of two ports.", "ties of two ports"),
    ("Regatta 2025 results: Ulla Brandt among four to reach final", "It rained.", "Ulla Brandt among four to reach final"),
    ("Couple expect third", "Tom and Ann Holt have a son called Ronnie, 4, and a daughter named Trude, 1.", "and a daughter named Trude"),
    ("Results out", "Holt Systems today announced results for the quarter ended June 30.", "results for the quarter ended June 30"),
    ("Princess on tour", "It rained in May. Then it poured.\n\nShe will be back in Leith on Monday, and a tour is planned for the spring, aides say.", "She will be back in Leith on Monday"),
    ("Grain moves", "It rained in May.\n\nThe convoy should have left in June, but the army held it up, according to two drivers.", "The convoy should have left in June"),
    ("Stocks low", "The plants had coal for nine days, the grid operator said, where the law requires twenty.", "the law requires twenty"),
    ("Bank to pay", "Holders will be paid next week, the regulator said, without giving a figure.", "without giving a figure"),
    ("Phones back", "Customers will get five days free, the firm said, a gesture that comes to about four dollars.", "a gesture that comes to about four dollars"),
    ("Deaths mount", "About 300 women have died, campaigners say, though the figure rests on tables.", "the figure rests on tables"),
    ("Schools shut", "Some 300 pupils will have no lessons, according to Kidsaid, which ran most of the schools.", "which ran most of the schools"),
    ("Petrol up", "Cement slipped in May, according to the Ratings Bureau, even as fuel has turned dearer.", "fuel has turned dearer"),
    ("Works close", "Toro Motors cut its forecast and said it would shed 3,800 jobs, sending a chill through the town.", "sending a chill through the town"),
    ("Ban stands", "A federal court ruled on Monday that the ban on boats may stand.", "the ban on boats may stand"),
    ("Data lay open", "Holt Systems left a list of its customers open to anyone, the Coast Echo has learned.", "Holt Systems left a list"),
    ("Fish and chips", "An inspection listed 14 faults, the Coast Echo can reveal.", "An inspection listed 14 faults"),
    ("Analysis: a law with a hole", "It rained.", "a law with a hole"),
    ("Formula kept", "Ann Holt spoke first. Nothing she said went beyond the formula agreed in January.", "went beyond the formula"),
    ("Shares fall", "Orm Bank said it had met the board, and declined to say when.", "declined to say when"),
    ("Probe wanted", "Ann Holt demanded that the builder be struck off and a case opened.", "the builder be struck off"),
    ("Club in debt", "The club could be docked ten points in May, Echo Sport understands.", "The club could be docked ten points"),
    ("Old figures", "It rained. Then it poured.\n\nSchemes went on using the old numbers: some 12 million people have been left out of them, said Ann Holt.", "Schemes went on using the old numbers"),
    ("Knee holds", "The knee was “fine, it is a knee”, the champion said, though she had it strapped again.", "she had it strapped again"),
    ("Rain ahead", "The weather office has forecast rain at 103% of the average, although the monsoon has stalled over the coast.", "the monsoon has stalled over the coast"),
    ("Seats safe", "The ministry repeated that no state would lose a seat, without spelling out how.", "without spelling out how"),
]  # fmt: skip
"""Acts, asides and nouns that report nothing."""


def read(text: str) -> Annotation:
    """The annotation of an article that appeared on a Monday in March."""
    seed, problems = make_seed("case", "case.txt", (text + "\n").encode())
    assert seed is not None, problems
    return annotate(seed, "2026-03-16")


def claimant_of(annotation: Annotation, words: str) -> str | None:
    """Whose statement most of some words is, by the narrowest passage."""
    start = annotation.seed.text.index(words)
    span = Span(start, start + len(words))
    over = [
        each
        for each in annotation.attributions
        if 2 * (min(span.end, each.span.end) - max(span.start, each.span.start)) > len(words)
    ]
    return min(over, key=lambda each: each.span.end - each.span.start).claimant if over else None


@pytest.mark.parametrize(("text", "expected"), [*WHO_IS_MEANT, *WHO_SPEAKS])
def test_speakers_of_statements(text: str, expected: dict[str, str | None]) -> None:
    """Each statement is its speaker’s, also where only a pronoun or a description stands."""
    annotation = read(text)
    assert {words: claimant_of(annotation, words) for words in expected} == expected


@pytest.mark.parametrize(("title", "sentence", "words"), NOBODY_SAYS_IT)
def test_what_nobody_is_said_to_say(title: str, sentence: str, words: str) -> None:
    """What an article reports as done, or adds of its own, is given to nobody."""
    assert claimant_of(read(f"{title}\n\n{sentence}"), words) is None


def test_a_tag_between_subject_and_verb_leaves_the_statement_whole() -> None:
    """A mark does not begin in the middle of a sentence."""
    annotation = read(
        "Bank sees jobs go\n\nUnemployment, the bank said, would peak at just under 5 per cent."
    )
    stated = [each.span.of(annotation.seed.text) for each in annotation.statements]
    assert "Unemployment, the bank said, would peak at just under 5 per cent" in stated


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The minister said two years ago that the plant was safe.", {"the plant was safe": "the minister"}),
        ("The firm said prices a year ago were far lower.", {"prices a year ago were far lower": "the firm"}),
        (
            "Police said the driver had been drinking and refused to take a breath test.",
            {"the driver had been drinking and refused to take a breath test": "police"},
        ),
        (
            "Police said two men were held in Leeds, where a car was found, and that a third fled.",
            {"two men were held in Leeds": "police", "a third fled": "police"},
        ),
        (
            "Officials said heavy rain had flooded the valley, closing three schools.",
            {"heavy rain had flooded the valley, closing three schools": "officials"},
        ),
        (
            "Sales rose 4 per cent, the company said, a decline of 30 per cent on May.",
            {"a decline of 30 per cent on May": "the company"},
        ),
        ("Peter Lunn's case that was heard in May was dropped.", {"Peter Lunn's case that was heard in May was dropped": None}),
        (
            "The minister said the bridge was safe. But he would resign a week later over the affair.",
            {"he would resign a week later over the affair": None},
        ),
    ],
)  # fmt: skip
def test_what_is_told_is_neither_cut_short_nor_drawn_out(
    sentence: str, expected: dict[str, str | None]
) -> None:
    """Where what somebody says begins and ends, behind a time, a refusal, a result and a relative clause."""
    annotation = read(f"Town news\n\nIt rained on Monday.\n\n{sentence}")
    assert {words: claimant_of(annotation, words) for words in expected} == expected
