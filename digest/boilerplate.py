"""Boilerplate: what the outlet sets around its reports, told from the report line by line, with the reason.

Nothing here names an outlet, a person or a number: a rule looks at wording
every newsroom's site shares, and at where a line stands.  When in doubt a
line is report: a leaked promotion costs less than a lost paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass

from digest.seed import Span

RULES: Mapping[str, str] = {
    "furniture.separator": "A line without letters or digits, such as *** or ---.",
    "furniture.menu": "A row of section names, a breadcrumb trail, or a button such as “Menu” or “Share”.",
    "furniture.advert": "A label of an advertisement, or “story continues below”.",
    "furniture.counter": "Reading time, number of comments or shares, or the place in a picture gallery.",
    "furniture.call": "A call to the reader: subscribe, sign up, follow, share, donate, accept cookies.",
    "furniture.link": "One line that leads to another article, such as “Read more: …”.",
    "furniture.legal": "Copyright, terms of use, or where the text was first published.",
    "furniture.tags": "A list of tags or topics the article is filed under.",
    "furniture.image": "The markup of a picture, without words of the report.",
    "furniture.release": "A press office's apparatus: for immediate release, notes to editors, about the "
    "company.",
    "furniture.contact": "A telephone number or address of a press office, or a line right beside one.",
    "furniture.related": "A heading over links to other articles, such as “Related articles” or “Most read”.",
    "furniture.promotion": "A heading that offers the outlet's own product.",
    "furniture.comments": "A heading over readers' comments.",
    "furniture.box": "A line under one of these headings, before the report goes on.",
    "furniture.author-note": "A note on the author after the end of the report.",
    "furniture.between": "A loose line after the end of the report, below other furniture.",
}
"""Each rule of this module in one sentence."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A line of the seed, or several lines that were one before they were wrapped; its kind is not known yet."""

    span: Span
    """Without white space around it, bullet glyph and heading hashes."""
    text: str
    """Its words on one line, for reading; positions in it mean nothing."""
    low: str
    """The same in small letters."""
    words: int
    """How many, `MANY_WORDS` at most."""
    glyph: str = ""
    """The bullet before it, or nothing."""
    level: int = 0
    """Of a Markdown heading, 1 to 6; else 0."""
    gap: bool = False
    """Whether a blank line stands above it."""


@dataclass(frozen=True, slots=True)
class Boilerplate:
    """One piece that is not the report."""

    rule: str
    """Key of `RULES`."""
    reasons: tuple[str, ...]
    """What spoke for it, in words an editor understands."""


MANY_WORDS = 100
"""Longer pieces are all alike to the rules: they are prose."""

LONGEST_CALL = 60
"""Words; promotions and legal lines are shorter, and longer pieces are never judged by a phrase inside them."""

_CLOSERS = "'\"’”»)]*_"
_LETTER = re.compile(r"[^\W_]")
_REPORTED = re.compile(
    r"\b(?:said|says|told|asked|added|according to|wrote|warned|argued|announced|insisted|urged|claimed)\b"
)
_OPENS_WITH_QUOTE = re.compile(r"[\"“‘'«]")


def is_sentence_like(piece: Piece) -> bool:
    """Whether the piece ends as a sentence does."""
    return piece.text.rstrip(_CLOSERS).endswith((".", "!", "?", "…"))


def ends_with_full_stop(piece: Piece) -> bool:
    """Whether the piece ends with a full stop, behind which quotation marks may close; an ellipsis is none."""
    bare = piece.text.rstrip(_CLOSERS)
    return bare.endswith(".") and not bare.endswith("...")


def is_prose(piece: Piece) -> bool:
    """Whether the piece reads like a paragraph: whole sentences, not a title, an item or a teaser that breaks off."""
    if piece.glyph or piece.level or piece.words < 4:
        return False
    if piece.words >= MANY_WORDS or ends_with_full_stop(piece):
        return True
    return (
        piece.words >= 12 and (is_sentence_like(piece) or piece.text.endswith(":")) and not is_cut_off(piece)
    )


def is_cut_off(piece: Piece) -> bool:
    """Whether the piece breaks off like a teaser."""
    return piece.text.endswith(("…", "...", "[…]", "[...]"))


# ---- lines that are furniture wherever they stand -------------------------------------------------


@dataclass(frozen=True, slots=True)
class _LineRule:
    rule: str
    most_words: int
    opening: re.Pattern[str]
    """Matched from the start of the line, in small letters like `phrase`."""
    reason: str
    phrase: re.Pattern[str] | None = None
    """Searched anywhere in the line."""


