"""Drift: every quotation resolves, and where a seed changed under one, the program says so and where the words are now."""

from __future__ import annotations

import re

from folder import HARBOUR, PROJECT, Folder, notices_of, problems_of

from digest.article_page import find_part, read_marks, read_prose, words_shown
from digest.disk import make_seed
from digest.seed import Span

PAGE = "docs/articles/harbour.md"
CRACKS = "We found cracks in 140 of the 212 hangers, and I will not sign off another winter"


def claim_on(folder: Folder, words: str) -> str:
    """The id of the mark on these words."""
    return next(claim for claim, marked in read_marks(folder.read(PAGE)) if words in marked)


def line_of(folder: Folder, claim: str) -> int:
    """The line of a mark."""
    rows = folder.read(PAGE).split("\n")
    return next(number for number, row in enumerate(rows, 1) if f"==[^{claim}]" in row)


def test_a_word_changed_in_a_seed_is_told_with_the_place(bridge: Folder) -> None:
    """The page follows its seed; the run that changes it names the old words and where the new ones are, once."""
    claim = claim_on(bridge, CRACKS)
    bridge.write("seeds/harbour.txt", HARBOUR.replace("sign off another winter", "sign off a second winter"))
    (problem,) = problems_of(bridge.run())
    assert (problem.file, problem.line) == (PAGE, line_of(bridge, claim))
    assert CRACKS in problem.what
    assert "seeds/harbour.txt:7 now reads “" in problem.mend and "a second winter" in problem.mend
    assert "a second winter" in bridge.read(PAGE) and "another winter,”" not in bridge.read(PAGE)
    assert bridge.run().problems == ()


def test_another_number_is_no_new_reading(bridge: Folder) -> None:
    """A passage with other numbers is near, but nobody says that the seed “now reads” it."""
    bridge.write("seeds/harbour.txt", HARBOUR.replace("140 of the 212", "141 of the 212"))
    (problem,) = [each for each in problems_of(bridge.run()) if "cracks" in each.what]
    assert "other numbers, seeds/harbour.txt:7: “We found cracks in 141" in problem.mend
    assert "now reads" not in problem.mend


def test_words_that_are_gone_are_told(bridge: Folder) -> None:
    """With the sentence, the mark is gone from the page; the problem says that nothing is near."""
    bridge.write("seeds/harbour.txt", re.sub('"We found.*\n\n', "", HARBOUR))
    (problem,) = problems_of(bridge.run())
    assert (problem.file, problem.line) == (PAGE, 0)
    assert "nothing in seeds/harbour.txt is near" in problem.mend
    assert bridge.run().problems == ()


def test_a_line_moved_in_a_seed_is_no_drift(bridge: Folder) -> None:
    """Words that stand elsewhere in the seed still resolve."""
    head, second, *rest = HARBOUR.strip().split("\n\n")
    bridge.write("seeds/harbour.txt", "\n\n".join([head, second, *reversed(rest)]) + "\n")
    assert bridge.run().problems == ()
    assert CRACKS in bridge.read(PAGE)


def test_a_seed_deleted_leaves_the_quotations(bridge: Folder) -> None:
    """Without the seed the marks stay, on the page and on their claims' pages, as they were last found there."""
    claim = claim_on(bridge, CRACKS)
    bridge.delete("seeds/harbour.txt")
    outcome = bridge.run()
    assert problems_of(outcome) == []
    assert CRACKS in bridge.read(PAGE)
    assert "(words of an editor)" not in bridge.read(f"docs/claims/{claim}.md")


def test_a_mark_by_hand_stays_a_problem_until_it_is_mended(bridge: Folder) -> None:
    """A mark that an editor made keeps its words when the seed changes them: a problem in every run, not only the first."""
    words = "the city council said on Monday"
    bridge.edit(PAGE, words, f"=={words}==[^told-when]")
    assert problems_of(bridge.run()) == []
    bridge.write("seeds/harbour.txt", HARBOUR.replace("said on Monday", "said on Tuesday"))
    for _ in range(3):
        (problem,) = [each for each in problems_of(bridge.run()) if "told-when" in each.what]
        assert (problem.file, problem.line) == (PAGE, line_of(bridge, "told-when"))
        assert "seeds/harbour.txt:5 now reads" in problem.mend
    bridge.edit(PAGE, f"=={words}==", "==the city council said on Tuesday==")
    assert problems_of(bridge.run()) == []
    assert bridge.run().changes == ()


