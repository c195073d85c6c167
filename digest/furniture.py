"""Furniture: lines that give themselves away by their wording as what the outlet sets around its reports.

Nothing here names an outlet, a person or a number: a rule looks at wording
every newsroom's site shares.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from digest.data.desks import DESKS, SECTIONS
from digest.par import Par, is_sentence_like

LONGEST_CALL = 60
"""Words; promotions and legal lines are shorter, and longer pars are never judged by a phrase inside them."""

_LETTER = re.compile(r"[^\W_]")
REPORTED = re.compile(
    r"\b(?:said|says|told|asked|added|according to|wrote|warned|argued|announced|insisted|urged|claimed)\b"
)
OPENS_WITH_QUOTE = re.compile(r"[\"“‘'«]")


@dataclass(frozen=True, slots=True)
class Boilerplate:
    """One par that is not the report."""

    rule: str
    """Key of `RULES`."""
    reasons: tuple[str, ...]
    """What spoke for it, in words an editor understands."""


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
_COUNT = r"\d[\d,.]*k? ?(?:comments?|shares?|likes?|views?)|comments?: \d+"
_BUTTON = (
    rf"menu|search|close|home|next|previous|prev|back|back to top|toggle navigation|open menu|sign ?(?:in|"
    rf"up)|log "
    rf"?in|"
    rf"log ?out|my account|subscribe|register|share|save|print|e-?mail|tweet|reply|like|report|copy link|reuse this content|share (?:full )?article|comments?|republish|"
    rf""
    rf"copied|play|play video|listen|bookmark|show more|load more|view more|see more|see all|view all|view "
    rf"gallery|"
    rf"(?:view|read|show|hide|post|add|leave)(?: all| a)? comments?|rss|recommend|text size|font size|main content|"
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
            r"more from [\w’'& ]{1,30}\Z",
            r"(?:show )?key events(?: only)?(?: \(\d+\))?\Z|filters?(?: \(?beta\)?)?\Z|live (?:feed|reporting)\Z",
            r"(?:newest|oldest|latest|most recent) first\Z|please (?:turn on|enable|switch on) javascript\b",
            rf"(?:(?:{_BUTTON}|{_COUNT})[ \t|,/·•]+)+(?:{_BUTTON}|{_COUNT})\Z",
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
            rf"(?:\d[\d,.]*k? ?(?:connect|tweet|comment|share|like|pin|e-?mail|{_NETWORK})\w* ?){{2,}}(?:e-?mail|more|print| )*\Z",
            r"(?:comments?|shares?)\W{0,2}\d[\d,.]*\Z",
            r"\d{1,2} ?[hm] ago\Z",
            r"\+\d{1,3}\Z|\d[\d,.]*[km]? ?(?:comments?|shares?|likes?|views?|repl(?:y|ies)|reactions?|"
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
            r"(?:[^\s,.!?:;][^,.!?:;]{1,40} , ){3,}[^,.!?:;]{2,40}\Z",
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
            r"[^.!?]{1,60}\.(?:jpe?g|png|gif|webp|bmp|tiff?|svg)\Z",
        ),
        "is the markup of a picture",
    ),
    _LineRule(
        "furniture.legal",
        LONGEST_CALL,
        _any_of(
            r"\W*(?:©|\(c\)\s*\d{4}|copyright\s*(?:©|\(c\)|\d{4}|[^.]{2,60}\d{4}\W*(?:\Z|all rights)))",
            r"our standards\s*:",
            r"a version of this (?:article|story) (?:appears|appeared) in\b",
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
            r"\bregistered (?:office|in england)\b|\bcompany (?:registration )?(?:number|no\.)",
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
            r"add to (?:cart|basket|bag|wish ?list)\b",
            r"subscribe\b(?! (?:said|says))(?: (?:to|now|today|for|here|and|from|by|with)\b|\W*\Z)",
            r"(?:the )?(?:\w+ ){0,4}newsletters?\W*\Z",
            r"(?:you can |please )?follow (?:us|me|@\w+|our|along on|(?:[\w’'.-]+ ){1,4}on (?:twitter|x|facebook|instagram|"
            r"bluesky))\b",
            r"be the first to (?:know|hear|read|see) (?:about|when)\b[^.]{0,60}",
            r"you(?:[’']ll| will) receive (?:free |our |the )?(?:[\w-]+ )?(?:e-?mail|news|updates?|alerts?)\b",
            r"join (?:our|the) (?:whats ?app|facebook|telegram|discord|community|channel|conversation|"
            r"discussion|debate)\b",
            r"download (?:our|the) (?:\w+ ){0,3}app\b",
            r"(?:we|this (?:web)?site) uses? cookies\b",
            r"(?:print|save|gift|bookmark|e-?mail) this (?:page|article|story)?\W*\Z",
            r"share or comment on this\b|we use your sign-?up\b",
            r"share (?:this|on|via|your|with your)\b",
            r"(?:please )?(?:support|fund|donate to|contribute to) (?:us\b|(?:our|independent|quality|local) "
            r"(?:\w+ )?journalism\b)",
            r"join (?:our|the) (?:\w+ )?(?:forum|newsletter|mailing list|club)\b",
            r"(?:learn|find out|read|see) more (?:at|on|here|by)\b[^,]{0,60}\Z|do you know more\?",
            r"donate (?:now|today|here)\b|make a (?:donation|contribution)\b",
            r"become an? (?:\w+ )?(?:member|subscriber|supporter)\b",
            r"start your (?:\w+ )?(?:free )?(?:trial|subscription)\b",
            r"get (?:the|our|all|all the|your|more|daily|weekly|breaking|unlimited|full)\b[^.?!]{0,80}"
            r"\b(?:newsletters?|briefings?|inbox|app|news|updates|alerts|headlines|stories|access|digest|brief)\b",
            r"for more (?:stories|news|features|sport|videos?|like this)\b[^.]{0,60}\b(?:check|visit|follow|click|see|go to|head)\b",
            r"read or share this\b",
            r"get in touch (?:with (?:us|our)|by|at|via)\b|(?:e-?mail|contact|write to|text|whats ?app|message) us\b",
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
            r"thank(?:s| you) for (?:reading|following|joining|subscribing|signing up|visiting)\b",
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
            r"\be-?mail (?:any|your) (?:\w+ )?(?:tips?|stor(?:y|ies)|photos?|pictures?|comments?|questions?|suggestions?)\b",
            r"\b(?:have your say|let us know|tell us|share your|leave (?:your|a)|join)\b.{0,80}\bcomments?\b",
            r"\b(?:accept|manage|reject) (?:all )?cookies\b",
            r"\b(?:like|find|follow|join) us on\b",
        ),
    ),
)

_LINK = re.compile(
    r"\A\W*(?:read (?:more|also|next|now)|read|also read|see also|related(?: (?:stor(?:y|ies)|articles?|news|"
    r"coverage|videos?|reading))?|more on this(?: story)?|watch(?: now| live| more| here)?|listen(?: now| "
    r"here)?|more|"
    r"in (?:pictures|photos)|don[’']?t miss|must[- ]read|recommended|trending|you may also like|article)"
    r"\s*(?::|\||►|▶|>>?|»|→)\s*\S",
)
_LONGEST_LINK = 30

_FEWEST_SECTIONS = 4
_LONGEST_SECTION = 3
"""Words of the longest name in `SECTIONS`."""
LONE_NUMBER = re.compile(r"\A\d{1,5}\Z")
_MENU_BAR = re.compile(r"\s*(?:[|>›»·•]|\s/\s)\s*")
_TRAIL = re.compile(r"[>›»]|\b(?i:home)\b")
_MENU_WORD = re.compile(
    r"\b(?:home|news|sports?|weather|world|business|opinion|culture|politics|contact|about|log ?in|sign in|"
    r"video|tv|radio|travel|more|subscribe|search|menu|lifestyle|entertainment|money|tech|science|health)\b",
)
ADDRESS = re.compile(r"\+?\(?\d[\d() .-]{7,}\d|[\w.+-]+@[\w-]+\.\w|https?://|\bwww\.|\A@\w+\Z")


def _is_menu_row(par: Par) -> bool:
    """Whether short names stand in a row with bars or arrows between them, as in `Home > News > Sport`."""
    if par.words > 40 or is_sentence_like(par) or par.text.startswith("|"):
        return False
    parts = [part for part in _MENU_BAR.split(par.text) if part]
    if len(parts) < 2:
        return False
    if any(any(c.isdigit() for c in part) or len(part.split()) > 3 for part in parts):
        return False
    if len(parts) == 2 and not _TRAIL.search(par.text) and all(part.lower() in DESKS for part in parts):
        return False  # a label above a headline, as in `SPORT / TENNIS`
    known = sum(1 for part in parts if _MENU_WORD.search(part.lower()))
    return known >= 1 and (len(parts) >= 3 or _MENU_WORD.match(parts[0].lower()) is not None)


def _is_section_row(par: Par) -> bool:
    """Whether a line is little but section names with spaces between them, as in `News Sport Weather Jobs`."""
    if not _FEWEST_SECTIONS <= par.words <= 40 or is_sentence_like(par) or par.text[0].islower():
        return False
    words = par.low.split()
    i = sections = covered = 0
    while i < len(words):
        length = next(
            (n for n in range(_LONGEST_SECTION, 0, -1) if " ".join(words[i : i + n]) in SECTIONS), 0
        )
        sections += length > 0
        covered += min(length, len(words) - i)
        i += length or 1
    return sections >= _FEWEST_SECTIONS and covered >= 0.6 * len(words)


def is_row_of_sections(par: Par) -> bool:
    """Whether the line is a site's menu on one line."""
    return _is_menu_row(par) or _is_section_row(par)


def judge_line(par: Par, is_first: bool) -> Boilerplate | None:
    """What a line's own wording says; `is_first` protects a headline that looks like a link."""
    text, low = par.text, par.low
    if par.words > LONGEST_CALL:
        return None
    if not _LETTER.search(text):
        return Boilerplate("furniture.separator", ("has no letters or digits",))
    reported = OPENS_WITH_QUOTE.match(text) or (par.words > 12 and REPORTED.search(text))
    if reported and "©" not in text:
        return None
    for rule in _LINE_RULES:
        if par.words <= rule.most_words:
            found = rule.opening.match(low) or (rule.phrase.search(low) if rule.phrase else None)
            if found:
                return Boilerplate(rule.rule, (rule.reason, says(text[found.start() : found.end()])))
    if not is_first and par.words <= _LONGEST_LINK and (found := _LINK.match(low)):
        return Boilerplate("furniture.link", ("leads to another article", says(text[: found.end() - 1])))
    if is_row_of_sections(par):
        return Boilerplate("furniture.menu", ("a row of section names",))
    return None


def says(words: str) -> str:
    """The words that gave a line away, shortened."""
    said = " ".join(words.split())
    return f"it says “{said if len(said) <= 48 else said[:47] + '…'}”"
