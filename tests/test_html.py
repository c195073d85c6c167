"""HTML: every published page, read as the standard says, by a parser that complains.

`python tests/check_html.py` asks the Nu Html Checker, which knows more and wants Java.
"""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from xml.etree.ElementTree import Element

import html5lib
import pytest
from browser import PUBLISHERS, Newsstand, make_own_source, make_signed_source, make_source

pytestmark = pytest.mark.slow

OF_SOME_PAGES = ("choose", "copy-claim")
"""Scripts that only lists and only claims have, behind the others."""

SOURCES: tuple[Callable[[Path], Path], ...] = (make_own_source, make_signed_source, make_source)
TYPED = {"text", "search", "email", "url", "tel", "password", "number", "date", "color", "range", "hidden"}
"""Types of boxes whose words a browser may complete."""
REFERRING = ("for", "aria-labelledby", "aria-describedby", "aria-controls", "aria-details")


@pytest.fixture(
    scope="module",
    params=itertools.product(SOURCES, PUBLISHERS),
    ids=lambda param: f"{param[0].__name__}-{param[1]}",
)
def site(request: pytest.FixtureRequest, newsstand: Newsstand) -> Path:
    """This digest, the signed one, and the test site with its hostile page, as each publisher publishes them."""
    return newsstand.site(*request.param)


def read_pages(site: Path) -> Iterator[tuple[str, Element, list[str]]]:
    """Each page's path, its tree, and the parser's complaints."""
    for path in sorted(site.rglob("*.html")):
        parser = html5lib.HTMLParser(namespaceHTMLElements=False)
        tree = parser.parse(path.read_bytes(), transport_encoding="utf-8")
        yield str(path.relative_to(site)), tree, [f"{where}: {what}" for where, what, _ in parser.errors]


def test_every_page_is_valid(site: Path) -> None:
    """No tag is left open, no attribute or id stands twice, and what refers to an id of the page finds it."""
    pages = list(read_pages(site))
    assert len(pages) > 15
    for path, tree, complaints in pages:
        assert complaints == [], path
        elements = [each for each in tree.iter() if isinstance(each.tag, str)]
        ids = Counter(name for each in elements if (name := each.get("id")) is not None)
        assert {name for name, count in ids.items() if count > 1 or not name or " " in name} == set(), path
        wanted = {name for each in elements for key in REFERRING for name in (each.get(key) or "").split()}
        assert wanted <= {*ids}, path
        for box in (each for each in elements if each.tag == "input" and each.get("autocomplete")):
            assert box.get("type", "text") in TYPED, (path, box.attrib)
        assert not [each for each in elements if each.tag == "label" and each.get("aria-hidden")], path


def test_no_script_holds_up_a_page(site: Path) -> None:
    """Every script of its own waits until the page stands, in the order of old: ours for the search before the theme's."""
    for path, tree, _ in read_pages(site):
        scripts = [each for each in tree.iter("script") if each.get("src")]
        assert [each for each in scripts if each.get("defer") is None] == [], path
        names = [each.get("src", "").rpartition("/")[2].partition(".")[0] for each in scripts]
        assert names[:2] == ["search", "bundle"], path
        assert names[names.index("digest") + 1 :] in ([], *([each] for each in OF_SOME_PAGES)), path


def test_every_page_has_an_outline(site: Path) -> None:
    """A language, a title of its own, one main part, one first heading, and no level left out below it."""
    titles: Counter[str] = Counter()
    for path, tree, _ in read_pages(site):
        assert tree.get("lang") == "en", path
        title = (tree.findtext("head/title") or "").strip()
        assert title, path
        titles[title] += "merged" not in {each.get("data-digest") for each in tree.iter()}
        assert len(list(tree.iter("main"))) == 1, path
        levels = [
            int(each.tag[1]) for each in tree.iter() if each.tag in {"h1", "h2", "h3", "h4", "h5", "h6"}
        ]
        assert levels[:1] == [1], (path, levels)
        assert levels.count(1) == 1, path
        assert all(below <= above + 1 for above, below in itertools.pairwise(levels)), (path, levels)
    assert [title for title, count in titles.items() if count > 1] == []
