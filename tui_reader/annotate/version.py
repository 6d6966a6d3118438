"""The version of what this room finds; nothing else, so that both its ends can import it."""

from __future__ import annotations

VERSION: int = 62
"""Raised when the same text would get other annotations, so that a library can be read again."""
