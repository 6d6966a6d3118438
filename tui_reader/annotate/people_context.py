"""What stands around a person's name: its sentence, quotation, pronouns, verbs and relatives.

Owns the reading of the words between one name and the next; decides nothing about people.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import Final

from tui_reader.annotate import kinship
from tui_reader.annotate.boundary_rules import plain
from tui_reader.annotate.first_names import EITHER, HE, SHE
from tui_reader.annotate.mentions import Mention
from tui_reader.annotate.words import HER_TITLES, HIS_TITLES

FAR: Final = 1 << 60
"""Behind every offset."""
_LEFT: Final = 200
_RIGHT: Final = 400
_BESIDE: Final = 20
"""Code points between a quotation and who says it."""
_LINE: Final = 999
"""Code points of a sentence that are searched for relatives."""
_ENDS: Final = re.compile(
    r"(?<![ .(][A-Z])(?<!\b[MDJS]r)(?<!\bM[rs]s)(?<!\bMs)(?<!\bSt)(?<!\bSgt)"
    r"(?<!\b(?:Gen|Sen|Rep|Gov|Snr|Jnr))[.!?]{1,9}[\"”“’'»]?\s+(?=[\"“‘'„«A-ZÀ-Þ0-9])|\n+"
)
_QUOTED: Final = re.compile(
    r"[\"“„«»](?:(?<=[\"“])[^\"”\n]*[\"”]?|(?<=„)[^“”\"\n]*[“”\"]?|(?<=[«»])[^«»\n]*[«»]?)"
)
_PRONOUN: Final = re.compile(
    r"\b(?:(he|his|himself)|she|herself|her(?= [a-z])(?! (?:that|to|if|how|when|what|as|on|in|at|by"
    r"|with|for|and|from|of|the|an?|his|was|is|before|after|because|since|while|until|but|or"
    r"|again|out|off|up|down|over|back|away|into|there|then|twice|like)\b))\b"
    r"(?! (?:said|says|recalls?|recalled|claimed),)",
    re.IGNORECASE,
)  # fmt: skip
""" "told her that" is about somebody else; "her car" is not."""
_SUBJECT: Final = re.compile(r"\b(?:(he)|she)\b", re.IGNORECASE)
_OPENED: Final = re.compile(r"(?:(He)|She) ")
_OPENS: Final = re.compile(r"(?:[A-Z][a-z]+ [a-z0-9 ]{0,20}, )?(?:(He|His)|She|Her)\b")
_SAID: Final = (
    "(?:sa(?:id|ys)|t(?:old|ells)|added|asked|replied|joked|shouted|wrote|warned|argued|recalled"
    "|admitted|insisted|explained|sagte?|erklärte|meinte|a (?:dit|déclaré|affirmé)|affirme|dijo"
    "|afirmó|declaró|explicó)"
)
_SAID_BY: Final = re.compile(rf"[\"”’,?!] {_SAID} (?:[\w'’-]+ ){{0,5}}$")
""" "..., said the mayor, X"; not "he said that X"."""
_SAID_LAST: Final = re.compile(rf" {_SAID} (?:[\w.’'-]+ ){{0,2}}$")
_SAYS: Final = re.compile(rf",? (?:has |had |also |later |then |[a-z]+ly )?{_SAID}\b")
_STATES: Final = re.compile(
    r" (?!(?:and|as|at|by|during|from|in|of|on|through|to|when|while|with|after|before)\b)[a-z]"
)
""" "The mayor, X, said Y would come": it is X who says so, since Y does something."""
_APPOSED: Final = re.compile(
    r"^(?:(?:, (?:\d{1,3}|(?:an?|the|no|aged|then|now|who|whose|of|from|his|her)\b"
    r"[^.,;:!?\n\"“]{0,80})){1,2},(?= [a-z])| \([^()\n]{1,40}\),?(?= [a-z]))"
)
""" ", 41, a builder," after a name: what follows is said of it, too."""
_DIED: Final = re.compile(
    rf"(?:(?!{kinship.WORD}(?! of )|whose|report(?:ed|s)? h)[^.!?\n]){{0,80}}?"
    r"\b(?:die[sd]|dead|the late|drowned|vanished|disappeared|missing"
    r"|hanged (?:him|her)self|took (?:his|her) own life"
    r"|(?:was|been) (?:[a-z]{1,12}ly )?(?:pushed (?:under|off|from)|killed"
    r"|buried|shot|murdered|last seen|found hanged)"
    r"|(?:founded|began|built|opened|set up|established|started)\b[^.!?\n]{0,60}"
    r" in 1(?:[5-8]\d\d|9[0-3]\d))\b"
)
_LATE: Final = re.compile(
    r"\b(?:late|great-grand(?:father|mother)|killed|murdered|body of"
    r"|search(?:ing|ed)? for)(?: [a-z-]+){0,3},? $"
    r"|\b(?:[Ww]idow|[Dd]isappearance|[Dd]eath|[Mm]urder|[Kk]illing|[Ff]uneral) of $"
)
_MOURNED: Final = re.compile(
    r"['’]s?(?: [a-z]+)? (?:death|body|remains|funeral|grave|coffin|killing|murder|widow|killer)\b"
    r"|[^.!?\n]*\b(?:his|her) (?:death|funeral|grave|killing|murder|killer)\b"
)
_AGED: Final = re.compile(
    r", (?:aged )?\d\d?,|['’]s?(?: [a-z]+)? (?:lawyers?|attorneys?|barrister|solicitor|trial)\b"
)
_TOLD: Final = re.compile(
    r"(?:, \d+,)?(?: [a-z]+ly)? (?:told|tells|asked|asks|thanked|warned|assured) (?:(him)|her)\b"
)
_TOLD_LAST: Final = re.compile(
    r"\b(?:told|asked|thanked|warned|assured) (?:(him)|her)[.!?]?[\"”]?\s*$"
)
_APART: Final = re.compile(r", (?:an?|the|former|then|once)\b")


_ROLE: Final = re.compile(
    r",(?: then| once)? (?:the|an?|its|his|her|their)( former)?"
    r"(?: [a-z][a-z’'-]{0,20}){0,3}? ([a-z-]{4,20})"
    r"(?=[,.;]| of | who | at | in | and )"
)
""" ", the firm's founder," after a name."""


@dataclass(frozen=True, slots=True)
class Lines:
    """The sentences and the quotations of a text."""

    text: str
    ends: tuple[int, ...]
    """Where a sentence begins, and one after the end of the text."""
    quotes: tuple[tuple[int, int], ...]

    @classmethod
    def of(cls, text: str) -> Lines:
        ends = (0, *(found.end() for found in _ENDS.finditer(text)), len(text) + 1)
        return cls(text, ends, (*(found.span() for found in _QUOTED.finditer(text)), (FAR, FAR)))

    def at(self, offset: int) -> int:
        """The number of a sentence, from 1."""
        return bisect_right(self.ends, offset)

    def quote(self, offset: int) -> tuple[int, int]:
        """The quotation that begins last before an offset."""
        return self.quotes[bisect_right(self.quotes, (offset, FAR)) - 1]

    def pronoun_of(self, line: int) -> int:
        """Whom a sentence without a name is about: HE, SHE or EITHER."""
        words = self.text[self.ends[line - 1] : self.ends[line]][:300]
        return _sex_of(_SUBJECT.search(_QUOTED.sub(" ", words)))


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the words around one name say."""

    line: int
    """The number of its sentence."""
    quote: tuple[int, int]
    """The quotation it stands in or comes after."""
    quoted: bool
    """It stands in the quotation."""
    sex: int
    """By its title: HE for Mr, SHE for Mrs, EITHER for others."""
    kin: kinship.Kin
    apart: bool
    """ ", the former governor," follows."""
    speaks: bool
    """It is the one who says something."""
    dead: bool
    """It is said to be dead, to have died or to be missing."""
    near: frozenset[str]
    """The relatives of whom the sentence speaks ("my father")."""
    opened: int
    """The sentence begins with HE or SHE."""
    mourned: bool
    """The words speak of its death."""
    role: str
    """What is said of it between commas: "founder"."""
    role_words: frozenset[str]
    """The same with the words before it: "defence", "minister"."""
    aged: bool
    """Its age follows, ", 29,", or its lawyer: no judge is spoken of so."""
    tells: int
    """It tells HIM or HER (as HE or SHE) something: another."""
    told: int
    """The sentence before ended so: HE or SHE was told something."""
    pronoun: int
    """The pronoun that follows in the sentence or opens the next: HE, SHE or EITHER."""
    goes_on: bool
    """It is the next sentence that it opens."""
    of_whom: int
    """It says something of HIM or HER, in the quotation beside it: another."""


