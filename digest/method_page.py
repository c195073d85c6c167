"""Method page: what the machine does, what people do, their two vocabularies, and how often the rules err."""

from __future__ import annotations

from digest.annotation import RULES_VERSION
from digest.article_page import part
from digest.error_rate import COMMAND, Measured
from digest.piece import spell
from digest.prose import escape_prose
from digest.rating import NUMBERS
from digest.settings import Settings
from digest.vocabulary import COMPARED, MEANINGS

PAGE = "method.md"
_LEAD = """\
The machine compares, people judge.
Whatever stands on these pages is one or the other, and says which.
"""
_MACHINE = """\
## What the machine does

It finds statements and quotations in each article, who made them, and where another article has the same one.
It sets such passages beside each other and says how they differ, in the words below.
It works by fixed rules: the same articles always give the same pages, and each finding names its rule.
It never says which outlet is right, never rates a claim, and never grades an article or an outlet.
"""
_PEOPLE = """\
## What people do

They choose the articles, mend what the rules got wrong, look for evidence, and rate claims.
A rating needs evidence that a reader can follow, the name of the person who stands behind it, and a day.
Without a name and a day it is a draft: it says so, and has a broken outline where a verdict is a filled label.
When a rating, its claim, who is said to have made it, its explanation or its evidence is changed after it was signed, it is a draft again until somebody signs it anew.
Such changes are listed on the claim’s page and under [Corrections](corrections.md).
"""
_LIMITS = """\
## What to expect of the rules

They know English news and nothing else.
They were made to be right rather than complete: that a page shows no difference does not mean that there is none.
They compare what articles say, not what is so.
"""


def render_method(settings: Settings, measured: Measured) -> str:
    """The whole text of `docs/method.md` as the program would write it."""
    sections = [
        "---\ntitle: Method\n---\n\n# Method\n",
        _LEAD,
        _MACHINE,
        part("vocabulary", *_vocabulary()),
        _PEOPLE,
        part("scale", *_scale(settings)),
        _LIMITS,
        part("measured", *_error_rates(measured)),
    ]
    return "\n".join(sections)


def _vocabulary() -> list[str]:
    """The machine's words, as a table, and the version of the rules."""
    rows = [f"| {words} | {escape_prose(MEANINGS[relation])} |" for relation, words in COMPARED.items()]
    return [
        f"These are the words of the rules, version {RULES_VERSION}.",
        "",
        "| Comparison | Means |",
        "|---|---|",
        *rows,
    ]


def _scale(settings: Settings) -> list[str]:
    """The ratings in their order, with what they mean and the number machines are given for them."""
    meanings = dict(settings.meanings)
    rows = [
        f"| {escape_prose(name)} | {escape_prose(meanings[rating])} | {NUMBERS.get(rating, '–')} |"
        for rating, name in settings.ratings
    ]
    after = "The number is for machines that collect ratings, and runs from 1 to 5; a rating without one is on no such scale."
    return ["| Rating | Means | Number |", "|---|---|---|", *rows, "", after]


def _error_rates(measured: Measured) -> list[str]:
    """How often the rules were right when they were last measured, as a table."""
    rows = [f"| {rate.what} | {rate.precision:.0%} | {rate.recall:.0%} |" for rate in measured.rates]
    lead = (
        f"Measured on {measured.articles} made-up articles and {spell(measured.stories)} made-up stories of several outlets"
        " each, which were labelled by people who had not seen the rules and which nobody tuned the rules to."
    )
    head = ["| The rules look for | Right, of those found | Found, of those there |", "|---|---|---|"]
    return [lead, f"`{COMMAND}` measures them anew.", "", *head, *rows]
