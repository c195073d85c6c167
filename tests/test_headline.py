"""Headlines: what those of one story name and count."""

from __future__ import annotations

from appearing import appear, piece

from digest.annotation import Annotation, annotate
from digest.disk import make_seed
from digest.headline import Headline, find_headlines, render_headlines
from digest.mark import ClaimId
from digest.piece import Piece
from digest.register import Entry, Link

BODY = (
    "\n\nThe Harbour Bridge in Porthallow will close in March, said Maren Oduya, the chief engineer of the city.\n\n"
    "Oduya found cracks in 140 hangers. She said that the work takes two years.\n"
)
ONE = "Oduya closes Harbour Bridge after finding 140 cracks"
TWO = "Porthallow loses Harbour Bridge"


def read(name: str, title: str, text: str) -> tuple[Piece, Annotation]:
    """An article and what was found in it."""
    seed, _ = make_seed(f"{name}.txt", name, text.encode())
    assert seed is not None
    return Piece(f"articles/{name}.md", "", title, name.title(), "", "", ""), annotate(seed)


def test_headlines_are_set_side_by_side() -> None:
    """Names and numbers of each, in bold what no other has, and what the own text does not bear out."""
    found = [read("courier", ONE, ONE + BODY), read("herald", TWO, TWO + BODY)]
    pieces = {each.page: each for each, _ in found}
    annotations = {each.page: annotation for each, annotation in found}
    mark = appear("herald", "loses", TWO)
    reason = "the headline names Tom Brandt, whom the text does not"
    link = Link("only-in-headline", "person", mark, "name-only-in-headline", (reason,), None, None)
    register = {ClaimId("loses"): Entry(ClaimId("loses"), (mark,), {mark: (link,)})}
    headlines = find_headlines(list(pieces), pieces, annotations, register)
    assert render_headlines("stories/x.md", headlines, pieces) == [
        "In bold: what no other of these headlines names or counts.",
        "",
        f"- [Courier](../articles/courier.md): {ONE}",
        "  *Names **Maren Oduya**, Harbour Bridge · gives **140 cracks***",
        f"- [Herald](../articles/herald.md): {TWO}",
        f"  *Names **Porthallow**, Harbour Bridge · {reason}*",
    ]


def test_a_title_of_an_editors_is_called_that() -> None:
    """An article that came without a headline says so."""
    each, annotation = read("courier", "The bridge, at last", ONE + BODY)
    found = find_headlines([each.page], {each.page: each}, {each.page: annotation}, {})
    assert found == [Headline(each.page, (), (), (), False)]


def test_one_headline_is_no_comparison() -> None:
    """Nothing is said of a story that is left with one article."""
    line = Headline("articles/courier.md", (), (), (), True)
    assert render_headlines("stories/x.md", [line], {line.page: piece("courier")}) == []
