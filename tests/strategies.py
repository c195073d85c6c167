"""Random pages, regenerations and hand edits, shared by the property tests.

A `Model` is what the program knows of an article; `render` writes its page as
the program would. A regeneration is another model; a hand edit is a change of
the text.
"""

from __future__ import annotations

import random
import re
from dataclasses import dataclass, replace

from hypothesis import strategies as st

from digest.metadata import dump_metadata

WORDS = (
    "the",
    "minister",
    "said",
    "rail",
    "strike",
    "talks",
    "cost",
    "billion",
    "on",
    "Monday",
    "after",
    "Leeds",
)


@dataclass(frozen=True)
class Model:
    """An article page before it is written."""

    title: str
    topics: tuple[str, ...]
    paragraphs: tuple[tuple[str, ...], ...]
    marks: tuple[tuple[str, int, int, int, int], ...]
    """Claim, paragraph, sentence, first and last word."""
    folded: frozenset[str]
    """Claims whose notes stand in the second part."""
    version: int
    """Part of every note's text."""


def sentence(rng: random.Random) -> str:
    """A sentence that hardly any other equals."""
    words = [rng.choice(WORDS) for _ in range(rng.randint(4, 12))] + [str(rng.randint(0, 9999))]
    rng.shuffle(words)
    return " ".join(words).capitalize() + "."


def model(rng: random.Random) -> Model:
    """A random article."""
    paragraphs = tuple(
        tuple(sentence(rng) for _ in range(rng.randint(1, 4))) for _ in range(rng.randint(1, 8))
    )
    made = Model("A title", ("agi", "rail"), paragraphs, (), frozenset(), 0)
    for number in range(rng.randint(0, 6)):
        made = add_mark(made, rng, f"claim-{number}")
    return made


def add_mark(made: Model, rng: random.Random, claim: str) -> Model:
    """`made` with one more mark, unless it would cross another."""
    if not made.paragraphs or claim in {mark[0] for mark in made.marks}:
        return made
    paragraph = rng.randrange(len(made.paragraphs))
    number = rng.randrange(len(made.paragraphs[paragraph]))
    words = made.paragraphs[paragraph][number].split()
    first = rng.randrange(len(words))
    last = rng.randrange(first, len(words))
    for _, other_paragraph, other_number, start, end in made.marks:
        apart = last < start or end < first
        nested = (start <= first and last <= end) or (first <= start and end <= last)
        if (other_paragraph, other_number) == (paragraph, number) and not apart and not nested:
            return made
        if (other_paragraph, other_number, start, end) == (paragraph, number, first, last):
            return made
    folded = made.folded | ({claim} if rng.random() < 0.3 else set())
    return replace(made, marks=(*made.marks, (claim, paragraph, number, first, last)), folded=folded)


def regenerate(made: Model, rng: random.Random, round_: int = 1) -> Model:
    """What the program might make of the article next time."""
    for _ in range(rng.randint(0, 4)):
        choice = rng.randrange(8)
        paragraphs = list(made.paragraphs)
        at = rng.randrange(len(paragraphs)) if paragraphs else 0
        if choice == 0 and paragraphs:
            number = rng.randrange(len(paragraphs[at]))
            sentences = list(paragraphs[at])
            words = sentences[number].split()
            words[rng.randrange(len(words))] = f"regenerated{rng.randint(0, 99)}"
            sentences[number] = " ".join(words)
            paragraphs[at] = tuple(sentences)
        elif choice == 1:
            paragraphs.insert(at, (sentence(rng), sentence(rng)))
            made = _shift(made, at, 1)
        elif choice == 2 and len(paragraphs) > 1:
            del paragraphs[at]
            made = _shift(made, at, -1)
        elif choice == 3:
            made = add_mark(made, rng, f"claim-{round_}-{rng.randint(10, 99)}")
        elif choice == 4 and made.marks:
            made = replace(made, marks=made.marks[:-1])
        elif choice == 5:
            made = replace(made, version=made.version + 1)
        elif choice == 6:
            made = replace(made, title=f"{made.title} {rng.randint(0, 9)}")
        elif choice == 7:
            made = replace(
                made, topics=tuple(rng.sample(["agi", "rail", "deepseek", "stargate"], rng.randint(0, 4)))
            )
        made = replace(made, paragraphs=tuple(paragraphs))
    return made


