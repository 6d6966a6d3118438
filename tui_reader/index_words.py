"""Text as the full-text index takes it: scripts without blanks in pairs of letters, no accents.

SQLite's tokenizer parts words at blanks, and drops the accents of Latin only. So what it is given,
texts and queries alike, passes here. Whoever changes what comes out changes what stands in every
library's index: that is a new step of its schema.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

PAIRED = (
    "\u0e00-\u0e4e\u0e80-\u0ecf\u0edc-\u0edf"  # Thai, Lao
    "\u1000-\u103f\u1050-\u108f\u109a-\u109d\ua9e0-\ua9ef\ua9fa-\ua9fe\uaa60-\uaa7f"  # Burmese
    "\u1780-\u17d3\u17dd"  # Khmer
    "\u3005-\u3007\u3041-\u3096\u309d-\u309f\u30a1-\u30fa\u30fc-\u30ff\u31f0-\u31ff"
    "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"  # Chinese, Japanese
    "\u1100-\u11ff\uac00-\ud7a3"  # Korean has blanks, and glues its particles on
)
_SAME = {
    "ß": "ss", "ẞ": "ss", "æ": "ae", "Æ": "ae", "œ": "oe", "Œ": "oe", "þ": "th", "Þ": "th",
    "ø": "o", "Ø": "o", "ł": "l", "Ł": "l", "đ": "d", "Đ": "d", "ð": "d", "Ð": "d", "ı": "i",
    "ħ": "h", "Ħ": "h", "ς": "σ", "ي": "ی", "ى": "ی", "ك": "ک", "ة": "ه", "ـ": "",
    "й": "й", "Й": "Й",
}  # fmt: skip
"""Letters that one types for the other, and those that are none without what stands on them."""
_TAGS = re.compile(r"<[a-zA-Z/!][^<>]*>?")
_CODE = re.compile(r"<(script|style)\b", re.I)
_ENDS = {"script": re.compile("</script", re.I), "style": re.compile("</style", re.I)}
_BEGINNING = 40
_LONGEST_WORD = 200
_ENDLESS = re.compile(rf"\w{{{_LONGEST_WORD + 1},}}")


# The two that follow take 5 ms to make, which a library that is opened need not wait for.


@cache
def _runs() -> re.Pattern[str]:
    return re.compile(f"[{PAIRED}]+")


@cache
def _foreign() -> re.Pattern[str]:
    """Whoever writes in other Latin letters, with whatever accents, is read by the tokenizer
    itself."""
    return re.compile(
        f"[{''.join(_SAME)}\u00ad\u00b2\u00b3\u00b9\u0300-\u1dff\u1f00-\u1fff"
        "\u200b-\u200f\u2060-\u209f\u2e80-\U0010ffff]"
    )


class _Folded(dict[int, str]):
    """What each character is indexed as, found out once."""

    def __missing__(self, code: int) -> str:
        self[code] = made = _folded(chr(code))
        return made


def _folded(sign: str) -> str:
    if sign in _SAME:
        return _SAME[sign]
    if not _foreign().match(sign):
        return sign
    category = unicodedata.category(sign)
    if category == "Cs":  # half of a pair: no text that SQLite takes
        return " "
    if category == "Nd":
        return str(unicodedata.decimal(sign))
    if category == "Cf" or "\ufe00" <= sign <= "\ufe0f":  # joiners, places to break a word at
        return ""
    if sign < "\u0900" or "\u1f00" <= sign <= "\u1fff":
        parts = unicodedata.normalize("NFKD", sign)
        bare = "".join(part for part in parts if not unicodedata.combining(part))
        return _SAME.get(bare, bare)
    return unicodedata.normalize("NFKC", sign)


FOLDED = _Folded()


def _is_foreign(text: str) -> bool:
    return not text.isascii() and _foreign().search(text) is not None


def _fold(text: str) -> str:
    return unicodedata.normalize("NFC", text).translate(FOLDED)


def of_text(text: str) -> str:
    """The words of a text for the index: of a run of letters without blanks each pair, and its last
    letter, which nothing follows. Words that nobody types (a picture written as letters) are not
    among them."""
    if _is_foreign(text):
        text = _runs().sub(lambda run: f" {_pairs(run.group(), last=True)} ", _fold(text))
    return _ENDLESS.sub(" ", text) if _is_endless(text) else text


def _is_endless(text: str) -> bool:
    """Whether a run without blanks is longer than a word."""
    half = _LONGEST_WORD // 2
    # It would fill a whole stretch of half that length: to look at these is a tenth of the cost.
    if all(" " in text[at : at + half] for at in range(0, len(text) - half + 1, half)):
        return False
    return any(max(map(len, line.split()), default=0) > _LONGEST_WORD for line in text.splitlines())


def of_query(text: str) -> tuple[str, bool]:
    """The words of what is looked for; whether the last of them is the beginning of one only: a
    single letter, with which pairs begin."""
    if not _is_foreign(text):
        return text, False
    folded = _fold(text).strip()
    runs = list(_runs().finditer(folded))
    end = runs[-1] if runs and runs[-1].end() == len(folded) else None
    spaced = _runs().sub(
        lambda run: f" {_pairs(run.group(), last=run.end() < len(folded))} ", folded
    )
    return spaced.strip(), end is not None and len(end.group()) == 1


def _pairs(run: str, last: bool) -> str:
    if len(run) == 1:
        return run
    pairs = [run[at : at + 2] for at in range(len(run) - 1)]
    return " ".join([*pairs, run[-1]] if last else pairs)


def of_source(content: str, summary: str, snippet: str) -> str:
    """The words of a story as it came: cheap plain text, until it is cleaned; what is shown of it
    in lists is among them."""
    words = _bare(content, summary)
    beginning = snippet[:_BEGINNING]
    return words if beginning in words[: 4 * _BEGINNING] else f"{snippet}\n{words}"


def _bare(content: str, summary: str) -> str:
    raw = content or summary
    if "<" in raw:
        raw = _TAGS.sub(" ", _without_code(raw))
    text = _unescaped(raw) if "&" in raw else raw
    # Escaped once too often: its tags are no words either.
    return _TAGS.sub(" ", text) if "&lt;" in raw else text


def _unescaped(raw: str) -> str:
    import html  # its table of letters takes a millisecond

    return html.unescape(raw)


def _without_code(raw: str) -> str:
    """Without scripts and styles, each to its end, or to the page's where it has none."""
    kept, at = [], 0
    while found := _CODE.search(raw, at):
        kept.append(raw[at : found.start()])
        end = _ENDS[found.group(1).lower()].search(raw, found.end())
        at = end.start() if end else len(raw)
    return "".join((*kept, raw[at:])) if kept else raw
