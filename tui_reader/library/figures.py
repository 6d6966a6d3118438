"""How a figure reads in a list, with the noun it counts; and which is the larger one. Pure."""

from __future__ import annotations

import re

from tui_reader import sanitise
from tui_reader.kinds import FIGURE_KINDS
from tui_reader.model import Annotation, SafeText

_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_BREAK = re.compile(r"[.!?…;:,()\[\]\n。、，]")
REACH = 60
"""Code points after a figure in which its noun is looked for."""
_IRREGULAR: dict[str, str] = {
    "person": "people", "man": "men", "woman": "women", "child": "children", "foot": "feet",
    "mouse": "mice", "tooth": "teeth", "goose": "geese", "life": "lives", "wife": "wives",
    "half": "halves", "leaf": "leaves", "loaf": "loaves", "knife": "knives", "wolf": "wolves",
    "crisis": "crises", "analysis": "analyses",
}  # fmt: skip


def label(text: str, item: Annotation) -> SafeText:
    """A figure of a text with its noun as it stands there: "12,000" -> "12,000 troops".

    "12,000 North Korean troops" gives "12,000 troops" too; where the noun does not follow ("of the
    villagers 12 stayed") the unit itself is put after the figure.
    """
    surface = text[item.span.start : item.span.end]
    unit = (item.unit or "").strip()
    if item.kind != "number" or not unit or not unit.islower():
        return sanitise.line(surface)
    noun = unit.split()[-1]
    if any(_is_form(word, noun) for word in _WORD.findall(surface)):
        return sanitise.line(surface)
    return sanitise.line(f"{surface} {_following(text, item.span.end, noun) or unit}")


def _following(text: str, at: int, noun: str) -> str:
    """The next word in the same part of the sentence that is a form of the noun; "" if none is."""
    end = min(len(text), at + REACH)
    stop = _BREAK.search(text, at, end)
    for match in _WORD.finditer(text, at, stop.start() if stop else end):
        if _is_form(match.group(), noun):
            return match.group()
    return ""


def _is_form(word: str, noun: str) -> bool:
    """True for the noun itself, its plural and, in inflected languages, a longer form of it."""
    word = word.casefold()
    if word in (noun, _IRREGULAR.get(noun)):
        return True
    stem = noun[:-1] if len(noun) > 3 else noun  # "country" -> "countries"
    return word.startswith(stem) and len(word) <= len(noun) + 3


def size(item: Annotation) -> tuple[int, float, str]:
    """Sort key: by kind, the largest first; dates and times in their own order; unknown last."""
    value, kind = item.value, FIGURE_KINDS.index(item.kind)
    if isinstance(value, tuple):
        value = max(value)
    if isinstance(value, str):
        return kind, 0.0, value
    return kind, float("inf") if value is None else -value, ""
