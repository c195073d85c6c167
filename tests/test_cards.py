"""Cards: what stands for a page where it is shared fits its frame, and tells no verdict that nobody signed."""

from __future__ import annotations

import hashlib
import io
from dataclasses import replace
from pathlib import Path

import pytest
from folder import Folder, notices_of, problems_of
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image
from PIL.PngImagePlugin import PngInfo
from test_exports import DRAFTS, NO_RATINGS, SIGNED, claim_of, rate, tell

from digest.exports.card import LONGEST_TITLE, Card
from digest.exports.card_image import MARGIN, SIZE, STAMP, draw_card, read_stamp

DOCS = Path(__file__).parent.parent / "docs"
LARGEST = 40_000
"""Bytes."""
BAR = 12
"""Pixels of the coloured bar at the top, which goes from edge to edge."""
CARD = Card(
    "articles/a.md",
    "The Porthallow Post",
    "Harbour bridge to close",
    ("27 January 2025", "6 claims"),
    "A digest",
)
FERRY_CARD = "docs/assets/cards/articles/ferry.png"


def open_card(content: bytes) -> Image.Image:
    """The picture, which has the size and the kind that it should."""
    image = Image.open(io.BytesIO(content))
    assert (image.format, image.size, image.mode) == ("PNG", SIZE, "P")
    assert len(content) < LARGEST
    return image


def stamp_of(folder: Folder, page: str) -> str:
    """What the card of a page says, by its stamp."""
    return read_stamp((folder.root / f"docs/assets/cards/{page}.png").read_bytes())


texts = st.text() | st.sampled_from(
    [
        "",
        "\u200b",
        "W" * 300,
        "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen " * 5,
        "中国的人工智能",
        "A rocket \U0001f680 and a family \U0001f468\u200d\U0001f469\u200d\U0001f467",
        "“Quotes”, dashes – and — more… ½ € ≥ №",
        "line\nline\ttab",
        "x " * 500,
    ]
)


