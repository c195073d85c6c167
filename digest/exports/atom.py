"""Atom: a feed as RFC 4287 describes it."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from digest.address import file_address, page_address
from digest.exports.dispatch import Dispatch, make_id
from digest.exports.feed import Feed
from digest.exports.xml_text import add, write_xml
from digest.settings import Settings
from digest.subscription import name_feed

_MEDIA_TYPE = "application/atom+xml"


def render_atom(feed: Feed, ending: str, settings: Settings) -> bytes:
    """The feed as an Atom file; its author is the digest, and a verdict's whoever signed it."""
    own = name_feed(feed.name, ending)
    root = Element("feed", {"xmlns": "http://www.w3.org/2005/Atom", "xml:lang": "en"})
    add(root, "id", make_id(settings, name_feed(feed.name, "")))
    add(root, "title", feed.title)
    add(root, "subtitle", feed.about)
    add(root, "updated", feed.updated)
    add(add(root, "author"), "name", settings.site_name or settings.site_url)
    add(
        root, "link", "", {"rel": "alternate", "type": "text/html", "href": page_address(settings, feed.home)}
    )
    add(root, "link", "", {"rel": "self", "type": _MEDIA_TYPE, "href": file_address(settings, own)})
    for dispatch in feed.dispatches:
        _add_entry(root, dispatch)
    return write_xml(root)


def _add_entry(root: Element, dispatch: Dispatch) -> None:
    entry = add(root, "entry")
    add(entry, "id", dispatch.id)
    add(entry, "title", dispatch.title)
    add(entry, "published", dispatch.moment)
    add(entry, "updated", dispatch.moment)
    if dispatch.by:
        add(add(entry, "author"), "name", dispatch.by)
    add(entry, "link", "", {"rel": "alternate", "type": "text/html", "href": dispatch.page})
    if dispatch.original:
        add(entry, "link", "", {"rel": "via", "href": dispatch.original})
    for topic in dispatch.topics:
        add(entry, "category", "", {"term": topic})
    add(entry, "content", dispatch.content, {"type": "html"})
