"""What is no name although a recogniser took it for one of some other kind: words with a capital
for another reason, quoted words, dishes, slogans, phrases of headlines, words written small.

Owns the tests for that; a thing that readers care for (an event, a law, a work, a product) stays.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from tui_reader.annotate import headlines, kind_cues, phrases, words, works, worth
from tui_reader.annotate.gazetteer import fold, lookup
from tui_reader.annotate.mentions import Mention, evidence_for
from tui_reader.kinds import NAME_KINDS, ORGANISATION, OTHER, PERSON, PLACE

PHRASE: Final = 0.92
"""A phrase of common words below this score is none, unless it is said to be a work or so."""
WORD: Final = 0.7
"""The same for one common word."""
TITLE: Final = 0.95
"""From this score on a line of common words is believed to be a work's title."""
BODY: Final = 0.62
"""The same for an organisation, if its words do not say that it is one."""
COMMON_BODY: Final = 0.8
"""The same for an organisation that is one common word."""
SURE: Final = 0.93
"""From this score on a phrase is believed in quotes and in headlines."""
TAIL: Final = 120
"""Code points at the end of a name in which words written small are looked for."""

_YEAR: Final = re.compile(r"[12]\d{3}")
_DATED: Final = re.compile(r"\s{0,3}\(?(?:19|20)\d\d\b")
_NEXT: Final = re.compile(r" ([^\W\d_]{1,30})")
_NO_BODIES: Final = words.PLAIN - {"marine", "marines", "black", "white", "soap", "rest", "live"}
_ROLES: Final = words.TITLES | words.TITLE_QUALIFIERS | words.GENERIC - {"bible", "constitution"}
_SMALL_FRONT: Final = re.compile(r"^(?:(?![a-z]+[A-Z])[a-zà-ÿ’'-]+ )+")
_SMALL_BACK: Final = re.compile(r"(?: (?![a-z]+[A-Z])[a-zà-ÿ’'-]+)+$")
_EATEN: Final = words.DISHES | {f"{dish}s" for dish in words.DISHES}
_OPENING: Final = "“\"‘'«"
_CLOSING: Final = "”\"’'»"
_SENTENCE: Final = re.compile(r"(?:^|[.!?:;…]|\n)[\s\"“”‘’'(\[•–—-]*$")


def without(mentions: Sequence[Mention], text: str) -> list[Mention]:
    """The mentions without the "others" that are no names; small words at their ends go, too."""
    if not any(mention.like in (OTHER, ORGANISATION) for mention in mentions):
        return list(mentions)
    story = _Story(mentions, text)
    return [m for m in mentions if m.source == "story" or _stays(m, text, story)]


def _stays(mention: Mention, text: str, story: _Story) -> bool:
    if mention.like == ORGANISATION:
        return story.keeps_body(mention)
    if mention.like != OTHER:
        return True
    if not _trim(mention, text):
        return False
    return story.keeps(mention) or _is_of_place(mention, text)


def _trim(mention: Mention, text: str) -> bool:
    """Moves the ends past words that are written small; False if nothing is left."""
    surface = text[mention.start : mention.end]
    if not any(char.isupper() or char.isdigit() or ord(char) > 0x2E7F for char in surface):
        return False
    front = _SMALL_FRONT.match(surface)
    if front and " of " not in surface:
        mention.start += front.end()
    back = _SMALL_BACK.search(text, max(mention.start, mention.end - TAIL), mention.end)
    if back and back.start() > mention.start:
        mention.end = mention.start + len(text[mention.start : back.start()].rstrip(" ,;:–—-"))
    rest = text[mention.start : mention.end]
    if rest != surface and _YEAR.fullmatch(rest[:4]) and lookup(rest[5:]):
        mention.start, rest = mention.start + 5, rest[5:]  # "2016 U.S. presidential election"
    shortened = rest != surface and lookup(rest)  # "Hong Kong legislative election"
    firm = rest != surface and fold(rest) in words.FIRMS  # "Pfizer coronavirus vaccine"
    if firm or shortened or worth.is_land(rest, mention.score):
        mention.kind = ORGANISATION if firm else PLACE
        mention.evidence = evidence_for(mention.kind)
    return mention.end > mention.start


def _is_of_place(mention: Mention, text: str) -> bool:
    """ "UK Edition", "Japan Travel": what is dropped begins with a country, which stays."""
    surface = text[mention.start : mention.end]
    first, _, rest = surface.partition(" ")
    if not rest or not worth.is_land(first, 0.0):
        return False
    mention.end = mention.start + len(first)
    mention.kind, mention.evidence = PLACE, evidence_for(PLACE)
    return True


