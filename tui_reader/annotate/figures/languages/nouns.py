"""A quantity without a unit: a number with what it counts, a year, or no figure at all."""

from __future__ import annotations

from tui_reader.annotate.figures import dates
from tui_reader.annotate.figures.cardinals import Quantity
from tui_reader.annotate.figures.exclusions import past_code
from tui_reader.annotate.figures.languages import calendar
from tui_reader.annotate.figures.languages.lexicon import Lexicon
from tui_reader.annotate.figures.languages.names import named, opens
from tui_reader.annotate.figures.languages.numbers import quantity
from tui_reader.annotate.figures.sentence import Hit, Sentence
from tui_reader.annotate.figures.tables import word_set
from tui_reader.annotate.figures.tokens import Token


def counted(s: Sentence, q: Quantity, lex: Lexicon) -> int:
    """Keep the number, as what it is; the token to go on from."""
    tokens = s.tokens
    ratio = _ratio(s, q, lex)
    if ratio:
        return ratio
    bare = q.digits and q.end == q.start + 1
    if bare and dates.year_number(tokens[q.start]) and is_year(s, q.start, lex):
        season = lex.seasons.match(tokens, q.end)
        if season and not dates.year_number(tokens[season[1]]):  # 2022 nyarán
            return s.add(Hit(q.start, season[1], "date", f"{tokens[q.start].text}-{season[0]}"))
        return calendar.add(s, q.start, q.end, tokens[q.start].text, lex)
    if bare and labelled(s, q.start, lex):
        return max(q.end, past_code(tokens, q.start))
    if q.digits and not q.scaled and _label_before(s, q.start, lex):
        return q.end
    if bare and _post_code(s, q.start, lex):
        return q.end
    if bare and _age(s, q.start, lex):
        return s.add(Hit(q.start, q.end, "number", q.value, "year-old"))
    if bare and tokens[q.start - 1].text == "(" and tokens[q.end].text == ")":
        last = s.last
        if last is not None and last.kind == "date" and last.end == q.start - 1:
            return q.end  # nesta quarta-feira (13)
    named_so = not q.digits and q.end == q.start + 1 and tokens[q.start].cap
    if named_so and not lex.tongue.noun_capitals and not opens(s, q.start):
        return q.end  # il Novecento
    shy = not q.digits and q.end == q.start + 1 and tokens[q.start].low in lex.shy
    capital = tokens[q.end].cap and lex.tongue.noun_capitals
    if shy and not (capital or lex.people.match(tokens, q.end) or _plural_behind(s, q, lex)):
        return q.end
    unit = tokens[q.end].low if lex.tongue.counts_next and noun(tokens[q.end], lex) else None
    if lex.tongue.counts_alone and noun(tokens[q.end + 1], lex):
        unit = None  # an adjective, as it may be
    return s.add(Hit(q.start, q.end, "number", q.value, unit))


def _plural_behind(s: Sentence, q: Quantity, lex: Lexicon) -> bool:
    """Does what looks like a plural stand behind a shy word: voor acht overvallen?"""
    behind = s.tokens[q.end]
    plural = bool(lex.shy_plurals) and behind.low.endswith(lex.shy_plurals)
    return plural and not behind.cap and len(behind.low) > 3 and noun(behind, lex)


def _age(s: Sentence, i: int, lex: Lexicon) -> bool:
    """Maria, 34, disse; Jan (34)"""
    tokens = s.tokens
    if i < 2 or len(tokens[i].text) != 2 or tokens[i].text < "10":
        return False
    name = tokens[i - 2]
    closed = (tokens[i - 1].text, tokens[i + 1].text) in ((",", ","), ("(", ")"))
    known = lex.months.word(name.low) is not None or lex.weekdays.word(name.low) is not None
    return closed and name.word and name.cap and not known and not tokens[i - 3].num


