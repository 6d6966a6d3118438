"""Whether a date without a year is told of as past or as to come, by a language's small words."""

from __future__ import annotations

from tui_reader.annotate.figures.languages.lexicon import Lexicon
from tui_reader.annotate.figures.tenses import FUTURE, OPEN, PAST
from tui_reader.annotate.figures.tokens import Tokens

_BACK, _AHEAD = 12, 12
_SHORT = 4
"""Letters of a word whose ending says nothing."""
_CLOSES = frozenset((".", ";", "—", ":", "!", "?", "।"))


def tense(tokens: Tokens, start: int, end: int, lex: Lexicon) -> int:
    """PAST or FUTURE as the nearest word before a date says, or else after it; OPEN if none."""
    for k in range(start - 1, max(-1, start - 1 - _BACK), -1):
        if tokens[k].text in _CLOSES and not tokens[k + 1].glued:
            break
        found = _said(tokens, k, lex)
        if found:
            return found
    for k in range(end, end + _AHEAD):
        if not tokens[k].text or (tokens[k].text in _CLOSES and not tokens[k + 1].glued):
            break
        found = _said(tokens, k, lex)
        if found:
            return found
    return OPEN


def _said(tokens: Tokens, k: int, lex: Lexicon) -> int:
    low = tokens[k].low
    shaped = low.endswith(lex.coming_ends) or low.startswith(lex.coming_begins)
    if lex.coming.match(tokens, k) or (len(low) > _SHORT and shaped):
        return FUTURE
    return PAST if lex.gone.match(tokens, k) else OPEN
