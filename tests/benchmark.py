"""Times `build_digest.py` on made-up archives: `python tests/benchmark.py [ARTICLES ...]` (100 and 1000 unless told).

First the analysis alone, on one core: words a second on the labelled
articles, the slowest import, and memory while 10,000 made-up articles are
read one after another. Then the whole command: its start-up, and for each
size words a second and seconds an article for the first run, the share of
that a second run and a run after one edit take, and peak memory of the first
and of one after an edit.
"""

from __future__ import annotations

import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from archive import write_archive
from folder import PROJECT, TOPIC, Folder, make_folder
from labels import PARTS, read_labelled

from digest.annotation import annotate
from digest.disk import make_seed

ARTICLES_IN_A_ROW = 10_000


def main(sizes: list[int]) -> None:
    """Print the analysis, and one row for each size."""
    print(f"analysis: {words_a_second():,.0f} words/s on the labelled articles (median of 5)")
    print(f"import of digest.annotation: {import_time():.2f} s (median of 5)")
    print(f"memory of the analysis: {memory_in_a_row()}", flush=True)
    print(f"start-up: {start_up():.2f} s (median of 5, `--help`)")
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            measure(Path(folder), size)


def words_a_second() -> float:
    """How fast one core reads the labelled articles, once the word lists are loaded; other work does not count."""
    texts = [each.text for part in PARTS for each in read_labelled(part)]
    words = sum(len(text.split()) for text in texts)

    def read_all() -> float:
        before = time.process_time()
        for text in texts:
            read(text)
        return time.process_time() - before

    read_all()
    return words / statistics.median(read_all() for _ in range(5))


def read(text: str) -> None:
    """One article, as the command would read it."""
    seed, _ = make_seed("made-up.txt", "made-up.txt", text.encode())
    assert seed is not None
    annotate(seed, "2026-03-14")


def import_time() -> float:
    """Seconds of one core that the import adds to an empty run of Python; other work on the machine does not count."""

    def run(code: str) -> float:
        told = subprocess.run(
            [sys.executable, "-c", f"{code}\nimport time; print(time.process_time())"],
            cwd=PROJECT, check=True, capture_output=True, text=True,
        )  # fmt: skip
        return float(told.stdout)

    empty = statistics.median(run("pass") for _ in range(5))
    return statistics.median(run("import digest.annotation") for _ in range(5)) - empty


def memory_in_a_row() -> str:
    """Peak memory after each thousandth, and after the last, of many articles."""
    peaks: dict[int, int] = {}
    for number, (_, text) in enumerate(write_archive(ARTICLES_IN_A_ROW), 1):
        read(text)
        if number in (1_000, ARTICLES_IN_A_ROW):
            peaks[number] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    return ", ".join(f"{peak} MB after {number:,} articles" for number, peak in peaks.items())


def start_up() -> float:
    """Seconds until the command has printed its help."""
    return statistics.median(seconds("--help", folder=PROJECT)[0] for _ in range(5))


def measure(root: Path, size: int) -> None:
    """Build an archive of `size` articles, build it again, and once more after an edit of a page and of a seed."""
    texts = dict(write_archive(size))
    words = sum(len(text.split()) for text in texts.values())
    digest: Folder = make_folder(root, texts)
    digest.write("docs/topics/bridges.md", TOPIC.replace("Harbour Bridge", "bridge"))
    first, memory = seconds(folder=root)
    second, _ = seconds(folder=root)
    digest.edit("docs/articles/000000.md", " said ", " told us ")
    page, again = seconds(folder=root)
    digest.edit("seeds/000001.txt", " said ", " told us ")
    seed, _ = seconds(folder=root)
    print(
        f"{size} articles, {words} words: {first:.1f} s, {words / first:,.0f} words/s, {1000 * first / size:.1f} ms an article,"
        f" {memory} MB; again {second:.2f} s ({second / first:.0%}), after an edit of a page {page:.2f} s ({page / first:.0%}),"
        f" of a seed {seed:.2f} s ({seed / first:.0%}), {again} MB",
        flush=True,
    )


def seconds(*arguments: str, folder: Path) -> tuple[float, int]:
    """Wall time of the command on one core, and its peak memory in MB."""
    before = time.perf_counter()
    command = [sys.executable, str(PROJECT / "build_digest.py"), *arguments]
    core = min(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else None
    pin = (lambda: os.sched_setaffinity(0, {core})) if core is not None else None
    process = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, preexec_fn=pin)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return time.perf_counter() - before, usage.ru_maxrss // 1024


if __name__ == "__main__":
    main([int(each) for each in sys.argv[1:]] or [100, 1000])
