"""Origins: who an article has something from, and which articles have it from one place."""

from __future__ import annotations

import hashlib
import random
import time
from itertools import combinations, permutations
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from digest.annotation import Annotation, annotate
from digest.comparison import compare
from digest.corroboration import OriginCounter
from digest.disk import make_seed
from digest.echo import RULES as ECHO_RULES
from digest.echo import find_echoes
from digest.lineage import RULES as LINEAGE_RULES
from digest.lineage import Lineage, find_lineages
from digest.origin import RULES, Origin, find_origins
from digest.outlet_name import fold_outlet, is_one_outlet
from digest.relation import Place, Relation
from digest.seed import Seed
from digest.utterance import find_speeches

SEEDS = Path(__file__).parent.parent / "seeds"
LEAD = "The bridge at Hollin was closed on Monday after a crack was found in one of its cables.\n\n"
SAID = "We have known for years that the northern cable was about to give way"


def read(text: str, name: str = "a.txt") -> Annotation:
    return annotate(Seed(name, text, hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()))


def origins(sentence: str, outlet: str = "", *others: str) -> list[Origin]:
    """The origins named by an article with one sentence of its own."""
    annotation = read(f"{LEAD}{sentence}\n")
    found = find_origins([annotation, *(read(LEAD) for _ in others)], [outlet, *others])
    text = annotation.seed.text
    for each in found:
        assert each.rule in RULES
        assert each.span.of(text)
        assert each.reasons
    return [each for each in found if each.article == 0]


def told(sentence: str, outlet: str = "", *others: str) -> list[tuple[str, str, str]]:
    return [(each.kind, each.name, each.speaker) for each in origins(sentence, outlet, *others)]


# Cues


@pytest.mark.parametrize(
    ("sentence", "kind", "name", "speaker"),
    [
        ("“It was unsafe and we knew it,” Petra Hale told Reuters.", "interview", "Reuters", "Petra Hale"),
        ("“It was unsafe and we knew it,” Petra Hale told the Hollin Gazette.", "interview", "Hollin Gazette", "Petra Hale"),
        ("“It was unsafe and we knew it,” Petra Hale said in an interview with the BBC on Monday.", "interview", "BBC", "Petra Hale"),
        ("In a BBC Radio 4 interview, Petra Hale said that the bridge was unsafe.", "interview", "BBC Radio 4", "Petra Hale"),
        ("Speaking to the French newspaper Ouest-France, Petra Hale said that the bridge was unsafe.", "interview", "Ouest-France", "Petra Hale"),
        ("Petra Hale told state broadcaster NRK that the bridge was unsafe.", "interview", "NRK", "Petra Hale"),
        ("Petra Hale told the Northern Line news agency that the bridge was unsafe.", "interview", "Northern Line", "Petra Hale"),
        ("Petra Hale, who appeared on Sky News on Sunday, said that the bridge was unsafe.", "interview", "Sky News", "Petra Hale"),
        ("“It was unsafe,” Petra Hale said during an interview in Hollin.", "interview", "", "Petra Hale"),
        ("The plan was first reported by the Hollin Courier.", "report", "Hollin Courier", ""),
        ("The council will sell the bridge, Reuters reported on Friday, citing two officials.", "report", "Reuters", ""),
        ("According to a report in the Financial Times, the bridge will be sold.", "report", "Financial Times", ""),
        ("“It was unsafe,” Petra Hale said, as reported by Bloomberg News.", "report", "Bloomberg News", "Petra Hale"),
        ("The bridge is unsafe, according to a report by the National Audit Office.", "report", "National Audit Office", ""),
        ("“We are sorry,” Petra Hale said in a written statement.", "statement", "", "Petra Hale"),
        ("“We are sorry,” Petra Hale wrote on LinkedIn.", "post", "LinkedIn", "Petra Hale"),
        ("“Why was it open?” Petra Hale asked in a post on X, formerly Twitter.", "post", "X", "Petra Hale"),
        ("“We are sorry,” Petra Hale told reporters.", "briefing", "", "Petra Hale"),
        ("Petra Hale told a news conference that the bridge was unsafe.", "briefing", "", "Petra Hale"),
    ],
)  # fmt: skip
def test_cues(sentence: str, kind: str, name: str, speaker: str) -> None:
    """Words that say where something comes from are found, with the outlet and the speaker."""
    assert (kind, name, speaker) in told(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Petra Hale told parliament that the bridge was unsafe.",
        "Petra Hale told the Senate that the bridge was unsafe.",
        "Petra Hale told her mother that the Mirror was broken.",
        "Petra Hale told the Hollin Post Office that it was late.",
        "Petra Hale was interviewed by police on Monday.",
        "Petra Hale, according to the council, knew that the bridge was unsafe.",
        "Petra Hale went to Hollin for a visit to interview the owner.",
        "The group posted videos of the bridge on Twitter.",
        "It was, Hale said, “a story we first told Reuters in spring when nobody would listen to us”.",
    ],
)
def test_no_cues(sentence: str) -> None:
    """Who is told something need not be an outlet, and what is quoted says nothing of the article."""
    assert told(sentence) == []


