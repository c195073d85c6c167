"""Rights: how much of an article its page shows, and that nothing is lost on the way there and back."""

from __future__ import annotations

import random
import re
import shutil
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from urllib.parse import unquote

import pytest
from browser import copy_assets, publish
from folder import FERRY, HARBOUR, PROJECT, Folder, make_folder, notices_of, problems_of
from hypothesis import given, settings
from hypothesis import strategies as st
from killing import Killed, die_at
from strategies import HAND_EDITS, edit_page, seeds_of_chance

from digest.annotation import annotate
from digest.article_page import find_part, read_marks, read_prose, words_shown
from digest.disk import make_seed
from digest.excerpt import GAP

PAGE = "docs/articles/harbour.md"
FERRY_PAGE = "docs/articles/ferry.md"
MORE = """
Residents were told in letters that came by boat.

The plan was first put forward when the town grew. Nobody liked it much at that time. Few people here remember the storm.

Several shops said that trade had fallen. Work may begin in spring. The council said that 400 buses will run instead.

The meeting ended late. It was dark by then. Nobody stayed for the songs.

Subscribe to our newsletter to get the latest news in your inbox every week.
"""
ARTICLES = sorted([*(PROJECT / "tests/golden").glob("*/seed.*"), *(PROJECT / "seeds").glob("*.txt")])
QUIET = [edit for edit in HAND_EDITS if edit.__name__ not in ("edit_front_matter", "move_part")]


def set_rights(folder: Folder, rights: str, page: str = PAGE) -> None:
    """What an editor does to show more or less of an article."""
    folder.write(
        page, re.sub(r"^rights:.*$", f"rights: {rights}".strip(), folder.read(page), flags=re.MULTILINE)
    )


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Folder:
    """A longer article on the bridge, and another one beside it, built once, to be copied."""
    folder = make_folder(
        tmp_path_factory.mktemp("built"), {"harbour.txt": HARBOUR + MORE, "ferry.txt": FERRY}
    )
    assert problems_of(folder.run()) == []
    return folder


@pytest.fixture
def harbour(built: Folder, tmp_path: Path) -> Folder:
    """They, where a test may change them."""
    return built.copy(tmp_path)


def text_of(folder: Folder, page: str = PAGE) -> str:
    """The text part of a page."""
    return find_part(folder.read(page), "text")


def test_an_excerpt_holds_marked_sentences_and_one_either_side(harbour: Folder) -> None:
    """The rest is a sign; the strip says how many sentences are shown; the furniture is gone from the page."""
    set_rights(harbour, "excerpt")
    outcome = harbour.run()
    page = harbour.read(PAGE)
    assert (
        "Residents were told in letters that came by boat.\n\n<!-- left-out -->\n[…]\n\nWork may begin"
        in page
    )
    assert "The meeting ended late.\n\n<!-- left-out -->\n[…]\n<!-- /digest:text -->" in page
    assert "Excerpt: 9 of 15 sentences are shown here." in page
    assert "newsletter" not in page
    assert outcome.shares == ((PAGE, 73),)
    assert harbour.run().changes == ()


def test_a_link_holds_the_words_of_claims(harbour: Folder) -> None:
    """Headline and marked words, each with its mark, so that links from other pages still lead there."""
    marks = read_marks(harbour.read(PAGE))
    set_rights(harbour, "link")
    harbour.run()
    page = harbour.read(PAGE)
    rows = text_of(harbour).split("\n")
    assert all(row.startswith(("# ", "- “==")) for row in rows if row)
    assert read_marks(page) == marks
    assert "Link only" in page
    assert harbour.run().changes == ()


@pytest.mark.parametrize("rights", ["excerpt", "link"])
@pytest.mark.parametrize(
    "seed", ARTICLES, ids=lambda seed: seed.parent.name if seed.stem == "seed" else seed.stem
)
def test_there_and_back_is_the_same_page(seed: Path, rights: str, tmp_path: Path) -> None:
    """When nobody edits, a page that is cut and made whole again is letter for letter the page it was."""
    folder = make_folder(tmp_path, {f"a{seed.suffix}": seed.read_bytes()})
    folder.run()
    before = folder.files("docs", ".digest")
    set_rights(folder, rights, "docs/articles/a.md")
    assert problems_of(folder.run()) == []
    assert folder.run().changes == ()
    set_rights(folder, "", "docs/articles/a.md")
    folder.run()
    assert folder.files("docs", ".digest") == before


