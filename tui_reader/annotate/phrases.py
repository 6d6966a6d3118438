"""What words with capitals are when they are no name: common words, qualities, degrees, codes.

Owns these tests of a surface and of what stands right beside it; knows no mention.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from tui_reader.annotate import common_words, words
from tui_reader.annotate.demonyms import is_demonym
from tui_reader.annotate.gazetteer import lookup

_ACTS: Final = re.compile(
    r" (?:said|says|has|had|was|will|would|told|bought|sold|met|sued|won|lost|made|[a-z]{2,12}ed)\b"
    r"(?! (?:by|in|at|on|as|with)\b)"
)
"""What a body does, and no heading or phrase."""
SHAPED: Final = re.compile(r"\d|[a-z][A-Z]|[A-Z]{2}.*[A-Z]")
"""A digit or a capital inside: a model, a brand."""
_CLAUSE: Final = re.compile(r" (?:at|on|in|with|to|is|are|as) (?:an?|your|our|my) ")
""" "Climate Tech at a Crossroads"."""
_DEGREE: Final = re.compile(
    r"(?:Bachelor|Master|Doctor|Associate|Doctorate)(?:['’]?s)? (?:of|in) .{1,60}"
)
_NUMBERED: Final = re.compile(r"(?<![\w.-])[A-Z]\d{1,3}(?![\w.-]\w)")
_CODED: Final = re.compile(r"U\+[0-9A-F]{4,6}|&\w{2,8};?|0x[0-9A-Fa-f]+")
_VARIABLE: Final = re.compile(r"([a-z]{3,12})(?:[A-Z][a-z]+){1,3}")
_CONTRACTED: Final = re.compile(
    r"(?i:(?:I|you|we|they|he|she|it|that|what|who|there|here|let)['’](?:m|re|ve|ll|s|d))"
)
_CALLER: Final = re.compile(r"(?:::|->)$|\.(?<=\w\.)$")
"""What stands before a name of a program's text."""
_CALLING: Final = re.compile(r"\((?=\w*[,)(])|\.(?=[A-Za-z])|::|->|\[|_\w")
"""What stands after one."""
_CODE_BEFORE: Final = re.compile(
    r"\b(?i:promo|use|coupon|discount|voucher)(?: the)? [cC]odes? [“\"‘']?$"
)
_TICKER: Final = re.compile(r"(?:.{0,40} )?\.?[A-Z]{1,4}c\d|.{0,40} \.[A-Z]{2,6}")
_LABEL: Final = re.compile(
    r"(?:Type|Block|Phase|Level|Stage|Class|Series|Season|Episode|Chapter|Part|Volume|Grade|Tier"
    r"|Event ID|Image|Photo|Exhibit|Appendix|Slide|Option|Tip|Example|Reason|Method|Error|Code|Step"
    r"|Day|Week|Round|Group|Zone|Figure|Table|Item|Unit|Lot|Room|Gate"
    r"|Exit|Suite|Ste\.?|Apt\.?|Apartment|Floor|P\.?O\.? Box) ?\d{1,4}\w?|Group [A-H]|\d[A-L]"
    r"|[A-Z]{1,3}[sS]?(?:\$\d[\d.,]{0,12}[a-z]{0,2}|\d[\d.,]{0,9}(?:bn|tn|mn))"
)
"""And sums of money: "R50bn"."""
_HEADS: Final = words.ORGANISATION_HEADS | words.GENERIC | words.PRESS_HEADS


def are_common(lower: Sequence[str]) -> bool:
    """Words that texts write small, and nothing else."""
    return common_words.are_common(
        word for word in lower if len(word) > 1 and word not in words.PLAIN
    )


def are_common_of_place(surface: str) -> bool:
    """A place or a people, and common words: "Japan Travel", "US Design Patent"."""
    first, _, rest = surface.partition(" ")
    known = bool(lookup(first)) or is_demonym([first.casefold()])
    return bool(rest) and known and are_common(rest.casefold().split())


def says_body(lower: Sequence[str]) -> bool:
    """Its words are those of bodies: "Home Office", "Board"."""
    return lower[-1] in _HEADS or lower[0] in _HEADS or " ".join(lower) in words.FIRMS


def acts(text: str, end: int) -> bool:
    """Whether what ends there is said to have done something."""
    return _ACTS.match(text, end) is not None


def is_quality(surface: str) -> bool:
    """ "AI-first", "Event-driven", and what people believe in: "Communism"."""
    first, hyphen, second = surface.partition("-")
    if " " in surface:
        return False
    lower = first.casefold()
    made = second.islower() and are_common([second]) and are_common([lower])
    made = made or (second.islower() and is_demonym([lower]))  # "Democratic-nomination"
    made = made or (first.islower() and len(first) > 2 and are_common([first]))  # "human-GenAI"
    return (bool(hyphen) and made) or (lower.endswith("ism") and len(lower) > 5)


def is_of_series(surface: str, text: str) -> bool:
    """ "N3" beside N5: one of several lines, roads or platforms. There are a G7 and a G20."""
    letter = surface[:1] if _NUMBERED.fullmatch(surface) else ""
    if letter in ("", "G"):
        return False
    return len({one for one in _NUMBERED.findall(text) if one[0] == letter}) > 1


def is_label(surface: str) -> bool:
    """ "Type 1", "Group A"."""
    return _LABEL.fullmatch(surface) is not None


def is_coded(text: str, start: int, end: int) -> bool:
    """A ticker ("CLc1", ".DJI", "EUR="), a label ("Type 1"), a letter, a line's two halves, or
    what is typed."""
    surface = text[start:end]
    ticked = text[end : end + 1] == "=" or _TICKER.fullmatch(surface)
    dotted = text[max(0, start - 2) : start] == " ."
    halves = " - " in surface or " | " in surface
    told = is_label(surface) or _is_variable(surface) or _is_typed(text, start, end)
    return bool(ticked or dotted or halves or len(surface) == 1 or told)


def _is_variable(surface: str) -> bool:
    """ "withCredentials": a common word, small, and more behind it."""
    found = _VARIABLE.fullmatch(surface)
    return found is not None and common_words.are_common([found.group(1)])


def _is_typed(text: str, start: int, end: int) -> bool:
    """ "I'm", a degree, a name that a program calls, or a code to be typed."""
    surface, before = text[start:end], text[max(0, start - 24) : start]
    forms = (_CODED, _CONTRACTED, _DEGREE)
    if any(form.fullmatch(surface) for form in forms) or _CODE_BEFORE.search(before):
        return True
    called = _CALLER.search(before) or _CALLING.match(text, end)
    if "_" in surface:
        return True
    inside = SHAPED.search(surface) is not None and " " not in surface and "." not in surface
    return inside and called is not None


def is_clause(surface: str) -> bool:
    """A phrase of a heading, which no body is called by."""
    return _CLAUSE.search(surface) is not None