def test_own_outlet() -> None:
    """“Told us” and the article's own outlet, also by the short form of its name, are no other origin."""
    for words, outlet in (("us", ""), ("this newspaper", ""), ("the Lantern", "The Daily Lantern")):
        (found,) = origins(f"Petra Hale told {words} that the bridge was unsafe.", outlet)
        assert (found.rule, found.is_own) == ("origin-own", True)


def test_outlets_of_the_digest_are_known() -> None:
    """An outlet that no list knows is one when the digest has articles of it."""
    sentence = "Petra Hale told Bridgespan that the bridge was unsafe."
    assert told(sentence) == []
    assert told(sentence, "", "Bridgespan") == [("interview", "Bridgespan", "Petra Hale")]


def test_agency_copy() -> None:
    """An agency in the opening words is where the article is from, unless it is the outlet itself."""
    text = "Bridge closed after crack is found\n\nHOLLIN, March 3 (Reuters) - " + LEAD
    (found,) = find_origins([read(text)], ["Hollin Courier"])
    assert (found.kind, found.name) == ("agency", "Reuters")
    assert find_origins([read(text)], ["Reuters"]) == ()


def test_press_release() -> None:
    """An article that calls itself a press release is one."""
    annotation = read(
        f"HOLLIN COUNCIL\nPress release no. 3\n\nBridge closed\n\n{LEAD}“We are sorry,” said Petra Hale.\n"
    )
    found = find_origins([annotation], ["Hollin Council"])
    assert [(each.kind, each.name, each.is_own) for each in found] == [
        ("press release", "Hollin Council", True)
    ]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("The Hollin Courier", "Hollin Courier", True),
        ("Courier", "The Hollin Courier", True),
        ("Wafer", "Wafer Weekly", True),
        ("Hollin Courier", "Hollin Herald", False),
        ("Hollin", "Hollin Council", False),
        ("", "", False),
    ],
)
def test_one_outlet(one: str, other: str, same: bool) -> None:
    """Short forms of an outlet's name are that outlet."""
    assert is_one_outlet(fold_outlet(one), fold_outlet(other)) is same


@settings(max_examples=30, deadline=None)
@given(st.text(alphabet="told theBBC,.“”Reuters interview\n", max_size=200))
def test_any_text(text: str) -> None:
    """No text breaks the search."""
    for each in find_origins([read(text)], [""]):
        assert each.span.of(text)


# Text that two articles have alike