RUN = 6
"""Words in a row by which a passage is known again."""


def find_leaks(folder: Folder, texts: Mapping[str, str]) -> set[str]:
    """Rows of words that articles leave out, and that stand in one of `texts` all the same.

    Words that are shown of another article are no leak, and neither are titles and who is named as saying something.
    """
    speakers = {claim["claimant"] or "" for article in folder.run().articles for claim in article["claims"]}
    shown: set[str] = {run for speaker in speakers for run in _runs(speaker)}
    left_out: set[str] = set()
    titles: list[str] = []
    for path in sorted((folder.root / "docs/articles").glob("*.md")):
        if path.name == "index.md":
            continue
        page = path.read_text(encoding="utf-8")
        text = re.sub(r"==|\[\^[^\]]+\]|^<!--.*?-->$|\[…\]", "", find_part(page, "text"), flags=re.MULTILINE)
        titles += re.findall("^title: (.*)$", page, re.MULTILINE)
        shown |= _runs(read_prose(text)) | _runs(titles[-1])
        name = re.findall("^seed: (.*)$", page, re.MULTILINE)[0]
        seed, _ = make_seed(name, name, (folder.root / "seeds" / name).read_bytes())
        assert seed is not None
        for block in annotate(seed).blocks:
            left_out |= _runs(words_shown(seed, block.span))
    published: set[str] = set()
    for text in texts.values():
        for title in titles:  # what stands behind a title is not its next word
            text = text.replace(title, "\n").replace(title.rstrip("…"), "\n")
        text = text.replace("…”", "\n")  # nor behind one that is shown cut short
        for line in text.split("\n"):
            published |= _runs(read_prose(line.replace("**", "")))
    return left_out & published - shown


def _runs(text: str) -> set[str]:
    """Of one line each: a claim below its claimant is no passage."""
    rows = [re.findall(r"\w+", row) for row in unquote(text).casefold().split("\n")]
    return {" ".join(row[at : at + RUN]) for row in rows for at in range(len(row) - RUN + 1)}


def pages_of(folder: Folder) -> dict[str, str]:
    """Every file of words under `docs/`; cards say what the pages say that they are of."""
    return {path: folder.read(path) for path in folder.files("docs") if not path.endswith(".png")}


@pytest.mark.parametrize("rights", ["excerpt", "link"])
@pytest.mark.parametrize(
    "seed", ARTICLES, ids=lambda seed: seed.parent.name if seed.stem == "seed" else seed.stem
)
def test_left_out_text_stands_nowhere(seed: Path, rights: str, tmp_path: Path) -> None:
    """With the digest's default, no words that are left out stand under `docs/`, in any list, note or topic."""
    folder = make_digest(
        tmp_path, rights, {f"a{seed.suffix}": seed.read_bytes(), "harbour.txt": HARBOUR + MORE}
    )
    assert find_leaks(folder, pages_of(folder)) == set()


@pytest.mark.parametrize("rights", ["excerpt", "link"])
def test_left_out_text_of_a_story_stands_nowhere(rights: str, tmp_path: Path) -> None:
    """Neither do the pages of a story, its quotations in all wordings and its differences say more, nor the search index."""
    seeds = {path.name: path.read_bytes() for path in sorted((PROJECT / "seeds").glob("*.txt"))}
    folder = make_digest(tmp_path, rights, seeds)
    folder.edit(
        f"docs/articles/{sorted(seeds)[2].removesuffix('.txt')}.md",
        "source_url:",
        "source_url: https://example.org/a",
    )
    assert problems_of(folder.run()) == []
    assert find_leaks(folder, pages_of(folder)) == set()


