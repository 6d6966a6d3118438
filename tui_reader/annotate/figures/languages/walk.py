"""A text of another language -> its figures: the sentences of the grammar, in their order."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from tui_reader.annotate.figures.languages import (
    amounts,
    calendar,
    clock,
    eras,
    exclusions,
    nouns,
    ordinals,
    qualifiers,
    relative,
)
from tui_reader.annotate.figures.languages.folding import flat, parted, tokenise
from tui_reader.annotate.figures.languages.lexicon import Lexicon, lexicon
from tui_reader.annotate.figures.phrases import SIGNS
from tui_reader.annotate.figures.sentence import Sentence
from tui_reader.annotate.figures.tokens import Tokens, paragraphs
from tui_reader.annotate.figures.units import PLAIN_CODES

Reader = Callable[[Sentence, int, Lexicon], int]


def find(text: str, when: date | None, language: str) -> list[tuple[Tokens, Sentence]]:
    """The figures of each paragraph, with its tokens."""
    lex = lexicon(language)
    plain = flat(text)
    return [_walk(_tokens(plain, start, end, lex), when, lex) for start, end in paragraphs(plain)]


def _tokens(text: str, start: int, end: int, lex: Lexicon) -> Tokens:
    tokens = tokenise(text, start, end, lex.tongue.apostrophe)
    return parted(tokens, lex.prefixes, lex.knows) if lex.prefixes else tokens


def _walk(tokens: Tokens, when: date | None, lex: Lexicon) -> tuple[Tokens, Sentence]:
    s = Sentence(tokens, len(tokens), when)
    i = 0
    begins = lex.begins
    while tokens[i].text:
        token = tokens[i]
        end = 0
        if token.num:
            end = _first(s, i, lex, _DIGITS)
        elif token.word:
            if begins(token.low):
                end = _first(s, i, lex, _WORDS)
            elif token.text in SIGNS or token.text in PLAIN_CODES:
                end = amounts.money_before(s, i, lex)
        elif token.text in SIGNS:
            end = amounts.money_before(s, i, lex)
        elif token.text == "%":
            end = amounts.percent_before(s, i, lex)
        i = end if end > i else i + 1
    qualifiers.put(s, lex)
    return tokens, s


def _first(s: Sentence, i: int, lex: Lexicon, readers: tuple[Reader, ...]) -> int:
    for reader in readers:
        end = reader(s, i, lex)
        if end:
            return end
    return 0


def _started(reader: Callable[[Sentence, int, int, Lexicon], int]) -> Reader:
    """A reader of what begins at its own token."""
    return lambda s, i, lex: reader(s, i, i, lex)


def _amount(s: Sentence, i: int, lex: Lexicon) -> int:
    """A quantity; with "ago" behind it a date."""
    end = amounts.amount(s, i, lex)
    return max(end, relative.ago_behind(s, lex)) if end else 0


def _idiom(s: Sentence, i: int, lex: Lexicon) -> int:
    found = lex.idioms.match(s.tokens, i)
    return found[1] if found else 0


def _negative(s: Sentence, i: int, lex: Lexicon) -> int:
    """minus 5 Grad"""
    found = lex.minus.match(s.tokens, i)
    if not found or not s.tokens[found[1]].num:
        return 0
    end = amounts.amount(s, found[1], lex)
    hit = s.last
    if not end or hit is None or hit.kind not in ("measure", "percent", "money"):
        return end
    if isinstance(hit.value, tuple) and hit.start == i:
        return end  # minus 5 bis minus 2 Grad
    if isinstance(hit.value, float) and hit.start == found[1]:
        hit.start, hit.value = i, -hit.value
    return end


_DIGITS: tuple[Reader, ...] = (
    _started(calendar.numeric),
    _started(calendar.season),
    _started(calendar.day),
    _started(eras.century),
    _started(eras.quarter),
    _started(eras.decade),
    _started(clock.time),
    ordinals.digits,
    exclusions.skip,
    _amount,
)
"""What begins with digits."""

_WORDS: tuple[Reader, ...] = (
    _idiom,
    _negative,
    relative.ago,
    relative.one_ago,
    relative.span,
    eras.edge,
    _started(eras.century),
    _started(eras.quarter),
    _started(eras.decade),
    _started(relative.named),
    _started(relative.day),
    _started(relative.shift),
    _started(relative.weekday),
    _started(relative.season),
    _started(calendar.worded),
    _started(calendar.month),
    _started(relative.period),
    clock.before,
    clock.half_to,
    clock.worded,
    amounts.percent_before,
    nouns.one_of,
    _amount,
    ordinals.ranked,
    ordinals.word,
    amounts.money_before,
)
"""What begins with a word."""
