"""Precedent: a signature covers what was signed, and nothing else."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.evidence import Evidence
from digest.metadata import Metadata
from digest.precedent import (
    NONE_BEFORE,
    Passage,
    Precedent,
    hold_to,
    read_precedent,
    read_signature,
    render_signature,
    seal_passage,
)
from digest.rating import RATINGS, UNRATED
from digest.revision import Revision
from digest.verdict import Verdict

REPORT = Evidence("https://example.org/report", "Report", "Council", "2025-01-05", "supports", "as told", "")
MINUTES = replace(REPORT, url="https://example.org/minutes", stance="refutes")
SIGNED = Verdict(
    rating="accurate", evidence=(REPORT,), signed_by="Ada Fictive", signed_on="2025-02-03", signed_at=""
)


def hold(
    verdict: Verdict,
    precedent: Precedent,
    statement: str = "It rained",
    explanation: str = "",
    passages: Sequence[Passage] = (),
) -> tuple[Verdict, Precedent]:
    """`hold_to` with the usual names; no article carries the claim unless `passages` tells of some."""
    return hold_to(verdict, statement, explanation, passages, precedent, RATINGS.__getitem__)


def test_a_first_signature_is_remembered_and_no_change() -> None:
    """What was never signed before has no history."""
    verdict, precedent = hold(SIGNED, NONE_BEFORE)
    assert verdict == SIGNED
    assert precedent.signature is not None
    assert (precedent.signature.rating, precedent.signature.on) == ("accurate", "2025-02-03")
    assert precedent.revisions == ()


@pytest.mark.parametrize(
    ("changed", "statement", "told"),
    [
        (replace(SIGNED, rating="lacks-context"), "It rained", "Accurate → Lacks context"),
        (SIGNED, "It snowed", "Claim reworded"),
        (replace(SIGNED, claimant="Ministry"), "It rained", "Claimant changed"),
        (replace(SIGNED, evidence=(REPORT, MINUTES)), "It rained", "Evidence changed"),
        (replace(SIGNED, evidence=(replace(REPORT, quote="as said"),)), "It rained", "Evidence changed"),
        (
            replace(SIGNED, rating="disputed", evidence=(REPORT, MINUTES)),
            "It snowed",
            "Accurate → Disputed, claim reworded, evidence changed",
        ),
    ],
)
def test_a_change_needs_a_new_signature_and_leaves_an_entry(
    changed: Verdict, statement: str, told: str
) -> None:
    """Under the old signature it is a draft and is not remembered; under a new one it is told in the history."""
    _, before = hold(SIGNED, NONE_BEFORE)
    draft, still = hold(changed, before, statement)
    assert (draft.is_draft, draft.is_signed, draft.changed, still) == (True, False, told, before)
    again = replace(changed, signed_by="Bo Madeup", signed_on="2025-03-01")
    verdict, after = hold(again, before, statement)
    assert verdict.is_signed
    assert verdict.history == after.revisions == (Revision("2025-03-01", "Bo Madeup", told),)
    assert hold(replace(again, history=verdict.history), after, statement) == (verdict, after)


@pytest.mark.parametrize(("before", "now"), [("", "We asked"), ("We asked", ""), ("We asked", "We guessed")])
def test_an_explanation_is_signed_for(before: str, now: str) -> None:
    """Written, taken out or reworded under a signature it makes the rating a draft."""
    _, precedent = hold(SIGNED, NONE_BEFORE, explanation=before)
    draft, still = hold(SIGNED, precedent, explanation=now)
    assert (draft.changed, still) == ("Explanation changed", precedent)
    assert hold(replace(SIGNED, signed_at="15:30"), precedent, explanation=now)[0].is_signed


def test_only_words_are_signed_for() -> None:
    """Where a line of the explanation, or of the claimant, ends says nothing."""
    _, precedent = hold(
        replace(SIGNED, claimant="City  council"), NONE_BEFORE, explanation="We asked\n\nthem"
    )
    assert hold(replace(SIGNED, claimant="City council"), precedent, explanation="We asked them")[0].is_signed


def test_a_signature_from_before_claimants_were_kept_is_held_to_what_it_tells() -> None:
    """Its page has no seal of claimant and explanation: neither lapses it, and both are kept from then on."""
    _, precedent = hold(SIGNED, NONE_BEFORE)
    assert precedent.signature is not None
    older = replace(precedent, signature=replace(precedent.signature, claimant="", explanation=""))
    page = render_signature(older.signature)
    assert "claimant" not in page and read_signature(page) == older.signature
    verdict, after = hold(replace(SIGNED, claimant="Ministry"), older, explanation="We asked")
    assert verdict.is_signed
    assert hold(SIGNED, after, explanation="We asked")[0].changed == "Claimant changed"
    assert hold(replace(SIGNED, rating="disputed"), older)[0].is_draft


def test_the_same_day_needs_a_time() -> None:
    """One name and one day are one signature, unless a time tells two apart."""
    _, before = hold(SIGNED, NONE_BEFORE)
    changed = replace(SIGNED, rating="inaccurate")
    assert hold(replace(changed, signed_by="ADA fictive"), before)[0].is_draft
    assert hold(replace(changed, signed_at="15:30"), before)[0].is_signed
    assert hold(replace(changed, signed_by="Bo Madeup"), before)[0].is_signed


def test_a_signature_from_before_covers_nothing_new() -> None:
    """A day before the last signature is no new one."""
    _, before = hold(SIGNED, NONE_BEFORE)
    assert hold(replace(SIGNED, rating="inaccurate", signed_on="2025-01-01"), before)[0].is_draft


def test_sources_may_change_places() -> None:
    """The order of the sources says nothing."""
    both = replace(SIGNED, evidence=(REPORT, MINUTES))
    _, before = hold(both, NONE_BEFORE)
    assert hold(replace(both, evidence=(MINUTES, REPORT)), before)[0].is_signed


def test_what_was_signed_outlasts_a_withdrawn_signature() -> None:
    """Taking the signature out, changing the rating and putting the signature back is no way around."""
    _, before = hold(SIGNED, NONE_BEFORE)
    unsigned = replace(SIGNED, rating="inaccurate", signed_by="", signed_on="")
    verdict, still = hold(unsigned, before)
    assert (verdict, still) == (unsigned, before)
    assert hold(replace(SIGNED, rating="inaccurate"), still)[0].is_draft


def test_an_entry_by_hand_stands_for_the_programs() -> None:
    """Where an editor wrote down what changed that day, nothing is added."""
    _, before = hold(SIGNED, NONE_BEFORE)
    own = Revision("2025-03-01", "Bo Madeup", "We had the wrong report")
    again = replace(
        SIGNED, rating="inaccurate", signed_by="Bo Madeup", signed_on="2025-03-01", history=(own,)
    )
    verdict, after = hold(again, before)
    assert (verdict.history, after.revisions) == ((own,), ())


HARBOUR = seal_passage("articles/harbour.md", "12" * 32, ["It rained"])
FERRY = seal_passage("articles/ferry.md", "34" * 32, ["Rain fell"])


@pytest.mark.parametrize(
    ("now", "adrift"),
    [
        ([FERRY, replace(HARBOUR, text="56")], ()),
        ([FERRY, replace(HARBOUR, words="78")], ()),
        ([FERRY, replace(HARBOUR, text="56", words="78")], ("articles/harbour.md",)),
        ([FERRY], ()),
        ([FERRY, HARBOUR, replace(HARBOUR, page="articles/new.md", text="56", words="78")], ()),
    ],
    ids=["other text", "other marks", "other words", "gone", "one more"],
)
def test_a_signature_is_for_the_words_of_its_articles(now: list[Passage], adrift: tuple[str, ...]) -> None:
    """An article whose text changed, and with it the words of the claim, needs a new signature; no entry is left."""
    _, before = hold(SIGNED, NONE_BEFORE, passages=[FERRY, HARBOUR])
    verdict, after = hold(SIGNED, before, passages=now)
    assert (verdict.adrift, verdict.is_signed) == (adrift, not adrift)
    assert (after == before) if adrift else verdict == SIGNED
    again = replace(SIGNED, signed_on="2025-03-01")
    verdict, after = hold(again, after, passages=now)
    assert (verdict, after.revisions) == (again, ())
    assert hold(again, after, passages=now) == (again, after)


def test_an_article_that_was_away_is_held_to_what_it_said() -> None:
    """Taking an article out and bringing it back with other words is no way around."""
    _, before = hold(SIGNED, NONE_BEFORE, passages=[HARBOUR])
    _, away = hold(SIGNED, before)
    back = replace(HARBOUR, text="56", words="78")
    assert hold(SIGNED, away, passages=[back])[0].is_draft


def test_the_comment_comes_back_as_it_went() -> None:
    """A signature is read from a page as it was written there."""
    _, precedent = hold(SIGNED, NONE_BEFORE, passages=[FERRY, HARBOUR])
    page = f"---\nclaim: x\n---\n\n# x\n\n{render_signature(precedent.signature)}"
    assert read_signature(page) == precedent.signature
    assert read_signature("# x\n") is None
    assert render_signature(None) == ""


def test_a_copied_page_brings_its_signature_along() -> None:
    """Without a base the page itself tells what was signed, so that a copy with another rating is a draft."""
    _, precedent = hold(SIGNED, NONE_BEFORE)
    page = f"---\nclaim: x\n---\n\n{render_signature(precedent.signature)}"
    found = read_precedent(None, page, Metadata({}, {}))
    assert found.signature == precedent.signature
    assert hold(replace(SIGNED, rating="inaccurate"), found)[0].is_draft


verdicts = st.builds(
    Verdict,
    claimant=st.sampled_from(["", "Ministry"]),
    rating=st.sampled_from([UNRATED, "accurate", "inaccurate", "disputed"]),
    evidence=st.lists(st.sampled_from([REPORT, MINUTES]), min_size=1, max_size=2).map(tuple),
    signed_by=st.sampled_from(["", "Ada Fictive", "Bo Madeup"]),
    signed_on=st.sampled_from(["", "2025-02-03", "2025-02-04"]),
    signed_at=st.sampled_from(["", "15:30"]),
)


@given(
    st.lists(
        st.tuples(verdicts, st.sampled_from(["It rained", "It snowed"]), st.sampled_from(["", "We asked"])),
        max_size=8,
    )
)
def test_no_change_passes_under_the_signature_before_it(edits: list[tuple[Verdict, str, str]]) -> None:
    """However a page is edited, what is shown as signed is what was signed last, and each change of it is told."""
    precedent = NONE_BEFORE
    history: tuple[Revision, ...] = ()
    last: tuple[object, object] | None = None
    for edit, statement, explanation in edits:
        verdict, precedent = hold(replace(edit, history=history), precedent, statement, explanation)
        if not verdict.is_signed:
            assert verdict.history == history
            continue
        signature = verdict.signed_by, verdict.signed_on, verdict.signed_at
        content = verdict.rating, statement, verdict.claimant, explanation, frozenset(verdict.evidence)
        if last is not None and last[1] != content:
            assert signature != last[0]
            assert any(each.on == verdict.signed_on for each in verdict.history)
        last, history = (signature, content), verdict.history
        assert precedent.signature and precedent.signature.rating == verdict.rating
