"""Collations: all wordings of one utterance side by side, word by word."""

from __future__ import annotations

import hashlib
import re
from html import unescape
from itertools import combinations, permutations

import markdown
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from digest.alteration import RULES as ALTERATIONS
from digest.annotation import Annotation, annotate
from digest.collation import RULES, Collation, Wording, collate
from digest.collation_part import render_collation
from digest.mark import ClaimId
from digest.metadata import merge_metadata, read_metadata
from digest.quoted_word import read_words
from digest.reference import Reference, read_reference
from digest.relation import Place, Relation
from digest.seed import Seed, Span
from digest.utterance import SpeechIndex, find_speeches


def read(text: str, name: str = "a.txt") -> Annotation:
    return annotate(Seed(name, text, hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()))


def article(words: str, tail: str = "") -> str:
    """A short article that quotes `words`."""
    return (
        "The bridge at Hollin was closed on Monday after a crack was found in one of its cables.\n\n"
        f"“{words},” the engineer Petra Hale said on Tuesday.{tail}\n"
    )


def tie(one: Place, other: Place) -> Relation:
    """What the comparison says of two wordings of one utterance."""
    return Relation("quotation-altered", "wording", *sorted((one, other)), "altered-quotation", ())


def quoted(annotations: list[Annotation]) -> list[Place]:
    """The first quotation of each article."""
    return [find_speeches(each, number)[0].places[0] for number, each in enumerate(annotations)]


def collated(*texts: str, reference: Reference | None = None) -> Collation:
    """The one collation of articles whose first quotations are one utterance."""
    annotations = [read(text, f"{number}.txt") for number, text in enumerate(texts)]
    places = quoted(annotations)
    relations = [tie(one, other) for one, other in combinations(places, 2)]
    (found,) = collate(annotations, relations, [reference] if reference else [])
    check(found, annotations)
    return found


def check(collation: Collation, annotations: list[Annotation]) -> None:
    """What holds for every collation: rows of one length, and words that stand in their seeds letter for letter."""
    assert len({len(each.cells) for each in collation.wordings}) == 1
    assert collation.rule in RULES
    for wording in collation.wordings:
        for cell in wording.cells:
            if cell.place is not None:
                assert cell.place.span.of(annotations[cell.place.article].seed.text) == cell.words
                assert any(each.span.holds(cell.place.span) for each in wording.places)
        for alteration in wording.alterations:
            assert alteration.rule in ALTERATIONS


def changes(wording: Wording) -> list[tuple[str, str]]:
    """What a wording has otherwise: the reference's words, its own."""
    return [
        (" ".join(word.shown for word in change.was), " ".join(word.shown for word in change.now))
        for change in wording.changes
    ]


def altered(was: str, now: str) -> list[str]:
    """What is said of a wording `now` of the words `was`, of which `was` is pinned."""
    reference = Reference(was, "recording", "", "", ClaimId("bridge"))
    found = collated(article(now), article(now), reference=reference)
    return [str(each) for each in found.wordings[-1].alterations]


# Words


def words(text: str) -> list[str]:
    return [word.normal for word in read_words(text, [Span(0, len(text))])]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("We don’t know", "we do not know"),
        ("five people", "5 people"),
        ("50 per cent of it", "50% of it"),
        ("the A.I. war", "the AI war,"),
        ("a cutting-edge chip", "a cutting edge chip"),
        ("£5m", "£5 million"),
        ("now — or never", "now, or never"),
    ],
)
def test_the_same_words_written_otherwise(one: str, other: str) -> None:
    """Spelling, marks and ways of writing a number make no other wording."""
    assert words(one) == words(other)


@pytest.mark.parametrize(
    ("one", "other"), [("£5m", "$5m"), ("5m", "5bn"), ("we do", "we don’t"), ("50%", "50")]
)
def test_other_words(one: str, other: str) -> None:
    """A currency, a scale, a negation and a unit are part of the wording."""
    assert words(one) != words(other)


@given(st.text(max_size=80))
def test_words_stand_in_their_text(text: str) -> None:
    """Every word shows exactly what stands at its place."""
    for word in read_words(text, [Span(0, len(text))]):
        assert word.span.of(text) == word.written
        assert word.shown in ("", word.written)


# Rows and columns


