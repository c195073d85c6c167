"""Claims: which statements can be checked, and which words carry them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.annotation import annotate
from digest.article import Block
from digest.attribution import Attribution, find_attributions
from digest.claim import RULES, Claim, find_statements, pick_claims, why_unmarked
from digest.dating import find_datings
from digest.disk import make_seed
from digest.name import Name
from digest.quantity import find_quantities
from digest.quotation import Quotation
from digest.seed import Span
from digest.weight import WORTH_CHECKING

_SENTENCE = re.compile(r"[^\s](?:[^\n.!?…]|\.(?=\S)|(?<=[A-Z])\.)*(?:[.!?…]+[”\"’]?|(?=\n|\Z))")


def claims_of(
    text: str,
    attributions: Sequence[Attribution] | None = None,
    kind: str = "paragraph",
    form: str = "direct",
) -> tuple[Claim, ...]:
    """The statements of a text that are worth checking."""
    return pick_claims(statements_of(text, attributions, kind, form))


def statements_of(
    text: str,
    attributions: Sequence[Attribution] | None = None,
    kind: str = "paragraph",
    form: str = "direct",
) -> tuple[Claim, ...]:
    """The statements of a text of one block a line; its names are made by hand, its attributions when given."""
    blocks = tuple(
        Block(kind, Span(line.start(), line.end()), "by-hand", ())  # type: ignore[arg-type]
        for line in re.finditer(r"[^\s](?:[^\n]*[^\s])?", text)
    )
    sentences = [Span(m.start(), m.end()) for m in _SENTENCE.finditer(text)]
    quotations = [
        Quotation(Span(m.start(1), m.end(1)), form, False, "by-hand", ())  # type: ignore[arg-type]
        for m in re.finditer(r"[“]([^”\n]+)[”]", text)
    ]
    names = [
        Name(Span(m.start(), m.end()), "other", m.group(), "", "by-hand", ())
        for m in re.finditer(r"\b[A-Z][\w-]+(?: [A-Z][\w-]+)+|(?<=[a-z] )[A-Z][\w-]+", text)
    ]
    if attributions is None:
        attributions = find_attributions(text, blocks, sentences, quotations, names)
    return find_statements(
        text,
        blocks,
        sentences,
        quotations,
        attributions,
        names,
        find_quantities(text, blocks, sentences),
        find_datings(text, blocks, sentences),
    )


# Written before the rules: sentence, kind of its statement ("" where nobody would check it), its words (None: not looked at).
LABELLED: list[tuple[str, str, str | None]] = [
    ("The council cut 340 jobs in March.", "event", "The council cut 340 jobs in March"),
    ("Unemployment in Norland rose to 7.2 percent last month.", "statistic", None),
    ("The bridge cost £40 million, twice the original estimate.", "statistic", None),
    ("At least 12 people died when a ferry sank off Port Hale on Sunday.", "event", None),
    ("Two thirds of voters backed the measure.", "statistic", None),
    ("The company employs about 3,000 people in the region.", "statistic", None),
    ("With a valuation of $13.2 billion, the firm leads its market.", "characterization", None),
    ("President Ada Brook signed the treaty in Oslo on Tuesday.", "event", None),
    ("Police arrested the mayor of Calder on corruption charges.", "event", None),
    ("The court struck down the ban on Friday.", "event", None),
    ("The firm was founded by Mara Quill and Joe Tamsin.", "event", None),
    ("Zenith Foods bought its rival Harrow Mills.", "event", None),
    ("The project, called Lodestar, was unveiled at the Grand Hall alongside Ines Moro.", "event", None),
    ("He took out a full-page advertisement in The Calder Post, urging ministers to act.", "event", None),
    ("The minister has banned imports of Norland beef.", "event", None),
    ("Emissions will fall by half before 2035.", "prediction", None),
    ("The market could reach $1 trillion within the next decade.", "prediction", None),
    ("Brook predicts that the economy will shrink next year.", "prediction", None),
    ("The new line is expected to open in 2031.", "prediction", None),
    ("Norland is the world’s largest producer of tin.", "characterization", None),
    ("Crime in the city is now higher than in any other in Norland.", "characterization", None),
    ("The drug causes liver damage in children.", "characterization", None),
    ("Despite Norland’s strict fishing laws, its fleet keeps growing.", "characterization", None),
    ("Critics described the scheme as a gift to the banks.", "characterization", None),
    ("Most households in Calder have no access to clean water.", "characterization", None),
    ("Stunting refers to low height for age in children.", "definition", None),
    ("A recession is defined as two quarters of falling output.", "definition", None),
    ("According to the ministry, 400 schools have closed.", "statistic", "400 schools have closed"),
    (
        "Four hundred schools have closed, according to the ministry.",
        "statistic",
        "Four hundred schools have closed",
    ),
    ("The ministry said that 400 schools have closed.", "statistic", "400 schools have closed"),
    (
        "The minister, Ada Brook, said 400 schools had closed since 2019.",
        "statistic",
        "400 schools had closed since 2019",
    ),
    ("400 schools have closed, she said.", "statistic", "400 schools have closed"),
    ("400 schools have closed, said Ada Brook, the minister.", "statistic", "400 schools have closed"),
    (
        "The reservoir is 40 percent full, the water board announced on Monday.",
        "statistic",
        "The reservoir is 40 percent full",
    ),
    # not worth checking
    ("Is this the end?", "", None),
    ("What happens next is anyone’s guess.", "", None),
    ("I woke up early and felt sad.", "", None),
    ("I love this town and its people.", "", None),
    ("Sign up for our newsletter.", "", None),
    ("Click here to read more.", "", None),
    ("It was a beautiful evening.", "", None),
    ("Thank you for coming.", "", None),
    ("But that is not all.", "", None),
    ("Time will tell.", "", None),
    ("We must do better.", "", None),
    ("She smiled and shook her head.", "", None),
    ("There are many things to consider here.", "", None),
    ("He declined to comment.", "", None),
    ("The mood was sombre.", "", None),
    ("Some say it is a shame.", "", None),
    ("It remains to be seen.", "", None),
    ("Perhaps it could be better, perhaps not.", "", None),
    ("Here is what you need to know.", "", None),
    ("The debate goes on.", "", None),
    ("In my view the plan is wonderful.", "", None),
    ("More on this story.", "", None),
    ("That was then.", "", None),
    ("You should visit it one day.", "", None),
    ("Hopes were high.", "", None),
    ("A spokesman did not respond to a request for comment.", "", None),
]


@pytest.mark.parametrize(("text", "kind", "words"), LABELLED, ids=[text[:40] for text, _, _ in LABELLED])
def test_labelled(text: str, kind: str, words: str | None) -> None:
    """A statement has its kind and goes without the words that say whose it is; some nobody would check."""
    found = statements_of(text)
    if not kind:
        assert claims_of(text) == ()
    else:
        assert [claim.kind for claim in found] == [kind]
    if words is not None:
        assert [claim.span.of(text) for claim in found] == [words]


BACKGROUND = [
    "The firm was founded by Mara Quill and Joe Tamsin.",
    "Zenith Foods bought its rival Harrow Mills.",
    "Most households in Calder have no access to clean water.",
    "Stunting refers to low height for age in children.",
    "Norland is the world’s largest producer of tin.",
    "Crime in the city is now higher than in any other in Norland.",
    "Despite Norland’s strict fishing laws, its fleet keeps growing.",
    "Critics described the scheme as a gift to the banks.",
    "He took out a full-page advertisement in The Calder Post, urging ministers to act.",
]
"""Standing alone, these weigh a little too little."""


def test_most_labelled_are_worth_checking() -> None:
    """What says something specific that touches people is marked."""
    unmarked = [text for text, kind, _ in LABELLED if kind and not claims_of(text)]
    assert [text for text in unmarked if text not in BACKGROUND] == []


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("The won fell 1.3%, while the Kospi index rose 0.6%.", ["The won fell 1.3%", "the Kospi index rose 0.6%"]),
        ("Three passengers were still missing and divers were expected to return at dawn.",
         ["Three passengers were still missing", "divers were expected to return at dawn"]),
        ("Four people were killed and 31 injured when the ferry sank.",
         ["Four people were killed and 31 injured when the ferry sank"]),
        ("Only four boroughs built 500 homes; in Calder and Harrow combined, the figure was 17.",
         ["Only four boroughs built 500 homes", "in Calder and Harrow combined, the figure was 17"]),
        ("The syndrome affects 30,000 people and often leads to kidney failure by 40.",
         ["The syndrome affects 30,000 people", "often leads to kidney failure by 40"]),
        ("He was flown to Port Hale, where he remains in a critical condition.",
         ["He was flown to Port Hale", "where he remains in a critical condition"]),
        ("The firm sold 40 flats in March, most of which had stood empty for two years.",
         ["The firm sold 40 flats in March", "most of which had stood empty for two years"]),
        ("The council raised the fee in May, at which drivers protested in the square.",
         ["The council raised the fee in May", "at which drivers protested in the square"]),
        ("Calder, which has 11,000 inhabitants and a single hospital, is struggling.",
         ["Calder, which has 11,000 inhabitants and a single hospital, is struggling",
          "which has 11,000 inhabitants and a single hospital"]),
        ("The Ministry of Housing and Local Government cut the grant.",
         ["The Ministry of Housing and Local Government cut the grant"]),
        ("As hopes faded, searchers in ships and aircraft scoured the sea.",
         ["As hopes faded, searchers in ships and aircraft scoured the sea"]),
        ("Sailings are normally suspended when it falls under 300 metres.",
         ["Sailings are normally suspended when it falls under 300 metres"]),
        ("Six men were hurt, and a blaze that began in a shed in Calder, Norland, cost $90,000.",
         ["Six men were hurt", "a blaze that began in a shed in Calder, Norland, cost $90,000"]),
        ("The vessel failed to stop and was last seen off the cape.",
         ["The vessel failed to stop", "was last seen off the cape"]),
        ("The ship is drifting west and is expected to be towed to Calder by August.",
         ["The ship is drifting west", "is expected to be towed to Calder by August"]),
        ("Critics call it a pause; trustees could take up the plan in June.",
         ["Critics call it a pause", "trustees could take up the plan in June"]),
        ("Output is at a low - a result of long strikes and heavy floods caused by the dam.",
         ["Output is at a low - a result of long strikes and heavy floods caused by the dam",  # and its tail, judged alone
          "a result of long strikes and heavy floods caused by the dam"]),
        ("Gains came in services - a field that employs clerks, engineers and lawyers - and where the average wage is $30.",
         ["Gains came in services - a field that employs clerks, engineers and lawyers",
          "where the average wage is $30"]),
        ("Pay is driven up by a market where workers are sought and have more leverage.",
         ["Pay is driven up by a market where workers are sought and have more leverage"]),
        ("The vote was rigged even though nobody had complained of it.",
         ["The vote was rigged", "nobody had complained of it"]),
        ("Shares fell 1.0 percent to 6,845 (close.)", ["Shares fell 1.0 percent to 6,845 (close.)"]),
        ("CALDER, Norland, May 19 (Harrow Press) - The mine was closed on Monday.", ["The mine was closed on Monday"]),
        ("CALDER — The mine was closed on Monday.", ["The mine was closed on Monday"]),
        ("Calder (HP) -- The mine was closed on Monday.", ["The mine was closed on Monday"]),
    ],
)  # fmt: skip
def test_clauses(text: str, parts: list[str]) -> None:
    """A sentence is cut where it states two things that can be checked apart, and only there."""
    assert [claim.span.of(text) for claim in statements_of(text, [])] == parts


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Taps run dry in Calder for third week as tanker owners cash in",
         ["Taps run dry in Calder for third week", "tanker owners cash in"]),
        ("Talks to resume in May; ministers threaten boycott",
         ["Talks to resume in May", "ministers threaten boycott"]),
        ("Mill named as site of new school", ["Mill named as site of new school"]),
        ("Mayor casts himself as a friend of the small shop", ["Mayor casts himself as a friend of the small shop"]),
    ],
)  # fmt: skip
def test_clauses_of_a_headline(text: str, parts: list[str]) -> None:
    """A headline is cut where its verbs cannot be told by their form, but not before what somebody is taken for."""
    assert [claim.span.of(text) for claim in statements_of(text, [], kind="headline")] == parts


@pytest.mark.parametrize(
    ("text", "statements"),
    [
        ("Free fares please those who already ride, said Ann Reid, a professor of transport.",
         ["Free fares please those who already ride"]),
        ("The change reflects weaker demand for steel, the ministry said.",
         ["The change reflects weaker demand for steel"]),
        ("The hall “meets or exceeds” every standard, its owners said in a statement.",
         ["The hall “meets or exceeds” every standard"]),
        ("The error can reach 19 points, she said, enough to put a healthy man on tablets.",
         ["The error can reach 19 points", "enough to put a healthy man on tablets"]),
        ("While the mill still draws on the lake, Reid revealed that the works owns far more wells than most assume.",
         ["the mill still draws on the lake", "the works owns far more wells than most assume"]),
        ("“We have waited long enough for it,” said Tom Hale, 68, who had come by bus from Arle.",
         ["We have waited long enough for it", "who had come by bus from Arle"]),
    ],
)  # fmt: skip
def test_nothing_said_is_lost(text: str, statements: list[str]) -> None:
    """What somebody says is a statement also where the verb of saying hides its own, and what stands behind it too."""
    seed, _ = make_seed("said.txt", "said.txt", text.encode())
    assert seed is not None
    assert [each.span.of(text) for each in annotate(seed, "2026-03-10").statements] == statements


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Rebels had moved two mortars toward the town, General Otto Lund said, a claim the rebels denied.",
         [("Rebels had moved two mortars toward the town", "Otto Lund"), ("a claim the rebels denied", None)]),
        ("The fund had paid twice for the same ship, an accusation the board has rejected.",
         [("The fund had paid twice for the same ship", None), ("an accusation the board has rejected", None)]),
        ("The deal would cost 400 jobs, something the minister has denied.",
         [("The deal would cost 400 jobs", None), ("something the minister has denied", None)]),
        ("The board, which met in May, accused Tom Lund of hiding the money.",
         [("The board, which met in May, accused Tom Lund of hiding the money", None), ("which met in May", None)]),
        ("Ann Vang, whose children attend the school, said the pool was unsafe.",
         [("whose children attend the school", None), ("the pool was unsafe", "Ann Vang")]),
    ],
)  # fmt: skip
def test_remarks_and_asides(text: str, told: list[tuple[str, str | None]]) -> None:
    """Who denies a claim has not made it; what is said of a speaker in passing is a statement of its own."""
    seed, _ = make_seed("said.txt", "said.txt", text.encode())
    assert seed is not None
    statements = annotate(seed, "2026-03-10").statements
    assert [(each.span.of(text), each.claimant) for each in statements] == told


@pytest.mark.parametrize(
    ("text", "is_wish"),
    [
        ("The state must act to keep its lead, Ann Reid argued.", True),
        ("The firm must pay £4m into a fund, a court ruled.", False),
        ("The firm must repay the town by June, Ann Reid said.", False),
    ],
)
def test_demand(text: str, is_wish: bool) -> None:
    """What somebody demands is an opinion and no forecast, unless it binds or has its day."""
    seed, _ = make_seed("said.txt", "said.txt", text.encode())
    assert seed is not None
    assert [each.kind == "characterization" for each in annotate(seed, "2026-03-10").statements] == [is_wish]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The union may call a strike next month.", "prediction"),
        ("The trial resumes on Monday.", "prediction"),
        ("Friends of the actress say she is to play the lead.", "prediction"),
        ("The company plans to hire 400 people.", "prediction"),
        ("The bank trimmed its growth forecast.", "event"),
        ("The studio would not discuss the price.", "event"),
        ("The cow may have led the others ashore.", "event"),
        ("Data published on Thursday by the ministry showed a gap.", "event"),
        ("Lorry drivers stranded at the border reacted with anger.", "event"),
        ("Police killed 12 people in the raid.", "event"),
        ("He was found with 19 wounds near the canal.", "event"),
        ("The study enrolled just 157 people.", "statistic"),
        ("Some 50,000 people live downstream of the lakes.", "statistic"),
        ("Turnout in the last vote was 23.4%.", "statistic"),
        ("The agency has received 74 reports of fires.", "statistic"),
        ("The mood in the hall was mixed.", "characterization"),
        ("Museums are barred by law from selling their treasures.", "characterization"),
        ("He called the scheme a gift to the banks.", "characterization"),
        ("The rule is known as the lock.", "definition"),
        ("A former clerk stole nearly £90,000 from the parish over six years.", "event"),
        ("A judge has barred the bank from the case.", "event"),
        ("Rescuers have been digging through the rubble since dawn.", "event"),
        ("The operator reported no delays.", "event"),
        ("There had been no warning.", "event"),
        ("The mayor dismissed the report.", "event"),
        ("Critics dismissed the report as a stunt.", "characterization"),
        ("Residents were unconvinced by the plan.", "characterization"),
        ("He faces up to 20 years in prison.", "prediction"),
        ("The firm is projecting growth of about 5%.", "prediction"),
        ("The senator has long criticised the agency.", "event"),
        ("The inspectors could not possibly have believed the figures.", "characterization"),
        ("The average wait for an operation is 14 weeks.", "statistic"),
        ("Around 600 ships pass through the strait each day.", "statistic"),
        ("The fund lost $3 million last year.", "statistic"),
        ("The museum drew 1.2 million visitors last year.", "statistic"),
        ("The fire broke out at 3:40 am at a depot some 30 kilometres north of the city.", "event"),
        ("A recession is defined as two quarters of falling output.", "definition"),
    ],
)
def test_kind(text: str, kind: str) -> None:
    """The verb and the numbers beside it tell the kind."""
    assert [claim.kind for claim in statements_of(text, [])] == [kind]


def test_repeats_come_later() -> None:
    """What the headline and the first paragraph both say is checked once: in the text."""
    text = (
        "Ferry fire kills 31 people in Port Hale\nA fire on a ferry killed 31 people in Port Hale on Monday."
    )
    blocks = [
        Block("headline", Span(0, 39), "by-hand", ()),
        Block("paragraph", Span(40, len(text)), "by-hand", ()),
    ]
    sentences = [block.span for block in blocks]
    quantities = find_quantities(text, blocks, sentences)
    found = find_statements(
        text, blocks, sentences, (), (), (), quantities, find_datings(text, blocks, sentences)
    )
    assert [claim.is_worth_checking for claim in found] == [True, True]
    assert found[0].score < found[1].score
    assert "another statement says it more fully" in found[0].reasons


def test_why_unmarked() -> None:
    """A statement that is not marked says why in plain words; one that is says nothing."""
    (dull,) = statements_of("In my view the plan is wonderful.")
    assert why_unmarked(dull).startswith(f"score {dull.score}, below {WORTH_CHECKING}: ")
    assert "an opinion or a wish" in why_unmarked(dull)
    (worthy,) = statements_of("The council cut 340 jobs in March.")
    assert why_unmarked(worthy) == ""


def stated(text: str, **more: str) -> list[tuple[str, str]]:
    return [(claim.kind, claim.span.of(text)) for claim in statements_of(text, **more)]  # type: ignore[arg-type]


def test_quotation() -> None:
    """Each sentence of a quotation is a statement, exactly its words; the sentence around it is none."""
    text = "“We will rebuild the old bridge. It takes time,” Brook said in Oslo."
    assert stated(text) == [("quotation", "We will rebuild the old bridge."), ("quotation", "It takes time,")]


def test_short_quotation() -> None:
    """Four quoted words inside a sentence are no statement of their own, unless they are most of it."""
    assert stated("The board of the mine called the plan “a bad joke”.", form="mixed") == [
        ("characterization", "The board of the mine called the plan “a bad joke”")
    ]
    assert stated("The plan “makes no sense”.", form="mixed") == [("quotation", "makes no sense")]


def test_scare_quotation() -> None:
    """Words held at arm's length stay part of their sentence."""
    text = "The board called the closure of 12 schools an “act of cold war on children” on Monday."
    assert [kind for kind, _ in stated(text, form="scare")] == ["characterization"]


