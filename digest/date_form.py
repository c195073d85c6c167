"""Date form: how news writes days, months, years and periods, as patterns and the words they begin with."""

from __future__ import annotations

import re
from collections.abc import Sequence

from digest.data.days import (
    DAY_EVENTS,
    DECADES,
    EASTER_HOLIDAYS,
    FIXED_HOLIDAYS,
    MONTHS,
    OPEN_HOLIDAYS,
    WEEKDAY_HOLIDAYS,
    WEEKDAYS,
)
from digest.data.numerals import ONES, ORDINALS, TENS

_S = r"\s{1,3}"


def _any_of(words: Sequence[str] | frozenset[str]) -> str:
    """Words joined for a pattern, longest first; apostrophes straight or curly, spaces of any kind."""
    escaped = (re.escape(word).replace("'", "['\u2019]?").replace(r"\ ", r"\s") for word in words)
    return "|".join(sorted(escaped, key=len, reverse=True))


_MONTH_NAME = rf"(?:{_any_of(list(MONTHS))})\b(?:\.(?=\s?\d|\s[a-z,]|[,’]))?"
_MONTH = rf"(?P<month>{_any_of(list(MONTHS))})\b(?:\.(?=\s?\d|\s[a-z,]|[,’]))?"
_YEAR = r"(?P<year>(?:1[0-9]|20)\d\d)(?![\d%])(?!,\d|\.\d)"
_DAY = r"(?P<day>[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?"
_TO_DAY = r"(?:\s?[-–]\s?|\s{1,3}(?:to|and|through|until)\s{1,3})(?P<last>[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?(?![\d%]|:\d)"
_FULL_DAYS = [name for name in WEEKDAYS if name.endswith("day")]
_WEEKDAY_FIRST = rf"(?:(?:{_any_of(list(WEEKDAYS))})\b\.?,?{_S}(?:the{_S})?)?"
_ROUGHLY = r"(?:(?P<rough>[Ee]arly|[Ll]ate|[Mm]id)(?:\s{1,3}(?:in\s)?|-))?"
_COUNT = (
    r"(?P<low>(?:a\s|the\slast\s)?(?:few|couple\sof|several|many|handful\sof)|half\san?|an?|\d{1,3}(?:,\d{3})*(?:\.\d{1,3}|\s\d/\d|\s?½)?(?:\s(?:million|billion))?"
    rf"|(?:{'|'.join((*ONES, *TENS, 'hundred'))})(?:[\s-](?:and[\s-])?(?:an?\s)?(?:{'|'.join((*ONES, *TENS, 'hundred', 'thousand', 'dozen', 'half'))})){{0,6}})"
)
_COUNT_TO = rf"(?:(?:\s?[-–]\s?|{_S}(?:to|or){_S})(?P<high>\d{{1,3}}|{'|'.join(ONES)}))?"
_UNIT = r"(?P<unit>day|week|month|year|decade|century|centurie|quarter|weekend|fortnight|night|morning|evening|hour)"

