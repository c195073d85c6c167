"""Metadata: read with lines and slips named, written so that every reader agrees, merged without a lost byte."""

from __future__ import annotations

import random
from collections.abc import Mapping

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from digest.clash import Clash
from digest.metadata import Metadata, body_start, dump_metadata, merge_metadata, read_metadata, split_page
from digest.value import Value, canonical, to_value

TRICKY = st.sampled_from([
    "false", "yes", "on", "012", "12:30", "1e5", "2025", "2025-01-29", "2025-02-30", "2025-01-27/2025-01-29",
    "a: b", "x #y", "~", "null", "'q'", '"z"', "- a", "*a", "&a", "!a", "a\nb", "a\n\nb\n", " a", "a ", "a:",
    "https://x.org/a?b=c#d", "“curly”", "=", "<<", "a,b", "[x]", "{y}", "...", "--- a", "%a", "@a", "`a", "é",
])  # fmt: skip
SCALARS = TRICKY | st.text(max_size=12)
VALUES: st.SearchStrategy[Value] = st.recursive(
    SCALARS | st.none(),
    lambda inner: (
        st.lists(inner, max_size=4).map(tuple)
        | st.dictionaries(st.text(min_size=1, max_size=6) | st.just("on"), inner, max_size=4)
    ),
    max_leaves=8,
)
KEYS = st.sampled_from(["title", "author", "topics", "basis", "on", "two words", "é"]) | st.text(
    min_size=1, max_size=4
)
MAPPINGS = st.dictionaries(KEYS, VALUES, max_size=6)
LENGTHY = settings(max_examples=300, deadline=None)


def read(front: str) -> Metadata:
    """Front matter read as that of a page."""
    return read_metadata(f"---\n{front}---\n\nBody.\n", "docs/a.md")


@LENGTHY
@given(MAPPINGS)
def test_what_is_written_is_read_back(values: dict[str, Value]) -> None:
    """Any values survive the round trip, give no problem, and are YAML to PyYAML's own reader too."""
    text = dump_metadata(values)
    metadata = read(text)
    assert canonical(metadata.values) == canonical(values)
    assert metadata.problems == ()
    yaml.safe_load(text)


@LENGTHY
@given(st.dictionaries(st.sampled_from(["title", "author"]), SCALARS.filter(bool)))
def test_other_readers_see_the_same_words(values: dict[str, str]) -> None:
    """Text written by us is text to PyYAML as well; only a plain date is a date there, printed the same."""
    seen = yaml.safe_load(dump_metadata(values)) or {}
    assert {key: str(value) for key, value in seen.items()} == values


def test_the_text_that_is_written() -> None:
    """Each kind of value in its plainest form, in the order asked for."""
    text = dump_metadata(
        {
            "author": "",
            "topics": ["agi", "export-controls"],
            "title": "Rail strike: talks fail",
            "published": "2025-01-29",
            "people": [],
            "said": 'He said "no"',
            "rating": "false",
            "seed_sha256": "0123456789",
            "basis": {"title": "first sentence"},
            "note": "One line.\n\nAnother line.",
            "evidence": [{"url": "https://x.org", "note": "a\nb"}],
            "retrieved": None,
        },
        order=("title", "published"),
    )
    assert text == (
        "title: 'Rail strike: talks fail'\n"
        "published: 2025-01-29\n"
        "author:\n"
        "topics:\n  - agi\n  - export-controls\n"
        "people: []\n"
        'said: He said "no"\n'
        "rating: 'false'\n"
        "seed_sha256: '0123456789'\n"
        "basis:\n  title: first sentence\n"
        "note: |-\n  One line.\n\n  Another line.\n"
        "evidence:\n  - url: https://x.org\n    note: |-\n      a\n      b\n"
        "retrieved:\n"
    )


@pytest.mark.parametrize(
    ("page", "front", "body"),
    [
        ("---\na: b\n---\nText\n", "a: b\n", "Text\n"),
        ("\ufeff---\r\na: b\r\n---\r\nText\r\n", "a: b\r\n", "Text\r\n"),
        ("--- \na: b\n...\t\nText", "a: b\n", "Text"),
        ("---\n---\nText", "", "Text"),
        ("---\na: |\n  ---\n---\nText", "a: |\n  ---\n", "Text"),
        ("---\na: b\n---", "a: b\n", ""),
        ("\ufeffText", None, "Text"),
        ("---\n\nA rule above.\n", None, "---\n\nA rule above.\n"),
        ("\n---\na: b\n---\n", None, "\n---\na: b\n---\n"),
        ("----\na: b\n----\n", None, "----\na: b\n----\n"),
        ("", None, ""),
    ],
)
def test_where_front_matter_begins_and_ends(page: str, front: str | None, body: str) -> None:
    """Fences as the publishers take them, with any line ends, after a byte-order mark."""
    assert split_page(page) == (front, body)
    assert page[body_start(page) :] == body


