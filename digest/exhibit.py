"""Exhibit: a piece of evidence as readers of a claim page see it, with its stance, its source, its words and a remark.

In Markdown a piece of evidence is one line that reads well by itself. Published, its
four parts stand apart, below the explanation that an editor wrote and not before it.
"""

from __future__ import annotations

from xml.etree.ElementTree import Element, SubElement

from digest.rating import STANCES

HEADING = "Evidence"
_PLACE = "#:~:"
"""What follows in an address leads a browser to words on the page, and no reader types it."""


def take_exhibits(verdict: Element) -> Element | None:
    """The evidence, taken out of the `verdict` part of a page and laid out under a heading; none where there is none."""
    lists = [block for block in verdict if block.tag == "ul" and all(_stance(item) for item in block)]
    if not lists:
        return None
    exhibits = Element("div", {"class": "digest-evidence", "data-digest": "evidence"})
    SubElement(exhibits, "h2").text = HEADING
    for block in lists:
        verdict.remove(block)
        exhibits.append(block)
        for item in block:
            _lay_out(item)
    return exhibits


def _line(item: Element) -> Element:
    """What holds the words of a list item: itself, or its first paragraph."""
    return item[0] if len(item) and item[0].tag == "p" else item


def _stance(item: Element) -> str:
    """`supports`, `refutes` or `context` where a list item begins with it, else nothing."""
    line = _line(item)
    if (line.text or "").strip() or not len(line) or line[0].tag != "em":
        return ""
    return line[0].text if line[0].text in STANCES else ""


def _lay_out(item: Element) -> None:
    """Sets the parts of one piece of evidence under each other; what an editor wrote in another form stays a line."""
    line = _line(item)
    stance = line[0]
    stance.set("class", "digest-stance")
    item.set("class", "digest-exhibit")
    item.set("data-stance", stance.text or "")
    if [part.tag for part in line] != ["em", "a"]:
        return
    source = line[1]
    told, source.tail = source.tail or "", None
    source.set("data-address", source.get("href", "").partition(_PLACE)[0])  # as it is printed on paper
    stance.tail = " "
    origin, words, remark = _split(told)
    if line is item:
        title = Element("p")
        title.extend(list(item))
        item[:] = [title]
    item.text = item[0].tail = None
    parts = [("source", origin), ("words", words), ("remark", remark)]
    for place, (name, text) in enumerate((each for each in parts if each[1]), start=1):
        part = Element("p", {"class": f"digest-exhibit-{name}"})
        part.text = text
        item.insert(place, part)


def _split(told: str) -> tuple[str, str, str]:
    """What stands behind the title of a source: who published it when, its words in their marks, and a remark."""
    start = told.find("“")
    if start < 0:
        return told.strip(" ,:"), "", ""
    depth = 0
    for place in range(start, len(told)):
        depth += {"“": 1, "”": -1}.get(told[place], 0)
        if not depth:
            return told[:start].strip(" ,:\n"), told[start : place + 1], told[place + 1 :].strip()
    return told[:start].strip(" ,:\n"), told[start:].strip(), ""
