"""Article: the blocks of a seed, each with its place in the page of news it was."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from digest import boilerplate
from digest.block import Block, BlockKind, Reading
from digest.body import read_body
from digest.boilerplate import find_boilerplate
from digest.head import read_head
from digest.report import Report
from digest.seed import Seed
from digest.sign import NO_SIGNS, read_signs
from digest.wrapping import cut_pars

__all__ = ["RULES", "Block", "BlockKind", "find_blocks"]

RULES: Mapping[str, str] = MappingProxyType(
    {
        "kicker.desk": "A short label above the headline names the desk or the kind of article.",
        "kicker.capitals": "A label of a few words in capitals stands above the headline.",
        "kicker.site": "The name of a paper, station or site stands above the headline.",
        "kicker.word": "A single word stands above a headline of several.",
        "headline.marked": "The Markdown heading of the highest level before the text.",
        "headline.first": "The first line is a title: no full stop at its end, and text follows.",
        "headline.stopped": "A short first line with a full stop, set apart, in title case or told again in full below.",
        "standfirst.second-title": "A line between headline and text that is a title too, or ends without "
        "a full stop.",
        "standfirst.before-byline": "A sentence between the headline and the byline or date.",
        "standfirst.under-headline": "A sentence right under the headline, set apart from the paragraphs.",
        "standfirst.before-dateline": "A sentence between the headline and the paragraph that opens with a "
        "place.",
        "standfirst.restated": "A sentence under the headline that the next paragraphs say again in full.",
        "standfirst.deck": "An opening sentence with key points right below it, before the text and "
        "without headline.",
        "byline.by": "A line that says “By” and a name.",
        "byline.role": "A name and the role of a journalist.",
        "byline.name": "A name alone, between the titles and the text.",
        "byline.agency": "A news agency or the staff, alone on the line.",
        "byline.place": "A name and where or for whom the reporter works, between the titles and the text.",
        "byline.credits": "Who reported and edited, in brackets or after “Reporting by”.",
        "dateline.date": "A line that is a date, or says when the article was published or updated.",
        "dateline.place": "A line that is a place with a date or agency.",
        "heading.marked": "A Markdown heading.",
        "heading.time": "A time or date alone on its line, as in a live blog or timeline.",
        "heading.label": "A short label with a colon at its end, above what it introduces.",
        "heading.question": "A question above its answer.",
        "heading.numbered": "A numbered title, each time with text below it.",
        "heading.fixture": "A line with two sides and “v” between them: a match to come, or a case in court.",
        "heading.short": "A short line without a full stop above a paragraph.",
        "bullet.glyph": "The line begins with a bullet.",
        "pull-quote.marked": "A line that Markdown marks as a quotation.",
        "pull-quote.repeat": "A short line that repeats words of another paragraph.",
        "pull-quote.credited": "Quoted words alone on their line, with the speaker on the next line.",
        "pull-attribution.after": "A name right below a quotation that was lifted out of the text.",
        "caption.label": "The line begins with a word such as “Picture:” or “Image caption”.",
        "caption.credit": "The line ends with the credit of a photographer or agency.",
        "comment.label": "A label in front says comment, opinion, analysis or editor's note.",
        "comment.under-label": "A paragraph below a line that says comment, opinion or editor's note.",
        "comment.correction": "A note on how the outlet edited or changed the article.",
        "paragraph.turn": "A turn of a conversation, with the speaker's name or Q and A in front.",
        "paragraph.numbered": "A numbered item.",
        "paragraph.dateline": "A paragraph that opens with the place it was filed from.",
        "paragraph.default": "Nothing speaks for another kind.",
        **boilerplate.RULES,
    }
)
"""Each rule in one sentence; `Block.rule` is one of the keys."""


def find_blocks(seed: Seed) -> tuple[Block, ...]:
    """The blocks of a seed in reading order; every character that is not white space or a bullet's glyph is in one."""
    is_markdown = seed.name.endswith((".md", ".markdown"))
    pars = cut_pars(seed.text, seed.body, is_markdown)
    signs = [read_signs(par) for par in pars]
    signed = {i for i, wording in enumerate(signs) if wording is not NO_SIGNS}
    furniture = find_boilerplate(pars, signed)
    kept = [i for i in range(len(pars)) if i not in furniture]
    report = Report(seed.text, [pars[i] for i in kept], [signs[i] for i in kept])
    head = read_head(report, has_title=bool(seed.metadata.get("title")))
    verdicts = iter(read_body(report, head))
    blocks = []
    for i, par in enumerate(pars):
        found = furniture.get(i)
        verdict = Reading("furniture", found.rule, *found.reasons) if found else next(verdicts)
        blocks.append(Block(verdict.kind, par.span, verdict.rule, verdict.reasons))
    return tuple(blocks)
