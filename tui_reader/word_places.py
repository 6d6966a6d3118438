"""Where the words that a search finds stand in a text: by the rules of the full-text index.

Letters are folded as `index_words` folds them, whole words are found where a script has blanks,
any part where it has none, and what stands between the words of a phrase does not matter.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from tui_reader import index_words

Phrase = tuple[str, bool]
"""Words that stand one behind the other, and whether the last of them is only begun."""


class _Seen(dict[str, str]):
    """Each character as it is compared, found out once: none, one or several."""

    def __missing__(self, sign: str) -> str:
        folded = index_words.FOLDED[ord(sign)].lower()
        if folded < "\u0250" or "\u1e00" <= folded <= "\u1eff":
            parts = unicodedata.normalize("NFD", folded)
            folded = "".join(part for part in parts if not "\u0300" <= part <= "\u036f")
        elif "\u0300" <= folded <= "\u036f":
            folded = ""
        self[sign] = folded
        return folded


_SEEN = _Seen()
_MARKS = ("Mn", "Mc")


def pattern(phrases: Sequence[Phrase]) -> re.Pattern[str] | None:
    """What `places` looks for; None where no phrase has a word."""
    found = [one for text, begun in phrases if (one := _one(text, begun))]
    return re.compile("|".join(found)) if found else None


def part(text: str) -> re.Pattern[str] | None:
    """For `places` too, of whatever is typed, be it in the middle of a word: None for blanks."""
    folded = "".join(_SEEN[sign] for sign in unicodedata.normalize("NFC", text))
    if not folded.strip():
        return None
    return re.compile(r"\s+".join(map(re.escape, re.split(r"\s+", folded))))


def places(wanted: re.Pattern[str], text: str) -> Iterator[tuple[int, int]]:
    """(start, end) of each place of the text that the pattern holds for, in order."""
    if text.isascii():
        yield from (match.span() for match in wanted.finditer(text.lower()))
        return
    signs = [_SEEN[sign] for sign in text]
    folded = "".join(signs)
    if len(folded) == len(text) and "" not in signs:
        yield from (match.span() for match in wanted.finditer(folded))
        return
    starts = [at for at, sign in enumerate(signs) for _ in sign]
    for match in wanted.finditer(folded):
        # To the end of the last character, with the marks that stand on it.
        end = starts[match.end() - 1] + 1
        while end < len(text) and not signs[end] and unicodedata.combining(text[end]):
            end += 1
        yield starts[match.start()], end


def _one(text: str, begun: bool) -> str:
    """The pattern of one phrase; "" where it has no word."""
    word, paired, between = _letters()
    folded = "".join(_SEEN[sign] for sign in unicodedata.normalize("NFC", text))
    parts = re.findall(f"{paired}+|(?:{word})+", folded)
    if not parts:
        return ""
    made = [re.escape(parts[0])]
    for before, part in pairwise(parts):
        glued = bool(re.match(paired, before[-1]) or re.match(paired, part[0]))
        made.append(f"(?:{between}){'*' if glued else '+'}{re.escape(part)}")
    first = re.escape(parts[0][0])
    if not re.match(paired, parts[0][0]):
        # Behind the first letter, so that the text is looked through for that.
        made[0] = f"{first}(?<!{word}{first}){re.escape(parts[0][1:])}"
    last = "" if begun or re.match(paired, parts[-1][-1]) else f"(?!{word})"
    return "".join(made) + last


@lru_cache(maxsize=1)
def _letters() -> tuple[str, str, str]:
    """A letter of scripts with blanks, one of those without, and what is neither."""
    marks = [code for code in range(0x300, 0xFE30) if unicodedata.category(chr(code)) in _MARKS]
    gaps = [at for at, (a, b) in enumerate(pairwise(marks), 1) if b - a > 1]
    ranges = "".join(
        f"{chr(marks[a])}-{chr(marks[b - 1])}" for a, b in pairwise([0, *gaps, len(marks)])
    )
    paired = index_words.PAIRED
    word = f"(?:[^\\W_{paired}]|(?![{paired}])[{ranges}])"
    return word, f"[{paired}]", f"(?![{ranges}])[\\W_]"