def _any_of(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(patterns))


_NETWORK = (
    r"(?:facebook|twitter|x|linkedin|whatsapp|reddit|pinterest|telegram|instagram|youtube|bluesky|threads)"
)
_BUTTON = (
    rf"menu|search|close|home|next|previous|prev|back|back to top|toggle navigation|open menu|sign ?(?:in|"
    rf"up)|log "
    rf"?in|"
    rf"log ?out|my account|subscribe|register|share|save|print|e-?mail|tweet|reply|like|report|copy link|"
    rf"copied|play|play video|listen|bookmark|show more|load more|view more|see more|see all|view all|view "
    rf"gallery|"
    rf"loading(?:\.\.\.|…)?|(?:accept|reject|allow|decline)(?: all)?(?: cookies)?|(?:manage|cookie|privacy) "
    rf"(?:preferences|settings|options|choices|cookies)|more options|got it|dismiss|no thanks|not now|"
    rf"{_NETWORK}"
)

_LINE_RULES: tuple[_LineRule, ...] = (
    _LineRule(
        "furniture.menu",
        8,
        _any_of(
            r"skip to (?:main |the )?(?:content|navigation|article|footer|search)\W*\Z",
            rf"(?:{_BUTTON})\Z",
            rf"(?:(?:{_BUTTON})[ \t|,/·•]+)+(?:{_BUTTON}|\d[\d,.]* comments?)\Z",
        ),
        "a button or menu entry of the site",
    ),
    _LineRule(
        "furniture.advert",
        8,
        _any_of(
            r"\W*(?:advertisements?|advertorial|advert|ads?|ad feedback|sponsored(?: content| post)?|"
            r"paid (?:content|post|promotion)|promoted(?: content)?|skip ad(?:vertisement)?|"
            r"scroll (?:down )?(?:to continue(?: reading)?|for (?:more|video))|remove ads?)\W*\Z",
            r"\W*(?:the )?(?:story|article|report)?\s*continues? (?:below|after)\b[^.]*\W*\Z",
            r"\W*(?:this )?advertisement\b.{0,40}\b(?:load|below|continue)",
        ),
        "marks an advertisement",
    ),
    _LineRule(
        "furniture.counter",
        10,
        _any_of(
            r"(?:about )?\d+[- ]?min(?:ute)?s?(?: to)?[- ]read\b.{0,30}\Z",
            r"(?:estimated )?read(?:ing)? time\W.{0,20}\Z",
            r"\+\d{1,3}\Z|\d[\d,.]*[km]? (?:comments?|shares?|likes?|views?|repl(?:y|ies)|reactions?|"
            r"retweets?)\Z",
            r"listen(?: to (?:this )?(?:article|story))?\s*[(·|-]?\s*\d+[: ]?\d* ?min(?:ute)?s?\)?\Z",
            r"(?:image|photo|picture|slide) ?\d+ ?(?:/|of) ?\d+\Z|\d+ of \d+\Z",
        ),
        "counts minutes, readers or pictures",
    ),
    _LineRule(
        "furniture.tags",
        40,
        _any_of(
            r"(?:tags?|tagged(?: with| as| in)?|topics?|related topics|key ?words?|filed under|posted in|"
            r"categor(?:y|ies)|hashtags?)\s*:\s*[^.]*\Z",
            r"(?:#\w+[\s,]*)+\Z",
        ),
        "lists the labels the article is filed under",
    ),
    _LineRule(
        "furniture.image",
        30,
        _any_of(
            r"!\[[^\]]*\]\([^)]*\)\Z",
            r"<img\b[^>]*>\Z",
            r"\[(?:image|photo|video|embed)\]\Z",
        ),
        "is the markup of a picture",
    ),
    _LineRule(
        "furniture.legal",
        LONGEST_CALL,
        _any_of(
            r"\W*(?:©|\(c\)\s*\d{4}|copyright\s*(?:©|\(c\)|\d{4}|[^.]{2,60}\d{4}\W*(?:\Z|all rights)))",
            r"our standards\s*:",
            r"this (?:article|story|content|material|piece|post|column) "
            r"(?:(?:was |has been )?(?:first|originally|also) (?:published|appeared)|"
            r"(?:was |has been |is )(?:republished|reproduced|syndicated|provided|produced) |may not be )",
            r"(?:first|originally) (?:published|appeared) (?:in|at|by|here|as)\b[^,]{0,60}\Z",
            r"(?:terms (?:of (?:use|service)|(?:and|&) conditions)|privacy(?: policy| notice)?|cookie policy|"
            r"contact us|about us|advertise with us|accessibility|do not sell[^.]*)"
            r"(?:\s*[|·•,/]\s*[^|·•,/]+)*\Z",
        ),
        "states rights or terms, not news",
        _any_of(
            r"\ball rights reserved\b",
        ),
    ),
    _LineRule(
        "furniture.release",
        14,
        _any_of(
            r"\W*(?:for immediate release|(?:press|news|media) release|news provided by|not for (?:release|"
            r"publication)\b.*|"
            r"(?:strictly )?(?:embargo(?:ed)?\s*:|embargoed (?:until|to|for)\b).*|embargoed)\W*\Z",
            r"\W*(?:-30-|ends|end)\W*\Z",
            r"(?:notes? (?:to|for) editors?|editors?[’'] notes?)\W*\Z",
        ),
        "belongs to the press office, not to the report",
    ),
    _LineRule(
        "furniture.contact",
        30,
        _any_of(
            r"\W*(?:media|press|news|pr|investor|editorial)(?: and \w+)? "
            r"(?:contacts?|enquir(?:y|ies)|inquir(?:y|ies)|relations|office)\s*(?::.*)?\Z",
            r"\W*contacts?(?: information| details)?\s*:.*\Z",
            r"for (?:more|further|additional|all)?\s*(?:press |media )?"
            r"(?:information|details|enquiries|inquiries)\b[^.]{0,60}\b(?:contact|visit|call|e-?mail|see|"
            r"please)\b",
        ),
        "says whom the press may ask",
    ),
    _LineRule(
        "furniture.call",
        LONGEST_CALL,
        _any_of(
            r"sign(?:ing)? up (?:now|here|today|below|for|to|and)\b",
            r"subscribe\b(?! (?:said|says))(?: (?:to|now|today|for|here|and|from|by|with)\b|\W*\Z)",
            r"(?:the )?(?:\w+ ){0,4}newsletters?\W*\Z",
            r"(?:you can )?follow (?:us|me|@\w+|our|along on|\w+ on (?:twitter|x|facebook|instagram|"
            r"bluesky))\b",
            r"join (?:our|the) (?:whats ?app|facebook|telegram|discord|community|channel|conversation|"
            r"discussion|debate)\b",
            r"download (?:our|the) (?:\w+ ){0,3}app\b",
            r"(?:we|this (?:web)?site) uses? cookies\b",
            r"(?:print|save|gift|bookmark|e-?mail) this (?:page|article|story)?\W*\Z",
            r"share (?:this|on|via|your|with your)\b",
            r"(?:please )?(?:support|fund|donate to|contribute to) (?:us\b|(?:our|independent|quality|local) "
            r"(?:\w+ )?journalism\b)",
            r"join (?:our|the) (?:\w+ )?(?:forum|newsletter|mailing list|club)\b",
            r"(?:learn|find out|read|see) more (?:at|on|here|by)\b[^,]{0,60}\Z|do you know more\?",
            r"donate (?:now|today|here)\b|make a (?:donation|contribution)\b",
            r"become an? (?:\w+ )?(?:member|subscriber|supporter)\b",
            r"start your (?:\w+ )?(?:free )?(?:trial|subscription)\b",
            r"get (?:the|our|all|all the|your|more|daily|weekly|breaking|unlimited|full)\b[^.?!]{0,80}"
            r"\b(?:newsletters?|briefings?|inbox|app|news|updates|alerts|headlines|stories|access|digest)\b",
            r"get in touch (?:with us|by|at|via)\b|(?:e-?mail|contact|write to|text|whats ?app|message) us\b",
            r"stay (?:updated|informed|connected|in the know|in the loop|on top of|ahead of|up[- ]to[- "
            r"]date)\b"
            r"[^.]{0,60}\Z",
            r"(?:have|got|do you have) (?:you got )?(?:an? |any )?(?:news )?(?:tip|story|"
            r"question)s?\b.{0,30}\?",
            r"(?:have your say|let us know|tell us (?:what you think|your (?:story|views|thoughts)|in the)|"
            r"what do you think\? (?:let|tell|leave|join|have))",
            r"already (?:an? |have an? )(?:subscriber|member|account)\s*(?:\?|sign|log|\Z)",
            r"(?:sign|log) in (?:to|here|or|with)\b|register (?:now|here|today|for free|to (?:read|"
            r"continue))\b",
            r"create an? (?:free )?account\b|enter your e-?mail\b|your e-?mail(?: address)?\W*\Z",
            r"by (?:signing up|subscribing|clicking|continuing|submitting|registering|entering)\b.*"
            r"\b(?:you (?:agree|consent|accept)|terms|privacy)\b",
            r"(?:you (?:can|may) )?unsubscribe\b",
            r"thank(?:s| you) for (?:reading|subscribing|signing up|visiting)\b",
            r"if you (?:enjoyed|liked|value) (?:this|our) (?:\w+ )?(?:article|story|post|piece|work|"
            r"journalism|reporting)\b",
            r"(?:to )?(?:continue|keep) reading\b[^.]{0,60}\Z",
            r"(?:read|view|see|show|load) (?:the )?(?:more|full|all|less|original)"
            r"(?: (?:comments?|stor(?:y|ies)|articles?|posts?|news|here|on|from|at))*\W*\Z",
            r"(?:listen to|watch) (?:this|the) (?:article|episode|story|full \w+)\b[^.]{0,40}\Z",
            r"(?:this (?:article|story|content) is )(?:for|only available|available|reserved|exclusive)\b.*"
            r"\b(?:subscribers|members)\b",
            r"never miss an?\b|don[’']?t miss (?:out|an?|our|the)\b[^.]{0,60}\W?\Z",
            r"(?:add us (?:as|on|to)|make us your|choose us as)\b",
        ),
        "calls on the reader to do something",
        _any_of(
            r"\b(?:to|in|into|hits?) your (?:e-?mail )?(?:inbox|phone)\b",
            r"\bsign up (?:for|to) (?:our|my) ",
            r"\bsubscribe to (?:our|my)\b",
            r"\bour (?:free |daily |weekly |morning |evening )*(?:e-?mail )?newsletters?\b",
            r"\bclick here\b",
            r"\b(?:accept|manage|reject) (?:all )?cookies\b",
            r"\b(?:like|find|follow|join) us on\b",
        ),
    ),
)

