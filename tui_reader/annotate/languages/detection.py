"""The language of a text: by its script, by small words, by the word of its feed or page, and by a
library where these leave a doubt.

Owns the answer, and when the library is asked. It costs 60 MB and most of a second to load, so it
is asked for nothing that is plainly English or in a script of one language; `forget` gives it back.
Measured on 4,000 sentences in 20 languages (`tests/benchmarks/languages.py`); of lingua (930 MB),
fastText's small model (no wheel for every Python that we run on) and py3langid, the last was as
good as the best on whole sentences and on five words, kept to the languages that we know.
"""

from __future__ import annotations

import math
import re
import unicodedata
from collections import Counter
from functools import cache, lru_cache
from typing import Any, Final

from tui_reader.annotate.languages.known import CLOSE, KNOWN, SCRIPTS, TELLING
from tui_reader.annotate.languages.small_words import ENGLISH_ALONE, is_english_text

SAMPLE: Final = 6_000
"""Code points looked at, from the front."""
PLAIN: Final = 0.1
"""Share of these small words from which a text is plainly English; running English has .2."""
ENOUGH: Final = 12
"""Words from which small words are believed."""
SAID: Final = 3.0
"""Log-odds for the language that a feed or page says it is in: they are often left as they came."""
ENGLISH: Final = 0.7
"""Log-odds for English: the most read, and lists of names look like nothing else."""
SHORT: Final = 0.18
"""The identifier's chance below which a text says nothing: what was said holds, or English."""

_WORD: Final = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_ASCII: Final = re.compile(r"[\x00-\x7f]+")
_LETTERS: Final = re.compile(r"[A-Za-z]+")


def detect(text: str, said: str = "") -> str:
    """An ISO 639-1 code ("nb" for Norwegian), "" where nothing tells. `said` is the language that
    the page or feed names ("de-AT"), which decides where the text does not."""
    sample = text[:SAMPLE]
    hint = code_of(said)
    script = scripts_of(sample)
    if script not in _ASKED:
        # Headlines of signs alone are Japanese where their page says so.
        return "ja" if script == "zh" and hint == "ja" else script
    words = [word.casefold() for word in _WORD.findall(sample)]
    if script == "latin" and plainly_english(words):
        return "en"
    if script == "latin" and hint in ("", "en") and len(words) >= ENOUGH and is_english_text(words):
        return "en"
    return _identified(sample, script, hint)


def code_of(tag: str) -> str:
    """The language of a tag that a feed or page gives ("pt-BR", "no"); "" for none that we know."""
    primary = re.split(r"[-_]", tag.strip().lower())[0]
    primary = _SAME.get(primary, primary)
    return primary if primary in KNOWN else ""


def plainly_english(words: list[str]) -> bool:
    """Are there so many of its small words that no other language comes into question?"""
    if len(words) < ENOUGH:
        return False
    return sum(word in ENGLISH_ALONE for word in words) >= PLAIN * len(words)


def load() -> None:
    """Loads the identifier now, which unpacks itself by way of a file: who may write none later."""
    _identifier()


def forget() -> None:
    """Gives the identifier's memory back, until it is needed again."""
    _identifier.cache_clear()


KANA: Final = 30
"""One sign of Japanese alone among so many of Chinese is a slip or a quotation."""
_SAME: Final = {"no": "nb", "iw": "he", "in": "id", "sh": "sr", "bs": "hr", "cmn": "zh"}
_ASKED: Final = ("latin", "cyrillic", "arabic", "devanagari")
"""Scripts of several languages."""


@lru_cache(maxsize=1)
def _identifier() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    found = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    found.set_languages([code for code in {*KNOWN, "no", "bs"} if code in found.labels])
    # All languages' columns are kept beside those chosen: 17 MB of which none is asked again.
    found._full_model = None
    return found


def _identified(sample: str, script: str, hint: str) -> str:
    chances: dict[str, float] = {}
    for label, chance in _identifier().rank(sample):
        code = _SAME.get(label, label)
        if script in (KNOWN[code].script, KNOWN[code].also):
            chances[code] = chances.get(code, 0.0) + chance
    if not chances:
        return hint or ("en" if script == "latin" else "")
    sums = {code: math.log(max(chance, 1e-9)) for code, chance in chances.items()}
    if hint in sums:
        sums[hint] += SAID
    if "en" in sums:
        sums["en"] += ENGLISH
    for code, weight in _told(sample, sums).items():
        sums[code] += weight
    best = max(sums, key=sums.__getitem__)
    like = next((group for group in CLOSE if best in group), (best,))
    if sum(chances.get(code, 0.0) for code in like) < SHORT and best != hint:
        return hint or ("en" if script == "latin" else best)
    return best


def _told(sample: str, sums: dict[str, float]) -> dict[str, float]:
    """Log-odds from words and letters that only one of languages close to each other has."""
    lower = sample.casefold()
    best = max(sums, key=sums.__getitem__)
    group = next((group for group in CLOSE if best in group), ())
    told: dict[str, float] = {}
    for code in group:
        if code in sums:
            told[code] = 1.5 * min(8, len(_telling(code).findall(lower)))
            # They share nearly all else: what the identifier thinks of them counts for less.
            told[code] -= 0.6 * (sums[code] - max(sums[c] for c in group if c in sums))
    return told


@cache
def _telling(code: str) -> re.Pattern[str]:
    return re.compile(TELLING[code])


@lru_cache(maxsize=4096)
def _script(char: str) -> str:
    name = unicodedata.name(char, "")
    code = next((code for start, code in SCRIPTS if name.startswith(start)), None)
    return code or ("latin" if name.startswith("LATIN") else "")


def scripts_of(sample: str) -> str:
    """A script of several languages, or the language that the commonest other script stands for."""
    if sample.isascii():
        return "latin"
    others = _ASCII.sub("", sample)
    counts = {"latin": len(sample) - len(_LETTERS.sub("", sample))}
    for char, count in Counter(others).items():
        if char.isalpha():
            code = _script(char)
            counts[code] = counts.get(code, 0) + count
    if counts.get("ja", 0) * KANA > counts.get("zh", 0):
        counts["ja"] += counts.pop("zh", 0)
    # One sign of Chinese or Korean says as much as three letters.
    weights = {"zh": 3, "ja": 3, "ko": 3}
    return max(counts, key=lambda code: (counts[code] * weights.get(code, 1), code == "latin"))