def test_pull_quotation() -> None:
    """A pull quote is a statement like the quotation it repeats."""
    assert stated("“The water is not safe to drink.”", kind="pull-quote", form="pull") == [
        ("quotation", "The water is not safe to drink.")
    ]
    assert stated("The water is not safe to drink.", kind="pull-quote") == [
        ("quotation", "The water is not safe to drink.")
    ]


def test_statistic_beside_quotation() -> None:
    """A number beside a quotation is a statement of its own."""
    text = "“The bridge has become too dangerous for us,” said Brook, whose party won 61 percent of the vote in 2021."
    assert stated(text) == [
        ("quotation", "The bridge has become too dangerous for us,"),
        ("statistic", "whose party won 61 percent of the vote in 2021"),
    ]


def test_marks_that_close_behind_the_stop() -> None:
    """A passage that ends inside quotation marks ends with them; it keeps no stop of its own."""
    text = "He said on Monday the port of Arle was in a “war of words.”\nExports fell by 12% in May."
    assert [each.span.of(text) for each in statements_of(text, [], form="scare")] == [
        "He said on Monday the port of Arle was in a “war of words.”",
        "Exports fell by 12% in May",
    ]


def test_nested() -> None:
    """A long sentence may hold a quotation that is a statement too."""
    text = (
        "The mayor of Calder closed 12 schools in the northern half of the district on Tuesday, a step that parents "
        "there were said to have called “a slap in the face” before the vote."
    )
    assert [kind for kind, _ in stated(text, form="mixed")] == ["event", "event", "quotation"]


