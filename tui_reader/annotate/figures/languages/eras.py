"""Decades, centuries, quarters and edges of periods: die 1990er Jahre, le XIXe siècle, Anfang 2021,
drittes Quartal 2024. Without the story's date they are worth as much."""

from __future__ import annotations

from tui_reader.annotate.figures import dates
from tui_reader.annotate.figures.languages import calendar, relative
from tui_reader.annotate.figures.languages.lexicon import Lexicon
from tui_reader.annotate.figures.sentence import Hit, Sentence
from tui_reader.annotate.figures.tables import word_set
from tui_reader.annotate.figures.tokens import Token

_ROMAN = {"i": 1, "v": 5, "x": 10}


def roman(token: Token) -> int:
    """XIX -> 19; 0 for what is no number up to 30."""
    low = token.low.replace("х", "x").replace("і", "i")
    if not 0 < len(low) < 6 or low.strip("ivx") or not token.text.isupper():
        return 0
    values = [_ROMAN[sign] for sign in low]
    return sum(-v if v < max(values[k:]) else v for k, v in enumerate(values))


def _unknown(century: int) -> str:
    return f"{century - 1:02}XX"


def century(s: Sentence, i: int, start: int, lex: Lexicon) -> int:
    """19. Jahrhundert, XIXe siècle, siglo XIX, القرن التاسع عشر"""
    tokens = s.tokens
    before = lex.centuries.match(tokens, i)
    if before:
        number, end = _nth(s, _past_head(s, before[1], lex), lex)
        return _keep(s, start, end, _unknown(number)) if number else 0
    number, end = _nth(s, i, lex)
    behind = lex.centuries.match(tokens, end) if number else None
    return _keep(s, start, behind[1], _unknown(number)) if behind else 0


def _past_head(s: Sentence, j: int, lex: Lexicon) -> int:
    """Past what stands between "century" and its number: secolul al XIX-lea, abad ke-19."""
    k = j
    while k < j + 3 and (s.tokens[k].low in lex.links or s.tokens[k].low in _HEADS):
        k += 1
    return k


_HEADS = frozenset(("al", "a", "ke", "ה", "-"))


def _nth(s: Sentence, i: int, lex: Lexicon) -> tuple[int, int]:
    """(number, token after it) of an ordinal before or behind "century"."""
    tokens = s.tokens
    token = tokens[i]
    number, end = roman(token), i + 1
    if not number and token.word:
        signs = [sign for sign in lex.ordinal_signs if token.low.endswith(sign)]
        for sign in signs:
            bare = Token(token.text[: -len(sign)], 0, False, "word")
            number = number or roman(bare)
    if not number and dates.day_number(token):
        number = int(token.text)
    if not number:
        found = lex.ordinals.match(tokens, i)
        return found if found and found[0] < 31 else (0, i)
    if tokens[end].glued and (tokens[end].text == "." or tokens[end].low in lex.ordinal_signs):
        end += 1
    elif tokens[end].text == "-" and tokens[end].glued and tokens[end + 1].low in lex.ordinal_signs:
        end += 2
    return number, end


def _keep(s: Sentence, start: int, end: int, value: str | None) -> int:
    return s.add(Hit(start, end, "date", value))


def decade(s: Sentence, i: int, start: int, lex: Lexicon) -> int:
    """1990er Jahre, 90-е годы, années 1990, 1990'larda, 1800-talet"""
    tokens = s.tokens
    before = lex.decades.match(tokens, i)
    if before and tokens[before[1]].text in ("'", "-") and not tokens[i].num:
        before = before[0], before[1] + 1  # anni '90
    if before and tokens[before[1]].num and not tokens[i].num:
        value = _decade(tokens[before[1]].text)
        end = before[1] + 1
        short = len(tokens[before[1]].text) == 2 and "." in lex.ordinal_signs
        if value and short and tokens[end].text == "." and tokens[end].glued:
            end += 1
        return _keep(s, start, end, value) if value else 0
    if before:
        found = lex.decade_names.match(tokens, before[1])
        end = _past_century(s, found[1], lex) if found else 0
        return _keep(s, start, end, f"19{found[0] // 10}X") if found else 0
    if not tokens[i].num:
        found = lex.decade_names.match(tokens, i)
        if not found:
            return 0
        behind = lex.decades.match(tokens, found[1]) or lex.past_century.match(tokens, found[1])
        if not behind and lex.tongue.decades_alone:
            behind = "", found[1]
        return _keep(s, start, behind[1], f"19{found[0] // 10}X") if behind else 0
    return _digits(s, i, start, lex)


