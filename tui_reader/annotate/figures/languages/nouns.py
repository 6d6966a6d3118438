"""A quantity without a unit: a number with what it counts, a year, or no figure at all."""

from __future__ import annotations

from tui_reader.annotate.figures import dates
from tui_reader.annotate.figures.cardinals import Quantity
from tui_reader.annotate.figures.languages import calendar
from tui_reader.annotate.figures.languages.lexicon import Lexicon
from tui_reader.annotate.figures.languages.names import named, opens
from tui_reader.annotate.figures.sentence import Hit, Sentence
from tui_reader.annotate.figures.tables import word_set
from tui_reader.annotate.figures.tokens import Token


def counted(s: Sentence, q: Quantity, lex: Lexicon) -> int:
    """Keep the number, as what it is; the token to go on from."""
    tokens = s.tokens
    bare = q.digits and q.end == q.start + 1
    if bare and dates.year_number(tokens[q.start]) and is_year(s, q.start, lex):
        return calendar.add(s, q.start, q.end, tokens[q.start].text, lex)
    if bare and labelled(s, q.start, lex):
        return q.end
    shy = not q.digits and q.end == q.start + 1 and tokens[q.start].low in lex.shy
    if shy and not (tokens[q.end].cap or lex.people.match(tokens, q.end)):
        return q.end
    unit = tokens[q.end].low if lex.tongue.counts_next and noun(tokens[q.end], lex) else None
    return s.add(Hit(q.start, q.end, "number", q.value, unit))


def noun(token: Token, lex: Lexicon) -> bool:
    """May the word behind a number be what it counts?"""
    if lex.tongue.noun_capitals and not token.cap:
        return False
    return token.word and len(token.text) > 2 and token.low not in lex.little


def labelled(s: Sentence, i: int, lex: Lexicon) -> bool:
    """Artikel 5, Boeing 747, rue de la Paix 12: a number that counts nothing."""
    tokens = s.tokens
    after = tokens[i + 1]
    follows = noun(after, lex) and not (after.glued and after.text == "'")
    if i and lex.labels.word(tokens[i - 1].low) is not None:
        return True
    joined = i > 1 and tokens[i - 1].text in (".", ":", "-", "#")
    if joined and lex.labels.word(tokens[i - 2].low) is not None:
        return True
    if (i and tokens[i - 1].text in ("§", "№", "#")) or _address(s, i, lex):
        return True
    if named(s, i, lex) and not follows:
        return len(tokens[i].text) < 5
    return False


def _address(s: Sentence, i: int, lex: Lexicon) -> bool:
    """Hauptstraße 12; via Roma 12; 12, rue de la Paix"""
    tokens = s.tokens
    if len(tokens[i].text) > 4:
        return False
    if i and tokens[i - 1].low.endswith(_STREET_ENDS) and tokens[i - 1].cap:
        return True
    for k in range(i - 1, max(-1, i - 6), -1):
        if tokens[k].text in (".", ";", "!", "?") and len(tokens[k - 1].text) > 3:
            break
        if lex.streets.word(tokens[k].low) is not None and not lex.little & {tokens[i - 1].low}:
            return k < i - 1 or tokens[i - 1].cap
    ahead = i + 2 if tokens[i + 1].text == "," else i + 1
    return lex.streets.word(tokens[ahead].low) is not None and (ahead > i + 1 or opens(s, i))


_STREET_ENDS = (
    "straße", "strasse", "str", "gasse", "allee", "damm", "platz", "weg", "ufer", "straat", "laan",
    "plein", "gracht", "gatan", "vägen", "gränd", "gade", "vej", "gata", "veien", "katu", "tie",
)  # fmt: skip


def is_year(s: Sentence, i: int, lex: Lexicon) -> bool:
    """Are the four digits at i a year?"""
    tokens = s.tokens
    before, after = tokens[i - 1] if i else None, tokens[i + 1]
    if after.low in lex.year_after:
        return True
    if before is not None and before.low in lex.on:
        return not noun(after, lex) or tokens[i].text > "1899" or before.low in _SURE
    late = "1900" <= tokens[i].text < "2100"
    if not late:
        return before is not None and before.text == "("
    if before is not None and (
        lex.labels.word(before.low) is not None or named(s, i, lex) or before.text == "-"
    ):
        return False
    if before is None or before.text in ("(", "–", "/"):
        return True
    return not noun(after, lex)


_SURE = word_set("jahr jahre year año an année anno ano jaar år rok roku год года")