def _shift(made: Model, at: int, by: int) -> Model:
    marks = []
    for claim, paragraph, *rest in made.marks:
        if by < 0 and paragraph == at:
            continue
        marks.append((claim, paragraph + by if paragraph >= at else paragraph, *rest))
    return replace(made, marks=tuple(marks))


def render(made: Model) -> str:
    """The page as the program writes it."""
    front = dump_metadata(
        {"title": made.title, "topics": made.topics, "author": "", "basis": {"title": "headline in the seed"}}
    )
    lines = [f"---\n{front}---", "", "<!-- digest:status -->", f"{len(made.marks)} claims, {made.topics}."]
    lines += ["<!-- /digest:status -->", "", "<!-- digest:text -->", "# A headline"]
    for paragraph, sentences in enumerate(made.paragraphs):
        lines.append("")
        for number, text in enumerate(sentences):
            words = text.split()
            marks = [mark for mark in made.marks if mark[1:3] == (paragraph, number)]
            marks.sort(key=lambda mark: mark[4] - mark[3])
            for claim, _, _, first, last in marks:
                words[first] = f"=={words[first]}"
                words[last] = f"{words[last]}==[^{claim}]"
            lines.append(" ".join(words))
    lines += ["<!-- /digest:text -->"]
    for name, is_folded in (("notes", False), ("more-notes", True)):
        notes = [mark[0] for mark in made.marks if (mark[0] in made.folded) == is_folded]
        if notes or name == "notes":
            lines += ["", f"<!-- digest:{name} -->"]
            for number, claim in enumerate(notes):
                lines += [""] if number else []
                lines += [
                    f"[^{claim}]: **Not rated yet** · {claim} · {made.version}",
                    "",
                    f"    The claim {claim}.",
                ]
            lines.append(f"<!-- /digest:{name} -->")
    return "\n".join([*lines, "", "<!-- digest:furniture", "Sign up now", "/digest:furniture -->", ""])


MARK = re.compile(r"==(?P<words>[^=\n]+)==\[\^(?P<id>[^\]\s]+)\]")


def edit_page(page: str, rng: random.Random, times: int) -> str:
    """`page` after some hand edits; every line they write holds a word with `edit` in it."""
    for number in range(times):
        page = rng.choice(HAND_EDITS)(page, rng, f"edit{rng.randint(0, 999)}n{number}")
    return page


def _text_rows(rows: list[str]) -> list[int]:
    """Rows of the text part that hold words."""
    try:
        first, last = rows.index("<!-- digest:text -->"), rows.index("<!-- /digest:text -->")
    except ValueError:
        return []
    return [row for row in range(first + 1, last) if rows[row].strip()]


def reword(page: str, rng: random.Random, word: str) -> str:
    """A sentence is given another word, inside a mark or outside."""
    rows = page.split("\n")
    places = _text_rows(rows)
    if places:
        row = rng.choice(places)
        words = re.split(r"( )", rows[row])
        at = rng.randrange(len(words))
        words[at] = re.sub(r"\w+", word, words[at], count=1) if re.search(r"\w", words[at]) else f" {word} "
        rows[row] = "".join(words)
    return "\n".join(rows)


def add_paragraph(page: str, rng: random.Random, word: str) -> str:
    """An editor's own paragraph anywhere in the body."""
    rows = page.split("\n")
    row = rng.randrange(rows.index("---", 1) + 1, len(rows)) if "---" in rows[1:] else 0
    rows[row:row] = ["", f"An own paragraph {word} of the editor.", ""]
    return "\n".join(rows)


def add_sentence(page: str, rng: random.Random, word: str) -> str:
    """A sentence more in a paragraph of the text."""
    rows = page.split("\n")
    places = _text_rows(rows)
    if places:
        rows.insert(rng.choice(places), f"One sentence more {word}.  ")
    return "\n".join(rows)


def delete_sentence(page: str, rng: random.Random, word: str) -> str:
    """A sentence less."""
    rows = page.split("\n")
    places = _text_rows(rows)
    if places:
        del rows[rng.choice(places)]
    return "\n".join(rows)


