"""Times of day in languages of signs: 下午6时30分, 午後3時半, 오후 6시 30분, 18.30 น."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from tui_reader.annotate.figures.languages.sign_dates import number
from tui_reader.annotate.figures.languages.sign_lexicon import SignLexicon, either, values
from tui_reader.annotate.figures.languages.sign_text import SignText, made
from tui_reader.model import Annotation

_HOURS = r"[0-9]{1,2}|十[一二]?|[一二两兩三四五六七八九]"
_MINUTES = r"[0-9]{1,2}|[一二三四五]?十[一二三四五六七八九]?"


@cache
def _pattern(lex: SignLexicon) -> re.Pattern[str]:
    tongue = lex.tongue
    hour, no_hour = either(values(tongue.hour_sign)), either(values(tongue.no_hour))
    minute, half = either(values(tongue.minute_sign)), either(values(tongue.half_sign))
    return re.compile(
        rf"(?:(?P<half>{either(values(tongue.halves_of_day))}) ?)?(?<![0-9.,:])(?P<hour>{_HOURS})"
        rf"(?:(?P<colon>[:.])(?P<digits>[0-9]{{2}})(?![0-9]))?(?P<sign> ?(?:{hour})(?!{no_hour}))?"
        rf"(?: ?(?:(?P<minute>{_MINUTES}) ?(?:{minute})|(?P<late>{half})))?"
    )


def find(t: SignText) -> Iterator[Annotation]:
    """Hours with their sign, and digits with the half of the day before them."""
    tongue = t.lex.tongue
    halves, parts = values(tongue.halves_of_day), values(tongue.parts_of_day)
    for x in _pattern(t.lex).finditer(t.text):
        sure = x["sign"] or (x["colon"] == ":" and x["half"])
        if not sure or ((x["minute"] or x["late"]) and not x["sign"]):
            continue
        hour, minute = number(t, x["hour"].replace("兩", "两")), int(x["digits"] or 0)
        if x["minute"]:
            minute = number(t, x["minute"])
        elif x["late"]:
            minute = 30
        part = t.part_before(x.start(), parts)
        spelt = not x["hour"].isdigit() and not x["half"] and part is None
        if hour > 24 or minute > 59 or spelt:
            continue
        late = (halves[x["half"]] if x["half"] else part) == "12" and hour < 12
        yield made(x.start(), x.end(), "time", f"{hour + (12 if late else 0):02}:{minute:02}")
