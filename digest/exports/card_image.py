"""Card image: a card as a PNG of 1200 by 630 pixels, drawn without a network, the same bytes for the same words.

The picture has a palette of two inks, each from paper to full, so that it is
small. What its card said is noted in it: a picture that says the same is not
drawn again, be it by another version of Pillow that would pack it otherwise.
"""

from __future__ import annotations

import io
import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont
from PIL.PngImagePlugin import PngInfo

from digest.exports.card import Card

SIZE = (1200, 630)
"""What those who show cards ask for."""
MARGIN = 80
STAMP = "digest:card"
_STAMPED = re.compile(rb"tEXt%s\0([0-9a-f]{64})" % STAMP.encode())
"""The piece of a PNG that holds the stamp; to open each picture for it would take longer than to make all pages."""
_FONTS = Path(__file__).parent.parent / "fonts"
_REGULAR, _SEMIBOLD = "Literata-Regular.ttf", "Literata-SemiBold.ttf"
_NOWHERE = "\U0010ffff"
"""A character that no font has."""
_PAPER, _INK, _ACCENT = (253, 252, 248), (28, 27, 24), (0, 85, 140)
"""As in `docs/assets/digest.css`, light."""
_SHADES = 16
_FULL, _SOFT, _FAINT = 255, 170, 50
_WIDTH = SIZE[0] - 2 * MARGIN
_KICKER_TOP, _TITLE_TOP, _RULE_TOP, _FACTS_TOP, _SITE_TOP = 76, 138, 474, 496, 542
_TITLE_ROOM = _RULE_TOP - 24 - _TITLE_TOP
_TITLE_SIZES = (68, 60, 52, 46, 40, 36)
"""The largest in which the whole title has room."""
_SMALL = 28
_LINE = 1.24
"""Of the size of its letters."""


def draw_card(card: Card) -> bytes:
    """The picture of a card; what does not fit is cut with …, and characters the font lacks are left out."""
    ink, accent = Image.new("L", SIZE), Image.new("L", SIZE)
    on_paper, in_colour = ImageDraw.Draw(ink), ImageDraw.Draw(accent)
    in_colour.rectangle((0, 0, SIZE[0], 11), _FULL)
    small, strong = _font(_REGULAR, _SMALL), _font(_SEMIBOLD, _SMALL)
    in_colour.text((MARGIN, _KICKER_TOP), _fit(_readable(card.kicker, strong), strong), _FULL, strong)
    font, lines = _fit_title(_readable(card.title, strong) or _readable(card.site, strong))
    for number, line in enumerate(lines):
        on_paper.text((MARGIN, _TITLE_TOP + round(number * font.size * _LINE)), line, _FULL, font)
    on_paper.line((MARGIN, _RULE_TOP, SIZE[0] - MARGIN, _RULE_TOP), _FAINT, 2)
    facts = " · ".join(each for each in (_readable(fact, small) for fact in card.facts) if each)
    on_paper.text((MARGIN, _FACTS_TOP), _fit(facts, small), _SOFT, small)
    on_paper.text((MARGIN, _SITE_TOP), _fit(_readable(card.site, strong), strong), _FULL, strong)
    return _pack(ink, accent, card.stamp)


def read_stamp(picture: bytes) -> str:
    """What the card of a picture said, by its stamp; empty for what is no picture of a card."""
    found = _STAMPED.search(picture)
    return found[1].decode() if found else ""


def _pack(ink: Image.Image, accent: Image.Image, stamp: str) -> bytes:
    """Both inks as one picture with a palette; packing it harder takes four times as long and saves an eighth."""
    step = 256 // _SHADES
    picture = ink.point([value // step for value in range(256)])
    coloured = accent.point([_SHADES + value // step for value in range(256)])
    picture.paste(coloured, mask=accent.point([255 if value >= step else 0 for value in range(256)]))
    image = Image.frombytes("P", SIZE, picture.tobytes())
    image.putpalette([part for colour in (_INK, _ACCENT) for part in _shades_of(colour)])
    info = PngInfo()
    info.add_text(STAMP, stamp)
    packed = io.BytesIO()
    image.save(packed, "PNG", compress_level=6, pnginfo=info)
    return packed.getvalue()


def _shades_of(colour: Sequence[int]) -> Iterator[int]:
    """From paper to the full colour."""
    for shade in range(_SHADES):
        for paper, full in zip(_PAPER, colour, strict=True):
            yield paper + (full - paper) * shade // (_SHADES - 1)


def _fit_title(title: str) -> tuple[ImageFont.FreeTypeFont, list[str]]:
    """The title in lines, as large as it can be; at the smallest size what has no room is cut."""
    for size in _TITLE_SIZES:
        font = _font(_SEMIBOLD, size)
        lines = list(_wrap(title, font))
        room = int(_TITLE_ROOM // (size * _LINE))
        if len(lines) <= room:
            return font, lines
    return font, [*lines[: room - 1], _fit(" ".join(lines[room - 1 :]), font)]


def _wrap(text: str, font: ImageFont.FreeTypeFont) -> Iterator[str]:
    """`text` in lines that fit; a word that is longer than a line is broken."""
    line = ""
    for word in text.split():
        longer = f"{line} {word}".strip()
        if font.getlength(longer) <= _WIDTH:
            line = longer
            continue
        if line:
            yield line
        line = word
        while font.getlength(line) > _WIDTH:
            head = _head(line, font)
            yield head
            line = line[len(head) :]
    if line:
        yield line


def _fit(text: str, font: ImageFont.FreeTypeFont) -> str:
    """`text`, or as much of it as fits in a line, with … at its end."""
    if font.getlength(text) <= _WIDTH:
        return text
    while font.getlength(f"{text}…") > _WIDTH:
        text = text[:-1].rstrip() if " " not in text else text.rpartition(" ")[0]
    return f"{text}…"


def _head(word: str, font: ImageFont.FreeTypeFont) -> str:
    """As many letters of a word as fit in a line; one at least."""
    for end in range(len(word) - 1, 1, -1):
        if font.getlength(word[:end]) <= _WIDTH:
            return word[:end]
    return word[:1]


def _readable(text: str, font: ImageFont.FreeTypeFont) -> str:
    """`text` without the characters that the font has no sign for."""
    whole = unicodedata.normalize("NFC", " ".join(text.split()))
    return " ".join("".join(each for each in whole if _has_sign(each, font)).split())


@lru_cache(maxsize=4096)
def _has_sign(character: str, font: ImageFont.FreeTypeFont) -> bool:
    if character == " ":
        return True
    own, missing = font.getmask(character), font.getmask(_NOWHERE)
    return character.isprintable() and (own.size, bytes(own)) != (missing.size, bytes(missing))


@lru_cache(maxsize=16)
def _font(name: str, size: int) -> ImageFont.FreeTypeFont:
    """A font laid out by Pillow alone: another library, where there is one, would set other pixels."""
    return ImageFont.truetype(_FONTS / name, size, layout_engine=ImageFont.Layout.BASIC)
