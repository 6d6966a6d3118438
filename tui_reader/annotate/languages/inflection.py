"""The base form of names: Путина, Путину -> Путин; Merkels -> Merkel; Helsingissä -> Helsinki.

Owns which base is believed: one that the story itself has, or that two of its forms lead to, or
that a list of places or first names knows. Where nothing speaks for one, a name stays as written:
better two entries than one for two people. It writes `Mention.full`, by which names are grouped.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

from tui_reader.annotate import first_names, gazetteer
from tui_reader.annotate.gazetteer import lookup_abroad as lookup
from tui_reader.annotate.languages.endings import ENDINGS, PREFIXES, SURE
from tui_reader.annotate.mentions import Mention
from tui_reader.kinds import PERSON, PLACE
from tui_reader.name_sounds import latin

SHORTEST: Final = 3
"""Letters of a base."""
_APOSTROPHES: Final = "'’ʼ"
_SUFFIXED: Final = frozenset(("tr", "fi", "et", "hu", "az"))
_WOMEN: Final = (
    "ова",
    "ева",
    "ина",
    "ына",
    "ая",
    "ёва",
    "ová",
    "ská",
    "ova",
    "eva",
    "ska",
    "cka",
    "dzka",
)
"""How a woman's surname ends, where a man's case form may end like it."""
_HERS: Final = ("а", "я", "a", "e", "ie", "ja")
"""How a woman's first name ends."""
Known = Callable[[str], float]


def settle(mentions: Sequence[Mention], text: str, language: str) -> None:
    """Gives each mention whose base form is known that form as its `full` one."""
    for like in dict.fromkeys(mention.like for mention in mentions):
        same = [mention for mention in mentions if mention.like == like]
        words = Counter(word for m in same for word in _words(m, text))
        hers = _women(same, text, words, language) if like == PERSON else frozenset()
        known = _KNOWN.get(like, _nobody)
        forms = Counter(form for word in words for form in bases(word, language))
        story = _Story(words, forms, hers)
        based = {word: _base(word, story, language, known) for word in words}
        # Києві leads to Києва, which the story has, and that to Київ.
        based = {word: based.get(base, base) for word, base in based.items()}
        for mention in same:
            surface = mention.full or text[mention.start : mention.end]
            full = " ".join(based.get(word, word) for word in surface.split(" "))
            if like == PERSON:
                full = _agreeing(surface.split(" "), full.split(" "), language)
            if like == PLACE and full == surface and not lookup(surface):
                full = _known_phrase(surface, language) or surface
            if full != surface:
                mention.full = full


@lru_cache(maxsize=8192)
def bases(word: str, language: str) -> tuple[str, ...]:
    """The forms that a word may be a form of, itself first, then by the longest ending."""
    found = {word: 0}
    for ending, base in _rows(ENDINGS.get(language, "")):
        made = word[: len(word) - len(ending)] + base
        if word.endswith(ending) and len(made) >= SHORTEST:
            found.setdefault(made, len(ending))
    for prefix, base in _rows(PREFIXES.get(language, "")):
        made = base + word[len(prefix) :]
        if word.startswith(prefix) and len(made) >= SHORTEST:
            found.setdefault(made, len(prefix))
    return tuple(sorted(found, key=lambda form: (form != word, -found[form])))


@cache
def _rows(row: str) -> tuple[tuple[str, str], ...]:
    """(ending, base) of a row; a prefix or particle alone leaves nothing."""
    parts = (item.partition(">") for item in row.split())
    return tuple((ending, base) for ending, _, base in parts)


def _words(mention: Mention, text: str) -> Iterable[str]:
    return (mention.full or text[mention.start : mention.end]).split(" ")


