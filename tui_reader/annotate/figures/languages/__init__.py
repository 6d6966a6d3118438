"""Figures of other languages than English.

A language whose words are parted by blanks is one row of `tables`, a `Tongue`; the grammar is one
for all of them. Chinese, Japanese, Korean and Thai are read without regard to blanks (`signs`).
Shares the calendar's arithmetic, hits and the exclusions with the English grammar.
"""

from tui_reader.annotate.figures.languages.sign_lexicon import covers as covers
from tui_reader.annotate.figures.languages.signs import find as find_signs
from tui_reader.annotate.figures.languages.walk import find as find

__all__ = ["covers", "find", "find_signs"]
