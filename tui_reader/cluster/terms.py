"""What a title and a beginning say, as terms that can be counted and compared in any language.

No language is known here: words are folded and cut to six letters (a stemmer for all inflected
languages at once: six measured as good as five and eight), scripts without blanks give pairs of
signs, numbers are brought to one spelling. A term is a 32-bit number (CRC-32 of its letters).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, MutableMapping
from dataclasses import dataclass
from zlib import crc32

_WORD = re.compile(r"[^\W_]+(?:[.,:]\d+)*")
_DENSE = re.compile(
    r"[\u0e00-\u0eff\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]"
)
"""Signs of scripts that set no blanks between words, and Hangul, whose blanks part little."""
_RUNS = re.compile(r"\d+(?:[.,]\d+)*|[^\d]+")
_THOUSANDS = re.compile(r"\d{1,3}(?:[.,]\d{3})+")
_DECIMAL = re.compile(r"\d[.]\d")
_LETTERS = 6
_SENTENCE_CASE = 0.6
"""Share of capital words from which a title Is Written in Capitals All Over."""

NUMBER, DOTTED = 1, 3
"""The two low bits of a term: a number; a number with a point (a version, a magnitude, a rate)."""
CAPITAL, NAME, LEAD = 1, 2, 4
"""How a word of a title is written: with a capital; with one inside the title; before the colon."""

_LEADING = re.compile(r"([^.:|]{2,32}?)(?:\.|\s?:|\s[–—-])\s")
"""The place or person that a title begins with: "Laval. ...", "Leeds: ..."."""
_PARTS = re.compile(r' [-–—|·»"]+ | ?\| ?')
"""Between a title and its outlet, where blanks are single."""
_DATE = re.compile(r"[\d./: -]+")
_LONGEST_ENDING = 60
_LEAST_LEFT = 15
"""Letters that a title keeps before its ending is taken for the outlet's."""
_OFTEN = 3
"""Titles that ended alike before: an ending is the outlet's."""


def terms(text: str) -> set[int]:
    """All terms of a text."""
    return set(in_order(text))


def in_order(text: str) -> dict[int, None]:
    """The same, each where it stands first."""
    folded = _folded(text.replace("’", "'"))
    return dict.fromkeys(term for word in _WORD.findall(folded) for term in _of_word(word))


@dataclass(frozen=True, slots=True)
class _Word:
    at: int
    text: str


def written(title: str) -> dict[int, int]:
    """How the words of a title are written, where that tells something: term -> CAPITAL, NAME and
    LEAD added up. A name is a capital inside a title that Has Not Capitals All Over, or a lead."""
    match = _LEADING.match(title)
    short = match is not None and len(_WORD.findall(match[1])) <= 3
    lead = match.end() if match and short and title[0].isupper() else 0
    words = [_Word(found.start(), found[0]) for found in _WORD.finditer(title)]
    inner = [w.text for w in words[1:] if w.at >= lead and len(w.text) > 3 and w.text[0].isalpha()]
    all_over = sum(text[0].isupper() for text in inner) > _SENTENCE_CASE * len(inner) > 0
    first = next((w.at for w in words if w.at >= lead), 0)
    out: dict[int, int] = {}
    for word in words:
        short = len(word.text) < 3 and not word.text.isupper()  # "AG", but not "An"
        if short or len(word.text) < 2 or not word.text[0].isupper():
            continue
        flags = CAPITAL
        if word.at < lead:
            flags |= LEAD | NAME
        elif word.at not in (0, first) and not all_over:
            flags |= NAME
        for term in _of_word(_folded(word.text)):
            out[term] = out.get(term, 0) | flags
    return out


def bare_title(title: str, feed_title: str, endings: MutableMapping[str, int]) -> str:
    """The title without its outlet: trailing parts that are a date, the feed's own title, or ended
    three titles before. `endings` counts trailing parts, and is counted on."""
    parts = [
        part for part in (part.strip() for part in _PARTS.split(" ".join(title.split()))) if part
    ]
    if len(parts) < 2:
        return title
    keep = len(parts)
    while keep > 1:
        last = parts[keep - 1].lower()
        known = endings.get(last, 0) >= _OFTEN or last == feed_title.lower()
        if not (known or _DATE.fullmatch(last)):
            break
        if sum(map(len, parts[: keep - 1])) < _LEAST_LEFT:
            break
        keep -= 1
    for part in parts[1:]:
        if len(part) <= _LONGEST_ENDING:
            endings[part.lower()] = endings.get(part.lower(), 0) + 1
    return " - ".join(parts[:keep])


def _folded(text: str) -> str:
    if text.isascii():
        return text.lower()
    spread = unicodedata.normalize("NFKD", text.casefold())
    return "".join(sign for sign in spread if not unicodedata.combining(sign))


def _of_word(word: str) -> Iterator[int]:
    if not word.isascii() and _DENSE.search(word):
        for run in _RUNS.findall(word):
            yield from _of_run(run)
    elif word[0].isdigit():
        yield _numeral(word)
    elif len(word) > 1:
        yield _term(word[:_LETTERS])


def _of_run(run: str) -> Iterator[int]:
    if run[0].isdigit():
        yield _numeral(run)
    elif len(run) == 1:
        yield _term(run)
    else:
        for at in range(len(run) - 1):
            yield _term(run[at : at + 2])


def _numeral(word: str) -> int:
    word = word.rstrip(".,:")
    if _THOUSANDS.fullmatch(word):
        word = word.replace(".", "").replace(",", "")
    word = word.replace(",", ".")
    return _term("#" + word, DOTTED if _DECIMAL.search(word) else NUMBER)


def _term(word: str, low: int = 0) -> int:
    return crc32(word.encode("utf-8", "surrogatepass")) & ~3 | low
