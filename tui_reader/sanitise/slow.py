"""The slow way through the door: text in which something acts, hides, or may do so.

Owns the patterns of what `sanitise` removes; only `sanitise` asks. They stand apart because
most texts pass without any of them, and to compile them takes as long as to draw the first frame.
"""

from __future__ import annotations

import re
import unicodedata

MAX_MARKS = 5
"""Combining marks kept on one base; Tibetan and Hebrew with cantillation need up to five."""

_BREAKS = re.compile("\r\n|[\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_SPACES = re.compile("[\t\xa0\u1680\u2000-\u200a\u202f\u205f]")
_SURROGATES = re.compile("[\ud800-\udfff]")
_REMOVED = re.compile(
    "["
    "\x00-\x09\x0b-\x1f\x7f-\x9f"  # C0 but LF, DEL, C1
    "\xad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f"  # soft hyphen, joiner, fillers
    "\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f"  # bidi controls, invisibles
    "\u3164\ufdd0-\ufdef\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff"  # fillers, BOM, annotations
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"  # shorthand and music format controls
    "\U000e0000-\U000e0fff"  # tags and the supplementary variation selectors
    + "".join(chr(plane * 0x10000 + end) for plane in range(1, 17) for end in (0xFFFE, 0xFFFF))
    + "]"
)
# Joiners and variation selectors belong to emoji and to Indic, Arabic and CJK letters; elsewhere,
# or more than one in a row, they only hide text.
_LONE_SELECTOR = re.compile(
    "(?<![0-9#*\xa9\xae\u0370-\u1fff\u203c-\u2fff\u3001-\U0010ffff])[\ufe00-\ufe0f]+"
)
_LONE_JOINER = re.compile(
    "(?<![\u0370-\u1fff\u2190-\u2fff\u3001-\ufdcf\ufe0f\U00010000-\U0010ffff])[\u200c\u200d]+"
    # After an emoji only another one can be joined: else the next column is drawn into it.
    "|(?<=[\u2190-\u2bff\ufe0f\U0001f000-\U0001faff])[\u200c\u200d]+"
    "(?![\u200c\u200d\u2190-\u2bff\U0001f000-\U0001faff])"
)
_JOINERS = re.compile("([\u200c\u200d])[\u200c\u200d]+")
_SELECTORS = re.compile("([\ufe00-\ufe0f])[\ufe00-\ufe0f]+")
_LIGATURES = str.maketrans({
    "\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl",
    "\ufb05": "st", "\ufb06": "st",
})  # fmt: skip
"""Letters that a printer cast as one: no search finds them, no judge reads them."""
_MAYBE_MARKS = re.compile(rf"[^\w\s\x00-\x7f]{{{MAX_MARKS + 1},}}")


def scoured(raw: str) -> str:
    """NFC, LF only, nothing that acts."""
    raw = _SURROGATES.sub("\ufffd", raw)
    raw = _SPACES.sub(" ", _BREAKS.sub("\n", raw))
    raw = _REMOVED.sub("", raw)
    if not raw.isascii():
        raw = unicodedata.normalize("NFC", raw).translate(_LIGATURES)
        raw = _MAYBE_MARKS.sub(lambda run: _thin(run.group()), raw)
        raw = _shown(raw)
    return raw


def inert(raw: str) -> str:
    """Without what acts; all else as it was."""
    return _REMOVED.sub("", _SURROGATES.sub("\ufffd", raw))


def _shown(raw: str) -> str:
    """NFC without joiners and selectors that only hide text.

    What stood apart composes or changes places when they are gone, which may leave another one
    alone: hence the rounds, of which marks thinned before allow but a few.
    """
    while True:
        kept = _SELECTORS.sub(r"\1", _LONE_SELECTOR.sub("", raw))
        kept = _JOINERS.sub(r"\1", _LONE_JOINER.sub("", kept))
        if len(kept) == len(raw):
            return raw
        raw = unicodedata.normalize("NFC", kept)


def _thin(run: str) -> str:
    """`run` with at most MAX_MARKS combining marks on one base; a joiner is no new base."""
    kept, marks = [], 0
    for char in run:
        if unicodedata.combining(char) or unicodedata.category(char) in ("Mn", "Me"):
            marks += 1
        elif char not in "\u200c\u200d":
            marks = 0
        if marks <= MAX_MARKS:
            kept.append(char)
    return "".join(kept)