DAY_MONTH = re.compile(
    rf"{_WEEKDAY_FIRST}{_DAY}(?:{_TO_DAY})?(?:{_S}|-)(?:of{_S})?{_MONTH}(?:,?(?:{_S}|-){_YEAR})?"
)
MONTH_DAY = re.compile(
    rf"{_WEEKDAY_FIRST}{_MONTH}{_S}(?:the{_S})?{_DAY}(?:{_TO_DAY})?(?![\d%]|[.,:]\d|\s(?:million|billion|percent|per\scent)\b)(?:,?{_S}{_YEAR})?"
)
MONTH_YEAR = re.compile(rf"{_ROUGHLY}{_MONTH},?(?:{_S}|-)(?:of{_S})?{_YEAR}(?!\w)")
MONTH_ALONE = re.compile(
    rf"(?:(?P<which>[Ll]ast|[Nn]ext|[Tt]his|[Pp]revious){_S})?{_ROUGHLY}{_MONTH}(?!\w|-[a-z])"
)
TO_MONTH = re.compile(
    rf"(?:\s?[-–]\s?|{_S}(?:to|through|until|and){_S})(?P<last>{_any_of(list(MONTHS))})\b\.?(?:,?{_S}{_YEAR})?(?!\s\d{{1,2}}\b(?!\d))"
)
OF_YEAR = re.compile(rf"{_S}(?:of{_S})?(?P<which>last|this|next|that){_S}year\b")
ISO = re.compile(
    r"(?P<year>(?:1[5-9]|20)\d\d)-(?P<month>0[1-9]|1[0-2])(?:-(?P<day>0[1-9]|[12]\d|3[01]))?(?![\w-])"
)
FIGURES = re.compile(
    r"(?P<one>\d{1,2})(?P<gap>[/.-])(?P<two>\d{1,2})(?P=gap)(?P<year>(?:1[5-9]|20)\d\d|\d\d)(?![\w/.-]\d|\w)"
)
YEARS = re.compile(
    rf"{_ROUGHLY}{_YEAR}(?:(?P<dash>\s?[-–/]\s?|{_S}(?:to|through|until){_S})(?P<last>(?:1[5-9]|20)\d\d|\d\d)(?![\d%,.]\d|\d))?(?![\w$€£]|-\d|[\u2019']s\sworth)"
)
AND_YEAR = re.compile(rf"{_S}and{_S}(?P<last>(?:1[5-9]|20)\d\d)(?!\w|,\d)")
SEASONS_AGO = re.compile(
    rf"(?:(?:{'|'.join(ONES)}|\d|a{_S}few|a{_S}couple{_S}of){_S})(?:summer|winter|spring|autumn|fall)s{_S}ago(?!\w)",
    re.I,
)
DECADE = re.compile(
    r"(?:(?P<rough>[Ee]arly|[Ll]ate|[Mm]id)[\s-])?(?:(?P<decade>(?:1[5-9]|20)\d0)|[\u2019'‘](?P<short>[2-9]0))[\u2019']?s(?!\w)"
)
DECADE_WORD = re.compile(
    rf"[Tt]he\s(?:(?P<rough>early|late|mid|swinging|roaring)[\s-])?(?:(?P<word>(?i:{'|'.join(DECADES)}))|(?P<figures>[2-9]0)s)\b"
)
SPOKEN_YEAR = re.compile(
    rf"(?:[Tt]he{_S})?[Yy]ear{_S}(?P<words>(?:two{_S}thousand|(?:nineteen|twenty)(?={_S}(?:{'|'.join((*ONES, *TENS))})\b))(?:{_S}(?:and{_S})?(?:{'|'.join((*ONES, *TENS))})(?:[\s-](?:{'|'.join(ONES)}))?)?)(?![\w-])"
)
"""“The year two thousand”, “the year nineteen eighty-four”, as broadcasters say it."""
COUNTED_NEXT = re.compile(
    rf"{_S}(?:people|men|women|children|(?!(?:was|is|has|does|as|its|his|this|thus|always|perhaps|across|unless|sales|prices|profits)\b)[a-z]{{2,}}s)\b"
)
"""Behind a “two thousand” that counts: “in the year two thousand people died”."""
WEATHER_BEFORE = re.compile(
    r"\b(?:temperatures?|highs|lows|an?\s(?:high|low)(?=\s(?:in|near|around|of|from)\b)|mercury|thermometers?|humidity|(?:daytime|overnight)\sreadings?)\b[^.]{0,50}\Z",
    re.I,
)
"""Before “the 80s” that are degrees, not years."""
SHORT_YEAR = re.compile(
    r"(?P<of>\b(?:of|[Ii]n|[Ss]ince|summer|spring|autumn|fall|winter|class\sof|early|late|back\sin|from|until|by)\s{1,3})[\u2019'‘](?P<year>\d\d)(?!\w)"
)
CENTURY = re.compile(
    rf"(?P<rough>(?:[Ee]arly|[Ll]ate|[Mm]id)[\s-])?(?:(?P<n>[1-9]|1\d|2[01])(?:st|nd|rd|th)|(?P<word>{'|'.join(ORDINALS)}))[\s-]{{1,2}}centur(?:y|ies)\b(?!\s(?:BC|BCE)\b)",
    re.I,
)
HOLIDAY = re.compile(
    rf"(?:{_any_of([*FIXED_HOLIDAYS, *EASTER_HOLIDAYS, *WEEKDAY_HOLIDAYS, *OPEN_HOLIDAYS])})(?!\w)(?!\s(?:[Ii]sland|[Cc]arol|[Tt]ree))"
)
NEW_YEAR = re.compile(
    r"\b(?:by|since|before|until|till|after|at|over|around|from|into)\s{1,3}(?:the\s{1,3})?\Z", re.I
)
"""Before a “New Year” that is a day: “by New Year”, not “a New Year party”."""
BY_OR_UNTIL = re.compile(r"(?:[Bb]y|[Uu]ntil)\s{1,3}")
TO_DO = re.compile(r"\b(?:to|will|would|could|should|must|may|might|can|shall)\s{1,3}[a-z]+\b")
IS_NOW = re.compile(r"\b(?:is|are)\b")
BEST_BEFORE = re.compile(
    r"\b(?:worst|best|most|least|first|only|[a-z]{2,}est)\s{1,3}(?:[a-z]+\s{1,3}){0,2}\Z"
)
"""Before “in a decade” that looks back: “the worst floods in a decade”."""
ATTACKS = re.compile(
    r",?\s{1,3}(?:[a-z-]+\s{1,3}){0,2}(?:attacks?|atrocit(?:y|ies)|hijack(?:ings?|ers?)|terror(?:ism|ists?)?)\b"
)
"""Behind “September 11”, what happened on that day of 2001: “the September 11 terrorist attacks”."""
HOW_MANY = re.compile(r"\b[Hh]ow (?:many|much|often|far)\b[^.?!;:]*\Z")
SO_MANY_BEFORE = re.compile(
    rf"\b(?:is|was|are|were)\s(?:the\s)?(?:{'|'.join(ORDINALS)}|\d{{1,3}}(?:nd|rd|th))\b"
)
DAY_ALONE = re.compile(
    r"[Tt]he\s{1,3}(?P<day>[12]\d|3[01]|[1-9])(?:st|nd|rd|th)(?=\s*(?:[.,;:!?)\u201d]|\Z)|\s(?:and|unless|when|but|at|for|to|because|with|if|as|where|while)\b)"
)
"""“Until the 24th”: a day of the month of publication, or of the one next to it."""
DAY_ALONE_OPENS = re.compile(r"\b(?:on|by|until|till|from|since|for|before|after)\s{1,3}\Z")
PLAYED = re.compile(
    r"\b(?:holes?|birdies?|bogeys?|par|tee|putts?|green|fairway|laps?|floor|fence|overs?|minute|inning|streets?|amendment)\b",
    re.I,
)
"""In a block where “the 9th” is no day: golf, races, floors of a house."""
TO_DATED_DAY = re.compile(
    rf"\s?(?:[-–]|\bto\b|\band\b|\bthrough\b|\buntil\b)\s?(?:{_DAY.replace('day', 'd1')}{_S}(?P<m1>{_any_of(list(MONTHS))})\b|(?P<m2>{_any_of(list(MONTHS))})\b\.?{_S}{_DAY.replace('day', 'd2')}),?{_S}{_YEAR}"
)
"""Behind a day whose year only the day after it gives: “1 January to 30 June 2025”."""
AND_A_YEAR = re.compile(rf",?{_S}{_YEAR}(?!\w)")
OF_NEAR_YEAR = re.compile(
    rf"(?P<around>{_S}(?:weekend|week|holidays?|break|season|period))?{_S}(?:of{_S})?(?P<which>last|this|next){_S}year\b"
)
"""Behind a holiday: “weekend last year”."""
WEEKDAY = re.compile(
    rf"(?:(?P<which>[Ll]ast|[Nn]ext|[Tt]his|[Pp]revious){_S}(?:coming{_S})?)?(?:[Ee]arl(?:y|ier)\s|[Ll]ate(?:r)?\s)?(?P<weekday>{_any_of(_FULL_DAYS)})(?P<s>s)?"
    r"(?:\s(?:morning|afternoon|evening|night|lunchtime))?(?!\w|-[a-z]|[\u2019']s\s[A-Z])"
)
THE_FOLLOWING = re.compile(r"\b[Tt]he\s{1,3}following\s{1,3}\Z")
"""Before a day of the week that comes behind another: “the following Tuesday”."""
FOLLOWING = re.compile(r"\b[Ff]ollowing\s{1,3}(?:the\s{1,3})?\Z")
"""Before a day of the week on which something led to what is told: “following Tuesday's attack”."""
SENTENCE_ENDS = re.compile(r"[.!?][\"”’')]?\s+[\"“‘'(]?[A-Z]")
"""Where one sentence ends and another begins."""
EVENT_OF_DAY = re.compile(rf"{_S}(?:[a-z]+[\s-])?(?:{_any_of(DAY_EVENTS)})s?\b")
"""Behind “the Tuesday”: what took or takes place on that one day."""
OFTEN_BEFORE = re.compile(
    r"\b(?:[Ee]very|[Ee]ach|[Aa]lternate|[Mm]ost)\s{1,3}(?:other\s{1,3}|single\s{1,3})?\Z"
)
ONE_OF_MANY_BEFORE = re.compile(
    r"\b(?:an?|one|another|any)\s{1,3}(?:(?:wet|recent|quiet|busy|cold|warm|sunny|rainy|typical|normal|given|hot|dark|snowy|chilly|windy|late|early)\s{1,3})?\Z"
)
ONE_OF_MANY_BEHIND = re.compile(r"\s*(?:[.,;:!?)\u201d]|\Z)|\s{1,3}(?:in|when|at|and|or|of|this|last)\b")
OF_EACH = re.compile(
    r"\s{1,3}of\s{1,3}(?:each|every|the|a)\s{1,3}(?:month|year)\b|(?:mornings|afternoons|evenings|nights)\b|\s(?:mornings|afternoons|evenings|nights)\b"
)
"""Around a day of the week that comes back: “every Thursday”, “a wet Thursday”, “the first Monday of each month”."""
SHIFTED_DAY = re.compile(
    rf"(?:[Aa]{_S}(?P<unit>week|fortnight){_S}(?P<way>last|ago|from|on)?(?:(?<=\w){_S})?(?:on{_S})?(?=today|tomorrow|{_any_of(_FULL_DAYS)})"
    rf"|(?P<weekday>{_any_of(_FULL_DAYS)}|[Tt]oday|[Tt]omorrow){_S}(?P<later>week|fortnight)(?![\w-]))"
)
"""“A week last Tuesday”, “a fortnight on Friday”, “Tuesday week”."""
A_RATE = re.compile(
    r"(?:\d|\b(?:for|of|by|times|once|twice|days|hours|nights|shifts|pounds|dollars))\s{1,3}\Z"
)
"""Before “a week on Monday” that is no day a week off: “twice a week”, “jailed for a week”."""
CLOCK_BEFORE = re.compile(
    rf"(?:\d{{1,2}}(?:[:.]\d\d)?\s?(?:[ap]\.?m\b\.?|[Oo]['\u2019]clock)|\d{{1,2}}[:.]\d\d|noon|midday|midnight)(?:{_S}[A-Z]{{2,4}})?,?{_S}(?:on{_S})?\Z"
)
"""Between a word that asks for a day and the day: “until 9 a.m. Tuesday”."""
OF_WEEK = re.compile(rf"{_S}(?:of{_S})?(?P<which>last|this|next){_S}week\b(?![\u2019'])")
"""Behind a day of the week: “Wednesday last week”."""
BEFORE_LAST = re.compile(
    rf"[Tt]he{_S}(?P<unit>week|weekend|month|year|{_any_of(_FULL_DAYS)}){_S}(?:before{_S}(?P<last>last)|after{_S}next)(?!\w|{_S}(?:week|month|year))"
)
"""“The week before last”, “the Friday before last”, “the year after next”."""
NEAR_DAY = re.compile(
    r"(?:[Ee]arlier\s|[Ll]ater\s|[Ll]ate\s|[Ee]arly\s)?(?P<day>[Yy]esterday|[Tt]oday|[Tt]omorrow|[Tt]onight|[Oo]vernight(?!\s(?:funds?|loans?|lending|borrowing|rates?|repos?|money|delivery|stays?|guests?|trains?|bus(?:es)?|ferr(?:y|ies)|shifts?|bags?|success|sensation)\b)|[Tt]his\s(?:morning|afternoon|evening|lunchtime)|[Ll]ast\snight|(?:[Tt]he|[Aa])\sday\s(?:before\syesterday|after\stomorrow))"
    r"(?:\s(?:morning|afternoon|evening|night))?(?![\w-])"
)
NEAR_PERIOD = re.compile(
    rf"(?:(?P<part>[Ee]arlier|[Ll]ater?|[Ee]arly|[Mm]id)[\s-](?:in\s)?)?(?:(?P<over>[Oo]ver|[Dd]uring|[Aa]t|[Ii]n|[Aa]ll|[Tt]hroughout|[Bb]efore|[Bb]y|[Uu]ntil|[Ss]ince|[Oo]f){_S})?(?:(?P<which>[Tt]his|[Ll]ast|[Nn]ext|[Tt]he|[Cc]urrent|[Pp]revious){_S}(?:coming{_S}|past{_S}|financial{_S}|fiscal{_S})?)?"
    rf"(?:(?:early|late|mid)[\s-](?=summer|winter|spring|autumn|fall))?(?P<unit>week|weekend|month|year|quarter|decade|century|summer|winter|spring|autumn|fall)(?!\w|-[a-z]|{_S}of\b)(?P<given>{_S}(?:of{_S})?(?:1[5-9]|20)\d\d\b)?"
)
PAST = re.compile(
    rf"(?:(?P<over>[Ww]ithin|[Ii]n|[Oo]ver|[Dd]uring|[Ff]or){_S})?(?P<the>(?:[Tt]he|[Tt]hese){_S})?(?P<which>[Pp]ast|[Ll]ast|[Nn]ext|[Cc]oming|[Pp]revious|[Pp]receding|[Rr]ecent){_S}(?:(?:{_COUNT}){_COUNT_TO}{_S})?(?:or{_S}so{_S})?{_UNIT}(?P<s>s)?(?![\w-])"
)
AHEAD = re.compile(
    rf"(?P<in>[Ww]ithin|[Ii]n){_S}(?:about{_S}|around{_S}|less{_S}than{_S}|under{_S}|just{_S}(?:over{_S}|under{_S})?|another{_S}|as{_S}little{_S}as{_S})?(?:(?:{_COUNT}){_COUNT_TO}{_S})?{_UNIT}(?P<s>s)?(?:{_S}or{_S}(?P<or>two|three|so)\b)?(?:[\u2019']?{_S}time)?(?![\w-]|[\u2019']s)"
)
AGO = re.compile(
    rf"(?:about{_S}|some{_S}|nearly{_S}|almost{_S}|more{_S}than{_S}|around{_S}|over{_S}|just{_S}(?:over{_S}|under{_S})?|less{_S}than{_S}|roughly{_S}|at{_S}least{_S})?(?:{_COUNT}{_COUNT_TO}{_S}(?:and{_S}a{_S}half{_S})?(?:or{_S}so{_S})?)?{_UNIT}s?{_S}(?:and{_S}a{_S}half{_S}|or{_S}(?:so|two){_S})?(?P<ago>ago|earlier|later|beforehand|afterwards|previously|from{_S}now|hence|(?:before|after)(?={_S}(?:the|that|her|his|its|their|she|he|it|they|a|an|being|[A-Z]|\w+ing)\b))(?!\w|{_S}than\b)",
    re.I,
)
LASTS_BEFORE = re.compile(
    r"\b(?:for|wait(?:s|ed|ing)?|last(?:s|ed|ing)?|spen[dt]s?|spending|takes?|took|taking|needs?|needed|requires?|required|stay(?:s|ed|ing)?|lived?|living|serv(?:e|es|ed|ing)|work(?:s|ed|ing)?)\s{1,3}(?:(?:about|around|at\sleast|more\sthan|up\sto|nearly|almost|just|over|some|another)\s{1,3}){0,2}\Z"
)
"""Before a length of time that is none of “two years before the war”: “must wait two days before signing”."""
PERIOD_TO = re.compile(
    rf"(?:(?P<count>\d{{1,2}}|{'|'.join(ONES)}){_S})?(?:(?:full|fiscal|financial|tax|calendar|last|past){_S})?(?P<unit>day|week|fortnight|month|quarter|half|year|Day|Week|Month|Quarter|Half|Year)s?{_S}"
    rf"(?:that{_S})?(?:to|ended|ending|through|up{_S}to)(?:{_S}(?:on|in))?{_S}(?:the{_S}end{_S}of{_S})?(?={_MONTH_NAME}|\d|{_any_of(_FULL_DAYS)})"
)
"""What leads up to the day or month with which a period ends: “the three months to”, “the year ended”."""
ENDS_PERIOD = re.compile(r"\b(?:weeks?|months?|quarters?|half|years?)\s{1,3}(?:to|ended|ending)\s{1,3}\Z")
"""Before a month with which a period ends."""
NOT_A_PERIOD = re.compile(r"\b(?:[Ll]ast|[Tt]his|[Nn]ext|[Ee]ach|[Ee]very|[Pp]er|[Ff]rom|[Oo]ne)\s{1,3}\Z")
WHOLE = re.compile(r"\d{4}-\d\d(?:-\d\d)?")
PART_OF = re.compile(
    rf"(?:(?:[Bb]y|[Aa]t|[Bb]efore|[Uu]ntil|[Ss]ince|[Tt]owards?|[Ii]n|[Ff]rom){_S})?(?:the{_S}|The{_S})?(?:very{_S})?(?P<part>end|close|start|beginning|middle|turn|[Ee]nd){_S}of{_S}(?:(?P<which>the|this|last|next|that){_S}(?P<kind>financial{_S}|fiscal{_S}|calendar{_S})?(?P<unit>day|week|month|year|decade|century|season|summer|winter|spring|autumn|fall|parliament|term|quarter|dry{_S}season)\b|(?P<rest>(?={_MONTH_NAME}|(?:1[5-9]|20)\d\d\b)))"
)
HALF = re.compile(
    rf"(?:(?:[Ii]n|[Dd]uring|[Oo]ver|[Ff]or|[Bb]y|[Oo]f){_S})?(?:(?:the|The|its|their|a|this|last|next|that)(?:{_S}(?:company[’']s))?{_S})?(?:(?:(?P<lead>(?:19|20)\d\d)|(?P<near>[Ll]ast|[Tt]his|[Nn]ext){_S}year(?=[’']))(?:[’']s)?{_S})?(?P<place>first|second|third|fourth|final|last|latter|back|opening|1st|2nd|3rd|4th|First|Second|Third|Fourth)[\s-]{{1,2}}(?:(?P<count>two|three|four|five|six|seven|eight|nine|ten|11|eleven|\d{{1,2}}){_S})?(?:(?:fiscal|financial|calendar){_S})?(?P<unit>[Qq]uarter|[Hh]alf|qtr|months|weeks|week|days)(?!-?(?:final|back|time|finals|hour|point|percentage|dozen|century|an|a|of\san)\b)(?:{_S}(?:(?:of|in){_S})?(?:(?:[Ff]iscal|financial){_S}(?:[Yy]ear{_S})?)?(?:(?P<rel>the|this|last|next){_S}(?:fiscal{_S}|financial{_S})?(?:year|month|decade)\b|(?P<rest>(?={_MONTH_NAME}|(?:FY)?(?:1[5-9]|20)\d\d\b|[’']\d\d\b))))?"
)
OUTLOOK = re.compile(
    r"(?:\s[\w\u2019'-]+){0,3}\s(?:forecasts?|outlook|guidance|estimates?|targets?|expectations)\b"
)
YEAR_EARLIER = re.compile(
    rf"(?:[Tt]he{_S})?[Yy]ear-(?:earlier|ago)(?:{_S}(?:period|quarter|month|week|half|level))?(?!\w)"
)
PLAYING_SEASON = re.compile(
    rf"(?:(?:[Ee]arlier|[Ll]ater|[Ll]ate|[Ee]arly){_S})?(?:[Tt]his|[Ll]ast|[Nn]ext){_S}(?:season|term)(?!\w|-[a-z])"
)
FULL_YEAR = re.compile(
    rf"(?:(?:[Ff]or|[Ii]n|[Oo]ver){_S})?[Tt]he{_S}(?:full{_S}(?:fiscal{_S}|financial{_S})?year(?!\w|{_S}of\b)|full-year(?=[.,;]))"
)
BETWEEN_BEFORE = re.compile(r"\b[Bb]etween\s{1,3}\Z")
FROM_BEFORE = re.compile(r"\b[Ff]rom\s{1,3}\Z")
AND = re.compile(r",?\s{1,3}and\s{1,3}")
GOES_ON = re.compile(r",?\s(?:and|then|before)\s(?!a\b|an\b|the\b)[^.;:,—–()“”\"]{2,60}\s(?:in|on)\s", re.S)
"""What stands between two dates of one story, of which the second has no year: “ and became its head in ”."""
UNTIL = re.compile(r"\s{1,3}(?:to|until|till|through|up\sto)\s{1,3}")
DASH_OR_TO = re.compile(r"\s?[-–]\s?|\s{1,3}to\s{1,3}")
MONTHS_OF_YEAR = re.compile(r"(\d{4})-\d\d/\1-\d\d")
SHORT_QUARTER = re.compile(
    r"(?P<kind>[QH])(?P<n>[1-4])(?:\s{1,3}(?:of\s)?(?:FY\s?)?(?:[\u2019']?(?P<short>\d\d)|(?P<year>20\d\d|19\d\d))(?!\d))?(?!\w)"
)
FIGURE_QUARTER = re.compile(
    r"(?P<n>[1-4])(?P<kind>[QH])\s?[\u2019']?(?:(?P<year>20\d\d)|(?P<short>\d\d))(?!\w)"
)
"""“3Q25”, as analysts write it."""
FISCAL = re.compile(
    r"(?:[Tt]he\s)?(?:[Ff]iscal|[Ff]inancial|[Tt]ax|[Aa]cademic|[Ss]chool|FY)\s?(?:[Yy]ear\s)?(?P<year>(?:19|20)\d\d)(?:[-–/](?P<last>\d\d|\d{4})(?!\d))?(?!\w)"
    r"|FY\s?[\u2019']?(?P<short>\d\d)(?!\w)"
    r"|(?P<relative>(?P<which>this|last|next|the|current|previous|coming)\s(?:current\s|next\s)?(?:fiscal|financial|tax|academic|school)\syear)\b"
)
YEAR_END = re.compile(
    r"(?:[Tt]he\s)?[Yy]ear[’']?s?[\s-]end\b(?:\s(?P<year>(?:19|20)\d\d)\b)?|[Yy]earend\b|[Tt]he\snew\syear\b|[Mm]id-?year\b(?!-)"
)
SEASON_YEAR = re.compile(
    rf"(?:(?P<rough>early|late|mid)[\s-])?(?P<season>[Ss]ummer|[Ww]inter|[Ss]pring|[Aa]utumn|[Ff]all){_S}(?:of{_S}|in{_S})?(?:the{_S})?{_YEAR}(?:[-–/](?P<last>\d\d|\d{{4}})(?!\d))?(?!\w)"
)
OTHER_DAY = re.compile(
    rf"(?:(?:[Oo]n|[Ii]n|[Ll]ater|[Ee]arlier|[Dd]uring|[Aa]t|[Bb]y){_S})?(?P<which>[Tt]hat|[Tt]he{_S}(?:same|following|next|previous|preceding|very{_S}next|other)|[Ss]ame|[Nn]ext|[Ff]ollowing)"
    rf"{_S}(?P<unit>day|night|morning|afternoon|evening|week|weekend|month|year|summer|winter|spring|autumn|fall|season|period|decade)(?!\w|-[a-z])(?:{_S}(?:(?:of|in){_S})?(?P<of>last{_S}year|(?:19|20)\d\d)\b)?"
)
OWNS = re.compile(r"['\u2019]s\b")
"""Behind a period that owns what follows: “next week’s vote”."""
DAY_AFTER = re.compile(
    rf"(?:[Tt]he|[Aa]){_S}(?P<unit>day|night|morning|week|month|year|evening)s?{_S}(?P<side>before|after)(?!\w|{_S}(?:yesterday|tomorrow))"
)
BEFORE_THAT = re.compile(
    rf"(?:[Ii]n|[Dd]uring|[Oo]ver){_S}the{_S}(?:{_COUNT}{_S})?{_UNIT}s?{_S}(?:before|after|since|leading{_S}up{_S}to|following|that{_S}followed)\b"
)

