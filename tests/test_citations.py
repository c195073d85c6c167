"""Citations: what programs for references are told of a claim, and that nobody cites a draft for a verdict."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from folder import Folder
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from test_exports import DRAFTS, NO_RATINGS, SIGNED, claim_of, rate

from digest.exports.citation import Citation, render_bibtex, render_csl

DOCS = Path(__file__).parent.parent / "docs"
STATEMENT = "We found cracks in 140 of the 212 hangers, and I will not sign off another winter"
WORDS = {"type": "string", "minLength": 1}
CSL: dict[str, Any] = {
    "type": "array",
    "minItems": 1,
    "maxItems": 1,
    "items": {
        "type": "object",
        "additionalProperties": False,
        "required": ["id", "type", "title", "author", "container-title", "URL", "language", "note"],
        "properties": {
            "id": WORDS,
            "type": {"const": "webpage"},
            "title": WORDS,
            "author": {
                "type": "array",
                "items": {
                    "type": "object",
                    "additionalProperties": False,
                    "required": ["literal"],
                    "properties": {"literal": WORDS},
                },
            },
            "container-title": WORDS,
            "URL": {"type": "string", "pattern": "^https?://"},
            "language": {"const": "en"},
            "note": WORDS,
            "issued": {
                "type": "object",
                "additionalProperties": False,
                "required": ["date-parts"],
                "properties": {
                    "date-parts": {
                        "type": "array",
                        "minItems": 1,
                        "maxItems": 1,
                        "items": {
                            "type": "array",
                            "minItems": 3,
                            "maxItems": 3,
                            "items": {"type": "integer"},
                        },
                    }
                },
            },
        },
    },
}
"""What the citation style language's schema for input data says of the fields used here."""


def read_csl(text: str) -> dict[str, Any]:
    """The one item of a file that keeps the schema."""
    record = json.loads(text)
    assert [each.message for each in Draft202012Validator(CSL).iter_errors(record)] == []
    item: dict[str, Any] = record[0]
    return item


def test_a_signed_verdict_is_cited(bridge: Folder) -> None:
    """By whom, when, and with the rating that was signed."""
    claim = rate(bridge, **SIGNED)
    assert bridge.read(f"docs/citations/{claim}.bib") == (
        f"@misc{{{claim},\n"
        "  author = {{Edda Voss}},\n"
        f"  title = {{{{{STATEMENT}}}}},\n"
        f"  howpublished = {{A digest, \\url{{https://digest.test/claims/{claim}/}}}},\n"
        f"  url = {{https://digest.test/claims/{claim}/}},\n"
        "  note = {Accurate, checked by Edda Voss on 3 February 2025},\n"
        "  year = {2025},\n"
        "  month = feb,\n"
        "}\n"
    )
    assert read_csl(bridge.read(f"docs/citations/{claim}.csl.json")) == {
        "id": claim,
        "type": "webpage",
        "title": STATEMENT,
        "author": [{"literal": "Edda Voss"}],
        "container-title": "A digest",
        "URL": f"https://digest.test/claims/{claim}/",
        "language": "en",
        "note": "Accurate, checked by Edda Voss on 3 February 2025",
        "issued": {"date-parts": [[2025, 2, 3]]},
    }


@pytest.mark.parametrize("case", [*DRAFTS, *NO_RATINGS])
def test_a_draft_is_cited_as_no_verdict(bridge: Folder, case: str) -> None:
    """Neither its rating nor a name or a day that would make it look signed."""
    claim = rate(bridge, **{**DRAFTS, **NO_RATINGS}[case])
    for ending in (".bib", ".csl.json"):
        text = bridge.read(f"docs/citations/{claim}{ending}")
        assert not re.search("naccurate|Edda Voss|year|issued", text)
    told = read_csl(bridge.read(f"docs/citations/{claim}.csl.json"))
    wanted = "No verdict: a draft that nobody has signed" if case in DRAFTS else "No verdict"
    assert told["note"] == ("Withdrawn" if case == "withdrawn" else wanted)


def test_a_page_that_is_gone_is_not_cited(bridge: Folder) -> None:
    """Nor is any on a site without an address."""
    claim = claim_of(bridge)
    assert bridge.has(f"docs/citations/{claim}.bib")
    bridge.delete(f"docs/claims/{claim}.md")
    bridge.run()
    assert not bridge.has(f"docs/citations/{claim}.bib")
    bridge.edit("mkdocs.yml", "site_url: https://digest.test/\n", "")
    bridge.run()
    assert bridge.files("docs/citations") == {}


@given(st.text(min_size=1) | st.text("{}\\@,= \n", min_size=1), st.text(min_size=1), st.text(min_size=1))
def test_no_words_break_a_citation(title: str, name: str, key: str) -> None:
    """Braces pair up as BibTeX counts them, escaped or not, and nothing that means something to TeX is left bare."""
    citation = Citation(
        key, f"x{title}", f"x{name}", "A digest", "https://digest.test/claims/a/", (), "No verdict"
    )
    bibtex = render_bibtex(citation)
    depth = 0
    for place, sign in enumerate(bibtex, 1):
        depth += {"{": 1, "}": -1}.get(sign, 0)
        assert depth > 0 or place < len("@misc{") or place >= len(bibtex) - 1
    assert depth == 0
    assert re.match(r"@misc\{[a-z0-9-]+,\n", bibtex)
    bare = re.sub(r"\\[$#%&_]", "", bibtex)
    assert not re.search(r"[$#%&^~]", bare)
    assert read_csl(render_csl(citation))["title"] == f"x{title}".translate(
        dict.fromkeys(range(0xD800, 0xE000), "\ufffd")
    )


def test_the_citations_that_the_digest_ships_are_in_order() -> None:
    """Two for each claim, and none that says that somebody signed."""
    paths = sorted((DOCS / "citations").iterdir())
    claims = [path.stem for path in (DOCS / "claims").glob("*.md") if path.stem != "index"]
    told = {path.name.removesuffix(".csl.json") for path in paths if path.suffix == ".json"}
    assert told == {path.stem for path in paths if path.suffix == ".bib"}
    assert told <= set(claims)
    for path in paths:
        if path.suffix == ".json":
            assert read_csl(path.read_text(encoding="utf-8"))["note"].startswith("No verdict")
