"""Attribution: whose statement a passage is."""

from __future__ import annotations

import re
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from digest.article import Block, BlockKind
from digest.attribution import RULES, Attribution, find_attributions
from digest.name import find_names
from digest.quotation import find_quotations
from digest.seed import Span

SEEDS = sorted((Path(__file__).parent.parent / "seeds").glob("*.txt"))
NOT_AFTER = re.compile(r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|Sen|Gen|Brig|Inc|Ltd|Corp|St|Jr|No)|\b[A-Z]|\.[A-Z])\.$")


def sentences_of(text: str, block: Span) -> list[Span]:
    """A splitter good enough for tests: a full stop, a mark or none, white space, a capital, digit or opening mark."""
    start, sentences = block.start, []
    for match in re.finditer(r'[.?!…]["”’»]?\s+(?=["“‘«]?[A-Z0-9])', text[block.start : block.end]):
        end = block.start + match.end()
        piece = text[start:end].rstrip()
        if NOT_AFTER.search(piece) or piece.count("“") > piece.count("”") or piece.count('"') % 2:
            continue
        sentences.append(Span(start, start + len(piece)))
        start = end
    return [*sentences, Span(start, block.end)] if start < block.end else sentences


def blocks_of(text: str) -> list[Block]:
    """A block a line; `[pull]`-like marks are not needed: the kind is `paragraph`, or what `kind: ` before a `|` says."""
    blocks = []
    for match in re.finditer(r"[^\n]+", text):
        line = match.group()
        start, kind = match.start(), "paragraph"
        labelled = re.match(r"(pull-quote|pull-attribution|headline|heading|bullet)\| ", line)
        if labelled:
            kind, start = labelled[1], start + labelled.end()
        glyph = re.match(r"\s*(?:[-•]\s+)?", text[start : match.end()])
        start += glyph.end() if glyph else 0
        end = start + len(text[start : match.end()].rstrip())
        if start < end:
            blocks.append(Block(kind, Span(start, end), "test", ()))  # type: ignore[arg-type]
    return blocks


def attribute(text: str, blocks: list[Block] | None = None) -> tuple[Attribution, ...]:
    """All four steps in a row."""
    if blocks is None:
        blocks = blocks_of(text)
    sentences = [s for block in blocks for s in sentences_of(text, block.span)]
    quotations = find_quotations(text, blocks)
    return find_attributions(text, blocks, sentences, quotations, find_names(text, blocks))


def claimant_of(text: str, words: str, found: tuple[Attribution, ...]) -> str | None:
    """The claimant of the shortest attributed passage that holds `words`; "-" when nobody is said to say it."""
    found = tuple(a for a in found if a.rule != "attr-open")
    start = text.index(words)
    span = Span(start, start + len(words))
    holding = [a for a in found if a.span.holds(span)] or [
        a for a in found if span.holds(a.span) and len(a.span.of(text)) * 2 > len(words)
    ]
    return min(holding, key=lambda a: a.span.end - a.span.start).claimant if holding else "-"


CASES: list[tuple[str, dict[str, str | None]]] = [
    # direct speech, the plain ways
    ('"The bridge is safe," Maria Lopez said.', {"The bridge is safe": "Maria Lopez"}),
    ('"The bridge is safe," said Maria Lopez, the city engineer.', {"The bridge is safe": "Maria Lopez"}),
    ("Maria Lopez said: “The bridge is safe.”", {"The bridge is safe.": "Maria Lopez"}),
    ("Maria Lopez, the city engineer, said: “The bridge is safe.”", {"The bridge is safe.": "Maria Lopez"}),
    (
        "“We missed the train,” Peter Okafor, managing director of the Rolling Stock Division of Brightline, Inc., "
        "announced on Friday.",
        {"We missed the train": "Peter Okafor"},
    ),
    (
        "“Who pays for this?” Karen Bauer, of the Vienna-based Danube Institute, asked.",
        {"Who pays for this?": "Karen Bauer"},
    ),
    (
        "‘It was the worst night of my life,’ said Tom Hughes, 34.",
        {"It was the worst night of my life": "Tom Hughes"},
    ),
    ("« Nous avons gagné », said Marie Dupont.", {"Nous avons gagné": "Marie Dupont"}),
    (
        '"We won," Anna Svensson said. "It is over."',
        {"We won": "Anna Svensson", "It is over.": "Anna Svensson"},
    ),
    (
        '"We won," Anna Svensson said, "and it is over."',
        {"We won": "Anna Svensson", "and it is over.": "Anna Svensson"},
    ),
    (
        '"The first day was hard,” said Joan Reid. "The second was worse.\n"By the third we had no water."',
        {"The second was worse.": "Joan Reid", "By the third we had no water.": "Joan Reid"},
    ),
    (
        "“The harvest failed.\n“Then the river rose,” said Amina Yusuf, a farmer.",
        {"The harvest failed.": "Amina Yusuf", "Then the river rose": "Amina Yusuf"},
    ),
    (
        "Amina Yusuf has farmed here for thirty years.\n“The harvest failed,” she said. Her neighbour Idris Bello agreed. "
        "“Everything went,” he said.",
        {"The harvest failed": "Amina Yusuf", "Everything went": "Idris Bello"},
    ),
    (
        "Smith told reporters in Leeds that the plant would close by June.",
        {"the plant would close by June": "Smith"},
    ),
    (
        "John Smith told Reuters the plant would close by June.",
        {"the plant would close by June": "John Smith"},
    ),
    (
        "The minister, Olga Petrova, has said: “No decision has been taken.”",
        {"No decision has been taken.": "Olga Petrova"},
    ),
    (
        "Haidar Fauzi, the ambassador, said:\n“We expect an answer within days.”",
        {"We expect an answer within days.": "Haidar Fauzi"},
    ),
    # indirect speech
    (
        "Profits will fall next year, according to Helen Marsh, chief economist at Norfolk Bank.",
        {"Profits will fall next year": "Helen Marsh"},
    ),
    (
        "According to the transport ministry, 40 people were hurt.",
        {"40 people were hurt": "the transport ministry"},
    ),
    (
        "The gap is wider than most voters think, according to pollster Greta Lind.",
        {"The gap is wider than most voters think": "Greta Lind"},
    ),
    (
        "Dr Samuel Osei believes that the vaccine could be ready by 2027.",
        {"the vaccine could be ready by 2027": "Samuel Osei"},
    ),
    (
        "Nadia Rahman predicts sales will double within five years and believes the brand can reach Asia.",
        {"sales will double within five years": "Nadia Rahman", "the brand can reach Asia": "Nadia Rahman"},
    ),
    (
        "Farouk Aziz rejected the charge, noting that the money had been returned.",
        {"the money had been returned": "Farouk Aziz"},
    ),
    (
        "In a statement on Tuesday, Farouk Aziz thanked his lawyers, adding, “The truth is out.”",
        {"The truth is out.": "Farouk Aziz"},
    ),
    (
        "Rents have doubled in a decade, Ingrid Dahl explained.",
        {"Rents have doubled in a decade": "Ingrid Dahl"},
    ),
    (
        "This delay, Ingrid Dahl argued, is costing lives.",
        {"is costing lives": "Ingrid Dahl"},
    ),
    (
        "Ingrid Dahl described the scheme as a “slow-motion train wreck” and warned of more delays.",
        {"slow-motion train wreck": "Ingrid Dahl", "more delays": "Ingrid Dahl"},
    ),
    ("Ingrid Dahl called it “absurd”.", {"absurd": "Ingrid Dahl"}),
    (
        "This “earth-moving” discovery, according to Professor Lars Holm, changes the timeline.",
        {"earth-moving": "Lars Holm", "changes the timeline": "Lars Holm"},
    ),
    (
        "Ingrid Dahl hinted at a second round of cuts.",
        {"a second round of cuts": "Ingrid Dahl"},
    ),
    (
        "The agency estimates that 3,000 homes have no power.",
        {"3,000 homes have no power": "the agency"},
    ),
    (
        "Ms Tran asserted in a radio interview at the summit in Geneva that exports had collapsed.",
        {"exports had collapsed": "Tran"},
    ),
    # collectives and lower-case sources
    ("The council said the road would reopen on Monday.", {"the road would reopen on Monday": "the council"}),
    ("Police said two men had been arrested.", {"two men had been arrested": "police"}),
    (
        "A spokesman for the harbour authority said no oil had leaked.",
        {"no oil had leaked": "a spokesman for the harbour authority"},
    ),
    (
        "Executives from Volvo, Saab and Ericsson warned that orders were drying up.",
        {"orders were drying up": "executives from Volvo, Saab and Ericsson"},
    ),
    (
        "Some experts say the dam will hold, while others argue it may not.",
        {"the dam will hold": "some experts", "it may not": "others"},
    ),
    ("“We heard a bang,” one resident said.", {"We heard a bang": "one resident"}),
    ("The talks are going well, officials said on Sunday.", {"The talks are going well": "officials"}),
    (
        "The Scottish government added that schools would stay open.",
        {"schools would stay open": "the Scottish government"},
    ),
    (
        "“We are looking into it,” a police spokeswoman said.",
        {"We are looking into it": "a police spokeswoman"},
    ),
    ("Olga Petrova’s lawyer said she would appeal.", {"she would appeal": "Olga Petrova’s lawyer"}),
    # pronouns and definite descriptions
    (
        "Rachel Stone has led the museum since 2011. She said attendance had tripled.",
        {"attendance had tripled": "Rachel Stone"},
    ),
    (
        "Rachel Stone welcomed the plan. Her deputy, Mark Ellis, did not. He said it was rushed.",
        {"it was rushed": "Mark Ellis"},
    ),
    (
        "Paul Grant said the roof leaked. David Moss said it did not. He said the tests were fine.",
        {"the roof leaked": "Paul Grant", "it did not": "David Moss", "the tests were fine": "David Moss"},
    ),
    (
        "Northwind Corp closed its Oslo plant on Monday. The company said it had run out of orders.",
        {"it had run out of orders": "Northwind Corp"},
    ),
    (
        "Northwind Corp and Eastgate Ltd closed plants on Monday. The company said it had run out of orders.",
        {"it had run out of orders": None},
    ),
    (
        "Northwind Corp opened a plant in Oslo. “Demand has never been higher,” it said in a statement.",
        {"Demand has never been higher": "Northwind Corp"},
    ),
    (
        "Union leaders met on Monday. They said the strike would go on.",
        {"the strike would go on": "union leaders"},
    ),
    # routes
    (
        "“There is no deal,” Viktor Hansen, head of the fishing fleet, said as reported by Norsk Telegraf.",
        {"There is no deal": "Viktor Hansen"},
    ),
    (
        "“There is no deal,” Viktor Hansen was quoted as saying by the daily Posten.",
        {"There is no deal": "Viktor Hansen"},
    ),
    # headlines, bullets, transcripts, pull quotes
    (
        "headline| Fish stocks near collapse, says Norway’s fisheries minister",
        {"Fish stocks near collapse": "Norway’s fisheries minister"},
    ),
    (
        "headline| ‘We were lied to’: Leila Haddad on the flood that took her town",
        {"We were lied to": "Leila Haddad"},
    ),
    (
        "HOST: Welcome to the show. What happened?\nGWEN PRICE: The tank burst at noon.\nHOST: And then?\nGWEN PRICE: We ran.",
        {"The tank burst at noon.": "Gwen Price", "We ran.": "Gwen Price"},
    ),
    (
        "Chef Bruno Keller opened his third restaurant last month.\nQ: Why another one?\nA: Because people asked.",
        {"Because people asked.": "Bruno Keller"},
    ),
    (
        "The port was shut for a week.\npull-quote| Nobody told us the sea would come back.\n"
        "pull-attribution| Lucia Ferrara, Coast Guard\nTrade resumed on Friday.",
        {"Nobody told us the sea would come back.": "Lucia Ferrara"},
    ),
    # no attribution, or none to be guessed
    ("The so-called “ghost fleet” sailed at night.", {"ghost fleet": "-"}),
    ("The book, “A Winter in Lapland”, sold out.", {"A Winter in Lapland": "-"}),
    ("The claims are false and the reports were withdrawn.", {"The claims are false": "-"}),
    ("It is believed that the vase is Roman.", {"the vase is Roman": "-"}),
    ("The tower is taller than many think.", {"The tower is taller": "-"}),
    ("Smith was told that the file was lost.", {"the file was lost": "-"}),
    # other genres
    (
        "Manager Luis Ortega was delighted with the 3-0 win. “The lads were brilliant,” he said.",
        {"The lads were brilliant": "Luis Ortega"},
    ),
    (
        "“I don’t think about ‘legacy’ at all,” the singer Nora Field told the festival crowd.",
        {"I don’t think about": "Nora Field"},
    ),
    (
        "Judge Ellen Cho ruled that the evidence was inadmissible.",
        {"the evidence was inadmissible": "Ellen Cho"},
    ),
    (
        "A study in the Baltic Journal of Medicine found that night shifts raise blood pressure.",
        {"night shifts raise blood pressure": "a study in the Baltic Journal of Medicine"},
    ),
    (
        "Shares fell 4% after Meridian Foods reported that it had lost its largest customer.",
        {"it had lost its largest customer": "Meridian Foods"},
    ),
    (
        "“It’s a scam,” wrote Priya Nair on her blog. “Don’t pay.”",
        {"It’s a scam": "Priya Nair", "Don’t pay.": "Priya Nair"},
    ),
    (
        "Sir Alan Frost, who chaired the inquiry, concluded that the army had been warned.",
        {"the army had been warned": "Alan Frost"},
    ),
    (
        "“Prices must come down,” insisted Finance Minister Jorge Prado. The opposition’s Clara Nunes disagreed: “He is dreaming.”",
        {"Prices must come down": "Jorge Prado", "He is dreaming.": "Clara Nunes"},
    ),
    (
        "Beijing warned that it would respond in kind.",
        {"it would respond in kind": "Beijing"},
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text[:50] for text, _ in CASES])
def test_claimants(text: str, expected: dict[str, str | None]) -> None:
    """Each passage has the claimant a careful reader would name, and no other."""
    found = attribute(text)
    assert {words: claimant_of(text, words, found) for words in expected} == expected


