"""Feed rules: what RFC 4287, RSS 2.0 and JSON Feed 1.1 ask of a file, each rule checked by itself.

Beside them `feedparser` reads the XML files strictly: it is an independent
reader, and complains of what is not well formed or not dated as it should be.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from typing import Any
from urllib.parse import urlsplit
from xml.etree import ElementTree

import feedparser

ATOM = "{http://www.w3.org/2005/Atom}"
DC = "{http://purl.org/dc/elements/1.1/}"
RFC_3339 = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")
URN = re.compile(r"urn:uuid:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
OF_FEED = {"id", "title", "subtitle", "updated", "author", "link", "entry"}
OF_ENTRY = {"id", "title", "published", "updated", "author", "link", "category", "content"}
OF_CHANNEL = {"title", "link", "description", "language", "lastBuildDate", f"{ATOM}link", "item"}
OF_ITEM = {"title", "link", "guid", "pubDate", f"{DC}creator", "category", "description"}
OF_JSON_FEED = {
    "version", "title", "home_page_url", "feed_url", "description", "user_comment", "next_url", "icon", "favicon",
    "authors", "language", "expired", "hubs", "items",
}  # fmt: skip
OF_JSON_ITEM = {
    "id", "url", "external_url", "title", "content_html", "content_text", "summary", "image", "banner_image",
    "date_published", "date_modified", "authors", "tags", "language", "attachments",
}  # fmt: skip


@dataclass(frozen=True)
class Told:
    """An entry as a reader of any format has it."""

    id: str
    title: str
    content: str
    page: str
    moment: str
    by: str
    original: str
    topics: tuple[str, ...]


def check_atom(content: bytes) -> list[Told]:
    """The entries of an Atom feed that keeps the rules of RFC 4287."""
    assert not feedparser.parse(content).bozo
    root = ElementTree.fromstring(content)
    assert root.tag == f"{ATOM}feed"
    assert {child.tag.removeprefix(ATOM) for child in root} <= OF_FEED
    for name in ("id", "title", "updated", "author", "subtitle"):
        assert len(root.findall(ATOM + name)) == 1, f"4.1.1: one {name}"
    assert _is_iri(_text(root, "id"))
    assert _text(root.find(f"{ATOM}author"), "name"), "3.2.1: a person has a name"
    assert [link.get("rel") for link in root.findall(f"{ATOM}link")] == ["alternate", "self"]
    told = [_check_atom_entry(entry) for entry in root.findall(f"{ATOM}entry")]
    assert len({each.id for each in told}) == len(told), "4.1.1: no two entries with one id and one date"
    assert RFC_3339.fullmatch(_text(root, "updated"))
    assert not told or _text(root, "updated") == told[0].moment
    return told


def _check_atom_entry(entry: ElementTree.Element) -> Told:
    assert {child.tag.removeprefix(ATOM) for child in entry} <= OF_ENTRY
    for name in ("id", "title", "published", "updated", "content"):
        assert len(entry.findall(ATOM + name)) == 1, f"4.1.2: one {name}"
    for child in entry:
        assert child.get("type") in ({"html"} if child.tag == f"{ATOM}content" else {None, "text/html"})
    links = {link.get("rel"): link.get("href", "") for link in entry.findall(f"{ATOM}link")}
    assert len(links) == len(entry.findall(f"{ATOM}link")), "4.1.2: one alternate of a type"
    assert all(map(_is_iri, links.values()))
    assert _text(entry, "published") == _text(entry, "updated")
    author = entry.find(f"{ATOM}author")
    return _told(
        id=_text(entry, "id"),
        title=_text(entry, "title"),
        content=_text(entry, "content"),
        page=links["alternate"],
        moment=_text(entry, "updated"),
        by=_text(author, "name") if author is not None else "",
        original=links.get("via", ""),
        topics=tuple(each.get("term", "") for each in entry.findall(f"{ATOM}category")),
    )


def check_rss(content: bytes) -> list[Told]:
    """The items of an RSS feed that keeps the rules of RSS 2.0 and its advisory board."""
    assert not feedparser.parse(content).bozo
    root = ElementTree.fromstring(content)
    assert (root.tag, root.get("version")) == ("rss", "2.0")
    (channel,) = root
    assert {child.tag for child in channel} <= OF_CHANNEL
    for name in ("title", "link", "description", "language"):
        assert len(channel.findall(name)) == 1, name
        assert channel.findtext(name)
    (own,) = channel.findall(f"{ATOM}link")
    assert (own.get("rel"), own.get("type")) == ("self", "application/rss+xml")
    told = [_check_rss_item(item) for item in channel.findall("item")]
    assert len({each.id for each in told}) == len(told)
    assert [channel.findtext("lastBuildDate")] * bool(told) == [
        item.findtext("pubDate") for item in channel.findall("item")[:1]
    ]
    return told


def _check_rss_item(item: ElementTree.Element) -> Told:
    assert {child.tag for child in item} <= OF_ITEM
    for name in OF_ITEM - {"category"}:
        assert len(item.findall(name)) <= 1, name
    guid = item.find("guid")
    assert guid is not None
    assert guid.get("isPermaLink") == "false"
    date = item.findtext("pubDate") or ""
    assert re.fullmatch(r"[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT", date)
    title = item.findtext("title") or ""
    assert not re.search(r"<[A-Za-z/!?]", title), "a title is words, also for readers who take it for HTML"
    return _told(
        id=guid.text or "",
        title=title.replace("&lt;", "<"),
        content=item.findtext("description") or "",
        page=item.findtext("link") or "",
        moment=parsedate_to_datetime(date).strftime("%Y-%m-%dT%H:%M:%SZ"),
        by=item.findtext(f"{DC}creator") or "",
        original="",
        topics=tuple(each.text or "" for each in item.findall("category")),
    )


def check_json_feed(content: bytes) -> list[Told]:
    """The items of a JSON feed that keeps the rules of version 1.1."""
    record: Mapping[str, Any] = json.loads(content)
    assert set(record) <= OF_JSON_FEED
    assert record["version"] == "https://jsonfeed.org/version/1.1"
    assert record["title"]
    assert _is_iri(record["home_page_url"])
    assert _is_iri(record["feed_url"])
    assert len(content) < 250_000
    _check_authors(record)
    told = [_check_json_item(item) for item in record["items"]]
    assert len({each.id for each in told}) == len(told)
    return told


def _check_json_item(item: Mapping[str, Any]) -> Told:
    assert set(item) <= OF_JSON_ITEM
    assert "content_html" in item
    assert "external_url" not in item or _is_iri(item["external_url"])
    _check_authors(item)
    return _told(
        id=item["id"],
        title=item["title"],
        content=item["content_html"],
        page=item["url"],
        moment=item["date_published"],
        by="".join(each["name"] for each in item.get("authors", ())),
        original=item.get("external_url", ""),
        topics=tuple(item.get("tags", ())),
    )


def _check_authors(record: Mapping[str, Any]) -> None:
    for author in record.get("authors", ()):
        assert set(author) <= {"name", "url", "avatar"}
        assert author["name"]


def _told(**values: Any) -> Told:
    told = Told(**values)
    assert URN.fullmatch(told.id)
    assert told.title.strip()
    assert _is_iri(told.page)
    assert RFC_3339.fullmatch(told.moment)
    return told


def _text(parent: ElementTree.Element | None, name: str) -> str:
    assert parent is not None
    return parent.findtext(ATOM + name) or ""


def _is_iri(address: str) -> bool:
    parts = urlsplit(address)
    return bool(parts.scheme and (parts.netloc or parts.scheme == "urn")) and not re.search(r"\s", address)
