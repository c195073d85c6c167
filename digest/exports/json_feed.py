"""Json feed: a feed as JSON Feed 1.1 has it."""

from __future__ import annotations

from typing import Any

from digest.address import file_address, page_address
from digest.data_part import dump_safely
from digest.exports.dispatch import Dispatch
from digest.exports.feed import Feed
from digest.settings import Settings
from digest.subscription import name_feed

_VERSION = "https://jsonfeed.org/version/1.1"


def render_json_feed(feed: Feed, ending: str, settings: Settings) -> bytes:
    """The feed as a JSON file; an article's external address is where its outlet published it."""
    record = {
        "version": _VERSION,
        "title": feed.title,
        "description": feed.about,
        "home_page_url": page_address(settings, feed.home),
        "feed_url": file_address(settings, name_feed(feed.name, ending)),
        "language": "en",
        "authors": [{"name": settings.site_name or settings.site_url, "url": settings.site_url}],
        "items": [_describe(each) for each in feed.dispatches],
    }
    return f"{dump_safely(record)}\n".encode()


def _describe(dispatch: Dispatch) -> dict[str, Any]:
    item: dict[str, Any] = {"id": dispatch.id, "url": dispatch.page}
    if dispatch.original:
        item["external_url"] = dispatch.original
    item |= {"title": dispatch.title, "content_html": dispatch.content, "date_published": dispatch.moment}
    if dispatch.by:
        item["authors"] = [{"name": dispatch.by}]
    if dispatch.topics:
        item["tags"] = list(dispatch.topics)
    return item