def test_changed_added_and_cut_words() -> None:
    """Each run in which a wording parts from the longest one is told with both sides."""
    found = collated(
        article("We have known for three long years that the northern cable was about to give way"),
        article("We have known for years that the eastern cable was about to give way"),
        article("We have known for three long years that the northern cable would one day give way"),
    )
    longest, *others = found.wordings
    assert longest.changes == ()
    told = {each.article: changes(each) for each in others}
    assert told == {
        1: [("three long", ""), ("northern", "eastern")],
        2: [("was about to", "would one day")],
    } or told == {
        0: [("would one day", "was about to")],
        1: [("three long", ""), ("northern", "eastern"), ("would one day", "was about to")],
    }


def test_columns_are_aligned() -> None:
    """The same word stands in the same column of every row, words that only some outlets have too."""
    found = collated(
        article("We have known for many years that the northern cable was about to give way in the end"),
        article("We have really known for years that the northern cable was about to give way"),
        article("We have really known for some years that the northern cable was about to give way"),
    )
    rows = [[cell.words.strip(",").lower() for cell in each.cells] for each in found.wordings]
    for word in ("known", "really", "cable", "way"):
        assert len({row.index(word) for row in rows if word in row}) == 1


def test_a_broken_quotation_is_one_wording() -> None:
    """What “she said” breaks into two is one wording of two places."""
    broken = (
        "The bridge at Hollin was closed on Monday after a crack was found in one of its cables.\n\n"
        "“We have known for years,” the engineer Petra Hale said, “that the northern cable was about to give way.”\n"
    )
    found = collated(article("We have known for years that the northern cable was about to give way"), broken)
    row = next(each for each in found.wordings if each.article == 1)
    assert len(row.places) == 2
    assert row.changes == ()
    assert [len(piece) for piece in row.pieces()] == [5, 9]


def test_sentences_no_other_outlet_has_are_left_aside() -> None:
    """A sentence that only one outlet quotes is no cut of the others."""
    found = collated(
        article("This is sad. We have known for years that the northern cable was about to give way"),
        article("We have known for years that the northern cable was about to give way"),
    )
    assert found.wordings[0].leaves_off == (True, False)
    assert all(not each.changes for each in found.wordings)


def test_a_contraction_that_loses_its_negation() -> None:
    """The cell of `don’t` is changed where the other has `do`."""
    reference = Reference("I can tell you that we do trust this cable", "tape", "", "", ClaimId("x"))
    found = collated(article("I can tell you that we don’t trust this cable"), reference=reference)
    row = found.wordings[1]
    assert [cell.words for cell in row.cells if cell.words and cell.state != "same"] == ["don’t"]
    assert [each.kind for each in row.alterations] == ["negation"]


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_order_of_articles_does_not_matter(order: tuple[int, ...]) -> None:
    """Rows and their cells are the same however the articles come in."""
    texts = [
        article("We have known for many years that the cable was about to give way"),
        article("We knew for years that the cable was about to give way"),
        article("We have known for years that one cable was going to give way"),
    ]
    annotations = [read(texts[number], f"{number}.txt") for number in order]
    places = quoted(annotations)
    (found,) = collate(annotations, [tie(*pair) for pair in combinations(places, 2)])
    rows = [
        (annotations[each.article or 0].seed.name, [(cell.words, cell.state) for cell in each.cells])
        for each in found.wordings
    ]
    annotations = [read(text, f"{number}.txt") for number, text in enumerate(texts)]
    (straight,) = collate(annotations, [tie(*pair) for pair in combinations(quoted(annotations), 2)])
    assert rows == [
        (annotations[each.article or 0].seed.name, [(cell.words, cell.state) for cell in each.cells])
        for each in straight.wordings
    ]


def test_pull_quote_points_to_its_quotation() -> None:
    """A pull quote and the quotation it was cut from are two wordings of one article."""
    text = article("We have known for many years that the northern cable was about to give way")
    annotation = read(
        text + "\n“We have known that the cable was about to give way.”\n\nPetra Hale, engineer\n"
    )
    speeches = SpeechIndex([annotation]).speeches
    (found,) = collate([annotation], [tie(speeches[0].places[0], speeches[1].places[0])])
    check(found, [annotation])
    assert [each.is_pull for each in found.wordings] == [False, True]
    assert [each.article for each in found.wordings] == [0, 0]


