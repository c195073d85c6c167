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
NOT_AFTER = re.compile(r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|Sen|Gen|Inc|Ltd|Corp|St|Jr|No)|\b[A-Z]|\.[A-Z])\.$")


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
    """The claimant of the shortest attributed passage that holds `words`; "-" when the article says it itself."""
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
    ("‘It was the worst night of my life,’ said Tom Hughes, 34.", {"It was the worst night of my life": "Tom Hughes"}),
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
    ("“We are looking into it,” a police spokeswoman said.", {"We are looking into it": "a police spokeswoman"}),
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
        {"the roof leaked": "Paul Grant", "it did not": "David Moss", "the tests were fine": None},
    ),
    (
        "Northwind Corp closed its Oslo plant on Monday. The company said it had run out of orders.",
        {"it had run out of orders": "Northwind Corp"},
    ),
    (
        "Northwind Corp and Eastgate Ltd closed plants on Monday. The company said it had run out of orders.",
        {"it had run out of orders": "the company"},
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
    ("headline| Fish stocks near collapse, says Norway’s fisheries minister", {"Fish stocks near collapse": "Norway’s fisheries minister"}),
    ("headline| ‘We were lied to’: Leila Haddad on the flood that took her town", {"We were lied to": "Leila Haddad"}),
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
