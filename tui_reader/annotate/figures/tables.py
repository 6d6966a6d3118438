"""The one helper of the table modules: a row of words -> a set."""

from __future__ import annotations


def word_set(row: str) -> frozenset[str]:
    """The words of a row, which are separated by white space."""
    return frozenset(row.split())
