"""Address: every page and file is where MkDocs puts it."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File
from mkdocs.structure.pages import Page

from digest.address import file_address, is_placeholder, is_site_address, page_address
from digest.settings import Settings, read_settings

PATHS = [
    "index.md",
    "about.md",
    "claims/x.md",
    "claims/index.md",
    "articles/a b é.md",
    "x/README.md",
    "q?/&.md",
]


def address_by_mkdocs(path: str, site_url: str, use_directory_urls: bool) -> str:
    """What MkDocs prints as the canonical address of a page."""
    config = MkDocsConfig()
    config.load_dict({"site_name": "x", "site_url": site_url, "use_directory_urls": use_directory_urls})
    config.validate()
    page = Page(None, File(path, "docs", "site", use_directory_urls), config)
    assert page.canonical_url is not None
    return page.canonical_url


@pytest.mark.parametrize("use_directory_urls", [True, False])
@pytest.mark.parametrize(
    "site_url", ["https://digest.test", "https://digest.test/news/", "http://[::1]:8000/"]
)
@pytest.mark.parametrize("path", PATHS)
def test_a_page_is_where_mkdocs_puts_it(path: str, site_url: str, use_directory_urls: bool) -> None:
    """With and without directory addresses, at the root of a host and below it."""
    text = f"site_name: x\nsite_url: {site_url!r}\nuse_directory_urls: {str(use_directory_urls).lower()}\n"
    settings, problems = read_settings(text, "mkdocs.yml")
    assert problems == ()
    assert page_address(settings, path) == address_by_mkdocs(path, site_url, use_directory_urls)


def test_a_site_without_address_has_no_addresses() -> None:
    """Nothing is guessed."""
    assert page_address(Settings(), "about.md") == file_address(Settings(), "digest.json") == ""


def test_files_keep_their_names_and_anchors_follow() -> None:
    """Data files are copied as they are."""
    site = Settings(site_url="https://digest.test/")
    assert file_address(site, "annotations/ä.json", "x") == "https://digest.test/annotations/%C3%A4.json#x"


@pytest.mark.parametrize(
    ("address", "fits"),
    [
        ("https://annotated.example/", True),
        ("http://localhost:8000", True),
        ("https://digest.test/a/b/", True),
        ("digest.test", False),
        ("ftp://digest.test/", False),
        ("https://", False),
        ("https:///x", False),
        ("https://a b/", False),
        ("https://digest.test/?q", False),
        ("https://digest.test/#x", False),
        ("javascript:alert(1)", False),
        ('https://digest.test/"onload=', False),
    ],
)
def test_only_a_web_address_can_be_a_sites(address: str, fits: bool) -> None:
    """http or https, with a host, without query and fragment."""
    assert is_site_address(address) == fits


@given(st.text())
def test_no_text_breaks_the_question(text: str) -> None:
    """Whatever stands under `site_url`, there is an answer."""
    if is_site_address(text):
        assert isinstance(is_placeholder(text), bool)


def test_a_placeholder_is_known() -> None:
    """Hosts that nobody can own are told from those that somebody may."""
    assert is_placeholder("https://annotated.example/")
    assert is_placeholder("https://www.example.org/news/")
    assert not is_placeholder("https://digest.test/")
    assert not is_placeholder("https://example.org.uk/")
    assert not is_placeholder("")


def test_the_digest_ships_with_a_placeholder() -> None:
    """Nobody's address stands in what we publish."""
    text = (Path(__file__).parent.parent / "mkdocs.yml").read_text(encoding="utf-8")
    settings, problems = read_settings(text, "mkdocs.yml")
    assert problems == ()
    assert is_placeholder(settings.site_url)
