"""Lineage: articles that have something from one place, so that several outlets are not taken for several witnesses.

Nothing here says who copied whom. Articles are tied by the outlet they name, by words they both quote, and by text
that both have; where nothing ties them, the origin of what they say is unknown, and may be one or several.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from digest.annotation import Annotation
from digest.echo import Echo, find_echoes
from digest.origin import Origin, OriginKind, find_origins
from digest.outlet_name import fold_outlet, is_one_outlet
from digest.piece import spell, spell_count
from digest.relation import Place, Relation
from digest.utterance import (
    Groups,
    SpeechIndex,
    Utterance,
    find_utterances,
    tied_speeches,
)
from digest.voice import speaker_stems

LineageKind = OriginKind | Literal["text", "retold text", ""]

RULES: Mapping[str, str] = MappingProxyType(
    {
        "lineage-words": "The articles quote one speaker in the same words, altered or cut ones among them, or say they have "
        "that speaker from the same outlet.",
        "lineage-outlet": "An article names another outlet of the digest for what it tells.",
        "lineage-report": "The articles name the same outlet for statements that the comparison ties to each other.",
        "lineage-text": "The articles have much of their own text alike, word for word.",
        "lineage-sentences": "Some sentences of the articles are alike, word for word or nearly so.",
        "lineage-retold": "The articles tell the same facts in the same order, sentence by sentence.",
    }
)


@dataclass(frozen=True, slots=True)
class Lineage:
    """Articles, or passages of them, that go back to one origin."""

    articles: tuple[int, ...]
    """Two or more, in order."""
    kind: LineageKind
    """What they go back to; empty when nothing says."""
    name: str
    """Of the outlet, agency or body, as an article writes it; empty when none or more than one is named."""
    speaker: str
    """Whose words go back to it; empty when it is not about one speaker."""
    passages: tuple[Place, ...]
    """What goes back to it, in articles that do not as a whole."""
    whole: tuple[int, ...]
    """Articles all of which goes back to it, or which are the origin."""
    rule: str
    reasons: tuple[str, ...]

    def holds(self, place: Place, claimant: str) -> bool:
        """Whether a statement, said by `claimant` if not empty, goes back to this origin."""
        if place.article in self.whole:
            return True
        if place.article not in self.articles:
            return False
        if self.speaker and claimant and is_one_speaker(claimant, self.speaker):
            return True
        return any(each.article == place.article and each.span.overlaps(place.span) for each in self.passages)

    def __str__(self) -> str:
        """Such as `Four articles, one interview (CITY NEWS)`."""
        number = spell(len(self.articles)).capitalize()
        if not self.kind:
            return f"{number} articles share quotations of {self.speaker or 'one speaker'}"
        if self.rule == "lineage-sentences":
            return f"{number} articles share whole sentences"
        what = _ONE[self.kind]
        return f"{number} articles, {what} ({self.name})" if self.name else f"{number} articles, {what}"


_ONE: Mapping[LineageKind, str] = MappingProxyType(
    {
        "interview": "one interview", "report": "one report", "agency": "one agency's report",
        "statement": "one statement", "post": "one post", "briefing": "one news conference",
        "press release": "one press release", "text": "one text", "retold text": "one text, retold",
    }
)  # fmt: skip


def is_one_speaker(one: str, other: str) -> bool:
    """Whether two names may be one speaker's: all words of the one stand in the other."""
    a, b = speaker_stems(one), speaker_stems(other)
    return bool(a and b) and (a <= b or b <= a)


def find_lineages(
    annotations: Sequence[Annotation],
    outlets: Sequence[str],
    relations: Sequence[Relation],
    origins: Sequence[Origin] | None = None,
    labels: Sequence[str] | None = None,
) -> tuple[Lineage, ...]:
    """Which articles go back to one origin, and what in them; those of most articles first.

    Args:
        outlets: the outlet of each article, empty when unknown.
        origins: what `find_origins` gave, where it was asked before.
        labels: what each article is called in the reasons; by default its outlet, else its seed's name.
    """
    if origins is None:
        origins = find_origins(annotations, outlets)
    labels = labels or [
        outlet or annotation.seed.name for outlet, annotation in zip(outlets, annotations, strict=True)
    ]
    finder = _Finder(annotations, outlets, relations, origins, labels)
    by_text = list(_by_echo(find_echoes(annotations), labels))
    by_words = [
        each
        for each in finder.by_words()
        if each.kind or not any(set(each.articles) <= set(text.whole) for text in by_text)
    ]
    found = [*by_words, *finder.by_outlet(), *finder.by_report(), *by_text]
    return tuple(
        sorted(
            dict.fromkeys(found),
            key=lambda each: (-len(each.articles), each.articles, each.rule, each.speaker, each.passages),
        )
    )


