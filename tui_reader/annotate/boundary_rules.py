"""Puts the ends of a mention right: titles, possessives, articles, stops and credits go outside.

Owns what a span may begin and end with, one mention at a time; knows nothing of other mentions.
"""

from __future__ import annotations

import re
from typing import Final

from tui_reader.annotate import words
from tui_reader.annotate.gazetteer import TOWN, fold, lookup
from tui_reader.annotate.mentions import Mention
from tui_reader.kinds import ORGANISATION, OTHER, PERSON, PLACE

_TOKEN: Final = re.compile(r"\S+")
_LEFT_TOKENS: Final = 8
"""Words looked at to the left of a name for its titles."""
_EDGES_LEFT: Final = " \t\"'“”‘’«»([{<*_#@–—-,;:.!?/…|"
_EDGES_RIGHT: Final = " \t\"'“”‘’«»)]}>*_#–—-,;:?/…|"
_POSSESSIVE: Final = re.compile(r"(?<=\S)['’]s?$", re.IGNORECASE)
_INITIALS: Final = re.compile(r"(?:^|[\s.])[A-Za-z]\.\s?[A-Za-z]$")
_LAST_INITIAL: Final = re.compile(r"[^\W_] [A-Z] ?\.$")
_JUNIOR: Final = re.compile(r"\b(?:Jr|Sr|St|Co|Inc|Corp|Ltd)$")
_PARTY: Final = re.compile(r"^(?:[RDI]|Lab|Con)-(?=[A-Z])")
_DIVISION: Final = re.compile(r"^(?:the )?(\w+)s? of (?:the )?", re.IGNORECASE)
_ARTICLE: Final = re.compile(r"^(?:the|a|an)\s+", re.IGNORECASE)
_WORD: Final = re.compile(r"[A-Za-z](?:&?[A-Za-z]|[.\-]?\d|\.[A-Za-z])|\d[A-Za-z]")
_CURRENCY: Final = re.compile(r"[$€£¥₹]")


def trim(mention: Mention, text: str) -> bool:
    """Moves the ends of the span and fills the title; False if nothing of a name is left."""
    _edges(mention, text)
    _articles(mention, text)
    _credits(mention, text)
    if mention.like == PERSON:
        _titles(mention, text)
        _postnominals(mention, text)
        mention.title = mention.title or _title_before(text, mention.start)
    elif mention.like in (PLACE, ORGANISATION):
        _place(mention, text)
    _edges(mention, text)
    _stops(mention, text)
    return mention.start < mention.end and _is_name(mention, text)


def plain(word: str) -> str:
    """A word as the lists have it: no case, no stops at its ends."""
    return word.strip(_EDGES_LEFT + "()[]").casefold()


def _edges(mention: Mention, text: str) -> None:
    """Quotes, brackets and blanks at the ends, and a possessive."""
    while mention.start < mention.end and text[mention.start] in _EDGES_LEFT:
        mention.start += 1
    while True:
        end = mention.end
        while mention.start < mention.end and text[mention.end - 1] in _EDGES_RIGHT:
            if text[mention.end - 1] in ")]" and _opened(text[mention.start : mention.end - 1]):
                break
            mention.end -= 1
        surface = text[mention.start : mention.end]
        possessive = None if mention.whole else _POSSESSIVE.search(surface)
        if possessive and possessive.start() > 0:
            mention.end = mention.start + possessive.start()
        if mention.end == end:
            return


def _opened(surface: str) -> bool:
    return surface.count("(") > surface.count(")") or surface.count("[") > surface.count("]")


def _articles(mention: Mention, text: str) -> None:
    surface = text[mention.start : mention.end]
    found = _ARTICLE.match(surface)
    if found is None or not (found.group()[0] in "tT" or mention.like == PERSON):
        return
    # The gazetteer tells that the article belongs to a place ("The Hague"), and a capital
    # inside a sentence that it belongs to a company.
    place = any(place.name.startswith("The ") for place in lookup(surface))
    before = text[max(0, mention.start - 2) : mention.start].strip()
    rest = plain(surface[found.end() :])
    company = mention.like == ORGANISATION and (before.islower() or rest in words.GENERIC)
    titled = mention.like == OTHER and mention.source == "story"  # "include The Lantern Keeper"
    titled = titled and (before.islower() or before[-1:] in (",", "“", '"'))
    if not (found.group()[0] == "T" and (place or company or titled)):
        mention.start += found.end()


def _credits(mention: Mention, text: str) -> None:
    """ "Washington D.C. Image" before a colon is Washington D.C. and the opening of a credit."""
    if text[mention.end : mention.end + 1] != ":":
        return
    found = list(_TOKEN.finditer(text, mention.start, mention.end))
    if len(found) > 1 and found[-1].group().casefold() in words.CREDITS:
        mention.end = found[-2].end()


def _titles(mention: Mention, text: str) -> None:
    """Moves titles inside a person's span into the mention's title."""
    found = list(_TOKEN.finditer(text, mention.start, mention.end))
    count = leading_titles([token.group() for token in found])
    if count and plain(found[count].group()) == "de" and count + 1 < len(found):
        count += 1  # "Marquis de Lafayette"
    if count:
        before = _title_before(text, mention.start)
        inside = text[mention.start : found[count - 1].end()]
        mention.title = " ".join(filter(None, (before, inside)))
        mention.start = found[count].start()


