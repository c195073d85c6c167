"""Ledger: every difference of the digest, the most consequential first, with the sentences that differ."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterator, Mapping, Sequence

from digest import comparison, ruling
from digest.article_page import part
from digest.choice import render_choice
from digest.comparison import RelationType
from digest.difference import BY_HAND, OF_WORDING, Difference, Side, oldest_first, outlets_of
from digest.edtf import show_edtf
from digest.emphasis import emphasise
from digest.mark import ClaimId
from digest.piece import Piece, link_between, shorten, spell_count
from digest.prose import escape_prose
from digest.register import Appearance, fold_words
from digest.sidebar import link_appearance, link_passage
from digest.vocabulary import COMPARED, WITHIN_ONE

PAGE = "differences.md"
LEAD = (
    "Every place where articles tell one thing in two ways, the most consequential first.\n"
    "Nobody is said to be right: each entry shows the sentences, and the rule that set them beside each other.\n"
)
ENTRIES_LISTED = 400
"""Differences on the page, which a browser has to hold at once; nobody reads as many."""
WHOLE = 420
"""Characters of a sentence in the ledger."""
IN_SHORT = 200
"""The same on the front page."""
POINT_LENGTH = 80
_CHANGES_NAMED = 2
_ELSEWHERE: frozenset[RelationType] = frozenset(("vaguer", "rounded"))
"""Differences of which one side says less, and so is not an alternative to the other."""
HINT = (
    "<!--\n"
    "For editors. A difference that is none: delete its entry here, and it is gone from every page.\n"
    "It is then written under `unlinked` in the front matter of a claim's page, and listed in review.md; deleting it there brings it back.\n"
    "One that is missing: in the front matter of a claim's page, `linked:` with `- claim: other-claim-id` and `as: differs` below it.\n"
    "-->\n"
)
RULE_SENTENCES: Mapping[str, str] = {**comparison.RULES, **ruling.RULES}


def render_ledger(
    differences: Sequence[Difference],
    topics_of: Callable[[ClaimId], Sequence[str]],
    titles: Mapping[str, str],
    with_page: frozenset[ClaimId],
    pieces: Mapping[str, Piece],
) -> str:
    """The kept part of `docs/differences.md`, and how editors correct it.

    Args:
        topics_of: slugs of the topics that a claim is under.
        titles: title of each topic, by slug.
        with_page: claims that have a page of their own.
    """
    lines: list[str] = []
    for difference in differences[:ENTRIES_LISTED]:
        slugs = dict.fromkeys(
            slug for claim in difference.claims for slug in topics_of(claim) if slug in titles
        )
        claims = [claim for claim in difference.claims if claim in with_page]
        lines += [*render_difference(PAGE, difference, pieces), ""]
        lines += [f"    {_render_apparatus(difference, list(slugs), titles, claims, pieces)}", ""]
    if not lines:
        return part("differences", "No two articles here tell one thing differently.") + f"\n{HINT}"
    count = f"{spell_count(len(differences), 'difference').capitalize()}."
    if len(differences) > ENTRIES_LISTED:
        count = f"The {ENTRIES_LISTED} most consequential of {len(differences)} differences; the others stand on the pages of their claims."
    return part("differences", count, "", *lines[:-1]) + f"\n{HINT}"


def render_difference(page: str, difference: Difference, pieces: Mapping[str, Piece]) -> list[str]:
    """A list item: what differs, then each sentence with its outlet, its date and the way to it."""
    quoted: list[str] = []
    for side, appearance in _in_order(difference):
        piece = pieces[appearance.page]
        date = escape_prose(show_edtf(piece.published)) or "date unknown"
        words = _side_words(difference, side, appearance, WHOLE)
        told = [link_appearance(page, appearance, pieces), date, link_passage(appearance)]
        quoted.append(f"{', '.join(each for each in told if each)}: “{words}”")
    return _item(difference, quoted)


def render_in_short(page: str, difference: Difference, pieces: Mapping[str, Piece]) -> list[str]:
    """The same with one sentence for each side, and the way to all that are on it."""
    quoted: list[str] = []
    for side in difference.sides:
        first = {each.page: each for each in reversed(side.appearances)}
        links = [
            link_appearance(page, first[each], pieces)
            for each in sorted(first, key=lambda p: oldest_first(pieces[p]))
        ]
        words = _side_words(difference, side, side.appearances[0], IN_SHORT)
        quoted.append(f"{', '.join(links)}: “{words}”")
    return _item(difference, quoted)


def _item(difference: Difference, quoted: Sequence[str]) -> list[str]:
    lines = [f"- {name_difference(difference)}", ""]
    for index, each in enumerate(quoted):
        lines += ["    >"] * bool(index) + [f"    > {each}"]
    return lines


def _side_words(difference: Difference, side: Side, appearance: Appearance, limit: int) -> str:
    """A sentence with what sets its side apart in bold."""
    against = next((other.appearances[0] for other in difference.sides if other is not side), None)
    return emphasise(appearance.words, side.words, against.words if against else "", limit)


def name_difference(difference: Difference) -> str:
    """What differs, in plain words: `**Outlets differ**: A100s or H100s`."""
    name = COMPARED[difference.type]
    if difference.type == "differs" and len(difference.pages) == 1:
        name = WITHIN_ONE
    by_hand = ", linked by an editor" if difference.is_by_hand else ""
    told = _tell_changes(difference) if difference.type in OF_WORDING else _tell_points(difference)
    return f"**{name}**{by_hand}{f': {told}' if told else ''}"


def _in_order(difference: Difference) -> Iterator[tuple[Side, Appearance]]:
    """Each passage with its side; of one article and side, the first alone where the words are the same."""
    told: set[tuple[str, str]] = set()
    for side in difference.sides:
        for appearance in side.appearances:
            key = appearance.page, fold_words(appearance.words)
            if key not in told:
                told.add(key)
                yield side, appearance


def _tell_points(difference: Difference) -> str:
    """The words that differ, as alternatives or as what the one side has in place of the other's."""
    points = [escape_prose(shorten(side.words, POINT_LENGTH)) for side in difference.sides if side.words]
    if len(points) < 2:
        return escape_prose(shorten(difference.reason, WHOLE))
    if difference.type in _ELSEWHERE:
        return f"{points[0]}, elsewhere {' or '.join(points[1:])}"
    return f"{', '.join(points[:-1])} or {points[-1]}"


