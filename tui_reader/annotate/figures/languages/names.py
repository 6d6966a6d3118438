"""Whether a word is a name, by its capital. Owns no words."""

from __future__ import annotations

from tui_reader.annotate.figures.languages.lexicon import Lexicon
from tui_reader.annotate.figures.sentence import Sentence

_ENDS = frozenset((".", "!", "?", ":", ";", "…", "»", "«", "“", "„", '"', "(", "—", "।", "؟", "•"))


def opens(s: Sentence, i: int) -> bool:
    """Is token i the first of its sentence, so that a capital tells nothing?"""
    return i == 0 or s.tokens[i - 1].text in _ENDS


def named(s: Sentence, i: int, lex: Lexicon) -> bool:
    """Does the number at i belong to the name before it: Boeing 747, Expo 2020?"""
    if not i:
        return False
    before = s.tokens[i - 1]
    return before.word and before.cap and not opens(s, i - 1) and before.low not in lex.little
