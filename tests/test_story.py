"""Articles are grouped into stories by what they share, and by nothing else."""

from __future__ import annotations

import random
from collections import Counter
from itertools import combinations
from pathlib import Path

import pytest
from archive import MadeUp, make_archive
from hypothesis import given
from hypothesis import strategies as st

from digest.annotation import Annotation, annotate
from digest.disk import make_seed
from digest.profile import Profile, pack_profile, profile_of, unpack_profile
from digest.story import RULES, StoryIndex, find_stories

BRIDGE = """Footbridge at Aldermoor closed after crack is found

ALDERMOOR, May 4 (Coastwire) - The Varley footbridge in Aldermoor was closed on Monday after an inspector found a crack in its main cable, the district said.

"I would not send my own dog across it," the inspector, Tamsin Okonjo, told reporters at the site.

About 2,350 people use the bridge each day. Repairs will cost $1.75 million.
"""
BRIDGE_TOLD_AGAIN = """Cable crack shuts Varley crossing

Walkers in Aldermoor face a long detour. Tamsin Okonjo, who inspects bridges for the district, said of the Varley footbridge: "I would not send my own dog across it."

It carries 2,350 people a day and was last repaired in 1998.
"""
BRIDGE_MONTHS_LATER = """Varley footbridge opens again

ALDERMOOR - The Varley footbridge, closed since May when Tamsin Okonjo found a crack in its cable, was opened again on Friday, the district said.

Repairs cost $1.75 million, as forecast.
"""
OTHER_BRIDGE = """Road bridge at Penwick closed after lorry hits railing

PENWICK, May 4 (Coastwire) - The Harbour Road bridge in Penwick was closed on Monday after a lorry broke through its railing, the police said.

"The driver was lucky," said Rupert Adeyinka, who runs the fish market below.

About 900 cars use the bridge each day. Repairs will cost $300,000.
"""
TRADING = """Brannock shares close higher as Tessaly leads

BRANNOCK - The Brannock 40 index closed up 0.8% at 4,112.6 points on {day}. Traders pointed to Tessaly Air, whose stock rose {rise}% to 61.20.

Gainers outnumbered losers and the session ended near its high. Volume was thin. Corrie Hale slipped {fall}% in late trading, a trader at Oakhurst said.
"""
TRADING_NEXT_DAY = (
    TRADING.replace("0.8%", "1.3%")
    .replace("4,112.6", "4,166.1")
    .replace("61.20", "63.75")
    .replace("higher", "up")
)


def read(text: str, published: str = "") -> Annotation:
    seed, _ = make_seed("made-up.txt", "made-up.txt", text.encode())
    assert seed is not None
    return annotate(seed, published)


def groups(*articles: tuple[str, str]) -> list[tuple[int, ...]]:
    """The stories among texts with their dates."""
    annotations = [read(text, published) for text, published in articles]
    return [story.articles for story in find_stories(annotations, [day for _, day in articles])]


def some_of_an_archive(articles: int) -> list[MadeUp]:
    """The first articles of a made-up archive that are of stories with two to eight outlets."""
    made_up = list(make_archive(5 * articles))
    outlets = Counter(each.story for each in made_up)
    return [each for each in made_up if 2 <= outlets[each.story] <= 8][:articles]


def test_one_event_is_one_story() -> None:
    """Two outlets on one event are a story; a like event elsewhere on the same day is not in it."""
    assert groups(
        (BRIDGE, "2026-05-04"), (OTHER_BRIDGE, "2026-05-04"), (BRIDGE_TOLD_AGAIN, "2026-05-05")
    ) == [(0, 2)]


def test_dates_may_be_unknown() -> None:
    """Without any date the same articles are the same story."""
    assert groups((BRIDGE, ""), (OTHER_BRIDGE, ""), (BRIDGE_TOLD_AGAIN, "")) == [(0, 2)]


def test_dates_may_be_intervals() -> None:
    """A date known to the month, or between two days, is read as such."""
    assert groups((BRIDGE, "2026-05"), (BRIDGE_TOLD_AGAIN, "2026-05-04/2026-05-06")) == [(0, 1)]


def test_follow_up_is_in_the_story() -> None:
    """What becomes of an event weeks later is told in the same story, in order of time."""
    assert groups(
        (BRIDGE_MONTHS_LATER, "2026-06-12"), (BRIDGE, "2026-05-04"), (BRIDGE_TOLD_AGAIN, "2026-05-05")
    ) == [(1, 2, 0)]


def test_each_trading_day_is_its_own_story() -> None:
    """Reports of two days of trading share every name and are two stories; of one day they are one."""
    monday = TRADING.format(day="Monday", rise="2.4", fall="1.1")
    again = monday.replace("Traders pointed to", "Much of that was").replace("near its high", "strongly")
    tuesday = TRADING_NEXT_DAY.format(day="Tuesday", rise="3.7", fall="0.6")
    assert groups((monday, "2026-05-04"), (tuesday, "2026-05-05"), (again, "2026-05-04")) == [(0, 2)]


def test_seeds() -> None:
    """Four of the seeds tell of one interview; the fifth, of another year, is on the same subject only."""
    paths = sorted((Path(__file__).parent.parent / "seeds").glob("*.txt"))[:5]
    assert groups(*((path.read_text(encoding="utf-8"), "") for path in paths)) == [(0, 1, 2, 3)]


