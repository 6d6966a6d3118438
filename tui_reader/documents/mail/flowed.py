"""Text with soft line ends (RFC 3676): a line that ends in a blank goes on in the next. Pure."""

from __future__ import annotations

import re

_QUOTED = re.compile(r">{1,50}")
SIGNATURE = "-- "


def joined(text: str, *, deleted: bool = False) -> str:
    """The text with its paragraphs in one line each. `deleted`: the blank at a soft line's end is
    no blank between words (DelSp), as in Chinese and Japanese."""
    lines: list[str] = []
    open_at = -1  # the depth of a paragraph that goes on; -1: none does
    for raw in text.split("\n"):
        quoted = _QUOTED.match(raw)
        depth = quoted.end() if quoted else 0
        line = raw[depth:].removeprefix(" ")
        if open_at == depth and line != SIGNATURE:
            lines[-1] += line
        else:
            lines.append(f"{'>' * depth} {line}" if depth else line)
        soft = line.endswith(" ") and line != SIGNATURE
        open_at = depth if soft else -1
        if soft and deleted:
            lines[-1] = lines[-1][:-1]
    return "\n".join(lines)
