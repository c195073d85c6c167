"""Sidebar: compared claims as the notes that stand beside an article."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType

from digest.article_page import is_web_address, link_target
from digest.comparison import RelationType
from digest.difference import BY_HAND, OF_WORDING
from digest.emphasis import compare_words, emphasise
from digest.mark import ClaimId
from digest.piece import Piece, link_between, shorten
from digest.prose import escape_prose
from digest.register import Appearance, Entry, Link, fold_words
from digest.settings import Settings
from digest.standing import find_difference, find_states, head_of, order_links, tell_signature
from digest.verdict import Verdict
from digest.vocabulary import AUTOMATIC, COMPARED, DIFFERING

SHOWN_AT_FIRST = 8
"""Notes that stand open on an article: more are skipped, not read (Genius, NPR; `about eight` in the design)."""
CLAIM_LENGTH = 160
"""Characters of a claim where it stands in a note or a list."""
WORDING_LENGTH = 220
OWN_VOICE, EDITORS_VOICE = "the article’s own words", "words of an editor"
LINKS_LISTED = 4
"""Relations spelled out in a note; the claim page has them all."""

SAYS_LESS: Mapping[RelationType, tuple[str, str]] = MappingProxyType(
    {
        "vaguer": ("Less exact", "More exact"),
        "rounded": ("Rounded or cut", "In full"),
        "quotation-cut": ("Cut to", "In full"),
        "no-source-given": ("No source given", "Source given"),
    }
)
"""What is said of the other side: when it says less, and when it says more; of other types the same is said of both."""


def name_link(link: Link) -> str:
    """What a link says of the other side, in the words readers see."""
    if link.says_less is not None and link.type in SAYS_LESS:
        less, more = SAYS_LESS[link.type]
        return more if link.says_less else less
    return COMPARED[link.type]


def describe_link(link: Link) -> str:
    """The same, with the editor named who set the two beside each other."""
    return f"{name_link(link)}, linked by an editor" if link.rule == BY_HAND else name_link(link)


def differs(links: Sequence[Link]) -> bool:
    """Whether one of the links says that articles differ."""
    return any(link.type in DIFFERING for link in links)


def stands_open(appearance: Appearance, entry: Entry, verdict: Verdict | None) -> bool:
    """Whether a note is never folded: the claim is rated, if only in a draft, or other articles tell it differently."""
    return bool(verdict and verdict.is_rated) or differs(entry.links.get(appearance, ()))


def rank(appearance: Appearance, entry: Entry, verdict: Verdict | None) -> tuple[float, ...]:
    """Sort key by consequence: what never folds and what an editor marked, then who else carries it, then check-worthiness."""
    is_shared = len({each.page for each in entry.carried}) > 1
    return (
        -float(stands_open(appearance, entry, verdict)),
        -float(appearance.place is None),
        -float(is_shared),
        -float(bool(appearance.claimant)) * 0.2 - appearance.score,
    )


def render_note(
    appearance: Appearance,
    entry: Entry,
    verdict: Verdict | None,
    pieces: Mapping[str, Piece],
    has_page: bool,
    settings: Settings,
    origin: str = "",
) -> str:
    """The footnote that is the note: head, the claim, who else carries it and in what words, the way to more.

    `origin` says what all who carry it have it from, where that is one place.
    """
    links = entry.links.get(appearance, ())
    kind = kind_of(appearance, entry, verdict)
    head = head_of(
        find_states(links, verdict, settings), settings, kind, who_says(appearance, entry, verdict)
    )
    said_here = {told for each in entry.appearances for told in each.tellings}
    is_rated = bool(
        verdict and verdict.is_rated
    )  # a rating is of the words that somebody rated, and of no others
    in_own_words = said_here if not is_rated else set(appearance.tellings)
    by_hand = bool(verdict and verdict.claim and verdict.claim not in in_own_words)
    statement = verdict.claim if verdict and by_hand else appearance.statement
    paragraphs = [escape_prose(say_claim(shorten(statement, CLAIM_LENGTH), kind, entry.carried))]
    if signature := tell_signature(verdict):
        paragraphs.append(signature)
    if appearance.edited:
        paragraphs.append(_tell_edit(appearance, is_above=not by_hand))
    difference = None if signature else find_difference(links)
    bullets = _render_carriers(appearance, entry, pieces, difference.words if difference else "")
    if origin and bullets:
        bullets.append(f"- {COMPARED['single-origin']}: {origin}")
    if bullets and signature:  # what a person says of the claim stands above
        paragraphs.append(f"{AUTOMATIC.capitalize()}:")
    if bullets:
        paragraphs.append("\n".join(bullets))
    ways = [
        f"[All wordings and sources]({link_between(appearance.page, f'claims/{entry.id}.md')})"
    ] * has_page
    ways += [link] if (link := link_passage(appearance, "In the original")) else []
    if ways:
        paragraphs.append(" · ".join(ways))
    lines = [f"[^{appearance.note}]: {head}"]
    for paragraph in paragraphs:
        lines.append("")
        lines.extend(f"    {line}" for line in paragraph.split("\n"))
    return "\n".join(lines) + "\n"


def render_notes(shown: Sequence[str], more: Sequence[str]) -> str:
    """The two parts that hold the notes of a page: those open at first, and the rest."""
    blocks = []
    for name, notes in (("notes", shown), ("more-notes", more)):
        if notes:
            inside = "\n".join(notes)
            blocks.append(f"<!-- digest:{name} -->\n{inside}<!-- /digest:{name} -->\n")
    return "\n".join(blocks)


def choose_shown(
    ranked: Sequence[ClaimId], standing_open: int
) -> tuple[tuple[ClaimId, ...], tuple[ClaimId, ...]]:
    """The claims whose notes stand open and the rest; one beyond the limit is not worth a switch.

    `standing_open` is how many of them, from the first on, never fold.
    """
    limit = max(SHOWN_AT_FIRST, standing_open)
    limit = len(ranked) if len(ranked) <= limit + 1 else limit
    return tuple(ranked[:limit]), tuple(ranked[limit:])


def who_says(appearance: Appearance | None, entry: Entry, verdict: Verdict | None) -> str:
    """Whose statement it is, as escaped Markdown: what an editor says, else what the text says, else that it is open."""
    if verdict and verdict.claimant and not (entry.lead and verdict.claimant == entry.lead.claimant):
        return escape_prose(verdict.claimant)
    return escape_prose(name_voice(appearance)) if appearance else "claimed by nobody here"


def name_voice(appearance: Appearance) -> str:
    """Whose words an appearance is, as far as the text says it."""
    if appearance.is_editors:
        return EDITORS_VOICE
    return appearance.claimant or ("speaker not known" if appearance.unclear else OWN_VOICE)


def kind_of(appearance: Appearance | None, entry: Entry, verdict: Verdict | None) -> str:
    """What kind of claim it is: what an editor says, else what the words are here, else what its page says; may be empty."""
    told = verdict.kind if verdict else ""
    if told and not (entry.lead and told == entry.lead.kind):
        return told
    return (appearance.kind if appearance else "") or told


_GOES_ON = frozenset(
    "is are was were has have had will would can could may might must should does did which who whose whom".split()
)
"""Words with which no statement begins that stands alone."""


def say(words: str, kind: str) -> str:
    """What is claimed, to stand alone: in quotation marks if the claim is that somebody said all of it, else with a capital.

    Words that go on from others, with a verb or `which`, have … before them and no capital that the text has not.
    """
    if kind == "quotation" and not _is_half_quoted(words):
        return words if words[:1] in '“"‘' else f"“{words}”"
    first = words.split(" ", 1)[0]
    if first in _GOES_ON:
        return f"… {words}"
    return words[:1].upper() + words[1:] if first.islower() else words


_QUOTED = re.compile('“[^”]*”?|"[^"]*"?|(?<!\\w)‘(?:[^’]|’(?=\\w))*’?')


def _is_half_quoted(words: str) -> bool:
    """Whether a reporter's words lead to what is quoted: “the fee was ‘killing the trade’” is nobody's saying as a whole."""
    quoted = sum(len(each[0]) for each in _QUOTED.finditer(words))
    return words[:1] not in '“"‘' and 2 * quoted > len(words)


def say_claim(words: str, kind: str, carried: Iterable[Appearance]) -> str:
    """The same of a claim that an editor may have put into words: a quotation is one only as an article has it that carries it."""
    folded = fold_words(words)
    is_theirs = any(folded in fold_words(each.words) for each in carried)
    return say(words, kind if is_theirs or kind != "quotation" else "")


def render_wording(appearance: Appearance, against: str = "") -> str:
    """An appearance's words between quotation marks, the words that are not `against`'s in bold."""
    words = shorten(appearance.words, WORDING_LENGTH)
    return f"“{compare_words(shorten(against, WORDING_LENGTH), words) if against else escape_prose(words)}”"


def render_other_side(link: Link, near: Appearance) -> str:
    """The other side's words between quotation marks, what sets them apart in bold."""
    point = link.point[1] if link.point and link.type not in OF_WORDING else ""
    return f"“{emphasise(link.other.words, point, near.words, WORDING_LENGTH)}”"


