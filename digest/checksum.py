"""Checksum: by which a file of a trained model is known to be the one that was checked."""

from __future__ import annotations

import hashlib
from pathlib import Path


def read_checksums(file: Path) -> dict[str, str]:
    """SHA-256 of each file by its name, of a list as `sha256sum` writes it, with lines of words that begin with `#`."""
    lines = file.read_text(encoding="utf-8").splitlines()
    rows = (line.split("  ", 1) for line in lines if line and line[0] != "#")
    return {name: sha256 for sha256, name in rows}


def checksum_of(path: Path) -> str:
    """SHA-256 of a file's bytes."""
    return hashlib.sha256(path.read_bytes()).hexdigest()