def _past_century(s: Sentence, end: int, lex: Lexicon) -> int:
    found = lex.past_century.match(s.tokens, end)
    return found[1] if found else end


def _digits(s: Sentence, i: int, start: int, lex: Lexicon) -> int:
    tokens = s.tokens
    value = _decade(tokens[i].text)
    if not value:
        return 0
    j = i + 1
    dashed = tokens[j].text in ("-", "–", "'", ".") and tokens[j].glued
    sign = tokens[j + 1] if dashed else tokens[j]
    signed = sign.glued and sign.low in lex.decade_signs
    if signed:
        j += 2 if dashed else 1
        hundred = tokens[i].text[2:] == "00" and sign.low.startswith(_HUNDREDS)
        value = f"{tokens[i].text[:2]}XX" if hundred else value
    elif dashed and tokens[j].text == ".":
        j += 1
    behind = lex.decades.match(tokens, j)
    if not behind and not (signed and (len(tokens[i].text) == 4 or tokens[i].text > "19")):
        return 0
    dotted = dashed and tokens[i + 1].text == "."
    bare = not signed and not dotted and len(tokens[i].text) == 2
    if bare and behind and behind[1] < j + 2:
        return 0
    return _keep(s, start, _past_century(s, behind[1] if behind else j, lex), value)


_HUNDREDS = ("tal", "lu")
"""Signs behind which 1800 is a century: 1800-talet, 1800-luvulla."""


def _decade(text: str) -> str | None:
    if len(text) == 4 and text.isdigit() and text.endswith("0") and "1000" <= text < "2100":
        return f"{text[:3]}X"
    if len(text) == 2 and text.isdigit() and text.endswith("0") and text > "10":
        return f"19{text[0]}X"
    return None


def quarter(s: Sentence, i: int, start: int, lex: Lexicon) -> int:
    """drittes Quartal 2024, troisième trimestre 2024"""
    tokens = s.tokens
    number, end = _nth(s, i, lex)
    if not 0 < number < 5:
        return 0
    named = lex.quarters.match(tokens, end)
    year, stop = calendar.year_behind(tokens, named[1], lex) if named else (0, 0)
    return _keep(s, start, stop, f"{year:04}-Q{number}") if year else 0


def edge(s: Sentence, i: int, lex: Lexicon) -> int:
    """Anfang 2021, début mars, в начале 2021, в конце прошлого года"""
    tokens = s.tokens
    found = lex.edges.match(tokens, i)
    if not found:
        return 0
    j = found[1]
    while j < found[1] + 3 and (tokens[j].low in lex.links or tokens[j].low in _ARTICLES):
        j += 1
    for reader in _EDGED:
        end = reader(s, j, i, lex)
        if end:
            return end
    year = dates.year_number(tokens[j])
    if not year or (tokens[j + 1].text in ("%", ",") and tokens[j + 2].num):
        return 0
    return calendar.add(s, i, j + 1, f"{year:04}", lex)


_ARTICLES = word_set(
    "der dem des den du de la le les l' del dello della dell' degli dei dos das da do los las el "
    "van het do des ai als του των της"
)
"""What may stand between an edge and its period."""
_EDGED = (
    relative.shift, relative.period, relative.season, calendar.month, century, decade,
)  # fmt: skip
"""What an edge may stand before."""
