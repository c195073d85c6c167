"""Explanation: machines are told what readers see, and no more."""

from __future__ import annotations

import pytest

from digest.exports.explanation import find_explanation, plain_words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("a <b>b</b> **c** and `d`", "a b c and d"),
        ("a <span hidden>unseen</span> b", "a b"),
        ('<div style="color: red; Display : none">unseen <p>more<br>of it</p></div>\n\nshown', "shown"),
        ("<p hidden>unseen</p>\n\nshown", "shown"),
        ("<div hidden><div>unseen</div>unseen</div>shown", "shown"),
        ("<p hidden>never closed\n\nlost", ""),
        ("<style>.a{}</style><script>let a</script>shown", "shown"),
        ("a[^n] b\n\n[^n]: A note.\n    More of it.\n\n    And more.\n\nlast", "a b\n\nlast"),
    ],
)
def test_what_readers_do_not_see_is_not_told(text: str, words: str) -> None:
    """Hidden elements, notes at the end of the page, style and script."""
    assert plain_words(text) == words


def test_kept_parts_are_no_explanation() -> None:
    """Nor are comments, the title and the front matter."""
    page = "---\nclaim: x\n---\n\n# x\n\n<!-- digest:verdict -->\n**Accurate**\n<!-- /digest:verdict -->\n\nWhy. <!-- not this -->\n"
    assert find_explanation(page) == "Why."
