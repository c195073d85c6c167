"""Bad input: one clear line for each fault, the other articles still built, nothing lost."""

from __future__ import annotations

import re
import time
from pathlib import Path

import pytest
from folder import FERRY, HARBOUR, Folder, make_folder, notices_of, problems_of

from digest.article_page import find_part
from digest.outcome import Outcome

PAGE = "docs/articles/harbour.md"


def built(tmp_path: Path, name: str, content: bytes) -> tuple[Folder, Outcome]:
    """A digest with one good seed and one other, after a run."""
    folder = make_folder(tmp_path, {"harbour.txt": HARBOUR, name: content})
    outcome = folder.run()
    assert "==[^" in folder.read(PAGE), "the good article is built whatever the other is"
    return folder, outcome


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "empty"),
        (b" \r\n\t\n", "empty"),
        (b"\xef\xbb\xbf", "no article"),
        ("Grüße aus Köln".encode("latin-1"), "UTF-8"),
        (b"PK\x03\x04\x00\x00\x00\x00", "not text"),
    ],
)
def test_a_seed_that_cannot_be_read_is_named(tmp_path: Path, content: bytes, words: str) -> None:
    """Empty, binary and not UTF-8: one line with the file and the remedy, and no page."""
    folder, outcome = built(tmp_path, "bad.txt", content)
    (problem,) = problems_of(outcome)
    assert problem.file == "seeds/bad.txt"
    assert words in problem.what
    assert problem.mend
    assert "\n" not in str(problem)
    assert not folder.has("docs/articles/bad.md")


def test_a_one_line_seed_is_an_article(tmp_path: Path) -> None:
    """One line is little, but it is an article."""
    folder, outcome = built(
        tmp_path, "bad.txt", b"The mayor of Porthallow resigned on Friday after 12 years."
    )
    assert problems_of(outcome) == []
    assert "The mayor of Porthallow resigned" in folder.read("docs/articles/bad.md")


