"""Firewall: nothing but a signed rating with evidence is ever shown as a verdict, whatever stands in a page."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from folder import PROJECT, Folder, notices_of, problems_of
from markdown import Markdown
from shown import look_at_pages

from digest import forgery
from digest.article_page import find_part
from digest.disclosure import disclose
from digest.verdict import Verdict

PAGE = "docs/articles/harbour.md"
SPEAKER = "people/maren-oduya.md"
SOURCES = """\
  - url: https://example.org/report
    title: Report
    date: 2025-01-05
    stance: supports
    quote: as told
  - url: https://example.org/minutes
    date: 2025-01-06
    stance: context
"""


@pytest.fixture
def claim(bridge: Folder) -> str:
    """The page of a claim that two articles carry, with evidence and a signature that counts."""
    (page,) = [path for path in bridge.files("docs/claims") if "cracks" in path]
    bridge.edit(page, "rating: unrated", "rating: accurate")
    bridge.edit(page, "signed_by:", "signed_by: Ada Fictive")
    bridge.edit(page, "signed_on:", "signed_on: 2025-02-03")
    bridge.edit(page, "evidence: []\n", f"evidence:\n{SOURCES}")
    bridge.run()
    return page


def verdicts_in(folder: Folder) -> list[str]:
    """Pages that show a verdict, or words by which a reader would take something for one."""
    shown = look_at_pages(folder)
    loud = [each for each in shown if each.kind == "rating" or each.words in ("Accurate", "Inaccurate")]
    return sorted({each.page for each in loud} | {each.page for each in shown if "hecked by" in each.text})


def test_a_signed_rating_is_a_verdict_everywhere(bridge: Folder, claim: str) -> None:
    """On its page and its speaker's, in both articles, in the list of claims and on the front page, always with name and day."""
    assert verdicts_in(bridge) == [
        "articles/ferry.md",
        "articles/harbour.md",
        claim.removeprefix("docs/"),
        "claims/index.md",
        "index.md",
        SPEAKER,
    ]
    ratings = [each for each in look_at_pages(bridge) if each.kind == "rating"]
    assert {(each.state, each.words) for each in ratings} == {("accurate", "Accurate")}
    assert all("hecked by Ada Fictive on 3 February 2025" in each.text for each in ratings)
    assert "; the rating was signed by Ada Fictive on 3 February 2025." in bridge.read(claim)
    assert "; one rating on it was signed by Ada Fictive on 3 February 2025." in bridge.read(PAGE)


def test_a_claim_that_only_an_editor_marked_may_be_signed(bridge: Folder) -> None:
    """Its note is the program's, though on no page that the program alone would write has anything led to it."""
    bridge.edit(
        PAGE, "the city council said on Monday", "==the city council said on Monday==[^bridge-unsafe]"
    )
    bridge.run()
    page = "docs/claims/bridge-unsafe.md"
    bridge.edit(page, "rating: unrated", "rating: accurate")
    bridge.edit(page, "evidence: []\n", f"evidence:\n{SOURCES}")
    bridge.edit(page, "signed_by:", "signed_by: Ada Fictive")
    bridge.edit(page, "signed_on:", "signed_on: 2025-02-03")
    assert problems_of(bridge.run()) == []
    assert "Checked by Ada Fictive on 3 February 2025." in bridge.read(PAGE)
    assert bridge.run().changes == ()


