"""Instants as the command line's JSON has them. Owns one form for all commands."""

from __future__ import annotations

from datetime import UTC, datetime

from tui_reader.export.objects import instant


def iso(at: int) -> str:
    """Epoch seconds as RFC 3339 in UTC; what no calendar has is clamped to one that has it."""
    when = datetime.fromtimestamp(max(-62_135_596_800, min(at, 253_402_300_799)), UTC)
    return instant(when) or ""
