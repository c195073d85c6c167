"""Gazetteer: what is known of names before a text is read."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from digest.gazetteer import gazetteer

DATA = Path(__file__).parent.parent / "digest" / "data"


@pytest.mark.parametrize(
    "name", ["Amara", "Siobhán", "Takeshi", "Nguyen", "Oluwaseun", "Priya", "Ivan", "Yusuf"]
)
def test_names_of_the_world(name: str) -> None:
    """First names and surnames of many peoples are known."""
    assert gazetteer().is_person_word(name)


def test_surnames_have_many_spellings() -> None:
    """Apostrophes and hyphens do not hide a surname."""
    lists = gazetteer()
    assert all(map(lists.is_surname, ("O'Brien", "O’Brien", "Obrien", "Quaresma-Smith")))
    assert not lists.is_surname("Quaresmax")


def test_genders_do_not_overlap() -> None:
    """No first name is told to be both a woman's and a man's."""
    lists = gazetteer()
    assert not lists.women & lists.men
    assert lists.women | lists.men <= lists.given


def test_ambiguous_places_count_for_less() -> None:
    """A town that is a word or a surname too is not believed without its surroundings."""
    lists = gazetteer()
    assert lists.place_weight("Kenya") > lists.place_weight("Ipswich") > 1.0
    assert max(lists.place_weight("Reading"), lists.place_weight("Lincoln"), lists.place_weight("Nice")) < 1.0
    assert lists.place_weight("Qwertyville") == 0.0


def test_ambiguous_companies_count_for_less() -> None:
    """A company that is a word or a place too is not believed without its surroundings."""
    lists = gazetteer()
    assert lists.organization_weight("World Health Organization") >= 6.0
    assert max(lists.organization_weight("Target"), lists.organization_weight("Next")) < 1.0


def test_every_list_names_its_origin() -> None:
    """The first line of a list says where it is from, or that it was written by hand.

    All but one, whose lines are counted and which is kept byte for byte: LICENSES.md has its origin.
    """
    assert "bert_vocabulary.txt" in (DATA / "LICENSES.md").read_text(encoding="utf-8")
    for path in {*DATA.glob("*.txt")} - {DATA / "bert_vocabulary.txt"}:
        first = path.read_text(encoding="utf-8").partition("\n")[0]
        assert first.startswith("# ") and len(first) > 20, path.name


def test_lists_are_read_late() -> None:
    """Importing the module reads no list."""
    code = "import digest.gazetteer as g; assert g.gazetteer.cache_info().currsize == 0"
    subprocess.run([sys.executable, "-c", code], check=True, cwd=DATA.parent.parent)
