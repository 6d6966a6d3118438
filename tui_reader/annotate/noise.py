"""What is no name although a recogniser took it for one of some other kind: words with a capital
for another reason, quoted words, dishes, slogans, phrases of headlines, words written small.

Owns the tests for that; a thing that readers care for (an event, a law, a work, a product) stays.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from tui_reader.annotate import headlines, phrases, words
from tui_reader.annotate.demonyms import is_demonym
from tui_reader.annotate.gazetteer import lookup
from tui_reader.annotate.mentions import Mention, evidence_for
from tui_reader.kinds import ORGANISATION, OTHER, PLACE

LEAST: Final = 0.42
"""An "other" below this score needs a shape that only names have."""
PHRASE: Final = 0.8
"""A phrase of common words below this score is none, unless it is said to be a work or so."""
WORD: Final = 0.7
"""The same for one common word."""
BODY: Final = 0.62
"""The same for an organisation, if its words do not say that it is one."""
SURE: Final = 0.93
"""From this score on a phrase is believed in quotes and in headlines."""
TAIL: Final = 120
"""Code points at the end of a name in which words written small are looked for."""
NEAR: Final = 90
"""Code points before and after a quotation that may tell what is quoted."""

_SHAPED: Final = re.compile(r"\d|[a-z][A-Z]|[A-Z]{2}.*[A-Z]")
"""A digit or a capital inside: a model, a brand."""
_YEAR: Final = re.compile(r"[12]\d{3}")
_TICKER: Final = re.compile(r"(?:.{0,40} )?\.?[A-Z]{1,4}c\d|.{0,40} \.[A-Z]{2,6}")
_LABEL: Final = re.compile(
    r"(?:Type|Block|Phase|Level|Stage|Class|Series|Season|Episode|Chapter|Part|Volume|Grade|Tier"
    r"|Event ID|Image|Photo|Exhibit|Appendix|Slide|Option|Tip|Example|Reason|Method|Error|Code|Step"
    r"|Day|Week|Round|Group|Zone|Figure|Table|Item|Unit|Lot|Room|Gate"
    r"|Exit) ?\d{1,4}\w?"
)
_NEXT: Final = re.compile(r" ([^\W\d_]{1,30})")
_ROLES: Final = words.TITLES | words.TITLE_QUALIFIERS | words.GENERIC - {"bible", "constitution"}
_SMALL_FRONT: Final = re.compile(r"^(?:(?![a-z]+[A-Z])[a-zà-ÿ’'-]+ )+")
_SMALL_BACK: Final = re.compile(r"(?: (?![a-z]+[A-Z])[a-zà-ÿ’'-]+)+$")
_OPENING: Final = "“\"‘'«"
_CLOSING: Final = "”\"’'»"
_SENTENCE: Final = re.compile(r"(?:^|[.!?:;…]|\n)[\s\"“”‘’'(\[•–—-]*$")
_WORK: Final = re.compile(
    r"\b(?i:films?|movies?|songs?|singles?|albums?|tracks?|hits?|ballad|anthem|novels?|books?|memoir"
    r"|bestseller|trilogy|sequel|prequel|author(?:ed)?|wr(?:o|i)te[sr]?|writing|written|writers?|poems?"
    r"|plays?|played|plays|musical|opera|ballet|series|sitcoms?|shows?|episodes?|documentar(?:y|ies)"
    r"|dramas?|comed(?:y|ies)|thriller|podcasts?|games?|video ?games?|paintings?|sculptures?"
    r"|comics?|exhibitions?|installations?|entitled|titled|directed|directors?|filmmakers?|starr(?:ed|ing)"
    r"|stars?|sang|sings?|singing|singers?|performed|recorded|released|soundtrack|magazine|essay"
    r"|report called|apps?|application|blockbusters?|franchise|actors?|actress|role|premiered?)\b"
)
_SAYING: Final = re.compile(
    r"\b(?i:slogans?|chant(?:s|ed|ing)?|signs?|banners?|placards?|words?|phrases?|motto|campaigns?"
    r"|shout(?:s|ed|ing)?|hashtags?|so-called|called (?:it|the plan|him|her|them)|read(?:ing)?"
    r"|tag-?line|mantra|term|labell?ed|t-shirts?|cap|hats?|written on|said)\b[^.!?]{0,40}$"
)


def without(mentions: Sequence[Mention], text: str) -> list[Mention]:
    """The mentions without the "others" that are no names; small words at their ends go, too."""
    if not any(mention.like in (OTHER, ORGANISATION) for mention in mentions):
        return list(mentions)
    story = _Story(mentions, text)
    return [m for m in mentions if m.source == "story" or _stays(m, text, story)]


def _stays(mention: Mention, text: str, story: _Story) -> bool:
    if mention.like == ORGANISATION:
        return story.keeps_body(mention)
    return mention.like != OTHER or (_trim(mention, text) and story.keeps(mention))


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
    if rest != surface and lookup(rest):  # "Hong Kong legislative election"
        mention.kind, mention.evidence = PLACE, evidence_for(PLACE)
    return mention.end > mention.start


class _Story:
    """The text of a story with what has to be asked about it."""

    def __init__(self, mentions: Sequence[Mention], text: str) -> None:
        self._text = text
        self._small = {word for word in re.findall(r"[^\W\d_]+", text) if word.islower()}
        self._counts: dict[str, int] = {}
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
        lower = [word.strip(".,;:!?'’\"“”()").casefold() for word in surface.split()]
        if len(lower) > 1 and _YEAR.fullmatch(lower[0]):
            lower = lower[1:]  # the year is given back to the figures
        titled = self._follows(mention.end) in words.TITLES and lower[-1] in words.TITLE_QUALIFIERS
        if titled or self._coded(mention, surface) or all(word in _ROLES for word in lower):
            return False
        if (
            surface.casefold() in words.PLAIN
            or phrases.is_quality(surface)
            or all(word in words.PLAIN for word in lower)
            or _people(lower)
        ):
            return False
        if (
            self._follows(mention.end) in words.DISHES
            or lower[-1] in words.DISHES
            or (lower[0] in words.DISHES and len(lower) < 4 and lower[-1] not in words.EVENT_HEADS)
        ):
            return False
        shaped = _SHAPED.search(surface) is not None
        if mention.score < LEAST and not shaped:
            return False
        if len(lower) == 1 and not shaped:
            return self._is_one_word_name(mention, lower[0])
        return self._is_phrase_name(mention, surface, lower, shaped)

    def keeps_body(self, mention: Mention) -> bool:
        """Is an organisation more than words with a capital: a heading, a phrase of a headline?"""
        surface = self._text[mention.start : mention.end]
        lower = [word.strip(".,;:!?'’\"“”()").casefold() for word in surface.split()]
        if surface in ("The", "A"):
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

    def _repeated(self, surface: str) -> bool:
        """The story names it amid a sentence, where only names have capitals, and again."""
        return self._counts.get(surface.casefold(), 0) > 1

    def _coded(self, mention: Mention, surface: str) -> bool:
        """A ticker ("CLc1", ".DJI", "EUR="), a label ("Type 1"), a letter, a line's two halves."""
        text = self._text
        ticked = text[mention.end : mention.end + 1] == "=" or _TICKER.fullmatch(surface)
        dotted = text[max(0, mention.start - 2) : mention.start] == " ."
        halves = " - " in surface or " | " in surface
        told = _LABEL.fullmatch(surface) or phrases.is_coded(text, mention.start, mention.end)
        return bool(ticked or dotted or halves or len(surface) == 1 or told)

    def _follows(self, end: int) -> str:
        """The word after, folded."""
        found = _NEXT.match(self._text, end)
        return found.group(1).casefold() if found else ""

    def _is_one_word_name(self, mention: Mention, word: str) -> bool:
        quoted = self._quoted(mention)
        if quoted:
            return self._is_work(mention)
        if (
            word in self._small
            or word.removesuffix("s") in self._small
            or f"{word}s" in self._small
        ):
            return False
        feast = word in words.NO_PLACES
        if (
            mention.score < WORD
            and not feast
            and phrases.are_common([word])
            and not self._repeated(word)
        ):
            return self._is_called(mention)
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
        named = shaped or lower[-1] in words.EVENT_HEADS or _WORK.search(surface)
        if mention.score < PHRASE and not named and phrases.are_common(lower):
            return self._is_called(mention)
        if headlines.in_title_case(self._text, mention.start, mention.end):
            known = surface.casefold() in self._counts or mention.score >= SURE
            return known or (shaped and len(lower) < 4) or self._has_part(lower)
        common = all(word in self._small or len(word) < 3 for word in lower)
        return not (common and self._opens(mention.start))

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

    def _is_called(self, mention: Mention) -> bool:
        """The words around a phrase say that it is a work."""
        before = self._text[max(0, mention.start - NEAR) : mention.start].rpartition("\n")[2]
        after = self._text[mention.end : mention.end + NEAR // 2].partition("\n")[0]
        return bool(_WORK.search(before) or _WORK.search(after))

    def _is_work(self, mention: Mention) -> bool:
        """What is quoted is a film, a song, a book, a game, and no saying."""
        before = self._text[max(0, mention.start - NEAR) : mention.start].rpartition("\n")[2]
        after = self._text[mention.end : mention.end + NEAR // 2].partition("\n")[0]
        said = _SAYING.search(before) or re.match(r"\W*\s(?:campaign|slogan|hashtag)", after)
        if said and not _WORK.search(before[-30:]):
            return False
        surface = self._text[mention.start : mention.end]
        if surface.casefold() in self._counts and self._counts[surface.casefold()] > 1:
            return True
        return mention.score >= SURE or bool(_WORK.search(before) or _WORK.search(after))


def _people(lower: list[str]) -> bool:
    """ "South Dakotans", "Ohioan": those who live somewhere, and what is theirs."""
    if is_demonym(lower):
        return True
    name = " ".join(lower).removesuffix("s")
    return any(
        name.endswith(ending)
        and len(name) > len(ending) + 3
        and lookup(name[: -len(ending)] + more)
        for ending, more in (("n", ""), ("an", ""), ("ian", ""), ("ian", "ia"), ("er", ""))
    )
