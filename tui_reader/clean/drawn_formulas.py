"""Formulas of which only KaTeX's drawing is left, read from how its parts stand above each other.

Feeds are often stripped of MathML, and of a fraction '12' would be left. Owns what the classes and
heights of a drawing mean; changes nothing.
"""

from __future__ import annotations

import re
from typing import Any

from tui_reader.clean.raised import index, over, power

_TOP = re.compile(r"(?:^|;)\s*top\s*:\s*(-?\d{1,3}(?:\.\d{1,9})?)em")
_MIDDLE = -2.9
"""Height in em at which a line stands; what is higher is a power, what is lower an index."""
MAX_LEVELS = 60
_SILENT = frozenset(("strut", "pstrut", "vlist-s", "frac-line", "nulldelimiter", "hide-tail"))
_BLANK = frozenset(("mspace",))


def written(drawing: Any) -> str:
    return " ".join(_of(drawing, 0).split())


def _of(element: Any, level: int) -> str:
    """An element's text, and that of what stands in it."""
    words = _words(element)
    if words & _SILENT or level > MAX_LEVELS:
        return ""
    if words & _BLANK:
        return " "
    if "mfrac" in words:
        rows = _rows(element, level)
        return over(rows[0][1], rows[-1][1]) if len(rows) > 1 else _joined(rows)
    if "sqrt" in words:
        return f"sqrt({_joined(_rows(element, level))})"
    made = element.text or ""
    for child in element:
        said = _scripts(child, level + 1, made) if "msupsub" in _words(child) else None
        made = said if said is not None else made + _of(child, level + 1)
        made += child.tail or ""
    return made.replace("\u200b", "")


def _scripts(element: Any, level: int, base: str) -> str:
    """What stands before an element of powers and indices, with these."""
    for height, text in reversed(_rows(element, level)):
        base = index(base, text) if height > _MIDDLE else power(base, text)
    return base


def _rows(element: Any, level: int) -> list[tuple[float, str]]:
    """What stands above each other in an element, by its height, the highest first."""
    found = []
    for holder in element.iter("span"):
        if "vlist" in _words(holder):
            for one in holder:
                top = _TOP.search(one.get("style") or "")
                text = "".join(_of(child, level + 1) for child in one).strip() if top else ""
                if top and text:
                    found.append((float(top[1]), text))
            break
    return sorted(found)


def _joined(rows: list[tuple[float, str]]) -> str:
    return " ".join(text for _, text in rows)


def _words(element: Any) -> set[str]:
    return set((element.get("class") or "").split())
