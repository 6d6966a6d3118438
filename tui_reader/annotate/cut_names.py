"""Names of things that came cut: "[Fatal Accident] Inquiry", "[COVID]-19".

Owns the moving of their ends over what belongs to them; changes no kind and no other name.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from tui_reader.annotate import headlines, phrases, words
from tui_reader.annotate.demonyms import is_demonym
from tui_reader.annotate.gazetteer import fold
from tui_reader.annotate.mentions import Mention
from tui_reader.kinds import ORGANISATION, OTHER

DOUBTFUL: Final = 0.75
"""A recogniser that gives an end less than this may have cut it."""
DOUBTFUL_BODY: Final = 0.55
"""The same for an organisation."""
_NUMBERED: Final = re.compile(r"-\d{1,4}(?:\.\d)?(?![\w-]|\.\d)")
_OWNED: Final = re.compile(r"['’]s(?= )")
_DOMAIN: Final = re.compile(
    r"\.(?:com|org|net|io|ai|co\.uk|de|fr|fm|tv|co|me|gg|app|dev|eu|ca|nl|it|es|edu|gov|info|biz"
    r"|news)(?![\w-])"
)
_VERSION: Final = re.compile(r"(?<=\d)(?:\.\d{1,3}){1,3}(?![\w-])")
""" "Yaml 1|.2"."""
_MODEL: Final = re.compile(
    r" \d{1,4}(?= (?:[a-z]{3,10} )?(?:tanks?|jets?|missiles?|drones?|rifles?|howitzers?"
    r"|helicopters?"
    r"|aircraft|planes?|airliners?|cars?|trucks?|carriers?|consoles?|phones?|laptops?|cameras?)\b)"
)
_PEOPLE: Final = re.compile(
    r"([A-Z][a-z]+) (?=[A-Z]{1,4}-?\d{1,4}[A-Z]?\b"
    r"|[A-Z][a-z]+ (?:fighter )?(?:jets?|planes?|tanks?|missiles?|drones?|helicopters?|rifles?)\b)"
)
""" "Israeli | F-16", "Indian | Rafale jets"."""
_MORE: Final = re.compile(r" [A-Z][a-z]{2,20}(?: [A-Z][a-z]{2,20})?(?![\w’'-]| [A-Z])")

_AMID: Final = re.compile(r"[a-z,\d] [“\"‘'(]?$")
""" What stands before a name amid a sentence: there a capital says that a word belongs to it."""
_NO_PARTS: Final = (
    words.TITLES
    | words.OPENERS
    | {"review", "reviews", "guide", "features", "pricing", "news", "users", "sale", "deals"}
)


def whole(mentions: Sequence[Mention], text: str) -> list[Mention]:
    """The mentions, of which those of things reach as far as their names do."""
    ends = _Ends(mentions, text)
    longer = {
        text[m.start : found.end()]
        for m in mentions
        if m.like == ORGANISATION
        for found in _OWNED.finditer(text, m.start, m.end)
    }
    for at, mention in enumerate(mentions):
        after = mentions[at + 1].start if at + 1 < len(mentions) else len(text)
        if mention.source != "story" and mention.like in (OTHER, ORGANISATION):
            mention.end = _end(mention, text, after)
            mention.end = ends.of(mention, after)
            people = _PEOPLE.match(text, mention.start)
            inside = people is not None and people.end() < mention.end
            if people and inside and is_demonym([people[1].casefold()]):
                mention.start = people.end()  # "Israeli F-16"
            owner = text[mention.start : mention.end + 2]
            if owner in longer:
                mention.end, mention.whole = mention.end + 2, True  # "Brigham and Women's"
    return _with_subtitles(mentions, text)


def _with_subtitles(mentions: Sequence[Mention], text: str) -> list[Mention]:
    """ "[Desk 88]: [Eight Senators Who Changed America]" is one book, and "The [Right Player]: [A
    Sports Romance]" another."""
    kept: list[Mention] = []
    for mention in mentions:
        last = kept[-1] if kept else None
        titled = mention.like == OTHER and " " in text[mention.start : mention.end]
        if titled and last is not None and last.like in (OTHER, ORGANISATION):
            first = text[last.start : last.end]
            firm = first.isupper() or fold(first) in words.FIRMS | words.COMMON_FIRMS
            if text[last.end : mention.start] == ": " and not firm:
                last.end, last.kind, last.evidence = mention.end, OTHER, mention.evidence
                last.score = max(last.score, mention.score)
                continue
        kept.append(mention)
    return kept


class _Ends:
    """How far the story has its names elsewhere: "[Athena] Advisers" beside Athena Advisers, and
    "[Fine Gael party]" beside Fine Gael."""

    def __init__(self, mentions: Sequence[Mention], text: str) -> None:
        self._text = text
        self._names = {text[m.start : m.end] for m in mentions if m.like == ORGANISATION}
        self._longer: dict[str, list[str]] = {}
        for name in self._names:
            first, _, rest = name.partition(" ")
            if rest[:1].isupper():
                self._longer.setdefault(first, []).append(name)

    def of(self, mention: Mention, after: int) -> int:
        """Where the mention ends; names up to `after` are its own."""
        surface = self._text[mention.start : mention.end]
        if mention.like != ORGANISATION:
            return mention.end
        for name in self._longer.get(surface.partition(" ")[0], ()):
            end = mention.start + len(name)
            longer = mention.end < end <= after and self._text.startswith(name, mention.start)
            if longer and not self._text[end : end + 1].isalnum():
                return end
        front, _, last = surface.rpartition(" ")
        small = last.isalpha() and last.islower() and front in self._names
        return mention.start + len(front) if small else mention.end


def _end(mention: Mention, text: str, after: int) -> int:
    numbered = _NUMBERED.match(text, mention.end, after)
    if numbered and text[mention.end - 1].isupper():
        return numbered.end()
    domain = _DOMAIN.match(text, mention.end, after)
    if domain:
        return domain.end()
    version = _VERSION.match(text, mention.end, after)
    if version and mention.like == OTHER:
        return version.end()
    if mention.like == OTHER and (model := _MODEL.match(text, mention.end, after)):
        return model.end()
    lower = text[mention.start : mention.end].casefold().split()
    body = phrases.says_body(lower) or phrases.are_common(lower)
    least = DOUBTFUL if mention.like == OTHER else DOUBTFUL_BODY
    if mention.score >= least or (body and mention.like != OTHER):
        return mention.end
    more = _MORE.match(text, mention.end)
    amid = _AMID.search(text, max(0, mention.start - 3), mention.start)
    if more is None or more.end() > after or not amid:
        return mention.end
    named = is_demonym(text[mention.start : mention.end].casefold().split())
    titled = headlines.in_title_case(text, mention.start, mention.end)
    added = more.group().casefold().split()
    return mention.end if named or titled or _NO_PARTS & set(added) else more.end()