@pytest.mark.slow
def test_every_draft_of_this_digest_may_be_signed(tmp_path: Path) -> None:
    """Two lines on the page of each claim that is rated here, and nothing is taken for a forgery."""
    for name in ("docs", "seeds", ".digest"):
        shutil.copytree(PROJECT / name, tmp_path / name)
    (tmp_path / "mkdocs.yml").write_bytes((PROJECT / "mkdocs.yml").read_bytes())
    folder, signed = Folder(tmp_path), 0
    for path in folder.files("docs/claims"):
        text = folder.read(path)
        if re.search(r"^rating: (?!unrated\b)\w", text, re.MULTILINE) and "\nsigned_by:\n" in text:
            text = text.replace("\nsigned_by:\n", "\nsigned_by: Ada Fictive\n", 1)
            folder.write(path, text.replace("\nsigned_on:\n", "\nsigned_on: 2026-11-21\n", 1))
            signed += 1
    assert signed > 40
    assert problems_of(folder.run()) == []
    assert folder.run().changes == ()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("signed_by: Ada Fictive", "signed_by:"),
        ("signed_by: Ada Fictive", 'signed_by: " "'),
        ("signed_by: Ada Fictive", 'signed_by: "\\u00A0\\u2003"'),
        ("signed_by: Ada Fictive", 'signed_by: "\\u200B\\u2060"'),
        ("signed_by: Ada Fictive", "signed_by: \u3164"),
        ("signed_by: Ada Fictive", "signed_by: '-'"),
        ("signed_by: Ada Fictive", "signed_by: TBD"),
        ("signed_by: Ada Fictive", "signed_by: (n. a.)"),
        ("signed_by: Ada Fictive", "signed_by: \uff34\uff22\uff24"),
        ("signed_by: Ada Fictive", "signed_by: The program"),
        ("signed_by: Ada Fictive", "signed_by: <script>"),
        ("signed_by: Ada Fictive", 'signed_by: "Ada \\u202eevitciF"'),
        ("signed_by: Ada Fictive", "signed_by: null"),
        ("signed_by: Ada Fictive", "signed_by: ~"),
        ("signed_by: Ada Fictive", "signed_by: [Ada Fictive]"),
        ("signed_by: Ada Fictive", "signed_by: {name: Ada Fictive}"),
        ("signed_by: Ada Fictive", "signed_by: 2025"),
        ("signed_on: 2025-02-03", "signed_on:"),
        ("signed_on: 2025-02-03", "signed_on: 0000"),
        ("signed_on: 2025-02-03", "signed_on: 0000-00-00"),
        ("signed_on: 2025-02-03", "signed_on: 2025-02-30"),
        ("signed_on: 2025-02-03", "signed_on: 2025-02"),
        ("signed_on: 2025-02-03", "signed_on: 2025-02-03~"),
        ("signed_on: 2025-02-03", "signed_on: ../2025-02-03"),
        ("signed_on: 2025-02-03", "signed_on: [2025-02-03]"),
        ("signed_on: 2025-02-03", "signed_on: today"),
        ("signed_on: 2025-02-03", "signed_on: 2025-01-05"),
        ("said_on:", "said_on: 2025-02-04"),
        ("rating: accurate", "rating: Accurate"),
        ("rating: accurate", 'rating: "accurate "'),
        ("rating: accurate", "rating: [accurate]"),
        ("rating: accurate", "rating: true"),
        ("rating: accurate", "rating: unrated"),
        ("rating: accurate", "rating:"),
        ("rating: accurate", "rating: inaccurate"),
        ("rating: accurate", "rating: accurate\nrating: inaccurate"),
        ("    quote: as told", "    quote: as I tell it"),
        ("    stance: supports", "    stance: refutes"),
        ("https://example.org/report", "https://example.org/other"),
        ("https://example.org/report", "javascript:alert(1)"),
        ("https://example.org/report", "https://example.org@elsewhere.example/report"),
        ("claim: We found", "claim: They found"),
        ("withdrawn:", "withdrawn: 2025-03-01 we were wrong"),
        ("withdrawn:", "withdrawn: [we were wrong]"),
        ("withdrawn:", "withdrawn: true"),
        ("merged_into:", "merged_into: {other}"),
    ],
)
def test_front_matter_that_is_no_verdict(bridge: Folder, claim: str, old: str, new: str) -> None:
    """A rating without a person, a day or evidence, or other than the one signed, is shown as a verdict nowhere.

    A page whose front matter cannot be read stays as it is, and is the one page that still says what it said.
    """
    (other,) = [path for path in bridge.files("docs/claims") if "91" in path]
    bridge.edit(claim, old, new.replace("{other}", other[12:-3]))
    outcome = bridge.run()
    held = [claim.removeprefix("docs/")] if "stands twice" in str(outcome.problems) else []
    assert verdicts_in(bridge) == held


def test_a_draft_says_so_everywhere(bridge: Folder, claim: str) -> None:
    """Taking the signature out makes a draft of the rating, by shape and by words, on every page."""
    bridge.edit(claim, "signed_by: Ada Fictive", "signed_by:")
    bridge.run()
    drafts = [each for each in look_at_pages(bridge) if each.kind == "draft"]
    assert {each.page for each in drafts} == {
        "articles/ferry.md",
        "articles/harbour.md",
        "claims/index.md",
        "index.md",
        claim.removeprefix("docs/"),
        SPEAKER,
    }
    assert {each.words for each in drafts} == {"Draft: accurate"}
    assert all("nobody has signed it" in each.text for each in drafts)
    assert "1 draft rating" in bridge.read(PAGE)
    for path in (PAGE, claim, f"docs/{SPEAKER}", "docs/index.md", "docs/claims/index.md"):
        assert (
            "; ratings and explanations are drafts by editors, and no rating on it is signed."
            in bridge.read(path)
        )


