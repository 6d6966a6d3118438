"""What may be true by a figure as it is written: 1.9 million is 1,850,000 to 1,950,000.

Owns rounding, qualifiers and the units that measure one thing. Knows no words.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from tui_reader.cluster.figures.by_kind import RULES
from tui_reader.model import Annotation

_EXACT = 20
"""Counts below it are told as they are."""
_SHARE = 0.1
"""The most, of itself, that a round figure may be off ..."""
_LARGE = 1000.0
"""... but for sums, and counts from here on: "a million" is all that it may be a rounding of."""
_DUST = 0.005
"""How far off, of itself, a figure of three digits and more may be."""
_ABOUT, _OVER, _UNDER, _LEAST = 0.1, 1.35, 0.75, 1.2
"""How far "about", "over", "under" and "at least" reach: writers choose the nearest round figure
(fitted by eye on the first half of the public groups)."""
_METRIC = 0.02
"""How far a measure in another system may be off: 6 miles (10 km)."""


@dataclass(frozen=True, slots=True)
class Range:
    """All that a figure may mean."""

    low: float
    high: float

    def meets(self, other: Range) -> bool:
        return self.low <= other.high and other.low <= self.high


@dataclass(frozen=True, slots=True)
class _Measure:
    """What a unit measures, and how many of its first unit it is."""

    of: str
    factor: float


_ROWS: tuple[str, ...] = (
    "length m=1 km=1000 mi=1609.344 nmi=1852 cm=0.01 mm=0.001 in=0.0254 ft=0.3048 yd=0.9144",
    "mass kg=1 g=0.001 mg=0.000001 lb=0.45359237 st=6.35029318 oz=0.028349523 t=1000 kt=1000000",
    "volume L=1 mL=0.001 gal=3.785411784 pt=0.473176 m3=1000 ft3=28.316847 cm3=0.001 km3=1e12",
    "area m2=1 ha=10000 acre=4046.8564 km2=1000000 cm2=0.0001 mi2=2589988.1 ft2=0.09290304",
    "speed km/h=1 mph=1.609344 m/s=3.6 km/s=3600 ft/s=1.09728 kn=1.852",
    "power W=1 kW=1000 MW=1000000 GW=1e9 TW=1e12 hp=745.7",
    "energy kWh=1 MWh=1000 GWh=1000000 TWh=1e9",
    "bytes B=1 KB=1e3 MB=1e6 GB=1e9 TB=1e12 PB=1e15",
    "pressure hPa=1 mbar=1 Pa=0.01",
    "dose Sv=1 mSv=0.001",
    "points %=1",
    "change pp=1 bp=0.01",
)
_UNITS: dict[str, _Measure] = {
    unit.partition("=")[0]: _Measure(row.split()[0], float(unit.partition("=")[2]))
    for row in _ROWS
    for unit in row.split()[1:]
}


def countable(bounds: tuple[float, float], deed: str) -> bool:
    """Whole numbers; "one" is a number only of those to whom something happens."""
    return not (bounds[0] % 1 or bounds[1] % 1 or (bounds[1] <= 1 and not deed))


def bounds_of(figure: Annotation) -> tuple[float, float] | None:
    """Least and most; None where the figure has no number."""
    value = figure.value
    if isinstance(value, tuple):
        return (min(value), max(value))
    return (value, value) if isinstance(value, float) else None


def measured(unit: str | None) -> str:
    """What a unit measures, or the unit where it is the only one that does; "" for none."""
    if unit in ("°C", "°F"):
        return "temperature"
    found = _UNITS.get(unit or "")
    return found.of if found else unit or ""


def converted(value: float, unit: str | None) -> float:
    """The value in the first unit of what is measured."""
    if unit == "°F":
        return (value - 32) / 1.8
    found = _UNITS.get(unit or "")
    return value * found.factor if found else value


def expressed(value: float, unit: str | None) -> float:
    """A converted value in a unit again."""
    if unit == "°F":
        return value * 1.8 + 32
    found = _UNITS.get(unit or "")
    return float(f"{value / found.factor:.6g}") if found else value


def said(low: float, high: float, qualifier: str | None, kind: str) -> Range:
    """What may be true by a figure of that kind, in its own unit."""
    first, last = low, high
    if low == high:
        half = _half(low, kind)
        first, last = low - half, high + half
    match qualifier:
        case "about":
            return Range(min(first, low * (1 - _ABOUT)), max(last, high * (1 + _ABOUT)))
        case "over":
            return Range(first, high * _OVER)
        case "at_least":
            return Range(first, high * _LEAST)
        case "under" | "at_most":
            return Range(low * _UNDER, last)
        case _:
            return Range(first, last)


def in_first_unit(range_: Range, unit: str | None) -> Range:
    """The same in the first unit of what is measured; wider where it is not that unit."""
    low, high = converted(range_.low, unit), converted(range_.high, unit)
    found = _UNITS.get(unit or "")
    if found is None or math.log10(found.factor) % 1 == 0:
        return Range(low, high)
    return Range(low * (1 - _METRIC), high * (1 + _METRIC))


def _half(value: float, kind: str) -> float:
    """Half of what the last written digit counts."""
    size, rule = abs(value), RULES[kind]
    if size == 0 or (rule.counts and size < _EXACT):
        return 0.0
    digits = f"{size:.15g}".replace(".", "").strip("0")
    place = math.floor(math.log10(size)) - max(1, len(digits)) + 1
    half = 0.49 * 10.0**place
    if len(digits) > 2:
        return max(half, size * _DUST)
    free = size >= _LARGE if rule.counts else rule.free
    return half if free else min(half, size * _SHARE)
