"""Bring `docs/` in step with `seeds/`: the command of the annotated news digest."""

from __future__ import annotations

import argparse
import gc
import io
import json
import os
import re
import sys
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

EXPLAINED_AT_ONCE = 2
SELDOM = (20_000, 20, 50)
"""How often a run looks for records that refer to each other in circles, of which it has millions and hardly any that
do: as often as Python looks by itself, that takes a fifth of its time."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; gives back the exit status: 0 fine, 1 problems, 2 wrong usage."""
    parser = make_parser()
    options = parser.parse_args(arguments)
    if options.today and not options.check:
        parser.error("--today goes with --check")
    if options.watch and (options.check or options.json):
        parser.error("--watch goes with neither --check nor --json")
    if options.explain:
        if options.check or options.json or options.strict or options.watch:
            parser.error("--explain goes with no other option")
        if len(options.explain) > EXPLAINED_AT_ONCE:
            parser.error("--explain takes one file or two")
        return explain_files(options.explain)
    config = Path(options.config)
    if not config.is_file() or not os.access(config, os.R_OK):
        parser.error(f"{options.config} is no file that can be read; name the digest's mkdocs.yml with -f")
    return watch(config) if options.watch else run(config, options)


def make_parser() -> argparse.ArgumentParser:
    """The options; the README names each, and a test says so."""
    parser = argparse.ArgumentParser(prog="build_digest.py", description=__doc__)
    parser.add_argument(
        "-f", dest="config", metavar="mkdocs.yml", default="mkdocs.yml", help="the digest to build"
    )
    parser.add_argument(
        "--check",
        action="store_true",
        help="write nothing; report what is out of step, drafts and what is due",
    )
    parser.add_argument(
        "--today", type=_day, metavar="DATE", help="the day --check takes for today, as in 2025-01-29"
    )
    parser.add_argument("--strict", action="store_true", help="notices count as problems")
    parser.add_argument("--watch", action="store_true", help="keep doing it as files change")
    parser.add_argument("--json", action="store_true", help="print everything as JSON, and nothing else")
    parser.add_argument(
        "--explain",
        nargs="+",
        metavar="FILE",
        help="say what is found in one article or two, and why, as JSON",
    )
    return parser


def run(config: Path, options: argparse.Namespace) -> int:
    """Build or check once, and report."""
    gc.set_threshold(*SELDOM)
    from digest.build import build_digest, silent
    from digest.disk import Disk
    from digest.problem import Problem
    from digest.settings import decode_settings, read_settings

    settings, problems = read_settings(decode_settings(config.read_bytes()), config.name)
    root = config.resolve().parent
    disk = Disk(root, settings.docs, settings.seeds, dry=options.check)
    today = (options.today or date.today().isoformat()) if options.check else None
    progress = show_progress if sys.stderr.isatty() and not options.json else silent
    with disk.lock(lambda text: print(text, file=sys.stderr)):
        outcome = build_digest(disk, settings, progress, today)
    if options.check:
        out_of_step = tuple(
            Problem(change.path, 0, f"out of step: it would be {change.action}", "run python build_digest.py")
            for change in outcome.changes
        )
        problems = (*problems, *out_of_step)
    outcome = replace(
        outcome,
        changes=() if options.check else outcome.changes,
        problems=tuple(sorted({*problems, *outcome.problems})),
    )
    if progress is show_progress:
        print("\r\x1b[K", end="", file=sys.stderr)
    if options.json:
        sys.stdout.write(outcome.to_json())
    else:
        report(outcome)
    return int(outcome.has_failed(options.strict))


def report(outcome: object) -> None:
    """What changed, how much excerpts quote, every problem and every notice, a line each, and how many."""
    from digest.outcome import Outcome

    assert isinstance(outcome, Outcome)
    for change in outcome.changes:
        print(f"{change.path} {change.action}")
    for page, share in outcome.shares:
        print(f"{page}: quotes {share} % of the words")
    for problem in outcome.problems:
        print(f"{problem}" if problem.severity == "problem" else f"{problem} (notice)")
    faults = sum(problem.severity == "problem" for problem in outcome.problems)
    notices = len(outcome.problems) - faults
    print(
        f"{_count(len(outcome.articles), 'article')}, {_count(len(outcome.claims), 'claim')};"
        f" {_count(len(outcome.changes), 'page')} changed, {_count(faults, 'problem')}, {_count(notices, 'notice')}"
    )


def watch(config: Path) -> int:
    """Keep the digest in step until the terminal interrupts."""
    from digest.watch import Watch

    watcher = Watch(config.resolve(), (), lambda text, is_problem: print(text, flush=True))
    watcher.bring_in_step()
    watcher.start()
    print(f"watching {config}; stop with Ctrl-C", flush=True)
    try:
        watcher.wait()
    except KeyboardInterrupt:
        watcher.stop()
    return 0


def explain_files(files: Sequence[str]) -> int:
    """Print what a build finds in the files, with the extras that are installed, as JSON."""
    from digest.assessor import find_assessor
    from digest.explanation import explain
    from digest.meaning import find_meanings
    from digest.recognizer import find_recognizer

    def notify(notice: str) -> None:
        if notice not in told:
            told.append(notice)
            print(notice, file=sys.stderr)

    told: list[str] = []

    received: list[bytes] = []
    for file in files:
        try:
            received.append(Path(file).read_bytes())
        except OSError as error:
            print(f"{file}: it cannot be read ({error.strerror}); name a text file", file=sys.stderr)
            return 1
    try:
        record = explain(
            *received,
            names=files,
            recognizer=find_recognizer(notify),
            assessor=find_assessor(notify),
            meanings=find_meanings(notify),
        )
    except ValueError as error:
        print(error, file=sys.stderr)
        return 1
    json.dump(record, sys.stdout, ensure_ascii=False, indent=1)
    print()
    return 0


def show_progress(stage: str, done: int, of: int) -> None:
    """One line on the terminal that is written over, every fifty articles."""
    if done % 50 == 0:
        print(f"\r\x1b[K{stage} {done}/{of}", end="", file=sys.stderr, flush=True)


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _day(text: str) -> str:
    try:
        if re.fullmatch(r"\d{4}-\d\d-\d\d", text):
            return date.fromisoformat(text).isoformat()
    except ValueError:
        pass
    raise argparse.ArgumentTypeError(f"{text!r} is not a day; write it as in 2025-01-29")


if __name__ == "__main__":
    for stream in (sys.stdout, sys.stderr):  # a name or a quotation that the terminal cannot show is no fault
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    try:
        sys.exit(main())
    except BrokenPipeError:  # the reader of a pipe has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)
