"""Ordinals: der 3. Platz, 3e, 2º, 3-й, troisième, Platz 3."""

from __future__ import annotations

from tui_reader.annotate.figures.languages.lexicon import Lexicon
from tui_reader.annotate.figures.languages.names import named, opens
from tui_reader.annotate.figures.sentence import Hit, Sentence

_MOST = 4
"""Digits of an ordinal; years have as many but no sign."""


def digits(s: Sentence, i: int, lex: Lexicon) -> int:
    """3. (with an article before it), 3e, 3-й, 2º"""
    tokens = s.tokens
    token, sign = tokens[i], tokens[i + 1]
    if not token.text.isdigit() or len(token.text) > _MOST or not sign.glued:
        return 0
    if sign.text == "." and "." in lex.ordinal_signs:
        return _dotted(s, i, lex)
    end = i + 2
    if sign.text in ("-", "–", ".", ":", "'") and tokens[end].glued and tokens[end].word:
        sign, end = tokens[end], end + 1
    if sign.low not in lex.ordinal_signs or sign.text == ".":
        return 0
    if lex.labels.word(tokens[i - 1].low) is not None if i else False:
        return end
    if "1900" <= token.text < "2100" and len(token.text) == 4:
        return s.add(Hit(i, end, "date", token.text))  # в 1976-м
    return s.add(Hit(i, end, "ordinal", float(token.text)))


def _dotted(s: Sentence, i: int, lex: Lexicon) -> int:
    """der 3. Platz: between a word that says so and a word that is ranked."""
    tokens = s.tokens
    before, after = tokens[i - 1] if i else None, tokens[i + 2]
    if before is None or not after.word or after.glued or after.start - tokens[i + 1].end > 1:
        return 0
    sure = before.low in lex.nth
    beside = before.word or before.text in (",", ";", "(", "–")
    if not sure and (lex.nth or after.cap or not beside):
        return 0
    if lex.labels.word(before.low) is not None or named(s, i, lex):
        return 0
    if after.low in lex.labels.exact():
        return i + 2  # "5. maddesi"
    return s.add(Hit(i, i + 2, "ordinal", float(tokens[i].text)))


def word(s: Sentence, i: int, lex: Lexicon) -> int:
    """troisième, dritten, первый"""
    found = lex.ordinals.match(s.tokens, i)
    if not found:
        return 0
    if s.tokens[i].cap and not opens(s, i):
        return 0  # part of a name: der Dreißigjährige Krieg, Segunda Guerra Mundial
    before, after = s.tokens[i - 1] if i else None, s.tokens[found[1]]
    if s.tokens[i].cap and after.cap and after.word and not lex.tongue.noun_capitals:
        return 0  # Primera Guerra Mundial
    if before is not None and lex.labels.word(before.low) is not None:
        return 0
    if before is not None and before.text == "-" and s.tokens[i].glued:
        return 0  # во-вторых
    if s.tokens[i].low in lex.shy and (before is None or before.low not in _SECOND):
        return 0
    if opens(s, i) and s.tokens[found[1]].text == ",":
        return 0  # Drittens, ...
    return s.add(Hit(i, found[1], "ordinal", float(found[0])))


_SECOND = frozenset(("den", "det", "for", "för", "på"))
"""Before "andra", which is "other" as well."""


def ranked(s: Sentence, i: int, lex: Lexicon) -> int:
    """Platz 3, ke-3, thứ 3"""
    found = lex.ordinal_heads.match(s.tokens, i)
    if not found:
        return 0
    j = found[1]
    if s.tokens[j].text == "-" and s.tokens[j].glued:
        j += 1
    token = s.tokens[j]
    if not token.num or not token.text.isdigit() or len(token.text) > 2:
        return 0
    return s.add(Hit(j, j + 1, "ordinal", float(token.text)))
