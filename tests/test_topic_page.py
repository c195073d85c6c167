"""Topic pages: the articles, claims by state and people of a subject."""

from __future__ import annotations

from appearing import appear, piece

from digest.mark import ClaimId
from digest.nameplate import Nameplate, Nameplates
from digest.piece import Piece
from digest.register import Entry, Link
from digest.settings import Settings
from digest.topic import Topic
from digest.topic_page import ARTICLES_LISTED, CLAIMS_LISTED, Subject, render_topic_index, render_topic_page
from digest.verdict import Verdict

TOPIC = Topic("rail", "Rail", ("rail",), ())
COURIER = Piece(
    "articles/courier.md",
    "",
    "Trains stop",
    "Courier",
    "",
    "2025-02-01",
    "",
    people=("Ana Ferrer", "Tom Brandt"),
)
ANA = Nameplate("people", "ana-ferrer", "Ana Ferrer", "Ana Ferrer", frozenset(("ana ferrer",)))


def page(subject: Subject, verdicts: dict[ClaimId, Verdict] | None = None) -> str:
    """The whole text of a topic page."""
    pieces = {each.page: each for each, _ in subject.articles}
    return render_topic_page(subject, verdicts or {}, pieces, {}, Nameplates([ANA]), Settings())


def test_a_topic_page_reads_so() -> None:
    """Timeline, articles with the sentence that says why, claims by state, people with their pages."""
    names = ("signed", "draft", "differs", "plain")
    marks = {name: appear("courier", name, f"words of {name}") for name in names}
    link = Link("differs", "quantity", marks["plain"], "other-number", (), None, None)
    entries = [
        Entry(mark.claim, (mark,), {mark: (link,)} if name == "differs" else {})
        for name, mark in marks.items()
    ]
    verdicts = {
        ClaimId("signed"): Verdict(rating="accurate", signed_by="Ann", signed_on="2025-03-01"),
        ClaimId("draft"): Verdict(rating="disputed"),
    }
    text = page(
        Subject(TOPIC, [(COURIER, "Rail is shut.")], entries, ["<!-- dates -->", "- **1 May**"]), verdicts
    )
    assert text[text.index("# Rail") :] == (
        "# Rail\n\n<!-- digest:topic -->\n"
        "## In order of time\n\n<!-- dates -->\n- **1 May**\n\n"
        "## Articles\n\n### February 2025\n\n"
        "- [Trains stop](../articles/courier.md)\n  *Courier · 1 February 2025 · author unknown*\n\n    > Rail is shut.\n\n"
        "## Checked claims\n\n"
        "- [Words of signed](../claims/signed.md)\n  **Accurate** · *checked by Ann on 1 March 2025 · the article’s own words · Courier*\n\n"
        "## Draft ratings, signed by nobody yet\n\n"
        "- [Words of draft](../claims/draft.md)\n  **Draft: disputed** · *nobody has signed it · the article’s own words · Courier*\n\n"
        "## Claims that outlets tell differently\n\n"
        "- [Words of differs](../claims/differs.md)\n  **Outlets differ** · *the article’s own words · Courier*\n\n"
        "## Other claims\n\n"
        "- [Words of plain](../claims/plain.md)\n  **Not rated yet** · *the article’s own words · Courier*\n\n"
        "## People\n\n[Ana Ferrer](../people/ana-ferrer.md) · Tom Brandt\n"
        "<!-- /digest:topic -->\n"
    )


def test_an_outlet_that_claims_something_itself_is_named_once() -> None:
    """As its claimant and its only carrier; with a second carrier both are said."""
    mark = appear("courier", "shut", "rail is shut")
    own = {mark.claim: Verdict(rating="disputed", claimant="Courier")}
    alone = page(Subject(TOPIC, [(COURIER, "")], [Entry(mark.claim, (mark,), {})]), own)
    assert "**Draft: disputed** · *nobody has signed it · Courier*\n" in alone
    herald = piece("herald", "2025-02-02")
    both = Entry(mark.claim, (mark, appear("herald", "shut", "rail is shut")), {})
    assert "*nobody has signed it · Courier · Courier and Herald*\n" in page(
        Subject(TOPIC, [(COURIER, ""), (herald, "")], [both]), own
    )


def test_a_topic_of_very_many_articles_leads_on() -> None:
    """The newest stand on the page, of each state so many claims; the indexes have the others."""
    articles = [
        (piece(f"a{number:03}", f"2025-01-{number % 28 + 1:02}"), "") for number in range(ARTICLES_LISTED + 5)
    ]
    marks = [appear("a000", f"claim-{number}", f"number {number}") for number in range(CLAIMS_LISTED + 7)]
    text = page(Subject(TOPIC, articles, [Entry(mark.claim, (mark,), {}) for mark in marks]))
    assert text.count("](../articles/a") == ARTICLES_LISTED
    assert "[5 earlier articles](../articles/index.md) are in the index." in text
    assert text.count("](../claims/claim-") == CLAIMS_LISTED
    assert "- [7 more](../claims/index.md)" in text


def test_the_index_leads_to_what_the_navigation_leaves_out() -> None:
    """Topics with the number of their articles, then people, outlets and the timeline."""
    assert render_topic_index([TOPIC], {"rail": 2}) == (
        "<!-- digest:topics -->\n- [Rail](rail.md)\n  *two articles*\n\n"
        "Other ways in: [People](../people/index.md) · [Outlets](../outlets/index.md) · [Timeline](../timeline.md)\n"
        "<!-- /digest:topics -->\n"
    )
