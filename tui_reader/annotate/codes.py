"""What looks like a name and is a code: tickers, labels, names in a program's text, degrees.

Owns these tests of a surface and of what stands right beside it; knows no mention.
"""

from __future__ import annotations

import re
from typing import Final

from tui_reader.annotate import common_words

_SHAPED: Final = re.compile(r"\d|[a-z][A-Z]|[A-Z]{2}.*[A-Z]")
"""A digit or a capital inside."""
_DEGREE: Final = re.compile(
    r"(?:Bachelor|Master|Doctor|Associate|Doctorate)(?:['’]?s)? (?:of|in) .{1,60}"
)
_CODED: Final = re.compile(r"U\+[0-9A-F]{4,6}|&\w{2,8};?|0x[0-9A-Fa-f]+")
_VARIABLE: Final = re.compile(r"([a-z]{3,12})(?:[A-Z][a-z]+){1,3}")
_CONTRACTED: Final = re.compile(
    r"(?i:(?:I|you|we|they|he|she|it|that|what|who|there|here|let)['’](?:m|re|ve|ll|s|d))"
)
_CALLED: Final = re.compile(r"(?:::|->)$|\.(?<=\w\.)$")
"""What stands before a name of a program's text."""
_CALLS: Final = re.compile(r"\((?=\w*[,)(])|\.(?=[A-Za-z])|::|->|\[|_\w")
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
)


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
    called = _CALLED.search(before) or _CALLS.match(text, end)
    if "_" in surface:
        return True
    inside = _SHAPED.search(surface) is not None and " " not in surface and "." not in surface
    return inside and called is not None
