"""Names of months, days of the week, holidays and times of the year."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

MONTHS: Mapping[str, int] = MappingProxyType(
    {
        name: number
        for number, names in enumerate(
            (
                "January Jan", "February Feb", "March Mar", "April Apr", "May", "June Jun", "July Jul", "August Aug",
                "September Sept Sep", "October Oct", "November Nov", "December Dec",
            ),
            start=1,
        )
        for written in names.split()
        for name in (written, written.upper())
    }
)  # fmt: skip
NAMES_TOO = frozenset(("April", "May", "June", "August", "March", "Jan", "Mar", "Jun", "Dec", "Sep"))
"""Months that are also people, verbs or short for something else: alone they need a word that makes them months."""
WEEKDAYS: Mapping[str, int] = MappingProxyType(
    {
        name: number
        for number, names in enumerate(
            ("Monday Mon", "Tuesday Tues Tue", "Wednesday Weds Wed", "Thursday Thurs Thur Thu", "Friday Fri",
             "Saturday Sat", "Sunday Sun")
        )
        for name in names.split()
    }
)  # fmt: skip
"""Monday is 0; the short forms stand only before a day and a month."""
SEASONS = frozenset(("summer", "winter", "spring", "autumn", "fall"))
DECADES: Mapping[str, int] = MappingProxyType(
    {
        "twenties": 2,
        "thirties": 3,
        "forties": 4,
        "fifties": 5,
        "sixties": 6,
        "seventies": 7,
        "eighties": 8,
        "nineties": 9,
    }
)

FIXED_HOLIDAYS: Mapping[str, tuple[int, int]] = MappingProxyType(
    {
        "Christmas Day": (12, 25), "Christmas Eve": (12, 24), "Christmas": (12, 25), "Boxing Day": (12, 26),
        "New Year's Day": (1, 1), "New Year's Eve": (12, 31), "New Year": (1, 1), "Hogmanay": (12, 31), "Valentine's Day": (2, 14),
        "Halloween": (10, 31), "April Fools' Day": (4, 1), "April Fool's Day": (4, 1), "Fourth of July": (7, 4),
        "St Patrick's Day": (3, 17), "St. Patrick's Day": (3, 17), "Bastille Day": (7, 14), "May Day": (5, 1),
        "Armistice Day": (11, 11), "Veterans Day": (11, 11), "Guy Fawkes Night": (11, 5), "Bonfire Night": (11, 5),
        "Juneteenth": (6, 19), "Anzac Day": (4, 25), "Burns Night": (1, 25), "Midsummer Day": (6, 24),
        "St George's Day": (4, 23), "St Andrew's Day": (11, 30), "St David's Day": (3, 1), "Australia Day": (1, 26),
        "Canada Day": (7, 1), "Republic Day": (1, 26), "Waitangi Day": (2, 6), "Human Rights Day": (12, 10),
        "International Women's Day": (3, 8), "Earth Day": (4, 22), "All Saints' Day": (11, 1), "Epiphany": (1, 6),
    }
)  # fmt: skip
EASTER_HOLIDAYS: Mapping[str, int] = MappingProxyType(
    {
        "Easter": 0, "Easter Sunday": 0, "Easter Monday": 1, "Good Friday": -2, "Maundy Thursday": -3, "Palm Sunday": -7,
        "Ash Wednesday": -46, "Mardi Gras": -47, "Shrove Tuesday": -47, "Ascension Day": 39, "Whit Monday": 50,
    }
)  # fmt: skip
"""Days after Easter Sunday of the western churches."""
WEEKDAY_HOLIDAYS: Mapping[str, tuple[int, int, int, int]] = MappingProxyType(
    {
        "Thanksgiving Day": (11, 3, 4, 0), "Thanksgiving": (11, 3, 4, 0), "Black Friday": (11, 3, 4, 1),
        "Cyber Monday": (11, 3, 4, 4), "Labor Day": (9, 0, 1, 0), "Labour Day": (5, 0, 1, 0), "Memorial Day": (5, 0, -1, 0),
        "Martin Luther King Day": (1, 0, 3, 0), "Martin Luther King Jr. Day": (1, 0, 3, 0), "Presidents' Day": (2, 0, 3, 0),
        "Presidents Day": (2, 0, 3, 0), "Columbus Day": (10, 0, 2, 0), "Election Day": (11, 0, 1, 1),
        "Remembrance Sunday": (11, 6, 2, 0),
    }
)  # fmt: skip
"""Month, day of the week, which of them in the month (-1: the last), and how many days after it."""
OPEN_HOLIDAYS = frozenset(
    """Ramadan Eid Diwali Hanukkah Passover Lent Purim Vesak Holi Nowruz Tet Songkran""".split()
) | {
    "Rosh Hashanah",
    "Yom Kippur",
    "Lunar New Year",
    "Chinese New Year",
    "Mother's Day",
    "Father's Day",
    "Orthodox Easter",
}
"""Days that move by other calendars, or from country to country."""

PAST_VERBS = frozenset(
    """said told began rose fell came went took made left won lost met held found gave got saw ran grew led broke struck
    shot hit died sold bought became spoke wrote sent kept brought flew drove wore chose fought taught thought caught felt
    built dealt swore tore drew knew threw blew rang sang sank stood understood woke rode forgot hid beat laid lay paid heard
    swept burst quit fled fed sped spent lent slid stuck swung hung dug shrank stole froze sought withdrew overtook
    underwent undertook forbade overthrew oversaw foresaw""".split()
)
"""Irregular verbs in the past, as far as they are not the same in the present."""
SAME_IN_THE_PAST = frozenset(
    "forecast cut put set hit let cost broadcast shut spread bid cast hurt read split quit beat".split()
)
"""Verbs that in the past look as in the present: behind “it”, “he” or “she” without -s they are in the past."""

DAY_EVENTS = frozenset(
    """accident announcement appearance arrest attack ballot blast blaze blackout bombing briefing ceremony clash collapse
    collision crash deadline debate decision derailment drill earthquake election evacuation explosion fire flight game
    hearing incident interview killing launch march massacre match meeting murder outage poll protest quake raid rally
    referendum rescue robbery ruling sentencing session shooting speech stabbing statement storm strike summit talk
    tornado tragedy verdict vote walkout""".split()
)
"""What takes place on one day, so that “the Tuesday” before it is a single Tuesday."""
