"""Vocabulary: JSON-LD read by a model of schema.org that others made, so that our own reading of it is not all we have."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

import schema_org


def check_vocabulary(record: Mapping[str, Any]) -> None:
    """Fail when a type, a property or the kind of a value is not one that schema.org has."""
    assert record["@context"] == "https://schema.org"
    made = _make({key: value for key, value in record.items() if key != "@context"})
    assert made.to_jsonld() == record, "nothing was dropped or read as something else"


def _make(value: Any, key: str = "") -> Any:
    if isinstance(value, Mapping):
        model = getattr(schema_org, value["@type"])
        fields = {name: _make(each, name) for name, each in value.items() if name != "@type"}
        return model.model_validate(fields)
    if isinstance(value, list):
        return [_make(each, key) for each in value]
    return date.fromisoformat(value) if key.startswith("date") else value