def test_statements_make_no_collation() -> None:
    """A relation between two statements outside quotation marks is none of wordings."""
    annotations = [
        read(article("We have known for years that it would give way"), f"{n}.txt") for n in (0, 1)
    ]
    places = [Place(number, each.sentences[0]) for number, each in enumerate(annotations)]
    assert collate(annotations, [tie(*places)]) == ()


_EDITS = st.lists(
    st.tuples(
        st.integers(0, 11),
        st.sampled_from(("cut", "change", "add")),
        st.sampled_from(("old", "all", "not", "9")),
    ),
    max_size=4,
)


@settings(max_examples=40, deadline=None)
@given(st.lists(_EDITS, min_size=2, max_size=4))
def test_any_edits(edits: list[list[tuple[int, str, str]]]) -> None:
    """Whatever an outlet did to the words, the rows are complete: each shows just the words it quotes."""
    said = "We have known for many years that this cable would give way".split()
    texts = []
    for row in edits:
        changed = list(said)
        for place, kind, word in row:
            if kind == "cut" and len(changed) > 6:
                del changed[place % len(changed)]
            elif kind == "change":
                changed[place % len(changed)] = word
            elif kind == "add":
                changed.insert(place % len(changed), word)
        texts.append(" ".join(changed))
    found = collated(*map(article, texts))
    for wording in found.wordings:
        assert wording.words.rstrip(",") == texts[wording.article or 0]
        own = [word for change in wording.changes for word in change.now]
        same = sum(1 for cell in wording.cells if cell.words and cell.state == "same")
        assert same + len(own) == len(texts[wording.article or 0].split())


# What touches the sense


@pytest.mark.parametrize(
    ("was", "now", "told"),
    [
        ("We have about 50,000 of them in store", "We have more than 50,000 of them in store", "hedge: “more than”, was “about”"),
        ("We have about 50,000 of them in store", "We have 50,000 of them in store", "hedge left out: “about”"),
        ("It takes up most of our time and money", "It takes up our time and money", "how many left out: “most”"),
        ("It was checked by 40 people in June", "It was checked by 14 people in June", "number: “14”, was “40”"),
        ("It is four kilometres from here to the bank", "It is four miles from here to the bank", "unit: “miles”, was “kilometres”"),
        ("We did not know of any crack in it", "We did know of any crack in it", "negation left out: “not”"),
        ("They have known it for many years now", "We have known it for many years now", "who or what is meant: “We”, was “They”"),
        ("They have the H100s in their own store", "They have the A100s in their own store", "name: “A100s”, was “H100s”"),
        ("Prices of steel rose in the last year", "Prices of steel fell in the last year", "opposite word: “fell”, was “rose”"),
        ("They have known it for many years now", "[The owners] have known it for many years now", "the outlet's own words: “[The owners]”"),
        ("We will open it again if the tests let us", "We will open it again", "condition or reservation left out: “if the tests let us”"),
        ("I think that this bridge is safe to use", "This bridge is safe to use", "hedge left out: “think”"),
    ],
)  # fmt: skip
def test_alterations(was: str, now: str, told: str) -> None:
    """A change that touches the sense is named with both words."""
    assert told in altered(was, now)


@pytest.mark.parametrize(
    ("was", "now"),
    [
        ("We have known about it for many years now", "We have known of it for many years now"),
        ("It is the most important bridge in the north", "It is the most vital bridge in the north"),
        ("We counted 40 cracks in June and it will not hold", "It will not hold"),
        ("Five people checked the cable in June", "5 people checked the cable in June"),
        ("In June we checked the cable twice", "We checked the cable twice in June"),
        ("The bridge, I think, is the most important one here", "The bridge is the most important one here"),
    ],
)
def test_no_alterations(was: str, now: str) -> None:
    """Other prepositions, superlatives, spellings, moved words and whole clauses left out touch no number or hedge."""
    assert altered(was, now) == []


# References

SAID = "We have known for three years that the cable was about to give way, and we told the council"