def test_one_sentence_tells_rules_drafts_and_signatures_apart() -> None:
    """What was compared by rules, what editors wrote and what somebody signed, whichever of them a page has."""
    signed = Verdict(rating="accurate", signed_by="Ada Fictive", signed_on="2025-02-03")
    draft = Verdict(rating="accurate")
    told = {
        name: disclose(verdicts).partition("; ")[2]
        for name, verdicts in {
            "nothing": [Verdict()],
            "a draft": [draft],
            "signed": [signed],
            "both": [signed, draft],
        }.items()
    }
    assert told == {
        "nothing": "no rating on it is signed.",
        "a draft": "ratings and explanations are drafts by editors, and no rating on it is signed.",
        "signed": "the rating was signed by Ada Fictive on 3 February 2025.",
        "both": "one rating on it was signed by Ada Fictive on 3 February 2025; the others are drafts by editors.",
    }


def test_every_page_that_compares_or_rates_says_by_whom(bridge: Folder, claim: str) -> None:
    """At its foot, over the ratings that it shows; pages of an editor's own, and lists of mere names, need no such sentence."""
    told = {
        path.removeprefix("docs/"): find_part(text, "disclosure").partition("; ")[2].partition("\n")[0]
        for path, text in bridge.pages().items()
        if path.count("/") == 1 or path.endswith("/index.md")
    }
    signed = " was signed by Ada Fictive on 3 February 2025."
    assert told == {
        **dict.fromkeys(("about.md", "corrections.md", "method.md", "review.md"), ""),
        **dict.fromkeys((f"{each}/index.md" for each in ("outlets", "people", "topics")), ""),
        **dict.fromkeys(("differences.md", "timeline.md"), "no rating on it is signed."),
        **dict.fromkeys(("articles/index.md", "stories/index.md"), "no rating on it is signed."),
        "claims/index.md": f"one rating on it{signed}",
        "index.md": f"the rating{signed}",
    }
    for path in ("index.md", "claims/index.md", "differences.md", "timeline.md"):
        assert bridge.read(f"docs/{path}").endswith("<!-- /digest:disclosure -->\n")


def test_a_difference_is_seen_beside_a_rating(bridge: Folder) -> None:
    """What a machine found stands behind what people say, in words and shape of its own, wherever the claim stands."""
    (page,) = [path for path in bridge.files("docs/claims") if "91" in path]
    bridge.edit(page, "rating: unrated", "rating: accurate")
    bridge.edit(page, "evidence: []\n", f"evidence:\n{SOURCES}")
    for signature, kind, words in ((False, "draft", "Draft: accurate"), (True, "rating", "Accurate")):
        if signature:
            bridge.edit(page, "signed_by:", "signed_by: Ada Fictive")
            bridge.edit(page, "signed_on:", "signed_on: 2025-02-03")
        bridge.run()
        shown = [each for each in look_at_pages(bridge) if each.state == "accurate"]
        assert {each.page for each in shown} >= {
            "articles/ferry.md",
            page.removeprefix("docs/"),
            "claims/index.md",
        }
        assert {(each.kind, each.words, each.compared) for each in shown} == {(kind, words, "Outlets differ")}
        heads = [each for each in shown if not each.page.endswith("index.md") and each.page != SPEAKER]
        assert all("(automatic comparison)" in each.text for each in heads)
    html = Markdown(extensions=["digest.extension", "footnotes"]).convert(
        bridge.read("docs/articles/ferry.md")
    )
    (mark,) = re.findall(r'<mark [^>]*data-compared="differs"[^>]*>', html)
    assert 'data-kind="rating"' in mark and 'data-state="accurate"' in mark
    assert ': accurate; outlets differ"' in html


def test_a_rated_mark_by_hand_is_shown_with_its_kind(bridge: Folder) -> None:
    """However little the rules make of its words: the note is not folded, and says what the claim's page says."""
    more = "".join(
        f"\n\nThe council spent ${number} million on bridge {number}, it said." for number in range(2, 16)
    )
    bridge.write("seeds/harbour.txt", bridge.read("seeds/harbour.txt").rstrip() + more + "\n")
    bridge.run()
    bridge.edit(PAGE, "the city council said on Monday", "==the city council said==[^by-hand] on Monday")
    bridge.edit(PAGE, "She said that", "==She said==[^unrated-by-hand] that")
    bridge.run()
    page = "docs/claims/by-hand.md"
    bridge.edit(page, "kind:", "kind: quotation")
    bridge.edit(page, "rating: unrated", "rating: accurate")
    bridge.edit(page, "evidence: []\n", f"evidence:\n{SOURCES}")
    bridge.run()
    shown, folded = (find_part(bridge.read(PAGE), name) for name in ("notes", "more-notes"))
    assert "[^by-hand]: **Draft: accurate** · quotation · " in shown
    assert "    “the city council said”\n" in shown
    assert "Outlets differ" in shown and "Outlets differ" not in folded
    assert folded.count("[^") > 5