def test_furniture_between_two_sentences_stands_nowhere(tmp_path: Path) -> None:
    """What stands around marked words in the annotations ends where an outlet put a line of its own."""
    line = "Subscribe to our newsletter to get the latest news in your inbox every week."
    folder = make_digest(tmp_path, "excerpt", {"harbour.txt": HARBOUR.replace("\n\n", f"\n\n{line}\n\n")})
    assert "said Maren Oduya" in text_of(folder)
    assert [path for path, text in pages_of(folder).items() if "newsletter" in text] == []


@pytest.mark.slow
@pytest.mark.parametrize("rights", ["excerpt", "link"])
def test_left_out_text_is_not_in_the_site(rights: str, tmp_path: Path) -> None:
    """Pages, search index and all else that a publisher writes."""
    seeds = {path.name: path.read_bytes() for path in sorted((PROJECT / "seeds").glob("*.txt"))}
    folder = make_digest(tmp_path, rights, seeds)
    config = (PROJECT / "mkdocs.yml").read_text(encoding="utf-8").replace("rights: full", f"rights: {rights}")
    folder.write("mkdocs.yml", config)
    copy_assets(folder.root)
    for name in ("overrides", "digest"):
        (folder.root / name).symlink_to(PROJECT / name)
    site = publish(folder.root)
    texts = {
        path.name + str(number): path.read_text(encoding="utf-8")
        for number, path in enumerate(sorted(site.rglob("*")))
        if path.suffix in (".html", ".json", ".xml")
    }
    plain = {path: re.sub(r"<[^>]*>", "", text) for path, text in texts.items()}
    assert find_leaks(folder, plain) == set()


def make_digest(root: Path, rights: str, seeds: Mapping[str, str | bytes]) -> Folder:
    """A digest with these rights for all articles and this digest's topics, built."""
    folder = make_folder(root, seeds)
    site = "site_name: x\nsite_url: https://digest.test/\n"  # the annotations and the data for search engines need it
    folder.write("mkdocs.yml", f"{site}extra:\n  digest:\n    rights: {rights}\n")
    for topic in sorted((PROJECT / "docs" / "topics").glob("*.md")):
        folder.write(f"docs/topics/{topic.name}", topic.read_text(encoding="utf-8").split("<!-- digest:")[0])
    assert problems_of(folder.run()) == []
    return folder


@settings(max_examples=25)
@given(seeds_of_chance, st.sampled_from(["excerpt", "link"]))
def test_edits_of_a_whole_page_are_there_again(chance: int, rights: str) -> None:
    """Whatever an editor did on the whole page is on it again after it was cut for a while."""
    rng = random.Random(chance)
    with tempfile.TemporaryDirectory() as root:
        folder = make_folder(Path(root), {"harbour.txt": HARBOUR + MORE, "ferry.txt": FERRY})
        folder.run()
        folder.write(PAGE, edit_page(folder.read(PAGE), rng, rng.randint(1, 6)))
        folder.run()
        folder.run()
        if not re.search("^rights:", folder.read(PAGE), re.MULTILINE):
            return
        set_rights(folder, "full")
        folder.run()
        before = folder.read(PAGE)
        set_rights(folder, rights)
        folder.run()
        assert folder.run().changes == ()
        set_rights(folder, "full")
        folder.run()
        assert folder.read(PAGE) == before


@settings(max_examples=25)
@given(seeds_of_chance)
def test_edits_of_an_excerpt_are_on_the_whole_page(chance: int) -> None:
    """What an editor writes on an excerpt is on the whole page; no sentence of the seed is lost for it."""
    rng = random.Random(chance)
    with tempfile.TemporaryDirectory() as root:
        folder = make_folder(Path(root), {"harbour.txt": HARBOUR + MORE, "ferry.txt": FERRY})
        folder.run()
        whole = text_of(folder)
        set_rights(folder, "excerpt")
        folder.run()
        left_out = set(_lines(whole)) - set(_lines(text_of(folder)))
        page = folder.read(PAGE)
        for number in range(rng.randint(1, 5)):
            page = rng.choice(QUIET)(page, rng, f"edit{rng.randint(0, 999)}n{number}")
        folder.write(PAGE, page)
        folder.run()
        assert folder.run().changes == ()
        written = set(re.findall(r"edit\d+n\d+", find_part(page, "text")))
        assert written <= set(re.findall(r"edit\d+n\d+", folder.read(".digest/whole/articles/harbour.md")))
        set_rights(folder, "full")
        folder.run()
        now = folder.read(PAGE)
        assert written <= set(re.findall(r"edit\d+n\d+", now))
        assert left_out <= set(_lines(find_part(now, "text")))
        assert GAP[0] not in now


