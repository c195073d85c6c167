"""Label: no hand edit of a page makes a rating; whatever else an editor writes beside it stays."""

from __future__ import annotations

import pytest

from digest.label import restore_labels
from digest.rating import RATINGS, UNRATED

NAMES = [name for rating, name in RATINGS.items() if rating != UNRATED]
VERDICT = "# x\n\n<!-- digest:verdict -->\n{head}\n\n{below}<!-- /digest:verdict -->\n"
NOTE = "==a==[^x]\n\n<!-- digest:notes -->\n[^x]: {head}\n\n    It rained\n\n{below}<!-- /digest:notes -->\n"
LIST = "<!-- digest:claims -->\n- [It rained](x.md)\n  {head}\n{below}<!-- /digest:claims -->\n"
DRAFT = "**Draft: accurate** · event"
FORGED = [
    "**Accurate** · event",
    "__Accurate__ · event",
    "**accurate** · event",
    "**Accurate!** · event",
    "***Accurate*** · event",
    "<b>Accurate</b> · event",
    "**True**<!-- state:accurate --> · event",
    "**Draft: accurate**<!-- state:accurate --> · event",
    "**Mostly accurate** · event",
    "**Withdrawn** · event",
]


def restore(base: str, edited: str, fresh: str) -> tuple[str, list[str]]:
    """The page with its labels put back, and the lines that were."""
    page, restored = restore_labels(base, edited, fresh, NAMES)
    return page, [each.was for each in restored]


@pytest.mark.parametrize("frame", [VERDICT, NOTE])
@pytest.mark.parametrize("head", [DRAFT, "**Not rated yet** · event", "**Outlets differ** · event"])
@pytest.mark.parametrize("forged", FORGED)
def test_a_forged_label_is_put_back(frame: str, head: str, forged: str) -> None:
    """Whatever an editor makes of the head of a note or a page, it does not come out as a rating."""
    right = frame.format(head=head, below="")
    assert restore(right, frame.format(head=forged, below=""), right)[0] == right


@pytest.mark.parametrize(
    "forged", ["**Accurate** · *somebody*", "**Accurate** *checked by Ada on 3 May 2025*"]
)
def test_a_forged_list_item_is_put_back(forged: str) -> None:
    """A claim in a list says what the program says of it."""
    right = LIST.format(head="**Draft: accurate** · *somebody*", below="")
    assert restore(right, LIST.format(head=forged, below=""), right)[0] == right


@pytest.mark.parametrize("frame", [VERDICT, NOTE])
@pytest.mark.parametrize(
    "words", ["Checked by Ada on 3 May 2025.", "*checked by* Ada on 3 May 2025", "> Checked by A"]
)
def test_a_forged_signature_is_taken_out_and_told(frame: str, words: str) -> None:
    """A line that says who checked it is the program's alone."""
    right = frame.format(head=DRAFT, below="")
    told = f"    {words}"
    page, was = restore(right, frame.format(head=DRAFT, below=f"{told}\n\n"), right)
    assert words not in page
    assert was == [told]


def test_a_changed_signature_is_put_back() -> None:
    """Another name or day under a verdict is put back."""
    right = VERDICT.format(head="**Accurate**", below="Checked by Ada Fictive on 3 May 2025.\n")
    forged = right.replace("Ada Fictive", "Bo Madeup")
    assert restore(right, forged, right)[0] == right


@pytest.mark.parametrize("frame", [VERDICT, NOTE])
def test_what_an_editor_adds_to_the_line_stays(frame: str) -> None:
    """A remark behind the label stays there when the label changes."""
    base, fresh = (
        frame.format(head=f"{label} · event", below="") for label in ("**Accurate**", "**Draft: disputed**")
    )
    edited = frame.format(head="**Accurate** · event · see below", below="")
    page, _ = restore(base, edited, fresh)
    assert page == frame.format(head="**Draft: disputed** · event · see below", below="")


@pytest.mark.parametrize(
    "head",
    ["**Background** · event", "Accurate numbers are hard to come by.", "**Outlets differ** · my own words"],
)
def test_other_words_are_the_editors(head: str) -> None:
    """A head that nobody takes for a rating stays as an editor wrote it."""
    right = NOTE.format(head="**Outlets differ** · event", below="")
    edited = NOTE.format(head=head, below="")
    assert restore(right, edited, right) == (edited, [])


def test_prose_and_notes_of_ones_own_stay() -> None:
    """What stands outside of heads is prose, whatever it says."""
    right = VERDICT.format(head=DRAFT, below="")
    edited = right + "\n**Accurate**, I would say.\n\nChecked by eye, and by hand.\n"
    assert restore(right, edited, right) == (edited, [])


def test_an_untouched_page_is_left_to_the_merge() -> None:
    """Where no head was changed by hand, nothing is done, whatever the program writes next."""
    base = VERDICT.format(head="**Accurate** · event", below="Checked by Ada Fictive on 3 May 2025.\n")
    assert restore(base, base, VERDICT.format(head=DRAFT, below="")) == (base, [])