@pytest.mark.parametrize("kind", ["kicker", "heading", "byline", "dateline", "pull-attribution", "furniture"])
def test_blocks_without_claims(kind: str) -> None:
    """Labels and furniture carry none."""
    assert claims_of("The council cut 340 jobs in March.", kind=kind) == ()


@pytest.mark.parametrize("kind", ["headline", "standfirst", "paragraph", "bullet", "caption", "comment"])
def test_blocks_with_claims(kind: str) -> None:
    """What states something may carry one."""
    assert [claim.kind for claim in claims_of("The council cut 340 jobs in March.", kind=kind)] == ["event"]


def test_claimant() -> None:
    """A claim belongs to whom its words are attributed to; else the article says it itself."""
    text = "The ministry said that 400 schools have closed. The council cut 340 jobs in March."
    said = Attribution(Span(22, 46), "the ministry", Span(0, 17), "by-hand", ())
    first, second = claims_of(text, [said])
    assert (first.claimant, first.span.of(text)) == ("the ministry", "400 schools have closed")
    assert second.claimant is None
    assert "in the article's own voice" in " ".join(second.reasons)
    assert first.score > second.score - 0.2


def test_long_lead() -> None:
    """Where the claimant's own words are known, however long the lead before them, only they are marked."""
    said = "Norland’s growth in tin is mainly due to its 400 new mines"
    text = f"Harrow boss Ada Brook asserted in a radio interview at the county fair in the hills of Calder that {said}."
    cue = Span(0, text.index(" in a"))
    told = Attribution(Span(text.index(said), len(text) - 1), "Ada Brook", cue, "by-hand", ())
    assert [(c.span.of(text), c.claimant) for c in claims_of(text, [told])] == [(said, "Ada Brook")]


def test_speaks_throughout() -> None:
    """A sentence that is nothing but what its subject says belongs to the subject, its opening phrase aside."""
    text = (
        "Looking ahead, Brook echoed predictions of a booming tin market, forecasting a $1 trillion valuation for the "
        "industry within the next ten years."
    )
    first, second = text.index("predictions"), text.index("a $1")
    said = [
        Attribution(Span(first, text.index(", fore")), "Brook", Span(15, first - 1), "by-hand", ()),
        Attribution(
            Span(second, len(text) - 1), "Brook", Span(text.index("forecasting"), second - 1), "by-hand", ()
        ),
    ]
    assert [c.claimant for c in claims_of(text, said)] == ["Brook"]
    happy = (
        "Ada Brook opened the longest bridge of Norland in Calder in May 2019 and said that she was happy."
    )
    at = happy.index("she was")
    told = Attribution(Span(at, len(happy) - 1), "Ada Brook", Span(at - 10, at - 1), "by-hand", ())
    assert [(c.claimant, c.is_worth_checking) for c in statements_of(happy, [told])] == [
        (None, True),
        ("Ada Brook", False),
    ]


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("“The bridge is a waste of our money,” Brook said, and was just as scathing about the dam in Norland.", 0),
        ("Brook stressed the need for 400 stronger controls on the cheapest tin in Norland.", 1),
        ("Brook stressed that the cheapest tin in Norland causes liver damage in children.", 1),
    ],
)  # fmt: skip
def test_no_claim(text: str, left: int) -> None:
    """Nobody would check that a need was stressed, or how scathing somebody was; a number beside it, they would."""
    at = text.index("stressed") + 9 if "stressed" in text else 0
    said = [Attribution(Span(at, len(text) - 1), "Brook", Span(0, at - 1), "by-hand", ())] if at else []
    assert len(claims_of(text, said)) == left


