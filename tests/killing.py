"""A process that is killed at a given change of a file, played without a process."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest


class Killed(BaseException):
    """The process ends here."""


def die_at(patch: pytest.MonkeyPatch, number: int) -> list[str]:
    """Let `number` changes of files pass, and none after them: no handler of a dead process would run.

    Gives back what was done, and grows as it is.
    """
    done: list[str] = []

    def pass_or_die(name: str) -> None:
        if len(done) >= number:
            raise Killed
        done.append(name)

    before_each_change(patch, pass_or_die)
    return done


def before_each_change(patch: pytest.MonkeyPatch, look: Callable[[str], None]) -> None:
    """Have `look` called before each change of a file, with what is about to be done.

    What stands on the disk then is what a process leaves that is killed at that moment.
    """

    def heard(name: str, real: Callable[..., Any]) -> Callable[..., Any]:
        def change(*arguments: Any, **named: Any) -> Any:
            look(name)
            return real(*arguments, **named)

        return change

    patch.setattr("digest.disk.os.replace", heard("replace", os.replace))
    for name in ("write_bytes", "unlink"):
        patch.setattr(Path, name, heard(name, getattr(Path, name)))
