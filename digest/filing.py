"""Filing: which page each story has, under which title and with which articles, as people want them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from digest.difference import oldest_first
from digest.disk import StoredPage
from digest.dossier import Dossier, choose_slug, match_stories, name_story
from digest.merge import merge_page
from digest.metadata import Metadata, read_metadata
from digest.piece import Piece
from digest.problem import Problem, one_line
from digest.story import Story
from digest.story_page import name_page, render_story_matter


@dataclass(frozen=True, slots=True)
class Filed:
    """A story in its place."""

    dossier: Dossier
    matter: str
    """The front matter its page would have if nobody had edited it."""
    removed: tuple[str, ...]
    """Articles that the program would list and an editor took out, by the names of their pages."""
    added: tuple[str, ...]
    """Articles that an editor put in."""


def file_stories(
    stories: Sequence[Story],
    articles: Sequence[Piece],
    lengths: Sequence[int],
    stored: Mapping[str, StoredPage],
    read: Callable[[str], Metadata],
    folder: str,
    pieces: Mapping[str, Piece],
) -> tuple[tuple[Filed, ...], tuple[Problem, ...]]:
    """Every story that has or gets a page, by slug, with a problem for each article that does not exist.

    A page that was deleted by hand stays deleted, and its story is shown nowhere.

    Args:
        articles: those that `stories` are of.
        lengths: how much each of them tells.
        stored: the pages of stories, by slug.
        read: front matter of a page as it stands, by its path inside `docs/`.
        folder: what stands before that path in the name of a file.
    """
    found = [tuple(articles[number].page for number in story.articles) for story in stories]
    bases = {slug: read_metadata(page.base or "", "") for slug, page in stored.items()}
    known = {
        slug: {*_pages(bases[slug]), *(_pages(read(f"stories/{slug}.md")) if page.text is not None else ())}
        for slug, page in stored.items()
    }
    matched = match_stories(found, known)
    rows: list[tuple[str, Story | None, str, list[str]]] = []
    taken = set(stored)
    for number, story in enumerate(stories):
        members = [articles[each] for each in story.articles]
        slug = matched.get(number, "")
        title = _title(bases[slug]) if slug else ""
        title = title or name_story(story, members, [lengths[each] for each in story.articles])
        slug = slug or choose_slug(title, taken)
        taken.add(slug)
        rows.append((slug, story, title, [each.page for each in sorted(members, key=oldest_first)]))
    for slug in sorted(set(stored) - set(matched.values())):
        own = bases[slug] if stored[slug].base is not None else read(f"stories/{slug}.md")
        rows.append((slug, None, _title(own), [page for page in _pages(own) if page in pieces]))
    filed: list[Filed] = []
    problems: list[Problem] = []
    for slug, told, title, pages in sorted(rows, key=lambda row: row[0]):
        page = stored.get(slug)
        if page is not None and page.text is None and page.base is not None:
            continue
        matter = render_story_matter(title, pages)
        metadata = _settle(page, matter, f"{folder}stories/{slug}.md")
        problems += _check(metadata, f"{folder}stories/{slug}.md", pieces)
        kept = [each for each in _pages(metadata) if each in pieces]
        ordered = tuple(sorted(dict.fromkeys(kept), key=lambda each: oldest_first(pieces[each])))
        dossier = Dossier(slug, _title(metadata) or title or slug, ordered, told)
        removed = tuple(name_page(each) for each in pages if each not in kept)
        added = tuple(name_page(each) for each in ordered if each not in pages)
        filed.append(Filed(dossier, matter, removed, added))
    return tuple(filed), tuple(problems)


def _settle(page: StoredPage | None, matter: str, name: str) -> Metadata:
    """The front matter a story's page will have once it is merged."""
    if page is None or page.text is None or page.text == page.base:
        return read_metadata(matter, name)
    return read_metadata(merge_page(page.base, page.text, matter, name).text or page.text, name)


def _pages(metadata: Metadata) -> tuple[str, ...]:
    """The articles that front matter lists, as paths inside `docs/`."""
    told = metadata.values.get("articles")
    names = told if isinstance(told, tuple) else ()
    return tuple(
        f"articles/{each.removesuffix('.md')}.md" for each in names if isinstance(each, str) and each
    )


def _title(metadata: Metadata) -> str:
    told = metadata.values.get("title")
    return " ".join(told.split()) if isinstance(told, str) else ""


def _check(metadata: Metadata, name: str, pieces: Mapping[str, Piece]) -> list[Problem]:
    if metadata.is_faulty:
        return []
    told = metadata.values.get("articles")
    if told and not isinstance(told, tuple):
        mend = "write one a line, as in articles: / - rail-strike / - rail-strike-ends"
        return [Problem(name, metadata.line_of("articles"), "`articles` is not a list of pages", mend)]
    return [
        Problem(
            name,
            metadata.line_of("articles", number),
            f"there is no article `{one_line(name_page(page), 60)}`",
            "name its page in docs/articles/, or delete the line",
        )
        for number, page in enumerate(_pages(metadata))
        if page not in pieces
    ]