def _ratio(s: Sentence, q: Quantity, lex: Lexicon) -> int:
    """fünf von zehn, trois sur cinq"""
    found = lex.out_of.match(s.tokens, q.end)
    second = quantity(s.tokens, found[1], lex) if found else None
    if second is None or not isinstance(q.value, float) or not isinstance(second.value, float):
        return 0
    if not 0 < q.value < second.value <= 1000 or second.scaled or q.value < 1:
        return 0
    if dates.year_number(s.tokens[second.start]) or noun(s.tokens[second.end], lex):
        return 0
    return s.add(Hit(q.start, second.end, "number", q.value / second.value))


def one_of(s: Sentence, i: int, lex: Lexicon) -> int:
    """un sur trois, uno de cada tres: an article that is a number here; una hora y media."""
    one = lex.ones.match(s.tokens, i)
    if not one:
        return 0
    half = lex.durations.match(s.tokens, one[1])
    more = lex.plus_half.match(s.tokens, half[1]) if half else None
    if half and more:
        return s.add(Hit(i, more[1], "duration", 1.5, half[0]))
    return _ratio(s, Quantity(i, one[1], 1.0), lex) if lex.out_of else 0


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
    if (
        _label_before(s, i, lex)
        or (i and tokens[i - 1].text in ("§", "№", "#"))
        or _address(s, i, lex)
    ):
        return True
    if named(s, i, lex) and not follows:
        return len(tokens[i].text) < 5
    return False


def _label_before(s: Sentence, i: int, lex: Lexicon) -> bool:
    """Artikel 5, tel. 915 123 456"""
    tokens = s.tokens
    if i and lex.labels.word(tokens[i - 1].low) is not None:
        return True
    joined = i > 1 and tokens[i - 1].text in (".", ":", "-", "#")
    return joined and lex.labels.word(tokens[i - 2].low) is not None


def _post_code(s: Sentence, i: int, lex: Lexicon) -> bool:
    """28014 Madrid"""
    text, after = s.tokens[i].text, s.tokens[i + 1]
    return len(text) == 5 and text.isdigit() and after.cap and not lex.tongue.noun_capitals


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


def _listed(s: Sentence, i: int, lex: Lexicon) -> bool:
    """The next of "in 1709 and 1720"."""
    last = s.last
    if last is None or last.kind != "date" or last.end != i - 1 or not isinstance(last.value, str):
        return False
    return len(last.value) == 4 and (s.tokens[i - 1].low in lex.and_ or s.tokens[i - 1].text == ",")


def _prefixed(s: Sentence, i: int, lex: Lexicon) -> bool:
    """ב-2023: a preposition with a hyphen."""
    tokens = s.tokens
    joined = i > 1 and tokens[i - 1].text == "-" and tokens[i].glued and tokens[i - 1].glued
    return joined and tokens[i - 2].text > "\u02ff" and tokens[i - 2].low in lex.on


def is_year(s: Sentence, i: int, lex: Lexicon) -> bool:
    """Are the four digits at i a year?"""
    tokens = s.tokens
    before, after = tokens[i - 1] if i else None, tokens[i + 1]
    if lex.seasons.match(tokens, i + 1) or _prefixed(s, i, lex) or _listed(s, i, lex):
        return True
    if after.text == "'" and after.glued and lex.percent_before:
        return True  # 1377'ye
    if after.low in lex.year_after or lex.edges_after.match(tokens, i + 1):
        return True
    if before is not None and before.low in lex.on:
        return not noun(after, lex) or tokens[i].text > "1899" or before.low in _SURE
    late = "1900" <= tokens[i].text < "2100"
    if not late:
        told = tokens[i].text >= "1500" and (opens(s, i) or lex.tongue.noun_capitals)
        inside = before is not None and before.text == "("
        return inside or (told and not noun(after, lex) and after.word)
    if before is not None and (lex.labels.word(before.low) is not None or before.text == "-"):
        return False
    if before is not None and named(s, i, lex):
        return lex.tongue.noun_capitals and not noun(after, lex)
    if before is None or before.text in ("(", "–", "/"):
        return True
    if after.cap and after.word and not lex.tongue.noun_capitals:
        return True  # 2014 Sochi
    return not noun(after, lex)


_SURE = word_set("jahr jahre year año an année anno ano jaar år rok roku год года")
