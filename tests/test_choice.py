"""Choice: what a reader can choose the claims of the index by, from the Markdown to the browser."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import markdown
import pytest
from axe_playwright_python.sync_playwright import Axe
from browser import ROOT, Newsstand, OpenWindow, make_signed_source, open_windows, serve
from folder import FERRY, HARBOUR, make_folder
from hypothesis import given
from hypothesis import strategies as st
from playwright.sync_api import Browser, Page

from digest import listing
from digest.article_page import find_part
from digest.choice import plain, read_choice, render_choice
from digest.listing import CLAIMS_LISTED

THOUSAND = 1000
HOSTILE = '<img src=x onerror="document.title = 1"> & "Ada"'
JUMP = 0.1
"""Below it is what is held to be a good score of Cumulative Layout Shift."""
SLOW = 500
"""Milliseconds from which an answer is held to be poor (Interaction to Next Paint).

A choice takes about 50 where the tests have the machine to themselves, and several times that where they do not.
"""


def test_a_choice_reads_so() -> None:
    """The kind, then names under each other's headings, `; ` between them."""
    comment = render_choice("claim", "event", ["Trade", "Tides"], ["Ada Fictive"], [])
    assert comment == "<!-- claim: event | Trade; Tides | Ada Fictive |  -->"
    assert read_choice(comment) == {
        "claim": "event", "topics": "Trade; Tides", "claimants": "Ada Fictive", "outlets": "",
    }  # fmt: skip


@pytest.mark.parametrize(
    "comment", ["<!-- a note -->", "<!-- claim: event -->", "<!-- other: a | b | c | d -->", ""]
)
def test_another_comment_is_none(comment: str) -> None:
    """What an editor says in a comment, or left half of one, chooses nothing."""
    assert read_choice(comment) == {}


@given(st.lists(st.text(), max_size=3), st.lists(st.text(), max_size=3), st.lists(st.text(), max_size=3))
def test_any_names_come_back(topics: list[str], claimants: list[str], outlets: list[str]) -> None:
    """Whatever people are called, their names come back as names, and nothing leaves the comment."""
    comment = render_choice("claim", "event", topics, claimants, outlets)
    assert comment.count("-->") == comment.count("<!--") == 1
    told = read_choice(comment)
    for key, names in (("topics", topics), ("claimants", claimants), ("outlets", outlets)):
        assert told[key] == "; ".join(filter(None, map(plain, names)))


def test_the_page_has_it_from_the_markdown() -> None:
    """Each entry of the index carries what its comment says, as attributes of its own; HTML in it stays text."""
    item = f"- [A claim](a.md)\n  **Not rated yet** · *Ada*<!-- claim: event | Trade | {plain(HOSTILE)} | The Herald -->\n"
    page = f"<!-- digest:claims -->\n## May 2025\n\n{item}<!-- /digest:claims -->\n"
    html = markdown.markdown(page, extensions=["digest.extension", "footnotes"])
    assert 'data-claim="event"' in html
    assert 'data-topics="Trade"' in html
    assert 'data-outlets="The Herald"' in html
    assert "<img" not in html
    assert "<!--" not in html


def write_thousand(path: Path) -> None:
    """A page of claims as the index has them, as many as it lists."""
    kinds = ("event", "statistic", "quotation", "prediction")
    items = [
        f"- [Claim number {n} about something that happened](index.md)\n"
        f"  **Not rated yet** · *Speaker {n % 90} · Outlet {n % 40}*"
        f"<!-- claim: {kinds[n % 4]} | Topic {n % 12} | {plain(HOSTILE) if n == 7 else f'Speaker {n % 90}'} | Outlet {n % 40} -->"
        for n in range(THOUSAND)
    ]
    months = [
        "\n".join([f"## Month {at // 50}", "", *items[at : at + 50], ""]) for at in range(0, THOUSAND, 50)
    ]
    text = "\n".join(["# A thousand", "", "<!-- digest:claims -->", *months, "<!-- /digest:claims -->", ""])
    path.write_text(f"---\ntitle: A thousand\n---\n\n{text}", encoding="utf-8")


def make_source_with_a_thousand(folder: Path) -> Path:
    """The second digest with a page of a thousand claims."""
    source = make_signed_source(folder)
    write_thousand(source / "docs/thousand.md")
    return source


@pytest.fixture(scope="module", params=["mkdocs", "zensical"])
def site(request: pytest.FixtureRequest, newsstand: Newsstand) -> Iterator[str]:
    """It, as two publishers publish it."""
    with serve(newsstand.site(make_source_with_a_thousand, request.param)) as address:
        yield address


@pytest.fixture
def window(chromium: Browser, site: str) -> Iterator[OpenWindow]:
    """Opens pages of the site; nothing may go wrong on one."""
    with open_windows(chromium, site) as open_window:
        yield open_window


