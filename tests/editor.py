"""An editor at work: edits, renames, deletes and restores at random, and remembers what must stand.

Every sentence the editor writes holds a word that stands nowhere else, so that
it can be counted whatever became of the page around it.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field

import pytest
from folder import FERRY, HARBOUR, Folder
from killing import Killed, die_at

from digest.journal import parse_journal

JOURNAL = ".digest/tmp/journal"
MOST_WRITES = 160
"""Most runs of the small digest make fewer changes of files than that."""
RENAMED = ("articles", "topics", "claims", "people", "outlets", "stories")


@dataclass
class Editor:
    """One person with one digest."""

    folder: Folder
    rng: random.Random
    stands: dict[str, str] = field(default_factory=dict)
    """The page on which each of the editor's words must stand."""
    left: dict[str, list[str]] = field(default_factory=dict)
    """The names that page had since a run last came to its end: a killed one may not have taken along what is kept of it."""
    deleted: set[str] = field(default_factory=set)
    """Words of sentences that the editor took out again."""
    drawer: dict[str, tuple[str, set[str]]] = field(default_factory=dict)
    """Pages that the editor deleted, with what stood on them and which of the editor's words were among it."""
    log: list[str] = field(default_factory=list)
    number: int = 0

    def word(self) -> str:
        """A word that stands nowhere else."""
        self.number += 1
        return f"zyx{self.number}q"

    def pages(self, *folders: str) -> list[str]:
        """Pages that people may edit, by path."""
        return [
            path
            for path in self.folder.pages()
            if path != "docs/review.md" and (not folders or path.split("/")[1] in folders)
        ]

    def page(self, *folders: str) -> str | None:
        """One of them, if there is any."""
        pages = self.pages(*folders)
        return self.rng.choice(pages) if pages else None

    def act(self) -> None:
        """One edit of any kind."""
        action = self.rng.choice(ACTIONS)
        told = action(self)
        self.log.append(f"{action.__name__}: {told}")

    def build(self) -> None:
        """A run, and the next where nothing more is to be written."""
        self.folder.run()
        self.left.clear()
        self.log.append("build")
        self.check()

    def be_killed(self) -> None:
        """A run that does not come to its end."""
        number = self.rng.randrange(MOST_WRITES)
        with pytest.MonkeyPatch.context() as patch, suppress(Killed):
            die_at(patch, number)
            self.folder.run()
        self.log.append(f"killed at {number}")
        self.check()

    def check(self) -> None:
        """Each sentence that was written and not taken out stands once; one that was taken out stays out."""
        counts = {}
        for word, path in self.stands.items():
            found = count_word(self.folder, path, word)
            if not found:  # the page shows an excerpt, and the sentence is in the part that it leaves out
                found = max(
                    count_left_out(self.folder, each, word) for each in (path, *self.left.get(word, ()))
                )
            counts[word] = found
        wrong = {word: (found, self.stands[word]) for word, found in counts.items() if found != 1}
        pages = self.folder.pages()
        back = {word: path for path, text in pages.items() for word in self.deleted if word in text}
        assert (wrong, back) == ({}, {}), "\n".join([str((wrong, back)), *self.log])

    def follow(self, new: Mapping[str, str]) -> None:
        """What stands on pages that get other names stands there."""
        for word, path in self.stands.items():
            if path in new:
                self.left.setdefault(word, []).append(path)
                self.stands[word] = new[path]


def count_left_out(folder: Folder, path: str, word: str) -> int:
    """How often the word stands in the whole text of a page that shows part of it, be it still to be put in place."""
    whole = path.replace("docs/", ".digest/whole/", 1)
    if found := count_word(folder, whole, word):
        return found
    noted = parse_journal(folder.read(JOURNAL)) if folder.has(JOURNAL) else ()
    drafts = [
        step.draft for entry in noted for step in entry.steps if step.path == whole and not step.is_removal
    ]
    return max((count_word(folder, draft, word) for draft in drafts), default=0)


def count_word(folder: Folder, path: str, word: str) -> int:
    """How often one of the editor's words stands on a page, as words or as the id of a mark; not in its note."""
    if not folder.has(path):
        return 0
    text = folder.read(path)
    if marks := text.count(f"==[^{word}]"):
        return marks
    return text.count(word)