LATER_CASES: list[tuple[str, dict[str, str | None]]] = [
    (
        "Governor Fiona Hale said inflation was “stubborn”. She expects a cut in May.",
        {"inflation was": "Fiona Hale", "stubborn": "Fiona Hale", "a cut in May": "Fiona Hale"},
    ),
    (
        "“There were no survivors,” a coastguard official, who asked not to be named, told AFP.",
        {"There were no survivors": "a coastguard official"},
    ),
    (
        "Defence lawyer Omar Haddad told the court his client had acted in self-defence.",
        {"his client had acted in self-defence": "Omar Haddad"},
    ),
    (
        "“It’s a disgrace”, says Jenny Cole, whose house was flooded twice last year. “We’ve been forgotten.”",
        {"It’s a disgrace": "Jenny Cole", "We’ve been forgotten.": "Jenny Cole"},
    ),
    (
        "Apartment prices in Lisbon rose 12% last year, the statistics office said on Tuesday.",
        {"Apartment prices in Lisbon rose 12% last year": "the statistics office"},
    ),
    ("“He was the best of us,” said his widow, Elena Ruiz.", {"He was the best of us": "Elena Ruiz"}),
    (
        "Asked whether he would resign, Prime Minister Jan Novak replied: “Not today.”",
        {"Not today.": "Jan Novak"},
    ),
    (
        "Turnout was 61%, the election commission announced, down from 68% in 2020.",
        {"Turnout was 61%": "the election commission"},
    ),
    (
        "“We never received that letter,” insists Dr. Amal Nasser, chief of surgery at St. Anne’s Hospital.",
        {"We never received that letter": "Amal Nasser"},
    ),
    (
        "Kim Jong Un’s sister, Kim Yo Jong, called the drills “a declaration of war”.",
        {"a declaration of war": "Kim Yo Jong"},
    ),
    ("“You have to laugh,” she says, laughing.", {"You have to laugh": None}),
    (
        "Tom Baker and his brother Luke run the farm. “We don’t sleep much in April,” Tom says.",
        {"We don’t sleep much in April": "Tom Baker"},
    ),
    (
        "“The talks,” a Western diplomat said, “are going nowhere.”",
        {"The talks": "a Western diplomat", "are going nowhere.": "a Western diplomat"},
    ),
    (
        "Neither side has commented. A source close to the negotiations told Reuters that a deal was near.",
        {"a deal was near": "a source close to the negotiations"},
    ),
    (
        "Coach Mikael Berg admitted his side had been second best. “They wanted it more,” the Swede said.",
        {"his side had been second best": "Mikael Berg", "They wanted it more": "Mikael Berg"},
    ),
    ("“No comment,” was all that minister Petr Dvorak would say.", {"No comment": "-"}),
    (
        "“I’m not going anywhere,” the 36-year-old told fans after the match.",
        {"I’m not going anywhere": "the 36-year-old"},
    ),
    (
        "President Samuel Doe on Monday accused the opposition of “playing with fire”.",
        {"playing with fire": "Samuel Doe"},
    ),
    (
        "“It was an inferno,” recalled station commander Ian Potts, adding that crews had saved three people.",
        {"It was an inferno": "Ian Potts", "crews had saved three people": "Ian Potts"},
    ),
    (
        "Sarah Lee: What made you write it?\nMax Stern: Anger, mostly.\nSarah Lee: At whom?\nMax Stern: At myself.",
        {"Anger, mostly.": "Max Stern", "At myself.": "Max Stern", "At whom?": "Sarah Lee"},
    ),
]

KNOWN_WEAK = {"Rumours spread quickly.", "The head of the agency,"}
"""Beginnings of the texts of the third set that the rules do not get right yet."""
THIRD_CASES: list[tuple[str, dict[str, str | None]]] = [
    (
        "“It’s not about money,” Mr Adeyemi, who has run the shop since 1988, said on Friday.",
        {"It’s not about money": "Adeyemi"},
    ),
    (
        "The airline blamed the delays on a software fault; unions disputed that. “It is understaffing, pure and simple,” said Carla Stein of the pilots’ union.",
        {"It is understaffing": "Carla Stein"},
    ),
    (
        "Rumours spread quickly. By noon, wrote Le Monde, the square was full.",
        {"the square was full": "Le Monde"},
    ),
    (
        "Ms. Okoro declined to comment. Her office said she was travelling.",
        {"she was travelling": "her office"},
    ),
    (
        "President Ana Lima told parliament on Thursday that the army would withdraw.",
        {"the army would withdraw": "Ana Lima"},
    ),
    (
        "‘I couldn’t breathe,’ she told the inquest. ‘Nobody came.’ The coroner, Dr Philip Marsh, recorded a verdict of accidental death.",
        {"I couldn’t breathe": None, "Nobody came.": None},
    ),
    (
        "Chief economist Yuki Tanaka forecasts that the yen will strengthen, while her colleague Paul Weber expects the opposite.",
        {"the yen will strengthen": "Yuki Tanaka"},
    ),
    (
        "Two thirds of patients improved, the team reports in The Lancet. “That surprised us,” says lead author Ines Duarte.",
        {"Two thirds of patients improved": "the team", "That surprised us": "Ines Duarte"},
    ),
    (
        "Shares of Helvex rose 7%. The drugmaker said its pill had been approved in Japan.",
        {"its pill had been approved": "Helvex"},
    ),
    (
        "In court, Vance denied knowing the victim. Prosecutor Helga Brandt called that claim “laughable”.",
        {"knowing the victim": "Vance", "laughable": "Helga Brandt"},
    ),
    (
        "The storm was the worst in 40 years, said meteorologist Omar Diallo, who has tracked cyclones since 1979.",
        {"The storm was the worst in 40 years": "Omar Diallo"},
    ),
    (
        "“What did I do wrong?” asked Lee. “Nothing,” replied Park.",
        {"What did I do wrong?": "Lee", "Nothing": "Park"},
    ),
    ("According to prosecutors, the men met in Vienna in March.", {"the men met in Vienna": "prosecutors"}),
    (
        "Researchers led by Eva Lindgren have shown that the fish can count.",
        {"the fish can count": "researchers led by Eva Lindgren"},
    ),
    (
        "Mayor Sofia Conti, speaking at the reopening, called the bridge “a promise kept”.",
        {"a promise kept": "Sofia Conti"},
    ),
    (
        "The union’s general secretary, Brian Tully, warned members would strike again in June.",
        {"members would strike again in June": "Brian Tully"},
    ),
    ("“We are ready to talk,” the statement read.", {"We are ready to talk": "the statement"}),
    (
        "Lindqvist said he was “relieved”, adding: “I slept for the first time in weeks.”",
        {"relieved": "Lindqvist", "I slept for the first time": "Lindqvist"},
    ),
    (
        "Chancellor Frieda Voss and President Luc Morel met in Reims. He said the treaty was close; she said it was not.",
        {"the treaty was close": "Luc Morel", "it was not": "Frieda Voss"},
    ),
    ("The report found that 14 of 20 bridges were unsafe.", {"14 of 20 bridges were unsafe": "the report"}),
    (
        "Nine in ten customers would return, a survey by the consumer group Fairbuy suggests.",
        {"Nine in ten customers would return": "Fairbuy"},
    ),
    (
        "“The team played like champions,” beamed captain Mia Olsen.",
        {"The team played like champions": "Mia Olsen"},
    ),
    ("“Never again!” Never again was what the crowd shouted.", {"Never again!": "-"}),
    ("Ford says it will build the car in Spain.", {"it will build the car in Spain": "Ford"}),
    (
        "The head of the agency, Rafael Soto, and his deputy, Nina Paz, both said they would testify.",
        {"they would testify": "Rafael Soto and Nina Paz"},
    ),
]