def _lines(text: str) -> list[str]:
    return [re.sub(r"==(?:\[\^[^\]]+\])?", "", row) for row in text.split("\n") if row.strip()]


def test_a_mark_deleted_on_an_excerpt_stays_deleted(harbour: Folder) -> None:
    """The decision goes into the whole page; review.md tells the way back without the words that are left out now."""
    set_rights(harbour, "excerpt")
    harbour.run()
    (claim, words), *_ = [mark for mark in read_marks(harbour.read(PAGE)) if "400 buses" in mark[1]]
    harbour.edit(PAGE, f"=={words}==[^{claim}]", words)
    harbour.run()
    assert "400 buses" not in harbour.read(PAGE) + harbour.read("docs/review.md")
    assert f"`{claim}`, on words that the page leaves out" in harbour.read("docs/review.md")
    set_rights(harbour, "full")
    harbour.run()
    assert words in harbour.read(PAGE) and claim not in harbour.read(PAGE)
    assert f"=={words}==[^{claim}]" in harbour.read("docs/review.md")


def test_a_sign_of_what_is_left_out_comes_back(harbour: Folder) -> None:
    """Deleting `[…]` deletes no text."""
    before = harbour.read(PAGE)
    set_rights(harbour, "excerpt")
    harbour.run()
    page = harbour.read(PAGE)
    harbour.write(PAGE, page.replace("\n".join(GAP) + "\n\n", ""))
    harbour.run()
    assert harbour.read(PAGE) == page
    set_rights(harbour, "")
    harbour.run()
    assert harbour.read(PAGE) == before


def test_a_seed_changed_meanwhile_is_on_both(harbour: Folder) -> None:
    """The seed is corrected while its page is cut: in a sentence shown, and in one left out."""
    set_rights(harbour, "excerpt")
    harbour.run()
    harbour.edit(PAGE, "the city council said on Monday", "the council said on Monday")
    harbour.write(
        "seeds/harbour.txt", (HARBOUR + MORE).replace("Few people", "Many people").replace("31,000", "33,000")
    )
    harbour.run()
    assert "33,000" in harbour.read(PAGE) and "Many people" not in harbour.read(PAGE)
    set_rights(harbour, "full")
    harbour.run()
    text = harbour.read(PAGE)
    assert "the council said on Monday" in text and "33,000" in text and "Many people" in text


def test_a_paragraph_of_an_editors_own_is_always_shown(harbour: Folder) -> None:
    """What an editor writes is nobody else's: it stands on the excerpt and beside the link."""
    harbour.edit(PAGE, "\nNobody liked it", "\n\nA remark of the editor's own on this.\n\nNobody liked it")
    for rights in ("excerpt", "link", "full"):
        set_rights(harbour, rights)
        harbour.run()
        assert "A remark of the editor's own on this." in text_of(harbour)


@pytest.mark.parametrize("rights", ["excerpt", "link"])
@pytest.mark.parametrize("after", ["# Ferries to replace bridge", "told reporters.", "about $91 million"])
def test_a_sentence_of_an_editors_own_is_reworded_on_an_excerpt(
    harbour: Folder, rights: str, after: str
) -> None:
    """Wherever it stands in the article it stands there once, in the new words."""
    text = harbour.read(FERRY_PAGE)
    row = next(row for row in text.split("\n") if after in row)
    harbour.edit(FERRY_PAGE, row, f"{row}\n\nNobody asked the gulls.\n")
    set_rights(harbour, rights, FERRY_PAGE)
    harbour.run()
    harbour.edit(FERRY_PAGE, "Nobody asked the gulls.", "Nobody asked the gulls or the seals.")
    harbour.run()
    assert harbour.read(FERRY_PAGE).count("Nobody asked") == 1
    set_rights(harbour, "full", FERRY_PAGE)
    harbour.run()
    assert harbour.read(FERRY_PAGE).count("Nobody asked") == 1
    assert "Nobody asked the gulls or the seals." in harbour.read(FERRY_PAGE)