PLAIN = """Bridge closed after crack is found

The bridge at Hollin was closed on Monday after a crack 40 centimetres long was found in one of its cables.
Petra Hale, the engineer in charge, ordered the closure at noon, when 60 cars were waiting on the northern bank.
A fisherman had seen the crack from his boat on Sunday and called the harbour office.
The council will spend 3 million pounds on repairs, which are to begin in April and last until autumn.
Drivers will have to use the ferry at Marle, which carries 12 cars and runs each half hour.
The bridge was built in 1931 and was last inspected in 2019, when no faults were reported.
Shopkeepers on the island of Sarn fear for the summer season and have asked for help from the county.
"""
RETOLD = """Traffic halted as fault emerges in crossing

Authorities shut Hollin's bridge on Monday following discovery of a 40-centimetre crack in a supporting cable.
The order came at noon from chief engineer Petra Hale, with 60 vehicles queuing along the northern bank.
It was a fisherman who noticed the crack while in his boat on Sunday, alerting staff at the harbour office.
Repairs costing the council 3 million pounds will get going in April and should be finished by autumn.
Motorists are being sent to the Marle ferry, where there is room for 12 cars and a sailing each half hour.
Dating from 1931, the bridge had its last inspection in 2019 and no faults came to light then.
On Sarn, an island that lives off the summer season, shopkeepers are worried and want help from the county.
"""
OTHER = """Islanders count the cost of a closed bridge

Elspeth Rowe sold nine ice creams on Tuesday, and on a day like that she would sell two hundred.
Her kiosk on Sarn looks over the water to Hollin, whose bridge was closed a day earlier for a crack in a cable.
The ferry at Marle takes only 12 cars at a time, and people who have waited once do not come again, she says.
Petra Hale, the engineer in charge, has promised the islanders a meeting on Friday.
Many of them want to know why nobody looked at the cables after 2019.
The school has moved its exams, and the doctor now comes by boat.
Repairs are to last until autumn.
"""


def echoes(*texts: str) -> list[tuple[int, int, str]]:
    annotations = [read(text, f"{number}.txt") for number, text in enumerate(texts)]
    found = find_echoes(annotations)
    assert all(each.rule in ECHO_RULES for each in found)
    return [(each.a, each.b, each.rule) for each in found]


def test_a_near_copy() -> None:
    """An article with a new headline, a cut end and some other words is a copy."""
    copy = "Crack closes bridge\n" + "\n".join(PLAIN.replace("noon", "midday").splitlines()[1:-1])
    assert echoes(PLAIN, copy) == [(0, 1, "echo-copy")]


def test_a_retold_article() -> None:
    """The same facts sentence by sentence in other words are one text, though hardly a run of words is the same."""
    assert echoes(PLAIN, RETOLD) == [(0, 1, "echo-retold")]


def test_another_report_of_the_same_event() -> None:
    """A report of one's own shares facts, but not their order and not all of them."""
    assert echoes(PLAIN, OTHER) == []
    assert echoes(RETOLD, OTHER) == []


def test_shuffled_facts_are_not_retold() -> None:
    """Facts in another order are another article's."""
    head, *lines = [line for line in RETOLD.splitlines() if line]
    assert echoes(PLAIN, "\n".join([head, "", *lines[::-1]])) == []


def test_some_sentences_alike() -> None:
    """Two sentences of an agency in an own report tie those sentences only."""
    sentences = PLAIN.splitlines()
    own = "\n".join([*OTHER.splitlines(), sentences[2], sentences[5]])
    annotations = [read(PLAIN, "0.txt"), read(own, "1.txt")]
    (echo,) = find_echoes(annotations)
    assert echo.rule == "echo-part"
    assert [span.of(own) for span in echo.sentences[1]] == [sentences[2], sentences[5]]


def test_shared_quotations_are_no_copied_text() -> None:
    """Two articles that quote the same long words and share nothing else are no echo."""
    quotation = (
        "“" + " ".join(f"{SAID}, and the council was told of it {number} times." for number in range(9)) + "”"
    )
    one = f"{LEAD}{quotation} said Petra Hale.\n"
    other = f"A speech by an engineer has angered the county.\n\nPetra Hale spoke at the harbour office: {quotation}\n"
    assert echoes(one, other) == []


# Articles that go back to one origin


def quote(words: str = SAID, cue: str = "said", lead: str = LEAD) -> str:
    return f"{lead}“{words},” the engineer Petra Hale {cue}.\n"


