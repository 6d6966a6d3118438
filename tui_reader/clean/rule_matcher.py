"""Applies the table of rules to lines: folded phrases in dictionaries, patterns as they are.

Owns the compiled form of the table and the places of an article (head, body, tail). Knows no HTML.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from tui_reader.clean import appeals
from tui_reader.clean.blocks import fold
from tui_reader.clean.first_look import begins
from tui_reader.clean.rules import EDGES, RULES, Rule
from tui_reader.sentences import WIDE, is_ended

PROSE, LONG_PROSE = 60, 220
"""Characters from which a line that ends like a sentence is prose, and from which any line is."""
MAX_LINE = 420
"""No rule looks at a longer line."""


Matching = tuple[Callable[[str], object], Rule]


@dataclass(frozen=True, slots=True)
class _Patterned:
    begins: Callable[[str], object]
    """Tells of a sign whether a line may begin with it."""
    match: Callable[[str], object]
    rule: Rule


@dataclass(frozen=True, slots=True)
class _Table:
    exact: dict[str, tuple[Rule, ...]]
    starts: dict[str, tuple[tuple[str, Rule], ...]]
    """By first character of the phrase."""
    holders: tuple[Rule, ...]
    """The rules with phrases that stand anywhere."""
    holds: dict[str, tuple[tuple[str, int], ...]]
    """Each such phrase and whose it is, by a word of it: a line without this does not hold it."""
    keyless: tuple[tuple[str, int], ...]
    """Those in scripts without blanks."""
    patterns: tuple[_Patterned, ...]
    limits: tuple[int, ...]
    """Lengths of the longest lines that these may match, in order."""
    rows: tuple[tuple[frozenset[str], Rule], ...]
    """The one-word phrases which also stand in rows."""
    appeals: tuple[Rule, ...]


def phrases(field: str) -> list[str]:
    """The folded phrases of one field of a rule."""
    return [folded for raw in re.split(r"[|\n]", field) if (folded := fold(raw))]


def hits(line: str) -> tuple[Rule, ...]:
    """The rules whose phrase or pattern the line shows, wherever it stands."""
    if not line or len(line) > MAX_LINE:
        return ()
    return _hits(line)


@lru_cache(maxsize=4096)
def is_prose(line: str) -> bool:
    """Whether a line reads like a paragraph, in any script: long, and ended like a sentence."""
    size = len(line)
    if not line.isascii():
        size += 2 * len(WIDE.findall(line))
    return (size >= PROSE and is_ended(line)) or size >= LONG_PROSE


def places(lines: Sequence[str], found: Sequence[tuple[Rule, ...]]) -> list[str]:
    """For each line: head (before the first prose), tail (after the last) or body. `found` are
    the rules each line shows."""
    prose = [at for at, line in enumerate(lines) if is_prose(line) and not found[at]]
    if not prose:
        return ["body"] * len(lines)
    first, last = prose[0], prose[-1]
    return ["head" if at < first else "tail" if at > last else "body" for at in range(len(lines))]


@lru_cache(maxsize=4096)
def _hits(line: str) -> tuple[Rule, ...]:
    table, folded = _table(), fold(line)
    found = list(table.exact.get(folded, ()))
    for phrase, rule in table.starts.get(folded[:1], ()):
        if folded.startswith(phrase) and _whole(folded, len(phrase)):
            found.append(rule)
    words, size = folded.split(), len(line)
    found += [table.holders[at] for at in _held(table, folded, words)]
    short = bisect_left(table.limits, size)
    found += [rule for match, rule in _patterns(line[0], short) if match(line)]
    if len(words) > 1:
        found += [rule for row, rule in table.rows if row.issuperset(words)]
    if appeals.is_appeal(line, words):
        found += table.appeals
    return tuple(dict.fromkeys(rule for rule in found if size <= rule.limit)) if found else ()


def _held(table: _Table, folded: str, words: list[str]) -> list[int]:
    """Which of the rules with phrases that stand anywhere have one in a line."""
    held = {
        at
        for word in table.holds.keys() & words
        for phrase, at in table.holds[word]
        if phrase in folded
    }
    if not folded.isascii():
        held |= {at for phrase, at in table.keyless if phrase in folded}
    return sorted(held)


def _whole(folded: str, end: int) -> bool:
    return end == len(folded) or folded[end] == " " or not folded[end - 1].isascii()


@lru_cache(maxsize=4096)
def _patterns(first: str, short: int) -> tuple[Matching, ...]:
    """Those that a line with this first sign may match, which is longer than so many of their
    limits."""
    table = _table()
    limits = frozenset(table.limits[short:])
    likely = (one for one in table.patterns if one.rule.limit in limits and one.begins(first))
    return tuple((one.match, one.rule) for one in likely)


@lru_cache(maxsize=1)
def _table() -> _Table:
    exact: dict[str, tuple[Rule, ...]] = {}
    starts: dict[str, tuple[tuple[str, Rule], ...]] = {}
    for rule in RULES:
        for phrase in phrases(rule.exact):
            exact[phrase] = (*exact.get(phrase, ()), rule)
        for phrase in phrases(rule.at_edges):
            exact[phrase] = (*exact.get(phrase, ()), replace(rule, where=EDGES))
        for phrase in phrases(rule.starts):
            starts[phrase[0]] = (*starts.get(phrase[0], ()), (phrase, rule))
    holders = tuple(rule for rule in RULES if rule.holds)
    holds: dict[str, tuple[tuple[str, int], ...]] = {}
    held = [(phrase, at) for at, rule in enumerate(holders) for phrase in phrases(rule.holds)]
    for phrase, at in held:
        if " " in phrase:  # its last word may go on in a line
            key = max(phrase.split()[:-1], key=len)
            holds[key] = (*holds.get(key, ()), (phrase, at))
    patterned = (rule for rule in RULES if rule.pattern)
    patterns = tuple(
        _Patterned(begins(rule.pattern), re.compile(rule.pattern).match, rule) for rule in patterned
    )
    by_name = {rule.name: rule for rule in RULES}
    rows = [
        (frozenset(p for p in phrases(by_name[rule.rows_of].exact) if " " not in p), rule)
        for rule in RULES
        if rule.rows_of
    ]
    return _Table(
        exact,
        starts,
        holders,
        holds,
        tuple((phrase, at) for phrase, at in held if " " not in phrase),
        patterns,
        tuple(sorted({one.rule.limit for one in patterns})),
        tuple(rows),
        tuple(rule for rule in RULES if rule.speaks),
    )
