"""Extension: marks, notes and parts of a page in the HTML that readers get."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path
from xml.etree.ElementTree import Element, fromstring

import markdown
import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from digest import rating
from digest.extension import DigestExtension
from digest.vocabulary import STATES

STOCK = ["footnotes", "tables", "fenced_code", "toc"]
SITE = Path(__file__).parent / "site"


def render(source: str) -> str:
    """As published."""
    return markdown.markdown(source, extensions=[DigestExtension(), *STOCK])


def tree(source: str) -> Element:
    """What `render` gives, parsed."""
    html = render(source).replace("&#160;", " ").replace("&#8617;", " ")
    return fromstring(f"<div>{html}</div>")


def body_of(page: Path) -> str:
    """A page without its front matter."""
    return page.read_text(encoding="utf-8").split("---\n", 2)[2]


def page(text: str, notes: str = "", more: str = "", status: str = "") -> str:
    """A page in the format of the page program."""
    parts = {"status": status, "text": text, "notes": notes, "more-notes": more}
    return "\n".join(
        f"<!-- digest:{name} -->\n{inside}\n<!-- /digest:{name} -->\n"
        for name, inside in parts.items()
        if inside
    )


def words(element: Element) -> str:
    """The text of an element without its notes, white space folded."""
    pieces: list[str] = []

    def collect(node: Element) -> None:
        if node.tag != "aside":
            pieces.append(node.text or "")
            for child in node:
                collect(child)
        if node is not element:
            pieces.append(node.tail or "")

    collect(element)
    return " ".join("".join(pieces).split())


def part(root: Element, name: str) -> Element:
    """The only part of that name."""
    (found,) = [each for each in root.iter() if each.get("data-digest") == name]
    return found


def shape(root: Element) -> list[str]:
    """Tags of the children, notes with their ids; the places behind notes left out."""
    return [
        f"aside {child.get('id', '').removeprefix('note-')}" if child.tag == "aside" else child.tag
        for child in root
        if child.get("class") != "notes-end"
    ]


NOTE = "[^{}]: **Not rated yet** · event · nobody\n"


def test_mark_and_note() -> None:
    """The mark is numbered by the style sheet, the note stands behind its block with a way there and back."""
    html = render(page("He ==said it==[^x].", "[^x]: **Outlets differ** · event · him\n\n    More."))
    assert (
        html
        == """<div class="digest-switch" data-beside="text">