@pytest.mark.parametrize(("text", "expected"), THIRD_CASES, ids=[text[:50] for text, _ in THIRD_CASES])
def test_claimants_of_a_third_set(text: str, expected: dict[str, str | None]) -> None:
    """The same, on a third set; where the rules fall short they name nobody rather than somebody else."""
    found = attribute(text)
    claimants = {words: claimant_of(text, words, found) for words in expected}
    if any(text.startswith(weak) for weak in KNOWN_WEAK):
        assert set(claimants.values()) <= {None, "-"}
    else:
        assert claimants == expected


ROUND_ABOUT_CASES: list[tuple[str, dict[str, str | None]]] = [
    # somebody called by what they are, before or after the name is given
    (
        "Tunde Bright, 19, scored twice. “I have no words,” said the striker.",
        {"I have no words": "Tunde Bright"},
    ),
    (
        "Ruth Pickle, 67, said her bill had doubled. “I put the steak back,” the retired bus driver said.",
        {"her bill had doubled": "Ruth Pickle", "I put the steak back": "Ruth Pickle"},
    ),
    (
        "Two towns will reopen the bridge, the mediator said. “Nobody got everything,” the mediator, former diplomat "
        "Nana Sarpong, told a news conference.",
        {"Two towns will reopen the bridge": "Nana Sarpong", "Nobody got everything": "Nana Sarpong"},
    ),
    (
        "The Hollis County Board of Elections counts on Friday. Turnout was 52%, the board said.",
        {"Turnout was 52%": "Hollis County Board of Elections"},
    ),
    # whoever speaks of thoughts in the same breath is heard, not who is said to think so
    ("Anna Reed said the Bank of Norland expects growth of 2%.", {"growth of 2%": "Anna Reed"}),
    ("Anna Reed said she expected the mayor would resign.", {"the mayor would resign": "Anna Reed"}),
    # long subjects
    (
        "Comfort Asante, 37, a care worker who has been in a hostel with her two children, said she had given up.",
        {"she had given up": "Comfort Asante"},
    ),
    (
        "The committee heard from Marit Solheim, director for buildings at the Energy Department, who insisted no family "
        "would pay.",
        {"no family would pay": "Marit Solheim"},
    ),
    ("Richard Mawrey, QC told the hearing the case was serious.", {"the case was serious": "Richard Mawrey"}),
    (
        "Three of those rescued said that the engine had failed.",
        {"the engine had failed": "three of those rescued"},
    ),
    # the article tells an act in its own voice
    ("The government announced a public holiday for Monday.", {"a public holiday for Monday": "-"}),
    ("Paul Grant denies 14 counts of fraud.", {"14 counts of fraud": "-"}),
    ("Paul Grant admitted he had lied.", {"he had lied": "Paul Grant"}),
    ("Oil fell after workers called off a strike.", {"a strike": "-"}),
    ("Kestrel recalls 400,000 phones after 31 fires.", {"400,000 phones": "-"}),
    ("The accord helps scientists understand the sea.", {"the sea": "-"}),
    ("It was a contest that Labour had lost, a contest it had expected to win.", {"to win": "-"}),
    # other words than verbs of speech
    ("Police are confident that the two deaths are linked.", {"the two deaths are linked": "police"}),
    ("As Maria Lopez put it, “the roof is gone”.", {"the roof is gone": "Maria Lopez"}),
    ("In the words of Maria Lopez, “the roof is gone”.", {"the roof is gone": "Maria Lopez"}),
    ("He rejected Maria Lopez’s claim that prices had fallen.", {"prices had fallen": "Maria Lopez"}),
    # papers and figures, and whose they are
    ("Data published on Thursday by Eurostat showed prices had fallen.", {"prices had fallen": "Eurostat"}),
    (
        "The college paid $615,000, contracts reviewed by the paper show.",
        {"The college paid $615,000": "contracts reviewed by the paper"},
    ),
    # where what is said begins and ends
    ("PARIS (Reuters) - The bank will close, officials said.", {"The bank will close": "officials"}),
    (
        "He started a firm in Leeds, where, Anna Reed recalls, nobody paid.",
        {"nobody paid": "Anna Reed", "He started a firm in Leeds": "-"},
    ),
    ("The plan was branded “deeply irresponsible” by Tom Berg.", {"deeply irresponsible": "Tom Berg"}),
    ("There is damp in one flat in three, MPs were told.", {"There is damp": "-"}),
]


@pytest.mark.parametrize(
    ("text", "expected"), ROUND_ABOUT_CASES, ids=[text[:50] for text, _ in ROUND_ABOUT_CASES]
)
def test_claimants_named_in_a_roundabout_way(text: str, expected: dict[str, str | None]) -> None:
    """Descriptions, long subjects, papers and set phrases lead to who says it; acts are the article's own."""
    found = attribute(text)
    assert {words: claimant_of(text, words, found) for words in expected} == expected


@pytest.mark.parametrize(("text", "expected"), LATER_CASES, ids=[text[:50] for text, _ in LATER_CASES])
def test_claimants_of_a_second_set(text: str, expected: dict[str, str | None]) -> None:
    """The same, on sentences written after the rules."""
    found = attribute(text)
    assert {words: claimant_of(text, words, found) for words in expected} == expected


W = "Alexandr Wang"
ELITE = "executives from Alibaba, Tencent and Zhipu"
SEED_QUOTATIONS = {
    "000": {"We need to unleash": W, "AI war": W},
    "001": {
        "earth-shattering model": W, "What we’ve found": W, "AI war": W, "The United States needs": W,
        "We need to unleash": W, "powerful AI systems": W,
    },
    "002": {
        "The AI race and the AI war": W, "We need to unleash": W, "I think it is symbolic": W, "My understanding is": W,
    },
    "003": {"earth-shattering": W, "The A.I. race and": W, "Humanity’s Last Exam": "-"},
    "004": {
        "overstretched sector": ELITE, "A massive amount": "Justin Lin", "The gap between": "Tang Jie",
        "Why would top": "Kyle Chan", "One answer: they’re lobbying Beijing fiercely": "Kyle Chan", "computer constraints,”": "-",
        "One answer: they’re lobbying Beijing to get": "Kyle Chan",
    },
}  # fmt: skip
SEED_STATEMENTS = {
    "000": {
        "the AI industry will reach": W, "artificial general intelligence is achievable within two": W,
        "China’s impressive strides": W, "is fueling an intense competition": W, "China possesses a considerable": W,
        "China has managed to secure": W, "Chinese AI models have reached": W, "a $1 trillion valuation for": W,
        "artificial general intelligence is achievable within the next": W, "the importance of the United States": W,
    },
    "001": {
        "everything changed on Christmas Day": W, "despite U.S. export controls": W, "a trillion-dollar market": W,
        "a joint venture between": "-", "could be achieved within": W, "it may never be fully": "others",
        "its AI agents could interact": "Anthropic", "China’s DeepSeek Disrupts U.S. AI Dominance": W,
        "50,000 NVIDIA Hopper": "Elon Musk and Alexandr Wang", "Key partners include": "-",
    },
    "002": {
        "is closer than most Americans think": W, "the U.S. must take bold action": W,
        "computational infrastructure is now": W, "China possesses far more": W, "This revelation raises": "-",
    },
    "003": {
        "development poses a significant challenge": W, "the model’s performance rivals": W,
        "to have achieved remarkable results": "DeepSeek", "access to a significant number": W,
        "the A.I. market could reach": W, "With a valuation of": "-",
    },
    "004": {"H200 semiconductors will certainly": "-", "They came just days after": "-"},
}  # fmt: skip


def seed_blocks(name: str, text: str) -> list[Block]:
    """A block a line; in the one seed with a pull quote, its two lines are marked by hand."""
    blocks = blocks_of(text)
    if name != "004":
        return blocks
    kinds: dict[str, BlockKind] = {
        "One answer: they’re lobbying Beijing to": "pull-quote",
        "Kyle": "pull-attribution",
    }
    place = text.index("Kyle Chan, Brookings")
    pull = text.index("One answer: they’re lobbying Beijing to")
    by_start = {pull: kinds["One answer: they’re lobbying Beijing to"], place: kinds["Kyle"]}
    return [Block(by_start.get(b.span.start, b.kind), b.span, b.rule, b.reasons) for b in blocks]


