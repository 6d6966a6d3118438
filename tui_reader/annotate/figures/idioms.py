"""Rows: turns of speech with a number in them that count nothing. Owns no grammar.

A row is written as its tokens with spaces between them, in lower case.
"""

from __future__ import annotations

from tui_reader.annotate.figures.lemmas import plural
from tui_reader.annotate.figures.phrases import Phrases
from tui_reader.annotate.figures.tokens import Tokens

_ROWS = """
one and the same/one hell of/one heck of/one of a kind/one by one/one after another/one on one
one after the other/one in a million/one - on - one/one size fits all/one - size - fits - all
one more thing/one - to - one
one another/one fell swoop/one way or another/one way or the other/one for the ages
one - upmanship/one - stop/one - off/one too many/one last time/one thing or another
second to none/second thoughts/second - guess/second guess/second wind/second - class
second fiddle/second nature
first up/first things first
first and foremost/first come , first served/first - come/first come/first off
first of all/first hand/first - hand/first - name/first among equals/first blood/first dibs
third time lucky/third wheel/third time 's the charm/third rail/third - rate
fifth column/sixth sense/seventh heaven/eleventh hour/eleventh - hour/nth degree
two - faced/two - way/two - timing/two peas in a pod/two sides of the same coin/two wrongs
two birds with one stone/two to tango/two cents/two - edged/two left feet/two heads are better
four - letter/four corners/four walls/four - wheel/five - a - side/seven - a - side/seven seas
six feet under/nine lives/nine to five/nine - to - five/nine times out of ten/ten to one/cloud nine
hundred - to - one/hundred to one/a hundred - to - one/a hundred to one/a million to one
million - to - one/a million - to - one/a million miles away/a thousand cuts/thousand - yard
a thousand words/a million reasons/a million times over/a dime a dozen/a penny for
half - hearted/half - baked/half the battle/half - brother/half - sister/half - truth/half - mast
two can play/two 's company/three 's a crowd/three cheers/three strikes/three musketeers
one foot in the grave/one horse town/one - horse/one - trick/one - man band/one - way/one - sided
one - dimensional/one - liner/one - liners/one - two punch/one step ahead/one step forward
one good turn/one bad apple/one for the road/one for the books/one for the team/one to watch
one in the eye/one step at a time/one day at a time/one day , he/one day , she/one day , i
two minds/two - bit/two - horse/two for the price of one/two steps back/two and two
two steps forward/two wrongs don ' t/two shakes/four winds/four - square/forty winks/fifty shades
fifth wheel/fourth estate/fourth wall/sixth form/sixth former/sixth formers/ten a penny/ten - gallon
nine yards/nine days ' wonder/nine day wonder/seven - year itch/seven year itch/seven wonders
million - dollar question/half a mind/half an ear/half measures
half - time/half - term/half - hearted/quarter - final/quarter - finals/quarter - finalist
zero - waste/zero waste/net - zero/zero - sum/zero sum/zero - tolerance/zero tolerance/zero - day
zero trust/zero - trust/zero hour/zero to hero
first - team/first - teamer/first - teamers
nineteen to the dozen/baker ' s dozen/dozen times over/a hundred times over/a thousand times over
"""

_AFTER = {
    "nine": ("cloud",), "nines": ("the",), "ten": ("perfect", "hang"), "zero": ("net", "ground"),
    "411": ("the",), "one": ("square", "day"),
    "10": ("perfect",), "five": ("high", "take"), "fives": ("high",), "eight": ("behind",),
    "fours": ("all",), "three": ("big",), "four": ("fab", "big"), "two": ("terrible",),
}  # fmt: skip
"""Numbers that count nothing after these words: "cloud nine", "a perfect 10"."""


def turned(tokens: Tokens, i: int) -> int:
    """The token after a number that the word before it turns into an idiom, else 0."""
    k = i - 2 if i > 1 and tokens[i - 1].text == "-" and tokens[i].glued else i - 1
    if not i or tokens[k].low not in _AFTER.get(tokens[i].low, ()):
        return 0
    after = tokens[i + 1]
    counts = after.word and plural(after.low) and tokens[i].low != "zero"
    return 0 if counts else i + 1


IDIOMS: Phrases[str] = Phrases(
    (row.strip(), row) for line in _ROWS.strip().splitlines() for row in line.split("/")
)
