"""Times grouping and comparing on made-up archives: `python tests/benchmark_stories.py [ARTICLES ...]` (1000, 3000 unless told).

The analysis is the slow part and is not what is timed here: all articles are read once and put down, as the command
does. Each size is measured in a process of its own, so that its memory is its own; seconds are those of the
processor, since other work may share the machine. `--group` leaves comparing out. For each of the two the exponent
is printed that fits all sizes best, and for each size how many microseconds it takes for one of `n log n`, which
does not rise where the growth is no faster than that. Last, one of the articles of the smallest archive is edited.
"""

from __future__ import annotations

import argparse
import math
import multiprocessing
import re
import resource
import statistics
import tempfile
import time
import zlib
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import TypeVar, overload

from archive import make_archive

from digest.annotation import Annotation, annotate
from digest.comparison import compare
from digest.disk import Disk, make_seed
from digest.link_file import LinkFiles
from digest.profile import Profile, pack_profile, profile_of, unpack_profile
from digest.seed import Seed
from digest.store import pack_annotation, unpack_annotation
from digest.story import Story, StoryIndex

T = TypeVar("T")
Row = tuple[int, int]
"""Where a packed record begins in its file, and its length."""


@dataclass(frozen=True)
class Sheet:
    """One article of the archive and where what was found in it is kept."""

    name: str
    published: str
    story: int
    text: Row
    profile: Row
    annotation: Row


class Shelf(Sequence[Annotation]):
    """The articles of an archive, kept in a file and read anew whenever they are asked for."""

    def __init__(self, path: Path, sheets: Sequence[Sheet]) -> None:
        self.path, self.sheets = path, sheets
        self._file = path.open("rb")

    def __len__(self) -> int:
        return len(self.sheets)

    @overload
    def __getitem__(self, number: int) -> Annotation: ...
    @overload
    def __getitem__(self, number: slice) -> Sequence[Annotation]: ...
    def __getitem__(self, number: int | slice) -> Annotation | Sequence[Annotation]:
        if isinstance(number, slice):
            return Shelf(self.path, self.sheets[number])
        sheet = self.sheets[number]
        seed = Seed(sheet.name, self._read(sheet.text).decode(), f"{number}")
        found = unpack_annotation(seed, self._read(sheet.annotation))
        assert found is not None
        return found

    def profiles(self) -> list[Profile]:
        """The profiles of all articles."""
        found = [unpack_profile(self._read(sheet.profile)) for sheet in self.sheets]
        return [profile for profile in found if profile is not None]

    def days(self) -> list[str]:
        """When each appeared."""
        return [sheet.published for sheet in self.sheets]

    def _read(self, row: Row) -> bytes:
        self._file.seek(row[0])
        return zlib.decompress(self._file.read(row[1]))


def main(sizes: Sequence[int], comparing: bool) -> None:
    """Print a row for each size and each of the two stages, then how they grow, then what an edit costs."""
    with tempfile.TemporaryDirectory() as folder:
        shelf = make_shelf(Path(folder) / "archive", max(sizes))
        stages: list[Callable[[Path, Sequence[Sheet]], tuple[float, int, str]]] = [group]
        stages += [set_beside] if comparing else []
        for stage in stages:
            seconds: dict[int, float] = {}
            for size in sizes:
                seconds[size], memory, told = apart(stage, shelf.path, shelf.sheets[:size])
                each = 1_000_000 * seconds[size] / (size * math.log(size))
                print(
                    f"{stage.__name__}, {size:,} articles: {seconds[size]:.1f} s, {each:.1f} µs of n log n,"
                    f" peak {memory} MB; {told}",
                    flush=True,
                )
            if len(sizes) > 1:
                print(
                    f"{stage.__name__}: time rises with the {exponent(seconds):.2f}th power of the articles"
                )
        print(apart(edit, shelf.path, shelf.sheets[: min(sizes)], Path(folder)))


def make_shelf(path: Path, articles: int) -> Shelf:
    """The archive, read and put down."""
    began = time.process_time()
    sheets = []
    with path.open("wb") as file:

        def put(content: bytes) -> Row:
            packed = zlib.compress(content, 1)
            return file.tell(), file.write(packed)

        for each in make_archive(articles):
            seed, _ = make_seed(each.name, each.name, each.text.encode())
            assert seed is not None
            annotation = annotate(seed, each.published)
            profile = put(pack_profile(profile_of(annotation, each.published)))
            row = each.name, each.published, each.story, put(seed.text.encode()), profile
            sheets.append(Sheet(*row, put(pack_annotation(annotation))))
    pairs = sum(math.comb(size, 2) for size in Counter(sheet.story for sheet in sheets).values())
    took = time.process_time() - began
    print(f"{articles:,} articles read in {took:.0f} s; {pairs:,} pairs of them are of one story", flush=True)
    return Shelf(path, sheets)


