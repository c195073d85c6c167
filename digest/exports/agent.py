"""Agent: a person or an organization, as linked data names it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import Any

from digest.annotation import Annotation
from digest.edition import Edition
from digest.slug import slugify

_AND = re.compile(r",\s*(?:and\s+)?|\s+(?:and|&)\s+")
_TYPES = {"person": "Person", "organization": "Organization"}
_FOLDERS = {"people": "Person", "outlets": "Organization"}


def describe_site(edition: Edition) -> dict[str, Any]:
    """The digest itself, as the organization that publishes it."""
    settings = edition.settings
    return {
        "@type": "Organization",
        "name": settings.site_name or settings.site_url,
        "url": settings.site_url,
    }


def describe_names(edition: Edition, names: str, annotations: Sequence[Annotation]) -> list[dict[str, Any]]:
    """The people and organizations that `names` names, as in `Ann Lee and Bo Ray`.

    Empty where one of them is not known to be either: linked data has no word
    for a claimant of whom that is open. A page in `docs/people/` or
    `docs/outlets/` settles it, and so do the texts.
    """
    if not names.strip():
        return []
    whole = _find_type(edition, names, annotations)
    if whole:
        return [{"@type": whole, "name": names}]
    parts = [part for part in _AND.split(names) if part]
    types = [_find_type(edition, part, annotations) for part in parts]
    if len(parts) < 2 or not all(types):
        return []
    return [{"@type": kind, "name": part} for kind, part in zip(types, parts, strict=True)]


def _find_type(edition: Edition, name: str, annotations: Sequence[Annotation]) -> str:
    for folder, kind in _FOLDERS.items():
        if edition.matter(f"{folder}/{slugify(name)}.md") is not None:
            return kind
    types = Counter(each.type for annotation in annotations for each in annotation.names if each.name == name)
    commonest = sorted(types, key=lambda kind: (-types[kind], kind))[:1]
    return _TYPES.get(commonest[0], "") if commonest else ""