def delete_paragraph(page: str, rng: random.Random, word: str) -> str:
    """A paragraph less, with the blank line before it."""
    head, start, rest = page.partition("<!-- digest:text -->\n")
    text, end, tail = rest.partition("\n<!-- /digest:text -->")
    if not end:
        return page
    paragraphs = text.split("\n\n")
    del paragraphs[rng.randrange(len(paragraphs))]
    return head + start + "\n\n".join(paragraphs) + end + tail


def delete_mark(page: str, rng: random.Random, word: str) -> str:
    """A rejected claim."""
    marks = list(MARK.finditer(page))
    if not marks:
        return page
    mark = rng.choice(marks)
    return page[: mark.start()] + mark["words"] + page[mark.end() :]


def make_mark(page: str, rng: random.Random, word: str) -> str:
    """A claim that the editor marks."""
    rows = page.split("\n")
    places = [row for row in _text_rows(rows) if "==" not in rows[row] and not rows[row].startswith("#")]
    if places:
        row = rng.choice(places)
        words = rows[row].split(" ")
        at = rng.choice([number for number, each in enumerate(words) if each])
        words[at] = f"=={words[at]}==[^{word}]"
        rows[row] = " ".join(words)
    return "\n".join(rows)


def move_mark(page: str, rng: random.Random, word: str) -> str:
    """A mark that is given to another claim of the page, or to a new one."""
    marks = list(MARK.finditer(page))
    if not marks:
        return page
    mark, other = rng.choice(marks), rng.choice([*(each["id"] for each in marks), word])
    return f"{page[: mark.start()]}=={mark['words']}==[^{other}]{page[mark.end() :]}"


def edit_note(page: str, rng: random.Random, word: str) -> str:
    """A note with a line more, or with other words."""
    rows = page.split("\n")
    heads = [number for number, row in enumerate(rows) if re.match(r"\[\^[^\]]+\]:", row)]
    if heads:
        row = rng.choice(heads)
        if rng.random() < 0.5:
            rows[row] += f" {word}"
        else:
            rows[row + 1 : row + 1] = ["", f"    - an own line {word}"]
    return "\n".join(rows)


def edit_front_matter(page: str, rng: random.Random, word: str) -> str:
    """Another title, an odd quote, a comment, an own key, a topic more or less, another order."""
    rows = page.split("\n")
    if rows[0] != "---" or "---" not in rows[1:]:
        return page
    end = rows.index("---", 1)
    choice = rng.randrange(6)
    if choice == 0:
        rows[1:end] = [re.sub(r"^title:.*", f"title:   'A {word} title'", row) for row in rows[1:end]]
    elif choice == 1:
        rows.insert(rng.randint(1, end), f"# a comment {word}")
    elif choice == 2:
        rows.insert(end, f'own_{word}: "{word}"')
    elif choice == 3:
        items = [row for row in range(1, end) if rows[row].startswith("  - ")]
        if len(items) > 1:
            del rows[rng.choice(items)]
    elif choice == 4:
        items = [row for row in range(1, end) if rows[row].startswith("  - ")]
        if items:
            rows.insert(rng.choice(items), f"  - {word}")
    else:
        rows[1:end] = [row + "  " if row and not row.endswith(":") else row for row in rows[1:end]]
    return "\n".join(rows)


def move_part(page: str, rng: random.Random, word: str) -> str:
    """The status line at the end of the page."""
    match = re.search(r"<!-- digest:status -->\n.*?<!-- /digest:status -->\n", page, re.DOTALL)
    if not match:
        return page
    return page[: match.start()] + page[match.end() :].rstrip("\n") + "\n\n" + match.group()


HAND_EDITS = (
    reword,
    reword,
    add_paragraph,
    add_sentence,
    delete_sentence,
    delete_paragraph,
    delete_mark,
    delete_mark,
    make_mark,
    move_mark,
    edit_note,
    edit_front_matter,
    edit_front_matter,
    move_part,
)

seeds_of_chance = st.integers(0, 2**32 - 1)
"""For `random.Random`: one number makes a page, its regeneration and its edits."""