def rows_of(text: str) -> tuple[list[str], int, list[int]]:
    """The rows of a page, the row where its body begins, and those an editor would write at.

    Nobody writes into comments or inside front matter here.
    """
    rows = text.split("\n")
    first = rows.index("---", 1) + 1 if rows[0] == "---" and "---" in rows[1:] else 0
    places = []
    is_comment = False
    for number in range(first, len(rows)):
        row = rows[number]
        if not is_comment and not row.strip():
            places.append(number)
        if row.startswith("<!-- digest:") and "-->" not in row:
            is_comment = True
        elif is_comment and "-->" in row:
            is_comment = False
    return rows, first, places


def write_paragraph(editor: Editor) -> str:
    """A paragraph of one's own anywhere on any page, inside a kept part or outside."""
    path = editor.page()
    assert path
    rows, _, places = rows_of(editor.folder.read(path))
    if not places:
        return "no place"
    word, row = editor.word(), editor.rng.choice(places)
    rows[row:row] = ["", f"A paragraph {word} of the editor's.", ""]
    editor.folder.write(path, "\n".join(rows))
    editor.stands[word] = path
    return f"{word} {path}:{row + 2}"


def write_sentence(editor: Editor) -> str:
    """A sentence more in a paragraph of an article."""
    return _change_row(editor, lambda rows, row, word: rows.insert(row + 1, f"A sentence {word} more."))


def reword_sentence(editor: Editor) -> str:
    """A word more at the end of a sentence of an article."""

    def reword(rows: list[str], row: int, word: str) -> None:
        rows[row] = f"{rows[row]} {word}"

    return _change_row(editor, reword)


def mark_words(editor: Editor) -> str:
    """A mark under a new id."""

    def mark(rows: list[str], row: int, word: str) -> None:
        rows[row] = re.sub(r"^(\w+ \w+)", rf"==\1==[^{word}]", rows[row], count=1)

    return _change_row(editor, mark, r"\w+ \w+ ")


def _change_row(editor: Editor, change: Callable[[list[str], int, str], object], shape: str = r"\w") -> str:
    """Change one of the rows of an article's text that begin with this `shape`."""
    path = editor.page("articles")
    rows = editor.folder.read(path).split("\n") if path else []
    if path is None or "<!-- digest:text -->" not in rows:
        return "no text"
    first, last = rows.index("<!-- digest:text -->"), rows.index("<!-- /digest:text -->")
    places = [row for row in range(first + 1, last) if re.match(shape, rows[row])]
    if not places:
        return "no place"
    word, row = editor.word(), editor.rng.choice(places)
    change(rows, row, word)
    editor.folder.write(path, "\n".join(rows))
    editor.stands[word] = path
    return f"{word} {path}:{row + 1}"


def write_note(editor: Editor) -> str:
    """A line more in the note of a claim."""
    path = editor.page("articles")
    if path is None:
        return "no page"
    rows = editor.folder.read(path).split("\n")
    places = [row for row, text in enumerate(rows) if re.match(r"\[\^[^\]]+\]: ", text)]
    if not places:
        return "no note"
    word, row = editor.word(), editor.rng.choice(places)
    rows[row + 1 : row + 1] = ["", f"    What the editor {word} says of it."]
    editor.folder.write(path, "\n".join(rows))
    editor.stands[word] = path
    return f"{word} {path}:{row + 3}"


def write_front_matter(editor: Editor) -> str:
    """A comment, or a key of one's own."""
    path = editor.page()
    assert path
    rows, first, _ = rows_of(editor.folder.read(path))
    if not first:
        return "no front matter"
    word = editor.word()
    rows.insert(first - 1, editor.rng.choice([f"# the editor's comment {word}", f"own: {word}"]))
    if sum(row.startswith("own:") for row in rows) > 1:
        return "has one"
    editor.folder.write(path, "\n".join(rows))
    editor.stands[word] = path
    return f"{word} {path}"


def take_sentence_out(editor: Editor) -> str:
    """What was written is deleted again."""
    if not editor.stands:
        return "nothing written"
    word = editor.rng.choice(sorted(editor.stands))
    path = editor.stands[word]
    if not editor.folder.has(path) or word not in editor.folder.read(path):
        return "not shown"
    text = editor.folder.read(path)
    rows = text.split("\n")
    row = next(number for number, line in enumerate(rows) if word in line)
    if f" {word}" in rows[row] and rows[row].endswith(word) and not rows[row].startswith(("own:", "#")):
        rows[row] = rows[row].removesuffix(f" {word}")
    elif len(set(re.findall(r"zyx\d+q", rows[row]))) == 1:
        del rows[row]
    else:
        return "others stand there"
    editor.folder.write(path, "\n".join(rows))
    del editor.stands[word]
    if f"==[^{word}]" not in text:  # the claim's own page goes on naming it
        editor.deleted.add(word)
    return f"{word} {path}:{row + 1}"


