"""Check the published pages with the Nu Html Checker: `python tests/check_html.py` prints what it complains of.

Looks at every page of this digest, of the signed one and of the test site, as each publisher publishes them.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from browser import PUBLISHERS, make_own_source, make_signed_source, make_source, publish

MISSING = (
    "no vnu on the path: npm install --global vnu-jar, and Java 11 or later (on Debian, default-jre-headless)"
)


def complaints(site: Path) -> list[str]:
    """Errors and warnings, a line each, in the order of pages and lines."""
    done = subprocess.run(
        ["vnu", "--skip-non-html", "--format", "json", "--exit-zero-always", str(site)],
        stderr=subprocess.PIPE,
        check=True,
    )
    messages = json.loads(done.stderr)["messages"]
    return sorted(
        f"{each['url'].partition(f'{site}/')[2]}:{each.get('lastLine', 1)}: {each['message']}"
        for each in messages
        if each["type"] == "error" or each.get("subType") == "warning"
    )


def main() -> None:
    """Check; complaints end with status 1."""
    if not shutil.which("vnu") or not shutil.which("java"):
        sys.exit(MISSING)
    found = 0
    for make in (make_own_source, make_signed_source, make_source):
        for publisher in PUBLISHERS:
            with TemporaryDirectory() as temporary:
                site = publish(make(Path(temporary)), publisher)
                told = complaints(site)
                pages = sum(1 for _ in site.rglob("*.html"))
            found += len(told)
            print(f"{make.__name__}, {publisher}: {pages} pages, {len(told)} complaints", flush=True)
            print("".join(f"  {each}\n" for each in told), end="", flush=True)
    sys.exit(bool(found))


if __name__ == "__main__":
    main()
