"""Decides which pieces go: rules at their places, then the scorer; when in doubt a piece stays.

Owns the order of the decisions. Nothing is cut from a point to the end: every piece is judged.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from tui_reader.clean import matching
from tui_reader.clean.pieces import Decided, Piece, Verdict, as_role, fingerprint, fold
from tui_reader.model import Overrides, Role

_CREDIT_END = re.compile(
    r"[.!?”\"’)] ?\(?(?:(?:[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,3} ?)?(?:/|via |for |— ?|\| ?)?)"
    r"(?:REUTERS|Reuters|AFP|AP|AP Photo|EPA|Getty Images?|Getty|Shutterstock|POOL|Pool)"
    r"(?:[ /]?(?:AFP|AP|via|Getty Images?|Getty|Pool|POOL|Shutterstock|REUTERS|/)){0,4}\)?$"
    r"|[.!?”\"’)] ?(?:via|VIA) [A-Z]\S{1,30}$"
)
_CREDIT_RULES = frozenset(("photo credit", "agency credit"))
_SAFE_ROLES = frozenset((Role.CODE, Role.TABLE, Role.TITLE))
"""Roles which no phrase proves to be junk."""
DUPLICATE_MIN = 60
"""A repeated block shorter than this may be a refrain or an answer."""


def decide(pieces: Sequence[Piece], feed_tails: frozenset[str] = frozenset()) -> list[Decided]:
    """Every piece with its verdict; captions get their role here."""
    pieces = _with_captions(pieces)
    lines = [piece.text for piece in pieces]
    where = matching.places(lines)
    verdicts = [_by_rule(piece, place) for piece, place in zip(pieces, where, strict=True)]
    rows = [Decided(p, v) for p, v in zip(pieces, verdicts, strict=True)]
    return [_by_feed(row, place, feed_tails) for row, place in zip(rows, where, strict=True)]


def overridden(decided: Iterable[Decided], overrides: Overrides) -> list[Decided]:
    """The user's word, stronger than every rule."""
    if not overrides.keep and not overrides.cut:
        return list(decided)
    return [_user_word(row, overrides) for row in decided]


def _user_word(row: Decided, overrides: Overrides) -> Decided:
    mark = fingerprint(row.piece.text)
    if mark in overrides.keep:
        return replace(row, verdict=None)
    if mark in overrides.cut and row.piece.role is not Role.TITLE:
        return replace(row, verdict=Verdict("your rule"))
    return row


def is_credited(line: str) -> bool:
    """Whether a sentence ends in an agency's credit, as captions do in copied text."""
    return len(line) < 600 and bool(_CREDIT_END.search(line[-120:]))


def _with_captions(pieces: Sequence[Piece]) -> list[Piece]:
    return [
        as_role(piece, Role.CAPTION)
        if piece.role is Role.PARAGRAPH and is_credited(piece.text)
        else piece
        for piece in pieces
    ]


def _by_rule(piece: Piece, place: str) -> Verdict | None:
    if piece.role in _SAFE_ROLES:
        return None
    for rule in matching.hits(piece.text):
        if piece.role is Role.CAPTION and rule.name in (*_CREDIT_RULES, "credit line", "copyright"):
            continue
        if place in rule.where:
            return Verdict(rule.name)
    return None


def _by_feed(row: Decided, place: str, feed_tails: frozenset[str]) -> Decided:
    if row.verdict or place == "head" or fold(row.piece.text) not in feed_tails:
        return row
    return replace(row, verdict=Verdict("repeats in feed"))


def without_duplicates(rows: Iterable[Decided]) -> list[Decided]:
    """A paragraph said twice running is a slip of the feed; farther apart it may be meant."""
    last, kept = "", []
    for row in rows:
        if row.verdict is None and row.piece.role not in _SAFE_ROLES:
            mark = fingerprint(row.piece.text)
            if mark == last and len(mark) >= DUPLICATE_MIN:
                row = replace(row, verdict=Verdict("duplicate"))
            last = mark
        kept.append(row)
    return kept
