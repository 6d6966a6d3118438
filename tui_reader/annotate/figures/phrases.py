"""Looks names and signs of units up in the token list; built once from the rows of `units`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Generic, TypeVar

from tui_reader.annotate.figures.tokens import Tokens
from tui_reader.annotate.figures.units import CURRENCIES, MEASURES, PERCENTS, TIMES, Currency, Unit

T = TypeVar("T")


class Phrases(Generic[T]):
    """Phrases of one to five tokens with what they stand for; the longest match wins."""

    def __init__(self, rows: Iterable[tuple[str, T]], exact: bool = False) -> None:
        self._exact = exact
        self._rows: dict[str, list[tuple[tuple[str, ...], T]]] = {}
        for phrase, payload in rows:
            words = tuple(phrase.split())
            if words:
                self._rows.setdefault(words[0], []).append((words, payload))
        for found in self._rows.values():
            found.sort(key=lambda row: -len(row[0]))

    def match(self, tokens: Tokens, i: int) -> tuple[T, int] | None:
        """(payload, token after the phrase) if one begins at i."""
        exact = self._exact
        rows = self._rows.get(tokens[i].text if exact else tokens[i].low)
        for words, payload in rows or ():
            for k in range(1, len(words)):
                token = tokens[i + k]
                if (token.text if exact else token.low) != words[k]:
                    break
            else:
                return payload, i + len(words)
        return None

    def __contains__(self, word: str) -> bool:
        return word in self._rows


def _names(units: Iterable[Unit]) -> Iterator[tuple[str, Unit]]:
    for unit in units:
        for name in filter(None, unit.names.split(",")):
            yield name.strip(), unit
            yield name.strip() + "s", unit
            if " " in name and "-" not in name:
                yield name.strip().replace(" ", " - "), unit


def _symbols(units: Iterable[Unit]) -> Iterator[tuple[str, Unit]]:
    for unit in units:
        for symbol in filter(None, unit.symbols.split(",")):
            yield symbol.strip(), unit


def _money_names() -> Iterator[tuple[str, tuple[Currency, float]]]:
    for row in CURRENCIES:
        for name in filter(None, row.names.split(",")):
            yield name.strip(), (row, 1.0)
            yield name.strip() + "s", (row, 1.0)
        for name in filter(None, row.cents.split(",")):
            yield name.strip(), (row, 0.01)
            yield name.strip() + "s", (row, 0.01)


PERCENT_NAMES = Phrases(_names(PERCENTS))
MEASURE_NAMES = Phrases(_names(MEASURES))
MEASURE_SYMBOLS = Phrases(_symbols(MEASURES), exact=True)
TIME_NAMES = Phrases(_names(TIMES))
TIME_SYMBOLS = Phrases(_symbols(TIMES), exact=True)
MONEY_NAMES = Phrases(_money_names())
SIGNS: dict[str, str] = {sign: row.code for row in CURRENCIES for sign in row.signs.split() if sign}
DOUBTFUL = frozenset(("N", "R", "P", "SR", "LE", "RM", "Br"))
"""Signs that are money only where the number looks like a sum: "N500m" is naira, "N95" a mask,
"R2" a car, "R1.2bn" rand."""
"""Signs as written, tokens joined ("US$", "€", "Rs.")."""
