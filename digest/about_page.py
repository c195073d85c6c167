"""About page: what the digest is, and where a reader reports an error."""

from __future__ import annotations

from digest.article_page import link_target, part
from digest.disk import StoredPage
from digest.letter import address_letter
from digest.subscription import render_offer

PAGE = "about.md"
_HEADING = "## Report an error"
_LETTERS = f"{PAGE}#report-an-error"
_LEAD = """\
This digest sets news articles beside each other and shows where they agree, where they differ, and what is not known.
What was found by comparing is a machine’s and says so; a rating is a person’s, with evidence, a name and a date.
How that is done stands under [Method](method.md), what was changed afterwards under [Corrections](corrections.md).
"""
_HINT = "<!-- For editors: what stands here is yours to write; `report` in mkdocs.yml gives readers an address. -->"


def render_about(letterbox: str, *, has_feeds: bool) -> str:
    """The whole text of `docs/about.md` for a digest that has none; of one that has, only the kept parts are added.

    `letterbox` is the address in `mkdocs.yml` to which errors are reported.
    """
    how = (
        f"[Write to the editors]({link_target(address_letter(letterbox, PAGE))}), or follow the link at the end of the page"
        " that is wrong: it brings the page and the claim along."
        if letterbox
        else "Tell whoever publishes this digest which page and which words are wrong, and how you know."
    )
    after = "What is changed because of it is listed under [Corrections](corrections.md)."
    lines = [_HEADING, "", how, after]
    kept = part("report", *lines)
    if has_feeds:
        kept += f"\n{render_offer(PAGE)}"
    return f"---\ntitle: About this digest\n---\n\n# About this digest\n\n{_LEAD}\n{kept}\n{_HINT}\n"


def find_letters(page: StoredPage, is_held: bool) -> str:
    """Where the digest says how to report an error, once its pages are written; empty where an editor deleted that page.

    `is_held`: nothing is written to the page in this run.
    """
    if page.text is None:
        return "" if page.base is not None else _LETTERS
    is_new = page.base is None and not is_held
    return _LETTERS if is_new or _HEADING in page.text.split("\n") else PAGE