_LINK = re.compile(
    r"\A\W*(?:read (?:more|also|next|now)|read|also read|see also|related(?: (?:stor(?:y|ies)|articles?|news|"
    r"coverage|videos?|reading))?|more on this(?: story)?|watch(?: now| live| more| here)?|listen(?: now| "
    r"here)?|"
    r"in (?:pictures|photos)|don[’']?t miss|must[- ]read|recommended|trending|you may also like)"
    r"\s*(?::|\||►|▶|>>?|»|→)\s*\S",
)
_LONGEST_LINK = 30

_LONE_NUMBER = re.compile(r"\A\d{1,5}\Z")
_MENU_BAR = re.compile(r"\s*(?:[|>›»·•]|\s/\s)\s*")
_MENU_WORD = re.compile(
    r"\b(?:home|news|sports?|weather|world|business|opinion|culture|politics|contact|about|log ?in|sign in|"
    r"video|tv|radio|travel|more|subscribe|search|menu|lifestyle|entertainment|money|tech|science|health)\b",
)
_ADDRESS = re.compile(r"\+?\(?\d[\d() .-]{7,}\d|[\w.+-]+@[\w-]+\.\w|https?://|\bwww\.|\A@\w+\Z")


def _is_menu_row(piece: Piece) -> bool:
    """Whether short names stand in a row with bars or arrows between them, as in `Home > News > Sport`."""
    if piece.words > 40 or is_sentence_like(piece) or piece.text.startswith("|"):
        return False
    parts = [part for part in _MENU_BAR.split(piece.text) if part]
    if len(parts) < 2:
        return False
    if any(any(c.isdigit() for c in part) or len(part.split()) > 3 for part in parts):
        return False
    known = sum(1 for part in parts if _MENU_WORD.search(part.lower()))
    return known >= 1 and (len(parts) >= 3 or _MENU_WORD.match(parts[0].lower()) is not None)


