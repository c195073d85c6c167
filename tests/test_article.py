"""Articles: every line of a seed gets its place in the page of news it was."""

from __future__ import annotations

import hashlib
import re
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from digest.article import RULES, Block, find_blocks
from digest.seed import Seed

SEEDS = Path(__file__).parent.parent / "seeds"


def seed_of(text: str, name: str = "made-up.txt") -> Seed:
    """A seed as `digest/disk.py` would hand it over."""
    return Seed(name, text, hashlib.sha256(text.encode()).hexdigest(), 1 if text.startswith("\ufeff") else 0)


def kinds_of(text: str, name: str = "made-up.txt") -> list[tuple[str, str]]:
    """Kind and words of each block; white space in hard-wrapped blocks as one space."""
    return [(b.kind, " ".join(b.span.of(text).split())) for b in find_blocks(seed_of(text, name))]


SHORT = {
    "K": "kicker", "H": "headline", "S": "standfirst", "B": "byline", "D": "dateline", "h": "heading",
    "p": "paragraph", "-": "bullet", "q": "pull-quote", "a": "pull-attribution", "c": "caption",
    "o": "comment", "x": "furniture",
}  # fmt: skip

MADE_UP = {
    "wire": """
H|Ferry sinks off Marrow Island, 14 missing
D|Published 3 May 2025, 10:12 BST
p|PORT ALDER, May 3 (Newswire) - A ferry carrying 62 people sank off Marrow Island on Saturday, the coastguard said, and 14 passengers were still missing by nightfall.
p|Two helicopters and a navy patrol boat were searching the strait.
p|"We heard a bang and then the lights went out," said Tomas Reyl, who was on deck.
p|The operator, Blue Strait Lines, declined to comment.
B|(Reporting by Ana Ruud; Editing by Peter Hale)
x|Our Standards: The Newswire Trust Principles.
""",
    "question-and-answer": """
H|‘I never wanted to be mayor’: ten minutes with Orla Finch
S|The outgoing leader of Dunmere on buses, budgets and her allotment
B|By Ravi Sethi

p|Orla Finch leaves office on Friday after eleven years. She spoke to us in her half-packed office.

h|Why are you leaving now?

p|Because eleven years is long enough for anybody, and because the tram is finally running. I promised my husband I would stop when it did.

h|What was the hardest decision?

p|Closing two libraries. I still think about it every week, and I would not do it again.

p|Q: And the easiest?

p|A: Banning fireworks in the park.
""",
    "transcript": """
H|Transcript: Minister Halloran on Morning Table
D|Sunday, 4 May 2025
x|Advertisement
p|MARTA KING: Good morning, Minister.
p|HALLORAN: Good morning.
p|MARTA KING: Will you resign?
p|HALLORAN: No. I have said before that I will not, and nothing has changed since.
p|MARTA KING: Why not?
p|HALLORAN: Because the inquiry cleared me.
""",
    "live blog": """
H|Storm Ivo: follow the latest updates
-|Red warning in force until 18:00
-|Trains cancelled across the north

h|09:14
h|Bridge closed in both directions

p|Police have closed the Tarn bridge after a lorry overturned. Nobody was hurt, a spokesman said.

h|08:50
p|More than 4,000 homes are without power, the network operator says.
p|Engineers are on their way.

h|08:02
p|Good morning and welcome to our live coverage of the storm.
""",
    "press release": """
x|FOR IMMEDIATE RELEASE

x|Media contact:
x|Lena Ortiz
x|+44 20 7946 0001
x|press@halden.example

H|Halden Pumps Opens Third Factory in Wexley
S|New site will create 140 jobs by 2027

p|WEXLEY, 6 May 2025 – Halden Pumps, a maker of industrial pumps, today announced the opening of its third factory.

p|“This is a proud day for Wexley,” said Mia Dray, chief executive of Halden Pumps.

p|The factory will produce 9,000 pumps a year.

x|ENDS

x|Notes to editors

x|1. Halden Pumps employs 800 people in three countries.

x|About Halden Pumps

x|Halden Pumps makes pumps for farms and factories. It was founded in 1961.
""",
    "list article": """
H|Five things we learned from the Calder budget

p|The finance minister spoke for 74 minutes on Wednesday. Here is what matters.

p|1. Fuel duty is frozen again, for the fourteenth year.

p|2. Schools get an extra £300m, most of it for buildings.

p|3. Small brewers will pay less.

x|Sign up for our daily politics newsletter

p|4. The forecast for growth was cut to 1.1%.

p|5. There will be another budget in the autumn.
""",
    "column": """
K|Opinion
H|The town that forgot its river
B|Edda Marsh

D|12 April 2025

p|I grew up with my feet in the Senn. We swam there, we fished there, we dumped there.

p|Really?

p|Yes. The whole town did, and nobody thought anything of it until the eels went.

p|So what changed? Three things, I think, and all of them cost money.

x|Edda Marsh is a columnist. Follow her on Twitter @eddamarsh
""",
    "court report with a related box in the middle": """
H|Accountant jailed for stealing £1.2m from hospice

p|An accountant who stole £1.2m from the Larkfield hospice was jailed for six years on Tuesday.

p|Gareth Pole, 51, of Nettle Lane, had admitted fraud at an earlier hearing at Brackford Crown Court.

x|Related articles

x|Hospice appeals for help after theft
x|Charity fraud on the rise, report says

p|Judge Hilary Venn told him: “You robbed the dying. It is hard to think of a meaner crime.”

p|Pole will serve at least three years. A confiscation hearing is due in July.

x|Share this article

x|© 2025 Brackford Courier. All rights reserved.
""",
    "tabloid": """
K|EXCLUSIVE
H|Soap star Dee Lacey 'devastated' as £2m mansion burns down
S|The actress was on holiday when the fire broke out, leaving neighbours to save her three dogs
B|By Kit Barlow, Showbiz Reporter
D|10:41, 2 Jun 2025

c|Dee Lacey at an awards night last year (Image: Splash Pictures)

p|TV star Dee Lacey was "devastated" last night after a fire tore through her £2m home.

x|READ MORE: Dee Lacey's new man revealed

p|Neighbours rescued her three dogs from the kitchen.

c|Picture: The house in Elm Avenue before the blaze

p|A source close to the star said: "She's lost everything. But the dogs are safe!"

x|Get all the latest showbiz news straight to your inbox
""",
    "markets": """
H|Shares slip as oil climbs; krona hits two-year low

p|LONDON (Newswire) — Shares fell on Monday as oil prices rose for a sixth day.

p|The Northern 100 index closed down 0.8% at 7,412.6 points. Miners led the losses.

h|Winners and losers

p|Tarn Energy Plc. rose 4.1% to 212p. Halden Inc. fell 2%.

p|“Nobody wants to be short of oil this week,” said Ida Brandt, an analyst at Corley & Co.
""",
    "menus above, comments below": """
x|Home | News | Sport | Weather
x|Skip to main content
K|Local news
H|Council votes to keep swimming pool open
x|3 min read
B|By Hannah Oduya
D|Last updated: 7 March 2025

p|Councillors in Tellmouth voted 21 to 14 on Thursday night to keep the Marine Road pool open for another year.

p|The pool, which opened in 1936, had been due to close in June.

p|“It is a good night for Tellmouth,” said councillor Bo Adair.

x|Tags: council, swimming, Tellmouth

x|Most read

x|Man finds python in wheelie bin
x|Rain to return at weekend

x|Comments (3)

x|Pete: About time they listened to us.
x|Reply
x|Sal: What a waste of money. They should sell it.
""",
    "quotation lifted out": """
H|The last lighthouse keeper goes home

p|For thirty-one years Elin Strand has lived on a rock. On Sunday she leaves it, with a cat and four boxes of books.

p|“I was never lonely, because the sea talks all day and most of the night,” she said. “You learn to answer.”

q|“I was never lonely, because the sea talks all day”

a|— Elin Strand, lighthouse keeper

p|A machine will do her work from now on. It needs no boat and no coal.

o|Editor's note: The keeper's age was wrong in an earlier version of this story.
""",
}  # fmt: skip


def read_case(case: str) -> tuple[str, list[tuple[str, str]]]:
    """The text of a made-up article, and the kind and words expected of each line."""
    lines, expected = [], []
    for line in case.strip("\n").split("\n"):
        letter, bar, words = line.partition("|")
        lines.append(("- " if letter == "-" else "") + words if bar else "")
        if bar:
            expected.append((SHORT[letter], words))
    return "\n".join(lines) + "\n", expected


@pytest.mark.parametrize("case", MADE_UP.values(), ids=MADE_UP.keys())
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"], ids=["LF", "CRLF", "CR"])
def test_made_up_articles(case: str, line_end: str) -> None:
    """Articles of differing shapes get the kinds an editor gave them, whatever ends their lines."""
    text, expected = read_case(case)
    assert kinds_of(text.replace("\n", line_end)) == expected


@pytest.mark.parametrize("case", MADE_UP.values(), ids=MADE_UP.keys())
def test_made_up_articles_with_a_blank_line_between_all_lines(case: str) -> None:
    """What a line is does not hang on blank lines, apart from where one line ends and the next begins."""
    text, expected = read_case(case)
    assert kinds_of(re.sub(r"\n+", "\n\n", text)) == expected
