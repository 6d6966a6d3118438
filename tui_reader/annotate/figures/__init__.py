"""Figures: our own grammar for numbers, money, percentages, measures, ordinals, dates, times.

`find` takes any text and never raises; spans are code points of exactly that text. Rows of words
and units stand in `numerals`, `units`, `calendar_words` and `lexicon`; parsers are small
functions over one sentence's tokens. Every look-ahead is bounded, so that time is linear.
"""

from tui_reader.annotate.figures.recogniser import find

__all__ = ["find"]