@dataclass(frozen=True, slots=True)
class _Story:
    """The words of a story's names of one kind."""

    words: Counter[str]
    forms: Counter[str]
    """Of how many words each form may be the base."""
    hers: frozenset[str]

    def support(self, form: str, word: str) -> int:
        """How many other words may be forms of it; two say as much as more."""
        own = 1 + (form != word and form in self.words)
        return min(2, self.forms[form] - own)


def _base(word: str, story: _Story, language: str, known: Known) -> str:
    """The base that most speaks for; the word itself where nothing does."""
    stem = _without_suffix(word, language)
    own, *others = bases(stem, language)
    if word in story.hers or not others or stem != word:
        return own
    if known is _first_name and own.endswith("ς"):  # a man, in Greek; a woman's genitive is rarer
        return own
    if sure := _surely(own, language):
        return sure

    best, most = own, story.support(own, word) + 3 * known(own)
    for form in others:
        speaks = (4 if form in story.words else story.support(form, word)) + 3 * known(form)
        # Level: a place in the longer form (Warszawa, not Warszaw), a person in the row's first.
        longer = known is _place and best != own and len(form) > len(best)
        if speaks > most or (speaks == most and longer):
            best, most = form, speaks
    return best


def _surely(word: str, language: str) -> str:
    """The base of a word whose ending nothing but a case has; "" for others."""
    for ending in SURE.get(language, "").split():
        if word.endswith(ending) and len(word) >= len(ending) + SHORTEST:
            return next((form for form in bases(word, language)[1:]), "")
    return ""


def _without_suffix(word: str, language: str) -> str:
    """Ankara'da -> Ankara, where the language writes endings so."""
    for sign in _APOSTROPHES:
        stem, apostrophe, ending = word.rpartition(sign)
        if apostrophe and len(stem) > 1 and language in _SUFFIXED and ending.isalpha():
            return stem
    return word


def _agreeing(surface: Sequence[str], full: list[str], language: str) -> str:
    """A full name whose surname was taken to its base: its first name stood in the same case."""
    if len(surface) == 2 and surface[1] != full[1] and surface[0] == full[0]:
        first, *others = bases(surface[0], language)
        # A surname that lost its vowel is a man's: Aleksandra Vučića is no Aleksandra.
        his = surface[1].startswith(full[1]) and surface[1][-1:] == first[-1:]
        if others and (his or not _first_name(first)):
            named = [form for form in others if _first_name(form)]
            full = [*(named or others)[:1], full[1]]
    return " ".join(full)


def _women(
    mentions: Sequence[Mention], text: str, words: Counter[str], language: str
) -> frozenset[str]:
    """Surnames of women, which stand behind a woman's first name and would be a man's case form."""
    found = set()
    for mention in mentions:
        first, *rest = _words(mention, text)
        if not rest or not rest[-1].endswith(_WOMEN) or not first.endswith(_HERS):
            continue
        his = (form for form in bases(rest[-1], language)[1:] if not form.endswith(_WOMEN))
        man = any(form in words for form in his) or any(
            form in words or _first_name(form) for form in bases(first, language)[1:]
        )
        if not man or _first_name(first):
            found.add(rest[-1])
    return frozenset(found)


def _known_phrase(surface: str, language: str) -> str:
    """A place of several words that the gazetteer has when all are taken to their bases."""
    parts = surface.split(" ")
    if len(parts) != 2:
        return ""
    forms = ((a, b) for a in bases(parts[0], language) for b in bases(parts[1], language))
    return next((f"{a} {b}" for a, b in forms if lookup(f"{a} {b}")), "")


def _first_name(word: str) -> bool:
    return first_names.is_known(word.casefold()) or first_names.is_known(latin(word).casefold())


def _place(word: str) -> float:
    """1 for a place of the gazetteer, a little less for a name of one abroad."""
    return 1.0 if gazetteer.lookup(word) else 0.9 * bool(lookup(word))


def _nobody(word: str) -> bool:
    return False


_KNOWN: Final[dict[str, Known]] = {PERSON: _first_name, PLACE: _place}