def test_a_pinned_reference_is_the_first_row() -> None:
    """Each outlet is set against what an editor pinned, not against the longest wording."""
    reference = Reference(SAID, "recording", "", "", ClaimId("bridge"))
    found = collated(
        article("We have known for years that the cable was about to give way"),
        article("We have known for thirty years that the cable was about to give way"),
        reference=reference,
    )
    assert found.reference == reference
    assert found.wordings[0].places == ()
    assert found.wordings[0].words == SAID
    assert [changes(each)[0] for each in found.wordings[1:]] == [("three", ""), ("three", "thirty")]


def test_a_reference_collates_with_one_outlet() -> None:
    """One outlet alone is set against the recording."""
    annotation = read(article("We have known for years that the cable was about to give way"))
    (found,) = collate([annotation], [], [Reference(SAID, "recording", "", "", ClaimId("bridge"))])
    check(found, [annotation])
    assert len(found.wordings) == 2


def test_a_reference_of_the_digest_adds_no_row() -> None:
    """Where an outlet has the pinned words, its row is the reference."""
    words = "We have known for years that the cable was about to give way"
    found = collated(
        article(words),
        article(words + " and that nobody would listen"),
        reference=Reference(words, "", "https://example.org/", "", ClaimId("bridge")),
    )
    assert [each.article for each in found.wordings] == [0, 1]


def test_a_reference_finds_its_claim_by_place() -> None:
    """Where the digest knows the claim, the reference need not share its words."""
    annotation = read(article("We have known for years that the cable was about to give way"))
    (place,) = quoted([annotation])
    reference = Reference("Nobody was told a thing", "recording", "", "", ClaimId("bridge"), (place,))
    (found,) = collate([annotation], [], [reference])
    assert found.reference == reference


def test_a_reference_to_nothing() -> None:
    """A reference that no outlet quotes makes no collation."""
    annotation = read(article("We have known for years that the cable was about to give way"))
    reference = Reference(
        "Taxes on wine will rise by a tenth in spring", "", "https://example.org", "", ClaimId("x")
    )
    assert collate([annotation], [], [reference]) == ()


def page(reference: str) -> str:
    return f"---\nclaim: It would give way\nreference:{reference}\n---\n"


def test_reading_a_reference() -> None:
    """All keys of a reference come out of the front matter of a claim page."""
    text = page(
        '\n  words: "It would: give way"\n  source: recording\n  url: https://example.org/a\n  date: 2025-01-23'
    )
    found, problems = read_reference(
        read_metadata(text, "docs/claims/x.md"), "docs/claims/x.md", ClaimId("x")
    )
    assert problems == ()
    assert found == Reference(
        "It would: give way", "recording", "https://example.org/a", "2025-01-23", ClaimId("x")
    )


@pytest.mark.parametrize(
    ("reference", "problem"),
    [
        (" It would", "docs/claims/x.md:3: `reference` has no keys; write the wording and where it is from, as in `reference: {words: …, source: …, url: …}`"),
        ("\n  source: recording", "docs/claims/x.md:3: `reference` has no words; write what was said, as in words: …"),
        ("\n  words: It would", "docs/claims/x.md:3: the reference does not say where its words are from; name the recording or the transcript, as in source: … or url: https://…"),
        ("\n  words: It would\n  source: tape\n  url: example.org", "docs/claims/x.md:6: the reference has no usable address: 'example.org'; write url: https://…"),
        ("\n  words: It would\n  source: tape\n  date: spring", "docs/claims/x.md:6: `spring` is not a date; write it as in date: 2025-02-03"),
        ("\n  words: It would\n  source: tape\n  page: 3", "docs/claims/x.md:6: `reference` has no key `page`; use words, source, url, date"),
        ("\n  words: [It, would]\n  source: tape", "docs/claims/x.md:4: `words` of the reference holds a list or more keys, and should hold words; write them on one line, as in words: …"),
    ],
)  # fmt: skip
def test_problems_of_a_reference(reference: str, problem: str) -> None:
    """Each fault is one line that says where it is and how to mend it."""
    _, problems = read_reference(
        read_metadata(page(reference), "docs/claims/x.md"), "docs/claims/x.md", ClaimId("x")
    )
    assert problem in [str(each) for each in problems]


def test_no_reference() -> None:
    """A page without the key, or with an empty one, has none and no fault."""
    for text in ("---\nclaim: x\n---\n", page("")):
        assert read_reference(read_metadata(text, "x.md"), "x.md", ClaimId("x")) == (None, ())


