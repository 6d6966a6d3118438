"""When two wordings are the same to the reader: case and blanks do not count. Owns nothing else."""

from __future__ import annotations


def folded(text: str) -> str:
    """The text's words, case-folded, with one blank between them."""
    return " ".join(text.casefold().split())