<div data-search-exclude=""><input checked="checked" id="show-notes" role="switch" type="checkbox" />\
<label for="show-notes">Show notes</label></div>
</div>
<div class="digest-text" data-digest="text">
<p>He <mark class="claim" data-kind="comparison" data-state="differs" id="mark-x">said it\
<a aria-label="Note 1: outlets differ" class="claim-ref" data-number="1" href="#note-x"></a></mark>.</p>
<aside aria-labelledby="note-x.head" class="note" data-kind="comparison" data-peek="More." data-state="differs" \
id="note-x" role="note" tabindex="-1"><a class="note-past" data-search-exclude="" href="#note-x.past">\
Skip these notes</a><p class="note-head" id="note-x.head"><span class="note-number">\
<span class="digest-unseen">Note </span>1</span> <strong class="note-state">Outlets differ</strong> · event · him</p>
<a aria-label="More of note 1" class="note-toggle" data-search-exclude="" href="#note-x"></a><div class="note-body">
<p>More.</p>
</div>
<p class="note-back" data-search-exclude=""><a href="#mark-x">Back to the text\
<span class="digest-unseen"> at note 1</span></a></p>
</aside>
<div class="notes-end" id="note-x.past"></div>
</div>"""
    )


SIGNED = "\n\n    Checked by Ann Lee on 2025-02-03."
"""Behind the head of a note: what makes a label a verdict."""


@pytest.mark.parametrize(
    ("block", "tags"),
    [
        ("==a==[^x] b\n\nc", ["p", "aside x", "p"]),
        ("- ==a==[^x]\n- b\n\nc", ["ul", "aside x", "p"]),
        ("1. a\n\n    - b ==c==[^x]\n\n2. d\n\ne", ["ol", "aside x", "p"]),
        ("> a\n>\n> ==b==[^x]\n\nc", ["blockquote", "aside x", "p"]),
        ("| a | b |\n| --- | --- |\n| ==c==[^x] | d |\n\ne", ["table", "aside x", "p"]),
        ("## ==a==[^x]\n\nb", ["h2", "aside x", "p"]),
        ("==a==[^x] ==b==[^y]\n\n==c==[^x]", ["p", "aside x", "aside y", "p"]),
        ("==a ==b==[^y] c==[^x]", ["p", "aside x", "aside y"]),
    ],
)
def test_note_stands_behind_its_block(block: str, tags: list[str]) -> None:
    """A note follows the block of its first mark, a list, table or quotation as a whole; several keep their order."""
    root = part(tree(page(block, NOTE.format("x") + "\n" + NOTE.format("y"))), "text")
    assert shape(root) == tags


def test_nested_marks() -> None:
    """An inner mark stands in the outer one, and no word is lost."""
    root = tree(page("==a ==b==[^x] c==[^y] ====d==[^x]==[^z]", NOTE.format("x")))
    outer, inner, second, third = list(root.iter("mark"))
    assert [mark.get("id") for mark in (outer, inner, second, third)] == [
        "mark-y",
        "mark-x",
        "mark-z",
        "mark-x-2",
    ]
    assert inner in list(outer)
    assert third in list(second)
    assert words(part(root, "text")) == "a b c d"


def test_ids_are_given_once() -> None:
    """Later marks of a claim are numbered around claims that are called like that; headings give way."""
    text = "# Mark x\n\n==a==[^x] ==b==[^x] ==c==[^x-2] ==d==[^x]"
    root = tree(page(text, NOTE.format("x") + "\n" + NOTE.format("x-2")))
    ids = [each.get("id") for each in root.iter() if each.get("id")]
    assert [i for i in ids if i and i.startswith("mark")] == [
        "mark-x_1",
        "mark-x",
        "mark-x-3",
        "mark-x-2",
        "mark-x-4",
    ]
    assert max(Counter(ids).values()) == 1
    assert [link.get("href") for link in root.iter("a") if link.get("class") == "claim-ref"] == [
        "#note-x", "#note-x", "#note-x-2", "#note-x",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "`==a==[^x]`",
        "    ==a==[^x]",
        "```\n==a==[^x]\n```",
        r"&#61;&#61;a&#61;&#61;\[^x]",
    ],
)
def test_what_is_no_mark(text: str) -> None:
    """In code or escaped it is text, and its note is nowhere."""
    root = tree(page(text, NOTE.format("x")))
    assert not list(root.iter("mark"))
    assert not list(root.iter("aside"))
    assert "nobody" not in "".join(root.itertext())
    assert "a" in words(root)


@pytest.mark.parametrize("text", ["==a ==[^x]", "==a\n\nb==[^x]"])
def test_torn_marks_are_footnotes(text: str) -> None:
    """Words that are no mark keep their signs, and the reference behind them works."""
    root = tree(page(text, NOTE.format("x")))
    assert not list(root.iter("mark"))
    assert words(part(root, "text")).startswith("==a")
    assert "nobody" in "".join(root.itertext())


def test_code_shows_what_was_written() -> None:
    """A mark in indented code, which the mark grammar does not know, is printed as it was typed."""
    assert "<code>==a &amp; b==[^x]\n</code>" in render("    ==a & b==[^x]")


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("==a *b* c==[^x]", "a <em>b</em> c"),
        ("*==a==[^x] b*", "a"),
        ("==a *b==[^x] c*", "a <em>b c</em>"),
        ("*a ==b* c==[^x]", "b"),
        ("[==a==[^x] b](https://example.org)", "a"),
    ],
)
def test_marks_and_emphasis(text: str, html: str) -> None:
    """A mark goes around emphasis and into it; where the two cross, nothing is torn."""
    rendered = render(page(text, NOTE.format("x")))
    match = re.search(r'<mark[^>]*id="mark-x">(.*?)<a aria-label', rendered)
    assert match is not None
    assert match[1] == html
    assert words(part(tree(page(text, NOTE.format("x"))), "text")) == re.sub(
        r"[*=\[]|\^x\]|\]\(.*\)", "", text
    )


def test_ordinary_footnotes_stay() -> None:
    """A reference without marked words is a footnote like any other."""
    root = tree(
        "a[^n] ==b==[^x]\n\n[^n]: Plain.\n\n[^x]: **Accurate** · event\n\n    Checked by Ann Lee on 2025-02-03.\n"
    )
    (div,) = [each for each in root.iter("div") if each.get("class") == "footnote"]
    assert "Plain." in "".join(div.itertext())
    assert "Accurate" not in "".join(div.itertext())
    (aside,) = root.iter("aside")
    assert aside.get("data-kind") == "rating"


def test_plain_reference_to_a_note() -> None:
    """`[^x]` beside a mark of `x` links to the note, and adds no text."""
    root = tree(page("==a==[^x] and b[^x] c", NOTE.format("x")))
    assert words(part(root, "text")) == "a and b c"
    assert [each.get("data-number") for each in root.iter("a") if each.get("data-number")] == ["1", "1"]
    assert not [each for each in root.iter("div") if each.get("class") == "footnote"]


def test_reference_only_is_a_footnote() -> None:
    """A note in a kept part whose claim is only referred to is shown as a footnote, not lost."""
    root = tree(page("a[^x]", NOTE.format("x")))
    assert "nobody" in "".join(root.itertext())
    assert not list(root.iter("aside"))


def test_reference_stands_in_for_a_mark_in_code() -> None:
    """Where the only mark is printed as code, the note stands behind its reference, and the way back leads there."""
    root = tree(page("    ==a==[^x]\n\nb[^x] c", NOTE.format("x")))
    assert shape(part(root, "text")) == ["pre", "p", "aside x"]
    assert [each.get("id") for each in root.iter("a") if each.get("data-number")] == ["mark-x"]


def test_reference_in_a_note() -> None:
    """A note may point to another."""
    root = tree(page("==a==[^x] ==b==[^y]", "[^x]: **Agrees** with[^y]\n\n" + NOTE.format("y")))
    assert [each.get("href") for each in root.iter("a") if each.get("data-number")] == [
        "#note-x",
        "#note-y",
        "#note-y",
    ]


def test_mark_without_note() -> None:
    """A new mark is a mark before the program has written its note."""
    html = render(page("==a==[^x]"))
    assert '<p><mark class="claim" id="mark-x">a</mark></p>' in html


def test_note_without_mark() -> None:
    """A note whose mark was deleted is not in the HTML."""
    html = render(page("a", NOTE.format("x"), NOTE.format("y")))
    assert html == '<div class="digest-text" data-digest="text">\n<p>a</p>\n</div>'


def test_more_notes() -> None:
    """The rest has letters, so that neither row has gaps, and a switch of its own behind the status part."""
    root = tree(
        page(
            "==a==[^x] ==b==[^y] ==c==[^z]",
            f"{NOTE.format('x')}\n{NOTE.format('z')}",
            NOTE.format("y"),
            "**3 claims**",
        )
    )
    assert [each.get("data-digest") or each.get("class") for each in root] == [
        "status",
        "digest-switch",
        "text",
    ]
    assert ["".join(row.itertext()) for row in root[1]] == ["Show notes", "Show all 3 notes"]
    assert [link.get("data-number") for link in root.iter("a") if link.get("data-number")] == ["1", "a", "2"]
    assert [aside.get("class") for aside in root.iter("aside")] == [
        "note note--bare", "note note--more note--bare", "note note--bare",
    ]  # fmt: skip
    assert [mark.get("class") for mark in root.iter("mark")] == ["claim", "claim claim--more", "claim"]


def test_switch_without_status() -> None:
    """Without a status part the switches stand above the text: one where no note is hidden, none without notes."""
    root = tree("# T\n\n" + page("==a==[^x]", more=NOTE.format("x")))
    assert [each.get("class") or each.tag for each in root] == ["h1", "digest-switch", "digest-text"]
    assert "".join(tree(page("==a==[^x]", NOTE.format("x")))[0].itertext()).strip() == "Show notes"
    assert "digest-switch" not in render(page("a", more=NOTE.format("x")))


def test_way_past_hidden_notes() -> None:
    """Where the first note of a block may be hidden, the first that never is can be skipped too."""
    root = tree(page("==a==[^x] ==b==[^y]", NOTE.format("y"), NOTE.format("x")))
    ways = [each.get("href") for each in root.iter("a") if each.get("class") == "note-past"]
    assert ways == ["#note-x.past", "#note-x.past"]
    assert [each.get("id") for each in root.iter("div") if each.get("class") == "notes-end"] == [
        "note-x.past"
    ]


@pytest.mark.parametrize(
    ("head", "kind", "state", "label"),
    [
        ("**Outlets differ** · x", "comparison", "differs", "Note 1: outlets differ"),
        ("**Quotation altered** · x", "comparison", "quotation-altered", "Note 1: quotation altered"),
        ("**Quotation cut**", "comparison", "quotation-cut", "Note 1: quotation cut"),
        ("**Not rated yet** · x", "unrated", "unrated", "Note 1: not rated yet"),
        ("**Draft: inaccurate** · x", "draft", "inaccurate", "Note 1: draft: inaccurate"),
        ("**Mostly accurate** · x" + SIGNED, "rating", "mostly-accurate", "Note 1: mostly accurate"),
        ("**Mostly accurate** · x", "draft", "mostly-accurate", "Note 1: draft: mostly accurate"),
        (
            "**Mostly accurate** · x\n\n    Checked by Ann Lee.",
            "draft",
            "mostly-accurate",
            "Note 1: draft: mostly accurate",
        ),
        ("**Withdrawn** · x" + SIGNED, "withdrawn", "none", "Note 1: withdrawn"),
        ("**Draft: unheard of** · x", "draft", "none", "Note 1: draft: unheard of"),
        ("**Unchecked** · x", "note", "none", "Note 1: unchecked"),
        ("**Background:** x", "note", "none", "Note 1: background:"),
        ("**Unchecked**<!-- state:unrated --> · x", "unrated", "unrated", "Note 1: unchecked"),
        ("**Anders**<!-- state:differs -->", "comparison", "differs", "Note 1: anders"),
        ("**Richtig** <!-- state:accurate -->" + SIGNED, "rating", "accurate", "Note 1: richtig"),
        ("**Richtig** <!-- state:accurate -->", "draft", "accurate", "Note 1: draft: richtig"),
        ("**Outlets differ** · x" + SIGNED, "comparison", "differs", "Note 1: outlets differ"),
        ("**Draft: accurate** · x" + SIGNED, "draft", "accurate", "Note 1: draft: accurate"),
        ("**Draft: disputed**<!-- state:draft -->", "draft", "disputed", "Note 1: draft: disputed"),
        ("**Entwurf: strittig**<!-- state:draft -->", "draft", "none", "Note 1: entwurf: strittig"),
        (
            "**Entwurf: strittig**<!-- state:draft-disputed -->",
            "draft",
            "disputed",
            "Note 1: entwurf: strittig",
        ),
        ("**Accurate**<!-- state:unrated --> · x", "unrated", "unrated", "Note 1: accurate"),
        ("**Accurate**<!-- state:agreed-upon --> · x", "unrated", "unrated", "Note 1: accurate"),
        ("**Draft: x**<!-- state:draft-unrated --> · x", "unrated", "unrated", "Note 1: draft: x"),
        ("**Accurate**<!-- looks right to me --> · x" + SIGNED, "rating", "accurate", "Note 1: accurate"),
        ("Somebody wrote this.", "note", "none", "Note 1"),
        ("- a list", "note", "none", "Note 1"),
    ],
)
def test_state(head: str, kind: str, state: str, label: str) -> None:
    """The id behind the bold words, else the words, say whether a machine compared or a person judged."""
    html = render(page("==a==[^x]", f"[^x]: {head}"))
    assert "<!--" not in html
    assert "state:" not in html
    root = tree(page("==a==[^x]", f"[^x]: {head}"))
    (aside,) = root.iter("aside")
    (link,) = [each for each in root.iter("a") if each.get("data-number")]
    assert link.get("aria-label") == label
    (mark,) = root.iter("mark")
    assert (mark.get("data-kind"), mark.get("data-state")) == (kind, state)
    if kind != "note":
        assert (aside.get("data-kind"), aside.get("data-state")) == (kind, state)
    else:
        assert aside.get("data-kind") is None


def test_no_comparison_looks_like_a_verdict() -> None:
    """No word for a comparison, and no id of one, is a rating's."""
    assert not set(STATES.values()) & set(rating.RATINGS)
    assert not set(STATES) & {name.casefold() for name in rating.RATINGS.values()}


