"""Topic page: the articles, claims and people that belong to a subject."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from digest.article_page import part
from digest.listing import describe_claim, describe_piece, group_by_month
from digest.mark import ClaimId
from digest.metadata import dump_metadata
from digest.piece import Piece, link_between, shorten, spell
from digest.prose import escape_prose
from digest.register import Entry
from digest.settings import Settings
from digest.topic import Topic
from digest.verdict import Verdict

SENTENCE_LENGTH = 280
PEOPLE_LISTED = 12
TOPIC_KEYS = ("title", "aliases", "except", "description")


def render_topic_page(
    topic: Topic,
    articles: Sequence[tuple[Piece, str | None]],
    claims: Sequence[Entry],
    verdicts: Mapping[ClaimId, Verdict],
    pieces: Mapping[str, Piece],
    counts: Mapping[str, str],
    settings: Settings,
) -> str:
    """The whole text of `docs/topics/SLUG.md` as the program would write it, without the lead, which is people's.

    Args:
        articles: each with the sentence that says why it is listed, empty where an editor put it here, None where
            the article's rights leave it out.
        claims: those whose page names the topic.
        counts: for each page, the words that say how many claims it has.
    """
    page = f"topics/{topic.slug}.md"
    values: dict[str, object] = {
        "title": topic.title, "aliases": list(topic.aliases), "except": list(topic.excepted), "description": topic.description,
    }  # fmt: skip
    why = {piece.page: sentence for piece, sentence in articles}
    lines: list[str] = ["## Articles", ""]
    for month, group in group_by_month([piece for piece, _ in articles]):
        lines += [f"### {month}", ""]
        for piece in group:
            lines.append(describe_piece(page, piece, counts.get(piece.page, "")))
            sentence = why[piece.page]
            if sentence:
                lines += ["", f"    > {escape_prose(shorten(sentence, SENTENCE_LENGTH))}"]
            elif sentence is not None:
                lines += ["", "    Listed here by an editor."]
            lines.append("")
    if not articles:
        lines += ["No article is about this yet.", ""]
    if claims:
        lines += ["## Claims", ""]
        lines += [describe_claim(page, entry, verdicts.get(entry.id), pieces, settings) for entry in claims]
        lines.append("")
    people = _people([piece for piece, _ in articles])
    if people:
        lines += ["## People", "", f"{' · '.join(escape_prose(name) for name in people)}", ""]
    return f"---\n{dump_metadata(values, TOPIC_KEYS)}---\n\n# {escape_prose(topic.title)}\n\n{part('topic', *lines[:-1])}"


def render_topic_index(topics: Sequence[Topic], sizes: Mapping[str, int]) -> str:
    """The list of topics with the number of their articles, for `docs/topics/index.md`."""
    lines = [
        f"- [{escape_prose(topic.title)}]({link_between('topics/index.md', f'topics/{topic.slug}.md')})"
        f"\n  *{_articles(sizes.get(topic.slug, 0))}{_after(topic.description)}*"
        for topic in sorted(topics, key=lambda each: each.title.casefold())
    ]
    return part("topics", *(lines or ["No topics yet: a page in `docs/topics/` with `aliases` makes one."]))


def _articles(number: int) -> str:
    return f"{spell(number)} article{'s' * (number != 1)}"


def _after(description: str) -> str:
    return f" · {escape_prose(description.rstrip('.'))}" if description else ""


def _people(pieces: Sequence[Piece]) -> list[str]:
    counts: Counter[str] = Counter(name for piece in pieces for name in dict.fromkeys(piece.people))
    for name in [each for each in counts if " " not in each]:
        full = [other for other in counts if other.endswith(f" {name}")]
        if len(full) == 1:  # a surname that one page has alone, and one person bears
            counts[full[0]] += counts.pop(name)
    return sorted(counts, key=lambda name: (-counts[name], name))[:PEOPLE_LISTED]
