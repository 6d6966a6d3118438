"""Texts in several languages: which line is in which, and the figures of each.

Owns when a line is believed to be in another language than the text: a quotation, a translation, a
second edition below the first. Short lines go with what stands before them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Final

from tui_reader.annotate.figures import recogniser
from tui_reader.annotate.languages.detection import detect, plainly_english, scripts_of
from tui_reader.annotate.languages.known import CLOSE, KNOWN
from tui_reader.annotate.languages.small_words import is_english, is_of
from tui_reader.annotate.mentions import Stretch
from tui_reader.model import Annotation, Role

LONG: Final = 8
"""Words of a line that is looked at for itself; shorter ones are names and headings."""
SIGNS: Final = 20
"""Letters of such a line in a script without blanks."""
_WORD: Final = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")

Parts = Mapping[str, Sequence[Stretch]]
"""Language -> its lines, in order."""


def read(text: str, lines: Sequence[Stretch], language: str) -> dict[str, list[Stretch]]:
    """The lines of a text by their languages; `language` is that of the text as a whole."""
    parts: dict[str, list[Stretch]] = {language: []}
    last = language
    for line in lines:
        if line.role is not Role.CODE:
            last = _of_line(text[line.start : line.end], language, last)
        parts.setdefault(last, []).append(line)
    return parts


def chief(text: str, parts: Parts) -> str:
    """The language of most of a text."""
    return max(parts, key=lambda language: sum(len(text[p.start : p.end]) for p in parts[language]))


def figures(text: str, when: datetime | None, parts: Parts) -> list[Annotation]:
    """The figures of a text, each read in the language of its line."""
    languages = [language for language, lines in parts.items() if lines] or [*parts]
    if len(languages) == 1:
        return recogniser.find(text, when, languages[0])
    found: list[Annotation] = []
    for language in languages:
        within = iter(parts[language])
        line = next(within, None)
        for item in recogniser.find(text, when, language):
            while line is not None and line.end < item.span.end:
                line = next(within, None)
            if line is not None and line.start <= item.span.start:
                found.append(item)
    return sorted(found, key=lambda item: item.span)


def _of_line(line: str, language: str, last: str) -> str:
    """The language of a line in a text of `language`, after a line in `last`."""
    script = scripts_of(line)
    row = KNOWN.get(language)
    own = row.also if row and script == row.also else row.script if row else ""
    if script == own == "latin":
        words = [word.casefold() for word in _WORD.findall(line[:2000])]
        if len(words) < LONG:
            return last
        if plainly_english(words) or (language == "en" and is_english(words)):
            return "en"
        if len(words) < 2 * LONG or is_of(language, words):
            return language
        return _told(line, language)
    if script == own or sum(map(str.isalpha, line)) < SIGNS:
        return last if script == own or not script else language
    return detect(line, language)


def _told(line: str, language: str) -> str:
    """The language of a long line; that of the text where the two are close to each other."""
    found = detect(line, language)
    close = any({found, language} <= {*group} for group in CLOSE)
    return language if close else found