def test_state_in_a_plain_viewer() -> None:
    """In CommonMark the words before the comment are bold, and the comment is one."""
    html = MarkdownIt("commonmark").render("**Draft: “x!”**<!-- state:draft --> · event")
    assert html == "<p><strong>Draft: “x!”</strong><!-- state:draft --> · event</p>\n"


def test_claim_page() -> None:
    """The title of a claim page is a claim; its verdict has a state, its topics are not searched."""
    html = render(
        "# A claim\n\n<!-- digest:verdict -->\n**Unchecked**<!-- state:unrated --> · event\n\n"
        "Topics: [a](../topics/a.md)\n<!-- /digest:verdict -->"
    )
    assert html == (
        '<h1 class="digest-claim-title" id="a-claim">A claim</h1>\n'
        '<div class="digest-verdict" data-digest="verdict" data-kind="unrated" data-state="unrated">\n'
        '<p><strong class="note-state" data-pagefind-meta="state">Unchecked</strong> · event</p>\n'
        '<p data-search-exclude="">Topics: <a href="../topics/a.md">a</a></p>\n</div>'
    )
    assert "digest-claim-title" not in render("# Title\n\n" + page("a"))


@pytest.mark.parametrize(
    ("body", "peek"),
    [
        ("- Different scope: [B](b.md): “x” &amp; y\n- c", "B: “x” & y"),
        ("Said it.\n\n    - Rounded: [B](b.md)", "Rounded: B"),
        ("Said it.\n\n    [All wordings](c.md)", "Said it."),
        ("*Not* said\\!", "Not said!"),
        ("word " * 40, ("word " * 24).strip() + "…"),
        ("`==a==[^x]` <b>c</b> &lt;b>", "==a==[^x] c <b>"),
    ],
)
def test_peek(body: str, peek: str) -> None:
    """A closed note has one line to show: what it says beyond the words it stands by and its head."""
    root = tree(page("==said it==[^x].", f"[^x]: **Different scope** · event\n\n    {body}"))
    (aside,) = root.iter("aside")
    assert aside.get("data-peek") == peek