MAKES_A_MONTH = re.compile(
    r"\b(?:in|spent|since|until|till|during|through|throughout|before|after|from|by|between|late|early|mid|of|last|next|this|to|and|for|each|every|around|about|again|only|was|is|on)[\s-]{1,3}\Z",
    re.I,
)
MAKES_MAY_A_MONTH = re.compile(
    r"\b(?:in|since|until|till|during|through|throughout|between|late|early|mid|last|next|this|from|by|of|every)[\s-]{1,3}\Z",
    re.I,
)
BY = re.compile(r"(?P<word>[\w]+)\s{1,3}by\s{1,3}\Z")
ARTICLE = re.compile(r"\b(?:the|an?|its|their|his|her|our)\s{1,3}\Z", re.I)
LOWER_NOUN = re.compile(r"\s{1,3}[a-z]{3,}")
CAPITAL_BEFORE = re.compile(r"(?P<word>[A-Z][\w.’'-]*)\s\Z")
NOT_A_YEAR_BEFORE = re.compile(
    r"(?:[$£€¥#№@/\\.,:+–-]|\b(?:over|about|some|nearly|almost|than|least|roughly|approximately|nos?\.?|room|page|flight|route|highway|model|up to|section|boeing|area|level)\s{1,3})\Z",
    re.I,
)
SINCE_BEFORE = re.compile(
    r"\bsince\s{1,3}(?:(?:just|shortly|soon|even|right|immediately|long)\s{1,3})?(?:(?:before|after)\s{1,3})?(?:(?:the|that|last|his|her|its|their)\s{1,3})?\Z",
    re.I,
)
"""Before a day that must be gone: “since the Oct. 3 raid”, “since shortly after 3 October”."""
COUNTS = re.compile(
    r"[\s-]{1,3}(?:million|billion|people|men|women|children|jobs|workers|troops|soldiers|students|homes|houses|cases|deaths|miles|km|metres"
    r"|meters|feet|tonnes|tons|dollars|euros|pounds|votes|seats|years|days|hours|units|employees|members|residents|degrees|points|cars|cows|kg|lbs|calories|mph|GMT|BST|hrs|yards|acres|rpm|words|copies|fans|guests|percent|per\scent)\b"
)
SINCE_ABOUT = re.compile(
    r"\b(?:since|from|until|by|before|back\sto|as)\s{1,3}(?:at\s{1,3}least|about|around|roughly|(?:as\s{1,3})?(?:early|late|far\sback)\s{1,3}as)\s{1,3}\Z",
    re.I,
)
"""Before four figures that are a year for all that something like a number stands there: “since at least 2019”."""
YEAR_OPENS = re.compile(
    r"(?:\b(?:in|since|by|of|from|until|till|during|before|after|between|and|to|the|a|an|for|early|late|mid|through|circa|around|its|their|his|her"
    r"|our|[A-Z]\w+|summer|winter|spring|autumn|fall|FY|year|season|election|elections|back|or|on|was|is|than|dated)[\s,-]{1,3}|\(|[\u2019']s\s|\u2014|—|;\s|,\s|:\s|\u2019\s|\*\s?)\Z"
)

