"""Sign: what a line says of itself, whatever stands around it: a byline, a date, a picture's credit, a comment."""

from __future__ import annotations

import re
from typing import NamedTuple

from digest.block import Reading
from digest.data.agencies import NEWS_AGENCIES, PICTURE_AGENCIES
from digest.par import Par, ends_with_full_stop, is_prose, is_sentence_like

_CAP = "A-ZÀ-ÖØ-Þ"
_PARTICLE = r"(?:de|van|von|der|den|la|le|bin|al|el|da|di|dos)\b"
_NAME = r"[^\W\d_a-zß-öø-ÿ][\w.’'-]*"
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|"
    r"oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DAY = r"(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?\.?"
_CLOCK = r"\d{1,2}[:.]\d\d(?::\d\d)?(?: ?[ap]\.?m\.?)?(?: ?\(?[a-z]{2,5}\)?)?|\d{1,2} ?[ap]\.?m\.?(?: ?[a-z]{2,4})?"
_DATE = (
    rf"(?:(?:{_DAY},? )?(?:\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {_MONTH}(?:,? \d{{4}})?|"
    rf"{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?(?:,? \d{{4}})?|{_MONTH} \d{{4}})|\d{{4}}-\d\d-\d\d|"
    rf"\d{{1,2}}[/.]\d{{1,2}}[/.]\d{{2,4}})"
)
_WHEN = (
    rf"(?:{_DATE}(?:\W{{1,3}}(?:at )?(?:{_CLOCK}))?|(?:{_CLOCK})\W{{1,3}}(?:on )?{_DATE}|"
    r"(?:\d+|an?) (?:minute|hour|day|week|month|year)s? ago|(?:today|yesterday)(?:,? at (?:\d.{0,12}))?)"
)
_ROLE = (
    r"(?:correspondent|reporter|editor|writer|columnist|bureau chief|journalist|staff|contributor|critic|"
    r"commentator|newsroom|news desk|news agency|producer|intern|freelance)"
)

_IS_CLOCK = re.compile(_CLOCK)
_ONLY_TIME = re.compile(
    rf"(?:[\W\d_]|{_DAY}|{_MONTH}|st\b|nd\b|rd\b|th\b|[ap]\.?m\.?|noon|midnight|at\b|on\b|of\b|h\b|"
    r"(?:[pecm][sd]?t|ist|[a-z]est|[a-z]edt|cest|gmt|bst|utc|uk|us)\b|published|updated|posted|modified|last\b|first\b|"
    r"(?:minute|hour|day|week|month|year)s? ago)++\Z"
)
_NAMES_MONTH = re.compile(rf"\b{_MONTH}[ ,\d]|\d{_MONTH}\b|\d ?(?:hour|minute|day|week)s? ago")
"""With `_ONLY_TIME`: several dates and times in a row, however they are set apart."""
IS_DATE = re.compile(_WHEN)
_DATE_LABEL = re.compile(
    r"\W*(?:(?:first |last )?(?:published|updated|posted|modified|filed|created|date|issued|printed)(?: on|"
    r" at)?\s*:?\s*)?"
)
_DATE_BREAK = re.compile(
    r"\s*(?:[|•·–—]|(?:\b(?:last )?(?:updated|modified|published)\b(?: on| at)?)\s*:?)\s*"
)
PUBLISHED = re.compile(
    r"\W*(?:(?:first|last|originally) )?(?:published|updated|posted|modified)(?: on| "
    r"at)?\b\s*:?.{0,60}\d.{0,30}\Z"
)
_PLACE = re.compile(rf"{_NAME}(?: (?:{_NAME}|{_PARTICLE})){{0,3}}(?:, {_NAME}(?: {_NAME}){{0,2}}){{0,2}}")
_PLACE_BREAK = re.compile(r",? \(?|: ")
_PLACE_AGENCY = re.compile(
    rf"\A[{_CAP}]{{2}}[{_CAP}.’' ,-]{{0,40}}(?:[{_CAP}][a-z]{{2,8}}\.? \d{{1,2}} )?(?:\([{_CAP}][\w ]{{1,20}}\))?\s*[—–-]?\Z"
)
PLACE_OPENS = re.compile(
    rf"\A[{_CAP}]{{2}}[{_CAP}.’' -]{{1,30}}(?:, [^—–(]{{1,30}})?(?: ?\([{_CAP}][^)]{{1,30}}\))?\s*[—–-]+ "
    rf"|\A[{_CAP}][\w.’' -]{{1,30}}(?:, [^—–(]{{1,30}})? ?\([{_CAP}][^)]{{1,30}}\)\s*[—–-]+ "
    rf"|\A[{_CAP}]{{2}}[{_CAP}.’' -]{{1,30}}, \d{{1,2}} \w+(?: \d{{4}})?\s*[—–:-]+ "
)
TIME = re.compile(rf"\W*(?:{_CLOCK}|\d{{1,2}}h\d\d|\d{{3,4}} (?:gmt|bst|et|est|edt|cet|utc))\W*\Z")
_BY = re.compile(
    r"(?:by|words(?: by)?|(?:written|reported|posted) by|(?:story|text|analysis|report|interview|review) "
    r"by)[: ]\s*"
)
_FULL_NAME = rf"{_NAME}(?: (?:{_NAME}|{_PARTICLE})){{1,4}}"
_NAMES = rf"{_FULL_NAME}(?:(?:,? and |, | & ){_FULL_NAME}){{0,3}}"
_NAMED = re.compile(rf"{_NAME}(?: (?:{_NAME}|{_PARTICLE})){{0,4}}")
_STAFF = re.compile(rf"\b{_ROLE}s?\b|\bagenc(?:y|ies)\b|\bstaff\b|\bour own\b")
_ROLE_LINE = re.compile(
    rf"{_NAMES}\s*[,|·•–—-]\s*(?:(?!(?:is|was|has|said|says)\b)[\w’'&/-]+ ){{0,5}}(?i:{_ROLE})s?"
    rf"(?:(?:,? (?:in|at|for|and) |\s*[,|·•–—]\s*)(?:the )?[{_CAP}\d][^.?!]{{0,40}})?\Z"
)
ROLE_ALONE = re.compile(rf"(?:[\w’'&/-]+ ){{0,4}}{_ROLE}(?:,? [\w’' ,]{{1,40}})?\Z")
_NAME_AND_MORE = re.compile(rf"{_NAMES}\s*(?:[|·•–—/]|, |(?=@))\s*(?P<rest>.+)\Z")
_SAYS_WHEN = re.compile(rf"\b(?:posted|published|updated)\b|[|·•/]\s*{_DATE}")
_MINUTES = re.compile(r"\d+ min(?:ute)?s? read")
NAME_ALONE = re.compile(rf"{_NAMES}(?: in {_NAMED.pattern})?\Z")
_CREDITS = re.compile(
    r"\W*(?:additional |further )?"
    r"(?:reporting|writing|editing|compiled|edited|research|translated)"
    r"(?: and (?:writing|editing|research))? (?:by|from)\b|\W*contribut(?:ing|ors?): "
)
_CONTRIBUTED = re.compile(
    r"\bcontributed (?:to (?:this|the) (?:report|story|article)|reporting|research)\b.{0,30}\Z"
)
NAME_AT_PLACE = re.compile(
    rf"{_FULL_NAME} (?:in|at) {_NAMED.pattern}(?:(?:,? and |, ){_FULL_NAME} (?:in|at) {_NAMED.pattern}){{0,3}}\Z"
)
NAME_OF_OUTLET = re.compile(
    rf"{_FULL_NAME}(?:(?:,? and |, | & ){_FULL_NAME})? ?(?:[,|/]| for)(?: (?:{_NAME}|to|the|of|for|and)){{1,5}}\Z"
)
_AGENCY_STAFF = re.compile(
    r"(?:(?:the |our )?(?:\w+ )?(?:staff|agencies)(?: (?:and|&) agenc(?:y|ies))?|staff (?:reporter|writer)s?)\Z"
)
_AFTER_NAME = re.compile(
    r"(?:,| and | & | in | at | for | For | on (?=\w+ \d|\d)|\s*[|·•(–—]|\s+[-@\d]|\s+\S+@)"
)
HANDLE = re.compile(r"(?:@\w+|[\w.+-]+@[\w-]+(?:\.\w+)+)\Z")

_CAPTION_LABEL = re.compile(
    r"[(\[]?(?:pictured?|pictures|photos?|photographs?|image|image (?:caption|source|credit)|caption|pics?|"
    r"(?:photo|picture|image) (?:credit|by|courtesy)|file photo|file image|illustration|graphic|chart|map|"
    r"video|source|credit)\s*(?:\.{3}|[:;,]| by\b|(?<=image caption)|(?<=image source))\s*\S|file photo\s*[-–—:] "
    r"|file [-–—] |media caption |(?:above|below|left|right|top|bottom)(?: left| right)?: "
)
_PICTURED = re.compile(
    r"\bpictured (?:left|right|above|below|cent(?:re|er)|here|with|at|in|on|during|outside)\b"
)
_THIN_LABEL = re.compile(r"(?:source|credit|video|chart|graphic|map|picture|image)\b")
_CAPTION_CREDIT = re.compile(
    r"[(\[](?:image|photo|photograph|picture|pic|credit|source|video|file photo|ap photo|ap)s?\s*"
    r"(?:credit|by|courtesy(?: of)?)?\s*[:/] ?[^()\[\]]{2,60}[)\]]\.?\Z"
    r"|[(\[][^()\[\]]{2,40}/[^()\[\]]{2,40}[)\]]\.?\Z"
    r"|[(\[][^()\[\]]{0,40}\b(?:images|pictures|photos|photo|handout)[)\]]\.?\Z"
    r"|\bcopyright [^.:]{2,40}\Z"
    r"|\b(?:photo|photograph|picture|image|credit|pic)s?(?: by|:) ?(?:[^.:]|\b[a-z]\.){2,60}\Z"
)
_AGENCY = "|".join(re.escape(name) for name in PICTURE_AGENCIES)
_AGENCY_CREDIT = re.compile(
    rf"(?:[.!?][\"”’)]*\s*|\s[|–—-]\s+)(?:[{_CAP}][\w.’'-]+ ){{0,3}}(?:[{_CAP}][\w.’' -]{{1,30}}[/,|] ?|via |[/|] )?"
    rf"(?i:(?:ap photo|{_AGENCY})(?:(?: via |/)(?:{_AGENCY}))*)\Z"
    rf"|(?:\A|\s)(?i:(?:ap photo|{_AGENCY})(?: via |/)(?:{_AGENCY}|[{_CAP}][\w.’' -]{{2,30}}))\Z"
)
"""The name of a picture agency after the last sentence, or two agencies at the end."""
_CREDIT_WORDS = ("copyright", "photo", "picture", "image", "credit", "pic", "source", "video", "handout", "/")

_COMMENT_WORD = (
    r"(?:comment|commentary|opinion|editor(?:[’']?s|s[’'])? note|analysis|our (?:view|take)|correction|"
    r"clarification|disclosure)"
)
COMMENT_LABEL = re.compile(rf"\W*(?:[^\s.:!?]+ ){{0,5}}?{_COMMENT_WORD}\s*:\s*")
_CORRECTION = re.compile(
    r"\W*(?:an? (?:earlier|previous) version of this|the original version of this)\b|"
    r"\W*this (?:\S+ ){0,3}?(?:article|story|report|piece|headline|version)\b.{0,80}\b"
    r"(?:amended|corrected|corrects|refiled|updated|incorrectly|misstated|wrongly|clarif\w+)\b|"
    r"\W*(?:correction|clarification)s?\s*\([^()]{4,60}\)\s*:"
)
_WIRE_NOTE = re.compile(
    r"\((?:adds?|updates?|recasts?|rewrites?|writes through|corrects?|refiles?|repeats?|clarifies|releads?|fixes|"
    r"new throughout)\b[^()]*\)\W*\Z"
)
"""What an agency says in brackets has changed since it last sent the article."""
_EDITED = re.compile(
    r"\W*this (?:interview|conversation|transcript|article|column|q&a) (?:has been|was|is) (?:\w+ )?"
    r"(?:edited|condensed|shortened|abridged|translated)\b"
)
QA = re.compile(r"(?:Q|A)\d*[.:)] ?\S|(?:Question|Answer)\s?\d*:\s")
TURN = re.compile(r"(?P<label>[^\W\d_a-zß-öø-ÿ][^:.!?\"“”]{0,40}?)(?: \([^)]{1,20}\))?:\s")
NUMBERED = re.compile(r"\d{1,3}[.)](?: |\Z)")
DESK_BREAK = re.compile(r"\s*[|/>·•:]\s*")
QUOTED_LINE = re.compile(r"[\"“‘«'].+[\"”’»'][.,]?\Z")
QUOTED_WITH_NAME = re.compile(rf"[\"“‘«].+[\"”’»][.,]?\s*[—–-]+\s*{_NAME}[^.]{{0,60}}\Z")
SPEAKER = re.compile(rf"(?:[—–-]+\s*)?{_NAMED.pattern}(?:,.{{1,80}}|\s*[(|].{{1,60}})?\Z")
FIGURE = re.compile(r"\S*\d\S*")


class Signs(NamedTuple):
    """What a line says of itself, whatever stands around it."""

    byline: Reading | None = None
    dateline: Reading | None = None
    caption: Reading | None = None
    comment: Reading | None = None


NO_SIGNS = Signs()


def read_signs(par: Par) -> Signs:
    """What the words of a par say of its kind; `NO_SIGNS` for most."""
    if par.level:
        return NO_SIGNS
    comment = _read_comment(par)
    if par.words > 60:
        return Signs(comment=comment) if comment else NO_SIGNS
    dateline, caption = _read_dateline(par), _read_caption(par)
    byline = None if dateline and dateline.rule == "dateline.date" else _read_byline(par)
    return Signs(byline, dateline, caption, comment) if byline or dateline or caption or comment else NO_SIGNS


def _read_byline(par: Par) -> Reading | None:
    """Whether a line says who wrote the article, by its wording alone."""
    text, low = par.text, par.low
    if par.glyph or par.words > 40:
        return None
    if _CREDITS.match(low) or ("contributed" in low and _CONTRIBUTED.search(low)):
        return _credits()
    if par.words > 20 or is_sentence_like(par):
        return None
    if par.words <= 4 and (low in NEWS_AGENCIES or _AGENCY_STAFF.match(low)):
        return Reading("byline", "byline.agency", "says that an agency or the staff wrote it")
    if found := _BY.match(low):
        name = text[found.end() :]
        named = _NAMED.match(name)
        if named and _is_name_list(name, named):
            return Reading("byline", "byline.by", f"says “{text.split()[0]}” and a name")
        if par.words <= 12 and (named or name.lower().startswith("our ")) and _STAFF.search(name.lower()):
            return Reading("byline", "byline.by", "says “By” and the role of a journalist")
    if par.words <= 16 and _ROLE_LINE.match(text):
        return Reading("byline", "byline.role", "gives a name and the role of a journalist")
    found = _NAME_AND_MORE.match(text) if par.words <= 20 else None
    if found and not IS_DATE.match(low):
        rest = found.group("rest").lower()
        is_dated = IS_DATE.fullmatch(rest) or (FIGURE.search(rest) and _SAYS_WHEN.search(rest))
        if is_dated or _MINUTES.fullmatch(rest) or HANDLE.match(rest):
            return Reading("byline", "byline.name", "gives a name with a date or address")
    return None


def _credits() -> Reading:
    return Reading("byline", "byline.credits", "says who reported, wrote or edited")


def _is_name_list(name: str, named: re.Match[str]) -> bool:
    """Whether what follows “By” is names, roles and places, and not the rest of a title such as “By the book”."""
    rest = name[named.end() :]
    first = named.group().split()
    if len(first) == 1 and not rest:
        return first[0].isupper() and len(first[0]) > 1
    if not rest:
        return True
    return bool(_AFTER_NAME.match(rest)) and (len(first) >= 2 or _STAFF.search(rest) is not None)


def _read_dateline(par: Par) -> Reading | None:
    """Whether a line says only where and when, by its wording alone."""
    text, low = par.text, par.low
    if par.glyph or par.words > 18 or TIME.match(low):
        return None
    has_digit = FIGURE.search(low) is not None
    if (has_digit or par.words < 8) and _is_date(low):
        return Reading("dateline", "dateline.date", "says when the article appeared")
    if has_digit and par.words <= 16 and PUBLISHED.match(low) and not is_prose(par):
        return Reading("dateline", "dateline.date", "says when the article appeared")
    if has_digit and par.words <= 12 and not is_sentence_like(par):
        breaks = [found.span() for found in _PLACE_BREAK.finditer(text)]
        if any(_PLACE.fullmatch(text[:start]) and _is_date(low[end:].strip(" ()")) for start, end in breaks):
            return Reading("dateline", "dateline.place", "gives a place and a date")
    if par.words <= 8 and ("(" in text or text[-1] in "—–-") and _PLACE_AGENCY.match(text):
        return Reading("dateline", "dateline.place", "gives a place and an agency")
    return None


def _is_date(low: str) -> bool:
    """Whether the words are a date, with or without a label such as “published”, or several of them."""
    if _ONLY_TIME.match(low) and _NAMES_MONTH.search(low):
        return True
    label = _DATE_LABEL.match(low)
    moments = [part.strip(" .,;:()[]-") for part in _DATE_BREAK.split(low[label.end() if label else 0 :])]
    moments = [moment for moment in moments if moment]
    return (
        bool(moments)
        and all(IS_DATE.fullmatch(moment) or _IS_CLOCK.fullmatch(moment) for moment in moments)
        and any(IS_DATE.fullmatch(moment) for moment in moments)
    )


def _read_caption(par: Par) -> Reading | None:
    """Whether a line belongs to a picture, by its wording alone."""
    low = par.low
    if par.glyph or par.level or par.words > 60:
        return None
    if _CAPTION_LABEL.match(low) and not (
        _THIN_LABEL.match(low) and par.words > 25 and is_prose(par) and "(" not in low
    ):
        return Reading("caption", "caption.label", "begins with a word that stands beside pictures")
    if "pictured" in low and _PICTURED.search(low) and not is_sentence_like(par):
        return Reading("caption", "caption.label", "says who is pictured")
    end = low[-110:]
    has_credit = any(word in end for word in _CREDIT_WORDS) and _CAPTION_CREDIT.search(end)
    if has_credit or (not ends_with_full_stop(par) and _AGENCY_CREDIT.search(par.text[-110:])):
        return Reading("caption", "caption.credit", "ends with the credit of a picture")
    return None


def _read_comment(par: Par) -> Reading | None:
    """Whether a line is the outlet's own comment on the news or on its article, by its label alone."""
    label = COMMENT_LABEL.match(par.low, 0, 200)
    if label and label.end() < len(par.low):
        return Reading("comment", "comment.label", f"the label says “{par.text[: label.end()].strip()}”")
    if _CORRECTION.match(par.low, 0, 200) or _EDITED.match(par.low, 0, 200) or _WIRE_NOTE.match(par.low):
        return Reading("comment", "comment.correction", "tells how the article was edited or changed")
    return None