FOURTH_CASES: list[tuple[str, dict[str, str | None]]] = [
    # what only looks like an opening phrase is a statement
    ("At least four people were killed in the fire, officials said.", {"At least four people": "officials"}),
    ("In 1999 sales were flat for a year, Maria Lopez said.", {"sales were flat": "Maria Lopez"}),
    (
        "Trading at the bank was strong in the north, its finance director, Maria Lopez, said on Monday.",
        {"was strong in the north": "Maria Lopez"},
    ),
    ("Speaking after the match, Maria Lopez said it was over.", {"it was over": "Maria Lopez"}),
    # the article goes on after the tag
    (
        "The toll rose to 87 on Thursday, officials said, as rescue teams reached the villages in the hills.",
        {"The toll rose to 87": "officials", "rescue teams reached": "-"},
    ),
    # nobody says what is denied, thought possible, or only how a thing is called
    ("The ministry did not say how many were hurt.", {"how many were hurt": "-"}),
    ("Maria Lopez could not have believed what the man wrote.", {"what the man wrote": "-"}),
    (
        "Police said they did not believe the boy was lost.",
        {"they did not believe the boy was lost": "police"},
    ),
    ("A study called “Deep Water” looked at fish.", {"Deep Water": "-"}),
    ("The union called a strike for Monday.", {"a strike for Monday": "-"}),
    ("The union called the plan a disaster.", {"the plan a disaster": "the union"}),
    ("Storm Petra expected to hit the south on Saturday", {"to hit the south": "-"}),
    ("It is understood the crew reported a warning light.", {"a warning light": "-"}),
    ("Maria Lopez promised to freeze fares for two years.", {"to freeze fares": "-"}),
    # who stands behind `told` listens
    (
        "Peter Okafor — the “Hammer”, who still works nights — told Maria Lopez: “He put his head on me.”",
        {"He put his head on me.": "Peter Okafor"},
    ),
    (
        "Maria Lopez told reporters his deputy, a father of six, had accepted the “first” offer.",
        {"had accepted": "Maria Lopez", "first": "Maria Lopez"},
    ),
    ("“They sang,” the trainer Peter Okafor was heard yelling at the camp.", {"They sang": "Peter Okafor"}),
    (
        "“Rents will rise again,” as Maria Lopez, chief economist at the bank, put it in a note.",
        {"Rents will rise again": "Maria Lopez"},
    ),
    # figures
    ("Police put the number of dead at 112.", {"the number of dead": "police"}),
    ("A college poll released on Thursday found 12 percent undecided.", {"12 percent": "a college poll"}),
    # other words for `according to`
    ("The shares rose 4 percent, per Maria Lopez.", {"The shares rose 4 percent": "Maria Lopez"}),
    ("In Maria Lopez’s view, the bill is bad.", {"the bill is bad": "Maria Lopez"}),
    ("The court heard that the man fled at night.", {"the man fled": None}),
    ("The court heard arguments on Monday.", {"arguments": "-"}),
    # sources that are not named, or named together
    (
        "A person familiar with the talks, who was not authorised to speak, said the deal was off.",
        {"the deal was off": "a person familiar with the talks"},
    ),
    ("“I was there,” said one former minister.", {"I was there": "one former minister"}),
    ("“I was there,” said one of the men.", {"I was there": "one of the men"}),
    (
        "The firm’s head, Maria Lopez, and its chairman, Peter Okafor, said that sales had fallen.",
        {"sales had fallen": "Maria Lopez and Peter Okafor"},
    ),
    (
        "Maria Lopez and Peter Okafor discouraged the board from sending it, saying it was wrong.",
        {"it was wrong": "Maria Lopez and Peter Okafor"},
    ),
    ("It is a plan that critics say will cost jobs.", {"will cost jobs": "critics"}),
    (
        "The Treasury was pleased. A spokesman said the sale had gone well.",
        {"the sale had gone well": "a spokesman for the Treasury"},
    ),
    (
        "Nobody was hurt in the fire, a police spokeswoman said.",
        {"Nobody was hurt": "a police spokeswoman"},
    ),
    (
        "According to the plea agreement, the man took cash. The shop sold nothing, the document says.",
        {"The shop sold nothing": "the plea agreement"},
    ),
    # what somebody is called
    (
        "Peter Okafor has left. The boss vowed Peter Okafor would not play again after the row.",
        {"would not play again": "the boss"},
    ),
    # lists and headlines
    (
        "Maria Lopez confirmed the following was taken:\nbullet| Names and numbers\nbullet| Old passports",
        {"Names and numbers": "Maria Lopez", "Old passports": "Maria Lopez"},
    ),
    ("headline| Police: Man held over theft", {"Man held over theft": "police"}),
    ("headline| Man held over theft: police", {"Man held over theft": "police"}),
    ("headline| Weather: Storm hits the coast", {"Storm hits the coast": "-"}),
    # a body with a plural verb
    ("The team say the drug works.", {"the drug works": "the team"}),
    # headlines that do not say who, and companies that could be either of two
    ("headline| Minister insists bill is sound", {"bill is sound": None}),
    # what the article says of a statement, and what others told the one who makes it
    ("Northwind Corp put its losses at 3 million euros, a figure on which Eastgate Ltd would not comment.", {
        "its losses at": "Northwind Corp", "Eastgate Ltd would not": "-",
    }),
    ("The plant opens in May, a delay Maria Lopez blamed on the rain.", {"The plant opens": "-"}),
    ("“Their captain told me the hold was hot,” said Maria Lopez.", {"the hold was hot": "their captain"}),
    ("Northwind Corp said provisional data suggested that sales fell.", {"sales fell": "Northwind Corp"}),
    # who speaks for a body, and who is only set beside it
    ("A spokeswoman for the yard, Daehan Oceanic Ltd of Ulsan, said steel was cut.", {
        "steel was cut": "a spokeswoman for the yard",
    }),
    ("The crew of the ferry, the Lady Ysolde, told customs officers they carried no fuel.", {
        "they carried no fuel": "the crew of the ferry",
    }),
    # acts that are no words
    ("A levy goes before voters in May, commissioners decided on Monday.", {"A levy goes": "-"}),
    ("The trial, expected to last three weeks, continues.", {"continues": "-"}),
    ("Northwind’s board will recommend a dividend of ten pence.", {"a dividend": "-"}),
    # figures in words
    ("Traders put the probability of a move at one in three.", {"the probability": "traders"}),
    # forms of real news: a party called `they`, a report of a body, an embedded subject
    ("Some wept. Democrats spoke of a ploy. They said it was late.", {"it was late": "Democrats"}),
    ("A Northwind Corp report released last year found that nobody checked.", {"nobody checked": "Northwind Corp"}),
    ("Maria Lopez said the country would declare a truce and suggested that it would hold.", {
        "it would hold": "Maria Lopez",
    }),
    ("Ahmad al-Rifai is in Bonn. “The war goes on,” Rifai says.", {"The war goes on": "Ahmad al-Rifai"}),
    # a jury is neither she nor he
    ("Maria Lopez won. The jury of the prize said so. She said it was late.", {"it was late": "Maria Lopez"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), FOURTH_CASES, ids=[text[:50] for text, _ in FOURTH_CASES])
def test_claimants_of_a_fourth_set(text: str, expected: dict[str, str | None]) -> None:
    """Who says what, where helping words, listeners, lists and headlines lead astray."""
    found = attribute(text)
    assert {words: claimant_of(text, words, found) for words in expected} == expected


def test_nobody_goes_back_to_a_caption() -> None:
    """A pronoun of the report does not mean whom only a caption names."""
    text = "Maria Lopez spoke first.\nAnna Meyer is seen at the door.\nShe said the plan was dead."
    blocks = blocks_of(text)
    caption = Block("caption", blocks[1].span, "test", ())
    found = attribute(text, [blocks[0], caption, blocks[2]])
    assert claimant_of(text, "the plan was dead", found) == "Maria Lopez"


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem[:3])
def test_seeds(path: Path) -> None:
    """Every quotation of the five seeds, and their plain statements, have the claimant they should."""
    number, text = path.stem[:3], path.read_text("utf-8")
    found = attribute(text, seed_blocks(number, text))
    expected = SEED_QUOTATIONS[number] | SEED_STATEMENTS[number]
    assert {words: claimant_of(text, words, found) for words in expected} == expected


OTHER_NAMES = {
    "Alexandr Wang": "Pavel Vasquez", "Alexandr": "Pavel", "Wang": "Vasquez", "Scale AI": "Quantor AI",
    "DeepSeek": "BrightMind", "OpenAI": "LumenAI", "Nvidia": "Corvida", "NVIDIA": "CORVIDA", "Anthropic": "Philodex",
    "SoftBank": "HardBank", "Oracle": "Augur", "Microsoft": "Megasoft", "Amazon": "Orinoco", "Altman": "Neumann",
    "Sam Neumann": "Ben Neumann", "Masayoshi Son": "Hideki Mori", "Larry Ellison": "Gary Allison",
    "Donald Trump": "Ronald Crump", "Trump": "Crump", "Elon Musk": "Egon Husk", "TSLA": "VOLT", "CNBC": "KLMN",
    "Alibaba": "Sindibad", "Tencent": "Ninepence", "Zhipu": "Dongfa", "Justin Lin": "Julian Mo", "Lin ": "Mo ",
    "Tang Jie": "Gao Min", "Tang": "Gao", "Kyle Chan": "Peter Lund", "Chan": "Lund", "Brookings": "Rushmere",
    "Bloomberg": "Greenfield", "Qwen": "Zhuan", "MiniMax": "MaxiMin", "Addepar": "Bordepar", "Quora": "Fora",
    "Y Combinator": "Z Accelerant",
}  # fmt: skip


def renamed(text: str) -> str:
    """`text` with other names for people, companies and outlets."""
    for old, new in OTHER_NAMES.items():
        text = text.replace(old, new)
    return text


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem[:3])
def test_seeds_under_other_names(path: Path) -> None:
    """No rule knows the seeds by name: with every name replaced, the claimants are the replaced ones."""
    number, text = path.stem[:3], path.read_text("utf-8")
    report = text.split("Need Deeper Intelligence")[0]
    blocks = seed_blocks(number, report)
    new = renamed(report)
    starts = {renamed(report[: b.span.start]): b.kind for b in blocks if b.kind != "paragraph"}
    kinds = {len(before): kind for before, kind in starts.items()}
    new_blocks = [Block(kinds.get(b.span.start, b.kind), b.span, b.rule, b.reasons) for b in blocks_of(new)]
    old_found = [
        (a.claimant and renamed(a.claimant), renamed(a.span.of(report)), a.rule)
        for a in attribute(report, blocks)
    ]
    new_found = [(a.claimant, a.span.of(new), a.rule) for a in attribute(new, new_blocks)]
    assert new_found == old_found


TEXTS = st.lists(
    st.sampled_from(
        [
            "“", "”", '"', "‘", "’", "Ann Reid", "Reid", "Bello", "he", "she", "they", "the company", "said", "says", "told",
            "adding", "according to", ",", ".", ":", "?", " ", " ", " ", "\n", "that", "and", "who", "the", "Northwind Ltd", "by",
            "of", "was", "described", "as", "A:", "Q:", "it is over", "$", "—", "police", "than",
        ]
    ),
    max_size=60,
).map(" ".join)  # fmt: skip