def apart(work: Callable[..., T], *arguments: object) -> T:
    """What `work` gives in a fresh process."""
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        return pool.apply(work, arguments)


def group(path: Path, sheets: Sequence[Sheet]) -> tuple[float, int, str]:
    """Seconds and megabytes that finding all stories takes, from the stored profiles, and what came out."""
    shelf = Shelf(path, sheets)
    began = time.process_time()
    index = StoryIndex(shelf.profiles())
    stories = index.stories()
    took = time.process_time() - began
    last = index.add(Shelf(path, sheets[-1:]).profiles()[0])
    began = time.process_time()
    index.stories_of(last)
    more = 1000 * (time.process_time() - began)
    return (
        took,
        peak(),
        f"{len(stories):,} stories, {rightness(stories, sheets)}; one more article {more:.0f} ms",
    )


def set_beside(path: Path, sheets: Sequence[Sheet]) -> tuple[float, int, str]:
    """The same for comparing the articles of each story, from the stored annotations."""
    shelf = Shelf(path, sheets)
    stories = StoryIndex(shelf.profiles()).stories()
    began = time.process_time()
    found = compare(shelf, shelf.days(), stories)
    took = time.process_time() - began
    return took, peak(), f"{len(found.relations):,} relations, {len(found.same):,} claims told more than once"


def edit(path: Path, sheets: Sequence[Sheet], folder: Path) -> str:
    """What an edit costs when everything else is known: of an article alone, in a usual and in the largest story."""
    shelf = Shelf(path, sheets)
    disk = Disk(folder, "docs", "seeds")

    def run(edited: int | None) -> float:
        began = time.process_time()
        stories = StoryIndex(shelf.profiles()).stories()
        names = [f"{sheet.name}{' edited' * (number == edited)}" for number, sheet in enumerate(sheets)]
        compare(shelf, shelf.days(), stories, LinkFiles(disk, names))
        return time.process_time() - began

    whole = run(None)
    sizes = Counter(sheet.story for sheet in sheets)
    ordered = sorted(range(len(sheets)), key=lambda number: sizes[sheets[number].story])
    told = [
        f"{run(number):.1f} s ({sizes[sheets[number].story]} articles in its story)"
        for number in (ordered[0], ordered[len(ordered) // 2], ordered[-1])
    ]
    return (
        f"stories and comparison of {len(sheets):,} articles: {whole:.1f} s;"
        f" nothing changed {run(None):.1f} s; after an edit {', '.join(told)}"
    )


def rightness(stories: Sequence[Story], sheets: Sequence[Sheet]) -> str:
    """Pair precision and recall against the stories that the archive was made of."""
    found = {pair for story in stories for pair in combinations(sorted(story.articles), 2)}
    right = sum(sheets[a].story == sheets[b].story for a, b in found)
    wanted = sum(math.comb(size, 2) for size in Counter(sheet.story for sheet in sheets).values())
    return f"pair precision {right / max(1, len(found)):.3f}, recall {right / max(1, wanted):.3f}"


def exponent(seconds: Mapping[int, float]) -> float:
    """The power of the size with which time rises, fitted to all sizes."""
    return statistics.linear_regression(
        [math.log(size) for size in seconds], [math.log(each) for each in seconds.values()]
    ).slope


def peak() -> int:
    """The most memory this process had, in megabytes; where the system tells only that, its parent's when it began."""
    status = Path("/proc/self/status")
    told = re.search(r"VmHWM:\s+(\d+) kB", status.read_text()) if status.exists() else None
    return (int(told[1]) if told else resource.getrusage(resource.RUSAGE_SELF).ru_maxrss) // 1024


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="Time grouping and comparing on made-up archives.")
    parser.add_argument("sizes", type=int, nargs="*", metavar="ARTICLES")
    parser.add_argument("--group", action="store_true", help="leave comparing out")
    options = parser.parse_args()
    main(sorted(options.sizes) or [1000, 3000], not options.group)