def test_marks_in_each_other_are_listed_once(harbour: Folder) -> None:
    """A link shows a mark with the marks inside it, in one line also where the text has two."""
    harbour.edit(
        PAGE,
        "Nobody liked it much at that time.\nFew people here",
        "==Nobody liked ==it much==[^b] at that time.\nFew people here==[^a]",
    )
    harbour.run()
    whole = harbour.read(PAGE)
    set_rights(harbour, "link")
    harbour.run()
    assert "- “==Nobody liked ==it much==[^b] at that time. Few people here==[^a]”\n" in harbour.read(PAGE)
    set_rights(harbour, "")
    harbour.run()
    assert harbour.read(PAGE) == whole


@pytest.mark.parametrize(
    ("before", "after"),
    [("full", "excerpt"), ("excerpt", "full"), ("excerpt", "excerpt"), ("excerpt", "link")],
)
def test_killed_between_two_writes_mends_itself(harbour: Folder, before: str, after: str) -> None:
    """However few of an article's files were written, the next run comes to the same ones, with every edit in them."""
    harbour.edit(PAGE, "Nobody liked it much", "Nobody at all liked it much")
    set_rights(harbour, before)
    harbour.run()
    set_rights(harbour, after)
    (claim, words), *_ = [mark for mark in read_marks(harbour.read(PAGE)) if "400 buses" in mark[1]]
    harbour.edit(PAGE, f"=={words}==[^{claim}]", words)
    harbour.edit(PAGE, "She said that", "She told us that")
    start = harbour.files()
    harbour.run()
    end = harbour.files()
    whole, shown, base = (f".digest/{name}/articles/harbour.md" for name in ("whole", "shown", "base"))
    order = (PAGE, whole, shown, base) if after == "full" else (whole, PAGE, shown, base)
    for written in range(len(order) + 1):
        for path in {*start, *end}:
            kept = end if path in order[:written] or path not in order else start
            if path in kept:
                harbour.write(path, kept[path])
            elif harbour.has(path):
                harbour.delete(path)
        harbour.run()
        now = harbour.files()
        assert {path: now.get(path) == end[path] for path in end} == dict.fromkeys(end, True), order[:written]
        assert set(now) == set(end)


def test_a_lost_whole_text_is_the_programs(harbour: Folder) -> None:
    """Without `.digest/whole` going back gives at least the article as the program has it."""
    before = harbour.read(PAGE)
    set_rights(harbour, "excerpt")
    harbour.run()
    shutil.rmtree(harbour.root / ".digest/whole")
    set_rights(harbour, "")
    harbour.run()
    assert harbour.read(PAGE) == before


def test_a_deleted_sentence_stays_deleted(harbour: Folder) -> None:
    """Also one that no excerpt would show."""
    harbour.edit(PAGE, "Nobody liked it much at that time.\n", "")
    for rights in ("excerpt", "link", "full"):
        set_rights(harbour, rights)
        harbour.run()
    assert "Nobody liked" not in harbour.read(PAGE)


@pytest.mark.parametrize("rights", ["excerpt", "link"])
def test_what_an_editor_wrote_in_a_note_outlives_its_mark(harbour: Folder, rights: str) -> None:
    """The sentence of the mark is taken out of the part that is shown; a note nobody wrote in goes with it."""
    set_rights(harbour, rights)
    harbour.run()
    page = harbour.read(PAGE)
    cracks, close = [(claim, words) for claim, words in read_marks(page) if "bridge" not in words.lower()][:2]
    own = "What an editor says of it."
    harbour.write(PAGE, re.sub(rf"(\[\^{cracks[0]}\]: .*\n)", rf"\1\n    {own}\n", page))
    harbour.run()
    page = harbour.read(PAGE)
    for claim, words in (cracks, close):
        row = next(row for row in page.split("\n") if f"=={words}==[^{claim}]" in row)
        page = page.replace(f"{row}\n", "", 1)
    harbour.write(PAGE, page)
    for each in (rights, "full"):
        set_rights(harbour, each)
        harbour.run()
        assert harbour.read(PAGE).count(own) == 1
        assert f"[^{cracks[0]}]: " in harbour.read(PAGE) and f"[^{close[0]}]: " not in harbour.read(PAGE)
    assert harbour.run().changes == ()