def lineages(texts: list[str], outlets: list[str]) -> tuple[list[Annotation], tuple[Lineage, ...]]:
    """Lineages of articles whose first quotations are one utterance wherever they have one."""
    annotations = [read(text, f"{number}.txt") for number, text in enumerate(texts)]
    places = [
        speeches[0].places[0]
        for number, each in enumerate(annotations)
        if (speeches := find_speeches(each, number))
    ]
    relations = [
        Relation("quotation-altered", "wording", *sorted(pair), "altered-quotation", ())
        for pair in combinations(places, 2)
    ]
    found = find_lineages(annotations, outlets, relations)
    assert all(each.rule in LINEAGE_RULES for each in found)
    return annotations, found


LEADS = (
    LEAD,
    "Engineers shut a bridge in the north this week.\n\n",
    "Nobody may drive to Sarn for now.\n\n",
)


def test_one_interview() -> None:
    """Articles that share a quotation go back to the interview that one of them names."""
    texts = [
        quote(cue="told Reuters", lead=LEADS[0]),
        quote(cue="said in an interview", lead=LEADS[1]),
        quote(lead=LEADS[2]),
    ]
    _, (found,) = lineages(texts, ["Hollin Courier", "Marle Herald", ""])
    assert str(found) == "Three articles, one interview (Reuters)"
    assert found.reasons == (
        "Hollin Courier, Marle Herald and 2.txt share one quotation of Petra Hale, altered or cut",
        "Hollin Courier says it was an interview (Reuters)",
        "Marle Herald says it was an interview",
        "2.txt does not say where it is from",
    )


def test_two_interviews_are_not_told_apart() -> None:
    """Where two outlets are named, which of them it was stays unknown."""
    texts = [quote(cue="told Reuters", lead=LEADS[0]), quote(cue="told the BBC", lead=LEADS[1])]
    _, (found,) = lineages(texts, ["Hollin Courier", "Marle Herald"])
    assert str(found) == "Two articles share quotations of Petra Hale"
    assert "these may be different occasions" in found.reasons


def test_the_outlet_named_is_in_the_digest() -> None:
    """The article of the outlet that another names for a speaker is where that comes from."""
    texts = [quote(lead=LEADS[0]), quote(cue="told the Courier", lead=LEADS[1])]
    _, (found,) = lineages(texts, ["Hollin Courier", "Marle Herald"])
    assert str(found) == "Two articles, one interview (Hollin Courier)"
    assert not any("does not say" in reason for reason in found.reasons)


def test_a_press_release_behind_a_report() -> None:
    """What an article shares with a press release goes back to it."""
    release = "HOLLIN COUNCIL\nPress release\n\nBridge closed\n\n" + quote(lead=LEADS[0])
    _, (found,) = lineages([release, quote(cue="said in a statement", lead=LEADS[1])], ["Hollin Council", ""])
    assert str(found) == "Two articles, one press release (Hollin Council)"


def test_same_words_of_unknown_origin() -> None:
    """Where no article says where the words are from, only that they share them is said."""
    _, (found,) = lineages([quote(lead=LEADS[0]), quote(lead=LEADS[1])], ["Hollin Courier", "Marle Herald"])
    assert (found.kind, found.name) == ("", "")
    assert str(found) == "Two articles share quotations of Petra Hale"


def test_articles_without_a_tie() -> None:
    """Two reports of one event that share no words go back to nothing known."""
    assert lineages([PLAIN, OTHER], ["Hollin Courier", "Marle Herald"])[1] == ()


def test_a_report_of_another_outlet() -> None:
    """An article that names another outlet of the digest for what it tells has it from there."""
    texts = [PLAIN, f"{LEADS[1]}The bridge will stay closed until autumn, the Hollin Courier reported.\n"]
    annotations = [read(text, f"{number}.txt") for number, text in enumerate(texts)]
    places = [Place(0, annotations[0].sentences[4]), Place(1, annotations[1].sentences[1])]
    relations = [Relation("agrees", "date", *places, "same-date", ())]
    (found,) = find_lineages(annotations, ["The Hollin Courier", ""], relations)
    assert str(found) == "Two articles, one report (The Hollin Courier)"
    counter = OriginCounter(annotations, (found,))
    assert str(counter.count(places)) == "two articles, one origin"
    assert counter.count([places[0], Place(1, annotations[1].sentences[0])]).origins == 2


