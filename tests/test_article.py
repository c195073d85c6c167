"""Articles: every line of a seed gets its place in the page of news it was."""

from __future__ import annotations

import hashlib
import re
import time
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.article import RULES, BlockKind, find_blocks
from digest.seed import Seed
from digest.sentence import find_sentences

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
    "labels-above-headline": """
K|Harbourline
K|Sport
K|Rowing
H|Regatta 2025: Ulla Brandt among four Halden rowers to reach the final
S|Brandt, Oduya, Pike and Sand all won their heats without being pressed
c|All four Halden boats won their heats on Tuesday (Photo: Ida Moe/PA)
B|By Carl Nyberg
B|Sport reporter
D|August 12, 2025 1:55 am (Updated 9:11 am)

p|ULLA BRANDT came first in her heat on Tuesday as all four Halden boats reached the final.

p|She had lost all three of her races at the lake in the spring, and had thought of giving up.

B|Additional reporting from PA

x|More from Rowing
""",
    "site-and-country": """
K|The Elmet Post
K|Cardona
H|Cardona police look into leaks to smugglers

B|Ines Falk
D|Friday 22 August 2025 08:49 BST
x|3Comments

S|Cardona has fought a rise in smuggling for years as gangs compete for the ports of the south.

p|Police staff have passed secrets to the gangs, an inquiry has found.

p|Cardona has long fought a steep rise in smuggling for years as rival gangs compete for the ports of the south, with boats seized every week.
""",
    "text-below-standfirst-and-byline": """
H|Ferry fire: teacher becomes sixth to die as owners are held
S|Nora Haug, 28, was among those to have died after the fire off Lund
B|Angus Holm
D|Friday 22 August 2025 08:49 BST
p|A teacher has become the sixth person to die after the fire on a ferry off Lund.

p|Her death was confirmed by her family this morning and comes a day after that of her friend.

p|Police have detained the owner and the master of the ferry, but nobody has been charged.
""",
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
    "interview without labels": """
K|The Interview
H|‘Nobody tells you about the silence’
S|Astronaut Mei Castle on coming home and why she will not go back
c|Photograph by Lars Holm

p|Mei Castle spent 355 days in orbit. She speaks slowly, as if the words still floated.

h|You have been back for a month. How do you feel?
p|Heavy. My arms surprise me. I drop things, because I expect them to stay.

h|What did you miss?
p|Rain. And bread that makes crumbs.

q|“I drop things, because I expect them to stay”

h|Did you ever fear for your life?
p|Once. We do not talk about that.

o|This interview has been edited for length and clarity.
""",
    "briefs": """
h|1. Storm hits coast
p|A storm hit the western coast overnight, cutting power to 4,000 homes.
h|2. Bank raises rates
p|The central bank raised its rate to 5%.
h|3. And finally
p|A dog called Biscuit has been elected mayor.
""",
    "buttons and loose lines": """
H|Teacher who slept in class wins £40,000 payout

p|A lecturer who fell asleep in front of his students has won £40,000 after a tribunal.

x|Get our free news email
x|Sign up

p|The college said it was "disappointed" and was considering an appeal.

x|More about
x|tribunal
x|sleep

x|Join our commenting forum
x|Bookmark popover
x|Removed from bookmarks
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


SEED_KINDS = {
    "000": "S----ppppp",
    "001": "HSpphppphp---phpppphp",
    "002": "Hppppppppp" + "x" * 22,
    "003": "pppppppp",
    "004": "HSppppqah--pppo",
}
"""A letter for each line that is not blank."""

NAMES = set(
    "AGI AI Addepar Alamos Alexandr Alibaba Altman Amazon America American Americans Anthropic Arm Beijing "
    "Blackwell Bloomberg Brookings CNBC Chan China Chinese Christmas Combinator Communist Davos DeepSeek Donald "
    "Economic Ellison Elon Emmanuel France GPU GPUs Gitar Hong Hopper House Insider Jie John Justin Kong Kyle "
    "Larry Lin Los Macron Masayoshi Mexico Microsoft MiniMax Musk NVIDIA Nvidia OpenAI Oracle Palais Paris Quora "
    "Qwen Sam Scale SoftBank Son Stargate States Superchip Switzerland TSLA Tang Tencent Thornton Trump Twitter "
    "United Wang Washington White Zhipu Factor Tok Forum World Center Safety Institution Post Morning South Grand "
    "U S A G I".split()
)


def rename(text: str) -> str:
    """The text with all names spelt backwards and all digits changed; capitals stay where they were."""

    def spell(found: re.Match[str]) -> str:
        word = found.group()
        if word not in NAMES:
            return word
        return "".join(b.upper() if a.isupper() else b.lower() for a, b in zip(word, word[::-1], strict=True))

    return re.sub(r"[A-Za-z]+", spell, text).translate(str.maketrans("0123456789", "3740185296"))


@pytest.mark.parametrize("number", SEED_KINDS)
@pytest.mark.parametrize("change", [str, rename], ids=["as received", "renamed"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n"], ids=["LF", "CRLF"])
def test_the_five_seeds(number: str, change: type[str], line_end: str) -> None:
    """Each line of each seed has its kind, and keeps it when all names and numbers are others."""
    path = next(SEEDS.glob(f"{number}_*"))
    text = change(path.read_bytes().decode("utf-8")).replace("\n", line_end)
    found = kinds_of(text, path.name)
    assert [kind for kind, _ in found] == [SHORT[letter] for letter in SEED_KINDS[number]]


WRAPPED = """\
MAYOR QUITS OVER LAND DEAL
By Harriet Cole

