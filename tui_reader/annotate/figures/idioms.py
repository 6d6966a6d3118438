"""Rows: turns of speech with a number in them that count nothing. Owns no grammar.

A row is written as its tokens with spaces between them, in lower case.
"""

from __future__ import annotations

from tui_reader.annotate.figures.phrases import Phrases

_ROWS = """
one and the same/one hell of/one heck of/one of a kind/one by one/one after another/one on one
one after the other/one in a million/one - on - one/one size fits all/one - size - fits - all
one more thing/one another/one fell swoop/one way or another/one way or the other/one for the ages
one - upmanship/one - stop/one - off/one too many/one last time/one thing or another
second to none/second thoughts/second - guess/second guess/second wind/second - class
second fiddle/second nature
first things first/first and foremost/first come , first served/first - come/first come/first off
first of all/first hand/first - hand/first - name/first among equals/first blood/first dibs
third time lucky/third wheel/third time ' s the charm/third rail/third - rate
fifth column/sixth sense/seventh heaven/eleventh hour/eleventh - hour/nth degree
two - faced/two - way/two - timing/two peas in a pod/two sides of the same coin/two wrongs
two birds with one stone/two to tango/two cents/two - edged/two left feet/two heads are better
four - letter/four corners/four walls/four - wheel/five - a - side/seven - a - side/seven seas
six feet under/nine lives/nine to five/nine - to - five/nine times out of ten/ten to one/cloud nine
hundred - to - one/hundred to one/a hundred - to - one/a hundred to one/a million to one
million - to - one/a million - to - one/a million miles away/a thousand cuts/thousand - yard
a thousand words/a million reasons/a million times over/a dime a dozen/a penny for
half - hearted/half - baked/half the battle/half - brother/half - sister/half - truth/half - mast
"""

IDIOMS: Phrases[str] = Phrases(
    (row.strip(), row) for line in _ROWS.strip().splitlines() for row in line.split("/")
)