def _judge_line(piece: Piece, is_first: bool) -> Boilerplate | None:
    """What a line's own wording says; `is_first` protects a headline that looks like a link."""
    text, low = piece.text, piece.low
    if piece.words > LONGEST_CALL:
        return None
    if not _LETTER.search(text):
        return Boilerplate("furniture.separator", ("has no letters or digits",))
    reported = _OPENS_WITH_QUOTE.match(text) or (piece.words > 12 and _REPORTED.search(text))
    if reported and "©" not in text:
        return None
    for rule in _LINE_RULES:
        if piece.words <= rule.most_words:
            found = rule.opening.match(low) or (rule.phrase.search(low) if rule.phrase else None)
            if found:
                return Boilerplate(rule.rule, (rule.reason, _says(text[found.start() : found.end()])))
    if not is_first and piece.words <= _LONGEST_LINK and (found := _LINK.match(low)):
        return Boilerplate("furniture.link", ("leads to another article", _says(text[: found.end() - 1])))
    if _is_menu_row(piece):
        return Boilerplate("furniture.menu", ("a row of section names",))
    return None


def _says(words: str) -> str:
    """The words that gave a line away, shortened."""
    said = " ".join(words.split())
    return f"it says “{said if len(said) <= 48 else said[:47] + '…'}”"