def test_a_reference_survives_a_rebuild() -> None:
    """What an editor pinned stays when the program writes the front matter anew."""
    edited = "claim: a\nreference:\n  words: It would  # from the tape\n  source: tape\nkind: quotation\n"
    merged, clashes = merge_metadata("claim: a\nkind: quotation\n", edited, "claim: b\nkind: quotation\n")
    assert merged == edited.replace("claim: a", "claim: b")
    assert clashes == ()


# Markdown


def rendered(found: Collation) -> str:
    return render_collation(found, lambda each: f"[{each.article}](../articles/{each.article}.md)")


def test_markdown() -> None:
    """Each outlet's own words, what differs in bold, and below in plain words what was changed and left out."""
    reference = Reference(
        "We have known for three long years that the northern cable was about to give way",
        "tape",
        "",
        "",
        ClaimId("x"),
    )
    found = collated(
        article("We have known for years that the eastern cable was about to give way"),
        article("We have known for three long years that the northern cable was about to give way"),
        reference=reference,
    )
    assert rendered(found) == (
        "Petra Hale: one utterance, two wordings. The first is what was said, as an editor found it; words in bold are "
        "not in it, and **[…]** stands where words of it are left out.\n\n"
        "- [1](../articles/1.md)\n\n"
        "    > “We have known for three long years that the northern cable was about to give way”\n\n"
        "- [0](../articles/0.md)\n\n"
        "    > “We have known for **[…]** years that the **eastern** cable was about to give way”\n\n"
        "    *Changed:* “eastern”, was “northern”. *Left out:* “three long”.\n\n"
        "    *Touches the sense:* number left out: “three”."
    )


NASTY = st.sampled_from(
    (
        "<b>",
        "*",
        "**",
        "_x_",
        "[a](b)",
        "==",
        "{{",
        "~~",
        "`",
        "&amp;",
        "#",
        "1.",
        "- a",
        "\\",
        "|",
        "[^1]",
        "!",
        "cable",
        "years",
        "<!--",
    )
)


def shown(html: str) -> str:
    """Text of a rendered page, white space folded."""
    return " ".join(unescape(re.sub(r"<[^>]*>", "", html)).split())


@settings(max_examples=40, deadline=None)
@given(st.lists(NASTY, min_size=1, max_size=5), st.lists(NASTY, max_size=5))
def test_article_text_stays_text(one: list[str], other: list[str]) -> None:
    """Whatever an article quotes is shown as it stands, in Python-Markdown and in a plain viewer, and does nothing."""
    texts = [
        article(f"We have known for many years {' '.join(middle)} that this old cable would give way")
        for middle in (one, other)
    ]
    annotations = [read(text, f"{number}.txt") for number, text in enumerate(texts)]
    found = collate(annotations, [tie(*quoted(annotations))])
    if not found:
        return
    text = rendered(found[0])
    pages = markdown.markdown(text), MarkdownIt("commonmark").render(text)
    for page in pages:
        assert set(re.findall(r"<(\w+)", page)) <= {"p", "ul", "li", "a", "blockquote", "strong", "em"}
        for wording in found[0].wordings:
            assert letters(wording.words) in letters(shown(page))


def letters(text: str) -> str:
    return "".join(character for character in text.casefold() if character.isalnum())


def test_marks_are_shown_as_they_stand() -> None:
    """What Markdown would read as its own comes out letter for letter."""
    nasty = (
        "We *have* known <b>for</b> many [years](x) that `this` cable == would {{ give }} way | in | ~~time~~"
    )
    text = rendered(collated(article(nasty), article(nasty.replace("cable", "rope"))))
    for page in (markdown.markdown(text), MarkdownIt("commonmark").render(text)):
        assert nasty in shown(page)


def test_the_same_words_everywhere() -> None:
    """Wordings that are all the same are told in one row."""
    words = "We have known for years that the northern cable was about to give way"
    assert rendered(collated(article(words), article(words))) == (
        "Petra Hale: one utterance, in the same words.\n\n"
        "- [0](../articles/0.md), [1](../articles/1.md)\n\n"
        f"    > “{words}”"
    )