def rename_page(editor: Editor) -> str:
    """A page under another name."""
    path = editor.page(*RENAMED)
    if path is None or path.endswith("index.md"):
        return "no page"
    new = f"{path.rpartition('/')[0]}/{editor.word()}.md"
    (editor.folder.root / path).rename(editor.folder.root / new)
    editor.follow({path: new})
    return f"{path} {new}"


def swap_pages(editor: Editor) -> str:
    """Two articles that change their names."""
    pages = [path for path in editor.pages("articles") if not path.endswith("index.md")]
    if len(pages) < 2:
        return "no two pages"
    one, other = editor.rng.sample(pages, 2)
    texts = editor.folder.read(one), editor.folder.read(other)
    editor.folder.write(one, texts[1])
    editor.folder.write(other, texts[0])
    editor.follow({one: other, other: one})
    return f"{one} {other}"


def delete_page(editor: Editor) -> str:
    """A page taken away, with all that stands on it."""
    path = editor.page(*RENAMED)
    if path is None or path.endswith("index.md"):
        return "no page"
    words = {word for word, where in editor.stands.items() if where == path}
    editor.drawer[path] = editor.folder.read(path), words
    editor.folder.delete(path)
    for word in words:
        del editor.stands[word]
    return path


def restore_page(editor: Editor) -> str:
    """A page put back as it was."""
    if not editor.drawer:
        return "nothing deleted"
    path = editor.rng.choice(sorted(editor.drawer))
    if editor.folder.has(path):
        return "stands again"
    text, words = editor.drawer.pop(path)
    editor.folder.write(path, text)
    for word in sorted(words):
        if word not in editor.deleted and word in text:
            editor.stands[word] = path
    return path


def rename_seed(editor: Editor) -> str:
    """A seed under another name."""
    seed = editor.rng.choice(sorted((editor.folder.root / "seeds").iterdir()))
    new = seed.with_name(f"{editor.word()}.txt")
    seed.rename(new)
    return f"{seed.name} {new.name}"


def delete_seed(editor: Editor) -> str:
    """A seed taken away; its page stays."""
    seeds = sorted((editor.folder.root / "seeds").iterdir())
    if len(seeds) < 2:
        return "the last one"
    seed = editor.rng.choice(seeds)
    seed.unlink()
    return seed.name


def change_seed(editor: Editor) -> str:
    """A seed with other numbers, or a sentence less or more."""
    seed = editor.rng.choice(sorted((editor.folder.root / "seeds").iterdir()))
    text = seed.read_text(encoding="utf-8")
    old, new = editor.rng.choice([
        ("31,000", "33,000"), ("every day", "each day"), ("Two ferries", "Three ferries"), ("140", "150"),
        ("The repair", "The whole repair"), ("Porthallow", "Port Hallow"),
    ])  # fmt: skip
    seed.write_text(text.replace(old, new), encoding="utf-8")
    return f"{seed.name} {old}"


def add_seed(editor: Editor) -> str:
    """One article more."""
    text = editor.rng.choice([HARBOUR, FERRY]).replace("million", f"million {editor.word()} more")
    name = editor.word()
    editor.folder.write(f"seeds/{name}.txt", text.replace("Harbour bridge", "Old bridge"))
    return name


def change_rights(editor: Editor) -> str:
    """An article shown in part, or as a whole again."""
    path = editor.page("articles")
    if path is None or path.endswith("index.md"):
        return "no page"
    rights = editor.rng.choice(["full", "excerpt", "link"])
    text = editor.folder.read(path)
    editor.folder.write(path, re.sub(r"^rights:.*$", f"rights: {rights}", text, count=1, flags=re.MULTILINE))
    return f"{rights} {path}"


def settle_proposals(editor: Editor) -> str:
    """What the program proposed is turned down."""
    proposals = sorted(editor.folder.files(".digest/proposed"))
    if not proposals:
        return "none"
    editor.folder.delete(proposals[0])
    return proposals[0]


ACTIONS: tuple[Callable[[Editor], str], ...] = (
    write_paragraph, write_paragraph, write_sentence, write_sentence, reword_sentence, mark_words, write_note, write_note,
    write_front_matter, take_sentence_out, rename_page, swap_pages, delete_page, restore_page, rename_seed, delete_seed,
    change_seed, change_seed, add_seed, change_rights, settle_proposals,
)  # fmt: skip
