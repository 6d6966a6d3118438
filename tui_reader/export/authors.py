"""Who wrote a story: a byline parted into people and bodies, people into their names.

Owns the rules of bylines. A byline says less than a library card: where it is not sure that a name
is a person's, the name stays whole, so that nothing is turned round that should not be.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache


@dataclass(frozen=True, slots=True)
class Author:
    whole: str
    """As it is written."""
    family: str = ""
    """Empty for a body, and for a person of one name: these are taken whole."""
    given: str = ""
    particle: str = ""
    """What stands before the family name and is not sorted by: van der."""
    suffix: str = ""
    """Jr., III."""

    @property
    def is_person(self) -> bool:
        """Whether it is parted into names."""
        return bool(self.family)

    @property
    def surname(self) -> str:
        """The family name with what stands before it."""
        return f"{self.particle} {self.family}".strip()


_BY = re.compile(r"(?:by|words by|story by|reported by)[:\s]\s*", re.IGNORECASE)
_MAIL = re.compile(r"<?[^\s@<>]{1,80}@[^\s@<>()]{1,80}>?(?:\s?\(([^()]{1,200})\))?")
_PARTS = re.compile(r"[;|\n]| / | \+ ")
"""What always parts two authors."""
_JOINT = re.compile(r",? (?:and|und|et|och|og|en|e|y|i|ja|with|&) ")
"""What parts them, and stands in the names of bodies and of some people, too."""
_OF = re.compile(r" (?:of|for|für|de|des|der|du|della|dello|voor|för) ", re.IGNORECASE)
_SUFFIX = re.compile(r"(?:jr|sr|ii|iii|iv|phd|ph\.d|md|m\.d|mp|esq)\.?", re.IGNORECASE)
_PARTICLES: dict[str, None] = dict.fromkeys(
    """van von der den ter ten te de del della di da dos das du la le los las el al bin ibn ben zu
    zur zum af av of i e y 't vom do""".split()  # noqa: SIM905 - a table is read by words
)
_BODIES: dict[str, None] = dict.fromkeys(
    """afp ap dpa upi ansa efe tass bbc cnn npr abc cbs nbc pbs itv rtl ard zdf orf srf nrk agency
    agence agencia agentur academy administration associated association authority bank board bureau
    center centre chronicle club college commission committee company consortium contributor
    contributors council corporation correspondent correspondents daily department desk editor
    editorial editors foundation gazette gmbh government group guardian herald inc initiative
    insider institut institute institution journal lab laboratory ltd llc magazine mail media
    ministry monitor museum network news newsroom office online organisation organization party post
    press project publisher radio redaktion redaktionen redaccion redacción redazione rédaction
    reporter reporters reuters review school science service services society staff station studio
    team telegraph television times today tribune trust tv union university universität université
    universidad verlag web weekly wire world writer writers zeitung""".split()  # noqa: SIM905
)
"""Words that name a body, or nobody in particular."""
LONGEST = 200
"""Code points of one name; a byline that is longer tells a story."""


@lru_cache(maxsize=512)
def authors(byline: str, feed: str = "") -> tuple[Author, ...]:
    """The authors of a byline, in its order. `feed`: what is called like the feed is a body."""
    line = " ".join(_MAIL.sub(lambda found: found[1] or "", byline[: 10 * LONGEST]).split())
    begun = _BY.match(line)
    line = line[begun.end() :] if begun else line
    found: list[Author] = []
    if line.casefold() == feed.casefold():
        return (Author(line),) if line else ()
    for part in _PARTS.split(line):
        for one in _joined(part.strip(" ,")):
            found += _listed(one.strip(" ,"))
    return tuple(dict.fromkeys(one for one in found if any(map(str.isalnum, one.whole))))


def _joined(part: str) -> list[str]:
    """The sides of "and", unless it stands inside a name: Arts and Sciences, Ortega y Gasset."""
    parts, begin = [], 0
    for joint in _JOINT.finditer(part):
        before, after = part[begin : joint.start()], part[joint.end() :]
        after = _JOINT.split(after)[0]
        if _OF.search(before) and _is_body(before):
            continue
        if _stands(before) and _stands(after):
            parts.append(before)
            begin = joint.end()
    return [*parts, part[begin:]]


def _stands(side: str) -> bool:
    """Whether what stands beside "and" is a whole name: it has two words, or is an agency's."""
    words = side.split(",")[-1].split()
    return len(words) > 1 or (len(words) == 1 and words[0].casefold() in _BODIES)


def _listed(part: str) -> list[Author]:
    """What stands between two joints: a name, "Family, Given", or a list with commas."""
    pieces = [piece.strip() for piece in part.split(",") if piece.strip()]
    if len(pieces) > 1 and _SUFFIX.fullmatch(pieces[-1]):
        rest = _listed(", ".join(pieces[:-1]))
        last = rest[-1]
        whole = f"{last.whole}, {pieces[-1]}"
        rest[-1] = Author(whole, last.family, last.given, last.particle, pieces[-1])
        return rest
    if len(pieces) == 2 and _is_turned(*pieces):
        particle, family = _particled(pieces[0].split())
        return [Author(part, family, pieces[1], particle)]
    return [_author(piece) for piece in pieces]


def _is_turned(family: str, given: str) -> bool:
    """Whether "Berg, Anna" is one person, and no list of two."""
    before = [word for word in family.split() if word not in _PARTICLES]
    return (
        len(before) == 1
        and len(given.split()) <= 3
        and not _is_body(family)
        and not _is_body(given)
        and all(word[:1].isupper() for word in given.split())
    )


def _author(name: str) -> Author:
    words = name.split()
    if len(words) < 2 or len(name) > LONGEST or _is_body(name):
        return Author(name)
    suffix = words.pop() if len(words) > 2 and _SUFFIX.fullmatch(words[-1]) else ""
    at = next((n for n in range(1, len(words) - 1) if words[n] in _PARTICLES), len(words) - 1)
    particle, family = _particled(words[at:])
    return Author(name, family, " ".join(words[:at]), particle, suffix)


def _particled(words: list[str]) -> tuple[str, str]:
    """(what stands before a family name, the name)."""
    at = 0
    while at < len(words) - 1 and words[at] in _PARTICLES:
        at += 1
    return " ".join(words[:at]), " ".join(words[at:])


def _is_body(name: str) -> bool:
    """Whether a name is no single person's: it has a word of bodies, a figure, a small word that
    stands in no name, or letters that only name a body."""
    words = [word.strip('.,:()[]«»“”"') for word in name.split()]
    if (
        words[:1]
        and words[0].casefold() in ("the", "la", "le", "el", "die", "der", "das")
        and len(words) > 1
    ):
        return words[0][:1].isupper()
    for word in words:
        if word.casefold() in _BODIES or any(char.isdigit() for char in word):
            return True
        small = word[:1].islower() and word not in _PARTICLES and "'" not in word
        if small or word == "of":
            return True
    return not any(char.isalpha() for char in name)