def test_no_rule_is_made_for_one_article() -> None:
    """No list or pattern of the rules names what only a few articles are about."""
    folder = Path(__file__).parent.parent / "digest"
    named = (
        "Wang|DeepSeek|Nvidia|Stargate|Alibaba|Tencent|Zhipu|Davos|CNBC|Altman|Musk|Anthropic|OpenAI|Scale AI|Combinator"
        "|Hopper|Blackwell"
    )
    pattern = re.compile(rf"(?<![A-Za-z])(?:{named})(?![A-Za-z])", re.IGNORECASE)
    lists = {"press.py"}  # hundreds of outlets, as the gazetteers hold thousands of names
    found = {
        (path.name, match.group())
        for path in sorted(folder.rglob("*.py"))
        if path.name not in lists
        for match in pattern.finditer(path.read_text(encoding="utf-8"))
    }
    assert found == set()


def test_two_speakers() -> None:
    """Two who may have said it are not guessed between."""
    text = "He said that 400 schools have closed."
    said = Attribution(Span(13, 36), None, Span(0, 12), "by-hand", ())
    (claim,) = claims_of(text, [said])
    assert claim.claimant is None and "reported, but it is open by whom" in claim.reasons


def test_attributed_clauses() -> None:
    """Two attributed clauses of a sentence are two claims."""
    text = "Brook also predicted that rents will double by 2030, adding that 400 schools have closed."
    a, b = text.index("rents"), text.index("400")
    said = [
        Attribution(Span(a, text.index(", adding")), "Ada Brook", Span(0, a - 1), "by-hand", ()),
        Attribution(Span(b, len(text) - 1), "Ada Brook", Span(text.index("adding"), b - 1), "by-hand", ()),
    ]
    assert [(c.kind, c.span.of(text), c.claimant) for c in claims_of(text, said)] == [
        ("prediction", "rents will double by 2030", "Ada Brook"),
        ("statistic", "400 schools have closed", "Ada Brook"),
    ]


PIECES = st.sampled_from(
    ["The council cut 340 jobs", ", Brook said", "said that ", "“", "”", " and ", ". ", "\n", " ", "in March", "We need to go on",
     "According to Ada Brook, ", "will rise 5%", "?", "…", ", noting that ", "‘", "’", "x", "\u00a0", " — "]
)  # fmt: skip


@given(st.one_of(st.text(max_size=80), st.lists(PIECES, max_size=25).map("".join)))
def test_any_text(text: str) -> None:
    """Whatever stands there, claims lie in one block, start and end on a word, and never cross."""
    found = statements_of(text)
    for one in found:
        words = one.span.of(text)
        assert words and words == words.strip() and "\n" not in words
        assert 0 <= one.score <= 1
        assert one.rule in RULES and one.reasons
    for i, one in enumerate(found):
        for two in found[i + 1 :]:
            assert one.span != two.span
            assert one.span.holds(two.span) or two.span.holds(one.span) or not one.span.overlaps(two.span)


@given(st.data())
def test_any_attribution(data: st.DataObject) -> None:
    """Attributions may lie anywhere; claims still never cross."""
    text = "Brook said that rents will double, adding that 400 schools “have closed for good now” in March."
    ends = st.integers(0, len(text))
    said = []
    for _ in range(data.draw(st.integers(0, 4))):
        a, b = sorted((data.draw(ends), data.draw(ends)))
        said.append(Attribution(Span(a, b), "Ada Brook", None, "by-hand", ()))
    found = statements_of(text, sorted(said, key=lambda s: s.span))
    for i, one in enumerate(found):
        for two in found[i + 1 :]:
            assert one.span.holds(two.span) or two.span.holds(one.span) or not one.span.overlaps(two.span)


@pytest.mark.parametrize(
    ("sentence", "reason"),
    [
        ("The previous administration welcomed the idea.", "jobs, prices or earnings"),
        ("The singer was evicted from the show.", "jobs, prices or earnings"),
        ("He played music to drown out the noise.", "people died, were hurt or are in danger"),
        ("It was her best shot at a title.", "people died, were hurt or are in danger"),
        ("She has a critical role in the play.", "people died, were hurt or are in danger"),
        ("Members hope to kill the bill.", "people died, were hurt or are in danger"),
        ("It was a fine day in the town.", "somebody with power decided"),
        ("The Rovers won the match.", "somebody with power decided"),
        ("It is a good sign for the town.", "somebody with power decided"),
        ("The square is the heart of the town.", "health or safety"),
        ("The last 24 hours were hectic.", "a first, a last or an only one"),
        ("The fund holds up to 300 pictures.", "a comparison"),
        ("She sent an email to the team.", "an appeal or a notice"),
        ("He made comments about the firm.", "it says that nothing was said"),
        ("The talks took place in a charged atmosphere.", "crime or justice"),
    ],
)
def test_words_in_another_sense(sentence: str, reason: str) -> None:
    """A word of consequence counts only in the sense of its class."""
    (statement,) = statements_of(sentence)
    assert not any(each.startswith(reason) for each in statement.reasons)


@pytest.mark.parametrize(
    ("sentence", "reason"),
    [
        ("The chain went into administration.", "jobs, prices or earnings"),
        ("Two tenants were evicted from the house.", "jobs, prices or earnings"),
        ("Three boys drowned in the lake.", "people died, were hurt or are in danger"),
        ("He was left in a critical condition.", "people died, were hurt or are in danger"),
        ("The council closed the school.", "somebody with power decided"),
        ("The governor signed the bill.", "somebody with power decided"),
        ("He had a heart attack in the street.", "health or safety"),
        ("The last survivor of the crew lives here.", "a first, a last or an only one"),
        ("Sales went up 3 percent.", "a comparison"),
        ("The ministry declined to comment.", "it says that nothing was said"),
        ("Two men were charged with fraud.", "crime or justice"),
    ],
)
def test_words_in_the_sense_of_their_class(sentence: str, reason: str) -> None:
    """In the company that belongs to its class a word still counts."""
    (statement,) = statements_of(sentence)
    assert any(each.startswith(reason) for each in statement.reasons)


@pytest.mark.parametrize("joint", ["While", "Although", "Though"])
def test_concession_keeps_its_joint(joint: str) -> None:
    """What is only granted never stands as a bare accusation."""
    text = f"{joint} the senator had mishandled the papers, she broke no law."
    assert [claim.span.of(text) for claim in statements_of(text)] == [text[:-1]]


def test_concession_behind_its_cue() -> None:
    """The joint stays also behind the words of attribution."""
    text = (
        "Mr Dale told the panel that while Ms Roe had mishandled the papers, he would not recommend charges."
    )
    said = Attribution(Span(text.index("while"), len(text) - 1), "Mr Dale", Span(0, 27), "by-hand", ())
    (statement,) = statements_of(text, [said])
    assert statement.span.of(text).startswith("while Ms Roe")


@pytest.mark.parametrize(
    ("text", "said", "cue"),
    [
        (
            "The minister accused the opposition leader of telling lies about the budget.",
            "the opposition leader of telling lies about the budget",
            "The minister accused",
        ),
        (
            "Unions demand help for young people who lost their jobs in the slump.",
            "help for young people who lost their jobs in the slump",
            "Unions demand",
        ),
    ],
)
def test_object_is_no_statement(text: str, said: str, cue: str) -> None:
    """What cannot stand without its verb keeps the verb that reports it."""
    start = text.index(said)
    attribution = Attribution(Span(start, start + len(said)), "x", Span(0, len(cue)), "by-hand", ())
    assert [claim.span.of(text) for claim in statements_of(text, [attribution])] == [text[:-1]]


def test_name_behind_its_speaker() -> None:
    """A name between commas behind “according to his lawyer” is the lawyer's."""
    text = "According to his lawyer, Ann Lee, a prison guard arrived at noon on Monday."
    cue = "According to his lawyer"
    said = Attribution(Span(len(cue) + 2, len(text) - 1), "his lawyer", Span(0, len(cue)), "by-hand", ())
    (statement,) = statements_of(text, [said])
    assert statement.span.of(text).startswith("a prison guard arrived")