def test_signature() -> None:
    """Who signed a rating can be told apart by the style sheet."""
    html = render(page("==a==[^x]", "[^x]: **Accurate**\n\n    Checked by Ann Lee on 2025-02-03."))
    assert '<p class="note-signature">Checked by Ann Lee on 2025-02-03.</p>' in html


@pytest.mark.parametrize(
    ("statement", "echoes"),
    [
        ("“Said it all,”", True),
        ("“said it all”", True),
        ("Said it all.", True),
        ("“Said it all\\!”", True),
        ("…", False),
        ("said it…", True),
        ("He said it all", False),
        ("- said it all", False),
    ],
)
def test_echo(statement: str, echoes: bool) -> None:
    """A note that begins with the marked words themselves says so, and the margin can leave them out."""
    html = render(page("He ==said *it* all==[^x].", f"[^x]: **Not rated yet**\n\n    {statement}"))
    assert ('<p class="note-echo" data-search-exclude="">' in html) is echoes


def test_kinds_of_blocks() -> None:
    """A comment on the line above a block says what the block is; one with space below says nothing."""
    html = render(
        "<!-- kicker -->\nNEW\n\n<!-- pull-quote -->\n> a\n\n<!-- todo -->\n\nb\n\n<!-- caption -->\n- c"
    )
    assert html == (
        '<p class="digest-kicker">NEW</p>\n<blockquote class="digest-pull-quote">\n<p>a</p>\n</blockquote>\n'
        '<p>b</p>\n<ul class="digest-caption">\n<li>c</li>\n</ul>'
    )