def test_a_change_under_an_old_signature_is_a_draft_until_it_is_signed_anew(
    bridge: Folder, claim: str
) -> None:
    """The page says since when; a new signature makes it a verdict again and leaves an entry in the history."""
    bridge.edit(claim, "rating: accurate", "rating: lacks-context")
    (notice,) = notices_of(bridge.run())
    assert notice.file == claim
    assert bridge.read(claim).split("\n")[notice.line - 1] == "signed_on: 2025-02-03"
    assert "changed since Ada Fictive signed it on 2025-02-03: Accurate → Lacks context" in notice.what
    assert "A draft: it was changed since it was signed by Ada Fictive on 3 February 2025." in bridge.read(
        PAGE
    )
    assert "Nothing has been corrected" in bridge.read("docs/corrections.md")
    bridge.edit(claim, "signed_on: 2025-02-03", "signed_on: 2025-03-01")
    assert notices_of(bridge.run()) == []
    assert bridge.run().changes == ()
    told = "- 1 March 2025: Accurate → Lacks context *Ada Fictive*"
    assert told in bridge.read(claim).split("## History")[1]
    assert "change: Accurate → Lacks context" in bridge.read(claim)
    assert "Accurate → Lacks context *1 March 2025 · Ada Fictive*" in bridge.read("docs/corrections.md")


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("claim: ", "claim: It is said that ", "Claim reworded"),
        ("claimant: ", "claimant: Not ", "Claimant changed"),
        ("We read the report.", "We read the minutes.", "Explanation changed"),
        ("We read the report.\n", "", "Explanation changed"),
    ],
)
def test_a_signature_covers_all_that_people_write_of_a_claim(
    bridge: Folder, claim: str, old: str, new: str, told: str
) -> None:
    """Wording, claimant and explanation as well as rating and sources; what the program keeps is none of it."""
    bridge.edit(claim, "<!-- digest:claim -->", "We read the report.\n\n<!-- digest:claim -->")
    bridge.edit(claim, "signed_on: 2025-02-03", "signed_on: 2025-02-04")
    assert notices_of(bridge.run()) == []
    bridge.edit(claim, old, new)
    (notice,) = notices_of(bridge.run())
    assert f"changed since Ada Fictive signed it on 2025-02-04: {told}" in notice.what
    assert verdicts_in(bridge) == []
    bridge.edit(claim, "signed_on: 2025-02-04", "signed_on: 2025-03-01")
    assert notices_of(bridge.run()) == []
    assert f"- 1 March 2025: {told} *Ada Fictive*" in bridge.read(claim)


def test_what_was_signed_before_claimants_were_kept_stays_signed(bridge: Folder, claim: str) -> None:
    """A page whose comment tells of rating, claim and sources alone is held to these, and tells all from then on."""
    sealed = bridge.read(claim)
    for path in (claim, claim.replace("docs/", ".digest/base/")):
        bridge.write(path, re.sub(r", claimant \w+, explanation \w+$", "", bridge.read(path), flags=re.M))
        assert bridge.read(path) != sealed
    bridge.edit(claim, "claimant: ", "claimant: Not ")
    assert notices_of(bridge.run()) == []
    assert claim.removeprefix("docs/") in verdicts_in(bridge)
    bridge.edit(claim, "claimant: Not ", "claimant: ")
    (notice,) = notices_of(bridge.run())
    assert notice.what.endswith(": Claimant changed")


def test_a_signed_claim_keeps_its_claimant(bridge: Folder, claim: str) -> None:
    """An article that is corrected to give the same words to somebody else gives no signature to that."""
    said = re.search("^claimant: .+$", bridge.read(claim), re.MULTILINE)
    assert said is not None
    for seed in ("seeds/harbour.txt", "seeds/ferry.txt"):
        bridge.write(seed, bridge.read(seed).replace("Oduya", "Okafor"))
    assert notices_of(bridge.run()) == []
    assert f"{said.group()}\n" in bridge.read(claim)
    assert claim.removeprefix("docs/") in verdicts_in(bridge)