def link_appearance(from_page: str, appearance: Appearance, pieces: Mapping[str, Piece]) -> str:
    """A link to a mark, named after the outlet that carries it; said to be edited where the words are not the outlet's."""
    label = escape_prose(pieces[appearance.page].label)
    link = f"[{label}]({link_between(from_page, appearance.page, appearance.anchor)})"
    return f"{link} ({EDITORS_VOICE})" if appearance.is_editors else link


def link_passage(appearance: Appearance, label: str = "in the original") -> str:
    """A link to the words where the outlet has them; empty where their address is unknown."""
    return f"[{label}]({link_target(appearance.address)})" if appearance.address else ""


def source_link(address: str, label: str) -> str:
    """A link to the outside; only its label where the address is not a plain web address."""
    return (
        f"[{escape_prose(label)}]({link_target(address)})" if is_web_address(address) else escape_prose(label)
    )


def _tell_edit(appearance: Appearance, *, is_above: bool) -> str:
    """That the page has other words than the original, and which these are where that is known.

    `is_above`: the note has said the words of the appearance already.
    """
    if appearance.quote is None:
        return "*Edited here: these are not the words of the original.*"
    if is_above:
        return "*Edited here: these are the words of the original.*"
    words = escape_prose(shorten(appearance.words, WORDING_LENGTH))
    return f"*Edited here: the original says “{words}”.*"