@settings(max_examples=25)
@given(texts, texts, st.lists(texts, max_size=3).map(tuple), texts)
def test_no_text_leaves_its_frame(kicker: str, title: str, facts: tuple[str, ...], site: str) -> None:
    """Whatever it says, nothing but the bar is drawn in the margins, and twice the same words are the same bytes."""
    card = Card("articles/a.md", kicker, title[:LONGEST_TITLE], facts, site)
    content = draw_card(card)
    assert content == draw_card(card)
    image = open_card(content).convert("RGB")
    paper = image.getpixel((0, SIZE[1] - 1))
    left, right = (0, BAR, MARGIN - 4, SIZE[1]), (SIZE[0] - MARGIN + 4, BAR, *SIZE)
    for box in (left, right, (0, SIZE[1] - MARGIN // 2, *SIZE), (0, BAR, SIZE[0], MARGIN - 10)):
        assert image.crop(box).getcolors() == [((box[2] - box[0]) * (box[3] - box[1]), paper)], box


def test_signs_that_the_font_lacks_are_left_out() -> None:
    """Nobody is shown a row of empty boxes."""
    plain = replace(CARD, title="A rocket starts")
    for title in ("A rocket \U0001f680 starts", "中国 A rocket starts", "A rocket\u200b starts"):
        told = replace(CARD, title=title)
        assert open_card(draw_card(told)).tobytes() == open_card(draw_card(plain)).tobytes()
    assert open_card(draw_card(replace(CARD, title="中国"))).tobytes() == (
        open_card(draw_card(replace(CARD, title=CARD.site))).tobytes()
    ), "the digest's name stands in"


def test_a_signed_verdict_is_on_the_card(bridge: Folder) -> None:
    """By name, with who signed it, and when."""
    claim = rate(bridge, **SIGNED)
    statement = "“We found cracks in 140 of the 212 hangers, and I will not sign off another winter”"
    facts = ("Maren Oduya", "Checked by Edda Voss on 3 February 2025")
    card = Card(f"claims/{claim}.md", "Accurate", statement, facts, "A digest")
    assert stamp_of(bridge, f"claims/{claim}") == card.stamp


@pytest.mark.parametrize("case", [*DRAFTS, *NO_RATINGS])
def test_a_draft_is_on_no_card(bridge: Folder, case: str) -> None:
    """The card of a claim is the same whatever somebody proposes, until it is signed."""
    path = f"docs/assets/cards/claims/{claim_of(bridge)}.png"
    before = bridge.files("docs/assets/cards").get(path)
    claim = rate(bridge, **{**DRAFTS, **NO_RATINGS}[case])
    now = bridge.files("docs/assets/cards").get(path)
    if case == "withdrawn":
        assert now is not None
        assert now != before
        tell(bridge, f"claims/{claim}", rating="accurate")
        bridge.run()
        assert bridge.files("docs/assets/cards")[path] == now, "nor does it tell what was withdrawn"
    elif before is None:
        card = Card(f"claims/{claim}.md", "Claim", "", ("Maren Oduya", "no verdict yet"), "A digest")
        statement = "“We found cracks in 140 of the 212 hangers, and I will not sign off another winter”"
        assert now is None or read_stamp(now) == replace(card, title=statement).stamp
        assert (now is None) == (case in NO_RATINGS)
    else:
        assert now == before


def test_a_card_is_drawn_anew_only_for_other_words(bridge: Folder) -> None:
    """What another version of Pillow packed otherwise stays, as long as it says the same."""
    content = (bridge.root / FERRY_CARD).read_bytes()
    info, packed = PngInfo(), io.BytesIO()
    info.add_text(STAMP, read_stamp(content))
    Image.open(io.BytesIO(content)).save(packed, "PNG", compress_level=1, pnginfo=info)
    otherwise = packed.getvalue()
    assert otherwise != content
    bridge.write(FERRY_CARD, otherwise)
    sums = [hashlib.sha256(each.replace(b"\r\n", b"\n")).hexdigest() for each in (content, otherwise)]
    bridge.edit(".digest/inventory.txt", *sums)
    assert bridge.run().changes == ()
    assert (bridge.root / FERRY_CARD).read_bytes() == otherwise
    tell(bridge, "articles/ferry", title="Another title")
    bridge.run()
    assert stamp_of(bridge, "articles/ferry") != read_stamp(content)


def test_a_card_changed_by_hand_stays(bridge: Folder) -> None:
    """Also one that still has the stamp of the program's own; deleted, it comes back."""
    content = (bridge.root / FERRY_CARD).read_bytes()
    info, painted = PngInfo(), io.BytesIO()
    info.add_text(STAMP, read_stamp(content))
    Image.new("RGB", SIZE, "red").save(painted, "PNG", pnginfo=info)
    bridge.write(FERRY_CARD, painted.getvalue())
    outcome = bridge.run()
    assert problems_of(outcome) == []
    assert [each.file for each in notices_of(outcome)] == [FERRY_CARD]
    tell(bridge, "articles/ferry", title="Another title")
    bridge.run()
    assert (bridge.root / FERRY_CARD).read_bytes() == painted.getvalue()
    bridge.delete(FERRY_CARD)
    bridge.run()
    open_card((bridge.root / FERRY_CARD).read_bytes())


def test_a_page_that_is_gone_has_no_card(bridge: Folder) -> None:
    """Nor has a site without an address, where no card could be found."""
    bridge.delete("seeds/ferry.txt")
    bridge.delete("docs/articles/ferry.md")
    bridge.run()
    assert not bridge.has(FERRY_CARD)
    bridge.edit("mkdocs.yml", "site_url: https://digest.test/\n", "")
    bridge.run()
    assert bridge.files("docs/assets/cards") == {}


@pytest.mark.parametrize(
    "content", [b"", b"\x89PNG\r\n\x1a\n", b"GIF89a", b"\x89PNG\r\n\x1a\n\x00\x00\x00\x0dIHDR"]
)
def test_what_is_no_card_has_no_stamp(content: bytes) -> None:
    """Whatever stands in the file, it is drawn anew."""
    assert read_stamp(content) == ""


def test_the_cards_that_the_digest_ships_are_in_order() -> None:
    """Small, of the right size, and each with its stamp."""
    paths = sorted((DOCS / "assets/cards").rglob("*.png"))
    assert len(paths) > 20
    for path in paths:
        content = path.read_bytes()
        open_card(content)
        assert len(read_stamp(content)) == 64
