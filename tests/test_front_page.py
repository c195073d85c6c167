"""Front page: what there is in a sentence, the latest by story, ratings and topics."""

from __future__ import annotations

from collections.abc import Mapping

from appearing import appear, piece

from digest.dossier import Dossier
from digest.front_page import Front, render_front
from digest.mark import ClaimId
from digest.piece import Piece
from digest.register import Entry
from digest.settings import Settings
from digest.topic import Topic
from digest.verdict import Verdict

PIECES = {each.page: each for each in (piece("courier", "2025-02-01"), piece("herald", "2025-02-02"))}


def front(
    pieces: Mapping[str, Piece] = PIECES,
    verdicts: Mapping[str, Verdict] | None = None,
    dossiers: tuple[Dossier, ...] = (),
) -> str:
    """The kept part of a front page, without differences."""
    marks = [appear("courier", name, f"words of {name}") for name in verdicts or {}]
    entries = [Entry(mark.claim, (mark,), {}) for mark in marks]
    given = {ClaimId(name): verdict for name, verdict in (verdicts or {}).items()}
    topics = ((Topic("rail", "Rail", (), ()), 1), (Topic("ports", "Ports", (), ()), 7))
    told = {each.slug: "Two articles" for each in dossiers}
    return render_front(Front(pieces, (), dossiers, told, {}, entries, given, topics, Settings()))


def headings(text: str) -> list[str]:
    """What it shows, in order."""
    return [line for line in text.split("\n") if line.startswith("## ")]


def test_one_sentence_says_what_there_is() -> None:
    """Articles, outlets, differences; outlets that are not known are not counted."""
    assert (
        "\n**Two articles from two outlets, set beside each other: no places where they tell one thing in two ways.**\n"
        in front()
    )
    unknown = {"articles/x.md": Piece("articles/x.md", "", "X", "", "", "", "")}
    assert "\n**One article, set beside each other" in front(unknown)


def test_articles_stand_under_their_story() -> None:
    """Those of no story below."""
    dossier = Dossier("bridge", "The bridge", ("articles/courier.md",), None)
    text = front(dossiers=(dossier,))
    assert headings(text) == ["## Stories", "## Other articles", "## Topics"]
    assert text.index("Title of courier") < text.index("## Other articles") < text.index("Title of herald")


def test_signed_ratings_stand_first_the_latest_on_top() -> None:
    """Drafts are called drafts, and few are shown."""
    signed = {
        "old": Verdict(rating="accurate", signed_by="Ann", signed_on="2025-03-01"),
        "new": Verdict(rating="disputed", signed_by="Ann", signed_on="2025-04-01"),
    }
    drafts = {f"draft-{number}": Verdict(rating="accurate") for number in range(5)}
    text = front(verdicts={**signed, **drafts, "plain": Verdict()})
    assert headings(text)[1:] == ["## Recently checked", "## Drafts, signed by nobody yet", "## Topics"]
    assert text.index("Words of new") < text.index("Words of old") < text.index("Words of draft-0")
    assert "Words of draft-2" in text
    assert "Words of draft-3" not in text
    assert "[All 5 of them](claims/index.md)" in text
    assert "Words of plain" not in text


def test_topics_have_their_numbers() -> None:
    """Those of most articles first, then the pages that the navigation leaves out."""
    assert (
        "[Ports](topics/ports.md) (7) · [Rail](topics/rail.md) (1)\n\n"
        "Other ways in: [People](people/index.md) · [Outlets](outlets/index.md) · [Timeline](timeline.md)\n"
    ) in front()


def test_a_digest_without_articles_says_how_to_begin() -> None:
    """The first thing a new editor reads."""
    assert "No articles yet: put one into `seeds/`." in front({})