def _render_carriers(
    appearance: Appearance, entry: Entry, pieces: Mapping[str, Piece], state: str
) -> list[str]:
    """Who else carries the claim: in the same words, in others, and what else it is set against."""
    same: list[str] = []
    lines: list[str] = []
    told: set[tuple[str, str]] = {(appearance.page, appearance.anchor)}
    told_types: set[tuple[str, str]] = set()
    for link in order_links(entry.links.get(appearance, ())):
        other = link.other
        is_listed_below = link.type == "agrees" and other.claim == entry.id
        if is_listed_below or (other.page, other.anchor) in told or len(lines) >= LINKS_LISTED:
            continue
        if (other.page, link.type) in told_types:
            continue  # the same, of another sentence of that article; the claim page has it
        told.add((other.page, other.anchor))
        told_types.add((other.page, link.type))
        where = (
            "Elsewhere in this article"
            if other.page == appearance.page
            else link_appearance(appearance.page, other, pieces)
        )
        said = "" if not lines and describe_link(link) == state else f"{describe_link(link)}: "
        lines.append(f"- {said}{where}: {render_other_side(link, appearance)}")
    here = fold_words(appearance.words)
    more = 0
    for other in entry.appearances:
        if other.page == appearance.page or (other.page, other.anchor) in told:
            continue
        told.add((other.page, other.anchor))
        if fold_words(other.words) == here:
            if len(same) < LINKS_LISTED:
                same.append(link_appearance(appearance.page, other, pieces))
            else:
                more += 1
        elif len(lines) < LINKS_LISTED:
            where = link_appearance(appearance.page, other, pieces)
            lines.append(f"- Also in {where}: {render_wording(other, appearance.words)}")
    if same:
        rest = f" and {more} more" if more else ""
        lines.insert(0, f"- Same words: {', '.join(same)}{rest}")
    return lines
