"""Packs `countries.tsv` from the gazetteer. Run by hand, when that has changed.

    PYTHONPATH=. python assets/known-names/pack.py

For each country, and each city or region that has other names there: all its names that can be no
other place's. A name that may be another's (Georgia, Congo) is left out, with those that lead to
it.
"""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

from tui_reader import paths
from tui_reader.annotate.gazetteer import COUNTRY, REGION, TOWN, Place, fold, lookup

HERE = Path(__file__).resolve().parent
LARGER = 5
"""A town of the same name is no rival of a place with so many times its people."""
RIVAL = 20
"""Nor a region of another country of one with so many times its people."""
UNCLEAR = frozenset(("congo", "kongo", "macedonia", "korea", "new york state"))
LETTERS = 3
"""Keys of so many letters are letters: US, UAE."""


def is_clear(found: tuple[Place, ...]) -> bool:
    return bool(found) and not any(is_rival(place, found[0]) for place in found[1:])


def is_rival(one: Place, first: Place) -> bool:
    same = fold(one.name) == fold(first.name)
    if one.country == first.country and (first.kind == COUNTRY or (same and one.kind == REGION)):
        return False
    if first.kind == REGION:
        return True
    return one.people * (LARGER if one.kind == TOWN else RIVAL) > first.people


def main() -> None:
    names = defaultdict(list)
    for line in paths.asset("gazetteer", "places.tsv").read_text("utf-8").splitlines():
        key, name, *_ = line.split("\t")
        written = key.upper() if len(key) <= LETTERS else key
        found = lookup(written)
        if key == fold(name) or key in UNCLEAR or not found or found[0].name != name:
            continue
        goals = lookup(name)
        if is_clear(found) and is_clear(goals) and goals[0].name == name:
            names[name].append(written)
    rows = [f"place\t{name}\t{'|'.join(sorted(set(names[name])))}" for name in sorted(names)]
    head = "# kind\tname (as it is shown)\tother names, folded, separated by |; made by pack.py"
    (HERE / "countries.tsv").write_text("\n".join([head, *rows]) + "\n", "utf-8")


if __name__ == "__main__":
    main()
