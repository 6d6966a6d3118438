"""Applies the table of rules to lines: folded phrases in dictionaries, patterns as they are.

Owns the compiled form of the table and the places of an article (head, body, tail). Knows no HTML.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from tui_reader.clean import appeals
from tui_reader.clean.blocks import fold
from tui_reader.clean.rules import EDGES, RULES, Rule
from tui_reader.sentences import WIDE, is_ended

PROSE, LONG_PROSE = 60, 220
"""Characters from which a line that ends like a sentence is prose, and from which any line is."""
MAX_LINE = 420
"""No rule looks at a longer line."""


@dataclass(frozen=True, slots=True)
class _Table:
    exact: dict[str, tuple[Rule, ...]]
    starts: dict[str, tuple[tuple[str, Rule], ...]]
    """By first character of the phrase."""
    holds: tuple[tuple[re.Pattern[str], Rule], ...]
    keys: frozenset[str]
    """A word of each phrase of `holds`: a line with none of them holds none of the phrases."""
    keyless: re.Pattern[str]
    """The phrases of `holds` in scripts without blanks."""
    patterns: tuple[tuple[re.Pattern[str], Rule], ...]
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
    size = len(line)
    if not table.keys.isdisjoint(folded.split()) or table.keyless.search(folded):
        found += [r for pattern, r in table.holds if size <= r.limit and pattern.search(folded)]
    found += [r for pattern, r in table.patterns if size <= r.limit and pattern.match(line)]
    found += [r for words, r in table.rows if " " in folded and words.issuperset(folded.split())]
    if appeals.is_appeal(line, folded):
        found += table.appeals
    return tuple(dict.fromkeys(rule for rule in found if size <= rule.limit))


def _whole(folded: str, end: int) -> bool:
    return end == len(folded) or folded[end] == " " or not folded[end - 1].isascii()


@lru_cache(maxsize=1)
def _table() -> _Table:
    exact: dict[str, tuple[Rule, ...]] = {}
    starts: dict[str, tuple[tuple[str, Rule], ...]] = {}
    holds, patterns = [], []
    for rule in RULES:
        for phrase in phrases(rule.exact):
            exact[phrase] = (*exact.get(phrase, ()), rule)
        for phrase in phrases(rule.at_edges):
            exact[phrase] = (*exact.get(phrase, ()), replace(rule, where=EDGES))
        for phrase in phrases(rule.starts):
            starts[phrase[0]] = (*starts.get(phrase[0], ()), (phrase, rule))
        if rule.holds:
            joined = "|".join(map(re.escape, phrases(rule.holds)))
            holds.append((re.compile(joined), rule))
        if rule.pattern:
            patterns.append((re.compile(rule.pattern), rule))
    held = [phrase for rule in RULES for phrase in phrases(rule.holds)]
    keys = frozenset(max(p.split()[:-1], key=len) for p in held if " " in p)
    keyless = re.compile("|".join(re.escape(p) for p in held if " " not in p))
    by_name = {rule.name: rule for rule in RULES}
    rows = [
        (frozenset(p for p in phrases(by_name[rule.rows_of].exact) if " " not in p), rule)
        for rule in RULES
        if rule.rows_of
    ]
    return _Table(
        exact,
        starts,
        tuple(holds),
        keys,
        keyless,
        tuple(patterns),
        tuple(rows),
        tuple(rule for rule in RULES if rule.speaks),
    )
