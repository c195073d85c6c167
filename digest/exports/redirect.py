"""Redirect: the file at the old address of a page that was renamed, which leads its readers on."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from html import escape

from digest.address import page_address, page_path
from digest.edition import Edition

_PAGE = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>This page has moved</title>
<meta name="robots" content="noindex">
<meta http-equiv="refresh" content="0; url={way}">
{canonical}</head>
<body>
<p>This page has moved: <a href="{way}">{way}</a></p>
</body>
</html>
"""


def render_redirects(edition: Edition) -> Iterator[tuple[str, bytes]]:
    """A file for each old path, at the place where the page was published."""
    settings = edition.settings
    for old, new in edition.moves.items():
        place = page_path(settings, old)
        way = posixpath.relpath(page_path(settings, new), posixpath.dirname(place) or ".")
        way = way.removesuffix("index.html") if settings.use_directory_urls else way
        address = page_address(settings, new)
        canonical = f'<link rel="canonical" href="{escape(address)}">\n' if address else ""
        yield place, _PAGE.format(way=escape(way or "./"), canonical=canonical).encode()