@pytest.mark.parametrize(
    ("source", "html"),
    [
        ("<!-- digest:a -->\nb", "<p>b</p>"),
        ("<!-- /digest:a -->\nb", "<p>b</p>"),
        ("<!-- digest:a -->\n<!-- digest:b -->\nc\n<!-- /digest:a -->", '<div class="digest-a" data-digest="a">\n<p>c</p>\n</div>'),
        ("<!-- digest:a -->\nb\n<!-- digest:c -->\n<!-- /digest:c -->\n<!-- /digest:a -->",
         '<div class="digest-a" data-digest="a">\n<p>b</p>\n<div class="digest-c" data-digest="c"></div>\n</div>'),
        ("a <!-- digest:b --> c", "<p>a  c</p>"),
        ("<!-- digest:A B -->\nc", "<p>c</p>"),
        ("- a\n<!-- digest:b -->\n- c\n<!-- /digest:b -->",
         '<ul>\n<li>a</li>\n</ul>\n<div class="digest-b" data-digest="b">\n<ul>\n<li>c</li>\n</ul>\n</div>'),
    ],
)  # fmt: skip
def test_parts(source: str, html: str) -> None:
    """Parts nest; a lonely, strange or misplaced edge does no harm."""
    assert render(source) == html


def test_comments_are_not_published() -> None:
    """Site furniture and what editors note for themselves stay in the Markdown."""
    source = (
        "a <!-- b --> c\n\n<!-- d\n\ne -->\n\n<!-- digest:furniture\n<b>f --> g\n\n# h\n/digest:furniture -->\n\n"
        "<div><!-- i -->j</div>"
    )
    assert render(source) == "<p>a  c</p>\n<div>j</div>"


