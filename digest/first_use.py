"""First use: the place on a published page where a term of the glossary stands first, as a link to its explanation."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from xml.etree.ElementTree import Element, SubElement

from digest.term import EXPLAINED_PARTS, PART, Lookout, read_forms

_UNMARKED = frozenset(
    "h1 h2 h3 h4 h5 h6 a code pre kbd samp script style svg button aside del ins dfn th digest-end digest-reference".split()
)
"""Elements in which a link would be wrong, break what they are for, or be hidden."""
_LABELS = frozenset({"note-state", "note-compared", "digest-switch"})


def mark_first_uses(
    root: Element, comments_in: Callable[[Element], Iterator[str]], plain: Callable[[Element], str]
) -> None:
    """Links the first use of each term in the `terms` part of a page, both ways.

    The link leads to the explanation below, and has it as its title and its
    description, so that it can be read without going there. A term that the
    page does not use in a place where it can be marked is explained below only.

    Args:
        comments_in: the comments that were put away in an element.
        plain: the words of an element.
    """
    part = next((child for child in root if child.get("data-digest") == PART), None)
    if part is None:
        return
    entries = {}
    for item in [item for items in part if items.tag == "ul" for item in items]:
        forms = next(filter(None, map(read_forms, comments_in(item))), ())
        if forms and (link := next(item.iter("a"), None)) is not None:
            anchor = link.get("href", "").rpartition("#")[2]
            entries[anchor] = item, forms
    lookout = Lookout({anchor: forms for anchor, (_, forms) in entries.items()})
    for anchor, use in _wrap_uses(root, lookout):
        item = entries[anchor][0]
        says = _name_parts(item, anchor)
        use.attrib.update(
            {
                "class": "digest-term",
                "id": f"use-{anchor}",
                "href": f"#term-{anchor}",
                "title": plain(says),
                "aria-describedby": f"term-{anchor}-says",
            }
        )
        back = SubElement(item, "a", {"class": "digest-term-back", "href": f"#use-{anchor}"})
        back.text = "Back to the text"
        hidden = SubElement(back, "span", {"class": "digest-unseen"})
        hidden.text = f" at “{plain(use)}”"


def _name_parts(item: Element, anchor: str) -> Element:
    """Gives an entry its id, and what it says behind its link an element of its own."""
    box = item[0] if len(item) and item[0].tag == "p" else item
    item.set("id", f"term-{anchor}")
    place = next(number for number, child in enumerate(box) if child.tag == "a") + 1
    link, rest = box[place - 1], list(box)[place:]
    says = Element("span", {"id": f"term-{anchor}-says"})
    says.text = (link.tail or "").lstrip(": ")
    link.tail = ": "
    for child in rest:
        box.remove(child)
        says.append(child)
    box.append(says)
    says.tail = " "
    return says


def _wrap_uses(root: Element, lookout: Lookout) -> Iterator[tuple[str, Element]]:
    """Puts an element around each term that is found, in reading order."""
    for parent, before in list(_find_texts(root)):
        while True:
            text = (parent.text if before is None else before.tail) or ""
            found = lookout.next_in(text)
            if found is None:
                break
            anchor, start, end = found
            use = Element("a")
            use.text, use.tail = text[start:end], text[end:]
            if before is None:
                parent.text = text[:start]
                parent.insert(0, use)
            else:
                before.tail = text[:start]
                parent.insert(list(parent).index(before) + 1, use)
            before = use
            yield anchor, use


def _find_texts(root: Element) -> Iterator[tuple[Element, Element | None]]:
    """Where text stands that may hold a term: at the beginning of an element, or after one of its children."""
    for child in root:
        if child.get("data-digest", "") in EXPLAINED_PARTS:
            yield from _find_texts_in(child)


def _find_texts_in(element: Element) -> Iterator[tuple[Element, Element | None]]:
    if element.tag in _UNMARKED or _LABELS.intersection(element.get("class", "").split()):
        return
    yield element, None
    for child in element:
        yield from _find_texts_in(child)
        yield element, child