# ---- boxes: a heading and the lines under it ------------------------------------------------------

_RELATED = re.compile(
    r"\A\W*(?:related(?: (?:articles?|stor(?:y|ies)|content|links?|coverage|reading|news|posts?|topics?|"
    r"items?))?|"
    r"read (?:more|also|next)(?: (?:on|about|from) .{1,40})?|also read|see also|further reading|keep reading|"
    r"more on this(?: (?:story|topic|subject))?|more (?:about|stories|coverage|like this|news|to (?:read|"
    r"explore))|"
    r"(?:you|readers) (?:may|might)(?: also)? (?:like|enjoy|be interested in)|you(?:[’']ll)? (?:also "
    r")?(?:like|love)|"
    r"(?:articles|stories) you (?:may|might)(?: also)? (?:like|enjoy)|others? (?:also )?read|people also "
    r"read|"
    r"most (?:read|popular|viewed|shared|commented)(?: (?:in|on|from|stories|articles|now|today|"
    r"this)\b.{0,30})?|recommended(?: (?:for you|stories|reading|articles))?|"
    r"trending(?: now| stories| topics)?|top stories|popular(?: now| stories| posts)?|"
    r"(?:the )?latest(?: (?:news|stories|headlines|posts|articles|videos?))|editor[’']?s[’']? (?:picks?|"
    r"choice)|"
    r"in case you missed it|what to read next|up next|next (?:article|story|post)|previous (?:article|"
    r"story|post)|"
    r"(?:from )?(?:around|across|elsewhere on) the (?:web|site|internet)|from our (?:partners|sponsors)|"
    r"sponsored (?:links|stories)|explore more|don[’']?t miss)\W*\Z",
)
_MORE_FROM = re.compile(r"\Amore (?:from|in|about|on)\b.{1,40}\Z")
_OFFER = re.compile(
    r"\A(?:need|want|looking for|ready to|enjoying|like what|love|interested in|curious about|keen to|"
    r"searching for|thinking of|tired of)\b[^.]*\?\Z",
)
_COMMENTS = re.compile(
    r"\Acomments\Z|\Acomments? ?\(\d+\)|\A(?:leave|post|add|write) a (?:comment|reply)\b|"
    r"\A(?:view|show|load|see) (?:all )?(?:\d+ )?comments\b|\A(?:readers?[’'] )comments\Z|"
    r"\Ajoin the (?:conversation|discussion|debate)\b",
)
_ABOUT = re.compile(
    r"\A(?:About|ABOUT) (?P<name>(?!(?i:the|this|that)\b)[^\W\d_a-z][^.?!:]{0,60})(?:\W*\Z|: )"
)
_ABOUT_US = re.compile(
    r"\Aabout (?:us|the (?:authors?|writers?|company|organi[sz]ation|charity|publisher))\W*\Z"
)
_NOTES_TO_EDITORS = re.compile(r"\A\W*(?:notes? (?:to|for) editors?|editors?[’'] notes?)\b\W*")
_END_MARK = re.compile(r"\A\W*(?:-30-|ends?)\W*\Z|\A(?:#\s*){3,}\Z")

_IMPERATIVE = re.compile(
    r"(?:\A|[.!?]\s+)(?:Get|Discover|Try|Join|Sign up|Subscribe|Start|Find out|Explore|Learn|Download|"
    r"Contact|Book|"
    r"Visit|Upgrade|Buy|Shop|Save|Unlock|Access|Request|Schedule|Register|Choose|Claim|Enjoy)\b"
)
_YOU = re.compile(r"\byour?s?\b")
_OURS = re.compile(
    r"\b[Oo]ur (?:\w+ )?(?:team|experts?|platform|newsletters?|journalists?|app|services?|analysts?|"
    r"community|"
    r"partners|readers|data|journalism|coverage|reporters|tools?|reports|members)\b"
)
_WORD = re.compile(r"[^\W_][\w’'&-]*")
_LONG_WORD = 7
_LEAD_PIECES = 8
_COMMON_LONG_WORDS = frozenset(
    _WORD.findall(
        "according against already although another because between company country despite "
        "government however including million billion minister national officials people percent "
        "president several through together towards without working whether thousand hundred "
        "january february september october november december tuesday wednesday thursday saturday "
        "monday friday sunday reported reports announced "
    )
)


