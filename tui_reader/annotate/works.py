"""What the words around a name say of it: that it is a work, a slogan, or what something is called.

Owns these words; looks at one name at a time and decides nothing.
"""

from __future__ import annotations

import re
from typing import Final

NEAR: Final = 90
"""Code points before and after a name that may tell what it is."""
WORK: Final = re.compile(
    r"\b(?i:films?|movies?|songs?|singles?|albums?|tracks?|hits?|ballad|anthem|novels?|books?|memoir"
    r"|bestseller|trilogy|sequel|prequel|author(?:ed)?|wr(?:o|i)te[sr]?|writing|written|writers?|poems?"
    r"|plays?|played|plays|musical|opera|ballet|series|sitcoms?|shows?|episodes?|documentar(?:y|ies)"
    r"|dramas?|comed(?:y|ies)|thriller|podcasts?|games?|video ?games?|paintings?|sculptures?"
    r"|comics?|exhibitions?|installations?|entitled|titled|directed|directors?|filmmakers?|starr(?:ed|ing)"
    r"|stars?|sang|sings?|singing|singers?|performed|recorded|released|soundtrack|magazine|essay"
    r"|report called|apps?|application|blockbusters?|franchise|actors?|actress|role|premiered?)\b"
)
"""Words for works, for who makes them and for what is done to them."""
_SAYING: Final = re.compile(
    r"\b(?i:slogans?|chant(?:s|ed|ing)?|signs?|banners?|placards?|words?|phrases?|motto|campaigns?"
    r"|shout(?:s|ed|ing)?|hashtags?|so-called|called (?:it|the plan|him|her|them)|read(?:ing)?"
    r"|tag-?line|mantra|term|labell?ed|t-shirts?|cap|hats?|written on|said)\b[^.!?]{0,40}$"
)

""" Words for what is chanted, worn or written on a wall."""
_CAMPAIGN: Final = re.compile(r"\W{0,5}\s(?:campaign|slogan|hashtag)")
_CALLED: Final = re.compile(
    r"(?:\b(?:called|named|known as|dubbed|branded|marketed as)|\b(?:published|appear(?:ed|s))"
    r"(?: [\w,]+){0,4} in),? (?:the |a |an )?[“\"‘']?$"
)


def is_one(text: str, start: int, end: int) -> bool:
    """The words around a name say that it is a work."""
    before = text[max(0, start - NEAR) : start].rpartition("\n")[2]
    after = text[end : end + NEAR // 2].partition("\n")[0]
    return bool(WORK.search(before) or WORK.search(after))


def is_said(text: str, start: int, end: int) -> bool:
    """What is quoted is a saying, and nothing right before it speaks of a work."""
    before = text[max(0, start - NEAR) : start].rpartition("\n")[2]
    after = text[end : end + NEAR // 2].partition("\n")[0]
    said = _SAYING.search(before) or _CAMPAIGN.match(after)
    return bool(said) and not WORK.search(before[-30:])


def is_called(text: str, start: int) -> bool:
    """The words before a name say that something bears it, or appears in it."""
    return _CALLED.search(text, max(0, start - NEAR), start) is not None
