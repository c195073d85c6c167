"""What was found between two articles is kept from one run to the next, and never outlives what it was found in."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from archive import make_archive, write_archive
from folder import Folder, make_folder
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import digest.comparison
from digest.annotation import Annotation, annotate
from digest.comparison import Comparison, compare
from digest.disk import Disk, make_seed
from digest.link_file import LinkFiles

ARCHIVE = tuple(make_archive(24))
EDITED = {number: each.text.replace(" said", " told us", 3) for number, each in enumerate(ARCHIVE)}


@cache
def read(number: int, is_edited: bool) -> Annotation:
    """One article of the archive."""
    made_up = ARCHIVE[number]
    text = EDITED[number] if is_edited else made_up.text
    seed, _ = make_seed(made_up.name, made_up.name, text.encode())
    assert seed is not None
    return annotate(seed, made_up.published)


def compared(chosen: list[tuple[int, bool]], disk: Disk | None) -> Comparison:
    """The comparison of some articles, some of them edited."""
    annotations = [read(*each) for each in chosen]
    days = [ARCHIVE[number].published for number, _ in chosen]
    keeper = LinkFiles(disk, list(map(repr, chosen))) if disk else None
    return compare(annotations, days, keeper=keeper)


SOME = st.lists(
    st.tuples(st.integers(0, len(ARCHIVE) - 1), st.booleans()), unique_by=lambda each: each[0], max_size=12
).map(sorted)


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(before=SOME, after=SOME)
def test_what_is_kept_changes_nothing(
    tmp_path: Path, before: list[tuple[int, bool]], after: list[tuple[int, bool]]
) -> None:
    """Whatever was compared before, a comparison is the one that is made without a memory."""
    disk = Disk(tmp_path, "docs", "seeds")
    compared(before, disk)
    assert compared(after, disk) == compared(after, None)


@pytest.fixture
def digest_of_24(tmp_path: Path) -> Folder:
    """A digest that was built once."""
    folder = make_folder(tmp_path, dict(write_archive(len(ARCHIVE))))
    folder.run()
    return folder


def test_one_edit_compares_one_story(digest_of_24: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    """After an edit of one seed it alone is set beside the others of its story; the rest is remembered."""
    looked_at: list[tuple[str, str]] = []
    links_between = digest.comparison._links_between

    def noted(one, other, *more):  # type: ignore[no-untyped-def]
        looked_at.append((one.name, other.name))
        return links_between(one, other, *more)

    monkeypatch.setattr(digest.comparison, "_links_between", noted)
    told = [each.story for each in ARCHIVE]
    edited = next(n for n, story in enumerate(told) if told.count(story) > 1)
    name = ARCHIVE[edited].name
    digest_of_24.edit(f"seeds/{name}", " said", " told us")
    digest_of_24.run()
    assert (name, name) in looked_at
    assert all(name in pair for pair in looked_at)
    assert len(looked_at) < len(ARCHIVE)