The mayor of Ardley resigned on Monday after leaked emails showed that
he had steered a public land sale to his brother-in-law. The council
will meet on Friday to choose an interim leader.

Mayor Joseph Trent, 58, said he had "made mistakes" but denied breaking
the law. "I have loved this job. I leave it with a heavy heart," he told
reporters on the steps of City Hall.

THE SALE

   - The buyer, Trent Homes, has declined to comment.
   - Police say they are reviewing the emails and will decide within
     weeks whether to open an investigation.

"This is a good day for Ardley," said opposition leader Sue Marsh.
"""


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_hard_wrapped_text_is_put_together(line_end: str) -> None:
    """Lines broken at a column are one block; titles, bylines and bullets stay on their own."""
    found = kinds_of(WRAPPED.replace("\n", line_end))
    assert [(kind, words[:20], words[-12:]) for kind, words in found] == [
        ("headline", "MAYOR QUITS OVER LAN", "ER LAND DEAL"),
        ("byline", "By Harriet Cole", "Harriet Cole"),
        ("paragraph", "The mayor of Ardley ", "erim leader."),
        ("paragraph", "Mayor Joseph Trent, ", "f City Hall."),
        ("heading", "THE SALE", "THE SALE"),
        ("bullet", "The buyer, Trent Hom", " to comment."),
        ("bullet", "Police say they are ", "vestigation."),
        ("paragraph", '"This is a good day ', "r Sue Marsh."),
    ]


def test_markdown_seeds() -> None:
    """Hashes and glyphs of Markdown are outside the spans; numbered items keep their number."""
    text = (
        "# The last boats\n\nOpinion is divided on the quay.\n\n## What went wrong ##\n\nQuotas fell.\n\n"
        "* Stocks are low\n+ Buyers moved south\n\n### Who is left\n\n1. Havsula is left.\n2. So is Nordlys.\n"
    )
    assert kinds_of(text, "boats.md") == [
        ("headline", "The last boats"),
        ("paragraph", "Opinion is divided on the quay."),
        ("heading", "What went wrong"),
        ("paragraph", "Quotas fell."),
        ("bullet", "Stocks are low"),
        ("bullet", "Buyers moved south"),
        ("heading", "Who is left"),
        ("paragraph", "1. Havsula is left."),
        ("paragraph", "2. So is Nordlys."),
    ]


def test_a_title_in_the_front_matter_leaves_sections_as_headings() -> None:
    """When a Markdown seed names its title, its first section is no headline."""
    text = "## The search\n\nIt began at dawn.\n"
    assert [b.kind for b in find_blocks(Seed("a.md", text, "", 0, {"title": "Ferry sinks"}))] == [
        "heading",
        "paragraph",
    ]
    assert [b.kind for b in find_blocks(Seed("a.md", text, ""))] == ["headline", "paragraph"]


def test_hashes_in_plain_text_are_text() -> None:
    """A `.txt` seed has no Markdown."""
    assert kinds_of("# 1 in the charts, again, said the label on Monday.\n")[0][0] == "paragraph"


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("By Jane Doe", "byline"),
        ("By JANE DOE, POLITICAL EDITOR", "byline"),
        ("By Jane Doe and John van der Berg in London", "byline"),
        ("By Jane Doe on June 29, 2025 08:08 pm @janedoe 76Comments", "byline"),
        ("Jane Doe · ABC News · Posted: May 08, 2025 4:00 AM EDT | Last Updated: May 8, 2025", "byline"),
        ("Jane Doe / COURIER.EXAMPLE / May 2, 2025, 17:07 IST", "byline"),
        ("By our foreign staff", "byline"),
        ("Jane Doe, Political correspondent", "byline"),
        ("Jane Doe | 3 May 2025", "byline"),
        ("Words: Jane Doe", "byline"),
        ("LONDON, 3 May", "dateline"),
        ("LONDON (Newswire)", "dateline"),
        ("Port Alder, Calder, May 3, 2025", "dateline"),
        ("Published 3 May 2025, 10:12 BST", "dateline"),
        ("Published: May 3, 2025 | Updated: May 4, 2025", "dateline"),
        ("Saturday 3 May 2025 10.12 BST", "dateline"),
        ("2025-05-03", "dateline"),
        ("2 hours ago", "dateline"),
    ],
)
def test_bylines_and_datelines(line: str, kind: str) -> None:
    """Lines between headline and text that say who, where and when."""
    text = f"Ferry sinks off Marrow Island\n\n{line}\n\nA ferry sank on Saturday. Nobody was hurt.\n"
    assert [k for k, _ in kinds_of(text)] == ["headline", kind, "paragraph"]


@pytest.mark.parametrize(
    "line",
    [
        "By Monday the river had risen by a metre.",
        "By the time help came it was too late.",
        "May 3 was the day the ferry sank.",
        "Jane Doe, political correspondent of the Courier, was sued.",
        "Picture this: a ferry without a captain.",
        "Photo albums washed ashore for weeks.",
        "Analysis of the wreck will take a year.",
        "In my opinion: never again, he said.",
        "Editors note the change with relief.",
    ],
)
def test_sentences_that_begin_like_other_kinds_are_paragraphs(line: str) -> None:
    """A first word is not enough for a byline, date, caption or comment."""
    text = f"Ferry sinks off Marrow Island\n\nA ferry sank. Nobody was hurt.\n\n{line}\n\nIt sank fast.\n"
    assert kinds_of(text)[2] == ("paragraph" if "opinion:" not in line else "comment", line)


@pytest.mark.parametrize(
    "line",
    [
        "Picture: The harbour at dawn",
        "(Image: Splash Pictures)",
        "The harbour at dawn (Photo: Ana Ruud)",
        "The harbour at dawn. Photograph: Ana Ruud/Newswire",
        "Image caption, The harbour at dawn",
        "FILE PHOTO: The harbour at dawn, May 3, 2025. Newswire/Ana Ruud",
        "The harbour at dawn (Newswire/Getty Images)",
    ],
)
def test_captions(line: str) -> None:
    """Lines that stand beside pictures."""
    text = f"Ferry sinks off Marrow Island\n\nA ferry sank. Nobody was hurt.\n\n{line}\n\nIt sank fast.\n"
    assert kinds_of(text)[2] == ("caption", line)


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("", []),
        (" \n\u00a0\r\n\u2028", []),
        ("\ufeffFerry sinks", ["headline"]),
        ("A ferry sank on Saturday. Nobody was hurt.", ["paragraph"]),
        ("\ufeff\r\nFerry sinks\r\rA ferry sank on Saturday.", ["headline", "paragraph"]),
        ("- one\n– two\n• three\n*\u00a0four", ["bullet"] * 4),
        ("Ferry sinks\n•\nIt sank.", ["headline", "furniture", "paragraph"]),
        ("A long line that breaks off\u2028and goes on below it. It ends.", ["paragraph"]),
    ],
)
def test_odd_seeds(text: str, kinds: list[str]) -> None:
    """Empty, tiny and oddly spaced seeds."""
    assert [kind for kind, _ in kinds_of(text)] == kinds


LINES = st.sampled_from(
    ["Ferry sinks", "A ferry sank. Nobody was hurt, the coastguard said.", "- item", "•", "• ", "*", "# Head", "## ",
     "By Jane Doe", "3 May 2025", "09:14", "Related articles", "Comments", "Subscribe now", "ENDS", "###", "About Acme",
     "Q: Why?", "“We won”", "— Jane Doe, mayor", "1. One", "Picture: x", "Comment: no", "Need more?", "…", "\u200b",
     "Your team needs it. Get our app now.", "  indented and so on", "KING: Yes.", "x" * 80, "HOST:", "> quoted", "| a |"]
)  # fmt: skip
BREAKS = st.sampled_from(["\n", "\n\n", "\r\n", "\r", "\u2028", " ", "\n \n", "\x0b", "\x85"])


@given(
    st.lists(st.tuples(LINES | st.text(max_size=12), BREAKS), max_size=25),
    st.booleans(),
    st.sampled_from(["a.txt", "a.md"]),
)
def test_nothing_is_lost(parts: list[tuple[str, str]], has_mark: bool, name: str) -> None:
    """Blocks are in order and apart, and outside them stand only spaces, bullet glyphs and Markdown hashes."""
    text = "\ufeff" * has_mark + "".join(line + end for line, end in parts)
    seed = seed_of(text, name)
    position = seed.body
    left = []
    for block in find_blocks(seed):
        assert position <= block.span.start < block.span.end
        words = block.span.of(text)
        assert words == words.strip()
        assert block.rule in RULES and block.kind in get_args(BlockKind)
        assert block.reasons and all(block.reasons)
        left.append((text[position : block.span.start], block.kind))
        position = block.span.end
    left.append((text[position:], "end"))
    for between, kind in left:
        stripped = "".join(between.replace("\ufeff", "").split())
        allowed = r"#*" if name == "a.md" else ""
        glyph = r"[-•*–‣◦▪●■·+>]?" if name == "a.md" else r"[-•*–‣◦▪●■·+]?"
        assert re.fullmatch(allowed + glyph + allowed, stripped), (between, kind)


@given(st.lists(st.tuples(LINES, BREAKS), max_size=25))
def test_same_seed_same_blocks(parts: list[tuple[str, str]]) -> None:
    """Reading a seed twice gives the same blocks."""
    seed = seed_of("".join(line + end for line, end in parts))
    assert find_blocks(seed) == find_blocks(seed)


def test_rules_are_described() -> None:
    """Each rule has one sentence, and its id begins with the kind it gives."""
    for rule, sentence in RULES.items():
        assert rule.split(".")[0] in get_args(BlockKind)
        assert sentence.endswith(".") and "\n" not in sentence


def read_all(text: str) -> int:
    """Number of sentences outside furniture."""
    blocks = find_blocks(seed_of(text))
    return sum(len(find_sentences(text, b.span)) for b in blocks if b.kind != "furniture")


@pytest.mark.timing
def test_reading_is_quick() -> None:
    """Blocks and sentences together are found at 150,000 words a second at least."""
    text = "\n\n".join(path.read_bytes().decode("utf-8") for path in sorted(SEEDS.glob("*.txt"))) * 20
    words = len(text.split())
    seconds = []
    for _ in range(3):
        begun = time.process_time()
        read_all(text)
        seconds.append(time.process_time() - begun)
    assert words / min(seconds) > 150_000


@pytest.mark.timing
@pytest.mark.parametrize(
    "unit",
    ["word ", "Mr. A. said: “No.” ", "\n", "x", "Related articles\nFares to rise\n", "Comments\n", "ENDS\n",
     "Need more?\nGet your app now for our team.\n", "We will never ever leave this place again.\n", "a | ", "- x\n"],
)  # fmt: skip
def test_long_seeds_are_quick(unit: str) -> None:
    """Neither a very long line nor very many lines of one sort cost more than their length."""
    begun = time.process_time()
    read_all(unit * (300_000 // len(unit)))
    assert time.process_time() - begun < 12


MENU_ABOVE = "Halden Courier\nNews  Sport  What's On  Jobs  Weather\n"


def test_name_of_the_outlet_stands_above_its_sections() -> None:
    """A menu on one line and the outlet's name above it are furniture, the headline below them is not."""
    text = f"{MENU_ABOVE}Ferry sinks off Skarholm\nBy Lena Ortiz\n\nThe ferry sank on Monday.\n\nNobody was hurt."
    assert [kind for kind, _ in kinds_of(text)] == [
        "furniture",
        "furniture",
        "headline",
        "byline",
        "paragraph",
        "paragraph",
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Associated Press",
        "Staff and agencies",
        "Lena Ortiz in Halden and Per Lund in Moss",
        "Lena Ortiz, Halden Courier",
        "Lena Ortiz | The Courier",
        "Lena Ortiz @lenaortiz",
        "By Lena Ortiz lena@courier.example",
        "By LENA ORTIZ MAY 14, 2026",
    ],
)
def test_bylines_without_by_and_with_more(line: str) -> None:
    """Agencies, places, outlets and addresses make a line below the titles a byline."""
    text = (
        f"Ferry sinks off Skarholm\n\n{line}\n\nThe ferry sank on Monday.\n\nNobody was hurt in the accident."
    )
    assert [kind for kind, _ in kinds_of(text)] == ["headline", "byline", "paragraph", "paragraph"]


