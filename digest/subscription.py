"""Subscription: which feeds a digest has, where they stand, and the line by which a page offers one."""

from __future__ import annotations

from digest.article_page import part
from digest.piece import link_between

ARTICLES, VERDICTS, CORRECTIONS = "articles", "verdicts", "corrections"
FORMATS = (("Atom", ".atom.xml"), ("RSS", ".rss.xml"), ("JSON Feed", ".json"))
"""What readers call each format, and how its files end."""
OF_THE_DIGEST = ((ARTICLES, "Articles"), (VERDICTS, "Verdicts"), (CORRECTIONS, "Corrections"))


def topic_feed(slug: str) -> str:
    """The name of a topic's feed."""
    return f"topics/{slug}"


def name_feed(name: str, ending: str) -> str:
    """The path of a feed inside `docs/`."""
    return f"feeds/{name}{ending}"


def offer_feed(page: str, name: str, label: str) -> str:
    """A line of Markdown on `page` that leads to a feed in each of its formats."""
    links = (f"[{title}]({link_between(page, name_feed(name, ending))})" for title, ending in FORMATS)
    return f"{label}: {' · '.join(links)}"


def render_offer(page: str) -> str:
    """The kept part of the about page that leads to the feeds of the whole digest."""
    lines = [f"- {offer_feed(page, name, label)}" for name, label in OF_THE_DIGEST]
    after = (
        "Each [topic](topics/index.md) has a feed of its own. A verdict is told once somebody has signed it."
    )
    return part("feeds", "## Follow this digest", "", *lines, "", after)