@settings(max_examples=400, deadline=None)
@given(st.one_of(TEXTS, st.text(max_size=120)))
def test_any_text(text: str) -> None:
    """On any text: passages lie in blocks, none is attributed twice, rules are known, reasons are given."""
    blocks = blocks_of(text)
    found = attribute(text, blocks)
    spans = [a.span for a in found]
    assert len(set(spans)) == len(spans)
    assert spans == sorted(spans, key=lambda s: (s.start, -s.end))
    for attribution in found:
        assert attribution.span.start < attribution.span.end
        assert any(block.span.holds(attribution.span) for block in blocks)
        assert attribution.cue is None or attribution.cue.start < attribution.cue.end <= len(text)
        assert attribution.rule in RULES
        assert attribution.reasons
        assert attribution.claimant is None or attribution.claimant.strip()


@pytest.mark.timing
def test_time_grows_with_the_text_only() -> None:
    """Two hundred thousand words take seconds, in many blocks or in one, with many names or with few sentences."""
    one = "\n".join(path.read_text("utf-8") for path in SEEDS)
    many = "".join(
        f"Anna B{chr(97 + i % 26)}rg{i % 977}x said she met Carl Dorn{i} in Leeds. " for i in range(15_000)
    )
    for text in (one * 85, one.replace("\n", " ") * 85, many, "said " * 60_000, "Ann Reid, " * 40_000):
        blocks = blocks_of(text)
        sentences = (
            [s for block in blocks for s in sentences_of(text, block.span)]
            if "\n" in text or text is many
            else [block.span for block in blocks]
        )
        began = time.process_time()
        quotations = find_quotations(text, blocks)
        find_attributions(text, blocks, sentences, quotations, find_names(text, blocks))
        assert time.process_time() - began < 25


@pytest.mark.parametrize(
    ("text", "words", "claimant"),
    [
        (
            "Joe Tamsin met the council. He said the bridge cost £2.4m and was a waste, a figure disputed by the lawyer, "
            "Sunita Rao, who put it at “no more than £90,000”.",
            "no more than £90,000",
            "Sunita Rao",
        ),
        (
            "Maria Lopez wants the bridge, a wish shared by Joe Tamsin, who said “it is the best of all the bridges”.",
            "it is the best of all",
            "Joe Tamsin",
        ),
        (
            "Maria Lopez said the man who built the bridge was “a fool in every way”.",
            "a fool in every way",
            "Maria Lopez",
        ),
        (
            "“The bridge is far too dear for us all,” said the mayor. eBay sold Joe Tamsin the plans.",
            "far too dear for us all",
            "the mayor",
        ),
        (
            "Ada Brook echoed predictions of a boom, forecasting that rents will double.",
            "rents will double",
            "Ada Brook",
        ),
        (
            "Fathom Systems claims to be the largest maker of tin turbines.",
            "to be the largest maker",
            "Fathom Systems",
        ),
        ("People near the plant told to keep windows closed.", "keep windows closed", "-"),
    ],
)
def test_clauses_of_their_own(text: str, words: str, claimant: str) -> None:
    """A relative clause with its own verb gives its subject; a source ends at a full stop."""
    assert claimant_of(text, words, attribute(text)) == claimant


REAL_NEWS = [
    # a passive or a participle is somebody's behind `by`
    (
        "Ola Brandt, a coder branded as a “vandal” by Mia Costa and watched since, left.",
        "vandal",
        "Mia Costa",
    ),
    ("The activist, branded a “traitor” by the minister, left the country.", "traitor", "the minister"),
    ("The plan, described as “a disgrace” by Anna Holt, was dropped.", "a disgrace", "Anna Holt"),
    # a participle goes with the subject, or with whose statement it is
    (
        "The paper blamed the South for the drill despite repeated warnings from the North, saying it will pay.",
        "it will pay",
        "the paper",
    ),
    (
        "Shares fell after a statement from Peter Marsh, the retail tycoon, confirming he was not bidding.",
        "he was not bidding",
        "Peter Marsh",
    ),
    # things are nobody's `he`; subjects come before objects
    (
        "The climb was steep, according to radar data, an officer close to the search told a paper.\n"
        "“It is very high,” he said.",
        "It is very high",
        "an officer close to the search",
    ),
    (
        "Mark Otter opposed the plan. The report criticised Carl Dean and David Marsh.\n“It is a mess,” he said.",
        "It is a mess",
        "Mark Otter",
    ),
    # no `that`
    (
        "The judge presiding has indicated the system is under scrutiny.",
        "the system is under scrutiny",
        "the judge presiding",
    ),
    (
        "Anna Holt said she would welcome workers. And only those in need would be admitted.",
        "only those in need would be admitted",
        "Anna Holt",
    ),
    # the tag is no part of what it reports
    (
        "Despite the fall in trade the overall picture remains strong, economists said.",
        "Despite the fall in trade the overall picture remains strong",
        "economists",
    ),
    # one name for one person
    (
        "Party chairman Liam Marsh spoke.\nDr Marsh said the plan was wrong.",
        "the plan was wrong",
        "Liam Marsh",
    ),
    (
        "Prime Minister Tim Berg met Foreign Minister Anna Holt and Health Minister Mark Pike.\n"
        "The prime minister said the talks were useful.",
        "the talks were useful",
        "Tim Berg",
    ),
]


@pytest.mark.parametrize(("text", "words", "claimant"), REAL_NEWS)
def test_forms_of_real_news(text: str, words: str, claimant: str) -> None:
    """What is said, without its tag, and who says it."""
    assert [a.claimant for a in attribute(text) if a.span.of(text) == words] == [claimant]


def test_a_quotation_that_nobody_says_tells_why() -> None:
    """Its reason is about this text."""
    text = "Anna Holt and Mark Pike left.\n“It is a long way for us all. We shall see.”"
    (found,) = attribute(text)
    assert (found.claimant, found.rule) == (None, "attr-open")
    assert "stands alone" in found.reasons[0]


def test_a_quotation_that_goes_on_tells_from_which() -> None:
    """The reason names the speech and its speaker, not the rule."""
    text = "“Whoever does so will be charged,” said Kim Stroud, the head of the board. “It is the law.”"
    going_on = next(a for a in attribute(text) if a.rule == "attr-continued")
    assert "Whoever does so will" in going_on.reasons[0]
    assert "Kim Stroud" in going_on.reasons[0]


NEW_STYLES: list[tuple[str, dict[str, str | None]]] = [
    # behind the verb: an office and its holder, an habit, one of several
    (
        "“The keeper is fine,” said Rovers’ coach, Nils Berg. “He asked for chips.”",
        {"The keeper is fine": "Nils Berg", "He asked for chips": "Nils Berg"},
    ),
    ("Elsa Garden died on Monday. “I had only stopped,” she liked to say.", {"I had only stopped": "Elsa Garden"}),
    ("Elsa Garden resigned. “Nobody asked me,” she went on to say.", {"Nobody asked me": "Elsa Garden"}),
    ("Elsa Garden was asked to say that the road was shut.", {"the road was shut": "-"}),
    (
        "Two officials spoke. One of the officials said the bridge was safe. The other said the warning was lost.",
        {"the bridge was safe": "one of the officials", "the warning was lost": "the other"},
    ),
    ("A deal was close, said a person with knowledge of the talks.", {"A deal was close": "a person with knowledge of the talks"}),
    # a tag goes back beyond the sentence it closes
    (
        "Sheriff Bo Lind said deputies came at noon. The clerk, Ysen Delgar, is the man’s niece, he said.",
        {"is the man’s niece": "Bo Lind"},
    ),
    # clauses between a subject and its verb, and where they end
    ("Dominic Lund at Farrant Securities kept his rating and said the warning was late.", {"the warning was late": "Dominic Lund"}),
    ("Idris Moss, who admitted criminal damage, must pay £1,150.", {"must pay £1,150": "-"}),
    (
        "Anna Holt, who has called the plan “a joke”, vowed that she would fight it.",
        {"she would fight it": "Anna Holt"},
    ),
    ("Peter Lunn (pictured), who runs the shop, said trade had halved.", {"trade had halved": "Peter Lunn"}),
    ("One customer, who gave her name only as Jean, said: “I hid.”", {"I hid": "Jean"}),
    ("Leader of the council Ros Archer told the meeting: “We cannot wait.”", {"We cannot wait": "Ros Archer"}),
    ("Joan Pride waved a state report that says an hour of it costs a fortune.", {"an hour of it costs": "a state report"}),
    ("I called Joan Pride, the council member who wrote the rule. There is a rebate, she said.", {"There is a rebate": "Joan Pride"}),
    ("The bridge, says its designer, Alan Moss, was never meant for lorries.", {"was never meant": "Alan Moss"}),
    ("The project, called Stillgate, was unveiled in May.", {"was unveiled in May": "-"}),
    ("The ministry said in a statement the talks were useful.", {"the talks were useful": "the ministry"}),
    ("Peter Lunn pointed the rifle at a man when he arrived.", {"the rifle at a man": "-"}),
    # a colon behind a clause, any verb behind a quotation and a name
    ("The mayor, Lena Fuchs, was not so shy: “Two hydrants were dry.”", {"Two hydrants were dry": "Lena Fuchs"}),
    ("At the shop, Donald Bain, no relation, has a theory: “They see pictures.”", {"They see pictures": "Donald Bain"}),
    ("Rob Steen spoke first. “That is nonsense, and she knows it,” Cllr Steen hit back.", {"That is nonsense": "Rob Steen"}),
    ("Anna Holt was thrown out for calling the Speaker “a fool”.", {"a fool": "Anna Holt"}),
    ("Peter Lunn criticised Mary Dale for saying that rates were low.", {"rates were low": "Mary Dale"}),
    # whoever the words of a report say was told what
    (
        "According to an affidavit, Mark Moss told his niece he had come “for the horse money” and left.",
        {"for the horse money": "Mark Moss"},
    ),
    # people of whom it is said what they are before they are named, or after
    ("A Norfolk farmer has said he lost 40 sheep.\nPeter Lunn, a farmer from Dereham, wept.", {"he lost 40 sheep": "Peter Lunn"}),
    (
        "The boss of a water firm said it would not happen again.\nAnna Holt, chief executive of Wessel Water, wept.",
        {"it would not happen again": "Anna Holt"},
    ),
    ("In the north Maria Tshuma queues from three. “She reads by it,” the 38-year-old seamstress said.", {"She reads by it": "Maria Tshuma"}),
    (
        "A source close to the star told the Gazette it was tiny. The pal added that she had cried.",
        {"she had cried": "a source close to the star"},
    ),
    ("“I thought I was going to die.”\nMaria Lopez is sitting on a wall.", {"I thought I was": "Maria Lopez"}),
    ("“I thought I was going to die.”\nMaria Lopez and Frank Doyle were pulled out.", {"I thought I was": "-"}),
    # nobody for sure: of the one it is not known whether he is a man, of the other it is
    ("Zorvic Halber sued Peter Lunn over posts in which he said that the book was stolen.", {"the book was stolen": None}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), NEW_STYLES, ids=[text[:50] for text, _ in NEW_STYLES])
