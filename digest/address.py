"""Address: where a page or a file of `docs/` stands once the site is published."""

from __future__ import annotations

import posixpath
import re
from typing import Protocol
from urllib.parse import quote, urlsplit

_SITE = re.compile(r"https?://[^\s<>\"'\\/?#][^\s<>\"'\\?#]*")
_NOWHERE = ("example", "invalid")
"""Top-level names that nobody can ever own."""
_EXAMPLES = frozenset({"example.com", "example.net", "example.org"})


class Site(Protocol):
    """What must be known of a site to tell its addresses; the settings have it."""

    @property
    def site_url(self) -> str:
        """With a slash at its end; empty when unknown."""

    @property
    def use_directory_urls(self) -> bool:
        """Whether a page's address ends in a slash instead of `.html`."""


def page_address(site: Site, page: str, anchor: str = "") -> str:
    """The address of a page by its path inside `docs/`, as MkDocs gives it; empty for a site without `site_url`."""
    path = page_path(site, page)
    return file_address(site, path.removesuffix("index.html") if site.use_directory_urls else path, anchor)


def page_path(site: Site, page: str) -> str:
    """The file that a page becomes, inside the published site."""
    folder, name = posixpath.split(page)
    stem = name.removesuffix(".md")
    if stem in ("index", "README"):
        return posixpath.join(folder, "index.html")
    return (
        posixpath.join(folder, stem, "index.html")
        if site.use_directory_urls
        else posixpath.join(folder, f"{stem}.html")
    )


def file_address(site: Site, path: str, anchor: str = "") -> str:
    """The address of a file that is published as it is; empty for a site without `site_url`."""
    if not site.site_url:
        return ""
    return site.site_url + quote(path) + (f"#{anchor}" if anchor else "")


def is_site_address(address: str) -> bool:
    """Whether a site can stand there: http or https, a host, no query and no fragment."""
    return _SITE.fullmatch(address) is not None


def is_placeholder(address: str) -> bool:
    """Whether the address has a host that is reserved for examples, and leads nowhere."""
    host = urlsplit(address).hostname or ""
    return host.rpartition(".")[2] in _NOWHERE or ".".join(host.split(".")[-2:]) in _EXAMPLES
