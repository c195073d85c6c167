"""Parts of the README that the program itself can tell: `python tests/readme.py [--benchmark] [--lighthouse]` writes them anew.

They stand between `<!-- made:NAME -->` and `<!-- /made:NAME -->`: the worked
example, the list of rules, what `measure.py` counts, and (only when asked,
because they take minutes) what `benchmark.py` times and Lighthouse measures.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from folder import PROJECT, make_folder

from digest import (
    alteration,
    article,
    attribution,
    claim,
    collation,
    comparison,
    dating,
    echo,
    lineage,
    name,
    origin,
    publication,
    quantity,
    quotation,
    ruling,
    story,
)
from digest.explanation import explain

README = PROJECT / "README.md"
EXAMPLES = PROJECT / "tests" / "examples"
RULES: Mapping[str, Mapping[str, str]] = {
    "Blocks": article.RULES,
    "Publication date": publication.RULES,
    "Quotations": quotation.RULES,
    "Claimants": attribution.RULES,
    "Names": name.RULES,
    "Quantities": quantity.RULES,
    "Dates": dating.RULES,
    "Claims": claim.RULES,
    "Stories": story.RULES,
    "Relations": comparison.RULES,
    "Decisions of editors": ruling.RULES,
    "Wordings of one utterance": {**collation.RULES, **alteration.RULES},
    "Origins": {**origin.RULES, **echo.RULES, **lineage.RULES},
}


def rules() -> str:
    """Every rule with its sentence, by the section of `--explain` in which it is named."""
    lines = []
    for noun, sentences in RULES.items():
        lines += [f"**{noun}**", ""]
        lines += [f"- `{rule}`: {sentence}" for rule, sentence in sentences.items()]
        lines.append("")
    return "\n".join(lines).rstrip()


def example() -> str:
    """What the command prints for two short texts, in excerpts."""
    texts = {path.name: path.read_bytes() for path in sorted(EXAMPLES.glob("*.txt"))}
    record = explain(texts["bridge.txt"], texts["ferry.txt"])
    first = record["texts"][0]
    relation = record["relations"][0]
    with tempfile.TemporaryDirectory() as folder:
        outcome = json.loads(make_folder(Path(folder), texts).command("--json").stdout)
    compared = next(
        each
        for each in outcome["claims"]
        if any(found["type"] == "quotation-altered" for found in each["relations"])
    )
    page = outcome["articles"][0]
    short = {
        "changed": outcome["changed"][:1],
        "problems": outcome["problems"],
        "articles": [page | {"claims": page["claims"][:1]}],
        "claims": [compared],
    }
    return EXAMPLE.format(
        bridge=_last_line(texts["bridge.txt"]),
        ferry=_last_line(texts["ferry.txt"]),
        quotation=_block(first["quotations"][0]),
        claim=_block(
            next(each for each in first["claims"] if each["kind"] == "prediction" and "86" in each["text"])
        ),
        quantity=_block(next(each for each in first["quantities"] if each["low"] == 212)),
        relation=_block(relation),
        unlinked=_block(record["unlinked"][0]),
        outcome=_block(short),
    )


EXAMPLE = """\
`tests/examples/bridge.txt` says:

> {bridge}

and `tests/examples/ferry.txt`:

> {ferry}

`python build_digest.py --explain tests/examples/bridge.txt tests/examples/ferry.txt` finds in the first this quotation, claim and quantity, among others:

{quotation}

{claim}

{quantity}

between the two, that a quotation was altered:

{relation}

and why it did not set the two costs against each other:

{unlinked}

`start` and `end` are half-open and count code points of the file as received, byte-order mark and carriage returns included.
The function `explain` in `digest.explanation` takes the bytes of one text or two and gives the same records.

`--json` prints what a run did and what the digest holds. Of the two examples as seeds:

{outcome}"""


def _last_line(received: bytes) -> str:
    return received.decode("utf-8").strip().splitlines()[-1]


def _block(record: Any) -> str:
    return f"```json\n{json.dumps(record, ensure_ascii=False, indent=1)}\n```"


def figures() -> str:
    """What `measure.py` prints."""
    return _printed("tests/measure.py")


def benchmark() -> str:
    """What `benchmark.py` prints for a hundred and for three hundred articles."""
    return _printed("tests/benchmark.py", "100", "300")


def lighthouse() -> str:
    """What `measure_lighthouse.py` prints."""
    return _printed("tests/measure_lighthouse.py")


def _printed(*command: str) -> str:
    done = subprocess.run([sys.executable, *command], cwd=PROJECT, capture_output=True, text=True, check=True)
    return f"```text\n{done.stdout.rstrip()}\n```"


PARTS: Mapping[str, Callable[[], str]] = {
    "example": example,
    "rules": rules,
    "figures": figures,
    "benchmark": benchmark,
    "lighthouse": lighthouse,
}
ON_DEMAND = frozenset({"benchmark", "lighthouse"})
"""Parts that take minutes, and Lighthouse."""


def put(text: str, part: str, words: str) -> str:
    """A README with one part replaced."""
    pattern = re.compile(rf"(<!-- made:{part} -->\n).*?(\n<!-- /made:{part} -->)", re.DOTALL)
    assert pattern.search(text), part
    return pattern.sub(lambda match: match[1] + words + match[2], text)


def main() -> None:
    """Write the parts anew."""
    text = README.read_text(encoding="utf-8")
    for part, make in PARTS.items():
        if part not in ON_DEMAND or f"--{part}" in sys.argv:
            text = put(text, part, make())
    README.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
