"""Robots: what the digest asks of programs that read the whole site, and where they find its pages."""

from __future__ import annotations

from digest.address import Site, file_address

PAGE = "robots.txt"


def render_robots(site: Site) -> bytes:
    """Everything may be read: a page that is not to be listed says so itself, and has to be read for that."""
    return f"User-agent: *\nAllow: /\n\nSitemap: {file_address(site, 'sitemap.xml')}\n".encode()