TOKEN = re.compile(r"[^\W_]+")
RUN = re.compile(r"[\w]*(?:[.,:/-]\w+)*")


def _starters() -> dict[str, str]:
    """Each word a date can begin with and how it is read, with a small and with a capital letter."""
    kinds = dict.fromkeys(
        """yesterday today tomorrow tonight overnight earlier later late early mid this last next past previous
        coming recent the that same following within in over during at for by before until since all throughout towards
        toward on from current these of summer winter spring autumn fall year yearend end midyear a an few several
        half fiscal financial tax academic school first second third fourth final latter back opening day week
        month years days weeks months decades centuries about some nearly almost more around just less roughly hundred many couple
        eighteenth nineteenth seventeenth sixteenth fifteenth fourteenth twentieth twelfth thirteenth eleventh""".split(),
        "word",
    )
    kinds |= dict.fromkeys(
        (*TENS, *"fiscal financial tax year half week fortnight month quarter day".split()), "length"
    )
    kinds |= dict.fromkeys(ONES, "length")
    kinds |= {word.capitalize(): kind for word, kind in kinds.items()}
    kinds |= dict.fromkeys(MONTHS, "month") | dict.fromkeys(WEEKDAYS, "weekday")
    names = (*FIXED_HOLIDAYS, *EASTER_HOLIDAYS, *WEEKDAY_HOLIDAYS, *OPEN_HOLIDAYS)
    heads = {re.split(r"[\s.']", name)[0] for name in names}
    kinds |= {head: kinds.get(head, "holiday") for head in heads}
    kinds |= dict.fromkeys([f"{kind}{n}" for kind in "QH" for n in range(1, 5)] + ["FY"], "quarter")
    return kinds