def test_a_page_whose_seed_is_gone_is_cut_as_well(harbour: Folder) -> None:
    """Rights hold without the seed; the whole text is still there to go back to."""
    harbour.delete("seeds/harbour.txt")
    harbour.run()
    before = harbour.read(PAGE)
    set_rights(harbour, "excerpt")
    harbour.run()
    assert "Few people" not in harbour.read(PAGE)
    assert harbour.run().changes == ()
    set_rights(harbour, "")
    harbour.run()
    assert harbour.read(PAGE) == before


def test_a_renamed_page_keeps_its_whole_text(harbour: Folder) -> None:
    """What is left out follows a page to its new name."""
    set_rights(harbour, "excerpt")
    harbour.run()
    new = "docs/articles/closing.md"
    (harbour.root / PAGE).rename(harbour.root / new)
    harbour.run()
    assert "Few people" not in harbour.read(new)
    set_rights(harbour, "full", new)
    harbour.run()
    assert "Few people" in harbour.read(new)


def swap(folder: Folder) -> None:
    """What an editor does who gives each of the two articles the other's name."""
    ours, ferry = folder.read(PAGE), folder.read(FERRY_PAGE)
    folder.write(PAGE, ferry)
    folder.write(FERRY_PAGE, ours)


@pytest.mark.parametrize("other", ["full", "excerpt", "link"])
def test_two_articles_that_change_names_keep_their_whole_texts(harbour: Folder, other: str) -> None:
    """Each takes along what is left out of it, an editor's words among it, and neither is set against the other."""
    harbour.edit(PAGE, "Nobody liked it much", "Nobody at all liked it much")
    harbour.edit(FERRY_PAGE, "will run extra ferries", "will surely run extra ferries")
    harbour.run()
    whole, ferry = text_of(harbour), text_of(harbour, FERRY_PAGE)
    set_rights(harbour, "link")
    set_rights(harbour, other, FERRY_PAGE)
    harbour.run()
    swap(harbour)
    outcome = harbour.run()
    assert problems_of(outcome) == []
    assert not [each for each in notices_of(outcome) if ".digest/" in each.what + each.mend]
    assert "Nobody at all" not in harbour.read(FERRY_PAGE)
    assert harbour.has(".digest/whole/articles/harbour.md") == (other != "full")
    assert harbour.run().changes == ()
    set_rights(harbour, "full", FERRY_PAGE)
    set_rights(harbour, "full")
    harbour.run()
    assert text_of(harbour, FERRY_PAGE) == whole
    assert text_of(harbour) == ferry


def test_a_run_killed_while_articles_change_names_mends_itself(harbour: Folder) -> None:
    """However far it came, the next run comes to the same files as one that nobody killed."""
    harbour.edit(PAGE, "Nobody liked it much", "Nobody at all liked it much")
    set_rights(harbour, "link")
    set_rights(harbour, "excerpt", FERRY_PAGE)
    harbour.run()
    swap(harbour)
    start = harbour.files()
    harbour.run()
    end = harbour.files()
    for number in range(0, 60, 3):
        for path in harbour.files():
            harbour.delete(path)
        for path, content in start.items():
            harbour.write(path, content)
        shutil.rmtree(harbour.root / ".cache")
        with pytest.MonkeyPatch.context() as patch, suppress(Killed):
            die_at(patch, number)
            harbour.run()
        harbour.run()
        assert harbour.files() == end, number


