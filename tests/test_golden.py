"""Golden pages: what the program makes of a whole article, read by somebody.

`pytest tests/test_golden.py --refresh-golden` writes them anew; then read
every changed line, for a golden page nobody read is worth nothing.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from folder import PROJECT, Folder, make_folder, problems_of

from digest.annotation import annotate
from digest.article_page import find_part, read_prose, without_emphasis
from digest.disk import make_seed
from digest.mark import take_marks
from digest.prose import visible_text

GOLDEN = PROJECT / "tests" / "golden"
CASES = sorted(
    {path.name for path in GOLDEN.iterdir()} | {path.stem for path in (PROJECT / "seeds").glob("*.txt")}
)


def seed_of(case: str) -> Path:
    """The article of a case: in its folder, or one of the digest's own."""
    found = [*(GOLDEN / case).glob("seed.*"), *(PROJECT / "seeds").glob(f"{case}.*")]
    return found[0]


def build_page(case: str, root: Path) -> Folder:
    """A digest of this one article, with the digest's topics."""
    seed = seed_of(case)
    folder = make_folder(root, {f"{case}{seed.suffix}": seed.read_bytes()})
    folder.delete("docs/topics/bridges.md")
    for topic in sorted((PROJECT / "docs" / "topics").glob("*.md")):
        folder.write(f"docs/topics/{topic.name}", topic.read_text(encoding="utf-8").split("<!-- digest:")[0])
    assert problems_of(folder.run()) == []
    return folder


@pytest.mark.parametrize("case", CASES)
def test_the_page_is_the_golden_one(case: str, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    """The page of each article is, letter for letter, the one that was read and found right."""
    page = build_page(case, tmp_path).read(f"docs/articles/{case}.md")
    golden = GOLDEN / case / "page.md"
    if request.config.getoption("--refresh-golden"):
        golden.parent.mkdir(exist_ok=True)
        golden.write_text(page, encoding="utf-8", newline="\n")
    assert page == golden.read_text(encoding="utf-8")


@pytest.mark.parametrize("case", CASES)
def test_nothing_received_is_lost(case: str, tmp_path: Path) -> None:
    """Every word of a seed is on its page, in order: the report in the text, the rest in the furniture part."""
    page = build_page(case, tmp_path).read(f"docs/articles/{case}.md")
    received = seed_of(case).read_bytes()
    seed, _ = make_seed(seed_of(case).name, case, received)
    assert seed is not None
    text = seed.text
    report = [block.span.of(text) for block in annotate(seed).blocks if block.kind != "furniture"]
    shown = take_marks(find_part(page, "text"))[0]
    shown = re.sub(r"<!-- [\w-]+ -->\n|^(?:#{1,2}|-|>) ", "", shown, flags=re.MULTILINE)
    words = visible_text(" ".join(report))
    assert read_prose(shown).split() == (without_emphasis(words) if seed.is_markdown else words).split()
    rest = page.partition("<!-- digest:furniture")[2]
    for block in annotate(seed).blocks:
        if block.kind == "furniture":
            assert " ".join(visible_text(block.span.of(text)).split()) in " ".join(read_prose(rest).split())