def _is_leader(mention: Mention, word: str) -> bool:
    """ "Obama-era": somebody whom everybody knows by this word; it is a person's name now."""
    if word in words.LEADERS:
        mention.kind, mention.evidence = PERSON, evidence_for(PERSON)
    return mention.like == PERSON


class _Story:
    """The text of a story with what has to be asked about it."""

    def __init__(self, mentions: Sequence[Mention], text: str) -> None:
        self._text = text
        self._small = headlines.written_small(text)
        self._counts: dict[str, int] = {}
        self._people = {
            word
            for m in mentions
            if m.like == PERSON and " " in text[m.start : m.end]
            for word in text[m.start : m.end].split()
        }
        for mention in mentions:
            start = mention.start
            if not headlines.in_title_case(text, start, mention.end) and not self._opens(start):
                key = text[start : mention.end].casefold()
                self._counts[key] = self._counts.get(key, 0) + 1

    def keeps(self, mention: Mention) -> bool:
        """Is it a name of something?"""
        if mention.like != OTHER:
            return True
        surface = self._text[mention.start : mention.end]
        if surface.partition(" ")[0] in self._people:
            if " " not in surface:  # "[Foster spells out]", cut to Foster
                mention.kind, mention.evidence = PERSON, evidence_for(PERSON)
            return True  # `gazetteer_fill` puts the person in its place
        lower = [word.strip(".,;:!?'’\"“”()").casefold() for word in surface.split()]
        if len(lower) > 1 and _YEAR.fullmatch(lower[0]):
            lower = lower[1:]  # the year is given back to the figures
        titled = self._follows(mention.end) in words.TITLES and lower[-1] in words.TITLE_QUALIFIERS
        coded = phrases.is_coded(self._text, mention.start, mention.end)
        if titled or coded or all(word in _ROLES for word in lower):
            return False
        if (
            surface.casefold() in words.PLAIN
            or phrases.is_quality(surface)
            or all(word in words.PLAIN for word in lower)
            or worth.is_people(lower)
        ):
            return False
        if (
            self._follows(mention.end) in _EATEN
            or lower[-1] in words.DISHES
            or (lower[0] in words.DISHES and len(lower) < 4 and lower[-1] not in words.EVENT_HEADS)
        ):
            return False
        shaped = worth.is_shaped(surface)
        if mention.score < worth.least(surface, self._repeated(surface)) and not (
            worth.is_known(surface, lower)
            or works.is_one(self._text, mention.start, mention.end)
            or works.is_called(self._text, mention.start)
        ):
            return False
        if len(lower) == 1 and not shaped:
            return _is_leader(mention, lower[0]) or self._is_one_word_name(mention, lower[0])
        return self._is_phrase_name(mention, surface, lower, shaped)

    def keeps_body(self, mention: Mention) -> bool:
        """Is an organisation more than words with a capital: a heading, a phrase of a headline?"""
        surface = self._text[mention.start : mention.end]
        lower = [word.strip(".,;:!?'’\"“”()").casefold() for word in surface.split()]
        plain = surface.casefold() in _NO_BODIES and mention.score < SURE
        said = mention.score < SURE and phrases.is_clause(surface)
        if (plain and not surface.isupper()) or said or surface in ("The", "A"):
            return False
        if phrases.is_label(surface) or phrases.is_of_series(surface, self._text):
            return False
        if len(lower) == 1 and mention.score < SURE and not self._vouched(mention, surface):
            common = phrases.are_common(lower) and not worth.is_firm(surface, lower)
            if common and mention.score < COMMON_BODY and self._is_item(mention.start):
                return False
            if lower[0] in words.OFFICES:
                return False
        if mention.score >= BODY or surface.isupper() or phrases.says_body(lower):
            return True
        if phrases.acts(self._text, mention.end):
            return True
        if len(lower) > 1:
            return not phrases.are_common(lower) or self._repeated(surface)
        small = lower[0] in self._small or lower[0].removesuffix("s") in self._small
        opens = self._opens(mention.start) or headlines.in_title_case(
            self._text, mention.start, mention.end
        )
        return not (small and opens and not self._repeated(surface))

    def _vouched(self, mention: Mention, surface: str) -> bool:
        """The story names it again, says what it does, or calls it a firm."""
        said = kind_cues.read(self._text, mention.start, mention.end)
        firm = said[NAME_KINDS.index(ORGANISATION)] > 0
        firm = firm or self._text[mention.end : mention.end + 2] in ("'s", "’s")
        return firm or self._repeated(surface) or phrases.acts(self._text, mention.end)

    def _is_item(self, start: int) -> bool:
        """It opens a sentence, stands in a list or in a headline, where common words have
        capitals, too."""
        before = self._text[max(0, start - 2) : start].rstrip(" ")
        listed = before[-1:] in (",", "/", "(", "|", "·", "&")
        return listed or self._opens(start) or headlines.in_title_case(self._text, start, start)

    def _repeated(self, surface: str) -> bool:
        """The story names it amid a sentence, where only names have capitals, and again."""
        return self._counts.get(surface.casefold(), 0) > 1

    def _follows(self, end: int) -> str:
        """The word after, folded."""
        found = _NEXT.match(self._text, end)
        return found.group(1).casefold() if found else ""

    def _is_one_word_name(self, mention: Mention, word: str) -> bool:
        quoted = self._quoted(mention)
        if quoted:
            return self._is_work(mention)
        if self._small & {word, word.removesuffix("s"), f"{word}s"}:
            return False
        feast = word in words.NO_PLACES
        if (
            mention.score < WORD
            and not feast
            and phrases.are_common([word])
            and not self._repeated(word)
        ):
            return works.is_one(self._text, mention.start, mention.end)
        opens = self._opens(mention.start) or headlines.in_title_case(
            self._text, mention.start, mention.end
        )
        if opens and word not in self._counts and phrases.are_common([word]) and not feast:
            return False
        return not opens or word in self._counts or mention.score >= SURE

    def _is_phrase_name(
        self, mention: Mention, surface: str, lower: list[str], shaped: bool
    ) -> bool:
        if self._quoted(mention):
            return self._is_work(mention)
        named = shaped or lower[-1] in words.EVENT_HEADS or works.WORK.search(surface)
        common = phrases.are_common(lower) or phrases.are_common_of_place(surface)
        if mention.score < PHRASE and not named and common:
            return works.is_one(self._text, mention.start, mention.end)
        if headlines.in_title_case(self._text, mention.start, mention.end) or (
            common and self._is_a_line(mention)
        ):
            sure = mention.score >= (SURE if named or not common else TITLE)
            dated = _DATED.match(self._text, mention.end) is not None  # in a list of films
            known = sure or dated or surface.casefold() in self._counts
            return bool(known or (shaped and len(lower) < 4) or self._has_part(lower))
        common = all(word in self._small or len(word) < 3 for word in lower)
        return not (common and self._opens(mention.start))

    def _is_a_line(self, mention: Mention) -> bool:
        """It stands alone in its line, a heading or an item of a list."""
        text = self._text
        before = text[max(0, mention.start - 12) : mention.start].rpartition("\n")[2]
        after = text[mention.end : mention.end + 12].partition("\n")[0]
        return not any(char.isalpha() for char in before + after)

    def _has_part(self, lower: list[str]) -> bool:
        """The body names it in fewer words or more."""
        whole = " ".join(lower)
        return any(
            (key in whole or whole in key) and len(key) > 4 and " " in key for key in self._counts
        )

    def _opens(self, start: int) -> bool:
        """At the head of a sentence or a line, where every word has a capital."""
        return _SENTENCE.search(self._text[max(0, start - 12) : start]) is not None or start == 0

    def _quoted(self, mention: Mention) -> bool:
        """Within quotation marks that end with it, or begin with it."""
        text = self._text
        before = text[max(0, mention.start - 5) : mention.start].rstrip()
        before = before.removesuffix("The").removesuffix("A").rstrip()
        after = text[mention.end : mention.end + 3].lstrip(" ,.!?…")
        opened, closed = before[-1:] in _OPENING, after[:1] in _CLOSING
        if opened and before[-1:] and closed and after[:1]:
            return not after.startswith(("’s", "'s"))
        return (
            bool(opened and before[-1:] in '“"‘«' and before)
            and not after.startswith(("’s", "'s"))
            and self._closes_soon(mention.end)
        )

    def _closes_soon(self, end: int) -> bool:
        """The quotation ends within a few words."""
        return any(char in '”"»' for char in self._text[end : end + 25].partition("\n")[0])

    def _is_work(self, mention: Mention) -> bool:
        """What is quoted is a film, a song, a book, a game, and no saying."""
        if works.is_said(self._text, mention.start, mention.end):
            return False
        if self._repeated(self._text[mention.start : mention.end]):
            return True
        return mention.score >= SURE or works.is_one(self._text, mention.start, mention.end)
