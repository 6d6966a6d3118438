"""When two wordings are the same to the reader: case and blanks do not count. Owns nothing else."""

from __future__ import annotations


def in_one_line(text: str) -> str:
    """The text's words with one blank between them."""
    if text.isascii() and text.isprintable() and "  " not in text:
        return text.strip(" ")  # a tenth of the cost, and most texts
    return " ".join(text.split())


def folded(text: str) -> str:
    """The text's words, case-folded, with one blank between them."""
    return " ".join(text.casefold().split())
