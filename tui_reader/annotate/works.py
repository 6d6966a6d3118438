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

_PART: Final = r"(?: (?:[A-Z\d][\w’'&-]*|of|the|an?|and|in|on|to|for|with|from|at|by|or|is|it))"
_QUOTED: Final = re.compile(
    rf"(?<![\w.])[“\"]([A-Z][\w’'-]*{_PART}{{1,7}})(?<! (?:of|an|in|on|to|by|or|is|it|at))"
    r"[,.]?[”\"]"
)
""" A quotation of which every word is as titles have them."""
_SHOWN: Final = re.compile(
    r"\W? (?:returns|premiere[sd]|air(?:s|ed)|opens|opened|tells the story|is streaming|is based on"
    r"|(?:was|is being|will be|has been) (?:shown|filmed|released|published|broadcast|screened"
    r"|adapted|filmed|re-?released))\b"
)
""" What is done to works alone."""
_DOING: Final = re.compile(
    r"\b(?i:film|movie|documentary|series|miniseries|biopic|drama|sitcom|novel|musical|podcast) "
    r"((?!Starring|Featuring|Including|Following|During|According)[A-Z][a-z]{2,12}ing"
    r"(?: [A-Z][\w’'-]+){1,3})"
)
""" "the documentary Finding Vivian Maier"."""
_NICK: Final = re.compile(r"[A-Z][\w.]{1,20} $")


_TITLE: Final = (
    r"(?:The |An? )?[A-Z][\w’'-]*(?: (?:[A-Z\d][\w’'&-]*"
    r"|(?:of|the|an?|and|in|on|to|for|with|from|at|by)(?= (?:(?:the|an?) )?[A-Z\d]))){0,6}"
)
""" Words as titles have them: small ones inside only."""
_WORKS: Final = (
    r"(?:novels|books|films|movies|albums|plays|songs|singles|musicals|operas|poems|paintings"
    r"|memoirs|documentaries|works|thrillers|credits|bestsellers|hits)"
)
_LIST: Final = re.compile(
    rf"\b{_WORKS} (?:(?:[a-z]+ ){{0,3}})?(?:include[ds]?|including|such as|are|were|like|–|—):? "
    rf"(?P<list>{_TITLE}(?:, {_TITLE}){{0,8}},? and {_TITLE})(?=[.;\n]|$)"
)
""" "Her novels include The Lantern Keeper, Salt and Iron, and Winter"."""
_BY: Final = re.compile(
    r"(?:reads?|reading|watched|performed|played|sang|sung|recorded|staged|taught|banned) "
    rf"(?P<list>{_TITLE}(?:, {_TITLE}){{0,8}},? and {_TITLE})(?= by [A-Z](?!\w+day\b))"
)
""" "They read Beloved and Song of Solomon by Toni Morrison"."""
_QUOTES: Final = re.compile(
    rf"[“\"](?P<one>{_TITLE})[,;.]?[”\"]"
    rf"(?P<more>(?:,|;|,? and|,? or|) [“\"]{_TITLE}[,;.]?[”\"])+"
)
""" "“Anora,” “The Brutalist” and “A Complete Unknown”"."""
_QUOTE: Final = re.compile(rf"[“\"]({_TITLE})[,;.]?[”\"]")
_NOMINATED: Final = re.compile(
    r"\b(?i:nomin\w+|streaming|award|best picture|hits?|playlist|line-?up)\b"
)
_LAST_OF: Final = re.compile(r",? and (?=[A-Z])")
_NEXT_OF: Final = re.compile(r", (?!and )")
_ITS: Final = re.compile(
    r" (?:novel|album|film|movie|memoir|single|musical|opera|EP|play|thriller|documentary|book)"
    rf", (?P<name>{_TITLE})(?=,)(?!, (?:said|says|who|which is an?)\b)"
)
_WHOSE: Final = re.compile(
    r"(?:\b[hH]is|\b[hH]er|\b[iI]ts|\b[tT]heir|['’]s|\b(?:first|second|third|fourth|fifth|debut"
    r"|latest|new|last|next))(?: [\w-]{1,15}){0,2}$"
)
_FRONT: Final = 45
"""Code points before a work that may say whose it is."""
""" "The band's second album, Salt Road, came out"."""
_ON_AIR: Final = re.compile(
    r"(?:said|told|appear(?:ed|s)|appearance|interview(?:ed)?|spoke|speaking|guest|hosts?|hosted)\b"
    r"[^.!?\n“”\"]{0,40}\bon (?:[A-Z][\w.]{1,20}(?: [A-Z][a-z]{1,15})?['’]s? )?"
    rf"[“\"](?P<name>{_TITLE}(?: & [A-Z][a-z]+)?)[,.]?[”\"]"
)
""" "McCarthy said on “Fox & Friends.”"."""


def listed(text: str) -> list[tuple[int, int]]:
    """The spans of titles in lists of works and behind what says that they are one."""
    found = [x.span("name") for x in _ON_AIR.finditer(text)]
    for one in _ITS.finditer(text):
        if _WHOSE.search(text, max(0, one.start() - _FRONT), one.start()):
            found.append(one.span("name"))
    for run in _QUOTES.finditer(text) if "“" in text or '"' in text else ():
        near = text[max(0, run.start() - NEAR) : run.start()].rpartition("\n")[2]
        if (WORK.search(near) or _NOMINATED.search(near)) and not is_said(text, *run.span("one")):
            found += [x.span(1) for x in _QUOTE.finditer(text, run.start(), run.end())]
    for row in [x for form in (_LIST, _BY) for x in form.finditer(text)]:
        start, end = row.span("list")
        joints = list(_LAST_OF.finditer(text, start, end))
        cut = next((one for one in joints if one.group()[0] == ","), joints[-1])
        cuts = [*_NEXT_OF.finditer(text, start, cut.start()), cut]
        for joint in cuts:
            found.append((start, joint.start()))
            start = joint.end()
        found.append((start, end))
    return sorted(found)


def titles(text: str) -> list[tuple[int, int]]:
    """The spans of titles that the words beside them say are works', in order."""
    found = [x.span(1) for x in _DOING.finditer(text)]
    for quoted in _QUOTED.finditer(text):
        start, end = quoted.span(1)
        before = text[max(0, quoted.start() - 45) : quoted.start()].rpartition("\n")[2]
        between = re.match(r" [A-Z]", text[quoted.end() : quoted.end() + 2])
        if between and _NICK.search(before):
            continue  # Dwayne "The Big Rock" Johnson
        named = WORK.search(before.rpartition(". ")[2])
        if (named or _SHOWN.match(text, quoted.end())) and not is_said(text, start, end):
            found.append((start, end))
    return sorted(found)


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