def test_history_is_the_editors_too(bridge: Folder, claim: str) -> None:
    """Entries by hand stay, what was written by the program may be reworded or deleted, and both stay so."""
    bridge.edit(claim, "history: []", "history:\n  - on: 2025-02-04\n    change: A typing error  # by hand")
    bridge.edit(claim, "rating: accurate", "rating: inaccurate")
    bridge.edit(claim, "signed_on: 2025-02-03", "signed_on: 2025-03-01")
    bridge.run()
    assert "change: A typing error  # by hand" in bridge.read(claim)
    bridge.edit(claim, "change: Accurate → Inaccurate", "change: We had read the wrong report")
    bridge.run()
    assert bridge.run().changes == ()
    corrections = bridge.read("docs/corrections.md")
    assert "We had read the wrong report *1 March 2025 · Ada Fictive*" in corrections
    assert "A typing error *4 February 2025*" in corrections
    assert corrections.index("wrong report") < corrections.index("typing error")
    assert "Accurate → Inaccurate" not in corrections + bridge.read(claim)


@pytest.mark.parametrize("signed", [False, True])
def test_no_history_of_what_nobody_signed(bridge: Folder, signed: bool) -> None:
    """Entries under `history` are no way to tell of a rating, with a name and a day, that was never given."""
    (page,) = [path for path in bridge.files("docs/claims") if "91" in path]
    bridge.edit(
        page, "history: []", "history:\n  - on: 2025-02-04\n    by: Ada Fictive\n    change: Rated false"
    )
    if signed:
        bridge.edit(page, "rating: unrated", "rating: inaccurate")
        bridge.edit(page, "signed_by:", "signed_by: Ada Fictive")
        bridge.edit(page, "signed_on:", "signed_on: 2025-02-03")
        bridge.edit(page, "evidence: []\n", f"evidence:\n{SOURCES}")
    bridge.run()
    told = [path for path, content in bridge.files("docs").items() if b"Rated false" in content]
    assert (told == [page]) != signed
    assert ("## History" in bridge.read(page)) == signed
    asked = notices_of(bridge.run(dry=True, today="2026-01-01"))
    assert any("it is not shown" in each.what for each in asked) != signed
    if signed:
        bridge.edit(page, "signed_by: Ada Fictive", "signed_by:")
        bridge.run()
        assert "Rated false" in bridge.read("docs/corrections.md"), (
            "what was said under a name stays on record"
        )


@pytest.mark.parametrize(
    "path", ["docs/assets/cards/claims/{}.png", "docs/citations/{}.bib", "docs/feeds/verdicts.json"]
)
def test_a_file_that_does_not_follow_ends_the_build(bridge: Folder, claim: str, path: str) -> None:
    """One that was changed by hand stays as it is, and would go on calling checked what nobody signs any more."""
    name = path.format(claim[12:-3])
    bridge.write(name, (bridge.root / name).read_bytes() + b"\n")
    bridge.edit(claim, "signed_by: Ada Fictive", "signed_by:")
    assert [each.file for each in problems_of(bridge.run())] == [name]
    bridge.delete(name)
    assert problems_of(bridge.run()) == []
    assert not bridge.has(name) or b"Ada Fictive" not in (bridge.root / name).read_bytes()


def test_a_rating_is_of_the_words_that_were_rated(bridge: Folder, claim: str) -> None:
    """Whatever an editor marks with the id of a signed claim: the note says what was signed, not what was marked."""
    bridge.edit(PAGE, "She said that", f"==She said that==[^{claim[12:-3]}]")
    bridge.write(PAGE, re.sub(r"==(We found cracks[^=]*)==\[\^[^]]*\]", r"\1", bridge.read(PAGE)))
    bridge.run()
    (note,) = [
        each for each in look_at_pages(bridge) if each.page.endswith("harbour.md") and each.kind == "rating"
    ]
    assert "We found cracks in 140 of the 212 hangers" in note.text
    assert "She said that" not in note.text


def test_a_rated_claim_keeps_its_wording(bridge: Folder, claim: str) -> None:
    """A seed that is corrected under a rating does not reword what was rated, and the rating waits for its signer.

    Nobody has put a name to a rating of the new words, so that beside them it is no verdict.
    """
    said = bridge.read(claim).split("claim: ")[1].split("\n")[0]
    for seed in ("seeds/harbour.txt", "seeds/ferry.txt"):
        bridge.edit(seed, "another winter", "one more winter")
    for _ in range(2):
        lapsed = [each for each in problems_of(bridge.run()) if each.file == claim]
        assert [each.what for each in lapsed] == [
            "docs/articles/ferry.md has other words for this claim since Ada Fictive signed it on 2025-02-03"
        ], "the sentence of the other article is the same"
    assert f"claim: {said}\n" in bridge.read(claim)
    assert verdicts_in(bridge) == []
    assert "an article that carries the claim was changed since it was signed" in bridge.read(PAGE)
    bridge.edit(claim, "signed_on: 2025-02-03", "signed_on: 2025-03-01")
    assert problems_of(bridge.run()) == []
    assert claim.removeprefix("docs/") in verdicts_in(bridge)
    assert "Nothing has been corrected" in bridge.read("docs/corrections.md")


