"""Numbers that name a kind of thing and count nothing: "a 2-in-1", "14 Challenger 2 tanks".

Each test answers for the number at a token; nothing here adds a figure.
"""

from __future__ import annotations

from tui_reader.annotate.figures.lemmas import plural
from tui_reader.annotate.figures.numerals import DASHES
from tui_reader.annotate.figures.tables import word_set
from tui_reader.annotate.figures.tokens import Tokens

TIMES = frozenset("×·⋅x*")
"""Signs between two numbers that are taken times each other."""
_LENGTHS = word_set("mm cm m in ft inch inches feet metre metres meter meters")


def shape(tokens: Tokens, i: int) -> int:
    """ "2-in-1", "a 2-D list", "2196×1464": a kind of thing, or how many dots a screen has."""
    sign, second = tokens[i + 1], tokens[i + 2]
    spaced = sign.text in TIMES and second.num and not sign.glued and tokens[i].text.isdigit()
    if (
        spaced
        and min(len(tokens[i].text), len(second.text)) > 2
        and tokens[i + 3].low not in _LENGTHS
    ):
        return i + 3  # "1920 x 1080"
    if not (sign.glued and second.glued):
        return 0
    if sign.text in DASHES and second.text == "D":
        return i + 3
    if sign.text in DASHES and second.low == "in" and tokens[i + 4].num and tokens[i + 4].glued:
        return i + 5
    dots = sign.text in TIMES and second.num and tokens[i + 3].low not in _LENGTHS
    return i + 3 if dots and min(len(tokens[i].text), len(second.text)) > 2 else 0


def number(tokens: Tokens, i: int) -> int:
    """ "14 Challenger 2 tanks", "3 Boeing 737 airliners": the number of a model between a count
    and what is counted."""
    noun, before = tokens[i + 1], tokens[i - 1]
    if i < 2 or not before.cap or not noun.word or noun.cap or not plural(noun.low):
        return 0
    j = i - 1
    while j > max(0, i - 5) and (tokens[j].word or tokens[j].text == "-"):
        j -= 1
    return i + 1 if tokens[j].num and j < i - 1 and tokens[j].text.isdigit() else 0


_PLANES = word_set(
    "max program programme jet jets plane planes fleet aircraft airliner airliners family "
    "freighter dreamliner crash crashes deliveries orders cockpit pilots passenger variant "
    "variants series"
)


def plane(tokens: Tokens, i: int) -> int:
    """ "the 737 Max jet", "its 777 fleet": a plane's number without its maker's name."""
    text = tokens[i].text
    made = len(text) == 3 and text[0] == text[2] == "7" and text.isdigit()
    several = tokens[i + 1].low == "s" and tokens[i + 1].glued  # "Ryanair flies 737s"
    return i + 1 + several if made and (several or tokens[i + 1].low in _PLANES) else 0
