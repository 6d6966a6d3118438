"""Names in scripts without blanks: a surname alone, the name behind a middle dot, ends that cut a
word in two.

Owns Chinese, Japanese and Korean names. A short form is given its full one only where one person of
the story bears it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from tui_reader.annotate.mentions import Mention
from tui_reader.annotate.spellings import CROWD
from tui_reader.kinds import ORGANISATION, PERSON, PLACE

UNSPACED: Final = frozenset(("zh", "ja", "ko"))
_PARTS: Final = re.compile(r"[・·‧=＝• ]")
_SMALL: Final = frozenset(
    "的了是在和与與说說表对對称稱向将將为為也都就等又还還不有会會及或曾已被把从從之人方队隊市省县縣国國军軍"
)
"""Signs that stand behind many names and belong to none."""
_LONGEST: Final = 6
"""Signs of a full name that a surname may be the beginning of."""
_WHOLE: Final = {
    ORGANISATION: "联合国|聯合國|公司|大学|大學|委员会|委員会|委員會|银行|銀行|集团|集團|政府|医院|醫院|病院|学院|學院|"
    "协会|協會|協会|议会|議會|議会|法院|党|組合|新聞|連盟|联盟|聯盟|研究所|俱乐部|電視台|电视台|电视|出版社",
    PLACE: "遗址|遺址|半岛|半島|机场|機場|空港|山脉|山脈|海峡|海峽|公园|公園|广场|廣場|共和国|共和國|王国|王國|"
    "自治区|自治區|特别行政区|群岛|群島|諸島|高原|盆地|车站|車站|大桥|大橋|大陆|大陸",
}  # fmt: skip
"""Words that a name ends with, by kind; one that a span cuts in two belongs to it."""


def short_forms(mentions: Sequence[Mention], text: str, language: str) -> None:
    """Gives short names of people the full one that they stand for."""
    if language not in UNSPACED:
        return
    people = [mention for mention in mentions if mention.like == PERSON]
    surfaces = [*dict.fromkeys(text[m.start : m.end] for m in people)][:CROWD]
    full: dict[str, str] = {}
    for surface in surfaces:
        longer = [name for name in surfaces if _stands_for(surface, name)]
        if len(longer) == 1:
            full[surface] = longer[0]
    for mention in people:
        mention.full = full.get(text[mention.start : mention.end], mention.full)


def _stands_for(short: str, name: str) -> bool:
    if len(short) >= len(name):
        return False
    parts = [part for part in _PARTS.split(name) if part]
    if len(parts) > 1:
        return short in (parts[0], parts[-1])
    return name.startswith(short) and len(name) <= _LONGEST


def followed(mentions: Sequence[Mention], text: str, language: str) -> None:
    """A name behind which the same sign stands wherever it is used was cut short: 马克|龙."""
    if language != "zh":
        return
    surfaces = [*dict.fromkeys(text[m.start : m.end] for m in mentions)][:CROWD]
    cut = {surface for surface in surfaces if _is_cut(surface, text)}
    for mention in mentions:
        if text[mention.start : mention.end] in cut and mention.like != ORGANISATION:
            mention.end += 1


def _is_cut(surface: str, text: str) -> bool:
    """Does one and the same sign, which no small word is written with, always stand behind it?"""
    at = text.find(surface)
    sign = text[at + len(surface) : at + len(surface) + 1]
    if not "\u4e00" <= sign <= "\u9fff" or sign in _SMALL:
        return False
    return text.count(surface) == text.count(surface + sign) > 1


def completed(mention: Mention, text: str, language: str) -> None:
    """Takes in the rest of a word that the span cuts in two (华为公|司)."""
    if language not in UNSPACED or mention.like not in _WHOLE:
        return
    for word in _WHOLE[mention.like].split("|"):
        for inside in range(1, len(word)):
            begin = mention.end - inside
            if begin >= mention.start and text.startswith(word, begin):
                mention.end = begin + len(word)
                return