_Node = tuple[int, str]
"""An article, and a speaker by the longest form of the name."""


class _Finder:
    """Looks for articles tied by what they quote and by the outlets they name."""

    def __init__(
        self,
        annotations: Sequence[Annotation],
        outlets: Sequence[str],
        relations: Sequence[Relation],
        origins: Sequence[Origin],
        labels: Sequence[str],
    ) -> None:
        self._outlets = [fold_outlet(outlet) for outlet in outlets]
        self._relations = relations
        self._origins = origins
        self._labels = labels
        self._related: dict[int, set[int]] = defaultdict(set)
        """For each article those to which the comparison ties it."""
        for each in relations:
            if each.a.article != each.b.article:
                self._related[each.a.article].add(each.b.article)
                self._related[each.b.article].add(each.a.article)
        self._speeches = SpeechIndex(annotations)
        self._utterances = find_utterances(annotations, self._speeches, relations)
        self._unchanged = set(self._speeches.speeches) - {
            speech
            for relation in relations
            if relation.type in ("quotation-altered", "quotation-cut")
            for speech in tied_speeches(self._speeches, relation) or ()
        }
        spoken = [each.speaker for each in self._speeches.speeches if each.speaker]
        self._speaker = _speakers([*spoken, *(each.speaker for each in origins if each.speaker)])

    # By the words of one speaker

    def by_words(self) -> Iterator[Lineage]:
        """Articles that quote a speaker in the same words, or name one outlet for what that speaker says."""
        groups: Groups[_Node] = Groups()
        shared: dict[_Node, list[Utterance]] = defaultdict(list)
        for number, utterance in enumerate(self._utterances):
            names = {self._speaker[each.speaker] for each in utterance.speeches if each.speaker}
            speaker = names.pop() if len(names) == 1 else f"\0{number}"  # unknown: nobody else's
            nodes = [(each.article, speaker) for each in utterance.speeches]
            for node in nodes:
                groups.join(nodes[0], node)
                shared[node].append(utterance)
        for one, other in self._same_outlet():
            groups.join(one, other)
        for group in groups.members():
            articles = sorted({article for article, _ in group})
            if len(articles) > 1:
                yield self._of_words(articles, group[0][1].partition("\0")[0], group, shared)

    def _same_outlet(self) -> Iterator[tuple[_Node, _Node]]:
        """Speakers whom two articles have from one outlet, or whom one has from the outlet of the other."""
        named = [
            each
            for each in self._origins
            if each.speaker and each.name and each.kind in ("interview", "report")
        ]
        by_speaker: dict[str, list[Origin]] = defaultdict(list)
        for each in named:
            by_speaker[self._speaker[each.speaker]].append(each)
        quoting: dict[str, set[int]] = defaultdict(set)
        for speech in self._speeches.speeches:
            if speech.speaker:
                quoting[self._speaker[speech.speaker]].add(speech.article)
        for speaker, row in by_speaker.items():
            for index, one in enumerate(row):
                for other in row[index + 1 :]:
                    if one.article != other.article and is_one_outlet(
                        fold_outlet(one.name), fold_outlet(other.name)
                    ):
                        yield (one.article, speaker), (other.article, speaker)
                for article in sorted(quoting[speaker] - {one.article}):
                    if self._is_of(article, one.name):
                        yield (one.article, speaker), (article, speaker)

    def _is_of(self, article: int, outlet: str) -> bool:
        return is_one_outlet(self._outlets[article], fold_outlet(outlet))

    def _of_words(
        self,
        articles: Sequence[int],
        speaker: str,
        group: Sequence[_Node],
        shared: Mapping[_Node, Sequence[Utterance]],
    ) -> Lineage:
        cues = [
            each
            for each in self._origins
            if each.article in articles
            and (
                (speaker and each.speaker and self._speaker[each.speaker] == speaker)
                or each.kind == "press release"
            )
        ]
        kind, name, said = self._what(cues)
        utterances = list(dict.fromkeys(each for node in group for each in shared.get(node, ())))
        places = {place for each in utterances for speech in each.speeches for place in speech.places}
        reasons = self._tied_by(utterances, speaker)
        reasons += said
        silent = [
            each
            for each in articles
            if all(cue.article != each for cue in cues) and not (name and self._is_of(each, name))
        ]
        if cues and silent:
            verb = "does" if len(silent) == 1 else "do"
            reasons.append(f"{_list(self._labels[each] for each in silent)} {verb} not say where it is from")
        passages = sorted({*places, *(Place(cue.article, cue.sentence) for cue in cues if cue.speaker)})
        return Lineage(
            tuple(articles), kind, name, speaker, tuple(passages), (), "lineage-words", tuple(reasons)
        )

    def _tied_by(self, utterances: Sequence[Utterance], speaker: str) -> list[str]:
        """Which quotations tie articles, word for word or not; empty for none between two articles."""
        between = [each for each in utterances if len({speech.article for speech in each.speeches}) > 1]
        if not between:
            return []
        articles = sorted({speech.article for each in between for speech in each.speeches})
        changed = sum(1 for each in between if not self._unchanged.issuperset(each.speeches))
        number = spell_count(len(between), "quotation")
        whose = f"{number} of {speaker}" if speaker else number
        how = (
            "word for word"
            if not changed
            else "altered or cut"
            if changed == len(between)
            else "some altered or cut"
        )
        return [f"{_list(self._labels[each] for each in articles)} share {whose}, {how}"]

    def _what(self, cues: Sequence[Origin]) -> tuple[LineageKind, str, list[str]]:
        """What the articles go back to, as far as their cues agree, and what they say."""
        said = [self._said(kind, name, articles) for (kind, name), articles in _by_kind(cues).items()]
        release = next((each for each in cues if each.kind == "press release"), None)
        if release is not None:
            return "press release", release.name, said
        named = list(
            dict.fromkeys(fold_outlet(each.name) for each in cues if each.name and each.kind != "agency")
        )
        distinct = [
            name
            for index, name in enumerate(named)
            if not any(is_one_outlet(name, before) for before in named[:index])
        ]
        kinds = {each.kind for each in cues if each.kind != "agency"}
        if len(distinct) > 1 or ("briefing" in kinds and distinct):
            return "", "", [*said, "these may be different occasions"]
        if distinct:
            chosen = next(each for each in cues if fold_outlet(each.name) == distinct[0])
            return chosen.kind, self._full_name(chosen.name), said
        return (kinds.pop() if len(kinds) == 1 else ""), "", said

    def _full_name(self, outlet: str) -> str:
        """An outlet's name as the digest has it, where it is one of the digest's."""
        articles = [article for article in range(len(self._labels)) if self._is_of(article, outlet)]
        return self._labels[articles[0]] if articles else outlet

    def _said(self, kind: OriginKind, name: str, articles: Iterable[int]) -> str:
        """That articles give one kind of origin, such as `A and B say it was an interview (CITY NEWS)`."""
        row = sorted(articles)
        verb = _SAYS[kind][len(row) > 1]
        is_told = name and kind != "press release"
        return f"{_list(self._labels[each] for each in row)} {verb}{f' ({name})' if is_told else ''}"

    # By the outlet that is named

    def by_outlet(self) -> Iterator[Lineage]:
        """Articles that name another outlet of the digest for what they tell."""
        for origin in self._origins:
            if origin.is_own or not origin.name or origin.kind not in ("report", "agency"):
                continue
            for article in sorted(self._related[origin.article]):
                if not self._is_of(article, origin.name):
                    continue
                whole = (article,) if origin.kind != "agency" else tuple(sorted((article, origin.article)))
                passages = (Place(origin.article, origin.sentence),)
                said = self._said(origin.kind, origin.name, (origin.article,))
                said += ", whose article is in the digest"
                pair = (min(origin.article, article), max(origin.article, article))
                yield Lineage(
                    pair,
                    origin.kind,
                    self._labels[article],
                    origin.speaker,
                    passages,
                    whole,
                    "lineage-outlet",
                    (said,),
                )

    def by_report(self) -> Iterator[Lineage]:
        """Articles that name the same outlet for statements tied to each other."""
        sentences: dict[int, list[Origin]] = defaultdict(list)
        for origin in self._origins:
            if origin.kind == "report" and origin.name and not origin.is_own:
                sentences[origin.article].append(origin)
        for relation in self._relations:
            if relation.a.article == relation.b.article:
                continue
            for one in sentences.get(relation.a.article, ()):
                for other in sentences.get(relation.b.article, ()):
                    if (
                        one.sentence.overlaps(relation.a.span)
                        and other.sentence.overlaps(relation.b.span)
                        and is_one_outlet(fold_outlet(one.name), fold_outlet(other.name))
                    ):
                        yield self._of_report(one, other)

    def _of_report(self, one: Origin, other: Origin) -> Lineage:
        articles = (one.article, other.article)
        said = self._said("report", one.name, articles)
        passages = (Place(one.article, one.sentence), Place(other.article, other.sentence))
        return Lineage(articles, "report", one.name, "", passages, (), "lineage-report", (said,))


