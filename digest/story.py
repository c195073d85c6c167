"""Story: the articles that report one event, one announcement or one interview, with its follow-ups."""

from __future__ import annotations

import heapq
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from digest.annotation import Annotation
from digest.profile import Term, TermKind, profile_of
from digest.tie import TieIndex, Ties

RULES: Mapping[str, str] = MappingProxyType(
    {
        "story-names": "The articles share rare names, and put at least one of them forward.",
        "story-words": "The articles share rare words that are no names, and have at least one of them in the lead.",
        "story-numbers": "The articles share numbers that are seldom met, each with its unit.",
        "story-quotation": "The articles quote the same words.",
        "story-dates": "The articles appeared close to each other; the more days lie between, the more they must share.",
    }
)

_STRONG = 0.1
"""Mean strength of the ties between two groups of articles from which they are one story."""
_ALSO = 0.22
"""Mean strength of its ties to another story from which an article is in that one too."""
_FITS = ((3, 0.12), (14, 0.2))
"""Days between an article and a story up to which so much must be shared for it to tell a side of that story."""
_FITS_ELSE = 0.28
_FITS_QUOTED = 0.07
"""The same for an article that quotes what the story quotes."""
_QUOTED_RUNS = 2
_CLOSEST = 5
"""Articles of a story with which another is compared; more would, in sum, hold every word."""
_SHOWN = 8
"""Terms that a story shows, and of each kind that a reason names."""


@dataclass(frozen=True, slots=True)
class Story:
    """Articles about one event."""

    articles: tuple[int, ...]
    """Indices into what was given, by publication date; those without one first."""
    terms: tuple[str, ...]
    """What ties them, the strongest first, as a reader would write it."""
    rules: tuple[str, ...]
    reasons: tuple[str, ...]
    """One for each rule, in words an editor understands."""


def find_stories(annotations: Sequence[Annotation], published: Sequence[str]) -> tuple[Story, ...]:
    """The stories of a digest, by their first article; an article that is alone is in none.

    `published` has the EDTF date of each, empty when unknown. An article may be in several stories.
    """
    return StoryIndex(map(profile_of, annotations, published)).stories()


