"""Times `build_digest.py` on made-up archives: `python tests/benchmark.py [ARTICLES ...]` (100 and 1000 unless told).

For each size it prints words a second and seconds an article for the first
run, the share of that a second run and a run after one edit take, and peak
memory; before that, the start-up time of the command.
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


def main(sizes: list[int]) -> None:
    """Print one row for each size."""
    print(f"start-up: {start_up():.2f} s (median of 5, `--help`)")
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            measure(Path(folder), size)


def start_up() -> float:
    """Seconds until the command has printed its help."""
    return statistics.median(seconds("--help", folder=PROJECT)[0] for _ in range(5))


def measure(root: Path, size: int) -> None:
    """Build an archive of `size` articles, build it again, and once more after an edit."""
    texts = dict(write_archive(size))
    words = sum(len(text.split()) for text in texts.values())
    digest: Folder = make_folder(root, texts)
    digest.write("docs/topics/bridges.md", TOPIC.replace("Harbour Bridge", "bridge"))
    first, memory = seconds(folder=root)
    second, _ = seconds(folder=root)
    digest.edit("docs/articles/000000.md", "approved", "at last approved")
    edited, _ = seconds(folder=root)
    print(
        f"{size} articles, {words} words: {first:.1f} s, {words / first:,.0f} words/s, {1000 * first / size:.1f} ms an article,"
        f" {memory} MB; again {second:.2f} s ({second / first:.0%}), after one edit {edited:.2f} s ({edited / first:.0%})",
        flush=True,
    )


def seconds(*arguments: str, folder: Path) -> tuple[float, int]:
    """Wall time of the command on one core, and its peak memory in MB."""
    before = time.perf_counter()
    command = [sys.executable, str(PROJECT / "build_digest.py"), *arguments]
    core = min(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else None
    pin = (lambda: os.sched_setaffinity(0, {core})) if core is not None else None
    subprocess.run(command, cwd=folder, stdout=subprocess.DEVNULL, check=False, timeout=3600, preexec_fn=pin)
    return time.perf_counter() - before, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024


if __name__ == "__main__":
    main([int(each) for each in sys.argv[1:]] or [100, 1000])
