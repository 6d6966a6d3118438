"""What words with capitals are when they are no name: common words, qualities, degrees, codes.

Owns these tests of a surface and of what stands right beside it; knows no mention.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from tui_reader.annotate import common_words, words

_SHAPED: Final = re.compile(r"\d|[a-z][A-Z]|[A-Z]{2}.*[A-Z]")
"""A digit or a capital inside."""
_DEGREE: Final = re.compile(
    r"(?:Bachelor|Master|Doctor|Associate|Doctorate)(?:['’]?s)? (?:of|in) .{1,60}"
)
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
_ACTS: Final = re.compile(
    r" (?:said|says|has|had|was|will|would|told|bought|sold|met|sued|won|lost|made|[a-z]{2,12}ed)\b"
    r"(?! (?:by|in|at|on|as|with)\b)"
)
"""What a body does, and no heading or phrase."""
_HEADS: Final = words.ORGANISATION_HEADS | words.GENERIC | words.PRESS_HEADS


def are_common(lower: Sequence[str]) -> bool:
    """Words that texts write small, and nothing else."""
    return common_words.are_common(
        word for word in lower if len(word) > 1 and word not in words.PLAIN
    )


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
    return (bool(hyphen) and made) or (lower.endswith("ism") and len(lower) > 5)


def is_coded(text: str, start: int, end: int) -> bool:
    """ "I'm", a degree, a name that a program calls, or a code to be typed."""
    surface, before = text[start:end], text[max(0, start - 24) : start]
    if _CONTRACTED.fullmatch(surface) or _DEGREE.fullmatch(surface) or _CODE_BEFORE.search(before):
        return True
    called = _CALLED.search(before) or _CALLS.match(text, end)
    if "_" in surface:
        return True
    inside = _SHAPED.search(surface) is not None and " " not in surface and "." not in surface
    return inside and called is not None
