"""Numbers in brackets that point to notes: "[3]", "[12, 13]", "(27, 28)". Adds no figure."""

from __future__ import annotations

from tui_reader.annotate.figures.tokens import Tokens


def bracketed(tokens: Tokens, i: int) -> int:
    """The token after the number at i and what is listed with it, 0 where they are no notes."""
    if not i or tokens[i - 1].text not in ("[", "("):
        return 0
    j = i + 1
    while tokens[j].num or (tokens[j].text and tokens[j].text in ",-–"):
        j += 1
    if tokens[i - 1].text == "[":
        return j if tokens[j].text == "]" else 0
    return j if tokens[j].text == ")" and _rising([token.text for token in tokens[i:j]]) else 0


def _rising(listed: list[str]) -> bool:
    """At least two small numbers, commas between, each above the one before."""
    numbers, commas = listed[::2], set(listed[1::2])
    if commas != {","} or not all(text.isdigit() and len(text) < 4 for text in numbers):
        return False
    values = [int(text) for text in numbers]
    return values == sorted(set(values))