@pytest.mark.parametrize(
    ("front", "line", "what", "mend"),
    [
        ("a: b\ntitle: One: two\n", 3, "mapping values", "quotes"),
        ('a: b\ntitle: "open\nc: d\n', 3, "unexpected end", "close the quotation mark"),
        ("a: b\n\tc: d\n", 3, "tab character", "tabs"),
        ("a: b\ntitle: @handle\n", 3, "cannot start any token", "quotes"),
        ("a: b\na: c\n", 3, "`a` stands twice", "delete one"),
        ("basis:\n  x: 1\n  x: 2\n", 4, "`x` stands twice", "delete one"),
        ("- a\n- b\n", 2, "no list of `key: value` lines", "title: A headline"),
        ("just words\n", 2, "no list of `key: value` lines", "title: A headline"),
        ("title: *name\n", 2, "undefined alias", "quotes"),
        ("a: &x b\nc: *x\n", 3, "alias", "quotes"),
        ("a: !!python/object:os.system x\n", 2, "tag", "quotes"),
        ("a: !own x\n", 2, "tag", "quotes"),
        ("a: b\n? [x]\n: y\n", 3, "a key of the front matter is no word", "title"),
        ("a: b\nb: \x07\n", 3, "forbids", "delete the character"),
        ("a: " + "[" * 300_000 + "\n", 2, "nested too deeply", "fewer levels"),
        ("a: " + "- " * 300_000 + "\n", 2, "", ""),
        ("a: '" + "x" * 1_000_001 + "'\n", 2, "longer than a million", "below"),
    ],
)
def test_faulty_front_matter_is_named_with_its_line(front: str, line: int, what: str, mend: str) -> None:
    """File, line, what is wrong and how to mend it; the page is left alone."""
    metadata = read(front)
    problem = metadata.problems[0]
    assert (problem.file, problem.line, metadata.is_faulty) == ("docs/a.md", line, True)
    assert what in problem.what
    assert mend in problem.mend
    assert len(str(problem)) < 400