def test_order_of_articles_does_not_matter() -> None:
    """The same lineage is found however the articles come in."""
    texts = [quote(cue="told Reuters", lead=LEADS[0]), quote(lead=LEADS[1]), RETOLD, PLAIN]
    outlets = ["A Courier", "B Herald", "C Post", "D Times"]
    straight = sorted(str(each) for each in lineages(texts, outlets)[1])
    for order in permutations(range(4)):
        _, found = lineages([texts[n] for n in order], [outlets[n] for n in order])
        assert sorted(str(each) for each in found) == straight
        for each in found:
            assert list(each.articles) == sorted(each.articles)


# Counting


def test_counting_origins() -> None:
    """Corroboration counts origins: two copies and a report of its own have at most two."""
    texts = [PLAIN, RETOLD, OTHER]
    annotations, found = lineages(texts, ["Hollin Courier", "Marle Herald", "Sarn Post"])
    counter = OriginCounter(annotations, found)
    places = [Place(number, each.sentences[1]) for number, each in enumerate(annotations)]
    count = counter.count(places)
    assert str(count) == "three articles, at most two origins"
    assert count.reasons[0] == "Two articles, one text, retold"
    assert count.reasons[-1] == "nothing tells whether the others have it from one place"
    assert str(counter.count(places[:2])) == "two articles, one origin"
    assert str(counter.count(places[:1])) == "one article, one origin"


def test_one_person_said_it() -> None:
    """What all articles give as one person's words has that person for its one origin."""
    said = "Petra Hale said that the repairs of the bridge would cost 3 million pounds."
    annotations = [read(f"{lead}{said}\n", f"{number}.txt") for number, lead in enumerate(LEADS)]
    places = [
        Place(number, next(claim.span for claim in each.statements if claim.claimant))
        for number, each in enumerate(annotations)
    ]
    count = OriginCounter(annotations, ()).count(places)
    assert (count.origins, count.reasons) == (1, ("given as what Petra Hale said",))


def test_single_origin_relations() -> None:
    """A claim of several articles that all go back to one origin is told to have one; of others nothing is told."""
    annotations, found = lineages([PLAIN, RETOLD, OTHER], ["Hollin Courier", "Marle Herald", "Sarn Post"])
    counter = OriginCounter(annotations, found)
    places = [Place(number, each.sentences[1]) for number, each in enumerate(annotations)]
    (relation,) = counter.relate([places[:2], places, places[:1]])
    assert (relation.type, relation.aspect, relation.a, relation.b) == (
        "single-origin",
        "origin",
        *places[:2],
    )
    assert relation.reasons[0] == "Two articles, one text, retold"


def test_the_seeds() -> None:
    """Four of the five seeds go back to one interview, which only two of them name; the fifth does not."""
    paths = sorted(SEEDS.glob("*.txt"))
    seeds = [make_seed(path.name, path.name, path.read_bytes())[0] for path in paths]
    annotations = [annotate(seed) for seed in seeds if seed is not None]
    found = find_lineages(annotations, [""] * len(annotations), compare(annotations).relations)
    assert [each.articles for each in found] == [(0, 1, 2, 3)]
    assert str(found[0]).startswith("Four articles, one interview (")
    assert found[0].reasons[-1].endswith("does not say where it is from")


@pytest.mark.timing
def test_the_search_stays_quick() -> None:
    """Ten times the articles take about ten times as long, not a hundred times."""
    names = [f"Word{number}" for number in range(4000)]

    def digest(size: int) -> list[Annotation]:
        chance = random.Random(1)
        rows = (" ".join(chance.choices(names, k=40)) for _ in range(size))
        return [
            read(f"{LEAD}{row}. Petra Hale told Reuters of it.\n", f"{n}.txt") for n, row in enumerate(rows)
        ]

    def took(annotations: list[Annotation]) -> float:
        start = time.process_time()
        find_lineages(annotations, [""] * len(annotations), ())
        return time.process_time() - start

    small, large = digest(15), digest(150)
    took(small)
    assert took(large) < 40 * max(took(small), 0.005)
