"""Times the grouping into stories on made-up archives: `python tests/benchmark_stories.py [ARTICLES ...]` (1000, 3000 unless told).

The analysis is the slow part and is not what is timed here: profiles are made
once, for at most `MINUTES` minutes, and reused for all sizes. What does not
fit in that time is not extrapolated but left out, and said so; the last row
tells what 30,000 articles would take if the growth stays what it was.
"""

from __future__ import annotations

import math
import resource
import sys
import time
import tracemalloc
from collections.abc import Sequence
from itertools import combinations, pairwise

from archive import OUTLETS_A_STORY, write_archive

from digest.annotation import annotate
from digest.disk import make_seed
from digest.profile import Profile, pack_profile, profile_of, unpack_profile
from digest.story import Story, StoryIndex

MINUTES = 20
FAR = 30_000
"""Articles for which the time is extrapolated."""
ARTICLES_A_DAY = 40
"""How many appear on one day of the archive; its first day is 1 January 2020."""


def main(sizes: Sequence[int]) -> None:
    """Print one row for each size, then the extrapolation."""
    stored = make_profiles(max(sizes))
    done = [size for size in sorted(sizes) if size <= len(stored)]
    for size in sorted(set(sizes) - set(done)):
        print(f"{size:,} articles: left out, {len(stored):,} profiles were made in {MINUTES} minutes")
    seconds = {size: measure(stored[:size]) for size in done}
    for (small, before), (large, after) in pairwise(seconds.items()):
        growth = math.log(after / before) / math.log(large / small)
        print(f"growth from {small:,} to {large:,}: time rises with the {growth:.2f}th power of the articles")
        if (small, large) == tuple(done[-2:]) and large < FAR:
            far = after * FAR * math.log(FAR) / (large * math.log(large))
            print(f"EXTRAPOLATED, not measured: {FAR:,} articles {far:.0f} s if it grows as n log n")


def make_profiles(articles: int) -> list[bytes]:
    """Packed profiles of the archive's articles, as many as the time allows."""
    began = time.perf_counter()
    stored: list[bytes] = []
    for number, (name, text) in enumerate(write_archive(articles)):
        if time.perf_counter() - began > MINUTES * 60:
            break
        seed, _ = make_seed(name, name, text.encode())
        assert seed is not None
        published = day_of(number)
        stored.append(pack_profile(profile_of(annotate(seed, published), published)))
    took = time.perf_counter() - began
    size = sum(map(len, stored)) / max(1, len(stored))
    print(f"{len(stored):,} profiles made in {took:.0f} s, {size:,.0f} bytes each as JSON", flush=True)
    return stored


def day_of(number: int) -> str:
    """The day an article of the archive appears; the outlets of one story are a day apart at most."""
    days = number // ARTICLES_A_DAY
    year, day = 2020 + days // 336, days % 336
    return f"{year}-{1 + day // 28:02}-{1 + day % 28:02}"


def measure(stored: Sequence[bytes]) -> float:
    """Seconds for reading the profiles, indexing them and finding all stories; prints them with memory and rightness."""
    began = time.perf_counter()
    index = StoryIndex(read(stored))
    indexed = time.perf_counter()
    stories = index.stories()
    grouped = time.perf_counter()
    last = index.add(read(stored[-1:])[0])
    touched = len(index.stories_of(last))
    added = time.perf_counter()
    print(
        f"{len(stored):,} articles: read and index {indexed - began:.2f} s, stories {grouped - indexed:.2f} s,"
        f" one more article {1000 * (added - grouped):.1f} ms ({touched} stories touched);"
        f" {len(stories):,} stories, {rightness(stories, len(stored))};"
        f" index {memory(stored):.0f} MB, peak {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MB",
        flush=True,
    )
    return grouped - began


def read(stored: Sequence[bytes]) -> list[Profile]:
    """The profiles as they were."""
    profiles = [unpack_profile(each) for each in stored]
    return [profile for profile in profiles if profile is not None]


def rightness(stories: Sequence[Story], articles: int) -> str:
    """Pair precision and recall against the stories that the archive was made of."""
    found = {pair for story in stories for pair in combinations(sorted(story.articles), 2)}
    right = sum(a // OUTLETS_A_STORY == b // OUTLETS_A_STORY for a, b in found)
    wanted = articles // OUTLETS_A_STORY * math.comb(OUTLETS_A_STORY, 2)
    return f"pair precision {right / max(1, len(found)):.3f}, recall {right / max(1, wanted):.3f}"


def memory(stored: Sequence[bytes]) -> float:
    """Megabytes that the index and its profiles hold."""
    tracemalloc.start()
    index = StoryIndex(read(stored))
    index.stories_of(0)
    held, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return held / 1_000_000


if __name__ == "__main__":
    main([int(each) for each in sys.argv[1:]] or [1000, 3000])