def shown(page: Page) -> list[str]:
    """The addresses of the claims that are to be seen, in order."""
    links = page.locator("[data-digest=claims] > ul > li:visible > a:first-child")
    return [each.split("/")[-2] for each in links.evaluate_all("all => all.map((each) => each.href)")]


def status_of(page: Page) -> Any:
    """The line that says how many are shown; the theme may have a status of its own."""
    return page.locator(".digest-filter").get_by_role("status")


def headings(page: Page) -> list[str]:
    """The headings that are to be seen above them."""
    return page.locator("[data-digest=claims] > h2:visible").all_inner_texts()


@pytest.mark.browser
def test_claims_are_chosen_by_topic_claimant_outlet_kind_and_state(window: OpenWindow) -> None:
    """Selects with labels choose, headings go with what stands below them, how many are left is said."""
    page = window("claims/")
    group = page.get_by_role("group", name="Choose claims")
    status = status_of(page)
    assert group.locator("label").all_inner_texts() == ["Claimant", "Outlet", "Kind", "State"]
    assert status.inner_text() == "All 10 claims"
    assert headings(page) == ["March 2025", "Withdrawn"]
    page.get_by_label("Claimant").select_option("Hedda Quill")
    assert shown(page) == [
        "lost-29-houses-january-flood", "lost-41-houses-january-flood", "town-lost-41-houses-january",
    ]  # fmt: skip
    assert status.inner_text() == "3 of 10 claims"
    page.get_by_label("Kind").select_option(label="Event (3)")
    assert shown(page) == ["town-lost-41-houses-january"]
    assert headings(page) == ["Withdrawn"]
    page.get_by_label("State").select_option(label="Wait and see (1)")
    assert shown(page) == headings(page) == []
    assert status.inner_text() == "0 of 10 claims"
    page.get_by_role("button", name="Show all").click()
    assert len(shown(page)) == 10
    assert page.evaluate("document.activeElement.name") == "claimant"
    page.get_by_label("Outlet").focus()
    page.keyboard.type("Beacon")
    assert len(shown(page)) == 3


@pytest.mark.browser
def test_a_state_is_what_people_say_or_what_a_machine_found(window: OpenWindow) -> None:
    """A claim is found under its verdict, in the digest's own words, and under its difference."""
    page = window("claims/")
    options = page.get_by_label("State").locator("option").all_inner_texts()
    assert options == [
        "All states", "Contested (1)", "Does not hold up (1)", "Draft: cannot be settled (1)", "Draft: contested (1)",
        "Draft: does not hold up (1)", "Half the story (1)", "Holds up (1)", "Outlets differ (6)",
        "Quotation altered (1)", "Wait and see (1)", "Withdrawn (1)",
    ]  # fmt: skip
    page.get_by_label("State").select_option(label="Outlets differ (6)")
    assert "town-lost-41-houses-january" in shown(page)
    assert "lost-29-houses-january-flood" in shown(page)
    page.get_by_label("State").select_option(label="Withdrawn (1)")
    assert shown(page) == ["town-lost-41-houses-january"]


@pytest.mark.browser
def test_the_choice_can_be_sent_on_and_taken_back(window: OpenWindow) -> None:
    """It stands in the address; Back takes back one choice, and comes back to it from another page."""
    page = window("claims/")
    page.get_by_label("Claimant").select_option("Lise Tarrant")
    page.get_by_label("Kind").select_option("quotation")
    assert page.url.endswith("claims/?claimant=Lise+Tarrant&kind=quotation")
    assert shown(window(page.url, 390)) == shown(page) == ["half-insurers-left-coast"]
    page.go_back()
    assert page.url.endswith("claims/?claimant=Lise+Tarrant")
    assert page.get_by_label("Kind").input_value() == ""
    page.go_back()
    assert status_of(page).inner_text() == "All 10 claims"
    page.go_forward()
    page.locator("[data-digest=claims] li:visible > a").first.click()
    page.wait_for_url("**/half-insurers-left-coast/")
    page.go_back()
    page.wait_for_url("**/claims/?claimant=Lise+Tarrant")
    assert shown(page) == ["half-insurers-left-coast"]
    assert len(shown(window("claims/?state=%3Cb%3E&outlet=nobody"))) == 10


@pytest.mark.browser
def test_keys_that_pass_over_many_are_one_step_back(window: OpenWindow) -> None:
    """Who goes down a select by arrow keys comes back with one step."""
    page = window("claims/")
    page.get_by_label("Claimant").focus()
    for _ in range(3):
        page.keyboard.press("ArrowDown")
    assert page.get_by_label("Claimant").input_value()
    page.go_back()
    assert status_of(page).inner_text() == "All 10 claims"


@pytest.mark.browser
def test_without_script_it_is_a_plain_list(window: OpenWindow) -> None:
    """All claims, and nothing that does nothing."""
    page = window("claims/?claimant=Lise+Tarrant", java_script_enabled=False)
    assert page.locator("[data-digest=claims] > ul > li:visible").count() == 10
    assert page.locator("main :is(select, button, [role=status])").count() == 0


