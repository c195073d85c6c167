"""Claims: which statements can be checked, and which words carry them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.article import Block
from digest.attribution import Attribution
from digest.claim import RULES, Claim, find_claims
from digest.dating import find_datings
from digest.name import Name
from digest.quantity import find_quantities
from digest.quotation import Quotation
from digest.seed import Span

_SENTENCE = re.compile(r"[^\s](?:[^\n.!?…]|\.(?=\S)|(?<=[A-Z])\.)*(?:[.!?…]+[”\"’]?|(?=\n|\Z))")


def claims_of(
    text: str, attributions: Sequence[Attribution] = (), kind: str = "paragraph", form: str = "direct"
) -> tuple[Claim, ...]:
    """The claims of a text of one block a line; its other records are made by hand."""
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
    return find_claims(
        text,
        blocks,
        sentences,
        quotations,
        attributions,
        names,
        find_quantities(text, blocks, sentences),
        find_datings(text, blocks, sentences),
    )


# Written before the rules: sentence, kind of its claim ("" for none), words marked (None: not looked at).
LABELLED: list[tuple[str, str, str | None]] = [
    ("The council cut 340 jobs in March.", "statistic", "The council cut 340 jobs in March"),
    ("Unemployment in Norland rose to 7.2 percent last month.", "statistic", None),
    ("The bridge cost £40 million, twice the original estimate.", "statistic", None),
    ("At least 12 people died when a ferry sank off Port Hale on Sunday.", "statistic", None),
    ("Two thirds of voters backed the measure.", "statistic", None),
    ("The company employs about 3,000 people in the region.", "statistic", None),
    ("With a valuation of $13.2 billion, the firm leads its market.", "statistic", None),
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
    # no claims
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
    """A claim is a statement that can be checked, without the words that say whose it is."""
    found = claims_of(text)
    assert [claim.kind for claim in found] == ([kind] if kind else [])
    if words is not None:
        assert [claim.span.of(text) for claim in found] == [words]


def marked(text: str, **more: str) -> list[tuple[str, str]]:
    return [(claim.kind, claim.span.of(text)) for claim in claims_of(text, **more)]


def test_quotation() -> None:
    """A quotation of five words is a claim, exactly its words; the sentence around it is not marked again."""
    text = "“We will rebuild the old bridge. It takes time,” Brook said in Oslo."
    assert marked(text) == [("quotation", "We will rebuild the old bridge. It takes time,")]


def test_short_quotation() -> None:
    """Four quoted words are no claim of their own."""
    assert marked("“We will not go,” Brook said.") == []


def test_scare_quotation() -> None:
    """Words held at arm's length stay part of their sentence."""
    text = "The board called the closure of 12 schools an “act of cold war on children” on Monday."
    assert [kind for kind, _ in marked(text, form="scare")] == ["statistic"]


def test_pull_quotation() -> None:
    """A pull quote is a claim like the quotation it repeats."""
    assert marked("“The water is not safe to drink.”", kind="pull-quote", form="pull") == [
        ("quotation", "The water is not safe to drink.")
    ]
    assert marked("The water is not safe to drink.", kind="pull-quote") == [
        ("quotation", "The water is not safe to drink.")
    ]


def test_statistic_beside_quotation() -> None:
    """A number beside a quotation is a claim of its own."""
    text = "“The bridge has become too dangerous for us,” said Brook, whose party won 61 percent of the vote in 2021."
    kinds = [kind for kind, _ in marked(text)]
    assert kinds == ["quotation", "statistic"]


def test_nested() -> None:
    """A long sentence may hold a quotation that is a claim too."""
    text = (
        "The mayor of Calder signed the treaty on Tuesday and closed 12 schools in the northern half of the "
        "district, a step that parents there called “a slap in the face” before the vote."
    )
    assert [kind for kind, _ in marked(text)] == ["statistic", "quotation"]


@pytest.mark.parametrize("kind", ["kicker", "heading", "byline", "dateline", "pull-attribution", "furniture"])
def test_blocks_without_claims(kind: str) -> None:
    """Labels and furniture carry none."""
    assert claims_of("The council cut 340 jobs in March.", kind=kind) == ()


@pytest.mark.parametrize("kind", ["headline", "standfirst", "paragraph", "bullet", "caption", "comment"])
def test_blocks_with_claims(kind: str) -> None:
    """What states something may carry one."""
    assert [claim.kind for claim in claims_of("The council cut 340 jobs in March.", kind=kind)] == [
        "statistic"
    ]


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
    assert [c.claimant for c in claims_of(happy, [told])] == [None]


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("“The bridge is a waste of our money,” Brook said, and was just as scathing about the largest dam in Norland.", 1),
        ("Brook stressed the need for stronger export controls on the cheapest tin in Norland.", 0),
        ("Brook stressed the need for 400 stronger controls on the cheapest tin in Norland.", 1),
        ("Brook stressed that the cheapest tin in Norland causes liver damage in children.", 1),
    ],
)  # fmt: skip
def test_no_statement(text: str, left: int) -> None:
    """A predicate without its subject and a noun without a verb state nothing, unless they give a number."""
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
    found = {
        (path.name, match.group())
        for path in sorted(folder.rglob("*.py"))
        for match in pattern.finditer(path.read_text(encoding="utf-8"))
    }
    assert found == set()


def test_two_speakers() -> None:
    """Two who may have said it are not guessed between."""
    text = "He said that 400 schools have closed."
    said = Attribution(Span(13, 36), None, Span(0, 12), "by-hand", ())
    (claim,) = claims_of(text, [said])
    assert claim.claimant is None and "two" in " ".join(claim.reasons)


def test_attributed_clauses() -> None:
    """Two attributed clauses of a sentence are two claims."""
    text = "Brook also predicted that rents will double, adding that 400 schools have closed."
    a, b = text.index("rents"), text.index("400")
    said = [
        Attribution(Span(a, text.index(", adding")), "Ada Brook", Span(0, a - 1), "by-hand", ()),
        Attribution(Span(b, len(text) - 1), "Ada Brook", Span(text.index("adding"), b - 1), "by-hand", ()),
    ]
    assert [(c.kind, c.span.of(text), c.claimant) for c in claims_of(text, said)] == [
        ("prediction", "rents will double", "Ada Brook"),
        ("statistic", "400 schools have closed", "Ada Brook"),
    ]


PIECES = st.sampled_from(
    ["The council cut 340 jobs", ", Brook said", "said that ", "“", "”", " and ", ". ", "\n", " ", "in March", "We need to go on",
     "According to Ada Brook, ", "will rise 5%", "?", "…", ", noting that ", "‘", "’", "x", "\u00a0", " — "]
)  # fmt: skip


@given(st.one_of(st.text(max_size=80), st.lists(PIECES, max_size=25).map("".join)))
def test_any_text(text: str) -> None:
    """Whatever stands there, claims lie in one block, start and end on a word, and never cross."""
    found = claims_of(text)
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
    found = claims_of(text, sorted(said, key=lambda s: s.span))
    for i, one in enumerate(found):
        for two in found[i + 1 :]:
            assert one.span.holds(two.span) or two.span.holds(one.span) or not one.span.overlaps(two.span)
