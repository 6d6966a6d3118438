"""People with a nickname inside their names, Irv “Magic” Johnson, and what a page glues to a name.

Owns the joining of the parts to one mention, and the taking off of "Credit" before a name; changes
no kind.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from tui_reader.annotate import first_names, words
from tui_reader.annotate.gazetteer import fold
from tui_reader.annotate.mentions import Mention
from tui_reader.kinds import PERSON

_NICKNAME: Final = re.compile(
    r" \(?(?:“[A-Z][\w’'. -]{1,24}”|\"[A-Z][\w’'. -]{1,24}\"|‘[A-Z][\w. -]{1,24}’"
    r"|'[A-Z][\w. -]{1,24}')\)? (?=[A-Z])"
)
""" A blank, the nickname in quotes, and a blank."""
_BRACKETED: Final = re.compile(
    r" \([A-Z][\w’'.-]{1,24}(?: [A-Z][\w’'.-]{1,24}){0,2}\) (?=([A-Z][\w’'-]{1,30}))"
)
""" The same in brackets: "Kauri (Te Kaurinui Robert) Parata"."""
_SURNAME: Final = re.compile(r"[A-Z][\w’'-]{1,30}")
_CREDIT: Final = re.compile(
    r"(?:Credit|Image|Photo|Photograph|Picture|Source){1,3}(?=[^\W\d_a-z][^\W\d_])"
)
""" Glued to a name by a page that has them apart."""
_CREDITED: Final = re.compile(r"(?<![\w-])(?:Credit){1,3}([^\W\d_a-z][\w’'-]{1,20} )$")
""" "CreditÁngel | Franco"."""


def joined(mentions: Sequence[Mention], text: str) -> list[Mention]:
    """The mentions in order; a first name, a nickname and a surname are one."""
    people = {mention.start: mention for mention in mentions if mention.like == PERSON}
    kept: list[Mention] = []
    for mention in mentions:
        if kept and mention.end <= kept[-1].end:
            continue  # the nickname, or the surname that it was joined with
        if mention.like == PERSON:
            glued = _CREDIT.match(text, mention.start, mention.end)
            mention.start = glued.end() if glued else mention.start
            before = _CREDITED.search(text, max(0, mention.start - 40), mention.start)
            if before:
                mention.start = before.start(1)
                while kept and kept[-1].end > mention.start:
                    kept.pop()
            mention.end = _end(mention, text, people)
        kept.append(mention)
    return kept


def _end(mention: Mention, text: str, people: dict[int, Mention]) -> int:
    """Where the name ends: behind the surname that stands after a nickname, if one does."""
    surface = text[mention.start : mention.end]
    bracketed = _BRACKETED.match(text, mention.end) if " " not in surface else None
    last = people.get(bracketed.end()) if bracketed else None
    if bracketed and last and last.end == bracketed.end(1):
        return last.end
    nickname = _NICKNAME.match(text, mention.end) if surface.count(" ") < 2 else None
    if nickname is None or fold(surface).rpartition(" ")[2] in words.LEADERS:
        return mention.end  # "Trump “Fake News” ..."
    if nickname.end() in people:
        return people[nickname.end()].end
    surname = _SURNAME.match(text, nickname.end())
    known = first_names.is_known(fold(surface).partition(" ")[0])
    return surname.end() if surname and known and " " not in surface else mention.end