def _is_promotion(piece: Piece) -> bool:
    """Whether prose sells the outlet's own product to “you”."""
    text = piece.text
    if piece.words > LONGEST_CALL or _OPENS_WITH_QUOTE.match(text) or _REPORTED.search(text):
        return False
    return _YOU.search(piece.low) is not None and (
        _IMPERATIVE.search(text) is not None or _OURS.search(text) is not None
    )


def _is_report(piece: Piece) -> bool:
    return is_prose(piece) and not _is_promotion(piece)


def _rare_terms(piece: Piece) -> set[str]:
    """Names and long words, which tell whether two pieces share a subject."""
    terms = set()
    for found in _WORD.finditer(piece.text):
        word = found.group()
        is_name = word[0].isupper() and len(word) > 2 and found.start() > 0
        if is_name or len(word) >= _LONG_WORD:
            terms.add(word.lower().removesuffix("’s").removesuffix("'s"))
    return terms - _COMMON_LONG_WORDS


class _Page:
    """The pieces of a seed while they are being judged; each pass adds to `found`."""

    def __init__(self, pieces: Sequence[Piece], kept: Container[int]) -> None:
        self.pieces = pieces
        self.kept = kept
        self.found: dict[int, Boilerplate] = {}
        self.prose_before = 0
        """Paragraphs of report above the piece under judgement."""

    def judge_lines(self) -> None:
        """Pass 1: lines that give themselves away."""
        seen_report = seen_prose = False
        for i, piece in enumerate(self.pieces):
            if piece.words > LONGEST_CALL:
                seen_report = seen_prose = True
                continue
            judged = None if i in self.kept else _judge_line(piece, not seen_report)
            if not judged and seen_report and not seen_prose and _LONE_NUMBER.match(piece.text):
                judged = Boilerplate("furniture.counter", ("a number alone above the text",))
            seen_prose = seen_prose or is_prose(piece)
            if judged:
                self.found[i] = judged
            else:
                seen_report = True

    def judge_boxes(self) -> None:
        """Pass 2: headings that open a box, and what stands in it."""
        self.unjudged_after = _count_unjudged(len(self.pieces), self.found)
        self.lead_terms: set[str] = set()
        self.lead: list[Piece] = []
        i = 0
        while i < len(self.pieces):
            piece = self.pieces[i]
            opened = self._open_box(i)
            if opened is not None:
                rule, reason, end = opened
                if end > i + 1 or rule in ("furniture.related", "furniture.comments", "furniture.release"):
                    self.found[i] = Boilerplate(rule, (reason, _says(piece.text)))
                for j in range(i + 1, end):
                    self.found.setdefault(
                        j, Boilerplate("furniture.box", _reasons_in_box(self.pieces[j], piece))
                    )
                i = max(end, i + 1)
                continue
            if i not in self.found and is_prose(piece):
                self.prose_before += 1
                if self.prose_before <= _LEAD_PIECES:
                    self.lead.append(piece)
            i += 1

    def _open_box(self, i: int) -> tuple[str, str, int] | None:
        """Rule, reason and end of the box that opens at `i`; the end is `i + 1` when nothing follows in it."""
        piece = self.pieces[i]
        if piece.words > 14 or (i in self.found and self.found[i].rule == "furniture.tags"):
            return None
        if self.prose_before and _COMMENTS.search(piece.low) and self._may_run_to_the_end(i):
            return "furniture.comments", "readers' comments begin here", len(self.pieces)
        if self.prose_before and self._opens_release_end(i) and self._may_run_to_the_end(i):
            return "furniture.release", "the press office's own matter begins here", len(self.pieces)
        if self.found.get(i, None) and self.found[i].rule == "furniture.contact":
            return "furniture.contact", "says whom the press may ask", self._end_of_contact(i)
        if piece.glyph:
            return None
        if _RELATED.match(piece.low):
            end = self._end_of_box(i) if self.prose_before else self._end_of_list(i)
            return "furniture.related", "leads to other articles", end
        if _MORE_FROM.match(piece.low) and self.prose_before:
            end = self._end_of_box(i)
            return ("furniture.related", "leads to other articles", end) if end > i + 1 else None
        if _OFFER.match(piece.low) and i + 1 < len(self.pieces) and self.prose_before:
            after = self.pieces[i + 1]
            if _is_promotion(after) or i + 1 in self.found:
                return "furniture.promotion", "offers the outlet's own product", self._end_of_box(i)
        return None

    def _may_run_to_the_end(self, i: int) -> bool:
        """Whether less text stands below than above: a box that swallows all the rest must be the smaller part."""
        after = self.pieces[-1].span.end - self.pieces[i].span.end
        before = self.pieces[i].span.start - self.pieces[0].span.start
        return after <= before

    def _opens_release_end(self, i: int) -> bool:
        """Whether notes to editors, an “About” section, or an end mark with one of these below stands at `i`."""
        if _END_MARK.match(self.pieces[i].low):
            below = range(i + 1, min(i + 3, len(self.pieces)))
            return any(self._opens_notes(j) or self._is_contact(j) for j in below)
        return self._opens_notes(i)

    def _opens_notes(self, i: int) -> bool:
        """Whether notes to editors or an “About” section that goes on to speak of what it names stands at `i`."""
        text = self.pieces[i].text
        if _NOTES_TO_EDITORS.fullmatch(self.pieces[i].low):
            return True
        if _ABOUT_US.match(self.pieces[i].low):
            return True
        named = _ABOUT.match(text)
        if not named:
            return False
        body = text[named.end() :] or (self.pieces[i + 1].text if i + 1 < len(self.pieces) else "")
        first_word = named.group("name").split()[0].strip(",’'\"“”").lower()
        return first_word in body[:80].lower() and not _REPORTED.search(body)

    def _is_contact(self, i: int) -> bool:
        found = self.found.get(i)
        return found is not None and found.rule in ("furniture.contact", "furniture.release")

    def _end_of_contact(self, i: int) -> int:
        """Behind the last of the next six short lines that gives a telephone number or address."""
        end = i + 1
        for j in range(i + 1, min(i + 7, len(self.pieces))):
            piece = self.pieces[j]
            if piece.words > 12 or is_prose(piece):
                break
            if _ADDRESS.search(piece.text):
                end = j + 1
        return end

    def _end_of_box(self, i: int) -> int:
        """Where the report goes on below the heading at `i`, or the end of the seed."""
        pieces = self.pieces
        n = len(pieces)
        lead_terms = self._terms_of_lead()
        is_compact = i + 1 < n and not pieces[i + 1].gap and pieces[i].gap
        has_bullets = i + 1 < n and bool(pieces[i + 1].glyph)
        items = teasers = 0
        for j in range(i + 1, n):
            piece = pieces[j]
            if self._opens_another(j):
                return j
            if j in self.found:
                continue
            if not _is_report(piece):
                if has_bullets and not piece.glyph and piece.words >= 12:
                    return j
                items += 1
                teasers += piece.words >= 14 or is_prose(piece)
                continue
            shared = len(_rare_terms(piece) & lead_terms)
            goes_on = (
                shared >= 3
                or self._is_report_next(j)
                or (has_bullets and items > 0)
                or (is_compact and items > 0 and piece.gap)
                or (self.unjudged_after[j + 1] == 0 and (shared >= 2 or (items >= 2 and not teasers)))
            )
            if goes_on:
                return self._give_heading_back(i, j, items)
            teasers += 1
        return n

    def _end_of_list(self, i: int) -> int:
        """Where the list under the heading at `i` ends, above the text: the headline must not go with it."""
        end = i + 1
        is_compact = any(piece.gap for piece in self.pieces[i + 2 : i + 12]) and not self.pieces[i].level
        while end < len(self.pieces) and (
            self.pieces[end].glyph or (is_compact and not self.pieces[end].gap)
        ):
            end += 1
        return end

    def _opens_another(self, j: int) -> bool:
        """Whether a heading that opens a box of its own stands at `j`."""
        piece = self.pieces[j]
        if piece.glyph or piece.words > 14:
            return False
        if _RELATED.match(piece.low) or (_COMMENTS.search(piece.low) and self._may_run_to_the_end(j)):
            return True
        if j + 1 >= len(self.pieces) or not _OFFER.match(piece.low):
            return False
        return _is_promotion(self.pieces[j + 1])

    def _terms_of_lead(self) -> set[str]:
        """What the first paragraphs of the report speak of."""
        while self.lead:
            self.lead_terms |= _rare_terms(self.lead.pop())
        return self.lead_terms

    def _is_report_next(self, j: int) -> bool:
        for k in range(j + 1, min(j + 4, len(self.pieces))):
            if k not in self.found:
                return _is_report(self.pieces[k])
        return False

    def _give_heading_back(self, opener: int, end: int, items: int) -> int:
        """`end`, or one piece earlier when that piece is the heading of the report that goes on."""
        if end - 1 <= opener or items < 2:
            return end
        last, before = self.pieces[end - 1], self.pieces[end - 2]
        is_short = last.words <= 5 or last.text.endswith("?")
        stands_apart = (last.gap and not before.gap) or (before.glyph and not last.glyph) or bool(last.level)
        if end - 1 not in self.found and is_short and (stands_apart or last.words <= 4):
            return end - 1
        return end

    def judge_end(self) -> None:
        """Pass 3: what is left below the last paragraph of the report, and a note on its author."""
        last = self._last_report()
        if last is None:
            return
        below_furniture = False
        for i in range(last + 1, len(self.pieces)):
            if i in self.found:
                below_furniture |= self.found[i].rule not in _QUIET_RULES
            elif below_furniture and i not in self.kept and not self.pieces[i].glyph:
                self.found[i] = Boilerplate(
                    "furniture.between",
                    ("stands below the end of the report", "other furniture stands above it"),
                )
        self._judge_author_note(last)

    def _last_report(self) -> int | None:
        for i in range(len(self.pieces) - 1, -1, -1):
            if i not in self.found and _is_report(self.pieces[i]):
                return i
        return None

    def _judge_author_note(self, last: int) -> None:
        """A note on the author as the last paragraph of the report, or below it."""
        heads = {p.text.removeprefix("By ") for p in self.pieces[:8] if p.words <= 8}
        for i in range(last, min(last + 4, len(self.pieces))):
            piece = self.pieces[i]
            if i in self.found or piece.words > LONGEST_CALL or i < 3 or self.prose_before < 2:
                continue
            named = _AUTHOR.match(piece.text)
            is_signed = named is not None and any(named.group("name") in head for head in heads)
            if _THE_AUTHOR.match(piece.text) or (named and (is_signed or _REACH.search(piece.low))):
                self.found[i] = Boilerplate(
                    "furniture.author-note", ("says who the author is", "stands at the end of the report")
                )