def test_words_an_editor_made_up_are_a_notice(bridge: Folder) -> None:
    """A mark by hand on words that no seed has is the editor's: a notice, and no other page takes it for the outlet's."""
    bridge.edit(PAGE, "the city council said on Monday", "==the mayor wept on Monday==[^tears]")
    outcome = bridge.run()
    assert problems_of(outcome) == []
    (notice,) = notices_of(outcome)
    assert (notice.file, notice.line) == (PAGE, line_of(bridge, "tears"))
    assert "do not stand in the seed" in notice.what
    assert "*Edited here: these are not the words of the original.*" in bridge.read(PAGE)
    assert "harbour.md#mark-tears) (words of an editor)" in bridge.read("docs/claims/tears.md")


def test_a_claim_in_an_editors_words_is_no_quotation(bridge: Folder) -> None:
    """Quotation marks are for words that an article has; a quotation put in other words is told without them."""
    claim = claim_on(bridge, CRACKS)
    page = f"docs/claims/{claim}.md"
    assert f"# “{CRACKS}”" in bridge.read(page)
    bridge.edit(page, f"claim: {CRACKS}", "claim: we found cracks in most hangers")
    bridge.run()
    assert all("“we found cracks in most" not in text.casefold() for text in bridge.pages().values())
    assert "# We found cracks in most hangers" in bridge.read(page)
    assert "    We found cracks in most hangers\n" in bridge.read(PAGE)


def test_other_pages_quote_the_seed(bridge: Folder) -> None:
    """Where an editor changed marked words, the article's page has them, and every other page what the outlet wrote."""
    claim = claim_on(bridge, "about $86 million")
    bridge.edit(PAGE, "about $86 million==", "about $87 million==")
    bridge.run()
    assert "about $87 million==" in bridge.read(PAGE)
    others = "".join(text for path, text in bridge.pages().items() if path not in (PAGE, "docs/review.md"))
    assert "$87" not in others
    assert "about $86 million" in bridge.read(f"docs/claims/{claim}.md")


def test_marks_across_emphasis_and_in_each_other_resolve(bridge: Folder) -> None:
    """A mark may hold another and, in a Markdown seed, the stars of emphasis: both are found in the seed."""
    bridge.write(
        "seeds/stars.md",
        "Bridge news\n\nThe *old* bridge in Porthallow is closed for **two** years, the council said.\n",
    )
    bridge.run()
    page = "docs/articles/stars.md"
    (claim, _), *_ = read_marks(bridge.read(page))
    bridge.edit(
        page,
        "bridge in Porthallow is closed for two years==",
        "==bridge in Porthallow==[^inner] is closed for two years==",
    )
    outcome = bridge.run()
    assert outcome.problems == ()
    assert {"inner", claim} <= {each for each, _ in read_marks(bridge.read(page))}


QUOTED = re.compile(r"\]\((?:\.\./)?(?:articles/)?(?P<page>[\w-]+)\.md#mark-[^)]*\)[^“\n]*(?:\n\n    > )?“(?P<words>.+?)”(?=$| \*|\n)", re.MULTILINE)  # fmt: skip


def test_every_quotation_of_this_digest_stands_in_its_seed() -> None:
    """Marks, and whatever notes, claim pages, stories and differences quote of an article, letter for letter."""
    docs = PROJECT / "docs"
    seeds: dict[str, str] = {}
    for path in sorted((PROJECT / "seeds").glob("*.txt")):
        seed, _ = make_seed(path.name, path.name, path.read_bytes())
        assert seed is not None
        seeds[path.stem] = words_shown(seed, Span(0, len(seed.text)))
    for stem, text in seeds.items():
        for claim, words in read_marks((docs / f"articles/{stem}.md").read_text(encoding="utf-8")):
            assert " ".join(words.split()) in text, claim
    found = 0
    for page in sorted(docs.rglob("*.md")):
        body = page.read_text(encoding="utf-8")
        rows = body.replace(find_part(body, "text"), "") if "digest:text" in body else body
        for quoted in QUOTED.finditer(rows):
            shown = read_prose(quoted["words"].replace("**[…]**", "…"))
            for piece in re.split("…|” “", shown):
                assert piece.strip() in seeds[quoted["page"]], (page.name, piece)
            found += 1
    assert found > 100
