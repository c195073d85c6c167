"""Units of measurement and currencies, as news writes them."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

# A line is the unit, a colon, and the ways to write it in the singular, separated by commas.
# An ordinary plural in -s and a hyphen for a space are understood.
_UNITS = """
km: kilometre, kilometer, km, kms, kilometres, kilometers
metre: metre, meter
cm: centimetre, centimeter, cm
mm: millimetre, millimeter, mm
micron: micron, micrometre, micrometer
nm: nanometre, nanometer
mile: mile
nautical mile: nautical mile
foot: foot, feet, ft
inch: inch, inches
yard: yard, yd, yds
furlong: furlong
light-year: light-year, light year
kg: kilogram, kilogramme, kilo, kg, kgs
g: gram, gramme
mg: milligram, mg
microgram: microgram, mcg
tonne: tonne, metric ton, metric tonne
ton: ton
ounce: ounce, oz
pound: lb, lbs, pound
stone: stone
carat: carat
bushel: bushel
second: second, sec, secs
minute: minute, min, mins
hour: hour, hr, hrs
day: day
week: week
fortnight: fortnight
month: month
year: year, yr, yrs
decade: decade
century: century, centuries
acre: acre
hectare: hectare, ha
litre: litre, liter
ml: millilitre, milliliter, ml
gigalitre: gigalitre, gigaliter
megalitre: megalitre, megaliter
gallon: gallon
pint: pint
barrel: barrel, bbl, bbls, bpd
teu: teu, teus
cubic foot: cubic foot, cubic feet
km²: square kilometre, square kilometer, square km, square kms, sq km, sq kms, sq. km, km²
m²: square metre, square meter, square m, sq m, sq metre, m²
square mile: square mile, sq mile
square foot: square foot, square feet, sq ft, sq. ft.
square yard: square yard
m³: cubic metre, cubic meter, cubic m, cu m, m³
km³: cubic kilometre, cubic kilometer, cubic km, km³
cubic inch: cubic inch, cubic inches
acre-foot: acre-foot, acre-feet, acre foot, acre feet
cubic yard: cubic yard
mph: mph, mile an hour, miles an hour, mile per hour, miles per hour
km/h: km/h, km per hour, km an hour, kph, kmh, kmph, kilometres per hour, kilometers per hour, kilometres an hour, kilometers an hour
knot: knot
W: watt
kW: kilowatt, kw
MW: megawatt, mw
GW: gigawatt, gw
TW: terawatt
kWh: kilowatt-hour, kilowatt hour, kwh
MWh: megawatt-hour, megawatt hour, mwh
GWh: gigawatt-hour, gigawatt hour, gwh
TWh: terawatt-hour, terawatt hour, twh
horsepower: horsepower, hp, bhp
PB: petabyte
exabyte: exabyte
GB: gigabyte, gb
TB: terabyte, tb
MB: megabyte, mb
kB: kilobyte, kb
Mbit/s: megabits per second, mbps
Gbit/s: gigabits per second, gbps
petaflop: petaflop
teraflop: teraflop
gigaflop: gigaflop
megaflop: megaflop
exaflop: exaflop
megapixel: megapixel
Hz: hertz, hz
kHz: kilohertz, khz
MHz: megahertz, mhz
GHz: gigahertz, ghz
V: volt
kV: kilovolt, kv
amp: amp, ampere
newton: newton
joule: joule
kJ: kilojoule, kj
psi: psi
millibar: millibar, mbar
hectopascal: hectopascal, hpa
kilopascal: kilopascal, kpa
millisievert: millisievert, msv
microsievert: microsievert
becquerel: becquerel
ppm: ppm, parts per million
ppb: ppb, parts per billion
rpm: rpm, revolutions per minute
millisecond: millisecond
microsecond: microsecond
nanosecond: nanosecond
kiloton: kiloton, kilotonne
megaton: megaton, megatonne
gigaton: gigaton, gigatonne
decibel: decibel, db
degC: degrees celsius, degree celsius, degrees centigrade, degree centigrade, °c, ° c, degrees c, celsius, ºc
degF: degrees fahrenheit, degree fahrenheit, °f, ° f, degrees f, fahrenheit, ºf
degree: degree, °, º
calorie: calorie
kilocalorie: kcal, kilocalorie
point: point
vote: vote
"""


def _writings(lines: str) -> dict[str, str]:
    """Each way of writing a unit, in small letters, with the unit it stands for."""
    found: dict[str, str] = {}
    for line in lines.strip().splitlines():
        unit, _, ways = line.partition(": ")
        for way in ways.split(", "):
            found[way] = unit
    return found


UNITS: Mapping[str, str] = MappingProxyType(_writings(_UNITS))
TIME_UNITS = frozenset(
    ("second", "minute", "hour", "day", "week", "fortnight", "month", "year", "decade", "century")
)
GLUED_UNITS: Mapping[str, str] = MappingProxyType(
    {
        "m": "metre",
        "g": "g",
        "l": "litre",
        "MW": "MW",
        "GW": "GW",
        "kW": "kW",
        "in": "inch",
        "st": "stone",
        "C": "degC",
        "F": "degF",
    }
)
"""Short forms that are units only right behind figures: `40m`, `6ft 2in`."""
NEVER_SINGULAR = frozenset(("second", "foot", "minute", "point", "stone", "pound", "vote"))
"""“Five second prizes”: in the singular these are units only behind a hyphen, or `foot` and `stone` after figures."""
PER_WORDS = frozenset(
    """second minute hour day night week weekend fortnight month quarter season year decade shift game match person
    head capita share barrel gallon litre liter tonne ton kilo kilogram kg gram pound ounce bushel mile kilometre
    kilometer km acre hectare foot yard bottle ticket pop piece unit item dose pupil student patient child family
    household home house vehicle car worker employee customer user plate pack box visit ride trip call minute
    lap innings term lb pint bottle metre meter""".split()
)
"""What a rate can be “a”, “an” or “per” of."""
PER_ADVERBS: Mapping[str, str] = MappingProxyType(
    {
        "hourly": "hour", "daily": "day", "nightly": "night", "weekly": "week", "fortnightly": "fortnight",
        "monthly": "month", "quarterly": "quarter", "yearly": "year", "annually": "year", "each": "each",
        "apiece": "each",
    }
)  # fmt: skip

SIGNS: Mapping[str, str] = MappingProxyType(
    {
        "$": "USD", "us$": "USD", "a$": "AUD", "au$": "AUD", "c$": "CAD", "ca$": "CAD", "cdn$": "CAD", "can$": "CAD",
        "hk$": "HKD", "nz$": "NZD", "s$": "SGD", "r$": "BRL", "nt$": "TWD", "mex$": "MXN", "tt$": "TTD", "j$": "JMD",
        "z$": "ZWD", "n$": "NAD", "fj$": "FJD", "b$": "BND", "£": "GBP", "ir£": "IEP", "e£": "EGP", "€": "EUR",
        "¥": "JPY", "￥": "JPY", "rmb¥": "CNY", "cn¥": "CNY", "₹": "INR", "₩": "KRW", "₽": "RUB", "₺": "TRY",
        "₪": "ILS", "₦": "NGN", "₱": "PHP", "฿": "THB", "₫": "VND", "₴": "UAH", "₵": "GHS", "gh₵": "GHS",
        "rs": "INR", "rs.": "INR", "rm": "MYR", "rp": "IDR", "rmb": "CNY", "dm": "DEM", "sfr": "CHF", "kr": "SEK",
        "r": "ZAR", "dh": "AED", "dhs": "AED", "sh": "KES", "ksh": "KES", "ush": "UGX", "tsh": "TZS",
        "shs": "shilling", "tk": "BDT", "tk.": "BDT", "n": "NGN", "p": "PHP", "sr": "SAR", "qr": "QAR", "le": "EGP",
        "gh¢": "GHS", "euro": "EUR", "euros": "EUR",
    }
)  # fmt: skip
"""What stands before the figures of a sum, in small letters."""
CODES = frozenset(
    """USD EUR GBP JPY CHF CAD AUD NZD CNY HKD SGD SEK NOK DKK PLN CZK HUF RON BGN ISK TRY RUB UAH INR PKR LKR BDT
    NPR IDR MYR THB VND PHP KRW TWD ZAR NGN KES GHS EGP MAD TND DZD AED SAR QAR KWD BHD OMR ILS JOD LBP IQD IRR
    BRL MXN ARS CLP COP PEN UYU VES ETB UGX TZS XOF XAF KZT GEL AMD AZN""".split()
)
"""ISO 4217 codes that news writes before or after a sum."""

_MONEY_WORDS = {
    "dollar": "USD", "dlr": "USD", "buck": "USD", "stg": "GBP", "euro": "EUR", "pound": "GBP", "quid": "GBP", "yen": "JPY", "yuan": "CNY", "renminbi": "CNY",
    "rupee": "INR", "ruble": "RUB", "rouble": "RUB", "franc": "CHF", "peso": "MXN", "rand": "ZAR", "won": "KRW",
    "krona": "SEK", "kronor": "SEK", "krone": "NOK", "kroner": "NOK", "zloty": "PLN", "zlotys": "PLN", "lira": "TRY",
    "lire": "ITL", "mark": "DEM", "guilder": "NLG", "peseta": "ESP", "schilling": "ATS", "escudo": "PTE",
    "drachma": "GRD", "punt": "IEP", "forint": "HUF", "koruna": "CZK", "leu": "RON", "lei": "RON", "hryvnia": "UAH",
    "taka": "BDT", "rupiah": "IDR", "ringgit": "MYR", "baht": "THB", "dong": "VND", "shekel": "ILS", "dirham": "AED",
    "riyal": "SAR", "rial": "IRR", "dinar": "KWD", "naira": "NGN", "cedi": "GHS", "birr": "ETB", "kwacha": "ZMW",
    "real": "BRL", "reais": "BRL", "reals": "BRL", "sol": "PEN", "bolivar": "VES", "tenge": "KZT", "lari": "GEL",
    "bitcoin": "BTC", "shilling": "shilling", "afghani": "AFN", "kyat": "MMK", "riel": "KHR", "tugrik": "MNT", "pula": "BWP",
    "metical": "MZN", "meticais": "MZN", "kwanza": "AOA", "dalasi": "GMD", "ariary": "MGA", "gourde": "HTG",
    "quetzal": "GTQ", "lempira": "HNL", "boliviano": "BOB", "leva": "BGN", "kuna": "HRK", "somoni": "TJS", "kina": "PGK",
}  # fmt: skip
_OF_COUNTRIES = {
    "dollar": "us USD, u.s. USD, american USD, australian AUD, canadian CAD, hong kong HKD, singapore SGD, "
    "new zealand NZD, kiwi NZD, taiwan TWD, new taiwan TWD, jamaican JMD, zimbabwe ZWD, zimbabwean ZWD, "
    "surinamese SRD, bahamian BSD, barbadian BBD, barbados BBD, trinidad TTD, fijian FJD, fiji FJD, namibian NAD, "
    "liberian LRD, guyanese GYD, guyana GYD, belize BZD, bermudian BMD, brunei BND, east caribbean XCD",
    "pound": "british GBP, sterling GBP, egyptian EGP, lebanese LBP, syrian SYP, sudanese SDG, irish IEP, cypriot CYP",
    "franc": "swiss CHF, french FRF, belgian BEF, cfa XOF, congolese CDF, rwandan RWF",
    "peso": "mexican MXN, philippine PHP, argentine ARS, argentinian ARS, chilean CLP, colombian COP, cuban CUP, "
    "dominican DOP, uruguayan UYU",
    "rupee": "indian INR, pakistani PKR, pakistan PKR, sri lankan LKR, nepalese NPR, mauritian MUR",
    "crown": "swedish SEK, norwegian NOK, danish DKK, czech CZK, slovak SKK, icelandic ISK",
    "krona": "swedish SEK, icelandic ISK", "kronor": "swedish SEK", "krone": "norwegian NOK, danish DKK",
    "kroner": "norwegian NOK, danish DKK", "lira": "turkish TRY, italian ITL", "lire": "italian ITL",
    "mark": "german DEM, deutsche DEM, deutsch DEM, finnish FIM", "won": "south korean KRW, korean KRW",
    "dinar": "kuwaiti KWD, jordanian JOD, bahraini BHD, iraqi IQD, serbian RSD, algerian DZD, tunisian TND, libyan LYD",
    "dirham": "uae AED, emirati AED, moroccan MAD", "riyal": "saudi SAR, qatari QAR, omani OMR",
    "rial": "iranian IRR, omani OMR, yemeni YER", "yuan": "chinese CNY", "yen": "japanese JPY",
    "shilling": "kenyan KES, kenya KES, ugandan UGX, tanzanian TZS, somali SOS, austrian ATS",
    "real": "brazilian BRL", "reais": "brazilian BRL", "rouble": "russian RUB, belarusian BYN",
    "ruble": "russian RUB, belarusian BYN", "rand": "south african ZAR",
}  # fmt: skip


def _money_words() -> dict[str, str]:
    """Each name of a currency, alone and behind its country, in small letters with its code."""
    found = dict(_MONEY_WORDS)
    for name, countries in _OF_COUNTRIES.items():
        for entry in countries.split(", "):
            country, _, code = entry.rpartition(" ")
            found[f"{country} {name}"] = code
    return found


MONEY_WORDS: Mapping[str, str] = MappingProxyType(_money_words())
CURRENCIES_OF_ONE_NAME = tuple(
    frozenset(entry.split()[-1] for entry in countries.split(", "))
    for countries in _OF_COUNTRIES.values()
    if "," in countries
)
"""Currencies that a text may name by the one word of all: “dollars”, “kroner”."""
RISKY_MONEY_WORDS = frozenset(
    ("won", "mark", "real", "sol", "lei", "leu", "dong", "punt", "pound", "rand", "buck", "schilling")
)
"""Names of currencies that are other words too: “three won”, “four real problems”, “ten pound notes”."""