def test_one_converter_for_many_pages() -> None:
    """Nothing of a page is left when the next one comes."""
    converter = markdown.Markdown(extensions=[DigestExtension(), *STOCK])
    source = page("==a==[^x]", NOTE.format("x"))
    first = converter.convert(source)
    converter.reset()
    assert converter.convert("a[^x]") == "<p>a[^x]</p>"
    converter.reset()
    assert converter.convert(source) == first


def test_entry_point_and_module() -> None:
    """Both ways of naming the extension give the same page."""
    source = page("==a==[^x]", NOTE.format("x"))
    assert markdown.markdown(source, extensions=["digest.extension", *STOCK]) == render(source)
    assert markdown.markdown(source, extensions=["digest", *STOCK]) == render(source)


def test_text_is_the_article() -> None:
    """Without its notes the text part has the article's words and nothing else."""
    root = tree(body_of(SITE / "articles/rich.md"))
    for sup in list(root.iter("sup")):
        sup.clear()
    seen = words(part(root, "text"))
    assert seen.startswith("EXCLUSIVE Alexandr Wang on the AI Race with China The head of Scale AI says")
    assert (
        "Scale AI, the company Wang founded, plays a pivotal role in training AI models by providing" in seen
    )
    assert (
        "called Stargate, was unveiled at the White House. It is to cost $500 billion over four years."
        in seen
    )
    assert "See also the list below; a plain footnote" in seen
    assert "Furniture" not in "".join(root.itertext())
    assert "Market" not in "".join(root.itertext())


PIECES = st.sampled_from(
    [
        "==", "==[^x]", "==[^y]", "[^x]", "a", " ", "\n", "\n\n", "*", "**", "`", "- ", "> ", "# ", "    ", "| a | b |\n",
        "|---|---|\n", "<!-- digest:text -->\n", "<!-- /digest:text -->\n", "<!-- digest:notes -->\n", "```\n", "<b>",
        "<!-- /digest:notes -->\n", "<!-- digest:more-notes -->\n", "<!-- kicker -->\n", "[^x]: **Accurate**\n", "\\",
        "[^y]: b\n", "    c\n", "<!--", "-->", "[", "](d)", "    ==a==[^x]\n\n", "b[^x]", "<div>\n", "</div>\n", "_", "&amp;", "<!-- digest:x\n", "/digest:x -->",
    ]
)  # fmt: skip


@given(st.lists(PIECES, max_size=25).map("".join))
def test_any_page_is_rendered(source: str) -> None:
    """Whatever stands on a page, no id comes twice, no place holder is left, every link to a note finds it."""
    html = render(source)
    assert "\x02" not in html
    assert "digest-e" not in html
    assert "digest-reference" not in html
    ids = re.findall(r'<[^>]*\bid="([^"]+)"', html)
    assert max(Counter(ids).values(), default=1) == 1
    for target in re.findall(r'href="#(note-[^"]+|mark-[^"]+)"', html):
        assert target in ids


