"""What the words beside a short name say of whom it means: what he is accused of, what befell him,
how old he is, that he holds an office.

Owns the patterns that are asked only where a name fits two people; knows no people.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from tui_reader.annotate import kinship
from tui_reader.annotate.first_names import EITHER, HE, SHE

ACCUSED: Final = 1
HARMED: Final = -1

_CLAUSE: Final = r"[^.;!?\n]{0,70}?"
_OWN_CLAUSE: Final = (
    rf"(?:(?!\b(?:[Hh]is|[Hh]er|[Tt]heir) (?:[a-z-]+ )?{kinship.WORD})[^.;!?\n]){{0,70}}?"
)
"""Not what befell a relative: "X had lived alone since his wife died"."""
_ACCUSED_ABROAD: Final = (
    "angeklagt|verhaftet|festgenommen|verurteilt|beschuldigt|gest(?:anden|and|eht)|bestritten"
    "|bestreitet|in Haft|vor Gericht|accusée?|inculpée?|jugée?|condamnée?|arrêtée?|nie"
    "|mise? en (?:examen|cause)|en garde à vue|avoué|acusad[oa]|detenid[oa]|arrestad[oa]"
    "|condenad[oa]|imputad[oa]|negó|confesó|juzgad[oa]"
)
_HARMED_ABROAD: Final = (
    "tot|getötet|ermordet|erschlagen|erschossen|erstochen|erwürgt|verletzt|starb|gestorben|tuée?"
    "|morte?|assassinée?|poignardée?|blessée?|disparue?|décédée?|asesinad[oa]|muert[oa]|murió"
    "|herid[oa]|apuñalad[oa]|desaparecid[oa]|falleció"
)
_HARMED_ABROAD_LEFT: Final = (
    "(?:Tod|Mord|Tötung|Leiche|Opfer|meurtre|mort|assassinat|corps|asesinato|muerte|cuerpo|víctima)"
)
"""What is said of whom in German, French and Spanish, as in English below."""
_ACCUSED_RIGHT: Final = re.compile(
    rf"(?:{_OWN_CLAUSE}\b(?:(?:den(?:ies|ied)|pleaded|admitted|confessed|embezzled|forged|fled)\b"
    r"|(?<!not )(?<!who )(?:been |be |was |is |were |stands |and )(?:later |also |then |now )?"
    r"(?:charged|arrested|jailed|convicted|sentenced|remanded|accused|indicted|acquitted|detained"
    r"|extradited|fined|banned|caught|handcuffed|given (?:a|\w+ years))\b"
    rf"|(?:{_ACCUSED_ABROAD})\b"
    r"|guilty|on trial|in custody|on bail|after (?:his|her) arrest|under arrest"
    r"|in (?:prison|jail)|behind bars|will serve"
    r"|faces? (?:up to|\w+ years|life|trial|charges|the death|\w+ counts))"
    r"|['’]s? (?:lawyers?|attorneys?|barrister|solicitor|trial|arrest|defen[cs]e|sentence|bail"
    r"|conviction|counsel|appeal)\b)"
)
_ACCUSED_LEFT: Final = re.compile(
    r"\b(?:charged|arrested|convicted|jailed|sentenced|indicted|detained|caught|defendant|suspect"
    r"|gunman|attacker|killer|accused|bail to|prosecutors (?:say|said|allege)(?: that)?"
    r"|(?:jury|court)(?: [\w’']+){0,4} (?:found|convicted|told that|heard that)"
    r"|lawyers? (?:for|of)|lawyers? said(?: that)?|sentencing of|trial of|arrest of"
    r"|(?:alleged|suspected)(?: [a-z-]+){1,3}),? $"
    r"|\b(?:charged|arrested|convicted|jailed|sentenced|indicted|detained|accused|sued)"
    r" (?:his|her|their)(?: [a-z-]+){1,4},? $"
)
_HARMED_RIGHT: Final = re.compile(
    rf"(?:{_OWN_CLAUSE}\b(?:(?:was|were|been|be|is) (?:[a-z]+ly )?(?:found dead|stabbed|shot|killed"
    r"|attacked|raped|robbed|beaten|hit|struck|last seen|tied|murdered|strangled|buried"
    r"|pronounced dead|in (?:a|hospital))|lost (?:a|an|his|her) (?:leg|arm|eye|sight|life|foot)"
    r"|broke (?:his|her|a|an) \w+|fell|survived|victim|in a (?:coma|critical|stable)|in hospital"
    rf"|vanished|disappeared|died|dead|{_HARMED_ABROAD})\b"
    r"|['’]s? (?:body|remains|death|funeral|grave|injuries|killer|murder"
    r"|life|wounds|family|parents|mother|relatives|friends|neighbours|classmates))"
)
_HARMED_LEFT: Final = re.compile(
    r"\b(?:murder|killing|attack|shooting|stabbing|poisoning|assault|robbery|death|rape|body"
    r"|remains|kidnap(?:ping)?|disappearance|abduction|stealing(?: [^.,;]+)? from)"
    r"(?: of| on)?(?: (?:his|her|the|their)(?: [a-z-]+){1,4})?,? $"
    r"|\b(?:killed|stabbed|shot|murdered|attacked|raped|robbed|poisoning|shooting|stabbing"
    r"|killing|push(?:ed|ing)?|strangled|victim),? (?:(?:his|her|the|their)(?: [a-z-]+){1,4},? )?$"
    rf"|\b{_HARMED_ABROAD_LEFT}(?: [\w’'-]+){{1,4}},? $"
)
_LIFE: Final = re.compile(
    r" (?:was (?:born|raised|educated|married)|grew up|joined|married|never|is survived|leaves"
    r"|studied|served|led|retired|published|began|moved|founded|liked|died|stayed|bought|wrote"
    r"|made|played|went on|taught|won|had been|remained|opened|built|became|dressed|returned"
    r"|had (?:[a-z]{1,20} )?[a-z]{1,20}(?:ed|en|wn|ught))\b"
)
_REPORTED: Final = re.compile(
    r"\b(?:said|says|believes?|claim(?:s|ed)|argue[sd]|insist(?:s|ed)|alleg(?:es|ed))(?: that)? $"
)
""" "The secretary said X had known": of somebody who lives."""
_THEN: Final = re.compile(
    r"\b(?:[Ii]n (?:an? [a-z ]{1,30})?(?:of |in )?(?:1[89]|20)\d\d|[Oo]nce|years (?:ago|earlier))\b"
)
""" "In an interview in 1999, X recalled": as the dead did when they lived."""
_ACTS: Final = re.compile(
    r" (?:has|have|is|will|hopes|wants|plans|says|denies|told|thanked|thanks|asked|lives|still|now"
    r"|recalled|described|added|agreed|admitted|insisted|replied|declined|nodded|faces|believes|thinks|wept|spoke|lit|found)\b"
)
_OFFICE_LEFT: Final = re.compile(
    r"\b(?:aides?|advis[eo]rs?|spokes\w+|sources?|allies|ally|officials?|secretary|deputy|critics"
    r"|supporters)(?: close)? (?:to|for|of) $|\b(?:aides?|sources?|spokes\w+) (?:[a-z ]{0,30})?"
    r"(?:said|says|confirmed)(?: that)? $"
)
_OFFICE_RIGHT: Final = re.compile(
    r"['’]s? (?:[a-z-]+ )?(?:office|campaign|aides?|advis[eo]rs?|spokes\w+|administration"
    r"|government|cabinet|allies|ministry|team|party|supporters|rivals|lead|majority|deputy"
    r"|successor|predecessor|resignation|coalition)\b"
    r"| (?:has |had |would )?(?:faces? (?:re-election|calls|a vote)|governed|ruled|vetoed"
    r"|been in power|won re-election|took office|was (?:re-)?elected|sign(?:s|ed) the"
    r"|lose an? [a-z ]{0,20}(?:vote|election))\b"
)
_AGE: Final = re.compile(
    r",? (?:who (?:is|was|turned) |aged |is |now |was |turned )?(\d{1,3})(?=[,.;]| years|$)"
)
_BEFORE: Final = re.compile(
    r"^[\"“]?(?:If|When|As|After|Before|While|Although|Though|Because|Since|Once|Asked|Until|Despite"
    r"|With|In|On|At|By|For|Like|Unlike|From|Within|During|Under|Having)\b[^.;!?\n]*?"
    r"\b(?:(he|his|him)|she|her)\b[^.;!?\n]*(?:, |\b(?:year|day|week|month|hour)s? )$"
)
_OBJECT: Final = re.compile(
    rf"{_CLAUSE}\b(?:(him)|her(?= (?:that|to|if|how|when|as|on|in|at|by|with|for|and|from|twice"
    r"|like)\b|[.,;]))(?!self)\b"
)
""" "X had trusted him like a son"."""
_IS_SHE: Final = re.compile(
    rf"{_CLAUSE}\b(?:(?:first|only|youngest|oldest)(?: \w+)? (?:female|woman)|mother of|pregnant"
    r"|a woman|herself|girl|the wom[ae]n['’]s|actress|(?:first )?lady|businesswoman)\b"
)
_IS_HE: Final = re.compile(
    rf"{_CLAUSE}\b(?:father of|a man|himself|the men['’]s|boy|businessman|actor)\b"
)


@dataclass(frozen=True, slots=True)
class Cues:
    """Of one mention."""

    side: int
    """ACCUSED of something, HARMED, or 0."""
    life: bool
    """Words as they stand in an obituary: "was born"."""
    then: bool
    """In the past of the story."""
    acts: bool
    """What only the living do: "has", "hopes"."""
    office: bool
    """It is one with aides, a campaign, a government."""
    age: int
    """In years; 0 where it is not told."""
    before: int
    """HE or SHE by a pronoun before the name: "If she wins, X"."""
    object: int
    """HE or SHE by whom it does something to: another."""
    is_a: int
    """HE or SHE by what it is: "the first woman"."""


def read(left: str, right: str) -> Cues:
    """From the words of the sentence before a name and after it, without its title."""
    she, he = _IS_SHE.match(right), _IS_HE.match(right)
    before = _BEFORE.search(left)
    age, whom = _AGE.match(right), _OBJECT.match(right)
    return Cues(
        side=side(left, right),
        life=bool(_LIFE.match(right)) and not _REPORTED.search(left),
        then=bool(_THEN.search(left) or _THEN.search(right)),
        acts=bool(_ACTS.match(right)),
        office=bool(_OFFICE_LEFT.search(left) or _OFFICE_RIGHT.match(right)),
        age=int(age[1]) if age else 0,
        before=EITHER if before is None else HE if before[1] else SHE,
        object=EITHER if whom is None else HE if whom[1] else SHE,
        is_a=bool(he) - bool(she),
    )


def side(left: str, right: str) -> int:
    """ACCUSED, HARMED or 0: by the nearer words, those after the name first."""
    accused, harmed = _ACCUSED_RIGHT.match(right), _HARMED_RIGHT.match(right)
    if accused and harmed:
        return ACCUSED if accused.end() < harmed.end() else HARMED
    if accused or harmed:
        return ACCUSED if accused else HARMED
    if _HARMED_LEFT.search(left):
        return HARMED
    return ACCUSED if _ACCUSED_LEFT.search(left) else 0
