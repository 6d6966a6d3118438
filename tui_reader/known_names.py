"""Names that everybody knows as one: the United States and the U.S., the EU and European Union.

Owns the look-up in the table (`assets/known-names`, which says where it is from). What two may be
called (Georgia, Washington, Congo) stands for itself alone. How names of a library are joined is
the store's.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final

from tui_reader import paths, sorted_lines
from tui_reader.kinds import ORGANISATION, PERSON, PLACE

_LETTERS: Final = 5
"""So many letters, all of them capitals in the table, are letters and no word."""
_WORD: Final = 4
"""So many letters are no other word if they are not capitals: "Nato" is a body, "Who" is not."""
_ARTICLE: Final = "the "
_LED: Final = tuple(
    (re.compile(rf"(?:[Tt]he )?(?:{long}|{dotted}) (?=[A-Z])"), letters)
    for long, dotted, letters in (
        ("United States", r"U\.\s?S\.", "US"),
        ("United Kingdom", r"U\.\s?K\.", "UK"),
        ("United Nations", r"U\.\s?N\.", "UN"),
        ("European Union", r"E\.\s?U\.", "EU"),
    )
)
"""What names begin with, and the letters that say the same."""
_JOINERS: Final = re.compile(r"[\s\-‐‑–]+")
_DROPPED: Final = re.compile(r"[.,'’ʼ`]+|(?<=\.)\s(?=[^\W\d_]\.)")


@lru_cache(maxsize=8192)
def known(kind: str, name: str) -> str:
    """The name that it is known under; the name itself where nothing is known."""
    told = _told().get((kind, key_of(name)))
    if told is not None:
        written, goal = told
        return goal if not _is_letters(written) or _is_spoken(name) else name
    if kind == ORGANISATION and key_of(name).startswith(_ARTICLE):
        bare = name.strip()[len(_ARTICLE) :].strip()
        return known(kind, bare) if len(bare.split()) > 1 else name
    if kind == PLACE:
        return _abroad(name) or _without_article(name) or name
    return _shortened(kind, name) if kind != PERSON else name


def _without_article(name: str) -> str:
    """The country of "The Bahamas"; "" where the article is part of the name: The Hague."""
    key = key_of(name)
    told = _told().get((PLACE, key[len(_ARTICLE) :])) if key.startswith(_ARTICLE) else None
    return "" if told is None or told[1] in _unclear() or _is_letters(told[0]) else told[1]


def _shortened(kind: str, name: str) -> str:
    """What bears a country's or body's name, with its letters: "U.S. Senate", "United States
    Senate" and "US Senate" are one."""
    for long, letters in _LED:
        if found := long.match(name):
            rest = name[found.end() :]
            return known(kind, f"{letters} {rest}")
    return name


def _abroad(name: str) -> str:
    """What a place is called here that is called so in another language; "" where that may be two.
    A name that may be two here (Georgia) stands for itself alone there too."""
    rows = sorted_lines.matching("gazetteer", "abroad.tsv", key_of(name))
    goals = {row.split("\t")[1] for row in rows}
    if len(goals) != 1:
        return ""
    goal = goals.pop()
    told = _told().get((PLACE, key_of(goal)))
    return "" if goal in _unclear() else told[1] if told else goal


@lru_cache(maxsize=1)
def _unclear() -> frozenset[str]:
    """Names of the table that stand for themselves alone: two may be called so."""
    lines = paths.asset("known-names", "names.tsv").read_text("utf-8").splitlines()
    return frozenset(row[1] for row in (line.split("\t") for line in lines) if row[2:] == [""])


def key_of(name: str) -> str:
    """What is compared: no case, accents, stops or apostrophes, hyphens as blanks."""
    plain = _DROPPED.sub("", name)
    if not plain.isascii():
        plain = unicodedata.normalize("NFKD", plain)
        plain = "".join(char for char in plain if not unicodedata.combining(char))
    return _JOINERS.sub(" ", plain).strip().casefold()


@lru_cache(maxsize=1)
def _told() -> dict[tuple[str, str], tuple[str, str]]:
    """(kind, key) -> (as it is written, the name that it is known under)."""
    found: dict[tuple[str, str], tuple[str, str]] = {}
    for file in ("countries.tsv", "names.tsv"):  # the later is stronger
        for line in paths.asset("known-names", file).read_text("utf-8").splitlines():
            if line and not line.startswith("#"):
                kind, goal, others = line.split("\t")
                for other in (goal, *filter(None, others.split("|"))):
                    found[kind, key_of(other)] = (other, goal)
    return found


def _is_letters(written: str) -> bool:
    bare = written.replace(".", "")
    return len(bare) <= _LETTERS and bare.isupper()


def _is_spoken(name: str) -> bool:
    """Whether letters are written as the name they are: in capitals, or as no other word."""
    bare = name.strip().replace(".", "")
    return sum(char.isupper() for char in bare) > 1 or (bare[:1].isupper() and len(bare) >= _WORD)
