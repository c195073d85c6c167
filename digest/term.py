"""Term: a word that readers may lack, how it is found in a text, and what a page says of it.

A page that uses terms has them in the kept part `terms`, each with the forms
to look for in a comment behind it; the first use is marked when the page is
published, and never written into the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

PART = "terms"
EXPLAINED_PARTS = frozenset({"", "text", "verdict", "evidence", "claim", "topic", "story"})
"""Parts in which a term may be marked, and what stands in none: the report, and what is said of it.

The evidence is a part of the published page alone; in the Markdown it is in `verdict`.
"""
_NOT_PLAIN = re.compile(r"[;<>\n]|--+")
_COMMENT = re.compile(r"<!--\s*term:\s*(?P<forms>[^<>]*?)\s*-->")


@dataclass(frozen=True, slots=True)
class Term:
    """One entry of the glossary."""

    name: str
    forms: tuple[str, ...]
    """By which it is found in a text, `name` first."""
    explanation: str
    """In plain words."""
    anchor: str
    """Of its heading on the published page."""


def render_forms(forms: Iterable[str]) -> str:
    """The comment behind an entry, as in `<!-- term: open weights; open-weight model -->`."""
    plain = (" ".join(_NOT_PLAIN.sub(" ", form).split()) for form in forms)
    return f"<!-- term: {'; '.join(dict.fromkeys(filter(None, plain)))} -->"


def read_forms(comment: str) -> tuple[str, ...]:
    """The forms in the comment; none where it is another comment."""
    match = _COMMENT.fullmatch(comment.strip())
    return tuple(form.strip() for form in match["forms"].split(";") if form.strip()) if match else ()


class Lookout:
    """Finds the terms of a page, each once."""

    def __init__(self, forms: Mapping[str, Sequence[str]]) -> None:
        """`forms` has for each term, by whatever it is called, the forms to look for."""
        told = sorted(
            ((form, name) for name, own in forms.items() for form in own), key=lambda each: -len(each[0])
        )
        self._names = [name for _, name in told]
        self._found: set[str] = set()
        # Not inside a word, an address or what Python-Markdown keeps in place of something it put away, and
        # not at the beginning of a longer name with a hyphen.
        each = "|".join(f"({_pattern(form)})" for form, _ in told)
        self._pattern = (
            re.compile(rf"(?<![\w.@/:\x02-])(?:{each})(?!\w|-[A-Z0-9]|\.\w|\x03)") if told else None
        )

    def next_in(self, text: str, start: int = 0) -> tuple[str, int, int] | None:
        """The next term that was not found before, and where it begins and ends in `text`; None where there is none."""
        for match in self._pattern.finditer(text, start) if self._pattern else ():
            name = self._names[(match.lastindex or 1) - 1]
            if name not in self._found:
                self._found.add(name)
                return name, match.start(), match.end()
        return None


def _pattern(form: str) -> str:
    """A form with any white space between its words, and an s at its end.

    In small letters it stands for capitals too, and so does a phrase of which
    only the first letter is a capital, as a heading has it; a single word
    (`Hopper`) may be a name and stands for itself.
    """
    words = r"\s+".join(re.escape(word) for word in form.split())
    plural = "" if form.endswith(("s", ".")) else "s?"
    letters = form[1:] if " " in form else form
    is_common = letters == letters.lower()
    return f"(?i:{words}{plural})" if is_common else f"{words}{plural}"