@pytest.mark.parametrize(
    "line",
    [
        "November 29, 2017 / 12:46 PM / 5 years ago",
        "12:46, 29 NOV 2017Updated13:02, 29 NOV 2017",
        "Thursday, 5 May, 2005, 16:02 GMT 17:02 UK",
        "May 12, 2021 | 10:30am",
    ],
)
def test_dates_and_times_in_a_row(line: str) -> None:
    """However dates and times are set apart, the line is a dateline."""
    text = (
        f"Ferry sinks off Skarholm\n\n{line}\n\nThe ferry sank on Monday.\n\nNobody was hurt in the accident."
    )
    assert [kind for kind, _ in kinds_of(text)] == ["headline", "dateline", "paragraph", "paragraph"]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("The ferry at the north quay on Monday. Getty Images", "caption"),
        ("The ferry at the north quay on Monday. Per Lund / AP", "caption"),
        ("Captain Marit Hovland, pictured left, with her crew", "caption"),
        ("Credit...Per Lund for The Courier", "caption"),
        ("(Adds quote from captain, details of hull)", "comment"),
        ("An earlier version of this story gave the wrong date.", "comment"),
        ("CORRECTION (May 3, 2020): The ferry was built in 1998.", "comment"),
        ("Disclosure: The author's brother works at the shipyard.", "comment"),
        ("► The ferry was built in 1998.", "bullet"),
        ("✓ The hull was mended in May.", "bullet"),
    ],
)
def test_kinds_told_by_wording(line: str, kind: str) -> None:
    """Credits, notes of agencies and odd bullets are known between paragraphs."""
    text = (
        f"Ferry sinks off Skarholm\n\nThe ferry sank on Monday.\n\n{line}\n\nNobody was hurt in the accident."
    )
    assert kinds_of(text)[2][0] == kind


