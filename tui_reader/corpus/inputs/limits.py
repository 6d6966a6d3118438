"""What every kind of input holds to."""

from __future__ import annotations

ROW = 64 << 20
"""Bytes of one document: a longer one is refused by its head, and never held in memory."""