@pytest.mark.parametrize(
    "text",
    [
        "It is announced every six months and is worked out using an agreed test of speed.",
        "He also said the Grain Board and the city's transport watchdog had met the firm on Monday.",
    ],
)
def test_one_statement(text: str) -> None:
    """A sentence is cut neither before a bare `is` nor between two subjects of what is said."""
    assert [claim.span.of(text) for claim in statements_of(text, [])] == [text[:-1]]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("There may be up to 650,000 messages on the laptop.", "statistic"),
        ("The two firms are in discussions over a merger.", "event"),
        ("The change allowed lawmakers to keep their outside jobs.", "event"),
        ("The agents used wiretaps to gain access to the site.", "event"),
        ("A cure is achievable within two to four years.", "prediction"),
    ],
)
def test_kind_of_states_and_deeds(text: str, kind: str) -> None:
    """Guesses at a number count, talks under way and leave given happen, a term of years foretells."""
    (statement,) = statements_of(text)
    assert statement.kind == kind


@pytest.mark.parametrize(
    "text",
    [
        "Employers must give staff a week of notice.",
        "Pupils can use any bathroom of the school.",
        "The act bans the sale of fireworks.",
        "Drivers will have to pay a charge in the centre.",
    ],
)
def test_rule(text: str) -> None:
    """What people may or must do can be looked up; it does not only say how something is."""
    (statement,) = statements_of(text)
    assert any(reason.startswith("it says what is allowed or required") for reason in statement.reasons)
    assert "it only says how something is" not in statement.reasons


def test_reasons_do_not_contradict() -> None:
    """What somebody reports is not in the article's own voice, also where nobody can tell whose it is."""
    text = "He said that 400 schools have closed."
    said = Attribution(Span(13, 36), None, Span(0, 12), "by-hand", ())
    for statement in statements_of(text, [said]):
        assert ("attributed to someone" in statement.reasons) == (
            "in the article's own voice" not in statement.reasons
        )


def test_aside_in_marked_sentence() -> None:
    """An aside inside a statement worth checking gets no mark of its own."""
    text = "The plant, which killed 40 workers in a blast in 2019, paid fines of $3m on Monday."
    marked = claims_of(text)
    assert len(marked) == 1
    (aside,) = (claim for claim in statements_of(text) if claim.rule == "aside")
    assert why_unmarked(aside) == "marked with the sentence around it"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The treasurer spent £186,400 of donations on holidays, a court has been told.",
         "The treasurer spent £186,400 of donations on holidays"),
        ("Despite the cuts, growth in the region remains strong at 3.2 percent, economists said.",
         "Despite the cuts, growth in the region remains strong at 3.2 percent"),
    ],
)  # fmt: skip
def test_who_said_or_heard_it_stays_outside(text: str, words: str) -> None:
    """Words of attribution at the end of a sentence are no part of the statement."""
    seed, _ = make_seed("a.txt", "a.txt", f"A headline of the day\n\n{text}\n".encode())
    assert seed is not None
    assert words in [each.span.of(seed.text) for each in annotate(seed).statements]


def read_claims(text: str) -> list[tuple[Claim, str]]:
    """What is stated below a headline, each with its words."""
    seed, _ = make_seed("a.txt", "a.txt", f"A headline of the day\n\n{text}\n".encode())
    assert seed is not None
    return [(each, each.span.of(seed.text)) for each in annotate(seed).statements][1:]


def read_statements(text: str) -> list[tuple[str, str]]:
    """Kind and words of what is stated below a headline."""
    return [(claim.kind, words) for claim, words in read_claims(text)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The minister said the new rules are “killing small farms and the towns around them”.",
         "the new rules are “killing small farms and the towns around them”"),
        ("Ida Box said the house provided “the major parts that we need in order to go forward.”",
         "the house provided “the major parts that we need in order to go forward.”"),
        ("Ida Box said she was \"deeply sorry for what had happened to the families\".",
         "she was \"deeply sorry for what had happened to the families\""),
        ("The paper said that in several cases, officers had begun “close ties with carefully chosen dealers”.",
         "in several cases, officers had begun “close ties with carefully chosen dealers”"),
        ("The chamber wrote that the new rule “would be harmful to the many firms which use such records.”",
         "the new rule “would be harmful to the many firms which use such records.”"),
        ("The new policy “is as likely to be a burden as a help to all of them.”",
         "The new policy “is as likely to be a burden as a help to all of them.”"),
        ("Ida Box said the new bridge was “utterly, utterly pointless”.",
         "the new bridge was “utterly, utterly pointless”"),
    ],
)  # fmt: skip
def test_half_quoted(text: str, words: str) -> None:
    """A statement of which the reporter gives the subject and the verb, and somebody the rest, is whole."""
    assert read_statements(text) == [("quotation", words)]


def test_half_quoted_words_are_no_quotation() -> None:
    """What the reporter says before the marks is not compared as somebody's own words."""
    text = "A headline\n\nIda Box said the rules are “killing small farms and the towns around them”.\n"
    seed, _ = make_seed("a.txt", "a.txt", text.encode())
    assert seed is not None
    assert [each.rule for each in annotate(seed).statements[1:]] == ["half-quoted"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("In a report published over the weekend, the paper claimed that the leaks included names of witnesses.",
         "the leaks included names of witnesses"),
        ("When pressed on how the scheme works, Mary Poole said the firm was still looking for a partner.",
         "the firm was still looking for a partner"),
        ("Despite not seeking the change, nor a rise that lawmakers included, Mary Poole said she would sign it.",
         "she would sign it"),
        ("Speaking of the regulators the bill empowers – yet does not compel – to act, Mary Poole said it was late.",
         "it was late"),
        ("Every plan will be costed, Mary Poole said, swiping at the minister whose tax cuts caused turmoil.",
         "Every plan will be costed"),
        ("The lock gates were built of green timber, the panel found, in a report that names four contractors.",
         "The lock gates were built of green timber"),
        ("The lock gates were built of green timber, Ian Moss wrote in a letter pinned to the door of the mill.",
         "The lock gates were built of green timber"),
        ("Asked whether the ferry would sail, Mary Poole said the crew had gone home.",
         "the crew had gone home"),
        ("The lender lost $40 million on the port, the firm told its shareholders last year.",
         "The lender lost $40 million on the port"),
        ("The tunnel has flooded twice, Mary Poole told councillors at a meeting that was closed to the public.",
         "The tunnel has flooded twice"),
        ("The tunnel has flooded twice, Mary Poole told reporters as she left the town hall.",
         "The tunnel has flooded twice"),
        ("The tunnel has flooded twice, Mary Poole said Wednesday in a letter to the council.",
         "The tunnel has flooded twice"),
    ],
)  # fmt: skip
def test_scene_of_a_telling(text: str, words: str) -> None:
    """Where, when and with what gesture somebody said a thing is nothing that is said, and has no mark of its own."""
    assert [told for claim, told in read_claims(text) if claim.rule != "tail"] == [words]


@pytest.mark.parametrize(
    ("text", "main", "words"),
    [
        ("Exports of copper fell 12 percent in March, leaving two of the port's berths empty.",
         "Exports of copper fell 12 percent in March, leaving two of the port's berths empty",
         "leaving two of the port's berths empty"),
        ("The bank has closed its last branch, the third such closure on the island this year.",
         "The bank has closed its last branch, the third such closure on the island this year",
         "the third such closure on the island this year"),
        ("Exports of copper fell 12 percent, the ministry said on Monday, leaving two berths empty.",
         "Exports of copper fell 12 percent", "leaving two berths empty"),
        ("The price of wheat rose 4 percent, said Tom Hale, a trader, without a word of the drought.",
         "The price of wheat rose 4 percent", "without a word of the drought"),
    ],
)  # fmt: skip
def test_tails(text: str, main: str, words: str) -> None:
    """What is added behind a comma is judged alone, but shown with what it is added to: it has no mark of its own."""
    found = read_claims(text)
    assert [told for _, told in found] == [main, words]
    assert not found[-1][0].is_worth_checking


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The grain was stored in a wet barn, the council's chief inspector, Ida Moss, said.",
         "The grain was stored in a wet barn"),
        ("One of the three bidders, Harrow Marine, said it would appeal to the tribunal in May.",
         "it would appeal to the tribunal in May"),
        ("In a note sent through her lawyer, the driver's sister, Ida Moss, said the brakes had failed.",
         "the brakes had failed"),
        ("The grain was stored in a wet barn, said Ida Moss, a miller in Orm and author of a book on bread.",
         "The grain was stored in a wet barn"),
        ("The grain was stored in a wet barn, said Ida Moss of the Orm Millers' Guild.",
         "The grain was stored in a wet barn"),
        ("The grain was stored in a wet barn, said Ida Moss, deputy general manager of the mill.",
         "The grain was stored in a wet barn"),
        ("The grain was stored in a wet barn, said Ida Moss, 27, a student who lives nearby.",
         "The grain was stored in a wet barn"),
        ("Ovens ran hot all night, the head baker at the mill, Dr R. Moss, told the panel.",
         "Ovens ran hot all night"),
        ("Ovens ran hot all night, Ida Moss, the head baker, told the panel.",
         "Ovens ran hot all night"),
        ("First loaves are due in 2029, the owner, Orm Mills of Harrow, said.",
         "First loaves are due in 2029"),
    ],
)  # fmt: skip
def test_calling_of_a_speaker(text: str, words: str) -> None:
    """Who a speaker is, before the name or behind it, belongs to the telling, not to what is told."""
    assert [told for claim, told in read_claims(text) if claim.is_worth_checking] == [words]


