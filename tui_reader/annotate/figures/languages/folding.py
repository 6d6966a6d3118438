"""A text of any script as the tables know it: digits, signs and letters folded, each into one code
point, so that offsets stay. Owns the table of that and the tokens of other languages."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from functools import cache

from tui_reader.annotate.figures.tokens import PADDING, Token, Tokens

_PAIRS = (
    "ʼ' ’' ‘' ´' ׳' ״\" ＇' ‐- ‑- −- ﹣- －- ／/ ：: ．. ％% ٪% ﹪% ＄$ ￥¥ ￡£ 〜~ ～~ ∼~ ٫. ٬, "
    "أا إا آا ٱا ىي یي ېي کك ۀه ةة ё|е Ё|Е İ|I ı|i ş|ș Ş|Ș ţ|ț Ţ|Ț ँ|ं "
    "ά|α έ|ε ή|η ί|ι ό|ο ύ|υ ώ|ω ϊ|ι ϋ|υ ΐ|ι ΰ|υ ς|σ Ά|Α Έ|Ε Ή|Η Ί|Ι Ό|Ο Ύ|Υ Ώ|Ω"
)
_FOLDED = {ord(pair[0]): pair[-1] for pair in _PAIRS.split()} | {
    0x00A0: " ", 0x202F: " ", 0x2009: " ", 0x2007: " ", 0x2008: " ", 0x3000: " ",
}  # fmt: skip
_DIGITS = {
    first + digit: str(digit)
    for first in (0x0660, 0x06F0, 0x0966, 0x09E6, 0x0A66, 0x0AE6, 0x0BE6, 0x0C66, 0x0CE6, 0x0D66,
                  0x0E50, 0x0ED0, 0x1040, 0x17E0, 0xFF10)
    for digit in range(10)
}  # fmt: skip
_TABLE = _FOLDED | _DIGITS
_MARKS = (
    "\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u0610-\u061a\u064b-\u065f\u0670"
    "\u06d6-\u06dc\u06df-\u06e4\u0900-\u0903\u093a-\u094f\u0951-\u0957\u0962\u0963\u0981-\u0983"
    "\u09bc\u09be-\u09cd\u09d7\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u200c\u200d"
)
"""What is written over, under or inside words and is no letter by itself."""
_SILENT = re.compile("[\u0591-\u05c2\u0610-\u061a\u064b-\u065f\u0670\u0640\u093c\u200c\u200d]")
"""Marks that texts have or leave out; the stroke that lengthens a word."""
_ANY_MARK = re.compile(f"[{_MARKS}\u0640]")
_LETTER = rf"(?:[^\W\d_]|[{_MARKS}])"
_WORDS = {
    "split": rf"[^\W\d_]{_LETTER}*",
    "elide": rf"aujourd'hui|[^\W\d_]{_LETTER}*(?:'(?=[^\W\d_]))?",
    "join": rf"[^\W\d_]{_LETTER}*(?:['\"][^\W\d_]{_LETTER}*)*",
}


@cache
def _pattern(apostrophe: str) -> re.Pattern[str]:
    return re.compile(
        rf"""
        (?P<url>(?:https?://|www\.)\S+)
      | (?P<num>[0-9]+(?:[.,][0-9]+|'[0-9]{{3}}(?![0-9]))*)
      | (?P<word>{_WORDS[apostrophe]})
      | (?P<other>\S)
        """,
        re.VERBOSE | re.IGNORECASE,
    )


def flat(text: str) -> str:
    """The text with its digits, signs and letters folded, as long as before."""
    return text.translate(_TABLE)


def fold(word: str) -> str:
    """A word as tables and tokens are compared."""
    low = word.translate(_TABLE).lower()
    return low if low.isascii() else _SILENT.sub("", unicodedata.normalize("NFC", low))


def tokenise(text: str, start: int, end: int, apostrophe: str) -> Tokens:
    """Tokens of a text that `flat` has folded, padded at the end."""
    tokens: Tokens = []
    add = tokens.append
    last = -1
    marked = _ANY_MARK.search(text, start, end) is not None
    for found in _pattern(apostrophe).finditer(text, start, end):
        at = found.start()
        token = Token(found[0], at, at == last, found.lastgroup)
        if marked and token.word:
            token.low = fold(token.low)
        last = token.end
        add(token)
    tokens.extend([Token("", end, False, None)] * PADDING)
    return tokens


def parted(tokens: Tokens, prefixes: tuple[str, ...], known: Callable[[str], bool]) -> Tokens:
    """The tokens with small words parted from what they are written as one with, where the rest
    is known."""
    made: Tokens = []
    for token in tokens:
        cut = _prefix(token, prefixes, known) if token.word and not known(token.low) else 0
        if not cut:
            made.append(token)
            continue
        head = Token(token.text[:cut], token.start, token.glued, "word")
        rest = Token(token.text[cut:], token.start + cut, True, "word")
        head.low, rest.low = token.low[:cut], token.low[cut:]
        made += [head, rest]
    return made


def _prefix(token: Token, prefixes: tuple[str, ...], known: Callable[[str], bool]) -> int:
    low = token.low
    if len(low) != len(token.text):
        return 0
    for prefix in prefixes:
        if low.startswith(prefix) and len(low) - len(prefix) > 2 and known(low[len(prefix) :]):
            return len(prefix)
    return 0