_SAYS: Mapping[OriginKind, tuple[str, str]] = MappingProxyType(
    {
        "interview": ("says it was an interview", "say it was an interview"),
        "report": ("names a report", "name a report"),
        "agency": ("carries an agency", "carry an agency"),
        "statement": ("says it was a statement", "say it was a statement"),
        "post": ("says it was a post", "say it was a post"),
        "briefing": ("says it was said to all reporters", "say it was said to all reporters"),
        "press release": ("is a press release", "are press releases"),
    }
)
"""Of one article and of several."""


def _by_kind(cues: Iterable[Origin]) -> dict[tuple[OriginKind, str], set[int]]:
    """Articles by the kind and the name they give; without a name only where they give none elsewhere."""
    named = {(cue.article, cue.kind) for cue in cues if cue.name}
    found: dict[tuple[OriginKind, str], set[int]] = {}
    for cue in cues:
        if cue.name or (cue.article, cue.kind) not in named:
            found.setdefault((cue.kind, cue.name), set()).add(cue.article)
    return found


def _list(words: Iterable[str]) -> str:
    *most, last = words
    return f"{', '.join(most)} and {last}" if most else last


def _speakers(names: Iterable[str]) -> dict[str, str]:
    """For each name the longest form that it fits, where it fits one only."""
    forms: list[tuple[frozenset[str], str]] = []
    known: dict[str, str] = {}
    for name in sorted(set(names), key=lambda each: (-len(speaker_stems(each)), each)):
        stems = speaker_stems(name)
        fits = [form for held, form in forms if stems and stems <= held]
        known[name] = fits[0] if len(fits) == 1 else name
        if not fits:
            forms.append((stems, name))
    return known