@pytest.mark.parametrize(
    ("page", "old", "new"),
    [
        ("claim", "**Draft: accurate**", "**Accurate**"),
        ("claim", "A draft: nobody has signed it.", "Checked by Ada Fictive on 3 February 2025."),
        ("claim", "**Draft: accurate** ·", "**Accurate**<!-- state:accurate --> ·"),
        ("article", "**Draft: accurate**", "**Accurate**"),
        ("article", "A draft: nobody has signed it.", "Checked by Ada Fictive on 3 February 2025."),
        ("article", "A draft: nobody has signed it.", "*checked by* Ada Fictive on 3 February 2025"),
        ("list", "**Draft: accurate** · *nobody has signed it", "**Accurate** *checked by Ada on 3 May 2025"),
        (
            "person",
            "**Draft: accurate** · *nobody has signed it",
            "**Accurate** *checked by Ada on 3 May 2025",
        ),
    ],
)
def test_a_kept_part_edited_by_hand(bridge: Folder, claim: str, page: str, old: str, new: str) -> None:
    """Labels and signatures are put back, with a notice, and the rest of what the editor wrote is kept."""
    bridge.edit(claim, "signed_by: Ada Fictive", "signed_by:")
    bridge.run()
    path = {"claim": claim, "article": PAGE, "list": "docs/claims/index.md", "person": "docs/" + SPEAKER}[
        page
    ]
    before = bridge.read(path)
    bridge.edit(path, old, new)
    (notice,) = notices_of(bridge.run())
    assert notice.file == path and "is undone" in notice.what
    assert verdicts_in(bridge) == []
    assert bridge.run().changes == ()
    if "hecked" not in new or page in ("list", "person"):
        assert bridge.read(path) == before


FORGED = "**Accurate** · event\n\nChecked by Ada Fictive on 3 May 2025.\n"
PART = f"<!-- digest:verdict -->\n{FORGED}<!-- /digest:verdict -->\n"
OWN_NOTE = "==words==[^mine]\n\n[^mine]: **Accurate** · x\n\n    Checked by Ada Fictive on 3 May 2025.\n"
OWN_ITEM = "- [Mine](x.md)\n  **Accurate** · *checked by Ada Fictive on 3 May 2025*\n"


@pytest.mark.parametrize(
    ("page", "where", "forged"),
    [
        ("claim", "", PART),
        ("claim", "<!-- digest:verdict -->\n", PART),
        (PAGE, "", PART),
        (PAGE, "<!-- digest:text -->\n", PART),
        (PAGE, "", OWN_NOTE),
        ("docs/claims/index.md", "<!-- /digest:claims -->\n", OWN_ITEM),
        ("docs/index.md", "", f"<!-- digest:topic -->\n{OWN_ITEM}<!-- /digest:topic -->\n"),
        ("docs/" + SPEAKER, "", PART),
        ("docs/" + SPEAKER, "", OWN_NOTE),
    ],
)
def test_what_the_program_never_wrote_is_no_label(
    bridge: Folder, claim: str, page: str, where: str, forged: str
) -> None:
    """A verdict, note or list item that an editor made up stays as words, and is no verdict to anybody."""
    bridge.edit(claim, "signed_by: Ada Fictive", "signed_by:")
    bridge.run()
    path = claim if page == "claim" else page
    text = bridge.read(path)
    at = text.index(where) if where else len(text)
    bridge.write(path, f"{text[:at]}\n{forged}\n{text[at:]}")
    assert any("is undone" in notice.what for notice in notices_of(bridge.run()))
    assert verdicts_in(bridge) == []
    assert bridge.run().changes == ()


UNSIGNED = "A draft: nobody has signed it."
TOLD = "*checked by Ada Fictive on 3 May 2025*"


