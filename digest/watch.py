"""Watch: sees when a seed, a page, a proposal or a setting was saved, and brings the digest in step."""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer

from digest.build import build_digest
from digest.disk import Disk
from digest.outcome import Outcome
from digest.settings import decode_settings, read_settings

Tell = Callable[[str, bool], None]
"""Takes a line for the terminal, and whether it is a problem."""

QUIET = 0.12
"""Seconds without a further save before work begins; editors write a file in several steps."""


class Watch(FileSystemEventHandler):
    """One digest under observation; work is done in one thread, one step at a time."""

    def __init__(self, config: Path, extra: Sequence[Path], tell: Tell) -> None:
        """`extra` are further folders whose files show on the site, such as theme overrides."""
        self.config, self.extra, self.tell = config, tuple(extra), tell
        self.root = config.parent
        self.signal = self.root / ".cache" / "preview"
        """A file that changes when the site would look different; MkDocs watches it."""
        self._stirred = threading.Event()
        self._ended = threading.Event()
        self._observer = Observer()
        self._sums: dict[Path, tuple[int, int, str]] = {}
        self._shown = ""
        self._told: frozenset[str] = frozenset()

    def bring_in_step(self) -> Outcome:
        """Run the digest once, and say what it did and what is new among its problems."""
        settings, problems = read_settings(decode_settings(self.config.read_bytes()), self.config.name)
        self._docs, self._seeds = settings.docs, settings.seeds
        disk = Disk(self.root, settings.docs, settings.seeds)
        with disk.lock(lambda text: self.tell(text, False)):
            outcome = build_digest(disk, settings)
        for change in outcome.changes:
            self.tell(f"{change.path} {change.action}", False)
        lines = {str(problem): problem.severity == "problem" for problem in (*problems, *outcome.problems)}
        for line, is_problem in lines.items():
            if line not in self._told:
                self.tell(line, is_problem)
        self._told = frozenset(lines)
        self._shown = self._sum_up()
        self._send(self._shown)
        return outcome

    def start(self) -> None:
        """Begin to watch, in threads of our own."""
        for folder in self._folders():
            if folder.is_dir():
                self._observer.schedule(self, str(folder), recursive=folder != self.root)
        self._observer.start()
        threading.Thread(target=self._work, name="digest-watch", daemon=True).start()

    def stop(self) -> None:
        """End all threads."""
        self._ended.set()
        self._stirred.set()
        if self._observer.is_alive():
            self._observer.stop()

    def wait(self) -> None:
        """Block until `stop` is called, or the terminal interrupts."""
        while not self._ended.wait(0.5):
            pass

    def on_any_event(self, event: FileSystemEvent) -> None:
        """Called by the observer for every event under the watched folders."""
        if event.event_type in ("opened", "closed_no_write"):
            return
        path = Path(str(event.dest_path or event.src_path))
        if path.parent != self.root or path == self.config:
            self._stirred.set()

    def _work(self) -> None:
        while not self._ended.is_set():
            self._stirred.wait()
            while not self._ended.is_set():  # wait for the last of a burst of saves
                self._stirred.clear()
                if not self._stirred.wait(QUIET):
                    break
            if not self._ended.is_set():
                self._step()

    def _step(self) -> None:
        shown = self._shown
        try:
            self.bring_in_step()
        except Exception as fault:  # the preview must outlive a fault of ours; say all about it
            import traceback

            self.tell("".join(traceback.format_exception(fault)), True)
        if self._shown != shown:
            self._send(self._shown)

    def _send(self, text: str) -> None:
        if not self.signal.exists() or self.signal.read_text(encoding="ascii") != text:
            self.signal.parent.mkdir(parents=True, exist_ok=True)
            self.signal.write_text(text, encoding="ascii")

    def _folders(self) -> Iterator[Path]:
        yield from (self.root, self.root / self._docs, self.root / self._seeds, *self.extra)
        yield self.root / ".digest" / "proposed"

    def _sum_up(self) -> str:
        """A digest of all that the site is built from: the same as long as no byte of it changes."""
        total = hashlib.sha256()
        files = [self.config]
        for folder in (self.root / self._docs, *self.extra):
            files += (path for path in folder.rglob("*") if path.is_file())
        kept: dict[Path, tuple[int, int, str]] = {}
        for path in sorted(files):
            try:
                stat = path.stat()
                known = self._sums.get(path)
                if known is None or known[:2] != (stat.st_mtime_ns, stat.st_size):
                    content = hashlib.sha256(path.read_bytes()).hexdigest()
                    known = (stat.st_mtime_ns, stat.st_size, content)
            except OSError:  # gone between the listing and the look
                continue
            kept[path] = known
            total.update(f"{path}\0{known[2]}\0".encode())
        self._sums = kept
        return total.hexdigest()
