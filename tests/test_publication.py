"""Publication: the day the page itself gives."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.article import find_blocks
from digest.publication import RULES, find_published
from digest.seed import Seed

TITLE = "Ferry to Skarholm stays in port"
TEXT = (
    "The ferry will not sail for two weeks, the operator said on Monday.\n\nIt was built in May 1998 in Oslo."
)


def published(text: str) -> tuple[str, str] | None:
    """EDTF and rule of the day found in `text`."""
    found = find_published(text, find_blocks(Seed("a.txt", text, "")))
    return (found.edtf, found.rule) if found else None


@pytest.mark.parametrize(
    ("line", "edtf", "rule"),
    [
        ("Published 14 May 2026", "2026-05-14", "published.label"),
        ("First published on Thu 14 May 2026 07.00 BST", "2026-05-14", "published.label"),
        ("PUBLISHED: 17:22, 11 June 2026 | UPDATED: 18:05, 12 June 2026", "2026-06-11", "published.label"),
        ("Posted: 10:30 AM, May 5, 2016", "2016-05-05", "published.label"),
        ("Updated Feb. 19, 2026, 4:12 p.m. ET", "2026-02-19", "published.updated"),
        ("January 9, 2024 at 5:00 a.m. EST", "2024-01-09", "published.head"),
        ("Tue Nov 28, 2017 10:01am EST", "2017-11-28", "published.head"),
        ("By Lena Ortiz, 3 March 2025", "2025-03-03", "published.head"),
        ("2025-03-04", "2025-03-04", "published.head"),
        ("31/03/2025", "2025-03-31", "published.head"),
        ("03/31/2025", "2025-03-31", "published.head"),
    ],
)
def test_day_of_the_head(line: str, edtf: str, rule: str) -> None:
    """The usual ways to give the day above the text are read."""
    assert published(f"{TITLE}\n\n{line}\n\n{TEXT}") == (edtf, rule)


def test_day_of_the_dateline() -> None:
    """The opening of the first paragraph counts when it gives the year."""
    assert published(f"{TITLE}\n\nHALDEN, 3 May 2021 (NTB) - {TEXT}") == ("2021-05-03", "published.dateline")


@pytest.mark.parametrize(
    "line",
    ["03/04/2025", "31 February 2025", "Updated 2 hours ago", "14 May", "By Lena Ortiz"],
)
def test_no_day_is_better_than_a_wrong_one(line: str) -> None:
    """A day that can be read in two ways, that does not exist or has no year is left open; so are days of the text."""
    assert published(f"{TITLE}\n\n{line}\n\n{TEXT}") is None


@given(st.dates(min_value=datetime.date(1900, 1, 1), max_value=datetime.date(2099, 12, 31)))
def test_every_day_is_read(day: datetime.date) -> None:
    """Each day of two centuries is read, British and American, and its span gives its words."""
    for words in (f"{day.day} {day:%B} {day.year}", f"{day:%b} {day.day}, {day.year}", day.isoformat()):
        text = f"{TITLE}\n\nPublished {words}\n\n{TEXT}"
        found = find_published(text, find_blocks(Seed("a.txt", text, "")))
        assert found
        assert (found.edtf, found.span.of(text), found.rule) == (day.isoformat(), words, "published.label")
        assert found.reasons


def test_rules_are_told_in_one_sentence() -> None:
    """Each rule has a sentence of its own."""
    assert all(rule.startswith("published.") and told.endswith(".") for rule, told in RULES.items())