@pytest.mark.parametrize(
    ("page", "old", "new"),
    [
        ("docs/" + SPEAKER, "<!-- /digest:person -->", f"- **Accurate** {TOLD}\n"),
        ("docs/claims/index.md", "<!-- /digest:claims -->", f"- [Mine](x.md) **Accurate** {TOLD}\n"),
        ("docs/claims/index.md", "<!-- /digest:claims -->", f"- [Mine](x(1).md)\n  **Accurate** {TOLD}\n"),
        (
            "docs/claims/index.md",
            "<!-- /digest:claims -->",
            f"- [Mine][m]\n  **Accurate** {TOLD}\n\n[m]: x.md\n",
        ),
        ("docs/index.md", "<!-- /digest:front -->", f"\n- **Accurate** {TOLD}\n"),
        ("docs/differences.md", "<!-- /digest:differences -->", f"- **Accurate** {TOLD}\n"),
        (PAGE, "<!-- digest:text -->", f"==a==[^mine]\n\n[^mine]: **&#65;ccurate** · {TOLD}\n"),
        ("claim", UNSIGNED, "&#67;hecked by Ada Fictive on 3 May 2025.\n\n"),
        ("claim", UNSIGNED, "Checked\nby Ada Fictive on 3 May 2025.\n\n"),
        ("claim", UNSIGNED, f"Word, {TOLD}.\n\n"),
        (
            "claim",
            "<!-- digest:verdict -->",
            f"<!-- digest:verdict -->\n<!-- x -->\n\n**&#65;ccurate** {TOLD}\n\n",
        ),
    ],
)
def test_what_readers_would_take_for_a_verdict_ends_the_build(
    bridge: Folder, claim: str, page: str, old: str, new: str
) -> None:
    """However it is written: a page is held to what it shows once it is published, not to what its lines look like."""
    bridge.edit(claim, "signed_by: Ada Fictive", "signed_by:")
    bridge.run()
    path = claim if page == "claim" else page
    bridge.edit(path, old, f"{new}{old}" if old.startswith("<!-- /") or old.endswith("text -->") else new)
    outcome = bridge.run()
    assert {each.file for each in problems_of(outcome) if "and is none" in each.what} == {path}
    assert problems_of(bridge.run(dry=True)) == problems_of(outcome)


def test_a_page_too_deep_to_be_read_is_named(bridge: Folder) -> None:
    """No publisher could show it, and the other pages are built."""
    bridge.write("docs/essays/ann.md", f"<!-- digest:verdict -->\n{'- ' * 2000}x\n")
    (problem,) = problems_of(bridge.run())
    assert problem.file == "docs/essays/ann.md" and "nested too deeply" in problem.what


@pytest.mark.parametrize("is_lost", [False, True])
def test_a_sentence_on_signatures_that_does_not_follow_ends_the_build(
    bridge: Folder, claim: str, is_lost: bool
) -> None:
    """Where an editor's words, or a lost base, keep it on the page after the signature is gone."""
    bridge.edit(PAGE, "on 3 February 2025.\n\n[Report", "on 3 February 2025, at last.\n\n[Report")
    assert problems_of(bridge.run()) == []
    if is_lost:
        bridge.delete(f".digest/base/{PAGE.removeprefix('docs/')}")
    bridge.edit(claim, "signed_by: Ada Fictive", "signed_by:")
    (problem,) = problems_of(bridge.run())
    assert problem.file == PAGE and "signed by Ada Fictive" in bridge.read(PAGE).split("\n")[problem.line - 1]
    bridge.edit(PAGE, ", at last", "")
    bridge.edit(
        PAGE, "one rating on it was signed by Ada Fictive on 3 February 2025", "no rating on it is signed"
    )
    assert problems_of(bridge.run()) == []


def test_an_editor_may_write_beside_a_verdict(bridge: Folder, claim: str) -> None:
    """Words added to a signed note, to the small print of its head, and paragraphs of one's own are nobody's forgery."""
    bridge.edit(
        PAGE,
        "Checked by Ada Fictive on 3 February 2025.",
        "Checked by Ada Fictive on 3 February 2025, twice.",
    )
    bridge.edit(claim, "**Accurate** ·", "**Accurate** · so far ·")
    small = "checked by Ada Fictive on 3 February 2025 · "
    bridge.edit("docs/claims/index.md", small, f"{small}with care · ")
    bridge.edit(
        claim,
        "\n<!-- digest:claim -->",
        "\nWhat **Accurate** means.\n\nChecked by us on 1 May 2025.\n\n<!-- digest:claim -->",
    )
    assert problems_of(bridge.run()) == []