def look(
    mention: Mention, before: Mention | None, after: Mention | None, lines: Lines
) -> Surroundings:
    """The surroundings of a mention that stands between two others (of people)."""
    text, line = lines.text, lines.at(mention.start)
    low, high = lines.ends[line - 1 : line + 1]
    left = text[max(low, before.end if before else 0) : mention.start]
    left = (left.removesuffix(mention.title + " ") if mention.title else left)[-_LEFT:]
    right = text[mention.end : min(high, after.start if after else high, mention.end + _RIGHT)]
    quote = lines.quote(mention.start)
    quoted = quote[0] <= mention.start < quote[1]
    pronoun = _PRONOUN.search(re.split('["”]', right)[0] if quoted else _QUOTED.sub(" ", right))
    ends = mention.end + len(right) == high and line + 1 < len(lines.ends)
    if goes_on := ends and not pronoun and not quoted:
        end = min(lines.ends[line + 1], after.start if after else FAR)
        pronoun = _OPENS.match(text, high, end)
    rest = past_apposition(right)
    found, tells = _sex_of(pronoun), _sex_of(_TOLD.match(rest))
    between = bool(before and before.end > low) or bool(after and right == ", ")
    return Surroundings(
        line=line,
        quote=quote,
        quoted=quoted,
        sex=_sex_of_title(mention.title),
        kin=kinship.read(left, right, between),
        apart=bool(_APART.match(right)),
        speaks=bool(_SAYS.match(rest) or _is_named_speaker(left, right, before, low)),
        dead=_is_dead(left, right) or (rest is not right and _is_dead("", rest)),
        near=kinship.named_near(text, low, min(high, low + _LINE)),
        opened=EITHER if quoted else _sex_of(_OPENED.match(text, low, low + 4)),
        mourned=bool(_MOURNED.match(right)),
        role=_role_in(right),
        role_words=_role_words_in(right),
        aged=bool(_AGED.match(right)),
        tells=tells,
        told=EITHER if quoted else _told_last(lines, line),
        pronoun=EITHER if tells and tells == found else found,  # "told her that she ..."
        goes_on=goes_on,
        of_whom=EITHER if quoted else _of_whom(text, quote, mention, right),
    )