def test_relative_clause_of_a_calling() -> None:
    """What a speaker did stays a statement, where it is told in passing."""
    text = "The mill used wet grain, said Ida Moss, an inspector who closed two bakeries in March."
    told = ["The mill used wet grain", "who closed two bakeries in March"]
    assert [words for _, words in read_claims(text)] == told


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The board has listed both bridges as unsafe crossings, and a new report is due in June.",
         ["The board has listed both bridges as unsafe crossings", "a new report is due in June"]),
        ("The old yard is seen by most of the islanders as a sign of what the war has cost.",
         ["The old yard is seen by most of the islanders as a sign of what the war has cost"]),
        ("Nine wells ran dry between 2019 and 2021, and a farmer and his son left the valley.",
         ["Nine wells ran dry between 2019 and 2021", "a farmer and his son left the valley"]),
        ("The clerks went back to ink and paper and 60 hearings were put off.",
         ["The clerks went back to ink and paper", "60 hearings were put off"]),
        ("The strike is about the age at which pilots and stewards can draw a pension.",
         ["The strike is about the age at which pilots and stewards can draw a pension"]),
        ("The levy, which was brought in when prices rose and which millers wanted gone, is still in place.",
         ["The levy, which was brought in when prices rose and which millers wanted gone, is still in place"]),
        ("The law has held as long as the river stayed within its banks.",
         ["The law has held as long as the river stayed within its banks"]),
        ("So loud was the protest that the mayor shut the windows of the hall.",
         ["So loud was the protest that the mayor shut the windows of the hall"]),
        ("Six ships lay at anchor on Friday with no pilots to bring them in, a shipping agent said.",
         ["Six ships lay at anchor on Friday with no pilots to bring them in"]),
        ("The region needs 45 gigawatts of wind power for that, analysts at Harrow said.",
         ["The region needs 45 gigawatts of wind power for that"]),
        ("The man, identified by the police as Dan Cole, 43, was charged with two counts of arson.",
         ["The man, identified by the police as Dan Cole, 43, was charged with two counts of arson"]),
        ("Harrow is recalling 600 scooters sold in Ireland since May.",
         ["Harrow is recalling 600 scooters sold in Ireland since May"]),
        ("Harrow has agreed terms with the Orm Bank on $6 million of debt, the ministry said on Monday.",
         ["Harrow has agreed terms with the Orm Bank on $6 million of debt"]),
        ("He was sacked in 2021 after an audit and later sued the bank for unfair dismissal.",
         ["He was sacked in 2021 after an audit", "later sued the bank for unfair dismissal"]),
        ("Nobody had broken out of the jail before, as far as the guards could tell from the ledger.",
         ["Nobody had broken out of the jail before, as far as the guards could tell from the ledger"]),
        ("The 90 streets were picked after a study of where people had been hurt since 2019.",
         ["The 90 streets were picked after a study of where people had been hurt since 2019"]),
        ("By AAP - Police have seized two tonnes of tobacco from a barn near Orm.",
         ["Police have seized two tonnes of tobacco from a barn near Orm"]),
        ("You hold a ring in each hand (a pair costs $40 and will be out in the spring) and wave them at the lamp.",
         ["You hold a ring in each hand (a pair costs $40 and will be out in the spring) and wave them at the lamp"]),
        ("Though the audit was short and came with many warnings, the word from the palace was clearer.",
         ["Though the audit was short and came with many warnings, the word from the palace was clearer"]),
        ("It is a game that mixes the best of the '80s and early '90s into a single, polished parcel.",
         ["It is a game that mixes the best of the '80s and early '90s into a single, polished parcel"]),
        ("The report runs to 900 pages without notes and other papers compared to 2,000 pages of the old one.",
         ["The report runs to 900 pages without notes and other papers compared to 2,000 pages of the old one"]),
        ("The yard paid the same to build 900 boats as its rival Orm Marine paid to build 50.",
         ["The yard paid the same to build 900 boats as its rival Orm Marine paid to build 50"]),
        ("Nine men are dead, and on an average day fewer than half of its 62 armoured trucks and vans are fit to drive.",
         ["Nine men are dead", "on an average day fewer than half of its 62 armoured trucks and vans are fit to drive"]),
        ("The agency said that 416 drivers died last year, that 60% of them had no belt on and that 42% had been drinking.",
         ["416 drivers died last year", "60% of them had no belt on", "42% had been drinking"]),
        ("The paper warned against too much trust in a firm set up by the mayor in 1975.",
         ["The paper warned against too much trust in a firm set up by the mayor in 1975"]),
        ("The clerk answered “no” to questions about whether he had been ill in the last three weeks.",
         ["The clerk answered “no” to questions about whether he had been ill in the last three weeks"]),
        ("The three were named as Sergeant Jeff Davis, 39, of Orm; Sergeant Dan Moss, 32, of Orm; and Sergeant Brian Lund, 28.",
         ["The three were named as Sergeant Jeff Davis, 39, of Orm; Sergeant Dan Moss, 32, of Orm; and Sergeant Brian Lund, 28"]),
        ("The town has led the county in the race, but according to the mayor, everything changed in May.",
         ["The town has led the county in the race", "everything changed in May"]),
        ("For ten years the county has led the coast in the race—but according to the mayor Ann Reid, everything changed in May.",
         ["For ten years the county has led the coast in the race", "everything changed in May"]),
        ("The planes hit naval offices and the police headquarters which was already flattened in raids last Thursday.",
         ["The planes hit naval offices and the police headquarters which was already flattened in raids last Thursday"]),
        ("They set out their fears in a report, prepared after the first assault, and in the file before he was freed.",
         ["They set out their fears in a report, prepared after the first assault, and in the file before he was freed"]),
        ("More votes are moving toward states that he lost and away from the ones he won the first time around.",
         ["More votes are moving toward states that he lost and away from the ones he won the first time around"]),
        ("President Ann Lund named Alder an attorney in New Orm and President George Hale tapped him for a court post in 1990.",
         ["President Ann Lund named Alder an attorney in New Orm", "President George Hale tapped him for a court post in 1990"]),
        ("Officials say that improved weather devices en route and a police sergeant assigned to each balloon will minimize any danger.",
         ["improved weather devices en route and a police sergeant assigned to each balloon will minimize any danger"]),
        ("Though tons of old games make up its core, the most obvious comparison is a platform game of 1990.",
         ["Though tons of old games make up its core, the most obvious comparison is a platform game of 1990"]),
        ("Unlike phone spending, which Orm Data says will barely pass $1 billion in 2010, the television spend totaled $70 billion.",
         ["will barely pass $1 billion in 2010", "the television spend totaled $70 billion"]),
        ("The mayor says senior council figures Bob Hall and Neville Lund will be asked to help.",
         ["senior council figures Bob Hall and Neville Lund will be asked to help"]),
        ("President George Lund says when he saw the tape he was reminded of how just the war is.",
         ["when he saw the tape he was reminded of how just the war is"]),
        ("Ann Lee said when the vote was over that she would resign in May.", ["she would resign in May"]),
        ("The firm will include some, but not all of the parts that were tested in May.",
         ["The firm will include some, but not all of the parts that were tested in May"]),
        ("Hartnell, which has 412 shops, said trading in the first weeks of its year was in line with its plan.",
         ["trading in the first weeks of its year was in line with its plan"]),
        ("The board denied hiding the money from its auditors.", ["The board denied hiding the money from its auditors"]),
        ("Ann Lee said newly hired staff had left the yard.", ["newly hired staff had left the yard"]),
        ("Ann Lee said further action against ports was near.", ["further action against ports was near"]),
        ("Ann Lee said last year's figures were wrong.", ["last year's figures were wrong"]),
        ("Ann Lee said publicly people should stay at home.", ["people should stay at home"]),
        ("Ann Lee said earlier this month the firm had lied.", ["the firm had lied"]),
        ("Ann Lee and Tom Hale said nothing of the money in the nine days that the trial has taken.",
         ["Ann Lee and Tom Hale said nothing of the money in the nine days that the trial has taken"]),
        ("The Harbour Workers Union (HWU) will hold a picket outside Orm House and says about 16,000 crews and their families have no pay.",
         ["The Harbour Workers Union (HWU) will hold a picket outside Orm House", "about 16,000 crews and their families have no pay"]),
        ("After Orm said in March that the plant would be launched this year, U.S. Secretary of State Ann Rodham Lund said it was not needed.",
         ["the plant would be launched this year", "it was not needed"]),
        ("Executives said the box won't go away soon, but as more of it is pushed to the cloud and more sets can show video, there will be less need for it.",
         ["the box won't go away soon", "as more of it is pushed to the cloud and more sets can show video, there will be less need for it"]),
        ("The deal may have been hastened by its wish to act alone after its decision to back the fourth set of bans in June and its refusal to ship arms that it agreed to provide.",
         ["The deal may have been hastened by its wish to act alone after its decision to back the fourth set of bans in June and its refusal to ship arms that it agreed to provide"]),
        ("Pete Lund, who warned in 2015 that the dam was leaking, said he had applied to the fund for soil tests.",
         ["the dam was leaking", "he had applied to the fund for soil tests"]),
        # a phrase before a statement does not tie it to whoever said it
        ("For most shopkeepers the matter is one of law and of missing guests, traders around Lake Orm say.",
         ["For most shopkeepers the matter is one of law and of missing guests"]),
        ("As many as 140,000 people are in need of shelter in the north, the council said.",
         ["As many as 140,000 people are in need of shelter in the north"]),
        ("To get a single dose, a man would have to drink 3,000 gallons, said Ann Reid, a chemist.",
         ["To get a single dose, a man would have to drink 3,000 gallons"]),
        ("In a statement the club thanked Lund “for his passion” and said that he would be followed by Ann Reid.",
         ["In a statement the club thanked Lund “for his passion”", "he would be followed by Ann Reid"]),
        ("Fishing boats put out from Orm for the first time in five weeks, a local priest said.",
         ["Fishing boats put out from Orm for the first time in five weeks"]),
        ("Orm officials claim the rollout of such cameras helps keep the peace between the two towns.",
         ["the rollout of such cameras helps keep the peace between the two towns"]),
        ("So far, it looks to be about $55,000, according to a bot designed by the news site Quill.",
         ["So far, it looks to be about $55,000"]),
        ("Farmer Ann Boat said only eight of the 48 pickers she needed came to the field.",
         ["only eight of the 48 pickers she needed came to the field"]),
        ("It is kept up with a network that includes 21 checkpoints, searches, and towers, plus a vast array of cameras dubbed “Smart City”.",
         ["It is kept up with a network that includes 21 checkpoints, searches, and towers, plus a vast array of cameras dubbed “Smart City”"]),
        ("The board said 74% of the oil had either been skimmed or burned; sunk at the surface; been eaten; or dispersed under water.",
         ["74% of the oil had either been skimmed or burned; sunk at the surface; been eaten; or dispersed under water"]),
        ("A long transfer could undermine the trust in the rules, Ann Lee warned, by allowing errors to creep in.",
         ["A long transfer could undermine the trust in the rules"]),
        ("So far 611 farmers have taken the offer.", ["So far 611 farmers have taken the offer"]),
        ("A film shows Lund showing pleasure and surprise at the extent of damage caused by the attacks in May.",
         ["A film shows Lund showing pleasure and surprise at the extent of damage caused by the attacks in May"]),
        ("A report by the grower Ann Lund, ordered by the council and never shown, had come to another end.",
         ["A report by the grower Ann Lund, ordered by the council and never shown, had come to another end"]),
        ("Output grew by 3 percent in May and prices dropped by a fifth.",
         ["Output grew by 3 percent in May", "prices dropped by a fifth"]),
        ("Nothing about the plan of the board will change, said the clerk, Ann Lee.",
         ["Nothing about the plan of the board will change"]),
        ("According to the firm, the gauge in use since July errs in 4 percent of cases.",
         ["the gauge in use since July errs in 4 percent of cases"]),
        ("The mill closed in May; the yard is to follow in June.",
         ["The mill closed in May", "the yard is to follow in June"]),
        ("The audit was short and came with many warnings, though the word from the palace was clearer.",
         ["The audit was short", "came with many warnings", "the word from the palace was clearer"]),
    ],
)  # fmt: skip
def test_no_cut_inside_a_phrase(text: str, words: list[str]) -> None:
    """A joint that only ties the parts of a phrase begins no statement."""
    assert [told for claim, told in read_claims(text) if claim.rule != "aside"] == words