_QUIET_RULES = frozenset(
    ("furniture.advert", "furniture.separator", "furniture.counter", "furniture.image", "furniture.link")
)
"""Furniture that may stand in the middle of a report, so that lines below it may still be report."""

_AUTHOR = re.compile(
    r"\A(?P<name>[^\W\d_a-z][\w.’'-]+(?: [^\W\d_a-z][\w.’'-]*){1,3}),? (?:is|was|writes|covers|reports|has "
    r"been)\b"
    r".*\b(?:reporter|correspondent|columnist|editor|writer|author|journalist|professor|fellow|contributor|"
    r"reports|covers|writes)\b"
)
_THE_AUTHOR = re.compile(r"\AThe (?:author|writer|columnist) is (?:an?|the|our)\b")
_REACH = re.compile(r"\bfollow (?:her|him|them|@)|@\w+|\b(?:his|her) (?:latest|new) book\b")


def _count_unjudged(n: int, found: Iterable[int]) -> list[int]:
    """For each place, how many pieces from there on no line rule has judged."""
    judged = set(found)
    counts = [0] * (n + 1)
    for i in range(n - 1, -1, -1):
        counts[i] = counts[i + 1] + (i not in judged)
    return counts


def _reasons_in_box(piece: Piece, heading: Piece) -> tuple[str, ...]:
    """Why a line in a box is none of the report."""
    shown = heading.text if len(heading.text) <= 40 else heading.text[:39] + "…"
    where = f"stands under “{shown}”, before the report goes on"
    if 3 <= piece.words <= 14 and piece.text[:1].islower():
        return ("reads like the description of a picture: short, in lower case, no sentence", where)
    if _is_promotion(piece):
        return ("sells something to “you”", where)
    if is_cut_off(piece) or (piece.words >= 14 and not is_sentence_like(piece)):
        return ("breaks off like a teaser", where)
    return (where,)


def find_boilerplate(pieces: Sequence[Piece], kept: Container[int] = ()) -> Mapping[int, Boilerplate]:
    """The pieces that are not the report, by their place in `pieces`; those in `kept` are known to be report."""
    page = _Page(pieces, kept)
    page.judge_lines()
    page.judge_boxes()
    page.judge_end()
    return page.found