def past_apposition(right: str) -> str:
    """The words after a name without those between commas or brackets that tell who it is."""
    return _APPOSED.sub("", right, 1) if right.startswith((",", " (")) else right


def _told_last(lines: Lines, line: int) -> int:
    """HE or SHE who was told something as the sentence before ended."""
    start, end = lines.ends[max(0, line - 2)], lines.ends[line - 1]
    return _sex_of(_TOLD_LAST.search(lines.text[max(start, end - 60) : end]))


def _is_dead(left: str, right: str) -> bool:
    return bool(_DIED.match(right) or _LATE.search(left))


def _is_named_speaker(left: str, right: str, before: Mention | None, low: int) -> bool:
    """ "..., said X"; not "the mayor, Y, said X would come"."""
    if not _SAID_BY.search(left):
        return False
    of_before = before is not None and before.end > low and left.startswith(",")
    return not (of_before and _STATES.match(right))


def _of_whom(text: str, quote: tuple[int, int], mention: Mention, right: str) -> int:
    """ "She is wrong," X said: X is not she."""
    beside = 0 <= mention.start - quote[1] < _BESIDE
    says = beside and (_SAYS.match(right) or _SAID_LAST.search(text, quote[1], mention.start))
    return _sex_of(_SUBJECT.search(text, *quote)) if says else EITHER


def _role_words_in(right: str) -> frozenset[str]:
    found = _ROLE.match(right)
    return frozenset(found.group().split()[2:]) if found else frozenset()


def _role_in(right: str) -> str:
    found = _ROLE.match(right)
    if found is None:
        return ""
    return f"former {found[2]}" if found[1] else found[2]  # the mayor is not the former mayor


def _sex_of(found: re.Match[str] | None) -> int:
    """HE for a match whose first group is there."""
    return EITHER if found is None else HE if found.group(1) else SHE


def _sex_of_title(title: str) -> int:
    words = {plain(word) for word in title.split() if word[0].isupper()}  # not "we miss Jo"
    return int(bool(words & HIS_TITLES)) - int(bool(words & HER_TITLES))