STARTERS = _starters()
_TIMES = """yesterday today tomorrow tonight overnight day week month year decade century centurie quarter qtr half weekend
    fortnight night morning afternoon evening lunchtime hour summer winter spring autumn fall season term period
    parliament yearend midyear""".split()
_TIME_WORDS = frozenset(
    word + ending
    for word in (*_TIMES, *map(str.lower, (*MONTHS, *WEEKDAYS, *DECADES)))
    for ending in ("", "s")
) | {"s"}
"""Words for a time; the `s` is that of “’80’s”."""
_LINKS = (
    frozenset(
        """and or to so than least little another as very close start beginning turn middle new swinging roaring dry
        preceding calendar full its their company couple handful thousand million billion dozen under other saints fy""".split()
    ).union(
        (word.lower() for word, kind in STARTERS.items() if kind in ("word", "length")),
        (word for ordinal in ORDINALS for word in ordinal.split("-")),
    )
    - _TIME_WORDS
)
"""Words that stand in a date before the word for its time, beside figures with which time is counted."""
_FIGURES_OF_YEAR = 4


def leads_to_time(text: str, at: int, end: int) -> bool:
    """Whether figures or a word for a time stand at a place, or behind it with links between: “in the last few days”.

    Every date that begins with a word does so; to ask this first saves trying all forms on each `the` and `in`.
    """
    for token in TOKEN.finditer(text, at, end):
        word = token.group().lower()
        if word in _LINKS or (len(word) < _FIGURES_OF_YEAR and word.isdecimal()):
            continue
        return word in _TIME_WORDS or not word.isalpha()  # “2024”, “1990s”
    return False


HOLIDAY_NAMES = {
    name.replace("'", ""): name
    for name in (*FIXED_HOLIDAYS, *EASTER_HOLIDAYS, *WEEKDAY_HOLIDAYS, *OPEN_HOLIDAYS)
}
"""Holidays by their writing without apostrophes."""
