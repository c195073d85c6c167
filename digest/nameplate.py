"""Nameplate: a page that is about one name, a person's or an outlet's, and the forms by which it is known."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from digest.disk import StoredPage
from digest.metadata import Metadata, read_metadata
from digest.piece import link_between
from digest.prose import escape_prose
from digest.register import fold_words
from digest.slug import slugify

PEOPLE, OUTLETS = "people", "outlets"
"""Folders of pages that are each about one name."""
MADE_HERE = "The program made this page, and reads nothing back from it until somebody edits it.\n"
"""Stands in the comment for editors, and tells such a page from one that a person made."""
_JOINT = re.compile(r",\s+(?:and\s+)?|\s+(?:and|&)\s+|\s*[;/]\s*")


@dataclass(frozen=True, slots=True)
class Nameplate:
    """One name with a page."""

    folder: str
    slug: str
    name: str
    """As the page's title has it."""
    base_name: str
    """The title that the program would give the page; it stays when an editor chooses another one."""
    forms: frozenset[str]
    """The name and its other forms, folded."""
    is_there: bool = True
    """Whether there is, or will be, a page to link to; not where an editor deleted it."""
    is_by_hand: bool = False
    """Whether a person made the page; the program only keeps a part of it then."""

    @property
    def page(self) -> str:
        """Path inside `docs/`."""
        return f"{self.folder}/{self.slug}.md"


class Nameplates:
    """The names of one folder, to be looked up by any of their forms."""

    def __init__(self, plates: Iterable[Nameplate] = ()) -> None:
        self._plates = tuple(sorted(plates, key=lambda each: each.slug))
        self._by_form: dict[str, Nameplate | None] = {}
        for plate in self._plates:
            for form in sorted(plate.forms):
                # Two pages with one form: nobody can say which is meant.
                self._by_form[form] = None if form in self._by_form else plate

    def __iter__(self) -> Iterator[Nameplate]:
        """Those that have a page, by its name."""
        return (each for each in self._plates if each.is_there)

    def find(self, name: str) -> Nameplate | None:
        """Whose name it is; None where no page, or more than one, has it."""
        return self._by_form.get(fold_name(name))

    def find_all(self, names: str) -> list[Nameplate]:
        """Whose names they are, when several stand in one line: `Ana Lopes and Tomas Brandt`."""
        return list(dict.fromkeys(each for _, each in self._cut(names) if each is not None))

    def link_name(self, page: str, names: str) -> str:
        """One name or several as escaped Markdown on `page`, each linked that has a page."""
        return "".join(_link(page, words, plate) for words, plate in self._cut(names))

    def _cut(self, names: str) -> list[tuple[str, Nameplate | None]]:
        """Names and what stands between them, in order; uncut where the whole is one name."""
        if (whole := self.find(names)) is not None:
            return [(names, whole)]
        pieces: list[tuple[str, Nameplate | None]] = []
        position = 0
        for joint in _JOINT.finditer(names):
            pieces += [(names[position : joint.start()], self.find(names[position : joint.start()]))]
            pieces += [(joint.group(), None)]
            position = joint.end()
        pieces.append((names[position:], self.find(names[position:])))
        return pieces if any(plate for _, plate in pieces) else [(names, None)]

    def with_names(self, folder: str, names: Iterable[str]) -> Nameplates:
        """These and a new one for each name that none of them has."""
        known = {form for plate in self._plates for form in plate.forms}
        taken = {plate.slug for plate in self._plates} | {"index"}
        new: list[Nameplate] = []
        for name in sorted(names, key=lambda each: (fold_name(each), len(each), each)):
            form = fold_name(name)
            if form and form not in known:
                slug = _choose_slug(name, taken)
                new.append(Nameplate(folder, slug, name, name, frozenset((form,))))
                known.add(form)
                taken.add(slug)
        return Nameplates([*self._plates, *new])


def read_nameplates(
    folder: str, pages: Mapping[str, StoredPage], metadata: Mapping[str, Metadata]
) -> Nameplates:
    """The names that have a page in a folder, or had one until an editor deleted it.

    Args:
        pages: the stored pages of that folder, by path inside `docs/`, without its index.
        metadata: front matter of those that are there.
    """
    plates: list[Nameplate] = []
    for path, page in sorted(pages.items()):
        base = read_metadata(page.base, "") if page.base is not None else None
        own = metadata.get(path) if page.text is not None else None
        slug = path.rpartition("/")[2].removesuffix(".md")
        title = (_title(own) if own else "") or (_title(base) if base else "") or slug
        base_name = (_title(base) if base else "") or title
        aliases = _words(own, "aliases") if own else ()
        forms = frozenset(form for each in (title, base_name, *aliases) if (form := fold_name(each)))
        is_by_hand = MADE_HERE not in (page.base or "")
        plates.append(Nameplate(folder, slug, title, base_name, forms, page.text is not None, is_by_hand))
    return Nameplates(plates)


def says_nothing_new(page: StoredPage) -> bool:
    """Whether a page stands as the program made it: nothing in it is known of somebody but by the texts."""
    return page.base is not None and page.text == page.base and MADE_HERE in page.base


def render_hint(plate: Nameplate, hint: str) -> str:
    """The comment for editors at the end of a page."""
    return f"<!--\n{'' if plate.is_by_hand else MADE_HERE}{hint}-->\n"


def fold_name(name: str) -> str:
    """A name as it is compared: small letters, without “the” before it and without initials inside it."""
    words = fold_words(name).split()
    if len(words) > 1 and words[0] == "the":
        words = words[1:]
    whole = [word for word in words if len(word) > 1]
    return " ".join(whole if len(whole) > 1 else words)


def split_names(names: str) -> list[str]:
    """The names in one line, such as that of joint claimants."""
    return [each for each in _JOINT.split(names) if each.strip()]


def _link(page: str, words: str, plate: Nameplate | None) -> str:
    if _JOINT.fullmatch(words):
        return words
    shown = escape_prose(words)
    return f"[{shown}]({link_between(page, plate.page)})" if plate and plate.is_there else shown


def _choose_slug(name: str, taken: set[str]) -> str:
    slug, number = slugify(name, "name"), 2
    while (slug if number == 2 else f"{slug}-{number - 1}") in taken:
        number += 1
    return slug if number == 2 else f"{slug}-{number - 1}"


def _title(metadata: Metadata) -> str:
    told = metadata.values.get("title")
    return " ".join(told.split()) if isinstance(told, str) else ""


def _words(metadata: Metadata, key: str) -> tuple[str, ...]:
    told = metadata.values.get(key)
    return tuple(each for each in told if isinstance(each, str)) if isinstance(told, tuple) else ()
