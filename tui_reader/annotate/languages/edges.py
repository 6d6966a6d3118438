"""Puts the ends of a name right in other languages than English: one mention at a time.

Owns what a span may begin and end with. A case ending is part of the word and stays in the span;
the name without it is found by `inflection`.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from tui_reader.annotate.gazetteer import lookup_abroad as lookup
from tui_reader.annotate.languages.endings import AFTER_CONSONANT, AFTER_VOWEL, PARTICLES
from tui_reader.annotate.languages.titles import BEFORE, BEHIND
from tui_reader.annotate.languages.unspaced import UNSPACED, completed
from tui_reader.annotate.mentions import Mention
from tui_reader.kinds import ORGANISATION, PERSON, PLACE

_LEFT: Final = " \t\u00a0\"'“”„‘’«»‹›([{<*_#@–—-,;:.!?/…|·、。「」『』《》〈〉（）【】،؛؟。"
_RIGHT: Final = ' \t\u00a0"“”„‘«»‹›([{<*_#@–—-,;:!?/…|·、。「」『』《》〈〉（）【】،؛؟'
_CLOSERS: Final = {")": "(", "]": "[", "）": "（"}
_APOSTROPHES: Final = "'’ʼ"
_SUFFIX: Final = re.compile(r"['’ʼ][^\W\d_]{1,12}")
SUFFIXED: Final = frozenset(("tr", "fi", "et", "hu"))
"""Languages that put an ending behind an apostrophe ("Ankara'da"); it belongs to the word."""
ELIDED: Final = {
    "fr": re.compile(r"(?:[dlDL]|[qQ]u)['’]"),
    "it": re.compile(r"(?:(?:[dns]e)?ll|[dlDL]|[Uu]n|[dD]all|[aA]ll|[nN]ell|[sS]ull)['’]"),
    "ca": re.compile(r"[dlDL]['’]"),
}
"""An article or preposition that has lost its vowel before a name."""
SURNAMES: Final = frozenset(
    "김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남심노하곽성차주우구나민진지"
)
"""Korean surnames of one syllable."""
OPENERS: Final = {
    "de": "der|die|das|in|im|am|bei|mit|von|aus|nach|auch|und|für|auf|an|ein|eine|doch|aber|wenn",
    "fr": "le|la|les|en|à|au|aux|de|du|des|chez|avec|et|pour|par|sur|dans|mais|un|une|selon",
    "es": "el|la|los|las|en|a|al|de|del|con|y|para|por|sobre|pero|un|una|según|tras",
    "it": "il|lo|la|i|gli|le|in|a|al|alla|di|del|della|con|e|per|da|dal|su|ma|un|una|secondo",
    "pt": "o|a|os|as|em|no|na|de|do|da|com|e|para|por|sobre|mas|um|uma|segundo",
    "nl": "de|het|een|in|op|van|met|en|voor|door|bij|uit|naar|maar|ook|volgens",
    "sv": "i|på|av|från|med|och|för|till|men|en|ett|den|det|enligt|hos",
    "da": "i|på|af|fra|med|og|for|til|men|en|et|den|det|ifølge|hos",
    "nb": "i|på|av|fra|med|og|for|til|men|en|et|den|det|ifølge|hos",
    "pl": "w|we|na|z|ze|do|od|i|a|o|dla|przez|po|u|ale|według|za|przy",
    "cs": "v|ve|na|z|ze|do|od|i|a|o|pro|po|u|ale|podle|za|při|k|ke|s|se",
    "sk": "v|vo|na|z|zo|do|od|i|a|o|pre|po|u|ale|podľa|za|pri|k|ku|s|so",
    "hr": "u|na|iz|do|od|i|a|o|za|po|kod|ali|prema|s|sa|pri",
    "sr": "u|na|iz|do|od|i|a|o|za|po|kod|ali|prema|s|sa|pri|у|на|из|до|од|и|а|за|по|код|али|према|с|са",
    "sl": "v|na|iz|do|od|in|a|o|za|po|pri|ampak|s|z|k|h",
    "ru": "в|во|на|из|до|от|и|а|о|об|для|по|у|но|за|при|к|с|со",
    "uk": "в|у|на|з|із|до|від|і|й|та|а|о|про|для|по|але|за|при|к|зі",
    "bg": "в|във|на|от|до|и|а|за|по|но|при|с|със|към",
    "ro": "în|la|din|de|lângă|pe|cu|și|pentru|dar|un|o|după|către|spre|prin",
    "id": "di|ke|dari|dan|untuk|oleh|pada|dengan|tetapi|menurut",
    "el": "ο|η|το|οι|τα|του|της|των|στο|στη|στην|στον|στους|στις|από|με|για|και|αλλά",
}
"""Small words that are taken into a name at the beginning of a sentence."""


_PARTS_OF_NAMES: Final = (
    "der die das den von le la les du de des el los las del al il lo i gli di della da dal o a os as "
    "do no na het van un une una um uma een ten ter te"
)
PARTS_OF_NAMES: Final = frozenset(_PARTS_OF_NAMES.split())
"""Small words that names begin with as often: Le Pen, De Gaulle, Da Silva, La Rochelle."""


def trim(mention: Mention, text: str, language: str) -> bool:
    """Moves the ends of the span and fills the title; False if nothing of a name is left."""
    _grow(mention, text, language)
    completed(mention, text, language)
    _edges(mention, text)
    _opener(mention, text, language)
    if mention.like == PERSON:
        _titles(mention, text, language)
    if language in PARTICLES:
        _particle(mention, text, language)
    _edges(mention, text)
    surface = text[mention.start : mention.end]
    if mention.like == PERSON and surface.casefold() in _words(BEFORE.get(language, "")):
        return False  # a rank alone is nobody's name
    return any(map(str.isalpha, surface))


def _grow(mention: Mention, text: str, language: str) -> None:
    """The ending behind an apostrophe, which is a unit of its own to the model."""
    while mention.end > mention.start and text[mention.end - 1] in _APOSTROPHES:
        mention.end -= 1
    if language in SUFFIXED and (ending := _SUFFIX.match(text, mention.end)):
        mention.end = ending.end()
    if (elided := ELIDED.get(language)) and (found := elided.match(text, mention.start)):
        rest, whole = text[found.end() : mention.end], text[mention.start : mention.end]
        # D'Alema, L'Oréal and L'Aquila are called so; "L'Iran" at the head of a sentence is not.
        if rest and (whole[0].islower() or (lookup(rest) and not lookup(whole))):
            mention.start = found.end()


def joined(mentions: list[Mention], text: str, language: str) -> list[Mention]:
    """The mentions in order; "La" and "Vanguardia" side by side are one, and so are the halves of a
    place that is known by both: "Monaco di" and "Baviera"."""
    small = _words(OPENERS.get(language, ""))
    kept: list[Mention] = []
    for mention in sorted(mentions, key=lambda m: (m.start, -m.end)):
        before = kept[-1] if kept else None
        if before and mention.kind == before.kind and mention.start == before.end + 1:
            surface = text[before.start : before.end]
            place = mention.like == PLACE and bool(lookup(text[before.start : mention.end]))
            if text[before.end] == " " and (surface.casefold() in small or place):
                mention.start = before.start
                kept.pop()
        kept.append(mention)
    return kept


def _edges(mention: Mention, text: str) -> None:
    while mention.start < mention.end and text[mention.start] in _LEFT:
        mention.start += 1
    while mention.start < mention.end:
        last = text[mention.end - 1]
        body = text[mention.start : mention.end - 1]
        unopened = last in _CLOSERS and _CLOSERS[last] not in body
        stop = last == "." and len(re.split(r"[\s.]", body)[-1]) > 3
        if not (last in _RIGHT or unopened or stop):
            break
        mention.end -= 1


def _opener(mention: Mention, text: str, language: str) -> None:
    """ "Im Berliner Zoo" at the head of a sentence is no name with "Im"."""
    first, blank, rest = text[mention.start : mention.end].partition(" ")
    small = _words(OPENERS.get(language, ""))
    particle = first.casefold() in PARTS_OF_NAMES
    if not blank or first.casefold() not in small or particle or mention.like == ORGANISATION:
        return
    if rest[:1].isupper() and not lookup(f"{first} {rest}"):
        mention.start += len(first) + 1


def _particle(mention: Mention, text: str, language: str) -> None:
    """A particle at the end of a word: those that hang on the last sound, where they fit it."""
    if text[mention.end : mention.end + 1].isalpha():
        return
    surface = text[mention.start : mention.end]
    for particle in _particles(language):
        stem = surface.removesuffix(particle)
        if stem == surface or len(stem) < 2 or _native(surface):
            continue
        closed = _closed(stem[-1])
        fits = particle in (AFTER_CONSONANT if closed else AFTER_VOWEL)[language].split()
        if particle in PARTICLES[language].split() or fits:
            mention.end -= len(particle)
            return


def _native(surface: str) -> bool:
    """A Korean name of three syllables with a common surname: Kim Jong-un ends like a particle."""
    return len(surface) == 3 and surface[0] in SURNAMES and all("가" <= s <= "힣" for s in surface)


def _closed(syllable: str) -> bool:
    """Does a Korean syllable end in a consonant?"""
    return "가" <= syllable <= "힣" and (ord(syllable) - 0xAC00) % 28 > 0


@cache
def _particles(language: str) -> tuple[str, ...]:
    rows = (PARTICLES, AFTER_CONSONANT, AFTER_VOWEL)
    return tuple(sorted({p for row in rows for p in row[language].split()}, key=len, reverse=True))


def _titles(mention: Mention, text: str, language: str) -> None:
    before = _pattern(BEFORE.get(language, ""), ahead=True)
    surface = text[mention.start : mention.end]
    if before and (found := before.match(surface)) and found.end() < len(surface):
        mention.title = surface[: found.end()].strip()
        mention.start += found.end()
    elif before:
        line = text[max(0, mention.start - 40) : mention.start]
        ends = _pattern(BEFORE[language], ahead=False)
        if ends and (found := ends.search(line)):
            mention.title = found.group(1).strip()
    behind = _words(BEHIND.get(language, ""))
    for title in sorted(behind, key=len, reverse=True):
        surface = text[mention.start : mention.end]
        apart = language in UNSPACED or surface[: -len(title)].endswith(" ")
        own = title in ("군", "양") and _native(surface)
        if not apart or own:
            continue
        if len(surface) > len(title) + 1 and surface.casefold().endswith(title):
            mention.title, mention.end = title, mention.end - len(title)
            break
        if text.startswith(title, mention.end):
            mention.title = title
            break


@cache
def _words(row: str) -> frozenset[str]:
    return frozenset(row.split("|")) if row else frozenset()


@cache
def _pattern(row: str, *, ahead: bool) -> re.Pattern[str] | None:
    """Titles before a name: at its beginning, or at the end of what stands before it."""
    if not row:
        return None
    words = "|".join(map(re.escape, sorted(row.split("|"), key=len, reverse=True)))
    one = rf"(?:{words})"
    if ahead:
        return re.compile(rf"(?:{one}\s+)+", re.IGNORECASE)
    return re.compile(rf"(?:^|[^\w.])((?:{one}\s+)+)$", re.IGNORECASE)
