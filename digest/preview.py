"""Preview: keeps the digest in step while `mkdocs serve` runs; named under `hooks` in `mkdocs.yml`.

MkDocs alone would watch `docs/`, build at every save and see nothing of the
seeds. Here one watcher looks at everything the digest is made from, brings the
pages in step, and asks MkDocs for one build when what it would show has changed.
"""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Any

from jinja2 import FileSystemBytecodeCache
from watchdog.observers.polling import PollingObserver

from digest.watch import Watch

log = logging.getLogger("mkdocs.plugins.digest")
LOOK = 0.05
"""Seconds between two looks at the file that asks for a build; MkDocs' own are half a second apart."""
_serving = False
_watch: Watch | None = None


def on_startup(*, command: str, dirty: bool) -> None:
    """Remember whether this is the preview: a plain build takes the pages as they are."""
    global _serving
    _serving = command == "serve"


def on_config(config: Any) -> Any:
    """Bring the pages in step before the first build of the preview."""
    global _watch
    if _serving and _watch is None:
        _watch = Watch(Path(config.config_file_path), _extra_folders(config), _tell)
        _watch.bring_in_step()
    return config


def on_serve(server: Any, *, config: Any, builder: Any) -> Any:
    """Replace MkDocs' own watching of `docs/` and `mkdocs.yml` with ours."""
    if _watch is None:
        return server
    for watched in (config.docs_dir, config.config_file_path):
        server.unwatch(watched)
    if not server.observer.emitters:  # one small file is all that is left to look at
        server.observer = PollingObserver(timeout=LOOK)
    signal = _watch.signal
    server.watch(str(signal))
    _watch.start()
    return server


def on_env(env: Any, *, config: Any, files: Any) -> Any:
    """Keep the compiled templates from one build of the preview to the next."""
    if _watch is not None:
        folder = _watch.root / ".cache" / "templates"
        folder.mkdir(parents=True, exist_ok=True)
        env.bytecode_cache = FileSystemBytecodeCache(str(folder))
    return env


def on_shutdown() -> None:
    """End the watcher with the preview."""
    if _watch is not None:
        _watch.stop()


def _extra_folders(config: Any) -> tuple[Path, ...]:
    custom = config.theme.custom_dir
    return (Path(custom),) if custom else ()


def _tell(text: str, is_problem: bool) -> None:
    (log.warning if is_problem else log.info)("%s", text)