def test_a_bomb_of_aliases_is_a_problem_and_not_a_load() -> None:
    """Nine levels of nine aliases would be a billion values."""
    lines = ["a0: &a0 [x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 10)]
    assert read("\n".join(lines) + "\n").is_faulty


def test_front_matter_without_an_end_is_a_problem() -> None:
    """The closing fence is asked for; a thematic break is none."""
    assert read_metadata("---\ntitle: x\n\nText\n", "a.md").problems[0].what == "the front matter has no end"
    assert not read_metadata("---\n\nText\n", "a.md").problems


@pytest.mark.parametrize(
    ("line", "what"),
    [
        ("rating: false", "`rating: false` is a truth value to YAML, not a word"),
        ("topics: [on]", "`topics: on` is a truth value to YAML, not a word"),
        ("title: 12:30", "`title: 12:30` is another number to YAML than it looks"),
        ("title: 012", "`title: 012` is another number to YAML than it looks"),
        ("author: null", "`author: null` is nothing to YAML, not a word"),
        ("published: 2025-02-30", "`published: 2025-02-30` is a day that does not exist"),
        ("12: x", "the key `12` is no word to YAML"),
        ("true: x", "the key `true` is no word to YAML"),
    ],
)
def test_what_yaml_reads_as_something_else_is_a_problem(line: str, what: str) -> None:
    """The word is still read as it stands, and the page can be merged."""
    metadata = read(f"description: x\n{line}\n")
    assert [(problem.line, problem.what) for problem in metadata.problems] == [(3, what)]
    assert not metadata.is_faulty


def test_what_is_meant_as_it_is_gives_no_problem() -> None:
    """Years, dates, empty values, and the truth values and numbers of the theme's own keys."""
    front = (
        "title: 2025\npublished: 2025-01-29\nauthor: ~\nrights:\nsearch:\n  exclude: true\n  boost: 0.50\n"
    )
    metadata = read(front + "history:\n  - on: 2025-01-01\n    by: Jo\n")
    assert metadata.problems == ()
    assert metadata.values["published"] == "2025-01-29"
    assert metadata.values["author"] is None
    assert metadata.values["history"] == ({"on": "2025-01-01", "by": "Jo"},)


def test_values_come_with_their_lines() -> None:
    """By key, by item, and by the nearest thing around."""
    metadata = read("# first\ntitle: x\n\ntopics:\n  - a\n  # between\n  - b\nbasis:\n  title: y\n")
    assert metadata.line_of("title") == 3
    assert metadata.line_of("topics", 1) == 8
    assert metadata.line_of("basis", "title") == 10
    assert metadata.line_of("basis", "author") == 9
    assert metadata.line_of("author") == 1


def test_a_list_with_comments_inside_brackets_is_left_to_the_editor() -> None:
    """What cannot be rewritten without losing a comment becomes a proposal."""
    edited = "t: [a, # why a\n  b]\n"
    expected = (Clash(2, ("t: [a, # why a", "  b]"), ("t:", "  - b")),)
    assert merge_metadata("t:\n  - a\n  - b\n", edited, "t:\n  - b\n") == (edited, expected)


# Merging

MERGES = [
    pytest.param(
        "title: Old\nauthor:\n",
        "# mine\nauthor:   # unknown\ntitle:   'Old'  # odd\n\nown: x\n",
        "title: New\nauthor: Jo\n",
        "# mine\nauthor: Jo   # unknown\ntitle:   'New'  # odd\n\nown: x\n",
        id="values change where they stand",
    ),
    pytest.param(
        "title: Old\n",
        'title: "Old" # why\nz: 1\n',
        "title: Old\npublisher: The Post\nauthor: Jo\n",
        'title: "Old" # why\npublisher: The Post\nauthor: Jo\nz: 1\n',
        id="a new key follows the key before it",
    ),
    pytest.param(
        "b: 1\n",
        "# top\nb: 1\nmine: 2\n",
        "a: x\nb: 1\n",
        "# top\na: x\nb: 1\nmine: 2\n",
        id="a new first key comes before the first",
    ),
    pytest.param(
        "a: 1\nb: 2\n", "b: 2\nown: 3\n", "a: 9\nb: x\n", "b: x\nown: 3\n", id="a removed key stays removed"
    ),
    pytest.param(
        "a: 1\nb: 2\nc: 3\n",
        "a: 1 # note\nb: 2b\nc: 3\nd: 4\n",
        "c: 3\n",
        "# note\nb: 2b\nc: 3\nd: 4\n",
        id="a dropped key goes unless it was changed, its comment stays",
    ),
    pytest.param(
        "t:\n  - a\n  - b\n  - c\n",
        "t:\n# keep\n  - a   # why\n  - c\n  - own\n",
        "t:\n  - a\n  - b\n  - x\n  - c\n  - d\n",
        "t:\n# keep\n  - a   # why\n  - x\n  - c\n  - own\n  - d\n",
        id="block list, item by item",
    ),
    pytest.param(
        "t:\n  - a\n  - b\n",
        "t: [ 'a',  b, own ] # flow\n",
        "t:\n  - b\n  - c\n",
        "t: [ b, own, c ] # flow\n",
        id="flow list, item by item",
    ),
    pytest.param(
        "t:\n  - a\n  - b\n",
        "t: []\n",
        "t:\n  - a\n  - b\n  - c\n",
        "t:\n  - c\n",
        id="an emptied list takes only the new",
    ),
    pytest.param(
        "t: []\n", "t: [] # none\no: 1\n", "t:\n  - a\n", "t: # none\n  - a\no: 1\n", id="an empty list fills"
    ),
    pytest.param(
        "t:\n  - a\n",
        "t:\n  # why a\n  - a\no: 1\n",
        "t: []\n",
        "t: []\n  # why a\no: 1\n",
        id="a list runs empty",
    ),
    pytest.param(
        "b:\n  x: 1\n  y: 2\n",
        "b:\n    y: 2\n    x: mine\n    z: 3\n",
        "b:\n  x: 1\n  w: v\n  y: u\n",
        "b:\n    y: u\n    x: mine\n    w: v\n    z: 3\n",
        id="mapping in a mapping",
    ),
    pytest.param(
        "b:\n  x: 1\n",
        "b: {x: 1}\no: 1\n",
        "b:\n  x: 2\n  z: a\n",
        "b: {x: '2', z: a}\no: 1\n",
        id="flow mapping",
    ),
    pytest.param(
        "d: short\n",
        "d: >-\n  short\n# after\no: 1\n",
        "d: other\n",
        "d: other\n# after\no: 1\n",
        id="folded text becomes another",
    ),
    pytest.param(
        "d: short\n",
        "o: 1\nd: short\n",
        "d: |-\n  two\n  lines\n",
        "o: 1\nd: |-\n  two\n  lines\n",
        id="text grows lines",
    ),
    pytest.param(
        "e:\n  - url: a\n    note: b\n",
        "e:\n  - url: a\n    note: b\n  - url: own\n",
        "e:\n  - url: c\n",
        "e:\n  - url: c\n  - url: own\n",
        id="list of mappings",
    ),
    pytest.param(
        "a: 1\nb: 2\n",
        "a: 5\nb: 2\nc: 3\n",
        "a: 5\nb: 2\nd: x\n",
        "a: 5\nb: 2\nd: x\nc: 3\n",
        id="the same change twice",
    ),
]


@pytest.mark.parametrize(("base", "edited", "fresh", "merged"), MERGES)
def test_front_matter_is_merged_with_as_little_change_as_can_be(
    base: str, edited: str, fresh: str, merged: str
) -> None:
    """Comments, order, quoting and blank lines stay; merging again changes nothing."""
    assert merge_metadata(base, edited, fresh) == (merged, ())
    assert merge_metadata(base, merged, fresh) == (merged, ())
    assert merge_metadata(fresh, merged, fresh) == (merged, ())


def test_two_different_changes_of_a_value_are_a_clash() -> None:
    """The editor's value stays; the proposal is the line as the program would write it."""
    base = "title: Old\nbasis:\n  title: headline\n"
    edited = "# mine\ntitle: Edited # so\nbasis:\n  title: by me\n"
    fresh = "title: Fresh\nbasis:\n  title: first sentence\n"
    assert merge_metadata(base, edited, fresh) == (
        edited,
        (
            Clash(3, ("title: Edited # so",), ("title: Fresh",)),
            Clash(5, ("  title: by me",), ("  title: first sentence",)),
        ),
    )


def test_without_a_base_only_missing_keys_come_in() -> None:
    """An editor's own page keeps every value, and gives no clash."""
    edited = "title: Mine\naliases: [a]\n"
    fresh = "title: Theirs\naliases:\n  - b\ndescription: x\n"
    assert merge_metadata(None, edited, fresh) == (edited + "description: x\n", ())


def _has_twins(value: Value) -> bool:
    """Whether a list holds an item twice: after a killed run nobody can tell which of the two was taken out."""
    if isinstance(value, tuple):
        meanings = [repr(canonical(each)) for each in value]
        return len(set(meanings)) < len(meanings) or any(_has_twins(each) for each in value)
    return isinstance(value, Mapping) and any(_has_twins(each) for each in value.values())


@LENGTHY
@example({"author": (None,)}, {"author": ()}, {"author": (None, "")})
@given(MAPPINGS, MAPPINGS, MAPPINGS)
def test_any_front_matter_is_merged(
    base: dict[str, Value], edited: dict[str, Value], fresh: dict[str, Value]
) -> None:
    """The result can be read, merging again changes nothing, and what only one side changed is there."""
    old, ours, theirs = dump_metadata(base), dump_metadata(edited), dump_metadata(fresh)
    text, _ = merge_metadata(old, ours, theirs)
    values = read(text).values
    assert not read(text).is_faulty
    for key, value in fresh.items():
        if key in base and key in edited and canonical(to_value(base[key])) == canonical(edited[key]):
            assert canonical(values[key]) == canonical(value)
    for key, value in edited.items():
        if key not in base and key not in fresh:
            assert canonical(values[key]) == canonical(value)
    assert merge_metadata(theirs, text, theirs)[0] == text
    if not any(_has_twins(value) for each in (base, edited, fresh) for value in each.values()):
        assert merge_metadata(old, text, theirs)[0] == text


def scrawl(front: str, rng: random.Random) -> str:
    """`front` with comments, blank lines and odd spacing that mean nothing."""
    rows: list[str] = []
    for row in front.split("\n")[:-1]:
        if rng.random() < 0.2:
            rows.append(rng.choice(["", "# a comment", "   # another: one", "#"]))
        rows.append(row + rng.choice(["", "", "  ", " # beside"]) if row.strip() else row)
    return "".join(f"{row}\n" for row in rows)


SIMPLE = st.dictionaries(
    st.sampled_from(["title", "author", "topics", "basis", "people"]),
    st.sampled_from(["x", "two words", "2025-01-01", ""])
    | st.lists(st.sampled_from(["a", "b", "c", "d e"]), max_size=4, unique=True).map(tuple)
    | st.dictionaries(st.sampled_from(["title", "author"]), st.sampled_from(["x", "y"]), min_size=1),
)


@LENGTHY
@given(SIMPLE, SIMPLE, st.integers(0, 2**32))
def test_scribbles_stay(base: dict[str, Value], fresh: dict[str, Value], chance: int) -> None:
    """However the front matter is annotated, values follow the program and every comment is still there."""
    old, theirs = dump_metadata(base), dump_metadata(fresh)
    ours = scrawl(old, random.Random(chance))
    text, clashes = merge_metadata(old, ours, theirs)
    assert clashes == ()
    if ours != old:
        assert canonical(read(text).values) == canonical(to_value(fresh))
        assert text.count("#") == ours.count("#")
    assert merge_metadata(theirs, text, theirs)[0] == text
