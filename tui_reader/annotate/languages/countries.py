"""Countries as a text in some language names them, found without a model's word.

Owns the walk over the words of a text. A country is hardly ever anything else, in any language;
cities are, and are left to the model.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final

from tui_reader.annotate.gazetteer import COUNTRY, lookup_abroad
from tui_reader.annotate.languages.inflection import bases
from tui_reader.annotate.mentions import Stretch

LETTERS: Final = 4
"""Letters of a country's name where words have blanks around them."""
_LETTER: Final = r"(?:[^\W\d_]|[\u0300-\u036f\u0591-\u05bd\u064b-\u065f\u0900-\u0dff])"
_WORD: Final = re.compile(rf"{_LETTER}+(?:['’\-]{_LETTER}+)*")
_ADJECTIVE: Final = re.compile(r"(?:s|c|č)k(?:i|o|og|ih|im|ého|ém|ých|ým)$")
"""How adjectives end that would be a form of a country (Turski, of Turska); Polski is Poland's."""
_SIGNS: Final = re.compile(r"[\u3400-\u9fff\u30a0-\u30ff]+")
_LONGEST: Final = 8
"""Signs of a country's name in Han or kana."""
_NOT_BEFORE: Final = frozenset("人语語籍裔式族")
"""Signs behind a country's that make a people or a language of it."""


def places(text: str, lines: Sequence[Stretch], language: str) -> Iterator[tuple[int, int]]:
    """Where a country's name stands, in order."""
    for line in lines:
        if language in ("zh", "ja"):
            yield from _unspaced(text, line)
            continue
        for match in _WORD.finditer(text, line.start, line.end):
            if _may_be(match.group()) and _is_country(match.group(), language):
                yield match.span()


def _may_be(word: str) -> bool:
    """Is it long enough, and has it a capital where its script has capitals?"""
    if word == word.upper():  # no capitals tell a name: مالی is money as often as Mali
        return len(word) > LETTERS
    return len(word) >= LETTERS and not word.islower()


def _unspaced(text: str, line: Stretch) -> Iterator[tuple[int, int]]:
    for run in _SIGNS.finditer(text, line.start, line.end):
        at = run.start()
        while at < run.end() - 1:
            for end in range(min(run.end(), at + _LONGEST), at + 1, -1):
                if _known(text[at:end]) and text[end : end + 1] not in _NOT_BEFORE:
                    yield at, end
                    at = end - 1
                    break
            at += 1


@lru_cache(maxsize=8192)
def _is_country(word: str, language: str) -> bool:
    if _known(word):
        return True
    if language != "pl" and _ADJECTIVE.search(word):
        return False
    return any(_known(form) for form in bases(word, language) if len(form) >= LETTERS)


@lru_cache(maxsize=8192)
def _known(name: str) -> bool:
    places = lookup_abroad(name)
    return bool(places) and places[0].kind == COUNTRY
