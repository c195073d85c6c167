"""Topic page: the articles, claims and people that belong to a subject."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from digest.article_page import part
from digest.listing import describe_claim, describe_piece, group_by_month
from digest.mark import ClaimId
from digest.metadata import dump_metadata
from digest.nameplate import Nameplates
from digest.piece import Piece, link_between, shorten, spell_count
from digest.prose import escape_prose
from digest.register import Entry
from digest.settings import Settings
from digest.sidebar import differs
from digest.subscription import offer_feed, topic_feed
from digest.topic import Topic
from digest.verdict import Verdict

SIGNED, DRAFTS = "Checked claims", "Draft ratings, signed by nobody yet"
DIFFERING_CLAIMS, OTHER_CLAIMS = "Claims that outlets tell differently", "Other claims"
ARTICLES_LISTED = 60
CLAIMS_LISTED = 30
"""Of each state, on the page of one topic."""
SENTENCE_LENGTH = 280
PEOPLE_LISTED = 12
OTHER_WAYS = (("People", "people/index.md"), ("Outlets", "outlets/index.md"), ("Timeline", "timeline.md"))
"""Pages that the short navigation leaves out."""
TOPIC_KEYS = ("title", "aliases", "except", "description")


@dataclass(frozen=True, slots=True)
class Subject:
    """All that stands on the page of one topic."""

    topic: Topic
    articles: Sequence[tuple[Piece, str | None]]
    """Each with the sentence that says why it is listed, empty where an editor put it here, None where the article's
    rights leave it out."""
    claims: Sequence[Entry]
    """Those whose page names the topic."""
    timeline: Sequence[str] = ()
    """Markdown lines."""


def render_topic_page(
    subject: Subject,
    verdicts: Mapping[ClaimId, Verdict],
    pieces: Mapping[str, Piece],
    counts: Mapping[str, str],
    people: Nameplates,
    settings: Settings,
) -> str:
    """The whole text of `docs/topics/SLUG.md` as the program would write it, without the lead, which is people's.

    `counts` has for each page the words that say how many claims it has.
    """
    topic = subject.topic
    page = f"topics/{topic.slug}.md"
    values: dict[str, object] = {
        "title": topic.title, "aliases": list(topic.aliases), "except": list(topic.excepted), "description": topic.description,
    }  # fmt: skip
    lines: list[str] = []
    if len(subject.timeline) > 1:
        lines += ["## In order of time", "", *subject.timeline, ""]
    lines += ["## Articles", "", *_render_articles(page, subject.articles, counts)]
    for title, entries in _by_state(subject.claims, verdicts, settings):
        lines += [f"## {title}", ""]
        lines += [
            describe_claim(page, entry, verdicts.get(entry.id), pieces, settings)
            for entry in entries[:CLAIMS_LISTED]
        ]
        if len(entries) > CLAIMS_LISTED:
            more = f"[{len(entries) - CLAIMS_LISTED} more]({link_between(page, 'claims/index.md')})"
            lines.append(f"- {more}")
        lines.append("")
    names = _people([piece for piece, _ in subject.articles])
    if names:
        lines += ["## People", "", " · ".join(people.link_name(page, name) for name in names), ""]
    if settings.site_url:
        lines += [offer_feed(page, topic_feed(topic.slug), "Follow this topic"), ""]
    return f"---\n{dump_metadata(values, TOPIC_KEYS)}---\n\n# {escape_prose(topic.title)}\n\n{part('topic', *lines[:-1])}"


def _render_articles(
    page: str, articles: Sequence[tuple[Piece, str | None]], counts: Mapping[str, str]
) -> list[str]:
    """Articles by month, each with the sentence that names the topic; ends with a blank line."""
    if not articles:
        return ["No article is about this yet.", ""]
    why = {piece.page: sentence for piece, sentence in articles}
    newest = sorted((piece for piece, _ in articles), key=lambda each: each.newest_first)
    lines: list[str] = []
    for month, group in group_by_month(newest[:ARTICLES_LISTED]):
        lines += [f"### {month}", ""]
        for piece in group:
            lines.append(describe_piece(page, piece, counts.get(piece.page, "")))
            sentence = why[piece.page]
            if sentence:
                lines += ["", f"    > {escape_prose(shorten(sentence, SENTENCE_LENGTH))}"]
            elif sentence is not None:
                lines += ["", "    Listed here by an editor."]
            lines.append("")
    if len(newest) > ARTICLES_LISTED:
        more = len(newest) - ARTICLES_LISTED
        lines += [
            f"[{more} earlier articles]({link_between(page, 'articles/index.md')}) are in the index.",
            "",
        ]
    return lines


def _by_state(
    claims: Sequence[Entry], verdicts: Mapping[ClaimId, Verdict], settings: Settings
) -> list[tuple[str, list[Entry]]]:
    """Claims under what is known of them: signed first, then drafts, then those that articles tell differently."""
    groups: dict[str, list[Entry]] = {title: [] for title in (SIGNED, DRAFTS, DIFFERING_CLAIMS, OTHER_CLAIMS)}
    for entry in claims:
        verdict = verdicts.get(entry.id)
        if verdict and verdict.is_rated:
            groups[SIGNED if verdict.is_signed else DRAFTS].append(entry)
        else:
            groups[DIFFERING_CLAIMS if differs(entry.all_links) else OTHER_CLAIMS].append(entry)
    return [(title, entries) for title, entries in groups.items() if entries]


def render_topic_index(topics: Sequence[Topic], sizes: Mapping[str, int]) -> str:
    """The list of topics with the number of their articles, for `docs/topics/index.md`, and other ways in."""
    page = "topics/index.md"
    ways = " · ".join(f"[{title}]({link_between(page, path)})" for title, path in OTHER_WAYS)
    lines = [
        f"- [{escape_prose(topic.title)}]({link_between(page, f'topics/{topic.slug}.md')})"
        f"\n  *{spell_count(sizes.get(topic.slug, 0), 'article')}{_after(topic.description)}*"
        for topic in sorted(topics, key=lambda each: each.title.casefold())
    ]
    lines = lines or ["No topics yet: a page in `docs/topics/` with `aliases` makes one."]
    return part("topics", *lines, "", f"Other ways in: {ways}")


def _after(description: str) -> str:
    return f" · {escape_prose(description.rstrip('.'))}" if description else ""


def _people(pieces: Sequence[Piece]) -> list[str]:
    counts: Counter[str] = Counter(name for piece in pieces for name in dict.fromkeys(piece.people))
    for name in [each for each in counts if " " not in each]:
        full = [other for other in counts if other.endswith(f" {name}")]
        if len(full) == 1:  # a surname that one page has alone, and one person bears
            counts[full[0]] += counts.pop(name)
    return sorted(counts, key=lambda name: (-counts[name], name))[:PEOPLE_LISTED]
