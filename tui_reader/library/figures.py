"""How a figure reads in a list, with the noun it counts; and which is the larger one. Pure."""

from __future__ import annotations

import re
from functools import cache

from tui_reader import sanitise
from tui_reader.kinds import BY_ID, FIGURE_KINDS
from tui_reader.model import Annotation, SafeText


@cache  # both are made when they are asked for: the first key waits for neither
def _word() -> re.Pattern[str]:
    return re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")


@cache
def _break() -> re.Pattern[str]:
    return re.compile(r"[!?…;:()\[\]\n。、，]|[.,](?!\d)")


REACH = 60
"""Code points after a figure, and then before it, in which its noun is looked for."""
_IRREGULAR: dict[str, str] = {
    "person": "people", "man": "men", "woman": "women", "child": "children", "foot": "feet",
    "mouse": "mice", "tooth": "teeth", "goose": "geese", "life": "lives", "wife": "wives",
    "half": "halves", "leaf": "leaves", "loaf": "loaves", "knife": "knives", "wolf": "wolves",
    "crisis": "crises", "analysis": "analyses",
}  # fmt: skip


def counts(item: Annotation) -> bool:
    """Whether a figure says what it counts or measures: "12 jobs", "$4 million", "third time"; no
    bare "two", no day."""
    return BY_ID[item.kind].figure and (not _needs_noun(item) or bool(item.unit))


def _needs_noun(item: Annotation) -> bool:
    """Counts and places in a row say nothing without their noun; days and hours have none."""
    return item.kind == "number" or not BY_ID[item.kind].sized


def label(text: str, item: Annotation) -> SafeText:
    """A figure of a text with its noun as it stands there: "12,000" -> "12,000 troops".

    "12,000 North Korean troops" gives "12,000 troops" too, "thousands of angry farmers" "thousands
    of farmers"; where the noun stands before ("of the villagers 12 stayed") it is taken from there,
    and where it stands nowhere near, the unit itself is put after the figure.
    """
    surface = text[item.span.start : item.span.end]
    unit = (item.unit or "").strip()
    if not _needs_noun(item) or not unit or not unit.islower():
        return sanitise.line(surface)
    noun = unit.split()[-1]
    if _says(surface, noun):
        return sanitise.line(surface)
    found = _following(text, item.span.end, noun)
    of = " of" if found and text.startswith(" of ", item.span.end) else ""
    found = found or _before(text, item.span.start, noun) or unit
    return sanitise.line(f"{surface}{of} {found}")


def _says(surface: str, noun: str) -> bool:
    """Whether a figure has its noun in itself: "15 months old" and "four-year-old", too."""
    words = [part for word in _word().findall(surface) for part in word.split("-")]
    return all(any(_is_form(word, part) for word in words) for part in noun.split("-"))


def _before(text: str, at: int, noun: str) -> str:
    """The word before, in the same part of the sentence, that is a form of the noun."""
    part = _break().split(text[max(0, at - REACH) : at])[-1]
    return next((word for word in reversed(_word().findall(part)) if _is_form(word, noun)), "")


def _following(text: str, at: int, noun: str) -> str:
    """The next word in the same part of the sentence that is a form of the noun; "" if none is."""
    end = min(len(text), at + REACH)
    stop = _break().search(text, at, end)
    for match in _word().finditer(text, at, stop.start() if stop else end):
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