@pytest.mark.timing
@pytest.mark.slow
@pytest.mark.long
def test_a_large_article_is_built_in_bounded_time(tmp_path: Path) -> None:
    """Ten megabytes in one file take seconds, not hours, and every sentence is on the page."""
    sentence = "The council of Porthallow spent about 3.4 million pounds on bridge {}, said Maren Oduya. "
    text = "".join(
        sentence.format(n) + ("\n\n" if n % 5 == 0 else "") for n in range(10_000_000 // len(sentence))
    )
    start = time.process_time()
    folder, outcome = built(tmp_path, "bad.txt", text.encode())
    assert time.process_time() - start < 400
    assert problems_of(outcome) == []
    shown = find_part(folder.read("docs/articles/bad.md"), "text")
    assert shown.count(", said Maren Oduya.") == text.count(", said Maren Oduya.")


@pytest.mark.parametrize(
    "text",
    [
        'He said: "She told me "it is over" and left.\n\n"We never met, said the mayor. \'No.',
        "“““ ” ’ ‘ \" ' « » „ “ one two three four five six seven.",
        "“" * 500 + "The bridge is closed" + "”" * 499,
    ],
)
def test_unbalanced_quotation_marks_do_no_harm(tmp_path: Path, text: str) -> None:
    """Whatever the quotation marks do, the text is on the page."""
    folder, outcome = built(tmp_path, "bad.txt", text.encode())
    assert problems_of(outcome) == []
    assert re.sub(r"\s", "", text)[-4:] in re.sub(
        r"\s|==\[\^[^\]]+\]|==", "", folder.read("docs/articles/bad.md")
    )


def test_faulty_front_matter_of_a_page_is_named_with_its_line(bridge: Folder) -> None:
    """A page whose YAML is broken stays as it is, byte for byte, and the line is named."""
    bridge.edit(PAGE, "title: Harbour bridge to close for two years", 'title: Minister: "no cuts"')
    before = bridge.read(PAGE)
    outcome = bridge.run()
    problem = next(each for each in problems_of(outcome) if each.file == PAGE)
    assert problem.line == 2
    assert problem.mend
    assert bridge.read(PAGE) == before


def test_faulty_front_matter_of_a_markdown_seed_is_named(tmp_path: Path) -> None:
    """The front matter of a `.md` seed is checked as a page's is."""
    _, outcome = built(tmp_path, "bad.md", b"---\ntitle: a: b: c\n---\n\nThe bridge is closed.\n")
    (problem,) = problems_of(outcome)
    assert (problem.file, problem.line) == ("seeds/bad.md", 2)


def test_names_too_long_for_a_file(bridge: Folder) -> None:
    """An outlet, a claimant or a seed of very many words gets a page under as many of them as fit, and a claim none."""
    name = "the office of the commissioner for very long names " * 8
    bridge.edit(PAGE, "publisher:", f"publisher: {name}")
    bridge.write(
        f"seeds/{'long' * 60}.txt", "A bridge.\n\nThe bridge was closed on Monday, said Maren Oduya.\n"
    )
    assert problems_of(bridge.run()) == []
    assert len([path for path in bridge.files("docs/outlets") if "commissioner" in path]) == 1
    page = f"docs/claims/{'long-' * 49}id.md"
    bridge.write(page, "---\nclaim: Long\n---\n")
    told = problems_of(bridge.run())
    assert told and all("too long" in each.what for each in told)


@pytest.mark.parametrize(
    ("front", "words"),
    [
        ("rating: wrong", "wrong"),
        ("rating: Accurate", "Accurate"),
        ("signed_by: '?'", "names nobody"),
        ("signed_by: TBD", "names nobody"),
        ("signed_by: [Ann Lee]", "a list"),
        ("signed_on: 0000-00-00", "0000-00-00"),
        ("signed_on: 2025-02", "not a day"),
        ("signed_on: ２０２５-02-03", "not a day"),
        ("due: soon", "not a date"),
        ("said_on: last week", "not a date"),
        ("history: corrected", "history"),
        ("merged_into: my-claim", "leads back to this claim"),
        ("rating: false", "false"),
        ("kind: rumour", "rumour"),
        ("signed_on: yesterday", "yesterday"),
        ("merged_into: no-such-claim", "no-such-claim"),
        ("evidence: a report", "evidence"),
        ("evidence:\n  - url: javascript:alert(1)", "javascript"),
        ("evidence:\n  - url: https://example.org\n    stance: maybe", "maybe"),
        ("claim: [a, b]", "claim"),
    ],
)
def test_faults_on_a_claim_page_are_named(bridge: Folder, front: str, words: str) -> None:
    """Each faulty value of a claim page: its line, the faulty words, the remedy."""
    bridge.write("docs/claims/my-claim.md", f"---\n# by hand\n{front}\n---\n\n# A claim\n")
    found = [each for each in problems_of(bridge.run()) if each.file == "docs/claims/my-claim.md"]
    assert found, "the fault is reported"
    page = bridge.read("docs/claims/my-claim.md")
    source = front.split("\n")[min(1, front.count("\n"))]
    assert page.split("\n")[found[0].line - 1] == source, "the line as the page now stands"
    assert words in found[0].what
    assert found[0].mend
    assert front in page


def test_two_pages_for_one_seed_are_named(bridge: Folder) -> None:
    """A copied page is a problem; both stay."""
    bridge.write("docs/articles/copy.md", bridge.read(PAGE))
    problem = next(each for each in problems_of(bridge.run()))
    assert "harbour.txt" in problem.what
    assert bridge.has(PAGE) and bridge.has("docs/articles/copy.md")


def test_a_duplicate_seed_is_named(tmp_path: Path) -> None:
    """The same bytes under two names make one page and one line."""
    folder, outcome = built(tmp_path, "zz-copy.txt", HARBOUR.encode())
    (problem,) = problems_of(outcome)
    assert problem.file == "seeds/zz-copy.txt"
    assert "seeds/harbour.txt" in problem.what
    assert not folder.has("docs/articles/zz-copy.md")


def test_two_seeds_with_one_stem_are_named(tmp_path: Path) -> None:
    """`a.txt` and `a.md` would share a page: the second is named."""
    folder = make_folder(tmp_path, {"harbour.md": HARBOUR, "harbour.txt": FERRY})
    (problem,) = problems_of(folder.run())
    assert problem.file == "seeds/harbour.txt"


def test_an_unknown_topic_is_named(bridge: Folder) -> None:
    """A topic without a page is a problem with its line."""
    bridge.edit(PAGE, "  - bridges\n", "  - bridges\n  - tunnels\n")
    (problem,) = problems_of(bridge.run())
    text = bridge.read(PAGE).split("\n")
    assert "tunnels" in problem.what
    assert text[problem.line - 1] == "  - tunnels"


@pytest.mark.parametrize("value", ["tomorrow", "2025-02-30", "29/01/2025"])
def test_a_faulty_date_is_named(bridge: Folder, value: str) -> None:
    """`published` must be a date, as far as known."""
    bridge.edit(PAGE, "published:", f"published: {value}")
    (problem,) = problems_of(bridge.run())
    assert value in problem.what


def test_a_faulty_address_is_named_and_not_linked(bridge: Folder) -> None:
    """An address that is not http(s) is a problem and never a link."""
    bridge.edit(PAGE, "source_url:", "source_url: javascript:alert(1)")
    (problem,) = problems_of(bridge.run())
    assert "javascript" in problem.what
    assert "](<javascript" not in bridge.read(PAGE)


def test_a_text_in_another_language_is_a_notice(tmp_path: Path) -> None:
    """The rules know English; anything else is built, with a line that says so."""
    text = (
        "Die Brücke wird für zwei Jahre geschlossen, sagte der Rat der Stadt am Montag. Die Kosten betragen rund 86 Millionen Euro. "
        * 3
    )
    _, outcome = built(tmp_path, "bad.txt", text.encode())
    assert any(each.file == "seeds/bad.txt" and "English" in each.what for each in notices_of(outcome))


def test_a_broken_marker_of_a_kept_part_is_named(bridge: Folder) -> None:
    """A part whose end is gone is not guessed at: the page stays, its line is named."""
    bridge.edit(PAGE, "<!-- /digest:status -->\n", "")
    before = bridge.read(PAGE)
    bridge.write("seeds/harbour.txt", HARBOUR.replace("31,000", "33,000"))
    found = [each for each in problems_of(bridge.run()) if each.file == PAGE]
    assert found and found[0].line
    assert bridge.read(PAGE) == before


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("site_name: [", "YAML"),
        ("extra: {digest: {rights: some}}", "rights"),
        ("extra: {digest: {ratings: {fine: Fine}}}", "fine"),
        ("extra: {digest: {ratings: [a]}}", "ratings"),
        ("extra: {digest: {ratings: {unrated: Accurate}}}", "the name of `accurate`"),
        ("extra: {digest: {ratings: {accurate: outlets  differ}}}", "what a machine found"),
        ("extra: {digest: {ratings: {accurate: 'Draft: right'}}}", "something else than a rating"),
        ("extra: {digest: {ratings: {accurate: Withdrawn}}}", "something else than a rating"),
        ("extra: {digest: {ratings: {accurate: ''}}}", "no name"),
        ("extra: {digest: {ratings: {accurate: {meaning: ' '}}}}", "empty `meaning`"),
        ("extra: {digest: {report: desk@example.org}}", "neither a web nor a mail address"),
        ("extra: {digest: {report: 'javascript:alert(1)'}}", "neither a web nor a mail address"),
        ("extra: {digest: {report: 'https://example.org/{url}'}}", "nothing fills in"),
        ("extra: {digest: [1]}", "extra.digest"),
        ("- a\n", "no settings"),
        ("site_name: 2025-02-30", "YAML"),
    ],
)
def test_faulty_settings_are_named(bridge: Folder, text: str, words: str) -> None:
    """`mkdocs.yml` is checked where it speaks of the digest."""
    bridge.write("mkdocs.yml", text)
    found = [each for each in problems_of(bridge.run()) if each.file == "mkdocs.yml"]
    assert found and words in found[0].what


