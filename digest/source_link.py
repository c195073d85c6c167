"""Source link: what one article has from somebody, and another tells as plain fact."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from digest.data.senses import DOUBTS
from digest.link import name_words, relate
from digest.pairing import Likeness, Pairing, told_of
from digest.relation import Link, Relation
from digest.same_thing import has_other_number
from digest.voice import Voice, speaker_stems
from digest.wording import stem_of, words_of

_DOUBT_DROPPED = ((0.5, 6.5),)
"""Likeness and shared weight from which a statement is one that another hedges."""
_SAME_WORDS = ((0.8, 7.0),)
"""The same where neither hedges: nearly the same words."""
_FEWEST_TOLD = 2


def find_source_links(pairing: Pairing) -> Iterator[Link]:
    """Statements that are each other's nearest, the one with its source, the other without any."""
    for i, j in pairing.nearest:
        one, other = pairing.one.voices[i], pairing.other.voices[j]
        for sourced, plain in ((one, other), (other, one)):
            if _is_sourced(sourced) and _is_plain_fact(plain, sourced):
                link = _link(sourced, plain, pairing.of(i, j))
                if link is not None:
                    yield link


def find_sources_left_out(same: Iterable[tuple[Voice, Voice]]) -> Iterator[Link]:
    """Of statements in the same words those that only one article has from somebody."""
    for one, other in same:
        for sourced, plain in ((one, other), (other, one)):
            is_speech = sourced.is_quotation or plain.article.is_in_first_person
            if not is_speech and _is_sourced(sourced) and _is_plain_fact(plain, sourced):
                yield _relate(sourced, plain, "source-dropped", "the words are the same"), False


def _link(sourced: Voice, plain: Voice, likeness: Likeness) -> Link | None:
    """The link of two such statements, where they are one claim."""
    is_dropped = _has_doubt(sourced)
    if not likeness.reaches(_DOUBT_DROPPED if is_dropped else _SAME_WORDS):
        return None
    if not is_dropped and (sourced.is_quotation or plain.article.is_in_first_person):
        return None  # quotations are compared elsewhere; a firm's own release is a source itself
    if len(told_of(sourced, plain, likeness)) < _FEWEST_TOLD or sourced.is_negated != plain.is_negated:
        return None
    if has_other_number(sourced, plain):
        return None
    common = f"both are about {name_words(likeness.plain)}"
    return _relate(sourced, plain, "doubt-dropped" if is_dropped else "source-dropped", common), False


def _relate(sourced: Voice, plain: Voice, rule: str, common: str) -> Relation:
    reason = f"said by {sourced.claim.claimant} in one, told as plain fact in the other"
    return relate("no-source-given", "speaker", sourced, plain, rule, reason, common, less=plain)


def _is_sourced(voice: Voice) -> bool:
    return voice.claim.claimant is not None and not voice.is_title


def _is_plain_fact(voice: Voice, sourced: Voice) -> bool:
    """Whether a statement is its article's own, and nothing beside it names the source of the other."""
    if voice.claim.claimant is not None or voice.is_quotation or voice.is_title or voice.is_reported:
        return False
    if _has_doubt(voice):
        return False
    article = voice.article
    around = {stem_of(word) for word in words_of(article.text, article.block_span(voice.place.span))}
    return not _names(sourced.claim.claimant or "", around)


def _names(claimant: str, stems: Collection[str]) -> bool:
    """Whether some words name a claimant: by the last word of the name, or half of its words."""
    told = speaker_stems(claimant)
    last = stem_of(claimant.split()[-1].casefold()) if claimant else ""
    return last in stems or 2 * len(told.intersection(stems)) >= len(told)


def _has_doubt(voice: Voice) -> bool:
    """Whether a statement says that something is likely, not that it is so."""
    return bool(voice.word_set & DOUBTS)