@pytest.mark.parametrize(
    ("text", "subject", "words"),
    [
        ("The crew turned back at noon and landed in Orm without their nets.",
         "The crew", "landed in Orm without their nets"),
        ("In March, the council met twice and closed the school on the hill.",
         "the council", "closed the school on the hill"),
        ("Maddern, 51, took leave in April and has since lodged a claim for stress.",
         "Maddern", "has since lodged a claim for stress"),
        ("The deal will merge two banks, which each hold $12 billion, and could be signed as soon as next week.",
         "The deal", "could be signed as soon as next week"),
        ("A court in Orm on Tuesday fined the mill $2 million and sentenced its owner to four years in jail.",
         "A court in Orm", "sentenced its owner to four years in jail"),
        ("The chain, which sells tea, apologised on Friday and closed three of its shops.",
         "The chain", "closed three of its shops"),
        ("Police arrested nine people, but later released two of them without charge.",
         "Police", "later released two of them without charge"),
        ("The mill burned down in May and lost its roof, and was sold to a bank in August.",
         "The mill", "lost its roof, and was sold to a bank in August"),
        ("The mill lost its roof in May and shut its doors in June but has kept its crew of nine.",
         "The mill", "has kept its crew of nine"),
        ("Ida Moss said the firm lost money in May and would sell its yard in June.",
         "the firm", "would sell its yard in June"),
        ("The mayor opened the bridge and the crowd threw flowers into the river.",
         None, "the crowd threw flowers into the river"),
        ("Ida Moss said that the man who had run the yard was ill and that nobody had paid the crew.",
         None, "nobody had paid the crew"),
        ("Tom Hale said that the yard was shut and vowed to fight the order in court.",
         None, "vowed to fight the order in court"),
        ("Wheat, rice and maize fell in May and have not risen to this day.",
         None, "have not risen to this day"),
        ("While the panel met the price of rice rose and has not come down to this day.",
         None, "has not come down to this day"),
        # a noun that ends as adverbs do
        ("A man of the Hale family was seen in Orm in May and has not been found since.",
         "A man of the Hale family", "has not been found since"),
        # what a relative clause refers to
        ("The council closed the bridge last week, which carries 4,000 cars a day.",
         None, "which carries 4,000 cars a day"),
        ("A crew found the crack on Tuesday, which measures four inches.", None, "which measures four inches"),
        ("The club, which nearly folded in 2011 for want of players, won the cup in May.",
         "The club", "which nearly folded in 2011 for want of players"),
        ("The eggs cost too much, said Ann Lee, 67, who keeps 900 hens in a barn near Orm.",
         "Ann Lee, 67", "who keeps 900 hens in a barn near Orm"),
        ("The ruling is a blow for the council, which has spent $7 million on the plan.",
         "the council", "which has spent $7 million on the plan"),
        ("Work at the plant was stopped in May by Orm Holdings, whose shares have lost a third of their value.",
         "Orm Holdings", "whose shares have lost a third of their value"),
        ("The ruling is a blow to Bill Peel of Hale in north Orm, whose son Billy died in the fall in 1999.",
         None, "whose son Billy died in the fall in 1999"),
        # where the main clause goes on
        ("Pete Lund, who denied that the dam was leaking, appeared to be worried about the vote.",
         "Pete Lund", "appeared to be worried about the vote"),
        ("It is time to act, say officials in Orm, who this year closed nine mills along the river.",
         None, "who this year closed nine mills along the river"),
        ("The state wants 377,000 homes built by the middle of 2029, which would mean 75,000 a year.",
         None, "which would mean 75,000 a year"),
        ("She missed the vote of 2019, which Malawians call the correction fluid election to this day.",
         None, "which Malawians call the correction fluid election to this day"),
    ],
)  # fmt: skip
def test_subject_left_out(text: str, subject: str | None, words: str) -> None:
    """A statement that begins with its verb is told with its subject, where that is plain."""
    claim = next(claim for claim, told in read_claims(text) if told == words)
    whole = f"Made up headline here\n\n{text}\n"
    assert (claim.subject and claim.subject.of(whole)) == subject


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mayor blamed the storm for the flood, which killed nine people.",
         {"The mayor blamed the storm for the flood": "the mayor", "which killed nine people": None}),
        ("The mayor said the plan, which will cost $4 million, was rash.",
         {"which will cost $4 million": "the mayor"}),
        ("The figures contradict a 2019 paper that had put the loss at four million tonnes.",
         {"The figures contradict a 2019 paper that had put the loss at four million tonnes": None}),
    ],
)  # fmt: skip
def test_what_the_article_adds_is_its_own(text: str, expected: dict[str, str | None]) -> None:
    """What is told of a thing in passing is the article's, unless it stands inside what somebody says."""
    found = {told: claim.claimant for claim, told in read_claims(text)}
    assert {told: found[told] for told in expected} == expected