def _tell_changes(difference: Difference) -> str:
    """The words in which two wordings part, the first two of them."""
    one, other = difference.sides[0].appearances[0].words, difference.sides[1].appearances[0].words
    changed, left_out = [], []
    for was, now in _changes(one, other):
        if was and now:
            changed.append(f"“{was}” or “{now}”")
        else:
            left_out.append(f"“{was or now}”")
    if difference.type == "quotation-cut":
        return f"leaves out {', '.join(sorted(left_out, key=len)[-_CHANGES_NAMED:])}" if left_out else ""
    return "; ".join((changed or [f"with or without {each}" for each in left_out])[:_CHANGES_NAMED])


def _changes(one: str, other: str) -> Iterator[tuple[str, str]]:
    """Runs of words in which two wordings part, escaped."""
    here, there = one.split(), other.split()
    folded = [fold_words(word) for word in here], [fold_words(word) for word in there]
    for tag, a, b, c, d in difflib.SequenceMatcher(None, *folded, autojunk=False).get_opcodes():
        if tag != "equal":
            yield _bare(here[a:b]), _bare(there[c:d])


def _bare(words: Sequence[str]) -> str:
    return escape_prose(shorten(" ".join(words).strip(' ,;:.—–-“”"'), POINT_LENGTH))


def _render_apparatus(
    difference: Difference,
    slugs: Sequence[str],
    titles: Mapping[str, str],
    claims: Sequence[ClaimId],
    pieces: Mapping[str, Piece],
) -> str:
    """Where the claims are kept, under which topics, by which rule the difference was found, and what the filter reads."""
    told: list[str] = []
    if claims:
        told.append(f"All wordings: {', '.join(_link_claims(difference, claims, pieces))}")
    if slugs:
        linked = [
            f"[{escape_prose(titles[slug])}]({link_between(PAGE, f'topics/{slug}.md')})" for slug in slugs
        ]
        told.append(f"Topics: {', '.join(linked)}")
    told.append(tell_rule(difference.rule))
    topics, outlets = [titles[slug] for slug in slugs], outlets_of(difference, pieces)
    choice = render_choice("difference", difference.type, topics, outlets, [" ".join(_pairs(difference))])
    return f"*{' · '.join(told)}*{choice}"


def _link_claims(difference: Difference, claims: Sequence[ClaimId], pieces: Mapping[str, Piece]) -> list[str]:
    """Links to the pages of the claims, each named after the first outlet that carries it; numbered where two are one's."""
    names: list[str] = []
    links: list[str] = []
    for claim in claims:
        page = next(each.page for each in difference.appearances if each.claim == claim)
        names.append(pieces[page].label)
        number = names.count(names[-1])
        label = escape_prose(names[-1]) + (f" ({number})" if number > 1 else "")
        links.append(f"[{label}]({link_between(PAGE, f'claims/{claim}.md')})")
    return links


def tell_rule(rule: str) -> str:
    """The sentence that says how two passages came to be set beside each other."""
    sentence = RULE_SENTENCES.get(rule, "")
    return (
        f"Found by the rule `{rule}`: {escape_prose(sentence)}" if rule != BY_HAND else escape_prose(sentence)
    )


def _pairs(difference: Difference) -> list[str]:
    """The claims of one side with those of the others, as `ruling.py` reads them."""
    pairs = {
        "+".join(sorted((one.claim, other.claim)))
        for number, side in enumerate(difference.sides)
        for later in difference.sides[number + 1 :]
        for one in side.appearances
        for other in later.appearances
    }
    return sorted(pairs)