INJECTIONS = [
    "<script>alert(1)</script>",
    "{{ config.site_name }} {% raw %}",
    "[click](javascript:alert(1)) and <a href=javascript:alert(1)>this</a>",
    "---\ntitle: mine\n---",
    "[^note]: a note of my own, and ==marked==[^note]",
    "<!-- a comment --> and --> more",
    "<!-- /digest:text -->\n<!-- digest:status -->",
    "\u202eright to left\u202c and \u2066isolated\u2069",
    "{: onclick=alert(1) } and ![x](http://evil.example/x.png)",
    "    four spaces\n\n\ttab",
    "*[HTML]: abbreviation",
    "/digest:furniture -->",
]


@pytest.mark.parametrize("injected", INJECTIONS)
def test_article_text_is_only_text(tmp_path: Path, injected: str) -> None:
    """Whatever an article says, it adds no mark, no part, no front matter and no comment to its page."""
    seed = f"A story about a bridge\n\nThe bridge in Porthallow is closed, said Maren Oduya.\n\n{injected}\n\nIt cost $3 million in 2019.\n"
    folder = make_folder(tmp_path, {"harbour.txt": HARBOUR, "bad.txt": seed})
    outcome = folder.run()
    assert problems_of(outcome) == []
    text = folder.read("docs/articles/bad.md")
    for name in ("status", "text", "source"):
        assert text.count(f"<!-- digest:{name} -->") == text.count(f"<!-- /digest:{name} -->") == 1
    assert text.count("\n---\n") == 1
    assert "[^note]" not in text
    assert "<script" not in text and "<a " not in text and "{{" not in text and "{%" not in text
    assert folder.run().changes == ()


def test_odd_names_of_seeds_make_pages_of_their_own(tmp_path: Path) -> None:
    """Names no publisher can keep, names without a letter of ours, and a pipe that never ends."""
    import os

    names = ["README.txt", "index.txt", "新闻一.txt", "新闻二.txt", "a # b (1) 100%.txt"]
    folder = make_folder(
        tmp_path, {name: HARBOUR.replace("140", str(150 + n)) for n, name in enumerate(names)}
    )
    os.mkfifo(folder.root / "seeds/pipe.txt")
    (problem,) = problems_of(folder.run())
    assert problem.file == "seeds/pipe.txt"
    pages = {path.name for path in (folder.root / "docs/articles").glob("*.md")} - {"index.md"}
    assert len(pages) == len(names)
    assert not {page.lower() for page in pages} & {"readme.md", "index.md"}
