"""What looks like a figure in any language and is none: codes, phone numbers, foot-note marks.

Adds the language's own words to the tests that the English grammar has.
"""

from __future__ import annotations

from tui_reader.annotate.figures import call_numbers, references
from tui_reader.annotate.figures import exclusions as common
from tui_reader.annotate.figures.languages.lexicon import Lexicon
from tui_reader.annotate.figures.numerals import DASHES
from tui_reader.annotate.figures.phrases import MEASURE_SYMBOLS, SIGNS
from tui_reader.annotate.figures.sentence import Sentence
from tui_reader.annotate.figures.tables import word_set
from tui_reader.annotate.figures.tokens import Tokens
from tui_reader.annotate.figures.units import PLAIN_CODES

_TESTS = (common.power, common.phone, references.bracketed, common.coordinate)
_LATIN = "\u02ff"
"""The last of the Latin letters, which are not glued to digits as a preposition."""
_PHONE = 5
"""Digits of a group behind a short one that make both a telephone number."""


def skip(s: Sentence, i: int, lex: Lexicon) -> int:
    """The token to go on from when the digits at i are no figure at all, else 0."""
    tokens = s.tokens
    if len(tokens[i].text) > 20 or tokens[i].text.count(".") > 2:
        return i + 1
    for test in _TESTS:
        end = test(tokens, i)
        if end:
            return end
    if _bullet(tokens, i):
        return i + 2
    if not _prefixed(tokens, i, lex):
        end = common.glued_before(tokens, i)
        if end:
            return end
    return (
        _glued_after(tokens, i, lex)
        or call_numbers.national(s, i)
        or _dialled(tokens, i)
        or _called(s, i, lex)
    )


def _bullet(tokens: Tokens, i: int) -> int:
    """ "2." or "(2)" at the head of a paragraph."""
    head = i == 0 or (i == 1 and tokens[0].text == "(")
    sign, after = tokens[i + 1], tokens[i + 2]
    if not head or len(tokens[i].text) > 2 or not sign.glued or sign.text not in (".", ")"):
        return 0
    return i + 2 if after.cap or not after.text or i == 1 else 0


def _prefixed(tokens: Tokens, i: int, lex: Lexicon) -> bool:
    """Is what is glued before the digits a preposition: ב-2024, بـ25?"""
    if not i or not tokens[i].glued:
        return False
    k = i - 2 if tokens[i - 1].text in DASHES and i > 1 else i - 1
    small = tokens[k].text > _LATIN and (tokens[k].low in lex.on or tokens[k].low in lex.of)
    return small or lex.money.word(tokens[k].low) is not None


def _glued_after(tokens: Tokens, i: int, lex: Lexicon) -> int:
    """4K, 39A, 1080p: letters that are no unit, ordinal or magnitude."""
    after, letter = tokens[i + 1], tokens[i + 2]
    lettered = after.text == "-" and after.glued and letter.glued and letter.word
    if lettered and len(letter.text) == 1 and letter.cap:
        return i + 3  # 11-M
    if after.text == "/" and after.glued and letter.glued and len(letter.text) == 4:
        number = letter.num and len(tokens[i].text) < 5 and "1900" <= letter.text < "2100"
        return i + 3 if number and tokens[i].text.isdigit() else 0  # Ley 5/2021
    if not after.glued or not after.word:
        return 0
    tables = (lex.scales, lex.percents, lex.money, lex.measures, lex.durations, lex.aged,
              lex.hours, lex.hours_or_duration, lex.points)  # fmt: skip
    if any(table.match(tokens, i + 1) for table in tables):
        return 0
    if after.text in PLAIN_CODES or after.text in SIGNS or after.text in ("h", "min", "x"):
        return 0
    if MEASURE_SYMBOLS.match(tokens, i + 1) or after.low in lex.ordinal_signs | lex.decade_signs:
        return 0
    return common.past_code(tokens, i)


def _dialled(tokens: Tokens, i: int) -> int:
    """030 1234567, 210 1234567: a short group and a long one behind a blank."""
    first, second = tokens[i], tokens[i + 1]
    if not (first.text.isdigit() and second.num and second.text.isdigit()):
        return 0
    if not second.glued and second.start - first.end == 1 and len(second.text) > _PHONE:
        return i + 2
    return 0


_CALLING = word_set(
    "rufen ruft rufe anrufen anruf wählen wählt wähle notruf hotline telefon telefonnummer "
    "appelez appeler appelle composez composer téléphone téléphonez "
    "llame llamar llamen llama marque marcar marquen teléfono "
    "chiamate chiamare chiama telefono telefonate ligue ligar telefone bel bellen "
    "zadzwoń dzwonić zadzwonić ring ringa"
)
"""Verbs and nouns of calling, of all languages: each is read in its own texts alone."""
_NEAR, _LINK = 5, 4
"""Tokens from such a word to its number; letters of what may follow a number ("oder", "ou")."""


def _called(s: Sentence, i: int, lex: Lexicon) -> int:
    """ "Rufen Sie 110 oder 112", "Appelez le 15 ou le 112", "Llame al 900 123 456"."""
    tokens, j = s.tokens, i
    while tokens[j].num and tokens[j].text.isdigit() and j < i + 6:
        j += 1
    if j == i or len(tokens[i].text) > 6 or not s.near(_CALLING, i, _NEAR, 0):
        return 0
    after = tokens[j]
    units = (lex.scales, lex.percents, lex.money, lex.measures, lex.durations)
    if after.text == "%" or any(table.match(tokens, j) for table in units):
        return 0
    return j if not after.word or len(after.text) <= _LINK else 0