def test_what_is_added_to_a_telling() -> None:
    """What stands behind a telling without a subject has no mark; what has one is a statement again."""
    text = "Rice prices rose in May, the agency said on Friday, driven by a dry spring, while wheat fell on news of rain."
    found = read_claims(text)
    assert [told for _, told in found] == [
        "Rice prices rose in May",
        "driven by a dry spring",
        "wheat fell on news of rain",
    ]
    assert [claim.is_worth_checking for claim, _ in found][1] is False


def test_which_source_is_no_statement() -> None:
    """What is added to the name of a source without a comma only tells which source it is."""
    text = (
        "Bees settled 47 minutes later in the light, according to a study published on Thursday in a journal."
    )
    assert [told for _, told in read_claims(text)] == ["Bees settled 47 minutes later in the light"]


def test_kind_without_tail() -> None:
    """A number that is only added to what happened does not make a statistic of it."""
    text = "The bank has closed its last branch on the island, the third such closure in four months."
    assert next(kind for kind, _ in read_statements(text)) == "event"


def test_verb_behind_and() -> None:
    """Words that were cut off for the verb they begin with are kept, whether or not its form shows that it is one."""
    text = "The waterworks has replaced 71 of 96 kilometres of pipes and expects to finish by the end of next year."
    assert read_statements(text)[1:] == [("prediction", "expects to finish by the end of next year")]


def test_who_says_a_part_says_the_whole() -> None:
    """A statement of which a few words are quoted is its speaker's, where the words that say so stand behind it."""
    text = 'Trial awaits\n\n"He will be tried" when he returns to Orm, Ben Kess, head of the board, told reporters.\n'
    seed, _ = make_seed("a.txt", "a.txt", text.encode())
    assert seed is not None
    (statement,) = annotate(seed).statements[1:]
    assert statement.claimant == "Ben Kess"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Tom Hale said that redacting such details from records would make it hard to prove a case.",
         ["redacting such details from records would make it hard to prove a case"]),
        ("Tom Hale said that the bank's policy of effectively guaranteeing low rates is a gamble.",
         ["the bank's policy of effectively guaranteeing low rates is a gamble"]),
        ("The rate at which the 20 banks of the north lend to each other, Tom Hale said, rose to 4 percent.",
         ["The rate at which the 20 banks of the north lend to each other, Tom Hale said, rose to 4 percent"]),
    ],
)  # fmt: skip
def test_words_said_stay_whole(text: str, words: list[str]) -> None:
    """What is said begins with its subject, also where that is a gerund or holds one."""
    assert [told for _, told in read_statements(text)] == words


def test_who_heard_it_is_no_statement() -> None:
    """Behind a quotation, who was told and when goes with the words of attribution."""
    text = "“All four of us have won today,” Ulla Brandt told the Elmet Post afterwards, and the boats came home at nine."
    assert read_statements(text) == [
        ("quotation", "All four of us have won today"),
        ("event", "the boats came home at nine"),
    ]


def test_how_soon_and_how_long_are_no_statement() -> None:
    """A clause at the head stands without “hours after”; a date alone behind the words of attribution is nothing."""
    text = "Hours after Tom Hale was named the leader of the party on Tuesday, many in Orm wondered how talks would go."
    assert next(told for _, told in read_statements(text)) == (
        "Tom Hale was named the leader of the party on Tuesday"
    )
    text = "The war has killed more than 39,000, according to Orm tallies, over the past 10 months."
    assert [told for _, told in read_statements(text)] == ["The war has killed more than 39,000"]


def test_time_before_the_words_said_is_theirs() -> None:
    """A phrase of time or place that what is said begins with stays with it."""
    assert [
        told for _, told in read_statements("In May sales dropped by 3%, the statistics office said.")
    ] == ["In May sales dropped by 3%"]


@pytest.mark.parametrize(
    "text",
    [
        "The budget gained the support of the governor soon after it won final passage from the house",
        "Two men were among those to have died after drinking tainted wine in the port",
        "While at first opposed to the dam, Oslo and its partners agreed to drop any word of it in the first treaty",
        "The government announced sweeping changes, including a tax on fees and plans to build 1.5 million homes",
        "The firm announced a slew of new features and updates at its yearly fair on Thursday",
    ],
)
def test_uncut(text: str) -> None:
    """A sentence is not cut where the rest would lose its verb, its subject or its time."""
    assert [told for _, told in read_statements(f"{text}.")] == [text]


def test_an_opening_phrase_keeps_no_speaker_from_a_sentence() -> None:
    """A title in quotation marks before the speaker, and words of theirs at the end, leave the sentence theirs."""
    text = 'In a talk on "Meet the Town," Speaker Dan Mills said the floods demand that all join in "more planning."'
    seed, _ = make_seed("t", "t.txt", text.encode())
    assert seed is not None
    assert [claim.claimant for claim in annotate(seed).statements] == ["Dan Mills"]


def test_what_came_before_is_told_without_its_joint() -> None:
    """A clause that tells what came before stands by itself, without `after`."""
    text = "The mine was closed in March after inspectors had found cracks in 14 of its props."
    assert [told for _, told in read_statements(text)] == [
        "The mine was closed in March",
        "inspectors had found cracks in 14 of its props",
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "The line had “repeatedly and avoidably” failed to warn its passengers.",
            ["The line had “repeatedly and avoidably” failed to warn its passengers"],
        ),
        (
            "The firm “slowly and badly” rebuilt the wall and then sold the land to a rival.",
            ["The firm “slowly and badly” rebuilt the wall", "then sold the land to a rival"],
        ),
    ],
)
def test_no_cut_inside_quotation_marks(text: str, words: list[str]) -> None:
    """A joint between two quoted words joins no statements."""
    assert [stated for _, stated in read_statements(text)] == words


@pytest.mark.parametrize(
    ("caption", "stated"),
    [
        ("The ferry was out of service for 52 days Credit: Moira Hale", ["The ferry was out of service for 52 days"]),
        ("The ferry sank in May. Photograph: Ann Holt/AP", ["The ferry sank in May"]),
    ],
)  # fmt: skip
def test_a_pictures_credit_states_nothing(caption: str, stated: list[str]) -> None:
    """Who took a picture stands behind what it shows."""
    assert [each.span.of(caption) for each in statements_of(caption, kind="caption")] == stated


def test_more_than_one_number_is_no_personal_experience() -> None:
    """Whoever counted something tells of it, though with an `I` beside it."""
    (plain,) = statements_of("“I found cracks and I will not wait for another winter.”")
    (counted,) = statements_of("“I found cracks in 140 of the 212 hangers.”")
    assert "personal experience: i" in plain.reasons
    assert "personal experience: i" not in counted.reasons


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Six people have been killed and officials said the number may rise.",
         ["Six people have been killed", "the number may rise"]),
        ("The House will sit until both bills have their second and third readings tabled.",
         ["The House will sit until both bills have their second and third readings tabled"]),
        ("The jury were told that the man had left the pub at nine.", ["the man had left the pub at nine"]),
        ("The mill will close in May, Ivan Petrov was quoted by the Tass agency as saying.",
         ["The mill will close in May"]),
        ("Aug. 6 (UPI) -- Researchers have found a new beetle.", ["Researchers have found a new beetle"]),
        ("It was found in the harbour, the firm said in a news release.", ["It was found in the harbour"]),
    ],
)  # fmt: skip
def test_what_reports_agencies_and_courts_leave_over(text: str, words: list[str]) -> None:
    """Frames of telling, datelines and two of a kind before one noun are cut nowhere else than where they end."""
    assert [stated for _, stated in read_statements(text)] == words
