"""Line end: how a page ends its lines and whether it has a byte-order mark, kept as found.

Inside the program every text has LF line ends and no byte-order mark.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict, deque

_MARK = b"\xef\xbb\xbf"
_LINE = re.compile(r"([^\r\n]*)(\r\n|\r|\n)")


def decode(received: bytes) -> str:
    """The text of a page; raises `UnicodeDecodeError`."""
    text = received.removeprefix(_MARK).decode("utf-8")
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def encode(text: str, received: bytes | None) -> bytes:
    """`text` with the byte-order mark and the line ends of the page `received`, LF for a new page.

    Where a page mixes line ends, each line keeps its own and a new line gets the commonest.
    """
    if received is None:
        return text.encode("utf-8")
    mark = _MARK if received.startswith(_MARK) else b""
    if b"\r" not in received:
        return mark + text.encode("utf-8")
    before = _LINE.findall(received.removeprefix(_MARK).decode("utf-8"))
    ends = Counter(end for _, end in before)
    usual = max(ends, key=lambda end: (ends[end], end))
    if len(ends) == 1:
        return mark + text.replace("\n", usual).encode("utf-8")
    own: defaultdict[str, deque[str]] = defaultdict(deque)
    for line, end in before:
        own[line].append(end)
    *lines, last = text.split("\n")
    pieces = [line + (own[line].popleft() if own[line] else usual) for line in lines]
    return mark + ("".join(pieces) + last).encode("utf-8")
