"""Settings: what `mkdocs.yml` says is read as MkDocs reads it."""

from __future__ import annotations

from pathlib import Path

import pytest
from mkdocs.config import load_config

from digest.settings import read_settings


@pytest.mark.parametrize(
    "value",
    [
        "https://digest.test",
        "https://digest.test/news/",
        "!ENV SITE",
        "!ENV [SITE, 'https://fallback.test/']",
        "!ENV [SITE, NOT_SET]",
        "!ENV [NOT_SET, SITE, 'https://fallback.test/']",
        "!ENV [NOT_SET, ALSO_NOT_SET, 'https://fallback.test/x']",
        "!ENV NOT_SET",
        "",
    ],
)
def test_the_address_is_the_one_mkdocs_takes(
    value: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also out of the environment, with every form of default."""
    monkeypatch.setenv("SITE", "https://from-environment.test")
    for name in ("NOT_SET", "ALSO_NOT_SET"):
        monkeypatch.delenv(name, raising=False)
    text = f"site_name: A digest\nsite_url: {value}\n"
    (tmp_path / "docs").mkdir()
    (tmp_path / "mkdocs.yml").write_text(text, encoding="utf-8")
    settings, problems = read_settings(text, "mkdocs.yml")
    assert problems == ()
    assert settings.site_url == (load_config(str(tmp_path / "mkdocs.yml")).site_url or "")


@pytest.mark.parametrize(
    "value", ["digest.test", "[a, b]", "true", "https://digest.test/?x=1", "{a: b}", "7"]
)
def test_an_address_that_is_none_is_a_problem(value: str) -> None:
    """With its line, and nothing is made of it."""
    settings, problems = read_settings(f"site_name: A\nsite_url: {value}\n", "mkdocs.yml")
    assert settings.site_url == ""
    (problem,) = problems
    assert (problem.file, problem.line, problem.severity) == ("mkdocs.yml", 2, "problem")
    assert problem.mend.startswith("write the address of the published site")


def test_name_and_form_of_addresses() -> None:
    """The site's name on one line, and whether pages are folders."""
    settings, _ = read_settings("site_name: 'A  digest'\nuse_directory_urls: false\n", "mkdocs.yml")
    assert (settings.site_name, settings.use_directory_urls) == ("A digest", False)
    settings, _ = read_settings("site_name: [x]\n", "mkdocs.yml")
    assert (settings.site_name, settings.use_directory_urls) == ("", True)
