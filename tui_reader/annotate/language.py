"""A cheap guess at the language of a text, by script and by small words.

Owns the guess only. It has to tell English from the rest, so that the English tagger is not let
loose on other languages; the code of the other language is a courtesy.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

SAMPLE: Final = 6_000
"""Code points looked at, from the front."""
ENOUGH: Final = 12
"""Below so many words a text in Latin letters is taken to be English: headlines, names."""
FEWEST: Final = 2
"""Small words of another language that an English signature or table may hold by chance."""

_WORD: Final = re.compile(r"[^\W\d_]+")
_SMALL_WORDS: Final = {
    "en": "the of and to in is that for it was on with as by at from this are have had has not be "
    "a an also if all so can but his her he she they we you said will would or which who were "
    "been their i",
    "de": "der die das und ist nicht von zu den mit sich des auf für ein eine im dem auch es als "
    "wird an war hat wie aus bei nach über einer sind noch wurde",
    "fr": "le la les des et est une un du que en dans pour qui sur pas au avec plus par sont il "
    "elle ce cette aux ont été mais nous vous",
    "es": "el la los las de que y en un una es por con para del se no al lo su como más fue son "
    "pero sus este esta ha han",
    "it": "il lo la gli di che e un una è per con del della non si nel alla dei sono ha le da al "
    "anche più come ma dalla delle",
    "pt": "o os as de que e em um uma é por com para do da não se no na dos ao mais foi são como "
    "mas sua seu pela pelo",
    "nl": "de het een en van is dat op te in voor met niet zijn aan er ook die als bij door naar "
    "wordt maar om ze hij heeft",
    "sv": "och att det som en på är av för med den till inte har om ett var de men så från vid",
    "da": "og at det som en på er af for med den til ikke har om et var de men så fra ved blev",
    "pl": "i w na z się nie do że to jest o jak po ale za od przez są tym dla ich był",
    "tr": "ve bir bu için ile da de olarak çok daha olan gibi kadar sonra ancak en ne",
    "id": "dan yang di ini itu dengan untuk dari pada tidak dalam akan oleh ke adalah juga telah",
    "ro": "și de la în cu pe din nu este că un o mai au fost pentru care sau prin",
    "cs": "a v na se je že z do s o to pro jako by ale po za jsou byl od",
    "fi": "ja on ei että se oli hän myös kun mutta ovat tai joka sen mukaan",
    "hu": "a az és hogy nem is egy ez volt de meg már csak még mint ha",
}
_SETS: Final = {code: frozenset(words.split()) for code, words in _SMALL_WORDS.items()}
_SCRIPTS: Final = (
    ("CYRILLIC", "ru"), ("GREEK", "el"), ("ARABIC", "ar"), ("HEBREW", "he"), ("DEVANAGARI", "hi"),
    ("THAI", "th"), ("HANGUL", "ko"), ("HIRAGANA", "ja"), ("KATAKANA", "ja"), ("CJK", "zh"),
    ("BENGALI", "bn"), ("TAMIL", "ta"), ("GEORGIAN", "ka"), ("ARMENIAN", "hy"),
)  # fmt: skip


def detect(text: str) -> str:
    """An ISO 639-1 code; "en" for what is too short to tell, "" for an unknown language."""
    sample = text[:SAMPLE]
    script = _script(sample)
    if script != "latin":
        return script
    words = [word.casefold() for word in _WORD.findall(sample)]
    if len(words) < ENOUGH:
        return "en"
    counts = {code: sum(word in small for word in words) for code, small in _SETS.items()}
    best = max(counts, key=lambda code: (counts[code], code == "en"))
    # Lists of names and tables have few small words of any language: the tagger may have them.
    # A close race goes to English, which borrows and quotes the most.
    if (
        best == "en"
        or counts["en"] * 1.25 >= counts[best]
        or counts[best] < FEWEST + 0.06 * len(words)
    ):
        return "en"
    return best


def _script(sample: str) -> str:
    """ "latin", or the language that the commonest other script stands for."""
    counts = {"latin": 0}
    for char in sample:
        if char.isascii():
            counts["latin"] += char.isalpha()
        elif char.isalpha():
            name = unicodedata.name(char, "")
            code = next((code for start, code in _SCRIPTS if name.startswith(start)), None)
            code = code or ("latin" if name.startswith("LATIN") else "")
            counts[code] = counts.get(code, 0) + 1
    if counts.get("ja"):
        counts["ja"] += counts.pop("zh", 0)
    # One sign of Chinese or Korean says as much as three letters.
    weights = {"zh": 3, "ja": 3, "ko": 3}
    return max(counts, key=lambda code: (counts[code] * weights.get(code, 1), code == "latin"))