def test_an_article_takes_the_name_of_one_that_makes_room(harbour: Folder) -> None:
    """Where the first is renamed and the second gets its name, both keep what is left out of them."""
    set_rights(harbour, "link")
    set_rights(harbour, "link", FERRY_PAGE)
    harbour.run()
    new = "docs/articles/closing.md"
    (harbour.root / PAGE).rename(harbour.root / new)
    (harbour.root / FERRY_PAGE).rename(harbour.root / PAGE)
    assert problems_of(harbour.run()) == []
    assert harbour.run().changes == ()
    set_rights(harbour, "full", new)
    set_rights(harbour, "full")
    harbour.run()
    assert "Few people" in harbour.read(new)
    assert "who runs the harbour office" in harbour.read(PAGE)


def test_an_article_takes_the_name_of_one_that_is_deleted(harbour: Folder) -> None:
    """Nothing that was left out of the deleted one comes back on the page that has its name now."""
    set_rights(harbour, "link")
    harbour.run()
    harbour.delete(PAGE)
    (harbour.root / FERRY_PAGE).rename(harbour.root / PAGE)
    before = text_of(harbour)
    harbour.run()
    assert text_of(harbour) == before
    assert not harbour.has(".digest/whole/articles/harbour.md")
    assert harbour.run().changes == ()


def test_a_renamed_page_that_was_never_generated_keeps_its_whole_text(harbour: Folder) -> None:
    """A page by hand, of which no base is kept: what was left out of it follows it all the same."""
    by_hand = (
        harbour.read(PAGE).replace("harbour.txt", "gone.txt").replace("Nobody liked", "Nobody at all liked")
    )
    harbour.write("docs/articles/gone.md", by_hand)
    set_rights(harbour, "link", "docs/articles/gone.md")
    harbour.run()
    assert "Nobody at all" not in harbour.read("docs/articles/gone.md")
    new = "docs/articles/lost.md"
    (harbour.root / "docs/articles/gone.md").rename(harbour.root / new)
    harbour.run()
    set_rights(harbour, "full", new)
    harbour.run()
    assert "Nobody at all" in harbour.read(new)
    assert not harbour.has(".digest/whole/articles/gone.md")


def test_a_page_without_text_part_is_named(harbour: Folder) -> None:
    """Where nothing can be left out, the problem says so, with its line."""
    text = harbour.read(PAGE).replace("<!-- digest:text -->\n", "").replace("<!-- /digest:text -->\n", "")
    harbour.write(PAGE, text)
    set_rights(harbour, "link")
    (problem,) = problems_of(harbour.run())
    assert (problem.file, "no kept part `text`" in problem.what) == (PAGE, True)
    assert harbour.read(PAGE).split("\n")[problem.line - 1] == "rights: link"


def test_broken_front_matter_of_an_excerpt_loses_nothing(harbour: Folder) -> None:
    """While the page is held, neither it nor its whole text is touched; mended, all is as before."""
    before = harbour.read(PAGE)
    set_rights(harbour, "excerpt")
    harbour.run()
    cut = harbour.files()
    harbour.edit(PAGE, "title: Harbour", 'title: "Harbour')
    assert problems_of(harbour.run())
    harbour.edit(PAGE, 'title: "Harbour', "title: Harbour")
    harbour.run()
    assert harbour.files() == cut
    set_rights(harbour, "")
    harbour.run()
    assert harbour.read(PAGE) == before


def test_the_command_prints_the_share(harbour: Folder) -> None:
    """One line for each article that is not shown whole, also when nothing changed."""
    set_rights(harbour, "excerpt")
    for _ in range(2):
        assert f"{PAGE}: quotes 73 % of the words\n" in harbour.command().stdout


def test_a_clash_on_an_excerpt_is_told_with_its_line(harbour: Folder) -> None:
    """A sentence that editor and seed both changed is found on the page as it is cut."""
    set_rights(harbour, "excerpt")
    harbour.run()
    harbour.edit(PAGE, "Work may begin in spring.", "Work might begin in spring.")
    harbour.write("seeds/harbour.txt", (HARBOUR + MORE).replace("Work may begin", "Work shall begin"))
    notices = [each for each in notices_of(harbour.run()) if "the program would write" in each.what]
    assert [harbour.read(PAGE).split("\n")[each.line - 1] for each in notices] == [
        "Work might begin in spring."
    ]