def test_an_entry_of_the_ledger_says_what_it_can_be_chosen_by() -> None:
    """The comment at its end becomes attributes, and is gone; a comment elsewhere on the page does nothing."""
    html = render(
        "<!-- digest:differences -->\nOne difference.\n\n"
        "- **Outlets differ**: A or B\n\n    > one\n\n"
        '    *Found*<!-- difference: differs | AI &amp; "race"; AGI | Courier; Gazette | a+b -->\n'
        "<!-- /digest:differences -->\n\n"
        "- elsewhere<!-- difference: differs | x | y | a+b -->\n"
    )
    assert html == (
        '<div class="digest-differences" data-digest="differences">\n<p>One difference.</p>\n<ul>\n'
        '<li data-difference="differs" data-kind="comparison" data-outlets="Courier; Gazette" data-state="differs"'
        ' data-topics="AI &amp; &quot;race&quot;; AGI">\n'
        '<p><strong class="note-state">Outlets differ</strong>: A or B</p>\n'
        "<blockquote>\n<p>one</p>\n</blockquote>\n<p><em>Found</em></p>\n</li>\n</ul>\n</div>\n"
        "<ul>\n<li>elsewhere</li>\n</ul>"
    )


def test_a_matrix_names_its_heads_and_scrolls_by_itself() -> None:
    """Only the table called so: heads of columns and rows, a word for the style sheet in each cell."""
    table = "| Claim | Courier |\n|---|---|\n| It rains | [says otherwise](x.md) |\n"
    html = render(f"<!-- digest:story -->\n<!-- matrix -->\n{table}\n{table}<!-- /digest:story -->\n")
    assert html.count('scope="col"') == 2
    assert (
        '<th scope="row">It rains</th>\n<td data-says="says-otherwise"><a href="x.md">says otherwise</a></td>'
        in html
    )
    assert '<div aria-label="Who says what" class="digest-scroll" role="region" tabindex="0">' in html
    assert html.count("digest-scroll") == 1
    assert "<td>It rains</td>" in html


def test_evidence_stands_behind_the_explanation() -> None:
    """Published, a claim page says what it says, then why, and then shows the sources."""
    root = tree(
        "# A claim\n\n<!-- digest:verdict -->\n**Disputed** · event\n\n- *supports*: [A](https://a.example)\n"
        "<!-- /digest:verdict -->\n\nBecause.\n\n### More\n\n<!-- digest:claim -->\n## Who carries it\n<!-- /digest:claim -->"
    )
    assert [each.get("data-digest") or each.tag for each in root] == [
        "h1", "verdict", "p", "h3", "evidence", "claim",
    ]  # fmt: skip
    assert part(root, "verdict").find("ul") is None


def test_evidence_at_the_end_of_a_page() -> None:
    """Where nothing follows the explanation, the sources end the page; an editor's own list is no evidence."""
    root = tree(
        "<!-- digest:verdict -->\n**Disputed**\n\n- *context*: [A](https://a.example)\n<!-- /digest:verdict -->\n\nBecause."
    )
    assert [each.get("data-digest") or each.tag for each in root] == ["verdict", "p", "evidence"]
    plain = tree(
        "<!-- digest:verdict -->\n**Disputed**\n\n- *perhaps*: [A](https://a.example)\n<!-- /digest:verdict -->"
    )
    assert [each.get("data-digest") for each in plain] == ["verdict"]


def test_columns_of_the_front_page() -> None:
    """Articles and differences stand in the middle; claims by their state and links at the end stand beside them."""
    root = tree(
        "<!-- digest:front -->\n**Five articles.**\n\n## Articles\n\n- [A](a.md)\n\n## Rated\n\n"
        "- [B](b.md)\n  **Draft: accurate** · *nobody has signed it*\n\n## Differences\n\n- **Outlets differ**: c\n\n"
        "## Drafts\n\n- [D](d.md)\n  **Draft: accurate** · *nobody has signed it*\n\n## Topics\n\n[E](e.md)\n"
        "<!-- /digest:front -->"
    )
    columns = [
        ["".join(each.itertext()) for each in column if each.tag == "h2"] for column in part(root, "front")
    ]
    assert columns == [["Articles", "Rated", "Differences"], ["Drafts", "Topics"]]
    assert part(root, "front").get("class") == "digest-columns"
    (only,) = part(tree("<!-- digest:front -->\nNothing yet.\n<!-- /digest:front -->"), "front")
    assert "".join(only.itertext()).strip() == "Nothing yet."