@pytest.mark.browser
@pytest.mark.parametrize("width", [1440, 768, 320])
def test_axe_and_width(window: OpenWindow, width: int) -> None:
    """At every width axe-core finds nothing, nothing scrolls sideways, and nothing that is pressed is small."""
    page = window("claims/", width)
    page.get_by_label("Kind").select_option("event")
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    sizes = page.locator(".digest-filter :is(select, button)").evaluate_all(
        "all => all.map((e) => e.offsetHeight)"
    )
    assert min(sizes) >= 24
    results = Axe().run(page, options={"resultTypes": ["violations"]})
    assert not results.violations_count, results.generate_report()


@pytest.mark.browser
@pytest.mark.parametrize("width", [1440, 768, 320])
def test_the_list_does_not_jump(window: OpenWindow, width: int) -> None:
    """The room of the selects is kept until they are there."""
    page = window("claims/", width)
    moved = page.evaluate("""() => new Promise((done) => {
      let sum = 0;
      const observer = new PerformanceObserver((all) => all.getEntries().forEach((each) => (sum += each.value)));
      observer.observe({ type: "layout-shift", buffered: true });
      requestAnimationFrame(() => setTimeout(() => done(sum), 200));
    })""")
    assert moved < JUMP


@pytest.mark.browser
def test_on_paper_stands_what_was_chosen(window: OpenWindow) -> None:
    """The paper has the chosen claims and says what they were chosen by, without the selects; else all of them."""
    page = window("claims/?claimant=Hedda+Quill&kind=event")
    assert not page.locator(".digest-chosen").is_visible()
    page.emulate_media(media="print")
    assert page.locator(".digest-filter :visible").all_inner_texts() == [
        "1 of 10 claims", "Claimant: Hedda Quill · Kind: Event",
    ]  # fmt: skip
    assert len(shown(page)) == 1
    page = window("claims/")
    page.emulate_media(media="print")
    assert len(shown(page)) == 10


@pytest.mark.browser
def test_a_thousand_claims_answer_at_once(window: OpenWindow) -> None:
    """A choice among as many claims as the index lists is drawn before a reader could wait for it."""
    assert THOUSAND == CLAIMS_LISTED
    page = window("thousand/")
    times = page.evaluate("""() => {
      const select = document.querySelector("select[name=topic]");
      return Array.from({ length: 6 }, (_, turn) => {
        const start = performance.now();
        select.value = turn % 2 ? "" : "Topic 3";
        select.dispatchEvent(new Event("change"));
        document.body.offsetHeight;
        return performance.now() - start;
      });
    }""")
    print("milliseconds:", [round(each) for each in times])
    for turn in (0, 1):  # fewer claims, all claims; another program may have had the machine for a while
        assert min(times[turn::2]) < SLOW
    assert status_of(page).inner_text() == f"All {THOUSAND} claims"


@pytest.mark.browser
def test_a_hostile_name_stays_text(window: OpenWindow) -> None:
    """HTML in the name of a claimant is an option's words, and the address's."""
    page = window("thousand/")
    name = plain(HOSTILE)
    page.get_by_label("Claimant").select_option(name)
    assert status_of(page).inner_text() == f"1 of {THOUSAND} claims"
    assert page.locator("main img").count() == 0
    assert page.title().startswith("A thousand")
    assert window(page.url).get_by_label("Claimant").input_value() == name


def test_the_second_digest_says_of_each_claim_what_it_can_be_chosen_by() -> None:
    """No claim of the index is without, so that none is lost when one chooses."""
    index = (ROOT / "tests/signed/docs/claims/index.md").read_text(encoding="utf-8")
    comments = re.findall(r"<!-- claim: .*? -->", index)
    assert len(comments) == len(re.findall(r"^- ", index, re.MULTILINE))
    assert all(read_choice(each)["claim"] for each in comments)


def test_a_large_index_lists_the_newest(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Beyond its limit the index says how many there are and where all of them stand."""
    folder = make_folder(tmp_path, {"harbour.txt": HARBOUR, "ferry.txt": FERRY})
    folder.run()
    whole = find_part(folder.read("docs/claims/index.md"), "claims")
    assert " of " not in whole.split("\n")[0]
    count = len(re.findall(r"^- ", whole, re.MULTILINE))
    assert count > 1
    monkeypatch.setattr(listing, "CLAIMS_LISTED", 1)
    folder.edit("docs/claims/index.md", "# Claims", "# Claims, all")  # else the run before is remembered
    folder.run()
    cut = find_part(folder.read("docs/claims/index.md"), "claims")
    assert cut.startswith(
        f"The newest 1 of {count} claims; all of them stand in [a table](../claims.csv), and the search finds them.\n"
    )
    assert re.findall(r"^- .*", cut, re.MULTILINE) == re.findall(r"^- .*", whole, re.MULTILINE)[:1]