def test_sentences_cut_at_their_links_are_put_together() -> None:
    """A program that gives each link a line of its own does not make paragraphs of the pieces."""
    text = "\n".join(
        (
            "Ferry sinks off Skarholm",
            "The ferry of",
            "Sundferje",
            ", which was built in 1998, sank off",
            "Skarholm",
            ", police said.",
            "Its captain, Marit Hovland, swam to",
            "Halden",
            ".",
            "Nobody was hurt in the accident.",
        )
    )
    assert kinds_of(text) == [
        ("headline", "Ferry sinks off Skarholm"),
        ("paragraph", "The ferry of Sundferje , which was built in 1998, sank off Skarholm , police said."),
        ("paragraph", "Its captain, Marit Hovland, swam to Halden ."),
        ("paragraph", "Nobody was hurt in the accident."),
    ]


_REPORT = "The council agreed on Monday to close the bridge for repairs, officials said after a long debate."


def test_a_headline_may_end_in_a_full_stop() -> None:
    """It is set apart, has no article, and the text says it again in full; else it is the first sentence."""
    text = f"Council agrees bridge repairs after long debate.\n\n{_REPORT}\n\nWork begins in May.\n"
    assert kinds_of(text)[0][0] == "headline"
    text = f"The mayor was there.\n\n{_REPORT}\n\nWork begins in May, and the mayor said so.\n"
    assert kinds_of(text)[0][0] != "headline"


def test_names_of_files_and_matches_are_no_prose() -> None:
    """The name of a picture is furniture, and two sides alone on a line are no statement."""
    text = f"harbour.JPG\n\nBridge to close\n\n{_REPORT}\n\nNottm Forest v Peterborough\nDerby v Stoke\n\n{_REPORT}\n"
    kinds = [kind for kind, _ in kinds_of(text)]
    assert kinds[:2] == ["furniture", "headline"]
    assert kinds.count("heading") == 2