# By the text


def _by_echo(echoes: Sequence[Echo], labels: Sequence[str]) -> Iterator[Lineage]:
    """Articles that have their text alike."""
    groups: Groups[int] = Groups()
    told: dict[int, list[Echo]] = defaultdict(list)
    for echo in echoes:
        if echo.rule == "echo-part":
            yield _of_sentences(echo, labels)
        else:
            groups.join(echo.a, echo.b)
            told[echo.a].append(echo)
    for group in groups.members():
        yield _of_text([echo for article in sorted(group) for echo in told[article]], labels)


def _of_sentences(echo: Echo, labels: Sequence[str]) -> Lineage:
    rows = zip((echo.a, echo.b), echo.sentences, strict=True)
    passages = tuple(Place(article, span) for article, spans in rows for span in spans)
    return Lineage(
        (echo.a, echo.b), "text", "", "", passages, (), "lineage-sentences", (_reason(echo, labels),)
    )


def _of_text(pairs: Sequence[Echo], labels: Sequence[str]) -> Lineage:
    articles = tuple(sorted({article for echo in pairs for article in (echo.a, echo.b)}))
    reasons = tuple(_reason(echo, labels) for echo in pairs)
    if all(echo.rule == "echo-copy" for echo in pairs):
        return Lineage(articles, "text", "", "", (), articles, "lineage-text", reasons)
    return Lineage(articles, "retold text", "", "", (), articles, "lineage-retold", reasons)


def _reason(echo: Echo, labels: Sequence[str]) -> str:
    return f"{labels[echo.a]} and {labels[echo.b]}: {'; '.join(echo.reasons)}"
