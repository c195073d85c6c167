"""Outcome: what a run did and found, for the terminal and as JSON."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from digest.disk import Change
from digest.piece import Piece
from digest.problem import Problem
from digest.register import Appearance, Entry
from digest.verdict import Verdict


@dataclass(frozen=True, slots=True)
class Outcome:
    """One run of the digest."""

    changes: tuple[Change, ...]
    problems: tuple[Problem, ...]
    """By file and line, notices among them."""
    articles: tuple[Mapping[str, Any], ...]
    """As in the JSON output; see `digest/schemas/digest.json`."""
    claims: tuple[Mapping[str, Any], ...]
    shares: tuple[tuple[str, int], ...] = ()
    """Pages that hold only part of their article, each with the percentage of its words that they quote."""

    def has_failed(self, strict: bool = False) -> bool:
        """Whether the run ends with exit status 1."""
        return any(strict or problem.severity == "problem" for problem in self.problems)

    def to_json(self) -> str:
        """The JSON output, with a line end."""
        record = {
            "changed": [{"path": change.path, "action": change.action} for change in self.changes],
            "problems": [
                {"file": p.file, "line": p.line, "severity": p.severity, "what": p.what, "mend": p.mend}
                for p in self.problems
            ],
            "articles": self.articles,
            "claims": self.claims,
        }
        return json.dumps(record, ensure_ascii=False, indent=1) + "\n"


def list_articles(
    pieces: Sequence[Piece], appearances: Mapping[str, Sequence[Appearance]], docs: str
) -> tuple[dict[str, Any], ...]:
    """Articles with their claims, in the order of their pages."""
    return tuple(
        {
            "page": f"{docs}/{piece.page}",
            "seed": piece.seed,
            "title": piece.title,
            "topics": list(piece.topics),
            "claims": [
                {
                    "id": each.claim,
                    "quote": each.words,
                    "claimant": each.claimant or None,
                    "kind": each.kind or None,
                }
                for each in appearances.get(piece.page, ())
            ],
        }
        for piece in sorted(pieces, key=lambda each: each.page)
    )


def list_claims(
    register: Mapping[Any, Entry], verdicts: Mapping[Any, Verdict], docs: str
) -> tuple[dict[str, Any], ...]:
    """Claims with their appearances and relations; a relation stands with the claim of its side `a`."""
    listed: list[dict[str, Any]] = []
    shown = {
        each: {"page": f"{docs}/{each.page}", "quote": each.words}
        for entry in register.values()
        for each in entry.appearances
    }
    for claim, entry in register.items():
        verdict, lead = verdicts.get(claim), entry.lead
        relations = [
            {
                "type": link.type,
                "aspect": link.aspect,
                "a": shown[near],
                "b": shown[link.other],
                "rule": link.rule,
            }
            for near in entry.appearances
            for link in entry.links.get(near, ())
            if (near.page, near.anchor) < (link.other.page, link.other.anchor)
        ]
        listed.append(
            {
                "id": claim,
                "claim": verdict.claim if verdict and verdict.claim else lead.words if lead else "",
                "appearances": [shown[each] for each in entry.appearances],
                "relations": relations,
            }
        )
    return tuple(listed)
