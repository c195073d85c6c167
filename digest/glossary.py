"""Glossary: the words that readers may lack, from a page that is all its editors' own.

`docs/glossary.md` has a heading for each term, below it, if there are any, its
other forms in a line `Also: one, another`, and then a short explanation.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from markdown.extensions.toc import slugify, unique

from digest.article_page import part
from digest.data_part import put_data, take_data
from digest.exports.explanation import plain_words
from digest.mark import take_marks
from digest.metadata import body_start, split_page
from digest.part import find_parts
from digest.piece import link_between
from digest.problem import Problem, one_line
from digest.prose import escape_prose
from digest.term import EXPLAINED_PARTS, PART, Lookout, Term, render_forms

PAGE = "glossary.md"
TITLE = "Words explained"
_FOLDERS = ("articles/", "claims/", "topics/", "stories/")
_HEADING = re.compile(r" {0,3}(?P<level>#{1,6})(?P<words>(?:[ \t].*)?)\Z")
_CLOSING = re.compile(r"(?:^|[ \t])#+[ \t]*\Z")
_ALSO = re.compile(r"[*_]{0,2}Also:[*_]{0,2}(?P<forms>.*)\Z", re.IGNORECASE | re.DOTALL)
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_UNREAD = re.compile(
    r"<!--.*?(?:-->|\Z)|^ {0,3}#[^\n]*$|^ {0,3}(`{3,}|~{3,}).*?^ {0,3}\1|`+[^`\n]*`+|!?\[(?:\\.|[^\[\]])*\]\([^()\s]*\)|<[^<>\n]*>",
    re.DOTALL | re.MULTILINE,
)
"""Comments, headings, code, links and tags, in which no term is marked."""
_BEFORE = re.compile(r"^<!-- digest:(?:neighbours|disclosure) -->$", re.MULTILINE)
"""Parts that stand below all that is said."""


@dataclass(frozen=True, slots=True)
class Glossary:
    """The terms of a digest, in the order of their page."""

    terms: tuple[Term, ...] = ()

    def put_terms(self, path: str, page: str, shown: str) -> str:
        """`page`, as the program would write it, with the terms of which `shown`, the page as it will stand, has one.

        Only an article, a claim, a topic and a story are explained; other pages come back as they are.
        """
        if not path.startswith(_FOLDERS) or path.endswith("/index.md"):
            return page
        used = self._find_used(shown)
        text, data = take_data(_without_terms(page))
        if used:
            entries = [_render_entry(path, term) for term in used]
            told = part(PART, f"## {TITLE}", "", *entries)
            below = _BEFORE.search(text)
            place = below.start() if below else len(text)
            text = f"{text[:place].rstrip()}\n\n{told}" + (f"\n{text[place:]}" if below else "")
        return put_data(text, data)

    def _find_used(self, page: str) -> list[Term]:
        """The terms that a page uses where they can be marked, by the alphabet."""
        lookout = Lookout({term.name: term.forms for term in self.terms})
        used: set[str] = set()
        for text in _find_prose(page):
            position = 0
            while found := lookout.next_in(text, position):
                used.add(found[0])
                position = found[2]
        return sorted(
            (term for term in self.terms if term.name in used), key=lambda term: term.name.casefold()
        )


def read_glossary(page: str, file: str) -> tuple[Glossary, tuple[Problem, ...]]:
    """The terms of a whole page, and what is wrong with them; a term that is faulty is left out."""
    known: dict[str, int] = {}
    terms: list[Term] = []
    problems: list[Problem] = []
    for line, words, anchor, paragraphs in _find_entries(page):
        name = " ".join(plain_words(words).split())
        also = _ALSO.match(paragraphs[0]) if paragraphs else None
        forms = [name, *_read_also(also["forms"])] if also else [name]
        explanation = plain_words(paragraphs[bool(also)]) if len(paragraphs) > bool(also) else ""
        twice = next((form for form in forms if form.casefold() in known), "")
        if not name:
            problems.append(Problem(file, line, "a heading without words", "write the term behind `##`"))
        elif twice:
            what = f"“{one_line(twice)}” stands here and in line {known[twice.casefold()]}"
            problems.append(Problem(file, line, what, "let one of the two entries explain it"))
        elif not explanation:
            what = f"“{one_line(name)}” has no explanation"
            mend = "write one or two sentences below its heading, as in `A chip that trains large models.`"
            problems.append(Problem(file, line, what, mend))
        else:
            known |= {form.casefold(): line for form in forms}
            terms.append(Term(name, tuple(dict.fromkeys(forms)), " ".join(explanation.split()), anchor))
    return Glossary(tuple(terms)), tuple(problems)


def _find_entries(page: str) -> Iterator[tuple[int, str, str, list[str]]]:
    """Of each heading of the second level its line, its words, its anchor, and the paragraphs below it."""
    start = body_start(page)
    first = page.count("\n", 0, start) + 1
    body = _COMMENT.sub(lambda match: "\n" * match[0].count("\n"), page[start:])
    anchors: set[str] = set()
    entry: tuple[int, str, str] | None = None
    below: list[str] = []
    for line, row in enumerate([*body.split("\n"), "#"], first):
        heading = _HEADING.match(row)
        if heading is None or len(heading["level"]) > 2:
            below.append(row)
        if heading is None:
            continue
        words = _CLOSING.sub("", heading["words"]).strip()
        anchor = unique(slugify(plain_words(words), "-"), anchors)
        if len(heading["level"]) > 2:
            continue
        if entry:
            yield *entry, re.split(r"\n\s*\n", "\n".join(below).strip()) if "".join(below).strip() else []
        entry = (line, words, anchor) if len(heading["level"]) == 2 else None
        below = []


def _read_also(forms: str) -> list[str]:
    """The other forms of a term; the full stop at the end is the line's, unless the last has others (`A.G.I.`)."""
    *others, last = (" ".join(plain_words(each).split()) for each in forms.split(","))
    return [form for form in (*others, last.removesuffix(".") if last.count(".") == 1 else last) if form]


def _render_entry(page: str, term: Term) -> str:
    link = link_between(page, PAGE, term.anchor)
    return (
        f"- [{escape_prose(term.name)}]({link}): {escape_prose(term.explanation)}{render_forms(term.forms)}"
    )


def _without_terms(page: str) -> str:
    rows = page.split("\n")
    for each in reversed(find_parts(rows)[0]):
        if each.name == PART:
            after = each.last + 1 + (each.last + 1 < len(rows) and not rows[each.last + 1].strip())
            del rows[each.first : after]
    return "\n".join(rows)


def _find_prose(page: str) -> list[str]:
    """What a page says where a term can be marked: outside of all parts, then in each of those that are read."""
    rows = split_page(take_data(page)[0])[1].split("\n")
    inside: list[str] = []
    for each in reversed(find_parts(rows)[0]):
        if each.name in EXPLAINED_PARTS:
            inside.append("\n".join(rows[each.first + 1 : each.last]))
        rows[each.first : each.last + 1] = [""]
    return [_UNREAD.sub(" | ", take_marks(text)[0]) for text in ("\n".join(rows), *reversed(inside))]
