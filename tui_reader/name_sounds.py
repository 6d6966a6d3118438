"""One name in several languages: Путин, Putin, Poutine; Зеленський, Selenskyj, Zelensky.

Owns how a name is written in Latin letters (`latin`, by the library anyascii) and what is compared
of it (`sound`). Rows are how languages write the same sounds; they are as wide as spellings of one
person's name are apart, so that a sound alone says little: only full names have one, and who
compares asks for two languages as well.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from tui_reader.folding import folded

_BEFORE: Final = (
    ("č", "ch"), ("ć", "ch"), ("ç", "ch"), ("š", "sh"), ("ś", "sh"), ("ş", "sh"), ("ș", "sh"),
    ("ž", "zh"), ("ź", "zh"), ("ż", "zh"), ("ğ", "g"), ("ł", "l"), ("ø", "o"), ("å", "o"),
    ("ä", "a"), ("ö", "o"), ("ü", "u"), ("ß", "ss"), ("ñ", "ni"), ("đ", "dzh"), ("х", "h"),
    ("ντ", "d"), ("μπ", "b"), ("γκ", "g"), ("ου", "u"), ("ού", "u"), ("αυ", "av"), ("ευ", "ev"),
    ("ћ", "ch"), ("ч", "ch"), ("ђ", "dzh"),
)  # fmt: skip
"""Letters whose sound is lost with their marks; what two letters stand for in Greek."""
_SOUNDS: Final = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"[^a-z ]", ""),
        (r"dzh|dsch|dj|dž", "j"),
        (r"tzsch|tsch|tch|sch|shch|ch|cz|sz|sh|zh|ts|tz", "s"),
        (r"kh|gh", "h"),
        (r"ph", "f"),
        (r"gu(?=[ei])", "g"),
        (r"ic(?= |$)", "is"),
        (r"th", "t"),
        (r"ck|qu|q", "k"),
        (r"c(?=[eiy])", "s"),
        (r"c", "k"),
        (r"x", "ks"),
        (r"z", "s"),
        (r"w", "v"),
        (r"[yj]", "i"),
        (r"ou|oo", "u"),
        (r"ii+", "i"),
        (r"(?<=[bdfgklmnprstv])i(?=[aeou])", ""),
        (r"(?<=[a-z])h", ""),
        (r"(.)\1+", r"\1"),
        (r"(?<=[bdfgklmnprstv])e(?= |$)", ""),
        (r"dr(?= |$)", "der"),
    )
)
"""Spellings of one sound, in this order, in small Latin letters."""
SHORTEST: Final = 7
"""Letters of a sound below which two people share it too easily."""


@lru_cache(maxsize=8192)
def latin(name: str) -> str:
    """A name in ASCII; itself where it is so written."""
    if name.isascii():
        return name
    from anyascii import anyascii

    return anyascii(name)


def plain(name: str) -> str:
    """A name in ASCII, as it is compared where accents and scripts do not count."""
    return folded(latin(name))


@lru_cache(maxsize=8192)
def sound(name: str) -> str:
    """What the spellings of a full name in several languages have in common; "" of a name of one
    word, or of too few letters to mean one person."""
    if len(name.split()) < 2:
        return ""
    plain = name.casefold()
    for letter, written in _BEFORE:
        plain = plain.replace(letter, written)
    plain = latin(plain).casefold().replace("-", " ")
    for pattern, made in _SOUNDS:
        plain = pattern.sub(made, plain)
    plain = " ".join(plain.split())
    return plain if len(plain.replace(" ", "")) >= SHORTEST else ""


def is_latin(name: str) -> bool:
    """Is the first letter of a name a Latin one?"""
    first = next((char for char in name if char.isalpha()), "a")
    return first.casefold() < "\u0250"
