"""Letter: the address for reports of errors, with page and claim in it."""

from __future__ import annotations

from urllib.parse import parse_qs, unquote, urlsplit

from folder import Folder
from hypothesis import given
from hypothesis import strategies as st

from digest.article_page import link_target
from digest.letter import address_letter

BOX = "https://example.org/new?title={page}&body={claim}"


@given(st.text(), st.text())
def test_page_and_claim_come_back_as_they_went(page: str, claim: str) -> None:
    """Whatever a page is called, its name stays one value of the address and breaks out of no link."""
    page, claim = (each.encode("utf-8", "replace").decode() for each in (page, claim))
    address = link_target(address_letter(BOX, page, claim))
    told = parse_qs(urlsplit(address).query, keep_blank_values=True)
    assert (told["title"], told["body"]) == ([page], [claim])
    assert not set(address) & set(" ()[]<>\"'`\n")


def test_each_page_carries_its_own(bridge: Folder) -> None:
    """The link on an article names the page, the one on a claim's page the claim as well."""
    bridge.write("mkdocs.yml", f'site_name: x\nextra: {{digest: {{report: "{BOX}"}}}}\n')
    bridge.run()
    (claim,) = [path for path in bridge.files("docs/claims") if "cracks" in path]
    for path, name in (("docs/articles/harbour.md", ""), (claim, claim[12:-3])):
        address = bridge.read(path).split("[Report an error](")[1].split(")")[0]
        query = parse_qs(urlsplit(address).query, keep_blank_values=True)
        assert (query["title"], query["body"]) == ([path.removeprefix("docs/")], [name])
    assert unquote(bridge.read("docs/about.md")).count("example.org/new?title=about.md") == 1


def test_without_an_address_the_about_page_says_how(bridge: Folder) -> None:
    """The link leads to a heading that is there."""
    assert "](../about.md#report-an-error)" in bridge.read("docs/articles/harbour.md")
    assert "\n## Report an error\n" in bridge.read("docs/about.md")


def test_an_editor_may_rename_or_delete_the_place(bridge: Folder) -> None:
    """No link leads to a heading that is gone, nor to a page that is."""
    bridge.edit("docs/about.md", "## Report an error", "## Tell us")
    bridge.run()
    assert "[Report an error](../about.md)" in bridge.read("docs/articles/harbour.md")
    bridge.delete("docs/about.md")
    bridge.run()
    assert "Report an error" not in bridge.read("docs/articles/harbour.md")
    assert not bridge.has("docs/about.md")
