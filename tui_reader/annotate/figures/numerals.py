"""Rows: the words and signs numbers are written with. Owns no grammar."""

from __future__ import annotations

from tui_reader.annotate.figures.tables import word_set

SMALL: dict[str, int] = {
    word: value
    for value, word in enumerate(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
        ]
    )
}
TENS: dict[str, int] = {
    word: 10 * value
    for value, word in enumerate(
        ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], 2
    )
} | {"fourty": 40}

SCALES: dict[str, float] = {
    "hundred": 1e2,
    "thousand": 1e3,
    "lakh": 1e5,
    "lakhs": 1e5,
    "million": 1e6,
    "crore": 1e7,
    "crores": 1e7,
    "billion": 1e9,
    "trillion": 1e12,
    "quadrillion": 1e15,
    "dozen": 12,
    "mln": 1e6,
    "mn": 1e6,
    "bn": 1e9,
    "bln": 1e9,
    "tn": 1e12,
    "trn": 1e12,
}
GLUED_SCALES: dict[str, float] = {"k": 1e3, "m": 1e6, "b": 1e9, "mm": 1e6, "t": 1e12}
"""Letters that mean a magnitude only right after digits ("$5m", "20k")."""

VAGUE: frozenset[str] = word_set(
    "tens dozens scores hundreds thousands millions billions trillions lakhs crores"
)
ARTICLE_SCALES: frozenset[str] = word_set(
    "hundred thousand million billion trillion dozen lakh crore"
)
"""Before these "a" counts as one and belongs to the span."""

FRACTION_SIGNS: dict[str, float] = {
    "½": 1 / 2,
    "⅓": 1 / 3,
    "⅔": 2 / 3,
    "¼": 1 / 4,
    "¾": 3 / 4,
    "⅕": 1 / 5,
    "⅖": 2 / 5,
    "⅗": 3 / 5,
    "⅘": 4 / 5,
    "⅙": 1 / 6,
    "⅛": 1 / 8,
    "⅜": 3 / 8,
    "⅝": 5 / 8,
    "⅞": 7 / 8,
}

ORDINALS: dict[str, int] = {
    word: value
    for value, word in enumerate(
        [
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth",
            "thirteenth",
            "fourteenth",
            "fifteenth",
            "sixteenth",
            "seventeenth",
            "eighteenth",
            "nineteenth",
            "twentieth",
        ],
        1,
    )
} | {
    "thirtieth": 30,
    "fortieth": 40,
    "fiftieth": 50,
    "sixtieth": 60,
    "seventieth": 70,
    "eightieth": 80,
    "ninetieth": 90,
    "hundredth": 100,
    "thousandth": 1000,
    "millionth": 1_000_000,
}
ORDINAL_SUFFIXES: frozenset[str] = frozenset(("st", "nd", "rd", "th"))

FRACTIONS: dict[str, int] = {
    word: value for word, value in ORDINALS.items() if value > 2 and value <= 1_000_000
} | {"half": 2, "quarter": 4, "fourth": 4}
"""Denominators in the singular."""
FRACTIONS_PLURAL: dict[str, int] = {word + "s": value for word, value in FRACTIONS.items()} | {
    "halves": 2
}

DASHES: frozenset[str] = frozenset("-–—‑‒−")
