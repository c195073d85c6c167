"""XML text: elements as they are written to a file, with nothing in them that no XML file may hold."""

from __future__ import annotations

import re
from collections.abc import Mapping
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement

from digest.prose import REPLACEMENT

_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that XML 1.0 knows no way to write."""


def add(parent: Element, tag: str, text: str = "", attributes: Mapping[str, str] | None = None) -> Element:
    """A new element at the end of `parent`."""
    safe = {name: _FORBIDDEN.sub(REPLACEMENT, value) for name, value in (attributes or {}).items()}
    element = SubElement(parent, tag, safe)
    element.text = _FORBIDDEN.sub(REPLACEMENT, text) or None
    return element


def write_xml(root: Element) -> bytes:
    """The whole file, one element a line."""
    ElementTree.indent(root, " ")
    written: bytes = ElementTree.tostring(root, "utf-8")
    return b'<?xml version="1.0" encoding="utf-8"?>\n' + written + b"\n"