def test_claimants_in_styles_not_met_before(text: str, expected: dict[str, str | None]) -> None:
    """Habits of columns, court rounds, match reports and live blogs."""
    found = attribute(text)
    assert {words: claimant_of(text, words, found) for words in expected} == expected


PAPERS: list[tuple[str, dict[str, str | None]]] = [
    # the day before where or in what something was said
    ("The bridge is safe, the mayor said Tuesday in a letter.", {"The bridge is": "the mayor"}),
    ("The bridge is safe, the mayor said Tuesday in Orm, but it may close.", {"The bridge is": "the mayor", "it may close": "the mayor"}),
    ("The mayor said on Tuesday in Orm the bridge was safe.", {"the bridge was": "the mayor"}),
    # a place before a clause that begins with a pronoun
    ("Mr Moss said at a hotel in Orm on Friday they were ready to sign.", {"they were ready": "Moss"}),
    ("Mr Moss said at a hotel he once owned in Orm.", {"he once owned": "-"}),
    # who is asked, and what a thing belongs to
    ("The minister, when asked about it, said he was innocent.", {"he was innocent": "the minister"}),
    ("Ann Lee, asked whether she would resign, said it was too early.", {"it was too early": "Ann Lee", "whether she": "-"}),
    ("Ann Lee, a baker, asked whether the mill was shut.", {"whether the mill": "Ann Lee"}),
    ("The company, the maker of Sunny soap, said that it would raise prices.", {"it would raise": "the company"}),
    ("The agency, an arm of the Health Ministry, said that the drug was safe.", {"the drug was": "the agency"}),
    ("The club, owned by Vell Group, said that the ground would close.", {"the ground would": "the club"}),
    ("The company, Vell Foods, said that it would raise prices.", {"it would raise": "Vell Foods"}),
    # all of the press, the radio of a state
    ("Nine people died, the state media reported.", {"Nine people": "the state media"}),
    ("Freedonian state television said nine people died.", {"nine people": "Freedonian state television"}),
    ("Local media reported that nine people died.", {"nine people": "local media"}),
    # a report that somebody got hold of
    ("The council report obtained by the Gazette shows that the dam leaks.", {"the dam leaks": "the council report"}),
    # two single marks for a double one
    ("Rita Moss spoke. ''We are no burden,'' she said.", {"We are no burden": "Rita Moss"}),
    # helping verbs in short, verbs of asking and attack
    ("Tom Arden leads the council. He’s claiming that fraud is “a big problem” here.", {"fraud is": "Tom Arden"}),
    ("Tom Arden questioned what kind of person writes letters at night.", {"what kind of person": "Tom Arden"}),
    ("Police questioned two men about the theft.", {"two men about the theft": "-"}),
    ("In a speech, Tom Arden attacked “the hateful habits of the guild.”", {"the hateful habits": "Tom Arden"}),
    ("Rebels attacked the village of Orm.", {"the village of Orm": "-"}),
    ("Rita Moss accused the council of being “duped” by “a con man.”", {"duped": "Rita Moss", "a con man": "Rita Moss"}),
    # who accuses whom
    (
        "Rita Moss asked Tom Arden to apologise to Sam Pike for accusing him of theft.",
        {"him of theft": "Tom Arden"},
    ),
    # a participle before its subject
    (
        "Claiming the criticism was unfair, Tom Arden told Channel Six that he would appeal.",
        {"the criticism was unfair": "Tom Arden", "he would appeal": "Tom Arden"},
    ),
    ("Saying the plan was “a disaster,” Anna Holt walked out.", {"a disaster": "Anna Holt"}),
    ("Questioning of witnesses will take months, police said.", {"Questioning of witnesses": "police"}),
    # what is told, and to whom and when
    ("The president told farmers this weekend he would resign.", {"he would resign": "the president"}),
    ("Tom Arden said it would tell an American story, one of “joy and fear.”", {"joy and fear": "Tom Arden"}),
    ("“This hall tells the truth about the past,” Rita Moss declared.", {"the truth about the past": "Rita Moss"}),
    # tags behind openings and relative clauses
    ("In addition, the campaign plans to publish its books, a spokesman said Monday.", {"plans to publish": "a spokesman"}),
    (
        "Pike’s relatives, who asked police to show them the film, watched it on Thursday, attorneys for the family said.",
        {"Pike’s relatives": "attorneys for the family"},
    ),
    ("A 2014 study by Loyola Law School professor Justin Hale found 31 cases of fraud.", {"31 cases of fraud": "Justin Hale"}),
    # the present of the article behind a past report
    (
        "Anna Holt said it would offer little beyond the test, which is posted to every house.",
        {"it would offer little": "Anna Holt", "which is posted": "-"},
    ),
    # agencies: their marks, their titles, their tags
    ("Gil Vas told the radio that he saw ``a ball of fire'' fall.", {"a ball of fire": "Gil Vas"}),
    ("There was no sign, said Brig. Juan Lund, head of the air force.", {"There was no sign": "Juan Lund"}),
    (
        '"The law has teeth," Som Lind, a mines official, was quoted as saying.',
        {"The law has teeth": "Som Lind"},
    ),
    ("Lin Yi, publisher of “China Yearbook,” said the state listens.", {"the state listens": "Lin Yi"}),
    ("Peter Lunn spoke of guards who, in Lunn’s words, “let him go.”", {"let him go": "Peter Lunn"}),
    (
        "Peter Lunn described as “wholly wrong” the ministry’s claims that roads were safe.",
        {"wholly wrong": "Peter Lunn"},
    ),
    ("Soldiers besieging Orm said the wall was down.", {"the wall was down": "soldiers besieging Orm"}),
    (
        "Ministers met, the newspaper Orm Daily reported.\nHassan Lund will be replaced by Ali Naja, the daily said.",
        {"will be replaced": "Orm Daily"},
    ),
    # `he said` behind others, and a surname that two bear
    (
        "“We go,” Peter Lunn told the agency.\nThe hill is held by the president’s ally, Rolf Sayed, who heads a party.\n"
        "The offer was made through Sayed’s man, he said.",
        {"The offer was made": "Peter Lunn"},
    ),
    (
        "“We go,” Peter Khan told the agency.\nThe town was badly run by its governor, Ismail Khan, he said.\n"
        "“It is over,” Khan said.",
        {"It is over": "Peter Khan"},
    ),
    # nothing between commas, a clock, a paragraph that ends with somebody's own words
    ("It is about titles which appeal to gamers, said a panel of experts.", {"It is about titles": "a panel of experts"}),
    (
        "13.08 Tony Lund, the airline’s chief, has been at the airport.\n“It is not good,” he told reporters.",
        {"It is not good": "Tony Lund"},
    ),
    (
        "The Evening Post quoted Tom Arden telling members that he wanted change. “It is a duty,” he said.\n“We want more.”",
        {"We want more": "Tom Arden"},
    ),
    # what data and bodies show, promise and estimate behind a comma
    ("Trade came to $41 million last year, official data show.", {"Trade came to": "official data"}),
    ("Sales rose in the second week, studio estimates showed on Sunday.", {"Sales rose": "studio estimates"}),
    ("Hiring slowed sharply in May, the government reported Friday, adding to evidence that growth is weak.",
     {"Hiring slowed": "the government", "growth is weak": "-"}),
    ("The theatre will not die, promised Carol Stubbs, who speaks for culture.", {"will not die": "Carol Stubbs"}),
    ("Some 4,000 left last year, estimates the nurses’ association.", {"Some 4,000 left": "the nurses’ association"}),
    ("It is the seventh time in ten years, by the union’s count.", {"the seventh time": "the union"}),
    ("It took seven years and, by my count, 900 loaves.", {"It took seven years": "-"}),
    ("His best days are over, in the view of most observers.", {"best days are over": "most observers"}),
    ("Support slipped three points to 44% in May.", {"to 44%": "-"}),
    # what a speaker adds behind the tag
    (
        "The road was shut, said Anna Holt, an engineer, but it would open soon.",
        {"The road was shut": "Anna Holt", "it would open soon": "Anna Holt"},
    ),
    (
        "The van struck a wall, Peter Lunn told reporters, and slid down a slope.",
        {"The van struck a wall": "Peter Lunn", "slid down a slope": "Peter Lunn"},
    ),
    ("The fight goes on, said Anna Holt, a botanist; the sample is small.", {"the sample is small": "Anna Holt"}),
    ("It is a bad day, said Anna Holt, the mayor, and Peter Lunn, her deputy.", {"Peter Lunn, her deputy": "-"}),
    # where the tag says where, stands between, or behind a colon
    (
        "“Is it ours?” Lisa Moss, the mayor’s adviser on crime and street safety, said at a summit of northern towns on Thursday.",
        {"Is it ours?": "Lisa Moss"},
    ),
    ("The staff, Anna Holt explained earlier in the hearing, were “well paid” by then.", {"well paid": "Anna Holt"}),
    (
        "The statement set out the role it sees for her: “She has opened the door,” the pilots’ union wrote.",
        {"She has opened the door": "the pilots’ union"},
    ),
    ("Peter Lunn made it clear he had doubts about the plan.", {"he had doubts": "Peter Lunn"}),
    ("Anna Holt told Peter Lunn, who in a speech on Monday said the goal was to win.", {"the goal was to win": "Peter Lunn"}),
    ("Erin Moss, a former aide, said Lunn’s trip was worth more than Holt’s.", {"trip was worth more": "Erin Moss"}),
    ("Gifts rose in May, an analysis of forms shows.", {"Gifts rose": "an analysis of forms"}),
    # whom `they`, `he` and `the agency` cannot mean, and can
    (
        "Officials say it works. Critics of the mill program see a chance to mend it.\n“It is plagued by fraud,” they wrote.",
        {"It is plagued": "critics of the mill program"},
    ),
    (
        "A report found that the agency could not be sure that money did not come from “the drug trade.”",
        {"the drug trade": "a report"},
    ),
    (
        "Members were angry at Moss’s announcement Friday that the board was reviewing letters, saying that it came late.",
        {"it came late": "members"},
    ),
    # a transcript with a mark before each turn
    (
        "Rita Moss spoke to Tom Arden on air.\n\"MOSS: Why did you go?\n\"ARDEN: I had to.\n\"MOSS: When?",
        {"Why did you go": "Rita Moss", "I had to": "Tom Arden"},
    ),
    # what is added to a number, a court of appeals, an act and no words
    ("This year the town is adding an average of 1,400 jobs a month, and rents have barely moved.",
     {"an average of 1,400": "-", "This year the town": "-", "rents have barely": "-"}),
    ("The mill was adding two looms a week, the owner said.", {"two looms": "the owner"}),
    ("Anna Holt added the roads were shut.", {"the roads were shut": "Anna Holt"}),
    ("The ban, which a state appeals court struck down in May, let towns close halls.", {"struck down in May": "-"}),
    ("Anna Holt criticized the new toll on Monday.", {"the new toll": "-"}),
    ("Anna Holt criticized the new toll as a waste.", {"the new toll": "Anna Holt"}),
    # what something goes by is no source, and a timetable that shows it is
    ("According to a formula agreed with all the towns, Orm gets a third of the toll.", {"gets a third": "-"}),
    ("While Orm must share the toll according to a timetable set in May, it kept the money.", {"must share": "-"}),
    ("According to a timetable seen by the Orm Gazette, two trains will stop.", {"two trains": "a timetable"}),
    # what the article sets against a report, and where a clause with `when` ends
    ("Peter Lunn insisted that the vote was rigged, even though voters are more likely to meet a bear than a cheat.",
     {"the vote was rigged": "Peter Lunn", "voters are more": "-"}),
    ("Peter Lunn insisted the vote was rigged even though no case of fraud was found.", {"no case of fraud": "-"}),
    ("The network said the ban harmed free speech, though critics consider it a mouthpiece.", {"critics consider": "-"}),
    ("Peter Lunn said the bridge was safe, despite two inspections that found cracks.", {"two inspections": "-"}),
    ("Peter Lunn said that although the road was wet, it was open.", {"it was open": "Peter Lunn"}),
    ("Peter Lunn said the mill was sound, although it would cost more.", {"it would cost more": "Peter Lunn"}),
    ("When a guest said that the tax was unfair, the host quickly cut her off.",
     {"the tax was unfair": "a guest", "the host quickly": "-"}),
    ("When Anna Holt said in May that the old dam, which leaked, was safe, Peter Lunn laughed.",
     {"which leaked, was safe": "Anna Holt", "Peter Lunn laughed": "-"}),
    # whom a paper quotes, and a tag with an adverb
    ("“No idea,” the Orm news website quoted Anna Holt, the chief editor, as saying.", {"No idea": "Anna Holt"}),
    ("“No idea,” the Orm Gazette cited the mayor as saying.", {"No idea": "the mayor"}),
    ("“Long live the mill!” Anna Holt, the editor of the Gazette, wrote bitterly on a wall, adding that it was late.",
     {"Long live the mill!": "Anna Holt", "it was late": "Anna Holt"}),
    # one surname in a family: what befell the father makes no man of the daughter who speaks
    (
        "Eric Moss died in May.\n“It hurts,” Erica Moss said.\n“I am glad,” Moss wrote.\n"
        "Moss’s father fought. A guard tried to take Moss down, and he fell.",
        {"It hurts": "Erica Moss", "I am glad": "Erica Moss"},
    ),
    # a bank is no airline
    (
        "Northwind Air said it would fly again.\nOrm Bank lent it a million. The airline said the loan was small.",
        {"the loan was small": "Northwind Air"},
    ),
    ("Orm Bank lent a million. The airline said the loan was small.", {"the loan was small": "the airline"}),
    # whoever issued a statement says what stands in it, and no event does
    ("The council issued a statement after the vote in May on Brexit saying that it had no view.", {"it had no view": "the council"}),
    ("Anna Holt sent an email to staff on Monday saying that the mill would shut.", {"the mill would shut": "Anna Holt"}),
    ("A comment on the vote on Brexit saying the town had no view was late.", {"the town had no view": "-"}),
    ("Channel Orm released a statement from Nick Lund saying that he was sorry.", {"he was sorry": "Nick Lund"}),
    # what belongs to the name behind the verb does not speak
    (
        "Nick Jarvis ran the mill. Anna Holt, a buyer with the Orm Fund, said Jarvis' eye for detail set the mill apart.",
        {"eye for detail set the mill apart": "Anna Holt"},
    ),
    # an apposition that no comma closes
    (
        "“It is rare,” Anna Holt, head of the Orm Fund, a lender in the north told reporters.",
        {"It is rare": "Anna Holt"},
    ),
    ("“It is rare,” Anna Holt, a lender in the north told reporters.", {"It is rare": "Anna Holt"}),
    # the plural of a figure that stays or shows something is no verb
    ("If the newest estimates of the bureau stay close to this, the map will change.", {"the map will change": "-"}),
    ("If Orm Bureau estimates stay close to this, the map will change.", {"the map will change": "-"}),
    # an office without an article before who holds it
    ("Secretary of State Anna Holt said the ferry was safe.", {"the ferry was safe": "Anna Holt"}),
    ("Former secretary of defense Peter Lunn said the ferry was safe. “We all knew it,” he said.",
     {"the ferry was safe": "Peter Lunn", "We all knew it": "Peter Lunn"}),
    # who speaks of a noun right before them
    ("It was a step the company said would cut jobs.", {"would cut jobs": "the company"}),
    ("He faces charges prosecutors say could lead to prison.", {"could lead to prison": "prosecutors", "He faces": "-"}),
    ("There are flaws federal officials said were known.", {"were known": "federal officials"}),
    ("The dam has cracks, which senior local officials say will be mended.", {"will be mended": "senior local officials"}),
    ("All the members said the dam was safe.", {"the dam was safe": "all the members"}),
    # `he` is nobody whom the clause behind the verb names
    ("Spokesman Josh Arden said that Mayor Paul Weller had called for fair rents. He said Weller hopes for more.",
     {"Weller hopes for more": "Josh Arden"}),
    # who asks is not who answers
    ("Peter Lunn took the stage. One questioner claimed that the rules were harming the army. “You are right,” he said.",
     {"the rules were harming": "one questioner", "You are right": "Peter Lunn"}),
    # what somebody says by a noun
    ("Anna Holt made the case that the bill is a bad idea.", {"the bill is a bad idea": "Anna Holt"}),
    ("Peter Lunn raised concerns that the ferry was late.", {"the ferry was late": "Peter Lunn"}),
    ("Peter Lunn issued a fresh warning that the dam could break.", {"the dam could break": "Peter Lunn"}),
    ("The vote came despite warnings from his lawyer, Peter Lunn, that the hearing was void.", {"the hearing was void": "Peter Lunn"}),
    ("There are concerns among residents that the road is unsafe.", {"the road is unsafe": "residents"}),
    ("Despite repeated warnings from scientists that the dam was weak, the town built homes below it.",
     {"the town built homes": "-"}),
    ("The judge heard Peter Lunn. In this case that was late.", {"was late": "-"}),
    # `that` before a noun alone opens no statement, and an opening phrase is none
    ("Justice Frank Mills rejected that argument in a ruling on Thursday.", {"in a ruling on Thursday": "-"}),
    ("Justice Frank Mills said that claim smacked of fraud.", {"claim smacked of fraud": "Frank Mills"}),
    ("However, over the past few days, the Holt administration has promised a veto.", {"over the past few days": "-"}),
    ("Anna Holt has assumed a newly created role as adviser, in which she helps the mayor.", {"newly created role": "-"}),
    ("Anna Holt assumed the road was safe.", {"the road was safe": "Anna Holt"}),
    # what the speaker of a quotation does besides is not said
    ("Marchers in the square chanted “What curfew is that?” and kept going until two.", {"kept going until two": "-"}),
    # half of a clause may stand in the quotation
    ("Germany insisted that Warsaw “stop its dangerous games.”", {"Warsaw": "Germany"}),
    # somebody's lawyer is not another man's
    ("The clerk’s lawyer Anna Holt was there. The court heard Bryan Mills. His lawyer said he would not answer.",
     {"he would not answer": "his lawyer"}),
    # the same speech goes on behind a tag
    ("The hall, Mr. Lunn said, would face hard truths. But it would also show the best of the town.",
     {"it would also show": "Lunn"}),
    # a word for somebody who was just named
    ("Dan Lunn spoke of the past. “We need change,” the Ohio businessman said.", {"We need change": "Dan Lunn"}),
    # a name behind `said` that only says whose the people are who do something
    ("Congressman Chris Mills, a Weller supporter, said Weller campaign strategists plan to win.",
     {"strategists plan to win": "Chris Mills"}),
    ("“We plan to win,” said Weller campaign manager Chris Mills.", {"We plan to win": "Chris Mills"}),
    # the article goes on itself behind `but`
    ("Weller has won 58 towns, according to the Orm Gazette, but his path is narrow.",
     {"has won 58": "Orm Gazette", "his path is narrow": "-"}),
    # when something was said is no part of it, and `that` behind a noun says more of the noun
    ("“We must be able to stand alone,” President Paul Weller said Friday as he entered the talks.",
     {"We must be able": "Paul Weller", "as he entered": "-"}),
    ("That was what Anna Holt said when she left the mill in May.", {"she left the mill": "-"}),
    ("“We wait,” Anna Holt told reporters after a meeting that was held on a boat.", {"was held on a boat": "-"}),
    ("The rules led to the closing of all the mills, said Anna Holt, a senior official with the board that oversees them.",
     {"led to the closing": "Anna Holt"}),
    ("Anna Holt said in a letter on Monday that companies the board owned would shut.",
     {"companies the board owned": "Anna Holt"}),
    ("Residents accused the council of “treating us like mugs” after it voted to close the hall.",
     {"treating us like mugs": "residents", "it voted to close": "-"}),
    # a name, what its bearer is, and more between dashes
    ("Dan Mills, the head of Ora Media -- the firm that owns the show, which is sold abroad -- told me, “We sell what people want.”",
     {"We sell what people want": "Dan Mills"}),
    # papers that somebody gave
    ("Weller has invested in firms, according to new documents he gave to the council.",
     {"has invested in firms": "new documents"}),
    # a newspaper is no network
    ("The Orm Times reported that the editor had left. The network said she would be missed.",
     {"she would be missed": "the network"}),
    # a surname that is a role elsewhere
    ("David Arden met Harold Dean. Dean, a former chairman, poked at him, tweeting, “Notice him sniffing all day.”",
     {"Notice him sniffing": "Harold Dean"}),
    # a `that` behind an apposition, a pronoun as the whole object, and a second `that` behind a relative clause
    ("Orm and the hill rebels agreed Friday to swap 70 prisoners, a first step that brokers hope will end the war.",
     {"will end the war": "brokers", "swap 70 prisoners": "-"}),
    ("Neither the county nor the board ever warned them, said Anna Holt, 33, whose house was lost.",
     {"ever warned them": "Anna Holt", "whose house was lost": "-"}),
    ("Orm doubled its toll, a step that the council says will save the bridge and that nearly everybody who pays it says will not.",
     {"will save the bridge": "the council"}),
    # a study and its maker with a day between them
    ("But a study released late last month by Orm Data Services reported that some of the towns may lose a seat.",
     {"some of the towns": "Orm Data Services"}),
    ("A survey carried out in May by the council showed that 40 of the homes are damp.",
     {"40 of the homes": "a survey carried out in May by the council"}),
    # who declares himself something, and who goes on with something, tells nothing
    ("In a film dated May 23, 2015, Lund declared himself a candidate for the seat.", {"In a film": "-", "a candidate": "-"}),
    ("The engineers are continuing to look at the dam a day after it burst, and a fence was put up.", {"a fence": "-"}),
    # a paper that is only quoted is not the company
    ("The Orm Observer newspaper reported that he was ill.\n\nHe drove for Lund Cargo, a contractor of Harrow Freight. He never drove for Harrow Freight, the company said.",
     {"He never drove": None}),
    # a name with its short form behind it, told on from a plan
    ("The Harbour Workers Union (HWU) will hold a picket outside the hall and says about 16,000 crews have no pay.",
     {"about 16,000 crews": "Harbour Workers Union", "will hold a picket": "-"}),
    # who quotes a speaker is none
    ("The Orm Times newspaper has also quoted unidentified officials as saying the mill would close.",
     {"the mill would close": "unidentified officials"}),
    # what somebody must do or may have is not told by them
    ("The Opposition says Senator Hill must reveal which projects the cut would hit.",
     {"the cut would hit": "Opposition"}),
    ("Working parents in Orm may claim thirty hours of free care a week.", {"thirty hours": "-"}),
    # a noun that is a verb elsewhere
    ("Workers at the noodle counter have been sent home without pay.", {"have been sent": "-"}),
    # no comma behind what a clause with `who` says more of
    ("Leg spinner Stuart Moss, who is in the squad in place of pace bowler Andy Lund says he is not worried by reports of a clash.",
     {"he is not worried": "Stuart Moss"}),
    # what was first is part of what is said
    ("Mitch Moss, head of the council, says since the law was proposed firms have cut salt out of their bread.",
     {"since the law was proposed": "Mitch Moss", "firms have cut salt": "Mitch Moss"}),
    # `that` before a noun points at a time
    ("At that point the banks said they would lend 40 million pounds.", {"they would lend": "the banks"}),
    # who told the one who told it, behind what came of it
    ("Mr Lund told the crew they had 48 hours to leave, ending his mission, a state official said.",
     {"they had 48 hours": "Lund", "ending his mission": "a state official"}),
    # a calling behind a quotation that no comma closes
    ("“President Arden asked him to lift the blockade,” Nabil Rudd, an adviser to Mr Arden said.",
     {"asked him to lift": "Nabil Rudd"}),
    # a verb of one, behind two
    ("Three months since the raids and President Lund says defence is more essential than ever.",
     {"defence is more essential": "Lund"}),
    # what was answered is no answer
    ("Mr Hale also responded to a report that the club is considering a levy on juniors.", {"is considering": "-"}),
    ("The mayor responded to critics that the plan was sound.", {"the plan was sound": "the mayor"}),
    # what cannot be told yet
    ("It could be 48 hours before tests can confirm whether the disease has spread further.", {"has spread further": "-"}),
    # a thing that shows somebody is not shown by them
    ("A film dated Jan. 11, 2014, showed Lund talking to Reid at a rally.", {"A film": "-", "talking to Reid": "-"}),
    ("Carbon fees are the way to go, according to Lund and his collaborators. States will have to raise them, they argue.",
     {"are the way to go": "Lund and his collaborators", "States will have": "Lund and his collaborators"}),
    # an “it” that is nobody
    ("Orm Glass has 40 staff. To its customers, it felt like the founder was away.", {"the founder was away": "-"}),
    # a tag behind a clause that a phrase opens
    ("For young families it meant the difference between a home and a lease, said Moon Rudd of the group Orm Ledger.",
     {"the difference": "Moon Rudd"}),
    ("In tests on eleven outbreaks it spotted eight before the first alarm, the authors wrote in September.",
     {"spotted eight": "the authors"}),
    ("That figure was arrived at by asking firms whether they would like a port, said Ann Crowe, a geographer.",
     {"arrived at": "Ann Crowe"}),
    # who writes, and what shows, in a tag
    ("The price is full but defensible, wrote analysts at Lundquist Partners.",
     {"full but defensible": "analysts at Lundquist Partners"}),
    ("Dentists left £392 million of it unspent, figures given to parliament in July show.",
     {"left £392 million": "figures given to parliament in July"}),
    ("The line was never safe, readings from its own gauges show.", {"never safe": "readings from its own gauges"}),
    # whose count it is
    ("At the peak 38 ships lay at anchor off Orm, by the count of the harbour pilots.", {"38 ships": "the harbour pilots"}),
    ("Seven in ten who milk the cows have no papers, by a union’s estimate.", {"have no papers": "a union"}),
    ("In all some 300,000 more, by the reckoning of the union, are at ease in it.", {"are at ease": "-"}),
    # what goes on behind a tag
    ("The bank took in $388 million in May, its owner reported on Sunday, 21 percent more than a year before.",
     {"took in $388 million": "its owner", "more than a year before": "its owner"}),
    ("Turnout fell to 27 per cent, said Ann Reid, the clerk, against 41 per cent in 2019.",
     {"fell to 27": "Ann Reid", "41 per cent in 2019": "Ann Reid"}),
    ("The maps mixed up two waters, said Ann Reid, a vice-president of the firm, and would frighten away the yard that Orm had asked for.",
     {"mixed up": "Ann Reid", "would frighten": "Ann Reid"}),
    ("That is a phone book for thieves, Mr Lund said: it tells them who banks where.",
     {"a phone book": "Lund", "who banks where": "Lund"}),
    ("The rules of the yard, the lawyer Ann Reid told the jury, would have stopped it at 90.",
     {"would have stopped": "Ann Reid"}),
    ("“I spent eleven nights there,” Tom Lund, 66, once the finance director, told reporters.", {"eleven nights": "Tom Lund"}),
    # what a source behind a colon knows
    ("Tutoring works: according to a review of 96 trials, half a year of it brings pupils forward.",
     {"Tutoring works": "-", "half a year": "a review of 96 trials"}),
    ("On Friday the council cut the grant and said that nine jobs would go.", {"nine jobs": "the council", "cut the grant": "-"}),
    # reports that somebody has not confirmed
    ("The Attorney-General, Daryl Lund, says he cannot confirm media reports the man has family in Orm.",
     {"the man has family": "Daryl Lund"}),
    # a participle with its object behind whoever speaks
    ("The firm running the ferry said a pump had failed.", {"a pump": "the firm running the ferry"}),
    ("The doctor treating Mr Lund said he was stable.", {"was stable": "the doctor treating Mr Lund"}),
    ("Teachers leaving the academy said that pay was low.", {"pay was low": "teachers leaving the academy"}),
    ("But the association representing food and drink firms says that jars will be hard to find.",
     {"jars will be": "the association representing food and drink firms"}),
    ("The council planning officer said the plan was late.", {"the plan was late": "the council planning officer"}),
    ("It was a building the inspectors said was unsafe.", {"was unsafe": "the inspectors"}),
    ("Two guards were hurt, the television station run by the movement Orm reported.",
     {"Two guards": "the television station run by the movement Orm"}),
    # whose reckoning, and what papers show
    ("Such raids numbered 141 last year, in the tally of a firm in Orm.", {"numbered 141": "a firm in Orm"}),
    ("The hinge had seized in the cold, as per the report of the committee.", {"had seized": "the report of the committee"}),
    ("Norland paid his club $40,000, documents before the tribunal showed.", {"paid his club": "documents before the tribunal"}),
    ("The board has established that Norland paid his club.", {"Norland paid": "the board"}),
    ("“That is a number for a small town,” snorted the Doctors’ Union of Orm.", {"a small town": "Doctors’ Union of Orm"}),
    # words behind the verb that belong to what is told, and words that tell nothing
    ("He said nothing, but for eleven years he made a copy of each.", {"made a copy": "-"}),
    ("The club charges $25 for a seat and £6 for a pie.", {"for a pie": "-"}),
    # nobody is `she` whom the text calls `the`
    ("Ann Reid runs the bank. The Crown had promised to make it whole.\n\n“A school twice over,” she says.",
     {"A school": "Ann Reid"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), PAPERS, ids=[text[:50] for text, _ in PAPERS])
def test_claimants_in_daily_papers(text: str, expected: dict[str, str | None]) -> None:
    """Habits of newspapers and agencies that the made-up articles do not have."""
    found = attribute(text)
    assert {words: claimant_of(text, words, found) for words in expected} == expected