class StoryIndex(TieIndex):
    """The profiles of a digest, to be asked for the stories of one article or of all."""

    def stories(self) -> tuple[Story, ...]:
        """All stories, by their first article."""
        return tuple(sorted(self._group(self.all_ties()), key=self._order))

    def stories_of(self, article: int) -> tuple[Story, ...]:
        """The stories that one article is in, found by looking at its neighbours only."""
        ties: dict[int, Mapping[int, float]] = {}
        own = self._explore([article], ties)
        around = self._explore((other for number in own for other in ties[number]), ties)
        alone = [number for number in (*own, *around) if not _strong(ties[number])]
        self._explore((other for number in alone for other in ties[number]), ties)
        found = (story for story in self._group(ties) if article in story.articles)
        return tuple(sorted(found, key=self._order))

    def _explore(self, starts: Iterable[int], ties: dict[int, Mapping[int, float]]) -> list[int]:
        """Look up the ties of articles and of all that they are strongly tied to; those that are new."""
        found: list[int] = []
        waiting = list(starts)
        while waiting:
            number = waiting.pop()
            if number not in ties:
                ties[number] = self.ties_of(number)
                found.append(number)
                waiting += _strong(ties[number])
        return found

    def _order(self, story: Story) -> list[tuple[int, int]]:
        return [self.place(number) for number in story.articles]

    def _group(self, ties: Ties) -> Iterator[Story]:
        """The stories among articles whose ties are known.

        Two groups are joined when their mean tie is strong, so that at least one tie is: what only weak ties hold
        together need not be looked at together.
        """
        clusters = [cluster for group in _components(ties) for cluster in _join(group, ties)]
        cores = [cluster for cluster in clusters if len(cluster) > 1]
        home = {number: index for index, core in enumerate(cores) for number in core}
        sides: dict[int, list[int]] = {}
        for cluster in clusters:
            if len(cluster) == 1 and (index := self._core_of(cluster[0], cores, home, ties)) is not None:
                sides.setdefault(index, []).append(cluster[0])
        for index, core in enumerate(cores):
            near = {other for number in core for other in _strong(ties[number]) if other in home}
            guests = [number for number in near.difference(core) if _mean(ties, number, core) >= _ALSO]
            yield self._story([*core, *sides.get(index, ()), *guests])

    def _core_of(
        self, article: int, cores: Sequence[Sequence[int]], home: Mapping[int, int], ties: Ties
    ) -> int | None:
        """The story that a single article tells a side of, by its index; the one it fits best."""
        near = {home[other] for other in ties[article] if other in home}
        fits = [(self._fit(article, cores[index], ties), -index) for index in near]
        best, index = max(fits, default=(0.0, 0))
        return -index if best >= 1 else None

    def _fit(self, article: int, core: Sequence[int], ties: Ties) -> float:
        """How much an article shares with all of a story together; from 1 on it is enough."""
        gaps = {number: self.gap(article, number) for number in core}
        closest = sorted(core, key=lambda n: (-ties[article].get(n, 0.0), gaps[n] or 0, n))[:_CLOSEST]
        vectors = [self.vector(number) for number in closest]
        shared = {
            key: weight * max(vector.get(key, 0.0) for vector in vectors)
            for key, weight in self.vector(article).items()
        }
        if any(self.shared_runs(article, number) >= _QUOTED_RUNS for number in closest):
            return sum(shared.values()) / _FITS_QUOTED
        if not self._is_put_forward(article, closest):
            return 0.0
        if all(self.lacks_numbers(article, number) for number in closest):
            return 0.0
        days = min((gap for gap in gaps.values() if gap is not None), default=None)
        wanted = next((fits for most, fits in _FITS if days is not None and days <= most), _FITS_ELSE)
        return sum(shared.values()) / wanted

    def _is_put_forward(self, article: int, closest: Sequence[int]) -> bool:
        """Whether a story puts forward a rare name or number that an article does too, or two leads a rare word."""
        kinds = {term.key: term.kind for term in self.profiles[article].terms}
        theirs = Counter(key for number in closest for key in self.anchors(number))
        return any(kinds[key] != "word" or theirs[key] > 1 for key in self.anchors(article) if key in theirs)

    def _story(self, articles: Iterable[int]) -> Story:
        members = sorted(articles, key=self.place)
        holders: Counter[str] = Counter()
        weights: Counter[str] = Counter()
        terms: dict[str, Term] = {}
        for number in members:
            vector = self.vector(number)
            for term in self.profiles[number].terms:
                if term.key in self.rare(number):
                    holders[term.key] += 1
                    weights[term.key] += round(1_000_000 * vector[term.key])
                    if term.key not in terms or term.kind == "name":
                        terms[term.key] = term
        shared = sorted(
            (key for key, count in holders.items() if count > 1), key=lambda key: (-weights[key], key)
        )
        pairs = set().union(*(key.split(" ") for key in shared if terms[key].kind == "name" and " " in key))
        shown = [terms[key] for key in shared if key not in pairs]
        reasons = dict(self._reasons(members, shown, holders))
        return Story(
            tuple(members),
            tuple(term.shown for term in shown[:_SHOWN]),
            tuple(reasons),
            tuple(reasons.values()),
        )

    def _reasons(
        self, members: Sequence[int], shown: Sequence[Term], holders: Mapping[str, int]
    ) -> Iterator[tuple[str, str]]:
        """Rules and what they saw."""
        kinds: tuple[tuple[TermKind, str, str], ...] = (
            ("name", "story-names", "names"),
            ("word", "story-words", "rare words"),
            ("number", "story-numbers", "numbers"),
        )
        for kind, rule, what in kinds:
            found = [
                f"{term.shown} ({holders[term.key]} of {len(members)})" for term in shown if term.kind == kind
            ]
            if found:
                yield rule, f"the same {what}: {', '.join(found[:_SHOWN])}"
        runs = Counter(run for number in members for run in self.profiles[number].quoted)
        quoting = sum(any(runs[run] > 1 for run in self.profiles[number].quoted) for number in members)
        if quoting:
            yield "story-quotation", f"{quoting} of {len(members)} quote the same words"
        days = sorted(day for number in members if (day := self.profiles[number].published))
        if len(days) > 1:
            yield "story-dates", f"published {days[0]}" + (f" to {days[-1]}" if days[-1] != days[0] else "")


def _strong(ties: Mapping[int, float]) -> list[int]:
    """The articles that one is strongly tied to."""
    return [other for other, strength in ties.items() if strength >= _STRONG]


def _components(ties: Ties) -> Iterator[list[int]]:
    """Articles strongly tied, directly or over others, in groups."""
    seen: set[int] = set()
    for start in sorted(ties):
        if start in seen:
            continue
        seen.add(start)
        group = [start]
        for number in group:
            fresh = [other for other in _strong(ties[number]) if other in ties and other not in seen]
            seen.update(fresh)
            group += fresh
        yield sorted(group)


def _mean(ties: Ties, article: int, core: Sequence[int]) -> float:
    return sum(ties[article].get(number, 0.0) for number in core) / len(core)


def _join(group: Sequence[int], ties: Ties) -> list[list[int]]:
    """Articles joined by the strongest mean tie first, until no two groups are tied strongly enough."""
    members = {number: [number] for number in group}
    sums = {number: {other: s for other, s in ties[number].items() if other in members} for number in group}
    waiting = [
        (-strength, one, other) for one in group for other, strength in sums[one].items() if one < other
    ]
    heapq.heapify(waiting)
    while waiting and -waiting[0][0] >= _STRONG:
        mean, one, other = heapq.heappop(waiting)
        if one not in members or other not in members or mean != -_mean_of(sums, members, one, other):
            continue  # one of the two has grown since
        members[one] += members.pop(other)
        for third, strength in sums.pop(other).items():
            del sums[third][other]
            if third != one:
                sums[one][third] = sums[third][one] = sums[one].get(third, 0.0) + strength
        for third in sums[one]:
            mean = -_mean_of(sums, members, one, third)
            heapq.heappush(waiting, (mean, min(one, third), max(one, third)))
    return [sorted(each) for each in members.values()]


def _mean_of(
    sums: Mapping[int, Mapping[int, float]], members: Mapping[int, Sequence[int]], one: int, other: int
) -> float:
    return sums[one].get(other, 0.0) / (len(members[one]) * len(members[other]))