def leading_titles(tokens: list[str]) -> int:
    """How many words at the front are titles; never all of them."""
    lower = [plain(token) for token in tokens]
    count = 0
    for at, word in enumerate(lower[:-1]):
        if word in words.TITLES:
            count = at + 1
        elif not (word in words.TITLE_QUALIFIERS or word in ("of", "the") or "-" in word):
            break
    if lower[count : count + 1] == ["of"]:
        return 0  # the Duchess of Sussex
    # "Judge Judy" loses a title; "Earl Warren" and "Major Lazer" are names.
    return 0 if count == 1 and lower[0] in _FIRST_NAMES else count


_FIRST_NAMES: Final = frozenset({"earl", "duke", "major", "dean", "prince", "king", "marshal"})
"""Titles that are as often first names or surnames: kept, unless more titles stand with them."""


def _title_before(text: str, start: int) -> str:
    """The titles right before a name, without the words around them; "" if there are none."""
    window = text[max(0, start - 80) : start].rpartition("\n")[2]
    last = window.rsplit(None, 1)[-1:]
    if not last or plain(last[0]) not in words.TITLES:
        return ""  # most names have none
    tokens = list(_TOKEN.finditer(window))[-_LEFT_TOKENS:]
    first, titled = len(tokens), False
    if window[-1:] not in (" ", "\u00a0"):
        return ""
    for at in range(len(tokens) - 1, -1, -1):
        raw = tokens[at].group()
        word = plain(raw)
        if at < len(tokens) - 1 and raw[-1] in ",;:!?":
            break
        if raw[-1] == "." and raw.islower():
            break  # "... met the chancellor. Tull, the former chancellor, ..."
        if word in words.TITLES and not (raw.islower() and word in words.KIN_TITLES):
            titled = True
        elif not (titled and word in words.TITLE_QUALIFIERS):
            break
        if raw[-1] in ",;:!?)":
            break
        first = at
    if first == len(tokens) or not titled:
        return ""
    return window[tokens[first].start() :].strip(" \"'“‘(")


def _postnominals(mention: Mention, text: str) -> None:
    found = list(_TOKEN.finditer(text, mention.start, mention.end))
    while len(found) > 2 and is_postnominal(found[-1].group()):
        found.pop()
        mention.end = found[-1].end()


def is_postnominal(word: str) -> bool:
    bare = word.strip(".,()").replace(".", "")
    return bare.casefold() in words.POSTNOMINALS and (bare.isupper() or bare in ("PhD", "DPhil"))


def _place(mention: Mention, text: str) -> None:
    surface = text[mention.start : mention.end]
    found = _PARTY.match(surface)
    division = _DIVISION.match(surface)
    if division and division.group(1).casefold().rstrip("s") in words.DIVISIONS:
        found = division
    if found and (mention.like == PLACE or lookup(surface[found.end() :])):
        mention.start += found.end()


def _stops(mention: Mention, text: str) -> None:
    """A full stop belongs to the name after initials ("Washington D.C.") and after "Jr", "Inc"."""
    surface = text[mention.start : mention.end]
    follows = text[mention.end : mention.end + 1] == "."
    if follows and _keeps_stop(surface):
        mention.end += 1
    elif surface.endswith(".") and not (
        _LAST_INITIAL.search(surface) or _keeps_stop(surface[:-1]) or _short(surface, mention.like)
    ):
        mention.end -= 1


def _keeps_stop(surface: str) -> bool:
    return bool(_INITIALS.search(surface) or _JUNIOR.search(surface))


def _short(surface: str, like: str) -> bool:
    """An abbreviation that keeps its stop: one short word that is no whole name ("Calif.")."""
    last = surface.rpartition(" ")[2]
    whole = {fold(place.name) for place in lookup(surface[:-1])}
    short = len(last) <= 6 and last[:1].isupper() and not last[:-1].isupper()
    return short and like != PERSON and fold(surface) not in whole


def _is_name(mention: Mention, text: str) -> bool:
    surface = text[mention.start : mention.end]
    if mention.like == ORGANISATION and surface == "X":
        return True
    if not (_has_a_word(surface) or (mention.like == PLACE and _INITIALS.search(surface[:-1]))):
        return False
    lower = [plain(token) for token in surface.split()]
    if _CURRENCY.match(text, mention.end):  # "US$20"
        return False
    if mention.like == PERSON and all(word in words.TITLES for word in lower):
        return lower[0] in words.TITLE_NAMES and len(lower) == 1
    if (
        mention.source != "story"
        and mention.like in (PERSON, PLACE)
        and all(word in words.GENERIC for word in lower)
    ):
        headed = len(lower) > 1 and lower[-1] in words.PLACE_HEADS  # "College Avenue"
        return headed or any(place.kind != TOWN for place in lookup(surface))
    return not (mention.like == PLACE and " ".join(lower) in words.NO_PLACES)


def _has_a_word(surface: str) -> bool:
    """Two letters or more in a row, or a letter beside a figure ("M1"), or one Chinese sign."""
    if not surface.isascii():
        return any(char.isalpha() for char in surface)
    return bool(_WORD.search(surface))