def test_an_edited_page_is_looked_through_once(
    bridge: Folder, claim: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And again only when it has changed; what was seen on it holds until then, unless the note of it is damaged."""
    read: list[str] = []
    look = forgery._find_showings
    monkeypatch.setattr(forgery, "_find_showings", lambda body: read.append(body) or look(body))
    bridge.write("docs/essays/ann.md", f"# Ann\n\n{PART}")
    told = problems_of(bridge.run())
    assert len(told) == 1 and any("# Ann" in body for body in read)
    for damaged in (False, True):
        if damaged:
            (note,) = (bridge.root / ".cache/showings").iterdir()
            note.write_bytes(b"damaged")
        read.clear()
        bridge.edit(PAGE, "Porthallow", "Port Hallow")
        assert problems_of(bridge.run()) == told
        assert any("# Ann" in body for body in read) is damaged
    bridge.edit("docs/essays/ann.md", PART, "Nothing.")
    assert problems_of(bridge.run()) == []


@pytest.mark.parametrize("forged", [PART, OWN_NOTE])
def test_a_verdict_on_a_page_of_ones_own_is_a_problem(bridge: Folder, forged: str) -> None:
    """The program does not touch such a page, but no build passes with it."""
    bridge.write("docs/essays/ann.md", f"# Ann\n\n{forged}")
    (problem,) = problems_of(bridge.run())
    assert (problem.file, problem.line) == (
        "docs/essays/ann.md",
        3 + forged.count("\n", 0, forged.index("**")),
    )
    assert "is none" in problem.what


def test_a_second_label_in_a_head_is_put_back(bridge: Folder, claim: str) -> None:
    """No rating stands in the place of what a machine found."""
    bridge.edit(claim, "signed_by: Ada Fictive", "signed_by:")
    bridge.run()
    before = bridge.read(claim)
    bridge.edit(claim, "**Draft: accurate**", "**Draft: accurate** · **Accurate**")
    bridge.run()
    assert bridge.read(claim) == before


def test_data_by_hand_tells_of_no_verdict(bridge: Folder, claim: str) -> None:
    """Search engines are told what readers see: a script that an editor writes into a page is not published."""
    bridge.edit(claim, "signed_by: Ada Fictive", "signed_by:")
    bridge.run()
    review = '{"@type": "Claim\\u0052eview", "review\\u0052ating": {"alternateName": "Accurate"}}'
    for script in (
        f'<script type="application/ld+json">{review}</script>',
        f"<SCRIPT type='application/ld+json'>{review}",
    ):
        text = f"{bridge.read(claim)}\n{script}\n\nA word, {script}\n"
        html = Markdown(extensions=["digest.extension", "footnotes", "tables"]).convert(text)
        assert "ld+json" not in html
    other = '<script type="application/ld+json">{"@type": "WebPage"}</script>'
    assert other in Markdown(extensions=["digest.extension", "footnotes", "tables"]).convert(
        f"# A\n\n{other}\n"
    )


def test_an_article_whose_seed_is_gone_follows_its_claims(bridge: Folder, claim: str) -> None:
    """Its page keeps its text, but calls nothing checked that was withdrawn since."""
    bridge.delete("seeds/harbour.txt")
    bridge.run()
    text = find_part(bridge.read(PAGE), "text")
    assert PAGE.removeprefix("docs/") in verdicts_in(bridge)
    bridge.edit(claim, "withdrawn:", "withdrawn: 2025-03-01 the report was retracted")
    bridge.run()
    assert verdicts_in(bridge) == []
    page = bridge.read(PAGE)
    assert "0 checked" in page and "**Withdrawn**" in page and "; no rating on it is signed." in page
    assert find_part(page, "text") == text
    assert bridge.run().changes == ()


def test_published_before_the_build_ran(bridge: Folder, claim: str) -> None:
    """A label that was forged and not yet put back is shown as a draft, because nothing beside it is signed."""
    bridge.edit(claim, "signed_by: Ada Fictive", "signed_by:")
    bridge.run()
    for path in (claim, PAGE, "docs/claims/index.md"):
        bridge.edit(path, "**Draft: accurate**", "**Accurate**")
    assert {(each.kind, each.words) for each in look_at_pages(bridge) if each.state == "accurate"} == {
        ("draft", "Draft: accurate")
    }


def test_faulty_front_matter_makes_no_verdict_elsewhere(bridge: Folder, claim: str) -> None:
    """While the page of a claim cannot be read, no other page calls it rated."""
    bridge.edit(claim, "claim: We", 'claim: "We')
    assert problems_of(bridge.run())
    assert verdicts_in(bridge) == [claim.removeprefix("docs/")]


def test_a_withdrawn_claim_keeps_its_address_and_says_so(bridge: Folder, claim: str) -> None:
    """The page says when and why, the lists have it apart, and no rating is left."""
    bridge.edit(claim, "withdrawn:", "withdrawn: 2025-03-01 the report was retracted")
    bridge.run()
    said = "We took back what we said of this claim on 1 March 2025: the report was retracted."
    assert said in bridge.read(claim) and said in bridge.read(PAGE)
    assert "**Withdrawn**" in bridge.read("docs/claims/index.md").split("## Withdrawn")[1]
    assert "Withdrawn: the report was retracted *1 March 2025*" in bridge.read("docs/corrections.md")
    shown = [each for each in look_at_pages(bridge) if each.kind == "withdrawn"]
    assert {each.words for each in shown} == {"Withdrawn"}
    assert verdicts_in(bridge) == []