def test_article_alone_is_in_no_story() -> None:
    """There is no story of one article, and none of none."""
    assert groups((BRIDGE, "2026-05-04")) == []
    assert groups() == []


def test_president_ties_nothing() -> None:
    """Two articles that share a head of state and a country are not one story for that."""
    talks = "President Dara Molnek met farmers in the Ukraine on Monday.\n\nDara Molnek said harvests were good and promised cheaper seed."
    pardon = "President Dara Molnek pardoned a poet in the Ukraine on Monday.\n\nDara Molnek said verse had never harmed a soul."
    assert groups((talks, "2026-05-04"), (pardon, "2026-05-04")) == []


def test_story_says_why() -> None:
    """A story names what ties its articles, with a rule for each reason."""
    annotations = [read(BRIDGE, "2026-05-04"), read(BRIDGE_TOLD_AGAIN, "2026-05-05")]
    (story,) = find_stories(annotations, ["2026-05-04", "2026-05-05"])
    told = dict(zip(story.rules, story.reasons, strict=True))
    assert set(told) <= set(RULES)
    assert "Tamsin Okonjo (2 of 2)" in told["story-names"]
    assert "2,350 people (2 of 2)" in told["story-numbers"]
    assert told["story-quotation"] == "2 of 2 quote the same words"
    assert told["story-dates"] == "published 2026-05-04 to 2026-05-05"
    assert "Tamsin Okonjo" in story.terms


def test_a_name_with_a_hyphen_is_written_as_a_name() -> None:
    """Its parts count one by one, and are shown with the capitals that the article gives them."""
    told = "The Varley-Ostrow line is closed.\n\nThe Varley-Ostrow line will open in May, Tamsin Okonjo said."
    names = {term.shown for term in profile_of(read(f"Trains stop\n\n{told}")).terms if term.kind == "name"}
    assert "Varley Ostrow" in names


def test_agency_in_a_dateline_ties_nothing() -> None:
    """Who filed two reports is not what they are about."""
    assert not any("coastwire" in term.key for term in profile_of(read(BRIDGE)).terms)


def test_profile_survives_the_round_trip() -> None:
    """A stored profile is the same when it is read again; what is no profile is None."""
    profile = profile_of(read(BRIDGE, "2026-05-04"), "2026-05-04")
    assert unpack_profile(pack_profile(profile)) == profile
    assert unpack_profile(b"[1, 2]") is None
    assert unpack_profile(b"\xff") is None


MADE_UP = some_of_an_archive(60)


@pytest.fixture(scope="module")
def profiles() -> list[Profile]:
    return [profile_of(read(each.text), each.published) for each in MADE_UP]


def test_made_up_archive_is_grouped(profiles: list[Profile]) -> None:
    """The outlets of each made-up story are found as one."""
    found = {
        pair for story in StoryIndex(profiles).stories() for pair in combinations(sorted(story.articles), 2)
    }
    wanted = {(a, b) for a, b in combinations(range(len(MADE_UP)), 2) if MADE_UP[a].story == MADE_UP[b].story}
    assert len(wanted) > 50 and wanted <= found


@given(st.randoms(use_true_random=False))
def test_order_does_not_matter(profiles: list[Profile], source: random.Random) -> None:
    """The same articles in another order are the same stories."""
    order = list(range(0, len(profiles), 2))
    expected = {
        frozenset(order[number] for number in story.articles)
        for story in StoryIndex([profiles[number] for number in order]).stories()
    }
    source.shuffle(order)
    found = StoryIndex([profiles[number] for number in order]).stories()
    assert {frozenset(order[number] for number in story.articles) for story in found} == expected


@given(st.integers(min_value=0, max_value=59))
def test_one_more_article(profiles: list[Profile], last: int) -> None:
    """The stories of an article added later are those that a run over all articles puts it in."""
    rest = [profile for number, profile in enumerate(profiles) if number != last]
    index = StoryIndex(rest)
    added = index.add(profiles[last])
    whole = StoryIndex([*rest, profiles[last]]).stories()
    assert index.stories_of(added) == tuple(story for story in whole if added in story.articles)


def test_a_story_may_be_most_of_a_digest() -> None:
    """What forty of sixty articles share is no less rare for that, when they all tell one story."""
    made_up = list(make_archive(1000))
    (largest, outlets), *_ = Counter(each.story for each in made_up).most_common(1)
    told = [each for each in made_up if each.story == largest][:40]
    others = [each for each in made_up if each.story != largest][:20]
    assert outlets >= 40
    stories = groups(*((each.text, each.published) for each in (*told, *others)))
    assert any(set(range(40)) <= set(story) for story in stories)


def test_who_is_always_in_the_news_ties_nothing() -> None:
    """A person whom forty articles name for forty reasons makes no story of them."""
    made_up = list(make_archive(400))
    outlets = Counter(each.story for each in made_up)
    alone = [each for each in made_up if outlets[each.story] == 1][:40]
    visit = "Dara Molnek was asked about it, and Dara Molnek said that nothing had been decided.\n\n"
    before = groups(*((each.text, each.published) for each in alone))
    after = groups(*((each.text.replace("\n\n", f"\n\n{visit}", 1), each.published) for each in alone))
    assert len(alone) == 40 and after == before
