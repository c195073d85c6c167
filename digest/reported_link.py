"""Reported link: what one article quotes, and another gives in its own words as the same speaker's."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from digest.gist import Gist, Shared, compare_gists, weigh_shared
from digest.link import name_words, relate
from digest.pairing import Pairing
from digest.relation import Link
from digest.same_thing import has_other_number
from digest.voice import Article, Voice, damping_between, is_one_speaker

_RETOLD = ((0.85, 5.4), (0.7, 6.5), (0.6, 10.0))
"""Share of the shorter one's words and their weight from which a speaker's words are the same thing said."""
_LEAST = min(weight for _, weight in _RETOLD)
_TELLING = 2.0
"""Weight of a word that a reason names."""


def find_reported_links(pairing: Pairing) -> Iterator[Link]:
    """Links between quotations of either article and what the other gives as theirs; each statement has one at most."""
    damping = damping_between(pairing.one, pairing.other)
    for quoting, reporting in ((pairing.one, pairing.other), (pairing.other, pairing.one)):
        quotations = [voice for voice in quoting.quoted if voice.claim.claimant]
        for statement in _reported(reporting) if quotations else ():
            yield from _link(statement, quotations, damping)


def _reported(article: Article) -> Iterator[Voice]:
    """Statements that an article gives as somebody's, in its own words."""
    for voice in article.voices:
        if voice.claim.claimant is not None and not voice.is_quotation and not voice.is_title:
            yield voice


def _link(statement: Voice, quotations: list[Voice], damping: Callable[[str], float]) -> Iterator[Link]:
    """The link to the quotation that a statement gives most of, if there is one."""
    found: list[tuple[float, Voice]] = []
    for quotation in quotations:
        if weigh_shared(statement.gist, quotation.gist) < _LEAST or not is_one_speaker(quotation, statement):
            continue
        shared = compare_gists(statement.gist, quotation.gist, damping)
        if _is_retold(shared) and _has_no_quarrel(quotation, statement):
            found.append((shared.share, quotation))
    if found:
        _, nearest = min(found, key=lambda row: (-row[0], row[1].origin))
        reason = f"both give what {nearest.claim.claimant} said of {name_words(_common(statement.gist, nearest.gist))}"
        less = nearest if nearest.gist.weight < statement.gist.weight else statement
        yield relate("agrees", "claim", nearest, statement, "said-in-own-words", reason, less=less), False


def _common(one: Gist, other: Gist) -> list[str]:
    """The words that tell something in both."""
    return [sense for sense in one.counts if sense in other.counts and one.weights[sense] >= _TELLING]


def _is_retold(shared: Shared) -> bool:
    return any(shared.share >= share and shared.weight >= weight for share, weight in _RETOLD)


def _has_no_quarrel(one: Voice, other: Voice) -> bool:
    """Whether no number and no denial stands between two statements."""
    return one.is_negated == other.is_negated and not has_other_number(one, other)
