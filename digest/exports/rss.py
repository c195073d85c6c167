"""Rss: a feed as RSS 2.0 has it, for readers that know nothing younger."""

from __future__ import annotations

import re
from datetime import datetime
from email.utils import format_datetime
from xml.etree.ElementTree import Element

from digest.address import file_address, page_address
from digest.exports.dispatch import Dispatch
from digest.exports.feed import Feed
from digest.exports.xml_text import add, write_xml
from digest.settings import Settings
from digest.subscription import name_feed

_SPACES = {"xmlns:atom": "http://www.w3.org/2005/Atom", "xmlns:dc": "http://purl.org/dc/elements/1.1/"}
_MEDIA_TYPE = "application/rss+xml"
_TAG = re.compile(r"<(?=[A-Za-z/!?])")


def render_rss(feed: Feed, ending: str, settings: Settings) -> bytes:
    """The feed as an RSS file; what a person signed has that person's name."""
    own = file_address(settings, name_feed(feed.name, ending))
    root = Element("rss", {"version": "2.0", **_SPACES})
    channel = add(root, "channel")
    add(channel, "title", _plain(feed.title))
    add(channel, "link", page_address(settings, feed.home))
    add(channel, "description", feed.about)
    add(channel, "language", "en")
    if feed.dispatches:
        add(channel, "lastBuildDate", _show_moment(feed.updated))
    add(channel, "atom:link", "", {"rel": "self", "type": _MEDIA_TYPE, "href": own})
    for dispatch in feed.dispatches:
        _add_item(channel, dispatch)
    return write_xml(root)


def _add_item(channel: Element, dispatch: Dispatch) -> None:
    item = add(channel, "item")
    add(item, "title", _plain(dispatch.title))
    add(item, "link", dispatch.page)
    add(item, "guid", dispatch.id, {"isPermaLink": "false"})
    add(item, "pubDate", _show_moment(dispatch.moment))
    if dispatch.by:
        add(item, "dc:creator", dispatch.by)
    for topic in dispatch.topics:
        add(item, "category", topic)
    add(item, "description", dispatch.content)


def _plain(title: str) -> str:
    """A title that is words also to readers who take it for HTML: the format does not say which it is."""
    return _TAG.sub("&lt;", title)


def _show_moment(moment: str) -> str:
    """As RFC 822 has it, with four digits for the year."""
    return format_datetime(datetime.fromisoformat(moment), usegmt=True)
